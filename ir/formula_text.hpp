/// Closed formulas as text that can be read back, so that an invariant outlives the run that found it.
/// Written and read by certificates; people read ir/printer.hpp.
#pragma once

#include <string>

#include "ir/system.hpp"

namespace latchwork::ir {

/// A closed formula as an S-expression: `(forall ((x0 fault)) (not (apply |holds fault ptl| x0)))`. Variables
/// are numbered by the order in which they are bound, so equal texts mean equal formulas, whatever pool they
/// come from. Precondition: every variable is bound.
[[nodiscard]] std::string write_formula(const System& system, Expr formula);

/// The formula that `text` stands for, in the system's pool. Throws std::invalid_argument, with what is
/// wrong, if it is none of this system: unknown names, wrong types, open variables.
[[nodiscard]] Expr read_formula(const System& system, const std::string& text);

}  // namespace latchwork::ir
