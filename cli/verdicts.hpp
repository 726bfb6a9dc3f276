/// The words for verdicts and what they mean.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"
#include "cli/style.hpp"
#include "verify/engine.hpp"

namespace latchwork::cli {

struct VerdictWord {
    std::string_view name;
    std::string_view meaning;      ///< one line
    std::string_view explanation;  ///< what `latchwork explain` prints
};

/// All words, the strongest first.
[[nodiscard]] const std::vector<VerdictWord>& verdict_words();

/// True if the verdict says that nothing was found wrong: proved, holds or bounded.
[[nodiscard]] bool is_good(const verify::Verdict& verdict);

/// The word for a verdict in its colour, blanks added up to `width` columns.
[[nodiscard]] std::string painted(const verify::Verdict& verdict, std::size_t width, const Style& style);

/// What a verdict adds to its word: the reason, the culprit and where it stands, the depth; empty if there is
/// nothing.
[[nodiscard]] std::string detail(const verify::Verdict& verdict, const base::SourceSet& sources);

/// A note, and where it is about.
[[nodiscard]] std::string describe(const verify::Note& note, const base::SourceSet& sources);

}  // namespace latchwork::cli
