/// `latchwork replay TRACE`: takes a saved counterexample again in the reference interpreter and steps
/// through it. `--log FILE` follows the log of a running program instead.
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <istream>
#include <ostream>

#include "cli/files.hpp"
#include "cli/recorded_run.hpp"
#include "cli/replay_log.hpp"
#include "cli/specification.hpp"
#include "cli/subcommand.hpp"
#include "cli/trace_view.hpp"
#include "ir/printer.hpp"

namespace latchwork::cli {

namespace {

class ReplayCommand : public Subcommand {
  public:
    [[nodiscard]] std::string name() const override { return "replay"; }
    [[nodiscard]] std::string summary() const override {
        return "Take a saved counterexample again, or check the log of a program";
    }
    [[nodiscard]] std::string examples() const override {
        return "  latchwork check spec/do_no_page.latch --trace-out run.json\n"
               "  latchwork replay run.json                              validate and draw each saved run\n"
               "  latchwork replay run.json --check no_recheck --step 7  the whole state after step 7\n"
               "  latchwork replay run.json --interactive                go through it with the Enter key\n"
               "  latchwork replay --spec lock.latch --log events.jsonl  does a recorded log keep to the "
               "protocol?\n"
               "  latchwork replay --spec lock.latch --log perf.txt --map names.json\n";
    }

    void add_options(CLI::App& app) override {
        auto* trace =
            app.add_option("TRACE", file_, "A file that --trace-out or --itf wrote, or the output of --json");
        auto* spec = app.add_option("--spec", log_.spec,
                                    "Take the run in this spec instead of the one that it was found in")
                         ->type_name("FILE");
        app.add_option("--check", log_.check, "Only the runs of this check; with --log: its variant")
            ->type_name("NAME");
        auto* property = app.add_option("--property", property_, "Only the runs that break this property")
                             ->type_name("NAME");
        auto* step =
            app.add_option("--step", step_, "Print the whole state after this step (0: the initial state)")
                ->type_name("N");
        app.add_flag("-i,--interactive", interactive_,
                     "Show one step after the other: Enter or n next, p back, q quit")
            ->excludes(step);
        step_option_ = step;

        auto* log =
            app.add_option(
                   "--log", log_.file,
                   "Follow a recorded log in --spec: a JSON object a line, or, with --map, lock events "
                   "as perf script and ftrace print them")
                ->excludes(trace)
                ->excludes(property)
                ->excludes(step)
                ->needs(spec)
                ->type_name("FILE");
        app.add_option("--map", log_.map, "Which locks and processes the names of the lock events stand for")
            ->needs(log)
            ->type_name("FILE");
        app.add_option("--uncertainty", log_.uncertainty,
                       "By how many ns each time of the log may be wrong, either way")
            ->needs(log)
            ->check(CLI::Range(0.0, 1e15))
            ->type_name("NS");
        app.add_option("--set", log_.settings, "Fix a config for --log; may be repeated")
            ->needs(log)
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
            ->type_name("NAME=VALUE");
        app.add_option("--scope", log_.scope,
                       "How many there are of each domain, for --log: a scope of the spec, or sizes (the log "
                       "says how "
                       "many calls there are at the same time)")
            ->needs(log)
            ->type_name("SCOPE");
        app.add_option("--max-states", log_.max_states, "In which the protocol may be at one time, for --log")
            ->needs(log)
            ->check(CLI::PositiveNumber)
            ->capture_default_str()
            ->type_name("N");
    }

    ExitCode run(Environment& environment) override {
        if (!log_.file.empty()) return replay_log(log_, environment, common);
        if (file_.empty()) throw InputError("replay wants a TRACE, or --log and --spec");
        std::vector<RecordedRun> runs = find_runs(read_text(file_));
        const auto unwanted = [&](const RecordedRun& run) {
            return (!log_.check.empty() && run.check != log_.check) ||
                   (!property_.empty() && run.property != property_);
        };
        runs.erase(std::remove_if(runs.begin(), runs.end(), unwanted), runs.end());
        if (runs.empty()) throw InputError(fmt::format("'{}' holds no such counterexample", file_));
        ExitCode code = ExitCode::as_declared;
        bool first = true;
        for (const RecordedRun& recorded : runs) {
            if (!first) fmt::print(environment.out, "\n");
            first = false;
            code = worse(code, replay_one(recorded, environment));
        }
        return code;
    }

  private:
    ExitCode replay_one(const RecordedRun& recorded, Environment& environment) const {
        const Specification spec =
            require_specification(log_.spec.empty() ? recorded.file : log_.spec, environment, common);
        const ReplayedRun run = replay_run(*spec.system, recorded);
        const Style style = out_style(environment, common.color);
        fmt::print(environment.out, "{} ({}), check {}\n", style.bold(spec.system->protocol), spec.name,
                   recorded.check);
        if (!run.failure.empty()) {
            fmt::print(environment.out, "{} no longer a counterexample of {}: {}\n", style.red(style.cross()),
                       recorded.property, run.failure);
            return ExitCode::not_as_declared;
        }
        const TraceTable table = tabulate(*run.system, run.trace, spec.sources);
        if (step_option_->count() > 0) {
            if (step_ > run.trace.steps.size()) {
                throw InputError(
                    fmt::format("--step {}: the run has {}", step_, counted(run.trace.steps.size(), "step")));
            }
            print_state(run, step_, environment, style);
        } else if (interactive_) {
            step_through(run, table, environment, style);
        } else {
            fmt::print(environment.out, "{}", draw(table, style));
        }
        fmt::print(environment.out, "{} replayed: {}, {} is broken {}\n", style.green(style.tick()),
                   counted(run.trace.steps.size(), "step"), recorded.property,
                   run.trace.lasso ? "for ever" : "at the end");
        return ExitCode::as_declared;
    }

    /// Every place of the state after `step` steps, and where each instance stands.
    static void print_state(const ReplayedRun& run, std::size_t step, Environment& environment,
                            const Style& style) {
        const ir::System& system = *run.system;
        const ir::State& state = step == 0 ? run.trace.initial : run.trace.states[step - 1];
        fmt::print(environment.out, "{}\n",
                   style.bold(step == 0 ? "initial state" : fmt::format("state after step {}", step)));
        for_each_place(system, ir::Layout(system, run.trace.scope),
                       [&](ir::FunctionId id, const std::vector<ir::Value>& arguments, std::size_t place) {
                           const ir::Function& function = system.function(id);
                           using Role = ir::Function::Role;
                           const bool quiet = ir::is_bookkeeping(function);
                           if (function.role == Role::config || (quiet && state[place] == 0)) return;
                           fmt::print(environment.out, "  {} = {}\n", ir::print_place(system, id, arguments),
                                      ir::print_value(system, function.result, state[place]));
                       });
    }

    static void step_through(const ReplayedRun& run, const TraceTable& table, Environment& environment,
                             const Style& style) {
        std::size_t step = 0;
        for (std::string command;;) {
            if (step > 0) {
                const TraceRow& row = table.rows[step - 1];
                fmt::print(environment.out, "step {}: {} at line {}: {}\n", step,
                           table.columns[row.column].title, row.line, row.action);
            }
            print_state(run, step, environment, style);
            if (step == run.trace.steps.size()) return;
            fmt::print(environment.out, "Enter: next step, p: back, q: quit > ");
            environment.out.flush();
            if (!std::getline(environment.in, command) || command == "q") return;
            if (command == "p")
                step -= step > 0 ? 1 : 0;
            else
                ++step;
        }
    }

    std::string file_;
    LogOptions log_;  ///< `spec` and `check` are also of a TRACE
    std::string property_;
    std::size_t step_ = 0;
    bool interactive_ = false;
    CLI::Option* step_option_ = nullptr;
};

}  // namespace

std::unique_ptr<Subcommand> make_replay_command() {
    return std::make_unique<ReplayCommand>();
}

}  // namespace latchwork::cli
