/// The protocol zap_gather as a state machine. Written by Latchwork from zap_gather.latch:
/// change that, not this.
///
/// A callback of an mmu notifier may sleep: wherever it is called, nothing forbids it.
///
/// In 2.6.34 most callers forbade it: munmap held the per-CPU mmu_gather, and with it
/// preemption off; truncate held i_mmap_lock and the rmap code anon_vma->lock, both of them
/// spinlocks. The thread of January 2010 gave three levels of a cure, each of which needs the
/// one before; 3.0 has all of these locks. The readers of the notifier list are in
/// mmu_notifier_unregister.latch.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::zap_gather {

/// mmu_gather round range_start and range_end, as in 2.6.34; only range_start moved out; both
/// moved out (Jack Steiner's patch); an mmu_gather on the stack that can be preempted, as in
/// 3.0.
enum class Gather : std::uint8_t { outside, start_moved, inside, stack };

[[nodiscard]] constexpr auto names_of(Gather) noexcept {
    return std::array<std::string_view, 4>{"outside", "start_moved", "inside", "stack"};
}

/// Whether free_pgtables(), which takes i_mmap_lock, comes before tlb_finish_mmu().
enum class Pgtables : std::uint8_t { early, late };

[[nodiscard]] constexpr auto names_of(Pgtables) noexcept {
    return std::array<std::string_view, 2>{"early", "late"};
}

/// The variant of the protocol.
struct Config {
    /// mmu_gather round range_start and range_end, as in 2.6.34; only range_start moved out; both
    /// moved out (Jack Steiner's patch); an mmu_gather on the stack that can be preempted, as in
    /// 3.0.
    Gather gather = Gather::stack;

    bool end_sleeps = true;  ///< Whether range_end may sleep like range_start.
    bool i_mmap_sleeps = true;  ///< Whether i_mmap_lock may sleep.

    /// Whether free_pgtables(), which takes i_mmap_lock, comes before tlb_finish_mmu().
    Pgtables pgtables = Pgtables::early;

    bool anon_vma_sleeps = true;  ///< Whether anon_vma->lock may sleep.

    /// Whether page_lock_anon_vma() takes a reference and leaves the RCU read section before it
    /// locks.
    bool anon_vma_ref = true;
};

struct VmaTag {
    static constexpr std::string_view name = "Vma";

    template <class Scope>
    static constexpr int size = Scope::Vma;
};

/// A member of the domain `Vma`, or null.
using Vma = Member<VmaTag>;

struct RqTag {
    static constexpr std::string_view name = "Rq";

    template <class Scope>
    static constexpr int size = Scope::Rq;
};

/// A reference to an object of type `Rq`, or null.
using Rq = Member<RqTag>;

struct MunmapTag {
    static constexpr std::string_view name = "munmap";

    template <class Scope>
    static constexpr int size = Scope::munmap;
};

/// One munmap() or exit_mmap() on a CPU: unmap_region().
using Munmap = Member<MunmapTag>;

struct TruncateTag {
    static constexpr std::string_view name = "truncate";

    template <class Scope>
    static constexpr int size = Scope::truncate;
};

/// One truncation: unmap_mapping_range(). Its CPU does not matter here.
using Truncate = Member<TruncateTag>;

struct SplitTag {
    static constexpr std::string_view name = "split";

    template <class Scope>
    static constexpr int size = Scope::split;
};

/// One split of a transparent huge page: split_huge_page(), with pmdp_clear_flush_notify()
/// built on range_start.
using Split = Member<SplitTag>;

/// Where an instance of `munmap` stands: before the step at this line or label.
enum class MunmapLocation : std::uint8_t {
    L53, L42, L42b, L42c, L42d, L45, L45b, L45c, L45d, L49, L49b, L50, L55, gathered, L61, L62, L64,
    L68, end
};

[[nodiscard]] constexpr auto names_of(MunmapLocation) noexcept {
    return std::array<std::string_view, 19>{"L53", "L42", "L42b", "L42c", "L42d", "L45", "L45b",
        "L45c", "L45d", "L49", "L49b", "L50", "L55", "gathered", "L61", "L62", "L64", "L68", "end"};
}

/// Where an instance of `truncate` stands: before the step at this line or label.
enum class TruncateLocation : std::uint8_t {
    L76, L42, L42b, L45, L45b, L45c, L45d, L49, L50, L78, L78b, L80, L82, L84, end
};

[[nodiscard]] constexpr auto names_of(TruncateLocation) noexcept {
    return std::array<std::string_view, 15>{"L76", "L42", "L42b", "L45", "L45b", "L45c", "L45d",
        "L49", "L50", "L78", "L78b", "L80", "L82", "L84", "end"};
}

/// Where an instance of `split` stands: before the step at this line or label.
enum class SplitLocation : std::uint8_t {
    L92, L49, L50, L94, L94b, L95, L95b, L96, L97, L99, L99b, L100, L100b, end
};

[[nodiscard]] constexpr auto names_of(SplitLocation) noexcept {
    return std::array<std::string_view, 14>{"L92", "L49", "L50", "L94", "L94b", "L95", "L95b",
        "L96", "L97", "L99", "L99b", "L100", "L100b", "end"};
}

enum class Process : std::uint8_t { munmap, truncate, split };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 3>{"munmap", "truncate", "split"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    one_user, pinned, deadlock, self_deadlock, lock_inversion, unlock_not_held, held_at_exit,
    sleep_in_atomic
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 8>{"one_user", "pinned", "deadlock", "self_deadlock",
        "lock_inversion", "unlock_not_held", "held_at_exit", "sleep_in_atomic"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    munmap_L53, munmap_L53_2, munmap_L42, munmap_L42b, munmap_L42c, munmap_L42d, munmap_L45,
    munmap_L45_2, munmap_L45b, munmap_L45b_2, munmap_L45c, munmap_L45c_2, munmap_L45d,
    munmap_L45d_2, munmap_L49, munmap_L49b, munmap_L50, munmap_L55, munmap_gathered,
    munmap_gathered_2, munmap_L61, munmap_L62, munmap_L64, munmap_L68, munmap_L68_2, truncate_L76,
    truncate_L76_2, truncate_L42, truncate_L42b, truncate_L45, truncate_L45b, truncate_L45c,
    truncate_L45d, truncate_L49, truncate_L50, truncate_L78, truncate_L78_2, truncate_L78b,
    truncate_L80, truncate_L82_yes, truncate_L82_no, truncate_L84, split_L92, split_L49, split_L50,
    split_L94, split_L94b, split_L95, split_L95b, split_L96, split_L97, split_L99, split_L99b,
    split_L100, split_L100b
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Vma = 2;
    static constexpr int Rq = 1;
    static constexpr int munmap = 2;
    static constexpr int truncate = 1;
    static constexpr int split = 1;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// One munmap() or exit_mmap() on a CPU: unmap_region().
    struct MunmapFields {
        MunmapLocation location = MunmapLocation::L53;
        Rq rq;
        Table<Scope, bool(Rq)> holds_rq_preempt;
        bool holds_i_mmap_lock = false;
        bool holds_i_mmap_mutex = false;
        bool holds_ptl = false;

        friend bool operator==(const MunmapFields&, const MunmapFields&) = default;
    };

    /// One truncation: unmap_mapping_range(). Its CPU does not matter here.
    struct TruncateFields {
        TruncateLocation location = TruncateLocation::L76;
        Vma v = null;
        bool holds_i_mmap_lock = false;
        bool holds_i_mmap_mutex = false;
        bool holds_ptl = false;
        Table<Scope, bool(Vma)> visited;

        friend bool operator==(const TruncateFields&, const TruncateFields&) = default;
    };

    /// One split of a transparent huge page: split_huge_page(), with pmdp_clear_flush_notify()
    /// built on range_start.
    struct SplitFields {
        SplitLocation location = SplitLocation::L92;
        bool holds_anon_vma_lock = false;
        bool holds_ptl = false;
        bool shares_anon_vma_sem = false;
        bool shares_rcu = false;

        friend bool operator==(const SplitFields&, const SplitFields&) = default;
    };

    std::int32_t anon_vma_refcount = 1;
    bool i_mmap_mutex_was_taken_under_i_mmap_lock = false;
    bool i_mmap_lock_was_taken_under_i_mmap_mutex = false;
    Table<Scope, MunmapFields(Munmap)> munmap;
    Table<Scope, TruncateFields(Truncate)> truncate;
    Table<Scope, SplitFields(Split)> split;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = zap_gather::State<Scope>;
    using Step = zap_gather::Step;
    using Property = zap_gather::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 55> actions{{
        {"munmap.L53", 56, "spin_lock(rq.preempt)", Process::munmap, MunmapLocation::L53,
            sort_info<Scope, Munmap>},
        {"munmap.L53_2", 48, "might_sleep()", Process::munmap, MunmapLocation::L53,
            sort_info<Scope, Munmap>},
        {"munmap.L42", 42, "mutex_lock(i_mmap_mutex)", Process::munmap, MunmapLocation::L42,
            sort_info<Scope, Munmap>},
        {"munmap.L42b", 42, "mutex_lock(i_mmap_mutex)", Process::munmap, MunmapLocation::L42b,
            sort_info<Scope, Munmap>},
        {"munmap.L42c", 42, "spin_lock(i_mmap_lock)", Process::munmap, MunmapLocation::L42c,
            sort_info<Scope, Munmap>},
        {"munmap.L42d", 42, "spin_lock(i_mmap_lock)", Process::munmap, MunmapLocation::L42d,
            sort_info<Scope, Munmap>},
        {"munmap.L45", 45, "mutex_unlock(i_mmap_mutex)", Process::munmap, MunmapLocation::L45,
            sort_info<Scope, Munmap>},
        {"munmap.L45_2", 45, "mutex_unlock(i_mmap_mutex)", Process::munmap, MunmapLocation::L45,
            sort_info<Scope, Munmap>},
        {"munmap.L45b", 45, "mutex_unlock(i_mmap_mutex)", Process::munmap, MunmapLocation::L45b,
            sort_info<Scope, Munmap>},
        {"munmap.L45b_2", 45, "mutex_unlock(i_mmap_mutex)", Process::munmap, MunmapLocation::L45b,
            sort_info<Scope, Munmap>},
        {"munmap.L45c", 45, "spin_unlock(i_mmap_lock)", Process::munmap, MunmapLocation::L45c,
            sort_info<Scope, Munmap>},
        {"munmap.L45c_2", 45, "spin_unlock(i_mmap_lock)", Process::munmap, MunmapLocation::L45c,
            sort_info<Scope, Munmap>},
        {"munmap.L45d", 45, "spin_unlock(i_mmap_lock)", Process::munmap, MunmapLocation::L45d,
            sort_info<Scope, Munmap>},
        {"munmap.L45d_2", 45, "spin_unlock(i_mmap_lock)", Process::munmap, MunmapLocation::L45d,
            sort_info<Scope, Munmap>},
        {"munmap.L49", 49, "might_sleep()", Process::munmap, MunmapLocation::L49,
            sort_info<Scope, Munmap>},
        {"munmap.L49b", 49, "might_sleep()", Process::munmap, MunmapLocation::L49b,
            sort_info<Scope, Munmap>},
        {"munmap.L50", 50, "spin_unlock(ptl)", Process::munmap, MunmapLocation::L50,
            sort_info<Scope, Munmap>},
        {"munmap.L55", 56, "spin_lock(rq.preempt)", Process::munmap, MunmapLocation::L55,
            sort_info<Scope, Munmap>},
        {"munmap.gathered", 48, "might_sleep()", Process::munmap, MunmapLocation::gathered,
            sort_info<Scope, Munmap>},
        {"munmap.gathered_2", 50, "spin_lock(ptl)", Process::munmap, MunmapLocation::gathered,
            sort_info<Scope, Munmap>},
        {"munmap.L61", 61, "spin_unlock(rq.preempt)", Process::munmap, MunmapLocation::L61,
            sort_info<Scope, Munmap>},
        {"munmap.L62", 62, "spin_lock(rq.preempt)", Process::munmap, MunmapLocation::L62,
            sort_info<Scope, Munmap>},
        {"munmap.L64", 50, "spin_lock(ptl)", Process::munmap, MunmapLocation::L64,
            sort_info<Scope, Munmap>},
        {"munmap.L68", 69, "spin_unlock(rq.preempt)", Process::munmap, MunmapLocation::L68,
            sort_info<Scope, Munmap>},
        {"munmap.L68_2", 69, "spin_unlock(rq.preempt)", Process::munmap, MunmapLocation::L68,
            sort_info<Scope, Munmap>},
        {"truncate.L76", 42, "spin_lock(i_mmap_lock)", Process::truncate, TruncateLocation::L76,
            sort_info<Scope, Truncate>},
        {"truncate.L76_2", 42, "mutex_lock(i_mmap_mutex)", Process::truncate, TruncateLocation::L76,
            sort_info<Scope, Truncate>},
        {"truncate.L42", 42, "mutex_lock(i_mmap_mutex)", Process::truncate, TruncateLocation::L42,
            sort_info<Scope, Truncate>},
        {"truncate.L42b", 42, "spin_lock(i_mmap_lock)", Process::truncate, TruncateLocation::L42b,
            sort_info<Scope, Truncate>},
        {"truncate.L45", 45, "mutex_unlock(i_mmap_mutex)", Process::truncate, TruncateLocation::L45,
            sort_info<Scope, Truncate>},
        {"truncate.L45b", 45, "mutex_unlock(i_mmap_mutex)", Process::truncate,
            TruncateLocation::L45b, sort_info<Scope, Truncate>},
        {"truncate.L45c", 45, "spin_unlock(i_mmap_lock)", Process::truncate, TruncateLocation::L45c,
            sort_info<Scope, Truncate>},
        {"truncate.L45d", 45, "spin_unlock(i_mmap_lock)", Process::truncate, TruncateLocation::L45d,
            sort_info<Scope, Truncate>},
        {"truncate.L49", 49, "might_sleep()", Process::truncate, TruncateLocation::L49,
            sort_info<Scope, Truncate>},
        {"truncate.L50", 50, "spin_unlock(ptl)", Process::truncate, TruncateLocation::L50,
            sort_info<Scope, Truncate>},
        {"truncate.L78", 78, "for (Vma v): next", Process::truncate, TruncateLocation::L78,
            sort_info<Scope, Truncate>, sort_info<Scope, Vma>},
        {"truncate.L78_2", 78, "for (Vma v): done", Process::truncate, TruncateLocation::L78,
            sort_info<Scope, Truncate>},
        {"truncate.L78b", 48, "might_sleep()", Process::truncate, TruncateLocation::L78b,
            sort_info<Scope, Truncate>},
        {"truncate.L80", 50, "spin_lock(ptl)", Process::truncate, TruncateLocation::L80,
            sort_info<Scope, Truncate>},
        {"truncate.L82_yes", 82, "if (any): yes", Process::truncate, TruncateLocation::L82,
            sort_info<Scope, Truncate>},
        {"truncate.L82_no", 82, "if (any): no", Process::truncate, TruncateLocation::L82,
            sort_info<Scope, Truncate>},
        {"truncate.L84", 84, "might_sleep()", Process::truncate, TruncateLocation::L84,
            sort_info<Scope, Truncate>},
        {"split.L92", 93, "rcu_read_lock()", Process::split, SplitLocation::L92,
            sort_info<Scope, Split>},
        {"split.L49", 49, "might_sleep()", Process::split, SplitLocation::L49,
            sort_info<Scope, Split>},
        {"split.L50", 50, "spin_unlock(ptl)", Process::split, SplitLocation::L50,
            sort_info<Scope, Split>},
        {"split.L94", 94, "atomic_inc(anon_vma_refcount)", Process::split, SplitLocation::L94,
            sort_info<Scope, Split>},
        {"split.L94b", 94, "rcu_read_unlock()", Process::split, SplitLocation::L94b,
            sort_info<Scope, Split>},
        {"split.L95", 95, "down_read(anon_vma_sem)", Process::split, SplitLocation::L95,
            sort_info<Scope, Split>},
        {"split.L95b", 95, "spin_lock(anon_vma_lock)", Process::split, SplitLocation::L95b,
            sort_info<Scope, Split>},
        {"split.L96", 48, "might_sleep()", Process::split, SplitLocation::L96,
            sort_info<Scope, Split>},
        {"split.L97", 50, "spin_lock(ptl)", Process::split, SplitLocation::L97,
            sort_info<Scope, Split>},
        {"split.L99", 99, "up_read(anon_vma_sem)", Process::split, SplitLocation::L99,
            sort_info<Scope, Split>},
        {"split.L99b", 99, "spin_unlock(anon_vma_lock)", Process::split, SplitLocation::L99b,
            sort_info<Scope, Split>},
        {"split.L100", 100, "atomic_dec(anon_vma_refcount)", Process::split, SplitLocation::L100,
            sort_info<Scope, Split>},
        {"split.L100b", 100, "rcu_read_unlock()", Process::split, SplitLocation::L100b,
            sort_info<Scope, Split>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Munmap munmap : members<Scope, Munmap>)
            visit(s.munmap[munmap].rq, 0, sort_size<Scope, Rq> - 1);
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
            case Process::munmap:
                return to_number(s.munmap[Munmap{self}].location);
            case Process::truncate:
                return to_number(s.truncate[Truncate{self}].location);
            case Process::split:
                return to_number(s.split[Split{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::munmap_L53:
                return munmap_L53(s, chosen.instance<Munmap>());
            case Action::munmap_L53_2:
                return munmap_L53_2(s, chosen.instance<Munmap>());
            case Action::munmap_L42:
                return munmap_L42(s, chosen.instance<Munmap>());
            case Action::munmap_L42b:
                return munmap_L42b(s, chosen.instance<Munmap>());
            case Action::munmap_L42c:
                return munmap_L42c(s, chosen.instance<Munmap>());
            case Action::munmap_L42d:
                return munmap_L42d(s, chosen.instance<Munmap>());
            case Action::munmap_L45:
                return munmap_L45(s, chosen.instance<Munmap>());
            case Action::munmap_L45_2:
                return munmap_L45_2(s, chosen.instance<Munmap>());
            case Action::munmap_L45b:
                return munmap_L45b(s, chosen.instance<Munmap>());
            case Action::munmap_L45b_2:
                return munmap_L45b_2(s, chosen.instance<Munmap>());
            case Action::munmap_L45c:
                return munmap_L45c(s, chosen.instance<Munmap>());
            case Action::munmap_L45c_2:
                return munmap_L45c_2(s, chosen.instance<Munmap>());
            case Action::munmap_L45d:
                return munmap_L45d(s, chosen.instance<Munmap>());
            case Action::munmap_L45d_2:
                return munmap_L45d_2(s, chosen.instance<Munmap>());
            case Action::munmap_L49:
                return munmap_L49(s, chosen.instance<Munmap>());
            case Action::munmap_L49b:
                return munmap_L49b(s, chosen.instance<Munmap>());
            case Action::munmap_L50:
                return munmap_L50(s, chosen.instance<Munmap>());
            case Action::munmap_L55:
                return munmap_L55(s, chosen.instance<Munmap>());
            case Action::munmap_gathered:
                return munmap_gathered(s, chosen.instance<Munmap>());
            case Action::munmap_gathered_2:
                return munmap_gathered_2(s, chosen.instance<Munmap>());
            case Action::munmap_L61:
                return munmap_L61(s, chosen.instance<Munmap>());
            case Action::munmap_L62:
                return munmap_L62(s, chosen.instance<Munmap>());
            case Action::munmap_L64:
                return munmap_L64(s, chosen.instance<Munmap>());
            case Action::munmap_L68:
                return munmap_L68(s, chosen.instance<Munmap>());
            case Action::munmap_L68_2:
                return munmap_L68_2(s, chosen.instance<Munmap>());
            case Action::truncate_L76:
                return truncate_L76(s, chosen.instance<Truncate>());
            case Action::truncate_L76_2:
                return truncate_L76_2(s, chosen.instance<Truncate>());
            case Action::truncate_L42:
                return truncate_L42(s, chosen.instance<Truncate>());
            case Action::truncate_L42b:
                return truncate_L42b(s, chosen.instance<Truncate>());
            case Action::truncate_L45:
                return truncate_L45(s, chosen.instance<Truncate>());
            case Action::truncate_L45b:
                return truncate_L45b(s, chosen.instance<Truncate>());
            case Action::truncate_L45c:
                return truncate_L45c(s, chosen.instance<Truncate>());
            case Action::truncate_L45d:
                return truncate_L45d(s, chosen.instance<Truncate>());
            case Action::truncate_L49:
                return truncate_L49(s, chosen.instance<Truncate>());
            case Action::truncate_L50:
                return truncate_L50(s, chosen.instance<Truncate>());
            case Action::truncate_L78:
                return truncate_L78(s, chosen.instance<Truncate>(), chosen.choice<Vma>(0));
            case Action::truncate_L78_2:
                return truncate_L78_2(s, chosen.instance<Truncate>());
            case Action::truncate_L78b:
                return truncate_L78b(s, chosen.instance<Truncate>());
            case Action::truncate_L80:
                return truncate_L80(s, chosen.instance<Truncate>());
            case Action::truncate_L82_yes:
                return truncate_L82_yes(s, chosen.instance<Truncate>());
            case Action::truncate_L82_no:
                return truncate_L82_no(s, chosen.instance<Truncate>());
            case Action::truncate_L84:
                return truncate_L84(s, chosen.instance<Truncate>());
            case Action::split_L92:
                return split_L92(s, chosen.instance<Split>());
            case Action::split_L49:
                return split_L49(s, chosen.instance<Split>());
            case Action::split_L50:
                return split_L50(s, chosen.instance<Split>());
            case Action::split_L94:
                return split_L94(s, chosen.instance<Split>());
            case Action::split_L94b:
                return split_L94b(s, chosen.instance<Split>());
            case Action::split_L95:
                return split_L95(s, chosen.instance<Split>());
            case Action::split_L95b:
                return split_L95b(s, chosen.instance<Split>());
            case Action::split_L96:
                return split_L96(s, chosen.instance<Split>());
            case Action::split_L97:
                return split_L97(s, chosen.instance<Split>());
            case Action::split_L99:
                return split_L99(s, chosen.instance<Split>());
            case Action::split_L99b:
                return split_L99b(s, chosen.instance<Split>());
            case Action::split_L100:
                return split_L100(s, chosen.instance<Split>());
            case Action::split_L100b:
                return split_L100b(s, chosen.instance<Split>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// The mmu_gather of a CPU has one user: who flushes the TLB flushes it for all the pages that
    /// he frees. zap_gather.latch:104: the invariant `one_user`.
    [[nodiscard]] constexpr bool one_user(const State& s) const noexcept {
        return config.gather == Gather::stack ||
            forall<Scope, Munmap, Munmap>([&](Munmap a, Munmap b) {
                return !one_of(
                        s.munmap[a].location, MunmapLocation::L42, MunmapLocation::L42c,
                        MunmapLocation::L45, MunmapLocation::L45c, MunmapLocation::L49,
                        MunmapLocation::L50, MunmapLocation::gathered, MunmapLocation::L61,
                        MunmapLocation::L62, MunmapLocation::L64) ||
                    !one_of(
                        s.munmap[b].location, MunmapLocation::L42, MunmapLocation::L42c,
                        MunmapLocation::L45, MunmapLocation::L45c, MunmapLocation::L49,
                        MunmapLocation::L50, MunmapLocation::gathered, MunmapLocation::L61,
                        MunmapLocation::L62, MunmapLocation::L64) ||
                    a == b ||
                    s.munmap[a].rq != s.munmap[b].rq;
            });
    }

    /// Who fills the mmu_gather of a CPU keeps the others from running there. zap_gather.latch:108:
    /// the invariant `pinned`.
    [[nodiscard]] constexpr bool pinned(const State& s) const noexcept {
        return (config.gather != Gather::start_moved && config.gather != Gather::inside) ||
            forall<Scope, Munmap>([&](Munmap m) {
                return !one_of(
                        s.munmap[m].location, MunmapLocation::L42, MunmapLocation::L42c,
                        MunmapLocation::L45, MunmapLocation::L45c, MunmapLocation::L49,
                        MunmapLocation::L50, MunmapLocation::gathered, MunmapLocation::L61,
                        MunmapLocation::L62, MunmapLocation::L64) ||
                    s.munmap[m].holds_rq_preempt[s.munmap[m].rq];
            });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Munmap>([&](Munmap i) {
                return s.munmap[i].location == MunmapLocation::end;
            }) &&
            forall<Scope, Truncate>([&](Truncate i) {
                return s.truncate[i].location == TruncateLocation::end;
            }) &&
            forall<Scope, Split>([&](Split i) {
                return s.split[i].location == SplitLocation::end;
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
        if (config.gather != Gather::stack && !one_user(s)) violated.insert(Property::one_user);
        if ((config.gather == Gather::start_moved || config.gather == Gather::inside) && !pinned(s))
            violated.insert(Property::pinned);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Munmap self : members<Scope, Munmap>) {
            const auto& me = s.munmap[self];
            switch (me.location) {
                case MunmapLocation::L53:
                    // this instance waits for `Rq.preempt`, which it holds itself (taken in lines 56,
                    // 62)
                    if (config.gather == Gather::outside && me.holds_rq_preempt[me.rq])
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `Rq.preempt` is held (taken in lines 56, 62)
                    if (config.gather != Gather::outside &&
                        exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 42)
                    if (config.gather != Gather::outside && me.holds_i_mmap_lock)
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 50)
                    if (config.gather != Gather::outside && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    break;
                case MunmapLocation::L42:
                    // this instance waits for `i_mmap_mutex`, which it holds itself (taken in line 42)
                    if (me.holds_i_mmap_mutex) violated.insert(Property::self_deadlock);
                    // this may sleep, while `Rq.preempt` is held (taken in lines 56, 62)
                    if (exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 42)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 50)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `i_mmap_mutex` is taken while `ptl` is held (taken in line 50), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MunmapLocation::L42b:
                    // this instance waits for `i_mmap_mutex`, which it holds itself (taken in line 42)
                    if (me.holds_i_mmap_mutex) violated.insert(Property::self_deadlock);
                    // this may sleep, while `Rq.preempt` is held (taken in lines 56, 62)
                    if (exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 42)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 50)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `i_mmap_mutex` is taken while `ptl` is held (taken in line 50), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `i_mmap_mutex` is taken while `i_mmap_lock` is held; elsewhere it was the other
                    // way round (line 42, 42, 42)
                    if (me.holds_i_mmap_lock && s.i_mmap_lock_was_taken_under_i_mmap_mutex)
                        violated.insert(Property::lock_inversion);
                    break;
                case MunmapLocation::L42c:
                    // this instance waits for `i_mmap_lock`, which it holds itself (taken in line 42)
                    if (me.holds_i_mmap_lock) violated.insert(Property::self_deadlock);
                    // `i_mmap_lock` is taken while `ptl` is held (taken in line 50), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MunmapLocation::L42d:
                    // this instance waits for `i_mmap_lock`, which it holds itself (taken in line 42)
                    if (me.holds_i_mmap_lock) violated.insert(Property::self_deadlock);
                    // `i_mmap_lock` is taken while `ptl` is held (taken in line 50), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `i_mmap_lock` is taken while `i_mmap_mutex` is held; elsewhere it was the other
                    // way round (line 42, 42, 42)
                    if (me.holds_i_mmap_mutex && s.i_mmap_mutex_was_taken_under_i_mmap_lock)
                        violated.insert(Property::lock_inversion);
                    break;
                case MunmapLocation::L49:
                case MunmapLocation::L49b:
                    // this may sleep, while `Rq.preempt` is held (taken in lines 56, 62)
                    if (exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 42)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 50)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                case MunmapLocation::L55:
                    // this instance waits for `Rq.preempt`, which it holds itself (taken in lines 56,
                    // 62)
                    if (me.holds_rq_preempt[me.rq]) violated.insert(Property::self_deadlock);
                    break;
                case MunmapLocation::gathered:
                    // this may sleep, while `Rq.preempt` is held (taken in lines 56, 62)
                    if (config.gather == Gather::outside &&
                        exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 42)
                    if (config.gather == Gather::outside && me.holds_i_mmap_lock)
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 50)
                    if (config.gather == Gather::outside && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    // this instance waits for `ptl`, which it holds itself (taken in line 50)
                    if (config.gather != Gather::outside && me.holds_ptl)
                        violated.insert(Property::self_deadlock);
                    break;
                case MunmapLocation::L62:
                    // this instance waits for `Rq.preempt`, which it holds itself (taken in lines 56,
                    // 62)
                    if (me.holds_rq_preempt[me.rq]) violated.insert(Property::self_deadlock);
                    // a second `Rq.preempt` is taken while one is held (taken in lines 56, 62), and
                    // nothing orders the two
                    if (exists<Scope, Rq>([&](Rq x) {
                        return me.holds_rq_preempt[x] && me.rq != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                case MunmapLocation::L64:
                    // this instance waits for `ptl`, which it holds itself (taken in line 50)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Truncate self : members<Scope, Truncate>) {
            const auto& me = s.truncate[self];
            switch (me.location) {
                case TruncateLocation::L76:
                    // this instance waits for `i_mmap_lock`, which it holds itself (taken in line 42)
                    if (!config.i_mmap_sleeps && me.holds_i_mmap_lock)
                        violated.insert(Property::self_deadlock);
                    // `i_mmap_lock` is taken while `ptl` is held (taken in line 50), against the
                    // declared order
                    if (!config.i_mmap_sleeps && me.holds_ptl)
                        violated.insert(Property::lock_inversion);
                    // this instance waits for `i_mmap_mutex`, which it holds itself (taken in line 42)
                    if (config.i_mmap_sleeps && me.holds_i_mmap_mutex)
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 42)
                    if (config.i_mmap_sleeps && me.holds_i_mmap_lock)
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 50)
                    if (config.i_mmap_sleeps && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    // `i_mmap_mutex` is taken while `ptl` is held (taken in line 50), against the
                    // declared order
                    if (config.i_mmap_sleeps && me.holds_ptl)
                        violated.insert(Property::lock_inversion);
                    break;
                case TruncateLocation::L42:
                    // this instance waits for `i_mmap_mutex`, which it holds itself (taken in line 42)
                    if (me.holds_i_mmap_mutex) violated.insert(Property::self_deadlock);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 42)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 50)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `i_mmap_mutex` is taken while `ptl` is held (taken in line 50), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `i_mmap_mutex` is taken while `i_mmap_lock` is held; elsewhere it was the other
                    // way round (line 42, 42, 42)
                    if (me.holds_i_mmap_lock && s.i_mmap_lock_was_taken_under_i_mmap_mutex)
                        violated.insert(Property::lock_inversion);
                    break;
                case TruncateLocation::L42b:
                    // this instance waits for `i_mmap_lock`, which it holds itself (taken in line 42)
                    if (me.holds_i_mmap_lock) violated.insert(Property::self_deadlock);
                    // `i_mmap_lock` is taken while `ptl` is held (taken in line 50), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `i_mmap_lock` is taken while `i_mmap_mutex` is held; elsewhere it was the other
                    // way round (line 42, 42, 42)
                    if (me.holds_i_mmap_mutex && s.i_mmap_mutex_was_taken_under_i_mmap_lock)
                        violated.insert(Property::lock_inversion);
                    break;
                case TruncateLocation::L49:
                case TruncateLocation::L78b:
                case TruncateLocation::L84:
                    // this may sleep, while `i_mmap_lock` is held (taken in line 42)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 50)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                case TruncateLocation::L80:
                    // this instance waits for `ptl`, which it holds itself (taken in line 50)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Split self : members<Scope, Split>) {
            const auto& me = s.split[self];
            switch (me.location) {
                case SplitLocation::L49:
                case SplitLocation::L96:
                    // this may sleep, while `anon_vma_lock` is held (taken in line 95)
                    if (me.holds_anon_vma_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 50)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 93)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    break;
                case SplitLocation::L95:
                    // this instance waits for `anon_vma_sem`, which it holds itself (taken in line 95):
                    // a writer may wait in between
                    if (me.shares_anon_vma_sem) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_vma_lock` is held (taken in line 95)
                    if (me.holds_anon_vma_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 50)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 93)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    // `anon_vma_sem` is taken while `ptl` is held (taken in line 50), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case SplitLocation::L95b:
                    // this instance waits for `anon_vma_lock`, which it holds itself (taken in line 95)
                    if (me.holds_anon_vma_lock) violated.insert(Property::self_deadlock);
                    break;
                case SplitLocation::L97:
                    // this instance waits for `ptl`, which it holds itself (taken in line 50)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `Rq.preempt`.
    [[nodiscard]] static constexpr bool rq_preempt_is_free(const State& s, Rq rq) noexcept {
        return forall<Scope, Munmap>([&](Munmap i) { return !s.munmap[i].holds_rq_preempt[rq]; });
    }

    /// True if nobody holds `i_mmap_lock`.
    [[nodiscard]] static constexpr bool i_mmap_lock_is_free(const State& s) noexcept {
        return forall<Scope, Munmap>([&](Munmap i) { return !s.munmap[i].holds_i_mmap_lock; }) &&
            forall<Scope, Truncate>([&](Truncate i) { return !s.truncate[i].holds_i_mmap_lock; });
    }

    /// True if nobody holds `i_mmap_mutex`.
    [[nodiscard]] static constexpr bool i_mmap_mutex_is_free(const State& s) noexcept {
        return forall<Scope, Munmap>([&](Munmap i) { return !s.munmap[i].holds_i_mmap_mutex; }) &&
            forall<Scope, Truncate>([&](Truncate i) { return !s.truncate[i].holds_i_mmap_mutex; });
    }

    /// True if nobody holds `ptl`.
    [[nodiscard]] static constexpr bool ptl_is_free(const State& s) noexcept {
        return forall<Scope, Munmap>([&](Munmap i) { return !s.munmap[i].holds_ptl; }) &&
            forall<Scope, Truncate>([&](Truncate i) { return !s.truncate[i].holds_ptl; }) &&
            forall<Scope, Split>([&](Split i) { return !s.split[i].holds_ptl; });
    }

    /// zap_gather.latch:56: spin_lock(rq.preempt)
    constexpr Outcome munmap_L53(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L53) return Outcome::not_enabled();
        if (config.gather != Gather::outside || !rq_preempt_is_free(s, me.rq))
            return Outcome::not_enabled();
        me.holds_rq_preempt[me.rq] = true;
        me.location = MunmapLocation::gathered;
        return Outcome::taken();
    }

    /// zap_gather.latch:48: might_sleep()
    constexpr Outcome munmap_L53_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L53) return Outcome::not_enabled();
        if (config.gather == Gather::outside) return Outcome::not_enabled();
        me.location =
            config.gather == Gather::stack ? MunmapLocation::gathered : MunmapLocation::L55;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: mutex_lock(i_mmap_mutex)
    constexpr Outcome munmap_L42(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L42) return Outcome::not_enabled();
        if (!i_mmap_mutex_is_free(s)) return Outcome::not_enabled();
        me.holds_i_mmap_mutex = true;
        me.location = config.i_mmap_sleeps ? MunmapLocation::L45 : MunmapLocation::L45c;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: mutex_lock(i_mmap_mutex)
    constexpr Outcome munmap_L42b(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L42b) return Outcome::not_enabled();
        if (!i_mmap_mutex_is_free(s)) return Outcome::not_enabled();
        me.holds_i_mmap_mutex = true;
        s.i_mmap_mutex_was_taken_under_i_mmap_lock =
            s.i_mmap_mutex_was_taken_under_i_mmap_lock || me.holds_i_mmap_lock;
        me.location = config.i_mmap_sleeps ? MunmapLocation::L45b : MunmapLocation::L45d;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: spin_lock(i_mmap_lock)
    constexpr Outcome munmap_L42c(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L42c) return Outcome::not_enabled();
        if (!i_mmap_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_i_mmap_lock = true;
        me.location = config.i_mmap_sleeps ? MunmapLocation::L45 : MunmapLocation::L45c;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: spin_lock(i_mmap_lock)
    constexpr Outcome munmap_L42d(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L42d) return Outcome::not_enabled();
        if (!i_mmap_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_i_mmap_lock = true;
        s.i_mmap_lock_was_taken_under_i_mmap_mutex =
            s.i_mmap_lock_was_taken_under_i_mmap_mutex || me.holds_i_mmap_mutex;
        me.location = config.i_mmap_sleeps ? MunmapLocation::L45b : MunmapLocation::L45d;
        return Outcome::taken();
    }

    /// zap_gather.latch:45: mutex_unlock(i_mmap_mutex)
    constexpr Outcome munmap_L45(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L45) return Outcome::not_enabled();
        if (config.gather == Gather::stack &&
            !config.end_sleeps &&
            config.pgtables != Pgtables::late)
            return Outcome::not_enabled();
        // `i_mmap_mutex` is not held by this instance
        if (!me.holds_i_mmap_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_mutex = false;
        me.location =
            config.gather != Gather::stack ? MunmapLocation::L68
                : config.pgtables != Pgtables::late ? MunmapLocation::L49b
                : config.i_mmap_sleeps ? MunmapLocation::L42b
                : MunmapLocation::L42d;
        return Outcome::taken();
    }

    /// zap_gather.latch:45: mutex_unlock(i_mmap_mutex)
    constexpr Outcome munmap_L45_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L45) return Outcome::not_enabled();
        if (config.gather != Gather::stack ||
            config.pgtables == Pgtables::late ||
            config.end_sleeps)
            return Outcome::not_enabled();
        // `i_mmap_mutex` is not held by this instance
        if (!me.holds_i_mmap_mutex) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Rq.preempt` is still held at the end
        if (exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
            outcome.violate(Property::held_at_exit);
        // `i_mmap_lock` is still held at the end
        if (me.holds_i_mmap_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_i_mmap_mutex = false;
        me.location = MunmapLocation::end;
        return outcome;
    }

    /// zap_gather.latch:45: mutex_unlock(i_mmap_mutex)
    constexpr Outcome munmap_L45b(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L45b) return Outcome::not_enabled();
        if ((config.gather == Gather::inside || config.gather == Gather::stack) &&
            config.end_sleeps)
            return Outcome::not_enabled();
        // `i_mmap_mutex` is not held by this instance
        if (!me.holds_i_mmap_mutex) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Rq.preempt` is still held at the end
        if (exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
            outcome.violate(Property::held_at_exit);
        // `i_mmap_lock` is still held at the end
        if (me.holds_i_mmap_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_i_mmap_mutex = false;
        me.location = MunmapLocation::end;
        return outcome;
    }

    /// zap_gather.latch:45: mutex_unlock(i_mmap_mutex)
    constexpr Outcome munmap_L45b_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L45b) return Outcome::not_enabled();
        if ((config.gather != Gather::inside && config.gather != Gather::stack) ||
            !config.end_sleeps)
            return Outcome::not_enabled();
        // `i_mmap_mutex` is not held by this instance
        if (!me.holds_i_mmap_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_mutex = false;
        me.location = MunmapLocation::L49b;
        return Outcome::taken();
    }

    /// zap_gather.latch:45: spin_unlock(i_mmap_lock)
    constexpr Outcome munmap_L45c(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L45c) return Outcome::not_enabled();
        if (config.gather == Gather::stack &&
            !config.end_sleeps &&
            config.pgtables != Pgtables::late)
            return Outcome::not_enabled();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_lock = false;
        me.location =
            config.gather != Gather::stack ? MunmapLocation::L68
                : config.pgtables != Pgtables::late ? MunmapLocation::L49b
                : config.i_mmap_sleeps ? MunmapLocation::L42b
                : MunmapLocation::L42d;
        return Outcome::taken();
    }

    /// zap_gather.latch:45: spin_unlock(i_mmap_lock)
    constexpr Outcome munmap_L45c_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L45c) return Outcome::not_enabled();
        if (config.gather != Gather::stack ||
            config.pgtables == Pgtables::late ||
            config.end_sleeps)
            return Outcome::not_enabled();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Rq.preempt` is still held at the end
        if (exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
            outcome.violate(Property::held_at_exit);
        // `i_mmap_mutex` is still held at the end
        if (me.holds_i_mmap_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_i_mmap_lock = false;
        me.location = MunmapLocation::end;
        return outcome;
    }

    /// zap_gather.latch:45: spin_unlock(i_mmap_lock)
    constexpr Outcome munmap_L45d(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L45d) return Outcome::not_enabled();
        if ((config.gather == Gather::inside || config.gather == Gather::stack) &&
            config.end_sleeps)
            return Outcome::not_enabled();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Rq.preempt` is still held at the end
        if (exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
            outcome.violate(Property::held_at_exit);
        // `i_mmap_mutex` is still held at the end
        if (me.holds_i_mmap_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_i_mmap_lock = false;
        me.location = MunmapLocation::end;
        return outcome;
    }

    /// zap_gather.latch:45: spin_unlock(i_mmap_lock)
    constexpr Outcome munmap_L45d_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L45d) return Outcome::not_enabled();
        if ((config.gather != Gather::inside && config.gather != Gather::stack) ||
            !config.end_sleeps)
            return Outcome::not_enabled();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_lock = false;
        me.location = MunmapLocation::L49b;
        return Outcome::taken();
    }

    /// zap_gather.latch:49: might_sleep()
    constexpr Outcome munmap_L49(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L49) return Outcome::not_enabled();
        me.location =
            config.pgtables == Pgtables::early && config.i_mmap_sleeps ? MunmapLocation::L42
                : config.pgtables == Pgtables::early ? MunmapLocation::L42c
                : config.gather != Gather::stack ? MunmapLocation::L68
                : config.i_mmap_sleeps ? MunmapLocation::L42b
                : MunmapLocation::L42d;
        return Outcome::taken();
    }

    /// zap_gather.latch:49: might_sleep()
    constexpr Outcome munmap_L49b(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L49b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Rq.preempt` is still held at the end
        if (exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
            outcome.violate(Property::held_at_exit);
        // `i_mmap_lock` is still held at the end
        if (me.holds_i_mmap_lock) outcome.violate(Property::held_at_exit);
        // `i_mmap_mutex` is still held at the end
        if (me.holds_i_mmap_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.location = MunmapLocation::end;
        return outcome;
    }

    /// zap_gather.latch:50: spin_unlock(ptl)
    constexpr Outcome munmap_L50(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L50) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location =
            (config.gather == Gather::outside || config.gather == Gather::start_moved) &&
                    config.end_sleeps ? MunmapLocation::L49
                : config.pgtables == Pgtables::early && config.i_mmap_sleeps ? MunmapLocation::L42
                : config.pgtables == Pgtables::early ? MunmapLocation::L42c
                : config.gather != Gather::stack ? MunmapLocation::L68
                : config.i_mmap_sleeps ? MunmapLocation::L42b
                : MunmapLocation::L42d;
        return Outcome::taken();
    }

    /// zap_gather.latch:56: spin_lock(rq.preempt)
    constexpr Outcome munmap_L55(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L55) return Outcome::not_enabled();
        if (!rq_preempt_is_free(s, me.rq)) return Outcome::not_enabled();
        me.holds_rq_preempt[me.rq] = true;
        me.location = MunmapLocation::gathered;
        return Outcome::taken();
    }

    /// zap_gather.latch:48: might_sleep()
    constexpr Outcome munmap_gathered(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::gathered) return Outcome::not_enabled();
        if (config.gather != Gather::outside) return Outcome::not_enabled();
        me.location = MunmapLocation::L61;
        return Outcome::taken();
    }

    /// zap_gather.latch:50: spin_lock(ptl)
    constexpr Outcome munmap_gathered_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::gathered) return Outcome::not_enabled();
        if (config.gather == Gather::outside || !ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = MunmapLocation::L50;
        return Outcome::taken();
    }

    /// zap_gather.latch:61: spin_unlock(rq.preempt)
    constexpr Outcome munmap_L61(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L61) return Outcome::not_enabled();
        // `Rq.preempt` is not held by this instance
        if (!me.holds_rq_preempt[me.rq]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_rq_preempt[me.rq] = false;
        me.location = MunmapLocation::L62;
        return Outcome::taken();
    }

    /// zap_gather.latch:62: spin_lock(rq.preempt)
    constexpr Outcome munmap_L62(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L62) return Outcome::not_enabled();
        if (!rq_preempt_is_free(s, me.rq)) return Outcome::not_enabled();
        me.holds_rq_preempt[me.rq] = true;
        me.location = MunmapLocation::L64;
        return Outcome::taken();
    }

    /// zap_gather.latch:50: spin_lock(ptl)
    constexpr Outcome munmap_L64(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L64) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = MunmapLocation::L50;
        return Outcome::taken();
    }

    /// zap_gather.latch:69: spin_unlock(rq.preempt)
    constexpr Outcome munmap_L68(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L68) return Outcome::not_enabled();
        if ((config.pgtables == Pgtables::late ||
                config.gather == Gather::inside ||
                config.gather == Gather::stack) &&
            (config.pgtables == Pgtables::late || config.end_sleeps))
            return Outcome::not_enabled();
        // `Rq.preempt` is not held by this instance
        if (!me.holds_rq_preempt[me.rq]) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Rq.preempt` is still held at the end
        if (exists<Scope, Rq>([&](Rq x) { return me.rq != x && me.holds_rq_preempt[x]; }))
            outcome.violate(Property::held_at_exit);
        // `i_mmap_lock` is still held at the end
        if (me.holds_i_mmap_lock) outcome.violate(Property::held_at_exit);
        // `i_mmap_mutex` is still held at the end
        if (me.holds_i_mmap_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_rq_preempt[me.rq] = false;
        me.location = MunmapLocation::end;
        return outcome;
    }

    /// zap_gather.latch:69: spin_unlock(rq.preempt)
    constexpr Outcome munmap_L68_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L68) return Outcome::not_enabled();
        if (((config.gather != Gather::inside && config.gather != Gather::stack) ||
                !config.end_sleeps) &&
            config.pgtables != Pgtables::late)
            return Outcome::not_enabled();
        // `Rq.preempt` is not held by this instance
        if (!me.holds_rq_preempt[me.rq]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_rq_preempt[me.rq] = false;
        me.location =
            config.pgtables != Pgtables::late ? MunmapLocation::L49b
                : config.i_mmap_sleeps ? MunmapLocation::L42b
                : MunmapLocation::L42d;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: spin_lock(i_mmap_lock)
    constexpr Outcome truncate_L76(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L76) return Outcome::not_enabled();
        if (config.i_mmap_sleeps || !i_mmap_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_i_mmap_lock = true;
        me.visited.fill(false);
        me.location = TruncateLocation::L78;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: mutex_lock(i_mmap_mutex)
    constexpr Outcome truncate_L76_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L76) return Outcome::not_enabled();
        if (!config.i_mmap_sleeps || !i_mmap_mutex_is_free(s)) return Outcome::not_enabled();
        me.holds_i_mmap_mutex = true;
        me.visited.fill(false);
        me.location = TruncateLocation::L78;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: mutex_lock(i_mmap_mutex)
    constexpr Outcome truncate_L42(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L42) return Outcome::not_enabled();
        if (!i_mmap_mutex_is_free(s)) return Outcome::not_enabled();
        me.holds_i_mmap_mutex = true;
        s.i_mmap_mutex_was_taken_under_i_mmap_lock =
            s.i_mmap_mutex_was_taken_under_i_mmap_lock || me.holds_i_mmap_lock;
        me.location = TruncateLocation::L78;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: spin_lock(i_mmap_lock)
    constexpr Outcome truncate_L42b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L42b) return Outcome::not_enabled();
        if (!i_mmap_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_i_mmap_lock = true;
        s.i_mmap_lock_was_taken_under_i_mmap_mutex =
            s.i_mmap_lock_was_taken_under_i_mmap_mutex || me.holds_i_mmap_mutex;
        me.location = TruncateLocation::L78;
        return Outcome::taken();
    }

    /// zap_gather.latch:45: mutex_unlock(i_mmap_mutex)
    constexpr Outcome truncate_L45(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L45) return Outcome::not_enabled();
        // `i_mmap_mutex` is not held by this instance
        if (!me.holds_i_mmap_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_mutex = false;
        me.location = TruncateLocation::L84;
        return Outcome::taken();
    }

    /// zap_gather.latch:45: mutex_unlock(i_mmap_mutex)
    constexpr Outcome truncate_L45b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L45b) return Outcome::not_enabled();
        // `i_mmap_mutex` is not held by this instance
        if (!me.holds_i_mmap_mutex) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `i_mmap_lock` is still held at the end
        if (me.holds_i_mmap_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_i_mmap_mutex = false;
        me.location = TruncateLocation::end;
        return outcome;
    }

    /// zap_gather.latch:45: spin_unlock(i_mmap_lock)
    constexpr Outcome truncate_L45c(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L45c) return Outcome::not_enabled();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_lock = false;
        me.location = TruncateLocation::L84;
        return Outcome::taken();
    }

    /// zap_gather.latch:45: spin_unlock(i_mmap_lock)
    constexpr Outcome truncate_L45d(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L45d) return Outcome::not_enabled();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `i_mmap_mutex` is still held at the end
        if (me.holds_i_mmap_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_i_mmap_lock = false;
        me.location = TruncateLocation::end;
        return outcome;
    }

    /// zap_gather.latch:49: might_sleep()
    constexpr Outcome truncate_L49(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L49) return Outcome::not_enabled();
        me.location = TruncateLocation::L82;
        return Outcome::taken();
    }

    /// zap_gather.latch:50: spin_unlock(ptl)
    constexpr Outcome truncate_L50(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L50) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = config.end_sleeps ? TruncateLocation::L49 : TruncateLocation::L82;
        return Outcome::taken();
    }

    /// zap_gather.latch:78: for (Vma v): next
    ///     in: for (Vma v) {
    constexpr Outcome truncate_L78(State& s, Truncate self, Vma v) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L78) return Outcome::not_enabled();
        if (me.visited[v]) return Outcome::not_enabled();
        me.v = v;
        me.visited[v] = true;
        me.location = TruncateLocation::L78b;
        return Outcome::taken();
    }

    /// zap_gather.latch:78: for (Vma v): done
    ///     in: for (Vma v) {
    constexpr Outcome truncate_L78_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L78) return Outcome::not_enabled();
        if (!forall<Scope, Vma>([&](Vma v) { return me.visited[v]; }))
            return Outcome::not_enabled();
        me.location = config.i_mmap_sleeps ? TruncateLocation::L45b : TruncateLocation::L45d;
        return Outcome::taken();
    }

    /// zap_gather.latch:48: might_sleep()
    constexpr Outcome truncate_L78b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L78b) return Outcome::not_enabled();
        me.location = TruncateLocation::L80;
        return Outcome::taken();
    }

    /// zap_gather.latch:50: spin_lock(ptl)
    constexpr Outcome truncate_L80(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L80) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = TruncateLocation::L50;
        return Outcome::taken();
    }

    /// zap_gather.latch:82: if (any): yes
    ///     in: if (any) {
    constexpr Outcome truncate_L82_yes(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L82) return Outcome::not_enabled();
        me.location = config.i_mmap_sleeps ? TruncateLocation::L45 : TruncateLocation::L45c;
        return Outcome::taken();
    }

    /// zap_gather.latch:82: if (any): no
    ///     in: if (any) {
    constexpr Outcome truncate_L82_no(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L82) return Outcome::not_enabled();
        me.location = TruncateLocation::L78;
        return Outcome::taken();
    }

    /// zap_gather.latch:84: might_sleep()
    constexpr Outcome truncate_L84(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L84) return Outcome::not_enabled();
        me.location = config.i_mmap_sleeps ? TruncateLocation::L42 : TruncateLocation::L42b;
        return Outcome::taken();
    }

    /// zap_gather.latch:93: rcu_read_lock()
    constexpr Outcome split_L92(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L92) return Outcome::not_enabled();
        me.shares_rcu = true;
        me.location =
            config.anon_vma_ref ? SplitLocation::L94
                : config.anon_vma_sleeps ? SplitLocation::L95
                : SplitLocation::L95b;
        return Outcome::taken();
    }

    /// zap_gather.latch:49: might_sleep()
    constexpr Outcome split_L49(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L49) return Outcome::not_enabled();
        me.location = config.anon_vma_sleeps ? SplitLocation::L99 : SplitLocation::L99b;
        return Outcome::taken();
    }

    /// zap_gather.latch:50: spin_unlock(ptl)
    constexpr Outcome split_L50(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L50) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location =
            config.end_sleeps ? SplitLocation::L49
                : config.anon_vma_sleeps ? SplitLocation::L99
                : SplitLocation::L99b;
        return Outcome::taken();
    }

    /// zap_gather.latch:94: atomic_inc(anon_vma_refcount)
    constexpr Outcome split_L94(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L94) return Outcome::not_enabled();
        s.anon_vma_refcount += 1;
        me.location = SplitLocation::L94b;
        return Outcome::taken();
    }

    /// zap_gather.latch:94: rcu_read_unlock()
    constexpr Outcome split_L94b(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L94b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = false;
        me.location = config.anon_vma_sleeps ? SplitLocation::L95 : SplitLocation::L95b;
        return Outcome::taken();
    }

    /// zap_gather.latch:95: down_read(anon_vma_sem)
    constexpr Outcome split_L95(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L95) return Outcome::not_enabled();
        me.shares_anon_vma_sem = true;
        me.location = SplitLocation::L96;
        return Outcome::taken();
    }

    /// zap_gather.latch:95: spin_lock(anon_vma_lock)
    constexpr Outcome split_L95b(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L95b) return Outcome::not_enabled();
        if (exists<Scope, Split>([&](Split x) { return s.split[x].holds_anon_vma_lock; }))
            return Outcome::not_enabled();
        me.holds_anon_vma_lock = true;
        me.location = SplitLocation::L96;
        return Outcome::taken();
    }

    /// zap_gather.latch:48: might_sleep()
    constexpr Outcome split_L96(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L96) return Outcome::not_enabled();
        me.location = SplitLocation::L97;
        return Outcome::taken();
    }

    /// zap_gather.latch:50: spin_lock(ptl)
    constexpr Outcome split_L97(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L97) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = SplitLocation::L50;
        return Outcome::taken();
    }

    /// zap_gather.latch:99: up_read(anon_vma_sem)
    constexpr Outcome split_L99(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L99) return Outcome::not_enabled();
        // `anon_vma_sem` is not held as a reader by this instance
        if (!me.shares_anon_vma_sem) return Outcome::trapped(Property::unlock_not_held);
        me.shares_anon_vma_sem = false;
        me.location = config.anon_vma_ref ? SplitLocation::L100 : SplitLocation::L100b;
        return Outcome::taken();
    }

    /// zap_gather.latch:99: spin_unlock(anon_vma_lock)
    constexpr Outcome split_L99b(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L99b) return Outcome::not_enabled();
        // `anon_vma_lock` is not held by this instance
        if (!me.holds_anon_vma_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock = false;
        me.location = config.anon_vma_ref ? SplitLocation::L100 : SplitLocation::L100b;
        return Outcome::taken();
    }

    /// zap_gather.latch:100: atomic_dec(anon_vma_refcount)
    constexpr Outcome split_L100(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L100) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `anon_vma_lock` is still held at the end
        if (me.holds_anon_vma_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `anon_vma_sem` is still held at the end
        if (me.shares_anon_vma_sem) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        s.anon_vma_refcount -= 1;
        me.location = SplitLocation::end;
        return outcome;
    }

    /// zap_gather.latch:100: rcu_read_unlock()
    constexpr Outcome split_L100b(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L100b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `anon_vma_lock` is still held at the end
        if (me.holds_anon_vma_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `anon_vma_sem` is still held at the end
        if (me.shares_anon_vma_sem) outcome.violate(Property::held_at_exit);
        me.shares_rcu = false;
        me.location = SplitLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.anon_vma_refcount, "anon_vma_refcount");
        visit(
            s.i_mmap_mutex_was_taken_under_i_mmap_lock, "i_mmap_mutex was taken under i_mmap_lock");
        visit(
            s.i_mmap_lock_was_taken_under_i_mmap_mutex, "i_mmap_lock was taken under i_mmap_mutex");
        for (const Munmap munmap : members<Scope, Munmap>) {
            visit(s.munmap[munmap].location, munmap, ".location");
            visit(s.munmap[munmap].rq, munmap, ".rq");
            for (const Rq rq : members<Scope, Rq>)
                visit(s.munmap[munmap].holds_rq_preempt[rq], munmap, ".holds_rq_preempt[", rq, "]");
            visit(s.munmap[munmap].holds_i_mmap_lock, munmap, ".holds_i_mmap_lock");
            visit(s.munmap[munmap].holds_i_mmap_mutex, munmap, ".holds_i_mmap_mutex");
            visit(s.munmap[munmap].holds_ptl, munmap, ".holds_ptl");
        }
        for (const Truncate truncate : members<Scope, Truncate>) {
            visit(s.truncate[truncate].location, truncate, ".location");
            visit(s.truncate[truncate].v, truncate, ".v");
            visit(s.truncate[truncate].holds_i_mmap_lock, truncate, ".holds_i_mmap_lock");
            visit(s.truncate[truncate].holds_i_mmap_mutex, truncate, ".holds_i_mmap_mutex");
            visit(s.truncate[truncate].holds_ptl, truncate, ".holds_ptl");
            for (const Vma vma : members<Scope, Vma>)
                visit(s.truncate[truncate].visited[vma], truncate, ".visited[", vma, "]");
        }
        for (const Split split : members<Scope, Split>) {
            visit(s.split[split].location, split, ".location");
            visit(s.split[split].holds_anon_vma_lock, split, ".holds_anon_vma_lock");
            visit(s.split[split].holds_ptl, split, ".holds_ptl");
            visit(s.split[split].shares_anon_vma_sem, split, ".shares_anon_vma_sem");
            visit(s.split[split].shares_rcu, split, ".shares_rcu");
        }
    }
};

}  // namespace latchwork::generated::zap_gather
