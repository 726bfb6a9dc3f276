/// Automatic lemmas, and properties as clauses.
#include "verify/prove/lemmas.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace latchwork::verify::prove {

namespace {

using ir::Expr;
using ir::Op;

constexpr std::size_t max_clauses = 64;  // of one property; a larger one is left to the implication check

Clause clause(Prefix& prefix, const std::vector<std::pair<Expr, bool>>& literals) {
    Clause c{&prefix, {}};
    for (const auto& [atom, positive] : literals) c.literals.push_back({prefix.add(atom), positive});
    std::sort(c.literals.begin(), c.literals.end());
    return c;
}

bool absent(const ir::System& system, ir::ProcessId p) {
    return system.process(p).instances == 0;
}

void exclude(const ir::System& system, Vocabulary& vocabulary, ir::FunctionId first, ir::FunctionId second,
             std::vector<Clause>& lemmas) {
    const ir::Function& f = system.function(first);
    const ir::Function& g = system.function(second);
    if (absent(system, f.process) || absent(system, g.process)) return;
    std::vector<ir::SortId> sorts = f.arguments;
    sorts.insert(sorts.begin() + 1, g.arguments[0]);
    Prefix& prefix = vocabulary.bare_prefix(sorts);
    std::vector<Expr> one, other;
    for (std::size_t i = 0; i < prefix.variables.size(); ++i) {
        const Expr v = system.pool->variable(prefix.variables[i]);
        if (i != 1) one.push_back(v);
        if (i != 0) other.push_back(v);
    }
    std::vector<std::pair<Expr, bool>> literals = {{system.apply(first, one), false},
                                                   {system.apply(second, other), false}};
    if (f.process == g.process) literals.emplace_back(system.pool->equal(one[0], other[0]), true);
    lemmas.push_back(clause(prefix, literals));
}

/// Disjunctive literals of one clause of a conjunctive normal form.
using Disjunction = std::vector<std::pair<Expr, bool>>;
using Conjunction = std::vector<Disjunction>;

class NormalForm {
  public:
    /// Empty if the formula has an existential or grows too large.
    std::optional<Conjunction> operator()(Expr e, bool positive) {
        const auto part = [&](std::size_t i, bool sign) { return (*this)(e->arguments[i], sign); };
        switch (e->op) {
            case Op::constant:
                return (e->value != 0) == positive ? Conjunction{} : Conjunction{{}};
            case Op::not_:
                return part(0, !positive);
            case Op::implies:
                return positive ? either({part(0, false), part(1, true)})
                                : both({part(0, true), part(1, false)});
            case Op::and_:
            case Op::or_: {
                std::vector<std::optional<Conjunction>> parts;
                for (std::size_t i = 0; i < e->arguments.size(); ++i) parts.push_back(part(i, positive));
                return (e->op == Op::and_) == positive ? both(parts) : either(parts);
            }
            case Op::ite:
                return both({either({part(0, false), part(1, positive)}),
                             either({part(0, true), part(2, positive)})});
            case Op::equal:
                if (e->arguments[0]->type.kind != ir::Type::Kind::boolean) break;
                return both({either({part(0, false), part(1, positive)}),
                             either({part(0, true), part(1, !positive)})});
            case Op::forall:
            case Op::exists:
                if ((e->op == Op::forall) != positive) return std::nullopt;
                for (const ir::Variable& v : e->bound) bound.push_back(v);
                return part(0, positive);
            case Op::count:
                return std::nullopt;
            default:
                break;
        }
        bool plain = true;
        ir::for_each_subexpression(e, [&](Expr s) { plain = plain && s->bound.empty(); });
        if (!plain) return std::nullopt;
        return Conjunction{{{e, positive}}};
    }

    std::vector<ir::Variable> bound;  ///< by the universals on the way, in order

  private:
    static std::optional<Conjunction> both(const std::vector<std::optional<Conjunction>>& parts) {
        Conjunction all;
        for (const auto& p : parts) {
            if (!p) return std::nullopt;
            all.insert(all.end(), p->begin(), p->end());
        }
        if (all.size() > max_clauses) return std::nullopt;
        return all;
    }

    static std::optional<Conjunction> either(const std::vector<std::optional<Conjunction>>& parts) {
        Conjunction product{{}};
        for (const auto& p : parts) {
            if (!p) return std::nullopt;
            Conjunction next;
            for (const Disjunction& a : product) {
                for (const Disjunction& b : *p) {
                    next.push_back(a);
                    next.back().insert(next.back().end(), b.begin(), b.end());
                }
            }
            product = std::move(next);
            if (product.size() > max_clauses) return std::nullopt;
        }
        return product;
    }
};

}  // namespace

std::vector<Clause> lock_exclusion(const ir::System& system, Vocabulary& vocabulary) {
    std::vector<Clause> lemmas;
    for (const ir::Lock& lock : system.locks) {
        for (std::size_t i = 0; i < lock.exclusive.size(); ++i) {
            for (std::size_t j = i; j < lock.exclusive.size(); ++j)
                exclude(system, vocabulary, lock.exclusive[i], lock.exclusive[j], lemmas);
            for (ir::FunctionId reader : lock.shared)
                exclude(system, vocabulary, lock.exclusive[i], reader, lemmas);
        }
    }
    return lemmas;
}

std::vector<Clause> held_is_taken(const ir::System& system, Vocabulary& vocabulary,
                                  const std::map<ir::FunctionId, ir::FunctionId>& taken) {
    std::vector<Clause> lemmas;
    for (const auto& [held, is_taken] : taken) {
        Prefix& prefix = vocabulary.bare_prefix(system.function(held).arguments);
        std::vector<Expr> arguments;
        for (const ir::Variable& v : prefix.variables) arguments.push_back(system.pool->variable(v));
        const std::vector<Expr> indices(arguments.begin() + 1, arguments.end());
        lemmas.push_back(clause(
            prefix, {{system.apply(held, arguments), false}, {system.apply(is_taken, indices), true}}));
    }
    return lemmas;
}

std::vector<Clause> declared_ranges(const ir::System& system, Vocabulary& vocabulary) {
    ir::ExprPool& pool = *system.pool;
    std::vector<Clause> lemmas;
    for (std::size_t i = 0; i < system.functions.size(); ++i) {
        const ir::Function& f = system.functions[i];
        if (f.constant || f.role == ir::Function::Role::location) continue;
        Prefix& prefix = vocabulary.bare_prefix(f.arguments);
        std::vector<Expr> arguments;
        for (const ir::Variable& v : prefix.variables) arguments.push_back(pool.variable(v));
        const Expr value = system.apply(ir::FunctionId(i), arguments);
        if (f.result.kind == ir::Type::Kind::integer && f.rule.kind != ir::IntegerRule::Kind::unbounded) {
            lemmas.push_back(clause(prefix, {{pool.less(value, pool.integer(f.rule.low)), false}}));
            lemmas.push_back(clause(prefix, {{pool.less(pool.integer(f.rule.high), value), false}}));
        }
        const bool reference = f.result.kind == ir::Type::Kind::member &&
                               system.sort(f.result.sort).kind != ir::Sort::Kind::enumeration;
        if (reference && !f.result.nullable && f.role != ir::Function::Role::local)
            lemmas.push_back(clause(prefix, {{pool.equal(value, pool.null(f.result.sort)), false}}));
    }
    return lemmas;
}

std::vector<Clause> clauses_of(const ir::System& system, Vocabulary& vocabulary, Expr formula, Atoms atoms) {
    NormalForm normal;
    const auto conjunction = normal(formula, true);
    if (!conjunction) return {};
    std::vector<ir::SortId> sorts;
    for (const ir::Variable& v : normal.bound) {
        if (system.sort(v.sort).kind == ir::Sort::Kind::enumeration) return {};
        sorts.push_back(v.sort);
    }
    // Few variables share the prefix of the mined clauses; its atoms are then known to both.
    Prefix& prefix = sorts.size() <= 1 && atoms == Atoms::shared ? vocabulary.prefix(sorts)
                                                                 : vocabulary.bare_prefix(sorts);
    ir::Substitution rename;
    for (std::size_t i = 0; i < sorts.size(); ++i)
        rename.emplace(normal.bound[i].number, system.pool->variable(prefix.variables[i]));
    std::vector<Clause> clauses;
    for (const Disjunction& d : *conjunction) {
        std::vector<std::pair<Expr, bool>> literals;
        bool trivial = false;
        for (const auto& [atom, positive] : d) {
            const Expr renamed = ir::substitute(*system.pool, atom, rename);
            if (renamed->op == Op::constant) {
                trivial = trivial || (renamed->value != 0) == positive;
            } else {
                literals.emplace_back(renamed, positive);
            }
        }
        if (trivial) continue;
        Clause c = clause(prefix, literals);
        c.literals.erase(std::unique(c.literals.begin(), c.literals.end()), c.literals.end());
        clauses.push_back(std::move(c));
    }
    return clauses;
}

}  // namespace latchwork::verify::prove
