/// The protocol refcount_get_unless_zero as a state machine. Written by Latchwork from
/// refcount_get_unless_zero.latch: change that, not this.
///
/// Who looks an object up without holding a reference takes one only if the last one is not
/// gone yet.
///
/// kref_get_unless_zero() under RCU, as Documentation/core-api/kref.rst has it: the table is
/// not a reference; the last put takes the object out of it and frees it after a grace period.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::refcount_get_unless_zero {

/// How the lookup takes its reference, and how the last put frees.
enum class Get : std::uint8_t { inc, inc_not_zero };

[[nodiscard]] constexpr auto names_of(Get) noexcept {
    return std::array<std::string_view, 2>{"inc", "inc_not_zero"};
}

enum class Freeing : std::uint8_t { at_once, deferred };

[[nodiscard]] constexpr auto names_of(Freeing) noexcept {
    return std::array<std::string_view, 2>{"at_once", "deferred"};
}

/// The variant of the protocol.
struct Config {
    /// How the lookup takes its reference, and how the last put frees.
    Get get = Get::inc_not_zero;

    Freeing freeing = Freeing::deferred;
};

struct KeyTag {
    static constexpr std::string_view name = "Key";

    template <class Scope>
    static constexpr int size = Scope::Key;
};

/// A member of the domain `Key`, or null.
using Key = Member<KeyTag>;

struct ObjTag {
    static constexpr std::string_view name = "Obj";

    template <class Scope>
    static constexpr int size = Scope::Obj;
};

/// A reference to an object of type `Obj`, or null.
using Obj = Member<ObjTag>;

struct MakerTag {
    static constexpr std::string_view name = "maker";

    template <class Scope>
    static constexpr int size = Scope::maker;
};

/// The object is made and published, and its maker drops its reference at some time.
using Maker = Member<MakerTag>;

struct UserTag {
    static constexpr std::string_view name = "user";

    template <class Scope>
    static constexpr int size = Scope::user;
};

/// One lookup, and one use.
using User = Member<UserTag>;

/// Where an instance of `maker` stands: before the step at this line or label.
enum class MakerLocation : std::uint8_t {
    L19, L23, L24, L24b, L26, L28, L29, L29b, L30, L54, L55, L56, L57, L58, end
};

[[nodiscard]] constexpr auto names_of(MakerLocation) noexcept {
    return std::array<std::string_view, 15>{"L19", "L23", "L24", "L24b", "L26", "L28", "L29",
        "L29b", "L30", "L54", "L55", "L56", "L57", "L58", "end"};
}

/// Where an instance of `user` stands: before the step at this line or label.
enum class UserLocation : std::uint8_t {
    L34, L37, L38, L38b, L39, L41, L41b, L45, use, L48, L54, L55, L56, L57, L58, end
};

[[nodiscard]] constexpr auto names_of(UserLocation) noexcept {
    return std::array<std::string_view, 16>{"L34", "L37", "L38", "L38b", "L39", "L41", "L41b",
        "L45", "use", "L48", "L54", "L55", "L56", "L57", "L58", "end"};
}

enum class Process : std::uint8_t { maker, user };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"maker", "user"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    use, deadlock, self_deadlock, unlock_not_held, held_at_exit, null_reference, use_after_free,
    double_free, refcount_underflow
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 9>{"use", "deadlock", "self_deadlock", "unlock_not_held",
        "held_at_exit", "null_reference", "use_after_free", "double_free", "refcount_underflow"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    maker_L19, maker_L19_2, maker_L23, maker_L24_yes, maker_L24_no, maker_L24b, maker_L26,
    maker_L28, maker_L29_yes, maker_L29_no, maker_L29b, maker_L30_yes, maker_L30_no, maker_L54,
    maker_L55, maker_L56, maker_L57, maker_L58, user_L34, user_L37, user_L38_yes, user_L38_no,
    user_L38b, user_L39, user_L41_yes, user_L41_no, user_L41b, user_L45, user_use, user_L48_yes,
    user_L48_no, user_L54, user_L55, user_L56, user_L57, user_L58
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Key = 1;
    static constexpr int Obj = 2;
    static constexpr int maker = 2;
    static constexpr int user = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct ObjFields {
        bool live = false;
        bool used = false;
        std::int32_t refs = 1;
        Table<Scope, bool(User)> kept_by_user;

        friend bool operator==(const ObjFields&, const ObjFields&) = default;
    };

    /// The object is made and published, and its maker drops its reference at some time.
    struct MakerFields {
        MakerLocation location = MakerLocation::L19;
        Key key;
        Obj obj = null;
        bool mine = false;
        bool holds_table_lock = false;

        friend bool operator==(const MakerFields&, const MakerFields&) = default;
    };

    /// One lookup, and one use.
    struct UserFields {
        UserLocation location = UserLocation::L34;
        Key key;
        Obj obj = null;
        bool holds_table_lock = false;
        bool shares_rcu = false;

        friend bool operator==(const UserFields&, const UserFields&) = default;
    };

    Table<Scope, Obj(Key)> table;
    Table<Scope, ObjFields(Obj)> obj;
    Table<Scope, MakerFields(Maker)> maker;
    Table<Scope, UserFields(User)> user;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = refcount_get_unless_zero::State<Scope>;
    using Step = refcount_get_unless_zero::Step;
    using Property = refcount_get_unless_zero::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 36> actions{{
        {"maker.L19", 22, "obj = alloc Obj else return", Process::maker, MakerLocation::L19,
            sort_info<Scope, Maker>, sort_info<Scope, Obj>},
        {"maker.L19_2", 22, "obj = alloc Obj else return: fails", Process::maker,
            MakerLocation::L19, sort_info<Scope, Maker>},
        {"maker.L23", 23, "spin_lock(table_lock)", Process::maker, MakerLocation::L23,
            sort_info<Scope, Maker>},
        {"maker.L24_yes", 24, "if (READ_ONCE(table[key]) == null): yes", Process::maker,
            MakerLocation::L24, sort_info<Scope, Maker>},
        {"maker.L24_no", 24, "if (READ_ONCE(table[key]) == null): no", Process::maker,
            MakerLocation::L24, sort_info<Scope, Maker>},
        {"maker.L24b", 25, "rcu_assign_pointer(table[key], obj)", Process::maker,
            MakerLocation::L24b, sort_info<Scope, Maker>},
        {"maker.L26", 26, "mine = true", Process::maker, MakerLocation::L26,
            sort_info<Scope, Maker>},
        {"maker.L28", 28, "spin_unlock(table_lock)", Process::maker, MakerLocation::L28,
            sort_info<Scope, Maker>},
        {"maker.L29_yes", 29, "if (!mine): yes", Process::maker, MakerLocation::L29,
            sort_info<Scope, Maker>},
        {"maker.L29_no", 29, "if (!mine): no", Process::maker, MakerLocation::L29,
            sort_info<Scope, Maker>},
        {"maker.L29b", 29, "free(obj)", Process::maker, MakerLocation::L29b,
            sort_info<Scope, Maker>},
        {"maker.L30_yes", 53, "if (!refcount_dec_and_test(obj.refs)): yes", Process::maker,
            MakerLocation::L30, sort_info<Scope, Maker>},
        {"maker.L30_no", 53, "if (!refcount_dec_and_test(obj.refs)): no", Process::maker,
            MakerLocation::L30, sort_info<Scope, Maker>},
        {"maker.L54", 54, "spin_lock(table_lock)", Process::maker, MakerLocation::L54,
            sort_info<Scope, Maker>},
        {"maker.L55", 55, "WRITE_ONCE(table[key], null)", Process::maker, MakerLocation::L55,
            sort_info<Scope, Maker>},
        {"maker.L56", 56, "spin_unlock(table_lock)", Process::maker, MakerLocation::L56,
            sort_info<Scope, Maker>},
        {"maker.L57", 57, "kfree_rcu(obj)", Process::maker, MakerLocation::L57,
            sort_info<Scope, Maker>},
        {"maker.L58", 58, "free(obj)", Process::maker, MakerLocation::L58, sort_info<Scope, Maker>},
        {"user.L34", 36, "rcu_read_lock()", Process::user, UserLocation::L34,
            sort_info<Scope, User>},
        {"user.L37", 37, "obj = rcu_dereference(table[key])", Process::user, UserLocation::L37,
            sort_info<Scope, User>},
        {"user.L38_yes", 38, "if (obj == null): yes", Process::user, UserLocation::L38,
            sort_info<Scope, User>},
        {"user.L38_no", 38, "if (obj == null): no", Process::user, UserLocation::L38,
            sort_info<Scope, User>},
        {"user.L38b", 38, "rcu_read_unlock()", Process::user, UserLocation::L38b,
            sort_info<Scope, User>},
        {"user.L39", 40, "refcount_inc(obj.refs)", Process::user, UserLocation::L39,
            sort_info<Scope, User>},
        {"user.L41_yes", 41, "if (!refcount_inc_not_zero(obj.refs)): yes", Process::user,
            UserLocation::L41, sort_info<Scope, User>},
        {"user.L41_no", 41, "if (!refcount_inc_not_zero(obj.refs)): no", Process::user,
            UserLocation::L41, sort_info<Scope, User>},
        {"user.L41b", 42, "rcu_read_unlock()", Process::user, UserLocation::L41b,
            sort_info<Scope, User>},
        {"user.L45", 45, "rcu_read_unlock()", Process::user, UserLocation::L45,
            sort_info<Scope, User>},
        {"user.use", 47, "assert live(obj)", Process::user, UserLocation::use,
            sort_info<Scope, User>},
        {"user.L48_yes", 53, "if (!refcount_dec_and_test(obj.refs)): yes", Process::user,
            UserLocation::L48, sort_info<Scope, User>},
        {"user.L48_no", 53, "if (!refcount_dec_and_test(obj.refs)): no", Process::user,
            UserLocation::L48, sort_info<Scope, User>},
        {"user.L54", 54, "spin_lock(table_lock)", Process::user, UserLocation::L54,
            sort_info<Scope, User>},
        {"user.L55", 55, "WRITE_ONCE(table[key], null)", Process::user, UserLocation::L55,
            sort_info<Scope, User>},
        {"user.L56", 56, "spin_unlock(table_lock)", Process::user, UserLocation::L56,
            sort_info<Scope, User>},
        {"user.L57", 57, "kfree_rcu(obj)", Process::user, UserLocation::L57,
            sort_info<Scope, User>},
        {"user.L58", 58, "free(obj)", Process::user, UserLocation::L58, sort_info<Scope, User>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Maker maker : members<Scope, Maker>)
            visit(s.maker[maker].key, 0, sort_size<Scope, Key> - 1);
        for (const User user : members<Scope, User>)
            visit(s.user[user].key, 0, sort_size<Scope, Key> - 1);
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
            case Process::maker:
                return to_number(s.maker[Maker{self}].location);
            case Process::user:
                return to_number(s.user[User{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::maker_L19:
                return maker_L19(s, chosen.instance<Maker>(), chosen.choice<Obj>(0));
            case Action::maker_L19_2:
                return maker_L19_2(s, chosen.instance<Maker>());
            case Action::maker_L23:
                return maker_L23(s, chosen.instance<Maker>());
            case Action::maker_L24_yes:
                return maker_L24_yes(s, chosen.instance<Maker>());
            case Action::maker_L24_no:
                return maker_L24_no(s, chosen.instance<Maker>());
            case Action::maker_L24b:
                return maker_L24b(s, chosen.instance<Maker>());
            case Action::maker_L26:
                return maker_L26(s, chosen.instance<Maker>());
            case Action::maker_L28:
                return maker_L28(s, chosen.instance<Maker>());
            case Action::maker_L29_yes:
                return maker_L29_yes(s, chosen.instance<Maker>());
            case Action::maker_L29_no:
                return maker_L29_no(s, chosen.instance<Maker>());
            case Action::maker_L29b:
                return maker_L29b(s, chosen.instance<Maker>());
            case Action::maker_L30_yes:
                return maker_L30_yes(s, chosen.instance<Maker>());
            case Action::maker_L30_no:
                return maker_L30_no(s, chosen.instance<Maker>());
            case Action::maker_L54:
                return maker_L54(s, chosen.instance<Maker>());
            case Action::maker_L55:
                return maker_L55(s, chosen.instance<Maker>());
            case Action::maker_L56:
                return maker_L56(s, chosen.instance<Maker>());
            case Action::maker_L57:
                return maker_L57(s, chosen.instance<Maker>());
            case Action::maker_L58:
                return maker_L58(s, chosen.instance<Maker>());
            case Action::user_L34:
                return user_L34(s, chosen.instance<User>());
            case Action::user_L37:
                return user_L37(s, chosen.instance<User>());
            case Action::user_L38_yes:
                return user_L38_yes(s, chosen.instance<User>());
            case Action::user_L38_no:
                return user_L38_no(s, chosen.instance<User>());
            case Action::user_L38b:
                return user_L38b(s, chosen.instance<User>());
            case Action::user_L39:
                return user_L39(s, chosen.instance<User>());
            case Action::user_L41_yes:
                return user_L41_yes(s, chosen.instance<User>());
            case Action::user_L41_no:
                return user_L41_no(s, chosen.instance<User>());
            case Action::user_L41b:
                return user_L41b(s, chosen.instance<User>());
            case Action::user_L45:
                return user_L45(s, chosen.instance<User>());
            case Action::user_use:
                return user_use(s, chosen.instance<User>());
            case Action::user_L48_yes:
                return user_L48_yes(s, chosen.instance<User>());
            case Action::user_L48_no:
                return user_L48_no(s, chosen.instance<User>());
            case Action::user_L54:
                return user_L54(s, chosen.instance<User>());
            case Action::user_L55:
                return user_L55(s, chosen.instance<User>());
            case Action::user_L56:
                return user_L56(s, chosen.instance<User>());
            case Action::user_L57:
                return user_L57(s, chosen.instance<User>());
            case Action::user_L58:
                return user_L58(s, chosen.instance<User>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Maker>([&](Maker i) {
                return s.maker[i].location == MakerLocation::end;
            }) &&
            forall<Scope, User>([&](User i) { return s.user[i].location == UserLocation::end; });
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
        for (const Maker self : members<Scope, Maker>) {
            const auto& me = s.maker[self];
            switch (me.location) {
                case MakerLocation::L23:
                case MakerLocation::L54:
                    // this instance waits for `table_lock`, which it holds itself (taken in lines 23,
                    // 54)
                    if (me.holds_table_lock) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const User self : members<Scope, User>) {
            const auto& me = s.user[self];
            if (me.location == UserLocation::L54) {
                // this instance waits for `table_lock`, which it holds itself (taken in line 54)
                if (me.holds_table_lock) violated.insert(Property::self_deadlock);
            }
        }
        return violated;
    }

    /// True if nobody holds `table_lock`.
    [[nodiscard]] static constexpr bool table_lock_is_free(const State& s) noexcept {
        return forall<Scope, Maker>([&](Maker i) { return !s.maker[i].holds_table_lock; }) &&
            forall<Scope, User>([&](User i) { return !s.user[i].holds_table_lock; });
    }

    /// refcount_get_unless_zero.latch:22: obj = alloc Obj else return
    constexpr Outcome maker_L19(State& s, Maker self, Obj slot) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L19) return Outcome::not_enabled();
        if (s.obj[slot].used ||
            exists<Scope, User>([&](User r) { return s.obj[slot].kept_by_user[r]; }))
            return Outcome::not_enabled();
        s.obj[slot].live = true;
        s.obj[slot].used = true;
        me.obj = slot;
        me.location = MakerLocation::L23;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:22: obj = alloc Obj else return: fails
    ///     in: obj = alloc Obj else return;
    constexpr Outcome maker_L19_2(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L19) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `table_lock` is still held at the end
        if (me.holds_table_lock) outcome.violate(Property::held_at_exit);
        me.location = MakerLocation::end;
        return outcome;
    }

    /// refcount_get_unless_zero.latch:23: spin_lock(table_lock)
    constexpr Outcome maker_L23(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L23) return Outcome::not_enabled();
        if (!table_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_table_lock = true;
        me.location = MakerLocation::L24;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:24: if (READ_ONCE(table[key]) == null): yes
    ///     in: if (READ_ONCE(table[key]) == null) {
    constexpr Outcome maker_L24_yes(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L24) return Outcome::not_enabled();
        if (s.table[me.key] != null) return Outcome::not_enabled();
        me.location = MakerLocation::L24b;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:24: if (READ_ONCE(table[key]) == null): no
    ///     in: if (READ_ONCE(table[key]) == null) {
    constexpr Outcome maker_L24_no(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L24) return Outcome::not_enabled();
        if (s.table[me.key] == null) return Outcome::not_enabled();
        me.location = MakerLocation::L28;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:25: rcu_assign_pointer(table[key], obj)
    constexpr Outcome maker_L24b(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L24b) return Outcome::not_enabled();
        s.table[me.key] = me.obj;
        me.location = MakerLocation::L26;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:26: mine = true
    constexpr Outcome maker_L26(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L26) return Outcome::not_enabled();
        me.mine = true;
        me.location = MakerLocation::L28;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:28: spin_unlock(table_lock)
    constexpr Outcome maker_L28(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L28) return Outcome::not_enabled();
        // `table_lock` is not held by this instance
        if (!me.holds_table_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_table_lock = false;
        me.location = MakerLocation::L29;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:29: if (!mine): yes
    ///     in: if (!mine) { free(obj); return; }
    constexpr Outcome maker_L29_yes(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L29) return Outcome::not_enabled();
        if (me.mine) return Outcome::not_enabled();
        me.location = MakerLocation::L29b;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:29: if (!mine): no
    ///     in: if (!mine) { free(obj); return; }
    constexpr Outcome maker_L29_no(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L29) return Outcome::not_enabled();
        if (!me.mine) return Outcome::not_enabled();
        me.location = MakerLocation::L30;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:29: free(obj)
    constexpr Outcome maker_L29b(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L29b) return Outcome::not_enabled();
        // `obj` is not live
        if (!s.obj[me.obj].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `table_lock` is still held at the end
        if (me.holds_table_lock) outcome.violate(Property::held_at_exit);
        s.obj[me.obj].live = false;
        me.location = MakerLocation::end;
        return outcome;
    }

    /// refcount_get_unless_zero.latch:53: if (!refcount_dec_and_test(obj.refs)): yes
    ///     in: if (!refcount_dec_and_test(obj.refs)) return;
    constexpr Outcome maker_L30_yes(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L30) return Outcome::not_enabled();
        if ((s.obj[me.obj].live ||
                exists<Scope, User>([&](User r) { return s.obj[me.obj].kept_by_user[r]; })) &&
            (s.obj[me.obj].refs < 0 ? s.obj[me.obj].refs
                    : s.obj[me.obj].refs == 0 ? -1
                    : s.obj[me.obj].refs - 1) ==
                0)
            return Outcome::not_enabled();
        // `refcount_dec_and_test(obj.refs)`: the object is not live
        if (!s.obj[me.obj].live &&
            !exists<Scope, User>([&](User r) { return s.obj[me.obj].kept_by_user[r]; }))
            return Outcome::trapped(Property::use_after_free);
        Outcome outcome = Outcome::taken();
        // `refcount_dec_and_test(obj.refs)`: the count is 0 already
        if (s.obj[me.obj].refs == 0) outcome.violate(Property::refcount_underflow);
        // `table_lock` is still held at the end
        if (me.holds_table_lock) outcome.violate(Property::held_at_exit);
        if (s.obj[me.obj].refs >= 0)
            s.obj[me.obj].refs = s.obj[me.obj].refs == 0 ? -1 : s.obj[me.obj].refs - 1;
        me.location = MakerLocation::end;
        return outcome;
    }

    /// refcount_get_unless_zero.latch:53: if (!refcount_dec_and_test(obj.refs)): no
    ///     in: if (!refcount_dec_and_test(obj.refs)) return;
    constexpr Outcome maker_L30_no(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L30) return Outcome::not_enabled();
        if ((!s.obj[me.obj].live &&
                !exists<Scope, User>([&](User r) { return s.obj[me.obj].kept_by_user[r]; })) ||
            (s.obj[me.obj].refs < 0 ? s.obj[me.obj].refs
                    : s.obj[me.obj].refs == 0 ? -1
                    : s.obj[me.obj].refs - 1) !=
                0)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `refcount_dec_and_test(obj.refs)`: the count is 0 already
        if (s.obj[me.obj].refs == 0) outcome.violate(Property::refcount_underflow);
        if (s.obj[me.obj].refs >= 0)
            s.obj[me.obj].refs = s.obj[me.obj].refs == 0 ? -1 : s.obj[me.obj].refs - 1;
        me.location = MakerLocation::L54;
        return outcome;
    }

    /// refcount_get_unless_zero.latch:54: spin_lock(table_lock)
    constexpr Outcome maker_L54(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L54) return Outcome::not_enabled();
        if (!table_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_table_lock = true;
        me.location = MakerLocation::L55;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:55: WRITE_ONCE(table[key], null)
    constexpr Outcome maker_L55(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L55) return Outcome::not_enabled();
        s.table[me.key] = null;
        me.location = MakerLocation::L56;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:56: spin_unlock(table_lock)
    constexpr Outcome maker_L56(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L56) return Outcome::not_enabled();
        // `table_lock` is not held by this instance
        if (!me.holds_table_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_table_lock = false;
        me.location = config.freeing == Freeing::deferred ? MakerLocation::L57 : MakerLocation::L58;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:57: kfree_rcu(obj)
    constexpr Outcome maker_L57(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L57) return Outcome::not_enabled();
        // `obj` is not live
        if (!s.obj[me.obj].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `table_lock` is still held at the end
        if (me.holds_table_lock) outcome.violate(Property::held_at_exit);
        s.obj[me.obj].live = false;
        for (const User r : members<Scope, User>)
            s.obj[me.obj].kept_by_user[r] = s.user[r].shares_rcu;
        me.location = MakerLocation::end;
        return outcome;
    }

    /// refcount_get_unless_zero.latch:58: free(obj)
    constexpr Outcome maker_L58(State& s, Maker self) const noexcept {
        auto& me = s.maker[self];
        if (me.location != MakerLocation::L58) return Outcome::not_enabled();
        // `obj` is not live
        if (!s.obj[me.obj].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `table_lock` is still held at the end
        if (me.holds_table_lock) outcome.violate(Property::held_at_exit);
        s.obj[me.obj].live = false;
        me.location = MakerLocation::end;
        return outcome;
    }

    /// refcount_get_unless_zero.latch:36: rcu_read_lock()
    constexpr Outcome user_L34(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L34) return Outcome::not_enabled();
        me.shares_rcu = true;
        me.location = UserLocation::L37;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:37: obj = rcu_dereference(table[key])
    constexpr Outcome user_L37(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L37) return Outcome::not_enabled();
        me.obj = s.table[me.key];
        me.location = UserLocation::L38;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:38: if (obj == null): yes
    ///     in: if (obj == null) { rcu_read_unlock(); return; }
    constexpr Outcome user_L38_yes(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L38) return Outcome::not_enabled();
        if (me.obj != null) return Outcome::not_enabled();
        me.location = UserLocation::L38b;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:38: if (obj == null): no
    ///     in: if (obj == null) { rcu_read_unlock(); return; }
    constexpr Outcome user_L38_no(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L38) return Outcome::not_enabled();
        if (me.obj == null) return Outcome::not_enabled();
        me.location = config.get == Get::inc ? UserLocation::L39 : UserLocation::L41;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:38: rcu_read_unlock()
    constexpr Outcome user_L38b(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L38b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `table_lock` is still held at the end
        if (me.holds_table_lock) outcome.violate(Property::held_at_exit);
        me.shares_rcu = false;
        for (const Obj x : members<Scope, Obj>) s.obj[x].kept_by_user[self] = false;
        me.location = UserLocation::end;
        return outcome;
    }

    /// refcount_get_unless_zero.latch:40: refcount_inc(obj.refs)
    constexpr Outcome user_L39(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L39) return Outcome::not_enabled();
        // `obj` is null
        if (me.obj == null) return Outcome::trapped(Property::null_reference);
        // `refcount_inc(obj.refs)`: the object is not live
        if (!s.obj[me.obj].live &&
            !exists<Scope, User>([&](User r) { return s.obj[me.obj].kept_by_user[r]; }))
            return Outcome::trapped(Property::use_after_free);
        Outcome outcome = Outcome::taken();
        // `refcount_inc(obj.refs)`: the count is 0, so the object may be gone
        if (s.obj[me.obj].refs == 0) outcome.violate(Property::refcount_underflow);
        if (s.obj[me.obj].refs >= 0)
            s.obj[me.obj].refs = s.obj[me.obj].refs == 0 ? -1 : s.obj[me.obj].refs + 1;
        me.location = UserLocation::L45;
        return outcome;
    }

    /// refcount_get_unless_zero.latch:41: if (!refcount_inc_not_zero(obj.refs)): yes
    ///     in: } else if (!refcount_inc_not_zero(obj.refs)) {
    constexpr Outcome user_L41_yes(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L41) return Outcome::not_enabled();
        if (me.obj != null &&
            (s.obj[me.obj].live ||
                exists<Scope, User>([&](User r) { return s.obj[me.obj].kept_by_user[r]; })) &&
            s.obj[me.obj].refs != 0)
            return Outcome::not_enabled();
        // `obj` is null
        if (me.obj == null) return Outcome::trapped(Property::null_reference);
        // `refcount_inc_not_zero(obj.refs)`: the object is not live
        if (!s.obj[me.obj].live &&
            !exists<Scope, User>([&](User r) { return s.obj[me.obj].kept_by_user[r]; }))
            return Outcome::trapped(Property::use_after_free);
        me.location = UserLocation::L41b;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:41: if (!refcount_inc_not_zero(obj.refs)): no
    ///     in: } else if (!refcount_inc_not_zero(obj.refs)) {
    constexpr Outcome user_L41_no(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L41) return Outcome::not_enabled();
        if (me.obj == null ||
            (!s.obj[me.obj].live &&
                !exists<Scope, User>([&](User r) { return s.obj[me.obj].kept_by_user[r]; })) ||
            s.obj[me.obj].refs == 0)
            return Outcome::not_enabled();
        if (s.obj[me.obj].refs >= 0) s.obj[me.obj].refs += 1;
        me.location = UserLocation::L45;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:42: rcu_read_unlock()
    constexpr Outcome user_L41b(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L41b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `table_lock` is still held at the end
        if (me.holds_table_lock) outcome.violate(Property::held_at_exit);
        me.shares_rcu = false;
        for (const Obj x : members<Scope, Obj>) s.obj[x].kept_by_user[self] = false;
        me.location = UserLocation::end;
        return outcome;
    }

    /// refcount_get_unless_zero.latch:45: rcu_read_unlock()
    constexpr Outcome user_L45(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L45) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = false;
        for (const Obj x : members<Scope, Obj>) s.obj[x].kept_by_user[self] = false;
        me.location = UserLocation::use;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:47: assert live(obj)
    constexpr Outcome user_use(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::use) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `live(obj)` is false
        if (me.obj == null || !s.obj[me.obj].live) outcome.violate(Property::use);
        me.location = UserLocation::L48;
        return outcome;
    }

    /// refcount_get_unless_zero.latch:53: if (!refcount_dec_and_test(obj.refs)): yes
    ///     in: if (!refcount_dec_and_test(obj.refs)) return;
    constexpr Outcome user_L48_yes(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L48) return Outcome::not_enabled();
        if (me.obj != null &&
            (s.obj[me.obj].live ||
                exists<Scope, User>([&](User r) { return s.obj[me.obj].kept_by_user[r]; })) &&
            (s.obj[me.obj].refs < 0 ? s.obj[me.obj].refs
                    : s.obj[me.obj].refs == 0 ? -1
                    : s.obj[me.obj].refs - 1) ==
                0)
            return Outcome::not_enabled();
        // `obj` is null
        if (me.obj == null) return Outcome::trapped(Property::null_reference);
        // `refcount_dec_and_test(obj.refs)`: the object is not live
        if (!s.obj[me.obj].live &&
            !exists<Scope, User>([&](User r) { return s.obj[me.obj].kept_by_user[r]; }))
            return Outcome::trapped(Property::use_after_free);
        Outcome outcome = Outcome::taken();
        // `refcount_dec_and_test(obj.refs)`: the count is 0 already
        if (s.obj[me.obj].refs == 0) outcome.violate(Property::refcount_underflow);
        // `table_lock` is still held at the end
        if (me.holds_table_lock) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        if (s.obj[me.obj].refs >= 0)
            s.obj[me.obj].refs = s.obj[me.obj].refs == 0 ? -1 : s.obj[me.obj].refs - 1;
        me.location = UserLocation::end;
        return outcome;
    }

    /// refcount_get_unless_zero.latch:53: if (!refcount_dec_and_test(obj.refs)): no
    ///     in: if (!refcount_dec_and_test(obj.refs)) return;
    constexpr Outcome user_L48_no(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L48) return Outcome::not_enabled();
        if (me.obj == null ||
            (!s.obj[me.obj].live &&
                !exists<Scope, User>([&](User r) { return s.obj[me.obj].kept_by_user[r]; })) ||
            (s.obj[me.obj].refs < 0 ? s.obj[me.obj].refs
                    : s.obj[me.obj].refs == 0 ? -1
                    : s.obj[me.obj].refs - 1) !=
                0)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `refcount_dec_and_test(obj.refs)`: the count is 0 already
        if (s.obj[me.obj].refs == 0) outcome.violate(Property::refcount_underflow);
        if (s.obj[me.obj].refs >= 0)
            s.obj[me.obj].refs = s.obj[me.obj].refs == 0 ? -1 : s.obj[me.obj].refs - 1;
        me.location = UserLocation::L54;
        return outcome;
    }

    /// refcount_get_unless_zero.latch:54: spin_lock(table_lock)
    constexpr Outcome user_L54(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L54) return Outcome::not_enabled();
        if (!table_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_table_lock = true;
        me.location = UserLocation::L55;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:55: WRITE_ONCE(table[key], null)
    constexpr Outcome user_L55(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L55) return Outcome::not_enabled();
        s.table[me.key] = null;
        me.location = UserLocation::L56;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:56: spin_unlock(table_lock)
    constexpr Outcome user_L56(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L56) return Outcome::not_enabled();
        // `table_lock` is not held by this instance
        if (!me.holds_table_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_table_lock = false;
        me.location = config.freeing == Freeing::deferred ? UserLocation::L57 : UserLocation::L58;
        return Outcome::taken();
    }

    /// refcount_get_unless_zero.latch:57: kfree_rcu(obj)
    constexpr Outcome user_L57(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L57) return Outcome::not_enabled();
        // `obj` is null
        if (me.obj == null) return Outcome::trapped(Property::null_reference);
        // `obj` is not live
        if (!s.obj[me.obj].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `table_lock` is still held at the end
        if (me.holds_table_lock) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        s.obj[me.obj].live = false;
        for (const User r : members<Scope, User>)
            s.obj[me.obj].kept_by_user[r] = s.user[r].shares_rcu;
        me.location = UserLocation::end;
        return outcome;
    }

    /// refcount_get_unless_zero.latch:58: free(obj)
    constexpr Outcome user_L58(State& s, User self) const noexcept {
        auto& me = s.user[self];
        if (me.location != UserLocation::L58) return Outcome::not_enabled();
        // `obj` is null
        if (me.obj == null) return Outcome::trapped(Property::null_reference);
        // `obj` is not live
        if (!s.obj[me.obj].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `table_lock` is still held at the end
        if (me.holds_table_lock) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        s.obj[me.obj].live = false;
        me.location = UserLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Key key : members<Scope, Key>) visit(s.table[key], "table[", key, "]");
        for (const Obj obj : members<Scope, Obj>) {
            visit(s.obj[obj].live, obj, ".live");
            visit(s.obj[obj].used, obj, ".used");
            visit(s.obj[obj].refs, obj, ".refs");
            for (const User user : members<Scope, User>)
                visit(s.obj[obj].kept_by_user[user], obj, ".kept by user[", user, "]");
        }
        for (const Maker maker : members<Scope, Maker>) {
            visit(s.maker[maker].location, maker, ".location");
            visit(s.maker[maker].key, maker, ".key");
            visit(s.maker[maker].obj, maker, ".obj");
            visit(s.maker[maker].mine, maker, ".mine");
            visit(s.maker[maker].holds_table_lock, maker, ".holds_table_lock");
        }
        for (const User user : members<Scope, User>) {
            visit(s.user[user].location, user, ".location");
            visit(s.user[user].key, user, ".key");
            visit(s.user[user].obj, user, ".obj");
            visit(s.user[user].holds_table_lock, user, ".holds_table_lock");
            visit(s.user[user].shares_rcu, user, ".shares_rcu");
        }
    }
};

}  // namespace latchwork::generated::refcount_get_unless_zero
