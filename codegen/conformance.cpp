/// The header of the conformance interface: what a user implements, and what joins it to the state machine.
#include "codegen/conformance.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "codegen/expressions.hpp"
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
        out.push_back(glue());
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

    cpp::Declaration glue() const {
        cpp::Record record{{"Joins the implementation to the state machine, for the runtime."},
                           {"class Scope"},
                           "Glue",
                           {},
                           ""};
        const std::string space = context_.names.protocol + "::";
        record.members.push_back({cpp::Alias{{}, "Machine", space + "Machine<Scope>"}});
        record.members.push_back({cpp::Alias{{}, "Implementation", space + "Implementation<Scope>"}});
        for (std::size_t p = 0; p < interface_.runners.size(); ++p) record.members.push_back(hook_table(p));
        record.members.push_back(hook_function());
        record.members.push_back(hook_name_function());
        record.members.push_back(run_function());
        record.members.push_back(restart_function());
        record.members.push_back(observe_function());
        return {std::move(record)};
    }

    cpp::Declaration hook_table(std::size_t p) const {
        const Interface::Runner& runner = interface_.runners[p];
        std::vector<cpp::Expression> values(process(p).locations.size(), cpp::atom("no_hook"));
        values[static_cast<std::size_t>(process(p).end)] = cpp::atom("at_end");
        for (std::size_t h = 0; h < runner.hooks.size(); ++h) {
            for (const ir::Value l : runner.hooks[h].locations)
                values[static_cast<std::size_t>(l)] = cpp::atom(std::to_string(h));
        }
        const std::string type = cpp::specialization("std::array", {"int", std::to_string(values.size())});
        return {cpp::Variable{{fmt::format("The hook at each location of `{}`.", process(p).name)},
                              {},
                              "static constexpr",
                              type,
                              runner.table,
                              cpp::braces("", std::move(values))}};
    }

    cpp::Declaration hook_function() const {
        cpp::Switch by_process{cpp::atom("process"), {}};
        for (std::size_t p = 0; p < interface_.runners.size(); ++p) {
            const cpp::Expression index = cpp::atom("static_cast<std::size_t>(location)");
            by_process.cases.push_back(
                {"Process::" + context_.names.process[p],
                 {returns(cpp::subscript(cpp::atom(interface_.runners[p].table), index))}});
        }
        cpp::Block body{{std::move(by_process), ""}, returns(cpp::atom("no_hook"))};
        return {cpp::Function{.doc = {"The hook at a location of a process."},
                              .template_parameters = {},
                              .specifiers = "[[nodiscard]] static",
                              .result = "int",
                              .name = "hook",
                              .parameters = {{"Process", "process"}, {"int", "location"}},
                              .qualifiers = "noexcept",
                              .body = std::move(body)}};
    }

    cpp::Declaration hook_name_function() const {
        cpp::Switch by_process{cpp::atom("process"), {}};
        bool any = false;
        for (std::size_t p = 0; p < interface_.runners.size(); ++p) {
            const Interface::Runner& runner = interface_.runners[p];
            std::vector<cpp::Expression> labels;
            for (const Hook& h : runner.hooks) labels.push_back(cpp::literal(h.label));
            any = any || !labels.empty();
            const std::string type =
                cpp::specialization("std::array", {"std::string_view", std::to_string(labels.size())});
            cpp::Expression name = cpp::atom("{}");
            if (!labels.empty())
                name = cpp::subscript(cpp::braces(type, std::move(labels)),
                                      cpp::atom("static_cast<std::size_t>(hook)"));
            by_process.cases.push_back({"Process::" + context_.names.process[p], {returns(std::move(name))}});
        }
        cpp::Block body{{std::move(by_process), ""}, returns(cpp::atom("{}"))};
        return {cpp::Function{.doc = {"The label of a hook."},
                              .template_parameters = {},
                              .specifiers = "[[nodiscard]] static",
                              .result = "std::string_view",
                              .name = "hook_name",
                              .parameters = {{"Process", "process"}, {"int", any ? "hook" : ""}},
                              .qualifiers = "noexcept",
                              .body = std::move(body)}};
    }

    cpp::Declaration run_function() const {
        cpp::Switch by_process{cpp::atom("process"), {}};
        bool reads = false;
        for (std::size_t p = 0; p < interface_.runners.size(); ++p) {
            const ir::Process& of = process(p);
            const std::string& type = context_.type_name(of.sort);
            cpp::Block body;
            std::vector<cpp::Expression> arguments{cpp::braces(type, {cpp::atom("self")})};
            for (const ir::FunctionId id : of.parameters) {
                const cpp::Expression table =
                    cpp::member(cpp::atom("start"), context_.names.group[of.sort.index()]);
                arguments.push_back(
                    cpp::member(cpp::subscript(table, arguments[0]), context_.names.function[id.index()]));
                reads = true;
            }
            arguments.push_back(cpp::braces(interface_.runners[p].hooks_type, {cpp::atom("hooks")}));
            body.push_back(
                {cpp::Evaluate{cpp::call(cpp::member(cpp::atom("real"), interface_.runners[p].name),
                                         std::move(arguments))},
                 ""});
            body.push_back({cpp::Return{std::nullopt}, ""});
            by_process.cases.push_back({"Process::" + context_.names.process[p], std::move(body)});
        }
        return {cpp::Function{.doc = {"Runs one instance of a process, from its first statement to its end."},
                              .template_parameters = {},
                              .specifiers = "static",
                              .result = "void",
                              .name = "run",
                              .parameters = {{"Implementation&", "real"},
                                             {"const State<Scope>&", reads ? "start" : ""},
                                             {"Process", "process"},
                                             {"int", "self"},
                                             {"latchwork::Hooks", "hooks"}},
                              .qualifiers = "",
                              .body = {{{std::move(by_process), ""}}}}};
    }

    cpp::Declaration restart_function() const {
        cpp::Switch by_process{cpp::atom("process"), {}};
        bool reads = false;
        for (std::size_t p = 0; p < interface_.runners.size(); ++p) {
            const ir::Process& of = process(p);
            const std::string& group = context_.names.group[of.sort.index()];
            const auto row = [&](const char* state) {
                return cpp::subscript(cpp::member(cpp::atom(state), group),
                                      cpp::braces(context_.type_name(of.sort), {cpp::atom("self")}));
            };
            cpp::Block body;
            body.push_back({cpp::Assign{row("s"), row("start")}, ""});
            for (std::size_t k = 0; k < of.parameters.size() && k < most_call_parameters; ++k) {
                const std::string type = context_.type(context_.system.function(of.parameters[k]).result);
                body.push_back(
                    {cpp::Assign{cpp::member(row("s"), context_.names.function[of.parameters[k].index()]),
                                 cpp::call(cpp::atom(cpp::specialization("from_number", {type})),
                                           {cpp::atom(fmt::format("parameters[{}]", k))})},
                     ""});
                reads = true;
            }
            body.push_back({cpp::Return{std::nullopt}, ""});
            by_process.cases.push_back({"Process::" + context_.names.process[p], std::move(body)});
        }
        return {cpp::Function{
            .doc = {"Puts an instance back before its first statement, as a new call with these parameters."},
            .template_parameters = {},
            .specifiers = "static",
            .result = "void",
            .name = "restart",
            .parameters = {{"State<Scope>&", "s"},
                           {"const State<Scope>&", "start"},
                           {"Process", "process"},
                           {"int", "self"},
                           {"const CallParameters&", reads ? "parameters" : ""}},
            .qualifiers = "",
            .body = {{{std::move(by_process), ""}}}}};
    }

    /// What the model says where the observer is asked.
    cpp::Expression expected(const Observable& o, ExpressionWriter& writer,
                             const std::vector<ir::Variable>& variables) const {
        ir::ExprPool& pool = *context_.system.pool;
        std::vector<ir::Expr> arguments;
        for (const ir::Variable& v : variables) arguments.push_back(pool.variable(v));
        if (o.function) return writer.place(*o.function, arguments);
        const ir::Lock& lock = context_.system.lock(*o.lock);
        std::vector<ir::Expr> holders;
        for (const auto* relations : {&lock.exclusive, &lock.shared}) {
            for (const ir::FunctionId id : *relations) {
                const ir::SortId sort = context_.system.function(id).arguments[0];
                const ir::Variable holder = pool.fresh(sort, snake_case(context_.system.sort(sort).name));
                std::vector<ir::Expr> at{pool.variable(holder)};
                at.insert(at.end(), arguments.begin(), arguments.end());
                holders.push_back(
                    pool.quantified(ir::Op::exists, {holder}, context_.system.apply(id, std::move(at))));
            }
        }
        return writer.write(pool.logical_or(std::move(holders)));
    }

    cpp::Statement observe(const Observable& o) const {
        ExpressionWriter writer(context_, "s");
        for (const char* name : {"real", "s", "visit"}) writer.claim(name);
        std::vector<ir::Variable> variables;
        std::vector<std::string> names;
        for (const ir::SortId sort : o.arguments) {
            variables.push_back(context_.system.pool->fresh(sort, "x"));
            names.push_back(writer.bind(variables.back(), snake_case(context_.system.sort(sort).name)));
        }
        std::vector<cpp::Expression> arguments;
        for (const std::string& name : names) arguments.push_back(cpp::atom(name));
        std::vector<cpp::Expression> parts{
            cpp::call(cpp::member(cpp::atom("real"), o.name), std::move(arguments)),
            expected(o, writer, variables)};
        std::string text = o.lock ? "held(" + o.shown : o.shown;
        for (const std::string& name : names) {
            parts.push_back(cpp::literal(text + "["));
            parts.push_back(cpp::atom(name));
            text = "]";
        }
        parts.push_back(cpp::literal(o.lock ? text + ")" : text));
        cpp::Statement all{cpp::Evaluate{cpp::call(cpp::atom("visit"), std::move(parts))}, ""};
        for (std::size_t i = o.arguments.size(); i-- > 0;) {
            cpp::Block body;
            body.push_back(std::move(all));
            all = {cpp::RangeFor{{"const " + context_.type_name(o.arguments[i]), names[i]},
                                 context_.members(o.arguments[i]),
                                 std::move(body)},
                   ""};
        }
        return all;
    }

    cpp::Declaration observe_function() const {
        cpp::Block body;
        for (const Observable& o : interface_.observables) body.push_back(observe(o));
        const bool any = !body.empty();
        return {
            cpp::Function{.doc = {"Calls visit(seen, expected, parts…) for everything that can be observed."},
                          .template_parameters = {"class Visit"},
                          .specifiers = "static",
                          .result = "void",
                          .name = "observe",
                          .parameters = {{"Implementation&", any ? "real" : ""},
                                         {"const State<Scope>&", any ? "s" : ""},
                                         {"const Visit&", any ? "visit" : ""}},
                          .qualifiers = "",
                          .body = std::move(body)}};
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
    file.declarations.push_back({cpp::Namespace{{}, context.space(), InterfaceWriter(context).run()}});
    return file;
}

}  // namespace latchwork::codegen
