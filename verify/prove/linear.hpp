/// Linear equations between numbers of the system and counts of members: `mapcount == mapped + count (…)`.
/// Used by the proof engine; what it gives are candidates, as good as the samples.
#pragma once

#include <vector>

#include "ir/liveness.hpp"
#include "verify/counting/counters.hpp"
#include "verify/prove/samples.hpp"

namespace latchwork::verify::prove {

/// Equations that hold in all samples, as closed formulas with counts in them: for each integer variable or
/// field, and each count that the system itself speaks of, what it is worth in booleans and in the ghosts of
/// its parameters, if it is (the place invariants of a Petri net, read off as the null space of the samples).
/// Ghosts that enter all equations alike are counted together.
[[nodiscard]] std::vector<ir::Expr> linear_equations(const ir::System& system, const ir::Liveness& liveness,
                                                     const std::vector<SampleSet>& samples);

/// The samples with the numbers of all counters.
[[nodiscard]] std::vector<SampleSet> with_counters(const counting::Counted& counted,
                                                   const std::vector<SampleSet>& samples);

}  // namespace latchwork::verify::prove
