/// One incremental solver for one transition (or for the initial states), over ground terms only: the working
/// horse of the proof engine. No quantifier reaches Z3: universal facts are instantiated on the ground terms,
/// so "unsatisfiable" is always right, and "satisfiable" comes with a finite structure, a counterexample to
/// induction relative to the instances made so far. No Z3 type appears here.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "ir/system.hpp"
#include "verify/smt/limit.hpp"

namespace latchwork::verify::smt {

/// `atom`, or its negation.
struct Literal {
    ir::Expr atom = nullptr;
    bool positive = true;
};

/// A finite first-order structure read off a model. Elements of a sort are numbered from 0; the first
/// `members[sort]` are values of ground terms. Null is `ir::null_value`.
struct Structure {
    std::vector<ir::Value> members;
    std::vector<ir::Value> elements;             ///< by sort, those that only functions reach included
    std::vector<std::vector<ir::Value>> tables;  ///< by function, row-major; each argument counts from null
    std::vector<std::vector<std::uint32_t>>
        representative;  ///< by sort and member: a ground term, or the value
};

/// A system's vocabulary in Z3, shared by the solvers of one proof (theory.hpp).
class Theory;
[[nodiscard]] std::shared_ptr<Theory> make_theory(const ir::System& system);

enum class Answer { unsatisfiable, satisfiable, unknown };

class GroundSolver {
  public:
    /// What the solver is about.
    enum class Role {
        initial,     ///< initial states; goals are about them
        transition,  ///< `action` taken from a state; goals are about the state after it
        state,       ///< any state; goals are about it
    };
    /// `skolems` are the variables that goals are about, each a member of its sort. `action` is needed for
    /// Role::transition. Throws smt::Unsupported (see theory.hpp) where a guard cannot be handled.
    GroundSolver(std::shared_ptr<Theory> theory, Role role, const ir::Action* action,
                 const std::vector<ir::Variable>& skolems, unsigned seed);
    ~GroundSolver();
    GroundSolver(GroundSolver&&) noexcept;

    /// How many ground terms of a sort there are; a tuple names one for each variable of a clause.
    [[nodiscard]] std::size_t ground_terms(ir::SortId sort) const;
    /// The index of the acting instance among the ground terms of its sort (Role::transition).
    [[nodiscard]] std::uint32_t self() const;

    /// Adds the instance of a clause at ground terms: if `clause` is assumed, one of its literals holds
    /// before.
    void add_instance(std::uint32_t clause, const std::vector<Literal>& literals,
                      const std::vector<ir::Variable>& variables, const std::vector<std::uint32_t>& tuple);
    /// Makes `goal` a way to fail: at the skolems, every literal is false in the state that goals are about.
    void add_goal(std::uint32_t goal, const std::vector<Literal>& literals);
    /// The same for a closed formula: it is false there. Throws smt::Unsupported.
    void add_goal(std::uint32_t goal, ir::Expr formula);

    /// Is there a state in which all `clauses` (those with instances) hold and some goal fails?
    Answer check(const std::vector<std::uint32_t>& goals, const std::vector<std::uint32_t>& clauses,
                 const Limit& limit);
    /// After "unsatisfiable": the clauses that were needed.
    [[nodiscard]] std::vector<std::uint32_t> core() const;
    /// After "satisfiable": the state before.
    [[nodiscard]] Structure structure();
    /// After "satisfiable": the value of an atom over the skolems in the state that goals are about.
    [[nodiscard]] bool goal_atom(ir::Expr atom);
    /// After "satisfiable": the value of a boolean expression in the state before. Precondition: no
    /// quantifier, and all its variables are known().
    [[nodiscard]] bool holds_before(ir::Expr e);
    /// True if a variable has a value in models: the Skolem variables, the action's own, and those of
    /// existentials that had to be made true.
    [[nodiscard]] bool known(const ir::Variable& variable) const;

  private:
    struct Implementation;
    std::unique_ptr<Implementation> self_;
};

}  // namespace latchwork::verify::smt
