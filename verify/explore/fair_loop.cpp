/// A short fair loop through a strongly connected component: again and again to the nearest step that treats
/// an instance fairly, and back. (The shortest is NP-hard to find: Clarke, Grumberg, McMillan, Zhao,
/// "Efficient generation of counterexamples and witnesses in symbolic model checking", DAC 1995, section 4.)
#include <algorithm>
#include <stdexcept>
#include <unordered_map>

#include "verify/explore/lasso.hpp"

namespace latchwork::verify::explore {

namespace {

class FairLoop {
  public:
    FairLoop(const StateGraph& graph, const std::vector<StateIndex>& component, StateIndex start,
             ir::Fairness fairness, const Tick& tick)
        : graph_(graph),
          fairness_(fairness),
          tick_(tick),
          start_(start),
          inside_(graph.size(), false),
          moved_(graph.instances().size(), false),
          ever_(graph.instances().size(), false),
          always_(graph.instances().size(), true) {
        for (StateIndex s : component) inside_[s] = true;
        note(start);
    }

    std::vector<GraphStep> run() {
        while (true) {
            if (is_fair()) {
                if (!walk_.empty() && at() == start_) return std::move(walk_);
                extend([this](const GraphStep& step) { return step.to == start_; });
            } else {
                extend([this](const GraphStep& step) { return helps(step); });
            }
        }
    }

  private:
    [[nodiscard]] StateIndex at() const { return walk_.empty() ? start_ : walk_.back().to; }

    [[nodiscard]] bool is_enabled(std::uint32_t instance, StateIndex state) const {
        const auto steps = graph_.steps(state);
        return std::any_of(steps.begin(), steps.end(),
                           [instance](const GraphStep& step) { return step.instance == instance; });
    }

    void note(StateIndex state) {
        for (std::uint32_t i = 0; i < always_.size(); ++i) {
            const bool enabled = is_enabled(i, state);
            ever_[i] = ever_[i] || enabled;
            always_[i] = always_[i] && enabled;
        }
    }

    /// True if the walk, closed, would be unfair to an instance.
    [[nodiscard]] bool wronged(std::uint32_t instance) const {
        return !moved_[instance] && (fairness_ == ir::Fairness::weak ? always_ : ever_)[instance];
    }
    [[nodiscard]] bool is_fair() const {
        for (std::uint32_t i = 0; i < moved_.size(); ++i)
            if (wronged(i)) return false;
        return true;
    }

    /// True if a step makes the walk fair to an instance that it was unfair to.
    [[nodiscard]] bool helps(const GraphStep& step) const {
        if (wronged(step.instance)) return true;
        if (fairness_ == ir::Fairness::strong) return false;
        for (std::uint32_t i = 0; i < moved_.size(); ++i)
            if (wronged(i) && !is_enabled(i, step.to)) return true;
        return false;
    }

    /// Walks on, the shortest way that ends with a step that is wanted.
    template <class Wanted>
    void extend(const Wanted& wanted) {
        std::unordered_map<StateIndex, GraphStep> from{
            {at(), {no_state, 0}}};  // the step back, by its source
        std::vector<StateIndex> queue{at()};
        for (std::size_t head = 0; head < queue.size(); ++head) {
            tick_();
            const StateIndex here = queue[head];
            for (const GraphStep& step : graph_.steps(here)) {
                if (step.to == no_state || !inside_[step.to]) continue;
                if (wanted(step)) return append(from, here, step);
                if (from.emplace(step.to, GraphStep{here, step.instance}).second) queue.push_back(step.to);
            }
        }
        throw std::logic_error("fair_loop: the component is not strongly connected, or not fair");
    }

    void append(const std::unordered_map<StateIndex, GraphStep>& from, StateIndex last,
                const GraphStep& step) {
        std::vector<GraphStep> path{step};
        for (StateIndex s = last; from.at(s).to != no_state; s = from.at(s).to)
            path.push_back({s, from.at(s).instance});
        std::reverse(path.begin(), path.end());
        for (const GraphStep& each : path) {
            walk_.push_back(each);
            moved_[each.instance] = true;
            note(each.to);
        }
    }

    const StateGraph& graph_;
    ir::Fairness fairness_;
    const Tick& tick_;
    StateIndex start_;
    std::vector<bool> inside_;  ///< by state
    // By instance: it takes a step of the walk, is enabled somewhere on it, everywhere on it.
    std::vector<bool> moved_, ever_, always_;
    std::vector<GraphStep> walk_;
};

}  // namespace

std::vector<GraphStep> fair_loop(const StateGraph& graph, const std::vector<StateIndex>& component,
                                 StateIndex start, ir::Fairness fairness, const Tick& tick) {
    return FairLoop(graph, component, start, fairness, tick).run();
}

}  // namespace latchwork::verify::explore
