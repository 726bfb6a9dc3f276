/// Non-vacuity: each rule fires, names its culprit, and is silent on the twin in which the culprit runs.
#include <catch2/catch.hpp>

#include "tests/support/lowered.hpp"
#include "verify/check/vacuity.hpp"
#include "verify/checks.hpp"
#include "verify/explore/explore.hpp"

namespace latchwork {

namespace {

using tests::Lowered;
using verify::CheckOptions;
using verify::CheckResult;

const std::vector<verify::EngineInfo>& explorer() {
    static const std::vector<verify::EngineInfo> registry{{"explore", "", true, false, verify::make_explore}};
    return registry;
}

const std::string scope = " scope s { p = 2; }";

/// The result of the first check that `text` declares.
CheckResult result_of(const Lowered& spec, CheckOptions options = {}) {
    INFO(spec.rendered());
    REQUIRE(spec.system);
    options.registry = &explorer();
    return verify::run_check(*spec.system, spec.system->checks.at(0), options, {});
}

/// The verdict, and the line of the culprit if it is vacuous.
std::string verdict_of(const std::string& text) {
    const Lowered spec(text + scope);
    const CheckResult result = result_of(spec);
    const auto* vacuous = std::get_if<verify::Vacuous>(&result.properties.at(0).verdict);
    if (vacuous == nullptr) return std::string(result.verdict());
    const std::string line = vacuous->span.valid() ? std::to_string(spec.sources.line(vacuous->span)) : "?";
    return vacuous->culprit + " @" + line;
}

}  // namespace

TEST_CASE("an invariant whose left side never holds is vacuous") {
    const auto with = [](const std::string& premise) {
        return verdict_of(
            "bool x = false; bool y = false;\n"
            "process p() { x = true; x = false; }\n"
            "invariant q:\n  " +
            premise +
            ";\n"
            "check c { } holds q in s;");
    };
    CHECK(with("x ==> !y") == "holds");
    CHECK(with("y ==> x") == "the left side `y` of an implication of q never holds @4");
    CHECK(with("forall (p i) i at end ==> (x ==> !y)") == "holds");
    // The inner left side counts where the outer one holds too.
    CHECK(with("forall (p i, p j) i != j && i at end && j at end ==> (x ==> !y)") ==
          "the left side `x` of an implication of q never holds @4");
    CHECK(with("!x || (y ==> x)") == "the left side `y` of an implication of q never holds @4");
    CHECK(with("exists (p i) i at end ==> !y") == "holds");
}

TEST_CASE("an assert whose left side never holds is vacuous, wherever it stands") {
    const auto with = [](const std::string& body, const std::string& name = "q") {
        return verdict_of("bool x = false; bool y = false;\nprocess p() {\n" + body +
                          "\n}\ncheck c { } holds " + name + " in s;");
    };
    CHECK(with("x = true; q: assert x ==> !y;") == "holds");
    CHECK(with("x = true; q: assert y ==> x;") == "the left side `y` of an implication of q never holds @3");
    CHECK(with("atomic { x = true; assert x ==> !y; }", "assert_L3") == "holds");
    CHECK(with("atomic { x = true; assert !x ==> y; }", "assert_L3") ==
          "the left side `!x` of an implication of assert_L3 never holds @3");
    // It must hold where the assert runs, not only elsewhere.
    CHECK(with("atomic { x = true; x = false; } y = true; q: assert y && x ==> y;") ==
          "the left side `y && x` of an implication of q never holds @3");
}

TEST_CASE("what stands in several copies runs if one of them does") {
    const auto with = [](const std::string& body) {
        return verdict_of(
            "bool x = false;\n"
            "inline f(bool b) {\n"
            "  if (b) x = true;\n"
            "  assert b ==> x;\n"
            "}\n"
            "process p() { bool b = false; " +
            body +
            " }\n"
            "check c { } holds deadlock, assert_L4 in s;");
    };
    CHECK(with("f(b); b = true; f(b);") == "holds");
    CHECK(with("f(b); b = true; f(b); f(b);") == "holds");
    CHECK(with("repeat (2) { f(b); b = true; }") == "holds");
    CHECK(with("f(b); f(b);") == "`if (b): yes` (p.L6.1) never runs @3");
    CHECK(with("b = true; f(b); repeat (2) { f(b); }") == "`if (b): no` (p.L6b.2) never runs @3");
}

TEST_CASE("a left side that is not there in a variant is no culprit") {
    const std::string text =
        "config fix : bool = true; bool x = false; bool y = false;\n"
        "process p() { if (fix) x = true; y = true; }\n"
        "invariant q: (fix && x ==> fix) && (y ==> y || x);\n";
    CHECK(verdict_of(text + "check c { fix = false; } holds q in s;") == "holds");
    CHECK(verdict_of(text + "check c { } holds q in s;") == "holds");
}

TEST_CASE("only the claim whose left side never holds is vacuous") {
    const Lowered spec(
        "bool x = false; bool y = false; process p() { x = true; }\n"
        "invariant r: x ==> !y; invariant q: y ==> x; check c { } holds r, q in s;" +
        scope);
    const CheckResult result = result_of(spec);
    CHECK(verify::verdict_name(result.properties.at(0).verdict) == "holds");
    CHECK(verify::verdict_name(result.properties.at(1).verdict) == "vacuous");
}

TEST_CASE("two values of a config that give the same system are vacuous") {
    const auto with = [](const std::string& condition) {
        return verdict_of(
            "bool x = false;\nconfig fix : { none, some, other } = some;\n"
            "process p() { if (" +
            condition +
            ") x = true; }\n"
            "invariant q: x || !x || fix == some; check c { } holds deadlock in s;");
    };
    CHECK(with("fix == some") == "the values `none` and `other` of config fix give the same system @2");
    CHECK(verdict_of("config two : bool = true; bool x = false; bool y = false;\n"
                     "process p() { if (two) x = true; y = true; } check c { } holds deadlock in s;") ==
          "holds");
    // A value may matter in an initial value or in a property alone.
    CHECK(verdict_of("config two : bool = true; bool x = two;\n"
                     "process p() { x = false; } check c { } holds deadlock in s;") == "holds");
    CHECK(verdict_of("config n : int[1..2] = 1; bool x = false;\n"
                     "process p() { x = true; } invariant q: n == 1 ==> x || !x;\n"
                     "check c { } holds deadlock in s;") ==
          "the values `1` and `2` of config n give the same system @1");
}

TEST_CASE("the assumption that no initial state satisfies is named") {
    CHECK(verdict_of("bool x = any;\ninit {\n x;\n !x; }\nprocess p() { x = true; } check c { } holds "
                     "deadlock in s;") ==
          "there is no initial state: `!x` cannot be true together with the assumptions before it @4");
    CHECK(
        verdict_of(
            "bool x = any;\ninit { x && !x; }\nprocess p() { x = true; } check c { } holds deadlock in s;") !=
        "holds");
}

TEST_CASE("a claim that is not there in the variant is vacuous") {
    CHECK(
        verdict_of("config fix : bool = true; bool x = false; process p() { if (fix) x = true; x = false; }\n"
                   "invariant q when (fix): !x || x;\ncheck c { fix = false; } holds q in s;") ==
        "q says nothing in this variant @2");
}

TEST_CASE("what a search that is cut off did not see is said") {
    // The count never gets to 0, which nobody can tell from the states that fit.
    const Lowered spec(
        "atomic_t n = 1; domain D;\n"
        "process p(D d) { if (!atomic_inc_not_zero(n)) return; atomic_dec(n); }\n"
        "check c { } holds deadlock in s;" +
        scope);
    CheckOptions options;
    const CheckResult all = result_of(spec, options);
    CHECK(all.verdict() == "vacuous");
    CHECK(all.notes.empty());
    options.limits.states = 20;
    const CheckResult some = result_of(spec, options);
    REQUIRE_FALSE(some.notes.empty());
    CHECK_THAT(some.notes.at(0).text,
               Catch::StartsWith("it is not known whether `if (!atomic_inc_not_zero(n)): yes`") &&
                   Catch::Contains("ever runs: the search of 2 of each ended after"));
    CHECK(spec.sources.line(some.notes.at(0).span) == 2);
}

TEST_CASE("a trap that nobody asks for is named beside the verdict") {
    const std::string trapped =
        "object O { bool f = false; } bool x = false;\nprocess p() { O? o = null;\n"
        "if (o.f) x = true;\nq: assert !x; }\n";
    const Lowered missed(trapped + "check c { } violates q;");
    const CheckResult result = result_of(missed);
    CHECK_FALSE(result.ok);
    REQUIRE(result.notes.size() == 1);
    CHECK_THAT(result.notes[0].text, Catch::StartsWith("runs end at the trap null_reference: "));
    CHECK(missed.sources.line(result.notes[0].span) == 3);
    // Unless the check speaks of it.
    const Lowered asked(trapped + "check c { } violates q, null_reference;");
    CHECK(result_of(asked).notes.empty());

    const Lowered behind(
        "object O { bool f = false; } bool x = false; O? shared = null;\n"
        "process p() { O? o = shared; if (any) { if (o.f) x = true; } x = false; }\ncheck c { } holds "
        "deadlock in s;" +
        scope);
    REQUIRE_FALSE(result_of(behind).notes.empty());
}

}  // namespace latchwork
