/// The controlled scheduler: real threads that wait at their hooks until they are let go, one at a time. Used
/// by the conformance tests; the threads see of it only their Hooks.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

namespace latchwork {

/// A set of threads, or of process instances, by number; at most 64.
using ThreadSet = std::uint64_t;
[[nodiscard]] constexpr ThreadSet only(std::size_t thread) noexcept {
    return ThreadSet{1} << thread;
}
[[nodiscard]] constexpr bool contains(ThreadSet set, std::size_t thread) noexcept {
    return (set & only(thread)) != 0;
}

/// Where an instance stands that is at no hook, and one that has come to its end; hooks are numbered from 0.
inline constexpr int no_hook = -1;
inline constexpr int at_end = -2;

/// The parameters of a call that a monitor follows, as numbers; what a process does not have is 0.
using CallParameters = std::array<std::int16_t, 6>;

/// Somebody who is told when a thread stands at a hook.
class Sink {
  public:
    virtual void arrive(std::size_t thread, int hook) = 0;
    /// The run is over: a thread that would go on for ever had better return.
    [[nodiscard]] virtual bool stopping() const noexcept = 0;

  protected:
    Sink() = default;
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    ~Sink() = default;
};

/// Where threads wait, and who lets them go on.
class Stage final : public Sink {
  public:
    using Clock = std::chrono::steady_clock;

    explicit Stage(std::size_t threads) : places_(threads) {}

    /// Called by a thread: it stands at this hook, and waits until it is let go.
    void arrive(std::size_t thread, int hook) override {
        if (open_.load(std::memory_order_relaxed)) return pass();
        std::unique_lock lock(mutex_);
        Place& place = places_[thread];
        place.hook = hook;
        place.arrived = true;
        changed_.notify_all();
        place.wake.wait(lock, [&] { return place.released || open_.load(std::memory_order_relaxed); });
        place.released = false;
    }
    /// Called by a thread when it has nothing more to do, with what it threw, if it did.
    void finish(std::size_t thread, std::string failure) {
        const std::scoped_lock lock(mutex_);
        Place& place = places_[thread];
        place.hook = at_end;
        place.arrived = place.finished = true;
        place.failure = std::move(failure);
        changed_.notify_all();
    }
    [[nodiscard]] bool stopping() const noexcept override {
        return stopping_.load(std::memory_order_relaxed);
    }

    /// Lets a thread go that has arrived.
    void release(std::size_t thread) {
        const std::scoped_lock lock(mutex_);
        Place& place = places_[thread];
        if (place.finished) return;
        place.arrived = false;
        place.released = true;
        place.wake.notify_all();
    }
    /// Waits until all of `threads` have arrived somewhere, or until `limit` has passed; says who has.
    ThreadSet wait_for(ThreadSet threads, std::chrono::milliseconds limit) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, limit, [&] { return (arrivals() & threads) == threads; });
        return arrivals();
    }
    /// The hook where a thread has arrived. Precondition: it has, and was not let go since.
    [[nodiscard]] int hook(std::size_t thread) const {
        const std::scoped_lock lock(mutex_);
        return places_[thread].hook;
    }
    /// What a thread threw; empty if nothing.
    [[nodiscard]] std::string failure(std::size_t thread) const {
        const std::scoped_lock lock(mutex_);
        return places_[thread].failure;
    }

    /// From now on nobody waits; hooks only yield now and then, which mixes the threads. They are no
    /// synchronisation then.
    void open() {
        const std::scoped_lock lock(mutex_);
        open_.store(true, std::memory_order_relaxed);
        for (Place& place : places_) place.wake.notify_all();
    }
    /// Asks everybody to return.
    void stop() { stopping_.store(true, std::memory_order_relaxed); }
    /// Opens, and asks everybody to return. False if somebody has not within `limit`; whoever comes to a hook
    /// after that stays there for ever.
    bool close(std::chrono::milliseconds limit) {
        stop();
        open();
        std::unique_lock lock(mutex_);
        const bool all = changed_.wait_for(lock, limit, [&] {
            for (const Place& place : places_) {
                if (!place.finished) return false;
            }
            return true;
        });
        if (!all) frozen_.store(true, std::memory_order_relaxed);
        return all;
    }

  private:
    struct Place {
        int hook = no_hook;
        bool arrived = false, released = false, finished = false;
        std::string failure;
        std::condition_variable wake;
    };

    [[nodiscard]] ThreadSet arrivals() const {
        ThreadSet set = 0;
        for (std::size_t i = 0; i < places_.size(); ++i) {
            if (places_[i].arrived) set |= only(i);
        }
        return set;
    }

    void pass() {
        if (frozen_.load(std::memory_order_relaxed)) {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [] { return false; });
        }
        // Xorshift (Marsaglia 2003), one for each thread, seeded by its place in memory.
        thread_local std::uint64_t random = reinterpret_cast<std::uintptr_t>(&random) | 1U;
        random ^= random << 13U;
        random ^= random >> 7U;
        random ^= random << 17U;
        if (random % 4 == 0) std::this_thread::yield();
    }

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Place> places_;
    std::atomic<bool> open_ = false, stopping_ = false, frozen_ = false;
};

/// What a thread knows of its Stage or Monitor. Made by the runtime, wrapped by the generated hooks.
class Hooks {
  public:
    Hooks(Sink& sink, std::size_t thread) noexcept : sink_(&sink), thread_(thread) {}

    /// The thread stands at this hook of its process.
    template <class Hook>
    void at(Hook hook) const {
        sink_->arrive(thread_, static_cast<int>(hook));
    }
    /// A thread whose process never ends returns when this is true.
    [[nodiscard]] bool stopping() const noexcept { return sink_->stopping(); }

  private:
    Sink* sink_;
    std::size_t thread_;
};

}  // namespace latchwork
