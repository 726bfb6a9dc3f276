/// Read sections of RCU and SRCU, and the grace periods that wait for them.
#include <fmt/format.h>

#include <utility>

#include "sema/walker.hpp"

namespace latchwork::sema {

using ir::Expr;

namespace {

std::vector<Expr> with_first(Expr first, std::vector<Expr> rest) {
    rest.insert(rest.begin(), first);
    return rest;
}

}  // namespace

/// Taking a lock as a reader, or entering a read section, at whatever depth.
void Walker::take_shared(const Evaluator& e, const Spot& lock, Edge& edge) {
    const std::vector<Expr> own = with_first(self_, lock.arguments);
    const auto nested = m_.nested.find({info_.id, lock.place->lock});
    if (nested != m_.nested.end()) {
        const Expr depth = m_.system.apply(nested->second, own);
        const Expr deeper = pool().add(depth, pool().integer(1));
        const Expr inside = e.holds(info_.id, self_, lock, Hold::shared);
        edge.updates.push_back({nested->second, own, pool().ite(inside, deeper, depth), {}});
    }
    edge.updates.push_back({m_.holder(info_.id, lock.place->lock, Hold::shared), own, yes(), {}});
}

/// Giving back what take_shared() took; gives whether it was not the outermost.
Expr Walker::give_shared(const Spot& lock, Edge& edge) {
    const std::vector<Expr> own = with_first(self_, lock.arguments);
    const auto nested = m_.nested.find({info_.id, lock.place->lock});
    Expr stays = pool().boolean(false);
    if (nested != m_.nested.end()) {
        const Expr depth = m_.system.apply(nested->second, own);
        stays = pool().less(pool().integer(0), depth);
        const Expr less = pool().subtract(depth, pool().integer(1));
        edge.updates.push_back({nested->second, own, pool().ite(stays, less, depth), {}});
    }
    const ir::FunctionId holder = m_.holder(info_.id, lock.place->lock, Hold::shared);
    if (holder.valid()) edge.updates.push_back({holder, own, stays, {}});
    return stays;
}

void Walker::end_read(Evaluator& e, const Spot& lock, const Operation& of, Edge& edge) {
    const std::vector<Expr> own = with_first(self_, lock.arguments);
    if (of.call.arguments.size() == 2) {
        const auto nested = m_.nested.find({info_.id, lock.place->lock});
        const Expr token = e.value(*of.call.arguments[1]);
        const Expr right =
            nested == m_.nested.end() ? pool().integer(0) : m_.system.apply(nested->second, own);
        e.oblige("unlock_not_held", pool().logical_not(pool().equal(token, right)), true,
                 fmt::format("`{}` is not the token of the section that is open",
                             m_.quoted(of.call.arguments[1]->span)),
                 of.statement.span);
    }
    // Where no section of this process was ever entered, the trap is all.
    if (!m_.holder(info_.id, lock.place->lock, Hold::shared).valid()) return;
    const Expr stays = give_shared(lock, edge);
    for (const auto& [key, waits] : m_.waits) {
        if (std::get<1>(key) != info_.id || std::get<2>(key) != lock.place->lock) continue;
        const ir::Variable waiter = pool().fresh(m_.system.function(waits).arguments[0], "w");
        std::vector<Expr> arguments = with_first(pool().variable(waiter), own);
        const Expr still = pool().logical_and({stays, m_.system.apply(waits, arguments)});
        edge.updates.push_back({waits, std::move(arguments), still, {waiter}});
    }
    if (lock.place != m_.rcu) return;
    for (const ir::FunctionId kept : m_.kept_by(info_.id)) {
        const ir::Variable object = pool().fresh(m_.system.function(kept).arguments[0], "x");
        const std::vector<Expr> arguments{pool().variable(object), self_};
        const Expr still = pool().logical_and({stays, m_.system.apply(kept, arguments)});
        edge.updates.push_back({kept, arguments, still, {object}});
    }
}

/// Two steps: remember who reads now; wait until each of them has left.
void Walker::synchronize(Evaluator& e, const Spot& lock, const Operation& of, NodeId at,
                         std::vector<Edge>& out) {
    const base::Span span = of.statement.span;
    const std::string& domain = m_.system.lock(lock.place->lock).name;
    e.oblige("rcu_stall", e.holds(info_.id, self_, lock, Hold::shared), false,
             fmt::format("this instance waits for the readers of `{}` and is one itself", domain), span);
    const NodeId waiting = node(span);
    Edge begin = step(e, waiting, yes(), text(of.statement) + ": begin", span);
    begin.from = at;
    may_sleep(begin, span, lock.place->lock);
    Edge end = step(evaluator({}), of.to, yes(), text(of.statement) + ": end", span);
    end.from = waiting;
    end.blocking = true;
    std::vector<Expr> left;
    for (const auto& [key, waits] : m_.waits) {
        if (std::get<0>(key) != info_.id || std::get<2>(key) != lock.place->lock) continue;
        const ir::ProcessId reader = std::get<1>(key);
        const ir::Variable r = pool().fresh(m_.system.process(reader).sort, "r");
        std::vector<Expr> arguments = with_first(self_, with_first(pool().variable(r), lock.arguments));
        left.push_back(
            pool().quantified(ir::Op::forall, {r}, pool().logical_not(m_.system.apply(waits, arguments))));
        const Expr reads = e.holds(reader, pool().variable(r), lock, Hold::shared);
        begin.updates.push_back({waits, std::move(arguments), reads, {r}});
    }
    end.guard = pool().logical_and(std::move(left));
    out.push_back(std::move(begin));
    out.push_back(std::move(end));
}

}  // namespace latchwork::sema
