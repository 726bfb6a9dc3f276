/// Prints declarations and types.
#include "ast/printer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace latchwork::ast {
namespace {

std::string join_names(const std::vector<Name>& names) {
    std::string text;
    for (const Name& name : names) text += (text.empty() ? "" : ", ") + name.text;
    return text;
}

std::string join_binders(const std::vector<Binder>& binders) {
    std::string text;
    for (const Binder& binder : binders) text += (text.empty() ? "" : ", ") + print(binder);
    return text;
}

std::string doc_comment(std::string_view doc, std::string_view indent) {
    if (doc.empty()) return {};
    std::string text;
    for (std::size_t at = 0; at <= doc.size();) {
        const std::size_t end = std::min(doc.find('\n', at), doc.size());
        const std::string_view line = doc.substr(at, end - at);
        text += fmt::format("{}///{}{}\n", indent, line.empty() ? "" : " ", line);
        at = end + 1;
    }
    return text;
}

std::string initial(const ExpressionPtr& value) {
    return value ? " = " + print(*value) : std::string();
}

std::string variable(const VariableDeclaration& node) {
    std::string text = node.constant ? "const " : node.per_cpu ? "percpu " : "";
    text += print(node.type);
    if (node.association) text += "(" + node.association->text + ")";
    text += " " + node.name.text;
    for (const Dimension& dimension : node.dimensions) text += print_dimension(dimension);
    if (node.guarded_by) text += fmt::format(" __guarded_by({})", print(*node.guarded_by));
    return text + initial(node.initial) + ";\n";
}

std::string fields(const std::vector<VariableDeclaration>& nodes) {
    std::string text = "{\n";
    for (const VariableDeclaration& field : nodes)
        text += doc_comment(field.doc, "    ") + "    " + variable(field);
    return text + "}\n";
}

std::string annotations(const std::vector<Annotation>& nodes) {
    std::string text;
    for (const Annotation& node : nodes)
        text += fmt::format("{}({}) {}", node.acquires ? "__acquires" : "__releases", print(*node.lock),
                            node.condition ? fmt::format("if ({}) ", print(*node.condition)) : "");
    return text;
}

std::string fairness(const std::optional<Fairness>& node) {
    if (!node) return {};
    return fmt::format(" under {} fairness", *node == Fairness::weak ? "weak" : "strong");
}

std::string claim(const LeadsTo& node) {
    const auto* quantified = std::get_if<QuantifiedExpression>(&node.premise->node);
    const bool closed = quantified != nullptr && quantified->quantifier == Quantifier::forall;
    const std::string all =
        node.binders.empty() ? "" : fmt::format("forall ({}) ", join_binders(node.binders));
    // In parentheses, the premise's own `forall` does not bind the goal's variables.
    return fmt::format("{}{} ~> {}", all,
                       closed ? fmt::format("({})", print(*node.premise)) : print(*node.premise),
                       print(*node.goal));
}

std::string claim(const Terminates& node) {
    return fmt::format("terminates({})", node.process.text);
}

std::string setting(const Setting& node) {
    return fmt::format("{} = {};", node.name.text, print(*node.value));
}

std::string expected(const Expected& node) {
    constexpr std::string_view words[] = {"proves", "holds", "violates"};
    std::string text(words[static_cast<std::size_t>(node.expectation)]);
    if (!node.properties.empty()) text += " " + join_names(node.properties);
    if (node.scope) text += " in " + node.scope->text;
    return text + fairness(node.fairness);
}

/// Prints the declaration that it is applied to.
struct DeclarationPrinter {
    std::string operator()(const ConfigDeclaration& node) const {
        const std::string type =
            node.type ? print(*node.type) : fmt::format("{{ {} }}", join_names(node.values));
        return fmt::format("config {} : {}{};\n", node.name.text, type, initial(node.initial));
    }
    std::string operator()(const EnumDeclaration& node) const {
        return fmt::format("enum {} {{ {} }}\n", node.name.text, join_names(node.values));
    }
    std::string operator()(const DomainDeclaration& node) const {
        return fmt::format("{}domain {};\n", node.ordered ? "ordered " : "", node.name.text);
    }
    std::string operator()(const ObjectDeclaration& node) const {
        constexpr std::string_view words[] = {"", "dynamic ", "typesafe_by_rcu "};
        return fmt::format("{}object {} {}", words[static_cast<std::size_t>(node.lifetime)], node.name.text,
                           fields(node.fields));
    }
    std::string operator()(const StructDeclaration& node) const {
        return fmt::format("struct {} {}", node.name.text, fields(node.fields));
    }
    std::string operator()(const VariableDeclaration& node) const { return variable(node); }
    std::string operator()(const ProcessDeclaration& node) const {
        constexpr std::string_view contexts[] = {"", "softirq ", "hardirq "};
        return fmt::format("{}process {}({}) {}{}{}", node.unique ? "unique " : "", node.name.text,
                           join_binders(node.parameters), contexts[static_cast<std::size_t>(node.context)],
                           annotations(node.annotations), print(*node.body));
    }
    std::string operator()(const InlineDeclaration& node) const {
        return fmt::format("inline {}{}({}) {}{}", node.result ? print(*node.result) + " " : "",
                           node.name.text, join_binders(node.parameters), annotations(node.annotations),
                           print(*node.body));
    }
    std::string operator()(const PredicateDeclaration& node) const {
        return fmt::format("predicate {}({}):\n    {};\n", node.name.text, join_binders(node.parameters),
                           print(*node.body));
    }
    std::string operator()(const InvariantDeclaration& node) const {
        return fmt::format("invariant {}{}:\n    {};\n", node.name.text,
                           node.when ? fmt::format(" when ({})", print(*node.when)) : "", print(*node.body));
    }
    std::string operator()(const AxiomDeclaration& node) const {
        return fmt::format("axiom {}{};\n", node.name ? node.name->text + ": " : "", print(*node.body));
    }
    std::string operator()(const InitDeclaration& node) const {
        std::string text = "init {\n";
        for (const ExpressionPtr& each : node.conditions) text += "    " + print(*each) + ";\n";
        return text + "}\n";
    }
    std::string operator()(const LockOrderDeclaration& node) const {
        std::string text = "lock_order ";
        for (std::size_t i = 0; i < node.classes.size(); ++i) {
            const auto& lock = node.classes[i];
            text += fmt::format("{}{}{}", i > 0 ? " < " : "", lock.object ? lock.object->text + "." : "",
                                lock.name.text);
        }
        return text + ";\n";
    }
    std::string operator()(const WaiverDeclaration& node) const {
        return fmt::format("waive {}: \"{}\";\n", node.property.text, node.reason);
    }
    std::string operator()(const IncludeDeclaration& node) const {
        return fmt::format("include \"{}\";\n", node.file);
    }
    std::string operator()(const LivenessDeclaration& node) const {
        const std::string text = std::visit([](const auto& each) { return claim(each); }, node.claim);
        return fmt::format("liveness {}:\n    {}{};\n", node.name.text, text, fairness(node.fairness));
    }
    std::string operator()(const ScopeDeclaration& node) const {
        std::string text = fmt::format("scope {} {{", node.name.text);
        for (const Setting& each : node.settings) text += " " + setting(each);
        return text + " }\n";
    }
    std::string operator()(const CheckDeclaration& node) const {
        std::string text = fmt::format("check {} {{", node.name.text);
        for (const Setting& each : node.settings) text += " " + setting(each);
        for (const Edit& edit : node.edits) {
            text += edit.second ? fmt::format(" swap {}, {};", edit.first.text, edit.second->text)
                                : fmt::format(" drop {};", edit.first.text);
        }
        text += " } ";
        for (std::size_t i = 0; i < node.expected.size(); ++i) {
            text += (i > 0 ? ", " : "") + expected(node.expected[i]);
        }
        return text + ";\n";
    }
};

/// Whether two declarations stand together without an empty line: both of one kind that takes one line.
bool continues_group(const Declaration& before, const Declaration& declaration) {
    const bool one_line = std::holds_alternative<ConfigDeclaration>(declaration.node) ||
                          std::holds_alternative<DomainDeclaration>(declaration.node) ||
                          std::holds_alternative<VariableDeclaration>(declaration.node) ||
                          std::holds_alternative<ScopeDeclaration>(declaration.node) ||
                          std::holds_alternative<CheckDeclaration>(declaration.node);
    return one_line && declaration.doc.empty() && before.node.index() == declaration.node.index();
}

}  // namespace

std::string print(const TypeName& type) {
    std::string text = type.name.text;
    if (type.range && type.range->modular) text += fmt::format("[mod {}]", type.range->high + 1);
    if (type.range && !type.range->modular)
        text += fmt::format("[{}..{}]", type.range->low, type.range->high);
    return text + (type.nullable ? "?" : "");
}

std::string print_dimension(const Dimension& dimension) {
    return fmt::format("[{}{}{}]", print(dimension.type), dimension.name.text.empty() ? "" : " ",
                       dimension.name.text);
}

std::string print(const Binder& binder) {
    return print(binder.type) + " " + binder.name.text;
}

std::string print(const Protocol& protocol) {
    std::string text = doc_comment(protocol.doc, "") + fmt::format("protocol {};\n", protocol.name.text);
    const Declaration* before = nullptr;
    for (const Declaration& declaration : protocol.declarations) {
        if (before == nullptr || !continues_group(*before, declaration)) text += "\n";
        text += doc_comment(declaration.doc, "") + std::visit(DeclarationPrinter{}, declaration.node);
        before = &declaration;
    }
    return text;
}

}  // namespace latchwork::ast
