/// Initiation, consecution and implication as quantified formulas.
#include "verify/smt/certificate.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ir/passes.hpp"
#include "verify/smt/alarm.hpp"
#include "verify/smt/holders.hpp"
#include "verify/smt/theory.hpp"

namespace latchwork::verify::smt {

namespace {

using ir::Expr;

/// One query, to be found unsatisfiable.
struct Query {
    std::string name;
    bool assumes_invariants = false;
    std::vector<z3::expr> assertions;  ///< beside what background() says
    std::vector<z3::expr> denied;      ///< one of these holds, too
};

class Obligations {
  public:
    Obligations(const counting::Counted& counted, const std::vector<Expr>& invariants,
                const std::vector<Claim>& claims)
        : theory(counted.system),
          counted_(counted),
          system_(counted.system),
          invariants_(invariants),
          claims_(claims) {}

    /// Calls `visit` with each query until it returns false.
    void for_each(const std::function<bool(const Query&)>& visit) {
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

    /// What is assumed in all queries, or in all that assume the invariants.
    std::vector<z3::expr> background(bool with_invariants) {
        std::vector<z3::expr> facts;
        for (std::size_t s = 0; s < system_.sorts.size(); ++s) {
            // Each sort has a member, beside its null.
            const ir::SortId sort(s);
            if (!theory.null(sort)) continue;
            const std::string name = "some " + system_.sort(sort).name;
            facts.push_back(
                theory.not_null(sort, theory.context().constant(name.c_str(), theory.sort(sort))));
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

    /// The invariants, with triggers that make an instance for any members that something is said about. Z3's
    /// own may wait for a term that only the instance would bring.
    std::vector<z3::expr> eager_invariants() {
        std::vector<z3::expr> facts;
        for (Expr i : invariants_) facts.push_back(eager(i));
        return facts;
    }

    Theory theory;

  private:
    /// What may begin with any value of its type: of constants, or of all else.
    void add_initial_axioms(bool of_constants, std::vector<z3::expr>& facts) {
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

    Query initiation() {
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

    /// What a counter counts, and its parameters.
    static std::vector<ir::Variable> bound_by(const counting::Counter& c) {
        std::vector<ir::Variable> bound = c.parameters;
        bound.push_back(c.member);
        return bound;
    }

    /// A query with what is known where an action is taken.
    Query taking(const ir::Action& a, const std::string& what, Theory::Environment& environment) {
        Query q{what + " " + a.name, true, {}, {}};
        std::vector<ir::Variable> bound = a.choices;
        bound.push_back(a.self);
        for (const ir::Variable& v : bound) {
            const z3::expr x = theory.context().constant(fmt::format("{}!{}", v.name, v.number).c_str(),
                                                         theory.sort(v.sort));
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

    Query consecution(const ir::Action& a) {
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

    /// Each counter counts after the action what it says, if it did before. Outside of the members that the
    /// change names none enters or leaves the set; so the number grows by what the different ones among them
    /// contribute after, less what they did before. A number after which nothing is claimed is any number
    /// that the lower bounds allow.
    Query counting_of(const ir::Action& a, const std::vector<counting::Change>& changes) {
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

    Expr number(const counting::Counter& c) const {
        std::vector<Expr> place;
        for (const ir::Variable& p : c.parameters) place.push_back(system_.pool->variable(p));
        return system_.apply(c.function, std::move(place));
    }

    Expr is_member(Expr e) const {
        if (!ir::may_be_null(system_, e)) return system_.pool->boolean(true);
        return system_.pool->logical_not(system_.pool->equal(e, system_.pool->null(e->type.sort)));
    }

    /// What the counter comes to by what the members of the change contribute before and after.
    Expr balance(const ir::Action& a, const counting::Counter& c, const counting::Change& change) const {
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
                sum, pool.ite(first, pool.subtract(pool.ite(after, one, zero), pool.ite(before, one, zero)),
                              zero));
        }
        return sum;
    }

    /// The number after the action is a symbol that occurs nowhere else.
    Expr is_arbitrary(const ir::Action& a, const counting::Counter& c, const counting::Change& change) const {
        bool used = false;
        const auto look = [&](Expr e) { used = used || ir::mentions(e, change.anything); };
        for (Expr i : invariants_) look(i);
        for (const Claim& claim : claims_) look(claim.formula);
        look(a.guard);
        for (const ir::Update& u : a.updates)
            if (u.function != c.function) look(u.value);
        std::vector<Expr> place;
        for (const ir::Variable& p : c.parameters) place.push_back(system_.pool->variable(p));
        return system_.pool->logical_and(
            {system_.pool->boolean(!used),
             system_.pool->equal(ir::after(system_, a, number(c)),
                                 system_.apply(change.anything, std::move(place)))});
    }

    Query implication(const Claim& claim) {
        Query q{"implication " + claim.name, true, {}, {}};
        deny(q, {claim.formula}, {});
        return q;
    }

    /// Applications in `body` whose only variable is `v`, itself an argument: each is a trigger for `v`.
    std::vector<Expr> triggers(Expr body, const ir::Variable& v) const {
        std::vector<Expr> found;
        ir::for_each_subexpression(body, [&](Expr e) {
            if (e->op != ir::Op::apply || std::find(found.begin(), found.end(), e) != found.end()) return;
            bool mentions = false;
            for (Expr a : e->arguments) {
                if (a->op != ir::Op::variable && a->op != ir::Op::constant) return;
                if (a->op == ir::Op::variable && !(a->variable == v)) return;
                mentions = mentions || a->op == ir::Op::variable;
            }
            if (mentions) found.push_back(e);
        });
        return found;
    }

    /// What the system assumes of constants. "There is one instance at most" has no term of which Z3 could
    /// make a trigger.
    z3::expr constant_fact(Expr formula) {
        const bool has_triggers =
            formula->op != ir::Op::forall ||
            std::any_of(formula->bound.begin(), formula->bound.end(), [&](const ir::Variable& v) {
                return system_.sort(v.sort).kind != ir::Sort::Kind::process ||
                       !triggers(formula->arguments[0], v).empty();
            });
        return has_triggers ? theory.translate(formula, {}) : eager(formula);
    }

    /// Terms that make an instance of a variable: where nothing is said of it, where an instance stands.
    std::vector<Expr> triggers_or_location(Expr body, const ir::Variable& v) const {
        std::vector<Expr> found = triggers(body, v);
        if (const auto process = system_.process_of(v.sort); found.empty() && process)
            found.push_back(system_.apply(system_.process(*process).location, {system_.pool->variable(v)}));
        return found;
    }

    /// A universal with all combinations of triggers, one for each of its variables, up to a few.
    z3::expr eager(Expr formula) {
        constexpr std::size_t most = 12;
        if (formula->op != ir::Op::forall) return theory.translate(formula, {});
        std::vector<std::vector<Expr>> combinations{{}};
        for (const ir::Variable& v : formula->bound) {
            std::vector<std::vector<Expr>> longer;
            for (Expr t : triggers_or_location(formula->arguments[0], v)) {
                for (const auto& c : combinations) {
                    if (longer.size() == most) break;
                    longer.push_back(c);
                    longer.back().push_back(t);
                }
            }
            combinations = std::move(longer);
        }
        if (combinations.empty()) return theory.translate(formula, {});
        Theory::Environment environment;
        z3::expr_vector members(theory.context());
        std::vector<Z3_app> bound;
        for (const ir::Variable& v : formula->bound) {
            const z3::expr x = theory.context().constant(fmt::format("{}!{}", v.name, v.number).c_str(),
                                                         theory.sort(v.sort));
            environment.insert_or_assign(v.number, x);
            members.push_back(theory.not_null(v.sort, x));
            bound.push_back(Z3_to_app(theory.context(), x));
        }
        const z3::expr body =
            z3::implies(z3::mk_and(members), theory.translate(formula->arguments[0], environment));
        std::vector<Z3_pattern> patterns;
        std::vector<z3::expr> kept;  // patterns are terms, and live as long as somebody refers to them
        for (const auto& c : combinations) {
            std::vector<Z3_ast> terms;
            for (Expr t : c) {
                kept.push_back(theory.translate(t, environment));
                terms.push_back(kept.back());
            }
            patterns.push_back(
                Z3_mk_pattern(theory.context(), static_cast<unsigned>(terms.size()), terms.data()));
            kept.emplace_back(theory.context(), Z3_pattern_to_ast(theory.context(), patterns.back()));
        }
        const z3::expr all(
            theory.context(),
            Z3_mk_forall_const(theory.context(), 0, static_cast<unsigned>(bound.size()), bound.data(),
                               static_cast<unsigned>(patterns.size()), patterns.data(), body));
        theory.context().check_error();
        return all;
    }

    void deny(Query& q, const std::vector<Expr>& all, const Theory::Environment& environment) {
        for (Expr e : all)
            if (!ir::is_true(e)) q.denied.push_back(!theory.translate(e, environment));
    }

    const counting::Counted& counted_;
    const ir::System& system_;
    std::vector<Expr> invariants_;
    const std::vector<Claim>& claims_;
};

/// A certificate without counts, and with functions for who holds a lock.
struct Uncounted {
    Uncounted(const ir::System& system, const std::vector<Expr>& formulas, const std::vector<Claim>& implied)
        : claims(implied) {
        const WithHolders holders(system, WithHolders::Owners::yes);
        std::vector<Expr> all;
        for (Expr e : formulas) all.push_back(holders.abstract(e));
        for (Expr link : holders.links(all)) all.push_back(link);
        const std::size_t invariant_count = all.size();
        for (const Claim& c : claims) all.push_back(c.formula);
        counted = counting::count(holders.system(), all);
        for (std::size_t c = 0; c < claims.size(); ++c) claims[c].formula = all[invariant_count + c];
        all.resize(invariant_count);
        invariants = std::move(all);
    }
    counting::Counted counted;
    std::vector<Expr> invariants;
    std::vector<Claim> claims;
};

/// Asks Z3. Everything expected is "unsatisfiable", which E-matching mostly finds in no time; only where it
/// does not is a model looked for, which instantiates more.
class Judge {
  public:
    Judge(Obligations& obligations, const Limit& limit)
        : obligations_(obligations), limit_(limit), limit_for_matching_{limit.time / 10, limit.stopped} {
        for (const bool with_invariants : {false, true}) {
            background_.push_back(obligations.background(with_invariants));
            solvers_.push_back(make(false));
            for (const z3::expr& fact : background_.back()) solvers_.back().add(fact);
        }
    }

    /// Z3's answer; if it is "unknown", `why` says why. Each way to fail is asked for on its own: together,
    /// the terms of one would make instances for all others.
    z3::check_result settle(const Query& q, std::string& why) {
        z3::solver& solver = solvers_[q.assumes_invariants ? 1 : 0];
        solver.push();
        for (const z3::expr& e : q.assertions) solver.add(e);
        z3::check_result result = z3::unsat;
        for (std::size_t i = 0; i < q.denied.size() && result == z3::unsat; ++i) {
            solver.push();
            solver.add(q.denied[i]);
            result = check(solver, limit_for_matching_);
            solver.pop();
            if (result == z3::unknown) result = settle_hard(q, q.denied[i], why);
        }
        solver.pop();
        return result;
    }

  private:
    /// The same for one way to fail, with more effort.
    z3::check_result settle_hard(const Query& q, const z3::expr& denied, std::string& why) {
        const auto ask = [&](z3::solver& solver, const Limit& limit) {
            for (const z3::expr& fact : background_[q.assumes_invariants ? 1 : 0]) solver.add(fact);
            for (const z3::expr& e : q.assertions) solver.add(e);
            solver.add(denied);
            return check(solver, limit);
        };
        if (q.assumes_invariants) {
            z3::solver eager = make(false);
            for (const z3::expr& fact : obligations_.eager_invariants()) eager.add(fact);
            if (ask(eager, limit_for_matching_) == z3::unsat) return z3::unsat;
        }
        z3::solver thorough = make(true);
        const z3::check_result result = ask(thorough, limit_);
        why = thorough.reason_unknown();
        return result;
    }

    z3::check_result check(z3::solver& solver, const Limit& limit) {
        return ask_within(obligations_.theory.context(), limit, [&] { return solver.check(); });
    }

    z3::solver make(bool look_for_models) {
        z3::context& context = obligations_.theory.context();
        z3::params parameters(context);
        parameters.set("auto_config", false);
        parameters.set("mbqi", look_for_models);
        z3::solver solver = without_ctrl_c({context, z3::solver::simple()});
        solver.set(parameters);
        return solver;
    }

    Obligations& obligations_;
    const Limit limit_;
    const Limit limit_for_matching_;                 ///< what E-matching finds, it finds soon
    std::vector<std::vector<z3::expr>> background_;  ///< without the invariants, and with them
    std::vector<z3::solver> solvers_;                ///< for each of them, incremental
};

}  // namespace

CertificateAnswer check_certificate(const ir::System& system, const std::vector<Expr>& invariants,
                                    const std::vector<Claim>& claims, const Limit& limit_for_each) {
    const Uncounted certificate(system, invariants, claims);
    return check_certificate(certificate.counted, certificate.invariants, certificate.claims, limit_for_each);
}

CertificateAnswer check_certificate(const counting::Counted& counted, const std::vector<Expr>& invariants,
                                    const std::vector<Claim>& claims, const Limit& limit_for_each) {
    using Kind = CertificateAnswer::Kind;
    CertificateAnswer answer;
    try {
        Obligations obligations(counted, invariants, claims);
        Judge judge(obligations, limit_for_each);
        obligations.for_each([&](const Query& q) {
            if (limit_for_each.stopped && limit_for_each.stopped()) {
                answer = {Kind::unsettled, "stopped"};
                return false;
            }
            std::string why;
            const z3::check_result result = judge.settle(q, why);
            if (result == z3::sat) answer = {Kind::refuted, q.name + " is refuted"};
            if (result == z3::unknown)
                answer = {Kind::unsettled, fmt::format("{} is not settled ({})", q.name, why)};
            return answer.kind == Kind::accepted;
        });
    } catch (const Unsupported& e) {
        answer = {Kind::unsettled, e.what()};
    }
    return answer;
}

namespace {

/// The last assertion of a solver as a command.
std::string last_assertion(const std::string& text) {
    const std::size_t begin = text.rfind("\n(assert") + 1;
    return text.substr(begin, text.rfind("(check-sat)") - begin);
}

/// What is assumed, and then a question for each way to fail.
std::string script(Obligations& obligations, const Query& q) {
    z3::context& context = obligations.theory.context();
    z3::solver solver(context);
    for (const z3::expr& fact : obligations.background(q.assumes_invariants)) solver.add(fact);
    for (const z3::expr& e : q.assertions) solver.add(e);
    std::vector<z3::expr> denied = q.denied;
    if (denied.empty()) denied.push_back(context.bool_val(false));
    // Z3 declares what it prints: so all ways to fail, which are then cut off again.
    z3::expr_vector all(context);
    for (const z3::expr& e : denied) all.push_back(e);
    solver.add(z3::mk_or(all));
    const std::string text = solver.to_smt2();
    // It begins with a line of its own about where the text comes from.
    const std::size_t begin = text.find('\n');
    std::string questions = "(set-logic ALL)" + text.substr(begin, text.rfind("\n(assert") + 1 - begin);
    for (const z3::expr& e : denied) {
        z3::solver one(context);
        one.add(e);
        questions += "(push 1)\n" + last_assertion(one.to_smt2()) + "(check-sat)\n(pop 1)\n";
    }
    return questions;
}

}  // namespace

std::vector<Script> certificate_scripts(const ir::System& system, const std::vector<Expr>& invariants,
                                        const std::vector<Claim>& claims) {
    const Uncounted certificate(system, invariants, claims);
    Obligations obligations(certificate.counted, certificate.invariants, certificate.claims);
    std::vector<Script> scripts;
    obligations.for_each([&](const Query& q) {
        scripts.push_back({q.name, script(obligations, q)});
        return true;
    });
    return scripts;
}

}  // namespace latchwork::verify::smt
