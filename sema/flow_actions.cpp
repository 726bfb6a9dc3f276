/// From a flow graph of steps to the locations and actions of the IR.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "sema/flow.hpp"

namespace latchwork::sema {

namespace {

using ir::Value;

/// What tells the n-th (from 1) place of one line from the others: "", "b", … "z", "aa", …
std::string letter(std::size_t n) {
    if (n == 1) return "";
    std::string letters;
    for (; n > 0; n = (n - 1) / 26) letters.insert(letters.begin(), static_cast<char>('a' + (n - 1) % 26));
    return letters;
}

/// The nodes in the order of their locations: the start, the others as they stand in the source, the end.
std::vector<NodeId> in_order(const FlowGraph& graph) {
    std::vector<std::size_t> indices(graph.nodes.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    const auto key = [&](std::size_t n) {
        const base::Span& span = graph.nodes[n].span;
        const int group = n == graph.end.index() ? 2 : n == graph.start.index() ? 0 : 1;
        return std::tuple(group, span.file, span.begin, n);
    };
    std::sort(indices.begin(), indices.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    std::vector<NodeId> order;
    for (std::size_t n : indices) order.emplace_back(n);
    return order;
}

/// Names the locations, given in their order with the end last. Labels come first, so that no line takes
/// their name.
void name(std::vector<ir::Location>& locations, const base::SourceSet& sources) {
    locations.back().name = "end";
    std::set<std::string> taken{"end"};
    for (ir::Location& l : locations) {
        if (l.name.empty() && !l.label.empty() && taken.insert(l.label).second) l.name = l.label;
    }
    for (ir::Location& l : locations) {
        if (!l.name.empty()) continue;
        const std::string line = l.span.valid() ? fmt::format("L{}", sources.line(l.span)) : "start";
        for (std::size_t n = 1; l.name.empty(); ++n) {
            std::string candidate = line + letter(n);
            if (taken.insert(candidate).second) l.name = std::move(candidate);
        }
    }
}

/// The premises of an action are there where it is taken. One assert may be several actions, and it is enough
/// that it is there for one of them.
void add_premises(ir::System& system, const ir::Action& action, const std::vector<ir::Premise>& premises) {
    ir::ExprPool& pool = *system.pool;
    for (ir::Premise p : premises) {
        std::vector<ir::Expr> there{system.at(action.process, pool.variable(action.self), action.from),
                                    action.guard, p.occurs};
        for (const ir::Obligation& o : action.obligations) {
            if (o.trap) there.push_back(pool.logical_not(o.bad));
        }
        std::vector<ir::Variable> bound{action.self};
        bound.insert(bound.end(), action.choices.begin(), action.choices.end());
        p.occurs = pool.quantified(ir::Op::exists, std::move(bound), pool.logical_and(std::move(there)));
        const auto known =
            std::find_if(system.premises.begin(), system.premises.end(),
                         [&](const ir::Premise& k) { return k.property == p.property && k.span == p.span; });
        if (known == system.premises.end()) {
            system.premises.push_back(std::move(p));
        } else {
            known->occurs = pool.logical_or({known->occurs, p.occurs});
        }
    }
}

}  // namespace

void emit_actions(ir::System& system, const FlowGraph& graph, const base::SourceSet& sources) {
    const std::vector<NodeId> order = in_order(graph);
    std::vector<Value> location(graph.nodes.size());
    ir::Process& process = system.processes[graph.process.index()];
    process.locations.clear();
    for (NodeId n : order) {
        location[n.index()] = static_cast<Value>(process.locations.size());
        const Node& node = graph.nodes[n.index()];
        process.locations.push_back({"", node.label, node.span});
    }
    name(process.locations, sources);
    process.start = location[graph.start.index()];
    process.end = location[graph.end.index()];

    auto& values = system.sorts[process.locations_sort.index()].values;
    values.clear();
    for (const ir::Location& l : process.locations) values.push_back(l.name);
    system.functions[process.location.index()].initial =
        system.pool->member(process.locations_sort, process.start);

    process.blocks.clear();
    for (const LabelledBlock& block : graph.blocks) {
        std::vector<Value>& at = process.blocks[block.label];
        for (NodeId n : block.nodes) at.push_back(location[n.index()]);
        std::sort(at.begin(), at.end());
        at.erase(std::unique(at.begin(), at.end()), at.end());
    }

    process.idle.clear();
    for (NodeId n : order) {
        const bool idle = std::any_of(graph.edges.begin(), graph.edges.end(),
                                      [&](const Edge& e) { return e.from == n && e.idle; });
        if (idle) process.idle.push_back(location[n.index()]);
    }
    for (NodeId n : order) {
        std::vector<const Edge*> steps;
        for (const Edge& e : graph.edges) {
            if (e.from == n) steps.push_back(&e);
        }
        const std::string& place = process.locations[static_cast<std::size_t>(location[n.index()])].name;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const Edge& e = *steps[i];
            ir::Action action;
            action.name = process.name + "." + place + (steps.size() == 1 ? "" : fmt::format(".{}", i + 1));
            action.process = graph.process;
            action.self = graph.self;
            action.choices = e.choices;
            action.from = location[e.from.index()];
            action.to = location[e.to.index()];
            action.guard = e.guard;
            action.updates = e.updates;
            action.obligations = e.obligations;
            action.text = e.text;
            action.span = e.span;
            action.blocking = e.blocking;
            action.acquires = e.acquires;
            add_premises(system, action, e.premises);
            system.actions.push_back(std::move(action));
        }
    }
}

}  // namespace latchwork::sema
