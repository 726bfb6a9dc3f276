/// Replays each known failure of rcu_grace_period: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// rcu_grace_period.latch: change that, not this.

#include <vector>

#include "rcu_grace_period.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::rcu_grace_period {

namespace {

struct Config1Updater1Reader1 {
    static constexpr int Config = 1;
    static constexpr int updater = 1;
    static constexpr int reader = 1;
};

/// How it fails: `c.ready`: the object is not live.
TEST_CASE("at_once violates use_after_free", "[rcu_grace_period][regression]") {
    const std::vector<Step> schedule{
        {Action::updater_L16, Updater{0}, Config_2{0}},  // 19: fresh = alloc Config else return
        {Action::updater_L20, Updater{0}},  // 20: spin_lock(update_lock)
        {Action::updater_L21, Updater{0}},  // 21: old = current
        {Action::updater_fill, Updater{0}},  // 23: fresh.ready = true
        {Action::updater_L25, Updater{0}},  // 25: rcu_assign_pointer(current, fresh)
        {Action::updater_L26, Updater{0}},  // 26: spin_unlock(update_lock)
        {Action::updater_L16, Updater{1}, Config_2{1}},  // 19: fresh = alloc Config else return
        {Action::updater_L20, Updater{1}},  // 20: spin_lock(update_lock)
        {Action::updater_L21, Updater{1}},  // 21: old = current
        {Action::updater_fill, Updater{1}},  // 23: fresh.ready = true
        {Action::reader_enter, Reader{0}},  // 39: rcu_read_lock()
        {Action::reader_L40, Reader{0}},  // 40: c = rcu_dereference(current)
        {Action::updater_L25, Updater{1}},  // 25: rcu_assign_pointer(current, fresh)
        {Action::updater_L26, Updater{1}},  // 26: spin_unlock(update_lock)
        {Action::updater_L28_no, Updater{1}},  // 29: if (old == null): no
        {Action::updater_L31, Updater{1}},  // 31: free(old)
        {Action::reader_L41_no, Reader{0}},  // 41: if (c == null): no
        {Action::reader_use, Reader{0}},  // 43: ready = c.ready
    };
    const auto broken = Property::use_after_free;
    SECTION("at_once fails at step 18") {
        const Machine<scopes::small> machine{Config{.freeing = Freeing::at_once}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("synchronize survives") {
        const Machine<scopes::small> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("deferred survives") {
        const Machine<scopes::small> machine{Config{.freeing = Freeing::deferred}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `c.ready`: the object is not live.
TEST_CASE("early_wait violates use_after_free", "[rcu_grace_period][regression]") {
    const std::vector<Step> schedule{
        {Action::updater_L16, Updater{0}, Config_2{0}},  // 19: fresh = alloc Config else return
        {Action::updater_L20, Updater{0}},  // 20: spin_lock(update_lock)
        {Action::updater_L21, Updater{0}},  // 21: old = current
        {Action::updater_fill, Updater{0}},  // 23: fresh.ready = true
        {Action::updater_wait_2, Updater{0}},  // 28: synchronize_rcu(): begin
        {Action::updater_L28b, Updater{0}},  // 28: synchronize_rcu(): end
        {Action::updater_L26, Updater{0}},  // 26: spin_unlock(update_lock)
        {Action::updater_L25b, Updater{0}},  // 25: rcu_assign_pointer(current, fresh)
        {Action::updater_L16, Updater{1}, Config_2{1}},  // 19: fresh = alloc Config else return
        {Action::updater_L20, Updater{1}},  // 20: spin_lock(update_lock)
        {Action::updater_L21, Updater{1}},  // 21: old = current
        {Action::updater_fill, Updater{1}},  // 23: fresh.ready = true
        {Action::updater_wait_2, Updater{1}},  // 28: synchronize_rcu(): begin
        {Action::updater_L28b, Updater{1}},  // 28: synchronize_rcu(): end
        {Action::updater_L26, Updater{1}},  // 26: spin_unlock(update_lock)
        {Action::reader_enter, Reader{0}},  // 39: rcu_read_lock()
        {Action::reader_L40, Reader{0}},  // 40: c = rcu_dereference(current)
        {Action::updater_L25b, Updater{1}},  // 25: rcu_assign_pointer(current, fresh)
        {Action::updater_L29_no, Updater{1}},  // 29: if (old == null): no
        {Action::updater_L31, Updater{1}},  // 31: free(old)
        {Action::reader_L41_no, Reader{0}},  // 41: if (c == null): no
        {Action::reader_use, Reader{0}},  // 43: ready = c.ready
    };
    const auto broken = Property::use_after_free;
    SECTION("early_wait fails at step 22") {
        const Machine<scopes::small> machine{Config{.swap_publish_wait = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("synchronize survives") {
        const Machine<scopes::small> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("deferred survives") {
        const Machine<scopes::small> machine{Config{.freeing = Freeing::deferred}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: this may sleep, while `update_lock` is held (taken in line 20).
TEST_CASE("early_wait violates sleep_in_atomic", "[rcu_grace_period][regression]") {
    const std::vector<Step> schedule{
        {Action::updater_L16, Updater{0}, Config_2{0}},  // 19: fresh = alloc Config else return
        {Action::updater_L20, Updater{0}},  // 20: spin_lock(update_lock)
        {Action::updater_L21, Updater{0}},  // 21: old = current
        {Action::updater_fill, Updater{0}},  // 23: fresh.ready = true
    };
    const auto broken = Property::sleep_in_atomic;
    SECTION("early_wait fails at step 4") {
        const Machine<Config1Updater1Reader1> machine{Config{.swap_publish_wait = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("synchronize survives") {
        const Machine<Config1Updater1Reader1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("deferred survives") {
        const Machine<Config1Updater1Reader1> machine{Config{.freeing = Freeing::deferred}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `c.ready`: the object is not live.
TEST_CASE("early_leave violates use_after_free", "[rcu_grace_period][regression]") {
    const std::vector<Step> schedule{
        {Action::updater_L16, Updater{0}, Config_2{0}},  // 19: fresh = alloc Config else return
        {Action::updater_L20, Updater{0}},  // 20: spin_lock(update_lock)
        {Action::updater_L21, Updater{0}},  // 21: old = current
        {Action::updater_fill, Updater{0}},  // 23: fresh.ready = true
        {Action::updater_L25, Updater{0}},  // 25: rcu_assign_pointer(current, fresh)
        {Action::updater_L26, Updater{0}},  // 26: spin_unlock(update_lock)
        {Action::updater_L16, Updater{1}, Config_2{1}},  // 19: fresh = alloc Config else return
        {Action::updater_L20, Updater{1}},  // 20: spin_lock(update_lock)
        {Action::updater_L21, Updater{1}},  // 21: old = current
        {Action::updater_fill, Updater{1}},  // 23: fresh.ready = true
        {Action::reader_enter, Reader{0}},  // 39: rcu_read_lock()
        {Action::reader_L40, Reader{0}},  // 40: c = rcu_dereference(current)
        {Action::updater_L25, Updater{1}},  // 25: rcu_assign_pointer(current, fresh)
        {Action::updater_L26, Updater{1}},  // 26: spin_unlock(update_lock)
        {Action::updater_L28, Updater{1}},  // 28: synchronize_rcu(): begin
        {Action::reader_L41_no, Reader{0}},  // 41: if (c == null): no
        {Action::reader_leave, Reader{0}},  // 45: rcu_read_unlock()
        {Action::updater_L28c, Updater{1}},  // 28: synchronize_rcu(): end
        {Action::updater_L29_no, Updater{1}},  // 29: if (old == null): no
        {Action::updater_L31, Updater{1}},  // 31: free(old)
        {Action::reader_L43, Reader{0}},  // 43: ready = c.ready
    };
    const auto broken = Property::use_after_free;
    SECTION("early_leave fails at step 21") {
        const Machine<scopes::small> machine{Config{.swap_use_leave = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("synchronize survives") {
        const Machine<scopes::small> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("deferred survives") {
        const Machine<scopes::small> machine{Config{.freeing = Freeing::deferred}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `ready` is false.
TEST_CASE("early_publish violates filled", "[rcu_grace_period][regression]") {
    const std::vector<Step> schedule{
        {Action::updater_L16, Updater{0}, Config_2{0}},  // 19: fresh = alloc Config else return
        {Action::updater_L20, Updater{0}},  // 20: spin_lock(update_lock)
        {Action::updater_L21, Updater{0}},  // 21: old = current
        {Action::updater_publish, Updater{0}},  // 25: rcu_assign_pointer(current, fresh)
        {Action::reader_enter, Reader{0}},  // 39: rcu_read_lock()
        {Action::reader_L40, Reader{0}},  // 40: c = rcu_dereference(current)
        {Action::reader_L41_no, Reader{0}},  // 41: if (c == null): no
        {Action::reader_use, Reader{0}},  // 43: ready = c.ready
        {Action::reader_L45, Reader{0}},  // 45: rcu_read_unlock()
        {Action::reader_filled, Reader{0}},  // 47: assert ready
    };
    const auto broken = Property::filled;
    SECTION("early_publish fails at step 10") {
        const Machine<Config1Updater1Reader1> machine{Config{.swap_fill_publish = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("synchronize survives") {
        const Machine<Config1Updater1Reader1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("deferred survives") {
        const Machine<Config1Updater1Reader1> machine{Config{.freeing = Freeing::deferred}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::rcu_grace_period
