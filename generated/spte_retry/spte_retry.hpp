/// The protocol spte_retry as a state machine. Written by Latchwork from spte_retry.latch:
/// change that, not this.
///
/// A page that is freed has left the secondary MMU: KVM's retry scheme for mmu notifiers.
///
/// A secondary fault takes no lock of the primary MMU while it installs its spte. It samples a
/// counter of the invalidations, gets the page, and then looks, under its own mmu_lock, whether
/// an invalidation is under way or has been since the sample. If so, it starts again.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::spte_retry {

/// What the fault re-checks: both; not mmu_notifier_count; not mmu_notifier_seq; a sample taken
/// after get_user_pages(); nothing, as drivers with only range_start do; both, but before it
/// takes mmu_lock.
enum class Scheme : std::uint8_t { both, no_count, no_seq, seq_late, start_only, unlocked };

[[nodiscard]] constexpr auto names_of(Scheme) noexcept {
    return std::array<std::string_view, 6>{"both", "no_count", "no_seq", "seq_late", "start_only",
        "unlocked"};
}

/// The variant of the protocol.
struct Config {
    /// What the fault re-checks: both; not mmu_notifier_count; not mmu_notifier_seq; a sample taken
    /// after get_user_pages(); nothing, as drivers with only range_start do; both, but before it
    /// takes mmu_lock.
    Scheme scheme = Scheme::both;

    bool drop_wmb = false;  ///< `drop wmb`
    bool drop_rmb = false;  ///< `drop rmb`
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

/// One primary fault at `addr`, which maps a new page: do_anonymous_page().
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

/// One secondary fault at `addr`: tdp_page_fault().
using Fault = Member<FaultTag>;

/// Where an instance of `touch` stands: before the step at this line or label.
enum class TouchLocation : std::uint8_t { L26, L28, L29, L29b, L31, L34, L35, end };

[[nodiscard]] constexpr auto names_of(TouchLocation) noexcept {
    return std::array<std::string_view, 8>{"L26", "L28", "L29", "L29b", "L31", "L34", "L35", "end"};
}

/// Where an instance of `zap` stands: before the step at this line or label.
enum class ZapLocation : std::uint8_t {
    L39, L23, L42, invalidating, L45, L46, L47, L48, L49, L50, L51, L54, L56, L57, L57b, end
};

[[nodiscard]] constexpr auto names_of(ZapLocation) noexcept {
    return std::array<std::string_view, 16>{"L39", "L23", "L42", "invalidating", "L45", "L46",
        "L47", "L48", "L49", "L50", "L51", "L54", "L56", "L57", "L57b", "end"};
}

/// Where an instance of `fault` stands: before the step at this line or label.
enum class FaultLocation : std::uint8_t {
    again, L23, L23b, L71, L72, L73, L73b, L74, L75, L76, L77, L79, L80, L81, L83, L84, L87, L90,
    L91, L92, unlock, retry, end
};

[[nodiscard]] constexpr auto names_of(FaultLocation) noexcept {
    return std::array<std::string_view, 23>{"again", "L23", "L23b", "L71", "L72", "L73", "L73b",
        "L74", "L75", "L76", "L77", "L79", "L80", "L81", "L83", "L84", "L87", "L90", "L91", "L92",
        "unlock", "retry", "end"};
}

enum class Process : std::uint8_t { touch, zap, fault };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 3>{"touch", "zap", "fault"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    no_stale_spte, spte_below_pte, paired, deadlock, self_deadlock, lock_inversion, unlock_not_held,
    held_at_exit, sleep_in_atomic, null_reference, data_race, use_after_free, double_free,
    refcount_underflow
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 14>{"no_stale_spte", "spte_below_pte", "paired", "deadlock",
        "self_deadlock", "lock_inversion", "unlock_not_held", "held_at_exit", "sleep_in_atomic",
        "null_reference", "data_race", "use_after_free", "double_free", "refcount_underflow"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    touch_L26, touch_L26_2, touch_L28, touch_L29_yes, touch_L29_no, touch_L29b, touch_L31,
    touch_L34, touch_L35, zap_L39, zap_L23, zap_L42, zap_invalidating, zap_L45, zap_L46, zap_L47,
    zap_L48, zap_L49, zap_L50, zap_L51, zap_L54, zap_L56, zap_L57_yes, zap_L57_no, zap_L57b_yes,
    zap_L57b_no, fault_again, fault_again_2, fault_L23, fault_L23b, fault_L71, fault_L72,
    fault_L73_yes, fault_L73_no, fault_L73b, fault_L74, fault_L75, fault_L76, fault_L77,
    fault_L79_yes, fault_L79_no, fault_L80, fault_L81_yes, fault_L81_no, fault_L83, fault_L84_yes,
    fault_L84_no, fault_L87_yes, fault_L87_no, fault_L90, fault_L91, fault_L92_yes, fault_L92_no,
    fault_unlock, fault_retry_yes, fault_retry_no
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
        std::int32_t refcount = 1;

        friend bool operator==(const PageFields&, const PageFields&) = default;
    };

    /// One primary fault at `addr`, which maps a new page: do_anonymous_page().
    struct TouchFields {
        TouchLocation location = TouchLocation::L26;
        Addr addr;
        Page page = null;
        bool holds_ptl = false;

        friend bool operator==(const TouchFields&, const TouchFields&) = default;
    };

    /// One zap of `addr` between mmu_notifier_invalidate_range_start() and _end().
    struct ZapFields {
        ZapLocation location = ZapLocation::L39;
        Addr addr;
        Page page = null;
        bool holds_ptl = false;
        bool holds_mmu_lock = false;

        friend bool operator==(const ZapFields&, const ZapFields&) = default;
    };

    /// One secondary fault at `addr`: tdp_page_fault().
    struct FaultFields {
        FaultLocation location = FaultLocation::again;
        Addr addr;
        std::int32_t seq = 0;
        std::int32_t now = 0;
        Page page = null;
        bool holds_ptl = false;
        bool holds_mmu_lock = false;

        friend bool operator==(const FaultFields&, const FaultFields&) = default;
    };

    Table<Scope, Page(Addr)> pte;
    Table<Scope, Page(Addr)> spte;
    std::int32_t mmu_notifier_count = 0;
    std::int32_t mmu_notifier_seq = 0;
    Table<Scope, PageFields(Page)> page;
    Table<Scope, TouchFields(Touch)> touch;
    Table<Scope, ZapFields(Zap)> zap;
    Table<Scope, FaultFields(Fault)> fault;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = spte_retry::State<Scope>;
    using Step = spte_retry::Step;
    using Property = spte_retry::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 56> actions{{
        {"touch.L26", 27, "page = alloc Page else return", Process::touch, TouchLocation::L26,
            sort_info<Scope, Touch>, sort_info<Scope, Page>},
        {"touch.L26_2", 27, "page = alloc Page else return: fails", Process::touch,
            TouchLocation::L26, sort_info<Scope, Touch>},
        {"touch.L28", 28, "spin_lock(ptl)", Process::touch, TouchLocation::L28,
            sort_info<Scope, Touch>},
        {"touch.L29_yes", 29, "if (pte[addr] == null): yes", Process::touch, TouchLocation::L29,
            sort_info<Scope, Touch>},
        {"touch.L29_no", 29, "if (pte[addr] == null): no", Process::touch, TouchLocation::L29,
            sort_info<Scope, Touch>},
        {"touch.L29b", 30, "pte[addr] = page", Process::touch, TouchLocation::L29b,
            sort_info<Scope, Touch>},
        {"touch.L31", 31, "spin_unlock(ptl)", Process::touch, TouchLocation::L31,
            sort_info<Scope, Touch>},
        {"touch.L34", 34, "spin_unlock(ptl)", Process::touch, TouchLocation::L34,
            sort_info<Scope, Touch>},
        {"touch.L35", 35, "free(page)", Process::touch, TouchLocation::L35,
            sort_info<Scope, Touch>},
        {"zap.L39", 41, "spin_lock(mmu_lock)", Process::zap, ZapLocation::L39,
            sort_info<Scope, Zap>},
        {"zap.L23", 23, "free(page)", Process::zap, ZapLocation::L23, sort_info<Scope, Zap>},
        {"zap.L42", 42, "mmu_notifier_count++", Process::zap, ZapLocation::L42,
            sort_info<Scope, Zap>},
        {"zap.invalidating", 44, "spte[addr] = null", Process::zap, ZapLocation::invalidating,
            sort_info<Scope, Zap>},
        {"zap.L45", 45, "spin_unlock(mmu_lock)", Process::zap, ZapLocation::L45,
            sort_info<Scope, Zap>},
        {"zap.L46", 46, "spin_lock(ptl)", Process::zap, ZapLocation::L46, sort_info<Scope, Zap>},
        {"zap.L47", 47, "page = pte[addr]", Process::zap, ZapLocation::L47, sort_info<Scope, Zap>},
        {"zap.L48", 48, "pte[addr] = null", Process::zap, ZapLocation::L48, sort_info<Scope, Zap>},
        {"zap.L49", 49, "spin_unlock(ptl)", Process::zap, ZapLocation::L49, sort_info<Scope, Zap>},
        {"zap.L50", 50, "spin_lock(mmu_lock)", Process::zap, ZapLocation::L50,
            sort_info<Scope, Zap>},
        {"zap.L51", 51, "mmu_notifier_seq++", Process::zap, ZapLocation::L51,
            sort_info<Scope, Zap>},
        {"zap.L54", 54, "mmu_notifier_count--", Process::zap, ZapLocation::L54,
            sort_info<Scope, Zap>},
        {"zap.L56", 56, "spin_unlock(mmu_lock)", Process::zap, ZapLocation::L56,
            sort_info<Scope, Zap>},
        {"zap.L57_yes", 57, "if (page != null): yes", Process::zap, ZapLocation::L57,
            sort_info<Scope, Zap>},
        {"zap.L57_no", 57, "if (page != null): no", Process::zap, ZapLocation::L57,
            sort_info<Scope, Zap>},
        {"zap.L57b_yes", 23, "if (atomic_dec_and_test(page.refcount)): yes", Process::zap,
            ZapLocation::L57b, sort_info<Scope, Zap>},
        {"zap.L57b_no", 23, "if (atomic_dec_and_test(page.refcount)): no", Process::zap,
            ZapLocation::L57b, sort_info<Scope, Zap>},
        {"fault.again", 67, "seq = READ_ONCE(mmu_notifier_seq)", Process::fault,
            FaultLocation::again, sort_info<Scope, Fault>},
        {"fault.again_2", 71, "spin_lock(ptl)", Process::fault, FaultLocation::again,
            sort_info<Scope, Fault>},
        {"fault.L23", 23, "free(page)", Process::fault, FaultLocation::L23,
            sort_info<Scope, Fault>},
        {"fault.L23b", 23, "free(page)", Process::fault, FaultLocation::L23b,
            sort_info<Scope, Fault>},
        {"fault.L71", 71, "spin_lock(ptl)", Process::fault, FaultLocation::L71,
            sort_info<Scope, Fault>},
        {"fault.L72", 72, "page = pte[addr]", Process::fault, FaultLocation::L72,
            sort_info<Scope, Fault>},
        {"fault.L73_yes", 73, "if (page == null): yes", Process::fault, FaultLocation::L73,
            sort_info<Scope, Fault>},
        {"fault.L73_no", 73, "if (page == null): no", Process::fault, FaultLocation::L73,
            sort_info<Scope, Fault>},
        {"fault.L73b", 73, "spin_unlock(ptl)", Process::fault, FaultLocation::L73b,
            sort_info<Scope, Fault>},
        {"fault.L74", 74, "atomic_inc(page.refcount)", Process::fault, FaultLocation::L74,
            sort_info<Scope, Fault>},
        {"fault.L75", 75, "spin_unlock(ptl)", Process::fault, FaultLocation::L75,
            sort_info<Scope, Fault>},
        {"fault.L76", 76, "seq = READ_ONCE(mmu_notifier_seq)", Process::fault, FaultLocation::L76,
            sort_info<Scope, Fault>},
        {"fault.L77", 78, "now = READ_ONCE(mmu_notifier_count)", Process::fault, FaultLocation::L77,
            sort_info<Scope, Fault>},
        {"fault.L79_yes", 79, "if (now > 0): yes", Process::fault, FaultLocation::L79,
            sort_info<Scope, Fault>},
        {"fault.L79_no", 79, "if (now > 0): no", Process::fault, FaultLocation::L79,
            sort_info<Scope, Fault>},
        {"fault.L80", 80, "now = READ_ONCE(mmu_notifier_seq)", Process::fault, FaultLocation::L80,
            sort_info<Scope, Fault>},
        {"fault.L81_yes", 81, "if (now != seq): yes", Process::fault, FaultLocation::L81,
            sort_info<Scope, Fault>},
        {"fault.L81_no", 81, "if (now != seq): no", Process::fault, FaultLocation::L81,
            sort_info<Scope, Fault>},
        {"fault.L83", 83, "spin_lock(mmu_lock)", Process::fault, FaultLocation::L83,
            sort_info<Scope, Fault>},
        {"fault.L84_yes", 85, "if (mmu_notifier_count > 0): yes", Process::fault,
            FaultLocation::L84, sort_info<Scope, Fault>},
        {"fault.L84_no", 85, "if (mmu_notifier_count > 0): no", Process::fault, FaultLocation::L84,
            sort_info<Scope, Fault>},
        {"fault.L87_yes", 88, "if (mmu_notifier_seq != seq): yes", Process::fault,
            FaultLocation::L87, sort_info<Scope, Fault>},
        {"fault.L87_no", 88, "if (mmu_notifier_seq != seq): no", Process::fault, FaultLocation::L87,
            sort_info<Scope, Fault>},
        {"fault.L90", 90, "spte[addr] = page", Process::fault, FaultLocation::L90,
            sort_info<Scope, Fault>},
        {"fault.L91", 91, "spin_unlock(mmu_lock)", Process::fault, FaultLocation::L91,
            sort_info<Scope, Fault>},
        {"fault.L92_yes", 23, "if (atomic_dec_and_test(page.refcount)): yes", Process::fault,
            FaultLocation::L92, sort_info<Scope, Fault>},
        {"fault.L92_no", 23, "if (atomic_dec_and_test(page.refcount)): no", Process::fault,
            FaultLocation::L92, sort_info<Scope, Fault>},
        {"fault.unlock", 95, "spin_unlock(mmu_lock)", Process::fault, FaultLocation::unlock,
            sort_info<Scope, Fault>},
        {"fault.retry_yes", 23, "if (atomic_dec_and_test(page.refcount)): yes", Process::fault,
            FaultLocation::retry, sort_info<Scope, Fault>},
        {"fault.retry_no", 23, "if (atomic_dec_and_test(page.refcount)): no", Process::fault,
            FaultLocation::retry, sort_info<Scope, Fault>},
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
            case Action::touch_L26:
                return touch_L26(s, chosen.instance<Touch>(), chosen.choice<Page>(0));
            case Action::touch_L26_2:
                return touch_L26_2(s, chosen.instance<Touch>());
            case Action::touch_L28:
                return touch_L28(s, chosen.instance<Touch>());
            case Action::touch_L29_yes:
                return touch_L29_yes(s, chosen.instance<Touch>());
            case Action::touch_L29_no:
                return touch_L29_no(s, chosen.instance<Touch>());
            case Action::touch_L29b:
                return touch_L29b(s, chosen.instance<Touch>());
            case Action::touch_L31:
                return touch_L31(s, chosen.instance<Touch>());
            case Action::touch_L34:
                return touch_L34(s, chosen.instance<Touch>());
            case Action::touch_L35:
                return touch_L35(s, chosen.instance<Touch>());
            case Action::zap_L39:
                return zap_L39(s, chosen.instance<Zap>());
            case Action::zap_L23:
                return zap_L23(s, chosen.instance<Zap>());
            case Action::zap_L42:
                return zap_L42(s, chosen.instance<Zap>());
            case Action::zap_invalidating:
                return zap_invalidating(s, chosen.instance<Zap>());
            case Action::zap_L45:
                return zap_L45(s, chosen.instance<Zap>());
            case Action::zap_L46:
                return zap_L46(s, chosen.instance<Zap>());
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
            case Action::zap_L54:
                return zap_L54(s, chosen.instance<Zap>());
            case Action::zap_L56:
                return zap_L56(s, chosen.instance<Zap>());
            case Action::zap_L57_yes:
                return zap_L57_yes(s, chosen.instance<Zap>());
            case Action::zap_L57_no:
                return zap_L57_no(s, chosen.instance<Zap>());
            case Action::zap_L57b_yes:
                return zap_L57b_yes(s, chosen.instance<Zap>());
            case Action::zap_L57b_no:
                return zap_L57b_no(s, chosen.instance<Zap>());
            case Action::fault_again:
                return fault_again(s, chosen.instance<Fault>());
            case Action::fault_again_2:
                return fault_again_2(s, chosen.instance<Fault>());
            case Action::fault_L23:
                return fault_L23(s, chosen.instance<Fault>());
            case Action::fault_L23b:
                return fault_L23b(s, chosen.instance<Fault>());
            case Action::fault_L71:
                return fault_L71(s, chosen.instance<Fault>());
            case Action::fault_L72:
                return fault_L72(s, chosen.instance<Fault>());
            case Action::fault_L73_yes:
                return fault_L73_yes(s, chosen.instance<Fault>());
            case Action::fault_L73_no:
                return fault_L73_no(s, chosen.instance<Fault>());
            case Action::fault_L73b:
                return fault_L73b(s, chosen.instance<Fault>());
            case Action::fault_L74:
                return fault_L74(s, chosen.instance<Fault>());
            case Action::fault_L75:
                return fault_L75(s, chosen.instance<Fault>());
            case Action::fault_L76:
                return fault_L76(s, chosen.instance<Fault>());
            case Action::fault_L77:
                return fault_L77(s, chosen.instance<Fault>());
            case Action::fault_L79_yes:
                return fault_L79_yes(s, chosen.instance<Fault>());
            case Action::fault_L79_no:
                return fault_L79_no(s, chosen.instance<Fault>());
            case Action::fault_L80:
                return fault_L80(s, chosen.instance<Fault>());
            case Action::fault_L81_yes:
                return fault_L81_yes(s, chosen.instance<Fault>());
            case Action::fault_L81_no:
                return fault_L81_no(s, chosen.instance<Fault>());
            case Action::fault_L83:
                return fault_L83(s, chosen.instance<Fault>());
            case Action::fault_L84_yes:
                return fault_L84_yes(s, chosen.instance<Fault>());
            case Action::fault_L84_no:
                return fault_L84_no(s, chosen.instance<Fault>());
            case Action::fault_L87_yes:
                return fault_L87_yes(s, chosen.instance<Fault>());
            case Action::fault_L87_no:
                return fault_L87_no(s, chosen.instance<Fault>());
            case Action::fault_L90:
                return fault_L90(s, chosen.instance<Fault>());
            case Action::fault_L91:
                return fault_L91(s, chosen.instance<Fault>());
            case Action::fault_L92_yes:
                return fault_L92_yes(s, chosen.instance<Fault>());
            case Action::fault_L92_no:
                return fault_L92_no(s, chosen.instance<Fault>());
            case Action::fault_unlock:
                return fault_unlock(s, chosen.instance<Fault>());
            case Action::fault_retry_yes:
                return fault_retry_yes(s, chosen.instance<Fault>());
            case Action::fault_retry_no:
                return fault_retry_no(s, chosen.instance<Fault>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// No spte maps a page that has been freed. spte_retry.latch:102: the invariant
    /// `no_stale_spte`.
    [[nodiscard]] constexpr bool no_stale_spte(const State& s) const noexcept {
        return forall<Scope, Addr>([&](Addr a) {
            return s.spte[a] == null || s.page[s.spte[a]].live;
        });
    }

    /// While nobody invalidates, the secondary MMU maps nothing that the primary one does not.
    /// spte_retry.latch:105: the invariant `spte_below_pte`.
    [[nodiscard]] constexpr bool spte_below_pte(const State& s) const noexcept {
        return config.scheme != Scheme::both ||
            s.mmu_notifier_count != 0 ||
            forall<Scope, Addr>([&](Addr a) { return s.spte[a] == null || s.spte[a] == s.pte[a]; });
    }

    /// mmu_notifier_count counts the invalidations that are under way. spte_retry.latch:109: the
    /// invariant `paired`.
    [[nodiscard]] constexpr bool paired(const State& s) const noexcept {
        return s.mmu_notifier_count ==
            count<Scope, Zap>([&](Zap z) {
                return one_of(
                    s.zap[z].location, ZapLocation::invalidating, ZapLocation::L45,
                    ZapLocation::L46, ZapLocation::L47, ZapLocation::L48, ZapLocation::L49,
                    ZapLocation::L50, ZapLocation::L51, ZapLocation::L54);
            });
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
        if (config.scheme == Scheme::both && !spte_below_pte(s))
            violated.insert(Property::spte_below_pte);
        if (!paired(s)) violated.insert(Property::paired);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Touch self : members<Scope, Touch>) {
            const auto& me = s.touch[self];
            if (me.location == TouchLocation::L28) {
                // this instance waits for `ptl`, which it holds itself (taken in line 28)
                if (me.holds_ptl) violated.insert(Property::self_deadlock);
            }
        }
        for (const Zap self : members<Scope, Zap>) {
            const auto& me = s.zap[self];
            switch (me.location) {
                case ZapLocation::L39:
                case ZapLocation::L50:
                    // this instance waits for `mmu_lock`, which it holds itself (taken in lines 41, 50)
                    if (me.holds_mmu_lock) violated.insert(Property::self_deadlock);
                    break;
                case ZapLocation::L46:
                    // this instance waits for `ptl`, which it holds itself (taken in line 46)
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
                    // this instance waits for `ptl`, which it holds itself (taken in line 71)
                    if (config.scheme == Scheme::seq_late && me.holds_ptl)
                        violated.insert(Property::self_deadlock);
                    break;
                case FaultLocation::L71:
                    // this instance waits for `ptl`, which it holds itself (taken in line 71)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                case FaultLocation::L83:
                    // this instance waits for `mmu_lock`, which it holds itself (taken in line 83)
                    if (me.holds_mmu_lock) violated.insert(Property::self_deadlock);
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

    /// True if nobody holds `mmu_lock`.
    [[nodiscard]] static constexpr bool mmu_lock_is_free(const State& s) noexcept {
        return forall<Scope, Zap>([&](Zap i) { return !s.zap[i].holds_mmu_lock; }) &&
            forall<Scope, Fault>([&](Fault i) { return !s.fault[i].holds_mmu_lock; });
    }

    /// spte_retry.latch:27: page = alloc Page else return
    constexpr Outcome touch_L26(State& s, Touch self, Page slot) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L26) return Outcome::not_enabled();
        if (s.page[slot].used) return Outcome::not_enabled();
        s.page[slot].live = true;
        s.page[slot].used = true;
        me.page = slot;
        me.location = TouchLocation::L28;
        return Outcome::taken();
    }

    /// spte_retry.latch:27: page = alloc Page else return: fails
    ///     in: Page page = alloc Page else return;
    constexpr Outcome touch_L26_2(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L26) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.location = TouchLocation::end;
        return outcome;
    }

    /// spte_retry.latch:28: spin_lock(ptl)
    constexpr Outcome touch_L28(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L28) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = TouchLocation::L29;
        return Outcome::taken();
    }

    /// spte_retry.latch:29: if (pte[addr] == null): yes
    ///     in: if (pte[addr] == null) {
    constexpr Outcome touch_L29_yes(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L29) return Outcome::not_enabled();
        if (s.pte[me.addr] != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TouchLocation::L29b;
        return outcome;
    }

    /// spte_retry.latch:29: if (pte[addr] == null): no
    ///     in: if (pte[addr] == null) {
    constexpr Outcome touch_L29_no(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L29) return Outcome::not_enabled();
        if (s.pte[me.addr] == null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TouchLocation::L34;
        return outcome;
    }

    /// spte_retry.latch:30: pte[addr] = page
    constexpr Outcome touch_L29b(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L29b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.addr] = me.page;
        me.location = TouchLocation::L31;
        return outcome;
    }

    /// spte_retry.latch:31: spin_unlock(ptl)
    constexpr Outcome touch_L31(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L31) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = TouchLocation::end;
        return Outcome::taken();
    }

    /// spte_retry.latch:34: spin_unlock(ptl)
    constexpr Outcome touch_L34(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L34) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = TouchLocation::L35;
        return Outcome::taken();
    }

    /// spte_retry.latch:35: free(page)
    constexpr Outcome touch_L35(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L35) return Outcome::not_enabled();
        // `page` is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        s.page[me.page].live = false;
        me.location = TouchLocation::end;
        return outcome;
    }

    /// spte_retry.latch:41: spin_lock(mmu_lock)
    constexpr Outcome zap_L39(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L39) return Outcome::not_enabled();
        if (!mmu_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_mmu_lock = true;
        me.location = ZapLocation::L42;
        return Outcome::taken();
    }

    /// spte_retry.latch:23: free(page)
    constexpr Outcome zap_L23(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L23) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `page` is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `mmu_lock` is still held at the end
        if (me.holds_mmu_lock) outcome.violate(Property::held_at_exit);
        s.page[me.page].live = false;
        me.location = ZapLocation::end;
        return outcome;
    }

    /// spte_retry.latch:42: mmu_notifier_count++
    constexpr Outcome zap_L42(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L42) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `mmu_notifier_count` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        // this stores `mmu_notifier_count` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        s.mmu_notifier_count += 1;
        me.location = ZapLocation::invalidating;
        return outcome;
    }

    /// spte_retry.latch:44: spte[addr] = null
    constexpr Outcome zap_invalidating(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::invalidating) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `spte[addr]` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        s.spte[me.addr] = null;
        me.location = ZapLocation::L45;
        return outcome;
    }

    /// spte_retry.latch:45: spin_unlock(mmu_lock)
    constexpr Outcome zap_L45(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L45) return Outcome::not_enabled();
        // `mmu_lock` is not held by this instance
        if (!me.holds_mmu_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_mmu_lock = false;
        me.location = ZapLocation::L46;
        return Outcome::taken();
    }

    /// spte_retry.latch:46: spin_lock(ptl)
    constexpr Outcome zap_L46(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L46) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ZapLocation::L47;
        return Outcome::taken();
    }

    /// spte_retry.latch:47: page = pte[addr]
    constexpr Outcome zap_L47(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L47) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.page = s.pte[me.addr];
        me.location = ZapLocation::L48;
        return outcome;
    }

    /// spte_retry.latch:48: pte[addr] = null
    constexpr Outcome zap_L48(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L48) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.addr] = null;
        me.location = ZapLocation::L49;
        return outcome;
    }

    /// spte_retry.latch:49: spin_unlock(ptl)
    constexpr Outcome zap_L49(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L49) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ZapLocation::L50;
        return Outcome::taken();
    }

    /// spte_retry.latch:50: spin_lock(mmu_lock)
    constexpr Outcome zap_L50(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L50) return Outcome::not_enabled();
        if (!mmu_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_mmu_lock = true;
        me.location = ZapLocation::L51;
        return Outcome::taken();
    }

    /// spte_retry.latch:51: mmu_notifier_seq++
    constexpr Outcome zap_L51(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L51) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `mmu_notifier_seq` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        // this stores `mmu_notifier_seq` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        s.mmu_notifier_seq += 1;
        me.location = ZapLocation::L54;
        return outcome;
    }

    /// spte_retry.latch:54: mmu_notifier_count--
    constexpr Outcome zap_L54(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L54) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `mmu_notifier_count` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        // this stores `mmu_notifier_count` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        s.mmu_notifier_count -= 1;
        me.location = ZapLocation::L56;
        return outcome;
    }

    /// spte_retry.latch:56: spin_unlock(mmu_lock)
    constexpr Outcome zap_L56(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L56) return Outcome::not_enabled();
        // `mmu_lock` is not held by this instance
        if (!me.holds_mmu_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_mmu_lock = false;
        me.location = ZapLocation::L57;
        return Outcome::taken();
    }

    /// spte_retry.latch:57: if (page != null): yes
    ///     in: if (page != null) put_page(page);
    constexpr Outcome zap_L57_yes(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L57) return Outcome::not_enabled();
        if (me.page == null) return Outcome::not_enabled();
        me.location = ZapLocation::L57b;
        return Outcome::taken();
    }

    /// spte_retry.latch:57: if (page != null): no
    ///     in: if (page != null) put_page(page);
    constexpr Outcome zap_L57_no(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L57) return Outcome::not_enabled();
        if (me.page != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `mmu_lock` is still held at the end
        if (me.holds_mmu_lock) outcome.violate(Property::held_at_exit);
        me.location = ZapLocation::end;
        return outcome;
    }

    /// spte_retry.latch:23: if (atomic_dec_and_test(page.refcount)): yes
    ///     in: inline put_page(Page page) { if (atomic_dec_and_test(page.refcount)) free(page); }
    constexpr Outcome zap_L57b_yes(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L57b) return Outcome::not_enabled();
        if (me.page != null && s.page[me.page].live && s.page[me.page].refcount != 1)
            return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_dec_and_test(page.refcount)`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        s.page[me.page].refcount -= 1;
        me.location = ZapLocation::L23;
        return Outcome::taken();
    }

    /// spte_retry.latch:23: if (atomic_dec_and_test(page.refcount)): no
    ///     in: inline put_page(Page page) { if (atomic_dec_and_test(page.refcount)) free(page); }
    constexpr Outcome zap_L57b_no(State& s, Zap self) const noexcept {
        auto& me = s.zap[self];
        if (me.location != ZapLocation::L57b) return Outcome::not_enabled();
        if (me.page == null || !s.page[me.page].live || s.page[me.page].refcount == 1)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `mmu_lock` is still held at the end
        if (me.holds_mmu_lock) outcome.violate(Property::held_at_exit);
        s.page[me.page].refcount -= 1;
        me.location = ZapLocation::end;
        return outcome;
    }

    /// spte_retry.latch:67: seq = READ_ONCE(mmu_notifier_seq)
    constexpr Outcome fault_again(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::again) return Outcome::not_enabled();
        if (config.scheme == Scheme::seq_late) return Outcome::not_enabled();
        me.seq = s.mmu_notifier_seq;
        me.location = FaultLocation::L71;
        return Outcome::taken();
    }

    /// spte_retry.latch:71: spin_lock(ptl)
    constexpr Outcome fault_again_2(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::again) return Outcome::not_enabled();
        if (config.scheme != Scheme::seq_late || !ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = FaultLocation::L72;
        return Outcome::taken();
    }

    /// spte_retry.latch:23: free(page)
    constexpr Outcome fault_L23(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L23) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `page` is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `mmu_lock` is still held at the end
        if (me.holds_mmu_lock) outcome.violate(Property::held_at_exit);
        s.page[me.page].live = false;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// spte_retry.latch:23: free(page)
    constexpr Outcome fault_L23b(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L23b) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `page` is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::double_free);
        s.page[me.page].live = false;
        me.location = FaultLocation::again;
        return Outcome::taken();
    }

    /// spte_retry.latch:71: spin_lock(ptl)
    constexpr Outcome fault_L71(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L71) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = FaultLocation::L72;
        return Outcome::taken();
    }

    /// spte_retry.latch:72: page = pte[addr]
    constexpr Outcome fault_L72(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L72) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.page = s.pte[me.addr];
        me.location = FaultLocation::L73;
        return outcome;
    }

    /// spte_retry.latch:73: if (page == null): yes
    ///     in: if (page == null) { spin_unlock(ptl); return; }
    constexpr Outcome fault_L73_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L73) return Outcome::not_enabled();
        if (me.page != null) return Outcome::not_enabled();
        me.location = FaultLocation::L73b;
        return Outcome::taken();
    }

    /// spte_retry.latch:73: if (page == null): no
    ///     in: if (page == null) { spin_unlock(ptl); return; }
    constexpr Outcome fault_L73_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L73) return Outcome::not_enabled();
        if (me.page == null) return Outcome::not_enabled();
        me.location = FaultLocation::L74;
        return Outcome::taken();
    }

    /// spte_retry.latch:73: spin_unlock(ptl)
    constexpr Outcome fault_L73b(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L73b) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `mmu_lock` is still held at the end
        if (me.holds_mmu_lock) outcome.violate(Property::held_at_exit);
        me.holds_ptl = false;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// spte_retry.latch:74: atomic_inc(page.refcount)
    constexpr Outcome fault_L74(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L74) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_inc(page.refcount)`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        s.page[me.page].refcount += 1;
        me.location = FaultLocation::L75;
        return Outcome::taken();
    }

    /// spte_retry.latch:75: spin_unlock(ptl)
    constexpr Outcome fault_L75(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L75) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location =
            config.scheme == Scheme::unlocked ? FaultLocation::L77
                : config.scheme == Scheme::seq_late ? FaultLocation::L76
                : FaultLocation::L83;
        return Outcome::taken();
    }

    /// spte_retry.latch:76: seq = READ_ONCE(mmu_notifier_seq)
    constexpr Outcome fault_L76(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L76) return Outcome::not_enabled();
        me.seq = s.mmu_notifier_seq;
        me.location = config.scheme == Scheme::unlocked ? FaultLocation::L77 : FaultLocation::L83;
        return Outcome::taken();
    }

    /// spte_retry.latch:78: now = READ_ONCE(mmu_notifier_count)
    constexpr Outcome fault_L77(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L77) return Outcome::not_enabled();
        me.now = s.mmu_notifier_count;
        me.location = FaultLocation::L79;
        return Outcome::taken();
    }

    /// spte_retry.latch:79: if (now > 0): yes
    ///     in: if (now > 0) goto retry;
    constexpr Outcome fault_L79_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L79) return Outcome::not_enabled();
        if (me.now <= 0) return Outcome::not_enabled();
        me.location = FaultLocation::retry;
        return Outcome::taken();
    }

    /// spte_retry.latch:79: if (now > 0): no
    ///     in: if (now > 0) goto retry;
    constexpr Outcome fault_L79_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L79) return Outcome::not_enabled();
        if (me.now > 0) return Outcome::not_enabled();
        me.location = FaultLocation::L80;
        return Outcome::taken();
    }

    /// spte_retry.latch:80: now = READ_ONCE(mmu_notifier_seq)
    constexpr Outcome fault_L80(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L80) return Outcome::not_enabled();
        me.now = s.mmu_notifier_seq;
        me.location = FaultLocation::L81;
        return Outcome::taken();
    }

    /// spte_retry.latch:81: if (now != seq): yes
    ///     in: if (now != seq) goto retry;
    constexpr Outcome fault_L81_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L81) return Outcome::not_enabled();
        if (me.now == me.seq) return Outcome::not_enabled();
        me.location = FaultLocation::retry;
        return Outcome::taken();
    }

    /// spte_retry.latch:81: if (now != seq): no
    ///     in: if (now != seq) goto retry;
    constexpr Outcome fault_L81_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L81) return Outcome::not_enabled();
        if (me.now != me.seq) return Outcome::not_enabled();
        me.location = FaultLocation::L83;
        return Outcome::taken();
    }

    /// spte_retry.latch:83: spin_lock(mmu_lock)
    constexpr Outcome fault_L83(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L83) return Outcome::not_enabled();
        if (!mmu_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_mmu_lock = true;
        me.location =
            config.scheme == Scheme::no_count ? FaultLocation::L87
                : one_of(
                    config.scheme, Scheme::both, Scheme::no_seq,
                    Scheme::seq_late) ? FaultLocation::L84
                : FaultLocation::L90;
        return Outcome::taken();
    }

    /// spte_retry.latch:85: if (mmu_notifier_count > 0): yes
    ///     in: if (mmu_notifier_count > 0) goto unlock;
    constexpr Outcome fault_L84_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L84) return Outcome::not_enabled();
        if (s.mmu_notifier_count <= 0) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `mmu_notifier_count` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        me.location = FaultLocation::unlock;
        return outcome;
    }

    /// spte_retry.latch:85: if (mmu_notifier_count > 0): no
    ///     in: if (mmu_notifier_count > 0) goto unlock;
    constexpr Outcome fault_L84_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L84) return Outcome::not_enabled();
        if (s.mmu_notifier_count > 0) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `mmu_notifier_count` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        me.location =
            one_of(config.scheme, Scheme::both, Scheme::no_count, Scheme::seq_late)
                ? FaultLocation::L87
                : FaultLocation::L90;
        return outcome;
    }

    /// spte_retry.latch:88: if (mmu_notifier_seq != seq): yes
    ///     in: if (mmu_notifier_seq != seq) goto unlock;
    constexpr Outcome fault_L87_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L87) return Outcome::not_enabled();
        if (s.mmu_notifier_seq == me.seq) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `mmu_notifier_seq` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        me.location = FaultLocation::unlock;
        return outcome;
    }

    /// spte_retry.latch:88: if (mmu_notifier_seq != seq): no
    ///     in: if (mmu_notifier_seq != seq) goto unlock;
    constexpr Outcome fault_L87_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L87) return Outcome::not_enabled();
        if (s.mmu_notifier_seq != me.seq) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `mmu_notifier_seq` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        me.location = FaultLocation::L90;
        return outcome;
    }

    /// spte_retry.latch:90: spte[addr] = page
    constexpr Outcome fault_L90(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L90) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `spte[addr]` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        s.spte[me.addr] = me.page;
        me.location = FaultLocation::L91;
        return outcome;
    }

    /// spte_retry.latch:91: spin_unlock(mmu_lock)
    constexpr Outcome fault_L91(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L91) return Outcome::not_enabled();
        // `mmu_lock` is not held by this instance
        if (!me.holds_mmu_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_mmu_lock = false;
        me.location = FaultLocation::L92;
        return Outcome::taken();
    }

    /// spte_retry.latch:23: if (atomic_dec_and_test(page.refcount)): yes
    ///     in: inline put_page(Page page) { if (atomic_dec_and_test(page.refcount)) free(page); }
    constexpr Outcome fault_line_23_yes(
        State& s, Fault self, FaultLocation at, FaultLocation next) const noexcept {
        auto& me = s.fault[self];
        if (me.location != at) return Outcome::not_enabled();
        if (me.page != null && s.page[me.page].live && s.page[me.page].refcount != 1)
            return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_dec_and_test(page.refcount)`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        s.page[me.page].refcount -= 1;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome fault_L92_yes(State& s, Fault self) const noexcept {
        return fault_line_23_yes(s, self, FaultLocation::L92, FaultLocation::L23);
    }

    /// spte_retry.latch:23: if (atomic_dec_and_test(page.refcount)): no
    ///     in: inline put_page(Page page) { if (atomic_dec_and_test(page.refcount)) free(page); }
    constexpr Outcome fault_L92_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L92) return Outcome::not_enabled();
        if (me.page == null || !s.page[me.page].live || s.page[me.page].refcount == 1)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `mmu_lock` is still held at the end
        if (me.holds_mmu_lock) outcome.violate(Property::held_at_exit);
        s.page[me.page].refcount -= 1;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// spte_retry.latch:95: spin_unlock(mmu_lock)
    constexpr Outcome fault_unlock(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::unlock) return Outcome::not_enabled();
        // `mmu_lock` is not held by this instance
        if (!me.holds_mmu_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_mmu_lock = false;
        me.location = FaultLocation::retry;
        return Outcome::taken();
    }

    constexpr Outcome fault_retry_yes(State& s, Fault self) const noexcept {
        return fault_line_23_yes(s, self, FaultLocation::retry, FaultLocation::L23b);
    }

    /// spte_retry.latch:23: if (atomic_dec_and_test(page.refcount)): no
    ///     in: inline put_page(Page page) { if (atomic_dec_and_test(page.refcount)) free(page); }
    constexpr Outcome fault_retry_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::retry) return Outcome::not_enabled();
        if (me.page == null || !s.page[me.page].live || s.page[me.page].refcount == 1)
            return Outcome::not_enabled();
        s.page[me.page].refcount -= 1;
        me.location = FaultLocation::again;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Addr addr : members<Scope, Addr>) visit(s.pte[addr], "pte[", addr, "]");
        for (const Addr addr : members<Scope, Addr>) visit(s.spte[addr], "spte[", addr, "]");
        visit(s.mmu_notifier_count, "mmu_notifier_count");
        visit(s.mmu_notifier_seq, "mmu_notifier_seq");
        for (const Page page : members<Scope, Page>) {
            visit(s.page[page].live, page, ".live");
            visit(s.page[page].used, page, ".used");
            visit(s.page[page].refcount, page, ".refcount");
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
            visit(s.zap[zap].holds_ptl, zap, ".holds_ptl");
            visit(s.zap[zap].holds_mmu_lock, zap, ".holds_mmu_lock");
        }
        for (const Fault fault : members<Scope, Fault>) {
            visit(s.fault[fault].location, fault, ".location");
            visit(s.fault[fault].addr, fault, ".addr");
            visit(s.fault[fault].seq, fault, ".seq");
            visit(s.fault[fault].now, fault, ".now");
            visit(s.fault[fault].page, fault, ".page");
            visit(s.fault[fault].holds_ptl, fault, ".holds_ptl");
            visit(s.fault[fault].holds_mmu_lock, fault, ".holds_mmu_lock");
        }
    }
};

}  // namespace latchwork::generated::spte_retry
