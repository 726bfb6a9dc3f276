/// `latchwork replay --log FILE`: whether a recorded log keeps to a protocol, and where it leaves it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/environment.hpp"
#include "cli/exit_code.hpp"
#include "cli/subcommand.hpp"

namespace latchwork::cli {

struct LogOptions {
    std::string file;   ///< the log
    std::string map;    ///< what the names of a lock trace mean; empty: the log is one of our own
    std::string spec;   ///< the protocol
    std::string check;  ///< whose variant it is; empty: the default configs
    std::vector<std::string> settings;  ///< "config=value"
    std::string scope;                  ///< how many there are of each domain, as of make_scope()
    double uncertainty = 0;             ///< ns by which each time may be wrong, either way
    std::size_t max_states = 100'000;   ///< in which the protocol may be at one time
};

/// Follows the log and says on `out` what came of it: as_declared, not_as_declared (the log leaves the
/// protocol), or undecided (a limit). Throws InputError.
[[nodiscard]] ExitCode replay_log(const LogOptions& options, Environment& environment,
                                  const CommonOptions& common);

}  // namespace latchwork::cli
