/// What the subcommands that run engines share: limits, and where reports go.
#pragma once

#include <string>
#include <vector>

#include "cli/environment.hpp"
#include "cli/report.hpp"
#include "cli/specification.hpp"

namespace CLI {
class App;
}

namespace latchwork::cli {

/// The limits of a run; 0 stands for the default of the engine contract.
struct LimitOptions {
    double seconds = 0;
    std::size_t states = 0;
    std::string memory;  ///< "512M", "4G"; empty: default
    std::size_t depth = 0;

    void add_to(CLI::App& app);
    /// Throws InputError for a memory size that is none.
    [[nodiscard]] verify::Request::Limits limits() const;
};

/// --json, --trace-out and --itf.
struct OutputOptions {
    bool json = false;
    std::string trace_out;
    std::string itf;

    void add_to(CLI::App& app);
    /// If --trace-out was given: writes the reports of the violated checks to its file, one JSON object a
    /// line, or says on `err` that there are none.
    void write_traces(const std::vector<std::string>& report_lines, std::ostream& err) const;
    /// If --itf was given: writes a trace of each counterexample to its folder.
    void write_itf(const Specification& specification, const std::vector<CheckReport>& checks) const;
};

/// The JSON report on one line.
[[nodiscard]] std::string report_line(const Specification& specification,
                                      const std::vector<CheckReport>& checks);
/// The JSON report of those checks that have a counterexample; empty if none has.
[[nodiscard]] std::string trace_line(const Specification& specification,
                                     const std::vector<CheckReport>& checks);

}  // namespace latchwork::cli
