/// The truth of atoms on samples, as bit columns.
#include <algorithm>
#include <functional>
#include <unordered_set>

#include "verify/prove/mine.hpp"

namespace latchwork::verify::prove {

namespace {

using Row = std::vector<std::uint64_t>;  // the true bits, then the false bits

struct HashRow {
    std::size_t operator()(const Row& row) const {
        std::size_t h = 0;
        for (std::uint64_t w : row) h = (h ^ w) * 0x9e3779b97f4a7c15ULL + (h >> 31);
        return h;
    }
};

/// Calls `visit` with every tuple of members for the prefix's variables.
void for_each_tuple(const Prefix& prefix, const ir::Scope& scope,
                    const std::function<void(const std::vector<ir::Value>&)>& visit) {
    std::vector<ir::Value> tuple(prefix.variables.size(), 0);
    for (const ir::Variable& v : prefix.variables)
        if (scope.size(v.sort) == 0) return;
    for (;;) {
        visit(tuple);
        std::size_t i = tuple.size();
        while (i > 0 && ++tuple[i - 1] == scope.size(prefix.variables[i - 1].sort)) tuple[--i] = 0;
        if (i == 0) return;
    }
}

void set(Columns::Bits& bits, std::size_t row) {
    bits[row / 64] |= std::uint64_t{1} << (row % 64);
}
bool get(const Columns::Bits& bits, std::size_t row) {
    return (bits[row / 64] >> (row % 64) & 1) != 0;
}

}  // namespace

Columns::Columns(const Prefix& prefix, const std::vector<SampleSet>& samples) {
    const std::size_t words = prefix.program.words();
    std::unordered_set<Row, HashRow> distinct;
    Row row(2 * words);
    for (const SampleSet& set_of_states : samples) {
        Tables tables(*prefix.system, set_of_states.layout);
        for (const ir::State& state : set_of_states.states) {
            tables.look_at(state);
            for_each_tuple(prefix, set_of_states.layout.scope(), [&](const std::vector<ir::Value>& tuple) {
                prefix.program.run(tables, tuple, row.data(), row.data() + words);
                distinct.insert(row);
            });
        }
    }
    rows_ = distinct.size();
    const std::size_t row_words = (rows_ + 63) / 64;
    true_.assign(prefix.atoms.size(), Bits(row_words));
    false_.assign(prefix.atoms.size(), Bits(row_words));
    std::size_t r = 0;
    for (const Row& bits : distinct) {
        for (std::size_t a = 0; a < prefix.atoms.size(); ++a) {
            if ((bits[a / 64] >> (a % 64) & 1) != 0) set(true_[a], r);
            if ((bits[words + a / 64] >> (a % 64) & 1) != 0) set(false_[a], r);
        }
        ++r;
    }
}

Columns::Bits Columns::refuting(const Signed& literal) const {
    Bits bits = literal.positive ? true_[literal.atom] : false_[literal.atom];
    for (std::uint64_t& w : bits) w = ~w;
    if (!bits.empty() && rows_ % 64 != 0) bits.back() &= (std::uint64_t{1} << (rows_ % 64)) - 1;
    return bits;
}

Columns Columns::where(const std::vector<std::uint32_t>& at) const {
    std::vector<std::size_t> kept;
    for (std::size_t r = 0; r < rows_; ++r) {
        if (std::all_of(at.begin(), at.end(), [&](std::uint32_t a) { return get(true_[a], r); }))
            kept.push_back(r);
    }
    Columns part;
    part.rows_ = kept.size();
    const Bits none((kept.size() + 63) / 64);
    part.true_.assign(true_.size(), none);
    part.false_.assign(false_.size(), none);
    for (std::size_t a = 0; a < true_.size(); ++a) {
        for (std::size_t r = 0; r < kept.size(); ++r) {
            if (get(true_[a], kept[r])) set(part.true_[a], r);
            if (get(false_[a], kept[r])) set(part.false_[a], r);
        }
    }
    return part;
}

bool Columns::constant(std::uint32_t atom) const {
    const auto never = [](const Bits& bits) {
        return std::all_of(bits.begin(), bits.end(), [](std::uint64_t w) { return w == 0; });
    };
    return never(true_[atom]) || never(false_[atom]);
}

bool Columns::admits(const Clause& clause) const {
    Bits refuted((rows_ + 63) / 64, ~std::uint64_t{0});
    if (!refuted.empty() && rows_ % 64 != 0) refuted.back() = (std::uint64_t{1} << (rows_ % 64)) - 1;
    for (const Signed& l : clause.literals) {
        const Bits bits = refuting(l);
        for (std::size_t w = 0; w < refuted.size(); ++w) refuted[w] &= bits[w];
    }
    return std::all_of(refuted.begin(), refuted.end(), [](std::uint64_t w) { return w == 0; });
}

}  // namespace latchwork::verify::prove
