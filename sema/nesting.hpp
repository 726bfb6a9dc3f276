/// Which locks a process takes as a reader while it holds them so: only those need a depth.
#pragma once

#include <vector>

#include "sema/flow.hpp"
#include "sema/model.hpp"

namespace latchwork::sema {

/// Looks for steps that take a lock, or enter a read section, as a reader where the same process may be one
/// already, and declares a depth for each such lock that has none. True if there is a new one: then the
/// process is to be lowered again. Each edge of the graph is to change a lock at most once:
/// of an atomic statement, its parts are to be there.
bool count_readers(Model& model, const ProcessInfo& process, const FlowGraph& steps);

/// By node of such a graph, whether an instance may be the holder of some member of a lock there. `holder` is
/// the relation of the graph's process.
[[nodiscard]] std::vector<bool> may_hold(const Model& model, const FlowGraph& graph, ir::FunctionId holder);

}  // namespace latchwork::sema
