/// Comparing what came out with what was declared, in verdicts and in words.
#pragma once

#include <string>

#include "verify/checks.hpp"

namespace latchwork::verify::check {

/// What a verdict means under an expectation.
[[nodiscard]] Outcome judge(ir::Expectation::Kind expected, const Verdict& verdict);

/// True if `verdict`, got in one scope, says no more than `than`, got in a smaller one: then it is the one to
/// report.
[[nodiscard]] bool says_no_more(const Verdict& verdict, const Verdict& than);

/// One sentence that says in which way a property did not come out as declared. Precondition: it did not.
[[nodiscard]] std::string explain(const ir::System& system, const PropertyOutcome& property);

}  // namespace latchwork::verify::check
