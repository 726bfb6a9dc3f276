/// A may-analysis over the steps finds the uses; only where there are some, flags tell the runs apart.
#include "sema/seqcount_reads.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "sema/flow_configs.hpp"
#include "sema/seqcount_data.hpp"
#include "sema/seqcount_uses.hpp"

namespace latchwork::sema {

namespace {

using ir::Expr;
using ir::FunctionId;
using Role = ir::Function::Role;
using Variant = std::map<FunctionId, ir::Value>;

/// The read sections of one counter in one process.
class ReadSections {
  public:
    ReadSections(Model& model, const ProcessInfo& info, const SequenceCounters& counters, FunctionId counter,
                 FlowGraph& graph)
        : m_(model),
          info_(info),
          counters_(counters),
          counter_(counter),
          graph_(graph),
          pool_(model.pool()),
          self_(model.pool().variable(graph.self)),
          steps_(model, counters, counter, graph) {}

    void check(const std::vector<Variant>& variants) {
        if (steps_.none(graph_)) return;
        for (const Variant& variant : variants) follow(variant);
        if (!used_) return;
        add_flags();
        for (Edge& edge : graph_.edges) mark(edge);
    }

  private:
    // --- the analysis of one variant ---

    /// The locals that may be unconfirmed; an invalid one stands for the section that is open.
    using Marks = std::set<FunctionId>;

    static bool marked(const Sources& s, const Marks& marks) {
        if (!s.loads.empty() && marks.contains(FunctionId())) return true;
        return std::any_of(s.locals.begin(), s.locals.end(), [&](FunctionId f) { return marks.contains(f); });
    }

    Marks after(const Edge& edge, Marks marks) {
        const Marks before = marks;
        for (const ir::Update& u : edge.updates) {
            if (!steps_.is_own_local(u.function)) continue;
            if (marked(steps_.sources(edge, u.value), before)) {
                marks.insert(u.function);
                unconfirmed_.insert(u.function);
            } else if (u.arguments.size() == 1) {
                marks.erase(u.function);
            }
        }
        if (steps_.begins(edge)) marks.insert(FunctionId());
        for (const Sources& s : steps_.uses(edge)) used_ = used_ || marked(s, before);
        return marks;
    }

    void follow(const Variant& variant) {
        std::vector<Edge> edges;
        for (const Edge& e : graph_.edges) {
            Edge edge = e;
            edge.guard = with_configs(m_.system, e.guard, variant);
            if (ir::is_false(edge.guard)) continue;
            for (ir::Update& u : edge.updates) u.value = with_configs(m_.system, u.value, variant);
            for (ir::Obligation& o : edge.obligations) o.bad = with_configs(m_.system, o.bad, variant);
            edges.push_back(std::move(edge));
        }
        std::vector<Marks> at(graph_.nodes.size());
        std::vector<bool> reached(graph_.nodes.size());
        reached[graph_.start.index()] = true;
        for (bool grew = true; grew;) {
            grew = false;
            for (const Edge& e : edges) {
                if (!reached[e.from.index()]) continue;
                const Marks marks = after(e, steps_.confirms(e.guard) ? Marks{} : at[e.from.index()]);
                Marks& to = at[e.to.index()];
                const std::size_t before = to.size();
                to.insert(marks.begin(), marks.end());
                grew = grew || !reached[e.to.index()] || to.size() != before;
                reached[e.to.index()] = true;
            }
        }
    }

    // --- flags ---

    void add_flags() {
        unconfirmed_.insert(FunctionId());
        for (const FunctionId local : unconfirmed_) {
            ir::Function flag;
            const std::string counter = name();
            const ir::Process& process = m_.system.process(info_.id);
            flag.name = local.valid()
                            ? fmt::format("{} is unconfirmed by {}", m_.system.function(local).name, counter)
                            : fmt::format("{}.reads under {}", process.name, counter);
            flag.role = Role::visited;
            flag.arguments = {process.sort};
            flag.formals = {pool_.fresh(process.sort, "x")};
            flag.result = ir::Type::boolean();
            flag.initial = pool_.boolean(false);
            flag.process = info_.id;
            flag.span = info_.declaration->name.span;
            m_.system.functions.push_back(std::move(flag));
            flags_[local] = FunctionId(m_.system.functions.size() - 1);
        }
    }

    Expr flag(FunctionId local) const { return m_.system.apply(flags_.at(local), {self_}); }

    /// This instance holds a lock without which nobody writes what it loads.
    Expr is_locked(FunctionId load) const {
        std::vector<Expr> held;
        const Place* guard = counters_.place(load).guard;
        const Place& counter = counters_.place(counter_);
        for (const Place* lock : {guard, counter.writers, counter.is_lock() ? &counter : nullptr}) {
            if (lock == nullptr) continue;
            for (const Hold hold : {Hold::exclusive, Hold::shared}) {
                const FunctionId holder = m_.holder(info_.id, lock->lock, hold);
                if (!holder.valid()) continue;
                std::vector<ir::Variable> indices;
                std::vector<Expr> arguments{self_};
                for (const ir::SortId sort : m_.system.lock(lock->lock).arguments) {
                    indices.push_back(pool_.fresh(sort, "x"));
                    arguments.push_back(pool_.variable(indices.back()));
                }
                held.push_back(
                    pool_.quantified(ir::Op::exists, indices, m_.system.apply(holder, std::move(arguments))));
            }
        }
        return pool_.logical_or(std::move(held));
    }

    Expr unconfirmed(const Sources& s) const {
        std::vector<Expr> ways;
        for (const FunctionId local : s.locals) {
            if (flags_.contains(local)) ways.push_back(flag(local));
        }
        for (const FunctionId load : s.loads)
            ways.push_back(pool_.logical_and({flag({}), pool_.logical_not(is_locked(load))}));
        return pool_.logical_or(std::move(ways));
    }

    /// `e` with what keeps it from an application to null before it.
    Expr where_defined(Expr e) const {
        std::vector<Expr> parts;
        ir::for_each_subexpression(e, [&](Expr part) {
            if (part->op != ir::Op::apply) return;
            for (Expr a : part->arguments) {
                if (a->type.nullable)
                    parts.push_back(pool_.logical_not(pool_.equal(a, pool_.null(a->type.sort))));
            }
        });
        std::reverse(parts.begin(), parts.end());
        parts.push_back(e);
        return pool_.logical_and(std::move(parts));
    }

    std::string name() const {
        const Place& counter = counters_.place(counter_);
        return counter.is_lock() ? m_.system.lock(counter.lock).name : m_.system.function(counter_).name;
    }

    std::string where_begun() const {
        std::set<std::uint32_t> lines;
        for (const Edge& e : graph_.edges) {
            if (steps_.begins(e)) lines.insert(m_.sources.line(e.span));
        }
        std::string text = lines.size() == 1 ? "line" : "lines";
        for (const std::uint32_t line : lines)
            text += fmt::format("{} {}", line == *lines.begin() ? "" : ",", line);
        return text;
    }

    void mark(Edge& edge) const {
        std::vector<Expr> same;
        for (Expr c : steps_.comparisons(edge)) same.push_back(where_defined(c));
        const Expr changed = pool_.logical_not(pool_.logical_or(std::move(same)));
        std::vector<Expr> bad;
        for (const Sources& s : steps_.uses(edge)) bad.push_back(unconfirmed(s));
        std::vector<Expr> goes_on{pool_.logical_or(std::move(bad)), changed};
        for (const ir::Obligation& o : edge.obligations) {
            if (o.trap && !o.when_blocked) goes_on.push_back(pool_.logical_not(o.bad));
        }
        const Expr misused = pool_.logical_and(std::move(goes_on));

        std::map<FunctionId, Expr> values;
        for (const auto& [local, f] : flags_) values[local] = flag(local);
        for (const ir::Update& u : edge.updates) {
            if (!flags_.contains(u.function)) continue;
            const Expr now = unconfirmed(steps_.sources(edge, u.value));
            values[u.function] = u.arguments.size() == 1 ? now : pool_.logical_or({values[u.function], now});
        }
        for (const auto& [local, value] : values) {
            Expr after = pool_.logical_and({value, changed});
            if (!local.valid() && steps_.begins(edge)) after = pool_.boolean(true);
            if (after != flag(local)) edge.updates.push_back({flags_.at(local), {self_}, after, {}});
        }
        if (ir::is_false(misused)) return;
        edge.obligations.push_back(
            {m_.property("seqcount_misuse"), misused, false, false,
             fmt::format(
                 "this uses what was read in a section of `{}` ({}) that no retry has found consistent",
                 name(), where_begun()),
             edge.span});
    }

    Model& m_;
    const ProcessInfo& info_;
    const SequenceCounters& counters_;
    FunctionId counter_;
    FlowGraph& graph_;
    ir::ExprPool& pool_;
    Expr self_;
    SequenceCounterUses steps_;
    bool used_ = false;
    std::set<FunctionId> unconfirmed_;
    std::map<FunctionId, FunctionId> flags_;
};

}  // namespace

void check_read_sections(Model& model, std::vector<FlowGraph>& steps, const std::vector<Variant>& variants) {
    SequenceCounters counters(model);
    for (const FlowGraph& graph : steps) counters.add_writes(graph);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (const FunctionId counter : counters.all())
            ReadSections(model, model.processes[i], counters, counter, steps[i]).check(variants);
    }
}

}  // namespace latchwork::sema
