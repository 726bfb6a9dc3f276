/// The protocol unmap_restart as a state machine. Written by Latchwork from
/// unmap_restart.latch: change that, not this.
///
/// unmap_mapping_range() comes to an end, though it lets go of i_mmap_lock in the middle and
/// starts its walk again.
///
/// The list of VMAs may change while the lock is not held, so there is no place to go on from.
/// Each VMA keeps the truncate_count of the last walk that has dealt with it, and a walk passes
/// by those that have its own.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::unmap_restart {

/// The variant of the protocol.
struct Config {
    /// Whether one walk waits for the other, as truncations do under i_mutex; all do since 2.6.38
    /// (unmap_mutex, 2aa15890f3c1).
    bool serialised = true;

    bool drop_store = false;  ///< `drop store`
};

struct VmaTag {
    static constexpr std::string_view name = "Vma";

    template <class Scope>
    static constexpr int size = Scope::Vma;
};

/// A reference to an object of type `Vma`, or null.
using Vma = Member<VmaTag>;

struct UnmapTag {
    static constexpr std::string_view name = "unmap";

    template <class Scope>
    static constexpr int size = Scope::unmap;
};

/// One unmap_mapping_range(), of a truncation or an invalidation.
using Unmap = Member<UnmapTag>;

/// Where an instance of `unmap` stands: before the step at this line or label.
enum class UnmapLocation : std::uint8_t {
    L21, L24, L25, L26, restart, L28, store, L32, L32b, L34, L35, done, L41, L42, end
};

[[nodiscard]] constexpr auto names_of(UnmapLocation) noexcept {
    return std::array<std::string_view, 15>{"L21", "L24", "L25", "L26", "restart", "L28", "store",
        "L32", "L32b", "L34", "L35", "done", "L41", "L42", "end"};
}

enum class Process : std::uint8_t { unmap };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 1>{"unmap"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    done, deadlock, self_deadlock, unlock_not_held, held_at_exit, sleep_in_atomic, data_race
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 7>{"done", "deadlock", "self_deadlock", "unlock_not_held",
        "held_at_exit", "sleep_in_atomic", "data_race"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    unmap_L21, unmap_L21_2, unmap_L24, unmap_L25, unmap_L26, unmap_restart, unmap_restart_2,
    unmap_restart_3, unmap_L28, unmap_store, unmap_L32_yes, unmap_L32_no, unmap_L32b, unmap_L34,
    unmap_L35, unmap_done, unmap_L41, unmap_L41_2, unmap_L42
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct one {
    static constexpr int Vma = 3;
    static constexpr int unmap = 1;
};

struct two {
    static constexpr int Vma = 2;
    static constexpr int unmap = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct VmaFields {
        std::int32_t vm_truncate_count = 0;
        bool mapped = true;

        friend bool operator==(const VmaFields&, const VmaFields&) = default;
    };

    /// One unmap_mapping_range(), of a truncation or an invalidation.
    struct UnmapFields {
        UnmapLocation location = UnmapLocation::L21;
        std::int32_t mine = 0;
        Vma vma = null;
        bool holds_unmap_mutex = false;
        bool holds_i_mmap_lock = false;
        Table<Scope, bool(Vma)> visited;

        friend bool operator==(const UnmapFields&, const UnmapFields&) = default;
    };

    std::int32_t truncate_count = 0;
    Table<Scope, VmaFields(Vma)> vma;
    Table<Scope, UnmapFields(Unmap)> unmap;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = unmap_restart::State<Scope>;
    using Step = unmap_restart::Step;
    using Property = unmap_restart::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 19> actions{{
        {"unmap.L21", 24, "spin_lock(i_mmap_lock)", Process::unmap, UnmapLocation::L21,
            sort_info<Scope, Unmap>},
        {"unmap.L21_2", 23, "mutex_lock(unmap_mutex)", Process::unmap, UnmapLocation::L21,
            sort_info<Scope, Unmap>},
        {"unmap.L24", 24, "spin_lock(i_mmap_lock)", Process::unmap, UnmapLocation::L24,
            sort_info<Scope, Unmap>},
        {"unmap.L25", 25, "truncate_count++", Process::unmap, UnmapLocation::L25,
            sort_info<Scope, Unmap>},
        {"unmap.L26", 26, "mine = truncate_count", Process::unmap, UnmapLocation::L26,
            sort_info<Scope, Unmap>},
        {"unmap.restart", 28, "for (Vma vma) where vma.vm_truncate_count != mine: next",
            Process::unmap, UnmapLocation::restart, sort_info<Scope, Unmap>, sort_info<Scope, Vma>},
        {"unmap.restart_2", 28, "for (Vma vma) where vma.vm_truncate_count != mine: skip",
            Process::unmap, UnmapLocation::restart, sort_info<Scope, Unmap>, sort_info<Scope, Vma>},
        {"unmap.restart_3", 28, "for (Vma vma) where vma.vm_truncate_count != mine: done",
            Process::unmap, UnmapLocation::restart, sort_info<Scope, Unmap>},
        {"unmap.L28", 29, "vma.mapped = false", Process::unmap, UnmapLocation::L28,
            sort_info<Scope, Unmap>},
        {"unmap.store", 31, "vma.vm_truncate_count = mine", Process::unmap, UnmapLocation::store,
            sort_info<Scope, Unmap>},
        {"unmap.L32_yes", 32, "if (any): yes", Process::unmap, UnmapLocation::L32,
            sort_info<Scope, Unmap>},
        {"unmap.L32_no", 32, "if (any): no", Process::unmap, UnmapLocation::L32,
            sort_info<Scope, Unmap>},
        {"unmap.L32b", 33, "spin_unlock(i_mmap_lock)", Process::unmap, UnmapLocation::L32b,
            sort_info<Scope, Unmap>},
        {"unmap.L34", 34, "might_sleep()", Process::unmap, UnmapLocation::L34,
            sort_info<Scope, Unmap>},
        {"unmap.L35", 35, "spin_lock(i_mmap_lock)", Process::unmap, UnmapLocation::L35,
            sort_info<Scope, Unmap>},
        {"unmap.done", 40, "assert forall (Vma v) !v.mapped", Process::unmap, UnmapLocation::done,
            sort_info<Scope, Unmap>},
        {"unmap.L41", 41, "spin_unlock(i_mmap_lock)", Process::unmap, UnmapLocation::L41,
            sort_info<Scope, Unmap>},
        {"unmap.L41_2", 41, "spin_unlock(i_mmap_lock)", Process::unmap, UnmapLocation::L41,
            sort_info<Scope, Unmap>},
        {"unmap.L42", 42, "mutex_unlock(unmap_mutex)", Process::unmap, UnmapLocation::L42,
            sort_info<Scope, Unmap>},
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
            case Process::unmap:
                return to_number(s.unmap[Unmap{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::unmap_L21:
                return unmap_L21(s, chosen.instance<Unmap>());
            case Action::unmap_L21_2:
                return unmap_L21_2(s, chosen.instance<Unmap>());
            case Action::unmap_L24:
                return unmap_L24(s, chosen.instance<Unmap>());
            case Action::unmap_L25:
                return unmap_L25(s, chosen.instance<Unmap>());
            case Action::unmap_L26:
                return unmap_L26(s, chosen.instance<Unmap>());
            case Action::unmap_restart:
                return unmap_restart(s, chosen.instance<Unmap>(), chosen.choice<Vma>(0));
            case Action::unmap_restart_2:
                return unmap_restart_2(s, chosen.instance<Unmap>(), chosen.choice<Vma>(0));
            case Action::unmap_restart_3:
                return unmap_restart_3(s, chosen.instance<Unmap>());
            case Action::unmap_L28:
                return unmap_L28(s, chosen.instance<Unmap>());
            case Action::unmap_store:
                return unmap_store(s, chosen.instance<Unmap>());
            case Action::unmap_L32_yes:
                return unmap_L32_yes(s, chosen.instance<Unmap>());
            case Action::unmap_L32_no:
                return unmap_L32_no(s, chosen.instance<Unmap>());
            case Action::unmap_L32b:
                return unmap_L32b(s, chosen.instance<Unmap>());
            case Action::unmap_L34:
                return unmap_L34(s, chosen.instance<Unmap>());
            case Action::unmap_L35:
                return unmap_L35(s, chosen.instance<Unmap>());
            case Action::unmap_done:
                return unmap_done(s, chosen.instance<Unmap>());
            case Action::unmap_L41:
                return unmap_L41(s, chosen.instance<Unmap>());
            case Action::unmap_L41_2:
                return unmap_L41_2(s, chosen.instance<Unmap>());
            case Action::unmap_L42:
                return unmap_L42(s, chosen.instance<Unmap>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Unmap>([&](Unmap i) {
            return s.unmap[i].location == UnmapLocation::end;
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
        for (const Unmap self : members<Scope, Unmap>) {
            const auto& me = s.unmap[self];
            switch (me.location) {
                case UnmapLocation::L21:
                    // this instance waits for `i_mmap_lock`, which it holds itself (taken in lines 24,
                    // 35)
                    if (!config.serialised && me.holds_i_mmap_lock)
                        violated.insert(Property::self_deadlock);
                    // this instance waits for `unmap_mutex`, which it holds itself (taken in line 23)
                    if (config.serialised && me.holds_unmap_mutex)
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `i_mmap_lock` is held (taken in lines 24, 35)
                    if (config.serialised && me.holds_i_mmap_lock)
                        violated.insert(Property::sleep_in_atomic);
                    break;
                case UnmapLocation::L24:
                case UnmapLocation::L35:
                    // this instance waits for `i_mmap_lock`, which it holds itself (taken in lines 24,
                    // 35)
                    if (me.holds_i_mmap_lock) violated.insert(Property::self_deadlock);
                    break;
                case UnmapLocation::L34:
                    // this may sleep, while `i_mmap_lock` is held (taken in lines 24, 35)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `i_mmap_lock`.
    [[nodiscard]] static constexpr bool i_mmap_lock_is_free(const State& s) noexcept {
        return forall<Scope, Unmap>([&](Unmap i) { return !s.unmap[i].holds_i_mmap_lock; });
    }

    /// unmap_restart.latch:24: spin_lock(i_mmap_lock)
    constexpr Outcome unmap_L21(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L21) return Outcome::not_enabled();
        if (config.serialised || !i_mmap_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_i_mmap_lock = true;
        me.location = UnmapLocation::L25;
        return Outcome::taken();
    }

    /// unmap_restart.latch:23: mutex_lock(unmap_mutex)
    constexpr Outcome unmap_L21_2(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L21) return Outcome::not_enabled();
        if (!config.serialised ||
            exists<Scope, Unmap>([&](Unmap x) { return s.unmap[x].holds_unmap_mutex; }))
            return Outcome::not_enabled();
        me.holds_unmap_mutex = true;
        me.location = UnmapLocation::L24;
        return Outcome::taken();
    }

    /// unmap_restart.latch:24: spin_lock(i_mmap_lock)
    constexpr Outcome unmap_L24(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L24) return Outcome::not_enabled();
        if (!i_mmap_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_i_mmap_lock = true;
        me.location = UnmapLocation::L25;
        return Outcome::taken();
    }

    /// unmap_restart.latch:25: truncate_count++
    constexpr Outcome unmap_L25(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L25) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `truncate_count` without holding `i_mmap_lock`
        if (!me.holds_i_mmap_lock) outcome.violate(Property::data_race);
        // this stores `truncate_count` without holding `i_mmap_lock`
        if (!me.holds_i_mmap_lock) outcome.violate(Property::data_race);
        s.truncate_count += 1;
        me.location = UnmapLocation::L26;
        return outcome;
    }

    /// unmap_restart.latch:26: mine = truncate_count
    constexpr Outcome unmap_L26(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L26) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `truncate_count` without holding `i_mmap_lock`
        if (!me.holds_i_mmap_lock) outcome.violate(Property::data_race);
        me.mine = s.truncate_count;
        me.visited.fill(false);
        me.location = UnmapLocation::restart;
        return outcome;
    }

    /// unmap_restart.latch:28: for (Vma vma) where vma.vm_truncate_count != mine: next
    ///     in: for (Vma vma) where vma.vm_truncate_count != mine {
    constexpr Outcome unmap_restart(State& s, Unmap self, Vma vma) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::restart) return Outcome::not_enabled();
        if (me.visited[vma] || s.vma[vma].vm_truncate_count == me.mine)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `vma.vm_truncate_count` without holding `i_mmap_lock`
        if (!me.holds_i_mmap_lock) outcome.violate(Property::data_race);
        me.vma = vma;
        me.visited[vma] = true;
        me.location = UnmapLocation::L28;
        return outcome;
    }

    /// unmap_restart.latch:28: for (Vma vma) where vma.vm_truncate_count != mine: skip
    ///     in: for (Vma vma) where vma.vm_truncate_count != mine {
    constexpr Outcome unmap_restart_2(State& s, Unmap self, Vma vma) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::restart) return Outcome::not_enabled();
        if (me.visited[vma] || s.vma[vma].vm_truncate_count != me.mine)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `vma.vm_truncate_count` without holding `i_mmap_lock`
        if (!me.holds_i_mmap_lock) outcome.violate(Property::data_race);
        me.visited[vma] = true;
        return outcome;
    }

    /// unmap_restart.latch:28: for (Vma vma) where vma.vm_truncate_count != mine: done
    ///     in: for (Vma vma) where vma.vm_truncate_count != mine {
    constexpr Outcome unmap_restart_3(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::restart) return Outcome::not_enabled();
        if (!forall<Scope, Vma>([&](Vma vma) { return me.visited[vma]; }))
            return Outcome::not_enabled();
        me.location = UnmapLocation::done;
        return Outcome::taken();
    }

    /// unmap_restart.latch:29: vma.mapped = false
    constexpr Outcome unmap_L28(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L28) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `vma.mapped` without holding `i_mmap_lock`
        if (!me.holds_i_mmap_lock) outcome.violate(Property::data_race);
        s.vma[me.vma].mapped = false;
        me.location = config.drop_store ? UnmapLocation::L32 : UnmapLocation::store;
        return outcome;
    }

    /// unmap_restart.latch:31: vma.vm_truncate_count = mine
    constexpr Outcome unmap_store(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::store) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `vma.vm_truncate_count` without holding `i_mmap_lock`
        if (!me.holds_i_mmap_lock) outcome.violate(Property::data_race);
        s.vma[me.vma].vm_truncate_count = me.mine;
        me.location = UnmapLocation::L32;
        return outcome;
    }

    /// unmap_restart.latch:32: if (any): yes
    ///     in: if (any) {
    constexpr Outcome unmap_L32_yes(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L32) return Outcome::not_enabled();
        me.location = UnmapLocation::L32b;
        return Outcome::taken();
    }

    /// unmap_restart.latch:32: if (any): no
    ///     in: if (any) {
    constexpr Outcome unmap_L32_no(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L32) return Outcome::not_enabled();
        me.location = UnmapLocation::restart;
        return Outcome::taken();
    }

    /// unmap_restart.latch:33: spin_unlock(i_mmap_lock)
    constexpr Outcome unmap_L32b(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L32b) return Outcome::not_enabled();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_lock = false;
        me.location = UnmapLocation::L34;
        return Outcome::taken();
    }

    /// unmap_restart.latch:34: might_sleep()
    constexpr Outcome unmap_L34(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L34) return Outcome::not_enabled();
        me.location = UnmapLocation::L35;
        return Outcome::taken();
    }

    /// unmap_restart.latch:35: spin_lock(i_mmap_lock)
    constexpr Outcome unmap_L35(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L35) return Outcome::not_enabled();
        if (!i_mmap_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_i_mmap_lock = true;
        me.visited.fill(false);
        me.location = UnmapLocation::restart;
        return Outcome::taken();
    }

    /// unmap_restart.latch:40: assert forall (Vma v) !v.mapped
    constexpr Outcome unmap_done(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::done) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `forall (Vma v) !v.mapped` is false
        if (exists<Scope, Vma>([&](Vma v) { return s.vma[v].mapped; }))
            outcome.violate(Property::done);
        me.location = UnmapLocation::L41;
        return outcome;
    }

    /// unmap_restart.latch:41: spin_unlock(i_mmap_lock)
    constexpr Outcome unmap_L41(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L41) return Outcome::not_enabled();
        if (config.serialised) return Outcome::not_enabled();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `unmap_mutex` is still held at the end
        if (me.holds_unmap_mutex) outcome.violate(Property::held_at_exit);
        me.holds_i_mmap_lock = false;
        me.location = UnmapLocation::end;
        return outcome;
    }

    /// unmap_restart.latch:41: spin_unlock(i_mmap_lock)
    constexpr Outcome unmap_L41_2(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L41) return Outcome::not_enabled();
        if (!config.serialised) return Outcome::not_enabled();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_lock = false;
        me.location = UnmapLocation::L42;
        return Outcome::taken();
    }

    /// unmap_restart.latch:42: mutex_unlock(unmap_mutex)
    constexpr Outcome unmap_L42(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L42) return Outcome::not_enabled();
        // `unmap_mutex` is not held by this instance
        if (!me.holds_unmap_mutex) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `i_mmap_lock` is still held at the end
        if (me.holds_i_mmap_lock) outcome.violate(Property::held_at_exit);
        me.holds_unmap_mutex = false;
        me.location = UnmapLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.truncate_count, "truncate_count");
        for (const Vma vma : members<Scope, Vma>) {
            visit(s.vma[vma].vm_truncate_count, vma, ".vm_truncate_count");
            visit(s.vma[vma].mapped, vma, ".mapped");
        }
        for (const Unmap unmap : members<Scope, Unmap>) {
            visit(s.unmap[unmap].location, unmap, ".location");
            visit(s.unmap[unmap].mine, unmap, ".mine");
            visit(s.unmap[unmap].vma, unmap, ".vma");
            visit(s.unmap[unmap].holds_unmap_mutex, unmap, ".holds_unmap_mutex");
            visit(s.unmap[unmap].holds_i_mmap_lock, unmap, ".holds_i_mmap_lock");
            for (const Vma vma : members<Scope, Vma>)
                visit(s.unmap[unmap].visited[vma], unmap, ".visited[", vma, "]");
        }
    }
};

}  // namespace latchwork::generated::unmap_restart
