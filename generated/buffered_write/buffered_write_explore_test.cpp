/// Visits every interleaving of the scopes that the checks of buffered_write speak of, and
/// requires what they declare. Written by Latchwork from buffered_write.latch: change that, not
/// this.

#include "buffered_write.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::buffered_write {

namespace {

struct Page1Write1Unmap1 {
    static constexpr int Page = 1;
    static constexpr int write = 1;
    static constexpr int unmap = 1;
};

TEST_CASE("no_faults: every interleaving of small", "[buffered_write][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 30'992);
    CHECK_FALSE(found.violates(Property::self_deadlock));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::lock_inversion));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
}

TEST_CASE("plain: every interleaving of 1 of each", "[buffered_write][explore]") {
    const Machine<Page1Write1Unmap1> machine{Config{.copy = Copy::plain}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 12);
    CHECK(found.violates(Property::self_deadlock));
    CHECK(found.violates(Property::deadlock));
}

TEST_CASE("plain: every interleaving of small", "[buffered_write][explore]") {
    const Machine<scopes::small> machine{Config{.copy = Copy::plain}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 10'916);
    CHECK(found.violates(Property::lock_inversion));
}

TEST_CASE("only_fault_in: every interleaving of 1 of each", "[buffered_write][explore]") {
    const Machine<Page1Write1Unmap1> machine{Config{.copy = Copy::fault_in}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 23);
    CHECK(found.violates(Property::self_deadlock));
    CHECK(found.violates(Property::deadlock));
}

TEST_CASE("only_fault_in: every interleaving of small", "[buffered_write][explore]") {
    const Machine<scopes::small> machine{Config{.copy = Copy::fault_in}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 32'600);
    CHECK(found.violates(Property::lock_inversion));
}

}  // namespace

}  // namespace latchwork::generated::buffered_write
