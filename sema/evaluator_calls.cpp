/// Primitives inside of expressions: the templates of the table that give a value.
#include <stdexcept>

#include "sema/evaluator.hpp"

namespace latchwork::sema {

using ir::Expr;

Expr Evaluator::primitive(const ast::Expression& e, const ast::CallExpression& node, const Primitive& p) {
    const auto argument = [&](std::size_t i) -> const ast::Expression& { return *node.arguments[i]; };
    switch (p.effect) {
        case Effect::read:
            return load(spot(argument(0)), e.span, true);
        case Effect::differs: {
            const Spot counter = spot(argument(0));
            const Expr expected = value(argument(1));
            return pool().logical_not(pool().equal(load(counter, e.span, true), expected));
        }
        case Effect::wait_until_even: {
            const Expr now = load(spot(argument(0)), e.span, true);
            wait_ = pool().equal(pool().modulo(now, pool().integer(2)), pool().integer(0));
            return now;
        }
        case Effect::try_acquire: {
            const Spot lock = spot(argument(0));
            change(lock, e.span, true);
            const Expr free = is_free(lock);
            ir::Update take{m_.holder(process_, lock.place->lock), lock.arguments, pool().boolean(true), {}};
            take.arguments.insert(take.arguments.begin(), self_);
            changes_.push_back({reached({free}), std::move(take), holds(process_, self_, lock)});
            return free;
        }
        case Effect::add:
            return add(e, node, p);
        case Effect::is_locked:
            return pool().logical_not(is_free(spot(argument(0))));
        case Effect::held:
            return held(node);
        default:
            throw std::logic_error("primitive: not an expression");
    }
}

/// The operation's value is what the caller can use; the change is collected. A statement discards the value.
Expr Evaluator::add(const ast::Expression& e, const ast::CallExpression& node, const Primitive& p) {
    Expr by = pool().integer(p.amount);
    Spot counter;
    for (std::size_t i = 0; i < p.arguments.size(); ++i) {
        if (p.arguments[i] == ArgumentKind::operand) {
            counter = spot(*node.arguments[i]);
        } else {
            by = pool().multiply(by, value(*node.arguments[i]));
        }
    }
    change(counter, e.span, true);
    const Expr before = m_.system.apply(counter.place->function, counter.arguments);
    const Expr after = pool().add(before, by);
    changes_.push_back({reached(), {counter.place->function, counter.arguments, after, {}}, before});
    return p.gives == Gives::is_zero ? pool().equal(after, pool().integer(0)) : after;
}

Expr Evaluator::held(const ast::CallExpression& node) {
    const bool own = node.arguments.size() == 1;
    const Expr instance = own ? self_ : value(*node.arguments[0]);
    const Spot lock = spot(*node.arguments.back());
    const ir::ProcessId process = own ? process_ : *m_.system.process_of(instance->type.sort);
    return holds(process, instance, lock);
}

}  // namespace latchwork::sema
