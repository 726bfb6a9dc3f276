/// Ground terms, Skolem constants and instances.
#include "verify/smt/grounding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace latchwork::verify::smt {

namespace {

using ir::Expr;
using ir::Op;

bool has_quantifier(Expr e) {
    bool found = false;
    ir::for_each_subexpression(e, [&](Expr s) {
        found = found || s->op == Op::forall || s->op == Op::exists || s->op == Op::count;
    });
    return found;
}

bool is_boolean(Expr e) {
    return e->type.kind == ir::Type::Kind::boolean;
}

}  // namespace

Grounding::Grounding(Theory& theory, bool initial)
    : theory_(theory),
      initial_(initial),
      terms_(theory.system().sorts.size()),
      depth_(theory.system().sorts.size()) {}

bool Grounding::add_term(ir::SortId sort, const z3::expr& term, int depth) {
    if (!known_.insert(term.id()).second) return false;
    terms_[sort.index()].push_back(term);
    depth_[sort.index()].push_back(depth);
    return true;
}

void Grounding::add_variable(const ir::Variable& variable, const std::string& prefix) {
    const std::string name = fmt::format("{}{}!{}", prefix, variable.name, variable.number);
    const z3::expr constant = theory_.context().constant(name.c_str(), theory_.sort(variable.sort));
    environment_.insert_or_assign(variable.number, constant);
    if (!theory_.uninterpreted(variable.sort)) return;
    add_term(variable.sort, constant, 0);
    facts_.push_back(theory_.not_null(variable.sort, constant));
}

bool Grounding::is_ground(Expr e) const {
    if (!e->bound.empty()) return false;
    if (e->op == Op::variable) return environment_.contains(e->variable.number);
    return std::all_of(e->arguments.begin(), e->arguments.end(), [this](Expr a) { return is_ground(a); });
}

void Grounding::collect_terms(Expr e) {
    if (e->type.kind == ir::Type::Kind::member && theory_.uninterpreted(e->type.sort) && is_ground(e) &&
        !(e->op == Op::constant))
        add_term(e->type.sort, theory_.translate(e, environment_), 0);
    for (Expr a : e->arguments) collect_terms(a);
}

void Grounding::collect(Expr formula, bool positive) {
    collect(formula, positive, false);
}

void Grounding::collect(Expr e, bool positive, bool under_universal) {
    switch (e->op) {
        case Op::not_:
            return collect(e->arguments[0], !positive, under_universal);
        case Op::and_:
        case Op::or_:
            for (Expr a : e->arguments) collect(a, positive, under_universal);
            return;
        case Op::implies:
            collect(e->arguments[0], !positive, under_universal);
            return collect(e->arguments[1], positive, under_universal);
        case Op::equal:
            if (!is_boolean(e->arguments[0]) || !has_quantifier(e)) return collect_terms(e);
            for (Expr a : e->arguments) {
                collect(a, true, under_universal);
                collect(a, false, under_universal);
            }
            return;
        case Op::ite:
            collect(e->arguments[0], true, under_universal);
            collect(e->arguments[0], false, under_universal);
            collect(e->arguments[1], positive, under_universal);
            return collect(e->arguments[2], positive, under_universal);
        case Op::forall:
        case Op::exists: {
            const bool existential = (e->op == Op::exists) == positive;
            if (existential && !under_universal) {
                for (const ir::Variable& v : e->bound) {
                    if (!environment_.contains(v.number)) add_variable(v, "sk_");
                }
            }
            return collect(e->arguments[0], positive, under_universal || !existential);
        }
        default:
            return collect_terms(e);
    }
}

void Grounding::for_each_tuple(const std::vector<ir::SortId>& sorts,
                               const std::function<void(const z3::expr_vector&, int)>& visit) {
    std::vector<std::vector<std::pair<z3::expr, int>>> choices;
    for (ir::SortId s : sorts) {
        choices.emplace_back();
        if (theory_.uninterpreted(s)) {
            for (std::size_t i = 0; i < terms(s).size(); ++i)
                choices.back().emplace_back(terms(s)[i], depth_[s.index()][i]);
        } else {
            const auto count = static_cast<ir::Value>(theory_.system().sort(s).values.size());
            for (ir::Value v = 0; v < count; ++v) choices.back().emplace_back(theory_.value(s, v), 0);
        }
        if (choices.back().empty()) return;
    }
    std::vector<std::size_t> at(sorts.size(), 0);
    for (;;) {
        z3::expr_vector tuple(theory_.context());
        int depth = 0;
        for (std::size_t i = 0; i < at.size(); ++i) {
            tuple.push_back(choices[i][at[i]].first);
            depth = std::max(depth, choices[i][at[i]].second);
        }
        visit(tuple, depth);
        std::size_t i = at.size();
        while (i > 0 && ++at[i - 1] == choices[i - 1].size()) at[--i] = 0;
        if (i == 0) return;
    }
}

std::vector<z3::expr> Grounding::close() {
    const ir::System& system = theory_.system();
    std::vector<std::pair<ir::SortId, z3::expr>> reached;
    for (std::size_t i = 0; i < system.functions.size(); ++i) {
        const ir::Function& f = system.functions[i];
        if (f.result.kind != ir::Type::Kind::member || !theory_.uninterpreted(f.result.sort)) continue;
        for_each_tuple(f.arguments, [&](const z3::expr_vector& tuple, int depth) {
            if (depth == 0) reached.emplace_back(f.result.sort, theory_.function(ir::FunctionId(i))(tuple));
        });
    }
    for (const auto& [sort, term] : reached) add_term(sort, term, 1);
    for (std::size_t s = 0; s < terms_.size(); ++s) {
        // Universals are instantiated on at least one member of each sort: none of them is empty.
        if (!terms_[s].empty() || !theory_.uninterpreted(ir::SortId(s))) continue;
        add_variable(system.pool->fresh(ir::SortId(s), "some"), "");
    }
    for (std::size_t i = 0; i < system.functions.size(); ++i) {
        if (!initial_ && !system.functions[i].constant) continue;
        for_each_tuple(system.functions[i].arguments, [&](const z3::expr_vector& tuple, int) {
            const auto fact = theory_.initial_axiom(ir::FunctionId(i), tuple);
            if (!fact) return;
            if (axioms_given_.insert({static_cast<unsigned>(i), fact->id()}).second) facts_.push_back(*fact);
        });
    }
    return std::exchange(facts_, {});
}

z3::expr Grounding::unconstrained(const z3::sort& sort) {
    return theory_.context().constant(fmt::format("unconstrained!{}", fresh_++).c_str(), sort);
}

z3::expr Grounding::instances(Expr e, bool positive, Theory::Environment environment) {
    std::vector<ir::SortId> sorts;
    for (const ir::Variable& v : e->bound) sorts.push_back(v.sort);
    z3::expr_vector all(theory_.context());
    for_each_tuple(sorts, [&](const z3::expr_vector& tuple, int) {
        z3::expr_vector members(theory_.context());
        for (std::size_t i = 0; i < sorts.size(); ++i) {
            const z3::expr x = tuple[static_cast<int>(i)];
            environment.insert_or_assign(e->bound[i].number, x);
            members.push_back(theory_.not_null(sorts[i], x));
        }
        all.push_back(z3::implies(z3::mk_and(members), weaken(e->arguments[0], positive, environment, true)));
    });
    return z3::mk_and(all);
}

z3::expr Grounding::weaken(Expr formula, bool positive) {
    return weaken(formula, positive, environment_, false);
}

z3::expr Grounding::weaken(Expr e, bool positive, const Theory::Environment& environment,
                           bool under_universal) {
    const auto part = [&](Expr a, bool sign) { return weaken(a, sign, environment, under_universal); };
    const auto literal = [&] {
        const z3::expr atom = theory_.translate(e, environment);
        return positive ? atom : !atom;
    };
    if (!has_quantifier(e)) return literal();
    switch (e->op) {
        case Op::not_:
            return part(e->arguments[0], !positive);
        case Op::and_:
        case Op::or_: {
            z3::expr_vector parts(theory_.context());
            for (Expr a : e->arguments) parts.push_back(part(a, positive));
            return (e->op == Op::and_) == positive ? z3::mk_and(parts) : z3::mk_or(parts);
        }
        case Op::implies: {
            const z3::expr premise = part(e->arguments[0], !positive);
            const z3::expr conclusion = part(e->arguments[1], positive);
            return positive ? premise || conclusion : premise && conclusion;
        }
        case Op::equal: {
            if (!is_boolean(e->arguments[0])) break;
            const Expr a = e->arguments[0], b = e->arguments[1];
            return (part(a, true) && part(b, positive)) || (part(a, false) && part(b, !positive));
        }
        case Op::ite: {
            if (!is_boolean(e)) break;
            return (part(e->arguments[0], true) && part(e->arguments[1], positive)) ||
                   (part(e->arguments[0], false) && part(e->arguments[2], positive));
        }
        case Op::forall:
        case Op::exists: {
            if ((e->op == Op::exists) != positive) return instances(e, positive, environment);
            if (under_universal) break;
            z3::expr_vector parts(theory_.context());
            for (const ir::Variable& v : e->bound)
                parts.push_back(theory_.not_null(v.sort, environment.at(v.number)));
            parts.push_back(part(e->arguments[0], positive));
            return z3::mk_and(parts);
        }
        default:
            break;
    }
    // A quantifier where it cannot be instantiated: say nothing, which is weaker than anything.
    return unconstrained(theory_.context().bool_sort());
}

}  // namespace latchwork::verify::smt
