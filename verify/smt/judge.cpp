/// The ladder of efforts: Z3's triggers, our own, and models.
#include "verify/smt/judge.hpp"

#include "verify/smt/alarm.hpp"

namespace latchwork::verify::smt {

Judge::Judge(Obligations& obligations, const Limit& limit)
    : obligations_(obligations), limit_(limit), limit_for_matching_{limit.time / 10, limit.stopped} {
    for (const bool with_invariants : {false, true}) {
        background_.push_back(obligations.background(with_invariants));
        solvers_.push_back(make(false));
        for (const z3::expr& fact : background_.back()) solvers_.back().add(fact);
    }
}

z3::check_result Judge::settle(const Query& q, std::string& why) {
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

z3::check_result Judge::settle_hard(const Query& q, const z3::expr& denied, std::string& why) {
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

z3::check_result Judge::check(z3::solver& solver, const Limit& limit) {
    return ask_within(obligations_.theory.context(), limit, [&] { return solver.check(); });
}

z3::solver Judge::make(bool look_for_models) {
    z3::context& context = obligations_.theory.context();
    z3::params parameters(context);
    parameters.set("auto_config", false);
    parameters.set("mbqi", look_for_models);
    z3::solver solver = without_ctrl_c({context, z3::solver::simple()});
    solver.set(parameters);
    return solver;
}

}  // namespace latchwork::verify::smt
