/// The protocol percpu_counter as a state machine. Written by Latchwork from
/// percpu_counter.latch: change that, not this.
///
/// A counter for each CPU that a task and an interrupt both add to, as the event counters of
/// mm/vmstat.c do, and a lock that they share. What keeps the interrupt away from the task's
/// CPU keeps both right.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::percpu_counter {

/// What the task does before it adds: nothing but stay on its CPU, or local_irq_save() too.
enum class Guard : std::uint8_t { preempt, irqsave };

[[nodiscard]] constexpr auto names_of(Guard) noexcept {
    return std::array<std::string_view, 2>{"preempt", "irqsave"};
}

/// How the task takes the lock.
enum class Taking : std::uint8_t { plain, irqsave };

[[nodiscard]] constexpr auto names_of(Taking) noexcept {
    return std::array<std::string_view, 2>{"plain", "irqsave"};
}

/// The variant of the protocol.
struct Config {
    /// What the task does before it adds: nothing but stay on its CPU, or local_irq_save() too.
    Guard guard = Guard::irqsave;

    Taking taking = Taking::irqsave;  ///< How the task takes the lock.
};

struct CpuTag {
    static constexpr std::string_view name = "Cpu";

    template <class Scope>
    static constexpr int size = Scope::Cpu;
};

/// A member of the domain `Cpu`, or null.
using Cpu = Member<CpuTag>;

struct TaskTag {
    static constexpr std::string_view name = "task";

    template <class Scope>
    static constexpr int size = Scope::task;
};

/// count_vm_event(), from a task; then a short section under the lock.
using Task = Member<TaskTag>;

struct TimerTag {
    static constexpr std::string_view name = "timer";

    template <class Scope>
    static constexpr int size = Scope::timer;
};

/// The timer interrupt, which does the same on the CPU that it interrupts.
using Timer = Member<TimerTag>;

/// Where an instance of `task` stands: before the step at this line or label.
enum class TaskLocation : std::uint8_t {
    L17, L20, unchanged, L22, L23, L23b, L26, L26b, L27, L28, L29, L29b, end
};

[[nodiscard]] constexpr auto names_of(TaskLocation) noexcept {
    return std::array<std::string_view, 13>{"L17", "L20", "unchanged", "L22", "L23", "L23b", "L26",
        "L26b", "L27", "L28", "L29", "L29b", "end"};
}

/// Where an instance of `timer` stands: before the step at this line or label.
enum class TimerLocation : std::uint8_t { start, L33, L35, L36, L37, L38, L39, end };

[[nodiscard]] constexpr auto names_of(TimerLocation) noexcept {
    return std::array<std::string_view, 8>{"start", "L33", "L35", "L36", "L37", "L38", "L39",
        "end"};
}

enum class Process : std::uint8_t { task, timer };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"task", "timer"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    unchanged, deadlock, self_deadlock, unlock_not_held, held_at_exit, irq_inversion,
    null_reference, data_race, int_range
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 9>{"unchanged", "deadlock", "self_deadlock",
        "unlock_not_held", "held_at_exit", "irq_inversion", "null_reference", "data_race",
        "int_range"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    task_L17, task_L17_2, task_L20, task_unchanged, task_L22, task_L23, task_L23b, task_L26,
    task_L26b, task_L27, task_L28, task_L29, task_L29b, timer_start, timer_L33, timer_L35,
    timer_L36, timer_L37, timer_L38, timer_L39
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct machine {
    static constexpr int Cpu = 2;
    static constexpr int task = 2;
    static constexpr int timer = 1;
};

struct single {
    static constexpr int Cpu = 1;
    static constexpr int task = 1;
    static constexpr int timer = 1;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// count_vm_event(), from a task; then a short section under the lock.
    struct TaskFields {
        TaskLocation location = TaskLocation::L17;
        bool flags = false;
        std::int32_t n = 0;
        bool saved = false;
        bool holds_lock = false;
        std::int32_t preempt_count = 0;
        bool irqs_disabled = false;
        Cpu cpu = null;

        friend bool operator==(const TaskFields&, const TaskFields&) = default;
    };

    /// The timer interrupt, which does the same on the CPU that it interrupts.
    struct TimerFields {
        TimerLocation location = TimerLocation::start;
        std::int32_t n = 0;
        bool holds_lock = false;
        Cpu cpu = null;

        friend bool operator==(const TimerFields&, const TimerFields&) = default;
    };

    Table<Scope, std::int32_t(Cpu)> events;
    std::int32_t busy = 0;
    Table<Scope, TaskFields(Task)> task;
    Table<Scope, TimerFields(Timer)> timer;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = percpu_counter::State<Scope>;
    using Step = percpu_counter::Step;
    using Property = percpu_counter::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 20> actions{{
        {"task.L17", 19, "preempt_disable()", Process::task, TaskLocation::L17,
            sort_info<Scope, Task>, sort_info<Scope, Cpu>},
        {"task.L17_2", 19, "local_irq_save(flags)", Process::task, TaskLocation::L17,
            sort_info<Scope, Task>, sort_info<Scope, Cpu>},
        {"task.L20", 20, "int[0..7] n = this_cpu(events)", Process::task, TaskLocation::L20,
            sort_info<Scope, Task>},
        {"task.unchanged", 21, "assert n == this_cpu(events)", Process::task,
            TaskLocation::unchanged, sort_info<Scope, Task>},
        {"task.L22", 22, "this_cpu(events) = n + 1", Process::task, TaskLocation::L22,
            sort_info<Scope, Task>},
        {"task.L23", 23, "local_irq_restore(flags)", Process::task, TaskLocation::L23,
            sort_info<Scope, Task>, sort_info<Scope, Cpu>},
        {"task.L23b", 23, "preempt_enable()", Process::task, TaskLocation::L23b,
            sort_info<Scope, Task>},
        {"task.L26", 26, "spin_lock_irqsave(lock, saved)", Process::task, TaskLocation::L26,
            sort_info<Scope, Task>, sort_info<Scope, Cpu>},
        {"task.L26b", 26, "spin_lock(lock)", Process::task, TaskLocation::L26b,
            sort_info<Scope, Task>, sort_info<Scope, Cpu>},
        {"task.L27", 27, "busy = 1", Process::task, TaskLocation::L27, sort_info<Scope, Task>},
        {"task.L28", 28, "busy = 0", Process::task, TaskLocation::L28, sort_info<Scope, Task>},
        {"task.L29", 29, "spin_unlock_irqrestore(lock, saved)", Process::task, TaskLocation::L29,
            sort_info<Scope, Task>},
        {"task.L29b", 29, "spin_unlock(lock)", Process::task, TaskLocation::L29b,
            sort_info<Scope, Task>},
        {"timer.start", 33, "an interrupt", Process::timer, TimerLocation::start,
            sort_info<Scope, Timer>, sort_info<Scope, Cpu>},
        {"timer.L33", 34, "int[0..7] n = this_cpu(events)", Process::timer, TimerLocation::L33,
            sort_info<Scope, Timer>},
        {"timer.L35", 35, "this_cpu(events) = n + 1", Process::timer, TimerLocation::L35,
            sort_info<Scope, Timer>},
        {"timer.L36", 36, "spin_lock(lock)", Process::timer, TimerLocation::L36,
            sort_info<Scope, Timer>},
        {"timer.L37", 37, "busy = 1", Process::timer, TimerLocation::L37, sort_info<Scope, Timer>},
        {"timer.L38", 38, "busy = 0", Process::timer, TimerLocation::L38, sort_info<Scope, Timer>},
        {"timer.L39", 39, "spin_unlock(lock)", Process::timer, TimerLocation::L39,
            sort_info<Scope, Timer>},
    }};

    /// How many initial states there are.
    [[nodiscard]] constexpr std::uint64_t initial_count() const noexcept {
        return 1;
    }

    /// Initial state `number`, counted from 0.
    [[nodiscard]] constexpr State initial(std::uint64_t) const noexcept {
        State s{};
        return s;
    }

    /// The number of the location where instance `self` of a process stands.
    [[nodiscard]] static constexpr int location(
        const State& s, Process process, int self) noexcept {
        switch (process) {
            case Process::task:
                return to_number(s.task[Task{self}].location);
            case Process::timer:
                return to_number(s.timer[Timer{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::task_L17:
                return task_L17(s, chosen.instance<Task>(), chosen.choice<Cpu>(0));
            case Action::task_L17_2:
                return task_L17_2(s, chosen.instance<Task>(), chosen.choice<Cpu>(0));
            case Action::task_L20:
                return task_L20(s, chosen.instance<Task>());
            case Action::task_unchanged:
                return task_unchanged(s, chosen.instance<Task>());
            case Action::task_L22:
                return task_L22(s, chosen.instance<Task>());
            case Action::task_L23:
                return task_L23(s, chosen.instance<Task>(), chosen.choice<Cpu>(0));
            case Action::task_L23b:
                return task_L23b(s, chosen.instance<Task>());
            case Action::task_L26:
                return task_L26(s, chosen.instance<Task>(), chosen.choice<Cpu>(0));
            case Action::task_L26b:
                return task_L26b(s, chosen.instance<Task>(), chosen.choice<Cpu>(0));
            case Action::task_L27:
                return task_L27(s, chosen.instance<Task>());
            case Action::task_L28:
                return task_L28(s, chosen.instance<Task>());
            case Action::task_L29:
                return task_L29(s, chosen.instance<Task>());
            case Action::task_L29b:
                return task_L29b(s, chosen.instance<Task>());
            case Action::timer_start:
                return timer_start(s, chosen.instance<Timer>(), chosen.choice<Cpu>(0));
            case Action::timer_L33:
                return timer_L33(s, chosen.instance<Timer>());
            case Action::timer_L35:
                return timer_L35(s, chosen.instance<Timer>());
            case Action::timer_L36:
                return timer_L36(s, chosen.instance<Timer>());
            case Action::timer_L37:
                return timer_L37(s, chosen.instance<Timer>());
            case Action::timer_L38:
                return timer_L38(s, chosen.instance<Timer>());
            case Action::timer_L39:
                return timer_L39(s, chosen.instance<Timer>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Task>([&](Task i) {
                return s.task[i].location == TaskLocation::end;
            }) &&
            forall<Scope, Timer>([&](Timer i) {
                return s.timer[i].location == TimerLocation::end ||
                    s.timer[i].location == TimerLocation::start;
            });
    }

    /// True if no step is enabled, and not every instance is at its end or idle.
    [[nodiscard]] constexpr bool deadlock(const State& s) const noexcept {
        return !finished(s) && !any_enabled(*this, s);
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Task self : members<Scope, Task>) {
            const auto& me = s.task[self];
            switch (me.location) {
                case TaskLocation::L26:
                    // this instance waits for `lock`, which it holds itself (taken in line 26)
                    if (me.holds_lock) violated.insert(Property::self_deadlock);
                    break;
                case TaskLocation::L26b:
                    // this instance waits for `lock`, which it holds itself (taken in line 26)
                    if (me.holds_lock) violated.insert(Property::self_deadlock);
                    // `lock` is taken with interrupts enabled, and `timer` takes it in line 36
                    if (!me.irqs_disabled) violated.insert(Property::irq_inversion);
                    break;
                default:
                    break;
            }
        }
        for (const Timer self : members<Scope, Timer>) {
            const auto& me = s.timer[self];
            if (me.location == TimerLocation::L36) {
                // this instance waits for `lock`, which it holds itself (taken in line 36)
                if (me.holds_lock) violated.insert(Property::self_deadlock);
            }
        }
        return violated;
    }

    /// True if nobody holds `lock`.
    [[nodiscard]] static constexpr bool lock_is_free(const State& s) noexcept {
        return forall<Scope, Task>([&](Task i) { return !s.task[i].holds_lock; }) &&
            forall<Scope, Timer>([&](Timer i) { return !s.timer[i].holds_lock; });
    }

    /// percpu_counter.latch:19: preempt_disable()
    constexpr Outcome task_L17(State& s, Task self, Cpu cpu) const noexcept {
        auto& me = s.task[self];
        if (me.location != TaskLocation::L17) return Outcome::not_enabled();
        if (config.guard == Guard::irqsave ||
            exists<Scope, Timer>([&](Timer x) {
                return s.timer[x].cpu != null && me.cpu == s.timer[x].cpu;
            }) ||
            (me.cpu != cpu &&
                (me.cpu != null ||
                    exists<Scope, Task>([&](Task x) { return cpu == s.task[x].cpu; }) ||
                    exists<Scope, Timer>([&](Timer x) { return cpu == s.timer[x].cpu; }))))
            return Outcome::not_enabled();
        me.preempt_count += 1;
        me.cpu = cpu;
        me.location = TaskLocation::L20;
        return Outcome::taken();
    }

    /// percpu_counter.latch:19: local_irq_save(flags)
    constexpr Outcome task_L17_2(State& s, Task self, Cpu cpu) const noexcept {
        auto& me = s.task[self];
        if (me.location != TaskLocation::L17) return Outcome::not_enabled();
        if (config.guard != Guard::irqsave ||
            exists<Scope, Timer>([&](Timer x) {
                return s.timer[x].cpu != null && me.cpu == s.timer[x].cpu;
            }) ||
            (me.cpu != cpu &&
                (me.cpu != null ||
                    exists<Scope, Task>([&](Task x) { return cpu == s.task[x].cpu; }) ||
                    exists<Scope, Timer>([&](Timer x) { return cpu == s.timer[x].cpu; }))))
            return Outcome::not_enabled();
        me.flags = me.irqs_disabled;
        me.irqs_disabled = true;
        me.cpu = cpu;
        me.location = TaskLocation::L20;
        return Outcome::taken();
    }

    /// percpu_counter.latch:20: int[0..7] n = this_cpu(events)
    constexpr Outcome task_L20(State& s, Task self) const noexcept {
        auto& me = s.task[self];
        if (me.location != TaskLocation::L20) return Outcome::not_enabled();
        if (exists<Scope, Timer>([&](Timer x) {
            return s.timer[x].cpu != null && me.cpu == s.timer[x].cpu;
        }))
            return Outcome::not_enabled();
        // this instance is on no CPU of its own: nothing keeps it from moving to another
        // one
        if (me.cpu == null) return Outcome::trapped(Property::null_reference);
        // the value is outside of 0..7
        if (s.events[me.cpu] < 0 || s.events[me.cpu] > 7)
            return Outcome::trapped(Property::int_range);
        me.n = s.events[me.cpu];
        me.location = TaskLocation::unchanged;
        return Outcome::taken();
    }

    /// percpu_counter.latch:21: assert n == this_cpu(events)
    constexpr Outcome task_unchanged(State& s, Task self) const noexcept {
        auto& me = s.task[self];
        if (me.location != TaskLocation::unchanged) return Outcome::not_enabled();
        if (exists<Scope, Timer>([&](Timer x) {
            return s.timer[x].cpu != null && me.cpu == s.timer[x].cpu;
        }))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `n == this_cpu(events)` is false
        if (me.cpu == null || s.events[me.cpu] != me.n) outcome.violate(Property::unchanged);
        me.location = TaskLocation::L22;
        return outcome;
    }

    /// percpu_counter.latch:22: this_cpu(events) = n + 1
    constexpr Outcome task_L22(State& s, Task self) const noexcept {
        auto& me = s.task[self];
        if (me.location != TaskLocation::L22) return Outcome::not_enabled();
        if (exists<Scope, Timer>([&](Timer x) {
            return s.timer[x].cpu != null && me.cpu == s.timer[x].cpu;
        }))
            return Outcome::not_enabled();
        // this instance is on no CPU of its own: nothing keeps it from moving to another
        // one
        if (me.cpu == null) return Outcome::trapped(Property::null_reference);
        // the value is outside of 0..7
        if (me.n + 1 < 0 || me.n + 1 > 7) return Outcome::trapped(Property::int_range);
        s.events[me.cpu] = me.n + 1;
        me.location = config.guard == Guard::irqsave ? TaskLocation::L23 : TaskLocation::L23b;
        return Outcome::taken();
    }

    /// percpu_counter.latch:23: local_irq_restore(flags)
    constexpr Outcome task_L23(State& s, Task self, Cpu cpu) const noexcept {
        auto& me = s.task[self];
        if (me.location != TaskLocation::L23) return Outcome::not_enabled();
        if (exists<Scope, Timer>([&](Timer x) {
                return s.timer[x].cpu != null && me.cpu == s.timer[x].cpu;
            }) ||
            ((me.preempt_count > 0 || me.flags) &&
                me.cpu != cpu &&
                (me.cpu != null ||
                    exists<Scope, Task>([&](Task x) { return cpu == s.task[x].cpu; }) ||
                    exists<Scope, Timer>([&](Timer x) { return cpu == s.timer[x].cpu; }))))
            return Outcome::not_enabled();
        me.irqs_disabled = me.flags;
        me.cpu = me.preempt_count > 0 || me.flags ? cpu : null;
        me.location = config.taking == Taking::irqsave ? TaskLocation::L26 : TaskLocation::L26b;
        return Outcome::taken();
    }

    /// percpu_counter.latch:23: preempt_enable()
    constexpr Outcome task_L23b(State& s, Task self) const noexcept {
        auto& me = s.task[self];
        if (me.location != TaskLocation::L23b) return Outcome::not_enabled();
        if (exists<Scope, Timer>([&](Timer x) {
            return s.timer[x].cpu != null && me.cpu == s.timer[x].cpu;
        }))
            return Outcome::not_enabled();
        // preemption is not disabled by this instance
        if (me.preempt_count <= 0) return Outcome::trapped(Property::unlock_not_held);
        if (me.preempt_count - 1 <= 0 && !me.irqs_disabled) me.cpu = null;
        me.preempt_count -= 1;
        me.location = config.taking == Taking::irqsave ? TaskLocation::L26 : TaskLocation::L26b;
        return Outcome::taken();
    }

    /// percpu_counter.latch:26: spin_lock_irqsave(lock, saved)
    constexpr Outcome task_L26(State& s, Task self, Cpu cpu) const noexcept {
        auto& me = s.task[self];
        if (me.location != TaskLocation::L26) return Outcome::not_enabled();
        if (exists<Scope, Timer>([&](Timer x) {
                return s.timer[x].cpu != null && me.cpu == s.timer[x].cpu;
            }) ||
            !lock_is_free(s) ||
            (me.cpu != cpu &&
                (me.cpu != null ||
                    exists<Scope, Task>([&](Task x) { return cpu == s.task[x].cpu; }) ||
                    exists<Scope, Timer>([&](Timer x) { return cpu == s.timer[x].cpu; }))))
            return Outcome::not_enabled();
        me.holds_lock = true;
        me.preempt_count += 1;
        me.saved = me.irqs_disabled;
        me.irqs_disabled = true;
        me.cpu = cpu;
        me.location = TaskLocation::L27;
        return Outcome::taken();
    }

    /// percpu_counter.latch:26: spin_lock(lock)
    constexpr Outcome task_L26b(State& s, Task self, Cpu cpu) const noexcept {
        auto& me = s.task[self];
        if (me.location != TaskLocation::L26b) return Outcome::not_enabled();
        if (exists<Scope, Timer>([&](Timer x) {
                return s.timer[x].cpu != null && me.cpu == s.timer[x].cpu;
            }) ||
            !lock_is_free(s) ||
            (me.cpu != cpu &&
                (me.cpu != null ||
                    exists<Scope, Task>([&](Task x) { return cpu == s.task[x].cpu; }) ||
                    exists<Scope, Timer>([&](Timer x) { return cpu == s.timer[x].cpu; }))))
            return Outcome::not_enabled();
        me.holds_lock = true;
        me.preempt_count += 1;
        me.cpu = cpu;
        me.location = TaskLocation::L27;
        return Outcome::taken();
    }

    /// percpu_counter.latch:27: busy = 1
    constexpr Outcome task_L27(State& s, Task self) const noexcept {
        auto& me = s.task[self];
        if (me.location != TaskLocation::L27) return Outcome::not_enabled();
        if (exists<Scope, Timer>([&](Timer x) {
            return s.timer[x].cpu != null && me.cpu == s.timer[x].cpu;
        }))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `busy` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.busy = 1;
        me.location = TaskLocation::L28;
        return outcome;
    }

    /// percpu_counter.latch:28: busy = 0
    constexpr Outcome task_L28(State& s, Task self) const noexcept {
        auto& me = s.task[self];
        if (me.location != TaskLocation::L28) return Outcome::not_enabled();
        if (exists<Scope, Timer>([&](Timer x) {
            return s.timer[x].cpu != null && me.cpu == s.timer[x].cpu;
        }))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `busy` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.busy = 0;
        me.location = config.taking == Taking::irqsave ? TaskLocation::L29 : TaskLocation::L29b;
        return outcome;
    }

    /// percpu_counter.latch:29: spin_unlock_irqrestore(lock, saved)
    constexpr Outcome task_L29(State& s, Task self) const noexcept {
        auto& me = s.task[self];
        if (me.location != TaskLocation::L29) return Outcome::not_enabled();
        if (exists<Scope, Timer>([&](Timer x) {
            return s.timer[x].cpu != null && me.cpu == s.timer[x].cpu;
        }))
            return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // preemption is still disabled at the end
        if (me.preempt_count != 1) outcome.violate(Property::held_at_exit);
        // interrupts are not as they were at the start
        if (me.saved) outcome.violate(Property::held_at_exit);
        me.holds_lock = false;
        me.preempt_count -= 1;
        me.irqs_disabled = me.saved;
        me.cpu = null;
        me.location = TaskLocation::end;
        return outcome;
    }

    /// percpu_counter.latch:29: spin_unlock(lock)
    constexpr Outcome task_L29b(State& s, Task self) const noexcept {
        auto& me = s.task[self];
        if (me.location != TaskLocation::L29b) return Outcome::not_enabled();
        if (exists<Scope, Timer>([&](Timer x) {
            return s.timer[x].cpu != null && me.cpu == s.timer[x].cpu;
        }))
            return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // preemption is still disabled at the end
        if (me.preempt_count != 1) outcome.violate(Property::held_at_exit);
        // interrupts are not as they were at the start
        if (me.irqs_disabled) outcome.violate(Property::held_at_exit);
        me.holds_lock = false;
        me.preempt_count -= 1;
        me.cpu = null;
        me.location = TaskLocation::end;
        return outcome;
    }

    /// percpu_counter.latch:33: an interrupt
    ///     in: process timer() hardirq {
    constexpr Outcome timer_start(State& s, Timer self, Cpu cpu) const noexcept {
        auto& me = s.timer[self];
        if (me.location != TimerLocation::start) return Outcome::not_enabled();
        if (exists<Scope, Task>([&](Task x) {
                return cpu == s.task[x].cpu && s.task[x].irqs_disabled;
            }) ||
            exists<Scope, Timer>([&](Timer x) { return cpu == s.timer[x].cpu; }))
            return Outcome::not_enabled();
        me.cpu = cpu;
        me.location = TimerLocation::L33;
        return Outcome::taken();
    }

    /// percpu_counter.latch:34: int[0..7] n = this_cpu(events)
    constexpr Outcome timer_L33(State& s, Timer self) const noexcept {
        auto& me = s.timer[self];
        if (me.location != TimerLocation::L33) return Outcome::not_enabled();
        // this instance is on no CPU of its own: nothing keeps it from moving to another
        // one
        if (me.cpu == null) return Outcome::trapped(Property::null_reference);
        // the value is outside of 0..7
        if (s.events[me.cpu] < 0 || s.events[me.cpu] > 7)
            return Outcome::trapped(Property::int_range);
        me.n = s.events[me.cpu];
        me.location = TimerLocation::L35;
        return Outcome::taken();
    }

    /// percpu_counter.latch:35: this_cpu(events) = n + 1
    constexpr Outcome timer_L35(State& s, Timer self) const noexcept {
        auto& me = s.timer[self];
        if (me.location != TimerLocation::L35) return Outcome::not_enabled();
        // this instance is on no CPU of its own: nothing keeps it from moving to another
        // one
        if (me.cpu == null) return Outcome::trapped(Property::null_reference);
        // the value is outside of 0..7
        if (me.n + 1 < 0 || me.n + 1 > 7) return Outcome::trapped(Property::int_range);
        s.events[me.cpu] = me.n + 1;
        me.location = TimerLocation::L36;
        return Outcome::taken();
    }

    /// percpu_counter.latch:36: spin_lock(lock)
    constexpr Outcome timer_L36(State& s, Timer self) const noexcept {
        auto& me = s.timer[self];
        if (me.location != TimerLocation::L36) return Outcome::not_enabled();
        if (!lock_is_free(s)) return Outcome::not_enabled();
        me.holds_lock = true;
        me.location = TimerLocation::L37;
        return Outcome::taken();
    }

    /// percpu_counter.latch:37: busy = 1
    constexpr Outcome timer_L37(State& s, Timer self) const noexcept {
        auto& me = s.timer[self];
        if (me.location != TimerLocation::L37) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `busy` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.busy = 1;
        me.location = TimerLocation::L38;
        return outcome;
    }

    /// percpu_counter.latch:38: busy = 0
    constexpr Outcome timer_L38(State& s, Timer self) const noexcept {
        auto& me = s.timer[self];
        if (me.location != TimerLocation::L38) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `busy` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.busy = 0;
        me.location = TimerLocation::L39;
        return outcome;
    }

    /// percpu_counter.latch:39: spin_unlock(lock)
    constexpr Outcome timer_L39(State& s, Timer self) const noexcept {
        auto& me = s.timer[self];
        if (me.location != TimerLocation::L39) return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_lock = false;
        me.cpu = null;
        me.location = TimerLocation::end;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Cpu cpu : members<Scope, Cpu>) visit(s.events[cpu], "events[", cpu, "]");
        visit(s.busy, "busy");
        for (const Task task : members<Scope, Task>) {
            visit(s.task[task].location, task, ".location");
            visit(s.task[task].flags, task, ".flags");
            visit(s.task[task].n, task, ".n");
            visit(s.task[task].saved, task, ".saved");
            visit(s.task[task].holds_lock, task, ".holds_lock");
            visit(s.task[task].preempt_count, task, ".preempt_count");
            visit(s.task[task].irqs_disabled, task, ".irqs_disabled");
            visit(s.task[task].cpu, task, ".cpu");
        }
        for (const Timer timer : members<Scope, Timer>) {
            visit(s.timer[timer].location, timer, ".location");
            visit(s.timer[timer].n, timer, ".n");
            visit(s.timer[timer].holds_lock, timer, ".holds_lock");
            visit(s.timer[timer].cpu, timer, ".cpu");
        }
    }
};

}  // namespace latchwork::generated::percpu_counter
