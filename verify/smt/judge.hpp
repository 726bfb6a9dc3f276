/// Asks Z3 about what must be unsatisfiable: the queries of a certificate, or a script of one.
#pragma once

#include <string>
#include <vector>

#include "verify/smt/limit.hpp"
#include "verify/smt/triggers.hpp"

namespace latchwork::verify::smt {

/// Everything expected is "unsatisfiable", which E-matching mostly finds in no time, with Z3's triggers or
/// with those of triggers.hpp; only where it does not is a model looked for, which instantiates more.
class Judge {
  public:
    /// What is assumed in all questions. The limit is for each way in which a query may fail; E-matching gets
    /// a tenth of it.
    Judge(z3::context& context, std::vector<z3::expr> facts, Mention mention, const Limit& limit);

    /// Z3's answer to whether one of `denied` may hold together with the facts and `assertions`; if it is
    /// "unknown", `why` says why. Each of them is asked for on its own: together, the terms of one would make
    /// instances for all others.
    z3::check_result settle(const std::vector<z3::expr>& assertions, const std::vector<z3::expr>& denied,
                            std::string& why);

  private:
    /// The same for one way to fail, with more effort.
    z3::check_result settle_hard(const std::vector<z3::expr>& assertions, const z3::expr& denied,
                                 std::string& why);
    z3::check_result check(z3::solver& solver, const Limit& limit);
    z3::solver make(bool look_for_models);

    z3::context& context_;
    const std::vector<z3::expr> facts_;
    const Mention mention_;
    const Limit limit_;
    const Limit limit_for_matching_;  ///< what E-matching finds, it finds soon
    z3::solver matching_;             ///< incremental
};

}  // namespace latchwork::verify::smt
