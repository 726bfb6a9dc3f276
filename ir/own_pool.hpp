/// Systems with an expression pool of their own. A pool is not made for threads: who works on a system beside
/// somebody else works on such a copy (verify/portfolio.cpp).
#pragma once

#include "ir/system.hpp"

namespace latchwork::ir {

/// The same system over a pool that nobody else has. Ids and the numbers of variables stay, and expressions
/// keep the order of their creation, so that an engine does the same on either.
[[nodiscard]] System with_own_pool(const System& system);

/// `e`, a closed expression of another pool, in `pool`; what it binds gets numbers of its own there.
[[nodiscard]] Expr carried_over(ExprPool& pool, Expr e);

}  // namespace latchwork::ir
