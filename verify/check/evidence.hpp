/// Re-checking: whatever an engine claims goes through something that did not produce it before anybody hears
/// of it.
#pragma once

#include "verify/engine.hpp"

namespace latchwork::verify::check {

/// Runs an engine on the properties that it can decide (a liveness property is undecided, unless the engine
/// is made for them) and re-checks each verdict: a counterexample must be of the property that was asked, as
/// fair as was asked, and replay in the reference interpreter, and the invariants of a proof must be accepted
/// by a fresh Z3 (if it cannot settle them in time, the verdict becomes undecided). Throws std::logic_error
/// if one does not, or if the engine left a property out.
[[nodiscard]] Result run_checked(const EngineInfo& engine, const Request& request, const Context& context);

}  // namespace latchwork::verify::check
