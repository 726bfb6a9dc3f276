/// The protocol rcu_grace_period as a state machine. Written by Latchwork from
/// rcu_grace_period.latch: change that, not this.
///
/// A reader may use what it found under RCU until it leaves its read section, though it was
/// replaced in the meantime.
///
/// Documentation/RCU/whatisRCU.rst, section 3: publish the new version with
/// rcu_assign_pointer(), wait for the readers that may still see the old one, free it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::rcu_grace_period {

/// How the old version is freed: at once, after synchronize_rcu(), or by kfree_rcu().
enum class Freeing : std::uint8_t { at_once, synchronize, deferred };

[[nodiscard]] constexpr auto names_of(Freeing) noexcept {
    return std::array<std::string_view, 3>{"at_once", "synchronize", "deferred"};
}

/// The variant of the protocol.
struct Config {
    /// How the old version is freed: at once, after synchronize_rcu(), or by kfree_rcu().
    Freeing freeing = Freeing::synchronize;

    bool swap_publish_wait = false;  ///< `swap publish, wait`
    bool swap_use_leave = false;  ///< `swap use, leave`
    bool swap_fill_publish = false;  ///< `swap fill, publish`
};

struct Config_2Tag {
    static constexpr std::string_view name = "Config";

    template <class Scope>
    static constexpr int size = Scope::Config;
};

/// A reference to an object of type `Config`, or null.
using Config_2 = Member<Config_2Tag>;

struct UpdaterTag {
    static constexpr std::string_view name = "updater";

    template <class Scope>
    static constexpr int size = Scope::updater;
};

/// One update.
using Updater = Member<UpdaterTag>;

struct ReaderTag {
    static constexpr std::string_view name = "reader";

    template <class Scope>
    static constexpr int size = Scope::reader;
};

/// One look.
using Reader = Member<ReaderTag>;

/// Where an instance of `updater` stands: before the step at this line or label.
enum class UpdaterLocation : std::uint8_t {
    L16, L20, L21, fill, L23, publish, L25, L25b, L26, wait, L28, L28b, L28c, L29, L30, L31, end
};

[[nodiscard]] constexpr auto names_of(UpdaterLocation) noexcept {
    return std::array<std::string_view, 17>{"L16", "L20", "L21", "fill", "L23", "publish", "L25",
        "L25b", "L26", "wait", "L28", "L28b", "L28c", "L29", "L30", "L31", "end"};
}

/// Where an instance of `reader` stands: before the step at this line or label.
enum class ReaderLocation : std::uint8_t {
    enter, L40, L41, L41b, use, L43, leave, L45, filled, end
};

[[nodiscard]] constexpr auto names_of(ReaderLocation) noexcept {
    return std::array<std::string_view, 10>{"enter", "L40", "L41", "L41b", "use", "L43", "leave",
        "L45", "filled", "end"};
}

enum class Process : std::uint8_t { updater, reader };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"updater", "reader"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    filled, deadlock, self_deadlock, unlock_not_held, held_at_exit, sleep_in_atomic, null_reference,
    use_after_free, double_free
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 9>{"filled", "deadlock", "self_deadlock", "unlock_not_held",
        "held_at_exit", "sleep_in_atomic", "null_reference", "use_after_free", "double_free"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    updater_L16, updater_L16_2, updater_L20, updater_L21, updater_fill, updater_L23,
    updater_publish, updater_L25, updater_L25b, updater_L26, updater_wait, updater_wait_2,
    updater_L28_yes, updater_L28_no, updater_L28, updater_L28b, updater_L28c, updater_L29_yes,
    updater_L29_no, updater_L30, updater_L31, reader_enter, reader_L40, reader_L41_yes,
    reader_L41_no, reader_L41b, reader_use, reader_L43, reader_leave, reader_L45, reader_filled
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Config = 2;
    static constexpr int updater = 2;
    static constexpr int reader = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct Config_2Fields {
        bool live = false;
        bool used = false;
        bool ready = false;
        Table<Scope, bool(Reader)> kept_by_reader;

        friend bool operator==(const Config_2Fields&, const Config_2Fields&) = default;
    };

    /// One update.
    struct UpdaterFields {
        UpdaterLocation location = UpdaterLocation::L16;
        Config_2 fresh = null;
        Config_2 old = null;
        bool holds_update_lock = false;
        Table<Scope, bool(Reader)> rcu_waits_for_reader;

        friend bool operator==(const UpdaterFields&, const UpdaterFields&) = default;
    };

    /// One look.
    struct ReaderFields {
        ReaderLocation location = ReaderLocation::enter;
        Config_2 c = null;
        bool ready = false;
        bool shares_rcu = false;

        friend bool operator==(const ReaderFields&, const ReaderFields&) = default;
    };

    Config_2 current = null;
    Table<Scope, Config_2Fields(Config_2)> config_2;
    Table<Scope, UpdaterFields(Updater)> updater;
    Table<Scope, ReaderFields(Reader)> reader;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = rcu_grace_period::State<Scope>;
    using Step = rcu_grace_period::Step;
    using Property = rcu_grace_period::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 31> actions{{
        {"updater.L16", 19, "fresh = alloc Config else return", Process::updater,
            UpdaterLocation::L16, sort_info<Scope, Updater>, sort_info<Scope, Config_2>},
        {"updater.L16_2", 19, "fresh = alloc Config else return: fails", Process::updater,
            UpdaterLocation::L16, sort_info<Scope, Updater>},
        {"updater.L20", 20, "spin_lock(update_lock)", Process::updater, UpdaterLocation::L20,
            sort_info<Scope, Updater>},
        {"updater.L21", 21, "old = current", Process::updater, UpdaterLocation::L21,
            sort_info<Scope, Updater>},
        {"updater.fill", 23, "fresh.ready = true", Process::updater, UpdaterLocation::fill,
            sort_info<Scope, Updater>},
        {"updater.L23", 23, "fresh.ready = true", Process::updater, UpdaterLocation::L23,
            sort_info<Scope, Updater>},
        {"updater.publish", 25, "rcu_assign_pointer(current, fresh)", Process::updater,
            UpdaterLocation::publish, sort_info<Scope, Updater>},
        {"updater.L25", 25, "rcu_assign_pointer(current, fresh)", Process::updater,
            UpdaterLocation::L25, sort_info<Scope, Updater>},
        {"updater.L25b", 25, "rcu_assign_pointer(current, fresh)", Process::updater,
            UpdaterLocation::L25b, sort_info<Scope, Updater>},
        {"updater.L26", 26, "spin_unlock(update_lock)", Process::updater, UpdaterLocation::L26,
            sort_info<Scope, Updater>},
        {"updater.wait", 26, "spin_unlock(update_lock)", Process::updater, UpdaterLocation::wait,
            sort_info<Scope, Updater>},
        {"updater.wait_2", 28, "synchronize_rcu(): begin", Process::updater, UpdaterLocation::wait,
            sort_info<Scope, Updater>},
        {"updater.L28_yes", 29, "if (old == null): yes", Process::updater, UpdaterLocation::L28,
            sort_info<Scope, Updater>},
        {"updater.L28_no", 29, "if (old == null): no", Process::updater, UpdaterLocation::L28,
            sort_info<Scope, Updater>},
        {"updater.L28", 28, "synchronize_rcu(): begin", Process::updater, UpdaterLocation::L28,
            sort_info<Scope, Updater>},
        {"updater.L28b", 28, "synchronize_rcu(): end", Process::updater, UpdaterLocation::L28b,
            sort_info<Scope, Updater>},
        {"updater.L28c", 28, "synchronize_rcu(): end", Process::updater, UpdaterLocation::L28c,
            sort_info<Scope, Updater>},
        {"updater.L29_yes", 29, "if (old == null): yes", Process::updater, UpdaterLocation::L29,
            sort_info<Scope, Updater>},
        {"updater.L29_no", 29, "if (old == null): no", Process::updater, UpdaterLocation::L29,
            sort_info<Scope, Updater>},
        {"updater.L30", 30, "kfree_rcu(old)", Process::updater, UpdaterLocation::L30,
            sort_info<Scope, Updater>},
        {"updater.L31", 31, "free(old)", Process::updater, UpdaterLocation::L31,
            sort_info<Scope, Updater>},
        {"reader.enter", 39, "rcu_read_lock()", Process::reader, ReaderLocation::enter,
            sort_info<Scope, Reader>},
        {"reader.L40", 40, "c = rcu_dereference(current)", Process::reader, ReaderLocation::L40,
            sort_info<Scope, Reader>},
        {"reader.L41_yes", 41, "if (c == null): yes", Process::reader, ReaderLocation::L41,
            sort_info<Scope, Reader>},
        {"reader.L41_no", 41, "if (c == null): no", Process::reader, ReaderLocation::L41,
            sort_info<Scope, Reader>},
        {"reader.L41b", 41, "rcu_read_unlock()", Process::reader, ReaderLocation::L41b,
            sort_info<Scope, Reader>},
        {"reader.use", 43, "ready = c.ready", Process::reader, ReaderLocation::use,
            sort_info<Scope, Reader>},
        {"reader.L43", 43, "ready = c.ready", Process::reader, ReaderLocation::L43,
            sort_info<Scope, Reader>},
        {"reader.leave", 45, "rcu_read_unlock()", Process::reader, ReaderLocation::leave,
            sort_info<Scope, Reader>},
        {"reader.L45", 45, "rcu_read_unlock()", Process::reader, ReaderLocation::L45,
            sort_info<Scope, Reader>},
        {"reader.filled", 47, "assert ready", Process::reader, ReaderLocation::filled,
            sort_info<Scope, Reader>},
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
            case Process::updater:
                return to_number(s.updater[Updater{self}].location);
            case Process::reader:
                return to_number(s.reader[Reader{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::updater_L16:
                return updater_L16(s, chosen.instance<Updater>(), chosen.choice<Config_2>(0));
            case Action::updater_L16_2:
                return updater_L16_2(s, chosen.instance<Updater>());
            case Action::updater_L20:
                return updater_L20(s, chosen.instance<Updater>());
            case Action::updater_L21:
                return updater_L21(s, chosen.instance<Updater>());
            case Action::updater_fill:
                return updater_fill(s, chosen.instance<Updater>());
            case Action::updater_L23:
                return updater_L23(s, chosen.instance<Updater>());
            case Action::updater_publish:
                return updater_publish(s, chosen.instance<Updater>());
            case Action::updater_L25:
                return updater_L25(s, chosen.instance<Updater>());
            case Action::updater_L25b:
                return updater_L25b(s, chosen.instance<Updater>());
            case Action::updater_L26:
                return updater_L26(s, chosen.instance<Updater>());
            case Action::updater_wait:
                return updater_wait(s, chosen.instance<Updater>());
            case Action::updater_wait_2:
                return updater_wait_2(s, chosen.instance<Updater>());
            case Action::updater_L28_yes:
                return updater_L28_yes(s, chosen.instance<Updater>());
            case Action::updater_L28_no:
                return updater_L28_no(s, chosen.instance<Updater>());
            case Action::updater_L28:
                return updater_L28(s, chosen.instance<Updater>());
            case Action::updater_L28b:
                return updater_L28b(s, chosen.instance<Updater>());
            case Action::updater_L28c:
                return updater_L28c(s, chosen.instance<Updater>());
            case Action::updater_L29_yes:
                return updater_L29_yes(s, chosen.instance<Updater>());
            case Action::updater_L29_no:
                return updater_L29_no(s, chosen.instance<Updater>());
            case Action::updater_L30:
                return updater_L30(s, chosen.instance<Updater>());
            case Action::updater_L31:
                return updater_L31(s, chosen.instance<Updater>());
            case Action::reader_enter:
                return reader_enter(s, chosen.instance<Reader>());
            case Action::reader_L40:
                return reader_L40(s, chosen.instance<Reader>());
            case Action::reader_L41_yes:
                return reader_L41_yes(s, chosen.instance<Reader>());
            case Action::reader_L41_no:
                return reader_L41_no(s, chosen.instance<Reader>());
            case Action::reader_L41b:
                return reader_L41b(s, chosen.instance<Reader>());
            case Action::reader_use:
                return reader_use(s, chosen.instance<Reader>());
            case Action::reader_L43:
                return reader_L43(s, chosen.instance<Reader>());
            case Action::reader_leave:
                return reader_leave(s, chosen.instance<Reader>());
            case Action::reader_L45:
                return reader_L45(s, chosen.instance<Reader>());
            case Action::reader_filled:
                return reader_filled(s, chosen.instance<Reader>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Updater>([&](Updater i) {
                return s.updater[i].location == UpdaterLocation::end;
            }) &&
            forall<Scope, Reader>([&](Reader i) {
                return s.reader[i].location == ReaderLocation::end;
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
        for (const Updater self : members<Scope, Updater>) {
            const auto& me = s.updater[self];
            switch (me.location) {
                case UpdaterLocation::L20:
                    // this instance waits for `update_lock`, which it holds itself (taken in line 20)
                    if (me.holds_update_lock) violated.insert(Property::self_deadlock);
                    break;
                case UpdaterLocation::wait:
                case UpdaterLocation::L28:
                    // this may sleep, while `update_lock` is held (taken in line 20)
                    if (config.freeing == Freeing::synchronize && me.holds_update_lock)
                        violated.insert(Property::sleep_in_atomic);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// rcu_grace_period.latch:19: fresh = alloc Config else return
    constexpr Outcome updater_L16(State& s, Updater self, Config_2 slot) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L16) return Outcome::not_enabled();
        if (s.config_2[slot].used ||
            exists<Scope, Reader>([&](Reader r) { return s.config_2[slot].kept_by_reader[r]; }))
            return Outcome::not_enabled();
        s.config_2[slot].live = true;
        s.config_2[slot].used = true;
        me.fresh = slot;
        me.location = UpdaterLocation::L20;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:19: fresh = alloc Config else return: fails
    ///     in: fresh = alloc Config else return;
    constexpr Outcome updater_L16_2(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L16) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `update_lock` is still held at the end
        if (me.holds_update_lock) outcome.violate(Property::held_at_exit);
        me.location = UpdaterLocation::end;
        return outcome;
    }

    /// rcu_grace_period.latch:20: spin_lock(update_lock)
    constexpr Outcome updater_L20(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L20) return Outcome::not_enabled();
        if (exists<Scope, Updater>([&](Updater x) { return s.updater[x].holds_update_lock; }))
            return Outcome::not_enabled();
        me.holds_update_lock = true;
        me.location = UpdaterLocation::L21;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:21: old = current
    constexpr Outcome updater_L21(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L21) return Outcome::not_enabled();
        me.old = s.current;
        me.location = config.swap_fill_publish ? UpdaterLocation::publish : UpdaterLocation::fill;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:23: fresh.ready = true
    constexpr Outcome updater_line_23(
        State& s, Updater self, UpdaterLocation at, UpdaterLocation next) const noexcept {
        auto& me = s.updater[self];
        if (me.location != at) return Outcome::not_enabled();
        // `fresh.ready`: the object is not live
        if (!s.config_2[me.fresh].live &&
            !exists<Scope, Reader>([&](Reader r) {
                return s.config_2[me.fresh].kept_by_reader[r];
            }))
            return Outcome::trapped(Property::use_after_free);
        s.config_2[me.fresh].ready = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome updater_fill(State& s, Updater self) const noexcept {
        return updater_line_23(
            s, self, UpdaterLocation::fill, config.swap_publish_wait ? UpdaterLocation::wait
                : config.swap_fill_publish ? UpdaterLocation::L23
                : UpdaterLocation::L25);
    }

    constexpr Outcome updater_L23(State& s, Updater self) const noexcept {
        return updater_line_23(s, self, UpdaterLocation::L23, UpdaterLocation::L26);
    }

    /// rcu_grace_period.latch:25: rcu_assign_pointer(current, fresh)
    constexpr Outcome updater_publish(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::publish) return Outcome::not_enabled();
        s.current = me.fresh;
        me.location =
            config.swap_publish_wait ? UpdaterLocation::wait
                : config.swap_fill_publish ? UpdaterLocation::L23
                : UpdaterLocation::L25;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:25: rcu_assign_pointer(current, fresh)
    constexpr Outcome updater_L25(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L25) return Outcome::not_enabled();
        s.current = me.fresh;
        me.location = UpdaterLocation::L26;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:25: rcu_assign_pointer(current, fresh)
    constexpr Outcome updater_L25b(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L25b) return Outcome::not_enabled();
        s.current = me.fresh;
        me.location = UpdaterLocation::L29;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:26: spin_unlock(update_lock)
    constexpr Outcome updater_L26(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L26) return Outcome::not_enabled();
        // `update_lock` is not held by this instance
        if (!me.holds_update_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_update_lock = false;
        me.location = config.swap_publish_wait ? UpdaterLocation::L25b : UpdaterLocation::L28;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:26: spin_unlock(update_lock)
    constexpr Outcome updater_wait(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::wait) return Outcome::not_enabled();
        if (config.freeing == Freeing::synchronize) return Outcome::not_enabled();
        // `update_lock` is not held by this instance
        if (!me.holds_update_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_update_lock = false;
        me.location = config.swap_publish_wait ? UpdaterLocation::L25b : UpdaterLocation::L28;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:28: synchronize_rcu(): begin
    ///     in: if (freeing == synchronize) synchronize_rcu();
    constexpr Outcome updater_wait_2(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::wait) return Outcome::not_enabled();
        if (config.freeing != Freeing::synchronize) return Outcome::not_enabled();
        for (const Reader r : members<Scope, Reader>)
            me.rcu_waits_for_reader[r] = s.reader[r].shares_rcu;
        me.location = UpdaterLocation::L28b;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:29: if (old == null): yes
    ///     in: if (old == null) return;
    constexpr Outcome updater_L28_yes(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L28) return Outcome::not_enabled();
        if (config.freeing == Freeing::synchronize || me.old != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `update_lock` is still held at the end
        if (me.holds_update_lock) outcome.violate(Property::held_at_exit);
        me.location = UpdaterLocation::end;
        return outcome;
    }

    /// rcu_grace_period.latch:29: if (old == null): no
    ///     in: if (old == null) return;
    constexpr Outcome updater_L28_no(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L28) return Outcome::not_enabled();
        if (config.freeing == Freeing::synchronize || me.old == null) return Outcome::not_enabled();
        me.location =
            config.freeing == Freeing::deferred ? UpdaterLocation::L30 : UpdaterLocation::L31;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:28: synchronize_rcu(): begin
    ///     in: if (freeing == synchronize) synchronize_rcu();
    constexpr Outcome updater_L28(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L28) return Outcome::not_enabled();
        if (config.freeing != Freeing::synchronize) return Outcome::not_enabled();
        for (const Reader r : members<Scope, Reader>)
            me.rcu_waits_for_reader[r] = s.reader[r].shares_rcu;
        me.location = UpdaterLocation::L28c;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:28: synchronize_rcu(): end
    ///     in: if (freeing == synchronize) synchronize_rcu();
    constexpr Outcome updater_L28b(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L28b) return Outcome::not_enabled();
        if (exists<Scope, Reader>([&](Reader r) { return me.rcu_waits_for_reader[r]; }))
            return Outcome::not_enabled();
        me.location = UpdaterLocation::L26;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:28: synchronize_rcu(): end
    ///     in: if (freeing == synchronize) synchronize_rcu();
    constexpr Outcome updater_L28c(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L28c) return Outcome::not_enabled();
        if (exists<Scope, Reader>([&](Reader r) { return me.rcu_waits_for_reader[r]; }))
            return Outcome::not_enabled();
        me.location = UpdaterLocation::L29;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:29: if (old == null): yes
    ///     in: if (old == null) return;
    constexpr Outcome updater_L29_yes(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L29) return Outcome::not_enabled();
        if (me.old != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `update_lock` is still held at the end
        if (me.holds_update_lock) outcome.violate(Property::held_at_exit);
        me.location = UpdaterLocation::end;
        return outcome;
    }

    /// rcu_grace_period.latch:29: if (old == null): no
    ///     in: if (old == null) return;
    constexpr Outcome updater_L29_no(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L29) return Outcome::not_enabled();
        if (me.old == null) return Outcome::not_enabled();
        me.location =
            config.freeing == Freeing::deferred ? UpdaterLocation::L30 : UpdaterLocation::L31;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:30: kfree_rcu(old)
    constexpr Outcome updater_L30(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L30) return Outcome::not_enabled();
        // `old` is null
        if (me.old == null) return Outcome::trapped(Property::null_reference);
        // `old` is not live
        if (!s.config_2[me.old].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `update_lock` is still held at the end
        if (me.holds_update_lock) outcome.violate(Property::held_at_exit);
        s.config_2[me.old].live = false;
        for (const Reader r : members<Scope, Reader>)
            s.config_2[me.old].kept_by_reader[r] = s.reader[r].shares_rcu;
        me.location = UpdaterLocation::end;
        return outcome;
    }

    /// rcu_grace_period.latch:31: free(old)
    constexpr Outcome updater_L31(State& s, Updater self) const noexcept {
        auto& me = s.updater[self];
        if (me.location != UpdaterLocation::L31) return Outcome::not_enabled();
        // `old` is null
        if (me.old == null) return Outcome::trapped(Property::null_reference);
        // `old` is not live
        if (!s.config_2[me.old].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `update_lock` is still held at the end
        if (me.holds_update_lock) outcome.violate(Property::held_at_exit);
        s.config_2[me.old].live = false;
        me.location = UpdaterLocation::end;
        return outcome;
    }

    /// rcu_grace_period.latch:39: rcu_read_lock()
    constexpr Outcome reader_enter(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::enter) return Outcome::not_enabled();
        me.shares_rcu = true;
        me.location = ReaderLocation::L40;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:40: c = rcu_dereference(current)
    constexpr Outcome reader_L40(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L40) return Outcome::not_enabled();
        me.c = s.current;
        me.location = ReaderLocation::L41;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:41: if (c == null): yes
    ///     in: if (c == null) { rcu_read_unlock(); return; }
    constexpr Outcome reader_L41_yes(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L41) return Outcome::not_enabled();
        if (me.c != null) return Outcome::not_enabled();
        me.location = ReaderLocation::L41b;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:41: if (c == null): no
    ///     in: if (c == null) { rcu_read_unlock(); return; }
    constexpr Outcome reader_L41_no(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L41) return Outcome::not_enabled();
        if (me.c == null) return Outcome::not_enabled();
        me.location = config.swap_use_leave ? ReaderLocation::leave : ReaderLocation::use;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:41: rcu_read_unlock()
    constexpr Outcome reader_L41b(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L41b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = false;
        for (const Updater w : members<Scope, Updater>)
            s.updater[w].rcu_waits_for_reader[self] = false;
        for (const Config_2 x : members<Scope, Config_2>)
            s.config_2[x].kept_by_reader[self] = false;
        me.location = ReaderLocation::end;
        return Outcome::taken();
    }

    /// rcu_grace_period.latch:43: ready = c.ready
    constexpr Outcome reader_line_43(
        State& s, Reader self, ReaderLocation at, ReaderLocation next) const noexcept {
        auto& me = s.reader[self];
        if (me.location != at) return Outcome::not_enabled();
        if (me.c == null) return Outcome::trapped(Property::null_reference);  // `c` is null
        // `c.ready`: the object is not live
        if (!s.config_2[me.c].live &&
            !exists<Scope, Reader>([&](Reader r) { return s.config_2[me.c].kept_by_reader[r]; }))
            return Outcome::trapped(Property::use_after_free);
        me.ready = s.config_2[me.c].ready;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome reader_use(State& s, Reader self) const noexcept {
        return reader_line_43(
            s, self, ReaderLocation::use, config.swap_use_leave
                ? ReaderLocation::L43
                : ReaderLocation::L45);
    }

    constexpr Outcome reader_L43(State& s, Reader self) const noexcept {
        return reader_line_43(s, self, ReaderLocation::L43, ReaderLocation::filled);
    }

    /// rcu_grace_period.latch:45: rcu_read_unlock()
    constexpr Outcome reader_line_45(
        State& s, Reader self, ReaderLocation at, ReaderLocation next) const noexcept {
        auto& me = s.reader[self];
        if (me.location != at) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = false;
        for (const Updater w : members<Scope, Updater>)
            s.updater[w].rcu_waits_for_reader[self] = false;
        for (const Config_2 x : members<Scope, Config_2>)
            s.config_2[x].kept_by_reader[self] = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome reader_leave(State& s, Reader self) const noexcept {
        return reader_line_45(
            s, self, ReaderLocation::leave, config.swap_use_leave
                ? ReaderLocation::L43
                : ReaderLocation::L45);
    }

    constexpr Outcome reader_L45(State& s, Reader self) const noexcept {
        return reader_line_45(s, self, ReaderLocation::L45, ReaderLocation::filled);
    }

    /// rcu_grace_period.latch:47: assert ready
    constexpr Outcome reader_filled(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::filled) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        if (!me.ready) outcome.violate(Property::filled);  // `ready` is false
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        me.location = ReaderLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.current, "current");
        for (const Config_2 config_2 : members<Scope, Config_2>) {
            visit(s.config_2[config_2].live, config_2, ".live");
            visit(s.config_2[config_2].used, config_2, ".used");
            visit(s.config_2[config_2].ready, config_2, ".ready");
            for (const Reader reader : members<Scope, Reader>)
                visit(
                    s.config_2[config_2].kept_by_reader[reader], config_2, ".kept by reader[",
                    reader, "]");
        }
        for (const Updater updater : members<Scope, Updater>) {
            visit(s.updater[updater].location, updater, ".location");
            visit(s.updater[updater].fresh, updater, ".fresh");
            visit(s.updater[updater].old, updater, ".old");
            visit(s.updater[updater].holds_update_lock, updater, ".holds_update_lock");
            for (const Reader reader : members<Scope, Reader>)
                visit(
                    s.updater[updater].rcu_waits_for_reader[reader], updater,
                    ".rcu waits for reader[", reader, "]");
        }
        for (const Reader reader : members<Scope, Reader>) {
            visit(s.reader[reader].location, reader, ".location");
            visit(s.reader[reader].c, reader, ".c");
            visit(s.reader[reader].ready, reader, ".ready");
            visit(s.reader[reader].shares_rcu, reader, ".shares_rcu");
        }
    }
};

}  // namespace latchwork::generated::rcu_grace_period
