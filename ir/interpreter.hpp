/// The reference interpreter: defines what a system means. Written for clarity; every engine is tested
/// against it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ir/state.hpp"
#include "ir/trace.hpp"

namespace latchwork::ir {

/// A property that a state or a step breaks.
struct Violation {
    PropertyId property;
    std::string message;
    bool trap = false;
    Span span;
    std::optional<Step> step;  ///< the step that breaks it (or stands blocked before it); none for a state
};

class Interpreter {
  public:
    Interpreter(const System& system, const Scope& scope);

    [[nodiscard]] const System& system() const { return system_; }
    [[nodiscard]] const Layout& layout() const { return layout_; }

    /// Calls `visit` with every initial state, in a fixed order, until it returns false.
    void for_each_initial(const std::function<bool(const State&)>& visit) const;
    /// True if `state` is one of the initial states.
    [[nodiscard]] bool is_initial(const State& state) const;

    /// The steps whose guard holds, in a fixed order: actions, then instances, then choices. A step that
    /// would spring a trap is among them; apply() must not be called on it.
    [[nodiscard]] std::vector<Step> enabled(const State& state) const;
    [[nodiscard]] bool is_enabled(const State& state, const Step& step) const;
    /// The state after a step. Precondition: enabled, no trap.
    [[nodiscard]] State apply(const State& state, const Step& step) const;

    /// What this state breaks: invariants, obligations of blocked steps, deadlock.
    [[nodiscard]] std::vector<Violation> violations(const State& state) const;
    /// What taking `step` breaks: its obligations, traps first.
    [[nodiscard]] std::vector<Violation> violations(const State& state, const Step& step) const;

    /// What the free variables of an expression stand for, by number.
    using Environment = std::vector<std::pair<std::uint32_t, Value>>;
    /// The value of a total expression. Throws std::logic_error if it dereferences null: a defect of the
    /// lowering.
    [[nodiscard]] Value evaluate(const State& state, Expr e, Environment env = {}) const;

  private:
    [[nodiscard]] bool is_assumed(const State& state, bool constant) const;
    const System& system_;
    Layout layout_;
};

/// Replays a trace from its initial state. Empty if every step is enabled, leads to the recorded state, and
/// the claimed property breaks at the end (a liveness property: on the lasso; see lasso.hpp); otherwise the
/// reason why not.
[[nodiscard]] std::optional<std::string> replay(const System& system, const Trace& trace);

}  // namespace latchwork::ir
