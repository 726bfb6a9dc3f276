/// The copy of each kind of node.
#include "ast/rewriter.hpp"

#include <utility>

namespace latchwork::ast {

/// Copies the node that it is applied to.
struct Rewriter::Expressions {
    Rewriter& self;
    Span span;

    template <class Leaf>
    ExpressionPtr operator()(const Leaf& node) const {
        return make_expression(span, node);
    }
    ExpressionPtr operator()(const NameReference& node) const { return self.reference(node, span); }
    ExpressionPtr operator()(const IndexAccess& node) const {
        return make_expression(span, IndexAccess{self.copy(node.base), self.copy(node.index)});
    }
    ExpressionPtr operator()(const FieldAccess& node) const {
        return make_expression(span, FieldAccess{self.copy(node.base), node.field});
    }
    ExpressionPtr operator()(const CallExpression& node) const {
        CallExpression call{node.callee, {}};
        for (const ExpressionPtr& each : node.arguments) call.arguments.push_back(self.copy(each));
        return make_expression(span, std::move(call));
    }
    ExpressionPtr operator()(const UnaryExpression& node) const {
        return make_expression(span, UnaryExpression{node.op, self.copy(node.operand)});
    }
    ExpressionPtr operator()(const BinaryExpression& node) const {
        return make_expression(span, BinaryExpression{node.op, self.copy(node.left), self.copy(node.right)});
    }
    ExpressionPtr operator()(const ConditionalExpression& node) const {
        return make_expression(span, ConditionalExpression{self.copy(node.condition), self.copy(node.then),
                                                           self.copy(node.otherwise)});
    }
    ExpressionPtr operator()(const QuantifiedExpression& node) const {
        QuantifiedExpression copy{node.quantifier, {}, nullptr};
        self.enter();
        for (const Binder& each : node.binders) copy.binders.push_back(self.copy(each));
        copy.body = self.copy(node.body);
        self.leave();
        return make_expression(span, std::move(copy));
    }
    ExpressionPtr operator()(const LocationTest& node) const {
        return make_expression(span, LocationTest{self.copy(node.instance), node.inside, node.label});
    }
};

/// Copies the node that it is applied to.
struct Rewriter::Statements {
    Rewriter& self;
    Span span;

    template <class Leaf>
    StatementPtr operator()(const Leaf& node) const {
        return make_statement(span, node);
    }
    StatementPtr operator()(const Block& node) const {
        Block copy;
        self.enter();
        for (const StatementPtr& each : node.statements) self.append(*each, copy.statements);
        self.leave();
        return make_statement(span, std::move(copy));
    }
    StatementPtr operator()(const LocalDeclaration& node) const {
        LocalDeclaration copy{node.type, self.declared(node.name), node.dimensions, std::nullopt};
        if (node.initial) copy.initial = self.copy(*node.initial);
        return make_statement(span, std::move(copy));
    }
    StatementPtr operator()(const Assignment& node) const {
        return make_statement(span, Assignment{self.copy(node.target), node.op, self.copy(node.value)});
    }
    StatementPtr operator()(const CallStatement& node) const {
        return make_statement(span, CallStatement{self.copy(node.call)});
    }
    StatementPtr operator()(const IfStatement& node) const {
        return make_statement(
            span, IfStatement{self.copy(node.condition), self.copy(node.then), self.copy(node.otherwise)});
    }
    StatementPtr operator()(const EitherStatement& node) const {
        EitherStatement copy;
        for (const StatementPtr& each : node.branches) copy.branches.push_back(self.copy(each));
        return make_statement(span, std::move(copy));
    }
    StatementPtr operator()(const WhileStatement& node) const {
        return make_statement(span, WhileStatement{self.copy(node.condition), self.copy(node.body)});
    }
    StatementPtr operator()(const ForStatement& node) const {
        self.enter();
        Binder binder = self.copy(node.binder);
        ExpressionPtr where = self.copy(node.where);
        StatementPtr body = self.copy(node.body);
        self.leave();
        return make_statement(span, ForStatement{std::move(binder), std::move(where), std::move(body)});
    }
    StatementPtr operator()(const RepeatStatement& node) const {
        return make_statement(span, RepeatStatement{self.copy(node.times), self.copy(node.body)});
    }
    StatementPtr operator()(const GotoStatement& node) const {
        return make_statement(span, GotoStatement{self.label(node.label)});
    }
    StatementPtr operator()(const ReturnStatement& node) const {
        return make_statement(span, ReturnStatement{self.copy(node.value)});
    }
    StatementPtr operator()(const AwaitStatement& node) const {
        return make_statement(span, AwaitStatement{self.copy(node.condition), node.idle});
    }
    StatementPtr operator()(const AssertStatement& node) const {
        return make_statement(span, AssertStatement{self.copy(node.condition)});
    }
    StatementPtr operator()(const AtomicStatement& node) const {
        return make_statement(span, AtomicStatement{self.copy(node.body)});
    }
    StatementPtr operator()(const LabelledStatement& node) const {
        return make_statement(span, LabelledStatement{self.label(node.label), self.copy(node.statement)});
    }
    StatementPtr operator()(const InlinedCall& node) const {
        InlinedCall copy{node.procedure, {}, nullptr, {}};
        for (const Annotation& each : node.annotations)
            copy.annotations.push_back({each.acquires, self.copy(each.lock), self.copy(each.condition)});
        for (const InlinedCall::Argument& each : node.arguments)
            copy.arguments.push_back({each.type, self.copy(each.value)});
        copy.body = self.copy(node.body);
        return make_statement(span, std::move(copy));
    }
};

ExpressionPtr Rewriter::copy(const Expression& e) {
    if (ExpressionPtr other = expression(e)) return other;
    return std::visit(Expressions{*this, e.span}, e.node);
}

ExpressionPtr Rewriter::copy(const Expression& e, Span span) {
    return std::visit(Expressions{*this, span}, e.node);
}

StatementPtr Rewriter::copy(const Statement& s) {
    if (StatementPtr other = statement(s)) return other;
    return std::visit(Statements{*this, s.span}, s.node);
}

ExpressionPtr Rewriter::reference(const NameReference& node, Span span) {
    return make_expression(span, node);
}

Binder Rewriter::copy(const Binder& binder) {
    return {binder.type, declared(binder.name), binder.span};
}

AssignedValue Rewriter::copy(const AssignedValue& value) {
    if (const auto* plain = std::get_if<ExpressionPtr>(&value)) return copy(*plain);
    if (const auto* made = std::get_if<Allocation>(&value))
        return Allocation{made->type, copy(made->otherwise), made->span};
    const auto& choice = std::get<Choice>(value);
    enter();
    Binder binder = copy(choice.binder);
    ExpressionPtr where = copy(choice.where);
    leave();
    return Choice{std::move(binder), std::move(where), copy(choice.otherwise), choice.span};
}

}  // namespace latchwork::ast
