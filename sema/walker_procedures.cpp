/// Procedures, which stand in the place of their calls: what they hold and have disabled at each of their
/// exits.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sema/walker.hpp"

namespace latchwork::sema {

using ir::Expr;
using ir::FunctionId;

namespace {

/// The procedure's own body: behind what its arguments are stored into, if they are in one block.
const ast::Statement& body_of(const ast::InlinedCall& call) {
    if (!call.annotations.empty()) return *call.body;
    return *std::get<ast::Block>(call.body->node).statements.back();
}

}  // namespace

void Walker::procedure(const ast::InlinedCall& call, NodeId from, NodeId to) {
    std::vector<ir::Update> keeps;
    bool checked = !call.annotations.empty();
    for (const auto& [key, entry] : hidden_.entries) {
        if (key.first != &call) continue;
        checked = true;
        if (!entry.kept.valid()) continue;
        std::vector<ir::Variable> bound;
        std::vector<Expr> arguments{self_};
        const ir::Function& f = m_.system.function(key.second);
        for (std::size_t i = 1; i < f.arguments.size(); ++i) {
            bound.push_back(pool().fresh(f.arguments[i], "x"));
            arguments.push_back(pool().variable(bound.back()));
        }
        const Expr now = m_.system.apply(key.second, arguments);
        keeps.push_back({entry.kept, std::move(arguments), now, std::move(bound)});
    }
    Body body{{}, from, checked ? node(call.body->span) : to};
    const NodeId falls = checked ? node(call.body->span) : to;
    if (!keeps.empty()) {
        body.entry = node(call.body->span);
        no_step(from, body.entry, yes(), call.procedure.span);
        graph_.edges.back().updates = std::move(keeps);
    }
    const std::size_t first = graph_.edges.size();
    const std::size_t first_inside = inside_.size();
    returns_.push_back(body.exit);
    walk(*call.body, body.entry, falls);
    returns_.pop_back();
    if (checked) {
        base::Span last = body_of(call).span;
        if (last.end > last.begin) last.begin = last.end - 1;
        no_step(falls, body.exit, yes(), last);
    }
    // Of an atomic statement, its parts.
    std::set<NodeId> in_parts;
    for (std::size_t i = first_inside; i < inside_.size(); ++i) {
        in_parts.insert(inside_[i].from);
        body.edges.push_back(&inside_[i]);
    }
    for (std::size_t i = first; i < graph_.edges.size(); ++i) {
        if (!in_parts.contains(graph_.edges[i].from)) body.edges.push_back(&graph_.edges[i]);
    }
    check_exits(call, body, first);
    if (checked) no_step(body.exit, to, yes(), call.procedure.span);
}

/// What the text does not show to be as it was is an obligation, once it is known what it was.
void Walker::check_exits(const ast::InlinedCall& call, const Body& body, std::size_t first) {
    const std::set<FunctionId> changed = changed_in(m_, info_, body);
    if (changed.empty() && call.annotations.empty()) return;
    const auto exits = changes_at_exits(m_, info_, self_, body);
    const std::set<FunctionId> said = excused(call, body);
    for (std::size_t i = first; i < graph_.edges.size(); ++i) {
        Edge& exit = graph_.edges[i];
        if (exit.to != body.exit) continue;
        const std::vector<Changes>* ways = nullptr;
        std::set<FunctionId> open = changed;
        if (exits) {
            const auto known = exits->find(&exit);
            if (known == exits->end()) continue;  // no run comes here
            ways = &known->second;
            open.clear();
            for (const Changes& way : *ways) {
                for (const FunctionId f : way.functions())
                    if (changed.contains(f)) open.insert(f);
            }
        }
        for (const FunctionId f : open) {
            if (!said.contains(f)) check_balance(call, f, body, exit);
        }
        for (const ast::Annotation& annotation : call.annotations)
            check_annotation(call, annotation, body, exit, ways);
    }
}

/// The functions of which annotations speak: who holds those locks, and what taking and giving them back
/// disables.
std::set<FunctionId> Walker::excused(const ast::InlinedCall& call, const Body& body) {
    std::set<FunctionId> said;
    for (const ast::Annotation& annotation : call.annotations) {
        Evaluator e(m_, Evaluator::Mode::assertion, info_.id, self_, &unset_, nullptr);
        const Place& lock = *e.spot(*annotation.lock).place;
        const FunctionId count = m_.preempt_count(info_.id, *lock.type.primitive);
        if (count.valid()) said.insert(count);
        for (const FunctionId f : holders(lock.lock)) said.insert(f);
    }
    std::set<FunctionId> with;
    for (const Edge* edge : body.edges) {
        const bool of_lock = std::any_of(edge->updates.begin(), edge->updates.end(),
                                         [&](const ir::Update& u) { return said.contains(u.function); });
        if (!of_lock) continue;
        for (const auto& [key, f] : m_.disabled)
            if (key.first == info_.id && key.second != Disables::preemption) with.insert(f);
    }
    for (const Edge* edge : body.edges) {
        for (const ir::Update& u : edge->updates)
            if (with.contains(u.function)) said.insert(u.function);
    }
    return said;
}

/// The relations that say how this process holds the lock, and how deep.
std::vector<FunctionId> Walker::holders(ir::LockId lock) const {
    std::vector<FunctionId> found;
    for (const Hold hold : {Hold::exclusive, Hold::shared}) {
        const FunctionId f = m_.holder(info_.id, lock, hold);
        if (f.valid()) found.push_back(f);
    }
    const auto nested = m_.nested.find({info_.id, lock});
    if (nested != m_.nested.end()) found.push_back(nested->second);
    return found;
}

/// Its value at the entry of the call; null as long as nobody has seen to that.
Expr Walker::at_entry(const ast::InlinedCall& call, FunctionId f, const Body& body,
                      const std::vector<Expr>& arguments) {
    entered_.push_back({&call, f, body.entry});
    const auto entry = hidden_.entries.find({&call, f});
    if (entry == hidden_.entries.end()) return nullptr;
    return entry->second.known != nullptr ? entry->second.known
                                          : m_.system.apply(entry->second.kept, arguments);
}

/// It is not what it was at the entry; null as at_entry().
Expr Walker::is_changed(const ast::InlinedCall& call, FunctionId f, const Body& body) {
    std::vector<ir::Variable> bound;
    std::vector<Expr> arguments{self_};
    const std::vector<ir::SortId> sorts = m_.system.function(f).arguments;
    for (std::size_t i = 1; i < sorts.size(); ++i) {
        bound.push_back(pool().fresh(sorts[i], "x"));
        arguments.push_back(pool().variable(bound.back()));
    }
    const Expr before = at_entry(call, f, body, arguments);
    if (before == nullptr) return nullptr;
    const Expr same = pool().equal(m_.system.apply(f, std::move(arguments)), before);
    return pool().quantified(ir::Op::exists, bound, pool().logical_not(same));
}

void Walker::check_balance(const ast::InlinedCall& call, FunctionId f, const Body& body, Edge& exit) {
    const ir::Function& function = m_.system.function(f);
    const bool is_lock = function.role == ir::Function::Role::lock;
    std::vector<FunctionId> parts{f};
    if (is_lock && f == m_.holder(info_.id, function.lock, Hold::shared)) {
        const auto nested = m_.nested.find({info_.id, function.lock});
        if (nested != m_.nested.end()) parts.push_back(nested->second);
    }
    std::string what;
    if (is_lock) {
        what = fmt::format("`{}` is not held", m_.system.lock(function.lock).name);
    } else {
        const auto is = [&](Disables each) {
            const auto known = m_.disabled.find({info_.id, each});
            return known != m_.disabled.end() && known->second == f;
        };
        what = is(Disables::preemption) ? "preemption is not disabled"
               : is(Disables::softirqs) ? "softirqs are not disabled"
                                        : "interrupts are not disabled";
    }
    std::vector<Expr> bad;
    for (const FunctionId part : parts) bad.push_back(is_changed(call, part, body));
    if (std::find(bad.begin(), bad.end(), nullptr) != bad.end()) return;
    exit.obligations.push_back(
        {m_.property("held_at_exit"), pool().logical_or(std::move(bad)), false, false,
         fmt::format("{} as it was when `{}` was called in line {}, which {}", what, call.procedure.text,
                     m_.sources.line(call.procedure.span),
                     is_lock ? "says neither `__acquires` nor `__releases`" : "returns here"),
         exit.span});
}

/// A procedure that says which lock it takes or gives back is held to it.
void Walker::check_annotation(const ast::InlinedCall& call, const ast::Annotation& annotation,
                              const Body& body, Edge& exit, const std::vector<Changes>* ways) {
    Evaluator when(m_, Evaluator::Mode::assertion, info_.id, self_, &unset_, nullptr);
    const Expr applies = annotation.condition == nullptr ? yes() : when.value(*annotation.condition);
    Evaluator e(m_, Evaluator::Mode::assertion, info_.id, self_, &unset_, nullptr);
    const Spot lock = e.spot(*annotation.lock);
    const ir::Lock& kind = m_.system.lock(lock.place->lock);
    const std::vector<FunctionId> relations = holders(lock.place->lock);

    const auto shows = [&](const Changes& way) {
        const std::optional<bool> here = way.decides(m_, applies);
        if (!kind.owned || !here) return false;
        int times = 0;
        for (const FunctionId f : relations)
            if (way.lost.contains(f)) return false;
        for (const auto& [member, by] : way.held) {
            if (std::find(relations.begin(), relations.end(), member.first) == relations.end()) continue;
            if (member.second != lock.arguments) return false;
            times += by;
        }
        return times == (!*here ? 0 : annotation.acquires ? 1 : -1);
    };
    if (ways != nullptr && std::all_of(ways->begin(), ways->end(), shows)) return;

    std::vector<Expr> arguments = lock.arguments;
    arguments.insert(arguments.begin(), self_);
    const Expr held = e.holds(info_.id, self_, lock, Hold::any);
    Expr wrong = annotation.acquires ? pool().logical_not(held) : held;
    const auto nested = m_.nested.find({info_.id, lock.place->lock});
    if (nested != m_.nested.end()) {
        // One deeper than at the entry, or one less deep.
        const FunctionId holder = m_.holder(info_.id, lock.place->lock, Hold::shared);
        const Expr held_before = at_entry(call, holder, body, arguments);
        const Expr deep_before = at_entry(call, nested->second, body, arguments);
        if (held_before == nullptr || deep_before == nullptr) return;
        const auto depth = [&](Expr inside, Expr deeper) {
            return pool().ite(inside, pool().add(deeper, pool().integer(1)), pool().integer(0));
        };
        const Expr now = depth(held, m_.system.apply(nested->second, arguments));
        const Expr due =
            pool().add(depth(held_before, deep_before), pool().integer(annotation.acquires ? 1 : -1));
        wrong = pool().logical_not(pool().equal(now, due));
    }
    std::vector<Expr> bad{when.trapped(),
                          pool().logical_and({applies, pool().logical_or({e.trapped(), wrong})})};
    std::string condition;
    if (annotation.condition != nullptr) {
        condition = fmt::format(" if ({})", m_.squeezed(annotation.condition->span));
        std::vector<Expr> otherwise;
        for (const FunctionId f : relations) otherwise.push_back(is_changed(call, f, body));
        if (std::find(otherwise.begin(), otherwise.end(), nullptr) != otherwise.end()) return;
        bad.push_back(
            pool().logical_and({pool().logical_not(applies), pool().logical_or(std::move(otherwise))}));
    }
    const std::string said = fmt::format("{}({}){}", annotation.acquires ? "__acquires" : "__releases",
                                         m_.squeezed(annotation.lock->span), condition);
    const char* how = annotation.condition != nullptr ? "not held as said"
                      : annotation.acquires           ? "not held"
                                                      : "still held";
    exit.obligations.push_back({m_.property("held_at_exit"), pool().logical_or(std::move(bad)), false, false,
                                fmt::format("`{}` is {} where `{}` returns, which says `{}`", kind.name, how,
                                            call.procedure.text, said),
                                exit.span});
}

}  // namespace latchwork::sema
