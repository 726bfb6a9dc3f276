/// What the words of the language are called when an error message speaks of them. Called by
/// syntax_errors.cpp and recovery.cpp.
#pragma once

#include <antlr4-runtime.h>

#include <string>
#include <string_view>
#include <vector>

namespace latchwork::grammar {

/// `text`, cut to a length that fits into a message.
[[nodiscard]] std::string shortened(std::string_view text);

/// `text` in backquotes, shortened.
[[nodiscard]] std::string backquoted(std::string_view text);

/// Whether tokens of this type are keywords, and so can never be names.
[[nodiscard]] bool is_keyword(std::size_t type);

/// Whether tokens of this type can be names: identifiers and the words that are keywords in one place only.
[[nodiscard]] bool is_name(std::size_t type);

/// Whether declarations begin with this keyword, which can stand nowhere else.
[[nodiscard]] bool is_declaration_keyword(std::size_t type);

/// A token as found: "`x`", "the keyword `in`", "the end of the file".
[[nodiscard]] std::string describe_found(const antlr4::Token& token);

/// A character that belongs to no word, printable or not: "the character `@`", "the character U+200B".
[[nodiscard]] std::string describe_character(const antlr4::Token& token);

/// What tokens could stand somewhere: "an expression", "`;`", "a name or `)`".
[[nodiscard]] std::string describe_expected(const antlr4::misc::IntervalSet& expected);

/// The rule as a thing that a `;` may be missing after, or that something is wrong in: "the assignment"; ""
/// for rules that are no such thing.
[[nodiscard]] std::string_view rule_noun(std::size_t rule);

/// The keywords that statements or declarations begin with.
[[nodiscard]] const std::vector<std::string>& statement_keywords();
[[nodiscard]] const std::vector<std::string>& declaration_keywords();

/// The keywords among the token types of a set.
[[nodiscard]] std::vector<std::string> keywords_of(const antlr4::misc::IntervalSet& types);

/// The keyword that `word` is most likely a misspelling of, or "".
[[nodiscard]] std::string nearest_keyword(std::string_view word, const std::vector<std::string>& keywords);

/// What to write instead of a word or operator of C that Latchwork does not have; "" when there is nothing to
/// say.
[[nodiscard]] std::string_view foreign_hint(std::string_view text);

}  // namespace latchwork::grammar
