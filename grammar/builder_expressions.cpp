/// Builds expressions.
#include <array>
#include <memory>
#include <utility>

#include "generated/LatchworkLexer.h"
#include "grammar/builder.hpp"

namespace latchwork::grammar {
namespace {

using Lexer = generated::LatchworkLexer;
using ast::BinaryOperator;
using ast::Quantifier;

constexpr auto binary_operators = std::to_array<std::pair<std::size_t, BinaryOperator>>({
    {Lexer::IMPLIES, BinaryOperator::implies},
    {Lexer::OR, BinaryOperator::logical_or},
    {Lexer::AND, BinaryOperator::logical_and},
    {Lexer::EQUAL, BinaryOperator::equal},
    {Lexer::NOT_EQUAL, BinaryOperator::not_equal},
    {Lexer::LESS, BinaryOperator::less},
    {Lexer::LESS_EQUAL, BinaryOperator::less_equal},
    {Lexer::GREATER, BinaryOperator::greater},
    {Lexer::GREATER_EQUAL, BinaryOperator::greater_equal},
    {Lexer::PLUS, BinaryOperator::add},
    {Lexer::MINUS, BinaryOperator::subtract},
    {Lexer::STAR, BinaryOperator::multiply},
    {Lexer::PERCENT, BinaryOperator::modulo},
});

constexpr auto quantifiers = std::to_array<std::pair<std::size_t, Quantifier>>({
    {Lexer::FORALL, Quantifier::forall},
    {Lexer::EXISTS, Quantifier::exists},
    {Lexer::COUNT, Quantifier::count},
});

template <class Operator, std::size_t size>
Operator look_up(const std::array<std::pair<std::size_t, Operator>, size>& table,
                 const antlr4::Token& token) {
    for (const auto& [type, op] : table) {
        if (type == token.getType()) return op;
    }
    return table.front().second;  // the grammar admits the table's tokens only
}

template <class Node>
ast::ExpressionPtr make(base::Span span, Node node) {
    return std::make_unique<const ast::Expression>(ast::Expression{span, std::move(node)});
}

}  // namespace

ast::ExpressionPtr Builder::expression(Tree::ExpressionContext* tree) {
    if (tree == nullptr) return nullptr;
    const base::Span at = span(*tree);
    if (auto* inner = dynamic_cast<Tree::ParenthesizedContext*>(tree)) return expression(inner->expression());
    if (auto* node = dynamic_cast<Tree::LiteralContext*>(tree)) return literal(*node);
    if (auto* node = dynamic_cast<Tree::CallContext*>(tree))
        return call(*node->identifier(), *node->arguments(), at);
    if (auto* node = dynamic_cast<Tree::HereContext*>(tree))
        return this_cpu(expression(node->expression()), at);
    if (auto* node = dynamic_cast<Tree::ReferenceContext*>(tree)) {
        return make(at, ast::NameReference{name(*node->identifier())});
    }
    if (auto* node = dynamic_cast<Tree::IndexContext*>(tree)) {
        return make(at, ast::IndexAccess{expression(node->expression(0)), expression(node->expression(1))});
    }
    if (auto* node = dynamic_cast<Tree::FieldContext*>(tree)) {
        return make(at, ast::FieldAccess{expression(node->expression()), name(*node->identifier())});
    }
    if (auto* node = dynamic_cast<Tree::LocationContext*>(tree)) {
        const bool inside = node->op->getType() == Lexer::IN;
        return make(at, ast::LocationTest{expression(node->expression()), inside, name(*node->identifier())});
    }
    if (auto* node = dynamic_cast<Tree::UnaryContext*>(tree)) {
        const auto op =
            node->op->getType() == Lexer::NOT ? ast::UnaryOperator::logical_not : ast::UnaryOperator::negate;
        return make(at, ast::UnaryExpression{op, expression(node->expression())});
    }
    if (auto* node = dynamic_cast<Tree::ConditionalContext*>(tree)) {
        return make(
            at, ast::ConditionalExpression{expression(node->expression(0)), expression(node->expression(1)),
                                           expression(node->expression(2))});
    }
    if (auto* node = dynamic_cast<Tree::QuantifiedContext*>(tree)) {
        return make(at, ast::QuantifiedExpression{look_up(quantifiers, *node->op), binders(node->binder()),
                                                  expression(node->expression())});
    }
    auto& node = dynamic_cast<Tree::BinaryContext&>(*tree);
    return make(at, ast::BinaryExpression{look_up(binary_operators, *node.op), expression(node.expression(0)),
                                          expression(node.expression(1))});
}

ast::ExpressionPtr Builder::call(Tree::IdentifierContext& callee, Tree::ArgumentsContext& arguments,
                                 base::Span span) {
    ast::CallExpression node{name(callee), {}};
    for (Tree::ExpressionContext* argument : arguments.expression())
        node.arguments.push_back(expression(argument));
    return make(span, std::move(node));
}

ast::ExpressionPtr Builder::this_cpu(ast::ExpressionPtr place, base::Span span) {
    ast::CallExpression here{{"smp_processor_id", span}, {}};
    return make(span, ast::IndexAccess{std::move(place), make(span, std::move(here))});
}

ast::ExpressionPtr Builder::literal(Tree::LiteralContext& tree) {
    const base::Span at = span(tree);
    if (tree.NUMBER() != nullptr) return make(at, ast::IntegerLiteral{number(*tree.NUMBER())});
    if (tree.NULL_() != nullptr) return make(at, ast::NullLiteral{});
    if (tree.ANY() != nullptr) return make(at, ast::AnyLiteral{});
    return make(at, ast::BooleanLiteral{tree.TRUE() != nullptr});
}

}  // namespace latchwork::grammar
