/// Replays each known failure of interval_deferred: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// interval_deferred.latch: change that, not this.

#include <vector>

#include "interval_deferred.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::interval_deferred {

namespace {

struct Interval1Driver1Invalidate1 {
    static constexpr int Interval = 1;
    static constexpr int driver = 1;
    static constexpr int invalidate = 1;
};

/// How it fails: invariant stands_still is false with v = invalidate#0.
TEST_CASE("immediate violates stands_still", "[interval_deferred][regression]") {
    const std::vector<Step> schedule{
        // 22: interval = alloc Interval else return
        {Action::driver_L20, Driver{0}, Interval{0}},
        {Action::driver_L23, Driver{0}},  // 23: spin_lock(lock)
        {Action::driver_L24c, Driver{0}},  // 24: in_tree[interval] = true
        {Action::driver_L25, Driver{0}},  // 25: spin_unlock(lock)
        {Action::invalidate_L45, Invalidate{0}},  // 46: spin_lock(lock)
        {Action::invalidate_L47, Invalidate{0}},  // 47: active++
        {Action::invalidate_L48_yes, Invalidate{0}},  // 48: if (invalidate_seq % 2 == 0): yes
        {Action::invalidate_L48b, Invalidate{0}},  // 48: invalidate_seq++
        {Action::invalidate_L49, Invalidate{0}},  // 49: spin_unlock(lock)
        {Action::driver_L26, Driver{0}},  // 26: spin_lock(lock)
        // 50: for (Interval i) where READ_ONCE(in_tree[i]): next
        {Action::invalidate_L50, Invalidate{0}, Interval{0}},
        {Action::driver_L35, Driver{0}},  // 36: in_tree[interval] = false
    };
    const auto broken = Property::stands_still;
    SECTION("immediate fails at step 12") {
        const Machine<Interval1Driver1Invalidate1> machine{Config{.deferred = false}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `i.called`: the object is not live.
TEST_CASE("immediate violates use_after_free", "[interval_deferred][regression]") {
    const std::vector<Step> schedule{
        // 22: interval = alloc Interval else return
        {Action::driver_L20, Driver{0}, Interval{0}},
        {Action::driver_L23, Driver{0}},  // 23: spin_lock(lock)
        {Action::driver_L24c, Driver{0}},  // 24: in_tree[interval] = true
        {Action::driver_L25, Driver{0}},  // 25: spin_unlock(lock)
        {Action::invalidate_L45, Invalidate{0}},  // 46: spin_lock(lock)
        {Action::invalidate_L47, Invalidate{0}},  // 47: active++
        {Action::invalidate_L48_yes, Invalidate{0}},  // 48: if (invalidate_seq % 2 == 0): yes
        {Action::invalidate_L48b, Invalidate{0}},  // 48: invalidate_seq++
        {Action::invalidate_L49, Invalidate{0}},  // 49: spin_unlock(lock)
        {Action::driver_L26, Driver{0}},  // 26: spin_lock(lock)
        // 50: for (Interval i) where READ_ONCE(in_tree[i]): next
        {Action::invalidate_L50, Invalidate{0}, Interval{0}},
        {Action::driver_L35, Driver{0}},  // 36: in_tree[interval] = false
        {Action::driver_L38, Driver{0}},  // 38: spin_unlock(lock)
        {Action::driver_wait, Driver{0}},  // 41: free(interval)
        {Action::invalidate_callback, Invalidate{0}},  // 52: i.called = true
    };
    const auto broken = Property::use_after_free;
    SECTION("immediate fails at step 15") {
        const Machine<Interval1Driver1Invalidate1> machine{Config{.deferred = false}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `i.called`: the object is not live.
TEST_CASE("no_wait violates use_after_free", "[interval_deferred][regression]") {
    const std::vector<Step> schedule{
        // 22: interval = alloc Interval else return
        {Action::driver_L20, Driver{0}, Interval{0}},
        {Action::driver_L23, Driver{0}},  // 23: spin_lock(lock)
        {Action::driver_L24_no, Driver{0}},  // 24: if (deferred && invalidate_seq % 2 == 1): no
        {Action::driver_L24c, Driver{0}},  // 24: in_tree[interval] = true
        {Action::driver_L25, Driver{0}},  // 25: spin_unlock(lock)
        {Action::invalidate_L45, Invalidate{0}},  // 46: spin_lock(lock)
        {Action::invalidate_L47, Invalidate{0}},  // 47: active++
        {Action::invalidate_L48_yes, Invalidate{0}},  // 48: if (invalidate_seq % 2 == 0): yes
        {Action::invalidate_L48b, Invalidate{0}},  // 48: invalidate_seq++
        {Action::invalidate_L49, Invalidate{0}},  // 49: spin_unlock(lock)
        {Action::driver_L26, Driver{0}},  // 26: spin_lock(lock)
        // 27: if (deferred && invalidate_seq % 2 == 1): yes
        {Action::driver_L27_yes, Driver{0}},
        {Action::driver_L27b_yes, Driver{0}},  // 28: if (in_tree[interval]): yes
        {Action::driver_L28, Driver{0}},  // 29: queued[interval] = true
        {Action::driver_L30, Driver{0}},  // 30: seq = invalidate_seq
        {Action::driver_L38, Driver{0}},  // 38: spin_unlock(lock)
        {Action::driver_L41, Driver{0}},  // 41: free(interval)
        // 50: for (Interval i) where READ_ONCE(in_tree[i]): next
        {Action::invalidate_L50, Invalidate{0}, Interval{0}},
        {Action::invalidate_callback, Invalidate{0}},  // 52: i.called = true
    };
    const auto broken = Property::use_after_free;
    SECTION("no_wait fails at step 19") {
        const Machine<Interval1Driver1Invalidate1> machine{Config{.drop_wait = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `i.called`: the object is not live.
TEST_CASE("still_queued violates use_after_free", "[interval_deferred][regression]") {
    const std::vector<Step> schedule{
        // 22: interval = alloc Interval else return
        {Action::driver_L20, Driver{0}, Interval{0}},
        {Action::invalidate_L45, Invalidate{0}},  // 46: spin_lock(lock)
        {Action::invalidate_L47, Invalidate{0}},  // 47: active++
        {Action::invalidate_L48_yes, Invalidate{0}},  // 48: if (invalidate_seq % 2 == 0): yes
        {Action::invalidate_L48b, Invalidate{0}},  // 48: invalidate_seq++
        {Action::invalidate_L49, Invalidate{0}},  // 49: spin_unlock(lock)
        {Action::driver_L23, Driver{0}},  // 23: spin_lock(lock)
        // 24: if (deferred && invalidate_seq % 2 == 1): yes
        {Action::driver_L24_yes, Driver{0}},
        {Action::driver_L24b, Driver{0}},  // 24: queued[interval] = true
        {Action::driver_L25, Driver{0}},  // 25: spin_unlock(lock)
        {Action::driver_L26, Driver{0}},  // 26: spin_lock(lock)
        // 27: if (deferred && invalidate_seq % 2 == 1): yes
        {Action::driver_L27_yes, Driver{0}},
        {Action::driver_L27b_no, Driver{0}},  // 28: if (in_tree[interval]): no
        {Action::driver_L38, Driver{0}},  // 38: spin_unlock(lock)
        {Action::driver_wait_no, Driver{0}},  // 40: if (seq != 0): no
        {Action::driver_L41, Driver{0}},  // 41: free(interval)
        // 50: for (Interval i) where READ_ONCE(in_tree[i]): skip
        {Action::invalidate_L50_2, Invalidate{0}, Interval{0}},
        // 50: for (Interval i) where READ_ONCE(in_tree[i]): skip
        {Action::invalidate_L50_2, Invalidate{0}, Interval{1}},
        // 50: for (Interval i) where READ_ONCE(in_tree[i]): done
        {Action::invalidate_L50_3, Invalidate{0}},
        {Action::invalidate_L54, Invalidate{0}},  // 54: spin_lock(lock)
        {Action::invalidate_L55, Invalidate{0}},  // 55: active--
        {Action::invalidate_L56_yes, Invalidate{0}},  // 56: if (active == 0): yes
        {Action::invalidate_L56b, Invalidate{0}},  // 57: invalidate_seq++
        // 58: for (Interval late) where queued[late]: next
        {Action::invalidate_L58, Invalidate{0}, Interval{0}},
        {Action::invalidate_L58b, Invalidate{0}},  // 59: in_tree[late] = !in_tree[late]
        {Action::invalidate_L60, Invalidate{0}},  // 60: queued[late] = false
        // 58: for (Interval late) where queued[late]: skip
        {Action::invalidate_L58_2, Invalidate{0}, Interval{1}},
        // 58: for (Interval late) where queued[late]: done
        {Action::invalidate_L58_3, Invalidate{0}},
        {Action::invalidate_L63, Invalidate{0}},  // 63: spin_unlock(lock)
        {Action::invalidate_L45, Invalidate{1}},  // 46: spin_lock(lock)
        {Action::invalidate_L47, Invalidate{1}},  // 47: active++
        {Action::invalidate_L48_yes, Invalidate{1}},  // 48: if (invalidate_seq % 2 == 0): yes
        {Action::invalidate_L48b, Invalidate{1}},  // 48: invalidate_seq++
        {Action::invalidate_L49, Invalidate{1}},  // 49: spin_unlock(lock)
        // 50: for (Interval i) where READ_ONCE(in_tree[i]): next
        {Action::invalidate_L50, Invalidate{1}, Interval{0}},
        {Action::invalidate_callback, Invalidate{1}},  // 52: i.called = true
    };
    const auto broken = Property::use_after_free;
    SECTION("still_queued fails at step 36") {
        const Machine<scopes::small> machine{Config{.drop_unqueue = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::interval_deferred
