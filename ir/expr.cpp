/// The operator table and the expression pool: interning, simplification, substitution.
#include "ir/expr.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace latchwork::ir {

namespace {

constexpr int any_arity = -1;
constexpr std::array operators = {
    OperatorInfo{"constant", "", 0, 100},      OperatorInfo{"variable", "", 0, 100},
    OperatorInfo{"apply", "", any_arity, 100}, OperatorInfo{"not", "!", 1, 90},
    OperatorInfo{"and", "&&", any_arity, 40},  OperatorInfo{"or", "||", any_arity, 30},
    OperatorInfo{"implies", "==>", 2, 10},     OperatorInfo{"equal", "==", 2, 50},
    OperatorInfo{"less", "<", 2, 60},          OperatorInfo{"less_equal", "<=", 2, 60},
    OperatorInfo{"add", "+", 2, 70},           OperatorInfo{"subtract", "-", 2, 70},
    OperatorInfo{"multiply", "*", 2, 80},      OperatorInfo{"modulo", "%", 2, 80},
    OperatorInfo{"ite", "?", 3, 20},           OperatorInfo{"forall", "forall", 1, 5},
    OperatorInfo{"exists", "exists", 1, 5},    OperatorInfo{"count", "count", 1, 5},
};

Value euclidean_modulo(Value a, Value b) {
    const Value r = a % b;
    return r >= 0 ? r : r + (b < 0 ? -b : b);
}

Node node(Op op, Type type, std::vector<Expr> arguments = {}) {
    Node n;
    n.op = op;
    n.type = type;
    n.arguments = std::move(arguments);
    return n;
}

bool is_constant(Expr e) {
    return e->op == Op::constant;
}
bool is_integer(Expr e, Value value) {
    return is_constant(e) && e->type.kind == Type::Kind::integer && e->value == value;
}

/// True if the two are different values whatever the state: two constants of one type.
bool surely_differ(Expr a, Expr b) {
    return is_constant(a) && is_constant(b) && a->value != b->value;
}

}  // namespace

const OperatorInfo& operator_info(Op op) {
    return operators[static_cast<std::size_t>(op)];
}

std::size_t ExprPool::Hash::operator()(Expr e) const {
    std::size_t h = static_cast<std::size_t>(e->op);
    const auto mix = [&h](std::size_t x) { h ^= x + 0x9e3779b97f4a7c15ULL + (h << 6) + (h >> 2); };
    mix(static_cast<std::size_t>(e->type.kind) * 4 + (e->type.nullable ? 1 : 0));
    mix(std::hash<SortId>{}(e->type.sort));
    mix(static_cast<std::size_t>(e->value));
    mix(e->variable.number);
    mix(std::hash<FunctionId>{}(e->function));
    for (Expr a : e->arguments) mix(a->id);
    for (const Variable& v : e->bound) mix(v.number);
    return h;
}

bool ExprPool::Same::operator()(Expr a, Expr b) const {
    return a->op == b->op && a->type == b->type && a->value == b->value && a->variable == b->variable &&
           a->function == b->function && a->arguments == b->arguments && a->bound == b->bound;
}

ExprPool::ExprPool() = default;

Expr ExprPool::intern(Node node) {
    if (const auto found = interned_.find(&node); found != interned_.end()) return *found;
    node.id = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back(std::move(node));
    interned_.insert(&nodes_.back());
    return &nodes_.back();
}

Expr ExprPool::constant(Type type, Value value) {
    Node n = node(Op::constant, type);
    n.value = value;
    n.type.nullable = value == null_value && type.kind == Type::Kind::member;
    return intern(std::move(n));
}

Expr ExprPool::boolean(bool value) {
    return constant(Type::boolean(), value ? 1 : 0);
}
Expr ExprPool::integer(Value value) {
    return constant(Type::integer(), value);
}
Expr ExprPool::member(SortId sort, Value value) {
    return constant(Type::member(sort), value);
}
Expr ExprPool::null(SortId sort) {
    return constant(Type::member(sort, true), null_value);
}

Variable ExprPool::fresh(SortId sort, std::string name) {
    return {++next_variable_, sort, std::move(name)};
}

Expr ExprPool::variable(const Variable& variable) {
    Node n = node(Op::variable, Type::member(variable.sort));
    n.variable = variable;
    return intern(std::move(n));
}

Expr ExprPool::apply(FunctionId function, Type result, std::vector<Expr> arguments) {
    Node n = node(Op::apply, result, std::move(arguments));
    n.function = function;
    return intern(std::move(n));
}

Expr ExprPool::logical_not(Expr operand) {
    if (is_constant(operand)) return boolean(operand->value == 0);
    if (operand->op == Op::not_) return operand->arguments[0];
    return intern(node(Op::not_, Type::boolean(), {operand}));
}

namespace {

/// Flattens and thins the operands of `and` (unit true) or `or` (unit false); false if they collapse to the
/// operator's zero.
bool flatten(Op op, Value unit, const std::vector<Expr>& operands, std::vector<Expr>& flat) {
    for (Expr e : operands) {
        if (e->op == op) {
            if (!flatten(op, unit, e->arguments, flat)) return false;
        } else if (is_constant(e)) {
            if (e->value != unit) return false;
        } else if (std::find(flat.begin(), flat.end(), e) == flat.end()) {
            const auto opposite = [e](Expr f) {
                return (f->op == Op::not_ && f->arguments[0] == e) ||
                       (e->op == Op::not_ && e->arguments[0] == f);
            };
            if (std::any_of(flat.begin(), flat.end(), opposite)) return false;
            flat.push_back(e);
        }
    }
    return true;
}

}  // namespace

Expr ExprPool::logical_and(std::vector<Expr> operands) {
    std::vector<Expr> flat;
    if (!flatten(Op::and_, 1, operands, flat)) return boolean(false);
    if (flat.empty()) return boolean(true);
    if (flat.size() == 1) return flat[0];
    return intern(node(Op::and_, Type::boolean(), std::move(flat)));
}

Expr ExprPool::logical_or(std::vector<Expr> operands) {
    std::vector<Expr> flat;
    if (!flatten(Op::or_, 0, operands, flat)) return boolean(true);
    if (flat.empty()) return boolean(false);
    if (flat.size() == 1) return flat[0];
    return intern(node(Op::or_, Type::boolean(), std::move(flat)));
}

Expr ExprPool::implies(Expr premise, Expr conclusion) {
    if (is_true(premise) || is_true(conclusion)) return conclusion;
    if (is_false(premise)) return boolean(true);
    if (is_false(conclusion)) return logical_not(premise);
    return intern(node(Op::implies, Type::boolean(), {premise, conclusion}));
}

Expr ExprPool::equal(Expr left, Expr right) {
    if (left == right) return boolean(true);
    if (surely_differ(left, right)) return boolean(false);
    if (left->type.kind == Type::Kind::boolean) {
        if (is_true(left)) return right;
        if (is_true(right)) return left;
        if (is_false(left)) return logical_not(right);
        if (is_false(right)) return logical_not(left);
    }
    const auto is_null = [](Expr e) {
        return is_constant(e) && e->type.kind == Type::Kind::member && e->value == null_value;
    };
    // A bound or chosen variable is a member; a function declared non-nullable may still be unset.
    if ((left->op == Op::variable && is_null(right)) || (right->op == Op::variable && is_null(left)))
        return boolean(false);
    if (right->id < left->id && !is_constant(right)) std::swap(left, right);
    if (is_constant(left)) std::swap(left, right);
    return intern(node(Op::equal, Type::boolean(), {left, right}));
}

Expr ExprPool::less(Expr left, Expr right) {
    if (left == right) return boolean(false);
    if (is_constant(left) && is_constant(right)) return boolean(left->value < right->value);
    return intern(node(Op::less, Type::boolean(), {left, right}));
}

Expr ExprPool::less_equal(Expr left, Expr right) {
    if (left == right) return boolean(true);
    if (is_constant(left) && is_constant(right)) return boolean(left->value <= right->value);
    return intern(node(Op::less_equal, Type::boolean(), {left, right}));
}

Expr ExprPool::add(Expr left, Expr right) {
    if (is_constant(left) && is_constant(right)) return integer(left->value + right->value);
    if (is_integer(left, 0)) return right;
    if (is_integer(right, 0)) return left;
    return intern(node(Op::add, Type::integer(), {left, right}));
}

Expr ExprPool::subtract(Expr left, Expr right) {
    if (is_constant(left) && is_constant(right)) return integer(left->value - right->value);
    if (is_integer(right, 0)) return left;
    if (left == right) return integer(0);
    return intern(node(Op::subtract, Type::integer(), {left, right}));
}

Expr ExprPool::multiply(Expr left, Expr right) {
    if (is_constant(left) && is_constant(right)) return integer(left->value * right->value);
    if (is_integer(left, 1)) return right;
    if (is_integer(right, 1)) return left;
    return intern(node(Op::multiply, Type::integer(), {left, right}));
}

Expr ExprPool::modulo(Expr left, Expr right) {
    if (is_constant(left) && is_constant(right) && right->value != 0)
        return integer(euclidean_modulo(left->value, right->value));
    return intern(node(Op::modulo, Type::integer(), {left, right}));
}

Expr ExprPool::ite(Expr condition, Expr then, Expr otherwise) {
    if (is_true(condition)) return then;
    if (is_false(condition)) return otherwise;
    if (then == otherwise) return then;
    if (then->type.kind == Type::Kind::boolean) {
        if (is_true(then) && is_false(otherwise)) return condition;
        if (is_false(then) && is_true(otherwise)) return logical_not(condition);
        if (is_true(then)) return logical_or({condition, otherwise});
        if (is_false(then)) return logical_and({logical_not(condition), otherwise});
        if (is_true(otherwise)) return logical_or({logical_not(condition), then});
        if (is_false(otherwise)) return logical_and({condition, then});
    }
    Type type = then->type;
    type.nullable = then->type.nullable || otherwise->type.nullable;
    return intern(node(Op::ite, type, {condition, then, otherwise}));
}

Expr ExprPool::quantified(Op quantifier, std::vector<Variable> bound, Expr body) {
    if (bound.empty()) {
        if (quantifier != Op::count) return body;
        return ite(body, integer(1), integer(0));
    }
    if (is_constant(body)) {
        // Every sort has a member, so a constant body decides; a count of `true` depends on the scope.
        if (quantifier != Op::count) return body;
        if (is_false(body)) return integer(0);
    }
    const Type type = quantifier == Op::count ? Type::integer() : Type::boolean();
    Node n = node(quantifier, type, {body});
    n.bound = std::move(bound);
    return intern(std::move(n));
}

Expr ExprPool::rebuild(Expr original, std::vector<Expr> a) {
    switch (original->op) {
        case Op::constant:
        case Op::variable:
            return original;
        case Op::apply:
            return apply(original->function, original->type, std::move(a));
        case Op::not_:
            return logical_not(a[0]);
        case Op::and_:
            return logical_and(std::move(a));
        case Op::or_:
            return logical_or(std::move(a));
        case Op::implies:
            return implies(a[0], a[1]);
        case Op::equal:
            return equal(a[0], a[1]);
        case Op::less:
            return less(a[0], a[1]);
        case Op::less_equal:
            return less_equal(a[0], a[1]);
        case Op::add:
            return add(a[0], a[1]);
        case Op::subtract:
            return subtract(a[0], a[1]);
        case Op::multiply:
            return multiply(a[0], a[1]);
        case Op::modulo:
            return modulo(a[0], a[1]);
        case Op::ite:
            return ite(a[0], a[1], a[2]);
        case Op::forall:
        case Op::exists:
        case Op::count:
            return quantified(original->op, original->bound, a[0]);
    }
    throw std::logic_error("rebuild: unknown operator");
}

Expr substitute(ExprPool& pool, Expr e, const Substitution& by) {
    if (by.empty()) return e;
    if (e->op == Op::variable) {
        const auto found = by.find(e->variable.number);
        return found == by.end() ? e : found->second;
    }
    if (e->arguments.empty()) return e;
    std::vector<Expr> arguments;
    arguments.reserve(e->arguments.size());
    bool changed = false;
    for (Expr a : e->arguments) {
        arguments.push_back(substitute(pool, a, by));
        changed = changed || arguments.back() != a;
    }
    return changed ? pool.rebuild(e, std::move(arguments)) : e;
}

bool mentions(Expr e, FunctionId function) {
    if (e->op == Op::apply && e->function == function) return true;
    return std::any_of(e->arguments.begin(), e->arguments.end(),
                       [&](Expr a) { return mentions(a, function); });
}

}  // namespace latchwork::ir
