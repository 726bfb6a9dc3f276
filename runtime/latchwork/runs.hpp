/// The states that a search has found, each with the step that led to it: a set with a memory. Used by
/// explore() and follow().
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "latchwork/machine.hpp"
#include "latchwork/print.hpp"

namespace latchwork {

template <class M>
class Runs {
  public:
    static_assert(is_state_machine<M>);
    using State = typename M::State;
    using Step = typename M::Step;
    static constexpr std::size_t no_parent = std::numeric_limits<std::size_t>::max();

    /// Adds a state that `step` from state `parent` leads to (`no_parent`: an initial state). Returns its
    /// number, from 0 in the order of adding, and whether it is new. At most 2^32 - 1 states.
    std::pair<std::size_t, bool> add(const State& state, std::size_t parent = no_parent,
                                     const Step& step = {}) {
        // At most half of the slots are taken, so a search for a free one is short.
        if (2 * nodes_.size() >= slots_.size()) grow();
        const std::uint32_t hash = hash_of(state);
        std::size_t at = hash & (slots_.size() - 1);
        for (; slots_[at].number != vacant; at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at].hash == hash && nodes_[slots_[at].number].state == state)
                return {slots_[at].number, false};
        }
        slots_[at] = {hash, static_cast<std::uint32_t>(nodes_.size())};
        nodes_.push_back({state, parent, step});
        return {nodes_.size() - 1, true};
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
    /// One place of the hash table: the number of a node, and the hash of its state.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = vacant;
    };
    static constexpr std::uint32_t vacant = std::numeric_limits<std::uint32_t>::max();

    /// Mixes the places of a state, one multiplication for each, and the bits of the whole at the end.
    [[nodiscard]] static std::uint32_t hash_of(const State& state) noexcept {
        std::uint64_t hash = 0x9e3779b97f4a7c15U;
        M::for_each_place(state, [&hash](const auto& value, const auto&...) {
            hash = (hash ^ static_cast<std::uint32_t>(to_number(value))) * 0xff51afd7ed558ccdU;
            hash ^= hash >> 32U;
        });
        return static_cast<std::uint32_t>(hash ^ (hash >> 29U));
    }

    void grow() {
        const std::vector<Slot> old = std::move(slots_);
        slots_.assign(old.empty() ? 1024 : 2 * old.size(), Slot{});
        for (const Slot& slot : old) {
            if (slot.number == vacant) continue;
            std::size_t at = slot.hash & (slots_.size() - 1);
            while (slots_[at].number != vacant) at = (at + 1) & (slots_.size() - 1);
            slots_[at] = slot;
        }
    }

    std::vector<Node> nodes_;
    std::vector<Slot> slots_;  // a power of two of them; open addressing, linear probing
};

}  // namespace latchwork
