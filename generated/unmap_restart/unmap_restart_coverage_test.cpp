/// Takes every step of unmap_restart, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from unmap_restart.latch: change that, not
/// this.

#include <vector>

#include "unmap_restart.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::unmap_restart {

namespace {

/// 1 schedules take 17 steps and 1 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("stored: every step of two", "[unmap_restart][coverage]") {
    const Machine<scopes::two> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::unmap_L21_2, Unmap{0}},
            Step{Action::unmap_L24, Unmap{0}}, Step{Action::unmap_L25, Unmap{0}},
            Step{Action::unmap_L26, Unmap{0}}, Step{Action::unmap_restart, Unmap{0}, Vma{0}},
            Step{Action::unmap_L28, Unmap{0}}, Step{Action::unmap_store, Unmap{0}},
            Step{Action::unmap_L32_yes, Unmap{0}}, Step{Action::unmap_L32b, Unmap{0}},
            Step{Action::unmap_L34, Unmap{0}}, Step{Action::unmap_L35, Unmap{0}},
            Step{Action::unmap_restart_2, Unmap{0}, Vma{0}}, Step{Action::unmap_restart, Unmap{0},
                Vma{1}}, Step{Action::unmap_L28, Unmap{0}}, Step{Action::unmap_store, Unmap{0}},
            Step{Action::unmap_L32_no, Unmap{0}}, Step{Action::unmap_restart_3, Unmap{0}},
            Step{Action::unmap_done, Unmap{0}}, Step{Action::unmap_L41_2, Unmap{0}},
            Step{Action::unmap_L42, Unmap{0}}, Step{Action::unmap_L21_2, Unmap{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::unmap_restart
