/// From ANTLR's positions, which count code points, to the byte spans of base/. Used wherever grammar/ makes
/// a span.
#pragma once

#include <antlr4-runtime.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/source.hpp"

namespace latchwork::grammar {

class SourceMap {
  public:
    /// `text` is the valid UTF-8 that ANTLR reads; it begins `skipped` bytes into the file.
    SourceMap(base::FileId file, std::string_view text, std::size_t skipped);

    [[nodiscard]] base::Span span(const antlr4::Token& token) const { return span(token, token); }
    /// From the beginning of the first token to the end of the last one.
    [[nodiscard]] base::Span span(const antlr4::Token& first, const antlr4::Token& last) const;
    /// What a rule has matched; for a rule that matched nothing, the empty span where it stands.
    [[nodiscard]] base::Span span(const antlr4::ParserRuleContext& context) const;
    /// The empty span right behind a token.
    [[nodiscard]] base::Span behind(const antlr4::Token& token) const;

  private:
    [[nodiscard]] std::uint32_t offset(std::size_t code_point) const;

    base::FileId file_;
    std::size_t skipped_;
    std::size_t size_;
    std::vector<std::uint32_t> offsets_;  // of each code point and of the end; empty for plain ASCII
};

}  // namespace latchwork::grammar
