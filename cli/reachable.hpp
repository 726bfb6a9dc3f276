/// Counting the reachable states of a scope, as `latchwork explore` does: what the tests of generated code
/// are held to. Used by `latchwork generate`.
#pragma once

#include <cstddef>
#include <optional>

#include "ir/state.hpp"
#include "ir/system.hpp"
#include "verify/engine.hpp"

namespace latchwork::cli {

/// The number of distinct states that `system` (specialized) can reach in `scope`; a run ends at a trap,
/// other violations do not end it. Nothing if there are more than `limit`, or if the context was
/// stopped on the way.
[[nodiscard]] std::optional<std::size_t> count_reachable(const ir::System& system, const ir::Scope& scope,
                                                         std::size_t limit, const verify::Context& context);

}  // namespace latchwork::cli
