/// Config values that make no difference.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "ir/passes.hpp"
#include "ir/printer.hpp"
#include "verify/check/vacuity.hpp"

namespace latchwork::verify::check {

namespace {

using ir::Expr;
using ir::Value;

constexpr std::int64_t most_values = 64;  // of one config that are told apart

/// The least and the greatest value of a config; none if there are too many between them.
std::optional<std::pair<Value, Value>> values_of(const ir::System& system, const ir::Function& config) {
    if (config.result.kind == ir::Type::Kind::boolean) return std::pair{0, 1};
    if (config.result.kind == ir::Type::Kind::member)
        return std::pair{0, static_cast<Value>(system.sort(config.result.sort).values.size()) - 1};
    if (std::int64_t{config.rule.high} - config.rule.low >= most_values) return std::nullopt;
    return std::pair{config.rule.low, config.rule.high};
}

/// Everything that a system says, with one config fixed, in an order of its own: expressions of one pool are
/// equal if they are the same pointers.
std::vector<Expr> content(const ir::System& system, ir::FunctionId config, Value value) {
    std::vector<Expr> all;
    const auto fixed = [&](Expr e) {
        if (e == nullptr) return e;
        return ir::rewrite_applications(*system.pool, e, [&](Expr r) {
            return r->function == config ? system.pool->constant(r->type, value) : r;
        });
    };
    const auto add = [&](Expr e) { all.push_back(fixed(e)); };
    for (std::size_t f = 0; f < system.functions.size(); ++f)
        if (ir::FunctionId(f) != config) add(system.functions[f].initial);
    for (const ir::Property& p : system.properties) {
        for (Expr e : {p.formula, p.response.premise, p.response.goal, p.when}) add(e);
    }
    for (const ir::Assumption& a : system.assumptions) add(a.formula);
    for (const ir::Action& a : system.actions) {
        const Expr guard = fixed(a.guard);
        all.push_back(guard);
        for (const ir::Obligation& o : a.obligations)
            if (!ir::is_false(guard) || o.when_blocked) add(o.bad);
        for (const ir::Update& u : a.updates) {
            if (ir::is_false(guard)) break;
            for (Expr argument : u.arguments) add(argument);
            add(u.value);
        }
    }
    return all;
}

}  // namespace

std::optional<Vacuous> find_same_values(const ir::System& system) {
    for (std::size_t f = 0; f < system.functions.size(); ++f) {
        const ir::Function& config = system.functions[f];
        const auto range =
            config.role == ir::Function::Role::config ? values_of(system, config) : std::nullopt;
        if (!range) continue;
        std::vector<std::vector<Expr>> seen;
        for (Value v = range->first; v <= range->second; ++v) {
            seen.push_back(content(system, ir::FunctionId(f), v));
            const auto same = std::find(seen.begin(), seen.end() - 1, seen.back());
            if (same == seen.end() - 1) continue;
            const auto first = range->first + static_cast<Value>(same - seen.begin());
            return Vacuous{fmt::format("the values `{}` and `{}` of config {} give the same system",
                                       ir::print_value(system, config.result, first),
                                       ir::print_value(system, config.result, v), config.name),
                           config.span};
        }
    }
    return std::nullopt;
}

}  // namespace latchwork::verify::check
