/// Building the state graph: the steps of every state once more, this time with where they lead.
#include "verify/explore/graph.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace latchwork::verify::explore {

namespace {

using ir::State;
using ir::Value;

/// For each state: its edge in the graph, and what the work on it needs (components.cpp, lasso.cpp).
constexpr std::size_t working_bytes_per_state = 32;

class GraphBuilder {
  public:
    GraphBuilder(const Search& search, std::size_t memory_bytes)
        : search_(search), memory_bytes_(memory_bytes) {
        const ir::System& system = search.model().system();
        for (std::size_t p = 0; p < system.processes.size(); ++p) {
            first_.push_back(static_cast<std::uint32_t>(instances_.size()));
            for (Value member = 0; member < search.model().processes()[p].instances; ++member)
                instances_.push_back({ir::ProcessId(p), member});
        }
    }

    StateGraph run(const Tick& tick) {
        StateGraph graph(instances_);
        for (StateIndex index = 0; index < search_.table().size(); ++index) {
            tick();
            collect(index);
            graph.add_state(steps_);
            require_memory(graph);
        }
        return graph;
    }

  private:
    [[nodiscard]] std::uint32_t instance(const CompiledAction& action,
                                         const std::vector<Value>& variables) const {
        return first_[action.process.index()] + static_cast<std::uint32_t>(variables[0]);
    }

    void collect(StateIndex index) {
        const Model& model = search_.model();
        const State state = unpack(search_, index);
        steps_.clear();
        if (ended(state)) return;
        model.for_each_step(
            state.data(), variables_, [&](const CompiledAction& action, const std::vector<Value>& variables) {
                const bool trapped = springs_trap(action, state.data(), variables.data());
                steps_.push_back({trapped ? no_state : find(successor(action, state, variables)),
                                  instance(action, variables)});
                return true;
            });
    }

    /// True if a blocked instance springs a trap, so that every run ends here: then that instance gets an
    /// edge that leads nowhere.
    bool ended(const State& state) {
        search_.model().for_each_candidate(
            state.data(), variables_, [&](const CompiledAction& action, const std::vector<Value>& variables) {
                for (const CompiledObligation& o : action.of_blocked) {
                    if (o.source->trap && o.bad.run(state.data(), variables.data()) != 0)
                        steps_.push_back({no_state, instance(action, variables)});
                }
            });
        return !steps_.empty();
    }

    [[nodiscard]] StateIndex find(const State& state) {
        words_.resize(search_.packing().words());
        search_.packing().pack(state.data(), words_.data());
        return search_.table().find(words_.data());
    }

    void require_memory(const StateGraph& graph) const {
        const std::size_t bytes =
            search_.table().bytes() + graph.bytes() + working_bytes_per_state * search_.table().size();
        if (bytes > memory_bytes_)
            throw LimitReached(fmt::format("the memory limit of {} MiB was reached by the state graph",
                                           memory_bytes_ >> 20));
    }

    const Search& search_;
    std::size_t memory_bytes_;
    std::vector<GraphInstance> instances_;
    std::vector<std::uint32_t> first_;  ///< by process: the number of its first instance
    std::vector<GraphStep> steps_;
    std::vector<Value> variables_;
    std::vector<Word> words_;
};

}  // namespace

StateGraph build_graph(const Search& search, std::size_t memory_bytes, const Tick& tick) {
    return GraphBuilder(search, memory_bytes).run(tick);
}

State unpack(const Search& search, StateIndex index) {
    State state(search.model().layout().size());
    search.packing().unpack(search.table().state(index), state.data());
    return state;
}

}  // namespace latchwork::verify::explore
