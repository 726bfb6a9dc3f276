/// The base of every subcommand: an object that declares its options and runs. cli/app.cpp owns one of each.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/environment.hpp"
#include "cli/exit_code.hpp"

namespace CLI {
class App;
}

namespace latchwork::cli {

/// What every subcommand shares: options of presentation.
struct CommonOptions {
    std::string color = "auto";  ///< auto, always, never
    bool verbose = false;
    bool quiet = false;
};

class Subcommand {
  public:
    virtual ~Subcommand() = default;

    /// The word on the command line, its one-line summary, and the examples below its --help.
    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual std::string summary() const = 0;
    [[nodiscard]] virtual std::string examples() const = 0;
    /// Declares the options; they are filled before run() is called.
    virtual void add_options(CLI::App& app) = 0;
    /// Does the work. Throws InputError where the input or the command line is at fault.
    virtual ExitCode run(Environment& environment) = 0;

    CommonOptions common;
};

/// All subcommands, in the order in which --help lists them.
[[nodiscard]] std::vector<std::unique_ptr<Subcommand>> make_subcommands();

std::unique_ptr<Subcommand> make_check_command();
/// One for each engine of the registry: `prove`, `explore`, …
std::vector<std::unique_ptr<Subcommand>> make_engine_commands();
std::unique_ptr<Subcommand> make_generate_command();
std::unique_ptr<Subcommand> make_replay_command();
std::unique_ptr<Subcommand> make_certify_command();
std::unique_ptr<Subcommand> make_mutate_command();
std::unique_ptr<Subcommand> make_explain_command();

}  // namespace latchwork::cli
