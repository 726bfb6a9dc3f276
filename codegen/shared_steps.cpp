/// Finding actions that are one step.
#include "codegen/shared_steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "codegen/config_space.hpp"

namespace latchwork::codegen {

namespace {

using ir::Expr;
using ir::Op;

/// An expression as text in which bound variables are numbered in the order in which they are met, so that
/// two that differ in nothing else read alike.
class Shape {
  public:
    void bind(const ir::Variable& v) { numbers_.emplace(v.number, numbers_.size()); }

    void add(Expr e) {
        if (e == nullptr) {
            text_ += "-";
            return;
        }
        for (const ir::Variable& v : e->bound) {
            bind(v);
            text_ += fmt::format("[{}]", v.sort.index());
        }
        text_ += fmt::format("({}", static_cast<int>(e->op));
        if (e->op == Op::constant)
            text_ += fmt::format(" {}:{}", e->value, static_cast<int>(e->type.kind));
        else if (e->op == Op::variable)
            text_ += fmt::format(" v{}", numbers_.at(e->variable.number));
        else if (e->op == Op::apply)
            text_ += fmt::format(" f{}", e->function.index());
        for (const Expr a : e->arguments) add(a);
        text_ += ")";
    }
    void add(const std::string& text) { text_ += text + ";"; }
    void add(std::size_t number) { text_ += fmt::format("{};", number); }

    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    std::map<std::uint32_t, std::size_t> numbers_;
    std::string text_;
};

/// A truth value as what the configs say and what the state says: it is the conjunction of the two.
struct Parts {
    Expr configs;
    Expr rest;
};

class Sharing {
  public:
    explicit Sharing(const ir::System& system) : system_(system), space_(system) {}

    std::vector<SharedStep> run() {
        for (std::size_t i = 0; i < system_.actions.size(); ++i) place(i);
        std::vector<SharedStep> steps;
        for (const Group& group : groups_) steps.push_back(share(group));
        name(steps);
        return steps;
    }

  private:
    /// An action, split.
    struct Variant {
        std::size_t action = 0;
        Parts guard;
        std::vector<Parts> obligations;
    };
    struct Group {
        std::string shape;
        std::vector<Variant> variants;
    };

    Parts split(Expr e) const {
        ir::ExprPool& pool = *system_.pool;
        if (!space_.enumerable()) return {pool.boolean(true), e};
        if (space_.is_condition(e)) return {e, pool.boolean(true)};
        if (e->op != Op::and_) return {pool.boolean(true), e};
        std::vector<Expr> configs, rest;
        for (const Expr a : e->arguments) (space_.is_condition(a) ? configs : rest).push_back(a);
        return {pool.logical_and(std::move(configs)), pool.logical_and(std::move(rest))};
    }

    static std::string shape_of(const ir::Action& a, const Variant& v) {
        Shape shape;
        shape.add(a.process.index());
        shape.add(static_cast<std::size_t>(a.from));
        shape.add(a.text);
        shape.add(a.span.begin);
        shape.bind(a.self);
        for (const ir::Variable& c : a.choices) {
            shape.bind(c);
            shape.add(c.sort.index());
        }
        shape.add(v.guard.rest);
        for (const ir::Update& u : a.updates) {
            for (const ir::Variable& b : u.bound) {
                shape.bind(b);
                shape.add(b.sort.index());
            }
            shape.add(u.function.index());
            for (const Expr argument : u.arguments) shape.add(argument);
            shape.add(u.value);
        }
        for (std::size_t i = 0; i < a.obligations.size(); ++i) {
            const ir::Obligation& o = a.obligations[i];
            shape.add(o.property.index());
            shape.add(o.message);
            shape.add((o.trap ? 2U : 0U) + (o.when_blocked ? 1U : 0U));
            shape.add(v.obligations[i].rest);
        }
        return shape.text();
    }

    /// Puts an action to the others of its step; one that may be taken in the same variant as another way on
    /// is a choice, and a step of its own.
    void place(std::size_t index) {
        const ir::Action& a = system_.actions[index];
        Variant v{index, split(a.guard), {}};
        for (const ir::Obligation& o : a.obligations) v.obligations.push_back(split(o.bad));
        std::string shape = shape_of(a, v);
        const auto fits = [&](const Group& g) {
            if (g.shape != shape || !space_.enumerable()) return false;
            return std::all_of(g.variants.begin(), g.variants.end(), [&](const Variant& other) {
                return none(both(space_.where(v.guard.configs), space_.where(other.guard.configs)));
            });
        };
        auto group = std::find_if(groups_.begin(), groups_.end(), fits);
        if (group == groups_.end()) group = groups_.insert(groups_.end(), {std::move(shape), {}});
        group->variants.push_back(std::move(v));
    }

    [[nodiscard]] Expr simplified(Expr e) {
        return space_.enumerable() ? space_.simplify(e, space_.all()) : e;
    }

    SharedStep share(const Group& group) {
        ir::ExprPool& pool = *system_.pool;
        const Variant& first = group.variants.front();
        SharedStep step;
        step.action = system_.actions[first.action];
        step.action.guard = first.guard.rest;
        std::vector<Expr> exists;
        for (const Variant& v : group.variants) {
            step.actions.push_back(v.action);
            exists.push_back(v.guard.configs);
        }
        step.when = simplified(pool.logical_or(exists));
        step.branches = branches(group);
        for (std::size_t i = 0; i < first.obligations.size(); ++i) {
            ir::Obligation& o = step.action.obligations[i];
            o.bad = first.obligations[i].rest;
            // One of a step that is taken counts in that step's variants; one of an instance that waits says
            // itself in which it does.
            std::vector<Expr> applies;
            for (const Variant& v : group.variants) {
                const Expr own = v.obligations[i].configs;
                applies.push_back(o.when_blocked ? own : pool.logical_and({v.guard.configs, own}));
            }
            const Expr any = pool.logical_or(std::move(applies));
            if (!space_.enumerable())
                step.applies.push_back(any);
            else
                step.applies.push_back(
                    space_.simplify(any, o.when_blocked ? space_.all() : space_.where(step.when)));
        }
        return step;
    }

    static std::size_t length(Expr e) {
        std::size_t nodes = 0;
        ir::for_each_subexpression(e, [&nodes](Expr) { ++nodes; });
        return nodes;
    }

    /// The places where the variants lead, the shortest condition first.
    std::vector<Branch> branches(const Group& group) {
        ir::ExprPool& pool = *system_.pool;
        std::vector<Branch> open;
        for (const Variant& v : group.variants) {
            const ir::Value to = system_.actions[v.action].to;
            const auto known =
                std::find_if(open.begin(), open.end(), [to](const Branch& b) { return b.to == to; });
            if (known == open.end())
                open.push_back({v.guard.configs, to});
            else
                known->when = pool.logical_or({known->when, v.guard.configs});
        }
        if (open.size() == 1) return {{pool.boolean(true), open.front().to}};
        ConfigSpace::Variants care(space_.all().size(), false);
        for (const Branch& b : open) care = either(std::move(care), space_.where(b.when));
        std::vector<Branch> ordered;
        while (!open.empty()) {
            std::optional<std::pair<std::size_t, Expr>> best;
            for (std::size_t i = 0; i < open.size(); ++i) {
                const Expr condition = space_.simplify(open[i].when, care);
                if (!best || length(condition) < length(best->second)) best = {i, condition};
            }
            ordered.push_back({best->second, open[best->first].to});
            care = without(std::move(care), space_.where(open[best->first].when));
            open.erase(open.begin() + static_cast<std::ptrdiff_t>(best->first));
        }
        return ordered;
    }

    /// After the place where the step begins, and the way out where there are several: "fault.recheck_yes".
    void name(std::vector<SharedStep>& steps) const {
        const auto base = [](const std::string& name) {
            const std::size_t dot = name.rfind('.');
            const bool numbered = dot != std::string::npos && dot + 1 < name.size() &&
                                  name.find_first_not_of("0123456789", dot + 1) == std::string::npos;
            return numbered ? name.substr(0, dot) : name;
        };
        std::map<std::string, std::size_t> alike;
        for (const SharedStep& s : steps) ++alike[base(s.action.name)];
        std::set<std::string> taken;
        for (SharedStep& s : steps) {
            std::string name = base(s.action.name);
            if (alike[name] > 1) {
                for (const char* way : {"yes", "no", "none"}) {
                    if (s.action.text.ends_with(fmt::format(": {}", way))) name += fmt::format("_{}", way);
                }
            }
            s.name = name;
            for (int number = 2; !taken.insert(s.name).second; ++number)
                s.name = fmt::format("{}_{}", name, number);
        }
    }

    const ir::System& system_;
    ConfigSpace space_;
    std::vector<Group> groups_;
};

}  // namespace

std::vector<SharedStep> shared_steps(const ir::System& system) {
    return Sharing(system).run();
}

}  // namespace latchwork::codegen
