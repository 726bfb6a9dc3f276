/// Visits every interleaving of the scopes that the checks of mm_all_locks speak of, and
/// requires what they declare. Written by Latchwork from mm_all_locks.latch: change that, not
/// this.

#include "mm_all_locks.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::mm_all_locks {

namespace {

struct Root1AnonVma1Register1RmapWalk1 {
    static constexpr int Root = 1;
    static constexpr int AnonVma = 1;
    static constexpr int register_ = 1;
    static constexpr int rmap_walk = 1;
};

TEST_CASE("right: every interleaving of small", "[mm_all_locks][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 42'480);
    CHECK_FALSE(found.violates(Property::nobody_walks));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::self_deadlock));
    CHECK_FALSE(found.violates(Property::lock_inversion));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
}

TEST_CASE("no_mutex: every interleaving of small", "[mm_all_locks][explore]") {
    const Machine<scopes::small> machine{Config{.one_at_a_time = false}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 357'696);
    CHECK(found.violates(Property::lock_inversion));
    CHECK(found.violates(Property::nobody_walks));
    CHECK(found.violates(Property::unlock_not_held));
}

TEST_CASE("crosswise: every interleaving of small", "[mm_all_locks][explore]") {
    const Machine<scopes::small> machine{Config{.one_at_a_time = false, .drop_mark = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 227'576);
    CHECK(found.violates(Property::deadlock));
}

TEST_CASE("no_mark: every interleaving of small", "[mm_all_locks][explore]") {
    const Machine<scopes::small> machine{Config{.drop_mark = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 40'680);
    CHECK(found.violates(Property::self_deadlock));
}

TEST_CASE("no_undo: every interleaving of 1 of each", "[mm_all_locks][explore]") {
    const Machine<Root1AnonVma1Register1RmapWalk1> machine{Config{.drop_drop_all = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 34);
    CHECK(found.violates(Property::held_at_exit));
    CHECK(found.violates(Property::deadlock));
}

}  // namespace

}  // namespace latchwork::generated::mm_all_locks
