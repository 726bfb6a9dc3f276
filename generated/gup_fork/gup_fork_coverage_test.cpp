/// Takes every step of gup_fork, and every two conflicting steps of different instances one
/// right after the other. Written by Latchwork from gup_fork.latch: change that, not this.

#include <vector>

#include "gup_fork.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::gup_fork {

namespace {

struct Page1Fork1Gup1 {
    static constexpr int Page = 1;
    static constexpr int fork = 1;
    static constexpr int gup = 1;
};

/// 26 schedules take 72 steps and 36 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("locking: every step of 1 of each", "[gup_fork][coverage]") {
    const Machine<Page1Fork1Gup1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::fork_L37,
                Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again,
                Fork{0}}, Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_no, Fork{0}},
            Step{Action::fork_share_2, Fork{0}}, Step{Action::fork_L56, Fork{0}},
            Step{Action::fork_L58, Fork{0}}, Step{Action::fork_L59, Fork{0}}, Step{Action::fork_L60,
                Fork{0}}, Step{Action::fork_L61, Fork{0}}, Step{Action::fork_L38_2, Fork{0}},
            Step{Action::gup_L68, Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26,
                Gup{0}}, Step{Action::fork_L63, Fork{0}}, Step{Action::gup_after_all_2, Gup{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::gup_L80_no, Gup{0}}, Step{Action::gup_L81, Gup{0}},
            Step{Action::gup_L82, Gup{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::gup_unshared_yes, Gup{0}}, Step{Action::gup_L87_yes, Gup{0}},
            Step{Action::gup_undo, Gup{0}}, Step{Action::fork_L64, Fork{0}},
            Step{Action::gup_give_up, Gup{0}}, Step{Action::gup_slow_no, Gup{0}},
            Step{Action::gup_L106, Gup{0}}, Step{Action::gup_L107, Gup{0}},
            Step{Action::gup_L108_no, Gup{0}}, Step{Action::gup_L109_yes, Gup{0}},
            Step{Action::gup_L109b, Gup{0}}, Step{Action::gup_L111, Gup{0}}, Step{Action::gup_L112,
                Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79, Gup{0}}, Step{Action::gup_L80_no,
                Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::gup_L82, Gup{0}}, Step{Action::fork_L44_yes, Fork{0}},
            Step{Action::fork_L45, Fork{0}}, Step{Action::fork_L47, Fork{0}},
            Step{Action::fork_L48_no, Fork{0}}, Step{Action::fork_L49, Fork{0}},
            Step{Action::fork_L50, Fork{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::gup_unshared_yes, Gup{0}}, Step{Action::gup_L87_no, Gup{0}},
            Step{Action::gup_L90, Gup{0}}, Step{Action::gup_seq_recheck_yes, Gup{0}},
            Step{Action::fork_L42, Fork{0}}, Step{Action::gup_L93, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::gup_L68, Gup{0}}, Step{Action::gup_flag_yes,
                Gup{0}}, Step{Action::gup_L26, Gup{0}}, Step{Action::gup_after_all_2, Gup{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::gup_L80_yes, Gup{0}}, Step{Action::gup_give_up, Gup{0}},
            Step{Action::gup_slow_no, Gup{0}}, Step{Action::gup_L106, Gup{0}},
            Step{Action::gup_L107, Gup{0}}, Step{Action::gup_L108_yes, Gup{0}},
            Step{Action::gup_L108b, Gup{0}}, Step{Action::gup_L109_no, Gup{0}},
            Step{Action::gup_L114_yes, Gup{0}}, Step{Action::gup_L114b, Gup{0}},
            Step{Action::gup_L116, Gup{0}}, Step{Action::gup_L117, Gup{0}}, Step{Action::fork_L33_2,
                Fork{0}}, Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no, Fork{0}},
            Step{Action::fork_L42, Fork{0}}, Step{Action::gup_pinned, Gup{0}}};
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
            Step{Action::fork_L64, Fork{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79, Gup{0}}, Step{Action::gup_L80_yes,
                Gup{0}}, Step{Action::gup_give_up, Gup{0}}, Step{Action::gup_slow_no, Gup{0}},
            Step{Action::gup_L106, Gup{0}}, Step{Action::gup_L107, Gup{0}},
            Step{Action::gup_L108_no, Gup{0}}, Step{Action::gup_L109_no, Gup{0}},
            Step{Action::gup_L114_no, Gup{0}}, Step{Action::gup_L120, Gup{0}},
            Step{Action::gup_L121, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79, Gup{0}}, Step{Action::gup_L80_no,
                Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82, Gup{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::gup_unshared_no, Gup{0}},
            Step{Action::gup_L90, Gup{0}}, Step{Action::gup_seq_recheck_no, Gup{0}},
            Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no, Fork{0}},
            Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::gup_pinned, Gup{0}},
            Step{Action::fork_L44_no, Fork{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::fork_L37, Fork{0}}, Step{Action::gup_after_all_2, Gup{0}},
            Step{Action::gup_odd_yes, Gup{0}}, Step{Action::fork_L38, Fork{0}, Page{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_yes, Fork{0}},
            Step{Action::fork_L41b, Fork{0}}, Step{Action::fork_L38_2, Fork{0}},
            Step{Action::fork_L63, Fork{0}}, Step{Action::gup_slow_no, Gup{0}},
            Step{Action::fork_L64, Fork{0}}, Step{Action::gup_L106, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79, Gup{0}}, Step{Action::gup_L80_no,
                Gup{0}}, Step{Action::fork_L42, Fork{0}}, Step{Action::gup_L81, Gup{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::fork_L44_no, Fork{0}}, Step{Action::gup_L82, Gup{0}},
            Step{Action::fork_share_2, Fork{0}}, Step{Action::fork_L56, Fork{0}},
            Step{Action::fork_L58, Fork{0}}, Step{Action::fork_L59, Fork{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::fork_L37,
                Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again,
                Fork{0}}, Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::gup_flag_yes, Gup{0}}, Step{Action::fork_L43b_no, Fork{0}},
            Step{Action::gup_L26, Gup{0}}, Step{Action::fork_share_2, Fork{0}},
            Step{Action::fork_L56, Fork{0}}, Step{Action::fork_L58, Fork{0}}, Step{Action::fork_L59,
                Fork{0}}, Step{Action::fork_L60, Fork{0}}, Step{Action::fork_L61, Fork{0}},
            Step{Action::fork_L38_2, Fork{0}}, Step{Action::gup_after_all_2, Gup{0}},
            Step{Action::fork_L63, Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::fork_L44_no, Fork{0}}, Step{Action::fork_share_2, Fork{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::gup_L80_no, Gup{0}}, Step{Action::gup_L81, Gup{0}},
            Step{Action::gup_L82, Gup{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::gup_unshared_yes, Gup{0}}, Step{Action::gup_L87_no, Gup{0}},
            Step{Action::fork_L56, Fork{0}}, Step{Action::fork_L58, Fork{0}}, Step{Action::fork_L59,
                Fork{0}}, Step{Action::fork_L60, Fork{0}}, Step{Action::fork_L61, Fork{0}},
            Step{Action::fork_L38_2, Fork{0}}, Step{Action::gup_L90, Gup{0}}, Step{Action::fork_L63,
                Fork{0}}, Step{Action::gup_seq_recheck_yes, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::fork_L44_no, Fork{0}}, Step{Action::fork_share_2, Fork{0}},
            Step{Action::fork_L56, Fork{0}}, Step{Action::fork_L58, Fork{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::gup_L80_no, Gup{0}}, Step{Action::gup_L81, Gup{0}},
            Step{Action::gup_L82, Gup{0}}, Step{Action::fork_L59, Fork{0}},
            Step{Action::gup_pte_recheck_yes, Gup{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79, Gup{0}}, Step{Action::gup_L80_no,
                Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82, Gup{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::gup_unshared_no, Gup{0}},
            Step{Action::gup_L90, Gup{0}}, Step{Action::gup_seq_recheck_no, Gup{0}},
            Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no, Fork{0}},
            Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_yes, Fork{0}},
            Step{Action::gup_pinned, Gup{0}}, Step{Action::fork_L45, Fork{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 12") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::fork_L44_no, Fork{0}}, Step{Action::fork_share_2, Fork{0}},
            Step{Action::fork_L56, Fork{0}}, Step{Action::fork_L58, Fork{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::gup_L80_no, Gup{0}}, Step{Action::gup_L81, Gup{0}},
            Step{Action::gup_L82, Gup{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::fork_L59, Fork{0}}, Step{Action::fork_L60, Fork{0}}, Step{Action::fork_L61,
                Fork{0}}, Step{Action::fork_L38_2, Fork{0}}, Step{Action::gup_unshared_no, Gup{0}},
            Step{Action::gup_L90, Gup{0}}, Step{Action::gup_seq_recheck_yes, Gup{0}},
            Step{Action::fork_L63, Fork{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 13") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::gup_L80_no, Gup{0}}, Step{Action::gup_L81, Gup{0}},
            Step{Action::gup_L82, Gup{0}}, Step{Action::fork_L44_yes, Fork{0}},
            Step{Action::fork_L45, Fork{0}}, Step{Action::fork_L47, Fork{0}},
            Step{Action::fork_L48_no, Fork{0}}, Step{Action::fork_L49, Fork{0}},
            Step{Action::fork_L50, Fork{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::fork_L44_yes, Fork{0}}, Step{Action::fork_L45, Fork{0}},
            Step{Action::fork_L47, Fork{0}}, Step{Action::fork_L48_yes, Fork{0}},
            Step{Action::fork_L48b, Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 14") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::fork_L37,
                Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again,
                Fork{0}}, Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_no, Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 15") {
        const std::vector<Step> schedule{Step{Action::gup_L68, Gup{0}}, Step{Action::gup_flag_yes,
                Gup{0}}, Step{Action::gup_L26, Gup{0}}, Step{Action::gup_after_all_2, Gup{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::gup_L80_no, Gup{0}}, Step{Action::gup_L81, Gup{0}},
            Step{Action::gup_L82, Gup{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::gup_unshared_yes, Gup{0}}, Step{Action::gup_L87_no, Gup{0}},
            Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L90, Gup{0}}, Step{Action::fork_L37,
                Fork{0}}, Step{Action::gup_seq_recheck_yes, Gup{0}}, Step{Action::gup_L93, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 16") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79, Gup{0}}, Step{Action::gup_L80_no,
                Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82, Gup{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::gup_unshared_no, Gup{0}},
            Step{Action::gup_L90, Gup{0}}, Step{Action::gup_seq_recheck_no, Gup{0}},
            Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no, Fork{0}},
            Step{Action::gup_pinned, Gup{0}}, Step{Action::fork_L42, Fork{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 17") {
        const std::vector<Step> schedule{Step{Action::gup_L68, Gup{0}}, Step{Action::gup_flag_yes,
                Gup{0}}, Step{Action::gup_L26, Gup{0}}, Step{Action::gup_after_all_2, Gup{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::gup_L80_yes, Gup{0}}, Step{Action::gup_give_up, Gup{0}},
            Step{Action::gup_slow_no, Gup{0}}, Step{Action::gup_L106, Gup{0}},
            Step{Action::gup_L107, Gup{0}}, Step{Action::gup_L108_no, Gup{0}},
            Step{Action::gup_L109_no, Gup{0}}, Step{Action::gup_L114_no, Gup{0}},
            Step{Action::gup_L120, Gup{0}}, Step{Action::gup_L121, Gup{0}}, Step{Action::fork_L33_2,
                Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 18") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::fork_L44_no, Fork{0}}, Step{Action::fork_share_2, Fork{0}},
            Step{Action::fork_L56, Fork{0}}, Step{Action::fork_L58, Fork{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::fork_L59,
                Fork{0}}, Step{Action::gup_L79, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 19") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::fork_L44_no, Fork{0}}, Step{Action::fork_share_2, Fork{0}},
            Step{Action::fork_L56, Fork{0}}, Step{Action::fork_L58, Fork{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::fork_L59, Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 20") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79, Gup{0}}, Step{Action::gup_L80_no,
                Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82, Gup{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::gup_unshared_no, Gup{0}},
            Step{Action::gup_L90, Gup{0}}, Step{Action::gup_seq_recheck_yes, Gup{0}},
            Step{Action::gup_L93, Gup{0}}, Step{Action::fork_L42, Fork{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 21") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::fork_L44_no, Fork{0}}, Step{Action::fork_share_2, Fork{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::gup_L80_no, Gup{0}}, Step{Action::gup_L81, Gup{0}},
            Step{Action::gup_L82, Gup{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::gup_unshared_yes, Gup{0}}, Step{Action::fork_L56, Fork{0}},
            Step{Action::gup_L87_yes, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 22") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::gup_L80_no, Gup{0}}, Step{Action::gup_L81, Gup{0}},
            Step{Action::gup_L82, Gup{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::gup_unshared_no, Gup{0}}, Step{Action::gup_L90, Gup{0}},
            Step{Action::gup_seq_recheck_yes, Gup{0}}, Step{Action::fork_L44_yes, Fork{0}},
            Step{Action::gup_L93, Gup{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 23") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::gup_L80_no, Gup{0}}, Step{Action::gup_L81, Gup{0}},
            Step{Action::gup_L82, Gup{0}}, Step{Action::gup_pte_recheck_no, Gup{0}},
            Step{Action::gup_unshared_no, Gup{0}}, Step{Action::gup_L90, Gup{0}},
            Step{Action::gup_seq_recheck_yes, Gup{0}}, Step{Action::gup_L93, Gup{0}},
            Step{Action::fork_L44_no, Fork{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 24") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::gup_L80_no, Gup{0}}, Step{Action::gup_L81, Gup{0}},
            Step{Action::gup_L82, Gup{0}}, Step{Action::fork_L44_yes, Fork{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::gup_unshared_no, Gup{0}},
            Step{Action::gup_L90, Gup{0}}, Step{Action::gup_seq_recheck_yes, Gup{0}},
            Step{Action::fork_L45, Fork{0}}, Step{Action::gup_L93, Gup{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 25") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::fork_L43b_yes, Fork{0}},
            Step{Action::gup_odd_no, Gup{0}}, Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79,
                Gup{0}}, Step{Action::gup_L80_no, Gup{0}}, Step{Action::gup_L81, Gup{0}},
            Step{Action::gup_L82, Gup{0}}, Step{Action::fork_L44_yes, Fork{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::gup_unshared_no, Gup{0}},
            Step{Action::gup_L90, Gup{0}}, Step{Action::gup_seq_recheck_yes, Gup{0}},
            Step{Action::gup_L93, Gup{0}}, Step{Action::fork_L45, Fork{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 26") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_flag_yes, Gup{0}}, Step{Action::gup_L26, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79, Gup{0}}, Step{Action::gup_L80_no,
                Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82, Gup{0}},
            Step{Action::gup_pte_recheck_no, Gup{0}}, Step{Action::gup_unshared_no, Gup{0}},
            Step{Action::gup_L90, Gup{0}}, Step{Action::gup_seq_recheck_no, Gup{0}},
            Step{Action::fork_L37, Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}},
            Step{Action::fork_again, Fork{0}}, Step{Action::fork_L41_no, Fork{0}},
            Step{Action::fork_L42, Fork{0}}, Step{Action::fork_L43_yes, Fork{0}},
            Step{Action::fork_L43b_yes, Fork{0}}, Step{Action::fork_L44_yes, Fork{0}},
            Step{Action::fork_L45, Fork{0}}, Step{Action::gup_pinned, Gup{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 4 schedules take 4 steps and 4 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("flag_before_seq: every step of 1 of each", "[gup_fork][coverage]") {
    const Machine<Page1Fork1Gup1> machine{Config{.swap_flag_after_pin = true}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::fork_L37,
                Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again,
                Fork{0}}, Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::gup_odd_yes, Gup{0}},
            Step{Action::gup_slow_yes, Gup{0}}, Step{Action::fork_L43b_no, Fork{0}},
            Step{Action::gup_L26d, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79, Gup{0}}, Step{Action::gup_L80_no,
                Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82, Gup{0}},
            Step{Action::gup_L72_yes, Gup{0}}, Step{Action::fork_L43b_no, Fork{0}},
            Step{Action::gup_L26b, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::fork_L37,
                Fork{0}}, Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again,
                Fork{0}}, Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::gup_after_all_2, Gup{0}}, Step{Action::gup_odd_yes, Gup{0}},
            Step{Action::gup_slow_yes, Gup{0}}, Step{Action::gup_L26d, Gup{0}},
            Step{Action::fork_L43b_yes, Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::fork_L33_2, Fork{0}}, Step{Action::gup_L68,
                Gup{0}}, Step{Action::gup_after_all_2, Gup{0}}, Step{Action::fork_L37, Fork{0}},
            Step{Action::fork_L38, Fork{0}, Page{0}}, Step{Action::fork_again, Fork{0}},
            Step{Action::fork_L41_no, Fork{0}}, Step{Action::fork_L42, Fork{0}},
            Step{Action::fork_L43_yes, Fork{0}}, Step{Action::gup_odd_no, Gup{0}},
            Step{Action::gup_L78, Gup{0}}, Step{Action::gup_L79, Gup{0}}, Step{Action::gup_L80_no,
                Gup{0}}, Step{Action::gup_L81, Gup{0}}, Step{Action::gup_L82, Gup{0}},
            Step{Action::gup_L72_yes, Gup{0}}, Step{Action::gup_L26b, Gup{0}},
            Step{Action::fork_L43b_yes, Fork{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::gup_fork
