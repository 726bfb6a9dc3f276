/// Replays each known failure of peterson: the broken variant fails at exactly that step, and
/// what was proved survives the same schedule. Written by Latchwork from peterson.latch: change
/// that, not this.

#include <vector>

#include "peterson.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::peterson {

namespace {

/// How it fails: invariant exclusion is false with a = thread#0, b = thread#1.
TEST_CASE("give_way_first violates exclusion", "[peterson][regression]") {
    const std::vector<Step> schedule{
        {Action::thread_L16, Thread{0}},  // 18: start
        {Action::thread_give_way, Thread{0}},  // 21: turn = side
        {Action::thread_L16, Thread{1}},  // 18: start
        {Action::thread_give_way, Thread{1}},  // 21: turn = side
        {Action::thread_L19, Thread{1}},  // 19: wants[side] = true
        {Action::thread_wait_no, Thread{1}},  // 25: while (wants[other]): no
        {Action::thread_L19, Thread{0}},  // 19: wants[side] = true
        {Action::thread_wait_yes, Thread{0}},  // 25: while (wants[other]): yes
        {Action::thread_L26_yes, Thread{0}},  // 27: if (turn != side): yes
    };
    const auto broken = Property::exclusion;
    SECTION("give_way_first fails at step 9") {
        const Machine<scopes::two> machine{Config{.swap_announce_give_way = true}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("correct survives") {
        const Machine<scopes::two> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("only_wish survives") {
        const Machine<scopes::two> machine{Config{.wait_for = WaitFor::alone}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("only_turn survives") {
        const Machine<scopes::two> machine{Config{.wait_for = WaitFor::their_turn}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::peterson
