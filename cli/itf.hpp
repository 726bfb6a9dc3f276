/// Counterexamples in the Informal Trace Format of Apalache (its ADR-015): a JSON object with all states of
/// one run. Written by `check` and the engines, read where saved counterexamples are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/files.hpp"
#include "cli/recorded_run.hpp"
#include "cli/report.hpp"
#include "cli/specification.hpp"

namespace latchwork::cli {

/// A file `PROTOCOL.CHECK.PROPERTY.itf.json` for each counterexample. Each place of the state is a variable;
/// `#meta` says what it takes to take the run again, and of each state the step that follows it.
[[nodiscard]] std::vector<OutputFile> itf_files(const Specification& specification,
                                                const std::vector<CheckReport>& checks);

/// The run in such a file; nothing if `text` is no trace in this format. Throws InputError if it is one that
/// another program wrote, which does not name its steps.
[[nodiscard]] std::optional<RecordedRun> read_itf(const std::string& text);

}  // namespace latchwork::cli
