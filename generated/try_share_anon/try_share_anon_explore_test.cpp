/// Visits every interleaving of the scopes that the checks of try_share_anon speak of, and
/// requires what they declare. Written by Latchwork from try_share_anon.latch: change that, not
/// this.

#include "try_share_anon.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::try_share_anon {

namespace {

struct Page1Share2Fork0Gup2 {
    static constexpr int Page = 1;
    static constexpr int share = 2;
    static constexpr int fork = 0;
    static constexpr int gup = 2;
};

struct Page1Share0Fork1Gup2 {
    static constexpr int Page = 1;
    static constexpr int share = 0;
    static constexpr int fork = 1;
    static constexpr int gup = 2;
};

TEST_CASE("try_share: every interleaving of small", "[try_share_anon][explore]") {
    const Machine<Page1Share2Fork0Gup2> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 37'399);
    CHECK(found.violated.empty());
}

TEST_CASE("nomb_clear: every interleaving of small", "[try_share_anon][explore]") {
    const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_clear = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 37'399);
    CHECK(found.violated.empty());
}

TEST_CASE("nomb_pin: every interleaving of small", "[try_share_anon][explore]") {
    const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_pin = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 37'399);
    CHECK(found.violated.empty());
}

TEST_CASE("nomb_unshare: every interleaving of small", "[try_share_anon][explore]") {
    const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_mb_unshare = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 37'399);
    CHECK(found.violated.empty());
}

TEST_CASE("nomb_read: every interleaving of small", "[try_share_anon][explore]") {
    const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_rmb = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 37'399);
    CHECK(found.violated.empty());
}

TEST_CASE("test_first: every interleaving of small", "[try_share_anon][explore]") {
    const Machine<Page1Share2Fork0Gup2> machine{Config{.swap_clear_test = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 40'093);
    CHECK(found.violates(Property::pinned_is_excl));
}

TEST_CASE("restore_first: every interleaving of small", "[try_share_anon][explore]") {
    const Machine<Page1Share2Fork0Gup2> machine{Config{.swap_unshare_restore = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 40'890);
    CHECK(found.violates(Property::pinned_is_excl));
}

TEST_CASE("no_recheck: every interleaving of small", "[try_share_anon][explore]") {
    const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_recheck = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 32'492);
    CHECK(found.violates(Property::pinned_is_excl));
}

TEST_CASE("no_must_unshare: every interleaving of small", "[try_share_anon][explore]") {
    const Machine<Page1Share2Fork0Gup2> machine{Config{.drop_must_unshare = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 31'898);
    CHECK(found.violates(Property::pinned_is_excl));
}

TEST_CASE("early_wrprotect: every interleaving of small", "[try_share_anon][explore]") {
    const Machine<Page1Share0Fork1Gup2> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 7'260);
    CHECK_FALSE(found.violates(Property::write_pinned_is_excl));
}

TEST_CASE("early_wrprotect_read: every interleaving of small", "[try_share_anon][explore]") {
    const Machine<Page1Share0Fork1Gup2> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 7'260);
    CHECK(found.violates(Property::pinned_is_excl));
}

}  // namespace

}  // namespace latchwork::generated::try_share_anon
