/// The expansion of calls, by copying bodies with other names.
#include "sema/inline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "ast/rewriter.hpp"
#include "sema/diagnostics.hpp"
#include "sema/primitives.hpp"

namespace latchwork::sema {

namespace {

using ast::ExpressionPtr;
using ast::StatementPtr;

constexpr std::int64_t most_repetitions = 64;

/// Collects what a statement says of names, without changing it.
class Names : public ast::Rewriter {
  public:
    std::set<std::string> assigned;
    bool calls = false;  ///< a procedure, or `repeat`

    Names(const ast::Statement& s, const std::map<std::string, const ast::InlineDeclaration*>& procedures)
        : procedures_(procedures) {
        (void)copy(s);
    }

  private:
    StatementPtr statement(const ast::Statement& s) override {
        if (const auto* node = std::get_if<ast::Assignment>(&s.node)) {
            const auto* target = std::get_if<ast::NameReference>(&node->target->node);
            if (target != nullptr) assigned.insert(target->name.text);
            if (const auto* value = std::get_if<ExpressionPtr>(&node->value); value != nullptr && *value)
                look_at(**value);
        }
        if (const auto* node = std::get_if<ast::LocalDeclaration>(&s.node);
            node != nullptr && node->initial) {
            if (const auto* value = std::get_if<ExpressionPtr>(&*node->initial)) look_at(**value);
        }
        if (const auto* node = std::get_if<ast::CallStatement>(&s.node)) {
            look_at(*node->call);
            const ast::Expression* flags = saved_flags(*node);
            const auto* name = flags != nullptr ? std::get_if<ast::NameReference>(&flags->node) : nullptr;
            if (name != nullptr) assigned.insert(name->name.text);
        }
        if (const auto* node = std::get_if<ast::IfStatement>(&s.node)) {
            const auto* no = std::get_if<ast::UnaryExpression>(&node->condition->node);
            look_at(no != nullptr ? *no->operand : *node->condition);
        }
        calls = calls || std::holds_alternative<ast::RepeatStatement>(s.node);
        return nullptr;
    }
    void look_at(const ast::Expression& e) {
        const auto* call = std::get_if<ast::CallExpression>(&e.node);
        calls = calls || (call != nullptr && procedures_.contains(call->callee.text));
    }

    const std::map<std::string, const ast::InlineDeclaration*>& procedures_;
};

class Inliner : public ast::Rewriter {
  public:
    Inliner(const ast::Protocol& protocol, base::Diagnostics& diagnostics) : diagnostics_(diagnostics) {
        for (const ast::Declaration& d : protocol.declarations) {
            if (const auto* node = std::get_if<ast::InlineDeclaration>(&d.node))
                procedures_.emplace(node->name.text, node);
            if (const auto* node = std::get_if<ast::EnumDeclaration>(&d.node)) add_constants(node->values);
            if (const auto* node = std::get_if<ast::ConfigDeclaration>(&d.node)) {
                constants_.insert(node->name.text);
                add_constants(node->values);
            }
            if (const auto* node = std::get_if<ast::StructDeclaration>(&d.node))
                structures_.insert(node->name.text);
            const auto* variable = std::get_if<ast::VariableDeclaration>(&d.node);
            if (variable != nullptr && variable->constant) constants_.insert(variable->name.text);
        }
    }

    /// The body without calls; null if it has none.
    StatementPtr without_calls(const ast::ProcessDeclaration& process) {
        const Names names(*process.body, procedures_);
        if (!names.calls) return nullptr;
        locals_.clear();
        for (const ast::Binder& parameter : process.parameters) locals_.insert(parameter.name.text);
        labels_.clear();
        return copy(*process.body);
    }

  private:
    /// A procedure that is being copied.
    struct Frame {
        const ast::InlineDeclaration* procedure = nullptr;
        std::map<std::string, ExpressionPtr> arguments;  ///< of the parameters that they stand for
        std::map<std::string, std::string> locals, labels;
        const ast::Expression* target = nullptr;  ///< where the result goes
        bool in_annotation = false;               ///< there, `result` is the result
    };

    void add_constants(const std::vector<ast::Name>& names) {
        for (const ast::Name& name : names) constants_.insert(name.text);
    }

    ExpressionPtr reference(const ast::NameReference& node, base::Span span) override {
        if (frames_.empty() || node.global) return make_expression(span, node);
        const Frame& frame = *frames_.back();
        if (frame.in_annotation && node.name.text == "result" && frame.target != nullptr)
            return Rewriter().copy(*frame.target);
        if (const auto local = frame.locals.find(node.name.text); local != frame.locals.end())
            return make_expression(span, ast::NameReference{{local->second, node.name.span}});
        if (const auto argument = frame.arguments.find(node.name.text); argument != frame.arguments.end())
            return Rewriter().copy(*argument->second, span);  // a step is shown as the procedure's text
        return make_expression(span, ast::NameReference{node.name, true});
    }

    ast::Name declared(const ast::Name& name) override {
        if (frames_.empty()) {
            locals_.insert(name.text);
            return name;
        }
        std::string own = own_name(name.text);
        locals_.insert(own);
        frames_.back()->locals[name.text] = own;
        return {std::move(own), name.span};
    }

    void enter() override {
        outside_.push_back({locals_, {}});
        if (!frames_.empty()) outside_.back().renamed = frames_.back()->locals;
    }

    void leave() override {
        locals_ = std::move(outside_.back().locals);
        if (!frames_.empty()) frames_.back()->locals = std::move(outside_.back().renamed);
        outside_.pop_back();
    }

    ast::Name label(const ast::Name& name) override {
        if (frames_.empty()) return name;
        const auto [known, is_new] = frames_.back()->labels.try_emplace(name.text);
        for (int copy = 1; is_new && known->second.empty(); ++copy) {
            const std::string own =
                own_name(name.text) + (copy == 1 ? std::string() : fmt::format(" {}", copy));
            if (labels_.insert(own).second) known->second = own;
        }
        return {known->second, name.span};
    }

    [[nodiscard]] std::string own_name(const std::string& name) const {
        return frames_.back()->procedure->name.text + " " + name;
    }

    StatementPtr statement(const ast::Statement& s) override {
        if (const auto* node = std::get_if<ast::CallStatement>(&s.node)) {
            if (const auto* call = procedure_call(*node->call)) return expand(*call, s.span, nullptr);
        } else if (const auto* assignment = std::get_if<ast::Assignment>(&s.node)) {
            const auto* call = called_in(assignment->value);
            if (call != nullptr && assignment->op == ast::AssignmentOperator::set) {
                const ExpressionPtr target = copy(*assignment->target);
                return expand(*call, s.span, target.get());
            }
        } else if (const auto* choice = std::get_if<ast::IfStatement>(&s.node)) {
            return tested(*choice, s.span);
        } else if (const auto* leave = std::get_if<ast::ReturnStatement>(&s.node)) {
            return returned(*leave, s.span);
        } else if (const auto* repeat = std::get_if<ast::RepeatStatement>(&s.node)) {
            return repeated(*repeat, s.span);
        }
        return nullptr;
    }

    /// `T x = f(…);` is the declaration, then the call: the name must be seen by what follows.
    void append(const ast::Statement& s, std::vector<StatementPtr>& to) override {
        const auto* local = std::get_if<ast::LocalDeclaration>(&s.node);
        const auto* call = local != nullptr && local->initial ? called_in(*local->initial) : nullptr;
        if (call == nullptr) return to.push_back(copy(s));
        const ast::Name name = declared(local->name);
        to.push_back(make_statement(s.span, ast::LocalDeclaration{local->type, name, local->dimensions, {}}));
        const ExpressionPtr target = make_expression(name.span, ast::NameReference{name});
        to.push_back(expand(*call, s.span, target.get()));
    }

    [[nodiscard]] const ast::CallExpression* procedure_call(const ast::Expression& e) const {
        const auto* call = std::get_if<ast::CallExpression>(&e.node);
        return call != nullptr && procedures_.contains(call->callee.text) ? call : nullptr;
    }

    [[nodiscard]] const ast::CallExpression* called_in(const ast::AssignedValue& value) const {
        const auto* plain = std::get_if<ExpressionPtr>(&value);
        return plain != nullptr && *plain ? procedure_call(**plain) : nullptr;
    }

    /// `if (f(…))` and `if (!f(…))`: the call, then the test of its result.
    StatementPtr tested(const ast::IfStatement& node, base::Span span) {
        const auto* no = std::get_if<ast::UnaryExpression>(&node.condition->node);
        const bool negated = no != nullptr && no->op == ast::UnaryOperator::logical_not;
        const auto* call = procedure_call(negated ? *no->operand : *node.condition);
        if (call == nullptr) return nullptr;
        const ast::Name result{call->callee.text + " result", node.condition->span};
        locals_.insert(result.text);
        const auto value = [&] { return make_expression(result.span, ast::NameReference{result}); };
        ast::Block block;
        const ast::TypeName type{{"bool", result.span}, false, std::nullopt, result.span};
        block.statements.push_back(make_statement(span, ast::LocalDeclaration{type, result, {}, {}}));
        const ExpressionPtr target = value();
        block.statements.push_back(expand(*call, node.condition->span, target.get()));
        ExpressionPtr condition =
            negated ? make_expression(node.condition->span, ast::UnaryExpression{no->op, value()}) : value();
        block.statements.push_back(make_statement(
            span, ast::IfStatement{std::move(condition), copy(node.then), copy(node.otherwise)}));
        return make_statement(span, std::move(block));
    }

    StatementPtr returned(const ast::ReturnStatement& node, base::Span span) {
        if (frames_.empty()) return nullptr;
        const Frame& frame = *frames_.back();
        if ((node.value != nullptr) != frame.procedure->result.has_value()) {
            diagnostics_.report(misplaced_jump, span,
                                node.value != nullptr ? "a procedure without a type returns no value"
                                                      : "a procedure with a type returns a value");
        }
        if (node.value == nullptr || frame.target == nullptr)
            return make_statement(span, ast::ReturnStatement{});
        ast::Block block;
        block.statements.push_back(
            make_statement(span, ast::Assignment{Rewriter().copy(*frame.target), ast::AssignmentOperator::set,
                                                 copy(*node.value)}));
        block.statements.push_back(make_statement(span, ast::ReturnStatement{}));
        return make_statement(span, std::move(block));
    }

    StatementPtr repeated(const ast::RepeatStatement& node, base::Span span) {
        const auto* times = std::get_if<ast::IntegerLiteral>(&node.times->node);
        ast::Block block;
        if (times == nullptr) {
            diagnostics_.report(not_constant, node.times->span, "how often something is repeated");
        } else if (times->value > most_repetitions) {
            diagnostics_.report(unsupported, node.times->span,
                                fmt::format("repeating more than {} times is", most_repetitions));
        } else {
            for (std::int64_t i = 0; i < times->value; ++i) block.statements.push_back(copy(*node.body));
        }
        return make_statement(span, std::move(block));
    }

    /// True if the argument may stand wherever the parameter does: it keeps its value.
    [[nodiscard]] bool is_stable(const ast::Expression& e) const {
        if (std::holds_alternative<ast::IntegerLiteral>(e.node) ||
            std::holds_alternative<ast::BooleanLiteral>(e.node))
            return true;
        const auto* node = std::get_if<ast::NameReference>(&e.node);
        if (node == nullptr) return false;
        const bool local = !node->global && locals_.contains(node->name.text);
        return local || constants_.contains(node->name.text);
    }

    /// A lock or counter by name: `ptl`, `page.lock`, `locks[i]`, of names that keep their values.
    [[nodiscard]] bool is_named(const ast::Expression& e) const {
        if (std::holds_alternative<ast::NameReference>(e.node)) return true;
        if (const auto* node = std::get_if<ast::FieldAccess>(&e.node)) return is_stable(*node->base);
        const auto* node = std::get_if<ast::IndexAccess>(&e.node);
        return node != nullptr && is_named(*node->base) && is_stable(*node->index);
    }

    StatementPtr expand(const ast::CallExpression& call, base::Span span, const ast::Expression* target) {
        const ast::InlineDeclaration& procedure = *procedures_.at(call.callee.text);
        const auto refuse = [&] { return make_statement(span, ast::EmptyStatement{}); };
        const bool open = std::any_of(frames_.begin(), frames_.end(),
                                      [&](const Frame* f) { return f->procedure == &procedure; });
        if (open) {
            diagnostics_.report(recursive_procedure, call.callee.span, call.callee.text);
            return refuse();
        }
        if (call.arguments.size() != procedure.parameters.size()) {
            const std::size_t wanted = procedure.parameters.size();
            diagnostics_.report(wrong_argument_count, span, call.callee.text,
                                fmt::format("{} {}", wanted, wanted == 1 ? "argument" : "arguments"),
                                call.arguments.size());
            return refuse();
        }
        if (target != nullptr && !procedure.result) {
            diagnostics_.report(not_a_value, span, fmt::format("`{}` gives no value: it", call.callee.text));
            return refuse();
        }
        const Names names(*procedure.body, procedures_);
        ast::InlinedCall inlined{call.callee, {}, nullptr, {}};
        ast::Block block;
        ExpressionPtr unused;
        if (target == nullptr && procedure.result && !procedure.annotations.empty()) {
            const ast::Name result{procedure.name.text + " result", call.callee.span};
            locals_.insert(result.text);
            block.statements.push_back(
                make_statement(span, ast::LocalDeclaration{*procedure.result, result, {}, {}}));
            unused = make_expression(result.span, ast::NameReference{result});
            target = unused.get();
        }
        Frame frame{&procedure, {}, {}, {}, target};
        for (std::size_t i = 0; i < call.arguments.size(); ++i) {
            const ast::Binder& parameter = procedure.parameters[i];
            ExpressionPtr value = copy(*call.arguments[i]);
            const bool by_name = find_primitive_type(parameter.type.name.text) != nullptr;
            if (by_name && !is_named(*value)) {
                diagnostics_
                    .report(unsupported, value->span, "a lock or counter that is passed by such a path is")
                    .suggest("load what holds it into a local first");
            }
            // A part of a struct may be assigned by itself.
            const bool kept = is_stable(*value) && !names.assigned.contains(parameter.name.text) &&
                              !structures_.contains(parameter.type.name.text);
            if (by_name || kept) {
                inlined.arguments.push_back({parameter.type, Rewriter().copy(*value)});
                frame.arguments[parameter.name.text] = std::move(value);
                continue;
            }
            const ast::Name local{procedure.name.text + " " + parameter.name.text, parameter.name.span};
            frame.locals[parameter.name.text] = local.text;
            locals_.insert(local.text);
            block.statements.push_back(make_statement(
                call.arguments[i]->span, ast::LocalDeclaration{parameter.type, local, {}, std::move(value)}));
        }
        frames_.push_back(&frame);
        StatementPtr body = copy(*procedure.body);
        frame.in_annotation = true;
        for (const ast::Annotation& each : procedure.annotations)
            inlined.annotations.push_back({each.acquires, copy(*each.lock), copy(each.condition)});
        frames_.pop_back();
        // What the annotations name must be in sight where the procedure is left.
        if (!inlined.annotations.empty()) {
            inlined.body = std::move(body);
            block.statements.push_back(make_statement(span, std::move(inlined)));
            return make_statement(span, std::move(block));
        }
        block.statements.push_back(std::move(body));
        inlined.body = make_statement(span, std::move(block));
        return make_statement(span, std::move(inlined));
    }

    base::Diagnostics& diagnostics_;
    std::map<std::string, const ast::InlineDeclaration*> procedures_;
    std::set<std::string> constants_, structures_;
    std::set<std::string> labels_;  ///< of the process that is being copied
    std::set<std::string> locals_;  ///< that are in sight
    struct Outside {
        std::set<std::string> locals;
        std::map<std::string, std::string> renamed;  ///< of the procedure
    };
    std::vector<Outside> outside_;  ///< what was in sight before each block that is open
    std::vector<Frame*> frames_;
};

}  // namespace

const ast::Expression* saved_flags(const ast::CallStatement& s) {
    const auto* call = std::get_if<ast::CallExpression>(&s.call->node);
    const Primitive* p = call != nullptr ? find_primitive(call->callee.text) : nullptr;
    const bool saves = p != nullptr && !p->arguments.empty() && p->arguments.back() == ArgumentKind::flags &&
                       p->effect != Effect::release && !(p->effect == Effect::set_context && p->amount == 0);
    return saves && call->arguments.size() == p->arguments.size() ? call->arguments.back().get() : nullptr;
}

std::map<const ast::ProcessDeclaration*, StatementPtr> inline_procedures(const ast::Protocol& protocol,
                                                                         base::Diagnostics& diagnostics) {
    std::map<const ast::ProcessDeclaration*, StatementPtr> bodies;
    Inliner inliner(protocol, diagnostics);
    for (const ast::Declaration& d : protocol.declarations) {
        const auto* process = std::get_if<ast::ProcessDeclaration>(&d.node);
        if (process == nullptr) continue;
        if (StatementPtr body = inliner.without_calls(*process)) bodies.emplace(process, std::move(body));
    }
    return bodies;
}

}  // namespace latchwork::sema
