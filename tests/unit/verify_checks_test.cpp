/// The check runner: which verdicts satisfy which expectations, counterexamples to what cannot be proved,
/// vacuity, and engines whose evidence does not stand.
#include <atomic>
#include <catch2/catch.hpp>

#include "ir/passes.hpp"
#include "tests/support/page_lock_system.hpp"
#include "verify/checks.hpp"
#include "verify/explore/explore.hpp"
#include "verify/prove/prove.hpp"

namespace latchwork {

namespace {

using Kind = ir::Expectation::Kind;
using verify::CheckOptions;
using verify::CheckResult;
using verify::Context;
using verify::EngineInfo;
using verify::Outcome;
using verify::run_check;

/// Answers every property with the same verdict.
template <class Answer>
class Always final : public verify::Engine {
  public:
    verify::Result run(const verify::Request& request, const Context&) override {
        verify::Result result;
        for (ir::PropertyId p : request.properties)
            result.properties.push_back({p, Answer::make(request.system, p)});
        return result;
    }
    static std::unique_ptr<verify::Engine> make() { return std::make_unique<Always>(); }
};

struct SaysProved {
    static verify::Verdict make(const ir::System&, ir::PropertyId) { return verify::Proved{}; }
};
struct GivesUp {
    static verify::Verdict make(const ir::System&, ir::PropertyId) { return verify::Undecided{"it gave up"}; }
};
struct Invents {
    static verify::Verdict make(const ir::System& system, ir::PropertyId property) {
        ir::Trace trace;
        trace.scope = ir::Scope(system, "invented", {}, 1);
        trace.initial = ir::State(ir::Layout(system, trace.scope).size(), 0);
        trace.property = property;
        return verify::Violated{trace};
    }
};

template <class Answer>
EngineInfo fake_prover() {
    return {"prove", "", false, true, Always<Answer>::make};
}

const EngineInfo explorer = {"explore", "", true, false, verify::make_explore};
const EngineInfo prover = {"prove", "", false, true, verify::make_prove};

ir::Check check_of(Kind kind, std::vector<ir::PropertyId> properties = {}, std::string scope = "",
                   ir::Value fix = 2) {
    ir::Check check;
    check.name = "test";
    check.configs = {{"fix", fix}};
    check.expectations = {{kind, std::move(properties), std::move(scope), {}}};
    return check;
}

const ir::System& open_system() {
    static const ir::System system = tests::page_lock_system();
    return system;
}

ir::PropertyId no_dangling_pte() {
    return *open_system().find_property("no_dangling_pte");
}

CheckResult run(const ir::Check& check, const std::vector<EngineInfo>& registry, CheckOptions options = {}) {
    options.registry = &registry;
    return run_check(open_system(), check, options, {});
}

/// The system with a statement that nothing reaches: the fault's recheck never fails.
ir::System with_dead_statement() {
    ir::System system = tests::page_lock_system();
    ir::ExprPool& pool = *system.pool;
    for (ir::Action& a : system.actions) {
        if (a.name == "fault.recheck/false") {
            const ir::Expr count = system.apply(ir::FunctionId(2), {});
            a.guard = pool.less(count, pool.integer(-1));
        }
    }
    return system;
}

}  // namespace

TEST_CASE(
    "what is proved is as declared where a proof or a scope is asked for, and not where a violation is") {
    const std::vector<EngineInfo> registry{prover, explorer};
    const CheckResult proved = run(check_of(Kind::proves, {no_dangling_pte()}), registry);
    CHECK(proved.ok);
    CHECK(proved.outcome == Outcome::as_declared);
    CHECK(proved.verdict() == "proved");
    CHECK(proved.reason.empty());
    CHECK(proved.properties.size() == 1);
    CHECK(proved.properties[0].engine == "prove");

    CheckOptions forced;
    forced.engine = "prove";
    const CheckResult refuted = run(check_of(Kind::violates, {no_dangling_pte()}), registry, forced);
    CHECK(refuted.outcome == Outcome::not_as_declared);
    CHECK(refuted.reason ==
          "no_dangling_pte is declared violated, but is proved for any number of instances");
}

TEST_CASE("what cannot be proved is refuted by a real run, if a small scope has one") {
    const std::vector<EngineInfo> registry{fake_prover<GivesUp>(), explorer};
    CheckOptions options;
    options.limits.states = 20'000;
    const CheckResult result = run(check_of(Kind::proves, {}, "", 0), registry, options);
    CHECK(result.outcome == Outcome::not_as_declared);
    CHECK(result.verdict() == "violated");
    const verify::PropertyOutcome& decisive = result.properties[*result.decisive];
    CHECK(decisive.name == "no_dangling_pte");
    CHECK(decisive.engine == "explore");
    CHECK(decisive.scope->describe(*result.system) == "Addr = 1, Page = 1, fault = 1, invalidate = 1");
    CHECK_THAT(result.reason,
               Catch::Contains("no_dangling_pte is declared proved, but is violated with Addr = 1"));
    CHECK_THAT(result.reason, Catch::Contains("invariant no_dangling_pte is false with a = Addr#0"));
}

TEST_CASE("what cannot be proved and has no counterexample is undecided, and says in what it holds") {
    const std::vector<EngineInfo> registry{fake_prover<GivesUp>(), explorer};
    CheckOptions options;
    options.limits.states = 20'000;
    const CheckResult result = run(check_of(Kind::proves, {no_dangling_pte()}), registry, options);
    CHECK(result.outcome == Outcome::undecided);
    CHECK(result.verdict() == "undecided");
    CHECK_FALSE(result.ok);
    CHECK_THAT(result.reason, Catch::Contains("it gave up; it holds with Addr = "));
}

TEST_CASE("a property holds in a scope") {
    const std::vector<EngineInfo> registry{explorer};
    const CheckResult holds = run(check_of(Kind::holds, {}, "small"), registry);
    CHECK(holds.ok);
    CHECK(holds.verdict() == "holds");
    CHECK(holds.properties[0].scope->name() == "small");
    CHECK(*holds.properties[0].states > 1000);

    const CheckResult fails = run(check_of(Kind::holds, {no_dangling_pte()}, "small", 0), registry);
    CHECK(fails.outcome == Outcome::not_as_declared);
    CHECK(fails.verdict() == "violated");

    CHECK_THROWS_AS(run(check_of(Kind::holds, {}, "large"), registry), std::invalid_argument);
}

TEST_CASE("a declared violation is looked for in growing scopes") {
    const std::vector<EngineInfo> registry{explorer};
    const CheckResult found = run(check_of(Kind::violates, {no_dangling_pte()}, "", 1), registry);
    CHECK(found.ok);
    CHECK(found.verdict() == "violated");

    const CheckResult in_scope = run(check_of(Kind::violates, {no_dangling_pte()}, "small", 1), registry);
    CHECK(in_scope.ok);
    CHECK(in_scope.properties[0].scope->name() == "small");

    CheckOptions options;
    options.limits.states = 20'000;
    const CheckResult open = run(check_of(Kind::violates, {no_dangling_pte()}), registry, options);
    CHECK(open.outcome == Outcome::undecided);
    CHECK_THAT(open.reason, Catch::Contains("the limit of 20000 states was reached"));

    const CheckResult none = run(check_of(Kind::violates, {no_dangling_pte()}, "small"), registry);
    CHECK(none.outcome == Outcome::not_as_declared);
    CHECK(
        none.reason ==
        "no_dangling_pte is declared violated, but holds with Addr = 2, Page = 2, fault = 2, invalidate = 1");
}

TEST_CASE("each of several declared violations needs a run of its own") {
    const std::vector<EngineInfo> registry{explorer};
    const CheckResult result = run(
        check_of(Kind::violates, {no_dangling_pte(), *open_system().find_property("deadlock")}, "small", 0),
        registry);
    CHECK(result.outcome == Outcome::not_as_declared);
    CHECK(result.properties[0].outcome == Outcome::as_declared);
    CHECK(result.properties[1].outcome == Outcome::not_as_declared);
    CHECK(*result.decisive == 1);
}

TEST_CASE("a forced engine that says less than is declared leaves the check undecided") {
    const std::vector<EngineInfo> registry{prover, explorer};
    CheckOptions options;
    options.engine = "explore";
    const CheckResult result = run(check_of(Kind::proves, {no_dangling_pte()}), registry, options);
    CHECK(result.outcome == Outcome::undecided);
    CHECK(result.verdict() == "holds");
    CHECK_THAT(result.reason,
               Catch::Contains("no_dangling_pte is declared proved, but was only shown to hold with "));

    options.engine = "oracle";
    CHECK_THROWS_AS(run(check_of(Kind::proves), registry, options), std::invalid_argument);
}

TEST_CASE("a verdict for a system in which a statement never runs is vacuous") {
    const std::vector<EngineInfo> registry{prover, explorer};
    CheckOptions options;
    options.registry = &registry;
    ir::System system = with_dead_statement();
    system.scopes[0].sizes.clear();  // one of each, few enough for the limit below
    const ir::Check holds = check_of(Kind::holds, {no_dangling_pte()}, "small");
    for (const ir::Check& check : {check_of(Kind::proves, {no_dangling_pte()}), holds}) {
        const CheckResult result = run_check(system, check, options, {});
        CHECK(result.outcome == Outcome::not_as_declared);
        CHECK(result.verdict() == "vacuous");
        CHECK_THAT(result.reason, Catch::Contains("`!page.cached` (fault.recheck/false) never runs"));
    }
    CHECK(run_check(system, check_of(Kind::violates, {no_dangling_pte()}, "", 0), options, {}).ok);

    // Unless a scope could not be searched to the end, or nobody wants to know.
    options.limits.states = 1000;
    CHECK(run_check(system, holds, options, {}).ok);
    options.limits.states = CheckOptions{}.limits.states;
    options.vacuity = false;
    CHECK(run_check(system, holds, options, {}).ok);
}

TEST_CASE("a process that cannot end is vacuous") {
    const std::vector<EngineInfo> registry{explorer};
    CheckOptions options;
    options.registry = &registry;
    ir::System system = tests::page_lock_system();
    for (ir::Action& a : system.actions) {
        if (a.name == "invalidate.L42") a.to = 0;
    }
    const CheckResult result = run_check(system, check_of(Kind::holds, {}, "small"), options, {});
    CHECK(result.verdict() == "vacuous");
    CHECK_THAT(result.reason, Catch::Contains("process invalidate never ends"));
}

TEST_CASE("limits on instances reach every scope") {
    const std::vector<EngineInfo> registry{explorer};
    ir::Check check = check_of(Kind::violates, {no_dangling_pte()}, "", 0);
    check.instances = {{"invalidate", 0}};
    CheckOptions options;
    options.limits.states = 20'000;
    const CheckResult result = run(check, registry, options);
    CHECK_FALSE(result.ok);

    check.instances = {{"fault", 1}};
    const CheckResult one = run(check, registry);
    CHECK(one.ok);
    CHECK(one.properties[0].scope->size(one.system->processes[0].sort) == 1);
}

TEST_CASE("evidence that does not stand is a defect, not a verdict") {
    const std::vector<EngineInfo> invents{fake_prover<Invents>(), explorer};
    CHECK_THROWS_AS(run(check_of(Kind::proves), invents), std::logic_error);
    // Nothing at all implies no property.
    const std::vector<EngineInfo> bluffs{fake_prover<SaysProved>(), explorer};
    CheckOptions options;
    options.limits.states = 1000;
    CHECK_THROWS_WITH(run(check_of(Kind::proves, {no_dangling_pte()}), bluffs, options),
                      Catch::Contains("the proof does not stand"));
    // A scope proves nothing for any number of instances.
    const std::vector<EngineInfo> boasts{{"prove", "", false, false, Always<SaysProved>::make}};
    CHECK_THROWS_AS(run(check_of(Kind::proves), boasts), std::logic_error);
}

TEST_CASE("an interrupted check is undecided") {
    const std::vector<EngineInfo> registry{fake_prover<GivesUp>(), explorer};
    CheckOptions options;
    options.registry = &registry;
    const std::atomic<bool> stop = true;
    Context context;
    context.stop = &stop;
    const CheckResult result =
        run_check(open_system(), check_of(Kind::violates, {no_dangling_pte()}, "", 0), options, context);
    CHECK(result.outcome == Outcome::undecided);
    CHECK_THAT(result.reason, Catch::Contains("it was interrupted"));
}

TEST_CASE("a check without expectations came out as declared") {
    const std::vector<EngineInfo> registry{explorer};
    ir::Check check;
    check.name = "empty";
    const CheckResult result = run(check, registry);
    CHECK(result.ok);
    CHECK_FALSE(result.decisive);
}

TEST_CASE("the registry knows its engines and verdicts by name") {
    REQUIRE(verify::find_engine("explore") != nullptr);
    CHECK(verify::find_engine("explore")->needs_scope);
    CHECK(verify::find_engine("oracle") == nullptr);
    CHECK(verify::verdict_name(verify::Proved{}) == "proved");
    CHECK(verify::verdict_name(verify::Holds{}) == "holds");
    CHECK(verify::verdict_name(verify::Bounded{}) == "bounded");
    CHECK(verify::verdict_name(verify::Violated{}) == "violated");
    CHECK(verify::verdict_name(verify::Vacuous{}) == "vacuous");
    CHECK(verify::verdict_name(verify::Undecided{}) == "undecided");
}

}  // namespace latchwork
