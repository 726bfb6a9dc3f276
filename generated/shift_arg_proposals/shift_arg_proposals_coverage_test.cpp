/// Takes every step of shift_arg_proposals, and every two conflicting steps of different
/// instances one right after the other. Written by Latchwork from shift_arg_proposals.latch:
/// change that, not this.

#include <vector>

#include "shift_arg_proposals.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::shift_arg_proposals {

namespace {

/// 9 schedules take 46 steps and 19 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("wait_in_move: every step of pair", "[shift_arg_proposals][coverage]") {
    const Machine<scopes::pair> machine{Config{.proposal = Proposal::wait_in_move}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::migrate_L106,
                Migrate{0}}, Step{Action::migrate_L108, Migrate{0}}, Step{Action::migrate_L99,
                Migrate{0}}, Step{Action::migrate_L100, Migrate{0}}, Step{Action::migrate_L91b_yes,
                Migrate{0}}, Step{Action::migrate_L91h, Migrate{0}}, Step{Action::migrate_L92b,
                Migrate{0}}, Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L109,
                Migrate{0}}, Step{Action::migrate_L99b, Migrate{0}}, Step{Action::exec_L42,
                Exec{0}}, Step{Action::exec_L43, Exec{0}, Page{0}}, Step{Action::exec_L43b_no,
                Exec{0}}, Step{Action::exec_move, Exec{0}}, Step{Action::exec_L47, Exec{0}},
            Step{Action::exec_L48_yes, Exec{0}}, Step{Action::exec_L49_yes, Exec{0}},
            Step{Action::exec_L50, Exec{0}}, Step{Action::migrate_L100b, Migrate{0}},
            Step{Action::migrate_L91e_yes, Migrate{0}}, Step{Action::migrate_L91k, Migrate{0}},
            Step{Action::migrate_L92e, Migrate{0}}, Step{Action::migrate_L102b, Migrate{0}},
            Step{Action::migrate_L110, Migrate{0}}, Step{Action::exec_L50b, Exec{0}},
            Step{Action::exec_move, Exec{0}}, Step{Action::exec_L47, Exec{0}},
            Step{Action::exec_L48_no, Exec{0}}, Step{Action::exec_L57, Exec{0}},
            Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L59, Exec{0}},
            Step{Action::exec_L43_2, Exec{0}}, Step{Action::exec_L62, Exec{0}},
            Step{Action::exec_run, Exec{0}, Page{0}}, Step{Action::migrate_L106, Migrate{1}},
            Step{Action::migrate_L108, Migrate{1}}, Step{Action::migrate_L99, Migrate{1}},
            Step{Action::migrate_L100, Migrate{1}}, Step{Action::migrate_L91b_yes, Migrate{1}},
            Step{Action::migrate_L91h, Migrate{1}}, Step{Action::migrate_L92b, Migrate{1}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L67_yes, Exec{0}},
            Step{Action::exec_bug_on, Exec{0}}, Step{Action::migrate_L102, Migrate{1}},
            Step{Action::migrate_L109, Migrate{1}}, Step{Action::migrate_L99b, Migrate{1}},
            Step{Action::exec_L75, Exec{0}}, Step{Action::migrate_L100b, Migrate{1}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::migrate_L106,
                Migrate{0}}, Step{Action::migrate_L108, Migrate{0}}, Step{Action::exec_L42,
                Exec{0}}, Step{Action::migrate_L99, Migrate{0}}, Step{Action::exec_L43, Exec{0},
                Page{0}}, Step{Action::exec_L43b_no, Exec{0}}, Step{Action::migrate_L100,
                Migrate{0}}, Step{Action::migrate_L91b_no, Migrate{0}}, Step{Action::migrate_L92b,
                Migrate{0}}, Step{Action::exec_move, Exec{0}}, Step{Action::exec_L47, Exec{0}},
            Step{Action::exec_L48_no, Exec{0}}, Step{Action::exec_L57, Exec{0}},
            Step{Action::exec_L58, Exec{0}}, Step{Action::migrate_L102, Migrate{0}},
            Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L99b, Migrate{0}},
            Step{Action::exec_L59, Exec{0}}, Step{Action::migrate_L100b, Migrate{0}},
            Step{Action::exec_L43_2, Exec{0}}, Step{Action::exec_L62, Exec{0}},
            Step{Action::exec_run, Exec{0}, Page{0}}, Step{Action::migrate_L91e_no, Migrate{0}},
            Step{Action::migrate_L92e, Migrate{0}}, Step{Action::exec_refault, Exec{0}},
            Step{Action::exec_L67_no, Exec{0}}, Step{Action::migrate_L102b, Migrate{0}},
            Step{Action::migrate_L110, Migrate{0}}, Step{Action::migrate_L106, Migrate{1}},
            Step{Action::migrate_L108, Migrate{1}}, Step{Action::migrate_L99, Migrate{1}},
            Step{Action::exec_L79, Exec{0}}, Step{Action::migrate_L100, Migrate{1}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::exec_L42,
                Exec{0}}, Step{Action::exec_L43, Exec{0}, Page{0}}, Step{Action::exec_L43b_yes,
                Exec{0}}, Step{Action::exec_enomem, Exec{0}}, Step{Action::exec_L86, Exec{0}},
            Step{Action::migrate_L106, Migrate{0}}, Step{Action::migrate_L108, Migrate{0}},
            Step{Action::migrate_L99, Migrate{0}}, Step{Action::migrate_L100, Migrate{0}},
            Step{Action::migrate_L91b_no, Migrate{0}}, Step{Action::migrate_L92b, Migrate{0}},
            Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L109, Migrate{0}},
            Step{Action::migrate_L99b, Migrate{0}}, Step{Action::migrate_L100b, Migrate{0}},
            Step{Action::migrate_L91e_no, Migrate{0}}, Step{Action::migrate_L92e, Migrate{0}},
            Step{Action::migrate_L102b, Migrate{0}}, Step{Action::migrate_L110, Migrate{0}},
            Step{Action::migrate_L106, Migrate{1}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::migrate_L106,
                Migrate{0}}, Step{Action::migrate_L108, Migrate{0}}, Step{Action::migrate_L99,
                Migrate{0}}, Step{Action::exec_L42, Exec{0}}, Step{Action::exec_L43, Exec{0},
                Page{0}}, Step{Action::exec_L43b_no, Exec{0}}, Step{Action::exec_move, Exec{0}},
            Step{Action::exec_L47, Exec{0}}, Step{Action::exec_L48_no, Exec{0}},
            Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L59,
                Exec{0}}, Step{Action::migrate_L100, Migrate{0}}, Step{Action::exec_L43_2, Exec{0}},
            Step{Action::exec_L62, Exec{0}}, Step{Action::exec_run, Exec{0}, Page{0}},
            Step{Action::migrate_L91b_no, Migrate{0}}, Step{Action::migrate_L92b, Migrate{0}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L67_no, Exec{0}},
            Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L109, Migrate{0}},
            Step{Action::migrate_L99b, Migrate{0}}, Step{Action::exec_L79, Exec{0}},
            Step{Action::migrate_L100b, Migrate{0}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::migrate_L106,
                Migrate{0}}, Step{Action::migrate_L108, Migrate{0}}, Step{Action::migrate_L99,
                Migrate{0}}, Step{Action::migrate_L100, Migrate{0}}, Step{Action::migrate_L91b_yes,
                Migrate{0}}, Step{Action::migrate_L91h, Migrate{0}}, Step{Action::migrate_L92b,
                Migrate{0}}, Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L109,
                Migrate{0}}, Step{Action::migrate_L99b, Migrate{0}}, Step{Action::exec_L42,
                Exec{0}}, Step{Action::exec_L43, Exec{0}, Page{0}}, Step{Action::exec_L43b_no,
                Exec{0}}, Step{Action::migrate_L100b, Migrate{0}}, Step{Action::migrate_L91e_yes,
                Migrate{0}}, Step{Action::migrate_L91k, Migrate{0}}, Step{Action::migrate_L92e,
                Migrate{0}}, Step{Action::exec_move, Exec{0}}, Step{Action::exec_L47, Exec{0}},
            Step{Action::exec_L48_no, Exec{0}}, Step{Action::exec_L57, Exec{0}},
            Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L59, Exec{0}},
            Step{Action::exec_L43_2, Exec{0}}, Step{Action::exec_L62, Exec{0}},
            Step{Action::exec_run, Exec{0}, Page{0}}, Step{Action::migrate_L102b, Migrate{0}},
            Step{Action::migrate_L110, Migrate{0}}, Step{Action::migrate_L106, Migrate{1}},
            Step{Action::migrate_L108, Migrate{1}}, Step{Action::migrate_L99, Migrate{1}},
            Step{Action::migrate_L100, Migrate{1}}, Step{Action::migrate_L91b_yes, Migrate{1}},
            Step{Action::migrate_L91h, Migrate{1}}, Step{Action::migrate_L92b, Migrate{1}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L67_yes, Exec{0}},
            Step{Action::exec_bug_on, Exec{0}}, Step{Action::exec_L75, Exec{0}},
            Step{Action::migrate_L102, Migrate{1}}, Step{Action::migrate_L109, Migrate{1}},
            Step{Action::migrate_L99b, Migrate{1}}, Step{Action::migrate_L100b, Migrate{1}},
            Step{Action::migrate_L91e_yes, Migrate{1}}, Step{Action::migrate_L91k, Migrate{1}},
            Step{Action::migrate_L92e, Migrate{1}}, Step{Action::migrate_L102b, Migrate{1}},
            Step{Action::migrate_L110, Migrate{1}}, Step{Action::exec_L76, Exec{0}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::exec_L42,
                Exec{0}}, Step{Action::exec_L43, Exec{0}, Page{0}}, Step{Action::exec_L43b_no,
                Exec{0}}, Step{Action::exec_move, Exec{0}}, Step{Action::exec_L47, Exec{0}},
            Step{Action::exec_L48_no, Exec{0}}, Step{Action::exec_L57, Exec{0}},
            Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L59, Exec{0}},
            Step{Action::exec_L43_2, Exec{0}}, Step{Action::exec_L62, Exec{0}},
            Step{Action::exec_run, Exec{0}, Page{0}}, Step{Action::exec_refault, Exec{0}},
            Step{Action::exec_L67_no, Exec{0}}, Step{Action::exec_L79, Exec{0}},
            Step{Action::exec_run_2, Exec{0}}, Step{Action::migrate_L106, Migrate{0}},
            Step{Action::migrate_L108, Migrate{0}}, Step{Action::migrate_L99, Migrate{0}},
            Step{Action::migrate_L100, Migrate{0}}, Step{Action::migrate_L91b_yes, Migrate{0}},
            Step{Action::migrate_L91h, Migrate{0}}, Step{Action::migrate_L92b, Migrate{0}},
            Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L109, Migrate{0}},
            Step{Action::migrate_L99b, Migrate{0}}, Step{Action::migrate_L100b, Migrate{0}},
            Step{Action::migrate_L91e_yes, Migrate{0}}, Step{Action::migrate_L91k, Migrate{0}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::migrate_L106,
                Migrate{0}}, Step{Action::migrate_L108, Migrate{0}}, Step{Action::migrate_L99,
                Migrate{0}}, Step{Action::migrate_L100, Migrate{0}}, Step{Action::migrate_L91b_yes,
                Migrate{0}}, Step{Action::migrate_L91h, Migrate{0}}, Step{Action::migrate_L92b,
                Migrate{0}}, Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L109,
                Migrate{0}}, Step{Action::exec_L42, Exec{0}}, Step{Action::migrate_L99b,
                Migrate{0}}, Step{Action::exec_L43, Exec{0}, Page{0}}, Step{Action::exec_L43b_no,
                Exec{0}}, Step{Action::exec_move, Exec{0}}, Step{Action::exec_L47, Exec{0}},
            Step{Action::exec_L48_yes, Exec{0}}, Step{Action::exec_L49_yes, Exec{0}},
            Step{Action::exec_L50, Exec{0}}, Step{Action::migrate_L100b, Migrate{0}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::migrate_L106,
                Migrate{0}}, Step{Action::migrate_L108, Migrate{0}}, Step{Action::migrate_L99,
                Migrate{0}}, Step{Action::migrate_L100, Migrate{0}}, Step{Action::migrate_L91b_yes,
                Migrate{0}}, Step{Action::migrate_L91h, Migrate{0}}, Step{Action::migrate_L92b,
                Migrate{0}}, Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L109,
                Migrate{0}}, Step{Action::migrate_L99b, Migrate{0}}, Step{Action::exec_L42,
                Exec{0}}, Step{Action::exec_L43, Exec{0}, Page{0}}, Step{Action::exec_L43b_no,
                Exec{0}}, Step{Action::exec_move, Exec{0}}, Step{Action::exec_L47, Exec{0}},
            Step{Action::exec_L48_yes, Exec{0}}, Step{Action::exec_L49_yes, Exec{0}},
            Step{Action::exec_L50, Exec{0}}, Step{Action::migrate_L100b, Migrate{0}},
            Step{Action::migrate_L91e_yes, Migrate{0}}, Step{Action::migrate_L91k, Migrate{0}},
            Step{Action::migrate_L92e, Migrate{0}}, Step{Action::migrate_L102b, Migrate{0}},
            Step{Action::migrate_L110, Migrate{0}}, Step{Action::exec_L50b, Exec{0}},
            Step{Action::migrate_L106, Migrate{1}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::exec_L42,
                Exec{0}}, Step{Action::exec_L43, Exec{0}, Page{0}}, Step{Action::exec_L43b_no,
                Exec{0}}, Step{Action::exec_move, Exec{0}}, Step{Action::exec_L47, Exec{0}},
            Step{Action::exec_L48_no, Exec{0}}, Step{Action::exec_L57, Exec{0}},
            Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L59, Exec{0}},
            Step{Action::exec_L43_2, Exec{0}}, Step{Action::exec_L62, Exec{0}},
            Step{Action::exec_run, Exec{0}, Page{0}}, Step{Action::migrate_L106, Migrate{0}},
            Step{Action::migrate_L108, Migrate{0}}, Step{Action::migrate_L99, Migrate{0}},
            Step{Action::migrate_L100, Migrate{0}}, Step{Action::migrate_L91b_yes, Migrate{0}},
            Step{Action::migrate_L91h, Migrate{0}}, Step{Action::migrate_L92b, Migrate{0}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L67_yes, Exec{0}},
            Step{Action::exec_bug_on, Exec{0}}, Step{Action::exec_L75, Exec{0}},
            Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L109, Migrate{0}},
            Step{Action::migrate_L99b, Migrate{0}}, Step{Action::migrate_L100b, Migrate{0}},
            Step{Action::migrate_L91e_yes, Migrate{0}}, Step{Action::migrate_L91k, Migrate{0}},
            Step{Action::migrate_L92e, Migrate{0}}, Step{Action::migrate_L102b, Migrate{0}},
            Step{Action::migrate_L110, Migrate{0}}, Step{Action::exec_L76, Exec{0}},
            Step{Action::migrate_L106, Migrate{1}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 1 schedules take 1 steps and 1 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("at_fault: every step of pair", "[shift_arg_proposals][coverage]") {
    const Machine<scopes::pair> machine{Config{.proposal = Proposal::at_fault}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::migrate_L106,
                Migrate{0}}, Step{Action::migrate_L108, Migrate{0}}, Step{Action::migrate_L99,
                Migrate{0}}, Step{Action::exec_L42, Exec{0}}, Step{Action::exec_L43, Exec{0},
                Page{0}}, Step{Action::exec_L43b_no, Exec{0}}, Step{Action::migrate_L100,
                Migrate{0}}, Step{Action::migrate_L91b_yes, Migrate{0}}, Step{Action::migrate_L91h,
                Migrate{0}}, Step{Action::migrate_L92b, Migrate{0}}, Step{Action::migrate_L102,
                Migrate{0}}, Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L99b,
                Migrate{0}}, Step{Action::migrate_L100b, Migrate{0}}, Step{Action::migrate_L91e_no,
                Migrate{0}}, Step{Action::migrate_L92e, Migrate{0}}, Step{Action::exec_move,
                Exec{0}}, Step{Action::exec_L47, Exec{0}}, Step{Action::exec_L57, Exec{0}},
            Step{Action::migrate_L102b, Migrate{0}}, Step{Action::migrate_L110, Migrate{0}},
            Step{Action::migrate_L106, Migrate{1}}, Step{Action::exec_L58, Exec{0}},
            Step{Action::exec_L59, Exec{0}}, Step{Action::exec_L43_2, Exec{0}},
            Step{Action::exec_L62, Exec{0}}, Step{Action::exec_run, Exec{0}, Page{0}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L67_yes, Exec{0}},
            Step{Action::exec_L68_no, Exec{0}}, Step{Action::migrate_L108, Migrate{1}},
            Step{Action::migrate_L99, Migrate{1}}, Step{Action::exec_L75, Exec{0}},
            Step{Action::migrate_L100, Migrate{1}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 7 schedules take 23 steps and 16 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("second_vma: every step of pair", "[shift_arg_proposals][coverage]") {
    const Machine<scopes::pair> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::exec_L41,
                Exec{0}}, Step{Action::exec_L33, Exec{0}}, Step{Action::exec_L34, Exec{0}},
            Step{Action::migrate_L106, Migrate{0}}, Step{Action::migrate_L108, Migrate{0}},
            Step{Action::migrate_L98_yes, Migrate{0}}, Step{Action::migrate_L98c, Migrate{0}},
            Step{Action::migrate_L91_yes, Migrate{0}}, Step{Action::migrate_L91g, Migrate{0}},
            Step{Action::migrate_L92, Migrate{0}}, Step{Action::migrate_L99, Migrate{0}},
            Step{Action::migrate_L100, Migrate{0}}, Step{Action::migrate_L91b_no, Migrate{0}},
            Step{Action::migrate_L92b, Migrate{0}}, Step{Action::migrate_L102, Migrate{0}},
            Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L98b_yes, Migrate{0}},
            Step{Action::migrate_L98d, Migrate{0}}, Step{Action::migrate_L91d_yes, Migrate{0}},
            Step{Action::migrate_L91j, Migrate{0}}, Step{Action::migrate_L92d, Migrate{0}},
            Step{Action::exec_L42, Exec{0}}, Step{Action::exec_L43, Exec{0}, Page{0}},
            Step{Action::exec_L43b_yes, Exec{0}}, Step{Action::exec_enomem, Exec{0}},
            Step{Action::migrate_L99b, Migrate{0}}, Step{Action::migrate_L100b, Migrate{0}},
            Step{Action::migrate_L91e_no, Migrate{0}}, Step{Action::migrate_L92e, Migrate{0}},
            Step{Action::migrate_L102b, Migrate{0}}, Step{Action::exec_L85, Exec{0}},
            Step{Action::exec_L33c, Exec{0}}, Step{Action::exec_L34c, Exec{0}},
            Step{Action::migrate_L110, Migrate{0}}, Step{Action::migrate_L106, Migrate{1}},
            Step{Action::migrate_L108, Migrate{1}}, Step{Action::migrate_L98_no, Migrate{1}},
            Step{Action::migrate_L99, Migrate{1}}, Step{Action::migrate_L100, Migrate{1}},
            Step{Action::migrate_L91b_no, Migrate{1}}, Step{Action::migrate_L92b, Migrate{1}},
            Step{Action::migrate_L102, Migrate{1}}, Step{Action::migrate_L109, Migrate{1}},
            Step{Action::migrate_L98b_no, Migrate{1}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::migrate_L106,
                Migrate{0}}, Step{Action::migrate_L108, Migrate{0}}, Step{Action::migrate_L98_no,
                Migrate{0}}, Step{Action::migrate_L99, Migrate{0}}, Step{Action::migrate_L100,
                Migrate{0}}, Step{Action::migrate_L91b_yes, Migrate{0}}, Step{Action::migrate_L91h,
                Migrate{0}}, Step{Action::migrate_L92b, Migrate{0}}, Step{Action::migrate_L102,
                Migrate{0}}, Step{Action::exec_L41, Exec{0}}, Step{Action::exec_L33, Exec{0}},
            Step{Action::exec_L34, Exec{0}}, Step{Action::migrate_L109, Migrate{0}},
            Step{Action::exec_L42, Exec{0}}, Step{Action::exec_L43, Exec{0}, Page{0}},
            Step{Action::exec_L43b_no, Exec{0}}, Step{Action::migrate_L98b_yes, Migrate{0}},
            Step{Action::migrate_L98d, Migrate{0}}, Step{Action::migrate_L91d_yes, Migrate{0}},
            Step{Action::migrate_L91j, Migrate{0}}, Step{Action::migrate_L92d, Migrate{0}},
            Step{Action::exec_move, Exec{0}}, Step{Action::exec_L47, Exec{0}},
            Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L59,
                Exec{0}}, Step{Action::exec_L43_2, Exec{0}}, Step{Action::migrate_L99b, Migrate{0}},
            Step{Action::migrate_L100b, Migrate{0}}, Step{Action::migrate_L91e_no, Migrate{0}},
            Step{Action::migrate_L92e, Migrate{0}}, Step{Action::migrate_L102b, Migrate{0}},
            Step{Action::exec_L61, Exec{0}}, Step{Action::exec_L33b, Exec{0}},
            Step{Action::migrate_L110, Migrate{0}}, Step{Action::migrate_L106, Migrate{1}},
            Step{Action::exec_L34b, Exec{0}}, Step{Action::migrate_L108, Migrate{1}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::exec_L41,
                Exec{0}}, Step{Action::exec_L33, Exec{0}}, Step{Action::migrate_L106, Migrate{0}},
            Step{Action::exec_L34, Exec{0}}, Step{Action::migrate_L108, Migrate{0}},
            Step{Action::exec_L42, Exec{0}}, Step{Action::exec_L43, Exec{0}, Page{0}},
            Step{Action::exec_L43b_no, Exec{0}}, Step{Action::migrate_L98_yes, Migrate{0}},
            Step{Action::migrate_L98c, Migrate{0}}, Step{Action::migrate_L91_yes, Migrate{0}},
            Step{Action::migrate_L91g, Migrate{0}}, Step{Action::migrate_L92, Migrate{0}},
            Step{Action::exec_move, Exec{0}}, Step{Action::exec_L47, Exec{0}},
            Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L59,
                Exec{0}}, Step{Action::exec_L43_2, Exec{0}}, Step{Action::migrate_L99, Migrate{0}},
            Step{Action::migrate_L100, Migrate{0}}, Step{Action::migrate_L91b_no, Migrate{0}},
            Step{Action::migrate_L92b, Migrate{0}}, Step{Action::migrate_L102, Migrate{0}},
            Step{Action::exec_L61, Exec{0}}, Step{Action::exec_L33b, Exec{0}},
            Step{Action::exec_L34b, Exec{0}}, Step{Action::migrate_L109, Migrate{0}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::exec_L41,
                Exec{0}}, Step{Action::exec_L33, Exec{0}}, Step{Action::exec_L34, Exec{0}},
            Step{Action::exec_L42, Exec{0}}, Step{Action::exec_L43, Exec{0}, Page{0}},
            Step{Action::exec_L43b_no, Exec{0}}, Step{Action::exec_move, Exec{0}},
            Step{Action::exec_L47, Exec{0}}, Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L58,
                Exec{0}}, Step{Action::migrate_L106, Migrate{0}}, Step{Action::migrate_L108,
                Migrate{0}}, Step{Action::migrate_L98_yes, Migrate{0}}, Step{Action::exec_L59,
                Exec{0}}, Step{Action::migrate_L98c, Migrate{0}}, Step{Action::migrate_L91_no,
                Migrate{0}}, Step{Action::migrate_L92, Migrate{0}}, Step{Action::migrate_L99,
                Migrate{0}}, Step{Action::migrate_L100, Migrate{0}}, Step{Action::migrate_L91b_yes,
                Migrate{0}}, Step{Action::migrate_L91h, Migrate{0}}, Step{Action::migrate_L92b,
                Migrate{0}}, Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L109,
                Migrate{0}}, Step{Action::migrate_L98b_yes, Migrate{0}}, Step{Action::migrate_L98d,
                Migrate{0}}, Step{Action::migrate_L91d_no, Migrate{0}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::migrate_L106,
                Migrate{0}}, Step{Action::migrate_L108, Migrate{0}}, Step{Action::migrate_L98_no,
                Migrate{0}}, Step{Action::migrate_L99, Migrate{0}}, Step{Action::migrate_L100,
                Migrate{0}}, Step{Action::migrate_L91b_yes, Migrate{0}}, Step{Action::migrate_L91h,
                Migrate{0}}, Step{Action::migrate_L92b, Migrate{0}}, Step{Action::migrate_L102,
                Migrate{0}}, Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L98b_no,
                Migrate{0}}, Step{Action::migrate_L99b, Migrate{0}}, Step{Action::migrate_L100b,
                Migrate{0}}, Step{Action::migrate_L91e_yes, Migrate{0}}, Step{Action::migrate_L91k,
                Migrate{0}}, Step{Action::migrate_L92e, Migrate{0}}, Step{Action::migrate_L102b,
                Migrate{0}}, Step{Action::exec_L41, Exec{0}}, Step{Action::exec_L33, Exec{0}},
            Step{Action::exec_L34, Exec{0}}, Step{Action::exec_L42, Exec{0}}, Step{Action::exec_L43,
                Exec{0}, Page{0}}, Step{Action::exec_L43b_yes, Exec{0}}, Step{Action::exec_enomem,
                Exec{0}}, Step{Action::migrate_L110, Migrate{0}}, Step{Action::migrate_L106,
                Migrate{1}}, Step{Action::migrate_L108, Migrate{1}}, Step{Action::migrate_L98_yes,
                Migrate{1}}, Step{Action::migrate_L98c, Migrate{1}}, Step{Action::migrate_L91_yes,
                Migrate{1}}, Step{Action::migrate_L91g, Migrate{1}}, Step{Action::migrate_L92,
                Migrate{1}}, Step{Action::migrate_L99, Migrate{1}}, Step{Action::migrate_L100,
                Migrate{1}}, Step{Action::migrate_L91b_no, Migrate{1}}, Step{Action::migrate_L92b,
                Migrate{1}}, Step{Action::migrate_L102, Migrate{1}}, Step{Action::exec_L85,
                Exec{0}}, Step{Action::exec_L33c, Exec{0}}, Step{Action::exec_L34c, Exec{0}},
            Step{Action::migrate_L109, Migrate{1}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::exec_L41,
                Exec{0}}, Step{Action::exec_L33, Exec{0}}, Step{Action::exec_L34, Exec{0}},
            Step{Action::exec_L42, Exec{0}}, Step{Action::exec_L43, Exec{0}, Page{0}},
            Step{Action::exec_L43b_yes, Exec{0}}, Step{Action::exec_enomem, Exec{0}},
            Step{Action::exec_L85, Exec{0}}, Step{Action::exec_L33c, Exec{0}},
            Step{Action::migrate_L106, Migrate{0}}, Step{Action::exec_L34c, Exec{0}},
            Step{Action::migrate_L108, Migrate{0}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::exec_L38, Exec{0}}, Step{Action::migrate_L106,
                Migrate{0}}, Step{Action::migrate_L108, Migrate{0}}, Step{Action::migrate_L98_no,
                Migrate{0}}, Step{Action::migrate_L99, Migrate{0}}, Step{Action::migrate_L100,
                Migrate{0}}, Step{Action::migrate_L91b_yes, Migrate{0}}, Step{Action::migrate_L91h,
                Migrate{0}}, Step{Action::migrate_L92b, Migrate{0}}, Step{Action::migrate_L102,
                Migrate{0}}, Step{Action::exec_L41, Exec{0}}, Step{Action::exec_L33, Exec{0}},
            Step{Action::exec_L34, Exec{0}}, Step{Action::exec_L42, Exec{0}}, Step{Action::exec_L43,
                Exec{0}, Page{0}}, Step{Action::exec_L43b_no, Exec{0}}, Step{Action::exec_move,
                Exec{0}}, Step{Action::exec_L47, Exec{0}}, Step{Action::exec_L57, Exec{0}},
            Step{Action::exec_L58, Exec{0}}, Step{Action::migrate_L109, Migrate{0}},
            Step{Action::migrate_L98b_yes, Migrate{0}}, Step{Action::exec_L59, Exec{0}},
            Step{Action::migrate_L98d, Migrate{0}}};
        const auto run = perform(machine, machine.initial(3), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::shift_arg_proposals
