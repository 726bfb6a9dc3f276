/// The kinds of diagnostics that sema/ can give; what each is for is told by its explanation. LW2xx are about
/// names and types, LW3xx about the rules of steps, locks and checks, LW4xx are warnings.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"

namespace latchwork::sema {

using base::DiagnosticKind;

// Names (diagnostics_names.cpp).
extern const DiagnosticKind unknown_name;
extern const DiagnosticKind unknown_type;
extern const DiagnosticKind unknown_field;
extern const DiagnosticKind unknown_label;
extern const DiagnosticKind unknown_property;
extern const DiagnosticKind unknown_scope;
extern const DiagnosticKind unknown_setting;
extern const DiagnosticKind unknown_value;
extern const DiagnosticKind unknown_operation;
extern const DiagnosticKind redefinition;
extern const DiagnosticKind reserved_name;
extern const DiagnosticKind ambiguous_name;
extern const DiagnosticKind unknown_process;

// Types (diagnostics_types.cpp).
extern const DiagnosticKind type_mismatch;
extern const DiagnosticKind not_a_condition;
extern const DiagnosticKind incomparable;
extern const DiagnosticKind not_arithmetic;
extern const DiagnosticKind wrong_index;
extern const DiagnosticKind wrong_index_count;
extern const DiagnosticKind not_assignable;
extern const DiagnosticKind not_a_value;
extern const DiagnosticKind wrong_argument_count;
extern const DiagnosticKind wrong_argument;
extern const DiagnosticKind no_fields;
extern const DiagnosticKind invalid_type;
extern const DiagnosticKind unbounded_any;
extern const DiagnosticKind misplaced_any;
extern const DiagnosticKind recursive_predicate;
extern const DiagnosticKind recursive_procedure;
extern const DiagnosticKind not_constant;
extern const DiagnosticKind value_out_of_range;
extern const DiagnosticKind misplaced_operation;
extern const DiagnosticKind property_only;
extern const DiagnosticKind unsupported;
extern const DiagnosticKind no_cpus;

// Rules (diagnostics_rules.cpp).
extern const DiagnosticKind non_atomic_step;
extern const DiagnosticKind misplaced_jump;
extern const DiagnosticKind not_in_atomic;
extern const DiagnosticKind late_block;
extern const DiagnosticKind loop_without_step;
extern const DiagnosticKind jump_into_loop;
extern const DiagnosticKind several_effects;
extern const DiagnosticKind edit_changes_nothing;
extern const DiagnosticKind invalid_edit;
extern const DiagnosticKind label_without_step;
extern const DiagnosticKind invalid_guard;
extern const DiagnosticKind duplicate_setting;
extern const DiagnosticKind invalid_setting;
extern const DiagnosticKind fairness_of_safety;

// Warnings (diagnostics_rules.cpp).
extern const DiagnosticKind unused_local;
extern const DiagnosticKind unused_config;
extern const DiagnosticKind unused_predicate;
extern const DiagnosticKind shadowed_name;
extern const DiagnosticKind unreachable_statement;
extern const DiagnosticKind unreachable_label;
extern const DiagnosticKind vacuous_invariant;
extern const DiagnosticKind unused_variable;
extern const DiagnosticKind unused_procedure;
extern const DiagnosticKind repeated_check;
extern const DiagnosticKind choice_in_one_step;

}  // namespace latchwork::sema
