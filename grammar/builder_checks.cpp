/// Builds scopes and checks.
#include <utility>

#include "grammar/builder.hpp"

namespace latchwork::grammar {

ast::ScopeDeclaration Builder::scope(Tree::ScopeDeclarationContext& tree) {
    ast::ScopeDeclaration node{name(*tree.identifier()), {}};
    for (Tree::SettingContext* each : tree.scopeBody()->setting()) node.settings.push_back(setting(*each));
    return node;
}

ast::CheckDeclaration Builder::check(Tree::CheckDeclarationContext& tree) {
    ast::CheckDeclaration node{name(*tree.identifier()), {}, {}, {}};
    for (Tree::CheckItemContext* item : tree.checkBody()->checkItem()) {
        if (auto* given = dynamic_cast<Tree::CheckSettingContext*>(item)) {
            node.settings.push_back(setting(*given->setting()));
        } else if (auto* drop = dynamic_cast<Tree::DropEditContext*>(item)) {
            node.edits.push_back({name(*drop->identifier()), std::nullopt, span(*drop)});
        } else if (auto* swap = dynamic_cast<Tree::SwapEditContext*>(item)) {
            node.edits.push_back({name(*swap->identifier(0)), name(*swap->identifier(1)), span(*swap)});
        }
    }
    for (Tree::ExpectedContext* each : tree.expected()) node.expected.push_back(expected(*each));
    return node;
}

ast::Setting Builder::setting(Tree::SettingContext& tree) {
    return {name(*tree.identifier()), expression(tree.expression()), span(tree)};
}

ast::Expected Builder::expected(Tree::ExpectedContext& tree) {
    ast::Expected node{ast::Expectation::proves, {}, std::nullopt, span(tree)};
    if (auto* proves = dynamic_cast<Tree::ProvesContext*>(&tree)) {
        if (proves->properties() != nullptr) node.properties = names(proves->properties()->identifier());
    } else if (auto* holds = dynamic_cast<Tree::HoldsContext*>(&tree)) {
        node.expectation = ast::Expectation::holds;
        node.properties = names(holds->properties()->identifier());
        node.scope = name(*holds->identifier());
        node.fairness = fairness(holds->fairness());
    } else if (auto* violates = dynamic_cast<Tree::ViolatesContext*>(&tree)) {
        node.expectation = ast::Expectation::violates;
        node.properties = names(violates->properties()->identifier());
        if (violates->identifier() != nullptr) node.scope = name(*violates->identifier());
        node.fairness = fairness(violates->fairness());
    }
    return node;
}

}  // namespace latchwork::grammar
