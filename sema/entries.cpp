/// Constant propagation over what a process has disabled, and whether it holds anything, by node.
#include "sema/entries.hpp"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <utility>

#include "sema/nesting.hpp"

namespace latchwork::sema {

namespace {

using ir::Expr;
using ir::FunctionId;

/// By node, what `f`, a function of an instance alone, is there: nothing where no run comes, null where it
/// may be several.
std::vector<std::optional<Expr>> values(const Model& m, const FlowGraph& graph, FunctionId f) {
    std::vector<std::optional<Expr>> at(graph.nodes.size());
    at[graph.start.index()] = m.system.function(f).initial;
    const Expr now = m.system.apply(f, {m.pool().variable(graph.self)});
    const auto after = [&](const Edge& edge, Expr before) -> Expr {
        for (const ir::Update& u : edge.updates) {
            if (u.function != f) continue;
            if (u.value->op == ir::Op::constant) return u.value;
            for (const int by : {1, -1}) {
                const Expr change = m.pool().integer(by);
                const bool counts = before != nullptr && before->type.kind == ir::Type::Kind::integer;
                if (counts && u.value == m.pool().add(now, change)) return m.pool().add(before, change);
            }
            return nullptr;
        }
        return before;
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (const Edge& edge : graph.edges) {
            const auto& before = at[edge.from.index()];
            if (!before) continue;
            const Expr value = after(edge, *before);
            auto& there = at[edge.to.index()];
            if (there && (*there == value || *there == nullptr)) continue;
            there = there ? nullptr : value;
            changed = true;
        }
    }
    return at;
}

Expr known_at(const Model& m, const FlowGraph& graph, FunctionId f, NodeId at) {
    const ir::Function& function = m.system.function(f);
    if (function.role == ir::Function::Role::lock)
        return may_hold(m, graph, f)[at.index()] ? nullptr : m.pool().boolean(false);
    if (function.arguments.size() != 1) return nullptr;
    return values(m, graph, f)[at.index()].value_or(nullptr);
}

FunctionId keep(Model& model, const ProcessInfo& process, const ast::InlinedCall& call, FunctionId of) {
    const ir::Function like = model.system.function(of);
    ir::Function f;
    f.name = fmt::format("{}.{} at {} {}", model.system.process(process.id).name, like.name,
                         call.procedure.text, model.system.functions.size());
    f.role = ir::Function::Role::visited;
    f.arguments = like.arguments;
    for (const ir::SortId sort : f.arguments) f.formals.push_back(model.pool().fresh(sort, "x"));
    f.result = like.result;
    const bool integer = like.result.kind == ir::Type::Kind::integer;
    f.initial = integer ? model.pool().integer(0) : model.pool().boolean(false);
    f.process = process.id;
    model.system.functions.push_back(std::move(f));
    return FunctionId(model.system.functions.size() - 1);
}

}  // namespace

bool add_entries(Model& model, const ProcessInfo& process, const FlowGraph& parts,
                 const std::vector<Entered>& entered, Entries& entries) {
    // A statement may stand at two places, where labels are swapped.
    std::map<std::pair<const ast::InlinedCall*, FunctionId>, std::set<Expr>> known;
    for (const Entered& each : entered) {
        const std::pair key{each.call, each.function};
        if (!entries.contains(key)) known[key].insert(known_at(model, parts, each.function, each.at));
    }
    for (const auto& [key, values] : known) {
        AtEntry& entry = entries[key];
        if (values.size() == 1) entry.known = *values.begin();
        if (entry.known == nullptr) entry.kept = keep(model, process, *key.first, key.second);
    }
    return !known.empty();
}

}  // namespace latchwork::sema
