/// Takes every step of dining_philosophers, and every two conflicting steps of different
/// instances one right after the other. Written by Latchwork from dining_philosophers.latch:
/// change that, not this.

#include <vector>

#include "dining_philosophers.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::dining_philosophers {

namespace {

/// 3 schedules take 9 steps and 10 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("lower_first: every step of three", "[dining_philosophers][coverage]") {
    const Machine<scopes::three> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::philosopher_L19, Philosopher{0}},
            Step{Action::philosopher_L19, Philosopher{1}}, Step{Action::philosopher_L22_no,
                Philosopher{0}}, Step{Action::philosopher_L22_no, Philosopher{1}},
            Step{Action::philosopher_L25, Philosopher{1}}, Step{Action::philosopher_L26,
                Philosopher{1}}, Step{Action::philosopher_L25, Philosopher{0}},
            Step{Action::philosopher_eat, Philosopher{1}}, Step{Action::philosopher_L29,
                Philosopher{1}}, Step{Action::philosopher_L26, Philosopher{0}},
            Step{Action::philosopher_L19, Philosopher{2}}, Step{Action::philosopher_L22_yes,
                Philosopher{2}}, Step{Action::philosopher_L23, Philosopher{2}},
            Step{Action::philosopher_L23b, Philosopher{2}}, Step{Action::philosopher_eat,
                Philosopher{0}}, Step{Action::philosopher_L29, Philosopher{0}},
            Step{Action::philosopher_L25, Philosopher{2}}};
        const auto run = perform(machine, machine.initial(410), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::philosopher_L19, Philosopher{0}},
            Step{Action::philosopher_L22_no, Philosopher{0}}, Step{Action::philosopher_L25,
                Philosopher{0}}, Step{Action::philosopher_L26, Philosopher{0}},
            Step{Action::philosopher_eat, Philosopher{0}}, Step{Action::philosopher_L29,
                Philosopher{0}}, Step{Action::philosopher_L19, Philosopher{2}},
            Step{Action::philosopher_L22_yes, Philosopher{2}}, Step{Action::philosopher_L23,
                Philosopher{2}}, Step{Action::philosopher_L23b, Philosopher{2}},
            Step{Action::philosopher_L19, Philosopher{1}}, Step{Action::philosopher_L22_no,
                Philosopher{1}}, Step{Action::philosopher_L25, Philosopher{1}},
            Step{Action::philosopher_L25, Philosopher{2}}, Step{Action::philosopher_L26,
                Philosopher{1}}, Step{Action::philosopher_eat, Philosopher{1}},
            Step{Action::philosopher_L26, Philosopher{2}}};
        const auto run = perform(machine, machine.initial(410), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::philosopher_L19, Philosopher{0}},
            Step{Action::philosopher_L19, Philosopher{1}}, Step{Action::philosopher_L22_no,
                Philosopher{0}}, Step{Action::philosopher_L22_no, Philosopher{1}},
            Step{Action::philosopher_L25, Philosopher{0}}, Step{Action::philosopher_L26,
                Philosopher{0}}, Step{Action::philosopher_eat, Philosopher{0}},
            Step{Action::philosopher_L25, Philosopher{1}}, Step{Action::philosopher_L26,
                Philosopher{1}}, Step{Action::philosopher_L29, Philosopher{0}},
            Step{Action::philosopher_L19, Philosopher{2}}, Step{Action::philosopher_L22_yes,
                Philosopher{2}}, Step{Action::philosopher_L23, Philosopher{2}},
            Step{Action::philosopher_L23b, Philosopher{2}}, Step{Action::philosopher_eat,
                Philosopher{1}}, Step{Action::philosopher_L25, Philosopher{2}},
            Step{Action::philosopher_L29, Philosopher{1}}};
        const auto run = perform(machine, machine.initial(410), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::dining_philosophers
