/// States as packed words: each place gets as few bits as its values need. The table stores nothing else.
#pragma once

#include <cstdint>
#include <limits>
#include <stdexcept>
#include <vector>

#include "ir/state.hpp"
#include "ir/system.hpp"

namespace latchwork::verify::explore {

using Word = std::uint64_t;

/// A value that its place has no room for: an unbounded integer left the range that the exploration gives it.
/// what() names the place and the value.
class OutOfRange : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Where each place of a layout lies in the words, and the way there and back. A place never straddles two
/// words.
class Packing {
  public:
    /// The values that an unbounded integer may take in a packed state.
    static constexpr ir::Value unbounded_low = std::numeric_limits<std::int16_t>::min();
    static constexpr ir::Value unbounded_high = std::numeric_limits<std::int16_t>::max();

    /// `system` and `layout` outlive the packing; they are only used to name places in errors.
    Packing(const ir::System& system, const ir::Layout& layout);

    /// The number of words of a packed state, at least 1.
    [[nodiscard]] std::size_t words() const { return words_; }
    /// The number of bits that are in use.
    [[nodiscard]] std::size_t bits() const { return bits_; }

    /// Packs `layout.size()` values into `words()` words. Errors as set().
    void pack(const ir::Value* values, Word* words) const;
    /// The values of a packed state.
    void unpack(const Word* words, ir::Value* values) const;
    /// Changes one place. Throws OutOfRange if it holds an unbounded integer and `value` is outside
    /// [unbounded_low, unbounded_high], std::logic_error if `value` is not one of the place's type.
    void set(Word* words, std::size_t place, ir::Value value) const {
        const Field& field = fields_[place];
        const std::uint64_t code = static_cast<std::uint64_t>(static_cast<std::int64_t>(value) - field.low);
        if (code > field.span) fail(place, value);
        Word& word = words[field.word];
        word = (word & ~(field.mask << field.shift)) | (code << field.shift);
    }

  private:
    struct Field {
        std::uint64_t mask = 0;
        std::uint64_t span = 0;  ///< high - low
        ir::Value low = 0;
        std::uint32_t word = 0;
        std::uint32_t shift = 0;
    };

    [[noreturn]] void fail(std::size_t place, ir::Value value) const;

    const ir::System& system_;
    const ir::Layout& layout_;
    std::vector<Field> fields_;
    std::size_t words_ = 0;
    std::size_t bits_ = 0;
};

}  // namespace latchwork::verify::explore
