/// Words of the kernel that are not in the language, and what says the same here.
#pragma once

#include <string>
#include <string_view>

namespace latchwork::sema {

/// What to write instead of the kernel's `word`, as a help below a diagnostic; empty if it is none of these
/// words.
[[nodiscard]] std::string said_otherwise(std::string_view word);

}  // namespace latchwork::sema
