/// How text looks where it goes: colour, character set, width. Every printer of cli/ takes a Style.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/environment.hpp"

namespace latchwork::cli {

struct Style {
    bool colour = false;
    bool unicode = true;
    std::size_t width = 100;  ///< columns that a line may take

    [[nodiscard]] std::string_view arrow() const { return unicode ? "→" : "->"; }
    [[nodiscard]] std::string_view ellipsis() const { return unicode ? "…" : "..."; }
    [[nodiscard]] std::string_view tick() const { return unicode ? "✓" : "ok"; }
    [[nodiscard]] std::string_view cross() const { return unicode ? "✗" : "FAIL"; }
    [[nodiscard]] std::string_view dash() const { return unicode ? "─" : "-"; }

    [[nodiscard]] std::string bold(std::string_view text) const { return paint("1", text); }
    [[nodiscard]] std::string dim(std::string_view text) const { return paint("2", text); }
    [[nodiscard]] std::string red(std::string_view text) const { return paint("1;31", text); }
    [[nodiscard]] std::string green(std::string_view text) const { return paint("32", text); }
    [[nodiscard]] std::string yellow(std::string_view text) const { return paint("33", text); }

  private:
    [[nodiscard]] std::string paint(std::string_view code, std::string_view text) const;
};

/// The style of results (`out`) and of diagnostics (`err`). `color` is auto, always or never; auto means: on
/// a terminal, unless NO_COLOR is set.
[[nodiscard]] Style out_style(const Environment& environment, const std::string& color);
[[nodiscard]] Style err_style(const Environment& environment, const std::string& color);

/// The columns that UTF-8 text takes on a terminal (base/text_layout.hpp says so of each character).
[[nodiscard]] std::size_t display_width(std::string_view text);
/// `text` followed by blanks up to `width` columns.
[[nodiscard]] std::string pad(std::string_view text, std::size_t width);
/// `text`, cut to at most `width` columns; what was cut ends in the style's ellipsis.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t width, const Style& style);
/// The same for a step, but the branch that it took stays: `if (a_long_condi…: no`.
[[nodiscard]] std::string shorten_branch(std::string_view text, std::size_t width, const Style& style);
/// `text` broken at blanks into lines of at most `width` columns; a longer word keeps a line of its own.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width, std::string_view indent);
/// "1 check", "3 checks".
[[nodiscard]] std::string counted(std::size_t number, std::string_view noun);

}  // namespace latchwork::cli
