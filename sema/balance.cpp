/// Following each way through a procedure.
#include "sema/balance.hpp"

#include <algorithm>

#include "sema/flow_configs.hpp"

namespace latchwork::sema {

namespace {

using ir::Expr;
using ir::FunctionId;

constexpr std::size_t most_visits = 4096;

class Ways {
  public:
    Ways(const Model& model, const ProcessInfo& process, Expr self, const Body& body)
        : m_(model), process_(process), self_(self), body_(body) {}

    bool run() {
        std::vector<std::pair<NodeId, Changes>> open{{body_.entry, {}}};
        std::set<std::pair<NodeId, Changes>> seen;
        while (!open.empty()) {
            const auto [at, changes] = std::move(open.back());
            open.pop_back();
            for (const Edge* edge : body_.edges) {
                if (edge->from != at) continue;
                auto next = after(changes, *edge);
                if (!next) continue;
                if (edge->to == body_.exit) {
                    exits[edge].push_back(std::move(*next));
                    continue;
                }
                if (!seen.emplace(edge->to, *next).second) continue;
                if (seen.size() > most_visits) return false;
                open.emplace_back(edge->to, std::move(*next));
            }
        }
        return true;
    }

    std::map<const Edge*, std::vector<Changes>> exits;

  private:
    [[nodiscard]] ir::ExprPool& pool() const { return m_.pool(); }

    [[nodiscard]] bool is_own(Expr e) const {
        return e->op == ir::Op::apply && e->arguments.size() == 1 && e->arguments[0] == self_ &&
               m_.system.function(e->function).process == process_.id;
    }

    [[nodiscard]] bool is_steady(Expr e) const { return sema::is_steady(m_, process_, self_, e); }

    /// Adds what is known where `condition` holds; false if it cannot hold.
    bool learn(Changes& changes, Expr condition) const {
        if (condition->op == ir::Op::and_) {
            return std::all_of(condition->arguments.begin(), condition->arguments.end(),
                               [&](Expr part) { return learn(changes, part); });
        }
        if (!is_steady(condition)) return true;
        const std::optional<bool> holds = changes.decides(m_, condition);
        if (holds) return *holds;
        changes.known.insert(condition);
        if (!reads_only_configs(m_.system, condition)) return true;
        std::vector<Expr> configs;
        for (const Expr each : changes.known)
            if (reads_only_configs(m_.system, each)) configs.push_back(each);
        return possible(m_.system, pool().logical_and(std::move(configs)));
    }

    [[nodiscard]] std::optional<Changes> after(const Changes& before, const Edge& edge) const {
        Changes changes = before;
        if (!learn(changes, edge.guard)) return std::nullopt;
        std::set<FunctionId> stored;
        for (const ir::Update& u : edge.updates) {
            forget(changes, u.function);
            stored.insert(u.function);
        }
        for (const ir::Update& u : edge.updates) {
            const ir::Function& f = m_.system.function(u.function);
            if (f.process != process_.id) continue;
            if (f.role == ir::Function::Role::lock) {
                hold(changes, u, f);
            } else if (u.bound.empty() && u.arguments == std::vector<Expr>{self_}) {
                store(before, changes, stored, u);
            }
        }
        return changes;
    }

    /// What was said in terms of `f` means something else from now on.
    static void forget(Changes& changes, FunctionId f) {
        std::erase_if(changes.known, [&](Expr e) { return ir::mentions(e, f); });
        changes.now.erase(f);
        std::erase_if(changes.now, [&](const auto& each) { return ir::mentions(each.second, f); });
        std::erase_if(changes.held, [&](const auto& each) {
            const auto& indices = each.first.second;
            const bool gone =
                std::any_of(indices.begin(), indices.end(), [&](Expr e) { return ir::mentions(e, f); });
            if (gone) changes.lost.insert(each.first.first);
            return gone;
        });
    }

    void hold(Changes& changes, const ir::Update& u, const ir::Function& holder) const {
        std::vector<Expr> indices(u.arguments.begin() + 1, u.arguments.end());
        // A lock without an owner is given back whoever holds it, so by this instance too.
        const bool own = u.arguments[0] == self_ || (u.bound.size() == 1 && ir::is_false(u.value));
        const bool steady = std::all_of(indices.begin(), indices.end(), [&](Expr e) { return is_steady(e); });
        const bool gives = ir::is_false(u.value) || is_rest(u, holder);
        if (!own || !steady || !(gives || ir::is_true(u.value))) {
            changes.lost.insert(u.function);
            return;
        }
        const auto at = changes.held.try_emplace({u.function, std::move(indices)}).first;
        at->second += gives ? -1 : 1;
        if (at->second == 0) changes.held.erase(at);
    }

    /// A section within another one is left: it stays open if the depth is not 0.
    [[nodiscard]] bool is_rest(const ir::Update& u, const ir::Function& holder) const {
        const auto nested = m_.nested.find({process_.id, holder.lock});
        if (nested == m_.nested.end()) return false;
        return u.value == pool().less(pool().integer(0), m_.system.apply(nested->second, u.arguments));
    }

    void store(const Changes& before, Changes& changes, const std::set<FunctionId>& stored,
               const ir::Update& u) const {
        const ir::Function& f = m_.system.function(u.function);
        const Expr now = m_.system.apply(u.function, {self_});
        if (f.result.kind == ir::Type::Kind::integer) {
            int by = 0;
            for (const int each : {1, -1})
                if (u.value == pool().add(now, pool().integer(each))) by = each;
            if (by == 0) {
                changes.lost.insert(u.function);
            } else if ((changes.depths[u.function] += by) == 0) {
                changes.depths.erase(u.function);
            }
        }
        if (f.result.kind == ir::Type::Kind::boolean) {
            Changes::Value value;
            if (ir::is_true(u.value) || ir::is_false(u.value)) {
                value = {FunctionId(), ir::is_true(u.value) ? 1 : 0};
            } else if (is_own(u.value)) {
                const auto known = before.bools.find(u.value->function);
                value = known == before.bools.end() ? std::pair{u.value->function, 0} : known->second;
            }
            if (value == std::pair{u.function, 0}) {
                changes.bools.erase(u.function);
            } else {
                changes.bools[u.function] = value;
            }
        }
        // Of a local that this step stores into, it is the old value.
        const bool copied = is_own(u.value) && is_steady(u.value) && !stored.contains(u.value->function);
        if (u.value->op == ir::Op::constant || copied) changes.now[u.function] = u.value;
    }

    const Model& m_;
    const ProcessInfo& process_;
    Expr self_;
    const Body& body_;
};

/// What `process` has disabled, or in what way it holds a lock.
std::set<FunctionId> watched(const Model& m, const ProcessInfo& process) {
    std::set<FunctionId> result;
    for (const auto& [key, f] : m.disabled)
        if (key.first == process.id) result.insert(f);
    for (const auto& [lock, where] : process.takes)
        result.insert(m.holder(process.id, lock, Hold::exclusive));
    for (const auto& [lock, where] : process.takes_shared)
        result.insert(m.holder(process.id, lock, Hold::shared));
    return result;
}

}  // namespace

std::set<FunctionId> Changes::functions() const {
    std::set<FunctionId> result = lost;
    for (const auto& [member, times] : held) result.insert(member.first);
    for (const auto& [f, by] : depths) result.insert(f);
    for (const auto& [f, value] : bools) result.insert(f);
    return result;
}

std::optional<bool> Changes::decides(const Model& model, Expr condition) const {
    const Expr e = ir::rewrite_applications(model.pool(), condition, [&](Expr part) {
        const auto value = now.find(part->function);
        return value == now.end() ? part : value->second;
    });
    return follows(model, e);
}

std::optional<bool> Changes::follows(const Model& model, Expr e) const {
    if (ir::is_true(e) || known.contains(e)) return true;
    if (ir::is_false(e) || known.contains(model.pool().logical_not(e))) return false;
    if (e->op == ir::Op::not_) {
        const std::optional<bool> inside = follows(model, e->arguments[0]);
        return inside ? std::optional(!*inside) : std::nullopt;
    }
    if (e->op != ir::Op::and_ && e->op != ir::Op::or_) return std::nullopt;
    const bool settles = e->op == ir::Op::or_;
    bool open = false;
    for (const Expr part : e->arguments) {
        const std::optional<bool> value = follows(model, part);
        if (value == settles) return settles;
        open = open || !value;
    }
    return open ? std::nullopt : std::optional(!settles);
}

bool is_steady(const Model& model, const ProcessInfo& process, Expr self, Expr e) {
    bool steady = true;
    ir::for_each_subexpression(e, [&](Expr part) {
        if (part->op == ir::Op::variable) steady = steady && part == self;
        if (part->op != ir::Op::apply) return;
        const ir::Function& f = model.system.function(part->function);
        const bool local = f.role == ir::Function::Role::local && f.process == process.id;
        steady = steady && (local || f.constant || f.role == ir::Function::Role::config);
    });
    return steady;
}

std::optional<std::map<const Edge*, std::vector<Changes>>> changes_at_exits(const Model& model,
                                                                            const ProcessInfo& process,
                                                                            Expr self, const Body& body) {
    Ways ways(model, process, self, body);
    if (!ways.run()) return std::nullopt;
    return std::move(ways.exits);
}

std::set<FunctionId> changed_in(const Model& model, const ProcessInfo& process, const Body& body) {
    const std::set<FunctionId> all = watched(model, process);
    std::set<FunctionId> result;
    for (const Edge* edge : body.edges) {
        for (const ir::Update& u : edge->updates)
            if (all.contains(u.function)) result.insert(u.function);
    }
    return result;
}

}  // namespace latchwork::sema
