/// Drives an implementation through schedules and compares it with the model: known schedules, all schedules
/// with few preemptions, random ones, and no schedule at all. Called by generated conformance tests.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "latchwork/execution.hpp"
#include "latchwork/free_run.hpp"
#include "latchwork/runs.hpp"

namespace latchwork {

/// What came of driving an implementation.
struct Conformity {
    bool conforms = true;      ///< no run differed from the model
    bool complete = true;      ///< no limit was hit; `report` says which, if one was
    std::size_t runs = 0;      ///< on real threads
    std::size_t steps = 0;     ///< of all runs, from hook to hook
    std::size_t compared = 0;  ///< values of the implementation
    std::string report;        ///< the run that differs, for people
};

/// Drives the implementations that `make` gives, as the model `machine` says they behave.
template <class Glue>
class Conformance {
  public:
    using Machine = typename Glue::Machine;
    using State = typename Machine::State;
    using Step = typename Machine::Step;
    using Factory = typename Execution<Glue>::Factory;

    Conformance(const Machine& machine, Factory make, ConformanceLimits limits = {})
        : machine_(machine), make_(std::move(make)), limits_(limits) {}

    /// Follows a schedule that a spec's variant takes, as far as this model does. Where the model blocks the
    /// next instance, the implementation is let go all the same, and must block too. What is left after the
    /// schedule runs to its end, one instance after the other.
    [[nodiscard]] Conformity follow(const State& start, const std::vector<Step>& schedule) const {
        Conformity result;
        Execution<Glue> run(machine_, make_, start, limits_);
        for (const Step& step : schedule) {
            if (run.stopped()) break;
            take(run, step);
        }
        finish(run);
        add(result, run);
        return result;
    }

    /// Runs every schedule with at most `preemptions` switches away from an instance that could go on
    /// (Musuvathi and Qadeer, "Iterative context bounding", PLDI 2007), from each state where a run may
    /// start.
    [[nodiscard]] Conformity explore(std::size_t preemptions) const {
        Conformity result;
        for_each_start([&](const State& start) {
            std::vector<Choice> choices;
            do {
                if (result.runs >= limits_.max_runs) {
                    result.complete = false;
                    result.report = "stopped after " + std::to_string(result.runs) + " runs\n";
                    return false;
                }
                Execution<Glue> run(machine_, make_, start, limits_);
                explore_one(run, choices, preemptions);
                add(result, run);
            } while (result.conforms && backtrack(choices));
            return result.conforms;
        });
        return result;
    }

    /// `count` runs in which each next instance, and the start, are drawn at random. The environment variable
    /// LATCHWORK_SEED replaces `seed`; the report names the seed of a run that differs.
    [[nodiscard]] Conformity random(std::size_t count, std::uint64_t seed) const {
        if (const char* chosen = std::getenv("LATCHWORK_SEED")) seed = std::strtoull(chosen, nullptr, 10);
        std::vector<State> starts;
        for_each_start([&](const State& start) {
            starts.push_back(start);
            return starts.size() < most_starts;
        });
        Conformity result;
        for (std::size_t n = 0; n < count && result.conforms && !starts.empty(); ++n, ++seed) {
            std::mt19937_64 engine(seed);
            Execution<Glue> run(machine_, make_, starts[engine() % starts.size()], limits_);
            while (!run.stopped()) {
                const auto able = who_returns(run);
                if (able.empty()) break;
                run.step(able[engine() % able.size()]);
            }
            add(result, run);
            if (!result.conforms)
                result.report = "LATCHWORK_SEED=" + std::to_string(seed) + "\n" + result.report;
        }
        return result;
    }

    /// `rounds` runs without any schedule: all instances at the same time, hooks open. For ThreadSanitizer;
    /// and the state at the end must be one in which the model can end.
    [[nodiscard]] Conformity stress(std::size_t rounds) const {
        Conformity result;
        std::size_t starts = 0;
        for_each_start([&](const State& start) {
            const std::optional<std::vector<State>> ends = final_states(start);
            if (!ends) {
                result.complete = false;
                result.report = "the states in which the model ends are too many to compare with\n";
            }
            for (std::size_t n = 0; n < rounds && result.conforms; ++n) stress_once(result, start, ends);
            return result.conforms && ++starts < most_starts;
        });
        return result;
    }

  private:
    /// A place in a schedule where several instances could go on.
    struct Choice {
        std::vector<std::size_t> options;
        std::size_t taken = 0;
    };
    static constexpr std::size_t most_starts = 64;

    template <class Visit>
    void for_each_start(const Visit& visit) const {
        for (std::uint64_t n = 0; n < machine_.initial_count(); ++n) {
            const State start = machine_.initial(n);
            if (admits(machine_, start) && !visit(start)) return;
        }
    }

    static void add(Conformity& result, Execution<Glue>& run) {
        run.end();
        ++result.runs;
        result.steps += run.steps();
        result.compared += run.compared();
        if (run.gave_up()) {
            result.complete = false;
            result.report = "the model is in too many states at once\n" + run.report();
        }
        if (!run.differs()) return;
        result.conforms = false;
        result.report = run.report();
    }

    /// Who can be let go so that it surely comes to its next hook, and gets somewhere by that.
    static std::vector<std::size_t> who_returns(const Execution<Glue>& run) {
        std::vector<std::size_t> able;
        for (std::size_t r = 0; r < run.size(); ++r) {
            if (!run.spins(r) && run.returns(r)) able.push_back(r);
        }
        return able;
    }

    /// Lets the rest of the instances go on, each as far as it can.
    static void finish(Execution<Glue>& run) {
        std::size_t last = 0;
        while (!run.stopped()) {
            if (run.spins(last) || !run.returns(last)) {
                const auto able = who_returns(run);
                if (able.empty()) return;
                last = able.front();
            }
            run.step(last);
        }
    }

    /// Takes a scheduled step: nothing, if it is not one that begins at a hook, since the implementation goes
    /// from hook to hook; first goes on alone to where it begins, if the instance does so in the model.
    void take(Execution<Glue>& run, const Step& step) const {
        const auto& info = Machine::actions[static_cast<std::size_t>(step.action)];
        const auto& all = run.tracker().instances();
        std::size_t instance = 0;
        while (instance < all.size() &&
               (all[instance].process != info.process || all[instance].self != step.self))
            ++instance;
        if (instance == all.size() || !run.waits(instance)) return;
        const int goal = Glue::hook(info.process, info.from);
        if (goal == no_hook && run.hook(instance) != no_hook) return;
        const std::size_t ahead = distance(run.tracker(), instance, goal);
        for (std::size_t n = 0; n < ahead && !run.stopped(); ++n) run.step(instance);
        if (run.stopped()) return;
        // Elsewhere it is left alone, unless the model blocks it there: then the implementation must, too.
        // Only one is ever blocked: it must be plain whom the next release frees.
        const bool blocked = !run.returns(instance);
        if (blocked ? run.tracker().running() == 0 : run.hook(instance) == goal) run.step(instance);
    }

    /// How many hooks an instance passes in the model, alone, until it surely stands at `goal`; 0 if it
    /// stands there or never does.
    static std::size_t distance(Tracker<Glue> tracker, std::size_t instance, int goal) {
        if (tracker.running() != 0) return 0;
        int at = tracker.hook(tracker.positions().front().state, instance);
        std::size_t passed = 0;
        for (; at != goal && passed <= Machine::actions.size(); ++passed) {
            tracker.release(instance);
            const auto outlook = tracker.outlook();
            if (!outlook.complete || !contains(outlook.must, instance)) return 0;
            const std::vector<int> next = tracker.arrivals(outlook, instance);
            if (next.size() != 1) return 0;
            at = next.front();
            tracker.settle(outlook, {{instance, at}});
        }
        return at == goal ? passed : 0;
    }

    static void explore_one(Execution<Glue>& run, std::vector<Choice>& choices, std::size_t preemptions) {
        std::size_t last = run.size();
        for (std::size_t depth = 0; !run.stopped(); ++depth) {
            if (depth == choices.size()) {
                std::vector<std::size_t> able = who_returns(run);
                if (able.empty()) break;
                const auto same = std::find(able.begin(), able.end(), last);
                if (same != able.end()) {
                    std::rotate(able.begin(), same, same + 1);
                    if (preemptions_of(choices) == preemptions) able.erase(able.begin() + 1, able.end());
                }
                choices.push_back({std::move(able), 0});
            }
            last = choices[depth].options[choices[depth].taken];
            run.step(last);
        }
    }

    /// A choice is a preemption if the instance before could have gone on, which then is the first option.
    static std::size_t preemptions_of(const std::vector<Choice>& choices) {
        std::size_t count = 0;
        for (std::size_t i = 1; i < choices.size(); ++i) {
            const std::size_t before = choices[i - 1].options[choices[i - 1].taken];
            if (choices[i].options.front() == before && choices[i].taken > 0) ++count;
        }
        return count;
    }

    static bool backtrack(std::vector<Choice>& choices) {
        while (!choices.empty() && choices.back().taken + 1 == choices.back().options.size())
            choices.pop_back();
        if (choices.empty()) return false;
        ++choices.back().taken;
        return true;
    }

    /// The states from which no step leads on, reachable from `start`; nothing if that is more than the
    /// limit.
    std::optional<std::vector<State>> final_states(const State& start) const {
        Runs<Machine> runs;
        runs.add(start);
        std::vector<State> ends;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (runs.size() > limits_.max_states) return std::nullopt;
            const State state = runs[i];
            bool last = true;
            for_each_candidate<Machine>(state, [&](const Step& step) {
                State next = state;
                if (!machine_.step(next, step).is_taken()) return true;
                last = false;
                runs.add(next, i, step);
                return true;
            });
            if (last) ends.push_back(state);
        }
        return ends;
    }

    void stress_once(Conformity& result, const State& start,
                     const std::optional<std::vector<State>>& ends) const {
        FreeRun<Glue> run(make_(start), start);
        ++result.runs;
        if (!run.finish(limits_.step)) {
            result.conforms = false;
            result.report = "  difference: some thread never ends, without any schedule\n";
            return;
        }
        if (!ends || ends->empty()) return;
        for (const State& end : *ends) {
            if (run.looks_like(end, result.compared)) return;
        }
        result.conforms = false;
        result.report =
            "  difference: the model cannot end in what is observed at the end of a run without schedule:\n" +
            run.observed(ends->front());
    }

    Machine machine_;
    Factory make_;
    ConformanceLimits limits_;
};

}  // namespace latchwork
