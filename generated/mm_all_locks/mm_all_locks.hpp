/// The protocol mm_all_locks as a state machine. Written by Latchwork from mm_all_locks.latch:
/// change that, not this.
///
/// Whoever registers an mmu notifier keeps all rmap walks of its mm out, and deadlocks with
/// nobody who does the same.
///
/// mm_take_all_locks() takes the lock of each anon_vma of an mm, in the order in which it comes
/// by; a child of the mm has the same ones in another order. So one mutex lets one task at a
/// time do it. A root that several anon_vmas share is marked when it is taken, and not taken
/// again.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::mm_all_locks {

/// The variant of the protocol.
struct Config {
    bool one_at_a_time = true;  ///< Whether mm_all_locks_mutex is taken.
    bool drop_mark = false;  ///< `drop mark`
    bool drop_drop_all = false;  ///< `drop drop_all`
};

struct RootTag {
    static constexpr std::string_view name = "Root";

    template <class Scope>
    static constexpr int size = Scope::Root;
};

/// A reference to an object of type `Root`, or null.
using Root = Member<RootTag>;

struct AnonVmaTag {
    static constexpr std::string_view name = "AnonVma";

    template <class Scope>
    static constexpr int size = Scope::AnonVma;
};

/// A reference to an object of type `AnonVma`, or null.
using AnonVma = Member<AnonVmaTag>;

struct RegisterTag {
    static constexpr std::string_view name = "register";

    template <class Scope>
    static constexpr int size = Scope::register_;
};

/// One mmu_notifier_register(), with mm_take_all_locks(), for an mm of its own.
using Register = Member<RegisterTag>;

struct RmapWalkTag {
    static constexpr std::string_view name = "rmap_walk";

    template <class Scope>
    static constexpr int size = Scope::rmap_walk;
};

/// One rmap walk.
using RmapWalk = Member<RmapWalkTag>;

/// Where an instance of `register` stands: before the step at this line or label.
enum class RegisterLocation : std::uint8_t {
    L21, L24, L24b, L26, mark, L29, L30, publish, drop_all, L35, L37, L37b, L39, L42, end
};

[[nodiscard]] constexpr auto names_of(RegisterLocation) noexcept {
    return std::array<std::string_view, 15>{"L21", "L24", "L24b", "L26", "mark", "L29", "L30",
        "publish", "drop_all", "L35", "L37", "L37b", "L39", "L42", "end"};
}

/// Where an instance of `rmap_walk` stands: before the step at this line or label.
enum class RmapWalkLocation : std::uint8_t { L46, walk, end };

[[nodiscard]] constexpr auto names_of(RmapWalkLocation) noexcept {
    return std::array<std::string_view, 3>{"L46", "walk", "end"};
}

enum class Process : std::uint8_t { register_, rmap_walk };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"register", "rmap_walk"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    nobody_walks, deadlock, self_deadlock, lock_inversion, unlock_not_held, held_at_exit,
    sleep_in_atomic
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 7>{"nobody_walks", "deadlock", "self_deadlock",
        "lock_inversion", "unlock_not_held", "held_at_exit", "sleep_in_atomic"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    register_L21, register_L21_2, register_L24, register_L24_2, register_L24b_yes,
    register_L24b_yes_2, register_L24b_yes_3, register_L24b_no, register_L26, register_mark_yes,
    register_mark_no, register_L29, register_L30, register_publish, register_publish_2,
    register_publish_3, register_drop_all, register_drop_all_2, register_drop_all_3, register_L35,
    register_L37_yes, register_L37_no, register_L37b, register_L39, register_L42, rmap_walk_L46,
    rmap_walk_walk
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Root = 2;
    static constexpr int AnonVma = 2;
    static constexpr int register_ = 2;
    static constexpr int rmap_walk = 1;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct RootFields {
        bool taken = false;

        friend bool operator==(const RootFields&, const RootFields&) = default;
    };

    struct AnonVmaFields {
        Root root;

        friend bool operator==(const AnonVmaFields&, const AnonVmaFields&) = default;
    };

    /// One mmu_notifier_register(), with mm_take_all_locks(), for an mm of its own.
    struct RegisterFields {
        RegisterLocation location = RegisterLocation::L21;
        Root root = null;
        AnonVma anon_vma = null;
        AnonVma each = null;
        Table<Scope, bool(Root)> holds_root_lock;
        bool holds_mm_all_locks_mutex = false;
        Table<Scope, bool(AnonVma)> visited;
        Table<Scope, bool(AnonVma)> visited_2;

        friend bool operator==(const RegisterFields&, const RegisterFields&) = default;
    };

    /// One rmap walk.
    struct RmapWalkFields {
        RmapWalkLocation location = RmapWalkLocation::L46;
        AnonVma anon_vma;
        Table<Scope, bool(Root)> shares_root_lock;

        friend bool operator==(const RmapWalkFields&, const RmapWalkFields&) = default;
    };

    Table<Scope, RootFields(Root)> root;
    Table<Scope, AnonVmaFields(AnonVma)> anon_vma;
    Table<Scope, RegisterFields(Register)> register_;
    Table<Scope, RmapWalkFields(RmapWalk)> rmap_walk;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = mm_all_locks::State<Scope>;
    using Step = mm_all_locks::Step;
    using Property = mm_all_locks::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 27> actions{{
        {"register.L21", 23, "start", Process::register_, RegisterLocation::L21,
            sort_info<Scope, Register>},
        {"register.L21_2", 23, "mutex_lock(mm_all_locks_mutex)", Process::register_,
            RegisterLocation::L21, sort_info<Scope, Register>},
        {"register.L24", 24, "for (AnonVma anon_vma): next", Process::register_,
            RegisterLocation::L24, sort_info<Scope, Register>, sort_info<Scope, AnonVma>},
        {"register.L24_2", 24, "for (AnonVma anon_vma): done", Process::register_,
            RegisterLocation::L24, sort_info<Scope, Register>},
        {"register.L24b_yes", 25, "if (any): yes", Process::register_, RegisterLocation::L24b,
            sort_info<Scope, Register>},
        {"register.L24b_yes_2", 25, "if (any): yes", Process::register_, RegisterLocation::L24b,
            sort_info<Scope, Register>},
        {"register.L24b_yes_3", 25, "if (any): yes", Process::register_, RegisterLocation::L24b,
            sort_info<Scope, Register>},
        {"register.L24b_no", 25, "if (any): no", Process::register_, RegisterLocation::L24b,
            sort_info<Scope, Register>},
        {"register.L26", 26, "root = anon_vma.root", Process::register_, RegisterLocation::L26,
            sort_info<Scope, Register>},
        {"register.mark_yes", 28, "if (root.taken): yes", Process::register_,
            RegisterLocation::mark, sort_info<Scope, Register>},
        {"register.mark_no", 28, "if (root.taken): no", Process::register_, RegisterLocation::mark,
            sort_info<Scope, Register>},
        {"register.L29", 29, "down_write(root.lock)", Process::register_, RegisterLocation::L29,
            sort_info<Scope, Register>},
        {"register.L30", 30, "root.taken = true", Process::register_, RegisterLocation::L30,
            sort_info<Scope, Register>},
        {"register.publish", 33, "might_sleep()", Process::register_, RegisterLocation::publish,
            sort_info<Scope, Register>},
        {"register.publish_2", 33, "might_sleep()", Process::register_, RegisterLocation::publish,
            sort_info<Scope, Register>},
        {"register.publish_3", 33, "might_sleep()", Process::register_, RegisterLocation::publish,
            sort_info<Scope, Register>},
        {"register.drop_all", 35, "for (AnonVma each): next", Process::register_,
            RegisterLocation::drop_all, sort_info<Scope, Register>, sort_info<Scope, AnonVma>},
        {"register.drop_all_2", 35, "for (AnonVma each): done", Process::register_,
            RegisterLocation::drop_all, sort_info<Scope, Register>},
        {"register.drop_all_3", 35, "for (AnonVma each): done", Process::register_,
            RegisterLocation::drop_all, sort_info<Scope, Register>},
        {"register.L35", 36, "root = each.root", Process::register_, RegisterLocation::L35,
            sort_info<Scope, Register>},
        {"register.L37_yes", 37, "if (root.taken): yes", Process::register_, RegisterLocation::L37,
            sort_info<Scope, Register>},
        {"register.L37_no", 37, "if (root.taken): no", Process::register_, RegisterLocation::L37,
            sort_info<Scope, Register>},
        {"register.L37b", 38, "root.taken = false", Process::register_, RegisterLocation::L37b,
            sort_info<Scope, Register>},
        {"register.L39", 39, "up_write(root.lock)", Process::register_, RegisterLocation::L39,
            sort_info<Scope, Register>},
        {"register.L42", 42, "mutex_unlock(mm_all_locks_mutex)", Process::register_,
            RegisterLocation::L42, sort_info<Scope, Register>},
        {"rmap_walk.L46", 47, "down_read(anon_vma.root.lock)", Process::rmap_walk,
            RmapWalkLocation::L46, sort_info<Scope, RmapWalk>},
        {"rmap_walk.walk", 49, "up_read(anon_vma.root.lock)", Process::rmap_walk,
            RmapWalkLocation::walk, sort_info<Scope, RmapWalk>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const AnonVma anon_vma : members<Scope, AnonVma>)
            visit(s.anon_vma[anon_vma].root, 0, sort_size<Scope, Root> - 1);
        for (const RmapWalk rmap_walk : members<Scope, RmapWalk>)
            visit(s.rmap_walk[rmap_walk].anon_vma, 0, sort_size<Scope, AnonVma> - 1);
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
            case Process::register_:
                return to_number(s.register_[Register{self}].location);
            case Process::rmap_walk:
                return to_number(s.rmap_walk[RmapWalk{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::register_L21:
                return register_L21(s, chosen.instance<Register>());
            case Action::register_L21_2:
                return register_L21_2(s, chosen.instance<Register>());
            case Action::register_L24:
                return register_L24(s, chosen.instance<Register>(), chosen.choice<AnonVma>(0));
            case Action::register_L24_2:
                return register_L24_2(s, chosen.instance<Register>());
            case Action::register_L24b_yes:
                return register_L24b_yes(s, chosen.instance<Register>());
            case Action::register_L24b_yes_2:
                return register_L24b_yes_2(s, chosen.instance<Register>());
            case Action::register_L24b_yes_3:
                return register_L24b_yes_3(s, chosen.instance<Register>());
            case Action::register_L24b_no:
                return register_L24b_no(s, chosen.instance<Register>());
            case Action::register_L26:
                return register_L26(s, chosen.instance<Register>());
            case Action::register_mark_yes:
                return register_mark_yes(s, chosen.instance<Register>());
            case Action::register_mark_no:
                return register_mark_no(s, chosen.instance<Register>());
            case Action::register_L29:
                return register_L29(s, chosen.instance<Register>());
            case Action::register_L30:
                return register_L30(s, chosen.instance<Register>());
            case Action::register_publish:
                return register_publish(s, chosen.instance<Register>());
            case Action::register_publish_2:
                return register_publish_2(s, chosen.instance<Register>());
            case Action::register_publish_3:
                return register_publish_3(s, chosen.instance<Register>());
            case Action::register_drop_all:
                return register_drop_all(s, chosen.instance<Register>(), chosen.choice<AnonVma>(0));
            case Action::register_drop_all_2:
                return register_drop_all_2(s, chosen.instance<Register>());
            case Action::register_drop_all_3:
                return register_drop_all_3(s, chosen.instance<Register>());
            case Action::register_L35:
                return register_L35(s, chosen.instance<Register>());
            case Action::register_L37_yes:
                return register_L37_yes(s, chosen.instance<Register>());
            case Action::register_L37_no:
                return register_L37_no(s, chosen.instance<Register>());
            case Action::register_L37b:
                return register_L37b(s, chosen.instance<Register>());
            case Action::register_L39:
                return register_L39(s, chosen.instance<Register>());
            case Action::register_L42:
                return register_L42(s, chosen.instance<Register>());
            case Action::rmap_walk_L46:
                return rmap_walk_L46(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_walk:
                return rmap_walk_walk(s, chosen.instance<RmapWalk>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// While a notifier is published nobody walks: half of a change would be seen by it, and half
    /// not. mm_all_locks.latch:53: the invariant `nobody_walks`.
    [[nodiscard]] constexpr bool nobody_walks(const State& s) const noexcept {
        return forall<Scope, Register, RmapWalk>([&](Register r, RmapWalk w) {
            return s.register_[r].location != RegisterLocation::publish ||
                s.rmap_walk[w].location != RmapWalkLocation::walk;
        });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Register>([&](Register i) {
                return s.register_[i].location == RegisterLocation::end;
            }) &&
            forall<Scope, RmapWalk>([&](RmapWalk i) {
                return s.rmap_walk[i].location == RmapWalkLocation::end;
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
        if (!nobody_walks(s)) violated.insert(Property::nobody_walks);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Register self : members<Scope, Register>) {
            const auto& me = s.register_[self];
            switch (me.location) {
                case RegisterLocation::L21:
                    // this instance waits for `mm_all_locks_mutex`, which it holds itself (taken in
                    // line 23)
                    if (config.one_at_a_time && me.holds_mm_all_locks_mutex)
                        violated.insert(Property::self_deadlock);
                    // `mm_all_locks_mutex` is taken while `Root.lock` is held (taken in line 29),
                    // against the declared order
                    if (config.one_at_a_time &&
                        exists<Scope, Root>([&](Root x) { return me.holds_root_lock[x]; }))
                        violated.insert(Property::lock_inversion);
                    break;
                case RegisterLocation::L29:
                    // this instance waits for `Root.lock`, which it holds itself (taken in line 29)
                    if (me.holds_root_lock[me.root]) violated.insert(Property::self_deadlock);
                    // a second `Root.lock` is taken while one is held (taken in line 29), and nothing
                    // orders the two
                    if (exists<Scope, Root>([&](Root x) {
                            return me.holds_root_lock[x] && me.root != x;
                        }) &&
                        !me.holds_mm_all_locks_mutex)
                        violated.insert(Property::lock_inversion);
                    break;
                default:
                    break;
            }
        }
        for (const RmapWalk self : members<Scope, RmapWalk>) {
            const auto& me = s.rmap_walk[self];
            if (me.location == RmapWalkLocation::L46) {
                // this instance waits for `Root.lock`, which it holds itself (taken in line 47): a
                // writer may wait in between
                if (me.shares_root_lock[s.anon_vma[me.anon_vma].root])
                    violated.insert(Property::self_deadlock);
            }
        }
        return violated;
    }

    /// mm_all_locks.latch:23: start
    ///     in: if (one_at_a_time) mutex_lock(mm_all_locks_mutex);
    constexpr Outcome register_L21(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L21) return Outcome::not_enabled();
        if (config.one_at_a_time) return Outcome::not_enabled();
        me.visited.fill(false);
        me.location = RegisterLocation::L24;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:23: mutex_lock(mm_all_locks_mutex)
    constexpr Outcome register_L21_2(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L21) return Outcome::not_enabled();
        if (!config.one_at_a_time ||
            exists<Scope, Register>([&](Register x) {
                return s.register_[x].holds_mm_all_locks_mutex;
            }))
            return Outcome::not_enabled();
        me.holds_mm_all_locks_mutex = true;
        me.visited.fill(false);
        me.location = RegisterLocation::L24;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:24: for (AnonVma anon_vma): next
    ///     in: for (AnonVma anon_vma) {
    constexpr Outcome register_L24(State& s, Register self, AnonVma anon_vma) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L24) return Outcome::not_enabled();
        if (me.visited[anon_vma]) return Outcome::not_enabled();
        me.anon_vma = anon_vma;
        me.visited[anon_vma] = true;
        me.location = RegisterLocation::L24b;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:24: for (AnonVma anon_vma): done
    ///     in: for (AnonVma anon_vma) {
    constexpr Outcome register_L24_2(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L24) return Outcome::not_enabled();
        if (!forall<Scope, AnonVma>([&](AnonVma anon_vma) { return me.visited[anon_vma]; }))
            return Outcome::not_enabled();
        me.location = RegisterLocation::publish;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:25: if (any): yes
    ///     in: if (any) goto drop_all;
    constexpr Outcome register_L24b_yes(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L24b) return Outcome::not_enabled();
        if (config.drop_drop_all) return Outcome::not_enabled();
        me.visited_2.fill(false);
        me.location = RegisterLocation::drop_all;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:25: if (any): yes
    ///     in: if (any) goto drop_all;
    constexpr Outcome register_L24b_yes_2(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L24b) return Outcome::not_enabled();
        if (!config.drop_drop_all || config.one_at_a_time) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Root.lock` is still held at the end
        if (exists<Scope, Root>([&](Root x) { return me.holds_root_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `mm_all_locks_mutex` is still held at the end
        if (me.holds_mm_all_locks_mutex) outcome.violate(Property::held_at_exit);
        me.location = RegisterLocation::end;
        return outcome;
    }

    /// mm_all_locks.latch:25: if (any): yes
    ///     in: if (any) goto drop_all;
    constexpr Outcome register_L24b_yes_3(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L24b) return Outcome::not_enabled();
        if (!config.drop_drop_all || !config.one_at_a_time) return Outcome::not_enabled();
        me.location = RegisterLocation::L42;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:25: if (any): no
    ///     in: if (any) goto drop_all;
    constexpr Outcome register_L24b_no(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L24b) return Outcome::not_enabled();
        me.location = RegisterLocation::L26;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:26: root = anon_vma.root
    constexpr Outcome register_L26(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L26) return Outcome::not_enabled();
        me.root = s.anon_vma[me.anon_vma].root;
        me.location = config.drop_mark ? RegisterLocation::L29 : RegisterLocation::mark;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:28: if (root.taken): yes
    ///     in: if (root.taken) continue;
    constexpr Outcome register_mark_yes(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::mark) return Outcome::not_enabled();
        if (!s.root[me.root].taken) return Outcome::not_enabled();
        me.location = RegisterLocation::L24;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:28: if (root.taken): no
    ///     in: if (root.taken) continue;
    constexpr Outcome register_mark_no(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::mark) return Outcome::not_enabled();
        if (s.root[me.root].taken) return Outcome::not_enabled();
        me.location = RegisterLocation::L29;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:29: down_write(root.lock)
    constexpr Outcome register_L29(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L29) return Outcome::not_enabled();
        if (exists<Scope, Register>([&](Register x) {
                return s.register_[x].holds_root_lock[me.root];
            }) ||
            exists<Scope, RmapWalk>([&](RmapWalk x) {
                return s.rmap_walk[x].shares_root_lock[me.root];
            }))
            return Outcome::not_enabled();
        me.holds_root_lock[me.root] = true;
        me.location = RegisterLocation::L30;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:30: root.taken = true
    constexpr Outcome register_L30(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L30) return Outcome::not_enabled();
        s.root[me.root].taken = true;
        me.location = RegisterLocation::L24;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:33: might_sleep()
    constexpr Outcome register_publish(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::publish) return Outcome::not_enabled();
        if (config.drop_drop_all) return Outcome::not_enabled();
        me.visited_2.fill(false);
        me.location = RegisterLocation::drop_all;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:33: might_sleep()
    constexpr Outcome register_publish_2(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::publish) return Outcome::not_enabled();
        if (!config.drop_drop_all || config.one_at_a_time) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Root.lock` is still held at the end
        if (exists<Scope, Root>([&](Root x) { return me.holds_root_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `mm_all_locks_mutex` is still held at the end
        if (me.holds_mm_all_locks_mutex) outcome.violate(Property::held_at_exit);
        me.location = RegisterLocation::end;
        return outcome;
    }

    /// mm_all_locks.latch:33: might_sleep()
    constexpr Outcome register_publish_3(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::publish) return Outcome::not_enabled();
        if (!config.drop_drop_all || !config.one_at_a_time) return Outcome::not_enabled();
        me.location = RegisterLocation::L42;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:35: for (AnonVma each): next
    ///     in: for (AnonVma each) {
    constexpr Outcome register_drop_all(State& s, Register self, AnonVma each) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::drop_all) return Outcome::not_enabled();
        if (me.visited_2[each]) return Outcome::not_enabled();
        me.each = each;
        me.visited_2[each] = true;
        me.location = RegisterLocation::L35;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:35: for (AnonVma each): done
    ///     in: for (AnonVma each) {
    constexpr Outcome register_drop_all_2(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::drop_all) return Outcome::not_enabled();
        if (config.one_at_a_time ||
            !forall<Scope, AnonVma>([&](AnonVma each) { return me.visited_2[each]; }))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Root.lock` is still held at the end
        if (exists<Scope, Root>([&](Root x) { return me.holds_root_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `mm_all_locks_mutex` is still held at the end
        if (me.holds_mm_all_locks_mutex) outcome.violate(Property::held_at_exit);
        me.location = RegisterLocation::end;
        return outcome;
    }

    /// mm_all_locks.latch:35: for (AnonVma each): done
    ///     in: for (AnonVma each) {
    constexpr Outcome register_drop_all_3(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::drop_all) return Outcome::not_enabled();
        if (!config.one_at_a_time ||
            !forall<Scope, AnonVma>([&](AnonVma each) { return me.visited_2[each]; }))
            return Outcome::not_enabled();
        me.location = RegisterLocation::L42;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:36: root = each.root
    constexpr Outcome register_L35(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L35) return Outcome::not_enabled();
        me.root = s.anon_vma[me.each].root;
        me.location = RegisterLocation::L37;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:37: if (root.taken): yes
    ///     in: if (root.taken) {
    constexpr Outcome register_L37_yes(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L37) return Outcome::not_enabled();
        if (!s.root[me.root].taken) return Outcome::not_enabled();
        me.location = RegisterLocation::L37b;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:37: if (root.taken): no
    ///     in: if (root.taken) {
    constexpr Outcome register_L37_no(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L37) return Outcome::not_enabled();
        if (s.root[me.root].taken) return Outcome::not_enabled();
        me.location = RegisterLocation::drop_all;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:38: root.taken = false
    constexpr Outcome register_L37b(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L37b) return Outcome::not_enabled();
        s.root[me.root].taken = false;
        me.location = RegisterLocation::L39;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:39: up_write(root.lock)
    constexpr Outcome register_L39(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L39) return Outcome::not_enabled();
        // `Root.lock` is not held by this instance
        if (!me.holds_root_lock[me.root]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_root_lock[me.root] = false;
        me.location = RegisterLocation::drop_all;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:42: mutex_unlock(mm_all_locks_mutex)
    constexpr Outcome register_L42(State& s, Register self) const noexcept {
        auto& me = s.register_[self];
        if (me.location != RegisterLocation::L42) return Outcome::not_enabled();
        // `mm_all_locks_mutex` is not held by this instance
        if (!me.holds_mm_all_locks_mutex) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Root.lock` is still held at the end
        if (exists<Scope, Root>([&](Root x) { return me.holds_root_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.holds_mm_all_locks_mutex = false;
        me.location = RegisterLocation::end;
        return outcome;
    }

    /// mm_all_locks.latch:47: down_read(anon_vma.root.lock)
    constexpr Outcome rmap_walk_L46(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L46) return Outcome::not_enabled();
        if (exists<Scope, Register>([&](Register x) {
            return s.register_[x].holds_root_lock[s.anon_vma[me.anon_vma].root];
        }))
            return Outcome::not_enabled();
        me.shares_root_lock[s.anon_vma[me.anon_vma].root] = true;
        me.location = RmapWalkLocation::walk;
        return Outcome::taken();
    }

    /// mm_all_locks.latch:49: up_read(anon_vma.root.lock)
    constexpr Outcome rmap_walk_walk(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::walk) return Outcome::not_enabled();
        // `Root.lock` is not held as a reader by this instance
        if (!me.shares_root_lock[s.anon_vma[me.anon_vma].root])
            return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Root.lock` is still held at the end
        if (exists<Scope, Root>([&](Root x) {
            return s.anon_vma[me.anon_vma].root != x && me.shares_root_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        me.shares_root_lock[s.anon_vma[me.anon_vma].root] = false;
        me.location = RmapWalkLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Root root : members<Scope, Root>) visit(s.root[root].taken, root, ".taken");
        for (const AnonVma anon_vma : members<Scope, AnonVma>)
            visit(s.anon_vma[anon_vma].root, anon_vma, ".root");
        for (const Register register_ : members<Scope, Register>) {
            visit(s.register_[register_].location, register_, ".location");
            visit(s.register_[register_].root, register_, ".root");
            visit(s.register_[register_].anon_vma, register_, ".anon_vma");
            visit(s.register_[register_].each, register_, ".each");
            for (const Root root : members<Scope, Root>)
                visit(
                    s.register_[register_].holds_root_lock[root], register_, ".holds_root_lock[",
                    root, "]");
            visit(
                s.register_[register_].holds_mm_all_locks_mutex, register_,
                ".holds_mm_all_locks_mutex");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.register_[register_].visited[anon_vma], register_, ".visited[", anon_vma,
                    "]");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.register_[register_].visited_2[anon_vma], register_, ".visited 2[", anon_vma,
                    "]");
        }
        for (const RmapWalk rmap_walk : members<Scope, RmapWalk>) {
            visit(s.rmap_walk[rmap_walk].location, rmap_walk, ".location");
            visit(s.rmap_walk[rmap_walk].anon_vma, rmap_walk, ".anon_vma");
            for (const Root root : members<Scope, Root>)
                visit(
                    s.rmap_walk[rmap_walk].shares_root_lock[root], rmap_walk, ".shares_root_lock[",
                    root, "]");
        }
    }
};

}  // namespace latchwork::generated::mm_all_locks
