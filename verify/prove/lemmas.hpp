/// Candidates that need no mining: what the system's own declarations suggest. Used by the proof engine.
#pragma once

#include <map>
#include <vector>

#include "verify/prove/clause.hpp"
#include "verify/prove/vocabulary.hpp"

namespace latchwork::verify::prove {

/// Mutual exclusion: nobody else holds a lock that somebody holds exclusively.
[[nodiscard]] std::vector<Clause> lock_exclusion(const ir::System& system, Vocabulary& vocabulary);

/// Whoever holds a lock keeps it taken: a holder relation implies its function in `taken`.
[[nodiscard]] std::vector<Clause> held_is_taken(const ir::System& system, Vocabulary& vocabulary,
                                                const std::map<ir::FunctionId, ir::FunctionId>& taken);

/// Integers stay in the range that their declaration gives; references declared non-nullable are not null.
[[nodiscard]] std::vector<Clause> declared_ranges(const ir::System& system, Vocabulary& vocabulary);

/// Whether the atoms of a formula are there for mining too, where they are about few variables.
enum class Atoms { shared, apart };
/// A closed formula as clauses, if it is universal and small enough; empty otherwise.
[[nodiscard]] std::vector<Clause> clauses_of(const ir::System& system, Vocabulary& vocabulary,
                                             ir::Expr formula, Atoms atoms = Atoms::shared);

}  // namespace latchwork::verify::prove
