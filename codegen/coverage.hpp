/// Few schedules that together take every step of a protocol, and every two conflicting steps one right after
/// the other. They become the coverage test.
#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "ir/state.hpp"
#include "ir/system.hpp"
#include "ir/trace.hpp"

namespace latchwork::codegen {

/// What there is to cover: steps by their place in shared_steps(), and ordered pairs of them. A pair (a, b)
/// is one where two different instances take a and then b, with nothing between, and some function (a
/// variable, a field, who holds a lock) is updated by one and read or updated by the other. What an instance
/// does to its own locals is no conflict, and neither is what an obligation looks at.
struct CoverageGoals {
    std::set<std::size_t> steps;
    std::set<std::pair<std::size_t, std::size_t>> pairs;

    [[nodiscard]] std::size_t size() const { return steps.size() + pairs.size(); }
};

/// What is in `all` and not in `known`.
[[nodiscard]] CoverageGoals difference(const CoverageGoals& all, const CoverageGoals& known);

/// A run that violates nothing.
struct Schedule {
    ir::State initial;
    std::vector<ir::Step> steps;  ///< of the specialized system
};

/// Schedules of `system` (specialized from `open_system`) in a scope that cover all that can be covered there
/// and is not in `covered`, to which it is added. Each schedule goes from goal to nearest goal; those that
/// the others make superfluous are left out (the greedy algorithm for set cover, Chvatal 1979), so the number
/// is small but need not be the least. Precondition: so few states are reachable that they can all be kept.
[[nodiscard]] std::vector<Schedule> cover(const ir::System& open_system, const ir::System& system,
                                          const ir::Scope& scope, CoverageGoals& covered);

}  // namespace latchwork::codegen
