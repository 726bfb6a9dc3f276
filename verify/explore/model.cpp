/// Compiling a system for a scope.
#include "verify/explore/model.hpp"

#include <algorithm>

namespace latchwork::verify::explore {

using ir::Property;
using ir::Value;

bool springs_trap(const CompiledAction& action, const Value* state, const Value* variables) {
    return std::any_of(action.of_step.begin(), action.of_step.end(), [&](const CompiledObligation& o) {
        return o.source->trap && o.bad.run(state, variables) != 0;
    });
}

ir::State successor(const CompiledAction& action, const ir::State& state,
                    const std::vector<Value>& variables) {
    std::vector<Write> writes;
    action.effect.run(state.data(), variables.data(), writes);
    ir::State next = state;
    for (const Write& write : writes) next[write.place] = write.value;
    return next;
}

Model::Model(const ir::System& system, const ir::Scope& scope, const std::vector<ir::PropertyId>& properties)
    : system_(system), layout_(system, scope) {
    std::vector<bool> asked(system.properties.size(), false);
    for (ir::PropertyId id : properties) {
        if (asked[id.index()]) continue;
        asked[id.index()] = true;
        const Property& property = system.property(id);
        if (property.kind == Property::Kind::invariant)
            invariants_.push_back({id, compile(system, layout_, property.formula)});
        if (property.kind == Property::Kind::deadlock) deadlocks_.push_back(id);
    }
    for (const ir::Process& process : system.processes) {
        processes_.push_back({layout_.offset(process.location), scope.size(process.sort), {}, {}});
        for (ir::Value at = 0; at < static_cast<ir::Value>(process.locations.size()); ++at)
            processes_.back().rests.push_back(at == process.end ||
                                              std::find(process.idle.begin(), process.idle.end(), at) !=
                                                  process.idle.end());
        processes_.back().at.resize(process.locations.size());
    }
    for (std::size_t i = 0; i < system.actions.size(); ++i) {
        const ir::Action& action = system.actions[i];
        CompiledAction compiled = compile_action(ir::ActionId(i), asked);
        blocked_obligations_ = blocked_obligations_ || !compiled.of_blocked.empty();
        processes_[action.process.index()].at[static_cast<std::size_t>(action.from)].push_back(
            std::move(compiled));
    }
}

CompiledAction Model::compile_action(ir::ActionId id, const std::vector<bool>& asked) const {
    const ir::Action& action = system_.action(id);
    const std::vector<ir::Variable> variables = action_variables(action);
    CompiledAction compiled;
    compiled.id = id;
    compiled.process = action.process;
    compiled.ends = action.to == system_.process(action.process).end;
    for (const ir::Variable& choice : action.choices)
        compiled.choice_sizes.push_back(layout_.scope().size(choice.sort));
    compiled.guard = compile(system_, layout_, action.guard, variables);
    compiled.effect = compile_effect(system_, layout_, action);
    for (const ir::Obligation& obligation : action.obligations) {
        if (!obligation.trap && !asked[obligation.property.index()]) continue;
        if (obligation.when_blocked) {
            compiled.of_blocked.push_back(
                {&obligation, compile(system_, layout_, obligation.bad, {&action.self, 1})});
        } else {
            compiled.of_step.push_back({&obligation, compile(system_, layout_, obligation.bad, variables)});
        }
    }
    return compiled;
}

bool Model::may_break_blocked(ir::PropertyId property) const {
    return std::any_of(system_.actions.begin(), system_.actions.end(), [&](const ir::Action& action) {
        return std::any_of(action.obligations.begin(), action.obligations.end(),
                           [&](const ir::Obligation& o) { return o.when_blocked && o.property == property; });
    });
}

bool Model::finished(const Value* state) const {
    return std::all_of(processes_.begin(), processes_.end(), [&](const CompiledProcess& process) {
        const Value* location = state + process.location;
        return std::all_of(location, location + process.instances,
                           [&](Value at) { return process.rests[static_cast<std::size_t>(at)]; });
    });
}

/// False if a choice has no member to choose.
bool Model::can_choose(const CompiledAction& action) {
    return std::find(action.choice_sizes.begin(), action.choice_sizes.end(), 0) == action.choice_sizes.end();
}

/// Steps the choices like an odometer, the last one turning fastest; false after the last combination.
bool Model::next_choice(const CompiledAction& action, std::vector<Value>& variables) {
    for (std::size_t i = action.choice_sizes.size(); i-- > 0;) {
        if (++variables[i + 1] < action.choice_sizes[i]) return true;
        variables[i + 1] = 0;
    }
    return false;
}

}  // namespace latchwork::verify::explore
