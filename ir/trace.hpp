/// A run of a system in a scope, from an initial state to where a property breaks. Engines make traces, the
/// interpreter replays them, cli/ draws them and codegen/ turns them into regression tests.
#pragma once

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

struct Trace {
    Scope scope;
    State initial;
    std::vector<Step> steps;    ///< the last one is the violating step of an obligation, if it is one
    std::vector<State> states;  ///< after each step; a trap leaves the state as it was
    PropertyId property;        ///< what breaks at the end
    std::string message;        ///< how, for people
};

}  // namespace latchwork::ir
