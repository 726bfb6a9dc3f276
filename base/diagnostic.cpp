/// Implementation of diagnostics: collecting them, and the likely meaning of a misspelt word.
#include "base/diagnostic.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <numeric>

namespace latchwork::base {
namespace {

/// A longer word is no misspelling of anything; keeps the quadratic distance cheap.
constexpr std::size_t longest_word = 64;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The number of insertions, deletions, replacements and swaps of neighbours between two words, letters
/// compared without case (optimal string alignment; Damerau 1964, Levenshtein 1966).
std::size_t edit_distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> before_last(right.size() + 1);
    std::vector<std::size_t> last(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const bool same = lower(left[i - 1]) == lower(right[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && lower(left[i - 1]) == lower(right[j - 2]) &&
                lower(left[i - 2]) == lower(right[j - 1])) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last.swap(last);
        last.swap(row);
    }
    return last[right.size()];
}

}  // namespace

Diagnostics::Builder& Diagnostics::Builder::note(Span span, std::string text) {
    owner_.all_[index_].notes.push_back({span, std::move(text)});
    return *this;
}

Diagnostics::Builder& Diagnostics::Builder::suggest(std::string text) {
    owner_.all_[index_].suggestion = std::move(text);
    return *this;
}

Diagnostics::Builder Diagnostics::add(const DiagnosticKind& kind, Span span, std::string message) {
    all_.push_back({&kind, span, std::move(message), {}, {}});
    return {*this, all_.size() - 1};
}

std::string_view severity_name(Severity severity) {
    constexpr std::string_view names[] = {"error", "warning", "hint"};
    return names[static_cast<std::size_t>(severity)];
}

void Diagnostics::drop_repeated() {
    std::vector<Diagnostic> kept;
    for (Diagnostic& each : all_) {
        const bool known = std::any_of(kept.begin(), kept.end(), [&](const Diagnostic& d) {
            return d.kind == each.kind && d.span == each.span && d.message == each.message;
        });
        if (!known) kept.push_back(std::move(each));
    }
    all_ = std::move(kept);
}

bool Diagnostics::has_errors() const {
    return std::ranges::any_of(all_,
                               [](const Diagnostic& one) { return one.kind->severity == Severity::error; });
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    if (word.empty() || word.size() > longest_word) return {};
    const std::size_t limit = std::max<std::size_t>(word.size(), 3) / 3;
    std::string best;
    std::size_t best_distance = limit + 1;
    for (const std::string& candidate : candidates) {
        if (candidate == word || candidate.size() > word.size() + limit ||
            candidate.size() + limit < word.size()) {
            continue;
        }
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < best_distance && distance < std::min(word.size(), candidate.size())) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

}  // namespace latchwork::base
