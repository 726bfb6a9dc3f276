/// Places: their indices, and what loads and stores bring with them.
#include <fmt/format.h>

#include "sema/evaluator.hpp"

namespace latchwork::sema {

using ir::Expr;

std::string flag_name(const ir::System& system, const Place& local) {
    return system.function(local.function).name + " is set";
}

Spot Evaluator::spot(const ast::Expression& e) {
    if (const auto* node = std::get_if<ast::IndexAccess>(&e.node)) {
        Spot base = spot(*node->base);
        base.arguments.push_back(not_null(*node->index));
        return base;
    }
    const Place* place = std::get<const Place*>(m_.meaning(e).refers);
    if (const auto* node = std::get_if<ast::FieldAccess>(&e.node)) return {place, {not_null(*node->base)}};
    const bool own = place->kind == Place::Kind::local || place->kind == Place::Kind::parameter;
    if (own) return {place, {self_}};
    return {place, {}};
}

/// A local of another instance may be unset, which is stored as null; one's own is checked where it is read.
bool Evaluator::may_be_null(Expr e) const {
    if (e->type.kind != ir::Type::Kind::member) return false;
    if (e->type.nullable) return true;
    if (e->op == ir::Op::ite) return may_be_null(e->arguments[1]) || may_be_null(e->arguments[2]);
    return e->op == ir::Op::apply && m_.system.function(e->function).role == ir::Function::Role::local &&
           e->arguments[0] != self_;
}

Expr Evaluator::not_null(const ast::Expression& e) {
    const Expr member = value(e);
    if (may_be_null(member)) {
        oblige("null_reference", pool().equal(member, pool().null(member->type.sort)), true,
               fmt::format("`{}` is null", m_.quoted(e.span)), e.span);
    }
    return member;
}

Expr Evaluator::load(const Spot& spot, base::Span span, bool marked) {
    access(spot, "loads", marked, span);
    check_set(spot, span);
    return m_.system.apply(spot.place->function, spot.arguments);
}

void Evaluator::store(const Spot& spot, base::Span span, bool marked) {
    access(spot, "stores", marked, span);
}

void Evaluator::change(const Spot& spot, base::Span span, bool inside) {
    access(spot, "changes", true, span);
    if (!accesses_.empty()) accesses_.back().inside = inside;
}

void Evaluator::access(const Spot& spot, const char* verb, bool marked, base::Span span) {
    const Place& place = *spot.place;
    if (place.constant) return;
    touched_ = true;
    if (mode_ != Mode::step || !place.is_shared_state()) return;
    if (place.guard != nullptr && !marked) return check_guard(spot, verb, span);
    accesses_.push_back({span, verb, place.function, place.lock, false});
}

void Evaluator::check_guard(const Spot& spot, const char* verb, base::Span span) {
    const Place& lock = *spot.place->guard;
    const std::size_t indices = m_.system.lock(lock.lock).arguments.size();
    const Spot guard{&lock,
                     {spot.arguments.begin(), spot.arguments.begin() + static_cast<std::ptrdiff_t>(indices)}};
    oblige("data_race", pool().logical_not(holds(process_, self_, guard)), false,
           fmt::format("this {} `{}` without holding `{}`", verb, m_.quoted(span),
                       m_.system.lock(lock.lock).name),
           span);
}

void Evaluator::check_set(const Spot& spot, base::Span span) {
    const Place& place = *spot.place;
    if (unset_ == nullptr || !unset_->contains(&place) || spot.arguments[0] != self_) return;
    Expr bad = nullptr;
    if (place.type.kind == Type::Kind::member &&
        m_.system.function(place.function).initial->value == ir::null_value) {
        bad = pool().equal(m_.system.apply(place.function, spot.arguments), pool().null(place.type.sort));
    } else {
        for (std::size_t f = 0; f < m_.system.functions.size(); ++f) {
            if (m_.system.functions[f].name == flag_name(m_.system, place))
                bad = pool().logical_not(m_.system.apply(ir::FunctionId(f), spot.arguments));
        }
    }
    if (bad != nullptr)
        oblige("unset_local", bad, true, fmt::format("`{}` was never set", m_.quoted(span)), span);
}

Expr Evaluator::fit(Expr value, const Type& type, base::Span span) {
    if (type.kind == Type::Kind::member && !type.nullable && may_be_null(value)) {
        oblige("null_reference", pool().equal(value, pool().null(value->type.sort)), true,
               fmt::format("null is stored in a place of type `{}`", m_.system.sort(type.sort).name), span);
    }
    if (type.kind == Type::Kind::integer && type.rule.kind == ir::IntegerRule::Kind::ranged) {
        const Expr low = pool().integer(type.rule.low);
        const Expr high = pool().integer(type.rule.high);
        oblige("int_range", pool().logical_or({pool().less(value, low), pool().less(high, value)}), true,
               fmt::format("the value is outside of {}..{}", type.rule.low, type.rule.high), span);
    }
    return stored(m_, value, type);
}

Expr Evaluator::is_free(const Spot& lock) const {
    std::vector<Expr> none;
    for (const ir::FunctionId holder : m_.system.lock(lock.place->lock).exclusive) {
        const ir::Variable x = pool().fresh(m_.system.function(holder).arguments[0], "x");
        std::vector<Expr> arguments = lock.arguments;
        arguments.insert(arguments.begin(), pool().variable(x));
        const Expr holds = m_.system.apply(holder, std::move(arguments));
        none.push_back(pool().quantified(ir::Op::forall, {x}, pool().logical_not(holds)));
    }
    return pool().logical_and(std::move(none));
}

Expr Evaluator::holds(ir::ProcessId process, Expr instance, const Spot& lock) const {
    const ir::FunctionId holder = m_.holder(process, lock.place->lock);
    if (!holder.valid()) return pool().boolean(false);
    std::vector<Expr> arguments = lock.arguments;
    arguments.insert(arguments.begin(), instance);
    return m_.system.apply(holder, std::move(arguments));
}

}  // namespace latchwork::sema
