/// The reachable states of a scope with all steps between them: what the search for fair cycles works on.
#pragma once

#include <functional>
#include <span>
#include <stdexcept>
#include <vector>

#include "verify/explore/search.hpp"

namespace latchwork::verify::explore {

/// Thrown where a limit ends the work on a state graph; what() says which.
class LimitReached : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Called now and then while a state graph is worked on; throws LimitReached where that must end.
using Tick = std::function<void()>;

/// An edge: a step of one process instance. Instances are numbered over all processes.
struct GraphStep {
    StateIndex to = no_state;  ///< no_state where the step springs a trap, so that the run ends
    std::uint32_t instance = 0;
};

/// Who is instance number so-and-so.
struct GraphInstance {
    ir::ProcessId process;
    ir::Value member = 0;
};

/// Edges by their source. An instance is enabled in a state exactly if an edge of it begins there.
class StateGraph {
  public:
    explicit StateGraph(std::vector<GraphInstance> instances) : instances_(std::move(instances)) {}

    /// Adds the state with the next index.
    void add_state(const std::vector<GraphStep>& steps) {
        steps_.insert(steps_.end(), steps.begin(), steps.end());
        begin_.push_back(steps_.size());
    }

    [[nodiscard]] std::size_t size() const { return begin_.size() - 1; }
    [[nodiscard]] const std::vector<GraphInstance>& instances() const { return instances_; }
    [[nodiscard]] std::span<const GraphStep> steps(StateIndex from) const {
        return {steps_.data() + begin_[from], begin_[from + std::size_t{1}] - begin_[from]};
    }
    /// The memory in use, in bytes.
    [[nodiscard]] std::size_t bytes() const {
        return steps_.capacity() * sizeof(GraphStep) + begin_.capacity() * sizeof(std::size_t);
    }

  private:
    std::vector<GraphInstance> instances_;
    std::vector<std::size_t> begin_{0};
    std::vector<GraphStep> steps_;
};

/// The graph of a search that was exhausted. It has every state and every step: a graph in which symmetric
/// states are one would not say which instance takes a step, and fairness is about that. Throws LimitReached.
[[nodiscard]] StateGraph build_graph(const Search& search, std::size_t memory_bytes, const Tick& tick);

/// The values of a state of a search.
[[nodiscard]] ir::State unpack(const Search& search, StateIndex index);

}  // namespace latchwork::verify::explore
