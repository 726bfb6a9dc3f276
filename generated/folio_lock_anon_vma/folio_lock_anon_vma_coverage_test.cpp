/// Takes every step of folio_lock_anon_vma, and every two conflicting steps of different
/// instances one right after the other. Written by Latchwork from folio_lock_anon_vma.latch:
/// change that, not this.

#include <vector>

#include "folio_lock_anon_vma.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::folio_lock_anon_vma {

namespace {

struct AnonVma1Owner1Other1RmapWalk1 {
    static constexpr int AnonVma = 1;
    static constexpr int owner = 1;
    static constexpr int other = 1;
    static constexpr int rmap_walk = 1;
};

/// 44 schedules take 88 steps and 70 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("right: every step of 1 of each", "[folio_lock_anon_vma][coverage]") {
    const Machine<AnonVma1Owner1Other1RmapWalk1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38,
                Other{0}}, Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::other_L32, Other{0}}, Step{Action::other_L40, Other{0}},
            Step{Action::other_L69_yes, Other{0}}, Step{Action::other_L69b, Other{0}},
            Step{Action::other_L31b, Other{0}}, Step{Action::other_L32b, Other{0}},
            Step{Action::rmap_walk_L80_yes, RmapWalk{0}}, Step{Action::other_L43_yes, Other{0}},
            Step{Action::other_anon_vma_free_wait_yes, Other{0}}, Step{Action::rmap_walk_moved_no,
                RmapWalk{0}}, Step{Action::rmap_walk_unmapped_yes, RmapWalk{0}},
            Step{Action::rmap_walk_L84, RmapWalk{0}}, Step{Action::other_L23, Other{0}},
            Step{Action::other_L23b, Other{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::rmap_walk_again, RmapWalk{0}},
            Step{Action::rmap_walk_L77, RmapWalk{0}}, Step{Action::rmap_walk_L78_no, RmapWalk{0}},
            Step{Action::rmap_walk_L79_no, RmapWalk{0}}, Step{Action::rmap_walk_L80_no,
                RmapWalk{0}}, Step{Action::owner_L32b, Owner{0}}, Step{Action::owner_L54_2,
                Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}}, Step{Action::owner_L37d,
                Owner{0}}, Step{Action::owner_L55_yes, Owner{0}}, Step{Action::rmap_walk_L88_no,
                RmapWalk{0}}, Step{Action::rmap_walk_L89_no, RmapWalk{0}}, Step{Action::owner_exit,
                Owner{0}}, Step{Action::owner_L61, Owner{0}}, Step{Action::owner_L31d, Owner{0}},
            Step{Action::owner_L32d, Owner{0}}, Step{Action::rmap_walk_leave, RmapWalk{0}},
            Step{Action::rmap_walk_L92, RmapWalk{0}}, Step{Action::rmap_walk_moved_slow_no,
                RmapWalk{0}}, Step{Action::rmap_walk_L95_no, RmapWalk{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_yes,
                Owner{0}}, Step{Action::rmap_walk_walk, RmapWalk{0}}, Step{Action::rmap_walk_L103,
                RmapWalk{0}}, Step{Action::owner_L23, Owner{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::owner_L46_2, Owner{0}},
            Step{Action::owner_L37_yes, Owner{0}}, Step{Action::owner_L37c, Owner{0}},
            Step{Action::owner_L50_yes, Owner{0}}, Step{Action::other_L66_2, Other{0}},
            Step{Action::other_L37_yes, Other{0}}, Step{Action::other_L37b, Other{0}},
            Step{Action::other_L69_no, Other{0}}, Step{Action::rmap_walk_again, RmapWalk{0}},
            Step{Action::rmap_walk_L77, RmapWalk{0}}, Step{Action::rmap_walk_L78_yes, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::rmap_walk_L80_no, RmapWalk{0}},
            Step{Action::owner_L32d, Owner{0}}, Step{Action::rmap_walk_L88_no, RmapWalk{0}},
            Step{Action::owner_L43_no, Owner{0}}, Step{Action::rmap_walk_L89_yes, RmapWalk{0}},
            Step{Action::rmap_walk_L89b, RmapWalk{0}}, Step{Action::rmap_walk_L89c_yes,
                RmapWalk{0}}, Step{Action::rmap_walk_anon_vma_free_wait_no, RmapWalk{0}},
            Step{Action::rmap_walk_L24, RmapWalk{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::other_L66, Other{0}, AnonVma{0}},
            Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38, Other{0}},
            Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::other_L32, Other{0}}, Step{Action::other_L40, Other{0}},
            Step{Action::other_L69_yes, Other{0}}, Step{Action::other_L69b, Other{0}},
            Step{Action::other_L31b, Other{0}}, Step{Action::other_L32b, Other{0}},
            Step{Action::other_L43_yes, Other{0}}, Step{Action::other_anon_vma_free_wait_no,
                Other{0}}, Step{Action::other_L24, Other{0}}, Step{Action::owner_L46, Owner{0},
                AnonVma{0}}, Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38,
                Owner{0}}, Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::rmap_walk_again, RmapWalk{0}},
            Step{Action::rmap_walk_L77, RmapWalk{0}}, Step{Action::rmap_walk_L78_no, RmapWalk{0}},
            Step{Action::rmap_walk_L79_no, RmapWalk{0}}, Step{Action::rmap_walk_L80_yes,
                RmapWalk{0}}, Step{Action::rmap_walk_moved_no, RmapWalk{0}},
            Step{Action::rmap_walk_unmapped_no, RmapWalk{0}}, Step{Action::rmap_walk_L85,
                RmapWalk{0}}, Step{Action::rmap_walk_walk, RmapWalk{0}},
            Step{Action::rmap_walk_L103, RmapWalk{0}}, Step{Action::owner_L53, Owner{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::rmap_walk_again, RmapWalk{0}},
            Step{Action::rmap_walk_L77, RmapWalk{0}}, Step{Action::rmap_walk_L78_no, RmapWalk{0}},
            Step{Action::rmap_walk_L79_no, RmapWalk{0}}, Step{Action::rmap_walk_L80_no,
                RmapWalk{0}}, Step{Action::owner_L32b, Owner{0}}, Step{Action::owner_L54_2,
                Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}}, Step{Action::owner_L37d,
                Owner{0}}, Step{Action::owner_L55_yes, Owner{0}}, Step{Action::rmap_walk_L88_no,
                RmapWalk{0}}, Step{Action::rmap_walk_L89_no, RmapWalk{0}}, Step{Action::owner_exit,
                Owner{0}}, Step{Action::owner_L61, Owner{0}}, Step{Action::owner_L31d, Owner{0}},
            Step{Action::owner_L32d, Owner{0}}, Step{Action::owner_L43_no, Owner{0}},
            Step{Action::rmap_walk_leave, RmapWalk{0}}, Step{Action::rmap_walk_L92, RmapWalk{0}},
            Step{Action::rmap_walk_moved_slow_no, RmapWalk{0}}, Step{Action::rmap_walk_L95_yes,
                RmapWalk{0}}, Step{Action::rmap_walk_unlock, RmapWalk{0}},
            Step{Action::rmap_walk_anon_vma_free_wait_3_no, RmapWalk{0}},
            Step{Action::rmap_walk_L24c, RmapWalk{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::rmap_walk_again, RmapWalk{0}},
            Step{Action::owner_L51, Owner{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::owner_L52, Owner{0}},
            Step{Action::rmap_walk_L79_no, RmapWalk{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::rmap_walk_L80_no, RmapWalk{0}}, Step{Action::rmap_walk_L88_no,
                RmapWalk{0}}, Step{Action::rmap_walk_L89_no, RmapWalk{0}},
            Step{Action::rmap_walk_leave, RmapWalk{0}}, Step{Action::owner_L31b, Owner{0}},
            Step{Action::owner_L32b, Owner{0}}, Step{Action::rmap_walk_L92, RmapWalk{0}},
            Step{Action::rmap_walk_moved_slow_no, RmapWalk{0}}, Step{Action::rmap_walk_L95_no,
                RmapWalk{0}}, Step{Action::rmap_walk_walk, RmapWalk{0}},
            Step{Action::rmap_walk_L103, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::owner_L62_no, Owner{0}}, Step{Action::other_L37_no,
                Other{0}}, Step{Action::other_L38, Other{0}}, Step{Action::other_L39, Other{0}},
            Step{Action::other_L31, Other{0}}, Step{Action::other_L32, Other{0}},
            Step{Action::other_L40, Other{0}}, Step{Action::other_L69_yes, Other{0}},
            Step{Action::other_L69b, Other{0}}, Step{Action::other_L31b, Other{0}},
            Step{Action::other_L32b, Other{0}}, Step{Action::other_L43_yes, Other{0}},
            Step{Action::other_anon_vma_free_wait_no, Other{0}}, Step{Action::other_L24, Other{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_yes,
                RmapWalk{0}}, Step{Action::rmap_walk_out, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::rmap_walk_again, RmapWalk{0}},
            Step{Action::rmap_walk_L77, RmapWalk{0}}, Step{Action::rmap_walk_L78_no, RmapWalk{0}},
            Step{Action::rmap_walk_L79_no, RmapWalk{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::rmap_walk_L80_yes, RmapWalk{0}}, Step{Action::owner_L54_2, Owner{0}},
            Step{Action::owner_L37b_yes, Owner{0}}, Step{Action::owner_L37d, Owner{0}},
            Step{Action::owner_L55_yes, Owner{0}}, Step{Action::rmap_walk_moved_no, RmapWalk{0}},
            Step{Action::owner_exit, Owner{0}}, Step{Action::rmap_walk_unmapped_yes, RmapWalk{0}},
            Step{Action::rmap_walk_L84, RmapWalk{0}}, Step{Action::owner_L61, Owner{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::rmap_walk_L80_no, RmapWalk{0}}, Step{Action::owner_L31d, Owner{0}},
            Step{Action::owner_L32d, Owner{0}}, Step{Action::owner_L43_yes, Owner{0}},
            Step{Action::rmap_walk_L88_yes, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::rmap_walk_L80_yes, RmapWalk{0}}, Step{Action::owner_L43_yes, Owner{0}},
            Step{Action::owner_anon_vma_free_wait_yes, Owner{0}}, Step{Action::rmap_walk_moved_no,
                RmapWalk{0}}, Step{Action::rmap_walk_unmapped_yes, RmapWalk{0}},
            Step{Action::rmap_walk_L84, RmapWalk{0}}, Step{Action::owner_L23, Owner{0}},
            Step{Action::owner_L23c, Owner{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 12") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::rmap_walk_L80_yes, RmapWalk{0}}, Step{Action::owner_L24,
                Owner{0}}, Step{Action::other_L66, Other{0}, AnonVma{0}}, Step{Action::other_L37_no,
                Other{0}}, Step{Action::other_L38, Other{0}}, Step{Action::rmap_walk_moved_no,
                RmapWalk{0}}, Step{Action::rmap_walk_unmapped_yes, RmapWalk{0}},
            Step{Action::rmap_walk_L84, RmapWalk{0}}, Step{Action::other_L39, Other{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 13") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38,
                Other{0}}, Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::rmap_walk_L80_no, RmapWalk{0}}, Step{Action::other_L32, Other{0}},
            Step{Action::other_L40, Other{0}}, Step{Action::other_L69_yes, Other{0}},
            Step{Action::other_L69b, Other{0}}, Step{Action::other_L31b, Other{0}},
            Step{Action::other_L32b, Other{0}}, Step{Action::rmap_walk_L88_no, RmapWalk{0}},
            Step{Action::other_L43_no, Other{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 14") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38,
                Other{0}}, Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::other_L32, Other{0}}, Step{Action::other_L40, Other{0}},
            Step{Action::other_L69_yes, Other{0}}, Step{Action::other_L69b, Other{0}},
            Step{Action::other_L31b, Other{0}}, Step{Action::rmap_walk_L80_no, RmapWalk{0}},
            Step{Action::other_L32b, Other{0}}, Step{Action::rmap_walk_L88_no, RmapWalk{0}},
            Step{Action::rmap_walk_L89_yes, RmapWalk{0}}, Step{Action::rmap_walk_L89b, RmapWalk{0}},
            Step{Action::rmap_walk_L89c_no, RmapWalk{0}}, Step{Action::other_L43_yes, Other{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 15") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::rmap_walk_L80_yes, RmapWalk{0}},
            Step{Action::rmap_walk_moved_no, RmapWalk{0}}, Step{Action::rmap_walk_unmapped_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::rmap_walk_L85,
                RmapWalk{0}}, Step{Action::rmap_walk_walk, RmapWalk{0}},
            Step{Action::rmap_walk_L103, RmapWalk{0}}, Step{Action::owner_L61, Owner{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 16") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::rmap_walk_L80_yes,
                RmapWalk{0}}, Step{Action::other_L66, Other{0}, AnonVma{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 17") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::rmap_walk_again, RmapWalk{0}},
            Step{Action::rmap_walk_L77, RmapWalk{0}}, Step{Action::rmap_walk_L78_no, RmapWalk{0}},
            Step{Action::rmap_walk_L79_no, RmapWalk{0}}, Step{Action::rmap_walk_L80_no,
                RmapWalk{0}}, Step{Action::owner_L32b, Owner{0}}, Step{Action::owner_L54_2,
                Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}}, Step{Action::owner_L37d,
                Owner{0}}, Step{Action::owner_L55_yes, Owner{0}}, Step{Action::rmap_walk_L88_no,
                RmapWalk{0}}, Step{Action::rmap_walk_L89_no, RmapWalk{0}}, Step{Action::owner_exit,
                Owner{0}}, Step{Action::owner_L61, Owner{0}}, Step{Action::owner_L31d, Owner{0}},
            Step{Action::rmap_walk_leave, RmapWalk{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::rmap_walk_L92, RmapWalk{0}}, Step{Action::rmap_walk_moved_slow_no,
                RmapWalk{0}}, Step{Action::owner_L43_no, Owner{0}}, Step{Action::rmap_walk_L95_yes,
                RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 18") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::rmap_walk_L80_no, RmapWalk{0}},
            Step{Action::owner_L32d, Owner{0}}, Step{Action::owner_L43_yes, Owner{0}},
            Step{Action::owner_anon_vma_free_wait_no, Owner{0}}, Step{Action::owner_L24, Owner{0}},
            Step{Action::rmap_walk_L88_yes, RmapWalk{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 19") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38,
                Other{0}}, Step{Action::other_L39, Other{0}}, Step{Action::rmap_walk_L80_no,
                RmapWalk{0}}, Step{Action::other_L31, Other{0}}, Step{Action::other_L32, Other{0}},
            Step{Action::other_L40, Other{0}}, Step{Action::other_L69_yes, Other{0}},
            Step{Action::other_L69b, Other{0}}, Step{Action::other_L31b, Other{0}},
            Step{Action::other_L32b, Other{0}}, Step{Action::other_L43_yes, Other{0}},
            Step{Action::rmap_walk_L88_yes, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 20") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38,
                Other{0}}, Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::other_L32, Other{0}}, Step{Action::rmap_walk_L80_yes, RmapWalk{0}},
            Step{Action::other_L40, Other{0}}, Step{Action::other_L69_yes, Other{0}},
            Step{Action::rmap_walk_moved_no, RmapWalk{0}}, Step{Action::rmap_walk_unmapped_yes,
                RmapWalk{0}}, Step{Action::rmap_walk_L84, RmapWalk{0}}, Step{Action::other_L69b,
                Other{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 21") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38,
                Other{0}}, Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::other_L32, Other{0}}, Step{Action::other_L40, Other{0}},
            Step{Action::other_L69_yes, Other{0}}, Step{Action::other_L69b, Other{0}},
            Step{Action::rmap_walk_L80_no, RmapWalk{0}}, Step{Action::other_L31b, Other{0}},
            Step{Action::other_L32b, Other{0}}, Step{Action::other_L43_yes, Other{0}},
            Step{Action::other_anon_vma_free_wait_no, Other{0}}, Step{Action::other_L24, Other{0}},
            Step{Action::rmap_walk_L88_yes, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 22") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38,
                Other{0}}, Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::other_L32, Other{0}}, Step{Action::other_L40, Other{0}},
            Step{Action::other_L69_yes, Other{0}}, Step{Action::other_L69b, Other{0}},
            Step{Action::other_L31b, Other{0}}, Step{Action::other_L32b, Other{0}},
            Step{Action::other_L43_yes, Other{0}}, Step{Action::other_anon_vma_free_wait_no,
                Other{0}}, Step{Action::rmap_walk_L80_yes, RmapWalk{0}}, Step{Action::other_L24,
                Other{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 23") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::rmap_walk_again, RmapWalk{0}},
            Step{Action::rmap_walk_L77, RmapWalk{0}}, Step{Action::owner_L51, Owner{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 24") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_yes,
                RmapWalk{0}}, Step{Action::owner_L52, Owner{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 25") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::rmap_walk_again, RmapWalk{0}},
            Step{Action::rmap_walk_L77, RmapWalk{0}}, Step{Action::rmap_walk_L78_no, RmapWalk{0}},
            Step{Action::rmap_walk_L79_no, RmapWalk{0}}, Step{Action::rmap_walk_L80_no,
                RmapWalk{0}}, Step{Action::owner_L32b, Owner{0}}, Step{Action::owner_L54_2,
                Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}}, Step{Action::owner_L37d,
                Owner{0}}, Step{Action::owner_L55_yes, Owner{0}}, Step{Action::rmap_walk_L88_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::rmap_walk_L89_yes,
                RmapWalk{0}}, Step{Action::rmap_walk_L89b, RmapWalk{0}},
            Step{Action::rmap_walk_L89c_no, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 26") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::owner_exit, Owner{0}},
            Step{Action::rmap_walk_L79_yes, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 27") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::rmap_walk_L80_yes, RmapWalk{0}},
            Step{Action::owner_anon_vma_free_wait_yes, Owner{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 28") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::rmap_walk_L80_yes, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 29") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::rmap_walk_L80_no, RmapWalk{0}},
            Step{Action::owner_L32d, Owner{0}}, Step{Action::owner_L43_yes, Owner{0}},
            Step{Action::owner_anon_vma_free_wait_no, Owner{0}}, Step{Action::rmap_walk_L88_yes,
                RmapWalk{0}}, Step{Action::owner_L24, Owner{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 30") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::rmap_walk_L80_yes, RmapWalk{0}},
            Step{Action::rmap_walk_moved_no, RmapWalk{0}}, Step{Action::rmap_walk_unmapped_yes,
                RmapWalk{0}}, Step{Action::owner_anon_vma_free_wait_yes, Owner{0}},
            Step{Action::rmap_walk_L84, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 31") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::rmap_walk_L80_yes, RmapWalk{0}},
            Step{Action::rmap_walk_moved_no, RmapWalk{0}}, Step{Action::rmap_walk_unmapped_yes,
                RmapWalk{0}}, Step{Action::rmap_walk_L84, RmapWalk{0}},
            Step{Action::owner_anon_vma_free_wait_no, Owner{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 32") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::rmap_walk_L80_no, RmapWalk{0}},
            Step{Action::owner_L32d, Owner{0}}, Step{Action::owner_L43_yes, Owner{0}},
            Step{Action::owner_anon_vma_free_wait_no, Owner{0}}, Step{Action::owner_L24, Owner{0}},
            Step{Action::other_L66, Other{0}, AnonVma{0}}, Step{Action::rmap_walk_L88_yes,
                RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 33") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::rmap_walk_L80_no, RmapWalk{0}},
            Step{Action::owner_L32d, Owner{0}}, Step{Action::rmap_walk_L88_no, RmapWalk{0}},
            Step{Action::rmap_walk_L89_yes, RmapWalk{0}}, Step{Action::rmap_walk_L89b, RmapWalk{0}},
            Step{Action::owner_L43_no, Owner{0}}, Step{Action::rmap_walk_L89c_yes, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 34") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::rmap_walk_L80_no, RmapWalk{0}},
            Step{Action::owner_L32d, Owner{0}}, Step{Action::rmap_walk_L88_no, RmapWalk{0}},
            Step{Action::rmap_walk_L89_yes, RmapWalk{0}}, Step{Action::rmap_walk_L89b, RmapWalk{0}},
            Step{Action::rmap_walk_L89c_no, RmapWalk{0}}, Step{Action::owner_L43_yes, Owner{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 35") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::rmap_walk_L80_no, RmapWalk{0}},
            Step{Action::owner_L32d, Owner{0}}, Step{Action::owner_L43_yes, Owner{0}},
            Step{Action::owner_anon_vma_free_wait_no, Owner{0}}, Step{Action::owner_L24, Owner{0}},
            Step{Action::other_L66, Other{0}, AnonVma{0}}, Step{Action::other_L37_no, Other{0}},
            Step{Action::other_L38, Other{0}}, Step{Action::rmap_walk_L88_no, RmapWalk{0}},
            Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::other_L32, Other{0}}, Step{Action::other_L40, Other{0}},
            Step{Action::other_L69_yes, Other{0}}, Step{Action::other_L69b, Other{0}},
            Step{Action::other_L31b, Other{0}}, Step{Action::other_L32b, Other{0}},
            Step{Action::other_L43_no, Other{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 36") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::rmap_walk_L80_no, RmapWalk{0}},
            Step{Action::owner_L32d, Owner{0}}, Step{Action::owner_L43_yes, Owner{0}},
            Step{Action::owner_anon_vma_free_wait_no, Owner{0}}, Step{Action::owner_L24, Owner{0}},
            Step{Action::other_L66, Other{0}, AnonVma{0}}, Step{Action::other_L37_no, Other{0}},
            Step{Action::rmap_walk_L88_yes, RmapWalk{0}}, Step{Action::other_L38, Other{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 37") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::rmap_walk_again, RmapWalk{0}},
            Step{Action::rmap_walk_L77, RmapWalk{0}}, Step{Action::rmap_walk_L78_no, RmapWalk{0}},
            Step{Action::rmap_walk_L79_no, RmapWalk{0}}, Step{Action::rmap_walk_L80_no,
                RmapWalk{0}}, Step{Action::owner_L32b, Owner{0}}, Step{Action::owner_L54_2,
                Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}}, Step{Action::owner_L37d,
                Owner{0}}, Step{Action::owner_L55_yes, Owner{0}}, Step{Action::rmap_walk_L88_no,
                RmapWalk{0}}, Step{Action::rmap_walk_L89_no, RmapWalk{0}}, Step{Action::owner_exit,
                Owner{0}}, Step{Action::owner_L61, Owner{0}}, Step{Action::owner_L31d, Owner{0}},
            Step{Action::owner_L32d, Owner{0}}, Step{Action::rmap_walk_leave, RmapWalk{0}},
            Step{Action::rmap_walk_L92, RmapWalk{0}}, Step{Action::rmap_walk_moved_slow_no,
                RmapWalk{0}}, Step{Action::rmap_walk_L95_no, RmapWalk{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::rmap_walk_walk, RmapWalk{0}},
            Step{Action::owner_anon_vma_free_wait_yes, Owner{0}}, Step{Action::rmap_walk_L103,
                RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 38") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::rmap_walk_again, RmapWalk{0}},
            Step{Action::rmap_walk_L77, RmapWalk{0}}, Step{Action::rmap_walk_L78_no, RmapWalk{0}},
            Step{Action::rmap_walk_L79_no, RmapWalk{0}}, Step{Action::rmap_walk_L80_no,
                RmapWalk{0}}, Step{Action::owner_L32b, Owner{0}}, Step{Action::owner_L54_2,
                Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}}, Step{Action::owner_L37d,
                Owner{0}}, Step{Action::owner_L55_yes, Owner{0}}, Step{Action::rmap_walk_L88_no,
                RmapWalk{0}}, Step{Action::rmap_walk_L89_no, RmapWalk{0}}, Step{Action::owner_exit,
                Owner{0}}, Step{Action::owner_L61, Owner{0}}, Step{Action::owner_L31d, Owner{0}},
            Step{Action::owner_L32d, Owner{0}}, Step{Action::rmap_walk_leave, RmapWalk{0}},
            Step{Action::rmap_walk_L92, RmapWalk{0}}, Step{Action::rmap_walk_moved_slow_no,
                RmapWalk{0}}, Step{Action::rmap_walk_L95_no, RmapWalk{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::rmap_walk_walk, RmapWalk{0}},
            Step{Action::rmap_walk_L103, RmapWalk{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 39") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38,
                Other{0}}, Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::other_L32, Other{0}}, Step{Action::other_L40, Other{0}},
            Step{Action::other_L69_yes, Other{0}}, Step{Action::other_L69b, Other{0}},
            Step{Action::other_L31b, Other{0}}, Step{Action::rmap_walk_L80_no, RmapWalk{0}},
            Step{Action::other_L32b, Other{0}}, Step{Action::other_L43_yes, Other{0}},
            Step{Action::other_anon_vma_free_wait_no, Other{0}}, Step{Action::rmap_walk_L88_yes,
                RmapWalk{0}}, Step{Action::other_L24, Other{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 40") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38,
                Other{0}}, Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::other_L32, Other{0}}, Step{Action::other_L40, Other{0}},
            Step{Action::other_L69_yes, Other{0}}, Step{Action::other_L69b, Other{0}},
            Step{Action::other_L31b, Other{0}}, Step{Action::other_L32b, Other{0}},
            Step{Action::other_L43_yes, Other{0}}, Step{Action::rmap_walk_L80_yes, RmapWalk{0}},
            Step{Action::other_anon_vma_free_wait_yes, Other{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 41") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38,
                Other{0}}, Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::other_L32, Other{0}}, Step{Action::other_L40, Other{0}},
            Step{Action::other_L69_yes, Other{0}}, Step{Action::other_L69b, Other{0}},
            Step{Action::other_L31b, Other{0}}, Step{Action::other_L32b, Other{0}},
            Step{Action::other_L43_yes, Other{0}}, Step{Action::other_anon_vma_free_wait_no,
                Other{0}}, Step{Action::other_L24, Other{0}}, Step{Action::rmap_walk_L80_yes,
                RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 42") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38,
                Other{0}}, Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::other_L32, Other{0}}, Step{Action::other_L40, Other{0}},
            Step{Action::other_L69_yes, Other{0}}, Step{Action::other_L69b, Other{0}},
            Step{Action::other_L31b, Other{0}}, Step{Action::other_L32b, Other{0}},
            Step{Action::other_L43_yes, Other{0}}, Step{Action::rmap_walk_L80_yes, RmapWalk{0}},
            Step{Action::rmap_walk_moved_no, RmapWalk{0}}, Step{Action::rmap_walk_unmapped_yes,
                RmapWalk{0}}, Step{Action::other_anon_vma_free_wait_yes, Other{0}},
            Step{Action::rmap_walk_L84, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 43") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38,
                Other{0}}, Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::other_L32, Other{0}}, Step{Action::other_L40, Other{0}},
            Step{Action::other_L69_yes, Other{0}}, Step{Action::other_L69b, Other{0}},
            Step{Action::other_L31b, Other{0}}, Step{Action::other_L32b, Other{0}},
            Step{Action::other_L43_yes, Other{0}}, Step{Action::rmap_walk_L80_yes, RmapWalk{0}},
            Step{Action::rmap_walk_moved_no, RmapWalk{0}}, Step{Action::rmap_walk_unmapped_yes,
                RmapWalk{0}}, Step{Action::rmap_walk_L84, RmapWalk{0}},
            Step{Action::other_anon_vma_free_wait_no, Other{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 44") {
        const std::vector<Step> schedule{Step{Action::owner_L46, Owner{0}, AnonVma{0}},
            Step{Action::owner_L37_no, Owner{0}}, Step{Action::owner_L38, Owner{0}},
            Step{Action::owner_L39, Owner{0}}, Step{Action::owner_L31, Owner{0}},
            Step{Action::owner_L32, Owner{0}}, Step{Action::owner_L40, Owner{0}},
            Step{Action::owner_L50_no, Owner{0}}, Step{Action::owner_L51, Owner{0}},
            Step{Action::owner_L52, Owner{0}}, Step{Action::owner_L53, Owner{0}},
            Step{Action::owner_L31b, Owner{0}}, Step{Action::owner_L32b, Owner{0}},
            Step{Action::owner_L54_2, Owner{0}}, Step{Action::owner_L37b_yes, Owner{0}},
            Step{Action::owner_L37d, Owner{0}}, Step{Action::owner_L55_yes, Owner{0}},
            Step{Action::rmap_walk_again, RmapWalk{0}}, Step{Action::rmap_walk_L77, RmapWalk{0}},
            Step{Action::rmap_walk_L78_no, RmapWalk{0}}, Step{Action::rmap_walk_L79_no,
                RmapWalk{0}}, Step{Action::owner_exit, Owner{0}}, Step{Action::owner_L61, Owner{0}},
            Step{Action::owner_L31d, Owner{0}}, Step{Action::owner_L32d, Owner{0}},
            Step{Action::owner_L43_yes, Owner{0}}, Step{Action::owner_anon_vma_free_wait_no,
                Owner{0}}, Step{Action::owner_L24, Owner{0}}, Step{Action::other_L66, Other{0},
                AnonVma{0}}, Step{Action::other_L37_no, Other{0}}, Step{Action::other_L38,
                Other{0}}, Step{Action::other_L39, Other{0}}, Step{Action::other_L31, Other{0}},
            Step{Action::other_L32, Other{0}}, Step{Action::other_L40, Other{0}},
            Step{Action::other_L69_yes, Other{0}}, Step{Action::other_L69b, Other{0}},
            Step{Action::other_L31b, Other{0}}, Step{Action::rmap_walk_L80_no, RmapWalk{0}},
            Step{Action::other_L32b, Other{0}}, Step{Action::rmap_walk_L88_no, RmapWalk{0}},
            Step{Action::rmap_walk_L89_yes, RmapWalk{0}}, Step{Action::rmap_walk_L89b, RmapWalk{0}},
            Step{Action::other_L43_no, Other{0}}, Step{Action::rmap_walk_L89c_yes, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::folio_lock_anon_vma
