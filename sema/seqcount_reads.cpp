/// A may-analysis over the steps finds the uses; only where there are some, flags tell the runs apart.
#include "sema/seqcount_reads.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "sema/flow_configs.hpp"
#include "sema/seqcount_data.hpp"

namespace latchwork::sema {

namespace {

using ir::Expr;
using ir::FunctionId;
using Role = ir::Function::Role;
using Variant = std::map<FunctionId, ir::Value>;

/// What a value comes from.
struct Sources {
    std::set<FunctionId> locals;  ///< of the instance itself
    std::set<FunctionId> loads;   ///< data of the counter
};

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
          data_(counters.data(counter)) {
        compares_ = std::any_of(graph.edges.begin(), graph.edges.end(),
                                [&](const Edge& e) { return !comparisons(e).empty(); });
    }

    void check(const std::vector<Variant>& variants) {
        if (data_.empty() ||
            std::none_of(graph_.edges.begin(), graph_.edges.end(), [&](const Edge& e) { return begins(e); }))
            return;
        for (const Variant& variant : variants) follow(variant);
        if (!used_) return;
        add_flags();
        for (Edge& edge : graph_.edges) mark(edge);
    }

  private:
    /// The tests of `e` that the counter still has some value.
    std::set<Expr> comparisons(Expr e) const {
        std::set<Expr> found;
        ir::for_each_subexpression(e, [&](Expr part) {
            if (part->op != ir::Op::equal) return;
            const auto loads = [&](Expr side) {
                return side->op == ir::Op::apply && side->function == counter_;
            };
            if (loads(part->arguments[0]) == loads(part->arguments[1])) return;
            bool own = true;
            ir::for_each_subexpression(part, [&](Expr x) {
                own = own && (x->op != ir::Op::variable || x == self_) && x->bound.empty();
            });
            if (own) found.insert(part);
        });
        return found;
    }

    std::set<Expr> comparisons(const Edge& edge) const {
        std::set<Expr> found = comparisons(edge.guard);
        for (const ir::Update& u : edge.updates) found.merge(comparisons(u.value));
        return found;
    }

    bool is_own_local(FunctionId f) const {
        const ir::Function& function = m_.system.function(f);
        return function.role == Role::local && function.process == info_.id;
    }

    /// The count is kept: by `…_begin`, which waits for it, or by `raw_…`, where it is compared later.
    bool begins(const Edge& edge) const {
        if (!compares_ && !ir::mentions(edge.guard, counter_)) return false;
        return std::any_of(edge.updates.begin(), edge.updates.end(), [&](const ir::Update& u) {
            return is_own_local(u.function) && u.value->type.kind == ir::Type::Kind::integer &&
                   ir::mentions(u.value, counter_);
        });
    }

    /// `except`: a part of `e` that does not count.
    void collect(Expr e, Expr except, Sources& sources) const {
        if (e == except) return;
        if (e->op == ir::Op::apply) {
            if (data_.contains(e->function)) sources.loads.insert(e->function);
            if (is_own_local(e->function) && e->arguments[0] == self_) sources.locals.insert(e->function);
        }
        for (Expr a : e->arguments) collect(a, except, sources);
    }

    /// What a value of the step comes from: of a chosen member, also what the choice reads.
    Sources sources(const Edge& edge, Expr value, Expr except = nullptr) const {
        Sources found;
        collect(value, except, found);
        bool chosen = false;
        ir::for_each_subexpression(value, [&](Expr part) {
            for (const ir::Variable& c : edge.choices) chosen = chosen || part == pool_.variable(c);
        });
        if (chosen) collect(edge.guard, nullptr, found);
        return found;
    }

    /// What the step uses for good: what it stores, where it stores it, what it frees, what it asserts. An
    /// atomic change of what a value names is no use: a reference or a lock that is taken on trust is given
    /// back if the retry says so.
    std::vector<Sources> uses(const Edge& edge) const {
        std::vector<Sources> found;
        for (const ir::Update& u : edge.updates) {
            const ir::Function& f = m_.system.function(u.function);
            const bool shared = f.role == Role::shared || f.role == Role::field || f.role == Role::lifetime;
            if (!shared || counters_.all().contains(u.function)) continue;
            const Expr place = m_.system.apply(u.function, u.arguments);
            bool changes = false;
            ir::for_each_subexpression(u.value, [&](Expr part) { changes = changes || part == place; });
            if (changes && !u.bound.empty()) continue;
            found.push_back(sources(edge, u.value, place));
            if (changes) continue;
            for (Expr a : u.arguments) found.push_back(sources(edge, a));
        }
        for (const ir::Obligation& o : edge.obligations) {
            if (!m_.system.property(o.property).builtin) found.push_back(sources(edge, o.bad));
        }
        return found;
    }

    // --- the analysis of one variant ---

    /// The locals that may be unconfirmed; an invalid one stands for the section that is open.
    using Marks = std::set<FunctionId>;

    static bool marked(const Sources& s, const Marks& marks) {
        if (!s.loads.empty() && marks.contains(FunctionId())) return true;
        return std::any_of(s.locals.begin(), s.locals.end(), [&](FunctionId f) { return marks.contains(f); });
    }

    /// The step is taken only if the counter has not changed.
    bool confirms(Expr guard) const {
        if (guard->op == ir::Op::and_)
            return std::any_of(guard->arguments.begin(), guard->arguments.end(),
                               [&](Expr part) { return confirms(part); });
        return comparisons(guard).contains(guard);
    }

    Marks after(const Edge& edge, Marks marks) {
        const Marks before = marks;
        for (const ir::Update& u : edge.updates) {
            if (!is_own_local(u.function)) continue;
            if (marked(sources(edge, u.value), before)) {
                marks.insert(u.function);
                unconfirmed_.insert(u.function);
            } else if (u.arguments.size() == 1) {
                marks.erase(u.function);
            }
        }
        if (begins(edge)) marks.insert(FunctionId());
        for (const Sources& s : uses(edge)) used_ = used_ || marked(s, before);
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
                const Marks marks = after(e, confirms(e.guard) ? Marks{} : at[e.from.index()]);
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
            if (begins(e)) lines.insert(m_.sources.line(e.span));
        }
        std::string text = lines.size() == 1 ? "line" : "lines";
        for (const std::uint32_t line : lines)
            text += fmt::format("{} {}", line == *lines.begin() ? "" : ",", line);
        return text;
    }

    void mark(Edge& edge) const {
        std::vector<Expr> same;
        for (Expr c : comparisons(edge)) same.push_back(where_defined(c));
        const Expr changed = pool_.logical_not(pool_.logical_or(std::move(same)));
        std::vector<Expr> bad;
        for (const Sources& s : uses(edge)) bad.push_back(unconfirmed(s));
        std::vector<Expr> goes_on{pool_.logical_or(std::move(bad)), changed};
        for (const ir::Obligation& o : edge.obligations) {
            if (o.trap && !o.when_blocked) goes_on.push_back(pool_.logical_not(o.bad));
        }
        const Expr misused = pool_.logical_and(std::move(goes_on));

        std::map<FunctionId, Expr> values;
        for (const auto& [local, f] : flags_) values[local] = flag(local);
        for (const ir::Update& u : edge.updates) {
            if (!flags_.contains(u.function)) continue;
            const Expr now = unconfirmed(sources(edge, u.value));
            values[u.function] = u.arguments.size() == 1 ? now : pool_.logical_or({values[u.function], now});
        }
        for (const auto& [local, value] : values) {
            Expr after = pool_.logical_and({value, changed});
            if (!local.valid() && begins(edge)) after = pool_.boolean(true);
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
    std::set<FunctionId> data_;
    bool compares_ = false;
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
