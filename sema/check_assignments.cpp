/// Locals, assignments, choices.
#include <fmt/format.h>

#include <algorithm>

#include "sema/checker.hpp"
#include "sema/evaluator.hpp"

namespace latchwork::sema {

Place& Checker::add_local(const ast::Statement& s, const ast::Name& name, const Type& type) {
    ir::Process& process = m_.system.processes[process_->id.index()];
    // Locals of one name in different blocks are different functions.
    const auto same = std::count_if(process_->places.begin(), process_->places.end(),
                                    [&](const Place& p) { return p.name == name.text; });
    Place& place = process_->places.emplace_back();
    place.kind = Place::Kind::local;
    place.name = name.text;
    place.span = name.span;
    place.type = type;
    const std::string suffix = same == 0 ? "" : fmt::format(" {}", same + 1);
    if (type.kind == Type::Kind::structure) {
        declare_parts(place, process_->places, process.name + "." + name.text + suffix,
                      ir::Function::Role::local, {process.sort}, "");
        for (Place* part : place.parts) {
            ir::Function& f = m_.system.functions[part->function.index()];
            f.initial = default_value(part->type, false);
            f.process = process_->id;
            m_.system.processes[process_->id.index()].locals.push_back(part->function);
        }
        m_.locals[&s] = &place;
        return place;
    }
    place.function = add_function(place, process.name + "." + name.text + suffix, ir::Function::Role::local,
                                  {process.sort}, "");
    ir::Function& f = m_.system.functions[place.function.index()];
    Type element = type;
    element.indices.clear();
    f.initial = type.is_error() ? m_.pool().boolean(false) : default_value(element, false);
    f.process = process_->id;
    process.locals.push_back(place.function);
    m_.locals[&s] = &place;
    return place;
}

/// True if the initial value can be part of the initial state: nothing has run before, and it needs no check.
bool Checker::starts_as(const ast::LocalDeclaration& node, const Type& type) {
    if (!at_start_ || !node.initial || type.kind == Type::Kind::structure) return false;
    const auto* e = std::get_if<ast::ExpressionPtr>(&*node.initial);
    if (e == nullptr || !Evaluator::is_constant(m_, **e, true)) return false;
    const Type found = m_.meaning(**e).type;
    if (type.kind == Type::Kind::member)
        return type.nullable || (found.kind == Type::Kind::member && !found.nullable);
    if (type.kind != Type::Kind::integer || type.rule.kind != ir::IntegerRule::Kind::ranged) return true;
    const auto range = bounds(**e);
    return range && range->first >= type.rule.low && range->second <= type.rule.high;
}

void Checker::declare_local(const ast::Statement& s, const ast::LocalDeclaration& node) {
    Type type = resolve(node.type, Use::local);
    std::vector<ir::SortId> dimensions = resolve_dimensions(node.dimensions);
    if (std::any_of(dimensions.begin(), dimensions.end(), [](ir::SortId d) { return !d.valid(); }))
        type = Type::error();
    const bool nullable = type.kind == Type::Kind::member && type.nullable;
    if (!type.is_error()) type.indices = std::move(dimensions);
    Place& place = add_local(s, node.name, type);
    // A jump may pass a declaration with an initial value, too.
    place.tracked = !nullable && place.parts.empty();
    for (Place* part : place.parts)
        part->tracked = part->type.kind != Type::Kind::member || !part->type.nullable;
    for (Place* part : place.parts) part->piecewise = place.type.is_array();
    place.piecewise = place.type.is_array() && !node.initial;
}

void Checker::local(const ast::Statement& s, const ast::LocalDeclaration& node) {
    Place& place = *m_.locals.at(&s);
    Type element = place.type;
    element.indices.clear();
    if (node.initial && place.type.is_array()) {
        const auto* e = std::get_if<ast::ExpressionPtr>(&*node.initial);
        if (e == nullptr || std::holds_alternative<ast::AnyLiteral>((*e)->node))
            m_.diagnostics.report(unsupported, s.span, "an array with an initial value that is chosen is");
    }
    // As in C, but of more use: the initial value does not see the new name.
    const std::size_t before = m_.diagnostics.all().size();
    if (node.initial) assigned(*node.initial, element);
    bind(node.name, &place);
    if (!node.initial || element.is_error()) return;
    if (m_.has_errors(before) || !starts_as(node, element)) {
        at_start_ = false;
        return;
    }
    ir::Function& f = m_.system.functions[place.function.index()];
    const ir::Expr self = m_.pool().variable(f.formals[0]);
    const auto& e = *std::get<ast::ExpressionPtr>(*node.initial);
    f.initial = Evaluator::stored(m_, Evaluator::constant(m_, e, element, self), element);
    place.initialised = true;
    place.tracked = false;
}

void Checker::assignment(const ast::Assignment& node) {
    Type target = meaning(*node.target);
    const std::string text = m_.quoted(node.target->span);
    const auto reject = [&](const std::string& why) {
        m_.diagnostics.report(not_assignable, node.target->span, text, why);
        target = Type::error();
    };
    const auto& refers = m_.meanings.at(node.target.get()).refers;
    const auto* place = std::get_if<const Place*>(&refers);
    if (!target.is_error()) {
        if (place == nullptr) {
            reject(std::holds_alternative<const ast::Binder*>(refers) ? "a bound variable" : "not a place");
        } else if (target.kind == Type::Kind::primitive && !target.is_array()) {
            reject(fmt::format("{} {}", article(target.primitive->name), target.primitive->name));
        } else if ((*place)->kind == Place::Kind::parameter) {
            reject("a parameter");
        } else if ((*place)->kind == Place::Kind::config) {
            reject("a config");
        } else if ((*place)->constant) {
            reject("`const`");
        } else if ((*place)->loop_variable) {
            reject("the variable of a loop");
        } else if (target.is_array()) {
            m_.diagnostics.report(wrong_index_count, node.target->span, text,
                                  "is an array: only its elements are assigned");
            target = Type::error();
        } else if (std::holds_alternative<ast::FieldAccess>(node.target->node) &&
                   (*place)->kind == Place::Kind::local) {
            reject("another instance's");
        }
    }
    if (node.op == ast::AssignmentOperator::set) return assigned(node.value, target);
    if (!target.is_error() && target.kind != Type::Kind::integer) {
        const bool single =
            node.op == ast::AssignmentOperator::increment || node.op == ast::AssignmentOperator::decrement;
        const bool up =
            node.op == ast::AssignmentOperator::increment || node.op == ast::AssignmentOperator::add;
        m_.diagnostics.report(not_arithmetic, node.target->span,
                              single ? (up ? "++" : "--") : (up ? "+=" : "-="), describe(m_.system, target));
    }
    const auto* amount = std::get_if<ast::ExpressionPtr>(&node.value);
    if (amount != nullptr && *amount != nullptr) value_for(**amount, Type::of(Type::Kind::integer));
}

void Checker::assigned(const ast::AssignedValue& value, const Type& target) {
    if (const auto* from = std::get_if<ast::Choice>(&value)) return choice(*from, target);
    if (const auto* made = std::get_if<ast::Allocation>(&value)) return allocation(*made, target);
    const ast::Expression& e = *std::get<ast::ExpressionPtr>(value);
    if (std::holds_alternative<ast::AnyLiteral>(e.node)) return any_for(e, target);
    if (const auto* node = std::get_if<ast::CallExpression>(&e.node)) {
        const Type found = call(e, *node, Where::assignment);
        if (found.kind == Type::Kind::nothing) {
            m_.diagnostics.report(not_a_value, e.span,
                                  fmt::format("`{}` gives no value: it", m_.quoted(e.span)));
        } else if (!fits(found, target)) {
            m_.diagnostics.report(type_mismatch, e.span, describe(m_.system, target),
                                  describe(m_.system, found));
        }
        return;
    }
    value_for(e, target);
}

void Checker::any_for(const ast::Expression& e, const Type& target) {
    record(e, {Type::of(Type::Kind::any), {}});
    if (target.kind == Type::Kind::structure)
        m_.diagnostics.report(unsupported, e.span, "`any` of a struct is");
    if (target.kind != Type::Kind::integer) return;
    // Each value is an action of its own.
    constexpr std::int64_t most = 64;
    if (target.rule.kind == ir::IntegerRule::Kind::unbounded) {
        m_.diagnostics.report(unbounded_any, e.span, "any");
    } else if (std::int64_t{target.rule.high} - target.rule.low >= most) {
        m_.diagnostics.report(unsupported, e.span, fmt::format("`any` of more than {} integers is", most));
    }
}

void Checker::allocation(const ast::Allocation& made, const Type& target) {
    const Type type = resolve(made.type, Use::member);
    if (!type.is_error() && !m_.lifetimes.contains(type.sort)) {
        m_.diagnostics.report(invalid_type, made.type.span,
                              "only `dynamic` and `typesafe_by_rcu` objects are allocated");
    } else if (!type.is_error() && !fits(type, target)) {
        m_.diagnostics.report(type_mismatch, made.span, describe(m_.system, target),
                              describe(m_.system, type));
    }
    if (made.otherwise != nullptr) statement(*made.otherwise);
}

void Checker::choice(const ast::Choice& choice, const Type& target) {
    const Type type = resolve_binder(choice.binder, Use::member);
    if (!type.is_error() && !fits(type, target))
        m_.diagnostics.report(type_mismatch, choice.binder.span, describe(m_.system, target),
                              describe(m_.system, type));
    scopes_.emplace_back();
    bind(choice.binder.name, &choice.binder);
    ++no_changes_;
    if (choice.where != nullptr) condition(*choice.where);
    --no_changes_;
    scopes_.pop_back();
    if (choice.otherwise != nullptr) statement(*choice.otherwise);
}

}  // namespace latchwork::sema
