/// What may sleep where, what is disabled, waiting, and the end of objects.
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "sema/walker.hpp"

namespace latchwork::sema {

using ir::Expr;

void Walker::may_sleep(Edge& edge, base::Span span, ir::LockId except) {
    const auto forbid = [&](Expr bad, const std::string& why) {
        if (ir::is_false(bad)) return;
        edge.obligations.push_back(
            {m_.property("sleep_in_atomic"), bad, false, true, "this may sleep, " + why, span});
    };
    const auto under = [&](const std::map<ir::LockId, base::Span>& locks, Hold hold) {
        for (const auto& [lock, where] : locks) {
            const PrimitiveType* type = find_primitive_type(m_.system.lock(lock).kind);
            if (!type->atomic || lock == except) continue;
            const std::string lines = m_.taken_in(info_.id, lock);
            forbid(held_somewhere(lock, hold),
                   type->readers
                       ? fmt::format("inside of a read section of `{}` ({})", type->name, lines)
                       : fmt::format("while `{}` is held (taken in {})", m_.system.lock(lock).name, lines));
        }
    };
    under(info_.takes, Hold::exclusive);
    under(info_.takes_shared, Hold::shared);
    for (const auto& [count, where] : info_.writes) {
        const auto writer = m_.writers.find({info_.id, count});
        if (writer == m_.writers.end()) continue;
        const ir::Function& f = m_.system.function(writer->second);
        std::vector<ir::Variable> indices;
        std::vector<Expr> arguments{self_};
        for (std::size_t i = 1; i < f.arguments.size(); ++i) {
            indices.push_back(pool().fresh(f.arguments[i], "x"));
            arguments.push_back(pool().variable(indices.back()));
        }
        forbid(pool().quantified(ir::Op::exists, indices, m_.system.apply(writer->second, arguments)),
               fmt::format("inside of a write section of `{}` (line {})",
                           m_.system.function(count->function).name, m_.sources.line(where)));
    }
    for (const Disables what : info_.disables) {
        const Expr now = m_.system.apply(m_.disabled.at({info_.id, what}), {self_});
        const bool depth = what == Disables::preemption;
        forbid(depth ? pool().less(pool().integer(0), now) : now, depth ? "with preemption disabled"
                                                                  : what == Disables::softirqs
                                                                      ? "with softirqs disabled"
                                                                      : "with interrupts disabled");
    }
    if (info_.declaration->context != ast::Context::task) forbid(yes(), "in an interrupt");
    if (m_.rcu == nullptr || except != m_.rcu->lock) forget_quiescent(edge);
}

/// A classic reader that sleeps has passed through a quiescent state: grace periods no longer wait for it.
void Walker::forget_quiescent(Edge& edge) const {
    if (m_.rcu == nullptr || !info_.takes_shared.contains(m_.rcu->lock)) return;
    const auto forget = [&](ir::FunctionId f, ir::SortId sort, const char* name) {
        const ir::Variable x = pool().fresh(sort, name);
        edge.updates.push_back({f, {pool().variable(x), self_}, pool().boolean(false), {x}});
    };
    for (const auto& [key, waits] : m_.waits) {
        if (std::get<1>(key) == info_.id && std::get<2>(key) == m_.rcu->lock)
            forget(waits, m_.system.function(waits).arguments[0], "w");
    }
    for (const ir::FunctionId kept : m_.kept_by(info_.id))
        forget(kept, m_.system.function(kept).arguments[0], "x");
}

/// What was saved must have been: to be called before the step is made of `e`.
void Walker::read_flags(Evaluator& e, const Primitive& p, const ast::CallExpression& node) {
    const bool flags = !p.arguments.empty() && p.arguments.back() == ArgumentKind::flags;
    if (flags) e.value(*node.arguments.back());
}

void Walker::set_context(Evaluator& e, const Primitive& p, const ast::CallExpression& node, bool disable,
                         Edge& edge) {
    if (p.context == Disables::nothing) return;
    const ir::FunctionId disabled = m_.disabled.at({info_.id, p.context});
    const Expr before = m_.system.apply(disabled, {self_});
    if (p.context == Disables::preemption) {
        edge.updates.push_back({disabled, {self_}, pool().add(before, pool().integer(disable ? 1 : -1)), {}});
        return;
    }
    Expr after = pool().boolean(disable);
    if (!p.arguments.empty() && p.arguments.back() == ArgumentKind::flags) {
        const ast::Expression& flags = *node.arguments.back();
        if (disable) {
            for (ir::Update& update : stores(e.spot(flags), before, {}))
                edge.updates.push_back(std::move(update));
        } else {
            after = e.value(flags);
        }
    }
    edge.updates.push_back({disabled, {self_}, after, {}});
}

/// Taking a lock under which nobody sleeps disables preemption; giving it back enables it.
void Walker::count_lock(const PrimitiveType& type, int by, Edge& edge) const {
    const ir::FunctionId count = m_.preempt_count(info_.id, type);
    if (!count.valid()) return;
    const Expr before = m_.system.apply(count, {self_});
    edge.updates.push_back({count, {self_}, pool().add(before, pool().integer(by)), {}});
}

/// Who takes a lock that an interrupt takes too must keep that interrupt away.
void Walker::check_interrupts(const Spot& lock, const Primitive& p, Edge& edge, base::Span span) {
    const ast::Context own = info_.declaration->context;
    for (const ProcessInfo& other : m_.processes) {
        const ast::Context context = other.declaration->context;
        if (context <= own || context == ast::Context::task) continue;
        if (!other.taken_in.contains(lock.place->lock)) continue;
        std::vector<Expr> away;
        for (const Disables what : {Disables::softirqs, Disables::hardirqs}) {
            if (what == Disables::softirqs && context == ast::Context::hardirq) continue;
            if (p.context == what) away.push_back(yes());
            const auto disabled = m_.disabled.find({info_.id, what});
            if (disabled != m_.disabled.end()) away.push_back(m_.system.apply(disabled->second, {self_}));
        }
        const Expr bad = pool().logical_not(pool().logical_or(std::move(away)));
        if (ir::is_false(bad)) continue;
        edge.obligations.push_back(
            {m_.property("irq_inversion"), bad, false, true,
             fmt::format("`{}` is taken with {} enabled, and `{}` takes it in {}",
                         m_.system.lock(lock.place->lock).name,
                         context == ast::Context::hardirq ? "interrupts" : "softirqs",
                         m_.system.process(other.id).name, m_.taken_in(other.id, lock.place->lock)),
             span});
    }
}

/// A lock is not taken while one is held that the declared order has behind it.
void Walker::check_order(const Spot& lock, Edge& edge, base::Span span) {
    for (const std::vector<ir::LockId>& order : m_.orders) {
        const auto own = std::find(order.begin(), order.end(), lock.place->lock);
        for (auto inner = own; inner != order.end(); ++inner) {
            if (*inner == lock.place->lock) continue;
            for (const Hold hold : {Hold::exclusive, Hold::shared}) {
                const auto& taken = hold == Hold::shared ? info_.takes_shared : info_.takes;
                if (!taken.contains(*inner)) continue;
                edge.obligations.push_back(
                    {m_.property("lock_inversion"), held_somewhere(*inner, hold), false, true,
                     fmt::format("`{}` is taken while `{}` is held (taken in {}), against the declared order",
                                 m_.system.lock(*own).name, m_.system.lock(*inner).name,
                                 m_.taken_in(info_.id, *inner)),
                     span});
            }
        }
    }
}

/// This instance holds some member of the lock.
Expr Walker::held_somewhere(ir::LockId lock, Hold hold) {
    std::vector<ir::Variable> indices;
    std::vector<Expr> arguments{self_};
    for (const ir::SortId sort : m_.system.lock(lock).arguments) {
        indices.push_back(pool().fresh(sort, "x"));
        arguments.push_back(pool().variable(indices.back()));
    }
    const Expr held = m_.system.apply(m_.holder(info_.id, lock, hold), std::move(arguments));
    return pool().quantified(ir::Op::exists, indices, held);
}

void Walker::check_enabled_at_exit(Edge& edge, base::Span span) {
    // With a lock that is kept, preemption stays disabled.
    const bool keeps = std::any_of(info_.keeps.begin(), info_.keeps.end(), [&](ir::LockId lock) {
        return m_.preempt_count(info_.id, *find_primitive_type(m_.system.lock(lock).kind)).valid();
    });
    for (const Disables what : info_.disables) {
        if (keeps && what == Disables::preemption) continue;
        const ir::FunctionId disabled = m_.disabled.at({info_.id, what});
        const Expr now = m_.system.apply(disabled, {self_});
        const Expr as_before = pool().equal(now, m_.system.function(disabled).initial);
        edge.obligations.push_back({m_.property("held_at_exit"), pool().logical_not(as_before), false, false,
                                    what == Disables::preemption ? "preemption is still disabled at the end"
                                    : what == Disables::softirqs
                                        ? "softirqs are still disabled at the end"
                                        : "interrupts are not as they were at the start",
                                    span});
    }
}

/// Who reads at this moment keeps `object`.
void Walker::remember_readers(const Evaluator& e, const std::vector<ir::FunctionId>& relations, Expr object,
                              std::vector<ir::Update>& updates) {
    for (const ir::FunctionId kept : relations) {
        const ir::SortId sort = m_.system.function(kept).arguments[1];
        const ir::Variable r = pool().fresh(sort, "r");
        const Expr reads =
            e.holds(*m_.system.process_of(sort), pool().variable(r), {m_.rcu, {}}, Hold::shared);
        updates.push_back({kept, {object, pool().variable(r)}, reads, {r}});
    }
}

Expr Walker::simple(const Decisions& d, std::vector<Edge>& out, const ast::Statement& s,
                    const ast::CallExpression& node, const Primitive& p, NodeId to) {
    Evaluator e = evaluator(d);
    Expr guard = yes();
    std::vector<ir::Update> updates;
    bool disables = false;
    switch (p.effect) {
        case Effect::wait_until:
            guard = e.value(*node.arguments[0]);
            break;
        case Effect::wait_for_one:
        case Effect::complete_one:
        case Effect::put: {
            const Spot done = e.spot(*node.arguments[0]);
            e.change(done, std::get<ast::CallStatement>(s.node).call->span);
            const Expr count = m_.system.apply(done.place->function, done.arguments);
            const Expr none = pool().integer(0);
            const Expr one = pool().integer(1);
            const bool waits = p.effect == Effect::wait_for_one;
            Expr after = waits ? pool().subtract(count, one) : pool().add(count, one);
            if (p.effect == Effect::put) after = pool().integer(p.amount);
            if (waits) guard = pool().less(none, count);
            // Below 0 it is complete for good, where some complete_all makes it so.
            if (p.effect != Effect::put && m_.completed_for_good.contains(done.place)) {
                const Expr for_good = pool().less(count, none);
                after = pool().ite(for_good, count, after);
                if (waits) guard = pool().logical_or({for_good, guard});
            }
            updates.push_back({done.place->function, done.arguments, after, {}});
            break;
        }
        case Effect::free:
        case Effect::free_later: {
            const Expr object = e.object(*node.arguments[0]);
            const Lifetime& lifetime = m_.lifetimes.at(object->type.sort);
            const Expr live = m_.system.apply(lifetime.live, {object});
            e.oblige("double_free", pool().logical_not(live), true,
                     fmt::format("`{}` is not live", m_.quoted(node.arguments[0]->span)), s.span);
            updates.push_back({lifetime.live, {object}, pool().boolean(false), {}});
            if (p.effect == Effect::free) break;
            remember_readers(e, lifetime.kept_by, object, updates);
            break;
        }
        case Effect::call_later: {
            const Expr object = e.object(*node.arguments[0]);
            const Callback& callback = m_.callbacks.at(m_.called_back.at(node.arguments[1].get()));
            if (m_.lifetimes.contains(object->type.sort))
                e.oblige("use_after_free", e.is_dead(object), true,
                         fmt::format("`{}` is not live", m_.quoted(node.arguments[0]->span)), s.span);
            e.oblige("double_free", m_.system.apply(callback.queued, {object}), true,
                     fmt::format("`{}` waits for its callback already", m_.quoted(node.arguments[0]->span)),
                     s.span);
            updates.push_back({callback.queued, {object}, yes(), {}});
            remember_readers(e, callback.waits, object, updates);
            break;
        }
        case Effect::set_context:
            disables = p.amount != 0;
            if (!disables) read_flags(e, p, node);
            if (p.context == Disables::preemption && !disables) {
                const Expr count = m_.system.apply(m_.disabled.at({info_.id, p.context}), {self_});
                e.oblige("unlock_not_held", pool().less_equal(count, pool().integer(0)), true,
                         "preemption is not disabled by this instance", s.span);
            }
            break;
        case Effect::may_sleep:
            break;
        default:
            throw std::logic_error("simple: a primitive without a lowering");
    }
    if (e.undecided() != nullptr) return e.undecided();
    check_step(e, s.span);
    Edge edge = step(e, to, guard, text(s), s.span);
    edge.blocking = p.effect == Effect::wait_until || p.effect == Effect::wait_for_one;
    if (p.effect == Effect::set_context) set_context(e, p, node, disables, edge);
    for (ir::Update& update : updates) edge.updates.push_back(std::move(update));
    if (p.sleeps) may_sleep(edge, s.span);
    out.push_back(std::move(edge));
    return nullptr;
}

}  // namespace latchwork::sema
