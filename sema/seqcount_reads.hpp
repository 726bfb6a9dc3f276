/// Data read under a sequence counter and used before the retry says that it is consistent. Called by
/// lower.cpp, on the graphs of steps of all processes.
#pragma once

#include <map>
#include <vector>

#include "sema/flow.hpp"
#include "sema/model.hpp"

namespace latchwork::sema {

/// Adds the obligations of `seqcount_misuse` for values that were read in a read section and not yet
/// confirmed (docs/lowering.md, "Read sections of sequence counters"). A process in which no path of any of
/// `variants` uses such a value stays as it is; the others get hidden locals that say which values are
/// unconfirmed. `steps[i]` is the graph of steps of model.processes[i].
void check_read_sections(Model& model, std::vector<FlowGraph>& steps,
                         const std::vector<std::map<ir::FunctionId, ir::Value>>& variants);

}  // namespace latchwork::sema
