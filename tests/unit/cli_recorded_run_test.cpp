/// Saving counterexamples and taking them again.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/files.hpp"
#include "cli/recorded_run.hpp"
#include "ir/interpreter.hpp"
#include "ir/passes.hpp"
#include "tests/support/matchers.hpp"
#include "tests/support/page_lock_system.hpp"
#include "tests/support/runs.hpp"

namespace ir = latchwork::ir;
using latchwork::cli::find_runs;
using latchwork::cli::InputError;
using latchwork::cli::record_run;
using latchwork::cli::RecordedRun;
using latchwork::cli::replay_run;
using latchwork::cli::ReplayedRun;
using latchwork::cli::Variant;
using nlohmann::ordered_json;

namespace {

struct Recorded {
    ir::System open = latchwork::tests::page_lock_system();
    Variant variant{{{"fix", 1}}, {}};
    ir::System system = ir::specialize(open, variant.configs);
    ir::Trace trace = latchwork::tests::shortest_run(system, "no_dangling_pte", {{"Page", 2}, {"Addr", 2}});
    ordered_json json = record_run(system, variant, trace);

    [[nodiscard]] ReplayedRun replay() const {
        return replay_run(open, {"x.latch", "counter", "no_dangling_pte", json.dump()});
    }
};

}  // namespace

TEST_CASE("a recorded run is the same run when it is taken again", "[cli][replay]") {
    const Recorded recorded;
    const ReplayedRun run = recorded.replay();
    CHECK(run.failure.empty());
    CHECK(run.trace.initial == recorded.trace.initial);
    CHECK(run.trace.steps == recorded.trace.steps);
    CHECK(run.trace.states == recorded.trace.states);
    CHECK_FALSE(run.trace.message.empty());
    CHECK_FALSE(ir::replay(*run.system, run.trace).has_value());
}

TEST_CASE("the record speaks the language of the spec", "[cli][replay]") {
    const ordered_json json = Recorded().json;
    CHECK(json.at("configs").at("fix") == "counter");
    CHECK(json.at("scope").at("Page") == 2);
    CHECK(json.at("initial").at("pte[Addr#1]") == "null");
    CHECK(json.at("steps").at(0).contains("action"));
}

TEST_CASE("a run that cannot be taken any more says where it ends", "[cli][replay]") {
    Recorded recorded;
    SECTION("the variant is another one") {
        recorded.json["configs"]["fix"] = "locked";
    }
    SECTION("a step is missing") {
        recorded.json["steps"].erase(0);
    }
    SECTION("the end is missing") {
        recorded.json["steps"].erase(recorded.json["steps"].size() - 1);
        CHECK(recorded.replay().failure == "no_dangling_pte is not broken at the end");
    }
    SECTION("it does not begin at the beginning") {
        recorded.json["initial"]["truncate_count"] = "5";
    }
    SECTION("an action is gone") {
        recorded.json["steps"][0]["action"] = "fault.gone";
    }
    SECTION("there is no such instance") {
        recorded.json["steps"][0]["instance"] = 7;
    }
    CHECK_FALSE(recorded.replay().failure.empty());
}

TEST_CASE("a record that does not fit the spec is an input error", "[cli][replay]") {
    Recorded recorded;
    SECTION("unknown config") {
        recorded.json["configs"]["fxi"] = "none";
    }
    SECTION("unknown value of a config") {
        recorded.json["configs"]["fix"] = "lockde";
    }
    SECTION("a place is missing") {
        recorded.json["initial"].erase("pte[Addr#0]");
    }
    SECTION("a value that the type has not") {
        recorded.json["initial"]["pte[Addr#0]"] = "Page#9";
    }
    SECTION("an integer that is none") {
        recorded.json["initial"]["truncate_count"] = "many";
    }
    SECTION("too many choices") {
        for (int i = 0; i < 3; ++i) recorded.json["steps"][0]["choices"].push_back("Page#0");
    }
    SECTION("a part is missing") {
        recorded.json.erase("steps");
    }
    SECTION("a part is of the wrong kind") {
        recorded.json["steps"] = 3;
    }
    CHECK_THROWS_AS(recorded.replay(), InputError);
}

TEST_CASE("runs are found in reports, and nothing else is taken for one", "[cli][replay]") {
    const std::string report =
        R"({"schema":1,"protocol":"p","file":"p.latch","ok":true,"checks":[{"name":"c","properties":[)"
        R"({"name":"a","verdict":"violated","run":{"steps":[]}},{"name":"b","verdict":"proved"}]}]})";
    CHECK(find_runs(report).size() == 1);
    const auto runs = find_runs(report + "\n" + report + "\n");
    REQUIRE(runs.size() == 2);
    CHECK(runs[1].file == "p.latch");
    CHECK(runs[1].check == "c");
    CHECK(runs[1].property == "a");
    for (const char* bad :
         {"{}", "[]", "nonsense", "3", R"({"schema":2})", R"({"schema":1,"checks":[{}]})"}) {
        INFO(bad);
        CHECK_THROWS_AS(find_runs(bad), InputError);
    }
}
