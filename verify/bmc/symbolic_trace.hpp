/// From a solver's run to a trace. Used by the engines that unroll a scope.
#pragma once

#include "ir/interpreter.hpp"
#include "ir/trace.hpp"
#include "verify/smt/unrolling.hpp"

namespace latchwork::verify {

/// The run with the states between its steps, which the interpreter gives, and what it says of the property.
[[nodiscard]] ir::Trace trace_of(const ir::Interpreter& interpreter, const ir::Scope& scope,
                                 const smt::SymbolicRun& run, ir::PropertyId property);

}  // namespace latchwork::verify
