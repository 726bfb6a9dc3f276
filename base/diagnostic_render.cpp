/// Implementation of render(): diagnostics as text with source lines and carets.
#include <fmt/color.h>

#include <algorithm>
#include <cstddef>
#include <tuple>

#include "base/diagnostic.hpp"
#include "base/text_layout.hpp"

namespace latchwork::base {
namespace {

constexpr std::size_t shown_errors = 50;
constexpr std::size_t shown_warnings = 50;

/// Colours text, or leaves it as it is.
class Painter {
  public:
    explicit Painter(bool colour) : colour_(colour) {}

    [[nodiscard]] std::string operator()(fmt::text_style style, std::string_view text) const {
        return colour_ ? fmt::format(style, "{}", text) : std::string(text);
    }

  private:
    bool colour_;
};

const fmt::text_style bold = fmt::emphasis::bold;
const fmt::text_style frame = bold | fmt::fg(fmt::terminal_color::blue);
const fmt::text_style red = bold | fmt::fg(fmt::terminal_color::red);
const fmt::text_style yellow = bold | fmt::fg(fmt::terminal_color::yellow);
const fmt::text_style green = bold | fmt::fg(fmt::terminal_color::green);
const fmt::text_style cyan = bold | fmt::fg(fmt::terminal_color::cyan);

/// Renders one diagnostic; all its line numbers share one gutter.
class Rendering {
  public:
    Rendering(const SourceSet& sources, const Painter& paint, const Diagnostic& diagnostic)
        : sources_(sources), paint_(paint), diagnostic_(diagnostic) {
        std::uint32_t line = sources.line(diagnostic.span);
        for (const Note& note : diagnostic.notes) line = std::max(line, sources.line(note.span));
        gutter_ = std::to_string(line).size();
    }

    [[nodiscard]] std::string text() && {
        const Severity severity = diagnostic_.kind->severity;
        const fmt::text_style style = severity == Severity::error ? red : yellow;
        out_ += paint_(style, fmt::format("{}[{}]", severity_name(severity), diagnostic_.kind->code));
        out_ += paint_(bold, ": " + diagnostic_.message) + "\n";
        snippet(diagnostic_.span, style);
        for (const Note& note : diagnostic_.notes) {
            if (!note.span.valid()) footer("note", green, note.text);
        }
        if (!diagnostic_.suggestion.empty()) footer("help", cyan, diagnostic_.suggestion);
        for (const Note& note : diagnostic_.notes) {
            if (!note.span.valid()) continue;
            out_ += paint_(green, "note") + paint_(bold, ": " + note.text) + "\n";
            snippet(note.span, green);
        }
        return std::move(out_);
    }

  private:
    void snippet(Span span, fmt::text_style style) {
        if (!span.valid()) return;
        const SourceFile& file = sources_.file(span.file);
        const Position begin = file.position(span.begin);
        const Position end = file.position(std::max(span.begin, span.end));
        const std::string_view line = file.line(begin.line);
        const bool continues = end.line > begin.line && end.column > 1;
        const std::size_t mark_end = end.line > begin.line ? line.size() : end.column - 1;
        const ShownLine shown = lay_out(line, begin.column - 1, mark_end);
        const std::size_t column = count_characters(line.substr(0, begin.column - 1)) + 1;

        out_ += std::string(gutter_, ' ') + paint_(frame, "--> ");
        out_ += fmt::format("{}:{}:{}\n", file.name(), begin.line, column);
        const std::string bar = std::string(gutter_, ' ') + paint_(frame, " |");
        out_ += bar + "\n";
        out_ += paint_(frame, fmt::format("{:>{}} |", begin.line, gutter_));
        out_ += (shown.text.empty() ? "" : " ") + shown.text + "\n";
        out_ += bar + " " + std::string(shown.mark_begin, ' ');
        out_ += paint_(style, std::string(shown.mark_width, '^')) + "\n";
        if (continues) out_ += paint_(frame, "...") + "\n";
    }

    /// `= help: …`; the lines of a longer text stand below each other.
    void footer(std::string_view word, fmt::text_style style, std::string_view text) {
        const std::string indent(gutter_ + 1, ' ');
        out_ += indent + paint_(frame, "= ") + paint_(style, word) + ": ";
        for (const char c : text) {
            out_ += c;
            if (c == '\n') out_ += indent + std::string(word.size() + 4, ' ');
        }
        out_ += '\n';
    }

    const SourceSet& sources_;
    const Painter& paint_;
    const Diagnostic& diagnostic_;
    std::size_t gutter_ = 1;
    std::string out_;
};

/// Counts what is shown of one severity, and says what is not.
struct Quota {
    std::size_t left;
    std::size_t hidden = 0;

    bool take() {
        if (left == 0) return ++hidden, false;
        return --left, true;
    }
    [[nodiscard]] std::string rest(std::string_view word) const {
        if (hidden == 0) return {};
        return fmt::format("... and {} more {}{}\n", hidden, word, hidden == 1 ? "" : "s");
    }
};

}  // namespace

std::string render(const Diagnostics& diagnostics, const SourceSet& sources, bool colour, bool hints) {
    std::vector<const Diagnostic*> ordered;
    for (const Diagnostic& one : diagnostics.all()) {
        if (hints || one.kind->severity != Severity::hint) ordered.push_back(&one);
    }
    std::ranges::stable_sort(ordered, {}, [](const Diagnostic* one) {
        return std::tuple(one->span.valid(), one->span.file, one->span.begin);
    });

    const Painter paint(colour);
    Quota errors{shown_errors};
    Quota warnings{shown_warnings};
    std::string out;
    for (const Diagnostic* one : ordered) {
        if (!(one->kind->severity == Severity::error ? errors : warnings).take()) continue;
        if (!out.empty()) out += '\n';
        out += Rendering(sources, paint, *one).text();
    }
    const std::string rest = errors.rest("error") + warnings.rest("warning");
    if (!rest.empty()) out += "\n" + rest;
    return out;
}

}  // namespace latchwork::base
