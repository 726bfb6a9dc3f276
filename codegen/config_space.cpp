/// Truth tables over the configs.
#include "codegen/config_space.hpp"

#include <algorithm>
#include <stdexcept>

namespace latchwork::codegen {

namespace {

using ir::Expr;
using ir::Op;
using ir::Value;

/// The values that a config may have.
std::vector<Value> values_of(const ir::System& system, const ir::Function& config) {
    Value low = 0;
    Value high = 1;
    if (config.result.kind == ir::Type::Kind::integer) {
        low = config.rule.low;
        high = config.rule.high;
    } else if (config.result.kind == ir::Type::Kind::member) {
        high = static_cast<Value>(system.sort(config.result.sort).values.size()) - 1;
    }
    std::vector<Value> values;
    for (Value v = low; v <= high; ++v) values.push_back(v);
    return values;
}

}  // namespace

ConfigSpace::ConfigSpace(const ir::System& system) : system_(system), position_(system.functions.size()) {
    std::vector<std::vector<Value>> values;
    for (std::size_t i = 0; i < system.functions.size(); ++i) {
        if (system.functions[i].role != ir::Function::Role::config) continue;
        const ir::Function& config = system.functions[i];
        const bool unbounded = config.result.kind == ir::Type::Kind::integer &&
                               config.rule.kind == ir::IntegerRule::Kind::unbounded;
        position_[i] = configs_.size();
        configs_.emplace_back(i);
        values.push_back(values_of(system, system.functions[i]));
        size_ *= values.back().size();
        if (unbounded || size_ > most_variants) {
            enumerable_ = false;
            return;
        }
    }
    std::vector<std::size_t> odometer(values.size(), 0);
    for (std::size_t n = 0; n < size_; ++n) {
        std::vector<Value> variant;
        for (std::size_t i = 0; i < values.size(); ++i) variant.push_back(values[i][odometer[i]]);
        variants_.push_back(std::move(variant));
        for (std::size_t i = values.size(); i-- > 0;) {
            if (++odometer[i] < values[i].size()) break;
            odometer[i] = 0;
        }
    }
}

bool ConfigSpace::is_condition(Expr e) const {
    bool only_configs = true;
    ir::for_each_subexpression(e, [&](Expr part) {
        if (part->op == Op::variable || !part->bound.empty()) only_configs = false;
        if (part->op == Op::apply && system_.function(part->function).role != ir::Function::Role::config)
            only_configs = false;
    });
    return only_configs;
}

Value ConfigSpace::evaluate(Expr e, const std::vector<Value>& configs) const {
    const auto operand = [&](std::size_t i) { return evaluate(e->arguments[i], configs); };
    const auto is_set = [&](Expr a) { return evaluate(a, configs) != 0; };
    switch (e->op) {
        case Op::constant:
            return e->value;
        case Op::apply:
            return configs[position_[e->function.index()]];
        case Op::not_:
            return operand(0) == 0 ? 1 : 0;
        case Op::and_:
            return std::all_of(e->arguments.begin(), e->arguments.end(), is_set) ? 1 : 0;
        case Op::or_:
            return std::any_of(e->arguments.begin(), e->arguments.end(), is_set) ? 1 : 0;
        case Op::implies:
            return operand(0) == 0 || operand(1) != 0 ? 1 : 0;
        case Op::equal:
            return operand(0) == operand(1) ? 1 : 0;
        case Op::less:
            return operand(0) < operand(1) ? 1 : 0;
        case Op::less_equal:
            return operand(0) <= operand(1) ? 1 : 0;
        case Op::add:
            return operand(0) + operand(1);
        case Op::subtract:
            return operand(0) - operand(1);
        case Op::multiply:
            return operand(0) * operand(1);
        case Op::modulo: {
            const Value divisor = operand(1);
            const Value remainder = divisor == 0 ? 0 : operand(0) % divisor;
            return remainder >= 0 ? remainder : remainder + std::abs(divisor);
        }
        case Op::ite:
            return operand(operand(0) != 0 ? 1 : 2);
        default:
            throw std::logic_error("codegen: not a condition of the configs");
    }
}

const ConfigSpace::Variants& ConfigSpace::where(Expr condition) {
    const auto found = known_.find(condition);
    if (found != known_.end()) return found->second;
    Variants holds(size_);
    for (std::size_t n = 0; n < size_; ++n) holds[n] = evaluate(condition, variants_[n]) != 0;
    return known_.emplace(condition, std::move(holds)).first->second;
}

Expr ConfigSpace::simplify(Expr e, const Variants& care) {
    if (none(without(care, where(e)))) return system_.pool->boolean(true);
    if (none(both(care, where(e)))) return system_.pool->boolean(false);
    if (e->op == Op::not_) return system_.pool->logical_not(simplify(e->arguments[0], care));
    if (e->op == Op::and_ || e->op == Op::or_) return simplify_parts(e, care);
    return e;
}

/// Each part is simplified where the others do not decide already; `true` (or `false`) parts go.
Expr ConfigSpace::simplify_parts(Expr e, const Variants& care) {
    const bool conjunction = e->op == Op::and_;
    std::vector<Expr> parts = e->arguments;
    // From the last one: what comes first in the spec is what a reader expects to see.
    for (std::size_t i = parts.size(); i-- > 0;) {
        Variants undecided = care;
        for (std::size_t j = 0; j < parts.size(); ++j) {
            if (j != i)
                undecided =
                    conjunction ? both(undecided, where(parts[j])) : without(undecided, where(parts[j]));
        }
        // What nobody cares about is the unit of the operator.
        parts[i] = none(undecided) ? system_.pool->boolean(conjunction) : simplify(parts[i], undecided);
    }
    return conjunction ? system_.pool->logical_and(std::move(parts))
                       : system_.pool->logical_or(std::move(parts));
}

ConfigSpace::Variants both(ConfigSpace::Variants a, const ConfigSpace::Variants& b) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = a[i] && b[i];
    return a;
}

ConfigSpace::Variants either(ConfigSpace::Variants a, const ConfigSpace::Variants& b) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = a[i] || b[i];
    return a;
}

ConfigSpace::Variants without(ConfigSpace::Variants a, const ConfigSpace::Variants& b) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = a[i] && !b[i];
    return a;
}

bool none(const ConfigSpace::Variants& a) {
    return std::find(a.begin(), a.end(), true) == a.end();
}

}  // namespace latchwork::codegen
