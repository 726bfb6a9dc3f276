/// The protocol range_start_nonblock as a state machine. Written by Latchwork from
/// range_start_nonblock.latch: change that, not this.
///
/// The OOM reaper waits for no driver, and a driver that was told of the beginning of an
/// invalidation is told of its end.
///
/// An invalidation that may not block fails where a driver would have to wait for its own lock,
/// since whoever holds that may be waiting for the memory that is to be reaped. Up to 5.11 the
/// drivers that had been told by then were not told of an end. Since 5.12 (c2655835fd8c) they
/// are, and a driver that may fail must do without being told.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::range_start_nonblock {

/// Who is told of an end when the beginning has failed: nobody, up to 5.11; all that want to
/// be; also those that have failed, as if such a driver wanted to be.
enum class Undo : std::uint8_t { nobody, told, everybody };

[[nodiscard]] constexpr auto names_of(Undo) noexcept {
    return std::array<std::string_view, 3>{"nobody", "told", "everybody"};
}

/// The variant of the protocol.
struct Config {
    /// Who is told of an end when the beginning has failed: nobody, up to 5.11; all that want to
    /// be; also those that have failed, as if such a driver wanted to be.
    Undo undo = Undo::told;

    bool blockable = false;  ///< Whether the reaper may block.
};

struct NotifierTag {
    static constexpr std::string_view name = "Notifier";

    template <class Scope>
    static constexpr int size = Scope::Notifier;
};

/// A reference to an object of type `Notifier`, or null.
using Notifier = Member<NotifierTag>;

struct ReapTag {
    static constexpr std::string_view name = "reap";

    template <class Scope>
    static constexpr int size = Scope::reap;
};

/// One run of the OOM reaper: mmu_notifier_invalidate_range_start_nonblock(), unmap, _end().
using Reap = Member<ReapTag>;

struct DriverTag {
    static constexpr std::string_view name = "driver";

    template <class Scope>
    static constexpr int size = Scope::driver;
};

/// A driver that holds its lock and needs memory.
using Driver = Member<DriverTag>;

/// Where an instance of `reap` stands: before the step at this line or label.
enum class ReapLocation : std::uint8_t {
    L24, L27, L27b, L29, L31, L32, L34, L35, L36, L40, L41, L41b, L41c, out, end
};

[[nodiscard]] constexpr auto names_of(ReapLocation) noexcept {
    return std::array<std::string_view, 15>{"L24", "L27", "L27b", "L29", "L31", "L32", "L34", "L35",
        "L36", "L40", "L41", "L41b", "L41c", "out", "end"};
}

/// Where an instance of `driver` stands: before the step at this line or label.
enum class DriverLocation : std::uint8_t { L49, L51, L52, L53, end };

[[nodiscard]] constexpr auto names_of(DriverLocation) noexcept {
    return std::array<std::string_view, 5>{"L49", "L51", "L52", "L53", "end"};
}

enum class Process : std::uint8_t { reap, driver };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"reap", "driver"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    paired, none_left, deadlock, self_deadlock, lock_inversion, unlock_not_held, held_at_exit
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 7>{"paired", "none_left", "deadlock", "self_deadlock",
        "lock_inversion", "unlock_not_held", "held_at_exit"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    reap_L24, reap_L27, reap_L27_2, reap_L27_3, reap_L27b_yes, reap_L27b_no, reap_L29, reap_L31_yes,
    reap_L31_no, reap_L32, reap_L34, reap_L35, reap_L36, reap_L40_yes, reap_L40_no, reap_L41,
    reap_L41_2, reap_L41b, reap_L41b_2, reap_L41c, reap_out, driver_L49_yes, driver_L49_no,
    driver_L51, driver_L52, driver_L53
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct two {
    static constexpr int Notifier = 2;
    static constexpr int reap = 2;
    static constexpr int driver = 1;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct NotifierFields {
        bool may_fail{};
        std::int32_t in_progress = 0;

        friend bool operator==(const NotifierFields&, const NotifierFields&) = default;
    };

    /// One run of the OOM reaper: mmu_notifier_invalidate_range_start_nonblock(), unmap, _end().
    struct ReapFields {
        ReapLocation location = ReapLocation::L24;
        Table<Scope, bool(Notifier)> told;
        bool failed = false;
        Notifier mn = null;
        Notifier mn_2 = null;
        Table<Scope, bool(Notifier)> holds_notifier_lock;
        Table<Scope, bool(Notifier)> visited;
        Table<Scope, bool(Notifier)> visited_2;

        friend bool operator==(const ReapFields&, const ReapFields&) = default;
    };

    /// A driver that holds its lock and needs memory.
    struct DriverFields {
        DriverLocation location = DriverLocation::L49;
        Notifier mn;
        Table<Scope, bool(Notifier)> holds_notifier_lock;

        friend bool operator==(const DriverFields&, const DriverFields&) = default;
    };

    bool memory = false;
    Table<Scope, NotifierFields(Notifier)> notifier;
    Table<Scope, ReapFields(Reap)> reap;
    Table<Scope, DriverFields(Driver)> driver;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = range_start_nonblock::State<Scope>;
    using Step = range_start_nonblock::Step;
    using Property = range_start_nonblock::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 26> actions{{
        {"reap.L24", 27, "start", Process::reap, ReapLocation::L24, sort_info<Scope, Reap>},
        {"reap.L27", 27, "for (Notifier mn): next", Process::reap, ReapLocation::L27,
            sort_info<Scope, Reap>, sort_info<Scope, Notifier>},
        {"reap.L27_2", 27, "for (Notifier mn): done", Process::reap, ReapLocation::L27,
            sort_info<Scope, Reap>},
        {"reap.L27_3", 27, "for (Notifier mn): done", Process::reap, ReapLocation::L27,
            sort_info<Scope, Reap>},
        {"reap.L27b_yes", 28, "if (mn.may_fail): yes", Process::reap, ReapLocation::L27b,
            sort_info<Scope, Reap>},
        {"reap.L27b_no", 28, "if (mn.may_fail): no", Process::reap, ReapLocation::L27b,
            sort_info<Scope, Reap>},
        {"reap.L29", 30, "mutex_lock(mn.lock)", Process::reap, ReapLocation::L29,
            sort_info<Scope, Reap>},
        {"reap.L31_yes", 32, "if (!mutex_trylock(mn.lock)): yes", Process::reap, ReapLocation::L31,
            sort_info<Scope, Reap>},
        {"reap.L31_no", 32, "if (!mutex_trylock(mn.lock)): no", Process::reap, ReapLocation::L31,
            sort_info<Scope, Reap>},
        {"reap.L32", 32, "failed = true", Process::reap, ReapLocation::L32, sort_info<Scope, Reap>},
        {"reap.L34", 34, "mutex_unlock(mn.lock)", Process::reap, ReapLocation::L34,
            sort_info<Scope, Reap>},
        {"reap.L35", 35, "atomic { atomic_inc(mn.in_progress); told[mn] = true; }", Process::reap,
            ReapLocation::L35, sort_info<Scope, Reap>},
        {"reap.L36", 37, "atomic { atomic_inc(mn.in_progress); told[mn] = true; }", Process::reap,
            ReapLocation::L36, sort_info<Scope, Reap>},
        {"reap.L40_yes", 40, "if (failed): yes", Process::reap, ReapLocation::L40,
            sort_info<Scope, Reap>},
        {"reap.L40_no", 40, "if (failed): no", Process::reap, ReapLocation::L40,
            sort_info<Scope, Reap>},
        {"reap.L41", 41, "for (Notifier mn) where !mn.may_fail || undo == everybody: next",
            Process::reap, ReapLocation::L41, sort_info<Scope, Reap>, sort_info<Scope, Notifier>},
        {"reap.L41_2", 41, "for (Notifier mn) where !mn.may_fail || undo == everybody: done",
            Process::reap, ReapLocation::L41, sort_info<Scope, Reap>},
        {"reap.L41b", 41, "for (Notifier mn) where !mn.may_fail || undo == everybody: next",
            Process::reap, ReapLocation::L41b, sort_info<Scope, Reap>, sort_info<Scope, Notifier>},
        {"reap.L41b_2", 41, "for (Notifier mn) where !mn.may_fail || undo == everybody: done",
            Process::reap, ReapLocation::L41b, sort_info<Scope, Reap>},
        {"reap.L41c", 42, "atomic { atomic_dec(mn.in_progress); told[mn] = false; }", Process::reap,
            ReapLocation::L41c, sort_info<Scope, Reap>},
        {"reap.out", 45, "memory = true", Process::reap, ReapLocation::out, sort_info<Scope, Reap>},
        {"driver.L49_yes", 50, "if (!mn.may_fail): yes", Process::driver, DriverLocation::L49,
            sort_info<Scope, Driver>},
        {"driver.L49_no", 50, "if (!mn.may_fail): no", Process::driver, DriverLocation::L49,
            sort_info<Scope, Driver>},
        {"driver.L51", 51, "mutex_lock(mn.lock)", Process::driver, DriverLocation::L51,
            sort_info<Scope, Driver>},
        {"driver.L52", 52, "wait_event(memory)", Process::driver, DriverLocation::L52,
            sort_info<Scope, Driver>},
        {"driver.L53", 53, "mutex_unlock(mn.lock)", Process::driver, DriverLocation::L53,
            sort_info<Scope, Driver>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Notifier notifier : members<Scope, Notifier>)
            visit(s.notifier[notifier].may_fail, 0, 1);
        for (const Driver driver : members<Scope, Driver>)
            visit(s.driver[driver].mn, 0, sort_size<Scope, Notifier> - 1);
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
        return s;
    }

    /// The number of the location where instance `self` of a process stands.
    [[nodiscard]] static constexpr int location(
        const State& s, Process process, int self) noexcept {
        switch (process) {
            case Process::reap:
                return to_number(s.reap[Reap{self}].location);
            case Process::driver:
                return to_number(s.driver[Driver{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::reap_L24:
                return reap_L24(s, chosen.instance<Reap>());
            case Action::reap_L27:
                return reap_L27(s, chosen.instance<Reap>(), chosen.choice<Notifier>(0));
            case Action::reap_L27_2:
                return reap_L27_2(s, chosen.instance<Reap>());
            case Action::reap_L27_3:
                return reap_L27_3(s, chosen.instance<Reap>());
            case Action::reap_L27b_yes:
                return reap_L27b_yes(s, chosen.instance<Reap>());
            case Action::reap_L27b_no:
                return reap_L27b_no(s, chosen.instance<Reap>());
            case Action::reap_L29:
                return reap_L29(s, chosen.instance<Reap>());
            case Action::reap_L31_yes:
                return reap_L31_yes(s, chosen.instance<Reap>());
            case Action::reap_L31_no:
                return reap_L31_no(s, chosen.instance<Reap>());
            case Action::reap_L32:
                return reap_L32(s, chosen.instance<Reap>());
            case Action::reap_L34:
                return reap_L34(s, chosen.instance<Reap>());
            case Action::reap_L35:
                return reap_L35(s, chosen.instance<Reap>());
            case Action::reap_L36:
                return reap_L36(s, chosen.instance<Reap>());
            case Action::reap_L40_yes:
                return reap_L40_yes(s, chosen.instance<Reap>());
            case Action::reap_L40_no:
                return reap_L40_no(s, chosen.instance<Reap>());
            case Action::reap_L41:
                return reap_L41(s, chosen.instance<Reap>(), chosen.choice<Notifier>(0));
            case Action::reap_L41_2:
                return reap_L41_2(s, chosen.instance<Reap>());
            case Action::reap_L41b:
                return reap_L41b(s, chosen.instance<Reap>(), chosen.choice<Notifier>(0));
            case Action::reap_L41b_2:
                return reap_L41b_2(s, chosen.instance<Reap>());
            case Action::reap_L41c:
                return reap_L41c(s, chosen.instance<Reap>());
            case Action::reap_out:
                return reap_out(s, chosen.instance<Reap>());
            case Action::driver_L49_yes:
                return driver_L49_yes(s, chosen.instance<Driver>());
            case Action::driver_L49_no:
                return driver_L49_no(s, chosen.instance<Driver>());
            case Action::driver_L51:
                return driver_L51(s, chosen.instance<Driver>());
            case Action::driver_L52:
                return driver_L52(s, chosen.instance<Driver>());
            case Action::driver_L53:
                return driver_L53(s, chosen.instance<Driver>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// Each beginning that a driver was told of has its end, and each end its beginning.
    /// range_start_nonblock.latch:57: the invariant `paired`.
    [[nodiscard]] constexpr bool paired(const State& s) const noexcept {
        return forall<Scope, Notifier>([&](Notifier mn) {
            return s.notifier[mn].in_progress ==
                count<Scope, Reap>([&](Reap r) { return s.reap[r].told[mn]; });
        });
    }

    /// When the reaper is done, no driver believes that an invalidation is under way.
    /// range_start_nonblock.latch:61: the invariant `none_left`.
    [[nodiscard]] constexpr bool none_left(const State& s) const noexcept {
        return forall<Scope, Reap, Notifier>([&](Reap r, Notifier mn) {
            return s.reap[r].location != ReapLocation::end || !s.reap[r].told[mn];
        });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Reap>([&](Reap i) {
                return s.reap[i].location == ReapLocation::end;
            }) &&
            forall<Scope, Driver>([&](Driver i) {
                return s.driver[i].location == DriverLocation::end;
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
        if (!paired(s)) violated.insert(Property::paired);
        if (!none_left(s)) violated.insert(Property::none_left);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Reap self : members<Scope, Reap>) {
            const auto& me = s.reap[self];
            if (me.location == ReapLocation::L29) {
                // this instance waits for `Notifier.lock`, which it holds itself (taken in lines
                // 30, 32)
                if (me.holds_notifier_lock[me.mn]) violated.insert(Property::self_deadlock);
                // a second `Notifier.lock` is taken while one is held (taken in lines 30, 32), and
                // nothing orders the two
                if (exists<Scope, Notifier>([&](Notifier x) {
                    return me.holds_notifier_lock[x] && me.mn != x;
                }))
                    violated.insert(Property::lock_inversion);
            }
        }
        for (const Driver self : members<Scope, Driver>) {
            const auto& me = s.driver[self];
            if (me.location == DriverLocation::L51) {
                // this instance waits for `Notifier.lock`, which it holds itself (taken in line 51)
                if (me.holds_notifier_lock[me.mn]) violated.insert(Property::self_deadlock);
            }
        }
        return violated;
    }

    /// True if nobody holds `Notifier.lock`.
    [[nodiscard]] static constexpr bool notifier_lock_is_free(
        const State& s, Notifier notifier) noexcept {
        return forall<Scope, Reap>([&](Reap i) {
                return !s.reap[i].holds_notifier_lock[notifier];
            }) &&
            forall<Scope, Driver>([&](Driver i) {
                return !s.driver[i].holds_notifier_lock[notifier];
            });
    }

    /// range_start_nonblock.latch:27: start
    ///     in: for (Notifier mn) {
    constexpr Outcome reap_L24(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L24) return Outcome::not_enabled();
        me.visited.fill(false);
        me.location = ReapLocation::L27;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:27: for (Notifier mn): next
    ///     in: for (Notifier mn) {
    constexpr Outcome reap_L27(State& s, Reap self, Notifier mn) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L27) return Outcome::not_enabled();
        if (me.visited[mn]) return Outcome::not_enabled();
        me.mn = mn;
        me.visited[mn] = true;
        me.location = ReapLocation::L27b;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:27: for (Notifier mn): done
    ///     in: for (Notifier mn) {
    constexpr Outcome reap_L27_2(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L27) return Outcome::not_enabled();
        if (config.undo != Undo::nobody ||
            !forall<Scope, Notifier>([&](Notifier mn) { return me.visited[mn]; }))
            return Outcome::not_enabled();
        me.location = ReapLocation::L40;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:27: for (Notifier mn): done
    ///     in: for (Notifier mn) {
    constexpr Outcome reap_L27_3(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L27) return Outcome::not_enabled();
        if (config.undo == Undo::nobody ||
            !forall<Scope, Notifier>([&](Notifier mn) { return me.visited[mn]; }))
            return Outcome::not_enabled();
        me.visited_2.fill(false);
        me.location = config.undo == Undo::everybody ? ReapLocation::L41b : ReapLocation::L41;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:28: if (mn.may_fail): yes
    ///     in: if (mn.may_fail) {
    constexpr Outcome reap_L27b_yes(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L27b) return Outcome::not_enabled();
        if (!s.notifier[me.mn].may_fail) return Outcome::not_enabled();
        me.location = config.blockable ? ReapLocation::L29 : ReapLocation::L31;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:28: if (mn.may_fail): no
    ///     in: if (mn.may_fail) {
    constexpr Outcome reap_L27b_no(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L27b) return Outcome::not_enabled();
        if (s.notifier[me.mn].may_fail) return Outcome::not_enabled();
        me.location = ReapLocation::L36;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:30: mutex_lock(mn.lock)
    constexpr Outcome reap_L29(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L29) return Outcome::not_enabled();
        if (!notifier_lock_is_free(s, me.mn)) return Outcome::not_enabled();
        me.holds_notifier_lock[me.mn] = true;
        me.location = ReapLocation::L34;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:32: if (!mutex_trylock(mn.lock)): yes
    ///     in: if (!mutex_trylock(mn.lock)) { failed = true; continue; }
    constexpr Outcome reap_L31_yes(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L31) return Outcome::not_enabled();
        if (notifier_lock_is_free(s, me.mn)) return Outcome::not_enabled();
        me.location = ReapLocation::L32;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:32: if (!mutex_trylock(mn.lock)): no
    ///     in: if (!mutex_trylock(mn.lock)) { failed = true; continue; }
    constexpr Outcome reap_L31_no(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L31) return Outcome::not_enabled();
        if (!notifier_lock_is_free(s, me.mn)) return Outcome::not_enabled();
        me.holds_notifier_lock[me.mn] = true;
        me.location = ReapLocation::L34;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:32: failed = true
    constexpr Outcome reap_L32(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L32) return Outcome::not_enabled();
        me.failed = true;
        me.location = ReapLocation::L27;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:34: mutex_unlock(mn.lock)
    constexpr Outcome reap_L34(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L34) return Outcome::not_enabled();
        // `Notifier.lock` is not held by this instance
        if (!me.holds_notifier_lock[me.mn]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_notifier_lock[me.mn] = false;
        me.location = config.undo == Undo::everybody ? ReapLocation::L35 : ReapLocation::L27;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:35: atomic { atomic_inc(mn.in_progress); told[mn] = true; }
    constexpr Outcome reap_L35(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L35) return Outcome::not_enabled();
        s.notifier[me.mn].in_progress += 1;
        me.told[me.mn] = true;
        me.location = ReapLocation::L27;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:37: atomic { atomic_inc(mn.in_progress); told[mn] = true; }
    constexpr Outcome reap_L36(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L36) return Outcome::not_enabled();
        s.notifier[me.mn].in_progress += 1;
        me.told[me.mn] = true;
        me.location = ReapLocation::L27;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:40: if (failed): yes
    ///     in: if (undo == nobody) { if (failed) goto out; }
    constexpr Outcome reap_L40_yes(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L40) return Outcome::not_enabled();
        if (!me.failed) return Outcome::not_enabled();
        me.location = ReapLocation::out;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:40: if (failed): no
    ///     in: if (undo == nobody) { if (failed) goto out; }
    constexpr Outcome reap_L40_no(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L40) return Outcome::not_enabled();
        if (me.failed) return Outcome::not_enabled();
        me.visited_2.fill(false);
        me.location = config.undo == Undo::everybody ? ReapLocation::L41b : ReapLocation::L41;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:41: for (Notifier mn) where !mn.may_fail || undo == everybody:
    /// next
    ///     in: for (Notifier mn) where !mn.may_fail || undo == everybody {
    constexpr Outcome reap_L41(State& s, Reap self, Notifier mn) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L41) return Outcome::not_enabled();
        if (me.visited_2[mn] || s.notifier[mn].may_fail) return Outcome::not_enabled();
        me.mn_2 = mn;
        me.visited_2[mn] = true;
        me.location = ReapLocation::L41c;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:41: for (Notifier mn) where !mn.may_fail || undo == everybody:
    /// done
    ///     in: for (Notifier mn) where !mn.may_fail || undo == everybody {
    constexpr Outcome reap_L41_2(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L41) return Outcome::not_enabled();
        if (!forall<Scope, Notifier>([&](Notifier mn) {
            return me.visited_2[mn] || s.notifier[mn].may_fail;
        }))
            return Outcome::not_enabled();
        me.location = ReapLocation::out;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:41: for (Notifier mn) where !mn.may_fail || undo == everybody:
    /// next
    ///     in: for (Notifier mn) where !mn.may_fail || undo == everybody {
    constexpr Outcome reap_L41b(State& s, Reap self, Notifier mn) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L41b) return Outcome::not_enabled();
        if (me.visited_2[mn]) return Outcome::not_enabled();
        me.mn_2 = mn;
        me.visited_2[mn] = true;
        me.location = ReapLocation::L41c;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:41: for (Notifier mn) where !mn.may_fail || undo == everybody:
    /// done
    ///     in: for (Notifier mn) where !mn.may_fail || undo == everybody {
    constexpr Outcome reap_L41b_2(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L41b) return Outcome::not_enabled();
        if (!forall<Scope, Notifier>([&](Notifier mn) { return me.visited_2[mn]; }))
            return Outcome::not_enabled();
        me.location = ReapLocation::out;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:42: atomic { atomic_dec(mn.in_progress); told[mn] = false; }
    constexpr Outcome reap_L41c(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::L41c) return Outcome::not_enabled();
        s.notifier[me.mn_2].in_progress -= 1;
        me.told[me.mn_2] = false;
        me.location = config.undo == Undo::everybody ? ReapLocation::L41b : ReapLocation::L41;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:45: memory = true
    constexpr Outcome reap_out(State& s, Reap self) const noexcept {
        auto& me = s.reap[self];
        if (me.location != ReapLocation::out) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Notifier.lock` is still held at the end
        if (exists<Scope, Notifier>([&](Notifier x) { return me.holds_notifier_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        s.memory = true;
        me.location = ReapLocation::end;
        return outcome;
    }

    /// range_start_nonblock.latch:50: if (!mn.may_fail): yes
    ///     in: if (!mn.may_fail) return;
    constexpr Outcome driver_L49_yes(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L49) return Outcome::not_enabled();
        if (s.notifier[me.mn].may_fail) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Notifier.lock` is still held at the end
        if (exists<Scope, Notifier>([&](Notifier x) { return me.holds_notifier_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.location = DriverLocation::end;
        return outcome;
    }

    /// range_start_nonblock.latch:50: if (!mn.may_fail): no
    ///     in: if (!mn.may_fail) return;
    constexpr Outcome driver_L49_no(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L49) return Outcome::not_enabled();
        if (!s.notifier[me.mn].may_fail) return Outcome::not_enabled();
        me.location = DriverLocation::L51;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:51: mutex_lock(mn.lock)
    constexpr Outcome driver_L51(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L51) return Outcome::not_enabled();
        if (!notifier_lock_is_free(s, me.mn)) return Outcome::not_enabled();
        me.holds_notifier_lock[me.mn] = true;
        me.location = DriverLocation::L52;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:52: wait_event(memory)
    constexpr Outcome driver_L52(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L52) return Outcome::not_enabled();
        if (!s.memory) return Outcome::not_enabled();
        me.location = DriverLocation::L53;
        return Outcome::taken();
    }

    /// range_start_nonblock.latch:53: mutex_unlock(mn.lock)
    constexpr Outcome driver_L53(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L53) return Outcome::not_enabled();
        // `Notifier.lock` is not held by this instance
        if (!me.holds_notifier_lock[me.mn]) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Notifier.lock` is still held at the end
        if (exists<Scope, Notifier>([&](Notifier x) {
            return me.mn != x && me.holds_notifier_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        me.holds_notifier_lock[me.mn] = false;
        me.location = DriverLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.memory, "memory");
        for (const Notifier notifier : members<Scope, Notifier>) {
            visit(s.notifier[notifier].may_fail, notifier, ".may_fail");
            visit(s.notifier[notifier].in_progress, notifier, ".in_progress");
        }
        for (const Reap reap : members<Scope, Reap>) {
            visit(s.reap[reap].location, reap, ".location");
            for (const Notifier notifier : members<Scope, Notifier>)
                visit(s.reap[reap].told[notifier], reap, ".told[", notifier, "]");
            visit(s.reap[reap].failed, reap, ".failed");
            visit(s.reap[reap].mn, reap, ".mn");
            visit(s.reap[reap].mn_2, reap, ".mn 2");
            for (const Notifier notifier : members<Scope, Notifier>)
                visit(
                    s.reap[reap].holds_notifier_lock[notifier], reap, ".holds_notifier_lock[",
                    notifier, "]");
            for (const Notifier notifier : members<Scope, Notifier>)
                visit(s.reap[reap].visited[notifier], reap, ".visited[", notifier, "]");
            for (const Notifier notifier : members<Scope, Notifier>)
                visit(s.reap[reap].visited_2[notifier], reap, ".visited 2[", notifier, "]");
        }
        for (const Driver driver : members<Scope, Driver>) {
            visit(s.driver[driver].location, driver, ".location");
            visit(s.driver[driver].mn, driver, ".mn");
            for (const Notifier notifier : members<Scope, Notifier>)
                visit(
                    s.driver[driver].holds_notifier_lock[notifier], driver, ".holds_notifier_lock[",
                    notifier, "]");
        }
    }
};

}  // namespace latchwork::generated::range_start_nonblock
