/// Linear probing over the indices of packed states.
#include "verify/explore/table.hpp"

#include <algorithm>

namespace latchwork::verify::explore {

namespace {

constexpr std::size_t first_slots = std::size_t{1} << 12;

/// The finalizer of MurmurHash3 (Appleby), a bijection that spreads every bit over the word.
std::uint64_t scramble(std::uint64_t x) {
    x = (x ^ (x >> 33)) * 0xff51afd7ed558ccdULL;
    x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return x ^ (x >> 33);
}

}  // namespace

StateTable::StateTable(std::size_t words, std::size_t memory_bytes)
    : words_(words), memory_bytes_(memory_bytes), states_(words), parents_(1), slots_(first_slots) {}

std::uint32_t StateTable::hash(const Word* state) const {
    std::uint64_t h = 0x9e3779b97f4a7c15ULL;
    for (std::size_t i = 0; i < words_; ++i) h = scramble(h ^ state[i]) + 0x9e3779b97f4a7c15ULL;
    return static_cast<std::uint32_t>(h >> 32);
}

/// The slot that holds `state`, or the empty one where it belongs.
std::size_t StateTable::probe(const Word* state, std::uint32_t h) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = h & mask;; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.index == no_state) return at;
        if (slot.hash == h && std::equal(state, state + words_, states_[slot.index])) return at;
    }
}

StateIndex StateTable::find(const Word* state) const {
    return slots_[probe(state, hash(state))].index;
}

std::optional<StateTable::Insertion> StateTable::insert(const Word* state, StateIndex parent) {
    const std::uint32_t h = hash(state);
    std::size_t at = probe(state, h);
    if (slots_[at].index != no_state) return Insertion{slots_[at].index, false};
    const std::size_t slots_before = slots_.size();
    if (!make_room()) return std::nullopt;
    if (slots_.size() != slots_before) at = probe(state, h);
    const auto index = static_cast<StateIndex>(size_++);
    std::copy_n(state, words_, states_[index]);
    *parents_[index] = parent;
    slots_[at] = {index, h};
    return Insertion{index, true};
}

std::size_t StateTable::bytes() const {
    return states_.bytes_for(size_) + parents_.bytes_for(size_) + slots_.size() * sizeof(Slot);
}

/// Makes room for one more state, at most two thirds of the slots being in use; false if that takes too much
/// memory.
bool StateTable::make_room() {
    if (size_ + 1 >= no_state) return false;
    const bool full = (size_ + 1) * 3 > slots_.size() * 2;
    // While the table grows, the old and the new slots exist side by side.
    const std::size_t slots = full ? slots_.size() * 3 : slots_.size();
    if (states_.bytes_for(size_ + 1) + parents_.bytes_for(size_ + 1) + slots * sizeof(Slot) > memory_bytes_)
        return false;
    states_.reserve(size_ + 1);
    parents_.reserve(size_ + 1);
    if (full) grow();
    return true;
}

void StateTable::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.index == no_state) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].index != no_state) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

}  // namespace latchwork::verify::explore
