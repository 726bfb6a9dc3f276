/// Reads of locals that may be unset: a forward may-analysis over the steps of a process, in one variant.
#include <algorithm>
#include <set>

#include "sema/flow.hpp"
#include "sema/flow_configs.hpp"

namespace latchwork::sema {

namespace {

using ir::Expr;
using ir::FunctionId;
using Locals = std::set<FunctionId>;

/// What one step does with the tracked locals of its own instance.
struct Use {
    bool taken = false;  ///< the variant can take it
    Locals reads;        ///< before anything is assigned
    Locals assigns;      ///< surely and wholly
};

class Uses {
  public:
    Uses(const ir::System& system, const FlowGraph& graph, const std::vector<FunctionId>& tracked,
         const std::map<FunctionId, ir::Value>& configs)
        : system_(system),
          self_(system.pool->variable(graph.self)),
          tracked_(tracked.begin(), tracked.end()),
          configs_(configs) {}

    Use of(const Edge& edge) const {
        Use use;
        const Expr guard = fold(edge.guard);
        use.taken = !ir::is_false(guard);
        if (use.taken) read(guard, use.reads);
        for (const ir::Obligation& o : edge.obligations) {
            if (use.taken || o.when_blocked) read(fold(o.bad), use.reads);
        }
        if (!use.taken) return use;
        for (const ir::Update& u : edge.updates) {
            for (Expr argument : u.arguments) read(fold(argument), use.reads);
            read(fold(u.value), use.reads);
            if (assigns_wholly(u)) use.assigns.insert(u.function);
        }
        return use;
    }

  private:
    Expr fold(Expr e) const { return with_configs(system_, e, configs_); }

    void read(Expr e, Locals& reads) const {
        ir::for_each_subexpression(e, [&](Expr r) {
            if (r->op == ir::Op::apply && !r->arguments.empty() && r->arguments[0] == self_ &&
                tracked_.contains(r->function))
                reads.insert(r->function);
        });
    }

    /// True if the update gives the local of `self` a value: of an array, all its elements.
    bool assigns_wholly(const ir::Update& u) const {
        if (!tracked_.contains(u.function) || u.arguments.empty() || u.arguments[0] != self_) return false;
        std::set<Expr> free;
        for (const ir::Variable& v : u.bound) free.insert(system_.pool->variable(v));
        return std::all_of(u.arguments.begin() + 1, u.arguments.end(),
                           [&](Expr a) { return free.erase(a) == 1; });
    }

    const ir::System& system_;
    Expr self_;
    Locals tracked_;
    const std::map<FunctionId, ir::Value>& configs_;
};

}  // namespace

std::vector<UnsetRead> unset_reads(const ir::System& system, const FlowGraph& graph,
                                   const std::vector<FunctionId>& tracked,
                                   const std::map<FunctionId, ir::Value>& configs) {
    const Uses uses(system, graph, tracked, configs);
    std::vector<Use> use;
    for (const Edge& e : graph.edges) use.push_back(uses.of(e));

    std::vector<Locals> unset(graph.nodes.size());  // what may be unset there
    std::vector<bool> reached(graph.nodes.size(), false);
    unset[graph.start.index()] = {tracked.begin(), tracked.end()};
    reached[graph.start.index()] = true;
    for (bool grew = true; grew;) {
        grew = false;
        for (std::size_t i = 0; i < graph.edges.size(); ++i) {
            const std::size_t from = graph.edges[i].from.index();
            const std::size_t to = graph.edges[i].to.index();
            if (!use[i].taken || !reached[from]) continue;
            grew = grew || !reached[to];
            reached[to] = true;
            const Locals before = unset[from];
            for (FunctionId local : before) {
                if (!use[i].assigns.contains(local)) grew = unset[to].insert(local).second || grew;
            }
        }
    }

    std::vector<UnsetRead> found;
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const Locals& here = unset[graph.edges[i].from.index()];
        for (FunctionId local : tracked) {
            if (use[i].reads.contains(local) && here.contains(local)) found.push_back({local, i});
        }
    }
    return found;
}

}  // namespace latchwork::sema
