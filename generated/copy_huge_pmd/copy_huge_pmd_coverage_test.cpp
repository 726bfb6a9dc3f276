/// Takes every step of copy_huge_pmd, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from copy_huge_pmd.latch: change that, not
/// this.

#include <vector>

#include "copy_huge_pmd.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::copy_huge_pmd {

namespace {

struct Fork2 {
    static constexpr int fork = 2;
};

/// 21 schedules take 43 steps and 40 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("split: every step of 2 of each", "[copy_huge_pmd][coverage]") {
    const Machine<Fork2> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_yes, Fork{1}}, Step{Action::fork_L35b_yes, Fork{1}},
            Step{Action::fork_give_back, Fork{1}}, Step{Action::fork_L39, Fork{1}},
            Step{Action::fork_L40, Fork{0}}, Step{Action::fork_L18_yes, Fork{0}},
            Step{Action::fork_split_add_refs, Fork{0}}, Step{Action::fork_L22, Fork{0}},
            Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24, Fork{0}}, Step{Action::fork_L26,
                Fork{0}}, Step{Action::fork_L40, Fork{1}}, Step{Action::fork_L18_no, Fork{1}},
            Step{Action::fork_by_ptes, Fork{0}, Part::head}, Step{Action::fork_L26, Fork{1}},
            Step{Action::fork_L55, Fork{0}}, Step{Action::fork_L57, Fork{0}},
            Step{Action::fork_L58_yes, Fork{0}}, Step{Action::fork_L58b_yes, Fork{0}},
            Step{Action::fork_L59, Fork{0}}, Step{Action::fork_L61, Fork{0}},
            Step{Action::fork_by_ptes, Fork{0}, Part::tail}, Step{Action::fork_L55, Fork{0}},
            Step{Action::fork_L57, Fork{0}}, Step{Action::fork_L58_yes, Fork{0}},
            Step{Action::fork_L58b_no, Fork{0}}, Step{Action::fork_L64, Fork{0}},
            Step{Action::fork_by_ptes, Fork{1}, Part::head}, Step{Action::fork_L66, Fork{0}},
            Step{Action::fork_L67, Fork{0}}, Step{Action::fork_L68, Fork{0}}, Step{Action::fork_L55,
                Fork{1}}, Step{Action::fork_by_ptes_2, Fork{0}}, Step{Action::fork_L70, Fork{0},
                Part::tail}, Step{Action::fork_L70b, Fork{0}}, Step{Action::fork_L57, Fork{1}},
            Step{Action::fork_L72, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_yes, Fork{1}}, Step{Action::fork_L35b_no, Fork{1}},
            Step{Action::fork_L43, Fork{1}}, Step{Action::fork_L45, Fork{1}},
            Step{Action::fork_vm_bug, Fork{1}}, Step{Action::fork_L48, Fork{1}},
            Step{Action::fork_L40, Fork{0}}, Step{Action::fork_L18_yes, Fork{0}},
            Step{Action::fork_split_add_refs, Fork{0}}, Step{Action::fork_L22, Fork{0}},
            Step{Action::fork_L49, Fork{1}}, Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24,
                Fork{0}}, Step{Action::fork_L26, Fork{0}}, Step{Action::fork_L50, Fork{1}},
            Step{Action::fork_by_ptes, Fork{0}, Part::head}, Step{Action::fork_L55, Fork{0}},
            Step{Action::fork_L57, Fork{0}}, Step{Action::fork_L58_no, Fork{0}},
            Step{Action::fork_L66, Fork{0}}, Step{Action::fork_L67, Fork{0}}, Step{Action::fork_L68,
                Fork{0}}, Step{Action::fork_by_ptes, Fork{0}, Part::tail}, Step{Action::fork_L55,
                Fork{0}}, Step{Action::fork_L57, Fork{0}}, Step{Action::fork_L58_no, Fork{0}},
            Step{Action::fork_L66, Fork{0}}, Step{Action::fork_L67, Fork{0}}, Step{Action::fork_L68,
                Fork{0}}, Step{Action::fork_by_ptes_2, Fork{0}}, Step{Action::fork_L70, Fork{0},
                Part::head}, Step{Action::fork_L70b, Fork{0}}, Step{Action::fork_L72, Fork{0}},
            Step{Action::fork_L70, Fork{0}, Part::tail}, Step{Action::fork_L70b, Fork{0}},
            Step{Action::fork_L72, Fork{0}}, Step{Action::fork_L70_2, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L40, Fork{0}},
            Step{Action::fork_L18_yes, Fork{0}}, Step{Action::fork_split_add_refs, Fork{0}},
            Step{Action::fork_L22, Fork{0}}, Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24,
                Fork{0}}, Step{Action::fork_L26, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_no, Fork{1}}, Step{Action::fork_by_ptes, Fork{0}, Part::head},
            Step{Action::fork_L53, Fork{1}}, Step{Action::fork_L55, Fork{0}},
            Step{Action::fork_by_ptes, Fork{1}, Part::head}, Step{Action::fork_L57, Fork{0}},
            Step{Action::fork_L58_yes, Fork{0}}, Step{Action::fork_L58b_no, Fork{0}},
            Step{Action::fork_L64, Fork{0}}, Step{Action::fork_L66, Fork{0}}, Step{Action::fork_L67,
                Fork{0}}, Step{Action::fork_L68, Fork{0}}, Step{Action::fork_by_ptes, Fork{0},
                Part::tail}, Step{Action::fork_L55, Fork{0}}, Step{Action::fork_L57, Fork{0}},
            Step{Action::fork_L58_yes, Fork{0}}, Step{Action::fork_L58b_yes, Fork{0}},
            Step{Action::fork_L59, Fork{0}}, Step{Action::fork_L61, Fork{0}},
            Step{Action::fork_by_ptes_2, Fork{0}}, Step{Action::fork_L55, Fork{1}},
            Step{Action::fork_L57, Fork{1}}, Step{Action::fork_L58_no, Fork{1}},
            Step{Action::fork_L70, Fork{0}, Part::head}, Step{Action::fork_L66, Fork{1}},
            Step{Action::fork_L70b, Fork{0}}, Step{Action::fork_L67, Fork{1}},
            Step{Action::fork_L68, Fork{1}}, Step{Action::fork_by_ptes, Fork{1}, Part::tail},
            Step{Action::fork_L55, Fork{1}}, Step{Action::fork_L57, Fork{1}},
            Step{Action::fork_L58_yes, Fork{1}}, Step{Action::fork_L58b_yes, Fork{1}},
            Step{Action::fork_L59, Fork{1}}, Step{Action::fork_L72, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_no, Fork{0}}, Step{Action::fork_L43, Fork{0}},
            Step{Action::fork_L45, Fork{0}}, Step{Action::fork_vm_bug, Fork{0}},
            Step{Action::fork_L48, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_no, Fork{1}}, Step{Action::fork_L45, Fork{1}},
            Step{Action::fork_L49, Fork{0}}, Step{Action::fork_vm_bug, Fork{1}},
            Step{Action::fork_L48, Fork{1}}, Step{Action::fork_L49, Fork{1}}, Step{Action::fork_L50,
                Fork{0}}, Step{Action::fork_L50, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L40, Fork{0}},
            Step{Action::fork_L18_yes, Fork{0}}, Step{Action::fork_split_add_refs, Fork{0}},
            Step{Action::fork_L22, Fork{0}}, Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24,
                Fork{0}}, Step{Action::fork_L26, Fork{0}}, Step{Action::fork_by_ptes, Fork{0},
                Part::head}, Step{Action::fork_L55, Fork{0}}, Step{Action::fork_L57, Fork{0}},
            Step{Action::fork_L58_yes, Fork{0}}, Step{Action::fork_L58b_yes, Fork{0}},
            Step{Action::fork_L59, Fork{0}}, Step{Action::fork_L61, Fork{0}}, Step{Action::fork_L30,
                Fork{1}}, Step{Action::fork_L33_no, Fork{1}}, Step{Action::fork_L53, Fork{1}},
            Step{Action::fork_by_ptes, Fork{0}, Part::tail}, Step{Action::fork_by_ptes, Fork{1},
                Part::tail}, Step{Action::fork_L55, Fork{0}}, Step{Action::fork_L57, Fork{0}},
            Step{Action::fork_L58_yes, Fork{0}}, Step{Action::fork_L58b_no, Fork{0}},
            Step{Action::fork_L64, Fork{0}}, Step{Action::fork_L66, Fork{0}}, Step{Action::fork_L67,
                Fork{0}}, Step{Action::fork_L68, Fork{0}}, Step{Action::fork_by_ptes_2, Fork{0}},
            Step{Action::fork_L55, Fork{1}}, Step{Action::fork_L57, Fork{1}},
            Step{Action::fork_L58_no, Fork{1}}, Step{Action::fork_L70, Fork{0}, Part::tail},
            Step{Action::fork_L70b, Fork{0}}, Step{Action::fork_L66, Fork{1}},
            Step{Action::fork_L67, Fork{1}}, Step{Action::fork_L68, Fork{1}},
            Step{Action::fork_by_ptes, Fork{1}, Part::head}, Step{Action::fork_L55, Fork{1}},
            Step{Action::fork_L57, Fork{1}}, Step{Action::fork_L58_yes, Fork{1}},
            Step{Action::fork_L58b_yes, Fork{1}}, Step{Action::fork_L72, Fork{0}},
            Step{Action::fork_L59, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L40, Fork{0}},
            Step{Action::fork_L18_yes, Fork{0}}, Step{Action::fork_split_add_refs, Fork{0}},
            Step{Action::fork_L22, Fork{0}}, Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24,
                Fork{0}}, Step{Action::fork_L26, Fork{0}}, Step{Action::fork_by_ptes, Fork{0},
                Part::head}, Step{Action::fork_L55, Fork{0}}, Step{Action::fork_L57, Fork{0}},
            Step{Action::fork_L58_yes, Fork{0}}, Step{Action::fork_L58b_no, Fork{0}},
            Step{Action::fork_L64, Fork{0}}, Step{Action::fork_L66, Fork{0}}, Step{Action::fork_L67,
                Fork{0}}, Step{Action::fork_L68, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_no, Fork{1}}, Step{Action::fork_L53, Fork{1}},
            Step{Action::fork_by_ptes, Fork{0}, Part::tail}, Step{Action::fork_by_ptes, Fork{1},
                Part::head}, Step{Action::fork_L55, Fork{0}}, Step{Action::fork_L57, Fork{0}},
            Step{Action::fork_L58_yes, Fork{0}}, Step{Action::fork_L58b_yes, Fork{0}},
            Step{Action::fork_L59, Fork{0}}, Step{Action::fork_L61, Fork{0}},
            Step{Action::fork_by_ptes_2, Fork{0}}, Step{Action::fork_L55, Fork{1}},
            Step{Action::fork_L57, Fork{1}}, Step{Action::fork_L58_no, Fork{1}},
            Step{Action::fork_L66, Fork{1}}, Step{Action::fork_L67, Fork{1}}, Step{Action::fork_L68,
                Fork{1}}, Step{Action::fork_by_ptes, Fork{1}, Part::tail}, Step{Action::fork_L55,
                Fork{1}}, Step{Action::fork_L57, Fork{1}}, Step{Action::fork_L58_yes, Fork{1}},
            Step{Action::fork_L58b_yes, Fork{1}}, Step{Action::fork_L59, Fork{1}},
            Step{Action::fork_L61, Fork{1}}, Step{Action::fork_by_ptes_2, Fork{1}},
            Step{Action::fork_L70, Fork{0}, Part::head}, Step{Action::fork_L70, Fork{1},
                Part::head}, Step{Action::fork_L70b, Fork{0}}, Step{Action::fork_L70b, Fork{1}},
            Step{Action::fork_L72, Fork{0}}, Step{Action::fork_L72, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L40, Fork{0}},
            Step{Action::fork_L18_yes, Fork{0}}, Step{Action::fork_split_add_refs, Fork{0}},
            Step{Action::fork_L22, Fork{0}}, Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24,
                Fork{0}}, Step{Action::fork_L26, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_no, Fork{1}}, Step{Action::fork_L53, Fork{1}},
            Step{Action::fork_by_ptes, Fork{0}, Part::head}, Step{Action::fork_by_ptes, Fork{1},
                Part::head}, Step{Action::fork_L55, Fork{0}}, Step{Action::fork_L57, Fork{0}},
            Step{Action::fork_L58_yes, Fork{0}}, Step{Action::fork_L58b_yes, Fork{0}},
            Step{Action::fork_L59, Fork{0}}, Step{Action::fork_L61, Fork{0}}, Step{Action::fork_L55,
                Fork{1}}, Step{Action::fork_by_ptes, Fork{0}, Part::tail}, Step{Action::fork_L57,
                Fork{1}}, Step{Action::fork_L58_yes, Fork{1}}, Step{Action::fork_L58b_yes, Fork{1}},
            Step{Action::fork_L59, Fork{1}}, Step{Action::fork_L61, Fork{1}},
            Step{Action::fork_by_ptes, Fork{1}, Part::tail}, Step{Action::fork_L55, Fork{0}},
            Step{Action::fork_L57, Fork{0}}, Step{Action::fork_L58_yes, Fork{0}},
            Step{Action::fork_L58b_no, Fork{0}}, Step{Action::fork_L64, Fork{0}},
            Step{Action::fork_L66, Fork{0}}, Step{Action::fork_L67, Fork{0}}, Step{Action::fork_L68,
                Fork{0}}, Step{Action::fork_by_ptes_2, Fork{0}}, Step{Action::fork_L55, Fork{1}},
            Step{Action::fork_L70, Fork{0}, Part::tail}, Step{Action::fork_L70b, Fork{0}},
            Step{Action::fork_L72, Fork{0}}, Step{Action::fork_L57, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_yes, Fork{1}}, Step{Action::fork_L35b_no, Fork{1}},
            Step{Action::fork_L43, Fork{1}}, Step{Action::fork_L45, Fork{1}},
            Step{Action::fork_vm_bug, Fork{1}}, Step{Action::fork_L48, Fork{1}},
            Step{Action::fork_L40, Fork{0}}, Step{Action::fork_L18_yes, Fork{0}},
            Step{Action::fork_split_add_refs, Fork{0}}, Step{Action::fork_L49, Fork{1}},
            Step{Action::fork_L22, Fork{0}}, Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24,
                Fork{0}}, Step{Action::fork_L26, Fork{0}}, Step{Action::fork_by_ptes, Fork{0},
                Part::head}, Step{Action::fork_L55, Fork{0}}, Step{Action::fork_L50, Fork{1}},
            Step{Action::fork_L57, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_yes, Fork{1}}, Step{Action::fork_L35b_no, Fork{1}},
            Step{Action::fork_L43, Fork{1}}, Step{Action::fork_L45, Fork{1}},
            Step{Action::fork_vm_bug, Fork{1}}, Step{Action::fork_L48, Fork{1}},
            Step{Action::fork_L40, Fork{0}}, Step{Action::fork_L18_yes, Fork{0}},
            Step{Action::fork_split_add_refs, Fork{0}}, Step{Action::fork_L22, Fork{0}},
            Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24, Fork{0}}, Step{Action::fork_L26,
                Fork{0}}, Step{Action::fork_by_ptes, Fork{0}, Part::head}, Step{Action::fork_L55,
                Fork{0}}, Step{Action::fork_L57, Fork{0}}, Step{Action::fork_L58_no, Fork{0}},
            Step{Action::fork_L49, Fork{1}}, Step{Action::fork_L66, Fork{0}}, Step{Action::fork_L67,
                Fork{0}}, Step{Action::fork_L68, Fork{0}}, Step{Action::fork_by_ptes, Fork{0},
                Part::tail}, Step{Action::fork_L55, Fork{0}}, Step{Action::fork_L57, Fork{0}},
            Step{Action::fork_L58_no, Fork{0}}, Step{Action::fork_L66, Fork{0}},
            Step{Action::fork_L67, Fork{0}}, Step{Action::fork_L68, Fork{0}},
            Step{Action::fork_by_ptes_2, Fork{0}}, Step{Action::fork_L70, Fork{0}, Part::head},
            Step{Action::fork_L70b, Fork{0}}, Step{Action::fork_L50, Fork{1}},
            Step{Action::fork_L72, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_yes, Fork{1}}, Step{Action::fork_L35b_no, Fork{1}},
            Step{Action::fork_L43, Fork{1}}, Step{Action::fork_L45, Fork{1}},
            Step{Action::fork_vm_bug, Fork{1}}, Step{Action::fork_L48, Fork{1}},
            Step{Action::fork_L40, Fork{0}}, Step{Action::fork_L18_yes, Fork{0}},
            Step{Action::fork_split_add_refs, Fork{0}}, Step{Action::fork_L22, Fork{0}},
            Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24, Fork{0}}, Step{Action::fork_L26,
                Fork{0}}, Step{Action::fork_by_ptes, Fork{0}, Part::head}, Step{Action::fork_L55,
                Fork{0}}, Step{Action::fork_L57, Fork{0}}, Step{Action::fork_L58_no, Fork{0}},
            Step{Action::fork_L66, Fork{0}}, Step{Action::fork_L49, Fork{1}}, Step{Action::fork_L67,
                Fork{0}}, Step{Action::fork_L68, Fork{0}}, Step{Action::fork_by_ptes, Fork{0},
                Part::tail}, Step{Action::fork_L55, Fork{0}}, Step{Action::fork_L57, Fork{0}},
            Step{Action::fork_L58_no, Fork{0}}, Step{Action::fork_L66, Fork{0}},
            Step{Action::fork_L67, Fork{0}}, Step{Action::fork_L68, Fork{0}},
            Step{Action::fork_by_ptes_2, Fork{0}}, Step{Action::fork_L70, Fork{0}, Part::head},
            Step{Action::fork_L70b, Fork{0}}, Step{Action::fork_L72, Fork{0}},
            Step{Action::fork_L50, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_no, Fork{0}}, Step{Action::fork_L43, Fork{0}},
            Step{Action::fork_L45, Fork{0}}, Step{Action::fork_vm_bug, Fork{0}},
            Step{Action::fork_L48, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L49, Fork{0}},
            Step{Action::fork_L33b, Fork{1}}, Step{Action::fork_L50, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 12") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_no, Fork{0}}, Step{Action::fork_L43, Fork{0}},
            Step{Action::fork_L45, Fork{0}}, Step{Action::fork_vm_bug, Fork{0}},
            Step{Action::fork_L48, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L49, Fork{0}},
            Step{Action::fork_L50, Fork{0}}, Step{Action::fork_L33b, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 13") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_no, Fork{0}}, Step{Action::fork_L43, Fork{0}},
            Step{Action::fork_L45, Fork{0}}, Step{Action::fork_vm_bug, Fork{0}},
            Step{Action::fork_L48, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_no, Fork{1}}, Step{Action::fork_L49, Fork{0}},
            Step{Action::fork_L45, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 14") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_no, Fork{0}}, Step{Action::fork_L43, Fork{0}},
            Step{Action::fork_L45, Fork{0}}, Step{Action::fork_vm_bug, Fork{0}},
            Step{Action::fork_L48, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_no, Fork{1}}, Step{Action::fork_L45, Fork{1}},
            Step{Action::fork_vm_bug, Fork{1}}, Step{Action::fork_L48, Fork{1}},
            Step{Action::fork_L49, Fork{0}}, Step{Action::fork_L49, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 15") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_yes, Fork{1}}, Step{Action::fork_L35b_no, Fork{1}},
            Step{Action::fork_L43, Fork{1}}, Step{Action::fork_L45, Fork{1}},
            Step{Action::fork_vm_bug, Fork{1}}, Step{Action::fork_L48, Fork{1}},
            Step{Action::fork_L40, Fork{0}}, Step{Action::fork_L18_yes, Fork{0}},
            Step{Action::fork_L49, Fork{1}}, Step{Action::fork_split_add_refs, Fork{0}},
            Step{Action::fork_L50, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 16") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_yes, Fork{1}}, Step{Action::fork_L35b_no, Fork{1}},
            Step{Action::fork_L43, Fork{1}}, Step{Action::fork_L45, Fork{1}},
            Step{Action::fork_vm_bug, Fork{1}}, Step{Action::fork_L48, Fork{1}},
            Step{Action::fork_L40, Fork{0}}, Step{Action::fork_L18_yes, Fork{0}},
            Step{Action::fork_L49, Fork{1}}, Step{Action::fork_L50, Fork{1}},
            Step{Action::fork_split_add_refs, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 17") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_yes, Fork{1}}, Step{Action::fork_L35b_no, Fork{1}},
            Step{Action::fork_L43, Fork{1}}, Step{Action::fork_L45, Fork{1}},
            Step{Action::fork_vm_bug, Fork{1}}, Step{Action::fork_L48, Fork{1}},
            Step{Action::fork_L40, Fork{0}}, Step{Action::fork_L18_yes, Fork{0}},
            Step{Action::fork_split_add_refs, Fork{0}}, Step{Action::fork_L22, Fork{0}},
            Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24, Fork{0}}, Step{Action::fork_L26,
                Fork{0}}, Step{Action::fork_L49, Fork{1}}, Step{Action::fork_by_ptes, Fork{0},
                Part::head}, Step{Action::fork_L55, Fork{0}}, Step{Action::fork_L57, Fork{0}},
            Step{Action::fork_L50, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 18") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_yes, Fork{1}}, Step{Action::fork_L35b_yes, Fork{1}},
            Step{Action::fork_give_back, Fork{1}}, Step{Action::fork_L39, Fork{1}},
            Step{Action::fork_L40, Fork{0}}, Step{Action::fork_L18_yes, Fork{0}},
            Step{Action::fork_split_add_refs, Fork{0}}, Step{Action::fork_L22, Fork{0}},
            Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24, Fork{0}}, Step{Action::fork_L26,
                Fork{0}}, Step{Action::fork_by_ptes, Fork{0}, Part::head}, Step{Action::fork_L55,
                Fork{0}}, Step{Action::fork_L57, Fork{0}}, Step{Action::fork_L58_yes, Fork{0}},
            Step{Action::fork_L58b_yes, Fork{0}}, Step{Action::fork_L59, Fork{0}},
            Step{Action::fork_L61, Fork{0}}, Step{Action::fork_L40, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 19") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_yes, Fork{1}}, Step{Action::fork_L35b_yes, Fork{1}},
            Step{Action::fork_give_back, Fork{1}}, Step{Action::fork_L39, Fork{1}},
            Step{Action::fork_L40, Fork{0}}, Step{Action::fork_L18_yes, Fork{0}},
            Step{Action::fork_split_add_refs, Fork{0}}, Step{Action::fork_L22, Fork{0}},
            Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24, Fork{0}}, Step{Action::fork_L26,
                Fork{0}}, Step{Action::fork_by_ptes, Fork{0}, Part::head}, Step{Action::fork_L55,
                Fork{0}}, Step{Action::fork_L57, Fork{0}}, Step{Action::fork_L58_yes, Fork{0}},
            Step{Action::fork_L58b_no, Fork{0}}, Step{Action::fork_L64, Fork{0}},
            Step{Action::fork_L66, Fork{0}}, Step{Action::fork_L67, Fork{0}}, Step{Action::fork_L68,
                Fork{0}}, Step{Action::fork_L40, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 20") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_yes, Fork{1}}, Step{Action::fork_L35b_no, Fork{1}},
            Step{Action::fork_L43, Fork{1}}, Step{Action::fork_L45, Fork{1}},
            Step{Action::fork_vm_bug, Fork{1}}, Step{Action::fork_L48, Fork{1}},
            Step{Action::fork_L40, Fork{0}}, Step{Action::fork_L18_yes, Fork{0}},
            Step{Action::fork_split_add_refs, Fork{0}}, Step{Action::fork_L22, Fork{0}},
            Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24, Fork{0}}, Step{Action::fork_L26,
                Fork{0}}, Step{Action::fork_by_ptes, Fork{0}, Part::head}, Step{Action::fork_L55,
                Fork{0}}, Step{Action::fork_L57, Fork{0}}, Step{Action::fork_L58_no, Fork{0}},
            Step{Action::fork_L66, Fork{0}}, Step{Action::fork_L67, Fork{0}}, Step{Action::fork_L68,
                Fork{0}}, Step{Action::fork_by_ptes, Fork{0}, Part::tail}, Step{Action::fork_L55,
                Fork{0}}, Step{Action::fork_L57, Fork{0}}, Step{Action::fork_L58_no, Fork{0}},
            Step{Action::fork_L66, Fork{0}}, Step{Action::fork_L67, Fork{0}}, Step{Action::fork_L68,
                Fork{0}}, Step{Action::fork_by_ptes_2, Fork{0}}, Step{Action::fork_L70, Fork{0},
                Part::head}, Step{Action::fork_L49, Fork{1}}, Step{Action::fork_L70b, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 21") {
        const std::vector<Step> schedule{Step{Action::fork_L30, Fork{0}}, Step{Action::fork_L33_yes,
                Fork{0}}, Step{Action::fork_L33b, Fork{0}}, Step{Action::fork_L35_yes, Fork{0}},
            Step{Action::fork_L35b_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::fork_L39, Fork{0}}, Step{Action::fork_L30, Fork{1}},
            Step{Action::fork_L33_yes, Fork{1}}, Step{Action::fork_L33b, Fork{1}},
            Step{Action::fork_L35_yes, Fork{1}}, Step{Action::fork_L35b_no, Fork{1}},
            Step{Action::fork_L43, Fork{1}}, Step{Action::fork_L45, Fork{1}},
            Step{Action::fork_vm_bug, Fork{1}}, Step{Action::fork_L48, Fork{1}},
            Step{Action::fork_L40, Fork{0}}, Step{Action::fork_L18_yes, Fork{0}},
            Step{Action::fork_split_add_refs, Fork{0}}, Step{Action::fork_L22, Fork{0}},
            Step{Action::fork_L23, Fork{0}}, Step{Action::fork_L24, Fork{0}}, Step{Action::fork_L26,
                Fork{0}}, Step{Action::fork_by_ptes, Fork{0}, Part::head}, Step{Action::fork_L55,
                Fork{0}}, Step{Action::fork_L57, Fork{0}}, Step{Action::fork_L58_no, Fork{0}},
            Step{Action::fork_L66, Fork{0}}, Step{Action::fork_L67, Fork{0}}, Step{Action::fork_L68,
                Fork{0}}, Step{Action::fork_by_ptes, Fork{0}, Part::tail}, Step{Action::fork_L55,
                Fork{0}}, Step{Action::fork_L57, Fork{0}}, Step{Action::fork_L58_no, Fork{0}},
            Step{Action::fork_L66, Fork{0}}, Step{Action::fork_L67, Fork{0}}, Step{Action::fork_L68,
                Fork{0}}, Step{Action::fork_by_ptes_2, Fork{0}}, Step{Action::fork_L70, Fork{0},
                Part::head}, Step{Action::fork_L70b, Fork{0}}, Step{Action::fork_L49, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::copy_huge_pmd
