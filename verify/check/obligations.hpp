/// What there is to show before a proof counts: the invariants it rests on, and what they must imply. The
/// re-check of evidence and certificates both start here.
#pragma once

#include <vector>

#include "verify/engine.hpp"
#include "verify/smt/certificate.hpp"

namespace latchwork::verify::check {

/// Properties that are proved by the same invariants.
struct Proof {
    std::vector<ir::PropertyId> properties;
    std::vector<ir::Expr> invariants;  ///< location_invariants() first, then those of the verdicts
    std::vector<smt::Claim> claims;    ///< what they must imply: one for each of the properties
};

/// The proofs among `verdicts`, those with the same invariants together. Throws std::logic_error if a
/// property is proved by an argument that does not apply to it.
[[nodiscard]] std::vector<Proof> proofs_of(const ir::System& system,
                                           const std::vector<PropertyVerdict>& verdicts);

/// For each process with places that no path of actions reaches: no instance is at any of them. Whether there
/// is a path was found by a search (ir::reachable_locations), on which claims and ir::specialize rest; as an
/// invariant it is shown with the rest.
[[nodiscard]] std::vector<ir::Expr> location_invariants(const ir::System& system);

}  // namespace latchwork::verify::check
