/// Actions with their choices made, and what they do to a symbolic state.
#include "verify/smt/ground_system.hpp"

#include <stdexcept>

namespace latchwork::verify::smt {

GroundSystem::GroundSystem(const ir::System& system, const ir::Scope& scope)
    : system_(system), layout_(system, scope), vectors_(system, layout_, context_) {
    for (std::size_t a = 0; a < system.actions.size(); ++a) add_steps(ir::ActionId(a));
}

/// Calls `visit` with every tuple of members for `variables`, as a substitution and as values.
void GroundSystem::for_each_tuple(const std::vector<ir::Variable>& variables, ir::Substitution by,
                                  std::vector<ir::Value> values, const Visit& visit) const {
    if (values.size() == variables.size()) return visit(by, values);
    const ir::Variable& v = variables[values.size()];
    for (ir::Value m = 0; m < layout_.scope().size(v.sort); ++m) {
        by.insert_or_assign(v.number, system_.pool->member(v.sort, m));
        values.push_back(m);
        for_each_tuple(variables, by, values, visit);
        values.pop_back();
    }
}

void GroundSystem::add_steps(ir::ActionId id) {
    ir::ExprPool& pool = *system_.pool;
    const ir::Action& a = system_.action(id);
    const ir::Process& p = system_.process(a.process);
    std::vector<ir::Variable> bound{a.self};
    bound.insert(bound.end(), a.choices.begin(), a.choices.end());
    for_each_tuple(bound, {}, {}, [&](const ir::Substitution& by, const std::vector<ir::Value>& values) {
        const ir::Expr self = by.at(a.self.number), at = system_.at(a.process, self, a.from);
        GroundStep g;
        g.step = {id, values[0], {values.begin() + 1, values.end()}};
        g.guard = pool.logical_and({at, ir::substitute(pool, a.guard, by)});
        for (const ir::Obligation& o : a.obligations)
            g.obligations.emplace_back(
                &o, pool.logical_and({o.when_blocked ? at : g.guard, ir::substitute(pool, o.bad, by)}));
        for (const ir::Update& u : a.updates) {
            for_each_tuple(
                u.bound, by, {}, [&](const ir::Substitution& inner, const std::vector<ir::Value>&) {
                    std::vector<ir::Expr> arguments;
                    for (ir::Expr e : u.arguments) arguments.push_back(ir::substitute(pool, e, inner));
                    g.updates.push_back(
                        {{u.function, arguments, ir::substitute(pool, u.value, inner), {}}, arguments});
                });
        }
        g.updates.push_back({{p.location, {self}, pool.member(p.locations_sort, a.to), {}}, {self}});
        steps_.push_back(std::move(g));
    });
}

z3::expr GroundSystem::begins(const Symbols& state, bool anywhere) {
    z3::expr_vector all(context_);
    for (std::size_t i = 0; i < system_.functions.size(); ++i) {
        const ir::FunctionId id(i);
        const ir::Function& f = system_.function(id);
        std::size_t place = layout_.offset(id);
        for_each_tuple(f.formals, {}, {}, [&](const ir::Substitution& by, const std::vector<ir::Value>&) {
            const z3::expr& at = state[place++];
            if (anywhere && !f.constant) return all.push_back(vectors_.exists(f.result, at));
            all.push_back(vectors_.in_range(id, at));
            if (f.initial != nullptr)
                all.push_back(at == vectors_.translate(ir::substitute(*system_.pool, f.initial, by), state));
        });
    }
    for (const ir::Assumption& a : system_.assumptions)
        if (!anywhere || a.constant) all.push_back(vectors_.translate(a.formula, state));
    return z3::mk_and(all);
}

z3::expr GroundSystem::enabled(const GroundStep& step, const Symbols& now) {
    z3::expr_vector trapped(context_);
    for (const auto& [o, bad] : step.obligations)
        if (o->trap) trapped.push_back(vectors_.translate(bad, now));
    return vectors_.translate(step.guard, now) && !z3::mk_or(trapped);
}

void GroundSystem::apply(const GroundStep& step, const Symbols& now, const z3::expr& taken, Symbols& next) {
    for (const auto& [u, arguments] : step.updates) {
        const z3::expr value = vectors_.translate(u.value, now);
        for (const auto& [place, condition] : vectors_.places(u.function, arguments, now))
            next[place] = z3::ite(taken && condition, value, next[place]);
    }
}

z3::expr GroundSystem::ended(const Symbols& now) {
    z3::expr_vector some(context_);
    for (const GroundStep& g : steps_) {
        for (const auto& [o, bad] : g.obligations)
            if (o->trap && o->when_blocked) some.push_back(vectors_.translate(bad, now));
    }
    return z3::mk_or(some);
}

z3::expr GroundSystem::finished(const Symbols& now) {
    z3::expr_vector all(context_);
    for (std::size_t p = 0; p < system_.processes.size(); ++p) {
        const ir::SortId sort = system_.processes[p].sort;
        for (ir::Value i = 0; i < layout_.scope().size(sort); ++i) {
            const ir::Expr rests = system_.rests(ir::ProcessId(p), system_.pool->member(sort, i));
            all.push_back(vectors_.translate(rests, now));
        }
    }
    return z3::mk_and(all);
}

std::vector<Breach> GroundSystem::breaches(ir::PropertyId property, const Symbols& now) {
    const ir::Property& p = system_.property(property);
    if (p.is_liveness()) throw std::logic_error(p.name + " is no safety property");
    if (p.kind == ir::Property::Kind::invariant) return {{!vectors_.translate(p.formula, now), std::nullopt}};
    if (p.kind == ir::Property::Kind::deadlock) {
        z3::expr_vector none(context_);
        none.push_back(!finished(now));
        for (const GroundStep& g : steps_) none.push_back(!vectors_.translate(g.guard, now));
        return {{z3::mk_and(none), std::nullopt}};
    }
    std::vector<Breach> ways;
    for (const GroundStep& g : steps_) {
        for (const auto& [o, bad] : g.obligations) {
            if (o->property != property) continue;
            const z3::expr breach = vectors_.translate(bad, now);
            // A step is taken only if no blocked step has sprung a trap: that would have ended the run.
            if (o->when_blocked)
                ways.emplace_back(breach, std::nullopt);
            else
                ways.emplace_back(breach && !ended(now), g.step);
        }
    }
    return ways;
}

z3::expr GroundSystem::broken(ir::PropertyId property, const Symbols& now) {
    z3::expr_vector some(context_);
    for (const auto& [way, step] : breaches(property, now)) some.push_back(way);
    return z3::mk_or(some);
}

ir::State GroundSystem::read(const z3::model& model, const Symbols& state) {
    ir::State values;
    for (std::size_t f = 0; f < system_.functions.size(); ++f) {
        for (std::size_t p = 0; p < layout_.places(ir::FunctionId(f)); ++p)
            values.push_back(vectors_.read(system_.functions[f].result, model, state[values.size()]));
    }
    return values;
}

}  // namespace latchwork::verify::smt
