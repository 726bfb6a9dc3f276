/// `latchwork prove | explore | … FILE`: one engine on one variant of a protocol. There is one such
/// subcommand for each engine of the registry.
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "cli/certificate.hpp"
#include "cli/files.hpp"
#include "cli/output_options.hpp"
#include "cli/progress.hpp"
#include "cli/report_view.hpp"
#include "cli/specification.hpp"
#include "cli/subcommand.hpp"
#include "cli/variant.hpp"
#include "cli/verdicts.hpp"
#include "ir/passes.hpp"
#include "verify/check/evidence.hpp"

namespace latchwork::cli {

namespace {

/// A run of one engine has nothing declared: it is fine if nothing was found wrong.
verify::Outcome outcome(const verify::Verdict& verdict) {
    if (std::holds_alternative<verify::Undecided>(verdict)) return verify::Outcome::undecided;
    return is_good(verdict) ? verify::Outcome::as_declared : verify::Outcome::not_as_declared;
}

class EngineCommand : public Subcommand {
  public:
    explicit EngineCommand(const verify::EngineInfo& engine) : engine_(engine) {}

    [[nodiscard]] std::string name() const override { return std::string(engine_.name); }
    [[nodiscard]] std::string summary() const override {
        return fmt::format("One engine: {}", engine_.summary);
    }
    [[nodiscard]] std::string examples() const override {
        std::string text = fmt::format(
            "  latchwork {0} spec/do_no_page.latch                 the default configs\n"
            "  latchwork {0} spec/do_no_page.latch --set fix=none  another variant\n"
            "  latchwork {0} spec/do_no_page.latch --check page_lock --property deadlock\n",
            engine_.name);
        if (engine_.needs_scope) {
            text +=
                fmt::format("  latchwork {} spec/do_no_page.latch --scope fault=2,Page=2\n", engine_.name);
        }
        if (engine_.unbounded) {
            text += fmt::format("  latchwork {} spec/do_no_page.latch --certificate proofs\n", engine_.name);
        }
        return text;
    }

    void add_options(CLI::App& app) override {
        app.add_option("FILE", file_, "The spec")->required();
        app.add_option("--check", check_, "Take the configs and instances of this check")->type_name("NAME");
        app.add_option("--set", settings_,
                       "Fix a config, or the number of instances of a process; may be repeated")
            ->type_name("NAME=VALUE")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        app.add_option("--property", properties_, "Decide only this property; may be repeated")
            ->type_name("NAME")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        if (engine_.needs_scope) {
            app.add_option("--scope", scope_,
                           "A scope of the spec, or sizes: fault=2,Page=2 (the others are 1)")
                ->type_name("SCOPE");
            app.add_option("--depth", limits_.depth, "Steps, for an engine that is bounded by them")
                ->check(CLI::PositiveNumber)
                ->type_name("N");
        }
        if (engine_.unbounded) {
            app.add_option("--certificate", certificate_,
                           "Write what is proved, as obligations for `latchwork certify`, below this folder")
                ->type_name("DIR");
        }
        if (engine_.liveness) {
            app.add_option("--fairness", fairness_,
                           "Assume this for liveness properties, instead of what they declare")
                ->check(CLI::IsMember({"weak", "strong"}))
                ->type_name("weak|strong");
        }
        limits_.add_to(app);
        output_.add_to(app);
    }

    ExitCode run(Environment& environment) override {
        const verify::Request::Limits limits = limits_.limits();
        const Specification spec = require_specification(file_, environment, common);
        const ir::System& open = *spec.system;
        const ir::Check* check = check_.empty() ? nullptr : &require_check(open, check_);

        CheckReport report;
        report.variant = make_variant(open, check, settings_);
        report.result.name = check != nullptr ? check->name : name();
        report.result.system = std::make_shared<ir::System>(
            ir::specialize(open, report.variant.configs, report.variant.instances));
        const ir::System& system = report.system();
        std::optional<ir::Scope> scope;
        if (engine_.needs_scope) scope = make_scope(system, check, scope_);
        // Without --property, an engine is asked what it can decide.
        const bool all = engine_.liveness || !properties_.empty();
        decide({system, all ? require_properties(system, properties_) : verify::safety_properties(system),
                scope, limits, fairness()},
               report.result, environment);

        if (output_.json)
            fmt::print(environment.out, "{}\n", report_line(spec, {report}));
        else
            print(report, spec, environment);
        output_.write_traces({trace_line(spec, {report})}, environment.err);
        output_.write_itf(spec, {report});
        if (!certificate_.empty()) certify(spec, report, environment);
        return report.code();
    }

  private:
    [[nodiscard]] std::optional<ir::Fairness> fairness() const {
        if (fairness_.empty()) return std::nullopt;
        return fairness_ == "strong" ? ir::Fairness::strong : ir::Fairness::weak;
    }

    /// Runs the engine, whose evidence is re-checked, and fills in what became of each property.
    void decide(const verify::Request& request, verify::CheckResult& result, Environment& environment) const {
        ProgressLine progress(environment, common);
        const verify::Result run = verify::check::run_checked(engine_, request, progress.context());
        for (const verify::PropertyVerdict& p : run.properties) {
            verify::PropertyOutcome property;
            property.property = p.property;
            property.name = request.system.property(p.property).name;
            property.verdict = p.verdict;
            property.engine = engine_.name;
            property.seconds = run.seconds;
            property.states = run.states;
            property.scope = request.scope;
            property.outcome = outcome(p.verdict);
            result.properties.push_back(std::move(property));
        }
        // The first of the worst speaks for all.
        for (const auto worst :
             {verify::Outcome::not_as_declared, verify::Outcome::undecided, verify::Outcome::as_declared}) {
            const auto found = std::find_if(result.properties.begin(), result.properties.end(),
                                            [worst](const auto& p) { return p.outcome == worst; });
            if (found == result.properties.end()) continue;
            result.decisive = static_cast<std::size_t>(found - result.properties.begin());
            result.outcome = worst;
            break;
        }
        result.ok = result.outcome == verify::Outcome::as_declared;
        result.seconds = run.seconds;
    }

    void certify(const Specification& spec, const CheckReport& report, Environment& environment) const {
        const std::size_t obligations = write_certificate(certificate_, spec, {report});
        if (obligations == 0)
            fmt::print(environment.err, "latchwork: nothing is proved; no certificate is written\n");
        else if (!output_.json && !common.quiet)
            fmt::print(environment.out, "{} written; `latchwork certify {} {}` checks them\n",
                       counted(obligations, "obligation"), certificate_, file_);
    }

    void print(const CheckReport& report, const Specification& spec, Environment& environment) const {
        const Style style = out_style(environment, common.color);
        const ir::System& system = report.system();
        const verify::PropertyOutcome* decisive = report.decisive();
        std::string variant = describe_configs(system);
        if (!variant.empty()) variant = "; " + variant;
        const std::string range = decisive != nullptr && decisive->scope ? decisive->scope->describe(system)
                                                                         : "any number of instances";
        fmt::print(environment.out, "{} ({}){}; {}; sequential consistency\n", style.bold(system.protocol),
                   spec.name, variant, range);
        environment.out << assumption_lines(system);
        fmt::print(environment.out, "{}", property_lines(report, spec.sources, style));
        const std::string found = invariant_lines(report);
        if (!found.empty() && !common.quiet) {
            fmt::print(environment.out, "\n{}\n{}",
                       style.bold("Inductive together, and enough for all that is proved:"), found);
        }
        const std::string drawn = drawings(report, spec.sources, style);
        if (!drawn.empty()) fmt::print(environment.out, "\n{}", drawn);
        const bool counted_states = decisive != nullptr && decisive->states;
        fmt::print(environment.out, "\n{}{:.2f} s\n",
                   counted_states ? counted(*decisive->states, "state") + ", " : "", report.result.seconds);
    }

    const verify::EngineInfo& engine_;
    std::string file_;
    std::string check_;
    std::string scope_;
    std::string fairness_;
    std::string certificate_;
    std::vector<std::string> settings_;
    std::vector<std::string> properties_;
    LimitOptions limits_;
    OutputOptions output_;
};

}  // namespace

std::vector<std::unique_ptr<Subcommand>> make_engine_commands() {
    std::vector<std::unique_ptr<Subcommand>> commands;
    for (const verify::EngineInfo& engine : verify::engines())
        commands.push_back(std::make_unique<EngineCommand>(engine));
    return commands;
}

}  // namespace latchwork::cli
