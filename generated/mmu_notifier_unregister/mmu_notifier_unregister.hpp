/// The protocol mmu_notifier_unregister as a state machine. Written by Latchwork from
/// mmu_notifier_unregister.latch: change that, not this.
///
/// When mmu_notifier_unregister() returns, no callback of the notifier runs, and none will.
///
/// The callbacks run inside a read section, and unregister waits for those sections before the
/// driver frees the notifier. Up to 3.6 they were RCU read sections, in which nothing may
/// sleep: a callback that does is no reader any more, and unregister does not wait for it.
/// Since 3.7 (21a92735f660) there is one SRCU domain for all.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::mmu_notifier_unregister {

/// Which read section the callbacks run in.
enum class Section : std::uint8_t { classic, sleepable };

[[nodiscard]] constexpr auto names_of(Section) noexcept {
    return std::array<std::string_view, 2>{"classic", "sleepable"};
}

/// The variant of the protocol.
struct Config {
    Section section = Section::sleepable;  ///< Which read section the callbacks run in.

    /// Whether the driver unregisters its notifier from inside of a callback.
    bool self_2 = false;

    /// Whether unregister takes the notifier off the list before it calls ->release(), as in 3.7,
    /// and not after it.
    bool unlink_first = false;

    bool drop_sync = false;  ///< `drop sync`
    bool drop_exit_sync = false;  ///< `drop exit_sync`
};

struct NotifierTag {
    static constexpr std::string_view name = "Notifier";

    template <class Scope>
    static constexpr int size = Scope::Notifier;
};

/// A reference to an object of type `Notifier`, or null.
using Notifier = Member<NotifierTag>;

struct DriverTag {
    static constexpr std::string_view name = "driver";

    template <class Scope>
    static constexpr int size = Scope::driver;
};

/// A driver: mmu_notifier_register(), mmu_notifier_unregister(), kfree(). mm_take_all_locks()
/// is left out.
using Driver = Member<DriverTag>;

struct InvalidateTag {
    static constexpr std::string_view name = "invalidate";

    template <class Scope>
    static constexpr int size = Scope::invalidate;
};

/// One invalidation: __mmu_notifier_invalidate_range_start().
using Invalidate = Member<InvalidateTag>;

struct ExitTag {
    static constexpr std::string_view name = "exit";

    template <class Scope>
    static constexpr int size = Scope::exit;
};

/// The end of the mm: mmput(), exit_mmap() with __mmu_notifier_release(), mmdrop().
using Exit = Member<ExitTag>;

/// Where an instance of `driver` stands: before the step at this line or label.
enum class DriverLocation : std::uint8_t {
    L49, L31, L31b, L32, L33, L36, L36b, L38, L38b, L40, L44, L44b, L45, L45b, L53, L53b, L54,
    registered, L57, L58, L59, L60, L63, L64, L65, L65b, L67, sync, bug_on, L72, L74, end
};

[[nodiscard]] constexpr auto names_of(DriverLocation) noexcept {
    return std::array<std::string_view, 32>{"L49", "L31", "L31b", "L32", "L33", "L36", "L36b",
        "L38", "L38b", "L40", "L44", "L44b", "L45", "L45b", "L53", "L53b", "L54", "registered",
        "L57", "L58", "L59", "L60", "L63", "L64", "L65", "L65b", "L67", "sync", "bug_on", "L72",
        "L74", "end"};
}

/// Where an instance of `invalidate` stands: before the step at this line or label.
enum class InvalidateLocation : std::uint8_t {
    L78, L31, L33, L36, L36b, L38, L38b, L38c, L38d, L44, L45, L81, callback, L84, L85, end
};

[[nodiscard]] constexpr auto names_of(InvalidateLocation) noexcept {
    return std::array<std::string_view, 16>{"L78", "L31", "L33", "L36", "L36b", "L38", "L38b",
        "L38c", "L38d", "L44", "L45", "L81", "callback", "L84", "L85", "end"};
}

/// Where an instance of `exit` stands: before the step at this line or label.
enum class ExitLocation : std::uint8_t {
    L92, L31, L31b, L32, L33, L36, L36b, L38, L38b, L40, L95, L97, L97b, L99, L100, L100b, L101,
    exit_sync, L104, L105, end
};

[[nodiscard]] constexpr auto names_of(ExitLocation) noexcept {
    return std::array<std::string_view, 21>{"L92", "L31", "L31b", "L32", "L33", "L36", "L36b",
        "L38", "L38b", "L40", "L95", "L97", "L97b", "L99", "L100", "L100b", "L101", "exit_sync",
        "L104", "L105", "end"};
}

enum class Process : std::uint8_t { driver, invalidate, exit };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 3>{"driver", "invalidate", "exit"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    unregistered_for_good, released_first, mm_pinned, bug_on, deadlock, self_deadlock,
    unlock_not_held, held_at_exit, sleep_in_atomic, rcu_stall, null_reference, data_race,
    use_after_free, double_free, refcount_underflow
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 15>{"unregistered_for_good", "released_first", "mm_pinned",
        "bug_on", "deadlock", "self_deadlock", "unlock_not_held", "held_at_exit", "sleep_in_atomic",
        "rcu_stall", "null_reference", "data_race", "use_after_free", "double_free",
        "refcount_underflow"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    driver_L49, driver_L49_2, driver_L31, driver_L31b, driver_L32, driver_L33, driver_L36,
    driver_L36b, driver_L38, driver_L38b, driver_L40, driver_L44, driver_L44b, driver_L45,
    driver_L45b, driver_L53_yes, driver_L53_no, driver_L53b, driver_L54, driver_registered,
    driver_L57, driver_L58, driver_L59, driver_L60, driver_L60_2, driver_L63, driver_L64,
    driver_L65_yes, driver_L65_no, driver_L65b, driver_L67, driver_sync, driver_sync_2,
    driver_bug_on, driver_L72, driver_L74, invalidate_L78, invalidate_L78_2, invalidate_L31,
    invalidate_L33, invalidate_L36, invalidate_L36b, invalidate_L38, invalidate_L38b,
    invalidate_L38c, invalidate_L38d, invalidate_L44, invalidate_L45, invalidate_L81,
    invalidate_L81_2, invalidate_L81_3, invalidate_callback, invalidate_L84, invalidate_L85,
    exit_L92, exit_L31, exit_L31b, exit_L32, exit_L33, exit_L36, exit_L36b, exit_L38, exit_L38b,
    exit_L40, exit_L95, exit_L97, exit_L97_2, exit_L97_3, exit_L97b, exit_L99, exit_L100,
    exit_L100_2, exit_L100_3, exit_L100b, exit_L101, exit_exit_sync, exit_exit_sync_2, exit_L104,
    exit_L105
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Notifier = 2;
    static constexpr int driver = 2;
    static constexpr int invalidate = 1;
    static constexpr int exit = 1;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct NotifierFields {
        bool live = false;
        bool used = false;
        bool sptes = false;
        bool seen = false;

        friend bool operator==(const NotifierFields&, const NotifierFields&) = default;
    };

    /// A driver: mmu_notifier_register(), mmu_notifier_unregister(), kfree(). mm_take_all_locks()
    /// is left out.
    struct DriverFields {
        DriverLocation location = DriverLocation::L49;
        std::int32_t id = 0;
        bool listed = false;
        Notifier mn = null;
        std::int32_t enter_id = 0;
        bool holds_list_lock = false;
        bool shares_srcu = false;
        bool shares_rcu = false;
        Table<Scope, bool(Driver)> srcu_waits_for_driver;
        Table<Scope, bool(Invalidate)> srcu_waits_for_invalidate;
        Table<Scope, bool(Exit)> srcu_waits_for_exit;
        Table<Scope, bool(Driver)> rcu_waits_for_driver;
        Table<Scope, bool(Invalidate)> rcu_waits_for_invalidate;
        Table<Scope, bool(Exit)> rcu_waits_for_exit;

        friend bool operator==(const DriverFields&, const DriverFields&) = default;
    };

    /// One invalidation: __mmu_notifier_invalidate_range_start().
    struct InvalidateFields {
        InvalidateLocation location = InvalidateLocation::L78;
        std::int32_t id = 0;
        std::int32_t enter_id = 0;
        Notifier mn = null;
        bool holds_list_lock = false;
        bool shares_srcu = false;
        bool shares_rcu = false;
        Table<Scope, bool(Driver)> srcu_waits_for_driver;
        Table<Scope, bool(Invalidate)> srcu_waits_for_invalidate;
        Table<Scope, bool(Exit)> srcu_waits_for_exit;
        Table<Scope, bool(Driver)> rcu_waits_for_driver;
        Table<Scope, bool(Invalidate)> rcu_waits_for_invalidate;
        Table<Scope, bool(Exit)> rcu_waits_for_exit;
        Table<Scope, bool(Notifier)> visited;

        friend bool operator==(const InvalidateFields&, const InvalidateFields&) = default;
    };

    /// The end of the mm: mmput(), exit_mmap() with __mmu_notifier_release(), mmdrop().
    struct ExitFields {
        ExitLocation location = ExitLocation::L92;
        std::int32_t id = 0;
        std::int32_t enter_id = 0;
        Notifier mn = null;
        Notifier mn_2 = null;
        bool holds_list_lock = false;
        bool shares_srcu = false;
        bool shares_rcu = false;
        Table<Scope, bool(Driver)> srcu_waits_for_driver;
        Table<Scope, bool(Invalidate)> srcu_waits_for_invalidate;
        Table<Scope, bool(Exit)> srcu_waits_for_exit;
        Table<Scope, bool(Driver)> rcu_waits_for_driver;
        Table<Scope, bool(Invalidate)> rcu_waits_for_invalidate;
        Table<Scope, bool(Exit)> rcu_waits_for_exit;
        Table<Scope, bool(Notifier)> visited;
        Table<Scope, bool(Notifier)> visited_2;

        friend bool operator==(const ExitFields&, const ExitFields&) = default;
    };

    Table<Scope, bool(Notifier)> hashed;
    std::int32_t mm_users = 1;
    std::int32_t mm_count = 1;
    bool pages_freed = false;
    Table<Scope, NotifierFields(Notifier)> notifier;
    Table<Scope, DriverFields(Driver)> driver;
    Table<Scope, InvalidateFields(Invalidate)> invalidate;
    Table<Scope, ExitFields(Exit)> exit;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = mmu_notifier_unregister::State<Scope>;
    using Step = mmu_notifier_unregister::Step;
    using Property = mmu_notifier_unregister::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 79> actions{{
        {"driver.L49", 52, "mn = alloc Notifier else return", Process::driver, DriverLocation::L49,
            sort_info<Scope, Driver>, sort_info<Scope, Notifier>},
        {"driver.L49_2", 52, "mn = alloc Notifier else return: fails", Process::driver,
            DriverLocation::L49, sort_info<Scope, Driver>},
        {"driver.L31", 31, "id = srcu_read_lock(srcu)", Process::driver, DriverLocation::L31,
            sort_info<Scope, Driver>},
        {"driver.L31b", 31, "return id", Process::driver, DriverLocation::L31b,
            sort_info<Scope, Driver>},
        {"driver.L32", 32, "rcu_read_lock()", Process::driver, DriverLocation::L32,
            sort_info<Scope, Driver>},
        {"driver.L33", 33, "return 0", Process::driver, DriverLocation::L33,
            sort_info<Scope, Driver>},
        {"driver.L36", 36, "srcu_read_unlock(srcu, id)", Process::driver, DriverLocation::L36,
            sort_info<Scope, Driver>},
        {"driver.L36b", 36, "rcu_read_unlock()", Process::driver, DriverLocation::L36b,
            sort_info<Scope, Driver>},
        {"driver.L38", 38, "synchronize_srcu(srcu): end", Process::driver, DriverLocation::L38,
            sort_info<Scope, Driver>},
        {"driver.L38b", 38, "synchronize_rcu(): end", Process::driver, DriverLocation::L38b,
            sort_info<Scope, Driver>},
        {"driver.L40", 40, "mn.sptes = false", Process::driver, DriverLocation::L40,
            sort_info<Scope, Driver>},
        {"driver.L44", 44, "hashed[mn] = false", Process::driver, DriverLocation::L44,
            sort_info<Scope, Driver>},
        {"driver.L44b", 44, "hashed[mn] = false", Process::driver, DriverLocation::L44b,
            sort_info<Scope, Driver>},
        {"driver.L45", 45, "spin_unlock(list_lock)", Process::driver, DriverLocation::L45,
            sort_info<Scope, Driver>},
        {"driver.L45b", 45, "spin_unlock(list_lock)", Process::driver, DriverLocation::L45b,
            sort_info<Scope, Driver>},
        {"driver.L53_yes", 53, "if (!atomic_inc_not_zero(mm_users)): yes", Process::driver,
            DriverLocation::L53, sort_info<Scope, Driver>},
        {"driver.L53_no", 53, "if (!atomic_inc_not_zero(mm_users)): no", Process::driver,
            DriverLocation::L53, sort_info<Scope, Driver>},
        {"driver.L53b", 53, "free(mn)", Process::driver, DriverLocation::L53b,
            sort_info<Scope, Driver>},
        {"driver.L54", 54, "atomic_inc(mm_count)", Process::driver, DriverLocation::L54,
            sort_info<Scope, Driver>},
        {"driver.registered", 56, "mn.sptes = true", Process::driver, DriverLocation::registered,
            sort_info<Scope, Driver>},
        {"driver.L57", 57, "spin_lock(list_lock)", Process::driver, DriverLocation::L57,
            sort_info<Scope, Driver>},
        {"driver.L58", 58, "hashed[mn] = true", Process::driver, DriverLocation::L58,
            sort_info<Scope, Driver>},
        {"driver.L59", 59, "spin_unlock(list_lock)", Process::driver, DriverLocation::L59,
            sort_info<Scope, Driver>},
        {"driver.L60", 60, "atomic_dec(mm_users)", Process::driver, DriverLocation::L60,
            sort_info<Scope, Driver>},
        {"driver.L60_2", 60, "atomic_dec(mm_users)", Process::driver, DriverLocation::L60,
            sort_info<Scope, Driver>},
        {"driver.L63", 63, "listed = hashed[mn]", Process::driver, DriverLocation::L63,
            sort_info<Scope, Driver>},
        {"driver.L64", 43, "spin_lock(list_lock)", Process::driver, DriverLocation::L64,
            sort_info<Scope, Driver>},
        {"driver.L65_yes", 65, "if (listed): yes", Process::driver, DriverLocation::L65,
            sort_info<Scope, Driver>},
        {"driver.L65_no", 65, "if (listed): no", Process::driver, DriverLocation::L65,
            sort_info<Scope, Driver>},
        {"driver.L65b", 40, "might_sleep()", Process::driver, DriverLocation::L65b,
            sort_info<Scope, Driver>},
        {"driver.L67", 43, "spin_lock(list_lock)", Process::driver, DriverLocation::L67,
            sort_info<Scope, Driver>},
        {"driver.sync", 38, "synchronize_rcu(): begin", Process::driver, DriverLocation::sync,
            sort_info<Scope, Driver>},
        {"driver.sync_2", 38, "synchronize_srcu(srcu): begin", Process::driver,
            DriverLocation::sync, sort_info<Scope, Driver>},
        {"driver.bug_on", 71, "assert atomic_read(mm_count) > 0", Process::driver,
            DriverLocation::bug_on, sort_info<Scope, Driver>},
        {"driver.L72", 72, "atomic_dec(mm_count)", Process::driver, DriverLocation::L72,
            sort_info<Scope, Driver>},
        {"driver.L74", 74, "free(mn)", Process::driver, DriverLocation::L74,
            sort_info<Scope, Driver>},
        {"invalidate.L78", 32, "rcu_read_lock()", Process::invalidate, InvalidateLocation::L78,
            sort_info<Scope, Invalidate>},
        {"invalidate.L78_2", 31, "id = srcu_read_lock(srcu)", Process::invalidate,
            InvalidateLocation::L78, sort_info<Scope, Invalidate>},
        {"invalidate.L31", 31, "return id", Process::invalidate, InvalidateLocation::L31,
            sort_info<Scope, Invalidate>},
        {"invalidate.L33", 33, "return 0", Process::invalidate, InvalidateLocation::L33,
            sort_info<Scope, Invalidate>},
        {"invalidate.L36", 36, "srcu_read_unlock(srcu, id)", Process::invalidate,
            InvalidateLocation::L36, sort_info<Scope, Invalidate>},
        {"invalidate.L36b", 36, "rcu_read_unlock()", Process::invalidate, InvalidateLocation::L36b,
            sort_info<Scope, Invalidate>},
        {"invalidate.L38", 38, "synchronize_srcu(srcu): begin", Process::invalidate,
            InvalidateLocation::L38, sort_info<Scope, Invalidate>},
        {"invalidate.L38b", 38, "synchronize_srcu(srcu): end", Process::invalidate,
            InvalidateLocation::L38b, sort_info<Scope, Invalidate>},
        {"invalidate.L38c", 38, "synchronize_rcu(): begin", Process::invalidate,
            InvalidateLocation::L38c, sort_info<Scope, Invalidate>},
        {"invalidate.L38d", 38, "synchronize_rcu(): end", Process::invalidate,
            InvalidateLocation::L38d, sort_info<Scope, Invalidate>},
        {"invalidate.L44", 44, "hashed[mn] = false", Process::invalidate, InvalidateLocation::L44,
            sort_info<Scope, Invalidate>},
        {"invalidate.L45", 45, "spin_unlock(list_lock)", Process::invalidate,
            InvalidateLocation::L45, sort_info<Scope, Invalidate>},
        {"invalidate.L81", 81, "for (Notifier mn) where hashed[mn]: next", Process::invalidate,
            InvalidateLocation::L81, sort_info<Scope, Invalidate>, sort_info<Scope, Notifier>},
        {"invalidate.L81_2", 81, "for (Notifier mn) where hashed[mn]: skip", Process::invalidate,
            InvalidateLocation::L81, sort_info<Scope, Invalidate>, sort_info<Scope, Notifier>},
        {"invalidate.L81_3", 81, "for (Notifier mn) where hashed[mn]: done", Process::invalidate,
            InvalidateLocation::L81, sort_info<Scope, Invalidate>},
        {"invalidate.callback", 83, "might_sleep()", Process::invalidate,
            InvalidateLocation::callback, sort_info<Scope, Invalidate>},
        {"invalidate.L84", 84, "mn.seen = true", Process::invalidate, InvalidateLocation::L84,
            sort_info<Scope, Invalidate>},
        {"invalidate.L85", 43, "spin_lock(list_lock)", Process::invalidate, InvalidateLocation::L85,
            sort_info<Scope, Invalidate>},
        {"exit.L92", 94, "atomic_dec(mm_users)", Process::exit, ExitLocation::L92,
            sort_info<Scope, Exit>},
        {"exit.L31", 31, "id = srcu_read_lock(srcu)", Process::exit, ExitLocation::L31,
            sort_info<Scope, Exit>},
        {"exit.L31b", 31, "return id", Process::exit, ExitLocation::L31b, sort_info<Scope, Exit>},
        {"exit.L32", 32, "rcu_read_lock()", Process::exit, ExitLocation::L32,
            sort_info<Scope, Exit>},
        {"exit.L33", 33, "return 0", Process::exit, ExitLocation::L33, sort_info<Scope, Exit>},
        {"exit.L36", 36, "srcu_read_unlock(srcu, id)", Process::exit, ExitLocation::L36,
            sort_info<Scope, Exit>},
        {"exit.L36b", 36, "rcu_read_unlock()", Process::exit, ExitLocation::L36b,
            sort_info<Scope, Exit>},
        {"exit.L38", 38, "synchronize_srcu(srcu): end", Process::exit, ExitLocation::L38,
            sort_info<Scope, Exit>},
        {"exit.L38b", 38, "synchronize_rcu(): end", Process::exit, ExitLocation::L38b,
            sort_info<Scope, Exit>},
        {"exit.L40", 40, "mn.sptes = false", Process::exit, ExitLocation::L40,
            sort_info<Scope, Exit>},
        {"exit.L95", 95, "wait_event(atomic_read(mm_users) == 0)", Process::exit, ExitLocation::L95,
            sort_info<Scope, Exit>},
        {"exit.L97", 97, "for (Notifier mn) where hashed[mn]: next", Process::exit,
            ExitLocation::L97, sort_info<Scope, Exit>, sort_info<Scope, Notifier>},
        {"exit.L97_2", 97, "for (Notifier mn) where hashed[mn]: skip", Process::exit,
            ExitLocation::L97, sort_info<Scope, Exit>, sort_info<Scope, Notifier>},
        {"exit.L97_3", 97, "for (Notifier mn) where hashed[mn]: done", Process::exit,
            ExitLocation::L97, sort_info<Scope, Exit>},
        {"exit.L97b", 40, "might_sleep()", Process::exit, ExitLocation::L97b,
            sort_info<Scope, Exit>},
        {"exit.L99", 99, "spin_lock(list_lock)", Process::exit, ExitLocation::L99,
            sort_info<Scope, Exit>},
        {"exit.L100", 100, "for (Notifier mn) where hashed[mn]: next", Process::exit,
            ExitLocation::L100, sort_info<Scope, Exit>, sort_info<Scope, Notifier>},
        {"exit.L100_2", 100, "for (Notifier mn) where hashed[mn]: skip", Process::exit,
            ExitLocation::L100, sort_info<Scope, Exit>, sort_info<Scope, Notifier>},
        {"exit.L100_3", 100, "for (Notifier mn) where hashed[mn]: done", Process::exit,
            ExitLocation::L100, sort_info<Scope, Exit>},
        {"exit.L100b", 100, "hashed[mn] = false", Process::exit, ExitLocation::L100b,
            sort_info<Scope, Exit>},
        {"exit.L101", 101, "spin_unlock(list_lock)", Process::exit, ExitLocation::L101,
            sort_info<Scope, Exit>},
        {"exit.exit_sync", 38, "synchronize_rcu(): begin", Process::exit, ExitLocation::exit_sync,
            sort_info<Scope, Exit>},
        {"exit.exit_sync_2", 38, "synchronize_srcu(srcu): begin", Process::exit,
            ExitLocation::exit_sync, sort_info<Scope, Exit>},
        {"exit.L104", 104, "pages_freed = true", Process::exit, ExitLocation::L104,
            sort_info<Scope, Exit>},
        {"exit.L105", 105, "atomic_dec(mm_count)", Process::exit, ExitLocation::L105,
            sort_info<Scope, Exit>},
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
            case Process::driver:
                return to_number(s.driver[Driver{self}].location);
            case Process::invalidate:
                return to_number(s.invalidate[Invalidate{self}].location);
            case Process::exit:
                return to_number(s.exit[Exit{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::driver_L49:
                return driver_L49(s, chosen.instance<Driver>(), chosen.choice<Notifier>(0));
            case Action::driver_L49_2:
                return driver_L49_2(s, chosen.instance<Driver>());
            case Action::driver_L31:
                return driver_L31(s, chosen.instance<Driver>());
            case Action::driver_L31b:
                return driver_L31b(s, chosen.instance<Driver>());
            case Action::driver_L32:
                return driver_L32(s, chosen.instance<Driver>());
            case Action::driver_L33:
                return driver_L33(s, chosen.instance<Driver>());
            case Action::driver_L36:
                return driver_L36(s, chosen.instance<Driver>());
            case Action::driver_L36b:
                return driver_L36b(s, chosen.instance<Driver>());
            case Action::driver_L38:
                return driver_L38(s, chosen.instance<Driver>());
            case Action::driver_L38b:
                return driver_L38b(s, chosen.instance<Driver>());
            case Action::driver_L40:
                return driver_L40(s, chosen.instance<Driver>());
            case Action::driver_L44:
                return driver_L44(s, chosen.instance<Driver>());
            case Action::driver_L44b:
                return driver_L44b(s, chosen.instance<Driver>());
            case Action::driver_L45:
                return driver_L45(s, chosen.instance<Driver>());
            case Action::driver_L45b:
                return driver_L45b(s, chosen.instance<Driver>());
            case Action::driver_L53_yes:
                return driver_L53_yes(s, chosen.instance<Driver>());
            case Action::driver_L53_no:
                return driver_L53_no(s, chosen.instance<Driver>());
            case Action::driver_L53b:
                return driver_L53b(s, chosen.instance<Driver>());
            case Action::driver_L54:
                return driver_L54(s, chosen.instance<Driver>());
            case Action::driver_registered:
                return driver_registered(s, chosen.instance<Driver>());
            case Action::driver_L57:
                return driver_L57(s, chosen.instance<Driver>());
            case Action::driver_L58:
                return driver_L58(s, chosen.instance<Driver>());
            case Action::driver_L59:
                return driver_L59(s, chosen.instance<Driver>());
            case Action::driver_L60:
                return driver_L60(s, chosen.instance<Driver>());
            case Action::driver_L60_2:
                return driver_L60_2(s, chosen.instance<Driver>());
            case Action::driver_L63:
                return driver_L63(s, chosen.instance<Driver>());
            case Action::driver_L64:
                return driver_L64(s, chosen.instance<Driver>());
            case Action::driver_L65_yes:
                return driver_L65_yes(s, chosen.instance<Driver>());
            case Action::driver_L65_no:
                return driver_L65_no(s, chosen.instance<Driver>());
            case Action::driver_L65b:
                return driver_L65b(s, chosen.instance<Driver>());
            case Action::driver_L67:
                return driver_L67(s, chosen.instance<Driver>());
            case Action::driver_sync:
                return driver_sync(s, chosen.instance<Driver>());
            case Action::driver_sync_2:
                return driver_sync_2(s, chosen.instance<Driver>());
            case Action::driver_bug_on:
                return driver_bug_on(s, chosen.instance<Driver>());
            case Action::driver_L72:
                return driver_L72(s, chosen.instance<Driver>());
            case Action::driver_L74:
                return driver_L74(s, chosen.instance<Driver>());
            case Action::invalidate_L78:
                return invalidate_L78(s, chosen.instance<Invalidate>());
            case Action::invalidate_L78_2:
                return invalidate_L78_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L31:
                return invalidate_L31(s, chosen.instance<Invalidate>());
            case Action::invalidate_L33:
                return invalidate_L33(s, chosen.instance<Invalidate>());
            case Action::invalidate_L36:
                return invalidate_L36(s, chosen.instance<Invalidate>());
            case Action::invalidate_L36b:
                return invalidate_L36b(s, chosen.instance<Invalidate>());
            case Action::invalidate_L38:
                return invalidate_L38(s, chosen.instance<Invalidate>());
            case Action::invalidate_L38b:
                return invalidate_L38b(s, chosen.instance<Invalidate>());
            case Action::invalidate_L38c:
                return invalidate_L38c(s, chosen.instance<Invalidate>());
            case Action::invalidate_L38d:
                return invalidate_L38d(s, chosen.instance<Invalidate>());
            case Action::invalidate_L44:
                return invalidate_L44(s, chosen.instance<Invalidate>());
            case Action::invalidate_L45:
                return invalidate_L45(s, chosen.instance<Invalidate>());
            case Action::invalidate_L81:
                return invalidate_L81(s, chosen.instance<Invalidate>(), chosen.choice<Notifier>(0));
            case Action::invalidate_L81_2:
                return invalidate_L81_2(
                    s, chosen.instance<Invalidate>(), chosen.choice<Notifier>(0));
            case Action::invalidate_L81_3:
                return invalidate_L81_3(s, chosen.instance<Invalidate>());
            case Action::invalidate_callback:
                return invalidate_callback(s, chosen.instance<Invalidate>());
            case Action::invalidate_L84:
                return invalidate_L84(s, chosen.instance<Invalidate>());
            case Action::invalidate_L85:
                return invalidate_L85(s, chosen.instance<Invalidate>());
            case Action::exit_L92:
                return exit_L92(s, chosen.instance<Exit>());
            case Action::exit_L31:
                return exit_L31(s, chosen.instance<Exit>());
            case Action::exit_L31b:
                return exit_L31b(s, chosen.instance<Exit>());
            case Action::exit_L32:
                return exit_L32(s, chosen.instance<Exit>());
            case Action::exit_L33:
                return exit_L33(s, chosen.instance<Exit>());
            case Action::exit_L36:
                return exit_L36(s, chosen.instance<Exit>());
            case Action::exit_L36b:
                return exit_L36b(s, chosen.instance<Exit>());
            case Action::exit_L38:
                return exit_L38(s, chosen.instance<Exit>());
            case Action::exit_L38b:
                return exit_L38b(s, chosen.instance<Exit>());
            case Action::exit_L40:
                return exit_L40(s, chosen.instance<Exit>());
            case Action::exit_L95:
                return exit_L95(s, chosen.instance<Exit>());
            case Action::exit_L97:
                return exit_L97(s, chosen.instance<Exit>(), chosen.choice<Notifier>(0));
            case Action::exit_L97_2:
                return exit_L97_2(s, chosen.instance<Exit>(), chosen.choice<Notifier>(0));
            case Action::exit_L97_3:
                return exit_L97_3(s, chosen.instance<Exit>());
            case Action::exit_L97b:
                return exit_L97b(s, chosen.instance<Exit>());
            case Action::exit_L99:
                return exit_L99(s, chosen.instance<Exit>());
            case Action::exit_L100:
                return exit_L100(s, chosen.instance<Exit>(), chosen.choice<Notifier>(0));
            case Action::exit_L100_2:
                return exit_L100_2(s, chosen.instance<Exit>(), chosen.choice<Notifier>(0));
            case Action::exit_L100_3:
                return exit_L100_3(s, chosen.instance<Exit>());
            case Action::exit_L100b:
                return exit_L100b(s, chosen.instance<Exit>());
            case Action::exit_L101:
                return exit_L101(s, chosen.instance<Exit>());
            case Action::exit_exit_sync:
                return exit_exit_sync(s, chosen.instance<Exit>());
            case Action::exit_exit_sync_2:
                return exit_exit_sync_2(s, chosen.instance<Exit>());
            case Action::exit_L104:
                return exit_L104(s, chosen.instance<Exit>());
            case Action::exit_L105:
                return exit_L105(s, chosen.instance<Exit>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// A driver whose notifier is unregistered gets no callback. mmu_notifier_unregister.latch:109:
    /// the invariant `unregistered_for_good`.
    [[nodiscard]] constexpr bool unregistered_for_good(const State& s) const noexcept {
        return forall<Scope, Driver, Invalidate>([&](Driver d, Invalidate i) {
            return s.driver[d].location != DriverLocation::end ||
                !one_of(
                    s.invalidate[i].location, InvalidateLocation::L38, InvalidateLocation::L38b,
                    InvalidateLocation::L38c, InvalidateLocation::L38d, InvalidateLocation::L44,
                    InvalidateLocation::L45, InvalidateLocation::callback, InvalidateLocation::L84,
                    InvalidateLocation::L85) ||
                s.invalidate[i].mn != s.driver[d].mn;
        });
    }

    /// The pages of an mm are freed when no driver maps them any more.
    /// mmu_notifier_unregister.latch:113: the invariant `released_first`.
    [[nodiscard]] constexpr bool released_first(const State& s) const noexcept {
        return !s.pages_freed ||
            forall<Scope, Notifier>([&](Notifier n) {
                return !s.notifier[n].live || !s.notifier[n].sptes;
            });
    }

    /// A registered notifier keeps the mm_struct. mmu_notifier_unregister.latch:116: the invariant
    /// `mm_pinned`.
    [[nodiscard]] constexpr bool mm_pinned(const State& s) const noexcept {
        return count<Scope, Driver>([&](Driver d) {
                return one_of(
                    s.driver[d].location, DriverLocation::L31, DriverLocation::L31b,
                    DriverLocation::L32, DriverLocation::L33, DriverLocation::L36,
                    DriverLocation::L36b, DriverLocation::L38, DriverLocation::L38b,
                    DriverLocation::L40, DriverLocation::L44, DriverLocation::L44b,
                    DriverLocation::L45, DriverLocation::L45b, DriverLocation::registered,
                    DriverLocation::L57, DriverLocation::L58, DriverLocation::L59,
                    DriverLocation::L60, DriverLocation::L63, DriverLocation::L64,
                    DriverLocation::L65, DriverLocation::L65b, DriverLocation::L67,
                    DriverLocation::sync, DriverLocation::bug_on, DriverLocation::L72);
            }) <=
            s.mm_count;
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Driver>([&](Driver i) {
                return s.driver[i].location == DriverLocation::end;
            }) &&
            forall<Scope, Invalidate>([&](Invalidate i) {
                return s.invalidate[i].location == InvalidateLocation::end;
            }) &&
            forall<Scope, Exit>([&](Exit i) { return s.exit[i].location == ExitLocation::end; });
    }

    /// True if no step is enabled, and not every instance is at its end or idle.
    [[nodiscard]] constexpr bool deadlock(const State& s) const noexcept {
        return !finished(s) && !any_enabled(*this, s);
    }

    /// True if a run may start so, by the axioms and `init` of the spec.
    [[nodiscard]] constexpr bool admits(const State&) const noexcept {
        return forall<Scope, Exit, Exit>([&](Exit i, Exit j) { return i == j; });
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (!unregistered_for_good(s)) violated.insert(Property::unregistered_for_good);
        if (!released_first(s)) violated.insert(Property::released_first);
        if (!mm_pinned(s)) violated.insert(Property::mm_pinned);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Driver self : members<Scope, Driver>) {
            const auto& me = s.driver[self];
            switch (me.location) {
                case DriverLocation::L57:
                case DriverLocation::L64:
                case DriverLocation::L67:
                    // this instance waits for `list_lock`, which it holds itself (taken in lines 43,
                    // 57)
                    if (me.holds_list_lock) violated.insert(Property::self_deadlock);
                    break;
                case DriverLocation::L65b:
                    // this may sleep, while `list_lock` is held (taken in lines 43, 57)
                    if (me.holds_list_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 32)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    break;
                case DriverLocation::sync:
                    // this may sleep, while `list_lock` is held (taken in lines 43, 57)
                    if (config.section != Section::sleepable && me.holds_list_lock)
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `list_lock` is held (taken in lines 43, 57)
                    if (config.section == Section::sleepable && me.holds_list_lock)
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 32)
                    if (config.section == Section::sleepable && me.shares_rcu)
                        violated.insert(Property::sleep_in_atomic);
                    break;
                default:
                    break;
            }
        }
        for (const Invalidate self : members<Scope, Invalidate>) {
            const auto& me = s.invalidate[self];
            switch (me.location) {
                case InvalidateLocation::L38:
                case InvalidateLocation::callback:
                    // this may sleep, while `list_lock` is held (taken in line 43)
                    if (me.holds_list_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 32)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    break;
                case InvalidateLocation::L38c:
                    // this may sleep, while `list_lock` is held (taken in line 43)
                    if (me.holds_list_lock) violated.insert(Property::sleep_in_atomic);
                    break;
                case InvalidateLocation::L85:
                    // this instance waits for `list_lock`, which it holds itself (taken in line 43)
                    if (me.holds_list_lock) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Exit self : members<Scope, Exit>) {
            const auto& me = s.exit[self];
            switch (me.location) {
                case ExitLocation::L95:
                case ExitLocation::L97b:
                    // this may sleep, while `list_lock` is held (taken in line 99)
                    if (me.holds_list_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 32)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    break;
                case ExitLocation::L99:
                    // this instance waits for `list_lock`, which it holds itself (taken in line 99)
                    if (me.holds_list_lock) violated.insert(Property::self_deadlock);
                    break;
                case ExitLocation::exit_sync:
                    // this may sleep, while `list_lock` is held (taken in line 99)
                    if (config.section != Section::sleepable && me.holds_list_lock)
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `list_lock` is held (taken in line 99)
                    if (config.section == Section::sleepable && me.holds_list_lock)
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 32)
                    if (config.section == Section::sleepable && me.shares_rcu)
                        violated.insert(Property::sleep_in_atomic);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `list_lock`.
    [[nodiscard]] static constexpr bool list_lock_is_free(const State& s) noexcept {
        return forall<Scope, Driver>([&](Driver i) { return !s.driver[i].holds_list_lock; }) &&
            forall<Scope, Invalidate>([&](Invalidate i) {
                return !s.invalidate[i].holds_list_lock;
            }) &&
            forall<Scope, Exit>([&](Exit i) { return !s.exit[i].holds_list_lock; });
    }

    /// mmu_notifier_unregister.latch:52: mn = alloc Notifier else return
    constexpr Outcome driver_L49(State& s, Driver self, Notifier slot) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L49) return Outcome::not_enabled();
        if (s.notifier[slot].used) return Outcome::not_enabled();
        s.notifier[slot].live = true;
        s.notifier[slot].used = true;
        me.mn = slot;
        me.location = DriverLocation::L53;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:52: mn = alloc Notifier else return: fails
    ///     in: Notifier mn = alloc Notifier else return;
    constexpr Outcome driver_L49_2(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L49) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `list_lock` is still held at the end
        if (me.holds_list_lock) outcome.violate(Property::held_at_exit);
        // `srcu` is still held at the end
        if (me.shares_srcu) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        me.location = DriverLocation::end;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:31: id = srcu_read_lock(srcu)
    constexpr Outcome driver_L31(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L31) return Outcome::not_enabled();
        me.enter_id = me.shares_srcu ? 1 : 0;
        me.shares_srcu = true;
        me.location = DriverLocation::L31b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:31: return id
    constexpr Outcome driver_L31b(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L31b) return Outcome::not_enabled();
        me.id = me.enter_id;
        me.location = DriverLocation::L63;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:32: rcu_read_lock()
    constexpr Outcome driver_L32(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L32) return Outcome::not_enabled();
        me.shares_rcu = true;
        me.location = DriverLocation::L33;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:33: return 0
    constexpr Outcome driver_L33(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L33) return Outcome::not_enabled();
        me.id = 0;
        me.location = DriverLocation::L63;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:36: srcu_read_unlock(srcu, id)
    constexpr Outcome driver_L36(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L36) return Outcome::not_enabled();
        // `srcu` is not held by this instance
        if (!me.shares_srcu) return Outcome::trapped(Property::unlock_not_held);
        // `id` is not the token of the section that is open
        if (me.id != 0) return Outcome::trapped(Property::unlock_not_held);
        me.shares_srcu = false;
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].srcu_waits_for_driver[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].srcu_waits_for_driver[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].srcu_waits_for_driver[self] = false;
        me.location =
            !config.unlink_first ? DriverLocation::L67
                : config.drop_sync ? DriverLocation::bug_on
                : DriverLocation::sync;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:36: rcu_read_unlock()
    constexpr Outcome driver_L36b(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L36b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = false;
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].rcu_waits_for_driver[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_driver[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_driver[self] = false;
        me.location =
            !config.unlink_first ? DriverLocation::L67
                : config.drop_sync ? DriverLocation::bug_on
                : DriverLocation::sync;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:38: synchronize_srcu(srcu): end
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome driver_L38(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L38) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver r) { return me.srcu_waits_for_driver[r]; }) ||
            exists<Scope, Invalidate>([&](Invalidate r) {
                return me.srcu_waits_for_invalidate[r];
            }) ||
            exists<Scope, Exit>([&](Exit r) { return me.srcu_waits_for_exit[r]; }))
            return Outcome::not_enabled();
        me.location = DriverLocation::bug_on;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:38: synchronize_rcu(): end
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome driver_L38b(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L38b) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver r) { return me.rcu_waits_for_driver[r]; }) ||
            exists<Scope, Invalidate>([&](Invalidate r) {
                return me.rcu_waits_for_invalidate[r];
            }) ||
            exists<Scope, Exit>([&](Exit r) { return me.rcu_waits_for_exit[r]; }))
            return Outcome::not_enabled();
        me.location = DriverLocation::bug_on;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:40: mn.sptes = false
    constexpr Outcome driver_L40(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L40) return Outcome::not_enabled();
        // `mn.sptes`: the object is not live
        if (!s.notifier[me.mn].live) return Outcome::trapped(Property::use_after_free);
        s.notifier[me.mn].sptes = false;
        me.location =
            config.section == Section::sleepable ? DriverLocation::L36 : DriverLocation::L36b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:44: hashed[mn] = false
    constexpr Outcome driver_L44(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L44) return Outcome::not_enabled();
        s.hashed[me.mn] = false;
        me.location = DriverLocation::L45;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:44: hashed[mn] = false
    constexpr Outcome driver_L44b(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L44b) return Outcome::not_enabled();
        s.hashed[me.mn] = false;
        me.location = DriverLocation::L45b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:45: spin_unlock(list_lock)
    constexpr Outcome driver_line_45(
        State& s, Driver self, DriverLocation at, DriverLocation next) const noexcept {
        auto& me = s.driver[self];
        if (me.location != at) return Outcome::not_enabled();
        // `list_lock` is not held by this instance
        if (!me.holds_list_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_list_lock = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome driver_L45(State& s, Driver self) const noexcept {
        return driver_line_45(s, self, DriverLocation::L45, DriverLocation::L65);
    }

    constexpr Outcome driver_L45b(State& s, Driver self) const noexcept {
        return driver_line_45(
            s, self, DriverLocation::L45b, config.drop_sync
                ? DriverLocation::bug_on
                : DriverLocation::sync);
    }

    /// mmu_notifier_unregister.latch:53: if (!atomic_inc_not_zero(mm_users)): yes
    ///     in: if (!atomic_inc_not_zero(mm_users)) { free(mn); return; }
    constexpr Outcome driver_L53_yes(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L53) return Outcome::not_enabled();
        if (s.mm_users != 0) return Outcome::not_enabled();
        me.location = DriverLocation::L53b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:53: if (!atomic_inc_not_zero(mm_users)): no
    ///     in: if (!atomic_inc_not_zero(mm_users)) { free(mn); return; }
    constexpr Outcome driver_L53_no(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L53) return Outcome::not_enabled();
        if (s.mm_users == 0) return Outcome::not_enabled();
        s.mm_users += 1;
        me.location = DriverLocation::L54;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:53: free(mn)
    constexpr Outcome driver_L53b(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L53b) return Outcome::not_enabled();
        // `mn` is not live
        if (!s.notifier[me.mn].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `list_lock` is still held at the end
        if (me.holds_list_lock) outcome.violate(Property::held_at_exit);
        // `srcu` is still held at the end
        if (me.shares_srcu) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        s.notifier[me.mn].live = false;
        me.location = DriverLocation::end;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:54: atomic_inc(mm_count)
    constexpr Outcome driver_L54(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L54) return Outcome::not_enabled();
        s.mm_count += 1;
        me.location = DriverLocation::registered;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:56: mn.sptes = true
    constexpr Outcome driver_registered(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::registered) return Outcome::not_enabled();
        // `mn.sptes`: the object is not live
        if (!s.notifier[me.mn].live) return Outcome::trapped(Property::use_after_free);
        s.notifier[me.mn].sptes = true;
        me.location = DriverLocation::L57;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:57: spin_lock(list_lock)
    constexpr Outcome driver_L57(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L57) return Outcome::not_enabled();
        if (!list_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_list_lock = true;
        me.location = DriverLocation::L58;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:58: hashed[mn] = true
    constexpr Outcome driver_L58(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L58) return Outcome::not_enabled();
        s.hashed[me.mn] = true;
        me.location = DriverLocation::L59;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:59: spin_unlock(list_lock)
    constexpr Outcome driver_L59(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L59) return Outcome::not_enabled();
        // `list_lock` is not held by this instance
        if (!me.holds_list_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_list_lock = false;
        me.location = DriverLocation::L60;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:60: atomic_dec(mm_users)
    constexpr Outcome driver_L60(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L60) return Outcome::not_enabled();
        if (config.self_2) return Outcome::not_enabled();
        s.mm_users -= 1;
        me.location =
            config.section == Section::sleepable ? DriverLocation::L31 : DriverLocation::L32;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:60: atomic_dec(mm_users)
    constexpr Outcome driver_L60_2(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L60) return Outcome::not_enabled();
        if (!config.self_2) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `list_lock` is still held at the end
        if (me.holds_list_lock) outcome.violate(Property::held_at_exit);
        // `srcu` is still held at the end
        if (me.shares_srcu) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        s.mm_users -= 1;
        me.location = DriverLocation::end;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:63: listed = hashed[mn]
    constexpr Outcome driver_L63(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L63) return Outcome::not_enabled();
        me.listed = s.hashed[me.mn];
        me.location = config.unlink_first ? DriverLocation::L64 : DriverLocation::L65;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:43: spin_lock(list_lock)
    constexpr Outcome driver_line_43(
        State& s, Driver self, DriverLocation at, DriverLocation next) const noexcept {
        auto& me = s.driver[self];
        if (me.location != at) return Outcome::not_enabled();
        if (!list_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_list_lock = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome driver_L64(State& s, Driver self) const noexcept {
        return driver_line_43(s, self, DriverLocation::L64, DriverLocation::L44);
    }

    /// mmu_notifier_unregister.latch:65: if (listed): yes
    ///     in: if (listed) release(mn);
    constexpr Outcome driver_L65_yes(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L65) return Outcome::not_enabled();
        if (!me.listed) return Outcome::not_enabled();
        me.location = DriverLocation::L65b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:65: if (listed): no
    ///     in: if (listed) release(mn);
    constexpr Outcome driver_L65_no(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L65) return Outcome::not_enabled();
        if (me.listed) return Outcome::not_enabled();
        me.location =
            config.section == Section::sleepable ? DriverLocation::L36 : DriverLocation::L36b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:40: might_sleep()
    constexpr Outcome driver_L65b(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L65b) return Outcome::not_enabled();
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].rcu_waits_for_driver[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_driver[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_driver[self] = false;
        me.location = DriverLocation::L40;
        return Outcome::taken();
    }

    constexpr Outcome driver_L67(State& s, Driver self) const noexcept {
        return driver_line_43(s, self, DriverLocation::L67, DriverLocation::L44b);
    }

    /// mmu_notifier_unregister.latch:38: synchronize_rcu(): begin
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome driver_sync(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::sync) return Outcome::not_enabled();
        if (config.section == Section::sleepable) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this instance waits for the readers of `rcu` and is one itself
        if (me.shares_rcu) outcome.violate(Property::rcu_stall);
        for (const Driver r : members<Scope, Driver>)
            me.rcu_waits_for_driver[r] = s.driver[r].shares_rcu;
        for (const Invalidate r : members<Scope, Invalidate>)
            me.rcu_waits_for_invalidate[r] = s.invalidate[r].shares_rcu;
        for (const Exit r : members<Scope, Exit>) me.rcu_waits_for_exit[r] = s.exit[r].shares_rcu;
        me.location = DriverLocation::L38b;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:38: synchronize_srcu(srcu): begin
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome driver_sync_2(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::sync) return Outcome::not_enabled();
        if (config.section != Section::sleepable) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this instance waits for the readers of `srcu` and is one itself
        if (me.shares_srcu) outcome.violate(Property::rcu_stall);
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].rcu_waits_for_driver[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_driver[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_driver[self] = false;
        for (const Driver r : members<Scope, Driver>)
            me.srcu_waits_for_driver[r] = s.driver[r].shares_srcu;
        for (const Invalidate r : members<Scope, Invalidate>)
            me.srcu_waits_for_invalidate[r] = s.invalidate[r].shares_srcu;
        for (const Exit r : members<Scope, Exit>) me.srcu_waits_for_exit[r] = s.exit[r].shares_srcu;
        me.location = DriverLocation::L38;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:71: assert atomic_read(mm_count) > 0
    constexpr Outcome driver_bug_on(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::bug_on) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `atomic_read(mm_count) > 0` is false
        if (s.mm_count <= 0) outcome.violate(Property::bug_on);
        me.location = DriverLocation::L72;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:72: atomic_dec(mm_count)
    constexpr Outcome driver_L72(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L72) return Outcome::not_enabled();
        s.mm_count -= 1;
        me.location = DriverLocation::L74;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:74: free(mn)
    constexpr Outcome driver_L74(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L74) return Outcome::not_enabled();
        // `mn` is not live
        if (!s.notifier[me.mn].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `list_lock` is still held at the end
        if (me.holds_list_lock) outcome.violate(Property::held_at_exit);
        // `srcu` is still held at the end
        if (me.shares_srcu) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        s.notifier[me.mn].live = false;
        me.location = DriverLocation::end;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:32: rcu_read_lock()
    constexpr Outcome invalidate_L78(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L78) return Outcome::not_enabled();
        if (config.section == Section::sleepable) return Outcome::not_enabled();
        me.shares_rcu = true;
        me.location = InvalidateLocation::L33;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:31: id = srcu_read_lock(srcu)
    constexpr Outcome invalidate_L78_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L78) return Outcome::not_enabled();
        if (config.section != Section::sleepable) return Outcome::not_enabled();
        me.enter_id = me.shares_srcu ? 1 : 0;
        me.shares_srcu = true;
        me.location = InvalidateLocation::L31;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:31: return id
    constexpr Outcome invalidate_L31(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L31) return Outcome::not_enabled();
        me.id = me.enter_id;
        me.visited.fill(false);
        me.location = InvalidateLocation::L81;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:33: return 0
    constexpr Outcome invalidate_L33(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L33) return Outcome::not_enabled();
        me.id = 0;
        me.visited.fill(false);
        me.location = InvalidateLocation::L81;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:36: srcu_read_unlock(srcu, id)
    constexpr Outcome invalidate_L36(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L36) return Outcome::not_enabled();
        // `srcu` is not held by this instance
        if (!me.shares_srcu) return Outcome::trapped(Property::unlock_not_held);
        // `id` is not the token of the section that is open
        if (me.id != 0) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `list_lock` is still held at the end
        if (me.holds_list_lock) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        me.shares_srcu = false;
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].srcu_waits_for_invalidate[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].srcu_waits_for_invalidate[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].srcu_waits_for_invalidate[self] = false;
        me.location = InvalidateLocation::end;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:36: rcu_read_unlock()
    constexpr Outcome invalidate_L36b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L36b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `list_lock` is still held at the end
        if (me.holds_list_lock) outcome.violate(Property::held_at_exit);
        // `srcu` is still held at the end
        if (me.shares_srcu) outcome.violate(Property::held_at_exit);
        me.shares_rcu = false;
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].rcu_waits_for_invalidate[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_invalidate[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_invalidate[self] = false;
        me.location = InvalidateLocation::end;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:38: synchronize_srcu(srcu): begin
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome invalidate_L38(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L38) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this instance waits for the readers of `srcu` and is one itself
        if (me.shares_srcu) outcome.violate(Property::rcu_stall);
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].rcu_waits_for_invalidate[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_invalidate[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_invalidate[self] = false;
        for (const Driver r : members<Scope, Driver>)
            me.srcu_waits_for_driver[r] = s.driver[r].shares_srcu;
        for (const Invalidate r : members<Scope, Invalidate>)
            me.srcu_waits_for_invalidate[r] = s.invalidate[r].shares_srcu;
        for (const Exit r : members<Scope, Exit>) me.srcu_waits_for_exit[r] = s.exit[r].shares_srcu;
        me.location = InvalidateLocation::L38b;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:38: synchronize_srcu(srcu): end
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome invalidate_L38b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L38b) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver r) { return me.srcu_waits_for_driver[r]; }) ||
            exists<Scope, Invalidate>([&](Invalidate r) {
                return me.srcu_waits_for_invalidate[r];
            }) ||
            exists<Scope, Exit>([&](Exit r) { return me.srcu_waits_for_exit[r]; }))
            return Outcome::not_enabled();
        me.location = InvalidateLocation::L81;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:38: synchronize_rcu(): begin
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome invalidate_L38c(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L38c) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this instance waits for the readers of `rcu` and is one itself
        if (me.shares_rcu) outcome.violate(Property::rcu_stall);
        for (const Driver r : members<Scope, Driver>)
            me.rcu_waits_for_driver[r] = s.driver[r].shares_rcu;
        for (const Invalidate r : members<Scope, Invalidate>)
            me.rcu_waits_for_invalidate[r] = s.invalidate[r].shares_rcu;
        for (const Exit r : members<Scope, Exit>) me.rcu_waits_for_exit[r] = s.exit[r].shares_rcu;
        me.location = InvalidateLocation::L38d;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:38: synchronize_rcu(): end
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome invalidate_L38d(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L38d) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver r) { return me.rcu_waits_for_driver[r]; }) ||
            exists<Scope, Invalidate>([&](Invalidate r) {
                return me.rcu_waits_for_invalidate[r];
            }) ||
            exists<Scope, Exit>([&](Exit r) { return me.rcu_waits_for_exit[r]; }))
            return Outcome::not_enabled();
        me.location = InvalidateLocation::L81;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:44: hashed[mn] = false
    constexpr Outcome invalidate_L44(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L44) return Outcome::not_enabled();
        s.hashed[me.mn] = false;
        me.location = InvalidateLocation::L45;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:45: spin_unlock(list_lock)
    constexpr Outcome invalidate_L45(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L45) return Outcome::not_enabled();
        // `list_lock` is not held by this instance
        if (!me.holds_list_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_list_lock = false;
        me.location =
            config.section == Section::sleepable
                ? InvalidateLocation::L38
                : InvalidateLocation::L38c;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:81: for (Notifier mn) where hashed[mn]: next
    ///     in: for (Notifier mn) where hashed[mn] {
    constexpr Outcome invalidate_L81(State& s, Invalidate self, Notifier mn) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L81) return Outcome::not_enabled();
        if (me.visited[mn] || !s.hashed[mn]) return Outcome::not_enabled();
        me.mn = mn;
        me.visited[mn] = true;
        me.location = InvalidateLocation::callback;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:81: for (Notifier mn) where hashed[mn]: skip
    ///     in: for (Notifier mn) where hashed[mn] {
    constexpr Outcome invalidate_L81_2(State& s, Invalidate self, Notifier mn) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L81) return Outcome::not_enabled();
        if (me.visited[mn] || s.hashed[mn]) return Outcome::not_enabled();
        me.visited[mn] = true;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:81: for (Notifier mn) where hashed[mn]: done
    ///     in: for (Notifier mn) where hashed[mn] {
    constexpr Outcome invalidate_L81_3(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L81) return Outcome::not_enabled();
        if (!forall<Scope, Notifier>([&](Notifier mn) { return me.visited[mn]; }))
            return Outcome::not_enabled();
        me.location =
            config.section == Section::sleepable
                ? InvalidateLocation::L36
                : InvalidateLocation::L36b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:83: might_sleep()
    constexpr Outcome invalidate_callback(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::callback) return Outcome::not_enabled();
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].rcu_waits_for_invalidate[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_invalidate[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_invalidate[self] = false;
        me.location = InvalidateLocation::L84;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:84: mn.seen = true
    constexpr Outcome invalidate_L84(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L84) return Outcome::not_enabled();
        // `mn.seen`: the object is not live
        if (!s.notifier[me.mn].live) return Outcome::trapped(Property::use_after_free);
        s.notifier[me.mn].seen = true;
        me.location = config.self_2 ? InvalidateLocation::L85 : InvalidateLocation::L81;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:43: spin_lock(list_lock)
    constexpr Outcome invalidate_L85(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L85) return Outcome::not_enabled();
        if (!list_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_list_lock = true;
        me.location = InvalidateLocation::L44;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:94: atomic_dec(mm_users)
    constexpr Outcome exit_L92(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L92) return Outcome::not_enabled();
        s.mm_users -= 1;
        me.location = ExitLocation::L95;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:31: id = srcu_read_lock(srcu)
    constexpr Outcome exit_L31(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L31) return Outcome::not_enabled();
        me.enter_id = me.shares_srcu ? 1 : 0;
        me.shares_srcu = true;
        me.location = ExitLocation::L31b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:31: return id
    constexpr Outcome exit_L31b(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L31b) return Outcome::not_enabled();
        me.id = me.enter_id;
        me.visited.fill(false);
        me.location = ExitLocation::L97;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:32: rcu_read_lock()
    constexpr Outcome exit_L32(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L32) return Outcome::not_enabled();
        me.shares_rcu = true;
        me.location = ExitLocation::L33;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:33: return 0
    constexpr Outcome exit_L33(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L33) return Outcome::not_enabled();
        me.id = 0;
        me.visited.fill(false);
        me.location = ExitLocation::L97;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:36: srcu_read_unlock(srcu, id)
    constexpr Outcome exit_L36(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L36) return Outcome::not_enabled();
        // `srcu` is not held by this instance
        if (!me.shares_srcu) return Outcome::trapped(Property::unlock_not_held);
        // `id` is not the token of the section that is open
        if (me.id != 0) return Outcome::trapped(Property::unlock_not_held);
        me.shares_srcu = false;
        for (const Driver w : members<Scope, Driver>) s.driver[w].srcu_waits_for_exit[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].srcu_waits_for_exit[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].srcu_waits_for_exit[self] = false;
        me.location = ExitLocation::L99;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:36: rcu_read_unlock()
    constexpr Outcome exit_L36b(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L36b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = false;
        for (const Driver w : members<Scope, Driver>) s.driver[w].rcu_waits_for_exit[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_exit[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_exit[self] = false;
        me.location = ExitLocation::L99;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:38: synchronize_srcu(srcu): end
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome exit_L38(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L38) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver r) { return me.srcu_waits_for_driver[r]; }) ||
            exists<Scope, Invalidate>([&](Invalidate r) {
                return me.srcu_waits_for_invalidate[r];
            }) ||
            exists<Scope, Exit>([&](Exit r) { return me.srcu_waits_for_exit[r]; }))
            return Outcome::not_enabled();
        me.location = ExitLocation::L104;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:38: synchronize_rcu(): end
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome exit_L38b(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L38b) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver r) { return me.rcu_waits_for_driver[r]; }) ||
            exists<Scope, Invalidate>([&](Invalidate r) {
                return me.rcu_waits_for_invalidate[r];
            }) ||
            exists<Scope, Exit>([&](Exit r) { return me.rcu_waits_for_exit[r]; }))
            return Outcome::not_enabled();
        me.location = ExitLocation::L104;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:40: mn.sptes = false
    constexpr Outcome exit_L40(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L40) return Outcome::not_enabled();
        // `mn.sptes`: the object is not live
        if (!s.notifier[me.mn].live) return Outcome::trapped(Property::use_after_free);
        s.notifier[me.mn].sptes = false;
        me.location = ExitLocation::L97;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:95: wait_event(atomic_read(mm_users) == 0)
    constexpr Outcome exit_L95(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L95) return Outcome::not_enabled();
        if (s.mm_users != 0) return Outcome::not_enabled();
        for (const Driver w : members<Scope, Driver>) s.driver[w].rcu_waits_for_exit[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_exit[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_exit[self] = false;
        me.location = config.section == Section::sleepable ? ExitLocation::L31 : ExitLocation::L32;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:97: for (Notifier mn) where hashed[mn]: next
    ///     in: for (Notifier mn) where hashed[mn] release(mn);
    constexpr Outcome exit_L97(State& s, Exit self, Notifier mn) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L97) return Outcome::not_enabled();
        if (me.visited[mn] || !s.hashed[mn]) return Outcome::not_enabled();
        me.mn = mn;
        me.visited[mn] = true;
        me.location = ExitLocation::L97b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:97: for (Notifier mn) where hashed[mn]: skip
    ///     in: for (Notifier mn) where hashed[mn] release(mn);
    constexpr Outcome exit_L97_2(State& s, Exit self, Notifier mn) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L97) return Outcome::not_enabled();
        if (me.visited[mn] || s.hashed[mn]) return Outcome::not_enabled();
        me.visited[mn] = true;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:97: for (Notifier mn) where hashed[mn]: done
    ///     in: for (Notifier mn) where hashed[mn] release(mn);
    constexpr Outcome exit_L97_3(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L97) return Outcome::not_enabled();
        if (!forall<Scope, Notifier>([&](Notifier mn) { return me.visited[mn]; }))
            return Outcome::not_enabled();
        me.location = config.section == Section::sleepable ? ExitLocation::L36 : ExitLocation::L36b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:40: might_sleep()
    constexpr Outcome exit_L97b(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L97b) return Outcome::not_enabled();
        for (const Driver w : members<Scope, Driver>) s.driver[w].rcu_waits_for_exit[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_exit[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_exit[self] = false;
        me.location = ExitLocation::L40;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:99: spin_lock(list_lock)
    constexpr Outcome exit_L99(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L99) return Outcome::not_enabled();
        if (!list_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_list_lock = true;
        me.visited_2.fill(false);
        me.location = ExitLocation::L100;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:100: for (Notifier mn) where hashed[mn]: next
    ///     in: for (Notifier mn) where hashed[mn] hashed[mn] = false;
    constexpr Outcome exit_L100(State& s, Exit self, Notifier mn) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L100) return Outcome::not_enabled();
        if (me.visited_2[mn] || !s.hashed[mn]) return Outcome::not_enabled();
        me.mn_2 = mn;
        me.visited_2[mn] = true;
        me.location = ExitLocation::L100b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:100: for (Notifier mn) where hashed[mn]: skip
    ///     in: for (Notifier mn) where hashed[mn] hashed[mn] = false;
    constexpr Outcome exit_L100_2(State& s, Exit self, Notifier mn) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L100) return Outcome::not_enabled();
        if (me.visited_2[mn] || s.hashed[mn]) return Outcome::not_enabled();
        me.visited_2[mn] = true;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:100: for (Notifier mn) where hashed[mn]: done
    ///     in: for (Notifier mn) where hashed[mn] hashed[mn] = false;
    constexpr Outcome exit_L100_3(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L100) return Outcome::not_enabled();
        if (!forall<Scope, Notifier>([&](Notifier mn) { return me.visited_2[mn]; }))
            return Outcome::not_enabled();
        me.location = ExitLocation::L101;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:100: hashed[mn] = false
    constexpr Outcome exit_L100b(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L100b) return Outcome::not_enabled();
        s.hashed[me.mn_2] = false;
        me.location = ExitLocation::L100;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:101: spin_unlock(list_lock)
    constexpr Outcome exit_L101(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L101) return Outcome::not_enabled();
        // `list_lock` is not held by this instance
        if (!me.holds_list_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_list_lock = false;
        me.location = config.drop_exit_sync ? ExitLocation::L104 : ExitLocation::exit_sync;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:38: synchronize_rcu(): begin
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome exit_exit_sync(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::exit_sync) return Outcome::not_enabled();
        if (config.section == Section::sleepable) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this instance waits for the readers of `rcu` and is one itself
        if (me.shares_rcu) outcome.violate(Property::rcu_stall);
        for (const Driver r : members<Scope, Driver>)
            me.rcu_waits_for_driver[r] = s.driver[r].shares_rcu;
        for (const Invalidate r : members<Scope, Invalidate>)
            me.rcu_waits_for_invalidate[r] = s.invalidate[r].shares_rcu;
        for (const Exit r : members<Scope, Exit>) me.rcu_waits_for_exit[r] = s.exit[r].shares_rcu;
        me.location = ExitLocation::L38b;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:38: synchronize_srcu(srcu): begin
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome exit_exit_sync_2(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::exit_sync) return Outcome::not_enabled();
        if (config.section != Section::sleepable) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this instance waits for the readers of `srcu` and is one itself
        if (me.shares_srcu) outcome.violate(Property::rcu_stall);
        for (const Driver w : members<Scope, Driver>) s.driver[w].rcu_waits_for_exit[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_exit[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_exit[self] = false;
        for (const Driver r : members<Scope, Driver>)
            me.srcu_waits_for_driver[r] = s.driver[r].shares_srcu;
        for (const Invalidate r : members<Scope, Invalidate>)
            me.srcu_waits_for_invalidate[r] = s.invalidate[r].shares_srcu;
        for (const Exit r : members<Scope, Exit>) me.srcu_waits_for_exit[r] = s.exit[r].shares_srcu;
        me.location = ExitLocation::L38;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:104: pages_freed = true
    constexpr Outcome exit_L104(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L104) return Outcome::not_enabled();
        s.pages_freed = true;
        me.location = ExitLocation::L105;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:105: atomic_dec(mm_count)
    constexpr Outcome exit_L105(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L105) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `list_lock` is still held at the end
        if (me.holds_list_lock) outcome.violate(Property::held_at_exit);
        // `srcu` is still held at the end
        if (me.shares_srcu) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        s.mm_count -= 1;
        me.location = ExitLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Notifier notifier : members<Scope, Notifier>)
            visit(s.hashed[notifier], "hashed[", notifier, "]");
        visit(s.mm_users, "mm_users");
        visit(s.mm_count, "mm_count");
        visit(s.pages_freed, "pages_freed");
        for (const Notifier notifier : members<Scope, Notifier>) {
            visit(s.notifier[notifier].live, notifier, ".live");
            visit(s.notifier[notifier].used, notifier, ".used");
            visit(s.notifier[notifier].sptes, notifier, ".sptes");
            visit(s.notifier[notifier].seen, notifier, ".seen");
        }
        for (const Driver driver : members<Scope, Driver>) {
            visit(s.driver[driver].location, driver, ".location");
            visit(s.driver[driver].id, driver, ".id");
            visit(s.driver[driver].listed, driver, ".listed");
            visit(s.driver[driver].mn, driver, ".mn");
            visit(s.driver[driver].enter_id, driver, ".enter id");
            visit(s.driver[driver].holds_list_lock, driver, ".holds_list_lock");
            visit(s.driver[driver].shares_srcu, driver, ".shares_srcu");
            visit(s.driver[driver].shares_rcu, driver, ".shares_rcu");
            for (const Driver driver_2 : members<Scope, Driver>)
                visit(
                    s.driver[driver].srcu_waits_for_driver[driver_2], driver,
                    ".srcu waits for driver[", driver_2, "]");
            for (const Invalidate invalidate : members<Scope, Invalidate>)
                visit(
                    s.driver[driver].srcu_waits_for_invalidate[invalidate], driver,
                    ".srcu waits for invalidate[", invalidate, "]");
            for (const Exit exit : members<Scope, Exit>)
                visit(
                    s.driver[driver].srcu_waits_for_exit[exit], driver, ".srcu waits for exit[",
                    exit, "]");
            for (const Driver driver_2 : members<Scope, Driver>)
                visit(
                    s.driver[driver].rcu_waits_for_driver[driver_2], driver,
                    ".rcu waits for driver[", driver_2, "]");
            for (const Invalidate invalidate : members<Scope, Invalidate>)
                visit(
                    s.driver[driver].rcu_waits_for_invalidate[invalidate], driver,
                    ".rcu waits for invalidate[", invalidate, "]");
            for (const Exit exit : members<Scope, Exit>)
                visit(
                    s.driver[driver].rcu_waits_for_exit[exit], driver, ".rcu waits for exit[", exit,
                    "]");
        }
        for (const Invalidate invalidate : members<Scope, Invalidate>) {
            visit(s.invalidate[invalidate].location, invalidate, ".location");
            visit(s.invalidate[invalidate].id, invalidate, ".id");
            visit(s.invalidate[invalidate].enter_id, invalidate, ".enter id");
            visit(s.invalidate[invalidate].mn, invalidate, ".mn");
            visit(s.invalidate[invalidate].holds_list_lock, invalidate, ".holds_list_lock");
            visit(s.invalidate[invalidate].shares_srcu, invalidate, ".shares_srcu");
            visit(s.invalidate[invalidate].shares_rcu, invalidate, ".shares_rcu");
            for (const Driver driver : members<Scope, Driver>)
                visit(
                    s.invalidate[invalidate].srcu_waits_for_driver[driver], invalidate,
                    ".srcu waits for driver[", driver, "]");
            for (const Invalidate invalidate_2 : members<Scope, Invalidate>)
                visit(
                    s.invalidate[invalidate].srcu_waits_for_invalidate[invalidate_2], invalidate,
                    ".srcu waits for invalidate[", invalidate_2, "]");
            for (const Exit exit : members<Scope, Exit>)
                visit(
                    s.invalidate[invalidate].srcu_waits_for_exit[exit], invalidate,
                    ".srcu waits for exit[", exit, "]");
            for (const Driver driver : members<Scope, Driver>)
                visit(
                    s.invalidate[invalidate].rcu_waits_for_driver[driver], invalidate,
                    ".rcu waits for driver[", driver, "]");
            for (const Invalidate invalidate_2 : members<Scope, Invalidate>)
                visit(
                    s.invalidate[invalidate].rcu_waits_for_invalidate[invalidate_2], invalidate,
                    ".rcu waits for invalidate[", invalidate_2, "]");
            for (const Exit exit : members<Scope, Exit>)
                visit(
                    s.invalidate[invalidate].rcu_waits_for_exit[exit], invalidate,
                    ".rcu waits for exit[", exit, "]");
            for (const Notifier notifier : members<Scope, Notifier>)
                visit(
                    s.invalidate[invalidate].visited[notifier], invalidate, ".visited[", notifier,
                    "]");
        }
        for (const Exit exit : members<Scope, Exit>) {
            visit(s.exit[exit].location, exit, ".location");
            visit(s.exit[exit].id, exit, ".id");
            visit(s.exit[exit].enter_id, exit, ".enter id");
            visit(s.exit[exit].mn, exit, ".mn");
            visit(s.exit[exit].mn_2, exit, ".mn 2");
            visit(s.exit[exit].holds_list_lock, exit, ".holds_list_lock");
            visit(s.exit[exit].shares_srcu, exit, ".shares_srcu");
            visit(s.exit[exit].shares_rcu, exit, ".shares_rcu");
            for (const Driver driver : members<Scope, Driver>)
                visit(
                    s.exit[exit].srcu_waits_for_driver[driver], exit, ".srcu waits for driver[",
                    driver, "]");
            for (const Invalidate invalidate : members<Scope, Invalidate>)
                visit(
                    s.exit[exit].srcu_waits_for_invalidate[invalidate], exit,
                    ".srcu waits for invalidate[", invalidate, "]");
            for (const Exit exit_2 : members<Scope, Exit>)
                visit(
                    s.exit[exit].srcu_waits_for_exit[exit_2], exit, ".srcu waits for exit[", exit_2,
                    "]");
            for (const Driver driver : members<Scope, Driver>)
                visit(
                    s.exit[exit].rcu_waits_for_driver[driver], exit, ".rcu waits for driver[",
                    driver, "]");
            for (const Invalidate invalidate : members<Scope, Invalidate>)
                visit(
                    s.exit[exit].rcu_waits_for_invalidate[invalidate], exit,
                    ".rcu waits for invalidate[", invalidate, "]");
            for (const Exit exit_2 : members<Scope, Exit>)
                visit(
                    s.exit[exit].rcu_waits_for_exit[exit_2], exit, ".rcu waits for exit[", exit_2,
                    "]");
            for (const Notifier notifier : members<Scope, Notifier>)
                visit(s.exit[exit].visited[notifier], exit, ".visited[", notifier, "]");
            for (const Notifier notifier : members<Scope, Notifier>)
                visit(s.exit[exit].visited_2[notifier], exit, ".visited 2[", notifier, "]");
        }
    }
};

}  // namespace latchwork::generated::mmu_notifier_unregister
