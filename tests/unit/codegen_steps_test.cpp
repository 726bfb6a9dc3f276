/// Which actions are one step of the generated machine, and how conditions of configs are said.
#include <catch2/catch.hpp>

#include "codegen/config_space.hpp"
#include "codegen/shared_steps.hpp"
#include "ir/printer.hpp"
#include "tests/support/lowered.hpp"

namespace codegen = latchwork::codegen;
namespace ir = latchwork::ir;
using latchwork::tests::Lowered;

namespace {

const codegen::SharedStep* find(const std::vector<codegen::SharedStep>& steps, const std::string& name) {
    for (const codegen::SharedStep& s : steps) {
        if (s.name == name) return &s;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("actions that differ only in what the configs say are one step", "[codegen][steps]") {
    const Lowered spec(R"(
config fast : bool = false;
atomic_t x = 0;
atomic_t y = 0;
process p() {
first:
    atomic_inc(x);
    if (!fast) {
second:
        atomic_inc(y);
    }
third:
    atomic_dec(x);
}
check c { } proves;
)");
    REQUIRE(spec.system);
    const auto steps = codegen::shared_steps(*spec.system);
    const codegen::SharedStep* first = find(steps, "p.first");
    REQUIRE(first != nullptr);
    CHECK(first->actions.size() == 2);
    CHECK(ir::is_true(first->when));
    REQUIRE(first->branches.size() == 2);
    CHECK(first->branches[0].to != first->branches[1].to);
    CHECK(ir::is_true(first->branches[1].when));
    REQUIRE(find(steps, "p.third") != nullptr);
    // Every action belongs to one step.
    std::vector<int> owners(spec.system->actions.size(), 0);
    for (const codegen::SharedStep& s : steps) {
        for (const std::size_t a : s.actions) ++owners[a];
    }
    for (const int n : owners) CHECK(n == 1);
}

TEST_CASE("a choice is not one step, though its ways do the same", "[codegen][steps]") {
    const Lowered spec(R"(
atomic_t x = 0;
process p() {
pick:
    either { a: atomic_inc(x); } or { b: atomic_dec(x); }
}
check c { } proves;
)");
    REQUIRE(spec.system);
    std::size_t ways = 0;
    for (const codegen::SharedStep& s : codegen::shared_steps(*spec.system)) {
        if (s.name.rfind("p.pick", 0) != 0) continue;
        ++ways;
        CHECK(s.branches.size() == 1);
    }
    CHECK(ways == 2);
}

TEST_CASE("conditions of configs lose what is superfluous", "[codegen][steps]") {
    const Lowered spec(R"(
config kind : { none, one, two } = none;
config fast : bool = false;
atomic_t x = 0;
process p() {
    if (kind == one && fast) atomic_inc(x); else atomic_dec(x);
}
check c { } proves;
)");
    REQUIRE(spec.system);
    const ir::System& system = *spec.system;
    codegen::ConfigSpace space(system);
    REQUIRE(space.enumerable());
    CHECK(space.all().size() == 6);
    ir::ExprPool& pool = *system.pool;
    ir::Expr kind = nullptr, fast = nullptr;
    for (std::size_t i = 0; i < system.functions.size(); ++i) {
        if (system.functions[i].name == "kind") kind = system.apply(ir::FunctionId(i), {});
        if (system.functions[i].name == "fast") fast = system.apply(ir::FunctionId(i), {});
    }
    const auto is = [&](ir::Value v) { return pool.equal(kind, pool.constant(kind->type, v)); };
    CHECK(space.simplify(pool.logical_and({is(1), pool.logical_not(is(0)), fast}), space.all()) ==
          pool.logical_and({is(1), fast}));
    CHECK(ir::is_true(space.simplify(pool.logical_or({is(0), is(1), is(2)}), space.all())));
    CHECK(space.simplify(pool.logical_or({is(0), pool.logical_and({pool.logical_not(is(0)), fast})}),
                         space.all()) == pool.logical_or({is(0), fast}));
    // Where only one value is left, its test says nothing.
    CHECK(space.simplify(pool.logical_and({is(1), fast}), space.where(is(1))) == fast);
    CHECK(ir::is_false(space.simplify(is(0), space.where(is(1)))));
}
