/// Candidates from counterexamples to induction. (Bradley, "SAT-based model checking without unrolling",
/// VMCAI 2011, lifts and generalizes states in the same way, against frames instead of samples.)
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "verify/prove/search.hpp"

namespace latchwork::verify::prove {

namespace {

constexpr std::size_t most_rounds = 24;
constexpr std::size_t most_clauses = 2000;  // of one round

}  // namespace

/// Candidates from what refutes the properties, and from what refutes these candidates in turn, until the
/// properties are shown or nothing new comes.
void Search::pursue() {
    for (std::size_t round = 1; round <= most_rounds && !done(); ++round) {
        std::vector<Clause> found = exclusions();
        std::stable_sort(found.begin(), found.end(), [](const Clause& a, const Clause& b) {
            return a.literals.size() < b.literals.size();
        });
        const std::size_t before = pool_.clauses.size();
        add(std::move(found), true, most_clauses);
        if (pool_.clauses.size() == before) return;
        for (std::size_t c = 0; c < pool_.alive.size(); ++c)
            pool_.alive[c] = pool_.inductive[c] || (pool_.wanted[c] && !pool_.refuted[c]);
        prune(fmt::format("{}, pursuit {}", means_.name, round));
    }
}

/// What excludes the states that refuted the properties and the candidates on the way to them.
std::vector<Clause> Search::exclusions() {
    std::vector<Clause> found;
    const auto exclude = [&](const Cube& cube) {
        budget_.check();
        auto clauses = explainer_.exclude(cube);
        if (context_.verbose)
            context_.verbose(fmt::format("{}: {}", clauses ? "excluded" : "in a sample", text(cube)));
        if (!clauses) return false;
        found.insert(found.end(), std::make_move_iterator(clauses->begin()),
                     std::make_move_iterator(clauses->end()));
        return true;
    };
    // What a sample contains is false, or beyond what a cube can say: there is nothing to pursue.
    for (const auto& [property, cube] : std::exchange(why_open_, {}))
        if (!beyond_[property] && !exclude(cube) && !is_deadlock(property)) beyond_[property] = true;
    for (const auto& [c, cube] : std::exchange(pool_.dropped_because, {}))
        if (!pool_.refuted[c] && !exclude(cube)) pool_.refuted[c] = true;
    return found;
}

}  // namespace latchwork::verify::prove
