/// Visits every interleaving of the scopes that the checks of dining_philosophers speak of, and
/// requires what they declare. Written by Latchwork from dining_philosophers.latch: change
/// that, not this.

#include "dining_philosophers.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::dining_philosophers {

namespace {

TEST_CASE("lower_first: every interleaving of three", "[dining_philosophers][explore]") {
    const Machine<scopes::three> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 4'944);
    CHECK(found.violated.empty());
}

TEST_CASE("left_first: every interleaving of three", "[dining_philosophers][explore]") {
    const Machine<scopes::three> machine{Config{.order = Order::left_first}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'028);
    CHECK(found.violates(Property::deadlock));
}

}  // namespace

}  // namespace latchwork::generated::dining_philosophers
