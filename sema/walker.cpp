/// The structure of a process: sequences, branches, loops, jumps, and how it ends.
#include "sema/walker.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sema/diagnostics.hpp"
#include "sema/flow_configs.hpp"

namespace latchwork::sema {

using ir::Expr;

Walker::Walker(Model& model, ProcessInfo& info, HiddenState& hidden, const std::set<const Place*>& unset)
    : m_(model), info_(info), hidden_(hidden), unset_(unset) {}

Walked Walker::run() {
    graph_.process = info_.id;
    graph_.self = pool().fresh(m_.system.process(info_.id).sort, "self");
    self_ = pool().variable(graph_.self);
    const ast::Statement& body = *info_.body;
    graph_.start = node();
    graph_.end = node();
    exit_ = node();
    walk(body, begin(graph_.start), exit_);
    base::Span last = body.span;
    if (last.end > last.begin) last.begin = last.end - 1;
    add_exit(exit_, last);
    report_idle_loops();

    Walked walked;
    for (const auto& [label, block] : blocks_) {
        const std::vector<NodeId>& nodes = block;
        const bool makes_step = std::any_of(graph_.edges.begin(), graph_.edges.end(), [&](const Edge& e) {
            return e.step && std::find(nodes.begin(), nodes.end(), e.from) != nodes.end();
        });
        if (!makes_step) continue;
        walked.with_step.insert(label);
        graph_.blocks.push_back({label, nodes});
    }
    // Nobody can stand at a label without a step, so it need not keep a location of its own.
    for (Node& each : graph_.nodes)
        if (!walked.with_step.contains(each.label)) each.label.clear();
    walked.entries = std::move(entries_);
    walked.inside = std::move(inside_);
    walked.entered = std::move(entered_);
    walked.keeps_more = keeps_more_;
    walked.graph = std::move(graph_);
    return walked;
}

NodeId Walker::node(base::Span span) {
    graph_.nodes.push_back({"", span});
    return NodeId(graph_.nodes.size() - 1);
}

std::string Walker::text(const ast::Statement& s) const {
    std::string line = m_.squeezed(s.span);
    if (!line.empty() && line.back() == ';') line.pop_back();
    return line;
}

void Walker::no_step(NodeId from, NodeId to, Expr guard, base::Span span) {
    Edge edge;
    edge.from = from;
    edge.to = to;
    edge.step = false;
    edge.guard = guard;
    edge.span = span;
    graph_.edges.push_back(std::move(edge));
}

/// A process that ends must have given up what it took.
void Walker::add_exit(NodeId from, base::Span span) {
    Edge edge;
    edge.from = from;
    edge.to = graph_.end;
    edge.step = false;
    edge.guard = yes();
    edge.span = span;
    check_enabled_at_exit(edge, span);
    const auto check_held = [&](ir::LockId lock, Hold hold) {
        edge.obligations.push_back({m_.property("held_at_exit"), held_somewhere(lock, hold), false, false,
                                    "`" + m_.system.lock(lock).name + "` is still held at the end", span});
    };
    for (const auto& [lock, where] : info_.takes)
        if (!info_.keeps.contains(lock)) check_held(lock, Hold::exclusive);
    for (const auto& [lock, where] : info_.takes_shared)
        if (!info_.keeps.contains(lock)) check_held(lock, Hold::shared);
    graph_.edges.push_back(std::move(edge));
}

bool Walker::does_nothing(const ast::Statement& s) const {
    if (std::holds_alternative<ast::EmptyStatement>(s.node)) return true;
    if (const auto* node = std::get_if<ast::LocalDeclaration>(&s.node))
        return !node->initial || m_.locals.at(&s)->initialised;
    if (const auto* node = std::get_if<ast::Block>(&s.node))
        return std::all_of(node->statements.begin(), node->statements.end(),
                           [this](const auto& each) { return does_nothing(*each); });
    if (const auto* node = std::get_if<ast::InlinedCall>(&s.node))
        return node->annotations.empty() && does_nothing(*node->body);
    if (const auto* node = std::get_if<ast::CallStatement>(&s.node)) {
        const auto* p = std::get_if<const Primitive*>(&m_.meaning(*node->call).refers);
        return p != nullptr && (*p)->effect == Effect::nothing;
    }
    return false;
}

void Walker::sequence(const std::vector<const ast::Statement*>& statements, NodeId from, NodeId to) {
    if (statements.empty()) return no_step(from, to, yes(), {});
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const bool last = i + 1 == statements.size();
        const NodeId next = last ? to : node(statements[i + 1]->span);
        walk(*statements[i], from, next);
        from = next;
    }
}

void Walker::walk(const ast::Statement& s, NodeId from, NodeId to) {
    if (!graph_.nodes[from.index()].span.valid()) graph_.nodes[from.index()].span = s.span;
    if (does_nothing(s)) return no_step(from, to, yes(), s.span);
    if (const auto* node = std::get_if<ast::Block>(&s.node)) {
        std::vector<const ast::Statement*> statements;
        for (const auto& each : node->statements) {
            if (!does_nothing(*each)) statements.push_back(each.get());
        }
        sequence(statements, from, to);
    } else if (const auto* local = std::get_if<ast::LocalDeclaration>(&s.node)) {
        declare(s, *local, from, to);
    } else if (const auto* assignment = std::get_if<ast::Assignment>(&s.node)) {
        assign(s, *assignment, from, to);
    } else if (const auto* operation = std::get_if<ast::CallStatement>(&s.node)) {
        call(s, *operation, from, to);
    } else if (const auto* choice = std::get_if<ast::IfStatement>(&s.node)) {
        choose_branch(*choice, from, to);
    } else if (const auto* either = std::get_if<ast::EitherStatement>(&s.node)) {
        decide(*either, s.span, from, to);
    } else if (const auto* inlined = std::get_if<ast::InlinedCall>(&s.node)) {
        procedure(*inlined, from, to);
    } else if (const auto* loop = std::get_if<ast::WhileStatement>(&s.node)) {
        repeat(*loop, from, to);
    } else if (const auto* each = std::get_if<ast::ForStatement>(&s.node)) {
        for_each(s, *each, from, to);
    } else if (const auto* block = std::get_if<ast::AwaitStatement>(&s.node)) {
        wait(s, *block, from, to);
    } else if (const auto* claim = std::get_if<ast::AssertStatement>(&s.node)) {
        claim_that(s, *claim, from, to);
    } else if (const auto* single = std::get_if<ast::AtomicStatement>(&s.node)) {
        atomic(s, *single, from, to);
    } else if (const auto* label = std::get_if<ast::LabelledStatement>(&s.node)) {
        labelled(*label, from, to);
    } else {
        jump(s, from);
    }
}

void Walker::choose_branch(const ast::IfStatement& choice, NodeId from, NodeId to) {
    const auto entry = [&](const ast::StatementPtr& s) {
        return s == nullptr || does_nothing(*s) ? to : node(s->span);
    };
    const NodeId then = entry(choice.then);
    const NodeId otherwise = entry(choice.otherwise);
    branch(*choice.condition, from, then, otherwise, "if");
    if (then != to) walk(*choice.then, then, to);
    if (otherwise != to) walk(*choice.otherwise, otherwise, to);
}

/// The decision is a step of its own, so that a branch that cannot go on blocks.
void Walker::decide(const ast::EitherStatement& either, base::Span span, NodeId from, NodeId to) {
    for (std::size_t i = 0; i < either.branches.size(); ++i) {
        const ast::Statement& branch = *either.branches[i];
        const bool empty = does_nothing(branch);
        const NodeId entry = empty ? to : node(branch.span);
        Edge edge = step(evaluator({}), entry, yes(), fmt::format("either: branch {}", i + 1), span);
        edge.from = from;
        graph_.edges.push_back(std::move(edge));
        if (!empty) walk(branch, entry, to);
    }
}

void Walker::repeat(const ast::WhileStatement& loop, NodeId from, NodeId to) {
    const NodeId body = does_nothing(*loop.body) ? from : node(loop.body->span);
    branch(*loop.condition, from, body, to, "while");
    if (body == from) return;
    loops_.push_back({to, from});
    walk(*loop.body, body, from);
    loops_.pop_back();
}

void Walker::jump(const ast::Statement& s, NodeId from) {
    if (const auto* target = std::get_if<ast::GotoStatement>(&s.node))
        return go_to(target->label.text, from, s.span);
    if (std::holds_alternative<ast::ReturnStatement>(s.node)) {
        return returns_.empty() ? add_exit(from, s.span) : no_step(from, returns_.back(), yes(), s.span);
    }
    const bool leaves = std::holds_alternative<ast::BreakStatement>(s.node);
    no_step(from, leaves ? loops_.back().leave : loops_.back().again, yes(), s.span);
}

NodeId Walker::jump_node(const ast::Statement& s) {
    const NodeId at = node(s.span);
    jump(s, at);
    return at;
}

/// Finds circles of edges that are no steps: loops that do nothing in some variant.
void Walker::report_idle_loops() {
    const auto circle = find_idle_circle(m_.system, graph_);
    if (!circle) return;
    // Its first place in the text stands for it.
    base::Span first;
    for (const std::size_t e : *circle) {
        const base::Span span = graph_.edges[e].span;
        if (span.valid() && (!first.valid() || span.begin < first.begin)) first = span;
    }
    m_.diagnostics.report(loop_without_step, first.valid() ? first : info_.body->span);
}

}  // namespace latchwork::sema
