/// The protocol do_no_page as a state machine. Written by Latchwork from do_no_page.latch:
/// change that, not this.
///
/// A page may be mapped into user space only while it is in the page cache.
///
/// The race of 2007 between a page fault and the removal of a page: the fault finds a page in
/// the page cache and maps it, while truncate or invalidate_inode_pages2() unmaps that page and
/// removes it. Five ways to close it were on the table; the page lock was merged for 2.6.23
/// (d00806b18315).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::do_no_page {

/// What keeps the two apart: nothing; truncate_count, up to 2.6.22; a sequence lock or a bit in
/// the page, as they were proposed; the page lock, since 2.6.23.
enum class Fix : std::uint8_t { none, counter, sequence, flag, locked };

[[nodiscard]] constexpr auto names_of(Fix) noexcept {
    return std::array<std::string_view, 5>{"none", "counter", "sequence", "flag", "locked"};
}

/// Whether the remover unmaps every range, or only what page_mapped() still reports, as before
/// the fix.
enum class Unmap : std::uint8_t { always, while_mapped };

[[nodiscard]] constexpr auto names_of(Unmap) noexcept {
    return std::array<std::string_view, 2>{"always", "while_mapped"};
}

/// The variant of the protocol.
struct Config {
    /// What keeps the two apart: nothing; truncate_count, up to 2.6.22; a sequence lock or a bit in
    /// the page, as they were proposed; the page lock, since 2.6.23.
    Fix fix = Fix::locked;

    /// Whether the remover unmaps every range, or only what page_mapped() still reports, as before
    /// the fix.
    Unmap unmap = Unmap::always;

    /// Whether the fault is for a shared write, and lets the file system know by ->page_mkwrite().
    bool mkwrite = false;

    /// Whether the fault compares truncate_count before it takes the ptl, and not under it.
    bool compare_early = false;

    bool drop_resize = false;  ///< `drop resize`
    bool swap_sample_pick = false;  ///< `swap sample, pick`
    bool swap_shrink_bump = false;  ///< `swap shrink, bump`
    bool drop_recheck = false;  ///< `drop recheck`
    bool drop_unmap_again = false;  ///< `drop unmap_again`
    bool drop_recheck_write = false;  ///< `drop recheck_write`
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

/// One page fault at `addr`: do_no_page(), since 2.6.23 __do_fault().
using Fault = Member<FaultTag>;

struct TruncateTag {
    static constexpr std::string_view name = "truncate";

    template <class Scope>
    static constexpr int size = Scope::truncate;
};

/// One truncation that cuts off `page`: vmtruncate() and truncate_inode_pages().
using Truncate = Member<TruncateTag>;

struct InvalidateTag {
    static constexpr std::string_view name = "invalidate";

    template <class Scope>
    static constexpr int size = Scope::invalidate;
};

/// One call of invalidate_inode_pages2_range() for `page`, which may well be inside i_size.
using Invalidate = Member<InvalidateTag>;

/// Where an instance of `fault` stands: before the step at this line or label.
enum class FaultLocation : std::uint8_t {
    retry, sample, L43, L44, pick, L46, L47, L48, recheck, L51, resize, L53, L54, L56,
    recheck_write, L58, L61, L64, L65, L68, L71, L73, L75, L76, install, L80, L81, stale, end
};

[[nodiscard]] constexpr auto names_of(FaultLocation) noexcept {
    return std::array<std::string_view, 29>{"retry", "sample", "L43", "L44", "pick", "L46", "L47",
        "L48", "recheck", "L51", "resize", "L53", "L54", "L56", "recheck_write", "L58", "L61",
        "L64", "L65", "L68", "L71", "L73", "L75", "L76", "install", "L80", "L81", "stale", "end"};
}

/// Where an instance of `truncate` stands: before the step at this line or label.
enum class TruncateLocation : std::uint8_t {
    L89, shrink, L91, bump, L93, L94, L94b, L95, L96, L96b, L98, L98b, L100, L102, L104, L105,
    unmap_again, L108, L110, L110b, L112, L114, remove, out, L121, L122, L122b, end
};

[[nodiscard]] constexpr auto names_of(TruncateLocation) noexcept {
    return std::array<std::string_view, 28>{"L89", "shrink", "L91", "bump", "L93", "L94", "L94b",
        "L95", "L96", "L96b", "L98", "L98b", "L100", "L102", "L104", "L105", "unmap_again", "L108",
        "L110", "L110b", "L112", "L114", "remove", "out", "L121", "L122", "L122b", "end"};
}

/// Where an instance of `invalidate` stands: before the step at this line or label.
enum class InvalidateLocation : std::uint8_t {
    L126, L127, L128, L129, L130, L131, L132, unmap_locked, L134, L136, L136b, L138, L140, remove,
    L145, out, L148, L148b, end
};

[[nodiscard]] constexpr auto names_of(InvalidateLocation) noexcept {
    return std::array<std::string_view, 19>{"L126", "L127", "L128", "L129", "L130", "L131", "L132",
        "unmap_locked", "L134", "L136", "L136b", "L138", "L140", "remove", "L145", "out", "L148",
        "L148b", "end"};
}

enum class Process : std::uint8_t { fault, truncate, invalidate };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 3>{"fault", "truncate", "invalidate"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    no_dangling_pte, truncated_for_good, deadlock, self_deadlock, lock_inversion, unlock_not_held,
    held_at_exit, sleep_in_atomic, data_race, seqcount_misuse
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 10>{"no_dangling_pte", "truncated_for_good", "deadlock",
        "self_deadlock", "lock_inversion", "unlock_not_held", "held_at_exit", "sleep_in_atomic",
        "data_race", "seqcount_misuse"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    fault_retry, fault_retry_2, fault_sample_yes, fault_sample_no, fault_sample, fault_L43,
    fault_L44, fault_pick, fault_pick_none, fault_L46, fault_L46_none, fault_L47_yes, fault_L47_no,
    fault_L48, fault_recheck_yes, fault_recheck_no, fault_L51, fault_resize_yes, fault_resize_no,
    fault_L53, fault_L54, fault_L56, fault_recheck_write_yes, fault_recheck_write_no, fault_L58,
    fault_L61_yes, fault_L61_no, fault_L64, fault_L65_yes, fault_L65_no, fault_L68_yes,
    fault_L68_no, fault_L71_yes, fault_L71_no, fault_L73_yes, fault_L73_no, fault_L75_yes,
    fault_L75_no, fault_L76, fault_install, fault_L80, fault_L80_2, fault_L81, fault_stale,
    truncate_L89, truncate_shrink, truncate_shrink_2, truncate_L91, truncate_L91_2, truncate_bump,
    truncate_bump_2, truncate_L93, truncate_L93_2, truncate_L94, truncate_L94b, truncate_L94b_2,
    truncate_L95, truncate_L96, truncate_L96_2, truncate_L96b, truncate_L98_yes, truncate_L98_no,
    truncate_L98b, truncate_L100, truncate_L102, truncate_L104, truncate_L105_yes, truncate_L105_no,
    truncate_L105_no_2, truncate_unmap_again, truncate_unmap_again_2, truncate_L108,
    truncate_L110_yes, truncate_L110_no, truncate_L110b, truncate_L112, truncate_L114,
    truncate_remove, truncate_out, truncate_out_2, truncate_L121, truncate_L121_2, truncate_L122,
    truncate_L122b, invalidate_L126, invalidate_L126_2, invalidate_L127, invalidate_L128,
    invalidate_L129_yes, invalidate_L129_no, invalidate_L129_no_2, invalidate_L130,
    invalidate_L130_2, invalidate_L131_yes, invalidate_L131_yes_2, invalidate_L131_no,
    invalidate_L132, invalidate_unmap_locked, invalidate_unmap_locked_2, invalidate_L134,
    invalidate_L136_yes, invalidate_L136_no, invalidate_L136b, invalidate_L138, invalidate_L140,
    invalidate_remove, invalidate_L145, invalidate_out, invalidate_out_2, invalidate_L148,
    invalidate_L148b
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct tiny {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int fault = 1;
    static constexpr int truncate = 1;
    static constexpr int invalidate = 1;
};

struct small {
    static constexpr int Addr = 2;
    static constexpr int Page = 2;
    static constexpr int fault = 2;
    static constexpr int truncate = 1;
    static constexpr int invalidate = 1;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct PageFields {
        bool inside{};
        bool cached = true;
        bool removing = false;
        std::int32_t mapcount = 0;

        friend bool operator==(const PageFields&, const PageFields&) = default;
    };

    /// One page fault at `addr`: do_no_page(), since 2.6.23 __do_fault().
    struct FaultFields {
        FaultLocation location = FaultLocation::retry;
        Addr addr;
        Page page = null;
        std::int32_t seq = 0;
        Table<Scope, bool(Page)> holds_page_lock;
        bool holds_ptl = false;

        friend bool operator==(const FaultFields&, const FaultFields&) = default;
    };

    /// One truncation that cuts off `page`: vmtruncate() and truncate_inode_pages().
    struct TruncateFields {
        TruncateLocation location = TruncateLocation::L89;
        Page page;
        Addr a = null;
        Addr a_2 = null;
        Table<Scope, bool(Page)> holds_page_lock;
        bool holds_ptl = false;
        bool holds_removers = false;
        Table<Scope, bool(Addr)> visited;
        Table<Scope, bool(Addr)> visited_2;

        friend bool operator==(const TruncateFields&, const TruncateFields&) = default;
    };

    /// One call of invalidate_inode_pages2_range() for `page`, which may well be inside i_size.
    struct InvalidateFields {
        InvalidateLocation location = InvalidateLocation::L126;
        Page page;
        Addr a = null;
        Table<Scope, bool(Page)> holds_page_lock;
        bool holds_ptl = false;
        bool holds_removers = false;
        Table<Scope, bool(Addr)> visited;

        friend bool operator==(const InvalidateFields&, const InvalidateFields&) = default;
    };

    Table<Scope, Page(Addr)> pte;
    std::int32_t truncate_count = 0;
    std::int32_t removals = 0;
    Table<Scope, PageFields(Page)> page;
    Table<Scope, FaultFields(Fault)> fault;
    Table<Scope, TruncateFields(Truncate)> truncate;
    Table<Scope, InvalidateFields(Invalidate)> invalidate;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = do_no_page::State<Scope>;
    using Step = do_no_page::Step;
    using Property = do_no_page::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 111> actions{{
        {"fault.retry", 42, "start", Process::fault, FaultLocation::retry, sort_info<Scope, Fault>},
        {"fault.retry_2", 44, "seq = read_seqcount_begin(removals)", Process::fault,
            FaultLocation::retry, sort_info<Scope, Fault>},
        {"fault.sample_yes", 47, "if (!page.cached): yes", Process::fault, FaultLocation::sample,
            sort_info<Scope, Fault>},
        {"fault.sample_no", 47, "if (!page.cached): no", Process::fault, FaultLocation::sample,
            sort_info<Scope, Fault>},
        {"fault.sample", 43, "seq = atomic_read(truncate_count)", Process::fault,
            FaultLocation::sample, sort_info<Scope, Fault>},
        {"fault.L43", 43, "seq = atomic_read(truncate_count)", Process::fault, FaultLocation::L43,
            sort_info<Scope, Fault>},
        {"fault.L44", 44, "seq = read_seqcount_begin(removals)", Process::fault, FaultLocation::L44,
            sort_info<Scope, Fault>},
        {"fault.pick", 46, "page = choose (Page p) where p.inside else return", Process::fault,
            FaultLocation::pick, sort_info<Scope, Fault>, sort_info<Scope, Page>},
        {"fault.pick_none", 46, "page = choose (Page p) where p.inside else return: none",
            Process::fault, FaultLocation::pick, sort_info<Scope, Fault>},
        {"fault.L46", 46, "page = choose (Page p) where p.inside else return", Process::fault,
            FaultLocation::L46, sort_info<Scope, Fault>, sort_info<Scope, Page>},
        {"fault.L46_none", 46, "page = choose (Page p) where p.inside else return: none",
            Process::fault, FaultLocation::L46, sort_info<Scope, Fault>},
        {"fault.L47_yes", 47, "if (!page.cached): yes", Process::fault, FaultLocation::L47,
            sort_info<Scope, Fault>},
        {"fault.L47_no", 47, "if (!page.cached): no", Process::fault, FaultLocation::L47,
            sort_info<Scope, Fault>},
        {"fault.L48", 49, "lock_page(page.lock)", Process::fault, FaultLocation::L48,
            sort_info<Scope, Fault>},
        {"fault.recheck_yes", 51, "if (!page.cached): yes", Process::fault, FaultLocation::recheck,
            sort_info<Scope, Fault>},
        {"fault.recheck_no", 51, "if (!page.cached): no", Process::fault, FaultLocation::recheck,
            sort_info<Scope, Fault>},
        {"fault.L51", 51, "unlock_page(page.lock)", Process::fault, FaultLocation::L51,
            sort_info<Scope, Fault>},
        {"fault.resize_yes", 53, "if (!page.inside): yes", Process::fault, FaultLocation::resize,
            sort_info<Scope, Fault>},
        {"fault.resize_no", 53, "if (!page.inside): no", Process::fault, FaultLocation::resize,
            sort_info<Scope, Fault>},
        {"fault.L53", 53, "unlock_page(page.lock)", Process::fault, FaultLocation::L53,
            sort_info<Scope, Fault>},
        {"fault.L54", 55, "unlock_page(page.lock)", Process::fault, FaultLocation::L54,
            sort_info<Scope, Fault>},
        {"fault.L56", 56, "lock_page(page.lock)", Process::fault, FaultLocation::L56,
            sort_info<Scope, Fault>},
        {"fault.recheck_write_yes", 58, "if (!page.cached): yes", Process::fault,
            FaultLocation::recheck_write, sort_info<Scope, Fault>},
        {"fault.recheck_write_no", 58, "if (!page.cached): no", Process::fault,
            FaultLocation::recheck_write, sort_info<Scope, Fault>},
        {"fault.L58", 58, "unlock_page(page.lock)", Process::fault, FaultLocation::L58,
            sort_info<Scope, Fault>},
        {"fault.L61_yes", 62, "if (atomic_read(truncate_count) != seq): yes", Process::fault,
            FaultLocation::L61, sort_info<Scope, Fault>},
        {"fault.L61_no", 62, "if (atomic_read(truncate_count) != seq): no", Process::fault,
            FaultLocation::L61, sort_info<Scope, Fault>},
        {"fault.L64", 64, "spin_lock(ptl)", Process::fault, FaultLocation::L64,
            sort_info<Scope, Fault>},
        {"fault.L65_yes", 66, "if (atomic_read(truncate_count) != seq): yes", Process::fault,
            FaultLocation::L65, sort_info<Scope, Fault>},
        {"fault.L65_no", 66, "if (atomic_read(truncate_count) != seq): no", Process::fault,
            FaultLocation::L65, sort_info<Scope, Fault>},
        {"fault.L68_yes", 69, "if (read_seqcount_retry(removals, seq)): yes", Process::fault,
            FaultLocation::L68, sort_info<Scope, Fault>},
        {"fault.L68_no", 69, "if (read_seqcount_retry(removals, seq)): no", Process::fault,
            FaultLocation::L68, sort_info<Scope, Fault>},
        {"fault.L71_yes", 72, "if (page.removing): yes", Process::fault, FaultLocation::L71,
            sort_info<Scope, Fault>},
        {"fault.L71_no", 72, "if (page.removing): no", Process::fault, FaultLocation::L71,
            sort_info<Scope, Fault>},
        {"fault.L73_yes", 73, "if (!page.cached): yes", Process::fault, FaultLocation::L73,
            sort_info<Scope, Fault>},
        {"fault.L73_no", 73, "if (!page.cached): no", Process::fault, FaultLocation::L73,
            sort_info<Scope, Fault>},
        {"fault.L75_yes", 75, "if (pte[addr] == null): yes", Process::fault, FaultLocation::L75,
            sort_info<Scope, Fault>},
        {"fault.L75_no", 75, "if (pte[addr] == null): no", Process::fault, FaultLocation::L75,
            sort_info<Scope, Fault>},
        {"fault.L76", 76, "atomic_inc(page.mapcount)", Process::fault, FaultLocation::L76,
            sort_info<Scope, Fault>},
        {"fault.install", 78, "pte[addr] = page", Process::fault, FaultLocation::install,
            sort_info<Scope, Fault>},
        {"fault.L80", 80, "spin_unlock(ptl)", Process::fault, FaultLocation::L80,
            sort_info<Scope, Fault>},
        {"fault.L80_2", 80, "spin_unlock(ptl)", Process::fault, FaultLocation::L80,
            sort_info<Scope, Fault>},
        {"fault.L81", 81, "unlock_page(page.lock)", Process::fault, FaultLocation::L81,
            sort_info<Scope, Fault>},
        {"fault.stale", 84, "spin_unlock(ptl)", Process::fault, FaultLocation::stale,
            sort_info<Scope, Fault>},
        {"truncate.L89", 90, "start", Process::truncate, TruncateLocation::L89,
            sort_info<Scope, Truncate>},
        {"truncate.shrink", 91, "page.inside = false", Process::truncate, TruncateLocation::shrink,
            sort_info<Scope, Truncate>},
        {"truncate.shrink_2", 91, "page.inside = false", Process::truncate,
            TruncateLocation::shrink, sort_info<Scope, Truncate>},
        {"truncate.L91", 91, "page.inside = false", Process::truncate, TruncateLocation::L91,
            sort_info<Scope, Truncate>},
        {"truncate.L91_2", 91, "page.inside = false", Process::truncate, TruncateLocation::L91,
            sort_info<Scope, Truncate>},
        {"truncate.bump", 93, "atomic_inc(truncate_count)", Process::truncate,
            TruncateLocation::bump, sort_info<Scope, Truncate>},
        {"truncate.bump_2", 93, "atomic_inc(truncate_count)", Process::truncate,
            TruncateLocation::bump, sort_info<Scope, Truncate>},
        {"truncate.L93", 93, "atomic_inc(truncate_count)", Process::truncate, TruncateLocation::L93,
            sort_info<Scope, Truncate>},
        {"truncate.L93_2", 93, "atomic_inc(truncate_count)", Process::truncate,
            TruncateLocation::L93, sort_info<Scope, Truncate>},
        {"truncate.L94", 94, "mutex_lock(removers)", Process::truncate, TruncateLocation::L94,
            sort_info<Scope, Truncate>},
        {"truncate.L94b", 94, "write_seqcount_begin(removals)", Process::truncate,
            TruncateLocation::L94b, sort_info<Scope, Truncate>},
        {"truncate.L94b_2", 94, "write_seqcount_begin(removals)", Process::truncate,
            TruncateLocation::L94b, sort_info<Scope, Truncate>},
        {"truncate.L95", 95, "page.removing = true", Process::truncate, TruncateLocation::L95,
            sort_info<Scope, Truncate>},
        {"truncate.L96", 96, "for (Addr a): next", Process::truncate, TruncateLocation::L96,
            sort_info<Scope, Truncate>, sort_info<Scope, Addr>},
        {"truncate.L96_2", 96, "for (Addr a): done", Process::truncate, TruncateLocation::L96,
            sort_info<Scope, Truncate>},
        {"truncate.L96b", 97, "spin_lock(ptl)", Process::truncate, TruncateLocation::L96b,
            sort_info<Scope, Truncate>},
        {"truncate.L98_yes", 98, "if (pte[a] == page): yes", Process::truncate,
            TruncateLocation::L98, sort_info<Scope, Truncate>},
        {"truncate.L98_no", 98, "if (pte[a] == page): no", Process::truncate, TruncateLocation::L98,
            sort_info<Scope, Truncate>},
        {"truncate.L98b", 99, "pte[a] = null", Process::truncate, TruncateLocation::L98b,
            sort_info<Scope, Truncate>},
        {"truncate.L100", 100, "atomic_dec(page.mapcount)", Process::truncate,
            TruncateLocation::L100, sort_info<Scope, Truncate>},
        {"truncate.L102", 102, "spin_unlock(ptl)", Process::truncate, TruncateLocation::L102,
            sort_info<Scope, Truncate>},
        {"truncate.L104", 104, "lock_page(page.lock)", Process::truncate, TruncateLocation::L104,
            sort_info<Scope, Truncate>},
        {"truncate.L105_yes", 105, "if (!page.cached): yes", Process::truncate,
            TruncateLocation::L105, sort_info<Scope, Truncate>},
        {"truncate.L105_no", 105, "if (!page.cached): no", Process::truncate,
            TruncateLocation::L105, sort_info<Scope, Truncate>},
        {"truncate.L105_no_2", 105, "if (!page.cached): no", Process::truncate,
            TruncateLocation::L105, sort_info<Scope, Truncate>},
        {"truncate.unmap_again", 108, "for (Addr a): next", Process::truncate,
            TruncateLocation::unmap_again, sort_info<Scope, Truncate>, sort_info<Scope, Addr>},
        {"truncate.unmap_again_2", 108, "for (Addr a): done", Process::truncate,
            TruncateLocation::unmap_again, sort_info<Scope, Truncate>},
        {"truncate.L108", 109, "spin_lock(ptl)", Process::truncate, TruncateLocation::L108,
            sort_info<Scope, Truncate>},
        {"truncate.L110_yes", 110, "if (pte[a] == page): yes", Process::truncate,
            TruncateLocation::L110, sort_info<Scope, Truncate>},
        {"truncate.L110_no", 110, "if (pte[a] == page): no", Process::truncate,
            TruncateLocation::L110, sort_info<Scope, Truncate>},
        {"truncate.L110b", 111, "pte[a] = null", Process::truncate, TruncateLocation::L110b,
            sort_info<Scope, Truncate>},
        {"truncate.L112", 112, "atomic_dec(page.mapcount)", Process::truncate,
            TruncateLocation::L112, sort_info<Scope, Truncate>},
        {"truncate.L114", 114, "spin_unlock(ptl)", Process::truncate, TruncateLocation::L114,
            sort_info<Scope, Truncate>},
        {"truncate.remove", 118, "page.cached = false", Process::truncate, TruncateLocation::remove,
            sort_info<Scope, Truncate>},
        {"truncate.out", 120, "unlock_page(page.lock)", Process::truncate, TruncateLocation::out,
            sort_info<Scope, Truncate>},
        {"truncate.out_2", 120, "unlock_page(page.lock)", Process::truncate, TruncateLocation::out,
            sort_info<Scope, Truncate>},
        {"truncate.L121", 121, "page.removing = false", Process::truncate, TruncateLocation::L121,
            sort_info<Scope, Truncate>},
        {"truncate.L121_2", 121, "page.removing = false", Process::truncate, TruncateLocation::L121,
            sort_info<Scope, Truncate>},
        {"truncate.L122", 122, "write_seqcount_end(removals)", Process::truncate,
            TruncateLocation::L122, sort_info<Scope, Truncate>},
        {"truncate.L122b", 122, "mutex_unlock(removers)", Process::truncate,
            TruncateLocation::L122b, sort_info<Scope, Truncate>},
        {"invalidate.L126", 128, "lock_page(page.lock)", Process::invalidate,
            InvalidateLocation::L126, sort_info<Scope, Invalidate>},
        {"invalidate.L126_2", 127, "mutex_lock(removers)", Process::invalidate,
            InvalidateLocation::L126, sort_info<Scope, Invalidate>},
        {"invalidate.L127", 127, "write_seqcount_begin(removals)", Process::invalidate,
            InvalidateLocation::L127, sort_info<Scope, Invalidate>},
        {"invalidate.L128", 128, "lock_page(page.lock)", Process::invalidate,
            InvalidateLocation::L128, sort_info<Scope, Invalidate>},
        {"invalidate.L129_yes", 129, "if (!page.cached): yes", Process::invalidate,
            InvalidateLocation::L129, sort_info<Scope, Invalidate>},
        {"invalidate.L129_no", 129, "if (!page.cached): no", Process::invalidate,
            InvalidateLocation::L129, sort_info<Scope, Invalidate>},
        {"invalidate.L129_no_2", 129, "if (!page.cached): no", Process::invalidate,
            InvalidateLocation::L129, sort_info<Scope, Invalidate>},
        {"invalidate.L130", 130, "page.removing = true", Process::invalidate,
            InvalidateLocation::L130, sort_info<Scope, Invalidate>},
        {"invalidate.L130_2", 130, "page.removing = true", Process::invalidate,
            InvalidateLocation::L130, sort_info<Scope, Invalidate>},
        {"invalidate.L131_yes", 131, "if (unmap == always || atomic_read(page.mapcount) > 0): yes",
            Process::invalidate, InvalidateLocation::L131, sort_info<Scope, Invalidate>},
        {"invalidate.L131_yes_2", 131,
            "if (unmap == always || atomic_read(page.mapcount) > 0): yes", Process::invalidate,
            InvalidateLocation::L131, sort_info<Scope, Invalidate>},
        {"invalidate.L131_no", 131, "if (unmap == always || atomic_read(page.mapcount) > 0): no",
            Process::invalidate, InvalidateLocation::L131, sort_info<Scope, Invalidate>},
        {"invalidate.L132", 132, "atomic_inc(truncate_count)", Process::invalidate,
            InvalidateLocation::L132, sort_info<Scope, Invalidate>},
        {"invalidate.unmap_locked", 134, "for (Addr a): next", Process::invalidate,
            InvalidateLocation::unmap_locked, sort_info<Scope, Invalidate>, sort_info<Scope, Addr>},
        {"invalidate.unmap_locked_2", 134, "for (Addr a): done", Process::invalidate,
            InvalidateLocation::unmap_locked, sort_info<Scope, Invalidate>},
        {"invalidate.L134", 135, "spin_lock(ptl)", Process::invalidate, InvalidateLocation::L134,
            sort_info<Scope, Invalidate>},
        {"invalidate.L136_yes", 136, "if (pte[a] == page): yes", Process::invalidate,
            InvalidateLocation::L136, sort_info<Scope, Invalidate>},
        {"invalidate.L136_no", 136, "if (pte[a] == page): no", Process::invalidate,
            InvalidateLocation::L136, sort_info<Scope, Invalidate>},
        {"invalidate.L136b", 137, "pte[a] = null", Process::invalidate, InvalidateLocation::L136b,
            sort_info<Scope, Invalidate>},
        {"invalidate.L138", 138, "atomic_dec(page.mapcount)", Process::invalidate,
            InvalidateLocation::L138, sort_info<Scope, Invalidate>},
        {"invalidate.L140", 140, "spin_unlock(ptl)", Process::invalidate, InvalidateLocation::L140,
            sort_info<Scope, Invalidate>},
        {"invalidate.remove", 144, "page.cached = false", Process::invalidate,
            InvalidateLocation::remove, sort_info<Scope, Invalidate>},
        {"invalidate.L145", 145, "page.removing = false", Process::invalidate,
            InvalidateLocation::L145, sort_info<Scope, Invalidate>},
        {"invalidate.out", 147, "unlock_page(page.lock)", Process::invalidate,
            InvalidateLocation::out, sort_info<Scope, Invalidate>},
        {"invalidate.out_2", 147, "unlock_page(page.lock)", Process::invalidate,
            InvalidateLocation::out, sort_info<Scope, Invalidate>},
        {"invalidate.L148", 148, "write_seqcount_end(removals)", Process::invalidate,
            InvalidateLocation::L148, sort_info<Scope, Invalidate>},
        {"invalidate.L148b", 148, "mutex_unlock(removers)", Process::invalidate,
            InvalidateLocation::L148b, sort_info<Scope, Invalidate>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Page page : members<Scope, Page>) visit(s.page[page].inside, 0, 1);
        for (const Fault fault : members<Scope, Fault>)
            visit(s.fault[fault].addr, 0, sort_size<Scope, Addr> - 1);
        for (const Truncate truncate : members<Scope, Truncate>)
            visit(s.truncate[truncate].page, 0, sort_size<Scope, Page> - 1);
        for (const Invalidate invalidate : members<Scope, Invalidate>)
            visit(s.invalidate[invalidate].page, 0, sort_size<Scope, Page> - 1);
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
            case Process::truncate:
                return to_number(s.truncate[Truncate{self}].location);
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
            case Action::fault_sample_yes:
                return fault_sample_yes(s, chosen.instance<Fault>());
            case Action::fault_sample_no:
                return fault_sample_no(s, chosen.instance<Fault>());
            case Action::fault_sample:
                return fault_sample(s, chosen.instance<Fault>());
            case Action::fault_L43:
                return fault_L43(s, chosen.instance<Fault>());
            case Action::fault_L44:
                return fault_L44(s, chosen.instance<Fault>());
            case Action::fault_pick:
                return fault_pick(s, chosen.instance<Fault>(), chosen.choice<Page>(0));
            case Action::fault_pick_none:
                return fault_pick_none(s, chosen.instance<Fault>());
            case Action::fault_L46:
                return fault_L46(s, chosen.instance<Fault>(), chosen.choice<Page>(0));
            case Action::fault_L46_none:
                return fault_L46_none(s, chosen.instance<Fault>());
            case Action::fault_L47_yes:
                return fault_L47_yes(s, chosen.instance<Fault>());
            case Action::fault_L47_no:
                return fault_L47_no(s, chosen.instance<Fault>());
            case Action::fault_L48:
                return fault_L48(s, chosen.instance<Fault>());
            case Action::fault_recheck_yes:
                return fault_recheck_yes(s, chosen.instance<Fault>());
            case Action::fault_recheck_no:
                return fault_recheck_no(s, chosen.instance<Fault>());
            case Action::fault_L51:
                return fault_L51(s, chosen.instance<Fault>());
            case Action::fault_resize_yes:
                return fault_resize_yes(s, chosen.instance<Fault>());
            case Action::fault_resize_no:
                return fault_resize_no(s, chosen.instance<Fault>());
            case Action::fault_L53:
                return fault_L53(s, chosen.instance<Fault>());
            case Action::fault_L54:
                return fault_L54(s, chosen.instance<Fault>());
            case Action::fault_L56:
                return fault_L56(s, chosen.instance<Fault>());
            case Action::fault_recheck_write_yes:
                return fault_recheck_write_yes(s, chosen.instance<Fault>());
            case Action::fault_recheck_write_no:
                return fault_recheck_write_no(s, chosen.instance<Fault>());
            case Action::fault_L58:
                return fault_L58(s, chosen.instance<Fault>());
            case Action::fault_L61_yes:
                return fault_L61_yes(s, chosen.instance<Fault>());
            case Action::fault_L61_no:
                return fault_L61_no(s, chosen.instance<Fault>());
            case Action::fault_L64:
                return fault_L64(s, chosen.instance<Fault>());
            case Action::fault_L65_yes:
                return fault_L65_yes(s, chosen.instance<Fault>());
            case Action::fault_L65_no:
                return fault_L65_no(s, chosen.instance<Fault>());
            case Action::fault_L68_yes:
                return fault_L68_yes(s, chosen.instance<Fault>());
            case Action::fault_L68_no:
                return fault_L68_no(s, chosen.instance<Fault>());
            case Action::fault_L71_yes:
                return fault_L71_yes(s, chosen.instance<Fault>());
            case Action::fault_L71_no:
                return fault_L71_no(s, chosen.instance<Fault>());
            case Action::fault_L73_yes:
                return fault_L73_yes(s, chosen.instance<Fault>());
            case Action::fault_L73_no:
                return fault_L73_no(s, chosen.instance<Fault>());
            case Action::fault_L75_yes:
                return fault_L75_yes(s, chosen.instance<Fault>());
            case Action::fault_L75_no:
                return fault_L75_no(s, chosen.instance<Fault>());
            case Action::fault_L76:
                return fault_L76(s, chosen.instance<Fault>());
            case Action::fault_install:
                return fault_install(s, chosen.instance<Fault>());
            case Action::fault_L80:
                return fault_L80(s, chosen.instance<Fault>());
            case Action::fault_L80_2:
                return fault_L80_2(s, chosen.instance<Fault>());
            case Action::fault_L81:
                return fault_L81(s, chosen.instance<Fault>());
            case Action::fault_stale:
                return fault_stale(s, chosen.instance<Fault>());
            case Action::truncate_L89:
                return truncate_L89(s, chosen.instance<Truncate>());
            case Action::truncate_shrink:
                return truncate_shrink(s, chosen.instance<Truncate>());
            case Action::truncate_shrink_2:
                return truncate_shrink_2(s, chosen.instance<Truncate>());
            case Action::truncate_L91:
                return truncate_L91(s, chosen.instance<Truncate>());
            case Action::truncate_L91_2:
                return truncate_L91_2(s, chosen.instance<Truncate>());
            case Action::truncate_bump:
                return truncate_bump(s, chosen.instance<Truncate>());
            case Action::truncate_bump_2:
                return truncate_bump_2(s, chosen.instance<Truncate>());
            case Action::truncate_L93:
                return truncate_L93(s, chosen.instance<Truncate>());
            case Action::truncate_L93_2:
                return truncate_L93_2(s, chosen.instance<Truncate>());
            case Action::truncate_L94:
                return truncate_L94(s, chosen.instance<Truncate>());
            case Action::truncate_L94b:
                return truncate_L94b(s, chosen.instance<Truncate>());
            case Action::truncate_L94b_2:
                return truncate_L94b_2(s, chosen.instance<Truncate>());
            case Action::truncate_L95:
                return truncate_L95(s, chosen.instance<Truncate>());
            case Action::truncate_L96:
                return truncate_L96(s, chosen.instance<Truncate>(), chosen.choice<Addr>(0));
            case Action::truncate_L96_2:
                return truncate_L96_2(s, chosen.instance<Truncate>());
            case Action::truncate_L96b:
                return truncate_L96b(s, chosen.instance<Truncate>());
            case Action::truncate_L98_yes:
                return truncate_L98_yes(s, chosen.instance<Truncate>());
            case Action::truncate_L98_no:
                return truncate_L98_no(s, chosen.instance<Truncate>());
            case Action::truncate_L98b:
                return truncate_L98b(s, chosen.instance<Truncate>());
            case Action::truncate_L100:
                return truncate_L100(s, chosen.instance<Truncate>());
            case Action::truncate_L102:
                return truncate_L102(s, chosen.instance<Truncate>());
            case Action::truncate_L104:
                return truncate_L104(s, chosen.instance<Truncate>());
            case Action::truncate_L105_yes:
                return truncate_L105_yes(s, chosen.instance<Truncate>());
            case Action::truncate_L105_no:
                return truncate_L105_no(s, chosen.instance<Truncate>());
            case Action::truncate_L105_no_2:
                return truncate_L105_no_2(s, chosen.instance<Truncate>());
            case Action::truncate_unmap_again:
                return truncate_unmap_again(s, chosen.instance<Truncate>(), chosen.choice<Addr>(0));
            case Action::truncate_unmap_again_2:
                return truncate_unmap_again_2(s, chosen.instance<Truncate>());
            case Action::truncate_L108:
                return truncate_L108(s, chosen.instance<Truncate>());
            case Action::truncate_L110_yes:
                return truncate_L110_yes(s, chosen.instance<Truncate>());
            case Action::truncate_L110_no:
                return truncate_L110_no(s, chosen.instance<Truncate>());
            case Action::truncate_L110b:
                return truncate_L110b(s, chosen.instance<Truncate>());
            case Action::truncate_L112:
                return truncate_L112(s, chosen.instance<Truncate>());
            case Action::truncate_L114:
                return truncate_L114(s, chosen.instance<Truncate>());
            case Action::truncate_remove:
                return truncate_remove(s, chosen.instance<Truncate>());
            case Action::truncate_out:
                return truncate_out(s, chosen.instance<Truncate>());
            case Action::truncate_out_2:
                return truncate_out_2(s, chosen.instance<Truncate>());
            case Action::truncate_L121:
                return truncate_L121(s, chosen.instance<Truncate>());
            case Action::truncate_L121_2:
                return truncate_L121_2(s, chosen.instance<Truncate>());
            case Action::truncate_L122:
                return truncate_L122(s, chosen.instance<Truncate>());
            case Action::truncate_L122b:
                return truncate_L122b(s, chosen.instance<Truncate>());
            case Action::invalidate_L126:
                return invalidate_L126(s, chosen.instance<Invalidate>());
            case Action::invalidate_L126_2:
                return invalidate_L126_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L127:
                return invalidate_L127(s, chosen.instance<Invalidate>());
            case Action::invalidate_L128:
                return invalidate_L128(s, chosen.instance<Invalidate>());
            case Action::invalidate_L129_yes:
                return invalidate_L129_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L129_no:
                return invalidate_L129_no(s, chosen.instance<Invalidate>());
            case Action::invalidate_L129_no_2:
                return invalidate_L129_no_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L130:
                return invalidate_L130(s, chosen.instance<Invalidate>());
            case Action::invalidate_L130_2:
                return invalidate_L130_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L131_yes:
                return invalidate_L131_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L131_yes_2:
                return invalidate_L131_yes_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L131_no:
                return invalidate_L131_no(s, chosen.instance<Invalidate>());
            case Action::invalidate_L132:
                return invalidate_L132(s, chosen.instance<Invalidate>());
            case Action::invalidate_unmap_locked:
                return invalidate_unmap_locked(
                    s, chosen.instance<Invalidate>(), chosen.choice<Addr>(0));
            case Action::invalidate_unmap_locked_2:
                return invalidate_unmap_locked_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L134:
                return invalidate_L134(s, chosen.instance<Invalidate>());
            case Action::invalidate_L136_yes:
                return invalidate_L136_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L136_no:
                return invalidate_L136_no(s, chosen.instance<Invalidate>());
            case Action::invalidate_L136b:
                return invalidate_L136b(s, chosen.instance<Invalidate>());
            case Action::invalidate_L138:
                return invalidate_L138(s, chosen.instance<Invalidate>());
            case Action::invalidate_L140:
                return invalidate_L140(s, chosen.instance<Invalidate>());
            case Action::invalidate_remove:
                return invalidate_remove(s, chosen.instance<Invalidate>());
            case Action::invalidate_L145:
                return invalidate_L145(s, chosen.instance<Invalidate>());
            case Action::invalidate_out:
                return invalidate_out(s, chosen.instance<Invalidate>());
            case Action::invalidate_out_2:
                return invalidate_out_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L148:
                return invalidate_L148(s, chosen.instance<Invalidate>());
            case Action::invalidate_L148b:
                return invalidate_L148b(s, chosen.instance<Invalidate>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// No address maps a page that the cache has let go. do_no_page.latch:152: the invariant
    /// `no_dangling_pte`.
    [[nodiscard]] constexpr bool no_dangling_pte(const State& s) const noexcept {
        return forall<Scope, Addr>([&](Addr a) {
            return s.pte[a] == null || s.page[s.pte[a]].cached;
        });
    }

    /// When truncate() returns, nothing beyond the new end of the file is mapped, and nothing will
    /// be. do_no_page.latch:156: the invariant `truncated_for_good`.
    [[nodiscard]] constexpr bool truncated_for_good(const State& s) const noexcept {
        return forall<Scope, Truncate, Addr>([&](Truncate t, Addr a) {
            return s.truncate[t].location != TruncateLocation::end ||
                s.pte[a] != s.truncate[t].page;
        });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Fault>([&](Fault i) {
                return s.fault[i].location == FaultLocation::end;
            }) &&
            forall<Scope, Truncate>([&](Truncate i) {
                return s.truncate[i].location == TruncateLocation::end;
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
        if (!no_dangling_pte(s)) violated.insert(Property::no_dangling_pte);
        if (!truncated_for_good(s)) violated.insert(Property::truncated_for_good);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Fault self : members<Scope, Fault>) {
            const auto& me = s.fault[self];
            switch (me.location) {
                case FaultLocation::L48:
                    // this instance waits for `Page.lock`, which it holds itself (taken in lines 49,
                    // 56)
                    if ((!config.drop_recheck || !config.drop_resize) &&
                        me.holds_page_lock[me.page])
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 64)
                    if ((!config.drop_recheck || !config.drop_resize) && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    // a second `Page.lock` is taken while one is held (taken in lines 49, 56), and
                    // nothing orders the two
                    if (exists<Scope, Page>([&](Page x) {
                        return me.holds_page_lock[x] && me.page != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                case FaultLocation::L56:
                    // this instance waits for `Page.lock`, which it holds itself (taken in lines 49,
                    // 56)
                    if (me.holds_page_lock[me.page]) violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 64)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // a second `Page.lock` is taken while one is held (taken in lines 49, 56), and
                    // nothing orders the two
                    if (exists<Scope, Page>([&](Page x) {
                        return me.holds_page_lock[x] && me.page != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                case FaultLocation::L64:
                    // this instance waits for `ptl`, which it holds itself (taken in line 64)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Truncate self : members<Scope, Truncate>) {
            const auto& me = s.truncate[self];
            switch (me.location) {
                case TruncateLocation::L94:
                    // this instance waits for `removers`, which it holds itself (taken in line 94)
                    if (me.holds_removers) violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in lines 97, 109)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                case TruncateLocation::L96b:
                case TruncateLocation::L108:
                    // this instance waits for `ptl`, which it holds itself (taken in lines 97, 109)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                case TruncateLocation::L104:
                    // this instance waits for `Page.lock`, which it holds itself (taken in line 104)
                    if (me.holds_page_lock[me.page]) violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in lines 97, 109)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                default:
                    break;
            }
        }
        for (const Invalidate self : members<Scope, Invalidate>) {
            const auto& me = s.invalidate[self];
            switch (me.location) {
                case InvalidateLocation::L126:
                    // this instance waits for `Page.lock`, which it holds itself (taken in line 128)
                    if (config.fix != Fix::sequence && me.holds_page_lock[me.page])
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 135)
                    if (config.fix != Fix::sequence && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    // this instance waits for `removers`, which it holds itself (taken in line 127)
                    if (config.fix == Fix::sequence && me.holds_removers)
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 135)
                    if (config.fix == Fix::sequence && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    break;
                case InvalidateLocation::L128:
                    // this instance waits for `Page.lock`, which it holds itself (taken in line 128)
                    if (me.holds_page_lock[me.page]) violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 135)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                case InvalidateLocation::L134:
                    // this instance waits for `ptl`, which it holds itself (taken in line 135)
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
            forall<Scope, Truncate>([&](Truncate i) {
                return !s.truncate[i].holds_page_lock[page];
            }) &&
            forall<Scope, Invalidate>([&](Invalidate i) {
                return !s.invalidate[i].holds_page_lock[page];
            });
    }

    /// True if nobody holds `ptl`.
    [[nodiscard]] static constexpr bool ptl_is_free(const State& s) noexcept {
        return forall<Scope, Fault>([&](Fault i) { return !s.fault[i].holds_ptl; }) &&
            forall<Scope, Truncate>([&](Truncate i) { return !s.truncate[i].holds_ptl; }) &&
            forall<Scope, Invalidate>([&](Invalidate i) { return !s.invalidate[i].holds_ptl; });
    }

    /// True if nobody holds `removers`.
    [[nodiscard]] static constexpr bool removers_is_free(const State& s) noexcept {
        return forall<Scope, Truncate>([&](Truncate i) { return !s.truncate[i].holds_removers; }) &&
            forall<Scope, Invalidate>([&](Invalidate i) {
                return !s.invalidate[i].holds_removers;
            });
    }

    /// do_no_page.latch:42: start
    ///     in: sample:
    constexpr Outcome fault_retry(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::retry) return Outcome::not_enabled();
        if (!config.swap_sample_pick && config.fix == Fix::sequence) return Outcome::not_enabled();
        me.location =
            config.swap_sample_pick ? FaultLocation::pick
                : config.fix == Fix::counter ? FaultLocation::L43
                : FaultLocation::L46;
        return Outcome::taken();
    }

    /// do_no_page.latch:44: seq = read_seqcount_begin(removals)
    constexpr Outcome fault_retry_2(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::retry) return Outcome::not_enabled();
        if (config.swap_sample_pick || config.fix != Fix::sequence || modulo(s.removals, 2) != 0)
            return Outcome::not_enabled();
        me.seq = s.removals;
        me.location = FaultLocation::L46;
        return Outcome::taken();
    }

    /// do_no_page.latch:47: if (!page.cached): yes
    ///     in: if (!page.cached) return;
    constexpr Outcome fault_sample_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::sample) return Outcome::not_enabled();
        if (config.fix == Fix::counter || s.page[me.page].cached) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.location = FaultLocation::end;
        return outcome;
    }

    /// do_no_page.latch:47: if (!page.cached): no
    ///     in: if (!page.cached) return;
    constexpr Outcome fault_sample_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::sample) return Outcome::not_enabled();
        if (config.fix == Fix::counter || !s.page[me.page].cached) return Outcome::not_enabled();
        me.location = config.fix == Fix::locked ? FaultLocation::L48 : FaultLocation::L64;
        return Outcome::taken();
    }

    /// do_no_page.latch:43: seq = atomic_read(truncate_count)
    constexpr Outcome fault_sample(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::sample) return Outcome::not_enabled();
        if (config.fix != Fix::counter) return Outcome::not_enabled();
        me.seq = s.truncate_count;
        me.location = FaultLocation::L47;
        return Outcome::taken();
    }

    /// do_no_page.latch:43: seq = atomic_read(truncate_count)
    constexpr Outcome fault_L43(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L43) return Outcome::not_enabled();
        me.seq = s.truncate_count;
        me.location =
            config.fix == Fix::sequence ? FaultLocation::L44
                : config.swap_sample_pick ? FaultLocation::sample
                : FaultLocation::L46;
        return Outcome::taken();
    }

    /// do_no_page.latch:44: seq = read_seqcount_begin(removals)
    constexpr Outcome fault_L44(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L44) return Outcome::not_enabled();
        if (modulo(s.removals, 2) != 0) return Outcome::not_enabled();
        me.seq = s.removals;
        me.location = config.swap_sample_pick ? FaultLocation::sample : FaultLocation::L46;
        return Outcome::taken();
    }

    /// do_no_page.latch:46: page = choose (Page p) where p.inside else return
    constexpr Outcome fault_line_46(
        State& s, Fault self, Page p, FaultLocation at, FaultLocation next) const noexcept {
        auto& me = s.fault[self];
        if (me.location != at) return Outcome::not_enabled();
        if (!s.page[p].inside) return Outcome::not_enabled();
        me.page = p;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome fault_pick(State& s, Fault self, Page p) const noexcept {
        return fault_line_46(
            s, self, p, FaultLocation::pick, config.fix == Fix::sequence ? FaultLocation::L44
                : config.swap_sample_pick ? FaultLocation::sample
                : FaultLocation::L46);
    }

    /// do_no_page.latch:46: page = choose (Page p) where p.inside else return: none
    ///     in: page = choose (Page p) where p.inside else return;
    constexpr Outcome fault_line_46_none(State& s, Fault self, FaultLocation at) const noexcept {
        auto& me = s.fault[self];
        if (me.location != at) return Outcome::not_enabled();
        if (exists<Scope, Page>([&](Page p) { return s.page[p].inside; }))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.location = FaultLocation::end;
        return outcome;
    }

    constexpr Outcome fault_pick_none(State& s, Fault self) const noexcept {
        return fault_line_46_none(s, self, FaultLocation::pick);
    }

    constexpr Outcome fault_L46(State& s, Fault self, Page p) const noexcept {
        return fault_line_46(s, self, p, FaultLocation::L46, FaultLocation::L47);
    }

    constexpr Outcome fault_L46_none(State& s, Fault self) const noexcept {
        return fault_line_46_none(s, self, FaultLocation::L46);
    }

    /// do_no_page.latch:47: if (!page.cached): yes
    ///     in: if (!page.cached) return;
    constexpr Outcome fault_L47_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L47) return Outcome::not_enabled();
        if (s.page[me.page].cached) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.location = FaultLocation::end;
        return outcome;
    }

    /// do_no_page.latch:47: if (!page.cached): no
    ///     in: if (!page.cached) return;
    constexpr Outcome fault_L47_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L47) return Outcome::not_enabled();
        if (!s.page[me.page].cached) return Outcome::not_enabled();
        me.location =
            config.fix == Fix::locked ? FaultLocation::L48
                : config.fix == Fix::counter && config.compare_early ? FaultLocation::L61
                : FaultLocation::L64;
        return Outcome::taken();
    }

    /// do_no_page.latch:49: lock_page(page.lock)
    constexpr Outcome fault_L48(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L48) return Outcome::not_enabled();
        if ((config.drop_recheck && config.drop_resize) || !page_lock_is_free(s, me.page))
            return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = config.drop_recheck ? FaultLocation::resize : FaultLocation::recheck;
        return Outcome::taken();
    }

    /// do_no_page.latch:51: if (!page.cached): yes
    ///     in: if (!page.cached) { unlock_page(page.lock); goto retry; }
    constexpr Outcome fault_recheck_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::recheck) return Outcome::not_enabled();
        if (s.page[me.page].cached) return Outcome::not_enabled();
        me.location = FaultLocation::L51;
        return Outcome::taken();
    }

    /// do_no_page.latch:51: if (!page.cached): no
    ///     in: if (!page.cached) { unlock_page(page.lock); goto retry; }
    constexpr Outcome fault_recheck_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::recheck) return Outcome::not_enabled();
        if (!s.page[me.page].cached) return Outcome::not_enabled();
        me.location =
            !config.drop_resize ? FaultLocation::resize
                : config.mkwrite ? FaultLocation::L54
                : config.fix == Fix::counter && config.compare_early ? FaultLocation::L61
                : FaultLocation::L64;
        return Outcome::taken();
    }

    /// do_no_page.latch:51: unlock_page(page.lock)
    constexpr Outcome fault_L51(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L51) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Truncate x : members<Scope, Truncate>)
            s.truncate[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location =
            config.swap_sample_pick ? FaultLocation::pick
                : config.fix == Fix::sequence ? FaultLocation::L44
                : config.fix == Fix::counter ? FaultLocation::L43
                : FaultLocation::L46;
        return Outcome::taken();
    }

    /// do_no_page.latch:53: if (!page.inside): yes
    ///     in: if (!page.inside) { unlock_page(page.lock); return; }
    constexpr Outcome fault_resize_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::resize) return Outcome::not_enabled();
        if (s.page[me.page].inside) return Outcome::not_enabled();
        me.location = FaultLocation::L53;
        return Outcome::taken();
    }

    /// do_no_page.latch:53: if (!page.inside): no
    ///     in: if (!page.inside) { unlock_page(page.lock); return; }
    constexpr Outcome fault_resize_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::resize) return Outcome::not_enabled();
        if (!s.page[me.page].inside) return Outcome::not_enabled();
        me.location =
            config.mkwrite ? FaultLocation::L54
                : config.fix == Fix::counter && config.compare_early ? FaultLocation::L61
                : FaultLocation::L64;
        return Outcome::taken();
    }

    /// do_no_page.latch:53: unlock_page(page.lock)
    constexpr Outcome fault_L53(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L53) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.page != x && me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Truncate x : members<Scope, Truncate>)
            s.truncate[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// do_no_page.latch:55: unlock_page(page.lock)
    constexpr Outcome fault_L54(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L54) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Truncate x : members<Scope, Truncate>)
            s.truncate[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location = FaultLocation::L56;
        return Outcome::taken();
    }

    /// do_no_page.latch:56: lock_page(page.lock)
    constexpr Outcome fault_L56(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L56) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.page)) return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location =
            !config.drop_recheck_write ? FaultLocation::recheck_write
                : config.fix == Fix::counter && config.compare_early ? FaultLocation::L61
                : FaultLocation::L64;
        return Outcome::taken();
    }

    /// do_no_page.latch:58: if (!page.cached): yes
    ///     in: if (!page.cached) { unlock_page(page.lock); goto retry; }
    constexpr Outcome fault_recheck_write_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::recheck_write) return Outcome::not_enabled();
        if (s.page[me.page].cached) return Outcome::not_enabled();
        me.location = FaultLocation::L58;
        return Outcome::taken();
    }

    /// do_no_page.latch:58: if (!page.cached): no
    ///     in: if (!page.cached) { unlock_page(page.lock); goto retry; }
    constexpr Outcome fault_recheck_write_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::recheck_write) return Outcome::not_enabled();
        if (!s.page[me.page].cached) return Outcome::not_enabled();
        me.location =
            config.fix == Fix::counter && config.compare_early
                ? FaultLocation::L61
                : FaultLocation::L64;
        return Outcome::taken();
    }

    /// do_no_page.latch:58: unlock_page(page.lock)
    constexpr Outcome fault_L58(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L58) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Truncate x : members<Scope, Truncate>)
            s.truncate[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location =
            config.swap_sample_pick ? FaultLocation::pick
                : config.fix == Fix::sequence ? FaultLocation::L44
                : config.fix == Fix::counter ? FaultLocation::L43
                : FaultLocation::L46;
        return Outcome::taken();
    }

    /// do_no_page.latch:62: if (atomic_read(truncate_count) != seq): yes
    ///     in: if (atomic_read(truncate_count) != seq) goto retry;
    constexpr Outcome fault_L61_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L61) return Outcome::not_enabled();
        if (s.truncate_count == me.seq) return Outcome::not_enabled();
        me.location =
            config.swap_sample_pick ? FaultLocation::pick
                : config.fix == Fix::sequence ? FaultLocation::L44
                : config.fix == Fix::counter ? FaultLocation::L43
                : FaultLocation::L46;
        return Outcome::taken();
    }

    /// do_no_page.latch:62: if (atomic_read(truncate_count) != seq): no
    ///     in: if (atomic_read(truncate_count) != seq) goto retry;
    constexpr Outcome fault_L61_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L61) return Outcome::not_enabled();
        if (s.truncate_count != me.seq) return Outcome::not_enabled();
        me.location = FaultLocation::L64;
        return Outcome::taken();
    }

    /// do_no_page.latch:64: spin_lock(ptl)
    constexpr Outcome fault_L64(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L64) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location =
            config.fix == Fix::flag ? FaultLocation::L71
                : config.fix == Fix::sequence ? FaultLocation::L68
                : config.fix == Fix::counter && !config.compare_early ? FaultLocation::L65
                : FaultLocation::L75;
        return Outcome::taken();
    }

    /// do_no_page.latch:66: if (atomic_read(truncate_count) != seq): yes
    ///     in: if (atomic_read(truncate_count) != seq) goto stale;
    constexpr Outcome fault_L65_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L65) return Outcome::not_enabled();
        if (s.truncate_count == me.seq) return Outcome::not_enabled();
        me.location = FaultLocation::stale;
        return Outcome::taken();
    }

    /// do_no_page.latch:66: if (atomic_read(truncate_count) != seq): no
    ///     in: if (atomic_read(truncate_count) != seq) goto stale;
    constexpr Outcome fault_L65_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L65) return Outcome::not_enabled();
        if (s.truncate_count != me.seq) return Outcome::not_enabled();
        me.location =
            config.fix == Fix::flag ? FaultLocation::L71
                : config.fix == Fix::sequence ? FaultLocation::L68
                : FaultLocation::L75;
        return Outcome::taken();
    }

    /// do_no_page.latch:69: if (read_seqcount_retry(removals, seq)): yes
    ///     in: if (read_seqcount_retry(removals, seq)) goto stale;
    constexpr Outcome fault_L68_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L68) return Outcome::not_enabled();
        if (s.removals == me.seq) return Outcome::not_enabled();
        me.location = FaultLocation::stale;
        return Outcome::taken();
    }

    /// do_no_page.latch:69: if (read_seqcount_retry(removals, seq)): no
    ///     in: if (read_seqcount_retry(removals, seq)) goto stale;
    constexpr Outcome fault_L68_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L68) return Outcome::not_enabled();
        if (s.removals != me.seq) return Outcome::not_enabled();
        me.location = config.fix == Fix::flag ? FaultLocation::L71 : FaultLocation::L75;
        return Outcome::taken();
    }

    /// do_no_page.latch:72: if (page.removing): yes
    ///     in: if (page.removing) goto stale;
    constexpr Outcome fault_L71_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L71) return Outcome::not_enabled();
        if (!s.page[me.page].removing) return Outcome::not_enabled();
        me.location = FaultLocation::stale;
        return Outcome::taken();
    }

    /// do_no_page.latch:72: if (page.removing): no
    ///     in: if (page.removing) goto stale;
    constexpr Outcome fault_L71_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L71) return Outcome::not_enabled();
        if (s.page[me.page].removing) return Outcome::not_enabled();
        me.location = FaultLocation::L73;
        return Outcome::taken();
    }

    /// do_no_page.latch:73: if (!page.cached): yes
    ///     in: if (!page.cached) goto stale;
    constexpr Outcome fault_L73_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L73) return Outcome::not_enabled();
        if (s.page[me.page].cached) return Outcome::not_enabled();
        me.location = FaultLocation::stale;
        return Outcome::taken();
    }

    /// do_no_page.latch:73: if (!page.cached): no
    ///     in: if (!page.cached) goto stale;
    constexpr Outcome fault_L73_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L73) return Outcome::not_enabled();
        if (!s.page[me.page].cached) return Outcome::not_enabled();
        me.location = FaultLocation::L75;
        return Outcome::taken();
    }

    /// do_no_page.latch:75: if (pte[addr] == null): yes
    ///     in: if (pte[addr] == null) {
    constexpr Outcome fault_L75_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L75) return Outcome::not_enabled();
        if (s.pte[me.addr] != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location =
            config.unmap == Unmap::while_mapped ? FaultLocation::L76 : FaultLocation::install;
        return outcome;
    }

    /// do_no_page.latch:75: if (pte[addr] == null): no
    ///     in: if (pte[addr] == null) {
    constexpr Outcome fault_L75_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L75) return Outcome::not_enabled();
        if (s.pte[me.addr] == null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = FaultLocation::L80;
        return outcome;
    }

    /// do_no_page.latch:76: atomic_inc(page.mapcount)
    constexpr Outcome fault_L76(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L76) return Outcome::not_enabled();
        s.page[me.page].mapcount += 1;
        me.location = FaultLocation::install;
        return Outcome::taken();
    }

    /// do_no_page.latch:78: pte[addr] = page
    constexpr Outcome fault_install(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::install) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.addr] = me.page;
        me.location = FaultLocation::L80;
        return outcome;
    }

    /// do_no_page.latch:80: spin_unlock(ptl)
    constexpr Outcome fault_L80(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L80) return Outcome::not_enabled();
        if (config.fix == Fix::locked) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.holds_ptl = false;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// do_no_page.latch:80: spin_unlock(ptl)
    constexpr Outcome fault_L80_2(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L80) return Outcome::not_enabled();
        if (config.fix != Fix::locked) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = FaultLocation::L81;
        return Outcome::taken();
    }

    /// do_no_page.latch:81: unlock_page(page.lock)
    constexpr Outcome fault_L81(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L81) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.page != x && me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Truncate x : members<Scope, Truncate>)
            s.truncate[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location = FaultLocation::end;
        return outcome;
    }

    /// do_no_page.latch:84: spin_unlock(ptl)
    constexpr Outcome fault_stale(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::stale) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location =
            config.swap_sample_pick ? FaultLocation::pick
                : config.fix == Fix::sequence ? FaultLocation::L44
                : config.fix == Fix::counter ? FaultLocation::L43
                : FaultLocation::L46;
        return Outcome::taken();
    }

    /// do_no_page.latch:90: start
    ///     in: shrink:
    constexpr Outcome truncate_L89(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L89) return Outcome::not_enabled();
        me.location =
            !config.swap_shrink_bump ? TruncateLocation::shrink
                : config.fix == Fix::counter ? TruncateLocation::bump
                : TruncateLocation::L91;
        return Outcome::taken();
    }

    /// do_no_page.latch:91: page.inside = false
    constexpr Outcome truncate_shrink(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::shrink) return Outcome::not_enabled();
        if (!config.swap_shrink_bump && !one_of(config.fix, Fix::flag, Fix::sequence, Fix::counter))
            return Outcome::not_enabled();
        s.page[me.page].inside = false;
        me.location =
            config.swap_shrink_bump ? TruncateLocation::L91
                : config.fix == Fix::sequence ? TruncateLocation::L94
                : config.fix == Fix::counter ? TruncateLocation::L93
                : TruncateLocation::L95;
        return Outcome::taken();
    }

    /// do_no_page.latch:91: page.inside = false
    constexpr Outcome truncate_shrink_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::shrink) return Outcome::not_enabled();
        if (config.swap_shrink_bump ||
            config.fix == Fix::counter ||
            config.fix == Fix::sequence ||
            config.fix == Fix::flag)
            return Outcome::not_enabled();
        s.page[me.page].inside = false;
        me.visited.fill(false);
        me.location = TruncateLocation::L96;
        return Outcome::taken();
    }

    /// do_no_page.latch:91: page.inside = false
    constexpr Outcome truncate_L91(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L91) return Outcome::not_enabled();
        if (config.fix == Fix::sequence || config.fix == Fix::flag) return Outcome::not_enabled();
        s.page[me.page].inside = false;
        me.visited.fill(false);
        me.location = TruncateLocation::L96;
        return Outcome::taken();
    }

    /// do_no_page.latch:91: page.inside = false
    constexpr Outcome truncate_L91_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L91) return Outcome::not_enabled();
        if (config.fix != Fix::flag && config.fix != Fix::sequence) return Outcome::not_enabled();
        s.page[me.page].inside = false;
        me.location = config.fix == Fix::sequence ? TruncateLocation::L94 : TruncateLocation::L95;
        return Outcome::taken();
    }

    /// do_no_page.latch:93: atomic_inc(truncate_count)
    constexpr Outcome truncate_bump(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::bump) return Outcome::not_enabled();
        if (!config.swap_shrink_bump && !one_of(config.fix, Fix::flag, Fix::sequence, Fix::counter))
            return Outcome::not_enabled();
        s.truncate_count += 1;
        me.location =
            config.swap_shrink_bump ? TruncateLocation::L91
                : config.fix == Fix::sequence ? TruncateLocation::L94
                : config.fix == Fix::counter ? TruncateLocation::L93
                : TruncateLocation::L95;
        return Outcome::taken();
    }

    /// do_no_page.latch:93: atomic_inc(truncate_count)
    constexpr Outcome truncate_bump_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::bump) return Outcome::not_enabled();
        if (config.swap_shrink_bump ||
            config.fix == Fix::counter ||
            config.fix == Fix::sequence ||
            config.fix == Fix::flag)
            return Outcome::not_enabled();
        s.truncate_count += 1;
        me.visited.fill(false);
        me.location = TruncateLocation::L96;
        return Outcome::taken();
    }

    /// do_no_page.latch:93: atomic_inc(truncate_count)
    constexpr Outcome truncate_L93(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L93) return Outcome::not_enabled();
        if (config.fix == Fix::sequence || config.fix == Fix::flag) return Outcome::not_enabled();
        s.truncate_count += 1;
        me.visited.fill(false);
        me.location = TruncateLocation::L96;
        return Outcome::taken();
    }

    /// do_no_page.latch:93: atomic_inc(truncate_count)
    constexpr Outcome truncate_L93_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L93) return Outcome::not_enabled();
        if (config.fix != Fix::flag && config.fix != Fix::sequence) return Outcome::not_enabled();
        s.truncate_count += 1;
        me.location = config.fix == Fix::sequence ? TruncateLocation::L94 : TruncateLocation::L95;
        return Outcome::taken();
    }

    /// do_no_page.latch:94: mutex_lock(removers)
    constexpr Outcome truncate_L94(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L94) return Outcome::not_enabled();
        if (!removers_is_free(s)) return Outcome::not_enabled();
        me.holds_removers = true;
        me.location = TruncateLocation::L94b;
        return Outcome::taken();
    }

    /// do_no_page.latch:94: write_seqcount_begin(removals)
    constexpr Outcome truncate_L94b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L94b) return Outcome::not_enabled();
        if (config.fix == Fix::flag) return Outcome::not_enabled();
        // `removals` is in a write section already
        if (modulo(s.removals, 2) != 0) return Outcome::trapped(Property::seqcount_misuse);
        Outcome outcome = Outcome::taken();
        // a write section of `removals` begins without `removers`
        if (!me.holds_removers) outcome.violate(Property::seqcount_misuse);
        s.removals += 1;
        me.visited.fill(false);
        me.location = TruncateLocation::L96;
        return outcome;
    }

    /// do_no_page.latch:94: write_seqcount_begin(removals)
    constexpr Outcome truncate_L94b_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L94b) return Outcome::not_enabled();
        if (config.fix != Fix::flag) return Outcome::not_enabled();
        // `removals` is in a write section already
        if (modulo(s.removals, 2) != 0) return Outcome::trapped(Property::seqcount_misuse);
        Outcome outcome = Outcome::taken();
        // a write section of `removals` begins without `removers`
        if (!me.holds_removers) outcome.violate(Property::seqcount_misuse);
        s.removals += 1;
        me.location = TruncateLocation::L95;
        return outcome;
    }

    /// do_no_page.latch:95: page.removing = true
    constexpr Outcome truncate_L95(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L95) return Outcome::not_enabled();
        s.page[me.page].removing = true;
        me.visited.fill(false);
        me.location = TruncateLocation::L96;
        return Outcome::taken();
    }

    /// do_no_page.latch:96: for (Addr a): next
    ///     in: for (Addr a) {
    constexpr Outcome truncate_L96(State& s, Truncate self, Addr a) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L96) return Outcome::not_enabled();
        if (me.visited[a]) return Outcome::not_enabled();
        me.a = a;
        me.visited[a] = true;
        me.location = TruncateLocation::L96b;
        return Outcome::taken();
    }

    /// do_no_page.latch:96: for (Addr a): done
    ///     in: for (Addr a) {
    constexpr Outcome truncate_L96_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L96) return Outcome::not_enabled();
        if (!forall<Scope, Addr>([&](Addr a) { return me.visited[a]; }))
            return Outcome::not_enabled();
        me.location = TruncateLocation::L104;
        return Outcome::taken();
    }

    /// do_no_page.latch:97: spin_lock(ptl)
    constexpr Outcome truncate_L96b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L96b) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = TruncateLocation::L98;
        return Outcome::taken();
    }

    /// do_no_page.latch:98: if (pte[a] == page): yes
    ///     in: if (pte[a] == page) {
    constexpr Outcome truncate_L98_yes(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L98) return Outcome::not_enabled();
        if (me.page != s.pte[me.a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TruncateLocation::L98b;
        return outcome;
    }

    /// do_no_page.latch:98: if (pte[a] == page): no
    ///     in: if (pte[a] == page) {
    constexpr Outcome truncate_L98_no(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L98) return Outcome::not_enabled();
        if (me.page == s.pte[me.a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TruncateLocation::L102;
        return outcome;
    }

    /// do_no_page.latch:99: pte[a] = null
    constexpr Outcome truncate_L98b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L98b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.a] = null;
        me.location =
            config.unmap == Unmap::while_mapped ? TruncateLocation::L100 : TruncateLocation::L102;
        return outcome;
    }

    /// do_no_page.latch:100: atomic_dec(page.mapcount)
    constexpr Outcome truncate_L100(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L100) return Outcome::not_enabled();
        s.page[me.page].mapcount -= 1;
        me.location = TruncateLocation::L102;
        return Outcome::taken();
    }

    /// do_no_page.latch:102: spin_unlock(ptl)
    constexpr Outcome truncate_L102(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L102) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = TruncateLocation::L96;
        return Outcome::taken();
    }

    /// do_no_page.latch:104: lock_page(page.lock)
    constexpr Outcome truncate_L104(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L104) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.page)) return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = TruncateLocation::L105;
        return Outcome::taken();
    }

    /// do_no_page.latch:105: if (!page.cached): yes
    ///     in: if (!page.cached) goto out;
    constexpr Outcome truncate_L105_yes(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L105) return Outcome::not_enabled();
        if (s.page[me.page].cached) return Outcome::not_enabled();
        me.location = TruncateLocation::out;
        return Outcome::taken();
    }

    /// do_no_page.latch:105: if (!page.cached): no
    ///     in: if (!page.cached) goto out;
    constexpr Outcome truncate_L105_no(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L105) return Outcome::not_enabled();
        if ((config.fix == Fix::locked && !config.drop_unmap_again) || !s.page[me.page].cached)
            return Outcome::not_enabled();
        me.location = TruncateLocation::remove;
        return Outcome::taken();
    }

    /// do_no_page.latch:105: if (!page.cached): no
    ///     in: if (!page.cached) goto out;
    constexpr Outcome truncate_L105_no_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L105) return Outcome::not_enabled();
        if (config.fix != Fix::locked || config.drop_unmap_again || !s.page[me.page].cached)
            return Outcome::not_enabled();
        me.visited_2.fill(false);
        me.location = TruncateLocation::unmap_again;
        return Outcome::taken();
    }

    /// do_no_page.latch:108: for (Addr a): next
    ///     in: for (Addr a) {
    constexpr Outcome truncate_unmap_again(State& s, Truncate self, Addr a) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::unmap_again) return Outcome::not_enabled();
        if (me.visited_2[a]) return Outcome::not_enabled();
        me.a_2 = a;
        me.visited_2[a] = true;
        me.location = TruncateLocation::L108;
        return Outcome::taken();
    }

    /// do_no_page.latch:108: for (Addr a): done
    ///     in: for (Addr a) {
    constexpr Outcome truncate_unmap_again_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::unmap_again) return Outcome::not_enabled();
        if (!forall<Scope, Addr>([&](Addr a) { return me.visited_2[a]; }))
            return Outcome::not_enabled();
        me.location = TruncateLocation::remove;
        return Outcome::taken();
    }

    /// do_no_page.latch:109: spin_lock(ptl)
    constexpr Outcome truncate_L108(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L108) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = TruncateLocation::L110;
        return Outcome::taken();
    }

    /// do_no_page.latch:110: if (pte[a] == page): yes
    ///     in: if (pte[a] == page) {
    constexpr Outcome truncate_L110_yes(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L110) return Outcome::not_enabled();
        if (me.page != s.pte[me.a_2]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TruncateLocation::L110b;
        return outcome;
    }

    /// do_no_page.latch:110: if (pte[a] == page): no
    ///     in: if (pte[a] == page) {
    constexpr Outcome truncate_L110_no(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L110) return Outcome::not_enabled();
        if (me.page == s.pte[me.a_2]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TruncateLocation::L114;
        return outcome;
    }

    /// do_no_page.latch:111: pte[a] = null
    constexpr Outcome truncate_L110b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L110b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.a_2] = null;
        me.location =
            config.unmap == Unmap::while_mapped ? TruncateLocation::L112 : TruncateLocation::L114;
        return outcome;
    }

    /// do_no_page.latch:112: atomic_dec(page.mapcount)
    constexpr Outcome truncate_L112(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L112) return Outcome::not_enabled();
        s.page[me.page].mapcount -= 1;
        me.location = TruncateLocation::L114;
        return Outcome::taken();
    }

    /// do_no_page.latch:114: spin_unlock(ptl)
    constexpr Outcome truncate_L114(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L114) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = TruncateLocation::unmap_again;
        return Outcome::taken();
    }

    /// do_no_page.latch:118: page.cached = false
    constexpr Outcome truncate_remove(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::remove) return Outcome::not_enabled();
        s.page[me.page].cached = false;
        me.location = TruncateLocation::out;
        return Outcome::taken();
    }

    /// do_no_page.latch:120: unlock_page(page.lock)
    constexpr Outcome truncate_out(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::out) return Outcome::not_enabled();
        if (config.fix == Fix::flag || config.fix == Fix::sequence) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.page != x && me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `removers` is still held at the end
        if (me.holds_removers) outcome.violate(Property::held_at_exit);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Truncate x : members<Scope, Truncate>)
            s.truncate[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location = TruncateLocation::end;
        return outcome;
    }

    /// do_no_page.latch:120: unlock_page(page.lock)
    constexpr Outcome truncate_out_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::out) return Outcome::not_enabled();
        if (config.fix != Fix::sequence && config.fix != Fix::flag) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Truncate x : members<Scope, Truncate>)
            s.truncate[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location = config.fix == Fix::flag ? TruncateLocation::L121 : TruncateLocation::L122;
        return Outcome::taken();
    }

    /// do_no_page.latch:121: page.removing = false
    constexpr Outcome truncate_L121(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L121) return Outcome::not_enabled();
        if (config.fix == Fix::sequence) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `removers` is still held at the end
        if (me.holds_removers) outcome.violate(Property::held_at_exit);
        s.page[me.page].removing = false;
        me.location = TruncateLocation::end;
        return outcome;
    }

    /// do_no_page.latch:121: page.removing = false
    constexpr Outcome truncate_L121_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L121) return Outcome::not_enabled();
        if (config.fix != Fix::sequence) return Outcome::not_enabled();
        s.page[me.page].removing = false;
        me.location = TruncateLocation::L122;
        return Outcome::taken();
    }

    /// do_no_page.latch:122: write_seqcount_end(removals)
    constexpr Outcome truncate_L122(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L122) return Outcome::not_enabled();
        // `removals` is in no write section
        if (modulo(s.removals, 2) == 0) return Outcome::trapped(Property::seqcount_misuse);
        s.removals += 1;
        me.location = TruncateLocation::L122b;
        return Outcome::taken();
    }

    /// do_no_page.latch:122: mutex_unlock(removers)
    constexpr Outcome truncate_L122b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L122b) return Outcome::not_enabled();
        // `removers` is not held by this instance
        if (!me.holds_removers) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_removers = false;
        me.location = TruncateLocation::end;
        return outcome;
    }

    /// do_no_page.latch:128: lock_page(page.lock)
    constexpr Outcome invalidate_L126(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L126) return Outcome::not_enabled();
        if (config.fix == Fix::sequence || !page_lock_is_free(s, me.page))
            return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = InvalidateLocation::L129;
        return Outcome::taken();
    }

    /// do_no_page.latch:127: mutex_lock(removers)
    constexpr Outcome invalidate_L126_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L126) return Outcome::not_enabled();
        if (config.fix != Fix::sequence || !removers_is_free(s)) return Outcome::not_enabled();
        me.holds_removers = true;
        me.location = InvalidateLocation::L127;
        return Outcome::taken();
    }

    /// do_no_page.latch:127: write_seqcount_begin(removals)
    constexpr Outcome invalidate_L127(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L127) return Outcome::not_enabled();
        // `removals` is in a write section already
        if (modulo(s.removals, 2) != 0) return Outcome::trapped(Property::seqcount_misuse);
        Outcome outcome = Outcome::taken();
        // a write section of `removals` begins without `removers`
        if (!me.holds_removers) outcome.violate(Property::seqcount_misuse);
        s.removals += 1;
        me.location = InvalidateLocation::L128;
        return outcome;
    }

    /// do_no_page.latch:128: lock_page(page.lock)
    constexpr Outcome invalidate_L128(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L128) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.page)) return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = InvalidateLocation::L129;
        return Outcome::taken();
    }

    /// do_no_page.latch:129: if (!page.cached): yes
    ///     in: if (!page.cached) goto out;
    constexpr Outcome invalidate_L129_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L129) return Outcome::not_enabled();
        if (s.page[me.page].cached) return Outcome::not_enabled();
        me.location = InvalidateLocation::out;
        return Outcome::taken();
    }

    /// do_no_page.latch:129: if (!page.cached): no
    ///     in: if (!page.cached) goto out;
    constexpr Outcome invalidate_L129_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L129) return Outcome::not_enabled();
        if (config.fix == Fix::flag ||
            config.unmap != Unmap::always ||
            config.fix == Fix::counter ||
            !s.page[me.page].cached)
            return Outcome::not_enabled();
        me.visited.fill(false);
        me.location = InvalidateLocation::unmap_locked;
        return Outcome::taken();
    }

    /// do_no_page.latch:129: if (!page.cached): no
    ///     in: if (!page.cached) goto out;
    constexpr Outcome invalidate_L129_no_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L129) return Outcome::not_enabled();
        if ((config.fix != Fix::counter &&
                config.unmap == Unmap::always &&
                config.fix != Fix::flag) ||
            !s.page[me.page].cached)
            return Outcome::not_enabled();
        me.location =
            config.fix == Fix::flag ? InvalidateLocation::L130
                : config.unmap == Unmap::always ? InvalidateLocation::L132
                : InvalidateLocation::L131;
        return Outcome::taken();
    }

    /// do_no_page.latch:130: page.removing = true
    constexpr Outcome invalidate_L130(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L130) return Outcome::not_enabled();
        if (config.unmap != Unmap::always || config.fix == Fix::counter)
            return Outcome::not_enabled();
        s.page[me.page].removing = true;
        me.visited.fill(false);
        me.location = InvalidateLocation::unmap_locked;
        return Outcome::taken();
    }

    /// do_no_page.latch:130: page.removing = true
    constexpr Outcome invalidate_L130_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L130) return Outcome::not_enabled();
        if (config.fix != Fix::counter && config.unmap == Unmap::always)
            return Outcome::not_enabled();
        s.page[me.page].removing = true;
        me.location =
            config.unmap == Unmap::always ? InvalidateLocation::L132 : InvalidateLocation::L131;
        return Outcome::taken();
    }

    /// do_no_page.latch:131: if (unmap == always || atomic_read(page.mapcount) > 0): yes
    ///     in: if (unmap == always || atomic_read(page.mapcount) > 0) {
    constexpr Outcome invalidate_L131_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L131) return Outcome::not_enabled();
        if (config.fix == Fix::counter || s.page[me.page].mapcount <= 0)
            return Outcome::not_enabled();
        me.visited.fill(false);
        me.location = InvalidateLocation::unmap_locked;
        return Outcome::taken();
    }

    /// do_no_page.latch:131: if (unmap == always || atomic_read(page.mapcount) > 0): yes
    ///     in: if (unmap == always || atomic_read(page.mapcount) > 0) {
    constexpr Outcome invalidate_L131_yes_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L131) return Outcome::not_enabled();
        if (config.fix != Fix::counter || s.page[me.page].mapcount <= 0)
            return Outcome::not_enabled();
        me.location = InvalidateLocation::L132;
        return Outcome::taken();
    }

    /// do_no_page.latch:131: if (unmap == always || atomic_read(page.mapcount) > 0): no
    ///     in: if (unmap == always || atomic_read(page.mapcount) > 0) {
    constexpr Outcome invalidate_L131_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L131) return Outcome::not_enabled();
        if (s.page[me.page].mapcount > 0) return Outcome::not_enabled();
        me.location = InvalidateLocation::remove;
        return Outcome::taken();
    }

    /// do_no_page.latch:132: atomic_inc(truncate_count)
    constexpr Outcome invalidate_L132(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L132) return Outcome::not_enabled();
        s.truncate_count += 1;
        me.visited.fill(false);
        me.location = InvalidateLocation::unmap_locked;
        return Outcome::taken();
    }

    /// do_no_page.latch:134: for (Addr a): next
    ///     in: for (Addr a) {
    constexpr Outcome invalidate_unmap_locked(State& s, Invalidate self, Addr a) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::unmap_locked) return Outcome::not_enabled();
        if (me.visited[a]) return Outcome::not_enabled();
        me.a = a;
        me.visited[a] = true;
        me.location = InvalidateLocation::L134;
        return Outcome::taken();
    }

    /// do_no_page.latch:134: for (Addr a): done
    ///     in: for (Addr a) {
    constexpr Outcome invalidate_unmap_locked_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::unmap_locked) return Outcome::not_enabled();
        if (!forall<Scope, Addr>([&](Addr a) { return me.visited[a]; }))
            return Outcome::not_enabled();
        me.location = InvalidateLocation::remove;
        return Outcome::taken();
    }

    /// do_no_page.latch:135: spin_lock(ptl)
    constexpr Outcome invalidate_L134(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L134) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = InvalidateLocation::L136;
        return Outcome::taken();
    }

    /// do_no_page.latch:136: if (pte[a] == page): yes
    ///     in: if (pte[a] == page) {
    constexpr Outcome invalidate_L136_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L136) return Outcome::not_enabled();
        if (me.page != s.pte[me.a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = InvalidateLocation::L136b;
        return outcome;
    }

    /// do_no_page.latch:136: if (pte[a] == page): no
    ///     in: if (pte[a] == page) {
    constexpr Outcome invalidate_L136_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L136) return Outcome::not_enabled();
        if (me.page == s.pte[me.a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = InvalidateLocation::L140;
        return outcome;
    }

    /// do_no_page.latch:137: pte[a] = null
    constexpr Outcome invalidate_L136b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L136b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.a] = null;
        me.location =
            config.unmap == Unmap::while_mapped
                ? InvalidateLocation::L138
                : InvalidateLocation::L140;
        return outcome;
    }

    /// do_no_page.latch:138: atomic_dec(page.mapcount)
    constexpr Outcome invalidate_L138(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L138) return Outcome::not_enabled();
        s.page[me.page].mapcount -= 1;
        me.location = InvalidateLocation::L140;
        return Outcome::taken();
    }

    /// do_no_page.latch:140: spin_unlock(ptl)
    constexpr Outcome invalidate_L140(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L140) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = InvalidateLocation::unmap_locked;
        return Outcome::taken();
    }

    /// do_no_page.latch:144: page.cached = false
    constexpr Outcome invalidate_remove(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::remove) return Outcome::not_enabled();
        s.page[me.page].cached = false;
        me.location = config.fix == Fix::flag ? InvalidateLocation::L145 : InvalidateLocation::out;
        return Outcome::taken();
    }

    /// do_no_page.latch:145: page.removing = false
    constexpr Outcome invalidate_L145(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L145) return Outcome::not_enabled();
        s.page[me.page].removing = false;
        me.location = InvalidateLocation::out;
        return Outcome::taken();
    }

    /// do_no_page.latch:147: unlock_page(page.lock)
    constexpr Outcome invalidate_out(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::out) return Outcome::not_enabled();
        if (config.fix == Fix::sequence) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.page != x && me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `removers` is still held at the end
        if (me.holds_removers) outcome.violate(Property::held_at_exit);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Truncate x : members<Scope, Truncate>)
            s.truncate[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location = InvalidateLocation::end;
        return outcome;
    }

    /// do_no_page.latch:147: unlock_page(page.lock)
    constexpr Outcome invalidate_out_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::out) return Outcome::not_enabled();
        if (config.fix != Fix::sequence) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Truncate x : members<Scope, Truncate>)
            s.truncate[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location = InvalidateLocation::L148;
        return Outcome::taken();
    }

    /// do_no_page.latch:148: write_seqcount_end(removals)
    constexpr Outcome invalidate_L148(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L148) return Outcome::not_enabled();
        // `removals` is in no write section
        if (modulo(s.removals, 2) == 0) return Outcome::trapped(Property::seqcount_misuse);
        s.removals += 1;
        me.location = InvalidateLocation::L148b;
        return Outcome::taken();
    }

    /// do_no_page.latch:148: mutex_unlock(removers)
    constexpr Outcome invalidate_L148b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L148b) return Outcome::not_enabled();
        // `removers` is not held by this instance
        if (!me.holds_removers) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_removers = false;
        me.location = InvalidateLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Addr addr : members<Scope, Addr>) visit(s.pte[addr], "pte[", addr, "]");
        visit(s.truncate_count, "truncate_count");
        visit(s.removals, "removals");
        for (const Page page : members<Scope, Page>) {
            visit(s.page[page].inside, page, ".inside");
            visit(s.page[page].cached, page, ".cached");
            visit(s.page[page].removing, page, ".removing");
            visit(s.page[page].mapcount, page, ".mapcount");
        }
        for (const Fault fault : members<Scope, Fault>) {
            visit(s.fault[fault].location, fault, ".location");
            visit(s.fault[fault].addr, fault, ".addr");
            visit(s.fault[fault].page, fault, ".page");
            visit(s.fault[fault].seq, fault, ".seq");
            for (const Page page : members<Scope, Page>)
                visit(s.fault[fault].holds_page_lock[page], fault, ".holds_page_lock[", page, "]");
            visit(s.fault[fault].holds_ptl, fault, ".holds_ptl");
        }
        for (const Truncate truncate : members<Scope, Truncate>) {
            visit(s.truncate[truncate].location, truncate, ".location");
            visit(s.truncate[truncate].page, truncate, ".page");
            visit(s.truncate[truncate].a, truncate, ".a");
            visit(s.truncate[truncate].a_2, truncate, ".a 2");
            for (const Page page : members<Scope, Page>)
                visit(
                    s.truncate[truncate].holds_page_lock[page], truncate, ".holds_page_lock[", page,
                    "]");
            visit(s.truncate[truncate].holds_ptl, truncate, ".holds_ptl");
            visit(s.truncate[truncate].holds_removers, truncate, ".holds_removers");
            for (const Addr addr : members<Scope, Addr>)
                visit(s.truncate[truncate].visited[addr], truncate, ".visited[", addr, "]");
            for (const Addr addr : members<Scope, Addr>)
                visit(s.truncate[truncate].visited_2[addr], truncate, ".visited 2[", addr, "]");
        }
        for (const Invalidate invalidate : members<Scope, Invalidate>) {
            visit(s.invalidate[invalidate].location, invalidate, ".location");
            visit(s.invalidate[invalidate].page, invalidate, ".page");
            visit(s.invalidate[invalidate].a, invalidate, ".a");
            for (const Page page : members<Scope, Page>)
                visit(
                    s.invalidate[invalidate].holds_page_lock[page], invalidate, ".holds_page_lock[",
                    page, "]");
            visit(s.invalidate[invalidate].holds_ptl, invalidate, ".holds_ptl");
            visit(s.invalidate[invalidate].holds_removers, invalidate, ".holds_removers");
            for (const Addr addr : members<Scope, Addr>)
                visit(s.invalidate[invalidate].visited[addr], invalidate, ".visited[", addr, "]");
        }
    }
};

}  // namespace latchwork::generated::do_no_page
