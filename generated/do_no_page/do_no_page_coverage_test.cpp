/// Takes every step of do_no_page, and every two conflicting steps of different instances one
/// right after the other. Written by Latchwork from do_no_page.latch: change that, not this.

#include <vector>

#include "do_no_page.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::do_no_page {

namespace {

struct Addr1Page1Fault1Truncate1Invalidate0 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int fault = 1;
    static constexpr int truncate = 1;
    static constexpr int invalidate = 0;
};

struct Addr1Page1Fault1Truncate0Invalidate1 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int fault = 1;
    static constexpr int truncate = 0;
    static constexpr int invalidate = 1;
};

/// 11 schedules take 27 steps and 12 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("counter_truncation: every step of tiny", "[do_no_page][coverage]") {
    const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L43, Fault{0}}, Step{Action::truncate_L93, Truncate{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::truncate_shrink, Truncate{0}},
            Step{Action::fault_L51_no, Fault{0}}, Step{Action::fault_L68, Fault{0}},
            Step{Action::fault_L69_no, Fault{0}}, Step{Action::truncate_L99, Truncate{0}},
            Step{Action::fault_L79_yes, Fault{0}}, Step{Action::fault_install, Fault{0}},
            Step{Action::truncate_L104, Truncate{0}, Addr{0}}, Step{Action::fault_L84, Fault{0}},
            Step{Action::truncate_L104b, Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L43, Fault{0}}, Step{Action::fault_L50_none, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink, Truncate{0}},
            Step{Action::truncate_L99, Truncate{0}}, Step{Action::truncate_L104, Truncate{0},
                Addr{0}}, Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_no,
                Truncate{0}}, Step{Action::truncate_L110, Truncate{0}},
            Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::truncate_L112, Truncate{0}},
            Step{Action::truncate_L113_no, Truncate{0}}, Step{Action::truncate_remove, Truncate{0}},
            Step{Action::truncate_out, Truncate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L43, Fault{0}}, Step{Action::fault_L50, Fault{0}, Page{0}},
            Step{Action::fault_L51_no, Fault{0}}, Step{Action::fault_L68, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink, Truncate{0}},
            Step{Action::truncate_L99, Truncate{0}}, Step{Action::fault_L69_yes, Fault{0}},
            Step{Action::truncate_L104, Truncate{0}, Addr{0}}, Step{Action::fault_stale, Fault{0}},
            Step{Action::truncate_L104b, Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L43, Fault{0}}, Step{Action::fault_L50, Fault{0}, Page{0}},
            Step{Action::fault_L51_no, Fault{0}}, Step{Action::fault_L68, Fault{0}},
            Step{Action::fault_L69_no, Fault{0}}, Step{Action::fault_L79_yes, Fault{0}},
            Step{Action::fault_install, Fault{0}}, Step{Action::fault_L84, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink, Truncate{0}},
            Step{Action::truncate_L99, Truncate{0}}, Step{Action::truncate_L104, Truncate{0},
                Addr{0}}, Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_yes,
                Truncate{0}}, Step{Action::truncate_L106b, Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L43, Fault{0}}, Step{Action::fault_L50, Fault{0}, Page{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink, Truncate{0}},
            Step{Action::truncate_L99, Truncate{0}}, Step{Action::truncate_L104, Truncate{0},
                Addr{0}}, Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_no,
                Truncate{0}}, Step{Action::truncate_L110, Truncate{0}},
            Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::truncate_L112, Truncate{0}},
            Step{Action::truncate_L113_no, Truncate{0}}, Step{Action::truncate_remove, Truncate{0}},
            Step{Action::fault_L51_yes, Fault{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L43, Fault{0}}, Step{Action::truncate_L93, Truncate{0}},
            Step{Action::fault_L50_none, Fault{0}}, Step{Action::truncate_shrink, Truncate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L43, Fault{0}}, Step{Action::truncate_L93, Truncate{0}},
            Step{Action::truncate_shrink, Truncate{0}}, Step{Action::fault_L50_none, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink, Truncate{0}},
            Step{Action::fault_L43, Fault{0}}, Step{Action::truncate_L99, Truncate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink, Truncate{0}},
            Step{Action::truncate_L99, Truncate{0}}, Step{Action::fault_L43, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L43, Fault{0}}, Step{Action::fault_L50, Fault{0}, Page{0}},
            Step{Action::fault_L51_no, Fault{0}}, Step{Action::truncate_L93, Truncate{0}},
            Step{Action::truncate_shrink, Truncate{0}}, Step{Action::truncate_L99, Truncate{0}},
            Step{Action::truncate_L104, Truncate{0}, Addr{0}}, Step{Action::truncate_L104b,
                Truncate{0}}, Step{Action::truncate_L106_no, Truncate{0}},
            Step{Action::truncate_L110, Truncate{0}}, Step{Action::fault_L68, Fault{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L43, Fault{0}}, Step{Action::fault_L50, Fault{0}, Page{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink, Truncate{0}},
            Step{Action::truncate_L99, Truncate{0}}, Step{Action::truncate_L104, Truncate{0},
                Addr{0}}, Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_no,
                Truncate{0}}, Step{Action::truncate_L110, Truncate{0}},
            Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::truncate_L112, Truncate{0}},
            Step{Action::truncate_L113_no, Truncate{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::truncate_remove, Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 7 schedules take 9 steps and 7 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("sequence_truncation: every step of tiny", "[do_no_page][coverage]") {
    const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::sequence}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fault_retry_2, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::truncate_L93, Truncate{0}},
            Step{Action::truncate_shrink, Truncate{0}}, Step{Action::truncate_L102, Truncate{0}},
            Step{Action::truncate_L102b, Truncate{0}}, Step{Action::fault_L72_yes, Fault{0}},
            Step{Action::fault_stale, Fault{0}}, Step{Action::truncate_L104, Truncate{0}, Addr{0}},
            Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_no, Truncate{0}},
            Step{Action::truncate_L110, Truncate{0}}, Step{Action::truncate_L104_2, Truncate{0}},
            Step{Action::truncate_L112, Truncate{0}}, Step{Action::truncate_L113_no, Truncate{0}},
            Step{Action::truncate_remove, Truncate{0}}, Step{Action::truncate_out_2, Truncate{0}},
            Step{Action::truncate_L130, Truncate{0}}, Step{Action::fault_L48, Fault{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::fault_retry_2, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::truncate_L93, Truncate{0}},
            Step{Action::truncate_shrink, Truncate{0}}, Step{Action::truncate_L102, Truncate{0}},
            Step{Action::fault_L72_no, Fault{0}}, Step{Action::truncate_L102b, Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::fault_retry_2, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink, Truncate{0}},
            Step{Action::truncate_L102, Truncate{0}}, Step{Action::truncate_L102b, Truncate{0}},
            Step{Action::truncate_L104, Truncate{0}, Addr{0}}, Step{Action::truncate_L104b,
                Truncate{0}}, Step{Action::truncate_L106_no, Truncate{0}},
            Step{Action::truncate_L110, Truncate{0}}, Step{Action::truncate_L104_2, Truncate{0}},
            Step{Action::truncate_L112, Truncate{0}}, Step{Action::truncate_L113_no, Truncate{0}},
            Step{Action::truncate_remove, Truncate{0}}, Step{Action::truncate_out_2, Truncate{0}},
            Step{Action::truncate_L130, Truncate{0}}, Step{Action::truncate_L130b, Truncate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::truncate_L93, Truncate{0}},
            Step{Action::truncate_shrink, Truncate{0}}, Step{Action::truncate_L102, Truncate{0}},
            Step{Action::fault_retry_2, Fault{0}}, Step{Action::truncate_L102b, Truncate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::truncate_L93, Truncate{0}},
            Step{Action::truncate_shrink, Truncate{0}}, Step{Action::truncate_L102, Truncate{0}},
            Step{Action::truncate_L102b, Truncate{0}}, Step{Action::truncate_L104, Truncate{0},
                Addr{0}}, Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_no,
                Truncate{0}}, Step{Action::truncate_L110, Truncate{0}},
            Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::truncate_L112, Truncate{0}},
            Step{Action::truncate_L113_no, Truncate{0}}, Step{Action::truncate_remove, Truncate{0}},
            Step{Action::truncate_out_2, Truncate{0}}, Step{Action::truncate_L130, Truncate{0}},
            Step{Action::fault_retry_2, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::fault_retry_2, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink, Truncate{0}},
            Step{Action::truncate_L102, Truncate{0}}, Step{Action::truncate_L102b, Truncate{0}},
            Step{Action::truncate_L104, Truncate{0}, Addr{0}}, Step{Action::truncate_L104b,
                Truncate{0}}, Step{Action::truncate_L106_no, Truncate{0}},
            Step{Action::truncate_L110, Truncate{0}}, Step{Action::fault_L68, Fault{0}},
            Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::truncate_L112, Truncate{0}},
            Step{Action::truncate_L113_no, Truncate{0}}, Step{Action::truncate_remove, Truncate{0}},
            Step{Action::truncate_out_2, Truncate{0}}, Step{Action::fault_L72_yes, Fault{0}},
            Step{Action::truncate_L130, Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::fault_retry_2, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink, Truncate{0}},
            Step{Action::truncate_L102, Truncate{0}}, Step{Action::truncate_L102b, Truncate{0}},
            Step{Action::truncate_L104, Truncate{0}, Addr{0}}, Step{Action::truncate_L104b,
                Truncate{0}}, Step{Action::truncate_L106_no, Truncate{0}},
            Step{Action::truncate_L110, Truncate{0}}, Step{Action::fault_L68, Fault{0}},
            Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::truncate_L112, Truncate{0}},
            Step{Action::truncate_L113_no, Truncate{0}}, Step{Action::truncate_remove, Truncate{0}},
            Step{Action::truncate_out_2, Truncate{0}}, Step{Action::truncate_L130, Truncate{0}},
            Step{Action::fault_L72_yes, Fault{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 5 schedules take 6 steps and 4 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("flag_truncation: every step of tiny", "[do_no_page][coverage]") {
    const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::flag}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink, Truncate{0}},
            Step{Action::truncate_L103, Truncate{0}}, Step{Action::truncate_L104, Truncate{0},
                Addr{0}}, Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_no,
                Truncate{0}}, Step{Action::truncate_L110, Truncate{0}}, Step{Action::fault_L68,
                Fault{0}}, Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::truncate_L112,
                Truncate{0}}, Step{Action::truncate_L113_no, Truncate{0}},
            Step{Action::truncate_remove, Truncate{0}}, Step{Action::truncate_out_2, Truncate{0}},
            Step{Action::truncate_L129, Truncate{0}}, Step{Action::fault_L75_no, Fault{0}},
            Step{Action::fault_L77_yes, Fault{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::truncate_L93, Truncate{0}},
            Step{Action::truncate_shrink, Truncate{0}}, Step{Action::truncate_L103, Truncate{0}},
            Step{Action::fault_L75_yes, Fault{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::fault_L75_no, Fault{0}},
            Step{Action::fault_L77_no, Fault{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::truncate_L93, Truncate{0}},
            Step{Action::truncate_shrink, Truncate{0}}, Step{Action::fault_L75_no, Fault{0}},
            Step{Action::truncate_L103, Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink, Truncate{0}},
            Step{Action::truncate_L103, Truncate{0}}, Step{Action::truncate_L104, Truncate{0},
                Addr{0}}, Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_no,
                Truncate{0}}, Step{Action::truncate_L110, Truncate{0}}, Step{Action::fault_L68,
                Fault{0}}, Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::truncate_L112,
                Truncate{0}}, Step{Action::truncate_L113_no, Truncate{0}},
            Step{Action::truncate_remove, Truncate{0}}, Step{Action::truncate_out_2, Truncate{0}},
            Step{Action::fault_L75_yes, Fault{0}}, Step{Action::truncate_L129, Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 7 schedules take 18 steps and 9 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("locked_truncation: every step of tiny", "[do_no_page][coverage]") {
    const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink_2, Truncate{0}},
            Step{Action::truncate_L104, Truncate{0}, Addr{0}}, Step{Action::truncate_L104b,
                Truncate{0}}, Step{Action::truncate_L106_no, Truncate{0}},
            Step{Action::truncate_L110, Truncate{0}}, Step{Action::truncate_L104_2, Truncate{0}},
            Step{Action::truncate_L112, Truncate{0}}, Step{Action::truncate_L113_no_2, Truncate{0}},
            Step{Action::truncate_unmap_again, Truncate{0}, Addr{0}}, Step{Action::truncate_L116,
                Truncate{0}}, Step{Action::truncate_L118_no, Truncate{0}},
            Step{Action::truncate_L122, Truncate{0}}, Step{Action::truncate_unmap_again_2,
                Truncate{0}}, Step{Action::truncate_remove, Truncate{0}}, Step{Action::truncate_out,
                Truncate{0}}, Step{Action::fault_L52, Fault{0}}, Step{Action::fault_recheck_yes,
                Fault{0}}, Step{Action::fault_L55, Fault{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L52, Fault{0}}, Step{Action::fault_recheck_no, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::fault_resize_no, Fault{0}},
            Step{Action::truncate_shrink_2, Truncate{0}}, Step{Action::fault_L68, Fault{0}},
            Step{Action::fault_L79_yes, Fault{0}}, Step{Action::fault_install, Fault{0}},
            Step{Action::truncate_L104, Truncate{0}, Addr{0}}, Step{Action::fault_L84_2, Fault{0}},
            Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_yes, Truncate{0}},
            Step{Action::truncate_L106b, Truncate{0}}, Step{Action::truncate_L110, Truncate{0}},
            Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::fault_L85, Fault{0}},
            Step{Action::truncate_L112, Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L52, Fault{0}}, Step{Action::fault_recheck_no, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink_2, Truncate{0}},
            Step{Action::fault_resize_yes, Fault{0}}, Step{Action::truncate_L104, Truncate{0},
                Addr{0}}, Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_no,
                Truncate{0}}, Step{Action::truncate_L110, Truncate{0}},
            Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::fault_L57, Fault{0}},
            Step{Action::truncate_L112, Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L52, Fault{0}}, Step{Action::fault_recheck_no, Fault{0}},
            Step{Action::fault_resize_no, Fault{0}}, Step{Action::truncate_L93, Truncate{0}},
            Step{Action::truncate_shrink_2, Truncate{0}}, Step{Action::truncate_L104, Truncate{0},
                Addr{0}}, Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_no,
                Truncate{0}}, Step{Action::truncate_L110, Truncate{0}}, Step{Action::fault_L68,
                Fault{0}}, Step{Action::fault_L79_yes, Fault{0}}, Step{Action::fault_install,
                Fault{0}}, Step{Action::fault_L84_2, Fault{0}}, Step{Action::fault_L85, Fault{0}},
            Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::truncate_L112, Truncate{0}},
            Step{Action::truncate_L113_no_2, Truncate{0}}, Step{Action::truncate_unmap_again,
                Truncate{0}, Addr{0}}, Step{Action::truncate_L116, Truncate{0}},
            Step{Action::truncate_L118_yes, Truncate{0}}, Step{Action::truncate_L118b,
                Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::fault_L50_none, Fault{0}},
            Step{Action::truncate_shrink_2, Truncate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink_2, Truncate{0}},
            Step{Action::fault_L50_none, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::fault_L50, Fault{0}, Page{0}},
            Step{Action::truncate_shrink_2, Truncate{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L52, Fault{0}}, Step{Action::fault_recheck_no, Fault{0}},
            Step{Action::fault_resize_yes, Fault{0}}, Step{Action::fault_L57, Fault{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 3 schedules take 11 steps and 4 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("locked_invalidation: every step of tiny", "[do_no_page][coverage]") {
    const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.drop_resize = true}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::invalidate_L134,
                Invalidate{0}}, Step{Action::invalidate_L137_no, Invalidate{0}},
            Step{Action::invalidate_unmap_locked, Invalidate{0}, Addr{0}},
            Step{Action::invalidate_L142, Invalidate{0}}, Step{Action::invalidate_L144_no,
                Invalidate{0}}, Step{Action::invalidate_L148, Invalidate{0}},
            Step{Action::invalidate_unmap_locked_2, Invalidate{0}}, Step{Action::fault_L51_no,
                Fault{0}}, Step{Action::invalidate_remove, Invalidate{0}},
            Step{Action::invalidate_out, Invalidate{0}}, Step{Action::fault_L52, Fault{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L52, Fault{0}}, Step{Action::fault_recheck_no, Fault{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::fault_L79_yes, Fault{0}},
            Step{Action::fault_install, Fault{0}}, Step{Action::fault_L84_2, Fault{0}},
            Step{Action::fault_L85, Fault{0}}, Step{Action::invalidate_L134, Invalidate{0}},
            Step{Action::invalidate_L137_no, Invalidate{0}}, Step{Action::invalidate_unmap_locked,
                Invalidate{0}, Addr{0}}, Step{Action::invalidate_L142, Invalidate{0}},
            Step{Action::invalidate_L144_yes, Invalidate{0}}, Step{Action::invalidate_L144b,
                Invalidate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::invalidate_L134,
                Invalidate{0}}, Step{Action::invalidate_L137_no, Invalidate{0}},
            Step{Action::invalidate_unmap_locked, Invalidate{0}, Addr{0}},
            Step{Action::invalidate_L142, Invalidate{0}}, Step{Action::invalidate_L144_no,
                Invalidate{0}}, Step{Action::invalidate_L148, Invalidate{0}},
            Step{Action::invalidate_unmap_locked_2, Invalidate{0}}, Step{Action::invalidate_remove,
                Invalidate{0}}, Step{Action::fault_L51_yes, Fault{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 2 schedules take 5 steps and 0 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("locked_while_mapped: every step of tiny", "[do_no_page][coverage]") {
    const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.unmap = Unmap::while_mapped,
        .drop_resize = true}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L52, Fault{0}}, Step{Action::fault_recheck_no, Fault{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::fault_L79_yes, Fault{0}},
            Step{Action::fault_L80, Fault{0}}, Step{Action::fault_install, Fault{0}},
            Step{Action::fault_L84_2, Fault{0}}, Step{Action::fault_L85, Fault{0}},
            Step{Action::invalidate_L134, Invalidate{0}}, Step{Action::invalidate_L137_no_2,
                Invalidate{0}}, Step{Action::invalidate_L139_yes, Invalidate{0}},
            Step{Action::invalidate_unmap_locked, Invalidate{0}, Addr{0}},
            Step{Action::invalidate_L142, Invalidate{0}}, Step{Action::invalidate_L144_yes,
                Invalidate{0}}, Step{Action::invalidate_L144b, Invalidate{0}},
            Step{Action::invalidate_L146, Invalidate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::invalidate_L134, Invalidate{0}},
            Step{Action::invalidate_L137_no_2, Invalidate{0}}, Step{Action::invalidate_L139_no,
                Invalidate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 8 schedules take 7 steps and 13 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("mkwrite: every step of tiny", "[do_no_page][coverage]") {
    const Machine<scopes::tiny> machine{Config{.mkwrite = true}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L52, Fault{0}}, Step{Action::fault_recheck_no, Fault{0}},
            Step{Action::fault_resize_no, Fault{0}}, Step{Action::fault_L58, Fault{0}},
            Step{Action::invalidate_L134, Invalidate{0}}, Step{Action::truncate_L93, Truncate{0}},
            Step{Action::truncate_shrink_2, Truncate{0}}, Step{Action::truncate_L104, Truncate{0},
                Addr{0}}, Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_no,
                Truncate{0}}, Step{Action::invalidate_L137_no, Invalidate{0}},
            Step{Action::invalidate_unmap_locked, Invalidate{0}, Addr{0}},
            Step{Action::truncate_L110, Truncate{0}}, Step{Action::invalidate_L142, Invalidate{0}},
            Step{Action::invalidate_L144_no, Invalidate{0}}, Step{Action::invalidate_L148,
                Invalidate{0}}, Step{Action::invalidate_unmap_locked_2, Invalidate{0}},
            Step{Action::invalidate_remove, Invalidate{0}}, Step{Action::invalidate_out,
                Invalidate{0}}, Step{Action::fault_L60, Fault{0}},
            Step{Action::fault_recheck_write_yes, Fault{0}}, Step{Action::fault_L62, Fault{0}},
            Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::truncate_L112, Truncate{0}},
            Step{Action::truncate_L113_yes, Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L52, Fault{0}}, Step{Action::fault_recheck_no, Fault{0}},
            Step{Action::fault_resize_no, Fault{0}}, Step{Action::fault_L58, Fault{0}},
            Step{Action::fault_L60, Fault{0}}, Step{Action::fault_recheck_write_no, Fault{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::fault_L79_yes, Fault{0}},
            Step{Action::fault_install, Fault{0}}, Step{Action::fault_L84_2, Fault{0}},
            Step{Action::fault_L85, Fault{0}}, Step{Action::truncate_L93, Truncate{0}},
            Step{Action::truncate_shrink_2, Truncate{0}}, Step{Action::truncate_L104, Truncate{0},
                Addr{0}}, Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_yes,
                Truncate{0}}, Step{Action::truncate_L106b, Truncate{0}}, Step{Action::truncate_L110,
                Truncate{0}}, Step{Action::truncate_L104_2, Truncate{0}},
            Step{Action::truncate_L112, Truncate{0}}, Step{Action::truncate_L113_no_2, Truncate{0}},
            Step{Action::truncate_unmap_again, Truncate{0}, Addr{0}}, Step{Action::truncate_L116,
                Truncate{0}}, Step{Action::truncate_L118_no, Truncate{0}},
            Step{Action::truncate_L122, Truncate{0}}, Step{Action::truncate_unmap_again_2,
                Truncate{0}}, Step{Action::truncate_remove, Truncate{0}}, Step{Action::truncate_out,
                Truncate{0}}, Step{Action::invalidate_L134, Invalidate{0}},
            Step{Action::invalidate_L137_yes, Invalidate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L52, Fault{0}}, Step{Action::fault_recheck_no, Fault{0}},
            Step{Action::fault_resize_no, Fault{0}}, Step{Action::truncate_L93, Truncate{0}},
            Step{Action::truncate_shrink_2, Truncate{0}}, Step{Action::truncate_L104, Truncate{0},
                Addr{0}}, Step{Action::truncate_L104b, Truncate{0}}, Step{Action::truncate_L106_no,
                Truncate{0}}, Step{Action::truncate_L110, Truncate{0}},
            Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::fault_L58, Fault{0}},
            Step{Action::truncate_L112, Truncate{0}}, Step{Action::truncate_L113_no_2, Truncate{0}},
            Step{Action::truncate_unmap_again, Truncate{0}, Addr{0}}, Step{Action::truncate_L116,
                Truncate{0}}, Step{Action::truncate_L118_no, Truncate{0}},
            Step{Action::truncate_L122, Truncate{0}}, Step{Action::truncate_unmap_again_2,
                Truncate{0}}, Step{Action::truncate_remove, Truncate{0}}, Step{Action::truncate_out,
                Truncate{0}}, Step{Action::fault_L60, Fault{0}},
            Step{Action::fault_recheck_write_yes, Fault{0}}, Step{Action::fault_L62, Fault{0}},
            Step{Action::invalidate_L134, Invalidate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::truncate_L93, Truncate{0}},
            Step{Action::truncate_shrink_2, Truncate{0}}, Step{Action::truncate_L104, Truncate{0},
                Addr{0}}, Step{Action::invalidate_L134, Invalidate{0}},
            Step{Action::invalidate_L137_no, Invalidate{0}}, Step{Action::invalidate_unmap_locked,
                Invalidate{0}, Addr{0}}, Step{Action::invalidate_L142, Invalidate{0}},
            Step{Action::invalidate_L144_no, Invalidate{0}}, Step{Action::invalidate_L148,
                Invalidate{0}}, Step{Action::truncate_L104b, Truncate{0}},
            Step{Action::truncate_L106_no, Truncate{0}}, Step{Action::truncate_L110, Truncate{0}},
            Step{Action::truncate_L104_2, Truncate{0}}, Step{Action::invalidate_unmap_locked_2,
                Invalidate{0}}, Step{Action::invalidate_remove, Invalidate{0}},
            Step{Action::invalidate_out, Invalidate{0}}, Step{Action::truncate_L112, Truncate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L52, Fault{0}}, Step{Action::fault_recheck_no, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink_2, Truncate{0}},
            Step{Action::fault_resize_yes, Fault{0}}, Step{Action::fault_L57, Fault{0}},
            Step{Action::invalidate_L134, Invalidate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink_2, Truncate{0}},
            Step{Action::truncate_L104, Truncate{0}, Addr{0}}, Step{Action::truncate_L104b,
                Truncate{0}}, Step{Action::truncate_L106_no, Truncate{0}},
            Step{Action::truncate_L110, Truncate{0}}, Step{Action::truncate_L104_2, Truncate{0}},
            Step{Action::truncate_L112, Truncate{0}}, Step{Action::truncate_L113_no_2, Truncate{0}},
            Step{Action::truncate_unmap_again, Truncate{0}, Addr{0}}, Step{Action::truncate_L116,
                Truncate{0}}, Step{Action::truncate_L118_no, Truncate{0}},
            Step{Action::truncate_L122, Truncate{0}}, Step{Action::truncate_unmap_again_2,
                Truncate{0}}, Step{Action::truncate_remove, Truncate{0}}, Step{Action::truncate_out,
                Truncate{0}}, Step{Action::fault_L52, Fault{0}}, Step{Action::fault_recheck_yes,
                Fault{0}}, Step{Action::fault_L55, Fault{0}}, Step{Action::invalidate_L134,
                Invalidate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink_2, Truncate{0}},
            Step{Action::truncate_L104, Truncate{0}, Addr{0}}, Step{Action::truncate_L104b,
                Truncate{0}}, Step{Action::truncate_L106_no, Truncate{0}},
            Step{Action::truncate_L110, Truncate{0}}, Step{Action::truncate_L104_2, Truncate{0}},
            Step{Action::invalidate_L134, Invalidate{0}}, Step{Action::invalidate_L137_no,
                Invalidate{0}}, Step{Action::invalidate_unmap_locked, Invalidate{0}, Addr{0}},
            Step{Action::invalidate_L142, Invalidate{0}}, Step{Action::invalidate_L144_no,
                Invalidate{0}}, Step{Action::invalidate_L148, Invalidate{0}},
            Step{Action::invalidate_unmap_locked_2, Invalidate{0}}, Step{Action::invalidate_remove,
                Invalidate{0}}, Step{Action::invalidate_out, Invalidate{0}}, Step{Action::fault_L52,
                Fault{0}}, Step{Action::fault_recheck_yes, Fault{0}}, Step{Action::fault_L55,
                Fault{0}}, Step{Action::truncate_L112, Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::fault_retry, Fault{0}},
            Step{Action::fault_L50, Fault{0}, Page{0}}, Step{Action::fault_L51_no, Fault{0}},
            Step{Action::fault_L52, Fault{0}}, Step{Action::fault_recheck_no, Fault{0}},
            Step{Action::fault_resize_no, Fault{0}}, Step{Action::fault_L58, Fault{0}},
            Step{Action::truncate_L93, Truncate{0}}, Step{Action::truncate_shrink_2, Truncate{0}},
            Step{Action::truncate_L104, Truncate{0}, Addr{0}}, Step{Action::truncate_L104b,
                Truncate{0}}, Step{Action::truncate_L106_no, Truncate{0}},
            Step{Action::truncate_L110, Truncate{0}}, Step{Action::truncate_L104_2, Truncate{0}},
            Step{Action::invalidate_L134, Invalidate{0}}, Step{Action::invalidate_L137_no,
                Invalidate{0}}, Step{Action::invalidate_unmap_locked, Invalidate{0}, Addr{0}},
            Step{Action::invalidate_L142, Invalidate{0}}, Step{Action::invalidate_L144_no,
                Invalidate{0}}, Step{Action::invalidate_L148, Invalidate{0}},
            Step{Action::invalidate_unmap_locked_2, Invalidate{0}}, Step{Action::invalidate_remove,
                Invalidate{0}}, Step{Action::invalidate_out, Invalidate{0}}, Step{Action::fault_L60,
                Fault{0}}, Step{Action::fault_recheck_write_yes, Fault{0}}, Step{Action::fault_L62,
                Fault{0}}, Step{Action::truncate_L112, Truncate{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::do_no_page
