/// `--dump=PHASE`: the spec after a phase of the pipeline. One table, from which the option's values come.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "cli/specification.hpp"

namespace latchwork::cli {

struct DumpPhase {
    std::string_view name;  ///< as in --dump=ast
    /// Prints what the phase made of the spec (nothing if it failed). `checks` are the names that --check
    /// gave, for a phase that speaks of one variant; none: all checks.
    void (*print)(const Specification& specification, const std::vector<std::string>& checks,
                  std::ostream& out);
};

/// The phases, in the order of the pipeline.
[[nodiscard]] const std::vector<DumpPhase>& dump_phases();
/// The phase called `name`. Precondition: there is one.
[[nodiscard]] const DumpPhase& find_dump_phase(std::string_view name);

}  // namespace latchwork::cli
