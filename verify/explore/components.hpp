/// The parts of a state graph in which a fair run can stay for ever.
#pragma once

#include <vector>

#include "verify/explore/graph.hpp"

namespace latchwork::verify::explore {

/// Sets of states of `within` (by state: whether it belongs), each strongly connected by at least one step,
/// such that a run that goes through all of a set's states and steps again and again is fair to each
/// instance; every fair run that stays in `within` for ever ends up in one of them. A maximal strongly
/// connected component that is not weakly fair has no part that is; one that is not strongly fair may have,
/// among the states in which the instances that it is unfair to are not enabled. (Lichtenstein and Pnueli,
/// "Checking that finite state concurrent programs satisfy their linear specification", POPL 1985, section 5;
/// Emerson and Lei, "Modalities for model checking", Science of Computer Programming 8, 1987, section 5. The
/// components are Tarjan's, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1, 1972.)
/// Throws what `tick` throws.
[[nodiscard]] std::vector<std::vector<StateIndex>> fair_components(const StateGraph& graph,
                                                                   const std::vector<bool>& within,
                                                                   ir::Fairness fairness, const Tick& tick);

}  // namespace latchwork::verify::explore
