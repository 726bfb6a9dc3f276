/// The engine `explore`: every reachable state of a scope, breadth first, and the shortest counterexamples.
#pragma once

#include <memory>

#include "verify/engine.hpp"
#include "verify/explore/search.hpp"

namespace latchwork::verify {

/// Makes the engine. It says `holds` only if the whole space was searched, `violated` with the shortest run
/// there is (replayed; for a liveness property, a lasso with the shortest way to its loop), `vacuous` if the
/// scope has no initial state, or none in which the premise of a liveness property holds, and `undecided` if
/// a limit was hit first. Its run() throws std::invalid_argument if the request has no scope.
[[nodiscard]] std::unique_ptr<Engine> make_explore();

}  // namespace latchwork::verify

namespace latchwork::verify::explore {

/// What the engine found, and which parts of the system ran.
struct Exploration {
    Result result;
    Coverage coverage;
    bool exhausted = false;  ///< every reachable state was searched: what the coverage lacks never runs
};

/// Runs a search. Errors as make_explore().
[[nodiscard]] Exploration run_search(const Request& request, const Context& context,
                                     SearchOptions options = {});

}  // namespace latchwork::verify::explore
