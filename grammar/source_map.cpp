/// Implementation of the map from code points to bytes.
#include "grammar/source_map.hpp"

#include <algorithm>

#include "base/text_layout.hpp"

namespace latchwork::grammar {

SourceMap::SourceMap(base::FileId file, std::string_view text, std::size_t skipped)
    : file_(file), skipped_(skipped), size_(text.size()) {
    const bool ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) return;
    offsets_.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size(); at += base::decode_utf8(text, at).bytes) {
        offsets_.push_back(static_cast<std::uint32_t>(at));
    }
    offsets_.push_back(static_cast<std::uint32_t>(text.size()));
}

std::uint32_t SourceMap::offset(std::size_t code_point) const {
    const std::size_t byte =
        offsets_.empty() ? std::min(code_point, size_) : offsets_[std::min(code_point, offsets_.size() - 1)];
    return static_cast<std::uint32_t>(byte + skipped_);
}

base::Span SourceMap::span(const antlr4::Token& first, const antlr4::Token& last) const {
    const std::uint32_t begin = offset(first.getStartIndex());
    return {file_, begin, std::max(begin, offset(last.getStopIndex() + 1))};
}

base::Span SourceMap::span(const antlr4::ParserRuleContext& context) const {
    const antlr4::Token& first = *context.start;
    if (context.stop == nullptr || context.stop->getStopIndex() + 1 <= first.getStartIndex()) {
        const std::uint32_t begin = offset(first.getStartIndex());
        return {file_, begin, begin};
    }
    return span(first, *context.stop);
}

base::Span SourceMap::behind(const antlr4::Token& token) const {
    const std::uint32_t end = offset(token.getStopIndex() + 1);
    return {file_, end, end};
}

}  // namespace latchwork::grammar
