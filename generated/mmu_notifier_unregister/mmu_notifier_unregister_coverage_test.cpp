/// Takes every step of mmu_notifier_unregister, and every two conflicting steps of different
/// instances one right after the other. Written by Latchwork from
/// mmu_notifier_unregister.latch: change that, not this.

#include <vector>

#include "mmu_notifier_unregister.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::mmu_notifier_unregister {

namespace {

struct Notifier1Driver1Invalidate1Exit1 {
    static constexpr int Notifier = 1;
    static constexpr int driver = 1;
    static constexpr int invalidate = 1;
    static constexpr int exit = 1;
};

/// 18 schedules take 55 steps and 46 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("srcu: every step of 1 of each", "[mmu_notifier_unregister][coverage]") {
    const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::exit_L92, Exit{0}},
            Step{Action::invalidate_L78_2, Invalidate{0}}, Step{Action::invalidate_L31,
                Invalidate{0}}, Step{Action::invalidate_L81, Invalidate{0}, Notifier{0}},
            Step{Action::invalidate_callback, Invalidate{0}}, Step{Action::invalidate_L84,
                Invalidate{0}}, Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31, Exit{0}},
            Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97, Exit{0}, Notifier{0}},
            Step{Action::exit_L97b, Exit{0}}, Step{Action::exit_L40, Exit{0}},
            Step{Action::exit_L97_3, Exit{0}}, Step{Action::exit_L36, Exit{0}},
            Step{Action::exit_L99, Exit{0}}, Step{Action::exit_L100, Exit{0}, Notifier{0}},
            Step{Action::exit_L100b, Exit{0}}, Step{Action::exit_L100_3, Exit{0}},
            Step{Action::exit_L101, Exit{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::exit_exit_sync_2, Exit{0}}, Step{Action::driver_L31b, Driver{0}},
            Step{Action::driver_L63, Driver{0}}, Step{Action::driver_L65_no, Driver{0}},
            Step{Action::invalidate_L81_3, Invalidate{0}}, Step{Action::invalidate_L36,
                Invalidate{0}}, Step{Action::driver_L36, Driver{0}}, Step{Action::exit_L38,
                Exit{0}}, Step{Action::driver_L67, Driver{0}}, Step{Action::driver_L44b, Driver{0}},
            Step{Action::driver_L45b, Driver{0}}, Step{Action::driver_sync_2, Driver{0}},
            Step{Action::driver_L38, Driver{0}}, Step{Action::driver_bug_on, Driver{0}},
            Step{Action::exit_L104, Exit{0}}, Step{Action::driver_L72, Driver{0}},
            Step{Action::exit_L105, Exit{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::exit_L92, Exit{0}},
            Step{Action::driver_L54, Driver{0}}, Step{Action::driver_registered, Driver{0}},
            Step{Action::driver_L57, Driver{0}}, Step{Action::driver_L58, Driver{0}},
            Step{Action::driver_L59, Driver{0}}, Step{Action::driver_L60, Driver{0}},
            Step{Action::exit_L95, Exit{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L65_yes, Driver{0}}, Step{Action::driver_L65b, Driver{0}},
            Step{Action::driver_L40, Driver{0}}, Step{Action::driver_L36, Driver{0}},
            Step{Action::driver_L67, Driver{0}}, Step{Action::driver_L44b, Driver{0}},
            Step{Action::driver_L45b, Driver{0}}, Step{Action::driver_sync_2, Driver{0}},
            Step{Action::invalidate_L78_2, Invalidate{0}}, Step{Action::driver_L38, Driver{0}},
            Step{Action::driver_bug_on, Driver{0}}, Step{Action::driver_L72, Driver{0}},
            Step{Action::driver_L74, Driver{0}}, Step{Action::invalidate_L31, Invalidate{0}},
            Step{Action::invalidate_L81_2, Invalidate{0}, Notifier{0}},
            Step{Action::invalidate_L81_3, Invalidate{0}}, Step{Action::invalidate_L36,
                Invalidate{0}}, Step{Action::exit_L31, Exit{0}}, Step{Action::exit_L31b, Exit{0}},
            Step{Action::exit_L97_2, Exit{0}, Notifier{0}}, Step{Action::exit_L97_3, Exit{0}},
            Step{Action::exit_L36, Exit{0}}, Step{Action::exit_L99, Exit{0}},
            Step{Action::exit_L100_2, Exit{0}, Notifier{0}}, Step{Action::exit_L100_3, Exit{0}},
            Step{Action::exit_L101, Exit{0}}, Step{Action::exit_exit_sync_2, Exit{0}},
            Step{Action::exit_L38, Exit{0}}, Step{Action::exit_L104, Exit{0}},
            Step{Action::exit_L105, Exit{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::exit_L92, Exit{0}}, Step{Action::driver_L53_yes, Driver{0}},
            Step{Action::driver_L53b, Driver{0}}, Step{Action::exit_L95, Exit{0}},
            Step{Action::exit_L31, Exit{0}}, Step{Action::exit_L31b, Exit{0}},
            Step{Action::exit_L97_2, Exit{0}, Notifier{0}}, Step{Action::exit_L97_3, Exit{0}},
            Step{Action::exit_L36, Exit{0}}, Step{Action::exit_L99, Exit{0}},
            Step{Action::exit_L100_2, Exit{0}, Notifier{0}}, Step{Action::exit_L100_3, Exit{0}},
            Step{Action::exit_L101, Exit{0}}, Step{Action::exit_exit_sync_2, Exit{0}},
            Step{Action::invalidate_L78_2, Invalidate{0}}, Step{Action::invalidate_L31,
                Invalidate{0}}, Step{Action::invalidate_L81_2, Invalidate{0}, Notifier{0}},
            Step{Action::invalidate_L81_3, Invalidate{0}}, Step{Action::exit_L38, Exit{0}},
            Step{Action::invalidate_L36, Invalidate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::exit_L92, Exit{0}}, Step{Action::driver_L60, Driver{0}},
            Step{Action::driver_L31, Driver{0}}, Step{Action::driver_L31b, Driver{0}},
            Step{Action::driver_L63, Driver{0}}, Step{Action::driver_L65_yes, Driver{0}},
            Step{Action::driver_L65b, Driver{0}}, Step{Action::driver_L40, Driver{0}},
            Step{Action::driver_L36, Driver{0}}, Step{Action::driver_L67, Driver{0}},
            Step{Action::driver_L44b, Driver{0}}, Step{Action::driver_L45b, Driver{0}},
            Step{Action::invalidate_L78_2, Invalidate{0}}, Step{Action::driver_sync_2, Driver{0}},
            Step{Action::invalidate_L31, Invalidate{0}}, Step{Action::invalidate_L81_2,
                Invalidate{0}, Notifier{0}}, Step{Action::invalidate_L81_3, Invalidate{0}},
            Step{Action::invalidate_L36, Invalidate{0}}, Step{Action::driver_L38, Driver{0}},
            Step{Action::driver_bug_on, Driver{0}}, Step{Action::exit_L95, Exit{0}},
            Step{Action::exit_L31, Exit{0}}, Step{Action::exit_L31b, Exit{0}},
            Step{Action::exit_L97_2, Exit{0}, Notifier{0}}, Step{Action::exit_L97_3, Exit{0}},
            Step{Action::exit_L36, Exit{0}}, Step{Action::exit_L99, Exit{0}},
            Step{Action::exit_L100_2, Exit{0}, Notifier{0}}, Step{Action::exit_L100_3, Exit{0}},
            Step{Action::exit_L101, Exit{0}}, Step{Action::exit_exit_sync_2, Exit{0}},
            Step{Action::exit_L38, Exit{0}}, Step{Action::exit_L104, Exit{0}},
            Step{Action::exit_L105, Exit{0}}, Step{Action::driver_L72, Driver{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::invalidate_L78_2, Invalidate{0}}, Step{Action::invalidate_L31,
                Invalidate{0}}, Step{Action::driver_L58, Driver{0}}, Step{Action::invalidate_L81,
                Invalidate{0}, Notifier{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L65_yes, Driver{0}}, Step{Action::driver_L65b, Driver{0}},
            Step{Action::exit_L92, Exit{0}}, Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31,
                Exit{0}}, Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97, Exit{0},
                Notifier{0}}, Step{Action::exit_L97b, Exit{0}}, Step{Action::driver_L40, Driver{0}},
            Step{Action::exit_L40, Exit{0}}, Step{Action::driver_L36, Driver{0}},
            Step{Action::driver_L67, Driver{0}}, Step{Action::driver_L44b, Driver{0}},
            Step{Action::driver_L45b, Driver{0}}, Step{Action::exit_L97_3, Exit{0}},
            Step{Action::driver_sync_2, Driver{0}}, Step{Action::exit_L36, Exit{0}},
            Step{Action::invalidate_callback, Invalidate{0}}, Step{Action::invalidate_L84,
                Invalidate{0}}, Step{Action::invalidate_L81_3, Invalidate{0}},
            Step{Action::exit_L99, Exit{0}}, Step{Action::exit_L100_2, Exit{0}, Notifier{0}},
            Step{Action::exit_L100_3, Exit{0}}, Step{Action::exit_L101, Exit{0}},
            Step{Action::invalidate_L36, Invalidate{0}}, Step{Action::exit_exit_sync_2, Exit{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::invalidate_L78_2, Invalidate{0}},
            Step{Action::invalidate_L31, Invalidate{0}}, Step{Action::exit_L92, Exit{0}},
            Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31, Exit{0}},
            Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97, Exit{0}, Notifier{0}},
            Step{Action::exit_L97b, Exit{0}}, Step{Action::exit_L40, Exit{0}},
            Step{Action::exit_L97_3, Exit{0}}, Step{Action::exit_L36, Exit{0}},
            Step{Action::exit_L99, Exit{0}}, Step{Action::exit_L100, Exit{0}, Notifier{0}},
            Step{Action::invalidate_L81, Invalidate{0}, Notifier{0}}, Step{Action::exit_L100b,
                Exit{0}}, Step{Action::exit_L100_3, Exit{0}}, Step{Action::exit_L101, Exit{0}},
            Step{Action::exit_exit_sync_2, Exit{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L65_no, Driver{0}}, Step{Action::invalidate_callback,
                Invalidate{0}}, Step{Action::invalidate_L84, Invalidate{0}},
            Step{Action::invalidate_L81_3, Invalidate{0}}, Step{Action::invalidate_L36,
                Invalidate{0}}, Step{Action::exit_L38, Exit{0}}, Step{Action::driver_L36,
                Driver{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::invalidate_L78_2, Invalidate{0}}, Step{Action::invalidate_L31,
                Invalidate{0}}, Step{Action::invalidate_L81_2, Invalidate{0}, Notifier{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L65_yes, Driver{0}}, Step{Action::driver_L65b, Driver{0}},
            Step{Action::driver_L40, Driver{0}}, Step{Action::driver_L36, Driver{0}},
            Step{Action::driver_L67, Driver{0}}, Step{Action::driver_L44b, Driver{0}},
            Step{Action::driver_L45b, Driver{0}}, Step{Action::invalidate_L81_3, Invalidate{0}},
            Step{Action::driver_sync_2, Driver{0}}, Step{Action::invalidate_L36, Invalidate{0}},
            Step{Action::exit_L92, Exit{0}}, Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31,
                Exit{0}}, Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97_2, Exit{0},
                Notifier{0}}, Step{Action::exit_L97_3, Exit{0}}, Step{Action::driver_L38,
                Driver{0}}, Step{Action::exit_L36, Exit{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L65_yes, Driver{0}}, Step{Action::driver_L65b, Driver{0}},
            Step{Action::driver_L40, Driver{0}}, Step{Action::driver_L36, Driver{0}},
            Step{Action::driver_L67, Driver{0}}, Step{Action::invalidate_L78_2, Invalidate{0}},
            Step{Action::invalidate_L31, Invalidate{0}}, Step{Action::driver_L44b, Driver{0}},
            Step{Action::invalidate_L81_2, Invalidate{0}, Notifier{0}}, Step{Action::driver_L45b,
                Driver{0}}, Step{Action::invalidate_L81_3, Invalidate{0}},
            Step{Action::invalidate_L36, Invalidate{0}}, Step{Action::driver_sync_2, Driver{0}},
            Step{Action::exit_L92, Exit{0}}, Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31,
                Exit{0}}, Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97_2, Exit{0},
                Notifier{0}}, Step{Action::exit_L97_3, Exit{0}}, Step{Action::exit_L36, Exit{0}},
            Step{Action::driver_L38, Driver{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L65_yes, Driver{0}}, Step{Action::driver_L65b, Driver{0}},
            Step{Action::exit_L92, Exit{0}}, Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31,
                Exit{0}}, Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97, Exit{0},
                Notifier{0}}, Step{Action::exit_L97b, Exit{0}}, Step{Action::exit_L40, Exit{0}},
            Step{Action::driver_L40, Driver{0}}, Step{Action::driver_L36, Driver{0}},
            Step{Action::driver_L67, Driver{0}}, Step{Action::driver_L44b, Driver{0}},
            Step{Action::driver_L45b, Driver{0}}, Step{Action::exit_L97_3, Exit{0}},
            Step{Action::exit_L36, Exit{0}}, Step{Action::driver_sync_2, Driver{0}},
            Step{Action::invalidate_L78_2, Invalidate{0}}, Step{Action::invalidate_L31,
                Invalidate{0}}, Step{Action::invalidate_L81_2, Invalidate{0}, Notifier{0}},
            Step{Action::invalidate_L81_3, Invalidate{0}}, Step{Action::driver_L38, Driver{0}},
            Step{Action::invalidate_L36, Invalidate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::exit_L92, Exit{0}},
            Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31, Exit{0}},
            Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97, Exit{0}, Notifier{0}},
            Step{Action::exit_L97b, Exit{0}}, Step{Action::exit_L40, Exit{0}},
            Step{Action::exit_L97_3, Exit{0}}, Step{Action::exit_L36, Exit{0}},
            Step{Action::exit_L99, Exit{0}}, Step{Action::exit_L100, Exit{0}, Notifier{0}},
            Step{Action::driver_L63, Driver{0}}, Step{Action::exit_L100b, Exit{0}},
            Step{Action::driver_L65_yes, Driver{0}}, Step{Action::driver_L65b, Driver{0}},
            Step{Action::driver_L40, Driver{0}}, Step{Action::driver_L36, Driver{0}},
            Step{Action::exit_L100_3, Exit{0}}, Step{Action::exit_L101, Exit{0}},
            Step{Action::driver_L67, Driver{0}}, Step{Action::invalidate_L78_2, Invalidate{0}},
            Step{Action::invalidate_L31, Invalidate{0}}, Step{Action::invalidate_L81_2,
                Invalidate{0}, Notifier{0}}, Step{Action::driver_L44b, Driver{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::driver_L49_2, Driver{0}},
            Step{Action::exit_L92, Exit{0}}, Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31,
                Exit{0}}, Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97_2, Exit{0},
                Notifier{0}}, Step{Action::exit_L97_3, Exit{0}}, Step{Action::exit_L36, Exit{0}},
            Step{Action::exit_L99, Exit{0}}, Step{Action::exit_L100_2, Exit{0}, Notifier{0}},
            Step{Action::exit_L100_3, Exit{0}}, Step{Action::exit_L101, Exit{0}},
            Step{Action::invalidate_L78_2, Invalidate{0}}, Step{Action::exit_exit_sync_2, Exit{0}},
            Step{Action::invalidate_L31, Invalidate{0}}, Step{Action::invalidate_L81_2,
                Invalidate{0}, Notifier{0}}, Step{Action::invalidate_L81_3, Invalidate{0}},
            Step{Action::invalidate_L36, Invalidate{0}}, Step{Action::exit_L38, Exit{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 12") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L65_yes, Driver{0}}, Step{Action::driver_L65b, Driver{0}},
            Step{Action::driver_L40, Driver{0}}, Step{Action::driver_L36, Driver{0}},
            Step{Action::driver_L67, Driver{0}}, Step{Action::invalidate_L78_2, Invalidate{0}},
            Step{Action::invalidate_L31, Invalidate{0}}, Step{Action::invalidate_L81, Invalidate{0},
                Notifier{0}}, Step{Action::driver_L44b, Driver{0}}, Step{Action::driver_L45b,
                Driver{0}}, Step{Action::exit_L92, Exit{0}}, Step{Action::exit_L95, Exit{0}},
            Step{Action::driver_sync_2, Driver{0}}, Step{Action::exit_L31, Exit{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 13") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L65_yes, Driver{0}}, Step{Action::driver_L65b, Driver{0}},
            Step{Action::driver_L40, Driver{0}}, Step{Action::driver_L36, Driver{0}},
            Step{Action::driver_L67, Driver{0}}, Step{Action::exit_L92, Exit{0}},
            Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31, Exit{0}},
            Step{Action::exit_L31b, Exit{0}}, Step{Action::driver_L44b, Driver{0}},
            Step{Action::exit_L97_2, Exit{0}, Notifier{0}}, Step{Action::exit_L97_3, Exit{0}},
            Step{Action::exit_L36, Exit{0}}, Step{Action::driver_L45b, Driver{0}},
            Step{Action::exit_L99, Exit{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 14") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::exit_L92, Exit{0}},
            Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31, Exit{0}},
            Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97, Exit{0}, Notifier{0}},
            Step{Action::exit_L97b, Exit{0}}, Step{Action::exit_L40, Exit{0}},
            Step{Action::exit_L97_3, Exit{0}}, Step{Action::exit_L36, Exit{0}},
            Step{Action::exit_L99, Exit{0}}, Step{Action::exit_L100, Exit{0}, Notifier{0}},
            Step{Action::exit_L100b, Exit{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L65_no, Driver{0}}, Step{Action::exit_L100_3, Exit{0}},
            Step{Action::exit_L101, Exit{0}}, Step{Action::driver_L36, Driver{0}},
            Step{Action::exit_exit_sync_2, Exit{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 15") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::invalidate_L78_2, Invalidate{0}},
            Step{Action::invalidate_L31, Invalidate{0}}, Step{Action::exit_L92, Exit{0}},
            Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31, Exit{0}},
            Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97, Exit{0}, Notifier{0}},
            Step{Action::exit_L97b, Exit{0}}, Step{Action::exit_L40, Exit{0}},
            Step{Action::exit_L97_3, Exit{0}}, Step{Action::exit_L36, Exit{0}},
            Step{Action::exit_L99, Exit{0}}, Step{Action::exit_L100, Exit{0}, Notifier{0}},
            Step{Action::exit_L100b, Exit{0}}, Step{Action::invalidate_L81_2, Invalidate{0},
                Notifier{0}}, Step{Action::driver_L31, Driver{0}}, Step{Action::driver_L31b,
                Driver{0}}, Step{Action::driver_L63, Driver{0}}, Step{Action::driver_L65_no,
                Driver{0}}, Step{Action::exit_L100_3, Exit{0}}, Step{Action::exit_L101, Exit{0}},
            Step{Action::exit_exit_sync_2, Exit{0}}, Step{Action::driver_L36, Driver{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 16") {
        const std::vector<Step> schedule{Step{Action::invalidate_L78_2, Invalidate{0}},
            Step{Action::invalidate_L31, Invalidate{0}}, Step{Action::invalidate_L81_2,
                Invalidate{0}, Notifier{0}}, Step{Action::invalidate_L81_3, Invalidate{0}},
            Step{Action::exit_L92, Exit{0}}, Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31,
                Exit{0}}, Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97_2, Exit{0},
                Notifier{0}}, Step{Action::exit_L97_3, Exit{0}}, Step{Action::exit_L36, Exit{0}},
            Step{Action::exit_L99, Exit{0}}, Step{Action::exit_L100_2, Exit{0}, Notifier{0}},
            Step{Action::exit_L100_3, Exit{0}}, Step{Action::exit_L101, Exit{0}},
            Step{Action::exit_exit_sync_2, Exit{0}}, Step{Action::invalidate_L36, Invalidate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 17") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L65_yes, Driver{0}}, Step{Action::driver_L65b, Driver{0}},
            Step{Action::driver_L40, Driver{0}}, Step{Action::driver_L36, Driver{0}},
            Step{Action::driver_L67, Driver{0}}, Step{Action::driver_L44b, Driver{0}},
            Step{Action::driver_L45b, Driver{0}}, Step{Action::exit_L92, Exit{0}},
            Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31, Exit{0}},
            Step{Action::driver_sync_2, Driver{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 18") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L65_yes, Driver{0}}, Step{Action::driver_L65b, Driver{0}},
            Step{Action::driver_L40, Driver{0}}, Step{Action::driver_L36, Driver{0}},
            Step{Action::driver_L67, Driver{0}}, Step{Action::exit_L92, Exit{0}},
            Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31, Exit{0}},
            Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97, Exit{0}, Notifier{0}},
            Step{Action::driver_L44b, Driver{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 5 schedules take 3 steps and 7 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("srcu_3_7: every step of 1 of each", "[mmu_notifier_unregister][coverage]") {
    const Machine<Notifier1Driver1Invalidate1Exit1> machine{Config{.unlink_first = true}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L64, Driver{0}}, Step{Action::invalidate_L78_2, Invalidate{0}},
            Step{Action::invalidate_L31, Invalidate{0}}, Step{Action::driver_L44, Driver{0}},
            Step{Action::invalidate_L81_2, Invalidate{0}, Notifier{0}}, Step{Action::exit_L92,
                Exit{0}}, Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31, Exit{0}},
            Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97_2, Exit{0}, Notifier{0}},
            Step{Action::exit_L97_3, Exit{0}}, Step{Action::exit_L36, Exit{0}},
            Step{Action::driver_L45, Driver{0}}, Step{Action::exit_L99, Exit{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::exit_L92, Exit{0}}, Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31,
                Exit{0}}, Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97, Exit{0},
                Notifier{0}}, Step{Action::exit_L97b, Exit{0}}, Step{Action::exit_L40, Exit{0}},
            Step{Action::exit_L97_3, Exit{0}}, Step{Action::exit_L36, Exit{0}},
            Step{Action::exit_L99, Exit{0}}, Step{Action::exit_L100, Exit{0}, Notifier{0}},
            Step{Action::exit_L100b, Exit{0}}, Step{Action::exit_L100_3, Exit{0}},
            Step{Action::exit_L101, Exit{0}}, Step{Action::driver_L64, Driver{0}},
            Step{Action::invalidate_L78_2, Invalidate{0}}, Step{Action::invalidate_L31,
                Invalidate{0}}, Step{Action::invalidate_L81_2, Invalidate{0}, Notifier{0}},
            Step{Action::driver_L44, Driver{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L64, Driver{0}}, Step{Action::invalidate_L78_2, Invalidate{0}},
            Step{Action::invalidate_L31, Invalidate{0}}, Step{Action::invalidate_L81, Invalidate{0},
                Notifier{0}}, Step{Action::driver_L44, Driver{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L64, Driver{0}}, Step{Action::exit_L92, Exit{0}},
            Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31, Exit{0}},
            Step{Action::exit_L31b, Exit{0}}, Step{Action::driver_L44, Driver{0}},
            Step{Action::exit_L97_2, Exit{0}, Notifier{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::driver_L49, Driver{0}, Notifier{0}},
            Step{Action::driver_L53_no, Driver{0}}, Step{Action::driver_L54, Driver{0}},
            Step{Action::driver_registered, Driver{0}}, Step{Action::driver_L57, Driver{0}},
            Step{Action::driver_L58, Driver{0}}, Step{Action::driver_L59, Driver{0}},
            Step{Action::driver_L60, Driver{0}}, Step{Action::driver_L31, Driver{0}},
            Step{Action::driver_L31b, Driver{0}}, Step{Action::driver_L63, Driver{0}},
            Step{Action::driver_L64, Driver{0}}, Step{Action::exit_L92, Exit{0}},
            Step{Action::exit_L95, Exit{0}}, Step{Action::exit_L31, Exit{0}},
            Step{Action::exit_L31b, Exit{0}}, Step{Action::exit_L97, Exit{0}, Notifier{0}},
            Step{Action::driver_L44, Driver{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::mmu_notifier_unregister
