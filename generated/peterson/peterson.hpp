/// The protocol peterson as a state machine. Written by Latchwork from peterson.latch: change
/// that, not this.
///
/// Two threads keep each other out of a critical section with loads and stores alone.
///
/// G. L. Peterson, Myths about the mutual exclusion problem, 1981. Each announces its wish,
/// gives way, and waits while the other wishes too and it is its own turn to wait.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::peterson {

enum class Side : std::uint8_t { left, right };

[[nodiscard]] constexpr auto names_of(Side) noexcept {
    return std::array<std::string_view, 2>{"left", "right"};
}

/// What a thread waits for: that the other does not wish or that it is the other's turn; or
/// only one of these.
enum class WaitFor : std::uint8_t { either_of, alone, their_turn };

[[nodiscard]] constexpr auto names_of(WaitFor) noexcept {
    return std::array<std::string_view, 3>{"either_of", "alone", "their_turn"};
}

/// The variant of the protocol.
struct Config {
    /// What a thread waits for: that the other does not wish or that it is the other's turn; or
    /// only one of these.
    WaitFor wait_for = WaitFor::either_of;

    bool swap_announce_give_way = false;  ///< `swap announce, give_way`
};

struct ThreadTag {
    static constexpr std::string_view name = "thread";

    template <class Scope>
    static constexpr int size = Scope::thread;
};

/// The thread on `side`; how often it goes round is its own affair.
using Thread = Member<ThreadTag>;

/// Where an instance of `thread` stands: before the step at this line or label.
enum class ThreadLocation : std::uint8_t {
    L16, announce, L19, give_way, L21, wait, L25, L26, critical, L32, end
};

[[nodiscard]] constexpr auto names_of(ThreadLocation) noexcept {
    return std::array<std::string_view, 11>{"L16", "announce", "L19", "give_way", "L21", "wait",
        "L25", "L26", "critical", "L32", "end"};
}

enum class Process : std::uint8_t { thread };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 1>{"thread"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t { exclusion, deadlock };

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 2>{"exclusion", "deadlock"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    thread_L16, thread_announce, thread_L19, thread_give_way, thread_L21, thread_wait_yes,
    thread_wait_no, thread_wait, thread_L25_yes, thread_L25_no, thread_L26_yes, thread_L26_no,
    thread_critical, thread_L32_yes, thread_L32_no
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct two {
    static constexpr int thread = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// The thread on `side`; how often it goes round is its own affair.
    struct ThreadFields {
        ThreadLocation location = ThreadLocation::L16;
        Side side{};
        Side other{};

        friend bool operator==(const ThreadFields&, const ThreadFields&) = default;
    };

    Table<Scope, bool(Side)> wants;
    Side turn{};
    Table<Scope, ThreadFields(Thread)> thread;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = peterson::State<Scope>;
    using Step = peterson::Step;
    using Property = peterson::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 15> actions{{
        {"thread.L16", 18, "start", Process::thread, ThreadLocation::L16, sort_info<Scope, Thread>},
        {"thread.announce", 19, "wants[side] = true", Process::thread, ThreadLocation::announce,
            sort_info<Scope, Thread>},
        {"thread.L19", 19, "wants[side] = true", Process::thread, ThreadLocation::L19,
            sort_info<Scope, Thread>},
        {"thread.give_way", 21, "turn = side", Process::thread, ThreadLocation::give_way,
            sort_info<Scope, Thread>},
        {"thread.L21", 21, "turn = side", Process::thread, ThreadLocation::L21,
            sort_info<Scope, Thread>},
        {"thread.wait_yes", 25, "while (wants[other]): yes", Process::thread, ThreadLocation::wait,
            sort_info<Scope, Thread>},
        {"thread.wait_no", 25, "while (wants[other]): no", Process::thread, ThreadLocation::wait,
            sort_info<Scope, Thread>},
        {"thread.wait", 24, "await turn != side", Process::thread, ThreadLocation::wait,
            sort_info<Scope, Thread>},
        {"thread.L25_yes", 25, "while (wants[other]): yes", Process::thread, ThreadLocation::L25,
            sort_info<Scope, Thread>},
        {"thread.L25_no", 25, "while (wants[other]): no", Process::thread, ThreadLocation::L25,
            sort_info<Scope, Thread>},
        {"thread.L26_yes", 27, "if (turn != side): yes", Process::thread, ThreadLocation::L26,
            sort_info<Scope, Thread>},
        {"thread.L26_no", 27, "if (turn != side): no", Process::thread, ThreadLocation::L26,
            sort_info<Scope, Thread>},
        {"thread.critical", 31, "wants[side] = false", Process::thread, ThreadLocation::critical,
            sort_info<Scope, Thread>},
        {"thread.L32_yes", 32, "if (any): yes", Process::thread, ThreadLocation::L32,
            sort_info<Scope, Thread>},
        {"thread.L32_no", 32, "if (any): no", Process::thread, ThreadLocation::L32,
            sort_info<Scope, Thread>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        visit(s.turn, 0, sort_size<Scope, Side> - 1);
        for (const Thread thread : members<Scope, Thread>)
            visit(s.thread[thread].side, 0, sort_size<Scope, Side> - 1);
    }

    /// How many initial states there are.
    [[nodiscard]] constexpr std::uint64_t initial_count() const noexcept {
        State s{};
        InitialCounter counter;
        for_each_arbitrary(s, counter);
        return counter.count();
    }

    /// Initial state `number`, counted from 0.
    [[nodiscard]] constexpr State initial(std::uint64_t number) const noexcept {
        State s{};
        InitialChooser chooser{number, initial_count()};
        for_each_arbitrary(s, chooser);
        for (const Thread thread : members<Scope, Thread>)
            s.thread[thread].other = s.thread[thread].side == Side::left ? Side::right : Side::left;
        return s;
    }

    /// The number of the location where instance `self` of a process stands.
    [[nodiscard]] static constexpr int location(
        const State& s, Process process, int self) noexcept {
        switch (process) {
            case Process::thread:
                return to_number(s.thread[Thread{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::thread_L16:
                return thread_L16(s, chosen.instance<Thread>());
            case Action::thread_announce:
                return thread_announce(s, chosen.instance<Thread>());
            case Action::thread_L19:
                return thread_L19(s, chosen.instance<Thread>());
            case Action::thread_give_way:
                return thread_give_way(s, chosen.instance<Thread>());
            case Action::thread_L21:
                return thread_L21(s, chosen.instance<Thread>());
            case Action::thread_wait_yes:
                return thread_wait_yes(s, chosen.instance<Thread>());
            case Action::thread_wait_no:
                return thread_wait_no(s, chosen.instance<Thread>());
            case Action::thread_wait:
                return thread_wait(s, chosen.instance<Thread>());
            case Action::thread_L25_yes:
                return thread_L25_yes(s, chosen.instance<Thread>());
            case Action::thread_L25_no:
                return thread_L25_no(s, chosen.instance<Thread>());
            case Action::thread_L26_yes:
                return thread_L26_yes(s, chosen.instance<Thread>());
            case Action::thread_L26_no:
                return thread_L26_no(s, chosen.instance<Thread>());
            case Action::thread_critical:
                return thread_critical(s, chosen.instance<Thread>());
            case Action::thread_L32_yes:
                return thread_L32_yes(s, chosen.instance<Thread>());
            case Action::thread_L32_no:
                return thread_L32_no(s, chosen.instance<Thread>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// Never are both inside. peterson.latch:36: the invariant `exclusion`.
    [[nodiscard]] constexpr bool exclusion(const State& s) const noexcept {
        return forall<Scope, Thread, Thread>([&](Thread a, Thread b) {
            return s.thread[a].location != ThreadLocation::critical ||
                s.thread[b].location != ThreadLocation::critical ||
                a == b;
        });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Thread>([&](Thread i) {
            return s.thread[i].location == ThreadLocation::end;
        });
    }

    /// True if no step is enabled, and not every instance is at its end or idle.
    [[nodiscard]] constexpr bool deadlock(const State& s) const noexcept {
        return !finished(s) && !any_enabled(*this, s);
    }

    /// True if a run may start so, by the axioms and `init` of the spec.
    [[nodiscard]] constexpr bool admits(const State& s) const noexcept {
        return forall<Scope, Thread, Thread>([&](Thread i, Thread j) {
            return i == j || s.thread[j].side != s.thread[i].side;
        });
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (!exclusion(s)) violated.insert(Property::exclusion);
        if (deadlocked) violated.insert(Property::deadlock);
        return violated;
    }

    /// peterson.latch:18: start
    ///     in: announce:
    constexpr Outcome thread_L16(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::L16) return Outcome::not_enabled();
        me.location =
            config.swap_announce_give_way ? ThreadLocation::give_way : ThreadLocation::announce;
        return Outcome::taken();
    }

    /// peterson.latch:19: wants[side] = true
    constexpr Outcome thread_announce(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::announce) return Outcome::not_enabled();
        s.wants[me.side] = true;
        me.location = config.swap_announce_give_way ? ThreadLocation::L19 : ThreadLocation::L21;
        return Outcome::taken();
    }

    /// peterson.latch:19: wants[side] = true
    constexpr Outcome thread_L19(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::L19) return Outcome::not_enabled();
        s.wants[me.side] = true;
        me.location = ThreadLocation::wait;
        return Outcome::taken();
    }

    /// peterson.latch:21: turn = side
    constexpr Outcome thread_give_way(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::give_way) return Outcome::not_enabled();
        s.turn = me.side;
        me.location = config.swap_announce_give_way ? ThreadLocation::L19 : ThreadLocation::L21;
        return Outcome::taken();
    }

    /// peterson.latch:21: turn = side
    constexpr Outcome thread_L21(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::L21) return Outcome::not_enabled();
        s.turn = me.side;
        me.location = ThreadLocation::wait;
        return Outcome::taken();
    }

    /// peterson.latch:25: while (wants[other]): yes
    ///     in: } else while (wants[other]) {
    constexpr Outcome thread_wait_yes(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::wait) return Outcome::not_enabled();
        if (config.wait_for == WaitFor::their_turn || !s.wants[me.other])
            return Outcome::not_enabled();
        me.location =
            config.wait_for == WaitFor::either_of ? ThreadLocation::L26 : ThreadLocation::L25;
        return Outcome::taken();
    }

    /// peterson.latch:25: while (wants[other]): no
    ///     in: } else while (wants[other]) {
    constexpr Outcome thread_wait_no(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::wait) return Outcome::not_enabled();
        if (config.wait_for == WaitFor::their_turn || s.wants[me.other])
            return Outcome::not_enabled();
        me.location = ThreadLocation::critical;
        return Outcome::taken();
    }

    /// peterson.latch:24: await turn != side
    constexpr Outcome thread_wait(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::wait) return Outcome::not_enabled();
        if (config.wait_for != WaitFor::their_turn || me.side == s.turn)
            return Outcome::not_enabled();
        me.location = ThreadLocation::critical;
        return Outcome::taken();
    }

    /// peterson.latch:25: while (wants[other]): yes
    ///     in: } else while (wants[other]) {
    constexpr Outcome thread_L25_yes(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::L25) return Outcome::not_enabled();
        if (!s.wants[me.other]) return Outcome::not_enabled();
        me.location =
            config.wait_for == WaitFor::either_of ? ThreadLocation::L26 : ThreadLocation::L25;
        return Outcome::taken();
    }

    /// peterson.latch:25: while (wants[other]): no
    ///     in: } else while (wants[other]) {
    constexpr Outcome thread_L25_no(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::L25) return Outcome::not_enabled();
        if (s.wants[me.other]) return Outcome::not_enabled();
        me.location = ThreadLocation::critical;
        return Outcome::taken();
    }

    /// peterson.latch:27: if (turn != side): yes
    ///     in: if (turn != side) break;
    constexpr Outcome thread_L26_yes(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::L26) return Outcome::not_enabled();
        if (me.side == s.turn) return Outcome::not_enabled();
        me.location = ThreadLocation::critical;
        return Outcome::taken();
    }

    /// peterson.latch:27: if (turn != side): no
    ///     in: if (turn != side) break;
    constexpr Outcome thread_L26_no(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::L26) return Outcome::not_enabled();
        if (me.side != s.turn) return Outcome::not_enabled();
        me.location = ThreadLocation::L25;
        return Outcome::taken();
    }

    /// peterson.latch:31: wants[side] = false
    constexpr Outcome thread_critical(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::critical) return Outcome::not_enabled();
        s.wants[me.side] = false;
        me.location = ThreadLocation::L32;
        return Outcome::taken();
    }

    /// peterson.latch:32: if (any): yes
    ///     in: if (any) goto announce;
    constexpr Outcome thread_L32_yes(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::L32) return Outcome::not_enabled();
        me.location =
            config.swap_announce_give_way ? ThreadLocation::L19 : ThreadLocation::announce;
        return Outcome::taken();
    }

    /// peterson.latch:32: if (any): no
    ///     in: if (any) goto announce;
    constexpr Outcome thread_L32_no(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::L32) return Outcome::not_enabled();
        me.location = ThreadLocation::end;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Side side : members<Scope, Side>) visit(s.wants[side], "wants[", side, "]");
        visit(s.turn, "turn");
        for (const Thread thread : members<Scope, Thread>) {
            visit(s.thread[thread].location, thread, ".location");
            visit(s.thread[thread].side, thread, ".side");
            visit(s.thread[thread].other, thread, ".other");
        }
    }
};

}  // namespace latchwork::generated::peterson
