/// A run of a system in a scope, from an initial state to where a property breaks, or on for ever where a
/// liveness property does. Engines make traces, the interpreter replays them, cli/ draws them and codegen/
/// turns those of safety properties into regression tests.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ir/state.hpp"

namespace latchwork::ir {

/// One action taken by one instance, with the members that it chose.
struct Step {
    ActionId action;
    Value self = 0;
    std::vector<Value> choices;
    friend bool operator==(const Step&, const Step&) = default;
};

/// How a run goes on for ever.
struct Lasso {
    /// After so many steps of the trace, its other steps repeat. If there are none, the run stays in its last
    /// state, in which nothing can take a step.
    std::size_t loop = 0;
    Fairness fairness = Fairness::weak;  ///< what the run obeys
    std::vector<Value> binding;          ///< of the response's bound variables
};

struct Trace {
    Scope scope;
    State initial;
    std::vector<Step> steps;    ///< the last one is the violating step of an obligation, if it is one
    std::vector<State> states;  ///< after each step; a trap leaves the state as it was
    PropertyId property;        ///< what breaks at the end
    std::string message;        ///< how, for people
    std::optional<Lasso> lasso = std::nullopt;  ///< of a liveness property
};

}  // namespace latchwork::ir
