/// Visits every interleaving of the scopes that the checks of shift_arg_pages speak of, and
/// requires what they declare. Written by Latchwork from shift_arg_pages.latch: change that,
/// not this.

#include "shift_arg_pages.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::shift_arg_pages {

namespace {

struct Page1Exec1Migrate1 {
    static constexpr int Page = 1;
    static constexpr int exec = 1;
    static constexpr int migrate = 1;
};

TEST_CASE("nolock: every interleaving of 1 of each", "[shift_arg_pages][explore]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::none}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'384);
    CHECK(found.violates(Property::bug_on));
    CHECK(found.violates(Property::entry_locked));
}

TEST_CASE("star: every interleaving of 1 of each", "[shift_arg_pages][explore]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::adjust_only, .sleepable = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'070);
    CHECK(found.violates(Property::bug_on));
    CHECK(found.violates(Property::entry_locked));
}

TEST_CASE("pgoff: every interleaving of 1 of each", "[shift_arg_pages][explore]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
        .lower_pgoff = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 628);
    CHECK(found.violates(Property::bug_on));
    CHECK(found.violates(Property::entry_locked));
    CHECK(found.violates(Property::at_vma_address));
}

TEST_CASE("leak: every interleaving of 1 of each", "[shift_arg_pages][explore]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
        .drop_unlock = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 602);
    CHECK(found.violates(Property::deadlock));
    CHECK(found.violates(Property::held_at_exit));
}

TEST_CASE("spin: every interleaving of 1 of each", "[shift_arg_pages][explore]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 686);
    CHECK(found.violates(Property::sleep_in_atomic));
}

TEST_CASE("fixlock: every interleaving of small", "[shift_arg_pages][explore]") {
    const Machine<scopes::small> machine{Config{.fix = Fix::lock, .sleepable = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 216'536);
    CHECK_FALSE(found.violates(Property::bug_on));
    CHECK_FALSE(found.violates(Property::entry_locked));
    CHECK_FALSE(found.violates(Property::at_vma_address));
    CHECK_FALSE(found.violates(Property::one_place));
    CHECK_FALSE(found.violates(Property::mapcount_exact));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::lock_inversion));
    CHECK_FALSE(found.violates(Property::self_deadlock));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
}

TEST_CASE("tmpflag: every interleaving of small", "[shift_arg_pages][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 296'952);
    CHECK_FALSE(found.violates(Property::bug_on));
    CHECK_FALSE(found.violates(Property::entry_locked));
    CHECK_FALSE(found.violates(Property::no_entry_in_stack));
    CHECK_FALSE(found.violates(Property::one_place));
    CHECK_FALSE(found.violates(Property::mapcount_exact));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::lock_inversion));
    CHECK_FALSE(found.violates(Property::self_deadlock));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
}

TEST_CASE("no_skip: every interleaving of 1 of each", "[shift_arg_pages][explore]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.drop_skip = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'470);
    CHECK(found.violates(Property::bug_on));
    CHECK(found.violates(Property::entry_locked));
    CHECK(found.violates(Property::no_entry_in_stack));
}

TEST_CASE("cleared_once: every interleaving of 1 of each", "[shift_arg_pages][explore]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.cleared = Cleared::at_once}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'528);
    CHECK(found.violates(Property::bug_on));
    CHECK(found.violates(Property::entry_locked));
}

TEST_CASE("cleared_adjusted: every interleaving of small", "[shift_arg_pages][explore]") {
    const Machine<scopes::small> machine{Config{.cleared = Cleared::after_adjust}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 408'600);
    CHECK_FALSE(found.violates(Property::bug_on));
    CHECK_FALSE(found.violates(Property::entry_locked));
    CHECK_FALSE(found.violates(Property::no_entry_in_stack));
}

TEST_CASE("not_cleared: every interleaving of 1 of each", "[shift_arg_pages][explore]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
        .drop_clear = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 674);
    CHECK(found.violates(Property::one_place));
    CHECK(found.violates(Property::at_vma_address));
}

TEST_CASE("miscounted: every interleaving of 1 of each", "[shift_arg_pages][explore]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true,
        .drop_unmap = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 569);
    CHECK(found.violates(Property::mapcount_exact));
}

}  // namespace

}  // namespace latchwork::generated::shift_arg_pages
