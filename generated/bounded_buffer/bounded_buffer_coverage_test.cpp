/// Takes every step of bounded_buffer, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from bounded_buffer.latch: change that, not
/// this.

#include <vector>

#include "bounded_buffer.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::bounded_buffer {

namespace {

/// 5 schedules take 14 steps and 15 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("tested_again: every step of small", "[bounded_buffer][coverage]") {
    const Machine<scopes::small> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::producer_retry, Producer{0}},
            Step{Action::producer_L13, Producer{0}}, Step{Action::producer_full_no, Producer{0}},
            Step{Action::producer_put, Producer{0}}, Step{Action::producer_retry, Producer{1}},
            Step{Action::producer_L18, Producer{0}}, Step{Action::producer_L13, Producer{1}},
            Step{Action::producer_full_no, Producer{1}}, Step{Action::consumer_retry, Consumer{0}},
            Step{Action::producer_put, Producer{1}}, Step{Action::producer_L18, Producer{1}},
            Step{Action::consumer_L25, Consumer{0}}, Step{Action::consumer_empty_no, Consumer{0}},
            Step{Action::consumer_take, Consumer{0}}, Step{Action::producer_retry, Producer{2}},
            Step{Action::consumer_retry, Consumer{1}}, Step{Action::consumer_retry, Consumer{2}},
            Step{Action::consumer_L30, Consumer{0}}, Step{Action::consumer_L25, Consumer{1}},
            Step{Action::consumer_empty_no, Consumer{1}}, Step{Action::consumer_take, Consumer{1}},
            Step{Action::consumer_L30, Consumer{1}}, Step{Action::consumer_L25, Consumer{2}},
            Step{Action::consumer_empty_yes, Consumer{2}}, Step{Action::consumer_L27, Consumer{2}},
            Step{Action::producer_L13, Producer{2}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::producer_retry, Producer{0}},
            Step{Action::producer_L13, Producer{0}}, Step{Action::producer_full_no, Producer{0}},
            Step{Action::producer_retry, Producer{1}}, Step{Action::producer_put, Producer{0}},
            Step{Action::producer_L18, Producer{0}}, Step{Action::producer_L13, Producer{1}},
            Step{Action::consumer_retry, Consumer{0}}, Step{Action::producer_full_no, Producer{1}},
            Step{Action::producer_put, Producer{1}}, Step{Action::consumer_retry, Consumer{1}},
            Step{Action::producer_L18, Producer{1}}, Step{Action::consumer_L25, Consumer{0}},
            Step{Action::consumer_empty_no, Consumer{0}}, Step{Action::consumer_retry, Consumer{2}},
            Step{Action::consumer_take, Consumer{0}}, Step{Action::consumer_L30, Consumer{0}},
            Step{Action::consumer_L25, Consumer{1}}, Step{Action::consumer_empty_no, Consumer{1}},
            Step{Action::producer_retry, Producer{2}}, Step{Action::consumer_take, Consumer{1}},
            Step{Action::consumer_L30, Consumer{1}}, Step{Action::producer_L13, Producer{2}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::producer_retry, Producer{0}},
            Step{Action::producer_retry, Producer{1}}, Step{Action::producer_retry, Producer{2}},
            Step{Action::producer_L13, Producer{0}}, Step{Action::producer_full_no, Producer{0}},
            Step{Action::producer_put, Producer{0}}, Step{Action::producer_L18, Producer{0}},
            Step{Action::producer_L13, Producer{1}}, Step{Action::producer_full_no, Producer{1}},
            Step{Action::producer_put, Producer{1}}, Step{Action::producer_L18, Producer{1}},
            Step{Action::producer_L13, Producer{2}}, Step{Action::producer_full_yes, Producer{2}},
            Step{Action::producer_L15, Producer{2}}, Step{Action::consumer_retry, Consumer{0}},
            Step{Action::consumer_L25, Consumer{0}}, Step{Action::consumer_empty_no, Consumer{0}},
            Step{Action::consumer_take, Consumer{0}}, Step{Action::consumer_retry, Consumer{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::producer_retry, Producer{0}},
            Step{Action::producer_retry, Producer{1}}, Step{Action::producer_retry, Producer{2}},
            Step{Action::producer_L13, Producer{0}}, Step{Action::producer_full_no, Producer{0}},
            Step{Action::producer_put, Producer{0}}, Step{Action::producer_L18, Producer{0}},
            Step{Action::producer_L13, Producer{1}}, Step{Action::producer_full_no, Producer{1}},
            Step{Action::producer_put, Producer{1}}, Step{Action::producer_L18, Producer{1}},
            Step{Action::producer_L13, Producer{2}}, Step{Action::producer_full_yes, Producer{2}},
            Step{Action::consumer_retry, Consumer{0}}, Step{Action::producer_L15, Producer{2}},
            Step{Action::consumer_L25, Consumer{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::producer_retry, Producer{0}},
            Step{Action::producer_L13, Producer{0}}, Step{Action::producer_full_no, Producer{0}},
            Step{Action::producer_put, Producer{0}}, Step{Action::producer_L18, Producer{0}},
            Step{Action::consumer_retry, Consumer{0}}, Step{Action::consumer_retry, Consumer{1}},
            Step{Action::consumer_retry, Consumer{2}}, Step{Action::consumer_L25, Consumer{0}},
            Step{Action::consumer_empty_no, Consumer{0}}, Step{Action::consumer_take, Consumer{0}},
            Step{Action::consumer_L30, Consumer{0}}, Step{Action::consumer_L25, Consumer{1}},
            Step{Action::consumer_empty_yes, Consumer{1}}, Step{Action::consumer_L27, Consumer{1}},
            Step{Action::consumer_L25, Consumer{2}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::bounded_buffer
