/// A plain breadth-first search with the reference interpreter: what generated code is compared with.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "codegen/codegen.hpp"
#include "ir/trace.hpp"

namespace latchwork::tests {

struct SampleSearch {
    std::size_t states = 0;                          ///< distinct reachable ones
    std::map<ir::PropertyId, ir::Trace> violations;  ///< for each violated property a shortest run
};

/// Visits every reachable state of a system without open configs.
[[nodiscard]] SampleSearch search(const ir::System& system, const ir::Scope& scope);

/// A system with what its generated tests need: the number of states of each scope that they explore, and a
/// run for each `violates`. `specialized` keeps alive what the counterexamples point to.
struct Sample {
    codegen::GenerateOptions options;
    std::vector<std::unique_ptr<ir::System>> specialized;
    std::vector<std::string> unmet;  ///< expectations of the checks that the search does not bear out
};
[[nodiscard]] Sample make_sample(const ir::System& open_system);

}  // namespace latchwork::tests
