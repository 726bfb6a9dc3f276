/// Renaming bound variables.
#include "sema/flow_rename.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace latchwork::sema {

namespace {

using ir::Expr;
using ir::Substitution;
using ir::System;
using ir::Variable;
using Numbers = std::set<std::uint32_t>;

void add(const std::vector<Variable>& variables, Numbers& numbers) {
    for (const Variable& v : variables) numbers.insert(v.number);
}

/// Every variable in `e`, bound or free.
void add(Expr e, Numbers& numbers) {
    ir::for_each_subexpression(e, [&numbers](Expr r) {
        if (r->op == ir::Op::variable) numbers.insert(r->variable.number);
        add(r->bound, numbers);
    });
}

/// Fresh variables for those of `bound` that are in `taken`; `renaming` says what became of them.
std::vector<Variable> rename(ir::ExprPool& pool, std::vector<Variable> bound, const Numbers& taken,
                             Substitution& renaming) {
    for (Variable& v : bound) {
        if (!taken.contains(v.number)) continue;
        const Variable renamed = pool.fresh(v.sort, v.name);
        renaming.emplace(v.number, pool.variable(renamed));
        v = renamed;
    }
    return bound;
}

/// `e` with the variables of its quantifiers renamed where they are in `taken`.
Expr rename_quantified(ir::ExprPool& pool, Expr e, const Numbers& taken) {
    if (e->arguments.empty()) return e;
    std::vector<Expr> arguments;
    for (Expr a : e->arguments) arguments.push_back(rename_quantified(pool, a, taken));
    if (!e->bound.empty()) {
        Substitution renaming;
        std::vector<Variable> bound = rename(pool, e->bound, taken, renaming);
        if (!renaming.empty())
            return pool.quantified(e->op, std::move(bound), ir::substitute(pool, arguments[0], renaming));
    }
    return arguments == e->arguments ? e : pool.rebuild(e, std::move(arguments));
}

}  // namespace

Edge apart_from(const System& system, const Edge& first, const Edge& second) {
    ir::ExprPool& pool = *system.pool;
    Numbers taken;
    add(first.choices, taken);
    for (const ir::Update& u : first.updates) {
        add(u.bound, taken);
        for (Expr argument : u.arguments) add(argument, taken);
        add(u.value, taken);
    }

    Edge apart = second;
    Substitution choices;
    apart.choices = rename(pool, std::move(apart.choices), taken, choices);
    const auto rewrite = [&](Expr& e, const Substitution& bound) {
        e = ir::substitute(pool, ir::substitute(pool, rename_quantified(pool, e, taken), bound), choices);
    };
    rewrite(apart.guard, {});
    for (ir::Obligation& o : apart.obligations) rewrite(o.bad, {});
    for (ir::Premise& p : apart.premises) rewrite(p.occurs, {});
    for (ir::Update& u : apart.updates) {
        Substitution bound;
        u.bound = rename(pool, std::move(u.bound), taken, bound);
        for (Expr& argument : u.arguments) rewrite(argument, bound);
        rewrite(u.value, bound);
    }
    return apart;
}

}  // namespace latchwork::sema
