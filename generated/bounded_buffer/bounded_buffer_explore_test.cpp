/// Visits every interleaving of the scopes that the checks of bounded_buffer speak of, and
/// requires what they declare. Written by Latchwork from bounded_buffer.latch: change that, not
/// this.

#include "bounded_buffer.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::bounded_buffer {

namespace {

struct Producer2Consumer2 {
    static constexpr int producer = 2;
    static constexpr int consumer = 2;
};

TEST_CASE("tested_again: every interleaving of small", "[bounded_buffer][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'706);
    CHECK_FALSE(found.violates(Property::int_range));
    CHECK_FALSE(found.violates(Property::deadlock));
}

TEST_CASE("no_full: every interleaving of small", "[bounded_buffer][explore]") {
    const Machine<scopes::small> machine{Config{.drop_full = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'376);
    CHECK(found.violates(Property::int_range));
}

TEST_CASE("no_empty: every interleaving of 2 of each", "[bounded_buffer][explore]") {
    const Machine<Producer2Consumer2> machine{Config{.drop_empty = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 169);
    CHECK(found.violates(Property::int_range));
}

}  // namespace

}  // namespace latchwork::generated::bounded_buffer
