/// Which scopes a check looks into, and in which order.
#pragma once

#include <vector>

#include "ir/state.hpp"

namespace latchwork::verify::check {

/// The scope that is declared under `name`. Throws std::invalid_argument if there is none.
[[nodiscard]] ir::Scope declared_scope(const ir::System& system, const std::string& name);

/// `size` members of every domain, object and process, as far as the check's limits on instances allow.
[[nodiscard]] ir::Scope uniform_scope(const ir::System& system, ir::Value size);

/// The declared scopes and the uniform ones of 1 up to `largest`, the smallest first (by the product of their
/// sizes), so that a counterexample comes out as small as can be and a large scope keeps no small one
/// waiting.
[[nodiscard]] std::vector<ir::Scope> growing_scopes(const ir::System& system, ir::Value largest);

}  // namespace latchwork::verify::check
