/// Visits every reachable state of a state machine, breadth first, and says which properties break and how.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "latchwork/runs.hpp"

namespace latchwork {

/// What an exploration found.
template <class Property>
struct Exploration {
    bool complete = false;           ///< every reachable state was visited
    std::size_t states = 0;          ///< how many distinct ones were
    PropertySet<Property> violated;  ///< by some state or step that was visited
    std::string report;              ///< for each violated property a shortest run to it, for people

    [[nodiscard]] bool violates(Property property) const noexcept { return violated.contains(property); }
};

namespace detail {

/// What a state violates, where it is known whether no step is enabled in it.
template <class M>
[[nodiscard]] PropertySet<typename M::Property> check(const M& machine, const typename M::State& state,
                                                      bool stuck) {
    if constexpr (has_stuck_check<M>) {
        return machine.check(state, stuck && !machine.finished(state));
    } else {
        return machine.check(state);
    }
}

}  // namespace detail

/// Explores from every initial state until all is visited or `max_states` distinct states are known. A
/// violated property does not stop it; a trap ends the run that springs it.
template <class M>
[[nodiscard]] Exploration<typename M::Property> explore(const M& machine, std::size_t max_states) {
    static_assert(is_state_machine<M>);
    using Property = typename M::Property;
    Exploration<Property> found;
    Runs<M> runs;

    const auto record = [&](const PropertySet<Property>& violated, std::size_t at,
                            const typename M::Step* last) {
        for (int p = 0; p < enumerator_count<Property>; ++p) {
            const auto property = from_number<Property>(p);
            if (!violated.contains(property) || found.violates(property)) continue;
            found.violated.insert(property);
            found.report += to_text(property) + " is violated:\n" + runs.describe_run(at);
            if (last != nullptr) found.report += "  last: " + describe<M>(*last) + "\n";
        }
    };

    for (std::uint64_t n = 0; n < machine.initial_count() && runs.size() <= max_states; ++n) {
        const auto start = machine.initial(n);
        if (admits(machine, start)) runs.add(start);
    }
    std::size_t visited = 0;
    const auto more = [&] {
        if (visited == runs.size()) runs.settle();
        return visited < runs.size() && runs.size() <= max_states;
    };
    for (; more(); ++visited) {
        const typename M::State state = runs[visited];
        bool stuck = true;
        if (!has_ended(machine, state)) {
            for_each_candidate<M>(state, [&](const typename M::Step& step) {
                typename M::State next = state;
                const auto outcome = machine.step(next, step);
                if (!outcome.violated().empty()) record(outcome.violated(), visited, &step);
                if (outcome.is_enabled()) stuck = false;
                if (outcome.is_taken()) runs.add_later(next, visited, step);
                return true;
            });
            record(detail::check(machine, state, stuck), visited, nullptr);
        } else {
            record(machine.check(state), visited, nullptr);
        }
    }
    found.complete = visited == runs.size();
    found.states = runs.size();
    if (!found.complete) found.report += "stopped: more than " + std::to_string(max_states) + " states\n";
    return found;
}

}  // namespace latchwork
