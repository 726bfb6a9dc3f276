/// Replays each known failure of hole_punch: the broken variant fails at exactly that step, and
/// what was proved survives the same schedule. Written by Latchwork from hole_punch.latch:
/// change that, not this.

#include <vector>

#include "hole_punch.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::hole_punch {

namespace {

struct Fault1Punch1 {
    static constexpr int fault = 1;
    static constexpr int punch = 1;
};

/// How it fails: invariant no_page_of_a_free_block is false.
TEST_CASE("page_lock violates no_page_of_a_free_block", "[hole_punch][regression]") {
    const std::vector<Step> schedule{
        {Action::punch_L30, Punch{0}},  // 31: start
        {Action::punch_truncate, Punch{0}},  // 34: lock_page(lock)
        {Action::punch_L35, Punch{0}},  // 35: cached = false
        {Action::punch_L36, Punch{0}},  // 36: unlock_page(lock)
        {Action::fault_L17, Fault{0}},  // 20: lock_page(lock)
        {Action::fault_L21_yes, Fault{0}},  // 21: if (!cached): yes
        {Action::fault_L21b, Fault{0}},  // 22: block = allocated
        {Action::fault_L23_yes, Fault{0}},  // 23: if (block): yes
        {Action::fault_L23b, Fault{0}},  // 23: cached = true
        {Action::punch_L39, Punch{0}},  // 39: allocated = false
    };
    const auto broken = Property::no_page_of_a_free_block;
    SECTION("page_lock fails at step 10") {
        const Machine<Fault1Punch1> machine{Config{.invalidate_lock_held = false}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("locked survives") {
        const Machine<Fault1Punch1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant no_page_of_a_free_block is false.
TEST_CASE("block_first violates no_page_of_a_free_block", "[hole_punch][regression]") {
    const std::vector<Step> schedule{
        {Action::punch_L30_2, Punch{0}},  // 31: down_write(invalidate_lock)
        {Action::punch_free_block, Punch{0}},  // 39: allocated = false
    };
    const auto broken = Property::no_page_of_a_free_block;
    SECTION("block_first fails at step 2") {
        const Machine<Fault1Punch1> machine{Config{.swap_truncate_free_block = true}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("locked survives") {
        const Machine<Fault1Punch1> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::hole_punch
