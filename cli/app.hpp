/// The whole command line as one function, called by cli/main.cpp and by the tests.
#pragma once

#include "cli/environment.hpp"
#include "cli/exit_code.hpp"

namespace latchwork::cli {

/// Parses `environment.arguments`, runs the subcommand that they name, and says how it came out. Reports
/// every failure on `environment.err`; throws nothing.
[[nodiscard]] ExitCode run(Environment& environment) noexcept;

}  // namespace latchwork::cli
