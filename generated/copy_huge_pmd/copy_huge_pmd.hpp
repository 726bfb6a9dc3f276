/// The protocol copy_huge_pmd as a state machine. Written by Latchwork from
/// copy_huge_pmd.latch: change that, not this.
///
/// fork() shares a huge anonymous page as a whole, or, if it may be pinned, splits its mapping
/// and goes page by page.
///
/// What it has counted for the whole by then is given back (fb3d824d1a46, 5.19): every mapping
/// has a reference at every instant, and in the end none is left over. The huge page has two
/// parts here.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::copy_huge_pmd {

enum class Part : std::uint8_t { head, tail };

[[nodiscard]] constexpr auto names_of(Part) noexcept {
    return std::array<std::string_view, 2>{"head", "tail"};
}

enum class Map : std::uint8_t { pmd, ptes };

[[nodiscard]] constexpr auto names_of(Map) noexcept {
    return std::array<std::string_view, 2>{"pmd", "ptes"};
}

/// The variant of the protocol.
struct Config {
    bool drop_give_back = false;  ///< `drop give_back`
    bool swap_add_refs_add_maps = false;  ///< `swap add_refs, add_maps`
};

struct ForkTag {
    static constexpr std::string_view name = "fork";

    template <class Scope>
    static constexpr int size = Scope::fork;
};

/// One fork(); in the end the child exits.
using Fork = Member<ForkTag>;

/// Where an instance of `fork` stands: before the step at this line or label.
enum class ForkLocation : std::uint8_t {
    L30, L18, split_add_refs, L20, split_add_maps, L22, L23, L24, L26, L33, L33b, L35, L35b,
    give_back, L39, L40, L43, L45, vm_bug, L48, L49, L50, L53, by_ptes, L55, L57, L58, L58b, L59,
    L61, L64, L66, L67, L68, L70, L70b, L72, end
};

[[nodiscard]] constexpr auto names_of(ForkLocation) noexcept {
    return std::array<std::string_view, 38>{"L30", "L18", "split add_refs", "L20", "split add_maps",
        "L22", "L23", "L24", "L26", "L33", "L33b", "L35", "L35b", "give_back", "L39", "L40", "L43",
        "L45", "vm_bug", "L48", "L49", "L50", "L53", "by_ptes", "L55", "L57", "L58", "L58b", "L59",
        "L61", "L64", "L66", "L67", "L68", "L70", "L70b", "L72", "end"};
}

enum class Process : std::uint8_t { fork };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 1>{"fork"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    refs_cover_maps, nothing_left, vm_bug, deadlock, self_deadlock, unlock_not_held, held_at_exit,
    data_race
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 8>{"refs_cover_maps", "nothing_left", "vm_bug", "deadlock",
        "self_deadlock", "unlock_not_held", "held_at_exit", "data_race"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    fork_L30, fork_L18_yes, fork_L18_no, fork_split_add_refs, fork_L20, fork_split_add_maps,
    fork_L22, fork_L23, fork_L24, fork_L26, fork_L33_yes, fork_L33_no, fork_L33b, fork_L35_yes,
    fork_L35_no, fork_L35b_yes, fork_L35b_no, fork_give_back, fork_L39, fork_L40, fork_L43,
    fork_L45, fork_vm_bug, fork_L48, fork_L49, fork_L50, fork_L53, fork_by_ptes, fork_by_ptes_2,
    fork_L55, fork_L57, fork_L58_yes, fork_L58_no, fork_L58b_yes, fork_L58b_no, fork_L59, fork_L61,
    fork_L64, fork_L66, fork_L67, fork_L68, fork_L70, fork_L70_2, fork_L70b, fork_L72
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int fork = 3;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// One fork(); in the end the child exits.
    struct ForkFields {
        ForkLocation location = ForkLocation::L30;
        Table<Scope, bool(Part)> child;
        Part part = Part::head;
        Part part_2 = Part::head;
        bool holds_ptl = false;
        Table<Scope, bool(Part)> visited;
        Table<Scope, bool(Part)> visited_2;

        friend bool operator==(const ForkFields&, const ForkFields&) = default;
    };

    Map map = Map::pmd;
    Table<Scope, bool(Part)> excl;
    std::int32_t refcount = 1;
    std::int32_t mapcount = 1;
    Table<Scope, ForkFields(Fork)> fork;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = copy_huge_pmd::State<Scope>;
    using Step = copy_huge_pmd::Step;
    using Property = copy_huge_pmd::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 45> actions{{
        {"fork.L30", 32, "spin_lock(ptl)", Process::fork, ForkLocation::L30,
            sort_info<Scope, Fork>},
        {"fork.L18_yes", 18, "if (map == pmd): yes", Process::fork, ForkLocation::L18,
            sort_info<Scope, Fork>},
        {"fork.L18_no", 18, "if (map == pmd): no", Process::fork, ForkLocation::L18,
            sort_info<Scope, Fork>},
        {"fork.split add_refs", 20, "atomic_inc(refcount)", Process::fork,
            ForkLocation::split_add_refs, sort_info<Scope, Fork>},
        {"fork.L20", 20, "atomic_inc(refcount)", Process::fork, ForkLocation::L20,
            sort_info<Scope, Fork>},
        {"fork.split add_maps", 22, "atomic_inc(mapcount)", Process::fork,
            ForkLocation::split_add_maps, sort_info<Scope, Fork>},
        {"fork.L22", 22, "atomic_inc(mapcount)", Process::fork, ForkLocation::L22,
            sort_info<Scope, Fork>},
        {"fork.L23", 23, "excl[tail] = excl[head]", Process::fork, ForkLocation::L23,
            sort_info<Scope, Fork>},
        {"fork.L24", 24, "map = ptes", Process::fork, ForkLocation::L24, sort_info<Scope, Fork>},
        {"fork.L26", 26, "spin_unlock(ptl)", Process::fork, ForkLocation::L26,
            sort_info<Scope, Fork>},
        {"fork.L33_yes", 33, "if (map == pmd): yes", Process::fork, ForkLocation::L33,
            sort_info<Scope, Fork>},
        {"fork.L33_no", 33, "if (map == pmd): no", Process::fork, ForkLocation::L33,
            sort_info<Scope, Fork>},
        {"fork.L33b", 34, "atomic_inc(refcount)", Process::fork, ForkLocation::L33b,
            sort_info<Scope, Fork>},
        {"fork.L35_yes", 35, "if (excl[head]): yes", Process::fork, ForkLocation::L35,
            sort_info<Scope, Fork>},
        {"fork.L35_no", 35, "if (excl[head]): no", Process::fork, ForkLocation::L35,
            sort_info<Scope, Fork>},
        {"fork.L35b_yes", 36, "if (any): yes", Process::fork, ForkLocation::L35b,
            sort_info<Scope, Fork>},
        {"fork.L35b_no", 36, "if (any): no", Process::fork, ForkLocation::L35b,
            sort_info<Scope, Fork>},
        {"fork.give_back", 38, "atomic_dec(refcount)", Process::fork, ForkLocation::give_back,
            sort_info<Scope, Fork>},
        {"fork.L39", 39, "spin_unlock(ptl)", Process::fork, ForkLocation::L39,
            sort_info<Scope, Fork>},
        {"fork.L40", 17, "spin_lock(ptl)", Process::fork, ForkLocation::L40,
            sort_info<Scope, Fork>},
        {"fork.L43", 43, "excl[head] = false", Process::fork, ForkLocation::L43,
            sort_info<Scope, Fork>},
        {"fork.L45", 45, "atomic_inc(mapcount)", Process::fork, ForkLocation::L45,
            sort_info<Scope, Fork>},
        {"fork.vm_bug", 47, "assert !excl[head]", Process::fork, ForkLocation::vm_bug,
            sort_info<Scope, Fork>},
        {"fork.L48", 48, "spin_unlock(ptl)", Process::fork, ForkLocation::L48,
            sort_info<Scope, Fork>},
        {"fork.L49", 49, "atomic_dec(mapcount)", Process::fork, ForkLocation::L49,
            sort_info<Scope, Fork>},
        {"fork.L50", 50, "atomic_dec(refcount)", Process::fork, ForkLocation::L50,
            sort_info<Scope, Fork>},
        {"fork.L53", 53, "spin_unlock(ptl)", Process::fork, ForkLocation::L53,
            sort_info<Scope, Fork>},
        {"fork.by_ptes", 55, "for (Part part): next", Process::fork, ForkLocation::by_ptes,
            sort_info<Scope, Fork>, sort_info<Scope, Part>},
        {"fork.by_ptes_2", 55, "for (Part part): done", Process::fork, ForkLocation::by_ptes,
            sort_info<Scope, Fork>},
        {"fork.L55", 56, "spin_lock(ptl)", Process::fork, ForkLocation::L55,
            sort_info<Scope, Fork>},
        {"fork.L57", 57, "atomic_inc(refcount)", Process::fork, ForkLocation::L57,
            sort_info<Scope, Fork>},
        {"fork.L58_yes", 58, "if (excl[part]): yes", Process::fork, ForkLocation::L58,
            sort_info<Scope, Fork>},
        {"fork.L58_no", 58, "if (excl[part]): no", Process::fork, ForkLocation::L58,
            sort_info<Scope, Fork>},
        {"fork.L58b_yes", 59, "if (any): yes", Process::fork, ForkLocation::L58b,
            sort_info<Scope, Fork>},
        {"fork.L58b_no", 59, "if (any): no", Process::fork, ForkLocation::L58b,
            sort_info<Scope, Fork>},
        {"fork.L59", 60, "atomic_dec(refcount)", Process::fork, ForkLocation::L59,
            sort_info<Scope, Fork>},
        {"fork.L61", 61, "spin_unlock(ptl)", Process::fork, ForkLocation::L61,
            sort_info<Scope, Fork>},
        {"fork.L64", 64, "excl[part] = false", Process::fork, ForkLocation::L64,
            sort_info<Scope, Fork>},
        {"fork.L66", 66, "atomic_inc(mapcount)", Process::fork, ForkLocation::L66,
            sort_info<Scope, Fork>},
        {"fork.L67", 67, "child[part] = true", Process::fork, ForkLocation::L67,
            sort_info<Scope, Fork>},
        {"fork.L68", 68, "spin_unlock(ptl)", Process::fork, ForkLocation::L68,
            sort_info<Scope, Fork>},
        {"fork.L70", 70, "for (Part part) where child[part]: next", Process::fork,
            ForkLocation::L70, sort_info<Scope, Fork>, sort_info<Scope, Part>},
        {"fork.L70_2", 70, "for (Part part) where child[part]: done", Process::fork,
            ForkLocation::L70, sort_info<Scope, Fork>},
        {"fork.L70b", 71, "atomic_dec(mapcount)", Process::fork, ForkLocation::L70b,
            sort_info<Scope, Fork>},
        {"fork.L72", 72, "atomic_dec(refcount)", Process::fork, ForkLocation::L72,
            sort_info<Scope, Fork>},
    }};

    /// How many initial states there are.
    [[nodiscard]] constexpr std::uint64_t initial_count() const noexcept {
        return 1;
    }

    /// Initial state `number`, counted from 0.
    [[nodiscard]] constexpr State initial(std::uint64_t) const noexcept {
        State s{};
        for (const Part part : members<Scope, Part>) s.excl[part] = true;
        return s;
    }

    /// The number of the location where instance `self` of a process stands.
    [[nodiscard]] static constexpr int location(
        const State& s, Process process, int self) noexcept {
        switch (process) {
            case Process::fork:
                return to_number(s.fork[Fork{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::fork_L30:
                return fork_L30(s, chosen.instance<Fork>());
            case Action::fork_L18_yes:
                return fork_L18_yes(s, chosen.instance<Fork>());
            case Action::fork_L18_no:
                return fork_L18_no(s, chosen.instance<Fork>());
            case Action::fork_split_add_refs:
                return fork_split_add_refs(s, chosen.instance<Fork>());
            case Action::fork_L20:
                return fork_L20(s, chosen.instance<Fork>());
            case Action::fork_split_add_maps:
                return fork_split_add_maps(s, chosen.instance<Fork>());
            case Action::fork_L22:
                return fork_L22(s, chosen.instance<Fork>());
            case Action::fork_L23:
                return fork_L23(s, chosen.instance<Fork>());
            case Action::fork_L24:
                return fork_L24(s, chosen.instance<Fork>());
            case Action::fork_L26:
                return fork_L26(s, chosen.instance<Fork>());
            case Action::fork_L33_yes:
                return fork_L33_yes(s, chosen.instance<Fork>());
            case Action::fork_L33_no:
                return fork_L33_no(s, chosen.instance<Fork>());
            case Action::fork_L33b:
                return fork_L33b(s, chosen.instance<Fork>());
            case Action::fork_L35_yes:
                return fork_L35_yes(s, chosen.instance<Fork>());
            case Action::fork_L35_no:
                return fork_L35_no(s, chosen.instance<Fork>());
            case Action::fork_L35b_yes:
                return fork_L35b_yes(s, chosen.instance<Fork>());
            case Action::fork_L35b_no:
                return fork_L35b_no(s, chosen.instance<Fork>());
            case Action::fork_give_back:
                return fork_give_back(s, chosen.instance<Fork>());
            case Action::fork_L39:
                return fork_L39(s, chosen.instance<Fork>());
            case Action::fork_L40:
                return fork_L40(s, chosen.instance<Fork>());
            case Action::fork_L43:
                return fork_L43(s, chosen.instance<Fork>());
            case Action::fork_L45:
                return fork_L45(s, chosen.instance<Fork>());
            case Action::fork_vm_bug:
                return fork_vm_bug(s, chosen.instance<Fork>());
            case Action::fork_L48:
                return fork_L48(s, chosen.instance<Fork>());
            case Action::fork_L49:
                return fork_L49(s, chosen.instance<Fork>());
            case Action::fork_L50:
                return fork_L50(s, chosen.instance<Fork>());
            case Action::fork_L53:
                return fork_L53(s, chosen.instance<Fork>());
            case Action::fork_by_ptes:
                return fork_by_ptes(s, chosen.instance<Fork>(), chosen.choice<Part>(0));
            case Action::fork_by_ptes_2:
                return fork_by_ptes_2(s, chosen.instance<Fork>());
            case Action::fork_L55:
                return fork_L55(s, chosen.instance<Fork>());
            case Action::fork_L57:
                return fork_L57(s, chosen.instance<Fork>());
            case Action::fork_L58_yes:
                return fork_L58_yes(s, chosen.instance<Fork>());
            case Action::fork_L58_no:
                return fork_L58_no(s, chosen.instance<Fork>());
            case Action::fork_L58b_yes:
                return fork_L58b_yes(s, chosen.instance<Fork>());
            case Action::fork_L58b_no:
                return fork_L58b_no(s, chosen.instance<Fork>());
            case Action::fork_L59:
                return fork_L59(s, chosen.instance<Fork>());
            case Action::fork_L61:
                return fork_L61(s, chosen.instance<Fork>());
            case Action::fork_L64:
                return fork_L64(s, chosen.instance<Fork>());
            case Action::fork_L66:
                return fork_L66(s, chosen.instance<Fork>());
            case Action::fork_L67:
                return fork_L67(s, chosen.instance<Fork>());
            case Action::fork_L68:
                return fork_L68(s, chosen.instance<Fork>());
            case Action::fork_L70:
                return fork_L70(s, chosen.instance<Fork>(), chosen.choice<Part>(0));
            case Action::fork_L70_2:
                return fork_L70_2(s, chosen.instance<Fork>());
            case Action::fork_L70b:
                return fork_L70b(s, chosen.instance<Fork>());
            case Action::fork_L72:
                return fork_L72(s, chosen.instance<Fork>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// Each mapping has a reference, at every instant. copy_huge_pmd.latch:77: the invariant
    /// `refs_cover_maps`.
    [[nodiscard]] constexpr bool refs_cover_maps(const State& s) const noexcept {
        return s.mapcount <= s.refcount;
    }

    /// When all children are gone no reference is left over. copy_huge_pmd.latch:80: the invariant
    /// `nothing_left`.
    [[nodiscard]] constexpr bool nothing_left(const State& s) const noexcept {
        return !forall<Scope, Fork>([&](Fork f) {
                return s.fork[f].location == ForkLocation::end;
            }) ||
            s.refcount == s.mapcount;
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Fork>([&](Fork i) { return s.fork[i].location == ForkLocation::end; });
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
        if (!refs_cover_maps(s)) violated.insert(Property::refs_cover_maps);
        if (!nothing_left(s)) violated.insert(Property::nothing_left);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Fork self : members<Scope, Fork>) {
            const auto& me = s.fork[self];
            switch (me.location) {
                case ForkLocation::L30:
                case ForkLocation::L40:
                case ForkLocation::L55:
                    // this instance waits for `ptl`, which it holds itself (taken in lines 17, 32, 56)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `ptl`.
    [[nodiscard]] static constexpr bool ptl_is_free(const State& s) noexcept {
        return forall<Scope, Fork>([&](Fork i) { return !s.fork[i].holds_ptl; });
    }

    /// copy_huge_pmd.latch:32: spin_lock(ptl)
    constexpr Outcome fork_L30(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L30) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ForkLocation::L33;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:18: if (map == pmd): yes
    ///     in: if (map == pmd) {
    constexpr Outcome fork_L18_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L18) return Outcome::not_enabled();
        if (s.map != Map::pmd) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `map` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location =
            config.swap_add_refs_add_maps
                ? ForkLocation::split_add_maps
                : ForkLocation::split_add_refs;
        return outcome;
    }

    /// copy_huge_pmd.latch:18: if (map == pmd): no
    ///     in: if (map == pmd) {
    constexpr Outcome fork_L18_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L18) return Outcome::not_enabled();
        if (s.map == Map::pmd) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `map` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::L26;
        return outcome;
    }

    /// copy_huge_pmd.latch:20: atomic_inc(refcount)
    constexpr Outcome fork_split_add_refs(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::split_add_refs) return Outcome::not_enabled();
        s.refcount += 1;
        me.location = config.swap_add_refs_add_maps ? ForkLocation::L20 : ForkLocation::L22;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:20: atomic_inc(refcount)
    constexpr Outcome fork_L20(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L20) return Outcome::not_enabled();
        s.refcount += 1;
        me.location = ForkLocation::L23;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:22: atomic_inc(mapcount)
    constexpr Outcome fork_split_add_maps(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::split_add_maps) return Outcome::not_enabled();
        s.mapcount += 1;
        me.location = config.swap_add_refs_add_maps ? ForkLocation::L20 : ForkLocation::L22;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:22: atomic_inc(mapcount)
    constexpr Outcome fork_L22(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L22) return Outcome::not_enabled();
        s.mapcount += 1;
        me.location = ForkLocation::L23;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:23: excl[tail] = excl[head]
    constexpr Outcome fork_L23(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L23) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `excl[head]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        // this stores `excl[tail]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.excl[Part::tail] = s.excl[Part::head];
        me.location = ForkLocation::L24;
        return outcome;
    }

    /// copy_huge_pmd.latch:24: map = ptes
    constexpr Outcome fork_L24(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L24) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `map` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.map = Map::ptes;
        me.location = ForkLocation::L26;
        return outcome;
    }

    /// copy_huge_pmd.latch:26: spin_unlock(ptl)
    constexpr Outcome fork_L26(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L26) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.visited.fill(false);
        me.location = ForkLocation::by_ptes;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:33: if (map == pmd): yes
    ///     in: if (map == pmd) {
    constexpr Outcome fork_L33_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L33) return Outcome::not_enabled();
        if (s.map != Map::pmd) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `map` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::L33b;
        return outcome;
    }

    /// copy_huge_pmd.latch:33: if (map == pmd): no
    ///     in: if (map == pmd) {
    constexpr Outcome fork_L33_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L33) return Outcome::not_enabled();
        if (s.map == Map::pmd) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `map` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::L53;
        return outcome;
    }

    /// copy_huge_pmd.latch:34: atomic_inc(refcount)
    constexpr Outcome fork_L33b(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L33b) return Outcome::not_enabled();
        s.refcount += 1;
        me.location = ForkLocation::L35;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:35: if (excl[head]): yes
    ///     in: if (excl[head]) {
    constexpr Outcome fork_L35_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L35) return Outcome::not_enabled();
        if (!s.excl[Part::head]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `excl[head]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::L35b;
        return outcome;
    }

    /// copy_huge_pmd.latch:35: if (excl[head]): no
    ///     in: if (excl[head]) {
    constexpr Outcome fork_L35_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L35) return Outcome::not_enabled();
        if (s.excl[Part::head]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `excl[head]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::L45;
        return outcome;
    }

    /// copy_huge_pmd.latch:36: if (any): yes
    ///     in: if (any) {
    constexpr Outcome fork_L35b_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L35b) return Outcome::not_enabled();
        me.location = config.drop_give_back ? ForkLocation::L39 : ForkLocation::give_back;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:36: if (any): no
    ///     in: if (any) {
    constexpr Outcome fork_L35b_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L35b) return Outcome::not_enabled();
        me.location = ForkLocation::L43;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:38: atomic_dec(refcount)
    constexpr Outcome fork_give_back(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::give_back) return Outcome::not_enabled();
        s.refcount -= 1;
        me.location = ForkLocation::L39;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:39: spin_unlock(ptl)
    constexpr Outcome fork_L39(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L39) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ForkLocation::L40;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:17: spin_lock(ptl)
    constexpr Outcome fork_L40(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L40) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ForkLocation::L18;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:43: excl[head] = false
    constexpr Outcome fork_L43(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L43) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `excl[head]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.excl[Part::head] = false;
        me.location = ForkLocation::L45;
        return outcome;
    }

    /// copy_huge_pmd.latch:45: atomic_inc(mapcount)
    constexpr Outcome fork_L45(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L45) return Outcome::not_enabled();
        s.mapcount += 1;
        me.location = ForkLocation::vm_bug;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:47: assert !excl[head]
    constexpr Outcome fork_vm_bug(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::vm_bug) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `!excl[head]` is false
        if (s.excl[Part::head]) outcome.violate(Property::vm_bug);
        me.location = ForkLocation::L48;
        return outcome;
    }

    /// copy_huge_pmd.latch:48: spin_unlock(ptl)
    constexpr Outcome fork_L48(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L48) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ForkLocation::L49;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:49: atomic_dec(mapcount)
    constexpr Outcome fork_L49(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L49) return Outcome::not_enabled();
        s.mapcount -= 1;
        me.location = ForkLocation::L50;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:50: atomic_dec(refcount)
    constexpr Outcome fork_L50(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L50) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        s.refcount -= 1;
        me.location = ForkLocation::end;
        return outcome;
    }

    /// copy_huge_pmd.latch:53: spin_unlock(ptl)
    constexpr Outcome fork_L53(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L53) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.visited.fill(false);
        me.location = ForkLocation::by_ptes;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:55: for (Part part): next
    ///     in: for (Part part) {
    constexpr Outcome fork_by_ptes(State& s, Fork self, Part part) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::by_ptes) return Outcome::not_enabled();
        if (me.visited[part]) return Outcome::not_enabled();
        me.part = part;
        me.visited[part] = true;
        me.location = ForkLocation::L55;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:55: for (Part part): done
    ///     in: for (Part part) {
    constexpr Outcome fork_by_ptes_2(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::by_ptes) return Outcome::not_enabled();
        if (!forall<Scope, Part>([&](Part part) { return me.visited[part]; }))
            return Outcome::not_enabled();
        me.visited_2.fill(false);
        me.location = ForkLocation::L70;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:56: spin_lock(ptl)
    constexpr Outcome fork_L55(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L55) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ForkLocation::L57;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:57: atomic_inc(refcount)
    constexpr Outcome fork_L57(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L57) return Outcome::not_enabled();
        s.refcount += 1;
        me.location = ForkLocation::L58;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:58: if (excl[part]): yes
    ///     in: if (excl[part]) {
    constexpr Outcome fork_L58_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L58) return Outcome::not_enabled();
        if (!s.excl[me.part]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `excl[part]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::L58b;
        return outcome;
    }

    /// copy_huge_pmd.latch:58: if (excl[part]): no
    ///     in: if (excl[part]) {
    constexpr Outcome fork_L58_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L58) return Outcome::not_enabled();
        if (s.excl[me.part]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `excl[part]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::L66;
        return outcome;
    }

    /// copy_huge_pmd.latch:59: if (any): yes
    ///     in: if (any) {
    constexpr Outcome fork_L58b_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L58b) return Outcome::not_enabled();
        me.location = ForkLocation::L59;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:59: if (any): no
    ///     in: if (any) {
    constexpr Outcome fork_L58b_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L58b) return Outcome::not_enabled();
        me.location = ForkLocation::L64;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:60: atomic_dec(refcount)
    constexpr Outcome fork_L59(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L59) return Outcome::not_enabled();
        s.refcount -= 1;
        me.location = ForkLocation::L61;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:61: spin_unlock(ptl)
    constexpr Outcome fork_L61(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L61) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ForkLocation::by_ptes;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:64: excl[part] = false
    constexpr Outcome fork_L64(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L64) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `excl[part]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.excl[me.part] = false;
        me.location = ForkLocation::L66;
        return outcome;
    }

    /// copy_huge_pmd.latch:66: atomic_inc(mapcount)
    constexpr Outcome fork_L66(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L66) return Outcome::not_enabled();
        s.mapcount += 1;
        me.location = ForkLocation::L67;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:67: child[part] = true
    constexpr Outcome fork_L67(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L67) return Outcome::not_enabled();
        me.child[me.part] = true;
        me.location = ForkLocation::L68;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:68: spin_unlock(ptl)
    constexpr Outcome fork_L68(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L68) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ForkLocation::by_ptes;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:70: for (Part part) where child[part]: next
    ///     in: for (Part part) where child[part] {
    constexpr Outcome fork_L70(State& s, Fork self, Part part) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L70) return Outcome::not_enabled();
        if (me.visited_2[part] || !me.child[part]) return Outcome::not_enabled();
        me.part_2 = part;
        me.visited_2[part] = true;
        me.location = ForkLocation::L70b;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:70: for (Part part) where child[part]: done
    ///     in: for (Part part) where child[part] {
    constexpr Outcome fork_L70_2(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L70) return Outcome::not_enabled();
        if (!forall<Scope, Part>([&](Part part) { return me.visited_2[part] || !me.child[part]; }))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.location = ForkLocation::end;
        return outcome;
    }

    /// copy_huge_pmd.latch:71: atomic_dec(mapcount)
    constexpr Outcome fork_L70b(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L70b) return Outcome::not_enabled();
        s.mapcount -= 1;
        me.location = ForkLocation::L72;
        return Outcome::taken();
    }

    /// copy_huge_pmd.latch:72: atomic_dec(refcount)
    constexpr Outcome fork_L72(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L72) return Outcome::not_enabled();
        s.refcount -= 1;
        me.location = ForkLocation::L70;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.map, "map");
        for (const Part part : members<Scope, Part>) visit(s.excl[part], "excl[", part, "]");
        visit(s.refcount, "refcount");
        visit(s.mapcount, "mapcount");
        for (const Fork fork : members<Scope, Fork>) {
            visit(s.fork[fork].location, fork, ".location");
            for (const Part part : members<Scope, Part>)
                visit(s.fork[fork].child[part], fork, ".child[", part, "]");
            visit(s.fork[fork].part, fork, ".part");
            visit(s.fork[fork].part_2, fork, ".part 2");
            visit(s.fork[fork].holds_ptl, fork, ".holds_ptl");
            for (const Part part : members<Scope, Part>)
                visit(s.fork[fork].visited[part], fork, ".visited[", part, "]");
            for (const Part part : members<Scope, Part>)
                visit(s.fork[fork].visited_2[part], fork, ".visited 2[", part, "]");
        }
    }
};

}  // namespace latchwork::generated::copy_huge_pmd
