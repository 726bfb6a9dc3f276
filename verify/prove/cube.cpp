/// Justification of a formula's value, and simplification of cubes.
#include "verify/prove/cube.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "ir/passes.hpp"

namespace latchwork::verify::prove {

namespace {

using ir::Expr;
using ir::Op;
using Literals = std::vector<smt::Literal>;

bool is_boolean(Expr e) {
    return e->type.kind == ir::Type::Kind::boolean;
}

bool quantified(Expr e) {
    bool found = false;
    ir::for_each_subexpression(e, [&](Expr s) { found = found || !s->bound.empty(); });
    return found;
}

bool mentions_variable(Expr e, Expr variable) {
    bool found = false;
    ir::for_each_subexpression(e, [&](Expr s) { found = found || s == variable; });
    return found;
}

/// A choice of values inside of an atom, innermost first; nullptr if there is none.
Expr inner_choice(Expr e) {
    for (Expr a : e->arguments)
        if (Expr found = inner_choice(a)) return found;
    return e->op == Op::ite ? e : nullptr;
}

/// A number as something and a constant that is added to it.
std::pair<Expr, ir::Value> sum(Expr e) {
    if ((e->op == Op::add || e->op == Op::subtract) && e->arguments[1]->op == Op::constant) {
        const auto [base, constant] = sum(e->arguments[0]);
        const ir::Value more = e->arguments[1]->value;
        return {base, e->op == Op::add ? constant + more : constant - more};
    }
    return {e, 0};
}

/// A comparison with at most one constant added, on one side: `x + 1 + 1 == y + 1` is `x + 1 == y`.
Expr with_plain_sums(ir::ExprPool& pool, Expr atom) {
    if (atom->arguments.size() != 2 || atom->arguments[0]->type.kind != ir::Type::Kind::integer ||
        atom->arguments[0]->op == Op::constant || atom->arguments[1]->op == Op::constant)
        return atom;
    const auto [left, more_left] = sum(atom->arguments[0]);
    const auto [right, more_right] = sum(atom->arguments[1]);
    const ir::Value more = more_left - more_right;
    return pool.rebuild(atom, {pool.add(left, pool.integer(std::max(more, 0))),
                               pool.add(right, pool.integer(std::max(-more, 0)))});
}

void append(Literals& to, const Literals& from) {
    for (const smt::Literal& l : from) {
        if (std::none_of(to.begin(), to.end(), [&](const smt::Literal& k) { return k.atom == l.atom; }))
            to.push_back(l);
    }
}

/// A variable that one of the literals equates to something else, and that.
std::optional<std::pair<ir::Variable, Expr>> definition(const ir::System& system, const Literals& literals) {
    for (const smt::Literal& l : literals) {
        if (!l.positive || l.atom->op != Op::equal) continue;
        for (const std::size_t side : {0, 1}) {
            const Expr variable = l.atom->arguments[side];
            const Expr term = l.atom->arguments[1 - side];
            if (variable->op != Op::variable || mentions_variable(term, variable)) continue;
            const bool instance = system.sort(variable->variable.sort).kind == ir::Sort::Kind::process &&
                                  term->op != Op::variable;
            if (!instance) return std::pair{variable->variable, term};
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<ir::Variable> Cube::variables() const {
    std::vector<ir::Variable> all;
    for (const smt::Literal& l : literals) {
        ir::for_each_subexpression(l.atom, [&](Expr e) {
            if (e->op == Op::variable && std::find(all.begin(), all.end(), e->variable) == all.end())
                all.push_back(e->variable);
        });
    }
    return all;
}

Justification::Justification(const ir::System& system, std::function<bool(Expr)> value,
                             std::function<bool(const ir::Variable&)> known,
                             std::vector<ir::Variable> members)
    : system_(system), value_(std::move(value)), known_(std::move(known)), members_(std::move(members)) {}

void Justification::add(Expr e, bool truth) {
    append(literals_, justify(e, truth));
}

Literals Justification::all(const std::vector<Expr>& parts, bool truth) const {
    Literals together;
    for (Expr p : parts) append(together, justify(p, truth));
    return together;
}

Literals Justification::best(const std::vector<Expr>& parts, bool truth) const {
    std::optional<Literals> shortest;
    for (Expr p : parts) {
        if (quantified(p) || value_(p) != truth) continue;
        Literals found = justify(p, truth);
        if (!shortest || found.size() < shortest->size()) shortest = std::move(found);
    }
    if (shortest) return *shortest;
    for (Expr p : parts)
        if (quantified(p)) append(shortest.emplace(), justify(p, truth));
    return shortest.value_or(Literals{});
}

Literals Justification::instances(Expr e, bool truth) const {
    std::vector<ir::Substitution> tuples{{}};
    for (const ir::Variable& bound : e->bound) {
        std::vector<ir::Substitution> longer;
        for (const ir::Substitution& t : tuples) {
            for (const ir::Variable& m : members_) {
                if (m.sort != bound.sort) continue;
                longer.push_back(t);
                longer.back().emplace(bound.number, system_.pool->variable(m));
            }
        }
        tuples = std::move(longer);
    }
    Literals together;
    for (const ir::Substitution& t : tuples) {
        const Expr body = ir::substitute(*system_.pool, e->arguments[0], t);
        append(together, justify(body, truth));
    }
    return together;
}

Literals Justification::atom(Expr e, bool truth) const {
    Literals conditions;
    while (const Expr choice = inner_choice(e)) {
        const bool then = value_(choice->arguments[0]);
        append(conditions, justify(choice->arguments[0], then));
        const Expr branch = choice->arguments[then ? 1 : 2];
        e = ir::rewrite(*system_.pool, e, [&](Expr s) { return s == choice ? branch : s; });
    }
    e = with_plain_sums(*system_.pool, e);
    if (e->op == Op::constant) return conditions;
    if (e->op == Op::apply || e->op == Op::equal || e->op == Op::less || e->op == Op::less_equal) {
        append(conditions, {{e, truth}});
        return conditions;
    }
    append(conditions, justify(e, truth));
    return conditions;
}

Literals Justification::justify(Expr e, bool truth) const {
    switch (e->op) {
        case Op::constant:
            return {};
        case Op::not_:
            return justify(e->arguments[0], !truth);
        case Op::and_:
        case Op::or_:
            return (e->op == Op::and_) == truth ? all(e->arguments, truth) : best(e->arguments, truth);
        case Op::implies: {
            const std::vector<Expr> parts{system_.pool->logical_not(e->arguments[0]), e->arguments[1]};
            return truth ? best(parts, true) : all(parts, false);
        }
        case Op::ite: {
            if (!is_boolean(e) || quantified(e)) break;
            const bool then = value_(e->arguments[0]);
            return all(
                {then ? e->arguments[0] : system_.pool->logical_not(e->arguments[0]),
                 truth ? e->arguments[then ? 1 : 2] : system_.pool->logical_not(e->arguments[then ? 1 : 2])},
                true);
        }
        case Op::equal:
            if (is_boolean(e->arguments[0]) && !quantified(e)) {
                Literals sides;
                for (Expr a : e->arguments) append(sides, justify(a, value_(a)));
                return sides;
            }
            break;
        case Op::forall:
        case Op::exists:
            // The grounding has a Skolem constant for what is bound here, or the instances count.
            if ((e->op == Op::forall) == truth) return instances(e, truth);
            if (!std::all_of(e->bound.begin(), e->bound.end(), known_)) return {};
            return justify(e->arguments[0], truth);
        default:
            break;
    }
    if (quantified(e)) return {};
    return atom(e, truth);
}

Cube Justification::cube() const {
    Literals literals = literals_;
    while (const auto defined = definition(system_, literals)) {
        const auto& [variable, term] = *defined;
        Literals replaced;
        for (const smt::Literal& l : literals) {
            const Expr atom = ir::substitute(*system_.pool, l.atom, {{variable.number, term}});
            if (atom->op != Op::constant) append(replaced, justify(atom, l.positive));
        }
        const bool enumeration = system_.sort(variable.sort).kind == ir::Sort::Kind::enumeration;
        if (!enumeration && ir::may_be_null(system_, term))
            append(replaced, {{system_.pool->equal(term, system_.pool->null(variable.sort)), false}});
        literals = std::move(replaced);
    }
    return {literals};
}

}  // namespace latchwork::verify::prove
