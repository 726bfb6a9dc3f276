/// Implementation of the checks of a file's bytes.
#include "grammar/input_check.hpp"

#include <algorithm>
#include <string_view>

#include "base/text_layout.hpp"
#include "grammar/diagnostics.hpp"

namespace latchwork::grammar {
namespace {

base::Span bytes(base::FileId file, std::size_t begin, std::size_t end) {
    return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool check_encoding(base::FileId file, std::string_view text, base::Diagnostics& diagnostics) {
    for (std::size_t at = 0; at < text.size();) {
        const base::Utf8Character character = base::decode_utf8(text, at);
        if (!character.valid || character.code_point == 0) {
            const auto byte = static_cast<unsigned char>(text[at]);
            diagnostics.report(not_text, bytes(file, at, at + 1), byte, at)
                .suggest("save the file as UTF-8, or check whether it is the file that was meant");
            return false;
        }
        at += character.bytes;
    }
    return true;
}

/// The position behind the comment or string that begins at `at`; npos for a comment without end; `at` if
/// there is neither.
std::size_t skip_opaque(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("//")) return std::min(text.find('\n', at), text.size());
    if (rest.starts_with("/*")) {
        const std::size_t end = text.find("*/", at + 2);
        return end == std::string_view::npos ? end : end + 2;
    }
    if (rest.starts_with('"')) {
        const std::size_t end = text.find_first_of("\"\r\n", at + 1);
        return end != std::string_view::npos && text[end] == '"' ? end + 1 : at;
    }
    return at;
}

bool check_brackets(base::FileId file, std::string_view text, base::Diagnostics& diagnostics) {
    std::size_t depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t next = skip_opaque(text, at);
        if (next == std::string_view::npos) {
            diagnostics.report(unterminated_comment, bytes(file, at, at + 2)).suggest("close it with `*/`");
            return false;
        }
        if (next > at) {
            at = next - 1;
            continue;
        }
        const char c = text[at];
        if (c == '(' || c == '[' || c == '{') {
            if (++depth <= deepest_brackets) continue;
            diagnostics.report(nested_too_deep, bytes(file, at, at + 1), "brackets", deepest_brackets);
            return false;
        }
        if ((c == ')' || c == ']' || c == '}') && depth > 0) --depth;
    }
    return true;
}

}  // namespace

std::size_t byte_order_mark(std::string_view text) {
    return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

bool check_input(base::FileId file, const base::SourceSet& sources, base::Diagnostics& diagnostics) {
    const std::string_view text = sources.file(file).text();
    if (text.size() > largest_file) {
        diagnostics.report(file_too_large, bytes(file, 0, 0), largest_file >> 20U);
        return false;
    }
    return check_encoding(file, text, diagnostics) && check_brackets(file, text, diagnostics);
}

}  // namespace latchwork::grammar
