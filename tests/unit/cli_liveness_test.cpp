/// Lassos as people and machines see them, and taking them again.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/golden.hpp"
#include "tests/support/matchers.hpp"
#include "tests/support/run_cli.hpp"
#include "tests/support/scratch.hpp"

using latchwork::tests::golden;
using latchwork::tests::run_cli;
using latchwork::tests::Scratch;
using nlohmann::json;

namespace {

constexpr const char* starving = R"(/// Whoever waits for a lock gets it, if the scheduler is fair enough.
protocol starving;

spinlock lock;
bool     asked;

process hog() {
again:
    spin_lock(lock);
    spin_unlock(lock);
    goto again;
}

process one() {
    asked = true;
wait:
    spin_lock(lock);
    spin_unlock(lock);
}

liveness ends: terminates(one) under strong fairness;
liveness served: forall (one o) o at wait ~> held(o, lock);

scope small { hog = 1; one = 1; }

check strong   { }           violates ends under weak fairness;
check hurried  { hog = 0; }  holds ends, served in small;
check too_much { }           proves ends;
)";

struct Spec {
    Scratch scratch;
    std::string file = scratch.file("starving.latch", starving).string();
};

}  // namespace

TEST_CASE("a lasso shows where its loop begins", "[cli][liveness]") {
    const Spec spec;
    const auto run = run_cli({"explore", spec.file, "--property", "served"});
    CHECK(run.code == 1);
    // The folder stands before the drawing, the time behind it.
    const std::size_t begin = run.out.find("    forall"), end = run.out.rfind("\n\n") + 1;
    REQUIRE(begin < end);
    const std::string drawing = run.out.substr(begin, end - begin);
    CHECK(drawing == golden("cli_lasso.txt", drawing));
}

TEST_CASE("the option --fairness takes the place of what is declared", "[cli][liveness]") {
    const Spec spec;
    CHECK(run_cli({"explore", spec.file, "--property", "ends"}).code == 0);
    const auto weak = run_cli({"explore", spec.file, "--property", "ends", "--fairness", "weak"});
    CHECK(weak.code == 1);
    CHECK_THAT(weak.out, Catch::Contains("~> o at end under weak fairness"));
    CHECK(run_cli({"explore", spec.file, "--fairness", "none"}).code == 2);
    CHECK(run_cli({"prove", spec.file, "--fairness", "weak"}).code == 2);
}

TEST_CASE("checks of liveness, as declared and not", "[cli][liveness]") {
    const Spec spec;
    const auto run = run_cli({"check", spec.file, "--check", "strong", "--check", "hurried", "--json"});
    CHECK(run.code == 0);
    const json checks = json::parse(run.out).at("checks");
    CHECK(checks.at(0).at("expected") == "violates ends under weak fairness");
    CHECK(checks.at(0).at("verdict") == "violated");
    CHECK(checks.at(0).at("loop") == 1);
    CHECK(checks.at(0).at("trace").size() == 3);
    CHECK(checks.at(0).at("properties").at(0).at("run").at("fairness") == "weak");
    CHECK(checks.at(1).at("verdict") == "holds");
    CHECK_FALSE(checks.at(1).contains("loop"));

    const auto proof = run_cli({"check", spec.file, "--check", "too_much"});
    CHECK(proof.code == 3);
    CHECK_THAT(proof.out, Catch::Contains("liveness is decided by explore in a scope only; it holds with"));
}

TEST_CASE("without --property, an engine is asked what it can decide", "[cli][liveness]") {
    const Spec spec;
    CHECK_THAT(run_cli({"explore", spec.file}).out, Catch::Contains("served"));
    for (const char* engine : {"prove", "bmc"}) {
        CHECK_THAT(run_cli({engine, spec.file}).out, !Catch::Contains("served"));
        const auto asked = run_cli({engine, spec.file, "--property", "served"});
        CHECK(asked.code == 3);
        CHECK_THAT(asked.out, Catch::Contains("liveness is decided by explore"));
    }
}

TEST_CASE("a lasso is saved and taken again", "[cli][liveness]") {
    const Spec spec;
    const std::string saved = (spec.scratch / "run.json").string();
    REQUIRE(run_cli({"check", spec.file, "--check", "strong", "--trace-out", saved}).code == 0);
    const auto again = run_cli({"replay", saved});
    CHECK(again.code == 0);
    CHECK_THAT(again.out, Catch::Contains("from here the steps repeat"));
    CHECK_THAT(again.out, Catch::Contains("ends is broken for ever"));

    json report = json::parse(latchwork::tests::read(saved));
    report["checks"][0]["properties"][0]["run"]["fairness"] = "strong";
    const auto unfair = run_cli({"replay", spec.scratch.file("unfair.json", report.dump()).string()});
    CHECK(unfair.code == 1);
    CHECK_THAT(unfair.out, Catch::Contains("the loop is not strongly fair to one#0"));
    report["checks"][0]["properties"][0]["run"]["fairness"] = "just";
    CHECK(run_cli({"replay", spec.scratch.file("just.json", report.dump()).string()}).code == 2);
}

TEST_CASE("generated code leaves liveness out", "[cli][liveness]") {
    const Spec spec;
    const std::string folder = (spec.scratch / "out").string();
    const auto run = run_cli({"generate", spec.file, "-o", folder, "--force"});
    CHECK(run.code == 0);
    for (const char* name : {"starving.hpp", "starving_explore_test.cpp"}) {
        CAPTURE(name);
        const std::string text = latchwork::tests::read(spec.scratch / ("out/" + std::string(name)));
        CHECK_FALSE(text.empty());
        CHECK_THAT(text, !Catch::Contains("served") && !Catch::Contains("ends"));
    }
}
