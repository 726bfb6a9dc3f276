/// Random runs of a system in a scope: a quick look at what can happen, with no claim to completeness.
#pragma once

#include <map>
#include <random>
#include <utility>
#include <vector>

#include "ir/state.hpp"
#include "ir/system.hpp"
#include "verify/explore/model.hpp"

namespace latchwork::verify::explore {

/// A step that was taken.
struct Taken {
    const CompiledAction* action = nullptr;
    ir::Value instance = -1;
    ir::State to;
};

/// The same seed gives the same runs.
class Walker {
  public:
    /// `system` outlives it. At most a few thousand initial states are used, in a random order.
    Walker(const ir::System& system, const ir::Scope& scope, unsigned seed);

    [[nodiscard]] const std::vector<ir::State>& initial() const { return initial_; }
    /// True if initial() is not all of them.
    [[nodiscard]] bool more_initial() const { return more_initial_; }

    [[nodiscard]] const ir::Layout& layout() const { return model_.layout(); }
    /// The traps that ended runs so far, without repetitions.
    [[nodiscard]] const std::vector<const ir::Obligation*>& sprung() const { return sprung_; }

    /// The steps from a state, in a fixed order; none where a trap ends the run. Valid until the next call.
    const std::vector<Taken>& steps(const ir::State& from);

    /// One run from a random initial state, of at most `length` steps. Mostly the same instance goes on: a
    /// run that switches at every step gets nobody far.
    template <class Visit>
    void walk(std::size_t length, Visit&& visit) {
        if (initial_.empty()) return;
        walk(
            initial_[random() % initial_.size()], length, [](const std::vector<Taken>&) { return true; },
            visit);
    }

    /// The same from `at`. Before each step, `look` sees all that can be taken, and says whether to go on.
    template <class Look, class Visit>
    void walk(ir::State at, std::size_t length, Look&& look, Visit&& visit) {
        const CompiledAction* last = nullptr;
        ir::Value instance = -1;
        for (std::size_t step = 0; step < length && !steps(at).empty() && look(steps_); ++step) {
            const Taken& taken = choose(last, instance);
            visit(taken);
            last = taken.action;
            instance = taken.instance;
            at = taken.to;
        }
    }

    /// One run from a random initial state, in which the instances have random priorities: the first that can
    /// go on does, until, at a few random moments, it comes last. So one stays where it is while others run
    /// to their end, and what takes few switches is met often. (Burckhardt, Kothari, Musuvathi, Nagarakatte:
    /// A randomized scheduler with probabilistic guarantees of finding bugs, ASPLOS 2010.)
    template <class Visit>
    void walk_by_priority(std::size_t length, Visit&& visit) {
        if (initial_.empty()) return;
        ir::State at = initial_[random() % initial_.size()];
        priorities_.clear();
        for (std::size_t step = 0; step < length && !steps(at).empty(); ++step) {
            const Taken& taken = choose_by_priority();
            visit(taken);
            at = taken.to;
        }
    }

    /// The next of the numbers that decide.
    std::size_t random() { return random_(); }

  private:
    /// One of the steps that steps() has found.
    const Taken& choose(const CompiledAction* last, ir::Value instance);
    const Taken& choose_by_priority();
    [[nodiscard]] bool ended(const ir::State& state);
    void spring(const CompiledObligation& trap);

    Model model_;
    std::mt19937 random_;
    std::vector<ir::State> initial_;
    bool more_initial_ = false;
    std::vector<const ir::Obligation*> sprung_;
    std::vector<Taken> steps_;
    std::map<std::pair<std::size_t, ir::Value>, std::size_t> priorities_;  ///< by process and instance
    std::vector<ir::Value> variables_;
};

}  // namespace latchwork::verify::explore
