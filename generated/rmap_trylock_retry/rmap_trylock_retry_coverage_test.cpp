/// Takes every step of rmap_trylock_retry, and every two conflicting steps of different
/// instances one right after the other. Written by Latchwork from rmap_trylock_retry.latch:
/// change that, not this.

#include <vector>

#include "rmap_trylock_retry.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::rmap_trylock_retry {

namespace {

/// 4 schedules take 10 steps and 11 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("try_retry: every step of three", "[rmap_trylock_retry][coverage]") {
    const Machine<scopes::three> machine{Config{.locking = Locking::try_retry}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::walker_retry, Walker{0}},
            Step{Action::walker_retry, Walker{2}}, Step{Action::walker_L27_yes, Walker{2}},
            Step{Action::walker_L28_yes, Walker{2}}, Step{Action::walker_L29, Walker{2}},
            Step{Action::walker_L27_no, Walker{0}}, Step{Action::walker_walk_no, Walker{0}},
            Step{Action::walker_retry, Walker{2}}, Step{Action::walker_L39, Walker{0}},
            Step{Action::walker_L27_yes, Walker{2}}, Step{Action::walker_retry, Walker{1}},
            Step{Action::walker_L28_yes, Walker{2}}, Step{Action::walker_L27_no, Walker{1}},
            Step{Action::walker_L29, Walker{2}}, Step{Action::walker_retry, Walker{2}},
            Step{Action::walker_L27_yes, Walker{2}}, Step{Action::walker_walk_no, Walker{1}},
            Step{Action::walker_L28_yes, Walker{2}}, Step{Action::walker_L39, Walker{1}},
            Step{Action::walker_L29, Walker{2}}, Step{Action::walker_retry, Walker{2}},
            Step{Action::walker_L27_yes, Walker{2}}, Step{Action::walker_L28_no, Walker{2}},
            Step{Action::walker_walk_yes, Walker{2}}, Step{Action::walker_L38, Walker{2}}};
        const auto run = perform(machine, machine.initial(8), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::walker_retry, Walker{1}},
            Step{Action::walker_retry, Walker{2}}, Step{Action::walker_L27_yes, Walker{1}},
            Step{Action::walker_L27_yes, Walker{2}}, Step{Action::walker_L28_yes, Walker{1}},
            Step{Action::walker_L28_yes, Walker{2}}, Step{Action::walker_L29, Walker{1}},
            Step{Action::walker_retry, Walker{0}}, Step{Action::walker_L29, Walker{2}},
            Step{Action::walker_retry, Walker{2}}, Step{Action::walker_L27_yes, Walker{2}},
            Step{Action::walker_L27_no, Walker{0}}, Step{Action::walker_L28_yes, Walker{2}},
            Step{Action::walker_walk_no, Walker{0}}, Step{Action::walker_L39, Walker{0}},
            Step{Action::walker_retry, Walker{1}}, Step{Action::walker_L27_yes, Walker{1}},
            Step{Action::walker_L29, Walker{2}}, Step{Action::walker_L28_no, Walker{1}}};
        const auto run = perform(machine, machine.initial(10), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::walker_retry, Walker{2}},
            Step{Action::walker_L27_yes, Walker{2}}, Step{Action::walker_L28_no, Walker{2}},
            Step{Action::walker_walk_yes, Walker{2}}, Step{Action::walker_L38, Walker{2}},
            Step{Action::walker_retry, Walker{0}}};
        const auto run = perform(machine, machine.initial(8), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::walker_retry, Walker{1}},
            Step{Action::walker_retry, Walker{2}}, Step{Action::walker_L27_yes, Walker{1}},
            Step{Action::walker_L28_yes, Walker{1}}, Step{Action::walker_L29, Walker{1}},
            Step{Action::walker_retry, Walker{0}}, Step{Action::walker_L27_yes, Walker{2}},
            Step{Action::walker_L27_no, Walker{0}}, Step{Action::walker_walk_no, Walker{0}},
            Step{Action::walker_L39, Walker{0}}, Step{Action::walker_L28_no, Walker{2}}};
        const auto run = perform(machine, machine.initial(10), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 1 schedules take 4 steps and 1 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("global: every step of three", "[rmap_trylock_retry][coverage]") {
    const Machine<scopes::three> machine{Config{.locking = Locking::global}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::walker_retry_2, Walker{0}},
            Step{Action::walker_L25, Walker{0}}, Step{Action::walker_L27_no, Walker{0}},
            Step{Action::walker_walk_no, Walker{0}}, Step{Action::walker_L39_2, Walker{0}},
            Step{Action::walker_L41, Walker{0}}, Step{Action::walker_retry_2, Walker{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 1 schedules take 2 steps and 1 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("at_root: every step of three", "[rmap_trylock_retry][coverage]") {
    const Machine<scopes::three> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::walker_retry_3, Walker{0}},
            Step{Action::walker_L42, Walker{0}}, Step{Action::walker_retry_3, Walker{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::rmap_trylock_retry
