/// Implementation of runs of the command line.
#include "tests/support/run_cli.hpp"

#include <sstream>

#include "cli/app.hpp"

namespace latchwork::tests {

CliResult run_cli(std::vector<std::string> arguments, const CliWorld& world) {
    std::istringstream in(world.in);
    std::ostringstream out;
    std::ostringstream err;
    const std::atomic<bool> stop{world.stopped};
    cli::Environment environment{.arguments = std::move(arguments),
                                 .in = in,
                                 .out = out,
                                 .err = err,
                                 .out_is_terminal = world.out_is_terminal,
                                 .err_is_terminal = world.err_is_terminal,
                                 .unicode = world.unicode,
                                 .stop = &stop};
    const cli::ExitCode code = cli::run(environment);
    return {static_cast<int>(code), out.str(), err.str()};
}

}  // namespace latchwork::tests
