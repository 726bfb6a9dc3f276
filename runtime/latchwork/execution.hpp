/// One run of an implementation on real threads under the controlled scheduler, compared with the model after
/// each step. Used by the schedules of conformance.hpp.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "latchwork/observed.hpp"
#include "latchwork/stage.hpp"
#include "latchwork/tracker.hpp"

namespace latchwork {

/// What a run may take.
struct ConformanceLimits {
    /// A step that the model lets return, and that has not returned after this time, is a difference.
    std::chrono::milliseconds step{10'000};
    /// How long a step that the model blocks is watched: if it goes on meanwhile, that is a difference.
    std::chrono::milliseconds blocked{20};
    std::size_t max_steps = 1000;      ///< of one run, from hook to hook
    std::size_t max_runs = 2000;       ///< of one exploration
    std::size_t max_states = 100'000;  ///< in which the model may be at the same time
};

template <class Glue>
class Execution {
  public:
    using Machine = typename Glue::Machine;
    using State = typename Machine::State;
    using Implementation = typename Glue::Implementation;
    /// Makes an implementation that is in this state.
    using Factory = std::function<std::unique_ptr<Implementation>(const State&)>;

    Execution(const Machine& machine, const Factory& make, const State& start,
              const ConformanceLimits& limits)
        : limits_(limits),
          tracker_(machine, start, limits.max_states),
          session_(std::make_shared<Session>(make(start), tracker_.instances().size())) {
        begin(start);
    }
    ~Execution() { end(); }
    Execution(const Execution&) = delete;
    Execution& operator=(const Execution&) = delete;

    [[nodiscard]] std::size_t size() const { return tracker_.instances().size(); }
    [[nodiscard]] const Tracker<Glue>& tracker() const { return tracker_; }
    /// The instance waits at a hook, so it can be let go.
    [[nodiscard]] bool waits(std::size_t instance) const {
        return !contains(tracker_.running(), instance) && at_[instance] != at_end;
    }
    /// Where it last arrived: a hook, at_end, or no_hook before its first step.
    [[nodiscard]] int hook(std::size_t instance) const { return at_[instance]; }
    /// In the model the instance comes to its next hook, whatever it chooses, if it is let go now.
    [[nodiscard]] bool returns(std::size_t instance) const {
        if (!waits(instance)) return false;
        Tracker<Glue> ahead = tracker_;
        ahead.release(instance);
        const auto outlook = ahead.outlook();
        return outlook.complete && contains(outlook.must, instance);
    }
    /// Its last step led to where the run has been before, and nothing has changed since: it waits for
    /// somebody else in a loop.
    [[nodiscard]] bool spins(std::size_t instance) const { return contains(spinning_, instance); }
    [[nodiscard]] bool differs() const { return !difference_.empty(); }
    /// The model could not be followed: in too many states at once.
    [[nodiscard]] bool gave_up() const { return gave_up_; }
    [[nodiscard]] bool stopped() const { return differs() || gave_up_ || steps_ >= limits_.max_steps; }
    [[nodiscard]] std::size_t steps() const { return steps_; }
    /// How many values of the implementation were compared.
    [[nodiscard]] std::size_t compared() const { return compared_; }

    /// Lets an instance go that waits, until it is at its next hook, and compares.
    void step(std::size_t instance) {
        ++steps_;
        history_ += "  " + std::to_string(steps_) + ". " + name(instance) + " goes on from " +
                    where(instance, at_[instance]) + "\n";
        tracker_.release(instance);
        session_->stage.release(instance);
        const auto outlook = tracker_.outlook();
        if (!outlook.complete) {
            gave_up_ = true;
            return;
        }
        session_->stage.wait_for(outlook.must, limits_.step);
        const bool watched = !contains(outlook.must, instance);
        const ThreadSet there = session_->stage.wait_for(watched ? only(instance) : 0, limits_.blocked);
        for (std::size_t r = 0; r < size(); ++r) {
            if (contains(outlook.must & ~there, r)) return differ("it does not return", outlook);
        }
        arrive(there & tracker_.running(), outlook);
        const bool again = std::find(seen_.begin(), seen_.end(), tracker_.positions()) != seen_.end();
        spinning_ = again ? spinning_ | only(instance) : 0;
        if (!again) seen_.push_back(tracker_.positions());
    }

    /// The run, and the difference if there is one.
    [[nodiscard]] std::string report() const { return history_ + difference_; }

    /// Lets everybody run to the end; what does not end in time is a difference.
    void end() {
        if (ended_) return;
        ended_ = true;
        const bool all = session_->stage.close(limits_.step);
        for (std::thread& thread : threads_) all ? thread.join() : thread.detach();
        if (!all && !differs())
            difference_ = "  difference: some thread never ends, though its hooks are open\n";
    }

  private:
    /// Shared with the threads, which outlive the run if they hang.
    struct Session {
        Session(std::unique_ptr<Implementation> made, std::size_t count)
            : real(std::move(made)), stage(count) {}
        std::unique_ptr<Implementation> real;
        Stage stage;
    };

    [[nodiscard]] const std::string& name(std::size_t instance) const {
        return tracker_.instances()[instance].name;
    }
    [[nodiscard]] std::string where(std::size_t instance, int at) const {
        return tracker_.hook_name(instance, at);
    }

    void begin(const State& start) {
        history_ = "  start: " + describe_state<Machine>(start) + "\n";
        for (std::size_t r = 0; r < size(); ++r) {
            const auto& instance = tracker_.instances()[r];
            at_.push_back(tracker_.hook(start, r));
            threads_.emplace_back([session = session_, start, instance, r] {
                session->stage.arrive(r, no_hook);
                std::string failure;
                try {
                    Glue::run(*session->real, start, instance.process, instance.self,
                              Hooks(session->stage, r));
                } catch (const std::exception& e) {
                    failure = e.what();
                } catch (...) {
                    failure = "something that is no std::exception";
                }
                session->stage.finish(r, std::move(failure));
            });
        }
        for (std::size_t r = 0; r < size(); ++r) {
            session_->stage.wait_for(only(r), limits_.step);
            if (at_[r] == no_hook) continue;
            // Its first statement has a hook: no step of the model lies before it.
            session_->stage.release(r);
            const ThreadSet there = session_->stage.wait_for(only(r), limits_.step);
            if (!contains(there, r) || session_->stage.hook(r) != at_[r]) {
                difference_ = "  difference: " + name(r) + " does not come to its first hook, " +
                              where(r, at_[r]) + "\n";
                return;
            }
        }
        compare();
        seen_.push_back(tracker_.positions());
    }

    void arrive(ThreadSet there, const typename Tracker<Glue>::Outlook& outlook) {
        std::vector<std::pair<std::size_t, int>> arrivals;
        for (std::size_t r = 0; r < size(); ++r) {
            if (!contains(there, r)) continue;
            const std::string failure = session_->stage.failure(r);
            if (!failure.empty()) return differ(name(r) + " throws: " + failure, outlook);
            at_[r] = session_->stage.hook(r);
            arrivals.emplace_back(r, at_[r]);
            history_ += "       " + name(r) + " comes to " + where(r, at_[r]) + "\n";
        }
        if (there == 0) history_ += "       it is blocked, as in the model\n";
        if (!tracker_.settle(outlook, arrivals)) return differ("the model cannot get there", outlook);
        if (tracker_.running() == 0) compare();
    }

    /// Compares what can be observed, while everybody stands at a hook.
    void compare() {
        const auto before = tracker_.positions();
        const bool same = tracker_.keep_if([&](const State& state) {
            bool all = true;
            Glue::observe(*session_->real, state,
                          [&](const auto& seen, const auto& expected, const auto&...) {
                              if (!seen.has_value()) return;
                              ++compared_;
                              all = all && seen.value() == expected;
                          });
            return all;
        });
        if (same) return;
        difference_ = "  difference: what is observed is not what the model has\n";
        for (std::size_t i = 0; i < before.size() && i < most_shown; ++i) {
            difference_ += (before.size() > 1 ? "  possibility " + std::to_string(i + 1) + ":\n" : "");
            Glue::observe(*session_->real, before[i].state,
                          [&](const auto& seen, const auto& expected, const auto&... parts) {
                              if (!seen.has_value()) return;
                              const bool equal = seen.value() == expected;
                              difference_ += std::string(equal ? "    " : "  > ") +
                                             (std::string{} + ... + to_text(parts)) + ": implementation " +
                                             to_text(seen.value()) + ", model " + to_text(expected) + "\n";
                          });
        }
    }

    void differ(const std::string& how, const typename Tracker<Glue>::Outlook& outlook) {
        difference_ = "  difference: " + how + "\n";
        // Where the model has arrived says most; where it is under way matters only if it never arrives.
        const ThreadSet released = tracker_.running();
        std::size_t shown = 0;
        for (const auto& position : outlook.all) {
            std::string places;
            bool arrived = true;
            for (std::size_t r = 0; r < size(); ++r) {
                if (!contains(released, r)) continue;
                const int at = tracker_.hook(position.state, r);
                arrived = arrived && contains(position.under_way, r) && at != no_hook;
                places += " " + name(r) + (at == no_hook ? " is under way" : " comes to " + where(r, at));
            }
            if (outlook.must == released && !arrived) continue;
            if (shown++ < most_shown)
                difference_ += "  model:" + places + "; " + describe_state<Machine>(position.state) + "\n";
        }
        if (shown > most_shown)
            difference_ += "  and " + std::to_string(shown - most_shown) + " other states on the way\n";
    }

    static constexpr std::size_t most_shown = 4;

    ConformanceLimits limits_;
    Tracker<Glue> tracker_;
    std::shared_ptr<Session> session_;
    std::vector<std::thread> threads_;
    std::vector<int> at_;
    std::vector<std::vector<Position<State>>> seen_;
    ThreadSet spinning_ = 0;
    std::size_t steps_ = 0, compared_ = 0;
    std::string history_, difference_;
    bool gave_up_ = false, ended_ = false;
};

}  // namespace latchwork
