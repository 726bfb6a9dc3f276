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
/// specialize(), but what stands at locations that cannot be reached stays, so that nothing rests on the
/// search for them: what certificates are about.
[[nodiscard]] System specialize_everywhere(const System& system, const std::map<std::string, Value>& configs,
                                           const std::map<std::string, Value>& instances);
/// specialize() with what a check says.
[[nodiscard]] System specialize(const System& system, const Check& check);

/// By location of a process, whether a path of actions leads there from its start, guards taken as true
/// unless they are constant. Instances are nowhere else, in no state that a run reaches.
[[nodiscard]] std::vector<bool> reachable_locations(const System& system, ProcessId process);

/// What is wrong with a system: dangling ids, ill-typed or open expressions, locations out of range, two
/// updates of one place, names that are not unique. Empty for a well-formed one; anything else is a defect of
/// Latchwork.
[[nodiscard]] std::vector<std::string> validate(const System& system);

/// What an update does to one place of its function.
struct Touch {
    Expr where = nullptr;  ///< true exactly when the update touches the place
    Expr value = nullptr;  ///< what it then gives it
};
/// What `update` does to its function's place `place`. Precondition: as of after_updates().
[[nodiscard]] Touch touch(const System& system, const Update& update, const std::vector<Expr>& place);

/// The value of `e` after simultaneous `updates`, as an expression over the state before them. Preconditions:
/// the variables that bulk updates bind stand as plain arguments of the place updated; no quantifier in `e`
/// binds a variable that occurs in `updates`.
[[nodiscard]] Expr after_updates(const System& system, const std::vector<Update>& updates, Expr e);

/// The value of `e` after `action`, as an expression over the state before it and the action's self and
/// choices. Precondition: the variables that the action's bulk updates bind stand as plain arguments of the
/// place updated.
[[nodiscard]] Expr after(const System& system, const Action& action, Expr e);

/// The value of `e` in an initial state, as an expression over what starts anywhere.
[[nodiscard]] Expr initially(const System& system, Expr e);

/// True if the value of `e` may be null: it is of a nullable type, or comes from a local that may be unset.
[[nodiscard]] bool may_be_null(const System& system, Expr e);

/// The expression that is true exactly when evaluating `e` dereferences no null (C's short circuit for `and`,
/// `or`, `implies` and `ite`).
[[nodiscard]] Expr well_defined(const System& system, Expr e);

}  // namespace latchwork::ir
