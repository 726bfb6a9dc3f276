/// Ground terms of one transition, and formulas weakened to quantifier-free ones over them. Used by
/// GroundSolver.
#pragma once

#include <functional>
#include <set>
#include <unordered_set>
#include <vector>

#include "verify/smt/theory.hpp"

namespace latchwork::verify::smt {

class Grounding {
  public:
    /// Terms of a state that is `initial`, or of any.
    Grounding(Theory& theory, bool initial);

    /// Makes a constant for a variable, a member of its sort, and a ground term of it.
    void add_variable(const ir::Variable& variable, const std::string& prefix);
    /// Gathers the ground terms of a formula that will be assumed (or denied, if not `positive`), and makes
    /// Skolem constants for the existentials in it that are under no universal.
    void collect(ir::Expr formula, bool positive);
    /// Gathers the ground terms of an expression of any type.
    void collect_terms(ir::Expr e);
    /// Closes the ground terms once under the functions into uninterpreted sorts, and gives what is true of
    /// them by the axioms: variables are members, constants lie in their range. Each fact is given once.
    [[nodiscard]] std::vector<z3::expr> close();

    /// A quantifier-free consequence of the formula (of its denial, if not `positive`): Skolem constants for
    /// existentials, the instances on ground terms for universals. So if it is unsatisfiable, the formula is.
    [[nodiscard]] z3::expr weaken(ir::Expr formula, bool positive);

    [[nodiscard]] const std::vector<z3::expr>& terms(ir::SortId sort) const { return terms_[sort.index()]; }
    [[nodiscard]] const Theory::Environment& environment() const { return environment_; }

  private:
    bool add_term(ir::SortId sort, const z3::expr& term, int depth);
    bool is_ground(ir::Expr e) const;
    void collect(ir::Expr formula, bool positive, bool under_universal);
    z3::expr weaken(ir::Expr formula, bool positive, const Theory::Environment& environment,
                    bool under_universal);
    z3::expr instances(ir::Expr formula, bool positive, Theory::Environment environment);
    z3::expr unconstrained(const z3::sort& sort);
    void for_each_tuple(const std::vector<ir::SortId>& sorts,
                        const std::function<void(const z3::expr_vector&, int)>& visit);

    Theory& theory_;
    bool initial_;
    Theory::Environment environment_;
    std::vector<std::vector<z3::expr>> terms_;  ///< by sort
    std::vector<std::vector<int>> depth_;  ///< of each term: how many functions the closure has put on top
    std::unordered_set<unsigned> known_;   ///< Z3's ids of all terms
    std::set<std::vector<unsigned>> axioms_given_;
    std::vector<z3::expr> facts_;
    unsigned fresh_ = 0;
};

}  // namespace latchwork::verify::smt
