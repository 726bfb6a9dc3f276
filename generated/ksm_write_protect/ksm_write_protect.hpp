/// The protocol ksm_write_protect as a state machine. Written by Latchwork from
/// ksm_write_protect.latch: change that, not this.
///
/// When KSM finds no reference to a page but those of its mappings, there was an instant
/// without one.
///
/// write_protect_page() compares page_mapcount() + 1 + PageSwapCache() with page_count(): two
/// loads, while processes that hold neither its page lock nor its PTL may fork and unmap. Here
/// the page is not in the swap cache.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::ksm_write_protect {

/// How the two counts are loaded: in one instant, or one after the other. C leaves the order
/// open.
enum class Loads : std::uint8_t { snapshot, mapcount_first, refcount_first };

[[nodiscard]] constexpr auto names_of(Loads) noexcept {
    return std::array<std::string_view, 3>{"snapshot", "mapcount_first", "refcount_first"};
}

/// What fork counts first. Mapping first is B-MAPFIRST.
enum class Dup : std::uint8_t { reference_first, mapping_first };

[[nodiscard]] constexpr auto names_of(Dup) noexcept {
    return std::array<std::string_view, 2>{"reference_first", "mapping_first"};
}

/// The variant of the protocol.
struct Config {
    /// How the two counts are loaded: in one instant, or one after the other. C leaves the order
    /// open.
    Loads loads = Loads::snapshot;

    Dup dup = Dup::reference_first;  ///< What fork counts first. Mapping first is B-MAPFIRST.
};

struct KsmTag {
    static constexpr std::string_view name = "ksm";

    template <class Scope>
    static constexpr int size = Scope::ksm;
};

/// One write_protect_page(), with the page lock.
using Ksm = Member<KsmTag>;

struct GupTag {
    static constexpr std::string_view name = "gup";

    template <class Scope>
    static constexpr int size = Scope::gup;
};

/// One get_user_pages_fast() in the same mm; the reference is given back later.
using Gup = Member<GupTag>;

struct ForkTag {
    static constexpr std::string_view name = "fork";

    template <class Scope>
    static constexpr int size = Scope::fork;
};

/// One fork() of a process that keeps the page mapped: copy_present_pte(), under a PTL of its
/// own.
using Fork = Member<ForkTag>;

struct UnmapTag {
    static constexpr std::string_view name = "unmap";

    template <class Scope>
    static constexpr int size = Scope::unmap;
};

/// A process unmaps the page: zap_pte_range(), and after the TLB flush tlb_finish_mmu().
using Unmap = Member<UnmapTag>;

/// Where an instance of `ksm` stands: before the step at this line or label.
enum class KsmLocation : std::uint8_t {
    L23, L27, L28, L30, L32, L33, L35, L37, conclude, L41, L42, end
};

[[nodiscard]] constexpr auto names_of(KsmLocation) noexcept {
    return std::array<std::string_view, 12>{"L23", "L27", "L28", "L30", "L32", "L33", "L35", "L37",
        "conclude", "L41", "L42", "end"};
}

/// Where an instance of `gup` stands: before the step at this line or label.
enum class GupLocation : std::uint8_t { L46, L49, L50, L51, L51b, L52, end };

[[nodiscard]] constexpr auto names_of(GupLocation) noexcept {
    return std::array<std::string_view, 7>{"L46", "L49", "L50", "L51", "L51b", "L52", "end"};
}

/// Where an instance of `fork` stands: before the step at this line or label.
enum class ForkLocation : std::uint8_t { L60, L62, L63, end };

[[nodiscard]] constexpr auto names_of(ForkLocation) noexcept {
    return std::array<std::string_view, 4>{"L60", "L62", "L63", "end"};
}

/// Where an instance of `unmap` stands: before the step at this line or label.
enum class UnmapLocation : std::uint8_t { L67, L69, end };

[[nodiscard]] constexpr auto names_of(UnmapLocation) noexcept {
    return std::array<std::string_view, 3>{"L67", "L69", "end"};
}

enum class Process : std::uint8_t { ksm, gup, fork, unmap };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 4>{"ksm", "gup", "fork", "unmap"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    conclude, deadlock, self_deadlock, unlock_not_held, data_race
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 5>{"conclude", "deadlock", "self_deadlock",
        "unlock_not_held", "data_race"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    ksm_L23, ksm_L27, ksm_L28, ksm_L30, ksm_L32, ksm_L33, ksm_L35, ksm_L37_yes, ksm_L37_no,
    ksm_conclude, ksm_L41, ksm_L42, gup_L46_yes, gup_L46_no, gup_L49, gup_L50, gup_L50_2,
    gup_L51_yes, gup_L51_no, gup_L51b, gup_L52, gup_L52_2, fork_L60, fork_L60_2, fork_L62, fork_L63,
    unmap_L67, unmap_L69
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int ksm = 1;
    static constexpr int gup = 2;
    static constexpr int fork = 2;
    static constexpr int unmap = 1;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// One write_protect_page(), with the page lock.
    struct KsmFields {
        KsmLocation location = KsmLocation::L23;
        std::int32_t maps = 0;
        std::int32_t refs = 0;
        bool holds_ptl = false;

        friend bool operator==(const KsmFields&, const KsmFields&) = default;
    };

    /// One get_user_pages_fast() in the same mm; the reference is given back later.
    struct GupFields {
        GupLocation location = GupLocation::L46;
        bool same = false;

        friend bool operator==(const GupFields&, const GupFields&) = default;
    };

    /// One fork() of a process that keeps the page mapped: copy_present_pte(), under a PTL of its
    /// own.
    struct ForkFields {
        ForkLocation location = ForkLocation::L60;

        friend bool operator==(const ForkFields&, const ForkFields&) = default;
    };

    /// A process unmaps the page: zap_pte_range(), and after the TLB flush tlb_finish_mmu().
    struct UnmapFields {
        UnmapLocation location = UnmapLocation::L67;

        friend bool operator==(const UnmapFields&, const UnmapFields&) = default;
    };

    bool pte = true;
    std::int32_t mapcount = 3;
    std::int32_t refcount = 4;
    std::int32_t extra = 0;
    bool was_none = false;
    Table<Scope, KsmFields(Ksm)> ksm;
    Table<Scope, GupFields(Gup)> gup;
    Table<Scope, ForkFields(Fork)> fork;
    Table<Scope, UnmapFields(Unmap)> unmap;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = ksm_write_protect::State<Scope>;
    using Step = ksm_write_protect::Step;
    using Property = ksm_write_protect::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 28> actions{{
        {"ksm.L23", 26, "spin_lock(ptl)", Process::ksm, KsmLocation::L23, sort_info<Scope, Ksm>},
        {"ksm.L27", 27, "pte = false", Process::ksm, KsmLocation::L27, sort_info<Scope, Ksm>},
        {"ksm.L28", 29,
            "atomic { maps = atomic_read(mapcount); refs = atomic_read(refcount); was_none = atomic_read(extra) == 0; }",
            Process::ksm, KsmLocation::L28, sort_info<Scope, Ksm>},
        {"ksm.L30", 31,
            "atomic { maps = atomic_read(mapcount); was_none = atomic_read(extra) == 0; }",
            Process::ksm, KsmLocation::L30, sort_info<Scope, Ksm>},
        {"ksm.L32", 32, "refs = atomic_read(refcount)", Process::ksm, KsmLocation::L32,
            sort_info<Scope, Ksm>},
        {"ksm.L33", 34,
            "atomic { refs = atomic_read(refcount); was_none = atomic_read(extra) == 0; }",
            Process::ksm, KsmLocation::L33, sort_info<Scope, Ksm>},
        {"ksm.L35", 35, "maps = atomic_read(mapcount)", Process::ksm, KsmLocation::L35,
            sort_info<Scope, Ksm>},
        {"ksm.L37_yes", 37, "if (maps + 1 == refs): yes", Process::ksm, KsmLocation::L37,
            sort_info<Scope, Ksm>},
        {"ksm.L37_no", 37, "if (maps + 1 == refs): no", Process::ksm, KsmLocation::L37,
            sort_info<Scope, Ksm>},
        {"ksm.conclude", 39, "assert was_none", Process::ksm, KsmLocation::conclude,
            sort_info<Scope, Ksm>},
        {"ksm.L41", 41, "pte = true", Process::ksm, KsmLocation::L41, sort_info<Scope, Ksm>},
        {"ksm.L42", 42, "spin_unlock(ptl)", Process::ksm, KsmLocation::L42, sort_info<Scope, Ksm>},
        {"gup.L46_yes", 48, "if (!READ_ONCE(pte)): yes", Process::gup, GupLocation::L46,
            sort_info<Scope, Gup>},
        {"gup.L46_no", 48, "if (!READ_ONCE(pte)): no", Process::gup, GupLocation::L46,
            sort_info<Scope, Gup>},
        {"gup.L49", 49, "atomic_inc(refcount)", Process::gup, GupLocation::L49,
            sort_info<Scope, Gup>},
        {"gup.L50", 50, "atomic { same = READ_ONCE(pte); if (same) atomic_inc(extra); }",
            Process::gup, GupLocation::L50, sort_info<Scope, Gup>},
        {"gup.L50_2", 50, "atomic { same = READ_ONCE(pte); if (same) atomic_inc(extra); }",
            Process::gup, GupLocation::L50, sort_info<Scope, Gup>},
        {"gup.L51_yes", 51, "if (!same): yes", Process::gup, GupLocation::L51,
            sort_info<Scope, Gup>},
        {"gup.L51_no", 51, "if (!same): no", Process::gup, GupLocation::L51, sort_info<Scope, Gup>},
        {"gup.L51b", 51, "atomic_dec(refcount)", Process::gup, GupLocation::L51b,
            sort_info<Scope, Gup>},
        {"gup.L52", 52,
            "atomic { atomic_dec(refcount); atomic_dec(extra); if (atomic_read(extra) == 0) was_none = true; }",
            Process::gup, GupLocation::L52, sort_info<Scope, Gup>},
        {"gup.L52_2", 52,
            "atomic { atomic_dec(refcount); atomic_dec(extra); if (atomic_read(extra) == 0) was_none = true; }",
            Process::gup, GupLocation::L52, sort_info<Scope, Gup>},
        {"fork.L60", 61, "atomic_inc(refcount)", Process::fork, ForkLocation::L60,
            sort_info<Scope, Fork>},
        {"fork.L60_2", 62, "atomic_inc(mapcount)", Process::fork, ForkLocation::L60,
            sort_info<Scope, Fork>},
        {"fork.L62", 62, "atomic_inc(mapcount)", Process::fork, ForkLocation::L62,
            sort_info<Scope, Fork>},
        {"fork.L63", 63, "atomic_inc(refcount)", Process::fork, ForkLocation::L63,
            sort_info<Scope, Fork>},
        {"unmap.L67", 68, "atomic_dec(mapcount)", Process::unmap, UnmapLocation::L67,
            sort_info<Scope, Unmap>},
        {"unmap.L69", 69, "atomic_dec(refcount)", Process::unmap, UnmapLocation::L69,
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
            case Process::ksm:
                return to_number(s.ksm[Ksm{self}].location);
            case Process::gup:
                return to_number(s.gup[Gup{self}].location);
            case Process::fork:
                return to_number(s.fork[Fork{self}].location);
            case Process::unmap:
                return to_number(s.unmap[Unmap{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::ksm_L23:
                return ksm_L23(s, chosen.instance<Ksm>());
            case Action::ksm_L27:
                return ksm_L27(s, chosen.instance<Ksm>());
            case Action::ksm_L28:
                return ksm_L28(s, chosen.instance<Ksm>());
            case Action::ksm_L30:
                return ksm_L30(s, chosen.instance<Ksm>());
            case Action::ksm_L32:
                return ksm_L32(s, chosen.instance<Ksm>());
            case Action::ksm_L33:
                return ksm_L33(s, chosen.instance<Ksm>());
            case Action::ksm_L35:
                return ksm_L35(s, chosen.instance<Ksm>());
            case Action::ksm_L37_yes:
                return ksm_L37_yes(s, chosen.instance<Ksm>());
            case Action::ksm_L37_no:
                return ksm_L37_no(s, chosen.instance<Ksm>());
            case Action::ksm_conclude:
                return ksm_conclude(s, chosen.instance<Ksm>());
            case Action::ksm_L41:
                return ksm_L41(s, chosen.instance<Ksm>());
            case Action::ksm_L42:
                return ksm_L42(s, chosen.instance<Ksm>());
            case Action::gup_L46_yes:
                return gup_L46_yes(s, chosen.instance<Gup>());
            case Action::gup_L46_no:
                return gup_L46_no(s, chosen.instance<Gup>());
            case Action::gup_L49:
                return gup_L49(s, chosen.instance<Gup>());
            case Action::gup_L50:
                return gup_L50(s, chosen.instance<Gup>());
            case Action::gup_L50_2:
                return gup_L50_2(s, chosen.instance<Gup>());
            case Action::gup_L51_yes:
                return gup_L51_yes(s, chosen.instance<Gup>());
            case Action::gup_L51_no:
                return gup_L51_no(s, chosen.instance<Gup>());
            case Action::gup_L51b:
                return gup_L51b(s, chosen.instance<Gup>());
            case Action::gup_L52:
                return gup_L52(s, chosen.instance<Gup>());
            case Action::gup_L52_2:
                return gup_L52_2(s, chosen.instance<Gup>());
            case Action::fork_L60:
                return fork_L60(s, chosen.instance<Fork>());
            case Action::fork_L60_2:
                return fork_L60_2(s, chosen.instance<Fork>());
            case Action::fork_L62:
                return fork_L62(s, chosen.instance<Fork>());
            case Action::fork_L63:
                return fork_L63(s, chosen.instance<Fork>());
            case Action::unmap_L67:
                return unmap_L67(s, chosen.instance<Unmap>());
            case Action::unmap_L69:
                return unmap_L69(s, chosen.instance<Unmap>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Ksm>([&](Ksm i) { return s.ksm[i].location == KsmLocation::end; }) &&
            forall<Scope, Gup>([&](Gup i) { return s.gup[i].location == GupLocation::end; }) &&
            forall<Scope, Fork>([&](Fork i) { return s.fork[i].location == ForkLocation::end; }) &&
            forall<Scope, Unmap>([&](Unmap i) {
                return s.unmap[i].location == UnmapLocation::end;
            });
    }

    /// True if no step is enabled, and not every instance is at its end or idle.
    [[nodiscard]] constexpr bool deadlock(const State& s) const noexcept {
        return !finished(s) && !any_enabled(*this, s);
    }

    /// True if a run may start so, by the axioms and `init` of the spec.
    [[nodiscard]] constexpr bool admits(const State&) const noexcept {
        return forall<Scope, Ksm, Ksm>([&](Ksm i, Ksm j) { return i == j; }) &&
            forall<Scope, Unmap, Unmap>([&](Unmap i, Unmap j) { return i == j; });
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Ksm self : members<Scope, Ksm>) {
            const auto& me = s.ksm[self];
            if (me.location == KsmLocation::L23) {
                // this instance waits for `ptl`, which it holds itself (taken in line 26)
                if (me.holds_ptl) violated.insert(Property::self_deadlock);
            }
        }
        return violated;
    }

    /// ksm_write_protect.latch:26: spin_lock(ptl)
    constexpr Outcome ksm_L23(State& s, Ksm self) const noexcept {
        auto& me = s.ksm[self];
        if (me.location != KsmLocation::L23) return Outcome::not_enabled();
        if (exists<Scope, Ksm>([&](Ksm x) { return s.ksm[x].holds_ptl; }))
            return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = KsmLocation::L27;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:27: pte = false
    constexpr Outcome ksm_L27(State& s, Ksm self) const noexcept {
        auto& me = s.ksm[self];
        if (me.location != KsmLocation::L27) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte = false;
        me.location =
            config.loads == Loads::snapshot ? KsmLocation::L28
                : config.loads == Loads::mapcount_first ? KsmLocation::L30
                : KsmLocation::L33;
        return outcome;
    }

    /// ksm_write_protect.latch:29: atomic { maps = atomic_read(mapcount); refs =
    /// atomic_read(refcount); was_none = atomic_read(extra) == 0; }
    constexpr Outcome ksm_L28(State& s, Ksm self) const noexcept {
        auto& me = s.ksm[self];
        if (me.location != KsmLocation::L28) return Outcome::not_enabled();
        me.maps = s.mapcount;
        me.refs = s.refcount;
        s.was_none = s.extra == 0;
        me.location = KsmLocation::L37;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:31: atomic { maps = atomic_read(mapcount); was_none =
    /// atomic_read(extra) == 0; }
    constexpr Outcome ksm_L30(State& s, Ksm self) const noexcept {
        auto& me = s.ksm[self];
        if (me.location != KsmLocation::L30) return Outcome::not_enabled();
        me.maps = s.mapcount;
        s.was_none = s.extra == 0;
        me.location = KsmLocation::L32;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:32: refs = atomic_read(refcount)
    constexpr Outcome ksm_L32(State& s, Ksm self) const noexcept {
        auto& me = s.ksm[self];
        if (me.location != KsmLocation::L32) return Outcome::not_enabled();
        me.refs = s.refcount;
        me.location = KsmLocation::L37;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:34: atomic { refs = atomic_read(refcount); was_none =
    /// atomic_read(extra) == 0; }
    constexpr Outcome ksm_L33(State& s, Ksm self) const noexcept {
        auto& me = s.ksm[self];
        if (me.location != KsmLocation::L33) return Outcome::not_enabled();
        me.refs = s.refcount;
        s.was_none = s.extra == 0;
        me.location = KsmLocation::L35;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:35: maps = atomic_read(mapcount)
    constexpr Outcome ksm_L35(State& s, Ksm self) const noexcept {
        auto& me = s.ksm[self];
        if (me.location != KsmLocation::L35) return Outcome::not_enabled();
        me.maps = s.mapcount;
        me.location = KsmLocation::L37;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:37: if (maps + 1 == refs): yes
    ///     in: if (maps + 1 == refs) {
    constexpr Outcome ksm_L37_yes(State& s, Ksm self) const noexcept {
        auto& me = s.ksm[self];
        if (me.location != KsmLocation::L37) return Outcome::not_enabled();
        if (me.maps + 1 != me.refs) return Outcome::not_enabled();
        me.location = KsmLocation::conclude;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:37: if (maps + 1 == refs): no
    ///     in: if (maps + 1 == refs) {
    constexpr Outcome ksm_L37_no(State& s, Ksm self) const noexcept {
        auto& me = s.ksm[self];
        if (me.location != KsmLocation::L37) return Outcome::not_enabled();
        if (me.maps + 1 == me.refs) return Outcome::not_enabled();
        me.location = KsmLocation::L41;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:39: assert was_none
    constexpr Outcome ksm_conclude(State& s, Ksm self) const noexcept {
        auto& me = s.ksm[self];
        if (me.location != KsmLocation::conclude) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        if (!s.was_none) outcome.violate(Property::conclude);  // `was_none` is false
        me.location = KsmLocation::L41;
        return outcome;
    }

    /// ksm_write_protect.latch:41: pte = true
    constexpr Outcome ksm_L41(State& s, Ksm self) const noexcept {
        auto& me = s.ksm[self];
        if (me.location != KsmLocation::L41) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte = true;
        me.location = KsmLocation::L42;
        return outcome;
    }

    /// ksm_write_protect.latch:42: spin_unlock(ptl)
    constexpr Outcome ksm_L42(State& s, Ksm self) const noexcept {
        auto& me = s.ksm[self];
        if (me.location != KsmLocation::L42) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = KsmLocation::end;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:48: if (!READ_ONCE(pte)): yes
    ///     in: if (!READ_ONCE(pte)) return;
    constexpr Outcome gup_L46_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L46) return Outcome::not_enabled();
        if (s.pte) return Outcome::not_enabled();
        me.location = GupLocation::end;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:48: if (!READ_ONCE(pte)): no
    ///     in: if (!READ_ONCE(pte)) return;
    constexpr Outcome gup_L46_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L46) return Outcome::not_enabled();
        if (!s.pte) return Outcome::not_enabled();
        me.location = GupLocation::L49;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:49: atomic_inc(refcount)
    constexpr Outcome gup_L49(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L49) return Outcome::not_enabled();
        s.refcount += 1;
        me.location = GupLocation::L50;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:50: atomic { same = READ_ONCE(pte); if (same) atomic_inc(extra); }
    constexpr Outcome gup_L50(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L50) return Outcome::not_enabled();
        if (!s.pte) return Outcome::not_enabled();
        me.same = true;
        s.extra += 1;
        me.location = GupLocation::L51;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:50: atomic { same = READ_ONCE(pte); if (same) atomic_inc(extra); }
    constexpr Outcome gup_L50_2(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L50) return Outcome::not_enabled();
        if (s.pte) return Outcome::not_enabled();
        me.same = false;
        me.location = GupLocation::L51;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:51: if (!same): yes
    ///     in: if (!same) { atomic_dec(refcount); return; }
    constexpr Outcome gup_L51_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L51) return Outcome::not_enabled();
        if (me.same) return Outcome::not_enabled();
        me.location = GupLocation::L51b;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:51: if (!same): no
    ///     in: if (!same) { atomic_dec(refcount); return; }
    constexpr Outcome gup_L51_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L51) return Outcome::not_enabled();
        if (!me.same) return Outcome::not_enabled();
        me.location = GupLocation::L52;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:51: atomic_dec(refcount)
    constexpr Outcome gup_L51b(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L51b) return Outcome::not_enabled();
        s.refcount -= 1;
        me.location = GupLocation::end;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:52: atomic { atomic_dec(refcount); atomic_dec(extra); if
    /// (atomic_read(extra) == 0) was_none = true; }
    ///     in: atomic {
    constexpr Outcome gup_L52(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L52) return Outcome::not_enabled();
        if (s.extra != 1) return Outcome::not_enabled();
        s.refcount -= 1;
        s.extra -= 1;
        s.was_none = true;
        me.location = GupLocation::end;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:52: atomic { atomic_dec(refcount); atomic_dec(extra); if
    /// (atomic_read(extra) == 0) was_none = true; }
    ///     in: atomic {
    constexpr Outcome gup_L52_2(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L52) return Outcome::not_enabled();
        if (s.extra == 1) return Outcome::not_enabled();
        s.refcount -= 1;
        s.extra -= 1;
        me.location = GupLocation::end;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:61: atomic_inc(refcount)
    constexpr Outcome fork_L60(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L60) return Outcome::not_enabled();
        if (config.dup != Dup::reference_first) return Outcome::not_enabled();
        s.refcount += 1;
        me.location = ForkLocation::L62;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:62: atomic_inc(mapcount)
    constexpr Outcome fork_L60_2(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L60) return Outcome::not_enabled();
        if (config.dup == Dup::reference_first) return Outcome::not_enabled();
        s.mapcount += 1;
        me.location = ForkLocation::L63;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:62: atomic_inc(mapcount)
    constexpr Outcome fork_L62(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L62) return Outcome::not_enabled();
        s.mapcount += 1;
        me.location = config.dup == Dup::mapping_first ? ForkLocation::L63 : ForkLocation::end;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:63: atomic_inc(refcount)
    constexpr Outcome fork_L63(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L63) return Outcome::not_enabled();
        s.refcount += 1;
        me.location = ForkLocation::end;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:68: atomic_dec(mapcount)
    constexpr Outcome unmap_L67(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L67) return Outcome::not_enabled();
        s.mapcount -= 1;
        me.location = UnmapLocation::L69;
        return Outcome::taken();
    }

    /// ksm_write_protect.latch:69: atomic_dec(refcount)
    constexpr Outcome unmap_L69(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L69) return Outcome::not_enabled();
        s.refcount -= 1;
        me.location = UnmapLocation::end;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.pte, "pte");
        visit(s.mapcount, "mapcount");
        visit(s.refcount, "refcount");
        visit(s.extra, "extra");
        visit(s.was_none, "was_none");
        for (const Ksm ksm : members<Scope, Ksm>) {
            visit(s.ksm[ksm].location, ksm, ".location");
            visit(s.ksm[ksm].maps, ksm, ".maps");
            visit(s.ksm[ksm].refs, ksm, ".refs");
            visit(s.ksm[ksm].holds_ptl, ksm, ".holds_ptl");
        }
        for (const Gup gup : members<Scope, Gup>) {
            visit(s.gup[gup].location, gup, ".location");
            visit(s.gup[gup].same, gup, ".same");
        }
        for (const Fork fork : members<Scope, Fork>)
            visit(s.fork[fork].location, fork, ".location");
        for (const Unmap unmap : members<Scope, Unmap>)
            visit(s.unmap[unmap].location, unmap, ".location");
    }
};

}  // namespace latchwork::generated::ksm_write_protect
