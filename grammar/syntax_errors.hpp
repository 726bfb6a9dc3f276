/// Turns what the parser stumbles over into diagnostics in the words of the language. Called by recovery.cpp.
#pragma once

#include <antlr4-runtime.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "grammar/source_map.hpp"

namespace latchwork::grammar {

class SyntaxErrors {
  public:
    SyntaxErrors(const SourceMap& map, base::Diagnostics& diagnostics)
        : map_(map), diagnostics_(diagnostics) {}

    /// A rule could not go on; `error` says where.
    void unexpected(antlr4::Parser& parser, const antlr4::RecognitionException& error);
    /// One token of type `wanted` is missing before the current one; `insertable`: reading goes on as if it
    /// were there.
    void missing(antlr4::Parser& parser, std::size_t wanted, bool insertable);
    /// The current token begins no element of a sequence (statements, declarations, fields, …).
    void no_element(antlr4::Parser& parser, const antlr4::misc::IntervalSet& elements);
    void keyword_is_no_name(const antlr4::Token& token);
    /// Whether the current statement or declaration begins with a word of another language, so that all of it
    /// is to be read differently.
    [[nodiscard]] static bool is_foreign(antlr4::Parser& parser);
    void nested_too_deep(const antlr4::Token& token, std::size_t limit);

    /// How many syntax errors were met, reported or already known.
    [[nodiscard]] std::size_t count() const { return count_; }

  private:
    void report(antlr4::Parser& parser, const antlr4::Token& found, const std::string& expected,
                const antlr4::misc::IntervalSet& types);
    /// Reports what is wrong with the found word by itself, or with the word that its statement begins with.
    bool report_word(antlr4::Parser& parser, const antlr4::Token& found);
    bool report_misspelt_head(antlr4::Parser& parser, const antlr4::Token& found);

    const SourceMap& map_;
    base::Diagnostics& diagnostics_;
    std::size_t count_ = 0;
};

}  // namespace latchwork::grammar
