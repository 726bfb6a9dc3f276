/// The steps of the C++ machine. The lowering makes an action for each way on that some variant of the
/// protocol has; actions that do the same and differ only in what the configs say of where they lead are one
/// step here, so that a schedule of one variant names the steps of another.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ir/system.hpp"

namespace latchwork::codegen {

/// Where a step leads in which variants.
struct Branch {
    ir::Expr when = nullptr;  ///< of the configs; where no branch before it applies
    ir::Value to = 0;
};

/// One step: what its actions have in common, and what the configs say.
struct SharedStep {
    /// The first of its actions, the tests of configs taken out of its guard and its obligations.
    ir::Action action;
    std::vector<std::size_t> actions;  ///< in the system, in its order
    std::string name;                  ///< unique: "fault.install", "fault.recheck_yes"
    ir::Expr when = nullptr;           ///< of the configs: where the step exists
    std::vector<Branch> branches;      ///< decided in this order; the last one's condition is true
    std::vector<ir::Expr> applies;     ///< of the configs, by obligation: where it counts
};

/// The steps of a system with open configs, in the order of their first actions.
[[nodiscard]] std::vector<SharedStep> shared_steps(const ir::System& system);

}  // namespace latchwork::codegen
