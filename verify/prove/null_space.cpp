/// Gauss and Jordan's elimination without fractions: each row is kept whole and primitive.
#include "verify/prove/null_space.hpp"

#include <algorithm>
#include <numeric>

namespace latchwork::verify::prove {

namespace {

using Number = std::int64_t;
using Numbers = std::vector<Number>;

/// Divides by the greatest common divisor, so that the first number that is not 0 is positive.
void make_primitive(Numbers& row) {
    Number divisor = 0;
    for (Number n : row) divisor = std::gcd(divisor, n);
    if (divisor == 0) return;
    const auto first = std::find_if(row.begin(), row.end(), [](Number n) { return n != 0; });
    if (*first < 0) divisor = -divisor;
    for (Number& n : row) n /= divisor;
}

}  // namespace

bool NullSpace::eliminate(Numbers& row, const Row& by) {
    const Number here = row[by.pivot];
    if (here == 0) return true;
    const Number there = by.values[by.pivot], divisor = std::gcd(here, there);
    const Number mine = there / divisor, other = here / divisor;
    Numbers result(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        Number left = 0, right = 0;
        if (__builtin_mul_overflow(row[i], mine, &left) ||
            __builtin_mul_overflow(by.values[i], other, &right) ||
            __builtin_sub_overflow(left, right, &result[i]))
            return false;
    }
    make_primitive(result);
    row = std::move(result);
    return true;
}

bool NullSpace::add(const Numbers& row) {
    Numbers rest = row;
    for (const Row& known : rows_)
        if (!eliminate(rest, known)) return false;
    make_primitive(rest);
    const auto first = std::find_if(rest.begin(), rest.end(), [](Number n) { return n != 0; });
    if (first == rest.end()) return true;
    const Row added{static_cast<std::size_t>(first - rest.begin()), std::move(rest)};
    std::vector<Row> reduced = rows_;
    for (Row& known : reduced)
        if (!eliminate(known.values, added)) return false;
    reduced.push_back(added);
    rows_ = std::move(reduced);
    return true;
}

std::vector<Numbers> NullSpace::basis() const {
    std::vector<Numbers> all;
    for (std::size_t column = 0; column < columns_; ++column) {
        if (std::any_of(rows_.begin(), rows_.end(), [&](const Row& r) { return r.pivot == column; }))
            continue;
        // With this column at `scale` and the other columns without a pivot at 0, each row gives its pivot.
        Number scale = 1;
        bool fits = true;
        for (const Row& r : rows_) {
            const Number needed = r.values[r.pivot] / std::gcd(r.values[r.pivot], r.values[column]);
            fits = fits && !__builtin_mul_overflow(scale / std::gcd(scale, needed), needed, &scale);
            if (!fits) break;
        }
        Numbers v(columns_, 0);
        v[column] = scale;
        for (const Row& r : rows_) {
            Number product = 0;
            fits = fits && !__builtin_mul_overflow(scale, r.values[column], &product);
            if (fits) v[r.pivot] = -(product / r.values[r.pivot]);
        }
        if (fits) all.push_back(std::move(v));
    }
    return all;
}

}  // namespace latchwork::verify::prove
