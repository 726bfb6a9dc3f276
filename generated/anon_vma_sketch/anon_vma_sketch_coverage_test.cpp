/// Takes every step of anon_vma_sketch, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from anon_vma_sketch.latch: change that, not
/// this.

#include <vector>

#include "anon_vma_sketch.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::anon_vma_sketch {

namespace {

struct AnonVma1Page1Exit1Birth1RmapWalk1NestedWalk0 {
    static constexpr int AnonVma = 1;
    static constexpr int Page = 1;
    static constexpr int exit = 1;
    static constexpr int birth = 1;
    static constexpr int rmap_walk = 1;
    static constexpr int nested_walk = 0;
};

/// 1 schedules take 6 steps and 0 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("intent_both: every step of 1 of each", "[anon_vma_sketch][coverage]") {
    const Machine<AnonVma1Page1Exit1Birth1RmapWalk1NestedWalk0> machine{Config{.sketch = Sketch::intent}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::exit_L54_yes, Exit{0}},
            Step{Action::birth_L64_2, Birth{0}}, Step{Action::rmap_walk_L75, RmapWalk{0}},
            Step{Action::rmap_walk_L79, RmapWalk{0}}, Step{Action::rmap_walk_L80_yes_2,
                RmapWalk{0}}, Step{Action::rmap_walk_out, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(57), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::anon_vma_sketch
