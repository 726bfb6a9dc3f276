/// Takes every step of double_checked_init, and every two conflicting steps of different
/// instances one right after the other. Written by Latchwork from double_checked_init.latch:
/// change that, not this.

#include <vector>

#include "double_checked_init.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::double_checked_init {

namespace {

/// 3 schedules take 15 steps and 4 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("correct: every step of small", "[double_checked_init][coverage]") {
    const Machine<scopes::small> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::caller_L14, Caller{0}},
            Step{Action::caller_L18_yes, Caller{0}}, Step{Action::caller_L18b, Caller{0}},
            Step{Action::caller_again, Caller{0}}, Step{Action::caller_L22_yes, Caller{0}},
            Step{Action::caller_L22b, Caller{0}, Thing{0}}, Step{Action::caller_build, Caller{0}},
            Step{Action::caller_L14, Caller{1}}, Step{Action::caller_L27, Caller{0}},
            Step{Action::caller_L28, Caller{0}}, Step{Action::caller_L30, Caller{0}},
            Step{Action::caller_use, Caller{0}}, Step{Action::caller_L14, Caller{2}},
            Step{Action::caller_L18_no, Caller{2}}, Step{Action::caller_L18_yes, Caller{1}},
            Step{Action::caller_L18b, Caller{1}}, Step{Action::caller_again, Caller{1}},
            Step{Action::caller_L22_no, Caller{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::caller_L14, Caller{0}},
            Step{Action::caller_L14, Caller{1}}, Step{Action::caller_L18_yes, Caller{0}},
            Step{Action::caller_L18_yes, Caller{1}}, Step{Action::caller_L18b, Caller{0}},
            Step{Action::caller_again, Caller{0}}, Step{Action::caller_L22_yes, Caller{0}},
            Step{Action::caller_L22b_2, Caller{0}}, Step{Action::caller_failed, Caller{0}},
            Step{Action::caller_L18b, Caller{1}}, Step{Action::caller_L14, Caller{2}},
            Step{Action::caller_L18_yes, Caller{2}}, Step{Action::caller_again, Caller{1}},
            Step{Action::caller_L22_yes, Caller{1}}, Step{Action::caller_L22b, Caller{1}, Thing{0}},
            Step{Action::caller_build, Caller{1}}, Step{Action::caller_L27, Caller{1}},
            Step{Action::caller_L28, Caller{1}}, Step{Action::caller_L30, Caller{1}},
            Step{Action::caller_L18b, Caller{2}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::caller_L14, Caller{0}},
            Step{Action::caller_L18_yes, Caller{0}}, Step{Action::caller_L18b, Caller{0}},
            Step{Action::caller_again, Caller{0}}, Step{Action::caller_L22_yes, Caller{0}},
            Step{Action::caller_L22b_2, Caller{0}}, Step{Action::caller_failed, Caller{0}},
            Step{Action::caller_L14, Caller{1}}, Step{Action::caller_L18_yes, Caller{1}},
            Step{Action::caller_L18b, Caller{1}}, Step{Action::caller_again, Caller{1}},
            Step{Action::caller_L22_yes, Caller{1}}, Step{Action::caller_L22b, Caller{1}, Thing{0}},
            Step{Action::caller_build, Caller{1}}, Step{Action::caller_L27, Caller{1}},
            Step{Action::caller_L14, Caller{2}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::double_checked_init
