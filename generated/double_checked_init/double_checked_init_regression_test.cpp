/// Replays each known failure of double_checked_init: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// double_checked_init.latch: change that, not this.

#include <vector>

#include "double_checked_init.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::double_checked_init {

namespace {

struct Thing2Caller2 {
    static constexpr int Thing = 2;
    static constexpr int caller = 2;
};

/// How it fails: invariant once is false with c = caller#1.
TEST_CASE("not_again violates once", "[double_checked_init][regression]") {
    const std::vector<Step> schedule{
        {Action::caller_L14, Caller{0}},  // 17: t = smp_load_acquire(thing)
        {Action::caller_L18_yes, Caller{0}},  // 18: if (t == null): yes
        {Action::caller_L18b, Caller{0}},  // 19: mutex_lock(init_lock)
        {Action::caller_L22_yes, Caller{0}},  // 22: if (t == null): yes
        {Action::caller_L22b, Caller{0}, Thing{0}},  // 23: fresh = alloc Thing else goto failed
        {Action::caller_build, Caller{0}},  // 25: fresh.value = 1
        {Action::caller_L14, Caller{1}},  // 17: t = smp_load_acquire(thing)
        {Action::caller_L27, Caller{0}},  // 27: smp_store_release(thing, fresh)
        {Action::caller_L28, Caller{0}},  // 28: t = fresh
        {Action::caller_L30, Caller{0}},  // 30: mutex_unlock(init_lock)
        {Action::caller_L18_yes, Caller{1}},  // 18: if (t == null): yes
        {Action::caller_L18b, Caller{1}},  // 19: mutex_lock(init_lock)
        {Action::caller_L22_yes, Caller{1}},  // 22: if (t == null): yes
        {Action::caller_L22b, Caller{1}, Thing{1}},  // 23: fresh = alloc Thing else goto failed
        {Action::caller_build, Caller{1}},  // 25: fresh.value = 1
    };
    const auto broken = Property::once;
    SECTION("not_again fails at step 15") {
        const Machine<Thing2Caller2> machine{Config{.drop_again = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("correct survives") {
        const Machine<Thing2Caller2> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `t.value == 1` is false.
TEST_CASE("unbuilt violates use", "[double_checked_init][regression]") {
    const std::vector<Step> schedule{
        {Action::caller_L14, Caller{0}},  // 17: t = smp_load_acquire(thing)
        {Action::caller_L18_yes, Caller{0}},  // 18: if (t == null): yes
        {Action::caller_L18b, Caller{0}},  // 19: mutex_lock(init_lock)
        {Action::caller_again, Caller{0}},  // 21: t = thing
        {Action::caller_L22_yes, Caller{0}},  // 22: if (t == null): yes
        {Action::caller_L22b, Caller{0}, Thing{0}},  // 23: fresh = alloc Thing else goto failed
        {Action::caller_publish, Caller{0}},  // 27: smp_store_release(thing, fresh)
        {Action::caller_L14, Caller{1}},  // 17: t = smp_load_acquire(thing)
        {Action::caller_L18_no, Caller{1}},  // 18: if (t == null): no
        {Action::caller_use, Caller{1}},  // 33: assert t.value == 1
    };
    const auto broken = Property::use;
    SECTION("unbuilt fails at step 10") {
        const Machine<Thing2Caller2> machine{Config{.swap_build_publish = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("correct survives") {
        const Machine<Thing2Caller2> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::double_checked_init
