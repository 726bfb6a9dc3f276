/// Liveness in the engine `explore`: what weak and strong fairness exclude, runs that end, limits, and lassos
/// that the interpreter accepts.
#include <atomic>
#include <catch2/catch.hpp>

#include "ir/interpreter.hpp"
#include "ir/passes.hpp"
#include "support/lowered.hpp"
#include "verify/check/evidence.hpp"
#include "verify/explore/liveness.hpp"

namespace latchwork {
namespace {

using ir::Fairness;
using verify::Holds;
using verify::Undecided;
using verify::Vacuous;
using verify::Violated;

/// A protocol with its scope, asked for the property `l`.
struct Question {
    explicit Question(const std::string& text, std::map<std::string, ir::Value> members = {})
        : lowered(text), sizes(std::move(members)) {
        INFO(lowered.rendered());
        REQUIRE(lowered.system);
        system = ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
    }

    [[nodiscard]] verify::Request request(std::optional<Fairness> fairness = std::nullopt) const {
        return {system, {*system.find_property("l")}, ir::Scope(system, "s", sizes), {}, fairness};
    }
    [[nodiscard]] verify::Verdict ask(const verify::Request& request,
                                      const verify::Context& context = {}) const {
        return verify::check::run_checked(*verify::find_engine("explore"), request, context)
            .properties.at(0)
            .verdict;
    }
    [[nodiscard]] verify::Verdict ask(Fairness fairness) const { return ask(request(fairness)); }
    /// "violated" by the declared, weak and strong fairness; each counterexample has been replayed.
    [[nodiscard]] std::string words() const {
        std::string text(verdict_name(ask(request())));
        for (const Fairness fairness : {Fairness::weak, Fairness::strong})
            text += " " + std::string(verdict_name(ask(fairness)));
        return text;
    }

    tests::Lowered lowered;
    std::map<std::string, ir::Value> sizes;
    ir::System system;
};

const std::string hog = "process hog() { again: spin_lock(l1); spin_unlock(l1); goto again; } ";
const std::string spinner = "process spinner() { again: if (any) goto again; else goto again; } ";

/// Two walkers that lock one of two locks and try the other.
const std::string walkers =
    "object A { spinlock lock; }"
    "process w(A own, A other) { await own != other;"
    "retry: spin_lock(own.lock);"
    "if (!spin_trylock(other.lock)) { spin_unlock(own.lock); goto retry; }"
    "spin_unlock(other.lock); spin_unlock(own.lock); } ";

}  // namespace

TEST_CASE("who blocks on a lock that is handed round starves under weak fairness alone", "[liveness]") {
    const Question q(
        "spinlock l1; bool x; " + hog +
        "process one() { x = true; spin_lock(l1); spin_unlock(l1); } liveness l: terminates(one);");
    CHECK(q.words() == "violated violated holds");
    const auto trace = std::get<Violated>(q.ask(Fairness::weak)).trace;
    CHECK(trace.lasso->loop == 1);
    CHECK(trace.steps.size() == 3);
    CHECK(trace.message == "steps 2 to 3 repeat for ever, and one#0 at end never holds");
}

TEST_CASE("who only tries a lock that is handed round starves however fair the scheduler is", "[liveness]") {
    // A trylock that fails is a step too, so the one who tries is never treated unfairly.
    const Question q("spinlock l1; bool x; " + hog +
                     "process one() { x = true; again: if (!spin_trylock(l1)) goto again; spin_unlock(l1); }"
                     "liveness l: terminates(one) under strong fairness;");
    CHECK(q.words() == "violated violated violated");
}

TEST_CASE("two trylock loops that hand a lock to each other: each may lose for ever", "[liveness]") {
    const Question q(
        "spinlock l1; bool x;"
        "process p() { x = true; again: if (!spin_trylock(l1)) goto again; spin_unlock(l1); goto again; }"
        "liveness l: forall (p i) true ~> held(i, l1) under strong fairness;",
        {{"p", 2}});
    CHECK(q.words() == "violated violated violated");
    CHECK(std::get<Violated>(q.ask(Fairness::strong)).trace.lasso->binding == std::vector<ir::Value>{0});
    const Question blocking(
        "spinlock l1; process p() { again: spin_lock(l1); spin_unlock(l1); goto again; }"
        "liveness l: forall (p i) true ~> held(i, l1) under strong fairness;",
        {{"p", 2}});
    CHECK(blocking.words() == "holds violated holds");
}

TEST_CASE("a step that is enabled for ever is taken", "[liveness]") {
    const Question q("bool x; bool y; " + spinner +
                     "process one() { x = true; y = true; } liveness l: terminates(one);");
    CHECK(q.words() == "holds holds holds");
}

TEST_CASE("two walkers that try each other's lock and drop their own go round for ever", "[liveness]") {
    const Question q(walkers + "liveness l: terminates(w) under strong fairness;", {{"w", 2}, {"A", 2}});
    CHECK(q.words() == "violated violated violated");
    const auto trace = std::get<Violated>(q.ask(Fairness::strong)).trace;
    std::set<ir::Value> movers;
    for (std::size_t i = trace.lasso->loop; i < trace.steps.size(); ++i) movers.insert(trace.steps[i].self);
    CHECK(movers == std::set<ir::Value>{0, 1});
    const Question alone(walkers + "liveness l: terminates(w);", {{"w", 1}, {"A", 2}});
    CHECK(alone.words() == "holds holds holds");
}

TEST_CASE("a run that ends stays where it ends", "[liveness]") {
    const std::string blocked =
        "bool x; bool y; process one() { x = true; await y; } liveness l: terminates(one);";
    const Question q(blocked);
    CHECK(q.words() == "violated violated violated");
    const auto trace = std::get<Violated>(q.ask(q.request())).trace;
    CHECK(trace.steps.size() == 1);
    CHECK(trace.lasso->loop == 1);
    CHECK(trace.message == "nothing can take a step any more, and one#0 at end does not hold");
    CHECK(Question(blocked + spinner).words() == "violated violated violated");

    CHECK(Question("bool x; process one() { x = true; x = false; } liveness l: x ~> !x;").words() ==
          "holds holds holds");
    CHECK(Question("bool x; process one() { x = true; x = true; } liveness l: x ~> !x;").words() ==
          "violated violated violated");
}

TEST_CASE("the goal at once, or again later, is enough", "[liveness]") {
    const std::string flips = "bool x; process one() { again: x = true; x = false; goto again; } ";
    CHECK(Question(flips + "liveness l: x ~> x;").words() == "holds holds holds");
    CHECK(Question(flips + "liveness l: true ~> x;").words() == "holds holds holds");
    CHECK(Question(flips + "liveness l: x ~> !x && x;").words() == "violated violated violated");
}

TEST_CASE("an instance that has not begun need not end", "[liveness]") {
    CHECK(Question("bool x; bool y; process one() { await y; x = true; } " + spinner +
                   "liveness l: terminates(one);")
              .words() == "vacuous vacuous vacuous");
}

TEST_CASE("each binding is a claim of its own", "[liveness]") {
    const std::string turns =
        "domain D; bool on[D]; process p(D d) { on[d] = true; again: if (any) goto again; else goto again; "
        "} ";
    CHECK(Question(turns + "liveness l: forall (D d) on[d] ~> on[d];", {{"D", 2}}).words() ==
          "holds holds holds");
    CHECK(Question(turns + "liveness l: forall (D d, D e) on[d] ~> on[e];", {{"D", 2}}).words() ==
          "violated violated violated");
    CHECK(Question(turns + "liveness l: (exists (D d) on[d]) ~> exists (D d) on[d];", {{"D", 2}}).words() ==
          "holds holds holds");
}

TEST_CASE("a run that a trap ends is not judged", "[liveness]") {
    const Question q(
        "object O { bool b; } bool x;"
        "process one() { O? o; bool v; x = true; v = o.b; x = v; } liveness l: terminates(one);");
    CHECK(q.words() == "holds holds holds");
}

TEST_CASE("a null asks for the goal, and is no goal", "[liveness]") {
    const std::string one = "object O { bool b = true; } O? o = null; bool x; process one() { x = true; } ";
    CHECK(Question(one + "liveness l: o.b ~> x;").words() == "holds holds holds");
    CHECK(Question(one + "liveness l: x ~> o.b;").words() == "violated violated violated");
}

TEST_CASE("a premise that never holds", "[liveness]") {
    const Question q("bool x; process one() { x = false; } liveness l: x ~> !x;");
    CHECK(std::get<Vacuous>(q.ask(q.request())).culprit == "the premise of l never holds");
}

TEST_CASE("a limit leaves liveness undecided", "[liveness]") {
    const Question q(walkers + "liveness l: terminates(w) under strong fairness;", {{"w", 2}, {"A", 2}});
    std::atomic<bool> stop{true};
    verify::Context stopped;
    stopped.stop = &stop;
    CHECK_THAT(std::get<Undecided>(q.ask(q.request(), stopped)).reason, Catch::Contains("interrupted"));

    verify::Request few = q.request();
    few.limits.states = 20;
    CHECK_THAT(std::get<Undecided>(q.ask(few)).reason, Catch::Contains("limit of 20 states"));
}

TEST_CASE("limits count for the search for cycles too", "[liveness]") {
    const Question q(walkers + "liveness l: terminates(w) under strong fairness;", {{"w", 3}, {"A", 2}});
    verify::Request request = q.request();
    std::atomic<bool> stop{false};
    verify::Context context;
    context.stop = &stop;
    verify::explore::Search search(request, context, {});
    search.run();
    REQUIRE(search.exhausted());
    const auto why = [&] {
        verify::explore::LivenessCheck liveness(search, request, context);
        return std::get<Undecided>(liveness.decide(request.properties[0])).reason;
    };
    request.limits.memory_bytes = search.table().bytes() + 1000;
    CHECK_THAT(why(), Catch::Contains("the memory limit") && Catch::Contains("by the state graph"));
    request.limits.time = std::chrono::milliseconds(0);
    CHECK_THAT(why(), Catch::Contains("the time limit was reached; all 2216 states were found"));
    stop = true;
    CHECK_THAT(why(), Catch::Contains("it was interrupted"));
}

TEST_CASE("engines that are not made for liveness say so", "[liveness]") {
    const Question q("bool x; process one() { x = true; } invariant i: x || !x; liveness l: x ~> x;");
    for (const char* engine : {"prove", "bmc"}) {
        CAPTURE(engine);
        verify::Request request = q.request();
        request.properties.insert(request.properties.begin(), *q.system.find_property("i"));
        request.properties.push_back(*q.system.find_property("deadlock"));
        const verify::Result result = verify::check::run_checked(*verify::find_engine(engine), request, {});
        REQUIRE(result.properties.size() == 3);
        CHECK(std::get<Undecided>(result.properties[1].verdict).reason ==
              "liveness is decided by explore in a scope only");
        CHECK_FALSE(std::holds_alternative<Undecided>(result.properties[0].verdict));
        CHECK_FALSE(std::holds_alternative<Undecided>(result.properties[2].verdict));
    }
}

TEST_CASE("replay accepts no lasso that was tampered with", "[liveness]") {
    const Question q(
        "spinlock l1; bool x; " + hog +
        "process one() { x = true; spin_lock(l1); spin_unlock(l1); } liveness l: terminates(one);");
    ir::Trace trace = std::get<Violated>(q.ask(Fairness::weak)).trace;
    REQUIRE_FALSE(ir::replay(q.system, trace));
    std::string why;
    SECTION("no lasso") {
        trace.lasso.reset();
        why = "no lasso";
    }
    SECTION("a loop that does not close") {
        trace.lasso->loop = 2;
        why = "does not lead back";
    }
    SECTION("a loop behind the end") {
        trace.lasso->loop = 4;
        why = "behind the end";
    }
    SECTION("an end at which something is enabled") {
        trace.lasso->loop = 3;
        why = "a step is enabled at the end";
    }
    SECTION("more fairness than there is") {
        trace.lasso->fairness = Fairness::strong;
        why = "not strongly fair to one#0";
    }
    SECTION("another binding") {
        trace.lasso->binding = {1};
        why = "the binding does not fit";
    }
    SECTION("nothing asks for the goal") {
        trace.steps.erase(trace.steps.begin());
        trace.states.clear();
        const ir::Interpreter interpreter(q.system, trace.scope);
        for (ir::State state = trace.initial; const ir::Step& step : trace.steps)
            trace.states.push_back(state = interpreter.apply(state, step));
        trace.lasso->loop = 0;
        why = "nothing asks for it";
    }
    SECTION("a loop that leaves out who is enabled all the time") {
        const Question both("bool x; bool y; process a() { x = true; y = true; }" + spinner +
                            "liveness l: terminates(a);");
        const ir::Interpreter interpreter(both.system, ir::Scope(both.system, "s", {}));
        ir::Trace unfair;
        unfair.scope = interpreter.layout().scope();
        interpreter.for_each_initial([&](const ir::State& s) { return unfair.initial = s, false; });
        unfair.property = *both.system.find_property("l");
        for (const char* name : {"a.", "spinner."}) {
            const ir::State& state = unfair.states.empty() ? unfair.initial : unfair.states.back();
            for (const ir::Step& step : interpreter.enabled(state)) {
                if (!both.system.action(step.action).name.starts_with(name)) continue;
                unfair.steps.push_back(step);
                unfair.states.push_back(interpreter.apply(state, step));
                break;
            }
        }
        unfair.lasso = ir::Lasso{1, Fairness::weak, {0}};
        CHECK_THAT(ir::replay(both.system, unfair).value(), Catch::Contains("not weakly fair to a#0"));
        return;
    }
    CHECK_THAT(ir::replay(q.system, trace).value(), Catch::Contains(why));
}

}  // namespace latchwork
