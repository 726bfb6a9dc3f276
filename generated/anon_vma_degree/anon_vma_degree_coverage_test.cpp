/// Takes every step of anon_vma_degree, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from anon_vma_degree.latch: change that, not
/// this.

#include <vector>

#include "anon_vma_degree.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::anon_vma_degree {

namespace {

struct AnonVma1Vma1Tree1 {
    static constexpr int AnonVma = 1;
    static constexpr int Vma = 1;
    static constexpr int tree = 1;
};

/// 2 schedules take 29 steps and 0 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("apart: every step of 1 of each", "[anon_vma_degree][coverage]") {
    const Machine<AnonVma1Vma1Tree1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::tree_L69, Tree{0}, AnonVma{0}},
            Step{Action::tree_L72, Tree{0}}, Step{Action::tree_L73, Tree{0}}, Step{Action::tree_L30,
                Tree{0}}, Step{Action::tree_L31, Tree{0}}, Step{Action::tree_L32, Tree{0}},
            Step{Action::tree_L33, Tree{0}}, Step{Action::tree_L74, Tree{0}}, Step{Action::tree_L75,
                Tree{0}}, Step{Action::tree_L77, Tree{0}, Vma{0}}, Step{Action::tree_L78_yes,
                Tree{0}}, Step{Action::tree_L78b_none, Tree{0}}, Step{Action::tree_L79, Tree{0}},
            Step{Action::tree_L75, Tree{0}}, Step{Action::tree_L77, Tree{0}, Vma{0}},
            Step{Action::tree_L78_no, Tree{0}}, Step{Action::tree_L78c, Tree{0}},
            Step{Action::tree_L58, Tree{0}, AnonVma{0}}, Step{Action::tree_L58b, Tree{0}},
            Step{Action::tree_L60, Tree{0}}, Step{Action::tree_L61_yes, Tree{0}},
            Step{Action::tree_L61b, Tree{0}}, Step{Action::tree_L58_3, Tree{0}},
            Step{Action::tree_L63, Tree{0}}, Step{Action::tree_L64, Tree{0}}, Step{Action::tree_L65,
                Tree{0}, AnonVma{0}}, Step{Action::tree_L65b, Tree{0}}, Step{Action::tree_L65_2,
                Tree{0}}, Step{Action::tree_L79, Tree{0}}, Step{Action::tree_L75, Tree{0}},
            Step{Action::tree_L77_none, Tree{0}}, Step{Action::tree_gone, Tree{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::tree_L69_2, Tree{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::anon_vma_degree
