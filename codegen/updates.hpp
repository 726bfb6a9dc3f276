/// Turns the simultaneous updates of an action into assignments in an order that keeps their meaning.
#pragma once

#include "codegen/expressions.hpp"

namespace latchwork::codegen {

/// The statements for `updates`, which all read the state before them. Whoever reads a place that another one
/// writes comes first; in a circle the values are computed beforehand.
[[nodiscard]] cpp::Block update_statements(const Context& context, ExpressionWriter& writer,
                                           const std::vector<ir::Update>& updates);

}  // namespace latchwork::codegen
