/// Who hears of Ctrl-C.
#pragma once

#include <z3++.h>

namespace latchwork::verify::smt {

/// The solver, which leaves Ctrl-C to the program. By default Z3 takes the signal while it solves, and only
/// answers "unknown"; nobody else would hear of it.
[[nodiscard]] inline z3::solver without_ctrl_c(z3::solver solver) {
    solver.set("ctrl_c", false);
    return solver;
}

}  // namespace latchwork::verify::smt
