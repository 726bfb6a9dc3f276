/// All kinds of diagnostics, of every phase, for `latchwork explain` and the tests.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"

namespace latchwork::cli {

/// Ordered by code.
[[nodiscard]] std::vector<const base::DiagnosticKind*> all_diagnostic_kinds();

}  // namespace latchwork::cli
