/// k-induction: what it proves in a scope, and with how many steps; what it refutes; what it leaves open.
#include <catch2/catch.hpp>

#include "ir/passes.hpp"
#include "tests/support/lowered.hpp"
#include "verify/check/evidence.hpp"
#include "verify/explore/explore.hpp"

namespace latchwork::tests {

namespace {

using verify::Verdict;

/// What an engine says of one property of a protocol in its scope `s`.
Verdict ask(const std::string& text, const char* property, std::size_t depth = 20,
            std::string_view engine = "kinduction") {
    const Lowered lowered(text);
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    const ir::System system = ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
    verify::Request request{system, {*system.find_property(property)}, {}, {}};
    request.scope = ir::Scope(system, "s", system.find_scope("s")->sizes);
    request.limits.depth = depth;
    return verify::check::run_checked(*verify::find_engine(engine), request, {}).properties[0].verdict;
}

/// Two counters in step, of which an invariant says so: no induction is needed but the invariant itself.
const std::string in_step =
    "int[0..7] x = 0; int[0..7] y = 0; process p() { while (true) { await x < 7; "
    "atomic { if (x < 7) { x = x + 1; y = y + 1; } } } } invariant same: x == y; scope s { p = 2; }";

/// A chain of `length` flags, each raised from the one before it; the last is never raised, which follows
/// from itself only over as many steps as the chain is long.
std::string chain(int length) {
    std::string text, body;
    for (int i = 0; i <= length; ++i) text += "bool f" + std::to_string(i) + " = false; ";
    for (int i = length; i > 0; --i) body += "f" + std::to_string(i) + " = f" + std::to_string(i - 1) + "; ";
    return text + "process p() { while (true) atomic { " + body + "} } invariant never: !f" +
           std::to_string(length) + "; scope s { p = 1; }";
}

}  // namespace

TEST_CASE("what is inductive holds, whatever the depth", "[kinduction]") {
    CHECK(std::holds_alternative<verify::Holds>(ask(in_step, "same", 1)));
}

TEST_CASE("what needs k steps holds from depth k on, and is bounded below it", "[kinduction]") {
    const std::string text = chain(3);
    const Verdict shallow = ask(text, "never", 2);
    REQUIRE(std::holds_alternative<verify::Bounded>(shallow));
    CHECK(std::get<verify::Bounded>(shallow).depth == 2);
    CHECK(std::holds_alternative<verify::Holds>(ask(text, "never", 8)));
}

TEST_CASE("what was shown is assumed of what is left", "[kinduction]") {
    // That y does not pass x is no induction over one step, unless it is known that they are the same.
    const std::string text =
        "int[0..7] x = 0; int[0..7] y = 0; process p() { while (true) "
        "atomic { x = x == 7 ? 0 : x + 1; y = y == 7 ? 0 : y + 1; } } "
        "invariant same: x == y; invariant not_three: y == 3 ==> x == 3; scope s { p = 1; }";
    CHECK(std::holds_alternative<verify::Bounded>(ask(text, "not_three", 2)));
    const Lowered lowered(text);
    const ir::System system = ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
    verify::Request request{
        system, {*system.find_property("same"), *system.find_property("not_three")}, {}, {}};
    request.scope = ir::Scope(system, "s", {{"p", 1}});
    request.limits.depth = 2;
    for (const auto& said :
         verify::check::run_checked(*verify::find_engine("kinduction"), request, {}).properties)
        CHECK(std::holds_alternative<verify::Holds>(said.verdict));
}

TEST_CASE("k-induction shows the shortest run of what is violated", "[kinduction]") {
    const std::string text =
        "int[0..7] x = 0; process p() { atomic { x = x + 1; } } invariant small: x < 3; scope s { p = 4; }";
    const Verdict verdict = ask(text, "small");
    REQUIRE(std::holds_alternative<verify::Violated>(verdict));
    CHECK(std::get<verify::Violated>(verdict).trace.steps.size() == 3);
    // Not seen with fewer steps, and nothing stronger is said.
    CHECK(std::holds_alternative<verify::Bounded>(ask(text, "small", 2)));
}

TEST_CASE("an induction step begins in unreachable states too, and is not taken for a violation",
          "[kinduction]") {
    // From an unreachable x == 5 the property breaks in one step; no run gets there.
    const std::string text =
        "int[0..7] x = 0; process p() { while (true) { either { await x == 5; x = 6; } or { x = 0; } } } "
        "invariant not_six: x != 6; scope s { p = 1; }";
    CHECK_FALSE(std::holds_alternative<verify::Violated>(ask(text, "not_six", 6)));
}

TEST_CASE("k-induction stops when it is told to, and when its time is over", "[kinduction]") {
    const Lowered lowered(in_step);
    REQUIRE(lowered.system);
    const ir::System system = ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
    verify::Request request{system, {*system.find_property("same")}, {}, {}};
    request.scope = ir::Scope(system, "s", {{"p", 2}});
    const std::atomic<bool> stop = true;
    verify::Context context;
    context.stop = &stop;
    const auto reason = [&](const verify::Context& c) {
        const verify::Result result =
            verify::check::run_checked(*verify::find_engine("kinduction"), request, c);
        const auto* undecided = std::get_if<verify::Undecided>(&result.properties[0].verdict);
        return undecided != nullptr ? undecided->reason : "";
    };
    CHECK_THAT(reason(context), Catch::Contains("stopped"));
    request.limits.time = std::chrono::milliseconds(0);
    CHECK_THAT(reason({}), Catch::Contains("the time is over"));
}

TEST_CASE("Spacer shows what holds, and bmc the run of what does not", "[pdr]") {
    CHECK(std::holds_alternative<verify::Holds>(ask(in_step, "same", 20, "pdr")));
    CHECK(std::holds_alternative<verify::Holds>(ask(chain(3), "never", 20, "pdr")));
    const std::string text =
        "int[0..7] x = 0; process p() { atomic { x = x + 1; } } invariant small: x < 3; scope s { p = 4; }";
    const Verdict verdict = ask(text, "small", 20, "pdr");
    REQUIRE(std::holds_alternative<verify::Violated>(verdict));
    CHECK(std::get<verify::Violated>(verdict).trace.steps.size() == 3);
    // It knows that there is a run, but may not go far enough to show it.
    const Verdict shallow = ask(text, "small", 2, "pdr");
    REQUIRE(std::holds_alternative<verify::Undecided>(shallow));
    CHECK_THAT(std::get<verify::Undecided>(shallow).reason, Catch::Contains("no run within the limits"));
}

TEST_CASE("Spacer knows references, numbers and traps", "[pdr]") {
    const std::string text =
        "domain A; A? r = null; int[0..3] n = 0; spinlock l; "
        "process p(A a) { spin_lock(l); atomic { if (r == null) { r = a; n = n + 1; } } spin_unlock(l); } "
        "invariant once: n <= 1; invariant set: n == 1 ==> r != null; scope s { p = 2; A = 2; }";
    for (const char* property : {"once", "unlock_not_held", "int_range"}) {
        INFO(property);
        CHECK(std::holds_alternative<verify::Holds>(ask(text, property, 20, "pdr")));
    }
    const std::string open = "spinlock l; process p() { spin_unlock(l); } scope s { p = 1; }";
    CHECK(std::holds_alternative<verify::Violated>(ask(open, "unlock_not_held", 20, "pdr")));
}

TEST_CASE("without time, Spacer decides nothing", "[pdr]") {
    const Lowered lowered(in_step);
    REQUIRE(lowered.system);
    const ir::System system = ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
    verify::Request request{system, {}, ir::Scope(system, "s", {{"p", 2}}), {}};
    for (std::size_t p = 0; p < system.properties.size(); ++p) request.properties.emplace_back(p);
    request.limits.time = std::chrono::milliseconds(0);
    for (const auto& p : verify::check::run_checked(*verify::find_engine("pdr"), request, {}).properties)
        CHECK(std::holds_alternative<verify::Undecided>(p.verdict));
}

}  // namespace latchwork::tests
