/// Counterexamples as JSON: enough to take the same run again, in the words of the spec. Written into reports
/// by cli/json_report, read back by `latchwork replay`.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/report.hpp"
#include "ir/trace.hpp"

namespace latchwork::cli {

/// `{"configs":{…},"instances":{…},"scope":{…},"initial":{place:
/// value},"steps":[{"action","instance","choices"}]}`; of a lasso also `"loop"`, how many steps come before
/// those that repeat, `"fairness"` and `"binding"`, the numbers of the members that the property's variables
/// stand for.
[[nodiscard]] nlohmann::ordered_json record_run(const ir::System& system, const Variant& variant,
                                                const ir::Trace& trace);

/// A name for every place of a state, in the order of the layout: as the spec would write it, and where two
/// functions would be written alike (the visited sets of two loops), with the function's own name behind it.
[[nodiscard]] std::vector<std::string> place_names(const ir::System& system, const ir::Layout& layout);

/// The members of each sort of a scope by name, enumerations left out.
[[nodiscard]] nlohmann::ordered_json scope_json(const ir::System& system, const ir::Scope& scope);

/// One counterexample of a report, as it was found in the file.
struct RecordedRun {
    std::string file;      ///< the spec, as the report names it
    std::string check;     ///< the check's name
    std::string property;  ///< the property that it breaks
    std::string text;      ///< the JSON object that record_run() made
};

/// The runs in a report (one JSON object, or several, one for each line), or the one in an ITF trace. Throws
/// InputError if it is neither.
[[nodiscard]] std::vector<RecordedRun> find_runs(const std::string& report);

/// A run, taken again.
struct ReplayedRun {
    std::shared_ptr<const ir::System> system;  ///< specialized
    ir::Trace trace;                           ///< as far as it could be followed
    std::string failure;                       ///< why it is no longer a counterexample; empty if it is
};

/// The value of a type that is printed as `text` (ir::print_value); `members` is the size of the type's sort.
/// Nothing if there is none.
[[nodiscard]] std::optional<ir::Value> find_value(const ir::System& system, const ir::Type& type,
                                                  ir::Value members, const std::string& text);

/// Takes `run` again in `system` (with its configs open) and lets the reference interpreter validate it.
/// Throws InputError if the record does not fit the spec: unknown names, missing places.
[[nodiscard]] ReplayedRun replay_run(const ir::System& system, const RecordedRun& run);

}  // namespace latchwork::cli
