/// The protocol vma_adjust as a state machine. Written by Latchwork from vma_adjust.latch:
/// change that, not this.
///
/// An rmap walk finds a page in each VMA at the address where it is, though VMAs are resized.
///
/// vma_adjust() moves vm_start and vm_pgoff together, so that vm_start + (index - vm_pgoff)
/// stays what it is; the walk loads them one after the other. A VMA is on the lists of its own
/// anon_vma and of those that it inherited by fork.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::vma_adjust {

enum class Front : std::uint8_t { old, new_ };

[[nodiscard]] constexpr auto names_of(Front) noexcept {
    return std::array<std::string_view, 2>{"old", "new"};
}

/// What vma_adjust() locks: nothing, as in 2.6.34; the VMA's own anon_vma; or the root, where
/// the walk then locks it too (012f18004da3).
enum class Lock : std::uint8_t { nothing, own, root };

[[nodiscard]] constexpr auto names_of(Lock) noexcept {
    return std::array<std::string_view, 3>{"nothing", "own", "root"};
}

/// The variant of the protocol.
struct Config {
    /// What vma_adjust() locks: nothing, as in 2.6.34; the VMA's own anon_vma; or the root, where
    /// the walk then locks it too (012f18004da3).
    Lock lock = Lock::root;
};

struct AnonVmaTag {
    static constexpr std::string_view name = "AnonVma";

    template <class Scope>
    static constexpr int size = Scope::AnonVma;
};

/// A reference to an object of type `AnonVma`, or null.
using AnonVma = Member<AnonVmaTag>;

struct VmaTag {
    static constexpr std::string_view name = "Vma";

    template <class Scope>
    static constexpr int size = Scope::Vma;
};

/// A reference to an object of type `Vma`, or null.
using Vma = Member<VmaTag>;

struct ResizeTag {
    static constexpr std::string_view name = "resize";

    template <class Scope>
    static constexpr int size = Scope::resize;
};

/// One vma_adjust() that moves the front, for munmap(), mprotect() and the like.
using Resize = Member<ResizeTag>;

struct RmapWalkTag {
    static constexpr std::string_view name = "rmap_walk";

    template <class Scope>
    static constexpr int size = Scope::rmap_walk;
};

/// One rmap_walk_anon() of a page whose page->mapping is `av`.
using RmapWalk = Member<RmapWalkTag>;

/// Where an instance of `resize` stands: before the step at this line or label.
enum class ResizeLocation : std::uint8_t { L33, L35, L36, L37, L38, L39, L40, L41, end };

[[nodiscard]] constexpr auto names_of(ResizeLocation) noexcept {
    return std::array<std::string_view, 9>{"L33", "L35", "L36", "L37", "L38", "L39", "L40", "L41",
        "end"};
}

/// Where an instance of `rmap_walk` stands: before the step at this line or label.
enum class RmapWalkLocation : std::uint8_t { L45, L50, L50b, L52, right_address, L56, L57, end };

[[nodiscard]] constexpr auto names_of(RmapWalkLocation) noexcept {
    return std::array<std::string_view, 8>{"L45", "L50", "L50b", "L52", "right_address", "L56",
        "L57", "end"};
}

enum class Process : std::uint8_t { resize, rmap_walk };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"resize", "rmap_walk"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    right_address, deadlock, self_deadlock, lock_inversion, unlock_not_held, held_at_exit,
    sleep_in_atomic
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 7>{"right_address", "deadlock", "self_deadlock",
        "lock_inversion", "unlock_not_held", "held_at_exit", "sleep_in_atomic"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    resize_L33, resize_L35, resize_L36, resize_L37, resize_L38, resize_L39, resize_L40, resize_L41,
    rmap_walk_L45, rmap_walk_L45_2, rmap_walk_L50, rmap_walk_L50_2, rmap_walk_L50b, rmap_walk_L52,
    rmap_walk_right_address, rmap_walk_L56, rmap_walk_L57
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int AnonVma = 2;
    static constexpr int Vma = 2;
    static constexpr int resize = 2;
    static constexpr int rmap_walk = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct AnonVmaFields {
        AnonVma root;

        friend bool operator==(const AnonVmaFields&, const AnonVmaFields&) = default;
    };

    struct VmaFields {
        AnonVma anon_vma;
        Front vm_start = Front::old;
        Front vm_pgoff = Front::old;

        friend bool operator==(const VmaFields&, const VmaFields&) = default;
    };

    /// One vma_adjust() that moves the front, for munmap(), mprotect() and the like.
    struct ResizeFields {
        ResizeLocation location = ResizeLocation::L33;
        Vma vma;
        Table<Scope, bool(AnonVma)> holds_anon_vma_lock;
        Table<Scope, bool(Vma)> holds_vma_mmap_lock;

        friend bool operator==(const ResizeFields&, const ResizeFields&) = default;
    };

    /// One rmap_walk_anon() of a page whose page->mapping is `av`.
    struct RmapWalkFields {
        RmapWalkLocation location = RmapWalkLocation::L45;
        AnonVma av;
        Front start = Front::old;
        Front pgoff = Front::old;
        Vma vma = null;
        Table<Scope, bool(AnonVma)> holds_anon_vma_lock;
        Table<Scope, bool(Vma)> visited;

        friend bool operator==(const RmapWalkFields&, const RmapWalkFields&) = default;
    };

    Table<Scope, bool(AnonVma, Vma)> linked;
    Table<Scope, AnonVmaFields(AnonVma)> anon_vma;
    Table<Scope, VmaFields(Vma)> vma;
    Table<Scope, ResizeFields(Resize)> resize;
    Table<Scope, RmapWalkFields(RmapWalk)> rmap_walk;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = vma_adjust::State<Scope>;
    using Step = vma_adjust::Step;
    using Property = vma_adjust::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 17> actions{{
        {"resize.L33", 34, "down_write(vma.mmap_lock)", Process::resize, ResizeLocation::L33,
            sort_info<Scope, Resize>},
        {"resize.L35", 35, "spin_lock(vma.anon_vma.lock)", Process::resize, ResizeLocation::L35,
            sort_info<Scope, Resize>},
        {"resize.L36", 36, "spin_lock(vma.anon_vma.root.lock)", Process::resize,
            ResizeLocation::L36, sort_info<Scope, Resize>},
        {"resize.L37", 37, "vma.vm_start = new", Process::resize, ResizeLocation::L37,
            sort_info<Scope, Resize>},
        {"resize.L38", 38, "vma.vm_pgoff = new", Process::resize, ResizeLocation::L38,
            sort_info<Scope, Resize>},
        {"resize.L39", 39, "spin_unlock(vma.anon_vma.lock)", Process::resize, ResizeLocation::L39,
            sort_info<Scope, Resize>},
        {"resize.L40", 40, "spin_unlock(vma.anon_vma.root.lock)", Process::resize,
            ResizeLocation::L40, sort_info<Scope, Resize>},
        {"resize.L41", 41, "up_write(vma.mmap_lock)", Process::resize, ResizeLocation::L41,
            sort_info<Scope, Resize>},
        {"rmap_walk.L45", 49, "spin_lock(av.lock)", Process::rmap_walk, RmapWalkLocation::L45,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L45_2", 48, "spin_lock(av.root.lock)", Process::rmap_walk,
            RmapWalkLocation::L45, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L50", 50, "for (Vma vma) where linked[av][vma]: next", Process::rmap_walk,
            RmapWalkLocation::L50, sort_info<Scope, RmapWalk>, sort_info<Scope, Vma>},
        {"rmap_walk.L50_2", 50, "for (Vma vma) where linked[av][vma]: done", Process::rmap_walk,
            RmapWalkLocation::L50, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L50b", 51, "start = vma.vm_start", Process::rmap_walk, RmapWalkLocation::L50b,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L52", 52, "pgoff = vma.vm_pgoff", Process::rmap_walk, RmapWalkLocation::L52,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.right_address", 54, "assert start == pgoff", Process::rmap_walk,
            RmapWalkLocation::right_address, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L56", 56, "spin_unlock(av.root.lock)", Process::rmap_walk,
            RmapWalkLocation::L56, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L57", 57, "spin_unlock(av.lock)", Process::rmap_walk, RmapWalkLocation::L57,
            sort_info<Scope, RmapWalk>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const AnonVma anon_vma : members<Scope, AnonVma>)
            visit(s.anon_vma[anon_vma].root, 0, sort_size<Scope, AnonVma> - 1);
        for (const Vma vma : members<Scope, Vma>)
            visit(s.vma[vma].anon_vma, 0, sort_size<Scope, AnonVma> - 1);
        for (const AnonVma anon_vma : members<Scope, AnonVma>) {
            for (const Vma vma : members<Scope, Vma>) visit(s.linked[anon_vma][vma], 0, 1);
        }
        for (const Resize resize : members<Scope, Resize>)
            visit(s.resize[resize].vma, 0, sort_size<Scope, Vma> - 1);
        for (const RmapWalk rmap_walk : members<Scope, RmapWalk>)
            visit(s.rmap_walk[rmap_walk].av, 0, sort_size<Scope, AnonVma> - 1);
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
            case Process::resize:
                return to_number(s.resize[Resize{self}].location);
            case Process::rmap_walk:
                return to_number(s.rmap_walk[RmapWalk{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::resize_L33:
                return resize_L33(s, chosen.instance<Resize>());
            case Action::resize_L35:
                return resize_L35(s, chosen.instance<Resize>());
            case Action::resize_L36:
                return resize_L36(s, chosen.instance<Resize>());
            case Action::resize_L37:
                return resize_L37(s, chosen.instance<Resize>());
            case Action::resize_L38:
                return resize_L38(s, chosen.instance<Resize>());
            case Action::resize_L39:
                return resize_L39(s, chosen.instance<Resize>());
            case Action::resize_L40:
                return resize_L40(s, chosen.instance<Resize>());
            case Action::resize_L41:
                return resize_L41(s, chosen.instance<Resize>());
            case Action::rmap_walk_L45:
                return rmap_walk_L45(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L45_2:
                return rmap_walk_L45_2(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L50:
                return rmap_walk_L50(s, chosen.instance<RmapWalk>(), chosen.choice<Vma>(0));
            case Action::rmap_walk_L50_2:
                return rmap_walk_L50_2(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L50b:
                return rmap_walk_L50b(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L52:
                return rmap_walk_L52(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_right_address:
                return rmap_walk_right_address(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L56:
                return rmap_walk_L56(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L57:
                return rmap_walk_L57(s, chosen.instance<RmapWalk>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Resize>([&](Resize i) {
                return s.resize[i].location == ResizeLocation::end;
            }) &&
            forall<Scope, RmapWalk>([&](RmapWalk i) {
                return s.rmap_walk[i].location == RmapWalkLocation::end;
            });
    }

    /// True if no step is enabled, and not every instance is at its end or idle.
    [[nodiscard]] constexpr bool deadlock(const State& s) const noexcept {
        return !finished(s) && !any_enabled(*this, s);
    }

    /// True if a run may start so, by the axioms and `init` of the spec.
    [[nodiscard]] constexpr bool admits(const State& s) const noexcept {
        return forall<Scope, AnonVma, Vma>([&](AnonVma a, Vma v) {
                return !s.linked[a][v] || s.anon_vma[a].root == s.anon_vma[s.vma[v].anon_vma].root;
            }) &&
            forall<Scope, AnonVma>([&](AnonVma a) {
                return s.anon_vma[a].root == s.anon_vma[s.anon_vma[a].root].root;
            }) &&
            forall<Scope, Vma>([&](Vma v) { return s.linked[s.vma[v].anon_vma][v]; }) &&
            forall<Scope, AnonVma, Vma>([&](AnonVma a, Vma v) {
                return !s.linked[a][v] ||
                    s.vma[v].anon_vma != s.anon_vma[s.vma[v].anon_vma].root ||
                    a == s.vma[v].anon_vma;
            });
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Resize self : members<Scope, Resize>) {
            const auto& me = s.resize[self];
            switch (me.location) {
                case ResizeLocation::L33:
                    // this instance waits for `Vma.mmap_lock`, which it holds itself (taken in line 34)
                    if (me.holds_vma_mmap_lock[me.vma]) violated.insert(Property::self_deadlock);
                    // this may sleep, while `AnonVma.lock` is held (taken in lines 35, 36)
                    if (exists<Scope, AnonVma>([&](AnonVma x) {
                        return me.holds_anon_vma_lock[x];
                    }))
                        violated.insert(Property::sleep_in_atomic);
                    break;
                case ResizeLocation::L35:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 35,
                    // 36)
                    if (me.holds_anon_vma_lock[s.vma[me.vma].anon_vma])
                        violated.insert(Property::self_deadlock);
                    break;
                case ResizeLocation::L36:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 35,
                    // 36)
                    if (me.holds_anon_vma_lock[s.anon_vma[s.vma[me.vma].anon_vma].root])
                        violated.insert(Property::self_deadlock);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 35, 36), and
                    // nothing orders the two
                    if (exists<Scope, AnonVma>([&](AnonVma x) {
                        return me.holds_anon_vma_lock[x] &&
                            s.anon_vma[s.vma[me.vma].anon_vma].root != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                default:
                    break;
            }
        }
        for (const RmapWalk self : members<Scope, RmapWalk>) {
            const auto& me = s.rmap_walk[self];
            if (me.location == RmapWalkLocation::L45) {
                // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 48,
                // 49)
                if (config.lock != Lock::root && me.holds_anon_vma_lock[me.av])
                    violated.insert(Property::self_deadlock);
                // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 48,
                // 49)
                if (config.lock == Lock::root && me.holds_anon_vma_lock[s.anon_vma[me.av].root])
                    violated.insert(Property::self_deadlock);
            }
        }
        return violated;
    }

    /// True if nobody holds `AnonVma.lock`.
    [[nodiscard]] static constexpr bool anon_vma_lock_is_free(
        const State& s, AnonVma anon_vma) noexcept {
        return forall<Scope, Resize>([&](Resize i) {
                return !s.resize[i].holds_anon_vma_lock[anon_vma];
            }) &&
            forall<Scope, RmapWalk>([&](RmapWalk i) {
                return !s.rmap_walk[i].holds_anon_vma_lock[anon_vma];
            });
    }

    /// vma_adjust.latch:34: down_write(vma.mmap_lock)
    constexpr Outcome resize_L33(State& s, Resize self) const noexcept {
        auto& me = s.resize[self];
        if (me.location != ResizeLocation::L33) return Outcome::not_enabled();
        if (exists<Scope, Resize>([&](Resize x) {
            return s.resize[x].holds_vma_mmap_lock[me.vma];
        }))
            return Outcome::not_enabled();
        me.holds_vma_mmap_lock[me.vma] = true;
        me.location =
            config.lock == Lock::root ? ResizeLocation::L36
                : config.lock == Lock::own ? ResizeLocation::L35
                : ResizeLocation::L37;
        return Outcome::taken();
    }

    /// vma_adjust.latch:35: spin_lock(vma.anon_vma.lock)
    constexpr Outcome resize_L35(State& s, Resize self) const noexcept {
        auto& me = s.resize[self];
        if (me.location != ResizeLocation::L35) return Outcome::not_enabled();
        if (!anon_vma_lock_is_free(s, s.vma[me.vma].anon_vma)) return Outcome::not_enabled();
        me.holds_anon_vma_lock[s.vma[me.vma].anon_vma] = true;
        me.location = config.lock == Lock::root ? ResizeLocation::L36 : ResizeLocation::L37;
        return Outcome::taken();
    }

    /// vma_adjust.latch:36: spin_lock(vma.anon_vma.root.lock)
    constexpr Outcome resize_L36(State& s, Resize self) const noexcept {
        auto& me = s.resize[self];
        if (me.location != ResizeLocation::L36) return Outcome::not_enabled();
        if (!anon_vma_lock_is_free(s, s.anon_vma[s.vma[me.vma].anon_vma].root))
            return Outcome::not_enabled();
        me.holds_anon_vma_lock[s.anon_vma[s.vma[me.vma].anon_vma].root] = true;
        me.location = ResizeLocation::L37;
        return Outcome::taken();
    }

    /// vma_adjust.latch:37: vma.vm_start = new
    constexpr Outcome resize_L37(State& s, Resize self) const noexcept {
        auto& me = s.resize[self];
        if (me.location != ResizeLocation::L37) return Outcome::not_enabled();
        s.vma[me.vma].vm_start = Front::new_;
        me.location = ResizeLocation::L38;
        return Outcome::taken();
    }

    /// vma_adjust.latch:38: vma.vm_pgoff = new
    constexpr Outcome resize_L38(State& s, Resize self) const noexcept {
        auto& me = s.resize[self];
        if (me.location != ResizeLocation::L38) return Outcome::not_enabled();
        s.vma[me.vma].vm_pgoff = Front::new_;
        me.location =
            config.lock == Lock::root ? ResizeLocation::L40
                : config.lock == Lock::own ? ResizeLocation::L39
                : ResizeLocation::L41;
        return Outcome::taken();
    }

    /// vma_adjust.latch:39: spin_unlock(vma.anon_vma.lock)
    constexpr Outcome resize_L39(State& s, Resize self) const noexcept {
        auto& me = s.resize[self];
        if (me.location != ResizeLocation::L39) return Outcome::not_enabled();
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[s.vma[me.vma].anon_vma])
            return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[s.vma[me.vma].anon_vma] = false;
        me.location = config.lock == Lock::root ? ResizeLocation::L40 : ResizeLocation::L41;
        return Outcome::taken();
    }

    /// vma_adjust.latch:40: spin_unlock(vma.anon_vma.root.lock)
    constexpr Outcome resize_L40(State& s, Resize self) const noexcept {
        auto& me = s.resize[self];
        if (me.location != ResizeLocation::L40) return Outcome::not_enabled();
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[s.anon_vma[s.vma[me.vma].anon_vma].root])
            return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[s.anon_vma[s.vma[me.vma].anon_vma].root] = false;
        me.location = ResizeLocation::L41;
        return Outcome::taken();
    }

    /// vma_adjust.latch:41: up_write(vma.mmap_lock)
    constexpr Outcome resize_L41(State& s, Resize self) const noexcept {
        auto& me = s.resize[self];
        if (me.location != ResizeLocation::L41) return Outcome::not_enabled();
        // `Vma.mmap_lock` is not held by this instance
        if (!me.holds_vma_mmap_lock[me.vma]) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `Vma.mmap_lock` is still held at the end
        if (exists<Scope, Vma>([&](Vma x) { return me.vma != x && me.holds_vma_mmap_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.holds_vma_mmap_lock[me.vma] = false;
        me.location = ResizeLocation::end;
        return outcome;
    }

    /// vma_adjust.latch:49: spin_lock(av.lock)
    constexpr Outcome rmap_walk_L45(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L45) return Outcome::not_enabled();
        if (config.lock == Lock::root || !anon_vma_lock_is_free(s, me.av))
            return Outcome::not_enabled();
        me.holds_anon_vma_lock[me.av] = true;
        me.visited.fill(false);
        me.location = RmapWalkLocation::L50;
        return Outcome::taken();
    }

    /// vma_adjust.latch:48: spin_lock(av.root.lock)
    constexpr Outcome rmap_walk_L45_2(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L45) return Outcome::not_enabled();
        if (config.lock != Lock::root || !anon_vma_lock_is_free(s, s.anon_vma[me.av].root))
            return Outcome::not_enabled();
        me.holds_anon_vma_lock[s.anon_vma[me.av].root] = true;
        me.visited.fill(false);
        me.location = RmapWalkLocation::L50;
        return Outcome::taken();
    }

    /// vma_adjust.latch:50: for (Vma vma) where linked[av][vma]: next
    ///     in: for (Vma vma) where linked[av][vma] {
    constexpr Outcome rmap_walk_L50(State& s, RmapWalk self, Vma vma) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L50) return Outcome::not_enabled();
        if (me.visited[vma] || !s.linked[me.av][vma]) return Outcome::not_enabled();
        me.vma = vma;
        me.visited[vma] = true;
        me.location = RmapWalkLocation::L50b;
        return Outcome::taken();
    }

    /// vma_adjust.latch:50: for (Vma vma) where linked[av][vma]: done
    ///     in: for (Vma vma) where linked[av][vma] {
    constexpr Outcome rmap_walk_L50_2(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L50) return Outcome::not_enabled();
        if (!forall<Scope, Vma>([&](Vma vma) { return me.visited[vma] || !s.linked[me.av][vma]; }))
            return Outcome::not_enabled();
        me.location = config.lock == Lock::root ? RmapWalkLocation::L56 : RmapWalkLocation::L57;
        return Outcome::taken();
    }

    /// vma_adjust.latch:51: start = vma.vm_start
    constexpr Outcome rmap_walk_L50b(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L50b) return Outcome::not_enabled();
        me.start = s.vma[me.vma].vm_start;
        me.location = RmapWalkLocation::L52;
        return Outcome::taken();
    }

    /// vma_adjust.latch:52: pgoff = vma.vm_pgoff
    constexpr Outcome rmap_walk_L52(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L52) return Outcome::not_enabled();
        me.pgoff = s.vma[me.vma].vm_pgoff;
        me.location = RmapWalkLocation::right_address;
        return Outcome::taken();
    }

    /// vma_adjust.latch:54: assert start == pgoff
    constexpr Outcome rmap_walk_right_address(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::right_address) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `start == pgoff` is false
        if (me.start != me.pgoff) outcome.violate(Property::right_address);
        me.location = RmapWalkLocation::L50;
        return outcome;
    }

    /// vma_adjust.latch:56: spin_unlock(av.root.lock)
    constexpr Outcome rmap_walk_L56(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L56) return Outcome::not_enabled();
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[s.anon_vma[me.av].root])
            return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return s.anon_vma[me.av].root != x && me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        me.holds_anon_vma_lock[s.anon_vma[me.av].root] = false;
        me.location = RmapWalkLocation::end;
        return outcome;
    }

    /// vma_adjust.latch:57: spin_unlock(av.lock)
    constexpr Outcome rmap_walk_L57(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L57) return Outcome::not_enabled();
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.av]) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return me.av != x && me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        me.holds_anon_vma_lock[me.av] = false;
        me.location = RmapWalkLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const AnonVma anon_vma : members<Scope, AnonVma>) {
            for (const Vma vma : members<Scope, Vma>)
                visit(s.linked[anon_vma][vma], "linked[", anon_vma, "][", vma, "]");
        }
        for (const AnonVma anon_vma : members<Scope, AnonVma>)
            visit(s.anon_vma[anon_vma].root, anon_vma, ".root");
        for (const Vma vma : members<Scope, Vma>) {
            visit(s.vma[vma].anon_vma, vma, ".anon_vma");
            visit(s.vma[vma].vm_start, vma, ".vm_start");
            visit(s.vma[vma].vm_pgoff, vma, ".vm_pgoff");
        }
        for (const Resize resize : members<Scope, Resize>) {
            visit(s.resize[resize].location, resize, ".location");
            visit(s.resize[resize].vma, resize, ".vma");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.resize[resize].holds_anon_vma_lock[anon_vma], resize, ".holds_anon_vma_lock[",
                    anon_vma, "]");
            for (const Vma vma : members<Scope, Vma>)
                visit(
                    s.resize[resize].holds_vma_mmap_lock[vma], resize, ".holds_vma_mmap_lock[", vma,
                    "]");
        }
        for (const RmapWalk rmap_walk : members<Scope, RmapWalk>) {
            visit(s.rmap_walk[rmap_walk].location, rmap_walk, ".location");
            visit(s.rmap_walk[rmap_walk].av, rmap_walk, ".av");
            visit(s.rmap_walk[rmap_walk].start, rmap_walk, ".start");
            visit(s.rmap_walk[rmap_walk].pgoff, rmap_walk, ".pgoff");
            visit(s.rmap_walk[rmap_walk].vma, rmap_walk, ".vma");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.rmap_walk[rmap_walk].holds_anon_vma_lock[anon_vma], rmap_walk,
                    ".holds_anon_vma_lock[", anon_vma, "]");
            for (const Vma vma : members<Scope, Vma>)
                visit(s.rmap_walk[rmap_walk].visited[vma], rmap_walk, ".visited[", vma, "]");
        }
    }
};

}  // namespace latchwork::generated::vma_adjust
