/// Follows a running program from hook to hook and says where it has left the protocol: threads record on
/// cache lines of their own, without locks, and somebody calls follow() now and then. Wrapped by the
/// generated NAME_monitor.hpp.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "latchwork/stage.hpp"
#include "latchwork/tracker.hpp"

namespace latchwork {

template <class Glue>
class Monitor final : public Sink {
  public:
    using Machine = typename Glue::Machine;
    using State = typename Machine::State;
    using Process = ProcessOf<Machine>;
    /// Nobody: more calls are under way than the scope has instances.
    static constexpr std::size_t none = ~std::size_t{0};
    /// A lane that holds so many events that nobody has followed loses the next one.
    static constexpr std::size_t capacity = 1024;

    /// The program starts in `start`, with no call of any process under way.
    Monitor(const Machine& machine, const State& start, std::size_t max_states = 100'000)
        : start_(start), tracker_(machine, start, max_states), lanes_(tracker_.instances().size()) {}

    // --- on the threads of the program; nobody ever waits ---

    /// A call of a process begins. Returns its number, or `none`.
    [[nodiscard]] std::size_t begin(Process process, const CallParameters& parameters = {}) noexcept {
        const auto& all = tracker_.instances();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].process != process || lanes_[i].busy.exchange(true, std::memory_order_acquire))
                continue;
            record(i, no_hook, parameters);
            return i;
        }
        crowded_.store(true, std::memory_order_relaxed);
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

    /// Takes in what has been recorded. False if the program has left the protocol, or if it can no longer be
    /// followed; report() says which, and nothing more is taken in then.
    bool follow() {
        if (stopped_) return false;
        std::vector<Event> events = drain();
        std::stable_sort(events.begin(), events.end(),
                         [](const Event& a, const Event& b) { return a.time < b.time; });
        for (auto next = events.begin(); next != events.end() && !stopped_;) {
            // Events of the same time may have come in any order.
            const auto last =
                std::find_if(next, events.end(), [&](const Event& e) { return e.time != next->time; });
            take_in(std::vector<Event>(next, last));
            next = last;
        }
        if (crowded_.load(std::memory_order_relaxed))
            stop("more calls at the same time than the scope has instances");
        for (const Lane& lane : lanes_) {
            if (lane.lost.load(std::memory_order_relaxed))
                stop("events are lost: follow() is called too rarely");
        }
        return !stopped_;
    }
    /// The program did what the protocol does not allow.
    [[nodiscard]] bool left_protocol() const { return left_; }
    /// How many events were taken in.
    [[nodiscard]] std::size_t events() const { return count_; }
    /// The last events, and what is wrong.
    [[nodiscard]] std::string report() const {
        std::string text;
        for (const std::string& line : recent_) text += "  " + line + "\n";
        return text + verdict_;
    }

  private:
    struct Event {
        std::int64_t time = 0;  ///< ns of the steady clock
        std::int32_t hook = no_hook;
        CallParameters parameters{};
        std::size_t call = 0;
    };
    static constexpr std::size_t cache_line = 64;
    /// What a thread writes while it records; nobody else writes there but `read`.
    struct alignas(cache_line) Lane {
        std::atomic<bool> busy = false, recording = false, lost = false;
        std::atomic<std::size_t> written = 0;
        alignas(cache_line) std::atomic<std::size_t> read = 0;
        std::vector<Event> ring = std::vector<Event>(capacity);
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
        if (at - lane.read.load(std::memory_order_acquire) < capacity) {
            lane.ring[at % capacity] = {now(), hook, parameters, call};
            lane.written.store(at + 1, std::memory_order_release);
        } else {
            lane.lost.store(true, std::memory_order_relaxed);
        }
        lane.recording.store(false, std::memory_order_release);
    }

    /// What was recorded up to now, and what was left over the last time.
    std::vector<Event> drain() {
        const std::int64_t until = now();
        std::atomic_thread_fence(std::memory_order_seq_cst);
        std::vector<Event> all = std::move(later_);
        later_.clear();
        for (Lane& lane : lanes_) {
            while (lane.recording.load(std::memory_order_seq_cst)) std::this_thread::yield();
            const std::size_t end = lane.written.load(std::memory_order_acquire);
            for (std::size_t at = lane.read.load(std::memory_order_relaxed); at != end; ++at)
                all.push_back(lane.ring[at % capacity]);
            lane.read.store(end, std::memory_order_release);
        }
        const auto late =
            std::stable_partition(all.begin(), all.end(), [&](const Event& e) { return e.time < until; });
        later_.assign(late, all.end());
        all.erase(late, all.end());
        return all;
    }

    /// Tries every order of events that came at the same time, and goes on with all that are possible.
    void take_in(std::vector<Event> events) {
        std::stable_sort(events.begin(), events.end(),
                         [](const Event& a, const Event& b) { return a.call < b.call; });
        if (events.size() > most_at_once) return stop("too many events at the same time to try every order");
        std::vector<Tracker<Glue>> possible;
        Tracker<Glue> here = tracker_;
        do {
            tracker_ = here;
            const bool fits =
                std::all_of(events.begin(), events.end(), [&](const Event& e) { return take_in(e); });
            if (stopped_) return;
            if (fits) possible.push_back(tracker_);
        } while (std::next_permutation(events.begin(), events.end(),
                                       [](const Event& a, const Event& b) { return a.call < b.call; }));
        for (const Event& e : events) note(e);
        if (possible.empty()) {
            left_ = true;
            tracker_ = std::move(here);
            return stop("the protocol does not allow this");
        }
        tracker_ = std::move(possible.front());
        for (std::size_t i = 1; i < possible.size(); ++i) tracker_.join(possible[i]);
    }

    bool take_in(const Event& event) {
        if (event.hook == no_hook) {
            tracker_.change([&](State& state) {
                const auto& instance = tracker_.instances()[event.call];
                Glue::restart(state, start_, instance.process, instance.self, event.parameters);
            });
            // A first statement with a hook is begun there.
            if (tracker_.hook(start_, event.call) == no_hook) tracker_.release(event.call);
            return true;
        }
        if (!contains(tracker_.running(), event.call)) {
            tracker_.release(event.call);
            return tracker_.keep_if(
                [&](const State& state) { return tracker_.hook(state, event.call) == event.hook; });
        }
        const auto outlook = tracker_.outlook();
        if (!outlook.complete) {
            stop("the model is in too many states at once");
            return false;
        }
        if (!tracker_.settle(outlook, {{event.call, event.hook}})) return false;
        if (event.hook != at_end) tracker_.release(event.call);
        return true;
    }

    void note(const Event& event) {
        ++count_;
        const std::string& name = tracker_.instances()[event.call].name;
        recent_.push_back(name + (event.hook == no_hook
                                      ? " begins"
                                      : " comes to " + tracker_.hook_name(event.call, event.hook)));
        if (recent_.size() > most_recent) recent_.pop_front();
    }

    void stop(const std::string& why) {
        if (stopped_) return;
        stopped_ = true;
        verdict_ = why + "\n";
        if (left_)
            verdict_ += "  before: " + describe_state<Machine>(tracker_.positions().front().state) + "\n";
    }

    static constexpr std::size_t most_at_once = 6, most_recent = 20;

    State start_;
    Tracker<Glue> tracker_;
    std::deque<Lane> lanes_;
    std::atomic<bool> crowded_ = false;
    std::vector<Event> later_;
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
