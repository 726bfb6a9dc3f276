/// Draws a counterexample so that it is read at a glance: one column for each process instance that takes
/// part, one row for each step, what changed at the right, and in the last row what broke.
#pragma once

#include <string>

#include "cli/style.hpp"
#include "cli/trace_table.hpp"

namespace latchwork::cli {

/// The drawing, lines of at most `style.width` columns each. Where the columns do not fit, the steps are
/// listed one below the other instead.
[[nodiscard]] std::string draw(const TraceTable& table, const Style& style);

}  // namespace latchwork::cli
