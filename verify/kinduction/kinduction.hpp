/// k-induction on a scope: unrolling, and an induction step over runs without a repeated state (Sheeran,
/// Singh, Stalmarck: Checking safety properties using induction and a SAT solver, FMCAD 2000). Called through
/// the registry.
#pragma once

#include <memory>

#include "verify/engine.hpp"

namespace latchwork::verify {

[[nodiscard]] std::unique_ptr<Engine> make_kinduction();

}  // namespace latchwork::verify
