/// Visits every interleaving of the scopes that the checks of page_dup_rmap speak of, and
/// requires what they declare. Written by Latchwork from page_dup_rmap.latch: change that, not
/// this.

#include "page_dup_rmap.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::page_dup_rmap {

namespace {

struct Page1Fork1Unmap1Get1 {
    static constexpr int Page = 1;
    static constexpr int fork = 1;
    static constexpr int unmap = 1;
    static constexpr int get = 1;
};

TEST_CASE("locking: every interleaving of small", "[page_dup_rmap][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 10'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 8'784);
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::self_deadlock));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::data_race));
}

TEST_CASE("reference_first: every interleaving of small", "[page_dup_rmap][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 10'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 8'784);
    CHECK_FALSE(found.violates(Property::refs_cover_maps));
    CHECK_FALSE(found.violates(Property::maps_are_counted));
    CHECK_FALSE(found.violates(Property::refs_are_counted));
    CHECK_FALSE(found.violates(Property::refcount_underflow));
}

TEST_CASE("two_pages: every interleaving of wide", "[page_dup_rmap][explore]") {
    const Machine<scopes::wide> machine{Config{}};
    const auto found = explore(machine, 10'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 679'680);
    CHECK_FALSE(found.violates(Property::refs_cover_maps));
    CHECK_FALSE(found.violates(Property::maps_are_counted));
    CHECK_FALSE(found.violates(Property::refs_are_counted));
}

TEST_CASE("mapping_first: every interleaving of 1 of each", "[page_dup_rmap][explore]") {
    const Machine<Page1Fork1Unmap1Get1> machine{Config{.first = First::mapping}};
    const auto found = explore(machine, 10'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 114);
    CHECK(found.violates(Property::refs_cover_maps));
}

TEST_CASE("put_first: every interleaving of 1 of each", "[page_dup_rmap][explore]") {
    const Machine<Page1Fork1Unmap1Get1> machine{Config{.swap_unmap_put = true}};
    const auto found = explore(machine, 10'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 117);
    CHECK(found.violates(Property::refs_cover_maps));
}

TEST_CASE("busy_and_kept: every interleaving of 1 of each", "[page_dup_rmap][explore]") {
    const Machine<Page1Fork1Unmap1Get1> machine{Config{.drop_give_back = true}};
    const auto found = explore(machine, 10'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 135);
    CHECK(found.violates(Property::refs_are_counted));
}

}  // namespace

}  // namespace latchwork::generated::page_dup_rmap
