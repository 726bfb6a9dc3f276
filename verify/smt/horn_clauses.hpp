/// A system in a scope as Horn clauses, for Spacer. No Z3 type appears here.
#pragma once

#include "ir/state.hpp"
#include "verify/smt/ground_solver.hpp"
#include "verify/smt/limit.hpp"

namespace latchwork::verify::smt {

/// Is there a run of any length that breaks the safety property? Asks Spacer (Komuravelli, Gurfinkel, Chaki:
/// SMT-based model checking for recursive programs, CAV 2014). Throws smt::Unsupported (theory.hpp).
[[nodiscard]] Answer ever_violated(const ir::System& system, const ir::Scope& scope, ir::PropertyId property,
                                   const Limit& limit);

}  // namespace latchwork::verify::smt
