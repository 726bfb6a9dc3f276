/// Replays each known failure of shift_arg_proposals: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// shift_arg_proposals.latch: change that, not this.

#include <vector>

#include "shift_arg_proposals.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::shift_arg_proposals {

namespace {

struct Page1Exec1Migrate1 {
    static constexpr int Page = 1;
    static constexpr int exec = 1;
    static constexpr int migrate = 1;
};

/// How it fails: `is_locked(p.lock)` is false.
TEST_CASE("in_move violates bug_on", "[shift_arg_proposals][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L38, Exec{0}},  // 40: down_write(mmap_sem)
        {Action::migrate_L106, Migrate{0}},  // 107: lock_page(page.lock)
        {Action::migrate_L108, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99, Migrate{0}},  // 99: addr = vm_start
        {Action::exec_L42, Exec{0}},  // 42: vm_start = NEW
        {Action::exec_L43, Exec{0}, Page{0}},  // 43: for (Page p): next
        {Action::exec_L43b_no, Exec{0}},  // 44: if (any): no
        {Action::migrate_L100, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91b_yes, Migrate{0}},  // 91: if (pte[addr][page] == from): yes
        {Action::migrate_L91h, Migrate{0}},  // 91: pte[addr][page] = to
        {Action::migrate_L92b, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L102, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::migrate_L109, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99b, Migrate{0}},  // 99: addr = vm_start
        {Action::migrate_L100b, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91e_no, Migrate{0}},  // 91: if (pte[addr][page] == from): no
        {Action::migrate_L92e, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::exec_move, Exec{0}},  // 46: spin_lock(ptl)
        {Action::exec_L47, Exec{0}},  // 47: entry = pte[OLD][p]
        {Action::exec_L54_yes, Exec{0}},  // 55: if (entry == MIGRATION): yes
        {Action::exec_L55_no, Exec{0}},  // 55: if (!is_locked(p.lock)): no
        {Action::exec_L57, Exec{0}},  // 57: pte[OLD][p] = NONE
        {Action::exec_L58, Exec{0}},  // 58: pte[NEW][p] = entry
        {Action::exec_L59, Exec{0}},  // 59: spin_unlock(ptl)
        {Action::exec_L43_2, Exec{0}},  // 43: for (Page p): done
        {Action::exec_L62, Exec{0}},  // 62: up_write(mmap_sem)
        {Action::exec_run, Exec{0}, Page{0}},  // 64: for (Page p): next
        {Action::exec_refault, Exec{0}},  // 66: spin_lock(ptl)
        {Action::exec_L67_yes, Exec{0}},  // 67: if (pte[NEW][p] == MIGRATION): yes
        {Action::migrate_L102b, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::migrate_L110, Migrate{0}},  // 110: unlock_page(page.lock)
        {Action::exec_bug_on, Exec{0}},  // 73: assert is_locked(p.lock)
    };
    const auto broken = Property::bug_on;
    SECTION("in_move fails at step 32") {
        const Machine<Page1Exec1Migrate1> machine{Config{.proposal = Proposal::in_move}};
        const auto run = replay(machine, machine.initial(3), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant entry_locked is false with e = exec#0, a = NEW, p = Page#0.
TEST_CASE("in_move violates entry_locked", "[shift_arg_proposals][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L38, Exec{0}},  // 40: down_write(mmap_sem)
        {Action::migrate_L106, Migrate{0}},  // 107: lock_page(page.lock)
        {Action::migrate_L108, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99, Migrate{0}},  // 99: addr = vm_start
        {Action::exec_L42, Exec{0}},  // 42: vm_start = NEW
        {Action::exec_L43, Exec{0}, Page{0}},  // 43: for (Page p): next
        {Action::exec_L43b_no, Exec{0}},  // 44: if (any): no
        {Action::migrate_L100, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91b_yes, Migrate{0}},  // 91: if (pte[addr][page] == from): yes
        {Action::migrate_L91h, Migrate{0}},  // 91: pte[addr][page] = to
        {Action::migrate_L92b, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L102, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::migrate_L109, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99b, Migrate{0}},  // 99: addr = vm_start
        {Action::migrate_L100b, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91e_no, Migrate{0}},  // 91: if (pte[addr][page] == from): no
        {Action::migrate_L92e, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::exec_move, Exec{0}},  // 46: spin_lock(ptl)
        {Action::exec_L47, Exec{0}},  // 47: entry = pte[OLD][p]
        {Action::exec_L54_yes, Exec{0}},  // 55: if (entry == MIGRATION): yes
        {Action::exec_L55_no, Exec{0}},  // 55: if (!is_locked(p.lock)): no
        {Action::exec_L57, Exec{0}},  // 57: pte[OLD][p] = NONE
        {Action::exec_L58, Exec{0}},  // 58: pte[NEW][p] = entry
        {Action::exec_L59, Exec{0}},  // 59: spin_unlock(ptl)
        {Action::exec_L43_2, Exec{0}},  // 43: for (Page p): done
        {Action::exec_L62, Exec{0}},  // 62: up_write(mmap_sem)
        {Action::migrate_L102b, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::migrate_L110, Migrate{0}},  // 110: unlock_page(page.lock)
    };
    const auto broken = Property::entry_locked;
    SECTION("in_move fails at step 28") {
        const Machine<Page1Exec1Migrate1> machine{Config{.proposal = Proposal::in_move}};
        const auto run = replay(machine, machine.initial(3), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant always_locked is false with a = OLD, p = Page#0.
TEST_CASE("in_move violates always_locked", "[shift_arg_proposals][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L38, Exec{0}},  // 40: down_write(mmap_sem)
        {Action::migrate_L106, Migrate{0}},  // 107: lock_page(page.lock)
        {Action::migrate_L108, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99, Migrate{0}},  // 99: addr = vm_start
        {Action::exec_L42, Exec{0}},  // 42: vm_start = NEW
        {Action::migrate_L100, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91b_yes, Migrate{0}},  // 91: if (pte[addr][page] == from): yes
        {Action::migrate_L91h, Migrate{0}},  // 91: pte[addr][page] = to
        {Action::migrate_L92b, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L102, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::migrate_L109, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99b, Migrate{0}},  // 99: addr = vm_start
        {Action::migrate_L100b, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91e_no, Migrate{0}},  // 91: if (pte[addr][page] == from): no
        {Action::migrate_L92e, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L102b, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::migrate_L110, Migrate{0}},  // 110: unlock_page(page.lock)
    };
    const auto broken = Property::always_locked;
    SECTION("in_move fails at step 17") {
        const Machine<Page1Exec1Migrate1> machine{Config{.proposal = Proposal::in_move}};
        const auto run = replay(machine, machine.initial(3), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant always_locked is false with a = OLD, p = Page#0.
TEST_CASE("wait_weakens violates always_locked", "[shift_arg_proposals][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L38, Exec{0}},  // 40: down_write(mmap_sem)
        {Action::migrate_L106, Migrate{0}},  // 107: lock_page(page.lock)
        {Action::migrate_L108, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99, Migrate{0}},  // 99: addr = vm_start
        {Action::exec_L42, Exec{0}},  // 42: vm_start = NEW
        {Action::migrate_L100, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91b_yes, Migrate{0}},  // 91: if (pte[addr][page] == from): yes
        {Action::migrate_L91h, Migrate{0}},  // 91: pte[addr][page] = to
        {Action::migrate_L92b, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L102, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::migrate_L109, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99b, Migrate{0}},  // 99: addr = vm_start
        {Action::migrate_L100b, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91e_no, Migrate{0}},  // 91: if (pte[addr][page] == from): no
        {Action::migrate_L92e, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L102b, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::migrate_L110, Migrate{0}},  // 110: unlock_page(page.lock)
    };
    const auto broken = Property::always_locked;
    SECTION("wait_weakens fails at step 17") {
        const Machine<Page1Exec1Migrate1> machine{Config{.proposal = Proposal::wait_in_move}};
        const auto run = replay(machine, machine.initial(3), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant entry_locked is false with e = exec#0, a = NEW, p = Page#0.
TEST_CASE("fault_weakens violates entry_locked", "[shift_arg_proposals][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L38, Exec{0}},  // 40: down_write(mmap_sem)
        {Action::migrate_L106, Migrate{0}},  // 107: lock_page(page.lock)
        {Action::migrate_L108, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99, Migrate{0}},  // 99: addr = vm_start
        {Action::exec_L42, Exec{0}},  // 42: vm_start = NEW
        {Action::exec_L43, Exec{0}, Page{0}},  // 43: for (Page p): next
        {Action::exec_L43b_no, Exec{0}},  // 44: if (any): no
        {Action::migrate_L100, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91b_yes, Migrate{0}},  // 91: if (pte[addr][page] == from): yes
        {Action::migrate_L91h, Migrate{0}},  // 91: pte[addr][page] = to
        {Action::migrate_L92b, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L102, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::migrate_L109, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99b, Migrate{0}},  // 99: addr = vm_start
        {Action::migrate_L100b, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91e_no, Migrate{0}},  // 91: if (pte[addr][page] == from): no
        {Action::migrate_L92e, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::exec_move, Exec{0}},  // 46: spin_lock(ptl)
        {Action::exec_L47, Exec{0}},  // 47: entry = pte[OLD][p]
        {Action::exec_L57, Exec{0}},  // 57: pte[OLD][p] = NONE
        {Action::exec_L58, Exec{0}},  // 58: pte[NEW][p] = entry
        {Action::exec_L59, Exec{0}},  // 59: spin_unlock(ptl)
        {Action::exec_L43_2, Exec{0}},  // 43: for (Page p): done
        {Action::exec_L62, Exec{0}},  // 62: up_write(mmap_sem)
        {Action::migrate_L102b, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::migrate_L110, Migrate{0}},  // 110: unlock_page(page.lock)
    };
    const auto broken = Property::entry_locked;
    SECTION("fault_weakens fails at step 26") {
        const Machine<Page1Exec1Migrate1> machine{Config{.proposal = Proposal::at_fault}};
        const auto run = replay(machine, machine.initial(3), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant always_locked is false with a = OLD, p = Page#0.
TEST_CASE("fault_weakens violates always_locked", "[shift_arg_proposals][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L38, Exec{0}},  // 40: down_write(mmap_sem)
        {Action::migrate_L106, Migrate{0}},  // 107: lock_page(page.lock)
        {Action::migrate_L108, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99, Migrate{0}},  // 99: addr = vm_start
        {Action::exec_L42, Exec{0}},  // 42: vm_start = NEW
        {Action::migrate_L100, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91b_yes, Migrate{0}},  // 91: if (pte[addr][page] == from): yes
        {Action::migrate_L91h, Migrate{0}},  // 91: pte[addr][page] = to
        {Action::migrate_L92b, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L102, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::migrate_L109, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99b, Migrate{0}},  // 99: addr = vm_start
        {Action::migrate_L100b, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91e_no, Migrate{0}},  // 91: if (pte[addr][page] == from): no
        {Action::migrate_L92e, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L102b, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::migrate_L110, Migrate{0}},  // 110: unlock_page(page.lock)
    };
    const auto broken = Property::always_locked;
    SECTION("fault_weakens fails at step 17") {
        const Machine<Page1Exec1Migrate1> machine{Config{.proposal = Proposal::at_fault}};
        const auto run = replay(machine, machine.initial(3), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `is_locked(p.lock)` is false.
TEST_CASE("stack_first violates bug_on", "[shift_arg_proposals][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L38, Exec{0}},  // 40: down_write(mmap_sem)
        {Action::migrate_L106, Migrate{0}},  // 107: lock_page(page.lock)
        {Action::migrate_L108, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99, Migrate{0}},  // 99: addr = vm_start
        {Action::migrate_L100, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91b_yes, Migrate{0}},  // 91: if (pte[addr][page] == from): yes
        {Action::migrate_L91h, Migrate{0}},  // 91: pte[addr][page] = to
        {Action::migrate_L92b, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L101_no, Migrate{0}},  // 101: if (temporary_listed): no
        {Action::migrate_L102, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::exec_L41, Exec{0}},  // 32: spin_lock(anon_lock)
        {Action::exec_L33, Exec{0}},  // 33: temporary_listed = listed
        {Action::exec_L34, Exec{0}},  // 34: spin_unlock(anon_lock)
        {Action::exec_L42, Exec{0}},  // 42: vm_start = NEW
        {Action::exec_L43, Exec{0}, Page{0}},  // 43: for (Page p): next
        {Action::exec_L43b_no, Exec{0}},  // 44: if (any): no
        {Action::migrate_L109, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99b, Migrate{0}},  // 99: addr = vm_start
        {Action::migrate_L100b, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91e_no, Migrate{0}},  // 91: if (pte[addr][page] == from): no
        {Action::migrate_L92e, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::exec_move, Exec{0}},  // 46: spin_lock(ptl)
        {Action::exec_L47, Exec{0}},  // 47: entry = pte[OLD][p]
        {Action::exec_L57, Exec{0}},  // 57: pte[OLD][p] = NONE
        {Action::exec_L58, Exec{0}},  // 58: pte[NEW][p] = entry
        {Action::exec_L59, Exec{0}},  // 59: spin_unlock(ptl)
        {Action::exec_L43_2, Exec{0}},  // 43: for (Page p): done
        {Action::migrate_L101b_yes, Migrate{0}},  // 101: if (temporary_listed): yes
        {Action::migrate_L101d, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91f_no, Migrate{0}},  // 91: if (pte[addr][page] == from): no
        {Action::migrate_L92f, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L102b, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::exec_L61, Exec{0}},  // 32: spin_lock(anon_lock)
        {Action::exec_L33b, Exec{0}},  // 33: temporary_listed = listed
        {Action::exec_L34b, Exec{0}},  // 34: spin_unlock(anon_lock)
        {Action::exec_L62, Exec{0}},  // 62: up_write(mmap_sem)
        {Action::exec_run, Exec{0}, Page{0}},  // 64: for (Page p): next
        {Action::exec_refault, Exec{0}},  // 66: spin_lock(ptl)
        {Action::exec_L67_yes, Exec{0}},  // 67: if (pte[NEW][p] == MIGRATION): yes
        {Action::migrate_L110, Migrate{0}},  // 110: unlock_page(page.lock)
        {Action::exec_bug_on, Exec{0}},  // 73: assert is_locked(p.lock)
    };
    const auto broken = Property::bug_on;
    SECTION("stack_first fails at step 41") {
        const Machine<Page1Exec1Migrate1> machine{Config{.first = First::stack}};
        const auto run = replay(machine, machine.initial(3), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant entry_locked is false with e = exec#0, a = NEW, p = Page#0.
TEST_CASE("stack_first violates entry_locked", "[shift_arg_proposals][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L38, Exec{0}},  // 40: down_write(mmap_sem)
        {Action::migrate_L106, Migrate{0}},  // 107: lock_page(page.lock)
        {Action::migrate_L108, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99, Migrate{0}},  // 99: addr = vm_start
        {Action::migrate_L100, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91b_yes, Migrate{0}},  // 91: if (pte[addr][page] == from): yes
        {Action::migrate_L91h, Migrate{0}},  // 91: pte[addr][page] = to
        {Action::migrate_L92b, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L101_no, Migrate{0}},  // 101: if (temporary_listed): no
        {Action::migrate_L102, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::exec_L41, Exec{0}},  // 32: spin_lock(anon_lock)
        {Action::exec_L33, Exec{0}},  // 33: temporary_listed = listed
        {Action::exec_L34, Exec{0}},  // 34: spin_unlock(anon_lock)
        {Action::exec_L42, Exec{0}},  // 42: vm_start = NEW
        {Action::exec_L43, Exec{0}, Page{0}},  // 43: for (Page p): next
        {Action::exec_L43b_no, Exec{0}},  // 44: if (any): no
        {Action::migrate_L109, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99b, Migrate{0}},  // 99: addr = vm_start
        {Action::migrate_L100b, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91e_no, Migrate{0}},  // 91: if (pte[addr][page] == from): no
        {Action::migrate_L92e, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::exec_move, Exec{0}},  // 46: spin_lock(ptl)
        {Action::exec_L47, Exec{0}},  // 47: entry = pte[OLD][p]
        {Action::exec_L57, Exec{0}},  // 57: pte[OLD][p] = NONE
        {Action::exec_L58, Exec{0}},  // 58: pte[NEW][p] = entry
        {Action::exec_L59, Exec{0}},  // 59: spin_unlock(ptl)
        {Action::exec_L43_2, Exec{0}},  // 43: for (Page p): done
        {Action::migrate_L101b_yes, Migrate{0}},  // 101: if (temporary_listed): yes
        {Action::migrate_L101d, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91f_no, Migrate{0}},  // 91: if (pte[addr][page] == from): no
        {Action::migrate_L92f, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L102b, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::exec_L61, Exec{0}},  // 32: spin_lock(anon_lock)
        {Action::exec_L33b, Exec{0}},  // 33: temporary_listed = listed
        {Action::exec_L34b, Exec{0}},  // 34: spin_unlock(anon_lock)
        {Action::exec_L62, Exec{0}},  // 62: up_write(mmap_sem)
        {Action::migrate_L110, Migrate{0}},  // 110: unlock_page(page.lock)
    };
    const auto broken = Property::entry_locked;
    SECTION("stack_first fails at step 37") {
        const Machine<Page1Exec1Migrate1> machine{Config{.first = First::stack}};
        const auto run = replay(machine, machine.initial(3), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant always_locked is false with a = NEW, p = Page#0.
TEST_CASE("stack_first violates always_locked", "[shift_arg_proposals][regression]") {
    const std::vector<Step> schedule{
        {Action::exec_L38, Exec{0}},  // 40: down_write(mmap_sem)
        {Action::migrate_L106, Migrate{0}},  // 107: lock_page(page.lock)
        {Action::migrate_L108, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99, Migrate{0}},  // 99: addr = vm_start
        {Action::migrate_L100, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91b_yes, Migrate{0}},  // 91: if (pte[addr][page] == from): yes
        {Action::migrate_L91h, Migrate{0}},  // 91: pte[addr][page] = to
        {Action::migrate_L92b, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L101_no, Migrate{0}},  // 101: if (temporary_listed): no
        {Action::migrate_L102, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::exec_L41, Exec{0}},  // 32: spin_lock(anon_lock)
        {Action::exec_L33, Exec{0}},  // 33: temporary_listed = listed
        {Action::exec_L34, Exec{0}},  // 34: spin_unlock(anon_lock)
        {Action::exec_L42, Exec{0}},  // 42: vm_start = NEW
        {Action::exec_L43, Exec{0}, Page{0}},  // 43: for (Page p): next
        {Action::exec_L43b_no, Exec{0}},  // 44: if (any): no
        {Action::migrate_L109, Migrate{0}},  // 97: spin_lock(anon_lock)
        {Action::migrate_L99b, Migrate{0}},  // 99: addr = vm_start
        {Action::migrate_L100b, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91e_no, Migrate{0}},  // 91: if (pte[addr][page] == from): no
        {Action::migrate_L92e, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::exec_move, Exec{0}},  // 46: spin_lock(ptl)
        {Action::exec_L47, Exec{0}},  // 47: entry = pte[OLD][p]
        {Action::exec_L57, Exec{0}},  // 57: pte[OLD][p] = NONE
        {Action::exec_L58, Exec{0}},  // 58: pte[NEW][p] = entry
        {Action::exec_L59, Exec{0}},  // 59: spin_unlock(ptl)
        {Action::migrate_L101b_yes, Migrate{0}},  // 101: if (temporary_listed): yes
        {Action::migrate_L101d, Migrate{0}},  // 90: spin_lock(ptl)
        {Action::migrate_L91f_no, Migrate{0}},  // 91: if (pte[addr][page] == from): no
        {Action::migrate_L92f, Migrate{0}},  // 92: spin_unlock(ptl)
        {Action::migrate_L102b, Migrate{0}},  // 102: spin_unlock(anon_lock)
        {Action::migrate_L110, Migrate{0}},  // 110: unlock_page(page.lock)
    };
    const auto broken = Property::always_locked;
    SECTION("stack_first fails at step 32") {
        const Machine<Page1Exec1Migrate1> machine{Config{.first = First::stack}};
        const auto run = replay(machine, machine.initial(3), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::shift_arg_proposals
