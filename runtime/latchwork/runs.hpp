/// The states that a search has found, each with the step that led to it: a set with a memory. Used by
/// explore() and follow().
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "latchwork/machine.hpp"
#include "latchwork/print.hpp"

namespace latchwork {

template <StateMachine M>
class Runs {
  public:
    using State = typename M::State;
    using Step = typename M::Step;
    static constexpr std::size_t no_parent = std::numeric_limits<std::size_t>::max();

    Runs() : known_(16, Hash{&nodes_}, Same{&nodes_}) {}
    Runs(const Runs&) = delete;
    Runs& operator=(const Runs&) = delete;

    /// Adds a state that `step` from state `parent` leads to (`no_parent`: an initial state). Returns its
    /// number, from 0 in the order of adding, and whether it is new.
    std::pair<std::size_t, bool> add(const State& state, std::size_t parent = no_parent,
                                     const Step& step = {}) {
        nodes_.push_back({state, parent, step});
        const auto [found, is_new] = known_.insert(nodes_.size() - 1);
        if (!is_new) nodes_.pop_back();
        return {*found, is_new};
    }

    [[nodiscard]] std::size_t size() const { return nodes_.size(); }
    [[nodiscard]] const State& operator[](std::size_t number) const { return nodes_[number].state; }

    /// The run that leads to a state, one line for each step.
    [[nodiscard]] std::string describe_run(std::size_t number) const {
        std::vector<std::size_t> path;
        for (std::size_t n = number; n != no_parent; n = nodes_[n].parent) path.push_back(n);
        std::string text = "  start: " + describe_state<M>(nodes_[path.back()].state) + "\n";
        for (std::size_t i = path.size() - 1; i-- > 0;) {
            const Node& node = nodes_[path[i]];
            text += "  " + std::to_string(path.size() - 1 - i) + ". " + describe<M>(node.step) + "\n       " +
                    changes<M>(nodes_[node.parent].state, node.state) + "\n";
        }
        return text;
    }

  private:
    struct Node {
        State state;
        std::size_t parent;
        Step step;
    };
    struct Hash {
        const std::vector<Node>* nodes;
        std::size_t operator()(std::size_t number) const {
            std::uint64_t hash = 0x9e3779b97f4a7c15U;
            M::for_each_place((*nodes)[number].state, [&hash](const auto& value, const auto&...) {
                hash = (hash ^ static_cast<std::uint32_t>(to_number(value))) * 0xff51afd7ed558ccdU;
                hash ^= hash >> 32U;
            });
            return static_cast<std::size_t>(hash);
        }
    };
    struct Same {
        const std::vector<Node>* nodes;
        bool operator()(std::size_t a, std::size_t b) const { return (*nodes)[a].state == (*nodes)[b].state; }
    };

    std::vector<Node> nodes_;
    std::unordered_set<std::size_t, Hash, Same> known_;
};

}  // namespace latchwork
