/// Certificates, checked and written.
#include "verify/smt/certificate.hpp"

#include <fmt/format.h>

#include "base/deadline.hpp"
#include "verify/smt/holders.hpp"
#include "verify/smt/judge.hpp"
#include "verify/smt/queries.hpp"
#include "verify/smt/script.hpp"

namespace latchwork::verify::smt {

namespace {

using ir::Expr;

/// A certificate without counts, and with functions for who holds a lock.
struct Uncounted {
    Uncounted(const ir::System& system, const std::vector<Expr>& formulas, const std::vector<Claim>& implied)
        : claims(implied) {
        const WithHolders holders(system, WithHolders::Owners::yes);
        std::vector<Expr> all;
        for (Expr e : formulas) all.push_back(holders.abstract(e));
        for (Expr link : holders.links(all)) all.push_back(link);
        const std::size_t invariant_count = all.size();
        for (const Claim& c : claims) all.push_back(c.formula);
        counted = counting::count(holders.system(), all);
        for (std::size_t c = 0; c < claims.size(); ++c) claims[c].formula = all[invariant_count + c];
        all.resize(invariant_count);
        invariants = std::move(all);
    }
    counting::Counted counted;
    std::vector<Expr> invariants;
    std::vector<Claim> claims;
};

}  // namespace

CertificateAnswer check_certificate(const ir::System& system, const std::vector<Expr>& invariants,
                                    const std::vector<Claim>& claims, const Limit& limit_for_each,
                                    std::chrono::milliseconds limit_for_all) {
    const Uncounted certificate(system, invariants, claims);
    return check_certificate(certificate.counted, certificate.invariants, certificate.claims, limit_for_each,
                             limit_for_all);
}

CertificateAnswer check_certificate(const counting::Counted& counted, const std::vector<Expr>& invariants,
                                    const std::vector<Claim>& claims, const Limit& limit_for_each,
                                    std::chrono::milliseconds limit_for_all) {
    using Kind = CertificateAnswer::Kind;
    const base::Deadline deadline(limit_for_all);
    CertificateAnswer answer;
    try {
        Obligations obligations(counted, invariants, claims);
        const auto judge_with = [&](bool invariants_too) {
            return Judge(obligations.theory.context(), obligations.background(invariants_too),
                         obligations.where_it_stands(), limit_for_each);
        };
        Judge without_invariants = judge_with(false), with_invariants = judge_with(true);
        obligations.for_each([&](const Query& q) {
            if (limit_for_each.stopped && limit_for_each.stopped()) {
                answer = {Kind::unsettled, "stopped"};
                return false;
            }
            if (deadline.over()) {
                answer = {Kind::unsettled, fmt::format("the time is over before {}", q.name)};
                return false;
            }
            std::string why;
            const z3::check_result result = (q.assumes_invariants ? with_invariants : without_invariants)
                                                .settle(q.assertions, q.denied, why);
            if (result == z3::sat) answer = {Kind::refuted, q.name + " is refuted"};
            if (result == z3::unknown)
                answer = {Kind::unsettled, fmt::format("{} is not settled ({})", q.name, why)};
            return answer.kind == Kind::accepted;
        });
    } catch (const Unsupported& e) {
        answer = {Kind::unsettled, e.what()};
    }
    return answer;
}

std::vector<Script> certificate_scripts(const ir::System& system, const std::vector<Expr>& invariants,
                                        const std::vector<Claim>& claims) {
    const Uncounted certificate(system, invariants, claims);
    Obligations obligations(certificate.counted, certificate.invariants, certificate.claims);
    ScriptWriter writer(obligations);
    std::vector<Script> scripts;
    obligations.for_each([&](const Query& q) {
        scripts.push_back({q.name, writer.script(q)});
        return true;
    });
    return scripts;
}

}  // namespace latchwork::verify::smt
