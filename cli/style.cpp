/// Implementation of colours, widths and shortening.
#include "cli/style.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text_layout.hpp"

namespace latchwork::cli {

namespace {

bool coloured(const Environment& environment, const std::string& color, bool terminal) {
    if (color == "always") return true;
    return color == "auto" && terminal && !environment.no_color;
}

/// The bytes of the longest prefix that takes at most `width` columns.
std::size_t prefix_bytes(std::string_view text, std::size_t width) {
    std::size_t at = 0;
    std::size_t columns = 0;
    while (at < text.size()) {
        const base::Utf8Character character = base::decode_utf8(text, at);
        columns += base::display_width(character.code_point);
        if (columns > width) break;
        at += character.bytes;
    }
    return at;
}

}  // namespace

std::string Style::paint(std::string_view code, std::string_view text) const {
    return colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
}

Style out_style(const Environment& environment, const std::string& color) {
    return {coloured(environment, color, environment.out_is_terminal), environment.unicode,
            environment.width};
}

Style err_style(const Environment& environment, const std::string& color) {
    return {coloured(environment, color, environment.err_is_terminal), environment.unicode,
            environment.width};
}

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const base::Utf8Character character = base::decode_utf8(text, at);
        columns += base::display_width(character.code_point);
        at += character.bytes;
    }
    return columns;
}

std::string pad(std::string_view text, std::size_t width) {
    const std::size_t columns = display_width(text);
    return std::string(text) + std::string(columns < width ? width - columns : 0, ' ');
}

std::string shorten(std::string_view text, std::size_t width, const Style& style) {
    if (display_width(text) <= width) return std::string(text);
    const std::size_t mark = display_width(style.ellipsis());
    if (width <= mark) return std::string(text.substr(0, prefix_bytes(text, width)));
    std::string_view kept = text.substr(0, prefix_bytes(text, width - mark));
    while (!kept.empty() && kept.back() == ' ') kept.remove_suffix(1);
    return fmt::format("{}{}", kept, style.ellipsis());
}

std::string shorten_branch(std::string_view text, std::size_t width, const Style& style) {
    constexpr std::size_t longest = 8;  // ": done", ": next", ": no"
    const std::size_t colon = text.rfind(": ");
    if (colon == std::string_view::npos || text.size() - colon > longest || width <= 2 * longest)
        return shorten(text, width, style);
    const std::string_view branch = text.substr(colon);
    return display_width(text) <= width
               ? std::string(text)
               : shorten(text.substr(0, colon), width - branch.size(), style) + std::string(branch);
}

std::string wrap(std::string_view text, std::size_t width, std::string_view indent) {
    std::string result;
    std::string line(indent);
    bool empty = true;
    const auto flush = [&] {
        result += line + "\n";
        line = indent;
        empty = true;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        if (!empty && display_width(line) + 1 + display_width(word) > width) flush();
        if (!word.empty()) {
            line += (empty ? "" : " ") + std::string(word);
            empty = false;
        }
        if (end < text.size() && text[end] == '\n') flush();
        at = end + 1;
    }
    if (!empty) flush();
    return result;
}

std::string counted(std::size_t number, std::string_view noun) {
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : noun.ends_with('s') ? "es" : "s");
}

}  // namespace latchwork::cli
