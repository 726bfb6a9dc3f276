/// Visits every interleaving of the scopes that the checks of ksm_write_protect speak of, and
/// requires what they declare. Written by Latchwork from ksm_write_protect.latch: change that,
/// not this.

#include "ksm_write_protect.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::ksm_write_protect {

namespace {

struct Ksm1Gup2Fork2Unmap0 {
    static constexpr int ksm = 1;
    static constexpr int gup = 2;
    static constexpr int fork = 2;
    static constexpr int unmap = 0;
};

struct Ksm1Gup2Fork0Unmap1 {
    static constexpr int ksm = 1;
    static constexpr int gup = 2;
    static constexpr int fork = 0;
    static constexpr int unmap = 1;
};

struct Ksm1Gup1Fork1Unmap1 {
    static constexpr int ksm = 1;
    static constexpr int gup = 1;
    static constexpr int fork = 1;
    static constexpr int unmap = 1;
};

TEST_CASE("snapshot_fork: every interleaving of small", "[ksm_write_protect][explore]") {
    const Machine<Ksm1Gup2Fork2Unmap0> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 21'060);
    CHECK(found.violated.empty());
}

TEST_CASE("snapshot_unmap: every interleaving of small", "[ksm_write_protect][explore]") {
    const Machine<Ksm1Gup2Fork0Unmap1> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 5'419);
    CHECK(found.violated.empty());
}

TEST_CASE("snapshot_both: every interleaving of small", "[ksm_write_protect][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 92'049);
    CHECK(found.violated.empty());
}

TEST_CASE("mapcount_fork: every interleaving of small", "[ksm_write_protect][explore]") {
    const Machine<Ksm1Gup2Fork2Unmap0> machine{Config{.loads = Loads::mapcount_first}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 22'275);
    CHECK(found.violated.empty());
}

TEST_CASE("mapcount_unmap: every interleaving of small", "[ksm_write_protect][explore]") {
    const Machine<Ksm1Gup2Fork0Unmap1> machine{Config{.loads = Loads::mapcount_first}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 6'240);
    CHECK(found.violates(Property::conclude));
}

TEST_CASE("mapcount_both: every interleaving of 1 of each", "[ksm_write_protect][explore]") {
    const Machine<Ksm1Gup1Fork1Unmap1> machine{Config{.loads = Loads::mapcount_first}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'296);
    CHECK(found.violates(Property::conclude));
}

TEST_CASE("refcount_fork: every interleaving of small", "[ksm_write_protect][explore]") {
    const Machine<Ksm1Gup2Fork2Unmap0> machine{Config{.loads = Loads::refcount_first}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 26'459);
    CHECK(found.violates(Property::conclude));
}

TEST_CASE("refcount_unmap: every interleaving of small", "[ksm_write_protect][explore]") {
    const Machine<Ksm1Gup2Fork0Unmap1> machine{Config{.loads = Loads::refcount_first}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 6'013);
    CHECK(found.violated.empty());
}

TEST_CASE("refcount_both: every interleaving of 1 of each", "[ksm_write_protect][explore]") {
    const Machine<Ksm1Gup1Fork1Unmap1> machine{Config{.loads = Loads::refcount_first}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'341);
    CHECK(found.violates(Property::conclude));
}

TEST_CASE("mapping_first: every interleaving of small", "[ksm_write_protect][explore]") {
    const Machine<Ksm1Gup2Fork2Unmap0> machine{Config{.dup = Dup::mapping_first}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 24'534);
    CHECK(found.violates(Property::conclude));
}

}  // namespace

}  // namespace latchwork::generated::ksm_write_protect
