/// What is known where an expression is evaluated, and what is left of the expression then: contextual
/// simplification, as in Z3's tactic ctx-simplify. Tests of C++ that stand behind others need not say again
/// what those have said.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "ir/system.hpp"

namespace latchwork::codegen {

class Facts {
  public:
    explicit Facts(ir::ExprPool& pool) : pool_(&pool) {}

    /// Makes known that the truth value `e` is `value` from here on.
    void assume(ir::Expr e, bool value = true);

    /// An expression with the value of `e` in all states in which the facts hold. It dereferences no null
    /// that `e`, evaluated from left to right, does not; the operands of `&&`, `||` and `?:` are taken to be
    /// evaluated as in C.
    [[nodiscard]] ir::Expr simplify(ir::Expr e);

  private:
    void record(ir::Expr e, bool value);
    void learn(std::unordered_map<ir::Expr, ir::Value>& facts, ir::Expr e, ir::Value value);
    /// Forgets what was learnt since there were `mark` facts.
    void forget(std::size_t mark);
    [[nodiscard]] ir::Expr simplify_under(ir::Expr assumption, bool value, ir::Expr e);
    [[nodiscard]] ir::Expr junction(ir::Expr e);

    ir::ExprPool* pool_;
    std::unordered_map<ir::Expr, ir::Value> truth_;  // of truth values
    std::unordered_map<ir::Expr, ir::Value> value_;  // of what is known to equal a constant
    struct Learnt {
        bool truth;
        ir::Expr fact;
        std::optional<ir::Value> before;
    };
    std::vector<Learnt> trail_;
};

}  // namespace latchwork::codegen
