/// Random specs, from their text to the verdicts: whoever says something about one of them says the same.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "sema/primitives.hpp"
#include "tests/support/compare_engines.hpp"
#include "tests/support/lowered.hpp"
#include "tests/support/random_spec.hpp"
#include "tests/support/shrink.hpp"

namespace latchwork::tests {

namespace {

constexpr unsigned asked_of = 12;  // what proves takes its time: it is asked about one spec in so many

/// Everything that an engine or the front end said about the specs of a run.
struct Seen {
    unsigned accepted = 0;
    std::size_t variants = 0, too_large = 0, violated = 0, held = 0, longest = 0, bounded = 0, proved = 0,
                scope_held = 0, scope_violated = 0;
    Tally tally;

    void add(const Comparison& c) {
        accepted += c.accepted ? 1 : 0;
        variants += c.variants;
        too_large += c.too_large;
        violated += c.violated;
        held += c.held;
        longest = std::max(longest, c.longest);
        bounded += c.bounded;
        proved += c.proved;
        scope_held += c.scope_held;
        scope_violated += c.scope_violated;
        tally.add(c.tally);
    }
};

/// What kind of disagreement it is, without names and numbers: a smaller spec must have the same.
std::string kind(const std::string& disagreement) {
    for (const char* word :
         {"crash", "prove proves", "kinduction", "pdr", "bmc", "explore", "parse", "errors", "well-formed"})
        if (disagreement.find(word) != std::string::npos) return word;
    return "";
}

/// Saves the smallest spec with the same kind of disagreement, and says where.
std::string report(unsigned seed, const std::string& text, const Comparison& found,
                   const ComparisonLimits& limits) {
    const auto same = [&](const std::string& smaller) {
        const Comparison c = compare_engines(smaller, limits);
        return c.accepted == found.accepted && !c.disagreement.empty() &&
               kind(c.disagreement) == kind(found.disagreement);
    };
    const std::string small = shrink(text, same);
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "latchwork-disagreements";
    std::filesystem::create_directories(folder);
    const std::filesystem::path file = folder / fmt::format("seed_{}.latch", seed);
    std::ofstream(file) << "protocol t;\n" << small;
    return fmt::format(
        "LATCHWORK_RANDOM_SEED={} LATCHWORK_RANDOM_SPECS=1: {}\n{} has the spec, made small:\n{}\n{}", seed,
        found.disagreement, file.string(), small, compare_engines(small, limits).disagreement);
}

}  // namespace

TEST_CASE("interpreter and engines and printer agree on random specs", "[random]") {
    const unsigned first = setting("LATCHWORK_RANDOM_SEED", 1);
    const unsigned specs = setting("LATCHWORK_RANDOM_SPECS", 400);
    const unsigned every = setting("LATCHWORK_RANDOM_EVERY", asked_of);
    Seen seen;
    for (unsigned seed = first; seed - first < specs; ++seed) {
        const std::string text = random_spec(seed);
        ComparisonLimits limits;
        limits.prove = limits.scope_provers = seed % every == 0;
        const Comparison comparison = compare_engines(text, limits);
        seen.add(comparison);
        if (!comparison.disagreement.empty()) FAIL_CHECK(report(seed, text, comparison, limits));
    }
    // That they agree means something only if there was something to agree on.
    CAPTURE(first, specs, seen.accepted, seen.variants, seen.longest);
    seen.tally.numbers = {{"specs", specs},
                          {"accepted", seen.accepted},
                          {"variants", seen.variants},
                          {"too_large", seen.too_large}};
    if (every == 1) fmt::print("{}", seen.tally.table());
    if (specs < 100) return;
    CHECK(seen.accepted >= specs * 6 / 10);
    CHECK(seen.variants > specs / 2);
    CHECK(seen.violated > specs);
    CHECK(seen.held > specs);
    CHECK(seen.bounded > specs);
    CHECK(seen.proved > specs / every);
    CHECK(seen.scope_held > specs / every);
    CHECK(seen.scope_violated > specs / every / 2);
    CHECK(seen.longest > 8);
}

TEST_CASE("random specs use all of the language that sema knows", "[random]") {
    constexpr unsigned specs = 3000;
    std::set<std::string> missing = {"config ",
                                     "enum ",
                                     "domain ",
                                     "ordered domain ",
                                     "object ",
                                     "const ",
                                     "__guarded_by(",
                                     "predicate ",
                                     "invariant ",
                                     "scope ",
                                     "check ",
                                     "drop ",
                                     "swap ",
                                     "proves",
                                     "holds ",
                                     "violates ",
                                     "? ",
                                     "[0..",
                                     "[mod ",
                                     "if (",
                                     "else {",
                                     "while (",
                                     "for (",
                                     "where ",
                                     "choose (",
                                     "else goto ",
                                     "else return",
                                     "else break",
                                     "else continue",
                                     "goto ",
                                     "return;",
                                     "break;",
                                     "continue;",
                                     "await (",
                                     "assert (",
                                     "atomic {",
                                     " += ",
                                     " -= ",
                                     "++;",
                                     "--;",
                                     " = any",
                                     "(any)",
                                     "null",
                                     "forall (",
                                     "exists (",
                                     "count (",
                                     " at end",
                                     " at at",
                                     " in at",
                                     " ==> ",
                                     " && ",
                                     " || ",
                                     "!(",
                                     "(-",
                                     " % ",
                                     " * ",
                                     " : ",
                                     "\n;",
                                     "dynamic object ",
                                     "typesafe_by_rcu object ",
                                     "= alloc ",
                                     "either {",
                                     "or {",
                                     "repeat (",
                                     "inline help",
                                     "inline bool help",
                                     "inline int help",
                                     "if (help",
                                     "if (!help",
                                     "= help",
                                     "idle await (",
                                     "axiom ",
                                     "axiom given:",
                                     "init {",
                                     "unique process ",
                                     "lock_order ",
                                     "waive ",
                                     " when (",
                                     "[3]",
                                     "[0..1]",
                                     "= this",
                                     "struct ",
                                     "Word(",
                                     ".who",
                                     ".what",
                                     " hardirq ",
                                     " softirq ",
                                     "__acquires(",
                                     "__releases(",
                                     "(RCU)",
                                     ") if (result)",
                                     ") if (result != 0)"};
    for (const sema::Primitive& p : sema::primitives()) missing.insert(std::string(p.name) + "(");
    for (const sema::PrimitiveType& type : sema::primitive_types())
        if (!type.implicit) missing.insert(std::string(type.name) + " ");
    unsigned accepted = 0;
    for (unsigned seed = 1; seed <= specs; ++seed) {
        const std::string text = random_spec(seed);
        if (!Lowered(text).system) continue;
        ++accepted;
        std::erase_if(missing, [&](const std::string& part) { return text.find(part) != std::string::npos; });
    }
    CHECK(missing == std::set<std::string>{});
    CHECK(accepted >= specs * 6 / 10);
}

TEST_CASE("a spec is made small as long as it stays interesting", "[random]") {
    // A planted disagreement: somebody cannot stand a page that is locked in a loop.
    const auto interesting = [](const std::string& text) {
        const Lowered lowered(text);
        return lowered.system && text.find("while") != std::string::npos &&
               std::any_of(
                   lowered.system->actions.begin(), lowered.system->actions.end(), [&](const ir::Action& a) {
                       return a.acquires.valid() && lowered.system->lock(a.acquires).kind == "page_lock";
                   });
    };
    unsigned found = 0;
    for (unsigned seed = 1; seed <= 4000 && found < 5; ++seed) {
        const std::string text = random_spec(seed);
        if (!interesting(text)) continue;
        ++found;
        const std::string small = shrink(text, interesting);
        INFO("seed " << seed << "\n" << small);
        CHECK(interesting(small));
        CHECK(small.size() < 250);
        CHECK(shrink(small, interesting) == small);
    }
    CHECK(found == 5);
}

TEST_CASE("what is rejected or too large is not compared", "[random]") {
    const Comparison rejected = compare_engines("spinlock spinlock;");
    CHECK_FALSE(rejected.accepted);
    CHECK(rejected.disagreement.empty());
    const Comparison large = compare_engines("int x; process p() { while (true) x = 1; }", {.states = 1});
    CHECK(large.too_large == 1);
    CHECK(large.variants == 0);
}

}  // namespace latchwork::tests
