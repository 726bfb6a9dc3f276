/// The initial states: what may start anywhere, and what is computed.
#include <algorithm>

#include "codegen/expressions.hpp"
#include "codegen/passes.hpp"

namespace latchwork::codegen {

namespace {

using Role = ir::Function::Role;

/// Loops over the arguments of a function around `inner`; the variables are bound in `writer`.
cpp::Block for_all_arguments(const Context& context, const ir::Function& f, ExpressionWriter& writer,
                             cpp::Statement inner, std::size_t from = 0) {
    cpp::Block block;
    if (from == f.formals.size()) {
        block.push_back(std::move(inner));
        return block;
    }
    const ir::Variable& v = f.formals[from];
    const std::string name = writer.write(context.system.pool->variable(v)).text;
    cpp::Block body = for_all_arguments(context, f, writer, std::move(inner), from + 1);
    block.push_back(
        {cpp::RangeFor{
             {"const " + context.type_name(v.sort), name}, context.members(v.sort), std::move(body)},
         ""});
    return block;
}

std::vector<ir::Expr> bind_formals(const Context& context, const ir::Function& f, ExpressionWriter& writer) {
    std::vector<ir::Expr> arguments;
    for (const ir::Variable& v : f.formals) {
        writer.bind(v, snake_case(context.system.sort(v.sort).name));
        arguments.push_back(context.system.pool->variable(v));
    }
    return arguments;
}

void append(cpp::Block& block, cpp::Block more) {
    for (cpp::Statement& s : more) block.push_back(std::move(s));
}

/// `visit(place, low, high)`
cpp::Expression visit_range(const Context& context, const ir::Function& f, cpp::Expression place) {
    cpp::Expression low = cpp::atom("0");
    cpp::Expression high = cpp::atom("1");
    if (f.result.kind == ir::Type::Kind::integer) {
        low = context.value(f.result, f.rule.low);
        high = context.value(f.result, f.rule.high);
    } else if (f.result.kind == ir::Type::Kind::member) {
        if (f.result.nullable) low = cpp::atom("-1");
        const std::string size =
            cpp::specialization("sort_size", {"Scope", context.type_name(f.result.sort)});
        high = cpp::operation(cpp::Operator::subtract, {cpp::atom(size), cpp::atom("1")});
    }
    return cpp::call(cpp::atom("visit"), {std::move(place), std::move(low), std::move(high)});
}

cpp::Block arbitrary_places(const Context& context) {
    cpp::Block block;
    for (std::size_t i = 0; i < context.system.functions.size(); ++i) {
        const ir::Function& f = context.system.functions[i];
        if (f.initial != nullptr || f.role == Role::config) continue;
        ExpressionWriter writer(context, "s");
        const auto arguments = bind_formals(context, f, writer);
        cpp::Expression visit = visit_range(context, f, writer.place(ir::FunctionId(i), arguments));
        append(block, for_all_arguments(context, f, writer, {cpp::Evaluate{std::move(visit)}, ""}));
    }
    return block;
}

/// True if all places of the function start with the value that their C++ type has by default.
bool starts_as_made(const Context& context, const ir::Function& f) {
    if (f.initial->op != ir::Op::constant) return false;
    const bool reference = f.result.kind == ir::Type::Kind::member && !context.is_enumeration(f.result.sort);
    return f.initial->value == (reference ? ir::null_value : 0);
}

cpp::Block computed_places(const Context& context) {
    cpp::Block block;
    for (std::size_t i = 0; i < context.system.functions.size(); ++i) {
        const ir::Function& f = context.system.functions[i];
        if (f.initial == nullptr || f.role == Role::config || has_plain_default(f)) continue;
        if (starts_as_made(context, f)) continue;
        ExpressionWriter writer(context, "s");
        const auto arguments = bind_formals(context, f, writer);
        cpp::Expression place = writer.place(ir::FunctionId(i), arguments);
        cpp::Assign assign{std::move(place), writer.write(f.initial)};
        append(block, for_all_arguments(context, f, writer, {std::move(assign), ""}));
    }
    return block;
}

cpp::Declaration function(cpp::Doc doc, std::string result, std::string name,
                          std::vector<cpp::Parameter> parameters, cpp::Block body) {
    return {cpp::Function{.doc = std::move(doc),
                          .template_parameters = {},
                          .specifiers = "[[nodiscard]] constexpr",
                          .result = std::move(result),
                          .name = std::move(name),
                          .parameters = std::move(parameters),
                          .qualifiers = "const noexcept",
                          .body = std::move(body)}};
}

}  // namespace

Declarations initial_functions(const Context& context) {
    Declarations out;
    cpp::Block arbitrary = arbitrary_places(context);
    const bool any = !arbitrary.empty();
    if (any) {
        out.push_back({cpp::Function{.doc = {"Calls visit(place, low, high) for each place that may start "
                                             "with any value in [low, high]; in a "
                                             "reference, -1 stands for null."},
                                     .template_parameters = {"class Visit"},
                                     .specifiers = "static constexpr",
                                     .result = "void",
                                     .name = "for_each_arbitrary",
                                     .parameters = {{"State&", "s"}, {"Visit&&", "visit"}},
                                     .qualifiers = "noexcept",
                                     .body = std::move(arbitrary)}});
    }

    cpp::Block count;
    if (any) {
        count.push_back({cpp::Declare{"State", "s", cpp::braces("", {})}, ""});
        count.push_back({cpp::Declare{"InitialCounter", "counter", std::nullopt}, ""});
        count.push_back({cpp::Evaluate{cpp::call(cpp::atom("for_each_arbitrary"),
                                                 {cpp::atom("s"), cpp::atom("counter")})},
                         ""});
        count.push_back({cpp::Return{cpp::call(cpp::member(cpp::atom("counter"), "count"), {})}, ""});
    } else {
        count.push_back({cpp::Return{cpp::atom("1")}, ""});
    }
    out.push_back(function({"How many initial states there are."}, "std::uint64_t", "initial_count", {},
                           std::move(count)));

    cpp::Block body{{cpp::Declare{"State", "s", cpp::braces("", {})}, ""}};
    if (any) {
        body.push_back(
            {cpp::Declare{"InitialChooser", "chooser",
                          cpp::braces("", {cpp::atom("number"), cpp::call(cpp::atom("initial_count"), {})})},
             ""});
        body.push_back({cpp::Evaluate{cpp::call(cpp::atom("for_each_arbitrary"),
                                                {cpp::atom("s"), cpp::atom("chooser")})},
                        ""});
    }
    append(body, computed_places(context));
    body.push_back({cpp::Return{cpp::atom("s")}, ""});
    const cpp::Parameter number{"std::uint64_t", any ? "number" : ""};
    out.push_back(
        function({"Initial state `number`, counted from 0."}, "State", "initial", {number}, std::move(body)));
    return out;
}

}  // namespace latchwork::codegen
