/// Minimal hitting sets: a part of a cube is in no sample if it has, for each sample, a literal that is false
/// there.
#include "verify/prove/explain.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <set>

#include "ir/passes.hpp"

namespace latchwork::verify::prove {

namespace {

using ir::Expr;
using ir::Op;
using Literals = std::vector<smt::Literal>;
using Set = std::uint64_t;  ///< of literals, by number

constexpr std::size_t most_clauses = 6;  // of one cube
constexpr std::size_t most_members = 6;  // of a hitting set

/// "Instance `variable` is at `location`", if the literal says that.
struct Place {
    ir::Variable variable;
    ir::FunctionId function;
    ir::Value location;
};
std::optional<Place> place(const ir::System& system, const smt::Literal& l) {
    if (!l.positive || l.atom->op != Op::equal) return std::nullopt;
    const Expr at = l.atom->arguments[0], value = l.atom->arguments[1];
    if (at->op != Op::apply || value->op != Op::constant || at->arguments.size() != 1 ||
        at->arguments[0]->op != Op::variable ||
        system.function(at->function).role != ir::Function::Role::location)
        return std::nullopt;
    return Place{at->arguments[0]->variable, at->function, value->value};
}

/// Calls `visit` with the truth of the literals, and whether it is defined, for each assignment of members to
/// the variables for which all literals that are places are true; stops when it returns false.
void for_each_row(const ir::System& system, const std::vector<SampleSet>& samples, const Literals& literals,
                  const std::function<bool(Set)>& visit) {
    const std::vector<ir::Variable> variables = Cube{literals}.variables();
    AtomProgram program(system, variables);
    std::vector<std::optional<Place>> places(variables.size());
    Set positive = 0;
    for (std::size_t l = 0; l < literals.size(); ++l) {
        program.add(literals[l].atom);
        if (literals[l].positive) positive |= Set{1} << l;
        if (const auto p = place(system, literals[l]))
            places[static_cast<std::size_t>(std::find(variables.begin(), variables.end(), p->variable) -
                                            variables.begin())] = p;
    }
    std::vector<std::vector<ir::Value>> choices(variables.size());
    std::vector<ir::Value> tuple(variables.size());
    std::vector<std::size_t> at(variables.size());
    for (const SampleSet& set : samples) {
        Tables tables(system, set.layout);
        for (const ir::State& state : set.states) {
            bool some = true;
            for (std::size_t v = 0; v < variables.size() && some; ++v) {
                choices[v].clear();
                const ir::Value size = set.layout.scope().size(variables[v].sort);
                for (ir::Value m = 0; m < size; ++m) {
                    if (!places[v] ||
                        state[set.layout.offset(places[v]->function) + static_cast<std::size_t>(m)] ==
                            places[v]->location)
                        choices[v].push_back(m);
                }
                some = !choices[v].empty();
            }
            if (!some) continue;
            tables.look_at(state);
            std::fill(at.begin(), at.end(), 0);
            for (bool more = true; more;) {
                for (std::size_t v = 0; v < at.size(); ++v) tuple[v] = choices[v][at[v]];
                Set is_true = 0, is_false = 0;
                program.run(tables, tuple, &is_true, &is_false);
                // What is undefined does not tell the sample from the cube.
                const Set undefined = ~(is_true | is_false);
                if (!visit((is_true & positive) | (is_false & ~positive) | undefined)) return;
                std::size_t v = at.size();
                while (v > 0 && ++at[v - 1] == choices[v - 1].size()) at[--v] = 0;
                more = v > 0;
            }
        }
    }
}

/// The minimal sets that meet each of `misses`, smallest first, at most so many.
class HittingSets {
  public:
    explicit HittingSets(std::vector<Set> misses) : misses_(std::move(misses)) {
        std::sort(misses_.begin(), misses_.end(),
                  [](Set a, Set b) { return std::popcount(a) < std::popcount(b); });
    }

    std::vector<Set> run() {
        for (std::size_t size = 0; size <= most_members && found_.size() < most_clauses; ++size) {
            budget_ = 20000;
            grow(0, 0, size);
        }
        return found_;
    }

  private:
    void grow(Set chosen, Set banned, std::size_t left) {
        if (found_.size() >= most_clauses || budget_ == 0) return;
        --budget_;
        const auto missed =
            std::find_if(misses_.begin(), misses_.end(), [chosen](Set m) { return (m & chosen) == 0; });
        if (missed == misses_.end()) {
            if (left > 0) return;  // a smaller one, known already
            const bool minimal =
                std::none_of(found_.begin(), found_.end(), [chosen](Set f) { return (f & chosen) == f; });
            if (minimal) found_.push_back(chosen);
            return;
        }
        if (left == 0) return;
        for (Set open = *missed & ~banned; open != 0; open &= open - 1) {
            const Set one = open & (~open + 1);
            grow(chosen | one, banned, left - 1);
            banned |= one;
        }
    }

    std::vector<Set> misses_;
    std::vector<Set> found_;
    std::size_t budget_ = 0;
};

}  // namespace

Explainer::Explainer(const ir::System& system, const std::vector<SampleSet>& samples, Vocabulary& vocabulary,
                     const ir::Liveness& liveness)
    : system_(system), samples_(samples), vocabulary_(vocabulary), liveness_(liveness) {
    for (std::size_t p = 0; p < system.processes.size(); ++p)
        reachable_.push_back(ir::reachable_locations(system, ir::ProcessId(p)));
}

std::vector<Set> Explainer::rows(const Literals& literals) const {
    std::set<Set> distinct;
    const Set all = literals.size() == 64 ? ~Set{0} : (Set{1} << literals.size()) - 1;
    for_each_row(system_, samples_, literals, [&](Set row) {
        distinct.insert(row & all);
        return (row & all) != all;
    });
    // Only the largest tell anything.
    std::vector<Set> sorted(distinct.begin(), distinct.end());
    std::sort(sorted.begin(), sorted.end(), [](Set a, Set b) { return std::popcount(a) > std::popcount(b); });
    std::vector<Set> maximal;
    for (Set s : sorted)
        if (std::none_of(maximal.begin(), maximal.end(), [s](Set m) { return (s & m) == s; }))
            maximal.push_back(s);
    return maximal;
}

bool Explainer::contained(const Literals& literals) const {
    const Set all = (Set{1} << literals.size()) - 1;
    bool found = false;
    for_each_row(system_, samples_, literals, [&](Set row) {
        found = (row & all) == all;
        return !found;
    });
    return found;
}

Literals Explainer::without_needless_places(Literals literals) const {
    for (std::size_t l = 0; l < literals.size() && literals.size() > 1;) {
        Literals fewer = literals;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(l));
        if (place(system_, literals[l]) && !contained(fewer)) {
            literals = std::move(fewer);
        } else {
            ++l;
        }
    }
    return literals;
}

bool Explainer::dead(const Literals& literals, const ir::Variable& instance, ir::Value location) const {
    const Expr variable = system_.pool->variable(instance);
    bool found = false;
    for (const smt::Literal& l : literals) {
        ir::for_each_subexpression(l.atom, [&](Expr e) {
            found = found || (e->op == Op::apply && !e->arguments.empty() && e->arguments[0] == variable &&
                              !liveness_.live(e->function, location));
        });
    }
    return found;
}

void Explainer::elsewhere(const Literals& literals, std::vector<Clause>& clauses) const {
    for (std::size_t l = 0; l < literals.size(); ++l) {
        const auto here = place(system_, literals[l]);
        if (!here) continue;
        const ir::ProcessId process = system_.function(here->function).process;
        const std::vector<bool>& reachable = reachable_[process.index()];
        for (ir::Value at = 0; at < static_cast<ir::Value>(reachable.size()); ++at) {
            if (at == here->location || !reachable[static_cast<std::size_t>(at)] ||
                dead(literals, here->variable, at))
                continue;
            Literals moved = literals;
            moved[l].atom = system_.at(process, system_.pool->variable(here->variable), at);
            if (!contained(moved)) clauses.push_back(clause(moved));
        }
    }
}

Clause Explainer::clause(const Literals& literals) const {
    std::vector<ir::Variable> variables = Cube{literals}.variables();
    const auto rank = [this](const ir::Variable& v) {
        return std::pair(system_.sort(v.sort).kind != ir::Sort::Kind::process, v.sort);
    };
    std::stable_sort(variables.begin(), variables.end(),
                     [&](const ir::Variable& a, const ir::Variable& b) { return rank(a) < rank(b); });
    std::vector<ir::SortId> sorts;
    for (const ir::Variable& v : variables) sorts.push_back(v.sort);
    Prefix& prefix = vocabulary_.bare_prefix(sorts);
    ir::Substitution rename;
    for (std::size_t v = 0; v < variables.size(); ++v)
        rename.emplace(variables[v].number, system_.pool->variable(prefix.variables[v]));
    Clause c{&prefix, {}};
    for (const smt::Literal& l : literals)
        c.literals.push_back({prefix.add(ir::substitute(*system_.pool, l.atom, rename)), !l.positive});
    std::sort(c.literals.begin(), c.literals.end());
    return c;
}

std::optional<std::vector<Clause>> Explainer::exclude(const Cube& cube) const {
    if (cube.literals.empty() || too_large(cube)) return std::nullopt;
    const Set all = (Set{1} << cube.literals.size()) - 1;
    Set places = 0;
    for (std::size_t l = 0; l < cube.literals.size(); ++l)
        if (place(system_, cube.literals[l])) places |= Set{1} << l;
    std::vector<Set> misses;
    for (const Set row : rows(cube.literals)) {
        if (row == all) return std::nullopt;
        misses.push_back(all & ~row & ~places);
    }
    std::vector<Clause> clauses;
    for (const Set chosen : HittingSets(std::move(misses)).run()) {
        Literals literals;
        for (std::size_t l = 0; l < cube.literals.size(); ++l)
            if (((chosen | places) >> l & 1) != 0) literals.push_back(cube.literals[l]);
        literals = without_needless_places(std::move(literals));
        clauses.push_back(clause(literals));
        elsewhere(literals, clauses);
    }
    clauses.push_back(clause(cube.literals));
    return clauses;
}

}  // namespace latchwork::verify::prove
