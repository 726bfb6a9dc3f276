/// Source files and byte spans into them; every phase that speaks of source text goes through these.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"

namespace latchwork::base {

using FileId = Id<struct FileTag>;

/// Bytes [begin, end) of one file. A default-constructed span points nowhere (`file` is invalid).
struct Span {
    FileId file;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool valid() const { return file.valid(); }
    friend bool operator==(const Span&, const Span&) = default;
};

/// The smallest span that holds both; either may be invalid.
[[nodiscard]] Span join(Span first, Span second);

/// Line and column, both counted from 1; columns count bytes.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// One file's name (as the user gave it) and text.
class SourceFile {
  public:
    SourceFile(std::string name, std::string text);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string_view text() const { return text_; }
    /// The position of a byte offset; offsets past the end give the end.
    [[nodiscard]] Position position(std::uint32_t offset) const;
    /// The text of line `number` (from 1), without its line break; empty when there is no such line.
    [[nodiscard]] std::string_view line(std::uint32_t number) const;

  private:
    std::string name_;
    std::string text_;
    std::vector<std::uint32_t> line_begin_;
};

/// All files of one run, so that a Span can name its file by an id.
class SourceSet {
  public:
    FileId add(std::string name, std::string text);
    [[nodiscard]] const SourceFile& file(FileId id) const { return files_[id.index()]; }
    /// The text that a span covers; empty for an invalid span.
    [[nodiscard]] std::string_view text(Span span) const;
    /// The line (from 1) on which a span begins; 0 for an invalid span.
    [[nodiscard]] std::uint32_t line(Span span) const;

  private:
    std::deque<SourceFile> files_;  // a deque, so that references stay valid
};

}  // namespace latchwork::base
