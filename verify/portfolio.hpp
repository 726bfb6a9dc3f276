/// The engines in the order in which they pay. Cheap bug-finding first, since most wrong protocols
/// are wrong in a small scope, then the proof, then what time is left on larger scopes. Called by `mutate`.
#pragma once

#include <vector>

#include "verify/checks.hpp"

namespace latchwork::verify {

/// Decides `properties` (safety) of a specialised system. Every property gets the strongest verdict that some
/// engine earned, re-checked as ever: `violated` in the smallest scope that shows it, `proved`, or
/// `undecided`, with the largest scope in which it holds (if there is one) in its reason and as its `scope`.
/// `limits.time` bounds each of the three phases. `context.verbose` hears which engine was chosen, and why.
[[nodiscard]] std::vector<PropertyOutcome> decide(const ir::System& system,
                                                  const std::vector<ir::PropertyId>& properties,
                                                  const Request::Limits& limits, const Context& context);

}  // namespace latchwork::verify
