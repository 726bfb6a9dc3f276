/// The counterexample of each historic bug is the interleaving that its mail or its commit tells, and no
/// longer.
#include <algorithm>
#include <catch2/catch.hpp>

#include "grammar/parser.hpp"
#include "sema/sema.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/historic_bugs.hpp"
#include "tests/support/scratch.hpp"
#include "verify/checks.hpp"

namespace latchwork {

namespace {

/// The run of a trace, a line for each step.
std::vector<std::string> told(const ir::System& system, const ir::Trace& trace) {
    std::vector<std::string> lines;
    for (const ir::Step& step : trace.steps) {
        const ir::Action& action = system.actions[step.action.index()];
        lines.push_back(system.processes[action.process.index()].name + "#" + std::to_string(step.self) +
                        ": " + action.text);
    }
    return lines;
}

/// Where in `run` the story goes on; the number of its steps that `run` has, in their order.
std::size_t followed(const std::vector<std::string>& story, const std::vector<std::string>& run) {
    std::size_t next = 0;
    for (const std::string& line : run)
        if (next < story.size() && line.find(story[next]) != std::string::npos) ++next;
    return next;
}

}  // namespace

TEST_CASE("the run of each historic bug is the one that is told, and no longer", "[historic]") {
    for (const tests::Bug& bug : tests::historic_bugs()) {
        INFO(bug.name << ": " << bug.spec << ", check " << bug.check << ", " << bug.property);
        base::SourceSet sources;
        base::Diagnostics diagnostics;
        const auto file = sources.add(
            bug.spec, tests::read(tests::source_root() / "spec" / (std::string(bug.spec) + ".latch")));
        const auto protocol = grammar::parse(file, sources, diagnostics);
        REQUIRE(protocol);
        const auto system = sema::analyze(*protocol, sources, diagnostics, false);
        REQUIRE(system);
        const auto check = std::find_if(system->checks.begin(), system->checks.end(),
                                        [&](const ir::Check& c) { return c.name == bug.check; });
        REQUIRE(check != system->checks.end());
        verify::CheckOptions options;
        options.vacuity = false;
        const verify::CheckResult result = verify::run_check(*system, *check, options, {});
        const auto outcome =
            std::find_if(result.properties.begin(), result.properties.end(),
                         [&](const verify::PropertyOutcome& p) { return p.name == bug.property; });
        REQUIRE(outcome != result.properties.end());
        const auto* violated = std::get_if<verify::Violated>(&outcome->verdict);
        REQUIRE(violated != nullptr);
        const std::vector<std::string> run = told(*result.system, violated->trace);
        std::string shown;
        for (const std::string& line : run) shown += line + "\n";
        INFO(shown);
        CHECK(run.size() == bug.steps);
        const std::size_t next = followed(bug.story, run);
        INFO("the run lacks: " << (next < bug.story.size() ? bug.story[next] : "nothing"));
        CHECK(next == bug.story.size());
    }
}

}  // namespace latchwork
