/// Variants of a statement, conditions, and what every step has in common.
#include "sema/walker.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ir/passes.hpp"
#include "sema/assume.hpp"
#include "sema/diagnostics.hpp"

namespace latchwork::sema {

using ir::Expr;

Evaluator Walker::evaluator(const Decisions& decisions, Evaluator::Mode mode) {
    return Evaluator(m_, mode, info_.id, self_, &unset_, &decisions);
}

void Walker::variants(NodeId from, base::Span span, const Build& build) {
    std::vector<Decisions> open(1);
    while (!open.empty()) {
        const Decisions decided = std::move(open.back());
        open.pop_back();
        std::vector<Edge> edges;
        if (const Expr part = build(decided, edges)) {
            auto values = decided.values(m_.system, part);
            if (!values) {
                if (reported_.emplace(unsupported.code, span.begin).second)
                    m_.diagnostics.report(unsupported, span,
                                          "a statement that depends on so many configs is");
                return;
            }
            std::reverse(values->begin(), values->end());
            for (const Expr value : *values) {
                open.push_back(decided);
                open.back().decide(part, value);
            }
            continue;
        }
        NodeId at = from;
        if (!decided.parts().empty()) {
            at = node(span);
            no_step(from, at, decided.guard(m_.system), span);
        }
        for (Edge& e : edges) {
            if (!e.from.valid()) e.from = at;
            graph_.edges.push_back(std::move(e));
        }
    }
}

/// One visible access at most. Where several are one step, what an operation inside of an expression changes
/// must be read or changed by no other part.
void Walker::check_step(const Evaluator& evaluated, base::Span span) {
    const auto& accesses = evaluated.accesses();
    const auto explain = [&](base::Diagnostics::Builder report) {
        for (const Evaluator::Access& a : accesses)
            report.note(a.span, fmt::format("this {} shared state", a.verb));
        return report;
    };
    if (!in_atomic_) {
        if (accesses.size() <= 1 || !reported_.emplace(non_atomic_step.code, span.begin).second) return;
        explain(m_.diagnostics.report(non_atomic_step, span, accesses.size()))
            .suggest("load into a local first, declare what guards the state, or use `atomic { ... }`");
        return;
    }
    for (const Evaluator::Access& changed : accesses) {
        const auto same = [&](const Evaluator::Access& a) {
            return &a != &changed && a.function == changed.function && a.lock == changed.lock;
        };
        if (!changed.inside || std::none_of(accesses.begin(), accesses.end(), same)) continue;
        if (reported_.emplace(several_effects.code, span.begin).second)
            explain(m_.diagnostics.report(several_effects, span));
        return;
    }
}

/// The place may not exist where the evaluation does not get to it: then all places of the function stand for
/// it.
ir::Update Walker::change_if(Expr happens, const Evaluator::Change& change) {
    ir::Update update = change.update;
    const Expr place = m_.system.apply(update.function, update.arguments);
    if (ir::is_true(happens) || ir::is_true(ir::well_defined(m_.system, place))) {
        update.value = pool().ite(happens, update.value, change.before);
        return update;
    }
    std::vector<Expr> here{happens};
    for (Expr& argument : update.arguments) {
        update.bound.push_back(pool().fresh(argument->type.sort, "x"));
        const Expr each = pool().variable(update.bound.back());
        here.push_back(pool().equal(each, argument));
        argument = each;
    }
    const Expr before = m_.system.apply(update.function, update.arguments);
    update.value = pool().ite(pool().logical_and(std::move(here)), update.value, before);
    return update;
}

Edge Walker::step(const Evaluator& evaluated, NodeId to, Expr guard, const std::string& what,
                  base::Span span) {
    Edge edge;
    edge.to = to;
    edge.text = what;
    edge.span = span;
    const Expr trapped = evaluated.trapped();
    std::vector<Expr> enabled{guard};
    if (evaluated.wait() != nullptr) {
        enabled.insert(enabled.begin(), evaluated.wait());
        edge.blocking = true;
    }
    edge.guard = pool().logical_or({trapped, pool().logical_and(std::move(enabled))});
    edge.obligations = evaluated.obligations();
    const Expr known = pool().logical_and({pool().logical_not(trapped), guard});
    for (const Evaluator::Change& change : evaluated.changes()) {
        const Expr happens = assume(m_.system, change.condition, known);
        if (ir::is_false(happens)) continue;
        edge.updates.push_back(change_if(happens, change));
    }
    return edge;
}

void Walker::branch(const ast::Expression& condition, NodeId from, NodeId then, NodeId otherwise,
                    const std::string& keyword) {
    const std::string what = fmt::format("{} ({})", keyword, m_.squeezed(condition.span));
    if (std::holds_alternative<ast::AnyLiteral>(condition.node)) {
        const Decisions none;
        Edge taken = step(evaluator(none), then, yes(), what + ": yes", condition.span);
        Edge skipped = step(evaluator(none), otherwise, yes(), what + ": no", condition.span);
        taken.from = skipped.from = from;
        graph_.edges.push_back(std::move(taken));
        graph_.edges.push_back(std::move(skipped));
        return;
    }
    variants(from, condition.span, [&](const Decisions& d, std::vector<Edge>& out) -> Expr {
        Evaluator e = evaluator(d);
        const Expr holds = e.value(condition);
        if (e.undecided() != nullptr) return e.undecided();
        if (holds->op == ir::Op::constant && (!e.touched() || !d.parts().empty())) {
            Edge edge;
            edge.to = ir::is_true(holds) ? then : otherwise;
            edge.step = false;
            edge.guard = yes();
            edge.span = condition.span;
            out.push_back(std::move(edge));
            return nullptr;
        }
        check_step(e, condition.span);
        out.push_back(step(e, then, holds, what + ": yes", condition.span));
        // A trap ends the run, so one of the two ways out carries it.
        const Expr fails = pool().logical_not(holds);
        Edge no = step(e, otherwise, fails, what + ": no", condition.span);
        no.guard = pool().logical_and({pool().logical_not(e.trapped()), fails});
        std::erase_if(no.obligations, [](const ir::Obligation& o) { return o.trap; });
        out.push_back(std::move(no));
        return nullptr;
    });
}

void Walker::wait(const ast::Statement& s, const ast::AwaitStatement& block, NodeId from, NodeId to) {
    variants(from, s.span, [&](const Decisions& d, std::vector<Edge>& out) -> Expr {
        Evaluator e = evaluator(d);
        const Expr holds = e.value(*block.condition);
        if (e.undecided() != nullptr) return e.undecided();
        check_step(e, s.span);
        Edge edge = step(e, to, holds, text(s), s.span);
        edge.step = !ir::is_true(holds) || (e.touched() && d.parts().empty());
        edge.blocking = edge.step;
        edge.idle = block.idle;
        if (!edge.step) edge.obligations.clear();
        out.push_back(std::move(edge));
        return nullptr;
    });
}

void Walker::claim_that(const ast::Statement& s, const ast::AssertStatement& claim, NodeId from, NodeId to) {
    variants(from, s.span, [&](const Decisions& d, std::vector<Edge>& out) -> Expr {
        Evaluator e = evaluator(d, Evaluator::Mode::assertion);
        const Expr holds = e.value(*claim.condition);
        if (e.undecided() != nullptr) return e.undecided();
        Edge edge;
        edge.to = to;
        edge.guard = yes();
        edge.text = text(s);
        edge.span = s.span;
        edge.step = !ir::is_true(holds) || (e.touched() && d.parts().empty());
        if (!edge.step) edge.text.clear();
        const Expr bad = pool().logical_or({e.trapped(), pool().logical_not(holds)});
        if (edge.step && !ir::is_false(bad)) {
            edge.obligations.push_back({m_.property(m_.asserts.at(claim.condition.get())), bad, false, false,
                                        fmt::format("`{}` is false", m_.quoted(claim.condition->span)),
                                        s.span});
            edge.premises = e.premises(m_.property(m_.asserts.at(claim.condition.get())));
        }
        out.push_back(std::move(edge));
        return nullptr;
    });
}

}  // namespace latchwork::sema
