/// Takes every step of vma_adjust, and every two conflicting steps of different instances one
/// right after the other. Written by Latchwork from vma_adjust.latch: change that, not this.

#include <vector>

#include "vma_adjust.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::vma_adjust {

namespace {

struct AnonVma1Vma1Resize1RmapWalk1 {
    static constexpr int AnonVma = 1;
    static constexpr int Vma = 1;
    static constexpr int resize = 1;
    static constexpr int rmap_walk = 1;
};

/// 2 schedules take 13 steps and 2 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("root: every step of 1 of each", "[vma_adjust][coverage]") {
    const Machine<AnonVma1Vma1Resize1RmapWalk1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::resize_L33, Resize{0}},
            Step{Action::resize_L36, Resize{0}}, Step{Action::resize_L37, Resize{0}},
            Step{Action::resize_L38, Resize{0}}, Step{Action::resize_L40, Resize{0}},
            Step{Action::rmap_walk_L45_2, RmapWalk{0}}, Step{Action::resize_L41, Resize{0}},
            Step{Action::rmap_walk_L50, RmapWalk{0}, Vma{0}}, Step{Action::rmap_walk_L50b,
                RmapWalk{0}}, Step{Action::rmap_walk_L52, RmapWalk{0}},
            Step{Action::rmap_walk_right_address, RmapWalk{0}}, Step{Action::rmap_walk_L50_2,
                RmapWalk{0}}, Step{Action::rmap_walk_L56, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::resize_L33, Resize{0}},
            Step{Action::rmap_walk_L45_2, RmapWalk{0}}, Step{Action::rmap_walk_L50, RmapWalk{0},
                Vma{0}}, Step{Action::rmap_walk_L50b, RmapWalk{0}}, Step{Action::rmap_walk_L52,
                RmapWalk{0}}, Step{Action::rmap_walk_right_address, RmapWalk{0}},
            Step{Action::rmap_walk_L50_2, RmapWalk{0}}, Step{Action::rmap_walk_L56, RmapWalk{0}},
            Step{Action::resize_L36, Resize{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::vma_adjust
