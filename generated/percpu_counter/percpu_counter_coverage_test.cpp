/// Takes every step of percpu_counter, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from percpu_counter.latch: change that, not
/// this.

#include <vector>

#include "percpu_counter.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::percpu_counter {

namespace {

struct Cpu2Task2Timer2 {
    static constexpr int Cpu = 2;
    static constexpr int task = 2;
    static constexpr int timer = 2;
};

/// 13 schedules take 16 steps and 59 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("saved: every step of 2 of each", "[percpu_counter][coverage]") {
    const Machine<Cpu2Task2Timer2> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::task_L17_2, Task{0}, Cpu{0}},
            Step{Action::task_L17_2, Task{1}, Cpu{1}}, Step{Action::task_L20, Task{0}},
            Step{Action::task_unchanged, Task{0}}, Step{Action::task_L20, Task{1}},
            Step{Action::task_L22, Task{0}}, Step{Action::task_L23, Task{0}, Cpu{0}},
            Step{Action::timer_start, Timer{0}, Cpu{0}}, Step{Action::timer_L33, Timer{0}},
            Step{Action::timer_L35, Timer{0}}, Step{Action::timer_L36, Timer{0}},
            Step{Action::timer_L37, Timer{0}}, Step{Action::timer_L38, Timer{0}},
            Step{Action::task_unchanged, Task{1}}, Step{Action::timer_L39, Timer{0}},
            Step{Action::task_L22, Task{1}}, Step{Action::timer_start, Timer{1}, Cpu{0}},
            Step{Action::task_L23, Task{1}, Cpu{0}}, Step{Action::task_L26, Task{0}, Cpu{1}},
            Step{Action::task_L27, Task{0}}, Step{Action::task_L28, Task{0}}, Step{Action::task_L29,
                Task{0}}, Step{Action::task_L26, Task{1}, Cpu{1}}, Step{Action::task_L27, Task{1}},
            Step{Action::task_L28, Task{1}}, Step{Action::timer_L33, Timer{1}},
            Step{Action::timer_L35, Timer{1}}, Step{Action::task_L29, Task{1}},
            Step{Action::timer_L36, Timer{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::task_L17_2, Task{0}, Cpu{0}},
            Step{Action::timer_start, Timer{0}, Cpu{1}}, Step{Action::timer_L33, Timer{0}},
            Step{Action::task_L20, Task{0}}, Step{Action::timer_L35, Timer{0}},
            Step{Action::task_unchanged, Task{0}}, Step{Action::task_L22, Task{0}},
            Step{Action::task_L23, Task{0}, Cpu{0}}, Step{Action::task_L17_2, Task{1}, Cpu{0}},
            Step{Action::timer_L36, Timer{0}}, Step{Action::timer_L37, Timer{0}},
            Step{Action::timer_L38, Timer{0}}, Step{Action::task_L20, Task{1}},
            Step{Action::timer_L39, Timer{0}}, Step{Action::task_unchanged, Task{1}},
            Step{Action::timer_start, Timer{1}, Cpu{1}}, Step{Action::task_L22, Task{1}},
            Step{Action::timer_L33, Timer{1}}, Step{Action::timer_L35, Timer{1}},
            Step{Action::timer_L36, Timer{1}}, Step{Action::timer_L37, Timer{1}},
            Step{Action::timer_L38, Timer{1}}, Step{Action::task_L23, Task{1}, Cpu{0}},
            Step{Action::timer_L39, Timer{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::timer_start, Timer{0}, Cpu{0}},
            Step{Action::task_L17_2, Task{0}, Cpu{1}}, Step{Action::timer_L33, Timer{0}},
            Step{Action::timer_L35, Timer{0}}, Step{Action::task_L20, Task{0}},
            Step{Action::timer_L36, Timer{0}}, Step{Action::timer_L37, Timer{0}},
            Step{Action::timer_L38, Timer{0}}, Step{Action::timer_L39, Timer{0}},
            Step{Action::task_L17_2, Task{1}, Cpu{0}}, Step{Action::task_unchanged, Task{0}},
            Step{Action::task_L22, Task{0}}, Step{Action::task_L20, Task{1}}, Step{Action::task_L23,
                Task{0}, Cpu{0}}, Step{Action::timer_start, Timer{1}, Cpu{1}},
            Step{Action::task_unchanged, Task{1}}, Step{Action::timer_L33, Timer{1}},
            Step{Action::task_L22, Task{1}}, Step{Action::timer_L35, Timer{1}},
            Step{Action::timer_L36, Timer{1}}, Step{Action::timer_L37, Timer{1}},
            Step{Action::timer_L38, Timer{1}}, Step{Action::timer_L39, Timer{1}},
            Step{Action::task_L23, Task{1}, Cpu{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::timer_start, Timer{0}, Cpu{0}},
            Step{Action::timer_start, Timer{1}, Cpu{1}}, Step{Action::timer_L33, Timer{0}},
            Step{Action::timer_L33, Timer{1}}, Step{Action::timer_L35, Timer{0}},
            Step{Action::timer_L35, Timer{1}}, Step{Action::timer_L36, Timer{0}},
            Step{Action::timer_L37, Timer{0}}, Step{Action::timer_L38, Timer{0}},
            Step{Action::timer_L39, Timer{0}}, Step{Action::timer_L36, Timer{1}},
            Step{Action::timer_L37, Timer{1}}, Step{Action::timer_L38, Timer{1}},
            Step{Action::task_L17_2, Task{0}, Cpu{0}}, Step{Action::timer_L39, Timer{1}},
            Step{Action::task_L20, Task{0}}, Step{Action::task_unchanged, Task{0}},
            Step{Action::task_L22, Task{0}}, Step{Action::task_L17_2, Task{1}, Cpu{1}},
            Step{Action::task_L23, Task{0}, Cpu{0}}, Step{Action::task_L20, Task{1}},
            Step{Action::task_unchanged, Task{1}}, Step{Action::task_L22, Task{1}},
            Step{Action::task_L26, Task{0}, Cpu{0}}, Step{Action::task_L23, Task{1}, Cpu{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::task_L17_2, Task{0}, Cpu{0}},
            Step{Action::task_L20, Task{0}}, Step{Action::timer_start, Timer{0}, Cpu{1}},
            Step{Action::task_unchanged, Task{0}}, Step{Action::timer_L33, Timer{0}},
            Step{Action::timer_L35, Timer{0}}, Step{Action::task_L22, Task{0}},
            Step{Action::timer_L36, Timer{0}}, Step{Action::timer_L37, Timer{0}},
            Step{Action::timer_L38, Timer{0}}, Step{Action::timer_L39, Timer{0}},
            Step{Action::timer_start, Timer{1}, Cpu{1}}, Step{Action::task_L23, Task{0}, Cpu{0}},
            Step{Action::task_L26, Task{0}, Cpu{0}}, Step{Action::task_L27, Task{0}},
            Step{Action::task_L28, Task{0}}, Step{Action::task_L29, Task{0}},
            Step{Action::task_L17_2, Task{1}, Cpu{0}}, Step{Action::task_L20, Task{1}},
            Step{Action::task_unchanged, Task{1}}, Step{Action::timer_L33, Timer{1}},
            Step{Action::timer_L35, Timer{1}}, Step{Action::timer_L36, Timer{1}},
            Step{Action::timer_L37, Timer{1}}, Step{Action::timer_L38, Timer{1}},
            Step{Action::task_L22, Task{1}}, Step{Action::timer_L39, Timer{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::task_L17_2, Task{0}, Cpu{0}},
            Step{Action::task_L20, Task{0}}, Step{Action::task_unchanged, Task{0}},
            Step{Action::task_L22, Task{0}}, Step{Action::task_L23, Task{0}, Cpu{0}},
            Step{Action::task_L26, Task{0}, Cpu{0}}, Step{Action::task_L17_2, Task{1}, Cpu{1}},
            Step{Action::task_L20, Task{1}}, Step{Action::task_unchanged, Task{1}},
            Step{Action::task_L22, Task{1}}, Step{Action::task_L23, Task{1}, Cpu{0}},
            Step{Action::task_L27, Task{0}}, Step{Action::timer_start, Timer{0}, Cpu{1}},
            Step{Action::task_L28, Task{0}}, Step{Action::task_L29, Task{0}},
            Step{Action::timer_L33, Timer{0}}, Step{Action::timer_L35, Timer{0}},
            Step{Action::timer_L36, Timer{0}}, Step{Action::timer_L37, Timer{0}},
            Step{Action::timer_L38, Timer{0}}, Step{Action::timer_L39, Timer{0}},
            Step{Action::task_L26, Task{1}, Cpu{0}}, Step{Action::timer_start, Timer{1}, Cpu{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 7") {
        const std::vector<Step> schedule{Step{Action::task_L17_2, Task{0}, Cpu{0}},
            Step{Action::task_L20, Task{0}}, Step{Action::task_unchanged, Task{0}},
            Step{Action::task_L22, Task{0}}, Step{Action::task_L23, Task{0}, Cpu{0}},
            Step{Action::task_L17_2, Task{1}, Cpu{0}}, Step{Action::task_L26, Task{0}, Cpu{1}},
            Step{Action::task_L27, Task{0}}, Step{Action::task_L28, Task{0}}, Step{Action::task_L29,
                Task{0}}, Step{Action::timer_start, Timer{0}, Cpu{1}}, Step{Action::task_L20,
                Task{1}}, Step{Action::task_unchanged, Task{1}}, Step{Action::task_L22, Task{1}},
            Step{Action::task_L23, Task{1}, Cpu{0}}, Step{Action::timer_L33, Timer{0}},
            Step{Action::timer_L35, Timer{0}}, Step{Action::timer_L36, Timer{0}},
            Step{Action::timer_L37, Timer{0}}, Step{Action::timer_L38, Timer{0}},
            Step{Action::timer_start, Timer{1}, Cpu{0}}, Step{Action::timer_L39, Timer{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 8") {
        const std::vector<Step> schedule{Step{Action::task_L17_2, Task{0}, Cpu{0}},
            Step{Action::task_L17_2, Task{1}, Cpu{1}}, Step{Action::task_L20, Task{0}},
            Step{Action::task_L20, Task{1}}, Step{Action::task_unchanged, Task{0}},
            Step{Action::task_unchanged, Task{1}}, Step{Action::task_L22, Task{0}},
            Step{Action::task_L22, Task{1}}, Step{Action::task_L23, Task{0}, Cpu{0}},
            Step{Action::task_L23, Task{1}, Cpu{0}}, Step{Action::task_L26, Task{0}, Cpu{0}},
            Step{Action::task_L27, Task{0}}, Step{Action::task_L28, Task{0}},
            Step{Action::timer_start, Timer{0}, Cpu{1}}, Step{Action::task_L29, Task{0}},
            Step{Action::timer_L33, Timer{0}}, Step{Action::timer_L35, Timer{0}},
            Step{Action::timer_L36, Timer{0}}, Step{Action::timer_L37, Timer{0}},
            Step{Action::timer_L38, Timer{0}}, Step{Action::timer_L39, Timer{0}},
            Step{Action::task_L26, Task{1}, Cpu{0}}, Step{Action::task_L27, Task{1}},
            Step{Action::task_L28, Task{1}}, Step{Action::timer_start, Timer{1}, Cpu{1}},
            Step{Action::task_L29, Task{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 9") {
        const std::vector<Step> schedule{Step{Action::task_L17_2, Task{0}, Cpu{0}},
            Step{Action::task_L20, Task{0}}, Step{Action::task_unchanged, Task{0}},
            Step{Action::task_L22, Task{0}}, Step{Action::task_L23, Task{0}, Cpu{0}},
            Step{Action::timer_start, Timer{0}, Cpu{0}}, Step{Action::task_L26, Task{0}, Cpu{1}},
            Step{Action::task_L27, Task{0}}, Step{Action::task_L28, Task{0}}, Step{Action::task_L29,
                Task{0}}, Step{Action::task_L17_2, Task{1}, Cpu{1}}, Step{Action::task_L20,
                Task{1}}, Step{Action::task_unchanged, Task{1}}, Step{Action::task_L22, Task{1}},
            Step{Action::task_L23, Task{1}, Cpu{0}}, Step{Action::timer_L33, Timer{0}},
            Step{Action::timer_L35, Timer{0}}, Step{Action::timer_L36, Timer{0}},
            Step{Action::timer_L37, Timer{0}}, Step{Action::timer_L38, Timer{0}},
            Step{Action::timer_L39, Timer{0}}, Step{Action::task_L26, Task{1}, Cpu{0}},
            Step{Action::timer_start, Timer{1}, Cpu{1}}, Step{Action::task_L27, Task{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 10") {
        const std::vector<Step> schedule{Step{Action::task_L17_2, Task{0}, Cpu{0}},
            Step{Action::timer_start, Timer{0}, Cpu{1}}, Step{Action::task_L20, Task{0}},
            Step{Action::task_unchanged, Task{0}}, Step{Action::task_L22, Task{0}},
            Step{Action::task_L23, Task{0}, Cpu{0}}, Step{Action::timer_start, Timer{1}, Cpu{0}},
            Step{Action::timer_L33, Timer{0}}, Step{Action::timer_L35, Timer{0}},
            Step{Action::timer_L33, Timer{1}}, Step{Action::timer_L36, Timer{0}},
            Step{Action::timer_L37, Timer{0}}, Step{Action::timer_L38, Timer{0}},
            Step{Action::timer_L39, Timer{0}}, Step{Action::task_L26, Task{0}, Cpu{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 11") {
        const std::vector<Step> schedule{Step{Action::task_L17_2, Task{0}, Cpu{0}},
            Step{Action::task_L20, Task{0}}, Step{Action::task_unchanged, Task{0}},
            Step{Action::task_L22, Task{0}}, Step{Action::task_L23, Task{0}, Cpu{0}},
            Step{Action::task_L26, Task{0}, Cpu{0}}, Step{Action::task_L27, Task{0}},
            Step{Action::task_L28, Task{0}}, Step{Action::task_L17_2, Task{1}, Cpu{1}},
            Step{Action::task_L29, Task{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 12") {
        const std::vector<Step> schedule{Step{Action::task_L17_2, Task{0}, Cpu{0}},
            Step{Action::task_L17_2, Task{1}, Cpu{1}}, Step{Action::task_L20, Task{0}},
            Step{Action::task_L20, Task{1}}, Step{Action::task_unchanged, Task{0}},
            Step{Action::task_unchanged, Task{1}}, Step{Action::task_L22, Task{0}},
            Step{Action::task_L22, Task{1}}, Step{Action::task_L23, Task{0}, Cpu{0}},
            Step{Action::task_L26, Task{0}, Cpu{0}}, Step{Action::task_L27, Task{0}},
            Step{Action::task_L28, Task{0}}, Step{Action::task_L23, Task{1}, Cpu{0}},
            Step{Action::task_L29, Task{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 13") {
        const std::vector<Step> schedule{Step{Action::task_L17_2, Task{0}, Cpu{0}},
            Step{Action::task_L17_2, Task{1}, Cpu{1}}, Step{Action::task_L20, Task{0}},
            Step{Action::task_L20, Task{1}}, Step{Action::task_unchanged, Task{0}},
            Step{Action::task_unchanged, Task{1}}, Step{Action::task_L22, Task{0}},
            Step{Action::task_L22, Task{1}}, Step{Action::task_L23, Task{0}, Cpu{0}},
            Step{Action::task_L26, Task{0}, Cpu{0}}, Step{Action::task_L27, Task{0}},
            Step{Action::task_L28, Task{0}}, Step{Action::task_L29, Task{0}}, Step{Action::task_L23,
                Task{1}, Cpu{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::percpu_counter
