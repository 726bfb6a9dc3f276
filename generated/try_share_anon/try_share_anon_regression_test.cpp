/// Replays each known failure of try_share_anon: the broken variant fails at exactly that step,
/// and what was proved survives the same schedule. Written by Latchwork from
/// try_share_anon.latch: change that, not this.

#include <vector>

#include "try_share_anon.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::try_share_anon {

namespace {

struct Page1Share2Fork0Gup2 {
    static constexpr int Page = 1;
    static constexpr int share = 2;
    static constexpr int fork = 0;
    static constexpr int gup = 2;
};

struct Page1Share0Fork1Gup2 {
    static constexpr int Page = 1;
    static constexpr int share = 0;
    static constexpr int fork = 1;
    static constexpr int gup = 2;
};

/// How it fails: invariant pinned_is_excl is false with g = gup#0.
TEST_CASE("test_first violates pinned_is_excl", "[try_share_anon][regression]") {
    const std::vector<Step> schedule{
        {Action::share_L26, Share{0}},  // 28: spin_lock(ptl)
        {Action::share_L29, Share{0}},  // 29: pte = page.pte
        {Action::share_L30_no, Share{0}},  // 30: if (pte == none || !page.excl): no
        {Action::share_test_no, Share{0}},  // 36: if (atomic_read(page.pins) > 0): no
        {Action::gup_L68, Gup{0}},  // 70: pte = READ_ONCE(page.pte)
        {Action::gup_L71_no, Gup{0}},  // 71: if (pte == none || write && pte == ro): no
        {Action::gup_L72, Gup{0}},  // 72: atomic_inc(page.refcount)
        {Action::gup_L73, Gup{0}},  // 73: atomic_inc(page.pins)
        {Action::gup_recheck_no, Gup{0}},  // 77: if (READ_ONCE(page.pte) != pte): no
        {Action::share_L32, Share{0}},  // 32: page.pte = none
        {Action::share_unshare, Share{0}},  // 42: page.excl = false
        {Action::gup_must_unshare_no, Gup{0}},  // 79: if (pte == ro): no
    };
    const auto broken = Property::pinned_is_excl;
    SECTION("test_first fails at step 12") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.swap_clear_test = true}};
        const auto run = replay(machine, machine.initial(8), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("try_share survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{}};
        const auto run = follow(machine, machine.initial(8), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_clear survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_clear = true}};
        const auto run = follow(machine, machine.initial(8), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_pin survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_pin = true}};
        const auto run = follow(machine, machine.initial(8), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_unshare survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_unshare = true}};
        const auto run = follow(machine, machine.initial(8), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_read survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_rmb = true}};
        const auto run = follow(machine, machine.initial(8), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant pinned_is_excl is false with g = gup#0.
TEST_CASE("restore_first violates pinned_is_excl", "[try_share_anon][regression]") {
    const std::vector<Step> schedule{
        {Action::share_L26, Share{0}},  // 28: spin_lock(ptl)
        {Action::share_L29, Share{0}},  // 29: pte = page.pte
        {Action::share_L30_no, Share{0}},  // 30: if (pte == none || !page.excl): no
        {Action::share_clear, Share{0}},  // 32: page.pte = none
        {Action::share_L36_no, Share{0}},  // 36: if (atomic_read(page.pins) > 0): no
        {Action::share_restore_yes, Share{0}},  // 46: if (any): yes
        {Action::share_L46b, Share{0}},  // 46: page.pte = ro
        {Action::gup_L68, Gup{0}},  // 70: pte = READ_ONCE(page.pte)
        {Action::gup_L71_no, Gup{0}},  // 71: if (pte == none || write && pte == ro): no
        {Action::gup_L72, Gup{0}},  // 72: atomic_inc(page.refcount)
        {Action::gup_L73, Gup{0}},  // 73: atomic_inc(page.pins)
        {Action::gup_recheck_no, Gup{0}},  // 77: if (READ_ONCE(page.pte) != pte): no
        {Action::gup_must_unshare_yes, Gup{0}},  // 79: if (pte == ro): yes
        {Action::gup_L82_no, Gup{0}},  // 82: if (!READ_ONCE(page.excl)): no
        {Action::share_L42, Share{0}},  // 42: page.excl = false
    };
    const auto broken = Property::pinned_is_excl;
    SECTION("restore_first fails at step 15") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.swap_unshare_restore = true}};
        const auto run = replay(machine, machine.initial(4), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("try_share survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{}};
        const auto run = follow(machine, machine.initial(4), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_clear survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_clear = true}};
        const auto run = follow(machine, machine.initial(4), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_pin survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_pin = true}};
        const auto run = follow(machine, machine.initial(4), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_unshare survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_unshare = true}};
        const auto run = follow(machine, machine.initial(4), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_read survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_rmb = true}};
        const auto run = follow(machine, machine.initial(4), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant pinned_is_excl is false with g = gup#0.
TEST_CASE("no_recheck violates pinned_is_excl", "[try_share_anon][regression]") {
    const std::vector<Step> schedule{
        {Action::share_L26, Share{0}},  // 28: spin_lock(ptl)
        {Action::share_L29, Share{0}},  // 29: pte = page.pte
        {Action::share_L30_no, Share{0}},  // 30: if (pte == none || !page.excl): no
        {Action::gup_L68, Gup{0}},  // 70: pte = READ_ONCE(page.pte)
        {Action::share_clear, Share{0}},  // 32: page.pte = none
        {Action::share_L36_no, Share{0}},  // 36: if (atomic_read(page.pins) > 0): no
        {Action::share_unshare, Share{0}},  // 42: page.excl = false
        {Action::gup_L71_no, Gup{0}},  // 71: if (pte == none || write && pte == ro): no
        {Action::gup_L72, Gup{0}},  // 72: atomic_inc(page.refcount)
        {Action::gup_L73, Gup{0}},  // 73: atomic_inc(page.pins)
        {Action::gup_must_unshare_no, Gup{0}},  // 79: if (pte == ro): no
    };
    const auto broken = Property::pinned_is_excl;
    SECTION("no_recheck fails at step 11") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_recheck = true}};
        const auto run = replay(machine, machine.initial(8), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("try_share survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{}};
        const auto run = follow(machine, machine.initial(8), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_clear survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_clear = true}};
        const auto run = follow(machine, machine.initial(8), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_pin survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_pin = true}};
        const auto run = follow(machine, machine.initial(8), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_unshare survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_unshare = true}};
        const auto run = follow(machine, machine.initial(8), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_read survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_rmb = true}};
        const auto run = follow(machine, machine.initial(8), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant pinned_is_excl is false with g = gup#0.
TEST_CASE("no_must_unshare violates pinned_is_excl", "[try_share_anon][regression]") {
    const std::vector<Step> schedule{
        {Action::share_L26, Share{0}},  // 28: spin_lock(ptl)
        {Action::share_L29, Share{0}},  // 29: pte = page.pte
        {Action::share_L30_no, Share{0}},  // 30: if (pte == none || !page.excl): no
        {Action::share_clear, Share{0}},  // 32: page.pte = none
        {Action::share_L36_no, Share{0}},  // 36: if (atomic_read(page.pins) > 0): no
        {Action::share_unshare, Share{0}},  // 42: page.excl = false
        {Action::share_L46_yes, Share{0}},  // 46: if (any): yes
        {Action::share_L46c, Share{0}},  // 46: page.pte = ro
        {Action::gup_L68, Gup{0}},  // 70: pte = READ_ONCE(page.pte)
        {Action::gup_L71_no, Gup{0}},  // 71: if (pte == none || write && pte == ro): no
        {Action::gup_L72, Gup{0}},  // 72: atomic_inc(page.refcount)
        {Action::gup_L73, Gup{0}},  // 73: atomic_inc(page.pins)
        {Action::gup_recheck_no, Gup{0}},  // 77: if (READ_ONCE(page.pte) != pte): no
    };
    const auto broken = Property::pinned_is_excl;
    SECTION("no_must_unshare fails at step 13") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_must_unshare = true}};
        const auto run = replay(machine, machine.initial(4), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("try_share survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{}};
        const auto run = follow(machine, machine.initial(4), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_clear survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_clear = true}};
        const auto run = follow(machine, machine.initial(4), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_pin survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_pin = true}};
        const auto run = follow(machine, machine.initial(4), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_unshare survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_unshare = true}};
        const auto run = follow(machine, machine.initial(4), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("nomb_read survives") {
        const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_rmb = true}};
        const auto run = follow(machine, machine.initial(4), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant pinned_is_excl is false with g = gup#0.
TEST_CASE("early_wrprotect_read violates pinned_is_excl", "[try_share_anon][regression]") {
    const std::vector<Step> schedule{
        {Action::fork_L52, Fork{0}},  // 54: spin_lock(ptl)
        {Action::fork_L55, Fork{0}},  // 55: pte = page.pte
        {Action::fork_L56_no, Fork{0}},  // 56: if (pte == none || !page.excl): no
        {Action::fork_L57, Fork{0}},  // 57: page.pte = ro
        {Action::fork_L58_no, Fork{0}},  // 58: if (atomic_read(page.pins) > 0): no
        {Action::gup_L68, Gup{0}},  // 70: pte = READ_ONCE(page.pte)
        {Action::gup_L71_no, Gup{0}},  // 71: if (pte == none || write && pte == ro): no
        {Action::gup_L72, Gup{0}},  // 72: atomic_inc(page.refcount)
        {Action::gup_L73, Gup{0}},  // 73: atomic_inc(page.pins)
        {Action::gup_recheck_no, Gup{0}},  // 77: if (READ_ONCE(page.pte) != pte): no
        {Action::gup_must_unshare_yes, Gup{0}},  // 79: if (pte == ro): yes
        {Action::gup_L82_no, Gup{0}},  // 82: if (!READ_ONCE(page.excl)): no
        {Action::fork_L63, Fork{0}},  // 63: page.excl = false
    };
    const auto broken = Property::pinned_is_excl;
    SECTION("early_wrprotect_read fails at step 13") {
        const Machine<Page1Share0Fork1Gup2> machine{Config{}};
        const auto run = replay(machine, machine.initial(4), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::try_share_anon
