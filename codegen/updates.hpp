/// Turns the simultaneous updates of an action into assignments in an order that keeps their meaning.
#pragma once

#include "codegen/expressions.hpp"
#include "codegen/facts.hpp"

namespace latchwork::codegen {

/// The statements for `updates`, which all read the state before them. Whoever reads a place that another one
/// writes comes first; in a circle the values are computed beforehand.
[[nodiscard]] cpp::Block update_statements(const Context& context, ExpressionWriter& writer,
                                           const std::vector<ir::Update>& updates);

/// An update with the same effect in all states in which the facts hold, and fewer bound variables where it
/// can be: `f(x) := c && x == a ? v : f(x)` for all x is `f(a) := c ? v : f(a)`, if a is not null.
[[nodiscard]] ir::Update at_one_place(const ir::System& system, Facts& facts, ir::Update update);

}  // namespace latchwork::codegen
