/// The header of the conformance interface: what a user implements, and what joins it to the state machine.
#include "codegen/conformance.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "codegen/passes.hpp"

namespace latchwork::codegen {

namespace {

cpp::Statement returns(cpp::Expression value) {
    return {cpp::Return{std::move(value)}, ""};
}

class InterfaceWriter {
  public:
    explicit InterfaceWriter(const Context& context)
        : context_(context), interface_(make_interface(context)) {}

    Declarations run() {
        Declarations out;
        for (std::size_t p = 0; p < interface_.runners.size(); ++p) add_hooks(out, p);
        out.push_back(implementation());
        out.push_back(glue(context_, interface_));
        return out;
    }

  private:
    const ir::Process& process(std::size_t p) const { return context_.system.processes[p]; }

    void add_hooks(Declarations& out, std::size_t p) const {
        const Interface::Runner& runner = interface_.runners[p];
        cpp::Record record{
            {fmt::format("The hooks of `{}`. The code under test calls each just before the statement "
                         "that the spec labels so.",
                         process(p).name)},
            {},
            runner.hooks_type,
            {},
            ""};
        if (!runner.hooks.empty()) {
            cpp::Enum labels{
                {fmt::format("The labels of `{}`.", process(p).name)}, runner.hook_type, "std::uint8_t", {}};
            for (const Hook& hook : runner.hooks) labels.enumerators.push_back(hook.name);
            out.push_back({std::move(labels)});
        }
        record.members.push_back({cpp::Variable{{}, {}, "", "latchwork::Hooks", "hooks", std::nullopt}});
        for (const Hook& hook : runner.hooks) {
            cpp::Block body;
            const cpp::Expression place = cpp::atom(runner.hook_type + "::" + hook.name);
            body.push_back({cpp::Evaluate{cpp::call(cpp::atom("hooks.at"), {place})}, ""});
            const std::string line = context_.source_line(hook.span);
            cpp::Doc doc;
            if (!line.empty()) doc.push_back(fmt::format("`{}` ({})", line, context_.place(hook.span)));
            record.members.push_back({cpp::Function{.doc = std::move(doc),
                                                    .template_parameters = {},
                                                    .specifiers = "",
                                                    .result = "void",
                                                    .name = hook.name,
                                                    .parameters = {},
                                                    .qualifiers = "const",
                                                    .body = std::move(body)}});
        }
        cpp::Block stopping;
        stopping.push_back(returns(cpp::atom("hooks.stopping()")));
        record.members.push_back(
            {cpp::Function{.doc = {"True when the run is over: a loop without end returns."},
                           .template_parameters = {},
                           .specifiers = "[[nodiscard]]",
                           .result = "bool",
                           .name = "stopping",
                           .parameters = {},
                           .qualifiers = "const noexcept",
                           .body = std::move(stopping)}});
        out.push_back({std::move(record)});
    }

    cpp::Declaration implementation() const {
        cpp::Record record{
            {"What conformance tests drive: implement it over your own classes, in an adapter."},
            {"class Scope"},
            "Implementation",
            {},
            ""};
        record.members.push_back({cpp::Function{.doc = {},
                                                .template_parameters = {},
                                                .specifiers = "virtual",
                                                .result = "",
                                                .name = "~Implementation",
                                                .parameters = {},
                                                .qualifiers = "",
                                                .body = std::nullopt}});
        for (std::size_t p = 0; p < interface_.runners.size(); ++p) {
            record.members.push_back({runner_function(context_, interface_, p, true)});
        }
        for (const Observable& o : interface_.observables)
            record.members.push_back({observer_function(context_, o, true)});
        return {std::move(record)};
    }

    const Context& context_;
    Interface interface_;
};

}  // namespace

cpp::Function runner_function(const Context& context, const Interface& interface, std::size_t process,
                              bool pure) {
    const ir::Process& of = context.system.processes[process];
    const std::string unused = pure ? "" : "[[maybe_unused]] ";
    cpp::Function f{.doc = pure ? doc_lines(of.doc) : cpp::Doc{},
                    .template_parameters = {},
                    .specifiers = pure ? "virtual" : "",
                    .result = "void",
                    .name = interface.runners[process].name,
                    .parameters = {{unused + context.type_name(of.sort), "self"}},
                    .qualifiers = pure ? "" : "override",
                    .body = std::nullopt,
                    .pure = pure};
    if (pure && f.doc.empty()) f.doc.push_back(fmt::format("Runs one `{}`.", of.name));
    NameTable names({"self", "at"});
    for (const ir::FunctionId id : of.parameters)
        f.parameters.push_back({unused + context.type(context.system.function(id).result),
                                names.claim(context.names.function[id.index()])});
    f.parameters.push_back({unused + "const " + interface.runners[process].hooks_type + "&", "at"});
    return f;
}

cpp::Function observer_function(const Context& context, const Observable& o, bool pure) {
    cpp::Function f{.doc = {},
                    .template_parameters = {},
                    .specifiers = pure ? "virtual" : "",
                    .result = cpp::specialization("Observed", {context.type(o.result)}),
                    .name = o.name,
                    .parameters = {},
                    .qualifiers = pure ? "" : "override",
                    .body = std::nullopt,
                    .pure = pure};
    if (pure) {
        f.doc = o.doc.empty() ? cpp::Doc{"The value of `" + o.shown + "` now."} : o.doc;
    } else {
        f.body = {returns(cpp::atom("unobserved"))};
    }
    NameTable names;
    for (const ir::SortId sort : o.arguments) {
        const std::string name = names.claim(snake_case(context.system.sort(sort).name));
        f.parameters.push_back({(pure ? "" : "[[maybe_unused]] ") + context.type_name(sort), name});
    }
    return f;
}

cpp::File conformance_header(const Context& context) {
    cpp::File file;
    file.name = context.names.protocol + "_conformance.hpp";
    file.doc = {"What code must offer to be tested against " + context.system.protocol +
                ": hooks and observers. Written by Latchwork from " + context.source_name() +
                ": change that, not this."};
    file.header = true;
    file.guard = context.guard(file.name);
    file.system_includes = {"array", "cstddef", "cstdint", "string_view"};
    file.includes = {"latchwork/observed.hpp", "latchwork/stage.hpp", context.names.protocol + ".hpp"};
    std::sort(file.includes.begin(), file.includes.end());
    Declarations all = context.conformance_names();
    for (cpp::Declaration& part : InterfaceWriter(context).run()) all.push_back(std::move(part));
    file.declarations.push_back({cpp::Namespace{{}, context.space(), std::move(all)}});
    return file;
}

}  // namespace latchwork::codegen
