/// Counting the reachable states of a scope in the reference interpreter, without any reduction: what the
/// tests of generated code are held to. Used by `latchwork generate`.
#pragma once

#include <atomic>
#include <cstddef>
#include <optional>

#include "ir/state.hpp"
#include "ir/system.hpp"

namespace latchwork::cli {

/// The number of distinct states that `system` (specialized) can reach in `scope`; a run ends at a trap,
/// other violations do not end it. Nothing if there are more than `limit`, or if `stop` was set on the way.
[[nodiscard]] std::optional<std::size_t> count_reachable(const ir::System& system, const ir::Scope& scope,
                                                         std::size_t limit, const std::atomic<bool>* stop);

}  // namespace latchwork::cli
