/// The protocol dining_philosophers as a state machine. Written by Latchwork from
/// dining_philosophers.latch: change that, not this.
///
/// Philosophers around a table, of any size, do not all starve with one fork in the hand.
///
/// E. W. Dijkstra, Hierarchical ordering of sequential processes, 1971: forks are numbered, and
/// each philosopher takes the lower one of its two first.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::dining_philosophers {

/// Each takes the left fork first; or the one that comes first in the order of forks.
enum class Order : std::uint8_t { left_first, lower_first };

[[nodiscard]] constexpr auto names_of(Order) noexcept {
    return std::array<std::string_view, 2>{"left_first", "lower_first"};
}

/// The variant of the protocol.
struct Config {
    /// Each takes the left fork first; or the one that comes first in the order of forks.
    Order order = Order::lower_first;
};

struct SeatTag {
    static constexpr std::string_view name = "Seat";

    template <class Scope>
    static constexpr int size = Scope::Seat;
};

/// A member of the domain `Seat`, or null.
using Seat = Member<SeatTag>;

struct PhilosopherTag {
    static constexpr std::string_view name = "philosopher";

    template <class Scope>
    static constexpr int size = Scope::philosopher;
};

/// The philosopher who sits at `seat` eats once.
using Philosopher = Member<PhilosopherTag>;

/// Where an instance of `philosopher` stands: before the step at this line or label.
enum class PhilosopherLocation : std::uint8_t { L19, L22, L23, L23b, L25, L26, eat, L29, end };

[[nodiscard]] constexpr auto names_of(PhilosopherLocation) noexcept {
    return std::array<std::string_view, 9>{"L19", "L22", "L23", "L23b", "L25", "L26", "eat", "L29",
        "end"};
}

enum class Process : std::uint8_t { philosopher };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 1>{"philosopher"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    both_forks, deadlock, self_deadlock, lock_inversion, unlock_not_held, held_at_exit
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 6>{"both_forks", "deadlock", "self_deadlock",
        "lock_inversion", "unlock_not_held", "held_at_exit"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    philosopher_L19, philosopher_L22_yes, philosopher_L22_no, philosopher_L23, philosopher_L23b,
    philosopher_L25, philosopher_L26, philosopher_eat, philosopher_L29
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct three {
    static constexpr int Seat = 3;
    static constexpr int philosopher = 3;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// The philosopher who sits at `seat` eats once.
    struct PhilosopherFields {
        PhilosopherLocation location = PhilosopherLocation::L19;
        Seat seat;
        Seat first;
        Seat second = null;
        Table<Scope, bool(Seat)> holds_fork;

        friend bool operator==(const PhilosopherFields&, const PhilosopherFields&) = default;
    };

    Table<Scope, Seat(Seat)> next;
    Table<Scope, bool(Seat, Seat)> Seat_before;
    Table<Scope, PhilosopherFields(Philosopher)> philosopher;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = dining_philosophers::State<Scope>;
    using Step = dining_philosophers::Step;
    using Property = dining_philosophers::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 9> actions{{
        {"philosopher.L19", 21, "Seat second = next[seat]", Process::philosopher,
            PhilosopherLocation::L19, sort_info<Scope, Philosopher>},
        {"philosopher.L22_yes", 23, "if (second < first): yes", Process::philosopher,
            PhilosopherLocation::L22, sort_info<Scope, Philosopher>},
        {"philosopher.L22_no", 23, "if (second < first): no", Process::philosopher,
            PhilosopherLocation::L22, sort_info<Scope, Philosopher>},
        {"philosopher.L23", 23, "first = second", Process::philosopher, PhilosopherLocation::L23,
            sort_info<Scope, Philosopher>},
        {"philosopher.L23b", 23, "second = seat", Process::philosopher, PhilosopherLocation::L23b,
            sort_info<Scope, Philosopher>},
        {"philosopher.L25", 25, "spin_lock(fork[first])", Process::philosopher,
            PhilosopherLocation::L25, sort_info<Scope, Philosopher>},
        {"philosopher.L26", 26, "spin_lock(fork[second])", Process::philosopher,
            PhilosopherLocation::L26, sort_info<Scope, Philosopher>},
        {"philosopher.eat", 28, "spin_unlock(fork[second])", Process::philosopher,
            PhilosopherLocation::eat, sort_info<Scope, Philosopher>},
        {"philosopher.L29", 29, "spin_unlock(fork[first])", Process::philosopher,
            PhilosopherLocation::L29, sort_info<Scope, Philosopher>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Seat seat : members<Scope, Seat>)
            visit(s.next[seat], 0, sort_size<Scope, Seat> - 1);
        for (const Philosopher philosopher : members<Scope, Philosopher>)
            visit(s.philosopher[philosopher].seat, 0, sort_size<Scope, Seat> - 1);
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
        for (const Philosopher philosopher : members<Scope, Philosopher>)
            s.philosopher[philosopher].first = s.philosopher[philosopher].seat;
        for (const Seat seat : members<Scope, Seat>) {
            for (const Seat seat_2 : members<Scope, Seat>)
                s.Seat_before[seat][seat_2] = seat < seat_2;
        }
        return s;
    }

    /// The number of the location where instance `self` of a process stands.
    [[nodiscard]] static constexpr int location(
        const State& s, Process process, int self) noexcept {
        switch (process) {
            case Process::philosopher:
                return to_number(s.philosopher[Philosopher{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::philosopher_L19:
                return philosopher_L19(s, chosen.instance<Philosopher>());
            case Action::philosopher_L22_yes:
                return philosopher_L22_yes(s, chosen.instance<Philosopher>());
            case Action::philosopher_L22_no:
                return philosopher_L22_no(s, chosen.instance<Philosopher>());
            case Action::philosopher_L23:
                return philosopher_L23(s, chosen.instance<Philosopher>());
            case Action::philosopher_L23b:
                return philosopher_L23b(s, chosen.instance<Philosopher>());
            case Action::philosopher_L25:
                return philosopher_L25(s, chosen.instance<Philosopher>());
            case Action::philosopher_L26:
                return philosopher_L26(s, chosen.instance<Philosopher>());
            case Action::philosopher_eat:
                return philosopher_eat(s, chosen.instance<Philosopher>());
            case Action::philosopher_L29:
                return philosopher_L29(s, chosen.instance<Philosopher>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// Who eats has both forks, so the neighbours do not eat. dining_philosophers.latch:33: the
    /// invariant `both_forks`.
    [[nodiscard]] constexpr bool both_forks(const State& s) const noexcept {
        return forall<Scope, Philosopher>([&](Philosopher p) {
            return s.philosopher[p].location != PhilosopherLocation::eat ||
                (s.philosopher[p].holds_fork[s.philosopher[p].seat] &&
                    s.philosopher[p].holds_fork[s.next[s.philosopher[p].seat]]);
        });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Philosopher>([&](Philosopher i) {
            return s.philosopher[i].location == PhilosopherLocation::end;
        });
    }

    /// True if no step is enabled, and not every instance is at its end or idle.
    [[nodiscard]] constexpr bool deadlock(const State& s) const noexcept {
        return !finished(s) && !any_enabled(*this, s);
    }

    /// True if a run may start so, by the axioms and `init` of the spec.
    [[nodiscard]] constexpr bool admits(const State& s) const noexcept {
        return forall<Scope, Seat>([&](Seat x) { return !s.Seat_before[x][x]; }) &&
            forall<Scope, Seat, Seat>([&](Seat x, Seat y) {
                return x == y || s.Seat_before[x][y] || s.Seat_before[y][x];
            }) &&
            forall<Scope, Seat, Seat, Seat>([&](Seat x, Seat y, Seat z) {
                return !s.Seat_before[x][y] || !s.Seat_before[y][z] || s.Seat_before[x][z];
            }) &&
            forall<Scope, Seat>([&](Seat s_2) { return s_2 != s.next[s_2]; }) &&
            forall<Scope, Seat, Seat>([&](Seat a, Seat b) {
                return s.next[a] != s.next[b] || a == b;
            }) &&
            forall<Scope, Philosopher, Philosopher>([&](Philosopher i, Philosopher j) {
                return i == j || s.philosopher[j].seat != s.philosopher[i].seat;
            });
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (!both_forks(s)) violated.insert(Property::both_forks);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Philosopher self : members<Scope, Philosopher>) {
            const auto& me = s.philosopher[self];
            switch (me.location) {
                case PhilosopherLocation::L25:
                    // this instance waits for `fork`, which it holds itself (taken in lines 25, 26)
                    if (me.holds_fork[me.first]) violated.insert(Property::self_deadlock);
                    break;
                case PhilosopherLocation::L26:
                    // this instance waits for `fork`, which it holds itself (taken in lines 25, 26)
                    if (me.holds_fork[me.second]) violated.insert(Property::self_deadlock);
                    // a second `fork` is taken while one is held (taken in lines 25, 26), and nothing
                    // orders the two
                    if (exists<Scope, Seat>([&](Seat x) {
                        return me.holds_fork[x] && me.second != x && !s.Seat_before[x][me.second];
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `fork`.
    [[nodiscard]] static constexpr bool fork_is_free(const State& s, Seat seat) noexcept {
        return forall<Scope, Philosopher>([&](Philosopher i) {
            return !s.philosopher[i].holds_fork[seat];
        });
    }

    /// dining_philosophers.latch:21: Seat second = next[seat]
    constexpr Outcome philosopher_L19(State& s, Philosopher self) const noexcept {
        auto& me = s.philosopher[self];
        if (me.location != PhilosopherLocation::L19) return Outcome::not_enabled();
        me.second = s.next[me.seat];
        me.location =
            config.order == Order::lower_first
                ? PhilosopherLocation::L22
                : PhilosopherLocation::L25;
        return Outcome::taken();
    }

    /// dining_philosophers.latch:23: if (second < first): yes
    ///     in: if (second < first) { first = second; second = seat; }
    constexpr Outcome philosopher_L22_yes(State& s, Philosopher self) const noexcept {
        auto& me = s.philosopher[self];
        if (me.location != PhilosopherLocation::L22) return Outcome::not_enabled();
        if (!s.Seat_before[me.second][me.first]) return Outcome::not_enabled();
        me.location = PhilosopherLocation::L23;
        return Outcome::taken();
    }

    /// dining_philosophers.latch:23: if (second < first): no
    ///     in: if (second < first) { first = second; second = seat; }
    constexpr Outcome philosopher_L22_no(State& s, Philosopher self) const noexcept {
        auto& me = s.philosopher[self];
        if (me.location != PhilosopherLocation::L22) return Outcome::not_enabled();
        if (s.Seat_before[me.second][me.first]) return Outcome::not_enabled();
        me.location = PhilosopherLocation::L25;
        return Outcome::taken();
    }

    /// dining_philosophers.latch:23: first = second
    constexpr Outcome philosopher_L23(State& s, Philosopher self) const noexcept {
        auto& me = s.philosopher[self];
        if (me.location != PhilosopherLocation::L23) return Outcome::not_enabled();
        me.first = me.second;
        me.location = PhilosopherLocation::L23b;
        return Outcome::taken();
    }

    /// dining_philosophers.latch:23: second = seat
    constexpr Outcome philosopher_L23b(State& s, Philosopher self) const noexcept {
        auto& me = s.philosopher[self];
        if (me.location != PhilosopherLocation::L23b) return Outcome::not_enabled();
        me.second = me.seat;
        me.location = PhilosopherLocation::L25;
        return Outcome::taken();
    }

    /// dining_philosophers.latch:25: spin_lock(fork[first])
    constexpr Outcome philosopher_L25(State& s, Philosopher self) const noexcept {
        auto& me = s.philosopher[self];
        if (me.location != PhilosopherLocation::L25) return Outcome::not_enabled();
        if (!fork_is_free(s, me.first)) return Outcome::not_enabled();
        me.holds_fork[me.first] = true;
        me.location = PhilosopherLocation::L26;
        return Outcome::taken();
    }

    /// dining_philosophers.latch:26: spin_lock(fork[second])
    constexpr Outcome philosopher_L26(State& s, Philosopher self) const noexcept {
        auto& me = s.philosopher[self];
        if (me.location != PhilosopherLocation::L26) return Outcome::not_enabled();
        if (!fork_is_free(s, me.second)) return Outcome::not_enabled();
        me.holds_fork[me.second] = true;
        me.location = PhilosopherLocation::eat;
        return Outcome::taken();
    }

    /// dining_philosophers.latch:28: spin_unlock(fork[second])
    constexpr Outcome philosopher_eat(State& s, Philosopher self) const noexcept {
        auto& me = s.philosopher[self];
        if (me.location != PhilosopherLocation::eat) return Outcome::not_enabled();
        // `fork` is not held by this instance
        if (!me.holds_fork[me.second]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_fork[me.second] = false;
        me.location = PhilosopherLocation::L29;
        return Outcome::taken();
    }

    /// dining_philosophers.latch:29: spin_unlock(fork[first])
    constexpr Outcome philosopher_L29(State& s, Philosopher self) const noexcept {
        auto& me = s.philosopher[self];
        if (me.location != PhilosopherLocation::L29) return Outcome::not_enabled();
        // `fork` is not held by this instance
        if (!me.holds_fork[me.first]) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `fork` is still held at the end
        if (exists<Scope, Seat>([&](Seat x) { return me.first != x && me.holds_fork[x]; }))
            outcome.violate(Property::held_at_exit);
        me.holds_fork[me.first] = false;
        me.location = PhilosopherLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Seat seat : members<Scope, Seat>) visit(s.next[seat], "next[", seat, "]");
        for (const Seat seat : members<Scope, Seat>) {
            for (const Seat seat_2 : members<Scope, Seat>)
                visit(s.Seat_before[seat][seat_2], "Seat before[", seat, "][", seat_2, "]");
        }
        for (const Philosopher philosopher : members<Scope, Philosopher>) {
            visit(s.philosopher[philosopher].location, philosopher, ".location");
            visit(s.philosopher[philosopher].seat, philosopher, ".seat");
            visit(s.philosopher[philosopher].first, philosopher, ".first");
            visit(s.philosopher[philosopher].second, philosopher, ".second");
            for (const Seat seat : members<Scope, Seat>)
                visit(
                    s.philosopher[philosopher].holds_fork[seat], philosopher, ".holds_fork[", seat,
                    "]");
        }
    }
};

}  // namespace latchwork::generated::dining_philosophers
