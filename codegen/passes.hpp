/// The passes that build the header: each gives the declarations for one part of the state machine.
#pragma once

#include <vector>

#include "codegen/context.hpp"
#include "codegen/model.hpp"

namespace latchwork::codegen {

using Declarations = std::vector<cpp::Declaration>;

/// Enumerations, configs, references, and the types Step, Outcome and Violations (types.cpp).
[[nodiscard]] Declarations type_declarations(const Context& context);
/// One struct of sizes (state.cpp): `sizes` by the name of the sort, missing ones are 1.
[[nodiscard]] cpp::Declaration scope_struct(const Context& context, const std::string& name,
                                            const std::map<std::string, ir::Value>& sizes, cpp::Doc doc);
/// The struct State (state.cpp).
[[nodiscard]] cpp::Declaration state_struct(const Context& context);
/// for_each_place (state.cpp).
[[nodiscard]] cpp::Declaration place_visitor(const Context& context);
/// for_each_arbitrary, initial_count and initial (initial.cpp).
[[nodiscard]] Declarations initial_functions(const Context& context);
/// The table of actions, location, step, enabled (dispatch.cpp).
[[nodiscard]] Declarations action_table(const Context& context);
[[nodiscard]] Declarations dispatch_functions(const Context& context);
/// One function for each of Context::lock_tests (lock_functions.cpp).
[[nodiscard]] Declarations lock_functions(const Context& context);
/// One function for each action (steps.cpp).
[[nodiscard]] Declarations step_functions(const Context& context);
/// The invariants, finished, deadlock, check (checks.cpp).
[[nodiscard]] Declarations check_functions(const Context& context);

/// True if the initial value of a function is written as the default of its member.
[[nodiscard]] bool has_plain_default(const ir::Function& function);
/// The most members that one action chooses, at least 1.
[[nodiscard]] std::size_t max_choices(const ir::System& system);
/// False if nothing can break an obligation, or if the spec waives it and the run goes on.
[[nodiscard]] bool counts(const ir::System& system, const ir::Obligation& obligation);
/// The declared properties that something can violate or some check speaks of, in the order of the system.
[[nodiscard]] std::vector<ir::PropertyId> used_properties(const ir::System& system);

/// The header, the tests and the build file.
[[nodiscard]] cpp::File header_file(const Context& context);

}  // namespace latchwork::codegen
