/// Makers of the C++ model's expressions.
#include "codegen/model.hpp"

#include <fmt/format.h>

#include <array>

namespace latchwork::codegen::cpp {

bool operator==(const Expression& a, const Expression& b) {
    if (a.kind != b.kind || a.text != b.text || a.operands != b.operands) return false;
    if (a.kind == Expression::Kind::operation && a.op != b.op) return false;
    if (a.parameters.size() != b.parameters.size()) return false;
    for (std::size_t i = 0; i < a.parameters.size(); ++i) {
        if (a.parameters[i].type != b.parameters[i].type || a.parameters[i].name != b.parameters[i].name)
            return false;
    }
    return true;
}

Expression atom(std::string text) {
    return {.kind = Expression::Kind::atom,
            .text = std::move(text),
            .operands = {},
            .parameters = {},
            .comment = {}};
}

Expression literal(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        if (c == '\n') {
            quoted += "\\n";
        } else if (c == '\t') {
            quoted += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            quoted += fmt::format("\\{:03o}", static_cast<unsigned>(c));
        } else {
            quoted += c;
        }
    }
    return atom(quoted + "\"");
}

Expression number(std::uint64_t value) {
    std::string digits = std::to_string(value);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, "'");
    return atom(std::move(digits));
}

Expression operation(Operator op, std::vector<Expression> operands) {
    return {.kind = Expression::Kind::operation,
            .text = {},
            .op = op,
            .operands = std::move(operands),
            .parameters = {},
            .comment = {}};
}

Expression conditional(Expression condition, Expression then, Expression otherwise) {
    return {.kind = Expression::Kind::conditional,
            .text = {},
            .operands = {std::move(condition), std::move(then), std::move(otherwise)},
            .parameters = {},
            .comment = {}};
}

Expression call(Expression callee, std::vector<Expression> arguments) {
    arguments.insert(arguments.begin(), std::move(callee));
    return {.kind = Expression::Kind::call,
            .text = {},
            .operands = std::move(arguments),
            .parameters = {},
            .comment = {}};
}

Expression subscript(Expression base, Expression index) {
    return {.kind = Expression::Kind::subscript,
            .text = {},
            .operands = {std::move(base), std::move(index)},
            .parameters = {},
            .comment = {}};
}

Expression member(Expression base, std::string name) {
    return {.kind = Expression::Kind::member,
            .text = std::move(name),
            .operands = {std::move(base)},
            .parameters = {},
            .comment = {}};
}

Expression lambda(std::vector<Parameter> parameters, Expression body) {
    return {.kind = Expression::Kind::lambda,
            .text = {},
            .operands = {std::move(body)},
            .parameters = std::move(parameters),
            .comment = {}};
}

Expression braces(std::string type, std::vector<Expression> elements) {
    return {.kind = Expression::Kind::braces,
            .text = std::move(type),
            .operands = std::move(elements),
            .parameters = {},
            .comment = {}};
}

Expression designated(std::string field, Expression value) {
    return {.kind = Expression::Kind::designated,
            .text = std::move(field),
            .operands = {std::move(value)},
            .parameters = {},
            .comment = {}};
}

Expression commented(Expression element, std::string comment) {
    element.comment = std::move(comment);
    return element;
}

namespace {

/// Pairs of operators that are each other's opposite.
constexpr std::array<std::pair<Operator, Operator>, 6> opposites = {{
    {Operator::equal, Operator::not_equal},
    {Operator::not_equal, Operator::equal},
    {Operator::less, Operator::greater_equal},
    {Operator::greater_equal, Operator::less},
    {Operator::less_equal, Operator::greater},
    {Operator::greater, Operator::less_equal},
}};

}  // namespace

Expression negation(Expression operand) {
    if (operand.kind == Expression::Kind::atom && operand.text == "true") return atom("false");
    if (operand.kind == Expression::Kind::atom && operand.text == "false") return atom("true");
    if (operand.kind == Expression::Kind::operation) {
        if (operand.op == Operator::logical_not) return std::move(operand.operands[0]);
        for (const auto& [op, opposite] : opposites) {
            if (op != operand.op) continue;
            operand.op = opposite;
            return operand;
        }
        if (operand.op == Operator::logical_and || operand.op == Operator::logical_or) {
            for (Expression& part : operand.operands) part = negation(std::move(part));
            const bool conjunction = operand.op == Operator::logical_and;
            return joined(conjunction ? Operator::logical_or : Operator::logical_and,
                          std::move(operand.operands));
        }
    }
    return operation(Operator::logical_not, {std::move(operand)});
}

Expression joined(Operator op, std::vector<Expression> all) {
    std::vector<Expression> flat;
    for (Expression& e : all) {
        if (e.kind == Expression::Kind::operation && e.op == op) {
            for (Expression& inner : e.operands) flat.push_back(std::move(inner));
        } else {
            flat.push_back(std::move(e));
        }
    }
    if (flat.size() == 1) return std::move(flat[0]);
    return operation(op, std::move(flat));
}

std::string specialization(const std::string& name, const std::vector<std::string>& arguments) {
    return fmt::format("{}<{}>", name, fmt::join(arguments, ", "));
}

}  // namespace latchwork::codegen::cpp
