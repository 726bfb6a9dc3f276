/// The ladder of efforts: Z3's triggers, our own, and models.
#include "verify/smt/judge.hpp"

#include "verify/smt/alarm.hpp"

namespace latchwork::verify::smt {

Judge::Judge(z3::context& context, std::vector<z3::expr> facts, Mention mention, const Limit& limit)
    : context_(context),
      facts_(std::move(facts)),
      mention_(std::move(mention)),
      limit_(limit),
      limit_for_matching_{limit.time / 10, limit.stopped},
      matching_(make(false)) {
    for (const z3::expr& fact : facts_) matching_.add(fact);
}

z3::check_result Judge::settle(const std::vector<z3::expr>& assertions, const std::vector<z3::expr>& denied,
                               std::string& why) {
    matching_.push();
    for (const z3::expr& e : assertions) matching_.add(e);
    z3::check_result result = z3::unsat;
    for (std::size_t i = 0; i < denied.size() && result == z3::unsat; ++i) {
        matching_.push();
        matching_.add(denied[i]);
        result = check(matching_, limit_for_matching_);
        matching_.pop();
        if (result == z3::unknown) result = settle_hard(assertions, denied[i], why);
    }
    matching_.pop();
    return result;
}

z3::check_result Judge::settle_hard(const std::vector<z3::expr>& assertions, const z3::expr& denied,
                                    std::string& why) {
    const auto ask = [&](z3::solver& solver, const Limit& limit) {
        for (const z3::expr& fact : facts_) solver.add(fact);
        for (const z3::expr& e : assertions) solver.add(e);
        solver.add(denied);
        return check(solver, limit);
    };
    z3::solver eager = make(false);
    for (const z3::expr& fact : facts_)
        if (may_have_triggers(fact)) eager.add(with_triggers(fact, mention_));
    if (ask(eager, limit_for_matching_) == z3::unsat) return z3::unsat;
    z3::solver thorough = make(true);
    const z3::check_result result = ask(thorough, limit_);
    why = thorough.reason_unknown();
    return result;
}

z3::check_result Judge::check(z3::solver& solver, const Limit& limit) {
    return ask_within(context_, limit, [&] { return solver.check(); });
}

z3::solver Judge::make(bool look_for_models) {
    z3::params parameters(context_);
    parameters.set("auto_config", false);
    parameters.set("mbqi", look_for_models);
    z3::solver solver = without_ctrl_c({context_, z3::solver::simple()});
    solver.set(parameters);
    return solver;
}

}  // namespace latchwork::verify::smt
