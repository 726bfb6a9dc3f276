/// `for (T x) where c`: each member once, in any order.
#include <fmt/format.h>

#include <utility>

#include "sema/inline.hpp"
#include "sema/walker.hpp"

namespace latchwork::sema {

using ir::Expr;

ir::FunctionId Walker::visited(const ast::Statement& s, ir::SortId member) {
    const auto [known, is_new] = hidden_.visited.try_emplace(&s);
    if (!is_new) return known->second;
    const ir::Process& process = m_.system.process(info_.id);
    ir::Function f;
    const std::size_t number = hidden_.visited.size();
    f.name = fmt::format("{}.visited{}", process.name, number == 1 ? "" : fmt::format(" {}", number));
    f.role = ir::Function::Role::visited;
    f.arguments = {process.sort, member};
    for (const ir::SortId sort : f.arguments) f.formals.push_back(pool().fresh(sort, "x"));
    f.result = ir::Type::boolean();
    f.initial = pool().boolean(false);
    f.process = info_.id;
    f.span = s.span;
    m_.system.functions.push_back(std::move(f));
    known->second = ir::FunctionId(m_.system.functions.size() - 1);
    return known->second;
}

void Walker::collect_assigned(const ast::Statement& s, std::set<ir::FunctionId>& assigned) const {
    const auto inside = [&](const ast::StatementPtr& each) {
        if (each != nullptr) collect_assigned(*each, assigned);
    };
    const auto note = [&](const Place& place) {
        if (place.parts.empty()) assigned.insert(place.function);
        for (const Place* part : place.parts) assigned.insert(part->function);
    };
    if (const auto* node = std::get_if<ast::Block>(&s.node)) {
        for (const auto& each : node->statements) inside(each);
    } else if (const auto* assignment = std::get_if<ast::Assignment>(&s.node)) {
        if (const auto* place = std::get_if<const Place*>(&m_.meaning(*assignment->target).refers))
            note(**place);
    } else if (const auto* operation = std::get_if<ast::CallStatement>(&s.node)) {
        const ast::Expression* flags = saved_flags(*operation);
        if (flags != nullptr) note(*std::get<const Place*>(m_.meaning(*flags).refers));
    } else if (std::holds_alternative<ast::LocalDeclaration>(s.node)) {
        note(*m_.locals.at(&s));
    } else if (const auto* choice = std::get_if<ast::IfStatement>(&s.node)) {
        inside(choice->then);
        inside(choice->otherwise);
    } else if (const auto* either = std::get_if<ast::EitherStatement>(&s.node)) {
        for (const auto& branch : either->branches) inside(branch);
    } else if (const auto* call = std::get_if<ast::InlinedCall>(&s.node)) {
        inside(call->body);
    } else if (const auto* repeat = std::get_if<ast::WhileStatement>(&s.node)) {
        inside(repeat->body);
    } else if (const auto* each = std::get_if<ast::ForStatement>(&s.node)) {
        assigned.insert(m_.locals.at(&s)->function);
        inside(each->body);
    } else if (const auto* single = std::get_if<ast::AtomicStatement>(&s.node)) {
        inside(single->body);
    } else if (const auto* label = std::get_if<ast::LabelledStatement>(&s.node)) {
        // A swap may bring another statement to this place.
        for (const EditConfig* swap : swaps_of(label->label.text)) {
            const std::string& other = swap->first == label->label.text ? swap->second : swap->first;
            const ast::Statement& moved = *info_.labels.at(other).statement->statement;
            if (!std::holds_alternative<ast::LabelledStatement>(moved.node))
                collect_assigned(moved, assigned);
        }
        inside(label->statement);
    }
}

/// True if `condition` keeps its value for a member while the loop runs, so that one that fails it may be
/// taken as visited: it reads nothing that anybody changes.
bool Walker::is_steady(Expr condition, const ast::Statement& body) const {
    std::set<ir::FunctionId> assigned;
    collect_assigned(body, assigned);
    bool steady = true;
    ir::for_each_subexpression(condition, [&](Expr e) {
        if (e->op != ir::Op::apply) return;
        const ir::Function& f = m_.system.function(e->function);
        const bool local = f.role == ir::Function::Role::local && e->arguments[0] == self_;
        steady = steady && (f.constant || (local && !assigned.contains(e->function)));
    });
    return steady;
}

void Walker::for_each(const ast::Statement& s, const ast::ForStatement& loop, NodeId from, NodeId to) {
    const Place& variable = *m_.locals.at(&s);
    const ir::SortId sort = variable.type.sort;
    const ir::FunctionId seen = visited(s, sort);
    base::Span header = s.span;
    header.end = loop.where != nullptr ? loop.where->span.end : loop.binder.span.end;
    const std::string what = m_.squeezed(header) + (loop.where != nullptr ? "" : ")");

    const NodeId head = node(s.span);
    Edge entry;
    entry.from = from;
    entry.to = head;
    entry.step = false;
    entry.guard = yes();
    entry.span = s.span;
    const ir::Variable each = pool().fresh(sort, variable.name);
    entry.updates.push_back({seen, {self_, pool().variable(each)}, pool().boolean(false), {each}});
    graph_.edges.push_back(std::move(entry));

    const bool empty = does_nothing(*loop.body);
    const NodeId body = empty ? head : node(loop.body->span);
    variants(head, header, [&](const Decisions& d, std::vector<Edge>& out) -> Expr {
        const ir::Variable next = pool().fresh(sort, variable.name);
        const Expr member = pool().variable(next);
        const Expr was_seen = m_.system.apply(seen, {self_, member});
        const Expr unseen = pool().logical_not(was_seen);
        Evaluator e = evaluator(d);
        e.bind(loop.binder, member);
        const Expr passes = loop.where == nullptr ? yes() : e.value(*loop.where);
        if (e.undecided() != nullptr) return e.undecided();
        check_step(e, header);
        const bool steady = is_steady(passes, *loop.body) && e.obligations().empty();
        // In an ordered domain, it is a member's turn when all before it have had theirs.
        Expr in_turn = yes();
        if (const ir::FunctionId before = m_.system.sort(sort).before; m_.system.sort(sort).ordered) {
            const ir::Variable other = pool().fresh(sort, variable.name);
            const Expr earlier = pool().variable(other);
            Expr had = m_.system.apply(seen, {self_, earlier});
            if (steady)
                had = pool().logical_or(
                    {had, pool().logical_not(ir::substitute(pool(), passes, {{next.number, earlier}}))});
            in_turn = pool().quantified(ir::Op::forall, {other},
                                        pool().implies(m_.system.apply(before, {earlier, member}), had));
        }
        const ir::Update mark{seen, {self_, member}, yes(), {}};

        Edge advance = step(e, body, passes, what + ": next", header);
        advance.guard = pool().logical_and({unseen, in_turn, advance.guard});
        advance.choices = {next};
        for (ir::Obligation& o : advance.obligations) o.bad = pool().logical_and({unseen, o.bad});
        for (ir::Update& update : stores({&variable, {self_}}, member, {}))
            advance.updates.push_back(std::move(update));
        advance.updates.push_back(mark);
        out.push_back(std::move(advance));

        if (!steady) {
            const Expr fails = pool().logical_not(passes);
            Edge skip = step(e, head, fails, what + ": skip", header);
            skip.guard = pool().logical_and({unseen, in_turn, pool().logical_not(e.trapped()), fails});
            skip.choices = {next};
            std::erase_if(skip.obligations, [](const ir::Obligation& o) { return o.trap; });
            for (ir::Obligation& o : skip.obligations) o.bad = pool().logical_and({unseen, o.bad});
            skip.updates.push_back(mark);
            out.push_back(std::move(skip));
        }
        const Expr finished = steady ? pool().logical_or({was_seen, pool().logical_not(passes)}) : was_seen;
        const Decisions none;
        out.push_back(step(evaluator(none), to, pool().quantified(ir::Op::forall, {next}, finished),
                           what + ": done", header));
        return nullptr;
    });
    if (empty) return;
    loops_.push_back({to, head});
    walk(*loop.body, body, head);
    loops_.pop_back();
}

}  // namespace latchwork::sema
