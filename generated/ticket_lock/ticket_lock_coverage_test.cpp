/// Takes every step of ticket_lock, and every two conflicting steps of different instances one
/// right after the other. Written by Latchwork from ticket_lock.latch: change that, not this.

#include <vector>

#include "ticket_lock.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::ticket_lock {

namespace {

/// 1 schedules take 5 steps and 2 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("correct: every step of three", "[ticket_lock][coverage]") {
    const Machine<scopes::three> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::thread_again, Thread{0}},
            Step{Action::thread_again, Thread{1}}, Step{Action::thread_wait, Thread{0}},
            Step{Action::thread_critical, Thread{0}}, Step{Action::thread_wait, Thread{1}},
            Step{Action::thread_L27_yes, Thread{0}}, Step{Action::thread_critical, Thread{1}},
            Step{Action::thread_L27_no, Thread{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::ticket_lock
