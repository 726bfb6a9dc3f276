/// Reports as text for people: one line for each check, and below what is worth more than a line.
#pragma once

#include <string>
#include <vector>

#include "base/source.hpp"
#include "cli/report.hpp"
#include "cli/style.hpp"

namespace latchwork::cli {

/// Widths that the lines of one file share, so that they can be printed as the checks finish.
struct CheckColumns {
    std::size_t name = 0;
    std::size_t property = 0;
};
/// The columns for `checks` of `system`.
[[nodiscard]] CheckColumns columns_for(const ir::System& system, const std::vector<const ir::Check*>& checks);

/// "  ✓ locked    proved    15 properties    prove    0.42 s"
[[nodiscard]] std::string check_line(const CheckReport& check, const CheckColumns& columns,
                                     const Style& style);

/// What else should be known of a check's verdicts, the first notes or `all`; empty if there is nothing.
[[nodiscard]] std::string note_lines(const CheckReport& check, const base::SourceSet& sources,
                                     const Style& style, bool all);

/// How a check that did not come out as declared came out: what was expected, and each property that is not
/// as it should be, with its reason.
[[nodiscard]] std::string failure_text(const CheckReport& check, const base::SourceSet& sources,
                                       const Style& style);

/// The drawings of all counterexamples of a report, one below the other.
[[nodiscard]] std::string drawings(const CheckReport& check, const base::SourceSet& sources,
                                   const Style& style);

/// The verdict on each property of a run of one engine, one line each.
[[nodiscard]] std::string property_lines(const CheckReport& report, const base::SourceSet& sources,
                                         const Style& style);

/// The invariants of a report as `invariant` declarations, one a line, that can be pasted into the spec;
/// empty if there are none.
[[nodiscard]] std::string invariant_lines(const CheckReport& report);

/// "fix = locked": the configs of a specialized system; edits that are not made are left out.
/// What is taken for granted, and what is not looked at: axioms, `init`, `unique`, waivers. A line each.
[[nodiscard]] std::string assumption_lines(const ir::System& system);

[[nodiscard]] std::string describe_configs(const ir::System& system);

}  // namespace latchwork::cli
