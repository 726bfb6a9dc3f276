/// Taking a solver's steps in the interpreter.
#include "verify/bmc/symbolic_trace.hpp"

#include <algorithm>

namespace latchwork::verify {

ir::Trace trace_of(const ir::Interpreter& interpreter, const ir::Scope& scope, const smt::SymbolicRun& run,
                   ir::PropertyId property) {
    ir::Trace trace{scope, run.initial, run.steps, {}, property, ""};
    const auto note = [&trace](const std::vector<ir::Violation>& broken) {
        for (const ir::Violation& v : broken)
            if (v.property == trace.property && trace.message.empty()) trace.message = v.message;
    };
    ir::State state = run.initial;
    for (const ir::Step& step : run.steps) {
        const std::vector<ir::Violation> broken = interpreter.violations(state, step);
        note(broken);
        const bool trapped =
            std::any_of(broken.begin(), broken.end(), [](const ir::Violation& v) { return v.trap; });
        if (!trapped) state = interpreter.apply(state, step);
        trace.states.push_back(state);
    }
    if (trace.message.empty()) note(interpreter.violations(state));
    return trace;
}

}  // namespace latchwork::verify
