/// A search of the explorer that looks for nothing.
#include "cli/reachable.hpp"

#include <limits>

#include "verify/explore/explore.hpp"

namespace latchwork::cli {

std::optional<std::size_t> count_reachable(const ir::System& system, const ir::Scope& scope,
                                           std::size_t limit, const verify::Context& context) {
    verify::Request request{system, {}, scope, {}, {}};
    request.limits.states = limit;
    // Only the number of states decides, so that the answer is the same on every machine.
    request.limits.time = std::chrono::hours(24);
    request.limits.memory_bytes = std::numeric_limits<std::size_t>::max();
    const verify::explore::Exploration all = verify::explore::run_search(request, context);
    return all.exhausted ? all.result.states : std::nullopt;
}

}  // namespace latchwork::cli
