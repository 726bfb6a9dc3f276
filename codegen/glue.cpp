/// What joins an implementation to the state machine: the struct Glue of the conformance header.
#include <fmt/format.h>

#include "codegen/conformance.hpp"
#include "codegen/expressions.hpp"

namespace latchwork::codegen {

namespace {

cpp::Statement returns(cpp::Expression value) {
    return {cpp::Return{std::move(value)}, ""};
}

class GlueWriter {
  public:
    GlueWriter(const Context& context, const Interface& interface)
        : context_(context), interface_(interface) {}

    cpp::Declaration run() const {
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

  private:
    const ir::Process& process(std::size_t p) const { return context_.system.processes[p]; }

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
                {{"Process::" + context_.names.process[p]},
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
            by_process.cases.push_back(
                {{"Process::" + context_.names.process[p]}, {returns(std::move(name))}});
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
            by_process.cases.push_back({{"Process::" + context_.names.process[p]}, std::move(body)});
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
            by_process.cases.push_back({{"Process::" + context_.names.process[p]}, std::move(body)});
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
        writer.from_outside("Machine::");
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
    const Interface& interface_;
};

}  // namespace

cpp::Declaration glue(const Context& context, const Interface& interface) {
    return GlueWriter(context, interface).run();
}

}  // namespace latchwork::codegen
