/// Rendering declarations and files.
#include "codegen/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace latchwork::codegen::cpp {

namespace {

using Pretty = codegen::Doc;

constexpr int indentation = 4;

Pretty plain(const std::string& text) {
    return Pretty::text(text);
}

Pretty declaration_doc(const Declaration& declaration);

Pretty lines(const std::vector<Pretty>& parts) {
    return Pretty::concat(separated(parts, Pretty::hard_line()));
}

/// Markdown's paragraphs: consecutive lines of prose become one, so that they can be wrapped anew. A line
/// that starts with a space or with the sign of a list stays a line of its own.
Doc paragraphs(const Doc& doc) {
    const auto prose = [](const std::string& line) {
        return !line.empty() && std::string_view(" -*|").find(line.front()) == std::string_view::npos;
    };
    Doc joined;
    bool open = false;
    for (const std::string& line : doc) {
        if (open && prose(line))
            joined.back() += " " + line;
        else
            joined.push_back(line);
        open = prose(line);
    }
    return joined;
}

std::vector<Pretty> doc_lines(const Doc& doc) {
    std::vector<Pretty> parts;
    for (const std::string& text : paragraphs(doc)) {
        for (const Pretty& line : comment_docs("///", text, line_width - indentation)) parts.push_back(line);
    }
    return parts;
}

/// `body` below its doc comment.
Pretty with_doc(const Doc& doc, Pretty body) {
    std::vector<Pretty> parts = doc_lines(doc);
    parts.push_back(std::move(body));
    return lines(parts);
}

Pretty template_head(const std::vector<std::string>& parameters) {
    if (parameters.empty()) return {};
    return Pretty::concat(
        {plain(fmt::format("template <{}>", fmt::join(parameters, ", "))), Pretty::hard_line()});
}

std::string with_space(const std::string& text) {
    return text.empty() ? text : text + " ";
}

Pretty node_doc(const Enum& e) {
    std::vector<Pretty> values;
    for (const std::string& name : e.enumerators) values.push_back(plain(name));
    const Pretty list = Pretty::nest(indentation, Pretty::concat({Pretty::line(), filled(values)}));
    return Pretty::concat({plain(fmt::format("enum class {} : {} {{", e.name, e.underlying)),
                           Pretty::group(Pretty::concat({list, Pretty::line()})), plain("};")});
}

Pretty node_doc(const Alias& a) {
    return plain("using " + a.name + " = " + a.type + ";");
}

Pretty node_doc(const Using& u) {
    return plain("using " + u.name + ";");
}

Pretty node_doc(const Variable& v) {
    const Pretty head = Pretty::concat(
        {template_head(v.template_parameters), plain(with_space(v.specifiers) + v.type + " " + v.name)});
    if (!v.initial) return Pretty::concat({head, plain(";")});
    const bool braces = v.initial->kind == Expression::Kind::braces && v.initial->text.empty();
    return Pretty::concat({head, plain(braces ? "" : " = "), expression_doc(*v.initial), plain(";")});
}

Pretty node_doc(const Function& f) {
    const Pretty parameters = Pretty::concat({Pretty::soft_line(), parameters_doc(f.parameters)});
    const Pretty head = Pretty::concat({template_head(f.template_parameters),
                                        plain(with_space(f.specifiers) + with_space(f.result) + f.name + "("),
                                        Pretty::group(Pretty::nest(indentation, parameters)),
                                        plain(f.qualifiers.empty() ? ")" : ") " + f.qualifiers)});
    if (f.pure) return Pretty::concat({head, plain(" = 0;")});
    if (!f.body) return Pretty::concat({head, plain(" = default;")});
    return braced_doc(head, block_doc(*f.body), f.body->empty());
}

/// The doc comment of a variable if it has one line that fits behind it.
std::optional<std::string> doc_behind(const Declaration& d) {
    const auto* v = std::get_if<Variable>(&d.node);
    if (v == nullptr || v->doc.size() != 1) return std::nullopt;
    const std::string flat = node_doc(*v).lay_out(line_width);
    constexpr std::size_t room = line_width - 2 * indentation;
    const bool fits = flat.find('\n') == std::string::npos && flat.size() + v->doc[0].size() + 7 <= room;
    return fits ? std::optional(v->doc[0]) : std::nullopt;
}

/// May stand next to its like without a blank line.
bool is_one_liner(const Declaration& d) {
    if (const auto* v = std::get_if<Variable>(&d.node))
        return v->template_parameters.empty() && (v->doc.empty() || doc_behind(d));
    if (const auto* name = std::get_if<Using>(&d.node)) return name->doc.empty();
    const auto* alias = std::get_if<Alias>(&d.node);
    return alias != nullptr && alias->doc.empty();
}

/// Members with a blank line between them, except between one-liners.
Pretty members_doc(const std::vector<Declaration>& members) {
    std::vector<Pretty> parts;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i > 0) {
            parts.push_back(Pretty::hard_line());
            if (!is_one_liner(members[i]) || !is_one_liner(members[i - 1]))
                parts.push_back(Pretty::hard_line());
        }
        parts.push_back(declaration_doc(members[i]));
    }
    return Pretty::concat(std::move(parts));
}

Pretty node_doc(const Record& r) {
    const Pretty head = Pretty::concat({template_head(r.template_parameters),
                                        plain("struct " + r.name + (r.base.empty() ? "" : " " + r.base))});
    return Pretty::concat({braced_doc(head, members_doc(r.members), r.members.empty()), plain(";")});
}

Pretty namespace_doc(const std::string& name, const std::vector<Declaration>& members) {
    const std::string space = name.empty() ? "" : " " + name;
    return Pretty::concat({plain("namespace" + space + " {"), Pretty::hard_line(), Pretty::hard_line(),
                           members_doc(members), Pretty::hard_line(), Pretty::hard_line(),
                           plain("}  // namespace" + space)});
}

Pretty node_doc(const Namespace& n) {
    return namespace_doc(n.name, n.members);
}

Pretty node_doc(const TestCase& t) {
    const Pretty arguments =
        Pretty::concat({plain(literal(t.name).text + ","), Pretty::line(), plain(literal(t.tags).text)});
    const Pretty head = Pretty::concat(
        {plain("TEST_CASE("), Pretty::group(Pretty::nest(indentation, arguments)), plain(")")});
    return braced_doc(head, block_doc(t.body), t.body.empty());
}

Pretty declaration_doc(const Declaration& declaration) {
    if (const auto doc = doc_behind(declaration))
        return Pretty::concat({node_doc(std::get<Variable>(declaration.node)), plain("  ///< " + *doc)});
    return std::visit([](const auto& node) { return with_doc(node.doc, node_doc(node)); }, declaration.node);
}

Pretty includes_doc(const std::vector<std::string>& includes, char open, char close) {
    std::vector<Pretty> parts;
    for (const std::string& name : includes)
        parts.push_back(plain(fmt::format("#include {}{}{}", open, name, close)));
    return lines(parts);
}

}  // namespace

std::vector<codegen::Doc> comment_docs(const std::string& marker, const std::string& text, int width) {
    std::vector<Pretty> docs;
    const std::string indent = text.substr(0, std::min(text.find_first_not_of(' '), text.size()));
    std::string line = marker;
    bool empty = true;
    const auto flush = [&] {
        docs.push_back(plain(line));
        line = marker;
        empty = true;
    };
    for (std::size_t at = indent.size(); at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        if (!empty && line.size() + 1 + word.size() > static_cast<std::size_t>(width)) flush();
        line += empty ? " " + indent + word : " " + word;
        empty = false;
        at = std::min(text.find_first_not_of(' ', end), text.size());
    }
    flush();
    return docs;
}

std::string render(const File& file) {
    std::vector<Pretty> head = doc_lines(file.doc);
    if (file.header && file.guard.empty()) head.push_back(plain("#pragma once"));
    if (!file.guard.empty()) {
        head.push_back(plain("#ifndef " + file.guard));
        head.push_back(plain("#define " + file.guard));
    }
    std::vector<Pretty> parts{lines(head)};
    if (!file.system_includes.empty()) parts.push_back(includes_doc(file.system_includes, '<', '>'));
    if (!file.includes.empty()) parts.push_back(includes_doc(file.includes, '"', '"'));
    for (const Declaration& d : file.declarations) parts.push_back(declaration_doc(d));
    if (!file.guard.empty()) parts.push_back(plain("#endif  // " + file.guard));
    const Pretty gap = Pretty::concat({Pretty::hard_line(), Pretty::hard_line()});
    return Pretty::concat({Pretty::concat(separated(parts, gap)), Pretty::hard_line()}).lay_out(line_width);
}

}  // namespace latchwork::codegen::cpp
