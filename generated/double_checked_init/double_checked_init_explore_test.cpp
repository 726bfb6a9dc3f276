/// Visits every interleaving of the scopes that the checks of double_checked_init speak of, and
/// requires what they declare. Written by Latchwork from double_checked_init.latch: change
/// that, not this.

#include "double_checked_init.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::double_checked_init {

namespace {

struct Thing2Caller2 {
    static constexpr int Thing = 2;
    static constexpr int caller = 2;
};

TEST_CASE("correct: every interleaving of small", "[double_checked_init][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'128);
    CHECK(found.violated.empty());
}

TEST_CASE("not_again: every interleaving of 2 of each", "[double_checked_init][explore]") {
    const Machine<Thing2Caller2> machine{Config{.drop_again = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 256);
    CHECK(found.violates(Property::once));
}

TEST_CASE("unbuilt: every interleaving of 2 of each", "[double_checked_init][explore]") {
    const Machine<Thing2Caller2> machine{Config{.swap_build_publish = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 228);
    CHECK(found.violates(Property::use));
}

}  // namespace

}  // namespace latchwork::generated::double_checked_init
