/// Why a formula is false (or true) in a state: bindings and deciding facts, for the last row of a
/// counterexample.
#include <fmt/format.h>

#include <algorithm>

#include "cli/trace_table.hpp"
#include "ir/interpreter.hpp"
#include "ir/printer.hpp"

namespace latchwork::cli {

namespace {

using ir::Expr;
using ir::Op;
using ir::Value;

class Explainer {
  public:
    Explainer(const ir::System& system, const ir::Scope& scope, const ir::State& state)
        : system_(system), interpreter_(system, scope), state_(state) {}

    Explanation operator()(Expr formula) {
        explain(formula);
        return std::move(why_);
    }

  private:
    bool truth(Expr e) const { return interpreter_.evaluate(state_, e) != 0; }

    void add(std::string fact) {
        if (std::find(why_.facts.begin(), why_.facts.end(), fact) == why_.facts.end())
            why_.facts.push_back(std::move(fact));
    }

    void explain(Expr e) {
        if (e->op == Op::constant) return;
        const bool value = truth(e);
        switch (e->op) {
            case Op::not_:
                explain(e->arguments[0]);
                return;
            case Op::implies:
                if (value) break;
                explain(e->arguments[0]);
                explain(e->arguments[1]);
                return;
            case Op::and_:
            case Op::or_:
                explain_junction(e, value);
                return;
            case Op::forall:
            case Op::exists:
                if (value == (e->op == Op::forall)) break;  // no single witness
                explain_witness(e);
                return;
            default:
                break;
        }
        add_leaf(e, value);
    }

    /// One operand decides a false `and` and a true `or`; otherwise all of them do.
    void explain_junction(Expr e, bool value) {
        const bool one_decides = value == (e->op == Op::or_);
        for (Expr operand : e->arguments) {
            if (one_decides && truth(operand) != value) continue;
            explain(operand);
            if (one_decides) return;
        }
    }

    /// Binds the variables of a false `forall` or a true `exists` to the first members that decide it.
    void explain_witness(Expr e) {
        const bool wanted = e->op == Op::exists;
        ir::Substitution by;
        if (!find_witness(e, 0, by, wanted)) return;
        for (const ir::Variable& v : e->bound)
            why_.bindings.push_back(fmt::format("{} = {}", v.name, ir::print(system_, by.at(v.number))));
        explain(ir::substitute(*system_.pool, e->arguments[0], by));
    }

    bool find_witness(Expr e, std::size_t from, ir::Substitution& by, bool wanted) const {
        if (from == e->bound.size())
            return truth(ir::substitute(*system_.pool, e->arguments[0], by)) == wanted;
        const ir::Variable& v = e->bound[from];
        for (Value member = 0; member < interpreter_.layout().scope().size(v.sort); ++member) {
            by[v.number] = system_.pool->member(v.sort, member);
            if (find_witness(e, from + 1, by, wanted)) return true;
        }
        return false;
    }

    /// A fact that is not taken apart any further.
    void add_leaf(Expr e, bool value) {
        if (e->op == Op::apply) {
            add(fmt::format("{} is {}", place(e), value));
            return;
        }
        const bool compares = e->op == Op::equal || e->op == Op::less || e->op == Op::less_equal;
        if (!compares || is_location(e->arguments[0])) {
            add(value ? ir::print(system_, e) : fmt::format("not {}", ir::print(system_, e)));
            return;
        }
        for (Expr side : e->arguments) {
            if (side->op != Op::constant) add_value(side);
        }
    }

    void add_value(Expr e) {
        const std::string name = e->op == Op::apply ? place(e) : ir::print(system_, e);
        add(fmt::format("{} = {}", name,
                        ir::print_value(system_, e->type, interpreter_.evaluate(state_, e))));
    }

    /// The place that an application stands for, its arguments replaced by their values: with the fact that
    /// `pte[Addr#0]` is `Page#0`, `pte[Addr#0].cached` becomes `Page#0.cached`.
    std::string place(Expr e) {
        std::vector<Value> arguments;
        for (Expr argument : e->arguments) {
            if (argument->op != Op::constant) add_value(argument);
            arguments.push_back(interpreter_.evaluate(state_, argument));
        }
        return ir::print_place(system_, e->function, arguments);
    }

    [[nodiscard]] bool is_location(Expr e) const {
        return e->op == Op::apply && system_.function(e->function).role == ir::Function::Role::location;
    }

    const ir::System& system_;
    ir::Interpreter interpreter_;
    const ir::State& state_;
    Explanation why_;
};

}  // namespace

Explanation explain_value(const ir::System& system, const ir::Scope& scope, const ir::State& state,
                          Expr formula) {
    return Explainer(system, scope, state)(formula);
}

}  // namespace latchwork::cli
