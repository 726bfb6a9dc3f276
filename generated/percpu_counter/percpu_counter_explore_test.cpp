/// Visits every interleaving of the scopes that the checks of percpu_counter speak of, and
/// requires what they declare. Written by Latchwork from percpu_counter.latch: change that, not
/// this.

#include "percpu_counter.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::percpu_counter {

namespace {

/// As the kernel does it.
TEST_CASE("saved: every interleaving of machine", "[percpu_counter][explore]") {
    const Machine<scopes::machine> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'723);
    CHECK_FALSE(found.violates(Property::unchanged));
    CHECK_FALSE(found.violates(Property::deadlock));
    CHECK_FALSE(found.violates(Property::irq_inversion));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::held_at_exit));
    CHECK_FALSE(found.violates(Property::null_reference));
}

/// What is proved for any number of CPUs, tasks and interrupts.
TEST_CASE("any_number: every interleaving of machine", "[percpu_counter][explore]") {
    const Machine<scopes::machine> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'723);
    CHECK_FALSE(found.violates(Property::irq_inversion));
    CHECK_FALSE(found.violates(Property::data_race));
    CHECK_FALSE(found.violates(Property::self_deadlock));
}

/// A task that stays on its CPU is interrupted all the same: an event is lost.
TEST_CASE("interrupted: every interleaving of single", "[percpu_counter][explore]") {
    const Machine<scopes::single> machine{Config{.guard = Guard::preempt}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 76);
    CHECK(found.violates(Property::unchanged));
}

/// The interrupt spins for a lock whose holder cannot go on before the interrupt is over.
TEST_CASE("plain_lock: every interleaving of single", "[percpu_counter][explore]") {
    const Machine<scopes::single> machine{Config{.taking = Taking::plain}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 52);
    CHECK(found.violates(Property::deadlock));
    CHECK(found.violates(Property::irq_inversion));
}

}  // namespace

}  // namespace latchwork::generated::percpu_counter
