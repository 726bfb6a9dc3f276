/// `latchwork explain TOPIC`: what a diagnostic or a verdict means, and the reference of primitives and
/// properties.
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <ostream>

#include "base/diagnostic.hpp"
#include "cli/diagnostics.hpp"
#include "cli/files.hpp"
#include "cli/reference.hpp"
#include "cli/subcommand.hpp"
#include "cli/verdicts.hpp"

namespace latchwork::cli {

namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

class ExplainCommand : public Subcommand {
  public:
    [[nodiscard]] std::string name() const override { return "explain"; }
    [[nodiscard]] std::string summary() const override {
        return "Explain a diagnostic, a verdict, a primitive or a property";
    }
    [[nodiscard]] std::string examples() const override {
        return "  latchwork explain            list everything that can be explained\n"
               "  latchwork explain LW201      a diagnostic, by its code or its name\n"
               "  latchwork explain vacuous    a verdict\n"
               "  latchwork explain down_read  a primitive, or a built-in property\n"
               "  latchwork explain primitives the table of all primitives, in Markdown\n"
               "  latchwork explain properties the table of all built-in properties\n";
    }

    void add_options(CLI::App& app) override {
        app.add_option(
            "CODE", code_,
            "A code (LW201), a diagnostic's name (unknown-name), a verdict, a primitive, a built-in "
            "property, `primitives` or `properties`; none: list all");
    }

    ExitCode run(Environment& environment) override {
        const Style style = out_style(environment, common.color);
        if (code_.empty()) {
            list(environment, style);
            return ExitCode::as_declared;
        }
        if (code_ == "primitives" || code_ == "properties") {
            fmt::print(environment.out, "{}",
                       code_ == "primitives" ? primitives_reference() : properties_reference());
            return ExitCode::as_declared;
        }
        if (const auto text = reference_of(code_)) {
            fmt::print(environment.out, "{}", *text);
            return ExitCode::as_declared;
        }
        const std::string wanted = lower(code_);
        std::vector<std::string> known = reference_names();
        known.insert(known.end(), {"primitives", "properties"});
        for (const base::DiagnosticKind* kind : all_diagnostic_kinds()) {
            if (lower(std::string(kind->code)) == wanted || kind->name == wanted) {
                fmt::print(environment.out, "{} {}: {}\n\n{}\n", style.bold(kind->code),
                           base::severity_name(kind->severity), kind->name, kind->explanation);
                return ExitCode::as_declared;
            }
            known.emplace_back(kind->code);
            known.emplace_back(kind->name);
        }
        for (const VerdictWord& word : verdict_words()) {
            if (word.name == wanted) {
                fmt::print(environment.out, "{}: {}\n\n{}\n", style.bold(word.name), word.meaning,
                           word.explanation);
                return ExitCode::as_declared;
            }
            known.emplace_back(word.name);
        }
        const std::string near = base::nearest(wanted, known);
        throw InputError(
            fmt::format("nothing is called '{}'{}; `latchwork explain` lists what can be explained", code_,
                        near.empty() ? "" : fmt::format(" (did you mean '{}'?)", near)));
    }

  private:
    static void list(Environment& environment, const Style& style) {
        fmt::print(environment.out, "{}\n", style.bold("Diagnostics"));
        for (const base::DiagnosticKind* kind : all_diagnostic_kinds()) {
            fmt::print(environment.out, "  {:<8} {}\n", kind->code, kind->name);
        }
        fmt::print(environment.out, "\n{}\n", style.bold("Verdicts"));
        for (const VerdictWord& word : verdict_words()) {
            fmt::print(environment.out, "  {:<10} {}\n", word.name, word.meaning);
        }
        fmt::print(environment.out, "\n{}\n", style.bold("Reference"));
        fmt::print(environment.out, "  {:<10} {}\n", "primitives",
                   "types and operations under the kernel's names");
        fmt::print(environment.out, "  {:<10} {}\n", "properties", "what is always checked");
    }

    std::string code_;
};

}  // namespace

std::unique_ptr<Subcommand> make_explain_command() {
    return std::make_unique<ExplainCommand>();
}

}  // namespace latchwork::cli
