/// Breadth-first search with the reference interpreter and nothing else: the oracle for the exploration.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "ir/state.hpp"

namespace latchwork::tests {

struct ReferenceSearch {
    bool exhausted = false;  ///< every reachable state was visited
    std::size_t states = 0;
    std::map<ir::PropertyId, std::size_t> shortest;  ///< the number of steps of the shortest violation
    std::set<ir::ActionId> ran;
    std::set<ir::ProcessId> ended;
};

/// Visits up to `limit` states.
[[nodiscard]] ReferenceSearch reference_search(const ir::System& system, const ir::Scope& scope,
                                               std::size_t limit);

}  // namespace latchwork::tests
