/// The header of the online monitor: one function for each process, which a program calls where such a call
/// begins.
#include <fmt/format.h>

#include "codegen/conformance.hpp"

namespace latchwork::codegen {

namespace {

cpp::Declaration call_function(const Context& context, const Interface& interface, std::size_t p,
                               const std::string& follower) {
    const ir::Process& process = context.system.processes[p];
    cpp::Function f{
        .doc = {fmt::format("A call of `{}` begins; it ends when what this gives goes out of scope.",
                            process.name)},
        .template_parameters = {},
        .specifiers = "[[nodiscard]]",
        .result = cpp::specialization("MonitoredCall", {"Glue<Scope>", interface.runners[p].hooks_type}),
        .name = interface.runners[p].name,
        .parameters = {},
        .qualifiers = "",
        .body = cpp::Block{}};
    NameTable names({follower});
    std::vector<cpp::Expression> numbers;
    for (const ir::FunctionId id : process.parameters) {
        const std::string name = names.claim(context.names.function[id.index()]);
        f.parameters.push_back({context.type(context.system.function(id).result), name});
        numbers.push_back(cpp::atom(fmt::format("static_cast<std::int16_t>(to_number({}))", name)));
    }
    std::vector<cpp::Expression> arguments{cpp::atom("Process::" + context.names.process[p])};
    if (!numbers.empty())
        arguments.push_back(cpp::braces("CallParameters", {cpp::braces("", std::move(numbers))}));
    f.body->push_back(
        {cpp::Return{cpp::braces(
             "", {cpp::atom(follower), cpp::call(cpp::atom(follower + ".begin"), std::move(arguments))})},
         ""});
    return {std::move(f)};
}

}  // namespace

cpp::File monitor_header(const Context& context) {
    const Interface interface = make_interface(context);
    NameTable names;
    for (const Interface::Runner& runner : interface.runners) names.claim(runner.name);
    const std::string follower = names.claim("follower");
    cpp::Record record{
        {"Follows a running program. Its threads say where they are through the hooks of their calls; "
         "one thread calls `" +
         follower + ".follow()` now and then."},
        {"class Scope"},
        "Monitor",
        {}};
    record.members.push_back(
        {cpp::Variable{{}, {}, "", "latchwork::Monitor<Glue<Scope>>", follower, std::nullopt}});
    for (std::size_t p = 0; p < interface.runners.size(); ++p) {
        if (context.system.processes[p].parameters.size() <= most_call_parameters)
            record.members.push_back(call_function(context, interface, p, follower));
    }
    cpp::File file;
    file.name = context.names.protocol + "_monitor.hpp";
    file.doc = {"Says where a running program leaves " + context.system.protocol +
                ". Written by Latchwork from " + context.source_name() + ": change that, not this."};
    file.header = true;
    file.guard = context.guard(file.name);
    file.system_includes = {"cstdint"};
    file.includes = {"latchwork/monitor.hpp", context.names.protocol + "_conformance.hpp"};
    std::vector<cpp::Declaration> all = context.monitor_names();
    all.push_back({std::move(record)});
    file.declarations.push_back({cpp::Namespace{{}, context.space(), std::move(all)}});
    return file;
}

}  // namespace latchwork::codegen
