/// From flow graphs to actions: where edges without a step go, how locations are named, what may be read
/// unset.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <stdexcept>

#include "ir/passes.hpp"
#include "ir/printer.hpp"
#include "sema/flow.hpp"

namespace latchwork {
namespace {

using ir::Expr;
using ir::FunctionId;
using ir::Type;
using sema::Edge;
using sema::NodeId;
using Strings = std::vector<std::string>;

/// A process over a config `fix` (none, counter, locked), an integer `n` and a local `x`. Node k begins on
/// line k + 1.
class Builder {
  public:
    Builder() {
        file = sources.add("test.latch", std::string(100, '\n'));
        const ir::SortId instances = sort("p", ir::Sort::Kind::process, {});
        const ir::SortId fixes = sort("fix", ir::Sort::Kind::enumeration, {"none", "counter", "locked"});
        const ir::SortId places = sort("p location", ir::Sort::Kind::enumeration, {});
        fix = function("fix", ir::Function::Role::config, {}, Type::member(fixes));
        n = function("n", ir::Function::Role::shared, {}, Type::integer());
        x = function("p.x", ir::Function::Role::local, {instances}, Type::integer());
        const FunctionId at =
            function("p at", ir::Function::Role::location, {instances}, Type::member(places));
        system.functions[fix.index()].constant = true;
        ir::Process p;
        p.name = "p";
        p.sort = instances;
        p.locations_sort = places;
        p.location = at;
        p.locals = {x};
        system.processes.push_back(std::move(p));
        ir::Property property;
        property.name = "wrong";
        property.kind = ir::Property::Kind::obligation;
        system.properties.push_back(std::move(property));
        graph.process = ir::ProcessId(0);
        graph.self = pool().fresh(instances, "self");
    }

    ir::ExprPool& pool() { return *system.pool; }
    Expr number(ir::Value v) { return pool().integer(v); }
    Expr read(FunctionId f) {
        return system.function(f).arguments.empty() ? system.apply(f, {})
                                                    : system.apply(f, {pool().variable(graph.self)});
    }
    Expr fix_is(ir::Value v) {
        return pool().equal(read(fix), pool().constant(system.function(fix).result, v));
    }
    Expr fix_is_not(ir::Value v) { return pool().logical_not(fix_is(v)); }

    /// Nodes 0 … count - 1; the first is the start, the last the end.
    void nodes(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            const auto begin = static_cast<std::uint32_t>(i);
            graph.nodes.push_back({"", {file, begin, begin + 1}});
        }
        graph.start = NodeId(0);
        graph.end = NodeId(count - 1);
    }
    void label(std::size_t node, std::string text, std::vector<std::size_t> block) {
        graph.nodes[node].label = text;
        graph.blocks.push_back({std::move(text), {}});
        for (std::size_t i : block) graph.blocks.back().nodes.emplace_back(i);
    }

    Edge& step(std::size_t from, std::size_t to, std::string text, Expr guard = nullptr) {
        Edge& e = pass(from, to, guard);
        e.step = true;
        e.text = std::move(text);
        e.span = graph.nodes[from].span;
        return e;
    }
    Edge& pass(std::size_t from, std::size_t to, Expr guard = nullptr) {
        Edge e;
        e.from = NodeId(from);
        e.to = NodeId(to);
        e.step = false;
        e.guard = guard == nullptr ? pool().boolean(true) : guard;
        graph.edges.push_back(std::move(e));
        return graph.edges.back();
    }
    void sets(Edge& e, FunctionId f, Expr value) { e.updates.push_back({f, read(f)->arguments, value, {}}); }
    void obliges(Edge& e, Expr bad, bool when_blocked = false) {
        ir::Obligation o;
        o.property = ir::PropertyId(0);
        o.bad = bad;
        o.when_blocked = when_blocked;
        o.message = "wrong";
        e.obligations.push_back(std::move(o));
    }

    void emit() { sema::emit_actions(system, sema::join_steps(system, graph), sources); }

    /// "location -> location: text if guard" of each action.
    Strings actions() const {
        Strings lines;
        const ir::Process& p = system.processes[0];
        const auto name = [&](ir::Value l) { return p.locations[static_cast<std::size_t>(l)].name; };
        for (const ir::Action& a : system.actions) {
            lines.push_back(fmt::format("{} -> {}: {}", name(a.from), name(a.to), a.text));
            if (!ir::is_true(a.guard)) lines.back() += " if " + ir::print(system, a.guard);
        }
        return lines;
    }
    Strings names() const {
        Strings lines;
        for (const ir::Action& a : system.actions) lines.push_back(a.name);
        return lines;
    }

    base::SourceSet sources;
    base::FileId file;
    ir::System system;
    sema::FlowGraph graph;
    FunctionId fix, n, x;

  private:
    ir::SortId sort(std::string name, ir::Sort::Kind kind, Strings values) {
        ir::Sort s;
        s.name = std::move(name);
        s.kind = kind;
        s.values = std::move(values);
        system.sorts.push_back(std::move(s));
        return ir::SortId(system.sorts.size() - 1);
    }
    FunctionId function(std::string name, ir::Function::Role role, std::vector<ir::SortId> arguments,
                        Type result) {
        ir::Function f;
        f.name = std::move(name);
        f.role = role;
        f.arguments = std::move(arguments);
        f.result = result;
        if (!f.arguments.empty()) f.process = ir::ProcessId(0);
        for (ir::SortId argument : f.arguments) f.formals.push_back(pool().fresh(argument, "i"));
        system.functions.push_back(std::move(f));
        return FunctionId(system.functions.size() - 1);
    }
};

TEST_CASE("a test of configs goes into the step before it", "[sema][flow]") {
    Builder b;
    b.nodes(5);
    b.step(0, 1, "first");
    b.pass(1, 2, b.fix_is(2));
    b.pass(1, 3, b.fix_is_not(2));
    b.step(2, 3, "lock");
    b.step(3, 4, "last");
    b.emit();
    CHECK(b.actions() == Strings{"L1 -> L3: first if fix == locked", "L1 -> L4: first if fix != locked",
                                 "L3 -> L4: lock", "L4 -> end: last"});
    CHECK(b.names() == Strings{"p.L1.1", "p.L1.2", "p.L3", "p.L4"});
    CHECK(ir::validate(b.system) == Strings{});
}

TEST_CASE("a process may begin with a test of configs, and come back to it", "[sema][flow]") {
    Builder b;
    b.nodes(6);
    b.label(1, "retry", {1, 2});
    b.pass(0, 1);
    b.pass(1, 2, b.fix_is(1));
    b.pass(1, 3, b.fix_is_not(1));
    b.step(2, 3, "read");
    b.step(3, 4, "choose");
    b.step(4, 1, "again");
    b.step(4, 5, "done");
    b.emit();
    CHECK(b.actions() == Strings{"retry -> L4: read if fix == counter",
                                 "retry -> L5: choose if fix != counter", "L4 -> L5: choose",
                                 "L5 -> retry: again", "L5 -> end: done"});
    CHECK(b.system.processes[0].blocks.at("retry") == std::vector<ir::Value>{0});
    CHECK(b.system.processes[0].start == 0);
    CHECK(b.system.processes[0].end == 3);
    CHECK(ir::validate(b.system) == Strings{});
}

TEST_CASE("a labelled place that only tests configs stays a place, unless that would hide another label",
          "[sema][flow]") {
    Builder b;
    b.nodes(5);
    b.step(0, 1, "first");
    b.label(1, "here", {1, 2});
    b.pass(1, 2, b.fix_is(1));
    b.pass(1, 3, b.fix_is_not(1));
    b.step(2, 3, "inside");
    b.step(3, 4, "last");
    SECTION("it stays") {
        b.emit();
        CHECK(b.actions() == Strings{"L1 -> here: first", "here -> L4: inside if fix == counter",
                                     "here -> end: last if fix != counter", "L4 -> end: last"});
    }
    SECTION("it hands its label to what it labels") {
        b.label(3, "there", {3});
        b.emit();
        CHECK(b.actions() == Strings{"L1 -> here: first if fix == counter",
                                     "L1 -> there: first if fix != counter", "here -> there: inside",
                                     "there -> end: last"});
        CHECK(b.system.processes[0].blocks.at("here") == std::vector<ir::Value>{1});
        CHECK(b.system.processes[0].blocks.at("there") == std::vector<ir::Value>{2});
    }
}

TEST_CASE("a start that has an effect or leads to the end is a step", "[sema][flow]") {
    Builder b;
    SECTION("effect") {
        b.nodes(3);
        b.sets(b.pass(0, 1), b.n, b.number(0));
        b.step(1, 2, "loop");
        b.emit();
        CHECK(b.actions() == Strings{"L1 -> L2: start", "L2 -> end: loop"});
    }
    SECTION("empty") {
        b.nodes(3);
        b.pass(0, 1);
        b.pass(1, 2);
        b.emit();
        CHECK(b.actions() == Strings{"L1 -> end: start"});
    }
    SECTION("empty in some variants") {
        b.nodes(3);
        b.pass(0, 1, b.fix_is(0));
        b.pass(0, 2, b.fix_is_not(0));
        b.step(1, 2, "only");
        b.emit();
        CHECK(b.actions() == Strings{"L1 -> end: only if fix == none", "L1 -> end: start if fix != none"});
    }
    SECTION("decided by the state") {
        b.nodes(4);
        b.pass(0, 1, b.pool().equal(b.read(b.n), b.number(0)));
        b.pass(0, 2, b.pool().logical_not(b.pool().equal(b.read(b.n), b.number(0))));
        b.step(1, 2, "first");
        b.step(2, 3, "last");
        b.emit();
        CHECK(b.actions() == Strings{"L1 -> L2: start if n == 0", "L1 -> L3: start if n != 0",
                                     "L2 -> L3: first", "L3 -> end: last"});
    }
    SECTION("labelled block behind it") {
        b.nodes(4);
        b.label(1, "", {1});
        b.graph.blocks.back().label = "region";
        b.pass(0, 1, b.fix_is(2));
        b.pass(0, 2, b.fix_is_not(2));
        b.step(1, 2, "inside");
        b.step(2, 3, "last");
        b.emit();
        CHECK(b.actions() == Strings{"L1 -> L2: start if fix == locked", "L1 -> end: last if fix != locked",
                                     "L2 -> L3: inside", "L3 -> end: last"});
    }
    SECTION("labelled statement behind it") {
        b.nodes(4);
        b.label(1, "lock", {1});
        b.pass(0, 1, b.fix_is(2));
        b.pass(0, 2, b.fix_is_not(2));
        b.step(1, 2, "lock");
        b.step(2, 3, "last");
        b.emit();
        CHECK(b.actions() == Strings{"L1 -> lock: start if fix == locked", "L1 -> end: last if fix != locked",
                                     "lock -> L3: lock", "L3 -> end: last"});
    }
}

TEST_CASE("a jump takes the step to where it leads, with the label and the block", "[sema][flow]") {
    Builder b;
    b.nodes(6);
    b.step(0, 1, "first");
    b.label(1, "loop", {1, 2, 3});
    b.pass(1, 2);
    b.step(2, 3, "body");
    b.pass(3, 1);
    b.step(2, 4, "leave");
    b.label(4, "done", {4});
    b.pass(4, 5);
    b.emit();
    CHECK(b.actions() == Strings{"L1 -> loop: first", "loop -> loop: body", "loop -> end: leave"});
    const ir::Process& p = b.system.processes[0];
    CHECK(p.blocks.at("loop") == std::vector<ir::Value>{1});
    CHECK(p.blocks.at("done") == std::vector<ir::Value>{2});
    CHECK(p.locations[2].label == "done");
    CHECK(p.locations[2].name == "end");
}

TEST_CASE("ways that no variant can go are left out", "[sema][flow]") {
    Builder b;
    b.nodes(5);
    b.step(0, 1, "first");
    b.pass(1, 2, b.fix_is(2));
    b.pass(1, 3, b.fix_is_not(2));
    b.pass(2, 3, b.fix_is(1));
    b.pass(2, 4, b.fix_is_not(1));
    b.step(3, 4, "last");
    b.emit();
    CHECK(b.actions() == Strings{"L1 -> end: first if fix == locked && fix != counter",
                                 "L1 -> L4: first if fix != locked", "L4 -> end: last"});
}

TEST_CASE("an obligation of a blocked step goes with each variant of the step", "[sema][flow]") {
    Builder b;
    b.nodes(5);
    b.pass(0, 1, b.fix_is(2));
    b.pass(0, 2, b.fix_is_not(2));
    Edge& lock = b.step(1, 2, "lock", b.pool().equal(b.read(b.n), b.number(0)));
    lock.blocking = true;
    b.obliges(lock, b.pool().equal(b.read(b.n), b.number(7)), true);
    b.pass(2, 3, b.fix_is(0));
    b.pass(2, 4, b.fix_is_not(0));
    b.step(3, 4, "last");
    b.emit();
    // With `locked` the lock leads to the end alone; so the start is one of the two others.
    CHECK(b.actions() == Strings{"L1 -> end: lock if fix == locked && n == 0 && fix != none",
                                 "L1 -> end: last if fix != locked && fix == none",
                                 "L1 -> end: start if fix != locked && fix != none"});
    REQUIRE(b.system.actions[0].obligations.size() == 1);
    CHECK(ir::print(b.system, b.system.actions[0].obligations[0].bad) ==
          "fix != none && fix == locked && n == 7");
    CHECK(b.system.actions[0].blocking);
}

TEST_CASE("graphs that the lowering never makes are refused", "[sema][flow]") {
    Builder b;
    b.nodes(4);
    b.step(0, 1, "first");
    b.step(1, 3, "last");
    SECTION("a cycle of gotos") {
        b.graph.edges.pop_back();
        b.pass(1, 2);
        b.pass(2, 1);
        CHECK_THROWS_AS(sema::join_steps(b.system, b.graph), std::logic_error);
    }
    SECTION("a cycle of tests") {
        b.graph.edges.pop_back();
        b.pass(1, 2, b.fix_is(1));
        b.pass(1, 3, b.fix_is_not(1));
        b.pass(2, 1);
        CHECK_THROWS_AS(sema::join_steps(b.system, b.graph), std::logic_error);
    }
    SECTION("both kinds of edges") {
        b.pass(1, 2);
        b.step(2, 3, "last");
        CHECK_THROWS_AS(sema::join_steps(b.system, b.graph), std::logic_error);
    }
}

TEST_CASE("an atomic statement is one step for each path", "[sema][flow]") {
    Builder b;
    b.nodes(7);
    b.step(0, 1, "before");
    Edge& wait = b.step(1, 2, "await", b.pool().less(b.number(0), b.read(b.n)));
    wait.blocking = true;
    b.sets(b.step(2, 3, "n = n + 1"), b.n, b.pool().add(b.read(b.n), b.number(1)));
    b.step(3, 4, "n == 2", b.pool().equal(b.read(b.n), b.number(2)));
    b.step(3, 5, "n != 2", b.pool().logical_not(b.pool().equal(b.read(b.n), b.number(2))));
    b.sets(b.step(4, 5, "n = 0"), b.n, b.number(0));
    b.step(5, 6, "after");
    sema::make_atomic(b.system, b.graph, NodeId(1), NodeId(5), "atomic", {b.file, 1, 5});
    b.emit();
    CHECK(b.actions() == Strings{"L1 -> L2: before", "L2 -> L6: atomic if 0 < n && n + 1 == 2",
                                 "L2 -> L6: atomic if 0 < n && n + 1 != 2", "L6 -> end: after"});
    REQUIRE(b.system.actions[1].updates.size() == 1);
    CHECK(ir::print(b.system, b.system.actions[1].updates[0].value) == "0");
    CHECK(ir::print(b.system, b.system.actions[2].updates[0].value) == "n + 1");
    CHECK(b.system.actions[1].blocking);
    CHECK(b.system.actions[1].span == base::Span{b.file, 1, 5});
}

TEST_CASE("a path that returns leaves its atomic statement; one of tests alone is no step", "[sema][flow]") {
    Builder b;
    b.nodes(5);
    b.step(0, 1, "before");
    b.pass(1, 2, b.fix_is(1));
    b.pass(1, 3, b.fix_is_not(1));
    b.sets(b.step(2, 4, "return"), b.n, b.number(1));
    sema::make_atomic(b.system, b.graph, NodeId(1), NodeId(3), "atomic", {b.file, 1, 3});
    REQUIRE(b.graph.edges.size() == 3);
    CHECK(b.graph.edges[1].step);
    CHECK(b.graph.edges[1].to == NodeId(4));
    CHECK(b.graph.edges[1].text == "atomic");
    CHECK_FALSE(b.graph.edges[2].step);
    CHECK(b.graph.edges[2].to == NodeId(3));
}

TEST_CASE("locations have names of their own, the start first and the end last", "[sema][flow]") {
    Builder b;
    b.nodes(6);
    b.graph.nodes[0].span = {b.file, 50, 51};
    b.graph.nodes[3].span = b.graph.nodes[2].span;
    b.graph.nodes[4].span = b.graph.nodes[2].span;
    b.label(1, "end", {1});
    b.label(2, "L3b", {2, 3});
    b.step(0, 1, "a");
    b.step(1, 2, "b");
    b.step(2, 3, "c");
    b.step(3, 4, "d");
    b.step(4, 5, "e");
    b.emit();
    Strings names;
    for (const ir::Location& l : b.system.processes[0].locations) names.push_back(l.name);
    CHECK(names == Strings{"L51", "L2", "L3b", "L3", "L3c", "end"});
    CHECK(b.system.sort(b.system.processes[0].locations_sort).values == names);
    CHECK(b.system.processes[0].blocks.at("L3b") == std::vector<ir::Value>{2, 3});
    CHECK(ir::print(b.system, b.system.function(b.system.processes[0].location).initial) == "L51");
    CHECK(ir::validate(b.system) == Strings{});
}

TEST_CASE("what an update surely includes is one update", "[sema][flow]") {
    Builder b;
    const ir::Variable v = b.pool().fresh(b.system.processes[0].sort, "v");
    Edge all;
    all.guard = b.pool().boolean(true);
    all.updates = {{b.x, {b.pool().variable(v)}, b.number(0), {v}}};
    Edge one = all;
    one.updates = {{b.x, {b.pool().variable(b.graph.self)}, b.number(1), {}}};

    const Edge point_last = sema::join(b.system, all, one);
    REQUIRE(point_last.updates.size() == 1);
    CHECK(point_last.updates[0].bound.size() == 1);
    CHECK(ir::print(b.system, point_last.updates[0].value) == "v == self ? 1 : 0");
    const Edge all_last = sema::join(b.system, one, all);
    REQUIRE(all_last.updates.size() == 1);
    CHECK(ir::print(b.system, all_last.updates[0].value) == "0");
}

TEST_CASE("a local is unset where some path of the variant did not set it", "[sema][flow]") {
    Builder b;
    b.nodes(5);
    b.sets(b.step(0, 1, "x = 1", b.fix_is(1)), b.x, b.number(1));
    b.step(0, 1, "nothing", b.fix_is_not(1));
    b.step(1, 2, "x == 1", b.pool().equal(b.read(b.x), b.number(1)));
    b.step(1, 3, "x != 1", b.pool().logical_not(b.pool().equal(b.read(b.x), b.number(1))));
    b.sets(b.step(2, 3, "x = x + 1", b.fix_is(0)), b.x, b.pool().add(b.read(b.x), b.number(1)));
    b.sets(b.step(3, 4, "n = x"), b.n, b.read(b.x));
    const auto reads = [&](ir::Value fix, const std::vector<FunctionId>& tracked) {
        std::vector<std::size_t> edges;
        for (const sema::UnsetRead& r : sema::unset_reads(b.system, b.graph, tracked, {{b.fix, fix}})) {
            CHECK(r.local == b.x);
            edges.push_back(r.edge);
        }
        return edges;
    };
    CHECK(reads(0, {b.x}) == std::vector<std::size_t>{2, 3, 4, 5});
    CHECK(reads(1, {b.x}).empty());
    CHECK(reads(2, {b.x}) == std::vector<std::size_t>{2, 3, 5});
    CHECK(reads(0, {}).empty());
}

TEST_CASE("a loop may come back with a local that is still unset", "[sema][flow]") {
    Builder b;
    b.nodes(4);
    const Expr odd = b.pool().equal(b.read(b.n), b.number(1));
    b.step(0, 1, "enter");
    b.sets(b.step(1, 2, "x = 1", odd), b.x, b.number(1));
    b.step(1, 2, "skip", b.pool().logical_not(odd));
    b.step(2, 1, "again");
    b.obliges(b.step(2, 3, "check x"), b.pool().equal(b.read(b.x), b.number(0)));
    const auto found = sema::unset_reads(b.system, b.graph, {b.x}, {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].edge == 4);
}

}  // namespace
}  // namespace latchwork
