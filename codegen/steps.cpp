/// One function for each action: its guard, what it must not do, its effect.
#include <fmt/format.h>

#include <algorithm>

#include "codegen/expressions.hpp"
#include "codegen/facts.hpp"
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

bool mentions(ir::Expr e, const ir::Variable& v) {
    bool found = false;
    ir::for_each_subexpression(
        e, [&](ir::Expr part) { found = found || (part->op == ir::Op::variable && part->variable == v); });
    return found;
}

/// Where a step leads, by what the configs say.
cpp::Expression way(const Context& context, ExpressionWriter& writer, const SharedStep& step) {
    const ir::Process& process = context.system.process(step.action.process);
    const auto& branches = step.branches;
    cpp::Expression to = cpp::atom(context.location(process, branches.back().to));
    for (std::size_t i = branches.size() - 1; i-- > 0;)
        to = cpp::conditional(writer.write(branches[i].when),
                              cpp::atom(context.location(process, branches[i].to)), std::move(to));
    return to;
}

/// Writes the function of a step, or that of a family of steps.
class StepWriter {
  public:
    StepWriter(const Context& context, const SharedStep& step, const StepFamily* family = nullptr)
        : context_(context),
          step_(step),
          family_(family),
          action_(step.action),
          writer_(context, "s"),
          facts_(*context.system.pool) {
        writer_.bind_self(action_.self);
    }

    cpp::Declaration run() {
        std::vector<cpp::Parameter> parameters{{"State&", "s"},
                                               {context_.type_name(action_.self.sort), "self"}};
        for (const ir::Variable& v : action_.choices)
            parameters.push_back({context_.type_name(v.sort), writer_.bind(v)});
        if (family_ != nullptr) add_differences(parameters);
        guard();
        obligations();
        updates();
        move();
        body_.push_back({cpp::Return{cpp::atom(records_ ? "outcome" : "Outcome::taken()")}, ""});
        for (std::size_t i = 0; i < action_.choices.size(); ++i) {
            if (!is_used(action_.choices[i])) parameters[i + 2].name.clear();
        }
        return {cpp::Function{.doc = doc_of(context_, action_),
                              .template_parameters = {},
                              .specifiers = "constexpr",
                              .result = "Outcome",
                              .name = family_ == nullptr ? context_.name(step_) : family_->name,
                              .parameters = std::move(parameters),
                              .qualifiers = "const noexcept",
                              .body = std::move(body_)}};
    }

  private:
    /// What the steps of the family differ in.
    void add_differences(std::vector<cpp::Parameter>& parameters) {
        const std::string& location =
            context_.type_name(context_.system.process(action_.process).locations_sort);
        if (!family_->same_start) parameters.push_back({location, start_ = writer_.claim("at")});
        for (std::size_t i = 0; i < family_->locals.size(); ++i) {
            const ir::FunctionId local = family_->locals[i][0];
            const ir::Type& type = context_.system.function(local).result;
            const bool member = type.kind == ir::Type::Kind::member;
            std::string name = writer_.claim(member ? snake_case(context_.type_name(type.sort)) : "value");
            parameters.push_back({context_.type(type) + (family_->stored[i] ? "&" : ""), name});
            writer_.rename(local, std::move(name));
        }
        if (!family_->same_way) parameters.push_back({location, next_ = writer_.claim("next")});
    }

    [[nodiscard]] bool is_used(const ir::Variable& v) const {
        return std::any_of(written_.begin(), written_.end(), [&v](ir::Expr e) { return mentions(e, v); });
    }

    /// What is left of a condition where the statements before it have been passed.
    [[nodiscard]] ir::Expr known(ir::Expr e) {
        written_.push_back(facts_.simplify(e));
        return written_.back();
    }

    void guard() {
        const ir::Process& process = context_.system.process(action_.process);
        const std::string group = context_.names.group[action_.self.sort.index()];
        body_.push_back({cpp::Declare{"auto&", "me",
                                      cpp::subscript(cpp::member(cpp::atom("s"), group), cpp::atom("self"))},
                         ""});
        const std::string start = start_.empty() ? context_.location(process, action_.from) : start_;
        body_.push_back(leave_unless_enabled(
            cpp::operation(cpp::Operator::not_equal, {cpp::atom("me.location"), cpp::atom(start)})));
        const ir::Expr enabled = known(context_.system.pool->logical_and({step_.when, action_.guard}));
        if (!ir::is_true(enabled)) body_.push_back(leave_unless_enabled(writer_.write_not(enabled)));
        facts_.assume(enabled);
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

    void obligations() {
        const std::vector<ir::Obligation> all = counted();
        std::vector<ir::Expr> sprung;  // what makes `outcome` a trap
        for (std::size_t i = 0; i < all.size(); ++i) {
            const ir::Expr bad = known(all[i].bad);
            if (ir::is_false(bad)) continue;
            if (all[i].trap && !ir::is_true(bad) && is_last(all, i)) {
                leave_trapped(all[i], bad);
                facts_.assume(bad, false);
                continue;
            }
            record(all[i], bad);
            if (all[i].trap) sprung.push_back(bad);
        }
        if (sprung.empty()) return;
        cpp::Block then;
        then.push_back({cpp::Return{cpp::atom("outcome")}, ""});
        body_.push_back({cpp::If{cpp::atom("outcome.is_trapped()"), std::move(then)}, ""});
        for (const ir::Expr bad : sprung) facts_.assume(bad, false);
    }

    /// True if nothing behind this trap can be bad where it is sprung.
    [[nodiscard]] bool is_last(const std::vector<ir::Obligation>& all, std::size_t trap) const {
        Facts sprung = facts_;
        sprung.assume(all[trap].bad);
        return std::all_of(all.begin() + static_cast<std::ptrdiff_t>(trap) + 1, all.end(),
                           [&](const ir::Obligation& o) { return ir::is_false(sprung.simplify(o.bad)); });
    }

    void leave_trapped(const ir::Obligation& o, ir::Expr bad) {
        cpp::Block then;
        if (records_) {
            then.push_back(outcome(o));
            then.push_back({cpp::Return{cpp::atom("outcome")}, ""});
        } else {
            then.push_back(
                {cpp::Return{cpp::call(cpp::atom("Outcome::trapped"), {context_.property(o.property)})}, ""});
        }
        body_.push_back({cpp::If{writer_.write(bad), std::move(then)}, o.message});
    }

    /// Notes a violation in `outcome`, which the function returns then.
    void record(const ir::Obligation& o, ir::Expr bad) {
        if (!records_)
            body_.push_back({cpp::Declare{"Outcome", "outcome", cpp::atom("Outcome::taken()")}, ""});
        records_ = true;
        cpp::Statement note = outcome(o);
        if (ir::is_true(bad)) {
            note.comment = o.message;
            body_.push_back(std::move(note));
            return;
        }
        cpp::Block then;
        then.push_back(std::move(note));
        body_.push_back({cpp::If{writer_.write(bad), std::move(then)}, o.message});
    }

    [[nodiscard]] cpp::Statement outcome(const ir::Obligation& o) const {
        const cpp::Expression record = cpp::member(cpp::atom("outcome"), o.trap ? "trap" : "violate");
        return {cpp::Evaluate{cpp::call(record, {context_.property(o.property)})}, ""};
    }

    void updates() {
        std::vector<ir::Update> all = action_.updates;
        for (ir::Update& u : all) {
            for (ir::Expr& a : u.arguments) a = facts_.simplify(a);
            u.value = facts_.simplify(u.value);
            u = at_one_place(context_.system, facts_, std::move(u));
            written_.insert(written_.end(), u.arguments.begin(), u.arguments.end());
            written_.push_back(u.value);
        }
        for (cpp::Statement& s : update_statements(context_, writer_, all)) body_.push_back(std::move(s));
    }

    void move() {
        const auto& branches = step_.branches;
        if (next_.empty() && branches.size() == 1 && branches[0].to == action_.from && start_.empty()) return;
        cpp::Expression to = next_.empty() ? way(context_, writer_, step_) : cpp::atom(next_);
        body_.push_back({cpp::Assign{cpp::atom("me.location"), std::move(to)}, ""});
    }

    const Context& context_;
    const SharedStep& step_;
    const StepFamily* family_;
    const ir::Action& action_;
    ExpressionWriter writer_;
    std::string start_, next_;  // parameters that say where the step begins and leads; empty: it is known
    Facts facts_;
    std::vector<ir::Expr> written_;
    cpp::Block body_;
    bool records_ = false;  // there is an `outcome` to return
};

/// A step as a call of its family's function.
cpp::Declaration call_of(const Context& context, std::size_t index, const StepFamily& family,
                         std::size_t member) {
    const SharedStep& step = context.steps[index];
    const ir::Action& action = step.action;
    const ir::Process& process = context.system.process(action.process);
    ExpressionWriter writer(context, "s");
    writer.bind_self(action.self);
    std::vector<cpp::Parameter> parameters{{"State&", "s"}, {context.type_name(action.self.sort), "self"}};
    for (const ir::Variable& v : action.choices)
        parameters.push_back({context.type_name(v.sort), writer.bind(v)});
    std::vector<cpp::Expression> arguments;
    for (const cpp::Parameter& p : parameters) arguments.push_back(cpp::atom(p.name));
    if (!family.same_start) arguments.push_back(cpp::atom(context.location(process, action.from)));
    const cpp::Expression me = cpp::subscript(
        cpp::member(cpp::atom("s"), context.names.group[action.self.sort.index()]), cpp::atom("self"));
    for (const auto& by_member : family.locals)
        arguments.push_back(cpp::member(me, context.names.function[by_member[member].index()]));
    if (!family.same_way) arguments.push_back(way(context, writer, step));
    cpp::Block body;
    body.push_back({cpp::Return{cpp::call(cpp::atom(family.name), std::move(arguments))}, ""});
    return {cpp::Function{.doc = {},
                          .template_parameters = {},
                          .specifiers = "constexpr",
                          .result = "Outcome",
                          .name = context.name(step),
                          .parameters = std::move(parameters),
                          .qualifiers = "const noexcept",
                          .body = std::move(body)}};
}

}  // namespace

Declarations step_functions(const Context& context) {
    Declarations out;
    for (std::size_t i = 0; i < context.steps.size(); ++i) {
        const auto family = std::find_if(context.families.begin(), context.families.end(),
                                         [i](const StepFamily& f) { return f.find(i).has_value(); });
        if (family == context.families.end()) {
            out.push_back(StepWriter(context, context.steps[i]).run());
            continue;
        }
        const std::size_t member = *family->find(i);
        if (member == 0) out.push_back(StepWriter(context, family->common, &*family).run());
        out.push_back(call_of(context, i, *family, member));
    }
    return out;
}

}  // namespace latchwork::codegen
