/// Copies trees with changes. Called by sema/ where a procedure takes the place of its call.
#pragma once

#include "ast/ast.hpp"

namespace latchwork::ast {

/// Makes a copy of what it is given; a derived class says what comes out differently. Spans stay.
class Rewriter {
  public:
    Rewriter() = default;
    Rewriter(const Rewriter&) = delete;
    Rewriter& operator=(const Rewriter&) = delete;
    virtual ~Rewriter() = default;

    [[nodiscard]] ExpressionPtr copy(const Expression& e);
    [[nodiscard]] StatementPtr copy(const Statement& s);
    /// The same, with `span` instead of its own; its parts keep theirs.
    [[nodiscard]] ExpressionPtr copy(const Expression& e, Span span);

  protected:
    /// What a name stands for.
    virtual ExpressionPtr reference(const NameReference& node, Span span);
    /// The name of a local or a bound variable that is declared here.
    virtual Name declared(const Name& name) { return name; }
    /// Around what declares names that are seen in it only.
    virtual void enter() {}
    virtual void leave() {}
    /// A label, where it stands and where it is jumped to.
    virtual Name label(const Name& name) { return name; }
    /// An expression; null if it is copied part by part.
    virtual ExpressionPtr expression(const Expression&) { return nullptr; }
    /// A statement; null if it is copied part by part.
    virtual StatementPtr statement(const Statement&) { return nullptr; }
    /// The statements of a block, one after the other; may append none or several.
    virtual void append(const Statement& s, std::vector<StatementPtr>& to) { to.push_back(copy(s)); }

    [[nodiscard]] ExpressionPtr copy(const ExpressionPtr& e) { return e ? copy(*e) : nullptr; }
    [[nodiscard]] StatementPtr copy(const StatementPtr& s) { return s ? copy(*s) : nullptr; }
    [[nodiscard]] Binder copy(const Binder& binder);
    [[nodiscard]] AssignedValue copy(const AssignedValue& value);

  private:
    struct Expressions;
    struct Statements;
};

/// Nodes on the heap, as the tree wants them.
template <class Node>
[[nodiscard]] ExpressionPtr make_expression(Span span, Node node) {
    return std::make_unique<const Expression>(Expression{span, std::move(node)});
}
template <class Node>
[[nodiscard]] StatementPtr make_statement(Span span, Node node) {
    return std::make_unique<const Statement>(Statement{span, std::move(node)});
}

}  // namespace latchwork::ast
