/// Implementation of number literals.
#include "grammar/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

#include "grammar/diagnostics.hpp"
#include "grammar/words.hpp"

namespace latchwork::grammar {
namespace {

struct Reading {
    std::int64_t value = 0;
    std::string_view problem;  ///< what is wrong with the form; "" when nothing is
    bool too_large = false;
};

Reading read(std::string_view text) {
    const bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
    const std::string_view digits = hexadecimal ? text.substr(2) : text;
    Reading reading;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, reading.value, hexadecimal ? 16 : 10);
    const auto is_decimal = [](char c) { return c >= '0' && c <= '9'; };
    if (stop != end || digits.empty()) {
        reading.problem = hexadecimal ? "hexadecimal digits are 0 to 9 and a to f" : "it has letters in it";
    } else if (!hexadecimal && text.size() > 1 && text[0] == '0' && std::ranges::all_of(text, is_decimal)) {
        reading.problem = "it begins with 0, which would make it octal in C";
    } else {
        reading.too_large = error == std::errc::result_out_of_range;
    }
    if (!reading.problem.empty() || reading.too_large) reading.value = 0;
    return reading;
}

}  // namespace

std::int64_t number_value(const antlr4::Token& token) {
    return read(token.getText()).value;
}

void check_number(const antlr4::Token& token, const SourceMap& map, base::Diagnostics& diagnostics) {
    const std::string text = token.getText();
    const Reading reading = read(text);
    if (reading.too_large) diagnostics.report(number_too_large, map.span(token), shortened(text));
    if (!reading.problem.empty()) {
        diagnostics.report(malformed_number, map.span(token), shortened(text), reading.problem);
    }
}

}  // namespace latchwork::grammar
