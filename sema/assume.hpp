/// Simplifying an expression by what is known to hold. Called where a step's guard decides what the step
/// changes.
#pragma once

#include "ir/system.hpp"

namespace latchwork::sema {

/// `e` with each part of it that is `fact`, one of its conjuncts, or the negation of one, replaced by what it
/// then is. Equal to `e` wherever `fact` holds.
[[nodiscard]] ir::Expr assume(const ir::System& system, ir::Expr e, ir::Expr fact);

}  // namespace latchwork::sema
