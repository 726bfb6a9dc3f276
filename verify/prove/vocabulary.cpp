/// Terms and atoms over a quantifier prefix.
#include "verify/prove/vocabulary.hpp"

#include <algorithm>
#include <cctype>

#include "ir/passes.hpp"

namespace latchwork::verify::prove {

namespace {

using ir::Expr;
using ir::Function;
using Kind = ir::Type::Kind;
using Role = Function::Role;

bool enumeration(const ir::System& system, ir::SortId s) {
    return system.sort(s).kind == ir::Sort::Kind::enumeration;
}
bool process(const ir::System& system, ir::SortId s) {
    return system.sort(s).kind == ir::Sort::Kind::process;
}

/// Which comparisons of an integer with a constant say something that no other comparison with one of the
/// `constants` says, or denies, as long as the integer is in its range.
struct Told {
    bool equal, above;
};
Told what_tells(const ir::IntegerRule& rule, const std::vector<ir::Value>& constants, ir::Value c) {
    if (rule.kind == ir::IntegerRule::Kind::unbounded) return {true, true};
    const auto compared = [&](ir::Value v) {
        return std::find(constants.begin(), constants.end(), v) != constants.end();
    };
    const bool inside = rule.low <= c && c <= rule.high;
    const bool other_of_two = c == rule.high && c - 1 == rule.low && compared(rule.low);
    const bool next_is_last = c + 1 == rule.high && compared(rule.high);
    return {inside && !other_of_two, rule.low < c && c < rule.high && !next_is_last};
}

/// The values of an enumeration that are told apart by comparing with them: of two, one is enough.
std::size_t values_to_compare(const ir::System& system, const Function& f) {
    const std::size_t all = system.sort(f.result.sort).values.size();
    return all == 2 && f.role != Role::location ? 1 : all;
}

}  // namespace

Vocabulary::Vocabulary(const ir::System& system, const ir::System& counted, bool offsets)
    : system_(counted), classes_(system), offsets_(offsets), read_(system.functions.size(), false) {
    const auto note = [this](Expr e) {
        ir::for_each_subexpression(e, [this](Expr s) {
            if (s->op == ir::Op::apply) read_[s->function.index()] = true;
        });
    };
    for (const ir::Property& p : system.properties)
        if (p.formula != nullptr) note(p.formula);
    for (const ir::Action& a : system.actions) {
        note(a.guard);
        for (const ir::Obligation& o : a.obligations) note(o.bad);
        for (const ir::Update& u : a.updates) {
            note(u.value);
            for (Expr e : u.arguments) note(e);
        }
    }
    for (const ir::Process& p : system.processes) read_[p.location.index()] = p.instances != 0;
}

const ir::Variable& Vocabulary::variable(ir::SortId sort, std::size_t nth) {
    auto& of_sort = variables_[sort];
    while (of_sort.size() <= nth) {
        // A short name from the sort's own: fault -> f, then g; Page -> p, then q.
        const auto initial =
            static_cast<char>(std::tolower(static_cast<unsigned char>(system_.sort(sort).name[0])));
        std::string name(1, static_cast<char>(initial));
        const auto taken = [&](const std::string& n) {
            return std::any_of(variables_.begin(), variables_.end(), [&](const auto& entry) {
                return std::any_of(entry.second.begin(), entry.second.end(),
                                   [&](const auto& v) { return v.name == n; });
            });
        };
        for (int next = 2; taken(name); ++next) name = std::string(1, initial) + std::to_string(next);
        of_sort.push_back(system_.pool->fresh(sort, name));
    }
    return of_sort[nth];
}

std::vector<ir::Variable> Vocabulary::variables() const {
    std::vector<ir::Variable> all;
    for (const auto& [sort, of_sort] : variables_) all.insert(all.end(), of_sort.begin(), of_sort.end());
    return all;
}

bool Vocabulary::speaks_of(ir::FunctionId f) const {
    return f.index() < read_.size() && read_[f.index()] && system_.function(f).role != Role::config;
}

Prefix Vocabulary::make_prefix(const std::vector<ir::SortId>& sorts) {
    std::vector<ir::Variable> variables;
    std::map<ir::SortId, std::size_t> used;
    for (ir::SortId s : sorts) variables.push_back(variable(s, used[s]++));
    return Prefix(system_, std::move(variables));
}

Prefix& Vocabulary::prefix(const std::vector<ir::SortId>& sorts) {
    auto& entry = prefixes_[sorts];
    if (entry == nullptr) {
        entry = std::make_unique<Prefix>(make_prefix(sorts));
        add_atoms(*entry);
    }
    return *entry;
}

Prefix& Vocabulary::bare_prefix(const std::vector<ir::SortId>& sorts) {
    auto& entry = bare_[sorts];
    if (entry == nullptr) entry = std::make_unique<Prefix>(make_prefix(sorts));
    return *entry;
}

std::vector<std::vector<Expr>> Vocabulary::argument_tuples(const Function& f, const Terms& terms,
                                                           int max_level) const {
    std::vector<std::vector<Expr>> tuples{{}};
    for (ir::SortId s : f.arguments) {
        std::vector<std::vector<Expr>> longer;
        const auto found = terms.find(s);
        for (const auto& tuple : tuples) {
            if (enumeration(system_, s)) {
                for (std::size_t v = 0; v < system_.sort(s).values.size(); ++v) {
                    longer.push_back(tuple);
                    longer.back().push_back(system_.pool->member(s, static_cast<ir::Value>(v)));
                }
            } else if (found != terms.end()) {
                for (const Term& t : found->second) {
                    if (t.level > max_level || (process(system_, s) && t.level > 0)) continue;
                    longer.push_back(tuple);
                    longer.back().push_back(t.e);
                }
            }
        }
        tuples = std::move(longer);
    }
    return tuples;
}

Vocabulary::Terms Vocabulary::member_terms(const Prefix& prefix, int max_level) const {
    Terms terms;
    for (const ir::Variable& v : prefix.variables) terms[v.sort].push_back({system_.pool->variable(v), 0});
    for (int level = 1; level <= max_level; ++level) {
        const Terms below = terms;
        for (std::size_t i = 0; i < system_.functions.size(); ++i) {
            const Function& f = system_.functions[i];
            if (f.result.kind != Kind::member || enumeration(system_, f.result.sort) ||
                !speaks_of(ir::FunctionId(i)))
                continue;
            for (auto& tuple : argument_tuples(f, below, level - 1)) {
                const Expr e = system_.apply(ir::FunctionId(i), std::move(tuple));
                auto& of_sort = terms[f.result.sort];
                if (std::none_of(of_sort.begin(), of_sort.end(), [e](const Term& t) { return t.e == e; }))
                    of_sort.push_back({e, level});
            }
        }
    }
    return terms;
}

void Vocabulary::add_equalities(Prefix& prefix, const Terms& terms) const {
    // With one variable, `pte[f.addr] == f.page` (2 + 1 functions) is still worth saying; with two it would
    // be too many.
    const int max_levels = prefix.variables.size() <= 1 ? 3 : 2;
    for (const auto& [sort, of_sort] : terms) {
        for (std::size_t i = 0; i < of_sort.size(); ++i) {
            const auto& [a, level] = of_sort[i];
            const bool nullable = a->op == ir::Op::apply &&
                                  (a->type.nullable || system_.function(a->function).role == Role::local);
            if (nullable) prefix.add(system_.pool->equal(a, system_.pool->null(sort)));
            for (std::size_t j = i + 1; j < of_sort.size(); ++j) {
                const auto& [b, other] = of_sort[j];
                if (level + other > max_levels) continue;
                if (process(system_, sort) && level + other > 0) continue;
                const Expr equal = system_.pool->equal(a, b);
                if (equal->op != ir::Op::constant) prefix.add(equal);
            }
        }
    }
}

void Vocabulary::add_integers(Prefix& prefix, const std::vector<Integer>& integers) const {
    ir::ExprPool& pool = *system_.pool;
    for (std::size_t i = 0; i < integers.size(); ++i) {
        const auto& [a, of_a] = integers[i];
        const std::vector<ir::Value>& constants = classes_.constants(of_a);
        for (ir::Value c : constants) {
            const Told told = what_tells(system_.function(a->function).rule, constants, c);
            if (told.equal) prefix.add(pool.equal(a, pool.integer(c)));
            if (told.above) prefix.add(pool.less(pool.integer(c), a));
        }
        if (classes_.parity(of_a)) prefix.add(pool.equal(pool.modulo(a, pool.integer(2)), pool.integer(0)));
        for (std::size_t j = 0; j < i; ++j) {
            const auto& [b, of_b] = integers[j];
            if (of_a != of_b || a->function == b->function) continue;
            prefix.add(pool.equal(a, b));
            prefix.add(pool.less(a, b));
            if (!offsets_) continue;
            for (ir::Value k : classes_.offsets(of_a)) {
                prefix.add(pool.equal(a, pool.add(b, pool.integer(k))));
                prefix.add(pool.equal(b, pool.add(a, pool.integer(k))));
            }
        }
    }
}

void Vocabulary::add_atoms(Prefix& prefix) {
    const Terms terms = member_terms(prefix, prefix.variables.size() <= 1 ? 2 : 1);
    std::vector<Integer> integers;
    for (std::size_t i = 0; i < system_.functions.size(); ++i) {
        const Function& f = system_.functions[i];
        if (!speaks_of(ir::FunctionId(i))) continue;
        const bool reference = f.result.kind == Kind::member && !enumeration(system_, f.result.sort);
        if (reference) continue;
        for (auto& tuple : argument_tuples(f, terms, 1)) {
            const Expr e = system_.apply(ir::FunctionId(i), std::move(tuple));
            if (f.result.kind == Kind::boolean) {
                prefix.add(e);
            } else if (f.result.kind == Kind::integer) {
                integers.push_back({e, classes_.of(ir::FunctionId(i))});
            } else {
                const std::vector<bool> reached = f.role == Role::location
                                                      ? ir::reachable_locations(system_, f.process)
                                                      : std::vector<bool>{};
                for (std::size_t v = 0; v < values_to_compare(system_, f); ++v)
                    if (reached.empty() || reached[v])
                        prefix.add(system_.pool->equal(
                            e, system_.pool->member(f.result.sort, static_cast<ir::Value>(v))));
            }
        }
    }
    add_equalities(prefix, terms);
    add_integers(prefix, integers);
}

}  // namespace latchwork::verify::prove
