/// Visits every interleaving of the scopes that the checks of rw_lock speak of, and requires
/// what they declare. Written by Latchwork from rw_lock.latch: change that, not this.

#include "rw_lock.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::rw_lock {

namespace {

struct Reader1Writer1 {
    static constexpr int reader = 1;
    static constexpr int writer = 1;
};

TEST_CASE("exchange: every interleaving of small", "[rw_lock][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 97'684);
    CHECK(found.violated.empty());
}

TEST_CASE("after_writers: every interleaving of small", "[rw_lock][explore]") {
    const Machine<scopes::small> machine{Config{.entry = Entry::after_writers}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 254'007);
    CHECK(found.violated.empty());
}

TEST_CASE("test_then_count: every interleaving of 1 of each", "[rw_lock][explore]") {
    const Machine<Reader1Writer1> machine{Config{.entry = Entry::test_then_count}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 48);
    CHECK(found.violates(Property::exclusion));
}

}  // namespace

}  // namespace latchwork::generated::rw_lock
