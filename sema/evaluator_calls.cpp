/// Primitives inside of expressions: the templates of the table that give a value.
#include <fmt/format.h>

#include <stdexcept>
#include <utility>

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
            const Expr free = is_free(lock, p.hold);
            ir::Update take{
                m_.holder(process_, lock.place->lock, p.hold), lock.arguments, pool().boolean(true), {}};
            take.arguments.insert(take.arguments.begin(), self_);
            const Expr held = holds(process_, self_, lock, p.hold);
            if (p.hold == Hold::shared) nest(lock, take.arguments, free, held);
            changes_.push_back({reached({free}), std::move(take), held});
            const ir::FunctionId count = m_.preempt_count(process_, *lock.place->type.primitive);
            if (count.valid()) {
                const Expr before = m_.system.apply(count, {self_});
                changes_.push_back(
                    {reached({free}), {count, {self_}, pool().add(before, pool().integer(1)), {}}, before});
            }
            return free;
        }
        case Effect::begin_read:
            return begin_read(e, spot(argument(0)));
        case Effect::add:
            return add(e, node, p);
        case Effect::add_unless:
            return add_unless(e, node, p);
        case Effect::exchange:
        case Effect::compare_exchange:
            return exchange(e, node, p);
        case Effect::is_locked: {
            const Spot lock = spot(argument(0));
            access(lock, "loads", true, e.span);
            return pool().logical_not(is_free(lock));
        }
        case Effect::held:
            return held(node, p.hold);
        case Effect::processor: {
            const ir::FunctionId cpu = m_.system.process(process_).cpu;
            const Expr here = m_.system.apply(cpu, {self_});
            touched_ = true;
            oblige("null_reference", pool().equal(here, pool().null(m_.cpu)), true,
                   "this instance is on no CPU of its own: nothing keeps it from moving to another one",
                   e.span);
            return here;
        }
        case Effect::live: {
            const Expr member = not_null(argument(0));
            return m_.system.apply(m_.lifetimes.at(member->type.sort).live, {member});
        }
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
    const Expr after = counted(counter, by, p, e.span);
    changes_.push_back({reached(), {counter.place->function, counter.arguments, after, {}}, before});
    return p.gives == Gives::is_zero ? pool().equal(after, pool().integer(0)) : after;
}

Expr Evaluator::counted(const Spot& counter, Expr by, const Primitive& p, base::Span span) {
    const Expr before = m_.system.apply(counter.place->function, counter.arguments);
    const Expr after = pool().add(before, by);
    if (!counter.place->type.primitive->saturates) return after;
    const Expr zero = pool().integer(0);
    const Expr saturated = pool().integer(-1);
    const Expr at_zero = pool().equal(before, zero);
    const Expr comes_to_zero = pool().equal(after, zero);
    const bool drops_silently = p.amount < 0 && p.gives == Gives::nothing;
    oblige("refcount_underflow", drops_silently ? pool().logical_or({at_zero, comes_to_zero}) : at_zero,
           false,
           fmt::format("`{}`: the count {}", m_.quoted(span),
                       p.amount > 0     ? "is 0, so the object may be gone"
                       : drops_silently ? "comes to 0, and nobody frees the object"
                                        : "is 0 already"),
           span);
    return pool().ite(pool().less(before, zero), before, pool().ite(at_zero, saturated, after));
}

Expr Evaluator::add_unless(const ast::Expression& e, const ast::CallExpression& node, const Primitive& p) {
    const Spot counter = spot(*node.arguments[0]);
    change(counter, e.span, true);
    const Expr before = m_.system.apply(counter.place->function, counter.arguments);
    const Expr zero = pool().integer(0);
    const Expr counts = pool().logical_not(pool().equal(before, zero));
    const bool saturates = counter.place->type.primitive->saturates;
    const Expr more = pool().add(before, pool().integer(p.amount));
    const Expr after = saturates ? pool().ite(pool().less(before, zero), before, more) : more;
    changes_.push_back({reached({counts}), {counter.place->function, counter.arguments, after, {}}, before});
    return counts;
}

Expr Evaluator::exchange(const ast::Expression& e, const ast::CallExpression& node, const Primitive& p) {
    const Spot place = spot(*node.arguments[0]);
    Type type = place.place->type;
    type.indices.clear();
    const Expr before = m_.system.apply(place.place->function, place.arguments);
    Expr condition = pool().boolean(true);
    if (p.effect == Effect::compare_exchange)
        condition = pool().equal(before, value(*node.arguments[1], type.sort));
    Expr stored_value = value(*node.arguments.back(), type.sort);
    if (type.is_value()) stored_value = fit(stored_value, type, e.span);
    change(place, e.span, true);
    changes_.push_back(
        {reached({condition}), {place.place->function, place.arguments, stored_value, {}}, before});
    return before;
}

/// Taking a lock as a reader within taking it: the relation stays, and the depth counts.
void Evaluator::nest(const Spot& lock, const std::vector<Expr>& own, Expr happens, Expr inside) {
    const auto nested = m_.nested.find({process_, lock.place->lock});
    if (nested == m_.nested.end()) return;
    const Expr depth = m_.system.apply(nested->second, own);
    const Expr deeper = pool().add(depth, pool().integer(1));
    changes_.push_back(
        {reached({happens}), {nested->second, own, pool().ite(inside, deeper, depth), {}}, depth});
}

/// The value is how many sections were open before: the token that tells the inner ones from the outer.
Expr Evaluator::begin_read(const ast::Expression& e, const Spot& lock) {
    change(lock, e.span, true);
    const Expr inside = holds(process_, self_, lock, Hold::shared);
    std::vector<Expr> own = lock.arguments;
    own.insert(own.begin(), self_);
    Expr before = pool().integer(1);
    const auto nested = m_.nested.find({process_, lock.place->lock});
    if (nested != m_.nested.end()) before = pool().add(m_.system.apply(nested->second, own), before);
    nest(lock, own, pool().boolean(true), inside);
    changes_.push_back({reached(),
                        {m_.holder(process_, lock.place->lock, Hold::shared), own, pool().boolean(true), {}},
                        inside});
    return pool().ite(inside, before, pool().integer(0));
}

Expr Evaluator::held(const ast::CallExpression& node, Hold hold) {
    const bool own = node.arguments.size() == 1;
    const Expr instance = own ? self_ : value(*node.arguments[0]);
    const Spot lock = spot(*node.arguments.back());
    const ir::ProcessId process = own ? process_ : *m_.system.process_of(instance->type.sort);
    return holds(process, instance, lock, hold);
}

}  // namespace latchwork::sema
