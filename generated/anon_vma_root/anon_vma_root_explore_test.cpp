/// Visits every interleaving of the scopes that the checks of anon_vma_root speak of, and
/// requires what they declare. Written by Latchwork from anon_vma_root.latch: change that, not
/// this.

#include "anon_vma_root.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::anon_vma_root {

namespace {

struct AnonVma2Mm2AddressSpace2RmapWalk1Migrate0 {
    static constexpr int AnonVma = 2;
    static constexpr int Mm = 2;
    static constexpr int address_space = 2;
    static constexpr int rmap_walk = 1;
    static constexpr int migrate = 0;
};

struct AnonVma2Mm2AddressSpace2RmapWalk0Migrate1 {
    static constexpr int AnonVma = 2;
    static constexpr int Mm = 2;
    static constexpr int address_space = 2;
    static constexpr int rmap_walk = 0;
    static constexpr int migrate = 1;
};

TEST_CASE("mapped_check: every interleaving of small", "[anon_vma_root][explore][long]") {
    const Machine<AnonVma2Mm2AddressSpace2RmapWalk1Migrate0> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 9'249'616);
    CHECK_FALSE(found.violates(Property::right_lock));
    CHECK_FALSE(found.violates(Property::walk));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::self_deadlock));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::null_reference));
    CHECK_FALSE(found.violates(Property::use_after_free));
    CHECK_FALSE(found.violates(Property::double_free));
}

TEST_CASE("migrate_locked: every interleaving of small", "[anon_vma_root][explore][long][huge]") {
    const Machine<AnonVma2Mm2AddressSpace2RmapWalk0Migrate1> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::null_reference));
    CHECK_FALSE(found.violates(Property::use_after_free));
    CHECK_FALSE(found.violates(Property::double_free));
}

TEST_CASE("nomb_put: every interleaving of small", "[anon_vma_root][explore][long]") {
    const Machine<AnonVma2Mm2AddressSpace2RmapWalk1Migrate0> machine{Config{.drop_mb = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 9'249'616);
    CHECK_FALSE(found.violates(Property::right_lock));
    CHECK_FALSE(found.violates(Property::use_after_free));
}

TEST_CASE("v36rc1: every interleaving of small", "[anon_vma_root][explore][long][huge]") {
    const Machine<AnonVma2Mm2AddressSpace2RmapWalk1Migrate0> machine{Config{.version = Version::v36rc1}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.violates(Property::right_lock));
    CHECK(found.violates(Property::unlock_not_held));
}

TEST_CASE("refcheck: every interleaving of small", "[anon_vma_root][explore][long][huge]") {
    const Machine<AnonVma2Mm2AddressSpace2RmapWalk1Migrate0> machine{Config{.version = Version::refcheck}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.violates(Property::right_lock));
    CHECK(found.violates(Property::unlock_not_held));
}

TEST_CASE("migrate_plain: every interleaving of small", "[anon_vma_root][explore][long][huge]") {
    const Machine<AnonVma2Mm2AddressSpace2RmapWalk0Migrate1> machine{Config{.migration = Migration::plain}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.violates(Property::use_after_free));
}

}  // namespace

}  // namespace latchwork::generated::anon_vma_root
