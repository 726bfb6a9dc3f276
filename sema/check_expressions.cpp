/// Types of expressions: literals, operators, quantifiers.
#include <fmt/format.h>

#include <limits>

#include "sema/checker.hpp"

namespace latchwork::sema {

namespace {

const Type boolean = Type::of(Type::Kind::boolean);
const Type integer = Type::of(Type::Kind::integer);

const char* spelling(ast::BinaryOperator op) {
    using enum ast::BinaryOperator;
    switch (op) {
        case implies:
            return "==>";
        case logical_or:
            return "||";
        case logical_and:
            return "&&";
        case equal:
            return "==";
        case not_equal:
            return "!=";
        case less:
            return "<";
        case less_equal:
            return "<=";
        case greater:
            return ">";
        case greater_equal:
            return ">=";
        case add:
            return "+";
        case subtract:
            return "-";
        case multiply:
            return "*";
        case modulo:
            return "%";
    }
    return "";
}

}  // namespace

Type Checker::record(const ast::Expression& e, Meaning meaning) {
    const Type type = meaning.type;
    if (type.is_error()) taint();
    m_.meanings.insert_or_assign(&e, std::move(meaning));
    return type;
}

Type Checker::meaning(const ast::Expression& e, const Type* wanted) {
    if (const auto* node = std::get_if<ast::NameReference>(&e.node)) return name(e, *node, wanted);
    if (const auto* node = std::get_if<ast::IndexAccess>(&e.node)) return index(e, *node);
    if (const auto* node = std::get_if<ast::FieldAccess>(&e.node)) return field(e, *node);
    if (const auto* node = std::get_if<ast::CallExpression>(&e.node))
        return call(e, *node, Where::expression);
    if (const auto* node = std::get_if<ast::LocationTest>(&e.node)) return location(e, *node);
    Type type = Type::error();
    if (const auto* node = std::get_if<ast::IntegerLiteral>(&e.node)) {
        type = integer;
        if (node->value > std::numeric_limits<ir::Value>::max()) {
            m_.diagnostics.report(value_out_of_range, e.span, fmt::format("`{}`", node->value), "32 bits");
            type = Type::error();
        }
    } else if (std::holds_alternative<ast::BooleanLiteral>(e.node)) {
        type = boolean;
    } else if (std::holds_alternative<ast::NullLiteral>(e.node)) {
        type = Type::of(Type::Kind::null);
    } else if (std::holds_alternative<ast::AnyLiteral>(e.node)) {
        type = Type::of(Type::Kind::any);
    } else if (const auto* unary = std::get_if<ast::UnaryExpression>(&e.node)) {
        if (unary->op == ast::UnaryOperator::logical_not) {
            condition(*unary->operand);
            type = boolean;
        } else {
            type = integers(*unary->operand, *unary->operand, "-");
        }
    } else if (const auto* binary = std::get_if<ast::BinaryExpression>(&e.node)) {
        type = operands(e, *binary);
    } else if (const auto* choice = std::get_if<ast::ConditionalExpression>(&e.node)) {
        type = conditional(*choice, wanted);
    } else if (const auto* quantifier = std::get_if<ast::QuantifiedExpression>(&e.node)) {
        type = quantified(*quantifier);
    }
    return record(e, {type, {}});
}

Type Checker::value(const ast::Expression& e, const Type* wanted) {
    const Type type = meaning(e, wanted);
    const std::string text = m_.quoted(e.span);
    if (type.is_array()) {
        m_.diagnostics.report(wrong_index_count, e.span, text,
                              fmt::format("is an array: {} more {} needed", type.indices.size(),
                                          type.indices.size() == 1 ? "index is" : "indices are"));
    } else if (type.kind == Type::Kind::any) {
        m_.diagnostics.report(misplaced_any, e.span);
    } else if (type.kind == Type::Kind::nothing) {
        m_.diagnostics.report(not_a_value, e.span, fmt::format("`{}` gives no value: it", text));
    } else if (type.kind == Type::Kind::primitive) {
        // Properties see the number in a counter; code goes through the operations.
        const bool visible = !type.primitive->lock && (mode_ == Mode::property || mode_ == Mode::assertion);
        if (visible) {
            const Meaning place = m_.meanings.at(&e);
            return record(e, {integer, place.refers});
        }
        m_.diagnostics.report(not_a_value, e.span, fmt::format("the {} `{}`", type.primitive->name, text));
    } else {
        return type;
    }
    return Type::error();
}

void Checker::value_for(const ast::Expression& e, const Type& wanted) {
    const Type found = value(e, &wanted);
    if (fits(found, wanted)) return;
    m_.diagnostics.report(type_mismatch, e.span, describe(m_.system, wanted), describe(m_.system, found));
}

void Checker::condition(const ast::Expression& e, bool may_be_any) {
    if (may_be_any && std::holds_alternative<ast::AnyLiteral>(e.node)) {
        record(e, {Type::of(Type::Kind::any), {}});
        return;
    }
    const Type found = value(e, &boolean);
    if (found.is_error() || found.kind == Type::Kind::boolean) return;
    auto report = m_.diagnostics.report(not_a_condition, e.span, describe(m_.system, found));
    if (found.kind == Type::Kind::integer)
        report.suggest(fmt::format("compare it: `{} != 0`", m_.quoted(e.span)));
    if (found.kind == Type::Kind::member && found.nullable)
        report.suggest(fmt::format("compare it: `{} != null`", m_.quoted(e.span)));
}

Type Checker::operands(const ast::Expression& e, const ast::BinaryExpression& node) {
    using enum ast::BinaryOperator;
    switch (node.op) {
        case implies:
        case logical_or:
        case logical_and:
            condition(*node.left);
            condition(*node.right);
            return boolean;
        case equal:
        case not_equal:
            return compare(e, node);
        case less:
        case less_equal:
        case greater:
        case greater_equal:
            if (in_order(*node.left, *node.right)) return boolean;
            integers(*node.left, *node.right, spelling(node.op));
            return boolean;
        case modulo:
            return this->modulo(node);
        default:
            break;
    }
    const Type type = integers(*node.left, *node.right, spelling(node.op));
    if (type.is_error() || !bounds(*node.left) || !bounds(*node.right) || bounds(e)) return type;
    m_.diagnostics.report(value_out_of_range, e.span, fmt::format("`{}`", m_.quoted(e.span)), "32 bits");
    return Type::error();
}

/// True if both are members of one ordered domain, which `<` then compares.
bool Checker::in_order(const ast::Expression& left, const ast::Expression& right) {
    const auto* name = std::get_if<ast::IntegerLiteral>(&left.node);
    if (name != nullptr) return false;
    const Type one = value(left);
    const bool member = one.kind == Type::Kind::member && m_.system.sort(one.sort).ordered;
    if (!member) return false;
    const Type other = value(right, &one);
    if (other.is_error()) return true;
    if (other.kind != Type::Kind::member || other.sort != one.sort)
        m_.diagnostics.report(incomparable, right.span, describe(m_.system, one), describe(m_.system, other));
    order_of(one.sort);
    return true;
}

/// The relation that orders the members of an ordered domain.
ir::FunctionId Checker::order_of(ir::SortId sort) {
    if (m_.system.sort(sort).before.valid()) return m_.system.sort(sort).before;
    ir::Function f;
    f.name = m_.system.sort(sort).name + " before";
    f.arguments = {sort, sort};
    for (const ir::SortId each : f.arguments) f.formals.push_back(m_.pool().fresh(each, "x"));
    f.result = ir::Type::boolean();
    f.constant = true;
    f.initial = m_.pool().less(m_.pool().variable(f.formals[0]), m_.pool().variable(f.formals[1]));
    m_.system.functions.push_back(std::move(f));
    const ir::FunctionId before(m_.system.functions.size() - 1);
    m_.system.sorts[sort.index()].before = before;

    // With members of any number, that it is a total order is all that is known of it.
    const auto variable = [&](const char* name) { return m_.pool().fresh(sort, name); };
    const ir::Variable x = variable("x"), y = variable("y"), z = variable("z");
    const auto is_before = [&](const ir::Variable& a, const ir::Variable& b) {
        return m_.system.apply(before, {m_.pool().variable(a), m_.pool().variable(b)});
    };
    const auto assume = [&](std::vector<ir::Variable> bound, ir::Expr formula) {
        m_.system.assumptions.push_back(
            {"", m_.pool().quantified(ir::Op::forall, std::move(bound), formula), true, {}});
    };
    assume({x}, m_.pool().logical_not(is_before(x, x)));
    assume({x, y}, m_.pool().logical_or({m_.pool().equal(m_.pool().variable(x), m_.pool().variable(y)),
                                         is_before(x, y), is_before(y, x)}));
    assume({x, y, z},
           m_.pool().implies(m_.pool().logical_and({is_before(x, y), is_before(y, z)}), is_before(x, z)));
    return before;
}

Type Checker::integers(const ast::Expression& left, const ast::Expression& right, const char* op) {
    Type result = integer;
    const auto each = [&](const ast::Expression& e) {
        const Type type = value(e, &integer);
        if (type.is_error()) {
            result = Type::error();
        } else if (type.kind != Type::Kind::integer && !result.is_error()) {
            const bool ordered = type.kind == Type::Kind::member && m_.system.sort(type.sort).ordered;
            if (ordered) {
                m_.diagnostics.report(unsupported, e.span, "comparing the order of members is");
            } else {
                note_count(m_.diagnostics.report(not_arithmetic, e.span, op, describe(m_.system, type)));
            }
            result = Type::error();
        }
    };
    each(left);
    if (&right != &left) each(right);
    return result;
}

/// `count (T x) a + 1` counts where `a + 1` holds, which nobody means.
void Checker::note_count(base::Diagnostics::Builder&& report) const {
    if (counted_ != nullptr)
        report.note(counted_->span,
                    "the body of `count` reaches as far as it can; put the whole `(count …)` in parentheses");
}

Type Checker::modulo(const ast::BinaryExpression& node) {
    const Type type = integers(*node.left, *node.right, "%");
    if (type.is_error()) return type;
    const auto range = bounds(*node.right);
    const bool positive = range && (range->first > 0 || range->second < 0);
    if (!positive) m_.diagnostics.report(not_constant, node.right->span, "the right side of `%`");
    return type;
}

Type Checker::compare(const ast::Expression& e, const ast::BinaryExpression& node) {
    Type left;
    Type right;
    if (is_ambiguous_value(*node.left)) {
        right = value(*node.right);
        left = value(*node.left, &right);
    } else {
        left = value(*node.left);
        right = value(*node.right, &left);
    }
    if (!comparable(left, right))
        note_count(m_.diagnostics.report(incomparable, e.span, describe(m_.system, left),
                                         describe(m_.system, right)));
    return boolean;
}

Type Checker::conditional(const ast::ConditionalExpression& node, const Type* wanted) {
    condition(*node.condition);
    const Type then = value(*node.then, wanted);
    const Type otherwise = value(*node.otherwise, wanted != nullptr ? wanted : &then);
    if (then.is_error() || otherwise.is_error()) return Type::error();
    if (!comparable(then, otherwise)) {
        m_.diagnostics.report(type_mismatch, node.otherwise->span, describe(m_.system, then),
                              describe(m_.system, otherwise));
        return Type::error();
    }
    Type result = then.kind == Type::Kind::null ? otherwise : then;
    if (result.kind == Type::Kind::member)
        result.nullable = then.nullable || otherwise.nullable || then.kind == Type::Kind::null ||
                          otherwise.kind == Type::Kind::null;
    result.rule = {};
    return result;
}

Type Checker::quantified(const ast::QuantifiedExpression& node) {
    scopes_.emplace_back();
    const Mode mode = mode_;
    for (const ast::Binder& binder : node.binders) {
        const Type type = resolve_binder(binder, Use::quantifier);
        const bool instance = !type.is_error() && m_.system.process_of(type.sort).has_value();
        // What the body says of the instance is then not reported once more.
        if (instance && !property_only_here(binder.span, "going through the instances of a process"))
            mode_ = Mode::property;
        bind(binder.name, &binder);
    }
    const ast::Expression* around = counted_;
    counted_ = node.quantifier == ast::Quantifier::count ? node.body.get() : nullptr;
    ++no_changes_;
    condition(*node.body);
    --no_changes_;
    counted_ = around;
    mode_ = mode;
    scopes_.pop_back();
    return node.quantifier == ast::Quantifier::count ? integer : boolean;
}

bool Checker::property_only_here(base::Span span, const std::string& what) {
    uses_property_only_ = true;
    if (mode_ == Mode::property || mode_ == Mode::assertion || process_ == nullptr) return true;
    m_.diagnostics.report(property_only, span, what);
    return false;
}

void Checker::taint() {
    tainted_ = true;
    if (process_ != nullptr) process_->broken = true;
}

}  // namespace latchwork::sema
