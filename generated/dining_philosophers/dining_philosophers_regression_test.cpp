/// Replays each known failure of dining_philosophers: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// dining_philosophers.latch: change that, not this.

#include <vector>

#include "dining_philosophers.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::dining_philosophers {

namespace {

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("left_first violates deadlock", "[dining_philosophers][regression]") {
    const std::vector<Step> schedule{
        {Action::philosopher_L19, Philosopher{0}},  // 21: Seat second = next[seat]
        {Action::philosopher_L25, Philosopher{0}},  // 25: spin_lock(fork[first])
        {Action::philosopher_L19, Philosopher{1}},  // 21: Seat second = next[seat]
        {Action::philosopher_L25, Philosopher{1}},  // 25: spin_lock(fork[first])
        {Action::philosopher_L19, Philosopher{2}},  // 21: Seat second = next[seat]
        {Action::philosopher_L25, Philosopher{2}},  // 25: spin_lock(fork[first])
    };
    const auto broken = Property::deadlock;
    SECTION("left_first fails at step 6") {
        const Machine<scopes::three> machine{Config{.order = Order::left_first}};
        const auto run = replay(machine, machine.initial(410), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("lower_first survives") {
        const Machine<scopes::three> machine{Config{}};
        const auto run = follow(machine, machine.initial(410), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::dining_philosophers
