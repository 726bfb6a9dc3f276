/// Prints syntax trees back as .latch source. Called by cli/ for --dump=ast and by tests.
#pragma once

#include <string>

#include "ast/ast.hpp"

namespace latchwork::ast {

/// The protocol as a well-formed .latch file: parsing it gives the same tree, spans excepted. `///` comments
/// are kept, other comments are not in the tree. Parentheses stand only where they are needed; 4 spaces for
/// each indentation.
[[nodiscard]] std::string print(const Protocol& protocol);

/// An expression on one line.
[[nodiscard]] std::string print(const Expression& expression);

/// A statement, indented by `depth` levels, with a line break at its end.
[[nodiscard]] std::string print(const Statement& statement, int depth = 0);

/// A type as written: `int[0..7]`, `Page?`.
[[nodiscard]] std::string print(const TypeName& type);

/// `[Addr]`, `[Addr a]`.
[[nodiscard]] std::string print_dimension(const Dimension& dimension);

/// `Page p`.
[[nodiscard]] std::string print(const Binder& binder);

}  // namespace latchwork::ast
