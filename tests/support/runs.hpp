/// Runs of small systems for tests that need a counterexample, found by the engine `explore`.
#pragma once

#include <map>
#include <string>

#include "ir/trace.hpp"

namespace latchwork::tests {

/// The shortest run of `system` (specialized) that breaks the property called `property`, in a scope of
/// `sizes` (1 for what is not named). Throws std::runtime_error if there is none.
[[nodiscard]] ir::Trace shortest_run(const ir::System& system, const std::string& property,
                                     const std::map<std::string, ir::Value>& sizes);

}  // namespace latchwork::tests
