/// What may be held at each step: a forward analysis of the text.
#include "sema/nesting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace latchwork::sema {

namespace {

using ir::Expr;

/// A lock that is held, by its indices as the text that took it has them; `lost` when they mean another
/// member since.
struct Taken {
    std::vector<Expr> indices;
    bool lost = false;
    friend auto operator<=>(const Taken&, const Taken&) = default;
};
using Held = std::set<Taken>;

class Nesting {
  public:
    Nesting(const Model& model, const FlowGraph& steps, ir::FunctionId holder)
        : m_(model), steps_(steps), holder_(holder), held_(steps.nodes.size()) {}

    /// Some step takes the lock where it may be held.
    [[nodiscard]] bool found() {
        for (bool changed = true; changed;) {
            changed = false;
            for (const Edge& edge : steps_.edges) {
                Held& there = held_[edge.to.index()];
                for (const Taken& taken : after(edge)) changed = there.insert(taken).second || changed;
            }
        }
        return nested_;
    }

    /// After found(): whether it may be held at a node.
    [[nodiscard]] std::vector<bool> held() const {
        std::vector<bool> result;
        for (const Held& held : held_) result.push_back(!held.empty());
        return result;
    }

  private:
    Held after(const Edge& edge) {
        Held held = held_[edge.from.index()];
        Held taken;
        for (const ir::Update& u : edge.updates) {
            if (u.function != holder_) continue;
            const std::vector<Expr> indices(u.arguments.begin() + 1, u.arguments.end());
            if (ir::is_false(u.value)) {
                held.erase({indices, false});
                continue;
            }
            nested_ = nested_ || !held.empty();
            const bool changes =
                std::any_of(indices.begin(), indices.end(), [&](Expr e) { return may_change(e); });
            taken.insert({indices, changes});
        }
        Held result;
        for (const Taken& each : held) result.insert(forget(each, edge));
        for (const Taken& each : taken) result.insert(forget(each, edge));
        return result;
    }

    /// Something else than a step of this process may change what it means.
    [[nodiscard]] bool may_change(Expr e) const {
        bool found = false;
        ir::for_each_subexpression(e, [&](Expr part) {
            if (part->op == ir::Op::variable && part->variable.number != steps_.self.number) found = true;
            if (part->op != ir::Op::apply) return;
            const ir::Function& f = m_.system.function(part->function);
            found = found || (f.role != ir::Function::Role::local && !f.constant);
        });
        return found;
    }

    /// What is known of it behind a step that may assign its indices.
    [[nodiscard]] static Taken forget(Taken taken, const Edge& edge) {
        for (const ir::Update& u : edge.updates) {
            for (const Expr index : taken.indices) taken.lost = taken.lost || ir::mentions(index, u.function);
        }
        return taken;
    }

    const Model& m_;
    const FlowGraph& steps_;
    ir::FunctionId holder_;
    std::vector<Held> held_;
    bool nested_ = false;
};

}  // namespace

std::vector<bool> may_hold(const Model& model, const FlowGraph& graph, ir::FunctionId holder) {
    Nesting nesting(model, graph, holder);
    (void)nesting.found();
    return nesting.held();
}

bool count_readers(Model& model, const ProcessInfo& info, const FlowGraph& steps) {
    bool any = false;
    for (const auto& [lock, where] : info.takes_shared) {
        if (model.nested.contains({info.id, lock})) continue;
        const ir::FunctionId holder = model.holder(info.id, lock, Hold::shared);
        if (!Nesting(model, steps, holder).found()) continue;
        const ir::Function& holds = model.system.function(holder);
        ir::Function f;
        f.name =
            fmt::format("{}.nested in {}", model.system.process(info.id).name, model.system.lock(lock).name);
        f.role = ir::Function::Role::visited;
        f.arguments = holds.arguments;
        for (const ir::SortId sort : f.arguments) f.formals.push_back(model.pool().fresh(sort, "x"));
        f.result = ir::Type::integer();
        f.initial = model.pool().integer(0);
        f.process = info.id;
        model.system.functions.push_back(std::move(f));
        model.nested[{info.id, lock}] = ir::FunctionId(model.system.functions.size() - 1);
        any = true;
    }
    return any;
}

}  // namespace latchwork::sema
