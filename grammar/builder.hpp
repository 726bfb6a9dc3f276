/// From ANTLR's parse tree, free of errors, to the nodes of ast/. One function for each construct, in one
/// file for each family; called by parse().
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ast/ast.hpp"
#include "base/diagnostic.hpp"
#include "generated/LatchworkParser.h"
#include "grammar/source_map.hpp"

namespace latchwork::grammar {

class Builder {
  public:
    using Tree = generated::LatchworkParser;

    Builder(const SourceMap& map, antlr4::CommonTokenStream& tokens, base::Diagnostics& diagnostics)
        : map_(map), tokens_(tokens), diagnostics_(diagnostics) {}

    /// The whole file. Reports numbers and ranges that make no sense.
    [[nodiscard]] ast::Protocol protocol(Tree::SpecificationContext& tree);
    /// The declarations of a file that others include.
    [[nodiscard]] std::vector<ast::Declaration> library(Tree::LibraryContext& tree);

  private:
    // builder_declarations.cpp
    ast::Declaration declaration(Tree::DeclarationContext& tree);
    ast::ConfigDeclaration config(Tree::ConfigDeclarationContext& tree);
    ast::ObjectDeclaration object(Tree::ObjectDeclarationContext& tree);
    std::vector<ast::VariableDeclaration> fields(Tree::ObjectBodyContext& tree);
    ast::LockOrderDeclaration lock_order(Tree::LockOrderDeclarationContext& tree);
    ast::InlineDeclaration inlined(Tree::InlineDeclarationContext& tree);
    std::vector<ast::Annotation> annotations(const std::vector<Tree::AnnotationContext*>& trees);
    static std::string text_of(antlr4::tree::TerminalNode& string);
    ast::VariableDeclaration variable(Tree::VariableDeclarationContext& tree);
    ast::ProcessDeclaration process(Tree::ProcessDeclarationContext& tree);
    ast::PredicateDeclaration predicate(Tree::PredicateDeclarationContext& tree);
    ast::LivenessDeclaration liveness(Tree::LivenessDeclarationContext& tree);
    ast::LeadsTo leads_to(Tree::ResponseContext& tree);
    std::optional<ast::Fairness> fairness(Tree::FairnessContext* tree);  ///< none for null
    ast::Name name(Tree::IdentifierContext& tree);
    std::vector<ast::Name> names(const std::vector<Tree::IdentifierContext*>& trees);
    ast::TypeName type(Tree::TypeNameContext& tree);
    ast::TypeName bounds_type(Tree::BoundsContext& tree);
    ast::Dimension dimension(Tree::DimensionContext& tree);
    ast::IntegerRange range(Tree::BoundsContext& tree);
    ast::IntegerRange range(Tree::IntegerRangeContext& tree);
    ast::Binder binder(Tree::BinderContext& tree);
    std::vector<ast::Binder> binders(const std::vector<Tree::BinderContext*>& trees);
    std::int64_t number(antlr4::tree::TerminalNode& node);

    // builder_checks.cpp
    ast::ScopeDeclaration scope(Tree::ScopeDeclarationContext& tree);
    ast::CheckDeclaration check(Tree::CheckDeclarationContext& tree);
    ast::Setting setting(Tree::SettingContext& tree);
    ast::Expected expected(Tree::ExpectedContext& tree);

    // builder_statements.cpp
    ast::StatementPtr statement(Tree::StatementContext& tree);
    ast::StatementPtr block(Tree::BlockContext& tree);
    ast::StatementPtr labelled(Tree::LabelContext& tree, ast::StatementPtr statement);
    ast::StatementPtr local(Tree::LocalDeclarationContext& tree);
    ast::StatementPtr assignment(Tree::AssignmentContext& tree);
    ast::StatementPtr jump(Tree::JumpContext& tree);
    ast::AssignedValue assigned(Tree::AssignedValueContext& tree);
    ast::ExpressionPtr place(Tree::PlaceContext& tree);

    // builder_expressions.cpp
    ast::ExpressionPtr expression(Tree::ExpressionContext* tree);  ///< null for null
    /// `this_cpu(x)` is `x[smp_processor_id()]`.
    static ast::ExpressionPtr this_cpu(ast::ExpressionPtr place, base::Span span);
    ast::ExpressionPtr call(Tree::IdentifierContext& callee, Tree::ArgumentsContext& arguments,
                            base::Span span);
    ast::ExpressionPtr literal(Tree::LiteralContext& tree);

    // doc_comments.cpp
    std::string doc(const antlr4::ParserRuleContext& tree);

    base::Span span(const antlr4::ParserRuleContext& tree) { return map_.span(tree); }

    const SourceMap& map_;
    antlr4::CommonTokenStream& tokens_;
    base::Diagnostics& diagnostics_;
};

}  // namespace latchwork::grammar
