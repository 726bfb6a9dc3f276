/// Visits every interleaving of the scopes that the checks of hole_punch speak of, and requires
/// what they declare. Written by Latchwork from hole_punch.latch: change that, not this.

#include "hole_punch.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::hole_punch {

namespace {

struct Fault1Punch1 {
    static constexpr int fault = 1;
    static constexpr int punch = 1;
};

TEST_CASE("locked: every interleaving of small", "[hole_punch][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 436);
    CHECK(found.violated.empty());
}

TEST_CASE("page_lock: every interleaving of 1 of each", "[hole_punch][explore]") {
    const Machine<Fault1Punch1> machine{Config{.invalidate_lock_held = false}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 49);
    CHECK(found.violates(Property::no_page_of_a_free_block));
}

TEST_CASE("block_first: every interleaving of 1 of each", "[hole_punch][explore]") {
    const Machine<Fault1Punch1> machine{Config{.swap_truncate_free_block = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 42);
    CHECK(found.violates(Property::no_page_of_a_free_block));
}

}  // namespace

}  // namespace latchwork::generated::hole_punch
