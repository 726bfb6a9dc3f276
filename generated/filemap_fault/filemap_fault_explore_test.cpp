/// Visits every interleaving of the scopes that the checks of filemap_fault speak of, and
/// requires what they declare. Written by Latchwork from filemap_fault.latch: change that, not
/// this.

#include "filemap_fault.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::filemap_fault {

namespace {

struct Addr1Page1Fault1Invalidate1 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int fault = 1;
    static constexpr int invalidate = 1;
};

TEST_CASE("locked: every interleaving of small", "[filemap_fault][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 110'884);
    CHECK_FALSE(found.violates(Property::mappings_agree));
    CHECK_FALSE(found.violates(Property::detached_unmapped));
    CHECK_FALSE(found.violates(Property::refs_cover_maps));
    CHECK_FALSE(found.violates(Property::set_pte));
    CHECK_FALSE(found.violates(Property::use_after_free));
    CHECK_FALSE(found.violates(Property::double_free));
    CHECK_FALSE(found.violates(Property::null_reference));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
}

TEST_CASE("counter: every interleaving of small", "[filemap_fault][explore]") {
    const Machine<scopes::small> machine{Config{.fix = Fix::counter}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 156'152);
    CHECK(found.violates(Property::mappings_agree));
}

TEST_CASE("counter: every interleaving of 1 of each", "[filemap_fault][explore]") {
    const Machine<Addr1Page1Fault1Invalidate1> machine{Config{.fix = Fix::counter}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 244);
    CHECK(found.violates(Property::detached_unmapped));
}

TEST_CASE("no_recheck: every interleaving of small", "[filemap_fault][explore]") {
    const Machine<scopes::small> machine{Config{.drop_recheck = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 80'548);
    CHECK(found.violates(Property::mappings_agree));
}

TEST_CASE("no_recheck: every interleaving of 1 of each", "[filemap_fault][explore]") {
    const Machine<Addr1Page1Fault1Invalidate1> machine{Config{.drop_recheck = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 210);
    CHECK(found.violates(Property::detached_unmapped));
    CHECK(found.violates(Property::set_pte));
}

}  // namespace

}  // namespace latchwork::generated::filemap_fault
