/// Takes every step of interval_notifier, and every two conflicting steps of different
/// instances one right after the other. Written by Latchwork from interval_notifier.latch:
/// change that, not this.

#include <vector>

#include "interval_notifier.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::interval_notifier {

namespace {

struct Addr1Page1Touch1Zap1Fault1 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int touch = 1;
    static constexpr int zap = 1;
    static constexpr int fault = 1;
};

/// 8 schedules take 46 steps and 15 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("right: every step of 1 of each", "[interval_notifier][coverage]") {
    const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::zap_L35, Zap{0}}, Step{Action::zap_L39,
                Zap{0}}, Step{Action::zap_invalidating_yes, Zap{0}}, Step{Action::zap_L41, Zap{0}},
            Step{Action::zap_L42, Zap{0}}, Step{Action::zap_L43, Zap{0}}, Step{Action::zap_L44,
                Zap{0}}, Step{Action::fault_again, Fault{0}}, Step{Action::fault_L69, Fault{0}},
            Step{Action::zap_set_seq, Zap{0}}, Step{Action::touch_L22, Touch{0}, Page{0}},
            Step{Action::zap_L47, Zap{0}}, Step{Action::zap_L48, Zap{0}}, Step{Action::zap_L49,
                Zap{0}}, Step{Action::zap_L50, Zap{0}}, Step{Action::zap_L51, Zap{0}},
            Step{Action::zap_L52, Zap{0}}, Step{Action::touch_L24, Touch{0}},
            Step{Action::touch_L25_yes, Touch{0}}, Step{Action::touch_L25b, Touch{0}},
            Step{Action::fault_L70, Fault{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::fault_sleep_no, Fault{0}}, Step{Action::touch_L27, Touch{0}},
            Step{Action::fault_L74, Fault{0}}, Step{Action::fault_L75, Fault{0}},
            Step{Action::fault_L76, Fault{0}}, Step{Action::fault_L77_no, Fault{0}},
            Step{Action::fault_L78, Fault{0}}, Step{Action::fault_retry_yes, Fault{0}},
            Step{Action::fault_L80, Fault{0}}, Step{Action::zap_L53, Zap{0}}, Step{Action::zap_L54,
                Zap{0}}, Step{Action::zap_last_yes, Zap{0}}, Step{Action::zap_L57, Zap{0}},
            Step{Action::zap_L58, Zap{0}}, Step{Action::fault_again, Fault{0}},
            Step{Action::fault_L69, Fault{0}}, Step{Action::fault_L70, Fault{0}},
            Step{Action::fault_L71, Fault{0}}, Step{Action::fault_sleep_no, Fault{0}},
            Step{Action::fault_L74, Fault{0}}, Step{Action::fault_L75, Fault{0}},
            Step{Action::fault_L76, Fault{0}}, Step{Action::fault_L77_no, Fault{0}},
            Step{Action::fault_L78, Fault{0}}, Step{Action::fault_retry_no, Fault{0}},
            Step{Action::fault_L81, Fault{0}}, Step{Action::fault_L82, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::touch_L22, Touch{0}, Page{0}},
            Step{Action::touch_L24, Touch{0}}, Step{Action::touch_L25_yes, Touch{0}},
            Step{Action::touch_L25b, Touch{0}}, Step{Action::touch_L27, Touch{0}},
            Step{Action::zap_L35, Zap{0}}, Step{Action::zap_L39, Zap{0}},
            Step{Action::zap_invalidating_yes, Zap{0}}, Step{Action::zap_L41, Zap{0}},
            Step{Action::zap_L42, Zap{0}}, Step{Action::zap_L43, Zap{0}}, Step{Action::fault_again,
                Fault{0}}, Step{Action::zap_L44, Zap{0}}, Step{Action::zap_set_seq, Zap{0}},
            Step{Action::fault_L69, Fault{0}}, Step{Action::zap_L47, Zap{0}}, Step{Action::zap_L48,
                Zap{0}}, Step{Action::zap_L49, Zap{0}}, Step{Action::zap_L50, Zap{0}},
            Step{Action::zap_L51, Zap{0}}, Step{Action::zap_L52, Zap{0}}, Step{Action::fault_L70,
                Fault{0}}, Step{Action::fault_L71, Fault{0}}, Step{Action::zap_L53, Zap{0}},
            Step{Action::zap_L54, Zap{0}}, Step{Action::zap_last_yes, Zap{0}}, Step{Action::zap_L57,
                Zap{0}}, Step{Action::zap_L58, Zap{0}}, Step{Action::zap_L59_yes, Zap{0}},
            Step{Action::zap_L59b, Zap{0}}, Step{Action::fault_sleep_yes, Fault{0}},
            Step{Action::fault_L73, Fault{0}}, Step{Action::fault_L74, Fault{0}},
            Step{Action::fault_L75, Fault{0}}, Step{Action::fault_L76, Fault{0}},
            Step{Action::fault_L77_yes, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::touch_L22_2, Touch{0}},
            Step{Action::fault_again, Fault{0}}, Step{Action::fault_L69, Fault{0}},
            Step{Action::fault_L70, Fault{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::zap_L35, Zap{0}}, Step{Action::fault_sleep_no, Fault{0}},
            Step{Action::zap_L39, Zap{0}}, Step{Action::zap_invalidating_yes, Zap{0}},
            Step{Action::zap_L41, Zap{0}}, Step{Action::zap_L42, Zap{0}}, Step{Action::zap_L43,
                Zap{0}}, Step{Action::zap_L44, Zap{0}}, Step{Action::zap_set_seq, Zap{0}},
            Step{Action::zap_L47, Zap{0}}, Step{Action::zap_L48, Zap{0}}, Step{Action::fault_L74,
                Fault{0}}, Step{Action::fault_L75, Fault{0}}, Step{Action::fault_L76, Fault{0}},
            Step{Action::zap_L49, Zap{0}}, Step{Action::zap_L50, Zap{0}}, Step{Action::zap_L51,
                Zap{0}}, Step{Action::zap_L52, Zap{0}}, Step{Action::zap_L53, Zap{0}},
            Step{Action::zap_L54, Zap{0}}, Step{Action::zap_last_yes, Zap{0}}, Step{Action::zap_L57,
                Zap{0}}, Step{Action::zap_L58, Zap{0}}, Step{Action::zap_L59_no, Zap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::touch_L22, Touch{0}, Page{0}},
            Step{Action::fault_again, Fault{0}}, Step{Action::fault_L69, Fault{0}},
            Step{Action::fault_L70, Fault{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::fault_sleep_no, Fault{0}}, Step{Action::fault_L74, Fault{0}},
            Step{Action::fault_L75, Fault{0}}, Step{Action::fault_L76, Fault{0}},
            Step{Action::touch_L24, Touch{0}}, Step{Action::touch_L25_yes, Touch{0}},
            Step{Action::touch_L25b, Touch{0}}, Step{Action::zap_L35, Zap{0}}, Step{Action::zap_L39,
                Zap{0}}, Step{Action::zap_invalidating_yes, Zap{0}}, Step{Action::zap_L41, Zap{0}},
            Step{Action::zap_L42, Zap{0}}, Step{Action::zap_L43, Zap{0}}, Step{Action::zap_L44,
                Zap{0}}, Step{Action::zap_set_seq, Zap{0}}, Step{Action::zap_L47, Zap{0}},
            Step{Action::zap_L48, Zap{0}}, Step{Action::touch_L27, Touch{0}}, Step{Action::zap_L49,
                Zap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::zap_L35, Zap{0}}, Step{Action::zap_L39,
                Zap{0}}, Step{Action::zap_invalidating_yes, Zap{0}}, Step{Action::zap_L41, Zap{0}},
            Step{Action::zap_L42, Zap{0}}, Step{Action::zap_L43, Zap{0}}, Step{Action::zap_L44,
                Zap{0}}, Step{Action::fault_again, Fault{0}}, Step{Action::fault_L69, Fault{0}},
            Step{Action::zap_set_seq, Zap{0}}, Step{Action::zap_L47, Zap{0}}, Step{Action::zap_L48,
                Zap{0}}, Step{Action::zap_L49, Zap{0}}, Step{Action::zap_L50, Zap{0}},
            Step{Action::zap_L51, Zap{0}}, Step{Action::fault_L70, Fault{0}},
            Step{Action::fault_L71, Fault{0}}, Step{Action::fault_sleep_no, Fault{0}},
            Step{Action::zap_L52, Zap{0}}, Step{Action::fault_L74, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::zap_L35, Zap{0}}, Step{Action::zap_L39,
                Zap{0}}, Step{Action::zap_invalidating_yes, Zap{0}}, Step{Action::zap_L41, Zap{0}},
            Step{Action::zap_L42, Zap{0}}, Step{Action::zap_L43, Zap{0}}, Step{Action::zap_L44,
                Zap{0}}, Step{Action::zap_set_seq, Zap{0}}, Step{Action::zap_L47, Zap{0}},
            Step{Action::zap_L48, Zap{0}}, Step{Action::zap_L49, Zap{0}}, Step{Action::zap_L50,
                Zap{0}}, Step{Action::zap_L51, Zap{0}}, Step{Action::zap_L52, Zap{0}},
            Step{Action::fault_again, Fault{0}}, Step{Action::fault_L69, Fault{0}},
            Step{Action::fault_L70, Fault{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::zap_L53, Zap{0}}, Step{Action::zap_L54, Zap{0}}, Step{Action::zap_last_yes,
                Zap{0}}, Step{Action::fault_sleep_yes, Fault{0}}, Step{Action::zap_L57, Zap{0}},
            Step{Action::fault_L73, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::touch_L22, Touch{0}, Page{0}},
            Step{Action::touch_L24, Touch{0}}, Step{Action::touch_L25_yes, Touch{0}},
            Step{Action::touch_L25b, Touch{0}}, Step{Action::touch_L27, Touch{0}},
            Step{Action::zap_L35, Zap{0}}, Step{Action::zap_L39, Zap{0}},
            Step{Action::zap_invalidating_yes, Zap{0}}, Step{Action::zap_L41, Zap{0}},
            Step{Action::zap_L42, Zap{0}}, Step{Action::zap_L43, Zap{0}}, Step{Action::zap_L44,
                Zap{0}}, Step{Action::fault_again, Fault{0}}, Step{Action::fault_L69, Fault{0}},
            Step{Action::zap_set_seq, Zap{0}}, Step{Action::zap_L47, Zap{0}},
            Step{Action::fault_L70, Fault{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::fault_sleep_no, Fault{0}}, Step{Action::fault_L74, Fault{0}},
            Step{Action::fault_L75, Fault{0}}, Step{Action::fault_L76, Fault{0}},
            Step{Action::fault_L77_no, Fault{0}}, Step{Action::zap_L48, Zap{0}},
            Step{Action::fault_L78, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::touch_L22, Touch{0}, Page{0}},
            Step{Action::touch_L24, Touch{0}}, Step{Action::touch_L25_yes, Touch{0}},
            Step{Action::touch_L25b, Touch{0}}, Step{Action::touch_L27, Touch{0}},
            Step{Action::zap_L35, Zap{0}}, Step{Action::zap_L39, Zap{0}},
            Step{Action::zap_invalidating_yes, Zap{0}}, Step{Action::zap_L41, Zap{0}},
            Step{Action::zap_L42, Zap{0}}, Step{Action::zap_L43, Zap{0}}, Step{Action::fault_again,
                Fault{0}}, Step{Action::fault_L69, Fault{0}}, Step{Action::fault_L70, Fault{0}},
            Step{Action::fault_L71, Fault{0}}, Step{Action::fault_sleep_no, Fault{0}},
            Step{Action::fault_L74, Fault{0}}, Step{Action::fault_L75, Fault{0}},
            Step{Action::fault_L76, Fault{0}}, Step{Action::fault_L77_no, Fault{0}},
            Step{Action::fault_L78, Fault{0}}, Step{Action::fault_retry_no, Fault{0}},
            Step{Action::fault_L81, Fault{0}}, Step{Action::fault_L82, Fault{0}},
            Step{Action::zap_L44, Zap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::interval_notifier
