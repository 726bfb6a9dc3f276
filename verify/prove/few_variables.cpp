/// Replacing a variable that a clause defines by its definition.
#include "verify/prove/few_variables.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace latchwork::verify::prove {

namespace {

/// The other side of an equation of `variable`, if it does not mention it; else nullptr.
ir::Expr definition(ir::Expr atom, ir::Expr variable) {
    if (atom->op != ir::Op::equal) return nullptr;
    const std::size_t side = atom->arguments[0] == variable ? 1 : 0;
    if (atom->arguments[1 - side] != variable) return nullptr;
    bool mentioned = false;
    ir::for_each_subexpression(atom->arguments[side],
                               [&](ir::Expr e) { mentioned = mentioned || e == variable; });
    return mentioned ? nullptr : atom->arguments[side];
}

}  // namespace

Clause in_few_variables(const ir::System& system, Vocabulary& vocabulary,
                        const std::function<const Columns&(const Prefix&)>& columns, Clause clause) {
    const Prefix& prefix = *clause.prefix;
    ir::ExprPool& pool = *system.pool;
    // The clause without its variable number `v`, which literal `defining` equates to `term`; nothing if the
    // smaller prefix lacks an atom.
    const auto substituted = [&](const Signed& defining, std::size_t v,
                                 ir::Expr term) -> std::optional<Clause> {
        std::vector<ir::SortId> sorts;
        for (std::size_t o = 0; o < prefix.variables.size(); ++o)
            if (o != v) sorts.push_back(prefix.variables[o].sort);
        const Prefix& smaller = vocabulary.prefix(sorts);
        Clause fewer{&smaller, {}};
        for (const Signed& l : clause.literals) {
            if (l == defining) continue;
            const auto known = smaller.number.find(
                ir::substitute(pool, prefix.atoms[l.atom], {{prefix.variables[v].number, term}}));
            if (known == smaller.number.end()) return std::nullopt;
            fewer.literals.push_back({known->second, l.positive});
        }
        const auto null = smaller.number.find(pool.equal(term, pool.null(term->type.sort)));
        if (null != smaller.number.end() && !columns(smaller).admits(fewer))
            fewer.literals.push_back({null->second, true});
        std::sort(fewer.literals.begin(), fewer.literals.end());
        return fewer;
    };
    if (prefix.variables.size() < 2) return clause;
    for (const Signed& l : clause.literals) {
        if (l.positive) continue;
        for (std::size_t v = 0; v < prefix.variables.size(); ++v) {
            const ir::Expr term = definition(prefix.atoms[l.atom], pool.variable(prefix.variables[v]));
            if (term == nullptr) continue;
            if (auto fewer = substituted(l, v, term)) return *std::move(fewer);
        }
    }
    return clause;
}

}  // namespace latchwork::verify::prove
