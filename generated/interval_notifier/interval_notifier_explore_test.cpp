/// Visits every interleaving of the scopes that the checks of interval_notifier speak of, and
/// requires what they declare. Written by Latchwork from interval_notifier.latch: change that,
/// not this.

#include "interval_notifier.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::interval_notifier {

namespace {

struct Addr1Page1Touch1Zap1Fault1 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int touch = 1;
    static constexpr int zap = 1;
    static constexpr int fault = 1;
};

TEST_CASE("right: every interleaving of small", "[interval_notifier][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 814'660);
    CHECK_FALSE(found.violates(Property::null_reference));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::use_after_free));
    CHECK_FALSE(found.violates(Property::no_stale_spte));
    CHECK_FALSE(found.violates(Property::spte_below_pte));
    CHECK_FALSE(found.violates(Property::odd_while_active));
    CHECK_FALSE(found.violates(Property::double_free));
    CHECK_FALSE(found.violates(Property::deadlock));
}

TEST_CASE("no_sleep: every interleaving of 1 of each", "[interval_notifier][explore]") {
    const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.drop_sleep = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'868);
    CHECK(found.violates(Property::no_stale_spte));
}

TEST_CASE("no_retry: every interleaving of 1 of each", "[interval_notifier][explore]") {
    const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.drop_retry = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'762);
    CHECK(found.violates(Property::no_stale_spte));
}

TEST_CASE("no_set_seq: every interleaving of 1 of each", "[interval_notifier][explore]") {
    const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.drop_set_seq = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'237);
    CHECK(found.violates(Property::no_stale_spte));
}

TEST_CASE("never_even: every interleaving of 1 of each", "[interval_notifier][explore]") {
    const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.drop_last = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'456);
    CHECK(found.violates(Property::deadlock));
}

}  // namespace

}  // namespace latchwork::generated::interval_notifier
