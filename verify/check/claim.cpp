/// Properties as state formulas.
#include "verify/check/claim.hpp"

#include <stdexcept>

namespace latchwork::verify::check {

std::optional<ir::Expr> safety_claim(const ir::System& system, ir::PropertyId property) {
    const ir::Property& p = system.property(property);
    if (p.kind == ir::Property::Kind::deadlock) return std::nullopt;
    if (p.kind == ir::Property::Kind::invariant) return p.formula;
    if (p.is_liveness()) throw std::logic_error(p.name + " is no safety property");
    ir::ExprPool& pool = *system.pool;
    std::vector<ir::Expr> parts;
    for (const ir::Action& a : system.actions) {
        const ir::Expr at = system.at(a.process, pool.variable(a.self), a.from);
        for (const ir::Obligation& o : a.obligations) {
            if (o.property != property) continue;
            std::vector<ir::Variable> bound{a.self};
            std::vector<ir::Expr> bad{at};
            if (!o.when_blocked) {
                bound.insert(bound.end(), a.choices.begin(), a.choices.end());
                bad.push_back(a.guard);
            }
            bad.push_back(o.bad);
            parts.push_back(pool.quantified(ir::Op::forall, std::move(bound),
                                            pool.logical_not(pool.logical_and(std::move(bad)))));
        }
    }
    return pool.logical_and(std::move(parts));
}

}  // namespace latchwork::verify::check
