/// Follows a running program from hook to hook and says where it has left the protocol: threads record on
/// cache lines of their own, without locks, and somebody calls follow() now and then. Wrapped by the
/// generated NAME_monitor.hpp.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "latchwork/interleavings.hpp"
#include "latchwork/stage.hpp"
#include "latchwork/tracker.hpp"

namespace latchwork {

/// What a monitor may take, and what it knows of the clock.
struct MonitorLimits {
    std::size_t max_states = 100'000;  ///< in which the model may be at the same time
    std::size_t max_orders = 10'000;   ///< sets of events that may have happened at one time
    /// By how many ns the clock may be wrong, either way, when threads on different processors read it.
    std::int64_t uncertainty = 0;
    /// Events of one call at a time that nobody has followed; the next one is lost.
    std::size_t capacity = 1024;
};

/// An event as a monitor keeps it.
struct HookEvent {
    std::size_t lane = 0;       ///< the call
    std::int64_t earliest = 0;  ///< ns of the steady clock
    std::int64_t latest = 0;
    std::int32_t hook = no_hook;  ///< or at_end; no_hook: the call begins
    CallParameters parameters{};
};

/// What may be after some of the events.
template <class Glue>
class Followed {
  public:
    using State = typename Glue::Machine::State;

    Followed(const typename Glue::Machine& machine, const State& start, std::size_t max_states)
        : start_(start), tracker_(machine, start, max_states) {}

    [[nodiscard]] const Tracker<Glue>& tracker() const { return tracker_; }

    Taken take(const HookEvent& event) {
        const std::size_t call = event.lane;
        if (event.hook == no_hook) {
            tracker_.change([&](State& state) {
                const auto& instance = tracker_.instances()[call];
                Glue::restart(state, start_, instance.process, instance.self, event.parameters);
            });
            // A first statement with a hook is begun there.
            if (tracker_.hook(start_, call) == no_hook) tracker_.release(call);
            return Taken::yes;
        }
        if (!contains(tracker_.running(), call)) {
            tracker_.release(call);
            const bool there = tracker_.keep_if(
                [&](const State& state) { return tracker_.hook(state, call) == event.hook; });
            return there ? Taken::yes : Taken::no;
        }
        const auto outlook = tracker_.outlook();
        if (!outlook.complete) return Taken::too_much;
        if (!tracker_.settle(outlook, {{call, event.hook}})) return Taken::no;
        if (event.hook != at_end) tracker_.release(call);
        return Taken::yes;
    }
    void join(const Followed& other) { tracker_.join(other.tracker_); }

  private:
    State start_;
    Tracker<Glue> tracker_;
};

template <class Glue>
class Monitor final : public Sink {
  public:
    using Machine = typename Glue::Machine;
    using State = typename Machine::State;
    using Process = ProcessOf<Machine>;
    /// Nobody: more calls are under way than the scope has instances.
    static constexpr std::size_t none = ~std::size_t{0};

    /// The program starts in `start`, with no call of any process under way.
    Monitor(const Machine& machine, const State& start, MonitorLimits limits = {})
        : limits_(limits),
          lanes_(instances_.size()),
          orders_({machine, start, limits.max_states}, instances_.size(), limits.max_orders) {
        for (Lane& lane : lanes_) lane.ring.resize(limits.capacity);
    }

    // --- on the threads of the program; nobody ever waits ---

    /// A call of a process begins. Returns its number, or `none`.
    [[nodiscard]] std::size_t begin(Process process, const CallParameters& parameters = {}) noexcept {
        for (std::size_t i = 0; i < instances_.size(); ++i) {
            if (instances_[i].process != process || lanes_[i].busy.exchange(true, std::memory_order_acquire))
                continue;
            record(i, no_hook, parameters);
            return i;
        }
        crowded_.happened();
        return none;
    }
    void arrive(std::size_t call, int hook) noexcept override {
        if (call != none) record(call, hook, {});
    }
    void finish(std::size_t call) noexcept {
        if (call == none) return;
        record(call, at_end, {});
        lanes_[call].busy.store(false, std::memory_order_release);
    }
    [[nodiscard]] bool stopping() const noexcept override { return false; }

    // --- on one thread, which follows ---

    /// Takes in what was recorded until now (until twice the clock's uncertainty ago). False if the program
    /// has left the protocol, or if it can no longer be followed; report() says which, and nothing more is
    /// taken in then. What happened before an event was lost is judged; nothing after it is.
    bool follow() { return follow_until(now()); }
    /// The same when nothing more comes: takes in all that was recorded.
    bool follow_to_end() { return follow_until(never); }
    /// The program did what the protocol does not allow.
    [[nodiscard]] bool left_protocol() const { return left_; }
    /// How many events were taken in.
    [[nodiscard]] std::size_t events() const { return count_; }
    /// How many were lost, because nobody followed for so long.
    [[nodiscard]] std::size_t lost() const {
        std::size_t all = 0;
        for (const Lane& lane : lanes_) all += lane.lost.count();
        return all;
    }
    /// The last events, and what is wrong.
    [[nodiscard]] std::string report() const {
        std::string text;
        for (const std::string& line : recent_) text += "  " + line + "\n";
        return text + verdict_;
    }

  private:
    using Orders = Interleavings<Followed<Glue>, HookEvent>;
    static constexpr std::size_t cache_line = 64, most_recent = 20, most_shown = 3;
    static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

    /// How often something happened, and when it did first.
    class Gap {
      public:
        void happened() noexcept {
            std::int64_t unset = never;
            since_.compare_exchange_strong(unset, now(), std::memory_order_relaxed);
            count_.fetch_add(1, std::memory_order_relaxed);
        }
        [[nodiscard]] std::int64_t since() const noexcept { return since_.load(std::memory_order_relaxed); }
        [[nodiscard]] std::size_t count() const noexcept { return count_.load(std::memory_order_relaxed); }

      private:
        std::atomic<std::int64_t> since_ = never;
        std::atomic<std::size_t> count_ = 0;
    };
    struct Recorded {
        std::int64_t time = 0;
        std::int32_t hook = no_hook;
        CallParameters parameters{};
    };
    /// What a thread writes while it records; nobody else writes there but `read`.
    struct alignas(cache_line) Lane {
        std::atomic<bool> busy = false, recording = false;
        std::atomic<std::size_t> written = 0;
        Gap lost;
        alignas(cache_line) std::atomic<std::size_t> read = 0;
        std::vector<Recorded> ring;
    };

    [[nodiscard]] static std::int64_t now() noexcept {
        using namespace std::chrono;
        return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
    }

    void record(std::size_t call, int hook, const CallParameters& parameters) noexcept {
        Lane& lane = lanes_[call];
        // Before the clock is read, so that who sees it false has read an earlier time.
        lane.recording.store(true, std::memory_order_seq_cst);
        const std::size_t at = lane.written.load(std::memory_order_relaxed);
        if (at - lane.read.load(std::memory_order_acquire) < lane.ring.size()) {
            lane.ring[at % lane.ring.size()] = {now(), hook, parameters};
            lane.written.store(at + 1, std::memory_order_release);
        } else {
            lane.lost.happened();
        }
        lane.recording.store(false, std::memory_order_release);
    }

    /// Hands on what was recorded. Precondition: the clock was read before.
    void drain() {
        std::atomic_thread_fence(std::memory_order_seq_cst);
        for (std::size_t call = 0; call < lanes_.size(); ++call) {
            Lane& lane = lanes_[call];
            while (lane.recording.load(std::memory_order_seq_cst)) std::this_thread::yield();
            const std::size_t end = lane.written.load(std::memory_order_acquire);
            for (std::size_t at = lane.read.load(std::memory_order_relaxed); at != end; ++at) {
                const Recorded& event = lane.ring[at % lane.ring.size()];
                orders_.add({call, event.time - limits_.uncertainty, event.time + limits_.uncertainty,
                             event.hook, event.parameters});
            }
            lane.read.store(end, std::memory_order_release);
        }
    }

    /// Takes in what surely happened before all that is recorded at `until` or later.
    bool follow_until(std::int64_t until) {
        if (stopped_) return false;
        drain();
        const std::int64_t gap = std::min(first_lost(), crowded_.since());
        until = std::min(until, gap);
        const std::int64_t horizon = until == never ? never : until - limits_.uncertainty;
        const auto result = orders_.advance(horizon, [&](const HookEvent& e) { note(e); });
        if (result == Orders::Result::impossible) return leave();
        if (result == Orders::Result::too_many_orders)
            stop("too many events at the same time to try every order");
        if (result == Orders::Result::too_many_states) stop("the model is in too many states at once");
        if (!stopped_ && gap != never) stop(gap_text());
        return !stopped_;
    }
    [[nodiscard]] std::int64_t first_lost() const {
        std::int64_t first = never;
        for (const Lane& lane : lanes_) first = std::min(first, lane.lost.since());
        return first;
    }
    [[nodiscard]] std::string gap_text() const {
        if (lost() == 0) return "more calls at the same time than the scope has instances";
        return std::to_string(lost()) + " events are lost: follow() is called too rarely for rings of " +
               std::to_string(limits_.capacity) + " events";
    }

    [[nodiscard]] std::string text_of(const HookEvent& event) const {
        const auto& instance = instances_[event.lane];
        if (event.hook == no_hook) return instance.name + " begins";
        return instance.name + " comes to " + hook_text<Glue>(instance.process, event.hook);
    }

    void note(const HookEvent& event) { remember(text_of(event), 1); }
    void remember(std::string line, std::size_t events) {
        count_ += events;
        recent_.push_back(std::move(line));
        if (recent_.size() > most_recent) recent_.pop_front();
    }

    bool leave() {
        left_ = true;
        std::string before;
        std::size_t states = 0;
        std::vector<std::string> lines;
        for (const auto& attempt : orders_.attempts()) {
            const std::string line = text_of(attempt.event);
            if (std::find(lines.begin(), lines.end(), line) != lines.end()) continue;
            lines.push_back(line);
            for (const auto& position : attempt.before.tracker().positions()) {
                if (++states <= most_shown)
                    before += "  before: " + describe_state<Machine>(position.state) + "\n";
            }
        }
        for (std::size_t i = 0; i < lines.size(); ++i)
            remember((i == 0 ? "" : "or ") + lines[i], i == 0 ? 1 : 0);
        stop("the protocol does not allow this");
        verdict_ += before;
        if (states > most_shown) verdict_ += "  and " + std::to_string(states - most_shown) + " more\n";
        return false;
    }
    void stop(const std::string& why) {
        stopped_ = true;
        verdict_ = why + "\n";
    }

    MonitorLimits limits_;
    std::vector<Instance<Machine>> instances_ = instances_of<Machine>();
    std::deque<Lane> lanes_;
    Orders orders_;
    Gap crowded_;
    std::deque<std::string> recent_;
    std::string verdict_;
    std::size_t count_ = 0;
    bool stopped_ = false, left_ = false;
};

/// One call of a process while it runs: its end is recorded when it goes. `Hooks` are the process's.
template <class Glue, class Hooks>
class MonitoredCall {
  public:
    MonitoredCall(Monitor<Glue>& monitor, std::size_t call) noexcept
        : at{latchwork::Hooks(monitor, call)}, monitor_(monitor), call_(call) {}
    MonitoredCall(const MonitoredCall&) = delete;
    MonitoredCall& operator=(const MonitoredCall&) = delete;
    ~MonitoredCall() { monitor_.finish(call_); }

    Hooks at;  ///< what the code calls where it comes to a label

  private:
    Monitor<Glue>& monitor_;
    std::size_t call_;
};

}  // namespace latchwork
