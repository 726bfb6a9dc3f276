/// Visits every interleaving of the scopes that the checks of peterson speak of, and requires
/// what they declare. Written by Latchwork from peterson.latch: change that, not this.

#include "peterson.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::peterson {

namespace {

TEST_CASE("correct: every interleaving of two", "[peterson][explore]") {
    const Machine<scopes::two> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 212);
    CHECK(found.violated.empty());
}

TEST_CASE("only_wish: every interleaving of two", "[peterson][explore]") {
    const Machine<scopes::two> machine{Config{.wait_for = WaitFor::alone}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 172);
    CHECK(found.violated.empty());
}

TEST_CASE("only_turn: every interleaving of two", "[peterson][explore]") {
    const Machine<scopes::two> machine{Config{.wait_for = WaitFor::their_turn}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 64);
    CHECK_FALSE(found.violates(Property::exclusion));
}

TEST_CASE("give_way_first: every interleaving of two", "[peterson][explore]") {
    const Machine<scopes::two> machine{Config{.swap_announce_give_way = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 224);
    CHECK(found.violates(Property::exclusion));
}

}  // namespace

}  // namespace latchwork::generated::peterson
