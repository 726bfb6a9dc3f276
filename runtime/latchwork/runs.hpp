/// The states that a search has found, each with the step that led to it: a set with a memory. Used by
/// explore() and follow().
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>
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
    static constexpr std::size_t no_parent = std::numeric_limits<std::uint32_t>::max();

    /// Adds a state that `step` from state `parent` leads to (`no_parent`: an initial state). Returns its
    /// number, from 0 in the order of adding, and whether it is new. At most 2^32 - 1 states.
    std::pair<std::size_t, bool> add(const State& state, std::size_t parent = no_parent,
                                     const Step& step = {}) {
        return add_hashed(state, hash_of(state), parent, step);
    }

    /// Has such a state added with the next settle(), in the order of these calls; sooner where many wait. A
    /// large table is seldom in the cache, so what it takes to add a state is asked for early, for many at
    /// once.
    void add_later(const State& state, std::size_t parent, const Step& step) {
        if (slots_.empty()) grow();
        const std::uint32_t hash = hash_of(state);
        prefetch(&slots_[slot_of(hash)]);
        waiting_.push_back({state, static_cast<std::uint32_t>(parent), step, hash});
        if (waiting_.size() >= most_waiting) settle();
    }
    void settle() {
        for (const Waiting& w : waiting_) {
            const Slot& slot = slots_[slot_of(w.hash)];
            if (slot.number != vacant && slot.hash == w.hash) prefetch(&node(slot.number));
        }
        for (const Waiting& w : waiting_) add_hashed(w.state, w.hash, w.parent, w.step);
        waiting_.clear();
    }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] const State& operator[](std::size_t number) const { return node(number).state; }

    /// The run that leads to a state, one line for each step.
    [[nodiscard]] std::string describe_run(std::size_t number) const {
        std::vector<std::size_t> path;
        for (std::size_t n = number; n != no_parent; n = node(n).parent) path.push_back(n);
        std::string text = "  start: " + describe_state<M>(node(path.back()).state) + "\n";
        for (std::size_t i = path.size() - 1; i-- > 0;) {
            const Node& at = node(path[i]);
            text += "  " + std::to_string(path.size() - 1 - i) + ". " + describe<M>(at.step) + "\n       " +
                    changes<M>(node(at.parent).state, at.state) + "\n";
        }
        return text;
    }

  private:
    struct Node {
        State state;
        std::uint32_t parent;
        Step step;
    };
    [[nodiscard]] const Node& node(std::size_t number) const {
        return blocks_[number / block_size][number % block_size];
    }
    /// One place of the hash table: the number of a node, and the hash of its state.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = vacant;
    };
    static constexpr std::uint32_t vacant = std::numeric_limits<std::uint32_t>::max();

    struct Waiting {
        State state;
        std::uint32_t parent;
        Step step;
        std::uint32_t hash;
    };
    static constexpr std::size_t most_waiting = 64;

    static void prefetch([[maybe_unused]] const void* address) noexcept {
#ifdef __GNUC__
        __builtin_prefetch(address);
#endif
    }

    std::pair<std::size_t, bool> add_hashed(const State& state, std::uint32_t hash, std::size_t parent,
                                            const Step& step) {
        // At most half of the slots are taken, so a search for a free one is short.
        if (2 * size_ >= slots_.size()) grow();
        std::size_t at = slot_of(hash);
        for (; slots_[at].number != vacant; at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at].hash == hash && node(slots_[at].number).state == state)
                return {slots_[at].number, false};
        }
        slots_[at] = {hash, static_cast<std::uint32_t>(size_)};
        if (size_ % block_size == 0) blocks_.emplace_back().reserve(block_size);
        blocks_.back().push_back({state, static_cast<std::uint32_t>(parent), step});
        return {size_++, true};
    }

    /// The hash of a state: its places are packed into words, as tightly as their types allow, with one
    /// multiplication for each word.
    class Hash {
      public:
        template <class Value, class... Parts>
        void operator()(const Value& value, const Parts&...) noexcept {
            constexpr unsigned width = std::is_same_v<Value, bool> ? 1 : 8 * sizeof(Value);
            static_assert(width <= 32);
            if (filled_ + width > 64) mix();
            const auto bits = static_cast<std::uint32_t>(to_number(value));
            word_ = word_ << width | (bits & (~std::uint32_t{0} >> (32 - width)));
            filled_ += width;
        }
        [[nodiscard]] std::uint32_t value() noexcept {
            mix();
            return static_cast<std::uint32_t>(hash_ ^ (hash_ >> 29U));
        }

      private:
        void mix() noexcept {
            hash_ = (hash_ ^ word_) * 0xff51afd7ed558ccdU;
            hash_ ^= hash_ >> 32U;
            word_ = 0;
            filled_ = 0;
        }
        std::uint64_t hash_ = 0x9e3779b97f4a7c15U;
        std::uint64_t word_ = 0;
        unsigned filled_ = 0;
    };
    [[nodiscard]] static std::uint32_t hash_of(const State& state) noexcept {
        Hash hash;
        M::for_each_place(state, hash);
        return hash.value();
    }

    /// Where the search for a state of this hash begins.
    [[nodiscard]] std::size_t slot_of(std::uint32_t hash) const noexcept {
        return hash & (slots_.size() - 1);
    }

    void grow() {
        const std::vector<Slot> old = std::move(slots_);
        slots_.assign(old.empty() ? 1024 : 2 * old.size(), Slot{});
        for (const Slot& slot : old) {
            if (slot.number == vacant) continue;
            std::size_t at = slot_of(slot.hash);
            while (slots_[at].number != vacant) at = (at + 1) & (slots_.size() - 1);
            slots_[at] = slot;
        }
    }

    // Blocks that never move, so that growing neither copies the states nor needs room for them twice.
    static constexpr std::size_t block_size = 1024;
    std::vector<std::vector<Node>> blocks_;
    std::size_t size_ = 0;
    std::vector<Slot> slots_;  // a power of two of them; open addressing, linear probing
    std::vector<Waiting> waiting_;
};

}  // namespace latchwork
