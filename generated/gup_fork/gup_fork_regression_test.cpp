/// Replays each known failure of gup_fork: the broken variant fails at exactly that step, and
/// what was proved survives the same schedule. Written by Latchwork from gup_fork.latch: change
/// that, not this.

#include <vector>

#include "gup_fork.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::gup_fork {

namespace {

/// How it fails: invariant pinned_is_mine is false with g = gup#0.
TEST_CASE("no_seq violates pinned_is_mine", "[gup_fork][regression]") {
    const std::vector<Step> schedule{
        {Action::fork_L33, Fork{0}},  // 36: down_write(mmap_lock)
        {Action::fork_L38, Fork{0}, Page{0}},  // 38: for (Page page): next
        {Action::fork_again, Fork{0}},  // 40: spin_lock(ptl)
        {Action::fork_L41_no, Fork{0}},  // 41: if (page.pte == none): no
        {Action::fork_L42, Fork{0}},  // 42: atomic_inc(page.refcount)
        {Action::fork_L43_yes, Fork{0}},  // 43: if (page.excl): yes
        {Action::fork_L43b_no, Fork{0}},  // 44: if (has_pinned): no
        {Action::fork_share, Fork{0}},  // 56: page.excl = false
        {Action::gup_L69_no, Gup{0}},  // 72: if (any): no
        {Action::gup_flag_yes, Gup{0}},  // 26: if (!has_pinned): yes
        {Action::gup_L26, Gup{0}},  // 26: has_pinned = true
        {Action::gup_L80, Gup{0}},  // 80: local_irq_disable()
        {Action::gup_L81, Gup{0}},  // 81: pte = READ_ONCE(page.pte)
        {Action::gup_L82_no, Gup{0}},  // 82: if (pte == none || write && pte == ro): no
        {Action::gup_L83, Gup{0}},  // 83: atomic_inc(page.refcount)
        {Action::gup_L84, Gup{0}},  // 84: atomic_inc(page.pins)
        {Action::gup_pte_recheck_no, Gup{0}},  // 87: if (READ_ONCE(page.pte) != pte): no
        {Action::gup_unshared_no, Gup{0}},  // 89: if (pte == ro): no
        {Action::gup_L92, Gup{0}},  // 92: local_irq_enable()
    };
    const auto broken = Property::pinned_is_mine;
    SECTION("no_seq fails at step 19") {
        const Machine<scopes::one> machine{Config{.version = Version::v5_10}};
        const auto run = replay(machine, machine.initial(4), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant pinned_is_mine is false with g = gup#0.
TEST_CASE("late_flag violates pinned_is_mine", "[gup_fork][regression]") {
    const std::vector<Step> schedule{
        {Action::fork_L33_2, Fork{0}},  // 36: down_write(mmap_lock)
        {Action::gup_L69_no, Gup{0}},  // 72: if (any): no
        {Action::gup_L75, Gup{0}},  // 76: seq = raw_read_seqcount(write_protect_seq)
        {Action::gup_odd_no, Gup{0}},  // 78: if (seq % 2 == 1): no
        {Action::gup_L80, Gup{0}},  // 80: local_irq_disable()
        {Action::gup_L81, Gup{0}},  // 81: pte = READ_ONCE(page.pte)
        {Action::gup_L82_no, Gup{0}},  // 82: if (pte == none || write && pte == ro): no
        {Action::gup_L83, Gup{0}},  // 83: atomic_inc(page.refcount)
        {Action::gup_L84, Gup{0}},  // 84: atomic_inc(page.pins)
        {Action::gup_pte_recheck_no, Gup{0}},  // 87: if (READ_ONCE(page.pte) != pte): no
        {Action::gup_unshared_no, Gup{0}},  // 89: if (pte == ro): no
        {Action::gup_L92, Gup{0}},  // 92: local_irq_enable()
        // 95: if (read_seqcount_retry(write_protect_seq, seq)): no
        {Action::gup_seq_recheck_no, Gup{0}},
        {Action::fork_L37, Fork{0}},  // 37: write_seqcount_begin(write_protect_seq)
        {Action::fork_L38, Fork{0}, Page{0}},  // 38: for (Page page): next
        {Action::fork_again, Fork{0}},  // 40: spin_lock(ptl)
        {Action::fork_L41_no, Fork{0}},  // 41: if (page.pte == none): no
        {Action::fork_L42, Fork{0}},  // 42: atomic_inc(page.refcount)
        {Action::fork_L43_yes, Fork{0}},  // 43: if (page.excl): yes
        {Action::fork_L43b_no, Fork{0}},  // 44: if (has_pinned): no
        // 55: assert version == v5_10 || write_protect_seq % 2 == 1 && held(ptl)
        {Action::fork_share_2, Fork{0}},
        {Action::fork_L56, Fork{0}},  // 56: page.excl = false
        {Action::gup_L74b_yes, Gup{0}},  // 26: if (!has_pinned): yes
        {Action::gup_L26c, Gup{0}},  // 26: has_pinned = true
    };
    const auto broken = Property::pinned_is_mine;
    SECTION("late_flag fails at step 24") {
        const Machine<scopes::one> machine{Config{.swap_flag_after_all = true}};
        const auto run = replay(machine, machine.initial(4), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant pinned_is_mine is false with g = gup#0.
TEST_CASE("no_odd violates pinned_is_mine", "[gup_fork][regression]") {
    const std::vector<Step> schedule{
        {Action::fork_L33_2, Fork{0}},  // 36: down_write(mmap_lock)
        {Action::fork_L37, Fork{0}},  // 37: write_seqcount_begin(write_protect_seq)
        {Action::fork_L38, Fork{0}, Page{0}},  // 38: for (Page page): next
        {Action::fork_again, Fork{0}},  // 40: spin_lock(ptl)
        {Action::fork_L41_no, Fork{0}},  // 41: if (page.pte == none): no
        {Action::fork_L42, Fork{0}},  // 42: atomic_inc(page.refcount)
        {Action::fork_L43_yes, Fork{0}},  // 43: if (page.excl): yes
        {Action::fork_L43b_no, Fork{0}},  // 44: if (has_pinned): no
        // 55: assert version == v5_10 || write_protect_seq % 2 == 1 && held(ptl)
        {Action::fork_share_2, Fork{0}},
        {Action::fork_L56, Fork{0}},  // 56: page.excl = false
        {Action::gup_L69_no, Gup{0}},  // 72: if (any): no
        {Action::gup_flag_yes, Gup{0}},  // 26: if (!has_pinned): yes
        {Action::gup_L26, Gup{0}},  // 26: has_pinned = true
        {Action::gup_L75, Gup{0}},  // 76: seq = raw_read_seqcount(write_protect_seq)
        {Action::gup_L80, Gup{0}},  // 80: local_irq_disable()
        {Action::gup_L81, Gup{0}},  // 81: pte = READ_ONCE(page.pte)
        {Action::gup_L82_no, Gup{0}},  // 82: if (pte == none || write && pte == ro): no
        {Action::gup_L83, Gup{0}},  // 83: atomic_inc(page.refcount)
        {Action::gup_L84, Gup{0}},  // 84: atomic_inc(page.pins)
        {Action::gup_pte_recheck_no, Gup{0}},  // 87: if (READ_ONCE(page.pte) != pte): no
        {Action::gup_unshared_no, Gup{0}},  // 89: if (pte == ro): no
        {Action::gup_L92, Gup{0}},  // 92: local_irq_enable()
        // 95: if (read_seqcount_retry(write_protect_seq, seq)): no
        {Action::gup_seq_recheck_no, Gup{0}},
    };
    const auto broken = Property::pinned_is_mine;
    SECTION("no_odd fails at step 23") {
        const Machine<scopes::one> machine{Config{.drop_odd = true}};
        const auto run = replay(machine, machine.initial(4), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant pinned_is_mine is false with g = gup#0.
TEST_CASE("no_retry violates pinned_is_mine", "[gup_fork][regression]") {
    const std::vector<Step> schedule{
        {Action::fork_L33_2, Fork{0}},  // 36: down_write(mmap_lock)
        {Action::gup_L69_no, Gup{0}},  // 72: if (any): no
        {Action::gup_flag_yes, Gup{0}},  // 26: if (!has_pinned): yes
        {Action::gup_L26, Gup{0}},  // 26: has_pinned = true
        {Action::gup_L75, Gup{0}},  // 76: seq = raw_read_seqcount(write_protect_seq)
        {Action::fork_L37, Fork{0}},  // 37: write_seqcount_begin(write_protect_seq)
        {Action::fork_L38, Fork{0}, Page{0}},  // 38: for (Page page): next
        {Action::fork_again, Fork{0}},  // 40: spin_lock(ptl)
        {Action::fork_L41_no, Fork{0}},  // 41: if (page.pte == none): no
        {Action::fork_L42, Fork{0}},  // 42: atomic_inc(page.refcount)
        {Action::fork_L43_yes, Fork{0}},  // 43: if (page.excl): yes
        {Action::fork_L43b_yes, Fork{0}},  // 44: if (has_pinned): yes
        {Action::fork_L44_no, Fork{0}},  // 45: if (atomic_read(page.pins) > 0): no
        // 55: assert version == v5_10 || write_protect_seq % 2 == 1 && held(ptl)
        {Action::fork_share_2, Fork{0}},
        {Action::fork_L56, Fork{0}},  // 56: page.excl = false
        {Action::gup_odd_no, Gup{0}},  // 78: if (seq % 2 == 1): no
        {Action::gup_L80, Gup{0}},  // 80: local_irq_disable()
        {Action::gup_L81, Gup{0}},  // 81: pte = READ_ONCE(page.pte)
        {Action::gup_L82_no, Gup{0}},  // 82: if (pte == none || write && pte == ro): no
        {Action::gup_L83, Gup{0}},  // 83: atomic_inc(page.refcount)
        {Action::gup_L84, Gup{0}},  // 84: atomic_inc(page.pins)
        {Action::gup_pte_recheck_no, Gup{0}},  // 87: if (READ_ONCE(page.pte) != pte): no
        {Action::gup_unshared_no, Gup{0}},  // 89: if (pte == ro): no
        {Action::gup_L92, Gup{0}},  // 92: local_irq_enable()
    };
    const auto broken = Property::pinned_is_mine;
    SECTION("no_retry fails at step 24") {
        const Machine<scopes::one> machine{Config{.drop_seq_recheck = true}};
        const auto run = replay(machine, machine.initial(4), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant pinned_is_mine is false with g = gup#0.
TEST_CASE("no_unshare violates pinned_is_mine", "[gup_fork][regression]") {
    const std::vector<Step> schedule{
        {Action::fork_L33_2, Fork{0}},  // 36: down_write(mmap_lock)
        {Action::fork_L37, Fork{0}},  // 37: write_seqcount_begin(write_protect_seq)
        {Action::fork_L38, Fork{0}, Page{0}},  // 38: for (Page page): next
        {Action::fork_again, Fork{0}},  // 40: spin_lock(ptl)
        {Action::fork_L41_no, Fork{0}},  // 41: if (page.pte == none): no
        {Action::fork_L42, Fork{0}},  // 42: atomic_inc(page.refcount)
        {Action::fork_L43_yes, Fork{0}},  // 43: if (page.excl): yes
        {Action::fork_L43b_no, Fork{0}},  // 44: if (has_pinned): no
        // 55: assert version == v5_10 || write_protect_seq % 2 == 1 && held(ptl)
        {Action::fork_share_2, Fork{0}},
        {Action::fork_L56, Fork{0}},  // 56: page.excl = false
        {Action::fork_L58, Fork{0}},  // 58: atomic_inc(page.mapcount)
        {Action::fork_L59, Fork{0}},  // 59: page.pte = ro
        {Action::fork_L60, Fork{0}},  // 60: child[page] = true
        {Action::fork_L61, Fork{0}},  // 61: spin_unlock(ptl)
        {Action::fork_L38_2, Fork{0}},  // 38: for (Page page): done
        {Action::fork_L63, Fork{0}},  // 63: write_seqcount_end(write_protect_seq)
        {Action::gup_L69_no, Gup{0}},  // 72: if (any): no
        {Action::gup_flag_yes, Gup{0}},  // 26: if (!has_pinned): yes
        {Action::gup_L26, Gup{0}},  // 26: has_pinned = true
        {Action::gup_L75, Gup{0}},  // 76: seq = raw_read_seqcount(write_protect_seq)
        {Action::gup_odd_no, Gup{0}},  // 78: if (seq % 2 == 1): no
        {Action::gup_L80, Gup{0}},  // 80: local_irq_disable()
        {Action::gup_L81, Gup{0}},  // 81: pte = READ_ONCE(page.pte)
        {Action::gup_L82_no, Gup{0}},  // 82: if (pte == none || write && pte == ro): no
        {Action::gup_L83, Gup{0}},  // 83: atomic_inc(page.refcount)
        {Action::gup_L84, Gup{0}},  // 84: atomic_inc(page.pins)
        {Action::gup_pte_recheck_no, Gup{0}},  // 87: if (READ_ONCE(page.pte) != pte): no
        {Action::gup_L92, Gup{0}},  // 92: local_irq_enable()
        // 95: if (read_seqcount_retry(write_protect_seq, seq)): no
        {Action::gup_seq_recheck_no, Gup{0}},
    };
    const auto broken = Property::pinned_is_mine;
    SECTION("no_unshare fails at step 29") {
        const Machine<scopes::one> machine{Config{.drop_unshared = true}};
        const auto run = replay(machine, machine.initial(2), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::gup_fork
