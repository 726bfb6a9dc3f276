/// What guards say of configs. Called by the other flow*.cpp, which join edges before any config is fixed.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "ir/system.hpp"
#include "sema/flow.hpp"

namespace latchwork::sema {

/// `e` with each config (function of role config) in `configs` replaced by its value.
[[nodiscard]] ir::Expr with_configs(const ir::System& system, ir::Expr e,
                                    const std::map<ir::FunctionId, ir::Value>& configs);

/// True if `e` reads no function but configs, and no variable that is bound outside it.
[[nodiscard]] bool reads_only_configs(const ir::System& system, ir::Expr e);

/// A guard, `of_configs && rest`: the conjuncts that read only configs, and the others in their order.
struct SplitGuard {
    ir::Expr of_configs = nullptr;
    ir::Expr rest = nullptr;
};
[[nodiscard]] SplitGuard split_guard(const ir::System& system, ir::Expr guard);

/// False if `guard` is false whatever the configs are. May say true of such a guard where the configs in it
/// have more than some thousand combinations of values.
[[nodiscard]] bool possible(const ir::System& system, ir::Expr guard);

/// False for an edge that can be taken in no variant and breaks nothing while it is blocked.
[[nodiscard]] bool can_matter(const ir::System& system, const Edge& edge);

/// The edges of a circle of edges that are no steps, which some choice of the configs takes; nothing if there
/// is none.
[[nodiscard]] std::optional<std::vector<std::size_t>> find_idle_circle(const ir::System& system,
                                                                       const FlowGraph& graph);

}  // namespace latchwork::sema
