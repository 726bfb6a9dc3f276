/// Classes held at each location, the circles among them, and the obligations.
#include "sema/lock_inversion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace latchwork::sema {

namespace {

using ir::Expr;
using ir::LockId;

class Watcher {
  public:
    explicit Watcher(Model& model) : m_(model), system_(model.system) {}

    void run() {
        for (std::size_t p = 0; p < system_.processes.size(); ++p) find_held(ir::ProcessId(p));
        collect_orders();
        keep_circles();
        for (auto& [order, taken] : orders_) {
            ir::Function f;
            f.name = fmt::format("{} was taken under {}", name(order.second), name(order.first));
            f.result = ir::Type::boolean();
            f.initial = m_.pool().boolean(false);
            system_.functions.push_back(std::move(f));
            taken.seen = ir::FunctionId(system_.functions.size() - 1);
        }
        for (const auto& [order, taken] : orders_) {
            for (const std::size_t a : taken.actions) watch(order, system_.actions[a]);
        }
        for (ir::Action& a : system_.actions) {
            if (a.acquires.valid() &&
                held_[a.process.index()][static_cast<std::size_t>(a.from)].contains(a.acquires))
                watch_nesting(a);
        }
    }

  private:
    using Order = std::pair<LockId, LockId>;  ///< the second is taken while the first is held
    struct Taken {
        std::vector<std::size_t> actions;
        ir::FunctionId seen;
    };

    [[nodiscard]] const std::string& name(LockId lock) const { return system_.lock(lock).name; }
    [[nodiscard]] ir::ExprPool& pool() const { return m_.pool(); }

    /// The classes of which an instance may hold some lock, by location.
    void find_held(ir::ProcessId p) {
        auto& held = held_.emplace_back(system_.process(p).locations.size());
        for (bool changed = true; changed;) {
            changed = false;
            for (const ir::Action& a : system_.actions) {
                if (a.process != p) continue;
                std::set<LockId> after = held[static_cast<std::size_t>(a.from)];
                for (const ir::Update& u : a.updates) {
                    const ir::Function& f = system_.function(u.function);
                    if (f.role != ir::Function::Role::lock || f.process != p || is_for_readers(f.lock))
                        continue;
                    if (!ir::is_false(u.value)) after.insert(f.lock);
                    if (ir::is_false(u.value) && system_.lock(f.lock).arguments.empty()) after.erase(f.lock);
                    // What of one class is still held after one of it was released is not known here.
                }
                auto& there = held[static_cast<std::size_t>(a.to)];
                for (const LockId lock : after) changed = there.insert(lock).second || changed;
            }
        }
    }

    [[nodiscard]] bool is_for_readers(LockId lock) const {
        return find_primitive_type(system_.lock(lock).kind)->readers;
    }

    void collect_orders() {
        for (std::size_t i = 0; i < system_.actions.size(); ++i) {
            const ir::Action& a = system_.actions[i];
            if (!a.acquires.valid()) continue;
            for (const LockId outer : held_[a.process.index()][static_cast<std::size_t>(a.from)]) {
                if (outer != a.acquires && !is_declared(outer, a.acquires))
                    orders_[{outer, a.acquires}].actions.push_back(i);
            }
        }
    }

    [[nodiscard]] bool is_declared(LockId a, LockId b) const {
        return std::any_of(m_.orders.begin(), m_.orders.end(), [&](const std::vector<LockId>& order) {
            return std::find(order.begin(), order.end(), a) != order.end() &&
                   std::find(order.begin(), order.end(), b) != order.end();
        });
    }

    [[nodiscard]] bool reaches(LockId from, LockId to, std::set<LockId>& visited) const {
        if (from == to) return true;
        if (!visited.insert(from).second) return false;
        return std::any_of(orders_.begin(), orders_.end(), [&](const auto& each) {
            return each.first.first == from && reaches(each.first.second, to, visited);
        });
    }

    void keep_circles() {
        std::vector<Order> straight;
        for (const auto& [order, taken] : orders_) {
            std::set<LockId> visited;
            if (!reaches(order.second, order.first, visited)) straight.push_back(order);
        }
        for (const Order& order : straight) orders_.erase(order);
    }

    /// Some run took locks in the orders that lead from `from` to `to`.
    Expr was_ordered(LockId from, LockId to, std::vector<LockId>& way) {
        if (from == to) return pool().boolean(true);
        std::vector<Expr> ways;
        way.push_back(from);
        for (const auto& [order, taken] : orders_) {
            const bool back = std::find(way.begin(), way.end(), order.second) != way.end();
            if (order.first != from || back) continue;
            ways.push_back(
                pool().logical_and({system_.apply(taken.seen, {}), was_ordered(order.second, to, way)}));
        }
        way.pop_back();
        return pool().logical_or(std::move(ways));
    }

    /// `self` holds a lock of the class for which `which` (of its indices) is true.
    Expr holds(const ir::Action& a, LockId lock, const std::function<Expr(const std::vector<Expr>&)>& which) {
        std::vector<Expr> ways;
        for (const Hold hold : {Hold::exclusive, Hold::shared}) {
            const ir::FunctionId holder = m_.holder(a.process, lock, hold);
            if (!holder.valid()) continue;
            std::vector<ir::Variable> indices;
            std::vector<Expr> arguments;
            for (const ir::SortId sort : system_.lock(lock).arguments) {
                indices.push_back(pool().fresh(sort, "x"));
                arguments.push_back(pool().variable(indices.back()));
            }
            const Expr fits = which(arguments);
            arguments.insert(arguments.begin(), pool().variable(a.self));
            ways.push_back(pool().quantified(ir::Op::exists, indices,
                                             pool().logical_and({system_.apply(holder, arguments), fits})));
        }
        return pool().logical_or(std::move(ways));
    }

    void forbid(ir::Action& a, Expr bad, std::string message) {
        std::vector<Expr> trapped;
        for (const ir::Obligation& o : a.obligations) {
            if (o.trap) trapped.push_back(pool().logical_not(o.bad));
        }
        trapped.push_back(bad);
        a.obligations.push_back({m_.property("lock_inversion"), pool().logical_and(std::move(trapped)), false,
                                 true, std::move(message), a.span});
    }

    void watch(const Order& order, ir::Action& a) {
        const Expr held = holds(a, order.first, [&](const auto&) { return pool().boolean(true); });
        std::vector<LockId> way;
        const Expr before = was_ordered(order.second, order.first, way);
        std::string lines;
        for (const auto& [other, taken] : orders_) {
            if (other.first != order.second) continue;
            for (const std::size_t i : taken.actions)
                lines +=
                    fmt::format("{}{}", lines.empty() ? "" : ", ", m_.sources.line(system_.actions[i].span));
        }
        forbid(a, pool().logical_and({held, before}),
               fmt::format("`{}` is taken while `{}` is held; elsewhere it was the other way round (line {})",
                           name(order.second), name(order.first), lines));
        const ir::FunctionId seen = orders_.at(order).seen;
        a.updates.push_back({seen, {}, pool().logical_or({system_.apply(seen, {}), held}), {}});
    }

    /// A second lock of the class that `a` acquires: right if the index of the lock grows with the order of
    /// its domain, or if the lock that a declared order has before `L < L` is held.
    void watch_nesting(ir::Action& a) {
        const ir::Lock& lock = system_.lock(a.acquires);
        const auto update = std::find_if(a.updates.begin(), a.updates.end(), [&](const ir::Update& u) {
            const ir::Function& f = system_.function(u.function);
            return f.role == ir::Function::Role::lock && f.lock == a.acquires && f.process == a.process;
        });
        if (update == a.updates.end() || lock.arguments.empty()) return;
        const std::vector<Expr> wanted(update->arguments.begin() + 1, update->arguments.end());
        const Expr bad = holds(a, a.acquires, [&](const std::vector<Expr>& held) {
            std::vector<Expr> same;
            for (std::size_t i = 0; i < held.size(); ++i) same.push_back(pool().equal(held[i], wanted[i]));
            std::vector<Expr> wrong{pool().logical_not(pool().logical_and(std::move(same)))};
            const ir::FunctionId before = system_.sort(lock.arguments[0]).before;
            if (before.valid() && held.size() == 1)
                wrong.push_back(pool().logical_not(system_.apply(before, {held[0], wanted[0]})));
            return pool().logical_and(std::move(wrong));
        });
        std::vector<Expr> allowed;
        for (const std::vector<LockId>& order : m_.orders) {
            for (std::size_t i = 1; i + 1 < order.size(); ++i) {
                if (order[i] == a.acquires && order[i + 1] == a.acquires)
                    allowed.push_back(
                        holds(a, order[i - 1], [&](const auto&) { return pool().boolean(true); }));
            }
        }
        const Expr nested =
            pool().logical_and({bad, pool().logical_not(pool().logical_or(std::move(allowed)))});
        if (ir::is_false(nested)) return;
        forbid(
            a, nested,
            fmt::format("a second `{}` is taken while one is held (taken in {}), and nothing orders the two",
                        lock.name, m_.taken_in(a.process, a.acquires)));
    }

    Model& m_;
    ir::System& system_;
    std::vector<std::vector<std::set<LockId>>> held_;  ///< by process and location
    std::map<Order, Taken> orders_;
};

}  // namespace

void watch_lock_order(Model& model) {
    Watcher(model).run();
}

}  // namespace latchwork::sema
