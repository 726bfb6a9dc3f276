/// Non-vacuity: a verdict that says that nothing goes wrong is worth nothing if what could go wrong never
/// runs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "verify/engine.hpp"

namespace latchwork::verify::check {

struct Vacuity {
    /// What makes every claim worthless: no initial state, an action that never runs, a process that cannot
    /// end.
    std::optional<Vacuous> system;
    /// The claims of which a left side of an `==>` never holds.
    std::map<ir::PropertyId, Vacuous> claims;
    /// What was not found to run, but may: the search for it was cut off.
    std::vector<Note> unknown;
    /// By property, a trap that ended a run on the way; null if none did.
    std::vector<const ir::Obligation*> traps;
};

/// Looks for what never runs in any of the growing scopes up to two of each: an action that is left after
/// specialisation, the end of a process, a left side of an `==>` of one of the properties `claimed`. A left
/// side that the configs alone make false is not there in this variant. `limits.time` bounds the whole
/// search.
[[nodiscard]] Vacuity find_vacuity(const ir::System& system, const std::vector<ir::PropertyId>& claimed,
                                   const Request::Limits& limits, const Context& context);

/// The first assumption that cannot be true together with those before it in any of `scopes`, so that there
/// is no initial state; nothing if there is one.
[[nodiscard]] std::optional<Vacuous> find_contradiction(const ir::System& system,
                                                        const std::vector<ir::Scope>& scopes);

/// Two values of a config that give the same system whatever the other configs are; nothing if there are
/// none. `system` has its configs open. Systems are compared as they stand, so two that merely behave alike
/// count as different.
[[nodiscard]] std::optional<Vacuous> find_same_values(const ir::System& system);

}  // namespace latchwork::verify::check
