/// Shrinking on the words of the text.
#include "tests/support/shrink.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>
#include <vector>

#include "ast/printer.hpp"
#include "base/source.hpp"
#include "grammar/parser.hpp"

namespace latchwork::tests {

namespace {

using Words = std::vector<std::string>;

bool is_word_character(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

Words words_of(const std::string& text) {
    constexpr std::string_view signs[] = {"==>", "==", "!=", "<=", ">=", "&&",
                                          "||",  "..", "+=", "-=", "++", "--"};
    Words words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (text.compare(at, 2, "//") == 0) {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        if (is_word_character(text[at])) {
            while (end < text.size() && is_word_character(text[end])) ++end;
        } else {
            for (const std::string_view sign : signs) {
                if (text.compare(at, sign.size(), sign) != 0) continue;
                end = at + sign.size();
                break;
            }
        }
        if (std::isspace(static_cast<unsigned char>(text[at])) == 0)
            words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

bool opens(const std::string& word) {
    return word == "{" || word == "(" || word == "[";
}
bool closes(const std::string& word) {
    return word == "}" || word == ")" || word == "]";
}

class Shrinker {
  public:
    Shrinker(const std::string& text, const std::function<bool(const std::string&)>& interesting)
        : words_(words_of(text)), interesting_(interesting) {}

    std::string run() {
        // Whole statements and declarations go first: they are many words in few attempts.
        bool smaller = true;
        while (smaller) {
            smaller = false;
            for (std::size_t at = 0; at < words_.size(); ++at)
                while (drop_unit(at)) smaller = true;
            for (std::size_t at = 0; at < words_.size(); ++at)
                while (drop_brackets(at) || drop_run(at) || put_constant(at)) smaller = true;
        }
        return joined(words_);
    }

  private:
    static std::string joined(const Words& words) { return fmt::format("{}", fmt::join(words, " ")); }

    bool try_words(Words words) {
        if (!interesting_(joined(words))) return false;
        words_ = std::move(words);
        return true;
    }

    bool try_without(std::size_t begin, std::size_t end) {
        Words fewer(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(begin));
        fewer.insert(fewer.end(), words_.begin() + static_cast<std::ptrdiff_t>(end), words_.end());
        return try_words(std::move(fewer));
    }

    /// The position behind the bracket that closes the one at `at`; none if nothing does.
    std::optional<std::size_t> behind(std::size_t at) const {
        int depth = 0;
        for (std::size_t i = at; i < words_.size(); ++i) {
            if (opens(words_[i])) ++depth;
            if (closes(words_[i]) && --depth == 0) return i + 1;
            if (depth < 0) return std::nullopt;
        }
        return std::nullopt;
    }

    /// From `at` to the end of a statement or of a declaration.
    bool drop_unit(std::size_t at) {
        const bool begins = at == 0 || words_[at - 1] == ";" || words_[at - 1] == "{" ||
                            words_[at - 1] == "}" || words_[at - 1] == ":" || words_[at - 1] == ")" ||
                            words_[at - 1] == "else";
        for (std::size_t end = at; begins && end < words_.size(); ++end) {
            if (closes(words_[end])) return false;
            const bool block = words_[end] == "{";
            if (opens(words_[end])) {
                const auto last = behind(end);
                if (!last) return false;
                end = *last - 1;
            }
            if ((block || words_[end] == ";") && try_without(at, end + 1)) return true;
        }
        return false;
    }

    /// Only what stands between a bracket and the one that closes it stays.
    bool drop_brackets(std::size_t at) {
        const auto end = at < words_.size() && opens(words_[at]) ? behind(at) : std::nullopt;
        if (!end) return false;
        Words fewer = words_;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(*end - 1));
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
        return try_words(std::move(fewer));
    }

    /// A run of words with balanced brackets, the longest first.
    bool drop_run(std::size_t at) {
        constexpr std::size_t longest = 8;
        std::vector<std::size_t> ends;
        std::size_t end = at;
        while (end < words_.size() && ends.size() < longest && !closes(words_[end])) {
            const auto last = opens(words_[end]) ? behind(end) : std::optional(end + 1);
            if (!last) break;
            ends.push_back(end = *last);
        }
        for (; !ends.empty(); ends.pop_back())
            if (try_without(at, ends.back())) return true;
        return false;
    }

    /// A part in parentheses becomes a constant.
    bool put_constant(std::size_t at) {
        const auto end = at < words_.size() && words_[at] == "(" ? behind(at) : std::nullopt;
        if (!end || *end - at <= 3) return false;
        for (const char* constant : {"true", "false", "0"}) {
            Words fewer(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(at));
            fewer.insert(fewer.end(), {"(", constant, ")"});
            fewer.insert(fewer.end(), words_.begin() + static_cast<std::ptrdiff_t>(*end), words_.end());
            if (try_words(std::move(fewer))) return true;
        }
        return false;
    }

    Words words_;
    const std::function<bool(const std::string&)>& interesting_;
};

/// As people would write it, without the first line; none if it does not parse.
std::optional<std::string> tidy(const std::string& text) {
    base::SourceSet sources;
    base::Diagnostics diagnostics;
    const auto protocol = grammar::parse(sources.add("t.latch", "protocol t; " + text), sources, diagnostics);
    if (!protocol) return std::nullopt;
    const std::string printed = ast::print(*protocol);
    return printed.substr(printed.find(';') + 1);
}

}  // namespace

std::string shrink(const std::string& text, const std::function<bool(const std::string&)>& interesting) {
    const std::string small = Shrinker(text, interesting).run();
    const auto printed = tidy(small);
    return printed && interesting(*printed) ? *printed : small;
}

}  // namespace latchwork::tests
