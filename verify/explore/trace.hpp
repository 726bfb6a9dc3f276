/// From a finding of the search to a trace that a person can read and the interpreter can replay.
#pragma once

#include "verify/explore/graph.hpp"

namespace latchwork::verify::explore {

/// The run to `finding`: parents up to an initial state, each step found again between a state and the next.
/// The result was replayed; throws std::logic_error if that fails, which is a defect of Latchwork.
[[nodiscard]] ir::Trace reconstruct(const Search& search, ir::PropertyId property, const Finding& finding);

/// The run to a state: parents up to an initial state, each step found again. Without what it is a run to.
[[nodiscard]] ir::Trace run_to(const Search& search, StateIndex state);

/// Adds the step of a process instance that leads from the last state of `trace` to `next`.
void append_step(const Model& model, ir::Trace& trace, const GraphInstance& by, const ir::State& next);

/// Why a closed formula is false in a state, for people: "a = Addr#0, p = Page#1", the members that refute
/// its outer universal quantifiers; empty if it has none.
[[nodiscard]] std::string refuting_members(const ir::System& system, const ir::Scope& scope,
                                           const ir::State& state, ir::Expr formula);

}  // namespace latchwork::verify::explore
