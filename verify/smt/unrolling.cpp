/// The unrolling: one state and one choice of step for each moment.
#include "verify/smt/unrolling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <stdexcept>

#include "verify/smt/alarm.hpp"
#include "verify/smt/bit_vectors.hpp"
#include "verify/smt/theory.hpp"

namespace latchwork::verify::smt {

namespace {

/// One action of one instance with its choices made: everything in it is closed.
struct GroundStep {
    ir::Step step;
    ir::Expr guard = nullptr;  ///< location included
    std::vector<std::pair<ir::Update, std::vector<ir::Expr>>> updates;
    std::vector<std::pair<const ir::Obligation*, ir::Expr>> obligations;
};

}  // namespace

struct Unrolling::Implementation {
    Implementation(const ir::System& s, const ir::Scope& scope, Start from)
        : system(s),
          layout(s, scope),
          vectors(s, layout, context),
          solver(without_ctrl_c({context, "QF_BV"})),
          start(from) {
        make_steps();
        states.push_back(vectors.fresh_state("0"));
        for (std::size_t f = 0; f < system.functions.size(); ++f) begin(ir::FunctionId(f));
        assume_start();
    }

    /// Calls `visit` with every tuple of members for `variables`, as a substitution and as values.
    void for_each_tuple(
        const std::vector<ir::Variable>& variables, ir::Substitution by, std::vector<ir::Value> values,
        const std::function<void(const ir::Substitution&, const std::vector<ir::Value>&)>& visit) {
        if (values.size() == variables.size()) return visit(by, values);
        const ir::Variable& v = variables[values.size()];
        for (ir::Value m = 0; m < layout.scope().size(v.sort); ++m) {
            by.insert_or_assign(v.number, system.pool->member(v.sort, m));
            values.push_back(m);
            for_each_tuple(variables, by, values, visit);
            values.pop_back();
        }
    }

    void make_steps() {
        for (std::size_t i = 0; i < system.actions.size(); ++i) {
            const ir::Action& a = system.actions[i];
            std::vector<ir::Variable> bound{a.self};
            bound.insert(bound.end(), a.choices.begin(), a.choices.end());
            for_each_tuple(
                bound, {}, {}, [&](const ir::Substitution& by, const std::vector<ir::Value>& values) {
                    const auto close = [&](ir::Expr e) { return ir::substitute(*system.pool, e, by); };
                    GroundStep g;
                    g.step = {ir::ActionId(i), values[0], {values.begin() + 1, values.end()}};
                    const ir::Expr at = system.at(a.process, by.at(a.self.number), a.from);
                    g.guard = system.pool->logical_and({at, close(a.guard)});
                    for (const ir::Obligation& o : a.obligations)
                        g.obligations.emplace_back(
                            &o, system.pool->logical_and({o.when_blocked ? at : g.guard, close(o.bad)}));
                    for (const ir::Update& u : a.updates) {
                        for_each_tuple(u.bound, by, {},
                                       [&](const ir::Substitution& inner, const std::vector<ir::Value>&) {
                                           std::vector<ir::Expr> arguments;
                                           for (ir::Expr e : u.arguments)
                                               arguments.push_back(ir::substitute(*system.pool, e, inner));
                                           g.updates.push_back({{u.function,
                                                                 arguments,
                                                                 ir::substitute(*system.pool, u.value, inner),
                                                                 {}},
                                                                arguments});
                                       });
                    }
                    const ir::Process& p = system.process(a.process);
                    g.updates.push_back({{p.location,
                                          {by.at(a.self.number)},
                                          system.pool->member(p.locations_sort, a.to),
                                          {}},
                                         {by.at(a.self.number)}});
                    steps.push_back(std::move(g));
                });
        }
    }

    void assume_start() {
        for (const ir::Assumption& a : system.assumptions)
            if (start == Start::initial || a.constant) solver.add(vectors.translate(a.formula, states[0]));
    }

    void begin(ir::FunctionId id) {
        const ir::Function& f = system.function(id);
        std::size_t place = layout.offset(id);
        for_each_tuple(f.formals, {}, {}, [&](const ir::Substitution& by, const std::vector<ir::Value>&) {
            const z3::expr at = states[0][place++];
            if (start == Start::anywhere && !f.constant) return solver.add(vectors.exists(f.result, at));
            solver.add(vectors.in_range(id, at));
            if (f.initial != nullptr)
                solver.add(at == vectors.translate(ir::substitute(*system.pool, f.initial, by), states[0]));
        });
    }

    /// A trap that is sprung in the last state, or by taking `g` from it.
    z3::expr trapped(const GroundStep& g) {
        z3::expr_vector some(context);
        for (const auto& [o, bad] : g.obligations)
            if (o->trap) some.push_back(vectors.translate(bad, states.back()));
        return z3::mk_or(some);
    }

    void extend() {
        const std::vector<z3::expr> now = states.back();
        const auto bits = static_cast<unsigned>(std::bit_width(steps.size()));
        const z3::expr choice =
            context.bv_const(fmt::format("step@{}", choices.size()).c_str(), bits == 0 ? 1 : bits);
        std::vector<z3::expr> next = now;
        z3::expr_vector some(context);
        for (std::size_t k = 0; k < steps.size(); ++k) {
            const GroundStep& g = steps[k];
            if (ir::is_false(g.guard)) continue;
            const z3::expr taken =
                choice == context.bv_val(static_cast<unsigned>(k), choice.get_sort().bv_size());
            some.push_back(taken);
            solver.add(z3::implies(taken, vectors.translate(g.guard, now) && !trapped(g)));
            for (const auto& [u, arguments] : g.updates) {
                const z3::expr value = vectors.translate(u.value, now);
                for (const auto& [place, condition] : vectors.places(u.function, arguments, now))
                    next[place] = z3::ite(taken && condition, value, next[place]);
            }
        }
        solver.add(z3::mk_or(some));
        solver.add(!ended());
        std::vector<z3::expr> after = vectors.fresh_state(std::to_string(states.size()));
        for (std::size_t p = 0; p < after.size(); ++p) {
            if (next[p].id() == now[p].id()) {
                after[p] = now[p];
            } else {
                solver.add(after[p] == next[p]);
            }
        }
        choices.push_back(choice);
        states.push_back(std::move(after));
    }

    /// In the last state an instance that stands before a blocked step has sprung a trap: every run through
    /// it ends.
    z3::expr ended() {
        z3::expr_vector some(context);
        for (const GroundStep& g : steps) {
            for (const auto& [o, bad] : g.obligations)
                if (o->trap && o->when_blocked) some.push_back(vectors.translate(bad, states.back()));
        }
        return z3::mk_or(some);
    }

    z3::expr finished() {
        z3::expr_vector all(context);
        for (std::size_t p = 0; p < system.processes.size(); ++p) {
            const ir::SortId sort = system.processes[p].sort;
            for (ir::Value i = 0; i < layout.scope().size(sort); ++i) {
                const ir::Expr rests = system.rests(ir::ProcessId(p), system.pool->member(sort, i));
                all.push_back(vectors.translate(rests, states.back()));
            }
        }
        return z3::mk_and(all);
    }

    /// The ways in which the last state breaks a property, each with the step that does it, if one does.
    std::vector<std::pair<z3::expr, std::optional<ir::Step>>> breaches(ir::PropertyId id) {
        const ir::Property& p = system.property(id);
        std::vector<std::pair<z3::expr, std::optional<ir::Step>>> ways;
        if (p.kind == ir::Property::Kind::invariant) {
            ways.emplace_back(!vectors.translate(p.formula, states.back()), std::nullopt);
        } else if (p.kind == ir::Property::Kind::deadlock) {
            z3::expr_vector none(context);
            none.push_back(!finished());
            for (const GroundStep& g : steps) none.push_back(!vectors.translate(g.guard, states.back()));
            ways.emplace_back(z3::mk_and(none), std::nullopt);
        } else if (p.is_liveness()) {
            throw std::logic_error(p.name + " is no safety property");
        } else {
            for (const GroundStep& g : steps) {
                for (const auto& [o, bad] : g.obligations) {
                    if (o->property != id) continue;
                    const auto step =
                        o->when_blocked ? std::optional<ir::Step>{} : std::optional<ir::Step>{g.step};
                    const z3::expr breach = vectors.translate(bad, states.back());
                    // A step is taken only if no blocked step has sprung a trap: that would have ended the
                    // run.
                    ways.emplace_back(step ? breach && !ended() : breach, step);
                }
            }
        }
        return ways;
    }

    /// Some way in which the last state breaks a property.
    z3::expr breach(ir::PropertyId id) {
        z3::expr_vector some(context);
        for (const auto& [way, step] : breaches(id)) some.push_back(way);
        return some.empty() ? context.bool_val(false) : z3::mk_or(some);
    }

    z3::expr asserted() const { return z3::mk_and(solver.assertions()); }

    /// A rule of Horn clauses over all symbols in it.
    static z3::expr rule(const z3::expr_vector& symbols, const z3::expr& body, const z3::expr& head) {
        return z3::forall(symbols, z3::implies(body, head));
    }

    /// Spacer's generalisation is made for Booleans: on bit vectors it enumerates values, and with one rule
    /// for all steps it has to eliminate the choice among them. So each bit is a Boolean, and each step a
    /// rule.
    Answer ever_violated(ir::PropertyId id, const Limit& limit) {
        const z3::expr begin = asserted();
        const std::vector<z3::expr> symbols = states.back();
        const Bits now(context, symbols, "");
        states.back() = now.words;
        z3::expr_vector from(context), to(context);
        for (std::size_t p = 0; p < symbols.size(); ++p) {
            from.push_back(symbols[p]);
            to.push_back(now.words[p]);
        }
        z3::sort_vector sorts(context);
        for (unsigned b = 0; b < now.bits.size(); ++b) sorts.push_back(context.bool_sort());
        z3::func_decl reached = context.function("reached", sorts, context.bool_sort());
        z3::func_decl broken = context.function("broken", z3::sort_vector(context), context.bool_sort());
        z3::fixedpoint engine(context);
        z3::params parameters(context);
        parameters.set("engine", context.str_symbol("spacer"));
        parameters.set("ctrl_c", false);
        // With it, Z3 4.8.12 finds a chain of copied flags violated that no run violates.
        parameters.set("xform.slice", false);
        engine.set(parameters);
        engine.register_relation(reached);
        engine.register_relation(broken);
        const auto add = [&](const z3::expr_vector& bound, const z3::expr& body, const z3::expr& head,
                             const char* name) {
            z3::expr clause = rule(bound, body, head);
            engine.add_rule(clause, context.str_symbol(name));
        };
        z3::expr initially = begin;
        add(now.bits, blasted(initially.substitute(from, to)), reached(now.bits), "initial");
        const Bits next(context, symbols, "'");
        for (const GroundStep& g : steps) {
            if (ir::is_false(g.guard)) continue;
            std::vector<z3::expr> after = now.words;
            for (const auto& [u, arguments] : g.updates) {
                const z3::expr value = vectors.translate(u.value, now.words);
                for (const auto& [place, condition] : vectors.places(u.function, arguments, now.words))
                    after[place] = z3::ite(condition, value, after[place]);
            }
            z3::expr_vector body(context), bound(context), head(context);
            for (const z3::expr& bit : now.bits) bound.push_back(bit);
            body.push_back(vectors.translate(g.guard, now.words) && !trapped(g) && !ended());
            unsigned bit = 0;
            for (std::size_t p = 0; p < after.size(); ++p) {
                const bool same = after[p].id() == now.words[p].id();
                if (!same) body.push_back(next.words[p] == after[p]);
                for (unsigned end = bit + now.width(p); bit < end; ++bit) {
                    head.push_back(same ? now.bits[bit] : next.bits[bit]);
                    if (!same) bound.push_back(next.bits[bit]);
                }
            }
            add(bound, reached(now.bits) && blasted(z3::mk_and(body)), reached(head), "step");
        }
        add(now.bits, reached(now.bits) && blasted(breach(id)), broken(), "breach");
        z3::expr question = broken();
        const z3::check_result result = ask_within(context, limit, [&] { return engine.query(question); });
        return result == z3::sat     ? Answer::satisfiable
               : result == z3::unsat ? Answer::unsatisfiable
                                     : Answer::unknown;
    }

    /// A state with a Boolean for each bit.
    struct Bits {
        Bits(z3::context& context, const std::vector<z3::expr>& symbols, const char* suffix) : bits(context) {
            for (std::size_t p = 0; p < symbols.size(); ++p) {
                const z3::sort sort = symbols[p].get_sort();
                widths.push_back(sort.is_bv() ? sort.bv_size() : 1);
                z3::expr_vector digits(context);
                for (unsigned b = 0; b < widths.back(); ++b) {
                    bits.push_back(context.bool_const(fmt::format("bit{}.{}{}", p, b, suffix).c_str()));
                    digits.push_back(z3::ite(bits.back(), context.bv_val(1, 1), context.bv_val(0, 1)));
                }
                words.push_back(!sort.is_bv()        ? bits.back()
                                : digits.size() == 1 ? digits.back()
                                                     : z3::concat(digits));
            }
        }
        [[nodiscard]] unsigned width(std::size_t place) const { return widths[place]; }

        z3::expr_vector bits;
        std::vector<unsigned> widths;
        std::vector<z3::expr> words;  ///< by place, what is made of its bits
    };

    /// A formula over the bits alone.
    z3::expr blasted(const z3::expr& formula) {
        z3::goal goal(context);
        goal.add(formula);
        const z3::apply_result result =
            (z3::tactic(context, "simplify") & z3::tactic(context, "bit-blast"))(goal);
        z3::expr_vector all(context);
        for (unsigned i = 0; i < result.size(); ++i) all.push_back(result[i].as_expr());
        return z3::mk_and(all);
    }

    Answer ask(const z3::expr_vector& assumptions, const Limit& limit) {
        const z3::check_result result = ask_within(context, limit, [&] { return solver.check(assumptions); });
        if (result == z3::sat) model = solver.get_model();
        return result == z3::sat     ? Answer::satisfiable
               : result == z3::unsat ? Answer::unsatisfiable
                                     : Answer::unknown;
    }

    const ir::System& system;
    ir::Layout layout;
    z3::context context;
    BitVectors vectors;
    z3::solver solver;
    Start start;
    std::vector<GroundStep> steps;
    std::vector<std::vector<z3::expr>> states;
    std::vector<z3::expr> choices;
    std::optional<z3::model> model;
    std::optional<ir::Step> last_step;
    std::uint32_t questions = 0;
};

Unrolling::Unrolling(const ir::System& system, const ir::Scope& scope, Start start)
    : self_(std::make_unique<Implementation>(system, scope, start)) {}
Unrolling::~Unrolling() = default;

std::size_t Unrolling::depth() const {
    return self_->choices.size();
}
void Unrolling::extend() {
    self_->extend();
}

void Unrolling::assume_safe(ir::PropertyId property) {
    self_->solver.add(!self_->breach(property));
}

void Unrolling::assume_new() {
    const auto& states = self_->states;
    for (std::size_t s = 0; s + 1 < states.size(); ++s) {
        z3::expr_vector different(self_->context);
        for (std::size_t p = 0; p < states[s].size(); ++p)
            if (states[s][p].id() != states.back()[p].id())
                different.push_back(states[s][p] != states.back()[p]);
        self_->solver.add(different.empty() ? self_->context.bool_val(false) : z3::mk_or(different));
    }
}

Answer Unrolling::ever_violated(ir::PropertyId property, const Limit& limit) {
    try {
        return self_->ever_violated(property, limit);
    } catch (const z3::exception&) {  // Spacer's way to say that it gives up
        return Answer::unknown;
    }
}

Answer Unrolling::reachable(const Limit& limit) {
    return self_->ask(z3::expr_vector(self_->context), limit);
}

Answer Unrolling::violated(ir::PropertyId property, const Limit& limit) {
    Implementation& s = *self_;
    const auto ways = s.breaches(property);
    z3::expr_vector some(s.context);
    for (const auto& [way, step] : ways) some.push_back(way);
    const z3::expr asked = s.context.bool_const(fmt::format("question {}", s.questions++).c_str());
    s.solver.add(z3::implies(asked, z3::mk_or(some)));
    z3::expr_vector assumptions(s.context);
    assumptions.push_back(asked);
    const Answer answer = s.ask(assumptions, limit);
    if (answer == Answer::satisfiable) {
        for (const auto& [way, step] : ways) {
            if (!s.model->eval(way, true).is_true()) continue;
            s.last_step = step;
            break;
        }
    }
    return answer;
}

SymbolicRun Unrolling::run() {
    Implementation& s = *self_;
    SymbolicRun run;
    for (std::size_t f = 0; f < s.system.functions.size(); ++f) {
        for (std::size_t p = 0; p < s.layout.places(ir::FunctionId(f)); ++p)
            run.initial.push_back(
                s.vectors.read(s.system.functions[f].result, *s.model, s.states[0][run.initial.size()]));
    }
    for (const z3::expr& choice : s.choices)
        run.steps.push_back(s.steps[s.model->eval(choice, true).get_numeral_uint64()].step);
    if (s.last_step) run.steps.push_back(*s.last_step);
    return run;
}

}  // namespace latchwork::verify::smt
