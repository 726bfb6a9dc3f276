/// Takes every step of rcu_grace_period, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from rcu_grace_period.latch: change that,
/// not this.

#include <vector>

#include "rcu_grace_period.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::rcu_grace_period {

namespace {

struct Config1Updater1Reader1 {
    static constexpr int Config = 1;
    static constexpr int updater = 1;
    static constexpr int reader = 1;
};

/// 11 schedules take 18 steps and 13 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("synchronize: every step of 1 of each", "[rcu_grace_period][coverage]") {
    const Machine<Config1Updater1Reader1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L20, Updater{0}}, Step{Action::updater_L21, Updater{0}},
            Step{Action::updater_fill, Updater{0}}, Step{Action::updater_L25, Updater{0}},
            Step{Action::updater_L26, Updater{0}}, Step{Action::updater_L28, Updater{0}},
            Step{Action::reader_enter, Reader{0}}, Step{Action::updater_L28c, Updater{0}},
            Step{Action::updater_L29_yes, Updater{0}}, Step{Action::reader_L40, Reader{0}},
            Step{Action::reader_L41_no, Reader{0}}, Step{Action::reader_use, Reader{0}},
            Step{Action::reader_L45, Reader{0}}, Step{Action::reader_filled, Reader{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L20, Updater{0}}, Step{Action::updater_L21, Updater{0}},
            Step{Action::updater_fill, Updater{0}}, Step{Action::reader_enter, Reader{0}},
            Step{Action::reader_L40, Reader{0}}, Step{Action::updater_L25, Updater{0}},
            Step{Action::updater_L26, Updater{0}}, Step{Action::reader_L41_yes, Reader{0}},
            Step{Action::updater_L28, Updater{0}}, Step{Action::reader_L41b, Reader{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L20, Updater{0}}, Step{Action::updater_L21, Updater{0}},
            Step{Action::updater_fill, Updater{0}}, Step{Action::reader_enter, Reader{0}},
            Step{Action::updater_L25, Updater{0}}, Step{Action::reader_L40, Reader{0}},
            Step{Action::updater_L26, Updater{0}}, Step{Action::reader_L41_no, Reader{0}},
            Step{Action::reader_use, Reader{0}}, Step{Action::updater_L28, Updater{0}},
            Step{Action::reader_L45, Reader{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L20, Updater{0}}, Step{Action::updater_L21, Updater{0}},
            Step{Action::updater_fill, Updater{0}}, Step{Action::updater_L25, Updater{0}},
            Step{Action::updater_L26, Updater{0}}, Step{Action::reader_enter, Reader{0}},
            Step{Action::updater_L28, Updater{0}}, Step{Action::reader_L40, Reader{0}},
            Step{Action::reader_L41_no, Reader{0}}, Step{Action::reader_use, Reader{0}},
            Step{Action::reader_L45, Reader{0}}, Step{Action::updater_L28c, Updater{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::updater_L16_2, Updater{0}},
            Step{Action::reader_enter, Reader{0}}, Step{Action::reader_L40, Reader{0}},
            Step{Action::reader_L41_yes, Reader{0}}, Step{Action::reader_L41b, Reader{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::reader_enter, Reader{0}},
            Step{Action::reader_L40, Reader{0}}, Step{Action::reader_L41_yes, Reader{0}},
            Step{Action::updater_L16, Updater{0}, Config_2{0}}, Step{Action::reader_L41b,
                Reader{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::reader_enter, Reader{0}},
            Step{Action::reader_L40, Reader{0}}, Step{Action::reader_L41_yes, Reader{0}},
            Step{Action::reader_L41b, Reader{0}}, Step{Action::updater_L16, Updater{0},
                Config_2{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L20, Updater{0}}, Step{Action::updater_L21, Updater{0}},
            Step{Action::updater_fill, Updater{0}}, Step{Action::reader_enter, Reader{0}},
            Step{Action::reader_L40, Reader{0}}, Step{Action::updater_L25, Updater{0}},
            Step{Action::updater_L26, Updater{0}}, Step{Action::reader_L41_yes, Reader{0}},
            Step{Action::reader_L41b, Reader{0}}, Step{Action::updater_L28, Updater{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L20, Updater{0}}, Step{Action::updater_L21, Updater{0}},
            Step{Action::updater_fill, Updater{0}}, Step{Action::updater_L25, Updater{0}},
            Step{Action::updater_L26, Updater{0}}, Step{Action::reader_enter, Reader{0}},
            Step{Action::reader_L40, Reader{0}}, Step{Action::reader_L41_no, Reader{0}},
            Step{Action::reader_use, Reader{0}}, Step{Action::reader_L45, Reader{0}},
            Step{Action::updater_L28, Updater{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L20, Updater{0}}, Step{Action::updater_L21, Updater{0}},
            Step{Action::updater_fill, Updater{0}}, Step{Action::reader_enter, Reader{0}},
            Step{Action::reader_L40, Reader{0}}, Step{Action::updater_L25, Updater{0}},
            Step{Action::updater_L26, Updater{0}}, Step{Action::updater_L28, Updater{0}},
            Step{Action::reader_L41_yes, Reader{0}}, Step{Action::reader_L41b, Reader{0}},
            Step{Action::updater_L28c, Updater{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L20, Updater{0}}, Step{Action::updater_L21, Updater{0}},
            Step{Action::updater_fill, Updater{0}}, Step{Action::updater_L25, Updater{0}},
            Step{Action::updater_L26, Updater{0}}, Step{Action::updater_L28, Updater{0}},
            Step{Action::reader_enter, Reader{0}}, Step{Action::reader_L40, Reader{0}},
            Step{Action::reader_L41_no, Reader{0}}, Step{Action::reader_use, Reader{0}},
            Step{Action::updater_L28c, Updater{0}}, Step{Action::reader_L45, Reader{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 9 schedules take 3 steps and 16 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("deferred: every step of small", "[rcu_grace_period][coverage]") {
    const Machine<scopes::small> machine{Config{.freeing = Freeing::deferred}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L16, Updater{1}, Config_2{1}}, Step{Action::updater_L20,
                Updater{0}}, Step{Action::updater_L21, Updater{0}}, Step{Action::updater_fill,
                Updater{0}}, Step{Action::updater_L25, Updater{0}}, Step{Action::updater_L26,
                Updater{0}}, Step{Action::updater_L20, Updater{1}}, Step{Action::updater_L28_yes,
                Updater{0}}, Step{Action::updater_L21, Updater{1}}, Step{Action::updater_fill,
                Updater{1}}, Step{Action::updater_L25, Updater{1}}, Step{Action::updater_L26,
                Updater{1}}, Step{Action::updater_L28_no, Updater{1}}, Step{Action::updater_L30,
                Updater{1}}, Step{Action::reader_enter, Reader{0}}, Step{Action::reader_enter,
                Reader{1}}, Step{Action::reader_L40, Reader{0}}, Step{Action::reader_L40,
                Reader{1}}, Step{Action::reader_L41_no, Reader{0}}, Step{Action::reader_L41_no,
                Reader{1}}, Step{Action::reader_use, Reader{0}}, Step{Action::reader_use,
                Reader{1}}, Step{Action::reader_L45, Reader{0}}, Step{Action::reader_L45,
                Reader{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L20, Updater{0}}, Step{Action::updater_L21, Updater{0}},
            Step{Action::updater_fill, Updater{0}}, Step{Action::updater_L25, Updater{0}},
            Step{Action::reader_enter, Reader{0}}, Step{Action::reader_L40, Reader{0}},
            Step{Action::reader_L41_no, Reader{0}}, Step{Action::reader_use, Reader{0}},
            Step{Action::updater_L16, Updater{1}, Config_2{1}}, Step{Action::reader_L45, Reader{0}},
            Step{Action::updater_L26, Updater{0}}, Step{Action::updater_L20, Updater{1}},
            Step{Action::updater_L21, Updater{1}}, Step{Action::reader_enter, Reader{1}},
            Step{Action::reader_L40, Reader{1}}, Step{Action::reader_L41_no, Reader{1}},
            Step{Action::updater_fill, Updater{1}}, Step{Action::reader_use, Reader{1}},
            Step{Action::updater_L25, Updater{1}}, Step{Action::updater_L26, Updater{1}},
            Step{Action::updater_L28_no, Updater{1}}, Step{Action::updater_L30, Updater{1}},
            Step{Action::reader_L45, Reader{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L20, Updater{0}}, Step{Action::updater_L21, Updater{0}},
            Step{Action::updater_fill, Updater{0}}, Step{Action::updater_L25, Updater{0}},
            Step{Action::reader_enter, Reader{0}}, Step{Action::reader_L40, Reader{0}},
            Step{Action::reader_L41_no, Reader{0}}, Step{Action::reader_use, Reader{0}},
            Step{Action::reader_L45, Reader{0}}, Step{Action::updater_L16, Updater{1}, Config_2{1}},
            Step{Action::updater_L26, Updater{0}}, Step{Action::updater_L20, Updater{1}},
            Step{Action::updater_L21, Updater{1}}, Step{Action::reader_enter, Reader{1}},
            Step{Action::reader_L40, Reader{1}}, Step{Action::reader_L41_no, Reader{1}},
            Step{Action::reader_use, Reader{1}}, Step{Action::updater_fill, Updater{1}},
            Step{Action::updater_L25, Updater{1}}, Step{Action::updater_L26, Updater{1}},
            Step{Action::updater_L28_no, Updater{1}}, Step{Action::reader_L45, Reader{1}},
            Step{Action::updater_L30, Updater{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::reader_enter, Reader{0}},
            Step{Action::reader_enter, Reader{1}}, Step{Action::reader_L40, Reader{0}},
            Step{Action::reader_L40, Reader{1}}, Step{Action::reader_L41_yes, Reader{0}},
            Step{Action::reader_L41_yes, Reader{1}}, Step{Action::reader_L41b, Reader{0}},
            Step{Action::reader_L41b, Reader{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L20, Updater{0}}, Step{Action::updater_L21, Updater{0}},
            Step{Action::updater_fill, Updater{0}}, Step{Action::reader_enter, Reader{0}},
            Step{Action::reader_enter, Reader{1}}, Step{Action::reader_L40, Reader{0}},
            Step{Action::updater_L25, Updater{0}}, Step{Action::reader_L40, Reader{1}},
            Step{Action::reader_L41_yes, Reader{0}}, Step{Action::reader_L41_no, Reader{1}},
            Step{Action::reader_use, Reader{1}}, Step{Action::reader_L41b, Reader{0}},
            Step{Action::reader_L45, Reader{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L20, Updater{0}}, Step{Action::updater_L21, Updater{0}},
            Step{Action::updater_fill, Updater{0}}, Step{Action::reader_enter, Reader{0}},
            Step{Action::reader_enter, Reader{1}}, Step{Action::reader_L40, Reader{0}},
            Step{Action::updater_L25, Updater{0}}, Step{Action::reader_L40, Reader{1}},
            Step{Action::reader_L41_yes, Reader{0}}, Step{Action::reader_L41_no, Reader{1}},
            Step{Action::reader_use, Reader{1}}, Step{Action::reader_L45, Reader{1}},
            Step{Action::reader_L41b, Reader{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L16, Updater{1}, Config_2{1}}, Step{Action::updater_L20,
                Updater{0}}, Step{Action::updater_L21, Updater{0}}, Step{Action::updater_fill,
                Updater{0}}, Step{Action::updater_L25, Updater{0}}, Step{Action::updater_L26,
                Updater{0}}, Step{Action::updater_L20, Updater{1}}, Step{Action::updater_L21,
                Updater{1}}, Step{Action::updater_fill, Updater{1}}, Step{Action::updater_L25,
                Updater{1}}, Step{Action::updater_L26, Updater{1}}, Step{Action::updater_L28_no,
                Updater{1}}, Step{Action::reader_enter, Reader{0}}, Step{Action::updater_L30,
                Updater{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L16, Updater{1}, Config_2{1}}, Step{Action::updater_L20,
                Updater{0}}, Step{Action::updater_L21, Updater{0}}, Step{Action::updater_fill,
                Updater{0}}, Step{Action::reader_enter, Reader{0}}, Step{Action::reader_L40,
                Reader{0}}, Step{Action::updater_L25, Updater{0}}, Step{Action::updater_L26,
                Updater{0}}, Step{Action::updater_L20, Updater{1}}, Step{Action::updater_L21,
                Updater{1}}, Step{Action::updater_fill, Updater{1}}, Step{Action::updater_L25,
                Updater{1}}, Step{Action::updater_L26, Updater{1}}, Step{Action::updater_L28_no,
                Updater{1}}, Step{Action::reader_L41_yes, Reader{0}}, Step{Action::updater_L30,
                Updater{1}}, Step{Action::reader_L41b, Reader{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::updater_L16, Updater{0}, Config_2{0}},
            Step{Action::updater_L16, Updater{1}, Config_2{1}}, Step{Action::updater_L20,
                Updater{0}}, Step{Action::updater_L21, Updater{0}}, Step{Action::updater_fill,
                Updater{0}}, Step{Action::reader_enter, Reader{0}}, Step{Action::reader_L40,
                Reader{0}}, Step{Action::updater_L25, Updater{0}}, Step{Action::updater_L26,
                Updater{0}}, Step{Action::updater_L20, Updater{1}}, Step{Action::updater_L21,
                Updater{1}}, Step{Action::updater_fill, Updater{1}}, Step{Action::updater_L25,
                Updater{1}}, Step{Action::updater_L26, Updater{1}}, Step{Action::updater_L28_no,
                Updater{1}}, Step{Action::reader_L41_yes, Reader{0}}, Step{Action::reader_L41b,
                Reader{0}}, Step{Action::updater_L30, Updater{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::rcu_grace_period
