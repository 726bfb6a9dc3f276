/// The exploration against the reference interpreter on random systems: the same states, verdicts and depths.
#include <catch2/catch.hpp>

#include "ir/interpreter.hpp"
#include "ir/passes.hpp"
#include "ir/printer.hpp"
#include "tests/support/random_system.hpp"
#include "tests/support/reference_search.hpp"
#include "verify/explore/explore.hpp"

namespace latchwork::tests {

namespace {

constexpr unsigned systems = 8000;
constexpr std::size_t most_states = 400;

/// What the runs must contain, so that the comparison means something.
struct Seen {
    unsigned exhausted = 0, limited = 0, violated = 0, held = 0, long_runs = 0;
};

verify::Request ask_everything(const ir::System& system, const ir::Scope& scope) {
    verify::Request request{system, {}, scope, {}};
    for (std::size_t i = 0; i < system.properties.size(); ++i) request.properties.emplace_back(i);
    return request;
}

void compare_coverage(const ReferenceSearch& expected, const verify::explore::Coverage& coverage) {
    for (std::size_t a = 0; a < coverage.actions.size(); ++a)
        CHECK(coverage.actions[a] == expected.ran.contains(ir::ActionId(a)));
    for (std::size_t p = 0; p < coverage.processes.size(); ++p)
        CHECK(coverage.processes[p] == expected.ended.contains(ir::ProcessId(p)));
}

/// Asked alone, a search may end early, but not before its run is a shortest one.
void compare_alone(const ir::System& system, const ir::Scope& scope, ir::PropertyId property,
                   std::size_t shortest) {
    const verify::Result alone = verify::make_explore()->run({system, {property}, scope, {}}, {});
    const auto* violated = std::get_if<verify::Violated>(&alone.properties.front().verdict);
    REQUIRE(violated != nullptr);
    CHECK(violated->trace.steps.size() == shortest);
}

void compare_exhausted(const ir::System& system, const ir::Scope& scope, const ReferenceSearch& expected,
                       Seen& seen) {
    verify::Request request = ask_everything(system, scope);
    const verify::Result result = verify::make_explore()->run(request, {});
    for (const verify::PropertyVerdict& p : result.properties) {
        INFO(system.property(p.property).name << ": " << verify::verdict_name(p.verdict));
        const auto shortest = expected.shortest.find(p.property);
        if (shortest != expected.shortest.end()) {
            const auto* violated = std::get_if<verify::Violated>(&p.verdict);
            REQUIRE(violated != nullptr);
            CHECK(violated->trace.steps.size() == shortest->second);
            CHECK_FALSE(ir::replay(system, violated->trace).has_value());
            CHECK_FALSE(violated->trace.message.empty());
            compare_alone(system, scope, p.property, shortest->second);
            ++seen.violated;
            if (shortest->second >= 4) ++seen.long_runs;
        } else {
            CHECK(std::holds_alternative<verify::Holds>(p.verdict));
            ++seen.held;
        }
    }
    request.properties.clear();
    const verify::explore::Exploration all = verify::explore::run_search(request, {});
    CHECK(all.exhausted);
    CHECK(all.result.states == expected.states);
    compare_coverage(expected, all.coverage);
}

/// Where the space is too large, a search that is cut off must not say that anything holds.
void compare_limited(const ir::System& system, const ir::Scope& scope) {
    verify::Request request = ask_everything(system, scope);
    request.limits.states = most_states;
    for (const verify::PropertyVerdict& p : verify::make_explore()->run(request, {}).properties) {
        INFO(system.property(p.property).name << ": " << verify::verdict_name(p.verdict));
        CHECK((std::holds_alternative<verify::Undecided>(p.verdict) ||
               std::holds_alternative<verify::Violated>(p.verdict)));
    }
}

}  // namespace

TEST_CASE("explore agrees with the reference interpreter on random systems") {
    Seen seen;
    for (unsigned seed = 1; seed <= systems; ++seed) {
        std::mt19937 random(seed);
        const ir::System system = random_system(random);
        const ir::Scope scope = random_scope(system, random);
        INFO("seed " << seed << ", " << scope.describe(system));
        REQUIRE(ir::validate(system) == std::vector<std::string>{});
        const ReferenceSearch expected = reference_search(system, scope, most_states);
        if (expected.exhausted) {
            ++seen.exhausted;
            compare_exhausted(system, scope, expected, seen);
        } else {
            ++seen.limited;
            compare_limited(system, scope);
        }
    }
    CAPTURE(seen.exhausted, seen.limited, seen.violated, seen.held, seen.long_runs);
    CHECK(seen.exhausted > systems / 4);
    CHECK(seen.limited > systems / 20);
    CHECK(seen.violated > systems / 4);
    CHECK(seen.held > systems / 4);
    CHECK(seen.long_runs > systems / 100);
}

}  // namespace latchwork::tests
