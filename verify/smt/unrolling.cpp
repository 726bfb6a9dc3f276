/// The unrolling: one state and one choice of step for each moment.
#include "verify/smt/unrolling.hpp"

#include <fmt/format.h>

#include <bit>

#include "verify/smt/alarm.hpp"
#include "verify/smt/ground_system.hpp"

namespace latchwork::verify::smt {

struct Unrolling::Implementation {
    Implementation(const ir::System& system, const ir::Scope& scope, Start start)
        : ground(system, scope), solver(without_ctrl_c({ground.context(), "QF_BV"})) {
        states.push_back(ground.fresh("0"));
        solver.add(ground.begins(states[0], start == Start::anywhere));
    }

    void extend() {
        const Symbols now = states.back();
        const std::vector<GroundStep>& steps = ground.steps();
        const auto bits = static_cast<unsigned>(std::bit_width(steps.size()));
        const z3::expr choice =
            context.bv_const(fmt::format("step@{}", choices.size()).c_str(), bits == 0 ? 1 : bits);
        Symbols next = now;
        z3::expr_vector some(context);
        for (std::size_t k = 0; k < steps.size(); ++k) {
            if (ir::is_false(steps[k].guard)) continue;
            const z3::expr taken =
                choice == context.bv_val(static_cast<unsigned>(k), choice.get_sort().bv_size());
            some.push_back(taken);
            solver.add(z3::implies(taken, ground.enabled(steps[k], now)));
            ground.apply(steps[k], now, taken, next);
        }
        solver.add(z3::mk_or(some));
        solver.add(!ground.ended(now));
        Symbols after = ground.fresh(std::to_string(states.size()));
        for (std::size_t p = 0; p < after.size(); ++p) {
            if (next[p].id() == now[p].id()) {
                after[p] = now[p];
            } else {
                solver.add(after[p] == next[p]);
            }
        }
        choices.push_back(choice);
        states.push_back(std::move(after));
    }

    Answer ask(const z3::expr_vector& assumptions, const Limit& limit) {
        const z3::check_result result = ask_within(context, limit, [&] { return solver.check(assumptions); });
        if (result == z3::sat) model = solver.get_model();
        return answer_of(result);
    }

    GroundSystem ground;
    z3::context& context = ground.context();
    z3::solver solver;
    std::vector<Symbols> states;
    std::vector<z3::expr> choices;
    std::optional<z3::model> model;
    std::optional<ir::Step> last_step;
    std::uint32_t questions = 0;
};

Unrolling::Unrolling(const ir::System& system, const ir::Scope& scope, Start start)
    : self_(std::make_unique<Implementation>(system, scope, start)) {}
Unrolling::~Unrolling() = default;

std::size_t Unrolling::depth() const {
    return self_->choices.size();
}
void Unrolling::extend() {
    self_->extend();
}

void Unrolling::assume_safe(ir::PropertyId property) {
    self_->solver.add(!self_->ground.broken(property, self_->states.back()));
}

void Unrolling::assume_new() {
    const std::vector<Symbols>& states = self_->states;
    for (std::size_t s = 0; s + 1 < states.size(); ++s) {
        z3::expr_vector different(self_->context);
        for (std::size_t p = 0; p < states[s].size(); ++p)
            if (states[s][p].id() != states.back()[p].id())
                different.push_back(states[s][p] != states.back()[p]);
        self_->solver.add(z3::mk_or(different));
    }
}

Answer Unrolling::reachable(const Limit& limit) {
    return self_->ask(z3::expr_vector(self_->context), limit);
}

Answer Unrolling::violated(ir::PropertyId property, const Limit& limit) {
    Implementation& s = *self_;
    const std::vector<Breach> ways = s.ground.breaches(property, s.states.back());
    z3::expr_vector some(s.context);
    for (const auto& [way, step] : ways) some.push_back(way);
    const z3::expr asked = s.context.bool_const(fmt::format("question {}", s.questions++).c_str());
    s.solver.add(z3::implies(asked, z3::mk_or(some)));
    z3::expr_vector assumptions(s.context);
    assumptions.push_back(asked);
    const Answer answer = s.ask(assumptions, limit);
    if (answer == Answer::satisfiable) {
        for (const auto& [way, step] : ways) {
            if (!s.model->eval(way, true).is_true()) continue;
            s.last_step = step;
            break;
        }
    }
    return answer;
}

SymbolicRun Unrolling::run() {
    Implementation& s = *self_;
    SymbolicRun run;
    run.initial = s.ground.read(*s.model, s.states[0]);
    for (const z3::expr& choice : s.choices)
        run.steps.push_back(s.ground.steps()[s.model->eval(choice, true).get_numeral_uint64()].step);
    if (s.last_step) run.steps.push_back(*s.last_step);
    return run;
}

}  // namespace latchwork::verify::smt
