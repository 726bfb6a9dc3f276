/// `latchwork mutate` from the outside: its report, its exit codes, Ctrl-C.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/support/golden.hpp"
#include "tests/support/run_cli.hpp"
#include "tests/support/scratch.hpp"

namespace latchwork::tests {

namespace {

/// One of each fate: operations that are needed, one that is not, one that orders nothing here, and one
/// without which the spec's own steps are too coarse to show why it is there.
constexpr const char* tally = R"(/// Two numbers that agree.
protocol tally;

spinlock lock;
spinlock outer;
int[0..3] value = 0;
int[0..3] done = 0;

/// Adds one to both.
process add() {
    int[0..3] seen;
    spin_lock(outer);
    if (!spin_trylock(lock)) { spin_unlock(outer); return; }
    seen = value;
    if (seen == 3) goto full;
    atomic { value = seen + 1; done = done + 1; }
    smp_mb();
full:
    spin_unlock(lock);
    spin_unlock(outer);
}

invariant no_lost_update: value == done;

scope two { add = 2; }

check right { } proves;
)";

/// The report of a file called as its protocol, without the folder.
std::string report(const CliResult& result, const std::filesystem::path& file) {
    std::string text = result.out;
    const std::string path = file.string();
    for (std::size_t at = 0; (at = text.find(path)) != std::string::npos;)
        text.replace(at, path.size(), file.filename().string());
    return text;
}

}  // namespace

TEST_CASE("the report on mutants is as it was", "[mutate]") {
    const Scratch scratch;
    const auto file = scratch.file("tally.latch", tally);
    const CliResult result = run_cli({"mutate", file.string(), "--time", "2"});
    INFO(result.err);
    CHECK(result.code == 0);
    const std::string text = report(result, file);
    CHECK(text == golden("cli_mutate.txt", text));
}

TEST_CASE("the JSON report on mutants says the same", "[mutate]") {
    const Scratch scratch;
    const auto file = scratch.file("tally.latch", tally);
    const CliResult result = run_cli({"mutate", file.string(), "--json", "--jobs", "1", "--time", "2"});
    CHECK(result.code == 0);
    const auto json = nlohmann::json::parse(result.out);
    CHECK(json["protocol"] == "tally");
    std::map<std::string, unsigned> fates;
    for (const auto& m : json["mutants"]) {
        ++fates[m["verdict"]];
        CHECK((m["verdict"] == "refuted") == !m["property"].is_null());
        if (m["verdict"] == "refuted") CHECK_FALSE(m["steps"].empty());
        if (m["mutant"] == "take `spin_trylock(lock)` for granted") CHECK(m["verdict"] == "refuted");
        if (m["mutant"] == "drop `smp_mb();`") CHECK(m["verdict"] == "same");
    }
    CHECK(fates["refuted"] > 2);
    CHECK(fates["same"] >= 1);
    CHECK(fates["undecided"] == 0);
}

TEST_CASE("what the configs leave out makes no mutant", "[mutate]") {
    const Scratch scratch;
    const auto file = scratch.file("choice.latch", R"(/// t.
protocol choice;
/// c.
config double : bool = false;
domain D;
spinlock a;
spinlock b;
spinlock c[D];
int x = 0;
/// p.
process p(D d, D e) {
    if (double) spin_lock(b);
    if (double) spin_lock(c[e]);
    spin_lock(c[d]);
    spin_unlock(c[d]);
    if (double) spin_unlock(c[e]);
    spin_lock(a);
    if (double) { x = 1; smp_mb(); }
    if (double && x == 0) goto out;
    x = 0;
out:
    spin_unlock(a);
    if (double) spin_unlock(b);
}
/// Edits of a check are no steps of the protocol.
check without { drop out; } proves;
)");
    const CliResult result = run_cli({"mutate", file.string(), "--json", "--time", "2"});
    INFO(result.err);
    REQUIRE(result.code == 0);
    std::set<std::string> same;
    const auto json = nlohmann::json::parse(result.out);
    for (const auto& m : json["mutants"])
        if (m["verdict"] == "same") same.insert(m["mutant"]);
    for (const char* text :
         {"drop `spin_lock(b);`", "drop `spin_lock(c[e]);`", "drop `spin_unlock(b);`", "drop `smp_mb();`",
          "drop the recheck `if (double && x == 0)`", "move `spin_unlock(a);` behind `spin_unlock(b);`"}) {
        INFO(text);
        CHECK(same.contains(text));
    }
    CHECK_FALSE(same.contains("drop `spin_lock(a);`"));
    CHECK_FALSE(same.contains("drop `spin_unlock(a);`"));
}

TEST_CASE("mutants are not made of an edited text", "[mutate]") {
    const Scratch scratch;
    const auto file =
        scratch.file("edited.latch",
                     "/// t.\nprotocol edited;\nspinlock l;\n/// p.\nprocess p() { spin_lock(l);\n"
                     "there: ; spin_unlock(l); }\n/// c.\ncheck c { drop there; } proves;\n");
    const CliResult result = run_cli({"mutate", file.string(), "--check", "c"});
    CHECK(result.code == 2);
    CHECK_THAT(result.err, Catch::Contains("the check edits it: drop there"));
}

TEST_CASE("what is wrong already has no mutants", "[mutate]") {
    const Scratch scratch;
    const auto file = scratch.file(
        "wrong.latch", "/// t.\nprotocol wrong;\nspinlock l;\n/// p.\nprocess p() { spin_unlock(l); }\n");
    const CliResult result = run_cli({"mutate", file.string()});
    CHECK(result.code == 2);
    CHECK_THAT(result.err, Catch::Contains("unlock_not_held is violated as it is"));
}

TEST_CASE("Ctrl-C while the protocol itself is looked at ends mutate with what was found", "[mutate]") {
    const Scratch scratch;
    const auto file = scratch.file("tally.latch", tally);
    CliWorld world;
    world.stopped = true;
    const CliResult result = run_cli({"mutate", file.string()}, world);
    INFO(result.err);
    CHECK(result.code == 3);
    CHECK_THAT(result.out, Catch::Contains("undecided"));
    CHECK_THAT(result.out, Catch::Contains("stopped"));
    CHECK(result.out.find("refuted") == std::string::npos);
}

}  // namespace latchwork::tests
