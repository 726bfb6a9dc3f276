/// Takes every step of mremap_order, and every two conflicting steps of different instances one
/// right after the other. Written by Latchwork from mremap_order.latch: change that, not this.

#include <vector>

#include "mremap_order.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::mremap_order {

namespace {

struct Page1Mremap1Migrate1 {
    static constexpr int Page = 1;
    static constexpr int mremap = 1;
    static constexpr int migrate = 1;
};

/// 7 schedules take 66 steps and 8 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("old_first: every step of 1 of each", "[mremap_order][coverage]") {
    const Machine<Page1Mremap1Migrate1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::mremap_L26, Mremap{0}},
            Step{Action::mremap_L29, Mremap{0}, Page{0}}, Step{Action::mremap_L31, Mremap{0}},
            Step{Action::mremap_L32, Mremap{0}}, Step{Action::mremap_L33, Mremap{0}},
            Step{Action::mremap_L34, Mremap{0}}, Step{Action::mremap_L35, Mremap{0}},
            Step{Action::mremap_L36, Mremap{0}}, Step{Action::mremap_L37, Mremap{0}},
            Step{Action::mremap_L29_2, Mremap{0}}, Step{Action::mremap_L40, Mremap{0}},
            Step{Action::migrate_L70, Migrate{0}}, Step{Action::migrate_L73, Migrate{0}},
            Step{Action::migrate_L61, Migrate{0}}, Step{Action::migrate_L62, Migrate{0}},
            Step{Action::migrate_L45_yes, Migrate{0}}, Step{Action::migrate_L45e, Migrate{0}},
            Step{Action::migrate_L45i, Migrate{0}}, Step{Action::migrate_L62c_no, Migrate{0}},
            Step{Action::migrate_L63, Migrate{0}}, Step{Action::migrate_L53_no, Migrate{0}},
            Step{Action::migrate_L54, Migrate{0}}, Step{Action::migrate_L55, Migrate{0}},
            Step{Action::migrate_L56, Migrate{0}}, Step{Action::migrate_L63b_yes, Migrate{0}},
            Step{Action::migrate_L63e, Migrate{0}}, Step{Action::migrate_L65, Migrate{0}},
            Step{Action::migrate_L66, Migrate{0}}, Step{Action::migrate_not_neither, Migrate{0}},
            Step{Action::migrate_L76, Migrate{0}}, Step{Action::migrate_L61b, Migrate{0}},
            Step{Action::migrate_L62b, Migrate{0}}, Step{Action::migrate_L45c_yes, Migrate{0}},
            Step{Action::migrate_L45g, Migrate{0}}, Step{Action::migrate_L45k, Migrate{0}},
            Step{Action::migrate_L62d_no, Migrate{0}}, Step{Action::migrate_L63c, Migrate{0}},
            Step{Action::migrate_L53b_no, Migrate{0}}, Step{Action::migrate_L54b, Migrate{0}},
            Step{Action::migrate_L55b, Migrate{0}}, Step{Action::migrate_L56b, Migrate{0}},
            Step{Action::migrate_L63d_yes, Migrate{0}}, Step{Action::migrate_L63f, Migrate{0}},
            Step{Action::migrate_L65b, Migrate{0}}, Step{Action::migrate_L66b, Migrate{0}},
            Step{Action::migrate_L77, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::migrate_L70, Migrate{0}},
            Step{Action::migrate_L73, Migrate{0}}, Step{Action::migrate_L61, Migrate{0}},
            Step{Action::migrate_L62, Migrate{0}}, Step{Action::migrate_L45_no, Migrate{0}},
            Step{Action::migrate_L46, Migrate{0}}, Step{Action::migrate_L47, Migrate{0}},
            Step{Action::migrate_L48, Migrate{0}}, Step{Action::migrate_L62c_yes, Migrate{0}},
            Step{Action::migrate_L62e, Migrate{0}}, Step{Action::migrate_L63, Migrate{0}},
            Step{Action::migrate_L53_yes, Migrate{0}}, Step{Action::migrate_L53c, Migrate{0}},
            Step{Action::migrate_L53e, Migrate{0}}, Step{Action::migrate_L63b_no, Migrate{0}},
            Step{Action::migrate_L65, Migrate{0}}, Step{Action::migrate_L66, Migrate{0}},
            Step{Action::migrate_not_neither, Migrate{0}}, Step{Action::migrate_L76, Migrate{0}},
            Step{Action::migrate_L61b, Migrate{0}}, Step{Action::migrate_L62b, Migrate{0}},
            Step{Action::migrate_L45c_no, Migrate{0}}, Step{Action::migrate_L46c, Migrate{0}},
            Step{Action::migrate_L47c, Migrate{0}}, Step{Action::migrate_L48c, Migrate{0}},
            Step{Action::migrate_L62d_yes, Migrate{0}}, Step{Action::migrate_L62f, Migrate{0}},
            Step{Action::migrate_L63c, Migrate{0}}, Step{Action::migrate_L53b_yes, Migrate{0}},
            Step{Action::migrate_L53d, Migrate{0}}, Step{Action::migrate_L53f, Migrate{0}},
            Step{Action::migrate_L63d_no, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::mremap_L26, Mremap{0}},
            Step{Action::mremap_L29, Mremap{0}, Page{0}}, Step{Action::migrate_L70, Migrate{0}},
            Step{Action::migrate_L73, Migrate{0}}, Step{Action::migrate_L61, Migrate{0}},
            Step{Action::migrate_L62, Migrate{0}}, Step{Action::migrate_L45_no, Migrate{0}},
            Step{Action::migrate_L46, Migrate{0}}, Step{Action::migrate_L47, Migrate{0}},
            Step{Action::mremap_L31, Mremap{0}}, Step{Action::migrate_L48, Migrate{0}},
            Step{Action::migrate_L62c_yes, Migrate{0}}, Step{Action::migrate_L62e, Migrate{0}},
            Step{Action::migrate_L63, Migrate{0}}, Step{Action::migrate_L53_yes, Migrate{0}},
            Step{Action::migrate_L53c, Migrate{0}}, Step{Action::mremap_L32, Mremap{0}},
            Step{Action::mremap_L33, Mremap{0}}, Step{Action::mremap_L34, Mremap{0}},
            Step{Action::mremap_L35, Mremap{0}}, Step{Action::mremap_L36, Mremap{0}},
            Step{Action::migrate_L53e, Migrate{0}}, Step{Action::migrate_L63b_no, Migrate{0}},
            Step{Action::migrate_L65, Migrate{0}}, Step{Action::migrate_L66, Migrate{0}},
            Step{Action::migrate_not_neither, Migrate{0}}, Step{Action::migrate_L76, Migrate{0}},
            Step{Action::migrate_L61b, Migrate{0}}, Step{Action::mremap_L37, Mremap{0}},
            Step{Action::migrate_L62b, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::mremap_L26, Mremap{0}},
            Step{Action::mremap_L29, Mremap{0}, Page{0}}, Step{Action::migrate_L70, Migrate{0}},
            Step{Action::migrate_L73, Migrate{0}}, Step{Action::migrate_L61, Migrate{0}},
            Step{Action::migrate_L62, Migrate{0}}, Step{Action::migrate_L45_no, Migrate{0}},
            Step{Action::migrate_L46, Migrate{0}}, Step{Action::migrate_L47, Migrate{0}},
            Step{Action::migrate_L48, Migrate{0}}, Step{Action::migrate_L62c_yes, Migrate{0}},
            Step{Action::migrate_L62e, Migrate{0}}, Step{Action::migrate_L63, Migrate{0}},
            Step{Action::migrate_L53_yes, Migrate{0}}, Step{Action::migrate_L53c, Migrate{0}},
            Step{Action::migrate_L53e, Migrate{0}}, Step{Action::migrate_L63b_no, Migrate{0}},
            Step{Action::migrate_L65, Migrate{0}}, Step{Action::migrate_L66, Migrate{0}},
            Step{Action::migrate_not_neither, Migrate{0}}, Step{Action::migrate_L76, Migrate{0}},
            Step{Action::migrate_L61b, Migrate{0}}, Step{Action::migrate_L62b, Migrate{0}},
            Step{Action::migrate_L45c_no, Migrate{0}}, Step{Action::migrate_L46c, Migrate{0}},
            Step{Action::migrate_L47c, Migrate{0}}, Step{Action::mremap_L31, Mremap{0}},
            Step{Action::migrate_L48c, Migrate{0}}, Step{Action::migrate_L62d_yes, Migrate{0}},
            Step{Action::migrate_L62f, Migrate{0}}, Step{Action::migrate_L63c, Migrate{0}},
            Step{Action::migrate_L53b_yes, Migrate{0}}, Step{Action::migrate_L53d, Migrate{0}},
            Step{Action::mremap_L32, Mremap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::mremap_L26, Mremap{0}},
            Step{Action::mremap_L29, Mremap{0}, Page{0}}, Step{Action::mremap_L31, Mremap{0}},
            Step{Action::mremap_L32, Mremap{0}}, Step{Action::mremap_L33, Mremap{0}},
            Step{Action::mremap_L34, Mremap{0}}, Step{Action::mremap_L35, Mremap{0}},
            Step{Action::mremap_L36, Mremap{0}}, Step{Action::migrate_L70, Migrate{0}},
            Step{Action::migrate_L73, Migrate{0}}, Step{Action::migrate_L61, Migrate{0}},
            Step{Action::mremap_L37, Mremap{0}}, Step{Action::migrate_L62, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::mremap_L26, Mremap{0}},
            Step{Action::mremap_L29, Mremap{0}, Page{0}}, Step{Action::migrate_L70, Migrate{0}},
            Step{Action::migrate_L73, Migrate{0}}, Step{Action::migrate_L61, Migrate{0}},
            Step{Action::migrate_L62, Migrate{0}}, Step{Action::migrate_L45_no, Migrate{0}},
            Step{Action::migrate_L46, Migrate{0}}, Step{Action::migrate_L47, Migrate{0}},
            Step{Action::mremap_L31, Mremap{0}}, Step{Action::mremap_L32, Mremap{0}},
            Step{Action::mremap_L33, Mremap{0}}, Step{Action::mremap_L34, Mremap{0}},
            Step{Action::mremap_L35, Mremap{0}}, Step{Action::migrate_L48, Migrate{0}},
            Step{Action::migrate_L62c_yes, Migrate{0}}, Step{Action::migrate_L62e, Migrate{0}},
            Step{Action::mremap_L36, Mremap{0}}, Step{Action::migrate_L63, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::mremap_L26, Mremap{0}},
            Step{Action::mremap_L29, Mremap{0}, Page{0}}, Step{Action::migrate_L70, Migrate{0}},
            Step{Action::migrate_L73, Migrate{0}}, Step{Action::migrate_L61, Migrate{0}},
            Step{Action::migrate_L62, Migrate{0}}, Step{Action::migrate_L45_no, Migrate{0}},
            Step{Action::migrate_L46, Migrate{0}}, Step{Action::migrate_L47, Migrate{0}},
            Step{Action::migrate_L48, Migrate{0}}, Step{Action::migrate_L62c_yes, Migrate{0}},
            Step{Action::migrate_L62e, Migrate{0}}, Step{Action::migrate_L63, Migrate{0}},
            Step{Action::migrate_L53_yes, Migrate{0}}, Step{Action::migrate_L53c, Migrate{0}},
            Step{Action::migrate_L53e, Migrate{0}}, Step{Action::migrate_L63b_no, Migrate{0}},
            Step{Action::migrate_L65, Migrate{0}}, Step{Action::migrate_L66, Migrate{0}},
            Step{Action::migrate_not_neither, Migrate{0}}, Step{Action::migrate_L76, Migrate{0}},
            Step{Action::migrate_L61b, Migrate{0}}, Step{Action::migrate_L62b, Migrate{0}},
            Step{Action::migrate_L45c_no, Migrate{0}}, Step{Action::migrate_L46c, Migrate{0}},
            Step{Action::migrate_L47c, Migrate{0}}, Step{Action::mremap_L31, Mremap{0}},
            Step{Action::mremap_L32, Mremap{0}}, Step{Action::mremap_L33, Mremap{0}},
            Step{Action::mremap_L34, Mremap{0}}, Step{Action::mremap_L35, Mremap{0}},
            Step{Action::migrate_L48c, Migrate{0}}, Step{Action::migrate_L62d_yes, Migrate{0}},
            Step{Action::migrate_L62f, Migrate{0}}, Step{Action::mremap_L36, Mremap{0}},
            Step{Action::migrate_L63c, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 4 schedules take 24 steps and 4 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("new_first_locked: every step of 1 of each", "[mremap_order][coverage]") {
    const Machine<Page1Mremap1Migrate1> machine{Config{.first = First::new_vma,
        .need_rmap_locks = true}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::migrate_L70, Migrate{0}},
            Step{Action::migrate_L73, Migrate{0}}, Step{Action::migrate_L61, Migrate{0}},
            Step{Action::migrate_L63, Migrate{0}}, Step{Action::migrate_L53_yes, Migrate{0}},
            Step{Action::migrate_L53c, Migrate{0}}, Step{Action::migrate_L53e, Migrate{0}},
            Step{Action::migrate_L63b_no, Migrate{0}}, Step{Action::migrate_L64, Migrate{0}},
            Step{Action::migrate_L45b_no, Migrate{0}}, Step{Action::migrate_L46b, Migrate{0}},
            Step{Action::migrate_L47b, Migrate{0}}, Step{Action::migrate_L48b, Migrate{0}},
            Step{Action::migrate_L64c_yes, Migrate{0}}, Step{Action::migrate_L64e, Migrate{0}},
            Step{Action::migrate_L65, Migrate{0}}, Step{Action::migrate_L66, Migrate{0}},
            Step{Action::migrate_not_neither, Migrate{0}}, Step{Action::migrate_L76, Migrate{0}},
            Step{Action::migrate_L61b, Migrate{0}}, Step{Action::migrate_L63c, Migrate{0}},
            Step{Action::migrate_L53b_yes, Migrate{0}}, Step{Action::migrate_L53d, Migrate{0}},
            Step{Action::migrate_L53f, Migrate{0}}, Step{Action::migrate_L63d_no, Migrate{0}},
            Step{Action::migrate_L64b, Migrate{0}}, Step{Action::migrate_L45d_no, Migrate{0}},
            Step{Action::migrate_L46d, Migrate{0}}, Step{Action::migrate_L47d, Migrate{0}},
            Step{Action::migrate_L48d, Migrate{0}}, Step{Action::migrate_L64d_yes, Migrate{0}},
            Step{Action::migrate_L64f, Migrate{0}}, Step{Action::mremap_L26, Mremap{0}},
            Step{Action::mremap_L29, Mremap{0}, Page{0}}, Step{Action::migrate_L65b, Migrate{0}},
            Step{Action::mremap_L30, Mremap{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::mremap_L26, Mremap{0}},
            Step{Action::mremap_L29, Mremap{0}, Page{0}}, Step{Action::mremap_L30, Mremap{0}},
            Step{Action::mremap_L31, Mremap{0}}, Step{Action::mremap_L32, Mremap{0}},
            Step{Action::mremap_L33, Mremap{0}}, Step{Action::mremap_L34, Mremap{0}},
            Step{Action::mremap_L35, Mremap{0}}, Step{Action::mremap_L36, Mremap{0}},
            Step{Action::mremap_L37, Mremap{0}}, Step{Action::mremap_L38, Mremap{0}},
            Step{Action::migrate_L70, Migrate{0}}, Step{Action::migrate_L73, Migrate{0}},
            Step{Action::migrate_L61, Migrate{0}}, Step{Action::migrate_L63, Migrate{0}},
            Step{Action::migrate_L53_no, Migrate{0}}, Step{Action::migrate_L54, Migrate{0}},
            Step{Action::migrate_L55, Migrate{0}}, Step{Action::migrate_L56, Migrate{0}},
            Step{Action::migrate_L63b_yes, Migrate{0}}, Step{Action::migrate_L63e, Migrate{0}},
            Step{Action::migrate_L64, Migrate{0}}, Step{Action::migrate_L45b_yes, Migrate{0}},
            Step{Action::migrate_L45f, Migrate{0}}, Step{Action::migrate_L45j, Migrate{0}},
            Step{Action::migrate_L64c_no, Migrate{0}}, Step{Action::migrate_L65, Migrate{0}},
            Step{Action::migrate_L66, Migrate{0}}, Step{Action::migrate_not_neither, Migrate{0}},
            Step{Action::migrate_L76, Migrate{0}}, Step{Action::migrate_L61b, Migrate{0}},
            Step{Action::migrate_L63c, Migrate{0}}, Step{Action::migrate_L53b_no, Migrate{0}},
            Step{Action::migrate_L54b, Migrate{0}}, Step{Action::migrate_L55b, Migrate{0}},
            Step{Action::migrate_L56b, Migrate{0}}, Step{Action::migrate_L63d_yes, Migrate{0}},
            Step{Action::migrate_L63f, Migrate{0}}, Step{Action::migrate_L64b, Migrate{0}},
            Step{Action::migrate_L45d_yes, Migrate{0}}, Step{Action::migrate_L45h, Migrate{0}},
            Step{Action::migrate_L45l, Migrate{0}}, Step{Action::migrate_L64d_no, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::migrate_L70, Migrate{0}},
            Step{Action::migrate_L73, Migrate{0}}, Step{Action::migrate_L61, Migrate{0}},
            Step{Action::migrate_L63, Migrate{0}}, Step{Action::migrate_L53_yes, Migrate{0}},
            Step{Action::migrate_L53c, Migrate{0}}, Step{Action::migrate_L53e, Migrate{0}},
            Step{Action::migrate_L63b_no, Migrate{0}}, Step{Action::migrate_L64, Migrate{0}},
            Step{Action::migrate_L45b_no, Migrate{0}}, Step{Action::migrate_L46b, Migrate{0}},
            Step{Action::migrate_L47b, Migrate{0}}, Step{Action::migrate_L48b, Migrate{0}},
            Step{Action::migrate_L64c_yes, Migrate{0}}, Step{Action::migrate_L64e, Migrate{0}},
            Step{Action::mremap_L26, Mremap{0}}, Step{Action::mremap_L29, Mremap{0}, Page{0}},
            Step{Action::migrate_L65, Migrate{0}}, Step{Action::mremap_L30, Mremap{0}},
            Step{Action::mremap_L31, Mremap{0}}, Step{Action::mremap_L32, Mremap{0}},
            Step{Action::mremap_L33, Mremap{0}}, Step{Action::mremap_L34, Mremap{0}},
            Step{Action::mremap_L35, Mremap{0}}, Step{Action::mremap_L36, Mremap{0}},
            Step{Action::mremap_L37, Mremap{0}}, Step{Action::migrate_L66, Migrate{0}},
            Step{Action::migrate_not_neither, Migrate{0}}, Step{Action::migrate_L76, Migrate{0}},
            Step{Action::mremap_L38, Mremap{0}}, Step{Action::migrate_L61b, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::mremap_L26, Mremap{0}},
            Step{Action::mremap_L29, Mremap{0}, Page{0}}, Step{Action::mremap_L30, Mremap{0}},
            Step{Action::mremap_L31, Mremap{0}}, Step{Action::mremap_L32, Mremap{0}},
            Step{Action::mremap_L33, Mremap{0}}, Step{Action::mremap_L34, Mremap{0}},
            Step{Action::mremap_L35, Mremap{0}}, Step{Action::mremap_L36, Mremap{0}},
            Step{Action::mremap_L37, Mremap{0}}, Step{Action::migrate_L70, Migrate{0}},
            Step{Action::migrate_L73, Migrate{0}}, Step{Action::mremap_L38, Mremap{0}},
            Step{Action::migrate_L61, Migrate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::mremap_order
