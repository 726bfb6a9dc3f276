/// Initiation, consecution and implication as quantified formulas.
#include "verify/smt/queries.hpp"

#include <fmt/format.h>

#include "ir/passes.hpp"

namespace latchwork::verify::smt {

using ir::Expr;

void Obligations::for_each(const std::function<bool(const Query&)>& visit) {
    if (!visit(initiation())) return;
    for (std::size_t a = 0; a < system_.actions.size(); ++a) {
        const ir::Action& action = system_.actions[a];
        if (ir::is_false(action.guard)) continue;
        if (!counted_.counters.empty() && !visit(counting_of(action, counted_.changes[a]))) return;
        if (!visit(consecution(action))) return;
    }
    for (const Claim& c : claims_) {
        if (!visit(implication(c))) return;
    }
}

std::vector<z3::expr> Obligations::background(bool with_invariants) {
    std::vector<z3::expr> facts;
    for (std::size_t s = 0; s < system_.sorts.size(); ++s) {
        // Each sort has a member, beside its null.
        const ir::SortId sort(s);
        if (!theory.null(sort)) continue;
        const std::string name = "some " + system_.sort(sort).name;
        facts.push_back(theory.not_null(sort, theory.context().constant(name.c_str(), theory.sort(sort))));
    }
    add_initial_axioms(true, facts);
    for (const ir::Assumption& a : system_.assumptions)
        if (a.constant) facts.push_back(constant_fact(a.formula));
    if (!with_invariants) return facts;
    for (Expr i : invariants_) facts.push_back(theory.translate(i, {}));
    for (const counting::Counter& c : counted_.counters) {
        for (Expr e : counting::lower_bounds(system_, c)) facts.push_back(theory.translate(e, {}));
        for (Expr e : counting::witnesses(system_, c)) facts.push_back(theory.translate_lazily(e));
    }
    return facts;
}

/// "There is one instance at most" has no term of which Z3 could make a trigger.
z3::expr Obligations::constant_fact(Expr formula) {
    bool has_terms = false;
    ir::for_each_subexpression(formula, [&](Expr e) { has_terms = has_terms || e->op == ir::Op::apply; });
    const z3::expr fact = theory.translate(formula, {});
    return has_terms ? fact : with_triggers(fact, where_it_stands());
}

Mention Obligations::where_it_stands() {
    return [this](const z3::expr& member) -> std::optional<z3::expr> {
        for (const ir::Process& p : system_.processes) {
            if (!z3::eq(theory.sort(p.sort), member.get_sort())) continue;
            const ir::Variable v{0, p.sort, ""};
            return theory.translate(system_.apply(p.location, {system_.pool->variable(v)}), {{0, member}});
        }
        return std::nullopt;
    };
}

void Obligations::add_initial_axioms(bool of_constants, std::vector<z3::expr>& facts) {
    for (std::size_t f = 0; f < system_.functions.size(); ++f) {
        const ir::Function& function = system_.functions[f];
        if (function.constant != of_constants) continue;
        z3::expr_vector arguments(theory.context());
        for (const ir::Variable& v : function.formals)
            arguments.push_back(theory.context().constant(fmt::format("{}!{}", v.name, v.number).c_str(),
                                                          theory.sort(v.sort)));
        const auto axiom = theory.initial_axiom(ir::FunctionId(f), arguments);
        if (axiom) facts.push_back(arguments.empty() ? *axiom : z3::forall(arguments, *axiom));
    }
}

Query Obligations::initiation() {
    Query q{"initiation", false, {}, {}};
    add_initial_axioms(false, q.assertions);
    std::vector<Expr> all;
    for (Expr i : invariants_) all.push_back(ir::initially(system_, i));
    for (const ir::Assumption& a : system_.assumptions)
        q.assertions.push_back(theory.translate(ir::initially(system_, a.formula), {}));
    for (const counting::Counter& c : counted_.counters) {
        for (Expr e : counting::lower_bounds(system_, c))
            q.assertions.push_back(theory.translate(ir::initially(system_, e), {}));
        // What is said to be counted from nothing is a claim about the initial states.
        if (system_.function(c.function).initial != nullptr)
            all.push_back(system_.pool->quantified(
                ir::Op::forall, bound_by(c), system_.pool->logical_not(ir::initially(system_, c.body))));
    }
    deny(q, all, {});
    return q;
}

std::vector<ir::Variable> Obligations::bound_by(const counting::Counter& c) {
    std::vector<ir::Variable> bound = c.parameters;
    bound.push_back(c.member);
    return bound;
}

Query Obligations::taking(const ir::Action& a, const std::string& what, Theory::Environment& environment) {
    Query q{what + " " + a.name, true, {}, {}};
    std::vector<ir::Variable> bound = a.choices;
    bound.push_back(a.self);
    for (const ir::Variable& v : bound) {
        const z3::expr x =
            theory.context().constant(fmt::format("{}!{}", v.name, v.number).c_str(), theory.sort(v.sort));
        environment.insert_or_assign(v.number, x);
        q.assertions.push_back(theory.not_null(v.sort, x));
    }
    const auto assume = [&](Expr e) { q.assertions.push_back(theory.translate(e, environment)); };
    assume(system_.at(a.process, system_.pool->variable(a.self), a.from));
    assume(a.guard);
    for (const ir::Obligation& o : a.obligations)
        if (o.trap) assume(system_.pool->logical_not(o.bad));
    return q;
}

Query Obligations::consecution(const ir::Action& a) {
    Theory::Environment environment;
    Query q = taking(a, "consecution", environment);
    std::vector<Expr> all;
    for (Expr i : invariants_) {
        const Expr after = ir::after(system_, a, i);
        if (after != i) all.push_back(after);
    }
    for (const counting::Counter& c : counted_.counters) {
        for (Expr e : counting::lower_bounds(system_, c)) {
            const Expr after = ir::after(system_, a, e);
            if (after != e) q.assertions.push_back(theory.translate(after, environment));
        }
    }
    deny(q, all, environment);
    return q;
}

Query Obligations::implication(const Claim& claim) {
    Query q{"implication " + claim.name, true, {}, {}};
    deny(q, {claim.formula}, {});
    return q;
}

void Obligations::deny(Query& q, const std::vector<Expr>& all, const Theory::Environment& environment) {
    for (Expr e : all)
        if (!ir::is_true(e)) q.denied.push_back(!theory.translate(e, environment));
}

}  // namespace latchwork::verify::smt
