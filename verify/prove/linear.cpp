/// Tables of counts over samples, and their linear relations.
#include "verify/prove/linear.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <set>

#include "ir/passes.hpp"
#include "verify/prove/atoms.hpp"
#include "verify/prove/ghosts.hpp"
#include "verify/prove/null_space.hpp"

namespace latchwork::verify::prove {

namespace {

using ir::Expr;
using ir::Op;
using Kind = ir::Type::Kind;
using Role = ir::Function::Role;
using Row = std::vector<std::int64_t>;

constexpr std::size_t max_parameters = 2;

bool enumeration(const ir::System& system, ir::SortId sort) {
    return system.sort(sort).kind == ir::Sort::Kind::enumeration;
}

/// Calls `visit` with every tuple of members for the variables, behind `first` places left free.
void for_each_tuple(const std::vector<ir::Variable>& variables, const ir::Scope& scope, std::size_t first,
                    const std::function<void(std::vector<ir::Value>&)>& visit) {
    std::vector<ir::Value> tuple(first + variables.size(), 0);
    for (const ir::Variable& v : variables)
        if (scope.size(v.sort) == 0) return;
    for (;;) {
        visit(tuple);
        std::size_t i = variables.size();
        while (i > 0 && ++tuple[first + i - 1] == scope.size(variables[i - 1].sort)) tuple[first + --i] = 0;
        if (i == 0) return;
    }
}

/// How many members satisfy each of some conditions, for given values of parameters.
class Tally {
  public:
    Tally(const ir::System& system, ir::SortId sort, const std::vector<ir::Variable>& parameters)
        : pool_(*system.pool), member_(pool_.fresh(sort, "x")), program_(system, with(member_, parameters)) {}

    /// Counts the members for which `condition` holds, in which `member` stands for them; gives the number
    /// under which the answer comes.
    std::size_t add(const ir::Variable& member, Expr condition) {
        return program_.add(ir::substitute(pool_, condition, {{member.number, pool_.variable(member_)}}));
    }

    /// `tuple`: the parameters' values, behind a place for the member.
    void count(const Tables& tables, const ir::Scope& scope, std::vector<ir::Value>& tuple,
               std::vector<ir::Value>& numbers) const {
        numbers.assign(program_.atoms(), 0);
        std::vector<std::uint64_t> is_true(program_.words()), is_false(program_.words());
        for (tuple[0] = 0; tuple[0] < scope.size(member_.sort); ++tuple[0]) {
            program_.run(tables, tuple, is_true.data(), is_false.data());
            for (std::size_t a = 0; a < numbers.size(); ++a)
                if ((is_true[a / 64] >> (a % 64) & 1) != 0) ++numbers[a];
        }
        tuple[0] = 0;
    }

  private:
    static std::vector<ir::Variable> with(const ir::Variable& member,
                                          const std::vector<ir::Variable>& parameters) {
        std::vector<ir::Variable> all{member};
        all.insert(all.end(), parameters.begin(), parameters.end());
        return all;
    }

    ir::ExprPool& pool_;
    ir::Variable member_;
    AtomProgram program_;
};

/// The equations between what is indexed by one list of sorts.
class Relations {
  public:
    Relations(const ir::System& system, const ir::Liveness& liveness, const std::vector<ir::SortId>& sorts,
              const std::vector<counting::Counter>& asked)
        : system_(system), pool_(*system.pool), truth_(system, parameters_of(system, sorts)) {
        add(pool_.boolean(true));
        for (std::size_t i = 0; i < system.functions.size(); ++i) add_indicators(ir::FunctionId(i));
        for (Ghost& g : ghosts(system, liveness, parameters_)) add(std::move(g));
        for (const counting::Counter& c : asked) add(c, sorts);
        for (std::size_t i = 0; i < system.functions.size(); ++i) add_integer(ir::FunctionId(i));
    }

    std::vector<Expr> run(const std::vector<SampleSet>& samples) {
        if (std::none_of(columns_.begin(), columns_.end(), [](const Column& c) { return c.target; }))
            return {};
        NullSpace space(columns_.size());
        std::set<Row> seen;
        for (const SampleSet& set : samples) {
            Tables tables(system_, set.layout);
            for (const ir::State& state : set.states) {
                tables.look_at(state);
                for_each_tuple(parameters_, set.layout.scope(), 1, [&](std::vector<ir::Value>& tuple) {
                    Row row = values(tables, set.layout.scope(), tuple);
                    if (seen.insert(row).second) space.add(row);
                });
            }
        }
        std::vector<Row> equations = space.basis();
        // An equation between ghosts alone says nothing of the system; nor does `x == x`.
        std::erase_if(equations, [this](const Row& e) { return !columns_[last(e)].target; });
        return formulas(equations);
    }

  private:
    /// A number of each state: the truth of a formula, the number of members in a set, or an integer.
    struct Column {
        Expr value = nullptr;        ///< over the parameters
        bool target = false;         ///< an integer, or a count that the system speaks of
        std::optional<Ghost> ghost;  ///< if it is one
        std::size_t tally = 0;       ///< of a count: which tally (by sort)
        std::size_t number = 0;      ///< under which its value comes
        enum class Source { truth, tally, integer } source = Source::truth;
        ir::FunctionId function;           ///< of an integer
        std::vector<std::uint32_t> slots;  ///< of an integer: where its arguments lie
    };

    static std::vector<ir::Variable> named(const ir::System& system, const std::vector<ir::SortId>& sorts) {
        std::vector<ir::Variable> all;
        for (ir::SortId s : sorts) all.push_back(system.pool->fresh(s, system.sort(s).name.substr(0, 1)));
        return all;
    }

    /// The parameters behind a place that is not used, as in a tally.
    const std::vector<ir::Variable>& parameters_of(const ir::System& system,
                                                   const std::vector<ir::SortId>& sorts) {
        parameters_ = named(system, sorts);
        padded_ = parameters_;
        padded_.insert(padded_.begin(), ir::Variable{std::numeric_limits<std::uint32_t>::max(), {}, ""});
        return padded_;
    }

    std::size_t last(const Row& e) const {
        std::size_t i = e.size() - 1;
        while (e[i] == 0) --i;
        return i;
    }

    void add(Expr formula) {
        Column c;
        c.value = pool_.ite(formula, pool_.integer(1), pool_.integer(0));
        c.number = truth_.add(formula);
        columns_.push_back(std::move(c));
    }

    void add(Ghost ghost) {
        Column c;
        c.source = Column::Source::tally;
        c.tally = tally(ghost.member.sort);
        c.number = tallies_[c.tally].second.add(ghost.member, body(system_, ghost));
        c.ghost = std::move(ghost);
        columns_.push_back(std::move(c));
    }

    void add(const counting::Counter& counter, const std::vector<ir::SortId>& sorts) {
        if (counter.parameters.size() != sorts.size()) return;
        ir::Substitution by;
        for (std::size_t i = 0; i < sorts.size(); ++i) {
            if (counter.parameters[i].sort != sorts[i]) return;
            by.emplace(counter.parameters[i].number, pool_.variable(parameters_[i]));
        }
        const ir::Variable member = pool_.fresh(counter.member.sort, counter.member.name);
        by.emplace(counter.member.number, pool_.variable(member));
        const Expr body = ir::substitute(pool_, counter.body, by);
        Column c;
        c.source = Column::Source::tally;
        c.target = true;
        c.value = pool_.quantified(Op::count, {member}, body);
        c.tally = tally(member.sort);
        c.number = tallies_[c.tally].second.add(member, body);
        columns_.push_back(std::move(c));
    }

    std::size_t tally(ir::SortId sort) {
        for (std::size_t t = 0; t < tallies_.size(); ++t)
            if (tallies_[t].first == sort) return t;
        tallies_.emplace_back(sort, Tally(system_, sort, parameters_));
        return tallies_.size() - 1;
    }

    /// The parameters, in order and each of them, as arguments of a function, beside them all values of
    /// enumerations; none if they do not fit.
    std::vector<std::vector<Expr>> arguments(const ir::Function& f) const {
        std::vector<std::vector<Expr>> all{{}};
        std::size_t used = 0;
        for (ir::SortId s : f.arguments) {
            std::vector<Expr> choices;
            if (enumeration(system_, s)) {
                for (std::size_t v = 0; v < system_.sort(s).values.size(); ++v)
                    choices.push_back(pool_.member(s, static_cast<ir::Value>(v)));
            } else if (used < parameters_.size() && parameters_[used].sort == s) {
                choices.push_back(pool_.variable(parameters_[used++]));
            } else {
                return {};
            }
            std::vector<std::vector<Expr>> longer;
            for (const auto& one : all) {
                for (Expr c : choices) {
                    longer.push_back(one);
                    longer.back().push_back(c);
                }
            }
            all = std::move(longer);
        }
        // What depends on no parameter is the same for all of them.
        return used == parameters_.size() || used == 0 ? all : std::vector<std::vector<Expr>>{};
    }

    void add_indicators(ir::FunctionId id) {
        const ir::Function& f = system_.function(id);
        if (f.role == Role::config) return;
        for (auto& place : arguments(f)) {
            const Expr value = system_.apply(id, std::move(place));
            if (f.result.kind == Kind::boolean) add(value);
            if (f.result.kind != Kind::member) continue;
            if (!enumeration(system_, f.result.sort)) {
                if (ir::may_be_null(system_, value)) add(pool_.equal(value, pool_.null(f.result.sort)));
                continue;
            }
            for (std::size_t v = 1; v < system_.sort(f.result.sort).values.size(); ++v)
                add(pool_.equal(value, pool_.member(f.result.sort, static_cast<ir::Value>(v))));
        }
    }

    void add_integer(ir::FunctionId id) {
        const ir::Function& f = system_.function(id);
        const bool fits = f.arguments.size() == parameters_.size() &&
                          std::equal(f.arguments.begin(), f.arguments.end(), parameters_.begin(),
                                     [](ir::SortId s, const ir::Variable& p) { return s == p.sort; });
        if (!fits || f.result.kind != Kind::integer || f.constant || f.role == Role::config ||
            f.rule.kind == ir::IntegerRule::Kind::modular)
            return;
        Column c;
        c.source = Column::Source::integer;
        c.target = true;
        std::vector<Expr> place;
        for (std::size_t i = 0; i < parameters_.size(); ++i) {
            place.push_back(pool_.variable(parameters_[i]));
            c.slots.push_back(static_cast<std::uint32_t>(i + 1));
        }
        c.value = system_.apply(id, std::move(place));
        c.function = id;
        columns_.push_back(std::move(c));
    }

    Row values(const Tables& tables, const ir::Scope& scope, std::vector<ir::Value>& tuple) {
        std::vector<std::vector<ir::Value>> counts(tallies_.size());
        for (std::size_t t = 0; t < tallies_.size(); ++t)
            tallies_[t].second.count(tables, scope, tuple, counts[t]);
        std::vector<std::uint64_t> is_true(truth_.words()), is_false(truth_.words());
        truth_.run(tables, tuple, is_true.data(), is_false.data());
        Row row;
        for (const Column& c : columns_) {
            switch (c.source) {
                case Column::Source::truth:
                    row.push_back(static_cast<std::int64_t>(is_true[c.number / 64] >> (c.number % 64) & 1));
                    break;
                case Column::Source::tally:
                    row.push_back(counts[c.tally][c.number]);
                    break;
                case Column::Source::integer:
                    row.push_back(
                        tables.apply(c.function.index(), tuple.data(), c.slots.data(), c.slots.size()));
                    break;
            }
        }
        return row;
    }

    /// Counts the ghosts of one process and condition together that have the same part in all equations.
    std::vector<Expr> formulas(const std::vector<Row>& equations) {
        std::vector<bool> merged(columns_.size(), false);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            Column& c = columns_[i];
            if (!c.ghost || merged[i]) continue;
            for (std::size_t j = i + 1; j < columns_.size() && !c.ghost->locations.empty(); ++j) {
                const auto& other = columns_[j].ghost;
                const bool alike = other && !other->locations.empty() && other->process == c.ghost->process &&
                                   other->condition == c.ghost->condition && !merged[j] &&
                                   std::all_of(equations.begin(), equations.end(),
                                               [&](const Row& e) { return e[i] == e[j]; });
                if (!alike) continue;
                merged[j] = true;
                c.ghost->locations.push_back(other->locations[0]);
            }
            c.value = pool_.quantified(Op::count, {c.ghost->member}, body(system_, *c.ghost));
        }
        std::vector<Expr> all;
        for (const Row& e : equations) {
            Expr left = pool_.integer(0), right = pool_.integer(0);
            for (std::size_t i = e.size(); i-- > 0;) {
                if (e[i] == 0 || merged[i]) continue;
                Expr& side = e[i] > 0 ? left : right;
                const auto factor = static_cast<ir::Value>(e[i] > 0 ? e[i] : -e[i]);
                side = pool_.add(side, pool_.multiply(pool_.integer(factor), columns_[i].value));
            }
            all.push_back(pool_.quantified(Op::forall, parameters_, pool_.equal(left, right)));
        }
        return all;
    }

    const ir::System& system_;
    ir::ExprPool& pool_;
    std::vector<ir::Variable> parameters_, padded_;
    AtomProgram truth_;
    std::vector<std::pair<ir::SortId, Tally>> tallies_;
    std::vector<Column> columns_;
};

}  // namespace

std::vector<Expr> linear_equations(const ir::System& system, const ir::Liveness& liveness,
                                   const std::vector<SampleSet>& samples) {
    std::vector<Expr> none;
    const counting::Counted counted = counting::count(system, none);
    std::set<std::vector<ir::SortId>> signatures;
    const auto process = [&](ir::SortId s) { return system.sort(s).kind == ir::Sort::Kind::process; };
    for (const ir::Function& f : system.functions) {
        const bool of_objects = std::none_of(f.arguments.begin(), f.arguments.end(), [&](ir::SortId s) {
            return process(s) || enumeration(system, s);
        });
        if (f.result.kind == Kind::integer && of_objects) signatures.insert(f.arguments);
    }
    for (const counting::Counter& c : counted.counters) {
        std::vector<ir::SortId> sorts;
        for (const ir::Variable& p : c.parameters) sorts.push_back(p.sort);
        signatures.insert(std::move(sorts));
    }
    std::vector<Expr> all;
    for (const std::vector<ir::SortId>& sorts : signatures) {
        if (sorts.size() > max_parameters) continue;
        for (Expr e : Relations(system, liveness, sorts, counted.counters).run(samples)) all.push_back(e);
    }
    return all;
}

std::vector<SampleSet> with_counters(const counting::Counted& counted,
                                     const std::vector<SampleSet>& samples) {
    std::vector<Tally> tallies;
    for (const counting::Counter& c : counted.counters) {
        tallies.emplace_back(counted.system, c.member.sort, c.parameters);
        tallies.back().add(c.member, c.body);
    }
    std::vector<SampleSet> all;
    for (const SampleSet& set : samples) {
        const ir::Scope& scope = set.layout.scope();
        all.push_back({ir::Layout(counted.system, scope), {}});
        const ir::Layout& layout = all.back().layout;
        Tables tables(counted.system, layout);
        for (ir::State state : set.states) {
            // The functions of counters follow those of the system.
            state.resize(layout.size(), 0);
            tables.look_at(state);
            for (std::size_t i = 0; i < tallies.size(); ++i) {
                const counting::Counter& c = counted.counters[i];
                std::size_t place = layout.offset(c.function);
                for_each_tuple(c.parameters, scope, 1, [&](std::vector<ir::Value>& tuple) {
                    std::vector<ir::Value> number;
                    tallies[i].count(tables, scope, tuple, number);
                    state[place++] = number[0];
                });
            }
            all.back().states.push_back(std::move(state));
        }
    }
    return all;
}

}  // namespace latchwork::verify::prove
