/// Breadth-first search with the reference interpreter.
#include "cli/reachable.hpp"

#include <algorithm>
#include <deque>
#include <unordered_set>

#include "ir/interpreter.hpp"

namespace latchwork::cli {

namespace {

/// FNV-1a over the values (Fowler, Noll, Vo).
struct StateHash {
    std::size_t operator()(const ir::State& state) const {
        std::size_t hash = 14695981039346656037U;
        for (const ir::Value value : state) {
            hash ^= static_cast<std::uint32_t>(value);
            hash *= 1099511628211U;
        }
        return hash;
    }
};

bool springs_trap(const std::vector<ir::Violation>& violations) {
    return std::any_of(violations.begin(), violations.end(), [](const ir::Violation& v) { return v.trap; });
}

}  // namespace

std::optional<std::size_t> count_reachable(const ir::System& system, const ir::Scope& scope,
                                           std::size_t limit, const std::atomic<bool>* stop) {
    const ir::Interpreter interpreter(system, scope);
    std::unordered_set<ir::State, StateHash> seen;
    std::deque<const ir::State*> open;  // members of `seen`, whose addresses stay
    const auto add = [&](ir::State state) {
        const auto [place, fresh] = seen.insert(std::move(state));
        if (fresh) open.push_back(&*place);
        return seen.size() <= limit;
    };
    bool within = true;
    interpreter.for_each_initial([&](const ir::State& state) { return within = add(state); });
    while (within && !open.empty()) {
        if (stop != nullptr && stop->load(std::memory_order_relaxed)) return std::nullopt;
        const ir::State& state = *open.front();
        open.pop_front();
        if (springs_trap(interpreter.violations(state))) continue;
        for (const ir::Step& step : interpreter.enabled(state)) {
            if (springs_trap(interpreter.violations(state, step))) continue;
            if (!add(interpreter.apply(state, step))) return std::nullopt;
        }
    }
    return within ? std::optional(seen.size()) : std::nullopt;
}

}  // namespace latchwork::cli
