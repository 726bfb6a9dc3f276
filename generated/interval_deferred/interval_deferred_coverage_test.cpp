/// Takes every step of interval_deferred, and every two conflicting steps of different
/// instances one right after the other. Written by Latchwork from interval_deferred.latch:
/// change that, not this.

#include <vector>

#include "interval_deferred.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::interval_deferred {

namespace {

struct Interval1Driver1Invalidate1 {
    static constexpr int Interval = 1;
    static constexpr int driver = 1;
    static constexpr int invalidate = 1;
};

/// 6 schedules take 41 steps and 9 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("right: every step of 1 of each", "[interval_deferred][coverage]") {
    const Machine<Interval1Driver1Invalidate1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::driver_L20, Driver{0}, Interval{0}},
            Step{Action::driver_L23, Driver{0}}, Step{Action::driver_L24_no, Driver{0}},
            Step{Action::driver_L24c, Driver{0}}, Step{Action::driver_L25, Driver{0}},
            Step{Action::invalidate_L45, Invalidate{0}}, Step{Action::invalidate_L47,
                Invalidate{0}}, Step{Action::invalidate_L48_yes, Invalidate{0}},
            Step{Action::invalidate_L48b, Invalidate{0}}, Step{Action::invalidate_L49,
                Invalidate{0}}, Step{Action::driver_L26, Driver{0}}, Step{Action::driver_L27_yes,
                Driver{0}}, Step{Action::driver_L27b_yes, Driver{0}}, Step{Action::driver_L28,
                Driver{0}}, Step{Action::driver_L30, Driver{0}}, Step{Action::driver_L38,
                Driver{0}}, Step{Action::driver_wait_yes, Driver{0}}, Step{Action::invalidate_L50,
                Invalidate{0}, Interval{0}}, Step{Action::invalidate_callback, Invalidate{0}},
            Step{Action::invalidate_L50_3, Invalidate{0}}, Step{Action::invalidate_L54,
                Invalidate{0}}, Step{Action::invalidate_L55, Invalidate{0}},
            Step{Action::invalidate_L56_yes, Invalidate{0}}, Step{Action::invalidate_L56b,
                Invalidate{0}}, Step{Action::driver_L40, Driver{0}}, Step{Action::driver_L41,
                Driver{0}}, Step{Action::invalidate_L58, Invalidate{0}, Interval{0}},
            Step{Action::invalidate_L58b, Invalidate{0}}, Step{Action::invalidate_L60,
                Invalidate{0}}, Step{Action::invalidate_L58_3, Invalidate{0}},
            Step{Action::invalidate_L63, Invalidate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::driver_L20, Driver{0}, Interval{0}},
            Step{Action::invalidate_L45, Invalidate{0}}, Step{Action::invalidate_L47,
                Invalidate{0}}, Step{Action::invalidate_L48_yes, Invalidate{0}},
            Step{Action::invalidate_L48b, Invalidate{0}}, Step{Action::invalidate_L49,
                Invalidate{0}}, Step{Action::driver_L23, Driver{0}}, Step{Action::driver_L24_yes,
                Driver{0}}, Step{Action::driver_L24b, Driver{0}}, Step{Action::invalidate_L50_2,
                Invalidate{0}, Interval{0}}, Step{Action::invalidate_L50_3, Invalidate{0}},
            Step{Action::driver_L25, Driver{0}}, Step{Action::invalidate_L54, Invalidate{0}},
            Step{Action::invalidate_L55, Invalidate{0}}, Step{Action::invalidate_L56_yes,
                Invalidate{0}}, Step{Action::invalidate_L56b, Invalidate{0}},
            Step{Action::invalidate_L58, Invalidate{0}, Interval{0}}, Step{Action::invalidate_L58b,
                Invalidate{0}}, Step{Action::invalidate_L60, Invalidate{0}},
            Step{Action::invalidate_L58_3, Invalidate{0}}, Step{Action::invalidate_L63,
                Invalidate{0}}, Step{Action::driver_L26, Driver{0}}, Step{Action::driver_L27_no,
                Driver{0}}, Step{Action::driver_L35, Driver{0}}, Step{Action::driver_L38,
                Driver{0}}, Step{Action::driver_wait_no, Driver{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::driver_L20, Driver{0}, Interval{0}},
            Step{Action::invalidate_L45, Invalidate{0}}, Step{Action::invalidate_L47,
                Invalidate{0}}, Step{Action::invalidate_L48_yes, Invalidate{0}},
            Step{Action::invalidate_L48b, Invalidate{0}}, Step{Action::invalidate_L49,
                Invalidate{0}}, Step{Action::driver_L23, Driver{0}}, Step{Action::driver_L24_yes,
                Driver{0}}, Step{Action::driver_L24b, Driver{0}}, Step{Action::driver_L25,
                Driver{0}}, Step{Action::driver_L26, Driver{0}}, Step{Action::driver_L27_yes,
                Driver{0}}, Step{Action::driver_L27b_no, Driver{0}}, Step{Action::driver_unqueue,
                Driver{0}}, Step{Action::invalidate_L50_2, Invalidate{0}, Interval{0}},
            Step{Action::invalidate_L50_3, Invalidate{0}}, Step{Action::driver_L38, Driver{0}},
            Step{Action::invalidate_L54, Invalidate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::driver_L20_2, Driver{0}},
            Step{Action::invalidate_L45, Invalidate{0}}, Step{Action::invalidate_L47,
                Invalidate{0}}, Step{Action::invalidate_L48_yes, Invalidate{0}},
            Step{Action::invalidate_L48b, Invalidate{0}}, Step{Action::invalidate_L49,
                Invalidate{0}}, Step{Action::invalidate_L50_2, Invalidate{0}, Interval{0}},
            Step{Action::invalidate_L50_3, Invalidate{0}}, Step{Action::invalidate_L54,
                Invalidate{0}}, Step{Action::invalidate_L55, Invalidate{0}},
            Step{Action::invalidate_L56_yes, Invalidate{0}}, Step{Action::invalidate_L56b,
                Invalidate{0}}, Step{Action::invalidate_L58_2, Invalidate{0}, Interval{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::driver_L20, Driver{0}, Interval{0}},
            Step{Action::driver_L23, Driver{0}}, Step{Action::driver_L24_no, Driver{0}},
            Step{Action::driver_L24c, Driver{0}}, Step{Action::driver_L25, Driver{0}},
            Step{Action::driver_L26, Driver{0}}, Step{Action::driver_L27_no, Driver{0}},
            Step{Action::driver_L35, Driver{0}}, Step{Action::driver_L38, Driver{0}},
            Step{Action::invalidate_L45, Invalidate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::driver_L20, Driver{0}, Interval{0}},
            Step{Action::invalidate_L45, Invalidate{0}}, Step{Action::invalidate_L47,
                Invalidate{0}}, Step{Action::invalidate_L48_yes, Invalidate{0}},
            Step{Action::invalidate_L48b, Invalidate{0}}, Step{Action::invalidate_L49,
                Invalidate{0}}, Step{Action::invalidate_L50_2, Invalidate{0}, Interval{0}},
            Step{Action::invalidate_L50_3, Invalidate{0}}, Step{Action::invalidate_L54,
                Invalidate{0}}, Step{Action::invalidate_L55, Invalidate{0}},
            Step{Action::invalidate_L56_yes, Invalidate{0}}, Step{Action::invalidate_L56b,
                Invalidate{0}}, Step{Action::invalidate_L58_2, Invalidate{0}, Interval{0}},
            Step{Action::invalidate_L58_3, Invalidate{0}}, Step{Action::invalidate_L63,
                Invalidate{0}}, Step{Action::driver_L23, Driver{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::interval_deferred
