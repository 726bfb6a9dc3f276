/// Fixing the configs and the instance limits of a check.
#include <algorithm>
#include <set>
#include <utility>

#include "ir/passes.hpp"

namespace latchwork::ir {

namespace {

class Specializer {
  public:
    Specializer(System system, const std::map<std::string, Value>& configs,
                const std::map<std::string, Value>& instances)
        : system_(std::move(system)) {
        for (std::size_t i = 0; i < system_.functions.size(); ++i) {
            Function& f = system_.functions[i];
            if (f.role != Function::Role::config) continue;
            const auto chosen = configs.find(f.name);
            if (chosen != configs.end()) f.initial = system_.pool->constant(f.result, chosen->second);
            values_[FunctionId(i)] = f.initial;
        }
        for (Process& p : system_.processes) {
            const auto limit = instances.find(p.name);
            if (limit != instances.end()) p.instances = limit->second;
            if (p.instances == 0) absent_.insert(p.sort);
        }
    }

    System run(bool everywhere) {
        for (Function& f : system_.functions) {
            if (f.initial != nullptr) f.initial = fix(f.initial);
        }
        for (Property& p : system_.properties) {
            for (Expr* e : {&p.formula, &p.response.premise, &p.response.goal})
                if (*e != nullptr) *e = fix(*e);
            if (p.when != nullptr) p.when = fix(p.when);
            if (p.when != nullptr && is_false(p.when)) p.waived = "not of this variant";
        }
        fix_premises([this](Expr e) { return fix(e); });
        for (Assumption& a : system_.assumptions) a.formula = fix(a.formula);
        std::erase_if(system_.assumptions, [](const Assumption& a) { return is_true(a.formula); });
        std::vector<Action> actions;
        for (Action& a : system_.actions) {
            if (absent_.contains(system_.process(a.process).sort)) continue;
            fix(a);
            if (!is_false(a.guard) || can_be_bad_while_blocked(a)) actions.push_back(std::move(a));
        }
        system_.actions = std::move(actions);
        if (!everywhere) drop_unreachable();
        return std::move(system_);
    }

  private:
    Expr fix(Expr e) {
        return rewrite(*system_.pool, e, [this](Expr r) -> Expr {
            if (r->op == Op::apply) {
                const auto value = values_.find(r->function);
                return value == values_.end() ? r : value->second;
            }
            const bool empty = std::any_of(r->bound.begin(), r->bound.end(),
                                           [this](const Variable& v) { return absent_.contains(v.sort); });
            if (!empty) return r;
            return r->op == Op::count ? system_.pool->integer(0) : system_.pool->boolean(r->op == Op::forall);
        });
    }

    void fix(Action& a) {
        a.guard = fix(a.guard);
        for (Update& u : a.updates) {
            for (Expr& argument : u.arguments) argument = fix(argument);
            u.value = fix(u.value);
        }
        std::erase_if(a.updates, [this](const Update& u) {
            return std::any_of(u.bound.begin(), u.bound.end(),
                               [this](const Variable& v) { return absent_.contains(v.sort); });
        });
        for (Obligation& o : a.obligations) o.bad = fix(o.bad);
        std::erase_if(a.obligations, [](const Obligation& o) { return is_false(o.bad); });
    }

    /// A premise that is false in this variant alone goes; one that is false in all of them stays, so that
    /// somebody hears of it.
    template <class Fix>
    void fix_premises(const Fix& fixed) {
        std::erase_if(system_.premises, [&](Premise& p) {
            const bool ever = !is_false(p.occurs);
            p.occurs = fixed(p.occurs);
            return ever && is_false(p.occurs);
        });
    }

    static bool can_be_bad_while_blocked(const Action& a) {
        return std::any_of(a.obligations.begin(), a.obligations.end(),
                           [](const Obligation& o) { return o.when_blocked; });
    }

    /// Removes the actions at locations that no path of actions reaches.
    void drop_unreachable() {
        std::vector<std::vector<bool>> reached;
        for (std::size_t p = 0; p < system_.processes.size(); ++p)
            reached.push_back(reachable_locations(system_, ProcessId(p)));
        std::erase_if(system_.actions, [&](const Action& a) {
            return !reached[a.process.index()][static_cast<std::size_t>(a.from)];
        });
        // Nobody is where no path leads.
        const auto is_elsewhere = [&](Expr e) {
            if (e->op != Op::equal || e->arguments[0]->op != Op::apply) return false;
            const Function& f = system_.function(e->arguments[0]->function);
            return f.role == Function::Role::location && e->arguments[1]->op == Op::constant &&
                   !reached[f.process.index()][static_cast<std::size_t>(e->arguments[1]->value)];
        };
        const auto simplified = [&](Expr e) {
            return rewrite(*system_.pool, e, [&](Expr part) {
                return is_elsewhere(part) ? system_.pool->boolean(false) : part;
            });
        };
        for (Property& p : system_.properties) {
            for (Expr* e : {&p.formula, &p.response.premise, &p.response.goal})
                if (*e != nullptr) *e = simplified(*e);
        }
        for (Action& a : system_.actions) {
            for (Obligation& o : a.obligations) o.bad = simplified(o.bad);
        }
        fix_premises(simplified);
    }

    System system_;
    std::map<FunctionId, Expr> values_;
    std::set<SortId> absent_;
};

}  // namespace

System specialize(const System& system, const std::map<std::string, Value>& configs,
                  const std::map<std::string, Value>& instances) {
    return Specializer(system, configs, instances).run(false);
}

System specialize_everywhere(const System& system, const std::map<std::string, Value>& configs,
                             const std::map<std::string, Value>& instances) {
    return Specializer(system, configs, instances).run(true);
}

std::vector<bool> reachable_locations(const System& system, ProcessId process) {
    const Process& p = system.process(process);
    std::vector<bool> reached(p.locations.size(), false);
    reached[static_cast<std::size_t>(p.start)] = true;
    for (bool grew = true; grew;) {
        grew = false;
        for (const Action& a : system.actions) {
            if (a.process != process || is_false(a.guard) || !reached[static_cast<std::size_t>(a.from)] ||
                reached[static_cast<std::size_t>(a.to)])
                continue;
            reached[static_cast<std::size_t>(a.to)] = true;
            grew = true;
        }
    }
    return reached;
}

System specialize(const System& system, const Check& check) {
    return specialize(system, check.configs, check.instances);
}

}  // namespace latchwork::ir
