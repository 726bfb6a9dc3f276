/// Counting states.
#include <catch2/catch.hpp>

#include "cli/reachable.hpp"
#include "ir/passes.hpp"
#include "tests/support/page_lock_system.hpp"

namespace ir = latchwork::ir;
using latchwork::cli::count_reachable;

TEST_CASE("reachable states are counted up to a limit", "[cli][reachable]") {
    const ir::System system =
        ir::specialize(latchwork::tests::page_lock_system(), {{"fix", 2}}, {{"invalidate", 0}});
    // One fault alone takes seven steps.
    const ir::Scope scope(system, "one", {{"invalidate", 0}});
    const auto states = count_reachable(system, scope, 1000, {});
    REQUIRE(states.has_value());
    CHECK(*states == 8);
    CHECK(count_reachable(system, scope, 8, {}) == states);
    CHECK_FALSE(count_reachable(system, scope, 7, {}).has_value());
    const std::atomic<bool> stop{true};
    latchwork::verify::Context context;
    context.stop = &stop;
    CHECK_FALSE(count_reachable(system, scope, 1000, context).has_value());
}
