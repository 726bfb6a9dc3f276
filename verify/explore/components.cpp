/// Tarjan's algorithm with a stack of its own, and the removal of unfair states.
#include "verify/explore/components.hpp"

#include <algorithm>
#include <utility>

namespace latchwork::verify::explore {

namespace {

using States = std::vector<StateIndex>;

class FairComponents {
  public:
    FairComponents(const StateGraph& graph, ir::Fairness fairness, const Tick& tick)
        : graph_(graph),
          fairness_(fairness),
          tick_(tick),
          part_(graph.size(), no_part),
          number_(graph.size(), 0),
          low_(graph.size(), 0) {}

    std::vector<States> run(const std::vector<bool>& within) {
        States all;
        for (StateIndex s = 0; s < graph_.size(); ++s)
            if (within[s]) all.push_back(s);
        add_part(std::move(all));
        while (!open_.empty()) {
            const States members = std::move(open_.back());
            open_.pop_back();
            // A state that has come into a later sub-graph meanwhile may as well be visited now.
            for (StateIndex s : members)
                if (number_[s] == 0) visit(s);
        }
        return std::move(fair_);
    }

  private:
    using Part = std::uint32_t;
    static constexpr Part no_part = 0;

    struct Frame {
        StateIndex state;
        std::size_t next = 0;  ///< of its steps
    };

    /// Makes the states a sub-graph of its own that is still to be searched.
    void add_part(States members) {
        ++parts_;
        for (StateIndex s : members) {
            part_[s] = parts_;
            number_[s] = 0;
        }
        open_.push_back(std::move(members));
    }

    void enter(StateIndex state) {
        tick_();
        number_[state] = low_[state] = ++numbers_;
        stack_.push_back(state);
        frames_.push_back({state});
    }

    /// Finds the components of the sub-graph of `root` that are reachable from it. A state whose component is
    /// complete has left the sub-graph.
    void visit(StateIndex root) {
        const Part part = part_[root];
        enter(root);
        while (!frames_.empty()) {
            Frame& frame = frames_.back();
            const StateIndex at = frame.state;
            if (frame.next < graph_.steps(at).size()) {
                const StateIndex to = graph_.steps(at)[frame.next++].to;
                if (to == no_state || part_[to] != part) continue;
                if (number_[to] == 0)
                    enter(to);
                else
                    low_[at] = std::min(low_[at], number_[to]);
                continue;
            }
            frames_.pop_back();
            if (!frames_.empty()) low_[frames_.back().state] = std::min(low_[frames_.back().state], low_[at]);
            if (low_[at] == number_[at]) judge(pop_component(at));
        }
    }

    States pop_component(StateIndex first) {
        const auto begin = std::find(stack_.rbegin(), stack_.rend(), first).base() - 1;
        States members(begin, stack_.end());
        stack_.erase(begin, stack_.end());
        ++parts_;
        for (StateIndex s : members) part_[s] = parts_;
        return members;
    }

    /// Keeps a component if it is fair; otherwise goes on with what may be fair in it.
    void judge(States members) {
        const std::vector<bool> unfair = unfair_to(members);
        const bool fair = std::find(unfair.begin(), unfair.end(), true) == unfair.end();
        const bool cyclic = members.size() > 1 || has_step_inside(members.front());
        if (cyclic && !fair && fairness_ == ir::Fairness::strong) {
            std::erase_if(members, [&](StateIndex s) {
                const auto steps = graph_.steps(s);
                return std::any_of(steps.begin(), steps.end(),
                                   [&](const GraphStep& step) { return unfair[step.instance]; });
            });
            if (!members.empty()) add_part(std::move(members));
        } else if (cyclic && fair) {
            fair_.push_back(std::move(members));
        }
    }

    [[nodiscard]] bool has_step_inside(StateIndex s) const {
        const auto steps = graph_.steps(s);
        return std::any_of(steps.begin(), steps.end(),
                           [&](const GraphStep& step) { return inside(s, step); });
    }

    [[nodiscard]] bool inside(StateIndex from, const GraphStep& step) const {
        return step.to != no_state && part_[step.to] == part_[from];
    }

    /// By instance: whether it takes no step inside, although it is enabled everywhere (weak) or somewhere
    /// (strong).
    [[nodiscard]] std::vector<bool> unfair_to(const States& members) const {
        const std::size_t instances = graph_.instances().size();
        std::vector<std::size_t> enabled_in(instances, 0);  // states
        std::vector<StateIndex> last(instances, no_state);
        std::vector<bool> moves(instances, false);
        for (StateIndex s : members) {
            for (const GraphStep& step : graph_.steps(s)) {
                if (inside(s, step)) moves[step.instance] = true;
                if (last[step.instance] != s) ++enabled_in[step.instance];
                last[step.instance] = s;
            }
        }
        std::vector<bool> unfair(instances);
        const std::size_t enough = fairness_ == ir::Fairness::weak ? members.size() : 1;
        for (std::size_t i = 0; i < instances; ++i) unfair[i] = !moves[i] && enabled_in[i] >= enough;
        return unfair;
    }

    const StateGraph& graph_;
    ir::Fairness fairness_;
    const Tick& tick_;
    std::vector<Part> part_;             ///< by state: the sub-graph, or complete component, that it is in
    std::vector<std::uint32_t> number_;  ///< by state: the order of discovery in its sub-graph; 0 before
    std::vector<std::uint32_t> low_;     ///< by state: the least number that it is known to reach
    Part parts_ = no_part;
    std::uint32_t numbers_ = 0;
    std::vector<States> open_;  ///< sub-graphs that are still to be searched
    States stack_;
    std::vector<Frame> frames_;
    std::vector<States> fair_;
};

}  // namespace

std::vector<States> fair_components(const StateGraph& graph, const std::vector<bool>& within,
                                    ir::Fairness fairness, const Tick& tick) {
    return FairComponents(graph, fairness, tick).run(within);
}

}  // namespace latchwork::verify::explore
