/// The first step of a process that does not begin of itself: an interrupt, a callback, a call that is made
/// with a lock held.
#include <fmt/format.h>

#include <utility>

#include "sema/cpus.hpp"
#include "sema/walker.hpp"

namespace latchwork::sema {

using ir::Expr;

NodeId Walker::begin(NodeId from) {
    const ir::Process& process = m_.system.process(info_.id);
    const auto add = [&](Edge edge, std::string what) {
        edge.from = from;
        edge.to = node(info_.body->span);
        edge.text = std::move(what);
        edge.blocking = true;
        edge.idle = true;  // that it never begins is no deadlock
        from = edge.to;
        graph_.edges.push_back(std::move(edge));
    };
    Edge first;
    std::vector<Expr> guard;
    std::string what;
    const auto callback = m_.callbacks.find(info_.id);
    if (callback != m_.callbacks.end()) {
        const Expr object = m_.system.apply(process.parameters.front(), {self_});
        guard.push_back(m_.system.apply(callback->second.queued, {object}));
        for (const ir::FunctionId waits : callback->second.waits) {
            const ir::Variable r = pool().fresh(m_.system.function(waits).arguments[1], "r");
            guard.push_back(
                pool().quantified(ir::Op::forall, {r},
                                  pool().logical_not(m_.system.apply(waits, {object, pool().variable(r)}))));
        }
        first.updates.push_back({callback->second.queued, {object}, pool().boolean(false), {}});
        what = "the grace period is over";
    }
    if (m_.cpu.valid() && info_.declaration->context != ast::Context::task) {
        const ir::Variable cpu = pool().fresh(m_.cpu, "cpu");
        guard.push_back(may_interrupt(m_, info_, pool().variable(cpu)));
        first.choices.push_back(cpu);
        first.updates.push_back({process.cpu, {self_}, pool().variable(cpu), {}});
        what +=
            fmt::format("{}{}", what.empty() ? "" : ", ",
                        info_.declaration->context == ast::Context::hardirq ? "an interrupt" : "a softirq");
    }
    if (!guard.empty()) {
        first.guard = pool().logical_and(std::move(guard));
        first.span = process.span;
        add(std::move(first), std::move(what));
    }
    static const ast::CallExpression no_call;
    for (const ast::Expression* lock : info_.brings) {
        Evaluator e = evaluator({});
        const Spot spot = e.spot(*lock);
        const Primitive& taken = *plain_acquire(*spot.place->type.primitive);
        Edge edge = acquire(e, spot, {*info_.body, no_call, taken, {}});
        edge.obligations.clear();  // how its caller took it is not said
        edge.span = lock->span;
        const bool implicit = spot.place->type.primitive->implicit;
        const std::string call =
            fmt::format("the caller: {}({})", taken.name, implicit ? "" : m_.squeezed(lock->span));
        add(std::move(edge), call);
        if (!spot.place->type.primitive->counts) continue;
        // As in count_around(): the count changes in a step of its own, which follows at once.
        Edge counts = step(evaluator({}), {}, yes(), "", lock->span);
        const Expr count = m_.system.apply(spot.place->function, spot.arguments);
        counts.updates.push_back(
            {spot.place->function, spot.arguments, pool().add(count, pool().integer(1)), {}});
        counts.from = from;
        counts.to = node(info_.body->span);
        counts.text = call + ": count";
        from = counts.to;
        graph_.edges.push_back(std::move(counts));
    }
    return from;
}

}  // namespace latchwork::sema
