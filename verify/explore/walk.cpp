/// Steps and their random choice.
#include "verify/explore/walk.hpp"

#include <algorithm>

#include "ir/interpreter.hpp"

namespace latchwork::verify::explore {

namespace {

constexpr std::size_t most_initial = 4096;
constexpr std::size_t steps_to_change = 12;  // of priorities, in the mean
constexpr std::size_t priorities = 1U << 20U;

}  // namespace

Walker::Walker(const ir::System& system, const ir::Scope& scope, unsigned seed)
    : model_(system, scope, {}), random_(seed) {
    ir::Interpreter(system, scope).for_each_initial([this](const ir::State& s) {
        more_initial_ = initial_.size() == most_initial;
        if (!more_initial_) initial_.push_back(s);
        return !more_initial_;
    });
    std::shuffle(initial_.begin(), initial_.end(), random_);
}

void Walker::spring(const CompiledObligation& trap) {
    if (std::find(sprung_.begin(), sprung_.end(), trap.source) == sprung_.end())
        sprung_.push_back(trap.source);
}

bool Walker::ended(const ir::State& state) {
    if (!model_.has_blocked_obligations()) return false;
    bool sprung = false;
    model_.for_each_candidate(state.data(), variables_,
                              [&](const CompiledAction& action, const std::vector<ir::Value>& bound) {
                                  for (const CompiledObligation& o : action.of_blocked) {
                                      if (!o.source->trap || o.bad.run(state.data(), bound.data()) == 0)
                                          continue;
                                      spring(o);
                                      sprung = true;
                                  }
                              });
    return sprung;
}

const std::vector<Taken>& Walker::steps(const ir::State& from) {
    steps_.clear();
    if (ended(from)) return steps_;
    model_.for_each_step(from.data(), variables_,
                         [&](const CompiledAction& action, const std::vector<ir::Value>& bound) {
                             bool sprung = false;
                             for (const CompiledObligation& o : action.of_step) {
                                 if (!o.source->trap || o.bad.run(from.data(), bound.data()) == 0) continue;
                                 spring(o);
                                 sprung = true;
                             }
                             if (!sprung)
                                 steps_.push_back({&action, bound[0], successor(action, from, bound)});
                             return true;
                         });
    return steps_;
}

const Taken& Walker::choose(const CompiledAction* last, ir::Value instance) {
    std::vector<std::size_t> same;
    for (std::size_t i = 0; i < steps_.size() && last != nullptr; ++i)
        if (steps_[i].action->process == last->process && steps_[i].instance == instance) same.push_back(i);
    const bool go_on = !same.empty() && random_() % 4 != 0;
    return steps_[go_on ? same[random_() % same.size()] : random_() % steps_.size()];
}

const Taken& Walker::choose_by_priority() {
    std::vector<std::size_t> first;
    std::size_t highest = 0;
    const auto key = [](const Taken& t) { return std::pair(t.action->process.index(), t.instance); };
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        auto known = priorities_.find(key(steps_[i]));
        if (known == priorities_.end())
            known = priorities_.emplace(key(steps_[i]), priorities + random_() % priorities).first;
        if (known->second < highest) continue;
        if (known->second > highest) first.clear();
        highest = known->second;
        first.push_back(i);
    }
    const Taken& taken = steps_[first[random_() % first.size()]];
    if (random_() % steps_to_change == 0) priorities_[key(taken)] = random_() % priorities;
    return taken;
}

}  // namespace latchwork::verify::explore
