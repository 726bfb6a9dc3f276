/// A system in a scope as formulas over bit vectors: what the engines that reason about a scope ask of Z3.
/// Used by Unrolling and by the Horn clauses.
#pragma once

#include <z3++.h>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "ir/trace.hpp"
#include "verify/smt/bit_vectors.hpp"
#include "verify/smt/ground_solver.hpp"

namespace latchwork::verify::smt {

/// One action of one instance with its choices made: everything in it is closed.
struct GroundStep {
    ir::Step step;
    ir::Expr guard = nullptr;  ///< location included
    std::vector<std::pair<ir::Update, std::vector<ir::Expr>>> updates;
    std::vector<std::pair<const ir::Obligation*, ir::Expr>> obligations;
};

/// A state, symbolic: an expression for each place.
using Symbols = std::vector<z3::expr>;
/// A way in which a state breaks a property, and the step from it that does so, if one does.
using Breach = std::pair<z3::expr, std::optional<ir::Step>>;

[[nodiscard]] constexpr Answer answer_of(z3::check_result result) {
    return result == z3::sat     ? Answer::satisfiable
           : result == z3::unsat ? Answer::unsatisfiable
                                 : Answer::unknown;
}

class GroundSystem {
  public:
    /// Throws smt::Unsupported (theory.hpp). The system outlives it.
    GroundSystem(const ir::System& system, const ir::Scope& scope);
    GroundSystem(const GroundSystem&) = delete;
    GroundSystem& operator=(const GroundSystem&) = delete;

    [[nodiscard]] const ir::System& system() const { return system_; }
    [[nodiscard]] const ir::Layout& layout() const { return layout_; }
    /// Steps whose guard is false in every state are among them.
    [[nodiscard]] const std::vector<GroundStep>& steps() const { return steps_; }

    /// A fresh symbol for each place.
    [[nodiscard]] Symbols fresh(const std::string& suffix) { return vectors_.fresh_state(suffix); }
    /// What is true of an initial state; or, if it may be any state, of every one: constants are what they
    /// are.
    [[nodiscard]] z3::expr begins(const Symbols& state, bool anywhere);
    /// The step may be taken: its guard is true, and it springs no trap.
    [[nodiscard]] z3::expr enabled(const GroundStep& step, const Symbols& now);
    /// `next`, with the places that the step changes as it makes them where `taken`.
    void apply(const GroundStep& step, const Symbols& now, const z3::expr& taken, Symbols& next);
    /// An instance that stands before a blocked step has sprung a trap: every run ends here.
    [[nodiscard]] z3::expr ended(const Symbols& now);
    /// The ways in which the state breaks a safety property. Throws std::logic_error for liveness.
    [[nodiscard]] std::vector<Breach> breaches(ir::PropertyId property, const Symbols& now);
    /// Some such way.
    [[nodiscard]] z3::expr broken(ir::PropertyId property, const Symbols& now);
    /// The state that a model gives.
    [[nodiscard]] ir::State read(const z3::model& model, const Symbols& state);

    [[nodiscard]] z3::context& context() { return context_; }

  private:
    using Visit = std::function<void(const ir::Substitution&, const std::vector<ir::Value>&)>;
    void for_each_tuple(const std::vector<ir::Variable>& variables, ir::Substitution by,
                        std::vector<ir::Value> values, const Visit& visit) const;
    void add_steps(ir::ActionId id);
    [[nodiscard]] z3::expr finished(const Symbols& now);

    const ir::System& system_;
    ir::Layout layout_;
    z3::context context_;
    BitVectors vectors_;
    std::vector<GroundStep> steps_;
};

}  // namespace latchwork::verify::smt
