/// Expressions of the IR: immutable, interned, typed. Every engine and every pass works on these.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/id.hpp"

namespace latchwork::ir {

using SortId = base::Id<struct SortTag>;
using FunctionId = base::Id<struct FunctionTag>;

/// What a value is. Members of a sort are numbered from 0; `null` is a further value of a nullable member
/// type.
struct Type {
    enum class Kind : std::uint8_t { boolean, integer, member };
    Kind kind = Kind::boolean;
    SortId sort;            ///< of a member
    bool nullable = false;  ///< of a member: may be null

    static Type boolean() { return {}; }
    static Type integer() { return {Kind::integer, {}, false}; }
    static Type member(SortId sort, bool nullable = false) { return {Kind::member, sort, nullable}; }
    friend bool operator==(const Type&, const Type&) = default;
};

/// A concrete value: a bool as 0 or 1, an integer as itself, a member as its number, null as `null_value`.
using Value = std::int32_t;
inline constexpr Value null_value = -1;

/// A variable that an action or a quantifier binds. Identity is the number; the name is for people.
struct Variable {
    std::uint32_t number = 0;
    SortId sort;
    std::string name;
    friend bool operator==(const Variable& a, const Variable& b) { return a.number == b.number; }
};

/// The operators. Their arity, spelling and precedence stand in one table, `operator_info`.
enum class Op : std::uint8_t {
    constant,  ///< a literal: `value` of `type`
    variable,  ///< `variable`
    apply,     ///< `function`(arguments…): the state variable, constant or field at these indices
    not_,
    and_,
    or_,
    implies,
    equal,  ///< of two values of like type; null equals null
    less,
    less_equal,
    add,
    subtract,
    multiply,
    modulo,  ///< modulo is Euclidean: the result lies in [0, |divisor|)
    ite,     ///< condition, then, else
    forall,
    exists,  ///< over `bound`, all members of their sorts
    count,   ///< how many tuples of `bound` satisfy the body, an integer
};

/// What the table says of an operator. `precedence` grows with binding strength, as in C.
struct OperatorInfo {
    std::string_view name;      ///< "and"
    std::string_view spelling;  ///< "&&"; empty where the printer has a form of its own
    int arity;                  ///< -1: any number
    int precedence;
};
[[nodiscard]] const OperatorInfo& operator_info(Op op);

struct Node;
/// A handle; equal expressions of one pool are the same pointer.
using Expr = const Node*;

struct Node {
    Op op = Op::constant;
    Type type;
    Value value = 0;      ///< of a constant
    Variable variable;    ///< of a variable
    FunctionId function;  ///< of an application
    std::vector<Expr> arguments;
    std::vector<Variable> bound;  ///< of a quantifier or count
    std::uint32_t id = 0;         ///< order of creation in the pool: a stable order for printing and sorting
};

/// Makes and owns expressions. The makers simplify (constants fold, `and`/`or` flatten and drop units, double
/// negation goes, `x == x` is true, ite of a constant condition is its branch), so an expression without a
/// state variable in it comes out as a constant wherever that is possible.
class ExprPool {
  public:
    ExprPool();
    ExprPool(const ExprPool&) = delete;
    ExprPool& operator=(const ExprPool&) = delete;

    Expr boolean(bool value);
    Expr integer(Value value);
    Expr member(SortId sort, Value value);
    Expr null(SortId sort);
    /// A constant of any type.
    Expr constant(Type type, Value value);

    /// A variable with a number of its own.
    Variable fresh(SortId sort, std::string name);
    Expr variable(const Variable& variable);
    /// `result` is the type of the function's values.
    Expr apply(FunctionId function, Type result, std::vector<Expr> arguments);

    Expr logical_not(Expr operand);
    Expr logical_and(std::vector<Expr> operands);
    Expr logical_or(std::vector<Expr> operands);
    Expr implies(Expr premise, Expr conclusion);
    Expr equal(Expr left, Expr right);
    Expr less(Expr left, Expr right);
    Expr less_equal(Expr left, Expr right);
    Expr add(Expr left, Expr right);
    Expr subtract(Expr left, Expr right);
    Expr multiply(Expr left, Expr right);
    Expr modulo(Expr left, Expr right);
    Expr ite(Expr condition, Expr then, Expr otherwise);
    Expr quantified(Op quantifier, std::vector<Variable> bound, Expr body);

    /// The same operator with other arguments (and, for a quantifier, the same bound variables).
    Expr rebuild(Expr original, std::vector<Expr> arguments);

  private:
    struct Hash {
        std::size_t operator()(Expr e) const;
    };
    struct Same {
        bool operator()(Expr a, Expr b) const;
    };
    Expr intern(Node node);
    std::deque<Node> nodes_;
    std::unordered_set<Expr, Hash, Same> interned_;
    std::uint32_t next_variable_ = 0;
};

/// Replaces free variables by expressions. Numbers are unique, so nothing is captured.
using Substitution = std::unordered_map<std::uint32_t, Expr>;
[[nodiscard]] Expr substitute(ExprPool& pool, Expr e, const Substitution& by);

/// Rebuilds `e` bottom-up: `visit` sees every node with rewritten arguments and gives its replacement.
template <class Visit>
Expr rewrite(ExprPool& pool, Expr e, const Visit& visit) {
    if (e->arguments.empty()) return visit(e);
    std::vector<Expr> arguments;
    arguments.reserve(e->arguments.size());
    for (Expr a : e->arguments) arguments.push_back(rewrite(pool, a, visit));
    return visit(pool.rebuild(e, std::move(arguments)));
}

/// Rebuilds `e` bottom-up: `visit` sees each application of `e` once, with rewritten arguments, and gives its
/// replacement. What a replacement contains is not visited again, even where rebuilding folds to it.
template <class Visit>
Expr rewrite_applications(ExprPool& pool, Expr e, const Visit& visit) {
    std::vector<Expr> arguments;
    arguments.reserve(e->arguments.size());
    for (Expr a : e->arguments) arguments.push_back(rewrite_applications(pool, a, visit));
    const Expr rebuilt = e->arguments.empty() ? e : pool.rebuild(e, std::move(arguments));
    return e->op == Op::apply ? visit(rebuilt) : rebuilt;
}

/// Calls `visit` on `e` and every expression below it, parents first.
template <class Visit>
void for_each_subexpression(Expr e, Visit&& visit) {
    visit(e);
    for (Expr a : e->arguments) for_each_subexpression(a, visit);
}

/// True if `e` applies `function` anywhere.
[[nodiscard]] bool mentions(Expr e, FunctionId function);

inline bool is_true(Expr e) {
    return e->op == Op::constant && e->type.kind == Type::Kind::boolean && e->value == 1;
}
inline bool is_false(Expr e) {
    return e->op == Op::constant && e->type.kind == Type::Kind::boolean && e->value == 0;
}

}  // namespace latchwork::ir
