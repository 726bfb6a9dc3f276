/// What is known about each property while engines are asked one after the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verify/engine.hpp"

namespace latchwork::verify {

/// What was found out about one property.
struct Decision {
    ir::PropertyId property;
    Verdict verdict = Undecided{"no engine has looked at it"};
    std::string engine;  ///< which said so; empty if none ran
    double seconds = 0;  ///< of all runs for this property; a run for several counts for each of them
    std::optional<std::size_t> states;  ///< of the run that decided
    std::optional<ir::Scope> scope;     ///< of the run that decided, if it had one
    std::optional<ir::Scope> holds_in;  ///< of an undecided one: the largest scope without a violation

    /// Takes over what an engine says of it; a counterexample names the scope by itself.
    void adopt(const EngineInfo& by, const Result& answer, const Verdict& said,
               const std::optional<ir::Scope>& where);
};
using Decisions = std::vector<Decision*>;

/// Those that neither a proof nor a counterexample has settled.
[[nodiscard]] Decisions still_open(const Decisions& all);
/// The first that is violated, or null.
[[nodiscard]] const Decision* first_violated(const Decisions& all);
/// "1 property", "3 properties".
[[nodiscard]] std::string counted(const Decisions& some);

/// What an engine is asked about `some` of them.
[[nodiscard]] Request request_for(const ir::System& system, const Decisions& some,
                                  const std::optional<ir::Scope>& scope, const Request::Limits& limits,
                                  const std::optional<ir::Fairness>& fairness);

/// Runs an engine, evidence re-checked, and notes the time. Verdicts are not adopted.
[[nodiscard]] Result ask(const EngineInfo& engine, const Request& request, const Decisions& some,
                         const Context& context);

}  // namespace latchwork::verify
