/// Takes every step of refcount_get_unless_zero, and every two conflicting steps of different
/// instances one right after the other. Written by Latchwork from
/// refcount_get_unless_zero.latch: change that, not this.

#include <vector>

#include "refcount_get_unless_zero.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::refcount_get_unless_zero {

namespace {

struct Key1Obj1Maker1User1 {
    static constexpr int Key = 1;
    static constexpr int Obj = 1;
    static constexpr int maker = 1;
    static constexpr int user = 1;
};

/// 18 schedules take 30 steps and 22 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("correct: every step of 1 of each", "[refcount_get_unless_zero][coverage]") {
    const Machine<Key1Obj1Maker1User1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::user_L37, User{0}},
            Step{Action::user_L38_no, User{0}}, Step{Action::user_L41_no, User{0}},
            Step{Action::maker_L30_yes, Maker{0}}, Step{Action::user_L45, User{0}},
            Step{Action::user_use, User{0}}, Step{Action::user_L48_no, User{0}},
            Step{Action::user_L54, User{0}}, Step{Action::user_L55, User{0}}, Step{Action::user_L56,
                User{0}}, Step{Action::user_L57, User{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::maker_L30_no, Maker{0}}, Step{Action::maker_L54, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::maker_L55, Maker{0}},
            Step{Action::user_L37, User{0}}, Step{Action::maker_L56, Maker{0}},
            Step{Action::user_L38_yes, User{0}}, Step{Action::maker_L57, Maker{0}},
            Step{Action::user_L38b, User{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::user_L37, User{0}},
            Step{Action::user_L38_no, User{0}}, Step{Action::maker_L30_no, Maker{0}},
            Step{Action::user_L41_yes, User{0}}, Step{Action::maker_L54, Maker{0}},
            Step{Action::maker_L55, Maker{0}}, Step{Action::maker_L56, Maker{0}},
            Step{Action::maker_L57, Maker{0}}, Step{Action::user_L41b, User{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::maker_L24b, Maker{0}},
            Step{Action::user_L37, User{0}}, Step{Action::user_L38_no, User{0}},
            Step{Action::user_L41_no, User{0}}, Step{Action::user_L45, User{0}},
            Step{Action::user_use, User{0}}, Step{Action::user_L48_yes, User{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::user_L37, User{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::user_L38_yes, User{0}}, Step{Action::maker_L30_no, Maker{0}},
            Step{Action::user_L38b, User{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::maker_L30_no, Maker{0}}, Step{Action::maker_L54, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::user_L37, User{0}},
            Step{Action::maker_L55, Maker{0}}, Step{Action::maker_L56, Maker{0}},
            Step{Action::user_L38_no, User{0}}, Step{Action::maker_L57, Maker{0}},
            Step{Action::user_L41_yes, User{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::maker_L30_no, Maker{0}}, Step{Action::maker_L54, Maker{0}},
            Step{Action::maker_L55, Maker{0}}, Step{Action::maker_L56, Maker{0}},
            Step{Action::maker_L57, Maker{0}}, Step{Action::user_L34, User{0}},
            Step{Action::user_L37, User{0}}, Step{Action::user_L38_yes, User{0}},
            Step{Action::user_L38b, User{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::maker_L19_2, Maker{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::user_L34, User{0}}, Step{Action::user_L37,
                User{0}}, Step{Action::user_L38_yes, User{0}}, Step{Action::maker_L19, Maker{0},
                Obj{0}}, Step{Action::user_L38b, User{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::user_L34, User{0}}, Step{Action::user_L37,
                User{0}}, Step{Action::user_L38_yes, User{0}}, Step{Action::user_L38b, User{0}},
            Step{Action::maker_L19, Maker{0}, Obj{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::user_L37, User{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::user_L38_yes, User{0}}, Step{Action::user_L38b, User{0}},
            Step{Action::maker_L30_no, Maker{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 12") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::maker_L30_no, Maker{0}}, Step{Action::maker_L54, Maker{0}},
            Step{Action::maker_L55, Maker{0}}, Step{Action::maker_L56, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::maker_L57, Maker{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 13") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::user_L37, User{0}},
            Step{Action::user_L38_no, User{0}}, Step{Action::user_L41_no, User{0}},
            Step{Action::user_L45, User{0}}, Step{Action::maker_L30_yes, Maker{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 14") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::user_L37, User{0}},
            Step{Action::user_L38_no, User{0}}, Step{Action::user_L41_no, User{0}},
            Step{Action::user_L45, User{0}}, Step{Action::user_use, User{0}},
            Step{Action::maker_L30_yes, Maker{0}}, Step{Action::user_L48_no, User{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 15") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::user_L37, User{0}},
            Step{Action::user_L38_no, User{0}}, Step{Action::user_L41_no, User{0}},
            Step{Action::user_L45, User{0}}, Step{Action::user_use, User{0}},
            Step{Action::user_L48_yes, User{0}}, Step{Action::maker_L30_no, Maker{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 16") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::maker_L30_no, Maker{0}}, Step{Action::maker_L54, Maker{0}},
            Step{Action::maker_L55, Maker{0}}, Step{Action::maker_L56, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::user_L37, User{0}},
            Step{Action::user_L38_yes, User{0}}, Step{Action::user_L38b, User{0}},
            Step{Action::maker_L57, Maker{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 17") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::maker_L30_no, Maker{0}}, Step{Action::maker_L54, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::user_L37, User{0}},
            Step{Action::maker_L55, Maker{0}}, Step{Action::maker_L56, Maker{0}},
            Step{Action::user_L38_no, User{0}}, Step{Action::user_L41_yes, User{0}},
            Step{Action::maker_L57, Maker{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 18") {
        const std::vector<Step> schedule{Step{Action::maker_L19, Maker{0}, Obj{0}},
            Step{Action::maker_L23, Maker{0}}, Step{Action::maker_L24_yes, Maker{0}},
            Step{Action::maker_L24b, Maker{0}}, Step{Action::maker_L26, Maker{0}},
            Step{Action::maker_L28, Maker{0}}, Step{Action::maker_L29_no, Maker{0}},
            Step{Action::maker_L30_no, Maker{0}}, Step{Action::maker_L54, Maker{0}},
            Step{Action::user_L34, User{0}}, Step{Action::user_L37, User{0}},
            Step{Action::maker_L55, Maker{0}}, Step{Action::maker_L56, Maker{0}},
            Step{Action::user_L38_no, User{0}}, Step{Action::user_L41_yes, User{0}},
            Step{Action::user_L41b, User{0}}, Step{Action::maker_L57, Maker{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::refcount_get_unless_zero
