/// The reference interpreter: evaluation, enabled steps, successors, violations.
#include "ir/interpreter.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace latchwork::ir {

namespace {

/// Calls `visit` with every tuple of members of `bound`, bound in `env`, until it returns false.
template <class Visit>
bool for_each_tuple(const Scope& scope, const std::vector<Variable>& bound, Interpreter::Environment& env,
                    Visit&& visit, std::size_t from = 0) {
    if (from == bound.size()) return visit();
    for (Value v = 0; v < scope.size(bound[from].sort); ++v) {
        env.emplace_back(bound[from].number, v);
        const bool go_on = for_each_tuple(scope, bound, env, visit, from + 1);
        env.pop_back();
        if (!go_on) return false;
    }
    return true;
}

class Evaluator {
  public:
    Evaluator(const System& system, const Layout& layout, const State& state, Interpreter::Environment& env)
        : system_(system), layout_(layout), state_(state), env_(env) {}

    Value operator()(Expr e) {
        const auto arg = [&](std::size_t i) { return (*this)(e->arguments[i]); };
        switch (e->op) {
            case Op::constant:
                return e->value;
            case Op::variable:
                return lookup(e->variable);
            case Op::apply:
                return state_[place(e->function, e->arguments)];
            case Op::not_:
                return arg(0) == 0;
            case Op::and_:
                return std::all_of(e->arguments.begin(), e->arguments.end(),
                                   [&](Expr a) { return (*this)(a) != 0; });
            case Op::or_:
                return std::any_of(e->arguments.begin(), e->arguments.end(),
                                   [&](Expr a) { return (*this)(a) != 0; });
            case Op::implies:
                return arg(0) == 0 || arg(1) != 0;
            case Op::equal:
                return arg(0) == arg(1);
            case Op::less:
                return arg(0) < arg(1);
            case Op::less_equal:
                return arg(0) <= arg(1);
            case Op::add:
                return arg(0) + arg(1);
            case Op::subtract:
                return arg(0) - arg(1);
            case Op::multiply:
                return arg(0) * arg(1);
            case Op::modulo:
                return modulo(arg(0), arg(1));
            case Op::ite:
                return arg(0) != 0 ? arg(1) : arg(2);
            case Op::forall:
                return count(e, [](Value body) { return body != 0; }) == 0;
            case Op::exists:
                return count(e, [](Value body) { return body == 0; }) != 0;
            case Op::count:
                return count(e, [](Value) { return true; });
        }
        throw std::logic_error("evaluate: unknown operator");
    }

    std::size_t place(FunctionId function, const std::vector<Expr>& arguments) {
        std::vector<Value> members;
        members.reserve(arguments.size());
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            const Value v = (*this)(arguments[i]);
            if (v < 0 || v >= layout_.scope().size(system_.function(function).arguments[i]))
                throw std::logic_error("evaluate: null or foreign index into " +
                                       system_.function(function).name);
            members.push_back(v);
        }
        return layout_.place(system_, function, members);
    }

  private:
    Value lookup(const Variable& variable) const {
        const auto found = std::find_if(env_.rbegin(), env_.rend(),
                                        [&](const auto& b) { return b.first == variable.number; });
        if (found == env_.rend()) throw std::logic_error("evaluate: unbound variable " + variable.name);
        return found->second;
    }

    static Value modulo(Value a, Value b) {
        if (b == 0) throw std::logic_error("evaluate: modulo by zero");
        const Value r = a % b;
        return r >= 0 ? r : r + (b < 0 ? -b : b);
    }

    /// For forall: the number of tuples that refute it (0 or 1). For exists and count: the number that
    /// satisfy the body, stopping where `go_on` says so.
    template <class GoOn>
    Value count(Expr e, GoOn go_on) {
        Value n = 0;
        for_each_tuple(layout_.scope(), e->bound, env_, [&] {
            const Value body = (*this)(e->arguments[0]);
            if (e->op == Op::forall ? body == 0 : body != 0) ++n;
            return go_on(body);
        });
        return n;
    }

    const System& system_;
    const Layout& layout_;
    const State& state_;
    Interpreter::Environment& env_;
};

Interpreter::Environment bind(const Action& action, const Step& step) {
    Interpreter::Environment env;
    env.reserve(step.choices.size() + 4);
    env.emplace_back(action.self.number, step.self);
    for (std::size_t i = 0; i < action.choices.size(); ++i)
        env.emplace_back(action.choices[i].number, step.choices[i]);
    return env;
}

/// The values that a function may start with: [low, high].
std::pair<Value, Value> initial_range(const Function& f, const Scope& scope) {
    switch (f.result.kind) {
        case Type::Kind::boolean:
            return {0, 1};
        case Type::Kind::member:
            return {f.result.nullable ? null_value : 0, scope.size(f.result.sort) - 1};
        case Type::Kind::integer:
            break;
    }
    if (f.rule.kind == IntegerRule::Kind::unbounded)
        throw std::logic_error("initial states: " + f.name +
                               " is an unbounded integer without an initial value");
    return {f.rule.low, f.rule.high};
}

}  // namespace

Interpreter::Interpreter(const System& system, const Scope& scope)
    : system_(system), layout_(system, scope) {}

Value Interpreter::evaluate(const State& state, Expr e, Environment env) const {
    return Evaluator(system_, layout_, state, env)(e);
}

void Interpreter::for_each_initial(const std::function<bool(const State&)>& visit) const {
    State state(layout_.size(), 0);
    struct Open {  // a place that starts anywhere in a range
        std::size_t place;
        Value low, high;
        bool constant;
    };
    std::vector<Open> open;
    for (std::size_t i = 0; i < system_.functions.size(); ++i) {
        const Function& f = system_.functions[i];
        if (f.initial != nullptr) continue;
        const auto range = initial_range(f, layout_.scope());
        for (std::size_t p = 0; p < layout_.places(FunctionId(i)); ++p) {
            open.push_back({layout_.offset(FunctionId(i)) + p, range.first, range.second, f.constant});
        }
        if (range.first > range.second && layout_.places(FunctionId(i)) > 0) return;
    }
    // Constants first: what axioms rule out is not combined with all the rest.
    std::stable_partition(open.begin(), open.end(), [](const Open& o) { return o.constant; });
    const auto constants = static_cast<std::size_t>(
        std::count_if(open.begin(), open.end(), [](const Open& o) { return o.constant; }));
    const auto compute = [&](bool constant) {
        for (std::size_t i = 0; i < system_.functions.size(); ++i) {
            const Function& f = system_.functions[i];
            if (f.initial == nullptr || (constant && !f.constant)) continue;
            Environment env;
            std::size_t place = layout_.offset(FunctionId(i));
            for_each_tuple(layout_.scope(), f.formals, env, [&] {
                state[place++] = Evaluator(system_, layout_, state, env)(f.initial);
                return true;
            });
        }
    };
    const std::function<bool(std::size_t)> choose = [&](std::size_t i) {
        if (i == constants) {
            compute(true);
            if (!is_assumed(state, true)) return true;
        }
        if (i == open.size()) {
            compute(false);
            return !is_assumed(state, false) || visit(state);
        }
        for (Value v = open[i].low; v <= open[i].high; ++v) {
            state[open[i].place] = v;
            if (!choose(i + 1)) return false;
        }
        return true;
    };
    choose(0);
}

bool Interpreter::is_initial(const State& state) const {
    if (state.size() != layout_.size()) return false;
    for (std::size_t i = 0; i < system_.functions.size(); ++i) {
        const Function& f = system_.functions[i];
        Environment env;
        std::size_t place = layout_.offset(FunctionId(i));
        const std::size_t end = place + layout_.places(FunctionId(i));
        if (f.initial == nullptr) {
            const auto [low, high] = initial_range(f, layout_.scope());
            for (; place < end; ++place)
                if (state[place] < low || state[place] > high) return false;
        } else if (!for_each_tuple(layout_.scope(), f.formals, env, [&] {
                       return Evaluator(system_, layout_, state, env)(f.initial) == state[place++];
                   })) {
            return false;
        }
    }
    return is_assumed(state, true) && is_assumed(state, false);
}

/// True if a start in `state` satisfies what is assumed of the constants, or of the rest.
bool Interpreter::is_assumed(const State& state, bool constant) const {
    return std::all_of(system_.assumptions.begin(), system_.assumptions.end(), [&](const Assumption& a) {
        return a.constant != constant || evaluate(state, a.formula) != 0;
    });
}

std::vector<Step> Interpreter::enabled(const State& state) const {
    std::vector<Step> steps;
    for (std::size_t i = 0; i < system_.actions.size(); ++i) {
        const Action& a = system_.actions[i];
        const Process& p = system_.process(a.process);
        for (Value self = 0; self < layout_.scope().size(p.sort); ++self) {
            if (state[layout_.place(system_, p.location, {self})] != a.from) continue;
            Environment env{{a.self.number, self}};
            for_each_tuple(layout_.scope(), a.choices, env, [&] {
                if (Evaluator(system_, layout_, state, env)(a.guard) != 0) {
                    Step step{ActionId(i), self, {}};
                    for (std::size_t c = 0; c < a.choices.size(); ++c)
                        step.choices.push_back(env[c + 1].second);
                    steps.push_back(std::move(step));
                }
                return true;
            });
        }
    }
    return steps;
}

bool Interpreter::is_enabled(const State& state, const Step& step) const {
    const Action& a = system_.action(step.action);
    const Process& p = system_.process(a.process);
    if (step.self < 0 || step.self >= layout_.scope().size(p.sort) || step.choices.size() != a.choices.size())
        return false;
    for (std::size_t i = 0; i < a.choices.size(); ++i)
        if (step.choices[i] < 0 || step.choices[i] >= layout_.scope().size(a.choices[i].sort)) return false;
    if (state[layout_.place(system_, p.location, {step.self})] != a.from) return false;
    Environment env = bind(a, step);
    return Evaluator(system_, layout_, state, env)(a.guard) != 0;
}

State Interpreter::apply(const State& state, const Step& step) const {
    const Action& a = system_.action(step.action);
    State next = state;
    Environment env = bind(a, step);
    Evaluator evaluate(system_, layout_, state, env);
    for (const Update& u : a.updates) {
        for_each_tuple(layout_.scope(), u.bound, env, [&] {
            next[evaluate.place(u.function, u.arguments)] = evaluate(u.value);
            return true;
        });
    }
    next[layout_.place(system_, system_.process(a.process).location, {step.self})] = a.to;
    return next;
}

std::vector<Violation> Interpreter::violations(const State& state) const {
    std::vector<Violation> found;
    Environment empty;
    for (std::size_t i = 0; i < system_.properties.size(); ++i) {
        const Property& p = system_.properties[i];
        if (p.kind == Property::Kind::invariant && Evaluator(system_, layout_, state, empty)(p.formula) == 0)
            found.push_back({PropertyId(i), p.name + " is false", false, p.span, std::nullopt});
    }
    for (std::size_t i = 0; i < system_.actions.size(); ++i) {
        const Action& a = system_.actions[i];
        const Process& p = system_.process(a.process);
        for (Value self = 0; self < layout_.scope().size(p.sort); ++self) {
            if (state[layout_.place(system_, p.location, {self})] != a.from) continue;
            Environment env{{a.self.number, self}};
            for (const Obligation& o : a.obligations) {
                if (o.when_blocked && Evaluator(system_, layout_, state, env)(o.bad) != 0)
                    found.push_back({o.property, o.message, o.trap, o.span, Step{ActionId(i), self, {}}});
            }
        }
    }
    const auto unfinished = [&] {
        for (std::size_t i = 0; i < system_.processes.size(); ++i) {
            const Process& p = system_.processes[i];
            for (Value self = 0; self < layout_.scope().size(p.sort); ++self)
                if (!system_.may_rest(ProcessId(i), state[layout_.place(system_, p.location, {self})]))
                    return true;
        }
        return false;
    };
    for (std::size_t i = 0; i < system_.properties.size(); ++i) {
        if (system_.properties[i].kind == Property::Kind::deadlock && unfinished() && enabled(state).empty())
            found.push_back({PropertyId(i),
                             "no step is enabled, and not every process is at its end or idle",
                             false,
                             {},
                             std::nullopt});
    }
    return found;
}

std::vector<Violation> Interpreter::violations(const State& state, const Step& step) const {
    const Action& a = system_.action(step.action);
    Environment env = bind(a, step);
    std::vector<Violation> found;
    for (const Obligation& o : a.obligations) {
        if (!o.when_blocked && Evaluator(system_, layout_, state, env)(o.bad) != 0)
            found.push_back({o.property, o.message, o.trap, o.span, step});
    }
    std::stable_partition(found.begin(), found.end(), [](const Violation& v) { return v.trap; });
    return found;
}

}  // namespace latchwork::ir
