/// Reachable states of small scopes: they decide what is worth trying as an invariant, never what is true.
#pragma once

#include <functional>
#include <vector>

#include "ir/state.hpp"

namespace latchwork::verify::prove {

/// Distinct reachable states of one scope.
struct SampleSet {
    ir::Layout layout;
    std::vector<ir::State> states;
};

enum class Sampling {
    small,  ///< scopes of up to three instances or members of each sort
    large,  ///< up to four
};

/// Samples a few small scopes, breadth first and by random walks: breadth alone stays too shallow once a
/// counter grows, and two instances of a process leave too many accidents. The same system gives the same
/// samples,
/// unless it is `stopped`: that is asked now and then.
[[nodiscard]] std::vector<SampleSet> sample(const ir::System& system, Sampling sampling,
                                            const std::function<bool()>& stopped);

}  // namespace latchwork::verify::prove
