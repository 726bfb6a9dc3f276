/// A system in a scope, unrolled step by step into bit vectors: what bounded model checking asks of Z3. No Z3
/// type appears here.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "ir/state.hpp"
#include "ir/trace.hpp"
#include "verify/smt/ground_solver.hpp"
#include "verify/smt/limit.hpp"

namespace latchwork::verify::smt {

/// A run that the solver found: where it begins, and the steps; the interpreter gives the states between.
struct SymbolicRun {
    ir::State initial;
    std::vector<ir::Step> steps;
};

class Unrolling {
  public:
    /// Where runs begin.
    enum class Start {
        initial,   ///< in an initial state
        anywhere,  ///< in any state, reachable or not; constants are what they are
    };
    /// Begins with no step taken. Throws smt::Unsupported (theory.hpp).
    Unrolling(const ir::System& system, const ir::Scope& scope, Start start = Start::initial);
    ~Unrolling();

    /// The number of steps unrolled so far.
    [[nodiscard]] std::size_t depth() const;
    /// Allows one more step.
    void extend();
    /// Is there a run of depth() steps? Its last state is where violated() looks.
    Answer reachable(const Limit& limit);
    /// Is there a run of depth() steps whose last state, or a step from it, breaks the property? The run then
    /// includes that step.
    Answer violated(ir::PropertyId property, const Limit& limit);
    /// From now on, the last state and the steps from it do not break the property.
    void assume_safe(ir::PropertyId property);
    /// From now on, the last state is none of those before it.
    void assume_new();
    /// After "satisfiable" from violated(): the run.
    [[nodiscard]] SymbolicRun run();

  private:
    struct Implementation;
    std::unique_ptr<Implementation> self_;
};

}  // namespace latchwork::verify::smt
