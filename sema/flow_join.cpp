/// Joining two edges of a flow graph into one, and the paths through an atomic statement.
#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

#include "ir/passes.hpp"
#include "sema/flow.hpp"
#include "sema/flow_configs.hpp"
#include "sema/flow_rename.hpp"

namespace latchwork::sema {

namespace {

using ir::Expr;
using ir::Obligation;
using ir::System;
using ir::Update;

/// `second` as it looks from the state before `updates`.
void look_back(const System& system, const std::vector<Update>& updates, Edge& second) {
    const auto before = [&](Expr& e) { e = ir::after_updates(system, updates, e); };
    before(second.guard);
    for (Obligation& o : second.obligations) before(o.bad);
    for (ir::Premise& p : second.premises) before(p.occurs);
    for (Update& u : second.updates) {
        for (Expr& argument : u.arguments) before(argument);
        before(u.value);
    }
}

/// True if `wide` touches, in every state, each place that `narrow` touches.
bool covers(const System& system, const Update& wide, const Update& narrow) {
    return wide.function == narrow.function && ir::is_true(ir::touch(system, wide, narrow.arguments).where);
}

/// What `earlier` and then `later` do, both over the state before. Where two places may coincide, the earlier
/// update gives what the later one gives if they do; what another update surely includes goes.
std::vector<Update> merge(const System& system, const std::vector<Update>& earlier,
                          const std::vector<Update>& later) {
    std::vector<Update> merged;
    for (Update u : earlier) {
        if (std::any_of(later.begin(), later.end(), [&](const Update& l) { return covers(system, l, u); }))
            continue;
        for (const Update& l : later) {
            if (l.function != u.function) continue;
            const ir::Touch touched = ir::touch(system, l, u.arguments);
            u.value = system.pool->ite(touched.where, touched.value, u.value);
        }
        merged.push_back(std::move(u));
    }
    const std::size_t kept = merged.size();
    for (const Update& l : later) {
        const auto end = merged.begin() + static_cast<std::ptrdiff_t>(kept);
        if (std::none_of(merged.begin(), end, [&](const Update& u) { return covers(system, u, l); }))
            merged.push_back(l);
    }
    return merged;
}

std::vector<Expr> traps(const Edge& edge) {
    std::vector<Expr> bad;
    for (const Obligation& o : edge.obligations) {
        if (o.trap && !o.when_blocked) bad.push_back(o.bad);
    }
    return bad;
}

/// The obligations of both. `second` is over the state before `first`; `of_configs` is what its guard says of
/// configs.
std::vector<Obligation> join_obligations(const System& system, const Edge& first, const Edge& second,
                                         Expr of_configs) {
    ir::ExprPool& pool = *system.pool;
    std::vector<Obligation> joined;
    const auto add = [&joined](Obligation o, Expr bad) {
        o.bad = bad;
        if (!ir::is_false(bad)) joined.push_back(std::move(o));
    };
    for (const Obligation& o : first.obligations)
        add(o, o.when_blocked ? pool.logical_and({of_configs, o.bad}) : o.bad);

    std::vector<Expr> reached;  // no trap of the first has ended the run
    for (Expr trap : traps(first)) reached.push_back(pool.logical_not(trap));
    for (Obligation o : second.obligations) {
        std::vector<Expr> bad = reached;
        bad.push_back(o.bad);
        if (o.when_blocked && !first.step) {
            // It is judged while the guard is false too, so it says itself when the process gets there.
            bad.insert(bad.begin(), first.guard);
            add(o, pool.quantified(ir::Op::exists, first.choices, pool.logical_and(std::move(bad))));
        } else {
            o.when_blocked = false;
            add(o, pool.logical_and(std::move(bad)));
        }
    }
    return joined;
}

}  // namespace

Edge join(const System& system, const Edge& first, const Edge& original) {
    ir::ExprPool& pool = *system.pool;
    Edge second = apart_from(system, first, original);
    const SplitGuard guard = split_guard(system, second.guard);
    second.guard = guard.rest;
    look_back(system, first.updates, second);

    Edge joined;
    joined.from = first.from;
    joined.to = second.to;
    joined.step = first.step || second.step;
    // Where the first springs a trap the second does not matter, and its guard may not even be defined.
    std::vector<Expr> may_follow = traps(first);
    may_follow.push_back(second.guard);
    joined.guard = pool.logical_and({first.guard, guard.of_configs, pool.logical_or(std::move(may_follow))});
    joined.choices = first.choices;
    joined.choices.insert(joined.choices.end(), second.choices.begin(), second.choices.end());
    joined.updates = merge(system, first.updates, second.updates);
    joined.obligations = join_obligations(system, first, second, guard.of_configs);
    joined.premises = first.premises;
    joined.premises.insert(joined.premises.end(), second.premises.begin(), second.premises.end());
    joined.text = first.text + (first.text.empty() || second.text.empty() ? "" : "; ") + second.text;
    joined.span = first.step == second.step ? base::join(first.span, second.span)
                  : first.step              ? first.span
                                            : second.span;
    joined.blocking = first.blocking || (second.blocking && !first.step);
    joined.idle = first.idle || (second.idle && !first.step);
    joined.acquires = first.acquires.valid() ? first.acquires : second.acquires;
    return joined;
}

namespace {

/// Collects, in the order of the edges, the joined path edges from `entry` to where the inside of an atomic
/// ends.
class AtomicPaths {
  public:
    AtomicPaths(const System& system, const FlowGraph& graph, NodeId exit)
        : system_(system), graph_(graph), exit_(exit) {}

    void follow(NodeId node, const Edge* so_far) {
        bool ends = true;
        if (node != exit_ && node != graph_.end) {
            if (!open_.insert(node).second) throw std::logic_error("make_atomic: a cycle");
            for (std::size_t i = 0; i < graph_.edges.size(); ++i) {
                const Edge& edge = graph_.edges[i];
                if (edge.from != node) continue;
                ends = false;
                inside_.insert(i);
                const Edge path = so_far == nullptr ? edge : join(system_, *so_far, edge);
                if (can_matter(system_, path)) follow(edge.to, &path);
            }
            open_.erase(node);
        }
        if (ends && so_far != nullptr) paths_.push_back(*so_far);
    }

    [[nodiscard]] const std::set<std::size_t>& inside() const { return inside_; }
    [[nodiscard]] const std::vector<Edge>& paths() const { return paths_; }

  private:
    const System& system_;
    const FlowGraph& graph_;
    NodeId exit_;
    std::set<NodeId> open_;
    std::set<std::size_t> inside_;
    std::vector<Edge> paths_;
};

}  // namespace

void make_atomic(const System& system, FlowGraph& graph, NodeId entry, NodeId exit, const std::string& text,
                 base::Span span) {
    AtomicPaths inside(system, graph, exit);
    inside.follow(entry, nullptr);
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        if (!inside.inside().contains(i)) edges.push_back(std::move(graph.edges[i]));
    }
    for (Edge path : inside.paths()) {
        if (path.step) {
            path.text = text;
            path.span = span;
        }
        edges.push_back(std::move(path));
    }
    graph.edges = std::move(edges);
}

}  // namespace latchwork::sema
