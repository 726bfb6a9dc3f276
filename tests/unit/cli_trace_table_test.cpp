/// From traces to tables, and why a formula is false.
#include <catch2/catch.hpp>

#include "cli/trace_table.hpp"
#include "ir/interpreter.hpp"
#include "ir/passes.hpp"
#include "tests/support/page_lock_system.hpp"
#include "tests/support/runs.hpp"

namespace ir = latchwork::ir;
using latchwork::cli::explain_value;
using latchwork::cli::Explanation;
using latchwork::cli::tabulate;
using latchwork::cli::TraceTable;
using latchwork::tests::page_lock_system;
using latchwork::tests::shortest_run;

namespace {

const latchwork::base::SourceSet no_sources;

ir::System variant(ir::Value fix) {
    const std::map<std::string, ir::Value> configs{{"fix", fix}};
    return ir::specialize(page_lock_system(), configs);
}

}  // namespace

TEST_CASE("a trace becomes a table", "[cli][trace]") {
    const ir::System system = variant(0);
    const ir::Trace trace = shortest_run(system, "no_dangling_pte", {});
    REQUIRE_FALSE(ir::replay(system, trace).has_value());
    const TraceTable table = tabulate(system, trace, no_sources);
    CHECK(table.property == "no_dangling_pte");
    CHECK(table.property_place.empty());
    REQUIRE(table.columns.size() == 2);
    CHECK(table.columns[0].title == "fault#0");
    CHECK(table.columns[1].title == "invalidate#0");
    REQUIRE(table.rows.size() == trace.steps.size());
    CHECK(table.rows.front().step == 1);

    bool installed = false;
    for (const auto& row : table.rows) {
        for (const auto& change : row.changes) {
            CHECK(change.before != change.after);
            if (change.place == "pte[Addr#0]") {
                installed = true;
                CHECK(row.column == 0);
                CHECK(row.label == "install");
                CHECK(change.before == "null");
                CHECK(change.after == "Page#0");
                CHECK_FALSE(change.bookkeeping);
            }
        }
    }
    CHECK(installed);
    CHECK(table.witness == std::vector<std::string>{"a = Addr#0"});
    CHECK(table.broken == std::vector<std::string>{"pte[Addr#0] = Page#0", "Page#0.cached is false"});
}

TEST_CASE("the explanation names the facts that decide, and no others", "[cli][trace]") {
    const ir::System system = variant(2);
    const ir::Scope scope(system, "test", {{"Page", 2}, {"Addr", 2}});
    const ir::Interpreter interpreter(system, scope);
    ir::State state;
    interpreter.for_each_initial([&](const ir::State& first) {
        state = first;
        return false;
    });
    ir::ExprPool& pool = *system.pool;
    ir::FunctionId cached;
    ir::FunctionId count;
    for (std::size_t f = 0; f < system.functions.size(); ++f) {
        if (system.functions[f].name == "Page.cached") cached = ir::FunctionId(f);
        if (system.functions[f].name == "truncate_count") count = ir::FunctionId(f);
    }
    const ir::SortId page = system.function(cached).arguments[0];
    state[interpreter.layout().place(system, cached, {1})] = 0;
    const ir::Variable p = pool.fresh(page, "p");
    const ir::Expr is_cached = system.apply(cached, {pool.variable(p)});
    const ir::Expr counted = pool.less(pool.integer(0), system.apply(count, {}));

    const auto explain = [&](ir::Expr e) { return explain_value(system, scope, state, e); };
    using Strings = std::vector<std::string>;
    SECTION("a false forall has a witness") {
        const Explanation why = explain(pool.quantified(ir::Op::forall, {p}, is_cached));
        CHECK(why.bindings == Strings{"p = Page#1"});
        CHECK(why.facts == Strings{"Page#1.cached is false"});
    }
    SECTION("a true exists has one too") {
        const Explanation why = explain(pool.quantified(ir::Op::exists, {p}, is_cached));
        CHECK(why.bindings == Strings{"p = Page#0"});
        CHECK(why.facts == Strings{"Page#0.cached is true"});
    }
    SECTION("one conjunct decides a false and, all of them a true one") {
        const ir::Expr first = system.apply(cached, {pool.member(page, 0)});
        const ir::Expr second = system.apply(cached, {pool.member(page, 1)});
        CHECK(explain(pool.logical_and({first, second})).facts == Strings{"Page#1.cached is false"});
        CHECK(explain(pool.logical_and({first, pool.logical_not(second)})).facts ==
              Strings{"Page#0.cached is true", "Page#1.cached is false"});
        CHECK(explain(pool.logical_or({second, counted})).facts ==
              Strings{"Page#1.cached is false", "truncate_count = 0"});
    }
    SECTION("a false implication is explained by both sides") {
        const ir::Expr e = pool.implies(system.apply(cached, {pool.member(page, 0)}), counted);
        CHECK(explain(e).facts == Strings{"Page#0.cached is true", "truncate_count = 0"});
    }
}
