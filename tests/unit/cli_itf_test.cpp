/// Counterexamples in the Informal Trace Format: written, and taken again.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/matchers.hpp"
#include "tests/support/run_cli.hpp"
#include "tests/support/scratch.hpp"
#include "tests/support/small_spec.hpp"

using latchwork::tests::contains;
using latchwork::tests::read;
using latchwork::tests::run_cli;
using latchwork::tests::Scratch;
using latchwork::tests::small_spec;
using nlohmann::json;

namespace {

constexpr const char* starving =
    "protocol starving;\n"
    "spinlock lock;\n"
    "process hog() { again: spin_lock(lock); spin_unlock(lock); goto again; }\n"
    "bool asked;\n"
    "process one() { asked = true; spin_lock(lock); spin_unlock(lock); }\n"
    "liveness ends: terminates(one) under strong fairness;\n"
    "scope small { hog = 1; one = 1; }\n"
    "check weak { } violates ends under weak fairness;\n";

}  // namespace

TEST_CASE("each counterexample is a trace of its own", "[cli][itf]") {
    const Scratch scratch;
    const std::string spec = scratch.file("lost.latch", small_spec);
    const std::string folder = scratch / "itf";
    REQUIRE(run_cli({"check", spec, "--itf", folder}).code == 0);
    const std::string file = folder + "/lost_update.unlocked.no_lost_update.itf.json";
    const json trace = json::parse(read(file));
    CHECK(trace.at("#meta").at("format") == "ITF");
    const json& states = trace.at("states");
    REQUIRE(states.size() > 2);
    for (const json& state : states) {
        for (const json& name : trace.at("vars")) CHECK(state.contains(name.get<std::string>()));
        CHECK(state.size() == trace.at("vars").size() + 1);
    }
    CHECK(states.front().at("value") == 0);
    CHECK(states.front().at("#meta").at("index") == 0);
    CHECK(states.back().at("value") != states.back().at("done"));  // what is broken there
    CHECK_FALSE(states.back().at("#meta").contains("next"));

    CHECK_THAT(run_cli({"replay", file}).out, contains("no_lost_update is broken at the end"));
    const std::string out = scratch / "out";
    REQUIRE(run_cli({"generate", spec, "-o", out, "--from-trace", file}).code == 0);
    CHECK_THAT(read(out + "/lost_update_regression_test.cpp"),
               contains("TEST_CASE(\"lost_update.unlocked.no_lost_update\""));
}

TEST_CASE("a lasso says where its loop begins", "[cli][itf]") {
    const Scratch scratch;
    const std::string spec = scratch.file("starving.latch", starving);
    const std::string folder = scratch / "itf";
    REQUIRE(run_cli({"check", spec, "--itf", folder}).code == 0);
    const std::string file = folder + "/starving.weak.ends.itf.json";
    const json trace = json::parse(read(file));
    CHECK(trace.at("loop") < trace.at("states").size());
    CHECK(trace.at("states").back().at("#meta").contains("next"));  // back to where the loop begins
    CHECK_THAT(run_cli({"replay", file}).out, contains("ends is broken for ever"));
}

TEST_CASE("a trace of another program is refused", "[cli][itf]") {
    const Scratch scratch;
    const std::string file =
        scratch.file("x.itf.json", R"({"vars": ["x"], "states": [{"x": 1}, {"x": {"#bigint": "2"}}]})");
    const auto result = run_cli({"replay", file});
    CHECK(result.code == 2);
    CHECK_THAT(result.err, contains("does not say by which steps"));
}
