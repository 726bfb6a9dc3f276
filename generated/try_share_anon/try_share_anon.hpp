/// The protocol try_share_anon as a state machine. Written by Latchwork from
/// try_share_anon.latch: change that, not this.
///
/// A page that GUP-fast has pinned stays exclusive, though KSM, swap and migration share pages
/// without telling GUP-fast.
///
/// They clear the pte and then look for pins; GUP-fast pins and then looks at the pte again:
/// each stores before it loads, so one sees the other, if each has its barrier (088b8aa537c2,
/// 6.1). Here every access is seen at once, with barriers or without: the variants without
/// them, B-NOMB, wait for an engine with a weak memory model.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::try_share_anon {

enum class Pte : std::uint8_t { none, ro, rw };

[[nodiscard]] constexpr auto names_of(Pte) noexcept {
    return std::array<std::string_view, 3>{"none", "ro", "rw"};
}

/// The variant of the protocol.
struct Config {
    bool drop_mb_clear = false;  ///< `drop mb_clear`
    bool drop_mb_pin = false;  ///< `drop mb_pin`
    bool drop_mb_unshare = false;  ///< `drop mb_unshare`
    bool drop_rmb = false;  ///< `drop rmb`
    bool swap_clear_test = false;  ///< `swap clear, test`
    bool swap_unshare_restore = false;  ///< `swap unshare, restore`
    bool drop_recheck = false;  ///< `drop recheck`
    bool drop_must_unshare = false;  ///< `drop must_unshare`
};

struct PageTag {
    static constexpr std::string_view name = "Page";

    template <class Scope>
    static constexpr int size = Scope::Page;
};

/// A reference to an object of type `Page`, or null.
using Page = Member<PageTag>;

struct ShareTag {
    static constexpr std::string_view name = "share";

    template <class Scope>
    static constexpr int size = Scope::share;
};

/// One page_try_share_anon_rmap() with what its callers do before and after it:
/// write_protect_page() of KSM, or try_to_unmap_one() and try_to_migrate_one(), whose swap or
/// migration entry is `none` here.
using Share = Member<ShareTag>;

struct ForkTag {
    static constexpr std::string_view name = "fork";

    template <class Scope>
    static constexpr int size = Scope::fork;
};

/// One fork() of 5.9 (70e806e4e645, until f3c64eda3e50): write-protect, look for pins, and take
/// it back if there are any.
using Fork = Member<ForkTag>;

struct GupTag {
    static constexpr std::string_view name = "gup";

    template <class Scope>
    static constexpr int size = Scope::gup;
};

/// One gup_pte_range() with FOLL_PIN, with FOLL_WRITE or without; later, unpin_user_page().
using Gup = Member<GupTag>;

/// Where an instance of `share` stands: before the step at this line or label.
enum class ShareLocation : std::uint8_t {
    L26, L29, L30, L30b, clear, L32, test, L36, L36b, L36c, L38, L38b, unshare, L42, restore, L46,
    L46b, L46c, L47, end
};

[[nodiscard]] constexpr auto names_of(ShareLocation) noexcept {
    return std::array<std::string_view, 20>{"L26", "L29", "L30", "L30b", "clear", "L32", "test",
        "L36", "L36b", "L36c", "L38", "L38b", "unshare", "L42", "restore", "L46", "L46b", "L46c",
        "L47", "end"};
}

/// Where an instance of `fork` stands: before the step at this line or label.
enum class ForkLocation : std::uint8_t { L52, L55, L56, L56b, L57, L58, L58b, L60, L63, L64, end };

[[nodiscard]] constexpr auto names_of(ForkLocation) noexcept {
    return std::array<std::string_view, 11>{"L52", "L55", "L56", "L56b", "L57", "L58", "L58b",
        "L60", "L63", "L64", "end"};
}

/// Where an instance of `gup` stands: before the step at this line or label.
enum class GupLocation : std::uint8_t {
    L68, L71, L72, L73, recheck, must_unshare, L82, pinned, undo, end
};

[[nodiscard]] constexpr auto names_of(GupLocation) noexcept {
    return std::array<std::string_view, 10>{"L68", "L71", "L72", "L73", "recheck", "must_unshare",
        "L82", "pinned", "undo", "end"};
}

enum class Process : std::uint8_t { share, fork, gup };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 3>{"share", "fork", "gup"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    pinned_is_excl, write_pinned_is_excl, deadlock, self_deadlock, unlock_not_held, data_race
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 6>{"pinned_is_excl", "write_pinned_is_excl", "deadlock",
        "self_deadlock", "unlock_not_held", "data_race"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    share_L26, share_L29, share_L30_yes, share_L30_no, share_L30b, share_clear, share_L32,
    share_test_yes, share_test_no, share_L36_yes, share_L36_no, share_L36b, share_L36c, share_L38,
    share_L38b, share_unshare, share_L42, share_restore_yes, share_restore_no, share_L46_yes,
    share_L46_no, share_L46b, share_L46c, share_L47, fork_L52, fork_L55, fork_L56_yes, fork_L56_no,
    fork_L56b, fork_L57, fork_L58_yes, fork_L58_no, fork_L58b, fork_L60, fork_L63, fork_L64,
    gup_L68, gup_L71_yes, gup_L71_no, gup_L72, gup_L73, gup_recheck_yes, gup_recheck_no,
    gup_must_unshare_yes, gup_must_unshare_no, gup_L82_yes, gup_L82_no, gup_pinned, gup_undo
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Page = 1;
    static constexpr int share = 2;
    static constexpr int fork = 1;
    static constexpr int gup = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct PageFields {
        Pte pte{};
        bool excl = true;
        std::int32_t refcount = 1;
        std::int32_t pins = 0;

        friend bool operator==(const PageFields&, const PageFields&) = default;
    };

    /// One page_try_share_anon_rmap() with what its callers do before and after it:
    /// write_protect_page() of KSM, or try_to_unmap_one() and try_to_migrate_one(), whose swap or
    /// migration entry is `none` here.
    struct ShareFields {
        ShareLocation location = ShareLocation::L26;
        Page page;
        Pte pte = Pte::none;
        bool holds_ptl = false;

        friend bool operator==(const ShareFields&, const ShareFields&) = default;
    };

    /// One fork() of 5.9 (70e806e4e645, until f3c64eda3e50): write-protect, look for pins, and take
    /// it back if there are any.
    struct ForkFields {
        ForkLocation location = ForkLocation::L52;
        Page page;
        Pte pte = Pte::none;
        bool holds_ptl = false;

        friend bool operator==(const ForkFields&, const ForkFields&) = default;
    };

    /// One gup_pte_range() with FOLL_PIN, with FOLL_WRITE or without; later, unpin_user_page().
    struct GupFields {
        GupLocation location = GupLocation::L68;
        Page page;
        bool write{};
        Pte pte = Pte::none;

        friend bool operator==(const GupFields&, const GupFields&) = default;
    };

    Table<Scope, PageFields(Page)> page;
    Table<Scope, ShareFields(Share)> share;
    Table<Scope, ForkFields(Fork)> fork;
    Table<Scope, GupFields(Gup)> gup;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = try_share_anon::State<Scope>;
    using Step = try_share_anon::Step;
    using Property = try_share_anon::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 49> actions{{
        {"share.L26", 28, "spin_lock(ptl)", Process::share, ShareLocation::L26,
            sort_info<Scope, Share>},
        {"share.L29", 29, "pte = page.pte", Process::share, ShareLocation::L29,
            sort_info<Scope, Share>},
        {"share.L30_yes", 30, "if (pte == none || !page.excl): yes", Process::share,
            ShareLocation::L30, sort_info<Scope, Share>},
        {"share.L30_no", 30, "if (pte == none || !page.excl): no", Process::share,
            ShareLocation::L30, sort_info<Scope, Share>},
        {"share.L30b", 30, "spin_unlock(ptl)", Process::share, ShareLocation::L30b,
            sort_info<Scope, Share>},
        {"share.clear", 32, "page.pte = none", Process::share, ShareLocation::clear,
            sort_info<Scope, Share>},
        {"share.L32", 32, "page.pte = none", Process::share, ShareLocation::L32,
            sort_info<Scope, Share>},
        {"share.test_yes", 36, "if (atomic_read(page.pins) > 0): yes", Process::share,
            ShareLocation::test, sort_info<Scope, Share>},
        {"share.test_no", 36, "if (atomic_read(page.pins) > 0): no", Process::share,
            ShareLocation::test, sort_info<Scope, Share>},
        {"share.L36_yes", 36, "if (atomic_read(page.pins) > 0): yes", Process::share,
            ShareLocation::L36, sort_info<Scope, Share>},
        {"share.L36_no", 36, "if (atomic_read(page.pins) > 0): no", Process::share,
            ShareLocation::L36, sort_info<Scope, Share>},
        {"share.L36b", 37, "page.pte = pte", Process::share, ShareLocation::L36b,
            sort_info<Scope, Share>},
        {"share.L36c", 37, "page.pte = pte", Process::share, ShareLocation::L36c,
            sort_info<Scope, Share>},
        {"share.L38", 38, "spin_unlock(ptl)", Process::share, ShareLocation::L38,
            sort_info<Scope, Share>},
        {"share.L38b", 38, "spin_unlock(ptl)", Process::share, ShareLocation::L38b,
            sort_info<Scope, Share>},
        {"share.unshare", 42, "page.excl = false", Process::share, ShareLocation::unshare,
            sort_info<Scope, Share>},
        {"share.L42", 42, "page.excl = false", Process::share, ShareLocation::L42,
            sort_info<Scope, Share>},
        {"share.restore_yes", 46, "if (any): yes", Process::share, ShareLocation::restore,
            sort_info<Scope, Share>},
        {"share.restore_no", 46, "if (any): no", Process::share, ShareLocation::restore,
            sort_info<Scope, Share>},
        {"share.L46_yes", 46, "if (any): yes", Process::share, ShareLocation::L46,
            sort_info<Scope, Share>},
        {"share.L46_no", 46, "if (any): no", Process::share, ShareLocation::L46,
            sort_info<Scope, Share>},
        {"share.L46b", 46, "page.pte = ro", Process::share, ShareLocation::L46b,
            sort_info<Scope, Share>},
        {"share.L46c", 46, "page.pte = ro", Process::share, ShareLocation::L46c,
            sort_info<Scope, Share>},
        {"share.L47", 47, "spin_unlock(ptl)", Process::share, ShareLocation::L47,
            sort_info<Scope, Share>},
        {"fork.L52", 54, "spin_lock(ptl)", Process::fork, ForkLocation::L52,
            sort_info<Scope, Fork>},
        {"fork.L55", 55, "pte = page.pte", Process::fork, ForkLocation::L55,
            sort_info<Scope, Fork>},
        {"fork.L56_yes", 56, "if (pte == none || !page.excl): yes", Process::fork,
            ForkLocation::L56, sort_info<Scope, Fork>},
        {"fork.L56_no", 56, "if (pte == none || !page.excl): no", Process::fork, ForkLocation::L56,
            sort_info<Scope, Fork>},
        {"fork.L56b", 56, "spin_unlock(ptl)", Process::fork, ForkLocation::L56b,
            sort_info<Scope, Fork>},
        {"fork.L57", 57, "page.pte = ro", Process::fork, ForkLocation::L57, sort_info<Scope, Fork>},
        {"fork.L58_yes", 58, "if (atomic_read(page.pins) > 0): yes", Process::fork,
            ForkLocation::L58, sort_info<Scope, Fork>},
        {"fork.L58_no", 58, "if (atomic_read(page.pins) > 0): no", Process::fork, ForkLocation::L58,
            sort_info<Scope, Fork>},
        {"fork.L58b", 59, "page.pte = pte", Process::fork, ForkLocation::L58b,
            sort_info<Scope, Fork>},
        {"fork.L60", 60, "spin_unlock(ptl)", Process::fork, ForkLocation::L60,
            sort_info<Scope, Fork>},
        {"fork.L63", 63, "page.excl = false", Process::fork, ForkLocation::L63,
            sort_info<Scope, Fork>},
        {"fork.L64", 64, "spin_unlock(ptl)", Process::fork, ForkLocation::L64,
            sort_info<Scope, Fork>},
        {"gup.L68", 70, "pte = READ_ONCE(page.pte)", Process::gup, GupLocation::L68,
            sort_info<Scope, Gup>},
        {"gup.L71_yes", 71, "if (pte == none || write && pte == ro): yes", Process::gup,
            GupLocation::L71, sort_info<Scope, Gup>},
        {"gup.L71_no", 71, "if (pte == none || write && pte == ro): no", Process::gup,
            GupLocation::L71, sort_info<Scope, Gup>},
        {"gup.L72", 72, "atomic_inc(page.refcount)", Process::gup, GupLocation::L72,
            sort_info<Scope, Gup>},
        {"gup.L73", 73, "atomic_inc(page.pins)", Process::gup, GupLocation::L73,
            sort_info<Scope, Gup>},
        {"gup.recheck_yes", 77, "if (READ_ONCE(page.pte) != pte): yes", Process::gup,
            GupLocation::recheck, sort_info<Scope, Gup>},
        {"gup.recheck_no", 77, "if (READ_ONCE(page.pte) != pte): no", Process::gup,
            GupLocation::recheck, sort_info<Scope, Gup>},
        {"gup.must_unshare_yes", 79, "if (pte == ro): yes", Process::gup, GupLocation::must_unshare,
            sort_info<Scope, Gup>},
        {"gup.must_unshare_no", 79, "if (pte == ro): no", Process::gup, GupLocation::must_unshare,
            sort_info<Scope, Gup>},
        {"gup.L82_yes", 82, "if (!READ_ONCE(page.excl)): yes", Process::gup, GupLocation::L82,
            sort_info<Scope, Gup>},
        {"gup.L82_no", 82, "if (!READ_ONCE(page.excl)): no", Process::gup, GupLocation::L82,
            sort_info<Scope, Gup>},
        {"gup.pinned", 21, "atomic { atomic_dec(page.pins); atomic_dec(page.refcount); }",
            Process::gup, GupLocation::pinned, sort_info<Scope, Gup>},
        {"gup.undo", 21, "atomic { atomic_dec(page.pins); atomic_dec(page.refcount); }",
            Process::gup, GupLocation::undo, sort_info<Scope, Gup>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Page page : members<Scope, Page>)
            visit(s.page[page].pte, 0, sort_size<Scope, Pte> - 1);
        for (const Share share : members<Scope, Share>)
            visit(s.share[share].page, 0, sort_size<Scope, Page> - 1);
        for (const Fork fork : members<Scope, Fork>)
            visit(s.fork[fork].page, 0, sort_size<Scope, Page> - 1);
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
            case Process::share:
                return to_number(s.share[Share{self}].location);
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
            case Action::share_L26:
                return share_L26(s, chosen.instance<Share>());
            case Action::share_L29:
                return share_L29(s, chosen.instance<Share>());
            case Action::share_L30_yes:
                return share_L30_yes(s, chosen.instance<Share>());
            case Action::share_L30_no:
                return share_L30_no(s, chosen.instance<Share>());
            case Action::share_L30b:
                return share_L30b(s, chosen.instance<Share>());
            case Action::share_clear:
                return share_clear(s, chosen.instance<Share>());
            case Action::share_L32:
                return share_L32(s, chosen.instance<Share>());
            case Action::share_test_yes:
                return share_test_yes(s, chosen.instance<Share>());
            case Action::share_test_no:
                return share_test_no(s, chosen.instance<Share>());
            case Action::share_L36_yes:
                return share_L36_yes(s, chosen.instance<Share>());
            case Action::share_L36_no:
                return share_L36_no(s, chosen.instance<Share>());
            case Action::share_L36b:
                return share_L36b(s, chosen.instance<Share>());
            case Action::share_L36c:
                return share_L36c(s, chosen.instance<Share>());
            case Action::share_L38:
                return share_L38(s, chosen.instance<Share>());
            case Action::share_L38b:
                return share_L38b(s, chosen.instance<Share>());
            case Action::share_unshare:
                return share_unshare(s, chosen.instance<Share>());
            case Action::share_L42:
                return share_L42(s, chosen.instance<Share>());
            case Action::share_restore_yes:
                return share_restore_yes(s, chosen.instance<Share>());
            case Action::share_restore_no:
                return share_restore_no(s, chosen.instance<Share>());
            case Action::share_L46_yes:
                return share_L46_yes(s, chosen.instance<Share>());
            case Action::share_L46_no:
                return share_L46_no(s, chosen.instance<Share>());
            case Action::share_L46b:
                return share_L46b(s, chosen.instance<Share>());
            case Action::share_L46c:
                return share_L46c(s, chosen.instance<Share>());
            case Action::share_L47:
                return share_L47(s, chosen.instance<Share>());
            case Action::fork_L52:
                return fork_L52(s, chosen.instance<Fork>());
            case Action::fork_L55:
                return fork_L55(s, chosen.instance<Fork>());
            case Action::fork_L56_yes:
                return fork_L56_yes(s, chosen.instance<Fork>());
            case Action::fork_L56_no:
                return fork_L56_no(s, chosen.instance<Fork>());
            case Action::fork_L56b:
                return fork_L56b(s, chosen.instance<Fork>());
            case Action::fork_L57:
                return fork_L57(s, chosen.instance<Fork>());
            case Action::fork_L58_yes:
                return fork_L58_yes(s, chosen.instance<Fork>());
            case Action::fork_L58_no:
                return fork_L58_no(s, chosen.instance<Fork>());
            case Action::fork_L58b:
                return fork_L58b(s, chosen.instance<Fork>());
            case Action::fork_L60:
                return fork_L60(s, chosen.instance<Fork>());
            case Action::fork_L63:
                return fork_L63(s, chosen.instance<Fork>());
            case Action::fork_L64:
                return fork_L64(s, chosen.instance<Fork>());
            case Action::gup_L68:
                return gup_L68(s, chosen.instance<Gup>());
            case Action::gup_L71_yes:
                return gup_L71_yes(s, chosen.instance<Gup>());
            case Action::gup_L71_no:
                return gup_L71_no(s, chosen.instance<Gup>());
            case Action::gup_L72:
                return gup_L72(s, chosen.instance<Gup>());
            case Action::gup_L73:
                return gup_L73(s, chosen.instance<Gup>());
            case Action::gup_recheck_yes:
                return gup_recheck_yes(s, chosen.instance<Gup>());
            case Action::gup_recheck_no:
                return gup_recheck_no(s, chosen.instance<Gup>());
            case Action::gup_must_unshare_yes:
                return gup_must_unshare_yes(s, chosen.instance<Gup>());
            case Action::gup_must_unshare_no:
                return gup_must_unshare_no(s, chosen.instance<Gup>());
            case Action::gup_L82_yes:
                return gup_L82_yes(s, chosen.instance<Gup>());
            case Action::gup_L82_no:
                return gup_L82_no(s, chosen.instance<Gup>());
            case Action::gup_pinned:
                return gup_pinned(s, chosen.instance<Gup>());
            case Action::gup_undo:
                return gup_undo(s, chosen.instance<Gup>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// While a page is pinned it is exclusive. try_share_anon.latch:92: the invariant
    /// `pinned_is_excl`.
    [[nodiscard]] constexpr bool pinned_is_excl(const State& s) const noexcept {
        return forall<Scope, Gup>([&](Gup g) {
            return s.gup[g].location != GupLocation::pinned || s.page[s.gup[g].page].excl;
        });
    }

    /// The same, of pins for writing. try_share_anon.latch:96: the invariant
    /// `write_pinned_is_excl`.
    [[nodiscard]] constexpr bool write_pinned_is_excl(const State& s) const noexcept {
        return forall<Scope, Gup>([&](Gup g) {
            return s.gup[g].location != GupLocation::pinned ||
                !s.gup[g].write ||
                s.page[s.gup[g].page].excl;
        });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Share>([&](Share i) {
                return s.share[i].location == ShareLocation::end;
            }) &&
            forall<Scope, Fork>([&](Fork i) { return s.fork[i].location == ForkLocation::end; }) &&
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
        if (!pinned_is_excl(s)) violated.insert(Property::pinned_is_excl);
        if (!write_pinned_is_excl(s)) violated.insert(Property::write_pinned_is_excl);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Share self : members<Scope, Share>) {
            const auto& me = s.share[self];
            if (me.location == ShareLocation::L26) {
                // this instance waits for `ptl`, which it holds itself (taken in line 28)
                if (me.holds_ptl) violated.insert(Property::self_deadlock);
            }
        }
        for (const Fork self : members<Scope, Fork>) {
            const auto& me = s.fork[self];
            if (me.location == ForkLocation::L52) {
                // this instance waits for `ptl`, which it holds itself (taken in line 54)
                if (me.holds_ptl) violated.insert(Property::self_deadlock);
            }
        }
        return violated;
    }

    /// True if nobody holds `ptl`.
    [[nodiscard]] static constexpr bool ptl_is_free(const State& s) noexcept {
        return forall<Scope, Share>([&](Share i) { return !s.share[i].holds_ptl; }) &&
            forall<Scope, Fork>([&](Fork i) { return !s.fork[i].holds_ptl; });
    }

    /// try_share_anon.latch:28: spin_lock(ptl)
    constexpr Outcome share_L26(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L26) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ShareLocation::L29;
        return Outcome::taken();
    }

    /// try_share_anon.latch:29: pte = page.pte
    constexpr Outcome share_L29(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L29) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.pte = s.page[me.page].pte;
        me.location = ShareLocation::L30;
        return outcome;
    }

    /// try_share_anon.latch:30: if (pte == none || !page.excl): yes
    ///     in: if (pte == none || !page.excl) { spin_unlock(ptl); return; }
    constexpr Outcome share_L30_yes(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L30) return Outcome::not_enabled();
        if (me.pte != Pte::none && s.page[me.page].excl) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.excl` without holding `ptl`
        if (me.pte != Pte::none && !me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ShareLocation::L30b;
        return outcome;
    }

    /// try_share_anon.latch:30: if (pte == none || !page.excl): no
    ///     in: if (pte == none || !page.excl) { spin_unlock(ptl); return; }
    constexpr Outcome share_L30_no(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L30) return Outcome::not_enabled();
        if (me.pte == Pte::none || !s.page[me.page].excl) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.excl` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = config.swap_clear_test ? ShareLocation::test : ShareLocation::clear;
        return outcome;
    }

    /// try_share_anon.latch:30: spin_unlock(ptl)
    constexpr Outcome share_L30b(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L30b) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ShareLocation::end;
        return Outcome::taken();
    }

    /// try_share_anon.latch:32: page.pte = none
    constexpr Outcome share_clear(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::clear) return Outcome::not_enabled();
        if (config.drop_mb_clear && config.swap_clear_test) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].pte = Pte::none;
        me.location = config.swap_clear_test ? ShareLocation::L32 : ShareLocation::L36;
        return outcome;
    }

    /// try_share_anon.latch:32: page.pte = none
    constexpr Outcome share_L32(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L32) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].pte = Pte::none;
        me.location = config.swap_unshare_restore ? ShareLocation::restore : ShareLocation::unshare;
        return outcome;
    }

    /// try_share_anon.latch:36: if (atomic_read(page.pins) > 0): yes
    ///     in: if (atomic_read(page.pins) > 0) {
    constexpr Outcome share_test_yes(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::test) return Outcome::not_enabled();
        if (s.page[me.page].pins <= 0) return Outcome::not_enabled();
        me.location = ShareLocation::L36b;
        return Outcome::taken();
    }

    /// try_share_anon.latch:36: if (atomic_read(page.pins) > 0): no
    ///     in: if (atomic_read(page.pins) > 0) {
    constexpr Outcome share_test_no(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::test) return Outcome::not_enabled();
        if ((config.drop_mb_clear && config.swap_clear_test) || s.page[me.page].pins > 0)
            return Outcome::not_enabled();
        me.location = config.swap_clear_test ? ShareLocation::L32 : ShareLocation::L36;
        return Outcome::taken();
    }

    /// try_share_anon.latch:36: if (atomic_read(page.pins) > 0): yes
    ///     in: if (atomic_read(page.pins) > 0) {
    constexpr Outcome share_L36_yes(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L36) return Outcome::not_enabled();
        if (s.page[me.page].pins <= 0) return Outcome::not_enabled();
        me.location = ShareLocation::L36c;
        return Outcome::taken();
    }

    /// try_share_anon.latch:36: if (atomic_read(page.pins) > 0): no
    ///     in: if (atomic_read(page.pins) > 0) {
    constexpr Outcome share_L36_no(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L36) return Outcome::not_enabled();
        if (s.page[me.page].pins > 0) return Outcome::not_enabled();
        me.location = config.swap_unshare_restore ? ShareLocation::restore : ShareLocation::unshare;
        return Outcome::taken();
    }

    /// try_share_anon.latch:37: page.pte = pte
    constexpr Outcome share_line_37(
        State& s, Share self, ShareLocation at, ShareLocation next) const noexcept {
        auto& me = s.share[self];
        if (me.location != at) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].pte = me.pte;
        me.location = next;
        return outcome;
    }

    constexpr Outcome share_L36b(State& s, Share self) const noexcept {
        return share_line_37(s, self, ShareLocation::L36b, ShareLocation::L38);
    }

    constexpr Outcome share_L36c(State& s, Share self) const noexcept {
        return share_line_37(s, self, ShareLocation::L36c, ShareLocation::L38b);
    }

    /// try_share_anon.latch:38: spin_unlock(ptl)
    constexpr Outcome share_line_38(State& s, Share self, ShareLocation at) const noexcept {
        auto& me = s.share[self];
        if (me.location != at) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ShareLocation::end;
        return Outcome::taken();
    }

    constexpr Outcome share_L38(State& s, Share self) const noexcept {
        return share_line_38(s, self, ShareLocation::L38);
    }

    constexpr Outcome share_L38b(State& s, Share self) const noexcept {
        return share_line_38(s, self, ShareLocation::L38b);
    }

    /// try_share_anon.latch:42: page.excl = false
    constexpr Outcome share_unshare(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::unshare) return Outcome::not_enabled();
        if (config.drop_mb_unshare && config.swap_unshare_restore) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.excl` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].excl = false;
        me.location = config.swap_unshare_restore ? ShareLocation::L42 : ShareLocation::L46;
        return outcome;
    }

    /// try_share_anon.latch:42: page.excl = false
    constexpr Outcome share_L42(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L42) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.excl` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].excl = false;
        me.location = ShareLocation::L47;
        return outcome;
    }

    /// try_share_anon.latch:46: if (any): yes
    ///     in: if (any) page.pte = ro;
    constexpr Outcome share_restore_yes(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::restore) return Outcome::not_enabled();
        me.location = ShareLocation::L46b;
        return Outcome::taken();
    }

    /// try_share_anon.latch:46: if (any): no
    ///     in: if (any) page.pte = ro;
    constexpr Outcome share_restore_no(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::restore) return Outcome::not_enabled();
        if (config.drop_mb_unshare && config.swap_unshare_restore) return Outcome::not_enabled();
        me.location = config.swap_unshare_restore ? ShareLocation::L42 : ShareLocation::L46;
        return Outcome::taken();
    }

    /// try_share_anon.latch:46: if (any): yes
    ///     in: if (any) page.pte = ro;
    constexpr Outcome share_L46_yes(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L46) return Outcome::not_enabled();
        me.location = ShareLocation::L46c;
        return Outcome::taken();
    }

    /// try_share_anon.latch:46: if (any): no
    ///     in: if (any) page.pte = ro;
    constexpr Outcome share_L46_no(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L46) return Outcome::not_enabled();
        me.location = ShareLocation::L47;
        return Outcome::taken();
    }

    /// try_share_anon.latch:46: page.pte = ro
    constexpr Outcome share_L46b(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L46b) return Outcome::not_enabled();
        if (config.drop_mb_unshare && config.swap_unshare_restore) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].pte = Pte::ro;
        me.location = config.swap_unshare_restore ? ShareLocation::L42 : ShareLocation::L46;
        return outcome;
    }

    /// try_share_anon.latch:46: page.pte = ro
    constexpr Outcome share_L46c(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L46c) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].pte = Pte::ro;
        me.location = ShareLocation::L47;
        return outcome;
    }

    /// try_share_anon.latch:47: spin_unlock(ptl)
    constexpr Outcome share_L47(State& s, Share self) const noexcept {
        auto& me = s.share[self];
        if (me.location != ShareLocation::L47) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ShareLocation::end;
        return Outcome::taken();
    }

    /// try_share_anon.latch:54: spin_lock(ptl)
    constexpr Outcome fork_L52(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L52) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ForkLocation::L55;
        return Outcome::taken();
    }

    /// try_share_anon.latch:55: pte = page.pte
    constexpr Outcome fork_L55(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L55) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.pte = s.page[me.page].pte;
        me.location = ForkLocation::L56;
        return outcome;
    }

    /// try_share_anon.latch:56: if (pte == none || !page.excl): yes
    ///     in: if (pte == none || !page.excl) { spin_unlock(ptl); return; }
    constexpr Outcome fork_L56_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L56) return Outcome::not_enabled();
        if (me.pte != Pte::none && s.page[me.page].excl) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.excl` without holding `ptl`
        if (me.pte != Pte::none && !me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::L56b;
        return outcome;
    }

    /// try_share_anon.latch:56: if (pte == none || !page.excl): no
    ///     in: if (pte == none || !page.excl) { spin_unlock(ptl); return; }
    constexpr Outcome fork_L56_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L56) return Outcome::not_enabled();
        if (me.pte == Pte::none || !s.page[me.page].excl) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.excl` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ForkLocation::L57;
        return outcome;
    }

    /// try_share_anon.latch:56: spin_unlock(ptl)
    constexpr Outcome fork_L56b(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L56b) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ForkLocation::end;
        return Outcome::taken();
    }

    /// try_share_anon.latch:57: page.pte = ro
    constexpr Outcome fork_L57(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L57) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].pte = Pte::ro;
        me.location = ForkLocation::L58;
        return outcome;
    }

    /// try_share_anon.latch:58: if (atomic_read(page.pins) > 0): yes
    ///     in: if (atomic_read(page.pins) > 0) {
    constexpr Outcome fork_L58_yes(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L58) return Outcome::not_enabled();
        if (s.page[me.page].pins <= 0) return Outcome::not_enabled();
        me.location = ForkLocation::L58b;
        return Outcome::taken();
    }

    /// try_share_anon.latch:58: if (atomic_read(page.pins) > 0): no
    ///     in: if (atomic_read(page.pins) > 0) {
    constexpr Outcome fork_L58_no(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L58) return Outcome::not_enabled();
        if (s.page[me.page].pins > 0) return Outcome::not_enabled();
        me.location = ForkLocation::L63;
        return Outcome::taken();
    }

    /// try_share_anon.latch:59: page.pte = pte
    constexpr Outcome fork_L58b(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L58b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.pte` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].pte = me.pte;
        me.location = ForkLocation::L60;
        return outcome;
    }

    /// try_share_anon.latch:60: spin_unlock(ptl)
    constexpr Outcome fork_L60(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L60) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ForkLocation::end;
        return Outcome::taken();
    }

    /// try_share_anon.latch:63: page.excl = false
    constexpr Outcome fork_L63(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L63) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `page.excl` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].excl = false;
        me.location = ForkLocation::L64;
        return outcome;
    }

    /// try_share_anon.latch:64: spin_unlock(ptl)
    constexpr Outcome fork_L64(State& s, Fork self) const noexcept {
        auto& me = s.fork[self];
        if (me.location != ForkLocation::L64) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ForkLocation::end;
        return Outcome::taken();
    }

    /// try_share_anon.latch:70: pte = READ_ONCE(page.pte)
    constexpr Outcome gup_L68(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L68) return Outcome::not_enabled();
        me.pte = s.page[me.page].pte;
        me.location = GupLocation::L71;
        return Outcome::taken();
    }

    /// try_share_anon.latch:71: if (pte == none || write && pte == ro): yes
    ///     in: if (pte == none || write && pte == ro) return;
    constexpr Outcome gup_L71_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L71) return Outcome::not_enabled();
        if (me.pte != Pte::none && (!me.write || me.pte != Pte::ro)) return Outcome::not_enabled();
        me.location = GupLocation::end;
        return Outcome::taken();
    }

    /// try_share_anon.latch:71: if (pte == none || write && pte == ro): no
    ///     in: if (pte == none || write && pte == ro) return;
    constexpr Outcome gup_L71_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L71) return Outcome::not_enabled();
        if (me.pte == Pte::none || (me.write && me.pte == Pte::ro)) return Outcome::not_enabled();
        me.location = GupLocation::L72;
        return Outcome::taken();
    }

    /// try_share_anon.latch:72: atomic_inc(page.refcount)
    constexpr Outcome gup_L72(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L72) return Outcome::not_enabled();
        s.page[me.page].refcount += 1;
        me.location = GupLocation::L73;
        return Outcome::taken();
    }

    /// try_share_anon.latch:73: atomic_inc(page.pins)
    constexpr Outcome gup_L73(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L73) return Outcome::not_enabled();
        if ((config.drop_mb_pin || config.drop_must_unshare) && config.drop_recheck)
            return Outcome::not_enabled();
        s.page[me.page].pins += 1;
        me.location = config.drop_recheck ? GupLocation::must_unshare : GupLocation::recheck;
        return Outcome::taken();
    }

    /// try_share_anon.latch:77: if (READ_ONCE(page.pte) != pte): yes
    ///     in: if (READ_ONCE(page.pte) != pte) goto undo;
    constexpr Outcome gup_recheck_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::recheck) return Outcome::not_enabled();
        if (s.page[me.page].pte == me.pte) return Outcome::not_enabled();
        me.location = GupLocation::undo;
        return Outcome::taken();
    }

    /// try_share_anon.latch:77: if (READ_ONCE(page.pte) != pte): no
    ///     in: if (READ_ONCE(page.pte) != pte) goto undo;
    constexpr Outcome gup_recheck_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::recheck) return Outcome::not_enabled();
        if (s.page[me.page].pte != me.pte) return Outcome::not_enabled();
        me.location = config.drop_must_unshare ? GupLocation::pinned : GupLocation::must_unshare;
        return Outcome::taken();
    }

    /// try_share_anon.latch:79: if (pte == ro): yes
    ///     in: if (pte == ro) {
    constexpr Outcome gup_must_unshare_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::must_unshare) return Outcome::not_enabled();
        if (me.pte != Pte::ro) return Outcome::not_enabled();
        me.location = GupLocation::L82;
        return Outcome::taken();
    }

    /// try_share_anon.latch:79: if (pte == ro): no
    ///     in: if (pte == ro) {
    constexpr Outcome gup_must_unshare_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::must_unshare) return Outcome::not_enabled();
        if (me.pte == Pte::ro) return Outcome::not_enabled();
        me.location = GupLocation::pinned;
        return Outcome::taken();
    }

    /// try_share_anon.latch:82: if (!READ_ONCE(page.excl)): yes
    ///     in: if (!READ_ONCE(page.excl)) goto undo;
    constexpr Outcome gup_L82_yes(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L82) return Outcome::not_enabled();
        if (s.page[me.page].excl) return Outcome::not_enabled();
        me.location = GupLocation::undo;
        return Outcome::taken();
    }

    /// try_share_anon.latch:82: if (!READ_ONCE(page.excl)): no
    ///     in: if (!READ_ONCE(page.excl)) goto undo;
    constexpr Outcome gup_L82_no(State& s, Gup self) const noexcept {
        auto& me = s.gup[self];
        if (me.location != GupLocation::L82) return Outcome::not_enabled();
        if (!s.page[me.page].excl) return Outcome::not_enabled();
        me.location = GupLocation::pinned;
        return Outcome::taken();
    }

    /// try_share_anon.latch:21: atomic { atomic_dec(page.pins); atomic_dec(page.refcount); }
    constexpr Outcome gup_line_21(State& s, Gup self, GupLocation at) const noexcept {
        auto& me = s.gup[self];
        if (me.location != at) return Outcome::not_enabled();
        s.page[me.page].pins -= 1;
        s.page[me.page].refcount -= 1;
        me.location = GupLocation::end;
        return Outcome::taken();
    }

    constexpr Outcome gup_pinned(State& s, Gup self) const noexcept {
        return gup_line_21(s, self, GupLocation::pinned);
    }

    constexpr Outcome gup_undo(State& s, Gup self) const noexcept {
        return gup_line_21(s, self, GupLocation::undo);
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Page page : members<Scope, Page>) {
            visit(s.page[page].pte, page, ".pte");
            visit(s.page[page].excl, page, ".excl");
            visit(s.page[page].refcount, page, ".refcount");
            visit(s.page[page].pins, page, ".pins");
        }
        for (const Share share : members<Scope, Share>) {
            visit(s.share[share].location, share, ".location");
            visit(s.share[share].page, share, ".page");
            visit(s.share[share].pte, share, ".pte");
            visit(s.share[share].holds_ptl, share, ".holds_ptl");
        }
        for (const Fork fork : members<Scope, Fork>) {
            visit(s.fork[fork].location, fork, ".location");
            visit(s.fork[fork].page, fork, ".page");
            visit(s.fork[fork].pte, fork, ".pte");
            visit(s.fork[fork].holds_ptl, fork, ".holds_ptl");
        }
        for (const Gup gup : members<Scope, Gup>) {
            visit(s.gup[gup].location, gup, ".location");
            visit(s.gup[gup].page, gup, ".page");
            visit(s.gup[gup].write, gup, ".write");
            visit(s.gup[gup].pte, gup, ".pte");
        }
    }
};

}  // namespace latchwork::generated::try_share_anon
