/// Systems with an expression pool of their own. A pool is not made for threads: who works on a system beside
/// somebody else works on such a copy (verify/portfolio.cpp).
#pragma once

#include <unordered_map>

#include "ir/system.hpp"

namespace latchwork::ir {

/// The same system over a pool that nobody else has. Ids and the numbers of variables stay, and expressions
/// keep the order of their creation, so that an engine does the same on either.
[[nodiscard]] System with_own_pool(const System& system);

/// Takes closed expressions of another pool over; what they bind gets numbers of its own.
class CarryOver {
  public:
    /// To `pool`, which outlives it.
    explicit CarryOver(ExprPool& pool) : pool_(pool) {}

    /// `e` over there; the same for the same.
    [[nodiscard]] Expr operator()(Expr e);

  private:
    ExprPool& pool_;
    std::unordered_map<Expr, Expr> known_;
};

}  // namespace latchwork::ir
