/// From a flow graph to one of steps only: which edges without a step are joined with what, and where labels
/// go.
#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

#include "sema/flow.hpp"
#include "sema/flow_configs.hpp"

namespace latchwork::sema {

namespace {

using ir::System;

bool has_effect(const Edge& edge) {
    return !edge.choices.empty() || !edge.updates.empty() || !edge.obligations.empty();
}

bool contains(const LabelledBlock& block, NodeId node) {
    return std::find(block.nodes.begin(), block.nodes.end(), node) != block.nodes.end();
}

class StepGraph {
  public:
    StepGraph(const System& system, FlowGraph graph) : system_(system), graph_(std::move(graph)) {}

    FlowGraph run() {
        std::erase_if(graph_.edges, [this](const Edge& e) { return !can_matter(system_, e); });
        drop_unreachable();
        thread_gotos();
        drop_unreachable();
        classify();
        place_labels();
        make_steps();
        drop_unreachable();
        return renumbered();
    }

  private:
    enum class Kept { unknown, no, yes };

    Node& node(NodeId id) { return graph_.nodes[id.index()]; }

    [[noreturn]] static void throw_cycle() {
        throw std::logic_error("join_steps: a cycle of edges that are no steps");
    }

    // --- reachability ---

    std::vector<bool> reached() const {
        std::vector<bool> reached(graph_.nodes.size(), false);
        reached[graph_.start.index()] = true;
        for (bool grew = true; grew;) {
            grew = false;
            for (const Edge& e : graph_.edges) {
                if (!reached[e.from.index()] || reached[e.to.index()]) continue;
                reached[e.to.index()] = true;
                grew = true;
            }
        }
        return reached;
    }

    void drop_unreachable() {
        const std::vector<bool> here = reached();
        std::erase_if(graph_.edges, [&](const Edge& e) { return !here[e.from.index()]; });
    }

    // --- gotos: a node whose only way on is an unconditional edge without effect is the node that it leads
    // to ---

    void thread_gotos() {
        std::vector<std::size_t> ways(graph_.nodes.size(), 0);
        for (const Edge& e : graph_.edges) ++ways[e.from.index()];
        std::vector<NodeId> next(graph_.nodes.size());
        for (const Edge& e : graph_.edges) {
            if (ways[e.from.index()] == 1 && !e.step && !has_effect(e) && ir::is_true(e.guard))
                next[e.from.index()] = e.to;
        }
        const NodeId first = graph_.start;
        const NodeId second = next[first.index()];
        // Some step must lead to the end.
        if (second.valid() && target(next, first) == graph_.end) next[first.index()] = NodeId();

        landing_.resize(graph_.nodes.size());
        for (std::size_t n = 0; n < next.size(); ++n) {
            if (!next[n].valid()) continue;
            landing_[n] = {target(next, NodeId(n))};
            hand_on_labels(next, NodeId(n));
        }
        std::erase_if(graph_.edges, [&](const Edge& e) { return next[e.from.index()].valid(); });
        for (Edge& e : graph_.edges) e.to = target(next, e.to);
        graph_.start = target(next, graph_.start);
    }

    static NodeId target(const std::vector<NodeId>& next, NodeId from) {
        for (std::size_t length = 0; next[from.index()].valid(); from = next[from.index()]) {
            if (++length > next.size()) throw_cycle();
        }
        return from;
    }

    /// Hands the labels on the way from `from` to the node where it ends, which takes the nearest.
    void hand_on_labels(const std::vector<NodeId>& next, NodeId from) {
        const NodeId to = next[from.index()];
        if (next[to.index()].valid()) hand_on_labels(next, to);
        take_label(target(next, to), node(from));
    }

    // --- edges without a step ---

    void classify() {
        out_.resize(graph_.nodes.size());
        kept_.assign(graph_.nodes.size(), Kept::unknown);
        for (std::size_t i = 0; i < graph_.edges.size(); ++i) {
            auto& out = out_[graph_.edges[i].from.index()];
            if (!out.empty() && graph_.edges[out[0]].step != graph_.edges[i].step)
                throw std::logic_error("join_steps: a node with edges of both kinds");
            out.push_back(i);
        }
        if (find_idle_circle(system_, graph_)) throw_cycle();
    }

    bool is_passed(NodeId n) const {
        return !out_[n.index()].empty() && !graph_.edges[out_[n.index()][0]].step;
    }

    /// Appends `edge`, joined with each way on through nodes that are only passed.
    void expand(const Edge& edge, std::vector<Edge>& expanded) {
        if (!can_matter(system_, edge)) return;
        if (!is_passed(edge.to) || is_kept(edge.to)) {
            expanded.push_back(edge);
            return;
        }
        for (std::size_t i : out_[edge.to.index()]) expand(join(system_, edge, graph_.edges[i]), expanded);
    }

    /// The ways through passed nodes from `n`, a passed node itself, to where a step begins.
    std::vector<Edge> ways_on(NodeId n) {
        std::vector<Edge> ways;
        for (std::size_t i : out_[n.index()]) expand(graph_.edges[i], ways);
        return ways;
    }

    // --- passed nodes that stay: the start, and labelled ones, whose tests of configs can go into the next
    // steps ---

    /// True if `way` from `n` can be joined with the steps after it: it tests configs alone, and nobody can
    /// name the place between without naming `n`.
    bool joins_forward(NodeId n, const Edge& way) {
        if (has_effect(way) || !reads_only_configs(system_, way.guard) || out_[way.to.index()].empty())
            return false;
        const std::string& label = node(way.to).label;
        return (label.empty() || label == node(n).label) &&
               std::none_of(graph_.blocks.begin(), graph_.blocks.end(),
                            [&](const LabelledBlock& b) { return contains(b, way.to) && !contains(b, n); });
    }

    bool is_kept(NodeId n) {
        if (kept_[n.index()] == Kept::unknown) {
            kept_[n.index()] = Kept::no;  // while its ways are looked at, which may lead back
            bool all = n == graph_.start || !node(n).label.empty();
            if (all) {
                for (const Edge& way : ways_on(n)) all = all && joins_forward(n, way);
            }
            kept_[n.index()] = all ? Kept::yes : Kept::no;
        }
        return kept_[n.index()] == Kept::yes;
    }

    /// The steps that begin at `n` for the configs that `so_far` allows, not yet joined with what follows
    /// them.
    std::vector<Edge> steps_from(NodeId n, ir::Expr so_far) {
        std::vector<Edge> steps;
        if (!is_passed(n)) {
            for (std::size_t i : out_[n.index()]) steps.push_back(graph_.edges[i]);
            return steps;
        }
        for (Edge way : ways_on(n)) {
            const ir::Expr further = system_.pool->logical_and({so_far, way.guard});
            if (!possible(system_, further)) continue;
            if (is_kept(n) || joins_forward(n, way)) {
                for (const Edge& step : steps_from(way.to, further))
                    steps.push_back(join(system_, way, step));
            } else {
                way.step = true;
                way.text = "start";
                steps.push_back(std::move(way));
            }
        }
        return steps;
    }

    void make_steps() {
        std::vector<Edge> steps;
        for (std::size_t n = 0; n < graph_.nodes.size(); ++n) {
            const NodeId from(n);
            if (is_passed(from) && from != graph_.start && !is_kept(from)) continue;
            for (const Edge& step : steps_from(from, system_.pool->boolean(true))) expand(step, steps);
        }
        graph_.edges = std::move(steps);
    }

    // --- labels and blocks ---

    void take_label(NodeId to, const Node& from) {
        Node& n = node(to);
        if (!n.label.empty() || from.label.empty()) return;
        n.label = from.label;
        if (!n.span.valid()) n.span = from.span;
    }

    bool in_block_of(const Node& labelled, NodeId n) const {
        return std::any_of(graph_.blocks.begin(), graph_.blocks.end(), [&](const LabelledBlock& b) {
            return b.label == labelled.label && contains(b, n);
        });
    }

    /// A passed node that does not stay hands its label to where it leads: inside what is labelled, if it
    /// leads there.
    void place_labels() {
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
            const NodeId n(i);
            if (!is_passed(n) || is_kept(n)) continue;
            std::vector<NodeId> targets;
            for (const Edge& way : ways_on(n)) targets.push_back(way.to);
            const auto inside = [&](NodeId t) { return in_block_of(node(n), t); };
            if (std::any_of(targets.begin(), targets.end(), inside))
                std::erase_if(targets, [&](NodeId t) { return !inside(t); });
            for (NodeId t : targets) take_label(t, node(n));
            landing_[i] = std::move(targets);
        }
    }

    FlowGraph renumbered() {
        std::vector<bool> stays = reached();
        stays[graph_.end.index()] = true;
        std::vector<NodeId> number(graph_.nodes.size());
        std::vector<Node> nodes;
        for (std::size_t n = 0; n < number.size(); ++n) {
            if (!stays[n]) continue;
            number[n] = NodeId(nodes.size());
            nodes.push_back(std::move(graph_.nodes[n]));
        }
        for (Edge& e : graph_.edges) {
            e.from = number[e.from.index()];
            e.to = number[e.to.index()];
        }
        for (LabelledBlock& b : graph_.blocks) b.nodes = renumbered(b.nodes, number);
        graph_.nodes = std::move(nodes);
        graph_.start = number[graph_.start.index()];
        graph_.end = number[graph_.end.index()];
        return std::move(graph_);
    }

    /// The nodes of a block that are left; if there are none, those to which its nodes lead without a step.
    std::vector<NodeId> renumbered(const std::vector<NodeId>& block,
                                   const std::vector<NodeId>& number) const {
        std::set<NodeId> left;
        for (NodeId n : block) {
            if (number[n.index()].valid()) left.insert(number[n.index()]);
        }
        if (left.empty()) {
            for (NodeId n : block) land(n, number, left);
        }
        return {left.begin(), left.end()};
    }

    void land(NodeId n, const std::vector<NodeId>& number, std::set<NodeId>& landed) const {
        if (number[n.index()].valid()) {
            landed.insert(number[n.index()]);
        } else {
            for (NodeId t : landing_[n.index()]) land(t, number, landed);
        }
    }

    const System& system_;
    FlowGraph graph_;
    std::vector<std::vector<std::size_t>> out_;  ///< the edges of each node, in order; all steps or none
    std::vector<Kept> kept_;
    std::vector<std::vector<NodeId>> landing_;  ///< where a node that goes leads without a step
};

}  // namespace

FlowGraph join_steps(const System& system, FlowGraph graph) {
    return StepGraph(system, std::move(graph)).run();
}

}  // namespace latchwork::sema
