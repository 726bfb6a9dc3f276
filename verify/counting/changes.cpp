/// How actions change what is counted, and what is true of any number of members.
#include <algorithm>
#include <optional>

#include "ir/passes.hpp"
#include "verify/counting/counters.hpp"

namespace latchwork::verify::counting {

namespace {

using ir::Expr;
using ir::Op;

/// The updates of an action, that of the location of its instance included.
std::vector<ir::Update> all_updates(const ir::System& system, const ir::Action& action) {
    std::vector<ir::Update> updates = action.updates;
    const ir::Process& process = system.process(action.process);
    updates.push_back({process.location,
                       {system.pool->variable(action.self)},
                       system.pool->member(process.locations_sort, action.to),
                       {}});
    return updates;
}

/// The one member at which `update` changes what `application` gives for `member`, or nothing if there may be
/// more of them.
std::optional<Expr> changed_member(const ir::System& system, const ir::Variable& member, Expr application,
                                   const ir::Update& update) {
    const Expr x = system.pool->variable(member);
    for (std::size_t i = 0; i < application->arguments.size(); ++i) {
        if (application->arguments[i] != x) continue;
        bool bulk = false;
        ir::for_each_subexpression(update.arguments[i], [&](Expr s) {
            bulk = bulk || (s->op == Op::variable && std::find(update.bound.begin(), update.bound.end(),
                                                               s->variable) != update.bound.end());
        });
        if (!bulk) return update.arguments[i];
    }
    return std::nullopt;
}

/// `e` where `action` can be taken: its instance stands where it begins.
Expr where_taken(const ir::System& system, const ir::Action& action, Expr e) {
    const ir::Process& process = system.process(action.process);
    const Expr self = system.pool->variable(action.self);
    return ir::rewrite_applications(*system.pool, e, [&](Expr a) {
        return a->function == process.location && a->arguments[0] == self
                   ? system.pool->member(process.locations_sort, action.from)
                   : a;
    });
}

/// `body` for `member`, and the parameters as they are.
Expr holds_for(const ir::System& system, const Counter& counter, Expr member) {
    return ir::substitute(*system.pool, counter.body, {{counter.member.number, member}});
}

Expr at_parameters(const ir::System& system, const Counter& counter, ir::FunctionId function) {
    std::vector<Expr> place;
    for (const ir::Variable& p : counter.parameters) place.push_back(system.pool->variable(p));
    return system.apply(function, std::move(place));
}

}  // namespace

Change change(const ir::System& system, const Counter& counter, const ir::Action& action) {
    const Expr after = ir::after(system, action, counter.body);
    if (after == counter.body) return {};
    if (ir::is_false(after)) return {Change::Kind::empties, {}, {}};
    Change how{Change::Kind::members, {}, {}};
    bool few = true;
    const std::vector<ir::Update> updates = all_updates(system, action);
    ir::for_each_subexpression(counter.body, [&](Expr application) {
        if (application->op != Op::apply) return;
        for (const ir::Update& u : updates) {
            if (u.function != application->function) continue;
            const std::optional<Expr> member = changed_member(system, counter.member, application, u);
            few = few && member.has_value();
            if (member && std::find(how.members.begin(), how.members.end(), *member) == how.members.end())
                how.members.push_back(*member);
        }
    });
    return few ? how : Change{Change::Kind::unknown, {}, {}};
}

Expr after_change(const ir::System& system, const Counter& counter, const ir::Action& action,
                  const Change& change) {
    ir::ExprPool& pool = *system.pool;
    if (change.kind == Change::Kind::empties) return pool.integer(0);
    if (change.kind == Change::Kind::unknown) return at_parameters(system, counter, change.anything);
    const Expr one = pool.integer(1), zero = pool.integer(0);
    Expr number = at_parameters(system, counter, counter.function);
    const Expr body_after = ir::after(system, action, counter.body);
    for (std::size_t i = 0; i < change.members.size(); ++i) {
        const Expr member = change.members[i];
        const Expr before = where_taken(system, action, holds_for(system, counter, member));
        const Expr after =
            where_taken(system, action, ir::substitute(pool, body_after, {{counter.member.number, member}}));
        if (before == after) continue;
        std::vector<Expr> counts;
        if (ir::may_be_null(system, member))
            counts.push_back(pool.logical_not(pool.equal(member, pool.null(member->type.sort))));
        for (std::size_t j = 0; j < i; ++j)
            counts.push_back(pool.logical_not(pool.equal(member, change.members[j])));
        const Expr once = pool.logical_and(std::move(counts));
        number = pool.add(number, pool.ite(pool.logical_and({once, after}), one, zero));
        number = pool.subtract(number, pool.ite(pool.logical_and({once, before}), one, zero));
    }
    return number;
}

std::vector<Expr> lower_bounds(const ir::System& system, const Counter& counter) {
    ir::ExprPool& pool = *system.pool;
    const Expr number = at_parameters(system, counter, counter.function);
    const ir::Variable other = pool.fresh(counter.member.sort, counter.member.name);
    const Expr x = pool.variable(counter.member), y = pool.variable(other);
    const Expr one_is = counter.body, another_is = holds_for(system, counter, y);
    const auto closed = [&](std::vector<ir::Variable> bound, Expr premise, ir::Value at_least) {
        bound.insert(bound.end(), counter.parameters.begin(), counter.parameters.end());
        return pool.quantified(Op::forall, std::move(bound),
                               pool.implies(premise, pool.less_equal(pool.integer(at_least), number)));
    };
    return {closed({}, pool.boolean(true), 0), closed({counter.member}, one_is, 1),
            closed({counter.member, other},
                   pool.logical_and({pool.logical_not(pool.equal(x, y)), one_is, another_is}), 2)};
}

std::vector<Expr> witnesses(const ir::System& system, const Counter& counter) {
    ir::ExprPool& pool = *system.pool;
    const Expr number = at_parameters(system, counter, counter.function);
    std::vector<Expr> facts, members;
    for (ir::FunctionId w : counter.witnesses) {
        const Expr member = at_parameters(system, counter, w);
        std::vector<Expr> is{holds_for(system, counter, member)};
        if (has_null(system, counter.member.sort))
            is.push_back(pool.logical_not(pool.equal(member, pool.null(counter.member.sort))));
        for (Expr earlier : members) is.push_back(pool.logical_not(pool.equal(member, earlier)));
        members.push_back(member);
        const Expr enough = pool.less_equal(pool.integer(static_cast<ir::Value>(members.size())), number);
        facts.push_back(pool.quantified(Op::forall, counter.parameters,
                                        pool.implies(enough, pool.logical_and(std::move(is)))));
    }
    return facts;
}

}  // namespace latchwork::verify::counting
