/// The protocol filemap_fault as a state machine. Written by Latchwork from
/// filemap_fault.latch: change that, not this.
///
/// A page of a file that leaves the page cache and is read in again is one page for all who map
/// it.
///
/// What the race of do_no_page does to people: a fault maps the page that
/// invalidate_inode_pages2() has just removed, the next fault reads the file in again, and two
/// mappings of one place in a file no longer show the same. One place, with the references to
/// its pages.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::filemap_fault {

/// What the fault relies on: truncate_count, up to 2.6.22; the page lock, since 2.6.23.
enum class Fix : std::uint8_t { counter, locked };

[[nodiscard]] constexpr auto names_of(Fix) noexcept {
    return std::array<std::string_view, 2>{"counter", "locked"};
}

/// The variant of the protocol.
struct Config {
    /// What the fault relies on: truncate_count, up to 2.6.22; the page lock, since 2.6.23.
    Fix fix = Fix::locked;

    bool drop_recheck = false;  ///< `drop recheck`
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

struct FaultTag {
    static constexpr std::string_view name = "fault";

    template <class Scope>
    static constexpr int size = Scope::fault;
};

/// One page fault at `addr`: do_no_page() and filemap_nopage(), since 2.6.23 filemap_fault().
using Fault = Member<FaultTag>;

struct InvalidateTag {
    static constexpr std::string_view name = "invalidate";

    template <class Scope>
    static constexpr int size = Scope::invalidate;
};

/// One call of invalidate_inode_pages2().
using Invalidate = Member<InvalidateTag>;

/// Where an instance of `fault` stands: before the step at this line or label.
enum class FaultLocation : std::uint8_t {
    retry, L26, L26b, L26c, L31, L32, L32b, L33, L34, L43, L44, L44b, L46, L47, L47b, L47c, L48,
    L49, L51, recheck, L54, L54b, L56, L57, L58, L58b, L60, L60b, L62, L63, set_pte, L68, L69, L70,
    L71, end
};

[[nodiscard]] constexpr auto names_of(FaultLocation) noexcept {
    return std::array<std::string_view, 36>{"retry", "L26", "L26b", "L26c", "L31", "L32", "L32b",
        "L33", "L34", "L43", "L44", "L44b", "L46", "L47", "L47b", "L47c", "L48", "L49", "L51",
        "recheck", "L54", "L54b", "L56", "L57", "L58", "L58b", "L60", "L60b", "L62", "L63",
        "set_pte", "L68", "L69", "L70", "L71", "end"};
}

/// Where an instance of `invalidate` stands: before the step at this line or label.
enum class InvalidateLocation : std::uint8_t {
    L75, L26, L31, L32, L32b, L33, L34, L78, L79, L80, L80b, L82, L83, L83b, L85, L85b, L87, L88,
    L90, L93, L94, L95, L96, L97, L99, L100, end
};

[[nodiscard]] constexpr auto names_of(InvalidateLocation) noexcept {
    return std::array<std::string_view, 27>{"L75", "L26", "L31", "L32", "L32b", "L33", "L34", "L78",
        "L79", "L80", "L80b", "L82", "L83", "L83b", "L85", "L85b", "L87", "L88", "L90", "L93",
        "L94", "L95", "L96", "L97", "L99", "L100", "end"};
}

enum class Process : std::uint8_t { fault, invalidate };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"fault", "invalidate"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    mappings_agree, detached_unmapped, refs_cover_maps, set_pte, deadlock, self_deadlock,
    lock_inversion, unlock_not_held, held_at_exit, sleep_in_atomic, null_reference, data_race,
    use_after_free, double_free
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 14>{"mappings_agree", "detached_unmapped",
        "refs_cover_maps", "set_pte", "deadlock", "self_deadlock", "lock_inversion",
        "unlock_not_held", "held_at_exit", "sleep_in_atomic", "null_reference", "data_race",
        "use_after_free", "double_free"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    fault_retry, fault_retry_2, fault_L26, fault_L26b, fault_L26c, fault_L31, fault_L32_yes,
    fault_L32_no, fault_L32b, fault_L33, fault_L34, fault_L43, fault_L44_yes, fault_L44_no,
    fault_L44b, fault_L44b_2, fault_L46, fault_L47_yes, fault_L47_no, fault_L47b, fault_L47c,
    fault_L48, fault_L49, fault_L51, fault_recheck_yes, fault_recheck_no, fault_L54, fault_L54b_yes,
    fault_L54b_no, fault_L56, fault_L57_yes, fault_L57_no, fault_L58, fault_L58b_yes, fault_L58b_no,
    fault_L60_yes, fault_L60_no, fault_L60b, fault_L62, fault_L63_yes, fault_L63_no, fault_set_pte,
    fault_set_pte_2, fault_L68, fault_L69, fault_L70, fault_L70_2, fault_L71, invalidate_L75,
    invalidate_L26, invalidate_L31, invalidate_L32_yes, invalidate_L32_no, invalidate_L32b,
    invalidate_L33, invalidate_L34, invalidate_L78_yes, invalidate_L78_no, invalidate_L79,
    invalidate_L80_yes, invalidate_L80_no, invalidate_L80b_yes, invalidate_L80b_yes_2,
    invalidate_L80b_no, invalidate_L82, invalidate_L83, invalidate_L83_2, invalidate_L83b,
    invalidate_L85_yes, invalidate_L85_no, invalidate_L85b, invalidate_L87, invalidate_L88,
    invalidate_L90, invalidate_L93, invalidate_L94, invalidate_L95, invalidate_L96, invalidate_L97,
    invalidate_L99, invalidate_L100_yes, invalidate_L100_no
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Addr = 2;
    static constexpr int Page = 2;
    static constexpr int fault = 2;
    static constexpr int invalidate = 1;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct PageFields {
        bool live = false;
        bool used = false;
        bool attached = true;
        std::int32_t refs = 2;
        std::int32_t mapcount = 0;

        friend bool operator==(const PageFields&, const PageFields&) = default;
    };

    /// One page fault at `addr`: do_no_page() and filemap_nopage(), since 2.6.23 filemap_fault().
    struct FaultFields {
        FaultLocation location = FaultLocation::retry;
        Addr addr;
        std::int32_t seq = 0;
        Page page = null;
        Page find_get_page_page = null;
        Table<Scope, bool(Page)> holds_page_lock;
        bool holds_tree_lock = false;
        bool holds_ptl = false;

        friend bool operator==(const FaultFields&, const FaultFields&) = default;
    };

    /// One call of invalidate_inode_pages2().
    struct InvalidateFields {
        InvalidateLocation location = InvalidateLocation::L75;
        Page page = null;
        Page find_get_page_page = null;
        Addr a = null;
        Table<Scope, bool(Page)> holds_page_lock;
        bool holds_tree_lock = false;
        bool holds_ptl = false;
        Table<Scope, bool(Addr)> visited;

        friend bool operator==(const InvalidateFields&, const InvalidateFields&) = default;
    };

    Page cached = null;
    Table<Scope, Page(Addr)> pte;
    std::int32_t truncate_count = 0;
    Table<Scope, PageFields(Page)> page;
    Table<Scope, FaultFields(Fault)> fault;
    Table<Scope, InvalidateFields(Invalidate)> invalidate;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = filemap_fault::State<Scope>;
    using Step = filemap_fault::Step;
    using Property = filemap_fault::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 82> actions{{
        {"fault.retry", 42, "seq = atomic_read(truncate_count)", Process::fault,
            FaultLocation::retry, sort_info<Scope, Fault>},
        {"fault.retry_2", 30, "spin_lock(tree_lock)", Process::fault, FaultLocation::retry,
            sort_info<Scope, Fault>},
        {"fault.L26", 26, "free(page)", Process::fault, FaultLocation::L26,
            sort_info<Scope, Fault>},
        {"fault.L26b", 26, "free(page)", Process::fault, FaultLocation::L26b,
            sort_info<Scope, Fault>},
        {"fault.L26c", 26, "free(page)", Process::fault, FaultLocation::L26c,
            sort_info<Scope, Fault>},
        {"fault.L31", 31, "page = cached", Process::fault, FaultLocation::L31,
            sort_info<Scope, Fault>},
        {"fault.L32_yes", 32, "if (page != null): yes", Process::fault, FaultLocation::L32,
            sort_info<Scope, Fault>},
        {"fault.L32_no", 32, "if (page != null): no", Process::fault, FaultLocation::L32,
            sort_info<Scope, Fault>},
        {"fault.L32b", 32, "atomic_inc(page.refs)", Process::fault, FaultLocation::L32b,
            sort_info<Scope, Fault>},
        {"fault.L33", 33, "spin_unlock(tree_lock)", Process::fault, FaultLocation::L33,
            sort_info<Scope, Fault>},
        {"fault.L34", 34, "return page", Process::fault, FaultLocation::L34,
            sort_info<Scope, Fault>},
        {"fault.L43", 30, "spin_lock(tree_lock)", Process::fault, FaultLocation::L43,
            sort_info<Scope, Fault>},
        {"fault.L44_yes", 44, "if (page == null): yes", Process::fault, FaultLocation::L44,
            sort_info<Scope, Fault>},
        {"fault.L44_no", 44, "if (page == null): no", Process::fault, FaultLocation::L44,
            sort_info<Scope, Fault>},
        {"fault.L44b", 45, "page = alloc Page else return", Process::fault, FaultLocation::L44b,
            sort_info<Scope, Fault>, sort_info<Scope, Page>},
        {"fault.L44b_2", 45, "page = alloc Page else return: fails", Process::fault,
            FaultLocation::L44b, sort_info<Scope, Fault>},
        {"fault.L46", 46, "spin_lock(tree_lock)", Process::fault, FaultLocation::L46,
            sort_info<Scope, Fault>},
        {"fault.L47_yes", 47, "if (cached != null): yes", Process::fault, FaultLocation::L47,
            sort_info<Scope, Fault>},
        {"fault.L47_no", 47, "if (cached != null): no", Process::fault, FaultLocation::L47,
            sort_info<Scope, Fault>},
        {"fault.L47b", 47, "spin_unlock(tree_lock)", Process::fault, FaultLocation::L47b,
            sort_info<Scope, Fault>},
        {"fault.L47c", 47, "free(page)", Process::fault, FaultLocation::L47c,
            sort_info<Scope, Fault>},
        {"fault.L48", 48, "cached = page", Process::fault, FaultLocation::L48,
            sort_info<Scope, Fault>},
        {"fault.L49", 49, "spin_unlock(tree_lock)", Process::fault, FaultLocation::L49,
            sort_info<Scope, Fault>},
        {"fault.L51", 52, "lock_page(page.lock)", Process::fault, FaultLocation::L51,
            sort_info<Scope, Fault>},
        {"fault.recheck_yes", 54, "if (!page.attached): yes", Process::fault,
            FaultLocation::recheck, sort_info<Scope, Fault>},
        {"fault.recheck_no", 54, "if (!page.attached): no", Process::fault, FaultLocation::recheck,
            sort_info<Scope, Fault>},
        {"fault.L54", 54, "unlock_page(page.lock)", Process::fault, FaultLocation::L54,
            sort_info<Scope, Fault>},
        {"fault.L54b_yes", 26, "if (atomic_dec_and_test(page.refs)): yes", Process::fault,
            FaultLocation::L54b, sort_info<Scope, Fault>},
        {"fault.L54b_no", 26, "if (atomic_dec_and_test(page.refs)): no", Process::fault,
            FaultLocation::L54b, sort_info<Scope, Fault>},
        {"fault.L56", 56, "spin_lock(ptl)", Process::fault, FaultLocation::L56,
            sort_info<Scope, Fault>},
        {"fault.L57_yes", 58, "if (atomic_read(truncate_count) != seq): yes", Process::fault,
            FaultLocation::L57, sort_info<Scope, Fault>},
        {"fault.L57_no", 58, "if (atomic_read(truncate_count) != seq): no", Process::fault,
            FaultLocation::L57, sort_info<Scope, Fault>},
        {"fault.L58", 58, "spin_unlock(ptl)", Process::fault, FaultLocation::L58,
            sort_info<Scope, Fault>},
        {"fault.L58b_yes", 26, "if (atomic_dec_and_test(page.refs)): yes", Process::fault,
            FaultLocation::L58b, sort_info<Scope, Fault>},
        {"fault.L58b_no", 26, "if (atomic_dec_and_test(page.refs)): no", Process::fault,
            FaultLocation::L58b, sort_info<Scope, Fault>},
        {"fault.L60_yes", 60, "if (pte[addr] != null): yes", Process::fault, FaultLocation::L60,
            sort_info<Scope, Fault>},
        {"fault.L60_no", 60, "if (pte[addr] != null): no", Process::fault, FaultLocation::L60,
            sort_info<Scope, Fault>},
        {"fault.L60b", 61, "spin_unlock(ptl)", Process::fault, FaultLocation::L60b,
            sort_info<Scope, Fault>},
        {"fault.L62", 62, "unlock_page(page.lock)", Process::fault, FaultLocation::L62,
            sort_info<Scope, Fault>},
        {"fault.L63_yes", 26, "if (atomic_dec_and_test(page.refs)): yes", Process::fault,
            FaultLocation::L63, sort_info<Scope, Fault>},
        {"fault.L63_no", 26, "if (atomic_dec_and_test(page.refs)): no", Process::fault,
            FaultLocation::L63, sort_info<Scope, Fault>},
        {"fault.set_pte", 68, "atomic_inc(page.mapcount)", Process::fault, FaultLocation::set_pte,
            sort_info<Scope, Fault>},
        {"fault.set_pte_2", 67, "assert fix == locked ==> is_locked(page.lock) && page.attached",
            Process::fault, FaultLocation::set_pte, sort_info<Scope, Fault>},
        {"fault.L68", 68, "atomic_inc(page.mapcount)", Process::fault, FaultLocation::L68,
            sort_info<Scope, Fault>},
        {"fault.L69", 69, "pte[addr] = page", Process::fault, FaultLocation::L69,
            sort_info<Scope, Fault>},
        {"fault.L70", 70, "spin_unlock(ptl)", Process::fault, FaultLocation::L70,
            sort_info<Scope, Fault>},
        {"fault.L70_2", 70, "spin_unlock(ptl)", Process::fault, FaultLocation::L70,
            sort_info<Scope, Fault>},
        {"fault.L71", 71, "unlock_page(page.lock)", Process::fault, FaultLocation::L71,
            sort_info<Scope, Fault>},
        {"invalidate.L75", 30, "spin_lock(tree_lock)", Process::invalidate, InvalidateLocation::L75,
            sort_info<Scope, Invalidate>},
        {"invalidate.L26", 26, "free(page)", Process::invalidate, InvalidateLocation::L26,
            sort_info<Scope, Invalidate>},
        {"invalidate.L31", 31, "page = cached", Process::invalidate, InvalidateLocation::L31,
            sort_info<Scope, Invalidate>},
        {"invalidate.L32_yes", 32, "if (page != null): yes", Process::invalidate,
            InvalidateLocation::L32, sort_info<Scope, Invalidate>},
        {"invalidate.L32_no", 32, "if (page != null): no", Process::invalidate,
            InvalidateLocation::L32, sort_info<Scope, Invalidate>},
        {"invalidate.L32b", 32, "atomic_inc(page.refs)", Process::invalidate,
            InvalidateLocation::L32b, sort_info<Scope, Invalidate>},
        {"invalidate.L33", 33, "spin_unlock(tree_lock)", Process::invalidate,
            InvalidateLocation::L33, sort_info<Scope, Invalidate>},
        {"invalidate.L34", 34, "return page", Process::invalidate, InvalidateLocation::L34,
            sort_info<Scope, Invalidate>},
        {"invalidate.L78_yes", 78, "if (page == null): yes", Process::invalidate,
            InvalidateLocation::L78, sort_info<Scope, Invalidate>},
        {"invalidate.L78_no", 78, "if (page == null): no", Process::invalidate,
            InvalidateLocation::L78, sort_info<Scope, Invalidate>},
        {"invalidate.L79", 79, "lock_page(page.lock)", Process::invalidate, InvalidateLocation::L79,
            sort_info<Scope, Invalidate>},
        {"invalidate.L80_yes", 80, "if (page.attached): yes", Process::invalidate,
            InvalidateLocation::L80, sort_info<Scope, Invalidate>},
        {"invalidate.L80_no", 80, "if (page.attached): no", Process::invalidate,
            InvalidateLocation::L80, sort_info<Scope, Invalidate>},
        {"invalidate.L80b_yes", 81, "if (atomic_read(page.mapcount) > 0): yes", Process::invalidate,
            InvalidateLocation::L80b, sort_info<Scope, Invalidate>},
        {"invalidate.L80b_yes_2", 81, "if (atomic_read(page.mapcount) > 0): yes",
            Process::invalidate, InvalidateLocation::L80b, sort_info<Scope, Invalidate>},
        {"invalidate.L80b_no", 81, "if (atomic_read(page.mapcount) > 0): no", Process::invalidate,
            InvalidateLocation::L80b, sort_info<Scope, Invalidate>},
        {"invalidate.L82", 82, "atomic_inc(truncate_count)", Process::invalidate,
            InvalidateLocation::L82, sort_info<Scope, Invalidate>},
        {"invalidate.L83", 83, "for (Addr a): next", Process::invalidate, InvalidateLocation::L83,
            sort_info<Scope, Invalidate>, sort_info<Scope, Addr>},
        {"invalidate.L83_2", 83, "for (Addr a): done", Process::invalidate, InvalidateLocation::L83,
            sort_info<Scope, Invalidate>},
        {"invalidate.L83b", 84, "spin_lock(ptl)", Process::invalidate, InvalidateLocation::L83b,
            sort_info<Scope, Invalidate>},
        {"invalidate.L85_yes", 85, "if (pte[a] == page): yes", Process::invalidate,
            InvalidateLocation::L85, sort_info<Scope, Invalidate>},
        {"invalidate.L85_no", 85, "if (pte[a] == page): no", Process::invalidate,
            InvalidateLocation::L85, sort_info<Scope, Invalidate>},
        {"invalidate.L85b", 86, "pte[a] = null", Process::invalidate, InvalidateLocation::L85b,
            sort_info<Scope, Invalidate>},
        {"invalidate.L87", 87, "atomic_dec(page.mapcount)", Process::invalidate,
            InvalidateLocation::L87, sort_info<Scope, Invalidate>},
        {"invalidate.L88", 88, "atomic_dec(page.refs)", Process::invalidate,
            InvalidateLocation::L88, sort_info<Scope, Invalidate>},
        {"invalidate.L90", 90, "spin_unlock(ptl)", Process::invalidate, InvalidateLocation::L90,
            sort_info<Scope, Invalidate>},
        {"invalidate.L93", 93, "page.attached = false", Process::invalidate,
            InvalidateLocation::L93, sort_info<Scope, Invalidate>},
        {"invalidate.L94", 94, "spin_lock(tree_lock)", Process::invalidate, InvalidateLocation::L94,
            sort_info<Scope, Invalidate>},
        {"invalidate.L95", 95, "cached = null", Process::invalidate, InvalidateLocation::L95,
            sort_info<Scope, Invalidate>},
        {"invalidate.L96", 96, "spin_unlock(tree_lock)", Process::invalidate,
            InvalidateLocation::L96, sort_info<Scope, Invalidate>},
        {"invalidate.L97", 97, "atomic_dec(page.refs)", Process::invalidate,
            InvalidateLocation::L97, sort_info<Scope, Invalidate>},
        {"invalidate.L99", 99, "unlock_page(page.lock)", Process::invalidate,
            InvalidateLocation::L99, sort_info<Scope, Invalidate>},
        {"invalidate.L100_yes", 26, "if (atomic_dec_and_test(page.refs)): yes", Process::invalidate,
            InvalidateLocation::L100, sort_info<Scope, Invalidate>},
        {"invalidate.L100_no", 26, "if (atomic_dec_and_test(page.refs)): no", Process::invalidate,
            InvalidateLocation::L100, sort_info<Scope, Invalidate>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
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
            case Process::fault:
                return to_number(s.fault[Fault{self}].location);
            case Process::invalidate:
                return to_number(s.invalidate[Invalidate{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::fault_retry:
                return fault_retry(s, chosen.instance<Fault>());
            case Action::fault_retry_2:
                return fault_retry_2(s, chosen.instance<Fault>());
            case Action::fault_L26:
                return fault_L26(s, chosen.instance<Fault>());
            case Action::fault_L26b:
                return fault_L26b(s, chosen.instance<Fault>());
            case Action::fault_L26c:
                return fault_L26c(s, chosen.instance<Fault>());
            case Action::fault_L31:
                return fault_L31(s, chosen.instance<Fault>());
            case Action::fault_L32_yes:
                return fault_L32_yes(s, chosen.instance<Fault>());
            case Action::fault_L32_no:
                return fault_L32_no(s, chosen.instance<Fault>());
            case Action::fault_L32b:
                return fault_L32b(s, chosen.instance<Fault>());
            case Action::fault_L33:
                return fault_L33(s, chosen.instance<Fault>());
            case Action::fault_L34:
                return fault_L34(s, chosen.instance<Fault>());
            case Action::fault_L43:
                return fault_L43(s, chosen.instance<Fault>());
            case Action::fault_L44_yes:
                return fault_L44_yes(s, chosen.instance<Fault>());
            case Action::fault_L44_no:
                return fault_L44_no(s, chosen.instance<Fault>());
            case Action::fault_L44b:
                return fault_L44b(s, chosen.instance<Fault>(), chosen.choice<Page>(0));
            case Action::fault_L44b_2:
                return fault_L44b_2(s, chosen.instance<Fault>());
            case Action::fault_L46:
                return fault_L46(s, chosen.instance<Fault>());
            case Action::fault_L47_yes:
                return fault_L47_yes(s, chosen.instance<Fault>());
            case Action::fault_L47_no:
                return fault_L47_no(s, chosen.instance<Fault>());
            case Action::fault_L47b:
                return fault_L47b(s, chosen.instance<Fault>());
            case Action::fault_L47c:
                return fault_L47c(s, chosen.instance<Fault>());
            case Action::fault_L48:
                return fault_L48(s, chosen.instance<Fault>());
            case Action::fault_L49:
                return fault_L49(s, chosen.instance<Fault>());
            case Action::fault_L51:
                return fault_L51(s, chosen.instance<Fault>());
            case Action::fault_recheck_yes:
                return fault_recheck_yes(s, chosen.instance<Fault>());
            case Action::fault_recheck_no:
                return fault_recheck_no(s, chosen.instance<Fault>());
            case Action::fault_L54:
                return fault_L54(s, chosen.instance<Fault>());
            case Action::fault_L54b_yes:
                return fault_L54b_yes(s, chosen.instance<Fault>());
            case Action::fault_L54b_no:
                return fault_L54b_no(s, chosen.instance<Fault>());
            case Action::fault_L56:
                return fault_L56(s, chosen.instance<Fault>());
            case Action::fault_L57_yes:
                return fault_L57_yes(s, chosen.instance<Fault>());
            case Action::fault_L57_no:
                return fault_L57_no(s, chosen.instance<Fault>());
            case Action::fault_L58:
                return fault_L58(s, chosen.instance<Fault>());
            case Action::fault_L58b_yes:
                return fault_L58b_yes(s, chosen.instance<Fault>());
            case Action::fault_L58b_no:
                return fault_L58b_no(s, chosen.instance<Fault>());
            case Action::fault_L60_yes:
                return fault_L60_yes(s, chosen.instance<Fault>());
            case Action::fault_L60_no:
                return fault_L60_no(s, chosen.instance<Fault>());
            case Action::fault_L60b:
                return fault_L60b(s, chosen.instance<Fault>());
            case Action::fault_L62:
                return fault_L62(s, chosen.instance<Fault>());
            case Action::fault_L63_yes:
                return fault_L63_yes(s, chosen.instance<Fault>());
            case Action::fault_L63_no:
                return fault_L63_no(s, chosen.instance<Fault>());
            case Action::fault_set_pte:
                return fault_set_pte(s, chosen.instance<Fault>());
            case Action::fault_set_pte_2:
                return fault_set_pte_2(s, chosen.instance<Fault>());
            case Action::fault_L68:
                return fault_L68(s, chosen.instance<Fault>());
            case Action::fault_L69:
                return fault_L69(s, chosen.instance<Fault>());
            case Action::fault_L70:
                return fault_L70(s, chosen.instance<Fault>());
            case Action::fault_L70_2:
                return fault_L70_2(s, chosen.instance<Fault>());
            case Action::fault_L71:
                return fault_L71(s, chosen.instance<Fault>());
            case Action::invalidate_L75:
                return invalidate_L75(s, chosen.instance<Invalidate>());
            case Action::invalidate_L26:
                return invalidate_L26(s, chosen.instance<Invalidate>());
            case Action::invalidate_L31:
                return invalidate_L31(s, chosen.instance<Invalidate>());
            case Action::invalidate_L32_yes:
                return invalidate_L32_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L32_no:
                return invalidate_L32_no(s, chosen.instance<Invalidate>());
            case Action::invalidate_L32b:
                return invalidate_L32b(s, chosen.instance<Invalidate>());
            case Action::invalidate_L33:
                return invalidate_L33(s, chosen.instance<Invalidate>());
            case Action::invalidate_L34:
                return invalidate_L34(s, chosen.instance<Invalidate>());
            case Action::invalidate_L78_yes:
                return invalidate_L78_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L78_no:
                return invalidate_L78_no(s, chosen.instance<Invalidate>());
            case Action::invalidate_L79:
                return invalidate_L79(s, chosen.instance<Invalidate>());
            case Action::invalidate_L80_yes:
                return invalidate_L80_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L80_no:
                return invalidate_L80_no(s, chosen.instance<Invalidate>());
            case Action::invalidate_L80b_yes:
                return invalidate_L80b_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L80b_yes_2:
                return invalidate_L80b_yes_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L80b_no:
                return invalidate_L80b_no(s, chosen.instance<Invalidate>());
            case Action::invalidate_L82:
                return invalidate_L82(s, chosen.instance<Invalidate>());
            case Action::invalidate_L83:
                return invalidate_L83(s, chosen.instance<Invalidate>(), chosen.choice<Addr>(0));
            case Action::invalidate_L83_2:
                return invalidate_L83_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L83b:
                return invalidate_L83b(s, chosen.instance<Invalidate>());
            case Action::invalidate_L85_yes:
                return invalidate_L85_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L85_no:
                return invalidate_L85_no(s, chosen.instance<Invalidate>());
            case Action::invalidate_L85b:
                return invalidate_L85b(s, chosen.instance<Invalidate>());
            case Action::invalidate_L87:
                return invalidate_L87(s, chosen.instance<Invalidate>());
            case Action::invalidate_L88:
                return invalidate_L88(s, chosen.instance<Invalidate>());
            case Action::invalidate_L90:
                return invalidate_L90(s, chosen.instance<Invalidate>());
            case Action::invalidate_L93:
                return invalidate_L93(s, chosen.instance<Invalidate>());
            case Action::invalidate_L94:
                return invalidate_L94(s, chosen.instance<Invalidate>());
            case Action::invalidate_L95:
                return invalidate_L95(s, chosen.instance<Invalidate>());
            case Action::invalidate_L96:
                return invalidate_L96(s, chosen.instance<Invalidate>());
            case Action::invalidate_L97:
                return invalidate_L97(s, chosen.instance<Invalidate>());
            case Action::invalidate_L99:
                return invalidate_L99(s, chosen.instance<Invalidate>());
            case Action::invalidate_L100_yes:
                return invalidate_L100_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L100_no:
                return invalidate_L100_no(s, chosen.instance<Invalidate>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// Who maps the place maps the same page. filemap_fault.latch:104: the invariant
    /// `mappings_agree`.
    [[nodiscard]] constexpr bool mappings_agree(const State& s) const noexcept {
        return forall<Scope, Addr, Addr>([&](Addr a, Addr b) {
            return s.pte[a] == null || s.pte[b] == null || s.pte[a] == s.pte[b];
        });
    }

    /// A page that has left the cache, and is not on its way out, is not mapped.
    /// filemap_fault.latch:108: the invariant `detached_unmapped`.
    [[nodiscard]] constexpr bool detached_unmapped(const State& s) const noexcept {
        return forall<Scope, Page>([&](Page p) {
            return !s.page[p].live ||
                !page_lock_is_free(s, p) ||
                s.page[p].attached ||
                s.page[p].mapcount == 0;
        });
    }

    /// Each mapping holds a reference, and so does the cache. filemap_fault.latch:112: the
    /// invariant `refs_cover_maps`.
    [[nodiscard]] constexpr bool refs_cover_maps(const State& s) const noexcept {
        return forall<Scope, Page>([&](Page p) {
            return !s.page[p].live ||
                s.page[p].mapcount + (s.cached == p ? 1 : 0) <= s.page[p].refs;
        });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Fault>([&](Fault i) {
                return s.fault[i].location == FaultLocation::end;
            }) &&
            forall<Scope, Invalidate>([&](Invalidate i) {
                return s.invalidate[i].location == InvalidateLocation::end;
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
        if (!mappings_agree(s)) violated.insert(Property::mappings_agree);
        if (!detached_unmapped(s)) violated.insert(Property::detached_unmapped);
        if (!refs_cover_maps(s)) violated.insert(Property::refs_cover_maps);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Fault self : members<Scope, Fault>) {
            const auto& me = s.fault[self];
            switch (me.location) {
                case FaultLocation::retry:
                    // this instance waits for `tree_lock`, which it holds itself (taken in lines 30,
                    // 46)
                    if (config.fix != Fix::counter && me.holds_tree_lock)
                        violated.insert(Property::self_deadlock);
                    break;
                case FaultLocation::L43:
                case FaultLocation::L46:
                    // this instance waits for `tree_lock`, which it holds itself (taken in lines 30,
                    // 46)
                    if (me.holds_tree_lock) violated.insert(Property::self_deadlock);
                    break;
                case FaultLocation::L51:
                    // this instance waits for `Page.lock`, which it holds itself (taken in line 52)
                    if (me.page != null && s.page[me.page].live && me.holds_page_lock[me.page])
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `tree_lock` is held (taken in lines 30, 46)
                    if (me.holds_tree_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 56)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `Page.lock` is taken while `ptl` is held (taken in line 56), against the declared
                    // order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `Page.lock` is taken while `tree_lock` is held (taken in lines 30, 46), against
                    // the declared order
                    if (me.holds_tree_lock) violated.insert(Property::lock_inversion);
                    // a second `Page.lock` is taken while one is held (taken in line 52), and nothing
                    // orders the two
                    if (me.page != null &&
                        s.page[me.page].live &&
                        exists<Scope, Page>([&](Page x) {
                            return me.holds_page_lock[x] && me.page != x;
                        }))
                        violated.insert(Property::lock_inversion);
                    break;
                case FaultLocation::L56:
                    // this instance waits for `ptl`, which it holds itself (taken in line 56)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Invalidate self : members<Scope, Invalidate>) {
            const auto& me = s.invalidate[self];
            switch (me.location) {
                case InvalidateLocation::L75:
                case InvalidateLocation::L94:
                    // this instance waits for `tree_lock`, which it holds itself (taken in lines 30,
                    // 94)
                    if (me.holds_tree_lock) violated.insert(Property::self_deadlock);
                    break;
                case InvalidateLocation::L79:
                    // this instance waits for `Page.lock`, which it holds itself (taken in line 79)
                    if (me.page != null && s.page[me.page].live && me.holds_page_lock[me.page])
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `tree_lock` is held (taken in lines 30, 94)
                    if (me.holds_tree_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 84)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `Page.lock` is taken while `ptl` is held (taken in line 84), against the declared
                    // order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `Page.lock` is taken while `tree_lock` is held (taken in lines 30, 94), against
                    // the declared order
                    if (me.holds_tree_lock) violated.insert(Property::lock_inversion);
                    break;
                case InvalidateLocation::L83b:
                    // this instance waits for `ptl`, which it holds itself (taken in line 84)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `Page.lock`.
    [[nodiscard]] static constexpr bool page_lock_is_free(const State& s, Page page) noexcept {
        return forall<Scope, Fault>([&](Fault i) { return !s.fault[i].holds_page_lock[page]; }) &&
            forall<Scope, Invalidate>([&](Invalidate i) {
                return !s.invalidate[i].holds_page_lock[page];
            });
    }

    /// True if nobody holds `tree_lock`.
    [[nodiscard]] static constexpr bool tree_lock_is_free(const State& s) noexcept {
        return forall<Scope, Fault>([&](Fault i) { return !s.fault[i].holds_tree_lock; }) &&
            forall<Scope, Invalidate>([&](Invalidate i) {
                return !s.invalidate[i].holds_tree_lock;
            });
    }

    /// True if nobody holds `ptl`.
    [[nodiscard]] static constexpr bool ptl_is_free(const State& s) noexcept {
        return forall<Scope, Fault>([&](Fault i) { return !s.fault[i].holds_ptl; }) &&
            forall<Scope, Invalidate>([&](Invalidate i) { return !s.invalidate[i].holds_ptl; });
    }

    /// filemap_fault.latch:42: seq = atomic_read(truncate_count)
    constexpr Outcome fault_retry(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::retry) return Outcome::not_enabled();
        if (config.fix != Fix::counter) return Outcome::not_enabled();
        me.seq = s.truncate_count;
        me.location = FaultLocation::L43;
        return Outcome::taken();
    }

    /// filemap_fault.latch:30: spin_lock(tree_lock)
    constexpr Outcome fault_retry_2(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::retry) return Outcome::not_enabled();
        if (config.fix == Fix::counter || !tree_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_tree_lock = true;
        me.location = FaultLocation::L31;
        return Outcome::taken();
    }

    /// filemap_fault.latch:26: free(page)
    constexpr Outcome fault_line_26(State& s, Fault self, FaultLocation at) const noexcept {
        auto& me = s.fault[self];
        if (me.location != at) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `page` is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::double_free);
        s.page[me.page].live = false;
        me.location = FaultLocation::retry;
        return Outcome::taken();
    }

    constexpr Outcome fault_L26(State& s, Fault self) const noexcept {
        return fault_line_26(s, self, FaultLocation::L26);
    }

    constexpr Outcome fault_L26b(State& s, Fault self) const noexcept {
        return fault_line_26(s, self, FaultLocation::L26b);
    }

    /// filemap_fault.latch:26: free(page)
    constexpr Outcome fault_L26c(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L26c) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `page` is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `tree_lock` is still held at the end
        if (me.holds_tree_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        s.page[me.page].live = false;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// filemap_fault.latch:31: page = cached
    constexpr Outcome fault_L31(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L31) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `cached` without holding `tree_lock`
        if (!me.holds_tree_lock) outcome.violate(Property::data_race);
        me.find_get_page_page = s.cached;
        me.location = FaultLocation::L32;
        return outcome;
    }

    /// filemap_fault.latch:32: if (page != null): yes
    ///     in: if (page != null) atomic_inc(page.refs);
    constexpr Outcome fault_L32_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L32) return Outcome::not_enabled();
        if (me.find_get_page_page == null) return Outcome::not_enabled();
        me.location = FaultLocation::L32b;
        return Outcome::taken();
    }

    /// filemap_fault.latch:32: if (page != null): no
    ///     in: if (page != null) atomic_inc(page.refs);
    constexpr Outcome fault_L32_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L32) return Outcome::not_enabled();
        if (me.find_get_page_page != null) return Outcome::not_enabled();
        me.location = FaultLocation::L33;
        return Outcome::taken();
    }

    /// filemap_fault.latch:32: atomic_inc(page.refs)
    constexpr Outcome fault_L32b(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L32b) return Outcome::not_enabled();
        // `page` is null
        if (me.find_get_page_page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_inc(page.refs)`: the object is not live
        if (!s.page[me.find_get_page_page].live) return Outcome::trapped(Property::use_after_free);
        s.page[me.find_get_page_page].refs += 1;
        me.location = FaultLocation::L33;
        return Outcome::taken();
    }

    /// filemap_fault.latch:33: spin_unlock(tree_lock)
    constexpr Outcome fault_L33(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L33) return Outcome::not_enabled();
        // `tree_lock` is not held by this instance
        if (!me.holds_tree_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_tree_lock = false;
        me.location = FaultLocation::L34;
        return Outcome::taken();
    }

    /// filemap_fault.latch:34: return page
    constexpr Outcome fault_L34(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L34) return Outcome::not_enabled();
        me.page = me.find_get_page_page;
        me.location = FaultLocation::L44;
        return Outcome::taken();
    }

    /// filemap_fault.latch:30: spin_lock(tree_lock)
    constexpr Outcome fault_L43(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L43) return Outcome::not_enabled();
        if (!tree_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_tree_lock = true;
        me.location = FaultLocation::L31;
        return Outcome::taken();
    }

    /// filemap_fault.latch:44: if (page == null): yes
    ///     in: if (page == null) {
    constexpr Outcome fault_L44_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L44) return Outcome::not_enabled();
        if (me.page != null) return Outcome::not_enabled();
        me.location = FaultLocation::L44b;
        return Outcome::taken();
    }

    /// filemap_fault.latch:44: if (page == null): no
    ///     in: if (page == null) {
    constexpr Outcome fault_L44_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L44) return Outcome::not_enabled();
        if (me.page == null) return Outcome::not_enabled();
        me.location = config.fix == Fix::locked ? FaultLocation::L51 : FaultLocation::L56;
        return Outcome::taken();
    }

    /// filemap_fault.latch:45: page = alloc Page else return
    constexpr Outcome fault_L44b(State& s, Fault self, Page slot) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L44b) return Outcome::not_enabled();
        if (s.page[slot].used) return Outcome::not_enabled();
        s.page[slot].live = true;
        s.page[slot].used = true;
        me.page = slot;
        me.location = FaultLocation::L46;
        return Outcome::taken();
    }

    /// filemap_fault.latch:45: page = alloc Page else return: fails
    ///     in: page = alloc Page else return;
    constexpr Outcome fault_L44b_2(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L44b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `tree_lock` is still held at the end
        if (me.holds_tree_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.location = FaultLocation::end;
        return outcome;
    }

    /// filemap_fault.latch:46: spin_lock(tree_lock)
    constexpr Outcome fault_L46(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L46) return Outcome::not_enabled();
        if (!tree_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_tree_lock = true;
        me.location = FaultLocation::L47;
        return Outcome::taken();
    }

    /// filemap_fault.latch:47: if (cached != null): yes
    ///     in: if (cached != null) { spin_unlock(tree_lock); free(page); goto retry; }
    constexpr Outcome fault_L47_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L47) return Outcome::not_enabled();
        if (s.cached == null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `cached` without holding `tree_lock`
        if (!me.holds_tree_lock) outcome.violate(Property::data_race);
        me.location = FaultLocation::L47b;
        return outcome;
    }

    /// filemap_fault.latch:47: if (cached != null): no
    ///     in: if (cached != null) { spin_unlock(tree_lock); free(page); goto retry; }
    constexpr Outcome fault_L47_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L47) return Outcome::not_enabled();
        if (s.cached != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `cached` without holding `tree_lock`
        if (!me.holds_tree_lock) outcome.violate(Property::data_race);
        me.location = FaultLocation::L48;
        return outcome;
    }

    /// filemap_fault.latch:47: spin_unlock(tree_lock)
    constexpr Outcome fault_L47b(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L47b) return Outcome::not_enabled();
        // `tree_lock` is not held by this instance
        if (!me.holds_tree_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_tree_lock = false;
        me.location = FaultLocation::L47c;
        return Outcome::taken();
    }

    /// filemap_fault.latch:47: free(page)
    constexpr Outcome fault_L47c(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L47c) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `page` is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::double_free);
        s.page[me.page].live = false;
        me.location = FaultLocation::retry;
        return Outcome::taken();
    }

    /// filemap_fault.latch:48: cached = page
    constexpr Outcome fault_L48(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L48) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `cached` without holding `tree_lock`
        if (!me.holds_tree_lock) outcome.violate(Property::data_race);
        s.cached = me.page;
        me.location = FaultLocation::L49;
        return outcome;
    }

    /// filemap_fault.latch:49: spin_unlock(tree_lock)
    constexpr Outcome fault_L49(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L49) return Outcome::not_enabled();
        // `tree_lock` is not held by this instance
        if (!me.holds_tree_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_tree_lock = false;
        me.location = config.fix == Fix::locked ? FaultLocation::L51 : FaultLocation::L56;
        return Outcome::taken();
    }

    /// filemap_fault.latch:52: lock_page(page.lock)
    constexpr Outcome fault_L51(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L51) return Outcome::not_enabled();
        if (me.page != null && s.page[me.page].live && !page_lock_is_free(s, me.page))
            return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `lock_page(page.lock);`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        me.holds_page_lock[me.page] = true;
        me.location = config.drop_recheck ? FaultLocation::L56 : FaultLocation::recheck;
        return Outcome::taken();
    }

    /// filemap_fault.latch:54: if (!page.attached): yes
    ///     in: if (!page.attached) { unlock_page(page.lock); put_page(page); goto retry; }
    constexpr Outcome fault_recheck_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::recheck) return Outcome::not_enabled();
        if (me.page != null && s.page[me.page].live && s.page[me.page].attached)
            return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `page.attached`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        me.location = FaultLocation::L54;
        return Outcome::taken();
    }

    /// filemap_fault.latch:54: if (!page.attached): no
    ///     in: if (!page.attached) { unlock_page(page.lock); put_page(page); goto retry; }
    constexpr Outcome fault_recheck_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::recheck) return Outcome::not_enabled();
        if (me.page == null || !s.page[me.page].live || !s.page[me.page].attached)
            return Outcome::not_enabled();
        me.location = FaultLocation::L56;
        return Outcome::taken();
    }

    /// filemap_fault.latch:54: unlock_page(page.lock)
    constexpr Outcome fault_L54(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L54) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `unlock_page(page.lock);`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location = FaultLocation::L54b;
        return Outcome::taken();
    }

    /// filemap_fault.latch:26: if (atomic_dec_and_test(page.refs)): yes
    ///     in: inline put_page(Page page) { if (atomic_dec_and_test(page.refs)) free(page); }
    constexpr Outcome fault_line_26_yes(
        State& s, Fault self, FaultLocation at, FaultLocation next) const noexcept {
        auto& me = s.fault[self];
        if (me.location != at) return Outcome::not_enabled();
        if (me.page != null && s.page[me.page].live && s.page[me.page].refs != 1)
            return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_dec_and_test(page.refs)`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        s.page[me.page].refs -= 1;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome fault_L54b_yes(State& s, Fault self) const noexcept {
        return fault_line_26_yes(s, self, FaultLocation::L54b, FaultLocation::L26);
    }

    /// filemap_fault.latch:26: if (atomic_dec_and_test(page.refs)): no
    ///     in: inline put_page(Page page) { if (atomic_dec_and_test(page.refs)) free(page); }
    constexpr Outcome fault_line_26_no(State& s, Fault self, FaultLocation at) const noexcept {
        auto& me = s.fault[self];
        if (me.location != at) return Outcome::not_enabled();
        if (me.page == null || !s.page[me.page].live || s.page[me.page].refs == 1)
            return Outcome::not_enabled();
        s.page[me.page].refs -= 1;
        me.location = FaultLocation::retry;
        return Outcome::taken();
    }

    constexpr Outcome fault_L54b_no(State& s, Fault self) const noexcept {
        return fault_line_26_no(s, self, FaultLocation::L54b);
    }

    /// filemap_fault.latch:56: spin_lock(ptl)
    constexpr Outcome fault_L56(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L56) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = config.fix == Fix::counter ? FaultLocation::L57 : FaultLocation::L60;
        return Outcome::taken();
    }

    /// filemap_fault.latch:58: if (atomic_read(truncate_count) != seq): yes
    ///     in: if (atomic_read(truncate_count) != seq) { spin_unlock(ptl); put_page(page); goto
    ///     retry; }
    constexpr Outcome fault_L57_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L57) return Outcome::not_enabled();
        if (s.truncate_count == me.seq) return Outcome::not_enabled();
        me.location = FaultLocation::L58;
        return Outcome::taken();
    }

    /// filemap_fault.latch:58: if (atomic_read(truncate_count) != seq): no
    ///     in: if (atomic_read(truncate_count) != seq) { spin_unlock(ptl); put_page(page); goto
    ///     retry; }
    constexpr Outcome fault_L57_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L57) return Outcome::not_enabled();
        if (s.truncate_count != me.seq) return Outcome::not_enabled();
        me.location = FaultLocation::L60;
        return Outcome::taken();
    }

    /// filemap_fault.latch:58: spin_unlock(ptl)
    constexpr Outcome fault_L58(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L58) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = FaultLocation::L58b;
        return Outcome::taken();
    }

    constexpr Outcome fault_L58b_yes(State& s, Fault self) const noexcept {
        return fault_line_26_yes(s, self, FaultLocation::L58b, FaultLocation::L26b);
    }

    constexpr Outcome fault_L58b_no(State& s, Fault self) const noexcept {
        return fault_line_26_no(s, self, FaultLocation::L58b);
    }

    /// filemap_fault.latch:60: if (pte[addr] != null): yes
    ///     in: if (pte[addr] != null) {
    constexpr Outcome fault_L60_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L60) return Outcome::not_enabled();
        if (s.pte[me.addr] == null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = FaultLocation::L60b;
        return outcome;
    }

    /// filemap_fault.latch:60: if (pte[addr] != null): no
    ///     in: if (pte[addr] != null) {
    constexpr Outcome fault_L60_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L60) return Outcome::not_enabled();
        if (s.pte[me.addr] != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = FaultLocation::set_pte;
        return outcome;
    }

    /// filemap_fault.latch:61: spin_unlock(ptl)
    constexpr Outcome fault_L60b(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L60b) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = config.fix == Fix::locked ? FaultLocation::L62 : FaultLocation::L63;
        return Outcome::taken();
    }

    /// filemap_fault.latch:62: unlock_page(page.lock)
    constexpr Outcome fault_L62(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L62) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `unlock_page(page.lock);`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location = FaultLocation::L63;
        return Outcome::taken();
    }

    constexpr Outcome fault_L63_yes(State& s, Fault self) const noexcept {
        return fault_line_26_yes(s, self, FaultLocation::L63, FaultLocation::L26c);
    }

    /// filemap_fault.latch:26: if (atomic_dec_and_test(page.refs)): no
    ///     in: inline put_page(Page page) { if (atomic_dec_and_test(page.refs)) free(page); }
    constexpr Outcome fault_L63_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L63) return Outcome::not_enabled();
        if (me.page == null || !s.page[me.page].live || s.page[me.page].refs == 1)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `tree_lock` is still held at the end
        if (me.holds_tree_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        s.page[me.page].refs -= 1;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// filemap_fault.latch:68: atomic_inc(page.mapcount)
    constexpr Outcome fault_set_pte(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::set_pte) return Outcome::not_enabled();
        if (config.fix == Fix::locked) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_inc(page.mapcount)`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        s.page[me.page].mapcount += 1;
        me.location = FaultLocation::L69;
        return Outcome::taken();
    }

    /// filemap_fault.latch:67: assert fix == locked ==> is_locked(page.lock) && page.attached
    constexpr Outcome fault_set_pte_2(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::set_pte) return Outcome::not_enabled();
        if (config.fix != Fix::locked) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `fix == locked ==> is_locked(page.lock...` is false
        if (me.page == null || page_lock_is_free(s, me.page) || !s.page[me.page].attached)
            outcome.violate(Property::set_pte);
        me.location = FaultLocation::L68;
        return outcome;
    }

    /// filemap_fault.latch:68: atomic_inc(page.mapcount)
    constexpr Outcome fault_L68(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L68) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_inc(page.mapcount)`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        s.page[me.page].mapcount += 1;
        me.location = FaultLocation::L69;
        return Outcome::taken();
    }

    /// filemap_fault.latch:69: pte[addr] = page
    constexpr Outcome fault_L69(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L69) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.addr] = me.page;
        me.location = FaultLocation::L70;
        return outcome;
    }

    /// filemap_fault.latch:70: spin_unlock(ptl)
    constexpr Outcome fault_L70(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L70) return Outcome::not_enabled();
        if (config.fix == Fix::locked) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `tree_lock` is still held at the end
        if (me.holds_tree_lock) outcome.violate(Property::held_at_exit);
        me.holds_ptl = false;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// filemap_fault.latch:70: spin_unlock(ptl)
    constexpr Outcome fault_L70_2(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L70) return Outcome::not_enabled();
        if (config.fix != Fix::locked) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = FaultLocation::L71;
        return Outcome::taken();
    }

    /// filemap_fault.latch:71: unlock_page(page.lock)
    constexpr Outcome fault_L71(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L71) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `unlock_page(page.lock);`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (!page_lock_is_free(s, me.page) &&
            exists<Scope, Page>([&](Page x) { return me.page != x && me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `tree_lock` is still held at the end
        if (!page_lock_is_free(s, me.page) && me.holds_tree_lock)
            outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (!page_lock_is_free(s, me.page) && me.holds_ptl) outcome.violate(Property::held_at_exit);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// filemap_fault.latch:30: spin_lock(tree_lock)
    constexpr Outcome invalidate_L75(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L75) return Outcome::not_enabled();
        if (!tree_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_tree_lock = true;
        me.location = InvalidateLocation::L31;
        return Outcome::taken();
    }

    /// filemap_fault.latch:26: free(page)
    constexpr Outcome invalidate_L26(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L26) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `page` is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `tree_lock` is still held at the end
        if (me.holds_tree_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        s.page[me.page].live = false;
        me.location = InvalidateLocation::end;
        return outcome;
    }

    /// filemap_fault.latch:31: page = cached
    constexpr Outcome invalidate_L31(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L31) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `cached` without holding `tree_lock`
        if (!me.holds_tree_lock) outcome.violate(Property::data_race);
        me.find_get_page_page = s.cached;
        me.location = InvalidateLocation::L32;
        return outcome;
    }

    /// filemap_fault.latch:32: if (page != null): yes
    ///     in: if (page != null) atomic_inc(page.refs);
    constexpr Outcome invalidate_L32_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L32) return Outcome::not_enabled();
        if (me.find_get_page_page == null) return Outcome::not_enabled();
        me.location = InvalidateLocation::L32b;
        return Outcome::taken();
    }

    /// filemap_fault.latch:32: if (page != null): no
    ///     in: if (page != null) atomic_inc(page.refs);
    constexpr Outcome invalidate_L32_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L32) return Outcome::not_enabled();
        if (me.find_get_page_page != null) return Outcome::not_enabled();
        me.location = InvalidateLocation::L33;
        return Outcome::taken();
    }

    /// filemap_fault.latch:32: atomic_inc(page.refs)
    constexpr Outcome invalidate_L32b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L32b) return Outcome::not_enabled();
        // `page` is null
        if (me.find_get_page_page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_inc(page.refs)`: the object is not live
        if (!s.page[me.find_get_page_page].live) return Outcome::trapped(Property::use_after_free);
        s.page[me.find_get_page_page].refs += 1;
        me.location = InvalidateLocation::L33;
        return Outcome::taken();
    }

    /// filemap_fault.latch:33: spin_unlock(tree_lock)
    constexpr Outcome invalidate_L33(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L33) return Outcome::not_enabled();
        // `tree_lock` is not held by this instance
        if (!me.holds_tree_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_tree_lock = false;
        me.location = InvalidateLocation::L34;
        return Outcome::taken();
    }

    /// filemap_fault.latch:34: return page
    constexpr Outcome invalidate_L34(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L34) return Outcome::not_enabled();
        me.page = me.find_get_page_page;
        me.location = InvalidateLocation::L78;
        return Outcome::taken();
    }

    /// filemap_fault.latch:78: if (page == null): yes
    ///     in: if (page == null) return;
    constexpr Outcome invalidate_L78_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L78) return Outcome::not_enabled();
        if (me.page != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `tree_lock` is still held at the end
        if (me.holds_tree_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.location = InvalidateLocation::end;
        return outcome;
    }

    /// filemap_fault.latch:78: if (page == null): no
    ///     in: if (page == null) return;
    constexpr Outcome invalidate_L78_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L78) return Outcome::not_enabled();
        if (me.page == null) return Outcome::not_enabled();
        me.location = InvalidateLocation::L79;
        return Outcome::taken();
    }

    /// filemap_fault.latch:79: lock_page(page.lock)
    constexpr Outcome invalidate_L79(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L79) return Outcome::not_enabled();
        if (me.page != null && s.page[me.page].live && !page_lock_is_free(s, me.page))
            return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `lock_page(page.lock);`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        me.holds_page_lock[me.page] = true;
        me.location = InvalidateLocation::L80;
        return Outcome::taken();
    }

    /// filemap_fault.latch:80: if (page.attached): yes
    ///     in: if (page.attached) {
    constexpr Outcome invalidate_L80_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L80) return Outcome::not_enabled();
        if (me.page != null && s.page[me.page].live && !s.page[me.page].attached)
            return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `page.attached`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        me.location = InvalidateLocation::L80b;
        return Outcome::taken();
    }

    /// filemap_fault.latch:80: if (page.attached): no
    ///     in: if (page.attached) {
    constexpr Outcome invalidate_L80_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L80) return Outcome::not_enabled();
        if (me.page == null || !s.page[me.page].live || s.page[me.page].attached)
            return Outcome::not_enabled();
        me.location = InvalidateLocation::L99;
        return Outcome::taken();
    }

    /// filemap_fault.latch:81: if (atomic_read(page.mapcount) > 0): yes
    ///     in: if (atomic_read(page.mapcount) > 0) {
    constexpr Outcome invalidate_L80b_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L80b) return Outcome::not_enabled();
        if (config.fix != Fix::counter ||
            (me.page != null && s.page[me.page].live && s.page[me.page].mapcount <= 0))
            return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_read(page.mapcount)`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        me.location = InvalidateLocation::L82;
        return Outcome::taken();
    }

    /// filemap_fault.latch:81: if (atomic_read(page.mapcount) > 0): yes
    ///     in: if (atomic_read(page.mapcount) > 0) {
    constexpr Outcome invalidate_L80b_yes_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L80b) return Outcome::not_enabled();
        if (config.fix == Fix::counter ||
            (me.page != null && s.page[me.page].live && s.page[me.page].mapcount <= 0))
            return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_read(page.mapcount)`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        me.visited.fill(false);
        me.location = InvalidateLocation::L83;
        return Outcome::taken();
    }

    /// filemap_fault.latch:81: if (atomic_read(page.mapcount) > 0): no
    ///     in: if (atomic_read(page.mapcount) > 0) {
    constexpr Outcome invalidate_L80b_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L80b) return Outcome::not_enabled();
        if (me.page == null || !s.page[me.page].live || s.page[me.page].mapcount > 0)
            return Outcome::not_enabled();
        me.location = InvalidateLocation::L93;
        return Outcome::taken();
    }

    /// filemap_fault.latch:82: atomic_inc(truncate_count)
    constexpr Outcome invalidate_L82(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L82) return Outcome::not_enabled();
        s.truncate_count += 1;
        me.visited.fill(false);
        me.location = InvalidateLocation::L83;
        return Outcome::taken();
    }

    /// filemap_fault.latch:83: for (Addr a): next
    ///     in: for (Addr a) {
    constexpr Outcome invalidate_L83(State& s, Invalidate self, Addr a) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L83) return Outcome::not_enabled();
        if (me.visited[a]) return Outcome::not_enabled();
        me.a = a;
        me.visited[a] = true;
        me.location = InvalidateLocation::L83b;
        return Outcome::taken();
    }

    /// filemap_fault.latch:83: for (Addr a): done
    ///     in: for (Addr a) {
    constexpr Outcome invalidate_L83_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L83) return Outcome::not_enabled();
        if (!forall<Scope, Addr>([&](Addr a) { return me.visited[a]; }))
            return Outcome::not_enabled();
        me.location = InvalidateLocation::L93;
        return Outcome::taken();
    }

    /// filemap_fault.latch:84: spin_lock(ptl)
    constexpr Outcome invalidate_L83b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L83b) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = InvalidateLocation::L85;
        return Outcome::taken();
    }

    /// filemap_fault.latch:85: if (pte[a] == page): yes
    ///     in: if (pte[a] == page) {
    constexpr Outcome invalidate_L85_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L85) return Outcome::not_enabled();
        if (me.page != s.pte[me.a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = InvalidateLocation::L85b;
        return outcome;
    }

    /// filemap_fault.latch:85: if (pte[a] == page): no
    ///     in: if (pte[a] == page) {
    constexpr Outcome invalidate_L85_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L85) return Outcome::not_enabled();
        if (me.page == s.pte[me.a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = InvalidateLocation::L90;
        return outcome;
    }

    /// filemap_fault.latch:86: pte[a] = null
    constexpr Outcome invalidate_L85b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L85b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.a] = null;
        me.location = InvalidateLocation::L87;
        return outcome;
    }

    /// filemap_fault.latch:87: atomic_dec(page.mapcount)
    constexpr Outcome invalidate_L87(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L87) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_dec(page.mapcount)`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        s.page[me.page].mapcount -= 1;
        me.location = InvalidateLocation::L88;
        return Outcome::taken();
    }

    /// filemap_fault.latch:88: atomic_dec(page.refs)
    constexpr Outcome invalidate_L88(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L88) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_dec(page.refs)`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        s.page[me.page].refs -= 1;
        me.location = InvalidateLocation::L90;
        return Outcome::taken();
    }

    /// filemap_fault.latch:90: spin_unlock(ptl)
    constexpr Outcome invalidate_L90(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L90) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = InvalidateLocation::L83;
        return Outcome::taken();
    }

    /// filemap_fault.latch:93: page.attached = false
    constexpr Outcome invalidate_L93(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L93) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `page.attached`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        s.page[me.page].attached = false;
        me.location = InvalidateLocation::L94;
        return Outcome::taken();
    }

    /// filemap_fault.latch:94: spin_lock(tree_lock)
    constexpr Outcome invalidate_L94(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L94) return Outcome::not_enabled();
        if (!tree_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_tree_lock = true;
        me.location = InvalidateLocation::L95;
        return Outcome::taken();
    }

    /// filemap_fault.latch:95: cached = null
    constexpr Outcome invalidate_L95(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L95) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `cached` without holding `tree_lock`
        if (!me.holds_tree_lock) outcome.violate(Property::data_race);
        s.cached = null;
        me.location = InvalidateLocation::L96;
        return outcome;
    }

    /// filemap_fault.latch:96: spin_unlock(tree_lock)
    constexpr Outcome invalidate_L96(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L96) return Outcome::not_enabled();
        // `tree_lock` is not held by this instance
        if (!me.holds_tree_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_tree_lock = false;
        me.location = InvalidateLocation::L97;
        return Outcome::taken();
    }

    /// filemap_fault.latch:97: atomic_dec(page.refs)
    constexpr Outcome invalidate_L97(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L97) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_dec(page.refs)`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        s.page[me.page].refs -= 1;
        me.location = InvalidateLocation::L99;
        return Outcome::taken();
    }

    /// filemap_fault.latch:99: unlock_page(page.lock)
    constexpr Outcome invalidate_L99(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L99) return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `unlock_page(page.lock);`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location = InvalidateLocation::L100;
        return Outcome::taken();
    }

    /// filemap_fault.latch:26: if (atomic_dec_and_test(page.refs)): yes
    ///     in: inline put_page(Page page) { if (atomic_dec_and_test(page.refs)) free(page); }
    constexpr Outcome invalidate_L100_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L100) return Outcome::not_enabled();
        if (me.page != null && s.page[me.page].live && s.page[me.page].refs != 1)
            return Outcome::not_enabled();
        // `page` is null
        if (me.page == null) return Outcome::trapped(Property::null_reference);
        // `atomic_dec_and_test(page.refs)`: the object is not live
        if (!s.page[me.page].live) return Outcome::trapped(Property::use_after_free);
        s.page[me.page].refs -= 1;
        me.location = InvalidateLocation::L26;
        return Outcome::taken();
    }

    /// filemap_fault.latch:26: if (atomic_dec_and_test(page.refs)): no
    ///     in: inline put_page(Page page) { if (atomic_dec_and_test(page.refs)) free(page); }
    constexpr Outcome invalidate_L100_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L100) return Outcome::not_enabled();
        if (me.page == null || !s.page[me.page].live || s.page[me.page].refs == 1)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `tree_lock` is still held at the end
        if (me.holds_tree_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        s.page[me.page].refs -= 1;
        me.location = InvalidateLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.cached, "cached");
        for (const Addr addr : members<Scope, Addr>) visit(s.pte[addr], "pte[", addr, "]");
        visit(s.truncate_count, "truncate_count");
        for (const Page page : members<Scope, Page>) {
            visit(s.page[page].live, page, ".live");
            visit(s.page[page].used, page, ".used");
            visit(s.page[page].attached, page, ".attached");
            visit(s.page[page].refs, page, ".refs");
            visit(s.page[page].mapcount, page, ".mapcount");
        }
        for (const Fault fault : members<Scope, Fault>) {
            visit(s.fault[fault].location, fault, ".location");
            visit(s.fault[fault].addr, fault, ".addr");
            visit(s.fault[fault].seq, fault, ".seq");
            visit(s.fault[fault].page, fault, ".page");
            visit(s.fault[fault].find_get_page_page, fault, ".find_get_page page");
            for (const Page page : members<Scope, Page>)
                visit(s.fault[fault].holds_page_lock[page], fault, ".holds_page_lock[", page, "]");
            visit(s.fault[fault].holds_tree_lock, fault, ".holds_tree_lock");
            visit(s.fault[fault].holds_ptl, fault, ".holds_ptl");
        }
        for (const Invalidate invalidate : members<Scope, Invalidate>) {
            visit(s.invalidate[invalidate].location, invalidate, ".location");
            visit(s.invalidate[invalidate].page, invalidate, ".page");
            visit(s.invalidate[invalidate].find_get_page_page, invalidate, ".find_get_page page");
            visit(s.invalidate[invalidate].a, invalidate, ".a");
            for (const Page page : members<Scope, Page>)
                visit(
                    s.invalidate[invalidate].holds_page_lock[page], invalidate, ".holds_page_lock[",
                    page, "]");
            visit(s.invalidate[invalidate].holds_tree_lock, invalidate, ".holds_tree_lock");
            visit(s.invalidate[invalidate].holds_ptl, invalidate, ".holds_ptl");
            for (const Addr addr : members<Scope, Addr>)
                visit(s.invalidate[invalidate].visited[addr], invalidate, ".visited[", addr, "]");
        }
    }
};

}  // namespace latchwork::generated::filemap_fault
