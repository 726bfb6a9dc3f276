/// Reconstruction of traces.
#include "verify/explore/trace.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "ir/interpreter.hpp"
#include "ir/printer.hpp"

namespace latchwork::verify::explore {

namespace {

using ir::Expr;
using ir::Op;
using ir::State;
using ir::Step;
using ir::Value;

Step step_of(const CompiledAction& action, const std::vector<Value>& variables) {
    return {action.id, variables[0], {variables.begin() + 1, variables.end()}};
}

/// The first step that leads from `state` to `next`; of the instance `by`, if there is one.
Step step_between(const Model& model, const State& state, const State& next,
                  const GraphInstance* by = nullptr) {
    std::optional<Step> found;
    std::vector<Value> variables;
    model.for_each_step(
        state.data(), variables, [&](const CompiledAction& action, const std::vector<Value>& bound) {
            if (by != nullptr && (action.process != by->process || bound[0] != by->member)) return true;
            if (!springs_trap(action, state.data(), bound.data()) && successor(action, state, bound) == next)
                found = step_of(action, bound);
            return !found;
        });
    if (!found) throw std::logic_error("explore: no step leads from a state to its child");
    return *found;
}

/// The state after the violating step; a trap leaves it as it was.
State after_step(const Model& model, const State& state, const Step& step) {
    State next = state;
    std::vector<Value> variables;
    model.for_each_step(state.data(), variables,
                        [&](const CompiledAction& action, const std::vector<Value>& bound) {
                            if (step_of(action, bound) != step) return true;
                            if (!springs_trap(action, state.data(), bound.data()))
                                next = successor(action, state, bound);
                            return false;
                        });
    return next;
}

/// Finds members that refute a formula, going down as long as a universal quantifier is what is refuted.
class Refutation {
  public:
    Refutation(const ir::System& system, const ir::Scope& scope, const State& state)
        : system_(system), scope_(scope), state_(state), interpreter_(system, scope) {}

    std::string operator()(Expr formula) {
        make(formula, false);
        std::string text;
        for (const auto& [variable, value] : members_) {
            text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", variable.name,
                                ir::print_value(system_, ir::Type::member(variable.sort), value));
        }
        return text;
    }

  private:
    /// `e` has the value `truth`; collects the members that make it so.
    void make(Expr e, bool truth) {
        switch (e->op) {
            case Op::not_:
                return make(e->arguments[0], !truth);
            case Op::implies:
                return truth ? void() : make(e->arguments[1], false);
            case Op::and_:
            case Op::or_:
                return (e->op == Op::or_) == truth ? make(first_with(e->arguments, truth), truth) : void();
            case Op::forall:
            case Op::exists:
                if ((e->op == Op::exists) == truth && bind(e, 0, truth)) make(e->arguments[0], truth);
                return;
            default:
                return;
        }
    }

    bool has(Expr e, bool truth) const {
        return (interpreter_.evaluate(state_, e, environment_) != 0) == truth;
    }

    Expr first_with(const std::vector<Expr>& operands, bool truth) const {
        return *std::find_if(operands.begin(), operands.end(), [&](Expr e) { return has(e, truth); });
    }

    /// Binds the quantifier's variables from number `from` on so that its body has the value `truth`.
    bool bind(Expr e, std::size_t from, bool truth) {
        if (from == e->bound.size()) return has(e->arguments[0], truth);
        const ir::Variable& variable = e->bound[from];
        for (Value v = 0; v < scope_.size(variable.sort); ++v) {
            environment_.emplace_back(variable.number, v);
            members_.emplace_back(variable, v);
            if (bind(e, from + 1, truth)) return true;
            environment_.pop_back();
            members_.pop_back();
        }
        return false;
    }

    const ir::System& system_;
    const ir::Scope& scope_;
    const State& state_;
    ir::Interpreter interpreter_;
    ir::Interpreter::Environment environment_;
    std::vector<std::pair<ir::Variable, Value>> members_;
};

std::string message(const Model& model, const ir::Property& property, const Finding& finding,
                    const State& state) {
    if (finding.obligation != nullptr) return finding.obligation->message;
    if (property.kind == ir::Property::Kind::deadlock)
        return "no step is enabled, and not every process is at its end";
    const std::string members =
        refuting_members(model.system(), model.layout().scope(), state, property.formula);
    return fmt::format("invariant {} is false{}{}", property.name, members.empty() ? "" : " with ", members);
}

}  // namespace

std::string refuting_members(const ir::System& system, const ir::Scope& scope, const State& state,
                             Expr formula) {
    return Refutation(system, scope, state)(formula);
}

ir::Trace run_to(const Search& search, StateIndex state) {
    std::vector<State> states;
    for (StateIndex at = state; at != no_state; at = search.table().parent(at))
        states.push_back(unpack(search, at));
    std::reverse(states.begin(), states.end());

    ir::Trace trace;
    trace.scope = search.model().layout().scope();
    trace.initial = states.front();
    for (std::size_t i = 1; i < states.size(); ++i) {
        trace.steps.push_back(step_between(search.model(), states[i - 1], states[i]));
        trace.states.push_back(states[i]);
    }
    return trace;
}

void append_step(const Model& model, ir::Trace& trace, const GraphInstance& by, const State& next) {
    const State& last = trace.states.empty() ? trace.initial : trace.states.back();
    trace.steps.push_back(step_between(model, last, next, &by));
    trace.states.push_back(next);
}

ir::Trace reconstruct(const Search& search, ir::PropertyId property, const Finding& finding) {
    const Model& model = search.model();
    ir::Trace trace = run_to(search, finding.state);
    const State last = trace.states.empty() ? trace.initial : trace.states.back();
    trace.property = property;
    trace.message = message(model, model.system().property(property), finding, last);
    if (finding.step) {
        trace.steps.push_back(*finding.step);
        trace.states.push_back(after_step(model, last, *finding.step));
    }
    if (const std::optional<std::string> error = ir::replay(model.system(), trace))
        throw std::logic_error("explore: a counterexample does not replay: " + *error);
    return trace;
}

}  // namespace latchwork::verify::explore
