/// Takes every step of buffered_write, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from buffered_write.latch: change that, not
/// this.

#include <vector>

#include "buffered_write.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::buffered_write {

namespace {

struct Page1Write1Unmap1 {
    static constexpr int Page = 1;
    static constexpr int write = 1;
    static constexpr int unmap = 1;
};

/// 7 schedules take 11 steps and 7 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("no_faults: every step of 1 of each", "[buffered_write][coverage]") {
    const Machine<Page1Write1Unmap1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::write_again_yes, Write{0}},
            Step{Action::unmap_L41, Unmap{0}}, Step{Action::write_L27, Write{0}},
            Step{Action::write_L19, Write{0}}, Step{Action::write_L20, Write{0}},
            Step{Action::write_L29, Write{0}}, Step{Action::write_L30_no, Write{0}},
            Step{Action::write_L37, Write{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::write_again_no, Write{0}},
            Step{Action::unmap_L41, Unmap{0}}, Step{Action::write_L29, Write{0}},
            Step{Action::write_L30_yes, Write{0}}, Step{Action::write_L31, Write{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::unmap_L41, Unmap{0}},
            Step{Action::write_again_yes, Write{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::write_again_yes, Write{0}},
            Step{Action::write_L27, Write{0}}, Step{Action::write_L19, Write{0}},
            Step{Action::unmap_L41, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::write_again_yes, Write{0}},
            Step{Action::write_L27, Write{0}}, Step{Action::unmap_L41, Unmap{0}},
            Step{Action::write_L19, Write{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::write_again_no, Write{0}},
            Step{Action::write_L29, Write{0}}, Step{Action::write_L30_no, Write{0}},
            Step{Action::unmap_L41, Unmap{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::write_again_no, Write{0}},
            Step{Action::write_L29, Write{0}}, Step{Action::unmap_L41, Unmap{0}},
            Step{Action::write_L30_yes, Write{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::buffered_write
