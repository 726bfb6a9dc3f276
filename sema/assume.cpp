/// Implementation of assume().
#include "sema/assume.hpp"

namespace latchwork::sema {

using ir::Expr;

Expr assume(const ir::System& system, Expr e, Expr fact) {
    ir::ExprPool& pool = *system.pool;
    if (fact->op == ir::Op::and_) {
        for (Expr conjunct : fact->arguments) e = assume(system, e, conjunct);
    }
    const bool negated = fact->op == ir::Op::not_;
    const Expr positive = negated ? fact->arguments[0] : fact;
    if (positive->op == ir::Op::constant) return e;
    if (negated && positive->op == ir::Op::or_) {
        for (Expr disjunct : positive->arguments) e = assume(system, e, pool.logical_not(disjunct));
    }
    return ir::rewrite(pool, e, [&](Expr part) { return part == positive ? pool.boolean(!negated) : part; });
}

}  // namespace latchwork::sema
