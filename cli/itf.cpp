/// Implementation of the Informal Trace Format.
#include "cli/itf.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/trace_table.hpp"
#include "ir/printer.hpp"

namespace latchwork::cli {

namespace {

using nlohmann::ordered_json;

ordered_json itf_value(const ir::System& system, const ir::Type& type, ir::Value value) {
    if (type.kind == ir::Type::Kind::integer) return value;
    if (type.kind == ir::Type::Kind::boolean) return value != 0;
    return ir::print_value(system, type, value);
}

/// A value as ir::print_value writes it.
std::string value_text(const ordered_json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_object() && value.contains("#bigint")) return value.at("#bigint").get<std::string>();
    return value.dump();
}

ordered_json itf_trace(const Specification& specification, const CheckReport& check,
                       const std::string& property, const ir::Trace& trace) {
    const ir::System& system = check.system();
    ordered_json run = record_run(system, check.variant, trace);
    const ir::Layout layout(system, trace.scope);
    const std::vector<std::string> names = place_names(system, layout);
    const ordered_json steps = std::move(run.at("steps"));
    run.erase("steps");
    run.erase("initial");
    run.erase("loop");
    ordered_json meta = {
        {"format", "ITF"},
        {"format-description", "https://apalache.informal.systems/docs/adr/015adr-trace.html"},
        {"description", fmt::format("{}: {} violates {}", system.protocol, check.result.name, property)},
        {"file", specification.name},
        {"check", check.result.name},
        {"property", property}};
    meta.update(run);
    ordered_json states = ordered_json::array();
    // The last state of a loop is the one where it begins.
    const bool repeats = trace.lasso && trace.lasso->loop < trace.steps.size();
    const std::size_t count = trace.steps.size() + (repeats ? 0 : 1);
    for (std::size_t i = 0; i < count; ++i) {
        ordered_json state = {{"#meta", {{"index", i}}}};
        if (i < steps.size()) state["#meta"]["next"] = steps[i];
        const ir::State& values = i == 0 ? trace.initial : trace.states[i - 1];
        for_each_place(system, layout,
                       [&](ir::FunctionId id, const std::vector<ir::Value>&, std::size_t place) {
                           state[names[place]] = itf_value(system, system.function(id).result, values[place]);
                       });
        states.push_back(std::move(state));
    }
    ordered_json itf = {{"#meta", std::move(meta)},
                        {"params", ordered_json::array()},
                        {"vars", names},
                        {"states", std::move(states)}};
    if (trace.lasso) itf["loop"] = trace.lasso->loop;
    return itf;
}

}  // namespace

std::vector<OutputFile> itf_files(const Specification& specification,
                                  const std::vector<CheckReport>& checks) {
    std::vector<OutputFile> files;
    for (const CheckReport& check : checks) {
        for (const verify::PropertyOutcome* broken : violations(check)) {
            const ir::Trace& trace = std::get<verify::Violated>(broken->verdict).trace;
            files.push_back(
                {fmt::format("{}.{}.{}.itf.json", check.system().protocol, check.result.name, broken->name),
                 itf_trace(specification, check, broken->name, trace)
                         .dump(1, ' ', false, ordered_json::error_handler_t::replace) +
                     "\n"});
        }
    }
    return files;
}

std::optional<RecordedRun> read_itf(const std::string& text) {
    const ordered_json itf = ordered_json::parse(text, nullptr, false);
    if (!itf.is_object() || !itf.contains("vars") || !itf.contains("states")) return std::nullopt;
    try {
        ordered_json run = itf.at("#meta");
        const RecordedRun named{run.at("file"), run.at("check"), run.at("property"), ""};
        run["initial"] = ordered_json::object();
        for (const auto& name : itf.at("vars"))
            run["initial"][name.get<std::string>()] =
                value_text(itf.at("states").at(0).at(name.get<std::string>()));
        run["steps"] = ordered_json::array();
        for (const ordered_json& state : itf.at("states")) {
            if (state.at("#meta").contains("next")) run["steps"].push_back(state.at("#meta").at("next"));
        }
        if (itf.contains("loop")) run["loop"] = itf.at("loop");
        return RecordedRun{named.file, named.check, named.property, run.dump()};
    } catch (const nlohmann::json::exception&) {
        throw InputError(
            "the ITF trace does not say by which steps of which spec it goes; only what Latchwork wrote can "
            "be taken again");
    }
}

}  // namespace latchwork::cli
