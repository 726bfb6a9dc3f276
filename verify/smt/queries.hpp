/// What a certificate must show, as queries to be found unsatisfiable: initiation, consecution for each
/// action, implication, and that counters count. Asked of Z3 (judge.hpp), or written as scripts (script.hpp).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "verify/counting/counters.hpp"
#include "verify/smt/certificate.hpp"
#include "verify/smt/theory.hpp"
#include "verify/smt/triggers.hpp"

namespace latchwork::verify::smt {

/// One query, to be found unsatisfiable.
struct Query {
    std::string name;
    bool assumes_invariants = false;
    std::vector<z3::expr> assertions;  ///< beside what background() says
    std::vector<z3::expr> denied;      ///< one of these holds, too
};

/// The queries of one certificate. What it is made of outlives it.
class Obligations {
  public:
    Obligations(const counting::Counted& counted, const std::vector<ir::Expr>& invariants,
                const std::vector<Claim>& claims)
        : theory(counted.system),
          counted_(counted),
          system_(counted.system),
          invariants_(invariants),
          claims_(claims) {}

    /// Calls `visit` with each query until it returns false.
    void for_each(const std::function<bool(const Query&)>& visit);
    /// What is assumed in all queries, or in all that assume the invariants.
    std::vector<z3::expr> background(bool with_invariants);
    /// Of an instance of a process: where it stands. Must not outlive this.
    Mention where_it_stands();

    Theory theory;

  private:
    z3::expr constant_fact(ir::Expr formula);
    /// What may begin with any value of its type: of constants, or of all else.
    void add_initial_axioms(bool of_constants, std::vector<z3::expr>& facts);
    Query initiation();
    /// What a counter counts, and its parameters.
    static std::vector<ir::Variable> bound_by(const counting::Counter& c);
    /// A query with what is known where an action is taken.
    Query taking(const ir::Action& a, const std::string& what, Theory::Environment& environment);
    Query consecution(const ir::Action& a);
    /// Each counter counts after the action what it says, if it did before. Outside of the members that the
    /// change names none enters or leaves the set; so the number grows by what the different ones among them
    /// contribute after, less what they did before. A number after which nothing is claimed is any number
    /// that the lower bounds allow.
    Query counting_of(const ir::Action& a, const std::vector<counting::Change>& changes);
    ir::Expr number(const counting::Counter& c) const;
    ir::Expr is_member(ir::Expr e) const;
    /// What the counter comes to by what the members of the change contribute before and after.
    ir::Expr balance(const ir::Action& a, const counting::Counter& c, const counting::Change& change) const;
    /// The number after the action is a symbol that occurs nowhere else.
    ir::Expr is_arbitrary(const ir::Action& a, const counting::Counter& c,
                          const counting::Change& change) const;
    Query implication(const Claim& claim);
    void deny(Query& q, const std::vector<ir::Expr>& all, const Theory::Environment& environment);

    const counting::Counted& counted_;
    const ir::System& system_;
    std::vector<ir::Expr> invariants_;
    const std::vector<Claim>& claims_;
};

}  // namespace latchwork::verify::smt
