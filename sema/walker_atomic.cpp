/// `atomic { … }`: a statement whose inside becomes one step for each path through it.
#include <algorithm>
#include <iterator>

#include "sema/diagnostics.hpp"
#include "sema/walker.hpp"

namespace latchwork::sema {

void Walker::atomic(const ast::Statement& s, const ast::AtomicStatement& single, NodeId from, NodeId to) {
    if (in_atomic_) return walk(*single.body, from, to);
    // An exit of its own, so that what follows is not taken for a part of it.
    const NodeId exit = node();
    in_atomic_ = true;
    walk(*single.body, from, exit);
    in_atomic_ = false;

    // Tests of configs come first and stay outside: in some variants nothing may be left of the statement.
    std::set<NodeId> outside;
    std::set<NodeId> inside;
    std::vector<NodeId> heads;
    const std::function<void(NodeId)> enter = [&](NodeId n) {
        if (n == exit || !outside.insert(n).second) return;
        bool steps = false;
        for (std::size_t i = 0; i < graph_.edges.size(); ++i) {
            if (graph_.edges[i].from != n) continue;
            steps = steps || graph_.edges[i].step;
            if (!graph_.edges[i].step) enter(graph_.edges[i].to);
        }
        if (steps) heads.push_back(n);
    };
    enter(from);
    const std::function<void(NodeId)> collect = [&](NodeId n) {
        if (n == exit || !inside.insert(n).second) return;
        for (const Edge& e : graph_.edges) {
            if (e.from == n) collect(e.to);
        }
    };
    for (const NodeId head : heads) collect(head);
    std::set<NodeId> started;  // places that the process reaches with a part of the statement done
    std::swap(inside, started);
    for (const Edge& e : graph_.edges) {
        if (e.step && started.contains(e.from)) collect(e.to);
    }
    std::swap(inside, started);
    for (const Edge& e : graph_.edges) {
        if (!e.blocking || !started.contains(e.from)) continue;
        if (reported_.emplace(late_block.code, e.span.begin).second)
            m_.diagnostics.report(late_block, e.span);
    }

    std::vector<Edge> paths;
    for (const NodeId head : heads) {
        FlowGraph copy = graph_;
        make_atomic(m_.system, copy, head, exit, text(s), s.span);
        for (Edge& e : copy.edges) {
            if (e.from == head) paths.push_back(std::move(e));
        }
    }
    const auto stays = [&](const Edge& e) { return !inside.contains(e.from); };
    const auto first = std::stable_partition(graph_.edges.begin(), graph_.edges.end(), stays);
    inside_.insert(inside_.end(), std::make_move_iterator(first),
                   std::make_move_iterator(graph_.edges.end()));
    graph_.edges.erase(first, graph_.edges.end());
    for (Edge& e : paths) graph_.edges.push_back(std::move(e));
    no_step(exit, to, yes(), {});
}

}  // namespace latchwork::sema
