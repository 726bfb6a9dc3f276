/// How source text looks on a terminal: columns, tabs, wide characters, windows of long lines. Called by the
/// renderer of diagnostics, and by whoever else draws source lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace latchwork::base {

/// One character of UTF-8 text: its code point, and how many bytes it takes. A byte that is not part of valid
/// UTF-8 is a character of one byte, with `valid` false.
struct Utf8Character {
    char32_t code_point = 0;
    std::size_t bytes = 1;
    bool valid = true;
};

/// The character of `text` that begins at byte `at`. Precondition: at < text.size().
[[nodiscard]] Utf8Character decode_utf8(std::string_view text, std::size_t at);

/// The columns that a character takes: 0 (combining), 1, or 2 (East Asian wide, emoji). The ranges follow
/// Unicode Standard Annex 11 in broad strokes.
[[nodiscard]] std::size_t display_width(char32_t code_point);

/// The number of characters (code points; a stray byte counts as one) in `text`.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// The part of one source line that is shown, ready for a terminal, and where the marked bytes came to stand.
struct ShownLine {
    std::string text;            ///< tabs expanded, control characters replaced, cut ends marked with "..."
    std::size_t mark_begin = 0;  ///< column (from 0) of the first caret
    std::size_t mark_width = 1;  ///< number of carets, at least 1
};

/// Lays out `line` so that bytes [begin, end) can be underlined; both may lie behind the line's end. A line
/// that is much wider than a terminal is cut to a window round `begin`; the work does not depend on the
/// line's length.
[[nodiscard]] ShownLine lay_out(std::string_view line, std::size_t begin, std::size_t end);

}  // namespace latchwork::base
