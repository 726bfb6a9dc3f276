/// Which state to go on from.
#include "verify/explore/frontier.hpp"

#include <algorithm>

namespace latchwork::verify::explore {

namespace {

constexpr std::size_t most_cells = 200'000;
constexpr std::size_t candidates = 8;  // the least visited of so many is taken

bool is_shared(ir::Function::Role role) {
    using Role = ir::Function::Role;
    return role == Role::shared || role == Role::field || role == Role::lifetime || role == Role::location;
}

}  // namespace

Frontier::Frontier(const ir::System& system, Walker& walker) : walker_(walker) {
    for (std::size_t f = 0; f < system.functions.size(); ++f) {
        const ir::Function& function = system.functions[f];
        if (!is_shared(function.role)) continue;
        const std::size_t from = walker.layout().offset(ir::FunctionId(f));
        parts_.push_back({from, from + walker.layout().places(ir::FunctionId(f)),
                          function.role == ir::Function::Role::location});
    }
    for (const ir::State& state : walker.initial()) meet(state);
}

const ir::State& Frontier::pick() {
    std::size_t best = walker_.random() % cells_.size();
    for (std::size_t c = 1; c < candidates; ++c) {
        const std::size_t other = walker_.random() % cells_.size();
        if (cells_[other].left < cells_[best].left) best = other;
    }
    ++cells_[best].left;
    return cells_[best].state;
}

/// Two cells of the same hash are one: that costs a little, and is no error.
std::uint64_t Frontier::cell_of(const ir::State& state) const {
    std::uint64_t hash = 0;
    std::vector<ir::Value> values;
    for (const Part& part : parts_) {
        values.assign(state.begin() + static_cast<std::ptrdiff_t>(part.from),
                      state.begin() + static_cast<std::ptrdiff_t>(part.to));
        if (part.instances) std::sort(values.begin(), values.end());
        for (const ir::Value value : values)
            hash = (hash ^ static_cast<std::uint64_t>(value)) * 0x9e3779b97f4a7c15U + (hash >> 29U);
    }
    return hash;
}

void Frontier::meet(const ir::State& state) {
    const auto [at, fresh] = numbers_.try_emplace(cell_of(state), cells_.size());
    if (fresh && cells_.size() == most_cells) {
        numbers_.erase(at);
    } else if (fresh) {
        cells_.push_back({state});
    } else if (Cell& cell = cells_[at->second]; walker_.random() % ++cell.met == 0) {
        cell.state = state;  // each of the states of a cell is as likely as any other to stand for it
    }
}

}  // namespace latchwork::verify::explore
