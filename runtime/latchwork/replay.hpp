/// Plays schedules: replay() insists on every step, for a run that is known to fail; follow() goes along as
/// far as the machine allows, for a variant that must survive.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "latchwork/runs.hpp"

namespace latchwork {

/// The outcome of replay().
struct Replay {
    static constexpr std::size_t never = std::numeric_limits<std::size_t>::max();
    /// How many steps had been begun when the property first broke: 0 in the initial state, n in or after
    /// step n.
    std::size_t broken_at = never;
    /// How many steps were taken; the one that breaks the property counts, whether or not it is a trap.
    std::size_t steps = 0;
    std::string report;  ///< the run, and why it went no further; for people
};

/// Takes the steps of `schedule` from `start` until `property` breaks, a step is not enabled or springs a
/// trap, or the schedule is over.
template <class M>
[[nodiscard]] Replay replay(const M& machine, const typename M::State& start,
                            const std::vector<typename M::Step>& schedule, typename M::Property property) {
    Replay run;
    run.report = "start: " + describe_state<M>(start) + "\n";
    typename M::State state = start;
    if (machine.check(state).contains(property)) {
        run.broken_at = 0;
        return run;
    }
    for (const typename M::Step& step : schedule) {
        const typename M::State before = state;
        if (has_ended(machine, before)) {
            run.report += "     is a trap that ends the run\n";
            return run;
        }
        const auto outcome = machine.step(state, step);
        run.report += std::to_string(run.steps + 1) + ". " + describe<M>(step) + "\n     " +
                      changes<M>(before, state) + "\n";
        if (!outcome.is_enabled()) {
            run.report += "     is not enabled\n";
            return run;
        }
        ++run.steps;
        if (!outcome.violated().empty()) run.report += "     violates " + describe(outcome.violated()) + "\n";
        if (outcome.violated().contains(property) || machine.check(state).contains(property)) {
            run.broken_at = run.steps;
            return run;
        }
        if (outcome.is_trapped()) return run;
    }
    run.report += to_text(property) + " never broke\n";
    return run;
}

/// The outcome of follow().
struct Following {
    bool broken = false;     ///< the property broke somewhere
    bool complete = false;   ///< everything was followed within the limit
    std::size_t steps = 0;   ///< how many steps of the schedule could be taken somewhere
    std::size_t states = 0;  ///< how many distinct states were checked
    std::string report;      ///< how the property broke, for people
};

namespace detail {

/// One call of follow(). Where the instance of a scheduled step stands elsewhere, because this variant has
/// other steps, it may go on alone until it gets there or gets stuck; the other instances wait meanwhile.
template <class M>
class Follower {
  public:
    using State = typename M::State;
    using Step = typename M::Step;
    using Property = typename M::Property;

    Follower(const M& machine, Property property, std::size_t max_states)
        : machine_(machine), property_(property), max_states_(max_states) {}

    Following run(const State& start, const std::vector<Step>& schedule) {
        std::vector<std::size_t> front{add(start, Runs<M>::no_parent, {})};
        for (const Step& step : schedule) {
            if (stopped()) break;
            bool taken = false;
            front = advance(front, step, taken);
            if (taken) ++result_.steps;
        }
        result_.complete = runs_.size() <= max_states_;
        result_.states = runs_.size();
        return result_;
    }

  private:
    [[nodiscard]] bool stopped() const { return result_.broken || runs_.size() > max_states_; }

    std::size_t add(const State& state, std::size_t parent, const Step& step) {
        const auto [number, is_new] = runs_.add(state, parent, step);
        if (is_new && machine_.check(state).contains(property_)) break_at(number, "in this state");
        return number;
    }

    void break_at(std::size_t number, const std::string& where) {
        if (result_.broken) return;
        result_.broken = true;
        result_.report = to_text(property_) + " breaks:\n" + runs_.describe_run(number) + "  " + where + "\n";
    }

    /// Tries `step` in state `from`; true if its guard holds. A state that it leads to is put into `to`.
    bool try_step(std::size_t from, const Step& step, std::vector<std::size_t>& to) {
        State next = runs_[from];
        const auto outcome = machine_.step(next, step);
        if (outcome.violated().contains(property_)) break_at(from, "by " + describe<M>(step));
        if (outcome.is_taken()) to.push_back(add(next, from, step));
        return outcome.is_enabled();
    }

    static void put(std::vector<std::size_t>& set, std::vector<bool>& known, std::size_t number) {
        if (known.size() <= number) known.resize(number + 1, false);
        if (!known[number]) set.push_back(number);
        known[number] = true;
    }

    /// The states where `front` may be after one more scheduled step.
    std::vector<std::size_t> advance(const std::vector<std::size_t>& front, const Step& step, bool& taken) {
        std::vector<std::size_t> after, next, detour;
        std::vector<bool> in_after, in_detour;
        for (const std::size_t state : front) put(detour, in_detour, state);
        const std::size_t starts = detour.size();
        for (std::size_t i = 0; i < detour.size() && !stopped(); ++i) {
            const std::size_t state = detour[i];
            if (has_ended(machine_, runs_[state])) continue;
            next.clear();
            if (try_step(state, step, next)) {
                taken = true;
                for (const std::size_t number : next) put(after, in_after, number);
                continue;
            }
            bool stuck = true;
            const State here = runs_[state];  // a copy: runs_ grows meanwhile
            for_each_candidate<M>(here, [&](const Step& own) {
                next.clear();
                if (is_of(own, step) && try_step(state, own, next)) stuck = false;
                for (const std::size_t number : next) put(detour, in_detour, number);
                return true;
            });
            if (stuck || i < starts) put(after, in_after, state);
        }
        return after;
    }

    /// True if both steps are of the same instance.
    static bool is_of(const Step& a, const Step& b) {
        const auto process = [](const Step& s) {
            return M::actions[static_cast<std::size_t>(s.action)].process;
        };
        return a.self == b.self && process(a) == process(b);
    }

    const M& machine_;
    Property property_;
    std::size_t max_states_;
    Runs<M> runs_;
    Following result_;
};

}  // namespace detail

/// Follows `schedule` from `start` in every way in which the machine can: a step that is not enabled is left
/// out, or its instance first goes on alone until it is. Looks at `property` in every state and step on the
/// way.
template <class M>
[[nodiscard]] Following follow(const M& machine, const typename M::State& start,
                               const std::vector<typename M::Step>& schedule, typename M::Property property,
                               std::size_t max_states) {
    return detail::Follower<M>(machine, property, max_states).run(start, schedule);
}

}  // namespace latchwork
