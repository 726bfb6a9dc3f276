/// Following the logs of running programs: `latchwork replay --log`.
#include <catch2/catch.hpp>

#include "tests/support/golden.hpp"
#include "tests/support/matchers.hpp"
#include "tests/support/run_cli.hpp"
#include "tests/support/scratch.hpp"

using latchwork::tests::CliResult;
using latchwork::tests::contains;
using latchwork::tests::golden;
using latchwork::tests::run_cli;
using latchwork::tests::Scratch;

namespace {

const std::string folder = (latchwork::tests::source_root() / "tests/golden/logs").string();

/// The output, with the folder of the logs left out.
std::string shown(const CliResult& result) {
    std::string text = result.out + result.err;
    for (std::size_t at = 0; (at = text.find(folder + "/", at)) != std::string::npos;)
        text.erase(at, folder.size() + 1);
    return text;
}

CliResult replay(const std::string& log, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"replay", "--spec", folder + "/turnstile.latch", "--log",
                                       folder + "/" + log};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_cli(std::move(arguments));
}

/// A spec with a lock for each page, and the lines of a log or a trace.
struct Own {
    Scratch scratch;
    std::string spec = scratch
                           .file("pages.latch",
                                 "protocol pages;\n"
                                 "object Page { page_lock lock; bool dirty = false; }\n"
                                 "spinlock list;\n"
                                 "process writer(Page page) {\n"
                                 "    if (!trylock_page(page.lock)) return;\n"
                                 "dirty:\n"
                                 "    page.dirty = true;\n"
                                 "    unlock_page(page.lock);\n"
                                 "}\n"
                                 "process cleaner(Page page) {\n"
                                 "    lock_page(page.lock);\n"
                                 "clean:\n"
                                 "    page.dirty = false;\n"
                                 "    unlock_page(page.lock);\n"
                                 "}\n"
                                 "scope small { Page = 2; writer = 1; cleaner = 1; }\n")
                           .string();

    [[nodiscard]] CliResult replay(const std::string& log, const std::string& map = "",
                                   std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"replay", "--spec", spec, "--log",
                                           scratch.file("log", log).string()};
        if (!map.empty()) arguments.insert(arguments.end(), {"--map", scratch.file("map", map).string()});
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_cli(std::move(arguments));
    }
};

}  // namespace

TEST_CASE("a log that keeps to the protocol, and one that leaves it", "[cli][log]") {
    const CliResult good = replay("good.jsonl");
    CHECK(good.code == 0);
    CHECK(shown(good) == golden("cli_log_good.txt", shown(good)));
    const CliResult bad = replay("bad.jsonl");
    CHECK(bad.code == 1);
    CHECK(shown(bad) == golden("cli_log_bad.txt", shown(bad)));
}

TEST_CASE("lock events of perf script and of ftrace", "[cli][log]") {
    const CliResult good = replay("good.perf", {"--map", folder + "/names.json"});
    CHECK(good.code == 0);
    CHECK(shown(good) == golden("cli_log_perf_good.txt", shown(good)));
    const CliResult bad = replay("bad.ftrace", {"--map", folder + "/names.json"});
    CHECK(bad.code == 1);
    CHECK(shown(bad) == golden("cli_log_ftrace_bad.txt", shown(bad)));
}

TEST_CASE("what a log shows depends on the variant and on the clock", "[cli][log]") {
    CHECK(replay("bad.jsonl", {"--uncertainty", "10"}).code == 0);
    const Scratch scratch;
    // Two threads between the same two labels, as only the variant without the lock has them.
    const std::string log = scratch
                                .file("both.jsonl",
                                      "{\"time\": 1, \"call\": 1, \"begin\": \"visitor\"}\n"
                                      "{\"time\": 1, \"call\": 2, \"begin\": \"visitor\"}\n"
                                      "{\"time\": [2, 4], \"call\": 1, \"at\": \"read\"}\n"
                                      "{\"time\": [3, 9], \"call\": 2, \"at\": \"read\"}\n"
                                      "{\"time\": 6, \"call\": 1, \"at\": \"write\"}\n"
                                      "{\"time\": 10, \"call\": 2, \"at\": \"write\"}\n")
                                .string();
    const std::string spec = folder + "/turnstile.latch";
    CHECK(run_cli({"replay", "--spec", spec, "--log", log}).code == 0);  // the second comes after the first
    scratch.file("both.jsonl",
                 "{\"time\": 1, \"call\": 1, \"begin\": \"visitor\"}\n"
                 "{\"time\": 1, \"call\": 2, \"begin\": \"visitor\"}\n"
                 "{\"time\": [2, 4], \"call\": 1, \"at\": \"read\"}\n"
                 "{\"time\": [3, 5], \"call\": 2, \"at\": \"read\"}\n"
                 "{\"time\": 6, \"call\": 1, \"at\": \"write\"}\n");
    const CliResult both = run_cli({"replay", "--spec", spec, "--log", log});
    CHECK(both.code == 1);
    CHECK_THAT(both.out, contains("visitor#1 comes to `read` (2)"));
    CHECK(run_cli({"replay", "--spec", spec, "--log", log, "--set", "locked=false"}).code == 0);
    CHECK(run_cli({"replay", "--spec", spec, "--log", log, "--check", "unlocked"}).code == 0);
    CHECK(run_cli({"replay", "--spec", spec, "--log", log, "--max-states", "1"}).code == 3);
}

TEST_CASE("arguments of a call, trylocks, and locks that are members of objects", "[cli][log]") {
    const Own own;
    const std::string two =
        "{\"time\": 1, \"call\": \"w\", \"begin\": \"writer\", \"arguments\": {\"page\": \"Page#0\"}}\n"
        "{\"time\": 2, \"call\": \"c\", \"begin\": \"cleaner\", \"arguments\": {\"page\": \"Page#1\"}}\n"
        "{\"time\": 3, \"call\": \"w\", \"tried\": \"Page#0.lock\"}\n"
        "{\"time\": 4, \"call\": \"c\", \"acquired\": \"Page#1.lock\"}\n"
        "{\"time\": 5, \"call\": \"w\", \"at\": \"dirty\"}\n"
        "{\"time\": 6, \"call\": \"w\", \"released\": \"Page#0.lock\"}\n";
    const std::string released = "{\"time\": 7, \"call\": \"c\", \"released\": \"Page#1.lock\"}\n";
    CHECK(own.replay(two).code == 0);
    CHECK(own.replay(two + released).code == 1);  // labels are recorded, and the cleaner's was not
    const std::string all = two + "{\"time\": 6, \"call\": \"c\", \"at\": \"clean\"}\n" + released;
    CHECK(own.replay(all).code == 0);
    // The same page: the cleaner would have to wait.
    std::string one = all;
    for (std::size_t at = 0; (at = one.find("Page#1", at)) != std::string::npos;)
        one.replace(at, 6, "Page#0");
    const CliResult same = own.replay(one);
    CHECK(same.code == 1);
    CHECK_THAT(same.out, contains("cleaner#0 has taken Page#0.lock (c)"));
    // A trylock that did not succeed shows nothing.
    CHECK(own.replay("{\"time\": 1, \"call\": \"c\", \"begin\": \"cleaner\"}\n"
                     "{\"time\": 2, \"call\": \"c\", \"acquired\": \"Page#1.lock\"}\n"
                     "{\"time\": 3, \"call\": \"w\", \"begin\": \"writer\", \"arguments\": {\"page\": "
                     "\"Page#1\"}}\n"
                     "{\"time\": 4, \"call\": \"w\", \"end\": true}\n"
                     "{\"time\": 5, \"call\": \"c\", \"released\": \"Page#1.lock\"}\n")
              .code == 0);
}

TEST_CASE("each address of a lock with a star is a member of its own", "[cli][log]") {
    const Own own;
    const std::string map =
        R"({"locks": {"&page->lock": "Page*.lock"}, "tasks": {"w": "writer", "c": "cleaner", "x": null}})";
    const std::string start =
        "  w 10 [000] 1.000000100: lock:lock_acquire: 0xaa try &page->lock\n"
        "  x 30 [000] 1.000000101: lock:lock_acquire: 0xaa &page->lock\n";
    const std::string end = "  w 10 [000] 1.000000300: lock:lock_release: 0xaa &page->lock\n";
    const auto cleaner = [](const std::string& address) {
        return "  c 20 [001] 1.000000200: lock:lock_acquire: " + address +
               " &page->lock\n"
               "  c 20 [001] 1.000000201: lock:lock_release: " +
               address + " &page->lock\n";
    };
    CHECK(own.replay(start + cleaner("0xbb") + end, map).code == 0);
    const CliResult same = own.replay(start + cleaner("0xaa") + end, map);
    CHECK(same.code == 1);
    CHECK_THAT(same.out, contains("cleaner#0 is about to release Page#0.lock (c-20)"));
    // Three pages: the scope is made large enough.
    CHECK(own.replay(start + cleaner("0xbb") + cleaner("0xcc") + end, map).code == 0);
}

TEST_CASE("a log at fault is told with its line", "[cli][log]") {
    const Own own;
    const auto fails = [&](const std::string& log, const std::string& why, const std::string& map = "") {
        const CliResult result = own.replay(log, map);
        INFO(result.out << result.err);
        CHECK(result.code == 2);
        CHECK_THAT(result.err, contains(why));
    };
    const std::string begin = "{\"time\": 1, \"call\": \"w\", \"begin\": \"writer\"}\n";
    fails("{}\n", "line 1: there is no \"time\"");
    fails(begin + "nonsense\n", "line 2: it is no JSON object");
    fails("{\"time\": 1.5, \"call\": \"w\", \"end\": true}\n", "a number of ns");
    fails("{\"time\": [4, 3], \"call\": \"w\", \"end\": true}\n", "the latest time is before");
    fails("{\"time\": 1, \"call\": \"w\", \"at\": \"dirty\"}\n", "call 'w' has not begun");
    fails(begin + begin, "line 2: call 'w' has begun already");
    fails("{\"time\": 1, \"call\": \"w\", \"begin\": \"writre\"}\n", "did you mean 'writer'");
    fails(begin + "{\"time\": 2, \"call\": \"w\", \"at\": \"dirt\"}\n", "did you mean 'dirty'");
    fails(begin + "{\"time\": 2, \"call\": \"w\", \"acquired\": \"Page#0.lok\"}\n",
          "did you mean 'Page#0.lock'");
    fails(begin + "{\"time\": 2, \"call\": \"w\", \"takes\": \"list\"}\n", "unknown key \"takes\"");
    fails("{\"locks\": [\"lits\"]}\n" + begin, "did you mean 'list'");
    fails(
        "{\"locks\": [\"list\"]}\n" + begin + "{\"time\": 2, \"call\": \"w\", \"tried\": \"Page#0.lock\"}\n",
        "is not one of the locks");
    fails("nothing of interest\n", "no event of a lock", R"({"locks": {}, "tasks": {}})");
    fails("x\n", "the map of names is a JSON object", "[]");
    fails("  v 10 [000] 1.000000100: lock:lock_acquire: 0xaa list\n", "task v-10 uses a lock",
          R"({"locks": {"list": "list"}, "tasks": {}})");
    CHECK(run_cli({"replay", "--log", "x"}).code == 2);
}
