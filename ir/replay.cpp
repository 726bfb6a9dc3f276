/// Replaying a trace in the reference interpreter: the evidence check for every counterexample.
#include <fmt/format.h>

#include <algorithm>

#include "ir/interpreter.hpp"
#include "ir/lasso.hpp"

namespace latchwork::ir {

namespace {

bool breaks(const std::vector<Violation>& violations, PropertyId property) {
    return std::any_of(violations.begin(), violations.end(),
                       [&](const Violation& v) { return v.property == property; });
}

}  // namespace

std::optional<std::string> replay(const System& system, const Trace& trace) {
    const Interpreter interpreter(system, trace.scope);
    if (trace.states.size() != trace.steps.size()) return "the trace has not one state for each step";
    if (!interpreter.is_initial(trace.initial)) return "the first state is not an initial state";
    State state = trace.initial;
    for (std::size_t i = 0; i < trace.steps.size(); ++i) {
        const Step& step = trace.steps[i];
        const std::string& name =
            step.action.index() < system.actions.size() ? system.action(step.action).name : "?";
        if (name == "?" || !interpreter.is_enabled(state, step))
            return fmt::format("step {} ({}) is not enabled", i + 1, name);
        for (const Violation& v : interpreter.violations(state)) {
            if (v.trap) return fmt::format("the run has ended before step {}: {}", i + 1, v.message);
        }
        const std::vector<Violation> violations = interpreter.violations(state, step);
        const bool last = i + 1 == trace.steps.size();
        const bool trapped =
            std::any_of(violations.begin(), violations.end(), [](const Violation& v) { return v.trap; });
        if (last && breaks(violations, trace.property)) return std::nullopt;
        if (trapped) return fmt::format("step {} ({}) springs a trap of another property", i + 1, name);
        state = interpreter.apply(state, step);
        if (state != trace.states[i]) return fmt::format("step {} ({}) leads to another state", i + 1, name);
    }
    if (system.property(trace.property).is_liveness()) return refute_lasso(interpreter, trace);
    if (breaks(interpreter.violations(state), trace.property)) return std::nullopt;
    return fmt::format("{} is not broken at the end", system.property(trace.property).name);
}

}  // namespace latchwork::ir
