/// Visits every interleaving of the scopes that the checks of interval_deferred speak of, and
/// requires what they declare. Written by Latchwork from interval_deferred.latch: change that,
/// not this.

#include "interval_deferred.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::interval_deferred {

namespace {

struct Interval1Driver1Invalidate1 {
    static constexpr int Interval = 1;
    static constexpr int driver = 1;
    static constexpr int invalidate = 1;
};

TEST_CASE("right: every interleaving of small", "[interval_deferred][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 219'936);
    CHECK_FALSE(found.violates(Property::stands_still));
    CHECK_FALSE(found.violates(Property::nothing_left));
    CHECK_FALSE(found.violates(Property::use_after_free));
    CHECK_FALSE(found.violates(Property::double_free));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::data_race));
}

TEST_CASE("immediate: every interleaving of 1 of each", "[interval_deferred][explore]") {
    const Machine<Interval1Driver1Invalidate1> machine{Config{.deferred = false}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 151);
    CHECK(found.violates(Property::stands_still));
    CHECK(found.violates(Property::use_after_free));
}

TEST_CASE("no_wait: every interleaving of 1 of each", "[interval_deferred][explore]") {
    const Machine<Interval1Driver1Invalidate1> machine{Config{.drop_wait = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 193);
    CHECK(found.violates(Property::use_after_free));
}

TEST_CASE("still_queued: every interleaving of small", "[interval_deferred][explore]") {
    const Machine<scopes::small> machine{Config{.drop_unqueue = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 302'818);
    CHECK(found.violates(Property::use_after_free));
}

}  // namespace

}  // namespace latchwork::generated::interval_deferred
