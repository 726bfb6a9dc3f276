/// The oracle's search.
#include "tests/support/reference_search.hpp"

#include <algorithm>
#include <deque>

#include "ir/interpreter.hpp"

namespace latchwork::tests {

namespace {

void record(ReferenceSearch& search, const std::vector<ir::Violation>& violations, std::size_t length) {
    for (const ir::Violation& v : violations) {
        const auto [known, added] = search.shortest.emplace(v.property, length);
        if (!added) known->second = std::min(known->second, length);
    }
}

bool has_trap(const std::vector<ir::Violation>& violations) {
    return std::any_of(violations.begin(), violations.end(), [](const ir::Violation& v) { return v.trap; });
}

}  // namespace

ReferenceSearch reference_search(const ir::System& system, const ir::Scope& scope, std::size_t limit) {
    const ir::Interpreter interpreter(system, scope);
    ReferenceSearch search;
    std::map<ir::State, std::size_t> depth;
    std::deque<ir::State> queue;
    const auto visit = [&](const ir::State& state, std::size_t at) {
        if (depth.emplace(state, at).second) queue.push_back(state);
        return depth.size() <= limit;
    };
    bool within = true;
    interpreter.for_each_initial([&](const ir::State& state) { return within = visit(state, 0); });
    while (within && !queue.empty()) {
        const ir::State state = queue.front();
        queue.pop_front();
        const std::size_t at = depth.at(state);
        const std::vector<ir::Violation> of_state = interpreter.violations(state);
        record(search, of_state, at);
        if (has_trap(of_state)) continue;
        for (const ir::Step& step : interpreter.enabled(state)) {
            const std::vector<ir::Violation> of_step = interpreter.violations(state, step);
            record(search, of_step, at + 1);
            search.ran.insert(step.action);
            if (has_trap(of_step)) continue;
            const ir::Action& action = system.action(step.action);
            if (action.to == system.process(action.process).end) search.ended.insert(action.process);
            within = visit(interpreter.apply(state, step), at + 1) && within;
        }
    }
    search.exhausted = within;
    search.states = depth.size();
    return search;
}

}  // namespace latchwork::tests
