/// From the text of a .latch file to its syntax tree: the whole public face of grammar/. Called by cli/ and
/// by tests.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ast/ast.hpp"
#include "base/diagnostic.hpp"
#include "base/source.hpp"

namespace latchwork::grammar {

/// Parses one file of `sources` and reports everything that is wrong with its form (LW1xx), all in one pass,
/// at most one error for each statement or declaration. Returns nullopt if and only if it reported an error.
/// Never throws on bad input; time and stack stay bounded whatever the bytes are (files over 1 MiB and
/// excessive nesting are errors).
[[nodiscard]] std::optional<ast::Protocol> parse(base::FileId file, const base::SourceSet& sources,
                                                 base::Diagnostics& diagnostics);

/// The same for a file that others include: declarations without a protocol.
[[nodiscard]] std::optional<std::vector<ast::Declaration>> parse_library(base::FileId file,
                                                                         const base::SourceSet& sources,
                                                                         base::Diagnostics& diagnostics);

/// Gives the text of the file at `path`, relative to the folder of the protocol, or nullopt if it cannot be
/// read.
using ReadInclude = std::function<std::optional<std::string>(const std::string& path)>;

/// Replaces each `include` by what that file declares, those inside of it too; a file that was included
/// before is left out. Reports files that cannot be read or that have errors; then gives false.
bool resolve_includes(ast::Protocol& protocol, base::SourceSet& sources, base::Diagnostics& diagnostics,
                      const ReadInclude& read);

/// Every kind of diagnostic that parse() can report, in the order of their codes.
[[nodiscard]] const std::vector<const base::DiagnosticKind*>& diagnostic_kinds();

}  // namespace latchwork::grammar
