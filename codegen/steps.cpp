/// One function for each action: its guard, what it must not do, its effect.
#include <fmt/format.h>

#include <algorithm>

#include "codegen/expressions.hpp"
#include "codegen/passes.hpp"
#include "codegen/updates.hpp"

namespace latchwork::codegen {

namespace {

cpp::Statement leave_unless_enabled(cpp::Expression unless) {
    cpp::Block body;
    body.push_back({cpp::Return{cpp::atom("Outcome::not_enabled()")}, ""});
    return {cpp::If{std::move(unless), std::move(body)}, ""};
}

/// The step's place in the spec and what it does; where that is only a part of the line, the line too.
cpp::Doc doc_of(const Context& context, const ir::Action& action) {
    const std::string place = context.place(action.span);
    const std::string line = context.source_line(action.span);
    const std::string text = action.text.empty() ? line : action.text;
    cpp::Doc doc{place.empty() ? text : place + ": " + text};
    if (line.find(text) == std::string::npos && !line.empty()) doc.push_back("    in: " + line);
    return doc;
}

class StepWriter {
  public:
    StepWriter(const Context& context, const SharedStep& step)
        : context_(context), step_(step), action_(step.action), writer_(context, "s") {
        writer_.bind_self(action_.self);
    }

    cpp::Declaration run() {
        std::vector<cpp::Parameter> parameters{{"State&", "s"},
                                               {context_.type_name(action_.self.sort), "self"}};
        for (const ir::Variable& v : action_.choices) {
            const std::string name = writer_.bind(v);
            parameters.push_back({context_.type_name(v.sort), is_used(v) ? name : ""});
        }
        guard();
        const bool records = obligations();
        for (cpp::Statement& s : update_statements(context_, writer_, action_.updates))
            body_.push_back(std::move(s));
        move();
        body_.push_back({cpp::Return{cpp::atom(records ? "outcome" : "Outcome::taken()")}, ""});
        return {cpp::Function{.doc = doc_of(context_, action_),
                              .template_parameters = {},
                              .specifiers = "constexpr",
                              .result = "Outcome",
                              .name = context_.name(step_),
                              .parameters = std::move(parameters),
                              .qualifiers = "const noexcept",
                              .body = std::move(body_)}};
    }

  private:
    [[nodiscard]] bool is_used(const ir::Variable& v) const {
        bool used = false;
        const auto scan = [&](ir::Expr e) {
            ir::for_each_subexpression(e, [&](ir::Expr part) {
                used = used || (part->op == ir::Op::variable && part->variable == v);
            });
        };
        scan(action_.guard);
        for (const ir::Obligation& o : action_.obligations) {
            if (!o.when_blocked) scan(o.bad);
        }
        for (const ir::Update& u : action_.updates) {
            for (const ir::Expr a : u.arguments) scan(a);
            scan(u.value);
        }
        return used;
    }

    void guard() {
        const ir::Process& process = context_.system.process(action_.process);
        const std::string group = context_.names.group[action_.self.sort.index()];
        body_.push_back({cpp::Declare{"auto&", "me",
                                      cpp::subscript(cpp::member(cpp::atom("s"), group), cpp::atom("self"))},
                         ""});
        body_.push_back(leave_unless_enabled(
            cpp::operation(cpp::Operator::not_equal,
                           {cpp::atom("me.location"), cpp::atom(context_.location(process, action_.from))})));
        const ir::Expr enabled = context_.system.pool->logical_and({step_.when, action_.guard});
        if (!ir::is_true(enabled)) body_.push_back(leave_unless_enabled(writer_.write_not(enabled)));
    }

    /// What must not be true of this step, as conditions of the configs and the state.
    [[nodiscard]] std::vector<ir::Obligation> counted() const {
        std::vector<ir::Obligation> all;
        for (std::size_t i = 0; i < action_.obligations.size(); ++i) {
            ir::Obligation o = action_.obligations[i];
            o.bad = context_.system.pool->logical_and({step_.applies[i], o.bad});
            if (!o.when_blocked && counts(context_.system, o)) all.push_back(std::move(o));
        }
        return all;
    }

    /// True if there is an `outcome` to return.
    bool obligations() {
        const std::vector<ir::Obligation> all = counted();
        if (all.empty()) return false;
        if (all.size() == 1 && all[0].trap && !ir::is_true(all[0].bad)) {
            leave_trapped(all[0]);
            return false;
        }
        body_.push_back({cpp::Declare{"Outcome", "outcome", cpp::atom("Outcome::taken()")}, ""});
        for (const ir::Obligation& o : all) {
            const cpp::Expression record = cpp::member(cpp::atom("outcome"), o.trap ? "trap" : "violate");
            cpp::Statement call{cpp::Evaluate{cpp::call(record, {context_.property(o.property)})}, ""};
            if (ir::is_true(o.bad)) {
                call.comment = o.message;
                body_.push_back(std::move(call));
                continue;
            }
            cpp::Block then;
            then.push_back(std::move(call));
            body_.push_back({cpp::If{writer_.write(o.bad), std::move(then)}, o.message});
        }
        if (std::any_of(all.begin(), all.end(), [](const auto& o) { return o.trap; })) {
            cpp::Block then;
            then.push_back({cpp::Return{cpp::atom("outcome")}, ""});
            body_.push_back({cpp::If{cpp::atom("outcome.is_trapped()"), std::move(then)}, ""});
        }
        return true;
    }

    /// The short form where nothing but one trap can go wrong.
    void leave_trapped(const ir::Obligation& o) {
        cpp::Block then;
        then.push_back(
            {cpp::Return{cpp::call(cpp::atom("Outcome::trapped"), {context_.property(o.property)})}, ""});
        body_.push_back({cpp::If{writer_.write(o.bad), std::move(then)}, o.message});
    }

    void move() {
        const ir::Process& process = context_.system.process(action_.process);
        const auto& branches = step_.branches;
        if (branches.size() == 1 && branches[0].to == action_.from) return;
        cpp::Expression to = cpp::atom(context_.location(process, branches.back().to));
        for (std::size_t i = branches.size() - 1; i-- > 0;)
            to = cpp::conditional(writer_.write(branches[i].when),
                                  cpp::atom(context_.location(process, branches[i].to)), std::move(to));
        body_.push_back({cpp::Assign{cpp::atom("me.location"), std::move(to)}, ""});
    }

    const Context& context_;
    const SharedStep& step_;
    const ir::Action& action_;
    ExpressionWriter writer_;
    cpp::Block body_;
};

}  // namespace

Declarations step_functions(const Context& context) {
    Declarations out;
    for (const SharedStep& step : context.steps) out.push_back(StepWriter(context, step).run());
    return out;
}

}  // namespace latchwork::codegen
