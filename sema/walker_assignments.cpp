/// Assignments, declarations with an initial value, `any`, and `choose`.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sema/diagnostics.hpp"
#include "sema/walker.hpp"

namespace latchwork::sema {

using ir::Expr;

namespace {

Type element_of(const Place& place) {
    Type type = place.type;
    type.indices.clear();
    return type;
}

bool mentions_variable(Expr e, const ir::Variable& variable) {
    bool found = false;
    ir::for_each_subexpression(
        e, [&](Expr part) { found = found || (part->op == ir::Op::variable && part->variable == variable); });
    return found;
}

}  // namespace

void Walker::assign(const ast::Statement& s, const ast::Assignment& node, NodeId from, NodeId to) {
    assign_value(node.target.get(), nullptr, node.op == ast::AssignmentOperator::set ? nullptr : &node,
                 node.value, s.span, from, to);
}

void Walker::declare(const ast::Statement& s, const ast::LocalDeclaration& node, NodeId from, NodeId to) {
    assign_value(nullptr, m_.locals.at(&s), nullptr, *node.initial, s.span, from, to);
}

Spot Walker::target_spot(Evaluator& e, const ast::Expression* target, const Place* local,
                         std::vector<ir::Variable>& bound) {
    if (target != nullptr) return e.spot(*target);
    Spot spot{local, {self_}};
    for (const ir::SortId sort : local->type.indices) {
        bound.push_back(pool().fresh(sort, "x"));
        spot.arguments.push_back(pool().variable(bound.back()));
    }
    return spot;
}

std::vector<ir::Update> Walker::stores(const Spot& spot, Expr value,
                                       const std::vector<ir::Variable>& bound) const {
    std::vector<ir::Update> updates;
    updates.push_back({spot.place->function, spot.arguments, value, bound});
    if (!unset_.contains(spot.place)) return updates;
    const std::string flag = flag_name(m_.system, *spot.place);
    const auto& functions = m_.system.functions;
    const auto found = std::find_if(functions.begin(), functions.end(),
                                    [&](const ir::Function& f) { return f.name == flag; });
    if (found != functions.end())
        updates.push_back({ir::FunctionId(static_cast<std::size_t>(found - functions.begin())),
                           spot.arguments, yes(), bound});
    return updates;
}

void Walker::add_stores(Edge& edge, const Spot& spot, const std::vector<Expr>& parts,
                        const std::vector<ir::Variable>& bound) const {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (ir::Update& update : stores({spot.place->parts[i], spot.arguments}, parts[i], bound))
            edge.updates.push_back(std::move(update));
    }
}

/// What is assigned is not changed by the value, too.
void Walker::check_target(const Edge& edge, const Place& target, base::Span span) {
    const bool twice = std::any_of(edge.updates.begin(), edge.updates.end(),
                                   [&](const ir::Update& u) { return u.function == target.function; });
    if (twice && reported_.emplace(several_effects.code, span.begin).second)
        m_.diagnostics.report(several_effects, span);
}

void Walker::assign_value(const ast::Expression* target, const Place* local, const ast::Assignment* compound,
                          const ast::AssignedValue& value, base::Span span, NodeId from, NodeId to) {
    if (const auto* from_all = std::get_if<ast::Choice>(&value))
        return choose(target, local, *from_all, span, from, to);
    if (const auto* made = std::get_if<ast::Allocation>(&value))
        return allocate(target, local, *made, span, from, to);
    const ast::Expression* e = std::get<ast::ExpressionPtr>(value).get();
    if (e != nullptr && std::holds_alternative<ast::AnyLiteral>(e->node))
        return assign_any(target, local, span, from, to);
    std::string what = m_.squeezed(span);
    if (!what.empty() && what.back() == ';') what.pop_back();
    variants(from, span, [&](const Decisions& d, std::vector<Edge>& out) -> Expr {
        Evaluator ev = evaluator(d);
        std::vector<ir::Variable> bound;
        const Spot spot = target_spot(ev, target, local, bound);
        if (!spot.place->parts.empty()) {
            const std::vector<Expr> parts = ev.values(*e);
            if (ev.undecided() != nullptr) return ev.undecided();
            ev.store(spot, target != nullptr ? target->span : span);
            check_step(ev, span);
            Edge edge = step(ev, to, yes(), what, span);
            for (const Place* part : spot.place->parts) check_target(edge, *part, span);
            add_stores(edge, spot, parts, bound);
            out.push_back(std::move(edge));
            return nullptr;
        }
        const Type type = element_of(*spot.place);
        const base::Span where = target != nullptr ? target->span : span;
        Expr result = nullptr;
        if (compound != nullptr) {
            using enum ast::AssignmentOperator;
            const Expr before = ev.load(spot, where);
            const Expr by = e != nullptr ? ev.value(*e) : pool().integer(1);
            const bool up = compound->op == add || compound->op == increment;
            result = up ? pool().add(before, by) : pool().subtract(before, by);
        } else {
            result = ev.value(*e, type.sort);
        }
        if (ev.undecided() != nullptr) return ev.undecided();
        result = ev.fit(result, type, span);
        ev.store(spot, where);
        check_step(ev, span);
        Edge edge = step(ev, to, yes(), what, span);
        check_target(edge, *spot.place, span);
        for (ir::Update& update : stores(spot, result, bound)) edge.updates.push_back(std::move(update));
        out.push_back(std::move(edge));
        return nullptr;
    });
}

void Walker::assign_any(const ast::Expression* target, const Place* local, base::Span span, NodeId from,
                        NodeId to) {
    std::string what = m_.squeezed(span);
    if (!what.empty() && what.back() == ';') what.pop_back();
    variants(from, span, [&](const Decisions& d, std::vector<Edge>& out) -> Expr {
        Evaluator ev = evaluator(d);
        std::vector<ir::Variable> bound;
        const Spot spot = target_spot(ev, target, local, bound);
        if (ev.undecided() != nullptr) return ev.undecided();
        ev.store(spot, target != nullptr ? target->span : span);
        check_step(ev, span);
        const Type type = element_of(*spot.place);
        const auto add = [&](Expr value, std::vector<ir::Variable> choices) {
            Edge edge = step(ev, to, yes(), what, span);
            edge.choices = std::move(choices);
            for (ir::Update& update : stores(spot, value, bound)) edge.updates.push_back(std::move(update));
            out.push_back(std::move(edge));
        };
        if (type.kind == Type::Kind::member) {
            const ir::Variable chosen = pool().fresh(type.sort, spot.place->name);
            add(pool().variable(chosen), {chosen});
            if (type.nullable) add(pool().null(type.sort), {});
        } else if (type.kind == Type::Kind::boolean) {
            for (const bool each : {false, true}) add(pool().boolean(each), {});
        } else {
            for (ir::Value each = type.rule.low; each <= type.rule.high; ++each)
                add(pool().integer(each), {});
        }
        return nullptr;
    });
}

/// A slot that may be taken, at will; or none, at will too.
void Walker::allocate(const ast::Expression* target, const Place* local, const ast::Allocation& made,
                      base::Span span, NodeId from, NodeId to) {
    const std::string what = fmt::format(
        "{} = {}", local != nullptr ? local->name : m_.squeezed(target->span), m_.squeezed(made.span));
    const NodeId other = made.otherwise == nullptr ? to : jump_node(*made.otherwise);
    const ir::SortId sort = m_.globals.at(made.type.name.text).sort;
    const Lifetime& lifetime = m_.lifetimes.at(sort);
    variants(from, span, [&](const Decisions& d, std::vector<Edge>& out) -> Expr {
        const ir::Variable slot = pool().fresh(sort, "slot");
        const Expr object = pool().variable(slot);
        Evaluator taken = evaluator(d);
        std::vector<ir::Variable> bound;
        const Spot spot = target_spot(taken, target, local, bound);
        if (taken.undecided() != nullptr) return taken.undecided();
        taken.store(spot, target != nullptr ? target->span : span);
        check_step(taken, span);
        const bool once = lifetime.used.valid();
        std::vector<Expr> available{
            pool().logical_not(m_.system.apply(once ? lifetime.used : lifetime.live, {object}))};
        for (const ir::FunctionId kept : lifetime.kept_by) {
            const ir::Variable r = pool().fresh(m_.system.function(kept).arguments[1], "r");
            available.push_back(
                pool().quantified(ir::Op::forall, {r},
                                  pool().logical_not(m_.system.apply(kept, {object, pool().variable(r)}))));
        }
        Edge edge = step(taken, to, pool().logical_and(std::move(available)), what, span);
        edge.choices = {slot};
        edge.updates.push_back({lifetime.live, {object}, yes(), {}});
        if (once) edge.updates.push_back({lifetime.used, {object}, yes(), {}});
        for (ir::Update& update : stores(spot, object, bound)) edge.updates.push_back(std::move(update));
        out.push_back(std::move(edge));

        Evaluator nothing = evaluator(d);
        std::vector<ir::Update> updates;
        if (made.otherwise == nullptr) {
            std::vector<ir::Variable> bound_here;
            const Spot empty = target_spot(nothing, target, local, bound_here);
            const Expr null = nothing.fit(pool().null(sort), element_of(*empty.place), span);
            nothing.store(empty, target != nullptr ? target->span : span);
            updates = stores(empty, null, bound_here);
        }
        Edge failed = step(nothing, other, yes(), what + ": fails", span);
        failed.updates = std::move(updates);
        out.push_back(std::move(failed));
        return nullptr;
    });
}

void Walker::choose(const ast::Expression* target, const Place* local, const ast::Choice& choice,
                    base::Span span, NodeId from, NodeId to) {
    const std::string what =
        fmt::format("{}{}", local != nullptr ? local->name + " = " : m_.squeezed(target->span) + " = ",
                    m_.squeezed(choice.span));
    const NodeId other = choice.otherwise == nullptr ? to : jump_node(*choice.otherwise);
    const ir::SortId sort = m_.binders.at(&choice.binder).sort;
    variants(from, span, [&](const Decisions& d, std::vector<Edge>& out) -> Expr {
        const ir::Variable chosen = pool().fresh(sort, choice.binder.name.text);
        const ir::Variable any = pool().fresh(sort, choice.binder.name.text);
        const auto filter = [&](Evaluator& e, const ir::Variable& member) {
            e.bind(choice.binder, pool().variable(member));
            return choice.where == nullptr ? yes() : e.value(*choice.where);
        };
        // The scan reads the condition of members that it does not choose, too: their accesses are held to
        // the rules.
        Evaluator scan = evaluator(d);
        const Expr passes = scan.under({any}, [&] { return filter(scan, any); });
        if (scan.undecided() != nullptr) return scan.undecided();
        if (!scan.accesses().empty())
            m_.scans.emplace(std::pair{choice.span.file, choice.span.begin}, Scan{choice.span, sort});

        Evaluator found = evaluator(d);
        std::vector<ir::Variable> bound;
        const Spot spot = target_spot(found, target, local, bound);
        const Expr holds = filter(found, chosen);
        if (found.undecided() != nullptr) return found.undecided();
        found.store(spot, target != nullptr ? target->span : span);
        check_step(found, span);
        Edge edge = step(found, to, holds, what, span);
        edge.choices = {chosen};
        std::erase_if(edge.obligations,
                      [&](const ir::Obligation& o) { return !o.trap && mentions_variable(o.bad, chosen); });
        for (const ir::Obligation& o : scan.obligations()) {
            if (!o.trap) edge.obligations.push_back(o);
        }
        for (ir::Update& update : stores(spot, pool().variable(chosen), bound))
            edge.updates.push_back(std::move(update));
        out.push_back(std::move(edge));

        const Expr none =
            pool().logical_and({pool().logical_not(scan.trapped()),
                                pool().quantified(ir::Op::forall, {any}, pool().logical_not(passes))});
        Evaluator nothing = evaluator(d);
        std::vector<ir::Update> updates;
        if (choice.otherwise == nullptr) {
            std::vector<ir::Variable> bound_here;
            const Spot empty = target_spot(nothing, target, local, bound_here);
            const Expr null = nothing.fit(pool().null(sort), element_of(*empty.place), span);
            nothing.store(empty, target != nullptr ? target->span : span);
            updates = stores(empty, null, bound_here);
        }
        Edge missed = step(nothing, other, none, what + ": none", span);
        missed.guard = none;
        missed.updates = std::move(updates);
        for (const ir::Obligation& o : scan.obligations()) {
            if (!o.trap) missed.obligations.push_back(o);
        }
        out.push_back(std::move(missed));
        return nullptr;
    });
}

}  // namespace latchwork::sema
