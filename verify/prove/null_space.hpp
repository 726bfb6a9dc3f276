/// The linear equations that rows of integers satisfy, over the rationals and exactly. Used by the proof
/// engine to find relations between counts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace latchwork::verify::prove {

/// Rows in reduced echelon form, one added after the other.
class NullSpace {
  public:
    explicit NullSpace(std::size_t columns) : columns_(columns) {}

    /// Takes a row into account. False if a number gets too large for 64 bits; then the row is left out.
    bool add(const std::vector<std::int64_t>& row);

    /// A basis of the vectors v with row * v = 0 for all rows. Each vector is whole, primitive, and positive
    /// in a column of its own, behind which it is 0: it says what that column is worth in terms of those
    /// before it. Vectors with numbers too large are left out.
    [[nodiscard]] std::vector<std::vector<std::int64_t>> basis() const;

    [[nodiscard]] std::size_t rank() const { return rows_.size(); }

  private:
    /// A whole row stands for all its multiples: divided by their greatest common divisor, positive where it
    /// begins.
    struct Row {
        std::size_t pivot;
        std::vector<std::int64_t> values;
    };
    static bool eliminate(std::vector<std::int64_t>& row, const Row& by);

    std::size_t columns_;
    std::vector<Row> rows_;
};

}  // namespace latchwork::verify::prove
