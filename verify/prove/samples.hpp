/// Reachable states of small scopes: they decide what is worth trying as an invariant, never what is true.
#pragma once

#include <vector>

#include "ir/state.hpp"
#include "verify/engine.hpp"

namespace latchwork::verify::prove {

/// Distinct reachable states of one scope.
struct SampleSet {
    ir::Layout layout;
    std::vector<ir::State> states;
};

/// Samples a few small scopes, breadth first and by random walks: breadth alone stays too shallow once a
/// counter grows, and two instances of a process leave too many accidents. The same system gives the same
/// samples.
[[nodiscard]] std::vector<SampleSet> sample(const ir::System& system, const Context& context);

}  // namespace latchwork::verify::prove
