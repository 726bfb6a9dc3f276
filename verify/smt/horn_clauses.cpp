/// The clauses: one for the initial states, one for each step, one for the breach.
#include "verify/smt/horn_clauses.hpp"

#include <fmt/format.h>

#include "verify/smt/alarm.hpp"
#include "verify/smt/ground_system.hpp"

namespace latchwork::verify::smt {

namespace {

/// A state with a Boolean for each bit.
struct Bits {
    Bits(z3::context& context, const Symbols& symbols, const char* suffix) : bits(context) {
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

    z3::expr_vector bits;
    std::vector<unsigned> widths;
    Symbols words;  ///< by place, what is made of its bits
};

/// Spacer's generalisation is made for Booleans: on bit vectors it enumerates values, and with one rule for
/// all steps it has to eliminate the choice among them. So each bit is a Boolean, and each step a rule.
class HornClauses {
  public:
    HornClauses(const ir::System& system, const ir::Scope& scope)
        : ground_(system, scope),
          symbols_(ground_.fresh("0")),
          now_(context_, symbols_, ""),
          next_(context_, symbols_, "'"),
          reached_(relation("reached", now_.bits.size())),
          broken_(relation("broken", 0)),
          engine_(context_) {
        z3::params parameters(context_);
        parameters.set("engine", context_.str_symbol("spacer"));
        parameters.set("ctrl_c", false);
        // With it, Z3 4.8.12 finds a chain of copied flags violated that no run violates.
        parameters.set("xform.slice", false);
        engine_.set(parameters);
        engine_.register_relation(reached_);
        engine_.register_relation(broken_);
    }

    Answer ever_violated(ir::PropertyId property, const Limit& limit) {
        const Symbols& now = now_.words;
        // Symbols first: bits are blasted at once.
        z3::expr begins = ground_.begins(symbols_, false);
        add(now_.bits, blasted(begins.substitute(listed(symbols_), listed(now))), reached_(now_.bits),
            "initial");
        for (const GroundStep& g : ground_.steps())
            if (!ir::is_false(g.guard)) add_step(g);
        add(now_.bits, reached_(now_.bits) && blasted(ground_.broken(property, now)), broken_(), "breach");
        z3::expr question = broken_();
        return answer_of(ask_within(context_, limit, [&] { return engine_.query(question); }));
    }

  private:
    z3::func_decl relation(const char* name, unsigned arity) {
        z3::sort_vector sorts(context_);
        for (unsigned b = 0; b < arity; ++b) sorts.push_back(context_.bool_sort());
        return context_.function(name, sorts, context_.bool_sort());
    }

    z3::expr_vector listed(const Symbols& symbols) {
        z3::expr_vector all(context_);
        for (const z3::expr& s : symbols) all.push_back(s);
        return all;
    }

    /// A rule over all symbols in it.
    void add(const z3::expr_vector& bound, const z3::expr& body, const z3::expr& head, const char* name) {
        z3::expr rule = z3::forall(bound, z3::implies(body, head));
        engine_.add_rule(rule, context_.str_symbol(name));
    }

    /// Bits that the step leaves alone are the same symbols before and after.
    void add_step(const GroundStep& g) {
        const Symbols& now = now_.words;
        Symbols after = now;
        ground_.apply(g, now, context_.bool_val(true), after);
        z3::expr_vector body(context_), bound(context_), head(context_);
        for (const z3::expr& bit : now_.bits) bound.push_back(bit);
        body.push_back(ground_.enabled(g, now) && !ground_.ended(now));
        unsigned bit = 0;
        for (std::size_t p = 0; p < after.size(); ++p) {
            const bool same = after[p].id() == now[p].id();
            if (!same) body.push_back(next_.words[p] == after[p]);
            for (unsigned end = bit + now_.widths[p]; bit < end; ++bit) {
                head.push_back(same ? now_.bits[bit] : next_.bits[bit]);
                if (!same) bound.push_back(next_.bits[bit]);
            }
        }
        add(bound, reached_(now_.bits) && blasted(z3::mk_and(body)), reached_(head), "step");
    }

    /// A formula over the bits alone.
    z3::expr blasted(const z3::expr& formula) {
        z3::goal goal(context_);
        goal.add(formula);
        const z3::apply_result result =
            (z3::tactic(context_, "simplify") & z3::tactic(context_, "bit-blast"))(goal);
        z3::expr_vector all(context_);
        for (unsigned i = 0; i < result.size(); ++i) all.push_back(result[i].as_expr());
        return z3::mk_and(all);
    }

    GroundSystem ground_;
    z3::context& context_ = ground_.context();
    Symbols symbols_;
    Bits now_, next_;
    z3::func_decl reached_, broken_;
    z3::fixedpoint engine_;
};

}  // namespace

Answer ever_violated(const ir::System& system, const ir::Scope& scope, ir::PropertyId property,
                     const Limit& limit) {
    HornClauses clauses(system, scope);
    try {
        return clauses.ever_violated(property, limit);
    } catch (const z3::exception&) {  // Spacer's way to say that it gives up
        return Answer::unknown;
    }
}

}  // namespace latchwork::verify::smt
