/// The engine `explore`: verdicts and shortest runs on a real protocol, limits, and odd scopes.
#include <atomic>
#include <catch2/catch.hpp>

#include "ir/interpreter.hpp"
#include "ir/passes.hpp"
#include "tests/support/page_lock_system.hpp"
#include "verify/explore/explore.hpp"

namespace latchwork {

namespace {

using ir::Value;
using verify::Holds;
using verify::Result;
using verify::Undecided;
using verify::Violated;

verify::Request ask(const ir::System& system, const ir::Scope& scope) {
    verify::Request request{system, {}, scope, {}};
    for (std::size_t i = 0; i < system.properties.size(); ++i) request.properties.emplace_back(i);
    return request;
}

Result explore(const verify::Request& request, const verify::Context& context = {}) {
    return verify::make_explore()->run(request, context);
}

ir::System variant(Value fix) {
    const std::map<std::string, Value> configs{{"fix", fix}};
    return ir::specialize(tests::page_lock_system(), configs);
}

const verify::Verdict& verdict(const ir::System& system, const Result& result, std::string_view property) {
    return result.properties[system.find_property(property)->index()].verdict;
}

std::string reason(const Result& result) {
    return std::get<Undecided>(result.properties.front().verdict).reason;
}

/// One process that counts for ever.
ir::System counter() {
    ir::System s;
    s.sorts.resize(2);
    s.sorts[0].name = "counter";
    s.sorts[0].kind = ir::Sort::Kind::process;
    s.sorts[1].name = "counter location";
    s.sorts[1].kind = ir::Sort::Kind::enumeration;
    s.sorts[1].values = {"loop", "end"};
    const ir::SortId process{std::size_t{0}}, locations{std::size_t{1}};
    s.functions.resize(2);
    s.functions[0].name = "n";
    s.functions[0].result = ir::Type::integer();
    s.functions[0].initial = s.pool->integer(0);
    s.functions[1].name = "counter.at";
    s.functions[1].role = ir::Function::Role::location;
    s.functions[1].arguments = {process};
    s.functions[1].process = ir::ProcessId(0);
    s.functions[1].result = ir::Type::member(locations);
    s.functions[1].formals = {s.pool->fresh(process, "x")};
    s.functions[1].initial = s.pool->member(locations, 0);
    s.processes.resize(1);
    s.processes[0].name = "counter";
    s.processes[0].sort = process;
    s.processes[0].locations_sort = locations;
    s.processes[0].location = ir::FunctionId(1);
    s.processes[0].locations = {{"loop", "", {}}, {"end", "", {}}};
    s.processes[0].end = 1;
    ir::Action a;
    a.name = "counter.loop";
    a.process = ir::ProcessId(0);
    a.self = s.pool->fresh(process, "self");
    a.guard = s.pool->boolean(true);
    const ir::Expr n = s.apply(ir::FunctionId(0), {});
    a.updates = {{ir::FunctionId(0), {}, s.pool->add(n, s.pool->integer(1)), {}}};
    s.actions.push_back(a);
    ir::Property small;
    small.name = "small";
    small.formula = s.pool->less(n, s.pool->integer(100));
    s.properties.push_back(small);
    ir::Property never;
    never.name = "never_negative";
    never.formula = s.pool->less_equal(s.pool->integer(0), n);
    s.properties.push_back(never);
    return s;
}

}  // namespace

TEST_CASE("the page lock closes the race in a scope") {
    const ir::System system = variant(2);
    const Result result = explore(
        ask(system, ir::Scope(system, "small", {{"fault", 2}, {"invalidate", 1}, {"Page", 2}, {"Addr", 2}})));
    for (const verify::PropertyVerdict& p : result.properties)
        CHECK(std::holds_alternative<Holds>(p.verdict));
    CHECK(*result.states > 1000);
}

TEST_CASE("without protection the shortest race is found, replays, and names its witness") {
    const ir::System system = variant(0);
    const Result result = explore(ask(system, ir::Scope(system, "one", {}, 1)));
    const auto* violated = std::get_if<Violated>(&verdict(system, result, "no_dangling_pte"));
    REQUIRE(violated != nullptr);
    // choose, lock_page, for, spin_lock, test, spin_unlock, for, spin_lock, install, page.cached = false
    CHECK(violated->trace.steps.size() == 10);
    CHECK(violated->trace.states.size() == 10);
    CHECK(violated->trace.message == "invariant no_dangling_pte is false with a = Addr#0");
    CHECK_FALSE(ir::replay(system, violated->trace).has_value());
    CHECK(std::holds_alternative<Holds>(verdict(system, result, "deadlock")));
    CHECK(std::holds_alternative<Holds>(verdict(system, result, "data_race")));
}

TEST_CASE("the counter does not close the race") {
    const ir::System system = variant(1);
    const Result result = explore(ask(system, ir::Scope(system, "one", {}, 1)));
    CHECK(std::holds_alternative<Violated>(verdict(system, result, "no_dangling_pte")));
}

TEST_CASE("a process that never unlocks shows up as a deadlock") {
    ir::System system = variant(2);
    // The invalidation keeps the page lock.
    for (ir::Action& a : system.actions) {
        if (a.name != "invalidate.L42") continue;
        a.updates.clear();
        a.obligations.clear();
    }
    const Result result = explore(ask(system, ir::Scope(system, "two", {}, 2)));
    const auto* violated = std::get_if<Violated>(&verdict(system, result, "deadlock"));
    REQUIRE(violated != nullptr);
    CHECK(violated->trace.message == "no step is enabled, and not every process is at its end");
}

TEST_CASE("an obligation of a blocked step is found where it is blocked, by the shortest run") {
    ir::System system = variant(2);
    // Taking the page lock is followed by taking it again.
    for (ir::Action& a : system.actions) {
        if (a.name == "fault.lock") a.to = a.from;
    }
    const Result result = explore(ask(system, ir::Scope(system, "one", {}, 1)));
    const auto* violated = std::get_if<Violated>(&verdict(system, result, "self_deadlock"));
    REQUIRE(violated != nullptr);
    CHECK(violated->trace.steps.size() == 2);
}

TEST_CASE("a trap ends its run, and the trace shows the state it was sprung in") {
    ir::System system = variant(2);
    // The fault forgets to take the page lock.
    for (ir::Action& a : system.actions) {
        if (a.name == "fault.lock") a.updates.clear();
    }
    const Result result = explore(ask(system, ir::Scope(system, "one", {}, 1)));
    const auto* violated = std::get_if<Violated>(&verdict(system, result, "unlock_not_held"));
    REQUIRE(violated != nullptr);
    const ir::Trace& trace = violated->trace;
    REQUIRE(trace.states.size() == trace.steps.size());
    CHECK(trace.states.back() == trace.states[trace.states.size() - 2]);
}

TEST_CASE("a search that is cut off says which limit was hit and how far it got") {
    const ir::System system = variant(2);
    verify::Request request = ask(system, ir::Scope(system, "two", {}, 2));

    SECTION("states") {
        request.limits.states = 1000;
        const Result result = explore(request);
        CHECK(*result.states == 1000);
        CHECK_THAT(reason(result), Catch::Contains("the limit of 1000 states was reached"));
        CHECK_THAT(reason(result),
                   Catch::Contains("of the 1000 states found were searched, all of those within "));
    }
    SECTION("memory") {
        request.limits.memory_bytes = std::size_t{2} << 20;
        CHECK_THAT(reason(explore(request)), Catch::Contains("the memory limit of 2 MiB was reached"));
    }
    SECTION("no memory at all") {
        request.limits.memory_bytes = 0;
        CHECK_THAT(reason(explore(request)), Catch::Contains("0 of the 0 states"));
    }
    SECTION("time") {
        request.limits.time = std::chrono::milliseconds(0);
        CHECK_THAT(reason(explore(request)), Catch::Contains("the time limit was reached"));
    }
    SECTION("stop") {
        const std::atomic<bool> stop = true;
        verify::Context context;
        context.stop = &stop;
        CHECK_THAT(reason(explore(request, context)), Catch::Contains("it was interrupted"));
    }
    SECTION("just enough states") {
        const Result whole = explore(request);
        request.limits.states = *whole.states;
        CHECK(std::holds_alternative<Holds>(explore(request).properties.front().verdict));
        request.limits.states = *whole.states - 1;
        CHECK(std::holds_alternative<Undecided>(explore(request).properties.front().verdict));
    }
}

TEST_CASE("an unbounded integer that leaves its room makes a search undecided, never wrong") {
    const ir::System system = counter();
    REQUIRE(ir::validate(system).empty());
    const Result result = explore(ask(system, ir::Scope(system, "one", {}, 1)));
    const auto* violated = std::get_if<Violated>(&result.properties[0].verdict);
    REQUIRE(violated != nullptr);
    CHECK(violated->trace.steps.size() == 100);
    const auto* undecided = std::get_if<Undecided>(&result.properties[1].verdict);
    REQUIRE(undecided != nullptr);
    CHECK_THAT(undecided->reason, Catch::Contains("an unbounded integer left -32768..32767: n = 32768"));
    CHECK(*result.states == 32768);
}

TEST_CASE("a violation that is found before a limit stands, and ends the search when nothing else is asked") {
    const ir::System system = counter();
    verify::Request request = ask(system, ir::Scope(system, "one", {}, 1));
    request.properties.resize(1);
    const Result result = explore(request);
    CHECK(std::holds_alternative<Violated>(result.properties[0].verdict));
    CHECK(*result.states <= 102);
}

TEST_CASE("scopes without instances and without initial states") {
    const ir::System system = variant(2);
    SECTION("no instance runs: one state for each choice of constants, and no deadlock") {
        const Result result =
            explore(ask(system, ir::Scope(system, "none", {{"fault", 0}, {"invalidate", 0}})));
        CHECK(*result.states == 1);
        for (const verify::PropertyVerdict& p : result.properties)
            CHECK(std::holds_alternative<Holds>(p.verdict));
    }
    SECTION("a parameter of an empty sort has no value") {
        const Result result = explore(ask(system, ir::Scope(system, "none", {{"Addr", 0}})));
        CHECK(*result.states == 0);
        const auto* vacuous = std::get_if<verify::Vacuous>(&result.properties.front().verdict);
        REQUIRE(vacuous != nullptr);
        CHECK_THAT(vacuous->culprit, Catch::Contains("there is no initial state with Addr = 0"));
    }
    SECTION("no scope") {
        verify::Request request = ask(system, ir::Scope(system, "one", {}, 1));
        request.scope.reset();
        CHECK_THROWS_AS(explore(request), std::invalid_argument);
    }
}

TEST_CASE("a property that is asked twice is answered twice") {
    const ir::System system = variant(0);
    verify::Request request = ask(system, ir::Scope(system, "one", {}, 1));
    request.properties = {*system.find_property("no_dangling_pte"), *system.find_property("no_dangling_pte")};
    const Result result = explore(request);
    REQUIRE(result.properties.size() == 2);
    for (const verify::PropertyVerdict& p : result.properties)
        CHECK(std::holds_alternative<Violated>(p.verdict));
}

TEST_CASE("the coverage names what ran") {
    ir::System system = variant(2);
    const ir::Scope scope(system, "two", {}, 2);
    const verify::explore::Exploration all = verify::explore::run_search({system, {}, scope, {}}, {});
    CHECK(all.exhausted);
    CHECK(all.coverage.complete());
    verify::explore::Coverage nothing{std::vector<bool>(system.actions.size()),
                                      std::vector<bool>(system.processes.size())};
    const verify::explore::Exploration early =
        verify::explore::run_search({system, {}, scope, {}}, {}, {&nothing});
    CHECK(early.coverage.complete());
    CHECK_FALSE(early.exhausted);
    CHECK(*early.result.states < *all.result.states);
}

}  // namespace latchwork
