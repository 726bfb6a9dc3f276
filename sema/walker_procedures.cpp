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
    std::vector<ir::Obligation> missing;
    keep_addresses(call, keeps, missing);
    Body body{{}, from, checked ? node(call.body->span) : to};
    const NodeId falls = checked ? node(call.body->span) : to;
    if (!keeps.empty()) {
        body.entry = node(call.body->span);
        no_step(from, body.entry, yes(), call.procedure.span);
        graph_.edges.back().updates = std::move(keeps);
        graph_.edges.back().obligations = std::move(missing);
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
    const std::vector<Claim> claims = claims_of(call, body);
    const std::set<FunctionId> said = excused(claims, body);
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
        std::set<ir::LockId> locks;
        for (const Claim& claim : claims) locks.insert(claim.lock.place->lock);
        for (const ir::LockId lock : locks) check_claims(call, claims, lock, body, exit, ways);
    }
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

/// It is not what it was at the entry, but perhaps where `apart` says so of its indices; null as at_entry().
Expr Walker::is_changed(const ast::InlinedCall& call, FunctionId f, const Body& body, const Apart& apart) {
    std::vector<ir::Variable> bound;
    std::vector<Expr> indices;
    const std::vector<ir::SortId> sorts = m_.system.function(f).arguments;
    for (std::size_t i = 1; i < sorts.size(); ++i) {
        bound.push_back(pool().fresh(sorts[i], "x"));
        indices.push_back(pool().variable(bound.back()));
    }
    const Expr counts = pool().logical_not(apart(indices));
    if (ir::is_false(counts)) return counts;
    std::vector<Expr> arguments = indices;
    arguments.insert(arguments.begin(), self_);
    const Expr before = at_entry(call, f, body, arguments);
    if (before == nullptr) return nullptr;
    const Expr same = pool().equal(m_.system.apply(f, std::move(arguments)), before);
    return pool().quantified(ir::Op::exists, bound, pool().logical_and({counts, pool().logical_not(same)}));
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
    const auto nothing = [&](const std::vector<Expr>&) { return pool().boolean(false); };
    for (const FunctionId part : parts) bad.push_back(is_changed(call, part, body, nothing));
    if (std::find(bad.begin(), bad.end(), nullptr) != bad.end()) return;
    exit.obligations.push_back(
        {m_.property("held_at_exit"), pool().logical_or(std::move(bad)), false, false,
         fmt::format("{} as it was when `{}` was called in line {}, which {}", what, call.procedure.text,
                     m_.sources.line(call.procedure.span),
                     is_lock ? "says neither `__acquires` nor `__releases`" : "returns here"),
         exit.span});
}

}  // namespace latchwork::sema
