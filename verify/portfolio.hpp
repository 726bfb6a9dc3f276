/// Where engines are chosen: cheap bug-finding first, since most wrong protocols are wrong in a small scope,
/// the proof beside it, then what time is left on larger scopes. Called by the check runner and by `mutate`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verify/decision.hpp"

namespace latchwork::verify {

/// How engines are chosen, and how far they may go.
struct EngineOptions {
    /// The only engine to use, by name; none (on the command line: "auto"): chosen for each question.
    std::optional<std::string> engine;
    /// For each run of an engine; the time also bounds each series of scopes.
    Request::Limits limits;
    /// The engines to choose from; null: engines().
    const std::vector<EngineInfo>* registry = nullptr;
    /// Engines, or threads of the proof engine, that may run at a time; 0: one for each processor.
    std::size_t workers = 0;
    /// A proof that has not come by then may not come at all: larger scopes are searched beside it. And what
    /// the other properties get once one is violated.
    std::chrono::milliseconds patience{15'000};
};

/// Fills in `decisions`, all of which are asked for in the same way. Evidence is re-checked as ever.
///
/// `proves`: `violated` in the smallest scope that shows it, `proved`, or `undecided`. Small scopes are
/// searched while the proof is looked for; with one worker, before it, and what is violated there is not
/// tried any more. Larger scopes follow when the proof gives up, or has had a head start and workers are
/// idle. Once one is violated, the others get little time more: there is something to mend first. Which
/// engine answers first does not change what is answered: one that proves and one that violates would be a
/// defect of Latchwork, and is reported as such. `holds`: in the scope called `scope` (empty: the smallest
/// that is declared); what is too large for `explore` is tried by the engines that reason about a scope.
/// `violates`: likewise; without a scope, in growing ones until each property is violated.
///
/// An engine that is forced answers alone. `fairness` is for liveness properties, instead of what they
/// declare. `context.verbose` hears which engine was chosen, and why. Throws std::invalid_argument if there
/// is no such engine or scope, std::logic_error if an engine's evidence does not stand.
void decide(const ir::System& system, ir::Expectation::Kind wanted, const std::string& scope,
            const std::optional<ir::Fairness>& fairness, const Decisions& decisions,
            const EngineOptions& options, const Context& context);

/// The same for `properties` (safety), for any number of instances.
[[nodiscard]] std::vector<Decision> decide(const ir::System& system,
                                           const std::vector<ir::PropertyId>& properties,
                                           const EngineOptions& options, const Context& context);

}  // namespace latchwork::verify
