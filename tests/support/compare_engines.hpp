/// What the reference interpreter, the engines and the printer say about one spec, and where they disagree.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "tests/support/tally.hpp"

namespace latchwork::tests {

struct ComparisonLimits {
    std::size_t states = 1500;  ///< a variant with more is left out
    std::size_t depth = 6;      ///< of bmc, unless a counterexample is found earlier
    std::chrono::milliseconds bmc_time{1500};
    std::chrono::milliseconds prove_time{200};
    std::chrono::milliseconds scope_prover_time{400};  ///< of kinduction, and of pdr
    bool bmc = true;
    bool prove = false;
    bool scope_provers = false;  ///< kinduction and pdr
};

struct Comparison {
    bool accepted = false;     ///< sema made a system of it
    std::string disagreement;  ///< who says what; empty if all agree
    // What was compared, so that a test can see that it was something.
    std::size_t variants = 0;  ///< choices of configs and edits whose whole space was searched
    std::size_t too_large = 0;
    std::size_t violated = 0, held = 0,
                longest = 0;  ///< properties, and the most steps of a shortest violation
    std::size_t bounded = 0;  ///< properties that bmc decided
    std::size_t proved = 0;
    std::size_t scope_held = 0, scope_violated = 0;  ///< properties that kinduction or pdr decided
    Tally tally;  ///< of the variants compared; other scopes are a line of their own
};

/// Compares everything on `text` (without `protocol …;`), in its scope `small` (if it has none: one member of
/// each sort): printing and parsing again; for the defaults and for each check's variant, the reference
/// search against explore, bmc and, if asked, prove. A crash is a disagreement. Never throws.
[[nodiscard]] Comparison compare_engines(const std::string& text, const ComparisonLimits& limits = {});

}  // namespace latchwork::tests
