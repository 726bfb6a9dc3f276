/// The protocol double_checked_init as a state machine. Written by Latchwork from
/// double_checked_init.latch: change that, not this.
///
/// Something is initialised once, by whoever needs it first, and those who come later do not
/// take the lock.
///
/// The pattern of include/linux/once.h and of many get_or_create() functions: test, lock, test
/// again, build, publish.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::double_checked_init {

/// The variant of the protocol.
struct Config {
    bool drop_again = false;  ///< `drop again`
    bool swap_build_publish = false;  ///< `swap build, publish`
};

struct ThingTag {
    static constexpr std::string_view name = "Thing";

    template <class Scope>
    static constexpr int size = Scope::Thing;
};

/// A reference to an object of type `Thing`, or null.
using Thing = Member<ThingTag>;

struct CallerTag {
    static constexpr std::string_view name = "caller";

    template <class Scope>
    static constexpr int size = Scope::caller;
};

/// One call of get_thing().
using Caller = Member<CallerTag>;

/// Where an instance of `caller` stands: before the step at this line or label.
enum class CallerLocation : std::uint8_t {
    L14, L18, L18b, again, L22, L22b, build, L25, publish, L27, L28, L30, use, failed, end
};

[[nodiscard]] constexpr auto names_of(CallerLocation) noexcept {
    return std::array<std::string_view, 15>{"L14", "L18", "L18b", "again", "L22", "L22b", "build",
        "L25", "publish", "L27", "L28", "L30", "use", "failed", "end"};
}

enum class Process : std::uint8_t { caller };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 1>{"caller"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    once, use, deadlock, self_deadlock, unlock_not_held, held_at_exit, use_after_free
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 7>{"once", "use", "deadlock", "self_deadlock",
        "unlock_not_held", "held_at_exit", "use_after_free"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    caller_L14, caller_L18_yes, caller_L18_no, caller_L18b, caller_again, caller_L22_yes,
    caller_L22_no, caller_L22b, caller_L22b_2, caller_build, caller_L25, caller_publish, caller_L27,
    caller_L28, caller_L30, caller_use, caller_failed
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Thing = 2;
    static constexpr int caller = 3;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct ThingFields {
        bool live = false;
        bool used = false;
        std::int32_t value_2 = 0;

        friend bool operator==(const ThingFields&, const ThingFields&) = default;
    };

    /// One call of get_thing().
    struct CallerFields {
        CallerLocation location = CallerLocation::L14;
        Thing t = null;
        Thing fresh = null;
        bool holds_init_lock = false;

        friend bool operator==(const CallerFields&, const CallerFields&) = default;
    };

    Thing thing_2 = null;
    Table<Scope, ThingFields(Thing)> thing;
    Table<Scope, CallerFields(Caller)> caller;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = double_checked_init::State<Scope>;
    using Step = double_checked_init::Step;
    using Property = double_checked_init::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 17> actions{{
        {"caller.L14", 17, "t = smp_load_acquire(thing)", Process::caller, CallerLocation::L14,
            sort_info<Scope, Caller>},
        {"caller.L18_yes", 18, "if (t == null): yes", Process::caller, CallerLocation::L18,
            sort_info<Scope, Caller>},
        {"caller.L18_no", 18, "if (t == null): no", Process::caller, CallerLocation::L18,
            sort_info<Scope, Caller>},
        {"caller.L18b", 19, "mutex_lock(init_lock)", Process::caller, CallerLocation::L18b,
            sort_info<Scope, Caller>},
        {"caller.again", 21, "t = thing", Process::caller, CallerLocation::again,
            sort_info<Scope, Caller>},
        {"caller.L22_yes", 22, "if (t == null): yes", Process::caller, CallerLocation::L22,
            sort_info<Scope, Caller>},
        {"caller.L22_no", 22, "if (t == null): no", Process::caller, CallerLocation::L22,
            sort_info<Scope, Caller>},
        {"caller.L22b", 23, "fresh = alloc Thing else goto failed", Process::caller,
            CallerLocation::L22b, sort_info<Scope, Caller>, sort_info<Scope, Thing>},
        {"caller.L22b_2", 23, "fresh = alloc Thing else goto failed: fails", Process::caller,
            CallerLocation::L22b, sort_info<Scope, Caller>},
        {"caller.build", 25, "fresh.value = 1", Process::caller, CallerLocation::build,
            sort_info<Scope, Caller>},
        {"caller.L25", 25, "fresh.value = 1", Process::caller, CallerLocation::L25,
            sort_info<Scope, Caller>},
        {"caller.publish", 27, "smp_store_release(thing, fresh)", Process::caller,
            CallerLocation::publish, sort_info<Scope, Caller>},
        {"caller.L27", 27, "smp_store_release(thing, fresh)", Process::caller, CallerLocation::L27,
            sort_info<Scope, Caller>},
        {"caller.L28", 28, "t = fresh", Process::caller, CallerLocation::L28,
            sort_info<Scope, Caller>},
        {"caller.L30", 30, "mutex_unlock(init_lock)", Process::caller, CallerLocation::L30,
            sort_info<Scope, Caller>},
        {"caller.use", 33, "assert t.value == 1", Process::caller, CallerLocation::use,
            sort_info<Scope, Caller>},
        {"caller.failed", 36, "mutex_unlock(init_lock)", Process::caller, CallerLocation::failed,
            sort_info<Scope, Caller>},
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
            case Process::caller:
                return to_number(s.caller[Caller{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::caller_L14:
                return caller_L14(s, chosen.instance<Caller>());
            case Action::caller_L18_yes:
                return caller_L18_yes(s, chosen.instance<Caller>());
            case Action::caller_L18_no:
                return caller_L18_no(s, chosen.instance<Caller>());
            case Action::caller_L18b:
                return caller_L18b(s, chosen.instance<Caller>());
            case Action::caller_again:
                return caller_again(s, chosen.instance<Caller>());
            case Action::caller_L22_yes:
                return caller_L22_yes(s, chosen.instance<Caller>());
            case Action::caller_L22_no:
                return caller_L22_no(s, chosen.instance<Caller>());
            case Action::caller_L22b:
                return caller_L22b(s, chosen.instance<Caller>(), chosen.choice<Thing>(0));
            case Action::caller_L22b_2:
                return caller_L22b_2(s, chosen.instance<Caller>());
            case Action::caller_build:
                return caller_build(s, chosen.instance<Caller>());
            case Action::caller_L25:
                return caller_L25(s, chosen.instance<Caller>());
            case Action::caller_publish:
                return caller_publish(s, chosen.instance<Caller>());
            case Action::caller_L27:
                return caller_L27(s, chosen.instance<Caller>());
            case Action::caller_L28:
                return caller_L28(s, chosen.instance<Caller>());
            case Action::caller_L30:
                return caller_L30(s, chosen.instance<Caller>());
            case Action::caller_use:
                return caller_use(s, chosen.instance<Caller>());
            case Action::caller_failed:
                return caller_failed(s, chosen.instance<Caller>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// Nobody publishes over what is there. double_checked_init.latch:40: the invariant `once`.
    [[nodiscard]] constexpr bool once(const State& s) const noexcept {
        return forall<Scope, Caller>([&](Caller c) {
            return (s.caller[c].location != CallerLocation::publish &&
                    s.caller[c].location != CallerLocation::L27) ||
                s.thing_2 == null;
        });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Caller>([&](Caller i) {
            return s.caller[i].location == CallerLocation::end;
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
        if (!once(s)) violated.insert(Property::once);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Caller self : members<Scope, Caller>) {
            const auto& me = s.caller[self];
            if (me.location == CallerLocation::L18b) {
                // this instance waits for `init_lock`, which it holds itself (taken in line 19)
                if (me.holds_init_lock) violated.insert(Property::self_deadlock);
            }
        }
        return violated;
    }

    /// double_checked_init.latch:17: t = smp_load_acquire(thing)
    constexpr Outcome caller_L14(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::L14) return Outcome::not_enabled();
        me.t = s.thing_2;
        me.location = CallerLocation::L18;
        return Outcome::taken();
    }

    /// double_checked_init.latch:18: if (t == null): yes
    ///     in: if (t == null) {
    constexpr Outcome caller_L18_yes(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::L18) return Outcome::not_enabled();
        if (me.t != null) return Outcome::not_enabled();
        me.location = CallerLocation::L18b;
        return Outcome::taken();
    }

    /// double_checked_init.latch:18: if (t == null): no
    ///     in: if (t == null) {
    constexpr Outcome caller_L18_no(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::L18) return Outcome::not_enabled();
        if (me.t == null) return Outcome::not_enabled();
        me.location = CallerLocation::use;
        return Outcome::taken();
    }

    /// double_checked_init.latch:19: mutex_lock(init_lock)
    constexpr Outcome caller_L18b(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::L18b) return Outcome::not_enabled();
        if (exists<Scope, Caller>([&](Caller x) { return s.caller[x].holds_init_lock; }))
            return Outcome::not_enabled();
        me.holds_init_lock = true;
        me.location = config.drop_again ? CallerLocation::L22 : CallerLocation::again;
        return Outcome::taken();
    }

    /// double_checked_init.latch:21: t = thing
    constexpr Outcome caller_again(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::again) return Outcome::not_enabled();
        me.t = s.thing_2;
        me.location = CallerLocation::L22;
        return Outcome::taken();
    }

    /// double_checked_init.latch:22: if (t == null): yes
    ///     in: if (t == null) {
    constexpr Outcome caller_L22_yes(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::L22) return Outcome::not_enabled();
        if (me.t != null) return Outcome::not_enabled();
        me.location = CallerLocation::L22b;
        return Outcome::taken();
    }

    /// double_checked_init.latch:22: if (t == null): no
    ///     in: if (t == null) {
    constexpr Outcome caller_L22_no(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::L22) return Outcome::not_enabled();
        if (me.t == null) return Outcome::not_enabled();
        me.location = CallerLocation::L30;
        return Outcome::taken();
    }

    /// double_checked_init.latch:23: fresh = alloc Thing else goto failed
    constexpr Outcome caller_L22b(State& s, Caller self, Thing slot) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::L22b) return Outcome::not_enabled();
        if (s.thing[slot].used) return Outcome::not_enabled();
        s.thing[slot].live = true;
        s.thing[slot].used = true;
        me.fresh = slot;
        me.location = config.swap_build_publish ? CallerLocation::publish : CallerLocation::build;
        return Outcome::taken();
    }

    /// double_checked_init.latch:23: fresh = alloc Thing else goto failed: fails
    ///     in: fresh = alloc Thing else goto failed;
    constexpr Outcome caller_L22b_2(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::L22b) return Outcome::not_enabled();
        me.location = CallerLocation::failed;
        return Outcome::taken();
    }

    /// double_checked_init.latch:25: fresh.value = 1
    constexpr Outcome caller_line_25(
        State& s, Caller self, CallerLocation at, CallerLocation next) const noexcept {
        auto& me = s.caller[self];
        if (me.location != at) return Outcome::not_enabled();
        // `fresh.value`: the object is not live
        if (!s.thing[me.fresh].live) return Outcome::trapped(Property::use_after_free);
        s.thing[me.fresh].value_2 = 1;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome caller_build(State& s, Caller self) const noexcept {
        return caller_line_25(
            s, self, CallerLocation::build, config.swap_build_publish
                ? CallerLocation::L25
                : CallerLocation::L27);
    }

    constexpr Outcome caller_L25(State& s, Caller self) const noexcept {
        return caller_line_25(s, self, CallerLocation::L25, CallerLocation::L28);
    }

    /// double_checked_init.latch:27: smp_store_release(thing, fresh)
    constexpr Outcome caller_publish(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::publish) return Outcome::not_enabled();
        s.thing_2 = me.fresh;
        me.location = config.swap_build_publish ? CallerLocation::L25 : CallerLocation::L27;
        return Outcome::taken();
    }

    /// double_checked_init.latch:27: smp_store_release(thing, fresh)
    constexpr Outcome caller_L27(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::L27) return Outcome::not_enabled();
        s.thing_2 = me.fresh;
        me.location = CallerLocation::L28;
        return Outcome::taken();
    }

    /// double_checked_init.latch:28: t = fresh
    constexpr Outcome caller_L28(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::L28) return Outcome::not_enabled();
        me.t = me.fresh;
        me.location = CallerLocation::L30;
        return Outcome::taken();
    }

    /// double_checked_init.latch:30: mutex_unlock(init_lock)
    constexpr Outcome caller_L30(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::L30) return Outcome::not_enabled();
        // `init_lock` is not held by this instance
        if (!me.holds_init_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_init_lock = false;
        me.location = CallerLocation::use;
        return Outcome::taken();
    }

    /// double_checked_init.latch:33: assert t.value == 1
    constexpr Outcome caller_use(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::use) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `t.value == 1` is false
        if (me.t == null || s.thing[me.t].value_2 != 1) outcome.violate(Property::use);
        // `init_lock` is still held at the end
        if (me.holds_init_lock) outcome.violate(Property::held_at_exit);
        me.location = CallerLocation::end;
        return outcome;
    }

    /// double_checked_init.latch:36: mutex_unlock(init_lock)
    constexpr Outcome caller_failed(State& s, Caller self) const noexcept {
        auto& me = s.caller[self];
        if (me.location != CallerLocation::failed) return Outcome::not_enabled();
        // `init_lock` is not held by this instance
        if (!me.holds_init_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_init_lock = false;
        me.location = CallerLocation::end;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.thing_2, "thing");
        for (const Thing thing : members<Scope, Thing>) {
            visit(s.thing[thing].live, thing, ".live");
            visit(s.thing[thing].used, thing, ".used");
            visit(s.thing[thing].value_2, thing, ".value");
        }
        for (const Caller caller : members<Scope, Caller>) {
            visit(s.caller[caller].location, caller, ".location");
            visit(s.caller[caller].t, caller, ".t");
            visit(s.caller[caller].fresh, caller, ".fresh");
            visit(s.caller[caller].holds_init_lock, caller, ".holds_init_lock");
        }
    }
};

}  // namespace latchwork::generated::double_checked_init
