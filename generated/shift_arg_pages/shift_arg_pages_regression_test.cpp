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
        {Action::exec_L54, Exec{0}},  // 56: down_write(mmap_sem)
        {Action::migrate_L96, Migrate{0}},  // 98: lock_page(page.lock)
        {Action::migrate_L42c, Migrate{0}},  // 42: spin_lock(anon_lock)
        {Action::migrate_L50, Migrate{0}},  // 50: return vm_start
        {Action::exec_L58, Exec{0}},  // 58: vm_start = NEW
        {Action::exec_L61, Exec{0}, Page{0}},  // 61: for (Page p): next
        {Action::exec_L61b, Exec{0}},  // 62: might_sleep()
        {Action::exec_L63_no, Exec{0}},  // 63: if (any): no
        {Action::migrate_L102, Migrate{0}},  // 102: spin_lock(ptl)
        {Action::migrate_L103_yes, Migrate{0}},  // 103: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L103b, Migrate{0}},  // 104: pte[addr][page] = MIGRATION
        {Action::migrate_L105, Migrate{0}},  // 105: page.mapcount--
        {Action::migrate_L107, Migrate{0}},  // 107: spin_unlock(ptl)
        {Action::migrate_unmapped, Migrate{0}},  // 45: spin_unlock(anon_lock)
        {Action::migrate_L110, Migrate{0}},  // 110: might_sleep()
        {Action::migrate_L42d, Migrate{0}},  // 42: spin_lock(anon_lock)
        {Action::migrate_L50b, Migrate{0}},  // 50: return vm_start
        {Action::migrate_L113, Migrate{0}},  // 113: spin_lock(ptl)
        {Action::migrate_L114_no, Migrate{0}},  // 114: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L118, Migrate{0}},  // 118: spin_unlock(ptl)
        {Action::exec_L64, Exec{0}},  // 64: spin_lock(ptl)
        {Action::exec_L65, Exec{0}},  // 65: entry = pte[OLD][p]
        {Action::exec_L66, Exec{0}},  // 66: pte[OLD][p] = NONE
        {Action::exec_L67, Exec{0}},  // 67: pte[NEW][p] = entry
        {Action::exec_L68, Exec{0}},  // 68: spin_unlock(ptl)
        {Action::exec_L61_2, Exec{0}},  // 61: for (Page p): done
        {Action::exec_L72, Exec{0}},  // 72: up_write(mmap_sem)
        {Action::exec_run, Exec{0}, Page{0}},  // 74: for (Page p): next
        {Action::exec_refault, Exec{0}},  // 76: spin_lock(ptl)
        {Action::exec_L77_yes, Exec{0}},  // 77: if (pte[NEW][p] == MIGRATION): yes
        {Action::migrate_L45b, Migrate{0}},  // 45: spin_unlock(anon_lock)
        {Action::migrate_L120, Migrate{0}},  // 120: unlock_page(page.lock)
        {Action::exec_bug_on, Exec{0}},  // 79: assert is_locked(p.lock)
    };
    const auto broken = Property::bug_on;
    SECTION("nolock fails at step 33") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::none}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant entry_locked is false with e = exec#0, a = NEW, p = Page#0.
TEST_CASE("nolock violates entry_locked", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L54, Exec{0}},  // 56: down_write(mmap_sem)
        {Action::migrate_L96, Migrate{0}},  // 98: lock_page(page.lock)
        {Action::migrate_L42c, Migrate{0}},  // 42: spin_lock(anon_lock)
        {Action::migrate_L50, Migrate{0}},  // 50: return vm_start
        {Action::exec_L58, Exec{0}},  // 58: vm_start = NEW
        {Action::exec_L61, Exec{0}, Page{0}},  // 61: for (Page p): next
        {Action::exec_L61b, Exec{0}},  // 62: might_sleep()
        {Action::exec_L63_no, Exec{0}},  // 63: if (any): no
        {Action::migrate_L102, Migrate{0}},  // 102: spin_lock(ptl)
        {Action::migrate_L103_yes, Migrate{0}},  // 103: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L103b, Migrate{0}},  // 104: pte[addr][page] = MIGRATION
        {Action::migrate_L105, Migrate{0}},  // 105: page.mapcount--
        {Action::migrate_L107, Migrate{0}},  // 107: spin_unlock(ptl)
        {Action::migrate_unmapped, Migrate{0}},  // 45: spin_unlock(anon_lock)
        {Action::migrate_L110, Migrate{0}},  // 110: might_sleep()
        {Action::migrate_L42d, Migrate{0}},  // 42: spin_lock(anon_lock)
        {Action::migrate_L50b, Migrate{0}},  // 50: return vm_start
        {Action::migrate_L113, Migrate{0}},  // 113: spin_lock(ptl)
        {Action::migrate_L114_no, Migrate{0}},  // 114: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L118, Migrate{0}},  // 118: spin_unlock(ptl)
        {Action::exec_L64, Exec{0}},  // 64: spin_lock(ptl)
        {Action::exec_L65, Exec{0}},  // 65: entry = pte[OLD][p]
        {Action::exec_L66, Exec{0}},  // 66: pte[OLD][p] = NONE
        {Action::exec_L67, Exec{0}},  // 67: pte[NEW][p] = entry
        {Action::exec_L68, Exec{0}},  // 68: spin_unlock(ptl)
        {Action::exec_L61_2, Exec{0}},  // 61: for (Page p): done
        {Action::exec_L72, Exec{0}},  // 72: up_write(mmap_sem)
        {Action::migrate_L45b, Migrate{0}},  // 45: spin_unlock(anon_lock)
        {Action::migrate_L120, Migrate{0}},  // 120: unlock_page(page.lock)
    };
    const auto broken = Property::entry_locked;
    SECTION("nolock fails at step 29") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::none}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `is_locked(p.lock)` is false.
TEST_CASE("star violates bug_on", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L54, Exec{0}},  // 56: down_write(mmap_sem)
        {Action::migrate_L96, Migrate{0}},  // 98: lock_page(page.lock)
        {Action::migrate_L42, Migrate{0}},  // 42: mutex_lock(anon_mutex)
        {Action::migrate_L50, Migrate{0}},  // 50: return vm_start
        {Action::migrate_L102, Migrate{0}},  // 102: spin_lock(ptl)
        {Action::migrate_L103_yes, Migrate{0}},  // 103: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L103b, Migrate{0}},  // 104: pte[addr][page] = MIGRATION
        {Action::migrate_L105, Migrate{0}},  // 105: page.mapcount--
        {Action::migrate_L107, Migrate{0}},  // 107: spin_unlock(ptl)
        {Action::migrate_unmapped_2, Migrate{0}},  // 45: mutex_unlock(anon_mutex)
        {Action::exec_L42, Exec{0}},  // 42: mutex_lock(anon_mutex)
        {Action::exec_L58_2, Exec{0}},  // 58: vm_start = NEW
        {Action::exec_L45, Exec{0}},  // 45: mutex_unlock(anon_mutex)
        {Action::exec_L61, Exec{0}, Page{0}},  // 61: for (Page p): next
        {Action::exec_L61b, Exec{0}},  // 62: might_sleep()
        {Action::exec_L63_no, Exec{0}},  // 63: if (any): no
        {Action::migrate_L110, Migrate{0}},  // 110: might_sleep()
        {Action::migrate_L42b, Migrate{0}},  // 42: mutex_lock(anon_mutex)
        {Action::migrate_L50b, Migrate{0}},  // 50: return vm_start
        {Action::migrate_L113, Migrate{0}},  // 113: spin_lock(ptl)
        {Action::migrate_L114_no, Migrate{0}},  // 114: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L118, Migrate{0}},  // 118: spin_unlock(ptl)
        {Action::exec_L64, Exec{0}},  // 64: spin_lock(ptl)
        {Action::exec_L65, Exec{0}},  // 65: entry = pte[OLD][p]
        {Action::exec_L66, Exec{0}},  // 66: pte[OLD][p] = NONE
        {Action::exec_L67, Exec{0}},  // 67: pte[NEW][p] = entry
        {Action::exec_L68, Exec{0}},  // 68: spin_unlock(ptl)
        {Action::exec_L61_2, Exec{0}},  // 61: for (Page p): done
        {Action::exec_L72, Exec{0}},  // 72: up_write(mmap_sem)
        {Action::exec_run, Exec{0}, Page{0}},  // 74: for (Page p): next
        {Action::exec_refault, Exec{0}},  // 76: spin_lock(ptl)
        {Action::exec_L77_yes, Exec{0}},  // 77: if (pte[NEW][p] == MIGRATION): yes
        {Action::migrate_L45, Migrate{0}},  // 45: mutex_unlock(anon_mutex)
        {Action::migrate_L120, Migrate{0}},  // 120: unlock_page(page.lock)
        {Action::exec_bug_on, Exec{0}},  // 79: assert is_locked(p.lock)
    };
    const auto broken = Property::bug_on;
    SECTION("star fails at step 35") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::adjust_only,
            .sleepable = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant entry_locked is false with e = exec#0, a = NEW, p = Page#0.
TEST_CASE("star violates entry_locked", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L54, Exec{0}},  // 56: down_write(mmap_sem)
        {Action::migrate_L96, Migrate{0}},  // 98: lock_page(page.lock)
        {Action::migrate_L42, Migrate{0}},  // 42: mutex_lock(anon_mutex)
        {Action::migrate_L50, Migrate{0}},  // 50: return vm_start
        {Action::migrate_L102, Migrate{0}},  // 102: spin_lock(ptl)
        {Action::migrate_L103_yes, Migrate{0}},  // 103: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L103b, Migrate{0}},  // 104: pte[addr][page] = MIGRATION
        {Action::migrate_L105, Migrate{0}},  // 105: page.mapcount--
        {Action::migrate_L107, Migrate{0}},  // 107: spin_unlock(ptl)
        {Action::migrate_unmapped_2, Migrate{0}},  // 45: mutex_unlock(anon_mutex)
        {Action::exec_L42, Exec{0}},  // 42: mutex_lock(anon_mutex)
        {Action::exec_L58_2, Exec{0}},  // 58: vm_start = NEW
        {Action::exec_L45, Exec{0}},  // 45: mutex_unlock(anon_mutex)
        {Action::exec_L61, Exec{0}, Page{0}},  // 61: for (Page p): next
        {Action::exec_L61b, Exec{0}},  // 62: might_sleep()
        {Action::exec_L63_no, Exec{0}},  // 63: if (any): no
        {Action::migrate_L110, Migrate{0}},  // 110: might_sleep()
        {Action::migrate_L42b, Migrate{0}},  // 42: mutex_lock(anon_mutex)
        {Action::migrate_L50b, Migrate{0}},  // 50: return vm_start
        {Action::migrate_L113, Migrate{0}},  // 113: spin_lock(ptl)
        {Action::migrate_L114_no, Migrate{0}},  // 114: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L118, Migrate{0}},  // 118: spin_unlock(ptl)
        {Action::exec_L64, Exec{0}},  // 64: spin_lock(ptl)
        {Action::exec_L65, Exec{0}},  // 65: entry = pte[OLD][p]
        {Action::exec_L66, Exec{0}},  // 66: pte[OLD][p] = NONE
        {Action::exec_L67, Exec{0}},  // 67: pte[NEW][p] = entry
        {Action::exec_L68, Exec{0}},  // 68: spin_unlock(ptl)
        {Action::exec_L61_2, Exec{0}},  // 61: for (Page p): done
        {Action::exec_L72, Exec{0}},  // 72: up_write(mmap_sem)
        {Action::migrate_L45, Migrate{0}},  // 45: mutex_unlock(anon_mutex)
        {Action::migrate_L120, Migrate{0}},  // 120: unlock_page(page.lock)
    };
    const auto broken = Property::entry_locked;
    SECTION("star fails at step 31") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::adjust_only,
            .sleepable = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `is_locked(p.lock)` is false.
TEST_CASE("pgoff violates bug_on", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L54, Exec{0}},  // 56: down_write(mmap_sem)
        {Action::migrate_L96, Migrate{0}},  // 98: lock_page(page.lock)
        {Action::migrate_L42, Migrate{0}},  // 42: mutex_lock(anon_mutex)
        {Action::migrate_L49_no, Migrate{0}},  // 49: if (vm_pgoff_lowered): no
        {Action::migrate_L50, Migrate{0}},  // 50: return vm_start
        {Action::migrate_L102, Migrate{0}},  // 102: spin_lock(ptl)
        {Action::migrate_L103_yes, Migrate{0}},  // 103: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L103b, Migrate{0}},  // 104: pte[addr][page] = MIGRATION
        {Action::migrate_L105, Migrate{0}},  // 105: page.mapcount--
        {Action::migrate_L107, Migrate{0}},  // 107: spin_unlock(ptl)
        {Action::migrate_unmapped_2, Migrate{0}},  // 45: mutex_unlock(anon_mutex)
        {Action::exec_L42, Exec{0}},  // 42: mutex_lock(anon_mutex)
        {Action::exec_L58_2, Exec{0}},  // 58: vm_start = NEW
        {Action::exec_L59, Exec{0}},  // 59: vm_pgoff_lowered = true
        {Action::exec_L61, Exec{0}, Page{0}},  // 61: for (Page p): next
        {Action::exec_L61b, Exec{0}},  // 62: might_sleep()
        {Action::exec_L63_no, Exec{0}},  // 63: if (any): no
        {Action::exec_L64, Exec{0}},  // 64: spin_lock(ptl)
        {Action::exec_L65, Exec{0}},  // 65: entry = pte[OLD][p]
        {Action::exec_L66, Exec{0}},  // 66: pte[OLD][p] = NONE
        {Action::exec_L67, Exec{0}},  // 67: pte[NEW][p] = entry
        {Action::exec_L68, Exec{0}},  // 68: spin_unlock(ptl)
        {Action::exec_L61_2, Exec{0}},  // 61: for (Page p): done
        {Action::exec_L45b, Exec{0}},  // 45: mutex_unlock(anon_mutex)
        {Action::exec_L72, Exec{0}},  // 72: up_write(mmap_sem)
        {Action::exec_run, Exec{0}, Page{0}},  // 74: for (Page p): next
        {Action::migrate_L110, Migrate{0}},  // 110: might_sleep()
        {Action::migrate_L42b, Migrate{0}},  // 42: mutex_lock(anon_mutex)
        {Action::migrate_L49b_yes, Migrate{0}},  // 49: if (vm_pgoff_lowered): yes
        {Action::migrate_L49d, Migrate{0}},  // 49: return OLD
        {Action::migrate_L113, Migrate{0}},  // 113: spin_lock(ptl)
        {Action::migrate_L114_no, Migrate{0}},  // 114: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L118, Migrate{0}},  // 118: spin_unlock(ptl)
        {Action::exec_refault, Exec{0}},  // 76: spin_lock(ptl)
        {Action::exec_L77_yes, Exec{0}},  // 77: if (pte[NEW][p] == MIGRATION): yes
        {Action::migrate_L45, Migrate{0}},  // 45: mutex_unlock(anon_mutex)
        {Action::migrate_L120, Migrate{0}},  // 120: unlock_page(page.lock)
        {Action::exec_bug_on, Exec{0}},  // 79: assert is_locked(p.lock)
    };
    const auto broken = Property::bug_on;
    SECTION("pgoff fails at step 38") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
            .lower_pgoff = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant entry_locked is false with e = exec#0, a = NEW, p = Page#0.
TEST_CASE("pgoff violates entry_locked", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L54, Exec{0}},  // 56: down_write(mmap_sem)
        {Action::migrate_L96, Migrate{0}},  // 98: lock_page(page.lock)
        {Action::migrate_L42, Migrate{0}},  // 42: mutex_lock(anon_mutex)
        {Action::migrate_L49_no, Migrate{0}},  // 49: if (vm_pgoff_lowered): no
        {Action::migrate_L50, Migrate{0}},  // 50: return vm_start
        {Action::migrate_L102, Migrate{0}},  // 102: spin_lock(ptl)
        {Action::migrate_L103_yes, Migrate{0}},  // 103: if (pte[addr][page] == PRESENT): yes
        {Action::migrate_L103b, Migrate{0}},  // 104: pte[addr][page] = MIGRATION
        {Action::migrate_L105, Migrate{0}},  // 105: page.mapcount--
        {Action::migrate_L107, Migrate{0}},  // 107: spin_unlock(ptl)
        {Action::migrate_unmapped_2, Migrate{0}},  // 45: mutex_unlock(anon_mutex)
        {Action::exec_L42, Exec{0}},  // 42: mutex_lock(anon_mutex)
        {Action::exec_L58_2, Exec{0}},  // 58: vm_start = NEW
        {Action::exec_L59, Exec{0}},  // 59: vm_pgoff_lowered = true
        {Action::exec_L61, Exec{0}, Page{0}},  // 61: for (Page p): next
        {Action::exec_L61b, Exec{0}},  // 62: might_sleep()
        {Action::exec_L63_no, Exec{0}},  // 63: if (any): no
        {Action::exec_L64, Exec{0}},  // 64: spin_lock(ptl)
        {Action::exec_L65, Exec{0}},  // 65: entry = pte[OLD][p]
        {Action::exec_L66, Exec{0}},  // 66: pte[OLD][p] = NONE
        {Action::exec_L67, Exec{0}},  // 67: pte[NEW][p] = entry
        {Action::exec_L68, Exec{0}},  // 68: spin_unlock(ptl)
        {Action::exec_L61_2, Exec{0}},  // 61: for (Page p): done
        {Action::exec_L45b, Exec{0}},  // 45: mutex_unlock(anon_mutex)
        {Action::exec_L72, Exec{0}},  // 72: up_write(mmap_sem)
        {Action::migrate_L110, Migrate{0}},  // 110: might_sleep()
        {Action::migrate_L42b, Migrate{0}},  // 42: mutex_lock(anon_mutex)
        {Action::migrate_L49b_yes, Migrate{0}},  // 49: if (vm_pgoff_lowered): yes
        {Action::migrate_L49d, Migrate{0}},  // 49: return OLD
        {Action::migrate_L113, Migrate{0}},  // 113: spin_lock(ptl)
        {Action::migrate_L114_no, Migrate{0}},  // 114: if (pte[addr][page] == MIGRATION): no
        {Action::migrate_L118, Migrate{0}},  // 118: spin_unlock(ptl)
        {Action::migrate_L45, Migrate{0}},  // 45: mutex_unlock(anon_mutex)
        {Action::migrate_L120, Migrate{0}},  // 120: unlock_page(page.lock)
    };
    const auto broken = Property::entry_locked;
    SECTION("pgoff fails at step 34") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
            .lower_pgoff = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant at_vma_address is false with e = exec#0, a = NEW, p = Page#0.
TEST_CASE("pgoff violates at_vma_address", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L54, Exec{0}},  // 56: down_write(mmap_sem)
        {Action::exec_L42, Exec{0}},  // 42: mutex_lock(anon_mutex)
        {Action::exec_L58_2, Exec{0}},  // 58: vm_start = NEW
        {Action::exec_L59, Exec{0}},  // 59: vm_pgoff_lowered = true
        {Action::exec_L61, Exec{0}, Page{0}},  // 61: for (Page p): next
        {Action::exec_L61b, Exec{0}},  // 62: might_sleep()
        {Action::exec_L63_no, Exec{0}},  // 63: if (any): no
        {Action::exec_L64, Exec{0}},  // 64: spin_lock(ptl)
        {Action::exec_L65, Exec{0}},  // 65: entry = pte[OLD][p]
        {Action::exec_L66, Exec{0}},  // 66: pte[OLD][p] = NONE
        {Action::exec_L67, Exec{0}},  // 67: pte[NEW][p] = entry
        {Action::exec_L68, Exec{0}},  // 68: spin_unlock(ptl)
        {Action::exec_L61_2, Exec{0}},  // 61: for (Page p): done
        {Action::exec_L45b, Exec{0}},  // 45: mutex_unlock(anon_mutex)
    };
    const auto broken = Property::at_vma_address;
    SECTION("pgoff fails at step 14") {
        const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
            .lower_pgoff = true}};
        const auto run = replay(machine, machine.initial(12), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("leak violates deadlock", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L54, Exec{0}},  // 56: down_write(mmap_sem)
        {Action::exec_L42, Exec{0}},  // 42: mutex_lock(anon_mutex)
        {Action::exec_L58, Exec{0}},  // 58: vm_start = NEW
        {Action::exec_L61, Exec{0}, Page{0}},  // 61: for (Page p): next
        {Action::exec_L61b, Exec{0}},  // 62: might_sleep()
        {Action::exec_L63_yes, Exec{0}},  // 63: if (any): yes
        {Action::exec_enomem, Exec{0}},  // 89: dead = true
        {Action::exec_L92, Exec{0}},  // 92: up_write(mmap_sem)
        {Action::migrate_L96, Migrate{0}},  // 98: lock_page(page.lock)
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
        const auto run = follow(machine, machine.initial(0), schedule, broken, 10'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `anon_mutex` is still held at the end.
TEST_CASE("leak violates held_at_exit", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L54, Exec{0}},  // 56: down_write(mmap_sem)
        {Action::exec_L42, Exec{0}},  // 42: mutex_lock(anon_mutex)
        {Action::exec_L58, Exec{0}},  // 58: vm_start = NEW
        {Action::exec_L61, Exec{0}, Page{0}},  // 61: for (Page p): next
        {Action::exec_L61b, Exec{0}},  // 62: might_sleep()
        {Action::exec_L63_yes, Exec{0}},  // 63: if (any): yes
        {Action::exec_enomem, Exec{0}},  // 89: dead = true
        {Action::exec_L92, Exec{0}},  // 92: up_write(mmap_sem)
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
        const auto run = follow(machine, machine.initial(0), schedule, broken, 10'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: this may sleep, while `anon_lock` is held (taken in line 42).
TEST_CASE("spin violates sleep_in_atomic", "[shift_arg_pages][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L54, Exec{0}},  // 56: down_write(mmap_sem)
        {Action::exec_L42b, Exec{0}},  // 42: spin_lock(anon_lock)
        {Action::exec_L58, Exec{0}},  // 58: vm_start = NEW
        {Action::exec_L61, Exec{0}, Page{0}},  // 61: for (Page p): next
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
        const auto run = follow(machine, machine.initial(0), schedule, broken, 10'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("tmpflag survives") {
        const Machine<Page1Exec1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 10'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::shift_arg_pages
