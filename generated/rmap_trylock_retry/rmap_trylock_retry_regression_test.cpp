/// Replays each known failure of rmap_trylock_retry: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// rmap_trylock_retry.latch: change that, not this.

#include <vector>

#include "rmap_trylock_retry.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::rmap_trylock_retry {

namespace {

struct AnonVma2Walker2 {
    static constexpr int AnonVma = 2;
    static constexpr int walker = 2;
};

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("nested violates deadlock", "[rmap_trylock_retry][regression]") {
    const std::vector<Step> schedule{
        {Action::walker_retry, Walker{0}},  // 26: spin_lock(own.lock)
        {Action::walker_L27_yes, Walker{0}},  // 27: if (own != other): yes
        {Action::walker_retry, Walker{1}},  // 26: spin_lock(own.lock)
        {Action::walker_L27_yes, Walker{1}},  // 27: if (own != other): yes
    };
    const auto broken = Property::deadlock;
    SECTION("nested fails at step 4") {
        const Machine<AnonVma2Walker2> machine{Config{.locking = Locking::nested}};
        const auto run = replay(machine, machine.initial(6), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("try_retry survives") {
        const Machine<AnonVma2Walker2> machine{Config{.locking = Locking::try_retry}};
        const auto run = follow(machine, machine.initial(6), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::rmap_trylock_retry
