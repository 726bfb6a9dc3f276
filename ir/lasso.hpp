/// The evidence against a liveness property: a run that goes on for ever, is fair, and never reaches the
/// goal.
#pragma once

#include <optional>
#include <string>

#include "ir/interpreter.hpp"

namespace latchwork::ir {

/// Checks what makes a trace a counterexample of its property, which is a liveness property: the loop closes
/// on the very state that it began in (or nothing is enabled there, so that the run stays), the premise holds
/// at some point from which on the goal never holds, and the loop is as fair as the lasso says. Which
/// instances are enabled is asked of the interpreter. Empty if all of that is so; otherwise the reason why
/// not. Precondition: the steps lead to the states (see replay()).
[[nodiscard]] std::optional<std::string> refute_lasso(const Interpreter& interpreter, const Trace& trace);

/// What such a trace says, for people: "steps 3 to 8 repeat for ever, and walker#0 at end never holds".
/// Precondition: refute_lasso() accepts the trace.
[[nodiscard]] std::string describe_lasso(const System& system, const Trace& trace);

}  // namespace latchwork::ir
