/// Implementation of the JSON reports.
#include "cli/json_report.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/lock_sites.hpp"
#include "cli/recorded_run.hpp"
#include "cli/trace_table.hpp"
#include "cli/verdicts.hpp"
#include "ir/printer.hpp"

namespace latchwork::cli {

namespace {

using nlohmann::ordered_json;

ordered_json trace_json(const TraceTable& table) {
    ordered_json steps = ordered_json::array();
    for (const TraceRow& row : table.rows) {
        ordered_json changes = ordered_json::object();
        for (const TraceChange& change : row.changes) changes[change.place] = change.after;
        const TraceColumn& column = table.columns[row.column];
        steps.push_back({{"step", row.step},
                         {"process", column.process},
                         {"instance", column.instance},
                         {"label", row.label},
                         {"line", row.line},
                         {"action", row.action},
                         {"changes", std::move(changes)}});
    }
    return steps;
}

ordered_json sites_json(const std::vector<LockSite>& sites) {
    ordered_json list = ordered_json::array();
    for (const LockSite& site : sites) {
        list.push_back({{"lock", site.lock},
                        {"how", site.how},
                        {"by", site.who},
                        {"file", site.file},
                        {"line", site.line},
                        {"action", site.action}});
    }
    return list;
}

ordered_json property_json(const CheckReport& check, const verify::PropertyOutcome& property,
                           const base::SourceSet& sources) {
    ordered_json json = {{"name", property.name}, {"verdict", verify::verdict_name(property.verdict)}};
    if (const std::string more = detail(property.verdict, sources); !more.empty()) json["detail"] = more;
    if (const auto* broken = std::get_if<verify::Violated>(&property.verdict)) {
        json["message"] = broken->trace.message;
        const std::vector<LockSite> sites = lock_sites(check.system(), broken->trace, sources);
        if (!sites.empty()) json["sites"] = sites_json(sites);
        json["run"] = record_run(check.system(), check.variant, broken->trace);
    }
    return json;
}

ordered_json check_json(const CheckReport& check, const base::SourceSet& sources) {
    const verify::PropertyOutcome* decisive = check.decisive();
    const verify::PropertyOutcome* headline = check.headline();
    const auto* broken = decisive != nullptr ? std::get_if<verify::Violated>(&decisive->verdict) : nullptr;
    if (broken != nullptr) headline = decisive;  // the one that `trace` is of
    ordered_json json;
    json["name"] = check.result.name;
    json["expected"] = check.expected ? ordered_json(*check.expected) : ordered_json(nullptr);
    json["ok"] = check.result.ok;
    json["verdict"] = check.result.verdict();
    json["property"] = headline != nullptr ? ordered_json(headline->name) : ordered_json(nullptr);
    json["engine"] = decisive != nullptr ? decisive->engine : "";
    json["seconds"] = check.result.seconds;
    json["states"] =
        decisive != nullptr && decisive->states ? ordered_json(*decisive->states) : ordered_json(nullptr);
    json["scope"] = decisive != nullptr && decisive->scope ? scope_json(check.system(), *decisive->scope)
                                                           : ordered_json(nullptr);
    json["invariants"] = ordered_json::array();
    for (ir::Expr e : invariants(check)) json["invariants"].push_back(ir::print(check.system(), e));
    json["trace"] = broken != nullptr ? trace_json(tabulate(check.system(), broken->trace, sources))
                                      : ordered_json(nullptr);
    if (broken != nullptr && broken->trace.lasso) json["loop"] = broken->trace.lasso->loop;
    for (const verify::Note& n : check.result.notes) json["notes"].push_back(describe(n, sources));
    json["properties"] = ordered_json::array();
    for (const verify::PropertyOutcome& p : check.result.properties)
        json["properties"].push_back(property_json(check, p, sources));
    return json;
}

ordered_json diagnostics_json(const Specification& specification) {
    ordered_json list = ordered_json::array();
    for (const base::Diagnostic& d : specification.diagnostics.all()) {
        ordered_json entry = {{"code", d.kind->code},
                              {"severity", base::severity_name(d.kind->severity)},
                              {"line", nullptr},
                              {"column", nullptr},
                              {"message", d.message}};
        if (d.span.valid()) {
            const base::Position position = specification.sources.file(d.span.file).position(d.span.begin);
            entry["line"] = position.line;
            entry["column"] = position.column;
        }
        list.push_back(std::move(entry));
    }
    return list;
}

}  // namespace

ordered_json report_json(const Specification& specification, const std::vector<CheckReport>& checks) {
    ordered_json json;
    const bool sound = specification.system.has_value();
    json["schema"] = 1;
    json["protocol"] = sound ? ordered_json(specification.system->protocol) : ordered_json(nullptr);
    json["file"] = specification.name;
    json["ok"] = sound && std::all_of(checks.begin(), checks.end(),
                                      [](const CheckReport& check) { return check.result.ok; });
    json["checks"] = ordered_json::array();
    for (const CheckReport& check : checks)
        json["checks"].push_back(check_json(check, specification.sources));
    if (!specification.diagnostics.all().empty()) json["diagnostics"] = diagnostics_json(specification);
    return json;
}

}  // namespace latchwork::cli
