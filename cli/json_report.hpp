/// Reports as JSON, for `--json` and `--trace-out`.
///
/// One object for each spec file: `schema` (1), `protocol`, `file`, `ok`, `checks`; a file that has errors
/// has `protocol` null, no checks, and `diagnostics`. One object for each check: `name`, `expected`, `ok`,
/// `verdict`, `property`, `engine`, `seconds`, `states`, `scope`, `invariants`, `trace`, `properties`.
/// `trace` is that of the property that `property` names. A violated entry of `properties` has its run in
/// `run` (cli/recorded_run.hpp).
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "cli/report.hpp"
#include "cli/specification.hpp"

namespace latchwork::cli {

[[nodiscard]] nlohmann::ordered_json report_json(const Specification& specification,
                                                 const std::vector<CheckReport>& checks);

}  // namespace latchwork::cli
