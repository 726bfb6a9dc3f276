/// The protocol page_dup_rmap as a state machine. Written by Latchwork from
/// page_dup_rmap.latch: change that, not this.
///
/// A page has at least as many references as mappings, at every instant.
///
/// fork takes its reference to an anonymous page before page_try_dup_anon_rmap() counts the
/// mapping, and gives it back if the page may be pinned; unmap goes the other way. Doing it the
/// other way round would save the way back.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::page_dup_rmap {

/// What copy_present_pte() does first: get_page(), or page_try_dup_anon_rmap().
enum class First : std::uint8_t { reference, mapping };

[[nodiscard]] constexpr auto names_of(First) noexcept {
    return std::array<std::string_view, 2>{"reference", "mapping"};
}

/// The variant of the protocol.
struct Config {
    /// What copy_present_pte() does first: get_page(), or page_try_dup_anon_rmap().
    First first = First::reference;

    bool swap_unmap_put = false;  ///< `swap unmap, put`
    bool drop_give_back = false;  ///< `drop give_back`
};

struct PageTag {
    static constexpr std::string_view name = "Page";

    template <class Scope>
    static constexpr int size = Scope::Page;
};

/// A reference to an object of type `Page`, or null.
using Page = Member<PageTag>;

struct ForkTag {
    static constexpr std::string_view name = "fork";

    template <class Scope>
    static constexpr int size = Scope::fork;
};

/// One fork(), for this page; in the end the child exits.
using Fork = Member<ForkTag>;

struct UnmapTag {
    static constexpr std::string_view name = "unmap";

    template <class Scope>
    static constexpr int size = Scope::unmap;
};

/// The parent unmaps the page.
using Unmap = Member<UnmapTag>;

struct GetTag {
    static constexpr std::string_view name = "get";

    template <class Scope>
    static constexpr int size = Scope::get;
};

/// Somebody who holds a reference to the page for a while: GUP, migration, reclaim.
using Get = Member<GetTag>;

/// Where an instance of `fork` stands: before the step at this line or label.
enum class ForkLocation : std::uint8_t {
    L19, L21, L22, L24, L25, L28, L29, L30, mapped, unmap, L35, put, L38, give_back, out, end
};

[[nodiscard]] constexpr auto names_of(ForkLocation) noexcept {
    return std::array<std::string_view, 16>{"L19", "L21", "L22", "L24", "L25", "L28", "L29", "L30",
        "mapped", "unmap", "L35", "put", "L38", "give_back", "out", "end"};
}

/// Where an instance of `unmap` stands: before the step at this line or label.
enum class UnmapLocation : std::uint8_t { L48, L50, L50b, L51, zap, L54, flush, end };

[[nodiscard]] constexpr auto names_of(UnmapLocation) noexcept {
    return std::array<std::string_view, 8>{"L48", "L50", "L50b", "L51", "zap", "L54", "flush",
        "end"};
}

/// Where an instance of `get` stands: before the step at this line or label.
enum class GetLocation : std::uint8_t { L60, held, end };

[[nodiscard]] constexpr auto names_of(GetLocation) noexcept {
    return std::array<std::string_view, 3>{"L60", "held", "end"};
}

enum class Process : std::uint8_t { fork, unmap, get };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 3>{"fork", "unmap", "get"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    refs_cover_maps, maps_are_counted, refs_are_counted, deadlock, self_deadlock, unlock_not_held,
    held_at_exit, data_race
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 8>{"refs_cover_maps", "maps_are_counted",
        "refs_are_counted", "deadlock", "self_deadlock", "unlock_not_held", "held_at_exit",
        "data_race"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    fork_L19, fork_L21_yes, fork_L21_no, fork_L22, fork_L24_yes, fork_L24_no, fork_L25,
    fork_L28_yes, fork_L28_no, fork_L29, fork_L30, fork_mapped, fork_unmap, fork_L35, fork_put,
    fork_L38, fork_give_back, fork_out, unmap_L48, unmap_L50_yes, unmap_L50_no, unmap_L50b,
    unmap_L51, unmap_zap, unmap_L54, unmap_flush, get_L60_yes, get_L60_no, get_held
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Page = 1;
    static constexpr int fork = 3;
    static constexpr int unmap = 1;
    static constexpr int get = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct PageFields {
        bool mapped = true;
        std::int32_t refcount = 1;
        std::int32_t mapcount = 1;

        friend bool operator==(const PageFields&, const PageFields&) = default;
    };

    /// One fork(), for this page; in the end the child exits.
    struct ForkFields {
        ForkLocation location = ForkLocation::L19;
        Page page;
        bool holds_ptl = false;

        friend bool operator==(const ForkFields&, const ForkFields&) = default;
    };

    /// The parent unmaps the page.
    struct UnmapFields {
        UnmapLocation location = UnmapLocation::L48;
        Page page;
        bool holds_ptl = false;

        friend bool operator==(const UnmapFields&, const UnmapFields&) = default;
    };

    /// Somebody who holds a reference to the page for a while: GUP, migration, reclaim.
    struct GetFields {
        GetLocation location = GetLocation::L60;
        Page page;

        friend bool operator==(const GetFields&, const GetFields&) = default;
    };

    Table<Scope, PageFields(Page)> page;
    Table<Scope, ForkFields(Fork)> fork;
    Table<Scope, UnmapFields(Unmap)> unmap;
    Table<Scope, GetFields(Get)> get;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = page_dup_rmap::State<Scope>;
    using Step = page_dup_rmap::Step;
    using Property = page_dup_rmap::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 29> actions{{
        {"fork.L19", 20, "spin_lock(ptl)", Process::fork, ForkLocation::L19,
            sort_info<Scope, Fork>},
        {"fork.L21_yes", 21, "if (!page.mapped): yes", Process::fork, ForkLocation::L21,
            sort_info<Scope, Fork>},
        {"fork.L21_no", 21, "if (!page.mapped): no", Process::fork, ForkLocation::L21,
            sort_info<Scope, Fork>},
        {"fork.L22", 23, "atomic_inc(page.refcount)", Process::fork, ForkLocation::L22,
            sort_info<Scope, Fork>},
        {"fork.L24_yes", 24, "if (any): yes", Process::fork, ForkLocation::L24,
            sort_info<Scope, Fork>},
        {"fork.L24_no", 24, "if (any): no", Process::fork, ForkLocation::L24,
            sort_info<Scope, Fork>},
        {"fork.L25", 25, "atomic_inc(page.mapcount)", Process::fork, ForkLocation::L25,
            sort_info<Scope, Fork>},
        {"fork.L28_yes", 28, "if (any): yes", Process::fork, ForkLocation::L28,
            sort_info<Scope, Fork>},
        {"fork.L28_no", 28, "if (any): no", Process::fork, ForkLocation::L28,
            sort_info<Scope, Fork>},
        {"fork.L29", 29, "atomic_inc(page.mapcount)", Process::fork, ForkLocation::L29,
            sort_info<Scope, Fork>},
        {"fork.L30", 30, "atomic_inc(page.refcount)", Process::fork, ForkLocation::L30,
            sort_info<Scope, Fork>},
        {"fork.mapped", 33, "spin_unlock(ptl)", Process::fork, ForkLocation::mapped,
            sort_info<Scope, Fork>},
        {"fork.unmap", 35, "atomic_dec(page.mapcount)", Process::fork, ForkLocation::unmap,
            sort_info<Scope, Fork>},
        {"fork.L35", 35, "atomic_dec(page.mapcount)", Process::fork, ForkLocation::L35,
            sort_info<Scope, Fork>},
        {"fork.put", 38, "atomic_dec(page.refcount)", Process::fork, ForkLocation::put,
            sort_info<Scope, Fork>},
        {"fork.L38", 38, "atomic_dec(page.refcount)", Process::fork, ForkLocation::L38,
            sort_info<Scope, Fork>},
        {"fork.give_back", 42, "atomic_dec(page.refcount)", Process::fork, ForkLocation::give_back,
            sort_info<Scope, Fork>},
        {"fork.out", 44, "spin_unlock(ptl)", Process::fork, ForkLocation::out,
            sort_info<Scope, Fork>},
        {"unmap.L48", 49, "spin_lock(ptl)", Process::unmap, UnmapLocation::L48,
            sort_info<Scope, Unmap>},
        {"unmap.L50_yes", 50, "if (!page.mapped): yes", Process::unmap, UnmapLocation::L50,
            sort_info<Scope, Unmap>},
        {"unmap.L50_no", 50, "if (!page.mapped): no", Process::unmap, UnmapLocation::L50,
            sort_info<Scope, Unmap>},
        {"unmap.L50b", 50, "spin_unlock(ptl)", Process::unmap, UnmapLocation::L50b,
            sort_info<Scope, Unmap>},
        {"unmap.L51", 51, "page.mapped = false", Process::unmap, UnmapLocation::L51,
            sort_info<Scope, Unmap>},
        {"unmap.zap", 53, "atomic_dec(page.mapcount)", Process::unmap, UnmapLocation::zap,
            sort_info<Scope, Unmap>},
        {"unmap.L54", 54, "spin_unlock(ptl)", Process::unmap, UnmapLocation::L54,
            sort_info<Scope, Unmap>},
        {"unmap.flush", 56, "atomic_dec(page.refcount)", Process::unmap, UnmapLocation::flush,
            sort_info<Scope, Unmap>},
        {"get.L60_yes", 61, "if (!atomic_inc_not_zero(page.refcount)): yes", Process::get,
            GetLocation::L60, sort_info<Scope, Get>},
        {"get.L60_no", 61, "if (!atomic_inc_not_zero(page.refcount)): no", Process::get,
            GetLocation::L60, sort_info<Scope, Get>},
        {"get.held", 63, "atomic_dec(page.refcount)", Process::get, GetLocation::held,
            sort_info<Scope, Get>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Fork fork : members<Scope, Fork>)
            visit(s.fork[fork].page, 0, sort_size<Scope, Page> - 1);
        for (const Unmap unmap : members<Scope, Unmap>)
            visit(s.unmap[unmap].page, 0, sort_size<Scope, Page> - 1);
        for (const Get get : members<Scope, Get>)
            visit(s.get[get].page, 0, sort_size<Scope, Page> - 1);
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
            case Process::fork:
                return to_number(s.fork[Fork{self}].location);
            case Process::unmap:
                return to_number(s.unmap[Unmap{self}].location);
            case Process::get:
                return to_number(s.get[Get{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::fork_L19:
                return fork_L19(s, chosen.instance<Fork>());
            case Action::fork_L21_yes:
                return fork_L21_yes(s, chosen.instance<Fork>());
            case Action::fork_L21_no:
                return fork_L21_no(s, chosen.instance<Fork>());
            case Action::fork_L22:
                return fork_L22(s, chosen.instance<Fork>());
            case Action::fork_L24_yes:
                return fork_L24_yes(s, chosen.instance<Fork>());
            case Action::fork_L24_no:
                return fork_L24_no(s, chosen.instance<Fork>());
            case Action::fork_L25:
                return fork_L25(s, chosen.instance<Fork>());
            case Action::fork_L28_yes:
                return fork_L28_yes(s, chosen.instance<Fork>());
            case Action::fork_L28_no:
                return fork_L28_no(s, chosen.instance<Fork>());
            case Action::fork_L29:
                return fork_L29(s, chosen.instance<Fork>());
            case Action::fork_L30:
                return fork_L30(s, chosen.instance<Fork>());
            case Action::fork_mapped:
                return fork_mapped(s, chosen.instance<Fork>());
            case Action::fork_unmap:
                return fork_unmap(s, chosen.instance<Fork>());
            case Action::fork_L35:
                return fork_L35(s, chosen.instance<Fork>());
            case Action::fork_put:
                return fork_put(s, chosen.instance<Fork>());
            case Action::fork_L38:
                return fork_L38(s, chosen.instance<Fork>());
            case Action::fork_give_back:
                return fork_give_back(s, chosen.instance<Fork>());
            case Action::fork_out:
                return fork_out(s, chosen.instance<Fork>());
            case Action::unmap_L48:
                return unmap_L48(s, chosen.instance<Unmap>());
            case Action::unmap_L50_yes:
                return unmap_L50_yes(s, chosen.instance<Unmap>());
            case Action::unmap_L50_no:
                return unmap_L50_no(s, chosen.instance<Unmap>());
            case Action::unmap_L50b:
                return unmap_L50b(s, chosen.instance<Unmap>());
            case Action::unmap_L51:
                return unmap_L51(s, chosen.instance<Unmap>());
            case Action::unmap_zap:
                return unmap_zap(s, chosen.instance<Unmap>());
            case Action::unmap_L54:
                return unmap_L54(s, chosen.instance<Unmap>());
            case Action::unmap_flush:
                return unmap_flush(s, chosen.instance<Unmap>());
            case Action::get_L60_yes:
                return get_L60_yes(s, chosen.instance<Get>());
            case Action::get_L60_no:
                return get_L60_no(s, chosen.instance<Get>());
            case Action::get_held:
                return get_held(s, chosen.instance<Get>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// Each mapping has a reference. page_dup_rmap.latch:67: the invariant `refs_cover_maps`.
    [[nodiscard]] constexpr bool refs_cover_maps(const State& s) const noexcept {
        return forall<Scope, Page>([&](Page p) {
            return s.page[p].mapcount <= s.page[p].refcount;
        });
    }

    /// The counts are what they count: so -EBUSY leaves both as they were. page_dup_rmap.latch:71:
    /// the invariant `maps_are_counted`.
    [[nodiscard]] constexpr bool maps_are_counted(const State& s) const noexcept {
        return config.first != First::reference ||
            forall<Scope, Page>([&](Page p) {
                return s.page[p].mapcount ==
                    (s.page[p].mapped ? 1 : 0) +
                            count<Scope, Fork>([&](Fork f) {
                                return p == s.fork[f].page &&
                                    one_of(
                                        s.fork[f].location, ForkLocation::mapped,
                                        ForkLocation::unmap, ForkLocation::put);
                            }) +
                        count<Scope, Unmap>([&](Unmap u) {
                            return p == s.unmap[u].page &&
                                s.unmap[u].location == UnmapLocation::zap;
                        });
            });
    }

    /// page_dup_rmap.latch:74: the invariant `refs_are_counted`.
    [[nodiscard]] constexpr bool refs_are_counted(const State& s) const noexcept {
        return config.first != First::reference ||
            forall<Scope, Page>([&](Page p) {
                return !ptl_is_free(s) ||
                    s.page[p].refcount ==
                        s.page[p].mapcount +
                                    count<Scope, Fork>([&](Fork f) {
                                        return p == s.fork[f].page &&
                                            (s.fork[f].location == ForkLocation::put ||
                                                s.fork[f].location == ForkLocation::L38);
                                    }) +
                                count<Scope, Unmap>([&](Unmap u) {
                                    return p == s.unmap[u].page &&
                                        s.unmap[u].location == UnmapLocation::flush;
                                }) +
                            count<Scope, Get>([&](Get g) {
                                return p == s.get[g].page && s.get[g].location == GetLocation::held;
                            });
            });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Fork>([&](Fork i) {
                return s.fork[i].location == ForkLocation::end;
            }) &&
            forall<Scope, Unmap>([&](Unmap i) {
                return s.unmap[i].location == UnmapLocation::end;
            }) &&
            forall<Scope, Get>([&](Get i) { return s.get[i].location == GetLocation::end; });
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
        if (config.first == First::reference && !maps_are_counted(s))
            violated.insert(Property::maps_are_counted);
        if (config.first == First::reference && !refs_are_counted(s))
            violated.insert(Property::refs_are_counted);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Fork self : members<Scope, Fork>) {
            const auto& me = s.fork[self];
            if (me.location == ForkLocation::L19) {
                // this instance waits for `ptl`, which it holds itself (taken in line 20)
                if (me.holds_ptl) violated.insert(Property::self_deadlock);
            }
        }
        for (const Unmap self : members<Scope, Unmap>) {
            const auto& me = s.unmap[self];
            if (me.location == UnmapLocation::L48) {
                // this instance waits for `ptl`, which it holds itself (taken in line 49)
                if (me.holds_ptl) violated.insert(Property::self_deadlock);
            }
        }
        return violated;
    }

    /// True if nobody holds `ptl`.
    [[nodiscard]] static constexpr bool ptl_is_free(const State& s) noexcept {
        return forall<Scope, Fork>([&](Fork i) { return !s.fork[i].holds_ptl; }) &&
            forall<Scope, Unmap>([&](Unmap i) { return !s.unmap[i].holds_ptl; });
    }

    /// page_dup_rmap.latch:20: spin_lock(ptl)
    constexpr Outcome fork_L19(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L19) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ForkLocation::L21;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:21: if (!page.mapped): yes
    ///     in: if (!page.mapped) goto out;
    constexpr Outcome fork_L21_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L21) return Outcome::not_enabled();
        if (s.page[me.page].mapped) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.mapped` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::out;
        return outcome;
    }

    /// page_dup_rmap.latch:21: if (!page.mapped): no
    ///     in: if (!page.mapped) goto out;
    constexpr Outcome fork_L21_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L21) return Outcome::not_enabled();
        if (!s.page[me.page].mapped) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.mapped` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = config.first == First::reference ? ForkLocation::L22 : ForkLocation::L28;
        return outcome;
    }

    /// page_dup_rmap.latch:23: atomic_inc(page.refcount)
    constexpr Outcome fork_L22(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L22) return Outcome::not_enabled();
        s.page[me.page].refcount += 1;
        me.location = ForkLocation::L24;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:24: if (any): yes
    ///     in: if (any) goto busy;
    constexpr Outcome fork_L24_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L24) return Outcome::not_enabled();
        me.location = config.drop_give_back ? ForkLocation::out : ForkLocation::give_back;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:24: if (any): no
    ///     in: if (any) goto busy;
    constexpr Outcome fork_L24_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L24) return Outcome::not_enabled();
        me.location = ForkLocation::L25;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:25: atomic_inc(page.mapcount)
    constexpr Outcome fork_L25(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L25) return Outcome::not_enabled();
        s.page[me.page].mapcount += 1;
        me.location = ForkLocation::mapped;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:28: if (any): yes
    ///     in: if (any) goto out;
    constexpr Outcome fork_L28_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L28) return Outcome::not_enabled();
        me.location = ForkLocation::out;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:28: if (any): no
    ///     in: if (any) goto out;
    constexpr Outcome fork_L28_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L28) return Outcome::not_enabled();
        me.location = ForkLocation::L29;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:29: atomic_inc(page.mapcount)
    constexpr Outcome fork_L29(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L29) return Outcome::not_enabled();
        s.page[me.page].mapcount += 1;
        me.location = ForkLocation::L30;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:30: atomic_inc(page.refcount)
    constexpr Outcome fork_L30(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L30) return Outcome::not_enabled();
        s.page[me.page].refcount += 1;
        me.location = ForkLocation::mapped;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:33: spin_unlock(ptl)
    constexpr Outcome fork_mapped(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::mapped) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = config.swap_unmap_put ? ForkLocation::put : ForkLocation::unmap;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:35: atomic_dec(page.mapcount)
    constexpr Outcome fork_unmap(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::unmap) return Outcome::not_enabled();
        s.page[me.page].mapcount -= 1;
        me.location = config.swap_unmap_put ? ForkLocation::L35 : ForkLocation::L38;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:35: atomic_dec(page.mapcount)
    constexpr Outcome fork_L35(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L35) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        s.page[me.page].mapcount -= 1;
        me.location = ForkLocation::end;
        return outcome;
    }

    /// page_dup_rmap.latch:38: atomic_dec(page.refcount)
    constexpr Outcome fork_put(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::put) return Outcome::not_enabled();
        s.page[me.page].refcount -= 1;
        me.location = config.swap_unmap_put ? ForkLocation::L35 : ForkLocation::L38;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:38: atomic_dec(page.refcount)
    constexpr Outcome fork_L38(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L38) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        s.page[me.page].refcount -= 1;
        me.location = ForkLocation::end;
        return outcome;
    }

    /// page_dup_rmap.latch:42: atomic_dec(page.refcount)
    constexpr Outcome fork_give_back(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::give_back) return Outcome::not_enabled();
        s.page[me.page].refcount -= 1;
        me.location = ForkLocation::out;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:44: spin_unlock(ptl)
    constexpr Outcome fork_out(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::out) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ForkLocation::end;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:49: spin_lock(ptl)
    constexpr Outcome unmap_L48(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L48) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = UnmapLocation::L50;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:50: if (!page.mapped): yes
    ///     in: if (!page.mapped) { spin_unlock(ptl); return; }
    constexpr Outcome unmap_L50_yes(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L50) return Outcome::not_enabled();
        if (s.page[me.page].mapped) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.mapped` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = UnmapLocation::L50b;
        return outcome;
    }

    /// page_dup_rmap.latch:50: if (!page.mapped): no
    ///     in: if (!page.mapped) { spin_unlock(ptl); return; }
    constexpr Outcome unmap_L50_no(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L50) return Outcome::not_enabled();
        if (!s.page[me.page].mapped) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.mapped` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = UnmapLocation::L51;
        return outcome;
    }

    /// page_dup_rmap.latch:50: spin_unlock(ptl)
    constexpr Outcome unmap_L50b(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L50b) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = UnmapLocation::end;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:51: page.mapped = false
    constexpr Outcome unmap_L51(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L51) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.mapped` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].mapped = false;
        me.location = UnmapLocation::zap;
        return outcome;
    }

    /// page_dup_rmap.latch:53: atomic_dec(page.mapcount)
    constexpr Outcome unmap_zap(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::zap) return Outcome::not_enabled();
        s.page[me.page].mapcount -= 1;
        me.location = UnmapLocation::L54;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:54: spin_unlock(ptl)
    constexpr Outcome unmap_L54(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L54) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = UnmapLocation::flush;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:56: atomic_dec(page.refcount)
    constexpr Outcome unmap_flush(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::flush) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        s.page[me.page].refcount -= 1;
        me.location = UnmapLocation::end;
        return outcome;
    }

    /// page_dup_rmap.latch:61: if (!atomic_inc_not_zero(page.refcount)): yes
    ///     in: if (!atomic_inc_not_zero(page.refcount)) return;
    constexpr Outcome get_L60_yes(State& s, Get self) const noexcept {
        auto& me = s.get[self];
        if (me.location != GetLocation::L60) return Outcome::not_enabled();
        if (s.page[me.page].refcount != 0) return Outcome::not_enabled();
        me.location = GetLocation::end;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:61: if (!atomic_inc_not_zero(page.refcount)): no
    ///     in: if (!atomic_inc_not_zero(page.refcount)) return;
    constexpr Outcome get_L60_no(State& s, Get self) const noexcept {
        auto& me = s.get[self];
        if (me.location != GetLocation::L60) return Outcome::not_enabled();
        if (s.page[me.page].refcount == 0) return Outcome::not_enabled();
        s.page[me.page].refcount += 1;
        me.location = GetLocation::held;
        return Outcome::taken();
    }

    /// page_dup_rmap.latch:63: atomic_dec(page.refcount)
    constexpr Outcome get_held(State& s, Get self) const noexcept {
        auto& me = s.get[self];
        if (me.location != GetLocation::held) return Outcome::not_enabled();
        s.page[me.page].refcount -= 1;
        me.location = GetLocation::end;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Page page : members<Scope, Page>) {
            visit(s.page[page].mapped, page, ".mapped");
            visit(s.page[page].refcount, page, ".refcount");
            visit(s.page[page].mapcount, page, ".mapcount");
        }
        for (const Fork fork : members<Scope, Fork>) {
            visit(s.fork[fork].location, fork, ".location");
            visit(s.fork[fork].page, fork, ".page");
            visit(s.fork[fork].holds_ptl, fork, ".holds_ptl");
        }
        for (const Unmap unmap : members<Scope, Unmap>) {
            visit(s.unmap[unmap].location, unmap, ".location");
            visit(s.unmap[unmap].page, unmap, ".page");
            visit(s.unmap[unmap].holds_ptl, unmap, ".holds_ptl");
        }
        for (const Get get : members<Scope, Get>) {
            visit(s.get[get].location, get, ".location");
            visit(s.get[get].page, get, ".page");
        }
    }
};

}  // namespace latchwork::generated::page_dup_rmap
