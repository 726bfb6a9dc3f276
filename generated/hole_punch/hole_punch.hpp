/// The protocol hole_punch as a state machine. Written by Latchwork from hole_punch.latch:
/// change that, not this.
///
/// A block that a file has given back is in no page of its cache.
///
/// fallocate(FALLOC_FL_PUNCH_HOLE) throws the pages of the range out of the page cache, and
/// then gives their blocks back. The page lock covers one page for as long as it is there: in
/// between, a fault finds none, asks where the block is, and reads it in again. Since 5.15
/// (ext4 and xfs had a lock of their own) a fault holds mapping->invalidate_lock meanwhile.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::hole_punch {

/// The variant of the protocol.
struct Config {
    bool invalidate_lock_held = true;  ///< Whether there is mapping->invalidate_lock.
    bool swap_truncate_free_block = false;  ///< `swap truncate, free_block`
};

struct FaultTag {
    static constexpr std::string_view name = "fault";

    template <class Scope>
    static constexpr int size = Scope::fault;
};

/// One page fault: filemap_fault() and the ->read_folio() of the file system.
using Fault = Member<FaultTag>;

struct PunchTag {
    static constexpr std::string_view name = "punch";

    template <class Scope>
    static constexpr int size = Scope::punch;
};

/// One fallocate(FALLOC_FL_PUNCH_HOLE), under the i_rwsem, which a fault does not take.
using Punch = Member<PunchTag>;

/// Where an instance of `fault` stands: before the step at this line or label.
enum class FaultLocation : std::uint8_t { L17, L20, L21, L21b, L23, L23b, L25, L26, end };

[[nodiscard]] constexpr auto names_of(FaultLocation) noexcept {
    return std::array<std::string_view, 9>{"L17", "L20", "L21", "L21b", "L23", "L23b", "L25", "L26",
        "end"};
}

/// Where an instance of `punch` stands: before the step at this line or label.
enum class PunchLocation : std::uint8_t {
    L30, truncate, L33, L35, L35b, L36, L36b, free_block, L39, L40, end
};

[[nodiscard]] constexpr auto names_of(PunchLocation) noexcept {
    return std::array<std::string_view, 11>{"L30", "truncate", "L33", "L35", "L35b", "L36", "L36b",
        "free_block", "L39", "L40", "end"};
}

enum class Process : std::uint8_t { fault, punch };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"fault", "punch"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    no_page_of_a_free_block, deadlock, self_deadlock, lock_inversion, unlock_not_held, held_at_exit,
    data_race
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 7>{"no_page_of_a_free_block", "deadlock", "self_deadlock",
        "lock_inversion", "unlock_not_held", "held_at_exit", "data_race"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    fault_L17, fault_L17_2, fault_L20, fault_L21_yes, fault_L21_no, fault_L21b, fault_L23_yes,
    fault_L23_no, fault_L23b, fault_L25, fault_L25_2, fault_L26, punch_L30, punch_L30_2,
    punch_truncate, punch_L33, punch_L35, punch_L35b, punch_L36, punch_L36b, punch_L36b_2,
    punch_free_block, punch_L39, punch_L39_2, punch_L40
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int fault = 2;
    static constexpr int punch = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// One page fault: filemap_fault() and the ->read_folio() of the file system.
    struct FaultFields {
        FaultLocation location = FaultLocation::L17;
        bool block = false;
        bool holds_lock = false;
        bool shares_invalidate_lock = false;

        friend bool operator==(const FaultFields&, const FaultFields&) = default;
    };

    /// One fallocate(FALLOC_FL_PUNCH_HOLE), under the i_rwsem, which a fault does not take.
    struct PunchFields {
        PunchLocation location = PunchLocation::L30;
        bool holds_invalidate_lock = false;
        bool holds_lock = false;

        friend bool operator==(const PunchFields&, const PunchFields&) = default;
    };

    bool allocated = true;
    bool cached{};
    Table<Scope, FaultFields(Fault)> fault;
    Table<Scope, PunchFields(Punch)> punch;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = hole_punch::State<Scope>;
    using Step = hole_punch::Step;
    using Property = hole_punch::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 25> actions{{
        {"fault.L17", 20, "lock_page(lock)", Process::fault, FaultLocation::L17,
            sort_info<Scope, Fault>},
        {"fault.L17_2", 19, "down_read(invalidate_lock)", Process::fault, FaultLocation::L17,
            sort_info<Scope, Fault>},
        {"fault.L20", 20, "lock_page(lock)", Process::fault, FaultLocation::L20,
            sort_info<Scope, Fault>},
        {"fault.L21_yes", 21, "if (!cached): yes", Process::fault, FaultLocation::L21,
            sort_info<Scope, Fault>},
        {"fault.L21_no", 21, "if (!cached): no", Process::fault, FaultLocation::L21,
            sort_info<Scope, Fault>},
        {"fault.L21b", 22, "block = allocated", Process::fault, FaultLocation::L21b,
            sort_info<Scope, Fault>},
        {"fault.L23_yes", 23, "if (block): yes", Process::fault, FaultLocation::L23,
            sort_info<Scope, Fault>},
        {"fault.L23_no", 23, "if (block): no", Process::fault, FaultLocation::L23,
            sort_info<Scope, Fault>},
        {"fault.L23b", 23, "cached = true", Process::fault, FaultLocation::L23b,
            sort_info<Scope, Fault>},
        {"fault.L25", 25, "unlock_page(lock)", Process::fault, FaultLocation::L25,
            sort_info<Scope, Fault>},
        {"fault.L25_2", 25, "unlock_page(lock)", Process::fault, FaultLocation::L25,
            sort_info<Scope, Fault>},
        {"fault.L26", 26, "up_read(invalidate_lock)", Process::fault, FaultLocation::L26,
            sort_info<Scope, Fault>},
        {"punch.L30", 31, "start", Process::punch, PunchLocation::L30, sort_info<Scope, Punch>},
        {"punch.L30_2", 31, "down_write(invalidate_lock)", Process::punch, PunchLocation::L30,
            sort_info<Scope, Punch>},
        {"punch.truncate", 34, "lock_page(lock)", Process::punch, PunchLocation::truncate,
            sort_info<Scope, Punch>},
        {"punch.L33", 34, "lock_page(lock)", Process::punch, PunchLocation::L33,
            sort_info<Scope, Punch>},
        {"punch.L35", 35, "cached = false", Process::punch, PunchLocation::L35,
            sort_info<Scope, Punch>},
        {"punch.L35b", 35, "cached = false", Process::punch, PunchLocation::L35b,
            sort_info<Scope, Punch>},
        {"punch.L36", 36, "unlock_page(lock)", Process::punch, PunchLocation::L36,
            sort_info<Scope, Punch>},
        {"punch.L36b", 36, "unlock_page(lock)", Process::punch, PunchLocation::L36b,
            sort_info<Scope, Punch>},
        {"punch.L36b_2", 36, "unlock_page(lock)", Process::punch, PunchLocation::L36b,
            sort_info<Scope, Punch>},
        {"punch.free_block", 39, "allocated = false", Process::punch, PunchLocation::free_block,
            sort_info<Scope, Punch>},
        {"punch.L39", 39, "allocated = false", Process::punch, PunchLocation::L39,
            sort_info<Scope, Punch>},
        {"punch.L39_2", 39, "allocated = false", Process::punch, PunchLocation::L39,
            sort_info<Scope, Punch>},
        {"punch.L40", 40, "up_write(invalidate_lock)", Process::punch, PunchLocation::L40,
            sort_info<Scope, Punch>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        visit(s.cached, 0, 1);
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
            case Process::fault:
                return to_number(s.fault[Fault{self}].location);
            case Process::punch:
                return to_number(s.punch[Punch{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::fault_L17:
                return fault_L17(s, chosen.instance<Fault>());
            case Action::fault_L17_2:
                return fault_L17_2(s, chosen.instance<Fault>());
            case Action::fault_L20:
                return fault_L20(s, chosen.instance<Fault>());
            case Action::fault_L21_yes:
                return fault_L21_yes(s, chosen.instance<Fault>());
            case Action::fault_L21_no:
                return fault_L21_no(s, chosen.instance<Fault>());
            case Action::fault_L21b:
                return fault_L21b(s, chosen.instance<Fault>());
            case Action::fault_L23_yes:
                return fault_L23_yes(s, chosen.instance<Fault>());
            case Action::fault_L23_no:
                return fault_L23_no(s, chosen.instance<Fault>());
            case Action::fault_L23b:
                return fault_L23b(s, chosen.instance<Fault>());
            case Action::fault_L25:
                return fault_L25(s, chosen.instance<Fault>());
            case Action::fault_L25_2:
                return fault_L25_2(s, chosen.instance<Fault>());
            case Action::fault_L26:
                return fault_L26(s, chosen.instance<Fault>());
            case Action::punch_L30:
                return punch_L30(s, chosen.instance<Punch>());
            case Action::punch_L30_2:
                return punch_L30_2(s, chosen.instance<Punch>());
            case Action::punch_truncate:
                return punch_truncate(s, chosen.instance<Punch>());
            case Action::punch_L33:
                return punch_L33(s, chosen.instance<Punch>());
            case Action::punch_L35:
                return punch_L35(s, chosen.instance<Punch>());
            case Action::punch_L35b:
                return punch_L35b(s, chosen.instance<Punch>());
            case Action::punch_L36:
                return punch_L36(s, chosen.instance<Punch>());
            case Action::punch_L36b:
                return punch_L36b(s, chosen.instance<Punch>());
            case Action::punch_L36b_2:
                return punch_L36b_2(s, chosen.instance<Punch>());
            case Action::punch_free_block:
                return punch_free_block(s, chosen.instance<Punch>());
            case Action::punch_L39:
                return punch_L39(s, chosen.instance<Punch>());
            case Action::punch_L39_2:
                return punch_L39_2(s, chosen.instance<Punch>());
            case Action::punch_L40:
                return punch_L40(s, chosen.instance<Punch>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// When the block is given back no page shows it, and none will be written to it.
    /// hole_punch.latch:44: the invariant `no_page_of_a_free_block`.
    [[nodiscard]] constexpr bool no_page_of_a_free_block(const State& s) const noexcept {
        return !s.cached || s.allocated;
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Fault>([&](Fault i) {
                return s.fault[i].location == FaultLocation::end;
            }) &&
            forall<Scope, Punch>([&](Punch i) {
                return s.punch[i].location == PunchLocation::end;
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
        if (!no_page_of_a_free_block(s)) violated.insert(Property::no_page_of_a_free_block);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Fault self : members<Scope, Fault>) {
            const auto& me = s.fault[self];
            switch (me.location) {
                case FaultLocation::L17:
                    // this instance waits for `lock`, which it holds itself (taken in line 20)
                    if (!config.invalidate_lock_held && me.holds_lock)
                        violated.insert(Property::self_deadlock);
                    // this instance waits for `invalidate_lock`, which it holds itself (taken in line
                    // 19): a writer may wait in between
                    if (config.invalidate_lock_held && me.shares_invalidate_lock)
                        violated.insert(Property::self_deadlock);
                    // `invalidate_lock` is taken while `lock` is held (taken in line 20), against the
                    // declared order
                    if (config.invalidate_lock_held && me.holds_lock)
                        violated.insert(Property::lock_inversion);
                    break;
                case FaultLocation::L20:
                    // this instance waits for `lock`, which it holds itself (taken in line 20)
                    if (me.holds_lock) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Punch self : members<Scope, Punch>) {
            const auto& me = s.punch[self];
            switch (me.location) {
                case PunchLocation::L30:
                    // this instance waits for `invalidate_lock`, which it holds itself (taken in line
                    // 31)
                    if (config.invalidate_lock_held && me.holds_invalidate_lock)
                        violated.insert(Property::self_deadlock);
                    // `invalidate_lock` is taken while `lock` is held (taken in line 34), against the
                    // declared order
                    if (config.invalidate_lock_held && me.holds_lock)
                        violated.insert(Property::lock_inversion);
                    break;
                case PunchLocation::truncate:
                case PunchLocation::L33:
                    // this instance waits for `lock`, which it holds itself (taken in line 34)
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
        return forall<Scope, Fault>([&](Fault i) { return !s.fault[i].holds_lock; }) &&
            forall<Scope, Punch>([&](Punch i) { return !s.punch[i].holds_lock; });
    }

    /// hole_punch.latch:20: lock_page(lock)
    constexpr Outcome fault_L17(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L17) return Outcome::not_enabled();
        if (config.invalidate_lock_held || !lock_is_free(s)) return Outcome::not_enabled();
        me.holds_lock = true;
        me.location = FaultLocation::L21;
        return Outcome::taken();
    }

    /// hole_punch.latch:19: down_read(invalidate_lock)
    constexpr Outcome fault_L17_2(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L17) return Outcome::not_enabled();
        if (!config.invalidate_lock_held ||
            exists<Scope, Punch>([&](Punch x) { return s.punch[x].holds_invalidate_lock; }))
            return Outcome::not_enabled();
        me.shares_invalidate_lock = true;
        me.location = FaultLocation::L20;
        return Outcome::taken();
    }

    /// hole_punch.latch:20: lock_page(lock)
    constexpr Outcome fault_L20(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L20) return Outcome::not_enabled();
        if (!lock_is_free(s)) return Outcome::not_enabled();
        me.holds_lock = true;
        me.location = FaultLocation::L21;
        return Outcome::taken();
    }

    /// hole_punch.latch:21: if (!cached): yes
    ///     in: if (!cached) {
    constexpr Outcome fault_L21_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L21) return Outcome::not_enabled();
        if (s.cached) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `cached` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = FaultLocation::L21b;
        return outcome;
    }

    /// hole_punch.latch:21: if (!cached): no
    ///     in: if (!cached) {
    constexpr Outcome fault_L21_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L21) return Outcome::not_enabled();
        if (!s.cached) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `cached` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = FaultLocation::L25;
        return outcome;
    }

    /// hole_punch.latch:22: block = allocated
    constexpr Outcome fault_L21b(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L21b) return Outcome::not_enabled();
        me.block = s.allocated;
        me.location = FaultLocation::L23;
        return Outcome::taken();
    }

    /// hole_punch.latch:23: if (block): yes
    ///     in: if (block) cached = true;
    constexpr Outcome fault_L23_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L23) return Outcome::not_enabled();
        if (!me.block) return Outcome::not_enabled();
        me.location = FaultLocation::L23b;
        return Outcome::taken();
    }

    /// hole_punch.latch:23: if (block): no
    ///     in: if (block) cached = true;
    constexpr Outcome fault_L23_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L23) return Outcome::not_enabled();
        if (me.block) return Outcome::not_enabled();
        me.location = FaultLocation::L25;
        return Outcome::taken();
    }

    /// hole_punch.latch:23: cached = true
    constexpr Outcome fault_L23b(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L23b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `cached` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.cached = true;
        me.location = FaultLocation::L25;
        return outcome;
    }

    /// hole_punch.latch:25: unlock_page(lock)
    constexpr Outcome fault_L25(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L25) return Outcome::not_enabled();
        if (config.invalidate_lock_held) return Outcome::not_enabled();
        // `lock` is not held
        if (lock_is_free(s)) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `invalidate_lock` is still held at the end
        if (me.shares_invalidate_lock) outcome.violate(Property::held_at_exit);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_lock = false;
        for (const Punch x : members<Scope, Punch>) s.punch[x].holds_lock = false;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// hole_punch.latch:25: unlock_page(lock)
    constexpr Outcome fault_L25_2(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L25) return Outcome::not_enabled();
        if (!config.invalidate_lock_held) return Outcome::not_enabled();
        // `lock` is not held
        if (lock_is_free(s)) return Outcome::trapped(Property::unlock_not_held);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_lock = false;
        for (const Punch x : members<Scope, Punch>) s.punch[x].holds_lock = false;
        me.location = FaultLocation::L26;
        return Outcome::taken();
    }

    /// hole_punch.latch:26: up_read(invalidate_lock)
    constexpr Outcome fault_L26(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L26) return Outcome::not_enabled();
        // `invalidate_lock` is not held as a reader by this instance
        if (!me.shares_invalidate_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `lock` is still held at the end
        if (me.holds_lock) outcome.violate(Property::held_at_exit);
        me.shares_invalidate_lock = false;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// hole_punch.latch:31: start
    ///     in: if (invalidate_lock_held) down_write(invalidate_lock);
    constexpr Outcome punch_L30(State& s, Punch self) const noexcept {
        auto& me = s.punch[self];
        if (me.location != PunchLocation::L30) return Outcome::not_enabled();
        if (config.invalidate_lock_held) return Outcome::not_enabled();
        me.location =
            config.swap_truncate_free_block ? PunchLocation::free_block : PunchLocation::truncate;
        return Outcome::taken();
    }

    /// hole_punch.latch:31: down_write(invalidate_lock)
    constexpr Outcome punch_L30_2(State& s, Punch self) const noexcept {
        auto& me = s.punch[self];
        if (me.location != PunchLocation::L30) return Outcome::not_enabled();
        if (!config.invalidate_lock_held ||
            exists<Scope, Punch>([&](Punch x) { return s.punch[x].holds_invalidate_lock; }) ||
            exists<Scope, Fault>([&](Fault x) { return s.fault[x].shares_invalidate_lock; }))
            return Outcome::not_enabled();
        me.holds_invalidate_lock = true;
        me.location =
            config.swap_truncate_free_block ? PunchLocation::free_block : PunchLocation::truncate;
        return Outcome::taken();
    }

    /// hole_punch.latch:34: lock_page(lock)
    constexpr Outcome punch_line_34(
        State& s, Punch self, PunchLocation at, PunchLocation next) const noexcept {
        auto& me = s.punch[self];
        if (me.location != at) return Outcome::not_enabled();
        if (!lock_is_free(s)) return Outcome::not_enabled();
        me.holds_lock = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome punch_truncate(State& s, Punch self) const noexcept {
        return punch_line_34(s, self, PunchLocation::truncate, PunchLocation::L35);
    }

    constexpr Outcome punch_L33(State& s, Punch self) const noexcept {
        return punch_line_34(s, self, PunchLocation::L33, PunchLocation::L35b);
    }

    /// hole_punch.latch:35: cached = false
    constexpr Outcome punch_line_35(
        State& s, Punch self, PunchLocation at, PunchLocation next) const noexcept {
        auto& me = s.punch[self];
        if (me.location != at) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `cached` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.cached = false;
        me.location = next;
        return outcome;
    }

    constexpr Outcome punch_L35(State& s, Punch self) const noexcept {
        return punch_line_35(s, self, PunchLocation::L35, PunchLocation::L36);
    }

    constexpr Outcome punch_L35b(State& s, Punch self) const noexcept {
        return punch_line_35(s, self, PunchLocation::L35b, PunchLocation::L36b);
    }

    /// hole_punch.latch:36: unlock_page(lock)
    constexpr Outcome punch_L36(State& s, Punch self) const noexcept {
        auto& me = s.punch[self];
        if (me.location != PunchLocation::L36) return Outcome::not_enabled();
        // `lock` is not held
        if (lock_is_free(s)) return Outcome::trapped(Property::unlock_not_held);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_lock = false;
        for (const Punch x : members<Scope, Punch>) s.punch[x].holds_lock = false;
        me.location = config.swap_truncate_free_block ? PunchLocation::L33 : PunchLocation::L39;
        return Outcome::taken();
    }

    /// hole_punch.latch:36: unlock_page(lock)
    constexpr Outcome punch_L36b(State& s, Punch self) const noexcept {
        auto& me = s.punch[self];
        if (me.location != PunchLocation::L36b) return Outcome::not_enabled();
        if (config.invalidate_lock_held) return Outcome::not_enabled();
        // `lock` is not held
        if (lock_is_free(s)) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `invalidate_lock` is still held at the end
        if (me.holds_invalidate_lock) outcome.violate(Property::held_at_exit);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_lock = false;
        for (const Punch x : members<Scope, Punch>) s.punch[x].holds_lock = false;
        me.location = PunchLocation::end;
        return outcome;
    }

    /// hole_punch.latch:36: unlock_page(lock)
    constexpr Outcome punch_L36b_2(State& s, Punch self) const noexcept {
        auto& me = s.punch[self];
        if (me.location != PunchLocation::L36b) return Outcome::not_enabled();
        if (!config.invalidate_lock_held) return Outcome::not_enabled();
        // `lock` is not held
        if (lock_is_free(s)) return Outcome::trapped(Property::unlock_not_held);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_lock = false;
        for (const Punch x : members<Scope, Punch>) s.punch[x].holds_lock = false;
        me.location = PunchLocation::L40;
        return Outcome::taken();
    }

    /// hole_punch.latch:39: allocated = false
    constexpr Outcome punch_free_block(State& s, Punch self) const noexcept {
        auto& me = s.punch[self];
        if (me.location != PunchLocation::free_block) return Outcome::not_enabled();
        s.allocated = false;
        me.location = config.swap_truncate_free_block ? PunchLocation::L33 : PunchLocation::L39;
        return Outcome::taken();
    }

    /// hole_punch.latch:39: allocated = false
    constexpr Outcome punch_L39(State& s, Punch self) const noexcept {
        auto& me = s.punch[self];
        if (me.location != PunchLocation::L39) return Outcome::not_enabled();
        if (config.invalidate_lock_held) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `invalidate_lock` is still held at the end
        if (me.holds_invalidate_lock) outcome.violate(Property::held_at_exit);
        // `lock` is still held at the end
        if (me.holds_lock) outcome.violate(Property::held_at_exit);
        s.allocated = false;
        me.location = PunchLocation::end;
        return outcome;
    }

    /// hole_punch.latch:39: allocated = false
    constexpr Outcome punch_L39_2(State& s, Punch self) const noexcept {
        auto& me = s.punch[self];
        if (me.location != PunchLocation::L39) return Outcome::not_enabled();
        if (!config.invalidate_lock_held) return Outcome::not_enabled();
        s.allocated = false;
        me.location = PunchLocation::L40;
        return Outcome::taken();
    }

    /// hole_punch.latch:40: up_write(invalidate_lock)
    constexpr Outcome punch_L40(State& s, Punch self) const noexcept {
        auto& me = s.punch[self];
        if (me.location != PunchLocation::L40) return Outcome::not_enabled();
        // `invalidate_lock` is not held by this instance
        if (!me.holds_invalidate_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `lock` is still held at the end
        if (me.holds_lock) outcome.violate(Property::held_at_exit);
        me.holds_invalidate_lock = false;
        me.location = PunchLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.allocated, "allocated");
        visit(s.cached, "cached");
        for (const Fault fault : members<Scope, Fault>) {
            visit(s.fault[fault].location, fault, ".location");
            visit(s.fault[fault].block, fault, ".block");
            visit(s.fault[fault].holds_lock, fault, ".holds_lock");
            visit(s.fault[fault].shares_invalidate_lock, fault, ".shares_invalidate_lock");
        }
        for (const Punch punch : members<Scope, Punch>) {
            visit(s.punch[punch].location, punch, ".location");
            visit(s.punch[punch].holds_invalidate_lock, punch, ".holds_invalidate_lock");
            visit(s.punch[punch].holds_lock, punch, ".holds_lock");
        }
    }
};

}  // namespace latchwork::generated::hole_punch
