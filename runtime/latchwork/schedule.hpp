/// Plays schedules that nothing may disturb: perform() takes every step and looks for every violation.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "latchwork/machine.hpp"
#include "latchwork/print.hpp"

namespace latchwork {

/// The outcome of perform().
template <class M>
struct Performance {
    bool complete = false;                         ///< every step was enabled and taken
    PropertySet<typename M::Property> violated{};  ///< by some state or step
    std::vector<bool> actions;                     ///< by action: it was taken
    std::string report;                            ///< the run as far as it went, for people
};

/// Takes the steps of `schedule` one after the other from `start`.
template <class M>
[[nodiscard]] Performance<M> perform(const M& machine, const typename M::State& start,
                                     const std::vector<typename M::Step>& schedule) {
    Performance<M> run;
    run.actions.resize(M::actions.size(), false);
    run.report = "start: " + describe_state<M>(start) + "\n";
    typename M::State state = start;
    run.violated.insert(machine.check(state));
    std::size_t number = 0;
    for (const typename M::Step& step : schedule) {
        const typename M::State before = state;
        const auto outcome = machine.step(state, step);
        run.report += std::to_string(++number) + ". " + describe<M>(step) + "\n     " +
                      changes<M>(before, state) + "\n";
        run.violated.insert(outcome.violated());
        if (!outcome.is_taken()) {
            run.report += outcome.is_enabled() ? "     springs a trap\n" : "     is not enabled\n";
            return run;
        }
        run.actions[static_cast<std::size_t>(step.action)] = true;
        run.violated.insert(machine.check(state));
        if (!run.violated.empty()) {
            run.report += "     violates " + describe(run.violated) + "\n";
            return run;
        }
    }
    run.complete = true;
    return run;
}

}  // namespace latchwork
