/// Mining candidates: all minimal clauses of a shape that no sample refutes.
#pragma once

#include <cstdint>
#include <vector>

#include "ir/liveness.hpp"
#include "verify/prove/clause.hpp"
#include "verify/prove/samples.hpp"

namespace latchwork::verify::prove {

/// For each atom of a prefix, on which sampled (state, members) pairs it is true, and on which false.
class Columns {
  public:
    Columns(const Prefix& prefix, const std::vector<SampleSet>& samples);

    using Bits = std::vector<std::uint64_t>;
    [[nodiscard]] std::size_t rows() const { return rows_; }
    /// Where a literal is not true.
    [[nodiscard]] Bits refuting(const Signed& literal) const;
    /// The rows on which all atoms `at` (numbers) are true, alone: columns over fewer rows.
    [[nodiscard]] Columns where(const std::vector<std::uint32_t>& at) const;
    /// True if the atom is true, or is false, on all rows where it is defined.
    [[nodiscard]] bool constant(std::uint32_t atom) const;
    /// True if no sample refutes the clause.
    [[nodiscard]] bool admits(const Clause& clause) const;

  private:
    Columns() = default;
    std::size_t rows_ = 0;
    std::vector<Bits> true_, false_;
};

/// Which clauses to look for.
struct Shape {
    int free_literals = 0;     ///< at most so many literals where no location is a premise
    int located_literals = 0;  ///< and so many beside the locations
    int locations = 0;         ///< at most so many variables with a location as a premise
    /// With two variables and no location: what follows for one literal from a relation or an equation that
    /// links them. `f.page == g.page ==> f == g || f.page == null`, say, which is two literals and a null.
    bool links = false;
};

/// A clause that no sample refutes and that is nevertheless not inductive with those tried so far.
struct Dropped {
    std::vector<Signed> literals;
    std::vector<bool> is_true;  ///< by atom of the prefix: in the state that refuted the clause
};

/// More clauses of a prefix than this are left to shorter shapes: of so many, few are of any use, and pruning
/// them takes minutes.
constexpr std::size_t most_mined = 10'000;

/// The minimal clauses of a shape that the samples admit and that mention every variable of the prefix; with
/// two variables of different sorts a premise must link them. Locations occur as premises only, and nothing
/// is said of locals that are dead there. A dropped clause may be true and yet too strong to be inductive: it
/// is tried again with one literal or location more that was true when it was refuted. If there are more than
/// `most_mined`, those of a shape with a literal less.
[[nodiscard]] std::vector<Clause> mine(const Prefix& prefix, const Columns& columns,
                                       const ir::Liveness& liveness, const Shape& shape,
                                       const std::vector<Dropped>& dropped = {});

}  // namespace latchwork::verify::prove
