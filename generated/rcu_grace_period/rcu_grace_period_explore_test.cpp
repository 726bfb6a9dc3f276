/// Visits every interleaving of the scopes that the checks of rcu_grace_period speak of, and
/// requires what they declare. Written by Latchwork from rcu_grace_period.latch: change that,
/// not this.

#include "rcu_grace_period.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::rcu_grace_period {

namespace {

struct Config1Updater1Reader1 {
    static constexpr int Config = 1;
    static constexpr int updater = 1;
    static constexpr int reader = 1;
};

TEST_CASE("synchronize: every interleaving of small", "[rcu_grace_period][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 34'086);
    CHECK(found.violated.empty());
}

TEST_CASE("deferred: every interleaving of small", "[rcu_grace_period][explore]") {
    const Machine<scopes::small> machine{Config{.freeing = Freeing::deferred}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 15'538);
    CHECK(found.violated.empty());
}

TEST_CASE("at_once: every interleaving of small", "[rcu_grace_period][explore]") {
    const Machine<scopes::small> machine{Config{.freeing = Freeing::at_once}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 14'450);
    CHECK(found.violates(Property::use_after_free));
}

TEST_CASE("early_wait: every interleaving of small", "[rcu_grace_period][explore]") {
    const Machine<scopes::small> machine{Config{.swap_publish_wait = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 23'620);
    CHECK(found.violates(Property::use_after_free));
}

TEST_CASE("early_wait: every interleaving of 1 of each", "[rcu_grace_period][explore]") {
    const Machine<Config1Updater1Reader1> machine{Config{.swap_publish_wait = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 68);
    CHECK(found.violates(Property::sleep_in_atomic));
}

TEST_CASE("early_leave: every interleaving of small", "[rcu_grace_period][explore]") {
    const Machine<scopes::small> machine{Config{.swap_use_leave = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 32'318);
    CHECK(found.violates(Property::use_after_free));
}

TEST_CASE("early_publish: every interleaving of 1 of each", "[rcu_grace_period][explore]") {
    const Machine<Config1Updater1Reader1> machine{Config{.swap_fill_publish = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 98);
    CHECK(found.violates(Property::filled));
}

}  // namespace

}  // namespace latchwork::generated::rcu_grace_period
