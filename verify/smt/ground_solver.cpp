/// The incremental solver of one transition.
#include "verify/smt/ground_solver.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>

#include "ir/passes.hpp"
#include "verify/smt/alarm.hpp"
#include "verify/smt/grounding.hpp"
#include "verify/smt/read_structure.hpp"
#include "verify/smt/theory.hpp"

namespace latchwork::verify::smt {

namespace {

/// Calls `visit` with the quantified subexpressions that are under no other quantifier.
void for_each_quantified(ir::Expr e, const std::function<void(ir::Expr)>& visit) {
    if (!e->bound.empty()) return visit(e);
    for (ir::Expr a : e->arguments) for_each_quantified(a, visit);
}

/// The same with fresh variables for all that it binds.
ir::Expr with_own_variables(ir::ExprPool& pool, ir::Expr e) {
    if (e->arguments.empty()) return e;
    std::vector<ir::Expr> arguments;
    for (ir::Expr a : e->arguments) arguments.push_back(with_own_variables(pool, a));
    if (e->bound.empty()) return pool.rebuild(e, std::move(arguments));
    std::vector<ir::Variable> own;
    ir::Substitution rename;
    for (const ir::Variable& v : e->bound) {
        own.push_back(pool.fresh(v.sort, v.name));
        rename.emplace(v.number, pool.variable(own.back()));
    }
    return pool.quantified(e->op, std::move(own), ir::substitute(pool, arguments[0], rename));
}

}  // namespace

struct GroundSolver::Implementation {
    Implementation(std::shared_ptr<Theory> t, Role r, const ir::Action* a,
                   const std::vector<ir::Variable>& skolems, unsigned seed)
        : shared(std::move(t)),
          theory(*shared),
          system(theory.system()),
          role(r),
          action(a),
          grounding(theory, r == Role::initial),
          solver(without_ctrl_c({theory.context(), z3::solver::simple()})) {
        z3::params p(theory.context());
        p.set("random_seed", seed);
        p.set("mbqi", false);
        solver.set(p);
        for (const ir::Variable& v : skolems) grounding.add_variable(v, "goal_");
        std::vector<ir::Expr> assumed;
        for (const ir::Assumption& each : system.assumptions)
            if (each.constant || role == Role::initial)
                assumed.push_back(in_goal_state(each.formula, each.constant));
        for (ir::Expr e : assumed) grounding.collect(e, true);
        if (action != nullptr) assume_action();
        add_closure();
        for (ir::Expr e : assumed) solver.add(grounding.weaken(e, true));
    }

    void assume_action() {
        grounding.add_variable(action->self, "self_");
        for (const ir::Variable& v : action->choices) grounding.add_variable(v, "choice_");
        grounding.collect(action->guard, true);
        for (const ir::Obligation& o : action->obligations)
            if (o.trap) grounding.collect(o.bad, false);
        for (const ir::Update& u : action->updates) {
            for (ir::Expr e : u.arguments) grounding.collect_terms(e);
            grounding.collect_terms(u.value);
            for_each_quantified(u.value, [this](ir::Expr e) {
                if (is_ground(e, {})) (void)truth(e);
            });
        }
        add_closure();
        const ir::Expr at = system.at(action->process, system.pool->variable(action->self), action->from);
        solver.add(theory.translate(at, grounding.environment()));
        solver.add(grounding.weaken(action->guard, true));
        for (const ir::Obligation& o : action->obligations)
            if (o.trap) solver.add(grounding.weaken(o.bad, false));
    }

    void add_closure() {
        for (const z3::expr& fact : grounding.close()) solver.add(fact);
    }

    /// An expression about the state that goals are about, over the state before.
    ir::Expr in_goal_state(ir::Expr e, bool constant = false) const {
        if (constant && role != Role::initial) return e;
        switch (role) {
            case Role::initial:
                return ir::initially(system, e);
            case Role::transition:
                return ir::after(system, *action, e);
            case Role::state:
                break;
        }
        return e;
    }

    z3::expr goal_atom(ir::Expr atom) {
        if (const auto found = goal_atoms.find(atom); found != goal_atoms.end()) return found->second;
        const z3::expr e = without_quantifiers(in_goal_state(atom));
        goal_atoms.emplace(atom, e);
        return e;
    }

    /// What is stored may depend on whether somebody does something. No quantifier may reach Z3: a constant
    /// stands for each.
    z3::expr without_quantifiers(ir::Expr e) {
        z3::expr_vector quantified(theory.context()), constants(theory.context());
        for_each_quantified(e, [&](ir::Expr q) {
            quantified.push_back(theory.translate(q, grounding.environment()));
            constants.push_back(truth(q));
        });
        z3::expr translated = theory.translate(e, grounding.environment());
        return quantified.empty() ? translated : translated.substitute(quantified, constants);
    }

    /// A constant for the truth of a quantified formula, and what follows from it, or from its denial, of the
    /// ground terms. Each has witnesses of its own, though another may bind the same variables.
    z3::expr truth(ir::Expr quantified) {
        if (const auto found = truths.find(quantified); found != truths.end()) return found->second;
        const z3::expr constant = selector("q", static_cast<std::uint32_t>(truths.size()));
        truths.emplace(quantified, constant);
        for (const bool positive : {true, false}) {
            const ir::Expr own = with_own_variables(*system.pool, quantified);
            grounding.collect(own, positive);
            add_closure();
            solver.add(z3::implies(positive ? constant : !constant, grounding.weaken(own, positive)));
        }
        return constant;
    }

    /// True if all variables are bound, in the expression or around it, or have a value in every model.
    bool is_ground(ir::Expr e, std::vector<ir::Variable> bound) const {
        bound.insert(bound.end(), e->bound.begin(), e->bound.end());
        if (e->op == ir::Op::variable)
            return grounding.environment().contains(e->variable.number) ||
                   std::find(bound.begin(), bound.end(), e->variable) != bound.end();
        return std::all_of(e->arguments.begin(), e->arguments.end(),
                           [&](ir::Expr a) { return is_ground(a, bound); });
    }

    z3::expr selector(const char* kind, std::uint32_t number) {
        return theory.context().bool_const(fmt::format("{}{}", kind, number).c_str());
    }

    std::shared_ptr<Theory> shared;
    Theory& theory;
    const ir::System& system;
    Role role;
    const ir::Action* action;
    Grounding grounding;
    z3::solver solver;
    std::map<std::uint32_t, z3::expr> clauses, goals;
    std::unordered_map<ir::Expr, z3::expr> goal_atoms;
    std::unordered_map<ir::Expr, z3::expr> truths;  ///< of quantified formulas in what is stored
    std::map<std::pair<ir::Expr, std::vector<std::uint32_t>>, z3::expr> instance_atoms;
    std::vector<std::uint32_t> core;
    std::optional<z3::model> model;
    std::uint32_t disjunctions = 0;
};

std::shared_ptr<Theory> make_theory(const ir::System& system) {
    return std::make_shared<Theory>(system);
}

GroundSolver::GroundSolver(std::shared_ptr<Theory> theory, Role role, const ir::Action* action,
                           const std::vector<ir::Variable>& skolems, unsigned seed)
    : self_(std::make_unique<Implementation>(std::move(theory), role, action, skolems, seed)) {}
GroundSolver::~GroundSolver() = default;
GroundSolver::GroundSolver(GroundSolver&&) noexcept = default;

std::size_t GroundSolver::ground_terms(ir::SortId sort) const {
    return self_->grounding.terms(sort).size();
}

std::uint32_t GroundSolver::self() const {
    const ir::Variable& v = self_->action->self;
    const auto& terms = self_->grounding.terms(v.sort);
    const unsigned id = self_->grounding.environment().at(v.number).id();
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (terms[i].id() == id) return static_cast<std::uint32_t>(i);
    return 0;
}

void GroundSolver::add_instance(std::uint32_t clause, const std::vector<Literal>& literals,
                                const std::vector<ir::Variable>& variables,
                                const std::vector<std::uint32_t>& tuple) {
    Implementation& s = *self_;
    Theory::Environment environment;
    z3::expr_vector parts(s.theory.context());
    // The same atom occurs in clauses over other variables: their terms, too, are part of what names it.
    std::vector<std::uint32_t> bindings = tuple;
    for (const ir::Variable& v : variables) bindings.push_back(v.number);
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const z3::expr term = s.theory.uninterpreted(variables[i].sort)
                                  ? s.grounding.terms(variables[i].sort)[tuple[i]]
                                  : s.theory.value(variables[i].sort, static_cast<ir::Value>(tuple[i]));
        environment.insert_or_assign(variables[i].number, term);
        if (s.theory.null(variables[i].sort)) parts.push_back(!s.theory.not_null(variables[i].sort, term));
    }
    for (const Literal& l : literals) {
        auto key = std::make_pair(l.atom, bindings);
        auto found = s.instance_atoms.find(key);
        if (found == s.instance_atoms.end())
            found = s.instance_atoms.emplace(std::move(key), s.theory.translate(l.atom, environment)).first;
        parts.push_back(l.positive ? found->second : !found->second);
    }
    const auto selector = s.clauses.try_emplace(clause, s.selector("c", clause)).first->second;
    parts.push_back(!selector);
    s.solver.add(z3::mk_or(parts));
}

void GroundSolver::add_goal(std::uint32_t goal, const std::vector<Literal>& literals) {
    Implementation& s = *self_;
    const auto [entry, added] = s.goals.try_emplace(goal, s.selector("g", goal));
    if (!added) return;
    for (const Literal& l : literals) {
        const z3::expr atom = s.goal_atom(l.atom);
        s.solver.add(z3::implies(entry->second, l.positive ? !atom : atom));
    }
}

void GroundSolver::add_goal(std::uint32_t goal, ir::Expr formula) {
    Implementation& s = *self_;
    const auto [entry, added] = s.goals.try_emplace(goal, s.selector("g", goal));
    if (!added) return;
    const ir::Expr there = s.in_goal_state(formula);
    s.grounding.collect(there, false);
    s.add_closure();
    s.solver.add(z3::implies(entry->second, s.grounding.weaken(there, false)));
}

Answer GroundSolver::check(const std::vector<std::uint32_t>& goals, const std::vector<std::uint32_t>& clauses,
                           const Limit& limit) {
    Implementation& s = *self_;
    z3::expr_vector assumptions(s.theory.context());
    if (goals.size() == 1) {
        assumptions.push_back(s.goals.at(goals[0]));
    } else {
        z3::expr_vector some(s.theory.context());
        for (std::uint32_t g : goals) some.push_back(s.goals.at(g));
        const z3::expr any = s.selector("d", s.disjunctions++);
        s.solver.add(z3::implies(any, z3::mk_or(some)));
        assumptions.push_back(any);
    }
    std::unordered_map<unsigned, std::uint32_t> of_selector;
    for (std::uint32_t c : clauses) {
        const auto found = s.clauses.find(c);
        if (found == s.clauses.end()) continue;
        assumptions.push_back(found->second);
        of_selector.emplace(found->second.id(), c);
    }
    s.model.reset();
    s.core.clear();
    switch (ask_within(s.theory.context(), limit, [&] { return s.solver.check(assumptions); })) {
        case z3::unsat: {
            const z3::expr_vector core = s.solver.unsat_core();
            for (unsigned i = 0; i < core.size(); ++i) {
                const auto found = of_selector.find(core[static_cast<int>(i)].id());
                if (found != of_selector.end()) s.core.push_back(found->second);
            }
            return Answer::unsatisfiable;
        }
        case z3::sat:
            s.model = s.solver.get_model();
            return Answer::satisfiable;
        case z3::unknown:
            break;
    }
    return Answer::unknown;
}

std::vector<std::uint32_t> GroundSolver::core() const {
    return self_->core;
}

Structure GroundSolver::structure() {
    return read_structure(self_->theory, self_->grounding, *self_->model);
}

bool GroundSolver::goal_atom(ir::Expr atom) {
    return self_->model->eval(self_->goal_atom(atom), true).is_true();
}

bool GroundSolver::holds_before(ir::Expr e) {
    return self_->model->eval(self_->theory.translate(e, self_->grounding.environment()), true).is_true();
}

bool GroundSolver::known(const ir::Variable& variable) const {
    return self_->grounding.environment().contains(variable.number);
}

}  // namespace latchwork::verify::smt
