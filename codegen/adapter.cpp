/// The adapter as it is written once: it compiles, observes nothing, and passes each hook in the order of the
/// text.
#include <fmt/format.h>

#include "codegen/conformance.hpp"

namespace latchwork::codegen {

namespace {

cpp::Declaration runner(const Context& context, const Interface& interface, std::size_t p) {
    cpp::Function f = runner_function(context, interface, p, false);
    cpp::Block body;
    for (const Hook& hook : interface.runners[p].hooks) {
        body.push_back({cpp::Evaluate{cpp::call(cpp::member(cpp::atom("at"), hook.name), {})},
                        context.source_line(hook.span)});
    }
    f.body = std::move(body);
    return {std::move(f)};
}

cpp::Declaration constructor(bool any) {
    return {
        cpp::Function{.doc = {any ? "Brings your objects into this state." : "There is nothing to set up."},
                      .template_parameters = {},
                      .specifiers = "explicit",
                      .result = "",
                      .name = "Adapter",
                      .parameters = {{"[[maybe_unused]] const State<Scope>&", "start"}},
                      .qualifiers = "",
                      .body = cpp::Block{}}};
}

}  // namespace

cpp::File adapter_header(const Context& context) {
    const Interface interface = make_interface(context);
    cpp::Record adapter{
        {"Your classes behind the interface. Run the code under test, let it call the hooks of `at`, and "
         "give what can be observed instead of `unobserved`."},
        {"class Scope"},
        "Adapter",
        {},
        "final : Implementation<Scope>"};
    adapter.members.push_back(constructor(!interface.observables.empty()));
    for (std::size_t p = 0; p < interface.runners.size(); ++p)
        adapter.members.push_back(runner(context, interface, p));
    for (const Observable& o : interface.observables)
        adapter.members.push_back({observer_function(context, o, false)});

    cpp::Namespace space{{}, context.space(), {}};
    if (!context.configs().empty()) {
        space.members.push_back({cpp::Variable{{"The variant of the protocol that the code follows."},
                                               {},
                                               "inline constexpr",
                                               "Config",
                                               "variant",
                                               cpp::braces("", {})}});
    }
    space.members.push_back({std::move(adapter)});

    cpp::File file;
    file.name = context.names.protocol + "_adapter.hpp";
    file.doc = {fmt::format(
        "How your code is driven through the schedules of {}. This file is yours: Latchwork wrote it "
        "once and never writes over it.",
        context.system.protocol)};
    file.header = true;
    file.guard = context.guard(file.name);
    file.includes = {context.names.protocol + "_conformance.hpp"};
    file.declarations.push_back({std::move(space)});
    return file;
}

}  // namespace latchwork::codegen
