/// Taking a recorded run again: names back to values, steps through the reference interpreter.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "cli/files.hpp"
#include "cli/recorded_run.hpp"
#include "cli/trace_table.hpp"
#include "cli/variant.hpp"
#include "ir/interpreter.hpp"
#include "ir/lasso.hpp"
#include "ir/passes.hpp"
#include "ir/printer.hpp"

namespace latchwork::cli {

namespace {

using ir::Value;
using nlohmann::json;

[[noreturn]] void misfit(const std::string& what) {
    throw InputError(fmt::format("the recorded run does not fit the spec: {}", what));
}

/// find_value(), or an InputError.
Value parse_value(const ir::System& system, const ir::Type& type, Value members, const std::string& text) {
    const std::optional<Value> value = find_value(system, type, members, text);
    if (!value) misfit(fmt::format("there is no value '{}'", text));
    return *value;
}

class Replay {
  public:
    Replay(const ir::System& open, const RecordedRun& run) : record_(json::parse(run.text)) {
        Variant variant;
        for (const auto& [name, value] : record_.at("configs").items()) {
            set_config(open, variant, name, value.get<std::string>());
        }
        require_known_edits(open, variant);
        variant.instances = record_.at("instances").get<std::map<std::string, Value>>();
        result_.system =
            std::make_shared<ir::System>(ir::specialize(open, variant.configs, variant.instances));
        const auto property = result_.system->find_property(run.property);
        if (!property) misfit(fmt::format("there is no property '{}'", run.property));
        const auto sizes = record_.at("scope").get<std::map<std::string, Value>>();
        result_.trace = {ir::Scope(*result_.system, "recorded", sizes), {}, {}, {}, *property, {}, {}};
    }

    ReplayedRun operator()() {
        const ir::System& system = *result_.system;
        const ir::Interpreter interpreter(system, result_.trace.scope);
        read_initial(interpreter.layout());
        if (!interpreter.is_initial(result_.trace.initial)) {
            result_.failure = "the run does not begin in an initial state of this spec";
            return std::move(result_);
        }
        ir::State state = result_.trace.initial;
        for (const json& entry : record_.at("steps")) {
            const std::optional<ir::Step> step = read_step(entry);
            const std::size_t number = result_.trace.steps.size() + 1;
            if (!step || !interpreter.is_enabled(state, *step)) {
                result_.failure =
                    fmt::format("step {} ({}) cannot be taken any more", number, entry.at("action").dump());
                return std::move(result_);
            }
            const auto broken = interpreter.violations(state, *step);
            const bool trapped =
                std::any_of(broken.begin(), broken.end(), [](const auto& v) { return v.trap; });
            if (!trapped) state = interpreter.apply(state, *step);
            result_.trace.steps.push_back(*step);
            result_.trace.states.push_back(state);
            note_message(broken);
        }
        note_message(interpreter.violations(state));
        read_lasso();
        result_.failure = ir::replay(system, result_.trace).value_or("");
        if (result_.trace.lasso && result_.failure.empty())
            result_.trace.message = ir::describe_lasso(system, result_.trace);
        return std::move(result_);
    }

  private:
    void note_message(const std::vector<ir::Violation>& violations) {
        for (const ir::Violation& v : violations) {
            if (v.property == result_.trace.property) result_.trace.message = v.message;
        }
    }

    void read_lasso() {
        if (!record_.contains("loop")) return;
        const auto fairness = record_.at("fairness").get<std::string>();
        const bool strong = fairness == ir::fairness_name(ir::Fairness::strong);
        if (!strong && fairness != ir::fairness_name(ir::Fairness::weak))
            misfit(fmt::format("'{}' is no fairness", fairness));
        result_.trace.lasso = ir::Lasso{record_.at("loop").get<std::size_t>(),
                                        strong ? ir::Fairness::strong : ir::Fairness::weak,
                                        record_.at("binding").get<std::vector<Value>>()};
    }

    void read_initial(const ir::Layout& layout) {
        const ir::System& system = *result_.system;
        const json& initial = record_.at("initial");
        const std::vector<std::string> names = place_names(system, layout);
        for_each_place(system, layout, [&](ir::FunctionId id, const std::vector<Value>&, std::size_t place) {
            const std::string& name = names[place];
            if (!initial.contains(name)) misfit(fmt::format("the initial value of '{}' is missing", name));
            const ir::Type& type = system.function(id).result;
            const Value members = type.kind == ir::Type::Kind::member ? layout.scope().size(type.sort) : 0;
            result_.trace.initial.push_back(
                parse_value(system, type, members, initial.at(name).get<std::string>()));
        });
    }

    /// The step that an entry names; nothing if this spec has no such action.
    std::optional<ir::Step> read_step(const json& entry) const {
        const ir::System& system = *result_.system;
        const auto name = entry.at("action").get<std::string>();
        const auto found = std::find_if(system.actions.begin(), system.actions.end(),
                                        [&](const ir::Action& action) { return action.name == name; });
        if (found == system.actions.end()) return std::nullopt;
        ir::Step step{ir::ActionId(static_cast<std::size_t>(found - system.actions.begin())),
                      entry.at("instance").get<Value>(),
                      {}};
        for (const json& choice : entry.at("choices")) {
            if (step.choices.size() == found->choices.size())
                misfit(fmt::format("'{}' has too many choices", name));
            const ir::SortId sort = found->choices[step.choices.size()].sort;
            step.choices.push_back(parse_value(system, ir::Type::member(sort), result_.trace.scope.size(sort),
                                               choice.get<std::string>()));
        }
        return step;
    }

    json record_;
    ReplayedRun result_;
};

}  // namespace

std::optional<Value> find_value(const ir::System& system, const ir::Type& type, Value members,
                                const std::string& text) {
    if (type.kind == ir::Type::Kind::integer) {
        Value value = 0;
        const char* const end = text.data() + text.size();
        const auto [parsed, error] = std::from_chars(text.data(), end, value);
        if (error != std::errc() || parsed != end) return std::nullopt;
        return value;
    }
    const Value end = type.kind == ir::Type::Kind::boolean ? 2 : members;
    for (Value value = 0; value < end; ++value) {
        if (ir::print_value(system, type, value) == text) return value;
    }
    if (type.kind == ir::Type::Kind::member && text == ir::print_value(system, type, ir::null_value))
        return ir::null_value;
    return std::nullopt;
}

ReplayedRun replay_run(const ir::System& system, const RecordedRun& run) {
    try {
        return Replay(system, run)();
    } catch (const json::exception& e) {
        throw InputError(fmt::format("the recorded run is damaged: {}", e.what()));
    }
}

}  // namespace latchwork::cli
