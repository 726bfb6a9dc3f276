/// The control-flow graph of one process, between statements and actions. The statement walker
/// (`statements*.cpp`) builds it; `flow*.cpp` joins the edges that are no steps with their neighbours,
/// numbers the locations and makes the actions of the IR. docs/lowering.md is the specification.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "ir/system.hpp"

namespace latchwork::sema {

using NodeId = base::Id<struct NodeTag>;

/// A way from one place in the code to the next. Guard, updates and obligations speak about the state in
/// which the edge begins, over the process's self variable and the edge's own choices.
struct Edge {
    NodeId from, to;
    bool step = true;  ///< false: no step of its own (goto, a test of configs, entry of a loop)
    ir::Expr guard = nullptr;
    std::vector<ir::Variable> choices;
    std::vector<ir::Update> updates;
    std::vector<ir::Obligation> obligations;
    std::vector<ir::Premise> premises;  ///< of what it asserts; over self and choices
    std::string text;                   ///< for people; empty on edges that are no step
    base::Span span;
    bool blocking = false;
    bool idle = false;  ///< of a blocking edge: it may wait for ever
    ir::LockId acquires;
};

/// A place in the code.
struct Node {
    std::string label;  ///< the user's label of the statement that begins here
    base::Span span;    ///< of that statement
};

/// The half-open set of nodes that a labelled statement consists of.
struct LabelledBlock {
    std::string label;
    std::vector<NodeId> nodes;
};

struct FlowGraph {
    ir::ProcessId process;
    ir::Variable self;
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    NodeId start, end;
    std::vector<LabelledBlock> blocks;
};

/// The same behaviour with edges that are steps only: each edge without a step is joined with the steps
/// before it (docs/lowering.md, "Steps"). The start, and a labelled node, from which edges without a step do
/// nothing but test configs, stay: there the tests go into the steps that follow, so that the place is the
/// same in every variant. What else a process begins with is a step of its own, "start". Guards simplify;
/// edges that no variant can take and nodes that nothing reaches go. A node that goes hands its label to the
/// nodes that it leads to, those in what it labels if there are any; several may then have one label.
/// `blocks` name the nodes that are left, and if none is, those that theirs lead to. Throws std::logic_error
/// on a cycle of edges that are no steps (the walker reports such a loop in the source first) and on a node
/// that begins both kinds. Precondition: the guards of the edges without a step that leave a node cover every
/// case.
[[nodiscard]] FlowGraph join_steps(const ir::System& system, FlowGraph graph);

/// One edge that does what `first` and then `second` do, and breaks what they break. Where a trap of `first`
/// springs, it is enabled whatever the guard of `second` says, but for the conjuncts that read configs alone:
/// what else they may be, another edge says. Of updates that may touch one place, each gives it what the
/// later one gives. Preconditions: first.to == second.from; second does not block unless first is no step (if
/// it does, what is bad while it is blocked counts only when the joined edge is taken); bulk updates as
/// ir::after_updates() wants them.
[[nodiscard]] Edge join(const ir::System& system, const Edge& first, const Edge& second);

/// Replaces the inside of an atomic statement, everything reachable from `entry` before `exit`, by one edge
/// for each path, called `text`; a path without a step in it stays one. A path may end elsewhere than at
/// `exit`, at the end of the process or at a node that no edge leaves yet. Edges inside that block, other
/// than at the entry, must have been reported by the walker. Throws std::logic_error on a cycle inside.
void make_atomic(const ir::System& system, FlowGraph& graph, NodeId entry, NodeId exit,
                 const std::string& text, base::Span span);

/// Numbers the locations of a graph of steps (the start first, the end last, the rest in source order), names
/// them, fills process.locations, .blocks, .start, .end and the enumeration sort of the locations, and
/// appends the actions to system.actions. `sources` gives line numbers for names.
void emit_actions(ir::System& system, const FlowGraph& graph, const base::SourceSet& sources);

/// A read of a local that some path from the start leaves unset.
struct UnsetRead {
    ir::FunctionId local;
    std::size_t edge = 0;  ///< index into graph.edges
};

/// Reads of the locals in `tracked` (locals of graph.process) that some path may
/// make before an assignment, in the variant in which the configs (functions of role config) have the values
/// `configs`. Works on a graph of steps; edges whose guard is false in that variant are not taken.
[[nodiscard]] std::vector<UnsetRead> unset_reads(const ir::System& system, const FlowGraph& graph,
                                                 const std::vector<ir::FunctionId>& tracked,
                                                 const std::map<ir::FunctionId, ir::Value>& configs);

}  // namespace latchwork::sema
