/// `latchwork check [FILE|DIR …]`: runs the checks that specs declare and says whether they came out so.
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>
#include <set>

#include "cli/certificate.hpp"
#include "cli/check_run.hpp"
#include "cli/dump.hpp"
#include "cli/files.hpp"
#include "cli/output_options.hpp"
#include "cli/report_view.hpp"
#include "cli/subcommand.hpp"
#include "cli/variant.hpp"

namespace latchwork::cli {

namespace {

/// What --engine says where the portfolio is to choose.
constexpr std::string_view any_engine = "auto";

class CheckCommand : public Subcommand {
  public:
    [[nodiscard]] std::string name() const override { return "check"; }
    [[nodiscard]] std::string summary() const override { return "Run the checks that the specs declare"; }
    [[nodiscard]] std::string examples() const override {
        return "  latchwork check                               every *.latch below the current directory\n"
               "  latchwork check spec/do_no_page.latch --show  draw the counterexamples too\n"
               "  latchwork check spec --json > report.json     for a machine\n"
               "  latchwork check spec --certificate proofs     for `latchwork certify`\n"
               "  latchwork check spec/do_no_page.latch --check page_lock --time 10\n";
    }

    void add_options(CLI::App& app) override {
        app.add_option("PATH", paths_,
                       "Specs, or directories: all *.latch below them (default: the current one)");
        app.add_option("--check", names_, "Run only the check of this name; may be repeated")
            ->type_name("NAME")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        app.add_option("--engine", engine_,
                       fmt::format("{} (default): bug-finding in small scopes and a proof side by side, then "
                                   "larger scopes;\nor only this engine: {}",
                                   any_engine, fmt::join(engine_names(), ", ")))
            ->check(CLI::Validator(CLI::IsMember(choices())).description(""))
            ->type_name("NAME");
        app.add_flag("--show", show_, "Draw the counterexamples of expected violations too");
        app.add_option("--dump", dump_, "Print the specs after this phase, and check nothing")
            ->check(CLI::IsMember(phase_names()))
            ->type_name("PHASE");
        app.add_option("--certificate", certificate_,
                       "Write what is proved, as obligations for `latchwork certify`, below this folder")
            ->type_name("DIR");
        limits_.add_to(app);
        output_.add_to(app);
    }

    ExitCode run(Environment& environment) override {
        options_.limits = limits_.limits();
        if (engine_ != any_engine) options_.engine = engine_;
        if (paths_.empty()) paths_.emplace_back(".");
        const Style style = out_style(environment, common.color);
        ExitCode code = ExitCode::as_declared;
        for (const std::filesystem::path& path : find_specs(paths_))
            code = worse(code, check_file(path, environment, style));
        require_known_names();
        if (!dump_.empty()) return code;
        output_.write_traces(trace_lines_, environment.err);
        const bool something = files_ > 0 || code == ExitCode::as_declared;
        if (!output_.json && something && (!common.quiet || code != ExitCode::as_declared)) {
            fmt::print(environment.out, "{}{}", files_ > 0 ? "\n" : "", closing_line(totals_, style));
        }
        return code;
    }

  private:
    static std::vector<std::string> engine_names() {
        std::vector<std::string> names;
        for (const verify::EngineInfo& engine : verify::engines()) names.emplace_back(engine.name);
        return names;
    }

    static std::vector<std::string> choices() {
        std::vector<std::string> names = engine_names();
        names.emplace_back(any_engine);
        return names;
    }

    static std::vector<std::string> phase_names() {
        std::vector<std::string> names;
        for (const DumpPhase& phase : dump_phases()) names.emplace_back(phase.name);
        return names;
    }

    ExitCode check_file(const std::filesystem::path& path, Environment& environment, const Style& style) {
        Specification spec;
        spec.name = path.string();
        try {
            spec = read_specification(path);
        } catch (const InputError& e) {
            fmt::print(environment.err, "latchwork: {}\n", e.what());
        }
        print_diagnostics(spec, environment, common);
        if (!dump_.empty()) find_dump_phase(dump_).print(spec, names_, environment.out);
        if (!spec.system) {
            if (output_.json && dump_.empty()) fmt::print(environment.out, "{}\n", report_line(spec, {}));
            return ExitCode::bad_input;
        }
        const std::vector<const ir::Check*> checks = select_checks(*spec.system, names_);
        for (const ir::Check* check : checks) found_names_.insert(check->name);
        for (const ir::Check& check : spec.system->checks) known_names_.push_back(check.name);
        if (!dump_.empty() || (checks.empty() && !names_.empty())) return ExitCode::as_declared;
        return run_file(spec, checks, environment, style);
    }

    ExitCode run_file(const Specification& spec, const std::vector<const ir::Check*>& checks,
                      Environment& environment, const Style& style) {
        const bool text = !output_.json;
        if (text && !common.quiet) {
            fmt::print(environment.out, "{}{} ({}), sequential consistency\n", files_++ > 0 ? "\n" : "",
                       style.bold(spec.system->protocol), spec.name);
            environment.out << assumption_lines(*spec.system);
            if (checks.empty()) fmt::print(environment.out, "  declares no check\n");
        }
        const CheckColumns columns = columns_for(*spec.system, checks);
        ProgressLine progress(environment, common);
        const CheckRun run = run_checks(spec, checks, options_, progress, [&](const CheckReport& report) {
            if (text && !common.quiet)
                fmt::print(environment.out, "{}{}", check_line(report, columns, style),
                           note_lines(report, spec.sources, style, common.verbose));
            environment.out.flush();
        });
        progress.clear();
        if (text)
            print_details(run, spec, environment, style);
        else
            fmt::print(environment.out, "{}\n", report_line(spec, run.reports));
        trace_lines_.push_back(trace_line(spec, run.reports));
        output_.write_itf(spec, run.reports);
        if (!certificate_.empty()) (void)write_certificate(certificate_, spec, run.reports);
        totals_ += run;
        return run.code();
    }

    void print_details(const CheckRun& run, const Specification& spec, Environment& environment,
                       const Style& style) const {
        for (const CheckReport& report : run.reports) {
            const bool failed = report.code() != ExitCode::as_declared;
            if (failed) fmt::print(environment.out, "\n{}", failure_text(report, spec.sources, style));
            if (!failed && !show_ && !common.verbose) continue;
            const std::string drawn = drawings(report, spec.sources, style);
            if (!drawn.empty()) fmt::print(environment.out, "\n{}", drawn);
        }
    }

    /// A name that no spec knows is a mistake on the command line.
    void require_known_names() const {
        for (const std::string& name : names_) {
            if (found_names_.count(name) == 0) unknown_name("check", name, known_names_);
        }
    }

    std::vector<std::string> paths_;
    std::vector<std::string> names_;
    std::string engine_{any_engine};
    bool show_ = false;
    std::string dump_;
    std::string certificate_;
    LimitOptions limits_;
    OutputOptions output_;

    verify::CheckOptions options_;
    std::set<std::string> found_names_;
    std::vector<std::string> known_names_;
    std::vector<std::string> trace_lines_;
    Totals totals_;
    std::size_t files_ = 0;
};

}  // namespace

std::unique_ptr<Subcommand> make_check_command() {
    return std::make_unique<CheckCommand>();
}

}  // namespace latchwork::cli
