/// Rendering expressions: spelling, parentheses, possible line breaks.
#include <algorithm>
#include <array>

#include "codegen/render.hpp"

namespace latchwork::codegen::cpp {

namespace {

using Pretty = codegen::Doc;

constexpr int indentation = 4;
constexpr int wide = 1'000'000;  // no line breaks

struct OperatorText {
    const char* spelling;
    int precedence;  ///< grows with binding strength
};

/// By Operator.
constexpr std::array<OperatorText, 12> operators = {{
    {"||", 1},
    {"&&", 2},
    {"==", 3},
    {"!=", 3},
    {"<", 4},
    {"<=", 4},
    {">", 4},
    {">=", 4},
    {"+", 5},
    {"-", 5},
    {"*", 6},
    {"!", 7},
}};
constexpr int conditional_precedence = 0;
constexpr int postfix_precedence = 8;

const OperatorText& text_of(Operator op) {
    return operators[static_cast<std::size_t>(op)];
}

int precedence(const Expression& e) {
    if (e.kind == Expression::Kind::operation) return text_of(e.op).precedence;
    return e.kind == Expression::Kind::conditional ? conditional_precedence : postfix_precedence;
}

Pretty plain(const std::string& text) {
    return Pretty::text(text);
}

Pretty in_parentheses(const Expression& e) {
    return Pretty::concat({plain("("), expression_doc(e), plain(")")});
}

/// `e` as an operand of something that binds with `outer`; parentheses where C++ or a compiler's warning asks
/// for them.
Pretty operand(const Expression& e, int outer) {
    return precedence(e) < outer ? in_parentheses(e) : expression_doc(e);
}

Pretty operation_doc(const Expression& e) {
    const OperatorText& op = text_of(e.op);
    if (e.op == Operator::logical_not)
        return Pretty::concat({plain(op.spelling), operand(e.operands[0], op.precedence)});
    const bool logical = e.op == Operator::logical_and || e.op == Operator::logical_or;
    std::vector<Pretty> parts;
    for (std::size_t i = 0; i < e.operands.size(); ++i) {
        if (i > 0) {
            parts.push_back(plain(std::string(" ") + op.spelling));
            parts.push_back(Pretty::line());
        }
        const Expression& part = e.operands[i];
        // `a && b || c` and `a == b == c` are warned of.
        const bool comparison = op.precedence == 3 || op.precedence == 4;
        const bool unclear = (e.op == Operator::logical_or && precedence(part) == 2) ||
                             (comparison && (precedence(part) == 3 || precedence(part) == 4)) ||
                             (!logical && i > 0 && precedence(part) == op.precedence);
        parts.push_back(unclear ? in_parentheses(part) : operand(part, op.precedence));
    }
    return Pretty::group(Pretty::nest(indentation, Pretty::concat(std::move(parts))));
}

Pretty conditional_doc(const Expression& e) {
    const Pretty condition = operand(e.operands[0], conditional_precedence + 1);
    const auto is_conditional = [](const Expression& x) { return x.kind == Expression::Kind::conditional; };
    if (is_conditional(e.operands[2])) {
        // `a ? x : b ? y : z`, one case a line.
        std::vector<Pretty> cases;
        const Expression* rest = &e;
        for (; is_conditional(*rest); rest = &rest->operands[2]) {
            if (rest != &e) cases.insert(cases.end(), {Pretty::line(), plain(": ")});
            cases.push_back(operand(rest->operands[0], conditional_precedence + 1));
            cases.insert(cases.end(), {plain(" ? "), operand(rest->operands[1], 0)});
        }
        cases.insert(cases.end(), {Pretty::line(), plain(": "), operand(*rest, 0)});
        return Pretty::group(Pretty::nest(indentation, Pretty::concat(std::move(cases))));
    }
    const Pretty choice = Pretty::concat({Pretty::line(), plain("? "), operand(e.operands[1], 0),
                                          Pretty::line(), plain(": "), operand(e.operands[2], 0)});
    return Pretty::group(Pretty::concat({condition, Pretty::nest(indentation, choice)}));
}

Pretty lambda_doc(const Expression& e) {
    const Pretty head = Pretty::concat({plain("[&]("), parameters_doc(e.parameters), plain(") {")});
    const Pretty body =
        Pretty::concat({Pretty::line(), plain("return "), expression_doc(e.operands[0]), plain(";")});
    return Pretty::group(Pretty::concat({head, Pretty::nest(indentation, body), Pretty::line(), plain("}")}));
}

/// The elements from `first` on, with commas and possible breaks.
Pretty list_doc(const std::vector<Expression>& elements, std::size_t first) {
    std::vector<Pretty> parts;
    for (std::size_t i = first; i < elements.size(); ++i) parts.push_back(expression_doc(elements[i]));
    return filled(parts);
}

Pretty call_doc(const Expression& e) {
    const Pretty callee = expression_doc(e.operands[0]);
    if (e.operands.size() == 1) return Pretty::concat({callee, plain("()")});
    // A lone lambda brings its own indentation.
    if (e.operands.size() == 2 && e.operands[1].kind == Expression::Kind::lambda)
        return Pretty::concat({callee, plain("("), lambda_doc(e.operands[1]), plain(")")});
    // A break within a short list gains nothing.
    constexpr std::size_t short_list = 24;
    const std::string flat = list_doc(e.operands, 1).lay_out(wide);
    if (flat.size() <= short_list) return Pretty::concat({callee, plain("(" + flat + ")")});
    const Pretty arguments = Pretty::concat({Pretty::soft_line(), list_doc(e.operands, 1)});
    return Pretty::concat(
        {callee, plain("("), Pretty::group(Pretty::nest(indentation, arguments)), plain(")")});
}

/// One element on each line, its comment behind it or, where that is too long, before it.
Pretty rows_doc(const Expression& e) {
    constexpr std::size_t room = line_width - 3 * indentation;
    std::vector<Pretty> lines;
    for (const Expression& element : e.operands) {
        const Pretty value = expression_doc(element);
        const std::string flat = render(element);
        if (element.comment.empty() || flat.size() + element.comment.size() + 5 <= room) {
            const std::string comment = element.comment.empty() ? "" : "  // " + element.comment;
            lines.push_back(Pretty::concat({value, plain("," + comment)}));
        } else {
            for (const Pretty& line : comment_docs("//", element.comment, room)) lines.push_back(line);
            lines.push_back(Pretty::concat({value, plain(",")}));
        }
    }
    const Pretty list = Pretty::concat(separated(lines, Pretty::hard_line()));
    return Pretty::concat({plain(e.text + "{"),
                           Pretty::nest(indentation, Pretty::concat({Pretty::hard_line(), list})),
                           Pretty::hard_line(), plain("}")});
}

Pretty braces_doc(const Expression& e) {
    if (e.operands.empty()) return plain(e.text + "{}");
    // `{{…}}`: the inner braces bring their own indentation.
    if (e.operands.size() == 1 && e.operands[0].kind == Expression::Kind::braces)
        return Pretty::concat({plain(e.text + "{"), braces_doc(e.operands[0]), plain("}")});
    const bool rows = std::all_of(e.operands.begin(), e.operands.end(), [](const Expression& element) {
        return element.kind == Expression::Kind::braces && element.text.empty();
    });
    if (rows) return rows_doc(e);
    return Pretty::concat(
        {plain(e.text + "{"), Pretty::nest(indentation, list_doc(e.operands, 0)), plain("}")});
}

}  // namespace

codegen::Doc parameters_doc(const std::vector<Parameter>& parameters) {
    std::vector<Pretty> parts;
    for (const Parameter& p : parameters)
        parts.push_back(plain(p.name.empty() ? p.type : p.type + " " + p.name));
    return filled(parts);
}

codegen::Doc expression_doc(const Expression& e) {
    switch (e.kind) {
        case Expression::Kind::atom:
            return plain(e.text);
        case Expression::Kind::operation:
            return operation_doc(e);
        case Expression::Kind::conditional:
            return conditional_doc(e);
        case Expression::Kind::call:
            return call_doc(e);
        case Expression::Kind::subscript:
            return Pretty::concat({operand(e.operands[0], postfix_precedence), plain("["),
                                   expression_doc(e.operands[1]), plain("]")});
        case Expression::Kind::member:
            return Pretty::concat({operand(e.operands[0], postfix_precedence), plain("." + e.text)});
        case Expression::Kind::lambda:
            return lambda_doc(e);
        case Expression::Kind::braces:
            return braces_doc(e);
        case Expression::Kind::designated:
            return Pretty::concat({plain("." + e.text + " = "), expression_doc(e.operands[0])});
    }
    return {};
}

std::string render(const Expression& expression) {
    return expression_doc(expression).lay_out(wide);
}

}  // namespace latchwork::codegen::cpp
