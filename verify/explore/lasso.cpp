/// The way to a fair part of the graph, breadth first.
#include "verify/explore/lasso.hpp"

#include <algorithm>

#include "verify/explore/components.hpp"

namespace latchwork::verify::explore {

namespace {

/// The states that a run may be in while it waits for the goal, each with a shortest way to it. All states of
/// the table are numbered in the order of their distance from an initial state.
class Pending {
  public:
    Pending(const StateGraph& graph, const StateTable& table, const ResponseStates& response,
            const Tick& tick)
        : graph_(graph),
          response_(response),
          reached_(graph.size(), false),
          length_(graph.size(), 0),
          from_(graph.size(), no_state) {
        for (StateIndex s = 0; s < graph.size(); ++s)
            if (table.parent(s) != no_state) length_[s] = length_[table.parent(s)] + 1;
        search(tick);
    }

    [[nodiscard]] const std::vector<bool>& states() const { return reached_; }

    /// The state of `among` that the fewest steps lead to.
    [[nodiscard]] StateIndex nearest(const std::vector<StateIndex>& among) const {
        return *std::min_element(among.begin(), among.end(),
                                 [this](StateIndex a, StateIndex b) { return length_[a] < length_[b]; });
    }

    /// The nearest state in which nothing is enabled; no_state if there is none.
    [[nodiscard]] StateIndex nearest_end() const {
        const auto end = std::find_if(queue_.begin(), queue_.end(),
                                      [this](StateIndex s) { return graph_.steps(s).empty(); });
        return end == queue_.end() ? no_state : *end;
    }

    /// The way to a state, without its loop.
    [[nodiscard]] GraphLasso way_to(StateIndex state) const {
        GraphLasso lasso;
        for (; from_[state] != no_state; state = from_[state])
            lasso.stem.push_back({state, instance_between(from_[state], state)});
        std::reverse(lasso.stem.begin(), lasso.stem.end());
        lasso.asked = state;
        return lasso;
    }

    /// True if the way to `a` is no longer than that to `b`.
    [[nodiscard]] bool no_farther(StateIndex a, StateIndex b) const { return length_[a] <= length_[b]; }

  private:
    /// Breadth first from all states that ask for the goal and do not reach it, each of which joins when as
    /// many steps as lead to it have been made.
    void search(const Tick& tick) {
        StateIndex source = next_source(0);
        for (std::size_t head = 0; head < queue_.size() || source < graph_.size();) {
            tick();
            const bool joins =
                source < graph_.size() && (head == queue_.size() || length_[source] <= length_[queue_[head]]);
            if (joins) {
                if (!reached_[source]) reach(source, no_state);
                source = next_source(source + 1);
                continue;
            }
            const StateIndex at = queue_[head++];
            for (const GraphStep& step : graph_.steps(at)) {
                if (step.to == no_state || reached_[step.to] || response_.goal[step.to]) continue;
                length_[step.to] = length_[at] + 1;
                reach(step.to, at);
            }
        }
    }

    void reach(StateIndex state, StateIndex from) {
        reached_[state] = true;
        from_[state] = from;
        queue_.push_back(state);
    }

    [[nodiscard]] StateIndex next_source(StateIndex s) const {
        while (s < graph_.size() && (!response_.asks[s] || response_.goal[s])) ++s;
        return s;
    }

    [[nodiscard]] std::uint32_t instance_between(StateIndex from, StateIndex to) const {
        const auto steps = graph_.steps(from);
        return std::find_if(steps.begin(), steps.end(), [to](const GraphStep& s) { return s.to == to; })
            ->instance;
    }

    const StateGraph& graph_;
    const ResponseStates& response_;
    std::vector<bool> reached_;
    std::vector<std::uint32_t>
        length_;                    ///< by state: of a shortest run to it that waits for the goal at its end
    std::vector<StateIndex> from_;  ///< by state: the one before it while waiting; no_state where that begins
    std::vector<StateIndex> queue_;
};

}  // namespace

std::optional<GraphLasso> find_lasso(const StateGraph& graph, const StateTable& table,
                                     const ResponseStates& response, ir::Fairness fairness,
                                     const Tick& tick) {
    const Pending pending(graph, table, response, tick);
    const std::vector<StateIndex>* component = nullptr;
    StateIndex start = no_state;
    const auto components = fair_components(graph, pending.states(), fairness, tick);
    for (const std::vector<StateIndex>& each : components) {
        const StateIndex nearest = pending.nearest(each);
        if (component != nullptr && pending.no_farther(start, nearest)) continue;
        component = &each;
        start = nearest;
    }
    const StateIndex end = pending.nearest_end();
    if (end != no_state && (component == nullptr || pending.no_farther(end, start)))
        return pending.way_to(end);
    if (component == nullptr) return std::nullopt;
    GraphLasso lasso = pending.way_to(start);
    lasso.loop = fair_loop(graph, *component, start, fairness, tick);
    return lasso;
}

}  // namespace latchwork::verify::explore
