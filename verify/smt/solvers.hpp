/// Solvers that are asked whether the parts of an obligation's script are unsatisfiable: a Z3 that has seen
/// nothing else, and cvc5, which shares no code with it, as a program of its own. No Z3 type appears here.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "verify/smt/limit.hpp"

namespace latchwork::verify::smt {

/// What a solver says of an obligation.
struct ScriptAnswer {
    enum class Kind { accepted, refuted, unsettled } kind = Kind::unsettled;
    std::string detail;  ///< why it is unsettled
};

/// "Z3 4.8.12".
[[nodiscard]] std::string z3_version();
/// Asks Z3 about a script in SMT-LIB 2, in a context of its own; `limit` is for each of its questions
/// (judge.hpp).
[[nodiscard]] ScriptAnswer ask_z3(const std::string& script, const Limit& limit);

/// The program `cvc5` of the search path.
struct Cvc5 {
    std::string path;
    std::string version;  ///< "cvc5 1.0.3"
};
/// Nothing where it is not installed.
[[nodiscard]] std::optional<Cvc5> find_cvc5();
/// Asks cvc5 about the script in a file, for so much wall time for each question. An error of the solver is
/// "unsettled", with its message.
[[nodiscard]] ScriptAnswer ask_cvc5(const Cvc5& solver, const std::string& file,
                                    std::chrono::milliseconds limit);

}  // namespace latchwork::verify::smt
