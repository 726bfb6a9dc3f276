/// Freedom from deadlock by an order of the locks, as state formulas.
#include <algorithm>
#include <map>

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

/// The locks that processes with instances take, at locations that can be waited at.
bool waits_for(const ir::Action& a, ir::LockId lock) {
    return a.blocking && a.acquires.valid() && a.acquires == lock;
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

/// At each location of a process that is not its end: some step is enabled, or what is missing is one lock.
Expr can_go_on(const ir::System& system, ir::ProcessId process, ir::Value location,
               const std::vector<const ir::Action*>& from) {
    ir::ExprPool& pool = *system.pool;
    const ir::Variable self = pool.fresh(system.process(process).sort, "i");
    std::vector<Expr> ways;
    for (const ir::Action* a : from) {
        const Expr guard = waits_for(*a, a->acquires) ? guard_when_free(system, *a) : a->guard;
        const Expr enabled = pool.quantified(ir::Op::exists, a->choices, guard);
        ways.push_back(ir::substitute(pool, enabled, {{a->self.number, pool.variable(self)}}));
    }
    return pool.quantified(
        ir::Op::forall, {self},
        pool.implies(system.at(process, pool.variable(self), location), pool.logical_or(std::move(ways))));
}

}  // namespace

std::string unordered_wait(const ir::System& system) {
    const auto waits_for_cpu = [&](const ir::Action& a) {
        return std::any_of(system.processes.begin(), system.processes.end(), [&](const ir::Process& p) {
            return p.cpu.valid() && ir::mentions(a.guard, p.cpu);
        });
    };
    for (const ir::Action& a : system.actions) {
        if (ir::is_false(a.guard) || system.may_rest(a.process, a.from)) continue;
        if ((a.blocking && !a.acquires.valid()) || waits_for_cpu(a)) return a.text;
    }
    return "";
}

std::vector<Wait> possible_waits(const ir::System& system) {
    std::vector<Wait> waits;
    for (std::size_t p = 0; p < system.processes.size(); ++p) {
        for (std::size_t wanted = 0; wanted < system.locks.size(); ++wanted) {
            const bool waits_here =
                std::any_of(system.actions.begin(), system.actions.end(), [&](const ir::Action& a) {
                    return a.process == ir::ProcessId(p) && waits_for(a, ir::LockId(wanted));
                });
            for (std::size_t held = 0; waits_here && held < system.locks.size(); ++held)
                waits.push_back({ir::ProcessId(p), ir::LockId(held), ir::LockId(wanted)});
        }
    }
    return waits;
}

Expr never_waits(const ir::System& system, const Wait& wait) {
    ir::ExprPool& pool = *system.pool;
    const ir::Variable self = pool.fresh(system.process(wait.process).sort, "i");
    std::vector<Expr> before;
    for (const ir::Action& a : system.actions)
        if (a.process == wait.process && waits_for(a, wait.wanted))
            before.push_back(system.at(a.process, pool.variable(self), a.from));
    return pool.quantified(
        ir::Op::forall, {self},
        pool.logical_not(pool.logical_and(
            {pool.logical_or(std::move(before)),
             holds_some(system, system.lock(wait.held), wait.process, pool.variable(self))})));
}

Expr deadlock_claim(const ir::System& system, const std::vector<ir::LockId>& order) {
    ir::ExprPool& pool = *system.pool;
    const auto rank = [&](ir::LockId lock) { return std::find(order.begin(), order.end(), lock); };
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
        parts.push_back(can_go_on(system, place.first, place.second, actions));
    for (const Wait& w : possible_waits(system))
        if (rank(w.wanted) <= rank(w.held)) parts.push_back(never_waits(system, w));
    return pool.logical_and(std::move(parts));
}

}  // namespace latchwork::verify::check
