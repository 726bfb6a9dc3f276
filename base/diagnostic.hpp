/// Diagnostics: what Latchwork says about a user's input. A phase reports into a Diagnostics value; only cli/
/// prints it. Every kind has a stable code, is declared once beside the phase that emits it (for example
/// `sema/diagnostics.hpp`), and is listed by that phase's `diagnostic_kinds()` for `latchwork explain` and
/// for the test that fails when a kind is exercised by no test.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source.hpp"

namespace latchwork::base {

/// A hint is shown only to who asks for it.
enum class Severity { error, warning, hint };

/// "error", "warning", "hint"
[[nodiscard]] std::string_view severity_name(Severity severity);

/// One thing that can be wrong. `code` ("LW201") and `name` ("unknown-name") never change their meaning.
struct DiagnosticKind {
    std::string_view code;
    std::string_view name;
    Severity severity = Severity::error;
    std::string_view format;       ///< fmt format of the message
    std::string_view explanation;  ///< what `latchwork explain CODE` prints: cause, example, cure
};

/// A place that helps to understand a diagnostic; the span may be invalid (then only the text is shown).
struct Note {
    Span span;
    std::string text;
};

struct Diagnostic {
    const DiagnosticKind* kind = nullptr;
    Span span;
    std::string message;
    std::vector<Note> notes;
    std::string suggestion;  ///< "help: …"; empty when there is none
};

/// Collects the diagnostics of a run, in the order of reporting.
class Diagnostics {
  public:
    /// Adds detail to the diagnostic that was just reported.
    class Builder {
      public:
        Builder& note(Span span, std::string text);
        Builder& suggest(std::string text);

      private:
        friend class Diagnostics;
        Builder(Diagnostics& owner, std::size_t index) : owner_(owner), index_(index) {}
        Diagnostics& owner_;
        std::size_t index_;
    };

    /// Reports `kind` at `span`; `args` fill the kind's format.
    template <class... Args>
    Builder report(const DiagnosticKind& kind, Span span, Args&&... args) {
        return add(kind, span, fmt::format(fmt::runtime(kind.format), std::forward<Args>(args)...));
    }

    [[nodiscard]] bool has_errors() const;
    /// Keeps the first of what was reported several times in the same words of the same place.
    void drop_repeated();
    [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

  private:
    Builder add(const DiagnosticKind& kind, Span span, std::string message);
    std::vector<Diagnostic> all_;
};

/// The diagnostics as text, ordered by place: code, source line, carets, notes, suggestion. `colour` adds
/// ANSI colours; hints are left out unless asked for.
[[nodiscard]] std::string render(const Diagnostics& diagnostics, const SourceSet& sources, bool colour,
                                 bool hints = false);

/// The candidate nearest to `word` in edit distance, or "" when none is near enough to be a likely
/// misspelling.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace latchwork::base
