/// The protocol interval_notifier as a state machine. Written by Latchwork from
/// interval_notifier.latch: change that, not this.
///
/// A page that is freed has left the secondary MMU: interval notifiers, the collision-retry
/// scheme of 5.5.
///
/// One sequence number for all invalidations of an mm: odd from the first that begins to the
/// last that ends. Each invalidation leaves the number that it saw in the intervals that it
/// hits. A secondary fault that finds its interval's number to be the current one sleeps until
/// no invalidation is left, and compares under the driver's lock.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::interval_notifier {

/// The variant of the protocol.
struct Config {
    bool drop_sleep = false;  ///< `drop sleep`
    bool drop_retry = false;  ///< `drop retry`
    bool drop_set_seq = false;  ///< `drop set_seq`
    bool drop_last = false;  ///< `drop last`
};

struct AddrTag {
    static constexpr std::string_view name = "Addr";

    template <class Scope>
    static constexpr int size = Scope::Addr;
};

/// A member of the domain `Addr`, or null.
using Addr = Member<AddrTag>;

struct PageTag {
    static constexpr std::string_view name = "Page";

    template <class Scope>
    static constexpr int size = Scope::Page;
};

/// A reference to an object of type `Page`, or null.
using Page = Member<PageTag>;

struct TouchTag {
    static constexpr std::string_view name = "touch";

    template <class Scope>
    static constexpr int size = Scope::touch;
};

/// One primary fault at `addr`, which maps a new page.
using Touch = Member<TouchTag>;

struct ZapTag {
    static constexpr std::string_view name = "zap";

    template <class Scope>
    static constexpr int size = Scope::zap;
};

/// One zap of `addr` between mmu_notifier_invalidate_range_start() and _end().
using Zap = Member<ZapTag>;

struct FaultTag {
    static constexpr std::string_view name = "fault";

    template <class Scope>
    static constexpr int size = Scope::fault;
};

/// One secondary fault at `addr`, with hmm_range_fault().
using Fault = Member<FaultTag>;

/// Where an instance of `touch` stands: before the step at this line or label.
enum class TouchLocation : std::uint8_t { L22, L24, L25, L25b, L27, L30, L31, end };

[[nodiscard]] constexpr auto names_of(TouchLocation) noexcept {
    return std::array<std::string_view, 8>{"L22", "L24", "L25", "L25b", "L27", "L30", "L31", "end"};
}

/// Where an instance of `zap` stands: before the step at this line or label.
enum class ZapLocation : std::uint8_t {
    L35, L39, invalidating, L41, L42, L43, L44, set_seq, L47, L48, L49, L50, L51, L52, L53, L54,
    last, L57, L58, L59, L59b, end
};

[[nodiscard]] constexpr auto names_of(ZapLocation) noexcept {
    return std::array<std::string_view, 22>{"L35", "L39", "invalidating", "L41", "L42", "L43",
        "L44", "set_seq", "L47", "L48", "L49", "L50", "L51", "L52", "L53", "L54", "last", "L57",
        "L58", "L59", "L59b", "end"};
}

/// Where an instance of `fault` stands: before the step at this line or label.
enum class FaultLocation : std::uint8_t {
    again, L69, L70, L71, sleep, L73, L74, L75, L76, L77, L78, retry, L80, L81, L82, end
};

[[nodiscard]] constexpr auto names_of(FaultLocation) noexcept {
    return std::array<std::string_view, 16>{"again", "L69", "L70", "L71", "sleep", "L73", "L74",
        "L75", "L76", "L77", "L78", "retry", "L80", "L81", "L82", "end"};
}

enum class Process : std::uint8_t { touch, zap, fault };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 3>{"touch", "zap", "fault"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    no_stale_spte, spte_below_pte, odd_while_active, deadlock, self_deadlock, unlock_not_held,
    held_at_exit, sleep_in_atomic, null_reference, data_race, use_after_free, double_free
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 12>{"no_stale_spte", "spte_below_pte", "odd_while_active",
        "deadlock", "self_deadlock", "unlock_not_held", "held_at_exit", "sleep_in_atomic",
        "null_reference", "data_race", "use_after_free", "double_free"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    touch_L22, touch_L22_2, touch_L24, touch_L25_yes, touch_L25_no, touch_L25b, touch_L27,
    touch_L30, touch_L31, zap_L35, zap_L39, zap_invalidating_yes, zap_invalidating_no, zap_L41,
    zap_L42, zap_L43, zap_L44, zap_set_seq, zap_L47, zap_L48, zap_L49, zap_L50, zap_L51, zap_L52,
    zap_L53, zap_L54, zap_last_yes, zap_last_no, zap_L57, zap_L58, zap_L59_yes, zap_L59_no,
    zap_L59b, fault_again, fault_L69, fault_L70, fault_L71, fault_sleep_yes, fault_sleep_no,
    fault_L73, fault_L74, fault_L75, fault_L76, fault_L77_yes, fault_L77_no, fault_L78,
    fault_retry_yes, fault_retry_no, fault_L80, fault_L81, fault_L82
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Addr = 1;
    static constexpr int Page = 2;
    static constexpr int touch = 2;
    static constexpr int zap = 2;
    static constexpr int fault = 1;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct PageFields {
        bool live = false;
        bool used = false;

        friend bool operator==(const PageFields&, const PageFields&) = default;
    };

    /// One primary fault at `addr`, which maps a new page.
    struct TouchFields {
        TouchLocation location = TouchLocation::L22;
        Addr addr;
        Page page = null;
        bool holds_ptl = false;

        friend bool operator==(const TouchFields&, const TouchFields&) = default;
    };

    /// One zap of `addr` between mmu_notifier_invalidate_range_start() and _end().
    struct ZapFields {
        ZapLocation location = ZapLocation::L35;
        Addr addr;
        Page page = null;
        std::int32_t seq = 0;
        bool holds_ptl = false;
        bool holds_lock = false;
        bool holds_driver = false;

        friend bool operator==(const ZapFields&, const ZapFields&) = default;
    };

    /// One secondary fault at `addr`, with hmm_range_fault().
    struct FaultFields {
        FaultLocation location = FaultLocation::again;
        Addr addr;
        std::int32_t seq = 0;
        bool invalidating = false;
        Page page = null;
        bool holds_ptl = false;
        bool holds_lock = false;
        bool holds_driver = false;

        friend bool operator==(const FaultFields&, const FaultFields&) = default;
    };

    Table<Scope, Page(Addr)> pte;
    Table<Scope, Page(Addr)> spte;
    std::int32_t active = 0;
    std::int32_t invalidate_seq = 2;
    Table<Scope, std::int32_t(Addr)> interval_seq;
    Table<Scope, PageFields(Page)> page;
    Table<Scope, TouchFields(Touch)> touch;
    Table<Scope, ZapFields(Zap)> zap;
    Table<Scope, FaultFields(Fault)> fault;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = interval_notifier::State<Scope>;
    using Step = interval_notifier::Step;
    using Property = interval_notifier::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 51> actions{{
        {"touch.L22", 23, "page = alloc Page else return", Process::touch, TouchLocation::L22,
            sort_info<Scope, Touch>, sort_info<Scope, Page>},
        {"touch.L22_2", 23, "page = alloc Page else return: fails", Process::touch,
            TouchLocation::L22, sort_info<Scope, Touch>},
        {"touch.L24", 24, "spin_lock(ptl)", Process::touch, TouchLocation::L24,
            sort_info<Scope, Touch>},
        {"touch.L25_yes", 25, "if (pte[addr] == null): yes", Process::touch, TouchLocation::L25,
            sort_info<Scope, Touch>},
        {"touch.L25_no", 25, "if (pte[addr] == null): no", Process::touch, TouchLocation::L25,
            sort_info<Scope, Touch>},
        {"touch.L25b", 26, "pte[addr] = page", Process::touch, TouchLocation::L25b,
            sort_info<Scope, Touch>},
        {"touch.L27", 27, "spin_unlock(ptl)", Process::touch, TouchLocation::L27,
            sort_info<Scope, Touch>},
        {"touch.L30", 30, "spin_unlock(ptl)", Process::touch, TouchLocation::L30,
            sort_info<Scope, Touch>},
        {"touch.L31", 31, "free(page)", Process::touch, TouchLocation::L31,
            sort_info<Scope, Touch>},
        {"zap.L35", 38, "spin_lock(lock)", Process::zap, ZapLocation::L35, sort_info<Scope, Zap>},
        {"zap.L39", 39, "active++", Process::zap, ZapLocation::L39, sort_info<Scope, Zap>},
        {"zap.invalidating_yes", 41, "if (invalidate_seq % 2 == 0): yes", Process::zap,
            ZapLocation::invalidating, sort_info<Scope, Zap>},
        {"zap.invalidating_no", 41, "if (invalidate_seq % 2 == 0): no", Process::zap,
            ZapLocation::invalidating, sort_info<Scope, Zap>},
        {"zap.L41", 41, "invalidate_seq++", Process::zap, ZapLocation::L41, sort_info<Scope, Zap>},
        {"zap.L42", 42, "seq = invalidate_seq", Process::zap, ZapLocation::L42,
            sort_info<Scope, Zap>},
        {"zap.L43", 43, "spin_unlock(lock)", Process::zap, ZapLocation::L43, sort_info<Scope, Zap>},
        {"zap.L44", 44, "mutex_lock(driver)", Process::zap, ZapLocation::L44,
            sort_info<Scope, Zap>},
        {"zap.set_seq", 46, "WRITE_ONCE(interval_seq[addr], seq)", Process::zap,
            ZapLocation::set_seq, sort_info<Scope, Zap>},
        {"zap.L47", 47, "spte[addr] = null", Process::zap, ZapLocation::L47, sort_info<Scope, Zap>},
        {"zap.L48", 48, "mutex_unlock(driver)", Process::zap, ZapLocation::L48,
            sort_info<Scope, Zap>},
        {"zap.L49", 49, "spin_lock(ptl)", Process::zap, ZapLocation::L49, sort_info<Scope, Zap>},
        {"zap.L50", 50, "page = pte[addr]", Process::zap, ZapLocation::L50, sort_info<Scope, Zap>},
        {"zap.L51", 51, "pte[addr] = null", Process::zap, ZapLocation::L51, sort_info<Scope, Zap>},
        {"zap.L52", 52, "spin_unlock(ptl)", Process::zap, ZapLocation::L52, sort_info<Scope, Zap>},
        {"zap.L53", 53, "spin_lock(lock)", Process::zap, ZapLocation::L53, sort_info<Scope, Zap>},
        {"zap.L54", 54, "active--", Process::zap, ZapLocation::L54, sort_info<Scope, Zap>},
        {"zap.last_yes", 57, "if (active == 0): yes", Process::zap, ZapLocation::last,
            sort_info<Scope, Zap>},
        {"zap.last_no", 57, "if (active == 0): no", Process::zap, ZapLocation::last,
            sort_info<Scope, Zap>},
        {"zap.L57", 57, "invalidate_seq++", Process::zap, ZapLocation::L57, sort_info<Scope, Zap>},
        {"zap.L58", 58, "spin_unlock(lock)", Process::zap, ZapLocation::L58, sort_info<Scope, Zap>},
        {"zap.L59_yes", 59, "if (page != null): yes", Process::zap, ZapLocation::L59,
            sort_info<Scope, Zap>},
        {"zap.L59_no", 59, "if (page != null): no", Process::zap, ZapLocation::L59,
            sort_info<Scope, Zap>},
        {"zap.L59b", 59, "free(page)", Process::zap, ZapLocation::L59b, sort_info<Scope, Zap>},
        {"fault.again", 68, "spin_lock(lock)", Process::fault, FaultLocation::again,
            sort_info<Scope, Fault>},
        {"fault.L69", 69, "seq = READ_ONCE(interval_seq[addr])", Process::fault, FaultLocation::L69,
            sort_info<Scope, Fault>},
        {"fault.L70", 70, "invalidating = seq == invalidate_seq", Process::fault,
            FaultLocation::L70, sort_info<Scope, Fault>},
        {"fault.L71", 71, "spin_unlock(lock)", Process::fault, FaultLocation::L71,
            sort_info<Scope, Fault>},
        {"fault.sleep_yes", 73, "if (invalidating): yes", Process::fault, FaultLocation::sleep,
            sort_info<Scope, Fault>},
        {"fault.sleep_no", 73, "if (invalidating): no", Process::fault, FaultLocation::sleep,
            sort_info<Scope, Fault>},
        {"fault.L73", 73, "wait_event(READ_ONCE(invalidate_seq) != seq)", Process::fault,
            FaultLocation::L73, sort_info<Scope, Fault>},
        {"fault.L74", 74, "spin_lock(ptl)", Process::fault, FaultLocation::L74,
            sort_info<Scope, Fault>},
        {"fault.L75", 75, "page = pte[addr]", Process::fault, FaultLocation::L75,
            sort_info<Scope, Fault>},
        {"fault.L76", 76, "spin_unlock(ptl)", Process::fault, FaultLocation::L76,
            sort_info<Scope, Fault>},
        {"fault.L77_yes", 77, "if (page == null): yes", Process::fault, FaultLocation::L77,
            sort_info<Scope, Fault>},
        {"fault.L77_no", 77, "if (page == null): no", Process::fault, FaultLocation::L77,
            sort_info<Scope, Fault>},
        {"fault.L78", 78, "mutex_lock(driver)", Process::fault, FaultLocation::L78,
            sort_info<Scope, Fault>},
        {"fault.retry_yes", 80, "if (interval_seq[addr] != seq): yes", Process::fault,
            FaultLocation::retry, sort_info<Scope, Fault>},
        {"fault.retry_no", 80, "if (interval_seq[addr] != seq): no", Process::fault,
            FaultLocation::retry, sort_info<Scope, Fault>},
        {"fault.L80", 80, "mutex_unlock(driver)", Process::fault, FaultLocation::L80,
            sort_info<Scope, Fault>},
        {"fault.L81", 81, "spte[addr] = page", Process::fault, FaultLocation::L81,
            sort_info<Scope, Fault>},
        {"fault.L82", 82, "mutex_unlock(driver)", Process::fault, FaultLocation::L82,
            sort_info<Scope, Fault>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Touch touch : members<Scope, Touch>)
            visit(s.touch[touch].addr, 0, sort_size<Scope, Addr> - 1);
        for (const Zap zap : members<Scope, Zap>)
            visit(s.zap[zap].addr, 0, sort_size<Scope, Addr> - 1);
        for (const Fault fault : members<Scope, Fault>)
            visit(s.fault[fault].addr, 0, sort_size<Scope, Addr> - 1);
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
        for (const Addr addr : members<Scope, Addr>) s.interval_seq[addr] = 1;
        return s;
    }

    /// The number of the location where instance `self` of a process stands.
    [[nodiscard]] static constexpr int location(
        const State& s, Process process, int self) noexcept {
        switch (process) {
            case Process::touch:
                return to_number(s.touch[Touch{self}].location);
            case Process::zap:
                return to_number(s.zap[Zap{self}].location);
            case Process::fault:
                return to_number(s.fault[Fault{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::touch_L22:
                return touch_L22(s, chosen.instance<Touch>(), chosen.choice<Page>(0));
            case Action::touch_L22_2:
                return touch_L22_2(s, chosen.instance<Touch>());
            case Action::touch_L24:
                return touch_L24(s, chosen.instance<Touch>());
            case Action::touch_L25_yes:
                return touch_L25_yes(s, chosen.instance<Touch>());
            case Action::touch_L25_no:
                return touch_L25_no(s, chosen.instance<Touch>());
            case Action::touch_L25b:
                return touch_L25b(s, chosen.instance<Touch>());
            case Action::touch_L27:
                return touch_L27(s, chosen.instance<Touch>());
            case Action::touch_L30:
                return touch_L30(s, chosen.instance<Touch>());
            case Action::touch_L31:
                return touch_L31(s, chosen.instance<Touch>());
            case Action::zap_L35:
                return zap_L35(s, chosen.instance<Zap>());
            case Action::zap_L39:
                return zap_L39(s, chosen.instance<Zap>());
            case Action::zap_invalidating_yes:
                return zap_invalidating_yes(s, chosen.instance<Zap>());
            case Action::zap_invalidating_no:
                return zap_invalidating_no(s, chosen.instance<Zap>());
            case Action::zap_L41:
                return zap_L41(s, chosen.instance<Zap>());
            case Action::zap_L42:
                return zap_L42(s, chosen.instance<Zap>());
            case Action::zap_L43:
                return zap_L43(s, chosen.instance<Zap>());
            case Action::zap_L44:
                return zap_L44(s, chosen.instance<Zap>());
            case Action::zap_set_seq:
                return zap_set_seq(s, chosen.instance<Zap>());
            case Action::zap_L47:
                return zap_L47(s, chosen.instance<Zap>());
            case Action::zap_L48:
                return zap_L48(s, chosen.instance<Zap>());
            case Action::zap_L49:
                return zap_L49(s, chosen.instance<Zap>());
            case Action::zap_L50:
                return zap_L50(s, chosen.instance<Zap>());
            case Action::zap_L51:
                return zap_L51(s, chosen.instance<Zap>());
            case Action::zap_L52:
                return zap_L52(s, chosen.instance<Zap>());
            case Action::zap_L53:
                return zap_L53(s, chosen.instance<Zap>());
            case Action::zap_L54:
                return zap_L54(s, chosen.instance<Zap>());
            case Action::zap_last_yes:
                return zap_last_yes(s, chosen.instance<Zap>());
            case Action::zap_last_no:
                return zap_last_no(s, chosen.instance<Zap>());
            case Action::zap_L57:
                return zap_L57(s, chosen.instance<Zap>());
            case Action::zap_L58:
                return zap_L58(s, chosen.instance<Zap>());
            case Action::zap_L59_yes:
                return zap_L59_yes(s, chosen.instance<Zap>());
            case Action::zap_L59_no:
                return zap_L59_no(s, chosen.instance<Zap>());
            case Action::zap_L59b:
                return zap_L59b(s, chosen.instance<Zap>());
            case Action::fault_again:
                return fault_again(s, chosen.instance<Fault>());
            case Action::fault_L69:
                return fault_L69(s, chosen.instance<Fault>());
            case Action::fault_L70:
                return fault_L70(s, chosen.instance<Fault>());
            case Action::fault_L71:
                return fault_L71(s, chosen.instance<Fault>());
            case Action::fault_sleep_yes:
                return fault_sleep_yes(s, chosen.instance<Fault>());
            case Action::fault_sleep_no:
                return fault_sleep_no(s, chosen.instance<Fault>());
            case Action::fault_L73:
                return fault_L73(s, chosen.instance<Fault>());
            case Action::fault_L74:
                return fault_L74(s, chosen.instance<Fault>());
            case Action::fault_L75:
                return fault_L75(s, chosen.instance<Fault>());
            case Action::fault_L76:
                return fault_L76(s, chosen.instance<Fault>());
            case Action::fault_L77_yes:
                return fault_L77_yes(s, chosen.instance<Fault>());
            case Action::fault_L77_no:
                return fault_L77_no(s, chosen.instance<Fault>());
            case Action::fault_L78:
                return fault_L78(s, chosen.instance<Fault>());
            case Action::fault_retry_yes:
                return fault_retry_yes(s, chosen.instance<Fault>());
            case Action::fault_retry_no:
                return fault_retry_no(s, chosen.instance<Fault>());
            case Action::fault_L80:
                return fault_L80(s, chosen.instance<Fault>());
            case Action::fault_L81:
                return fault_L81(s, chosen.instance<Fault>());
            case Action::fault_L82:
                return fault_L82(s, chosen.instance<Fault>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// No spte maps a page that has been freed. interval_notifier.latch:86: the invariant
    /// `no_stale_spte`.
    [[nodiscard]] constexpr bool no_stale_spte(const State& s) const noexcept {
        return forall<Scope, Addr>([&](Addr a) {
            return s.spte[a] == null || s.page[s.spte[a]].live;
        });
    }

    /// While nobody invalidates, the secondary MMU maps nothing that the primary one does not.
    /// interval_notifier.latch:89: the invariant `spte_below_pte`.
    [[nodiscard]] constexpr bool spte_below_pte(const State& s) const noexcept {
        return s.active != 0 ||
            forall<Scope, Addr>([&](Addr a) { return s.spte[a] == null || s.spte[a] == s.pte[a]; });
    }

    /// The number is odd while somebody invalidates. interval_notifier.latch:92: the invariant
    /// `odd_while_active`.
    [[nodiscard]] constexpr bool odd_while_active(const State& s) const noexcept {
        return !lock_is_free(s) || (modulo(s.invalidate_seq, 2) == 1) == (s.active > 0);
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Touch>([&](Touch i) {
                return s.touch[i].location == TouchLocation::end;
            }) &&
            forall<Scope, Zap>([&](Zap i) { return s.zap[i].location == ZapLocation::end; }) &&
            forall<Scope, Fault>([&](Fault i) {
                return s.fault[i].location == FaultLocation::end;
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
        if (!no_stale_spte(s)) violated.insert(Property::no_stale_spte);
        if (!spte_below_pte(s)) violated.insert(Property::spte_below_pte);
        if (!odd_while_active(s)) violated.insert(Property::odd_while_active);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Touch self : members<Scope, Touch>) {
            const auto& me = s.touch[self];
            if (me.location == TouchLocation::L24) {
                // this instance waits for `ptl`, which it holds itself (taken in line 24)
                if (me.holds_ptl) violated.insert(Property::self_deadlock);
            }
        }
        for (const Zap self : members<Scope, Zap>) {
            const auto& me = s.zap[self];
            switch (me.location) {
                case ZapLocation::L35:
                case ZapLocation::L53:
                    // this instance waits for `lock`, which it holds itself (taken in lines 38, 53)
                    if (me.holds_lock) violated.insert(Property::self_deadlock);
                    break;
                case ZapLocation::L44:
                    // this instance waits for `driver`, which it holds itself (taken in line 44)
                    if (me.holds_driver) violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 49)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `lock` is held (taken in lines 38, 53)
                    if (me.holds_lock) violated.insert(Property::sleep_in_atomic);
                    break;
                case ZapLocation::L49:
                    // this instance waits for `ptl`, which it holds itself (taken in line 49)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Fault self : members<Scope, Fault>) {
            const auto& me = s.fault[self];
            switch (me.location) {
                case FaultLocation::again:
                    // this instance waits for `lock`, which it holds itself (taken in line 68)
                    if (me.holds_lock) violated.insert(Property::self_deadlock);
                    break;
                case FaultLocation::L73:
                    // this may sleep, while `ptl` is held (taken in line 74)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `lock` is held (taken in line 68)
                    if (me.holds_lock) violated.insert(Property::sleep_in_atomic);
                    break;
                case FaultLocation::L74:
                    // this instance waits for `ptl`, which it holds itself (taken in line 74)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                case FaultLocation::L78:
                    // this instance waits for `driver`, which it holds itself (taken in line 78)
                    if (me.holds_driver) violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 74)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `lock` is held (taken in line 68)
                    if (me.holds_lock) violated.insert(Property::sleep_in_atomic);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `ptl`.
    [[nodiscard]] static constexpr bool ptl_is_free(const State& s) noexcept {
        return forall<Scope, Touch>([&](Touch i) { return !s.touch[i].holds_ptl; }) &&
            forall<Scope, Zap>([&](Zap i) { return !s.zap[i].holds_ptl; }) &&
            forall<Scope, Fault>([&](Fault i) { return !s.fault[i].holds_ptl; });
    }

    /// True if nobody holds `lock`.
    [[nodiscard]] static constexpr bool lock_is_free(const State& s) noexcept {
        return forall<Scope, Zap>([&](Zap i) { return !s.zap[i].holds_lock; }) &&
            forall<Scope, Fault>([&](Fault i) { return !s.fault[i].holds_lock; });
    }

    /// True if nobody holds `driver`.
    [[nodiscard]] static constexpr bool driver_is_free(const State& s) noexcept {
        return forall<Scope, Zap>([&](Zap i) { return !s.zap[i].holds_driver; }) &&
            forall<Scope, Fault>([&](Fault i) { return !s.fault[i].holds_driver; });
    }

    /// interval_notifier.latch:23: page = alloc Page else return
    constexpr Outcome touch_L22(State& s, Touch self, Page slot) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L22) return Outcome::not_enabled();
        if (s.page[slot].used) return Outcome::not_enabled();
        s.page[slot].live = true;
        s.page[slot].used = true;
        me.page = slot;
        me.location = TouchLocation::L24;
        return Outcome::taken();
    }

    /// interval_notifier.latch:23: page = alloc Page else return: fails
    ///     in: Page page = alloc Page else return;
    constexpr Outcome touch_L22_2(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L22) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.location = TouchLocation::end;
        return outcome;
    }

    /// interval_notifier.latch:24: spin_lock(ptl)
    constexpr Outcome touch_L24(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L24) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = TouchLocation::L25;
        return Outcome::taken();
    }

    /// interval_notifier.latch:25: if (pte[addr] == null): yes
    ///     in: if (pte[addr] == null) {
    constexpr Outcome touch_L25_yes(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L25) return Outcome::not_enabled();
        if (s.pte[me.addr] != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TouchLocation::L25b;
        return outcome;
    }

    /// interval_notifier.latch:25: if (pte[addr] == null): no
    ///     in: if (pte[addr] == null) {
    constexpr Outcome touch_L25_no(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L25) return Outcome::not_enabled();
        if (s.pte[me.addr] == null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TouchLocation::L30;
        return outcome;
    }

    /// interval_notifier.latch:26: pte[addr] = page
    constexpr Outcome touch_L25b(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L25b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.addr] = me.page;
        me.location = TouchLocation::L27;
        return outcome;
    }

    /// interval_notifier.latch:27: spin_unlock(ptl)
    constexpr Outcome touch_L27(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L27) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = TouchLocation::end;
        return Outcome::taken();
    }

    /// interval_notifier.latch:30: spin_unlock(ptl)
    constexpr Outcome touch_L30(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L30) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = TouchLocation::L31;
        return Outcome::taken();
    }

    /// interval_notifier.latch:31: free(page)
    constexpr Outcome touch_L31(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L31) return Outcome::not_enabled();
        // `page` is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        s.page[me.page].live = false;
        me.location = TouchLocation::end;
        return outcome;
    }

    /// interval_notifier.latch:38: spin_lock(lock)
    constexpr Outcome zap_L35(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L35) return Outcome::not_enabled();
        if (!lock_is_free(s)) return Outcome::not_enabled();
        me.holds_lock = true;
        me.location = ZapLocation::L39;
        return Outcome::taken();
    }

    /// interval_notifier.latch:39: active++
    constexpr Outcome zap_L39(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L39) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `active` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        // this stores `active` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.active += 1;
        me.location = ZapLocation::invalidating;
        return outcome;
    }

    /// interval_notifier.latch:41: if (invalidate_seq % 2 == 0): yes
    ///     in: if (invalidate_seq % 2 == 0) invalidate_seq++;
    constexpr Outcome zap_invalidating_yes(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::invalidating) return Outcome::not_enabled();
        if (modulo(s.invalidate_seq, 2) != 0) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = ZapLocation::L41;
        return outcome;
    }

    /// interval_notifier.latch:41: if (invalidate_seq % 2 == 0): no
    ///     in: if (invalidate_seq % 2 == 0) invalidate_seq++;
    constexpr Outcome zap_invalidating_no(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::invalidating) return Outcome::not_enabled();
        if (modulo(s.invalidate_seq, 2) == 0) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = ZapLocation::L42;
        return outcome;
    }

    /// interval_notifier.latch:41: invalidate_seq++
    constexpr Outcome zap_L41(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L41) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        // this stores `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.invalidate_seq += 1;
        me.location = ZapLocation::L42;
        return outcome;
    }

    /// interval_notifier.latch:42: seq = invalidate_seq
    constexpr Outcome zap_L42(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L42) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.seq = s.invalidate_seq;
        me.location = ZapLocation::L43;
        return outcome;
    }

    /// interval_notifier.latch:43: spin_unlock(lock)
    constexpr Outcome zap_L43(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L43) return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_lock = false;
        me.location = ZapLocation::L44;
        return Outcome::taken();
    }

    /// interval_notifier.latch:44: mutex_lock(driver)
    constexpr Outcome zap_L44(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L44) return Outcome::not_enabled();
        if (!driver_is_free(s)) return Outcome::not_enabled();
        me.holds_driver = true;
        me.location = config.drop_set_seq ? ZapLocation::L47 : ZapLocation::set_seq;
        return Outcome::taken();
    }

    /// interval_notifier.latch:46: WRITE_ONCE(interval_seq[addr], seq)
    constexpr Outcome zap_set_seq(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::set_seq) return Outcome::not_enabled();
        s.interval_seq[me.addr] = me.seq;
        me.location = ZapLocation::L47;
        return Outcome::taken();
    }

    /// interval_notifier.latch:47: spte[addr] = null
    constexpr Outcome zap_L47(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L47) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `spte[addr]` without holding `driver`
        if (!me.holds_driver) outcome.violate(Property::data_race);
        s.spte[me.addr] = null;
        me.location = ZapLocation::L48;
        return outcome;
    }

    /// interval_notifier.latch:48: mutex_unlock(driver)
    constexpr Outcome zap_L48(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L48) return Outcome::not_enabled();
        // `driver` is not held by this instance
        if (!me.holds_driver) return Outcome::trapped(Property::unlock_not_held);
        me.holds_driver = false;
        me.location = ZapLocation::L49;
        return Outcome::taken();
    }

    /// interval_notifier.latch:49: spin_lock(ptl)
    constexpr Outcome zap_L49(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L49) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ZapLocation::L50;
        return Outcome::taken();
    }

    /// interval_notifier.latch:50: page = pte[addr]
    constexpr Outcome zap_L50(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L50) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.page = s.pte[me.addr];
        me.location = ZapLocation::L51;
        return outcome;
    }

    /// interval_notifier.latch:51: pte[addr] = null
    constexpr Outcome zap_L51(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L51) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.addr] = null;
        me.location = ZapLocation::L52;
        return outcome;
    }

    /// interval_notifier.latch:52: spin_unlock(ptl)
    constexpr Outcome zap_L52(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L52) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ZapLocation::L53;
        return Outcome::taken();
    }

    /// interval_notifier.latch:53: spin_lock(lock)
    constexpr Outcome zap_L53(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L53) return Outcome::not_enabled();
        if (!lock_is_free(s)) return Outcome::not_enabled();
        me.holds_lock = true;
        me.location = ZapLocation::L54;
        return Outcome::taken();
    }

    /// interval_notifier.latch:54: active--
    constexpr Outcome zap_L54(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L54) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `active` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        // this stores `active` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.active -= 1;
        me.location = config.drop_last ? ZapLocation::L58 : ZapLocation::last;
        return outcome;
    }

    /// interval_notifier.latch:57: if (active == 0): yes
    ///     in: if (active == 0) invalidate_seq++;
    constexpr Outcome zap_last_yes(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::last) return Outcome::not_enabled();
        if (s.active != 0) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `active` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = ZapLocation::L57;
        return outcome;
    }

    /// interval_notifier.latch:57: if (active == 0): no
    ///     in: if (active == 0) invalidate_seq++;
    constexpr Outcome zap_last_no(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::last) return Outcome::not_enabled();
        if (s.active == 0) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `active` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = ZapLocation::L58;
        return outcome;
    }

    /// interval_notifier.latch:57: invalidate_seq++
    constexpr Outcome zap_L57(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L57) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        // this stores `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.invalidate_seq += 1;
        me.location = ZapLocation::L58;
        return outcome;
    }

    /// interval_notifier.latch:58: spin_unlock(lock)
    constexpr Outcome zap_L58(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L58) return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_lock = false;
        me.location = ZapLocation::L59;
        return Outcome::taken();
    }

    /// interval_notifier.latch:59: if (page != null): yes
    ///     in: if (page != null) free(page);
    constexpr Outcome zap_L59_yes(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L59) return Outcome::not_enabled();
        if (me.page == null) return Outcome::not_enabled();
        me.location = ZapLocation::L59b;
        return Outcome::taken();
    }

    /// interval_notifier.latch:59: if (page != null): no
    ///     in: if (page != null) free(page);
    constexpr Outcome zap_L59_no(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L59) return Outcome::not_enabled();
        if (me.page != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `lock` is still held at the end
        if (me.holds_lock) outcome.violate(Property::held_at_exit);
        // `driver` is still held at the end
        if (me.holds_driver) outcome.violate(Property::held_at_exit);
        me.location = ZapLocation::end;
        return outcome;
    }

    /// interval_notifier.latch:59: free(page)
    constexpr Outcome zap_L59b(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L59b) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `page` is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `lock` is still held at the end
        if (me.holds_lock) outcome.violate(Property::held_at_exit);
        // `driver` is still held at the end
        if (me.holds_driver) outcome.violate(Property::held_at_exit);
        s.page[me.page].live = false;
        me.location = ZapLocation::end;
        return outcome;
    }

    /// interval_notifier.latch:68: spin_lock(lock)
    constexpr Outcome fault_again(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::again) return Outcome::not_enabled();
        if (!lock_is_free(s)) return Outcome::not_enabled();
        me.holds_lock = true;
        me.location = FaultLocation::L69;
        return Outcome::taken();
    }

    /// interval_notifier.latch:69: seq = READ_ONCE(interval_seq[addr])
    constexpr Outcome fault_L69(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L69) return Outcome::not_enabled();
        me.seq = s.interval_seq[me.addr];
        me.location = FaultLocation::L70;
        return Outcome::taken();
    }

    /// interval_notifier.latch:70: invalidating = seq == invalidate_seq
    constexpr Outcome fault_L70(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L70) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `invalidate_seq` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.invalidating = s.invalidate_seq == me.seq;
        me.location = FaultLocation::L71;
        return outcome;
    }

    /// interval_notifier.latch:71: spin_unlock(lock)
    constexpr Outcome fault_L71(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L71) return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_lock = false;
        me.location = config.drop_sleep ? FaultLocation::L74 : FaultLocation::sleep;
        return Outcome::taken();
    }

    /// interval_notifier.latch:73: if (invalidating): yes
    ///     in: if (invalidating) wait_event(READ_ONCE(invalidate_seq) != seq);
    constexpr Outcome fault_sleep_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::sleep) return Outcome::not_enabled();
        if (!me.invalidating) return Outcome::not_enabled();
        me.location = FaultLocation::L73;
        return Outcome::taken();
    }

    /// interval_notifier.latch:73: if (invalidating): no
    ///     in: if (invalidating) wait_event(READ_ONCE(invalidate_seq) != seq);
    constexpr Outcome fault_sleep_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::sleep) return Outcome::not_enabled();
        if (me.invalidating) return Outcome::not_enabled();
        me.location = FaultLocation::L74;
        return Outcome::taken();
    }

    /// interval_notifier.latch:73: wait_event(READ_ONCE(invalidate_seq) != seq)
    constexpr Outcome fault_L73(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L73) return Outcome::not_enabled();
        if (s.invalidate_seq == me.seq) return Outcome::not_enabled();
        me.location = FaultLocation::L74;
        return Outcome::taken();
    }

    /// interval_notifier.latch:74: spin_lock(ptl)
    constexpr Outcome fault_L74(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L74) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = FaultLocation::L75;
        return Outcome::taken();
    }

    /// interval_notifier.latch:75: page = pte[addr]
    constexpr Outcome fault_L75(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L75) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.page = s.pte[me.addr];
        me.location = FaultLocation::L76;
        return outcome;
    }

    /// interval_notifier.latch:76: spin_unlock(ptl)
    constexpr Outcome fault_L76(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L76) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = FaultLocation::L77;
        return Outcome::taken();
    }

    /// interval_notifier.latch:77: if (page == null): yes
    ///     in: if (page == null) return;
    constexpr Outcome fault_L77_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L77) return Outcome::not_enabled();
        if (me.page != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `lock` is still held at the end
        if (me.holds_lock) outcome.violate(Property::held_at_exit);
        // `driver` is still held at the end
        if (me.holds_driver) outcome.violate(Property::held_at_exit);
        me.location = FaultLocation::end;
        return outcome;
    }

    /// interval_notifier.latch:77: if (page == null): no
    ///     in: if (page == null) return;
    constexpr Outcome fault_L77_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L77) return Outcome::not_enabled();
        if (me.page == null) return Outcome::not_enabled();
        me.location = FaultLocation::L78;
        return Outcome::taken();
    }

    /// interval_notifier.latch:78: mutex_lock(driver)
    constexpr Outcome fault_L78(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L78) return Outcome::not_enabled();
        if (!driver_is_free(s)) return Outcome::not_enabled();
        me.holds_driver = true;
        me.location = config.drop_retry ? FaultLocation::L81 : FaultLocation::retry;
        return Outcome::taken();
    }

    /// interval_notifier.latch:80: if (interval_seq[addr] != seq): yes
    ///     in: if (interval_seq[addr] != seq) { mutex_unlock(driver); goto again; }
    constexpr Outcome fault_retry_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::retry) return Outcome::not_enabled();
        if (s.interval_seq[me.addr] == me.seq) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `interval_seq[addr]` without holding `driver`
        if (!me.holds_driver) outcome.violate(Property::data_race);
        me.location = FaultLocation::L80;
        return outcome;
    }

    /// interval_notifier.latch:80: if (interval_seq[addr] != seq): no
    ///     in: if (interval_seq[addr] != seq) { mutex_unlock(driver); goto again; }
    constexpr Outcome fault_retry_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::retry) return Outcome::not_enabled();
        if (s.interval_seq[me.addr] != me.seq) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `interval_seq[addr]` without holding `driver`
        if (!me.holds_driver) outcome.violate(Property::data_race);
        me.location = FaultLocation::L81;
        return outcome;
    }

    /// interval_notifier.latch:80: mutex_unlock(driver)
    constexpr Outcome fault_L80(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L80) return Outcome::not_enabled();
        // `driver` is not held by this instance
        if (!me.holds_driver) return Outcome::trapped(Property::unlock_not_held);
        me.holds_driver = false;
        me.location = FaultLocation::again;
        return Outcome::taken();
    }

    /// interval_notifier.latch:81: spte[addr] = page
    constexpr Outcome fault_L81(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L81) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `spte[addr]` without holding `driver`
        if (!me.holds_driver) outcome.violate(Property::data_race);
        s.spte[me.addr] = me.page;
        me.location = FaultLocation::L82;
        return outcome;
    }

    /// interval_notifier.latch:82: mutex_unlock(driver)
    constexpr Outcome fault_L82(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L82) return Outcome::not_enabled();
        // `driver` is not held by this instance
        if (!me.holds_driver) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `lock` is still held at the end
        if (me.holds_lock) outcome.violate(Property::held_at_exit);
        me.holds_driver = false;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Addr addr : members<Scope, Addr>) visit(s.pte[addr], "pte[", addr, "]");
        for (const Addr addr : members<Scope, Addr>) visit(s.spte[addr], "spte[", addr, "]");
        visit(s.active, "active");
        visit(s.invalidate_seq, "invalidate_seq");
        for (const Addr addr : members<Scope, Addr>)
            visit(s.interval_seq[addr], "interval_seq[", addr, "]");
        for (const Page page : members<Scope, Page>) {
            visit(s.page[page].live, page, ".live");
            visit(s.page[page].used, page, ".used");
        }
        for (const Touch touch : members<Scope, Touch>) {
            visit(s.touch[touch].location, touch, ".location");
            visit(s.touch[touch].addr, touch, ".addr");
            visit(s.touch[touch].page, touch, ".page");
            visit(s.touch[touch].holds_ptl, touch, ".holds_ptl");
        }
        for (const Zap zap : members<Scope, Zap>) {
            visit(s.zap[zap].location, zap, ".location");
            visit(s.zap[zap].addr, zap, ".addr");
            visit(s.zap[zap].page, zap, ".page");
            visit(s.zap[zap].seq, zap, ".seq");
            visit(s.zap[zap].holds_ptl, zap, ".holds_ptl");
            visit(s.zap[zap].holds_lock, zap, ".holds_lock");
            visit(s.zap[zap].holds_driver, zap, ".holds_driver");
        }
        for (const Fault fault : members<Scope, Fault>) {
            visit(s.fault[fault].location, fault, ".location");
            visit(s.fault[fault].addr, fault, ".addr");
            visit(s.fault[fault].seq, fault, ".seq");
            visit(s.fault[fault].invalidating, fault, ".invalidating");
            visit(s.fault[fault].page, fault, ".page");
            visit(s.fault[fault].holds_ptl, fault, ".holds_ptl");
            visit(s.fault[fault].holds_lock, fault, ".holds_lock");
            visit(s.fault[fault].holds_driver, fault, ".holds_driver");
        }
    }
};

}  // namespace latchwork::generated::interval_notifier
