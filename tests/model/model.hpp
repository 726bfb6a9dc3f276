/// The model as the code under test: each thread takes the steps of one instance of the generated state
/// machine, under a mutex. So the generated conformance tests of any spec can run, and must pass, under TSan
/// too. Included by the adapters that tests/model/CMakeLists.txt writes.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <random>
#include <thread>
#include <type_traits>
#include <vector>

#include "latchwork/observed.hpp"
#include "latchwork/stage.hpp"
#include "latchwork/tracker.hpp"

namespace latchwork::tests {

/// A state of the machine that threads share.
template <class Glue>
class Model {
  public:
    using Machine = typename Glue::Machine;
    using State = typename Machine::State;

    explicit Model(const State& start) : state_(start) {}

    [[nodiscard]] State state() const {
        const std::scoped_lock lock(mutex_);
        return state_;
    }

    /// Takes the steps of one instance, any that is enabled, and calls its hooks, until it is at its end.
    /// When the run is over, it returns where nobody can go on, or after many steps more.
    void play(const Instance<Machine>& instance, const Hooks& hooks) {
        std::unique_lock lock(mutex_);
        std::size_t more = 1000;
        for (;;) {
            const int hook =
                Glue::hook(instance.process, Machine::location(state_, instance.process, instance.self));
            if (hook == at_end) return;
            // Others come in between, as they would have to where an instance goes round in a loop without
            // hooks.
            lock.unlock();
            if (hook != no_hook) hooks.at(hook);
            std::this_thread::yield();
            lock.lock();
            while (!take(instance)) {
                if (hooks.stopping() && (left_ || !any_enabled(machine_, state_))) return;
                changed_.wait_for(lock, std::chrono::milliseconds(1));
            }
            changed_.notify_all();
            if (hooks.stopping() && --more == 0) {
                left_ = true;
                return;
            }
        }
    }

  private:
    bool take(const Instance<Machine>& instance) {
        std::vector<State> next;
        for_each_successor(machine_, state_, instance, [&](const State& s) { next.push_back(s); });
        if (next.empty()) return false;
        state_ = next[random_() % next.size()];
        return true;
    }

    const Machine machine_{};
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::mt19937 random_{1};
    State state_;
    bool left_ = false;  // somebody has returned before its end
};

/// Joins a model to the state machine, in the place of the generated Glue. `Silent` is an adapter that
/// observes nothing.
template <class Generated, class Silent>
struct ModelGlue : Generated {
    using Machine = typename Generated::Machine;
    using State = typename Machine::State;
    using Implementation = Model<Generated>;

    template <class Process>
    static void run(Implementation& real, const State&, Process process, int self, Hooks hooks) {
        real.play({process, self, {}}, hooks);
    }

    /// What a state has is what Generated::observe expects of it.
    template <class Visit>
    static void observe(Implementation& real, const State& state, const Visit& visit) {
        const State own = real.state();
        Silent silent(own);
        std::vector<std::int32_t> values;
        Generated::observe(silent, own, [&](const auto&, const auto& value, const auto&...) {
            values.push_back(to_number(value));
        });
        std::size_t at = 0;
        Generated::observe(silent, state, [&](const auto&, const auto& expected, const auto&... parts) {
            using Value = std::decay_t<decltype(expected)>;
            visit(Observed<Value>(from_number<Value>(values[at++])), expected, parts...);
        });
    }
};

}  // namespace latchwork::tests
