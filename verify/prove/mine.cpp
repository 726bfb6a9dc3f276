/// Enumeration of minimal clauses by their refuting rows: a clause is admitted if no row refutes all its
/// literals.
#include "verify/prove/mine.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

namespace latchwork::verify::prove {

namespace {

using Bits = Columns::Bits;

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

bool intersects(const Bits& a, const Bits& b) {
    for (std::size_t w = 0; w < a.size(); ++w)
        if ((a[w] & b[w]) != 0) return true;
    return false;
}

Bits intersection(const Bits& a, const Bits& b) {
    Bits both(a.size());
    for (std::size_t w = 0; w < a.size(); ++w) both[w] = a[w] & b[w];
    return both;
}

bool empty(const Bits& a) {
    return std::all_of(a.begin(), a.end(), [](std::uint64_t w) { return w == 0; });
}

class Miner {
  public:
    Miner(const Prefix& prefix, const Columns& columns, const ir::Liveness& liveness, const Shape& shape,
          const std::vector<Dropped>& dropped)
        : prefix_(prefix), columns_(columns), liveness_(liveness), shape_(shape), dropped_(dropped) {
        for (const Dropped& d : dropped) dead_.insert(d.literals);
        for (std::uint32_t a = 0; a < prefix.atoms.size(); ++a)
            mentions_.push_back(variables_of(prefix.atoms[a]));
    }

    /// Nothing if there are more than `most`.
    std::optional<std::vector<Clause>> run(std::size_t most) {
        if (never_two()) return std::vector<Clause>{};
        groups({}, 0);
        // Fewest locations first, so that a clause that needs none is known when a located one is tried.
        std::stable_sort(groups_.begin(), groups_.end(),
                         [](const auto& a, const auto& b) { return a.size() < b.size(); });
        if (shape_.links) links();
        for (const auto& group : groups_) {
            search(group);
            if (found_.size() > most) return std::nullopt;
        }
        for (const Dropped& d : dropped_) weaken(d);
        return std::move(found_);
    }

  private:
    std::uint32_t variables_of(ir::Expr atom) const {
        std::uint32_t set = 0;
        ir::for_each_subexpression(atom, [&](ir::Expr e) {
            for (std::size_t v = 0; v < prefix_.variables.size(); ++v)
                if (e->op == ir::Op::variable && e->variable == prefix_.variables[v]) set |= 1U << v;
        });
        return set;
    }

    /// All ways to give some variables a location each.
    void groups(const std::vector<std::uint32_t>& chosen, int variable) {
        if (variable == static_cast<int>(prefix_.variables.size())) {
            groups_.push_back(chosen);
            return;
        }
        groups(chosen, variable + 1);
        if (static_cast<int>(chosen.size()) == shape_.locations) return;
        for (std::uint32_t a = 0; a < prefix_.atoms.size(); ++a) {
            if (prefix_.at[a].variable != variable) continue;
            std::vector<std::uint32_t> more = chosen;
            more.push_back(a);
            groups(more, variable + 1);
        }
    }

    /// By atom: whether it may stand beside the locations of a group. Locations do not, nor do locals that
    /// are dead there. An instance without a location is anywhere: a clause about a local that is dead
    /// somewhere would be true there by accident, and hide those at the locations where it is true for a
    /// reason.
    std::vector<bool> sayable(const std::vector<std::uint32_t>& group) const {
        std::vector<bool> all(prefix_.atoms.size());
        for (std::uint32_t a = 0; a < all.size(); ++a) {
            all[a] = prefix_.at[a].variable < 0;
            for (std::uint32_t g : places(group)) all[a] = all[a] && !dead(prefix_.atoms[a], prefix_.at[g]);
        }
        return all;
    }

    /// The locations of a group, and all those of the variables that it gives none.
    std::vector<std::uint32_t> places(const std::vector<std::uint32_t>& group) const {
        std::vector<std::uint32_t> all = group;
        for (std::uint32_t a = 0; a < prefix_.atoms.size(); ++a) {
            const int variable = prefix_.at[a].variable;
            const auto is_of = [&](std::uint32_t g) { return prefix_.at[g].variable == variable; };
            if (variable >= 0 && std::none_of(group.begin(), group.end(), is_of)) all.push_back(a);
        }
        return all;
    }

    /// True if the atom speaks of what is dead of a variable at its location.
    bool dead(ir::Expr atom, const Prefix::At& at) const {
        const ir::Variable& v = prefix_.variables[static_cast<std::size_t>(at.variable)];
        bool found = false;
        ir::for_each_subexpression(atom, [&](ir::Expr e) {
            found = found || (e->op == ir::Op::apply && !e->arguments.empty() &&
                              e->arguments[0]->op == ir::Op::variable && e->arguments[0]->variable == v &&
                              !liveness_.live(e->function, at.location));
        });
        return found;
    }

    /// A literal with the rows of the group that do not satisfy it.
    struct Candidate {
        Signed literal;
        Bits refuting;
    };

    void search(const std::vector<std::uint32_t>& group) {
        const Columns part = columns_.where(group);
        const int depth = group.empty() ? shape_.free_literals : shape_.located_literals;
        if (part.rows() == 0) {
            if (!group.empty()) emit(group, {});
            return;
        }
        std::vector<Candidate> open;
        const std::vector<bool> usable = sayable(group);
        for (std::uint32_t a = 0; a < prefix_.atoms.size(); ++a) {
            if (!usable[a]) continue;
            for (const bool positive : {true, false}) {
                Candidate c{{a, positive}, part.refuting({a, positive})};
                if (empty(c.refuting)) {
                    if (depth >= 1) emit(group, {c.literal});
                } else {
                    open.push_back(std::move(c));
                }
            }
        }
        if (depth >= 2) pairs(group, open, depth);
    }

    void pairs(const std::vector<std::uint32_t>& group, const std::vector<Candidate>& open, int depth) {
        for (std::size_t i = 0; i < open.size(); ++i) {
            for (std::size_t j = i + 1; j < open.size(); ++j) {
                if (open[i].literal.atom == open[j].literal.atom) continue;
                if (!intersects(open[i].refuting, open[j].refuting)) {
                    emit(group, {open[i].literal, open[j].literal});
                } else if (depth >= 3) {
                    triples(group, open, i, j);
                }
            }
        }
    }

    void triples(const std::vector<std::uint32_t>& group, const std::vector<Candidate>& open, std::size_t i,
                 std::size_t j) {
        const Bits both = intersection(open[i].refuting, open[j].refuting);
        if (both == open[i].refuting || both == open[j].refuting) return;
        for (std::size_t k = j + 1; k < open.size(); ++k) {
            const Candidate& c = open[k];
            if (c.literal.atom == open[i].literal.atom || c.literal.atom == open[j].literal.atom) continue;
            if (intersects(both, c.refuting)) continue;
            if (!intersects(open[i].refuting, c.refuting) || !intersects(open[j].refuting, c.refuting))
                continue;
            emit(group, {open[i].literal, open[j].literal, c.literal});
        }
    }

    /// True if both variables always name the same, as those of a unique process do.
    bool never_two() const {
        if (prefix_.variables.size() != 2 || prefix_.variables[0].sort != prefix_.variables[1].sort)
            return false;
        ir::ExprPool& pool = *prefix_.system->pool;
        const auto same = prefix_.number.find(
            pool.equal(pool.variable(prefix_.variables[0]), pool.variable(prefix_.variables[1])));
        return same != prefix_.number.end() && empty(columns_.refuting({same->second, true}));
    }

    /// Of each link of the two variables, what it implies, be it only where what is equal is not null.
    void links() {
        for (std::uint32_t link = 0; link < prefix_.atoms.size(); ++link) {
            if (prefix_.variables.size() != 2 || mentions_[link] != 3) continue;
            const ir::Expr atom = prefix_.atoms[link];
            if (atom->op == ir::Op::equal && atom->arguments[0]->op == ir::Op::variable &&
                atom->arguments[1]->op == ir::Op::variable)
                continue;
            const Bits linked = columns_.refuting({link, false});
            const Bits not_null = columns_.refuting({null_of(atom), true});
            for (std::uint32_t a = 0; a < prefix_.atoms.size(); ++a) {
                if (prefix_.at[a].variable >= 0 || a == link || a == null_of(atom)) continue;
                for (const bool positive : {true, false}) {
                    const Bits refuting = columns_.refuting({a, positive});
                    if (!intersects(refuting, not_null)) continue;
                    const Bits both = intersection(linked, refuting);
                    if (empty(both)) {
                        emit({}, {{link, false}, {a, positive}});
                    } else if (null_of(atom) != link && !intersects(both, not_null)) {
                        emit({}, {{link, false}, {null_of(atom), true}, {a, positive}});
                    }
                }
            }
        }
    }

    /// The atom that says that a side of an equation is null; if there is none, the atom itself.
    std::uint32_t null_of(ir::Expr atom) const {
        if (atom->op == ir::Op::equal) {
            for (ir::Expr side : atom->arguments) {
                if (side->type.kind != ir::Type::Kind::member) continue;
                const auto found = prefix_.number.find(
                    prefix_.system->pool->equal(side, prefix_.system->pool->null(side->type.sort)));
                if (found != prefix_.number.end()) return found->second;
            }
        }
        return prefix_.number.at(atom);
    }

    /// A dropped clause with one literal more, that is sometimes false where the clause applies.
    void weaken(const Dropped& dropped) {
        std::vector<std::uint32_t> group;
        std::vector<Signed> beside;
        for (const Signed& l : dropped.literals) {
            if (prefix_.at[l.atom].variable >= 0) {
                group.push_back(l.atom);
            } else {
                beside.push_back(l);
            }
        }
        const bool full = static_cast<int>(beside.size()) >=
                          (group.empty() ? shape_.free_literals : shape_.located_literals);
        if (static_cast<int>(group.size()) > shape_.locations) return;
        const Columns part = columns_.where(group);
        const std::vector<bool> usable = sayable(group);
        for (std::uint32_t a = 0; a < prefix_.atoms.size(); ++a) {
            if (full || !usable[a] || part.constant(a) ||
                std::any_of(beside.begin(), beside.end(), [a](const Signed& l) { return l.atom == a; }))
                continue;
            std::vector<Signed> literals = beside;
            literals.push_back({a, static_cast<bool>(dropped.is_true[a])});
            emit(group, std::move(literals));
        }
        if (static_cast<int>(group.size()) == shape_.locations) return;
        for (std::uint32_t a = 0; a < prefix_.atoms.size(); ++a) {
            const int variable = prefix_.at[a].variable;
            const auto placed = [&](std::uint32_t g) { return prefix_.at[g].variable == variable; };
            if (variable < 0 || dropped.is_true[a] || std::any_of(group.begin(), group.end(), placed))
                continue;
            std::vector<std::uint32_t> more = group;
            more.push_back(a);
            const std::vector<bool> there = sayable(more);
            if (std::all_of(beside.begin(), beside.end(), [&](const Signed& l) { return there[l.atom]; }))
                emit(more, beside);
        }
    }

    void emit(const std::vector<std::uint32_t>& group, std::vector<Signed> literals) {
        for (std::uint32_t a : group) literals.push_back({a, false});
        std::sort(literals.begin(), literals.end());
        if (subsumed(literals)) return;
        if (!dead_.contains(literals)) minimal_.insert(literals);
        if (covers(literals) && linked(literals)) found_.push_back({&prefix_, std::move(literals)});
    }

    /// True if a known clause is made of some of these literals.
    bool subsumed(const std::vector<Signed>& literals) const {
        const std::size_t subsets = (std::size_t{1} << literals.size());
        for (std::size_t s = 1; s < subsets; ++s) {
            std::vector<Signed> part;
            for (std::size_t i = 0; i < literals.size(); ++i)
                if ((s >> i & 1) != 0) part.push_back(literals[i]);
            if (minimal_.contains(part)) return true;
        }
        return false;
    }

    bool covers(const std::vector<Signed>& literals) const {
        std::uint32_t all = 0;
        for (const Signed& l : literals) all |= mentions_[l.atom];
        return all == (1U << prefix_.variables.size()) - 1;
    }

    /// Two things that nothing connects have little to say about each other.
    bool linked(const std::vector<Signed>& literals) const {
        if (prefix_.variables.size() != 2 || prefix_.variables[0].sort == prefix_.variables[1].sort)
            return true;
        return std::any_of(literals.begin(), literals.end(), [this](const Signed& l) {
            return mentions_[l.atom] == 3 && (!l.positive || visits(prefix_.atoms[l.atom]));
        });
    }

    /// What a loop has not visited yet it is about to visit: that links the two as well.
    bool visits(ir::Expr atom) const {
        return atom->op == ir::Op::apply &&
               prefix_.system->function(atom->function).role == ir::Function::Role::visited;
    }

    const Prefix& prefix_;
    const Columns& columns_;
    const ir::Liveness& liveness_;
    const Shape& shape_;
    const std::vector<Dropped>& dropped_;
    std::set<std::vector<Signed>> dead_;   ///< the literals of the dropped clauses
    std::vector<std::uint32_t> mentions_;  ///< by atom: the set of its variables
    std::vector<std::vector<std::uint32_t>> groups_;
    std::set<std::vector<Signed>> minimal_;
    std::vector<Clause> found_;
};

}  // namespace

std::vector<Clause> mine(const Prefix& prefix, const Columns& columns, const ir::Liveness& liveness,
                         const Shape& shape, const std::vector<Dropped>& dropped) {
    for (Shape shorter = shape;; --shorter.free_literals, --shorter.located_literals) {
        const bool shortest = std::max(shorter.free_literals, shorter.located_literals) <= 1;
        Miner miner(prefix, columns, liveness, shorter, dropped);
        if (auto found = miner.run(shortest ? no_limit : most_mined)) return *std::move(found);
    }
}

}  // namespace latchwork::verify::prove
