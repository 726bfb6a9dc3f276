/// Topological sorting of the locks.
#include "verify/prove/lock_order.hpp"

#include <algorithm>
#include <set>

#include "verify/check/claim.hpp"

namespace latchwork::verify::prove {

std::optional<std::vector<ir::LockId>> lock_order(const ir::System& system,
                                                  const std::function<bool(ir::Expr)>& holds) {
    std::set<std::pair<ir::LockId, ir::LockId>> before;  // held, then wanted
    for (const check::Wait& w : check::possible_waits(system)) {
        if (before.contains({w.held, w.wanted}) || holds(check::never_waits(system, w))) continue;
        if (w.held == w.wanted) return std::nullopt;
        before.emplace(w.held, w.wanted);
    }
    std::vector<ir::LockId> order;
    while (order.size() < system.locks.size()) {
        const std::size_t placed = order.size();
        for (std::size_t l = 0; l < system.locks.size() && order.size() == placed; ++l) {
            const ir::LockId lock(l);
            const auto is_placed = [&](ir::LockId x) {
                return std::find(order.begin(), order.end(), x) != order.end();
            };
            const bool waits = std::any_of(before.begin(), before.end(), [&](const auto& edge) {
                return edge.second == lock && !is_placed(edge.first);
            });
            if (!is_placed(lock) && !waits) order.push_back(lock);
        }
        if (order.size() == placed) return std::nullopt;  // a cycle
    }
    return order;
}

}  // namespace latchwork::verify::prove
