/// Implementation of the layout of source text on a terminal.
#include "base/text_layout.hpp"

#include <algorithm>
#include <array>

namespace latchwork::base {
namespace {

constexpr std::size_t tab_stop = 4;
constexpr std::size_t widest_line = 120;    // columns; a wider line is cut
constexpr std::size_t columns_before = 50;  // kept in front of the first caret of a line that is cut
constexpr std::size_t window_bytes = 1024;  // looked at on each side of the mark
constexpr std::string_view ellipsis = "...";
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

struct Range {
    char32_t first, last;
};

constexpr std::array zero_width = {Range{0x0300, 0x036F}, Range{0x0483, 0x0489},  Range{0x0591, 0x05BD},
                                   Range{0x064B, 0x065F}, Range{0x1AB0, 0x1AFF},  Range{0x1DC0, 0x1DFF},
                                   Range{0x200B, 0x200F}, Range{0x20D0, 0x20FF},  Range{0xFE00, 0xFE0F},
                                   Range{0xFE20, 0xFE2F}, Range{0xE0100, 0xE01EF}};

constexpr std::array double_width = {
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},   Range{0x23E9, 0x23EC},
    Range{0x2614, 0x2615},   Range{0x2705, 0x2705},   Range{0x274C, 0x274C},   Range{0x2E80, 0x303E},
    Range{0x3041, 0xA4CF},   Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
    Range{0xFE10, 0xFE19},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},
    Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};

// Characters that would steer the terminal or reorder the text instead of being seen.
constexpr std::array unprintable = {Range{0x0000, 0x001F}, Range{0x007F, 0x009F}, Range{0x2028, 0x202E},
                                    Range{0x2066, 0x2069}, Range{0xFEFF, 0xFEFF}};

template <std::size_t size>
bool contains(const std::array<Range, size>& ranges, char32_t code_point) {
    return std::ranges::any_of(
        ranges, [=](const Range& range) { return range.first <= code_point && code_point <= range.last; });
}

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t character_begin(std::string_view text, std::size_t at) {
    std::size_t begin = std::min(at, text.size());
    for (int i = 0; i < 3 && begin > 0 && begin < text.size() && is_continuation(text[begin]); ++i) --begin;
    return begin;
}

/// A line of cells under construction; remembers the column at which each marked byte stands.
struct Row {
    std::string text;
    std::size_t width = 0;

    void put(std::string_view bytes, std::size_t columns) {
        text += bytes;
        width += columns;
    }
    void put_character(std::string_view line, std::size_t at, const Utf8Character& character) {
        if (character.code_point == U'\t' && character.valid) {
            const std::size_t columns = tab_stop - width % tab_stop;
            put(std::string(columns, ' '), columns);
        } else if (!character.valid || contains(unprintable, character.code_point)) {
            put(replacement, 1);
        } else {
            put(line.substr(at, character.bytes), display_width(character.code_point));
        }
    }
};

std::size_t columns_of(std::string_view text) {
    Row row;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character character = decode_utf8(text, at);
        row.put_character(text, at, character);
        at += character.bytes;
    }
    return row.width;
}

/// The byte from which on a line that must be cut is shown: at most `columns_before` columns before `mark`.
std::size_t window_begin(std::string_view line, std::size_t mark) {
    std::size_t begin = mark;
    std::size_t columns = 0;
    while (begin > 0 && columns < columns_before) {
        begin = character_begin(line, begin - 1);
        columns += std::max<std::size_t>(1, columns_of(line.substr(begin, decode_utf8(line, begin).bytes)));
    }
    return begin;
}

}  // namespace

Utf8Character decode_utf8(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length) return {lead, 1, false};
    char32_t code_point = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(text[at + i])) return {lead, 1, false};
        code_point = (code_point << 6U) | (byte(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point < smallest[length] || surrogate || code_point > 0x10FFFF) return {lead, 1, false};
    return {code_point, length, true};
}

std::size_t display_width(char32_t code_point) {
    if (code_point < 0x0300) return 1;
    if (contains(zero_width, code_point)) return 0;
    return contains(double_width, code_point) ? 2 : 1;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) at += decode_utf8(text, at).bytes;
    return count;
}

ShownLine lay_out(std::string_view line, std::size_t begin, std::size_t end) {
    begin = character_begin(line, begin);
    end = std::clamp(end, begin, line.size());
    const bool whole = line.size() <= window_bytes && columns_of(line) <= widest_line;
    const std::size_t from = whole ? 0 : window_begin(line, begin);

    Row row;
    if (from > 0) row.put(ellipsis, ellipsis.size());
    ShownLine shown;
    std::size_t mark_end = 0;
    std::size_t at = from;
    for (;;) {
        if (at <= begin) shown.mark_begin = row.width;
        if (at <= end) mark_end = row.width;
        const bool full = !whole && (row.width >= widest_line || at - from >= 2 * window_bytes);
        if (at >= line.size() || full) break;
        const Utf8Character character = decode_utf8(line, at);
        row.put_character(line, at, character);
        at += character.bytes;
    }
    if (at < line.size()) row.put(ellipsis, ellipsis.size());
    if (at < end) mark_end = row.width;
    shown.mark_width = std::max<std::size_t>(1, mark_end - shown.mark_begin);
    shown.text = std::move(row.text);
    return shown;
}

}  // namespace latchwork::base
