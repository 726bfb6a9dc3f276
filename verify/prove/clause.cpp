/// Clauses as formulas.
#include "verify/prove/clause.hpp"

#include <map>
#include <utility>

namespace latchwork::verify::prove {

namespace {

/// A clause with one location premise set aside.
using Rest = std::pair<const Prefix*, std::vector<Signed>>;

/// The formula of a clause `rest` for which one of the atoms `at` is a premise; none if `at` is empty.
ir::Expr formula_of(const Rest& rest, const std::vector<std::uint32_t>& at) {
    const auto& [prefix, literals] = rest;
    ir::ExprPool& pool = *prefix->system->pool;
    std::vector<ir::Expr> premises, conclusions, places;
    for (std::uint32_t a : at) places.push_back(prefix->atoms[a]);
    if (!places.empty()) premises.push_back(pool.logical_or(places));
    for (const bool locations : {true, false}) {  // a location reads best first
        for (const Signed& l : literals) {
            if ((prefix->at[l.atom].variable >= 0) != locations) continue;
            (l.positive ? conclusions : premises).push_back(prefix->atoms[l.atom]);
        }
    }
    const ir::Expr body = pool.implies(pool.logical_and(premises), pool.logical_or(conclusions));
    return pool.quantified(ir::Op::forall, prefix->variables, body);
}

}  // namespace

std::vector<smt::Literal> Clause::expand() const {
    std::vector<smt::Literal> all;
    for (const Signed& l : literals) all.push_back({prefix->atoms[l.atom], l.positive});
    return all;
}

ir::Expr Clause::formula() const {
    return formula_of({prefix, literals}, {});
}

std::vector<ir::Expr> formulas(const std::vector<Clause>& clauses) {
    std::vector<std::pair<Rest, std::vector<std::uint32_t>>> groups;  // in order of first appearance
    std::map<std::pair<Rest, int>, std::size_t> group_of;
    for (const Clause& c : clauses) {
        Rest rest{c.prefix, c.literals};
        std::vector<std::uint32_t> at;
        int variable = -1;
        for (std::size_t i = 0; i < rest.second.size() && at.empty(); ++i) {
            const Signed l = rest.second[i];
            if (l.positive || c.prefix->at[l.atom].variable < 0) continue;
            variable = c.prefix->at[l.atom].variable;
            at.push_back(l.atom);
            rest.second.erase(rest.second.begin() + static_cast<std::ptrdiff_t>(i));
        }
        const auto [entry, added] = group_of.try_emplace({rest, variable}, groups.size());
        if (added) groups.emplace_back(std::move(rest), std::vector<std::uint32_t>{});
        auto& together = groups[entry->second].second;
        together.insert(together.end(), at.begin(), at.end());
    }
    std::vector<ir::Expr> all;
    for (const auto& [rest, at] : groups) all.push_back(formula_of(rest, at));
    return all;
}

}  // namespace latchwork::verify::prove
