/// The whole command line inside a test.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "cli/environment.hpp"
#include "cli/exit_code.hpp"

namespace latchwork::tests {

struct CliResult {
    int code = 0;
    std::string out, err;
};

/// How the outside world looks to the run.
struct CliWorld {
    std::string in = {};
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    bool unicode = true;
    bool stopped = false;  ///< as if Ctrl-C had been pressed at the start
};

/// Runs latchwork with `arguments`.
[[nodiscard]] CliResult run_cli(std::vector<std::string> arguments, const CliWorld& world = {});

}  // namespace latchwork::tests
