/// Takes every step of anon_vma_root, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from anon_vma_root.latch: change that, not
/// this.

#include <vector>

#include "anon_vma_root.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::anon_vma_root {

namespace {

struct AnonVma1Mm1AddressSpace1RmapWalk1Migrate0 {
    static constexpr int AnonVma = 1;
    static constexpr int Mm = 1;
    static constexpr int address_space = 1;
    static constexpr int rmap_walk = 1;
    static constexpr int migrate = 0;
};

/// 22 schedules take 49 steps and 28 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("mapped_check: every step of 1 of each", "[anon_vma_root][coverage]") {
    const Machine<AnonVma1Mm1AddressSpace1RmapWalk1Migrate0> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::address_space_L98, AddressSpace{0}},
            Step{Action::address_space_L99, AddressSpace{0}}, Step{Action::address_space_L100,
                AddressSpace{0}}, Step{Action::address_space_L101, AddressSpace{0}},
            Step{Action::address_space_L29_yes, AddressSpace{0}},
            Step{Action::address_space_L29b_yes, AddressSpace{0}}, Step{Action::rmap_walk_L51,
                RmapWalk{0}}, Step{Action::address_space_L33_no, AddressSpace{0}},
            Step{Action::rmap_walk_L52, RmapWalk{0}}, Step{Action::address_space_L34,
                AddressSpace{0}}, Step{Action::address_space_L35, AddressSpace{0}},
            Step{Action::address_space_L29_no, AddressSpace{0}}, Step{Action::address_space_again,
                AddressSpace{0}, AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::rmap_walk_L57_no, RmapWalk{0}}, Step{Action::rmap_walk_L60, RmapWalk{0}},
            Step{Action::address_space_L87, AddressSpace{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::address_space_L91b, AddressSpace{0}}, Step{Action::rmap_walk_L48,
                RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::rmap_walk_L50_no,
                RmapWalk{0}}, Step{Action::rmap_walk_L51, RmapWalk{0}}, Step{Action::rmap_walk_L52,
                RmapWalk{0}}, Step{Action::rmap_walk_L57_yes, RmapWalk{0}},
            Step{Action::rmap_walk_L58, RmapWalk{0}}, Step{Action::rmap_walk_L109_no, RmapWalk{0}},
            Step{Action::rmap_walk_walk, RmapWalk{0}}, Step{Action::rmap_walk_L66, RmapWalk{0}},
            Step{Action::rmap_walk_L67, RmapWalk{0}}, Step{Action::rmap_walk_L68, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::address_space_L97, AddressSpace{0}},
            Step{Action::address_space_L98, AddressSpace{0}}, Step{Action::address_space_L99,
                AddressSpace{0}}, Step{Action::address_space_L100, AddressSpace{0}},
            Step{Action::address_space_L101, AddressSpace{0}}, Step{Action::address_space_L29_yes,
                AddressSpace{0}}, Step{Action::address_space_L29b_yes, AddressSpace{0}},
            Step{Action::address_space_L33_no, AddressSpace{0}}, Step{Action::address_space_L34,
                AddressSpace{0}}, Step{Action::address_space_L35, AddressSpace{0}},
            Step{Action::address_space_L29_no, AddressSpace{0}}, Step{Action::address_space_again_2,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_yes, RmapWalk{0}},
            Step{Action::rmap_walk_page_lock_anon_vma_out, RmapWalk{0}}, Step{Action::rmap_walk_L63,
                RmapWalk{0}}, Step{Action::rmap_walk_L109_yes, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::address_space_L98, AddressSpace{0}},
            Step{Action::address_space_L99, AddressSpace{0}}, Step{Action::rmap_walk_L51,
                RmapWalk{0}}, Step{Action::address_space_L100, AddressSpace{0}},
            Step{Action::rmap_walk_L52, RmapWalk{0}}, Step{Action::address_space_L101,
                AddressSpace{0}}, Step{Action::address_space_L29_yes, AddressSpace{0}},
            Step{Action::address_space_L29b_yes, AddressSpace{0}},
            Step{Action::address_space_L33_yes, AddressSpace{0}}, Step{Action::rmap_walk_L57_no,
                RmapWalk{0}}, Step{Action::rmap_walk_L60, RmapWalk{0}},
            Step{Action::address_space_L33b, AddressSpace{0}}, Step{Action::address_space_L33c,
                AddressSpace{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::address_space_L98, AddressSpace{0}},
            Step{Action::address_space_L99, AddressSpace{0}}, Step{Action::address_space_L100,
                AddressSpace{0}}, Step{Action::address_space_L101, AddressSpace{0}},
            Step{Action::address_space_L29_yes, AddressSpace{0}},
            Step{Action::address_space_L29b_yes, AddressSpace{0}},
            Step{Action::address_space_L33_no, AddressSpace{0}}, Step{Action::address_space_L34,
                AddressSpace{0}}, Step{Action::address_space_L35, AddressSpace{0}},
            Step{Action::address_space_L29_no, AddressSpace{0}}, Step{Action::address_space_again,
                AddressSpace{0}, AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::rmap_walk_L51,
                RmapWalk{0}}, Step{Action::address_space_L79_2, AddressSpace{0}},
            Step{Action::address_space_L86, AddressSpace{0}}, Step{Action::address_space_L87,
                AddressSpace{0}}, Step{Action::address_space_L88, AddressSpace{0}},
            Step{Action::address_space_L89, AddressSpace{0}}, Step{Action::rmap_walk_L52,
                RmapWalk{0}}, Step{Action::address_space_L90, AddressSpace{0}},
            Step{Action::address_space_L91_no, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L57_no, RmapWalk{0}},
            Step{Action::address_space_L97, AddressSpace{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::rmap_walk_L51, RmapWalk{0}},
            Step{Action::rmap_walk_L52, RmapWalk{0}}, Step{Action::rmap_walk_L57_yes, RmapWalk{0}},
            Step{Action::address_space_L97, AddressSpace{0}}, Step{Action::rmap_walk_L58,
                RmapWalk{0}}, Step{Action::rmap_walk_L109_no, RmapWalk{0}},
            Step{Action::rmap_walk_walk, RmapWalk{0}}, Step{Action::rmap_walk_L66, RmapWalk{0}},
            Step{Action::rmap_walk_L67, RmapWalk{0}}, Step{Action::address_space_L98,
                AddressSpace{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_yes, RmapWalk{0}},
            Step{Action::address_space_again, AddressSpace{0}, AnonVma{0}},
            Step{Action::address_space_L77, AddressSpace{0}}, Step{Action::address_space_L78,
                AddressSpace{0}}, Step{Action::address_space_L79_2, AddressSpace{0}},
            Step{Action::address_space_L86, AddressSpace{0}}, Step{Action::address_space_L87,
                AddressSpace{0}}, Step{Action::address_space_L88, AddressSpace{0}},
            Step{Action::address_space_L89, AddressSpace{0}}, Step{Action::address_space_L90,
                AddressSpace{0}}, Step{Action::address_space_L91_yes, AddressSpace{0}},
            Step{Action::address_space_L91b, AddressSpace{0}}, Step{Action::address_space_L93,
                AddressSpace{0}}, Step{Action::address_space_L96, AddressSpace{0}},
            Step{Action::address_space_L97, AddressSpace{0}}, Step{Action::address_space_L98,
                AddressSpace{0}}, Step{Action::address_space_L99, AddressSpace{0}},
            Step{Action::address_space_L100, AddressSpace{0}}, Step{Action::address_space_L101,
                AddressSpace{0}}, Step{Action::address_space_L29_yes, AddressSpace{0}},
            Step{Action::address_space_L29b_yes, AddressSpace{0}},
            Step{Action::address_space_L33_no, AddressSpace{0}}, Step{Action::address_space_L34,
                AddressSpace{0}}, Step{Action::address_space_L35, AddressSpace{0}},
            Step{Action::address_space_L29_no, AddressSpace{0}}, Step{Action::address_space_again,
                AddressSpace{0}, AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_no,
                AddressSpace{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::address_space_L91b,
                AddressSpace{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::rmap_walk_L106, RmapWalk{0}}, Step{Action::rmap_walk_L48, RmapWalk{0}},
            Step{Action::rmap_walk_L49_no, RmapWalk{0}}, Step{Action::rmap_walk_L50_yes,
                RmapWalk{0}}, Step{Action::address_space_L93, AddressSpace{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::address_space_L97, AddressSpace{0}}, Step{Action::rmap_walk_L50_yes,
                RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::rmap_walk_L51, RmapWalk{0}},
            Step{Action::rmap_walk_L52, RmapWalk{0}}, Step{Action::rmap_walk_L57_no, RmapWalk{0}},
            Step{Action::rmap_walk_L60, RmapWalk{0}}, Step{Action::address_space_L98,
                AddressSpace{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 12") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::rmap_walk_L51, RmapWalk{0}},
            Step{Action::rmap_walk_L52, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::rmap_walk_L57_no, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 13") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::address_space_L98, AddressSpace{0}},
            Step{Action::address_space_L99, AddressSpace{0}}, Step{Action::address_space_L100,
                AddressSpace{0}}, Step{Action::address_space_L101, AddressSpace{0}},
            Step{Action::address_space_L29_yes, AddressSpace{0}},
            Step{Action::address_space_L29b_yes, AddressSpace{0}}, Step{Action::rmap_walk_L51,
                RmapWalk{0}}, Step{Action::rmap_walk_L52, RmapWalk{0}},
            Step{Action::address_space_L33_yes, AddressSpace{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 14") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::address_space_L98, AddressSpace{0}},
            Step{Action::address_space_L99, AddressSpace{0}}, Step{Action::address_space_L100,
                AddressSpace{0}}, Step{Action::address_space_L101, AddressSpace{0}},
            Step{Action::address_space_L29_yes, AddressSpace{0}},
            Step{Action::address_space_L29b_yes, AddressSpace{0}},
            Step{Action::address_space_L33_no, AddressSpace{0}}, Step{Action::rmap_walk_L51,
                RmapWalk{0}}, Step{Action::address_space_L34, AddressSpace{0}},
            Step{Action::rmap_walk_L52, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 15") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::address_space_L98, AddressSpace{0}},
            Step{Action::address_space_L99, AddressSpace{0}}, Step{Action::address_space_L100,
                AddressSpace{0}}, Step{Action::address_space_L101, AddressSpace{0}},
            Step{Action::address_space_L29_yes, AddressSpace{0}},
            Step{Action::address_space_L29b_yes, AddressSpace{0}}, Step{Action::rmap_walk_L51,
                RmapWalk{0}}, Step{Action::rmap_walk_L52, RmapWalk{0}},
            Step{Action::rmap_walk_L57_no, RmapWalk{0}}, Step{Action::address_space_L33_yes,
                AddressSpace{0}}, Step{Action::rmap_walk_L60, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 16") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::address_space_L98, AddressSpace{0}},
            Step{Action::address_space_L99, AddressSpace{0}}, Step{Action::address_space_L100,
                AddressSpace{0}}, Step{Action::address_space_L101, AddressSpace{0}},
            Step{Action::address_space_L29_yes, AddressSpace{0}},
            Step{Action::address_space_L29b_yes, AddressSpace{0}}, Step{Action::rmap_walk_L51,
                RmapWalk{0}}, Step{Action::rmap_walk_L52, RmapWalk{0}},
            Step{Action::rmap_walk_L57_no, RmapWalk{0}}, Step{Action::rmap_walk_L60, RmapWalk{0}},
            Step{Action::address_space_L33_no, AddressSpace{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 17") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::address_space_L98, AddressSpace{0}},
            Step{Action::address_space_L99, AddressSpace{0}}, Step{Action::address_space_L100,
                AddressSpace{0}}, Step{Action::address_space_L101, AddressSpace{0}},
            Step{Action::address_space_L29_yes, AddressSpace{0}},
            Step{Action::address_space_L29b_yes, AddressSpace{0}},
            Step{Action::address_space_L33_no, AddressSpace{0}}, Step{Action::address_space_L34,
                AddressSpace{0}}, Step{Action::address_space_L35, AddressSpace{0}},
            Step{Action::address_space_L29_no, AddressSpace{0}}, Step{Action::rmap_walk_L51,
                RmapWalk{0}}, Step{Action::address_space_again, AddressSpace{0}, AnonVma{0}},
            Step{Action::rmap_walk_L52, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 18") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::address_space_L98, AddressSpace{0}},
            Step{Action::address_space_L99, AddressSpace{0}}, Step{Action::address_space_L100,
                AddressSpace{0}}, Step{Action::address_space_L101, AddressSpace{0}},
            Step{Action::address_space_L29_yes, AddressSpace{0}},
            Step{Action::address_space_L29b_yes, AddressSpace{0}},
            Step{Action::address_space_L33_no, AddressSpace{0}}, Step{Action::address_space_L34,
                AddressSpace{0}}, Step{Action::address_space_L35, AddressSpace{0}},
            Step{Action::address_space_L29_no, AddressSpace{0}}, Step{Action::rmap_walk_L51,
                RmapWalk{0}}, Step{Action::rmap_walk_L52, RmapWalk{0}},
            Step{Action::address_space_again, AddressSpace{0}, AnonVma{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 19") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::address_space_L98, AddressSpace{0}},
            Step{Action::address_space_L99, AddressSpace{0}}, Step{Action::address_space_L100,
                AddressSpace{0}}, Step{Action::address_space_L101, AddressSpace{0}},
            Step{Action::address_space_L29_yes, AddressSpace{0}},
            Step{Action::address_space_L29b_yes, AddressSpace{0}},
            Step{Action::address_space_L33_no, AddressSpace{0}}, Step{Action::address_space_L34,
                AddressSpace{0}}, Step{Action::address_space_L35, AddressSpace{0}},
            Step{Action::address_space_L29_no, AddressSpace{0}}, Step{Action::address_space_again,
                AddressSpace{0}, AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::rmap_walk_L51, RmapWalk{0}}, Step{Action::address_space_L78,
                AddressSpace{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 20") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::address_space_L98, AddressSpace{0}},
            Step{Action::address_space_L99, AddressSpace{0}}, Step{Action::address_space_L100,
                AddressSpace{0}}, Step{Action::address_space_L101, AddressSpace{0}},
            Step{Action::address_space_L29_yes, AddressSpace{0}},
            Step{Action::address_space_L29b_yes, AddressSpace{0}},
            Step{Action::address_space_L33_no, AddressSpace{0}}, Step{Action::address_space_L34,
                AddressSpace{0}}, Step{Action::address_space_L35, AddressSpace{0}},
            Step{Action::address_space_L29_no, AddressSpace{0}}, Step{Action::address_space_again,
                AddressSpace{0}, AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::rmap_walk_L51, RmapWalk{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 21") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::rmap_walk_L106, RmapWalk{0}},
            Step{Action::rmap_walk_L48, RmapWalk{0}}, Step{Action::rmap_walk_L49_no, RmapWalk{0}},
            Step{Action::rmap_walk_L50_no, RmapWalk{0}}, Step{Action::address_space_L97,
                AddressSpace{0}}, Step{Action::address_space_L98, AddressSpace{0}},
            Step{Action::address_space_L99, AddressSpace{0}}, Step{Action::address_space_L100,
                AddressSpace{0}}, Step{Action::address_space_L101, AddressSpace{0}},
            Step{Action::address_space_L29_yes, AddressSpace{0}},
            Step{Action::address_space_L29b_yes, AddressSpace{0}},
            Step{Action::address_space_L33_no, AddressSpace{0}}, Step{Action::address_space_L34,
                AddressSpace{0}}, Step{Action::address_space_L35, AddressSpace{0}},
            Step{Action::address_space_L29_no, AddressSpace{0}}, Step{Action::address_space_again,
                AddressSpace{0}, AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::rmap_walk_L51, RmapWalk{0}},
            Step{Action::address_space_L86, AddressSpace{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 22") {
        const std::vector<Step> schedule{Step{Action::address_space_again, AddressSpace{0},
                AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_yes,
                AddressSpace{0}}, Step{Action::address_space_L91b, AddressSpace{0}},
            Step{Action::address_space_L93, AddressSpace{0}}, Step{Action::address_space_L96,
                AddressSpace{0}}, Step{Action::address_space_L97, AddressSpace{0}},
            Step{Action::address_space_L98, AddressSpace{0}}, Step{Action::address_space_L99,
                AddressSpace{0}}, Step{Action::address_space_L100, AddressSpace{0}},
            Step{Action::address_space_L101, AddressSpace{0}}, Step{Action::address_space_L29_yes,
                AddressSpace{0}}, Step{Action::address_space_L29b_yes, AddressSpace{0}},
            Step{Action::address_space_L33_no, AddressSpace{0}}, Step{Action::address_space_L34,
                AddressSpace{0}}, Step{Action::address_space_L35, AddressSpace{0}},
            Step{Action::address_space_L29_no, AddressSpace{0}}, Step{Action::address_space_again,
                AddressSpace{0}, AnonVma{0}}, Step{Action::address_space_L77, AddressSpace{0}},
            Step{Action::address_space_L78, AddressSpace{0}}, Step{Action::address_space_L79_2,
                AddressSpace{0}}, Step{Action::address_space_L86, AddressSpace{0}},
            Step{Action::address_space_L87, AddressSpace{0}}, Step{Action::address_space_L88,
                AddressSpace{0}}, Step{Action::address_space_L89, AddressSpace{0}},
            Step{Action::address_space_L90, AddressSpace{0}}, Step{Action::address_space_L91_no,
                AddressSpace{0}}, Step{Action::address_space_L96, AddressSpace{0}},
            Step{Action::rmap_walk_L106, RmapWalk{0}}, Step{Action::rmap_walk_L48, RmapWalk{0}},
            Step{Action::rmap_walk_L49_no, RmapWalk{0}}, Step{Action::rmap_walk_L50_yes,
                RmapWalk{0}}, Step{Action::address_space_L97, AddressSpace{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::anon_vma_root
