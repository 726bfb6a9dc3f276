/// Random flow graphs: the graph of steps reaches the same ends, with the same violations, as the graph that
/// takes each of its edges one at a time.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <deque>
#include <set>

#include "ir/interpreter.hpp"
#include "ir/passes.hpp"
#include "ir/printer.hpp"
#include "sema/flow.hpp"
#include "tests/unit/little_system.hpp"

namespace latchwork {
namespace {

using ir::Expr;
using ir::State;
using ir::Step;
using sema::Edge;
using sema::NodeId;
using tests::Little;

/// What can be told of all runs of a system: how they end, and what they break on the way.
struct Outcome {
    std::set<State> finished;  ///< without the location
    std::set<State> stuck;
    std::set<std::string> broken;
};

Outcome run_all(const Little& little, const ir::System& system, const std::vector<State>& initial) {
    const ir::Scope scope(system, "one", {{"D", 2}}, 1);
    const ir::Interpreter in(system, scope);
    const std::size_t at = in.layout().offset(little.location);
    const ir::Process& p = system.processes[0];
    Outcome outcome;
    std::set<State> seen;
    std::deque<State> open;
    const auto visit = [&](const State& s) {
        if (seen.insert(s).second) open.push_back(s);
    };
    for (State s : initial) {
        s[at] = p.start;
        visit(s);
    }
    for (; !open.empty(); open.pop_front()) {
        const State s = open.front();
        State values = s;
        values[at] = 0;
        for (const ir::Violation& v : in.violations(s)) outcome.broken.insert(v.message);
        const std::vector<Step> steps = in.enabled(s);
        if (s[at] == p.end) outcome.finished.insert(values);
        if (s[at] != p.end && steps.empty()) outcome.stuck.insert(values);
        for (const Step& step : steps) {
            bool trapped = false;
            for (const ir::Violation& v : in.violations(s, step)) {
                outcome.broken.insert(v.message);
                trapped = trapped || v.trap;
            }
            if (!trapped) visit(in.apply(s, step));
        }
    }
    return outcome;
}

/// A graph whose nodes have steps, or edges that are none: these test the config in all its values, and lead
/// forward.
sema::FlowGraph random_graph(Little& little, base::FileId file) {
    sema::FlowGraph graph;
    graph.process = ir::ProcessId(0);
    graph.self = little.self;
    const int nodes = 4 + little.pick(4);
    for (int n = 0; n < nodes; ++n) {
        const auto begin = static_cast<std::uint32_t>(n);
        graph.nodes.push_back(
            {little.pick(3) == 0 ? fmt::format("label{}", n) : "", {file, begin, begin + 1}});
        if (!graph.nodes.back().label.empty())
            graph.blocks.push_back({graph.nodes.back().label, {NodeId(graph.nodes.size() - 1)}});
    }
    graph.start = NodeId(0);
    graph.end = NodeId(graph.nodes.size() - 1);
    const auto node = [](int n) { return NodeId(static_cast<std::size_t>(n)); };
    const Expr c = little.system.apply(little.config, {});
    const auto add = [&](int from, int to, bool step, Expr guard) {
        Edge e = little.edge(step);
        const bool plain = !step && little.pick(2) == 0;
        if (plain || (!step && !e.choices.empty())) {
            e = Edge{};
            e.step = false;
        }
        if (guard != nullptr) e.guard = guard;
        if (!step) std::erase_if(e.obligations, [](const ir::Obligation& o) { return o.when_blocked; });
        e.from = node(from);
        e.to = node(to);
        e.text = step ? "step" : "";
        e.span = graph.nodes[static_cast<std::size_t>(from)].span;
        graph.edges.push_back(std::move(e));
    };
    for (int n = 0; n + 1 < nodes; ++n) {
        const auto later = [&] { return n + 1 + little.pick(nodes - n - 1); };
        switch (little.pick(3)) {
            case 0:
                add(n, later(), false, little.pool().boolean(true));
                break;
            case 1:
                add(n, later(), false, c);
                add(n, later(), false, little.pool().logical_not(c));
                break;
            default:
                add(n, little.pick(4) == 0 ? little.pick(nodes) : later(), true, nullptr);
                if (little.pick(2) == 0) add(n, later(), true, nullptr);
        }
    }
    return graph;
}

/// The graph with each edge a step of its own.
sema::FlowGraph every_edge_a_step(sema::FlowGraph graph) {
    for (Edge& e : graph.edges) e.step = true;
    return graph;
}

TEST_CASE("a graph of steps does what its edges do one at a time", "[sema][flow]") {
    std::size_t finished = 0;
    std::size_t joined_away = 0;
    base::SourceSet sources;
    const base::FileId file = sources.add("random.latch", std::string(20, '\n'));
    for (unsigned seed = 1; seed <= 250; ++seed) {
        Little little(seed);
        const sema::FlowGraph graph = random_graph(little, file);
        ir::System single = little.system;
        sema::emit_actions(single, every_edge_a_step(graph), sources);
        const sema::FlowGraph joined = sema::join_steps(little.system, graph);
        ir::System steps = little.system;
        sema::emit_actions(steps, joined, sources);
        INFO("seed " << seed << '\n' << ir::print(single) << ir::print(steps));
        REQUIRE(ir::validate(steps) == std::vector<std::string>{});
        for (const Edge& e : joined.edges) REQUIRE(e.step);

        std::vector<State> initial;
        const ir::Scope scope(little.system, "one", {{"D", 2}}, 1);
        ir::Interpreter(little.system, scope).for_each_initial([&](const State& s) {
            if (little.pick(40) == 0) initial.push_back(s);
            return true;
        });
        const Outcome expected = run_all(little, single, initial);
        const Outcome found = run_all(little, steps, initial);
        REQUIRE(found.finished == expected.finished);
        REQUIRE(found.stuck == expected.stuck);
        REQUIRE(found.broken == expected.broken);
        finished += found.finished.size();
        joined_away += graph.nodes.size() - joined.nodes.size();
    }
    CHECK(finished > 1000);
    CHECK(joined_away > 100);
}

}  // namespace
}  // namespace latchwork
