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
    L49, L41, L41b, L41c, L41d, L42, L42b, L42c, L42d, L45, L45b, L46, L51, gathered, L57, L58, L60,
    L64, end
};

[[nodiscard]] constexpr auto names_of(MunmapLocation) noexcept {
    return std::array<std::string_view, 19>{"L49", "L41", "L41b", "L41c", "L41d", "L42", "L42b",
        "L42c", "L42d", "L45", "L45b", "L46", "L51", "gathered", "L57", "L58", "L60", "L64", "end"};
}

/// Where an instance of `truncate` stands: before the step at this line or label.
enum class TruncateLocation : std::uint8_t {
    L72, L41, L41b, L42, L42b, L42c, L42d, L45, L46, L74, L74b, L76, L78, L80, end
};

[[nodiscard]] constexpr auto names_of(TruncateLocation) noexcept {
    return std::array<std::string_view, 15>{"L72", "L41", "L41b", "L42", "L42b", "L42c", "L42d",
        "L45", "L46", "L74", "L74b", "L76", "L78", "L80", "end"};
}

/// Where an instance of `split` stands: before the step at this line or label.
enum class SplitLocation : std::uint8_t {
    L88, L45, L46, L90, L90b, L91, L91b, L92, L93, L95, L95b, L96, L96b, end
};

[[nodiscard]] constexpr auto names_of(SplitLocation) noexcept {
    return std::array<std::string_view, 14>{"L88", "L45", "L46", "L90", "L90b", "L91", "L91b",
        "L92", "L93", "L95", "L95b", "L96", "L96b", "end"};
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
    munmap_L49, munmap_L49_2, munmap_L41, munmap_L41b, munmap_L41c, munmap_L41d, munmap_L42,
    munmap_L42_2, munmap_L42b, munmap_L42b_2, munmap_L42c, munmap_L42c_2, munmap_L42d,
    munmap_L42d_2, munmap_L45, munmap_L45b, munmap_L46, munmap_L51, munmap_gathered,
    munmap_gathered_2, munmap_L57, munmap_L58, munmap_L60, munmap_L64, munmap_L64_2, truncate_L72,
    truncate_L72_2, truncate_L41, truncate_L41b, truncate_L42, truncate_L42b, truncate_L42c,
    truncate_L42d, truncate_L45, truncate_L46, truncate_L74, truncate_L74_2, truncate_L74b,
    truncate_L76, truncate_L78_yes, truncate_L78_no, truncate_L80, split_L88, split_L45, split_L46,
    split_L90, split_L90b, split_L91, split_L91b, split_L92, split_L93, split_L95, split_L95b,
    split_L96, split_L96b
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
        MunmapLocation location = MunmapLocation::L49;
        Rq rq;
        Table<Scope, bool(Rq)> holds_rq_preempt;
        bool holds_i_mmap_lock = false;
        bool holds_i_mmap_mutex = false;
        bool holds_ptl = false;

        friend bool operator==(const MunmapFields&, const MunmapFields&) = default;
    };

    /// One truncation: unmap_mapping_range(). Its CPU does not matter here.
    struct TruncateFields {
        TruncateLocation location = TruncateLocation::L72;
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
        SplitLocation location = SplitLocation::L88;
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
        {"munmap.L49", 52, "spin_lock(rq.preempt)", Process::munmap, MunmapLocation::L49,
            sort_info<Scope, Munmap>},
        {"munmap.L49_2", 44, "might_sleep()", Process::munmap, MunmapLocation::L49,
            sort_info<Scope, Munmap>},
        {"munmap.L41", 41, "mutex_lock(i_mmap_mutex)", Process::munmap, MunmapLocation::L41,
            sort_info<Scope, Munmap>},
        {"munmap.L41b", 41, "mutex_lock(i_mmap_mutex)", Process::munmap, MunmapLocation::L41b,
            sort_info<Scope, Munmap>},
        {"munmap.L41c", 41, "spin_lock(i_mmap_lock)", Process::munmap, MunmapLocation::L41c,
            sort_info<Scope, Munmap>},
        {"munmap.L41d", 41, "spin_lock(i_mmap_lock)", Process::munmap, MunmapLocation::L41d,
            sort_info<Scope, Munmap>},
        {"munmap.L42", 42, "mutex_unlock(i_mmap_mutex)", Process::munmap, MunmapLocation::L42,
            sort_info<Scope, Munmap>},
        {"munmap.L42_2", 42, "mutex_unlock(i_mmap_mutex)", Process::munmap, MunmapLocation::L42,
            sort_info<Scope, Munmap>},
        {"munmap.L42b", 42, "mutex_unlock(i_mmap_mutex)", Process::munmap, MunmapLocation::L42b,
            sort_info<Scope, Munmap>},
        {"munmap.L42b_2", 42, "mutex_unlock(i_mmap_mutex)", Process::munmap, MunmapLocation::L42b,
            sort_info<Scope, Munmap>},
        {"munmap.L42c", 42, "spin_unlock(i_mmap_lock)", Process::munmap, MunmapLocation::L42c,
            sort_info<Scope, Munmap>},
        {"munmap.L42c_2", 42, "spin_unlock(i_mmap_lock)", Process::munmap, MunmapLocation::L42c,
            sort_info<Scope, Munmap>},
        {"munmap.L42d", 42, "spin_unlock(i_mmap_lock)", Process::munmap, MunmapLocation::L42d,
            sort_info<Scope, Munmap>},
        {"munmap.L42d_2", 42, "spin_unlock(i_mmap_lock)", Process::munmap, MunmapLocation::L42d,
            sort_info<Scope, Munmap>},
        {"munmap.L45", 45, "might_sleep()", Process::munmap, MunmapLocation::L45,
            sort_info<Scope, Munmap>},
        {"munmap.L45b", 45, "might_sleep()", Process::munmap, MunmapLocation::L45b,
            sort_info<Scope, Munmap>},
        {"munmap.L46", 46, "spin_unlock(ptl)", Process::munmap, MunmapLocation::L46,
            sort_info<Scope, Munmap>},
        {"munmap.L51", 52, "spin_lock(rq.preempt)", Process::munmap, MunmapLocation::L51,
            sort_info<Scope, Munmap>},
        {"munmap.gathered", 44, "might_sleep()", Process::munmap, MunmapLocation::gathered,
            sort_info<Scope, Munmap>},
        {"munmap.gathered_2", 46, "spin_lock(ptl)", Process::munmap, MunmapLocation::gathered,
            sort_info<Scope, Munmap>},
        {"munmap.L57", 57, "spin_unlock(rq.preempt)", Process::munmap, MunmapLocation::L57,
            sort_info<Scope, Munmap>},
        {"munmap.L58", 58, "spin_lock(rq.preempt)", Process::munmap, MunmapLocation::L58,
            sort_info<Scope, Munmap>},
        {"munmap.L60", 46, "spin_lock(ptl)", Process::munmap, MunmapLocation::L60,
            sort_info<Scope, Munmap>},
        {"munmap.L64", 65, "spin_unlock(rq.preempt)", Process::munmap, MunmapLocation::L64,
            sort_info<Scope, Munmap>},
        {"munmap.L64_2", 65, "spin_unlock(rq.preempt)", Process::munmap, MunmapLocation::L64,
            sort_info<Scope, Munmap>},
        {"truncate.L72", 41, "spin_lock(i_mmap_lock)", Process::truncate, TruncateLocation::L72,
            sort_info<Scope, Truncate>},
        {"truncate.L72_2", 41, "mutex_lock(i_mmap_mutex)", Process::truncate, TruncateLocation::L72,
            sort_info<Scope, Truncate>},
        {"truncate.L41", 41, "mutex_lock(i_mmap_mutex)", Process::truncate, TruncateLocation::L41,
            sort_info<Scope, Truncate>},
        {"truncate.L41b", 41, "spin_lock(i_mmap_lock)", Process::truncate, TruncateLocation::L41b,
            sort_info<Scope, Truncate>},
        {"truncate.L42", 42, "mutex_unlock(i_mmap_mutex)", Process::truncate, TruncateLocation::L42,
            sort_info<Scope, Truncate>},
        {"truncate.L42b", 42, "mutex_unlock(i_mmap_mutex)", Process::truncate,
            TruncateLocation::L42b, sort_info<Scope, Truncate>},
        {"truncate.L42c", 42, "spin_unlock(i_mmap_lock)", Process::truncate, TruncateLocation::L42c,
            sort_info<Scope, Truncate>},
        {"truncate.L42d", 42, "spin_unlock(i_mmap_lock)", Process::truncate, TruncateLocation::L42d,
            sort_info<Scope, Truncate>},
        {"truncate.L45", 45, "might_sleep()", Process::truncate, TruncateLocation::L45,
            sort_info<Scope, Truncate>},
        {"truncate.L46", 46, "spin_unlock(ptl)", Process::truncate, TruncateLocation::L46,
            sort_info<Scope, Truncate>},
        {"truncate.L74", 74, "for (Vma v): next", Process::truncate, TruncateLocation::L74,
            sort_info<Scope, Truncate>, sort_info<Scope, Vma>},
        {"truncate.L74_2", 74, "for (Vma v): done", Process::truncate, TruncateLocation::L74,
            sort_info<Scope, Truncate>},
        {"truncate.L74b", 44, "might_sleep()", Process::truncate, TruncateLocation::L74b,
            sort_info<Scope, Truncate>},
        {"truncate.L76", 46, "spin_lock(ptl)", Process::truncate, TruncateLocation::L76,
            sort_info<Scope, Truncate>},
        {"truncate.L78_yes", 78, "if (any): yes", Process::truncate, TruncateLocation::L78,
            sort_info<Scope, Truncate>},
        {"truncate.L78_no", 78, "if (any): no", Process::truncate, TruncateLocation::L78,
            sort_info<Scope, Truncate>},
        {"truncate.L80", 80, "might_sleep()", Process::truncate, TruncateLocation::L80,
            sort_info<Scope, Truncate>},
        {"split.L88", 89, "rcu_read_lock()", Process::split, SplitLocation::L88,
            sort_info<Scope, Split>},
        {"split.L45", 45, "might_sleep()", Process::split, SplitLocation::L45,
            sort_info<Scope, Split>},
        {"split.L46", 46, "spin_unlock(ptl)", Process::split, SplitLocation::L46,
            sort_info<Scope, Split>},
        {"split.L90", 90, "atomic_inc(anon_vma_refcount)", Process::split, SplitLocation::L90,
            sort_info<Scope, Split>},
        {"split.L90b", 90, "rcu_read_unlock()", Process::split, SplitLocation::L90b,
            sort_info<Scope, Split>},
        {"split.L91", 91, "down_read(anon_vma_sem)", Process::split, SplitLocation::L91,
            sort_info<Scope, Split>},
        {"split.L91b", 91, "spin_lock(anon_vma_lock)", Process::split, SplitLocation::L91b,
            sort_info<Scope, Split>},
        {"split.L92", 44, "might_sleep()", Process::split, SplitLocation::L92,
            sort_info<Scope, Split>},
        {"split.L93", 46, "spin_lock(ptl)", Process::split, SplitLocation::L93,
            sort_info<Scope, Split>},
        {"split.L95", 95, "up_read(anon_vma_sem)", Process::split, SplitLocation::L95,
            sort_info<Scope, Split>},
        {"split.L95b", 95, "spin_unlock(anon_vma_lock)", Process::split, SplitLocation::L95b,
            sort_info<Scope, Split>},
        {"split.L96", 96, "atomic_dec(anon_vma_refcount)", Process::split, SplitLocation::L96,
            sort_info<Scope, Split>},
        {"split.L96b", 96, "rcu_read_unlock()", Process::split, SplitLocation::L96b,
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
            case Action::munmap_L49:
                return munmap_L49(s, chosen.instance<Munmap>());
            case Action::munmap_L49_2:
                return munmap_L49_2(s, chosen.instance<Munmap>());
            case Action::munmap_L41:
                return munmap_L41(s, chosen.instance<Munmap>());
            case Action::munmap_L41b:
                return munmap_L41b(s, chosen.instance<Munmap>());
            case Action::munmap_L41c:
                return munmap_L41c(s, chosen.instance<Munmap>());
            case Action::munmap_L41d:
                return munmap_L41d(s, chosen.instance<Munmap>());
            case Action::munmap_L42:
                return munmap_L42(s, chosen.instance<Munmap>());
            case Action::munmap_L42_2:
                return munmap_L42_2(s, chosen.instance<Munmap>());
            case Action::munmap_L42b:
                return munmap_L42b(s, chosen.instance<Munmap>());
            case Action::munmap_L42b_2:
                return munmap_L42b_2(s, chosen.instance<Munmap>());
            case Action::munmap_L42c:
                return munmap_L42c(s, chosen.instance<Munmap>());
            case Action::munmap_L42c_2:
                return munmap_L42c_2(s, chosen.instance<Munmap>());
            case Action::munmap_L42d:
                return munmap_L42d(s, chosen.instance<Munmap>());
            case Action::munmap_L42d_2:
                return munmap_L42d_2(s, chosen.instance<Munmap>());
            case Action::munmap_L45:
                return munmap_L45(s, chosen.instance<Munmap>());
            case Action::munmap_L45b:
                return munmap_L45b(s, chosen.instance<Munmap>());
            case Action::munmap_L46:
                return munmap_L46(s, chosen.instance<Munmap>());
            case Action::munmap_L51:
                return munmap_L51(s, chosen.instance<Munmap>());
            case Action::munmap_gathered:
                return munmap_gathered(s, chosen.instance<Munmap>());
            case Action::munmap_gathered_2:
                return munmap_gathered_2(s, chosen.instance<Munmap>());
            case Action::munmap_L57:
                return munmap_L57(s, chosen.instance<Munmap>());
            case Action::munmap_L58:
                return munmap_L58(s, chosen.instance<Munmap>());
            case Action::munmap_L60:
                return munmap_L60(s, chosen.instance<Munmap>());
            case Action::munmap_L64:
                return munmap_L64(s, chosen.instance<Munmap>());
            case Action::munmap_L64_2:
                return munmap_L64_2(s, chosen.instance<Munmap>());
            case Action::truncate_L72:
                return truncate_L72(s, chosen.instance<Truncate>());
            case Action::truncate_L72_2:
                return truncate_L72_2(s, chosen.instance<Truncate>());
            case Action::truncate_L41:
                return truncate_L41(s, chosen.instance<Truncate>());
            case Action::truncate_L41b:
                return truncate_L41b(s, chosen.instance<Truncate>());
            case Action::truncate_L42:
                return truncate_L42(s, chosen.instance<Truncate>());
            case Action::truncate_L42b:
                return truncate_L42b(s, chosen.instance<Truncate>());
            case Action::truncate_L42c:
                return truncate_L42c(s, chosen.instance<Truncate>());
            case Action::truncate_L42d:
                return truncate_L42d(s, chosen.instance<Truncate>());
            case Action::truncate_L45:
                return truncate_L45(s, chosen.instance<Truncate>());
            case Action::truncate_L46:
                return truncate_L46(s, chosen.instance<Truncate>());
            case Action::truncate_L74:
                return truncate_L74(s, chosen.instance<Truncate>(), chosen.choice<Vma>(0));
            case Action::truncate_L74_2:
                return truncate_L74_2(s, chosen.instance<Truncate>());
            case Action::truncate_L74b:
                return truncate_L74b(s, chosen.instance<Truncate>());
            case Action::truncate_L76:
                return truncate_L76(s, chosen.instance<Truncate>());
            case Action::truncate_L78_yes:
                return truncate_L78_yes(s, chosen.instance<Truncate>());
            case Action::truncate_L78_no:
                return truncate_L78_no(s, chosen.instance<Truncate>());
            case Action::truncate_L80:
                return truncate_L80(s, chosen.instance<Truncate>());
            case Action::split_L88:
                return split_L88(s, chosen.instance<Split>());
            case Action::split_L45:
                return split_L45(s, chosen.instance<Split>());
            case Action::split_L46:
                return split_L46(s, chosen.instance<Split>());
            case Action::split_L90:
                return split_L90(s, chosen.instance<Split>());
            case Action::split_L90b:
                return split_L90b(s, chosen.instance<Split>());
            case Action::split_L91:
                return split_L91(s, chosen.instance<Split>());
            case Action::split_L91b:
                return split_L91b(s, chosen.instance<Split>());
            case Action::split_L92:
                return split_L92(s, chosen.instance<Split>());
            case Action::split_L93:
                return split_L93(s, chosen.instance<Split>());
            case Action::split_L95:
                return split_L95(s, chosen.instance<Split>());
            case Action::split_L95b:
                return split_L95b(s, chosen.instance<Split>());
            case Action::split_L96:
                return split_L96(s, chosen.instance<Split>());
            case Action::split_L96b:
                return split_L96b(s, chosen.instance<Split>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// The mmu_gather of a CPU has one user: who flushes the TLB flushes it for all the pages that
    /// he frees. zap_gather.latch:100: the invariant `one_user`.
    [[nodiscard]] constexpr bool one_user(const State& s) const noexcept {
        return config.gather == Gather::stack ||
            forall<Scope, Munmap, Munmap>([&](Munmap a, Munmap b) {
                return !one_of(
                        s.munmap[a].location, MunmapLocation::L41, MunmapLocation::L41c,
                        MunmapLocation::L42, MunmapLocation::L42c, MunmapLocation::L45,
                        MunmapLocation::L46, MunmapLocation::gathered, MunmapLocation::L57,
                        MunmapLocation::L58, MunmapLocation::L60) ||
                    !one_of(
                        s.munmap[b].location, MunmapLocation::L41, MunmapLocation::L41c,
                        MunmapLocation::L42, MunmapLocation::L42c, MunmapLocation::L45,
                        MunmapLocation::L46, MunmapLocation::gathered, MunmapLocation::L57,
                        MunmapLocation::L58, MunmapLocation::L60) ||
                    a == b ||
                    s.munmap[a].rq != s.munmap[b].rq;
            });
    }

    /// Who fills the mmu_gather of a CPU keeps the others from running there. zap_gather.latch:104:
    /// the invariant `pinned`.
    [[nodiscard]] constexpr bool pinned(const State& s) const noexcept {
        return (config.gather != Gather::start_moved && config.gather != Gather::inside) ||
            forall<Scope, Munmap>([&](Munmap m) {
                return !one_of(
                        s.munmap[m].location, MunmapLocation::L41, MunmapLocation::L41c,
                        MunmapLocation::L42, MunmapLocation::L42c, MunmapLocation::L45,
                        MunmapLocation::L46, MunmapLocation::gathered, MunmapLocation::L57,
                        MunmapLocation::L58, MunmapLocation::L60) ||
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
                case MunmapLocation::L49:
                    // this instance waits for `Rq.preempt`, which it holds itself (taken in lines 52,
                    // 58)
                    if (config.gather == Gather::outside && me.holds_rq_preempt[me.rq])
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `Rq.preempt` is held (taken in lines 52, 58)
                    if ((config.gather != Gather::outside || config.gather == Gather::stack) &&
                        exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 41)
                    if ((config.gather != Gather::outside || config.gather == Gather::stack) &&
                        me.holds_i_mmap_lock)
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if ((config.gather != Gather::outside || config.gather == Gather::stack) &&
                        me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    break;
                case MunmapLocation::L41:
                    // this instance waits for `i_mmap_mutex`, which it holds itself (taken in line 41)
                    if (me.holds_i_mmap_mutex) violated.insert(Property::self_deadlock);
                    // this may sleep, while `Rq.preempt` is held (taken in lines 52, 58)
                    if (exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 41)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `i_mmap_mutex` is taken while `ptl` is held (taken in line 46), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MunmapLocation::L41b:
                    // this instance waits for `i_mmap_mutex`, which it holds itself (taken in line 41)
                    if (me.holds_i_mmap_mutex) violated.insert(Property::self_deadlock);
                    // this may sleep, while `Rq.preempt` is held (taken in lines 52, 58)
                    if (exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 41)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `i_mmap_mutex` is taken while `ptl` is held (taken in line 46), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `i_mmap_mutex` is taken while `i_mmap_lock` is held; elsewhere it was the other
                    // way round (line 41, 41, 41)
                    if (me.holds_i_mmap_lock && s.i_mmap_lock_was_taken_under_i_mmap_mutex)
                        violated.insert(Property::lock_inversion);
                    break;
                case MunmapLocation::L41c:
                    // this instance waits for `i_mmap_lock`, which it holds itself (taken in line 41)
                    if (me.holds_i_mmap_lock) violated.insert(Property::self_deadlock);
                    // `i_mmap_lock` is taken while `ptl` is held (taken in line 46), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MunmapLocation::L41d:
                    // this instance waits for `i_mmap_lock`, which it holds itself (taken in line 41)
                    if (me.holds_i_mmap_lock) violated.insert(Property::self_deadlock);
                    // `i_mmap_lock` is taken while `ptl` is held (taken in line 46), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `i_mmap_lock` is taken while `i_mmap_mutex` is held; elsewhere it was the other
                    // way round (line 41, 41, 41)
                    if (me.holds_i_mmap_mutex && s.i_mmap_mutex_was_taken_under_i_mmap_lock)
                        violated.insert(Property::lock_inversion);
                    break;
                case MunmapLocation::L45:
                    // this may sleep, while `Rq.preempt` is held (taken in lines 52, 58)
                    if (exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 41)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                case MunmapLocation::L45b:
                    // this may sleep, while `Rq.preempt` is held (taken in lines 52, 58)
                    if (exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 41)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                case MunmapLocation::L51:
                    // this instance waits for `Rq.preempt`, which it holds itself (taken in lines 52,
                    // 58)
                    if (me.holds_rq_preempt[me.rq]) violated.insert(Property::self_deadlock);
                    break;
                case MunmapLocation::gathered:
                    // this may sleep, while `Rq.preempt` is held (taken in lines 52, 58)
                    if (config.gather == Gather::outside &&
                        exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 41)
                    if (config.gather == Gather::outside && me.holds_i_mmap_lock)
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if (config.gather == Gather::outside && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    // this instance waits for `ptl`, which it holds itself (taken in line 46)
                    if (config.gather != Gather::outside && me.holds_ptl)
                        violated.insert(Property::self_deadlock);
                    break;
                case MunmapLocation::L58:
                    // this instance waits for `Rq.preempt`, which it holds itself (taken in lines 52,
                    // 58)
                    if (me.holds_rq_preempt[me.rq]) violated.insert(Property::self_deadlock);
                    // a second `Rq.preempt` is taken while one is held (taken in lines 52, 58), and
                    // nothing orders the two
                    if (exists<Scope, Rq>([&](Rq x) {
                        return me.holds_rq_preempt[x] && me.rq != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                case MunmapLocation::L60:
                    // this instance waits for `ptl`, which it holds itself (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Truncate self : members<Scope, Truncate>) {
            const auto& me = s.truncate[self];
            switch (me.location) {
                case TruncateLocation::L72:
                    // this instance waits for `i_mmap_lock`, which it holds itself (taken in line 41)
                    if (!config.i_mmap_sleeps && me.holds_i_mmap_lock)
                        violated.insert(Property::self_deadlock);
                    // `i_mmap_lock` is taken while `ptl` is held (taken in line 46), against the
                    // declared order
                    if (!config.i_mmap_sleeps && me.holds_ptl)
                        violated.insert(Property::lock_inversion);
                    // this instance waits for `i_mmap_mutex`, which it holds itself (taken in line 41)
                    if (config.i_mmap_sleeps && me.holds_i_mmap_mutex)
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 41)
                    if (config.i_mmap_sleeps && me.holds_i_mmap_lock)
                        violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if (config.i_mmap_sleeps && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    // `i_mmap_mutex` is taken while `ptl` is held (taken in line 46), against the
                    // declared order
                    if (config.i_mmap_sleeps && me.holds_ptl)
                        violated.insert(Property::lock_inversion);
                    break;
                case TruncateLocation::L41:
                    // this instance waits for `i_mmap_mutex`, which it holds itself (taken in line 41)
                    if (me.holds_i_mmap_mutex) violated.insert(Property::self_deadlock);
                    // this may sleep, while `i_mmap_lock` is held (taken in line 41)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `i_mmap_mutex` is taken while `ptl` is held (taken in line 46), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `i_mmap_mutex` is taken while `i_mmap_lock` is held; elsewhere it was the other
                    // way round (line 41, 41, 41)
                    if (me.holds_i_mmap_lock && s.i_mmap_lock_was_taken_under_i_mmap_mutex)
                        violated.insert(Property::lock_inversion);
                    break;
                case TruncateLocation::L41b:
                    // this instance waits for `i_mmap_lock`, which it holds itself (taken in line 41)
                    if (me.holds_i_mmap_lock) violated.insert(Property::self_deadlock);
                    // `i_mmap_lock` is taken while `ptl` is held (taken in line 46), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `i_mmap_lock` is taken while `i_mmap_mutex` is held; elsewhere it was the other
                    // way round (line 41, 41, 41)
                    if (me.holds_i_mmap_mutex && s.i_mmap_mutex_was_taken_under_i_mmap_lock)
                        violated.insert(Property::lock_inversion);
                    break;
                case TruncateLocation::L45:
                    // this may sleep, while `i_mmap_lock` is held (taken in line 41)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                case TruncateLocation::L74b:
                    // this may sleep, while `i_mmap_lock` is held (taken in line 41)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                case TruncateLocation::L76:
                    // this instance waits for `ptl`, which it holds itself (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                case TruncateLocation::L80:
                    // this may sleep, while `i_mmap_lock` is held (taken in line 41)
                    if (me.holds_i_mmap_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                default:
                    break;
            }
        }
        for (const Split self : members<Scope, Split>) {
            const auto& me = s.split[self];
            switch (me.location) {
                case SplitLocation::L45:
                    // this may sleep, while `anon_vma_lock` is held (taken in line 91)
                    if (me.holds_anon_vma_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 89)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    break;
                case SplitLocation::L91:
                    // this instance waits for `anon_vma_sem`, which it holds itself (taken in line 91):
                    // a writer may wait in between
                    if (me.shares_anon_vma_sem) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_vma_lock` is held (taken in line 91)
                    if (me.holds_anon_vma_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 89)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    // `anon_vma_sem` is taken while `ptl` is held (taken in line 46), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case SplitLocation::L91b:
                    // this instance waits for `anon_vma_lock`, which it holds itself (taken in line 91)
                    if (me.holds_anon_vma_lock) violated.insert(Property::self_deadlock);
                    break;
                case SplitLocation::L92:
                    // this may sleep, while `anon_vma_lock` is held (taken in line 91)
                    if (me.holds_anon_vma_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, inside of a read section of `rcu` (line 89)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    break;
                case SplitLocation::L93:
                    // this instance waits for `ptl`, which it holds itself (taken in line 46)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// zap_gather.latch:52: spin_lock(rq.preempt)
    constexpr Outcome munmap_L49(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L49) return Outcome::not_enabled();
        if (config.gather != Gather::outside ||
            exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_rq_preempt[me.rq]; }))
            return Outcome::not_enabled();
        me.holds_rq_preempt[me.rq] = true;
        me.location = MunmapLocation::gathered;
        return Outcome::taken();
    }

    /// zap_gather.latch:44: might_sleep()
    constexpr Outcome munmap_L49_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L49) return Outcome::not_enabled();
        if (config.gather == Gather::outside) return Outcome::not_enabled();
        me.location =
            config.gather == Gather::stack ? MunmapLocation::gathered : MunmapLocation::L51;
        return Outcome::taken();
    }

    /// zap_gather.latch:41: mutex_lock(i_mmap_mutex)
    constexpr Outcome munmap_L41(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L41) return Outcome::not_enabled();
        if (exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_i_mmap_mutex; }) ||
            exists<Scope, Truncate>([&](Truncate x) { return s.truncate[x].holds_i_mmap_mutex; }))
            return Outcome::not_enabled();
        me.holds_i_mmap_mutex = true;
        me.location = config.i_mmap_sleeps ? MunmapLocation::L42 : MunmapLocation::L42c;
        return Outcome::taken();
    }

    /// zap_gather.latch:41: mutex_lock(i_mmap_mutex)
    constexpr Outcome munmap_L41b(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L41b) return Outcome::not_enabled();
        if (exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_i_mmap_mutex; }) ||
            exists<Scope, Truncate>([&](Truncate x) { return s.truncate[x].holds_i_mmap_mutex; }))
            return Outcome::not_enabled();
        me.holds_i_mmap_mutex = true;
        s.i_mmap_mutex_was_taken_under_i_mmap_lock =
            s.i_mmap_mutex_was_taken_under_i_mmap_lock || me.holds_i_mmap_lock;
        me.location = config.i_mmap_sleeps ? MunmapLocation::L42b : MunmapLocation::L42d;
        return Outcome::taken();
    }

    /// zap_gather.latch:41: spin_lock(i_mmap_lock)
    constexpr Outcome munmap_L41c(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L41c) return Outcome::not_enabled();
        if (exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_i_mmap_lock; }) ||
            exists<Scope, Truncate>([&](Truncate x) { return s.truncate[x].holds_i_mmap_lock; }))
            return Outcome::not_enabled();
        me.holds_i_mmap_lock = true;
        me.location = config.i_mmap_sleeps ? MunmapLocation::L42 : MunmapLocation::L42c;
        return Outcome::taken();
    }

    /// zap_gather.latch:41: spin_lock(i_mmap_lock)
    constexpr Outcome munmap_L41d(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L41d) return Outcome::not_enabled();
        if (exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_i_mmap_lock; }) ||
            exists<Scope, Truncate>([&](Truncate x) { return s.truncate[x].holds_i_mmap_lock; }))
            return Outcome::not_enabled();
        me.holds_i_mmap_lock = true;
        s.i_mmap_lock_was_taken_under_i_mmap_mutex =
            s.i_mmap_lock_was_taken_under_i_mmap_mutex || me.holds_i_mmap_mutex;
        me.location = config.i_mmap_sleeps ? MunmapLocation::L42b : MunmapLocation::L42d;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: mutex_unlock(i_mmap_mutex)
    constexpr Outcome munmap_L42(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L42) return Outcome::not_enabled();
        if (config.gather == Gather::stack &&
            !config.end_sleeps &&
            config.pgtables != Pgtables::late)
            return Outcome::not_enabled();
        // `i_mmap_mutex` is not held by this instance
        if (!me.holds_i_mmap_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_mutex = false;
        me.location =
            config.gather != Gather::stack ? MunmapLocation::L64
                : config.pgtables != Pgtables::late ? MunmapLocation::L45b
                : config.i_mmap_sleeps ? MunmapLocation::L41b
                : MunmapLocation::L41d;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: mutex_unlock(i_mmap_mutex)
    constexpr Outcome munmap_L42_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L42) return Outcome::not_enabled();
        if (config.gather != Gather::stack ||
            config.pgtables == Pgtables::late ||
            config.end_sleeps)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `i_mmap_mutex` is not held by this instance
        if (!me.holds_i_mmap_mutex) outcome.trap(Property::unlock_not_held);
        // `Rq.preempt` is still held at the end
        if (me.holds_i_mmap_mutex &&
            exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
            outcome.violate(Property::held_at_exit);
        // `i_mmap_lock` is still held at the end
        if (me.holds_i_mmap_mutex && me.holds_i_mmap_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_i_mmap_mutex && me.holds_ptl) outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        me.holds_i_mmap_mutex = false;
        me.location = MunmapLocation::end;
        return outcome;
    }

    /// zap_gather.latch:42: mutex_unlock(i_mmap_mutex)
    constexpr Outcome munmap_L42b(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L42b) return Outcome::not_enabled();
        if ((config.gather == Gather::inside || config.gather == Gather::stack) &&
            config.end_sleeps)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `i_mmap_mutex` is not held by this instance
        if (!me.holds_i_mmap_mutex) outcome.trap(Property::unlock_not_held);
        // `Rq.preempt` is still held at the end
        if (me.holds_i_mmap_mutex &&
            exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
            outcome.violate(Property::held_at_exit);
        // `i_mmap_lock` is still held at the end
        if (me.holds_i_mmap_mutex && me.holds_i_mmap_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_i_mmap_mutex && me.holds_ptl) outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        me.holds_i_mmap_mutex = false;
        me.location = MunmapLocation::end;
        return outcome;
    }

    /// zap_gather.latch:42: mutex_unlock(i_mmap_mutex)
    constexpr Outcome munmap_L42b_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L42b) return Outcome::not_enabled();
        if ((config.gather != Gather::inside && config.gather != Gather::stack) ||
            !config.end_sleeps)
            return Outcome::not_enabled();
        // `i_mmap_mutex` is not held by this instance
        if (!me.holds_i_mmap_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_mutex = false;
        me.location = MunmapLocation::L45b;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: spin_unlock(i_mmap_lock)
    constexpr Outcome munmap_L42c(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L42c) return Outcome::not_enabled();
        if (config.gather == Gather::stack &&
            !config.end_sleeps &&
            config.pgtables != Pgtables::late)
            return Outcome::not_enabled();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_lock = false;
        me.location =
            config.gather != Gather::stack ? MunmapLocation::L64
                : config.pgtables != Pgtables::late ? MunmapLocation::L45b
                : config.i_mmap_sleeps ? MunmapLocation::L41b
                : MunmapLocation::L41d;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: spin_unlock(i_mmap_lock)
    constexpr Outcome munmap_L42c_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L42c) return Outcome::not_enabled();
        if (config.gather != Gather::stack ||
            config.pgtables == Pgtables::late ||
            config.end_sleeps)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) outcome.trap(Property::unlock_not_held);
        // `Rq.preempt` is still held at the end
        if (me.holds_i_mmap_lock && exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
            outcome.violate(Property::held_at_exit);
        // `i_mmap_mutex` is still held at the end
        if (me.holds_i_mmap_lock && me.holds_i_mmap_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_i_mmap_lock && me.holds_ptl) outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        me.holds_i_mmap_lock = false;
        me.location = MunmapLocation::end;
        return outcome;
    }

    /// zap_gather.latch:42: spin_unlock(i_mmap_lock)
    constexpr Outcome munmap_L42d(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L42d) return Outcome::not_enabled();
        if ((config.gather == Gather::inside || config.gather == Gather::stack) &&
            config.end_sleeps)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) outcome.trap(Property::unlock_not_held);
        // `Rq.preempt` is still held at the end
        if (me.holds_i_mmap_lock && exists<Scope, Rq>([&](Rq x) { return me.holds_rq_preempt[x]; }))
            outcome.violate(Property::held_at_exit);
        // `i_mmap_mutex` is still held at the end
        if (me.holds_i_mmap_lock && me.holds_i_mmap_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_i_mmap_lock && me.holds_ptl) outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        me.holds_i_mmap_lock = false;
        me.location = MunmapLocation::end;
        return outcome;
    }

    /// zap_gather.latch:42: spin_unlock(i_mmap_lock)
    constexpr Outcome munmap_L42d_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L42d) return Outcome::not_enabled();
        if ((config.gather != Gather::inside && config.gather != Gather::stack) ||
            !config.end_sleeps)
            return Outcome::not_enabled();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_lock = false;
        me.location = MunmapLocation::L45b;
        return Outcome::taken();
    }

    /// zap_gather.latch:45: might_sleep()
    constexpr Outcome munmap_L45(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L45) return Outcome::not_enabled();
        me.location =
            config.pgtables == Pgtables::early && config.i_mmap_sleeps ? MunmapLocation::L41
                : config.pgtables == Pgtables::early ? MunmapLocation::L41c
                : config.gather != Gather::stack ? MunmapLocation::L64
                : config.i_mmap_sleeps ? MunmapLocation::L41b
                : MunmapLocation::L41d;
        return Outcome::taken();
    }

    /// zap_gather.latch:45: might_sleep()
    constexpr Outcome munmap_L45b(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L45b) return Outcome::not_enabled();
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

    /// zap_gather.latch:46: spin_unlock(ptl)
    constexpr Outcome munmap_L46(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L46) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location =
            (config.gather == Gather::outside || config.gather == Gather::start_moved) &&
                    config.end_sleeps ? MunmapLocation::L45
                : config.pgtables == Pgtables::early && config.i_mmap_sleeps ? MunmapLocation::L41
                : config.pgtables == Pgtables::early ? MunmapLocation::L41c
                : config.gather != Gather::stack ? MunmapLocation::L64
                : config.i_mmap_sleeps ? MunmapLocation::L41b
                : MunmapLocation::L41d;
        return Outcome::taken();
    }

    /// zap_gather.latch:52: spin_lock(rq.preempt)
    constexpr Outcome munmap_L51(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L51) return Outcome::not_enabled();
        if (exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_rq_preempt[me.rq]; }))
            return Outcome::not_enabled();
        me.holds_rq_preempt[me.rq] = true;
        me.location = MunmapLocation::gathered;
        return Outcome::taken();
    }

    /// zap_gather.latch:44: might_sleep()
    constexpr Outcome munmap_gathered(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::gathered) return Outcome::not_enabled();
        if (config.gather != Gather::outside) return Outcome::not_enabled();
        me.location = MunmapLocation::L57;
        return Outcome::taken();
    }

    /// zap_gather.latch:46: spin_lock(ptl)
    constexpr Outcome munmap_gathered_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::gathered) return Outcome::not_enabled();
        if (config.gather == Gather::outside ||
            exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_ptl; }) ||
            exists<Scope, Truncate>([&](Truncate x) { return s.truncate[x].holds_ptl; }) ||
            exists<Scope, Split>([&](Split x) { return s.split[x].holds_ptl; }))
            return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = MunmapLocation::L46;
        return Outcome::taken();
    }

    /// zap_gather.latch:57: spin_unlock(rq.preempt)
    constexpr Outcome munmap_L57(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L57) return Outcome::not_enabled();
        // `Rq.preempt` is not held by this instance
        if (!me.holds_rq_preempt[me.rq]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_rq_preempt[me.rq] = false;
        me.location = MunmapLocation::L58;
        return Outcome::taken();
    }

    /// zap_gather.latch:58: spin_lock(rq.preempt)
    constexpr Outcome munmap_L58(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L58) return Outcome::not_enabled();
        if (exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_rq_preempt[me.rq]; }))
            return Outcome::not_enabled();
        me.holds_rq_preempt[me.rq] = true;
        me.location = MunmapLocation::L60;
        return Outcome::taken();
    }

    /// zap_gather.latch:46: spin_lock(ptl)
    constexpr Outcome munmap_L60(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L60) return Outcome::not_enabled();
        if (exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_ptl; }) ||
            exists<Scope, Truncate>([&](Truncate x) { return s.truncate[x].holds_ptl; }) ||
            exists<Scope, Split>([&](Split x) { return s.split[x].holds_ptl; }))
            return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = MunmapLocation::L46;
        return Outcome::taken();
    }

    /// zap_gather.latch:65: spin_unlock(rq.preempt)
    constexpr Outcome munmap_L64(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L64) return Outcome::not_enabled();
        if ((config.pgtables == Pgtables::late ||
                config.gather == Gather::inside ||
                config.gather == Gather::stack) &&
            (config.pgtables == Pgtables::late || config.end_sleeps))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Rq.preempt` is not held by this instance
        if (!me.holds_rq_preempt[me.rq]) outcome.trap(Property::unlock_not_held);
        // `Rq.preempt` is still held at the end
        if (me.holds_rq_preempt[me.rq] &&
            exists<Scope, Rq>([&](Rq x) { return me.rq != x && me.holds_rq_preempt[x]; }))
            outcome.violate(Property::held_at_exit);
        // `i_mmap_lock` is still held at the end
        if (me.holds_rq_preempt[me.rq] && me.holds_i_mmap_lock)
            outcome.violate(Property::held_at_exit);
        // `i_mmap_mutex` is still held at the end
        if (me.holds_rq_preempt[me.rq] && me.holds_i_mmap_mutex)
            outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_rq_preempt[me.rq] && me.holds_ptl) outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        me.holds_rq_preempt[me.rq] = false;
        me.location = MunmapLocation::end;
        return outcome;
    }

    /// zap_gather.latch:65: spin_unlock(rq.preempt)
    constexpr Outcome munmap_L64_2(State& s, Munmap self) const noexcept {
        auto& me = s.munmap[self];
        if (me.location != MunmapLocation::L64) return Outcome::not_enabled();
        if (((config.gather != Gather::inside && config.gather != Gather::stack) ||
                !config.end_sleeps) &&
            config.pgtables != Pgtables::late)
            return Outcome::not_enabled();
        // `Rq.preempt` is not held by this instance
        if (!me.holds_rq_preempt[me.rq]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_rq_preempt[me.rq] = false;
        me.location =
            config.pgtables != Pgtables::late ? MunmapLocation::L45b
                : config.i_mmap_sleeps ? MunmapLocation::L41b
                : MunmapLocation::L41d;
        return Outcome::taken();
    }

    /// zap_gather.latch:41: spin_lock(i_mmap_lock)
    constexpr Outcome truncate_L72(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L72) return Outcome::not_enabled();
        if (config.i_mmap_sleeps ||
            exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_i_mmap_lock; }) ||
            exists<Scope, Truncate>([&](Truncate x) { return s.truncate[x].holds_i_mmap_lock; }))
            return Outcome::not_enabled();
        me.holds_i_mmap_lock = true;
        me.visited.fill(false);
        me.location = TruncateLocation::L74;
        return Outcome::taken();
    }

    /// zap_gather.latch:41: mutex_lock(i_mmap_mutex)
    constexpr Outcome truncate_L72_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L72) return Outcome::not_enabled();
        if (!config.i_mmap_sleeps ||
            exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_i_mmap_mutex; }) ||
            exists<Scope, Truncate>([&](Truncate x) { return s.truncate[x].holds_i_mmap_mutex; }))
            return Outcome::not_enabled();
        me.holds_i_mmap_mutex = true;
        me.visited.fill(false);
        me.location = TruncateLocation::L74;
        return Outcome::taken();
    }

    /// zap_gather.latch:41: mutex_lock(i_mmap_mutex)
    constexpr Outcome truncate_L41(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L41) return Outcome::not_enabled();
        if (exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_i_mmap_mutex; }) ||
            exists<Scope, Truncate>([&](Truncate x) { return s.truncate[x].holds_i_mmap_mutex; }))
            return Outcome::not_enabled();
        me.holds_i_mmap_mutex = true;
        s.i_mmap_mutex_was_taken_under_i_mmap_lock =
            s.i_mmap_mutex_was_taken_under_i_mmap_lock || me.holds_i_mmap_lock;
        me.location = TruncateLocation::L74;
        return Outcome::taken();
    }

    /// zap_gather.latch:41: spin_lock(i_mmap_lock)
    constexpr Outcome truncate_L41b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L41b) return Outcome::not_enabled();
        if (exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_i_mmap_lock; }) ||
            exists<Scope, Truncate>([&](Truncate x) { return s.truncate[x].holds_i_mmap_lock; }))
            return Outcome::not_enabled();
        me.holds_i_mmap_lock = true;
        s.i_mmap_lock_was_taken_under_i_mmap_mutex =
            s.i_mmap_lock_was_taken_under_i_mmap_mutex || me.holds_i_mmap_mutex;
        me.location = TruncateLocation::L74;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: mutex_unlock(i_mmap_mutex)
    constexpr Outcome truncate_L42(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L42) return Outcome::not_enabled();
        // `i_mmap_mutex` is not held by this instance
        if (!me.holds_i_mmap_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_mutex = false;
        me.location = TruncateLocation::L80;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: mutex_unlock(i_mmap_mutex)
    constexpr Outcome truncate_L42b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L42b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `i_mmap_mutex` is not held by this instance
        if (!me.holds_i_mmap_mutex) outcome.trap(Property::unlock_not_held);
        // `i_mmap_lock` is still held at the end
        if (me.holds_i_mmap_mutex && me.holds_i_mmap_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_i_mmap_mutex && me.holds_ptl) outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        me.holds_i_mmap_mutex = false;
        me.location = TruncateLocation::end;
        return outcome;
    }

    /// zap_gather.latch:42: spin_unlock(i_mmap_lock)
    constexpr Outcome truncate_L42c(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L42c) return Outcome::not_enabled();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_i_mmap_lock = false;
        me.location = TruncateLocation::L80;
        return Outcome::taken();
    }

    /// zap_gather.latch:42: spin_unlock(i_mmap_lock)
    constexpr Outcome truncate_L42d(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L42d) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `i_mmap_lock` is not held by this instance
        if (!me.holds_i_mmap_lock) outcome.trap(Property::unlock_not_held);
        // `i_mmap_mutex` is still held at the end
        if (me.holds_i_mmap_lock && me.holds_i_mmap_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_i_mmap_lock && me.holds_ptl) outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        me.holds_i_mmap_lock = false;
        me.location = TruncateLocation::end;
        return outcome;
    }

    /// zap_gather.latch:45: might_sleep()
    constexpr Outcome truncate_L45(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L45) return Outcome::not_enabled();
        me.location = TruncateLocation::L78;
        return Outcome::taken();
    }

    /// zap_gather.latch:46: spin_unlock(ptl)
    constexpr Outcome truncate_L46(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L46) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = config.end_sleeps ? TruncateLocation::L45 : TruncateLocation::L78;
        return Outcome::taken();
    }

    /// zap_gather.latch:74: for (Vma v): next
    ///     in: for (Vma v) {
    constexpr Outcome truncate_L74(State& s, Truncate self, Vma v) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L74) return Outcome::not_enabled();
        if (me.visited[v]) return Outcome::not_enabled();
        me.v = v;
        me.visited[v] = true;
        me.location = TruncateLocation::L74b;
        return Outcome::taken();
    }

    /// zap_gather.latch:74: for (Vma v): done
    ///     in: for (Vma v) {
    constexpr Outcome truncate_L74_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L74) return Outcome::not_enabled();
        if (!forall<Scope, Vma>([&](Vma v) { return me.visited[v]; }))
            return Outcome::not_enabled();
        me.location = config.i_mmap_sleeps ? TruncateLocation::L42b : TruncateLocation::L42d;
        return Outcome::taken();
    }

    /// zap_gather.latch:44: might_sleep()
    constexpr Outcome truncate_L74b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L74b) return Outcome::not_enabled();
        me.location = TruncateLocation::L76;
        return Outcome::taken();
    }

    /// zap_gather.latch:46: spin_lock(ptl)
    constexpr Outcome truncate_L76(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L76) return Outcome::not_enabled();
        if (exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_ptl; }) ||
            exists<Scope, Truncate>([&](Truncate x) { return s.truncate[x].holds_ptl; }) ||
            exists<Scope, Split>([&](Split x) { return s.split[x].holds_ptl; }))
            return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = TruncateLocation::L46;
        return Outcome::taken();
    }

    /// zap_gather.latch:78: if (any): yes
    ///     in: if (any) {
    constexpr Outcome truncate_L78_yes(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L78) return Outcome::not_enabled();
        me.location = config.i_mmap_sleeps ? TruncateLocation::L42 : TruncateLocation::L42c;
        return Outcome::taken();
    }

    /// zap_gather.latch:78: if (any): no
    ///     in: if (any) {
    constexpr Outcome truncate_L78_no(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L78) return Outcome::not_enabled();
        me.location = TruncateLocation::L74;
        return Outcome::taken();
    }

    /// zap_gather.latch:80: might_sleep()
    constexpr Outcome truncate_L80(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L80) return Outcome::not_enabled();
        me.location = config.i_mmap_sleeps ? TruncateLocation::L41 : TruncateLocation::L41b;
        return Outcome::taken();
    }

    /// zap_gather.latch:89: rcu_read_lock()
    constexpr Outcome split_L88(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L88) return Outcome::not_enabled();
        me.shares_rcu = true;
        me.location =
            config.anon_vma_ref ? SplitLocation::L90
                : config.anon_vma_sleeps ? SplitLocation::L91
                : SplitLocation::L91b;
        return Outcome::taken();
    }

    /// zap_gather.latch:45: might_sleep()
    constexpr Outcome split_L45(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L45) return Outcome::not_enabled();
        me.location = config.anon_vma_sleeps ? SplitLocation::L95 : SplitLocation::L95b;
        return Outcome::taken();
    }

    /// zap_gather.latch:46: spin_unlock(ptl)
    constexpr Outcome split_L46(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L46) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location =
            config.end_sleeps ? SplitLocation::L45
                : config.anon_vma_sleeps ? SplitLocation::L95
                : SplitLocation::L95b;
        return Outcome::taken();
    }

    /// zap_gather.latch:90: atomic_inc(anon_vma_refcount)
    constexpr Outcome split_L90(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L90) return Outcome::not_enabled();
        s.anon_vma_refcount += 1;
        me.location = SplitLocation::L90b;
        return Outcome::taken();
    }

    /// zap_gather.latch:90: rcu_read_unlock()
    constexpr Outcome split_L90b(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L90b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = false;
        me.location = config.anon_vma_sleeps ? SplitLocation::L91 : SplitLocation::L91b;
        return Outcome::taken();
    }

    /// zap_gather.latch:91: down_read(anon_vma_sem)
    constexpr Outcome split_L91(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L91) return Outcome::not_enabled();
        me.shares_anon_vma_sem = true;
        me.location = SplitLocation::L92;
        return Outcome::taken();
    }

    /// zap_gather.latch:91: spin_lock(anon_vma_lock)
    constexpr Outcome split_L91b(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L91b) return Outcome::not_enabled();
        if (exists<Scope, Split>([&](Split x) { return s.split[x].holds_anon_vma_lock; }))
            return Outcome::not_enabled();
        me.holds_anon_vma_lock = true;
        me.location = SplitLocation::L92;
        return Outcome::taken();
    }

    /// zap_gather.latch:44: might_sleep()
    constexpr Outcome split_L92(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L92) return Outcome::not_enabled();
        me.location = SplitLocation::L93;
        return Outcome::taken();
    }

    /// zap_gather.latch:46: spin_lock(ptl)
    constexpr Outcome split_L93(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L93) return Outcome::not_enabled();
        if (exists<Scope, Munmap>([&](Munmap x) { return s.munmap[x].holds_ptl; }) ||
            exists<Scope, Truncate>([&](Truncate x) { return s.truncate[x].holds_ptl; }) ||
            exists<Scope, Split>([&](Split x) { return s.split[x].holds_ptl; }))
            return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = SplitLocation::L46;
        return Outcome::taken();
    }

    /// zap_gather.latch:95: up_read(anon_vma_sem)
    constexpr Outcome split_L95(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L95) return Outcome::not_enabled();
        // `anon_vma_sem` is not held as a reader by this instance
        if (!me.shares_anon_vma_sem) return Outcome::trapped(Property::unlock_not_held);
        me.shares_anon_vma_sem = false;
        me.location = config.anon_vma_ref ? SplitLocation::L96 : SplitLocation::L96b;
        return Outcome::taken();
    }

    /// zap_gather.latch:95: spin_unlock(anon_vma_lock)
    constexpr Outcome split_L95b(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L95b) return Outcome::not_enabled();
        // `anon_vma_lock` is not held by this instance
        if (!me.holds_anon_vma_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock = false;
        me.location = config.anon_vma_ref ? SplitLocation::L96 : SplitLocation::L96b;
        return Outcome::taken();
    }

    /// zap_gather.latch:96: atomic_dec(anon_vma_refcount)
    constexpr Outcome split_L96(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L96) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `anon_vma_lock` is still held at the end
        if (me.holds_anon_vma_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `anon_vma_sem` is still held at the end
        if (me.shares_anon_vma_sem) outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        s.anon_vma_refcount += -1;
        me.location = SplitLocation::end;
        return outcome;
    }

    /// zap_gather.latch:96: rcu_read_unlock()
    constexpr Outcome split_L96b(State& s, Split self) const noexcept {
        auto& me = s.split[self];
        if (me.location != SplitLocation::L96b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) outcome.trap(Property::unlock_not_held);
        // `anon_vma_lock` is still held at the end
        if (me.shares_rcu && me.holds_anon_vma_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.shares_rcu && me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `anon_vma_sem` is still held at the end
        if (me.shares_rcu && me.shares_anon_vma_sem) outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        me.shares_rcu = false;
        me.location = SplitLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static void for_each_place(const State& s, Visit&& visit) {
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
