/// Replays each known failure of page_dup_rmap: the broken variant fails at exactly that step,
/// and what was proved survives the same schedule. Written by Latchwork from
/// page_dup_rmap.latch: change that, not this.

#include <vector>

#include "page_dup_rmap.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::page_dup_rmap {

namespace {

struct Page1Fork1Unmap1Get1 {
    static constexpr int Page = 1;
    static constexpr int fork = 1;
    static constexpr int unmap = 1;
    static constexpr int get = 1;
};

/// How it fails: invariant refs_cover_maps is false with p = Page#0.
TEST_CASE("mapping_first violates refs_cover_maps", "[page_dup_rmap][regression]") {
    const std::vector<Step> schedule{
        {Action::fork_L19, Fork{0}},  // 20: spin_lock(ptl)
        {Action::fork_L21_no, Fork{0}},  // 21: if (!page.mapped): no
        {Action::fork_L28_no, Fork{0}},  // 28: if (any): no
        {Action::fork_L29, Fork{0}},  // 29: atomic_inc(page.mapcount)
    };
    const auto broken = Property::refs_cover_maps;
    SECTION("mapping_first fails at step 4") {
        const Machine<Page1Fork1Unmap1Get1> machine{Config{.first = First::mapping}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("reference_first survives") {
        const Machine<Page1Fork1Unmap1Get1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant refs_cover_maps is false with p = Page#0.
TEST_CASE("put_first violates refs_cover_maps", "[page_dup_rmap][regression]") {
    const std::vector<Step> schedule{
        {Action::fork_L19, Fork{0}},  // 20: spin_lock(ptl)
        {Action::fork_L21_no, Fork{0}},  // 21: if (!page.mapped): no
        {Action::fork_L22, Fork{0}},  // 23: atomic_inc(page.refcount)
        {Action::fork_L24_no, Fork{0}},  // 24: if (any): no
        {Action::fork_L25, Fork{0}},  // 25: atomic_inc(page.mapcount)
        {Action::fork_mapped, Fork{0}},  // 33: spin_unlock(ptl)
        {Action::fork_put, Fork{0}},  // 38: atomic_dec(page.refcount)
    };
    const auto broken = Property::refs_cover_maps;
    SECTION("put_first fails at step 7") {
        const Machine<Page1Fork1Unmap1Get1> machine{Config{.swap_unmap_put = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("reference_first survives") {
        const Machine<Page1Fork1Unmap1Get1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant refs_are_counted is false with p = Page#0.
TEST_CASE("busy_and_kept violates refs_are_counted", "[page_dup_rmap][regression]") {
    const std::vector<Step> schedule{
        {Action::fork_L19, Fork{0}},  // 20: spin_lock(ptl)
        {Action::fork_L21_no, Fork{0}},  // 21: if (!page.mapped): no
        {Action::fork_L22, Fork{0}},  // 23: atomic_inc(page.refcount)
        {Action::fork_L24_yes, Fork{0}},  // 24: if (any): yes
        {Action::fork_out, Fork{0}},  // 44: spin_unlock(ptl)
    };
    const auto broken = Property::refs_are_counted;
    SECTION("busy_and_kept fails at step 5") {
        const Machine<Page1Fork1Unmap1Get1> machine{Config{.drop_give_back = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("reference_first survives") {
        const Machine<Page1Fork1Unmap1Get1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::page_dup_rmap
