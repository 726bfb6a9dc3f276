/// Takes every step of invalidate_page, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from invalidate_page.latch: change that, not
/// this.

#include <vector>

#include "invalidate_page.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::invalidate_page {

namespace {

struct Page1Unmap1Touch1Fault1 {
    static constexpr int Page = 1;
    static constexpr int unmap = 1;
    static constexpr int touch = 1;
    static constexpr int fault = 1;
};

/// 5 schedules take 23 steps and 10 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("locked_atomic: every step of 1 of each", "[invalidate_page][coverage]") {
    const Machine<Page1Unmap1Touch1Fault1> machine{Config{.notify = Notify::locked,
        .sleeps = false}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::unmap_L33, Unmap{0}}, Step{Action::unmap_L42,
                Unmap{0}}, Step{Action::unmap_L26, Unmap{0}}, Step{Action::unmap_L27, Unmap{0}},
            Step{Action::fault_again, Fault{0}}, Step{Action::unmap_L28, Unmap{0}},
            Step{Action::unmap_L29, Unmap{0}}, Step{Action::unmap_L44, Unmap{0}},
            Step{Action::touch_L56, Touch{0}}, Step{Action::touch_L58_yes, Touch{0}},
            Step{Action::touch_L58b, Touch{0}}, Step{Action::touch_L59, Touch{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::fault_L69, Fault{0}},
            Step{Action::fault_L70, Fault{0}}, Step{Action::fault_L71_no, Fault{0}},
            Step{Action::fault_L72, Fault{0}}, Step{Action::fault_L73_no, Fault{0}},
            Step{Action::fault_L77, Fault{0}}, Step{Action::fault_L78, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::unmap_L33, Unmap{0}}, Step{Action::unmap_L42,
                Unmap{0}}, Step{Action::unmap_L26, Unmap{0}}, Step{Action::fault_again, Fault{0}},
            Step{Action::unmap_L27, Unmap{0}}, Step{Action::unmap_L28, Unmap{0}},
            Step{Action::unmap_L29, Unmap{0}}, Step{Action::unmap_L44, Unmap{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::fault_L69, Fault{0}},
            Step{Action::fault_L70, Fault{0}}, Step{Action::touch_L56, Touch{0}},
            Step{Action::fault_L71_yes, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::touch_L56, Touch{0}},
            Step{Action::touch_L58_yes, Touch{0}}, Step{Action::touch_L58b, Touch{0}},
            Step{Action::touch_L59, Touch{0}}, Step{Action::fault_again, Fault{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::fault_L69, Fault{0}},
            Step{Action::fault_L70, Fault{0}}, Step{Action::unmap_L33, Unmap{0}},
            Step{Action::unmap_L42, Unmap{0}}, Step{Action::unmap_L26, Unmap{0}},
            Step{Action::unmap_L27, Unmap{0}}, Step{Action::unmap_L28, Unmap{0}},
            Step{Action::fault_L71_no, Fault{0}}, Step{Action::unmap_L29, Unmap{0}},
            Step{Action::fault_L72, Fault{0}}, Step{Action::fault_L73_yes, Fault{0}},
            Step{Action::fault_L73b, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::touch_L56, Touch{0}},
            Step{Action::touch_L58_yes, Touch{0}}, Step{Action::touch_L58b, Touch{0}},
            Step{Action::touch_L59, Touch{0}}, Step{Action::unmap_L33, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::touch_L56, Touch{0}},
            Step{Action::touch_L58_yes, Touch{0}}, Step{Action::touch_L58b, Touch{0}},
            Step{Action::touch_L59, Touch{0}}, Step{Action::fault_again, Fault{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::fault_L69, Fault{0}},
            Step{Action::fault_L70, Fault{0}}, Step{Action::unmap_L33, Unmap{0}},
            Step{Action::unmap_L42, Unmap{0}}, Step{Action::fault_L71_no, Fault{0}},
            Step{Action::fault_L72, Fault{0}}, Step{Action::fault_L73_no, Fault{0}},
            Step{Action::fault_L77, Fault{0}}, Step{Action::fault_L78, Fault{0}},
            Step{Action::unmap_L26, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 7 schedules take 12 steps and 10 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("range: every step of 1 of each", "[invalidate_page][coverage]") {
    const Machine<Page1Unmap1Touch1Fault1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::unmap_L33_3, Unmap{0}},
            Step{Action::unmap_L36, Unmap{0}}, Step{Action::unmap_L37, Unmap{0}},
            Step{Action::unmap_L38, Unmap{0}}, Step{Action::unmap_L39, Unmap{0}},
            Step{Action::unmap_L41, Unmap{0}}, Step{Action::unmap_L42, Unmap{0}},
            Step{Action::unmap_L44_2, Unmap{0}}, Step{Action::touch_L56, Touch{0}},
            Step{Action::unmap_L47, Unmap{0}}, Step{Action::unmap_L48, Unmap{0}},
            Step{Action::unmap_L49, Unmap{0}}, Step{Action::fault_again, Fault{0}},
            Step{Action::unmap_L50, Unmap{0}}, Step{Action::unmap_L51, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::unmap_L33_3, Unmap{0}},
            Step{Action::unmap_L36, Unmap{0}}, Step{Action::unmap_L37, Unmap{0}},
            Step{Action::unmap_L38, Unmap{0}}, Step{Action::unmap_L39, Unmap{0}},
            Step{Action::touch_L56, Touch{0}}, Step{Action::touch_L58_yes, Touch{0}},
            Step{Action::touch_L58b, Touch{0}}, Step{Action::touch_L59, Touch{0}},
            Step{Action::unmap_L41, Unmap{0}}, Step{Action::unmap_L42, Unmap{0}},
            Step{Action::unmap_L44_2, Unmap{0}}, Step{Action::unmap_L47, Unmap{0}},
            Step{Action::unmap_L48, Unmap{0}}, Step{Action::fault_again, Fault{0}},
            Step{Action::unmap_L49, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::unmap_L33_3, Unmap{0}},
            Step{Action::unmap_L36, Unmap{0}}, Step{Action::unmap_L37, Unmap{0}},
            Step{Action::unmap_L38, Unmap{0}}, Step{Action::touch_L56, Touch{0}},
            Step{Action::touch_L58_yes, Touch{0}}, Step{Action::touch_L58b, Touch{0}},
            Step{Action::touch_L59, Touch{0}}, Step{Action::fault_again, Fault{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::fault_L69, Fault{0}},
            Step{Action::fault_L70, Fault{0}}, Step{Action::fault_L71_no, Fault{0}},
            Step{Action::unmap_L39, Unmap{0}}, Step{Action::fault_L72, Fault{0}},
            Step{Action::unmap_L41, Unmap{0}}, Step{Action::unmap_L42, Unmap{0}},
            Step{Action::unmap_L44_2, Unmap{0}}, Step{Action::unmap_L47, Unmap{0}},
            Step{Action::fault_L73_yes, Fault{0}}, Step{Action::fault_L73b, Fault{0}},
            Step{Action::unmap_L48, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::unmap_L33_3, Unmap{0}},
            Step{Action::unmap_L36, Unmap{0}}, Step{Action::unmap_L37, Unmap{0}},
            Step{Action::unmap_L38, Unmap{0}}, Step{Action::unmap_L39, Unmap{0}},
            Step{Action::unmap_L41, Unmap{0}}, Step{Action::unmap_L42, Unmap{0}},
            Step{Action::fault_again, Fault{0}}, Step{Action::unmap_L44_2, Unmap{0}},
            Step{Action::fault_L68, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::unmap_L33_3, Unmap{0}},
            Step{Action::unmap_L36, Unmap{0}}, Step{Action::unmap_L37, Unmap{0}},
            Step{Action::unmap_L38, Unmap{0}}, Step{Action::unmap_L39, Unmap{0}},
            Step{Action::fault_again, Fault{0}}, Step{Action::fault_L68, Fault{0}},
            Step{Action::fault_L69, Fault{0}}, Step{Action::fault_L70, Fault{0}},
            Step{Action::unmap_L41, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::unmap_L33_3, Unmap{0}},
            Step{Action::touch_L56, Touch{0}}, Step{Action::touch_L58_yes, Touch{0}},
            Step{Action::touch_L58b, Touch{0}}, Step{Action::touch_L59, Touch{0}},
            Step{Action::fault_again, Fault{0}}, Step{Action::fault_L68, Fault{0}},
            Step{Action::fault_L69, Fault{0}}, Step{Action::fault_L70, Fault{0}},
            Step{Action::fault_L71_no, Fault{0}}, Step{Action::fault_L72, Fault{0}},
            Step{Action::fault_L73_no, Fault{0}}, Step{Action::fault_L77, Fault{0}},
            Step{Action::fault_L78, Fault{0}}, Step{Action::unmap_L36, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::unmap_L33_3, Unmap{0}},
            Step{Action::unmap_L36, Unmap{0}}, Step{Action::unmap_L37, Unmap{0}},
            Step{Action::unmap_L38, Unmap{0}}, Step{Action::unmap_L39, Unmap{0}},
            Step{Action::unmap_L41, Unmap{0}}, Step{Action::unmap_L42, Unmap{0}},
            Step{Action::unmap_L44_2, Unmap{0}}, Step{Action::unmap_L47, Unmap{0}},
            Step{Action::unmap_L48, Unmap{0}}, Step{Action::unmap_L49, Unmap{0}},
            Step{Action::unmap_L50, Unmap{0}}, Step{Action::touch_L56, Touch{0}},
            Step{Action::touch_L58_yes, Touch{0}}, Step{Action::touch_L58b, Touch{0}},
            Step{Action::touch_L59, Touch{0}}, Step{Action::fault_again, Fault{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::fault_L69, Fault{0}},
            Step{Action::fault_L70, Fault{0}}, Step{Action::fault_L71_no, Fault{0}},
            Step{Action::unmap_L51, Unmap{0}}, Step{Action::fault_L72, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::invalidate_page
