/// Visits every interleaving of the scopes that the checks of gup_fork speak of, and requires
/// what they declare. Written by Latchwork from gup_fork.latch: change that, not this.

#include "gup_fork.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::gup_fork {

namespace {

TEST_CASE("v5_11: every interleaving of one", "[gup_fork][explore]") {
    const Machine<scopes::one> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 3'104);
    CHECK_FALSE(found.violates(Property::refs_cover_maps));
    CHECK_FALSE(found.violates(Property::excl_is_alone));
    CHECK_FALSE(found.violates(Property::writable_is_excl));
    CHECK_FALSE(found.violates(Property::share));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::self_deadlock));
    CHECK_FALSE(found.violates(Property::lock_inversion));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::irq_inversion));
    CHECK_FALSE(found.violates(Property::null_reference));
    CHECK_FALSE(found.violates(Property::unset_local));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::refcount_underflow));
    CHECK_FALSE(found.violates(Property::int_range));
    CHECK_FALSE(found.violates(Property::seqcount_misuse));
}

TEST_CASE("v5_11: every interleaving of small", "[gup_fork][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'482'826);
    CHECK_FALSE(found.violates(Property::pinned_is_mine));
}

TEST_CASE("v5_11_pages: every interleaving of wide", "[gup_fork][explore]") {
    const Machine<scopes::wide> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 240'752);
    CHECK_FALSE(found.violates(Property::pinned_is_mine));
}

TEST_CASE("no_seq: every interleaving of one", "[gup_fork][explore]") {
    const Machine<scopes::one> machine{Config{.version = Version::v5_10}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'826);
    CHECK(found.violates(Property::pinned_is_mine));
}

TEST_CASE("late_flag: every interleaving of one", "[gup_fork][explore]") {
    const Machine<scopes::one> machine{Config{.swap_flag_after_all = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'620);
    CHECK(found.violates(Property::pinned_is_mine));
}

TEST_CASE("flag_before_seq: every interleaving of small", "[gup_fork][explore]") {
    const Machine<scopes::small> machine{Config{.swap_flag_after_pin = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'587'914);
    CHECK_FALSE(found.violates(Property::pinned_is_mine));
}

TEST_CASE("no_odd: every interleaving of one", "[gup_fork][explore]") {
    const Machine<scopes::one> machine{Config{.drop_odd = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 4'084);
    CHECK(found.violates(Property::pinned_is_mine));
}

TEST_CASE("no_retry: every interleaving of one", "[gup_fork][explore]") {
    const Machine<scopes::one> machine{Config{.drop_seq_recheck = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'625);
    CHECK(found.violates(Property::pinned_is_mine));
}

TEST_CASE("no_pte_recheck: every interleaving of small", "[gup_fork][explore]") {
    const Machine<scopes::small> machine{Config{.drop_pte_recheck = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'341'915);
    CHECK_FALSE(found.violates(Property::pinned_is_mine));
}

TEST_CASE("no_unshare: every interleaving of one", "[gup_fork][explore]") {
    const Machine<scopes::one> machine{Config{.drop_unshared = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'922);
    CHECK(found.violates(Property::pinned_is_mine));
}

}  // namespace

}  // namespace latchwork::generated::gup_fork
