/// Folding and enumerating configs.
#include "sema/flow_configs.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace latchwork::sema {

namespace {

using ir::Expr;
using ir::FunctionId;
using ir::Op;
using ir::Value;

constexpr std::int64_t most_combinations = 4096;

/// The values [first, second] of a config; none if they have no bounds.
std::optional<std::pair<Value, Value>> values_of(const ir::System& system, const ir::Function& config) {
    switch (config.result.kind) {
        case ir::Type::Kind::boolean:
            return std::pair{0, 1};
        case ir::Type::Kind::member: {
            const ir::Sort& sort = system.sort(config.result.sort);
            if (sort.kind != ir::Sort::Kind::enumeration) return std::nullopt;
            return std::pair{config.result.nullable ? ir::null_value : 0,
                             static_cast<Value>(sort.values.size()) - 1};
        }
        case ir::Type::Kind::integer:
            if (config.rule.kind == ir::IntegerRule::Kind::unbounded) return std::nullopt;
            return std::pair{config.rule.low, config.rule.high};
    }
    return std::nullopt;
}

using Ranges = std::vector<std::pair<FunctionId, std::pair<Value, Value>>>;

/// True if some choice of the configs from `next` on leaves `guard` other than false.
bool possible_from(const ir::System& system, Expr guard, const Ranges& ranges, std::size_t next) {
    if (ir::is_false(guard)) return false;
    if (next == ranges.size()) return true;
    const auto& [config, range] = ranges[next];
    for (Value v = range.first; v <= range.second; ++v) {
        if (possible_from(system, with_configs(system, guard, {{config, v}}), ranges, next + 1)) return true;
    }
    return false;
}

}  // namespace

Expr with_configs(const ir::System& system, Expr e, const std::map<FunctionId, Value>& configs) {
    if (configs.empty()) return e;
    return ir::rewrite_applications(*system.pool, e, [&](Expr r) {
        const auto found = configs.find(r->function);
        return found == configs.end() ? r : system.pool->constant(r->type, found->second);
    });
}

bool reads_only_configs(const ir::System& system, Expr e) {
    bool only = true;
    ir::for_each_subexpression(e, [&](Expr r) {
        if (r->op == Op::apply)
            only = only && system.function(r->function).role == ir::Function::Role::config;
        if (r->op == Op::variable) only = false;
    });
    return only;
}

SplitGuard split_guard(const ir::System& system, Expr guard) {
    const std::vector<Expr> whole{guard};
    std::vector<Expr> of_configs;
    std::vector<Expr> rest;
    for (Expr part : guard->op == Op::and_ ? guard->arguments : whole)
        (reads_only_configs(system, part) ? of_configs : rest).push_back(part);
    return {system.pool->logical_and(std::move(of_configs)), system.pool->logical_and(std::move(rest))};
}

bool possible(const ir::System& system, Expr guard) {
    const Expr of_configs = split_guard(system, guard).of_configs;
    Ranges ranges;
    std::set<FunctionId> seen;
    std::int64_t combinations = 1;
    ir::for_each_subexpression(of_configs, [&](Expr e) {
        if (e->op != Op::apply || !seen.insert(e->function).second) return;
        const auto range = values_of(system, system.function(e->function));
        if (!range) return;
        combinations *= std::int64_t{range->second} - range->first + 1;
        if (combinations > most_combinations) combinations = most_combinations + 1;
        ranges.emplace_back(e->function, *range);
    });
    if (combinations > most_combinations) return !ir::is_false(guard);
    return possible_from(system, of_configs, ranges, 0);
}

bool can_matter(const ir::System& system, const Edge& edge) {
    return possible(system, edge.guard) ||
           std::any_of(edge.obligations.begin(), edge.obligations.end(),
                       [&](const ir::Obligation& o) { return o.when_blocked && possible(system, o.bad); });
}

namespace {

class IdleCircles {
  public:
    IdleCircles(const ir::System& system, const FlowGraph& graph)
        : system_(system), graph_(graph), out_(graph.nodes.size()), done_(graph.nodes.size()) {
        for (std::size_t i = 0; i < graph.edges.size(); ++i)
            if (!graph.edges[i].step) out_[graph.edges[i].from.index()].push_back(i);
    }

    std::optional<std::vector<std::size_t>> find() {
        for (std::size_t n = 0; n < out_.size(); ++n) {
            open_.assign(out_.size(), false);
            if (returns(NodeId(n), NodeId(n), system_.pool->boolean(true))) return way_;
            done_[n] = true;
        }
        return std::nullopt;
    }

  private:
    /// True if a way from `at` leads back to `first`, by other nodes than those whose circles are known.
    bool returns(NodeId at, NodeId first, Expr guard) {
        open_[at.index()] = true;
        for (const std::size_t i : out_[at.index()]) {
            const NodeId next = graph_.edges[i].to;
            if (done_[next.index()] || (open_[next.index()] && next != first)) continue;
            const Expr further =
                system_.pool->logical_and({guard, split_guard(system_, graph_.edges[i].guard).of_configs});
            if (!possible(system_, further)) continue;
            way_.push_back(i);
            if (next == first || returns(next, first, further)) return true;
            way_.pop_back();
        }
        open_[at.index()] = false;
        return false;
    }

    const ir::System& system_;
    const FlowGraph& graph_;
    std::vector<std::vector<std::size_t>> out_;
    std::vector<bool> done_, open_;
    std::vector<std::size_t> way_;
};

}  // namespace

std::optional<std::vector<std::size_t>> find_idle_circle(const ir::System& system, const FlowGraph& graph) {
    return IdleCircles(system, graph).find();
}

}  // namespace latchwork::sema
