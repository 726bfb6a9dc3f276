/// Replays each known failure of invalidate_page: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// invalidate_page.latch: change that, not this.

#include <vector>

#include "invalidate_page.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::invalidate_page {

namespace {

struct Page1Unmap1Touch1Fault1 {
    static constexpr int Page = 1;
    static constexpr int unmap = 1;
    static constexpr int touch = 1;
    static constexpr int fault = 1;
};

struct Page2Unmap1Touch2Fault2 {
    static constexpr int Page = 2;
    static constexpr int unmap = 1;
    static constexpr int touch = 2;
    static constexpr int fault = 2;
};

/// How it fails: this may sleep, while `ptl` is held (taken in line 41).
TEST_CASE("locked violates sleep_in_atomic", "[invalidate_page][regression]") {
    const std::vector<Step> schedule{
        {Action::unmap_L33, Unmap{0}},  // 41: spin_lock(ptl)
        {Action::unmap_L42, Unmap{0}},  // 42: pte = null
    };
    const auto broken = Property::sleep_in_atomic;
    SECTION("locked fails at step 2") {
        const Machine<Page1Unmap1Touch1Fault1> machine{Config{.notify = Notify::locked}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("locked_atomic survives") {
        const Machine<Page1Unmap1Touch1Fault1> machine{Config{.notify = Notify::locked,
            .sleeps = false}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("range survives") {
        const Machine<Page1Unmap1Touch1Fault1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant same_page is false.
TEST_CASE("late violates same_page", "[invalidate_page][regression]") {
    const std::vector<Step> schedule{
        {Action::touch_L56, Touch{0}},  // 57: spin_lock(ptl)
        {Action::touch_L58_yes, Touch{0}},  // 58: if (pte == null): yes
        {Action::touch_L58b, Touch{0}},  // 58: pte = page
        {Action::touch_L59, Touch{0}},  // 59: spin_unlock(ptl)
        {Action::fault_again, Fault{0}},  // 67: seq = READ_ONCE(mmu_notifier_seq)
        {Action::fault_L68, Fault{0}},  // 68: spin_lock(ptl)
        {Action::fault_L69, Fault{0}},  // 69: page = pte
        {Action::fault_L70, Fault{0}},  // 70: spin_unlock(ptl)
        {Action::unmap_L33, Unmap{0}},  // 41: spin_lock(ptl)
        {Action::unmap_L42, Unmap{0}},  // 42: pte = null
        {Action::unmap_L44_2, Unmap{0}},  // 44: spin_unlock(ptl)
        {Action::touch_L56, Touch{1}},  // 57: spin_lock(ptl)
        {Action::touch_L58_yes, Touch{1}},  // 58: if (pte == null): yes
        {Action::touch_L58b, Touch{1}},  // 58: pte = page
        {Action::fault_L71_no, Fault{0}},  // 71: if (page == null): no
        {Action::fault_L72, Fault{0}},  // 72: spin_lock(mmu_lock)
        // 73: if (mmu_notifier_count > 0 || mmu_notifier_seq != seq): no
        {Action::fault_L73_no, Fault{0}},
        {Action::fault_L77, Fault{0}},  // 77: spte = page
    };
    const auto broken = Property::same_page;
    SECTION("late fails at step 18") {
        const Machine<Page2Unmap1Touch2Fault2> machine{Config{.notify = Notify::late}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("locked_atomic survives") {
        const Machine<Page2Unmap1Touch2Fault2> machine{Config{.notify = Notify::locked,
            .sleeps = false}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("range survives") {
        const Machine<Page2Unmap1Touch2Fault2> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::invalidate_page
