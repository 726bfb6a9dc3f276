/// The visited states of a search: packed words in flat storage, an open-addressing table of their indices,
/// and each state's parent. Its memory is bounded.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include "verify/explore/packing.hpp"

namespace latchwork::verify::explore {

/// States are numbered from 0 in the order of insertion.
using StateIndex = std::uint32_t;
inline constexpr StateIndex no_state = std::numeric_limits<StateIndex>::max();

/// Elements in blocks that never move, so that growth neither copies nor doubles the memory in use.
template <class T>
class BlockedArray {
  public:
    /// `width` elements belong together and lie side by side.
    explicit BlockedArray(std::size_t width) : width_(width) {}

    [[nodiscard]] T* operator[](std::size_t index) {
        return blocks_[index >> block_bits].get() + (index & (block_size - 1)) * width_;
    }
    [[nodiscard]] const T* operator[](std::size_t index) const {
        return blocks_[index >> block_bits].get() + (index & (block_size - 1)) * width_;
    }
    /// The memory that holding `count` entries takes, in bytes.
    [[nodiscard]] std::size_t bytes_for(std::size_t count) const {
        return ((count + block_size - 1) >> block_bits) * block_size * width_ * sizeof(T);
    }
    void reserve(std::size_t count) {
        while (blocks_.size() << block_bits < count)
            blocks_.push_back(std::make_unique_for_overwrite<T[]>(block_size * width_));
    }

  private:
    static constexpr std::size_t block_bits = 12;
    static constexpr std::size_t block_size = std::size_t{1} << block_bits;
    std::size_t width_;
    std::vector<std::unique_ptr<T[]>> blocks_;
};

class StateTable {
  public:
    /// States of `words` words each, in at most `memory_bytes` bytes.
    StateTable(std::size_t words, std::size_t memory_bytes);

    struct Insertion {
        StateIndex index = no_state;
        bool is_new = false;
    };
    /// Adds a state, unless it is there already. Nothing if it is new and there is no memory left for it; the
    /// table stays as it was then.
    std::optional<Insertion> insert(const Word* state, StateIndex parent);
    /// The index of a state, or no_state.
    [[nodiscard]] StateIndex find(const Word* state) const;

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] const Word* state(StateIndex index) const { return states_[index]; }
    /// The state that this one was first reached from; no_state for an initial one.
    [[nodiscard]] StateIndex parent(StateIndex index) const { return *parents_[index]; }
    /// The memory in use, in bytes.
    [[nodiscard]] std::size_t bytes() const;

  private:
    struct Slot {
        StateIndex index = no_state;
        std::uint32_t hash = 0;  ///< to skip most comparisons, and to grow without reading states
    };

    [[nodiscard]] std::uint32_t hash(const Word* state) const;
    [[nodiscard]] std::size_t probe(const Word* state, std::uint32_t hash) const;
    [[nodiscard]] bool make_room();
    void grow();

    std::size_t words_;
    std::size_t memory_bytes_;
    BlockedArray<Word> states_;
    BlockedArray<StateIndex> parents_;
    std::vector<Slot> slots_;
    std::size_t size_ = 0;
};

}  // namespace latchwork::verify::explore
