/// A Z3 model as a finite structure of plain numbers. Used by GroundSolver.
#pragma once

#include "verify/smt/ground_solver.hpp"
#include "verify/smt/grounding.hpp"

namespace latchwork::verify::smt {

[[nodiscard]] Structure read_structure(Theory& theory, const Grounding& grounding, z3::model& model);

}  // namespace latchwork::verify::smt
