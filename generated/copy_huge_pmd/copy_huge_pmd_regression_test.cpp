/// Replays each known failure of copy_huge_pmd: the broken variant fails at exactly that step,
/// and what was proved survives the same schedule. Written by Latchwork from
/// copy_huge_pmd.latch: change that, not this.

#include <vector>

#include "copy_huge_pmd.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::copy_huge_pmd {

namespace {

struct Fork1 {
    static constexpr int fork = 1;
};

/// How it fails: invariant nothing_left is false.
TEST_CASE("kept violates nothing_left", "[copy_huge_pmd][regression]") {
    const std::vector<Step> schedule{
        {Action::fork_L30, Fork{0}},  // 32: spin_lock(ptl)
        {Action::fork_L33_yes, Fork{0}},  // 33: if (map == pmd): yes
        {Action::fork_L33b, Fork{0}},  // 34: atomic_inc(refcount)
        {Action::fork_L35_yes, Fork{0}},  // 35: if (excl[head]): yes
        {Action::fork_L35b_yes, Fork{0}},  // 36: if (any): yes
        {Action::fork_L39, Fork{0}},  // 39: spin_unlock(ptl)
        {Action::fork_L40, Fork{0}},  // 17: spin_lock(ptl)
        {Action::fork_L18_yes, Fork{0}},  // 18: if (map == pmd): yes
        {Action::fork_split_add_refs, Fork{0}},  // 20: atomic_inc(refcount)
        {Action::fork_L22, Fork{0}},  // 22: atomic_inc(mapcount)
        {Action::fork_L23, Fork{0}},  // 23: excl[tail] = excl[head]
        {Action::fork_L24, Fork{0}},  // 24: map = ptes
        {Action::fork_L26, Fork{0}},  // 26: spin_unlock(ptl)
        {Action::fork_by_ptes, Fork{0}, Part::head},  // 55: for (Part part): next
        {Action::fork_L55, Fork{0}},  // 56: spin_lock(ptl)
        {Action::fork_L57, Fork{0}},  // 57: atomic_inc(refcount)
        {Action::fork_L58_yes, Fork{0}},  // 58: if (excl[part]): yes
        {Action::fork_L58b_yes, Fork{0}},  // 59: if (any): yes
        {Action::fork_L59, Fork{0}},  // 60: atomic_dec(refcount)
        {Action::fork_L61, Fork{0}},  // 61: spin_unlock(ptl)
        {Action::fork_by_ptes, Fork{0}, Part::tail},  // 55: for (Part part): next
        {Action::fork_L55, Fork{0}},  // 56: spin_lock(ptl)
        {Action::fork_L57, Fork{0}},  // 57: atomic_inc(refcount)
        {Action::fork_L58_yes, Fork{0}},  // 58: if (excl[part]): yes
        {Action::fork_L58b_yes, Fork{0}},  // 59: if (any): yes
        {Action::fork_L59, Fork{0}},  // 60: atomic_dec(refcount)
        {Action::fork_L61, Fork{0}},  // 61: spin_unlock(ptl)
        {Action::fork_by_ptes_2, Fork{0}},  // 55: for (Part part): done
        {Action::fork_L70_2, Fork{0}},  // 70: for (Part part) where child[part]: done
    };
    const auto broken = Property::nothing_left;
    SECTION("kept fails at step 29") {
        const Machine<Fork1> machine{Config{.drop_give_back = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant refs_cover_maps is false.
TEST_CASE("maps_first violates refs_cover_maps", "[copy_huge_pmd][regression]") {
    const std::vector<Step> schedule{
        {Action::fork_L30, Fork{0}},  // 32: spin_lock(ptl)
        {Action::fork_L33_yes, Fork{0}},  // 33: if (map == pmd): yes
        {Action::fork_L33b, Fork{0}},  // 34: atomic_inc(refcount)
        {Action::fork_L35_yes, Fork{0}},  // 35: if (excl[head]): yes
        {Action::fork_L35b_yes, Fork{0}},  // 36: if (any): yes
        {Action::fork_give_back, Fork{0}},  // 38: atomic_dec(refcount)
        {Action::fork_L39, Fork{0}},  // 39: spin_unlock(ptl)
        {Action::fork_L40, Fork{0}},  // 17: spin_lock(ptl)
        {Action::fork_L18_yes, Fork{0}},  // 18: if (map == pmd): yes
        {Action::fork_split_add_maps, Fork{0}},  // 22: atomic_inc(mapcount)
    };
    const auto broken = Property::refs_cover_maps;
    SECTION("maps_first fails at step 10") {
        const Machine<Fork1> machine{Config{.swap_add_refs_add_maps = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::copy_huge_pmd
