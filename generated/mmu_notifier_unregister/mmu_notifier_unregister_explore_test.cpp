/// Visits every interleaving of the scopes that the checks of mmu_notifier_unregister speak of,
/// and requires what they declare. Written by Latchwork from mmu_notifier_unregister.latch:
/// change that, not this.

#include "mmu_notifier_unregister.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::mmu_notifier_unregister {

namespace {

struct Notifier1Driver1Invalidate1Exit1 {
    static constexpr int Notifier = 1;
    static constexpr int driver = 1;
    static constexpr int invalidate = 1;
    static constexpr int exit = 1;
};

TEST_CASE("rcu: every interleaving of 1 of each", "[mmu_notifier_unregister][explore]") {
    const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.section = Section::classic}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 6'013);
    CHECK(found.violates(Property::sleep_in_atomic));
    CHECK(found.violates(Property::use_after_free));
    CHECK(found.violates(Property::unregistered_for_good));
}

TEST_CASE("srcu: every interleaving of small", "[mmu_notifier_unregister][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'358'972);
    CHECK_FALSE(found.violates(Property::mm_pinned));
    CHECK_FALSE(found.violates(Property::bug_on));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::rcu_stall));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::null_reference));
    CHECK_FALSE(found.violates(Property::refcount_underflow));
    CHECK_FALSE(found.violates(Property::unregistered_for_good));
    CHECK_FALSE(found.violates(Property::use_after_free));
    CHECK_FALSE(found.violates(Property::double_free));
    CHECK_FALSE(found.violates(Property::released_first));
    CHECK_FALSE(found.violates(Property::deadlock));
}

TEST_CASE("srcu_3_7: every interleaving of small", "[mmu_notifier_unregister][explore]") {
    const Machine<scopes::small> machine{Config{.unlink_first = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'512'572);
    CHECK_FALSE(found.violates(Property::mm_pinned));
    CHECK_FALSE(found.violates(Property::bug_on));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::rcu_stall));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::null_reference));
    CHECK_FALSE(found.violates(Property::refcount_underflow));
    CHECK_FALSE(found.violates(Property::unregistered_for_good));
    CHECK_FALSE(found.violates(Property::use_after_free));
    CHECK_FALSE(found.violates(Property::double_free));
    CHECK_FALSE(found.violates(Property::released_first));
    CHECK_FALSE(found.violates(Property::deadlock));
}

TEST_CASE("no_sync: every interleaving of 1 of each", "[mmu_notifier_unregister][explore]") {
    const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.drop_sync = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 4'400);
    CHECK(found.violates(Property::use_after_free));
    CHECK(found.violates(Property::unregistered_for_good));
}

TEST_CASE("self: every interleaving of 1 of each", "[mmu_notifier_unregister][explore]") {
    const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.self_2 = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 827);
    CHECK(found.violates(Property::rcu_stall));
    CHECK(found.violates(Property::deadlock));
}

TEST_CASE("self_rcu: every interleaving of 1 of each", "[mmu_notifier_unregister][explore]") {
    const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.section = Section::classic,
        .self_2 = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 854);
    CHECK(found.violates(Property::rcu_stall));
    CHECK(found.violates(Property::sleep_in_atomic));
}

TEST_CASE("exit_no_sync_3_7: every interleaving of 1 of each",
    "[mmu_notifier_unregister][explore]") {
    const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.unlink_first = true,
        .drop_exit_sync = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 4'608);
    CHECK(found.violates(Property::released_first));
}

TEST_CASE("exit_no_sync: every interleaving of small", "[mmu_notifier_unregister][explore]") {
    const Machine<scopes::small> machine{Config{.drop_exit_sync = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'201'344);
    CHECK_FALSE(found.violates(Property::unregistered_for_good));
    CHECK_FALSE(found.violates(Property::released_first));
    CHECK_FALSE(found.violates(Property::deadlock));
}

}  // namespace

}  // namespace latchwork::generated::mmu_notifier_unregister
