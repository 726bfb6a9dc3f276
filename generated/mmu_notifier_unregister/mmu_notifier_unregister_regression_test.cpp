/// Replays each known failure of mmu_notifier_unregister: the broken variant fails at exactly
/// that step, and what was proved survives the same schedule. Written by Latchwork from
/// mmu_notifier_unregister.latch: change that, not this.

#include <vector>

#include "mmu_notifier_unregister.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::mmu_notifier_unregister {

namespace {

struct Notifier1Driver1Invalidate1Exit1 {
    static constexpr int Notifier = 1;
    static constexpr int driver = 1;
    static constexpr int invalidate = 1;
    static constexpr int exit = 1;
};

/// How it fails: this may sleep, inside of a read section of `rcu` (line 32).
TEST_CASE("rcu violates sleep_in_atomic", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L49, Driver{0}, Notifier{0}},  // 52: mn = alloc Notifier else return
        {Action::driver_L53_no, Driver{0}},  // 53: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L54, Driver{0}},  // 54: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 56: mn.sptes = true
        {Action::driver_L57, Driver{0}},  // 57: spin_lock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: hashed[mn] = true
        {Action::invalidate_L78, Invalidate{0}},  // 32: rcu_read_lock()
        {Action::invalidate_L33, Invalidate{0}},  // 33: return 0
        // 81: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L81, Invalidate{0}, Notifier{0}},
    };
    const auto broken = Property::sleep_in_atomic;
    SECTION("rcu fails at step 9") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.section = Section::classic}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("srcu survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("srcu_3_7 survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.unlink_first = true}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `mn.seen`: the object is not live.
TEST_CASE("rcu violates use_after_free", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L49, Driver{0}, Notifier{0}},  // 52: mn = alloc Notifier else return
        {Action::driver_L53_no, Driver{0}},  // 53: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L54, Driver{0}},  // 54: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 56: mn.sptes = true
        {Action::driver_L57, Driver{0}},  // 57: spin_lock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: hashed[mn] = true
        {Action::driver_L59, Driver{0}},  // 59: spin_unlock(list_lock)
        {Action::driver_L60, Driver{0}},  // 60: atomic_dec(mm_users)
        {Action::driver_L32, Driver{0}},  // 32: rcu_read_lock()
        {Action::driver_L33, Driver{0}},  // 33: return 0
        {Action::driver_L63, Driver{0}},  // 63: listed = hashed[mn]
        {Action::driver_L65_yes, Driver{0}},  // 65: if (listed): yes
        {Action::driver_L65b, Driver{0}},  // 40: might_sleep()
        {Action::driver_L40, Driver{0}},  // 40: mn.sptes = false
        {Action::driver_L36b, Driver{0}},  // 36: rcu_read_unlock()
        {Action::driver_L67, Driver{0}},  // 43: spin_lock(list_lock)
        {Action::invalidate_L78, Invalidate{0}},  // 32: rcu_read_lock()
        {Action::invalidate_L33, Invalidate{0}},  // 33: return 0
        // 81: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L81, Invalidate{0}, Notifier{0}},
        {Action::driver_L44b, Driver{0}},  // 44: hashed[mn] = false
        {Action::driver_L45b, Driver{0}},  // 45: spin_unlock(list_lock)
        {Action::driver_sync, Driver{0}},  // 38: synchronize_rcu(): begin
        {Action::invalidate_callback, Invalidate{0}},  // 83: might_sleep()
        {Action::driver_L38b, Driver{0}},  // 38: synchronize_rcu(): end
        {Action::driver_bug_on, Driver{0}},  // 71: assert atomic_read(mm_count) > 0
        {Action::driver_L72, Driver{0}},  // 72: atomic_dec(mm_count)
        {Action::driver_L74, Driver{0}},  // 74: free(mn)
        {Action::invalidate_L84, Invalidate{0}},  // 84: mn.seen = true
    };
    const auto broken = Property::use_after_free;
    SECTION("rcu fails at step 28") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.section = Section::classic}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("srcu survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("srcu_3_7 survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.unlink_first = true}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant unregistered_for_good is false with d = driver#0, i = invalidate#0.
TEST_CASE("rcu violates unregistered_for_good", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L49, Driver{0}, Notifier{0}},  // 52: mn = alloc Notifier else return
        {Action::driver_L53_no, Driver{0}},  // 53: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L54, Driver{0}},  // 54: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 56: mn.sptes = true
        {Action::driver_L57, Driver{0}},  // 57: spin_lock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: hashed[mn] = true
        {Action::driver_L59, Driver{0}},  // 59: spin_unlock(list_lock)
        {Action::driver_L60, Driver{0}},  // 60: atomic_dec(mm_users)
        {Action::driver_L32, Driver{0}},  // 32: rcu_read_lock()
        {Action::driver_L33, Driver{0}},  // 33: return 0
        {Action::driver_L63, Driver{0}},  // 63: listed = hashed[mn]
        {Action::driver_L65_yes, Driver{0}},  // 65: if (listed): yes
        {Action::driver_L65b, Driver{0}},  // 40: might_sleep()
        {Action::driver_L40, Driver{0}},  // 40: mn.sptes = false
        {Action::driver_L36b, Driver{0}},  // 36: rcu_read_unlock()
        {Action::driver_L67, Driver{0}},  // 43: spin_lock(list_lock)
        {Action::invalidate_L78, Invalidate{0}},  // 32: rcu_read_lock()
        {Action::invalidate_L33, Invalidate{0}},  // 33: return 0
        // 81: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L81, Invalidate{0}, Notifier{0}},
        {Action::driver_L44b, Driver{0}},  // 44: hashed[mn] = false
        {Action::driver_L45b, Driver{0}},  // 45: spin_unlock(list_lock)
        {Action::driver_sync, Driver{0}},  // 38: synchronize_rcu(): begin
        {Action::invalidate_callback, Invalidate{0}},  // 83: might_sleep()
        {Action::driver_L38b, Driver{0}},  // 38: synchronize_rcu(): end
        {Action::driver_bug_on, Driver{0}},  // 71: assert atomic_read(mm_count) > 0
        {Action::driver_L72, Driver{0}},  // 72: atomic_dec(mm_count)
        {Action::driver_L74, Driver{0}},  // 74: free(mn)
    };
    const auto broken = Property::unregistered_for_good;
    SECTION("rcu fails at step 27") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.section = Section::classic}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("srcu survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("srcu_3_7 survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.unlink_first = true}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `mn.seen`: the object is not live.
TEST_CASE("no_sync violates use_after_free", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L49, Driver{0}, Notifier{0}},  // 52: mn = alloc Notifier else return
        {Action::driver_L53_no, Driver{0}},  // 53: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L54, Driver{0}},  // 54: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 56: mn.sptes = true
        {Action::driver_L57, Driver{0}},  // 57: spin_lock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: hashed[mn] = true
        {Action::driver_L59, Driver{0}},  // 59: spin_unlock(list_lock)
        {Action::driver_L60, Driver{0}},  // 60: atomic_dec(mm_users)
        {Action::driver_L31, Driver{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::driver_L31b, Driver{0}},  // 31: return id
        {Action::driver_L63, Driver{0}},  // 63: listed = hashed[mn]
        {Action::driver_L65_yes, Driver{0}},  // 65: if (listed): yes
        {Action::driver_L65b, Driver{0}},  // 40: might_sleep()
        {Action::driver_L40, Driver{0}},  // 40: mn.sptes = false
        {Action::driver_L36, Driver{0}},  // 36: srcu_read_unlock(srcu, id)
        {Action::driver_L67, Driver{0}},  // 43: spin_lock(list_lock)
        {Action::invalidate_L78_2, Invalidate{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::invalidate_L31, Invalidate{0}},  // 31: return id
        // 81: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L81, Invalidate{0}, Notifier{0}},
        {Action::driver_L44b, Driver{0}},  // 44: hashed[mn] = false
        {Action::driver_L45b, Driver{0}},  // 45: spin_unlock(list_lock)
        {Action::driver_bug_on, Driver{0}},  // 71: assert atomic_read(mm_count) > 0
        {Action::driver_L72, Driver{0}},  // 72: atomic_dec(mm_count)
        {Action::driver_L74, Driver{0}},  // 74: free(mn)
        {Action::invalidate_callback, Invalidate{0}},  // 83: might_sleep()
        {Action::invalidate_L84, Invalidate{0}},  // 84: mn.seen = true
    };
    const auto broken = Property::use_after_free;
    SECTION("no_sync fails at step 26") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.drop_sync = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("srcu survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("srcu_3_7 survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.unlink_first = true}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant unregistered_for_good is false with d = driver#0, i = invalidate#0.
TEST_CASE("no_sync violates unregistered_for_good", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L49, Driver{0}, Notifier{0}},  // 52: mn = alloc Notifier else return
        {Action::driver_L53_no, Driver{0}},  // 53: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L54, Driver{0}},  // 54: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 56: mn.sptes = true
        {Action::driver_L57, Driver{0}},  // 57: spin_lock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: hashed[mn] = true
        {Action::driver_L59, Driver{0}},  // 59: spin_unlock(list_lock)
        {Action::driver_L60, Driver{0}},  // 60: atomic_dec(mm_users)
        {Action::driver_L31, Driver{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::driver_L31b, Driver{0}},  // 31: return id
        {Action::driver_L63, Driver{0}},  // 63: listed = hashed[mn]
        {Action::driver_L65_yes, Driver{0}},  // 65: if (listed): yes
        {Action::driver_L65b, Driver{0}},  // 40: might_sleep()
        {Action::driver_L40, Driver{0}},  // 40: mn.sptes = false
        {Action::driver_L36, Driver{0}},  // 36: srcu_read_unlock(srcu, id)
        {Action::driver_L67, Driver{0}},  // 43: spin_lock(list_lock)
        {Action::invalidate_L78_2, Invalidate{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::invalidate_L31, Invalidate{0}},  // 31: return id
        // 81: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L81, Invalidate{0}, Notifier{0}},
        {Action::driver_L44b, Driver{0}},  // 44: hashed[mn] = false
        {Action::driver_L45b, Driver{0}},  // 45: spin_unlock(list_lock)
        {Action::driver_bug_on, Driver{0}},  // 71: assert atomic_read(mm_count) > 0
        {Action::driver_L72, Driver{0}},  // 72: atomic_dec(mm_count)
        {Action::driver_L74, Driver{0}},  // 74: free(mn)
    };
    const auto broken = Property::unregistered_for_good;
    SECTION("no_sync fails at step 24") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.drop_sync = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("srcu survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("srcu_3_7 survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.unlink_first = true}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: this instance waits for the readers of `srcu` and is one itself.
TEST_CASE("self violates rcu_stall", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L49, Driver{0}, Notifier{0}},  // 52: mn = alloc Notifier else return
        {Action::driver_L53_no, Driver{0}},  // 53: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L54, Driver{0}},  // 54: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 56: mn.sptes = true
        {Action::driver_L57, Driver{0}},  // 57: spin_lock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: hashed[mn] = true
        {Action::driver_L59, Driver{0}},  // 59: spin_unlock(list_lock)
        {Action::invalidate_L78_2, Invalidate{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::invalidate_L31, Invalidate{0}},  // 31: return id
        // 81: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L81, Invalidate{0}, Notifier{0}},
        {Action::invalidate_callback, Invalidate{0}},  // 83: might_sleep()
        {Action::invalidate_L84, Invalidate{0}},  // 84: mn.seen = true
        {Action::invalidate_L85, Invalidate{0}},  // 43: spin_lock(list_lock)
        {Action::invalidate_L44, Invalidate{0}},  // 44: hashed[mn] = false
        {Action::invalidate_L45, Invalidate{0}},  // 45: spin_unlock(list_lock)
        {Action::invalidate_L38, Invalidate{0}},  // 38: synchronize_srcu(srcu): begin
    };
    const auto broken = Property::rcu_stall;
    SECTION("self fails at step 16") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.self_2 = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("srcu survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("srcu_3_7 survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.unlink_first = true}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("self violates deadlock", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L49, Driver{0}, Notifier{0}},  // 52: mn = alloc Notifier else return
        {Action::driver_L53_no, Driver{0}},  // 53: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L54, Driver{0}},  // 54: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 56: mn.sptes = true
        {Action::driver_L57, Driver{0}},  // 57: spin_lock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: hashed[mn] = true
        {Action::driver_L59, Driver{0}},  // 59: spin_unlock(list_lock)
        {Action::driver_L60_2, Driver{0}},  // 60: atomic_dec(mm_users)
        {Action::invalidate_L78_2, Invalidate{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::invalidate_L31, Invalidate{0}},  // 31: return id
        // 81: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L81, Invalidate{0}, Notifier{0}},
        {Action::invalidate_callback, Invalidate{0}},  // 83: might_sleep()
        {Action::invalidate_L84, Invalidate{0}},  // 84: mn.seen = true
        {Action::invalidate_L85, Invalidate{0}},  // 43: spin_lock(list_lock)
        {Action::invalidate_L44, Invalidate{0}},  // 44: hashed[mn] = false
        {Action::invalidate_L45, Invalidate{0}},  // 45: spin_unlock(list_lock)
        {Action::invalidate_L38, Invalidate{0}},  // 38: synchronize_srcu(srcu): begin
        {Action::exit_L92, Exit{0}},  // 94: atomic_dec(mm_users)
        {Action::exit_L95, Exit{0}},  // 95: wait_event(atomic_read(mm_users) == 0)
        {Action::exit_L31, Exit{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::exit_L31b, Exit{0}},  // 31: return id
        // 97: for (Notifier mn) where hashed[mn]: skip
        {Action::exit_L97_2, Exit{0}, Notifier{0}},
        {Action::exit_L97_3, Exit{0}},  // 97: for (Notifier mn) where hashed[mn]: done
        {Action::exit_L36, Exit{0}},  // 36: srcu_read_unlock(srcu, id)
        {Action::exit_L99, Exit{0}},  // 99: spin_lock(list_lock)
        // 100: for (Notifier mn) where hashed[mn]: skip
        {Action::exit_L100_2, Exit{0}, Notifier{0}},
        {Action::exit_L100_3, Exit{0}},  // 100: for (Notifier mn) where hashed[mn]: done
        {Action::exit_L101, Exit{0}},  // 101: spin_unlock(list_lock)
        {Action::exit_exit_sync_2, Exit{0}},  // 38: synchronize_srcu(srcu): begin
    };
    const auto broken = Property::deadlock;
    SECTION("self fails at step 29") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.self_2 = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: this instance waits for the readers of `rcu` and is one itself.
TEST_CASE("self_rcu violates rcu_stall", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L49, Driver{0}, Notifier{0}},  // 52: mn = alloc Notifier else return
        {Action::driver_L53_no, Driver{0}},  // 53: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L54, Driver{0}},  // 54: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 56: mn.sptes = true
        {Action::driver_L57, Driver{0}},  // 57: spin_lock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: hashed[mn] = true
        {Action::driver_L59, Driver{0}},  // 59: spin_unlock(list_lock)
        {Action::invalidate_L78, Invalidate{0}},  // 32: rcu_read_lock()
        {Action::invalidate_L33, Invalidate{0}},  // 33: return 0
        // 81: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L81, Invalidate{0}, Notifier{0}},
        {Action::invalidate_callback, Invalidate{0}},  // 83: might_sleep()
        {Action::invalidate_L84, Invalidate{0}},  // 84: mn.seen = true
        {Action::invalidate_L85, Invalidate{0}},  // 43: spin_lock(list_lock)
        {Action::invalidate_L44, Invalidate{0}},  // 44: hashed[mn] = false
        {Action::invalidate_L45, Invalidate{0}},  // 45: spin_unlock(list_lock)
        {Action::invalidate_L38c, Invalidate{0}},  // 38: synchronize_rcu(): begin
    };
    const auto broken = Property::rcu_stall;
    SECTION("self_rcu fails at step 16") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.section = Section::classic,
            .self_2 = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("srcu survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("srcu_3_7 survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.unlink_first = true}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: this may sleep, inside of a read section of `rcu` (line 32).
TEST_CASE("self_rcu violates sleep_in_atomic", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L49, Driver{0}, Notifier{0}},  // 52: mn = alloc Notifier else return
        {Action::driver_L53_no, Driver{0}},  // 53: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L54, Driver{0}},  // 54: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 56: mn.sptes = true
        {Action::driver_L57, Driver{0}},  // 57: spin_lock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: hashed[mn] = true
        {Action::invalidate_L78, Invalidate{0}},  // 32: rcu_read_lock()
        {Action::invalidate_L33, Invalidate{0}},  // 33: return 0
        // 81: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L81, Invalidate{0}, Notifier{0}},
    };
    const auto broken = Property::sleep_in_atomic;
    SECTION("self_rcu fails at step 9") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.section = Section::classic,
            .self_2 = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("srcu survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("srcu_3_7 survives") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.unlink_first = true}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant released_first is false with n = Notifier#0.
TEST_CASE("exit_no_sync_3_7 violates released_first", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L49, Driver{0}, Notifier{0}},  // 52: mn = alloc Notifier else return
        {Action::driver_L53_no, Driver{0}},  // 53: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L54, Driver{0}},  // 54: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 56: mn.sptes = true
        {Action::driver_L57, Driver{0}},  // 57: spin_lock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: hashed[mn] = true
        {Action::driver_L59, Driver{0}},  // 59: spin_unlock(list_lock)
        {Action::driver_L60, Driver{0}},  // 60: atomic_dec(mm_users)
        {Action::driver_L31, Driver{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::driver_L31b, Driver{0}},  // 31: return id
        {Action::driver_L63, Driver{0}},  // 63: listed = hashed[mn]
        {Action::driver_L64, Driver{0}},  // 43: spin_lock(list_lock)
        {Action::driver_L44, Driver{0}},  // 44: hashed[mn] = false
        {Action::driver_L45, Driver{0}},  // 45: spin_unlock(list_lock)
        {Action::exit_L92, Exit{0}},  // 94: atomic_dec(mm_users)
        {Action::exit_L95, Exit{0}},  // 95: wait_event(atomic_read(mm_users) == 0)
        {Action::exit_L31, Exit{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::exit_L31b, Exit{0}},  // 31: return id
        // 97: for (Notifier mn) where hashed[mn]: skip
        {Action::exit_L97_2, Exit{0}, Notifier{0}},
        {Action::exit_L97_3, Exit{0}},  // 97: for (Notifier mn) where hashed[mn]: done
        {Action::exit_L36, Exit{0}},  // 36: srcu_read_unlock(srcu, id)
        {Action::exit_L99, Exit{0}},  // 99: spin_lock(list_lock)
        // 100: for (Notifier mn) where hashed[mn]: skip
        {Action::exit_L100_2, Exit{0}, Notifier{0}},
        {Action::exit_L100_3, Exit{0}},  // 100: for (Notifier mn) where hashed[mn]: done
        {Action::exit_L101, Exit{0}},  // 101: spin_unlock(list_lock)
        {Action::exit_L104, Exit{0}},  // 104: pages_freed = true
    };
    const auto broken = Property::released_first;
    SECTION("exit_no_sync_3_7 fails at step 26") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.unlink_first = true,
            .drop_exit_sync = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::mmu_notifier_unregister
