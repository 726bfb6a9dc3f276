/// Lock holders as a predicate of the lock.
#include "verify/smt/holders.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "ir/passes.hpp"

namespace latchwork::verify::smt {

namespace {

using ir::Expr;
using ir::Op;

/// The application of a holder relation in `forall (P x, …) !held(x, l)` or `exists (P x, …) held(x, l)`,
/// where l does not depend on x.
Expr held_by_bound(Expr e) {
    if (e->op != Op::forall && e->op != Op::exists) return nullptr;
    Expr held = e->arguments[0];
    if (e->op == Op::forall) held = held->op == Op::not_ ? held->arguments[0] : nullptr;
    if (held == nullptr || held->op != Op::apply || held->arguments.empty()) return nullptr;
    const Expr holder = held->arguments[0];
    const bool bound = holder->op == Op::variable &&
                       std::find(e->bound.begin(), e->bound.end(), holder->variable) != e->bound.end();
    const auto mentions_it = [holder](Expr a) {
        bool found = false;
        ir::for_each_subexpression(a, [&](Expr s) { found = found || s == holder; });
        return found;
    };
    const bool plain = bound && std::none_of(held->arguments.begin() + 1, held->arguments.end(), mentions_it);
    return plain ? held : nullptr;
}

std::vector<Expr> indices(Expr held) {
    return {held->arguments.begin() + 1, held->arguments.end()};
}

}  // namespace

WithHolders::WithHolders(const ir::System& original, Owners owners) : system_(original) {
    for (const ir::Lock& lock : original.locks) {
        for (ir::FunctionId f : lock.exclusive) {
            const ir::Function& holders = original.function(f);
            const bool runs = original.process(holders.process).instances != 0;
            if (runs && holders.initial != nullptr && ir::is_false(holders.initial)) add_functions(f, owners);
        }
    }
    for (ir::Action& a : system_.actions) follow(a);
}

void WithHolders::abstract_all() {
    for (ir::Action& a : system_.actions) {
        a.guard = abstract(a.guard);
        for (ir::Obligation& o : a.obligations) o.bad = abstract(o.bad);
        for (ir::Update& u : a.updates) u.value = abstract(u.value);
    }
    for (ir::Property& p : system_.properties)
        if (p.formula != nullptr) p.formula = abstract(p.formula);
}

void WithHolders::add_functions(ir::FunctionId holders, Owners owners) {
    const ir::Function held = system_.function(holders);
    const std::string who = system_.process(held.process).name;
    const std::string lock = system_.lock(held.lock).name;
    ir::Function taken;
    taken.name = fmt::format("is_locked_by_{}.{}", who, lock);
    taken.arguments.assign(held.arguments.begin() + 1, held.arguments.end());
    taken.formals.assign(held.formals.begin() + 1, held.formals.end());
    taken.result = held.result;
    taken.initial = held.initial;
    ir::Function owner = taken;
    owner.name = fmt::format("owner_{}.{}", who, lock);
    owner.result = ir::Type::member(held.arguments[0]);
    owner.initial = nullptr;
    taken_.emplace(holders, ir::FunctionId(system_.functions.size()));
    holders_.emplace(ir::FunctionId(system_.functions.size()), holders);
    system_.functions.push_back(std::move(taken));
    if (owners == Owners::no) return;
    owner_.emplace(holders, ir::FunctionId(system_.functions.size()));
    system_.functions.push_back(std::move(owner));
}

void WithHolders::follow(ir::Action& action) const {
    ir::ExprPool& pool = *system_.pool;
    std::vector<ir::Update> more;
    for (const ir::Update& u : action.updates) {
        const auto found = taken_.find(u.function);
        if (found == taken_.end()) continue;
        ir::Update taken;
        taken.function = found->second;
        taken.arguments.assign(u.arguments.begin() + 1, u.arguments.end());
        taken.value = u.value;
        const ir::Variable* everybody = nullptr;  // bound: the update says who holds it of all instances
        for (const ir::Variable& v : u.bound) {
            if (u.arguments[0] == pool.variable(v))
                everybody = &v;
            else
                taken.bound.push_back(v);
        }
        if (everybody != nullptr && u.value->op != Op::constant) {
            const ir::Variable someone = pool.fresh(everybody->sort, everybody->name);
            const Expr value = ir::substitute(pool, u.value, {{everybody->number, pool.variable(someone)}});
            taken.value = pool.quantified(Op::exists, {someone}, value);
        } else if (u.value->op != Op::constant) {
            // It may keep what was there, so other holders count.
            const Expr now = system_.apply(u.function, u.arguments);
            const Expr before = system_.apply(found->second, taken.arguments);
            taken.value = pool.logical_or({u.value, pool.logical_and({before, pool.logical_not(now)})});
        }
        if (owner_.contains(u.function) && !ir::is_false(u.value) && taken.bound.size() == u.bound.size()) {
            ir::Update owner = taken;
            owner.function = owner_.at(u.function);
            owner.value = pool.ite(u.value, u.arguments[0], system_.apply(owner.function, owner.arguments));
            more.push_back(std::move(owner));
        }
        more.push_back(std::move(taken));
    }
    action.updates.insert(action.updates.end(), more.begin(), more.end());
}

std::vector<Expr> WithHolders::links(const std::vector<Expr>& formulas) const {
    ir::ExprPool& pool = *system_.pool;
    std::vector<Expr> all;
    for (const auto& [held, taken] : taken_) {
        if (std::none_of(formulas.begin(), formulas.end(),
                         [f = taken](Expr e) { return ir::mentions(e, f); }))
            continue;
        std::vector<ir::Variable> bound;
        std::vector<Expr> arguments;
        for (ir::SortId s : system_.function(held).arguments) {
            bound.push_back(pool.fresh(s, "l" + std::to_string(bound.size())));
            arguments.push_back(pool.variable(bound.back()));
        }
        const std::vector<Expr> lock(arguments.begin() + 1, arguments.end());
        const Expr is_taken = system_.apply(taken, lock);
        all.push_back(
            pool.quantified(Op::forall, bound, pool.implies(system_.apply(held, arguments), is_taken)));
        const ir::Variable other = pool.fresh(bound[0].sort, "other");
        std::vector<Expr> other_holds = arguments;
        other_holds[0] = pool.variable(other);
        std::vector<ir::Variable> both = bound;
        both.push_back(other);
        all.push_back(pool.quantified(
            Op::forall, std::move(both),
            pool.implies(pool.logical_and({system_.apply(held, arguments), system_.apply(held, other_holds)}),
                         pool.equal(arguments[0], other_holds[0]))));
        bound.erase(bound.begin());
        arguments[0] = system_.apply(owner_.at(held), lock);
        all.push_back(pool.quantified(Op::forall, std::move(bound),
                                      pool.implies(is_taken, system_.apply(held, std::move(arguments)))));
    }
    return all;
}

Expr WithHolders::abstract(Expr e) const {
    return ir::rewrite(*system_.pool, e, [this](Expr s) {
        const Expr held = held_by_bound(s);
        if (held == nullptr || !taken_.contains(held->function)) return s;
        const Expr taken = system_.apply(taken_.at(held->function), indices(held));
        std::vector<ir::Variable> others = s->bound;
        std::erase(others, held->arguments[0]->variable);
        return system_.pool->quantified(s->op, std::move(others),
                                        s->op == Op::exists ? taken : system_.pool->logical_not(taken));
    });
}

Expr WithHolders::whatever_null_is(Expr e) const {
    ir::ExprPool& pool = *system_.pool;
    const auto with = [&](bool truth_at_null) {
        return ir::rewrite_applications(pool, e, [&](Expr taken) {
            if (!holders_.contains(taken->function)) return taken;
            Expr all = taken;
            for (Expr lock : taken->arguments) {
                if (!ir::may_be_null(system_, lock)) continue;
                const Expr is_null = pool.equal(lock, pool.null(lock->type.sort));
                all = truth_at_null ? pool.logical_or({is_null, all})
                                    : pool.logical_and({pool.logical_not(is_null), all});
            }
            return all;
        });
    };
    return pool.logical_and({with(true), with(false)});
}

Expr WithHolders::expand(Expr e) const {
    ir::ExprPool& pool = *system_.pool;
    return ir::rewrite_applications(pool, e, [&](Expr taken) {
        const auto found = holders_.find(taken->function);
        if (found == holders_.end()) return taken;
        const ir::Function& held = system_.function(found->second);
        const ir::Variable holder = pool.fresh(held.arguments[0], "h");
        std::vector<Expr> arguments{pool.variable(holder)};
        arguments.insert(arguments.end(), taken->arguments.begin(), taken->arguments.end());
        return pool.quantified(Op::exists, {holder}, system_.apply(found->second, std::move(arguments)));
    });
}

}  // namespace latchwork::verify::smt
