/// Takes every step of range_start_nonblock, and every two conflicting steps of different
/// instances one right after the other. Written by Latchwork from range_start_nonblock.latch:
/// change that, not this.

#include <vector>

#include "range_start_nonblock.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::range_start_nonblock {

namespace {

struct Notifier1Reap1Driver1 {
    static constexpr int Notifier = 1;
    static constexpr int reap = 1;
    static constexpr int driver = 1;
};

/// 4 schedules take 19 steps and 3 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("told: every step of 1 of each", "[range_start_nonblock][coverage]") {
    const Machine<Notifier1Reap1Driver1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::driver_L49_no, Driver{0}},
            Step{Action::driver_L51, Driver{0}}, Step{Action::reap_L24, Reap{0}},
            Step{Action::reap_L27, Reap{0}, Notifier{0}}, Step{Action::reap_L27b_yes, Reap{0}},
            Step{Action::reap_L31_yes, Reap{0}}, Step{Action::reap_L32, Reap{0}},
            Step{Action::reap_L27_3, Reap{0}}, Step{Action::reap_L41_2, Reap{0}},
            Step{Action::reap_out, Reap{0}}, Step{Action::driver_L52, Driver{0}},
            Step{Action::driver_L53, Driver{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::reap_L24, Reap{0}}, Step{Action::reap_L27,
                Reap{0}, Notifier{0}}, Step{Action::reap_L27b_no, Reap{0}}, Step{Action::reap_L36,
                Reap{0}}, Step{Action::reap_L27_3, Reap{0}}, Step{Action::reap_L41, Reap{0},
                Notifier{0}}, Step{Action::reap_L41c, Reap{0}}, Step{Action::reap_L41_2, Reap{0}},
            Step{Action::reap_out, Reap{0}}, Step{Action::driver_L49_yes, Driver{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::reap_L24, Reap{0}}, Step{Action::reap_L27,
                Reap{0}, Notifier{0}}, Step{Action::reap_L27b_yes, Reap{0}},
            Step{Action::reap_L31_no, Reap{0}}, Step{Action::driver_L49_no, Driver{0}},
            Step{Action::reap_L34, Reap{0}}, Step{Action::driver_L51, Driver{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::reap_L24, Reap{0}}, Step{Action::reap_L27,
                Reap{0}, Notifier{0}}, Step{Action::reap_L27b_yes, Reap{0}},
            Step{Action::driver_L49_no, Driver{0}}, Step{Action::driver_L51, Driver{0}},
            Step{Action::reap_L31_yes, Reap{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::range_start_nonblock
