/// Visits every interleaving of the scopes that the checks of invalidate_page speak of, and
/// requires what they declare. Written by Latchwork from invalidate_page.latch: change that,
/// not this.

#include "invalidate_page.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::invalidate_page {

namespace {

struct Page1Unmap1Touch1Fault1 {
    static constexpr int Page = 1;
    static constexpr int unmap = 1;
    static constexpr int touch = 1;
    static constexpr int fault = 1;
};

struct Page2Unmap1Touch2Fault2 {
    static constexpr int Page = 2;
    static constexpr int unmap = 1;
    static constexpr int touch = 2;
    static constexpr int fault = 2;
};

TEST_CASE("locked: every interleaving of 1 of each", "[invalidate_page][explore]") {
    const Machine<Page1Unmap1Touch1Fault1> machine{Config{.notify = Notify::locked}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 201);
    CHECK(found.violates(Property::sleep_in_atomic));
}

TEST_CASE("locked_atomic: every interleaving of small", "[invalidate_page][explore]") {
    const Machine<scopes::small> machine{Config{.notify = Notify::locked, .sleeps = false}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 193'972);
    CHECK(found.violated.empty());
}

TEST_CASE("late: every interleaving of small", "[invalidate_page][explore]") {
    const Machine<Page2Unmap1Touch2Fault2> machine{Config{.notify = Notify::late}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 76'438);
    CHECK(found.violates(Property::same_page));
}

TEST_CASE("range: every interleaving of small", "[invalidate_page][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'693'696);
    CHECK(found.violated.empty());
}

}  // namespace

}  // namespace latchwork::generated::invalidate_page
