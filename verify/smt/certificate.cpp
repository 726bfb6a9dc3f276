/// Initiation, consecution and implication as quantified formulas.
#include "verify/smt/certificate.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ir/passes.hpp"
#include "verify/smt/holders.hpp"
#include "verify/smt/interrupts.hpp"
#include "verify/smt/theory.hpp"

namespace latchwork::verify::smt {

namespace {

using ir::Expr;

/// One query, to be found unsatisfiable.
struct Query {
    std::string name;
    bool assumes_invariants = false;
    std::vector<z3::expr> assertions;  ///< beside what background() says
};

class Obligations {
  public:
    Obligations(const ir::System& system, const std::vector<Expr>& invariants,
                const std::vector<Claim>& claims)
        : holders_(system, WithHolders::Owners::yes),
          theory(holders_.system()),
          system_(holders_.system()),
          invariants_(invariants),
          claims_(claims) {
        for (Expr& i : invariants_) i = holders_.abstract(i);
        for (Expr link : holders_.links(invariants_)) invariants_.push_back(link);
    }

    /// Calls `visit` with each query until it returns false.
    void for_each(const std::function<bool(const Query&)>& visit) {
        if (!visit(initiation())) return;
        for (const ir::Action& a : system_.actions) {
            if (!ir::is_false(a.guard) && !visit(consecution(a))) return;
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
        for (std::size_t f = 0; f < system_.functions.size(); ++f) {
            const ir::Function& function = system_.functions[f];
            z3::expr_vector arguments(theory.context());
            for (const ir::Variable& v : function.formals)
                arguments.push_back(theory.context().constant(fmt::format("{}!{}", v.name, v.number).c_str(),
                                                              theory.sort(v.sort)));
            const auto axiom = theory.constant_axiom(ir::FunctionId(f), arguments);
            if (axiom) facts.push_back(arguments.empty() ? *axiom : z3::forall(arguments, *axiom));
        }
        for (const ir::Assumption& a : system_.assumptions)
            if (a.constant) facts.push_back(theory.translate(a.formula, {}));
        if (with_invariants)
            for (Expr i : invariants_) facts.push_back(theory.translate(i, {}));
        return facts;
    }

    /// The invariants, with triggers that make an instance for any members that something is said about. Z3's own may
    /// wait for a term that only the instance would bring.
    std::vector<z3::expr> eager_invariants() {
        std::vector<z3::expr> facts;
        for (Expr i : invariants_) facts.push_back(eager(i));
        return facts;
    }

  private:
    const WithHolders holders_;

  public:
    Theory theory;

  private:
    Query initiation() {
        Query q{"initiation", false, {}};
        std::vector<Expr> all;
        for (Expr i : invariants_) all.push_back(ir::initially(system_, i));
        for (const ir::Assumption& a : system_.assumptions)
            q.assertions.push_back(theory.translate(ir::initially(system_, a.formula), {}));
        deny(q, all, {});
        return q;
    }

    Query consecution(const ir::Action& a) {
        Query q{"consecution " + a.name, true, {}};
        Theory::Environment environment;
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
        std::vector<Expr> all;
        for (Expr i : invariants_) {
            const Expr after = ir::after(system_, a, i);
            if (after != i) all.push_back(after);
        }
        deny(q, all, environment);
        return q;
    }

    Query implication(const Claim& claim) {
        Query q{"implication " + claim.name, true, {}};
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

    /// A universal with all combinations of triggers, one for each of its variables, up to a few.
    z3::expr eager(Expr formula) {
        constexpr std::size_t most = 12;
        if (formula->op != ir::Op::forall) return theory.translate(formula, {});
        std::vector<std::vector<Expr>> combinations{{}};
        for (const ir::Variable& v : formula->bound) {
            std::vector<std::vector<Expr>> longer;
            for (Expr t : triggers(formula->arguments[0], v)) {
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
            patterns.push_back(Z3_mk_pattern(theory.context(), static_cast<unsigned>(terms.size()), terms.data()));
            kept.emplace_back(theory.context(), Z3_pattern_to_ast(theory.context(), patterns.back()));
        }
        const z3::expr all(theory.context(),
                           Z3_mk_forall_const(theory.context(), 0, static_cast<unsigned>(bound.size()), bound.data(),
                                              static_cast<unsigned>(patterns.size()), patterns.data(), body));
        theory.context().check_error();
        return all;
    }

    void deny(Query& q, const std::vector<Expr>& all, const Theory::Environment& environment) {
        z3::expr_vector some_false(theory.context());
        for (Expr e : all) some_false.push_back(!theory.translate(e, environment));
        q.assertions.push_back(z3::mk_or(some_false));
    }

    const ir::System& system_;
    std::vector<Expr> invariants_;
    const std::vector<Claim>& claims_;
};

/// Asks Z3. Everything expected is "unsatisfiable", which E-matching mostly finds in no time; only where it
/// does not is a model looked for, which instantiates more.
class Judge {
  public:
    Judge(Obligations& obligations, std::chrono::milliseconds limit)
        : obligations_(obligations), limit_(limit) {
        for (const bool with_invariants : {false, true}) {
            background_.push_back(obligations.background(with_invariants));
            solvers_.push_back(make(false));
            for (const z3::expr& fact : background_.back()) solvers_.back().add(fact);
        }
    }

    /// Z3's answer; if it is "unknown", `why` says why.
    z3::check_result settle(const Query& q, std::string& why) {
        z3::solver& solver = solvers_[q.assumes_invariants ? 1 : 0];
        solver.push();
        for (const z3::expr& e : q.assertions) solver.add(e);
        const z3::check_result quick = solver.check();
        solver.pop();
        if (quick != z3::unknown) return quick;
        if (q.assumes_invariants) {
            z3::solver eager = make(false);
            for (const z3::expr& fact : background_[1]) eager.add(fact);
            for (const z3::expr& fact : obligations_.eager_invariants()) eager.add(fact);
            for (const z3::expr& e : q.assertions) eager.add(e);
            if (eager.check() == z3::unsat) return z3::unsat;
        }
        z3::solver thorough = make(true);
        for (const z3::expr& fact : background_[q.assumes_invariants ? 1 : 0]) thorough.add(fact);
        for (const z3::expr& e : q.assertions) thorough.add(e);
        const z3::check_result result = thorough.check();
        why = thorough.reason_unknown();
        return result;
    }

  private:
    z3::solver make(bool look_for_models) {
        z3::context& context = obligations_.theory.context();
        z3::params parameters(context);
        parameters.set("timeout", static_cast<unsigned>(limit_.count()));
        parameters.set("auto_config", false);
        parameters.set("mbqi", look_for_models);
        z3::solver solver = without_ctrl_c({context, z3::solver::simple()});
        solver.set(parameters);
        return solver;
    }

    Obligations& obligations_;
    std::chrono::milliseconds limit_;
    std::vector<std::vector<z3::expr>> background_;  ///< without the invariants, and with them
    std::vector<z3::solver> solvers_;                ///< for each of them, incremental
};

}  // namespace

CertificateAnswer check_certificate(const ir::System& system, const std::vector<Expr>& invariants,
                                    const std::vector<Claim>& claims,
                                    std::chrono::milliseconds limit_for_each,
                                    const std::function<bool()>& stopped) {
    using Kind = CertificateAnswer::Kind;
    CertificateAnswer answer;
    try {
        Obligations obligations(system, invariants, claims);
        Judge judge(obligations, limit_for_each);
        obligations.for_each([&](const Query& q) {
            if (stopped()) {
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

std::vector<Script> certificate_scripts(const ir::System& system, const std::vector<Expr>& invariants,
                                        const std::vector<Claim>& claims) {
    Obligations obligations(system, invariants, claims);
    std::vector<Script> scripts;
    obligations.for_each([&](const Query& q) {
        z3::solver solver(obligations.theory.context());
        for (const z3::expr& fact : obligations.background(q.assumes_invariants)) solver.add(fact);
        for (const z3::expr& e : q.assertions) solver.add(e);
        scripts.push_back({q.name, solver.to_smt2()});
        return true;
    });
    return scripts;
}

}  // namespace latchwork::verify::smt
