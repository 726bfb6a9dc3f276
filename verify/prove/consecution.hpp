/// One transition's part of the Houdini loop: which candidates survive it, given those assumed before it.
/// (Flanagan and Leino, "Houdini, an annotation assistant for ESC/Java", FME 2001.)
#pragma once

#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/deadline.hpp"
#include "verify/engine.hpp"
#include "verify/prove/clause.hpp"
#include "verify/prove/cube.hpp"

namespace latchwork::verify::prove {

/// All candidates ever made; a candidate's number never changes.
struct Pool {
    std::vector<Clause> clauses;
    std::vector<bool> alive;
    std::vector<bool> inductive;  ///< known to be so, together: nothing will drop them
    /// Of each candidate that was ever dropped: which atoms of its prefix were true in the state that refuted
    /// it.
    std::map<std::uint32_t, std::vector<bool>> refuted_where;
    bool pursued = false;
    /// Candidates on the way to a property: when one is dropped and that is pursued, the reason goes to
    /// `dropped_because`.
    std::vector<bool> wanted;
    std::vector<bool> refuted;  ///< known to be false of some initial state
    std::vector<std::pair<std::uint32_t, Cube>> dropped_because;
    [[nodiscard]] std::vector<std::uint32_t> survivors() const;
    /// Adds a candidate, alive.
    void add(Clause clause, bool is_wanted = false);
    /// Adds a clause that every state satisfies, which is no candidate: it is assumed, never asked for.
    void add_known(Clause clause) {
        add(std::move(clause));
        inductive.back() = true;
        known_.insert(static_cast<std::uint32_t>(clauses.size() - 1));
    }
    [[nodiscard]] bool is_known(std::uint32_t c) const { return known_.contains(c); }
    /// The candidates that differ from `c` only in locations, itself included. A model that one of them
    /// refutes is mostly followed by one where the instance stands elsewhere.
    [[nodiscard]] const std::vector<std::uint32_t>& siblings(std::uint32_t c) const {
        return members_[family_of_[c]];
    }

  private:
    std::map<std::pair<const Prefix*, std::vector<Signed>>, std::size_t> families_;
    std::set<std::uint32_t> known_;
    std::vector<std::size_t> family_of_;               ///< by candidate
    std::vector<std::vector<std::uint32_t>> members_;  ///< by family
};

/// Thrown when the time is over or the user stops; the loop unwinds.
struct Interrupted {};

/// What all solvers of a proof share.
struct Budget {
    const Context* context;
    base::Deadline deadline;
    std::size_t queries = 0;
    std::size_t most_queries = std::numeric_limits<std::size_t>::max();
    bool heed_stop = true;  ///< false while evidence for what is already shown is being gathered
    /// What is left for one query. Throws Interrupted if there is nothing.
    [[nodiscard]] smt::Limit left() const;
    /// Allows so many queries from now on.
    void grant(std::size_t more) {
        const std::size_t most = std::numeric_limits<std::size_t>::max();
        most_queries = more > most - queries ? most : queries + more;
    }
    /// Throws Interrupted if there is nothing.
    void check() const { (void)left(); }
};

/// Wraps a ground solver: instantiates candidates lazily, where a model refutes them.
class Consecution {
  public:
    /// `skolems`: the variables of all prefixes in use.
    Consecution(const ir::System& system, std::shared_ptr<smt::Theory> theory, smt::GroundSolver::Role role,
                const ir::Action* action, const std::vector<ir::Variable>& skolems, Budget& budget);

    /// Takes the candidates out of `pool` that this transition may break, assuming the others; gives how
    /// many.
    std::size_t prune(Pool& pool);
    /// True if nothing that the last prune() relied on has died since.
    [[nodiscard]] bool still_valid(const Pool& pool) const;
    /// Survivors that suffice so that this transition keeps the `goals`, which are survivors, too:
    /// `preferred` ones if they suffice. Empty if it cannot break them.
    std::vector<std::uint32_t> needed_for(const Pool& pool, const std::vector<std::uint32_t>& goals,
                                          const std::vector<std::uint32_t>& preferred);
    /// Role::state: survivors that imply a closed formula, `preferred` ones if they suffice, or nothing if
    /// all of them do not. To be called once.
    std::optional<std::vector<std::uint32_t>> implying(const Pool& pool, ir::Expr formula,
                                                       const std::vector<std::uint32_t>& preferred);

    /// After implying() gave nothing: why the formula is false in the state that was found.
    [[nodiscard]] Cube why_not(ir::Expr formula);

    [[nodiscard]] const std::string& name() const { return name_; }

  private:
    bool relevant(const Clause& clause) const;
    Cube why_refuted(const Clause& clause);
    Justification justification(const std::vector<ir::Variable>& members);
    smt::Answer check(const Pool& pool, const std::vector<std::uint32_t>& goals,
                      const std::vector<std::uint32_t>& assumed);
    std::optional<std::vector<std::uint32_t>> reasons(const Pool& pool,
                                                      const std::vector<std::uint32_t>& goals,
                                                      const std::vector<std::uint32_t>& preferred);
    void instantiate_at_self(const Pool& pool);
    std::size_t instantiate_refuted(const Pool& pool, const std::vector<std::uint32_t>& assumed);
    std::vector<std::uint32_t> failing(const Pool& pool, const std::vector<std::uint32_t>& goals);

    const ir::System& system_;
    smt::GroundSolver::Role role_;
    const ir::Action* action_;
    Budget& budget_;
    smt::GroundSolver solver_;
    std::string name_;
    std::set<ir::FunctionId> changed_;
    std::set<std::pair<std::uint32_t, std::vector<std::uint32_t>>> instances_;
    std::vector<std::uint32_t> relied_on_;
    bool valid_ = false;
};

}  // namespace latchwork::verify::prove
