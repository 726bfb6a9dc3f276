/// Places: their indices, and what loads and stores bring with them.
#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "sema/evaluator.hpp"

namespace latchwork::sema {

using ir::Expr;

std::string flag_name(const ir::System& system, const Place& local) {
    return system.function(local.function).name + " is set";
}

Spot Evaluator::spot(const ast::Expression& e) {
    if (const auto* node = std::get_if<ast::IndexAccess>(&e.node)) {
        Spot base = spot(*node->base);
        base.arguments.push_back(index(base, *node->index));
        return base;
    }
    const Place* place = std::get<const Place*>(m_.meaning(e).refers);
    if (const auto* node = std::get_if<ast::FieldAccess>(&e.node)) {
        // A part is where the whole is; the field of an object belongs to the object.
        const bool part = m_.meaning(*node->base).type.kind == Type::Kind::structure;
        if (part) return {place, spot(*node->base).arguments};
        return {place, {not_null(*node->base)}};
    }
    const bool own = place->kind == Place::Kind::local || place->kind == Place::Kind::parameter;
    if (own) return {place, {self_}};
    return {place, {}};
}

/// The member that an index names; of an array over numbers, that of the number.
Expr Evaluator::index(const Spot& base, const ast::Expression& e) {
    const std::size_t before = base.place->kind == Place::Kind::shared ? 0 : 1;
    const ir::SortId sort = base.place->type.indices[base.arguments.size() - before];
    const auto numbered = m_.numbered.find(sort);
    if (numbered == m_.numbered.end()) return not_null(e);
    const Expr number = value(e);
    const auto count = static_cast<ir::Value>(m_.system.sort(sort).values.size());
    const Expr low = pool().integer(numbered->second);
    const Expr high = pool().integer(numbered->second + count - 1);
    oblige("int_range", pool().logical_or({pool().less(number, low), pool().less(high, number)}), true,
           fmt::format("the index `{}` is outside of the array", m_.quoted(e.span)), e.span);
    Expr member = pool().member(sort, count - 1);
    for (ir::Value i = count - 1; i-- > 0;)
        member = pool().ite(pool().equal(number, pool().integer(numbered->second + i)),
                            pool().member(sort, i), member);
    return member;
}

/// A local of another instance may be unset, which is stored as null; one's own is checked where it is read.
bool Evaluator::may_be_null(Expr e) const {
    if (e->type.kind != ir::Type::Kind::member) return false;
    const bool own_cpu = process_.valid() && e->op == ir::Op::apply &&
                         e->function == m_.system.process(process_).cpu && e->arguments[0] == self_;
    if (own_cpu) return false;  // where it may be null, reading it has said so
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
    const Place& place = *spot.place;
    // A part of a word is stored by loading the word and storing it.
    if (place.whole != nullptr && place.is_shared_state() && place.guard == nullptr)
        access(spot, "loads", true, span);
    access(spot, "stores", marked, span);
}

void Evaluator::change(const Spot& spot, base::Span span, bool inside) {
    access(spot, "changes", true, span);
    if (!accesses_.empty()) accesses_.back().inside = inside;
}

void Evaluator::access(const Spot& spot, const char* verb, bool marked, base::Span span) {
    const Place& place = *spot.place;
    if (mode_ == Mode::step && place.kind == Place::Kind::field) check_lifetime(spot, span);
    if (place.constant) return;
    touched_ = true;
    if (mode_ != Mode::step || !place.is_shared_state()) return;
    if (place.guard != nullptr && !marked) return check_guard(spot, verb, span);
    accesses_.push_back({span, verb, place.function, place.lock, false});
}

void Evaluator::check_guard(const Spot& spot, const char* verb, base::Span span) {
    const Place& lock = *spot.place->guard;
    Spot guard{&lock, {}};
    for (const std::size_t i : spot.place->guard_indices) guard.arguments.push_back(spot.arguments[i]);
    const Hold hold = std::string_view(verb) == "loads" ? Hold::any : Hold::exclusive;
    oblige("data_race", pool().logical_not(holds(process_, self_, guard, hold)), false,
           fmt::format(
               "this {} `{}` without holding `{}`{}", verb, m_.quoted(span), m_.system.lock(lock.lock).name,
               hold == Hold::exclusive && m_.takes_shared(process_, lock.lock) ? " as its writer" : ""),
           span);
}

Expr Evaluator::is_dead(Expr object) const {
    const Lifetime& lifetime = m_.lifetimes.at(object->type.sort);
    std::vector<Expr> legal{m_.system.apply(lifetime.live, {object})};
    for (const ir::FunctionId kept : lifetime.kept_by) {
        const ir::Variable reader = pool().fresh(m_.system.function(kept).arguments[1], "r");
        legal.push_back(pool().quantified(ir::Op::exists, {reader},
                                          m_.system.apply(kept, {object, pool().variable(reader)})));
    }
    if (lifetime.kind == ast::Lifetime::typesafe && m_.rcu != nullptr && self_ != nullptr)
        legal.push_back(holds(process_, self_, {m_.rcu, {}}, Hold::shared));
    return pool().logical_not(pool().logical_or(std::move(legal)));
}

void Evaluator::check_lifetime(const Spot& spot, base::Span span) {
    if (!m_.lifetimes.contains(spot.arguments[0]->type.sort)) return;
    oblige("use_after_free", is_dead(spot.arguments[0]), true,
           fmt::format("`{}`: the object is not live", m_.quoted(span)), span);
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

Expr Evaluator::is_free(const Spot& lock, Hold hold) const {
    const ir::Lock& of = m_.system.lock(lock.place->lock);
    std::vector<Expr> none;
    if (lock.place->type.primitive->readers) return pool().boolean(true);
    const auto nobody = [&](const std::vector<ir::FunctionId>& holders) {
        for (const ir::FunctionId holder : holders) {
            const ir::Variable x = pool().fresh(m_.system.function(holder).arguments[0], "x");
            std::vector<Expr> arguments = lock.arguments;
            arguments.insert(arguments.begin(), pool().variable(x));
            const Expr holds = m_.system.apply(holder, std::move(arguments));
            none.push_back(pool().quantified(ir::Op::forall, {x}, pool().logical_not(holds)));
        }
    };
    nobody(of.exclusive);
    if (hold != Hold::shared) nobody(of.shared);
    return pool().logical_and(std::move(none));
}

Expr Evaluator::holds(ir::ProcessId process, Expr instance, const Spot& lock, Hold hold) const {
    std::vector<Expr> ways;
    std::vector<Expr> arguments = lock.arguments;
    arguments.insert(arguments.begin(), instance);
    for (const Hold way : {Hold::exclusive, Hold::shared}) {
        if (hold != Hold::any && hold != way) continue;
        const ir::FunctionId holder = m_.holder(process, lock.place->lock, way);
        if (holder.valid()) ways.push_back(m_.system.apply(holder, arguments));
    }
    return pool().logical_or(std::move(ways));
}

}  // namespace latchwork::sema
