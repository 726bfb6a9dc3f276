/// Grouping of proofs, and the claims behind properties.
#include "verify/check/obligations.hpp"

#include <fmt/format.h>

#include <map>
#include <stdexcept>

#include "ir/passes.hpp"
#include "verify/check/claim.hpp"

namespace latchwork::verify::check {

namespace {

smt::Claim claim_of(const ir::System& system, ir::PropertyId property, const Proved& proved) {
    const std::string& name = system.property(property).name;
    if (const std::optional<ir::Expr> claim = safety_claim(system, property)) return {name, *claim};
    return {name, deadlock_claim(system, proved.lock_order)};
}

}  // namespace

std::vector<Proof> proofs_of(const ir::System& system, const std::vector<PropertyVerdict>& verdicts) {
    std::vector<Proof> proofs;
    std::map<std::vector<ir::Expr>, std::size_t> together;
    for (const PropertyVerdict& v : verdicts) {
        const auto* proved = std::get_if<Proved>(&v.verdict);
        if (proved == nullptr) continue;
        const auto [place, is_new] = together.emplace(proved->invariants, proofs.size());
        if (is_new) {
            proofs.push_back({{}, location_invariants(system), {}});
            std::vector<ir::Expr>& all = proofs.back().invariants;
            all.insert(all.end(), proved->invariants.begin(), proved->invariants.end());
        }
        Proof& proof = proofs[place->second];
        proof.properties.push_back(v.property);
        proof.claims.push_back(claim_of(system, v.property, *proved));
    }
    return proofs;
}

std::vector<ir::Expr> location_invariants(const ir::System& system) {
    ir::ExprPool& pool = *system.pool;
    std::vector<ir::Expr> invariants;
    for (std::size_t p = 0; p < system.processes.size(); ++p) {
        const ir::ProcessId process(p);
        const std::vector<bool> reached = ir::reachable_locations(system, process);
        const ir::Variable self = pool.fresh(system.process(process).sort, "i");
        std::vector<ir::Expr> elsewhere;
        for (std::size_t l = 0; l < reached.size(); ++l)
            if (!reached[l])
                elsewhere.push_back(
                    pool.logical_not(system.at(process, pool.variable(self), static_cast<ir::Value>(l))));
        if (!elsewhere.empty())
            invariants.push_back(pool.quantified(ir::Op::forall, {self}, pool.logical_and(elsewhere)));
    }
    return invariants;
}

}  // namespace latchwork::verify::check
