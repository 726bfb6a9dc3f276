/// Names, types, well-formedness, and the one lowering from the syntax tree to the IR: the whole public face
/// of sema/. Called by cli/ and by tests. docs/lowering.md says which actions a statement becomes.
#pragma once

#include <optional>
#include <vector>

#include "ast/ast.hpp"
#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "ir/system.hpp"

namespace latchwork::sema {

/// The transition system that `protocol` means, with its configs open (ir::specialize fixes them). Reports
/// everything that is wrong with names and types (LW2xx) and against the rules of steps, locks and checks
/// (LW3xx) in one pass, and gives warnings (LW401 to LW405); with `lints`, also of what is well-formed and
/// says nothing, and hints (LW406 on). `sources` must hold the files that the tree's spans point into.
/// Returns nullopt if and only if it reported an error. Throws std::logic_error if the system it made is
/// ill-formed: a defect of Latchwork.
[[nodiscard]] std::optional<ir::System> analyze(const ast::Protocol& protocol, const base::SourceSet& sources,
                                                base::Diagnostics& diagnostics, bool lints = false);

/// Every kind of diagnostic that analyze() can report, in the order of their codes.
[[nodiscard]] const std::vector<const base::DiagnosticKind*>& diagnostic_kinds();

}  // namespace latchwork::sema
