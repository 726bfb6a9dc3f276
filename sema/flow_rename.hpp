/// Keeping the variables of two edges apart. Called by flow_join.cpp before it substitutes one into the
/// other.
#pragma once

#include "sema/flow.hpp"

namespace latchwork::sema {

/// `second` with those of its choices, its bulk updates' variables and its quantifiers' variables renamed
/// that occur in `first`, so that substituting `first`'s updates into it captures nothing.
[[nodiscard]] Edge apart_from(const ir::System& system, const Edge& first, const Edge& second);

}  // namespace latchwork::sema
