/// The protocol interval_deferred as a state machine. Written by Latchwork from
/// interval_deferred.latch: change that, not this.
///
/// The tree of interval notifiers stands still while anybody goes through it, and a removed
/// interval is not used again.
///
/// An invalidation calls into drivers from inside of its walk, so it cannot hold a lock over
/// it, and since 5.5 it counts itself instead. Who inserts or removes an interval while one is
/// under way leaves that to the last invalidation that ends; and who removes waits for that.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::interval_deferred {

/// The variant of the protocol.
struct Config {
    bool deferred = true;  ///< Whether updates of the tree are deferred while it is walked.
    bool drop_wait = false;  ///< `drop wait`
    bool drop_unqueue = false;  ///< `drop unqueue`
};

struct IntervalTag {
    static constexpr std::string_view name = "Interval";

    template <class Scope>
    static constexpr int size = Scope::Interval;
};

/// A reference to an object of type `Interval`, or null.
using Interval = Member<IntervalTag>;

struct DriverTag {
    static constexpr std::string_view name = "driver";

    template <class Scope>
    static constexpr int size = Scope::driver;
};

/// One driver: mmu_interval_notifier_insert(), later _remove().
using Driver = Member<DriverTag>;

struct InvalidateTag {
    static constexpr std::string_view name = "invalidate";

    template <class Scope>
    static constexpr int size = Scope::invalidate;
};

/// One invalidation: mn_itree_inv_start_range(), mn_itree_invalidate(), mn_itree_inv_end().
using Invalidate = Member<InvalidateTag>;

/// Where an instance of `driver` stands: before the step at this line or label.
enum class DriverLocation : std::uint8_t {
    L20, L23, L24, L24b, L24c, L25, L26, L27, L27b, L28, L30, unqueue, L35, L38, wait, L40, L41, end
};

[[nodiscard]] constexpr auto names_of(DriverLocation) noexcept {
    return std::array<std::string_view, 18>{"L20", "L23", "L24", "L24b", "L24c", "L25", "L26",
        "L27", "L27b", "L28", "L30", "unqueue", "L35", "L38", "wait", "L40", "L41", "end"};
}

/// Where an instance of `invalidate` stands: before the step at this line or label.
enum class InvalidateLocation : std::uint8_t {
    L45, L47, L48, L48b, L49, L50, callback, L54, L55, L56, L56b, L58, L58b, L60, L63, end
};

[[nodiscard]] constexpr auto names_of(InvalidateLocation) noexcept {
    return std::array<std::string_view, 16>{"L45", "L47", "L48", "L48b", "L49", "L50", "callback",
        "L54", "L55", "L56", "L56b", "L58", "L58b", "L60", "L63", "end"};
}

enum class Process : std::uint8_t { driver, invalidate };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"driver", "invalidate"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    stands_still, nothing_left, deadlock, self_deadlock, unlock_not_held, held_at_exit,
    sleep_in_atomic, data_race, use_after_free, double_free
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 10>{"stands_still", "nothing_left", "deadlock",
        "self_deadlock", "unlock_not_held", "held_at_exit", "sleep_in_atomic", "data_race",
        "use_after_free", "double_free"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    driver_L20, driver_L20_2, driver_L23, driver_L24_yes, driver_L24_no, driver_L24b, driver_L24c,
    driver_L25, driver_L26, driver_L27_yes, driver_L27_no, driver_L27b_yes, driver_L27b_no,
    driver_L28, driver_L30, driver_unqueue, driver_L35, driver_L38, driver_wait, driver_wait_yes,
    driver_wait_no, driver_L40, driver_L41, invalidate_L45, invalidate_L47, invalidate_L48_yes,
    invalidate_L48_no, invalidate_L48b, invalidate_L49, invalidate_L50, invalidate_L50_2,
    invalidate_L50_3, invalidate_callback, invalidate_L54, invalidate_L55, invalidate_L56_yes,
    invalidate_L56_no, invalidate_L56b, invalidate_L58, invalidate_L58_2, invalidate_L58_3,
    invalidate_L58b, invalidate_L60, invalidate_L63
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Interval = 2;
    static constexpr int driver = 2;
    static constexpr int invalidate = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct IntervalFields {
        bool live = false;
        bool used = false;
        bool called = false;

        friend bool operator==(const IntervalFields&, const IntervalFields&) = default;
    };

    /// One driver: mmu_interval_notifier_insert(), later _remove().
    struct DriverFields {
        DriverLocation location = DriverLocation::L20;
        std::int32_t seq = 0;
        Interval interval = null;
        bool holds_lock = false;

        friend bool operator==(const DriverFields&, const DriverFields&) = default;
    };

    /// One invalidation: mn_itree_inv_start_range(), mn_itree_invalidate(), mn_itree_inv_end().
    struct InvalidateFields {
        InvalidateLocation location = InvalidateLocation::L45;
        Interval i = null;
        Interval late = null;
        bool holds_lock = false;
        Table<Scope, bool(Interval)> visited;
        Table<Scope, bool(Interval)> visited_2;

        friend bool operator==(const InvalidateFields&, const InvalidateFields&) = default;
    };

    Table<Scope, bool(Interval)> in_tree;
    Table<Scope, bool(Interval)> queued;
    std::int32_t active = 0;
    std::int32_t invalidate_seq = 2;
    Table<Scope, IntervalFields(Interval)> interval;
    Table<Scope, DriverFields(Driver)> driver;
    Table<Scope, InvalidateFields(Invalidate)> invalidate;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = interval_deferred::State<Scope>;
    using Step = interval_deferred::Step;
    using Property = interval_deferred::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 44> actions{{
        {"driver.L20", 22, "interval = alloc Interval else return", Process::driver,
            DriverLocation::L20, sort_info<Scope, Driver>, sort_info<Scope, Interval>},
        {"driver.L20_2", 22, "interval = alloc Interval else return: fails", Process::driver,
            DriverLocation::L20, sort_info<Scope, Driver>},
        {"driver.L23", 23, "spin_lock(lock)", Process::driver, DriverLocation::L23,
            sort_info<Scope, Driver>},
        {"driver.L24_yes", 24, "if (deferred && invalidate_seq % 2 == 1): yes", Process::driver,
            DriverLocation::L24, sort_info<Scope, Driver>},
        {"driver.L24_no", 24, "if (deferred && invalidate_seq % 2 == 1): no", Process::driver,
            DriverLocation::L24, sort_info<Scope, Driver>},
        {"driver.L24b", 24, "queued[interval] = true", Process::driver, DriverLocation::L24b,
            sort_info<Scope, Driver>},
        {"driver.L24c", 24, "in_tree[interval] = true", Process::driver, DriverLocation::L24c,
            sort_info<Scope, Driver>},
        {"driver.L25", 25, "spin_unlock(lock)", Process::driver, DriverLocation::L25,
            sort_info<Scope, Driver>},
        {"driver.L26", 26, "spin_lock(lock)", Process::driver, DriverLocation::L26,
            sort_info<Scope, Driver>},
        {"driver.L27_yes", 27, "if (deferred && invalidate_seq % 2 == 1): yes", Process::driver,
            DriverLocation::L27, sort_info<Scope, Driver>},
        {"driver.L27_no", 27, "if (deferred && invalidate_seq % 2 == 1): no", Process::driver,
            DriverLocation::L27, sort_info<Scope, Driver>},
        {"driver.L27b_yes", 28, "if (in_tree[interval]): yes", Process::driver,
            DriverLocation::L27b, sort_info<Scope, Driver>},
        {"driver.L27b_no", 28, "if (in_tree[interval]): no", Process::driver, DriverLocation::L27b,
            sort_info<Scope, Driver>},
        {"driver.L28", 29, "queued[interval] = true", Process::driver, DriverLocation::L28,
            sort_info<Scope, Driver>},
        {"driver.L30", 30, "seq = invalidate_seq", Process::driver, DriverLocation::L30,
            sort_info<Scope, Driver>},
        {"driver.unqueue", 33, "queued[interval] = false", Process::driver, DriverLocation::unqueue,
            sort_info<Scope, Driver>},
        {"driver.L35", 36, "in_tree[interval] = false", Process::driver, DriverLocation::L35,
            sort_info<Scope, Driver>},
        {"driver.L38", 38, "spin_unlock(lock)", Process::driver, DriverLocation::L38,
            sort_info<Scope, Driver>},
        {"driver.wait", 41, "free(interval)", Process::driver, DriverLocation::wait,
            sort_info<Scope, Driver>},
        {"driver.wait_yes", 40, "if (seq != 0): yes", Process::driver, DriverLocation::wait,
            sort_info<Scope, Driver>},
        {"driver.wait_no", 40, "if (seq != 0): no", Process::driver, DriverLocation::wait,
            sort_info<Scope, Driver>},
        {"driver.L40", 40, "wait_event(READ_ONCE(invalidate_seq) != seq)", Process::driver,
            DriverLocation::L40, sort_info<Scope, Driver>},
        {"driver.L41", 41, "free(interval)", Process::driver, DriverLocation::L41,
            sort_info<Scope, Driver>},
        {"invalidate.L45", 46, "spin_lock(lock)", Process::invalidate, InvalidateLocation::L45,
            sort_info<Scope, Invalidate>},
        {"invalidate.L47", 47, "active++", Process::invalidate, InvalidateLocation::L47,
            sort_info<Scope, Invalidate>},
        {"invalidate.L48_yes", 48, "if (invalidate_seq % 2 == 0): yes", Process::invalidate,
            InvalidateLocation::L48, sort_info<Scope, Invalidate>},
        {"invalidate.L48_no", 48, "if (invalidate_seq % 2 == 0): no", Process::invalidate,
            InvalidateLocation::L48, sort_info<Scope, Invalidate>},
        {"invalidate.L48b", 48, "invalidate_seq++", Process::invalidate, InvalidateLocation::L48b,
            sort_info<Scope, Invalidate>},
        {"invalidate.L49", 49, "spin_unlock(lock)", Process::invalidate, InvalidateLocation::L49,
            sort_info<Scope, Invalidate>},
        {"invalidate.L50", 50, "for (Interval i) where READ_ONCE(in_tree[i]): next",
            Process::invalidate, InvalidateLocation::L50, sort_info<Scope, Invalidate>,
            sort_info<Scope, Interval>},
        {"invalidate.L50_2", 50, "for (Interval i) where READ_ONCE(in_tree[i]): skip",
            Process::invalidate, InvalidateLocation::L50, sort_info<Scope, Invalidate>,
            sort_info<Scope, Interval>},
        {"invalidate.L50_3", 50, "for (Interval i) where READ_ONCE(in_tree[i]): done",
            Process::invalidate, InvalidateLocation::L50, sort_info<Scope, Invalidate>},
        {"invalidate.callback", 52, "i.called = true", Process::invalidate,
            InvalidateLocation::callback, sort_info<Scope, Invalidate>},
        {"invalidate.L54", 54, "spin_lock(lock)", Process::invalidate, InvalidateLocation::L54,
            sort_info<Scope, Invalidate>},
        {"invalidate.L55", 55, "active--", Process::invalidate, InvalidateLocation::L55,
            sort_info<Scope, Invalidate>},
        {"invalidate.L56_yes", 56, "if (active == 0): yes", Process::invalidate,
            InvalidateLocation::L56, sort_info<Scope, Invalidate>},
        {"invalidate.L56_no", 56, "if (active == 0): no", Process::invalidate,
            InvalidateLocation::L56, sort_info<Scope, Invalidate>},
        {"invalidate.L56b", 57, "invalidate_seq++", Process::invalidate, InvalidateLocation::L56b,
            sort_info<Scope, Invalidate>},
        {"invalidate.L58", 58, "for (Interval late) where queued[late]: next", Process::invalidate,
            InvalidateLocation::L58, sort_info<Scope, Invalidate>, sort_info<Scope, Interval>},
        {"invalidate.L58_2", 58, "for (Interval late) where queued[late]: skip",
            Process::invalidate, InvalidateLocation::L58, sort_info<Scope, Invalidate>,
            sort_info<Scope, Interval>},
        {"invalidate.L58_3", 58, "for (Interval late) where queued[late]: done",
            Process::invalidate, InvalidateLocation::L58, sort_info<Scope, Invalidate>},
        {"invalidate.L58b", 59, "in_tree[late] = !in_tree[late]", Process::invalidate,
            InvalidateLocation::L58b, sort_info<Scope, Invalidate>},
        {"invalidate.L60", 60, "queued[late] = false", Process::invalidate, InvalidateLocation::L60,
            sort_info<Scope, Invalidate>},
        {"invalidate.L63", 63, "spin_unlock(lock)", Process::invalidate, InvalidateLocation::L63,
            sort_info<Scope, Invalidate>},
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
            case Process::driver:
                return to_number(s.driver[Driver{self}].location);
            case Process::invalidate:
                return to_number(s.invalidate[Invalidate{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::driver_L20:
                return driver_L20(s, chosen.instance<Driver>(), chosen.choice<Interval>(0));
            case Action::driver_L20_2:
                return driver_L20_2(s, chosen.instance<Driver>());
            case Action::driver_L23:
                return driver_L23(s, chosen.instance<Driver>());
            case Action::driver_L24_yes:
                return driver_L24_yes(s, chosen.instance<Driver>());
            case Action::driver_L24_no:
                return driver_L24_no(s, chosen.instance<Driver>());
            case Action::driver_L24b:
                return driver_L24b(s, chosen.instance<Driver>());
            case Action::driver_L24c:
                return driver_L24c(s, chosen.instance<Driver>());
            case Action::driver_L25:
                return driver_L25(s, chosen.instance<Driver>());
            case Action::driver_L26:
                return driver_L26(s, chosen.instance<Driver>());
            case Action::driver_L27_yes:
                return driver_L27_yes(s, chosen.instance<Driver>());
            case Action::driver_L27_no:
                return driver_L27_no(s, chosen.instance<Driver>());
            case Action::driver_L27b_yes:
                return driver_L27b_yes(s, chosen.instance<Driver>());
            case Action::driver_L27b_no:
                return driver_L27b_no(s, chosen.instance<Driver>());
            case Action::driver_L28:
                return driver_L28(s, chosen.instance<Driver>());
            case Action::driver_L30:
                return driver_L30(s, chosen.instance<Driver>());
            case Action::driver_unqueue:
                return driver_unqueue(s, chosen.instance<Driver>());
            case Action::driver_L35:
                return driver_L35(s, chosen.instance<Driver>());
            case Action::driver_L38:
                return driver_L38(s, chosen.instance<Driver>());
            case Action::driver_wait:
                return driver_wait(s, chosen.instance<Driver>());
            case Action::driver_wait_yes:
                return driver_wait_yes(s, chosen.instance<Driver>());
            case Action::driver_wait_no:
                return driver_wait_no(s, chosen.instance<Driver>());
            case Action::driver_L40:
                return driver_L40(s, chosen.instance<Driver>());
            case Action::driver_L41:
                return driver_L41(s, chosen.instance<Driver>());
            case Action::invalidate_L45:
                return invalidate_L45(s, chosen.instance<Invalidate>());
            case Action::invalidate_L47:
                return invalidate_L47(s, chosen.instance<Invalidate>());
            case Action::invalidate_L48_yes:
                return invalidate_L48_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L48_no:
                return invalidate_L48_no(s, chosen.instance<Invalidate>());
            case Action::invalidate_L48b:
                return invalidate_L48b(s, chosen.instance<Invalidate>());
            case Action::invalidate_L49:
                return invalidate_L49(s, chosen.instance<Invalidate>());
            case Action::invalidate_L50:
                return invalidate_L50(s, chosen.instance<Invalidate>(), chosen.choice<Interval>(0));
            case Action::invalidate_L50_2:
                return invalidate_L50_2(
                    s, chosen.instance<Invalidate>(), chosen.choice<Interval>(0));
            case Action::invalidate_L50_3:
                return invalidate_L50_3(s, chosen.instance<Invalidate>());
            case Action::invalidate_callback:
                return invalidate_callback(s, chosen.instance<Invalidate>());
            case Action::invalidate_L54:
                return invalidate_L54(s, chosen.instance<Invalidate>());
            case Action::invalidate_L55:
                return invalidate_L55(s, chosen.instance<Invalidate>());
            case Action::invalidate_L56_yes:
                return invalidate_L56_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L56_no:
                return invalidate_L56_no(s, chosen.instance<Invalidate>());
            case Action::invalidate_L56b:
                return invalidate_L56b(s, chosen.instance<Invalidate>());
            case Action::invalidate_L58:
                return invalidate_L58(s, chosen.instance<Invalidate>(), chosen.choice<Interval>(0));
            case Action::invalidate_L58_2:
                return invalidate_L58_2(
                    s, chosen.instance<Invalidate>(), chosen.choice<Interval>(0));
            case Action::invalidate_L58_3:
                return invalidate_L58_3(s, chosen.instance<Invalidate>());
            case Action::invalidate_L58b:
                return invalidate_L58b(s, chosen.instance<Invalidate>());
            case Action::invalidate_L60:
                return invalidate_L60(s, chosen.instance<Invalidate>());
            case Action::invalidate_L63:
                return invalidate_L63(s, chosen.instance<Invalidate>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// The interval that a walk has come to is in the tree: from there the walk goes on.
    /// interval_deferred.latch:67: the invariant `stands_still`.
    [[nodiscard]] constexpr bool stands_still(const State& s) const noexcept {
        return !exists<Scope, Invalidate>([&](Invalidate v) {
                return s.invalidate[v].location == InvalidateLocation::callback &&
                    s.invalidate[v].i == null;
            }) &&
            forall<Scope, Invalidate>([&](Invalidate v) {
                return s.invalidate[v].location != InvalidateLocation::callback ||
                    s.in_tree[s.invalidate[v].i];
            });
    }

    /// Nothing is left to do when nobody walks. interval_deferred.latch:71: the invariant
    /// `nothing_left`.
    [[nodiscard]] constexpr bool nothing_left(const State& s) const noexcept {
        return s.active != 0 ||
            !lock_is_free(s) ||
            forall<Scope, Interval>([&](Interval i) { return !s.queued[i]; });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Driver>([&](Driver i) {
                return s.driver[i].location == DriverLocation::end;
            }) &&
            forall<Scope, Invalidate>([&](Invalidate i) {
                return s.invalidate[i].location == InvalidateLocation::end;
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
        if (!stands_still(s)) violated.insert(Property::stands_still);
        if (!nothing_left(s)) violated.insert(Property::nothing_left);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Driver self : members<Scope, Driver>) {
            const auto& me = s.driver[self];
            switch (me.location) {
                case DriverLocation::L23:
                case DriverLocation::L26:
                    // this instance waits for `lock`, which it holds itself (taken in lines 23, 26)
                    if (me.holds_lock) violated.insert(Property::self_deadlock);
                    break;
                case DriverLocation::L40:
                    // this may sleep, while `lock` is held (taken in lines 23, 26)
                    if (me.holds_lock) violated.insert(Property::sleep_in_atomic);
                    break;
                default:
                    break;
            }
        }
        for (const Invalidate self : members<Scope, Invalidate>) {
            const auto& me = s.invalidate[self];
            switch (me.location) {
                case InvalidateLocation::L45:
                case InvalidateLocation::L54:
                    // this instance waits for `lock`, which it holds itself (taken in lines 46, 54)
                    if (me.holds_lock) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `lock`.
    [[nodiscard]] static constexpr bool lock_is_free(const State& s) noexcept {
        return forall<Scope, Driver>([&](Driver i) { return !s.driver[i].holds_lock; }) &&
            forall<Scope, Invalidate>([&](Invalidate i) { return !s.invalidate[i].holds_lock; });
    }

    /// interval_deferred.latch:22: interval = alloc Interval else return
    constexpr Outcome driver_L20(State& s, Driver self, Interval slot) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L20) return Outcome::not_enabled();
        if (s.interval[slot].used) return Outcome::not_enabled();
        s.interval[slot].live = true;
        s.interval[slot].used = true;
        me.interval = slot;
        me.location = DriverLocation::L23;
        return Outcome::taken();
    }

    /// interval_deferred.latch:22: interval = alloc Interval else return: fails
    ///     in: Interval interval = alloc Interval else return;
    constexpr Outcome driver_L20_2(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L20) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `lock` is still held at the end
        if (me.holds_lock) outcome.violate(Property::held_at_exit);
        me.location = DriverLocation::end;
        return outcome;
    }

    /// interval_deferred.latch:23: spin_lock(lock)
    constexpr Outcome driver_L23(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L23) return Outcome::not_enabled();
        if (!lock_is_free(s)) return Outcome::not_enabled();
        me.holds_lock = true;
        me.location = config.deferred ? DriverLocation::L24 : DriverLocation::L24c;
        return Outcome::taken();
    }

    /// interval_deferred.latch:24: if (deferred && invalidate_seq % 2 == 1): yes
    ///     in: if (deferred && invalidate_seq % 2 == 1) queued[interval] = true; else
    ///     in_tree[interval] = true;
    constexpr Outcome driver_L24_yes(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L24) return Outcome::not_enabled();
        if (modulo(s.invalidate_seq, 2) != 1) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = DriverLocation::L24b;
        return outcome;
    }

    /// interval_deferred.latch:24: if (deferred && invalidate_seq % 2 == 1): no
    ///     in: if (deferred && invalidate_seq % 2 == 1) queued[interval] = true; else
    ///     in_tree[interval] = true;
    constexpr Outcome driver_L24_no(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L24) return Outcome::not_enabled();
        if (modulo(s.invalidate_seq, 2) == 1) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = DriverLocation::L24c;
        return outcome;
    }

    /// interval_deferred.latch:24: queued[interval] = true
    constexpr Outcome driver_L24b(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L24b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `queued[interval]` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.queued[me.interval] = true;
        me.location = DriverLocation::L25;
        return outcome;
    }

    /// interval_deferred.latch:24: in_tree[interval] = true
    constexpr Outcome driver_L24c(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L24c) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `in_tree[interval]` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.in_tree[me.interval] = true;
        me.location = DriverLocation::L25;
        return outcome;
    }

    /// interval_deferred.latch:25: spin_unlock(lock)
    constexpr Outcome driver_L25(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L25) return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_lock = false;
        me.location = DriverLocation::L26;
        return Outcome::taken();
    }

    /// interval_deferred.latch:26: spin_lock(lock)
    constexpr Outcome driver_L26(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L26) return Outcome::not_enabled();
        if (!lock_is_free(s)) return Outcome::not_enabled();
        me.holds_lock = true;
        me.location = config.deferred ? DriverLocation::L27 : DriverLocation::L35;
        return Outcome::taken();
    }

    /// interval_deferred.latch:27: if (deferred && invalidate_seq % 2 == 1): yes
    ///     in: if (deferred && invalidate_seq % 2 == 1) {
    constexpr Outcome driver_L27_yes(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L27) return Outcome::not_enabled();
        if (modulo(s.invalidate_seq, 2) != 1) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = DriverLocation::L27b;
        return outcome;
    }

    /// interval_deferred.latch:27: if (deferred && invalidate_seq % 2 == 1): no
    ///     in: if (deferred && invalidate_seq % 2 == 1) {
    constexpr Outcome driver_L27_no(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L27) return Outcome::not_enabled();
        if (modulo(s.invalidate_seq, 2) == 1) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = DriverLocation::L35;
        return outcome;
    }

    /// interval_deferred.latch:28: if (in_tree[interval]): yes
    ///     in: if (in_tree[interval]) {
    constexpr Outcome driver_L27b_yes(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L27b) return Outcome::not_enabled();
        if (!s.in_tree[me.interval]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `in_tree[interval]` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = DriverLocation::L28;
        return outcome;
    }

    /// interval_deferred.latch:28: if (in_tree[interval]): no
    ///     in: if (in_tree[interval]) {
    constexpr Outcome driver_L27b_no(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L27b) return Outcome::not_enabled();
        if (s.in_tree[me.interval]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `in_tree[interval]` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = config.drop_unqueue ? DriverLocation::L38 : DriverLocation::unqueue;
        return outcome;
    }

    /// interval_deferred.latch:29: queued[interval] = true
    constexpr Outcome driver_L28(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L28) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `queued[interval]` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.queued[me.interval] = true;
        me.location = DriverLocation::L30;
        return outcome;
    }

    /// interval_deferred.latch:30: seq = invalidate_seq
    constexpr Outcome driver_L30(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L30) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.seq = s.invalidate_seq;
        me.location = DriverLocation::L38;
        return outcome;
    }

    /// interval_deferred.latch:33: queued[interval] = false
    constexpr Outcome driver_unqueue(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::unqueue) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `queued[interval]` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.queued[me.interval] = false;
        me.location = DriverLocation::L38;
        return outcome;
    }

    /// interval_deferred.latch:36: in_tree[interval] = false
    constexpr Outcome driver_L35(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L35) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `in_tree[interval]` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.in_tree[me.interval] = false;
        me.location = DriverLocation::L38;
        return outcome;
    }

    /// interval_deferred.latch:38: spin_unlock(lock)
    constexpr Outcome driver_L38(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L38) return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_lock = false;
        me.location = config.drop_wait ? DriverLocation::L41 : DriverLocation::wait;
        return Outcome::taken();
    }

    /// interval_deferred.latch:41: free(interval)
    constexpr Outcome driver_wait(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::wait) return Outcome::not_enabled();
        if (config.deferred) return Outcome::not_enabled();
        // `interval` is not live
        if (!s.interval[me.interval].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `lock` is still held at the end
        if (me.holds_lock) outcome.violate(Property::held_at_exit);
        s.interval[me.interval].live = false;
        me.location = DriverLocation::end;
        return outcome;
    }

    /// interval_deferred.latch:40: if (seq != 0): yes
    ///     in: if (deferred) { if (seq != 0) wait_event(READ_ONCE(invalidate_seq) != seq); }
    constexpr Outcome driver_wait_yes(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::wait) return Outcome::not_enabled();
        if (!config.deferred || me.seq == 0) return Outcome::not_enabled();
        me.location = DriverLocation::L40;
        return Outcome::taken();
    }

    /// interval_deferred.latch:40: if (seq != 0): no
    ///     in: if (deferred) { if (seq != 0) wait_event(READ_ONCE(invalidate_seq) != seq); }
    constexpr Outcome driver_wait_no(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::wait) return Outcome::not_enabled();
        if (!config.deferred || me.seq != 0) return Outcome::not_enabled();
        me.location = DriverLocation::L41;
        return Outcome::taken();
    }

    /// interval_deferred.latch:40: wait_event(READ_ONCE(invalidate_seq) != seq)
    constexpr Outcome driver_L40(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L40) return Outcome::not_enabled();
        if (s.invalidate_seq == me.seq) return Outcome::not_enabled();
        me.location = DriverLocation::L41;
        return Outcome::taken();
    }

    /// interval_deferred.latch:41: free(interval)
    constexpr Outcome driver_L41(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L41) return Outcome::not_enabled();
        // `interval` is not live
        if (!s.interval[me.interval].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `lock` is still held at the end
        if (me.holds_lock) outcome.violate(Property::held_at_exit);
        s.interval[me.interval].live = false;
        me.location = DriverLocation::end;
        return outcome;
    }

    /// interval_deferred.latch:46: spin_lock(lock)
    constexpr Outcome invalidate_L45(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L45) return Outcome::not_enabled();
        if (!lock_is_free(s)) return Outcome::not_enabled();
        me.holds_lock = true;
        me.location = InvalidateLocation::L47;
        return Outcome::taken();
    }

    /// interval_deferred.latch:47: active++
    constexpr Outcome invalidate_L47(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L47) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `active` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        // this stores `active` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.active += 1;
        me.location = InvalidateLocation::L48;
        return outcome;
    }

    /// interval_deferred.latch:48: if (invalidate_seq % 2 == 0): yes
    ///     in: if (invalidate_seq % 2 == 0) invalidate_seq++;
    constexpr Outcome invalidate_L48_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L48) return Outcome::not_enabled();
        if (modulo(s.invalidate_seq, 2) != 0) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = InvalidateLocation::L48b;
        return outcome;
    }

    /// interval_deferred.latch:48: if (invalidate_seq % 2 == 0): no
    ///     in: if (invalidate_seq % 2 == 0) invalidate_seq++;
    constexpr Outcome invalidate_L48_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L48) return Outcome::not_enabled();
        if (modulo(s.invalidate_seq, 2) == 0) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = InvalidateLocation::L49;
        return outcome;
    }

    /// interval_deferred.latch:48: invalidate_seq++
    constexpr Outcome invalidate_L48b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L48b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        // this stores `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.invalidate_seq += 1;
        me.location = InvalidateLocation::L49;
        return outcome;
    }

    /// interval_deferred.latch:49: spin_unlock(lock)
    constexpr Outcome invalidate_L49(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L49) return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_lock = false;
        me.visited.fill(false);
        me.location = InvalidateLocation::L50;
        return Outcome::taken();
    }

    /// interval_deferred.latch:50: for (Interval i) where READ_ONCE(in_tree[i]): next
    ///     in: for (Interval i) where READ_ONCE(in_tree[i]) {
    constexpr Outcome invalidate_L50(State& s, Invalidate self, Interval i) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L50) return Outcome::not_enabled();
        if (me.visited[i] || !s.in_tree[i]) return Outcome::not_enabled();
        me.i = i;
        me.visited[i] = true;
        me.location = InvalidateLocation::callback;
        return Outcome::taken();
    }

    /// interval_deferred.latch:50: for (Interval i) where READ_ONCE(in_tree[i]): skip
    ///     in: for (Interval i) where READ_ONCE(in_tree[i]) {
    constexpr Outcome invalidate_L50_2(State& s, Invalidate self, Interval i) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L50) return Outcome::not_enabled();
        if (me.visited[i] || s.in_tree[i]) return Outcome::not_enabled();
        me.visited[i] = true;
        return Outcome::taken();
    }

    /// interval_deferred.latch:50: for (Interval i) where READ_ONCE(in_tree[i]): done
    ///     in: for (Interval i) where READ_ONCE(in_tree[i]) {
    constexpr Outcome invalidate_L50_3(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L50) return Outcome::not_enabled();
        if (!forall<Scope, Interval>([&](Interval i) { return me.visited[i]; }))
            return Outcome::not_enabled();
        me.location = InvalidateLocation::L54;
        return Outcome::taken();
    }

    /// interval_deferred.latch:52: i.called = true
    constexpr Outcome invalidate_callback(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::callback) return Outcome::not_enabled();
        // `i.called`: the object is not live
        if (!s.interval[me.i].live) return Outcome::trapped(Property::use_after_free);
        s.interval[me.i].called = true;
        me.location = InvalidateLocation::L50;
        return Outcome::taken();
    }

    /// interval_deferred.latch:54: spin_lock(lock)
    constexpr Outcome invalidate_L54(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L54) return Outcome::not_enabled();
        if (!lock_is_free(s)) return Outcome::not_enabled();
        me.holds_lock = true;
        me.location = InvalidateLocation::L55;
        return Outcome::taken();
    }

    /// interval_deferred.latch:55: active--
    constexpr Outcome invalidate_L55(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L55) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `active` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        // this stores `active` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.active -= 1;
        me.location = InvalidateLocation::L56;
        return outcome;
    }

    /// interval_deferred.latch:56: if (active == 0): yes
    ///     in: if (active == 0) {
    constexpr Outcome invalidate_L56_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L56) return Outcome::not_enabled();
        if (s.active != 0) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `active` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = InvalidateLocation::L56b;
        return outcome;
    }

    /// interval_deferred.latch:56: if (active == 0): no
    ///     in: if (active == 0) {
    constexpr Outcome invalidate_L56_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L56) return Outcome::not_enabled();
        if (s.active == 0) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `active` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = InvalidateLocation::L63;
        return outcome;
    }

    /// interval_deferred.latch:57: invalidate_seq++
    constexpr Outcome invalidate_L56b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L56b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        // this stores `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.invalidate_seq += 1;
        me.visited_2.fill(false);
        me.location = InvalidateLocation::L58;
        return outcome;
    }

    /// interval_deferred.latch:58: for (Interval late) where queued[late]: next
    ///     in: for (Interval late) where queued[late] {
    constexpr Outcome invalidate_L58(State& s, Invalidate self, Interval late) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L58) return Outcome::not_enabled();
        if (me.visited_2[late] || !s.queued[late]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `queued[late]` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.late = late;
        me.visited_2[late] = true;
        me.location = InvalidateLocation::L58b;
        return outcome;
    }

    /// interval_deferred.latch:58: for (Interval late) where queued[late]: skip
    ///     in: for (Interval late) where queued[late] {
    constexpr Outcome invalidate_L58_2(State& s, Invalidate self, Interval late) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L58) return Outcome::not_enabled();
        if (me.visited_2[late] || s.queued[late]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `queued[late]` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.visited_2[late] = true;
        return outcome;
    }

    /// interval_deferred.latch:58: for (Interval late) where queued[late]: done
    ///     in: for (Interval late) where queued[late] {
    constexpr Outcome invalidate_L58_3(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L58) return Outcome::not_enabled();
        if (!forall<Scope, Interval>([&](Interval late) { return me.visited_2[late]; }))
            return Outcome::not_enabled();
        me.location = InvalidateLocation::L63;
        return Outcome::taken();
    }

    /// interval_deferred.latch:59: in_tree[late] = !in_tree[late]
    constexpr Outcome invalidate_L58b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L58b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `in_tree[late]` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        // this stores `in_tree[late]` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.in_tree[me.late] = !s.in_tree[me.late];
        me.location = InvalidateLocation::L60;
        return outcome;
    }

    /// interval_deferred.latch:60: queued[late] = false
    constexpr Outcome invalidate_L60(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L60) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `queued[late]` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.queued[me.late] = false;
        me.location = InvalidateLocation::L58;
        return outcome;
    }

    /// interval_deferred.latch:63: spin_unlock(lock)
    constexpr Outcome invalidate_L63(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L63) return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_lock = false;
        me.location = InvalidateLocation::end;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Interval interval : members<Scope, Interval>)
            visit(s.in_tree[interval], "in_tree[", interval, "]");
        for (const Interval interval : members<Scope, Interval>)
            visit(s.queued[interval], "queued[", interval, "]");
        visit(s.active, "active");
        visit(s.invalidate_seq, "invalidate_seq");
        for (const Interval interval : members<Scope, Interval>) {
            visit(s.interval[interval].live, interval, ".live");
            visit(s.interval[interval].used, interval, ".used");
            visit(s.interval[interval].called, interval, ".called");
        }
        for (const Driver driver : members<Scope, Driver>) {
            visit(s.driver[driver].location, driver, ".location");
            visit(s.driver[driver].seq, driver, ".seq");
            visit(s.driver[driver].interval, driver, ".interval");
            visit(s.driver[driver].holds_lock, driver, ".holds_lock");
        }
        for (const Invalidate invalidate : members<Scope, Invalidate>) {
            visit(s.invalidate[invalidate].location, invalidate, ".location");
            visit(s.invalidate[invalidate].i, invalidate, ".i");
            visit(s.invalidate[invalidate].late, invalidate, ".late");
            visit(s.invalidate[invalidate].holds_lock, invalidate, ".holds_lock");
            for (const Interval interval : members<Scope, Interval>)
                visit(
                    s.invalidate[invalidate].visited[interval], invalidate, ".visited[", interval,
                    "]");
            for (const Interval interval : members<Scope, Interval>)
                visit(
                    s.invalidate[invalidate].visited_2[interval], invalidate, ".visited 2[",
                    interval, "]");
        }
    }
};

}  // namespace latchwork::generated::interval_deferred
