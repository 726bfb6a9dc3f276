/// Replays each known failure of mm_all_locks: the broken variant fails at exactly that step,
/// and what was proved survives the same schedule. Written by Latchwork from
/// mm_all_locks.latch: change that, not this.

#include <vector>

#include "mm_all_locks.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::mm_all_locks {

namespace {

struct Root1AnonVma1Register1RmapWalk1 {
    static constexpr int Root = 1;
    static constexpr int AnonVma = 1;
    static constexpr int register_ = 1;
    static constexpr int rmap_walk = 1;
};

/// How it fails: a second `Root.lock` is taken while one is held (taken in line 29), and
/// nothing orders the two.
TEST_CASE("no_mutex violates lock_inversion", "[mm_all_locks][regression]") {
    const std::vector<Step> schedule{
        {Action::register_L21, Register{0}},  // 23: start
        {Action::register_L24, Register{0}, AnonVma{0}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_no, Register{0}},  // 25: if (any): no
        {Action::register_L26, Register{0}},  // 26: root = anon_vma.root
        {Action::register_mark_no, Register{0}},  // 28: if (root.taken): no
        {Action::register_L29, Register{0}},  // 29: down_write(root.lock)
        {Action::register_L30, Register{0}},  // 30: root.taken = true
        {Action::register_L24, Register{0}, AnonVma{1}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_no, Register{0}},  // 25: if (any): no
        {Action::register_L26, Register{0}},  // 26: root = anon_vma.root
        {Action::register_mark_no, Register{0}},  // 28: if (root.taken): no
    };
    const auto broken = Property::lock_inversion;
    SECTION("no_mutex fails at step 11") {
        const Machine<scopes::small> machine{Config{.one_at_a_time = false}};
        const auto run = replay(machine, machine.initial(2), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant nobody_walks is false with r = register#1, w = rmap_walk#0.
TEST_CASE("no_mutex violates nobody_walks", "[mm_all_locks][regression]") {
    const std::vector<Step> schedule{
        {Action::register_L21, Register{0}},  // 23: start
        {Action::register_L24, Register{0}, AnonVma{0}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_no, Register{0}},  // 25: if (any): no
        {Action::register_L26, Register{0}},  // 26: root = anon_vma.root
        {Action::register_mark_no, Register{0}},  // 28: if (root.taken): no
        {Action::register_L29, Register{0}},  // 29: down_write(root.lock)
        {Action::register_L30, Register{0}},  // 30: root.taken = true
        {Action::register_L24, Register{0}, AnonVma{1}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_yes, Register{0}},  // 25: if (any): yes
        {Action::register_drop_all, Register{0}, AnonVma{0}},  // 35: for (AnonVma each): next
        {Action::register_L35, Register{0}},  // 36: root = each.root
        {Action::register_L37_yes, Register{0}},  // 37: if (root.taken): yes
        {Action::register_L21, Register{1}},  // 23: start
        {Action::register_L24, Register{1}, AnonVma{0}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_no, Register{1}},  // 25: if (any): no
        {Action::register_L26, Register{1}},  // 26: root = anon_vma.root
        {Action::register_mark_yes, Register{1}},  // 28: if (root.taken): yes
        {Action::register_L24, Register{1}, AnonVma{1}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_no, Register{1}},  // 25: if (any): no
        {Action::register_L26, Register{1}},  // 26: root = anon_vma.root
        {Action::register_mark_yes, Register{1}},  // 28: if (root.taken): yes
        {Action::register_L37b, Register{0}},  // 38: root.taken = false
        {Action::register_L39, Register{0}},  // 39: up_write(root.lock)
        {Action::register_L24_2, Register{1}},  // 24: for (AnonVma anon_vma): done
        {Action::rmap_walk_L46, RmapWalk{0}},  // 47: down_read(anon_vma.root.lock)
    };
    const auto broken = Property::nobody_walks;
    SECTION("no_mutex fails at step 25") {
        const Machine<scopes::small> machine{Config{.one_at_a_time = false}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `Root.lock` is not held by this instance.
TEST_CASE("no_mutex violates unlock_not_held", "[mm_all_locks][regression]") {
    const std::vector<Step> schedule{
        {Action::register_L21, Register{0}},  // 23: start
        {Action::register_L24, Register{0}, AnonVma{0}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_yes, Register{0}},  // 25: if (any): yes
        {Action::register_drop_all, Register{0}, AnonVma{0}},  // 35: for (AnonVma each): next
        {Action::register_L35, Register{0}},  // 36: root = each.root
        {Action::register_L21, Register{1}},  // 23: start
        {Action::register_L24, Register{1}, AnonVma{0}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_no, Register{1}},  // 25: if (any): no
        {Action::register_L26, Register{1}},  // 26: root = anon_vma.root
        {Action::register_mark_no, Register{1}},  // 28: if (root.taken): no
        {Action::register_L29, Register{1}},  // 29: down_write(root.lock)
        {Action::register_L30, Register{1}},  // 30: root.taken = true
        {Action::register_L37_yes, Register{0}},  // 37: if (root.taken): yes
        {Action::register_L37b, Register{0}},  // 38: root.taken = false
        {Action::register_L39, Register{0}},  // 39: up_write(root.lock)
    };
    const auto broken = Property::unlock_not_held;
    SECTION("no_mutex fails at step 15") {
        const Machine<scopes::small> machine{Config{.one_at_a_time = false}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("crosswise violates deadlock", "[mm_all_locks][regression]") {
    const std::vector<Step> schedule{
        {Action::register_L21, Register{0}},  // 23: start
        {Action::register_L24, Register{0}, AnonVma{0}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_no, Register{0}},  // 25: if (any): no
        {Action::register_L26, Register{0}},  // 26: root = anon_vma.root
        {Action::register_L29, Register{0}},  // 29: down_write(root.lock)
        {Action::register_L30, Register{0}},  // 30: root.taken = true
        {Action::register_L24, Register{0}, AnonVma{1}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_no, Register{0}},  // 25: if (any): no
        {Action::register_L26, Register{0}},  // 26: root = anon_vma.root
        {Action::register_L21, Register{1}},  // 23: start
        {Action::register_L24, Register{1}, AnonVma{0}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_no, Register{1}},  // 25: if (any): no
        {Action::register_L26, Register{1}},  // 26: root = anon_vma.root
    };
    const auto broken = Property::deadlock;
    SECTION("crosswise fails at step 13") {
        const Machine<scopes::small> machine{Config{.one_at_a_time = false, .drop_mark = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: this instance waits for `Root.lock`, which it holds itself (taken in line 29).
TEST_CASE("no_mark violates self_deadlock", "[mm_all_locks][regression]") {
    const std::vector<Step> schedule{
        {Action::register_L21_2, Register{0}},  // 23: mutex_lock(mm_all_locks_mutex)
        {Action::register_L24, Register{0}, AnonVma{0}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_no, Register{0}},  // 25: if (any): no
        {Action::register_L26, Register{0}},  // 26: root = anon_vma.root
        {Action::register_L29, Register{0}},  // 29: down_write(root.lock)
        {Action::register_L30, Register{0}},  // 30: root.taken = true
        {Action::register_L24, Register{0}, AnonVma{1}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_no, Register{0}},  // 25: if (any): no
        {Action::register_L26, Register{0}},  // 26: root = anon_vma.root
    };
    const auto broken = Property::self_deadlock;
    SECTION("no_mark fails at step 9") {
        const Machine<scopes::small> machine{Config{.drop_mark = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `Root.lock` is still held at the end.
TEST_CASE("no_undo violates held_at_exit", "[mm_all_locks][regression]") {
    const std::vector<Step> schedule{
        {Action::register_L21_2, Register{0}},  // 23: mutex_lock(mm_all_locks_mutex)
        {Action::register_L24, Register{0}, AnonVma{0}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_no, Register{0}},  // 25: if (any): no
        {Action::register_L26, Register{0}},  // 26: root = anon_vma.root
        {Action::register_mark_no, Register{0}},  // 28: if (root.taken): no
        {Action::register_L29, Register{0}},  // 29: down_write(root.lock)
        {Action::register_L30, Register{0}},  // 30: root.taken = true
        {Action::register_L24_2, Register{0}},  // 24: for (AnonVma anon_vma): done
        {Action::register_publish_3, Register{0}},  // 33: might_sleep()
        {Action::register_L42, Register{0}},  // 42: mutex_unlock(mm_all_locks_mutex)
    };
    const auto broken = Property::held_at_exit;
    SECTION("no_undo fails at step 10") {
        const Machine<Root1AnonVma1Register1RmapWalk1> machine{Config{.drop_drop_all = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("no_undo violates deadlock", "[mm_all_locks][regression]") {
    const std::vector<Step> schedule{
        {Action::register_L21_2, Register{0}},  // 23: mutex_lock(mm_all_locks_mutex)
        {Action::register_L24, Register{0}, AnonVma{0}},  // 24: for (AnonVma anon_vma): next
        {Action::register_L24b_no, Register{0}},  // 25: if (any): no
        {Action::register_L26, Register{0}},  // 26: root = anon_vma.root
        {Action::register_mark_no, Register{0}},  // 28: if (root.taken): no
        {Action::register_L29, Register{0}},  // 29: down_write(root.lock)
        {Action::register_L30, Register{0}},  // 30: root.taken = true
        {Action::register_L24_2, Register{0}},  // 24: for (AnonVma anon_vma): done
        {Action::register_publish_3, Register{0}},  // 33: might_sleep()
        {Action::register_L42, Register{0}},  // 42: mutex_unlock(mm_all_locks_mutex)
    };
    const auto broken = Property::deadlock;
    SECTION("no_undo fails at step 10") {
        const Machine<Root1AnonVma1Register1RmapWalk1> machine{Config{.drop_drop_all = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::mm_all_locks
