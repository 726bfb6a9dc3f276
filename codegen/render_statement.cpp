/// Rendering statements.
#include "codegen/render.hpp"

namespace latchwork::codegen::cpp {

namespace {

using Pretty = codegen::Doc;

constexpr int indentation = 4;

Pretty plain(const std::string& text) {
    return Pretty::text(text);
}

/// `head = value;`, broken behind the sign if need be.
Pretty assignment(Pretty head, const Expression& value, const std::string& sign = "=") {
    const bool own_breaks = value.kind == Expression::Kind::braces || value.kind == Expression::Kind::call;
    const Pretty right = expression_doc(value);
    if (own_breaks) return Pretty::concat({std::move(head), plain(" " + sign + " "), right, plain(";")});
    const Pretty broken = Pretty::nest(indentation, Pretty::concat({Pretty::line(), right}));
    return Pretty::group(Pretty::concat({std::move(head), plain(" " + sign), broken, plain(";")}));
}

bool is_single_line(const Statement& s) {
    return !std::holds_alternative<If>(s.node) && !std::holds_alternative<RangeFor>(s.node) &&
           !std::holds_alternative<Switch>(s.node) && !std::holds_alternative<Section>(s.node) &&
           s.comment.empty();
}

/// The body of an `if` or `for`: a lone simple statement stays without braces if it fits into the line.
Pretty body_doc(Pretty head, const Block& body) {
    if (body.size() == 1 && is_single_line(body[0])) {
        const Pretty inner = Pretty::concat({Pretty::line(), block_doc(body)});
        return Pretty::group(Pretty::concat({std::move(head), Pretty::nest(indentation, inner)}));
    }
    return braced_doc(std::move(head), block_doc(body), body.empty());
}

Pretty statement_doc(const Evaluate& s) {
    return Pretty::concat({expression_doc(s.expression), plain(";")});
}

Pretty statement_doc(const Assign& s) {
    return assignment(expression_doc(s.target), s.value, s.sign);
}

Pretty statement_doc(const Declare& s) {
    const Pretty head = plain(s.type + " " + s.name);
    if (!s.initial) return Pretty::concat({head, plain(";")});
    // `const Machine machine{…};`
    if (s.initial->kind == Expression::Kind::braces && s.initial->text.empty())
        return Pretty::concat({head, expression_doc(*s.initial), plain(";")});
    return assignment(head, *s.initial);
}

Pretty statement_doc(const If& s) {
    return body_doc(Pretty::concat({plain("if ("), expression_doc(s.condition), plain(")")}), s.then);
}

Pretty statement_doc(const RangeFor& s) {
    const Pretty head = Pretty::concat({plain("for (" + s.variable.type + " " + s.variable.name + " : "),
                                        expression_doc(s.range), plain(")")});
    return body_doc(head, s.body);
}

Pretty statement_doc(const Switch& s) {
    std::vector<Pretty> cases;
    for (const Case& c : s.cases) {
        const Pretty body = Pretty::concat({Pretty::hard_line(), block_doc(c.body)});
        std::vector<Pretty> labels;
        for (const std::string& label : c.labels) labels.push_back(plain("case " + label + ":"));
        if (labels.empty()) labels.push_back(plain("default:"));
        cases.push_back(Pretty::concat(
            {Pretty::concat(separated(labels, Pretty::hard_line())), Pretty::nest(indentation, body)}));
    }
    const Pretty head = Pretty::concat({plain("switch ("), expression_doc(s.subject), plain(")")});
    return braced_doc(head, Pretty::concat(separated(cases, Pretty::hard_line())), cases.empty());
}

Pretty statement_doc(const Break&) {
    return plain("break;");
}

Pretty statement_doc(const Return& s) {
    if (!s.value) return plain("return;");
    return Pretty::concat({plain("return "), expression_doc(*s.value), plain(";")});
}

Pretty statement_doc(const UsingType& s) {
    return plain("using " + s.name + " = " + s.type + ";");
}

Pretty statement_doc(const Section& s) {
    const Pretty head = plain("SECTION(" + literal(s.name).text + ")");
    return braced_doc(head, block_doc(s.body), s.body.empty());
}

}  // namespace

codegen::Doc braced_doc(codegen::Doc head, codegen::Doc body, bool empty) {
    if (empty) return Pretty::concat({std::move(head), plain(" {}")});
    const Pretty inner = Pretty::concat({Pretty::hard_line(), std::move(body)});
    return Pretty::concat(
        {std::move(head), plain(" {"), Pretty::nest(indentation, inner), Pretty::hard_line(), plain("}")});
}

codegen::Doc block_doc(const Block& block) {
    std::vector<Pretty> lines;
    for (const Statement& s : block) {
        const Pretty statement = std::visit([](const auto& node) { return statement_doc(node); }, s.node);
        // Widths are told without the indentation, of which there are rarely more than four levels.
        const std::string flat = s.comment.empty() ? "" : statement.lay_out(line_width - 4 * indentation);
        const bool behind = flat.find('\n') == std::string::npos &&
                            flat.size() + s.comment.size() + 5 <= line_width - 4 * indentation;
        if (s.comment.empty()) {
            lines.push_back(statement);
        } else if (behind) {
            lines.push_back(Pretty::concat({statement, plain("  // " + s.comment)}));
        } else {
            for (const Pretty& line : comment_docs("//", s.comment, line_width - 4 * indentation))
                lines.push_back(line);
            lines.push_back(statement);
        }
    }
    return Pretty::concat(separated(lines, Pretty::hard_line()));
}

}  // namespace latchwork::codegen::cpp
