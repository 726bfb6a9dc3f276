/// Visits every interleaving of the scopes that the checks of spte_retry speak of, and requires
/// what they declare. Written by Latchwork from spte_retry.latch: change that, not this.

#include "spte_retry.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::spte_retry {

namespace {

struct Addr1Page1Touch1Zap1Fault1 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int touch = 1;
    static constexpr int zap = 1;
    static constexpr int fault = 1;
};

TEST_CASE("both: every interleaving of small", "[spte_retry][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 223'724);
    CHECK_FALSE(found.violates(Property::paired));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::null_reference));
    CHECK_FALSE(found.violates(Property::refcount_underflow));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::lock_inversion));
    CHECK_FALSE(found.violates(Property::no_stale_spte));
    CHECK_FALSE(found.violates(Property::spte_below_pte));
    CHECK_FALSE(found.violates(Property::use_after_free));
    CHECK_FALSE(found.violates(Property::double_free));
}

TEST_CASE("no_count: every interleaving of 1 of each", "[spte_retry][explore]") {
    const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.scheme = Scheme::no_count}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 754);
    CHECK(found.violates(Property::no_stale_spte));
}

TEST_CASE("no_seq: every interleaving of 1 of each", "[spte_retry][explore]") {
    const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.scheme = Scheme::no_seq}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 794);
    CHECK(found.violates(Property::no_stale_spte));
}

TEST_CASE("seq_late: every interleaving of 1 of each", "[spte_retry][explore]") {
    const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.scheme = Scheme::seq_late}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 558);
    CHECK(found.violates(Property::no_stale_spte));
}

TEST_CASE("start_only: every interleaving of 1 of each", "[spte_retry][explore]") {
    const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.scheme = Scheme::start_only}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 721);
    CHECK(found.violates(Property::no_stale_spte));
}

TEST_CASE("unlocked: every interleaving of 1 of each", "[spte_retry][explore]") {
    const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.scheme = Scheme::unlocked}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'021);
    CHECK(found.violates(Property::no_stale_spte));
}

TEST_CASE("nomb_counters: every interleaving of small", "[spte_retry][explore]") {
    const Machine<scopes::small> machine{Config{.drop_wmb = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 223'724);
    CHECK_FALSE(found.violates(Property::no_stale_spte));
}

TEST_CASE("nomb_sample: every interleaving of small", "[spte_retry][explore]") {
    const Machine<scopes::small> machine{Config{.drop_rmb = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 223'724);
    CHECK_FALSE(found.violates(Property::no_stale_spte));
}

}  // namespace

}  // namespace latchwork::generated::spte_retry
