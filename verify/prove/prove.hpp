/// The proof engine: shows properties for every number of threads and objects, with auxiliary invariants that
/// it finds itself.
#pragma once

#include <memory>

#include "verify/engine.hpp"

namespace latchwork::verify {

/// Candidates are mined on sampled states of small scopes, in growing families of templates, and thinned to
/// the largest inductive set among them (Houdini); a property is proved if that set implies it. Supports
/// everything but `count` and named members of unbounded sorts; `deadlock` by an order of the locks (see
/// deadlock.hpp).
std::unique_ptr<Engine> make_prove();

}  // namespace latchwork::verify
