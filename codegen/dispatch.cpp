/// From a step as data to its function: the table of actions, and the switches.
#include <fmt/format.h>

#include "codegen/passes.hpp"

namespace latchwork::codegen {

namespace {

std::string sort_info(const Context& context, ir::SortId sort) {
    return cpp::specialization("sort_info", {"Scope", context.type_name(sort)});
}

cpp::Declaration location_function(const Context& context) {
    cpp::Switch by_process{cpp::atom("process"), {}};
    for (std::size_t i = 0; i < context.system.processes.size(); ++i) {
        const ir::Process& p = context.system.processes[i];
        const std::string& group = context.names.group[p.sort.index()];
        cpp::Expression owner = cpp::subscript(cpp::member(cpp::atom("s"), group),
                                               cpp::braces(context.type_name(p.sort), {cpp::atom("self")}));
        cpp::Block body;
        body.push_back(
            {cpp::Return{cpp::call(cpp::atom("to_number"), {cpp::member(std::move(owner), "location")})},
             ""});
        by_process.cases.push_back({{"Process::" + context.names.process[i]}, std::move(body)});
    }
    cpp::Block body;
    body.push_back({std::move(by_process), ""});
    body.push_back({cpp::Return{cpp::atom("-1")}, ""});
    return {cpp::Function{.doc = {"The number of the location where instance `self` of a process stands."},
                          .template_parameters = {},
                          .specifiers = "[[nodiscard]] static constexpr",
                          .result = "int",
                          .name = "location",
                          .parameters = {{"const State&", "s"}, {"Process", "process"}, {"int", "self"}},
                          .qualifiers = "noexcept",
                          .body = std::move(body)}};
}

cpp::Declaration step_function(const Context& context) {
    cpp::Switch by_action{cpp::atom("chosen.action"), {}};
    for (const SharedStep& shared : context.steps) {
        const ir::Action& a = shared.action;
        const auto get = [&](const char* what, ir::SortId sort) {
            return cpp::atom(fmt::format("chosen.{}<{}>", what, context.type_name(sort)));
        };
        std::vector<cpp::Expression> arguments{cpp::atom("s"), cpp::call(get("instance", a.self.sort), {})};
        for (std::size_t c = 0; c < a.choices.size(); ++c)
            arguments.push_back(cpp::call(get("choice", a.choices[c].sort), {cpp::atom(std::to_string(c))}));
        const std::string& name = context.name(shared);
        cpp::Block body;
        body.push_back({cpp::Return{cpp::call(cpp::atom(name), std::move(arguments))}, ""});
        by_action.cases.push_back({{"Action::" + name}, std::move(body)});
    }
    cpp::Block body;
    if (!by_action.cases.empty()) body.push_back({std::move(by_action), ""});
    body.push_back({cpp::Return{cpp::atom("Outcome::not_enabled()")}, ""});
    return {cpp::Function{
        .doc = {"Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.",
                "Precondition: the instance and the chosen members are within the scope."},
        .template_parameters = {},
        .specifiers = "constexpr",
        .result = "Outcome",
        .name = "step",
        .parameters = {{"State&", "s"}, {"const Step&", "chosen"}},
        .qualifiers = "const noexcept",
        .body = std::move(body)}};
}

cpp::Declaration enabled_function() {
    cpp::Block body;
    body.push_back({cpp::Return{cpp::atom("is_enabled(*this, s, chosen)")}, ""});
    return {cpp::Function{.doc = {"True if the guard of a step holds; it may spring a trap all the same."},
                          .template_parameters = {},
                          .specifiers = "[[nodiscard]] constexpr",
                          .result = "bool",
                          .name = "enabled",
                          .parameters = {{"const State&", "s"}, {"const Step&", "chosen"}},
                          .qualifiers = "const noexcept",
                          .body = std::move(body)}};
}

}  // namespace

Declarations action_table(const Context& context) {
    std::vector<cpp::Expression> rows;
    for (const SharedStep& shared : context.steps) {
        const ir::Action& a = shared.action;
        const ir::Process& process = context.system.process(a.process);
        const std::uint32_t line = a.span.valid() ? context.sources.line(a.span) : 0;
        std::vector<cpp::Expression> row{cpp::literal(shared.name),
                                         cpp::atom(std::to_string(line)),
                                         cpp::literal(a.text),
                                         cpp::atom("Process::" + context.names.process[a.process.index()]),
                                         cpp::atom(context.location(process, a.from)),
                                         cpp::atom(sort_info(context, a.self.sort))};
        for (const ir::Variable& v : a.choices) row.push_back(cpp::atom(sort_info(context, v.sort)));
        rows.push_back(cpp::braces("", std::move(row)));
    }
    const std::string info = fmt::format("ActionInfo<Process, {}>", max_choices(context.system));
    const std::string type = cpp::specialization("std::array", {info, std::to_string(rows.size())});
    Declarations out;
    out.push_back(
        {cpp::Variable{{"What is known of each action: name, line, text, process, where it begins, and the "
                        "sorts of its instance and of what it chooses."},
                       {},
                       "static constexpr",
                       type,
                       "actions",
                       cpp::braces("", {cpp::braces("", std::move(rows))})}});
    return out;
}

Declarations dispatch_functions(const Context& context) {
    Declarations out;
    out.push_back(location_function(context));
    out.push_back(step_function(context));
    out.push_back(enabled_function());
    return out;
}

}  // namespace latchwork::codegen
