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
    L47, L31, L31b, L32, L33, L35, L35b, L36, L36b, L38, L42, L42b, L43, L43b, L51, L51b, L52,
    registered, L55, L56, L57, L58, L61, L62, L63, L63b, L65, sync, bug_on, L70, L72, end
};

[[nodiscard]] constexpr auto names_of(DriverLocation) noexcept {
    return std::array<std::string_view, 32>{"L47", "L31", "L31b", "L32", "L33", "L35", "L35b",
        "L36", "L36b", "L38", "L42", "L42b", "L43", "L43b", "L51", "L51b", "L52", "registered",
        "L55", "L56", "L57", "L58", "L61", "L62", "L63", "L63b", "L65", "sync", "bug_on", "L70",
        "L72", "end"};
}

/// Where an instance of `invalidate` stands: before the step at this line or label.
enum class InvalidateLocation : std::uint8_t {
    L76, L31, L33, L35, L35b, L36, L36b, L36c, L36d, L42, L43, L79, callback, L82, L83, end
};

[[nodiscard]] constexpr auto names_of(InvalidateLocation) noexcept {
    return std::array<std::string_view, 16>{"L76", "L31", "L33", "L35", "L35b", "L36", "L36b",
        "L36c", "L36d", "L42", "L43", "L79", "callback", "L82", "L83", "end"};
}

/// Where an instance of `exit` stands: before the step at this line or label.
enum class ExitLocation : std::uint8_t {
    L90, L31, L31b, L32, L33, L35, L35b, L36, L36b, L38, L93, L95, L95b, L97, L98, L98b, L99,
    exit_sync, L102, L103, end
};

[[nodiscard]] constexpr auto names_of(ExitLocation) noexcept {
    return std::array<std::string_view, 21>{"L90", "L31", "L31b", "L32", "L33", "L35", "L35b",
        "L36", "L36b", "L38", "L93", "L95", "L95b", "L97", "L98", "L98b", "L99", "exit_sync",
        "L102", "L103", "end"};
}

enum class Process : std::uint8_t { driver, invalidate, exit };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 3>{"driver", "invalidate", "exit"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    unregistered_for_good, released_first, mm_pinned, bug_on, deadlock, self_deadlock,
    unlock_not_held, held_at_exit, sleep_in_atomic, rcu_stall, null_reference, use_after_free,
    double_free, refcount_underflow
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 14>{"unregistered_for_good", "released_first", "mm_pinned",
        "bug_on", "deadlock", "self_deadlock", "unlock_not_held", "held_at_exit", "sleep_in_atomic",
        "rcu_stall", "null_reference", "use_after_free", "double_free", "refcount_underflow"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    driver_L47, driver_L47_2, driver_L31, driver_L31b, driver_L32, driver_L33, driver_L35,
    driver_L35b, driver_L36, driver_L36b, driver_L38, driver_L42, driver_L42b, driver_L43,
    driver_L43b, driver_L51_yes, driver_L51_no, driver_L51b, driver_L52, driver_registered,
    driver_L55, driver_L56, driver_L57, driver_L58, driver_L58_2, driver_L61, driver_L62,
    driver_L63_yes, driver_L63_no, driver_L63b, driver_L65, driver_sync, driver_sync_2,
    driver_bug_on, driver_L70, driver_L72, invalidate_L76, invalidate_L76_2, invalidate_L31,
    invalidate_L33, invalidate_L35, invalidate_L35b, invalidate_L36, invalidate_L36b,
    invalidate_L36c, invalidate_L36d, invalidate_L42, invalidate_L43, invalidate_L79,
    invalidate_L79_2, invalidate_L79_3, invalidate_callback, invalidate_L82, invalidate_L83,
    exit_L90, exit_L31, exit_L31b, exit_L32, exit_L33, exit_L35, exit_L35b, exit_L36, exit_L36b,
    exit_L38, exit_L93, exit_L95, exit_L95_2, exit_L95_3, exit_L95b, exit_L97, exit_L98, exit_L98_2,
    exit_L98_3, exit_L98b, exit_L99, exit_exit_sync, exit_exit_sync_2, exit_L102, exit_L103
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
        DriverLocation location = DriverLocation::L47;
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
        InvalidateLocation location = InvalidateLocation::L76;
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
        ExitLocation location = ExitLocation::L90;
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
        {"driver.L47", 50, "mn = alloc Notifier else return", Process::driver, DriverLocation::L47,
            sort_info<Scope, Driver>, sort_info<Scope, Notifier>},
        {"driver.L47_2", 50, "mn = alloc Notifier else return: fails", Process::driver,
            DriverLocation::L47, sort_info<Scope, Driver>},
        {"driver.L31", 31, "id = srcu_read_lock(srcu)", Process::driver, DriverLocation::L31,
            sort_info<Scope, Driver>},
        {"driver.L31b", 31, "return id", Process::driver, DriverLocation::L31b,
            sort_info<Scope, Driver>},
        {"driver.L32", 32, "rcu_read_lock()", Process::driver, DriverLocation::L32,
            sort_info<Scope, Driver>},
        {"driver.L33", 33, "return 0", Process::driver, DriverLocation::L33,
            sort_info<Scope, Driver>},
        {"driver.L35", 35, "srcu_read_unlock(srcu, id)", Process::driver, DriverLocation::L35,
            sort_info<Scope, Driver>},
        {"driver.L35b", 35, "rcu_read_unlock()", Process::driver, DriverLocation::L35b,
            sort_info<Scope, Driver>},
        {"driver.L36", 36, "synchronize_srcu(srcu): end", Process::driver, DriverLocation::L36,
            sort_info<Scope, Driver>},
        {"driver.L36b", 36, "synchronize_rcu(): end", Process::driver, DriverLocation::L36b,
            sort_info<Scope, Driver>},
        {"driver.L38", 38, "mn.sptes = false", Process::driver, DriverLocation::L38,
            sort_info<Scope, Driver>},
        {"driver.L42", 42, "hashed[mn] = false", Process::driver, DriverLocation::L42,
            sort_info<Scope, Driver>},
        {"driver.L42b", 42, "hashed[mn] = false", Process::driver, DriverLocation::L42b,
            sort_info<Scope, Driver>},
        {"driver.L43", 43, "spin_unlock(list_lock)", Process::driver, DriverLocation::L43,
            sort_info<Scope, Driver>},
        {"driver.L43b", 43, "spin_unlock(list_lock)", Process::driver, DriverLocation::L43b,
            sort_info<Scope, Driver>},
        {"driver.L51_yes", 51, "if (!atomic_inc_not_zero(mm_users)): yes", Process::driver,
            DriverLocation::L51, sort_info<Scope, Driver>},
        {"driver.L51_no", 51, "if (!atomic_inc_not_zero(mm_users)): no", Process::driver,
            DriverLocation::L51, sort_info<Scope, Driver>},
        {"driver.L51b", 51, "free(mn)", Process::driver, DriverLocation::L51b,
            sort_info<Scope, Driver>},
        {"driver.L52", 52, "atomic_inc(mm_count)", Process::driver, DriverLocation::L52,
            sort_info<Scope, Driver>},
        {"driver.registered", 54, "mn.sptes = true", Process::driver, DriverLocation::registered,
            sort_info<Scope, Driver>},
        {"driver.L55", 55, "spin_lock(list_lock)", Process::driver, DriverLocation::L55,
            sort_info<Scope, Driver>},
        {"driver.L56", 56, "hashed[mn] = true", Process::driver, DriverLocation::L56,
            sort_info<Scope, Driver>},
        {"driver.L57", 57, "spin_unlock(list_lock)", Process::driver, DriverLocation::L57,
            sort_info<Scope, Driver>},
        {"driver.L58", 58, "atomic_dec(mm_users)", Process::driver, DriverLocation::L58,
            sort_info<Scope, Driver>},
        {"driver.L58_2", 58, "atomic_dec(mm_users)", Process::driver, DriverLocation::L58,
            sort_info<Scope, Driver>},
        {"driver.L61", 61, "listed = hashed[mn]", Process::driver, DriverLocation::L61,
            sort_info<Scope, Driver>},
        {"driver.L62", 41, "spin_lock(list_lock)", Process::driver, DriverLocation::L62,
            sort_info<Scope, Driver>},
        {"driver.L63_yes", 63, "if (listed): yes", Process::driver, DriverLocation::L63,
            sort_info<Scope, Driver>},
        {"driver.L63_no", 63, "if (listed): no", Process::driver, DriverLocation::L63,
            sort_info<Scope, Driver>},
        {"driver.L63b", 38, "might_sleep()", Process::driver, DriverLocation::L63b,
            sort_info<Scope, Driver>},
        {"driver.L65", 41, "spin_lock(list_lock)", Process::driver, DriverLocation::L65,
            sort_info<Scope, Driver>},
        {"driver.sync", 36, "synchronize_rcu(): begin", Process::driver, DriverLocation::sync,
            sort_info<Scope, Driver>},
        {"driver.sync_2", 36, "synchronize_srcu(srcu): begin", Process::driver,
            DriverLocation::sync, sort_info<Scope, Driver>},
        {"driver.bug_on", 69, "assert atomic_read(mm_count) > 0", Process::driver,
            DriverLocation::bug_on, sort_info<Scope, Driver>},
        {"driver.L70", 70, "atomic_dec(mm_count)", Process::driver, DriverLocation::L70,
            sort_info<Scope, Driver>},
        {"driver.L72", 72, "free(mn)", Process::driver, DriverLocation::L72,
            sort_info<Scope, Driver>},
        {"invalidate.L76", 32, "rcu_read_lock()", Process::invalidate, InvalidateLocation::L76,
            sort_info<Scope, Invalidate>},
        {"invalidate.L76_2", 31, "id = srcu_read_lock(srcu)", Process::invalidate,
            InvalidateLocation::L76, sort_info<Scope, Invalidate>},
        {"invalidate.L31", 31, "return id", Process::invalidate, InvalidateLocation::L31,
            sort_info<Scope, Invalidate>},
        {"invalidate.L33", 33, "return 0", Process::invalidate, InvalidateLocation::L33,
            sort_info<Scope, Invalidate>},
        {"invalidate.L35", 35, "srcu_read_unlock(srcu, id)", Process::invalidate,
            InvalidateLocation::L35, sort_info<Scope, Invalidate>},
        {"invalidate.L35b", 35, "rcu_read_unlock()", Process::invalidate, InvalidateLocation::L35b,
            sort_info<Scope, Invalidate>},
        {"invalidate.L36", 36, "synchronize_srcu(srcu): begin", Process::invalidate,
            InvalidateLocation::L36, sort_info<Scope, Invalidate>},
        {"invalidate.L36b", 36, "synchronize_srcu(srcu): end", Process::invalidate,
            InvalidateLocation::L36b, sort_info<Scope, Invalidate>},
        {"invalidate.L36c", 36, "synchronize_rcu(): begin", Process::invalidate,
            InvalidateLocation::L36c, sort_info<Scope, Invalidate>},
        {"invalidate.L36d", 36, "synchronize_rcu(): end", Process::invalidate,
            InvalidateLocation::L36d, sort_info<Scope, Invalidate>},
        {"invalidate.L42", 42, "hashed[mn] = false", Process::invalidate, InvalidateLocation::L42,
            sort_info<Scope, Invalidate>},
        {"invalidate.L43", 43, "spin_unlock(list_lock)", Process::invalidate,
            InvalidateLocation::L43, sort_info<Scope, Invalidate>},
        {"invalidate.L79", 79, "for (Notifier mn) where hashed[mn]: next", Process::invalidate,
            InvalidateLocation::L79, sort_info<Scope, Invalidate>, sort_info<Scope, Notifier>},
        {"invalidate.L79_2", 79, "for (Notifier mn) where hashed[mn]: skip", Process::invalidate,
            InvalidateLocation::L79, sort_info<Scope, Invalidate>, sort_info<Scope, Notifier>},
        {"invalidate.L79_3", 79, "for (Notifier mn) where hashed[mn]: done", Process::invalidate,
            InvalidateLocation::L79, sort_info<Scope, Invalidate>},
        {"invalidate.callback", 81, "might_sleep()", Process::invalidate,
            InvalidateLocation::callback, sort_info<Scope, Invalidate>},
        {"invalidate.L82", 82, "mn.seen = true", Process::invalidate, InvalidateLocation::L82,
            sort_info<Scope, Invalidate>},
        {"invalidate.L83", 41, "spin_lock(list_lock)", Process::invalidate, InvalidateLocation::L83,
            sort_info<Scope, Invalidate>},
        {"exit.L90", 92, "atomic_dec(mm_users)", Process::exit, ExitLocation::L90,
            sort_info<Scope, Exit>},
        {"exit.L31", 31, "id = srcu_read_lock(srcu)", Process::exit, ExitLocation::L31,
            sort_info<Scope, Exit>},
        {"exit.L31b", 31, "return id", Process::exit, ExitLocation::L31b, sort_info<Scope, Exit>},
        {"exit.L32", 32, "rcu_read_lock()", Process::exit, ExitLocation::L32,
            sort_info<Scope, Exit>},
        {"exit.L33", 33, "return 0", Process::exit, ExitLocation::L33, sort_info<Scope, Exit>},
        {"exit.L35", 35, "srcu_read_unlock(srcu, id)", Process::exit, ExitLocation::L35,
            sort_info<Scope, Exit>},
        {"exit.L35b", 35, "rcu_read_unlock()", Process::exit, ExitLocation::L35b,
            sort_info<Scope, Exit>},
        {"exit.L36", 36, "synchronize_srcu(srcu): end", Process::exit, ExitLocation::L36,
            sort_info<Scope, Exit>},
        {"exit.L36b", 36, "synchronize_rcu(): end", Process::exit, ExitLocation::L36b,
            sort_info<Scope, Exit>},
        {"exit.L38", 38, "mn.sptes = false", Process::exit, ExitLocation::L38,
            sort_info<Scope, Exit>},
        {"exit.L93", 93, "wait_event(atomic_read(mm_users) == 0)", Process::exit, ExitLocation::L93,
            sort_info<Scope, Exit>},
        {"exit.L95", 95, "for (Notifier mn) where hashed[mn]: next", Process::exit,
            ExitLocation::L95, sort_info<Scope, Exit>, sort_info<Scope, Notifier>},
        {"exit.L95_2", 95, "for (Notifier mn) where hashed[mn]: skip", Process::exit,
            ExitLocation::L95, sort_info<Scope, Exit>, sort_info<Scope, Notifier>},
        {"exit.L95_3", 95, "for (Notifier mn) where hashed[mn]: done", Process::exit,
            ExitLocation::L95, sort_info<Scope, Exit>},
        {"exit.L95b", 38, "might_sleep()", Process::exit, ExitLocation::L95b,
            sort_info<Scope, Exit>},
        {"exit.L97", 97, "spin_lock(list_lock)", Process::exit, ExitLocation::L97,
            sort_info<Scope, Exit>},
        {"exit.L98", 98, "for (Notifier mn) where hashed[mn]: next", Process::exit,
            ExitLocation::L98, sort_info<Scope, Exit>, sort_info<Scope, Notifier>},
        {"exit.L98_2", 98, "for (Notifier mn) where hashed[mn]: skip", Process::exit,
            ExitLocation::L98, sort_info<Scope, Exit>, sort_info<Scope, Notifier>},
        {"exit.L98_3", 98, "for (Notifier mn) where hashed[mn]: done", Process::exit,
            ExitLocation::L98, sort_info<Scope, Exit>},
        {"exit.L98b", 98, "hashed[mn] = false", Process::exit, ExitLocation::L98b,
            sort_info<Scope, Exit>},
        {"exit.L99", 99, "spin_unlock(list_lock)", Process::exit, ExitLocation::L99,
            sort_info<Scope, Exit>},
        {"exit.exit_sync", 36, "synchronize_rcu(): begin", Process::exit, ExitLocation::exit_sync,
            sort_info<Scope, Exit>},
        {"exit.exit_sync_2", 36, "synchronize_srcu(srcu): begin", Process::exit,
            ExitLocation::exit_sync, sort_info<Scope, Exit>},
        {"exit.L102", 102, "pages_freed = true", Process::exit, ExitLocation::L102,
            sort_info<Scope, Exit>},
        {"exit.L103", 103, "atomic_dec(mm_count)", Process::exit, ExitLocation::L103,
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
            case Action::driver_L47:
                return driver_L47(s, chosen.instance<Driver>(), chosen.choice<Notifier>(0));
            case Action::driver_L47_2:
                return driver_L47_2(s, chosen.instance<Driver>());
            case Action::driver_L31:
                return driver_L31(s, chosen.instance<Driver>());
            case Action::driver_L31b:
                return driver_L31b(s, chosen.instance<Driver>());
            case Action::driver_L32:
                return driver_L32(s, chosen.instance<Driver>());
            case Action::driver_L33:
                return driver_L33(s, chosen.instance<Driver>());
            case Action::driver_L35:
                return driver_L35(s, chosen.instance<Driver>());
            case Action::driver_L35b:
                return driver_L35b(s, chosen.instance<Driver>());
            case Action::driver_L36:
                return driver_L36(s, chosen.instance<Driver>());
            case Action::driver_L36b:
                return driver_L36b(s, chosen.instance<Driver>());
            case Action::driver_L38:
                return driver_L38(s, chosen.instance<Driver>());
            case Action::driver_L42:
                return driver_L42(s, chosen.instance<Driver>());
            case Action::driver_L42b:
                return driver_L42b(s, chosen.instance<Driver>());
            case Action::driver_L43:
                return driver_L43(s, chosen.instance<Driver>());
            case Action::driver_L43b:
                return driver_L43b(s, chosen.instance<Driver>());
            case Action::driver_L51_yes:
                return driver_L51_yes(s, chosen.instance<Driver>());
            case Action::driver_L51_no:
                return driver_L51_no(s, chosen.instance<Driver>());
            case Action::driver_L51b:
                return driver_L51b(s, chosen.instance<Driver>());
            case Action::driver_L52:
                return driver_L52(s, chosen.instance<Driver>());
            case Action::driver_registered:
                return driver_registered(s, chosen.instance<Driver>());
            case Action::driver_L55:
                return driver_L55(s, chosen.instance<Driver>());
            case Action::driver_L56:
                return driver_L56(s, chosen.instance<Driver>());
            case Action::driver_L57:
                return driver_L57(s, chosen.instance<Driver>());
            case Action::driver_L58:
                return driver_L58(s, chosen.instance<Driver>());
            case Action::driver_L58_2:
                return driver_L58_2(s, chosen.instance<Driver>());
            case Action::driver_L61:
                return driver_L61(s, chosen.instance<Driver>());
            case Action::driver_L62:
                return driver_L62(s, chosen.instance<Driver>());
            case Action::driver_L63_yes:
                return driver_L63_yes(s, chosen.instance<Driver>());
            case Action::driver_L63_no:
                return driver_L63_no(s, chosen.instance<Driver>());
            case Action::driver_L63b:
                return driver_L63b(s, chosen.instance<Driver>());
            case Action::driver_L65:
                return driver_L65(s, chosen.instance<Driver>());
            case Action::driver_sync:
                return driver_sync(s, chosen.instance<Driver>());
            case Action::driver_sync_2:
                return driver_sync_2(s, chosen.instance<Driver>());
            case Action::driver_bug_on:
                return driver_bug_on(s, chosen.instance<Driver>());
            case Action::driver_L70:
                return driver_L70(s, chosen.instance<Driver>());
            case Action::driver_L72:
                return driver_L72(s, chosen.instance<Driver>());
            case Action::invalidate_L76:
                return invalidate_L76(s, chosen.instance<Invalidate>());
            case Action::invalidate_L76_2:
                return invalidate_L76_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L31:
                return invalidate_L31(s, chosen.instance<Invalidate>());
            case Action::invalidate_L33:
                return invalidate_L33(s, chosen.instance<Invalidate>());
            case Action::invalidate_L35:
                return invalidate_L35(s, chosen.instance<Invalidate>());
            case Action::invalidate_L35b:
                return invalidate_L35b(s, chosen.instance<Invalidate>());
            case Action::invalidate_L36:
                return invalidate_L36(s, chosen.instance<Invalidate>());
            case Action::invalidate_L36b:
                return invalidate_L36b(s, chosen.instance<Invalidate>());
            case Action::invalidate_L36c:
                return invalidate_L36c(s, chosen.instance<Invalidate>());
            case Action::invalidate_L36d:
                return invalidate_L36d(s, chosen.instance<Invalidate>());
            case Action::invalidate_L42:
                return invalidate_L42(s, chosen.instance<Invalidate>());
            case Action::invalidate_L43:
                return invalidate_L43(s, chosen.instance<Invalidate>());
            case Action::invalidate_L79:
                return invalidate_L79(s, chosen.instance<Invalidate>(), chosen.choice<Notifier>(0));
            case Action::invalidate_L79_2:
                return invalidate_L79_2(
                    s, chosen.instance<Invalidate>(), chosen.choice<Notifier>(0));
            case Action::invalidate_L79_3:
                return invalidate_L79_3(s, chosen.instance<Invalidate>());
            case Action::invalidate_callback:
                return invalidate_callback(s, chosen.instance<Invalidate>());
            case Action::invalidate_L82:
                return invalidate_L82(s, chosen.instance<Invalidate>());
            case Action::invalidate_L83:
                return invalidate_L83(s, chosen.instance<Invalidate>());
            case Action::exit_L90:
                return exit_L90(s, chosen.instance<Exit>());
            case Action::exit_L31:
                return exit_L31(s, chosen.instance<Exit>());
            case Action::exit_L31b:
                return exit_L31b(s, chosen.instance<Exit>());
            case Action::exit_L32:
                return exit_L32(s, chosen.instance<Exit>());
            case Action::exit_L33:
                return exit_L33(s, chosen.instance<Exit>());
            case Action::exit_L35:
                return exit_L35(s, chosen.instance<Exit>());
            case Action::exit_L35b:
                return exit_L35b(s, chosen.instance<Exit>());
            case Action::exit_L36:
                return exit_L36(s, chosen.instance<Exit>());
            case Action::exit_L36b:
                return exit_L36b(s, chosen.instance<Exit>());
            case Action::exit_L38:
                return exit_L38(s, chosen.instance<Exit>());
            case Action::exit_L93:
                return exit_L93(s, chosen.instance<Exit>());
            case Action::exit_L95:
                return exit_L95(s, chosen.instance<Exit>(), chosen.choice<Notifier>(0));
            case Action::exit_L95_2:
                return exit_L95_2(s, chosen.instance<Exit>(), chosen.choice<Notifier>(0));
            case Action::exit_L95_3:
                return exit_L95_3(s, chosen.instance<Exit>());
            case Action::exit_L95b:
                return exit_L95b(s, chosen.instance<Exit>());
            case Action::exit_L97:
                return exit_L97(s, chosen.instance<Exit>());
            case Action::exit_L98:
                return exit_L98(s, chosen.instance<Exit>(), chosen.choice<Notifier>(0));
            case Action::exit_L98_2:
                return exit_L98_2(s, chosen.instance<Exit>(), chosen.choice<Notifier>(0));
            case Action::exit_L98_3:
                return exit_L98_3(s, chosen.instance<Exit>());
            case Action::exit_L98b:
                return exit_L98b(s, chosen.instance<Exit>());
            case Action::exit_L99:
                return exit_L99(s, chosen.instance<Exit>());
            case Action::exit_exit_sync:
                return exit_exit_sync(s, chosen.instance<Exit>());
            case Action::exit_exit_sync_2:
                return exit_exit_sync_2(s, chosen.instance<Exit>());
            case Action::exit_L102:
                return exit_L102(s, chosen.instance<Exit>());
            case Action::exit_L103:
                return exit_L103(s, chosen.instance<Exit>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// A driver whose notifier is unregistered gets no callback. mmu_notifier_unregister.latch:107:
    /// the invariant `unregistered_for_good`.
    [[nodiscard]] constexpr bool unregistered_for_good(const State& s) const noexcept {
        return forall<Scope, Driver, Invalidate>([&](Driver d, Invalidate i) {
            return s.driver[d].location != DriverLocation::end ||
                !one_of(
                    s.invalidate[i].location, InvalidateLocation::L36, InvalidateLocation::L36b,
                    InvalidateLocation::L36c, InvalidateLocation::L36d, InvalidateLocation::L42,
                    InvalidateLocation::L43, InvalidateLocation::callback, InvalidateLocation::L82,
                    InvalidateLocation::L83) ||
                s.invalidate[i].mn != s.driver[d].mn;
        });
    }

    /// The pages of an mm are freed when no driver maps them any more.
    /// mmu_notifier_unregister.latch:111: the invariant `released_first`.
    [[nodiscard]] constexpr bool released_first(const State& s) const noexcept {
        return !s.pages_freed ||
            forall<Scope, Notifier>([&](Notifier n) {
                return !s.notifier[n].live || !s.notifier[n].sptes;
            });
    }

    /// A registered notifier keeps the mm_struct. mmu_notifier_unregister.latch:114: the invariant
    /// `mm_pinned`.
    [[nodiscard]] constexpr bool mm_pinned(const State& s) const noexcept {
        return count<Scope, Driver>([&](Driver d) {
                return one_of(
                    s.driver[d].location, DriverLocation::L31, DriverLocation::L31b,
                    DriverLocation::L32, DriverLocation::L33, DriverLocation::L35,
                    DriverLocation::L35b, DriverLocation::L36, DriverLocation::L36b,
                    DriverLocation::L38, DriverLocation::L42, DriverLocation::L42b,
                    DriverLocation::L43, DriverLocation::L43b, DriverLocation::registered,
                    DriverLocation::L55, DriverLocation::L56, DriverLocation::L57,
                    DriverLocation::L58, DriverLocation::L61, DriverLocation::L62,
                    DriverLocation::L63, DriverLocation::L63b, DriverLocation::L65,
                    DriverLocation::sync, DriverLocation::bug_on, DriverLocation::L70);
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
                case DriverLocation::L55:
                    // this instance waits for `list_lock`, which it holds itself (taken in lines 41,
                    // 55)
                    if (me.holds_list_lock) violated.insert(Property::self_deadlock);
                    break;
                case DriverLocation::L62:
                    // this instance waits for `list_lock`, which it holds itself (taken in lines 41,
                    // 55)
                    if (me.holds_list_lock) violated.insert(Property::self_deadlock);
                    break;
                case DriverLocation::L63b:
                    // this may sleep, while `list_lock` is held (taken in lines 41, 55)
                    if (me.holds_list_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 32)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    break;
                case DriverLocation::L65:
                    // this instance waits for `list_lock`, which it holds itself (taken in lines 41,
                    // 55)
                    if (me.holds_list_lock) violated.insert(Property::self_deadlock);
                    break;
                case DriverLocation::sync:
                    // this may sleep, while `list_lock` is held (taken in lines 41, 55)
                    if (config.section != Section::sleepable && me.holds_list_lock)
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `list_lock` is held (taken in lines 41, 55)
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
                case InvalidateLocation::L36:
                    // this may sleep, while `list_lock` is held (taken in line 41)
                    if (me.holds_list_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 32)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    break;
                case InvalidateLocation::L36c:
                    // this may sleep, while `list_lock` is held (taken in line 41)
                    if (me.holds_list_lock) violated.insert(Property::sleep_in_atomic);
                    break;
                case InvalidateLocation::callback:
                    // this may sleep, while `list_lock` is held (taken in line 41)
                    if (me.holds_list_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 32)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    break;
                case InvalidateLocation::L83:
                    // this instance waits for `list_lock`, which it holds itself (taken in line 41)
                    if (me.holds_list_lock) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Exit self : members<Scope, Exit>) {
            const auto& me = s.exit[self];
            switch (me.location) {
                case ExitLocation::L93:
                    // this may sleep, while `list_lock` is held (taken in line 97)
                    if (me.holds_list_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 32)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    break;
                case ExitLocation::L95b:
                    // this may sleep, while `list_lock` is held (taken in line 97)
                    if (me.holds_list_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 32)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    break;
                case ExitLocation::L97:
                    // this instance waits for `list_lock`, which it holds itself (taken in line 97)
                    if (me.holds_list_lock) violated.insert(Property::self_deadlock);
                    break;
                case ExitLocation::exit_sync:
                    // this may sleep, while `list_lock` is held (taken in line 97)
                    if (config.section != Section::sleepable && me.holds_list_lock)
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `list_lock` is held (taken in line 97)
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

    /// mmu_notifier_unregister.latch:50: mn = alloc Notifier else return
    constexpr Outcome driver_L47(State& s, Driver self, Notifier slot) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L47) return Outcome::not_enabled();
        if (s.notifier[slot].used) return Outcome::not_enabled();
        s.notifier[slot].live = true;
        s.notifier[slot].used = true;
        me.mn = slot;
        me.location = DriverLocation::L51;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:50: mn = alloc Notifier else return: fails
    ///     in: Notifier mn = alloc Notifier else return;
    constexpr Outcome driver_L47_2(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L47) return Outcome::not_enabled();
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
        me.location = DriverLocation::L61;
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
        me.location = DriverLocation::L61;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:35: srcu_read_unlock(srcu, id)
    constexpr Outcome driver_L35(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L35) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `srcu` is not held by this instance
        if (!me.shares_srcu) outcome.trap(Property::unlock_not_held);
        // `id` is not the token of the section that is open
        if (me.shares_srcu && me.id != 0) outcome.trap(Property::unlock_not_held);
        if (outcome.is_trapped()) return outcome;
        me.shares_srcu = false;
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].srcu_waits_for_driver[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].srcu_waits_for_driver[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].srcu_waits_for_driver[self] = false;
        me.location =
            !config.unlink_first ? DriverLocation::L65
                : config.drop_sync ? DriverLocation::bug_on
                : DriverLocation::sync;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:35: rcu_read_unlock()
    constexpr Outcome driver_L35b(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L35b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = false;
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].rcu_waits_for_driver[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_driver[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_driver[self] = false;
        me.location =
            !config.unlink_first ? DriverLocation::L65
                : config.drop_sync ? DriverLocation::bug_on
                : DriverLocation::sync;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:36: synchronize_srcu(srcu): end
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome driver_L36(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L36) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver r) { return me.srcu_waits_for_driver[r]; }) ||
            exists<Scope, Invalidate>([&](Invalidate r) {
                return me.srcu_waits_for_invalidate[r];
            }) ||
            exists<Scope, Exit>([&](Exit r) { return me.srcu_waits_for_exit[r]; }))
            return Outcome::not_enabled();
        me.location = DriverLocation::bug_on;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:36: synchronize_rcu(): end
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome driver_L36b(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L36b) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver r) { return me.rcu_waits_for_driver[r]; }) ||
            exists<Scope, Invalidate>([&](Invalidate r) {
                return me.rcu_waits_for_invalidate[r];
            }) ||
            exists<Scope, Exit>([&](Exit r) { return me.rcu_waits_for_exit[r]; }))
            return Outcome::not_enabled();
        me.location = DriverLocation::bug_on;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:38: mn.sptes = false
    constexpr Outcome driver_L38(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L38) return Outcome::not_enabled();
        // `mn.sptes`: the object is not live
        if (!s.notifier[me.mn].live) return Outcome::trapped(Property::use_after_free);
        s.notifier[me.mn].sptes = false;
        me.location =
            config.section == Section::sleepable ? DriverLocation::L35 : DriverLocation::L35b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:42: hashed[mn] = false
    constexpr Outcome driver_L42(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L42) return Outcome::not_enabled();
        s.hashed[me.mn] = false;
        me.location = DriverLocation::L43;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:42: hashed[mn] = false
    constexpr Outcome driver_L42b(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L42b) return Outcome::not_enabled();
        s.hashed[me.mn] = false;
        me.location = DriverLocation::L43b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:43: spin_unlock(list_lock)
    constexpr Outcome driver_L43(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L43) return Outcome::not_enabled();
        // `list_lock` is not held by this instance
        if (!me.holds_list_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_list_lock = false;
        me.location = DriverLocation::L63;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:43: spin_unlock(list_lock)
    constexpr Outcome driver_L43b(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L43b) return Outcome::not_enabled();
        // `list_lock` is not held by this instance
        if (!me.holds_list_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_list_lock = false;
        me.location = config.drop_sync ? DriverLocation::bug_on : DriverLocation::sync;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:51: if (!atomic_inc_not_zero(mm_users)): yes
    ///     in: if (!atomic_inc_not_zero(mm_users)) { free(mn); return; }
    constexpr Outcome driver_L51_yes(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L51) return Outcome::not_enabled();
        if (s.mm_users != 0) return Outcome::not_enabled();
        me.location = DriverLocation::L51b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:51: if (!atomic_inc_not_zero(mm_users)): no
    ///     in: if (!atomic_inc_not_zero(mm_users)) { free(mn); return; }
    constexpr Outcome driver_L51_no(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L51) return Outcome::not_enabled();
        if (s.mm_users == 0) return Outcome::not_enabled();
        s.mm_users += 1;
        me.location = DriverLocation::L52;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:51: free(mn)
    constexpr Outcome driver_L51b(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L51b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `mn` is not live
        if (!s.notifier[me.mn].live) outcome.trap(Property::double_free);
        // `list_lock` is still held at the end
        if (s.notifier[me.mn].live && me.holds_list_lock) outcome.violate(Property::held_at_exit);
        // `srcu` is still held at the end
        if (s.notifier[me.mn].live && me.shares_srcu) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (s.notifier[me.mn].live && me.shares_rcu) outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        s.notifier[me.mn].live = false;
        me.location = DriverLocation::end;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:52: atomic_inc(mm_count)
    constexpr Outcome driver_L52(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L52) return Outcome::not_enabled();
        s.mm_count += 1;
        me.location = DriverLocation::registered;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:54: mn.sptes = true
    constexpr Outcome driver_registered(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::registered) return Outcome::not_enabled();
        // `mn.sptes`: the object is not live
        if (!s.notifier[me.mn].live) return Outcome::trapped(Property::use_after_free);
        s.notifier[me.mn].sptes = true;
        me.location = DriverLocation::L55;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:55: spin_lock(list_lock)
    constexpr Outcome driver_L55(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L55) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver x) { return s.driver[x].holds_list_lock; }) ||
            exists<Scope, Invalidate>([&](Invalidate x) {
                return s.invalidate[x].holds_list_lock;
            }) ||
            exists<Scope, Exit>([&](Exit x) { return s.exit[x].holds_list_lock; }))
            return Outcome::not_enabled();
        me.holds_list_lock = true;
        me.location = DriverLocation::L56;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:56: hashed[mn] = true
    constexpr Outcome driver_L56(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L56) return Outcome::not_enabled();
        s.hashed[me.mn] = true;
        me.location = DriverLocation::L57;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:57: spin_unlock(list_lock)
    constexpr Outcome driver_L57(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L57) return Outcome::not_enabled();
        // `list_lock` is not held by this instance
        if (!me.holds_list_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_list_lock = false;
        me.location = DriverLocation::L58;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:58: atomic_dec(mm_users)
    constexpr Outcome driver_L58(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L58) return Outcome::not_enabled();
        if (config.self_2) return Outcome::not_enabled();
        s.mm_users += -1;
        me.location =
            config.section == Section::sleepable ? DriverLocation::L31 : DriverLocation::L32;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:58: atomic_dec(mm_users)
    constexpr Outcome driver_L58_2(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L58) return Outcome::not_enabled();
        if (!config.self_2) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `list_lock` is still held at the end
        if (me.holds_list_lock) outcome.violate(Property::held_at_exit);
        // `srcu` is still held at the end
        if (me.shares_srcu) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        s.mm_users += -1;
        me.location = DriverLocation::end;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:61: listed = hashed[mn]
    constexpr Outcome driver_L61(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L61) return Outcome::not_enabled();
        me.listed = s.hashed[me.mn];
        me.location = config.unlink_first ? DriverLocation::L62 : DriverLocation::L63;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:41: spin_lock(list_lock)
    constexpr Outcome driver_L62(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L62) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver x) { return s.driver[x].holds_list_lock; }) ||
            exists<Scope, Invalidate>([&](Invalidate x) {
                return s.invalidate[x].holds_list_lock;
            }) ||
            exists<Scope, Exit>([&](Exit x) { return s.exit[x].holds_list_lock; }))
            return Outcome::not_enabled();
        me.holds_list_lock = true;
        me.location = DriverLocation::L42;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:63: if (listed): yes
    ///     in: if (listed) release(mn);
    constexpr Outcome driver_L63_yes(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L63) return Outcome::not_enabled();
        if (!me.listed) return Outcome::not_enabled();
        me.location = DriverLocation::L63b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:63: if (listed): no
    ///     in: if (listed) release(mn);
    constexpr Outcome driver_L63_no(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L63) return Outcome::not_enabled();
        if (me.listed) return Outcome::not_enabled();
        me.location =
            config.section == Section::sleepable ? DriverLocation::L35 : DriverLocation::L35b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:38: might_sleep()
    constexpr Outcome driver_L63b(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L63b) return Outcome::not_enabled();
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].rcu_waits_for_driver[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_driver[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_driver[self] = false;
        me.location = DriverLocation::L38;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:41: spin_lock(list_lock)
    constexpr Outcome driver_L65(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L65) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver x) { return s.driver[x].holds_list_lock; }) ||
            exists<Scope, Invalidate>([&](Invalidate x) {
                return s.invalidate[x].holds_list_lock;
            }) ||
            exists<Scope, Exit>([&](Exit x) { return s.exit[x].holds_list_lock; }))
            return Outcome::not_enabled();
        me.holds_list_lock = true;
        me.location = DriverLocation::L42b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:36: synchronize_rcu(): begin
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
        me.location = DriverLocation::L36b;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:36: synchronize_srcu(srcu): begin
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
        me.location = DriverLocation::L36;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:69: assert atomic_read(mm_count) > 0
    constexpr Outcome driver_bug_on(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::bug_on) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `atomic_read(mm_count) > 0` is false
        if (0 >= s.mm_count) outcome.violate(Property::bug_on);
        me.location = DriverLocation::L70;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:70: atomic_dec(mm_count)
    constexpr Outcome driver_L70(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L70) return Outcome::not_enabled();
        s.mm_count += -1;
        me.location = DriverLocation::L72;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:72: free(mn)
    constexpr Outcome driver_L72(State& s, Driver self) const noexcept {
        auto& me = s.driver[self];
        if (me.location != DriverLocation::L72) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `mn` is not live
        if (!s.notifier[me.mn].live) outcome.trap(Property::double_free);
        // `list_lock` is still held at the end
        if (s.notifier[me.mn].live && me.holds_list_lock) outcome.violate(Property::held_at_exit);
        // `srcu` is still held at the end
        if (s.notifier[me.mn].live && me.shares_srcu) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (s.notifier[me.mn].live && me.shares_rcu) outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        s.notifier[me.mn].live = false;
        me.location = DriverLocation::end;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:32: rcu_read_lock()
    constexpr Outcome invalidate_L76(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L76) return Outcome::not_enabled();
        if (config.section == Section::sleepable) return Outcome::not_enabled();
        me.shares_rcu = true;
        me.location = InvalidateLocation::L33;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:31: id = srcu_read_lock(srcu)
    constexpr Outcome invalidate_L76_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L76) return Outcome::not_enabled();
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
        me.location = InvalidateLocation::L79;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:33: return 0
    constexpr Outcome invalidate_L33(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L33) return Outcome::not_enabled();
        me.id = 0;
        me.visited.fill(false);
        me.location = InvalidateLocation::L79;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:35: srcu_read_unlock(srcu, id)
    constexpr Outcome invalidate_L35(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L35) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `srcu` is not held by this instance
        if (!me.shares_srcu) outcome.trap(Property::unlock_not_held);
        // `id` is not the token of the section that is open
        if (me.shares_srcu && me.id != 0) outcome.trap(Property::unlock_not_held);
        // `list_lock` is still held at the end
        if (me.shares_srcu && (!me.shares_srcu || me.id == 0) && me.holds_list_lock)
            outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_srcu && (!me.shares_srcu || me.id == 0) && me.shares_rcu)
            outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        me.shares_srcu = false;
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].srcu_waits_for_invalidate[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].srcu_waits_for_invalidate[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].srcu_waits_for_invalidate[self] = false;
        me.location = InvalidateLocation::end;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:35: rcu_read_unlock()
    constexpr Outcome invalidate_L35b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L35b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) outcome.trap(Property::unlock_not_held);
        // `list_lock` is still held at the end
        if (me.shares_rcu && me.holds_list_lock) outcome.violate(Property::held_at_exit);
        // `srcu` is still held at the end
        if (me.shares_rcu && me.shares_srcu) outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        me.shares_rcu = false;
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].rcu_waits_for_invalidate[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_invalidate[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_invalidate[self] = false;
        me.location = InvalidateLocation::end;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:36: synchronize_srcu(srcu): begin
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome invalidate_L36(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L36) return Outcome::not_enabled();
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
        me.location = InvalidateLocation::L36b;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:36: synchronize_srcu(srcu): end
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome invalidate_L36b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L36b) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver r) { return me.srcu_waits_for_driver[r]; }) ||
            exists<Scope, Invalidate>([&](Invalidate r) {
                return me.srcu_waits_for_invalidate[r];
            }) ||
            exists<Scope, Exit>([&](Exit r) { return me.srcu_waits_for_exit[r]; }))
            return Outcome::not_enabled();
        me.location = InvalidateLocation::L79;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:36: synchronize_rcu(): begin
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome invalidate_L36c(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L36c) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this instance waits for the readers of `rcu` and is one itself
        if (me.shares_rcu) outcome.violate(Property::rcu_stall);
        for (const Driver r : members<Scope, Driver>)
            me.rcu_waits_for_driver[r] = s.driver[r].shares_rcu;
        for (const Invalidate r : members<Scope, Invalidate>)
            me.rcu_waits_for_invalidate[r] = s.invalidate[r].shares_rcu;
        for (const Exit r : members<Scope, Exit>) me.rcu_waits_for_exit[r] = s.exit[r].shares_rcu;
        me.location = InvalidateLocation::L36d;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:36: synchronize_rcu(): end
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome invalidate_L36d(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L36d) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver r) { return me.rcu_waits_for_driver[r]; }) ||
            exists<Scope, Invalidate>([&](Invalidate r) {
                return me.rcu_waits_for_invalidate[r];
            }) ||
            exists<Scope, Exit>([&](Exit r) { return me.rcu_waits_for_exit[r]; }))
            return Outcome::not_enabled();
        me.location = InvalidateLocation::L79;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:42: hashed[mn] = false
    constexpr Outcome invalidate_L42(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L42) return Outcome::not_enabled();
        s.hashed[me.mn] = false;
        me.location = InvalidateLocation::L43;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:43: spin_unlock(list_lock)
    constexpr Outcome invalidate_L43(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L43) return Outcome::not_enabled();
        // `list_lock` is not held by this instance
        if (!me.holds_list_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_list_lock = false;
        me.location =
            config.section == Section::sleepable
                ? InvalidateLocation::L36
                : InvalidateLocation::L36c;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:79: for (Notifier mn) where hashed[mn]: next
    ///     in: for (Notifier mn) where hashed[mn] {
    constexpr Outcome invalidate_L79(State& s, Invalidate self, Notifier mn) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L79) return Outcome::not_enabled();
        if (me.visited[mn] || !s.hashed[mn]) return Outcome::not_enabled();
        me.mn = mn;
        me.visited[mn] = true;
        me.location = InvalidateLocation::callback;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:79: for (Notifier mn) where hashed[mn]: skip
    ///     in: for (Notifier mn) where hashed[mn] {
    constexpr Outcome invalidate_L79_2(State& s, Invalidate self, Notifier mn) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L79) return Outcome::not_enabled();
        if (me.visited[mn] || s.hashed[mn]) return Outcome::not_enabled();
        me.visited[mn] = true;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:79: for (Notifier mn) where hashed[mn]: done
    ///     in: for (Notifier mn) where hashed[mn] {
    constexpr Outcome invalidate_L79_3(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L79) return Outcome::not_enabled();
        if (!forall<Scope, Notifier>([&](Notifier mn) { return me.visited[mn]; }))
            return Outcome::not_enabled();
        me.location =
            config.section == Section::sleepable
                ? InvalidateLocation::L35
                : InvalidateLocation::L35b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:81: might_sleep()
    constexpr Outcome invalidate_callback(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::callback) return Outcome::not_enabled();
        for (const Driver w : members<Scope, Driver>)
            s.driver[w].rcu_waits_for_invalidate[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_invalidate[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_invalidate[self] = false;
        me.location = InvalidateLocation::L82;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:82: mn.seen = true
    constexpr Outcome invalidate_L82(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L82) return Outcome::not_enabled();
        // `mn.seen`: the object is not live
        if (!s.notifier[me.mn].live) return Outcome::trapped(Property::use_after_free);
        s.notifier[me.mn].seen = true;
        me.location = config.self_2 ? InvalidateLocation::L83 : InvalidateLocation::L79;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:41: spin_lock(list_lock)
    constexpr Outcome invalidate_L83(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L83) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver x) { return s.driver[x].holds_list_lock; }) ||
            exists<Scope, Invalidate>([&](Invalidate x) {
                return s.invalidate[x].holds_list_lock;
            }) ||
            exists<Scope, Exit>([&](Exit x) { return s.exit[x].holds_list_lock; }))
            return Outcome::not_enabled();
        me.holds_list_lock = true;
        me.location = InvalidateLocation::L42;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:92: atomic_dec(mm_users)
    constexpr Outcome exit_L90(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L90) return Outcome::not_enabled();
        s.mm_users += -1;
        me.location = ExitLocation::L93;
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
        me.location = ExitLocation::L95;
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
        me.location = ExitLocation::L95;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:35: srcu_read_unlock(srcu, id)
    constexpr Outcome exit_L35(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L35) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `srcu` is not held by this instance
        if (!me.shares_srcu) outcome.trap(Property::unlock_not_held);
        // `id` is not the token of the section that is open
        if (me.shares_srcu && me.id != 0) outcome.trap(Property::unlock_not_held);
        if (outcome.is_trapped()) return outcome;
        me.shares_srcu = false;
        for (const Driver w : members<Scope, Driver>) s.driver[w].srcu_waits_for_exit[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].srcu_waits_for_exit[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].srcu_waits_for_exit[self] = false;
        me.location = ExitLocation::L97;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:35: rcu_read_unlock()
    constexpr Outcome exit_L35b(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L35b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = false;
        for (const Driver w : members<Scope, Driver>) s.driver[w].rcu_waits_for_exit[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_exit[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_exit[self] = false;
        me.location = ExitLocation::L97;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:36: synchronize_srcu(srcu): end
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome exit_L36(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L36) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver r) { return me.srcu_waits_for_driver[r]; }) ||
            exists<Scope, Invalidate>([&](Invalidate r) {
                return me.srcu_waits_for_invalidate[r];
            }) ||
            exists<Scope, Exit>([&](Exit r) { return me.srcu_waits_for_exit[r]; }))
            return Outcome::not_enabled();
        me.location = ExitLocation::L102;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:36: synchronize_rcu(): end
    ///     in: inline synchronize() { if (section == sleepable) synchronize_srcu(srcu); else
    ///     synchronize_rcu(); }
    constexpr Outcome exit_L36b(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L36b) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver r) { return me.rcu_waits_for_driver[r]; }) ||
            exists<Scope, Invalidate>([&](Invalidate r) {
                return me.rcu_waits_for_invalidate[r];
            }) ||
            exists<Scope, Exit>([&](Exit r) { return me.rcu_waits_for_exit[r]; }))
            return Outcome::not_enabled();
        me.location = ExitLocation::L102;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:38: mn.sptes = false
    constexpr Outcome exit_L38(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L38) return Outcome::not_enabled();
        // `mn.sptes`: the object is not live
        if (!s.notifier[me.mn].live) return Outcome::trapped(Property::use_after_free);
        s.notifier[me.mn].sptes = false;
        me.location = ExitLocation::L95;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:93: wait_event(atomic_read(mm_users) == 0)
    constexpr Outcome exit_L93(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L93) return Outcome::not_enabled();
        if (s.mm_users != 0) return Outcome::not_enabled();
        for (const Driver w : members<Scope, Driver>) s.driver[w].rcu_waits_for_exit[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_exit[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_exit[self] = false;
        me.location = config.section == Section::sleepable ? ExitLocation::L31 : ExitLocation::L32;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:95: for (Notifier mn) where hashed[mn]: next
    ///     in: for (Notifier mn) where hashed[mn] release(mn);
    constexpr Outcome exit_L95(State& s, Exit self, Notifier mn) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L95) return Outcome::not_enabled();
        if (me.visited[mn] || !s.hashed[mn]) return Outcome::not_enabled();
        me.mn = mn;
        me.visited[mn] = true;
        me.location = ExitLocation::L95b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:95: for (Notifier mn) where hashed[mn]: skip
    ///     in: for (Notifier mn) where hashed[mn] release(mn);
    constexpr Outcome exit_L95_2(State& s, Exit self, Notifier mn) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L95) return Outcome::not_enabled();
        if (me.visited[mn] || s.hashed[mn]) return Outcome::not_enabled();
        me.visited[mn] = true;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:95: for (Notifier mn) where hashed[mn]: done
    ///     in: for (Notifier mn) where hashed[mn] release(mn);
    constexpr Outcome exit_L95_3(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L95) return Outcome::not_enabled();
        if (!forall<Scope, Notifier>([&](Notifier mn) { return me.visited[mn]; }))
            return Outcome::not_enabled();
        me.location = config.section == Section::sleepable ? ExitLocation::L35 : ExitLocation::L35b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:38: might_sleep()
    constexpr Outcome exit_L95b(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L95b) return Outcome::not_enabled();
        for (const Driver w : members<Scope, Driver>) s.driver[w].rcu_waits_for_exit[self] = false;
        for (const Invalidate w : members<Scope, Invalidate>)
            s.invalidate[w].rcu_waits_for_exit[self] = false;
        for (const Exit w : members<Scope, Exit>) s.exit[w].rcu_waits_for_exit[self] = false;
        me.location = ExitLocation::L38;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:97: spin_lock(list_lock)
    constexpr Outcome exit_L97(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L97) return Outcome::not_enabled();
        if (exists<Scope, Driver>([&](Driver x) { return s.driver[x].holds_list_lock; }) ||
            exists<Scope, Invalidate>([&](Invalidate x) {
                return s.invalidate[x].holds_list_lock;
            }) ||
            exists<Scope, Exit>([&](Exit x) { return s.exit[x].holds_list_lock; }))
            return Outcome::not_enabled();
        me.holds_list_lock = true;
        me.visited_2.fill(false);
        me.location = ExitLocation::L98;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:98: for (Notifier mn) where hashed[mn]: next
    ///     in: for (Notifier mn) where hashed[mn] hashed[mn] = false;
    constexpr Outcome exit_L98(State& s, Exit self, Notifier mn) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L98) return Outcome::not_enabled();
        if (me.visited_2[mn] || !s.hashed[mn]) return Outcome::not_enabled();
        me.mn_2 = mn;
        me.visited_2[mn] = true;
        me.location = ExitLocation::L98b;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:98: for (Notifier mn) where hashed[mn]: skip
    ///     in: for (Notifier mn) where hashed[mn] hashed[mn] = false;
    constexpr Outcome exit_L98_2(State& s, Exit self, Notifier mn) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L98) return Outcome::not_enabled();
        if (me.visited_2[mn] || s.hashed[mn]) return Outcome::not_enabled();
        me.visited_2[mn] = true;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:98: for (Notifier mn) where hashed[mn]: done
    ///     in: for (Notifier mn) where hashed[mn] hashed[mn] = false;
    constexpr Outcome exit_L98_3(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L98) return Outcome::not_enabled();
        if (!forall<Scope, Notifier>([&](Notifier mn) { return me.visited_2[mn]; }))
            return Outcome::not_enabled();
        me.location = ExitLocation::L99;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:98: hashed[mn] = false
    constexpr Outcome exit_L98b(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L98b) return Outcome::not_enabled();
        s.hashed[me.mn_2] = false;
        me.location = ExitLocation::L98;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:99: spin_unlock(list_lock)
    constexpr Outcome exit_L99(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L99) return Outcome::not_enabled();
        // `list_lock` is not held by this instance
        if (!me.holds_list_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_list_lock = false;
        me.location = config.drop_exit_sync ? ExitLocation::L102 : ExitLocation::exit_sync;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:36: synchronize_rcu(): begin
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
        me.location = ExitLocation::L36b;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:36: synchronize_srcu(srcu): begin
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
        me.location = ExitLocation::L36;
        return outcome;
    }

    /// mmu_notifier_unregister.latch:102: pages_freed = true
    constexpr Outcome exit_L102(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L102) return Outcome::not_enabled();
        s.pages_freed = true;
        me.location = ExitLocation::L103;
        return Outcome::taken();
    }

    /// mmu_notifier_unregister.latch:103: atomic_dec(mm_count)
    constexpr Outcome exit_L103(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L103) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `list_lock` is still held at the end
        if (me.holds_list_lock) outcome.violate(Property::held_at_exit);
        // `srcu` is still held at the end
        if (me.shares_srcu) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        s.mm_count += -1;
        me.location = ExitLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static void for_each_place(const State& s, Visit&& visit) {
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
