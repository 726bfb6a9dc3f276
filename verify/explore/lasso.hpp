/// Lassos in a state graph: a shortest way to where a fair run can stay, and a loop that is fair.
#pragma once

#include <optional>
#include <vector>

#include "verify/explore/graph.hpp"

namespace latchwork::verify::explore {

/// What a response says of each state, for one binding.
struct ResponseStates {
    std::vector<bool> asks;  ///< the premise holds
    std::vector<bool> goal;
};

/// A run that stays without the goal: first to state `asked`, in which the premise holds, along the parents
/// of the search; then the steps of `stem`; then those of `loop` for ever. If `loop` is empty, nothing is
/// enabled behind `stem`.
struct GraphLasso {
    StateIndex asked = no_state;
    std::vector<GraphStep> stem;
    std::vector<GraphStep> loop;
};

/// A run on which the premise holds once and the goal never from there on, and that is fair or ends where
/// nothing is enabled; one with the fewest steps before its loop. Nothing if there is none. Throws what
/// `tick` throws.
[[nodiscard]] std::optional<GraphLasso> find_lasso(const StateGraph& graph, const StateTable& table,
                                                   const ResponseStates& response, ir::Fairness fairness,
                                                   const Tick& tick);

/// A closed walk from `start` through states of `component`, which is one of fair_components(), that is fair
/// to each instance. Throws what `tick` throws.
[[nodiscard]] std::vector<GraphStep> fair_loop(const StateGraph& graph,
                                               const std::vector<StateIndex>& component, StateIndex start,
                                               ir::Fairness fairness, const Tick& tick);

}  // namespace latchwork::verify::explore
