/// Shows syntax trees as nested lists, independently of ast/printer, and parses snippets; for the tests of
/// grammar/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ast/ast.hpp"
#include "grammar/parser.hpp"

namespace latchwork::grammar_test {

/// A parsed text with everything that parsing left behind.
struct Parsed {
    explicit Parsed(std::string text) : file(sources.add("test.latch", std::move(text))) {
        protocol = grammar::parse(file, sources, diagnostics);
    }

    [[nodiscard]] std::string rendered() const { return base::render(diagnostics, sources, false); }
    [[nodiscard]] std::vector<std::string> codes() const {
        std::vector<std::string> result;
        for (const base::Diagnostic& one : diagnostics.all()) result.emplace_back(one.kind->code);
        return result;
    }
    /// The text that the first diagnostic points at.
    [[nodiscard]] std::string_view place() const { return sources.text(diagnostics.all().at(0).span); }

    base::SourceSet sources;
    base::Diagnostics diagnostics;
    base::FileId file;
    std::optional<ast::Protocol> protocol;
};

inline std::string list(std::string_view head, const std::vector<std::string>& parts) {
    std::string text = "(" + std::string(head);
    for (const std::string& part : parts) text += " " + part;
    return text + ")";
}

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

inline std::string tree(const ast::Expression& expression);
inline std::string tree(const ast::Statement& statement);
inline std::string tree(const ast::VariableDeclaration& node);
inline std::string tree(const ast::Setting& node);
inline std::string tree(const ast::Edit& node);
inline std::string tree(const ast::Expected& node);
inline std::string tree(const ast::Declaration& declaration);
inline std::string tree(const ast::Annotation& node);

inline std::string tree(const ast::ExpressionPtr& expression) {
    return expression ? tree(*expression) : "-";
}
inline std::string tree(const ast::StatementPtr& statement) {
    return statement ? tree(*statement) : "-";
}

inline std::string tree(const ast::TypeName& type) {
    std::string text = type.name.text;
    if (type.range) {
        text += "[" + std::to_string(type.range->low) + "," + std::to_string(type.range->high) +
                (type.range->modular ? ",mod]" : "]");
    }
    return text + (type.nullable ? "?" : "");
}
inline std::string tree(const ast::Binder& binder) {
    return tree(binder.type) + (binder.name.text.empty() ? "" : ":" + binder.name.text);
}
inline std::string tree(const ast::Name& name) {
    return name.text;
}
inline std::string tree(const std::optional<ast::Name>& name) {
    return name ? name->text : "-";
}

template <class Node>
std::string tree(const std::vector<Node>& nodes) {
    std::vector<std::string> parts;
    for (const Node& node : nodes) parts.push_back(tree(node));
    return list("list", parts);
}

inline std::string tree(const ast::Expression& expression) {
    constexpr std::string_view binary[] = {
        "==>", "||", "&&", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "%"};
    constexpr std::string_view quantifiers[] = {"forall", "exists", "count"};
    return std::visit(
        Overloaded{
            [](const ast::IntegerLiteral& node) { return std::to_string(node.value); },
            [](const ast::BooleanLiteral& node) { return std::string(node.value ? "true" : "false"); },
            [](const ast::NullLiteral&) { return std::string("null"); },
            [](const ast::AnyLiteral&) { return std::string("any"); },
            [](const ast::NameReference& node) { return node.name.text; },
            [](const ast::IndexAccess& node) {
                return list("index", {tree(node.base), tree(node.index)});
            },
            [](const ast::FieldAccess& node) {
                return list("field", {tree(node.base), node.field.text});
            },
            [](const ast::CallExpression& node) {
                return list("call " + node.callee.text, {tree(node.arguments)});
            },
            [](const ast::UnaryExpression& node) {
                return list(node.op == ast::UnaryOperator::negate ? "neg" : "!", {tree(node.operand)});
            },
            [&](const ast::BinaryExpression& node) {
                return list(binary[static_cast<std::size_t>(node.op)], {tree(node.left), tree(node.right)});
            },
            [](const ast::ConditionalExpression& node) {
                return list("?:", {tree(node.condition), tree(node.then), tree(node.otherwise)});
            },
            [&](const ast::QuantifiedExpression& node) {
                return list(quantifiers[static_cast<std::size_t>(node.quantifier)],
                            {tree(node.binders), tree(node.body)});
            },
            [](const ast::LocationTest& node) {
                return list(node.inside ? "in" : "at", {tree(node.instance), node.label.text});
            }},
        expression.node);
}

inline std::string tree(const ast::AssignedValue& value) {
    if (const auto* plain = std::get_if<ast::ExpressionPtr>(&value)) return tree(*plain);
    if (const auto* made = std::get_if<ast::Allocation>(&value))
        return list("alloc", {tree(made->type), tree(made->otherwise)});
    const auto& choice = std::get<ast::Choice>(value);
    return list("choose", {tree(choice.binder), tree(choice.where), tree(choice.otherwise)});
}

inline std::string tree(const ast::Statement& statement) {
    constexpr std::string_view assignments[] = {"=", "+=", "-=", "++", "--"};
    return std::visit(
        Overloaded{[](const ast::EmptyStatement&) { return std::string("empty"); },
                   [](const ast::Block& node) { return list("block", {tree(node.statements)}); },
                   [](const ast::LocalDeclaration& node) {
                       return list("local", {tree(node.type), node.name.text, tree(node.dimensions),
                                             node.initial ? tree(*node.initial) : "-"});
                   },
                   [&](const ast::Assignment& node) {
                       return list(assignments[static_cast<std::size_t>(node.op)],
                                   {tree(node.target), tree(node.value)});
                   },
                   [](const ast::CallStatement& node) { return list("do", {tree(node.call)}); },
                   [](const ast::IfStatement& node) {
                       return list("if", {tree(node.condition), tree(node.then), tree(node.otherwise)});
                   },
                   [](const ast::EitherStatement& node) { return list("either", {tree(node.branches)}); },
                   [](const ast::RepeatStatement& node) {
                       return list("repeat", {tree(node.times), tree(node.body)});
                   },
                   [](const ast::InlinedCall& node) { return list("inlined", {tree(node.body)}); },
                   [](const ast::WhileStatement& node) {
                       return list("while", {tree(node.condition), tree(node.body)});
                   },
                   [](const ast::ForStatement& node) {
                       return list("for", {tree(node.binder), tree(node.where), tree(node.body)});
                   },
                   [](const ast::GotoStatement& node) { return list("goto", {node.label.text}); },
                   [](const ast::ReturnStatement& node) { return list("return", {tree(node.value)}); },
                   [](const ast::BreakStatement&) { return std::string("break"); },
                   [](const ast::ContinueStatement&) { return std::string("continue"); },
                   [](const ast::AwaitStatement& node) {
                       return list(node.idle ? "idle" : "await", {tree(node.condition)});
                   },
                   [](const ast::AssertStatement& node) { return list("assert", {tree(node.condition)}); },
                   [](const ast::AtomicStatement& node) { return list("atomic", {tree(node.body)}); },
                   [](const ast::LabelledStatement& node) {
                       return list("label", {node.label.text, tree(node.statement)});
                   }},
        statement.node);
}

inline std::string tree(const ast::Annotation& node) {
    return list(node.acquires ? "acquires" : "releases", {tree(node.lock), tree(node.condition)});
}

inline std::string tree(const ast::VariableDeclaration& node) {
    const std::string type = tree(node.type) + (node.association ? "(" + node.association->text + ")" : "");
    return list(node.constant  ? "const"
                : node.per_cpu ? "percpu"
                               : "variable",
                {type, node.name.text, tree(node.dimensions), tree(node.guarded_by), tree(node.initial),
                 "\"" + node.doc + "\""});
}
inline std::string tree(const ast::Setting& node) {
    return list("set", {node.name.text, tree(node.value)});
}
inline std::string tree(const ast::Edit& node) {
    return node.second ? list("swap", {node.first.text, node.second->text}) : list("drop", {node.first.text});
}
inline std::string tree(const std::optional<ast::Fairness>& node) {
    return !node ? "-" : *node == ast::Fairness::weak ? "weak" : "strong";
}
inline std::string tree(const ast::LeadsTo& node) {
    return list("~>", {tree(node.binders), tree(node.premise), tree(node.goal)});
}
inline std::string tree(const ast::Terminates& node) {
    return list("terminates", {node.process.text});
}
inline std::string tree(const ast::Expected& node) {
    constexpr std::string_view words[] = {"proves", "holds", "violates"};
    std::vector<std::string> parts{tree(node.properties), tree(node.scope)};
    if (node.fairness) parts.push_back(tree(node.fairness));
    return list(words[static_cast<std::size_t>(node.expectation)], parts);
}

inline std::string tree(const ast::Declaration& declaration) {
    const std::string node = std::visit(
        Overloaded{
            [](const ast::ConfigDeclaration& it) {
                return list("config", {it.name.text, tree(it.values), it.type ? tree(*it.type) : "-",
                                       tree(it.initial)});
            },
            [](const ast::EnumDeclaration& it) {
                return list("enum", {it.name.text, tree(it.values)});
            },
            [](const ast::DomainDeclaration& it) {
                return list(it.ordered ? "ordered" : "domain", {it.name.text});
            },
            [](const ast::ObjectDeclaration& it) {
                constexpr std::string_view kinds[] = {"object", "dynamic", "typesafe"};
                return list(kinds[static_cast<std::size_t>(it.lifetime)], {it.name.text, tree(it.fields)});
            },
            [](const ast::StructDeclaration& it) {
                return list("struct", {it.name.text, tree(it.fields)});
            },
            [](const ast::InlineDeclaration& it) {
                return list("inline", {it.name.text, it.result ? tree(*it.result) : "-", tree(it.parameters),
                                       tree(it.annotations), tree(it.body)});
            },
            [](const ast::AxiomDeclaration& it) {
                return list("axiom", {tree(it.name), tree(it.body)});
            },
            [](const ast::InitDeclaration& it) { return list("init", {tree(it.conditions)}); },
            [](const ast::LockOrderDeclaration& it) {
                std::vector<std::string> classes;
                for (const auto& each : it.classes)
                    classes.push_back((each.object ? each.object->text + "." : "") + each.name.text);
                return list("lock_order", classes);
            },
            [](const ast::WaiverDeclaration& it) {
                return list("waive", {it.property.text, "\"" + it.reason + "\""});
            },
            [](const ast::IncludeDeclaration& it) { return list("include", {"\"" + it.file + "\""}); },
            [](const ast::VariableDeclaration& it) { return tree(it); },
            [](const ast::ProcessDeclaration& it) {
                std::vector<std::string> parts{it.name.text, tree(it.parameters)};
                constexpr std::string_view contexts[] = {"", "softirq", "hardirq"};
                if (it.unique) parts.emplace_back("unique");
                if (it.context != ast::Context::task)
                    parts.emplace_back(contexts[static_cast<std::size_t>(it.context)]);
                if (!it.annotations.empty()) parts.push_back(tree(it.annotations));
                parts.push_back(tree(it.body));
                return list("process", parts);
            },
            [](const ast::PredicateDeclaration& it) {
                return list("predicate", {it.name.text, tree(it.parameters), tree(it.body)});
            },
            [](const ast::InvariantDeclaration& it) {
                return it.when ? list("invariant", {it.name.text, tree(it.when), tree(it.body)})
                               : list("invariant", {it.name.text, tree(it.body)});
            },
            [](const ast::LivenessDeclaration& it) {
                const std::string claim = std::visit([](const auto& each) { return tree(each); }, it.claim);
                return list("liveness", {it.name.text, claim, tree(it.fairness)});
            },
            [](const ast::ScopeDeclaration& it) {
                return list("scope", {it.name.text, tree(it.settings)});
            },
            [](const ast::CheckDeclaration& it) {
                return list("check", {it.name.text, tree(it.settings), tree(it.edits), tree(it.expected)});
            }},
        declaration.node);
    return declaration.doc.empty() ? node : list("doc", {"\"" + declaration.doc + "\"", node});
}

inline std::string tree(const ast::Protocol& protocol) {
    return list("protocol", {protocol.name.text, "\"" + protocol.doc + "\"", tree(protocol.declarations)});
}

}  // namespace latchwork::grammar_test
