/// The protocol ticket_lock as a state machine. Written by Latchwork from ticket_lock.latch:
/// change that, not this.
///
/// A ticket lock serves its waiters in the order in which they came.
///
/// arch/x86/include/asm/spinlock.h, 2.6.25 to 4.1: a locked xadd takes a ticket; the owner's
/// number goes up at each unlock. Numbers wrap; with no more waiters than numbers, no two of
/// them wait for the same one.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::ticket_lock {

/// How a ticket is taken: in one atomic access, or by a load and a store.
enum class Take : std::uint8_t { xadd, load_store };

[[nodiscard]] constexpr auto names_of(Take) noexcept {
    return std::array<std::string_view, 2>{"xadd", "load_store"};
}

/// The variant of the protocol.
struct Config {
    /// How a ticket is taken: in one atomic access, or by a load and a store.
    Take take = Take::xadd;
};

struct ThreadTag {
    static constexpr std::string_view name = "thread";

    template <class Scope>
    static constexpr int size = Scope::thread;
};

/// A thread takes the lock and gives it back, some number of times.
using Thread = Member<ThreadTag>;

/// Where an instance of `thread` stands: before the step at this line or label.
enum class ThreadLocation : std::uint8_t { again, L21, wait, critical, L27, end };

[[nodiscard]] constexpr auto names_of(ThreadLocation) noexcept {
    return std::array<std::string_view, 6>{"again", "L21", "wait", "critical", "L27", "end"};
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
    thread_again, thread_again_2, thread_L21, thread_wait, thread_critical, thread_L27_yes,
    thread_L27_no
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct three {
    static constexpr int thread = 3;
};

struct four {
    static constexpr int thread = 4;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// A thread takes the lock and gives it back, some number of times.
    struct ThreadFields {
        ThreadLocation location = ThreadLocation::again;
        std::int32_t ticket = 0;

        friend bool operator==(const ThreadFields&, const ThreadFields&) = default;
    };

    std::int32_t next = 0;
    std::int32_t owner = 0;
    Table<Scope, ThreadFields(Thread)> thread;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = ticket_lock::State<Scope>;
    using Step = ticket_lock::Step;
    using Property = ticket_lock::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 7> actions{{
        {"thread.again", 18, "atomic { ticket = next; next = next + 1; }", Process::thread,
            ThreadLocation::again, sort_info<Scope, Thread>},
        {"thread.again_2", 20, "ticket = next", Process::thread, ThreadLocation::again,
            sort_info<Scope, Thread>},
        {"thread.L21", 21, "next = ticket + 1", Process::thread, ThreadLocation::L21,
            sort_info<Scope, Thread>},
        {"thread.wait", 24, "await owner == ticket", Process::thread, ThreadLocation::wait,
            sort_info<Scope, Thread>},
        {"thread.critical", 26, "owner = ticket + 1", Process::thread, ThreadLocation::critical,
            sort_info<Scope, Thread>},
        {"thread.L27_yes", 27, "if (any): yes", Process::thread, ThreadLocation::L27,
            sort_info<Scope, Thread>},
        {"thread.L27_no", 27, "if (any): no", Process::thread, ThreadLocation::L27,
            sort_info<Scope, Thread>},
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
            case Process::thread:
                return to_number(s.thread[Thread{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::thread_again:
                return thread_again(s, chosen.instance<Thread>());
            case Action::thread_again_2:
                return thread_again_2(s, chosen.instance<Thread>());
            case Action::thread_L21:
                return thread_L21(s, chosen.instance<Thread>());
            case Action::thread_wait:
                return thread_wait(s, chosen.instance<Thread>());
            case Action::thread_critical:
                return thread_critical(s, chosen.instance<Thread>());
            case Action::thread_L27_yes:
                return thread_L27_yes(s, chosen.instance<Thread>());
            case Action::thread_L27_no:
                return thread_L27_no(s, chosen.instance<Thread>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// Never are two inside. ticket_lock.latch:31: the invariant `exclusion`.
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

    /// ticket_lock.latch:18: atomic { ticket = next; next = next + 1; }
    constexpr Outcome thread_again(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::again) return Outcome::not_enabled();
        if (config.take != Take::xadd) return Outcome::not_enabled();
        me.ticket = modulo(s.next, 3);
        s.next = modulo(s.next + 1, 3);
        me.location = ThreadLocation::wait;
        return Outcome::taken();
    }

    /// ticket_lock.latch:20: ticket = next
    constexpr Outcome thread_again_2(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::again) return Outcome::not_enabled();
        if (config.take == Take::xadd) return Outcome::not_enabled();
        me.ticket = modulo(s.next, 3);
        me.location = ThreadLocation::L21;
        return Outcome::taken();
    }

    /// ticket_lock.latch:21: next = ticket + 1
    constexpr Outcome thread_L21(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::L21) return Outcome::not_enabled();
        s.next = modulo(me.ticket + 1, 3);
        me.location = ThreadLocation::wait;
        return Outcome::taken();
    }

    /// ticket_lock.latch:24: await owner == ticket
    constexpr Outcome thread_wait(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::wait) return Outcome::not_enabled();
        if (me.ticket != s.owner) return Outcome::not_enabled();
        me.location = ThreadLocation::critical;
        return Outcome::taken();
    }

    /// ticket_lock.latch:26: owner = ticket + 1
    constexpr Outcome thread_critical(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::critical) return Outcome::not_enabled();
        s.owner = modulo(me.ticket + 1, 3);
        me.location = ThreadLocation::L27;
        return Outcome::taken();
    }

    /// ticket_lock.latch:27: if (any): yes
    ///     in: if (any) goto again;
    constexpr Outcome thread_L27_yes(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::L27) return Outcome::not_enabled();
        me.location = ThreadLocation::again;
        return Outcome::taken();
    }

    /// ticket_lock.latch:27: if (any): no
    ///     in: if (any) goto again;
    constexpr Outcome thread_L27_no(State& s, Thread self) const noexcept {
        auto& me = s.thread[self];
        if (me.location != ThreadLocation::L27) return Outcome::not_enabled();
        me.location = ThreadLocation::end;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.next, "next");
        visit(s.owner, "owner");
        for (const Thread thread : members<Scope, Thread>) {
            visit(s.thread[thread].location, thread, ".location");
            visit(s.thread[thread].ticket, thread, ".ticket");
        }
    }
};

}  // namespace latchwork::generated::ticket_lock
