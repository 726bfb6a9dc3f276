/// Reading guards, updates and obligations of steps.
#include "sema/seqcount_uses.hpp"

#include <algorithm>

namespace latchwork::sema {

using ir::Expr;
using ir::FunctionId;
using Role = ir::Function::Role;

SequenceCounterUses::SequenceCounterUses(const Model& model, const SequenceCounters& counters,
                                         FunctionId counter, const FlowGraph& graph)
    : m_(model),
      counters_(counters),
      counter_(counter),
      process_(graph.process),
      self_(model.pool().variable(graph.self)),
      data_(counters.data(counter)) {
    compares_ = std::any_of(graph.edges.begin(), graph.edges.end(),
                            [&](const Edge& e) { return !comparisons(e).empty(); });
}

bool SequenceCounterUses::none(const FlowGraph& graph) const {
    return data_.empty() ||
           std::none_of(graph.edges.begin(), graph.edges.end(), [&](const Edge& e) { return begins(e); });
}

std::set<Expr> SequenceCounterUses::comparisons(Expr e) const {
    std::set<Expr> found;
    ir::for_each_subexpression(e, [&](Expr part) {
        if (part->op != ir::Op::equal) return;
        const auto loads = [&](Expr side) { return side->op == ir::Op::apply && side->function == counter_; };
        if (loads(part->arguments[0]) == loads(part->arguments[1])) return;
        bool own = true;
        ir::for_each_subexpression(part, [&](Expr x) {
            own = own && (x->op != ir::Op::variable || x == self_) && x->bound.empty();
        });
        if (own) found.insert(part);
    });
    return found;
}

std::set<Expr> SequenceCounterUses::comparisons(const Edge& edge) const {
    std::set<Expr> found = comparisons(edge.guard);
    for (const ir::Update& u : edge.updates) found.merge(comparisons(u.value));
    return found;
}

bool SequenceCounterUses::is_own_local(FunctionId f) const {
    const ir::Function& function = m_.system.function(f);
    return function.role == Role::local && function.process == process_;
}

bool SequenceCounterUses::begins(const Edge& edge) const {
    if (!compares_ && !ir::mentions(edge.guard, counter_)) return false;
    return std::any_of(edge.updates.begin(), edge.updates.end(), [&](const ir::Update& u) {
        return is_own_local(u.function) && u.value->type.kind == ir::Type::Kind::integer &&
               ir::mentions(u.value, counter_);
    });
}

void SequenceCounterUses::collect(Expr e, Expr except, Sources& sources) const {
    if (e == except) return;
    if (e->op == ir::Op::apply) {
        if (data_.contains(e->function)) sources.loads.insert(e->function);
        if (is_own_local(e->function) && e->arguments[0] == self_) sources.locals.insert(e->function);
    }
    for (Expr a : e->arguments) collect(a, except, sources);
}

Sources SequenceCounterUses::sources(const Edge& edge, Expr value, Expr except) const {
    Sources found;
    collect(value, except, found);
    bool chosen = false;
    ir::for_each_subexpression(value, [&](Expr part) {
        for (const ir::Variable& c : edge.choices) chosen = chosen || part == m_.pool().variable(c);
    });
    if (chosen) collect(edge.guard, nullptr, found);
    return found;
}

std::vector<Sources> SequenceCounterUses::uses(const Edge& edge) const {
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

bool SequenceCounterUses::confirms(Expr guard) const {
    if (guard->op == ir::Op::and_)
        return std::any_of(guard->arguments.begin(), guard->arguments.end(),
                           [&](Expr part) { return confirms(part); });
    return comparisons(guard).contains(guard);
}

}  // namespace latchwork::sema
