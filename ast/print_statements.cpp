/// Prints statements.
#include <fmt/format.h>

#include "ast/printer.hpp"

namespace latchwork::ast {
namespace {

constexpr std::size_t indentation = 4;

/// Prints the statement that it is applied to, without the indentation of its first line and without the line
/// break at its end.
class StatementPrinter {
  public:
    explicit StatementPrinter(std::size_t depth) : depth_(depth) {}

    [[nodiscard]] std::string print_node(const Statement& statement) const {
        return std::visit(*this, statement.node);
    }

    std::string operator()(const EmptyStatement&) const { return ";"; }
    std::string operator()(const Block& node) const {
        if (node.statements.empty()) return "{ }";
        const StatementPrinter inner(depth_ + 1);
        std::string text = "{\n";
        for (const StatementPtr& each : node.statements) text += inner.line(*each);
        return text + std::string(depth_ * indentation, ' ') + "}";
    }
    std::string operator()(const LocalDeclaration& node) const {
        std::string text = print(node.type) + " " + node.name.text;
        for (const Dimension& dimension : node.dimensions) text += print_dimension(dimension);
        if (node.initial) text += " = " + value(*node.initial);
        return text + ";";
    }
    std::string operator()(const Assignment& node) const {
        const std::string target = print(*node.target);
        switch (node.op) {
            case AssignmentOperator::set:
                return target + " = " + value(node.value) + ";";
            case AssignmentOperator::add:
                return target + " += " + value(node.value) + ";";
            case AssignmentOperator::subtract:
                return target + " -= " + value(node.value) + ";";
            case AssignmentOperator::increment:
                return target + "++;";
            case AssignmentOperator::decrement:
                return target + "--;";
        }
        return {};
    }
    std::string operator()(const CallStatement& node) const { return print(*node.call) + ";"; }
    std::string operator()(const IfStatement& node) const {
        std::string text = fmt::format("if ({}) {}", print(*node.condition), print_node(*node.then));
        if (!node.otherwise) return text;
        const bool braces = std::holds_alternative<Block>(node.then->node);
        text += braces ? " " : "\n" + std::string(depth_ * indentation, ' ');
        return text + "else " + print_node(*node.otherwise);
    }
    std::string operator()(const EitherStatement& node) const {
        std::string text = "either ";
        for (std::size_t i = 0; i < node.branches.size(); ++i)
            text += (i > 0 ? " or " : "") + print_node(*node.branches[i]);
        return text;
    }
    std::string operator()(const RepeatStatement& node) const {
        return fmt::format("repeat ({}) {}", print(*node.times), print_node(*node.body));
    }
    std::string operator()(const WhileStatement& node) const {
        return fmt::format("while ({}) {}", print(*node.condition), print_node(*node.body));
    }
    std::string operator()(const ForStatement& node) const {
        return fmt::format("for ({}){} {}", print(node.binder), where(node.where), print_node(*node.body));
    }
    std::string operator()(const GotoStatement& node) const { return "goto " + node.label.text + ";"; }
    std::string operator()(const ReturnStatement& node) const {
        return node.value ? "return " + print(*node.value) + ";" : "return;";
    }
    std::string operator()(const BreakStatement&) const { return "break;"; }
    std::string operator()(const ContinueStatement&) const { return "continue;"; }
    std::string operator()(const AwaitStatement& node) const {
        return std::string(node.idle ? "idle " : "") + "await (" + print(*node.condition) + ");";
    }
    std::string operator()(const AssertStatement& node) const {
        return "assert (" + print(*node.condition) + ");";
    }
    std::string operator()(const AtomicStatement& node) const { return "atomic " + print_node(*node.body); }
    std::string operator()(const LabelledStatement& node) const {
        return node.label.text + ": " + print_node(*node.statement);
    }

    std::string operator()(const InlinedCall& node) const { return print_node(*node.body); }

  private:
    /// A statement of a block, indented, with a line break; a label stands further left on a line of its own.
    [[nodiscard]] std::string line(const Statement& statement) const {
        if (const auto* labelled = std::get_if<LabelledStatement>(&statement.node)) {
            return std::string((depth_ - 1) * indentation, ' ') + labelled->label.text + ":\n" +
                   line(*labelled->statement);
        }
        return std::string(depth_ * indentation, ' ') + print_node(statement) + "\n";
    }

    static std::string where(const ExpressionPtr& condition) {
        return condition ? " where " + print(*condition) : std::string();
    }

    [[nodiscard]] std::string value(const AssignedValue& assigned) const {
        if (const auto* plain = std::get_if<ExpressionPtr>(&assigned)) return print(**plain);
        if (const auto* made = std::get_if<Allocation>(&assigned))
            return "alloc " + print(made->type) + otherwise(made->otherwise);
        const Choice& choice = std::get<Choice>(assigned);
        return fmt::format("choose ({}){}{}", print(choice.binder), where(choice.where),
                           otherwise(choice.otherwise));
    }

    [[nodiscard]] std::string otherwise(const StatementPtr& jump) const {
        if (!jump) return {};
        std::string text = " else " + print_node(*jump);
        text.pop_back();  // the jump's `;` ends the whole statement
        return text;
    }

    std::size_t depth_;
};

}  // namespace

std::string print(const Statement& statement, int depth) {
    const auto levels = static_cast<std::size_t>(depth);
    return std::string(levels * indentation, ' ') + StatementPrinter(levels).print_node(statement) + "\n";
}

}  // namespace latchwork::ast
