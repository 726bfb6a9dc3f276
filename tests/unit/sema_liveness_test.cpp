/// Liveness properties from text to IR: what they become, in each variant, and what is wrong with them.
#include <catch2/catch.hpp>

#include "ir/passes.hpp"
#include "ir/printer.hpp"
#include "support/lowered.hpp"
#include "verify/checks.hpp"

namespace latchwork {
namespace {

using tests::Lowered;

const std::string head =
    "config fast : bool = false; object Page { bool cached = true; Page? next; } bool x;"
    "process walker(Page page) { begin: x = true; look: await page.cached || fast; } ";

std::string claim(const std::string& text, const std::map<std::string, ir::Value>& configs = {}) {
    const Lowered lowered(head + "liveness l: " + text + ";");
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    const ir::System system = ir::specialize(*lowered.system, configs);
    CHECK(ir::validate(system).empty());
    return ir::print(system, system.property(*system.find_property("l")));
}

struct Case {
    std::string code, text, place, help;
};

}  // namespace

TEST_CASE("liveness properties in the IR", "[liveness]") {
    CHECK(claim("x ~> !x") == "x ~> !x under weak fairness");
    CHECK(claim("x ~> !x under strong fairness") == "x ~> !x under strong fairness");
    CHECK(claim("terminates(walker) under weak fairness") ==
          "forall (walker w) !(w at begin) && !(w at end) ~> w at end under weak fairness");
    CHECK(claim("forall (walker w, Page p) w at look && w.page == p ~> p.cached") ==
          "forall (walker w, Page p) w at look && p == w.page ~> p.cached under weak fairness");
    CHECK(claim("forall (Page p) p.next.cached ~> p.next.cached") ==
          "forall (Page p) p.next == null || p.next.cached ~> p.next != null && p.next.cached under weak "
          "fairness");
}

TEST_CASE("a variant fixes the configs of a liveness property", "[liveness]") {
    CHECK(claim("fast && x ~> !x || fast", {{"fast", 0}}) == "false ~> !x under weak fairness");
    CHECK(claim("fast && x ~> !x || fast", {{"fast", 1}}) == "x ~> true under weak fairness");
}

TEST_CASE("a dump shows liveness properties", "[liveness]") {
    const Lowered lowered(head + "liveness l: x ~> !x;");
    CHECK_THAT(ir::print(*lowered.system), Catch::Contains("\n  l: x ~> !x under weak fairness\n"));
}

TEST_CASE("all safety properties are no liveness properties", "[liveness]") {
    const Lowered lowered(head + "liveness l: x ~> !x; invariant i: x || !x;");
    const auto all = verify::safety_properties(*lowered.system);
    CHECK(all.size() + 1 == lowered.system->properties.size());
    CHECK(std::find(all.begin(), all.end(), *lowered.system->find_property("l")) == all.end());
}

TEST_CASE("an expectation may ask for another fairness", "[liveness]") {
    const Lowered lowered(head +
                          "liveness l: x ~> !x; scope s { } check c { } holds l in s under strong fairness,"
                          "violates l under weak fairness, violates l;");
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    const auto& expectations = lowered.system->checks.at(0).expectations;
    CHECK(expectations.at(0).fairness == ir::Fairness::strong);
    CHECK(expectations.at(1).fairness == ir::Fairness::weak);
    CHECK_FALSE(expectations.at(2).fairness);
}

TEST_CASE("what is wrong with a liveness property", "[liveness]") {
    const std::vector<Case> cases = {
        {"LW218", "liveness l: terminates(waker);", "waker", "`walker`"},
        {"LW218", "liveness l: terminates(Page);", "Page", ""},
        {"LW222", "liveness l: fast ~> 3;", "3", ""},
        {"LW201", "liveness l: forall (walker w) w at look ~> v at end;", "v", ""},
        {"LW204", "liveness l: forall (walker w) w at lok ~> w at end;", "lok", "`look`"},
        {"LW210", "liveness l: x ~> !x; invariant l: x;", "l", ""},
        {"LW211", "liveness deadlock: x ~> !x;", "deadlock", ""},
        {"LW330", "invariant i: x; check c { } violates i under weak fairness;", "i", ""},
        {"LW330", "liveness l: x ~> !x; check c { } violates l, deadlock under weak fairness;", "deadlock",
         ""},
        {"LW404", "liveness l: forall (Page x) x.cached ~> x.cached;", "x", ""}};
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const Lowered lowered(head + c.text);
        INFO(lowered.rendered());
        CHECK(lowered.codes() == std::vector<std::string>{c.code});
        CHECK(lowered.place() == c.place);
        if (!c.help.empty()) CHECK_THAT(lowered.diagnostics.all().at(0).suggestion, Catch::Contains(c.help));
    }
}

}  // namespace latchwork
