/// A system in a scope, unrolled step by step into bit vectors: what bounded model checking asks of Z3. No Z3
/// type appears here.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include "ir/state.hpp"
#include "ir/trace.hpp"
#include "verify/smt/ground_solver.hpp"

namespace latchwork::verify::smt {

/// A run that the solver found: where it begins, and the steps; the interpreter gives the states between.
struct SymbolicRun {
    ir::State initial;
    std::vector<ir::Step> steps;
};

class Unrolling {
  public:
    /// Begins with no step taken. Throws smt::Unsupported (theory.hpp).
    Unrolling(const ir::System& system, const ir::Scope& scope);
    ~Unrolling();

    /// The number of steps unrolled so far.
    [[nodiscard]] std::size_t depth() const;
    /// Allows one more step.
    void extend();
    /// Is there a run of depth() steps? Its last state is where violated() looks.
    Answer reachable(std::chrono::milliseconds limit);
    /// Is there a run of depth() steps whose last state, or a step from it, breaks the property? The run then
    /// includes that step.
    Answer violated(ir::PropertyId property, std::chrono::milliseconds limit);
    /// After "satisfiable" from violated(): the run.
    [[nodiscard]] SymbolicRun run();

  private:
    struct Implementation;
    std::unique_ptr<Implementation> self_;
};

}  // namespace latchwork::verify::smt
