/// `latchwork mutate FILE`: takes each lock operation out, moves it, weakens it, and says who notices.
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "base/parallel.hpp"
#include "cli/files.hpp"
#include "cli/mutation.hpp"
#include "cli/output_options.hpp"
#include "cli/progress.hpp"
#include "cli/style.hpp"
#include "cli/subcommand.hpp"
#include "cli/variant.hpp"

namespace latchwork::cli {

namespace {

constexpr std::size_t most_steps_shown = 12;

class MutateCommand : public Subcommand {
  public:
    [[nodiscard]] std::string name() const override { return "mutate"; }
    [[nodiscard]] std::string summary() const override {
        return "Drop, move or weaken each lock operation; say which ones are needed";
    }
    [[nodiscard]] std::string examples() const override {
        return "  latchwork mutate spec/do_no_page.latch                 the default configs\n"
               "  latchwork mutate spec/do_no_page.latch --check locked  the variant of a check\n"
               "  latchwork mutate spec/do_no_page.latch --json > mutants.json\n"
               "\nEach lock, unlock, recheck, barrier and ordering is dropped, moved across its neighbour, "
               "or\n"
               "weakened from exclusive to shared. A mutant that is refuted shows why the operation is "
               "there; one\n"
               "that is still proved shows that the stated properties do not need it, or that the spec's "
               "steps\n"
               "are too coarse to show why: then dissolving the `atomic` blocks may refute it.\n"
               "Exit code 0 if every mutant has a verdict, 3 if some are undecided.\n";
    }

    void add_options(CLI::App& app) override {
        app.add_option("FILE", file_, "The spec")->required();
        app.add_option("--check", check_, "Take the configs and instances of this check")->type_name("NAME");
        app.add_option("--set", settings_, "Fix a config, or the number of instances of a process")
            ->type_name("NAME=VALUE")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        app.add_option("--jobs", jobs_, "Mutants at a time (default: all processors)")
            ->check(CLI::PositiveNumber)
            ->type_name("N");
        app.add_flag("--json", json_, "Print one JSON object instead of text");
        limits_.add_to(app);
    }

    ExitCode run(Environment& environment) override {
        const verify::Request::Limits limits = limits_.limits();
        const Specification spec = require_specification(file_, environment, common);
        const ir::Check* check = check_.empty() ? nullptr : &require_check(*spec.system, check_);
        const Variant variant = make_variant(*spec.system, check, settings_);
        ProgressLine progress(environment, common);
        const MutationRun run =
            run_mutants(spec, variant, limits, jobs_ > 0 ? jobs_ : base::processors(), progress.context(),
                        [&](std::size_t done, std::size_t all) {
                            progress.show(fmt::format("mutate: {} of {} mutants", done, all));
                        });
        progress.clear();
        if (json_)
            print_json(run, spec, environment);
        else
            print(run, spec, environment);
        const bool open = std::any_of(run.mutants.begin(), run.mutants.end(),
                                      [](const MutantReport& m) { return m.fate == Fate::undecided; });
        return open ? ExitCode::undecided : ExitCode::as_declared;
    }

  private:
    static std::string interleaving(const MutantReport& m) {
        std::vector<std::string> steps = m.steps;
        if (steps.size() > most_steps_shown)
            steps.erase(steps.begin(), steps.end() - static_cast<std::ptrdiff_t>(most_steps_shown));
        return fmt::format("{}{}", steps.size() < m.steps.size() ? "… " : "", fmt::join(steps, " "));
    }

    static std::string finer(const MutantReport& m) {
        if (!m.refuted_by_finer_steps) return "";
        return *m.refuted_by_finer_steps ? "refuted once the atomic blocks are dissolved: the spec's steps "
                                           "are too coarse to show why"
                                         : "nor is it needed once the atomic blocks are dissolved";
    }

    static std::string explanation(const MutantReport& m) {
        switch (m.fate) {
            case Fate::refuted:
                return fmt::format("{} with {}: {}", m.property, m.scope, interleaving(m));
            case Fate::holds:
                return fmt::format("with {}", m.scope) + (finer(m).empty() ? "" : "; " + finer(m));
            case Fate::proved:
                return finer(m);
            default:
                return m.detail;
        }
    }

    void print(const MutationRun& run, const Specification& spec, Environment& environment) const {
        const Style style = out_style(environment, common.color);
        fmt::print(environment.out, "{} ({}), {}\n", style.bold(spec.system->protocol), spec.name,
                   counted(run.mutants.size(), "mutant"));
        std::map<Fate, std::size_t> numbers;
        for (const MutantReport& m : run.mutants) {
            ++numbers[m.fate];
            if (common.quiet && m.fate == Fate::refuted) continue;
            fmt::print(environment.out, "  {:<9} {:>4}  {}: {}\n", fate_name(m.fate), m.line,
                       m.mutant.process, m.mutant.text);
            const std::string more = explanation(m);
            if (!more.empty())
                fmt::print(environment.out, "{}", wrap(more, style.width, "                  "));
        }
        fmt::print(environment.out, "\n");
        for (const auto& [fate, number] : numbers)
            fmt::print(environment.out, "  {:>4} {:<9} {}\n", number, fate_name(fate), fate_meaning(fate));
    }

    void print_json(const MutationRun& run, const Specification& spec, Environment& environment) const {
        using nlohmann::ordered_json;
        ordered_json mutants = ordered_json::array();
        for (const MutantReport& m : run.mutants) {
            ordered_json json = {{"line", m.line},          {"process", m.mutant.process},
                                 {"mutant", m.mutant.text}, {"verdict", fate_name(m.fate)},
                                 {"property", nullptr},     {"scope", nullptr},
                                 {"steps", m.steps},        {"detail", m.detail}};
            if (!m.property.empty()) json["property"] = m.property;
            if (!m.scope.empty()) json["scope"] = m.scope;
            if (m.refuted_by_finer_steps) json["refuted_by_finer_steps"] = *m.refuted_by_finer_steps;
            mutants.push_back(std::move(json));
        }
        const ordered_json report = {{"schema", 1},
                                     {"protocol", spec.system->protocol},
                                     {"file", spec.name},
                                     {"properties", run.properties},
                                     {"mutants", std::move(mutants)}};
        fmt::print(environment.out, "{}\n",
                   report.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
    }

    std::string file_, check_;
    std::vector<std::string> settings_;
    std::size_t jobs_ = 0;
    bool json_ = false;
    LimitOptions limits_;
};

}  // namespace

std::unique_ptr<Subcommand> make_mutate_command() {
    return std::make_unique<MutateCommand>();
}

}  // namespace latchwork::cli
