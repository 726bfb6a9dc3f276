/// Takes every step of hole_punch, and every two conflicting steps of different instances one
/// right after the other. Written by Latchwork from hole_punch.latch: change that, not this.

#include <vector>

#include "hole_punch.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::hole_punch {

namespace {

/// 2 schedules take 16 steps and 4 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("locked: every step of small", "[hole_punch][coverage]") {
    const Machine<scopes::small> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fault_L17_2, Fault{0}},
            Step{Action::fault_L20, Fault{0}}, Step{Action::fault_L21_yes, Fault{0}},
            Step{Action::fault_L21b, Fault{0}}, Step{Action::fault_L23_yes, Fault{0}},
            Step{Action::fault_L23b, Fault{0}}, Step{Action::fault_L25_2, Fault{0}},
            Step{Action::fault_L26, Fault{0}}, Step{Action::punch_L30_2, Punch{0}},
            Step{Action::punch_truncate, Punch{0}}, Step{Action::punch_L35, Punch{0}},
            Step{Action::punch_L36, Punch{0}}, Step{Action::punch_L39_2, Punch{0}},
            Step{Action::punch_L40, Punch{0}}, Step{Action::fault_L17_2, Fault{1}},
            Step{Action::fault_L20, Fault{1}}, Step{Action::fault_L21_yes, Fault{1}},
            Step{Action::fault_L21b, Fault{1}}, Step{Action::fault_L23_no, Fault{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::fault_L17_2, Fault{0}},
            Step{Action::fault_L20, Fault{0}}, Step{Action::fault_L21_no, Fault{0}},
            Step{Action::fault_L17_2, Fault{1}}, Step{Action::fault_L25_2, Fault{0}},
            Step{Action::fault_L20, Fault{1}}, Step{Action::fault_L21_no, Fault{1}},
            Step{Action::fault_L25_2, Fault{1}}, Step{Action::fault_L26, Fault{0}},
            Step{Action::fault_L26, Fault{1}}, Step{Action::punch_L30_2, Punch{0}},
            Step{Action::punch_truncate, Punch{0}}, Step{Action::punch_L35, Punch{0}},
            Step{Action::punch_L36, Punch{0}}, Step{Action::punch_L39_2, Punch{0}},
            Step{Action::punch_L40, Punch{0}}, Step{Action::punch_L30_2, Punch{1}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::hole_punch
