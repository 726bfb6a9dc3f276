/// Implementation of source files, spans and positions.
#include "base/source.hpp"

#include <algorithm>
#include <utility>

namespace latchwork::base {

Span join(Span first, Span second) {
    if (!first.valid()) return second;
    if (!second.valid() || second.file != first.file) return first;
    return {first.file, std::min(first.begin, second.begin), std::max(first.end, second.end)};
}

SourceFile::SourceFile(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
    line_begin_.push_back(0);
    for (std::size_t i = 0; i < text_.size(); ++i) {
        if (text_[i] == '\n') line_begin_.push_back(static_cast<std::uint32_t>(i + 1));
    }
}

Position SourceFile::position(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto after = std::upper_bound(line_begin_.begin(), line_begin_.end(), offset);
    const auto line = static_cast<std::uint32_t>(after - line_begin_.begin());
    return {line, offset - line_begin_[line - 1] + 1};
}

std::string_view SourceFile::line(std::uint32_t number) const {
    if (number == 0 || number > line_begin_.size()) return {};
    const std::size_t begin = line_begin_[number - 1];
    const std::size_t next = number < line_begin_.size() ? line_begin_[number] - 1 : text_.size();
    std::string_view line = text().substr(begin, next - begin);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

FileId SourceSet::add(std::string name, std::string text) {
    files_.emplace_back(std::move(name), std::move(text));
    return FileId(files_.size() - 1);
}

std::string_view SourceSet::text(Span span) const {
    if (!span.valid()) return {};
    return file(span.file).text().substr(span.begin, span.end - span.begin);
}

std::uint32_t SourceSet::line(Span span) const {
    return span.valid() ? file(span.file).position(span.begin).line : 0;
}

}  // namespace latchwork::base
