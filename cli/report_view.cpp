/// Implementation of the text reports.
#include "cli/report_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/trace_view.hpp"
#include "cli/verdicts.hpp"
#include "ir/edits.hpp"
#include "ir/printer.hpp"

namespace latchwork::cli {

namespace {

constexpr std::size_t verdict_width = 9;  // the longest word is `undecided`
constexpr std::size_t engine_width = 7;
constexpr std::size_t states_width = 13;

/// A tick, a cross, or a question mark for what is open.
std::string mark(ExitCode code, const Style& style) {
    const std::size_t width = std::max(display_width(style.tick()), display_width(style.cross()));
    if (code == ExitCode::as_declared) return style.green(pad(style.tick(), width));
    if (code == ExitCode::undecided) return style.yellow(pad("?", width));
    return style.red(pad(style.cross(), width));
}

/// What a line says of the properties: the one that matters, or how many there are.
std::string subject(const CheckReport& check) {
    if (const verify::PropertyOutcome* headline = check.headline()) return headline->name;
    return check.result.properties.empty() ? ""
                                           : fmt::format("{} properties", check.result.properties.size());
}

/// The reason of an outcome behind a colon; empty if there is nothing to add.
std::string reason(const verify::PropertyOutcome& property, const base::SourceSet& sources) {
    const std::string more = detail(property.verdict, sources);
    return more.empty() ? "" : ": " + more;
}

/// What did not come out as declared: a verdict and its reason once for all properties that share them,
/// violations first, since other things often come out as they do because of one.
std::string failed_properties(const CheckReport& check, const base::SourceSet& sources, const Style& style) {
    struct Group {
        std::string verdict, detail, names;
        bool violated;
    };
    std::vector<Group> groups;
    for (const verify::PropertyOutcome& p : check.result.properties) {
        if (p.outcome == verify::Outcome::as_declared) continue;
        Group group{painted(p.verdict, verdict_width, style), detail(p.verdict, sources), p.name,
                    std::holds_alternative<verify::Violated>(p.verdict)};
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& g) {
            return g.verdict == group.verdict && g.detail == group.detail;
        });
        if (same == groups.end())
            groups.push_back(std::move(group));
        else
            same->names += ", " + p.name;
    }
    std::stable_partition(groups.begin(), groups.end(), [](const Group& g) { return g.violated; });
    std::string text;
    const std::string indent(4 + verdict_width + 2, ' ');
    for (const Group& g : groups) {
        const std::string lines =
            wrap(g.names + (g.detail.empty() ? "" : ": " + g.detail), style.width, indent);
        text += fmt::format("    {}  {}", g.verdict, lines.substr(indent.size()));
    }
    return text;
}

}  // namespace

CheckColumns columns_for(const ir::System& system, const std::vector<const ir::Check*>& checks) {
    CheckColumns columns{0, std::string_view("99 properties").size()};
    for (const ir::Check* check : checks) {
        columns.name = std::max(columns.name, display_width(check->name));
        for (const ir::Expectation& expectation : check->expectations) {
            const bool all = expectation.properties.empty();
            for (const ir::PropertyId id : all ? verify::safety_properties(system) : expectation.properties) {
                columns.property = std::max(columns.property, display_width(system.property(id).name));
            }
        }
    }
    return columns;
}

std::string check_line(const CheckReport& check, const CheckColumns& columns, const Style& style) {
    const verify::PropertyOutcome* decisive = check.decisive();
    std::string text =
        fmt::format("  {} {}  ", mark(check.code(), style), pad(check.result.name, columns.name));
    if (decisive != nullptr) {
        text += fmt::format("{}  {}  {}", painted(decisive->verdict, verdict_width, style),
                            pad(subject(check), columns.property), pad(decisive->engine, engine_width));
    }
    text += fmt::format("  {:>7.2f} s", check.result.seconds);
    if (decisive != nullptr && decisive->states)
        text += fmt::format("  {:>{}}", counted(*decisive->states, "state"), states_width);
    // What was shown in a scope holds there and nowhere else, so the scope is part of the verdict.
    const bool scoped = decisive != nullptr && decisive->scope && is_good(decisive->verdict) &&
                        !std::holds_alternative<verify::Proved>(decisive->verdict);
    if (scoped) text += fmt::format("  in {}", decisive->scope->name());
    return text + "\n";
}

std::string note_lines(const CheckReport& check, const base::SourceSet& sources, const Style& style,
                       bool all) {
    constexpr std::size_t few = 2;
    const std::vector<verify::Note>& notes = check.result.notes;
    const std::size_t shown = all || notes.size() <= few + 1 ? notes.size() : few;
    std::string text;
    for (std::size_t i = 0; i < shown; ++i)
        text += wrap("note: " + describe(notes[i], sources), style.width, "      ");
    if (shown < notes.size())
        text += fmt::format("      note: {} more; --verbose shows all\n", notes.size() - shown);
    return text;
}

std::string failure_text(const CheckReport& check, const base::SourceSet& sources, const Style& style) {
    std::string text = fmt::format("{} {}", style.cross(), check.result.name);
    if (check.code() == ExitCode::undecided)
        text = style.yellow(fmt::format("? {}", check.result.name));
    else
        text = style.red(text);
    if (check.expected) text += fmt::format(": expected `{}`", *check.expected);
    text += "\n";
    if (!check.result.reason.empty()) text += wrap(check.result.reason, style.width, "    ");
    return text + failed_properties(check, sources, style);
}

std::string drawings(const CheckReport& check, const base::SourceSet& sources, const Style& style) {
    std::string text;
    for (const verify::PropertyOutcome* property : violations(check)) {
        const ir::Trace& trace = std::get<verify::Violated>(property->verdict).trace;
        text += (text.empty() ? "" : "\n") + draw(tabulate(check.system(), trace, sources), style);
    }
    return text;
}

std::string property_lines(const CheckReport& report, const base::SourceSet& sources, const Style& style) {
    std::size_t width = 0;
    for (const verify::PropertyOutcome& p : report.result.properties)
        width = std::max(width, display_width(p.name));
    std::string text;
    for (const verify::PropertyOutcome& p : report.result.properties) {
        text += fmt::format("  {} {}  {}{}\n", mark(exit_code(p.outcome), style), pad(p.name, width),
                            painted(p.verdict, 0, style), reason(p, sources));
    }
    return text;
}

std::string invariant_lines(const CheckReport& report) {
    std::string text;
    std::size_t number = 0;
    for (ir::Expr e : invariants(report)) {
        text += fmt::format("invariant found_{}: {};\n", ++number, ir::print(report.system(), e));
    }
    return text;
}

std::string assumption_lines(const ir::System& system) {
    std::string text;
    for (const ir::Assumption& a : system.assumptions) {
        if (!a.text.empty()) text += fmt::format("  assumed: {}\n", a.text);
    }
    for (const ir::Property& p : system.properties) {
        if (p.builtin && !p.waived.empty()) text += fmt::format("  not checked: {} ({})\n", p.name, p.waived);
    }
    return text;
}

std::string describe_configs(const ir::System& system) {
    std::string text;
    for (const ir::Function& function : system.functions) {
        if (function.role != ir::Function::Role::config || function.initial == nullptr) continue;
        if (ir::is_edit(function) && ir::is_false(function.initial)) continue;
        text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", function.name,
                            ir::print(system, function.initial));
    }
    return text;
}

}  // namespace latchwork::cli
