/// Takes every step of try_share_anon, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from try_share_anon.latch: change that, not
/// this.

#include <vector>

#include "try_share_anon.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::try_share_anon {

namespace {

struct Page1Share1Fork0Gup1 {
    static constexpr int Page = 1;
    static constexpr int share = 1;
    static constexpr int fork = 0;
    static constexpr int gup = 1;
};

/// 15 schedules take 28 steps and 17 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("try_share: every step of 1 of each", "[try_share_anon][coverage]") {
    const Machine<Page1Share1Fork0Gup1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::gup_L68, Gup{0}}, Step{Action::gup_L71_no,
                Gup{0}}, Step{Action::gup_L72, Gup{0}}, Step{Action::gup_L73, Gup{0}},
            Step{Action::gup_recheck_no, Gup{0}}, Step{Action::gup_must_unshare_yes, Gup{0}},
            Step{Action::gup_L82_no, Gup{0}}, Step{Action::gup_pinned, Gup{0}},
            Step{Action::share_L26, Share{0}}, Step{Action::share_L29, Share{0}},
            Step{Action::share_L30_no, Share{0}}, Step{Action::share_clear, Share{0}},
            Step{Action::share_L36_no, Share{0}}, Step{Action::share_unshare, Share{0}},
            Step{Action::share_L46_yes, Share{0}}, Step{Action::share_L46c, Share{0}},
            Step{Action::share_L47, Share{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::share_L26, Share{0}}, Step{Action::share_L29,
                Share{0}}, Step{Action::share_L30_no, Share{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::share_clear, Share{0}}, Step{Action::gup_L71_no, Gup{0}},
            Step{Action::gup_L72, Gup{0}}, Step{Action::gup_L73, Gup{0}},
            Step{Action::share_L36_yes, Share{0}}, Step{Action::gup_recheck_yes, Gup{0}},
            Step{Action::share_L36c, Share{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::share_L26, Share{0}}, Step{Action::share_L29,
                Share{0}}, Step{Action::share_L30_yes, Share{0}}, Step{Action::share_L30b,
                Share{0}}, Step{Action::gup_L68, Gup{0}}, Step{Action::gup_L71_yes, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::gup_L68, Gup{0}}, Step{Action::gup_L71_no,
                Gup{0}}, Step{Action::gup_L72, Gup{0}}, Step{Action::gup_L73, Gup{0}},
            Step{Action::gup_recheck_no, Gup{0}}, Step{Action::gup_must_unshare_no, Gup{0}},
            Step{Action::share_L26, Share{0}}, Step{Action::share_L29, Share{0}},
            Step{Action::share_L30_no, Share{0}}, Step{Action::share_clear, Share{0}},
            Step{Action::share_L36_yes, Share{0}}, Step{Action::gup_pinned, Gup{0}},
            Step{Action::share_L36c, Share{0}}, Step{Action::share_L38b, Share{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::share_L26, Share{0}}, Step{Action::share_L29,
                Share{0}}, Step{Action::share_L30_no, Share{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::gup_L71_no, Gup{0}}, Step{Action::gup_L72, Gup{0}}, Step{Action::gup_L73,
                Gup{0}}, Step{Action::share_clear, Share{0}}, Step{Action::gup_recheck_yes, Gup{0}},
            Step{Action::share_L36_yes, Share{0}}, Step{Action::gup_undo, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::share_L26, Share{0}}, Step{Action::share_L29,
                Share{0}}, Step{Action::share_L30_no, Share{0}}, Step{Action::share_clear,
                Share{0}}, Step{Action::gup_L68, Gup{0}}, Step{Action::share_L36_no, Share{0}},
            Step{Action::share_unshare, Share{0}}, Step{Action::share_L46_no, Share{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::share_L26, Share{0}}, Step{Action::share_L29,
                Share{0}}, Step{Action::share_L30_no, Share{0}}, Step{Action::share_clear,
                Share{0}}, Step{Action::share_L36_no, Share{0}}, Step{Action::share_unshare,
                Share{0}}, Step{Action::share_L46_yes, Share{0}}, Step{Action::share_L46c,
                Share{0}}, Step{Action::gup_L68, Gup{0}}, Step{Action::gup_L71_no, Gup{0}},
            Step{Action::gup_L72, Gup{0}}, Step{Action::gup_L73, Gup{0}},
            Step{Action::gup_recheck_no, Gup{0}}, Step{Action::gup_must_unshare_yes, Gup{0}},
            Step{Action::gup_L82_yes, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::share_L26, Share{0}}, Step{Action::share_L29,
                Share{0}}, Step{Action::share_L30_no, Share{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::gup_L71_no, Gup{0}}, Step{Action::gup_L72, Gup{0}}, Step{Action::gup_L73,
                Gup{0}}, Step{Action::gup_recheck_no, Gup{0}}, Step{Action::share_clear, Share{0}},
            Step{Action::gup_must_unshare_yes, Gup{0}}, Step{Action::gup_L82_no, Gup{0}},
            Step{Action::gup_pinned, Gup{0}}, Step{Action::share_L36_no, Share{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::share_L26, Share{0}}, Step{Action::share_L29,
                Share{0}}, Step{Action::share_L30_no, Share{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::share_clear, Share{0}}, Step{Action::gup_L71_no, Gup{0}},
            Step{Action::gup_L72, Gup{0}}, Step{Action::share_L36_no, Share{0}},
            Step{Action::gup_L73, Gup{0}}, Step{Action::gup_recheck_yes, Gup{0}},
            Step{Action::gup_undo, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::share_L26, Share{0}}, Step{Action::share_L29,
                Share{0}}, Step{Action::share_L30_no, Share{0}}, Step{Action::share_clear,
                Share{0}}, Step{Action::share_L36_no, Share{0}}, Step{Action::share_unshare,
                Share{0}}, Step{Action::share_L46_yes, Share{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::share_L46c, Share{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::share_L26, Share{0}}, Step{Action::share_L29,
                Share{0}}, Step{Action::share_L30_no, Share{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::share_clear, Share{0}}, Step{Action::gup_L71_no, Gup{0}},
            Step{Action::gup_L72, Gup{0}}, Step{Action::gup_L73, Gup{0}},
            Step{Action::share_L36_yes, Share{0}}, Step{Action::share_L36c, Share{0}},
            Step{Action::gup_recheck_no, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 12") {
        const std::vector<Step> schedule{Step{Action::share_L26, Share{0}}, Step{Action::share_L29,
                Share{0}}, Step{Action::share_L30_no, Share{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::share_clear, Share{0}}, Step{Action::gup_L71_no, Gup{0}},
            Step{Action::gup_L72, Gup{0}}, Step{Action::gup_L73, Gup{0}},
            Step{Action::gup_recheck_yes, Gup{0}}, Step{Action::gup_undo, Gup{0}},
            Step{Action::share_L36_no, Share{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 13") {
        const std::vector<Step> schedule{Step{Action::share_L26, Share{0}}, Step{Action::share_L29,
                Share{0}}, Step{Action::share_L30_no, Share{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::share_clear, Share{0}}, Step{Action::share_L36_no, Share{0}},
            Step{Action::share_unshare, Share{0}}, Step{Action::share_L46_yes, Share{0}},
            Step{Action::gup_L71_no, Gup{0}}, Step{Action::gup_L72, Gup{0}}, Step{Action::gup_L73,
                Gup{0}}, Step{Action::share_L46c, Share{0}}, Step{Action::gup_recheck_no, Gup{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 14") {
        const std::vector<Step> schedule{Step{Action::share_L26, Share{0}}, Step{Action::share_L29,
                Share{0}}, Step{Action::share_L30_no, Share{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::share_clear, Share{0}}, Step{Action::share_L36_no, Share{0}},
            Step{Action::share_unshare, Share{0}}, Step{Action::share_L46_yes, Share{0}},
            Step{Action::gup_L71_no, Gup{0}}, Step{Action::gup_L72, Gup{0}}, Step{Action::gup_L73,
                Gup{0}}, Step{Action::gup_recheck_yes, Gup{0}}, Step{Action::share_L46c, Share{0}}};
        const auto run = perform(machine, machine.initial(2), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 15") {
        const std::vector<Step> schedule{Step{Action::share_L26, Share{0}}, Step{Action::share_L29,
                Share{0}}, Step{Action::share_L30_no, Share{0}}, Step{Action::gup_L68, Gup{0}},
            Step{Action::share_clear, Share{0}}, Step{Action::share_L36_no, Share{0}},
            Step{Action::share_unshare, Share{0}}, Step{Action::share_L46_yes, Share{0}},
            Step{Action::gup_L71_no, Gup{0}}, Step{Action::gup_L72, Gup{0}}, Step{Action::gup_L73,
                Gup{0}}, Step{Action::share_L46c, Share{0}}, Step{Action::gup_recheck_yes, Gup{0}}};
        const auto run = perform(machine, machine.initial(4), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::try_share_anon
