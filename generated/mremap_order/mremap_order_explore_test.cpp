/// Visits every interleaving of the scopes that the checks of mremap_order speak of, and
/// requires what they declare. Written by Latchwork from mremap_order.latch: change that, not
/// this.

#include "mremap_order.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::mremap_order {

namespace {

struct Page1Mremap1Migrate1 {
    static constexpr int Page = 1;
    static constexpr int mremap = 1;
    static constexpr int migrate = 1;
};

TEST_CASE("old_first: every interleaving of small", "[mremap_order][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 175'540);
    CHECK_FALSE(found.violates(Property::one_place));
    CHECK_FALSE(found.violates(Property::entry_locked));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::lock_inversion));
    CHECK_FALSE(found.violates(Property::self_deadlock));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::not_neither));
}

TEST_CASE("new_first: every interleaving of 1 of each", "[mremap_order][explore]") {
    const Machine<Page1Mremap1Migrate1> machine{Config{.first = First::new_vma}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 594);
    CHECK(found.violates(Property::not_neither));
    CHECK(found.violates(Property::entry_locked));
}

TEST_CASE("new_first_locked: every interleaving of small", "[mremap_order][explore]") {
    const Machine<scopes::small> machine{Config{.first = First::new_vma, .need_rmap_locks = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 87'456);
    CHECK_FALSE(found.violates(Property::one_place));
    CHECK_FALSE(found.violates(Property::entry_locked));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::lock_inversion));
    CHECK_FALSE(found.violates(Property::self_deadlock));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::not_neither));
}

}  // namespace

}  // namespace latchwork::generated::mremap_order
