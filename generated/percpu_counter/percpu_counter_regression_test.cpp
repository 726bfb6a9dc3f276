/// Replays each known failure of percpu_counter: the broken variant fails at exactly that step,
/// and what was proved survives the same schedule. Written by Latchwork from
/// percpu_counter.latch: change that, not this.

#include <vector>

#include "percpu_counter.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::percpu_counter {

namespace {

/// How it fails: `n == this_cpu(events)` is false.
TEST_CASE("interrupted violates unchanged", "[percpu_counter][regression]") {
    const std::vector<Step> schedule{
        {Action::task_L17, Task{0}, Cpu{0}},  // 19: preempt_disable()
        {Action::task_L20, Task{0}},  // 20: int[0..7] n = this_cpu(events)
        {Action::timer_start, Timer{0}, Cpu{0}},  // 33: an interrupt
        {Action::timer_L33, Timer{0}},  // 34: int[0..7] n = this_cpu(events)
        {Action::timer_L35, Timer{0}},  // 35: this_cpu(events) = n + 1
        {Action::timer_L36, Timer{0}},  // 36: spin_lock(lock)
        {Action::timer_L37, Timer{0}},  // 37: busy = 1
        {Action::timer_L38, Timer{0}},  // 38: busy = 0
        {Action::timer_L39, Timer{0}},  // 39: spin_unlock(lock)
        {Action::task_unchanged, Task{0}},  // 21: assert n == this_cpu(events)
    };
    const auto broken = Property::unchanged;
    SECTION("interrupted fails at step 10") {
        const Machine<scopes::single> machine{Config{.guard = Guard::preempt}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("plain_lock violates deadlock", "[percpu_counter][regression]") {
    const std::vector<Step> schedule{
        {Action::task_L17_2, Task{0}, Cpu{0}},  // 19: local_irq_save(flags)
        {Action::task_L20, Task{0}},  // 20: int[0..7] n = this_cpu(events)
        {Action::task_unchanged, Task{0}},  // 21: assert n == this_cpu(events)
        {Action::task_L22, Task{0}},  // 22: this_cpu(events) = n + 1
        {Action::task_L23, Task{0}, Cpu{0}},  // 23: local_irq_restore(flags)
        {Action::task_L26b, Task{0}, Cpu{0}},  // 26: spin_lock(lock)
        {Action::timer_start, Timer{0}, Cpu{0}},  // 33: an interrupt
        {Action::timer_L33, Timer{0}},  // 34: int[0..7] n = this_cpu(events)
        {Action::timer_L35, Timer{0}},  // 35: this_cpu(events) = n + 1
    };
    const auto broken = Property::deadlock;
    SECTION("plain_lock fails at step 9") {
        const Machine<scopes::single> machine{Config{.taking = Taking::plain}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `lock` is taken with interrupts enabled, and `timer` takes it in line 36.
TEST_CASE("plain_lock violates irq_inversion", "[percpu_counter][regression]") {
    const std::vector<Step> schedule{
        {Action::task_L17_2, Task{0}, Cpu{0}},  // 19: local_irq_save(flags)
        {Action::task_L20, Task{0}},  // 20: int[0..7] n = this_cpu(events)
        {Action::task_unchanged, Task{0}},  // 21: assert n == this_cpu(events)
        {Action::task_L22, Task{0}},  // 22: this_cpu(events) = n + 1
        {Action::task_L23, Task{0}, Cpu{0}},  // 23: local_irq_restore(flags)
    };
    const auto broken = Property::irq_inversion;
    SECTION("plain_lock fails at step 5") {
        const Machine<scopes::single> machine{Config{.taking = Taking::plain}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("any_number survives") {
        const Machine<scopes::single> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::percpu_counter
