/// The protocol invalidate_page as a state machine. Written by Latchwork from
/// invalidate_page.latch: change that, not this.
///
/// The secondary MMU maps at an address the page that the primary one maps there, or none.
///
/// try_to_unmap_one() told the notifiers by ->invalidate_page(): first under the page table
/// lock, where a callback must not sleep; then after it (ea25c4317946), when a new page may be
/// there already. In 4.14 invalidate_page() was removed, for range_start and range_end.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::invalidate_page {

/// How try_to_unmap_one() tells the notifiers: invalidate_page() under the page table lock;
/// after it; a range round it.
enum class Notify : std::uint8_t { locked, late, range };

[[nodiscard]] constexpr auto names_of(Notify) noexcept {
    return std::array<std::string_view, 3>{"locked", "late", "range"};
}

/// The variant of the protocol.
struct Config {
    /// How try_to_unmap_one() tells the notifiers: invalidate_page() under the page table lock;
    /// after it; a range round it.
    Notify notify = Notify::range;

    bool sleeps = true;  ///< Whether the callbacks sleep.
};

struct PageTag {
    static constexpr std::string_view name = "Page";

    template <class Scope>
    static constexpr int size = Scope::Page;
};

/// A reference to an object of type `Page`, or null.
using Page = Member<PageTag>;

struct UnmapTag {
    static constexpr std::string_view name = "unmap";

    template <class Scope>
    static constexpr int size = Scope::unmap;
};

/// One try_to_unmap_one(), by reclaim.
using Unmap = Member<UnmapTag>;

struct TouchTag {
    static constexpr std::string_view name = "touch";

    template <class Scope>
    static constexpr int size = Scope::touch;
};

/// One primary fault, which maps `page`.
using Touch = Member<TouchTag>;

struct FaultTag {
    static constexpr std::string_view name = "fault";

    template <class Scope>
    static constexpr int size = Scope::fault;
};

/// One secondary fault, by the scheme of spte_retry.latch.
using Fault = Member<FaultTag>;

/// Where an instance of `unmap` stands: before the step at this line or label.
enum class UnmapLocation : std::uint8_t {
    L33, L25, L25b, L26, L26b, L27, L27b, L28, L28b, L29, L29b, L36, L37, L38, L39, L41, L42, L44,
    L47, L48, L49, L50, L51, end
};

[[nodiscard]] constexpr auto names_of(UnmapLocation) noexcept {
    return std::array<std::string_view, 24>{"L33", "L25", "L25b", "L26", "L26b", "L27", "L27b",
        "L28", "L28b", "L29", "L29b", "L36", "L37", "L38", "L39", "L41", "L42", "L44", "L47", "L48",
        "L49", "L50", "L51", "end"};
}

/// Where an instance of `touch` stands: before the step at this line or label.
enum class TouchLocation : std::uint8_t { L56, L58, L58b, L59, end };

[[nodiscard]] constexpr auto names_of(TouchLocation) noexcept {
    return std::array<std::string_view, 5>{"L56", "L58", "L58b", "L59", "end"};
}

/// Where an instance of `fault` stands: before the step at this line or label.
enum class FaultLocation : std::uint8_t {
    again, L68, L69, L70, L71, L72, L73, L73b, L77, L78, end
};

[[nodiscard]] constexpr auto names_of(FaultLocation) noexcept {
    return std::array<std::string_view, 11>{"again", "L68", "L69", "L70", "L71", "L72", "L73",
        "L73b", "L77", "L78", "end"};
}

enum class Process : std::uint8_t { unmap, touch, fault };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 3>{"unmap", "touch", "fault"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    same_page, deadlock, self_deadlock, unlock_not_held, held_at_exit, sleep_in_atomic, data_race
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 7>{"same_page", "deadlock", "self_deadlock",
        "unlock_not_held", "held_at_exit", "sleep_in_atomic", "data_race"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    unmap_L33, unmap_L33_2, unmap_L33_3, unmap_L25, unmap_L25b, unmap_L26, unmap_L26b, unmap_L27,
    unmap_L27b, unmap_L28, unmap_L28b, unmap_L29, unmap_L29b, unmap_L29b_2, unmap_L36, unmap_L37,
    unmap_L38, unmap_L39, unmap_L41, unmap_L42, unmap_L44, unmap_L44_2, unmap_L47, unmap_L48,
    unmap_L49, unmap_L50, unmap_L51, touch_L56, touch_L58_yes, touch_L58_no, touch_L58b, touch_L59,
    fault_again, fault_L68, fault_L69, fault_L70, fault_L71_yes, fault_L71_no, fault_L72,
    fault_L73_yes, fault_L73_no, fault_L73b, fault_L77, fault_L78
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Page = 2;
    static constexpr int unmap = 2;
    static constexpr int touch = 2;
    static constexpr int fault = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// One try_to_unmap_one(), by reclaim.
    struct UnmapFields {
        UnmapLocation location = UnmapLocation::L33;
        bool holds_ptl = false;
        bool holds_mmu_lock = false;

        friend bool operator==(const UnmapFields&, const UnmapFields&) = default;
    };

    /// One primary fault, which maps `page`.
    struct TouchFields {
        TouchLocation location = TouchLocation::L56;
        Page page;
        bool holds_ptl = false;

        friend bool operator==(const TouchFields&, const TouchFields&) = default;
    };

    /// One secondary fault, by the scheme of spte_retry.latch.
    struct FaultFields {
        FaultLocation location = FaultLocation::again;
        std::int32_t seq = 0;
        Page page = null;
        bool holds_ptl = false;
        bool holds_mmu_lock = false;

        friend bool operator==(const FaultFields&, const FaultFields&) = default;
    };

    Page pte = null;
    Page spte = null;
    std::int32_t mmu_notifier_count = 0;
    std::int32_t mmu_notifier_seq = 0;
    Table<Scope, UnmapFields(Unmap)> unmap;
    Table<Scope, TouchFields(Touch)> touch;
    Table<Scope, FaultFields(Fault)> fault;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = invalidate_page::State<Scope>;
    using Step = invalidate_page::Step;
    using Property = invalidate_page::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 44> actions{{
        {"unmap.L33", 41, "spin_lock(ptl)", Process::unmap, UnmapLocation::L33,
            sort_info<Scope, Unmap>},
        {"unmap.L33_2", 36, "spin_lock(mmu_lock)", Process::unmap, UnmapLocation::L33,
            sort_info<Scope, Unmap>},
        {"unmap.L33_3", 35, "might_sleep()", Process::unmap, UnmapLocation::L33,
            sort_info<Scope, Unmap>},
        {"unmap.L25", 25, "might_sleep()", Process::unmap, UnmapLocation::L25,
            sort_info<Scope, Unmap>},
        {"unmap.L25b", 25, "might_sleep()", Process::unmap, UnmapLocation::L25b,
            sort_info<Scope, Unmap>},
        {"unmap.L26", 26, "spin_lock(mmu_lock)", Process::unmap, UnmapLocation::L26,
            sort_info<Scope, Unmap>},
        {"unmap.L26b", 26, "spin_lock(mmu_lock)", Process::unmap, UnmapLocation::L26b,
            sort_info<Scope, Unmap>},
        {"unmap.L27", 27, "mmu_notifier_seq++", Process::unmap, UnmapLocation::L27,
            sort_info<Scope, Unmap>},
        {"unmap.L27b", 27, "mmu_notifier_seq++", Process::unmap, UnmapLocation::L27b,
            sort_info<Scope, Unmap>},
        {"unmap.L28", 28, "spte = null", Process::unmap, UnmapLocation::L28,
            sort_info<Scope, Unmap>},
        {"unmap.L28b", 28, "spte = null", Process::unmap, UnmapLocation::L28b,
            sort_info<Scope, Unmap>},
        {"unmap.L29", 29, "spin_unlock(mmu_lock)", Process::unmap, UnmapLocation::L29,
            sort_info<Scope, Unmap>},
        {"unmap.L29b", 29, "spin_unlock(mmu_lock)", Process::unmap, UnmapLocation::L29b,
            sort_info<Scope, Unmap>},
        {"unmap.L29b_2", 29, "spin_unlock(mmu_lock)", Process::unmap, UnmapLocation::L29b,
            sort_info<Scope, Unmap>},
        {"unmap.L36", 36, "spin_lock(mmu_lock)", Process::unmap, UnmapLocation::L36,
            sort_info<Scope, Unmap>},
        {"unmap.L37", 37, "mmu_notifier_count++", Process::unmap, UnmapLocation::L37,
            sort_info<Scope, Unmap>},
        {"unmap.L38", 38, "spte = null", Process::unmap, UnmapLocation::L38,
            sort_info<Scope, Unmap>},
        {"unmap.L39", 39, "spin_unlock(mmu_lock)", Process::unmap, UnmapLocation::L39,
            sort_info<Scope, Unmap>},
        {"unmap.L41", 41, "spin_lock(ptl)", Process::unmap, UnmapLocation::L41,
            sort_info<Scope, Unmap>},
        {"unmap.L42", 42, "pte = null", Process::unmap, UnmapLocation::L42,
            sort_info<Scope, Unmap>},
        {"unmap.L44", 44, "spin_unlock(ptl)", Process::unmap, UnmapLocation::L44,
            sort_info<Scope, Unmap>},
        {"unmap.L44_2", 44, "spin_unlock(ptl)", Process::unmap, UnmapLocation::L44,
            sort_info<Scope, Unmap>},
        {"unmap.L47", 47, "might_sleep()", Process::unmap, UnmapLocation::L47,
            sort_info<Scope, Unmap>},
        {"unmap.L48", 48, "spin_lock(mmu_lock)", Process::unmap, UnmapLocation::L48,
            sort_info<Scope, Unmap>},
        {"unmap.L49", 49, "mmu_notifier_seq++", Process::unmap, UnmapLocation::L49,
            sort_info<Scope, Unmap>},
        {"unmap.L50", 50, "mmu_notifier_count--", Process::unmap, UnmapLocation::L50,
            sort_info<Scope, Unmap>},
        {"unmap.L51", 51, "spin_unlock(mmu_lock)", Process::unmap, UnmapLocation::L51,
            sort_info<Scope, Unmap>},
        {"touch.L56", 57, "spin_lock(ptl)", Process::touch, TouchLocation::L56,
            sort_info<Scope, Touch>},
        {"touch.L58_yes", 58, "if (pte == null): yes", Process::touch, TouchLocation::L58,
            sort_info<Scope, Touch>},
        {"touch.L58_no", 58, "if (pte == null): no", Process::touch, TouchLocation::L58,
            sort_info<Scope, Touch>},
        {"touch.L58b", 58, "pte = page", Process::touch, TouchLocation::L58b,
            sort_info<Scope, Touch>},
        {"touch.L59", 59, "spin_unlock(ptl)", Process::touch, TouchLocation::L59,
            sort_info<Scope, Touch>},
        {"fault.again", 67, "seq = READ_ONCE(mmu_notifier_seq)", Process::fault,
            FaultLocation::again, sort_info<Scope, Fault>},
        {"fault.L68", 68, "spin_lock(ptl)", Process::fault, FaultLocation::L68,
            sort_info<Scope, Fault>},
        {"fault.L69", 69, "page = pte", Process::fault, FaultLocation::L69,
            sort_info<Scope, Fault>},
        {"fault.L70", 70, "spin_unlock(ptl)", Process::fault, FaultLocation::L70,
            sort_info<Scope, Fault>},
        {"fault.L71_yes", 71, "if (page == null): yes", Process::fault, FaultLocation::L71,
            sort_info<Scope, Fault>},
        {"fault.L71_no", 71, "if (page == null): no", Process::fault, FaultLocation::L71,
            sort_info<Scope, Fault>},
        {"fault.L72", 72, "spin_lock(mmu_lock)", Process::fault, FaultLocation::L72,
            sort_info<Scope, Fault>},
        {"fault.L73_yes", 73, "if (mmu_notifier_count > 0 || mmu_notifier_seq != seq): yes",
            Process::fault, FaultLocation::L73, sort_info<Scope, Fault>},
        {"fault.L73_no", 73, "if (mmu_notifier_count > 0 || mmu_notifier_seq != seq): no",
            Process::fault, FaultLocation::L73, sort_info<Scope, Fault>},
        {"fault.L73b", 74, "spin_unlock(mmu_lock)", Process::fault, FaultLocation::L73b,
            sort_info<Scope, Fault>},
        {"fault.L77", 77, "spte = page", Process::fault, FaultLocation::L77,
            sort_info<Scope, Fault>},
        {"fault.L78", 78, "spin_unlock(mmu_lock)", Process::fault, FaultLocation::L78,
            sort_info<Scope, Fault>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Touch touch : members<Scope, Touch>)
            visit(s.touch[touch].page, 0, sort_size<Scope, Page> - 1);
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
            case Process::unmap:
                return to_number(s.unmap[Unmap{self}].location);
            case Process::touch:
                return to_number(s.touch[Touch{self}].location);
            case Process::fault:
                return to_number(s.fault[Fault{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::unmap_L33:
                return unmap_L33(s, chosen.instance<Unmap>());
            case Action::unmap_L33_2:
                return unmap_L33_2(s, chosen.instance<Unmap>());
            case Action::unmap_L33_3:
                return unmap_L33_3(s, chosen.instance<Unmap>());
            case Action::unmap_L25:
                return unmap_L25(s, chosen.instance<Unmap>());
            case Action::unmap_L25b:
                return unmap_L25b(s, chosen.instance<Unmap>());
            case Action::unmap_L26:
                return unmap_L26(s, chosen.instance<Unmap>());
            case Action::unmap_L26b:
                return unmap_L26b(s, chosen.instance<Unmap>());
            case Action::unmap_L27:
                return unmap_L27(s, chosen.instance<Unmap>());
            case Action::unmap_L27b:
                return unmap_L27b(s, chosen.instance<Unmap>());
            case Action::unmap_L28:
                return unmap_L28(s, chosen.instance<Unmap>());
            case Action::unmap_L28b:
                return unmap_L28b(s, chosen.instance<Unmap>());
            case Action::unmap_L29:
                return unmap_L29(s, chosen.instance<Unmap>());
            case Action::unmap_L29b:
                return unmap_L29b(s, chosen.instance<Unmap>());
            case Action::unmap_L29b_2:
                return unmap_L29b_2(s, chosen.instance<Unmap>());
            case Action::unmap_L36:
                return unmap_L36(s, chosen.instance<Unmap>());
            case Action::unmap_L37:
                return unmap_L37(s, chosen.instance<Unmap>());
            case Action::unmap_L38:
                return unmap_L38(s, chosen.instance<Unmap>());
            case Action::unmap_L39:
                return unmap_L39(s, chosen.instance<Unmap>());
            case Action::unmap_L41:
                return unmap_L41(s, chosen.instance<Unmap>());
            case Action::unmap_L42:
                return unmap_L42(s, chosen.instance<Unmap>());
            case Action::unmap_L44:
                return unmap_L44(s, chosen.instance<Unmap>());
            case Action::unmap_L44_2:
                return unmap_L44_2(s, chosen.instance<Unmap>());
            case Action::unmap_L47:
                return unmap_L47(s, chosen.instance<Unmap>());
            case Action::unmap_L48:
                return unmap_L48(s, chosen.instance<Unmap>());
            case Action::unmap_L49:
                return unmap_L49(s, chosen.instance<Unmap>());
            case Action::unmap_L50:
                return unmap_L50(s, chosen.instance<Unmap>());
            case Action::unmap_L51:
                return unmap_L51(s, chosen.instance<Unmap>());
            case Action::touch_L56:
                return touch_L56(s, chosen.instance<Touch>());
            case Action::touch_L58_yes:
                return touch_L58_yes(s, chosen.instance<Touch>());
            case Action::touch_L58_no:
                return touch_L58_no(s, chosen.instance<Touch>());
            case Action::touch_L58b:
                return touch_L58b(s, chosen.instance<Touch>());
            case Action::touch_L59:
                return touch_L59(s, chosen.instance<Touch>());
            case Action::fault_again:
                return fault_again(s, chosen.instance<Fault>());
            case Action::fault_L68:
                return fault_L68(s, chosen.instance<Fault>());
            case Action::fault_L69:
                return fault_L69(s, chosen.instance<Fault>());
            case Action::fault_L70:
                return fault_L70(s, chosen.instance<Fault>());
            case Action::fault_L71_yes:
                return fault_L71_yes(s, chosen.instance<Fault>());
            case Action::fault_L71_no:
                return fault_L71_no(s, chosen.instance<Fault>());
            case Action::fault_L72:
                return fault_L72(s, chosen.instance<Fault>());
            case Action::fault_L73_yes:
                return fault_L73_yes(s, chosen.instance<Fault>());
            case Action::fault_L73_no:
                return fault_L73_no(s, chosen.instance<Fault>());
            case Action::fault_L73b:
                return fault_L73b(s, chosen.instance<Fault>());
            case Action::fault_L77:
                return fault_L77(s, chosen.instance<Fault>());
            case Action::fault_L78:
                return fault_L78(s, chosen.instance<Fault>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// What both of them map is the same page. invalidate_page.latch:82: the invariant `same_page`.
    [[nodiscard]] constexpr bool same_page(const State& s) const noexcept {
        return s.spte == null || s.pte == null || s.pte == s.spte;
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Unmap>([&](Unmap i) {
                return s.unmap[i].location == UnmapLocation::end;
            }) &&
            forall<Scope, Touch>([&](Touch i) {
                return s.touch[i].location == TouchLocation::end;
            }) &&
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
        if (!same_page(s)) violated.insert(Property::same_page);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Unmap self : members<Scope, Unmap>) {
            const auto& me = s.unmap[self];
            switch (me.location) {
                case UnmapLocation::L33:
                    // this instance waits for `ptl`, which it holds itself (taken in line 41)
                    if (config.notify != Notify::range && me.holds_ptl)
                        violated.insert(Property::self_deadlock);
                    // this instance waits for `mmu_lock`, which it holds itself (taken in lines 26, 36,
                    // 48)
                    if (config.notify == Notify::range && !config.sleeps && me.holds_mmu_lock)
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 41)
                    if (config.notify == Notify::range && config.sleeps && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `mmu_lock` is held (taken in lines 26, 36, 48)
                    if (config.notify == Notify::range && config.sleeps && me.holds_mmu_lock)
                        violated.insert(Property::sleep_in_atomic);
                    break;
                case UnmapLocation::L25:
                case UnmapLocation::L25b:
                case UnmapLocation::L47:
                    // this may sleep, while `ptl` is held (taken in line 41)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `mmu_lock` is held (taken in lines 26, 36, 48)
                    if (me.holds_mmu_lock) violated.insert(Property::sleep_in_atomic);
                    break;
                case UnmapLocation::L26:
                case UnmapLocation::L26b:
                case UnmapLocation::L36:
                case UnmapLocation::L48:
                    // this instance waits for `mmu_lock`, which it holds itself (taken in lines 26, 36,
                    // 48)
                    if (me.holds_mmu_lock) violated.insert(Property::self_deadlock);
                    break;
                case UnmapLocation::L41:
                    // this instance waits for `ptl`, which it holds itself (taken in line 41)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Touch self : members<Scope, Touch>) {
            const auto& me = s.touch[self];
            if (me.location == TouchLocation::L56) {
                // this instance waits for `ptl`, which it holds itself (taken in line 57)
                if (me.holds_ptl) violated.insert(Property::self_deadlock);
            }
        }
        for (const Fault self : members<Scope, Fault>) {
            const auto& me = s.fault[self];
            switch (me.location) {
                case FaultLocation::L68:
                    // this instance waits for `ptl`, which it holds itself (taken in line 68)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                case FaultLocation::L72:
                    // this instance waits for `mmu_lock`, which it holds itself (taken in line 72)
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
        return forall<Scope, Unmap>([&](Unmap i) { return !s.unmap[i].holds_ptl; }) &&
            forall<Scope, Touch>([&](Touch i) { return !s.touch[i].holds_ptl; }) &&
            forall<Scope, Fault>([&](Fault i) { return !s.fault[i].holds_ptl; });
    }

    /// True if nobody holds `mmu_lock`.
    [[nodiscard]] static constexpr bool mmu_lock_is_free(const State& s) noexcept {
        return forall<Scope, Unmap>([&](Unmap i) { return !s.unmap[i].holds_mmu_lock; }) &&
            forall<Scope, Fault>([&](Fault i) { return !s.fault[i].holds_mmu_lock; });
    }

    /// invalidate_page.latch:41: spin_lock(ptl)
    constexpr Outcome unmap_L33(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L33) return Outcome::not_enabled();
        if (config.notify == Notify::range || !ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = UnmapLocation::L42;
        return Outcome::taken();
    }

    /// invalidate_page.latch:36: spin_lock(mmu_lock)
    constexpr Outcome unmap_L33_2(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L33) return Outcome::not_enabled();
        if (config.notify != Notify::range || config.sleeps || !mmu_lock_is_free(s))
            return Outcome::not_enabled();
        me.holds_mmu_lock = true;
        me.location = UnmapLocation::L37;
        return Outcome::taken();
    }

    /// invalidate_page.latch:35: might_sleep()
    constexpr Outcome unmap_L33_3(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L33) return Outcome::not_enabled();
        if (config.notify != Notify::range || !config.sleeps) return Outcome::not_enabled();
        me.location = UnmapLocation::L36;
        return Outcome::taken();
    }

    /// invalidate_page.latch:25: might_sleep()
    constexpr Outcome unmap_L25(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L25) return Outcome::not_enabled();
        me.location = UnmapLocation::L26;
        return Outcome::taken();
    }

    /// invalidate_page.latch:25: might_sleep()
    constexpr Outcome unmap_L25b(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L25b) return Outcome::not_enabled();
        me.location = UnmapLocation::L26b;
        return Outcome::taken();
    }

    /// invalidate_page.latch:26: spin_lock(mmu_lock)
    constexpr Outcome unmap_line_26(
        State& s, Unmap self, UnmapLocation at, UnmapLocation next) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != at) return Outcome::not_enabled();
        if (!mmu_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_mmu_lock = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome unmap_L26(State& s, Unmap self) const noexcept {
        return unmap_line_26(s, self, UnmapLocation::L26, UnmapLocation::L27);
    }

    constexpr Outcome unmap_L26b(State& s, Unmap self) const noexcept {
        return unmap_line_26(s, self, UnmapLocation::L26b, UnmapLocation::L27b);
    }

    /// invalidate_page.latch:27: mmu_notifier_seq++
    constexpr Outcome unmap_line_27(
        State& s, Unmap self, UnmapLocation at, UnmapLocation next) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != at) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `mmu_notifier_seq` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        // this stores `mmu_notifier_seq` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        s.mmu_notifier_seq += 1;
        me.location = next;
        return outcome;
    }

    constexpr Outcome unmap_L27(State& s, Unmap self) const noexcept {
        return unmap_line_27(s, self, UnmapLocation::L27, UnmapLocation::L28);
    }

    constexpr Outcome unmap_L27b(State& s, Unmap self) const noexcept {
        return unmap_line_27(s, self, UnmapLocation::L27b, UnmapLocation::L28b);
    }

    /// invalidate_page.latch:28: spte = null
    constexpr Outcome unmap_line_28(
        State& s, Unmap self, UnmapLocation at, UnmapLocation next) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != at) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `spte` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        s.spte = null;
        me.location = next;
        return outcome;
    }

    constexpr Outcome unmap_L28(State& s, Unmap self) const noexcept {
        return unmap_line_28(s, self, UnmapLocation::L28, UnmapLocation::L29);
    }

    constexpr Outcome unmap_L28b(State& s, Unmap self) const noexcept {
        return unmap_line_28(s, self, UnmapLocation::L28b, UnmapLocation::L29b);
    }

    /// invalidate_page.latch:29: spin_unlock(mmu_lock)
    constexpr Outcome unmap_L29(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L29) return Outcome::not_enabled();
        // `mmu_lock` is not held by this instance
        if (!me.holds_mmu_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_mmu_lock = false;
        me.location = UnmapLocation::L44;
        return Outcome::taken();
    }

    /// invalidate_page.latch:29: spin_unlock(mmu_lock)
    constexpr Outcome unmap_L29b(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L29b) return Outcome::not_enabled();
        if (config.notify == Notify::range) return Outcome::not_enabled();
        // `mmu_lock` is not held by this instance
        if (!me.holds_mmu_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_mmu_lock = false;
        me.location = UnmapLocation::end;
        return outcome;
    }

    /// invalidate_page.latch:29: spin_unlock(mmu_lock)
    constexpr Outcome unmap_L29b_2(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L29b) return Outcome::not_enabled();
        if (config.notify != Notify::range) return Outcome::not_enabled();
        // `mmu_lock` is not held by this instance
        if (!me.holds_mmu_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_mmu_lock = false;
        me.location = config.sleeps ? UnmapLocation::L47 : UnmapLocation::L48;
        return Outcome::taken();
    }

    /// invalidate_page.latch:36: spin_lock(mmu_lock)
    constexpr Outcome unmap_L36(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L36) return Outcome::not_enabled();
        if (!mmu_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_mmu_lock = true;
        me.location = UnmapLocation::L37;
        return Outcome::taken();
    }

    /// invalidate_page.latch:37: mmu_notifier_count++
    constexpr Outcome unmap_L37(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L37) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `mmu_notifier_count` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        // this stores `mmu_notifier_count` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        s.mmu_notifier_count += 1;
        me.location = UnmapLocation::L38;
        return outcome;
    }

    /// invalidate_page.latch:38: spte = null
    constexpr Outcome unmap_L38(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L38) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `spte` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        s.spte = null;
        me.location = UnmapLocation::L39;
        return outcome;
    }

    /// invalidate_page.latch:39: spin_unlock(mmu_lock)
    constexpr Outcome unmap_L39(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L39) return Outcome::not_enabled();
        // `mmu_lock` is not held by this instance
        if (!me.holds_mmu_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_mmu_lock = false;
        me.location = UnmapLocation::L41;
        return Outcome::taken();
    }

    /// invalidate_page.latch:41: spin_lock(ptl)
    constexpr Outcome unmap_L41(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L41) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = UnmapLocation::L42;
        return Outcome::taken();
    }

    /// invalidate_page.latch:42: pte = null
    constexpr Outcome unmap_L42(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L42) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte = null;
        me.location =
            config.notify != Notify::locked ? UnmapLocation::L44
                : config.sleeps ? UnmapLocation::L25
                : UnmapLocation::L26;
        return outcome;
    }

    /// invalidate_page.latch:44: spin_unlock(ptl)
    constexpr Outcome unmap_L44(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L44) return Outcome::not_enabled();
        if (config.notify == Notify::late || config.notify == Notify::range)
            return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `mmu_lock` is still held at the end
        if (me.holds_mmu_lock) outcome.violate(Property::held_at_exit);
        me.holds_ptl = false;
        me.location = UnmapLocation::end;
        return outcome;
    }

    /// invalidate_page.latch:44: spin_unlock(ptl)
    constexpr Outcome unmap_L44_2(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L44) return Outcome::not_enabled();
        if (config.notify != Notify::range && config.notify != Notify::late)
            return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location =
            config.notify == Notify::late && config.sleeps ? UnmapLocation::L25b
                : config.sleeps ? UnmapLocation::L47
                : config.notify == Notify::late ? UnmapLocation::L26b
                : UnmapLocation::L48;
        return Outcome::taken();
    }

    /// invalidate_page.latch:47: might_sleep()
    constexpr Outcome unmap_L47(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L47) return Outcome::not_enabled();
        me.location = UnmapLocation::L48;
        return Outcome::taken();
    }

    /// invalidate_page.latch:48: spin_lock(mmu_lock)
    constexpr Outcome unmap_L48(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L48) return Outcome::not_enabled();
        if (!mmu_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_mmu_lock = true;
        me.location = UnmapLocation::L49;
        return Outcome::taken();
    }

    /// invalidate_page.latch:49: mmu_notifier_seq++
    constexpr Outcome unmap_L49(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L49) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `mmu_notifier_seq` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        // this stores `mmu_notifier_seq` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        s.mmu_notifier_seq += 1;
        me.location = UnmapLocation::L50;
        return outcome;
    }

    /// invalidate_page.latch:50: mmu_notifier_count--
    constexpr Outcome unmap_L50(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L50) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `mmu_notifier_count` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        // this stores `mmu_notifier_count` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        s.mmu_notifier_count -= 1;
        me.location = UnmapLocation::L51;
        return outcome;
    }

    /// invalidate_page.latch:51: spin_unlock(mmu_lock)
    constexpr Outcome unmap_L51(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L51) return Outcome::not_enabled();
        // `mmu_lock` is not held by this instance
        if (!me.holds_mmu_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_mmu_lock = false;
        me.location = UnmapLocation::end;
        return outcome;
    }

    /// invalidate_page.latch:57: spin_lock(ptl)
    constexpr Outcome touch_L56(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L56) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = TouchLocation::L58;
        return Outcome::taken();
    }

    /// invalidate_page.latch:58: if (pte == null): yes
    ///     in: if (pte == null) pte = page;
    constexpr Outcome touch_L58_yes(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L58) return Outcome::not_enabled();
        if (s.pte != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TouchLocation::L58b;
        return outcome;
    }

    /// invalidate_page.latch:58: if (pte == null): no
    ///     in: if (pte == null) pte = page;
    constexpr Outcome touch_L58_no(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L58) return Outcome::not_enabled();
        if (s.pte == null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TouchLocation::L59;
        return outcome;
    }

    /// invalidate_page.latch:58: pte = page
    constexpr Outcome touch_L58b(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L58b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte = me.page;
        me.location = TouchLocation::L59;
        return outcome;
    }

    /// invalidate_page.latch:59: spin_unlock(ptl)
    constexpr Outcome touch_L59(State& s, Touch self) const noexcept {
        auto& me = s.touch[self];
        if (me.location != TouchLocation::L59) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = TouchLocation::end;
        return Outcome::taken();
    }

    /// invalidate_page.latch:67: seq = READ_ONCE(mmu_notifier_seq)
    constexpr Outcome fault_again(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::again) return Outcome::not_enabled();
        me.seq = s.mmu_notifier_seq;
        me.location = FaultLocation::L68;
        return Outcome::taken();
    }

    /// invalidate_page.latch:68: spin_lock(ptl)
    constexpr Outcome fault_L68(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L68) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = FaultLocation::L69;
        return Outcome::taken();
    }

    /// invalidate_page.latch:69: page = pte
    constexpr Outcome fault_L69(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L69) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.page = s.pte;
        me.location = FaultLocation::L70;
        return outcome;
    }

    /// invalidate_page.latch:70: spin_unlock(ptl)
    constexpr Outcome fault_L70(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L70) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = FaultLocation::L71;
        return Outcome::taken();
    }

    /// invalidate_page.latch:71: if (page == null): yes
    ///     in: if (page == null) return;
    constexpr Outcome fault_L71_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L71) return Outcome::not_enabled();
        if (me.page != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `mmu_lock` is still held at the end
        if (me.holds_mmu_lock) outcome.violate(Property::held_at_exit);
        me.location = FaultLocation::end;
        return outcome;
    }

    /// invalidate_page.latch:71: if (page == null): no
    ///     in: if (page == null) return;
    constexpr Outcome fault_L71_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L71) return Outcome::not_enabled();
        if (me.page == null) return Outcome::not_enabled();
        me.location = FaultLocation::L72;
        return Outcome::taken();
    }

    /// invalidate_page.latch:72: spin_lock(mmu_lock)
    constexpr Outcome fault_L72(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L72) return Outcome::not_enabled();
        if (!mmu_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_mmu_lock = true;
        me.location = FaultLocation::L73;
        return Outcome::taken();
    }

    /// invalidate_page.latch:73: if (mmu_notifier_count > 0 || mmu_notifier_seq != seq): yes
    ///     in: if (mmu_notifier_count > 0 || mmu_notifier_seq != seq) {
    constexpr Outcome fault_L73_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L73) return Outcome::not_enabled();
        if (s.mmu_notifier_count <= 0 && s.mmu_notifier_seq == me.seq)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `mmu_notifier_count` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        // this loads `mmu_notifier_seq` without holding `mmu_lock`
        if (s.mmu_notifier_count <= 0 && !me.holds_mmu_lock) outcome.violate(Property::data_race);
        me.location = FaultLocation::L73b;
        return outcome;
    }

    /// invalidate_page.latch:73: if (mmu_notifier_count > 0 || mmu_notifier_seq != seq): no
    ///     in: if (mmu_notifier_count > 0 || mmu_notifier_seq != seq) {
    constexpr Outcome fault_L73_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L73) return Outcome::not_enabled();
        if (s.mmu_notifier_count > 0 || s.mmu_notifier_seq != me.seq) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `mmu_notifier_count` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        // this loads `mmu_notifier_seq` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        me.location = FaultLocation::L77;
        return outcome;
    }

    /// invalidate_page.latch:74: spin_unlock(mmu_lock)
    constexpr Outcome fault_L73b(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L73b) return Outcome::not_enabled();
        // `mmu_lock` is not held by this instance
        if (!me.holds_mmu_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_mmu_lock = false;
        me.location = FaultLocation::again;
        return Outcome::taken();
    }

    /// invalidate_page.latch:77: spte = page
    constexpr Outcome fault_L77(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L77) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `spte` without holding `mmu_lock`
        if (!me.holds_mmu_lock) outcome.violate(Property::data_race);
        s.spte = me.page;
        me.location = FaultLocation::L78;
        return outcome;
    }

    /// invalidate_page.latch:78: spin_unlock(mmu_lock)
    constexpr Outcome fault_L78(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L78) return Outcome::not_enabled();
        // `mmu_lock` is not held by this instance
        if (!me.holds_mmu_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_mmu_lock = false;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.pte, "pte");
        visit(s.spte, "spte");
        visit(s.mmu_notifier_count, "mmu_notifier_count");
        visit(s.mmu_notifier_seq, "mmu_notifier_seq");
        for (const Unmap unmap : members<Scope, Unmap>) {
            visit(s.unmap[unmap].location, unmap, ".location");
            visit(s.unmap[unmap].holds_ptl, unmap, ".holds_ptl");
            visit(s.unmap[unmap].holds_mmu_lock, unmap, ".holds_mmu_lock");
        }
        for (const Touch touch : members<Scope, Touch>) {
            visit(s.touch[touch].location, touch, ".location");
            visit(s.touch[touch].page, touch, ".page");
            visit(s.touch[touch].holds_ptl, touch, ".holds_ptl");
        }
        for (const Fault fault : members<Scope, Fault>) {
            visit(s.fault[fault].location, fault, ".location");
            visit(s.fault[fault].seq, fault, ".seq");
            visit(s.fault[fault].page, fault, ".page");
            visit(s.fault[fault].holds_ptl, fault, ".holds_ptl");
            visit(s.fault[fault].holds_mmu_lock, fault, ".holds_mmu_lock");
        }
    }
};

}  // namespace latchwork::generated::invalidate_page
