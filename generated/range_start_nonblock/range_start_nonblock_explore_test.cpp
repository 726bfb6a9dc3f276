/// Visits every interleaving of the scopes that the checks of range_start_nonblock speak of,
/// and requires what they declare. Written by Latchwork from range_start_nonblock.latch: change
/// that, not this.

#include "range_start_nonblock.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::range_start_nonblock {

namespace {

struct Notifier1Reap1Driver1 {
    static constexpr int Notifier = 1;
    static constexpr int reap = 1;
    static constexpr int driver = 1;
};

TEST_CASE("told: every interleaving of two", "[range_start_nonblock][explore]") {
    const Machine<scopes::two> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 30'700);
    CHECK_FALSE(found.violates(Property::paired));
    CHECK_FALSE(found.violates(Property::none_left));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
}

TEST_CASE("nobody: every interleaving of two", "[range_start_nonblock][explore]") {
    const Machine<scopes::two> machine{Config{.undo = Undo::nobody}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 32'312);
    CHECK(found.violates(Property::none_left));
}

TEST_CASE("everybody: every interleaving of 1 of each", "[range_start_nonblock][explore]") {
    const Machine<Notifier1Reap1Driver1> machine{Config{.undo = Undo::everybody}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 66);
    CHECK(found.violates(Property::paired));
}

TEST_CASE("waits: every interleaving of 1 of each", "[range_start_nonblock][explore]") {
    const Machine<Notifier1Reap1Driver1> machine{Config{.blockable = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 48);
    CHECK(found.violates(Property::deadlock));
}

}  // namespace

}  // namespace latchwork::generated::range_start_nonblock
