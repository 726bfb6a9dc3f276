/// Takes every step of gup_fork, and every two conflicting steps of different instances one
/// right after the other. Written by Latchwork from gup_fork.latch: change that, not this.

#include <vector>

#include "gup_fork.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::gup_fork {

namespace {

/// 29 schedules take 75 steps and 38 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("v5_11: every step of one", "[gup_fork][coverage]") {
    const Machine<scopes::one> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::fork_L37,
                Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again,
                Fork{0}}, Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_no, Fork{0}},
            Step{Action::fork_share_2, Fork{0}}, Step{Action::fork_L56, Fork{0}},
            Step{Action::fork_L58, Fork{0}}, Step{Action::fork_L59, Fork{0}}, Step{Action::fork_L60,
                Fork{0}}, Step{Action::fork_L61, Fork{0}}, Step{Action::fork_L38_2, Fork{0}},
            Step{Action::gup_L69_no, Gup{0}}, Step{Action::gup_flag_yes, Gup{0}},
            Step{Action::gup_L26, Gup{0}}, Step{Action::fork_L63, Fork{0}}, Step{Action::gup_L75,
                Gup{0}}, Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L80, Gup{0}},
            Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no, Gup{0}}, Step{Action::gup_L83,
                Gup{0}}, Step{Action::gup_L84, Gup{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::gup_unshared_yes, Gup{0}}, Step{Action::gup_L89_yes, Gup{0}},
            Step{Action::gup_undo, Gup{0}}, Step{Action::fork_L64, Fork{0}},
            Step{Action::gup_give_up, Gup{0}}, Step{Action::gup_slow_no, Gup{0}},
            Step{Action::gup_L108, Gup{0}}, Step{Action::gup_L109, Gup{0}},
            Step{Action::gup_L110_no, Gup{0}}, Step{Action::gup_L111_yes, Gup{0}},
            Step{Action::gup_L111b, Gup{0}}, Step{Action::gup_L113, Gup{0}}, Step{Action::gup_L114,
                Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L80, Gup{0}},
            Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no, Gup{0}}, Step{Action::gup_L83,
                Gup{0}}, Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::gup_L84, Gup{0}},
            Step{Action::fork_L44_yes, Fork{0}}, Step{Action::fork_L45, Fork{0}},
            Step{Action::fork_L47, Fork{0}}, Step{Action::fork_L48_no, Fork{0}},
            Step{Action::fork_L49, Fork{0}}, Step{Action::fork_L50, Fork{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no, Fork{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::gup_unshared_yes, Gup{0}},
            Step{Action::gup_L89_no, Gup{0}}, Step{Action::gup_L92, Gup{0}},
            Step{Action::gup_seq_recheck_yes, Gup{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::gup_L95, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::gup_L69_yes, Gup{0}},
            Step{Action::gup_slow_yes, Gup{0}}, Step{Action::gup_L26d, Gup{0}},
            Step{Action::gup_L108, Gup{0}}, Step{Action::gup_L109, Gup{0}},
            Step{Action::gup_L110_yes, Gup{0}}, Step{Action::gup_L110b, Gup{0}},
            Step{Action::gup_L111_no, Gup{0}}, Step{Action::gup_L116_yes, Gup{0}},
            Step{Action::gup_L116b, Gup{0}}, Step{Action::gup_L118, Gup{0}}, Step{Action::gup_L119,
                Gup{0}}, Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_pinned, Gup{0}},
            Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no, Fork{0}},
            Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_no, Fork{0}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::fork_L37,
                Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again,
                Fork{0}}, Step{Action::fork_L41_yes, Fork{0}}, Step{Action::fork_L41b, Fork{0}},
            Step{Action::fork_L38_2, Fork{0}}, Step{Action::fork_L63, Fork{0}},
            Step{Action::fork_L64, Fork{0}}, Step{Action::gup_L69_yes, Gup{0}},
            Step{Action::gup_slow_yes, Gup{0}}, Step{Action::gup_L26d, Gup{0}},
            Step{Action::gup_L108, Gup{0}}, Step{Action::gup_L109, Gup{0}},
            Step{Action::gup_L110_no, Gup{0}}, Step{Action::gup_L111_no, Gup{0}},
            Step{Action::gup_L116_no, Gup{0}}, Step{Action::gup_L122, Gup{0}},
            Step{Action::gup_L123, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L80,
                Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no, Gup{0}},
            Step{Action::gup_L83, Gup{0}}, Step{Action::gup_L84, Gup{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::gup_unshared_no, Gup{0}},
            Step{Action::gup_L92, Gup{0}}, Step{Action::gup_seq_recheck_no, Gup{0}},
            Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no, Fork{0}},
            Step{Action::gup_pinned, Gup{0}}, Step{Action::fork_L42, Fork{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::fork_L37, Fork{0}}, Step{Action::gup_L75, Gup{0}},
            Step{Action::gup_odd_yes, Gup{0}}, Step{Action::fork_L38, Fork{0}, Page{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_yes, Fork{0}},
            Step{Action::fork_L41b, Fork{0}}, Step{Action::fork_L38_2, Fork{0}},
            Step{Action::fork_L63, Fork{0}}, Step{Action::gup_slow_no, Gup{0}},
            Step{Action::fork_L64, Fork{0}}, Step{Action::gup_L108, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L80, Gup{0}},
            Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no, Gup{0}}, Step{Action::fork_L42,
                Fork{0}}, Step{Action::gup_L83, Gup{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_no, Fork{0}},
            Step{Action::gup_L84, Gup{0}}, Step{Action::fork_share_2, Fork{0}},
            Step{Action::fork_L56, Fork{0}}, Step{Action::fork_L58, Fork{0}}, Step{Action::fork_L59,
                Fork{0}}, Step{Action::gup_pte_recheck_no, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::gup_L69_no, Gup{0}},
            Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}}, Step{Action::gup_L75,
                Gup{0}}, Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L80, Gup{0}},
            Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_yes, Gup{0}},
            Step{Action::gup_give_up, Gup{0}}, Step{Action::gup_slow_no, Gup{0}},
            Step{Action::gup_L108, Gup{0}}, Step{Action::gup_L109, Gup{0}},
            Step{Action::gup_L110_no, Gup{0}}, Step{Action::gup_L111_no, Gup{0}},
            Step{Action::gup_L116_no, Gup{0}}, Step{Action::gup_L122, Gup{0}},
            Step{Action::gup_L123, Gup{0}}, Step{Action::fork_L33_2, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::fork_L37,
                Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again,
                Fork{0}}, Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::gup_L69_no, Gup{0}},
            Step{Action::gup_flag_yes, Gup{0}}, Step{Action::fork_L43b_no, Fork{0}},
            Step{Action::gup_L26, Gup{0}}, Step{Action::fork_share_2, Fork{0}},
            Step{Action::fork_L56, Fork{0}}, Step{Action::fork_L58, Fork{0}}, Step{Action::fork_L59,
                Fork{0}}, Step{Action::fork_L60, Fork{0}}, Step{Action::fork_L61, Fork{0}},
            Step{Action::fork_L38_2, Fork{0}}, Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L63,
                Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::gup_L69_yes, Gup{0}},
            Step{Action::gup_slow_yes, Gup{0}}, Step{Action::gup_L26d, Gup{0}},
            Step{Action::gup_L108, Gup{0}}, Step{Action::gup_L109, Gup{0}},
            Step{Action::gup_L110_no, Gup{0}}, Step{Action::gup_L111_no, Gup{0}},
            Step{Action::gup_L116_yes, Gup{0}}, Step{Action::gup_L116b, Gup{0}},
            Step{Action::gup_L118, Gup{0}}, Step{Action::gup_L119, Gup{0}}, Step{Action::fork_L33_2,
                Fork{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no, Fork{0}},
            Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_yes, Fork{0}},
            Step{Action::gup_pinned, Gup{0}}, Step{Action::fork_L45, Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_no, Fork{0}},
            Step{Action::fork_share_2, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L80, Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no,
                Gup{0}}, Step{Action::gup_L83, Gup{0}}, Step{Action::gup_L84, Gup{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::gup_unshared_yes, Gup{0}},
            Step{Action::gup_L89_no, Gup{0}}, Step{Action::fork_L56, Fork{0}},
            Step{Action::fork_L58, Fork{0}}, Step{Action::fork_L59, Fork{0}}, Step{Action::fork_L60,
                Fork{0}}, Step{Action::fork_L61, Fork{0}}, Step{Action::fork_L38_2, Fork{0}},
            Step{Action::gup_L92, Gup{0}}, Step{Action::fork_L63, Fork{0}},
            Step{Action::gup_seq_recheck_yes, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 12") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_no, Fork{0}},
            Step{Action::fork_share_2, Fork{0}}, Step{Action::fork_L56, Fork{0}},
            Step{Action::fork_L58, Fork{0}}, Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L80,
                Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no, Gup{0}},
            Step{Action::gup_L83, Gup{0}}, Step{Action::gup_L84, Gup{0}}, Step{Action::fork_L59,
                Fork{0}}, Step{Action::gup_pte_recheck_yes, Gup{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 13") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_no, Fork{0}},
            Step{Action::fork_share_2, Fork{0}}, Step{Action::fork_L56, Fork{0}},
            Step{Action::fork_L58, Fork{0}}, Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L80,
                Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no, Gup{0}},
            Step{Action::gup_L83, Gup{0}}, Step{Action::gup_L84, Gup{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::fork_L59, Fork{0}},
            Step{Action::fork_L60, Fork{0}}, Step{Action::fork_L61, Fork{0}},
            Step{Action::fork_L38_2, Fork{0}}, Step{Action::gup_unshared_no, Gup{0}},
            Step{Action::gup_L92, Gup{0}}, Step{Action::gup_seq_recheck_yes, Gup{0}},
            Step{Action::fork_L63, Fork{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 14") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L80, Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no,
                Gup{0}}, Step{Action::gup_L83, Gup{0}}, Step{Action::gup_L84, Gup{0}},
            Step{Action::fork_L44_yes, Fork{0}}, Step{Action::fork_L45, Fork{0}},
            Step{Action::fork_L47, Fork{0}}, Step{Action::fork_L48_no, Fork{0}},
            Step{Action::fork_L49, Fork{0}}, Step{Action::fork_L50, Fork{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no, Fork{0}},
            Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_yes, Fork{0}},
            Step{Action::fork_L45, Fork{0}}, Step{Action::fork_L47, Fork{0}},
            Step{Action::fork_L48_yes, Fork{0}}, Step{Action::fork_L48b, Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 15") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::fork_L37,
                Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again,
                Fork{0}}, Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::gup_L69_yes, Gup{0}},
            Step{Action::gup_slow_yes, Gup{0}}, Step{Action::fork_L43b_no, Fork{0}},
            Step{Action::gup_L26d, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 16") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::fork_L37,
                Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again,
                Fork{0}}, Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::gup_L69_yes, Gup{0}},
            Step{Action::gup_slow_yes, Gup{0}}, Step{Action::gup_L26d, Gup{0}},
            Step{Action::fork_L43b_yes, Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 17") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::fork_L37,
                Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again,
                Fork{0}}, Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::gup_L69_no, Gup{0}},
            Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::fork_L43b_yes, Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 18") {
        const std::vector<Step> schedule{Step{Action::gup_L69_no, Gup{0}},
            Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}}, Step{Action::gup_L75,
                Gup{0}}, Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L80, Gup{0}},
            Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no, Gup{0}}, Step{Action::gup_L83,
                Gup{0}}, Step{Action::gup_L84, Gup{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::gup_unshared_no, Gup{0}}, Step{Action::gup_L92, Gup{0}},
            Step{Action::gup_seq_recheck_no, Gup{0}}, Step{Action::fork_L33_2, Fork{0}},
            Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no, Fork{0}},
            Step{Action::fork_L42, Fork{0}}, Step{Action::gup_pinned, Gup{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 19") {
        const std::vector<Step> schedule{Step{Action::gup_L69_no, Gup{0}},
            Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}}, Step{Action::gup_L75,
                Gup{0}}, Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L80, Gup{0}},
            Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no, Gup{0}}, Step{Action::gup_L83,
                Gup{0}}, Step{Action::gup_L84, Gup{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::gup_unshared_yes, Gup{0}}, Step{Action::gup_L89_no, Gup{0}},
            Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L92, Gup{0}}, Step{Action::fork_L37,
                Fork{0}}, Step{Action::gup_seq_recheck_yes, Gup{0}}, Step{Action::gup_L95, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 20") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_no, Fork{0}},
            Step{Action::fork_share_2, Fork{0}}, Step{Action::fork_L56, Fork{0}},
            Step{Action::fork_L58, Fork{0}}, Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L80,
                Gup{0}}, Step{Action::fork_L59, Fork{0}}, Step{Action::gup_L81, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 21") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_no, Fork{0}},
            Step{Action::fork_share_2, Fork{0}}, Step{Action::fork_L56, Fork{0}},
            Step{Action::fork_L58, Fork{0}}, Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L80,
                Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::fork_L59, Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 22") {
        const std::vector<Step> schedule{Step{Action::gup_L69_yes, Gup{0}},
            Step{Action::gup_slow_yes, Gup{0}}, Step{Action::gup_L26d, Gup{0}},
            Step{Action::gup_L108, Gup{0}}, Step{Action::gup_L109, Gup{0}},
            Step{Action::gup_L110_no, Gup{0}}, Step{Action::gup_L111_no, Gup{0}},
            Step{Action::gup_L116_yes, Gup{0}}, Step{Action::gup_L116b, Gup{0}},
            Step{Action::gup_L118, Gup{0}}, Step{Action::gup_L119, Gup{0}}, Step{Action::fork_L33_2,
                Fork{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no, Fork{0}},
            Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::gup_pinned, Gup{0}},
            Step{Action::fork_L44_no, Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 23") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L80, Gup{0}},
            Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no, Gup{0}}, Step{Action::gup_L83,
                Gup{0}}, Step{Action::gup_L84, Gup{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::gup_unshared_no, Gup{0}}, Step{Action::gup_L92, Gup{0}},
            Step{Action::gup_seq_recheck_yes, Gup{0}}, Step{Action::gup_L95, Gup{0}},
            Step{Action::fork_L42, Fork{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 24") {
        const std::vector<Step> schedule{Step{Action::gup_L69_yes, Gup{0}},
            Step{Action::gup_slow_yes, Gup{0}}, Step{Action::gup_L26d, Gup{0}},
            Step{Action::gup_L108, Gup{0}}, Step{Action::gup_L109, Gup{0}},
            Step{Action::gup_L110_no, Gup{0}}, Step{Action::gup_L111_no, Gup{0}},
            Step{Action::gup_L116_yes, Gup{0}}, Step{Action::gup_L116b, Gup{0}},
            Step{Action::gup_L118, Gup{0}}, Step{Action::gup_L119, Gup{0}}, Step{Action::fork_L33_2,
                Fork{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no, Fork{0}},
            Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_yes, Fork{0}},
            Step{Action::fork_L45, Fork{0}}, Step{Action::gup_pinned, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 25") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_no, Fork{0}},
            Step{Action::fork_share_2, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L80, Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no,
                Gup{0}}, Step{Action::gup_L83, Gup{0}}, Step{Action::gup_L84, Gup{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::gup_unshared_yes, Gup{0}},
            Step{Action::fork_L56, Fork{0}}, Step{Action::gup_L89_yes, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 26") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L80, Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no,
                Gup{0}}, Step{Action::gup_L83, Gup{0}}, Step{Action::gup_L84, Gup{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::gup_unshared_no, Gup{0}},
            Step{Action::gup_L92, Gup{0}}, Step{Action::gup_seq_recheck_yes, Gup{0}},
            Step{Action::fork_L44_yes, Fork{0}}, Step{Action::gup_L95, Gup{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 27") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L80, Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no,
                Gup{0}}, Step{Action::gup_L83, Gup{0}}, Step{Action::gup_L84, Gup{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::gup_unshared_no, Gup{0}},
            Step{Action::gup_L92, Gup{0}}, Step{Action::gup_seq_recheck_yes, Gup{0}},
            Step{Action::gup_L95, Gup{0}}, Step{Action::fork_L44_no, Fork{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 28") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L80, Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no,
                Gup{0}}, Step{Action::gup_L83, Gup{0}}, Step{Action::gup_L84, Gup{0}},
            Step{Action::fork_L44_yes, Fork{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::gup_unshared_no, Gup{0}}, Step{Action::gup_L92, Gup{0}},
            Step{Action::gup_seq_recheck_yes, Gup{0}}, Step{Action::fork_L45, Fork{0}},
            Step{Action::gup_L95, Gup{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 29") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38,
                Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no,
                Fork{0}}, Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L80, Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no,
                Gup{0}}, Step{Action::gup_L83, Gup{0}}, Step{Action::gup_L84, Gup{0}},
            Step{Action::fork_L44_yes, Fork{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::gup_unshared_no, Gup{0}}, Step{Action::gup_L92, Gup{0}},
            Step{Action::gup_seq_recheck_yes, Gup{0}}, Step{Action::gup_L95, Gup{0}},
            Step{Action::fork_L45, Fork{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 2 schedules take 2 steps and 2 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("flag_before_seq: every step of one", "[gup_fork][coverage]") {
    const Machine<scopes::one> machine{Config{.swap_flag_after_pin = true}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L80, Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no,
                Gup{0}}, Step{Action::gup_L83, Gup{0}}, Step{Action::gup_L84, Gup{0}},
            Step{Action::gup_L74_yes, Gup{0}}, Step{Action::fork_L43b_no, Fork{0}},
            Step{Action::gup_L26b, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L69_no,
                Gup{0}}, Step{Action::gup_L75, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L80, Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82_no,
                Gup{0}}, Step{Action::gup_L83, Gup{0}}, Step{Action::gup_L84, Gup{0}},
            Step{Action::gup_L74_yes, Gup{0}}, Step{Action::gup_L26b, Gup{0}},
            Step{Action::fork_L43b_yes, Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::gup_fork
