/// Z3's Spacer on a scope: property-directed reachability, with bounded model checking for the run where it
/// finds that there is one. Called through the registry.
#pragma once

#include <memory>

#include "verify/engine.hpp"

namespace latchwork::verify {

[[nodiscard]] std::unique_ptr<Engine> make_pdr();

}  // namespace latchwork::verify
