/// The protocol rmap_trylock_retry as a state machine. Written by Latchwork from
/// rmap_trylock_retry.latch: change that, not this.
///
/// An rmap walk comes to its end: two of them must not hold each other up for ever.
///
/// In 2010, an rmap walk could see a VMA's start and pgoff while vma_adjust() changed them: it
/// held the anon_vma of the page, and the VMA belonged to another anon_vma of the same fork
/// tree. The first patch against it took the other lock with a trylock, and on failure dropped
/// its own and tried again. What was merged for 2.6.35 makes all anon_vmas of a tree share the
/// lock of their root (5c341ee1dfc8, 012f18004da3).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::rmap_trylock_retry {

/// How a walk locks both anon_vmas: its own and a trylock of the other; its own, then the
/// other; the same under a mutex for all; nothing but their common root.
enum class Locking : std::uint8_t { try_retry, nested, global, at_root };

[[nodiscard]] constexpr auto names_of(Locking) noexcept {
    return std::array<std::string_view, 4>{"try_retry", "nested", "global", "at_root"};
}

/// The variant of the protocol.
struct Config {
    /// How a walk locks both anon_vmas: its own and a trylock of the other; its own, then the
    /// other; the same under a mutex for all; nothing but their common root.
    Locking locking = Locking::at_root;
};

struct AnonVmaTag {
    static constexpr std::string_view name = "AnonVma";

    template <class Scope>
    static constexpr int size = Scope::AnonVma;
};

/// A reference to an object of type `AnonVma`, or null.
using AnonVma = Member<AnonVmaTag>;

struct WalkerTag {
    static constexpr std::string_view name = "walker";

    template <class Scope>
    static constexpr int size = Scope::walker;
};

/// One rmap_walk_anon() of a page of `own`, on whose list is a VMA that belongs to `other`.
using Walker = Member<WalkerTag>;

/// Where an instance of `walker` stands: before the step at this line or label.
enum class WalkerLocation : std::uint8_t {
    retry, L25, L27, L28, L29, L33, walk, L38, L39, L41, L42, end
};

[[nodiscard]] constexpr auto names_of(WalkerLocation) noexcept {
    return std::array<std::string_view, 12>{"retry", "L25", "L27", "L28", "L29", "L33", "walk",
        "L38", "L39", "L41", "L42", "end"};
}

enum class Process : std::uint8_t { walker };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 1>{"walker"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    deadlock, self_deadlock, lock_inversion, unlock_not_held, held_at_exit, sleep_in_atomic
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 6>{"deadlock", "self_deadlock", "lock_inversion",
        "unlock_not_held", "held_at_exit", "sleep_in_atomic"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    walker_retry, walker_retry_2, walker_retry_3, walker_L25, walker_L27_yes, walker_L27_no,
    walker_L28_yes, walker_L28_no, walker_L29, walker_L33, walker_walk_yes, walker_walk_no,
    walker_L38, walker_L39, walker_L39_2, walker_L41, walker_L41_2, walker_L42
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct three {
    static constexpr int AnonVma = 2;
    static constexpr int walker = 3;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// One rmap_walk_anon() of a page of `own`, on whose list is a VMA that belongs to `other`.
    struct WalkerFields {
        WalkerLocation location = WalkerLocation::retry;
        AnonVma own;
        AnonVma other;
        Table<Scope, bool(AnonVma)> holds_anon_vma_lock;
        bool holds_rmap_mutex = false;

        friend bool operator==(const WalkerFields&, const WalkerFields&) = default;
    };

    AnonVma root;
    bool rmap_mutex_was_taken_under_AnonVma_lock = false;
    bool AnonVma_lock_was_taken_under_rmap_mutex = false;
    Table<Scope, WalkerFields(Walker)> walker;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = rmap_trylock_retry::State<Scope>;
    using Step = rmap_trylock_retry::Step;
    using Property = rmap_trylock_retry::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 18> actions{{
        {"walker.retry", 26, "spin_lock(own.lock)", Process::walker, WalkerLocation::retry,
            sort_info<Scope, Walker>},
        {"walker.retry_2", 24, "mutex_lock(rmap_mutex)", Process::walker, WalkerLocation::retry,
            sort_info<Scope, Walker>},
        {"walker.retry_3", 23, "spin_lock(root.lock)", Process::walker, WalkerLocation::retry,
            sort_info<Scope, Walker>},
        {"walker.L25", 26, "spin_lock(own.lock)", Process::walker, WalkerLocation::L25,
            sort_info<Scope, Walker>},
        {"walker.L27_yes", 27, "if (own != other): yes", Process::walker, WalkerLocation::L27,
            sort_info<Scope, Walker>},
        {"walker.L27_no", 27, "if (own != other): no", Process::walker, WalkerLocation::L27,
            sort_info<Scope, Walker>},
        {"walker.L28_yes", 29, "if (!spin_trylock(other.lock)): yes", Process::walker,
            WalkerLocation::L28, sort_info<Scope, Walker>},
        {"walker.L28_no", 29, "if (!spin_trylock(other.lock)): no", Process::walker,
            WalkerLocation::L28, sort_info<Scope, Walker>},
        {"walker.L29", 30, "spin_unlock(own.lock)", Process::walker, WalkerLocation::L29,
            sort_info<Scope, Walker>},
        {"walker.L33", 34, "spin_lock(other.lock)", Process::walker, WalkerLocation::L33,
            sort_info<Scope, Walker>},
        {"walker.walk_yes", 38, "if (own != other): yes", Process::walker, WalkerLocation::walk,
            sort_info<Scope, Walker>},
        {"walker.walk_no", 38, "if (own != other): no", Process::walker, WalkerLocation::walk,
            sort_info<Scope, Walker>},
        {"walker.L38", 38, "spin_unlock(other.lock)", Process::walker, WalkerLocation::L38,
            sort_info<Scope, Walker>},
        {"walker.L39", 39, "spin_unlock(own.lock)", Process::walker, WalkerLocation::L39,
            sort_info<Scope, Walker>},
        {"walker.L39_2", 39, "spin_unlock(own.lock)", Process::walker, WalkerLocation::L39,
            sort_info<Scope, Walker>},
        {"walker.L41", 41, "mutex_unlock(rmap_mutex)", Process::walker, WalkerLocation::L41,
            sort_info<Scope, Walker>},
        {"walker.L41_2", 41, "mutex_unlock(rmap_mutex)", Process::walker, WalkerLocation::L41,
            sort_info<Scope, Walker>},
        {"walker.L42", 42, "spin_unlock(root.lock)", Process::walker, WalkerLocation::L42,
            sort_info<Scope, Walker>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        visit(s.root, 0, sort_size<Scope, AnonVma> - 1);
        for (const Walker walker : members<Scope, Walker>)
            visit(s.walker[walker].own, 0, sort_size<Scope, AnonVma> - 1);
        for (const Walker walker : members<Scope, Walker>)
            visit(s.walker[walker].other, 0, sort_size<Scope, AnonVma> - 1);
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
            case Process::walker:
                return to_number(s.walker[Walker{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::walker_retry:
                return walker_retry(s, chosen.instance<Walker>());
            case Action::walker_retry_2:
                return walker_retry_2(s, chosen.instance<Walker>());
            case Action::walker_retry_3:
                return walker_retry_3(s, chosen.instance<Walker>());
            case Action::walker_L25:
                return walker_L25(s, chosen.instance<Walker>());
            case Action::walker_L27_yes:
                return walker_L27_yes(s, chosen.instance<Walker>());
            case Action::walker_L27_no:
                return walker_L27_no(s, chosen.instance<Walker>());
            case Action::walker_L28_yes:
                return walker_L28_yes(s, chosen.instance<Walker>());
            case Action::walker_L28_no:
                return walker_L28_no(s, chosen.instance<Walker>());
            case Action::walker_L29:
                return walker_L29(s, chosen.instance<Walker>());
            case Action::walker_L33:
                return walker_L33(s, chosen.instance<Walker>());
            case Action::walker_walk_yes:
                return walker_walk_yes(s, chosen.instance<Walker>());
            case Action::walker_walk_no:
                return walker_walk_no(s, chosen.instance<Walker>());
            case Action::walker_L38:
                return walker_L38(s, chosen.instance<Walker>());
            case Action::walker_L39:
                return walker_L39(s, chosen.instance<Walker>());
            case Action::walker_L39_2:
                return walker_L39_2(s, chosen.instance<Walker>());
            case Action::walker_L41:
                return walker_L41(s, chosen.instance<Walker>());
            case Action::walker_L41_2:
                return walker_L41_2(s, chosen.instance<Walker>());
            case Action::walker_L42:
                return walker_L42(s, chosen.instance<Walker>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Walker>([&](Walker i) {
            return s.walker[i].location == WalkerLocation::end;
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
        for (const Walker self : members<Scope, Walker>) {
            const auto& me = s.walker[self];
            switch (me.location) {
                case WalkerLocation::retry:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 23,
                    // 26, 29, 34)
                    if (config.locking != Locking::at_root &&
                        config.locking != Locking::global &&
                        me.holds_anon_vma_lock[me.own])
                        violated.insert(Property::self_deadlock);
                    // `AnonVma.lock` is taken while `rmap_mutex` is held; elsewhere it was the other
                    // way round (line 24)
                    if (me.holds_rmap_mutex && s.rmap_mutex_was_taken_under_AnonVma_lock)
                        violated.insert(Property::lock_inversion);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 23, 26, 29,
                    // 34), and nothing orders the two
                    if (exists<Scope, AnonVma>([&](AnonVma x) {
                        return me.holds_anon_vma_lock[x] && me.own != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    // this instance waits for `rmap_mutex`, which it holds itself (taken in line 24)
                    if (config.locking == Locking::global && me.holds_rmap_mutex)
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `AnonVma.lock` is held (taken in lines 23, 26, 29, 34)
                    if (config.locking == Locking::global &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x];
                        }))
                        violated.insert(Property::sleep_in_atomic);
                    // `rmap_mutex` is taken while `AnonVma.lock` is held; elsewhere it was the other
                    // way round (line 26, 23, 26, 34)
                    if (exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x];
                        }) &&
                        s.AnonVma_lock_was_taken_under_rmap_mutex)
                        violated.insert(Property::lock_inversion);
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 23,
                    // 26, 29, 34)
                    if (config.locking == Locking::at_root && me.holds_anon_vma_lock[s.root])
                        violated.insert(Property::self_deadlock);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 23, 26, 29,
                    // 34), and nothing orders the two
                    if (exists<Scope, AnonVma>([&](AnonVma x) {
                        return me.holds_anon_vma_lock[x] && s.root != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                case WalkerLocation::L25:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 23,
                    // 26, 29, 34)
                    if (me.holds_anon_vma_lock[me.own]) violated.insert(Property::self_deadlock);
                    // `AnonVma.lock` is taken while `rmap_mutex` is held; elsewhere it was the other
                    // way round (line 24)
                    if (me.holds_rmap_mutex && s.rmap_mutex_was_taken_under_AnonVma_lock)
                        violated.insert(Property::lock_inversion);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 23, 26, 29,
                    // 34), and nothing orders the two
                    if (exists<Scope, AnonVma>([&](AnonVma x) {
                        return me.holds_anon_vma_lock[x] && me.own != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                case WalkerLocation::L33:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 23,
                    // 26, 29, 34)
                    if (me.holds_anon_vma_lock[me.other]) violated.insert(Property::self_deadlock);
                    // `AnonVma.lock` is taken while `rmap_mutex` is held; elsewhere it was the other
                    // way round (line 24)
                    if (me.holds_rmap_mutex && s.rmap_mutex_was_taken_under_AnonVma_lock)
                        violated.insert(Property::lock_inversion);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 23, 26, 29,
                    // 34), and nothing orders the two
                    if (exists<Scope, AnonVma>([&](AnonVma x) {
                        return me.holds_anon_vma_lock[x] && me.other != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `AnonVma.lock`.
    [[nodiscard]] static constexpr bool anon_vma_lock_is_free(
        const State& s, AnonVma anon_vma) noexcept {
        return forall<Scope, Walker>([&](Walker i) {
            return !s.walker[i].holds_anon_vma_lock[anon_vma];
        });
    }

    /// rmap_trylock_retry.latch:26: spin_lock(own.lock)
    constexpr Outcome walker_retry(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::retry) return Outcome::not_enabled();
        if (config.locking == Locking::at_root ||
            config.locking == Locking::global ||
            !anon_vma_lock_is_free(s, me.own))
            return Outcome::not_enabled();
        me.holds_anon_vma_lock[me.own] = true;
        s.AnonVma_lock_was_taken_under_rmap_mutex =
            s.AnonVma_lock_was_taken_under_rmap_mutex || me.holds_rmap_mutex;
        me.location = WalkerLocation::L27;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:24: mutex_lock(rmap_mutex)
    constexpr Outcome walker_retry_2(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::retry) return Outcome::not_enabled();
        if (config.locking != Locking::global ||
            exists<Scope, Walker>([&](Walker x) { return s.walker[x].holds_rmap_mutex; }))
            return Outcome::not_enabled();
        me.holds_rmap_mutex = true;
        s.rmap_mutex_was_taken_under_AnonVma_lock =
            s.rmap_mutex_was_taken_under_AnonVma_lock ||
                exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; });
        me.location = WalkerLocation::L25;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:23: spin_lock(root.lock)
    constexpr Outcome walker_retry_3(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::retry) return Outcome::not_enabled();
        if (config.locking != Locking::at_root || !anon_vma_lock_is_free(s, s.root))
            return Outcome::not_enabled();
        me.holds_anon_vma_lock[s.root] = true;
        s.AnonVma_lock_was_taken_under_rmap_mutex =
            s.AnonVma_lock_was_taken_under_rmap_mutex || me.holds_rmap_mutex;
        me.location = WalkerLocation::L42;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:26: spin_lock(own.lock)
    constexpr Outcome walker_L25(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::L25) return Outcome::not_enabled();
        if (!anon_vma_lock_is_free(s, me.own)) return Outcome::not_enabled();
        me.holds_anon_vma_lock[me.own] = true;
        s.AnonVma_lock_was_taken_under_rmap_mutex =
            s.AnonVma_lock_was_taken_under_rmap_mutex || me.holds_rmap_mutex;
        me.location = WalkerLocation::L27;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:27: if (own != other): yes
    ///     in: if (own != other) {
    constexpr Outcome walker_L27_yes(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::L27) return Outcome::not_enabled();
        if (me.own == me.other) return Outcome::not_enabled();
        me.location =
            config.locking == Locking::try_retry ? WalkerLocation::L28 : WalkerLocation::L33;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:27: if (own != other): no
    ///     in: if (own != other) {
    constexpr Outcome walker_L27_no(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::L27) return Outcome::not_enabled();
        if (me.own != me.other) return Outcome::not_enabled();
        me.location = WalkerLocation::walk;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:29: if (!spin_trylock(other.lock)): yes
    ///     in: if (!spin_trylock(other.lock)) {
    constexpr Outcome walker_L28_yes(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::L28) return Outcome::not_enabled();
        if (anon_vma_lock_is_free(s, me.other)) return Outcome::not_enabled();
        me.location = WalkerLocation::L29;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:29: if (!spin_trylock(other.lock)): no
    ///     in: if (!spin_trylock(other.lock)) {
    constexpr Outcome walker_L28_no(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::L28) return Outcome::not_enabled();
        if (!anon_vma_lock_is_free(s, me.other)) return Outcome::not_enabled();
        me.holds_anon_vma_lock[me.other] = true;
        me.location = WalkerLocation::walk;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:30: spin_unlock(own.lock)
    constexpr Outcome walker_L29(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::L29) return Outcome::not_enabled();
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.own]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.own] = false;
        me.location = WalkerLocation::retry;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:34: spin_lock(other.lock)
    constexpr Outcome walker_L33(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::L33) return Outcome::not_enabled();
        if (!anon_vma_lock_is_free(s, me.other)) return Outcome::not_enabled();
        me.holds_anon_vma_lock[me.other] = true;
        s.AnonVma_lock_was_taken_under_rmap_mutex =
            s.AnonVma_lock_was_taken_under_rmap_mutex || me.holds_rmap_mutex;
        me.location = WalkerLocation::walk;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:38: if (own != other): yes
    ///     in: if (own != other) spin_unlock(other.lock);
    constexpr Outcome walker_walk_yes(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::walk) return Outcome::not_enabled();
        if (me.own == me.other) return Outcome::not_enabled();
        me.location = WalkerLocation::L38;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:38: if (own != other): no
    ///     in: if (own != other) spin_unlock(other.lock);
    constexpr Outcome walker_walk_no(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::walk) return Outcome::not_enabled();
        if (me.own != me.other) return Outcome::not_enabled();
        me.location = WalkerLocation::L39;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:38: spin_unlock(other.lock)
    constexpr Outcome walker_L38(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::L38) return Outcome::not_enabled();
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.other]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.other] = false;
        me.location = WalkerLocation::L39;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:39: spin_unlock(own.lock)
    constexpr Outcome walker_L39(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::L39) return Outcome::not_enabled();
        if (config.locking == Locking::global || config.locking == Locking::at_root)
            return Outcome::not_enabled();
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.own]) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return me.own != x && me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        // `rmap_mutex` is still held at the end
        if (me.holds_rmap_mutex) outcome.violate(Property::held_at_exit);
        me.holds_anon_vma_lock[me.own] = false;
        me.location = WalkerLocation::end;
        return outcome;
    }

    /// rmap_trylock_retry.latch:39: spin_unlock(own.lock)
    constexpr Outcome walker_L39_2(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::L39) return Outcome::not_enabled();
        if (config.locking != Locking::at_root && config.locking != Locking::global)
            return Outcome::not_enabled();
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.own]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.own] = false;
        me.location = config.locking == Locking::global ? WalkerLocation::L41 : WalkerLocation::L42;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:41: mutex_unlock(rmap_mutex)
    constexpr Outcome walker_L41(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::L41) return Outcome::not_enabled();
        if (config.locking == Locking::at_root) return Outcome::not_enabled();
        // `rmap_mutex` is not held by this instance
        if (!me.holds_rmap_mutex) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.holds_rmap_mutex = false;
        me.location = WalkerLocation::end;
        return outcome;
    }

    /// rmap_trylock_retry.latch:41: mutex_unlock(rmap_mutex)
    constexpr Outcome walker_L41_2(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::L41) return Outcome::not_enabled();
        if (config.locking != Locking::at_root) return Outcome::not_enabled();
        // `rmap_mutex` is not held by this instance
        if (!me.holds_rmap_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_rmap_mutex = false;
        me.location = WalkerLocation::L42;
        return Outcome::taken();
    }

    /// rmap_trylock_retry.latch:42: spin_unlock(root.lock)
    constexpr Outcome walker_L42(State& s, Walker self) const noexcept {
        auto& me = s.walker[self];
        if (me.location != WalkerLocation::L42) return Outcome::not_enabled();
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[s.root]) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return s.root != x && me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        // `rmap_mutex` is still held at the end
        if (me.holds_rmap_mutex) outcome.violate(Property::held_at_exit);
        me.holds_anon_vma_lock[s.root] = false;
        me.location = WalkerLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.root, "root");
        visit(s.rmap_mutex_was_taken_under_AnonVma_lock, "rmap_mutex was taken under AnonVma.lock");
        visit(s.AnonVma_lock_was_taken_under_rmap_mutex, "AnonVma.lock was taken under rmap_mutex");
        for (const Walker walker : members<Scope, Walker>) {
            visit(s.walker[walker].location, walker, ".location");
            visit(s.walker[walker].own, walker, ".own");
            visit(s.walker[walker].other, walker, ".other");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.walker[walker].holds_anon_vma_lock[anon_vma], walker, ".holds_anon_vma_lock[",
                    anon_vma, "]");
            visit(s.walker[walker].holds_rmap_mutex, walker, ".holds_rmap_mutex");
        }
    }
};

}  // namespace latchwork::generated::rmap_trylock_retry
