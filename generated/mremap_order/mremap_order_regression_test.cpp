/// Replays each known failure of mremap_order: the broken variant fails at exactly that step,
/// and what was proved survives the same schedule. Written by Latchwork from
/// mremap_order.latch: change that, not this.

#include <vector>

#include "mremap_order.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::mremap_order {

namespace {

struct Page1Mremap1Migrate1 {
    static constexpr int Page = 1;
    static constexpr int mremap = 1;
    static constexpr int migrate = 1;
};

/// How it fails: `found` is false.
TEST_CASE("new_first violates not_neither", "[mremap_order][regression]") {
    const std::vector<Step> schedule{
        {Action::mremap_L26, Mremap{0}},  // 28: down_write(mmap_lock)
        {Action::mremap_L29, Mremap{0}, Page{0}},  // 29: for (Page p): next
        {Action::mremap_L31, Mremap{0}},  // 31: spin_lock(old_ptl)
        {Action::migrate_L70, Migrate{0}},  // 72: lock_page(page.lock)
        {Action::migrate_L73, Migrate{0}},  // 60: bool found = false
        {Action::migrate_L61, Migrate{0}},  // 61: down_read(anon_vma_lock)
        {Action::migrate_L63, Migrate{0}},  // 52: spin_lock(new_ptl)
        {Action::migrate_L53_yes, Migrate{0}},  // 53: if (new_pte[page] != from): yes
        {Action::migrate_L53c, Migrate{0}},  // 53: spin_unlock(new_ptl)
        {Action::mremap_L32, Mremap{0}},  // 32: spin_lock(new_ptl)
        {Action::mremap_L33, Mremap{0}},  // 33: pte = old_pte[p]
        {Action::mremap_L34, Mremap{0}},  // 34: old_pte[p] = NONE
        {Action::mremap_L35, Mremap{0}},  // 35: new_pte[p] = pte
        {Action::mremap_L36, Mremap{0}},  // 36: spin_unlock(new_ptl)
        {Action::mremap_L37, Mremap{0}},  // 37: spin_unlock(old_ptl)
        {Action::migrate_L53e, Migrate{0}},  // 53: return false
        {Action::migrate_L63b_no, Migrate{0}},  // 63: if (visit_new(page, from, to)): no
        {Action::migrate_L64, Migrate{0}},  // 44: spin_lock(old_ptl)
        {Action::migrate_L45b_yes, Migrate{0}},  // 45: if (old_pte[page] != from): yes
        {Action::migrate_L45f, Migrate{0}},  // 45: spin_unlock(old_ptl)
        {Action::migrate_L45j, Migrate{0}},  // 45: return false
        {Action::migrate_L64c_no, Migrate{0}},  // 64: if (visit_old(page, from, to)): no
        {Action::migrate_L65, Migrate{0}},  // 65: up_read(anon_vma_lock)
        {Action::migrate_L66, Migrate{0}},  // 66: return found
        {Action::migrate_not_neither, Migrate{0}},  // 75: assert found
    };
    const auto broken = Property::not_neither;
    SECTION("new_first fails at step 25") {
        const Machine<Page1Mremap1Migrate1> machine{Config{.first = First::new_vma}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant entry_locked is false with p = Page#0.
TEST_CASE("new_first violates entry_locked", "[mremap_order][regression]") {
    const std::vector<Step> schedule{
        {Action::mremap_L26, Mremap{0}},  // 28: down_write(mmap_lock)
        {Action::mremap_L29, Mremap{0}, Page{0}},  // 29: for (Page p): next
        {Action::migrate_L70, Migrate{0}},  // 72: lock_page(page.lock)
        {Action::migrate_L73, Migrate{0}},  // 60: bool found = false
        {Action::migrate_L61, Migrate{0}},  // 61: down_read(anon_vma_lock)
        {Action::migrate_L63, Migrate{0}},  // 52: spin_lock(new_ptl)
        {Action::migrate_L53_yes, Migrate{0}},  // 53: if (new_pte[page] != from): yes
        {Action::migrate_L53c, Migrate{0}},  // 53: spin_unlock(new_ptl)
        {Action::migrate_L53e, Migrate{0}},  // 53: return false
        {Action::migrate_L63b_no, Migrate{0}},  // 63: if (visit_new(page, from, to)): no
        {Action::migrate_L64, Migrate{0}},  // 44: spin_lock(old_ptl)
        {Action::migrate_L45b_no, Migrate{0}},  // 45: if (old_pte[page] != from): no
        {Action::migrate_L46b, Migrate{0}},  // 46: old_pte[page] = to
        {Action::migrate_L47b, Migrate{0}},  // 47: spin_unlock(old_ptl)
        {Action::mremap_L31, Mremap{0}},  // 31: spin_lock(old_ptl)
        {Action::migrate_L48b, Migrate{0}},  // 48: return true
        {Action::migrate_L64c_yes, Migrate{0}},  // 64: if (visit_old(page, from, to)): yes
        {Action::migrate_L64e, Migrate{0}},  // 64: found = true
        {Action::migrate_L65, Migrate{0}},  // 65: up_read(anon_vma_lock)
        {Action::migrate_L66, Migrate{0}},  // 66: return found
        {Action::migrate_not_neither, Migrate{0}},  // 75: assert found
        {Action::migrate_L76, Migrate{0}},  // 60: bool found = false
        {Action::migrate_L61b, Migrate{0}},  // 61: down_read(anon_vma_lock)
        {Action::migrate_L63c, Migrate{0}},  // 52: spin_lock(new_ptl)
        {Action::migrate_L53b_yes, Migrate{0}},  // 53: if (new_pte[page] != from): yes
        {Action::migrate_L53d, Migrate{0}},  // 53: spin_unlock(new_ptl)
        {Action::mremap_L32, Mremap{0}},  // 32: spin_lock(new_ptl)
        {Action::mremap_L33, Mremap{0}},  // 33: pte = old_pte[p]
        {Action::mremap_L34, Mremap{0}},  // 34: old_pte[p] = NONE
        {Action::mremap_L35, Mremap{0}},  // 35: new_pte[p] = pte
        {Action::mremap_L36, Mremap{0}},  // 36: spin_unlock(new_ptl)
        {Action::mremap_L37, Mremap{0}},  // 37: spin_unlock(old_ptl)
        {Action::migrate_L53f, Migrate{0}},  // 53: return false
        {Action::migrate_L63d_no, Migrate{0}},  // 63: if (visit_new(page, from, to)): no
        {Action::migrate_L64b, Migrate{0}},  // 44: spin_lock(old_ptl)
        {Action::migrate_L45d_yes, Migrate{0}},  // 45: if (old_pte[page] != from): yes
        {Action::migrate_L45h, Migrate{0}},  // 45: spin_unlock(old_ptl)
        {Action::migrate_L45l, Migrate{0}},  // 45: return false
        {Action::migrate_L64d_no, Migrate{0}},  // 64: if (visit_old(page, from, to)): no
        {Action::migrate_L65b, Migrate{0}},  // 65: up_read(anon_vma_lock)
        {Action::migrate_L66b, Migrate{0}},  // 66: return found
        {Action::migrate_L77, Migrate{0}},  // 77: unlock_page(page.lock)
    };
    const auto broken = Property::entry_locked;
    SECTION("new_first fails at step 42") {
        const Machine<Page1Mremap1Migrate1> machine{Config{.first = First::new_vma}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("old_first survives") {
        const Machine<Page1Mremap1Migrate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("new_first_locked survives") {
        const Machine<Page1Mremap1Migrate1> machine{Config{.first = First::new_vma,
            .need_rmap_locks = true}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::mremap_order
