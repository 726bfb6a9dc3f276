/// Systems with a pool of their own: the same system, and nothing shared.
#include <catch2/catch.hpp>
#include <regex>

#include <algorithm>

#include "ir/own_pool.hpp"
#include "ir/passes.hpp"
#include "ir/printer.hpp"
#include "tests/support/lowered.hpp"
#include "tests/support/page_lock_system.hpp"
#include "verify/check/evidence.hpp"

namespace latchwork::tests {

namespace {

ir::System page_lock(ir::Value fix) {
    return ir::specialize(page_lock_system(), {{"fix", fix}}, {});
}

/// What the proof engine says on the way, and what it finds.
std::vector<std::string> course_of_proof(const ir::System& system) {
    std::vector<std::string> lines;
    verify::Context context;
    // Without the seconds, in which two runs differ.
    context.verbose = [&lines](const std::string& line) {
        lines.push_back(std::regex_replace(line, std::regex(", [0-9.]+ s$"), ""));
    };
    verify::Request request{system, {*system.find_property("no_dangling_pte")}, {}, {}};
    const verify::Result result = verify::check::run_checked(*verify::find_engine("prove"), request, context);
    const auto* proved = std::get_if<verify::Proved>(&result.properties[0].verdict);
    REQUIRE(proved != nullptr);
    for (ir::Expr e : proved->invariants) lines.push_back(ir::print(system, e));
    return lines;
}

}  // namespace

TEST_CASE("a system with a pool of its own is the same system") {
    const ir::System system = page_lock_system();
    const ir::System copy = ir::with_own_pool(system);
    CHECK(copy.pool != system.pool);
    CHECK(ir::print(copy) == ir::print(system));
    CHECK(ir::validate(copy) == std::vector<std::string>{});
    for (std::size_t a = 0; a < system.actions.size(); ++a)
        CHECK(copy.actions[a].guard != system.actions[a].guard);
    // A variable that is made there is none that is used there.
    const ir::Variable fresh = copy.pool->fresh(copy.processes[0].sort, "x");
    for (const ir::Action& action : copy.actions) {
        CHECK(action.self.number < fresh.number);
        ir::for_each_subexpression(action.guard, [&](ir::Expr e) {
            CHECK(e->variable.number < fresh.number);
            for (const ir::Variable& v : e->bound) CHECK(v.number < fresh.number);
        });
    }
}

TEST_CASE("a proof takes the same course on a copy") {
    const ir::System system = page_lock(2);
    const ir::System copy = ir::with_own_pool(system);
    CHECK(course_of_proof(copy) == course_of_proof(system));
}

TEST_CASE("a closed expression comes over with variables of its own") {
    const Lowered lowered(
        "domain A; A? f[A] = null; process p(A a) { f[a] = a; } "
        "invariant i: forall (A x) exists (A y) f[x] == null || f[x] == y && (forall (A z) f[z] == z || f[z] "
        "== null);");
    REQUIRE(lowered.system);
    const ir::System& system = *lowered.system;
    const ir::Expr formula = system.property(*system.find_property("i")).formula;
    const ir::System copy = ir::with_own_pool(system);
    const ir::Expr there = copy.property(*copy.find_property("i")).formula;
    const ir::Expr back = ir::CarryOver(*system.pool)(there);
    CHECK(ir::print(system, back) == ir::print(system, formula));
    CHECK(back != formula);
    CHECK(back->bound[0].number != formula->bound[0].number);
    CHECK(ir::CarryOver(*system.pool)(copy.pool->boolean(true)) == system.pool->boolean(true));
}

}  // namespace latchwork::tests
