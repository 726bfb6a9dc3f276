/// The rungs of the ladder, and the candidates of each.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "verify/prove/few_variables.hpp"
#include "verify/prove/lemmas.hpp"
#include "verify/prove/search.hpp"

namespace latchwork::verify::prove {

/// What prefixes of one kind are mined for. Cheapest first; what survived is carried upwards.
struct Search::Rung {
    Shape global, object, process, process_object, two_processes, two_objects;
};

const Search::Rung& Search::rung(std::size_t number) const {
    static constexpr Rung linked = {{2, 0, 0},       {2, 0, 0},       {1, 1, 1},
                                    {0, 0, 0, true}, {0, 0, 0, true}, {0, 0, 0, true}};
    static constexpr std::array<Rung, rungs> ladder = {{
        {{2, 0, 0}, {2, 0, 0}, {1, 1, 1}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}},
        {{2, 0, 0}, {2, 0, 0}, {1, 1, 1}, {0, 3, 1}, {0, 0, 0}, {0, 0, 0}},
        {{2, 0, 0}, {3, 0, 0}, {2, 2, 1}, {2, 3, 1}, {0, 0, 0}, {0, 0, 0}},
        {{3, 0, 0}, {3, 0, 0}, {2, 2, 1}, {2, 3, 1}, {0, 2, 2}, {0, 0, 0}},
        {{3, 0, 0}, {3, 0, 0}, {3, 3, 1}, {2, 3, 1}, {0, 3, 2}, {2, 0, 0}},
    }};
    return means_.mining == Mining::links ? linked : ladder[number];
}

namespace {

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

bool nothing(const Shape& s) {
    return s.free_literals == 0 && s.located_literals == 0 && !s.links;
}

void append(std::vector<Clause>& to, std::vector<Clause> from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

/// Adds the candidates of a rung to those that survived the rungs before.
void Search::propose(const Rung& rung) {
    add(lemmas(), true, no_limit);
    add(mine_all(rung), false, no_limit);
    // What one rung dropped may hold together with what the next one brings.
    for (std::size_t c = 0; c < pool_.alive.size(); ++c) pool_.alive[c] = !pool_.refuted[c];
}

std::vector<Clause> Search::mine_all(const Rung& rung) {
    std::vector<ir::SortId> objects, processes;
    for (std::size_t s = 0; s < system_.sorts.size(); ++s) {
        const ir::Sort::Kind kind = system_.sorts[s].kind;
        if (kind == ir::Sort::Kind::enumeration) continue;
        if (kind != ir::Sort::Kind::process) {
            objects.push_back(ir::SortId(s));
        } else if (system_.process(*system_.process_of(ir::SortId(s))).instances != 0) {
            processes.push_back(ir::SortId(s));
        }
    }
    std::vector<Clause> candidates;
    mine_prefix({}, rung.global, candidates);
    for (ir::SortId o : objects) mine_prefix({o}, rung.object, candidates);
    for (ir::SortId p : processes) mine_prefix({p}, rung.process, candidates);
    for (ir::SortId p : processes) {
        for (ir::SortId o : objects) mine_prefix({p, o}, rung.process_object, candidates);
    }
    for (std::size_t i = 0; i < processes.size(); ++i) {
        for (std::size_t j = i; j < processes.size(); ++j)
            mine_prefix({processes[i], processes[j]}, rung.two_processes, candidates);
    }
    for (std::size_t i = 0; i < objects.size(); ++i) {
        for (std::size_t j = i; j < objects.size(); ++j)
            mine_prefix({objects[i], objects[j]}, rung.two_objects, candidates);
    }
    return candidates;
}

/// Locks, ranges, equations and the properties as candidates. What is known of counters is no candidate, and
/// goes to the pool at once: witnesses are of one state, so nothing is mined of them.
std::vector<Clause> Search::lemmas() {
    std::vector<Clause> all = lock_exclusion(system_, vocabulary_);
    if (holders_) append(all, held_is_taken(system_, vocabulary_, holders_->taken()));
    append(all, declared_ranges(original_, vocabulary_));
    for (const ir::PropertyId p : properties_) {
        const ir::Expr formula = system_.property(p).formula;
        if (formula != nullptr) append(all, clauses_of(system_, vocabulary_, formula));
    }
    for (ir::Expr e : subject_.equations) append(all, clauses_of(system_, vocabulary_, e, Atoms::apart));
    for (ir::Expr e : subject_.known) {
        for (Clause& c : clauses_of(system_, vocabulary_, e, Atoms::apart))
            if (known_.emplace(c.prefix, c.literals).second) pool_.add_known(std::move(c));
    }
    return all;
}

void Search::add(std::vector<Clause> candidates, bool wanted, std::size_t most) {
    for (Clause& c : candidates) {
        if (most == 0) return;
        if (!known_.emplace(c.prefix, c.literals).second) continue;
        pool_.add(std::move(c), wanted);
        --most;
    }
}

void Search::mine_prefix(const std::vector<ir::SortId>& sorts, const Shape& shape,
                         std::vector<Clause>& candidates) {
    if (nothing(shape)) return;
    budget_.check();
    const Prefix& prefix = vocabulary_.prefix(sorts);
    std::vector<Dropped> dropped;
    for (const auto& [c, where] : pool_.refuted_where)
        if (!pool_.alive[c] && pool_.clauses[c].prefix == &prefix)
            dropped.push_back({pool_.clauses[c].literals, where});
    const std::size_t before = candidates.size();
    for (Clause& c : mine(prefix, columns(prefix), subject_.liveness, shape, dropped))
        candidates.push_back(in_few_variables(
            system_, vocabulary_, [this](const Prefix& p) -> const Columns& { return columns(p); },
            std::move(c)));
    if (context_.verbose)
        context_.verbose(fmt::format("mined {} over {} atoms, {} dropped", candidates.size() - before,
                                     prefix.atoms.size(), dropped.size()));
}

const Columns& Search::columns(const Prefix& prefix) {
    auto& known = columns_[&prefix];
    if (known == nullptr) known = std::make_unique<Columns>(prefix, subject_.samples);
    return *known;
}

}  // namespace latchwork::verify::prove
