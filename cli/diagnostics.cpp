/// Gathers the kinds of diagnostics of every phase.
#include "cli/diagnostics.hpp"

#include <algorithm>

#include "grammar/parser.hpp"
#include "sema/sema.hpp"

namespace latchwork::cli {

std::vector<const base::DiagnosticKind*> all_diagnostic_kinds() {
    std::vector<const base::DiagnosticKind*> kinds;
    for (const auto& of_phase : {grammar::diagnostic_kinds(), sema::diagnostic_kinds()}) {
        kinds.insert(kinds.end(), of_phase.begin(), of_phase.end());
    }
    std::sort(kinds.begin(), kinds.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
    return kinds;
}

}  // namespace latchwork::cli
