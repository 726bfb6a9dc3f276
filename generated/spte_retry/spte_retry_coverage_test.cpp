/// Takes every step of spte_retry, and every two conflicting steps of different instances one
/// right after the other. Written by Latchwork from spte_retry.latch: change that, not this.

#include <vector>

#include "spte_retry.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::spte_retry {

namespace {

struct Addr1Page1Touch1Zap1Fault1 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int touch = 1;
    static constexpr int zap = 1;
    static constexpr int fault = 1;
};

/// 10 schedules take 45 steps and 17 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("both: every step of 1 of each", "[spte_retry][coverage]") {
    const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::touch_L26, Touch{0}, Page{0}},
            Step{Action::touch_L28, Touch{0}}, Step{Action::touch_L29_yes, Touch{0}},
            Step{Action::touch_L29b, Touch{0}}, Step{Action::touch_L31, Touch{0}},
            Step{Action::fault_again, Fault{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::fault_L72, Fault{0}}, Step{Action::fault_L73_no, Fault{0}},
            Step{Action::fault_L74, Fault{0}}, Step{Action::fault_L75, Fault{0}},
            Step{Action::fault_L83, Fault{0}}, Step{Action::fault_L84_no, Fault{0}},
            Step{Action::fault_L87_no, Fault{0}}, Step{Action::fault_L90, Fault{0}},
            Step{Action::fault_L91, Fault{0}}, Step{Action::zap_L39, Zap{0}}, Step{Action::zap_L42,
                Zap{0}}, Step{Action::zap_invalidating, Zap{0}}, Step{Action::zap_L45, Zap{0}},
            Step{Action::zap_L46, Zap{0}}, Step{Action::zap_L47, Zap{0}}, Step{Action::zap_L48,
                Zap{0}}, Step{Action::zap_L49, Zap{0}}, Step{Action::zap_L50, Zap{0}},
            Step{Action::zap_L51, Zap{0}}, Step{Action::zap_L54, Zap{0}}, Step{Action::zap_L56,
                Zap{0}}, Step{Action::zap_L57_yes, Zap{0}}, Step{Action::zap_L57b_no, Zap{0}},
            Step{Action::fault_L92_yes, Fault{0}}, Step{Action::fault_L23, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::touch_L26, Touch{0}, Page{0}},
            Step{Action::touch_L28, Touch{0}}, Step{Action::touch_L29_yes, Touch{0}},
            Step{Action::touch_L29b, Touch{0}}, Step{Action::touch_L31, Touch{0}},
            Step{Action::zap_L39, Zap{0}}, Step{Action::zap_L42, Zap{0}},
            Step{Action::zap_invalidating, Zap{0}}, Step{Action::zap_L45, Zap{0}},
            Step{Action::fault_again, Fault{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::fault_L72, Fault{0}}, Step{Action::fault_L73_no, Fault{0}},
            Step{Action::fault_L74, Fault{0}}, Step{Action::fault_L75, Fault{0}},
            Step{Action::zap_L46, Zap{0}}, Step{Action::fault_L83, Fault{0}},
            Step{Action::fault_L84_yes, Fault{0}}, Step{Action::zap_L47, Zap{0}},
            Step{Action::zap_L48, Zap{0}}, Step{Action::zap_L49, Zap{0}}, Step{Action::fault_unlock,
                Fault{0}}, Step{Action::zap_L50, Zap{0}}, Step{Action::zap_L51, Zap{0}},
            Step{Action::zap_L54, Zap{0}}, Step{Action::zap_L56, Zap{0}}, Step{Action::zap_L57_yes,
                Zap{0}}, Step{Action::zap_L57b_no, Zap{0}}, Step{Action::fault_retry_yes, Fault{0}},
            Step{Action::fault_L23b, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::touch_L26, Touch{0}, Page{0}},
            Step{Action::touch_L28, Touch{0}}, Step{Action::touch_L29_yes, Touch{0}},
            Step{Action::touch_L29b, Touch{0}}, Step{Action::touch_L31, Touch{0}},
            Step{Action::zap_L39, Zap{0}}, Step{Action::zap_L42, Zap{0}},
            Step{Action::zap_invalidating, Zap{0}}, Step{Action::zap_L45, Zap{0}},
            Step{Action::zap_L46, Zap{0}}, Step{Action::zap_L47, Zap{0}}, Step{Action::zap_L48,
                Zap{0}}, Step{Action::zap_L49, Zap{0}}, Step{Action::zap_L50, Zap{0}},
            Step{Action::zap_L51, Zap{0}}, Step{Action::fault_again, Fault{0}},
            Step{Action::zap_L54, Zap{0}}, Step{Action::zap_L56, Zap{0}}, Step{Action::zap_L57_yes,
                Zap{0}}, Step{Action::zap_L57b_yes, Zap{0}}, Step{Action::zap_L23, Zap{0}},
            Step{Action::fault_L71, Fault{0}}, Step{Action::fault_L72, Fault{0}},
            Step{Action::fault_L73_yes, Fault{0}}, Step{Action::fault_L73b, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::touch_L26, Touch{0}, Page{0}},
            Step{Action::zap_L39, Zap{0}}, Step{Action::zap_L42, Zap{0}},
            Step{Action::zap_invalidating, Zap{0}}, Step{Action::zap_L45, Zap{0}},
            Step{Action::zap_L46, Zap{0}}, Step{Action::zap_L47, Zap{0}}, Step{Action::zap_L48,
                Zap{0}}, Step{Action::zap_L49, Zap{0}}, Step{Action::touch_L28, Touch{0}},
            Step{Action::zap_L50, Zap{0}}, Step{Action::fault_again, Fault{0}},
            Step{Action::zap_L51, Zap{0}}, Step{Action::touch_L29_yes, Touch{0}},
            Step{Action::touch_L29b, Touch{0}}, Step{Action::touch_L31, Touch{0}},
            Step{Action::zap_L54, Zap{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::fault_L72, Fault{0}}, Step{Action::fault_L73_no, Fault{0}},
            Step{Action::fault_L74, Fault{0}}, Step{Action::fault_L75, Fault{0}},
            Step{Action::zap_L56, Zap{0}}, Step{Action::fault_L83, Fault{0}},
            Step{Action::fault_L84_no, Fault{0}}, Step{Action::fault_L87_yes, Fault{0}},
            Step{Action::fault_unlock, Fault{0}}, Step{Action::fault_retry_no, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::touch_L26_2, Touch{0}}, Step{Action::zap_L39,
                Zap{0}}, Step{Action::zap_L42, Zap{0}}, Step{Action::zap_invalidating, Zap{0}},
            Step{Action::zap_L45, Zap{0}}, Step{Action::zap_L46, Zap{0}}, Step{Action::zap_L47,
                Zap{0}}, Step{Action::zap_L48, Zap{0}}, Step{Action::fault_again, Fault{0}},
            Step{Action::zap_L49, Zap{0}}, Step{Action::fault_L71, Fault{0}}, Step{Action::zap_L50,
                Zap{0}}, Step{Action::zap_L51, Zap{0}}, Step{Action::zap_L54, Zap{0}},
            Step{Action::zap_L56, Zap{0}}, Step{Action::zap_L57_no, Zap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::touch_L26, Touch{0}, Page{0}},
            Step{Action::touch_L28, Touch{0}}, Step{Action::touch_L29_yes, Touch{0}},
            Step{Action::touch_L29b, Touch{0}}, Step{Action::fault_again, Fault{0}},
            Step{Action::touch_L31, Touch{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::fault_L72, Fault{0}}, Step{Action::fault_L73_no, Fault{0}},
            Step{Action::fault_L74, Fault{0}}, Step{Action::fault_L75, Fault{0}},
            Step{Action::fault_L83, Fault{0}}, Step{Action::fault_L84_no, Fault{0}},
            Step{Action::fault_L87_no, Fault{0}}, Step{Action::fault_L90, Fault{0}},
            Step{Action::fault_L91, Fault{0}}, Step{Action::zap_L39, Zap{0}},
            Step{Action::fault_L92_no, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::touch_L26, Touch{0}, Page{0}},
            Step{Action::fault_again, Fault{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::fault_L72, Fault{0}}, Step{Action::fault_L73_yes, Fault{0}},
            Step{Action::fault_L73b, Fault{0}}, Step{Action::touch_L28, Touch{0}},
            Step{Action::touch_L29_yes, Touch{0}}, Step{Action::touch_L29b, Touch{0}},
            Step{Action::zap_L39, Zap{0}}, Step{Action::zap_L42, Zap{0}},
            Step{Action::zap_invalidating, Zap{0}}, Step{Action::zap_L45, Zap{0}},
            Step{Action::touch_L31, Touch{0}}, Step{Action::zap_L46, Zap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::touch_L26, Touch{0}, Page{0}},
            Step{Action::touch_L28, Touch{0}}, Step{Action::touch_L29_yes, Touch{0}},
            Step{Action::touch_L29b, Touch{0}}, Step{Action::touch_L31, Touch{0}},
            Step{Action::zap_L39, Zap{0}}, Step{Action::zap_L42, Zap{0}},
            Step{Action::zap_invalidating, Zap{0}}, Step{Action::fault_again, Fault{0}},
            Step{Action::fault_L71, Fault{0}}, Step{Action::fault_L72, Fault{0}},
            Step{Action::fault_L73_no, Fault{0}}, Step{Action::fault_L74, Fault{0}},
            Step{Action::fault_L75, Fault{0}}, Step{Action::zap_L45, Zap{0}},
            Step{Action::fault_L83, Fault{0}}, Step{Action::zap_L46, Zap{0}}, Step{Action::zap_L47,
                Zap{0}}, Step{Action::zap_L48, Zap{0}}, Step{Action::zap_L49, Zap{0}},
            Step{Action::fault_L84_yes, Fault{0}}, Step{Action::fault_unlock, Fault{0}},
            Step{Action::zap_L50, Zap{0}}, Step{Action::zap_L51, Zap{0}}, Step{Action::zap_L54,
                Zap{0}}, Step{Action::zap_L56, Zap{0}}, Step{Action::zap_L57_yes, Zap{0}},
            Step{Action::fault_retry_no, Fault{0}}, Step{Action::zap_L57b_yes, Zap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::zap_L39, Zap{0}}, Step{Action::zap_L42,
                Zap{0}}, Step{Action::zap_invalidating, Zap{0}}, Step{Action::zap_L45, Zap{0}},
            Step{Action::fault_again, Fault{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::fault_L72, Fault{0}}, Step{Action::fault_L73_yes, Fault{0}},
            Step{Action::fault_L73b, Fault{0}}, Step{Action::zap_L46, Zap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::touch_L26, Touch{0}, Page{0}},
            Step{Action::touch_L28, Touch{0}}, Step{Action::touch_L29_yes, Touch{0}},
            Step{Action::touch_L29b, Touch{0}}, Step{Action::touch_L31, Touch{0}},
            Step{Action::fault_again, Fault{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::fault_L72, Fault{0}}, Step{Action::fault_L73_no, Fault{0}},
            Step{Action::fault_L74, Fault{0}}, Step{Action::fault_L75, Fault{0}},
            Step{Action::fault_L83, Fault{0}}, Step{Action::fault_L84_no, Fault{0}},
            Step{Action::fault_L87_no, Fault{0}}, Step{Action::fault_L90, Fault{0}},
            Step{Action::fault_L91, Fault{0}}, Step{Action::zap_L39, Zap{0}}, Step{Action::zap_L42,
                Zap{0}}, Step{Action::zap_invalidating, Zap{0}}, Step{Action::zap_L45, Zap{0}},
            Step{Action::zap_L46, Zap{0}}, Step{Action::zap_L47, Zap{0}}, Step{Action::zap_L48,
                Zap{0}}, Step{Action::zap_L49, Zap{0}}, Step{Action::zap_L50, Zap{0}},
            Step{Action::zap_L51, Zap{0}}, Step{Action::zap_L54, Zap{0}}, Step{Action::zap_L56,
                Zap{0}}, Step{Action::zap_L57_yes, Zap{0}}, Step{Action::fault_L92_no, Fault{0}},
            Step{Action::zap_L57b_yes, Zap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::spte_retry
