/// What is checked of a file's bytes before they are parsed, so that no input can make the parser slow, run
/// out of stack, or give errors by the thousand. Called by parse().
#pragma once

#include <cstddef>

#include "base/diagnostic.hpp"
#include "base/source.hpp"

namespace latchwork::grammar {

/// The largest file that is read, in bytes.
inline constexpr std::size_t largest_file = std::size_t{1} << 20;
/// How deep brackets may nest.
inline constexpr std::size_t deepest_brackets = 256;
/// How deep statements and expressions may nest, brackets or not.
inline constexpr std::size_t deepest_tree = 1000;

/// The length of the byte order mark that `text` begins with: 3 or 0.
[[nodiscard]] std::size_t byte_order_mark(std::string_view text);

/// Reports a file that is too large, no UTF-8, nested too deep, or has a comment without end. Returns whether
/// the file may be parsed.
[[nodiscard]] bool check_input(base::FileId file, const base::SourceSet& sources,
                               base::Diagnostics& diagnostics);

}  // namespace latchwork::grammar
