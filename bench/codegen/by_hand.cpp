/// The generated machine of vma_adjust beside the one written by hand, both with the explorer of runtime/.
/// Prints for each its states, the seconds to visit all of them, and the ns to try all steps of a state:
/// processor time, best of five rounds in which they take turns. Built and run by bench/codegen/run.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "latchwork/explore.hpp"
#include "vma_adjust.hpp"
#include "vma_adjust_by_hand.hpp"

namespace {

struct Scope {
    static constexpr int resize = 2;
    static constexpr int rmap_walk = 3;
    static constexpr int AnonVma = 2;
    static constexpr int Vma = 2;
};

double seconds_since(std::clock_t start) {
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

template <class M>
class Measured {
  public:
    using State = typename M::State;
    using Step = typename M::Step;

    /// Takes some states for a sample, with all steps that could be tried in them: few enough for the cache,
    /// so that what is measured is the steps.
    explicit Measured(const char* name) : name_(name) {
        latchwork::Runs<M> runs;
        for (std::uint64_t n = 0; n < machine_.initial_count(); ++n) {
            const State start = machine_.initial(n);
            if (machine_.admits(start)) runs.add(start);
        }
        for (std::size_t at = 0; states_.size() < sample; ++at) {
            const State state = runs[at];
            const bool taken = at % every == 0;
            if (taken) states_.push_back(state);
            latchwork::for_each_candidate<M>(state, [&](const Step& step) {
                if (taken) tries_.push_back({states_.size() - 1, step});
                State next = state;
                if (machine_.step(next, step).is_taken()) runs.add(next, at, step);
                return true;
            });
        }
    }

    /// One round. False if a property is violated, which none is.
    bool round() {
        std::clock_t start = std::clock();
        const auto all = latchwork::explore(machine_, 400'000'000);
        exploring_ = std::min(exploring_, seconds_since(start));
        found_ = all.states;

        start = std::clock();
        for (int i = 0; i < repeated; ++i) {
            for (const auto& [state, step] : tries_) {
                State next = states_[state];
                taken_ += machine_.step(next, step).is_taken() ? 1U : 0U;
            }
        }
        stepping_ = std::min(stepping_, seconds_since(start) * 1e9 / (double{repeated} * sample));
        return all.complete && all.violated.empty() && taken_ > 0;
    }

    void print() const { std::printf("%s %zu %.2f %.1f\n", name_, found_, exploring_, stepping_); }

  private:
    static constexpr std::size_t sample = 4'000;
    static constexpr std::size_t every = 50;
    static constexpr int repeated = 100;
    struct Try {
        std::size_t state;
        Step step;
    };
    const char* name_;
    M machine_;
    std::vector<State> states_;
    std::vector<Try> tries_;
    double exploring_ = 1e9, stepping_ = 1e9;
    std::size_t found_ = 0, taken_ = 0;
};

}  // namespace

int main() {
    Measured<latchwork::generated::vma_adjust::Machine<Scope>> generated("generated");
    Measured<by_hand::Machine<Scope>> by_hand("by_hand");
    for (int n = 0; n < 5; ++n) {
        if (!generated.round() || !by_hand.round()) return 1;
    }
    generated.print();
    by_hand.print();
}
