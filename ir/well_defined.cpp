/// When an expression dereferences no null.
#include "ir/passes.hpp"

namespace latchwork::ir {

// What shared state holds of a non-nullable type is never null, since each store into it is checked.
bool may_be_null(const System& system, Expr e) {
    if (e->type.kind != Type::Kind::member || e->op == Op::variable) return false;
    if (e->op == Op::constant) return e->value == null_value;
    if (e->op != Op::apply || e->type.nullable) return true;
    return system.function(e->function).role == Function::Role::local;
}

namespace {

/// What holds of `e` itself, its arguments being well defined: no null where a member is needed.
Expr indices_not_null(const System& system, Expr e) {
    ExprPool& pool = *system.pool;
    std::vector<Expr> parts;
    if (e->op == Op::apply) {
        for (Expr a : e->arguments) {
            if (may_be_null(system, a))
                parts.push_back(pool.logical_not(pool.equal(a, pool.null(a->type.sort))));
        }
    }
    return pool.logical_and(std::move(parts));
}

}  // namespace

Expr well_defined(const System& system, Expr e) {
    ExprPool& pool = *system.pool;
    std::vector<Expr> parts;
    switch (e->op) {
        case Op::and_:
        case Op::or_: {
            std::vector<Expr> before;  // the operands that let the evaluation reach the next one
            for (Expr a : e->arguments) {
                parts.push_back(pool.implies(pool.logical_and(before), well_defined(system, a)));
                before.push_back(e->op == Op::and_ ? a : pool.logical_not(a));
            }
            break;
        }
        case Op::implies:
            parts = {well_defined(system, e->arguments[0]),
                     pool.implies(e->arguments[0], well_defined(system, e->arguments[1]))};
            break;
        case Op::ite:
            parts = {well_defined(system, e->arguments[0]),
                     pool.implies(e->arguments[0], well_defined(system, e->arguments[1])),
                     pool.implies(pool.logical_not(e->arguments[0]), well_defined(system, e->arguments[2]))};
            break;
        case Op::forall:
        case Op::exists:
        case Op::count:
            return pool.quantified(Op::forall, e->bound, well_defined(system, e->arguments[0]));
        default:
            for (Expr a : e->arguments) parts.push_back(well_defined(system, a));
            parts.push_back(indices_not_null(system, e));
    }
    return pool.logical_and(std::move(parts));
}

}  // namespace latchwork::ir
