/// Finding the counts of a system, and giving each a function.
#include "verify/counting/counters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "ir/passes.hpp"

namespace latchwork::verify::counting {

namespace {

using ir::Expr;
using ir::Op;
using Kind = ir::Type::Kind;

bool enumeration(const ir::System& system, ir::SortId sort) {
    return system.sort(sort).kind == ir::Sort::Kind::enumeration;
}

bool mentions(Expr e, const ir::Variable& v) {
    bool found = false;
    ir::for_each_subexpression(e,
                               [&](Expr s) { found = found || (s->op == Op::variable && s->variable == v); });
    return found;
}

/// `e` with `by` wherever it has `what`.
Expr replaced(ir::ExprPool& pool, Expr e, Expr what, Expr by) {
    if (e == what) return by;
    if (e->arguments.empty()) return e;
    std::vector<Expr> arguments;
    for (Expr a : e->arguments) arguments.push_back(replaced(pool, a, what, by));
    return pool.rebuild(e, std::move(arguments));
}

/// The same with the operands of each `and` and `or` in the order in which they were made: two
/// that differ in that order alone become one. Not for evaluation, which may rest on a short circuit.
Expr in_order(ir::ExprPool& pool, Expr e) {
    if (e->arguments.empty()) return e;
    std::vector<Expr> arguments;
    for (Expr a : e->arguments) arguments.push_back(in_order(pool, a));
    if (e->op == Op::and_ || e->op == Op::or_)
        std::sort(arguments.begin(), arguments.end(), [](Expr a, Expr b) { return a->id < b->id; });
    return pool.rebuild(e, std::move(arguments));
}

class Builder {
  public:
    explicit Builder(const ir::System& system) : result_{system, {}, {}} {}

    Counted run(std::vector<Expr>& formulas) {
        ir::System& s = result_.system;
        const auto replace = [this](Expr& e) {
            if (e != nullptr) e = without_counts(e);
        };
        for (Expr& e : formulas) replace(e);
        for (ir::Property& p : s.properties) replace(p.formula);
        for (ir::Assumption& a : s.assumptions) replace(a.formula);
        for (ir::Action& a : s.actions) {
            replace(a.guard);
            for (ir::Obligation& o : a.obligations) replace(o.bad);
            for (ir::Update& u : a.updates) {
                replace(u.value);
                for (Expr& e : u.arguments) replace(e);
            }
        }
        for (ir::Action& a : s.actions) update(a);
        return std::move(result_);
    }

  private:
    ir::ExprPool& pool() { return *result_.system.pool; }

    Expr without_counts(Expr e) {
        if (e->op == Op::count) return counted(e);
        if (e->arguments.empty()) return e;
        std::vector<Expr> arguments;
        for (Expr a : e->arguments) arguments.push_back(without_counts(a));
        return pool().rebuild(e, std::move(arguments));
    }

    /// The sum over the values of enumerations, the counter's application for the one variable that is left.
    Expr counted(Expr count) {
        for (std::size_t v = 0; v < count->bound.size(); ++v) {
            if (!enumeration(result_.system, count->bound[v].sort)) continue;
            std::vector<ir::Variable> others = count->bound;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(v));
            Expr sum = pool().integer(0);
            const ir::SortId sort = count->bound[v].sort;
            for (std::size_t i = 0; i < result_.system.sort(sort).values.size(); ++i) {
                const Expr body = ir::substitute(
                    pool(), count->arguments[0],
                    {{count->bound[v].number, pool().member(sort, static_cast<ir::Value>(i))}});
                const Expr one = pool().quantified(Op::count, others, body);
                sum = pool().add(sum, one->op == Op::count ? counted(one) : one);
            }
            return sum;
        }
        if (count->bound.size() != 1) return count;
        bool plain = true;
        ir::for_each_subexpression(count->arguments[0], [&](Expr s) { plain = plain && s->bound.empty(); });
        return plain ? application(count) : count;
    }

    /// Parameters stand for the members that the body mentions and the bound variable does not reach.
    Expr application(Expr count) {
        const ir::Variable& bound = count->bound[0];
        std::vector<Expr> arguments;
        std::vector<ir::Variable> parameters;
        const ir::Variable member = canonical(bound.sort, 0);
        const Expr body = abstracted(count->arguments[0], bound, member, arguments, parameters);
        const auto [entry, added] = known_.try_emplace(in_order(pool(), body), result_.counters.size());
        if (added) add(member, parameters, body);
        Expr number = result_.system.apply(result_.counters[entry->second].function, arguments);
        // Parameters are members: what is counted for null is another matter.
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            if (!ir::may_be_null(result_.system, arguments[i])) continue;
            const Expr null = pool().null(arguments[i]->type.sort);
            const Expr for_null = pool().quantified(
                Op::count, {bound}, replaced(pool(), count->arguments[0], arguments[i], null));
            number = pool().ite(pool().equal(arguments[i], null), without_counts(for_null), number);
        }
        return number;
    }

    Expr abstracted(Expr e, const ir::Variable& bound, const ir::Variable& member,
                    std::vector<Expr>& arguments, std::vector<ir::Variable>& parameters) {
        if (e->op == Op::variable && e->variable == bound) return pool().variable(member);
        const bool names_member = e->type.kind == Kind::member && e->op != Op::constant &&
                                  !enumeration(result_.system, e->type.sort);
        if (names_member && !mentions(e, bound)) {
            const auto at = std::find(arguments.begin(), arguments.end(), e);
            const auto number = static_cast<std::size_t>(at - arguments.begin());
            if (at == arguments.end()) {
                arguments.push_back(e);
                const auto same_sort =
                    std::count_if(parameters.begin(), parameters.end(),
                                  [&](const ir::Variable& v) { return v.sort == e->type.sort; });
                parameters.push_back(canonical(e->type.sort, 1 + static_cast<std::size_t>(same_sort)));
            }
            return pool().variable(parameters[number]);
        }
        if (e->arguments.empty()) return e;
        std::vector<Expr> parts;
        for (Expr a : e->arguments) parts.push_back(abstracted(a, bound, member, arguments, parameters));
        return pool().rebuild(e, std::move(parts));
    }

    /// The variables of all counters: number 0 of a sort is what is counted, the others are parameters.
    const ir::Variable& canonical(ir::SortId sort, std::size_t number) {
        auto& of_sort = variables_[sort];
        while (of_sort.size() <= number)
            of_sort.push_back(pool().fresh(sort, fmt::format("{}{}", of_sort.empty() ? "x" : "y",
                                                             of_sort.empty() ? 0 : of_sort.size())));
        return of_sort[number];
    }

    ir::FunctionId add_function(const std::string& name, const std::vector<ir::Variable>& parameters,
                                ir::Type result) {
        ir::Function f;
        f.name = name;
        f.result = result;
        for (const ir::Variable& p : parameters) {
            f.arguments.push_back(p.sort);
            f.formals.push_back(pool().fresh(p.sort, p.name));
        }
        result_.system.functions.push_back(std::move(f));
        return ir::FunctionId(result_.system.functions.size() - 1);
    }

    void add(const ir::Variable& member, const std::vector<ir::Variable>& parameters, Expr body) {
        Counter c;
        c.member = member;
        c.parameters = parameters;
        c.body = body;
        const std::string name = fmt::format("#{}", result_.counters.size() + 1);
        c.function = add_function(name, parameters, ir::Type::integer());
        for (const char* which : {"one of ", "another of "})
            c.witnesses.push_back(add_function(which + name, parameters, ir::Type::member(member.sort)));
        c.starts_empty = ir::is_false(ir::initially(result_.system, body));
        if (c.starts_empty) result_.system.functions[c.function.index()].initial = pool().integer(0);
        result_.counters.push_back(std::move(c));
    }

    void update(ir::Action& action) {
        result_.changes.emplace_back();
        std::vector<ir::Update> updates;
        for (std::size_t i = 0; i < result_.counters.size(); ++i) {
            const Counter& c = result_.counters[i];
            Change how = change(result_.system, c, action);
            if (how.kind == Change::Kind::unknown)
                how.anything = add_function(
                    fmt::format("{} after {}", result_.system.function(c.function).name, action.name),
                    c.parameters, ir::Type::integer());
            std::vector<Expr> place;
            for (const ir::Variable& p : c.parameters) place.push_back(pool().variable(p));
            const Expr before = result_.system.apply(c.function, place);
            const Expr after = after_change(result_.system, c, action, how);
            if (after != before) updates.push_back({c.function, place, after, c.parameters});
            result_.changes.back().push_back(std::move(how));
        }
        action.updates.insert(action.updates.end(), updates.begin(), updates.end());
    }

    Counted result_;
    std::unordered_map<Expr, std::size_t> known_;
    std::map<ir::SortId, std::vector<ir::Variable>> variables_;
};

}  // namespace

bool has_null(const ir::System& system, ir::SortId sort) {
    return std::any_of(system.functions.begin(), system.functions.end(), [sort](const ir::Function& f) {
        const bool may_be_unset = f.role == ir::Function::Role::local;
        return f.result.kind == Kind::member && f.result.sort == sort && (f.result.nullable || may_be_unset);
    });
}

Counted count(const ir::System& system, std::vector<Expr>& formulas) {
    return Builder(system).run(formulas);
}

Expr spelt_out(const Counted& counted, Expr formula) {
    ir::ExprPool& pool = *counted.system.pool;
    return ir::rewrite_applications(pool, formula, [&](Expr application) {
        for (const Counter& c : counted.counters) {
            if (c.function != application->function) continue;
            // Each count binds a variable of its own, so that nothing is captured.
            const ir::Variable member = pool.fresh(c.member.sort, c.member.name);
            ir::Substitution by{{c.member.number, pool.variable(member)}};
            for (std::size_t i = 0; i < c.parameters.size(); ++i)
                by.emplace(c.parameters[i].number, application->arguments[i]);
            return pool.quantified(Op::count, {member}, ir::substitute(pool, c.body, by));
        }
        return application;
    });
}

}  // namespace latchwork::verify::counting
