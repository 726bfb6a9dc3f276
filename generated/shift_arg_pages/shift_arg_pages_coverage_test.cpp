/// Takes every step of shift_arg_pages, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from shift_arg_pages.latch: change that, not
/// this.

#include <vector>

#include "shift_arg_pages.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::shift_arg_pages {

namespace {

/// 8 schedules take 48 steps and 14 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("fixlock: every step of pair", "[shift_arg_pages][coverage]") {
    const Machine<scopes::pair> machine{Config{.fix = Fix::lock, .sleepable = true}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::migrate_L102, Migrate{0}},
            Step{Action::migrate_L45, Migrate{0}}, Step{Action::migrate_skip, Migrate{0}},
            Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L110_yes, Migrate{0}},
            Step{Action::migrate_L110b, Migrate{0}}, Step{Action::migrate_unmap, Migrate{0}},
            Step{Action::exec_L57, Exec{0}}, Step{Action::migrate_L115, Migrate{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::exec_L45, Exec{0}},
            Step{Action::exec_L62, Exec{0}}, Step{Action::exec_L66, Exec{0}, Page{0}},
            Step{Action::exec_L66b, Exec{0}}, Step{Action::exec_L68_no, Exec{0}},
            Step{Action::exec_L69, Exec{0}}, Step{Action::exec_L70, Exec{0}},
            Step{Action::exec_clear, Exec{0}}, Step{Action::exec_L73, Exec{0}},
            Step{Action::exec_L74, Exec{0}}, Step{Action::exec_L66_2, Exec{0}},
            Step{Action::exec_L48b, Exec{0}}, Step{Action::exec_L78, Exec{0}},
            Step{Action::exec_run, Exec{0}, Page{0}}, Step{Action::exec_refault, Exec{0}},
            Step{Action::exec_L83_yes, Exec{0}}, Step{Action::exec_bug_on, Exec{0}},
            Step{Action::exec_L86, Exec{0}}, Step{Action::migrate_L118, Migrate{0}},
            Step{Action::migrate_L45b, Migrate{0}}, Step{Action::migrate_L53b, Migrate{0}},
            Step{Action::migrate_L121, Migrate{0}}, Step{Action::migrate_L122_yes, Migrate{0}},
            Step{Action::migrate_L122b, Migrate{0}}, Step{Action::migrate_L124, Migrate{0}},
            Step{Action::migrate_L126, Migrate{0}}, Step{Action::migrate_L48, Migrate{0}},
            Step{Action::migrate_L128, Migrate{0}}, Step{Action::exec_L87, Exec{0}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L83_no, Exec{0}},
            Step{Action::exec_L90, Exec{0}}, Step{Action::exec_run_2, Exec{0}}};
        const auto run = perform(machine, machine.initial(12), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L45,
                Exec{0}}, Step{Action::exec_L62, Exec{0}}, Step{Action::exec_L66, Exec{0}, Page{0}},
            Step{Action::exec_L66b, Exec{0}}, Step{Action::exec_L68_yes, Exec{0}},
            Step{Action::exec_enomem, Exec{0}}, Step{Action::exec_unlock_3, Exec{0}},
            Step{Action::exec_L98, Exec{0}}, Step{Action::migrate_L102, Migrate{0}},
            Step{Action::migrate_L45, Migrate{0}}, Step{Action::migrate_skip, Migrate{0}},
            Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L110_no, Migrate{0}},
            Step{Action::migrate_L115, Migrate{0}}, Step{Action::migrate_unmapped_2, Migrate{0}},
            Step{Action::migrate_L118, Migrate{0}}, Step{Action::migrate_L45b, Migrate{0}},
            Step{Action::migrate_L53b, Migrate{0}}, Step{Action::migrate_L121, Migrate{0}},
            Step{Action::migrate_L122_no, Migrate{0}}, Step{Action::migrate_L126, Migrate{0}},
            Step{Action::migrate_L48, Migrate{0}}, Step{Action::migrate_L128, Migrate{0}},
            Step{Action::migrate_L102, Migrate{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::migrate_L102,
                Migrate{0}}, Step{Action::migrate_L45, Migrate{0}}, Step{Action::migrate_skip,
                Migrate{0}}, Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L110_no,
                Migrate{0}}, Step{Action::migrate_L115, Migrate{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::migrate_L118, Migrate{0}},
            Step{Action::migrate_L45b, Migrate{0}}, Step{Action::migrate_L53b, Migrate{0}},
            Step{Action::migrate_L121, Migrate{0}}, Step{Action::migrate_L122_no, Migrate{0}},
            Step{Action::migrate_L126, Migrate{0}}, Step{Action::migrate_L48, Migrate{0}},
            Step{Action::exec_L45, Exec{0}}, Step{Action::exec_L62, Exec{0}}, Step{Action::exec_L66,
                Exec{0}, Page{0}}, Step{Action::exec_L66b, Exec{0}}, Step{Action::exec_L68_no,
                Exec{0}}, Step{Action::exec_L69, Exec{0}}, Step{Action::exec_L70, Exec{0}},
            Step{Action::exec_clear, Exec{0}}, Step{Action::exec_L73, Exec{0}},
            Step{Action::exec_L74, Exec{0}}, Step{Action::exec_L66_2, Exec{0}},
            Step{Action::exec_L48b, Exec{0}}, Step{Action::exec_L78, Exec{0}},
            Step{Action::exec_run, Exec{0}, Page{0}}, Step{Action::migrate_L128, Migrate{0}},
            Step{Action::migrate_L102, Migrate{1}}, Step{Action::migrate_L45, Migrate{1}},
            Step{Action::migrate_skip, Migrate{1}}, Step{Action::migrate_L109, Migrate{1}},
            Step{Action::migrate_L110_no, Migrate{1}}, Step{Action::migrate_L115, Migrate{1}},
            Step{Action::exec_refault, Exec{0}}, Step{Action::exec_L83_no, Exec{0}},
            Step{Action::migrate_unmapped_2, Migrate{1}}, Step{Action::migrate_L118, Migrate{1}},
            Step{Action::migrate_L45b, Migrate{1}}, Step{Action::migrate_L53b, Migrate{1}},
            Step{Action::exec_L90, Exec{0}}, Step{Action::migrate_L121, Migrate{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L45,
                Exec{0}}, Step{Action::exec_L62, Exec{0}}, Step{Action::exec_L66, Exec{0}, Page{0}},
            Step{Action::exec_L66b, Exec{0}}, Step{Action::exec_L68_no, Exec{0}},
            Step{Action::exec_L69, Exec{0}}, Step{Action::exec_L70, Exec{0}},
            Step{Action::exec_clear, Exec{0}}, Step{Action::exec_L73, Exec{0}},
            Step{Action::exec_L74, Exec{0}}, Step{Action::exec_L66_2, Exec{0}},
            Step{Action::migrate_L102, Migrate{0}}, Step{Action::exec_L48b, Exec{0}},
            Step{Action::migrate_L45, Migrate{0}}, Step{Action::exec_L78, Exec{0}},
            Step{Action::exec_run, Exec{0}, Page{0}}, Step{Action::exec_refault, Exec{0}},
            Step{Action::exec_L83_no, Exec{0}}, Step{Action::migrate_skip, Migrate{0}},
            Step{Action::exec_L90, Exec{0}}, Step{Action::migrate_L109, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::migrate_L102,
                Migrate{0}}, Step{Action::migrate_L45, Migrate{0}}, Step{Action::migrate_skip,
                Migrate{0}}, Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L110_no,
                Migrate{0}}, Step{Action::migrate_L115, Migrate{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::exec_L45, Exec{0}},
            Step{Action::exec_L62, Exec{0}}, Step{Action::exec_L66, Exec{0}, Page{0}},
            Step{Action::exec_L66b, Exec{0}}, Step{Action::exec_L68_no, Exec{0}},
            Step{Action::exec_L69, Exec{0}}, Step{Action::exec_L70, Exec{0}},
            Step{Action::exec_clear, Exec{0}}, Step{Action::exec_L73, Exec{0}},
            Step{Action::exec_L74, Exec{0}}, Step{Action::exec_L66_2, Exec{0}},
            Step{Action::migrate_L118, Migrate{0}}, Step{Action::exec_L48b, Exec{0}},
            Step{Action::migrate_L45b, Migrate{0}}, Step{Action::exec_L78, Exec{0}},
            Step{Action::exec_run, Exec{0}, Page{0}}, Step{Action::migrate_L53b, Migrate{0}},
            Step{Action::migrate_L121, Migrate{0}}, Step{Action::migrate_L122_no, Migrate{0}},
            Step{Action::migrate_L126, Migrate{0}}, Step{Action::exec_refault, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L45,
                Exec{0}}, Step{Action::exec_L62, Exec{0}}, Step{Action::exec_L66, Exec{0}, Page{0}},
            Step{Action::exec_L66b, Exec{0}}, Step{Action::exec_L68_no, Exec{0}},
            Step{Action::exec_L69, Exec{0}}, Step{Action::exec_L70, Exec{0}},
            Step{Action::exec_clear, Exec{0}}, Step{Action::exec_L73, Exec{0}},
            Step{Action::exec_L74, Exec{0}}, Step{Action::exec_L66_2, Exec{0}},
            Step{Action::exec_L48b, Exec{0}}, Step{Action::exec_L78, Exec{0}},
            Step{Action::exec_run, Exec{0}, Page{0}}, Step{Action::migrate_L102, Migrate{0}},
            Step{Action::migrate_L45, Migrate{0}}, Step{Action::migrate_skip, Migrate{0}},
            Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L110_yes, Migrate{0}},
            Step{Action::migrate_L110b, Migrate{0}}, Step{Action::migrate_unmap, Migrate{0}},
            Step{Action::migrate_L115, Migrate{0}}, Step{Action::exec_refault, Exec{0}},
            Step{Action::exec_L83_yes, Exec{0}}, Step{Action::exec_bug_on, Exec{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::migrate_L118, Migrate{0}},
            Step{Action::migrate_L45b, Migrate{0}}, Step{Action::migrate_L53b, Migrate{0}},
            Step{Action::exec_L86, Exec{0}}, Step{Action::migrate_L121, Migrate{0}},
            Step{Action::migrate_L122_yes, Migrate{0}}, Step{Action::migrate_L122b, Migrate{0}},
            Step{Action::migrate_L124, Migrate{0}}, Step{Action::migrate_L126, Migrate{0}},
            Step{Action::migrate_L48, Migrate{0}}, Step{Action::migrate_L128, Migrate{0}},
            Step{Action::exec_L87, Exec{0}}, Step{Action::migrate_L102, Migrate{1}}};
        const auto run = perform(machine, machine.initial(12), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L45,
                Exec{0}}, Step{Action::exec_L62, Exec{0}}, Step{Action::exec_L66, Exec{0}, Page{0}},
            Step{Action::exec_L66b, Exec{0}}, Step{Action::exec_L68_yes, Exec{0}},
            Step{Action::exec_enomem, Exec{0}}, Step{Action::migrate_L102, Migrate{0}},
            Step{Action::exec_unlock_3, Exec{0}}, Step{Action::migrate_L45, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::migrate_L102,
                Migrate{0}}, Step{Action::migrate_L45, Migrate{0}}, Step{Action::migrate_skip,
                Migrate{0}}, Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L110_no,
                Migrate{0}}, Step{Action::migrate_L115, Migrate{0}},
            Step{Action::migrate_unmapped_2, Migrate{0}}, Step{Action::exec_L45, Exec{0}},
            Step{Action::exec_L62, Exec{0}}, Step{Action::exec_L66, Exec{0}, Page{0}},
            Step{Action::exec_L66b, Exec{0}}, Step{Action::exec_L68_yes, Exec{0}},
            Step{Action::exec_enomem, Exec{0}}, Step{Action::migrate_L118, Migrate{0}},
            Step{Action::exec_unlock_3, Exec{0}}, Step{Action::migrate_L45b, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 5 schedules take 9 steps and 6 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("tmpflag: every step of pair", "[shift_arg_pages][coverage]") {
    const Machine<scopes::pair> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::migrate_L102,
                Migrate{0}}, Step{Action::migrate_L45c, Migrate{0}},
            Step{Action::migrate_skip_yes_2, Migrate{0}}, Step{Action::migrate_unmapped,
                Migrate{0}}, Step{Action::migrate_L118, Migrate{0}}, Step{Action::migrate_L45d,
                Migrate{0}}, Step{Action::migrate_L53b, Migrate{0}}, Step{Action::exec_L62,
                Exec{0}}, Step{Action::exec_L66, Exec{0}, Page{0}}, Step{Action::exec_L66b,
                Exec{0}}, Step{Action::exec_L68_no, Exec{0}}, Step{Action::migrate_L121,
                Migrate{0}}, Step{Action::migrate_L122_no, Migrate{0}}, Step{Action::migrate_L126,
                Migrate{0}}, Step{Action::exec_L69, Exec{0}}, Step{Action::exec_L70, Exec{0}},
            Step{Action::exec_clear, Exec{0}}, Step{Action::exec_L73, Exec{0}},
            Step{Action::exec_L74, Exec{0}}, Step{Action::exec_L66_2, Exec{0}},
            Step{Action::exec_L77, Exec{0}}, Step{Action::migrate_L48b, Migrate{0}},
            Step{Action::migrate_L128, Migrate{0}}, Step{Action::migrate_L102, Migrate{1}},
            Step{Action::migrate_L45c, Migrate{1}}, Step{Action::migrate_skip_no_2, Migrate{1}},
            Step{Action::migrate_L53, Migrate{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::migrate_L102, Migrate{0}},
            Step{Action::migrate_L45c, Migrate{0}}, Step{Action::migrate_skip_yes_2, Migrate{0}},
            Step{Action::migrate_unmapped, Migrate{0}}, Step{Action::migrate_L118, Migrate{0}},
            Step{Action::migrate_L45d, Migrate{0}}, Step{Action::exec_L57, Exec{0}},
            Step{Action::exec_L62, Exec{0}}, Step{Action::migrate_L53b, Migrate{0}},
            Step{Action::migrate_L121, Migrate{0}}, Step{Action::migrate_L122_no, Migrate{0}},
            Step{Action::migrate_L126, Migrate{0}}, Step{Action::migrate_L48b, Migrate{0}},
            Step{Action::exec_L66, Exec{0}, Page{0}}, Step{Action::exec_L66b, Exec{0}},
            Step{Action::exec_L68_yes, Exec{0}}, Step{Action::exec_enomem, Exec{0}},
            Step{Action::exec_unlock, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L62,
                Exec{0}}, Step{Action::exec_L66, Exec{0}, Page{0}}, Step{Action::exec_L66b,
                Exec{0}}, Step{Action::exec_L68_no, Exec{0}}, Step{Action::exec_L69, Exec{0}},
            Step{Action::exec_L70, Exec{0}}, Step{Action::exec_clear, Exec{0}},
            Step{Action::exec_L73, Exec{0}}, Step{Action::exec_L74, Exec{0}},
            Step{Action::exec_L66_2, Exec{0}}, Step{Action::migrate_L102, Migrate{0}},
            Step{Action::migrate_L45c, Migrate{0}}, Step{Action::exec_L77, Exec{0}},
            Step{Action::migrate_skip_no_2, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L62,
                Exec{0}}, Step{Action::exec_L66, Exec{0}, Page{0}}, Step{Action::exec_L66b,
                Exec{0}}, Step{Action::exec_L68_no, Exec{0}}, Step{Action::exec_L69, Exec{0}},
            Step{Action::exec_L70, Exec{0}}, Step{Action::exec_clear, Exec{0}},
            Step{Action::exec_L73, Exec{0}}, Step{Action::exec_L74, Exec{0}},
            Step{Action::exec_L66_2, Exec{0}}, Step{Action::migrate_L102, Migrate{0}},
            Step{Action::migrate_L45c, Migrate{0}}, Step{Action::migrate_skip_yes_2, Migrate{0}},
            Step{Action::exec_L77, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L62,
                Exec{0}}, Step{Action::exec_L66, Exec{0}, Page{0}}, Step{Action::exec_L66b,
                Exec{0}}, Step{Action::exec_L68_no, Exec{0}}, Step{Action::exec_L69, Exec{0}},
            Step{Action::exec_L70, Exec{0}}, Step{Action::exec_clear, Exec{0}},
            Step{Action::exec_L73, Exec{0}}, Step{Action::migrate_L102, Migrate{0}},
            Step{Action::migrate_L45c, Migrate{0}}, Step{Action::migrate_skip_yes_2, Migrate{0}},
            Step{Action::migrate_unmapped, Migrate{0}}, Step{Action::migrate_L118, Migrate{0}},
            Step{Action::migrate_L45d, Migrate{0}}, Step{Action::migrate_L53b, Migrate{0}},
            Step{Action::exec_L74, Exec{0}}, Step{Action::migrate_L121, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 5 schedules take 2 steps and 6 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("cleared_adjusted: every step of pair", "[shift_arg_pages][coverage]") {
    const Machine<scopes::pair> machine{Config{.cleared = Cleared::after_adjust}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L62_2,
                Exec{0}}, Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L45c,
                Migrate{0}}, Step{Action::exec_L65, Exec{0}}, Step{Action::migrate_skip_no_2,
                Migrate{0}}, Step{Action::exec_L66, Exec{0}, Page{0}}, Step{Action::exec_L66b,
                Exec{0}}, Step{Action::exec_L68_no, Exec{0}}, Step{Action::exec_L69, Exec{0}},
            Step{Action::exec_L70, Exec{0}}, Step{Action::exec_clear, Exec{0}},
            Step{Action::exec_L73, Exec{0}}, Step{Action::migrate_L53, Migrate{0}},
            Step{Action::exec_L74, Exec{0}}, Step{Action::migrate_L109, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L62_2,
                Exec{0}}, Step{Action::exec_L65, Exec{0}}, Step{Action::exec_L66, Exec{0}, Page{0}},
            Step{Action::exec_L66b, Exec{0}}, Step{Action::exec_L68_no, Exec{0}},
            Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L45c, Migrate{0}},
            Step{Action::migrate_skip_no_2, Migrate{0}}, Step{Action::migrate_L53, Migrate{0}},
            Step{Action::migrate_L109, Migrate{0}}, Step{Action::migrate_L110_no, Migrate{0}},
            Step{Action::migrate_L115, Migrate{0}}, Step{Action::exec_L69, Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::exec_L62_2,
                Exec{0}}, Step{Action::migrate_L102, Migrate{0}}, Step{Action::migrate_L45c,
                Migrate{0}}, Step{Action::migrate_skip_yes_2, Migrate{0}}, Step{Action::exec_L65,
                Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::migrate_L102,
                Migrate{0}}, Step{Action::migrate_L45c, Migrate{0}},
            Step{Action::migrate_skip_yes_2, Migrate{0}}, Step{Action::migrate_unmapped,
                Migrate{0}}, Step{Action::migrate_L118, Migrate{0}}, Step{Action::migrate_L45d,
                Migrate{0}}, Step{Action::exec_L62_2, Exec{0}}, Step{Action::migrate_L53b,
                Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::exec_L57, Exec{0}}, Step{Action::migrate_L102,
                Migrate{0}}, Step{Action::migrate_L45c, Migrate{0}},
            Step{Action::migrate_skip_yes_2, Migrate{0}}, Step{Action::migrate_unmapped,
                Migrate{0}}, Step{Action::migrate_L118, Migrate{0}}, Step{Action::migrate_L45d,
                Migrate{0}}, Step{Action::migrate_L53b, Migrate{0}}, Step{Action::exec_L62_2,
                Exec{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::shift_arg_pages
