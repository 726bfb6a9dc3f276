/// A system compiled for one scope: what the search asks of it. Enabled steps, their successors, and what a
/// state or a step breaks.
#pragma once

#include <vector>

#include "ir/state.hpp"
#include "ir/system.hpp"
#include "verify/explore/program.hpp"

namespace latchwork::verify::explore {

/// An obligation of an action as a program. `source` points into the system.
struct CompiledObligation {
    const ir::Obligation* source = nullptr;
    Program bad;
};

struct CompiledAction {
    ir::ActionId id;
    ir::ProcessId process;
    bool ends = false;                    ///< leads to the process's end
    std::vector<ir::Value> choice_sizes;  ///< how many members each choice has
    Program guard;
    Program effect;
    std::vector<CompiledObligation> of_step;     ///< those of an enabled step
    std::vector<CompiledObligation> of_blocked;  ///< those of an instance that stands before it
};

/// True if taking a step springs a trap, so that the run ends there. `variables` is the instance, then the
/// choices.
[[nodiscard]] bool springs_trap(const CompiledAction& action, const ir::Value* state,
                                const ir::Value* variables);
/// The state after an enabled step that springs no trap.
[[nodiscard]] ir::State successor(const CompiledAction& action, const ir::State& state,
                                  const std::vector<ir::Value>& variables);

struct CompiledProcess {
    std::size_t location = 0;  ///< the place of instance 0's location; the others follow
    ir::Value instances = 0;
    std::vector<bool> rests;                      ///< by location: an instance may stay there
    std::vector<std::vector<CompiledAction>> at;  ///< the actions from each location
};

struct CompiledInvariant {
    ir::PropertyId property;
    Program formula;
};

/// Immutable; `system` outlives it. Its programs may run on several threads at once.
class Model {
  public:
    /// Compiles what `properties` need, and all traps, since a trap ends a run whoever asks.
    Model(const ir::System& system, const ir::Scope& scope, const std::vector<ir::PropertyId>& properties);

    [[nodiscard]] const ir::System& system() const { return system_; }
    [[nodiscard]] const ir::Layout& layout() const { return layout_; }
    [[nodiscard]] const std::vector<CompiledProcess>& processes() const { return processes_; }
    [[nodiscard]] const std::vector<CompiledInvariant>& invariants() const { return invariants_; }
    /// The asked properties of kind `deadlock`.
    [[nodiscard]] const std::vector<ir::PropertyId>& deadlocks() const { return deadlocks_; }
    /// True if an obligation of this property can break while its action is blocked.
    [[nodiscard]] bool may_break_blocked(ir::PropertyId property) const;

    /// True if every instance of every process is at its process's end or idle.
    [[nodiscard]] bool finished(const ir::Value* state) const;
    /// True if some action has an obligation that can break while it is blocked.
    [[nodiscard]] bool has_blocked_obligations() const { return blocked_obligations_; }

    /// Calls `visit(action, variables)` for every action and instance that stand at the same location, in a
    /// fixed order; `variables[0]` is the instance, and the rest has room for the action's choices.
    template <class Visit>
    void for_each_candidate(const ir::Value* state, std::vector<ir::Value>& variables, Visit&& visit) const {
        for (const CompiledProcess& process : processes_) {
            for (ir::Value self = 0; self < process.instances; ++self) {
                const auto at =
                    static_cast<std::size_t>(state[process.location + static_cast<std::size_t>(self)]);
                for (const CompiledAction& action : process.at[at]) {
                    variables.assign(action.choice_sizes.size() + 1, 0);
                    variables[0] = self;
                    visit(action, variables);
                }
            }
        }
    }

    /// Calls `visit(action, variables)` for every enabled step, one that springs a trap included, in a fixed
    /// order, until it returns false. `variables` is the instance, then the choices. False if it was stopped.
    template <class Visit>
    bool for_each_step(const ir::Value* state, std::vector<ir::Value>& variables, Visit&& visit) const {
        bool go_on = true;
        for_each_candidate(state, variables,
                           [&](const CompiledAction& action, std::vector<ir::Value>& bound) {
                               if (!go_on || !can_choose(action)) return;
                               do {
                                   if (action.guard.run(state, bound.data()) != 0)
                                       go_on = visit(action, bound);
                               } while (go_on && next_choice(action, bound));
                           });
        return go_on;
    }

  private:
    static bool can_choose(const CompiledAction& action);
    static bool next_choice(const CompiledAction& action, std::vector<ir::Value>& variables);
    CompiledAction compile_action(ir::ActionId id, const std::vector<bool>& asked) const;

    const ir::System& system_;
    ir::Layout layout_;
    std::vector<CompiledProcess> processes_;
    std::vector<CompiledInvariant> invariants_;
    std::vector<ir::PropertyId> deadlocks_;
    bool blocked_obligations_ = false;
};

}  // namespace latchwork::verify::explore
