/// Visits every interleaving of the scopes that the checks of ticket_lock speak of, and
/// requires what they declare. Written by Latchwork from ticket_lock.latch: change that, not
/// this.

#include "ticket_lock.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::ticket_lock {

namespace {

TEST_CASE("correct: every interleaving of three", "[ticket_lock][explore]") {
    const Machine<scopes::three> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 3'358);
    CHECK_FALSE(found.violates(Property::exclusion));
    CHECK_FALSE(found.violates(Property::deadlock));
}

TEST_CASE("wrapped: every interleaving of four", "[ticket_lock][explore]") {
    const Machine<scopes::four> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 279'952);
    CHECK(found.violates(Property::exclusion));
}

TEST_CASE("torn: every interleaving of three", "[ticket_lock][explore]") {
    const Machine<scopes::three> machine{Config{.take = Take::load_store}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 26'266);
    CHECK(found.violates(Property::exclusion));
}

}  // namespace

}  // namespace latchwork::generated::ticket_lock
