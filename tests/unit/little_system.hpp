/// Random edges over a little system, for the tests of the joining of edges: one of everything that an edge
/// can say.
#pragma once

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "ir/passes.hpp"
#include "sema/flow.hpp"

namespace latchwork::tests {

using ir::Expr;
using ir::FunctionId;
using ir::Op;
using ir::SortId;
using ir::Type;
using ir::Value;
using ir::Variable;
using sema::Edge;
using Role = ir::Function::Role;

/// A little system with one of everything: a config, a bool array, a nullable and a plain reference, a local,
/// and a relation that bulk updates set. Its edges are random, and as total as the lowering makes them.
class Little {
  public:
    explicit Little(unsigned seed) : random_(seed) {
        domain = sort("D", ir::Sort::Kind::domain);
        instances = sort("p", ir::Sort::Kind::process);
        places = sort("p location", ir::Sort::Kind::enumeration);
        system.sorts.back().values = {"L0", "L1", "end"};
        const Type null_or_d = Type::member(domain, true);
        config = function("c", Role::config, {}, Type::boolean());
        next = function("next", Role::shared, {domain}, null_or_d);
        root = function("root", Role::shared, {}, Type::member(domain));
        marked = function("marked", Role::shared, {domain}, Type::boolean());
        local = function("p.x", Role::local, {instances}, null_or_d);
        seen = function("p seen", Role::visited, {instances, domain}, Type::boolean());
        location = function("p at", Role::location, {instances}, Type::member(places));
        system.functions.back().initial = pool().member(places, 0);
        ir::Process p;
        p.name = "p";
        p.sort = instances;
        p.locations_sort = places;
        p.location = location;
        p.locations = {{"L0", "", {}}, {"L1", "", {}}, {"end", "", {}}};
        p.end = 2;
        system.processes.push_back(std::move(p));
        for (const char* name : {"trap", "wrong", "blocked"}) {
            ir::Property property;
            property.name = name;
            property.kind = ir::Property::Kind::obligation;
            system.properties.push_back(std::move(property));
        }
        self = pool().fresh(instances, "self");
        for (Variable& v : members_) v = pool().fresh(domain, "d");
        for (Variable& v : others_) v = pool().fresh(instances, "i");
    }

    ir::ExprPool& pool() { return *system.pool; }
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(random_); }

    /// A random edge. The variables that edges bind are the same few, so joining has to keep them apart.
    Edge edge(bool step) {
        choices_.clear();
        Edge e;
        e.step = step;
        if (pick(3) == 0) choices_ = {members_[static_cast<std::size_t>(pick(2))]};
        e.choices = choices_;
        const Expr wanted = pick(3) == 0 ? pool().boolean(true) : formula(2);
        const Expr defined = ir::well_defined(system, wanted);
        oblige(e, pool().logical_not(defined), true);
        const Expr c = system.apply(config, {});
        const Expr variant = pick(3) != 0 ? pool().boolean(true) : pick(2) == 0 ? c : pool().logical_not(c);
        e.guard = pool().logical_and({variant, pool().logical_or({pool().logical_not(defined), wanted})});
        for (FunctionId f : {next, root, marked, local, seen}) {
            if (pick(2) == 0) update(e, f);
        }
        if (pick(2) == 0) {
            const Expr bad = formula(2);
            oblige(e, pool().logical_and({ir::well_defined(system, bad), bad}), false);
        }
        if (e.choices.empty() && pick(2) == 0) {
            const Expr bad = formula(2);
            oblige(e, pool().logical_and({ir::well_defined(system, bad), bad}), false);
            e.obligations.back().when_blocked = true;
            e.obligations.back().property = ir::PropertyId(2);
        }
        return e;
    }

    ir::Action action(const Edge& e, std::string name, Value from, Value to) const {
        ir::Action a;
        a.name = std::move(name);
        a.process = ir::ProcessId(0);
        a.self = self;
        a.choices = e.choices;
        a.from = from;
        a.to = to;
        a.guard = e.guard;
        a.updates = e.updates;
        a.obligations = e.obligations;
        return a;
    }

    ir::System system;
    SortId domain, instances, places;
    FunctionId config, next, root, marked, local, seen, location;
    Variable self;

  private:
    SortId sort(std::string name, ir::Sort::Kind kind) {
        ir::Sort s;
        s.name = std::move(name);
        s.kind = kind;
        system.sorts.push_back(std::move(s));
        return SortId(system.sorts.size() - 1);
    }

    FunctionId function(std::string name, Role role, std::vector<SortId> arguments, Type result) {
        ir::Function f;
        f.name = std::move(name);
        f.role = role;
        f.arguments = std::move(arguments);
        f.result = result;
        if (role == Role::local || role == Role::visited || role == Role::location)
            f.process = ir::ProcessId(0);
        for (SortId argument : f.arguments) f.formals.push_back(pool().fresh(argument, "x"));
        system.functions.push_back(std::move(f));
        return FunctionId(system.functions.size() - 1);
    }

    void oblige(Edge& e, Expr bad, bool trap) {
        ir::Obligation o;
        o.property = ir::PropertyId(trap ? 0 : 1);
        o.bad = bad;
        o.trap = trap;
        o.message = std::to_string(++messages_);
        e.obligations.push_back(std::move(o));
    }

    Expr member(int depth) {
        switch (pick(depth > 0 ? 6 : 4)) {
            case 0:
                return system.apply(local, {pool().variable(self)});
            case 1:
                return system.apply(root, {});
            case 2:
            case 3:
                if (!choices_.empty())
                    return pool().variable(
                        choices_[static_cast<std::size_t>(pick(static_cast<int>(choices_.size())))]);
                return system.apply(root, {});
            case 4:
                return pool().ite(formula(depth - 1), member(depth - 1), member(depth - 1));
            default:
                return system.apply(next, {member(depth - 1)});
        }
    }

    Expr instance() {
        return bound_instance_ != nullptr && pick(2) == 0 ? bound_instance_ : pool().variable(self);
    }

    Expr formula(int depth) {
        switch (pick(depth > 0 ? 7 : 3)) {
            case 0:
                return system.apply(marked, {member(depth)});
            case 1:
                return system.apply(seen, {instance(), member(depth)});
            case 2:
                return pool().equal(member(depth), pick(3) == 0 ? pool().null(domain) : member(depth));
            case 3:
                return pool().logical_not(formula(depth - 1));
            case 4:
                return pool().logical_or({formula(depth - 1), formula(depth - 1)});
            case 5:
                return pool().logical_and({formula(depth - 1), formula(depth - 1)});
            default:
                return quantified(depth);
        }
    }

    Expr quantified(int depth) {
        for (const Variable& v : members_) {
            if (std::find(choices_.begin(), choices_.end(), v) != choices_.end()) continue;
            choices_.push_back(v);
            const Expr body = formula(depth - 1);
            choices_.pop_back();
            return pool().quantified(pick(2) == 0 ? Op::forall : Op::exists, {v}, body);
        }
        return pool().boolean(true);
    }

    /// One update of `f`, of a point or, where it has arguments, perhaps of a row; with the traps that keep
    /// it total.
    void update(Edge& e, FunctionId f) {
        ir::Update u;
        u.function = f;
        const std::vector<Variable> outer = choices_;
        for (SortId s : system.function(f).arguments) {
            const bool bulk = f != local && pick(2) == 0;
            if (s == instances) {
                if (bulk) u.bound.push_back(others_[0]);
                u.arguments.push_back(bulk ? pool().variable(others_[0]) : pool().variable(self));
                bound_instance_ = bulk ? u.arguments.back() : nullptr;
            } else if (bulk) {
                const Variable v = members_[2 + static_cast<std::size_t>(pick(2))];
                u.bound.push_back(v);
                u.arguments.push_back(pool().variable(v));
                choices_.push_back(v);
            } else {
                u.arguments.push_back(member(1));
                trap_if_null(e, u.arguments.back(), u.bound);
            }
        }
        u.value = system.function(f).result.kind == Type::Kind::boolean
                      ? (pick(3) == 0 ? pool().boolean(pick(2) == 0) : formula(1))
                  : f == root || pick(4) != 0 ? member(1)
                                              : pool().null(domain);
        if (f == root) {
            trap_if_null(e, u.value, {});
        } else {
            oblige(
                e,
                pool().quantified(Op::exists, u.bound, pool().logical_not(ir::well_defined(system, u.value))),
                true);
        }
        choices_ = outer;
        bound_instance_ = nullptr;
        e.updates.push_back(std::move(u));
    }

    void trap_if_null(Edge& e, Expr reference, const std::vector<Variable>& bound) {
        const Expr fine =
            pool().logical_and({ir::well_defined(system, reference),
                                pool().logical_not(pool().equal(reference, pool().null(domain)))});
        oblige(e, pool().quantified(Op::exists, bound, pool().logical_not(fine)), true);
    }

    std::mt19937 random_;
    std::array<Variable, 4> members_;
    std::array<Variable, 1> others_;
    std::vector<Variable> choices_;
    Expr bound_instance_ = nullptr;
    int messages_ = 0;
};

}  // namespace latchwork::tests
