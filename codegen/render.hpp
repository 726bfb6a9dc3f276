/// The one renderer: from the C++ model to text. It alone knows about spelling, precedence, indentation,
/// wrapping and blank lines.
#pragma once

#include <string>

#include "codegen/layout.hpp"
#include "codegen/model.hpp"

namespace latchwork::codegen::cpp {

/// No line of a rendered file is longer, unless a single word is.
inline constexpr int line_width = 100;

/// The text of a file, ending in a line break.
[[nodiscard]] std::string render(const File& file);

/// An expression on one line, as it stands on its own.
[[nodiscard]] std::string render(const Expression& expression);

/// An expression as a document; the other parts of the renderer put it into statements.
[[nodiscard]] codegen::Doc expression_doc(const Expression& expression);
/// A statement list as a document: one line each, no leading or trailing break.
[[nodiscard]] codegen::Doc block_doc(const Block& block);
/// `head {` … `}` around documents of lines; on one line as `head {}` if there are none.
[[nodiscard]] codegen::Doc braced_doc(codegen::Doc head, codegen::Doc body, bool empty);
/// `Addr a, Page p`, with possible breaks.
[[nodiscard]] codegen::Doc parameters_doc(const std::vector<Parameter>& parameters);
/// Comment lines (`marker` and text), each wrapped at `width` columns.
[[nodiscard]] std::vector<codegen::Doc> comment_docs(const std::string& marker, const std::string& text,
                                                     int width);

}  // namespace latchwork::codegen::cpp
