/// Visits every interleaving of the scopes that the checks of rmap_trylock_retry speak of, and
/// requires what they declare. Written by Latchwork from rmap_trylock_retry.latch: change that,
/// not this.

#include "rmap_trylock_retry.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::rmap_trylock_retry {

namespace {

struct AnonVma2Walker2 {
    static constexpr int AnonVma = 2;
    static constexpr int walker = 2;
};

TEST_CASE("try_retry: every interleaving of three", "[rmap_trylock_retry][explore]") {
    const Machine<scopes::three> machine{Config{.locking = Locking::try_retry}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 12'244);
    CHECK(found.violated.empty());
}

TEST_CASE("nested: every interleaving of 2 of each", "[rmap_trylock_retry][explore]") {
    const Machine<AnonVma2Walker2> machine{Config{.locking = Locking::nested}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 780);
    CHECK(found.violates(Property::deadlock));
}

TEST_CASE("global: every interleaving of three", "[rmap_trylock_retry][explore]") {
    const Machine<scopes::three> machine{Config{.locking = Locking::global}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 10'240);
    CHECK_FALSE(found.violates(Property::deadlock));
}

TEST_CASE("at_root: every interleaving of three", "[rmap_trylock_retry][explore]") {
    const Machine<scopes::three> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'560);
    CHECK(found.violated.empty());
}

}  // namespace

}  // namespace latchwork::generated::rmap_trylock_retry
