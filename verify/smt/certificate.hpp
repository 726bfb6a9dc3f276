/// The obligations that make a set of formulas a proof, as closed quantified queries: initiation, consecution
/// for each action, implication. They are built from the system alone, know nothing of how the formulas were
/// found, and go to a fresh solver of the general kind (or to a file). No Z3 type appears here.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "ir/system.hpp"
#include "verify/counting/counters.hpp"
#include "verify/smt/limit.hpp"

namespace latchwork::verify::smt {

/// Something that the invariants are said to imply.
struct Claim {
    std::string name;
    ir::Expr formula = nullptr;
};

/// What a fresh solver says of a certificate.
struct CertificateAnswer {
    enum class Kind { accepted, refuted, unsettled } kind = Kind::accepted;
    std::string detail;  ///< which obligation was not accepted, and why
};

/// Of processor time: longer than anybody waits.
inline constexpr std::chrono::milliseconds unlimited = std::chrono::hours(24 * 365);

/// Checks each obligation in a Z3 context that no engine has touched. The answer is unsettled when it was
/// stopped, when one of the limits was hit, and where a construct is not supported.
[[nodiscard]] CertificateAnswer check_certificate(const ir::System& system,
                                                  const std::vector<ir::Expr>& invariants,
                                                  const std::vector<Claim>& claims,
                                                  const Limit& limit_for_each,
                                                  std::chrono::milliseconds limit_for_all = unlimited);

/// The same for what is already counted. Formulas are over the functions of `counted`; that its counters are
/// what they are said to be is among the obligations.
[[nodiscard]] CertificateAnswer check_certificate(const counting::Counted& counted,
                                                  const std::vector<ir::Expr>& invariants,
                                                  const std::vector<Claim>& claims,
                                                  const Limit& limit_for_each,
                                                  std::chrono::milliseconds limit_for_all = unlimited);

/// One obligation as a script in SMT-LIB 2 with a question for each of its parts; "unsat" to all of them
/// means accepted. The same system, as it is lowered anew from the same text, gives the same bytes with the
/// same version of Z3.
struct Script {
    std::string name;  ///< "initiation", "consecution fault.install", "implication no_dangling_pte"
    std::string text;
};
/// The obligations that check_certificate() checks, in its order. Throws smt::Unsupported (theory.hpp), a
/// std::runtime_error.
[[nodiscard]] std::vector<Script> certificate_scripts(const ir::System& system,
                                                      const std::vector<ir::Expr>& invariants,
                                                      const std::vector<Claim>& claims);

}  // namespace latchwork::verify::smt
