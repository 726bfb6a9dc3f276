/// Coverage schedules: they can be taken, violate nothing, and leave no goal out.
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "codegen/codegen.hpp"
#include "codegen/shared_steps.hpp"
#include "ir/interpreter.hpp"
#include "ir/passes.hpp"
#include "tests/support/lowered.hpp"

namespace codegen = latchwork::codegen;
namespace ir = latchwork::ir;
using latchwork::tests::Lowered;

namespace {

constexpr const char* protocol = R"(
spinlock l;
bool ready __guarded_by(l) = false;
atomic_t seen = 0;
process writer() {
take:
    spin_lock(l);
store:
    ready = true;
    spin_unlock(l);
}
process reader() {
    bool r;
    spin_lock(l);
load:
    r = ready;
    spin_unlock(l);
    if (r) atomic_inc(seen);
}
check c { } proves;
)";

}  // namespace

TEST_CASE("coverage schedules take every step, and conflicting ones next to each other",
          "[codegen][coverage]") {
    const Lowered spec(protocol);
    REQUIRE(spec.system);
    const ir::System system = ir::specialize(*spec.system, spec.system->checks[0]);
    const ir::Scope scope(system, "small", {{"reader", 2}});
    codegen::CoverageGoals covered;
    const auto schedules = codegen::cover(*spec.system, system, scope, covered);
    REQUIRE_FALSE(schedules.empty());

    const auto steps = codegen::shared_steps(*spec.system);
    std::map<std::string, std::size_t> numbers;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (const std::size_t a : steps[i].actions) numbers[spec.system->actions[a].name] = i;
    }
    const auto number = [&](const ir::Step& s) { return numbers.at(system.action(s.action).name); };
    const ir::Interpreter interpreter(system, scope);

    std::set<std::size_t> taken;
    std::set<std::pair<std::size_t, std::size_t>> adjacent;
    for (const codegen::Schedule& schedule : schedules) {
        REQUIRE(interpreter.is_initial(schedule.initial));
        ir::State state = schedule.initial;
        for (std::size_t i = 0; i < schedule.steps.size(); ++i) {
            const ir::Step& step = schedule.steps[i];
            REQUIRE(interpreter.is_enabled(state, step));
            CHECK(interpreter.violations(state, step).empty());
            state = interpreter.apply(state, step);
            CHECK(interpreter.violations(state).empty());
            taken.insert(number(step));
            if (i > 0) adjacent.insert({number(schedule.steps[i - 1]), number(step)});
        }
    }
    CHECK(taken == covered.steps);
    for (const auto& pair : covered.pairs) CHECK(adjacent.contains(pair));

    // Every step of this protocol can be taken, and an unlock can be followed by the lock of anybody else.
    CHECK(covered.steps.size() == steps.size());
    const auto named = [&](const std::string& text, const std::string& process) {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (steps[i].action.text == text && steps[i].name.rfind(process, 0) == 0) return i;
        }
        FAIL("no step " << text);
        return std::size_t{0};
    };
    CHECK(covered.pairs.contains({named("spin_unlock(l)", "writer"), named("spin_lock(l)", "reader")}));
    CHECK(covered.pairs.contains({named("spin_unlock(l)", "reader"), named("spin_lock(l)", "writer")}));
    CHECK(covered.pairs.contains({named("spin_unlock(l)", "reader"), named("spin_lock(l)", "reader")}));
    // What an instance does to a local of its own conflicts with nothing.
    CHECK_FALSE(
        covered.pairs.contains({named("atomic_inc(seen)", "reader"), named("spin_lock(l)", "writer")}));

    // What is covered already is not covered again.
    CHECK(codegen::cover(*spec.system, system, scope, covered).empty());
}

TEST_CASE("coverage schedules do not end in a state that violates an invariant", "[codegen][coverage]") {
    // A check may promise one property of a variant that breaks another.
    const Lowered spec(
        "int[0..3] x = 0; process p() { x = 1; x = 2; } invariant low: x < 2; invariant range: x < 3; "
        "check c { } holds range in one; check d { } violates low; scope one { p = 1; }");
    REQUIRE(spec.system);
    const ir::System system = ir::specialize(*spec.system, spec.system->checks[0]);
    const ir::Scope scope(system, "one", {{"p", 1}});
    codegen::CoverageGoals covered;
    const ir::Interpreter interpreter(system, scope);
    const auto schedules = codegen::cover(*spec.system, system, scope, covered);
    REQUIRE(schedules.size() == 1);
    ir::State state = schedules[0].initial;
    for (const ir::Step& step : schedules[0].steps) state = interpreter.apply(state, step);
    CHECK(schedules[0].steps.size() == 1);
    CHECK(interpreter.violations(state).empty());
}
