/// Visits every interleaving of the scopes that the checks of refcount_get_unless_zero speak
/// of, and requires what they declare. Written by Latchwork from
/// refcount_get_unless_zero.latch: change that, not this.

#include "refcount_get_unless_zero.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::refcount_get_unless_zero {

namespace {

struct Key1Obj1Maker1User1 {
    static constexpr int Key = 1;
    static constexpr int Obj = 1;
    static constexpr int maker = 1;
    static constexpr int user = 1;
};

TEST_CASE("correct: every interleaving of small", "[refcount_get_unless_zero][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 52'140);
    CHECK_FALSE(found.violates(Property::use));
    CHECK_FALSE(found.violates(Property::use_after_free));
    CHECK_FALSE(found.violates(Property::double_free));
    CHECK_FALSE(found.violates(Property::refcount_underflow));
    CHECK_FALSE(found.violates(Property::deadlock));
}

TEST_CASE("revived: every interleaving of 1 of each", "[refcount_get_unless_zero][explore]") {
    const Machine<Key1Obj1Maker1User1> machine{Config{.get = Get::inc}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 139);
    CHECK(found.violates(Property::refcount_underflow));
}

TEST_CASE("freed_early: every interleaving of 1 of each", "[refcount_get_unless_zero][explore]") {
    const Machine<Key1Obj1Maker1User1> machine{Config{.freeing = Freeing::at_once}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 121);
    CHECK(found.violates(Property::use_after_free));
}

}  // namespace

}  // namespace latchwork::generated::refcount_get_unless_zero
