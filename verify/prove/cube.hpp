/// Why a counterexample to induction is one: the few literals of its first state that alone let the step be
/// taken and break the goal. (The weakest precondition, restricted to one model; IC3 calls this lifting.)
/// Used by the proof engine.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ir/system.hpp"
#include "verify/smt/ground_solver.hpp"

namespace latchwork::verify::prove {

/// A conjunction of literals over free variables, each a member of its sort.
struct Cube {
    std::vector<smt::Literal> literals;  ///< distinct atoms, quantifier-free and without `ite`

    /// The variables that occur.
    [[nodiscard]] std::vector<ir::Variable> variables() const;
};

/// Gathers literals that justify the values of formulas in one model.
class Justification {
  public:
    /// `value` tells the truth of a boolean expression without quantifiers in the model, `known` whether the
    /// model has a member for a variable; `members` are known variables that universals are instantiated
    /// with.
    Justification(const ir::System& system, std::function<bool(ir::Expr)> value,
                  std::function<bool(const ir::Variable&)> known, std::vector<ir::Variable> members);

    /// Adds literals that imply that `e` is `truth`, as it is in the model. Of a universal that is true only
    /// the instances at the members are justified.
    void add(ir::Expr e, bool truth);
    /// The literals, simplified: a variable that is equated to something else is replaced by it.
    [[nodiscard]] Cube cube() const;

  private:
    using Literals = std::vector<smt::Literal>;
    Literals justify(ir::Expr e, bool truth) const;
    Literals all(const std::vector<ir::Expr>& parts, bool truth) const;
    Literals best(const std::vector<ir::Expr>& parts, bool truth) const;
    Literals instances(ir::Expr e, bool truth) const;
    Literals atom(ir::Expr e, bool truth) const;

    const ir::System& system_;
    std::function<bool(ir::Expr)> value_;
    std::function<bool(const ir::Variable&)> known_;
    std::vector<ir::Variable> members_;
    Literals literals_;
};

}  // namespace latchwork::verify::prove
