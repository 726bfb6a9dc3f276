/// What a system does, apart from how its spec is written. Called by `latchwork mutate`, to see whether a
/// change of the text changes a step.
#pragma once

#include <string>

#include "ir/system.hpp"

namespace latchwork::ir {

/// The steps and the claims of a specialised system, as text without the names and lines of locations. Two
/// variants of one spec, with the same declarations outside of process bodies, have the same steps if they
/// have the same text; the converse need not be.
[[nodiscard]] std::string behaviour(System system);

}  // namespace latchwork::ir
