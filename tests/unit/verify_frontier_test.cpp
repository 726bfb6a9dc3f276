/// Random runs that begin where few have been come by what random runs from the start do not.
#include <catch2/catch.hpp>

#include "tests/support/lowered.hpp"
#include "verify/explore/frontier.hpp"

namespace latchwork {

namespace {

using verify::explore::Taken;

/// A lock of ten dials: only the right digit, and nothing else, brings the next one within reach.
const std::string safe =
    "int[0..10] dials = 0; bool open = false;\n"
    "process thief() {\n"
    "  int[0..3] digit;\n"
    "  while (true) {\n"
    "    digit = any;\n"
    "    atomic { if (dials < 10) dials = digit == 2 ? dials + 1 : 0; }\n"
    "    if (dials == 10) break;\n"
    "  }\n"
    "  open = true;\n"
    "}\n"
    "scope one { thief = 1; }";

bool opens(const ir::System& system, const Taken& taken) {
    return system.actions[taken.action->id.index()].text == "open = true";
}

}  // namespace

TEST_CASE("runs that begin where few have been open a combination lock, and runs from the start do not") {
    const tests::Lowered spec(safe);
    INFO(spec.rendered());
    REQUIRE(spec.system);
    const ir::System& system = *spec.system;
    const ir::Scope scope(system, "one", {}, 1);

    std::size_t from_start = 0, steps = 0;
    verify::explore::Walker plain(system, scope, 1);
    for (int run = 0; run < 1'000; ++run) {
        plain.walk(300, [&](const Taken& taken) { from_start += opens(system, taken) ? 1 : 0; });
    }

    bool found = false;
    verify::explore::Walker walker(system, scope, 1);
    verify::explore::Frontier frontier(system, walker);
    frontier.run(1'000, [&](const std::vector<Taken>& each) {
        ++steps;
        for (const Taken& taken : each) found = found || opens(system, taken);
        return !found;
    });

    CHECK(from_start == 0);
    CHECK(found);
    CHECK(steps < 60'000);
}

TEST_CASE("a run ends where nobody looks any more") {
    const tests::Lowered spec(safe);
    REQUIRE(spec.system);
    const ir::Scope scope(*spec.system, "one", {}, 1);
    verify::explore::Walker walker(*spec.system, scope, 1);
    verify::explore::Frontier frontier(*spec.system, walker);
    std::size_t looks = 0;
    frontier.run(1'000, [&](const std::vector<Taken>&) { return ++looks < 5; });
    CHECK(looks == 5);
}

}  // namespace latchwork
