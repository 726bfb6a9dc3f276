/// Asks Z3 about the queries of a certificate.
#pragma once

#include <string>
#include <vector>

#include "verify/smt/limit.hpp"
#include "verify/smt/queries.hpp"

namespace latchwork::verify::smt {

/// Everything expected is "unsatisfiable", which E-matching mostly finds in no time; only where it does not
/// is a model looked for, which instantiates more.
class Judge {
  public:
    /// The limit is for each way in which a query may fail.
    Judge(Obligations& obligations, const Limit& limit);

    /// Z3's answer; if it is "unknown", `why` says why. Each way to fail is asked for on its own: together,
    /// the terms of one would make instances for all others.
    z3::check_result settle(const Query& q, std::string& why);

  private:
    /// The same for one way to fail, with more effort.
    z3::check_result settle_hard(const Query& q, const z3::expr& denied, std::string& why);
    z3::check_result check(z3::solver& solver, const Limit& limit);
    z3::solver make(bool look_for_models);

    Obligations& obligations_;
    const Limit limit_;
    const Limit limit_for_matching_;                 ///< what E-matching finds, it finds soon
    std::vector<std::vector<z3::expr>> background_;  ///< without the invariants, and with them
    std::vector<z3::solver> solvers_;                ///< for each of them, incremental
};

}  // namespace latchwork::verify::smt
