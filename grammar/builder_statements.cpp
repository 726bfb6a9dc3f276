/// Builds statements.
#include <algorithm>
#include <memory>
#include <utility>

#include "grammar/builder.hpp"
#include "grammar/diagnostics.hpp"
#include "grammar/input_check.hpp"

namespace latchwork::grammar {
namespace {

template <class Node>
ast::StatementPtr make(base::Span span, Node node) {
    return std::make_unique<const ast::Statement>(ast::Statement{span, std::move(node)});
}

template <class Node>
ast::ExpressionPtr make_place(base::Span span, Node node) {
    return std::make_unique<const ast::Expression>(ast::Expression{span, std::move(node)});
}

}  // namespace

ast::StatementPtr Builder::statement(Tree::StatementContext& tree) {
    const base::Span at = span(tree);
    if (auto* node = tree.block()) return block(*node);
    if (tree.emptyStatement() != nullptr) return make(at, ast::EmptyStatement{});
    if (auto* node = tree.label()) {
        diagnostics_.report(label_as_body, at, name(*node->identifier()).text)
            .suggest("put the label and its statement into braces");
        return make(at, ast::EmptyStatement{});
    }
    if (auto* node = tree.localDeclaration()) return local(*node);
    if (auto* node = tree.assignment()) return assignment(*node);
    if (auto* node = tree.callStatement()) {
        const base::Span without_semicolon = base::join(span(*node->identifier()), span(*node->arguments()));
        return make(at, ast::CallStatement{call(*node->identifier(), *node->arguments(), without_semicolon)});
    }
    if (auto* node = tree.ifStatement()) {
        auto otherwise = node->ELSE() != nullptr ? statement(*node->statement(1)) : nullptr;
        return make(at, ast::IfStatement{expression(node->condition()->expression()),
                                         statement(*node->statement(0)), std::move(otherwise)});
    }
    if (auto* node = tree.eitherStatement()) {
        ast::EitherStatement either;
        for (Tree::BlockContext* each : node->block()) either.branches.push_back(block(*each));
        return make(at, std::move(either));
    }
    if (auto* node = tree.repeatStatement()) {
        return make(at, ast::RepeatStatement{expression(node->condition()->expression()),
                                             statement(*node->statement())});
    }
    if (auto* node = tree.whileStatement()) {
        return make(at, ast::WhileStatement{expression(node->condition()->expression()),
                                            statement(*node->statement())});
    }
    if (auto* node = tree.forStatement()) {
        auto where = node->filter() != nullptr ? expression(node->filter()->expression()) : nullptr;
        return make(at, ast::ForStatement{binder(*node->binderHeader()->binder()), std::move(where),
                                          statement(*node->statement())});
    }
    if (auto* node = tree.gotoStatement()) return make(at, ast::GotoStatement{name(*node->identifier())});
    if (auto* node = tree.returnStatement())
        return make(at, ast::ReturnStatement{expression(node->expression())});
    if (tree.breakStatement() != nullptr) return make(at, ast::BreakStatement{});
    if (tree.continueStatement() != nullptr) return make(at, ast::ContinueStatement{});
    if (auto* node = tree.awaitStatement())
        return make(at, ast::AwaitStatement{expression(node->expression()), node->IDLE() != nullptr});
    if (auto* node = tree.assertStatement())
        return make(at, ast::AssertStatement{expression(node->expression())});
    return make(at, ast::AtomicStatement{block(*tree.atomicStatement()->block())});
}

ast::StatementPtr Builder::block(Tree::BlockContext& tree) {
    ast::Block node;
    const std::vector<Tree::StatementContext*> items = tree.statement();
    std::size_t labels = 0;
    for (std::size_t i = items.size(); i-- > 0;) {
        Tree::LabelContext* label = items[i]->label();
        labels = label != nullptr ? labels + 1 : 0;
        if (label == nullptr) {
            node.statements.push_back(statement(*items[i]));
        } else if (labels > deepest_tree) {
            diagnostics_.report(nested_too_deep, span(*label), "labels", deepest_tree);
            break;
        } else if (node.statements.empty()) {
            node.statements.push_back(
                labelled(*label, make(map_.behind(*label->stop), ast::EmptyStatement{})));
        } else {
            node.statements.back() = labelled(*label, std::move(node.statements.back()));
        }
    }
    std::ranges::reverse(node.statements);
    return make(span(tree), std::move(node));
}

ast::StatementPtr Builder::labelled(Tree::LabelContext& tree, ast::StatementPtr statement) {
    const base::Span at = base::join(span(tree), statement->span);
    return make(at, ast::LabelledStatement{name(*tree.identifier()), std::move(statement)});
}

ast::StatementPtr Builder::local(Tree::LocalDeclarationContext& tree) {
    ast::LocalDeclaration node{type(*tree.typeName()), name(*tree.identifier()), {}, {}};
    for (Tree::DimensionContext* each : tree.dimension()) node.dimensions.push_back(dimension(*each));
    if (tree.assignedValue() != nullptr) node.initial = assigned(*tree.assignedValue());
    return make(span(tree), std::move(node));
}

ast::StatementPtr Builder::assignment(Tree::AssignmentContext& tree) {
    using Operator = ast::AssignmentOperator;
    const Operator op = tree.PLUS_ASSIGN() != nullptr    ? Operator::add
                        : tree.MINUS_ASSIGN() != nullptr ? Operator::subtract
                        : tree.INCREMENT() != nullptr    ? Operator::increment
                        : tree.DECREMENT() != nullptr    ? Operator::decrement
                                                         : Operator::set;
    ast::AssignedValue value = tree.assignedValue() != nullptr
                                   ? assigned(*tree.assignedValue())
                                   : ast::AssignedValue(expression(tree.expression()));
    return make(span(tree), ast::Assignment{place(*tree.place()), op, std::move(value)});
}

ast::ExpressionPtr Builder::place(Tree::PlaceContext& tree) {
    const base::Span at = span(tree);
    if (auto* indexed = dynamic_cast<Tree::IndexedPlaceContext*>(&tree)) {
        return make_place(at, ast::IndexAccess{place(*indexed->place()), expression(indexed->expression())});
    }
    if (auto* field = dynamic_cast<Tree::FieldPlaceContext*>(&tree)) {
        return make_place(at, ast::FieldAccess{place(*field->place()), name(*field->identifier())});
    }
    if (auto* here = dynamic_cast<Tree::PlaceHereContext*>(&tree)) return this_cpu(place(*here->place()), at);
    return make_place(at,
                      ast::NameReference{name(*dynamic_cast<Tree::NamedPlaceContext&>(tree).identifier())});
}

ast::AssignedValue Builder::assigned(Tree::AssignedValueContext& tree) {
    if (tree.expression() != nullptr) return expression(tree.expression());
    if (Tree::AllocationContext* allocation = tree.allocation()) {
        auto otherwise = allocation->jump() != nullptr ? jump(*allocation->jump()) : nullptr;
        return ast::Allocation{type(*allocation->typeName()), std::move(otherwise), span(*allocation)};
    }
    Tree::ChoiceContext& choice = *tree.choice();
    auto where = choice.filter() != nullptr ? expression(choice.filter()->expression()) : nullptr;
    auto otherwise = choice.jump() != nullptr ? jump(*choice.jump()) : nullptr;
    return ast::Choice{binder(*choice.binderHeader()->binder()), std::move(where), std::move(otherwise),
                       span(choice)};
}

ast::StatementPtr Builder::jump(Tree::JumpContext& tree) {
    const base::Span at = span(tree);
    if (tree.GOTO() != nullptr) return make(at, ast::GotoStatement{name(*tree.identifier())});
    if (tree.RETURN() != nullptr) return make(at, ast::ReturnStatement{});
    if (tree.BREAK() != nullptr) return make(at, ast::BreakStatement{});
    return make(at, ast::ContinueStatement{});
}

}  // namespace latchwork::grammar
