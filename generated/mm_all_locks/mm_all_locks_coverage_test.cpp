/// Takes every step of mm_all_locks, and every two conflicting steps of different instances one
/// right after the other. Written by Latchwork from mm_all_locks.latch: change that, not this.

#include <vector>

#include "mm_all_locks.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::mm_all_locks {

namespace {

struct Root1AnonVma1Register1RmapWalk1 {
    static constexpr int Root = 1;
    static constexpr int AnonVma = 1;
    static constexpr int register_ = 1;
    static constexpr int rmap_walk = 1;
};

/// 3 schedules take 20 steps and 2 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("right: every step of 1 of each", "[mm_all_locks][coverage]") {
    const Machine<Root1AnonVma1Register1RmapWalk1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::register_L21_2, Register{0}},
            Step{Action::register_L24, Register{0}, AnonVma{0}}, Step{Action::register_L24b_no,
                Register{0}}, Step{Action::register_L26, Register{0}},
            Step{Action::register_mark_no, Register{0}}, Step{Action::register_L29, Register{0}},
            Step{Action::register_L30, Register{0}}, Step{Action::register_L24_2, Register{0}},
            Step{Action::register_publish, Register{0}}, Step{Action::register_drop_all,
                Register{0}, AnonVma{0}}, Step{Action::register_L35, Register{0}},
            Step{Action::register_L37_yes, Register{0}}, Step{Action::register_L37b, Register{0}},
            Step{Action::register_L39, Register{0}}, Step{Action::rmap_walk_L46, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::register_L21_2, Register{0}},
            Step{Action::register_L24, Register{0}, AnonVma{0}}, Step{Action::register_L24b_yes,
                Register{0}}, Step{Action::register_drop_all, Register{0}, AnonVma{0}},
            Step{Action::register_L35, Register{0}}, Step{Action::register_L37_no, Register{0}},
            Step{Action::register_drop_all_3, Register{0}}, Step{Action::register_L42, Register{0}},
            Step{Action::rmap_walk_L46, RmapWalk{0}}, Step{Action::rmap_walk_walk, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::register_L21_2, Register{0}},
            Step{Action::register_L24, Register{0}, AnonVma{0}}, Step{Action::register_L24b_no,
                Register{0}}, Step{Action::register_L26, Register{0}},
            Step{Action::register_mark_no, Register{0}}, Step{Action::rmap_walk_L46, RmapWalk{0}},
            Step{Action::rmap_walk_walk, RmapWalk{0}}, Step{Action::register_L29, Register{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::mm_all_locks
