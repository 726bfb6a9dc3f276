/// Triggers for universal facts.
#include "verify/smt/triggers.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <unordered_set>

namespace latchwork::verify::smt {

namespace {

/// Calls `visit` with each term in `e` that is a constant or an application, under quantifiers too.
void for_each_term(const z3::expr& e, const std::function<void(const z3::expr&)>& visit) {
    std::vector<z3::expr> open{e};
    std::unordered_set<unsigned> seen;
    while (!open.empty()) {
        const z3::expr next = open.back();
        open.pop_back();
        if (!seen.insert(next.id()).second) continue;
        if (next.is_quantifier()) open.push_back(next.body());
        if (!next.is_app()) continue;
        visit(next);
        for (unsigned i = next.num_args(); i-- > 0;) open.push_back(next.arg(i));
    }
}

/// Calls `visit` with each application in `e` of a function that the theory declares.
void for_each_application(const z3::expr& e, const std::function<void(const z3::expr&)>& visit) {
    for_each_term(e, [&](const z3::expr& term) {
        if (term.num_args() > 0 && term.decl().decl_kind() == Z3_OP_UNINTERPRETED) visit(term);
    });
}

/// True if one of `constants` occurs in `e`.
bool mentions_any(const z3::expr& e, const z3::expr_vector& constants) {
    bool found = false;
    for_each_term(e, [&](const z3::expr& term) {
        for (const z3::expr& c : constants) found = found || z3::eq(c, term);
    });
    return found;
}

/// Applications in `body` whose only variable is `v`, itself an argument: each is a trigger for `v`.
std::vector<z3::expr> triggers(const z3::expr& body, const z3::expr& v, const z3::expr_vector& bound,
                               const Mention& mention) {
    const auto is_other_variable = [&](const z3::expr& e) {
        for (unsigned i = 0; i < bound.size(); ++i)
            if (z3::eq(e, bound[static_cast<int>(i)])) return !z3::eq(e, v);
        return false;
    };
    std::vector<z3::expr> found;
    for_each_application(body, [&](const z3::expr& e) {
        bool mentions = false;
        for (unsigned i = 0; i < e.num_args(); ++i) {
            const z3::expr argument = e.arg(i);
            if (!argument.is_app() || argument.num_args() > 0 || is_other_variable(argument)) return;
            mentions = mentions || z3::eq(argument, v);
        }
        if (mentions) found.push_back(e);
    });
    if (found.empty())
        if (const auto other = mention(v)) found.push_back(*other);
    return found;
}

}  // namespace

bool may_have_triggers(const z3::expr& fact) {
    // The weight of a quantifier for which nothing is said is 0, or 1 after parsing.
    return fact.is_forall() && Z3_get_quantifier_num_patterns(fact.ctx(), fact) == 0 &&
           Z3_get_quantifier_weight(fact.ctx(), fact) <= 1;
}

z3::expr with_triggers(const z3::expr& fact, const Mention& mention) {
    constexpr std::size_t most = 12;
    z3::context& context = fact.ctx();
    if (!may_have_triggers(fact)) return fact;
    const unsigned count = Z3_get_quantifier_num_bound(context, fact);
    z3::expr_vector bound(context);
    std::vector<Z3_app> variables;
    std::vector<Z3_ast> by_index(count);  // the last variable has index 0
    for (unsigned i = 0; i < count; ++i) {
        const z3::sort sort(context, Z3_get_quantifier_bound_sort(context, fact, i));
        const z3::symbol name(context, Z3_get_quantifier_bound_name(context, fact, i));
        bound.push_back(context.constant(name, sort));
        variables.push_back(Z3_to_app(context, bound.back()));
        by_index[count - 1 - i] = bound.back();
    }
    // Such a constant would become the variable, and the fact say more than it did.
    if (mentions_any(fact.body(), bound)) return fact;
    const z3::expr body(context, Z3_substitute_vars(context, fact.body(), count, by_index.data()));
    std::vector<std::vector<z3::expr>> combinations{{}};
    for (unsigned i = 0; i < count; ++i) {
        std::vector<std::vector<z3::expr>> longer;
        for (const z3::expr& t : triggers(body, bound[static_cast<int>(i)], bound, mention)) {
            for (const auto& c : combinations) {
                if (longer.size() == most) break;
                longer.push_back(c);
                longer.back().push_back(t);
            }
        }
        combinations = std::move(longer);
    }
    if (combinations.empty()) return fact;
    std::vector<Z3_pattern> patterns;
    std::vector<z3::expr> kept;  // patterns are terms, and live as long as somebody refers to them
    for (const auto& c : combinations) {
        std::vector<Z3_ast> terms(c.begin(), c.end());
        patterns.push_back(Z3_mk_pattern(context, static_cast<unsigned>(terms.size()), terms.data()));
        kept.emplace_back(context, Z3_pattern_to_ast(context, patterns.back()));
    }
    z3::expr all(context, Z3_mk_forall_const(context, 0, count, variables.data(),
                                             static_cast<unsigned>(patterns.size()), patterns.data(), body));
    context.check_error();
    return all;
}

Mention most_said_in(const std::vector<z3::expr>& facts) {
    struct Use {
        z3::func_decl function;
        std::size_t times = 0;
    };
    // By the numbers that Z3 gives sorts and functions, which a text fixes.
    const auto uses = std::make_shared<std::map<unsigned, std::map<unsigned, Use>>>();
    for (const z3::expr& fact : facts)
        for_each_application(fact, [&](const z3::expr& e) {
            if (e.num_args() != 1) return;
            const z3::func_decl f = e.decl();
            const unsigned sort = Z3_get_sort_id(f.ctx(), f.domain(0));
            ++(*uses)[sort].try_emplace(Z3_get_func_decl_id(f.ctx(), f), Use{f}).first->second.times;
        });
    return [uses](const z3::expr& member) -> std::optional<z3::expr> {
        const auto found = uses->find(Z3_get_sort_id(member.ctx(), member.get_sort()));
        if (found == uses->end()) return std::nullopt;
        const auto most =
            std::max_element(found->second.begin(), found->second.end(),
                             [](const auto& a, const auto& b) { return a.second.times < b.second.times; });
        return most->second.function(member);
    };
}

}  // namespace latchwork::verify::smt
