/// Visits every interleaving of the scopes that the checks of shift_arg_proposals speak of, and
/// requires what they declare. Written by Latchwork from shift_arg_proposals.latch: change
/// that, not this.

#include "shift_arg_proposals.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::shift_arg_proposals {

namespace {

struct Page1Exec1Migrate1 {
    static constexpr int Page = 1;
    static constexpr int exec = 1;
    static constexpr int migrate = 1;
};

TEST_CASE("in_move: every interleaving of 1 of each", "[shift_arg_proposals][explore]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.proposal = Proposal::in_move}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 799);
    CHECK(found.violates(Property::bug_on));
    CHECK(found.violates(Property::entry_locked));
    CHECK(found.violates(Property::always_locked));
}

TEST_CASE("wait_in_move: every interleaving of small", "[shift_arg_proposals][explore]") {
    const Machine<scopes::small> machine{Config{.proposal = Proposal::wait_in_move}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 118'702);
    CHECK_FALSE(found.violates(Property::bug_on));
    CHECK_FALSE(found.violates(Property::entry_locked));
    CHECK_FALSE(found.violates(Property::one_place));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::held_at_exit));
}

TEST_CASE("wait_weakens: every interleaving of 1 of each", "[shift_arg_proposals][explore]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.proposal = Proposal::wait_in_move}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 663);
    CHECK(found.violates(Property::always_locked));
}

TEST_CASE("at_fault: every interleaving of small", "[shift_arg_proposals][explore]") {
    const Machine<scopes::small> machine{Config{.proposal = Proposal::at_fault}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 172'346);
    CHECK_FALSE(found.violates(Property::one_place));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::held_at_exit));
}

TEST_CASE("fault_weakens: every interleaving of 1 of each", "[shift_arg_proposals][explore]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.proposal = Proposal::at_fault}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 770);
    CHECK(found.violates(Property::entry_locked));
    CHECK(found.violates(Property::always_locked));
}

TEST_CASE("second_vma: every interleaving of small", "[shift_arg_proposals][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 184'312);
    CHECK_FALSE(found.violates(Property::bug_on));
    CHECK_FALSE(found.violates(Property::entry_locked));
    CHECK_FALSE(found.violates(Property::always_locked));
    CHECK_FALSE(found.violates(Property::one_place));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::held_at_exit));
}

TEST_CASE("stack_first: every interleaving of 1 of each", "[shift_arg_proposals][explore]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.first = First::stack}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'282);
    CHECK(found.violates(Property::bug_on));
    CHECK(found.violates(Property::entry_locked));
    CHECK(found.violates(Property::always_locked));
}

}  // namespace

}  // namespace latchwork::generated::shift_arg_proposals
