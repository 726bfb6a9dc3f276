/// Passes over systems: fixing the configs of a check, and the checks that a system is well-formed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ir/system.hpp"

namespace latchwork::ir {

/// The system with each config fixed to its value in `configs` (missing: its default): guards simplify,
/// actions that cannot be taken, locations that cannot be reached and processes with `instances` 0 go. Ids of
/// sorts, functions, locks and properties and the numbers of locations stay; ids of actions do not (names
/// do).
[[nodiscard]] System specialize(const System& system, const std::map<std::string, Value>& configs,
                                const std::map<std::string, Value>& instances = {});
/// specialize() with what a check says.
[[nodiscard]] System specialize(const System& system, const Check& check);

/// What is wrong with a system: dangling ids, ill-typed or open expressions, locations out of range, two
/// updates of one place, names that are not unique. Empty for a well-formed one; anything else is a defect of
/// Latchwork.
[[nodiscard]] std::vector<std::string> validate(const System& system);

/// True if the value of `e` may be null: it is of a nullable type, or comes from a local that may be unset.
[[nodiscard]] bool may_be_null(const System& system, Expr e);

/// The expression that is true exactly when evaluating `e` dereferences no null (C's short circuit for `and`,
/// `or`, `implies` and `ite`).
[[nodiscard]] Expr well_defined(const System& system, Expr e);

}  // namespace latchwork::ir
