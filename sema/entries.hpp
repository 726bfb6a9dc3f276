/// What holds where procedures are entered, of what they must give back. Called by lower.cpp between two
/// walks over a process.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "sema/flow.hpp"
#include "sema/model.hpp"

namespace latchwork::sema {

/// A function that a call may leave changed, and where the call begins.
struct Entered {
    const ast::InlinedCall* call = nullptr;
    ir::FunctionId function;
    NodeId at;
};

/// What a function was when a call began: the same everywhere in every run, or kept in a function of its own.
struct AtEntry {
    ir::Expr known = nullptr;
    ir::FunctionId kept;
};
using Entries = std::map<std::pair<const ast::InlinedCall*, ir::FunctionId>, AtEntry>;

/// Adds the entries that are not there yet, and declares what those keep about which the text says too
/// little. True if there is a new one: then the process is to be walked again. `parts` is a graph as of
/// count_readers().
bool add_entries(Model& model, const ProcessInfo& process, const FlowGraph& parts,
                 const std::vector<Entered>& entered, Entries& entries);

}  // namespace latchwork::sema
