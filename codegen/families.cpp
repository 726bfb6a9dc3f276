/// Finding steps that are copies.
#include "codegen/families.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/source.hpp"
#include "codegen/passes.hpp"

namespace latchwork::codegen {

namespace {

using ir::Expr;
using ir::Op;

/// A step without what check() looks at, as text in which the instance's own locals are numbered in the order
/// in which they are met.
class Pattern {
  public:
    Pattern(const ir::System& system, const SharedStep& step) : system_(system), step_(step) {
        const ir::Action& a = step.action;
        bind(a.self);
        text_ += fmt::format("{};{};{}-{};", a.process.index(), a.text, a.span.begin, a.span.end);
        add(step.when);
        for (const ir::Variable& c : a.choices) {
            bind(c);
            text_ += fmt::format("[{}]", c.sort.index());
        }
        add(a.guard);
        for (std::size_t i = 0; i < a.obligations.size(); ++i) {
            const ir::Obligation& o = a.obligations[i];
            text_ += fmt::format("!{}{}", o.property.index(), o.trap ? "t" : "");
            add(step.applies[i]);
            add(o.bad);
        }
        for (const ir::Update& u : a.updates) {
            for (const ir::Variable& b : u.bound) bind(b);
            text_ += fmt::format("={}:", u.bound.size());
            place(u.function, u.arguments, true);
            add(u.value);
        }
    }

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const std::vector<ir::FunctionId>& locals() const { return locals_; }
    [[nodiscard]] const std::vector<bool>& stored() const { return stored_; }
    /// False if a local is also looked at elsewhere than in the instance itself: a function that works on
    /// other locals might then meet it by two ways.
    [[nodiscard]] bool sound() const {
        return std::none_of(locals_.begin(), locals_.end(), [this](ir::FunctionId f) {
            return std::find(elsewhere_.begin(), elsewhere_.end(), f) != elsewhere_.end();
        });
    }

  private:
    void bind(const ir::Variable& v) { variables_.emplace(v.number, variables_.size()); }

    void place(ir::FunctionId id, const std::vector<Expr>& arguments, bool stores) {
        const ir::Function& f = system_.function(id);
        const bool own = f.role == ir::Function::Role::local && arguments.size() == 1 &&
                         arguments[0]->op == Op::variable && arguments[0]->variable == step_.action.self;
        if (own) {
            auto found = std::find(locals_.begin(), locals_.end(), id);
            if (found == locals_.end()) {
                found = locals_.insert(locals_.end(), id);
                stored_.push_back(false);
            }
            const auto number = static_cast<std::size_t>(found - locals_.begin());
            if (stores) stored_[number] = true;
            text_ += fmt::format("L{}:{}{}{}", number, static_cast<int>(f.result.kind),
                                 f.result.kind == ir::Type::Kind::member ? f.result.sort.index() : 0,
                                 f.result.nullable ? "?" : "");
            return;
        }
        if (f.role == ir::Function::Role::local) elsewhere_.push_back(id);
        text_ += fmt::format("f{}(", id.index());
        for (const Expr a : arguments) add(a);
        text_ += ")";
    }

    void add(Expr e) {
        for (const ir::Variable& v : e->bound) {
            bind(v);
            text_ += fmt::format("[{}]", v.sort.index());
        }
        if (e->op == Op::apply) return place(e->function, e->arguments, false);
        text_ += fmt::format("({}", static_cast<int>(e->op));
        if (e->op == Op::constant) text_ += fmt::format(" {}:{}", e->value, static_cast<int>(e->type.kind));
        if (e->op == Op::variable) text_ += fmt::format(" v{}", variables_.at(e->variable.number));
        for (const Expr a : e->arguments) add(a);
        text_ += ")";
    }

    const ir::System& system_;
    const SharedStep& step_;
    std::map<std::uint32_t, std::size_t> variables_;
    std::vector<ir::FunctionId> locals_;
    std::vector<bool> stored_;
    std::vector<ir::FunctionId> elsewhere_;
    std::string text_;
};

/// The obligations of a step that check() does not look at.
void leave_own(SharedStep& step) {
    for (std::size_t i = step.action.obligations.size(); i-- > 0;) {
        if (!step.action.obligations[i].when_blocked) continue;
        step.action.obligations.erase(step.action.obligations.begin() + static_cast<std::ptrdiff_t>(i));
        step.applies.erase(step.applies.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

bool same_way(const SharedStep& a, const SharedStep& b) {
    return std::equal(a.branches.begin(), a.branches.end(), b.branches.begin(), b.branches.end(),
                      [](const Branch& x, const Branch& y) { return x.when == y.when && x.to == y.to; });
}

/// A step that does little more than to move on is shorter than a call.
bool is_worth_a_function(const ir::System& system, const SharedStep& step) {
    std::size_t statements = step.action.updates.size() + (ir::is_true(step.action.guard) ? 0U : 1U);
    for (const ir::Obligation& o : step.action.obligations) {
        if (counts(system, o)) ++statements;
    }
    return statements >= 2;
}

}  // namespace

std::optional<std::size_t> StepFamily::find(std::size_t step) const {
    const auto found = std::find(members.begin(), members.end(), step);
    if (found == members.end()) return std::nullopt;
    return static_cast<std::size_t>(found - members.begin());
}

std::vector<StepFamily> step_families(const ir::System& system, const std::vector<SharedStep>& steps,
                                      NameTable& names, const base::SourceSet& sources) {
    std::vector<StepFamily> families;
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        SharedStep step = steps[i];
        leave_own(step);
        const Pattern pattern(system, step);
        if (!step.action.span.valid() || !pattern.sound() || !is_worth_a_function(system, step)) continue;
        const auto [at, is_new] = known.emplace(pattern.text(), families.size());
        if (is_new) {
            StepFamily family{{i}, std::move(step), "", true, true, {}, pattern.stored()};
            for (const ir::FunctionId id : pattern.locals()) family.locals.push_back({id});
            families.push_back(std::move(family));
            continue;
        }
        StepFamily& family = families[at->second];
        family.members.push_back(i);
        family.same_start = family.same_start && step.action.from == family.common.action.from;
        family.same_way = family.same_way && same_way(step, family.common);
        for (std::size_t n = 0; n < family.locals.size(); ++n)
            family.locals[n].push_back(pattern.locals()[n]);
        for (std::size_t n = 0; n < step.action.obligations.size(); ++n) {
            std::string& message = family.common.action.obligations[n].message;
            if (message != step.action.obligations[n].message) message.clear();
        }
    }
    std::erase_if(families, [](const StepFamily& f) { return f.members.size() < 2; });
    for (StepFamily& family : families) {
        // What all of them work on is no parameter.
        for (std::size_t n = family.locals.size(); n-- > 0;) {
            const auto& by_member = family.locals[n];
            if (!std::all_of(by_member.begin(), by_member.end(), [&](auto id) { return id == by_member[0]; }))
                continue;
            family.locals.erase(family.locals.begin() + static_cast<std::ptrdiff_t>(n));
            family.stored.erase(family.stored.begin() + static_cast<std::ptrdiff_t>(n));
        }
        const ir::Action& a = family.common.action;
        std::string name = fmt::format("{}_line_{}", system.process(a.process).name, sources.line(a.span));
        for (const char* way : {"yes", "no", "none"}) {
            if (a.text.ends_with(fmt::format(": {}", way))) name += fmt::format("_{}", way);
        }
        family.name = names.claim(name);
    }
    return families;
}

}  // namespace latchwork::codegen
