/// What a proof is about: the system with its counts as functions, and samples of it. Used by the proof
/// engine.
#pragma once

#include <chrono>
#include <vector>

#include "base/deadline.hpp"
#include "ir/liveness.hpp"
#include "verify/counting/counters.hpp"
#include "verify/engine.hpp"
#include "verify/prove/samples.hpp"

namespace latchwork::verify::prove {

struct Subject {
    counting::Counted counted;
    ir::Liveness liveness;            ///< of the system as it was: what counts a local does not read it
    std::vector<SampleSet> samples;   ///< of the counted system
    std::vector<ir::Expr> equations;  ///< closed formulas over it: candidates
    std::vector<ir::Expr> known;      ///< closed formulas over it that every state satisfies
};

/// Stops sampling at the deadline.
[[nodiscard]] Subject prepare(const ir::System& system, Sampling sampling, const Context& context,
                              const base::Deadline& deadline);

}  // namespace latchwork::verify::prove
