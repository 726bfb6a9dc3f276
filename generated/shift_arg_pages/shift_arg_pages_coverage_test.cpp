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
        const std::vector<Step> schedule{Step{Action::migrate_L96, Migrate{0}},
            Step{Action::migrate_L42, Migrate{0}}, Step{Action::migrate_L50, Migrate{0}},
            Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L103_yes, Migrate{0}},
            Step{Action::migrate_L103b, Migrate{0}}, Step{Action::migrate_L105, Migrate{0}},
            Step{Action::exec_L54, Exec{0}}, Step{Action::migrate_L107, Migrate{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::exec_L42, Exec{0}},
            Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L61, Exec{0}, Page{0}},
            Step{Action::exec_L61b, Exec{0}}, Step{Action::exec_L63_no, Exec{0}},
            Step{Action::exec_L64, Exec{0}}, Step{Action::exec_L65, Exec{0}}, Step{Action::exec_L66,
                Exec{0}}, Step{Action::exec_L67, Exec{0}}, Step{Action::exec_L68, Exec{0}},
            Step{Action::exec_L61_2, Exec{0}}, Step{Action::exec_L45b, Exec{0}},
            Step{Action::exec_L72, Exec{0}}, Step{Action::exec_run, Exec{0}, Page{0}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L77_yes, Exec{0}},
            Step{Action::exec_bug_on, Exec{0}}, Step{Action::exec_L80, Exec{0}},
            Step{Action::migrate_L110, Migrate{0}}, Step{Action::migrate_L42b, Migrate{0}},
            Step{Action::migrate_L50b, Migrate{0}}, Step{Action::migrate_L113, Migrate{0}},
            Step{Action::migrate_L114_yes, Migrate{0}}, Step{Action::migrate_L114b, Migrate{0}},
            Step{Action::migrate_L116, Migrate{0}}, Step{Action::migrate_L118, Migrate{0}},
            Step{Action::migrate_L45, Migrate{0}}, Step{Action::migrate_L120, Migrate{0}},
            Step{Action::exec_L81, Exec{0}}, Step{Action::exec_refault, Exec{0}},
            Step{Action::exec_L77_no, Exec{0}}, Step{Action::exec_L84, Exec{0}},
            Step{Action::exec_run_2, Exec{0}}};
        const auto run = perform(machine, machine.initial(12), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L42,
                Exec{0}}, Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L61, Exec{0}, Page{0}},
            Step{Action::exec_L61b, Exec{0}}, Step{Action::exec_L63_yes, Exec{0}},
            Step{Action::exec_enomem, Exec{0}}, Step{Action::exec_unlock_3, Exec{0}},
            Step{Action::exec_L92, Exec{0}}, Step{Action::migrate_L96, Migrate{0}},
            Step{Action::migrate_L42, Migrate{0}}, Step{Action::migrate_L50, Migrate{0}},
            Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L103_no, Migrate{0}},
            Step{Action::migrate_L107, Migrate{0}}, Step{Action::migrate_unmapped_2, Migrate{0}},
            Step{Action::migrate_L110, Migrate{0}}, Step{Action::migrate_L42b, Migrate{0}},
            Step{Action::migrate_L50b, Migrate{0}}, Step{Action::migrate_L113, Migrate{0}},
            Step{Action::migrate_L114_no, Migrate{0}}, Step{Action::migrate_L118, Migrate{0}},
            Step{Action::migrate_L45, Migrate{0}}, Step{Action::migrate_L120, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L42,
                Exec{0}}, Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L61, Exec{0}, Page{0}},
            Step{Action::exec_L61b, Exec{0}}, Step{Action::exec_L63_no, Exec{0}},
            Step{Action::exec_L64, Exec{0}}, Step{Action::exec_L65, Exec{0}}, Step{Action::exec_L66,
                Exec{0}}, Step{Action::exec_L67, Exec{0}}, Step{Action::exec_L68, Exec{0}},
            Step{Action::exec_L61_2, Exec{0}}, Step{Action::migrate_L96, Migrate{0}},
            Step{Action::exec_L45b, Exec{0}}, Step{Action::migrate_L42, Migrate{0}},
            Step{Action::exec_L72, Exec{0}}, Step{Action::exec_run, Exec{0}, Page{0}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L77_no, Exec{0}},
            Step{Action::migrate_L50, Migrate{0}}, Step{Action::exec_L84, Exec{0}},
            Step{Action::migrate_L102, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L42,
                Exec{0}}, Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L61, Exec{0}, Page{0}},
            Step{Action::exec_L61b, Exec{0}}, Step{Action::exec_L63_no, Exec{0}},
            Step{Action::exec_L64, Exec{0}}, Step{Action::exec_L65, Exec{0}}, Step{Action::exec_L66,
                Exec{0}}, Step{Action::exec_L67, Exec{0}}, Step{Action::exec_L68, Exec{0}},
            Step{Action::exec_L61_2, Exec{0}}, Step{Action::exec_L45b, Exec{0}},
            Step{Action::exec_L72, Exec{0}}, Step{Action::exec_run, Exec{0}, Page{0}},
            Step{Action::migrate_L96, Migrate{0}}, Step{Action::migrate_L42, Migrate{0}},
            Step{Action::migrate_L50, Migrate{0}}, Step{Action::migrate_L102, Migrate{0}},
            Step{Action::migrate_L103_no, Migrate{0}}, Step{Action::migrate_L107, Migrate{0}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L77_no, Exec{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::migrate_L110, Migrate{0}},
            Step{Action::migrate_L42b, Migrate{0}}, Step{Action::migrate_L50b, Migrate{0}},
            Step{Action::exec_L84, Exec{0}}, Step{Action::migrate_L113, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::exec_L54, Exec{0}}, Step{Action::migrate_L96,
                Migrate{0}}, Step{Action::migrate_L42, Migrate{0}}, Step{Action::migrate_L50,
                Migrate{0}}, Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L103_no,
                Migrate{0}}, Step{Action::migrate_L107, Migrate{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::exec_L42, Exec{0}},
            Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L61, Exec{0}, Page{0}},
            Step{Action::exec_L61b, Exec{0}}, Step{Action::exec_L63_no, Exec{0}},
            Step{Action::exec_L64, Exec{0}}, Step{Action::exec_L65, Exec{0}}, Step{Action::exec_L66,
                Exec{0}}, Step{Action::exec_L67, Exec{0}}, Step{Action::exec_L68, Exec{0}},
            Step{Action::exec_L61_2, Exec{0}}, Step{Action::migrate_L110, Migrate{0}},
            Step{Action::exec_L45b, Exec{0}}, Step{Action::migrate_L42b, Migrate{0}},
            Step{Action::exec_L72, Exec{0}}, Step{Action::exec_run, Exec{0}, Page{0}},
            Step{Action::migrate_L50b, Migrate{0}}, Step{Action::migrate_L113, Migrate{0}},
            Step{Action::migrate_L114_no, Migrate{0}}, Step{Action::migrate_L118, Migrate{0}},
            Step{Action::exec_refault, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L42,
                Exec{0}}, Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L61, Exec{0}, Page{0}},
            Step{Action::exec_L61b, Exec{0}}, Step{Action::exec_L63_yes, Exec{0}},
            Step{Action::exec_enomem, Exec{0}}, Step{Action::migrate_L96, Migrate{0}},
            Step{Action::exec_unlock_3, Exec{0}}, Step{Action::migrate_L42, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::exec_L54, Exec{0}}, Step{Action::migrate_L96,
                Migrate{0}}, Step{Action::migrate_L42, Migrate{0}}, Step{Action::migrate_L50,
                Migrate{0}}, Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L103_no,
                Migrate{0}}, Step{Action::migrate_L107, Migrate{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::migrate_L110, Migrate{0}},
            Step{Action::migrate_L42b, Migrate{0}}, Step{Action::migrate_L50b, Migrate{0}},
            Step{Action::migrate_L113, Migrate{0}}, Step{Action::migrate_L114_no, Migrate{0}},
            Step{Action::migrate_L118, Migrate{0}}, Step{Action::migrate_L45, Migrate{0}},
            Step{Action::exec_L42, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::exec_L54, Exec{0}}, Step{Action::migrate_L96,
                Migrate{0}}, Step{Action::migrate_L42, Migrate{0}}, Step{Action::migrate_L50,
                Migrate{0}}, Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L103_no,
                Migrate{0}}, Step{Action::migrate_L107, Migrate{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::exec_L42, Exec{0}},
            Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L61, Exec{0}, Page{0}},
            Step{Action::exec_L61b, Exec{0}}, Step{Action::exec_L63_yes, Exec{0}},
            Step{Action::exec_enomem, Exec{0}}, Step{Action::migrate_L110, Migrate{0}},
            Step{Action::exec_unlock_3, Exec{0}}, Step{Action::migrate_L42b, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L42,
                Exec{0}}, Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L61, Exec{0}, Page{0}},
            Step{Action::exec_L61b, Exec{0}}, Step{Action::exec_L63_no, Exec{0}},
            Step{Action::exec_L64, Exec{0}}, Step{Action::exec_L65, Exec{0}}, Step{Action::exec_L66,
                Exec{0}}, Step{Action::exec_L67, Exec{0}}, Step{Action::exec_L68, Exec{0}},
            Step{Action::exec_L61_2, Exec{0}}, Step{Action::exec_L45b, Exec{0}},
            Step{Action::exec_L72, Exec{0}}, Step{Action::exec_run, Exec{0}, Page{0}},
            Step{Action::migrate_L96, Migrate{0}}, Step{Action::migrate_L42, Migrate{0}},
            Step{Action::migrate_L50, Migrate{0}}, Step{Action::migrate_L102, Migrate{0}},
            Step{Action::migrate_L103_yes, Migrate{0}}, Step{Action::migrate_L103b, Migrate{0}},
            Step{Action::migrate_L105, Migrate{0}}, Step{Action::migrate_L107, Migrate{0}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L77_yes, Exec{0}},
            Step{Action::exec_bug_on, Exec{0}}, Step{Action::migrate_unmapped_2, Migrate{0}},
            Step{Action::migrate_L110, Migrate{0}}, Step{Action::migrate_L42b, Migrate{0}},
            Step{Action::migrate_L50b, Migrate{0}}, Step{Action::exec_L80, Exec{0}},
            Step{Action::migrate_L113, Migrate{0}}};
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
        const std::vector<Step> schedule{Step{Action::migrate_L96, Migrate{0}},
            Step{Action::migrate_L42c, Migrate{0}}, Step{Action::migrate_L100_yes, Migrate{0}},
            Step{Action::migrate_unmapped, Migrate{0}}, Step{Action::migrate_L110, Migrate{0}},
            Step{Action::migrate_L42d, Migrate{0}}, Step{Action::exec_L54, Exec{0}},
            Step{Action::exec_L58, Exec{0}}, Step{Action::migrate_L50b, Migrate{0}},
            Step{Action::migrate_L113, Migrate{0}}, Step{Action::migrate_L114_no, Migrate{0}},
            Step{Action::migrate_L118, Migrate{0}}, Step{Action::migrate_L45b, Migrate{0}},
            Step{Action::exec_L61, Exec{0}, Page{0}}, Step{Action::exec_L61b, Exec{0}},
            Step{Action::exec_L63_yes, Exec{0}}, Step{Action::exec_enomem, Exec{0}},
            Step{Action::exec_unlock, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::exec_L54, Exec{0}}, Step{Action::migrate_L96,
                Migrate{0}}, Step{Action::migrate_L42c, Migrate{0}}, Step{Action::migrate_L100_yes,
                Migrate{0}}, Step{Action::migrate_unmapped, Migrate{0}}, Step{Action::migrate_L110,
                Migrate{0}}, Step{Action::migrate_L42d, Migrate{0}}, Step{Action::migrate_L50b,
                Migrate{0}}, Step{Action::exec_L58, Exec{0}}, Step{Action::exec_L61, Exec{0},
                Page{0}}, Step{Action::exec_L61b, Exec{0}}, Step{Action::exec_L63_no, Exec{0}},
            Step{Action::migrate_L113, Migrate{0}}, Step{Action::migrate_L114_no, Migrate{0}},
            Step{Action::migrate_L118, Migrate{0}}, Step{Action::exec_L64, Exec{0}},
            Step{Action::exec_L65, Exec{0}}, Step{Action::exec_L66, Exec{0}}, Step{Action::exec_L67,
                Exec{0}}, Step{Action::exec_L68, Exec{0}}, Step{Action::exec_L61_2, Exec{0}},
            Step{Action::exec_L71, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L58,
                Exec{0}}, Step{Action::exec_L61, Exec{0}, Page{0}}, Step{Action::exec_L61b,
                Exec{0}}, Step{Action::exec_L63_no, Exec{0}}, Step{Action::exec_L64, Exec{0}},
            Step{Action::exec_L65, Exec{0}}, Step{Action::exec_L66, Exec{0}}, Step{Action::exec_L67,
                Exec{0}}, Step{Action::exec_L68, Exec{0}}, Step{Action::exec_L61_2, Exec{0}},
            Step{Action::migrate_L96, Migrate{0}}, Step{Action::migrate_L42c, Migrate{0}},
            Step{Action::exec_L71, Exec{0}}, Step{Action::migrate_L100_no, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L58,
                Exec{0}}, Step{Action::exec_L61, Exec{0}, Page{0}}, Step{Action::exec_L61b,
                Exec{0}}, Step{Action::exec_L63_no, Exec{0}}, Step{Action::exec_L64, Exec{0}},
            Step{Action::exec_L65, Exec{0}}, Step{Action::exec_L66, Exec{0}}, Step{Action::exec_L67,
                Exec{0}}, Step{Action::exec_L68, Exec{0}}, Step{Action::exec_L61_2, Exec{0}},
            Step{Action::migrate_L96, Migrate{0}}, Step{Action::migrate_L42c, Migrate{0}},
            Step{Action::migrate_L100_yes, Migrate{0}}, Step{Action::exec_L71, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::exec_L54, Exec{0}}, Step{Action::exec_L58,
                Exec{0}}, Step{Action::exec_L61, Exec{0}, Page{0}}, Step{Action::exec_L61b,
                Exec{0}}, Step{Action::exec_L63_no, Exec{0}}, Step{Action::exec_L64, Exec{0}},
            Step{Action::exec_L65, Exec{0}}, Step{Action::exec_L66, Exec{0}}, Step{Action::exec_L67,
                Exec{0}}, Step{Action::migrate_L96, Migrate{0}}, Step{Action::migrate_L42c,
                Migrate{0}}, Step{Action::migrate_L100_yes, Migrate{0}},
            Step{Action::migrate_unmapped, Migrate{0}}, Step{Action::migrate_L110, Migrate{0}},
            Step{Action::migrate_L42d, Migrate{0}}, Step{Action::migrate_L50b, Migrate{0}},
            Step{Action::exec_L68, Exec{0}}, Step{Action::migrate_L113, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::shift_arg_pages
