/// Topological sorting of the locks.
#include "verify/prove/lock_order.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "verify/check/claim.hpp"

namespace latchwork::verify::prove {

namespace {

class Finder {
  public:
    Finder(const ir::System& system, const std::function<bool(ir::Expr)>& holds)
        : system_(system), holds_(holds) {}

    std::optional<std::vector<ir::LockId>> run() {
        for (const check::Wait& w : check::possible_waits(system_)) {
            if (before_.contains({w.held, w.wanted}) || holds_(check::never_waits(system_, w))) continue;
            if (w.held != w.wanted) {
                before_.emplace(w.held, w.wanted);
            } else if (!holds_(check::waits_in_order(system_, w)) && !gate(w)) {
                return std::nullopt;
            }
        }
        for (const std::size_t action : check::other_waits(system_))
            if (!waits_for_some_holder(action)) return std::nullopt;
        // A gate stands just before its class.
        for (const auto& [lock, gate] : gates_) {
            for (const auto& [held, wanted] : std::set(before_))
                if (wanted == lock && held != gate) before_.emplace(held, gate);
            before_.emplace(gate, lock);
        }
        while (order_.size() < system_.locks.size())
            if (!place_one()) return std::nullopt;  // a cycle
        return order_.size() == system_.locks.size() ? std::optional(order_) : std::nullopt;
    }

  private:
    /// A lock that keeps all others from nesting this class at the same time.
    bool gate(const check::Wait& wait) {
        if (const auto known = gates_.find(wait.wanted); known != gates_.end())
            return holds_(check::waits_behind(system_, wait, known->second));
        for (std::size_t l = 0; l < system_.locks.size(); ++l) {
            const ir::LockId lock(l);
            const bool taken =
                std::any_of(gates_.begin(), gates_.end(), [lock](const auto& g) { return g.second == lock; });
            if (lock == wait.wanted || taken || !system_.lock(lock).arguments.empty() ||
                !holds_(check::waits_behind(system_, wait, lock)))
                continue;
            gates_.emplace(wait.wanted, lock);
            return true;
        }
        return false;
    }

    /// Orders what may be held at a step before a lock whose holders it waits for. A step that never waits
    /// needs none.
    bool waits_for_some_holder(std::size_t action) {
        if (holds_(check::always_runs(system_, action))) return true;
        for (std::size_t l = 0; l < system_.locks.size(); ++l) {
            const ir::LockId lock(l);
            if (!holds_(check::never_waits_there(system_, action, lock)) ||
                !holds_(check::waits_for_holder(system_, action, lock)))
                continue;
            for (std::size_t h = 0; h < system_.locks.size(); ++h) {
                const ir::LockId held(h);
                if (held != lock && !holds_(check::never_waits_there(system_, action, held)))
                    before_.emplace(held, lock);
            }
            return true;
        }
        return false;
    }

    bool is_placed(ir::LockId lock) const {
        return std::find(order_.begin(), order_.end(), lock) != order_.end();
    }

    bool place_one() {
        for (std::size_t l = 0; l < system_.locks.size(); ++l) {
            const ir::LockId lock(l);
            const bool waits = std::any_of(before_.begin(), before_.end(), [&](const auto& edge) {
                return edge.second == lock && !is_placed(edge.first);
            });
            if (is_placed(lock) || waits) continue;
            order_.push_back(lock);
            for (const auto& [gated, gate] : gates_)
                if (gate == lock) order_.push_back(gated);
            return true;
        }
        return false;
    }

    const ir::System& system_;
    const std::function<bool(ir::Expr)>& holds_;
    std::set<std::pair<ir::LockId, ir::LockId>> before_;  ///< held, then wanted
    std::map<ir::LockId, ir::LockId> gates_;  ///< of a class that nests within itself in any order
    std::vector<ir::LockId> order_;
};

}  // namespace

std::optional<std::vector<ir::LockId>> lock_order(const ir::System& system,
                                                  const std::function<bool(ir::Expr)>& holds) {
    return Finder(system, holds).run();
}

}  // namespace latchwork::verify::prove
