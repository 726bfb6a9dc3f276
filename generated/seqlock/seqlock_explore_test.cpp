/// Visits every interleaving of the scopes that the checks of seqlock speak of, and requires
/// what they declare. Written by Latchwork from seqlock.latch: change that, not this.

#include "seqlock.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::seqlock {

namespace {

struct Writer1Reader1 {
    static constexpr int writer = 1;
    static constexpr int reader = 1;
};

TEST_CASE("seqlock: every interleaving of small", "[seqlock][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'037);
    CHECK(found.violated.empty());
}

TEST_CASE("no_recheck: every interleaving of 1 of each", "[seqlock][explore]") {
    const Machine<Writer1Reader1> machine{Config{.drop_recheck = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 98);
    CHECK(found.violates(Property::use));
}

TEST_CASE("no_odd: every interleaving of 1 of each", "[seqlock][explore]") {
    const Machine<Writer1Reader1> machine{Config{.drop_odd = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 176);
    CHECK(found.violates(Property::use));
}

TEST_CASE("no_begin: every interleaving of 1 of each", "[seqlock][explore]") {
    const Machine<Writer1Reader1> machine{Config{.drop_begin = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 122);
    CHECK(found.violates(Property::use));
}

TEST_CASE("late_begin: every interleaving of 1 of each", "[seqlock][explore]") {
    const Machine<Writer1Reader1> machine{Config{.swap_begin_first = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 153);
    CHECK(found.violates(Property::use));
}

TEST_CASE("early_finish: every interleaving of 1 of each", "[seqlock][explore]") {
    const Machine<Writer1Reader1> machine{Config{.swap_second_finish = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 141);
    CHECK(found.violates(Property::use));
}

}  // namespace

}  // namespace latchwork::generated::seqlock
