/// What a proof may want to count: sets of members that the vocabulary of a system suggests. Used by the
/// proof engine.
#pragma once

#include <optional>
#include <vector>

#include "ir/liveness.hpp"
#include "ir/system.hpp"

namespace latchwork::verify::prove {

/// A set of members for each value of some parameters, by what puts a member in it: where it stands, if it is
/// an instance, and a condition.
struct Ghost {
    ir::Variable member;
    std::optional<ir::ProcessId> process;  ///< whose instances are counted; none: members of a domain
    std::vector<ir::Value> locations;      ///< where they stand; empty: anywhere
    ir::Expr condition = nullptr;          ///< over `member` and the parameters; true: none
};

/// The ghosts with these parameters (each of a sort of its own, or none): the instances of each process at
/// each location, those whose local or parameter is the parameter, those of which a relation with the
/// parameter holds; the members of domains that are mapped to it or that a field marks. `liveness` is of the
/// system; nothing is said of a local where it is dead.
[[nodiscard]] std::vector<Ghost> ghosts(const ir::System& system, const ir::Liveness& liveness,
                                        const std::vector<ir::Variable>& parameters);

/// True of the member exactly if it is in the set.
[[nodiscard]] ir::Expr body(const ir::System& system, const Ghost& ghost);

}  // namespace latchwork::verify::prove
