/// The protocol gup_fork as a state machine. Written by Latchwork from gup_fork.latch: change
/// that, not this.
///
/// A page that get_user_pages_fast() has pinned stays the page of its process: fork does not
/// share it.
///
/// fork looks whether an anonymous page may be pinned, then write-protects and shares it;
/// GUP-fast takes no lock. Up to 5.10 a pin could slip in between. Since 5.11 (57efa1fe5957)
/// mm->write_protect_seq lets GUP-fast notice.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::gup_fork {

enum class Pte : std::uint8_t { none, ro, rw };

[[nodiscard]] constexpr auto names_of(Pte) noexcept {
    return std::array<std::string_view, 3>{"none", "ro", "rw"};
}

/// Without mm->write_protect_seq, and with it.
enum class Version : std::uint8_t { v5_10, v5_11 };

[[nodiscard]] constexpr auto names_of(Version) noexcept {
    return std::array<std::string_view, 2>{"v5_10", "v5_11"};
}

/// The variant of the protocol.
struct Config {
    Version version = Version::v5_11;  ///< Without mm->write_protect_seq, and with it.
    bool swap_flag_after_all = false;  ///< `swap flag, after_all`
    bool swap_flag_after_pin = false;  ///< `swap flag, after_pin`
    bool drop_odd = false;  ///< `drop odd`
    bool drop_seq_recheck = false;  ///< `drop seq_recheck`
    bool drop_pte_recheck = false;  ///< `drop pte_recheck`
    bool drop_unshared = false;  ///< `drop unshared`
};

struct PageTag {
    static constexpr std::string_view name = "Page";

    template <class Scope>
    static constexpr int size = Scope::Page;
};

/// A reference to an object of type `Page`, or null.
using Page = Member<PageTag>;

struct ForkTag {
    static constexpr std::string_view name = "fork";

    template <class Scope>
    static constexpr int size = Scope::fork;
};

/// One fork(): copy_page_range() from the parent; `child` is what the new process maps.
using Fork = Member<ForkTag>;

struct GupTag {
    static constexpr std::string_view name = "gup";

    template <class Scope>
    static constexpr int size = Scope::gup;
};

/// One pin_user_pages_fast() of the address that maps `page`, or pin_user_pages(), which only
/// knows the slow path; with FOLL_WRITE or without; later, unpin_user_page().
using Gup = Member<GupTag>;

/// Where an instance of `fork` stands: before the step at this line or label.
enum class ForkLocation : std::uint8_t {
    L33, L37, L38, again, L41, L41b, L42, L43, L43b, L44, L45, L47, L48, L48b, L49, L50, share, L56,
    L58, L59, L60, L61, L63, L64, end
};

[[nodiscard]] constexpr auto names_of(ForkLocation) noexcept {
    return std::array<std::string_view, 25>{"L33", "L37", "L38", "again", "L41", "L41b", "L42",
        "L43", "L43b", "L44", "L45", "L47", "L48", "L48b", "L49", "L50", "share", "L56", "L58",
        "L59", "L60", "L61", "L63", "L64", "end"};
}

/// Where an instance of `gup` stands: before the step at this line or label.
enum class GupLocation : std::uint8_t {
    L69, L26, L26b, L26c, L26d, flag, L74, L74b, L75, odd, L80, L81, L82, L83, L84, pte_recheck,
    unshared, L89, L92, seq_recheck, L95, undo, give_up, slow, L108, L109, L110, L110b, L111, L111b,
    L113, L114, L116, L116b, L118, L119, L122, L123, pinned, end
};

[[nodiscard]] constexpr auto names_of(GupLocation) noexcept {
    return std::array<std::string_view, 40>{"L69", "L26", "L26b", "L26c", "L26d", "flag", "L74",
        "L74b", "L75", "odd", "L80", "L81", "L82", "L83", "L84", "pte_recheck", "unshared", "L89",
        "L92", "seq_recheck", "L95", "undo", "give_up", "slow", "L108", "L109", "L110", "L110b",
        "L111", "L111b", "L113", "L114", "L116", "L116b", "L118", "L119", "L122", "L123", "pinned",
        "end"};
}

enum class Process : std::uint8_t { fork, gup };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"fork", "gup"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    pinned_is_mine, refs_cover_maps, excl_is_alone, writable_is_excl, share, deadlock,
    self_deadlock, lock_inversion, unlock_not_held, held_at_exit, sleep_in_atomic, irq_inversion,
    null_reference, unset_local, data_race, refcount_underflow, int_range, seqcount_misuse
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 18>{"pinned_is_mine", "refs_cover_maps", "excl_is_alone",
        "writable_is_excl", "share", "deadlock", "self_deadlock", "lock_inversion",
        "unlock_not_held", "held_at_exit", "sleep_in_atomic", "irq_inversion", "null_reference",
        "unset_local", "data_race", "refcount_underflow", "int_range", "seqcount_misuse"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    fork_L33, fork_L33_2, fork_L37, fork_L38, fork_L38_2, fork_again, fork_L41_yes, fork_L41_no,
    fork_L41b, fork_L42, fork_L43_yes, fork_L43_no, fork_L43b_yes, fork_L43b_no, fork_L44_yes,
    fork_L44_no, fork_L45, fork_L47, fork_L48_yes, fork_L48_no, fork_L48b, fork_L49, fork_L50,
    fork_share, fork_share_2, fork_L56, fork_L58, fork_L59, fork_L60, fork_L61, fork_L63, fork_L64,
    gup_L69_yes, gup_L69_no, gup_L26, gup_L26b, gup_L26c, gup_L26d, gup_flag_yes, gup_flag_no,
    gup_L74_yes, gup_L74_no, gup_L74b_yes, gup_L74b_no, gup_L75, gup_odd_yes, gup_odd_no, gup_L80,
    gup_L81, gup_L82_yes, gup_L82_no, gup_L83, gup_L84, gup_pte_recheck_yes, gup_pte_recheck_no,
    gup_unshared_yes, gup_unshared_no, gup_L89_yes, gup_L89_no, gup_L92, gup_seq_recheck_yes,
    gup_seq_recheck_no, gup_L95, gup_undo, gup_give_up, gup_slow_yes, gup_slow_no, gup_L108,
    gup_L109, gup_L110_yes, gup_L110_no, gup_L110b, gup_L111_yes, gup_L111_no, gup_L111b, gup_L113,
    gup_L114, gup_L116_yes, gup_L116_no, gup_L116b, gup_L118, gup_L119, gup_L122, gup_L123,
    gup_pinned
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct one {
    static constexpr int Page = 1;
    static constexpr int fork = 1;
    static constexpr int gup = 1;
};

struct small {
    static constexpr int Page = 1;
    static constexpr int fork = 2;
    static constexpr int gup = 2;
};

struct wide {
    static constexpr int Page = 2;
    static constexpr int fork = 2;
    static constexpr int gup = 1;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct PageFields {
        Pte pte{};
        bool excl = true;
        std::int32_t mapcount = 1;
        std::int32_t refcount = 1;
        std::int32_t pins = 0;

        friend bool operator==(const PageFields&, const PageFields&) = default;
    };

    /// One fork(): copy_page_range() from the parent; `child` is what the new process maps.
    struct ForkFields {
        ForkLocation location = ForkLocation::L33;
        Table<Scope, bool(Page)> child;
        bool prealloc = false;
        Page page = null;
        bool holds_mmap_lock = false;
        bool holds_ptl = false;
        Table<Scope, bool(Page)> visited;

        friend bool operator==(const ForkFields&, const ForkFields&) = default;
    };

    /// One pin_user_pages_fast() of the address that maps `page`, or pin_user_pages(), which only
    /// knows the slow path; with FOLL_WRITE or without; later, unpin_user_page().
    struct GupFields {
        GupLocation location = GupLocation::L69;
        Page page;
        bool write{};
        Pte pte = Pte::none;
        std::int32_t seq = 0;
        bool holds_ptl = false;
        bool shares_mmap_lock = false;
        bool irqs_disabled = false;

        friend bool operator==(const GupFields&, const GupFields&) = default;
    };

    std::int32_t write_protect_seq = 0;
    bool has_pinned = false;
    Table<Scope, PageFields(Page)> page;
    Table<Scope, ForkFields(Fork)> fork;
    Table<Scope, GupFields(Gup)> gup;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = gup_fork::State<Scope>;
    using Step = gup_fork::Step;
    using Property = gup_fork::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 85> actions{{
        {"fork.L33", 36, "down_write(mmap_lock)", Process::fork, ForkLocation::L33,
            sort_info<Scope, Fork>},
        {"fork.L33_2", 36, "down_write(mmap_lock)", Process::fork, ForkLocation::L33,
            sort_info<Scope, Fork>},
        {"fork.L37", 37, "write_seqcount_begin(write_protect_seq)", Process::fork,
            ForkLocation::L37, sort_info<Scope, Fork>},
        {"fork.L38", 38, "for (Page page): next", Process::fork, ForkLocation::L38,
            sort_info<Scope, Fork>, sort_info<Scope, Page>},
        {"fork.L38_2", 38, "for (Page page): done", Process::fork, ForkLocation::L38,
            sort_info<Scope, Fork>},
        {"fork.again", 40, "spin_lock(ptl)", Process::fork, ForkLocation::again,
            sort_info<Scope, Fork>},
        {"fork.L41_yes", 41, "if (page.pte == none): yes", Process::fork, ForkLocation::L41,
            sort_info<Scope, Fork>},
        {"fork.L41_no", 41, "if (page.pte == none): no", Process::fork, ForkLocation::L41,
            sort_info<Scope, Fork>},
        {"fork.L41b", 41, "spin_unlock(ptl)", Process::fork, ForkLocation::L41b,
            sort_info<Scope, Fork>},
        {"fork.L42", 42, "atomic_inc(page.refcount)", Process::fork, ForkLocation::L42,
            sort_info<Scope, Fork>},
        {"fork.L43_yes", 43, "if (page.excl): yes", Process::fork, ForkLocation::L43,
            sort_info<Scope, Fork>},
        {"fork.L43_no", 43, "if (page.excl): no", Process::fork, ForkLocation::L43,
            sort_info<Scope, Fork>},
        {"fork.L43b_yes", 44, "if (has_pinned): yes", Process::fork, ForkLocation::L43b,
            sort_info<Scope, Fork>},
        {"fork.L43b_no", 44, "if (has_pinned): no", Process::fork, ForkLocation::L43b,
            sort_info<Scope, Fork>},
        {"fork.L44_yes", 45, "if (atomic_read(page.pins) > 0): yes", Process::fork,
            ForkLocation::L44, sort_info<Scope, Fork>},
        {"fork.L44_no", 45, "if (atomic_read(page.pins) > 0): no", Process::fork, ForkLocation::L44,
            sort_info<Scope, Fork>},
        {"fork.L45", 46, "atomic_dec(page.refcount)", Process::fork, ForkLocation::L45,
            sort_info<Scope, Fork>},
        {"fork.L47", 47, "spin_unlock(ptl)", Process::fork, ForkLocation::L47,
            sort_info<Scope, Fork>},
        {"fork.L48_yes", 48, "if (prealloc): yes", Process::fork, ForkLocation::L48,
            sort_info<Scope, Fork>},
        {"fork.L48_no", 48, "if (prealloc): no", Process::fork, ForkLocation::L48,
            sort_info<Scope, Fork>},
        {"fork.L48b", 48, "prealloc = false", Process::fork, ForkLocation::L48b,
            sort_info<Scope, Fork>},
        {"fork.L49", 49, "might_sleep()", Process::fork, ForkLocation::L49, sort_info<Scope, Fork>},
        {"fork.L50", 50, "prealloc = true", Process::fork, ForkLocation::L50,
            sort_info<Scope, Fork>},
        {"fork.share", 56, "page.excl = false", Process::fork, ForkLocation::share,
            sort_info<Scope, Fork>},
        {"fork.share_2", 55, "assert version == v5_10 || write_protect_seq % 2 == 1 && held(ptl)",
            Process::fork, ForkLocation::share, sort_info<Scope, Fork>},
        {"fork.L56", 56, "page.excl = false", Process::fork, ForkLocation::L56,
            sort_info<Scope, Fork>},
        {"fork.L58", 58, "atomic_inc(page.mapcount)", Process::fork, ForkLocation::L58,
            sort_info<Scope, Fork>},
        {"fork.L59", 59, "page.pte = ro", Process::fork, ForkLocation::L59, sort_info<Scope, Fork>},
        {"fork.L60", 60, "child[page] = true", Process::fork, ForkLocation::L60,
            sort_info<Scope, Fork>},
        {"fork.L61", 61, "spin_unlock(ptl)", Process::fork, ForkLocation::L61,
            sort_info<Scope, Fork>},
        {"fork.L63", 63, "write_seqcount_end(write_protect_seq)", Process::fork, ForkLocation::L63,
            sort_info<Scope, Fork>},
        {"fork.L64", 64, "up_write(mmap_lock)", Process::fork, ForkLocation::L64,
            sort_info<Scope, Fork>},
        {"gup.L69_yes", 72, "if (any): yes", Process::gup, GupLocation::L69, sort_info<Scope, Gup>},
        {"gup.L69_no", 72, "if (any): no", Process::gup, GupLocation::L69, sort_info<Scope, Gup>},
        {"gup.L26", 26, "has_pinned = true", Process::gup, GupLocation::L26, sort_info<Scope, Gup>},
        {"gup.L26b", 26, "has_pinned = true", Process::gup, GupLocation::L26b,
            sort_info<Scope, Gup>},
        {"gup.L26c", 26, "has_pinned = true", Process::gup, GupLocation::L26c,
            sort_info<Scope, Gup>},
        {"gup.L26d", 26, "has_pinned = true", Process::gup, GupLocation::L26d,
            sort_info<Scope, Gup>},
        {"gup.flag_yes", 26, "if (!has_pinned): yes", Process::gup, GupLocation::flag,
            sort_info<Scope, Gup>},
        {"gup.flag_no", 26, "if (!has_pinned): no", Process::gup, GupLocation::flag,
            sort_info<Scope, Gup>},
        {"gup.L74_yes", 26, "if (!has_pinned): yes", Process::gup, GupLocation::L74,
            sort_info<Scope, Gup>},
        {"gup.L74_no", 26, "if (!has_pinned): no", Process::gup, GupLocation::L74,
            sort_info<Scope, Gup>},
        {"gup.L74b_yes", 26, "if (!has_pinned): yes", Process::gup, GupLocation::L74b,
            sort_info<Scope, Gup>},
        {"gup.L74b_no", 26, "if (!has_pinned): no", Process::gup, GupLocation::L74b,
            sort_info<Scope, Gup>},
        {"gup.L75", 76, "seq = raw_read_seqcount(write_protect_seq)", Process::gup,
            GupLocation::L75, sort_info<Scope, Gup>},
        {"gup.odd_yes", 78, "if (seq % 2 == 1): yes", Process::gup, GupLocation::odd,
            sort_info<Scope, Gup>},
        {"gup.odd_no", 78, "if (seq % 2 == 1): no", Process::gup, GupLocation::odd,
            sort_info<Scope, Gup>},
        {"gup.L80", 80, "local_irq_disable()", Process::gup, GupLocation::L80,
            sort_info<Scope, Gup>},
        {"gup.L81", 81, "pte = READ_ONCE(page.pte)", Process::gup, GupLocation::L81,
            sort_info<Scope, Gup>},
        {"gup.L82_yes", 82, "if (pte == none || write && pte == ro): yes", Process::gup,
            GupLocation::L82, sort_info<Scope, Gup>},
        {"gup.L82_no", 82, "if (pte == none || write && pte == ro): no", Process::gup,
            GupLocation::L82, sort_info<Scope, Gup>},
        {"gup.L83", 83, "atomic_inc(page.refcount)", Process::gup, GupLocation::L83,
            sort_info<Scope, Gup>},
        {"gup.L84", 84, "atomic_inc(page.pins)", Process::gup, GupLocation::L84,
            sort_info<Scope, Gup>},
        {"gup.pte_recheck_yes", 87, "if (READ_ONCE(page.pte) != pte): yes", Process::gup,
            GupLocation::pte_recheck, sort_info<Scope, Gup>},
        {"gup.pte_recheck_no", 87, "if (READ_ONCE(page.pte) != pte): no", Process::gup,
            GupLocation::pte_recheck, sort_info<Scope, Gup>},
        {"gup.unshared_yes", 89, "if (pte == ro): yes", Process::gup, GupLocation::unshared,
            sort_info<Scope, Gup>},
        {"gup.unshared_no", 89, "if (pte == ro): no", Process::gup, GupLocation::unshared,
            sort_info<Scope, Gup>},
        {"gup.L89_yes", 90, "if (!READ_ONCE(page.excl)): yes", Process::gup, GupLocation::L89,
            sort_info<Scope, Gup>},
        {"gup.L89_no", 90, "if (!READ_ONCE(page.excl)): no", Process::gup, GupLocation::L89,
            sort_info<Scope, Gup>},
        {"gup.L92", 92, "local_irq_enable()", Process::gup, GupLocation::L92,
            sort_info<Scope, Gup>},
        {"gup.seq_recheck_yes", 95, "if (read_seqcount_retry(write_protect_seq, seq)): yes",
            Process::gup, GupLocation::seq_recheck, sort_info<Scope, Gup>},
        {"gup.seq_recheck_no", 95, "if (read_seqcount_retry(write_protect_seq, seq)): no",
            Process::gup, GupLocation::seq_recheck, sort_info<Scope, Gup>},
        {"gup.L95", 29, "atomic { atomic_dec(page.pins); atomic_dec(page.refcount); }",
            Process::gup, GupLocation::L95, sort_info<Scope, Gup>},
        {"gup.undo", 29, "atomic { atomic_dec(page.pins); atomic_dec(page.refcount); }",
            Process::gup, GupLocation::undo, sort_info<Scope, Gup>},
        {"gup.give_up", 105, "local_irq_enable()", Process::gup, GupLocation::give_up,
            sort_info<Scope, Gup>},
        {"gup.slow_yes", 26, "if (!has_pinned): yes", Process::gup, GupLocation::slow,
            sort_info<Scope, Gup>},
        {"gup.slow_no", 26, "if (!has_pinned): no", Process::gup, GupLocation::slow,
            sort_info<Scope, Gup>},
        {"gup.L108", 108, "down_read(mmap_lock)", Process::gup, GupLocation::L108,
            sort_info<Scope, Gup>},
        {"gup.L109", 109, "spin_lock(ptl)", Process::gup, GupLocation::L109, sort_info<Scope, Gup>},
        {"gup.L110_yes", 110, "if (page.pte == ro && page.excl && write): yes", Process::gup,
            GupLocation::L110, sort_info<Scope, Gup>},
        {"gup.L110_no", 110, "if (page.pte == ro && page.excl && write): no", Process::gup,
            GupLocation::L110, sort_info<Scope, Gup>},
        {"gup.L110b", 110, "page.pte = rw", Process::gup, GupLocation::L110b,
            sort_info<Scope, Gup>},
        {"gup.L111_yes", 111, "if (page.pte == ro && !page.excl): yes", Process::gup,
            GupLocation::L111, sort_info<Scope, Gup>},
        {"gup.L111_no", 111, "if (page.pte == ro && !page.excl): no", Process::gup,
            GupLocation::L111, sort_info<Scope, Gup>},
        {"gup.L111b", 112, "page.pte = none", Process::gup, GupLocation::L111b,
            sort_info<Scope, Gup>},
        {"gup.L113", 113, "atomic_dec(page.mapcount)", Process::gup, GupLocation::L113,
            sort_info<Scope, Gup>},
        {"gup.L114", 114, "atomic_dec(page.refcount)", Process::gup, GupLocation::L114,
            sort_info<Scope, Gup>},
        {"gup.L116_yes", 116, "if (page.pte != none): yes", Process::gup, GupLocation::L116,
            sort_info<Scope, Gup>},
        {"gup.L116_no", 116, "if (page.pte != none): no", Process::gup, GupLocation::L116,
            sort_info<Scope, Gup>},
        {"gup.L116b", 117, "atomic { atomic_inc(page.refcount); atomic_inc(page.pins); }",
            Process::gup, GupLocation::L116b, sort_info<Scope, Gup>},
        {"gup.L118", 118, "spin_unlock(ptl)", Process::gup, GupLocation::L118,
            sort_info<Scope, Gup>},
        {"gup.L119", 119, "up_read(mmap_lock)", Process::gup, GupLocation::L119,
            sort_info<Scope, Gup>},
        {"gup.L122", 122, "spin_unlock(ptl)", Process::gup, GupLocation::L122,
            sort_info<Scope, Gup>},
        {"gup.L123", 123, "up_read(mmap_lock)", Process::gup, GupLocation::L123,
            sort_info<Scope, Gup>},
        {"gup.pinned", 29, "atomic { atomic_dec(page.pins); atomic_dec(page.refcount); }",
            Process::gup, GupLocation::pinned, sort_info<Scope, Gup>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Page page : members<Scope, Page>)
            visit(s.page[page].pte, 0, sort_size<Scope, Pte> - 1);
        for (const Gup gup : members<Scope, Gup>)
            visit(s.gup[gup].page, 0, sort_size<Scope, Page> - 1);
        for (const Gup gup : members<Scope, Gup>) visit(s.gup[gup].write, 0, 1);
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
            case Process::fork:
                return to_number(s.fork[Fork{self}].location);
            case Process::gup:
                return to_number(s.gup[Gup{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::fork_L33:
                return fork_L33(s, chosen.instance<Fork>());
            case Action::fork_L33_2:
                return fork_L33_2(s, chosen.instance<Fork>());
            case Action::fork_L37:
                return fork_L37(s, chosen.instance<Fork>());
            case Action::fork_L38:
                return fork_L38(s, chosen.instance<Fork>(), chosen.choice<Page>(0));
            case Action::fork_L38_2:
                return fork_L38_2(s, chosen.instance<Fork>());
            case Action::fork_again:
                return fork_again(s, chosen.instance<Fork>());
            case Action::fork_L41_yes:
                return fork_L41_yes(s, chosen.instance<Fork>());
            case Action::fork_L41_no:
                return fork_L41_no(s, chosen.instance<Fork>());
            case Action::fork_L41b:
                return fork_L41b(s, chosen.instance<Fork>());
            case Action::fork_L42:
                return fork_L42(s, chosen.instance<Fork>());
            case Action::fork_L43_yes:
                return fork_L43_yes(s, chosen.instance<Fork>());
            case Action::fork_L43_no:
                return fork_L43_no(s, chosen.instance<Fork>());
            case Action::fork_L43b_yes:
                return fork_L43b_yes(s, chosen.instance<Fork>());
            case Action::fork_L43b_no:
                return fork_L43b_no(s, chosen.instance<Fork>());
            case Action::fork_L44_yes:
                return fork_L44_yes(s, chosen.instance<Fork>());
            case Action::fork_L44_no:
                return fork_L44_no(s, chosen.instance<Fork>());
            case Action::fork_L45:
                return fork_L45(s, chosen.instance<Fork>());
            case Action::fork_L47:
                return fork_L47(s, chosen.instance<Fork>());
            case Action::fork_L48_yes:
                return fork_L48_yes(s, chosen.instance<Fork>());
            case Action::fork_L48_no:
                return fork_L48_no(s, chosen.instance<Fork>());
            case Action::fork_L48b:
                return fork_L48b(s, chosen.instance<Fork>());
            case Action::fork_L49:
                return fork_L49(s, chosen.instance<Fork>());
            case Action::fork_L50:
                return fork_L50(s, chosen.instance<Fork>());
            case Action::fork_share:
                return fork_share(s, chosen.instance<Fork>());
            case Action::fork_share_2:
                return fork_share_2(s, chosen.instance<Fork>());
            case Action::fork_L56:
                return fork_L56(s, chosen.instance<Fork>());
            case Action::fork_L58:
                return fork_L58(s, chosen.instance<Fork>());
            case Action::fork_L59:
                return fork_L59(s, chosen.instance<Fork>());
            case Action::fork_L60:
                return fork_L60(s, chosen.instance<Fork>());
            case Action::fork_L61:
                return fork_L61(s, chosen.instance<Fork>());
            case Action::fork_L63:
                return fork_L63(s, chosen.instance<Fork>());
            case Action::fork_L64:
                return fork_L64(s, chosen.instance<Fork>());
            case Action::gup_L69_yes:
                return gup_L69_yes(s, chosen.instance<Gup>());
            case Action::gup_L69_no:
                return gup_L69_no(s, chosen.instance<Gup>());
            case Action::gup_L26:
                return gup_L26(s, chosen.instance<Gup>());
            case Action::gup_L26b:
                return gup_L26b(s, chosen.instance<Gup>());
            case Action::gup_L26c:
                return gup_L26c(s, chosen.instance<Gup>());
            case Action::gup_L26d:
                return gup_L26d(s, chosen.instance<Gup>());
            case Action::gup_flag_yes:
                return gup_flag_yes(s, chosen.instance<Gup>());
            case Action::gup_flag_no:
                return gup_flag_no(s, chosen.instance<Gup>());
            case Action::gup_L74_yes:
                return gup_L74_yes(s, chosen.instance<Gup>());
            case Action::gup_L74_no:
                return gup_L74_no(s, chosen.instance<Gup>());
            case Action::gup_L74b_yes:
                return gup_L74b_yes(s, chosen.instance<Gup>());
            case Action::gup_L74b_no:
                return gup_L74b_no(s, chosen.instance<Gup>());
            case Action::gup_L75:
                return gup_L75(s, chosen.instance<Gup>());
            case Action::gup_odd_yes:
                return gup_odd_yes(s, chosen.instance<Gup>());
            case Action::gup_odd_no:
                return gup_odd_no(s, chosen.instance<Gup>());
            case Action::gup_L80:
                return gup_L80(s, chosen.instance<Gup>());
            case Action::gup_L81:
                return gup_L81(s, chosen.instance<Gup>());
            case Action::gup_L82_yes:
                return gup_L82_yes(s, chosen.instance<Gup>());
            case Action::gup_L82_no:
                return gup_L82_no(s, chosen.instance<Gup>());
            case Action::gup_L83:
                return gup_L83(s, chosen.instance<Gup>());
            case Action::gup_L84:
                return gup_L84(s, chosen.instance<Gup>());
            case Action::gup_pte_recheck_yes:
                return gup_pte_recheck_yes(s, chosen.instance<Gup>());
            case Action::gup_pte_recheck_no:
                return gup_pte_recheck_no(s, chosen.instance<Gup>());
            case Action::gup_unshared_yes:
                return gup_unshared_yes(s, chosen.instance<Gup>());
            case Action::gup_unshared_no:
                return gup_unshared_no(s, chosen.instance<Gup>());
            case Action::gup_L89_yes:
                return gup_L89_yes(s, chosen.instance<Gup>());
            case Action::gup_L89_no:
                return gup_L89_no(s, chosen.instance<Gup>());
            case Action::gup_L92:
                return gup_L92(s, chosen.instance<Gup>());
            case Action::gup_seq_recheck_yes:
                return gup_seq_recheck_yes(s, chosen.instance<Gup>());
            case Action::gup_seq_recheck_no:
                return gup_seq_recheck_no(s, chosen.instance<Gup>());
            case Action::gup_L95:
                return gup_L95(s, chosen.instance<Gup>());
            case Action::gup_undo:
                return gup_undo(s, chosen.instance<Gup>());
            case Action::gup_give_up:
                return gup_give_up(s, chosen.instance<Gup>());
            case Action::gup_slow_yes:
                return gup_slow_yes(s, chosen.instance<Gup>());
            case Action::gup_slow_no:
                return gup_slow_no(s, chosen.instance<Gup>());
            case Action::gup_L108:
                return gup_L108(s, chosen.instance<Gup>());
            case Action::gup_L109:
                return gup_L109(s, chosen.instance<Gup>());
            case Action::gup_L110_yes:
                return gup_L110_yes(s, chosen.instance<Gup>());
            case Action::gup_L110_no:
                return gup_L110_no(s, chosen.instance<Gup>());
            case Action::gup_L110b:
                return gup_L110b(s, chosen.instance<Gup>());
            case Action::gup_L111_yes:
                return gup_L111_yes(s, chosen.instance<Gup>());
            case Action::gup_L111_no:
                return gup_L111_no(s, chosen.instance<Gup>());
            case Action::gup_L111b:
                return gup_L111b(s, chosen.instance<Gup>());
            case Action::gup_L113:
                return gup_L113(s, chosen.instance<Gup>());
            case Action::gup_L114:
                return gup_L114(s, chosen.instance<Gup>());
            case Action::gup_L116_yes:
                return gup_L116_yes(s, chosen.instance<Gup>());
            case Action::gup_L116_no:
                return gup_L116_no(s, chosen.instance<Gup>());
            case Action::gup_L116b:
                return gup_L116b(s, chosen.instance<Gup>());
            case Action::gup_L118:
                return gup_L118(s, chosen.instance<Gup>());
            case Action::gup_L119:
                return gup_L119(s, chosen.instance<Gup>());
            case Action::gup_L122:
                return gup_L122(s, chosen.instance<Gup>());
            case Action::gup_L123:
                return gup_L123(s, chosen.instance<Gup>());
            case Action::gup_pinned:
                return gup_pinned(s, chosen.instance<Gup>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// While a page is pinned, the parent maps it, and nobody else does: what DMA writes is what
    /// the parent reads. gup_fork.latch:130: the invariant `pinned_is_mine`.
    [[nodiscard]] constexpr bool pinned_is_mine(const State& s) const noexcept {
        return forall<Scope, Gup>([&](Gup g) {
            return s.gup[g].location != GupLocation::pinned ||
                (s.page[s.gup[g].page].pte != Pte::none && s.page[s.gup[g].page].excl);
        });
    }

    /// Each mapping holds a reference, at every instant. gup_fork.latch:134: the invariant
    /// `refs_cover_maps`.
    [[nodiscard]] constexpr bool refs_cover_maps(const State& s) const noexcept {
        return forall<Scope, Page>([&](Page p) {
            return s.page[p].mapcount <= s.page[p].refcount;
        });
    }

    /// An exclusive page is mapped once, and in no child. gup_fork.latch:138: the invariant
    /// `excl_is_alone`.
    [[nodiscard]] constexpr bool excl_is_alone(const State& s) const noexcept {
        return forall<Scope, Page, Fork>([&](Page p, Fork f) {
            return !s.page[p].excl || (s.page[p].mapcount <= 1 && !s.fork[f].child[p]);
        });
    }

    /// Only an exclusive page is mapped for writing. gup_fork.latch:142: the invariant
    /// `writable_is_excl`.
    [[nodiscard]] constexpr bool writable_is_excl(const State& s) const noexcept {
        return forall<Scope, Page>([&](Page p) {
            return s.page[p].pte != Pte::rw || !ptl_is_free(s) || s.page[p].excl;
        });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Fork>([&](Fork i) {
                return s.fork[i].location == ForkLocation::end;
            }) &&
            forall<Scope, Gup>([&](Gup i) { return s.gup[i].location == GupLocation::end; });
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
        if (!pinned_is_mine(s)) violated.insert(Property::pinned_is_mine);
        if (!refs_cover_maps(s)) violated.insert(Property::refs_cover_maps);
        if (!excl_is_alone(s)) violated.insert(Property::excl_is_alone);
        if (!writable_is_excl(s)) violated.insert(Property::writable_is_excl);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Fork self : members<Scope, Fork>) {
            const auto& me = s.fork[self];
            switch (me.location) {
                case ForkLocation::L33:
                    // this instance waits for `mmap_lock`, which it holds itself (taken in line 36)
                    if (config.version != Version::v5_11 && me.holds_mmap_lock)
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 40)
                    if (config.version != Version::v5_11 && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    // this instance waits for `mmap_lock`, which it holds itself (taken in line 36)
                    if (config.version == Version::v5_11 && me.holds_mmap_lock)
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 40)
                    if (config.version == Version::v5_11 && me.holds_ptl)
                        violated.insert(Property::sleep_in_atomic);
                    break;
                case ForkLocation::again:
                    // this instance waits for `ptl`, which it holds itself (taken in line 40)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                case ForkLocation::L49:
                    // this may sleep, while `ptl` is held (taken in line 40)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                default:
                    break;
            }
        }
        for (const Gup self : members<Scope, Gup>) {
            const auto& me = s.gup[self];
            switch (me.location) {
                case GupLocation::L108:
                    // this instance waits for `mmap_lock`, which it holds itself (taken in line 108): a
                    // writer may wait in between
                    if (me.shares_mmap_lock) violated.insert(Property::self_deadlock);
                    // this may sleep, while `ptl` is held (taken in line 109)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, with interrupts disabled
                    if (me.irqs_disabled) violated.insert(Property::sleep_in_atomic);
                    break;
                case GupLocation::L109:
                    // this instance waits for `ptl`, which it holds itself (taken in line 109)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `mmap_lock`.
    [[nodiscard]] static constexpr bool mmap_lock_is_free(const State& s) noexcept {
        return forall<Scope, Fork>([&](Fork i) { return !s.fork[i].holds_mmap_lock; }) &&
            forall<Scope, Gup>([&](Gup i) { return !s.gup[i].shares_mmap_lock; });
    }

    /// True if nobody holds `ptl`.
    [[nodiscard]] static constexpr bool ptl_is_free(const State& s) noexcept {
        return forall<Scope, Fork>([&](Fork i) { return !s.fork[i].holds_ptl; }) &&
            forall<Scope, Gup>([&](Gup i) { return !s.gup[i].holds_ptl; });
    }

    /// gup_fork.latch:36: down_write(mmap_lock)
    constexpr Outcome fork_L33(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L33) return Outcome::not_enabled();
        if (config.version == Version::v5_11 || !mmap_lock_is_free(s))
            return Outcome::not_enabled();
        me.holds_mmap_lock = true;
        me.visited.fill(false);
        me.location = ForkLocation::L38;
        return Outcome::taken();
    }

    /// gup_fork.latch:36: down_write(mmap_lock)
    constexpr Outcome fork_L33_2(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L33) return Outcome::not_enabled();
        if (config.version != Version::v5_11 || !mmap_lock_is_free(s))
            return Outcome::not_enabled();
        me.holds_mmap_lock = true;
        me.location = ForkLocation::L37;
        return Outcome::taken();
    }

    /// gup_fork.latch:37: write_seqcount_begin(write_protect_seq)
    constexpr Outcome fork_L37(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L37) return Outcome::not_enabled();
        // `write_protect_seq` is in a write section already
        if (modulo(s.write_protect_seq, 2) != 0) return Outcome::trapped(Property::seqcount_misuse);
        Outcome outcome = Outcome::taken();
        // a write section of `write_protect_seq` begins without `mmap_lock`
        if (!me.holds_mmap_lock) outcome.violate(Property::seqcount_misuse);
        s.write_protect_seq += 1;
        me.visited.fill(false);
        me.location = ForkLocation::L38;
        return outcome;
    }

    /// gup_fork.latch:38: for (Page page): next
    ///     in: for (Page page) {
    constexpr Outcome fork_L38(State& s, Fork self, Page page) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L38) return Outcome::not_enabled();
        if (me.visited[page]) return Outcome::not_enabled();
        me.page = page;
        me.visited[page] = true;
        me.location = ForkLocation::again;
        return Outcome::taken();
    }

    /// gup_fork.latch:38: for (Page page): done
    ///     in: for (Page page) {
    constexpr Outcome fork_L38_2(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L38) return Outcome::not_enabled();
        if (!forall<Scope, Page>([&](Page page) { return me.visited[page]; }))
            return Outcome::not_enabled();
        me.location = config.version == Version::v5_11 ? ForkLocation::L63 : ForkLocation::L64;
        return Outcome::taken();
    }

    /// gup_fork.latch:40: spin_lock(ptl)
    constexpr Outcome fork_again(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::again) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ForkLocation::L41;
        return Outcome::taken();
    }

    /// gup_fork.latch:41: if (page.pte == none): yes
    ///     in: if (page.pte == none) { spin_unlock(ptl); continue; }
    constexpr Outcome fork_L41_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L41) return Outcome::not_enabled();
        if (s.page[me.page].pte != Pte::none) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::L41b;
        return outcome;
    }

    /// gup_fork.latch:41: if (page.pte == none): no
    ///     in: if (page.pte == none) { spin_unlock(ptl); continue; }
    constexpr Outcome fork_L41_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L41) return Outcome::not_enabled();
        if (s.page[me.page].pte == Pte::none) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::L42;
        return outcome;
    }

    /// gup_fork.latch:41: spin_unlock(ptl)
    constexpr Outcome fork_L41b(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L41b) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ForkLocation::L38;
        return Outcome::taken();
    }

    /// gup_fork.latch:42: atomic_inc(page.refcount)
    constexpr Outcome fork_L42(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L42) return Outcome::not_enabled();
        s.page[me.page].refcount += 1;
        me.location = ForkLocation::L43;
        return Outcome::taken();
    }

    /// gup_fork.latch:43: if (page.excl): yes
    ///     in: if (page.excl) {
    constexpr Outcome fork_L43_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L43) return Outcome::not_enabled();
        if (!s.page[me.page].excl) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.excl` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::L43b;
        return outcome;
    }

    /// gup_fork.latch:43: if (page.excl): no
    ///     in: if (page.excl) {
    constexpr Outcome fork_L43_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L43) return Outcome::not_enabled();
        if (s.page[me.page].excl) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.excl` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::L58;
        return outcome;
    }

    /// gup_fork.latch:44: if (has_pinned): yes
    ///     in: if (has_pinned) {
    constexpr Outcome fork_L43b_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L43b) return Outcome::not_enabled();
        if (!s.has_pinned) return Outcome::not_enabled();
        me.location = ForkLocation::L44;
        return Outcome::taken();
    }

    /// gup_fork.latch:44: if (has_pinned): no
    ///     in: if (has_pinned) {
    constexpr Outcome fork_L43b_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L43b) return Outcome::not_enabled();
        if (s.has_pinned) return Outcome::not_enabled();
        me.location = ForkLocation::share;
        return Outcome::taken();
    }

    /// gup_fork.latch:45: if (atomic_read(page.pins) > 0): yes
    ///     in: if (atomic_read(page.pins) > 0) {
    constexpr Outcome fork_L44_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L44) return Outcome::not_enabled();
        if (s.page[me.page].pins <= 0) return Outcome::not_enabled();
        me.location = ForkLocation::L45;
        return Outcome::taken();
    }

    /// gup_fork.latch:45: if (atomic_read(page.pins) > 0): no
    ///     in: if (atomic_read(page.pins) > 0) {
    constexpr Outcome fork_L44_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L44) return Outcome::not_enabled();
        if (s.page[me.page].pins > 0) return Outcome::not_enabled();
        me.location = ForkLocation::share;
        return Outcome::taken();
    }

    /// gup_fork.latch:46: atomic_dec(page.refcount)
    constexpr Outcome fork_L45(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L45) return Outcome::not_enabled();
        s.page[me.page].refcount -= 1;
        me.location = ForkLocation::L47;
        return Outcome::taken();
    }

    /// gup_fork.latch:47: spin_unlock(ptl)
    constexpr Outcome fork_L47(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L47) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ForkLocation::L48;
        return Outcome::taken();
    }

    /// gup_fork.latch:48: if (prealloc): yes
    ///     in: if (prealloc) { prealloc = false; continue; }
    constexpr Outcome fork_L48_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L48) return Outcome::not_enabled();
        if (!me.prealloc) return Outcome::not_enabled();
        me.location = ForkLocation::L48b;
        return Outcome::taken();
    }

    /// gup_fork.latch:48: if (prealloc): no
    ///     in: if (prealloc) { prealloc = false; continue; }
    constexpr Outcome fork_L48_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L48) return Outcome::not_enabled();
        if (me.prealloc) return Outcome::not_enabled();
        me.location = ForkLocation::L49;
        return Outcome::taken();
    }

    /// gup_fork.latch:48: prealloc = false
    constexpr Outcome fork_L48b(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L48b) return Outcome::not_enabled();
        me.prealloc = false;
        me.location = ForkLocation::L38;
        return Outcome::taken();
    }

    /// gup_fork.latch:49: might_sleep()
    constexpr Outcome fork_L49(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L49) return Outcome::not_enabled();
        me.location = ForkLocation::L50;
        return Outcome::taken();
    }

    /// gup_fork.latch:50: prealloc = true
    constexpr Outcome fork_L50(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L50) return Outcome::not_enabled();
        me.prealloc = true;
        me.location = ForkLocation::again;
        return Outcome::taken();
    }

    /// gup_fork.latch:56: page.excl = false
    constexpr Outcome fork_share(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::share) return Outcome::not_enabled();
        if (config.version != Version::v5_10) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.excl` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].excl = false;
        me.location = ForkLocation::L58;
        return outcome;
    }

    /// gup_fork.latch:55: assert version == v5_10 || write_protect_seq % 2 == 1 && held(ptl)
    constexpr Outcome fork_share_2(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::share) return Outcome::not_enabled();
        if (config.version == Version::v5_10) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `version == v5_10 || write_protect_seq...` is false
        if (modulo(s.write_protect_seq, 2) != 1 || !me.holds_ptl) outcome.violate(Property::share);
        me.location = ForkLocation::L56;
        return outcome;
    }

    /// gup_fork.latch:56: page.excl = false
    constexpr Outcome fork_L56(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L56) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.excl` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].excl = false;
        me.location = ForkLocation::L58;
        return outcome;
    }

    /// gup_fork.latch:58: atomic_inc(page.mapcount)
    constexpr Outcome fork_L58(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L58) return Outcome::not_enabled();
        s.page[me.page].mapcount += 1;
        me.location = ForkLocation::L59;
        return Outcome::taken();
    }

    /// gup_fork.latch:59: page.pte = ro
    constexpr Outcome fork_L59(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L59) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].pte = Pte::ro;
        me.location = ForkLocation::L60;
        return outcome;
    }

    /// gup_fork.latch:60: child[page] = true
    constexpr Outcome fork_L60(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L60) return Outcome::not_enabled();
        me.child[me.page] = true;
        me.location = ForkLocation::L61;
        return Outcome::taken();
    }

    /// gup_fork.latch:61: spin_unlock(ptl)
    constexpr Outcome fork_L61(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L61) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ForkLocation::L38;
        return Outcome::taken();
    }

    /// gup_fork.latch:63: write_seqcount_end(write_protect_seq)
    constexpr Outcome fork_L63(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L63) return Outcome::not_enabled();
        // `write_protect_seq` is in no write section
        if (modulo(s.write_protect_seq, 2) == 0) return Outcome::trapped(Property::seqcount_misuse);
        s.write_protect_seq += 1;
        me.location = ForkLocation::L64;
        return Outcome::taken();
    }

    /// gup_fork.latch:64: up_write(mmap_lock)
    constexpr Outcome fork_L64(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L64) return Outcome::not_enabled();
        // `mmap_lock` is not held by this instance
        if (!me.holds_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_mmap_lock = false;
        me.location = ForkLocation::end;
        return outcome;
    }

    /// gup_fork.latch:72: if (any): yes
    ///     in: if (any) goto slow;
    constexpr Outcome gup_L69_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L69) return Outcome::not_enabled();
        me.location = GupLocation::slow;
        return Outcome::taken();
    }

    /// gup_fork.latch:72: if (any): no
    ///     in: if (any) goto slow;
    constexpr Outcome gup_L69_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L69) return Outcome::not_enabled();
        me.location =
            !config.swap_flag_after_all && !config.swap_flag_after_pin ? GupLocation::flag
                : config.version == Version::v5_11 ? GupLocation::L75
                : GupLocation::L80;
        return Outcome::taken();
    }

    /// gup_fork.latch:26: has_pinned = true
    constexpr Outcome gup_L26(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L26) return Outcome::not_enabled();
        s.has_pinned = true;
        me.location = config.version == Version::v5_11 ? GupLocation::L75 : GupLocation::L80;
        return Outcome::taken();
    }

    /// gup_fork.latch:26: has_pinned = true
    constexpr Outcome gup_L26b(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L26b) return Outcome::not_enabled();
        if (config.drop_pte_recheck && config.drop_unshared) return Outcome::not_enabled();
        s.has_pinned = true;
        me.location = config.drop_pte_recheck ? GupLocation::unshared : GupLocation::pte_recheck;
        return Outcome::taken();
    }

    /// gup_fork.latch:26: has_pinned = true
    constexpr Outcome gup_L26c(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L26c) return Outcome::not_enabled();
        s.has_pinned = true;
        me.location = GupLocation::pinned;
        return Outcome::taken();
    }

    /// gup_fork.latch:26: has_pinned = true
    constexpr Outcome gup_L26d(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L26d) return Outcome::not_enabled();
        s.has_pinned = true;
        me.location = GupLocation::L108;
        return Outcome::taken();
    }

    /// gup_fork.latch:26: if (!has_pinned): yes
    ///     in: inline mm_set_has_pinned_flag() { if (!has_pinned) has_pinned = true; }
    constexpr Outcome gup_flag_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::flag) return Outcome::not_enabled();
        if (s.has_pinned) return Outcome::not_enabled();
        me.location = GupLocation::L26;
        return Outcome::taken();
    }

    /// gup_fork.latch:26: if (!has_pinned): no
    ///     in: inline mm_set_has_pinned_flag() { if (!has_pinned) has_pinned = true; }
    constexpr Outcome gup_flag_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::flag) return Outcome::not_enabled();
        if (!s.has_pinned) return Outcome::not_enabled();
        me.location = config.version == Version::v5_11 ? GupLocation::L75 : GupLocation::L80;
        return Outcome::taken();
    }

    /// gup_fork.latch:26: if (!has_pinned): yes
    ///     in: inline mm_set_has_pinned_flag() { if (!has_pinned) has_pinned = true; }
    constexpr Outcome gup_L74_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L74) return Outcome::not_enabled();
        if (s.has_pinned) return Outcome::not_enabled();
        me.location = GupLocation::L26b;
        return Outcome::taken();
    }

    /// gup_fork.latch:26: if (!has_pinned): no
    ///     in: inline mm_set_has_pinned_flag() { if (!has_pinned) has_pinned = true; }
    constexpr Outcome gup_L74_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L74) return Outcome::not_enabled();
        if ((config.drop_pte_recheck && config.drop_unshared) || !s.has_pinned)
            return Outcome::not_enabled();
        me.location = config.drop_pte_recheck ? GupLocation::unshared : GupLocation::pte_recheck;
        return Outcome::taken();
    }

    /// gup_fork.latch:26: if (!has_pinned): yes
    ///     in: inline mm_set_has_pinned_flag() { if (!has_pinned) has_pinned = true; }
    constexpr Outcome gup_L74b_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L74b) return Outcome::not_enabled();
        if (s.has_pinned) return Outcome::not_enabled();
        me.location = GupLocation::L26c;
        return Outcome::taken();
    }

    /// gup_fork.latch:26: if (!has_pinned): no
    ///     in: inline mm_set_has_pinned_flag() { if (!has_pinned) has_pinned = true; }
    constexpr Outcome gup_L74b_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L74b) return Outcome::not_enabled();
        if (!s.has_pinned) return Outcome::not_enabled();
        me.location = GupLocation::pinned;
        return Outcome::taken();
    }

    /// gup_fork.latch:76: seq = raw_read_seqcount(write_protect_seq)
    constexpr Outcome gup_L75(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L75) return Outcome::not_enabled();
        me.seq = s.write_protect_seq;
        me.location = config.drop_odd ? GupLocation::L80 : GupLocation::odd;
        return Outcome::taken();
    }

    /// gup_fork.latch:78: if (seq % 2 == 1): yes
    ///     in: if (seq % 2 == 1) goto slow;
    constexpr Outcome gup_odd_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::odd) return Outcome::not_enabled();
        if (modulo(me.seq, 2) != 1) return Outcome::not_enabled();
        me.location = GupLocation::slow;
        return Outcome::taken();
    }

    /// gup_fork.latch:78: if (seq % 2 == 1): no
    ///     in: if (seq % 2 == 1) goto slow;
    constexpr Outcome gup_odd_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::odd) return Outcome::not_enabled();
        if (modulo(me.seq, 2) == 1) return Outcome::not_enabled();
        me.location = GupLocation::L80;
        return Outcome::taken();
    }

    /// gup_fork.latch:80: local_irq_disable()
    constexpr Outcome gup_L80(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L80) return Outcome::not_enabled();
        me.irqs_disabled = true;
        me.location = GupLocation::L81;
        return Outcome::taken();
    }

    /// gup_fork.latch:81: pte = READ_ONCE(page.pte)
    constexpr Outcome gup_L81(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L81) return Outcome::not_enabled();
        me.pte = s.page[me.page].pte;
        me.location = GupLocation::L82;
        return Outcome::taken();
    }

    /// gup_fork.latch:82: if (pte == none || write && pte == ro): yes
    ///     in: if (pte == none || write && pte == ro) goto give_up;
    constexpr Outcome gup_L82_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L82) return Outcome::not_enabled();
        if (me.pte != Pte::none && (!me.write || me.pte != Pte::ro)) return Outcome::not_enabled();
        me.location = GupLocation::give_up;
        return Outcome::taken();
    }

    /// gup_fork.latch:82: if (pte == none || write && pte == ro): no
    ///     in: if (pte == none || write && pte == ro) goto give_up;
    constexpr Outcome gup_L82_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L82) return Outcome::not_enabled();
        if (me.pte == Pte::none || (me.write && me.pte == Pte::ro)) return Outcome::not_enabled();
        me.location = GupLocation::L83;
        return Outcome::taken();
    }

    /// gup_fork.latch:83: atomic_inc(page.refcount)
    constexpr Outcome gup_L83(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L83) return Outcome::not_enabled();
        s.page[me.page].refcount += 1;
        me.location = GupLocation::L84;
        return Outcome::taken();
    }

    /// gup_fork.latch:84: atomic_inc(page.pins)
    constexpr Outcome gup_L84(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L84) return Outcome::not_enabled();
        if (!config.swap_flag_after_pin && config.drop_pte_recheck && config.drop_unshared)
            return Outcome::not_enabled();
        s.page[me.page].pins += 1;
        me.location =
            config.swap_flag_after_pin ? GupLocation::L74
                : config.drop_pte_recheck ? GupLocation::unshared
                : GupLocation::pte_recheck;
        return Outcome::taken();
    }

    /// gup_fork.latch:87: if (READ_ONCE(page.pte) != pte): yes
    ///     in: if (READ_ONCE(page.pte) != pte) goto undo;
    constexpr Outcome gup_pte_recheck_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::pte_recheck) return Outcome::not_enabled();
        if (s.page[me.page].pte == me.pte) return Outcome::not_enabled();
        me.location = GupLocation::undo;
        return Outcome::taken();
    }

    /// gup_fork.latch:87: if (READ_ONCE(page.pte) != pte): no
    ///     in: if (READ_ONCE(page.pte) != pte) goto undo;
    constexpr Outcome gup_pte_recheck_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::pte_recheck) return Outcome::not_enabled();
        if (s.page[me.page].pte != me.pte) return Outcome::not_enabled();
        me.location = config.drop_unshared ? GupLocation::L92 : GupLocation::unshared;
        return Outcome::taken();
    }

    /// gup_fork.latch:89: if (pte == ro): yes
    ///     in: if (pte == ro) {
    constexpr Outcome gup_unshared_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::unshared) return Outcome::not_enabled();
        if (me.pte != Pte::ro) return Outcome::not_enabled();
        me.location = GupLocation::L89;
        return Outcome::taken();
    }

    /// gup_fork.latch:89: if (pte == ro): no
    ///     in: if (pte == ro) {
    constexpr Outcome gup_unshared_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::unshared) return Outcome::not_enabled();
        if (me.pte == Pte::ro) return Outcome::not_enabled();
        me.location = GupLocation::L92;
        return Outcome::taken();
    }

    /// gup_fork.latch:90: if (!READ_ONCE(page.excl)): yes
    ///     in: if (!READ_ONCE(page.excl)) goto undo;
    constexpr Outcome gup_L89_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L89) return Outcome::not_enabled();
        if (s.page[me.page].excl) return Outcome::not_enabled();
        me.location = GupLocation::undo;
        return Outcome::taken();
    }

    /// gup_fork.latch:90: if (!READ_ONCE(page.excl)): no
    ///     in: if (!READ_ONCE(page.excl)) goto undo;
    constexpr Outcome gup_L89_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L89) return Outcome::not_enabled();
        if (!s.page[me.page].excl) return Outcome::not_enabled();
        me.location = GupLocation::L92;
        return Outcome::taken();
    }

    /// gup_fork.latch:92: local_irq_enable()
    constexpr Outcome gup_L92(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L92) return Outcome::not_enabled();
        if (config.drop_seq_recheck && config.swap_flag_after_all) return Outcome::not_enabled();
        me.irqs_disabled = false;
        me.location =
            config.version != Version::v5_11 && config.swap_flag_after_all ? GupLocation::L74b
                : config.version != Version::v5_11 || config.drop_seq_recheck ? GupLocation::pinned
                : GupLocation::seq_recheck;
        return Outcome::taken();
    }

    /// gup_fork.latch:95: if (read_seqcount_retry(write_protect_seq, seq)): yes
    ///     in: if (read_seqcount_retry(write_protect_seq, seq)) {
    constexpr Outcome gup_seq_recheck_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::seq_recheck) return Outcome::not_enabled();
        if (s.write_protect_seq == me.seq) return Outcome::not_enabled();
        me.location = GupLocation::L95;
        return Outcome::taken();
    }

    /// gup_fork.latch:95: if (read_seqcount_retry(write_protect_seq, seq)): no
    ///     in: if (read_seqcount_retry(write_protect_seq, seq)) {
    constexpr Outcome gup_seq_recheck_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::seq_recheck) return Outcome::not_enabled();
        if (s.write_protect_seq != me.seq) return Outcome::not_enabled();
        me.location = config.swap_flag_after_all ? GupLocation::L74b : GupLocation::pinned;
        return Outcome::taken();
    }

    /// gup_fork.latch:29: atomic { atomic_dec(page.pins); atomic_dec(page.refcount); }
    constexpr Outcome gup_line_29(
        State& s, Gup self, GupLocation at, GupLocation next) const noexcept {
        auto& me = s.gup[self];
        if (me.location != at) return Outcome::not_enabled();
        s.page[me.page].pins -= 1;
        s.page[me.page].refcount -= 1;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome gup_L95(State& s, Gup self) const noexcept {
        return gup_line_29(s, self, GupLocation::L95, GupLocation::slow);
    }

    constexpr Outcome gup_undo(State& s, Gup self) const noexcept {
        return gup_line_29(s, self, GupLocation::undo, GupLocation::give_up);
    }

    /// gup_fork.latch:105: local_irq_enable()
    constexpr Outcome gup_give_up(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::give_up) return Outcome::not_enabled();
        me.irqs_disabled = false;
        me.location = GupLocation::slow;
        return Outcome::taken();
    }

    /// gup_fork.latch:26: if (!has_pinned): yes
    ///     in: inline mm_set_has_pinned_flag() { if (!has_pinned) has_pinned = true; }
    constexpr Outcome gup_slow_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::slow) return Outcome::not_enabled();
        if (s.has_pinned) return Outcome::not_enabled();
        me.location = GupLocation::L26d;
        return Outcome::taken();
    }

    /// gup_fork.latch:26: if (!has_pinned): no
    ///     in: inline mm_set_has_pinned_flag() { if (!has_pinned) has_pinned = true; }
    constexpr Outcome gup_slow_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::slow) return Outcome::not_enabled();
        if (!s.has_pinned) return Outcome::not_enabled();
        me.location = GupLocation::L108;
        return Outcome::taken();
    }

    /// gup_fork.latch:108: down_read(mmap_lock)
    constexpr Outcome gup_L108(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L108) return Outcome::not_enabled();
        if (exists<Scope, Fork>([&](Fork x) { return s.fork[x].holds_mmap_lock; }))
            return Outcome::not_enabled();
        me.shares_mmap_lock = true;
        me.location = GupLocation::L109;
        return Outcome::taken();
    }

    /// gup_fork.latch:109: spin_lock(ptl)
    constexpr Outcome gup_L109(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L109) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = GupLocation::L110;
        return Outcome::taken();
    }

    /// gup_fork.latch:110: if (page.pte == ro && page.excl && write): yes
    ///     in: if (page.pte == ro && page.excl && write) page.pte = rw;
    constexpr Outcome gup_L110_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L110) return Outcome::not_enabled();
        if (s.page[me.page].pte != Pte::ro || !s.page[me.page].excl || !me.write)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        // this loads `page.excl` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = GupLocation::L110b;
        return outcome;
    }

    /// gup_fork.latch:110: if (page.pte == ro && page.excl && write): no
    ///     in: if (page.pte == ro && page.excl && write) page.pte = rw;
    constexpr Outcome gup_L110_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L110) return Outcome::not_enabled();
        if (s.page[me.page].pte == Pte::ro && s.page[me.page].excl && me.write)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        // this loads `page.excl` without holding `ptl`
        if (s.page[me.page].pte == Pte::ro && !me.holds_ptl) outcome.violate(Property::data_race);
        me.location = GupLocation::L111;
        return outcome;
    }

    /// gup_fork.latch:110: page.pte = rw
    constexpr Outcome gup_L110b(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L110b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].pte = Pte::rw;
        me.location = GupLocation::L111;
        return outcome;
    }

    /// gup_fork.latch:111: if (page.pte == ro && !page.excl): yes
    ///     in: if (page.pte == ro && !page.excl) {
    constexpr Outcome gup_L111_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L111) return Outcome::not_enabled();
        if (s.page[me.page].pte != Pte::ro || s.page[me.page].excl) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        // this loads `page.excl` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = GupLocation::L111b;
        return outcome;
    }

    /// gup_fork.latch:111: if (page.pte == ro && !page.excl): no
    ///     in: if (page.pte == ro && !page.excl) {
    constexpr Outcome gup_L111_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L111) return Outcome::not_enabled();
        if (s.page[me.page].pte == Pte::ro && !s.page[me.page].excl) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        // this loads `page.excl` without holding `ptl`
        if (s.page[me.page].pte == Pte::ro && !me.holds_ptl) outcome.violate(Property::data_race);
        me.location = GupLocation::L116;
        return outcome;
    }

    /// gup_fork.latch:112: page.pte = none
    constexpr Outcome gup_L111b(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L111b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].pte = Pte::none;
        me.location = GupLocation::L113;
        return outcome;
    }

    /// gup_fork.latch:113: atomic_dec(page.mapcount)
    constexpr Outcome gup_L113(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L113) return Outcome::not_enabled();
        s.page[me.page].mapcount -= 1;
        me.location = GupLocation::L114;
        return Outcome::taken();
    }

    /// gup_fork.latch:114: atomic_dec(page.refcount)
    constexpr Outcome gup_L114(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L114) return Outcome::not_enabled();
        s.page[me.page].refcount -= 1;
        me.location = GupLocation::L116;
        return Outcome::taken();
    }

    /// gup_fork.latch:116: if (page.pte != none): yes
    ///     in: if (page.pte != none) {
    constexpr Outcome gup_L116_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L116) return Outcome::not_enabled();
        if (s.page[me.page].pte == Pte::none) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = GupLocation::L116b;
        return outcome;
    }

    /// gup_fork.latch:116: if (page.pte != none): no
    ///     in: if (page.pte != none) {
    constexpr Outcome gup_L116_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L116) return Outcome::not_enabled();
        if (s.page[me.page].pte != Pte::none) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = GupLocation::L122;
        return outcome;
    }

    /// gup_fork.latch:117: atomic { atomic_inc(page.refcount); atomic_inc(page.pins); }
    constexpr Outcome gup_L116b(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L116b) return Outcome::not_enabled();
        s.page[me.page].refcount += 1;
        s.page[me.page].pins += 1;
        me.location = GupLocation::L118;
        return Outcome::taken();
    }

    /// gup_fork.latch:118: spin_unlock(ptl)
    constexpr Outcome gup_L118(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L118) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = GupLocation::L119;
        return Outcome::taken();
    }

    /// gup_fork.latch:119: up_read(mmap_lock)
    constexpr Outcome gup_L119(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L119) return Outcome::not_enabled();
        // `mmap_lock` is not held as a reader by this instance
        if (!me.shares_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        me.shares_mmap_lock = false;
        me.location = GupLocation::pinned;
        return Outcome::taken();
    }

    /// gup_fork.latch:122: spin_unlock(ptl)
    constexpr Outcome gup_L122(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L122) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = GupLocation::L123;
        return Outcome::taken();
    }

    /// gup_fork.latch:123: up_read(mmap_lock)
    constexpr Outcome gup_L123(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L123) return Outcome::not_enabled();
        // `mmap_lock` is not held as a reader by this instance
        if (!me.shares_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // interrupts are not as they were at the start
        if (me.irqs_disabled) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.shares_mmap_lock = false;
        me.location = GupLocation::end;
        return outcome;
    }

    /// gup_fork.latch:29: atomic { atomic_dec(page.pins); atomic_dec(page.refcount); }
    constexpr Outcome gup_pinned(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::pinned) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // interrupts are not as they were at the start
        if (me.irqs_disabled) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        // `mmap_lock` is still held at the end
        if (me.shares_mmap_lock) outcome.violate(Property::held_at_exit);
        s.page[me.page].pins -= 1;
        s.page[me.page].refcount -= 1;
        me.location = GupLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.write_protect_seq, "write_protect_seq");
        visit(s.has_pinned, "has_pinned");
        for (const Page page : members<Scope, Page>) {
            visit(s.page[page].pte, page, ".pte");
            visit(s.page[page].excl, page, ".excl");
            visit(s.page[page].mapcount, page, ".mapcount");
            visit(s.page[page].refcount, page, ".refcount");
            visit(s.page[page].pins, page, ".pins");
        }
        for (const Fork fork : members<Scope, Fork>) {
            visit(s.fork[fork].location, fork, ".location");
            for (const Page page : members<Scope, Page>)
                visit(s.fork[fork].child[page], fork, ".child[", page, "]");
            visit(s.fork[fork].prealloc, fork, ".prealloc");
            visit(s.fork[fork].page, fork, ".page");
            visit(s.fork[fork].holds_mmap_lock, fork, ".holds_mmap_lock");
            visit(s.fork[fork].holds_ptl, fork, ".holds_ptl");
            for (const Page page : members<Scope, Page>)
                visit(s.fork[fork].visited[page], fork, ".visited[", page, "]");
        }
        for (const Gup gup : members<Scope, Gup>) {
            visit(s.gup[gup].location, gup, ".location");
            visit(s.gup[gup].page, gup, ".page");
            visit(s.gup[gup].write, gup, ".write");
            visit(s.gup[gup].pte, gup, ".pte");
            visit(s.gup[gup].seq, gup, ".seq");
            visit(s.gup[gup].holds_ptl, gup, ".holds_ptl");
            visit(s.gup[gup].shares_mmap_lock, gup, ".shares_mmap_lock");
            visit(s.gup[gup].irqs_disabled, gup, ".irqs_disabled");
        }
    }
};

}  // namespace latchwork::generated::gup_fork
