/// Makes the text of a spec as small as it can be while something still holds of it.
#pragma once

#include <functional>
#include <string>

namespace latchwork::tests {

/// The smallest text that it finds by taking out statements, declarations, branches and parts of expressions
/// (in general: runs of words with balanced brackets) from `text`, such that `interesting` is true of it,
/// printed as ast::print does if that stays interesting. Precondition: `interesting(text)`. It knows no
/// construct of the language, so new ones are shrunk as well. After "Delta Debugging" (Zeller and
/// Hildebrandt, 2002), with the hierarchy of the brackets.
[[nodiscard]] std::string shrink(const std::string& text,
                                 const std::function<bool(const std::string&)>& interesting);

}  // namespace latchwork::tests
