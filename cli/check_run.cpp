/// Implementation of running the checks of one spec.
#include "cli/check_run.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace latchwork::cli {

std::vector<const ir::Check*> select_checks(const ir::System& system, const std::vector<std::string>& names) {
    std::vector<const ir::Check*> selected;
    for (const ir::Check& check : system.checks) {
        if (names.empty() || std::find(names.begin(), names.end(), check.name) != names.end())
            selected.push_back(&check);
    }
    return selected;
}

ExitCode CheckRun::code() const {
    ExitCode code = not_run > 0 ? ExitCode::undecided : ExitCode::as_declared;
    for (const CheckReport& report : reports) code = worse(code, report.code());
    return code;
}

Totals& Totals::operator+=(const CheckRun& run) {
    for (const CheckReport& report : run.reports) {
        const ExitCode code = report.code();
        ++(code == ExitCode::as_declared ? as_declared
           : code == ExitCode::undecided ? undecided
                                         : not_as_declared);
    }
    not_run += run.not_run;
    return *this;
}

std::string closing_line(const Totals& totals, const Style& style) {
    const std::size_t all = totals.as_declared + totals.not_as_declared + totals.undecided + totals.not_run;
    std::string text = fmt::format("{}: {} as declared", counted(all, "check"), totals.as_declared);
    if (totals.not_as_declared > 0) text += fmt::format(", {} not", totals.not_as_declared);
    if (totals.undecided > 0) text += fmt::format(", {} undecided", totals.undecided);
    if (totals.not_run > 0) text += fmt::format(", {} not run", totals.not_run);
    if (totals.not_as_declared > 0) return style.red(text) + "\n";
    return (totals.as_declared == all ? style.green(text) : style.yellow(text)) + "\n";
}

CheckRun run_checks(const Specification& specification, const std::vector<const ir::Check*>& checks,
                    const verify::CheckOptions& options, ProgressLine& progress,
                    const std::function<void(const CheckReport&)>& finished) {
    CheckRun run;
    const verify::Context context = progress.context();
    for (const ir::Check* check : checks) {
        if (context.stopped()) {
            run.not_run = checks.size() - run.reports.size();
            break;
        }
        CheckReport report;
        report.expected = describe(*specification.system, *check);
        report.variant = {check->configs, check->instances};
        report.result = verify::run_check(*specification.system, *check, options, context);
        progress.clear();
        finished(report);
        run.reports.push_back(std::move(report));
    }
    return run;
}

}  // namespace latchwork::cli
