/// Visits every interleaving of the scopes that the checks of vma_adjust speak of, and requires
/// what they declare. Written by Latchwork from vma_adjust.latch: change that, not this.

#include "vma_adjust.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::vma_adjust {

namespace {

struct AnonVma1Vma1Resize1RmapWalk1 {
    static constexpr int AnonVma = 1;
    static constexpr int Vma = 1;
    static constexpr int resize = 1;
    static constexpr int rmap_walk = 1;
};

TEST_CASE("root: every interleaving of small", "[vma_adjust][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 453'040);
    CHECK(found.violated.empty());
}

TEST_CASE("nothing: every interleaving of 1 of each", "[vma_adjust][explore]") {
    const Machine<AnonVma1Vma1Resize1RmapWalk1> machine{Config{.lock = Lock::nothing}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 71);
    CHECK(found.violates(Property::right_address));
}

TEST_CASE("own: every interleaving of small", "[vma_adjust][explore]") {
    const Machine<scopes::small> machine{Config{.lock = Lock::own}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'174'772);
    CHECK(found.violates(Property::right_address));
}

}  // namespace

}  // namespace latchwork::generated::vma_adjust
