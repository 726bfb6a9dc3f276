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
    bool drop_rmb = false;  ///< `drop rmb`
    bool drop_wmb = false;  ///< `drop wmb`
    bool drop_mb = false;  ///< `drop mb`
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
    retry, sample, L43, L48, pick, L50, L51, L52, recheck, L55, resize, L57, L58, L60,
    recheck_write, L62, L65, L68, L69, L72, L75, L77, L79, L80, install, L84, L85, stale, end
};

[[nodiscard]] constexpr auto names_of(FaultLocation) noexcept {
    return std::array<std::string_view, 29>{"retry", "sample", "L43", "L48", "pick", "L50", "L51",
        "L52", "recheck", "L55", "resize", "L57", "L58", "L60", "recheck_write", "L62", "L65",
        "L68", "L69", "L72", "L75", "L77", "L79", "L80", "install", "L84", "L85", "stale", "end"};
}

/// Where an instance of `truncate` stands: before the step at this line or label.
enum class TruncateLocation : std::uint8_t {
    L93, shrink, L95, bump, L99, L102, L102b, L103, L104, L104b, L106, L106b, L108, L110, L112,
    L113, unmap_again, L116, L118, L118b, L120, L122, remove, out, L129, L130, L130b, end
};

[[nodiscard]] constexpr auto names_of(TruncateLocation) noexcept {
    return std::array<std::string_view, 28>{"L93", "shrink", "L95", "bump", "L99", "L102", "L102b",
        "L103", "L104", "L104b", "L106", "L106b", "L108", "L110", "L112", "L113", "unmap_again",
        "L116", "L118", "L118b", "L120", "L122", "remove", "out", "L129", "L130", "L130b", "end"};
}

/// Where an instance of `invalidate` stands: before the step at this line or label.
enum class InvalidateLocation : std::uint8_t {
    L134, L135, L136, L137, L138, L139, L140, unmap_locked, L142, L144, L144b, L146, L148, remove,
    L153, out, L156, L156b, end
};

[[nodiscard]] constexpr auto names_of(InvalidateLocation) noexcept {
    return std::array<std::string_view, 19>{"L134", "L135", "L136", "L137", "L138", "L139", "L140",
        "unmap_locked", "L142", "L144", "L144b", "L146", "L148", "remove", "L153", "out", "L156",
        "L156b", "end"};
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
    fault_L48, fault_pick, fault_pick_none, fault_L50, fault_L50_none, fault_L51_yes, fault_L51_no,
    fault_L52, fault_recheck_yes, fault_recheck_no, fault_L55, fault_resize_yes, fault_resize_no,
    fault_L57, fault_L58, fault_L60, fault_recheck_write_yes, fault_recheck_write_no, fault_L62,
    fault_L65_yes, fault_L65_no, fault_L68, fault_L69_yes, fault_L69_no, fault_L72_yes,
    fault_L72_no, fault_L75_yes, fault_L75_no, fault_L77_yes, fault_L77_no, fault_L79_yes,
    fault_L79_no, fault_L80, fault_install, fault_L84, fault_L84_2, fault_L85, fault_stale,
    truncate_L93, truncate_shrink, truncate_shrink_2, truncate_L95, truncate_L95_2, truncate_bump,
    truncate_bump_2, truncate_L99, truncate_L99_2, truncate_L102, truncate_L102b, truncate_L102b_2,
    truncate_L103, truncate_L104, truncate_L104_2, truncate_L104b, truncate_L106_yes,
    truncate_L106_no, truncate_L106b, truncate_L108, truncate_L110, truncate_L112,
    truncate_L113_yes, truncate_L113_no, truncate_L113_no_2, truncate_unmap_again,
    truncate_unmap_again_2, truncate_L116, truncate_L118_yes, truncate_L118_no, truncate_L118b,
    truncate_L120, truncate_L122, truncate_remove, truncate_out, truncate_out_2, truncate_L129,
    truncate_L129_2, truncate_L130, truncate_L130b, invalidate_L134, invalidate_L134_2,
    invalidate_L135, invalidate_L136, invalidate_L137_yes, invalidate_L137_no, invalidate_L137_no_2,
    invalidate_L138, invalidate_L138_2, invalidate_L139_yes, invalidate_L139_yes_2,
    invalidate_L139_no, invalidate_L140, invalidate_unmap_locked, invalidate_unmap_locked_2,
    invalidate_L142, invalidate_L144_yes, invalidate_L144_no, invalidate_L144b, invalidate_L146,
    invalidate_L148, invalidate_remove, invalidate_L153, invalidate_out, invalidate_out_2,
    invalidate_L156, invalidate_L156b
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
        TruncateLocation location = TruncateLocation::L93;
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
        InvalidateLocation location = InvalidateLocation::L134;
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
        {"fault.retry_2", 48, "seq = read_seqcount_begin(removals)", Process::fault,
            FaultLocation::retry, sort_info<Scope, Fault>},
        {"fault.sample_yes", 51, "if (!page.cached): yes", Process::fault, FaultLocation::sample,
            sort_info<Scope, Fault>},
        {"fault.sample_no", 51, "if (!page.cached): no", Process::fault, FaultLocation::sample,
            sort_info<Scope, Fault>},
        {"fault.sample", 43, "seq = atomic_read(truncate_count)", Process::fault,
            FaultLocation::sample, sort_info<Scope, Fault>},
        {"fault.L43", 43, "seq = atomic_read(truncate_count)", Process::fault, FaultLocation::L43,
            sort_info<Scope, Fault>},
        {"fault.L48", 48, "seq = read_seqcount_begin(removals)", Process::fault, FaultLocation::L48,
            sort_info<Scope, Fault>},
        {"fault.pick", 50, "page = choose (Page p) where p.inside else return", Process::fault,
            FaultLocation::pick, sort_info<Scope, Fault>, sort_info<Scope, Page>},
        {"fault.pick_none", 50, "page = choose (Page p) where p.inside else return: none",
            Process::fault, FaultLocation::pick, sort_info<Scope, Fault>},
        {"fault.L50", 50, "page = choose (Page p) where p.inside else return", Process::fault,
            FaultLocation::L50, sort_info<Scope, Fault>, sort_info<Scope, Page>},
        {"fault.L50_none", 50, "page = choose (Page p) where p.inside else return: none",
            Process::fault, FaultLocation::L50, sort_info<Scope, Fault>},
        {"fault.L51_yes", 51, "if (!page.cached): yes", Process::fault, FaultLocation::L51,
            sort_info<Scope, Fault>},
        {"fault.L51_no", 51, "if (!page.cached): no", Process::fault, FaultLocation::L51,
            sort_info<Scope, Fault>},
        {"fault.L52", 53, "lock_page(page.lock)", Process::fault, FaultLocation::L52,
            sort_info<Scope, Fault>},
        {"fault.recheck_yes", 55, "if (!page.cached): yes", Process::fault, FaultLocation::recheck,
            sort_info<Scope, Fault>},
        {"fault.recheck_no", 55, "if (!page.cached): no", Process::fault, FaultLocation::recheck,
            sort_info<Scope, Fault>},
        {"fault.L55", 55, "unlock_page(page.lock)", Process::fault, FaultLocation::L55,
            sort_info<Scope, Fault>},
        {"fault.resize_yes", 57, "if (!page.inside): yes", Process::fault, FaultLocation::resize,
            sort_info<Scope, Fault>},
        {"fault.resize_no", 57, "if (!page.inside): no", Process::fault, FaultLocation::resize,
            sort_info<Scope, Fault>},
        {"fault.L57", 57, "unlock_page(page.lock)", Process::fault, FaultLocation::L57,
            sort_info<Scope, Fault>},
        {"fault.L58", 59, "unlock_page(page.lock)", Process::fault, FaultLocation::L58,
            sort_info<Scope, Fault>},
        {"fault.L60", 60, "lock_page(page.lock)", Process::fault, FaultLocation::L60,
            sort_info<Scope, Fault>},
        {"fault.recheck_write_yes", 62, "if (!page.cached): yes", Process::fault,
            FaultLocation::recheck_write, sort_info<Scope, Fault>},
        {"fault.recheck_write_no", 62, "if (!page.cached): no", Process::fault,
            FaultLocation::recheck_write, sort_info<Scope, Fault>},
        {"fault.L62", 62, "unlock_page(page.lock)", Process::fault, FaultLocation::L62,
            sort_info<Scope, Fault>},
        {"fault.L65_yes", 66, "if (atomic_read(truncate_count) != seq): yes", Process::fault,
            FaultLocation::L65, sort_info<Scope, Fault>},
        {"fault.L65_no", 66, "if (atomic_read(truncate_count) != seq): no", Process::fault,
            FaultLocation::L65, sort_info<Scope, Fault>},
        {"fault.L68", 68, "spin_lock(ptl)", Process::fault, FaultLocation::L68,
            sort_info<Scope, Fault>},
        {"fault.L69_yes", 70, "if (atomic_read(truncate_count) != seq): yes", Process::fault,
            FaultLocation::L69, sort_info<Scope, Fault>},
        {"fault.L69_no", 70, "if (atomic_read(truncate_count) != seq): no", Process::fault,
            FaultLocation::L69, sort_info<Scope, Fault>},
        {"fault.L72_yes", 73, "if (read_seqcount_retry(removals, seq)): yes", Process::fault,
            FaultLocation::L72, sort_info<Scope, Fault>},
        {"fault.L72_no", 73, "if (read_seqcount_retry(removals, seq)): no", Process::fault,
            FaultLocation::L72, sort_info<Scope, Fault>},
        {"fault.L75_yes", 76, "if (page.removing): yes", Process::fault, FaultLocation::L75,
            sort_info<Scope, Fault>},
        {"fault.L75_no", 76, "if (page.removing): no", Process::fault, FaultLocation::L75,
            sort_info<Scope, Fault>},
        {"fault.L77_yes", 77, "if (!page.cached): yes", Process::fault, FaultLocation::L77,
            sort_info<Scope, Fault>},
        {"fault.L77_no", 77, "if (!page.cached): no", Process::fault, FaultLocation::L77,
            sort_info<Scope, Fault>},
        {"fault.L79_yes", 79, "if (pte[addr] == null): yes", Process::fault, FaultLocation::L79,
            sort_info<Scope, Fault>},
        {"fault.L79_no", 79, "if (pte[addr] == null): no", Process::fault, FaultLocation::L79,
            sort_info<Scope, Fault>},
        {"fault.L80", 80, "atomic_inc(page.mapcount)", Process::fault, FaultLocation::L80,
            sort_info<Scope, Fault>},
        {"fault.install", 82, "pte[addr] = page", Process::fault, FaultLocation::install,
            sort_info<Scope, Fault>},
        {"fault.L84", 84, "spin_unlock(ptl)", Process::fault, FaultLocation::L84,
            sort_info<Scope, Fault>},
        {"fault.L84_2", 84, "spin_unlock(ptl)", Process::fault, FaultLocation::L84,
            sort_info<Scope, Fault>},
        {"fault.L85", 85, "unlock_page(page.lock)", Process::fault, FaultLocation::L85,
            sort_info<Scope, Fault>},
        {"fault.stale", 88, "spin_unlock(ptl)", Process::fault, FaultLocation::stale,
            sort_info<Scope, Fault>},
        {"truncate.L93", 94, "start", Process::truncate, TruncateLocation::L93,
            sort_info<Scope, Truncate>},
        {"truncate.shrink", 95, "page.inside = false", Process::truncate, TruncateLocation::shrink,
            sort_info<Scope, Truncate>},
        {"truncate.shrink_2", 95, "page.inside = false", Process::truncate,
            TruncateLocation::shrink, sort_info<Scope, Truncate>},
        {"truncate.L95", 95, "page.inside = false", Process::truncate, TruncateLocation::L95,
            sort_info<Scope, Truncate>},
        {"truncate.L95_2", 95, "page.inside = false", Process::truncate, TruncateLocation::L95,
            sort_info<Scope, Truncate>},
        {"truncate.bump", 99, "atomic_inc(truncate_count)", Process::truncate,
            TruncateLocation::bump, sort_info<Scope, Truncate>},
        {"truncate.bump_2", 99, "atomic_inc(truncate_count)", Process::truncate,
            TruncateLocation::bump, sort_info<Scope, Truncate>},
        {"truncate.L99", 99, "atomic_inc(truncate_count)", Process::truncate, TruncateLocation::L99,
            sort_info<Scope, Truncate>},
        {"truncate.L99_2", 99, "atomic_inc(truncate_count)", Process::truncate,
            TruncateLocation::L99, sort_info<Scope, Truncate>},
        {"truncate.L102", 102, "mutex_lock(removers)", Process::truncate, TruncateLocation::L102,
            sort_info<Scope, Truncate>},
        {"truncate.L102b", 102, "write_seqcount_begin(removals)", Process::truncate,
            TruncateLocation::L102b, sort_info<Scope, Truncate>},
        {"truncate.L102b_2", 102, "write_seqcount_begin(removals)", Process::truncate,
            TruncateLocation::L102b, sort_info<Scope, Truncate>},
        {"truncate.L103", 103, "page.removing = true", Process::truncate, TruncateLocation::L103,
            sort_info<Scope, Truncate>},
        {"truncate.L104", 104, "for (Addr a): next", Process::truncate, TruncateLocation::L104,
            sort_info<Scope, Truncate>, sort_info<Scope, Addr>},
        {"truncate.L104_2", 104, "for (Addr a): done", Process::truncate, TruncateLocation::L104,
            sort_info<Scope, Truncate>},
        {"truncate.L104b", 105, "spin_lock(ptl)", Process::truncate, TruncateLocation::L104b,
            sort_info<Scope, Truncate>},
        {"truncate.L106_yes", 106, "if (pte[a] == page): yes", Process::truncate,
            TruncateLocation::L106, sort_info<Scope, Truncate>},
        {"truncate.L106_no", 106, "if (pte[a] == page): no", Process::truncate,
            TruncateLocation::L106, sort_info<Scope, Truncate>},
        {"truncate.L106b", 107, "pte[a] = null", Process::truncate, TruncateLocation::L106b,
            sort_info<Scope, Truncate>},
        {"truncate.L108", 108, "atomic_dec(page.mapcount)", Process::truncate,
            TruncateLocation::L108, sort_info<Scope, Truncate>},
        {"truncate.L110", 110, "spin_unlock(ptl)", Process::truncate, TruncateLocation::L110,
            sort_info<Scope, Truncate>},
        {"truncate.L112", 112, "lock_page(page.lock)", Process::truncate, TruncateLocation::L112,
            sort_info<Scope, Truncate>},
        {"truncate.L113_yes", 113, "if (!page.cached): yes", Process::truncate,
            TruncateLocation::L113, sort_info<Scope, Truncate>},
        {"truncate.L113_no", 113, "if (!page.cached): no", Process::truncate,
            TruncateLocation::L113, sort_info<Scope, Truncate>},
        {"truncate.L113_no_2", 113, "if (!page.cached): no", Process::truncate,
            TruncateLocation::L113, sort_info<Scope, Truncate>},
        {"truncate.unmap_again", 116, "for (Addr a): next", Process::truncate,
            TruncateLocation::unmap_again, sort_info<Scope, Truncate>, sort_info<Scope, Addr>},
        {"truncate.unmap_again_2", 116, "for (Addr a): done", Process::truncate,
            TruncateLocation::unmap_again, sort_info<Scope, Truncate>},
        {"truncate.L116", 117, "spin_lock(ptl)", Process::truncate, TruncateLocation::L116,
            sort_info<Scope, Truncate>},
        {"truncate.L118_yes", 118, "if (pte[a] == page): yes", Process::truncate,
            TruncateLocation::L118, sort_info<Scope, Truncate>},
        {"truncate.L118_no", 118, "if (pte[a] == page): no", Process::truncate,
            TruncateLocation::L118, sort_info<Scope, Truncate>},
        {"truncate.L118b", 119, "pte[a] = null", Process::truncate, TruncateLocation::L118b,
            sort_info<Scope, Truncate>},
        {"truncate.L120", 120, "atomic_dec(page.mapcount)", Process::truncate,
            TruncateLocation::L120, sort_info<Scope, Truncate>},
        {"truncate.L122", 122, "spin_unlock(ptl)", Process::truncate, TruncateLocation::L122,
            sort_info<Scope, Truncate>},
        {"truncate.remove", 126, "page.cached = false", Process::truncate, TruncateLocation::remove,
            sort_info<Scope, Truncate>},
        {"truncate.out", 128, "unlock_page(page.lock)", Process::truncate, TruncateLocation::out,
            sort_info<Scope, Truncate>},
        {"truncate.out_2", 128, "unlock_page(page.lock)", Process::truncate, TruncateLocation::out,
            sort_info<Scope, Truncate>},
        {"truncate.L129", 129, "page.removing = false", Process::truncate, TruncateLocation::L129,
            sort_info<Scope, Truncate>},
        {"truncate.L129_2", 129, "page.removing = false", Process::truncate, TruncateLocation::L129,
            sort_info<Scope, Truncate>},
        {"truncate.L130", 130, "write_seqcount_end(removals)", Process::truncate,
            TruncateLocation::L130, sort_info<Scope, Truncate>},
        {"truncate.L130b", 130, "mutex_unlock(removers)", Process::truncate,
            TruncateLocation::L130b, sort_info<Scope, Truncate>},
        {"invalidate.L134", 136, "lock_page(page.lock)", Process::invalidate,
            InvalidateLocation::L134, sort_info<Scope, Invalidate>},
        {"invalidate.L134_2", 135, "mutex_lock(removers)", Process::invalidate,
            InvalidateLocation::L134, sort_info<Scope, Invalidate>},
        {"invalidate.L135", 135, "write_seqcount_begin(removals)", Process::invalidate,
            InvalidateLocation::L135, sort_info<Scope, Invalidate>},
        {"invalidate.L136", 136, "lock_page(page.lock)", Process::invalidate,
            InvalidateLocation::L136, sort_info<Scope, Invalidate>},
        {"invalidate.L137_yes", 137, "if (!page.cached): yes", Process::invalidate,
            InvalidateLocation::L137, sort_info<Scope, Invalidate>},
        {"invalidate.L137_no", 137, "if (!page.cached): no", Process::invalidate,
            InvalidateLocation::L137, sort_info<Scope, Invalidate>},
        {"invalidate.L137_no_2", 137, "if (!page.cached): no", Process::invalidate,
            InvalidateLocation::L137, sort_info<Scope, Invalidate>},
        {"invalidate.L138", 138, "page.removing = true", Process::invalidate,
            InvalidateLocation::L138, sort_info<Scope, Invalidate>},
        {"invalidate.L138_2", 138, "page.removing = true", Process::invalidate,
            InvalidateLocation::L138, sort_info<Scope, Invalidate>},
        {"invalidate.L139_yes", 139, "if (unmap == always || atomic_read(page.mapcount) > 0): yes",
            Process::invalidate, InvalidateLocation::L139, sort_info<Scope, Invalidate>},
        {"invalidate.L139_yes_2", 139,
            "if (unmap == always || atomic_read(page.mapcount) > 0): yes", Process::invalidate,
            InvalidateLocation::L139, sort_info<Scope, Invalidate>},
        {"invalidate.L139_no", 139, "if (unmap == always || atomic_read(page.mapcount) > 0): no",
            Process::invalidate, InvalidateLocation::L139, sort_info<Scope, Invalidate>},
        {"invalidate.L140", 140, "atomic_inc(truncate_count)", Process::invalidate,
            InvalidateLocation::L140, sort_info<Scope, Invalidate>},
        {"invalidate.unmap_locked", 142, "for (Addr a): next", Process::invalidate,
            InvalidateLocation::unmap_locked, sort_info<Scope, Invalidate>, sort_info<Scope, Addr>},
        {"invalidate.unmap_locked_2", 142, "for (Addr a): done", Process::invalidate,
            InvalidateLocation::unmap_locked, sort_info<Scope, Invalidate>},
        {"invalidate.L142", 143, "spin_lock(ptl)", Process::invalidate, InvalidateLocation::L142,
            sort_info<Scope, Invalidate>},
        {"invalidate.L144_yes", 144, "if (pte[a] == page): yes", Process::invalidate,
            InvalidateLocation::L144, sort_info<Scope, Invalidate>},
        {"invalidate.L144_no", 144, "if (pte[a] == page): no", Process::invalidate,
            InvalidateLocation::L144, sort_info<Scope, Invalidate>},
        {"invalidate.L144b", 145, "pte[a] = null", Process::invalidate, InvalidateLocation::L144b,
            sort_info<Scope, Invalidate>},
        {"invalidate.L146", 146, "atomic_dec(page.mapcount)", Process::invalidate,
            InvalidateLocation::L146, sort_info<Scope, Invalidate>},
        {"invalidate.L148", 148, "spin_unlock(ptl)", Process::invalidate, InvalidateLocation::L148,
            sort_info<Scope, Invalidate>},
        {"invalidate.remove", 152, "page.cached = false", Process::invalidate,
            InvalidateLocation::remove, sort_info<Scope, Invalidate>},
        {"invalidate.L153", 153, "page.removing = false", Process::invalidate,
            InvalidateLocation::L153, sort_info<Scope, Invalidate>},
        {"invalidate.out", 155, "unlock_page(page.lock)", Process::invalidate,
            InvalidateLocation::out, sort_info<Scope, Invalidate>},
        {"invalidate.out_2", 155, "unlock_page(page.lock)", Process::invalidate,
            InvalidateLocation::out, sort_info<Scope, Invalidate>},
        {"invalidate.L156", 156, "write_seqcount_end(removals)", Process::invalidate,
            InvalidateLocation::L156, sort_info<Scope, Invalidate>},
        {"invalidate.L156b", 156, "mutex_unlock(removers)", Process::invalidate,
            InvalidateLocation::L156b, sort_info<Scope, Invalidate>},
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
            case Action::fault_L48:
                return fault_L48(s, chosen.instance<Fault>());
            case Action::fault_pick:
                return fault_pick(s, chosen.instance<Fault>(), chosen.choice<Page>(0));
            case Action::fault_pick_none:
                return fault_pick_none(s, chosen.instance<Fault>());
            case Action::fault_L50:
                return fault_L50(s, chosen.instance<Fault>(), chosen.choice<Page>(0));
            case Action::fault_L50_none:
                return fault_L50_none(s, chosen.instance<Fault>());
            case Action::fault_L51_yes:
                return fault_L51_yes(s, chosen.instance<Fault>());
            case Action::fault_L51_no:
                return fault_L51_no(s, chosen.instance<Fault>());
            case Action::fault_L52:
                return fault_L52(s, chosen.instance<Fault>());
            case Action::fault_recheck_yes:
                return fault_recheck_yes(s, chosen.instance<Fault>());
            case Action::fault_recheck_no:
                return fault_recheck_no(s, chosen.instance<Fault>());
            case Action::fault_L55:
                return fault_L55(s, chosen.instance<Fault>());
            case Action::fault_resize_yes:
                return fault_resize_yes(s, chosen.instance<Fault>());
            case Action::fault_resize_no:
                return fault_resize_no(s, chosen.instance<Fault>());
            case Action::fault_L57:
                return fault_L57(s, chosen.instance<Fault>());
            case Action::fault_L58:
                return fault_L58(s, chosen.instance<Fault>());
            case Action::fault_L60:
                return fault_L60(s, chosen.instance<Fault>());
            case Action::fault_recheck_write_yes:
                return fault_recheck_write_yes(s, chosen.instance<Fault>());
            case Action::fault_recheck_write_no:
                return fault_recheck_write_no(s, chosen.instance<Fault>());
            case Action::fault_L62:
                return fault_L62(s, chosen.instance<Fault>());
            case Action::fault_L65_yes:
                return fault_L65_yes(s, chosen.instance<Fault>());
            case Action::fault_L65_no:
                return fault_L65_no(s, chosen.instance<Fault>());
            case Action::fault_L68:
                return fault_L68(s, chosen.instance<Fault>());
            case Action::fault_L69_yes:
                return fault_L69_yes(s, chosen.instance<Fault>());
            case Action::fault_L69_no:
                return fault_L69_no(s, chosen.instance<Fault>());
            case Action::fault_L72_yes:
                return fault_L72_yes(s, chosen.instance<Fault>());
            case Action::fault_L72_no:
                return fault_L72_no(s, chosen.instance<Fault>());
            case Action::fault_L75_yes:
                return fault_L75_yes(s, chosen.instance<Fault>());
            case Action::fault_L75_no:
                return fault_L75_no(s, chosen.instance<Fault>());
            case Action::fault_L77_yes:
                return fault_L77_yes(s, chosen.instance<Fault>());
            case Action::fault_L77_no:
                return fault_L77_no(s, chosen.instance<Fault>());
            case Action::fault_L79_yes:
                return fault_L79_yes(s, chosen.instance<Fault>());
            case Action::fault_L79_no:
                return fault_L79_no(s, chosen.instance<Fault>());
            case Action::fault_L80:
                return fault_L80(s, chosen.instance<Fault>());
            case Action::fault_install:
                return fault_install(s, chosen.instance<Fault>());
            case Action::fault_L84:
                return fault_L84(s, chosen.instance<Fault>());
            case Action::fault_L84_2:
                return fault_L84_2(s, chosen.instance<Fault>());
            case Action::fault_L85:
                return fault_L85(s, chosen.instance<Fault>());
            case Action::fault_stale:
                return fault_stale(s, chosen.instance<Fault>());
            case Action::truncate_L93:
                return truncate_L93(s, chosen.instance<Truncate>());
            case Action::truncate_shrink:
                return truncate_shrink(s, chosen.instance<Truncate>());
            case Action::truncate_shrink_2:
                return truncate_shrink_2(s, chosen.instance<Truncate>());
            case Action::truncate_L95:
                return truncate_L95(s, chosen.instance<Truncate>());
            case Action::truncate_L95_2:
                return truncate_L95_2(s, chosen.instance<Truncate>());
            case Action::truncate_bump:
                return truncate_bump(s, chosen.instance<Truncate>());
            case Action::truncate_bump_2:
                return truncate_bump_2(s, chosen.instance<Truncate>());
            case Action::truncate_L99:
                return truncate_L99(s, chosen.instance<Truncate>());
            case Action::truncate_L99_2:
                return truncate_L99_2(s, chosen.instance<Truncate>());
            case Action::truncate_L102:
                return truncate_L102(s, chosen.instance<Truncate>());
            case Action::truncate_L102b:
                return truncate_L102b(s, chosen.instance<Truncate>());
            case Action::truncate_L102b_2:
                return truncate_L102b_2(s, chosen.instance<Truncate>());
            case Action::truncate_L103:
                return truncate_L103(s, chosen.instance<Truncate>());
            case Action::truncate_L104:
                return truncate_L104(s, chosen.instance<Truncate>(), chosen.choice<Addr>(0));
            case Action::truncate_L104_2:
                return truncate_L104_2(s, chosen.instance<Truncate>());
            case Action::truncate_L104b:
                return truncate_L104b(s, chosen.instance<Truncate>());
            case Action::truncate_L106_yes:
                return truncate_L106_yes(s, chosen.instance<Truncate>());
            case Action::truncate_L106_no:
                return truncate_L106_no(s, chosen.instance<Truncate>());
            case Action::truncate_L106b:
                return truncate_L106b(s, chosen.instance<Truncate>());
            case Action::truncate_L108:
                return truncate_L108(s, chosen.instance<Truncate>());
            case Action::truncate_L110:
                return truncate_L110(s, chosen.instance<Truncate>());
            case Action::truncate_L112:
                return truncate_L112(s, chosen.instance<Truncate>());
            case Action::truncate_L113_yes:
                return truncate_L113_yes(s, chosen.instance<Truncate>());
            case Action::truncate_L113_no:
                return truncate_L113_no(s, chosen.instance<Truncate>());
            case Action::truncate_L113_no_2:
                return truncate_L113_no_2(s, chosen.instance<Truncate>());
            case Action::truncate_unmap_again:
                return truncate_unmap_again(s, chosen.instance<Truncate>(), chosen.choice<Addr>(0));
            case Action::truncate_unmap_again_2:
                return truncate_unmap_again_2(s, chosen.instance<Truncate>());
            case Action::truncate_L116:
                return truncate_L116(s, chosen.instance<Truncate>());
            case Action::truncate_L118_yes:
                return truncate_L118_yes(s, chosen.instance<Truncate>());
            case Action::truncate_L118_no:
                return truncate_L118_no(s, chosen.instance<Truncate>());
            case Action::truncate_L118b:
                return truncate_L118b(s, chosen.instance<Truncate>());
            case Action::truncate_L120:
                return truncate_L120(s, chosen.instance<Truncate>());
            case Action::truncate_L122:
                return truncate_L122(s, chosen.instance<Truncate>());
            case Action::truncate_remove:
                return truncate_remove(s, chosen.instance<Truncate>());
            case Action::truncate_out:
                return truncate_out(s, chosen.instance<Truncate>());
            case Action::truncate_out_2:
                return truncate_out_2(s, chosen.instance<Truncate>());
            case Action::truncate_L129:
                return truncate_L129(s, chosen.instance<Truncate>());
            case Action::truncate_L129_2:
                return truncate_L129_2(s, chosen.instance<Truncate>());
            case Action::truncate_L130:
                return truncate_L130(s, chosen.instance<Truncate>());
            case Action::truncate_L130b:
                return truncate_L130b(s, chosen.instance<Truncate>());
            case Action::invalidate_L134:
                return invalidate_L134(s, chosen.instance<Invalidate>());
            case Action::invalidate_L134_2:
                return invalidate_L134_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L135:
                return invalidate_L135(s, chosen.instance<Invalidate>());
            case Action::invalidate_L136:
                return invalidate_L136(s, chosen.instance<Invalidate>());
            case Action::invalidate_L137_yes:
                return invalidate_L137_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L137_no:
                return invalidate_L137_no(s, chosen.instance<Invalidate>());
            case Action::invalidate_L137_no_2:
                return invalidate_L137_no_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L138:
                return invalidate_L138(s, chosen.instance<Invalidate>());
            case Action::invalidate_L138_2:
                return invalidate_L138_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L139_yes:
                return invalidate_L139_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L139_yes_2:
                return invalidate_L139_yes_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L139_no:
                return invalidate_L139_no(s, chosen.instance<Invalidate>());
            case Action::invalidate_L140:
                return invalidate_L140(s, chosen.instance<Invalidate>());
            case Action::invalidate_unmap_locked:
                return invalidate_unmap_locked(
                    s, chosen.instance<Invalidate>(), chosen.choice<Addr>(0));
            case Action::invalidate_unmap_locked_2:
                return invalidate_unmap_locked_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L142:
                return invalidate_L142(s, chosen.instance<Invalidate>());
            case Action::invalidate_L144_yes:
                return invalidate_L144_yes(s, chosen.instance<Invalidate>());
            case Action::invalidate_L144_no:
                return invalidate_L144_no(s, chosen.instance<Invalidate>());
            case Action::invalidate_L144b:
                return invalidate_L144b(s, chosen.instance<Invalidate>());
            case Action::invalidate_L146:
                return invalidate_L146(s, chosen.instance<Invalidate>());
            case Action::invalidate_L148:
                return invalidate_L148(s, chosen.instance<Invalidate>());
            case Action::invalidate_remove:
                return invalidate_remove(s, chosen.instance<Invalidate>());
            case Action::invalidate_L153:
                return invalidate_L153(s, chosen.instance<Invalidate>());
            case Action::invalidate_out:
                return invalidate_out(s, chosen.instance<Invalidate>());
            case Action::invalidate_out_2:
                return invalidate_out_2(s, chosen.instance<Invalidate>());
            case Action::invalidate_L156:
                return invalidate_L156(s, chosen.instance<Invalidate>());
            case Action::invalidate_L156b:
                return invalidate_L156b(s, chosen.instance<Invalidate>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// No address maps a page that the cache has let go. do_no_page.latch:160: the invariant
    /// `no_dangling_pte`.
    [[nodiscard]] constexpr bool no_dangling_pte(const State& s) const noexcept {
        return forall<Scope, Addr>([&](Addr a) {
            return s.pte[a] == null || s.page[s.pte[a]].cached;
        });
    }

    /// When truncate() returns, nothing beyond the new end of the file is mapped, and nothing will
    /// be. do_no_page.latch:164: the invariant `truncated_for_good`.
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
                case FaultLocation::L52:
                    // this instance waits for `Page.lock`, which it holds itself (taken in lines 53,
                    // 60)
                    if ((!config.drop_recheck || !config.drop_resize) &&
                        me.holds_page_lock[me.page])
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 68)
                    if ((!config.drop_recheck || !config.drop_resize) && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    // a second `Page.lock` is taken while one is held (taken in lines 53, 60), and
                    // nothing orders the two
                    if (exists<Scope, Page>([&](Page x) {
                        return me.holds_page_lock[x] && me.page != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                case FaultLocation::L60:
                    // this instance waits for `Page.lock`, which it holds itself (taken in lines 53,
                    // 60)
                    if (me.holds_page_lock[me.page]) violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 68)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // a second `Page.lock` is taken while one is held (taken in lines 53, 60), and
                    // nothing orders the two
                    if (exists<Scope, Page>([&](Page x) {
                        return me.holds_page_lock[x] && me.page != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                case FaultLocation::L68:
                    // this instance waits for `ptl`, which it holds itself (taken in line 68)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Truncate self : members<Scope, Truncate>) {
            const auto& me = s.truncate[self];
            switch (me.location) {
                case TruncateLocation::L102:
                    // this instance waits for `removers`, which it holds itself (taken in line 102)
                    if (me.holds_removers) violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in lines 105, 117)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                case TruncateLocation::L104b:
                case TruncateLocation::L116:
                    // this instance waits for `ptl`, which it holds itself (taken in lines 105, 117)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                case TruncateLocation::L112:
                    // this instance waits for `Page.lock`, which it holds itself (taken in line 112)
                    if (me.holds_page_lock[me.page]) violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in lines 105, 117)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                default:
                    break;
            }
        }
        for (const Invalidate self : members<Scope, Invalidate>) {
            const auto& me = s.invalidate[self];
            switch (me.location) {
                case InvalidateLocation::L134:
                    // this instance waits for `Page.lock`, which it holds itself (taken in line 136)
                    if (config.fix != Fix::sequence && me.holds_page_lock[me.page])
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 143)
                    if (config.fix != Fix::sequence && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    // this instance waits for `removers`, which it holds itself (taken in line 135)
                    if (config.fix == Fix::sequence && me.holds_removers)
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 143)
                    if (config.fix == Fix::sequence && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    break;
                case InvalidateLocation::L136:
                    // this instance waits for `Page.lock`, which it holds itself (taken in line 136)
                    if (me.holds_page_lock[me.page]) violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 143)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                case InvalidateLocation::L142:
                    // this instance waits for `ptl`, which it holds itself (taken in line 143)
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
                : FaultLocation::L50;
        return Outcome::taken();
    }

    /// do_no_page.latch:48: seq = read_seqcount_begin(removals)
    constexpr Outcome fault_retry_2(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::retry) return Outcome::not_enabled();
        if (config.swap_sample_pick || config.fix != Fix::sequence || modulo(s.removals, 2) != 0)
            return Outcome::not_enabled();
        me.seq = s.removals;
        me.location = FaultLocation::L50;
        return Outcome::taken();
    }

    /// do_no_page.latch:51: if (!page.cached): yes
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

    /// do_no_page.latch:51: if (!page.cached): no
    ///     in: if (!page.cached) return;
    constexpr Outcome fault_sample_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::sample) return Outcome::not_enabled();
        if (config.fix == Fix::counter || !s.page[me.page].cached) return Outcome::not_enabled();
        me.location = config.fix == Fix::locked ? FaultLocation::L52 : FaultLocation::L68;
        return Outcome::taken();
    }

    /// do_no_page.latch:43: seq = atomic_read(truncate_count)
    constexpr Outcome fault_sample(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::sample) return Outcome::not_enabled();
        if (config.fix != Fix::counter) return Outcome::not_enabled();
        me.seq = s.truncate_count;
        me.location = FaultLocation::L51;
        return Outcome::taken();
    }

    /// do_no_page.latch:43: seq = atomic_read(truncate_count)
    constexpr Outcome fault_L43(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L43) return Outcome::not_enabled();
        if (config.fix == Fix::counter && config.drop_rmb && config.swap_sample_pick)
            return Outcome::not_enabled();
        me.seq = s.truncate_count;
        me.location =
            config.fix == Fix::sequence ? FaultLocation::L48
                : config.swap_sample_pick ? FaultLocation::sample
                : FaultLocation::L50;
        return Outcome::taken();
    }

    /// do_no_page.latch:48: seq = read_seqcount_begin(removals)
    constexpr Outcome fault_L48(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L48) return Outcome::not_enabled();
        if (modulo(s.removals, 2) != 0) return Outcome::not_enabled();
        me.seq = s.removals;
        me.location = config.swap_sample_pick ? FaultLocation::sample : FaultLocation::L50;
        return Outcome::taken();
    }

    /// do_no_page.latch:50: page = choose (Page p) where p.inside else return
    constexpr Outcome fault_pick(State& s, Fault self, Page p) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::pick) return Outcome::not_enabled();
        if ((config.fix == Fix::counter && config.drop_rmb && config.swap_sample_pick) ||
            !s.page[p].inside)
            return Outcome::not_enabled();
        me.page = p;
        me.location =
            config.fix == Fix::sequence ? FaultLocation::L48
                : config.swap_sample_pick ? FaultLocation::sample
                : FaultLocation::L50;
        return Outcome::taken();
    }

    /// do_no_page.latch:50: page = choose (Page p) where p.inside else return: none
    ///     in: page = choose (Page p) where p.inside else return;
    constexpr Outcome fault_line_50_none(State& s, Fault self, FaultLocation at) const noexcept {
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
        return fault_line_50_none(s, self, FaultLocation::pick);
    }

    /// do_no_page.latch:50: page = choose (Page p) where p.inside else return
    constexpr Outcome fault_L50(State& s, Fault self, Page p) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L50) return Outcome::not_enabled();
        if (!s.page[p].inside) return Outcome::not_enabled();
        me.page = p;
        me.location = FaultLocation::L51;
        return Outcome::taken();
    }

    constexpr Outcome fault_L50_none(State& s, Fault self) const noexcept {
        return fault_line_50_none(s, self, FaultLocation::L50);
    }

    /// do_no_page.latch:51: if (!page.cached): yes
    ///     in: if (!page.cached) return;
    constexpr Outcome fault_L51_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L51) return Outcome::not_enabled();
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

    /// do_no_page.latch:51: if (!page.cached): no
    ///     in: if (!page.cached) return;
    constexpr Outcome fault_L51_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L51) return Outcome::not_enabled();
        if (!s.page[me.page].cached) return Outcome::not_enabled();
        me.location =
            config.fix == Fix::locked ? FaultLocation::L52
                : config.fix == Fix::counter && config.compare_early ? FaultLocation::L65
                : FaultLocation::L68;
        return Outcome::taken();
    }

    /// do_no_page.latch:53: lock_page(page.lock)
    constexpr Outcome fault_L52(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L52) return Outcome::not_enabled();
        if ((config.drop_recheck && config.drop_resize) || !page_lock_is_free(s, me.page))
            return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = config.drop_recheck ? FaultLocation::resize : FaultLocation::recheck;
        return Outcome::taken();
    }

    /// do_no_page.latch:55: if (!page.cached): yes
    ///     in: if (!page.cached) { unlock_page(page.lock); goto retry; }
    constexpr Outcome fault_recheck_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::recheck) return Outcome::not_enabled();
        if (s.page[me.page].cached) return Outcome::not_enabled();
        me.location = FaultLocation::L55;
        return Outcome::taken();
    }

    /// do_no_page.latch:55: if (!page.cached): no
    ///     in: if (!page.cached) { unlock_page(page.lock); goto retry; }
    constexpr Outcome fault_recheck_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::recheck) return Outcome::not_enabled();
        if (!s.page[me.page].cached) return Outcome::not_enabled();
        me.location =
            !config.drop_resize ? FaultLocation::resize
                : config.mkwrite ? FaultLocation::L58
                : config.fix == Fix::counter && config.compare_early ? FaultLocation::L65
                : FaultLocation::L68;
        return Outcome::taken();
    }

    /// do_no_page.latch:55: unlock_page(page.lock)
    constexpr Outcome fault_L55(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L55) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Truncate x : members<Scope, Truncate>)
            s.truncate[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location =
            config.swap_sample_pick ? FaultLocation::pick
                : config.fix == Fix::sequence ? FaultLocation::L48
                : config.fix == Fix::counter ? FaultLocation::L43
                : FaultLocation::L50;
        return Outcome::taken();
    }

    /// do_no_page.latch:57: if (!page.inside): yes
    ///     in: if (!page.inside) { unlock_page(page.lock); return; }
    constexpr Outcome fault_resize_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::resize) return Outcome::not_enabled();
        if (s.page[me.page].inside) return Outcome::not_enabled();
        me.location = FaultLocation::L57;
        return Outcome::taken();
    }

    /// do_no_page.latch:57: if (!page.inside): no
    ///     in: if (!page.inside) { unlock_page(page.lock); return; }
    constexpr Outcome fault_resize_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::resize) return Outcome::not_enabled();
        if (!s.page[me.page].inside) return Outcome::not_enabled();
        me.location =
            config.mkwrite ? FaultLocation::L58
                : config.fix == Fix::counter && config.compare_early ? FaultLocation::L65
                : FaultLocation::L68;
        return Outcome::taken();
    }

    /// do_no_page.latch:57: unlock_page(page.lock)
    constexpr Outcome fault_L57(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L57) return Outcome::not_enabled();
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

    /// do_no_page.latch:59: unlock_page(page.lock)
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
        me.location = FaultLocation::L60;
        return Outcome::taken();
    }

    /// do_no_page.latch:60: lock_page(page.lock)
    constexpr Outcome fault_L60(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L60) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.page)) return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location =
            !config.drop_recheck_write ? FaultLocation::recheck_write
                : config.fix == Fix::counter && config.compare_early ? FaultLocation::L65
                : FaultLocation::L68;
        return Outcome::taken();
    }

    /// do_no_page.latch:62: if (!page.cached): yes
    ///     in: if (!page.cached) { unlock_page(page.lock); goto retry; }
    constexpr Outcome fault_recheck_write_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::recheck_write) return Outcome::not_enabled();
        if (s.page[me.page].cached) return Outcome::not_enabled();
        me.location = FaultLocation::L62;
        return Outcome::taken();
    }

    /// do_no_page.latch:62: if (!page.cached): no
    ///     in: if (!page.cached) { unlock_page(page.lock); goto retry; }
    constexpr Outcome fault_recheck_write_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::recheck_write) return Outcome::not_enabled();
        if (!s.page[me.page].cached) return Outcome::not_enabled();
        me.location =
            config.fix == Fix::counter && config.compare_early
                ? FaultLocation::L65
                : FaultLocation::L68;
        return Outcome::taken();
    }

    /// do_no_page.latch:62: unlock_page(page.lock)
    constexpr Outcome fault_L62(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L62) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        for (const Fault x : members<Scope, Fault>) s.fault[x].holds_page_lock[me.page] = false;
        for (const Truncate x : members<Scope, Truncate>)
            s.truncate[x].holds_page_lock[me.page] = false;
        for (const Invalidate x : members<Scope, Invalidate>)
            s.invalidate[x].holds_page_lock[me.page] = false;
        me.location =
            config.swap_sample_pick ? FaultLocation::pick
                : config.fix == Fix::sequence ? FaultLocation::L48
                : config.fix == Fix::counter ? FaultLocation::L43
                : FaultLocation::L50;
        return Outcome::taken();
    }

    /// do_no_page.latch:66: if (atomic_read(truncate_count) != seq): yes
    ///     in: if (atomic_read(truncate_count) != seq) goto retry;
    constexpr Outcome fault_L65_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L65) return Outcome::not_enabled();
        if (s.truncate_count == me.seq) return Outcome::not_enabled();
        me.location =
            config.swap_sample_pick ? FaultLocation::pick
                : config.fix == Fix::sequence ? FaultLocation::L48
                : config.fix == Fix::counter ? FaultLocation::L43
                : FaultLocation::L50;
        return Outcome::taken();
    }

    /// do_no_page.latch:66: if (atomic_read(truncate_count) != seq): no
    ///     in: if (atomic_read(truncate_count) != seq) goto retry;
    constexpr Outcome fault_L65_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L65) return Outcome::not_enabled();
        if (s.truncate_count != me.seq) return Outcome::not_enabled();
        me.location = FaultLocation::L68;
        return Outcome::taken();
    }

    /// do_no_page.latch:68: spin_lock(ptl)
    constexpr Outcome fault_L68(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L68) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location =
            config.fix == Fix::flag ? FaultLocation::L75
                : config.fix == Fix::sequence ? FaultLocation::L72
                : config.fix == Fix::counter && !config.compare_early ? FaultLocation::L69
                : FaultLocation::L79;
        return Outcome::taken();
    }

    /// do_no_page.latch:70: if (atomic_read(truncate_count) != seq): yes
    ///     in: if (atomic_read(truncate_count) != seq) goto stale;
    constexpr Outcome fault_L69_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L69) return Outcome::not_enabled();
        if (s.truncate_count == me.seq) return Outcome::not_enabled();
        me.location = FaultLocation::stale;
        return Outcome::taken();
    }

    /// do_no_page.latch:70: if (atomic_read(truncate_count) != seq): no
    ///     in: if (atomic_read(truncate_count) != seq) goto stale;
    constexpr Outcome fault_L69_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L69) return Outcome::not_enabled();
        if (s.truncate_count != me.seq) return Outcome::not_enabled();
        me.location =
            config.fix == Fix::flag ? FaultLocation::L75
                : config.fix == Fix::sequence ? FaultLocation::L72
                : FaultLocation::L79;
        return Outcome::taken();
    }

    /// do_no_page.latch:73: if (read_seqcount_retry(removals, seq)): yes
    ///     in: if (read_seqcount_retry(removals, seq)) goto stale;
    constexpr Outcome fault_L72_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L72) return Outcome::not_enabled();
        if (s.removals == me.seq) return Outcome::not_enabled();
        me.location = FaultLocation::stale;
        return Outcome::taken();
    }

    /// do_no_page.latch:73: if (read_seqcount_retry(removals, seq)): no
    ///     in: if (read_seqcount_retry(removals, seq)) goto stale;
    constexpr Outcome fault_L72_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L72) return Outcome::not_enabled();
        if (s.removals != me.seq) return Outcome::not_enabled();
        me.location = config.fix == Fix::flag ? FaultLocation::L75 : FaultLocation::L79;
        return Outcome::taken();
    }

    /// do_no_page.latch:76: if (page.removing): yes
    ///     in: if (page.removing) goto stale;
    constexpr Outcome fault_L75_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L75) return Outcome::not_enabled();
        if (!s.page[me.page].removing) return Outcome::not_enabled();
        me.location = FaultLocation::stale;
        return Outcome::taken();
    }

    /// do_no_page.latch:76: if (page.removing): no
    ///     in: if (page.removing) goto stale;
    constexpr Outcome fault_L75_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L75) return Outcome::not_enabled();
        if (s.page[me.page].removing) return Outcome::not_enabled();
        me.location = FaultLocation::L77;
        return Outcome::taken();
    }

    /// do_no_page.latch:77: if (!page.cached): yes
    ///     in: if (!page.cached) goto stale;
    constexpr Outcome fault_L77_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L77) return Outcome::not_enabled();
        if (s.page[me.page].cached) return Outcome::not_enabled();
        me.location = FaultLocation::stale;
        return Outcome::taken();
    }

    /// do_no_page.latch:77: if (!page.cached): no
    ///     in: if (!page.cached) goto stale;
    constexpr Outcome fault_L77_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L77) return Outcome::not_enabled();
        if (!s.page[me.page].cached) return Outcome::not_enabled();
        me.location = FaultLocation::L79;
        return Outcome::taken();
    }

    /// do_no_page.latch:79: if (pte[addr] == null): yes
    ///     in: if (pte[addr] == null) {
    constexpr Outcome fault_L79_yes(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L79) return Outcome::not_enabled();
        if (s.pte[me.addr] != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location =
            config.unmap == Unmap::while_mapped ? FaultLocation::L80 : FaultLocation::install;
        return outcome;
    }

    /// do_no_page.latch:79: if (pte[addr] == null): no
    ///     in: if (pte[addr] == null) {
    constexpr Outcome fault_L79_no(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L79) return Outcome::not_enabled();
        if (s.pte[me.addr] == null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = FaultLocation::L84;
        return outcome;
    }

    /// do_no_page.latch:80: atomic_inc(page.mapcount)
    constexpr Outcome fault_L80(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L80) return Outcome::not_enabled();
        s.page[me.page].mapcount += 1;
        me.location = FaultLocation::install;
        return Outcome::taken();
    }

    /// do_no_page.latch:82: pte[addr] = page
    constexpr Outcome fault_install(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::install) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.addr] = me.page;
        me.location = FaultLocation::L84;
        return outcome;
    }

    /// do_no_page.latch:84: spin_unlock(ptl)
    constexpr Outcome fault_L84(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L84) return Outcome::not_enabled();
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

    /// do_no_page.latch:84: spin_unlock(ptl)
    constexpr Outcome fault_L84_2(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L84) return Outcome::not_enabled();
        if (config.fix != Fix::locked) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = FaultLocation::L85;
        return Outcome::taken();
    }

    /// do_no_page.latch:85: unlock_page(page.lock)
    constexpr Outcome fault_L85(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::L85) return Outcome::not_enabled();
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

    /// do_no_page.latch:88: spin_unlock(ptl)
    constexpr Outcome fault_stale(State& s, Fault self) const noexcept {
        auto& me = s.fault[self];
        if (me.location != FaultLocation::stale) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location =
            config.swap_sample_pick ? FaultLocation::pick
                : config.fix == Fix::sequence ? FaultLocation::L48
                : config.fix == Fix::counter ? FaultLocation::L43
                : FaultLocation::L50;
        return Outcome::taken();
    }

    /// do_no_page.latch:94: start
    ///     in: shrink:
    constexpr Outcome truncate_L93(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L93) return Outcome::not_enabled();
        if (config.drop_wmb && config.fix != Fix::counter && config.swap_shrink_bump)
            return Outcome::not_enabled();
        me.location =
            !config.swap_shrink_bump ? TruncateLocation::shrink
                : config.fix == Fix::counter ? TruncateLocation::bump
                : TruncateLocation::L95;
        return Outcome::taken();
    }

    /// do_no_page.latch:95: page.inside = false
    constexpr Outcome truncate_shrink(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::shrink) return Outcome::not_enabled();
        if ((config.drop_wmb || !config.swap_shrink_bump) &&
            (config.drop_wmb || config.fix != Fix::flag) &&
            (config.drop_wmb || config.fix != Fix::sequence) &&
            (config.drop_wmb || config.fix != Fix::counter) &&
            (config.swap_shrink_bump || config.drop_mb || config.fix != Fix::flag) &&
            (config.swap_shrink_bump || config.drop_mb || config.fix != Fix::sequence) &&
            (config.swap_shrink_bump || config.fix != Fix::counter))
            return Outcome::not_enabled();
        s.page[me.page].inside = false;
        me.location =
            config.swap_shrink_bump ? TruncateLocation::L95
                : config.fix == Fix::sequence ? TruncateLocation::L102
                : config.fix == Fix::counter ? TruncateLocation::L99
                : TruncateLocation::L103;
        return Outcome::taken();
    }

    /// do_no_page.latch:95: page.inside = false
    constexpr Outcome truncate_shrink_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::shrink) return Outcome::not_enabled();
        if ((config.drop_wmb ||
                config.fix == Fix::counter ||
                config.swap_shrink_bump ||
                config.fix == Fix::sequence ||
                config.fix == Fix::flag) &&
            (config.swap_shrink_bump ||
                config.fix == Fix::counter ||
                config.drop_mb ||
                config.fix == Fix::sequence ||
                config.fix == Fix::flag))
            return Outcome::not_enabled();
        s.page[me.page].inside = false;
        me.visited.fill(false);
        me.location = TruncateLocation::L104;
        return Outcome::taken();
    }

    /// do_no_page.latch:95: page.inside = false
    constexpr Outcome truncate_L95(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L95) return Outcome::not_enabled();
        if (config.fix == Fix::sequence || config.fix == Fix::flag) return Outcome::not_enabled();
        s.page[me.page].inside = false;
        me.visited.fill(false);
        me.location = TruncateLocation::L104;
        return Outcome::taken();
    }

    /// do_no_page.latch:95: page.inside = false
    constexpr Outcome truncate_L95_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L95) return Outcome::not_enabled();
        if (config.fix != Fix::flag && config.fix != Fix::sequence) return Outcome::not_enabled();
        s.page[me.page].inside = false;
        me.location = config.fix == Fix::sequence ? TruncateLocation::L102 : TruncateLocation::L103;
        return Outcome::taken();
    }

    /// do_no_page.latch:99: atomic_inc(truncate_count)
    constexpr Outcome truncate_bump(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::bump) return Outcome::not_enabled();
        if ((config.drop_wmb || !config.swap_shrink_bump) &&
            (config.drop_wmb || config.fix != Fix::flag) &&
            (config.drop_wmb || config.fix != Fix::sequence) &&
            (config.drop_wmb || config.fix != Fix::counter) &&
            (config.swap_shrink_bump || config.drop_mb || config.fix != Fix::flag) &&
            (config.swap_shrink_bump || config.drop_mb || config.fix != Fix::sequence) &&
            (config.swap_shrink_bump || config.fix != Fix::counter))
            return Outcome::not_enabled();
        s.truncate_count += 1;
        me.location =
            config.swap_shrink_bump ? TruncateLocation::L95
                : config.fix == Fix::sequence ? TruncateLocation::L102
                : config.fix == Fix::counter ? TruncateLocation::L99
                : TruncateLocation::L103;
        return Outcome::taken();
    }

    /// do_no_page.latch:99: atomic_inc(truncate_count)
    constexpr Outcome truncate_bump_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::bump) return Outcome::not_enabled();
        if ((config.drop_wmb ||
                config.fix == Fix::counter ||
                config.swap_shrink_bump ||
                config.fix == Fix::sequence ||
                config.fix == Fix::flag) &&
            (config.swap_shrink_bump ||
                config.fix == Fix::counter ||
                config.drop_mb ||
                config.fix == Fix::sequence ||
                config.fix == Fix::flag))
            return Outcome::not_enabled();
        s.truncate_count += 1;
        me.visited.fill(false);
        me.location = TruncateLocation::L104;
        return Outcome::taken();
    }

    /// do_no_page.latch:99: atomic_inc(truncate_count)
    constexpr Outcome truncate_L99(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L99) return Outcome::not_enabled();
        if (config.fix == Fix::sequence || config.fix == Fix::flag) return Outcome::not_enabled();
        s.truncate_count += 1;
        me.visited.fill(false);
        me.location = TruncateLocation::L104;
        return Outcome::taken();
    }

    /// do_no_page.latch:99: atomic_inc(truncate_count)
    constexpr Outcome truncate_L99_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L99) return Outcome::not_enabled();
        if (config.fix != Fix::flag && config.fix != Fix::sequence) return Outcome::not_enabled();
        s.truncate_count += 1;
        me.location = config.fix == Fix::sequence ? TruncateLocation::L102 : TruncateLocation::L103;
        return Outcome::taken();
    }

    /// do_no_page.latch:102: mutex_lock(removers)
    constexpr Outcome truncate_L102(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L102) return Outcome::not_enabled();
        if (!removers_is_free(s)) return Outcome::not_enabled();
        me.holds_removers = true;
        me.location = TruncateLocation::L102b;
        return Outcome::taken();
    }

    /// do_no_page.latch:102: write_seqcount_begin(removals)
    constexpr Outcome truncate_L102b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L102b) return Outcome::not_enabled();
        if (config.fix == Fix::flag) return Outcome::not_enabled();
        // `removals` is in a write section already
        if (modulo(s.removals, 2) != 0) return Outcome::trapped(Property::seqcount_misuse);
        Outcome outcome = Outcome::taken();
        // a write section of `removals` begins without `removers`
        if (!me.holds_removers) outcome.violate(Property::seqcount_misuse);
        s.removals += 1;
        me.visited.fill(false);
        me.location = TruncateLocation::L104;
        return outcome;
    }

    /// do_no_page.latch:102: write_seqcount_begin(removals)
    constexpr Outcome truncate_L102b_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L102b) return Outcome::not_enabled();
        if (config.fix != Fix::flag) return Outcome::not_enabled();
        // `removals` is in a write section already
        if (modulo(s.removals, 2) != 0) return Outcome::trapped(Property::seqcount_misuse);
        Outcome outcome = Outcome::taken();
        // a write section of `removals` begins without `removers`
        if (!me.holds_removers) outcome.violate(Property::seqcount_misuse);
        s.removals += 1;
        me.location = TruncateLocation::L103;
        return outcome;
    }

    /// do_no_page.latch:103: page.removing = true
    constexpr Outcome truncate_L103(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L103) return Outcome::not_enabled();
        s.page[me.page].removing = true;
        me.visited.fill(false);
        me.location = TruncateLocation::L104;
        return Outcome::taken();
    }

    /// do_no_page.latch:104: for (Addr a): next
    ///     in: for (Addr a) {
    constexpr Outcome truncate_L104(State& s, Truncate self, Addr a) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L104) return Outcome::not_enabled();
        if (me.visited[a]) return Outcome::not_enabled();
        me.a = a;
        me.visited[a] = true;
        me.location = TruncateLocation::L104b;
        return Outcome::taken();
    }

    /// do_no_page.latch:104: for (Addr a): done
    ///     in: for (Addr a) {
    constexpr Outcome truncate_L104_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L104) return Outcome::not_enabled();
        if (!forall<Scope, Addr>([&](Addr a) { return me.visited[a]; }))
            return Outcome::not_enabled();
        me.location = TruncateLocation::L112;
        return Outcome::taken();
    }

    /// do_no_page.latch:105: spin_lock(ptl)
    constexpr Outcome truncate_L104b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L104b) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = TruncateLocation::L106;
        return Outcome::taken();
    }

    /// do_no_page.latch:106: if (pte[a] == page): yes
    ///     in: if (pte[a] == page) {
    constexpr Outcome truncate_L106_yes(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L106) return Outcome::not_enabled();
        if (me.page != s.pte[me.a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TruncateLocation::L106b;
        return outcome;
    }

    /// do_no_page.latch:106: if (pte[a] == page): no
    ///     in: if (pte[a] == page) {
    constexpr Outcome truncate_L106_no(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L106) return Outcome::not_enabled();
        if (me.page == s.pte[me.a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TruncateLocation::L110;
        return outcome;
    }

    /// do_no_page.latch:107: pte[a] = null
    constexpr Outcome truncate_L106b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L106b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.a] = null;
        me.location =
            config.unmap == Unmap::while_mapped ? TruncateLocation::L108 : TruncateLocation::L110;
        return outcome;
    }

    /// do_no_page.latch:108: atomic_dec(page.mapcount)
    constexpr Outcome truncate_L108(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L108) return Outcome::not_enabled();
        s.page[me.page].mapcount -= 1;
        me.location = TruncateLocation::L110;
        return Outcome::taken();
    }

    /// do_no_page.latch:110: spin_unlock(ptl)
    constexpr Outcome truncate_L110(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L110) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = TruncateLocation::L104;
        return Outcome::taken();
    }

    /// do_no_page.latch:112: lock_page(page.lock)
    constexpr Outcome truncate_L112(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L112) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.page)) return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = TruncateLocation::L113;
        return Outcome::taken();
    }

    /// do_no_page.latch:113: if (!page.cached): yes
    ///     in: if (!page.cached) goto out;
    constexpr Outcome truncate_L113_yes(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L113) return Outcome::not_enabled();
        if (s.page[me.page].cached) return Outcome::not_enabled();
        me.location = TruncateLocation::out;
        return Outcome::taken();
    }

    /// do_no_page.latch:113: if (!page.cached): no
    ///     in: if (!page.cached) goto out;
    constexpr Outcome truncate_L113_no(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L113) return Outcome::not_enabled();
        if ((config.fix == Fix::locked && !config.drop_unmap_again) || !s.page[me.page].cached)
            return Outcome::not_enabled();
        me.location = TruncateLocation::remove;
        return Outcome::taken();
    }

    /// do_no_page.latch:113: if (!page.cached): no
    ///     in: if (!page.cached) goto out;
    constexpr Outcome truncate_L113_no_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L113) return Outcome::not_enabled();
        if (config.fix != Fix::locked || config.drop_unmap_again || !s.page[me.page].cached)
            return Outcome::not_enabled();
        me.visited_2.fill(false);
        me.location = TruncateLocation::unmap_again;
        return Outcome::taken();
    }

    /// do_no_page.latch:116: for (Addr a): next
    ///     in: for (Addr a) {
    constexpr Outcome truncate_unmap_again(State& s, Truncate self, Addr a) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::unmap_again) return Outcome::not_enabled();
        if (me.visited_2[a]) return Outcome::not_enabled();
        me.a_2 = a;
        me.visited_2[a] = true;
        me.location = TruncateLocation::L116;
        return Outcome::taken();
    }

    /// do_no_page.latch:116: for (Addr a): done
    ///     in: for (Addr a) {
    constexpr Outcome truncate_unmap_again_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::unmap_again) return Outcome::not_enabled();
        if (!forall<Scope, Addr>([&](Addr a) { return me.visited_2[a]; }))
            return Outcome::not_enabled();
        me.location = TruncateLocation::remove;
        return Outcome::taken();
    }

    /// do_no_page.latch:117: spin_lock(ptl)
    constexpr Outcome truncate_L116(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L116) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = TruncateLocation::L118;
        return Outcome::taken();
    }

    /// do_no_page.latch:118: if (pte[a] == page): yes
    ///     in: if (pte[a] == page) {
    constexpr Outcome truncate_L118_yes(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L118) return Outcome::not_enabled();
        if (me.page != s.pte[me.a_2]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TruncateLocation::L118b;
        return outcome;
    }

    /// do_no_page.latch:118: if (pte[a] == page): no
    ///     in: if (pte[a] == page) {
    constexpr Outcome truncate_L118_no(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L118) return Outcome::not_enabled();
        if (me.page == s.pte[me.a_2]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = TruncateLocation::L122;
        return outcome;
    }

    /// do_no_page.latch:119: pte[a] = null
    constexpr Outcome truncate_L118b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L118b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.a_2] = null;
        me.location =
            config.unmap == Unmap::while_mapped ? TruncateLocation::L120 : TruncateLocation::L122;
        return outcome;
    }

    /// do_no_page.latch:120: atomic_dec(page.mapcount)
    constexpr Outcome truncate_L120(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L120) return Outcome::not_enabled();
        s.page[me.page].mapcount -= 1;
        me.location = TruncateLocation::L122;
        return Outcome::taken();
    }

    /// do_no_page.latch:122: spin_unlock(ptl)
    constexpr Outcome truncate_L122(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L122) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = TruncateLocation::unmap_again;
        return Outcome::taken();
    }

    /// do_no_page.latch:126: page.cached = false
    constexpr Outcome truncate_remove(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::remove) return Outcome::not_enabled();
        s.page[me.page].cached = false;
        me.location = TruncateLocation::out;
        return Outcome::taken();
    }

    /// do_no_page.latch:128: unlock_page(page.lock)
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

    /// do_no_page.latch:128: unlock_page(page.lock)
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
        me.location = config.fix == Fix::flag ? TruncateLocation::L129 : TruncateLocation::L130;
        return Outcome::taken();
    }

    /// do_no_page.latch:129: page.removing = false
    constexpr Outcome truncate_L129(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L129) return Outcome::not_enabled();
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

    /// do_no_page.latch:129: page.removing = false
    constexpr Outcome truncate_L129_2(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L129) return Outcome::not_enabled();
        if (config.fix != Fix::sequence) return Outcome::not_enabled();
        s.page[me.page].removing = false;
        me.location = TruncateLocation::L130;
        return Outcome::taken();
    }

    /// do_no_page.latch:130: write_seqcount_end(removals)
    constexpr Outcome truncate_L130(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L130) return Outcome::not_enabled();
        // `removals` is in no write section
        if (modulo(s.removals, 2) == 0) return Outcome::trapped(Property::seqcount_misuse);
        s.removals += 1;
        me.location = TruncateLocation::L130b;
        return Outcome::taken();
    }

    /// do_no_page.latch:130: mutex_unlock(removers)
    constexpr Outcome truncate_L130b(State& s, Truncate self) const noexcept {
        auto& me = s.truncate[self];
        if (me.location != TruncateLocation::L130b) return Outcome::not_enabled();
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

    /// do_no_page.latch:136: lock_page(page.lock)
    constexpr Outcome invalidate_L134(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L134) return Outcome::not_enabled();
        if (config.fix == Fix::sequence || !page_lock_is_free(s, me.page))
            return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = InvalidateLocation::L137;
        return Outcome::taken();
    }

    /// do_no_page.latch:135: mutex_lock(removers)
    constexpr Outcome invalidate_L134_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L134) return Outcome::not_enabled();
        if (config.fix != Fix::sequence || !removers_is_free(s)) return Outcome::not_enabled();
        me.holds_removers = true;
        me.location = InvalidateLocation::L135;
        return Outcome::taken();
    }

    /// do_no_page.latch:135: write_seqcount_begin(removals)
    constexpr Outcome invalidate_L135(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L135) return Outcome::not_enabled();
        // `removals` is in a write section already
        if (modulo(s.removals, 2) != 0) return Outcome::trapped(Property::seqcount_misuse);
        Outcome outcome = Outcome::taken();
        // a write section of `removals` begins without `removers`
        if (!me.holds_removers) outcome.violate(Property::seqcount_misuse);
        s.removals += 1;
        me.location = InvalidateLocation::L136;
        return outcome;
    }

    /// do_no_page.latch:136: lock_page(page.lock)
    constexpr Outcome invalidate_L136(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L136) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.page)) return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = InvalidateLocation::L137;
        return Outcome::taken();
    }

    /// do_no_page.latch:137: if (!page.cached): yes
    ///     in: if (!page.cached) goto out;
    constexpr Outcome invalidate_L137_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L137) return Outcome::not_enabled();
        if (s.page[me.page].cached) return Outcome::not_enabled();
        me.location = InvalidateLocation::out;
        return Outcome::taken();
    }

    /// do_no_page.latch:137: if (!page.cached): no
    ///     in: if (!page.cached) goto out;
    constexpr Outcome invalidate_L137_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L137) return Outcome::not_enabled();
        if (config.fix == Fix::flag ||
            config.unmap != Unmap::always ||
            config.fix == Fix::counter ||
            !s.page[me.page].cached)
            return Outcome::not_enabled();
        me.visited.fill(false);
        me.location = InvalidateLocation::unmap_locked;
        return Outcome::taken();
    }

    /// do_no_page.latch:137: if (!page.cached): no
    ///     in: if (!page.cached) goto out;
    constexpr Outcome invalidate_L137_no_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L137) return Outcome::not_enabled();
        if ((config.fix != Fix::counter &&
                config.unmap == Unmap::always &&
                config.fix != Fix::flag) ||
            !s.page[me.page].cached)
            return Outcome::not_enabled();
        me.location =
            config.fix == Fix::flag ? InvalidateLocation::L138
                : config.unmap == Unmap::always ? InvalidateLocation::L140
                : InvalidateLocation::L139;
        return Outcome::taken();
    }

    /// do_no_page.latch:138: page.removing = true
    constexpr Outcome invalidate_L138(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L138) return Outcome::not_enabled();
        if (config.unmap != Unmap::always || config.fix == Fix::counter)
            return Outcome::not_enabled();
        s.page[me.page].removing = true;
        me.visited.fill(false);
        me.location = InvalidateLocation::unmap_locked;
        return Outcome::taken();
    }

    /// do_no_page.latch:138: page.removing = true
    constexpr Outcome invalidate_L138_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L138) return Outcome::not_enabled();
        if (config.fix != Fix::counter && config.unmap == Unmap::always)
            return Outcome::not_enabled();
        s.page[me.page].removing = true;
        me.location =
            config.unmap == Unmap::always ? InvalidateLocation::L140 : InvalidateLocation::L139;
        return Outcome::taken();
    }

    /// do_no_page.latch:139: if (unmap == always || atomic_read(page.mapcount) > 0): yes
    ///     in: if (unmap == always || atomic_read(page.mapcount) > 0) {
    constexpr Outcome invalidate_L139_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L139) return Outcome::not_enabled();
        if (config.fix == Fix::counter || s.page[me.page].mapcount <= 0)
            return Outcome::not_enabled();
        me.visited.fill(false);
        me.location = InvalidateLocation::unmap_locked;
        return Outcome::taken();
    }

    /// do_no_page.latch:139: if (unmap == always || atomic_read(page.mapcount) > 0): yes
    ///     in: if (unmap == always || atomic_read(page.mapcount) > 0) {
    constexpr Outcome invalidate_L139_yes_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L139) return Outcome::not_enabled();
        if (config.fix != Fix::counter || s.page[me.page].mapcount <= 0)
            return Outcome::not_enabled();
        me.location = InvalidateLocation::L140;
        return Outcome::taken();
    }

    /// do_no_page.latch:139: if (unmap == always || atomic_read(page.mapcount) > 0): no
    ///     in: if (unmap == always || atomic_read(page.mapcount) > 0) {
    constexpr Outcome invalidate_L139_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L139) return Outcome::not_enabled();
        if (s.page[me.page].mapcount > 0) return Outcome::not_enabled();
        me.location = InvalidateLocation::remove;
        return Outcome::taken();
    }

    /// do_no_page.latch:140: atomic_inc(truncate_count)
    constexpr Outcome invalidate_L140(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L140) return Outcome::not_enabled();
        s.truncate_count += 1;
        me.visited.fill(false);
        me.location = InvalidateLocation::unmap_locked;
        return Outcome::taken();
    }

    /// do_no_page.latch:142: for (Addr a): next
    ///     in: for (Addr a) {
    constexpr Outcome invalidate_unmap_locked(State& s, Invalidate self, Addr a) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::unmap_locked) return Outcome::not_enabled();
        if (me.visited[a]) return Outcome::not_enabled();
        me.a = a;
        me.visited[a] = true;
        me.location = InvalidateLocation::L142;
        return Outcome::taken();
    }

    /// do_no_page.latch:142: for (Addr a): done
    ///     in: for (Addr a) {
    constexpr Outcome invalidate_unmap_locked_2(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::unmap_locked) return Outcome::not_enabled();
        if (!forall<Scope, Addr>([&](Addr a) { return me.visited[a]; }))
            return Outcome::not_enabled();
        me.location = InvalidateLocation::remove;
        return Outcome::taken();
    }

    /// do_no_page.latch:143: spin_lock(ptl)
    constexpr Outcome invalidate_L142(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L142) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = InvalidateLocation::L144;
        return Outcome::taken();
    }

    /// do_no_page.latch:144: if (pte[a] == page): yes
    ///     in: if (pte[a] == page) {
    constexpr Outcome invalidate_L144_yes(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L144) return Outcome::not_enabled();
        if (me.page != s.pte[me.a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = InvalidateLocation::L144b;
        return outcome;
    }

    /// do_no_page.latch:144: if (pte[a] == page): no
    ///     in: if (pte[a] == page) {
    constexpr Outcome invalidate_L144_no(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L144) return Outcome::not_enabled();
        if (me.page == s.pte[me.a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = InvalidateLocation::L148;
        return outcome;
    }

    /// do_no_page.latch:145: pte[a] = null
    constexpr Outcome invalidate_L144b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L144b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[a]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.a] = null;
        me.location =
            config.unmap == Unmap::while_mapped
                ? InvalidateLocation::L146
                : InvalidateLocation::L148;
        return outcome;
    }

    /// do_no_page.latch:146: atomic_dec(page.mapcount)
    constexpr Outcome invalidate_L146(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L146) return Outcome::not_enabled();
        s.page[me.page].mapcount -= 1;
        me.location = InvalidateLocation::L148;
        return Outcome::taken();
    }

    /// do_no_page.latch:148: spin_unlock(ptl)
    constexpr Outcome invalidate_L148(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L148) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = InvalidateLocation::unmap_locked;
        return Outcome::taken();
    }

    /// do_no_page.latch:152: page.cached = false
    constexpr Outcome invalidate_remove(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::remove) return Outcome::not_enabled();
        s.page[me.page].cached = false;
        me.location = config.fix == Fix::flag ? InvalidateLocation::L153 : InvalidateLocation::out;
        return Outcome::taken();
    }

    /// do_no_page.latch:153: page.removing = false
    constexpr Outcome invalidate_L153(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L153) return Outcome::not_enabled();
        s.page[me.page].removing = false;
        me.location = InvalidateLocation::out;
        return Outcome::taken();
    }

    /// do_no_page.latch:155: unlock_page(page.lock)
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

    /// do_no_page.latch:155: unlock_page(page.lock)
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
        me.location = InvalidateLocation::L156;
        return Outcome::taken();
    }

    /// do_no_page.latch:156: write_seqcount_end(removals)
    constexpr Outcome invalidate_L156(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L156) return Outcome::not_enabled();
        // `removals` is in no write section
        if (modulo(s.removals, 2) == 0) return Outcome::trapped(Property::seqcount_misuse);
        s.removals += 1;
        me.location = InvalidateLocation::L156b;
        return Outcome::taken();
    }

    /// do_no_page.latch:156: mutex_unlock(removers)
    constexpr Outcome invalidate_L156b(State& s, Invalidate self) const noexcept {
        auto& me = s.invalidate[self];
        if (me.location != InvalidateLocation::L156b) return Outcome::not_enabled();
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
