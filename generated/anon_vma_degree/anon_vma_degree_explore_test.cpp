/// Visits every interleaving of the scopes that the checks of anon_vma_degree speak of, and
/// requires what they declare. Written by Latchwork from anon_vma_degree.latch: change that,
/// not this.

#include "anon_vma_degree.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::anon_vma_degree {

namespace {

TEST_CASE("together: every interleaving of small", "[anon_vma_degree][explore][long]") {
    const Machine<scopes::small> machine{Config{.degree = Degree::together}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 3'564'528);
    CHECK(found.violates(Property::used_once));
}

TEST_CASE("apart: every interleaving of small", "[anon_vma_degree][explore][long]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'720'724);
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::used_once));
    CHECK_FALSE(found.violates(Property::vmas_counted));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::use_after_free));
    CHECK_FALSE(found.violates(Property::double_free));
    CHECK_FALSE(found.violates(Property::null_reference));
}

}  // namespace

}  // namespace latchwork::generated::anon_vma_degree
