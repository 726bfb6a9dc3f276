/// Takes every step of shift_arg_pages, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from shift_arg_pages.latch: change that, not
/// this.

#include <vector>

#include "shift_arg_pages.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::shift_arg_pages {

namespace {

struct Page1Exec1Migrate1 {
    static constexpr int Page = 1;
    static constexpr int exec = 1;
    static constexpr int migrate = 1;
};

/// 9 schedules take 48 steps and 12 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("fixlock: every step of 1 of each", "[shift_arg_pages][coverage]") {
    const Machine<Page1Exec1Migrate1> machine{Config{.fix = Fix::lock, .sleepable = true}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::migrate_L92, Migrate{0}},
            Step{Action::migrate_L41, Migrate{0}}, Step{Action::migrate_L46, Migrate{0}},
            Step{Action::migrate_L98, Migrate{0}}, Step{Action::migrate_L99_yes, Migrate{0}},
            Step{Action::migrate_L99b, Migrate{0}}, Step{Action::migrate_L101, Migrate{0}},
            Step{Action::exec_L50, Exec{0}}, Step{Action::migrate_L103, Migrate{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::exec_L41, Exec{0}},
            Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L57, Exec{0}, Page{0}},
            Step{Action::exec_L57b, Exec{0}}, Step{Action::exec_L59_no, Exec{0}},
            Step{Action::exec_L60, Exec{0}}, Step{Action::exec_L61, Exec{0}}, Step{Action::exec_L62,
                Exec{0}}, Step{Action::exec_L63, Exec{0}}, Step{Action::exec_L64, Exec{0}},
            Step{Action::exec_L57_2, Exec{0}}, Step{Action::exec_L42b, Exec{0}},
            Step{Action::exec_L68, Exec{0}}, Step{Action::exec_run, Exec{0}, Page{0}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L73_yes, Exec{0}},
            Step{Action::exec_bug_on, Exec{0}}, Step{Action::exec_L76, Exec{0}},
            Step{Action::migrate_L106, Migrate{0}}, Step{Action::migrate_L41b, Migrate{0}},
            Step{Action::migrate_L46b, Migrate{0}}, Step{Action::migrate_L109, Migrate{0}},
            Step{Action::migrate_L110_yes, Migrate{0}}, Step{Action::migrate_L110b, Migrate{0}},
            Step{Action::migrate_L112, Migrate{0}}, Step{Action::migrate_L114, Migrate{0}},
            Step{Action::migrate_L42, Migrate{0}}, Step{Action::migrate_L116, Migrate{0}},
            Step{Action::exec_L77, Exec{0}}, Step{Action::exec_refault, Exec{0}},
            Step{Action::exec_L73_no, Exec{0}}, Step{Action::exec_L80, Exec{0}},
            Step{Action::exec_run_2, Exec{0}}};
        const auto run = perform(machine, machine.initial(12), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::exec_L50, Exec{0}}, Step{Action::exec_L41,
                Exec{0}}, Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L57, Exec{0}, Page{0}},
            Step{Action::exec_L57b, Exec{0}}, Step{Action::exec_L59_yes, Exec{0}},
            Step{Action::exec_enomem, Exec{0}}, Step{Action::exec_unlock_3, Exec{0}},
            Step{Action::exec_L88, Exec{0}}, Step{Action::migrate_L92, Migrate{0}},
            Step{Action::migrate_L41, Migrate{0}}, Step{Action::migrate_L46, Migrate{0}},
            Step{Action::migrate_L98, Migrate{0}}, Step{Action::migrate_L99_no, Migrate{0}},
            Step{Action::migrate_L103, Migrate{0}}, Step{Action::migrate_unmapped_2, Migrate{0}},
            Step{Action::migrate_L106, Migrate{0}}, Step{Action::migrate_L41b, Migrate{0}},
            Step{Action::migrate_L46b, Migrate{0}}, Step{Action::migrate_L109, Migrate{0}},
            Step{Action::migrate_L110_no, Migrate{0}}, Step{Action::migrate_L114, Migrate{0}},
            Step{Action::migrate_L42, Migrate{0}}, Step{Action::migrate_L116, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::exec_L50, Exec{0}}, Step{Action::exec_L41,
                Exec{0}}, Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L57, Exec{0}, Page{0}},
            Step{Action::exec_L57b, Exec{0}}, Step{Action::exec_L59_no, Exec{0}},
            Step{Action::exec_L60, Exec{0}}, Step{Action::exec_L61, Exec{0}}, Step{Action::exec_L62,
                Exec{0}}, Step{Action::exec_L63, Exec{0}}, Step{Action::exec_L64, Exec{0}},
            Step{Action::exec_L57_2, Exec{0}}, Step{Action::migrate_L92, Migrate{0}},
            Step{Action::exec_L42b, Exec{0}}, Step{Action::migrate_L41, Migrate{0}},
            Step{Action::exec_L68, Exec{0}}, Step{Action::exec_run, Exec{0}, Page{0}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L73_no, Exec{0}},
            Step{Action::migrate_L46, Migrate{0}}, Step{Action::exec_L80, Exec{0}},
            Step{Action::migrate_L98, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::exec_L50, Exec{0}}, Step{Action::exec_L41,
                Exec{0}}, Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L57, Exec{0}, Page{0}},
            Step{Action::exec_L57b, Exec{0}}, Step{Action::exec_L59_no, Exec{0}},
            Step{Action::exec_L60, Exec{0}}, Step{Action::exec_L61, Exec{0}}, Step{Action::exec_L62,
                Exec{0}}, Step{Action::exec_L63, Exec{0}}, Step{Action::exec_L64, Exec{0}},
            Step{Action::exec_L57_2, Exec{0}}, Step{Action::exec_L42b, Exec{0}},
            Step{Action::exec_L68, Exec{0}}, Step{Action::exec_run, Exec{0}, Page{0}},
            Step{Action::migrate_L92, Migrate{0}}, Step{Action::migrate_L41, Migrate{0}},
            Step{Action::migrate_L46, Migrate{0}}, Step{Action::migrate_L98, Migrate{0}},
            Step{Action::migrate_L99_no, Migrate{0}}, Step{Action::migrate_L103, Migrate{0}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L73_no, Exec{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::migrate_L106, Migrate{0}},
            Step{Action::migrate_L41b, Migrate{0}}, Step{Action::migrate_L46b, Migrate{0}},
            Step{Action::exec_L80, Exec{0}}, Step{Action::migrate_L109, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::exec_L50, Exec{0}}, Step{Action::migrate_L92,
                Migrate{0}}, Step{Action::migrate_L41, Migrate{0}}, Step{Action::migrate_L46,
                Migrate{0}}, Step{Action::migrate_L98, Migrate{0}}, Step{Action::migrate_L99_no,
                Migrate{0}}, Step{Action::migrate_L103, Migrate{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::exec_L41, Exec{0}},
            Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L57, Exec{0}, Page{0}},
            Step{Action::exec_L57b, Exec{0}}, Step{Action::exec_L59_no, Exec{0}},
            Step{Action::exec_L60, Exec{0}}, Step{Action::exec_L61, Exec{0}}, Step{Action::exec_L62,
                Exec{0}}, Step{Action::exec_L63, Exec{0}}, Step{Action::exec_L64, Exec{0}},
            Step{Action::exec_L57_2, Exec{0}}, Step{Action::migrate_L106, Migrate{0}},
            Step{Action::exec_L42b, Exec{0}}, Step{Action::migrate_L41b, Migrate{0}},
            Step{Action::exec_L68, Exec{0}}, Step{Action::exec_run, Exec{0}, Page{0}},
            Step{Action::migrate_L46b, Migrate{0}}, Step{Action::migrate_L109, Migrate{0}},
            Step{Action::migrate_L110_no, Migrate{0}}, Step{Action::migrate_L114, Migrate{0}},
            Step{Action::exec_refault, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::exec_L50, Exec{0}}, Step{Action::exec_L41,
                Exec{0}}, Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L57, Exec{0}, Page{0}},
            Step{Action::exec_L57b, Exec{0}}, Step{Action::exec_L59_yes, Exec{0}},
            Step{Action::exec_enomem, Exec{0}}, Step{Action::migrate_L92, Migrate{0}},
            Step{Action::exec_unlock_3, Exec{0}}, Step{Action::migrate_L41, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::exec_L50, Exec{0}}, Step{Action::migrate_L92,
                Migrate{0}}, Step{Action::migrate_L41, Migrate{0}}, Step{Action::migrate_L46,
                Migrate{0}}, Step{Action::migrate_L98, Migrate{0}}, Step{Action::migrate_L99_no,
                Migrate{0}}, Step{Action::migrate_L103, Migrate{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::migrate_L106, Migrate{0}},
            Step{Action::migrate_L41b, Migrate{0}}, Step{Action::migrate_L46b, Migrate{0}},
            Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L110_no, Migrate{0}},
            Step{Action::migrate_L114, Migrate{0}}, Step{Action::migrate_L42, Migrate{0}},
            Step{Action::exec_L41, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::exec_L50, Exec{0}}, Step{Action::migrate_L92,
                Migrate{0}}, Step{Action::migrate_L41, Migrate{0}}, Step{Action::migrate_L46,
                Migrate{0}}, Step{Action::migrate_L98, Migrate{0}}, Step{Action::migrate_L99_no,
                Migrate{0}}, Step{Action::migrate_L103, Migrate{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::exec_L41, Exec{0}},
            Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L57, Exec{0}, Page{0}},
            Step{Action::exec_L57b, Exec{0}}, Step{Action::exec_L59_yes, Exec{0}},
            Step{Action::exec_enomem, Exec{0}}, Step{Action::migrate_L106, Migrate{0}},
            Step{Action::exec_unlock_3, Exec{0}}, Step{Action::migrate_L41b, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::exec_L50, Exec{0}}, Step{Action::exec_L41,
                Exec{0}}, Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L57, Exec{0}, Page{0}},
            Step{Action::exec_L57b, Exec{0}}, Step{Action::exec_L59_no, Exec{0}},
            Step{Action::exec_L60, Exec{0}}, Step{Action::exec_L61, Exec{0}}, Step{Action::exec_L62,
                Exec{0}}, Step{Action::exec_L63, Exec{0}}, Step{Action::exec_L64, Exec{0}},
            Step{Action::exec_L57_2, Exec{0}}, Step{Action::exec_L42b, Exec{0}},
            Step{Action::exec_L68, Exec{0}}, Step{Action::exec_run, Exec{0}, Page{0}},
            Step{Action::migrate_L92, Migrate{0}}, Step{Action::migrate_L41, Migrate{0}},
            Step{Action::migrate_L46, Migrate{0}}, Step{Action::migrate_L98, Migrate{0}},
            Step{Action::migrate_L99_yes, Migrate{0}}, Step{Action::migrate_L99b, Migrate{0}},
            Step{Action::migrate_L101, Migrate{0}}, Step{Action::migrate_L103, Migrate{0}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L73_yes, Exec{0}},
            Step{Action::exec_bug_on, Exec{0}}, Step{Action::migrate_unmapped_2, Migrate{0}},
            Step{Action::migrate_L106, Migrate{0}}, Step{Action::migrate_L41b, Migrate{0}},
            Step{Action::migrate_L46b, Migrate{0}}, Step{Action::exec_L76, Exec{0}},
            Step{Action::migrate_L109, Migrate{0}}};
        const auto run = perform(machine, machine.initial(12), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 5 schedules take 8 steps and 6 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("tmpflag: every step of 1 of each", "[shift_arg_pages][coverage]") {
    const Machine<Page1Exec1Migrate1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::migrate_L92, Migrate{0}},
            Step{Action::migrate_L41c, Migrate{0}}, Step{Action::migrate_L96_yes, Migrate{0}},
            Step{Action::migrate_unmapped, Migrate{0}}, Step{Action::migrate_L106, Migrate{0}},
            Step{Action::migrate_L41d, Migrate{0}}, Step{Action::exec_L50, Exec{0}},
            Step{Action::exec_L54, Exec{0}}, Step{Action::migrate_L46b, Migrate{0}},
            Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L110_no, Migrate{0}},
            Step{Action::migrate_L114, Migrate{0}}, Step{Action::migrate_L42b, Migrate{0}},
            Step{Action::exec_L57, Exec{0}, Page{0}}, Step{Action::exec_L57b, Exec{0}},
            Step{Action::exec_L59_yes, Exec{0}}, Step{Action::exec_enomem, Exec{0}},
            Step{Action::exec_unlock, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::exec_L50, Exec{0}}, Step{Action::migrate_L92,
                Migrate{0}}, Step{Action::migrate_L41c, Migrate{0}}, Step{Action::migrate_L96_yes,
                Migrate{0}}, Step{Action::migrate_unmapped, Migrate{0}}, Step{Action::migrate_L106,
                Migrate{0}}, Step{Action::migrate_L41d, Migrate{0}}, Step{Action::migrate_L46b,
                Migrate{0}}, Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L57, Exec{0},
                Page{0}}, Step{Action::exec_L57b, Exec{0}}, Step{Action::exec_L59_no, Exec{0}},
            Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L110_no, Migrate{0}},
            Step{Action::migrate_L114, Migrate{0}}, Step{Action::exec_L60, Exec{0}},
            Step{Action::exec_L61, Exec{0}}, Step{Action::exec_L62, Exec{0}}, Step{Action::exec_L63,
                Exec{0}}, Step{Action::exec_L64, Exec{0}}, Step{Action::exec_L57_2, Exec{0}},
            Step{Action::exec_L67, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::exec_L50, Exec{0}}, Step{Action::exec_L54,
                Exec{0}}, Step{Action::exec_L57, Exec{0}, Page{0}}, Step{Action::exec_L57b,
                Exec{0}}, Step{Action::exec_L59_no, Exec{0}}, Step{Action::exec_L60, Exec{0}},
            Step{Action::exec_L61, Exec{0}}, Step{Action::exec_L62, Exec{0}}, Step{Action::exec_L63,
                Exec{0}}, Step{Action::exec_L64, Exec{0}}, Step{Action::exec_L57_2, Exec{0}},
            Step{Action::migrate_L92, Migrate{0}}, Step{Action::migrate_L41c, Migrate{0}},
            Step{Action::exec_L67, Exec{0}}, Step{Action::migrate_L96_no, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::exec_L50, Exec{0}}, Step{Action::exec_L54,
                Exec{0}}, Step{Action::exec_L57, Exec{0}, Page{0}}, Step{Action::exec_L57b,
                Exec{0}}, Step{Action::exec_L59_no, Exec{0}}, Step{Action::exec_L60, Exec{0}},
            Step{Action::exec_L61, Exec{0}}, Step{Action::exec_L62, Exec{0}}, Step{Action::exec_L63,
                Exec{0}}, Step{Action::exec_L64, Exec{0}}, Step{Action::exec_L57_2, Exec{0}},
            Step{Action::migrate_L92, Migrate{0}}, Step{Action::migrate_L41c, Migrate{0}},
            Step{Action::migrate_L96_yes, Migrate{0}}, Step{Action::exec_L67, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::exec_L50, Exec{0}}, Step{Action::exec_L54,
                Exec{0}}, Step{Action::exec_L57, Exec{0}, Page{0}}, Step{Action::exec_L57b,
                Exec{0}}, Step{Action::exec_L59_no, Exec{0}}, Step{Action::exec_L60, Exec{0}},
            Step{Action::exec_L61, Exec{0}}, Step{Action::exec_L62, Exec{0}}, Step{Action::exec_L63,
                Exec{0}}, Step{Action::migrate_L92, Migrate{0}}, Step{Action::migrate_L41c,
                Migrate{0}}, Step{Action::migrate_L96_yes, Migrate{0}},
            Step{Action::migrate_unmapped, Migrate{0}}, Step{Action::migrate_L106, Migrate{0}},
            Step{Action::migrate_L41d, Migrate{0}}, Step{Action::migrate_L46b, Migrate{0}},
            Step{Action::exec_L64, Exec{0}}, Step{Action::migrate_L109, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::shift_arg_pages
