/// That a counter counts what it is said to count, whatever step is taken.
#include <fmt/format.h>

#include "ir/passes.hpp"
#include "verify/smt/queries.hpp"

namespace latchwork::verify::smt {

using ir::Expr;

Query Obligations::counting_of(const ir::Action& a, const std::vector<counting::Change>& changes) {
    using Kind = counting::Change::Kind;
    Theory::Environment environment;
    Query q = taking(a, "counting at", environment);
    std::vector<Expr> all;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const counting::Counter& c = counted_.counters[i];
        const counting::Change& change = changes[i];
        // What is counted is a member; what it is counted for may be null.
        for (const ir::Variable& v : bound_by(c)) {
            if (environment.contains(v.number)) continue;
            environment.insert_or_assign(
                v.number, theory.context().constant(fmt::format("{}!{}", v.name, v.number).c_str(),
                                                    theory.sort(v.sort)));
        }
        q.assertions.push_back(theory.not_null(c.member.sort, environment.at(c.member.number)));
        if (change.kind == Kind::unknown) {
            all.push_back(is_arbitrary(a, c, change));
            continue;
        }
        const Expr after = ir::after(system_, a, c.body);
        std::vector<Expr> elsewhere;
        for (Expr m : change.members)
            elsewhere.push_back(
                system_.pool->logical_not(system_.pool->equal(system_.pool->variable(c.member), m)));
        const Expr expected = change.kind == Kind::empties ? system_.pool->boolean(false) : c.body;
        all.push_back(system_.pool->implies(system_.pool->logical_and(elsewhere),
                                            system_.pool->equal(after, expected)));
        all.push_back(system_.pool->equal(ir::after(system_, a, number(c)), balance(a, c, change)));
    }
    deny(q, all, environment);
    return q;
}

Expr Obligations::number(const counting::Counter& c) const {
    std::vector<Expr> place;
    for (const ir::Variable& p : c.parameters) place.push_back(system_.pool->variable(p));
    return system_.apply(c.function, std::move(place));
}

Expr Obligations::is_member(Expr e) const {
    if (!ir::may_be_null(system_, e)) return system_.pool->boolean(true);
    return system_.pool->logical_not(system_.pool->equal(e, system_.pool->null(e->type.sort)));
}

Expr Obligations::balance(const ir::Action& a, const counting::Counter& c,
                          const counting::Change& change) const {
    ir::ExprPool& pool = *system_.pool;
    if (change.kind == counting::Change::Kind::empties) return pool.integer(0);
    const Expr one = pool.integer(1), zero = pool.integer(0);
    Expr sum = number(c);
    for (std::size_t i = 0; i < change.members.size(); ++i) {
        const Expr m = change.members[i];
        Expr first = is_member(m);
        for (std::size_t j = 0; j < i; ++j)
            first = pool.logical_and({first, pool.logical_not(pool.equal(m, change.members[j]))});
        const ir::Substitution here{{c.member.number, m}};
        const Expr before = ir::substitute(pool, c.body, here);
        const Expr after = ir::substitute(pool, ir::after(system_, a, c.body), here);
        sum = pool.add(
            sum,
            pool.ite(first, pool.subtract(pool.ite(after, one, zero), pool.ite(before, one, zero)), zero));
    }
    return sum;
}

Expr Obligations::is_arbitrary(const ir::Action& a, const counting::Counter& c,
                               const counting::Change& change) const {
    bool used = false;
    const auto look = [&](Expr e) { used = used || ir::mentions(e, change.anything); };
    for (Expr i : invariants_) look(i);
    for (const Claim& claim : claims_) look(claim.formula);
    look(a.guard);
    for (const ir::Update& u : a.updates)
        if (u.function != c.function) look(u.value);
    std::vector<Expr> place;
    for (const ir::Variable& p : c.parameters) place.push_back(system_.pool->variable(p));
    return system_.pool->logical_and({system_.pool->boolean(!used),
                                      system_.pool->equal(ir::after(system_, a, number(c)),
                                                          system_.apply(change.anything, std::move(place)))});
}

}  // namespace latchwork::verify::smt
