/// Visits every interleaving of the scopes that the checks of unmap_restart speak of, and
/// requires what they declare. Written by Latchwork from unmap_restart.latch: change that, not
/// this.

#include "unmap_restart.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::unmap_restart {

namespace {

TEST_CASE("stored: every interleaving of two", "[unmap_restart][explore]") {
    const Machine<scopes::two> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 361);
    CHECK_FALSE(found.violates(Property::done));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::sleep_in_atomic));
}

}  // namespace

}  // namespace latchwork::generated::unmap_restart
