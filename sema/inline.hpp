/// Puts procedures in the place of their calls, and writes `repeat` out. Called by analyze() before anything
/// is resolved, so that later passes know neither.
#pragma once

#include <map>
#include <string>

#include "ast/ast.hpp"
#include "base/diagnostic.hpp"

namespace latchwork::sema {

/// The bodies of the processes that call a procedure or repeat something, as they are without. Locals of a
/// procedure `f` are called `f x` there; what its other names mean does not depend on the caller. Arguments
/// go by value, into a local where they are not a literal, a constant or a local that stays what it is; locks
/// and counters go by name. Reports recursion and calls that do not fit.
[[nodiscard]] std::map<const ast::ProcessDeclaration*, ast::StatementPtr> inline_procedures(
    const ast::Protocol& protocol, base::Diagnostics& diagnostics);

/// The local in which an operation saves the state of interrupts (`spin_lock_irqsave(l, flags)`); null if it
/// saves none.
[[nodiscard]] const ast::Expression* saved_flags(const ast::CallStatement& s);

}  // namespace latchwork::sema
