/// Visits every interleaving of the scopes that the checks of anon_vma_sketch speak of, and
/// requires what they declare. Written by Latchwork from anon_vma_sketch.latch: change that,
/// not this.

#include "anon_vma_sketch.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::anon_vma_sketch {

namespace {

struct AnonVma2Page1Exit1Birth2RmapWalk2NestedWalk0 {
    static constexpr int AnonVma = 2;
    static constexpr int Page = 1;
    static constexpr int exit = 1;
    static constexpr int birth = 2;
    static constexpr int rmap_walk = 2;
    static constexpr int nested_walk = 0;
};

struct AnonVma3Page1Exit1Birth1RmapWalk1NestedWalk0 {
    static constexpr int AnonVma = 3;
    static constexpr int Page = 1;
    static constexpr int exit = 1;
    static constexpr int birth = 1;
    static constexpr int rmap_walk = 1;
    static constexpr int nested_walk = 0;
};

struct AnonVma2Page1Exit0Birth0RmapWalk0NestedWalk2 {
    static constexpr int AnonVma = 2;
    static constexpr int Page = 1;
    static constexpr int exit = 0;
    static constexpr int birth = 0;
    static constexpr int rmap_walk = 0;
    static constexpr int nested_walk = 2;
};

struct AnonVma3Page1Exit0Birth0RmapWalk0NestedWalk2 {
    static constexpr int AnonVma = 3;
    static constexpr int Page = 1;
    static constexpr int exit = 0;
    static constexpr int birth = 0;
    static constexpr int rmap_walk = 0;
    static constexpr int nested_walk = 2;
};

TEST_CASE("literal: every interleaving of small", "[anon_vma_sketch][explore]") {
    const Machine<AnonVma2Page1Exit1Birth2RmapWalk2NestedWalk0> machine{Config{.sketch = Sketch::literal}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 55'552);
    CHECK(found.violates(Property::held_at_exit));
    CHECK(found.violates(Property::found));
}

TEST_CASE("intent_root_only: every interleaving of small", "[anon_vma_sketch][explore]") {
    const Machine<AnonVma2Page1Exit1Birth2RmapWalk2NestedWalk0> machine{Config{.sketch = Sketch::intent,
        .writers = Writers::root_only}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 113'160);
    CHECK(found.violates(Property::walk));
    CHECK(found.violates(Property::list_stays));
}

TEST_CASE("intent_both: every interleaving of small", "[anon_vma_sketch][explore]") {
    const Machine<AnonVma2Page1Exit1Birth2RmapWalk2NestedWalk0> machine{Config{.sketch = Sketch::intent}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 124'408);
    CHECK(found.violates(Property::walk));
    CHECK_FALSE(found.violates(Property::found));
    CHECK_FALSE(found.violates(Property::list_stays));
}

TEST_CASE("checked: every interleaving of small", "[anon_vma_sketch][explore]") {
    const Machine<AnonVma2Page1Exit1Birth2RmapWalk2NestedWalk0> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 127'240);
    CHECK_FALSE(found.violates(Property::walk));
    CHECK_FALSE(found.violates(Property::found));
    CHECK_FALSE(found.violates(Property::list_stays));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::self_deadlock));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::null_reference));
    CHECK_FALSE(found.violates(Property::use_after_free));
    CHECK_FALSE(found.violates(Property::double_free));
}

TEST_CASE("checked_wide: every interleaving of wide", "[anon_vma_sketch][explore]") {
    const Machine<AnonVma3Page1Exit1Birth1RmapWalk1NestedWalk0> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 133'740);
    CHECK_FALSE(found.violates(Property::walk));
    CHECK_FALSE(found.violates(Property::found));
    CHECK_FALSE(found.violates(Property::list_stays));
}

TEST_CASE("checked_root_only: every interleaving of small", "[anon_vma_sketch][explore]") {
    const Machine<AnonVma2Page1Exit1Birth2RmapWalk2NestedWalk0> machine{Config{.writers = Writers::root_only}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 115'992);
    CHECK_FALSE(found.violates(Property::walk));
    CHECK_FALSE(found.violates(Property::found));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
}

TEST_CASE("nested: every interleaving of small", "[anon_vma_sketch][explore]") {
    const Machine<AnonVma2Page1Exit0Birth0RmapWalk0NestedWalk2> machine{Config{.global = false}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'288);
    CHECK(found.violates(Property::deadlock));
    CHECK(found.violates(Property::lock_inversion));
}

TEST_CASE("global_mutex: every interleaving of wide", "[anon_vma_sketch][explore]") {
    const Machine<AnonVma3Page1Exit0Birth0RmapWalk0NestedWalk2> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 135'252);
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::lock_inversion));
    CHECK_FALSE(found.violates(Property::self_deadlock));
    CHECK_FALSE(found.violates(Property::unlock_not_held));
    CHECK_FALSE(found.violates(Property::held_at_exit));
}

}  // namespace

}  // namespace latchwork::generated::anon_vma_sketch
