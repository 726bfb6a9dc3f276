/// Backwards over the actions, to a fixed point.
#include "ir/liveness.hpp"

#include <algorithm>

#include "ir/passes.hpp"

namespace latchwork::ir {

namespace {

/// The expressions that an action evaluates.
std::vector<Expr> evaluated(const Action& a) {
    std::vector<Expr> all{a.guard};
    for (const Obligation& o : a.obligations) all.push_back(o.bad);
    for (const Update& u : a.updates) {
        all.push_back(u.value);
        all.insert(all.end(), u.arguments.begin(), u.arguments.end());
    }
    std::erase(all, nullptr);
    return all;
}

bool is_variable(Expr e, const Variable& v) {
    return e->op == Op::variable && e->variable == v;
}

/// True if `u` overwrites all that its function says of the acting instance.
bool overwrites(const Action& a, const Update& u) {
    if (!is_variable(u.arguments[0], a.self)) return false;
    for (std::size_t i = 1; i < u.arguments.size(); ++i) {
        const auto bound = [&](const Variable& v) { return is_variable(u.arguments[i], v); };
        const auto earlier = std::find(u.arguments.begin() + 1,
                                       u.arguments.begin() + static_cast<std::ptrdiff_t>(i), u.arguments[i]);
        if (std::none_of(u.bound.begin(), u.bound.end(), bound) ||
            earlier != u.arguments.begin() + static_cast<std::ptrdiff_t>(i))
            return false;
    }
    return true;
}

}  // namespace

Liveness::Liveness(const System& system) : live_(system.functions.size()) {
    for (std::size_t f = 0; f < system.functions.size(); ++f) {
        const Function& function = system.functions[f];
        if (function.role != Function::Role::local && function.role != Function::Role::visited) continue;
        const bool in_property =
            std::any_of(system.properties.begin(), system.properties.end(), [f](const Property& p) {
                const auto reads = [f](Expr e) { return e != nullptr && mentions(e, FunctionId(f)); };
                return reads(p.formula) || reads(p.response.premise) || reads(p.response.goal);
            });
        if (!in_property) live_[f].resize(system.process(function.process).locations.size(), false);
    }
    for (bool changed = true; changed;) {
        changed = false;
        const auto mark = [&](std::size_t f, Value location) {
            changed = changed || !live_[f][static_cast<std::size_t>(location)];
            live_[f][static_cast<std::size_t>(location)] = true;
        };
        for (const Action& a : system.actions) {
            for (Expr e : evaluated(a)) {
                for_each_subexpression(e, [&](Expr s) {
                    if (s->op != Op::apply || live_[s->function.index()].empty()) return;
                    if (is_variable(s->arguments[0], a.self)) {
                        mark(s->function.index(), a.from);
                    } else {
                        live_[s->function.index()].clear();  // read from outside
                        changed = true;
                    }
                });
            }
            for (std::size_t f = 0; f < live_.size(); ++f) {
                if (live_[f].empty() || system.functions[f].process != a.process ||
                    !live_[f][static_cast<std::size_t>(a.to)])
                    continue;
                const bool killed = std::any_of(a.updates.begin(), a.updates.end(), [&](const Update& u) {
                    return u.function == FunctionId(f) && overwrites(a, u);
                });
                if (!killed) mark(f, a.from);
            }
        }
    }
}

}  // namespace latchwork::ir
