/// Visits every interleaving of the scopes that the checks of folio_lock_anon_vma speak of, and
/// requires what they declare. Written by Latchwork from folio_lock_anon_vma.latch: change
/// that, not this.

#include "folio_lock_anon_vma.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::folio_lock_anon_vma {

namespace {

TEST_CASE("right: every interleaving of small", "[folio_lock_anon_vma][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 34'123);
    CHECK_FALSE(found.violates(Property::walk));
    CHECK_FALSE(found.violates(Property::use_after_free));
    CHECK_FALSE(found.violates(Property::double_free));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
    CHECK_FALSE(found.violates(Property::self_deadlock));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::deadlock));
}

TEST_CASE("right_two: every interleaving of two", "[folio_lock_anon_vma][explore]") {
    const Machine<scopes::two> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 61'485);
    CHECK_FALSE(found.violates(Property::walk));
    CHECK_FALSE(found.violates(Property::use_after_free));
    CHECK_FALSE(found.violates(Property::double_free));
    CHECK_FALSE(found.violates(Property::deadlock));
}

TEST_CASE("no_moved: every interleaving of two", "[folio_lock_anon_vma][explore]") {
    const Machine<scopes::two> machine{Config{.drop_moved = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 54'865);
    CHECK(found.violates(Property::walk));
}

TEST_CASE("no_moved_slow: every interleaving of two", "[folio_lock_anon_vma][explore]") {
    const Machine<scopes::two> machine{Config{.drop_moved_slow = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 59'907);
    CHECK(found.violates(Property::walk));
}

TEST_CASE("no_unmapped: every interleaving of two", "[folio_lock_anon_vma][explore]") {
    const Machine<scopes::two> machine{Config{.drop_unmapped = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 58'079);
    CHECK(found.violates(Property::walk));
}

TEST_CASE("no_wait: every interleaving of two", "[folio_lock_anon_vma][explore]") {
    const Machine<scopes::two> machine{Config{.drop_wait = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 51'445);
    CHECK(found.violates(Property::walk));
}

TEST_CASE("nomb: every interleaving of small", "[folio_lock_anon_vma][explore]") {
    const Machine<scopes::small> machine{Config{.drop_mb = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 34'123);
    CHECK_FALSE(found.violates(Property::walk));
}

TEST_CASE("no_leave: every interleaving of two", "[folio_lock_anon_vma][explore]") {
    const Machine<scopes::two> machine{Config{.drop_leave = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 98'249);
    CHECK(found.violates(Property::sleep_in_atomic));
}

TEST_CASE("put_locked: every interleaving of two", "[folio_lock_anon_vma][explore]") {
    const Machine<scopes::two> machine{Config{.drop_unlock = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 61'301);
    CHECK(found.violates(Property::self_deadlock));
}

}  // namespace

}  // namespace latchwork::generated::folio_lock_anon_vma
