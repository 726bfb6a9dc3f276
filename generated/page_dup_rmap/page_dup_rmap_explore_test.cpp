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

TEST_CASE("reference_first: every interleaving of small", "[page_dup_rmap][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 8'784);
    CHECK(found.violated.empty());
}

TEST_CASE("mapping_first: every interleaving of 1 of each", "[page_dup_rmap][explore]") {
    const Machine<Page1Fork1Unmap1Get1> machine{Config{.first = First::mapping}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 114);
    CHECK(found.violates(Property::refs_cover_maps));
}

TEST_CASE("put_first: every interleaving of 1 of each", "[page_dup_rmap][explore]") {
    const Machine<Page1Fork1Unmap1Get1> machine{Config{.swap_unmap_put = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 117);
    CHECK(found.violates(Property::refs_cover_maps));
}

TEST_CASE("busy_and_kept: every interleaving of 1 of each", "[page_dup_rmap][explore]") {
    const Machine<Page1Fork1Unmap1Get1> machine{Config{.drop_give_back = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 135);
    CHECK(found.violates(Property::refs_are_counted));
}

}  // namespace

}  // namespace latchwork::generated::page_dup_rmap
