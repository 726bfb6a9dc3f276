/// What the exit codes of latchwork mean; the only place where their numbers stand.
#pragma once

namespace latchwork::cli {

enum class ExitCode : int {
    as_declared = 0,      ///< every check came out as declared; nothing was found wrong
    not_as_declared = 1,  ///< some check did not, a property is violated, or generated files differ
    bad_input = 2,        ///< the input or the command line is at fault
    undecided = 3,        ///< a limit was hit, or the run was interrupted
    defect = 70,          ///< a defect in Latchwork itself
};

/// The code of a run of two parts. Bad input counts more than a failure, a failure more than an open answer.
[[nodiscard]] constexpr ExitCode worse(ExitCode a, ExitCode b) {
    constexpr auto rank = [](ExitCode code) {
        switch (code) {
            case ExitCode::as_declared:
                return 0;
            case ExitCode::undecided:
                return 1;
            case ExitCode::not_as_declared:
                return 2;
            case ExitCode::bad_input:
                return 3;
            case ExitCode::defect:
                break;
        }
        return 4;
    };
    return rank(a) < rank(b) ? b : a;
}

}  // namespace latchwork::cli
