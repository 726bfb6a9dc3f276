/// What an expression is worth after an action, or in an initial state, as an expression over the state
/// before.
#include "ir/passes.hpp"

#include <algorithm>

namespace latchwork::ir {

Touch touch(const System& system, const Update& update, const std::vector<Expr>& place) {
    ExprPool& pool = *system.pool;
    const auto binds = [&](Expr argument) {
        for (const Variable& v : update.bound) {
            if (argument == pool.variable(v)) return true;
        }
        return false;
    };
    Substitution bound;
    std::vector<bool> binding(update.arguments.size(), false);
    for (std::size_t i = 0; i < update.arguments.size(); ++i)
        binding[i] = binds(update.arguments[i]) &&
                     bound.emplace(update.arguments[i]->variable.number, place[i]).second;
    std::vector<Expr> same_place;
    for (std::size_t i = 0; i < update.arguments.size(); ++i) {
        if (!binding[i])
            same_place.push_back(pool.equal(place[i], substitute(pool, update.arguments[i], bound)));
    }
    return {pool.logical_and(std::move(same_place)), substitute(pool, update.value, bound)};
}

Expr after_updates(const System& system, const std::vector<Update>& updates, Expr e) {
    return rewrite_applications(*system.pool, e, [&](Expr application) {
        Expr result = application;
        for (const Update& update : updates) {
            if (update.function != application->function) continue;
            const Touch touched = touch(system, update, application->arguments);
            result = system.pool->ite(touched.where, touched.value, result);
        }
        return result;
    });
}

Expr after(const System& system, const Action& action, Expr e) {
    const Process& process = system.process(action.process);
    std::vector<Update> updates = action.updates;
    updates.push_back({process.location,
                       {system.pool->variable(action.self)},
                       system.pool->member(process.locations_sort, action.to),
                       {}});
    return after_updates(system, updates, e);
}

namespace {

/// The order of a domain is any total order, not that of the numbers of its members.
bool is_order(const System& system, FunctionId f) {
    return std::any_of(system.sorts.begin(), system.sorts.end(),
                       [f](const Sort& s) { return s.before == f; });
}

}  // namespace

Expr initially(const System& system, Expr e) {
    return rewrite_applications(*system.pool, e, [&](Expr application) {
        const Function& f = system.function(application->function);
        if (f.initial == nullptr || is_order(system, application->function)) return application;
        Substitution formals;
        for (std::size_t i = 0; i < f.formals.size(); ++i)
            formals.emplace(f.formals[i].number, application->arguments[i]);
        return substitute(*system.pool, f.initial, formals);
    });
}

}  // namespace latchwork::ir
