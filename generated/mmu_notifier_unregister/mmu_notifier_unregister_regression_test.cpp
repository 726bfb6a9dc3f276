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
        {Action::driver_L47, Driver{0}, Notifier{0}},  // 50: mn = alloc Notifier else return
        {Action::driver_L51_no, Driver{0}},  // 51: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L52, Driver{0}},  // 52: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 54: mn.sptes = true
        {Action::driver_L55, Driver{0}},  // 55: spin_lock(list_lock)
        {Action::driver_L56, Driver{0}},  // 56: hashed[mn] = true
        {Action::invalidate_L76, Invalidate{0}},  // 32: rcu_read_lock()
        {Action::invalidate_L33, Invalidate{0}},  // 33: return 0
        // 79: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L79, Invalidate{0}, Notifier{0}},
    };
    const auto broken = Property::sleep_in_atomic;
    SECTION("rcu fails at step 9") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.section = Section::classic}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `mn.seen`: the object is not live.
TEST_CASE("rcu violates use_after_free", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L47, Driver{0}, Notifier{0}},  // 50: mn = alloc Notifier else return
        {Action::driver_L51_no, Driver{0}},  // 51: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L52, Driver{0}},  // 52: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 54: mn.sptes = true
        {Action::driver_L55, Driver{0}},  // 55: spin_lock(list_lock)
        {Action::driver_L56, Driver{0}},  // 56: hashed[mn] = true
        {Action::driver_L57, Driver{0}},  // 57: spin_unlock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: atomic_dec(mm_users)
        {Action::driver_L32, Driver{0}},  // 32: rcu_read_lock()
        {Action::driver_L33, Driver{0}},  // 33: return 0
        {Action::driver_L61, Driver{0}},  // 61: listed = hashed[mn]
        {Action::driver_L63_yes, Driver{0}},  // 63: if (listed): yes
        {Action::driver_L63b, Driver{0}},  // 38: might_sleep()
        {Action::driver_L38, Driver{0}},  // 38: mn.sptes = false
        {Action::driver_L35b, Driver{0}},  // 35: rcu_read_unlock()
        {Action::driver_L65, Driver{0}},  // 41: spin_lock(list_lock)
        {Action::invalidate_L76, Invalidate{0}},  // 32: rcu_read_lock()
        {Action::invalidate_L33, Invalidate{0}},  // 33: return 0
        // 79: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L79, Invalidate{0}, Notifier{0}},
        {Action::driver_L42b, Driver{0}},  // 42: hashed[mn] = false
        {Action::driver_L43b, Driver{0}},  // 43: spin_unlock(list_lock)
        {Action::driver_sync, Driver{0}},  // 36: synchronize_rcu(): begin
        {Action::invalidate_callback, Invalidate{0}},  // 81: might_sleep()
        {Action::driver_L36b, Driver{0}},  // 36: synchronize_rcu(): end
        {Action::driver_bug_on, Driver{0}},  // 69: assert atomic_read(mm_count) > 0
        {Action::driver_L70, Driver{0}},  // 70: atomic_dec(mm_count)
        {Action::driver_L72, Driver{0}},  // 72: free(mn)
        {Action::invalidate_L82, Invalidate{0}},  // 82: mn.seen = true
    };
    const auto broken = Property::use_after_free;
    SECTION("rcu fails at step 28") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.section = Section::classic}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant unregistered_for_good is false with d = driver#0, i = invalidate#0.
TEST_CASE("rcu violates unregistered_for_good", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L47, Driver{0}, Notifier{0}},  // 50: mn = alloc Notifier else return
        {Action::driver_L51_no, Driver{0}},  // 51: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L52, Driver{0}},  // 52: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 54: mn.sptes = true
        {Action::driver_L55, Driver{0}},  // 55: spin_lock(list_lock)
        {Action::driver_L56, Driver{0}},  // 56: hashed[mn] = true
        {Action::driver_L57, Driver{0}},  // 57: spin_unlock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: atomic_dec(mm_users)
        {Action::driver_L32, Driver{0}},  // 32: rcu_read_lock()
        {Action::driver_L33, Driver{0}},  // 33: return 0
        {Action::driver_L61, Driver{0}},  // 61: listed = hashed[mn]
        {Action::driver_L63_yes, Driver{0}},  // 63: if (listed): yes
        {Action::driver_L63b, Driver{0}},  // 38: might_sleep()
        {Action::driver_L38, Driver{0}},  // 38: mn.sptes = false
        {Action::driver_L35b, Driver{0}},  // 35: rcu_read_unlock()
        {Action::driver_L65, Driver{0}},  // 41: spin_lock(list_lock)
        {Action::invalidate_L76, Invalidate{0}},  // 32: rcu_read_lock()
        {Action::invalidate_L33, Invalidate{0}},  // 33: return 0
        // 79: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L79, Invalidate{0}, Notifier{0}},
        {Action::driver_L42b, Driver{0}},  // 42: hashed[mn] = false
        {Action::driver_L43b, Driver{0}},  // 43: spin_unlock(list_lock)
        {Action::driver_sync, Driver{0}},  // 36: synchronize_rcu(): begin
        {Action::invalidate_callback, Invalidate{0}},  // 81: might_sleep()
        {Action::driver_L36b, Driver{0}},  // 36: synchronize_rcu(): end
        {Action::driver_bug_on, Driver{0}},  // 69: assert atomic_read(mm_count) > 0
        {Action::driver_L70, Driver{0}},  // 70: atomic_dec(mm_count)
        {Action::driver_L72, Driver{0}},  // 72: free(mn)
    };
    const auto broken = Property::unregistered_for_good;
    SECTION("rcu fails at step 27") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.section = Section::classic}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `mn.seen`: the object is not live.
TEST_CASE("no_sync violates use_after_free", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L47, Driver{0}, Notifier{0}},  // 50: mn = alloc Notifier else return
        {Action::driver_L51_no, Driver{0}},  // 51: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L52, Driver{0}},  // 52: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 54: mn.sptes = true
        {Action::driver_L55, Driver{0}},  // 55: spin_lock(list_lock)
        {Action::driver_L56, Driver{0}},  // 56: hashed[mn] = true
        {Action::driver_L57, Driver{0}},  // 57: spin_unlock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: atomic_dec(mm_users)
        {Action::driver_L31, Driver{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::driver_L31b, Driver{0}},  // 31: return id
        {Action::driver_L61, Driver{0}},  // 61: listed = hashed[mn]
        {Action::driver_L63_yes, Driver{0}},  // 63: if (listed): yes
        {Action::driver_L63b, Driver{0}},  // 38: might_sleep()
        {Action::driver_L38, Driver{0}},  // 38: mn.sptes = false
        {Action::driver_L35, Driver{0}},  // 35: srcu_read_unlock(srcu, id)
        {Action::driver_L65, Driver{0}},  // 41: spin_lock(list_lock)
        {Action::invalidate_L76_2, Invalidate{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::invalidate_L31, Invalidate{0}},  // 31: return id
        // 79: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L79, Invalidate{0}, Notifier{0}},
        {Action::driver_L42b, Driver{0}},  // 42: hashed[mn] = false
        {Action::driver_L43b, Driver{0}},  // 43: spin_unlock(list_lock)
        {Action::driver_bug_on, Driver{0}},  // 69: assert atomic_read(mm_count) > 0
        {Action::driver_L70, Driver{0}},  // 70: atomic_dec(mm_count)
        {Action::driver_L72, Driver{0}},  // 72: free(mn)
        {Action::invalidate_callback, Invalidate{0}},  // 81: might_sleep()
        {Action::invalidate_L82, Invalidate{0}},  // 82: mn.seen = true
    };
    const auto broken = Property::use_after_free;
    SECTION("no_sync fails at step 26") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.drop_sync = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant unregistered_for_good is false with d = driver#0, i = invalidate#0.
TEST_CASE("no_sync violates unregistered_for_good", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L47, Driver{0}, Notifier{0}},  // 50: mn = alloc Notifier else return
        {Action::driver_L51_no, Driver{0}},  // 51: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L52, Driver{0}},  // 52: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 54: mn.sptes = true
        {Action::driver_L55, Driver{0}},  // 55: spin_lock(list_lock)
        {Action::driver_L56, Driver{0}},  // 56: hashed[mn] = true
        {Action::driver_L57, Driver{0}},  // 57: spin_unlock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: atomic_dec(mm_users)
        {Action::driver_L31, Driver{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::driver_L31b, Driver{0}},  // 31: return id
        {Action::driver_L61, Driver{0}},  // 61: listed = hashed[mn]
        {Action::driver_L63_yes, Driver{0}},  // 63: if (listed): yes
        {Action::driver_L63b, Driver{0}},  // 38: might_sleep()
        {Action::driver_L38, Driver{0}},  // 38: mn.sptes = false
        {Action::driver_L35, Driver{0}},  // 35: srcu_read_unlock(srcu, id)
        {Action::driver_L65, Driver{0}},  // 41: spin_lock(list_lock)
        {Action::invalidate_L76_2, Invalidate{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::invalidate_L31, Invalidate{0}},  // 31: return id
        // 79: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L79, Invalidate{0}, Notifier{0}},
        {Action::driver_L42b, Driver{0}},  // 42: hashed[mn] = false
        {Action::driver_L43b, Driver{0}},  // 43: spin_unlock(list_lock)
        {Action::driver_bug_on, Driver{0}},  // 69: assert atomic_read(mm_count) > 0
        {Action::driver_L70, Driver{0}},  // 70: atomic_dec(mm_count)
        {Action::driver_L72, Driver{0}},  // 72: free(mn)
    };
    const auto broken = Property::unregistered_for_good;
    SECTION("no_sync fails at step 24") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.drop_sync = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: this instance waits for the readers of `srcu` and is one itself.
TEST_CASE("self violates rcu_stall", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L47, Driver{0}, Notifier{0}},  // 50: mn = alloc Notifier else return
        {Action::driver_L51_no, Driver{0}},  // 51: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L52, Driver{0}},  // 52: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 54: mn.sptes = true
        {Action::driver_L55, Driver{0}},  // 55: spin_lock(list_lock)
        {Action::driver_L56, Driver{0}},  // 56: hashed[mn] = true
        {Action::driver_L57, Driver{0}},  // 57: spin_unlock(list_lock)
        {Action::invalidate_L76_2, Invalidate{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::invalidate_L31, Invalidate{0}},  // 31: return id
        // 79: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L79, Invalidate{0}, Notifier{0}},
        {Action::invalidate_callback, Invalidate{0}},  // 81: might_sleep()
        {Action::invalidate_L82, Invalidate{0}},  // 82: mn.seen = true
        {Action::invalidate_L83, Invalidate{0}},  // 41: spin_lock(list_lock)
        {Action::invalidate_L42, Invalidate{0}},  // 42: hashed[mn] = false
        {Action::invalidate_L43, Invalidate{0}},  // 43: spin_unlock(list_lock)
        {Action::invalidate_L36, Invalidate{0}},  // 36: synchronize_srcu(srcu): begin
    };
    const auto broken = Property::rcu_stall;
    SECTION("self fails at step 16") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.self_2 = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("self violates deadlock", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L47, Driver{0}, Notifier{0}},  // 50: mn = alloc Notifier else return
        {Action::driver_L51_no, Driver{0}},  // 51: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L52, Driver{0}},  // 52: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 54: mn.sptes = true
        {Action::driver_L55, Driver{0}},  // 55: spin_lock(list_lock)
        {Action::driver_L56, Driver{0}},  // 56: hashed[mn] = true
        {Action::driver_L57, Driver{0}},  // 57: spin_unlock(list_lock)
        {Action::driver_L58_2, Driver{0}},  // 58: atomic_dec(mm_users)
        {Action::invalidate_L76_2, Invalidate{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::invalidate_L31, Invalidate{0}},  // 31: return id
        // 79: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L79, Invalidate{0}, Notifier{0}},
        {Action::invalidate_callback, Invalidate{0}},  // 81: might_sleep()
        {Action::invalidate_L82, Invalidate{0}},  // 82: mn.seen = true
        {Action::invalidate_L83, Invalidate{0}},  // 41: spin_lock(list_lock)
        {Action::invalidate_L42, Invalidate{0}},  // 42: hashed[mn] = false
        {Action::invalidate_L43, Invalidate{0}},  // 43: spin_unlock(list_lock)
        {Action::invalidate_L36, Invalidate{0}},  // 36: synchronize_srcu(srcu): begin
        {Action::exit_L90, Exit{0}},  // 92: atomic_dec(mm_users)
        {Action::exit_L93, Exit{0}},  // 93: wait_event(atomic_read(mm_users) == 0)
        {Action::exit_L31, Exit{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::exit_L31b, Exit{0}},  // 31: return id
        // 95: for (Notifier mn) where hashed[mn]: skip
        {Action::exit_L95_2, Exit{0}, Notifier{0}},
        {Action::exit_L95_3, Exit{0}},  // 95: for (Notifier mn) where hashed[mn]: done
        {Action::exit_L35, Exit{0}},  // 35: srcu_read_unlock(srcu, id)
        {Action::exit_L97, Exit{0}},  // 97: spin_lock(list_lock)
        // 98: for (Notifier mn) where hashed[mn]: skip
        {Action::exit_L98_2, Exit{0}, Notifier{0}},
        {Action::exit_L98_3, Exit{0}},  // 98: for (Notifier mn) where hashed[mn]: done
        {Action::exit_L99, Exit{0}},  // 99: spin_unlock(list_lock)
        {Action::exit_exit_sync_2, Exit{0}},  // 36: synchronize_srcu(srcu): begin
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
        {Action::driver_L47, Driver{0}, Notifier{0}},  // 50: mn = alloc Notifier else return
        {Action::driver_L51_no, Driver{0}},  // 51: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L52, Driver{0}},  // 52: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 54: mn.sptes = true
        {Action::driver_L55, Driver{0}},  // 55: spin_lock(list_lock)
        {Action::driver_L56, Driver{0}},  // 56: hashed[mn] = true
        {Action::driver_L57, Driver{0}},  // 57: spin_unlock(list_lock)
        {Action::invalidate_L76, Invalidate{0}},  // 32: rcu_read_lock()
        {Action::invalidate_L33, Invalidate{0}},  // 33: return 0
        // 79: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L79, Invalidate{0}, Notifier{0}},
        {Action::invalidate_callback, Invalidate{0}},  // 81: might_sleep()
        {Action::invalidate_L82, Invalidate{0}},  // 82: mn.seen = true
        {Action::invalidate_L83, Invalidate{0}},  // 41: spin_lock(list_lock)
        {Action::invalidate_L42, Invalidate{0}},  // 42: hashed[mn] = false
        {Action::invalidate_L43, Invalidate{0}},  // 43: spin_unlock(list_lock)
        {Action::invalidate_L36c, Invalidate{0}},  // 36: synchronize_rcu(): begin
    };
    const auto broken = Property::rcu_stall;
    SECTION("self_rcu fails at step 16") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.section = Section::classic,
            .self_2 = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: this may sleep, inside of a read section of `rcu` (line 32).
TEST_CASE("self_rcu violates sleep_in_atomic", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L47, Driver{0}, Notifier{0}},  // 50: mn = alloc Notifier else return
        {Action::driver_L51_no, Driver{0}},  // 51: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L52, Driver{0}},  // 52: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 54: mn.sptes = true
        {Action::driver_L55, Driver{0}},  // 55: spin_lock(list_lock)
        {Action::driver_L56, Driver{0}},  // 56: hashed[mn] = true
        {Action::invalidate_L76, Invalidate{0}},  // 32: rcu_read_lock()
        {Action::invalidate_L33, Invalidate{0}},  // 33: return 0
        // 79: for (Notifier mn) where hashed[mn]: next
        {Action::invalidate_L79, Invalidate{0}, Notifier{0}},
    };
    const auto broken = Property::sleep_in_atomic;
    SECTION("self_rcu fails at step 9") {
        const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.section = Section::classic,
            .self_2 = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant released_first is false with n = Notifier#0.
TEST_CASE("exit_no_sync_3_7 violates released_first", "[mmu_notifier_unregister][regression]") {
    const std::vector<Step> schedule{
        {Action::driver_L47, Driver{0}, Notifier{0}},  // 50: mn = alloc Notifier else return
        {Action::driver_L51_no, Driver{0}},  // 51: if (!atomic_inc_not_zero(mm_users)): no
        {Action::driver_L52, Driver{0}},  // 52: atomic_inc(mm_count)
        {Action::driver_registered, Driver{0}},  // 54: mn.sptes = true
        {Action::driver_L55, Driver{0}},  // 55: spin_lock(list_lock)
        {Action::driver_L56, Driver{0}},  // 56: hashed[mn] = true
        {Action::driver_L57, Driver{0}},  // 57: spin_unlock(list_lock)
        {Action::driver_L58, Driver{0}},  // 58: atomic_dec(mm_users)
        {Action::driver_L31, Driver{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::driver_L31b, Driver{0}},  // 31: return id
        {Action::driver_L61, Driver{0}},  // 61: listed = hashed[mn]
        {Action::driver_L62, Driver{0}},  // 41: spin_lock(list_lock)
        {Action::driver_L42, Driver{0}},  // 42: hashed[mn] = false
        {Action::driver_L43, Driver{0}},  // 43: spin_unlock(list_lock)
        {Action::exit_L90, Exit{0}},  // 92: atomic_dec(mm_users)
        {Action::exit_L93, Exit{0}},  // 93: wait_event(atomic_read(mm_users) == 0)
        {Action::exit_L31, Exit{0}},  // 31: id = srcu_read_lock(srcu)
        {Action::exit_L31b, Exit{0}},  // 31: return id
        // 95: for (Notifier mn) where hashed[mn]: skip
        {Action::exit_L95_2, Exit{0}, Notifier{0}},
        {Action::exit_L95_3, Exit{0}},  // 95: for (Notifier mn) where hashed[mn]: done
        {Action::exit_L35, Exit{0}},  // 35: srcu_read_unlock(srcu, id)
        {Action::exit_L97, Exit{0}},  // 97: spin_lock(list_lock)
        // 98: for (Notifier mn) where hashed[mn]: skip
        {Action::exit_L98_2, Exit{0}, Notifier{0}},
        {Action::exit_L98_3, Exit{0}},  // 98: for (Notifier mn) where hashed[mn]: done
        {Action::exit_L99, Exit{0}},  // 99: spin_unlock(list_lock)
        {Action::exit_L102, Exit{0}},  // 102: pages_freed = true
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
