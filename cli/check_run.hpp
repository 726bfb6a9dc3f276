/// Running the checks of one spec, for `check` and for `generate`, which wants their counterexamples.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/specification.hpp"
#include "cli/style.hpp"

namespace latchwork::cli {

/// The checks of a spec that are called one of `names` (none: all), in their order.
[[nodiscard]] std::vector<const ir::Check*> select_checks(const ir::System& system,
                                                          const std::vector<std::string>& names);

/// What came of the checks of one spec.
struct CheckRun {
    std::vector<CheckReport> reports;
    std::size_t not_run = 0;  ///< after Ctrl-C

    [[nodiscard]] ExitCode code() const;
};

/// How many checks came out how, over all files.
struct Totals {
    std::size_t as_declared = 0, not_as_declared = 0, undecided = 0, not_run = 0;

    Totals& operator+=(const CheckRun& run);
};

/// "3 checks: 2 as declared, 1 not" and a line break.
[[nodiscard]] std::string closing_line(const Totals& totals, const Style& style);

/// Runs `checks` one after the other and calls `finished` after each; stops between two when Ctrl-C was
/// pressed.
[[nodiscard]] CheckRun run_checks(const Specification& specification,
                                  const std::vector<const ir::Check*>& checks,
                                  const verify::CheckOptions& options, ProgressLine& progress,
                                  const std::function<void(const CheckReport&)>& finished);

}  // namespace latchwork::cli
