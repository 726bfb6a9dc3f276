/// Random small systems in the IR: traps, quantified guards, bulk updates, choices, nulls and integers.
#pragma once

#include <random>

#include "ir/state.hpp"
#include "ir/system.hpp"

namespace latchwork::tests {

/// A well-formed system (ir::validate finds nothing) with two processes, a domain, an enumeration, functions
/// of every role and type, two invariants, two properties of obligations and a deadlock property.
[[nodiscard]] ir::System random_system(std::mt19937& random);

/// Small sizes for its sorts; a process may have no instance.
[[nodiscard]] ir::Scope random_scope(const ir::System& system, std::mt19937& random);

}  // namespace latchwork::tests
