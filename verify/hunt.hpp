/// The search for violations in growing scopes.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "verify/decision.hpp"

namespace latchwork::verify {

/// Asks an engine that searches one scope about one scope after the other, the smallest first, and remembers
/// which of them were searched to the end.
class Hunt {
  public:
    /// The arguments outlive it. `patience`: what is spent on the other properties once one is violated.
    Hunt(const ir::System& system, const EngineInfo& search, const std::optional<ir::Fairness>& fairness,
         std::chrono::milliseconds patience)
        : system_(system), search_(search), fairness_(fairness), patience_(patience) {}

    /// Looks for violations of those of `all` that are still open, in scopes of up to `largest` of each,
    /// within `limits` for all scopes together. `tell` is called for each violation that was found.
    void run(const Decisions& all, ir::Value largest, const Request::Limits& limits, const Context& context,
             const std::function<void(const Decision&)>& tell);

  private:
    const ir::System& system_;
    const EngineInfo& search_;
    const std::optional<ir::Fairness>& fairness_;
    std::chrono::milliseconds patience_;
    std::vector<std::string> exhausted_;  ///< scopes whose every state was visited
};

}  // namespace latchwork::verify
