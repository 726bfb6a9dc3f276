/// Queries of a certificate as text for any solver.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "verify/smt/queries.hpp"

namespace latchwork::verify::smt {

/// What Z3 declares before it prints some assertions, a line each, and the assertions.
struct PrintedAssertions {
    std::vector<std::string> declarations;
    std::string assertions;
};

/// Writes the scripts of one certificate.
class ScriptWriter {
  public:
    /// Of these obligations, which outlive it.
    explicit ScriptWriter(Obligations& obligations) : obligations_(obligations) {}

    /// A script in SMT-LIB 2: what is assumed, and then a question for each way to fail.
    [[nodiscard]] std::string script(const Query& q);

  private:
    const PrintedAssertions& background(bool with_invariants);

    Obligations& obligations_;
    std::map<bool, PrintedAssertions> background_;  ///< by whether it is with invariants
};

}  // namespace latchwork::verify::smt
