/// Contextual simplification.
#include "codegen/facts.hpp"

namespace latchwork::codegen {

using ir::Expr;
using ir::Op;

void Facts::learn(std::unordered_map<Expr, ir::Value>& facts, Expr e, ir::Value value) {
    const auto known = facts.find(e);
    std::optional<ir::Value> before;
    if (known != facts.end()) before = known->second;
    trail_.push_back({&facts == &truth_, e, before});
    facts[e] = value;
}

void Facts::forget(std::size_t mark) {
    for (; trail_.size() > mark; trail_.pop_back()) {
        auto& facts = trail_.back().truth ? truth_ : value_;
        if (trail_.back().before)
            facts[trail_.back().fact] = *trail_.back().before;
        else
            facts.erase(trail_.back().fact);
    }
}

void Facts::assume(Expr e, bool value) {
    record(simplify(e), value);
}

void Facts::record(Expr e, bool value) {
    if (e->op == Op::constant) return;
    if (e->op == Op::not_) return record(e->arguments[0], !value);
    if (e->op == Op::implies && !value) {
        record(e->arguments[0], true);
        return record(e->arguments[1], false);
    }
    if (e->op == (value ? Op::and_ : Op::or_)) {
        for (const Expr part : e->arguments) record(part, value);
        return;
    }
    learn(truth_, e, value ? 1 : 0);
    if (e->op == Op::equal && value && e->arguments[1]->op == Op::constant)
        learn(value_, e->arguments[0], e->arguments[1]->value);
}

Expr Facts::simplify_under(Expr assumption, bool value, Expr e) {
    const std::size_t mark = trail_.size();
    record(assumption, value);
    const Expr simple = simplify(e);
    forget(mark);
    return simple;
}

/// `a && b` is `a && b'`, where b' is b as far as a does not say it; with `||`, as far as !a does not.
Expr Facts::junction(Expr e) {
    const std::size_t mark = trail_.size();
    std::vector<Expr> parts;
    for (const Expr a : e->arguments) {
        parts.push_back(simplify(a));
        record(parts.back(), e->op == Op::and_);
    }
    forget(mark);
    return e->op == Op::and_ ? pool_->logical_and(std::move(parts)) : pool_->logical_or(std::move(parts));
}

Expr Facts::simplify(Expr e) {
    if (e->arguments.empty() && e->op != Op::apply) return e;
    const auto known = truth_.find(e);
    if (known != truth_.end()) return pool_->boolean(known->second != 0);
    switch (e->op) {
        case Op::and_:
        case Op::or_:
            return junction(e);
        case Op::implies: {
            const Expr premise = simplify(e->arguments[0]);
            return pool_->implies(premise, simplify_under(premise, true, e->arguments[1]));
        }
        case Op::ite: {
            const Expr condition = simplify(e->arguments[0]);
            return pool_->ite(condition, simplify_under(condition, true, e->arguments[1]),
                              simplify_under(condition, false, e->arguments[2]));
        }
        case Op::equal: {
            const auto value = value_.find(e->arguments[0]);
            if (value != value_.end() && e->arguments[1]->op == Op::constant)
                return pool_->boolean(value->second == e->arguments[1]->value);
            break;
        }
        case Op::forall:
        case Op::exists: {
            // A scope may have no instance of a process, so a body that is always true or always false stays.
            const Expr body = simplify(e->arguments[0]);
            return body->op == Op::constant ? e : pool_->quantified(e->op, e->bound, body);
        }
        default:
            break;
    }
    std::vector<Expr> arguments;
    arguments.reserve(e->arguments.size());
    for (const Expr a : e->arguments) arguments.push_back(simplify(a));
    const Expr rebuilt = pool_->rebuild(e, std::move(arguments));
    const auto now_known = truth_.find(rebuilt);
    return now_known == truth_.end() ? rebuilt : pool_->boolean(now_known->second != 0);
}

}  // namespace latchwork::codegen
