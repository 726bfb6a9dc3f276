/// Copying expressions from pool to pool.
#include "ir/own_pool.hpp"

#include <algorithm>
#include <set>

namespace latchwork::ir {

namespace {

/// Calls `visit` on each place of an expression in the system.
template <class Visit>
void for_each_root(System& system, const Visit& visit) {
    const auto maybe = [&](Expr& e) {
        if (e != nullptr) visit(e);
    };
    for (Function& f : system.functions) maybe(f.initial);
    for (Action& a : system.actions) {
        maybe(a.guard);
        for (Update& u : a.updates) {
            maybe(u.value);
            for (Expr& argument : u.arguments) maybe(argument);
        }
        for (Obligation& o : a.obligations) maybe(o.bad);
    }
    for (Property& p : system.properties) {
        maybe(p.formula);
        maybe(p.response.premise);
        maybe(p.response.goal);
        maybe(p.when);
    }
    for (Premise& p : system.premises) maybe(p.occurs);
    for (Assumption& a : system.assumptions) maybe(a.formula);
}

struct ByCreation {
    bool operator()(Expr a, Expr b) const { return a->id < b->id; }
};
using Nodes = std::set<Expr, ByCreation>;

void collect(Expr e, Nodes& nodes) {
    if (!nodes.insert(e).second) return;
    for (Expr a : e->arguments) collect(a, nodes);
}

/// One node in another pool, its arguments being there already.
Expr copy_node(ExprPool& pool, Expr e, std::vector<Expr> arguments) {
    if (e->op == Op::constant) return pool.constant(e->type, e->value);
    if (e->op == Op::variable) return pool.variable(e->variable);
    return pool.rebuild(e, std::move(arguments));
}

/// Every number of a variable that the system uses, in expressions or beside them.
std::uint32_t largest_number(const System& system, const Nodes& nodes) {
    std::uint32_t largest = 0;
    const auto see = [&largest](const Variable& v) { largest = std::max(largest, v.number); };
    const auto see_all = [&see](const std::vector<Variable>& all) {
        std::for_each(all.begin(), all.end(), see);
    };
    for (Expr e : nodes) {
        see(e->variable);
        see_all(e->bound);
    }
    for (const Function& f : system.functions) see_all(f.formals);
    for (const Action& a : system.actions) {
        see(a.self);
        see_all(a.choices);
        for (const Update& u : a.updates) see_all(u.bound);
    }
    for (const Property& p : system.properties) see_all(p.response.bound);
    return largest;
}

}  // namespace

System with_own_pool(const System& system) {
    System copy = system;
    copy.pool = std::make_shared<ExprPool>();
    Nodes nodes;
    for_each_root(copy, [&nodes](Expr& e) { collect(e, nodes); });
    const std::uint32_t used = largest_number(system, nodes);
    while (copy.pool->fresh({}, "").number < used) {
    }
    std::unordered_map<Expr, Expr> there;
    for (Expr e : nodes) {
        std::vector<Expr> arguments;
        for (Expr a : e->arguments) arguments.push_back(there.at(a));
        there.emplace(e, copy_node(*copy.pool, e, std::move(arguments)));
    }
    for_each_root(copy, [&there](Expr& e) { e = there.at(e); });
    return copy;
}

Expr CarryOver::operator()(Expr e) {
    const auto carry = [&pool = pool_](const auto& self, Expr from, const Substitution& bound) -> Expr {
        if (from->op == Op::variable) return bound.at(from->variable.number);
        Substitution inner = bound;
        std::vector<Variable> own;
        for (const Variable& v : from->bound) {
            own.push_back(pool.fresh(v.sort, v.name));
            inner[v.number] = pool.variable(own.back());
        }
        std::vector<Expr> arguments;
        for (Expr a : from->arguments) arguments.push_back(self(self, a, inner));
        if (!own.empty()) return pool.quantified(from->op, std::move(own), arguments[0]);
        return copy_node(pool, from, std::move(arguments));
    };
    Expr& there = known_[e];
    if (there == nullptr) there = carry(carry, e, {});
    return there;
}

}  // namespace latchwork::ir
