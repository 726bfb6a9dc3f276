/// Which values parts that read only configs can have.
#include <algorithm>
#include <map>

#include "sema/evaluator.hpp"
#include "sema/flow_configs.hpp"

namespace latchwork::sema {

namespace {

using ir::Expr;

/// The combinations of configs that are tried at most.
constexpr std::size_t most_combinations = 4096;

void collect_configs(Expr e, std::vector<ir::FunctionId>& configs) {
    ir::for_each_subexpression(e, [&](Expr each) {
        if (each->op != ir::Op::apply) return;
        if (std::find(configs.begin(), configs.end(), each->function) == configs.end())
            configs.push_back(each->function);
    });
}

std::pair<ir::Value, ir::Value> range_of(const ir::System& system, ir::FunctionId config) {
    const ir::Function& f = system.function(config);
    if (f.result.kind == ir::Type::Kind::boolean) return {0, 1};
    if (f.result.kind == ir::Type::Kind::integer) return {f.rule.low, f.rule.high};
    return {0, static_cast<ir::Value>(system.sort(f.result.sort).values.size()) - 1};
}

}  // namespace

Expr Decisions::guard(const ir::System& system) const {
    std::vector<Expr> all;
    for (const Part& p : parts_) all.push_back(system.pool->equal(p.part, p.value));
    return system.pool->logical_and(std::move(all));
}

std::optional<std::vector<Expr>> Decisions::values(const ir::System& system, Expr part) const {
    const Expr holds = guard(system);
    std::vector<ir::FunctionId> configs;
    collect_configs(part, configs);
    collect_configs(holds, configs);
    std::size_t combinations = 1;
    for (const ir::FunctionId c : configs) {
        const auto [low, high] = range_of(system, c);
        combinations *= static_cast<std::size_t>(high - low + 1);
        if (combinations > most_combinations) return std::nullopt;
    }
    std::vector<Expr> found;
    for (std::size_t n = 0; n < combinations; ++n) {
        std::map<ir::FunctionId, ir::Value> chosen;
        std::size_t rest = n;
        for (const ir::FunctionId c : configs) {
            const auto [low, high] = range_of(system, c);
            const auto size = static_cast<std::size_t>(high - low + 1);
            chosen[c] = low + static_cast<ir::Value>(rest % size);
            rest /= size;
        }
        if (ir::is_false(with_configs(system, holds, chosen))) continue;
        const Expr value = with_configs(system, part, chosen);
        if (std::find(found.begin(), found.end(), value) == found.end()) found.push_back(value);
    }
    return found;
}

}  // namespace latchwork::sema
