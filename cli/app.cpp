/// Parsing the command line, dispatch to the subcommands, and the last line of defence against exceptions.
#include "cli/app.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <memory>
#include <new>
#include <ostream>
#include <vector>

#include "cli/files.hpp"
#include "cli/style.hpp"
#include "cli/subcommand.hpp"
#include "cli/verdicts.hpp"
#include "cli/version.hpp"

namespace latchwork::cli {

namespace {

constexpr const char* purpose =
    "Latchwork proves lock protocols and tests them: write a protocol in .latch, prove it for\n"
    "every number of threads and objects, see the interleaving where it breaks, and generate\n"
    "C++ state machines and regression tests from it.";

std::string footer() {
    std::string text =
        "Start here:\n"
        "  latchwork check spec/            run every check that the specs declare\n"
        "  latchwork prove spec/x.latch     prove the protocol, print the invariants that were found\n"
        "  latchwork generate spec/x.latch -o generated/x   C++ state machine and tests\n"
        "  latchwork COMMAND --help         options and examples of one command\n"
        "\nVerdicts:\n";
    for (const VerdictWord& word : verdict_words())
        text += fmt::format("  {:<10} {}\n", word.name, word.meaning);
    text +=
        "\nExit codes:\n"
        "  0   every check came out as declared\n"
        "  1   some check did not, a property is violated, or generated files differ\n"
        "  2   the input or the command line is at fault\n"
        "  3   undecided: a limit was hit, or Ctrl-C was pressed\n"
        "  70  a defect in Latchwork itself; please report it\n";
    return text;
}

void add_common_options(CLI::App& app, CommonOptions& common) {
    app.add_option("--color", common.color,
                   "Colours: auto (on a terminal, unless NO_COLOR is set), always, never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->type_name("WHEN");
    auto* verbose =
        app.add_flag("-v,--verbose", common.verbose, "Say more: engine details, expected counterexamples");
    app.add_flag("-q,--quiet", common.quiet, "Print only what is wrong")->excludes(verbose);
}

ExitCode parse_and_run(Environment& environment) {
    CLI::App app(purpose, "latchwork");
    app.set_version_flag("--version", fmt::format("latchwork {}", version));
    app.set_help_flag("-h,--help", "Print this help and exit");
    app.require_subcommand(1);
    app.footer(footer());
    std::vector<std::unique_ptr<Subcommand>> commands = make_subcommands();
    std::vector<CLI::App*> parsers;
    for (const auto& command : commands) {
        CLI::App* parser = app.add_subcommand(command->name(), command->summary());
        parser->footer("Examples:\n" + command->examples());
        command->add_options(*parser);
        add_common_options(*parser, command->common);
        parsers.push_back(parser);
    }
    try {
        std::vector<std::string> arguments(environment.arguments.rbegin(), environment.arguments.rend());
        app.parse(std::move(arguments));
    } catch (const CLI::Success& e) {  // --help, --version
        app.exit(e, environment.out, environment.err);
        return ExitCode::as_declared;
    } catch (const CLI::ParseError& e) {
        const bool nothing = environment.arguments.empty();
        if (nothing) fmt::print(environment.err, "{}\n", app.help());
        const auto known = [&](const auto& command) {
            return command->name() == environment.arguments.front();
        };
        if (!nothing && environment.arguments.front()[0] != '-' &&
            std::none_of(commands.begin(), commands.end(), known)) {
            fmt::print(environment.err, "latchwork: there is no command '{}'\n",
                       environment.arguments.front());
        } else {
            fmt::print(environment.err, "latchwork: {}\n", e.what());
        }
        if (!nothing) fmt::print(environment.err, "Run `latchwork --help` for what there is.\n");
        return ExitCode::bad_input;
    }
    for (std::size_t i = 0; i < commands.size(); ++i) {
        if (parsers[i]->parsed()) return commands[i]->run(environment);
    }
    return ExitCode::bad_input;
}

ExitCode guarded_run(Environment& environment) {
    try {
        const ExitCode code = parse_and_run(environment);
        environment.out.flush();
        if (!environment.out) throw InputError("cannot write the output");
        return code;
    } catch (const InputError& e) {
        fmt::print(environment.err, "latchwork: {}\n", e.what());
        return ExitCode::bad_input;
    } catch (const std::bad_alloc&) {
        fmt::print(environment.err, "latchwork: out of memory; --max-states or a smaller scope may help\n");
        return ExitCode::undecided;
    } catch (const std::exception& e) {
        fmt::print(
            environment.err,
            "latchwork: internal error: {}\n"
            "This is a defect in Latchwork {}, not in your spec. Please report it, with this message, the\n"
            "command line and the spec.\n",
            e.what(), version);
        return ExitCode::defect;
    }
}

}  // namespace

std::vector<std::unique_ptr<Subcommand>> make_subcommands() {
    std::vector<std::unique_ptr<Subcommand>> commands;
    commands.push_back(make_check_command());
    for (auto& command : make_engine_commands()) commands.push_back(std::move(command));
    commands.push_back(make_generate_command());
    commands.push_back(make_replay_command());
    commands.push_back(make_certify_command());
    commands.push_back(make_mutate_command());
    commands.push_back(make_explain_command());
    return commands;
}

ExitCode run(Environment& environment) noexcept {
    try {
        return guarded_run(environment);
    } catch (...) {  // not even the error message could be written
        return ExitCode::defect;
    }
}

}  // namespace latchwork::cli
