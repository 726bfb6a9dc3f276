/// Calls of primitives that are statements: locks, sequence counters, atomics, stores.
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "sema/walker.hpp"

namespace latchwork::sema {

using ir::Expr;

void Walker::call(const ast::Statement& s, const ast::CallStatement& statement, NodeId from, NodeId to) {
    const auto& node = std::get<ast::CallExpression>(statement.call->node);
    const Primitive& p = *std::get<const Primitive*>(m_.meaning(*statement.call).refers);
    switch (p.effect) {
        case Effect::acquire:
        case Effect::release:
        case Effect::downgrade:
        case Effect::synchronize:
            return lock_operation(s, node, p, from, to);
        default:
            break;
    }
    variants(from, s.span, [&](const Decisions& d, std::vector<Edge>& out) -> Expr {
        switch (p.effect) {
            case Effect::write:
            case Effect::begin_write:
            case Effect::end_write:
                return write(d, out, s, node, p, to);
            case Effect::wait_until:
            case Effect::wait_for_one:
            case Effect::complete_one:
            case Effect::put:
            case Effect::may_sleep:
            case Effect::set_context:
            case Effect::free:
            case Effect::free_later:
            case Effect::call_later:
                return simple(d, out, s, node, p, to);
            default:
                break;
        }
        Evaluator e = evaluator(d);
        if (m_.meaning(*statement.call).type.kind == Type::Kind::structure) {
            e.values(*statement.call);
        } else {
            e.value(*statement.call);
        }
        if (e.undecided() != nullptr) return e.undecided();
        check_step(e, s.span);
        out.push_back(step(e, to, yes(), text(s), s.span));
        return nullptr;
    });
}

Expr Walker::write(const Decisions& d, std::vector<Edge>& out, const ast::Statement& s,
                   const ast::CallExpression& node, const Primitive& p, NodeId to) {
    Evaluator e = evaluator(d);
    const Spot spot = e.spot(*node.arguments[0]);
    const base::Span place = node.arguments[0]->span;
    Expr value = nullptr;
    if (p.effect == Effect::write && !spot.place->parts.empty()) {
        const std::vector<Expr> parts = e.values(*node.arguments[1]);
        if (e.undecided() != nullptr) return e.undecided();
        e.store(spot, place, true);
        check_step(e, s.span);
        Edge edge = step(e, to, yes(), text(s), s.span);
        add_stores(edge, spot, parts, {});
        out.push_back(std::move(edge));
        return nullptr;
    }
    if (p.effect == Effect::write) {
        value = e.value(*node.arguments[1], spot.place->type.sort);
        if (e.undecided() != nullptr) return e.undecided();
        Type type = spot.place->type;
        type.indices.clear();
        value = e.fit(value, type, s.span);
        e.store(spot, place, true);
    } else if (p.effect == Effect::begin_write || p.effect == Effect::end_write) {
        if (e.undecided() != nullptr) return e.undecided();
        const bool begins = p.effect == Effect::begin_write;
        e.change(spot, place);
        const Expr count = m_.system.apply(spot.place->function, spot.arguments);
        const Expr even = pool().equal(pool().modulo(count, pool().integer(2)), pool().integer(0));
        e.oblige("seqcount_misuse", begins ? pool().logical_not(even) : even, true,
                 fmt::format("`{}` is {}", m_.quoted(place),
                             begins ? "in a write section already" : "in no write section"),
                 s.span);
        const bool raw = p.name.starts_with("raw_");
        if (const Place* lock = spot.place->writers; lock != nullptr && begins && !raw) {
            const std::size_t indices = m_.system.lock(lock->lock).arguments.size();
            const Spot guard{
                lock,
                {spot.arguments.begin(), spot.arguments.begin() + static_cast<std::ptrdiff_t>(indices)}};
            e.oblige("seqcount_misuse", pool().logical_not(e.holds(info_.id, self_, guard, Hold::exclusive)),
                     false,
                     fmt::format("a write section of `{}` begins without `{}`", m_.quoted(place),
                                 m_.system.lock(lock->lock).name),
                     s.span);
        }
        value = pool().add(count, pool().integer(1));
    } else {
        throw std::logic_error("write: a primitive without a lowering");
    }
    check_step(e, s.span);
    Edge edge = step(e, to, yes(), text(s), s.span);
    edge.updates.push_back({spot.place->function, spot.arguments, value, {}});
    if (const auto writer = m_.writers.find({info_.id, spot.place}); writer != m_.writers.end()) {
        std::vector<Expr> arguments = spot.arguments;
        arguments.insert(arguments.begin(), self_);
        edge.updates.push_back(
            {writer->second, std::move(arguments), pool().boolean(p.effect == Effect::begin_write), {}});
    }
    out.push_back(std::move(edge));
    return nullptr;
}

bool Walker::loads_shared(Expr e) const {
    bool found = false;
    ir::for_each_subexpression(e, [&](Expr part) {
        if (part->op != ir::Op::apply) return;
        const ir::Function& f = m_.system.function(part->function);
        const bool shared = f.role == ir::Function::Role::shared || f.role == ir::Function::Role::field;
        found = found || (shared && !f.constant);
    });
    return found;
}

ir::FunctionId Walker::operand(const ast::Expression& e, std::size_t index, ir::SortId sort,
                               base::Span span) {
    const auto [known, is_new] = hidden_.operands.try_emplace({&e, index});
    if (!is_new) return known->second;
    ir::Process& process = m_.system.processes[info_.id.index()];
    ir::Function f;
    f.name = fmt::format("{}.lock operand {}", process.name, hidden_.operands.size());
    f.role = ir::Function::Role::local;
    f.arguments = {process.sort};
    f.formals = {pool().fresh(process.sort, "x")};
    f.result = ir::Type::member(sort);
    const bool enumeration = m_.system.sort(sort).kind == ir::Sort::Kind::enumeration;
    f.initial = enumeration ? pool().member(sort, 0) : pool().null(sort);
    f.process = info_.id;
    f.doc = fmt::format("the address in `{}`, loaded before the operation", m_.quoted(span));
    f.span = span;
    m_.system.functions.push_back(std::move(f));
    known->second = ir::FunctionId(m_.system.functions.size() - 1);
    process.locals.push_back(known->second);
    return known->second;
}

void Walker::lock_operation(const ast::Statement& s, const ast::CallExpression& node, const Primitive& p,
                            NodeId from, NodeId to) {
    const Operation of{s, node, p, to};
    variants(from, s.span, [&](const Decisions& d, std::vector<Edge>& out) -> Expr {
        Evaluator e = evaluator(d);
        if (find_primitive_type(p.type)->implicit) {
            operate(e, {m_.rcu, {}}, of, {}, out);
            return nullptr;
        }
        const ast::Expression& where = *node.arguments[0];
        Spot lock = e.spot(where);
        if (e.undecided() != nullptr) return e.undecided();
        const bool loads = std::any_of(lock.arguments.begin(), lock.arguments.end(),
                                       [&](Expr a) { return loads_shared(a); });
        if (!loads || in_atomic_) {
            operate(e, lock, of, {}, out);
            return nullptr;
        }
        // The address is loaded first: while the process waits, the operand does not change with what was
        // loaded.
        check_step(e, s.span);
        const NodeId loaded = this->node(s.span);
        Edge load = step(e, loaded, yes(), text(s) + ": load address", s.span);
        for (std::size_t i = 0; i < lock.arguments.size(); ++i) {
            if (!loads_shared(lock.arguments[i])) continue;
            const ir::FunctionId local = operand(where, i, lock.arguments[i]->type.sort, where.span);
            load.updates.push_back({local, {self_}, lock.arguments[i], {}});
            lock.arguments[i] = m_.system.apply(local, {self_});
        }
        out.push_back(std::move(load));
        Evaluator after = evaluator(d);
        operate(after, lock, of, loaded, out);
        return nullptr;
    });
}

void Walker::operate(Evaluator& e, const Spot& lock, const Operation& of, NodeId at, std::vector<Edge>& out) {
    const base::Span span = of.statement.span;
    e.change(lock, span);
    check_step(e, span);
    if (of.primitive.effect == Effect::synchronize) return synchronize(e, lock, of, at, out);
    if (lock.place->type.primitive->counts) return count_around(e, lock, of, at, out);
    Edge edge = of.primitive.effect == Effect::acquire ? acquire(e, lock, of) : release(e, lock, of);
    edge.from = at;
    out.push_back(std::move(edge));
}

/// A seqlock: the count changes while the lock is held, in a step of its own.
void Walker::count_around(Evaluator& e, const Spot& lock, const Operation& of, NodeId at,
                          std::vector<Edge>& out) {
    const base::Span span = of.statement.span;
    const bool takes = of.primitive.effect == Effect::acquire;
    const NodeId between = node(span);
    const Expr count = m_.system.apply(lock.place->function, lock.arguments);
    Evaluator own = evaluator({});
    if (!takes) {
        own.oblige(
            "unlock_not_held", pool().logical_not(own.holds(info_.id, self_, lock, Hold::exclusive)), true,
            fmt::format("`{}` is not held by this instance", m_.system.lock(lock.place->lock).name), span);
    }
    Edge counts = step(own, takes ? of.to : between, yes(), text(of.statement) + ": count", span);
    counts.updates.push_back(
        {lock.place->function, lock.arguments, pool().add(count, pool().integer(1)), {}});
    Edge locks =
        takes ? acquire(e, lock, {of.statement, of.call, of.primitive, between}) : release(e, lock, of);
    (takes ? locks : counts).from = at;
    (takes ? counts : locks).from = between;
    out.push_back(std::move(locks));
    out.push_back(std::move(counts));
}

Edge Walker::acquire(Evaluator& e, const Spot& lock, const Operation& of) {
    const base::Span span = of.statement.span;
    const Hold hold = of.primitive.hold;
    const PrimitiveType& type = *lock.place->type.primitive;
    if (type.readers) {
        Edge edge = step(e, of.to, yes(), text(of.statement), span);
        take_shared(e, lock, edge);
        return edge;
    }
    const Expr trapped = e.trapped();
    Edge edge = step(e, of.to, e.is_free(lock, hold), text(of.statement), span);
    edge.blocking = true;
    edge.acquires = lock.place->lock;
    // A reader that comes again waits for a writer that waits for it; spinning readers let no writer wait.
    const bool again = hold == Hold::shared && type.sleeps;
    const Expr held =
        e.holds(info_.id, self_, lock, hold == Hold::shared && !again ? Hold::exclusive : Hold::any);
    const std::string name = m_.system.lock(lock.place->lock).name;
    edge.obligations.push_back(
        {m_.property("self_deadlock"), pool().logical_and({pool().logical_not(trapped), held}), false, true,
         fmt::format("this instance waits for `{}`, which it holds itself (taken in {}){}", name,
                     m_.taken_in(info_.id, lock.place->lock), again ? ": a writer may wait in between" : ""),
         span});
    if (hold == Hold::shared) {
        take_shared(e, lock, edge);
    } else {
        std::vector<Expr> arguments = lock.arguments;
        arguments.insert(arguments.begin(), self_);
        edge.updates.push_back(
            {m_.holder(info_.id, lock.place->lock, hold), std::move(arguments), yes(), {}});
    }
    count_lock(type, 1, edge);
    if (type.sleeps) may_sleep(edge, span);
    check_interrupts(lock, of.primitive, edge, span);
    check_order(lock, edge, span);
    set_context(e, of.primitive, of.call, true, edge);
    return edge;
}

Edge Walker::release(Evaluator& e, const Spot& lock, const Operation& of) {
    const ir::Lock& kind = m_.system.lock(lock.place->lock);
    const base::Span span = of.statement.span;
    const bool downgrade = of.primitive.effect == Effect::downgrade;
    const Hold hold = downgrade ? Hold::exclusive : of.primitive.hold;
    const Expr bad = kind.owned ? pool().logical_not(e.holds(info_.id, self_, lock, hold)) : e.is_free(lock);
    const bool shared = hold == Hold::shared && !lock.place->type.primitive->readers;
    e.oblige("unlock_not_held", bad, true,
             fmt::format("`{}` is not held{}{}", kind.name, shared ? " as a reader" : "",
                         kind.owned ? " by this instance" : ""),
             span);
    const ir::FunctionId count = m_.preempt_count(info_.id, *lock.place->type.primitive);
    if (count.valid() && !kind.owned)
        e.oblige("unlock_not_held", pool().less_equal(m_.system.apply(count, {self_}), pool().integer(0)),
                 true, "preemption is not disabled by this instance", span);
    read_flags(e, of.primitive, of.call);
    if (lock.place->type.primitive->readers) {
        Edge edge;
        end_read(e, lock, of, edge);
        Edge whole = step(e, of.to, yes(), text(of.statement), span);
        whole.updates = std::move(edge.updates);
        return whole;
    }
    Edge edge = step(e, of.to, yes(), text(of.statement), span);
    if (shared) {
        give_shared(lock, edge);
    } else {
        release_from(kind, lock, hold, edge);
    }
    if (!downgrade) count_lock(*lock.place->type.primitive, -1, edge);
    if (downgrade) {
        std::vector<Expr> arguments = lock.arguments;
        arguments.insert(arguments.begin(), self_);
        edge.updates.push_back(
            {m_.holder(info_.id, lock.place->lock, Hold::shared), std::move(arguments), yes(), {}});
    }
    set_context(e, of.primitive, of.call, false, edge);
    return edge;
}

void Walker::release_from(const ir::Lock& kind, const Spot& lock, Hold hold, Edge& edge) {
    for (const ir::FunctionId holder : hold == Hold::shared ? kind.shared : kind.exclusive) {
        if (kind.owned && m_.system.function(holder).process != info_.id) continue;
        std::vector<Expr> arguments = lock.arguments;
        std::vector<ir::Variable> bound;
        if (kind.owned) {
            arguments.insert(arguments.begin(), self_);
        } else {
            bound.push_back(pool().fresh(m_.system.function(holder).arguments[0], "x"));
            arguments.insert(arguments.begin(), pool().variable(bound.front()));
        }
        edge.updates.push_back({holder, std::move(arguments), pool().boolean(false), std::move(bound)});
    }
}

}  // namespace latchwork::sema
