/// Takes every step of page_dup_rmap, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from page_dup_rmap.latch: change that, not
/// this.

#include <vector>

#include "page_dup_rmap.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::page_dup_rmap {

namespace {

/// 15 schedules take 21 steps and 40 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("reference_first: every step of small", "[page_dup_rmap][coverage]") {
    const Machine<scopes::small> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::get_L60_no, Get{0}}, Step{Action::get_held,
                Get{0}}, Step{Action::get_L60_no, Get{1}}, Step{Action::fork_L19, Fork{0}},
            Step{Action::fork_L21_no, Fork{0}}, Step{Action::fork_L22, Fork{0}},
            Step{Action::fork_L24_yes, Fork{0}}, Step{Action::get_held, Get{1}},
            Step{Action::fork_give_back, Fork{0}}, Step{Action::fork_out, Fork{0}},
            Step{Action::fork_L19, Fork{1}}, Step{Action::fork_L21_no, Fork{1}},
            Step{Action::fork_L22, Fork{1}}, Step{Action::fork_L24_no, Fork{1}},
            Step{Action::fork_L25, Fork{1}}, Step{Action::fork_mapped, Fork{1}},
            Step{Action::fork_L19, Fork{2}}, Step{Action::fork_L21_no, Fork{2}},
            Step{Action::fork_unmap, Fork{1}}, Step{Action::fork_L22, Fork{2}},
            Step{Action::fork_L38, Fork{1}}, Step{Action::fork_L24_no, Fork{2}},
            Step{Action::fork_L25, Fork{2}}, Step{Action::fork_mapped, Fork{2}},
            Step{Action::unmap_L48, Unmap{0}}, Step{Action::unmap_L50_no, Unmap{0}},
            Step{Action::unmap_L51, Unmap{0}}, Step{Action::unmap_zap, Unmap{0}},
            Step{Action::fork_unmap, Fork{2}}, Step{Action::unmap_L54, Unmap{0}},
            Step{Action::unmap_flush, Unmap{0}}, Step{Action::fork_L38, Fork{2}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::get_L60_no, Get{0}}, Step{Action::get_L60_no,
                Get{1}}, Step{Action::fork_L19, Fork{0}}, Step{Action::fork_L21_no, Fork{0}},
            Step{Action::fork_L22, Fork{0}}, Step{Action::get_held, Get{0}},
            Step{Action::fork_L24_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::get_held, Get{1}}, Step{Action::fork_out, Fork{0}}, Step{Action::unmap_L48,
                Unmap{0}}, Step{Action::unmap_L50_no, Unmap{0}}, Step{Action::unmap_L51, Unmap{0}},
            Step{Action::unmap_zap, Unmap{0}}, Step{Action::unmap_L54, Unmap{0}},
            Step{Action::fork_L19, Fork{1}}, Step{Action::fork_L21_yes, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::get_L60_no, Get{0}}, Step{Action::get_L60_no,
                Get{1}}, Step{Action::get_held, Get{0}}, Step{Action::fork_L19, Fork{0}},
            Step{Action::fork_L21_no, Fork{0}}, Step{Action::get_held, Get{1}},
            Step{Action::fork_L22, Fork{0}}, Step{Action::fork_L24_no, Fork{0}},
            Step{Action::fork_L25, Fork{0}}, Step{Action::fork_mapped, Fork{0}},
            Step{Action::unmap_L48, Unmap{0}}, Step{Action::unmap_L50_no, Unmap{0}},
            Step{Action::unmap_L51, Unmap{0}}, Step{Action::fork_unmap, Fork{0}},
            Step{Action::unmap_zap, Unmap{0}}, Step{Action::unmap_L54, Unmap{0}},
            Step{Action::fork_L38, Fork{0}}, Step{Action::unmap_flush, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::unmap_L48, Unmap{0}},
            Step{Action::unmap_L50_no, Unmap{0}}, Step{Action::unmap_L51, Unmap{0}},
            Step{Action::unmap_zap, Unmap{0}}, Step{Action::unmap_L54, Unmap{0}},
            Step{Action::get_L60_no, Get{0}}, Step{Action::unmap_flush, Unmap{0}},
            Step{Action::get_held, Get{0}}, Step{Action::get_L60_yes, Get{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::fork_L19, Fork{0}}, Step{Action::fork_L21_no,
                Fork{0}}, Step{Action::fork_L22, Fork{0}}, Step{Action::get_L60_no, Get{0}},
            Step{Action::fork_L24_yes, Fork{0}}, Step{Action::fork_give_back, Fork{0}},
            Step{Action::get_L60_no, Get{1}}, Step{Action::fork_out, Fork{0}},
            Step{Action::fork_L19, Fork{1}}, Step{Action::get_held, Get{0}}, Step{Action::get_held,
                Get{1}}, Step{Action::fork_L21_no, Fork{1}}, Step{Action::fork_L22, Fork{1}},
            Step{Action::fork_L24_no, Fork{1}}, Step{Action::fork_L25, Fork{1}},
            Step{Action::fork_mapped, Fork{1}}, Step{Action::fork_L19, Fork{2}},
            Step{Action::fork_unmap, Fork{1}}, Step{Action::fork_L38, Fork{1}},
            Step{Action::fork_L21_no, Fork{2}}, Step{Action::fork_L22, Fork{2}},
            Step{Action::fork_L24_yes, Fork{2}}, Step{Action::fork_give_back, Fork{2}},
            Step{Action::fork_out, Fork{2}}, Step{Action::unmap_L48, Unmap{0}},
            Step{Action::unmap_L50_no, Unmap{0}}, Step{Action::unmap_L51, Unmap{0}},
            Step{Action::unmap_zap, Unmap{0}}, Step{Action::unmap_L54, Unmap{0}},
            Step{Action::unmap_flush, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::fork_L19, Fork{0}}, Step{Action::fork_L21_no,
                Fork{0}}, Step{Action::fork_L22, Fork{0}}, Step{Action::fork_L24_no, Fork{0}},
            Step{Action::fork_L25, Fork{0}}, Step{Action::fork_mapped, Fork{0}},
            Step{Action::fork_unmap, Fork{0}}, Step{Action::fork_L38, Fork{0}},
            Step{Action::get_L60_no, Get{0}}, Step{Action::fork_L19, Fork{1}},
            Step{Action::fork_L21_no, Fork{1}}, Step{Action::fork_L22, Fork{1}},
            Step{Action::fork_L24_no, Fork{1}}, Step{Action::fork_L25, Fork{1}},
            Step{Action::fork_mapped, Fork{1}}, Step{Action::fork_unmap, Fork{1}},
            Step{Action::fork_L38, Fork{1}}, Step{Action::get_held, Get{0}}, Step{Action::fork_L19,
                Fork{2}}, Step{Action::fork_L21_no, Fork{2}}, Step{Action::fork_L22, Fork{2}},
            Step{Action::fork_L24_no, Fork{2}}, Step{Action::fork_L25, Fork{2}},
            Step{Action::fork_mapped, Fork{2}}, Step{Action::fork_unmap, Fork{2}},
            Step{Action::get_L60_no, Get{1}}, Step{Action::fork_L38, Fork{2}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::fork_L19, Fork{0}}, Step{Action::fork_L21_no,
                Fork{0}}, Step{Action::fork_L22, Fork{0}}, Step{Action::fork_L24_no, Fork{0}},
            Step{Action::fork_L25, Fork{0}}, Step{Action::fork_mapped, Fork{0}},
            Step{Action::fork_unmap, Fork{0}}, Step{Action::get_L60_no, Get{0}},
            Step{Action::get_held, Get{0}}, Step{Action::fork_L38, Fork{0}}, Step{Action::fork_L19,
                Fork{1}}, Step{Action::fork_L21_no, Fork{1}}, Step{Action::fork_L22, Fork{1}},
            Step{Action::fork_L24_no, Fork{1}}, Step{Action::fork_L25, Fork{1}},
            Step{Action::fork_mapped, Fork{1}}, Step{Action::fork_L19, Fork{2}},
            Step{Action::fork_L21_no, Fork{2}}, Step{Action::fork_unmap, Fork{1}},
            Step{Action::fork_L38, Fork{1}}, Step{Action::fork_L22, Fork{2}},
            Step{Action::fork_L24_no, Fork{2}}, Step{Action::fork_L25, Fork{2}},
            Step{Action::fork_mapped, Fork{2}}, Step{Action::fork_unmap, Fork{2}},
            Step{Action::unmap_L48, Unmap{0}}, Step{Action::unmap_L50_no, Unmap{0}},
            Step{Action::unmap_L51, Unmap{0}}, Step{Action::unmap_zap, Unmap{0}},
            Step{Action::unmap_L54, Unmap{0}}, Step{Action::unmap_flush, Unmap{0}},
            Step{Action::fork_L38, Fork{2}}, Step{Action::get_L60_yes, Get{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::fork_L19, Fork{0}}, Step{Action::fork_L21_no,
                Fork{0}}, Step{Action::get_L60_no, Get{0}}, Step{Action::fork_L22, Fork{0}},
            Step{Action::fork_L24_yes, Fork{0}}, Step{Action::get_L60_no, Get{1}},
            Step{Action::fork_give_back, Fork{0}}, Step{Action::fork_out, Fork{0}},
            Step{Action::unmap_L48, Unmap{0}}, Step{Action::unmap_L50_no, Unmap{0}},
            Step{Action::unmap_L51, Unmap{0}}, Step{Action::unmap_zap, Unmap{0}},
            Step{Action::unmap_L54, Unmap{0}}, Step{Action::unmap_flush, Unmap{0}},
            Step{Action::get_held, Get{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::fork_L19, Fork{0}}, Step{Action::fork_L21_no,
                Fork{0}}, Step{Action::fork_L22, Fork{0}}, Step{Action::fork_L24_no, Fork{0}},
            Step{Action::fork_L25, Fork{0}}, Step{Action::fork_mapped, Fork{0}},
            Step{Action::fork_L19, Fork{1}}, Step{Action::fork_L21_no, Fork{1}},
            Step{Action::fork_L22, Fork{1}}, Step{Action::fork_L24_no, Fork{1}},
            Step{Action::fork_L25, Fork{1}}, Step{Action::fork_unmap, Fork{0}},
            Step{Action::fork_mapped, Fork{1}}, Step{Action::fork_unmap, Fork{1}},
            Step{Action::fork_L38, Fork{0}}, Step{Action::fork_L38, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::fork_L19, Fork{0}}, Step{Action::fork_L21_no,
                Fork{0}}, Step{Action::fork_L22, Fork{0}}, Step{Action::fork_L24_no, Fork{0}},
            Step{Action::fork_L25, Fork{0}}, Step{Action::fork_mapped, Fork{0}},
            Step{Action::fork_L19, Fork{1}}, Step{Action::fork_L21_no, Fork{1}},
            Step{Action::fork_L22, Fork{1}}, Step{Action::fork_L24_no, Fork{1}},
            Step{Action::fork_unmap, Fork{0}}, Step{Action::fork_L25, Fork{1}},
            Step{Action::fork_mapped, Fork{1}}, Step{Action::fork_L19, Fork{2}},
            Step{Action::fork_L21_no, Fork{2}}, Step{Action::fork_L22, Fork{2}},
            Step{Action::fork_L24_yes, Fork{2}}, Step{Action::fork_L38, Fork{0}},
            Step{Action::fork_give_back, Fork{2}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::unmap_L48, Unmap{0}},
            Step{Action::unmap_L50_no, Unmap{0}}, Step{Action::unmap_L51, Unmap{0}},
            Step{Action::unmap_zap, Unmap{0}}, Step{Action::unmap_L54, Unmap{0}},
            Step{Action::unmap_flush, Unmap{0}}, Step{Action::get_L60_yes, Get{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 12") {
        const std::vector<Step> schedule{Step{Action::unmap_L48, Unmap{0}},
            Step{Action::unmap_L50_no, Unmap{0}}, Step{Action::unmap_L51, Unmap{0}},
            Step{Action::unmap_zap, Unmap{0}}, Step{Action::unmap_L54, Unmap{0}},
            Step{Action::get_L60_no, Get{0}}, Step{Action::unmap_flush, Unmap{0}},
            Step{Action::get_L60_no, Get{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 13") {
        const std::vector<Step> schedule{Step{Action::unmap_L48, Unmap{0}},
            Step{Action::unmap_L50_no, Unmap{0}}, Step{Action::unmap_L51, Unmap{0}},
            Step{Action::unmap_zap, Unmap{0}}, Step{Action::unmap_L54, Unmap{0}},
            Step{Action::get_L60_no, Get{0}}, Step{Action::get_held, Get{0}},
            Step{Action::unmap_flush, Unmap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 14") {
        const std::vector<Step> schedule{Step{Action::fork_L19, Fork{0}}, Step{Action::fork_L21_no,
                Fork{0}}, Step{Action::fork_L22, Fork{0}}, Step{Action::fork_L24_no, Fork{0}},
            Step{Action::fork_L25, Fork{0}}, Step{Action::fork_mapped, Fork{0}},
            Step{Action::fork_L19, Fork{1}}, Step{Action::fork_L21_no, Fork{1}},
            Step{Action::fork_L22, Fork{1}}, Step{Action::fork_L24_yes, Fork{1}},
            Step{Action::fork_unmap, Fork{0}}, Step{Action::fork_give_back, Fork{1}},
            Step{Action::fork_L38, Fork{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 15") {
        const std::vector<Step> schedule{Step{Action::fork_L19, Fork{0}}, Step{Action::fork_L21_no,
                Fork{0}}, Step{Action::fork_L22, Fork{0}}, Step{Action::fork_L24_no, Fork{0}},
            Step{Action::fork_L25, Fork{0}}, Step{Action::fork_mapped, Fork{0}},
            Step{Action::fork_L19, Fork{1}}, Step{Action::fork_L21_no, Fork{1}},
            Step{Action::fork_L22, Fork{1}}, Step{Action::fork_L24_no, Fork{1}},
            Step{Action::fork_L25, Fork{1}}, Step{Action::fork_mapped, Fork{1}},
            Step{Action::fork_unmap, Fork{0}}, Step{Action::fork_unmap, Fork{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::page_dup_rmap
