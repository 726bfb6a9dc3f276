/// Takes every step of ksm_write_protect, and every two conflicting steps of different
/// instances one right after the other. Written by Latchwork from ksm_write_protect.latch:
/// change that, not this.

#include <vector>

#include "ksm_write_protect.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::ksm_write_protect {

namespace {

struct Ksm1Gup1Fork1Unmap0 {
    static constexpr int ksm = 1;
    static constexpr int gup = 1;
    static constexpr int fork = 1;
    static constexpr int unmap = 0;
};

struct Ksm1Gup2Fork0Unmap1 {
    static constexpr int ksm = 1;
    static constexpr int gup = 2;
    static constexpr int fork = 0;
    static constexpr int unmap = 1;
};

/// 13 schedules take 19 steps and 24 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("snapshot_fork: every step of 1 of each", "[ksm_write_protect][coverage]") {
    const Machine<Ksm1Gup1Fork1Unmap0> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::ksm_L28, Ksm{0}}, Step{Action::ksm_L37_no, Ksm{0}}, Step{Action::ksm_L41,
                Ksm{0}}, Step{Action::gup_L50, Gup{0}}, Step{Action::gup_L51_no, Gup{0}},
            Step{Action::gup_L52, Gup{0}}, Step{Action::fork_L60, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::gup_L46_yes, Gup{0}}, Step{Action::ksm_L28, Ksm{0}},
            Step{Action::fork_L60, Fork{0}}, Step{Action::ksm_L37_yes, Ksm{0}},
            Step{Action::ksm_conclude, Ksm{0}}, Step{Action::ksm_L41, Ksm{0}}, Step{Action::ksm_L42,
                Ksm{0}}, Step{Action::fork_L62, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::ksm_L28, Ksm{0}},
            Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50_2, Gup{0}},
            Step{Action::gup_L51_yes, Gup{0}}, Step{Action::gup_L51b, Gup{0}},
            Step{Action::fork_L60, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::gup_L46_no, Gup{0}}, Step{Action::fork_L60,
                Fork{0}}, Step{Action::gup_L49, Gup{0}}, Step{Action::ksm_L23, Ksm{0}},
            Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L50_2, Gup{0}}, Step{Action::fork_L62,
                Fork{0}}, Step{Action::ksm_L28, Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::gup_L46_no, Gup{0}}, Step{Action::gup_L49,
                Gup{0}}, Step{Action::fork_L60, Fork{0}}, Step{Action::gup_L50, Gup{0}},
            Step{Action::gup_L51_no, Gup{0}}, Step{Action::gup_L52, Gup{0}}, Step{Action::ksm_L23,
                Ksm{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::ksm_L28, Ksm{0}},
            Step{Action::fork_L62, Fork{0}}, Step{Action::ksm_L37_no, Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::fork_L60, Fork{0}}, Step{Action::ksm_L28, Ksm{0}},
            Step{Action::ksm_L37_no, Ksm{0}}, Step{Action::ksm_L41, Ksm{0}},
            Step{Action::gup_L46_no, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50, Gup{0}},
            Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L51_no, Gup{0}}, Step{Action::ksm_L28,
                Ksm{0}}, Step{Action::gup_L52, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::ksm_L28, Ksm{0}}, Step{Action::ksm_L37_no, Ksm{0}}, Step{Action::gup_L50_2,
                Gup{0}}, Step{Action::ksm_L41, Ksm{0}}, Step{Action::gup_L51_yes, Gup{0}},
            Step{Action::fork_L60, Fork{0}}, Step{Action::gup_L51b, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::gup_L46_no, Gup{0}}, Step{Action::gup_L49,
                Gup{0}}, Step{Action::gup_L50, Gup{0}}, Step{Action::gup_L51_no, Gup{0}},
            Step{Action::fork_L60, Fork{0}}, Step{Action::gup_L52, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::ksm_L28, Ksm{0}}, Step{Action::ksm_L37_yes, Ksm{0}},
            Step{Action::ksm_conclude, Ksm{0}}, Step{Action::gup_L46_yes, Gup{0}},
            Step{Action::ksm_L41, Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::gup_L50_2, Gup{0}}, Step{Action::gup_L51_yes, Gup{0}},
            Step{Action::ksm_L28, Ksm{0}}, Step{Action::gup_L51b, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 12") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::gup_L50_2, Gup{0}}, Step{Action::gup_L51_yes, Gup{0}},
            Step{Action::gup_L51b, Gup{0}}, Step{Action::ksm_L28, Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 13") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50, Gup{0}},
            Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L51_no, Gup{0}}, Step{Action::gup_L52,
                Gup{0}}, Step{Action::ksm_L28, Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 12 schedules take 2 steps and 12 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("mapcount_fork: every step of 1 of each", "[ksm_write_protect][coverage]") {
    const Machine<Ksm1Gup1Fork1Unmap0> machine{Config{.loads = Loads::mapcount_first}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::ksm_L30, Ksm{0}}, Step{Action::ksm_L32, Ksm{0}},
            Step{Action::fork_L60, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::ksm_L30, Ksm{0}}, Step{Action::fork_L60, Fork{0}},
            Step{Action::ksm_L32, Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::fork_L60, Fork{0}}, Step{Action::ksm_L30, Ksm{0}},
            Step{Action::fork_L62, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::fork_L60, Fork{0}}, Step{Action::fork_L62, Fork{0}},
            Step{Action::ksm_L30, Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::ksm_L30, Ksm{0}},
            Step{Action::ksm_L32, Ksm{0}}, Step{Action::gup_L49, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::ksm_L30, Ksm{0}},
            Step{Action::gup_L49, Gup{0}}, Step{Action::ksm_L32, Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50, Gup{0}},
            Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L51_no, Gup{0}}, Step{Action::ksm_L30,
                Ksm{0}}, Step{Action::gup_L52, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50, Gup{0}},
            Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L51_no, Gup{0}}, Step{Action::gup_L52,
                Gup{0}}, Step{Action::ksm_L30, Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::ksm_L30, Ksm{0}},
            Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50_2, Gup{0}},
            Step{Action::gup_L51_yes, Gup{0}}, Step{Action::ksm_L32, Ksm{0}}, Step{Action::gup_L51b,
                Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::ksm_L30, Ksm{0}},
            Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50_2, Gup{0}},
            Step{Action::gup_L51_yes, Gup{0}}, Step{Action::gup_L51b, Gup{0}}, Step{Action::ksm_L32,
                Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50, Gup{0}},
            Step{Action::ksm_L27, Ksm{0}}, Step{Action::ksm_L30, Ksm{0}}, Step{Action::gup_L51_no,
                Gup{0}}, Step{Action::ksm_L32, Ksm{0}}, Step{Action::gup_L52, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 12") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50, Gup{0}},
            Step{Action::ksm_L27, Ksm{0}}, Step{Action::ksm_L30, Ksm{0}}, Step{Action::gup_L51_no,
                Gup{0}}, Step{Action::gup_L52, Gup{0}}, Step{Action::ksm_L32, Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 22 schedules take 5 steps and 32 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("refcount_unmap: every step of small", "[ksm_write_protect][coverage]") {
    const Machine<Ksm1Gup2Fork0Unmap1> machine{Config{.loads = Loads::refcount_first}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::gup_L46_no, Gup{0}}, Step{Action::unmap_L67,
                Unmap{0}}, Step{Action::unmap_L69, Unmap{0}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no, Gup{1}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::gup_L49, Gup{1}}, Step{Action::ksm_L33, Ksm{0}},
            Step{Action::ksm_L35, Ksm{0}}, Step{Action::ksm_L37_no, Ksm{0}}, Step{Action::ksm_L41,
                Ksm{0}}, Step{Action::gup_L50, Gup{0}}, Step{Action::gup_L51_no, Gup{0}},
            Step{Action::gup_L50, Gup{1}}, Step{Action::gup_L52_2, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::gup_L46_no, Gup{0}}, Step{Action::unmap_L67,
                Unmap{0}}, Step{Action::gup_L49, Gup{0}}, Step{Action::unmap_L69, Unmap{0}},
            Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no, Gup{1}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::ksm_L33, Ksm{0}}, Step{Action::gup_L49, Gup{1}},
            Step{Action::gup_L50_2, Gup{0}}, Step{Action::gup_L50_2, Gup{1}},
            Step{Action::gup_L51_yes, Gup{0}}, Step{Action::gup_L51_yes, Gup{1}},
            Step{Action::gup_L51b, Gup{0}}, Step{Action::gup_L51b, Gup{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::gup_L46_no, Gup{0}}, Step{Action::gup_L46_no,
                Gup{1}}, Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L49, Gup{1}},
            Step{Action::gup_L50, Gup{0}}, Step{Action::gup_L50, Gup{1}}, Step{Action::gup_L51_no,
                Gup{0}}, Step{Action::gup_L51_no, Gup{1}}, Step{Action::gup_L52_2, Gup{0}},
            Step{Action::gup_L52, Gup{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::ksm_L33, Ksm{0}}, Step{Action::ksm_L35, Ksm{0}},
            Step{Action::unmap_L67, Unmap{0}}, Step{Action::ksm_L37_yes, Ksm{0}},
            Step{Action::ksm_conclude, Ksm{0}}, Step{Action::ksm_L41, Ksm{0}},
            Step{Action::gup_L46_no, Gup{0}}, Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50,
                Gup{0}}, Step{Action::gup_L51_no, Gup{0}}, Step{Action::gup_L52, Gup{0}},
            Step{Action::unmap_L69, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::ksm_L33, Ksm{0}}, Step{Action::unmap_L67, Unmap{0}},
            Step{Action::ksm_L35, Ksm{0}}, Step{Action::ksm_L37_no, Ksm{0}}, Step{Action::ksm_L41,
                Ksm{0}}, Step{Action::gup_L46_no, Gup{0}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::gup_L50, Gup{0}}, Step{Action::gup_L51_no, Gup{0}}, Step{Action::unmap_L69,
                Unmap{0}}, Step{Action::gup_L52, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::unmap_L67, Unmap{0}}, Step{Action::ksm_L33, Ksm{0}},
            Step{Action::unmap_L69, Unmap{0}}, Step{Action::ksm_L35, Ksm{0}},
            Step{Action::ksm_L37_no, Ksm{0}}, Step{Action::ksm_L41, Ksm{0}},
            Step{Action::gup_L46_no, Gup{0}}, Step{Action::gup_L46_no, Gup{1}},
            Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50, Gup{0}}, Step{Action::gup_L51_no,
                Gup{0}}, Step{Action::gup_L49, Gup{1}}, Step{Action::gup_L52, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::unmap_L67, Unmap{0}}, Step{Action::unmap_L69, Unmap{0}},
            Step{Action::ksm_L33, Ksm{0}}, Step{Action::ksm_L35, Ksm{0}}, Step{Action::ksm_L37_yes,
                Ksm{0}}, Step{Action::ksm_conclude, Ksm{0}}, Step{Action::ksm_L41, Ksm{0}},
            Step{Action::gup_L46_no, Gup{0}}, Step{Action::gup_L46_no, Gup{1}},
            Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50, Gup{0}}, Step{Action::gup_L51_no,
                Gup{0}}, Step{Action::gup_L52, Gup{0}}, Step{Action::gup_L49, Gup{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::gup_L50_2, Gup{0}}, Step{Action::gup_L51_yes, Gup{0}},
            Step{Action::ksm_L33, Ksm{0}}, Step{Action::gup_L51b, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::gup_L50_2, Gup{0}}, Step{Action::gup_L51_yes, Gup{0}},
            Step{Action::gup_L51b, Gup{0}}, Step{Action::ksm_L33, Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50, Gup{0}},
            Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L51_no, Gup{0}}, Step{Action::ksm_L33,
                Ksm{0}}, Step{Action::gup_L52, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50, Gup{0}},
            Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L51_no, Gup{0}}, Step{Action::gup_L52,
                Gup{0}}, Step{Action::ksm_L33, Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 12") {
        const std::vector<Step> schedule{Step{Action::gup_L46_no, Gup{0}}, Step{Action::gup_L46_no,
                Gup{1}}, Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L49, Gup{1}},
            Step{Action::gup_L50, Gup{0}}, Step{Action::gup_L51_no, Gup{0}}, Step{Action::gup_L52,
                Gup{0}}, Step{Action::gup_L50, Gup{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 13") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::gup_L50_2, Gup{0}}, Step{Action::gup_L51_yes, Gup{0}},
            Step{Action::unmap_L67, Unmap{0}}, Step{Action::gup_L51b, Gup{0}},
            Step{Action::unmap_L69, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 14") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::gup_L50_2, Gup{0}}, Step{Action::gup_L51_yes, Gup{0}},
            Step{Action::unmap_L67, Unmap{0}}, Step{Action::unmap_L69, Unmap{0}},
            Step{Action::gup_L51b, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 15") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L46_no, Gup{1}}, Step{Action::ksm_L27, Ksm{0}},
            Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50_2, Gup{0}},
            Step{Action::gup_L51_yes, Gup{0}}, Step{Action::gup_L49, Gup{1}}, Step{Action::gup_L51b,
                Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 16") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L46_no, Gup{1}}, Step{Action::ksm_L27, Ksm{0}},
            Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L50_2, Gup{0}},
            Step{Action::gup_L51_yes, Gup{0}}, Step{Action::gup_L51b, Gup{0}}, Step{Action::gup_L49,
                Gup{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 17") {
        const std::vector<Step> schedule{Step{Action::gup_L46_no, Gup{0}}, Step{Action::gup_L46_no,
                Gup{1}}, Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L49, Gup{1}},
            Step{Action::gup_L50, Gup{0}}, Step{Action::gup_L50, Gup{1}}, Step{Action::gup_L51_no,
                Gup{0}}, Step{Action::unmap_L67, Unmap{0}}, Step{Action::gup_L52_2, Gup{0}},
            Step{Action::unmap_L69, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 18") {
        const std::vector<Step> schedule{Step{Action::gup_L46_no, Gup{0}}, Step{Action::gup_L46_no,
                Gup{1}}, Step{Action::gup_L49, Gup{0}}, Step{Action::gup_L49, Gup{1}},
            Step{Action::gup_L50, Gup{0}}, Step{Action::gup_L50, Gup{1}}, Step{Action::gup_L51_no,
                Gup{0}}, Step{Action::unmap_L67, Unmap{0}}, Step{Action::unmap_L69, Unmap{0}},
            Step{Action::gup_L52_2, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 19") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L46_no, Gup{1}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::gup_L49, Gup{1}}, Step{Action::gup_L50, Gup{0}}, Step{Action::gup_L50,
                Gup{1}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L51_no, Gup{0}},
            Step{Action::ksm_L33, Ksm{0}}, Step{Action::gup_L52_2, Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 20") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L46_no, Gup{1}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::gup_L49, Gup{1}}, Step{Action::gup_L50, Gup{0}}, Step{Action::gup_L50,
                Gup{1}}, Step{Action::ksm_L27, Ksm{0}}, Step{Action::gup_L51_no, Gup{0}},
            Step{Action::gup_L52_2, Gup{0}}, Step{Action::ksm_L33, Ksm{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 21") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L46_no, Gup{1}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::gup_L49, Gup{1}}, Step{Action::gup_L50, Gup{0}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::gup_L50_2, Gup{1}}, Step{Action::gup_L51_yes, Gup{1}},
            Step{Action::gup_L51_no, Gup{0}}, Step{Action::gup_L51b, Gup{1}}, Step{Action::gup_L52,
                Gup{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 22") {
        const std::vector<Step> schedule{Step{Action::ksm_L23, Ksm{0}}, Step{Action::gup_L46_no,
                Gup{0}}, Step{Action::gup_L46_no, Gup{1}}, Step{Action::gup_L49, Gup{0}},
            Step{Action::gup_L49, Gup{1}}, Step{Action::gup_L50, Gup{0}}, Step{Action::ksm_L27,
                Ksm{0}}, Step{Action::gup_L50_2, Gup{1}}, Step{Action::gup_L51_yes, Gup{1}},
            Step{Action::gup_L51_no, Gup{0}}, Step{Action::gup_L52, Gup{0}}, Step{Action::gup_L51b,
                Gup{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::ksm_write_protect
