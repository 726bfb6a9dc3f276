/// Ordering and writing updates.
#include "codegen/updates.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "ir/passes.hpp"

namespace latchwork::codegen {

namespace {

using ir::Expr;
using ir::Op;
using ir::Update;

/// True if `e` reads `function`, other than at exactly the place `except`, if one is given.
bool reads(Expr e, ir::FunctionId function, const std::vector<Expr>* except) {
    if (e->op == Op::apply && e->function == function && (except == nullptr || e->arguments != *except))
        return true;
    return std::any_of(e->arguments.begin(), e->arguments.end(),
                       [&](Expr a) { return reads(a, function, except); });
}

bool reads(const Update& u, ir::FunctionId function, const std::vector<Expr>* except = nullptr) {
    return reads(u.value, function, except) ||
           std::any_of(u.arguments.begin(), u.arguments.end(),
                       [&](Expr a) { return reads(a, function, except); });
}

bool mentions(Expr e, const ir::Variable& v) {
    bool found = false;
    ir::for_each_subexpression(
        e, [&](Expr part) { found = found || (part->op == Op::variable && part->variable == v); });
    return found;
}

/// True if `e` is `v` compared with what does not depend on it; that is `other` then.
bool says_which(Expr e, const ir::Variable& v, Expr& other) {
    if (e->op != Op::equal) return false;
    for (const std::size_t side : {0U, 1U}) {
        other = e->arguments[1 - side];
        if (e->arguments[side]->op == Op::variable && e->arguments[side]->variable == v)
            return !mentions(other, v);
    }
    return false;
}

/// True if storing some values of a bulk update changes what it reads for others.
bool disturbs_itself(const Update& u) {
    return !u.bound.empty() && reads(u, u.function, &u.arguments);
}

class UpdateWriter {
  public:
    UpdateWriter(const Context& context, ExpressionWriter& writer) : context_(context), writer_(writer) {}

    cpp::Block run(const std::vector<Update>& updates) {
        std::vector<const Update*> left;
        for (const Update& u : updates) {
            left.push_back(&u);
            written_.insert(u.function);
        }
        while (!left.empty()) {
            const auto next = std::find_if(left.begin(), left.end(), [&](const Update* u) {
                return std::none_of(left.begin(), left.end(), [&](const Update* v) {
                    return v != u && kept(*v) == nullptr && reads(*v, u->function);
                });
            });
            const auto chosen = next == left.end() ? left.begin() : next;
            const Update& u = **chosen;
            left.erase(chosen);
            for (const Update* v : left) {
                if (reads(*v, u.function)) keep_old(*v);
            }
            if (disturbs_itself(u)) keep_old(u);
            store(u);
        }
        append(first_, std::move(stores_));
        return std::move(first_);
    }

  private:
    static void append(cpp::Block& block, cpp::Block more) {
        for (cpp::Statement& s : more) block.push_back(std::move(s));
    }

    /// What an update writes where, once its old values were kept.
    struct Kept {
        const Update* update;
        std::vector<cpp::Expression> arguments;
        std::optional<cpp::Expression> value;  ///< none: it reads the copy `before` of the state
    };

    const Kept* kept(const Update& u) const {
        const auto found =
            std::find_if(kept_.begin(), kept_.end(), [&](const Kept& k) { return k.update == &u; });
        return found == kept_.end() ? nullptr : &*found;
    }

    /// Computes what `u` stores, and where, before all stores.
    void keep_old(const Update& u) {
        if (kept(u) != nullptr) return;
        if (!u.bound.empty()) {
            if (!copied_)
                first_.insert(first_.begin(), {cpp::Declare{"const State", "before", cpp::atom("s")}, ""});
            copied_ = true;
            kept_.push_back({&u, {}, std::nullopt});
            return;
        }
        const std::string name = context_.names.function[u.function.index()];
        Kept k{&u, {}, std::nullopt};
        for (const Expr a : u.arguments) {
            const bool fixed = a->op == Op::variable || a->op == Op::constant;
            k.arguments.push_back(fixed ? writer_.write(a) : declare(a, name + "_at"));
        }
        k.value = u.value->op == Op::constant || u.value->op == Op::variable
                      ? writer_.write(u.value)
                      : declare(u.value, "new_" + name);
        kept_.push_back(std::move(k));
    }

    cpp::Expression declare(Expr e, const std::string& wanted) {
        const std::string name = writer_.claim(wanted);
        first_.push_back({cpp::Declare{"const " + context_.type(e->type), name, writer_.write(e)}, ""});
        return cpp::atom(name);
    }

    void store(const Update& u) {
        const Kept* old = kept(u);
        if (old != nullptr && old->value) {
            stores_.push_back({cpp::Assign{writer_.place(u.function, old->arguments), *old->value}, ""});
        } else if (is_fill(u)) {
            std::vector<Expr> prefix(u.arguments.begin(),
                                     u.arguments.end() - static_cast<std::ptrdiff_t>(u.bound.size()));
            cpp::Expression fill = cpp::member(writer_.place(u.function, prefix), "fill");
            stores_.push_back({cpp::Evaluate{cpp::call(std::move(fill), {writer_.write(u.value)})}, ""});
        } else {
            append(stores_, loop(u, 0, old != nullptr));
        }
    }

    /// `f(a, x, y) := v` for all x and y, where v knows neither: a table is filled.
    [[nodiscard]] bool is_fill(const Update& u) const {
        const std::size_t fixed = group_of(context_.system.function(u.function)) ? 1 : 0;
        if (u.bound.empty() || u.arguments.size() < u.bound.size() + fixed) return false;
        const std::size_t prefix = u.arguments.size() - u.bound.size();
        const auto knows = [&u](Expr e) {
            bool found = false;
            ir::for_each_subexpression(e, [&](Expr part) {
                found = found || (part->op == Op::variable &&
                                  std::find(u.bound.begin(), u.bound.end(), part->variable) != u.bound.end());
            });
            return found;
        };
        for (std::size_t i = 0; i < u.arguments.size(); ++i) {
            const Expr a = u.arguments[i];
            if (i < prefix ? knows(a) : a->op != Op::variable || !(a->variable == u.bound[i - prefix]))
                return false;
        }
        return !knows(u.value) && !reads(u.value, u.function, nullptr) && kept(u) == nullptr;
    }

    cpp::Block loop(const Update& u, std::size_t from, bool from_copy) {
        cpp::Block block;
        if (from == u.bound.size()) {
            block.push_back(assignment(u, from_copy));
            return block;
        }
        const ir::Variable& v = u.bound[from];
        const std::string name = writer_.bind(v);
        cpp::Block body = loop(u, from + 1, from_copy);
        writer_.unbind(v);
        block.push_back(
            {cpp::RangeFor{
                 {"const " + context_.type_name(v.sort), name}, context_.members(v.sort), std::move(body)},
             ""});
        return block;
    }

    cpp::Statement assignment(const Update& u, bool from_copy) {
        if (from_copy) {
            writer_.read_old("before", written_);
            std::vector<cpp::Expression> arguments;
            for (const Expr a : u.arguments) arguments.push_back(writer_.write(a));
            cpp::Expression value = writer_.write(u.value);
            writer_.read_now();
            return {cpp::Assign{writer_.place(u.function, arguments), std::move(value)}, ""};
        }
        cpp::Expression target = writer_.place(u.function, u.arguments);
        const auto is_same = [&u](Expr e) {
            return e->op == Op::apply && e->function == u.function && e->arguments == u.arguments;
        };
        const auto when = [&](cpp::Expression condition, Expr value) {
            cpp::Block body{assignment(std::move(target), value, is_same)};
            return cpp::Statement{cpp::If{std::move(condition), std::move(body)}, ""};
        };
        // `x = c ? v : x` is `if (c) x = v`.
        if (u.value->op == Op::ite && is_same(u.value->arguments[2]))
            return when(writer_.write(u.value->arguments[0]), u.value->arguments[1]);
        if (u.value->op == Op::ite && is_same(u.value->arguments[1]))
            return when(writer_.write_not(u.value->arguments[0]), u.value->arguments[2]);
        return assignment(std::move(target), u.value, is_same);
    }

    /// `x = x + n` is `x += n`.
    template <class IsSame>
    cpp::Statement assignment(cpp::Expression target, Expr value, const IsSame& is_same) {
        const bool sum = value->op == Op::add || value->op == Op::subtract;
        if (!sum || !is_same(value->arguments[0]))
            return {cpp::Assign{std::move(target), writer_.write(value)}, ""};
        const cpp::Expression changed = writer_.write(value);
        if (changed.kind != cpp::Expression::Kind::operation)
            return {cpp::Assign{std::move(target), changed}, ""};
        const char* sign = changed.op == cpp::Operator::add ? "+=" : "-=";
        return {cpp::Assign{std::move(target), changed.operands[1], sign}, ""};
    }

    const Context& context_;
    ExpressionWriter& writer_;
    std::vector<Kept> kept_;
    cpp::Block first_;  // temporaries
    cpp::Block stores_;
    bool copied_ = false;
    std::set<ir::FunctionId> written_;
};

}  // namespace

Update at_one_place(const ir::System& system, Facts& facts, Update update) {
    ir::ExprPool& pool = *system.pool;
    for (auto v = update.bound.begin(); v != update.bound.end();) {
        const Expr same = system.apply(update.function, update.arguments);
        if (update.value->op != Op::ite || update.value->arguments[2] != same) break;
        std::vector<Expr> conditions{update.value->arguments[0]};
        if (conditions[0]->op == Op::and_) conditions = std::vector<Expr>(conditions[0]->arguments);
        Expr place = nullptr;
        const auto which = std::find_if(conditions.begin(), conditions.end(),
                                        [&](Expr c) { return says_which(c, *v, place); });
        const auto is_member = [&] {
            return !ir::may_be_null(system, place) ||
                   ir::is_false(facts.simplify(pool.equal(place, pool.null(v->sort))));
        };
        if (which == conditions.end() || !is_member()) {
            ++v;
            continue;
        }
        conditions.erase(which);
        const ir::Substitution there{{v->number, place}};
        const auto at = [&](Expr e) { return ir::substitute(pool, e, there); };
        for (Expr& a : update.arguments) a = at(a);
        update.value = facts.simplify(pool.ite(at(pool.logical_and(std::move(conditions))),
                                               at(update.value->arguments[1]),
                                               system.apply(update.function, update.arguments)));
        v = update.bound.erase(v);
    }
    return update;
}

cpp::Block update_statements(const Context& context, ExpressionWriter& writer,
                             const std::vector<ir::Update>& updates) {
    return UpdateWriter(context, writer).run(updates);
}

}  // namespace latchwork::codegen
