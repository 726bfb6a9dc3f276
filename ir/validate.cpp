/// Checks that a system is well-formed; what they find is a defect of whoever built it.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "ir/passes.hpp"
#include "ir/printer.hpp"

namespace latchwork::ir {

namespace {

class Validator {
  public:
    explicit Validator(const System& system) : system_(system) {}

    std::vector<std::string> run() {
        names("sort", system_.sorts);
        names("function", system_.functions);
        names("process", system_.processes);
        names("action", system_.actions);
        names("property", system_.properties);
        for (const Function& f : system_.functions) function(f);
        for (const Process& p : system_.processes) process(p);
        for (const Action& a : system_.actions) action(a);
        for (const Property& p : system_.properties) {
            const bool invariant = p.kind == Property::Kind::invariant;
            if (invariant != (p.formula != nullptr))
                complain("property {}: a formula belongs to an invariant alone", p.name);
            if (p.formula != nullptr) expression(p.formula, {}, Type::boolean(), "property " + p.name);
            response(p);
        }
        for (const Premise& p : system_.premises) premise(p);
        return std::move(complaints_);
    }

  private:
    using Bound = std::set<std::uint32_t>;

    template <class... Args>
    void complain(fmt::format_string<Args...> format, Args&&... args) {
        complaints_.push_back(fmt::format(format, std::forward<Args>(args)...));
    }

    template <class Table>
    void names(const char* what, const Table& table) {
        std::set<std::string> seen;
        for (const auto& entry : table) {
            if (entry.name.empty() || !seen.insert(entry.name).second)
                complain("{} name '{}' is empty or not unique", what, entry.name);
        }
    }

    void response(const Property& p) {
        const bool given = p.response.premise != nullptr && p.response.goal != nullptr;
        if (p.is_liveness() != given)
            complain("property {}: premise and goal belong to a liveness property alone", p.name);
        if (!given) return;
        Bound bound;
        for (const Variable& v : p.response.bound) bound.insert(v.number);
        for (Expr e : {p.response.premise, p.response.goal})
            expression(e, bound, Type::boolean(), "property " + p.name);
    }

    void function(const Function& f) {
        if (f.formals.size() != f.arguments.size())
            return complain("function {}: formals do not match arguments", f.name);
        using Role = Function::Role;
        const bool of_instances = f.role == Role::parameter || f.role == Role::local ||
                                  f.role == Role::location || f.role == Role::lock ||
                                  f.role == Role::visited || f.role == Role::waits;
        if (of_instances && (f.process.index() >= system_.processes.size() || f.arguments.empty() ||
                             f.arguments[0] != system_.process(f.process).sort))
            complain("function {}: its first argument is no instance of its process", f.name);
        if (f.role == Role::lock && f.lock.index() >= system_.locks.size())
            complain("function {}: holds no lock", f.name);
        Bound bound;
        for (std::size_t i = 0; i < f.formals.size(); ++i) {
            if (f.formals[i].sort != f.arguments[i])
                complain("function {}: formal {} has another sort", f.name, i);
            bound.insert(f.formals[i].number);
        }
        if (f.initial == nullptr) return;
        expression(f.initial, bound, f.result, "initial value of " + f.name);
        // Initial values may read what starts anywhere, but no other computed value: the order would matter.
        for_each_subexpression(f.initial, [&](Expr e) {
            if (e->op == Op::apply && system_.function(e->function).initial != nullptr &&
                system_.function(e->function).role != Function::Role::config)
                complain("initial value of {} reads {}, which is computed itself", f.name,
                         system_.function(e->function).name);
        });
    }

    void premise(const Premise& p) {
        if (p.property.index() >= system_.properties.size()) complain("a premise of no property");
        expression(p.occurs, {}, Type::boolean(), "premise `" + p.text + "`");
    }

    void process(const Process& p) {
        const auto count = static_cast<Value>(p.locations.size());
        if (p.start < 0 || p.start >= count || p.end < 0 || p.end >= count)
            complain("process {}: start or end out of range", p.name);
        if (system_.sort(p.locations_sort).values.size() != p.locations.size())
            complain("process {}: locations do not match their sort", p.name);
    }

    void action(const Action& a) {
        const Process& p = system_.process(a.process);
        const auto count = static_cast<Value>(p.locations.size());
        if (a.from < 0 || a.from >= count || a.to < 0 || a.to >= count)
            complain("action {}: location out of range", a.name);
        if (a.from == p.end) complain("action {} begins at the end", a.name);
        if (a.self.sort != p.sort) complain("action {}: self has another sort", a.name);
        Bound bound{a.self.number};
        const Bound self = bound;
        for (const Variable& v : a.choices) bound.insert(v.number);
        expression(a.guard, bound, Type::boolean(), "guard of " + a.name);
        for (const Obligation& o : a.obligations) {
            if (o.property.index() >= system_.properties.size())
                complain("action {}: an obligation of no property", a.name);
            expression(o.bad, o.when_blocked ? self : bound, Type::boolean(), "obligation of " + a.name);
        }
        std::set<std::pair<FunctionId, std::vector<Expr>>> places;
        for (const Update& u : a.updates) {
            const Function& f = system_.function(u.function);
            Bound inner = bound;
            for (const Variable& v : u.bound) inner.insert(v.number);
            if (f.constant || f.role == Function::Role::location)
                complain("action {} updates {}", a.name, f.name);
            if (u.arguments.size() != f.arguments.size())
                complain("action {}: {} takes {} arguments", a.name, f.name, f.arguments.size());
            for (std::size_t i = 0; i < std::min(u.arguments.size(), f.arguments.size()); ++i)
                expression(u.arguments[i], inner, Type::member(f.arguments[i]), "update in " + a.name);
            expression(u.value, inner, f.result, "update in " + a.name);
            if (!places.emplace(u.function, u.arguments).second)
                complain("action {} updates a place of {} twice", a.name, f.name);
        }
    }

    static bool fits(const Type& type, const Type& wanted) {
        return type.kind == wanted.kind && type.sort == wanted.sort;
    }

    void expression(Expr e, const Bound& bound, const Type& wanted, const std::string& where) {
        if (e == nullptr) return complain("{}: no expression", where);
        if (!fits(e->type, wanted)) complain("{}: `{}` has the wrong type", where, print(system_, e));
        Bound inner = bound;
        for (const Variable& v : e->bound) inner.insert(v.number);
        if (e->op == Op::variable && !bound.contains(e->variable.number))
            complain("{}: {} is not bound", where, e->variable.name);
        for (std::size_t i = 0; i < e->arguments.size(); ++i)
            expression(e->arguments[i], inner, operand(e, i), where);
    }

    /// The type that argument `i` of `e` must have.
    Type operand(Expr e, std::size_t i) const {
        switch (e->op) {
            case Op::apply: {
                const auto& sorts = system_.function(e->function).arguments;
                return i < sorts.size() ? Type::member(sorts[i]) : Type::boolean();
            }
            case Op::equal:
                return e->arguments[0]->type;
            case Op::less:
            case Op::less_equal:
                return e->arguments[0]->type;  // members, in the order of a domain alone
            case Op::add:
            case Op::subtract:
            case Op::multiply:
            case Op::modulo:
                return Type::integer();
            case Op::ite:
                return i == 0 ? Type::boolean() : e->type;
            default:
                return Type::boolean();
        }
    }

    const System& system_;
    std::vector<std::string> complaints_;
};

}  // namespace

std::vector<std::string> validate(const System& system) {
    return Validator(system).run();
}

}  // namespace latchwork::ir
