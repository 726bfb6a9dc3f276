/// The command line from the outside: help, input errors, exit codes, what a run leaves behind.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/support/matchers.hpp"
#include "tests/support/run_cli.hpp"
#include "tests/support/scratch.hpp"
#include "tests/support/small_spec.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;
using latchwork::tests::CliResult;
using latchwork::tests::contains;
using latchwork::tests::entries;
using latchwork::tests::run_cli;
using latchwork::tests::Scratch;
using latchwork::tests::small_spec;

TEST_CASE("help teaches: every command with examples, verdicts, exit codes", "[cli][app]") {
    const CliResult help = run_cli({"--help"});
    CHECK(help.code == 0);
    CHECK(help.err.empty());
    for (const char* part : {"check", "explore", "generate", "replay", "explain", "Verdicts:", "undecided",
                             "Exit codes:", "70"}) {
        CHECK_THAT(help.out, contains(part));
    }
    for (const char* command : {"check", "explore", "generate", "replay", "explain"}) {
        INFO(command);
        const CliResult own = run_cli({command, "--help"});
        CHECK(own.code == 0);
        CHECK_THAT(own.out, contains("Examples:\n  latchwork "));
        CHECK_THAT(own.out, contains("\n  latchwork " + std::string(command)));
    }
    CHECK_THAT(run_cli({"--version"}).out, StartsWith("latchwork "));
}

TEST_CASE("a wrong command line is input at fault", "[cli][app]") {
    CHECK(run_cli({}).code == 2);
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"frobnicate"},
                                                      {"check", "--nonsense"},
                                                      {"check", "--engine", "magic"},
                                                      {"check", "--time", "soon"},
                                                      {"check", "--time", "-1"},
                                                      {"check", "--memory", "lots"},
                                                      {"explore"},
                                                      {"generate", "x.latch"},
                                                      {"check", "--dump", "asm"},
                                                      {"check", "--color", "sometimes"},
                                                      {"check", "--quiet", "--verbose"},
                                                      {"replay"}}) {
        const CliResult result = run_cli(arguments);
        INFO(result.err);
        CHECK(result.code == 2);
        CHECK(result.out.empty());
        CHECK_THAT(result.err, StartsWith("latchwork: "));
    }
}

TEST_CASE("input that cannot be read is told on stderr, with code 2", "[cli][app]") {
    const Scratch scratch;
    const std::string folder = scratch.path();
    const auto fails = [](const std::vector<std::string>& arguments, const std::string& why) {
        const CliResult result = run_cli(arguments);
        INFO(result.err);
        CHECK(result.code == 2);
        CHECK_THAT(result.err, contains(why));
    };
    scratch.file("empty.latch", "");
    scratch.file("binary.latch", std::string("\x7f"
                                             "ELF\0\1",
                                             6));
    for (const char* command : {"check", "explore"}) {
        fails({command, folder + "/none.latch"}, "no such file");
        fails({command, folder + "/empty.latch"}, "is empty");
        fails({command, folder + "/binary.latch"}, "not a text file");
    }
    fails({"explore", folder}, "is a directory");
    fails({"generate", folder, "-o", folder + "/out"}, "is a directory");
    fails({"replay", folder + "/none.json"}, "no such file");
    fails({"replay", scratch.file("x.json", "{}")}, "not a report");
    fs::create_directory(scratch / "void");
    fails({"check", folder + "/void"}, "no .latch file");
    CHECK_FALSE(fs::exists(scratch / "out"));
}

TEST_CASE("a spec with errors: diagnostics on stderr, code 2, and the other specs are still checked",
          "[cli][app]") {
    const Scratch scratch;
    scratch.file("a.latch", "protocol a;\nprocess p() { nonsense(; }\n");
    scratch.file("b.latch", small_spec);
    const CliResult result = run_cli({"check", scratch.path()});
    CHECK(result.code == 2);
    CHECK_THAT(result.err, contains("error[LW"));
    CHECK_THAT(result.err, contains("a.latch:2:"));
    CHECK_THAT(result.out, contains("2 checks: 2 as declared"));
}

TEST_CASE("check says what came out, line by line", "[cli][app]") {
    const Scratch scratch;
    const std::string spec = scratch.file("lost.latch", small_spec);
    const CliResult result = run_cli({"check", spec});
    INFO(result.out << result.err);
    CHECK(result.code == 0);
    CHECK(result.err.empty());
    CHECK_THAT(result.out, contains("✓ locked"));
    CHECK_THAT(result.out, contains("✓ unlocked"));
    CHECK_THAT(result.out, EndsWith("2 checks: 2 as declared\n"));
    CHECK_THAT(result.out, !contains("counterexample"));

    CHECK_THAT(run_cli({"check", spec, "--show"}).out, contains("counterexample of no_lost_update"));
    CHECK_THAT(run_cli({"check", spec, "--check", "locked"}).out, EndsWith("1 check: 1 as declared\n"));
    CHECK(run_cli({"check", spec, "--quiet"}).out.empty());
    CHECK_THAT(run_cli({"check", spec}, {.unicode = false}).out, contains("ok   locked"));
    const CliResult unknown = run_cli({"check", spec, "--check", "lokced"});
    CHECK(unknown.code == 2);
    CHECK_THAT(unknown.err, contains("did you mean 'locked'"));
}

TEST_CASE("check chooses engines, says which with --verbose, and takes one that is forced", "[cli][app]") {
    const Scratch scratch;
    const std::string spec = scratch.file("small.latch", small_spec).string();
    const CliResult chosen = run_cli({"check", spec, "--engine", "auto", "--verbose"});
    CHECK(chosen.code == run_cli({"check", spec}).code);
    CHECK_THAT(chosen.err, contains("auto: explore on 1 property: the shortest run"));
    CHECK_THAT(chosen.err, contains("auto: explore on 1 property: a scope is asked for"));
    const CliResult forced = run_cli({"check", spec, "--engine", "explore", "--verbose"});
    CHECK(forced.err.find("auto: ") == std::string::npos);
    CHECK_THAT(run_cli({"check", "--help"}).out, contains("auto (default)"));
}

TEST_CASE("a check that does not come out as declared: code 1, and the run that shows it", "[cli][app]") {
    const Scratch scratch;
    std::string text = small_spec;
    text.replace(text.find("violates no_lost_update"), 23, "holds no_lost_update in two");
    const CliResult result = run_cli({"check", scratch.file("lost.latch", text)});
    INFO(result.out << result.err);
    CHECK(result.code == 1);
    CHECK_THAT(result.out, contains("✗ unlocked"));
    CHECK_THAT(result.out, contains("expected `holds no_lost_update in two`"));
    CHECK_THAT(result.out, contains("counterexample of no_lost_update"));
    CHECK_THAT(result.out, EndsWith("2 checks: 1 as declared, 1 not\n"));
}

TEST_CASE("a limit and Ctrl-C leave a check undecided: code 3", "[cli][app]") {
    const Scratch scratch;
    const std::string spec = scratch.file("lost.latch", small_spec);
    CHECK(run_cli({"explore", spec, "--max-states", "3"}).code == 3);
    const CliResult stopped = run_cli({"check", spec}, {.stopped = true});
    CHECK(stopped.code == 3);
    CHECK_THAT(stopped.out, EndsWith("2 checks: 0 as declared, 2 not run\n"));
}

TEST_CASE("the JSON report has the keys of schema 1, and those in it", "[cli][app]") {
    const Scratch scratch;
    const std::string spec = scratch.file("lost.latch", small_spec);
    const CliResult result = run_cli({"check", spec, "--json"});
    CHECK(result.code == 0);
    const auto json = nlohmann::json::parse(result.out);
    const auto keys = [](const nlohmann::json& object) {
        std::set<std::string> names;
        for (const auto& [name, value] : object.items()) names.insert(name);
        return names;
    };
    using Names = std::set<std::string>;
    CHECK(keys(json) == Names{"schema", "protocol", "file", "ok", "checks"});
    CHECK(json.at("schema") == 1);
    CHECK(json.at("protocol") == "lost_update");
    CHECK(json.at("file") == spec);
    CHECK(json.at("ok") == true);
    REQUIRE(json.at("checks").size() == 2);
    for (const auto& check : json.at("checks")) {
        CHECK(keys(check) == Names{"name", "expected", "ok", "verdict", "property", "engine", "seconds",
                                   "states", "scope", "invariants", "trace", "properties"});
    }
    const auto& violated = json.at("checks").at(1);
    CHECK(violated.at("verdict") == "violated");
    CHECK(violated.at("property") == "no_lost_update");
    CHECK(violated.at("expected") == "violates no_lost_update");
    REQUIRE(violated.at("trace").is_array());
    for (const auto& step : violated.at("trace")) {
        CHECK(keys(step) == Names{"step", "process", "instance", "label", "line", "action", "changes"});
        CHECK(step.at("process") == "increment");
        CHECK(step.at("line") > 0);
    }
    CHECK(violated.at("properties").at(0).at("name") == "no_lost_update");

    const CliResult bad = run_cli({"check", scratch.file("bad.latch", "protocol"), "--json"});
    CHECK(bad.code == 2);
    const auto report = nlohmann::json::parse(bad.out);
    CHECK(report.at("ok") == false);
    CHECK(report.at("diagnostics").at(0).at("severity") == "error");
}

TEST_CASE("one engine on one variant", "[cli][app]") {
    const Scratch scratch;
    const std::string spec = scratch.file("lost.latch", small_spec);
    const CliResult holds = run_cli({"explore", spec, "--scope", "two"});
    INFO(holds.out << holds.err);
    CHECK(holds.code == 0);
    CHECK_THAT(holds.out, contains("no_lost_update"));
    CHECK_THAT(holds.out, contains("holds"));
    CHECK_THAT(holds.out, contains(" states, "));
    const CliResult broken =
        run_cli({"explore", spec, "--set", "locked=false", "--property", "no_lost_update"});
    CHECK(broken.code == 1);
    CHECK_THAT(broken.out, contains("counterexample of no_lost_update"));
    CHECK(run_cli({"explore", spec, "--check", "unlocked", "--scope", "increment=1"}).code == 0);
    CHECK(run_cli({"explore", spec, "--set", "locked=maybe"}).code == 2);
    CHECK(run_cli({"explore", spec, "--scope", "three"}).code == 2);
    CHECK(run_cli({"explore", spec, "--property", "no_lost_updat"}).code == 2);
}

TEST_CASE("a saved counterexample is replayed, drawn and stepped through", "[cli][app]") {
    const Scratch scratch;
    const std::string spec = scratch.file("lost.latch", small_spec);
    const std::string trace = scratch / "trace.json";
    CHECK(run_cli({"check", spec, "--trace-out", trace}).code == 0);
    const CliResult replayed = run_cli({"replay", trace});
    INFO(replayed.out << replayed.err);
    CHECK(replayed.code == 0);
    CHECK_THAT(replayed.out, contains("counterexample of no_lost_update"));
    CHECK_THAT(replayed.out, contains("replayed"));
    CHECK(run_cli({"replay", scratch.file("all.json", run_cli({"check", spec, "--json"}).out)}).code == 0);
    CHECK_THAT(run_cli({"replay", trace, "--step", "0"}).out, contains("initial state\n  value = 0\n"));
    CHECK(run_cli({"replay", trace, "--step", "99"}).code == 2);
    CHECK_THAT(run_cli({"replay", trace, "-i"}, {.in = "\n\np\nq\n"}).out, contains("step 2: increment#"));
    CHECK(run_cli({"replay", trace, "--check", "other"}).code == 2);

    // With the race closed by default for every check, the run is none any more.
    std::string closed = small_spec;
    closed.replace(closed.find("if (locked) spin_lock"), 21, "spin_lock");
    const CliResult gone = run_cli({"replay", trace, "--spec", scratch.file("closed.latch", closed)});
    INFO(gone.out << gone.err);
    CHECK((gone.code == 1 || gone.code == 2));
}

TEST_CASE("a variant that shares no step with a counterexample is no survivor of it", "[cli][app]") {
    const Scratch scratch;
    const std::string spec = scratch.file("two.latch", R"(protocol two;
config how : { nested, other, ordered } = ordered;
spinlock a;
spinlock b;
atomic_t entered = 0;
process p(bool first) {
    if (how == other) {
        spin_lock(b);
        spin_unlock(b);
    } else {
        atomic_inc(entered);
        if (first || how == ordered) spin_lock(a);
        else spin_lock(b);
        if (first || how == ordered) spin_lock(b);
        else spin_lock(a);
        spin_unlock(a);
        spin_unlock(b);
    }
}
check nested  { how = nested; } violates deadlock;
check ordered { }               proves deadlock;
check other   { how = other; }  proves deadlock;
)");
    const std::string out = scratch / "out";
    const CliResult written = run_cli({"generate", spec, "-o", out});
    INFO(written.out << written.err);
    REQUIRE(written.code == 0);
    const std::string tests = latchwork::tests::read(out + "/two_regression_test.cpp");
    CHECK_THAT(tests, contains("ordered survives") && !contains("other survives"));
}

TEST_CASE("generate takes names, and saved runs", "[cli][app]") {
    const Scratch scratch;
    const std::string spec = scratch.file("lost.latch", small_spec);
    const std::string run = scratch / "tuesday.json";
    (void)run_cli({"explore", spec, "--set", "locked=false", "--scope", "two", "--trace-out", run});
    const std::string out = scratch / "out";
    const CliResult written = run_cli({"generate", spec, "-o", out, "--name", "tally", "--namespace",
                                       "my::code", "--include-guards", "--from-trace", run});
    INFO(written.out << written.err);
    REQUIRE(written.code == 0);
    const std::string header = latchwork::tests::read(out + "/tally.hpp");
    CHECK_THAT(header, contains("#ifndef MY_CODE_TALLY_TALLY_HPP") &&
                           contains("namespace my::code::tally {") && !contains("#pragma once"));
    CHECK_THAT(
        latchwork::tests::read(out + "/tally_regression_test.cpp"),
        contains("TEST_CASE(\"tuesday\"") && contains("TEST_CASE(\"unlocked violates no_lost_update\""));
    // A run that the spec does not have any more is the user's to look at.
    std::string text = small_spec;
    text.replace(text.find("value == done"), 13, "value <= done");
    CHECK(run_cli({"generate", scratch.file("other.latch", text), "-o", out, "--from-trace", run, "--force"})
              .code == 2);
    CHECK(run_cli({"generate", spec, "-o", out, "--from-trace", spec}).code == 2);
}

TEST_CASE("real code is not driven with processes that no check has together", "[cli][app]") {
    const Scratch scratch;
    const std::string spec = scratch.file("apart.latch",
                                          "protocol apart;\nspinlock lock;\nint x __guarded_by(lock) = 0;\n"
                                          "process p() { spin_lock(lock); x = 1; spin_unlock(lock); }\n"
                                          "process q() { x = 2; }\n"
                                          "scope small { p = 2; q = 1; }\n"
                                          "check locked { q = 0; } proves data_race;\n"
                                          "check racy { } violates data_race;\n");
    const std::string out = scratch / "out";
    const CliResult written = run_cli({"generate", spec, "-o", out, "--adapter", scratch / "mine"});
    INFO(written.out << written.err);
    REQUIRE(written.code == 0);
    CHECK_THAT(latchwork::tests::read(out + "/apart_conformance_test.cpp"),
               contains("conformance<P2Q0>().stress(20)"));
}

TEST_CASE("generate writes, compares, and refuses what is not as declared", "[cli][app]") {
    const Scratch scratch;
    const std::string spec = scratch.file("lost.latch", small_spec);
    const std::string out = scratch / "out";
    CHECK(run_cli({"generate", spec, "-o", out, "--check"}).code == 1);
    CHECK_FALSE(fs::exists(out));
    const CliResult written = run_cli({"generate", spec, "-o", out});
    INFO(written.out << written.err);
    CHECK(written.code == 0);
    CHECK(fs::exists(out + "/lost_update.hpp"));
    const CliResult same = run_cli({"generate", spec, "-o", out});
    CHECK_THAT(same.out, !contains("updated") && !contains("created"));
    CHECK(run_cli({"generate", spec, "-o", out, "--check"}).code == 0);
    scratch.file("out/lost_update.hpp", "changed");
    const CliResult differs = run_cli({"generate", spec, "-o", out, "--check"});
    CHECK(differs.code == 1);
    CHECK_THAT(differs.out, contains("lost_update.hpp differs"));

    std::string text = small_spec;
    text.replace(text.find("holds no_lost_update in two"), 27, "violates no_lost_update");
    const std::string wrong = scratch.file("wrong.latch", text);
    const CliResult refused = run_cli({"generate", wrong, "-o", out + "2"});
    CHECK(refused.code == 1);
    CHECK_THAT(refused.err, contains("nothing is generated"));
    CHECK_FALSE(fs::exists(out + "2"));
    CHECK(run_cli({"generate", wrong, "-o", out + "2", "--force"}).code == 0);
    CHECK(run_cli({"generate", spec, "-o", spec}).code == 2);
    CHECK(run_cli({"generate", spec, "-o", out, "--namespace", "my-code"}).code == 2);
    CHECK(run_cli({"generate", spec, "-o", out, "--name", "2nd"}).code == 2);
    CHECK(run_cli({"generate", spec, "-o", out}, {.stopped = true}).code == 3);
}

TEST_CASE("explain knows every diagnostic and every verdict", "[cli][app]") {
    CHECK_THAT(run_cli({"explain"}).out, contains("LW1") && contains("vacuous"));
    CHECK_THAT(run_cli({"explain", "vacuous"}).out, StartsWith("vacuous: "));
    const CliResult unknown = run_cli({"explain", "vacous"});
    CHECK(unknown.code == 2);
    CHECK_THAT(unknown.err, contains("did you mean 'vacuous'"));
}

TEST_CASE("explain knows the primitives and the built-in properties", "[cli][app]") {
    CHECK_THAT(run_cli({"explain", "primitives"}).out, contains("| `spin_lock(spinlock)` |"));
    CHECK_THAT(run_cli({"explain", "primitives"}).out, contains("| `held([instance,] lock)` |"));
    CHECK_THAT(run_cli({"explain", "properties"}).out, contains("| `deadlock` |"));
    CHECK_THAT(run_cli({"explain", "down_read"}).out,
               StartsWith("down_read(rwsem): ") && contains("may sleep"));
    CHECK_THAT(run_cli({"explain", "page_lock"}).out, contains("without an owner"));
    CHECK_THAT(run_cli({"explain", "data_race"}).out, contains("waive data_race"));
    CHECK_THAT(run_cli({"explain", "spin_lok"}).err, contains("did you mean 'spin_lock'"));
}

TEST_CASE("dumps show a spec after each phase", "[cli][app]") {
    const Scratch scratch;
    const std::string spec = scratch.file("lost.latch", small_spec);
    CHECK_THAT(run_cli({"check", spec, "--dump", "ast"}).out, contains("process increment"));
    CHECK_THAT(run_cli({"check", spec, "--dump=ir"}).out, StartsWith("protocol lost_update"));
    CHECK(run_cli({"check", spec, "--dump=ir"}).code == 0);
    CHECK(entries(scratch.path()) == std::vector<std::string>{"lost.latch"});
}

TEST_CASE("progress is shown on a terminal only, and cleared", "[cli][app]") {
    const Scratch scratch;
    const std::string spec = scratch.file("lost.latch", small_spec);
    CHECK(run_cli({"check", spec}).err.find('\r') == std::string::npos);
    const std::string err = run_cli({"check", spec}, {.err_is_terminal = true}).err;
    CHECK((err.empty() || err.substr(err.size() - 4) == "\r\x1b[K"));
}

TEST_CASE("what a trap brings about is told once, after the trap", "[cli][check]") {
    const Scratch scratch;
    const auto file = scratch.file("t.latch",
                                   "protocol t;\n"
                                   "object Page { }\n"
                                   "Page? first = null;\n"
                                   "bool read;\n"
                                   "/// p.\n"
                                   "process p() {\n"
                                   "    Page page;\n"
                                   "    page = first;\n"
                                   "use:\n"
                                   "    assert !read;\n"
                                   "}\n"
                                   "check x { } proves;\n");
    const CliResult result = run_cli({"check", file.string()});
    CHECK(result.code == 1);
    CHECK_THAT(result.out, contains("x  violated   null_reference"));
    const std::size_t cause = result.out.find("    violated   null_reference\n");
    const std::size_t effect = result.out.find("    vacuous    use, deadlock, ");
    REQUIRE(cause != std::string::npos);
    REQUIRE(effect != std::string::npos);
    CHECK(cause < effect);
    CHECK(result.out.find("    vacuous", effect + 1) == std::string::npos);
}
