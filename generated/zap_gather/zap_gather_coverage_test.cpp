/// Takes every step of zap_gather, and every two conflicting steps of different instances one
/// right after the other. Written by Latchwork from zap_gather.latch: change that, not this.

#include <vector>

#include "zap_gather.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::zap_gather {

namespace {

struct Vma2Rq2Munmap2Truncate0Split0 {
    static constexpr int Vma = 2;
    static constexpr int Rq = 2;
    static constexpr int munmap = 2;
    static constexpr int truncate = 0;
    static constexpr int split = 0;
};

struct Vma2Rq1Munmap2Truncate1Split0 {
    static constexpr int Vma = 2;
    static constexpr int Rq = 1;
    static constexpr int munmap = 2;
    static constexpr int truncate = 1;
    static constexpr int split = 0;
};

/// 3 schedules take 7 steps and 5 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("end_atomic: every step of 2 of each", "[zap_gather][coverage]") {
    const Machine<Vma2Rq2Munmap2Truncate0Split0> machine{Config{.gather = Gather::start_moved,
        .end_sleeps = false, .i_mmap_sleeps = false}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::munmap_L53_2, Munmap{0}},
            Step{Action::munmap_L53_2, Munmap{1}}, Step{Action::munmap_L55, Munmap{0}},
            Step{Action::munmap_L55, Munmap{1}}, Step{Action::munmap_gathered_2, Munmap{0}},
            Step{Action::munmap_L50, Munmap{0}}, Step{Action::munmap_gathered_2, Munmap{1}},
            Step{Action::munmap_L42c, Munmap{0}}, Step{Action::munmap_L50, Munmap{1}},
            Step{Action::munmap_L45c, Munmap{0}}, Step{Action::munmap_L42c, Munmap{1}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::munmap_L53_2, Munmap{0}},
            Step{Action::munmap_L53_2, Munmap{1}}, Step{Action::munmap_L55, Munmap{0}},
            Step{Action::munmap_gathered_2, Munmap{0}}, Step{Action::munmap_L50, Munmap{0}},
            Step{Action::munmap_L42c, Munmap{0}}, Step{Action::munmap_L45c, Munmap{0}},
            Step{Action::munmap_L68, Munmap{0}}, Step{Action::munmap_L55, Munmap{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::munmap_L53_2, Munmap{0}},
            Step{Action::munmap_L53_2, Munmap{1}}, Step{Action::munmap_L55, Munmap{0}},
            Step{Action::munmap_gathered_2, Munmap{0}}, Step{Action::munmap_L50, Munmap{0}},
            Step{Action::munmap_L42c, Munmap{0}}, Step{Action::munmap_L45c, Munmap{0}},
            Step{Action::munmap_L55, Munmap{1}}, Step{Action::munmap_L68, Munmap{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 3 schedules take 2 steps and 2 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("menu_1: every step of 2 of each", "[zap_gather][coverage]") {
    const Machine<Vma2Rq2Munmap2Truncate0Split0> machine{Config{.gather = Gather::inside,
        .i_mmap_sleeps = false}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::munmap_L53_2, Munmap{0}},
            Step{Action::munmap_L55, Munmap{0}}, Step{Action::munmap_gathered_2, Munmap{0}},
            Step{Action::munmap_L50, Munmap{0}}, Step{Action::munmap_L42c, Munmap{0}},
            Step{Action::munmap_L45c, Munmap{0}}, Step{Action::munmap_L68_2, Munmap{0}},
            Step{Action::munmap_L49b, Munmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::munmap_L53_2, Munmap{0}},
            Step{Action::munmap_L53_2, Munmap{1}}, Step{Action::munmap_L55, Munmap{0}},
            Step{Action::munmap_gathered_2, Munmap{0}}, Step{Action::munmap_L50, Munmap{0}},
            Step{Action::munmap_L42c, Munmap{0}}, Step{Action::munmap_L45c, Munmap{0}},
            Step{Action::munmap_L68_2, Munmap{0}}, Step{Action::munmap_L55, Munmap{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::munmap_L53_2, Munmap{0}},
            Step{Action::munmap_L53_2, Munmap{1}}, Step{Action::munmap_L55, Munmap{0}},
            Step{Action::munmap_gathered_2, Munmap{0}}, Step{Action::munmap_L50, Munmap{0}},
            Step{Action::munmap_L42c, Munmap{0}}, Step{Action::munmap_L45c, Munmap{0}},
            Step{Action::munmap_L55, Munmap{1}}, Step{Action::munmap_L68_2, Munmap{0}}};
        const auto run = perform(machine, machine.initial(1), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 4 schedules take 15 steps and 7 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("menu_2: every step of small", "[zap_gather][coverage]") {
    const Machine<Vma2Rq1Munmap2Truncate1Split0> machine{Config{.gather = Gather::inside,
        .pgtables = Pgtables::late}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::truncate_L76_2, Truncate{0}},
            Step{Action::truncate_L78, Truncate{0}, Vma{0}}, Step{Action::truncate_L78b,
                Truncate{0}}, Step{Action::truncate_L80, Truncate{0}}, Step{Action::truncate_L50,
                Truncate{0}}, Step{Action::truncate_L49, Truncate{0}},
            Step{Action::truncate_L82_yes, Truncate{0}}, Step{Action::truncate_L45, Truncate{0}},
            Step{Action::truncate_L84, Truncate{0}}, Step{Action::truncate_L42, Truncate{0}},
            Step{Action::munmap_L53_2, Munmap{0}}, Step{Action::munmap_L55, Munmap{0}},
            Step{Action::munmap_gathered_2, Munmap{0}}, Step{Action::truncate_L78, Truncate{0},
                Vma{1}}, Step{Action::truncate_L78b, Truncate{0}}, Step{Action::munmap_L50,
                Munmap{0}}, Step{Action::truncate_L80, Truncate{0}}, Step{Action::truncate_L50,
                Truncate{0}}, Step{Action::truncate_L49, Truncate{0}}, Step{Action::truncate_L82_no,
                Truncate{0}}, Step{Action::truncate_L78_2, Truncate{0}}, Step{Action::truncate_L45b,
                Truncate{0}}, Step{Action::munmap_L68_2, Munmap{0}}, Step{Action::munmap_L42b,
                Munmap{0}}, Step{Action::munmap_L45b_2, Munmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::munmap_L53_2, Munmap{0}},
            Step{Action::munmap_L55, Munmap{0}}, Step{Action::munmap_gathered_2, Munmap{0}},
            Step{Action::munmap_L50, Munmap{0}}, Step{Action::munmap_L68_2, Munmap{0}},
            Step{Action::munmap_L42b, Munmap{0}}, Step{Action::munmap_L45b_2, Munmap{0}},
            Step{Action::truncate_L76_2, Truncate{0}}, Step{Action::munmap_L53_2, Munmap{1}},
            Step{Action::munmap_L55, Munmap{1}}, Step{Action::truncate_L78, Truncate{0}, Vma{0}},
            Step{Action::truncate_L78b, Truncate{0}}, Step{Action::truncate_L80, Truncate{0}},
            Step{Action::truncate_L50, Truncate{0}}, Step{Action::munmap_gathered_2, Munmap{1}},
            Step{Action::munmap_L50, Munmap{1}}, Step{Action::munmap_L68_2, Munmap{1}},
            Step{Action::truncate_L49, Truncate{0}}, Step{Action::truncate_L82_yes, Truncate{0}},
            Step{Action::truncate_L45, Truncate{0}}, Step{Action::munmap_L42b, Munmap{1}},
            Step{Action::truncate_L84, Truncate{0}}, Step{Action::munmap_L45b_2, Munmap{1}},
            Step{Action::truncate_L42, Truncate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::munmap_L53_2, Munmap{0}},
            Step{Action::munmap_L53_2, Munmap{1}}, Step{Action::munmap_L55, Munmap{0}},
            Step{Action::munmap_gathered_2, Munmap{0}}, Step{Action::munmap_L50, Munmap{0}},
            Step{Action::munmap_L68_2, Munmap{0}}, Step{Action::munmap_L42b, Munmap{0}},
            Step{Action::munmap_L55, Munmap{1}}, Step{Action::munmap_gathered_2, Munmap{1}},
            Step{Action::munmap_L50, Munmap{1}}, Step{Action::munmap_L68_2, Munmap{1}},
            Step{Action::munmap_L45b_2, Munmap{0}}, Step{Action::munmap_L42b, Munmap{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::munmap_L53_2, Munmap{0}},
            Step{Action::munmap_L55, Munmap{0}}, Step{Action::munmap_gathered_2, Munmap{0}},
            Step{Action::munmap_L50, Munmap{0}}, Step{Action::munmap_L68_2, Munmap{0}},
            Step{Action::truncate_L76_2, Truncate{0}}, Step{Action::truncate_L78, Truncate{0},
                Vma{0}}, Step{Action::truncate_L78b, Truncate{0}}, Step{Action::truncate_L80,
                Truncate{0}}, Step{Action::truncate_L50, Truncate{0}}, Step{Action::truncate_L49,
                Truncate{0}}, Step{Action::truncate_L82_no, Truncate{0}}, Step{Action::truncate_L78,
                Truncate{0}, Vma{1}}, Step{Action::truncate_L78b, Truncate{0}},
            Step{Action::truncate_L80, Truncate{0}}, Step{Action::truncate_L50, Truncate{0}},
            Step{Action::truncate_L49, Truncate{0}}, Step{Action::truncate_L82_no, Truncate{0}},
            Step{Action::truncate_L78_2, Truncate{0}}, Step{Action::truncate_L45b, Truncate{0}},
            Step{Action::munmap_L42b, Munmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 3 schedules take 12 steps and 9 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("mainline: every step of small", "[zap_gather][coverage]") {
    const Machine<scopes::small> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::split_L92, Split{0}}, Step{Action::split_L94,
                Split{0}}, Step{Action::split_L94b, Split{0}}, Step{Action::split_L95, Split{0}},
            Step{Action::split_L96, Split{0}}, Step{Action::split_L97, Split{0}},
            Step{Action::split_L50, Split{0}}, Step{Action::split_L49, Split{0}},
            Step{Action::split_L99, Split{0}}, Step{Action::split_L100, Split{0}},
            Step{Action::munmap_L53_2, Munmap{0}}, Step{Action::munmap_gathered_2, Munmap{0}},
            Step{Action::munmap_L50, Munmap{0}}, Step{Action::munmap_L42, Munmap{0}},
            Step{Action::munmap_L45, Munmap{0}}, Step{Action::truncate_L76_2, Truncate{0}},
            Step{Action::munmap_L53_2, Munmap{1}}, Step{Action::munmap_gathered_2, Munmap{1}},
            Step{Action::munmap_L50, Munmap{1}}, Step{Action::truncate_L78, Truncate{0}, Vma{0}},
            Step{Action::truncate_L78b, Truncate{0}}, Step{Action::truncate_L80, Truncate{0}},
            Step{Action::truncate_L50, Truncate{0}}, Step{Action::truncate_L49, Truncate{0}},
            Step{Action::truncate_L82_yes, Truncate{0}}, Step{Action::truncate_L45, Truncate{0}},
            Step{Action::munmap_L42, Munmap{1}}, Step{Action::truncate_L84, Truncate{0}},
            Step{Action::munmap_L45, Munmap{1}}, Step{Action::truncate_L42, Truncate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::munmap_L53_2, Munmap{0}},
            Step{Action::munmap_L53_2, Munmap{1}}, Step{Action::munmap_gathered_2, Munmap{0}},
            Step{Action::munmap_L50, Munmap{0}}, Step{Action::munmap_L42, Munmap{0}},
            Step{Action::munmap_gathered_2, Munmap{1}}, Step{Action::munmap_L50, Munmap{1}},
            Step{Action::munmap_L45, Munmap{0}}, Step{Action::munmap_L42, Munmap{1}},
            Step{Action::munmap_L45, Munmap{1}}, Step{Action::truncate_L76_2, Truncate{0}},
            Step{Action::truncate_L78, Truncate{0}, Vma{0}}, Step{Action::truncate_L78b,
                Truncate{0}}, Step{Action::truncate_L80, Truncate{0}}, Step{Action::split_L92,
                Split{0}}, Step{Action::split_L94, Split{0}}, Step{Action::split_L94b, Split{0}},
            Step{Action::split_L95, Split{0}}, Step{Action::split_L96, Split{0}},
            Step{Action::truncate_L50, Truncate{0}}, Step{Action::split_L97, Split{0}},
            Step{Action::truncate_L49, Truncate{0}}, Step{Action::truncate_L82_no, Truncate{0}},
            Step{Action::truncate_L78, Truncate{0}, Vma{1}}, Step{Action::truncate_L78b,
                Truncate{0}}, Step{Action::split_L50, Split{0}}, Step{Action::truncate_L80,
                Truncate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::munmap_L53_2, Munmap{0}},
            Step{Action::munmap_gathered_2, Munmap{0}}, Step{Action::split_L92, Split{0}},
            Step{Action::split_L94, Split{0}}, Step{Action::split_L94b, Split{0}},
            Step{Action::split_L95, Split{0}}, Step{Action::split_L96, Split{0}},
            Step{Action::munmap_L50, Munmap{0}}, Step{Action::split_L97, Split{0}},
            Step{Action::munmap_L53_2, Munmap{1}}, Step{Action::split_L50, Split{0}},
            Step{Action::munmap_gathered_2, Munmap{1}}, Step{Action::munmap_L50, Munmap{1}},
            Step{Action::truncate_L76_2, Truncate{0}}, Step{Action::truncate_L78, Truncate{0},
                Vma{0}}, Step{Action::truncate_L78b, Truncate{0}}, Step{Action::truncate_L80,
                Truncate{0}}, Step{Action::truncate_L50, Truncate{0}}, Step{Action::truncate_L49,
                Truncate{0}}, Step{Action::truncate_L82_no, Truncate{0}}, Step{Action::truncate_L78,
                Truncate{0}, Vma{1}}, Step{Action::truncate_L78b, Truncate{0}},
            Step{Action::truncate_L80, Truncate{0}}, Step{Action::truncate_L50, Truncate{0}},
            Step{Action::truncate_L49, Truncate{0}}, Step{Action::truncate_L82_no, Truncate{0}},
            Step{Action::truncate_L78_2, Truncate{0}}, Step{Action::truncate_L45b, Truncate{0}},
            Step{Action::munmap_L42, Munmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::zap_gather
