/// Candidates from counterexamples to induction: the minimal parts of a cube that no sample contains, denied.
/// Used by the proof engine.
#pragma once

#include <optional>
#include <vector>

#include "ir/liveness.hpp"
#include "verify/prove/clause.hpp"
#include "verify/prove/cube.hpp"
#include "verify/prove/samples.hpp"
#include "verify/prove/vocabulary.hpp"

namespace latchwork::verify::prove {

class Explainer {
  public:
    /// All of them outlive it.
    Explainer(const ir::System& system, const std::vector<SampleSet>& samples, Vocabulary& vocabulary,
              const ir::Liveness& liveness);

    /// Clauses that exclude the cube, each of them true of all samples: a handful, and those that say the
    /// same of an instance at another location. Nothing if a sample contains the cube, or if it is too large.
    [[nodiscard]] std::optional<std::vector<Clause>> exclude(const Cube& cube) const;

    /// True if a sample contains the cube.
    [[nodiscard]] bool in_sample(const Cube& cube) const {
        return !too_large(cube) && contained(cube.literals);
    }

  private:
    static constexpr std::size_t most_literals = 40;
    /// All members of the samples are tried for each, so that one more costs a multiple.
    static constexpr std::size_t most_variables = 4;
    [[nodiscard]] static bool too_large(const Cube& cube) {
        return cube.literals.size() > most_literals || cube.variables().size() > most_variables;
    }
    using Literals = std::vector<smt::Literal>;
    [[nodiscard]] std::vector<std::uint64_t> rows(const Literals& literals) const;
    [[nodiscard]] bool contained(const Literals& literals) const;
    [[nodiscard]] Literals without_needless_places(Literals literals) const;
    void elsewhere(const Literals& literals, std::vector<Clause>& clauses) const;
    [[nodiscard]] bool dead(const Literals& literals, const ir::Variable& instance, ir::Value location) const;
    [[nodiscard]] Clause clause(const Literals& literals) const;

    const ir::System& system_;
    const std::vector<SampleSet>& samples_;
    Vocabulary& vocabulary_;
    const ir::Liveness& liveness_;
    std::vector<std::vector<bool>> reachable_;  ///< by process and location
};

}  // namespace latchwork::verify::prove
