/// The second pass: processes to actions, properties to formulas. Called by sema.cpp.
#pragma once

#include "sema/model.hpp"

namespace latchwork::sema {

/// Lowers the processes in which no error was found, and reports what breaks the rules of steps. Fills their
/// locations, labels and actions.
void lower_processes(Model& model);

/// Lowers the invariants and the liveness properties. Precondition: no error was reported, and the processes
/// are lowered.
void lower_properties(Model& model);

/// Lowers one liveness property. Preconditions as of lower_properties().
void lower_liveness(Model& model, const ast::LivenessDeclaration& node);
/// The fairness that a clause names.
[[nodiscard]] ir::Fairness fairness(ast::Fairness node);

/// Resolves the scopes and the checks into the system, and makes a hidden config for each edit. Precondition:
/// the properties are declared.
void resolve_checks(Model& model);

/// Warns of what is well-formed and says nothing. Preconditions as of report_idle_edits().
void lint(const Model& model);

/// What an edit is called: "drop L", "swap L, M", in the order of the first check that makes it.
[[nodiscard]] std::string edit_name(const Model& model, const ast::Edit& edit);

/// Reports the edits that change nothing in the variant of their check. Precondition: no error was reported,
/// and the processes are lowered.
void report_idle_edits(Model& model);

}  // namespace latchwork::sema
