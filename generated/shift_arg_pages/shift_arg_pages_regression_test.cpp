/// Replays each known failure of shift_arg_pages: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// shift_arg_pages.latch: change that, not this.

#include <vector>

#include "shift_arg_pages.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::shift_arg_pages {

namespace {

struct Page1Exec1Migrate1 {
    static constexpr int Page = 1;
    static constexpr int exec = 1;
    static constexpr int migrate = 1;
};

/// How it fails: `is_locked(p.lock)` is false.
TEST_CASE("nolock violates bug_on", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::migrate_L102, Migrate{0}},  // 104: lock_page(page.lock)
        {Action::migrate_L45c, Migrate{0}},  // 45: spin_lock(anon_lock)
        {Action::migrate_skip, Migrate{0}},  // 53: return vm_start
        {Action::exec_L62, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_no, Exec{0}},  // 68: if (any): no
        {Action::migrate_L109, Migrate{0}},  // 109: spin_lock(ptl)
        {Action::migrate_L110_yes, Migrate{0}},  // 110: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L110b, Migrate{0}},  // 111: pte[addr][page] = MIGRATION
        {Action::migrate_unmap, Migrate{0}},  // 113: page.mapcount--
        {Action::migrate_L115, Migrate{0}},  // 115: spin_unlock(ptl)
        {Action::migrate_unmapped, Migrate{0}},  // 48: spin_unlock(anon_lock)
        {Action::migrate_L118, Migrate{0}},  // 118: might_sleep()
        {Action::migrate_L45d, Migrate{0}},  // 45: spin_lock(anon_lock)
        {Action::migrate_L53b, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L121, Migrate{0}},  // 121: spin_lock(ptl)
        {Action::migrate_L122_no, Migrate{0}},  // 122: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L126, Migrate{0}},  // 126: spin_unlock(ptl)
        {Action::exec_L69, Exec{0}},  // 69: spin_lock(ptl)
        {Action::exec_L70, Exec{0}},  // 70: entry = pte[OLD][p]
        {Action::exec_clear, Exec{0}},  // 72: pte[OLD][p] = NONE
        {Action::exec_L73, Exec{0}},  // 73: pte[NEW][p] = entry
        {Action::exec_L74, Exec{0}},  // 74: spin_unlock(ptl)
        {Action::exec_L66_2, Exec{0}},  // 66: for (Page p): done
        {Action::exec_L78, Exec{0}},  // 78: up_write(mmap_sem)
        {Action::exec_run, Exec{0}, Page{0}},  // 80: for (Page p): next
        {Action::exec_refault, Exec{0}},  // 82: spin_lock(ptl)
        {Action::exec_L83_yes, Exec{0}},  // 83: if (pte[NEW][p] == MIGRATION): yes
        {Action::migrate_L48b, Migrate{0}},  // 48: spin_unlock(anon_lock)
        {Action::migrate_L128, Migrate{0}},  // 128: unlock_page(page.lock)
        {Action::exec_bug_on, Exec{0}},  // 85: assert is_locked(p.lock)
    };
    const auto broken = Property::bug_on;
    SECTION("nolock fails at step 33") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::none}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant entry_locked is false with e = exec#0, a = NEW, p = Page#0.
TEST_CASE("nolock violates entry_locked", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::migrate_L102, Migrate{0}},  // 104: lock_page(page.lock)
        {Action::migrate_L45c, Migrate{0}},  // 45: spin_lock(anon_lock)
        {Action::migrate_skip, Migrate{0}},  // 53: return vm_start
        {Action::exec_L62, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_no, Exec{0}},  // 68: if (any): no
        {Action::migrate_L109, Migrate{0}},  // 109: spin_lock(ptl)
        {Action::migrate_L110_yes, Migrate{0}},  // 110: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L110b, Migrate{0}},  // 111: pte[addr][page] = MIGRATION
        {Action::migrate_unmap, Migrate{0}},  // 113: page.mapcount--
        {Action::migrate_L115, Migrate{0}},  // 115: spin_unlock(ptl)
        {Action::migrate_unmapped, Migrate{0}},  // 48: spin_unlock(anon_lock)
        {Action::migrate_L118, Migrate{0}},  // 118: might_sleep()
        {Action::migrate_L45d, Migrate{0}},  // 45: spin_lock(anon_lock)
        {Action::migrate_L53b, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L121, Migrate{0}},  // 121: spin_lock(ptl)
        {Action::migrate_L122_no, Migrate{0}},  // 122: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L126, Migrate{0}},  // 126: spin_unlock(ptl)
        {Action::exec_L69, Exec{0}},  // 69: spin_lock(ptl)
        {Action::exec_L70, Exec{0}},  // 70: entry = pte[OLD][p]
        {Action::exec_clear, Exec{0}},  // 72: pte[OLD][p] = NONE
        {Action::exec_L73, Exec{0}},  // 73: pte[NEW][p] = entry
        {Action::exec_L74, Exec{0}},  // 74: spin_unlock(ptl)
        {Action::exec_L66_2, Exec{0}},  // 66: for (Page p): done
        {Action::exec_L78, Exec{0}},  // 78: up_write(mmap_sem)
        {Action::migrate_L48b, Migrate{0}},  // 48: spin_unlock(anon_lock)
        {Action::migrate_L128, Migrate{0}},  // 128: unlock_page(page.lock)
    };
    const auto broken = Property::entry_locked;
    SECTION("nolock fails at step 29") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::none}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `is_locked(p.lock)` is false.
TEST_CASE("star violates bug_on", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::migrate_L102, Migrate{0}},  // 104: lock_page(page.lock)
        {Action::migrate_L45, Migrate{0}},  // 45: mutex_lock(anon_mutex)
        {Action::migrate_skip, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L109, Migrate{0}},  // 109: spin_lock(ptl)
        {Action::migrate_L110_yes, Migrate{0}},  // 110: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L110b, Migrate{0}},  // 111: pte[addr][page] = MIGRATION
        {Action::migrate_unmap, Migrate{0}},  // 113: page.mapcount--
        {Action::migrate_L115, Migrate{0}},  // 115: spin_unlock(ptl)
        {Action::migrate_unmapped_2, Migrate{0}},  // 48: mutex_unlock(anon_mutex)
        {Action::exec_L45, Exec{0}},  // 45: mutex_lock(anon_mutex)
        {Action::exec_L62_2, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L48, Exec{0}},  // 48: mutex_unlock(anon_mutex)
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_no, Exec{0}},  // 68: if (any): no
        {Action::migrate_L118, Migrate{0}},  // 118: might_sleep()
        {Action::migrate_L45b, Migrate{0}},  // 45: mutex_lock(anon_mutex)
        {Action::migrate_L53b, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L121, Migrate{0}},  // 121: spin_lock(ptl)
        {Action::migrate_L122_no, Migrate{0}},  // 122: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L126, Migrate{0}},  // 126: spin_unlock(ptl)
        {Action::exec_L69, Exec{0}},  // 69: spin_lock(ptl)
        {Action::exec_L70, Exec{0}},  // 70: entry = pte[OLD][p]
        {Action::exec_clear, Exec{0}},  // 72: pte[OLD][p] = NONE
        {Action::exec_L73, Exec{0}},  // 73: pte[NEW][p] = entry
        {Action::exec_L74, Exec{0}},  // 74: spin_unlock(ptl)
        {Action::exec_L66_2, Exec{0}},  // 66: for (Page p): done
        {Action::exec_L78, Exec{0}},  // 78: up_write(mmap_sem)
        {Action::exec_run, Exec{0}, Page{0}},  // 80: for (Page p): next
        {Action::exec_refault, Exec{0}},  // 82: spin_lock(ptl)
        {Action::exec_L83_yes, Exec{0}},  // 83: if (pte[NEW][p] == MIGRATION): yes
        {Action::migrate_L48, Migrate{0}},  // 48: mutex_unlock(anon_mutex)
        {Action::migrate_L128, Migrate{0}},  // 128: unlock_page(page.lock)
        {Action::exec_bug_on, Exec{0}},  // 85: assert is_locked(p.lock)
    };
    const auto broken = Property::bug_on;
    SECTION("star fails at step 35") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::adjust_only,
            .sleepable = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant entry_locked is false with e = exec#0, a = NEW, p = Page#0.
TEST_CASE("star violates entry_locked", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::migrate_L102, Migrate{0}},  // 104: lock_page(page.lock)
        {Action::migrate_L45, Migrate{0}},  // 45: mutex_lock(anon_mutex)
        {Action::migrate_skip, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L109, Migrate{0}},  // 109: spin_lock(ptl)
        {Action::migrate_L110_yes, Migrate{0}},  // 110: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L110b, Migrate{0}},  // 111: pte[addr][page] = MIGRATION
        {Action::migrate_unmap, Migrate{0}},  // 113: page.mapcount--
        {Action::migrate_L115, Migrate{0}},  // 115: spin_unlock(ptl)
        {Action::migrate_unmapped_2, Migrate{0}},  // 48: mutex_unlock(anon_mutex)
        {Action::exec_L45, Exec{0}},  // 45: mutex_lock(anon_mutex)
        {Action::exec_L62_2, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L48, Exec{0}},  // 48: mutex_unlock(anon_mutex)
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_no, Exec{0}},  // 68: if (any): no
        {Action::migrate_L118, Migrate{0}},  // 118: might_sleep()
        {Action::migrate_L45b, Migrate{0}},  // 45: mutex_lock(anon_mutex)
        {Action::migrate_L53b, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L121, Migrate{0}},  // 121: spin_lock(ptl)
        {Action::migrate_L122_no, Migrate{0}},  // 122: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L126, Migrate{0}},  // 126: spin_unlock(ptl)
        {Action::exec_L69, Exec{0}},  // 69: spin_lock(ptl)
        {Action::exec_L70, Exec{0}},  // 70: entry = pte[OLD][p]
        {Action::exec_clear, Exec{0}},  // 72: pte[OLD][p] = NONE
        {Action::exec_L73, Exec{0}},  // 73: pte[NEW][p] = entry
        {Action::exec_L74, Exec{0}},  // 74: spin_unlock(ptl)
        {Action::exec_L66_2, Exec{0}},  // 66: for (Page p): done
        {Action::exec_L78, Exec{0}},  // 78: up_write(mmap_sem)
        {Action::migrate_L48, Migrate{0}},  // 48: mutex_unlock(anon_mutex)
        {Action::migrate_L128, Migrate{0}},  // 128: unlock_page(page.lock)
    };
    const auto broken = Property::entry_locked;
    SECTION("star fails at step 31") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::adjust_only,
            .sleepable = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `is_locked(p.lock)` is false.
TEST_CASE("pgoff violates bug_on", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::migrate_L102, Migrate{0}},  // 104: lock_page(page.lock)
        {Action::migrate_L45, Migrate{0}},  // 45: mutex_lock(anon_mutex)
        {Action::migrate_skip_no, Migrate{0}},  // 52: if (vm_pgoff_lowered): no
        {Action::migrate_L53, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L109, Migrate{0}},  // 109: spin_lock(ptl)
        {Action::migrate_L110_yes, Migrate{0}},  // 110: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L110b, Migrate{0}},  // 111: pte[addr][page] = MIGRATION
        {Action::migrate_unmap, Migrate{0}},  // 113: page.mapcount--
        {Action::migrate_L115, Migrate{0}},  // 115: spin_unlock(ptl)
        {Action::migrate_unmapped_2, Migrate{0}},  // 48: mutex_unlock(anon_mutex)
        {Action::exec_L45, Exec{0}},  // 45: mutex_lock(anon_mutex)
        {Action::exec_L62_2, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L63, Exec{0}},  // 63: vm_pgoff_lowered = true
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_no, Exec{0}},  // 68: if (any): no
        {Action::exec_L69, Exec{0}},  // 69: spin_lock(ptl)
        {Action::exec_L70, Exec{0}},  // 70: entry = pte[OLD][p]
        {Action::exec_clear, Exec{0}},  // 72: pte[OLD][p] = NONE
        {Action::exec_L73, Exec{0}},  // 73: pte[NEW][p] = entry
        {Action::exec_L74, Exec{0}},  // 74: spin_unlock(ptl)
        {Action::exec_L66_2, Exec{0}},  // 66: for (Page p): done
        {Action::exec_L48b, Exec{0}},  // 48: mutex_unlock(anon_mutex)
        {Action::exec_L78, Exec{0}},  // 78: up_write(mmap_sem)
        {Action::exec_run, Exec{0}, Page{0}},  // 80: for (Page p): next
        {Action::migrate_L118, Migrate{0}},  // 118: might_sleep()
        {Action::migrate_L45b, Migrate{0}},  // 45: mutex_lock(anon_mutex)
        {Action::migrate_L52b_yes, Migrate{0}},  // 52: if (vm_pgoff_lowered): yes
        {Action::migrate_L52d, Migrate{0}},  // 52: return OLD
        {Action::migrate_L121, Migrate{0}},  // 121: spin_lock(ptl)
        {Action::migrate_L122_no, Migrate{0}},  // 122: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L126, Migrate{0}},  // 126: spin_unlock(ptl)
        {Action::exec_refault, Exec{0}},  // 82: spin_lock(ptl)
        {Action::exec_L83_yes, Exec{0}},  // 83: if (pte[NEW][p] == MIGRATION): yes
        {Action::migrate_L48, Migrate{0}},  // 48: mutex_unlock(anon_mutex)
        {Action::migrate_L128, Migrate{0}},  // 128: unlock_page(page.lock)
        {Action::exec_bug_on, Exec{0}},  // 85: assert is_locked(p.lock)
    };
    const auto broken = Property::bug_on;
    SECTION("pgoff fails at step 38") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
            .lower_pgoff = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant entry_locked is false with e = exec#0, a = NEW, p = Page#0.
TEST_CASE("pgoff violates entry_locked", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::migrate_L102, Migrate{0}},  // 104: lock_page(page.lock)
        {Action::migrate_L45, Migrate{0}},  // 45: mutex_lock(anon_mutex)
        {Action::migrate_skip_no, Migrate{0}},  // 52: if (vm_pgoff_lowered): no
        {Action::migrate_L53, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L109, Migrate{0}},  // 109: spin_lock(ptl)
        {Action::migrate_L110_yes, Migrate{0}},  // 110: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L110b, Migrate{0}},  // 111: pte[addr][page] = MIGRATION
        {Action::migrate_unmap, Migrate{0}},  // 113: page.mapcount--
        {Action::migrate_L115, Migrate{0}},  // 115: spin_unlock(ptl)
        {Action::migrate_unmapped_2, Migrate{0}},  // 48: mutex_unlock(anon_mutex)
        {Action::exec_L45, Exec{0}},  // 45: mutex_lock(anon_mutex)
        {Action::exec_L62_2, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L63, Exec{0}},  // 63: vm_pgoff_lowered = true
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_no, Exec{0}},  // 68: if (any): no
        {Action::exec_L69, Exec{0}},  // 69: spin_lock(ptl)
        {Action::exec_L70, Exec{0}},  // 70: entry = pte[OLD][p]
        {Action::exec_clear, Exec{0}},  // 72: pte[OLD][p] = NONE
        {Action::exec_L73, Exec{0}},  // 73: pte[NEW][p] = entry
        {Action::exec_L74, Exec{0}},  // 74: spin_unlock(ptl)
        {Action::exec_L66_2, Exec{0}},  // 66: for (Page p): done
        {Action::exec_L48b, Exec{0}},  // 48: mutex_unlock(anon_mutex)
        {Action::exec_L78, Exec{0}},  // 78: up_write(mmap_sem)
        {Action::migrate_L118, Migrate{0}},  // 118: might_sleep()
        {Action::migrate_L45b, Migrate{0}},  // 45: mutex_lock(anon_mutex)
        {Action::migrate_L52b_yes, Migrate{0}},  // 52: if (vm_pgoff_lowered): yes
        {Action::migrate_L52d, Migrate{0}},  // 52: return OLD
        {Action::migrate_L121, Migrate{0}},  // 121: spin_lock(ptl)
        {Action::migrate_L122_no, Migrate{0}},  // 122: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L126, Migrate{0}},  // 126: spin_unlock(ptl)
        {Action::migrate_L48, Migrate{0}},  // 48: mutex_unlock(anon_mutex)
        {Action::migrate_L128, Migrate{0}},  // 128: unlock_page(page.lock)
    };
    const auto broken = Property::entry_locked;
    SECTION("pgoff fails at step 34") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
            .lower_pgoff = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant at_vma_address is false with e = exec#0, a = NEW, p = Page#0.
TEST_CASE("pgoff violates at_vma_address", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::exec_L45, Exec{0}},  // 45: mutex_lock(anon_mutex)
        {Action::exec_L62_2, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L63, Exec{0}},  // 63: vm_pgoff_lowered = true
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_no, Exec{0}},  // 68: if (any): no
        {Action::exec_L69, Exec{0}},  // 69: spin_lock(ptl)
        {Action::exec_L70, Exec{0}},  // 70: entry = pte[OLD][p]
        {Action::exec_clear, Exec{0}},  // 72: pte[OLD][p] = NONE
        {Action::exec_L73, Exec{0}},  // 73: pte[NEW][p] = entry
        {Action::exec_L74, Exec{0}},  // 74: spin_unlock(ptl)
        {Action::exec_L66_2, Exec{0}},  // 66: for (Page p): done
        {Action::exec_L48b, Exec{0}},  // 48: mutex_unlock(anon_mutex)
    };
    const auto broken = Property::at_vma_address;
    SECTION("pgoff fails at step 14") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
            .lower_pgoff = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("leak violates deadlock", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::exec_L45, Exec{0}},  // 45: mutex_lock(anon_mutex)
        {Action::exec_L62, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_yes, Exec{0}},  // 68: if (any): yes
        {Action::exec_enomem, Exec{0}},  // 95: dead = true
        {Action::exec_L98, Exec{0}},  // 98: up_write(mmap_sem)
        {Action::migrate_L102, Migrate{0}},  // 104: lock_page(page.lock)
    };
    const auto broken = Property::deadlock;
    SECTION("leak fails at step 9") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
            .drop_unlock = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `anon_mutex` is still held at the end.
TEST_CASE("leak violates held_at_exit", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::exec_L45, Exec{0}},  // 45: mutex_lock(anon_mutex)
        {Action::exec_L62, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_yes, Exec{0}},  // 68: if (any): yes
        {Action::exec_enomem, Exec{0}},  // 95: dead = true
        {Action::exec_L98, Exec{0}},  // 98: up_write(mmap_sem)
    };
    const auto broken = Property::held_at_exit;
    SECTION("leak fails at step 8") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
            .drop_unlock = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: this may sleep, while `anon_lock` is held (taken in line 45).
TEST_CASE("spin violates sleep_in_atomic", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::exec_L45b, Exec{0}},  // 45: spin_lock(anon_lock)
        {Action::exec_L62, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
    };
    const auto broken = Property::sleep_in_atomic;
    SECTION("spin fails at step 4") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `is_locked(p.lock)` is false.
TEST_CASE("no_skip violates bug_on", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::migrate_L102, Migrate{0}},  // 104: lock_page(page.lock)
        {Action::migrate_L45c, Migrate{0}},  // 45: spin_lock(anon_lock)
        {Action::migrate_L53, Migrate{0}},  // 53: return vm_start
        {Action::exec_L62, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_no, Exec{0}},  // 68: if (any): no
        {Action::migrate_L109, Migrate{0}},  // 109: spin_lock(ptl)
        {Action::migrate_L110_yes, Migrate{0}},  // 110: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L110b, Migrate{0}},  // 111: pte[addr][page] = MIGRATION
        {Action::migrate_unmap, Migrate{0}},  // 113: page.mapcount--
        {Action::migrate_L115, Migrate{0}},  // 115: spin_unlock(ptl)
        {Action::migrate_unmapped, Migrate{0}},  // 48: spin_unlock(anon_lock)
        {Action::migrate_L118, Migrate{0}},  // 118: might_sleep()
        {Action::migrate_L45d, Migrate{0}},  // 45: spin_lock(anon_lock)
        {Action::migrate_L53b, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L121, Migrate{0}},  // 121: spin_lock(ptl)
        {Action::migrate_L122_no, Migrate{0}},  // 122: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L126, Migrate{0}},  // 126: spin_unlock(ptl)
        {Action::exec_L69, Exec{0}},  // 69: spin_lock(ptl)
        {Action::exec_L70, Exec{0}},  // 70: entry = pte[OLD][p]
        {Action::exec_clear, Exec{0}},  // 72: pte[OLD][p] = NONE
        {Action::exec_L73, Exec{0}},  // 73: pte[NEW][p] = entry
        {Action::exec_L74, Exec{0}},  // 74: spin_unlock(ptl)
        {Action::exec_L66_2, Exec{0}},  // 66: for (Page p): done
        {Action::exec_L77, Exec{0}},  // 77: incomplete = false
        {Action::exec_L78, Exec{0}},  // 78: up_write(mmap_sem)
        {Action::exec_run, Exec{0}, Page{0}},  // 80: for (Page p): next
        {Action::exec_refault, Exec{0}},  // 82: spin_lock(ptl)
        {Action::exec_L83_yes, Exec{0}},  // 83: if (pte[NEW][p] == MIGRATION): yes
        {Action::migrate_L48b, Migrate{0}},  // 48: spin_unlock(anon_lock)
        {Action::migrate_L128, Migrate{0}},  // 128: unlock_page(page.lock)
        {Action::exec_bug_on, Exec{0}},  // 85: assert is_locked(p.lock)
    };
    const auto broken = Property::bug_on;
    SECTION("no_skip fails at step 34") {
        const Machine<Page1Exec1Migrate1> machine{Config{.drop_skip = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant entry_locked is false with e = exec#0, a = NEW, p = Page#0.
TEST_CASE("no_skip violates entry_locked", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::migrate_L102, Migrate{0}},  // 104: lock_page(page.lock)
        {Action::migrate_L45c, Migrate{0}},  // 45: spin_lock(anon_lock)
        {Action::migrate_L53, Migrate{0}},  // 53: return vm_start
        {Action::exec_L62, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_no, Exec{0}},  // 68: if (any): no
        {Action::migrate_L109, Migrate{0}},  // 109: spin_lock(ptl)
        {Action::migrate_L110_yes, Migrate{0}},  // 110: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L110b, Migrate{0}},  // 111: pte[addr][page] = MIGRATION
        {Action::migrate_unmap, Migrate{0}},  // 113: page.mapcount--
        {Action::migrate_L115, Migrate{0}},  // 115: spin_unlock(ptl)
        {Action::migrate_unmapped, Migrate{0}},  // 48: spin_unlock(anon_lock)
        {Action::migrate_L118, Migrate{0}},  // 118: might_sleep()
        {Action::migrate_L45d, Migrate{0}},  // 45: spin_lock(anon_lock)
        {Action::migrate_L53b, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L121, Migrate{0}},  // 121: spin_lock(ptl)
        {Action::migrate_L122_no, Migrate{0}},  // 122: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L126, Migrate{0}},  // 126: spin_unlock(ptl)
        {Action::exec_L69, Exec{0}},  // 69: spin_lock(ptl)
        {Action::exec_L70, Exec{0}},  // 70: entry = pte[OLD][p]
        {Action::exec_clear, Exec{0}},  // 72: pte[OLD][p] = NONE
        {Action::exec_L73, Exec{0}},  // 73: pte[NEW][p] = entry
        {Action::exec_L74, Exec{0}},  // 74: spin_unlock(ptl)
        {Action::exec_L66_2, Exec{0}},  // 66: for (Page p): done
        {Action::exec_L77, Exec{0}},  // 77: incomplete = false
        {Action::exec_L78, Exec{0}},  // 78: up_write(mmap_sem)
        {Action::migrate_L48b, Migrate{0}},  // 48: spin_unlock(anon_lock)
        {Action::migrate_L128, Migrate{0}},  // 128: unlock_page(page.lock)
    };
    const auto broken = Property::entry_locked;
    SECTION("no_skip fails at step 30") {
        const Machine<Page1Exec1Migrate1> machine{Config{.drop_skip = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant no_entry_in_stack is false with a = OLD, p = Page#0.
TEST_CASE("no_skip violates no_entry_in_stack", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::migrate_L102, Migrate{0}},  // 104: lock_page(page.lock)
        {Action::migrate_L45c, Migrate{0}},  // 45: spin_lock(anon_lock)
        {Action::migrate_L53, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L109, Migrate{0}},  // 109: spin_lock(ptl)
        {Action::migrate_L110_yes, Migrate{0}},  // 110: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L110b, Migrate{0}},  // 111: pte[addr][page] = MIGRATION
    };
    const auto broken = Property::no_entry_in_stack;
    SECTION("no_skip fails at step 6") {
        const Machine<Page1Exec1Migrate1> machine{Config{.drop_skip = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `is_locked(p.lock)` is false.
TEST_CASE("cleared_once violates bug_on", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::exec_L61, Exec{0}},  // 61: incomplete = false
        {Action::migrate_L102, Migrate{0}},  // 104: lock_page(page.lock)
        {Action::migrate_L45c, Migrate{0}},  // 45: spin_lock(anon_lock)
        {Action::migrate_skip_no_2, Migrate{0}},  // 107: if (incomplete): no
        {Action::migrate_L53, Migrate{0}},  // 53: return vm_start
        {Action::exec_L62, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_no, Exec{0}},  // 68: if (any): no
        {Action::migrate_L109, Migrate{0}},  // 109: spin_lock(ptl)
        {Action::migrate_L110_yes, Migrate{0}},  // 110: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L110b, Migrate{0}},  // 111: pte[addr][page] = MIGRATION
        {Action::migrate_unmap, Migrate{0}},  // 113: page.mapcount--
        {Action::migrate_L115, Migrate{0}},  // 115: spin_unlock(ptl)
        {Action::migrate_unmapped, Migrate{0}},  // 48: spin_unlock(anon_lock)
        {Action::migrate_L118, Migrate{0}},  // 118: might_sleep()
        {Action::migrate_L45d, Migrate{0}},  // 45: spin_lock(anon_lock)
        {Action::migrate_L53b, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L121, Migrate{0}},  // 121: spin_lock(ptl)
        {Action::migrate_L122_no, Migrate{0}},  // 122: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L126, Migrate{0}},  // 126: spin_unlock(ptl)
        {Action::exec_L69, Exec{0}},  // 69: spin_lock(ptl)
        {Action::exec_L70, Exec{0}},  // 70: entry = pte[OLD][p]
        {Action::exec_clear, Exec{0}},  // 72: pte[OLD][p] = NONE
        {Action::exec_L73, Exec{0}},  // 73: pte[NEW][p] = entry
        {Action::exec_L74, Exec{0}},  // 74: spin_unlock(ptl)
        {Action::exec_L66_2, Exec{0}},  // 66: for (Page p): done
        {Action::exec_L78, Exec{0}},  // 78: up_write(mmap_sem)
        {Action::exec_run, Exec{0}, Page{0}},  // 80: for (Page p): next
        {Action::exec_refault, Exec{0}},  // 82: spin_lock(ptl)
        {Action::exec_L83_yes, Exec{0}},  // 83: if (pte[NEW][p] == MIGRATION): yes
        {Action::migrate_L48b, Migrate{0}},  // 48: spin_unlock(anon_lock)
        {Action::migrate_L128, Migrate{0}},  // 128: unlock_page(page.lock)
        {Action::exec_bug_on, Exec{0}},  // 85: assert is_locked(p.lock)
    };
    const auto broken = Property::bug_on;
    SECTION("cleared_once fails at step 35") {
        const Machine<Page1Exec1Migrate1> machine{Config{.cleared = Cleared::at_once}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant entry_locked is false with e = exec#0, a = NEW, p = Page#0.
TEST_CASE("cleared_once violates entry_locked", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::exec_L61, Exec{0}},  // 61: incomplete = false
        {Action::migrate_L102, Migrate{0}},  // 104: lock_page(page.lock)
        {Action::migrate_L45c, Migrate{0}},  // 45: spin_lock(anon_lock)
        {Action::migrate_skip_no_2, Migrate{0}},  // 107: if (incomplete): no
        {Action::migrate_L53, Migrate{0}},  // 53: return vm_start
        {Action::exec_L62, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_no, Exec{0}},  // 68: if (any): no
        {Action::migrate_L109, Migrate{0}},  // 109: spin_lock(ptl)
        {Action::migrate_L110_yes, Migrate{0}},  // 110: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L110b, Migrate{0}},  // 111: pte[addr][page] = MIGRATION
        {Action::migrate_unmap, Migrate{0}},  // 113: page.mapcount--
        {Action::migrate_L115, Migrate{0}},  // 115: spin_unlock(ptl)
        {Action::migrate_unmapped, Migrate{0}},  // 48: spin_unlock(anon_lock)
        {Action::migrate_L118, Migrate{0}},  // 118: might_sleep()
        {Action::migrate_L45d, Migrate{0}},  // 45: spin_lock(anon_lock)
        {Action::migrate_L53b, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L121, Migrate{0}},  // 121: spin_lock(ptl)
        {Action::migrate_L122_no, Migrate{0}},  // 122: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L126, Migrate{0}},  // 126: spin_unlock(ptl)
        {Action::exec_L69, Exec{0}},  // 69: spin_lock(ptl)
        {Action::exec_L70, Exec{0}},  // 70: entry = pte[OLD][p]
        {Action::exec_clear, Exec{0}},  // 72: pte[OLD][p] = NONE
        {Action::exec_L73, Exec{0}},  // 73: pte[NEW][p] = entry
        {Action::exec_L74, Exec{0}},  // 74: spin_unlock(ptl)
        {Action::exec_L66_2, Exec{0}},  // 66: for (Page p): done
        {Action::exec_L78, Exec{0}},  // 78: up_write(mmap_sem)
        {Action::migrate_L48b, Migrate{0}},  // 48: spin_unlock(anon_lock)
        {Action::migrate_L128, Migrate{0}},  // 128: unlock_page(page.lock)
    };
    const auto broken = Property::entry_locked;
    SECTION("cleared_once fails at step 31") {
        const Machine<Page1Exec1Migrate1> machine{Config{.cleared = Cleared::at_once}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant one_place is false with p = Page#0.
TEST_CASE("not_cleared violates one_place", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::exec_L45, Exec{0}},  // 45: mutex_lock(anon_mutex)
        {Action::exec_L62, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_no, Exec{0}},  // 68: if (any): no
        {Action::exec_L69, Exec{0}},  // 69: spin_lock(ptl)
        {Action::exec_L70, Exec{0}},  // 70: entry = pte[OLD][p]
        {Action::exec_L73, Exec{0}},  // 73: pte[NEW][p] = entry
    };
    const auto broken = Property::one_place;
    SECTION("not_cleared fails at step 9") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
            .drop_clear = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant at_vma_address is false with e = exec#0, a = OLD, p = Page#0.
TEST_CASE("not_cleared violates at_vma_address", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L57, Exec{0}},  // 59: down_write(mmap_sem)
        {Action::exec_L45, Exec{0}},  // 45: mutex_lock(anon_mutex)
        {Action::exec_L62, Exec{0}},  // 62: vm_start = NEW
        {Action::exec_L66, Exec{0}, Page{0}},  // 66: for (Page p): next
        {Action::exec_L66b, Exec{0}},  // 67: might_sleep()
        {Action::exec_L68_no, Exec{0}},  // 68: if (any): no
        {Action::exec_L69, Exec{0}},  // 69: spin_lock(ptl)
        {Action::exec_L70, Exec{0}},  // 70: entry = pte[OLD][p]
        {Action::exec_L73, Exec{0}},  // 73: pte[NEW][p] = entry
        {Action::exec_L74, Exec{0}},  // 74: spin_unlock(ptl)
        {Action::exec_L66_2, Exec{0}},  // 66: for (Page p): done
        {Action::exec_L48b, Exec{0}},  // 48: mutex_unlock(anon_mutex)
    };
    const auto broken = Property::at_vma_address;
    SECTION("not_cleared fails at step 12") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
            .drop_clear = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant mapcount_exact is false with p = Page#0.
TEST_CASE("miscounted violates mapcount_exact", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::migrate_L102, Migrate{0}},  // 104: lock_page(page.lock)
        {Action::migrate_L45, Migrate{0}},  // 45: mutex_lock(anon_mutex)
        {Action::migrate_skip, Migrate{0}},  // 53: return vm_start
        {Action::migrate_L109, Migrate{0}},  // 109: spin_lock(ptl)
        {Action::migrate_L110_yes, Migrate{0}},  // 110: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L110b, Migrate{0}},  // 111: pte[addr][page] = MIGRATION
        {Action::migrate_L115, Migrate{0}},  // 115: spin_unlock(ptl)
    };
    const auto broken = Property::mapcount_exact;
    SECTION("miscounted fails at step 7") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
            .drop_unmap = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("fixlock survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(12), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::shift_arg_pages
