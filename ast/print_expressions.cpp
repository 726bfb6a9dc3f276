/// Prints expressions with the parentheses that they need and no others.
#include <fmt/format.h>

#include <array>
#include <string_view>

#include "ast/printer.hpp"

namespace latchwork::ast {
namespace {

/// How tightly an expression binds; the order of the grammar, loosest first.
enum class Level {
    quantified,
    implies,
    conditional,
    logical_or,
    logical_and,
    equality,
    relation,
    sum,
    product,
    unary,
    postfix
};

Level next(Level level) {
    return static_cast<Level>(static_cast<int>(level) + 1);
}

struct OperatorText {
    std::string_view text;
    Level level;
};

/// In the order of BinaryOperator.
constexpr std::array<OperatorText, 13> binary_operators = {{
    {"==>", Level::implies},
    {"||", Level::logical_or},
    {"&&", Level::logical_and},
    {"==", Level::equality},
    {"!=", Level::equality},
    {"<", Level::relation},
    {"<=", Level::relation},
    {">", Level::relation},
    {">=", Level::relation},
    {"+", Level::sum},
    {"-", Level::sum},
    {"*", Level::product},
    {"%", Level::product},
}};

const OperatorText& operator_text(BinaryOperator op) {
    return binary_operators[static_cast<std::size_t>(op)];
}

Level level_of(const Expression& expression) {
    if (std::holds_alternative<QuantifiedExpression>(expression.node)) return Level::quantified;
    if (std::holds_alternative<ConditionalExpression>(expression.node)) return Level::conditional;
    if (std::holds_alternative<UnaryExpression>(expression.node)) return Level::unary;
    if (const auto* binary = std::get_if<BinaryExpression>(&expression.node))
        return operator_text(binary->op).level;
    return Level::postfix;
}

/// `expression` where only what binds at least as tightly as `least` may stand bare. `open`: nothing follows
/// that a quantifier could swallow, so one may stand bare as the last operand.
std::string print_at(const Expression& expression, Level least, bool open);

/// Prints the node that it is applied to.
struct ExpressionPrinter {
    bool open;

    std::string operator()(const IntegerLiteral& node) const { return std::to_string(node.value); }
    std::string operator()(const BooleanLiteral& node) const { return node.value ? "true" : "false"; }
    std::string operator()(const NullLiteral&) const { return "null"; }
    std::string operator()(const AnyLiteral&) const { return "any"; }
    std::string operator()(const NameReference& node) const { return node.name.text; }
    std::string operator()(const IndexAccess& node) const {
        return fmt::format("{}[{}]", print_at(*node.base, Level::postfix, false), print(*node.index));
    }
    std::string operator()(const FieldAccess& node) const {
        return fmt::format("{}.{}", print_at(*node.base, Level::postfix, false), node.field.text);
    }
    std::string operator()(const CallExpression& node) const {
        std::string arguments;
        for (const ExpressionPtr& each : node.arguments)
            arguments += (arguments.empty() ? "" : ", ") + print(*each);
        return fmt::format("{}({})", node.callee.text, arguments);
    }
    std::string operator()(const UnaryExpression& node) const {
        const bool negation = node.op == UnaryOperator::negate;
        // `--x` would be another word.
        const auto* inner = std::get_if<UnaryExpression>(&node.operand->node);
        const bool twice = negation && inner != nullptr && inner->op == UnaryOperator::negate;
        return (negation ? "-" : "!") + print_at(*node.operand, twice ? Level::postfix : Level::unary, open);
    }
    std::string operator()(const BinaryExpression& node) const {
        const auto& [text, level] = operator_text(node.op);
        const bool right_associative = node.op == BinaryOperator::implies;
        return fmt::format("{} {} {}", print_at(*node.left, right_associative ? next(level) : level, false),
                           text, print_at(*node.right, right_associative ? level : next(level), open));
    }
    std::string operator()(const ConditionalExpression& node) const {
        return fmt::format("{} ? {} : {}", print_at(*node.condition, next(Level::conditional), false),
                           print_at(*node.then, Level::conditional, false),
                           print_at(*node.otherwise, Level::conditional, open));
    }
    std::string operator()(const QuantifiedExpression& node) const {
        constexpr std::array<std::string_view, 3> words = {"forall", "exists", "count"};
        std::string binders;
        for (const Binder& each : node.binders) binders += (binders.empty() ? "" : ", ") + print(each);
        return fmt::format("{} ({}) {}", words[static_cast<std::size_t>(node.quantifier)], binders,
                           print_at(*node.body, Level::quantified, true));
    }
    std::string operator()(const LocationTest& node) const {
        return fmt::format("{} {} {}", print_at(*node.instance, Level::postfix, false),
                           node.inside ? "in" : "at", node.label.text);
    }
};

std::string print_at(const Expression& expression, Level least, bool open) {
    const Level level = level_of(expression);
    const bool bare = level == Level::quantified ? open : level >= least;
    if (!bare) return "(" + print_at(expression, Level::quantified, true) + ")";
    return std::visit(ExpressionPrinter{open}, expression.node);
}

}  // namespace

std::string print(const Expression& expression) {
    return print_at(expression, Level::quantified, true);
}

}  // namespace latchwork::ast
