/// An order of the locks for the proof that there is no deadlock. Used by the proof engine.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "ir/system.hpp"

namespace latchwork::verify::prove {

/// An order in which every process that waits for a lock, or for something that somebody does who holds a
/// lock, holds only earlier ones, if there is one, given which closed formulas `holds` of every reachable
/// state. Locks that nothing orders keep the order of the system.
[[nodiscard]] std::optional<std::vector<ir::LockId>> lock_order(const ir::System& system,
                                                                const std::function<bool(ir::Expr)>& holds);

}  // namespace latchwork::verify::prove
