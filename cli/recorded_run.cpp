/// Recording runs, and finding them in reports.
#include "cli/recorded_run.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "cli/files.hpp"
#include "cli/itf.hpp"
#include "cli/trace_table.hpp"
#include "ir/printer.hpp"

namespace latchwork::cli {

using nlohmann::ordered_json;

ordered_json scope_json(const ir::System& system, const ir::Scope& scope) {
    ordered_json json = ordered_json::object();
    for (std::size_t s = 0; s < system.sorts.size(); ++s) {
        if (system.sorts[s].kind != ir::Sort::Kind::enumeration)
            json[system.sorts[s].name] = scope.size(ir::SortId(s));
    }
    return json;
}

std::vector<std::string> place_names(const ir::System& system, const ir::Layout& layout) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for_each_place(system, layout,
                   [&](ir::FunctionId id, const std::vector<ir::Value>& arguments, std::size_t) {
                       std::string name = ir::print_place(system, id, arguments);
                       if (taken.count(name) != 0) name += fmt::format(" ({})", system.function(id).name);
                       taken.insert(name);
                       names.push_back(std::move(name));
                   });
    return names;
}

ordered_json record_run(const ir::System& system, const Variant& variant, const ir::Trace& trace) {
    ordered_json configs = ordered_json::object();
    for (const auto& [name, value] : variant.configs) {
        for (const ir::Function& function : system.functions) {
            if (function.role != ir::Function::Role::config || function.name != name) continue;
            configs[name] = ir::print_value(system, function.result, value);
        }
    }
    ordered_json initial = ordered_json::object();
    const ir::Layout layout(system, trace.scope);
    const std::vector<std::string> names = place_names(system, layout);
    for_each_place(system, layout, [&](ir::FunctionId id, const std::vector<ir::Value>&, std::size_t place) {
        initial[names[place]] = ir::print_value(system, system.function(id).result, trace.initial[place]);
    });
    ordered_json steps = ordered_json::array();
    for (const ir::Step& step : trace.steps) {
        const ir::Action& action = system.action(step.action);
        ordered_json choices = ordered_json::array();
        for (std::size_t i = 0; i < step.choices.size(); ++i) {
            choices.push_back(
                ir::print_value(system, ir::Type::member(action.choices[i].sort), step.choices[i]));
        }
        steps.push_back({{"action", action.name}, {"instance", step.self}, {"choices", std::move(choices)}});
    }
    ordered_json run = {{"configs", std::move(configs)},
                        {"instances", variant.instances},
                        {"scope", scope_json(system, trace.scope)},
                        {"initial", std::move(initial)},
                        {"steps", std::move(steps)}};
    if (trace.lasso) {
        run["loop"] = trace.lasso->loop;
        run["fairness"] = ir::fairness_name(trace.lasso->fairness);
        run["binding"] = trace.lasso->binding;
    }
    return run;
}

std::vector<RecordedRun> find_runs(const std::string& report) {
    if (std::optional<RecordedRun> run = read_itf(report)) return {std::move(*run)};
    std::vector<RecordedRun> runs;
    const auto add = [&runs](const ordered_json& object) {
        if (object.at("schema") != 1) throw InputError("the report is of another version of Latchwork");
        for (const ordered_json& check : object.at("checks")) {
            for (const ordered_json& property : check.at("properties")) {
                if (!property.contains("run")) continue;
                runs.push_back(
                    {object.at("file"), check.at("name"), property.at("name"), property.at("run").dump()});
            }
        }
    };
    try {
        if (ordered_json whole = ordered_json::parse(report, nullptr, false); !whole.is_discarded()) {
            add(whole);
            return runs;
        }
        std::istringstream lines(report);
        for (std::string line; std::getline(lines, line);) {
            if (!line.empty()) add(ordered_json::parse(line));
        }
    } catch (const nlohmann::json::exception& e) {
        throw InputError(fmt::format("not a report that --json or --trace-out wrote: {}", e.what()));
    }
    return runs;
}

}  // namespace latchwork::cli
