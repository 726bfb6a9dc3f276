/// Freedom from deadlock by an order of the locks, as state formulas.
#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "ir/passes.hpp"
#include "verify/check/claim.hpp"

namespace latchwork::verify::check {

namespace {

using ir::Expr;

/// `instance` of `process` holds the lock at `indices`, in any mode; false if that process never takes it.
Expr holds(const ir::System& system, const ir::Lock& lock, ir::ProcessId process, Expr instance,
           const std::vector<Expr>& indices) {
    std::vector<Expr> ways;
    for (const auto* holders : {&lock.exclusive, &lock.shared}) {
        for (ir::FunctionId f : *holders) {
            if (system.function(f).process != process) continue;
            std::vector<Expr> arguments{instance};
            arguments.insert(arguments.end(), indices.begin(), indices.end());
            ways.push_back(system.apply(f, std::move(arguments)));
        }
    }
    return system.pool->logical_or(std::move(ways));
}

/// `instance` of `process` holds some lock of this class.
Expr holds_some(const ir::System& system, const ir::Lock& lock, ir::ProcessId process, Expr instance) {
    std::vector<ir::Variable> bound;
    std::vector<Expr> indices;
    for (ir::SortId s : lock.arguments) {
        bound.push_back(system.pool->fresh(s, "l" + std::to_string(bound.size())));
        indices.push_back(system.pool->variable(bound.back()));
    }
    return system.pool->quantified(ir::Op::exists, std::move(bound),
                                   holds(system, lock, process, instance, indices));
}

/// The lock that a blocking acquire takes, as it names it; nothing for any other step.
std::optional<std::vector<Expr>> indices_wanted(const ir::System& system, const ir::Action& a) {
    const ir::Lock& lock = system.lock(a.acquires);
    for (const ir::Update& u : a.updates) {
        const bool holder =
            std::find(lock.exclusive.begin(), lock.exclusive.end(), u.function) != lock.exclusive.end() ||
            std::find(lock.shared.begin(), lock.shared.end(), u.function) != lock.shared.end();
        if (holder && ir::is_true(u.value) && u.bound.empty())
            return std::vector<Expr>(u.arguments.begin() + 1, u.arguments.end());
    }
    return std::nullopt;
}

bool acquires(const ir::Action& a) {
    return a.blocking && a.acquires.valid();
}

/// What the guard of an acquire comes to once nobody holds the lock: true. Finds the indices in the guard
/// itself, by assuming every holder relation false.
Expr guard_when_free(const ir::System& system, const ir::Action& a) {
    const ir::Lock& lock = system.lock(a.acquires);
    return ir::rewrite_applications(*system.pool, a.guard, [&](Expr r) {
        const bool holder =
            std::find(lock.exclusive.begin(), lock.exclusive.end(), r->function) != lock.exclusive.end() ||
            std::find(lock.shared.begin(), lock.shared.end(), r->function) != lock.shared.end();
        return holder ? system.pool->boolean(false) : r;
    });
}

/// Some instance of any process holds some lock of the class.
Expr somebody_holds(const ir::System& system, const ir::Lock& lock) {
    std::vector<Expr> ways;
    for (const auto* holders : {&lock.exclusive, &lock.shared}) {
        for (ir::FunctionId f : *holders) {
            std::vector<ir::Variable> bound;
            std::vector<Expr> arguments;
            for (ir::SortId s : system.function(f).arguments) {
                bound.push_back(system.pool->fresh(s, "h" + std::to_string(bound.size())));
                arguments.push_back(system.pool->variable(bound.back()));
            }
            ways.push_back(system.pool->quantified(ir::Op::exists, std::move(bound),
                                                   system.apply(f, std::move(arguments))));
        }
    }
    return system.pool->logical_or(std::move(ways));
}

/// Some choice lets the action run, as far as its guard goes.
Expr enabled(const ir::System& system, const ir::Action& a) {
    return system.pool->quantified(ir::Op::exists, a.choices, a.guard);
}

/// Of all instances of the action's process before it: `claim`, which is about the action's self.
Expr of_all_before(const ir::System& system, const ir::Action& a, Expr claim) {
    ir::ExprPool& pool = *system.pool;
    const ir::Variable self = pool.fresh(a.self.sort, "i");
    const Expr at = system.at(a.process, pool.variable(a.self), a.from);
    return pool.quantified(
        ir::Op::forall, {self},
        ir::substitute(pool, pool.implies(at, claim), {{a.self.number, pool.variable(self)}}));
}

/// For a class that self holds another lock of: `l` of that class is no lock that it holds, or `unless` of
/// it. `l` stands for the fresh indices.
template <class Unless>
Expr holds_none(const ir::System& system, const ir::Action& a, const ir::Lock& lock, const Unless& unless) {
    ir::ExprPool& pool = *system.pool;
    std::vector<ir::Variable> bound;
    std::vector<Expr> l;
    for (ir::SortId s : lock.arguments) {
        bound.push_back(pool.fresh(s, "l" + std::to_string(bound.size())));
        l.push_back(pool.variable(bound.back()));
    }
    const Expr held = holds(system, lock, a.process, pool.variable(a.self), l);
    return pool.quantified(ir::Op::forall, std::move(bound), pool.implies(held, unless(l)));
}

/// A step that waits for no lock in particular can run, or some lock is held that comes after all that self
/// holds.
Expr runs_or_waits_for_later(const ir::System& system, const ir::Action& a,
                             const std::vector<ir::LockId>& order) {
    ir::ExprPool& pool = *system.pool;
    std::vector<Expr> ways{enabled(system, a)};
    for (auto lock = order.begin(); lock != order.end(); ++lock) {
        std::vector<Expr> all{somebody_holds(system, system.lock(*lock))};
        for (auto later = lock; later != order.end(); ++later)
            all.push_back(
                pool.logical_not(holds_some(system, system.lock(*later), a.process, pool.variable(a.self))));
        ways.push_back(pool.logical_and(std::move(all)));
    }
    return pool.logical_or(std::move(ways));
}

/// At each location of a process that is not its end: some step is enabled, or what is missing is one lock.
Expr can_go_on(const ir::System& system, ir::ProcessId process, ir::Value location,
               const std::vector<const ir::Action*>& from, const std::vector<ir::LockId>& order) {
    ir::ExprPool& pool = *system.pool;
    const ir::Variable self = pool.fresh(system.process(process).sort, "i");
    std::vector<Expr> ways;
    for (const ir::Action* a : from) {
        const Expr way = acquires(*a)
                             ? pool.quantified(ir::Op::exists, a->choices, guard_when_free(system, *a))
                         : a->blocking ? runs_or_waits_for_later(system, *a, order)
                                       : enabled(system, *a);
        ways.push_back(ir::substitute(pool, way, {{a->self.number, pool.variable(self)}}));
    }
    return pool.quantified(
        ir::Op::forall, {self},
        pool.implies(system.at(process, pool.variable(self), location), pool.logical_or(std::move(ways))));
}

/// Two instances never hold the lock, which has no index, if one of them does so exclusively.
Expr excludes(const ir::System& system, const ir::Lock& lock) {
    ir::ExprPool& pool = *system.pool;
    std::vector<Expr> parts;
    for (ir::FunctionId f : lock.exclusive) {
        for (const auto* holders : {&lock.exclusive, &lock.shared}) {
            for (ir::FunctionId g : *holders) {
                const ir::Variable x = pool.fresh(system.function(f).arguments[0], "x");
                const ir::Variable y = pool.fresh(system.function(g).arguments[0], "y");
                const Expr both = pool.logical_and(
                    {system.apply(f, {pool.variable(x)}), system.apply(g, {pool.variable(y)})});
                const bool one_sort = x.sort == y.sort;
                const Expr same =
                    one_sort ? pool.equal(pool.variable(x), pool.variable(y)) : pool.boolean(false);
                parts.push_back(pool.quantified(ir::Op::forall, {x, y}, pool.implies(both, same)));
            }
        }
    }
    return pool.logical_and(std::move(parts));
}

}  // namespace

std::vector<std::size_t> other_waits(const ir::System& system) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < system.actions.size(); ++i) {
        const ir::Action& a = system.actions[i];
        if (a.blocking && !a.acquires.valid() && !ir::is_false(a.guard) &&
            !system.may_rest(a.process, a.from))
            all.push_back(i);
    }
    return all;
}

std::vector<Wait> possible_waits(const ir::System& system) {
    std::vector<Wait> waits;
    for (std::size_t i = 0; i < system.actions.size(); ++i) {
        if (!acquires(system.actions[i])) continue;
        for (std::size_t held = 0; held < system.locks.size(); ++held)
            waits.push_back({i, ir::LockId(held), system.actions[i].acquires});
    }
    return waits;
}

Expr never_waits(const ir::System& system, const Wait& wait) {
    return never_waits_there(system, wait.action, wait.held);
}

Expr never_waits_there(const ir::System& system, std::size_t action, ir::LockId held) {
    const ir::Action& a = system.actions[action];
    return of_all_before(system, a,
                         system.pool->logical_not(holds_some(system, system.lock(held), a.process,
                                                             system.pool->variable(a.self))));
}

Expr always_runs(const ir::System& system, std::size_t action) {
    const ir::Action& a = system.actions[action];
    return of_all_before(system, a, enabled(system, a));
}

Expr waits_for_holder(const ir::System& system, std::size_t action, ir::LockId lock) {
    const ir::Action& a = system.actions[action];
    return of_all_before(
        system, a, system.pool->logical_or({enabled(system, a), somebody_holds(system, system.lock(lock))}));
}

Expr waits_in_order(const ir::System& system, const Wait& wait) {
    const ir::Action& a = system.actions[wait.action];
    const ir::Lock& lock = system.lock(wait.wanted);
    const auto wanted = indices_wanted(system, a);
    if (!wanted || wanted->size() != 1 || !a.choices.empty() ||
        !system.sort(lock.arguments[0]).before.valid())
        return never_waits(system, wait);
    const ir::FunctionId before = system.sort(lock.arguments[0]).before;
    return of_all_before(system, a, holds_none(system, a, lock, [&](const std::vector<Expr>& l) {
                             return system.apply(before, {l[0], (*wanted)[0]});
                         }));
}

Expr waits_behind(const ir::System& system, const Wait& wait, ir::LockId gate) {
    ir::ExprPool& pool = *system.pool;
    const ir::Action& a = system.actions[wait.action];
    const ir::Lock& lock = system.lock(wait.wanted);
    const auto wanted = indices_wanted(system, a);
    if (!wanted || !a.choices.empty() || !system.lock(gate).arguments.empty())
        return never_waits(system, wait);
    std::vector<Expr> behind;
    for (ir::FunctionId f : system.lock(gate).exclusive)
        if (system.function(f).process == a.process)
            behind.push_back(system.apply(f, {pool.variable(a.self)}));
    const Expr gated = pool.logical_or(std::move(behind));
    const Expr waits = of_all_before(
        system, a, holds_none(system, a, lock, [&](const std::vector<Expr>& l) {
            std::vector<Expr> same;
            for (std::size_t i = 0; i < l.size(); ++i) same.push_back(pool.equal(l[i], (*wanted)[i]));
            return pool.logical_and({gated, pool.logical_not(pool.logical_and(std::move(same)))});
        }));
    return pool.logical_and({waits, excludes(system, system.lock(gate))});
}

Expr deadlock_claim(const ir::System& system, const std::vector<ir::LockId>& order) {
    ir::ExprPool& pool = *system.pool;
    const auto rank = [&](ir::LockId lock) {
        return std::find(order.begin(), order.end(), lock) - order.begin();
    };
    std::vector<Expr> parts;
    std::map<std::pair<ir::ProcessId, ir::Value>, std::vector<const ir::Action*>> from;
    for (std::size_t p = 0; p < system.processes.size(); ++p) {
        const ir::Process& process = system.processes[p];
        if (process.instances == 0) continue;
        const std::vector<bool> reached = ir::reachable_locations(system, ir::ProcessId(p));
        for (ir::Value l = 0; l < static_cast<ir::Value>(reached.size()); ++l)
            if (!system.may_rest(ir::ProcessId(p), l) && reached[static_cast<std::size_t>(l)])
                from[{ir::ProcessId(p), l}];
        for (const ir::Lock& lock : system.locks) {
            const ir::Variable self = pool.fresh(process.sort, "i");
            const Expr at_end = system.rests(ir::ProcessId(p), pool.variable(self));
            const Expr held = holds_some(system, lock, ir::ProcessId(p), pool.variable(self));
            parts.push_back(
                pool.quantified(ir::Op::forall, {self}, pool.logical_not(pool.logical_and({at_end, held}))));
        }
    }
    for (const ir::Action& a : system.actions)
        if (!system.may_rest(a.process, a.from)) from[{a.process, a.from}].push_back(&a);
    for (const auto& [place, actions] : from)
        parts.push_back(can_go_on(system, place.first, place.second, actions, order));
    std::map<ir::LockId, std::vector<Expr>> nested, behind;
    for (const Wait& w : possible_waits(system)) {
        if (w.held == w.wanted) {
            std::vector<Expr>& ways = nested[w.wanted];
            ways.push_back(waits_in_order(system, w));
            if (rank(w.wanted) > 0)
                behind[w.wanted].push_back(
                    waits_behind(system, w, order[static_cast<std::size_t>(rank(w.wanted)) - 1]));
        } else if (rank(w.wanted) < rank(w.held)) {
            parts.push_back(never_waits(system, w));
        }
    }
    // All steps of a class do it in the same way.
    for (auto& [lock, ways] : nested) {
        const auto gated = behind.find(lock);
        const Expr in_order = pool.logical_and(std::move(ways));
        parts.push_back(gated == behind.end() ? in_order
                                              : pool.logical_or({in_order, pool.logical_and(gated->second)}));
    }
    return pool.logical_and(std::move(parts));
}

}  // namespace latchwork::verify::check
