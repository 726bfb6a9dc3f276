/// Visits every interleaving of the scopes that the checks of copy_huge_pmd speak of, and
/// requires what they declare. Written by Latchwork from copy_huge_pmd.latch: change that, not
/// this.

#include "copy_huge_pmd.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::copy_huge_pmd {

namespace {

struct Fork1 {
    static constexpr int fork = 1;
};

TEST_CASE("split: every interleaving of small", "[copy_huge_pmd][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'069'200);
    CHECK_FALSE(found.violates(Property::refs_cover_maps));
    CHECK_FALSE(found.violates(Property::nothing_left));
    CHECK_FALSE(found.violates(Property::vm_bug));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::self_deadlock));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::held_at_exit));
}

TEST_CASE("kept: every interleaving of 1 of each", "[copy_huge_pmd][explore]") {
    const Machine<Fork1> machine{Config{.drop_give_back = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 147);
    CHECK(found.violates(Property::nothing_left));
}

TEST_CASE("maps_first: every interleaving of 1 of each", "[copy_huge_pmd][explore]") {
    const Machine<Fork1> machine{Config{.swap_add_refs_add_maps = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 148);
    CHECK(found.violates(Property::refs_cover_maps));
}

}  // namespace

}  // namespace latchwork::generated::copy_huge_pmd
