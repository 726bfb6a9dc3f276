/// Bounded model checking: Z3 searches a scope for a violation of up to a given number of steps.
#pragma once

#include <memory>

#include "verify/engine.hpp"

namespace latchwork::verify {

/// Unrolls the scope one step at a time up to Limits.depth. Verdicts: violated with a shortest run, bounded,
/// or holds if no run is longer than what was unrolled. (Biere, Cimatti, Clarke, Zhu, "Symbolic model
/// checking without BDDs", TACAS 1999.)
std::unique_ptr<Engine> make_bmc();

}  // namespace latchwork::verify
