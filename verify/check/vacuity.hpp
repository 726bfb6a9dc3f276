/// Non-vacuity: a verdict that says that nothing goes wrong is worth nothing if what could go wrong never
/// runs.
#pragma once

#include <optional>

#include "verify/engine.hpp"

namespace latchwork::verify::check {

/// What never runs in any of the growing scopes up to two of each: an action that is left after
/// specialisation, a process that cannot end, or the whole system for want of an initial state. Nothing if
/// everything runs somewhere, or if a scope was too large to say so. `limits.time` bounds the whole search.
[[nodiscard]] std::optional<Vacuous> find_vacuity(const ir::System& system, const Request::Limits& limits,
                                                  const Context& context);

}  // namespace latchwork::verify::check
