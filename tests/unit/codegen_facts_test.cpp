/// What is left of a condition behind others, and of the updates of a step; steps that are copies of one
/// another.
#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "codegen/facts.hpp"
#include "codegen/families.hpp"
#include "codegen/lock_tests.hpp"
#include "codegen/updates.hpp"
#include "tests/support/lowered.hpp"

namespace codegen = latchwork::codegen;
namespace ir = latchwork::ir;
using latchwork::tests::Lowered;

namespace {

struct Formulas {
    ir::System system;
    ir::ExprPool& pool = *system.pool;
    ir::SortId page;
    ir::Variable p, x;

    Formulas() {
        ir::Sort sort;
        sort.name = "Page";
        sort.kind = ir::Sort::Kind::object;
        system.sorts.push_back(sort);
        page = ir::SortId(0);
        p = pool.fresh(page, "p");
        x = pool.fresh(page, "x");
    }
    ir::FunctionId function(const std::string& name, std::vector<ir::SortId> arguments, ir::Type result) {
        ir::Function f;
        f.name = name;
        f.arguments = std::move(arguments);
        f.result = result;
        system.functions.push_back(f);
        return ir::FunctionId(system.functions.size() - 1);
    }
    ir::Expr truth(const std::string& name) {
        return system.apply(function(name, {}, ir::Type::boolean()), {});
    }
};

}  // namespace

TEST_CASE("what has been tested is not tested again", "[codegen][facts]") {
    Formulas f;
    ir::ExprPool& pool = f.pool;
    const ir::Expr a = f.truth("a"), b = f.truth("b"), c = f.truth("c");
    const auto no = [&](ir::Expr e) { return pool.logical_not(e); };
    codegen::Facts facts(pool);
    CHECK(facts.simplify(pool.logical_and({no(a), pool.logical_or({a, b})})) == pool.logical_and({no(a), b}));
    CHECK(facts.simplify(pool.logical_or({a, pool.logical_and({no(a), b})})) == pool.logical_or({a, b}));
    CHECK(facts.simplify(pool.logical_and({a, pool.implies(a, b)})) == pool.logical_and({a, b}));
    CHECK(facts.simplify(pool.ite(a, pool.logical_and({a, b}), c)) == pool.ite(a, b, c));
    // What stands before is not touched, though what follows says it too.
    const ir::Expr kept = pool.logical_and({pool.logical_or({a, b}), a});
    CHECK(facts.simplify(kept) == kept);
    facts.assume(pool.logical_or({a, b}), false);
    CHECK(ir::is_false(facts.simplify(b)));
    CHECK(facts.simplify(pool.logical_or({b, c})) == c);
}

TEST_CASE("a value that is known decides comparisons with others", "[codegen][facts]") {
    Formulas f;
    ir::ExprPool& pool = f.pool;
    const ir::Expr n = f.system.apply(f.function("n", {}, ir::Type::integer()), {});
    codegen::Facts facts(pool);
    facts.assume(pool.equal(n, pool.integer(3)));
    CHECK(ir::is_true(facts.simplify(pool.equal(n, pool.integer(3)))));
    CHECK(ir::is_false(facts.simplify(pool.equal(n, pool.integer(4)))));
}

TEST_CASE("a quantifier over what may have no member keeps its body", "[codegen][facts]") {
    Formulas f;
    const ir::Expr a = f.truth("a");
    const ir::Expr flag =
        f.system.apply(f.function("flag", {f.page}, ir::Type::boolean()), {f.pool.variable(f.x)});
    const ir::Expr some = f.pool.quantified(ir::Op::exists, {f.x}, f.pool.logical_or({a, flag}));
    codegen::Facts facts(f.pool);
    facts.assume(a);
    CHECK(facts.simplify(some) == some);
    codegen::Facts others(f.pool);
    others.assume(a, false);
    CHECK(others.simplify(some) == f.pool.quantified(ir::Op::exists, {f.x}, flag));
}

TEST_CASE("an update of one place is no loop", "[codegen][facts]") {
    Formulas f;
    ir::ExprPool& pool = f.pool;
    const ir::FunctionId count = f.function("count", {f.page}, ir::Type::integer());
    const ir::FunctionId live = f.function("live", {f.page}, ir::Type::boolean());
    const ir::Expr x = pool.variable(f.x), one = pool.integer(1);
    const auto update = [&](ir::Expr place) {
        const ir::Expr condition = pool.logical_and({f.system.apply(live, {place}), pool.equal(place, x)});
        const ir::Expr old = f.system.apply(count, {x});
        return ir::Update{
            count, {x}, pool.ite(condition, pool.add(f.system.apply(count, {place}), one), old), {f.x}};
    };
    const ir::Expr p = pool.variable(f.p);
    codegen::Facts facts(pool);
    const ir::Update plain = codegen::at_one_place(f.system, facts, update(p));
    CHECK(plain.bound.empty());
    CHECK(plain.arguments == std::vector<ir::Expr>{p});
    const ir::Expr more = pool.add(f.system.apply(count, {p}), one);
    CHECK(plain.value == pool.ite(f.system.apply(live, {p}), more, f.system.apply(count, {p})));
    facts.assume(f.system.apply(live, {p}));
    CHECK(codegen::at_one_place(f.system, facts, update(p)).value == more);

    // Where the place may be null, nothing is stored then.
    const ir::Expr maybe = f.system.apply(f.function("maybe", {}, ir::Type::member(f.page, true)), {});
    CHECK(codegen::at_one_place(f.system, facts, update(maybe)).bound.size() == 1);
    facts.assume(pool.equal(maybe, pool.null(f.page)), false);
    CHECK(codegen::at_one_place(f.system, facts, update(maybe)).bound.empty());
}

TEST_CASE("the calls of an inline procedure are one family", "[codegen][families]") {
    const Lowered spec(R"(
object Page { spinlock lock; bool dirty __guarded_by(lock) = false; }
config careful : bool = false;
inline clean(Page page) {
    spin_lock(page.lock);
    page.dirty = false;
    spin_unlock(page.lock);
}
process p(Page one, Page other) {
    Page a;
    Page b;
    a = one;
    b = other;
    clean(a);
    if (careful) clean(one);
    clean(b);
    a = other;
}
process q(Page one) { clean(one); }
check c { } proves;
)");
    REQUIRE(spec.system);
    const ir::System& system = *spec.system;
    const auto steps = codegen::shared_steps(system);
    codegen::NameTable names;
    const auto families = codegen::step_families(system, steps, names, spec.sources);
    // The locals a and b differ; a parameter is another kind of thing, and q has but one call.
    REQUIRE(families.size() == 3);
    std::set<std::string> called;
    for (const codegen::StepFamily& f : families) {
        called.insert(f.name);
        CHECK(f.members.size() == 2);
        CHECK(f.members[0] < f.members[1]);
        CHECK_FALSE(f.same_start);
        CHECK_FALSE(f.same_way);
        REQUIRE(f.locals.size() == 1);
        REQUIRE(f.locals[0].size() == 2);
        CHECK(system.function(f.locals[0][0]).name == "p.a");
        CHECK(system.function(f.locals[0][1]).name == "p.b");
        CHECK_FALSE(f.stored[0]);
        CHECK(f.find(f.members[1]) == 1);
    }
    CHECK(called == std::set<std::string>{"p_line_5", "p_line_6", "p_line_7"});

    codegen::NameTable methods;
    const auto tests = codegen::lock_tests(system, steps, methods);
    REQUIRE(tests.size() == 1);
    CHECK(tests[0].name == "page_lock_is_free");
    CHECK(tests[0].readers);
    CHECK(tests[0].holders.size() == 2);
}
