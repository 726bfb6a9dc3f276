/// Takes every step of peterson, and every two conflicting steps of different instances one
/// right after the other. Written by Latchwork from peterson.latch: change that, not this.

#include <vector>

#include "peterson.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::peterson {

namespace {

/// 2 schedules take 12 steps and 14 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("correct: every step of two", "[peterson][coverage]") {
    const Machine<scopes::two> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::thread_L16, Thread{0}},
            Step{Action::thread_L16, Thread{1}}, Step{Action::thread_announce, Thread{0}},
            Step{Action::thread_L21, Thread{0}}, Step{Action::thread_announce, Thread{1}},
            Step{Action::thread_wait_yes, Thread{0}}, Step{Action::thread_L21, Thread{1}},
            Step{Action::thread_L26_yes, Thread{0}}, Step{Action::thread_critical, Thread{0}},
            Step{Action::thread_wait_no, Thread{1}}, Step{Action::thread_L32_yes, Thread{0}},
            Step{Action::thread_announce, Thread{0}}, Step{Action::thread_critical, Thread{1}},
            Step{Action::thread_L21, Thread{0}}, Step{Action::thread_L32_yes, Thread{1}},
            Step{Action::thread_wait_no, Thread{0}}, Step{Action::thread_announce, Thread{1}},
            Step{Action::thread_L21, Thread{1}}, Step{Action::thread_wait_yes, Thread{1}},
            Step{Action::thread_L26_no, Thread{1}}, Step{Action::thread_L25_yes, Thread{1}},
            Step{Action::thread_critical, Thread{0}}, Step{Action::thread_L26_no, Thread{1}},
            Step{Action::thread_L32_yes, Thread{0}}, Step{Action::thread_announce, Thread{0}},
            Step{Action::thread_L25_yes, Thread{1}}, Step{Action::thread_L26_no, Thread{1}},
            Step{Action::thread_L21, Thread{0}}, Step{Action::thread_wait_yes, Thread{0}},
            Step{Action::thread_L25_yes, Thread{1}}, Step{Action::thread_L26_yes, Thread{1}},
            Step{Action::thread_L26_no, Thread{0}}, Step{Action::thread_critical, Thread{1}},
            Step{Action::thread_L25_no, Thread{0}}, Step{Action::thread_L32_yes, Thread{1}},
            Step{Action::thread_critical, Thread{0}}, Step{Action::thread_announce, Thread{1}},
            Step{Action::thread_L21, Thread{1}}, Step{Action::thread_wait_no, Thread{1}},
            Step{Action::thread_L32_yes, Thread{0}}, Step{Action::thread_announce, Thread{0}},
            Step{Action::thread_L21, Thread{0}}, Step{Action::thread_wait_yes, Thread{0}},
            Step{Action::thread_L26_no, Thread{0}}, Step{Action::thread_critical, Thread{1}},
            Step{Action::thread_L32_yes, Thread{1}}, Step{Action::thread_L25_no, Thread{0}},
            Step{Action::thread_announce, Thread{1}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::thread_L16, Thread{0}},
            Step{Action::thread_announce, Thread{0}}, Step{Action::thread_L21, Thread{0}},
            Step{Action::thread_wait_no, Thread{0}}, Step{Action::thread_critical, Thread{0}},
            Step{Action::thread_L32_yes, Thread{0}}, Step{Action::thread_L16, Thread{1}},
            Step{Action::thread_announce, Thread{0}}, Step{Action::thread_announce, Thread{1}},
            Step{Action::thread_L21, Thread{0}}, Step{Action::thread_L21, Thread{1}},
            Step{Action::thread_wait_yes, Thread{0}}, Step{Action::thread_L26_yes, Thread{0}},
            Step{Action::thread_wait_yes, Thread{1}}, Step{Action::thread_critical, Thread{0}},
            Step{Action::thread_L26_no, Thread{1}}, Step{Action::thread_L25_no, Thread{1}},
            Step{Action::thread_L32_no, Thread{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 1 schedules take 1 steps and 1 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("only_turn: every step of two", "[peterson][coverage]") {
    const Machine<scopes::two> machine{Config{.wait_for = WaitFor::their_turn}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::thread_L16, Thread{0}},
            Step{Action::thread_L16, Thread{1}}, Step{Action::thread_announce, Thread{0}},
            Step{Action::thread_announce, Thread{1}}, Step{Action::thread_L21, Thread{0}},
            Step{Action::thread_L21, Thread{1}}, Step{Action::thread_wait, Thread{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::peterson
