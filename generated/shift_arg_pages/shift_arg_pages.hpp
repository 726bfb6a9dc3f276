/// The protocol shift_arg_pages as a state machine. Written by Latchwork from
/// shift_arg_pages.latch: change that, not this.
///
/// The second rmap walk of a migration finds each migration entry that its first walk left,
/// though exec moves them.
///
/// setup_arg_pages() shifts the stack of a new program: first the VMA, then its page tables. Up
/// to 2.6.34 it held no lock that an rmap walk takes, so the address that the walk computes and
/// the place of the pte changed at different times. The patch of April 2010 held anon_vma->lock
/// across both; merged for 2.6.35 was a flag that keeps the first walk out of such a VMA
/// (a8bef8ff6ea1).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::shift_arg_pages {

enum class Addr : std::uint8_t { OLD, NEW };

[[nodiscard]] constexpr auto names_of(Addr) noexcept {
    return std::array<std::string_view, 2>{"OLD", "NEW"};
}

enum class Pte : std::uint8_t { NONE, PRESENT, MIGRATION };

[[nodiscard]] constexpr auto names_of(Pte) noexcept {
    return std::array<std::string_view, 3>{"NONE", "PRESENT", "MIGRATION"};
}

/// Nothing, as in 2.6.34; anon_vma->lock for vma_adjust() only; for the move of the ptes too;
/// the flag of 2.6.35.
enum class Fix : std::uint8_t { none, adjust_only, lock, flag };

[[nodiscard]] constexpr auto names_of(Fix) noexcept {
    return std::array<std::string_view, 4>{"none", "adjust_only", "lock", "flag"};
}

/// When exec clears the flag: as in 2.6.35, behind the move of the ptes; between vma_adjust()
/// and the move; before both.
enum class Cleared : std::uint8_t { after_move, after_adjust, at_once };

[[nodiscard]] constexpr auto names_of(Cleared) noexcept {
    return std::array<std::string_view, 3>{"after_move", "after_adjust", "at_once"};
}

/// The variant of the protocol.
struct Config {
    /// Nothing, as in 2.6.34; anon_vma->lock for vma_adjust() only; for the move of the ptes too;
    /// the flag of 2.6.35.
    Fix fix = Fix::flag;

    /// Whether anon_vma->lock may sleep: a spinlock in 2010, a mutex since 3.0.
    bool sleepable = false;

    /// Whether vm_pgoff goes down together with vm_start, as it does when a stack grows.
    bool lower_pgoff = false;

    /// When exec clears the flag: as in 2.6.35, behind the move of the ptes; between vma_adjust()
    /// and the move; before both.
    Cleared cleared = Cleared::after_move;

    bool drop_unlock = false;  ///< `drop unlock`
    bool drop_skip = false;  ///< `drop skip`
    bool drop_clear = false;  ///< `drop clear`
    bool drop_unmap = false;  ///< `drop unmap`
};

struct PageTag {
    static constexpr std::string_view name = "Page";

    template <class Scope>
    static constexpr int size = Scope::Page;
};

/// A reference to an object of type `Page`, or null.
using Page = Member<PageTag>;

struct ExecTag {
    static constexpr std::string_view name = "exec";

    template <class Scope>
    static constexpr int size = Scope::exec;
};

/// The one exec of this mm: setup_arg_pages(), shift_arg_pages(), and then the program.
using Exec = Member<ExecTag>;

struct MigrateTag {
    static constexpr std::string_view name = "migrate";

    template <class Scope>
    static constexpr int size = Scope::migrate;
};

/// One migration of `page`: unmap_and_move(), which takes no mmap_sem.
using Migrate = Member<MigrateTag>;

/// Where an instance of `exec` stands: before the step at this line or label.
enum class ExecLocation : std::uint8_t {
    L57, L45, L45b, L48, L48b, L48c, L48d, L61, L62, L63, L65, L66, L66b, L68, L69, L70, clear, L73,
    L74, L77, L78, run, refault, L83, bug_on, L86, L87, L90, enomem, unlock, L98, end
};

[[nodiscard]] constexpr auto names_of(ExecLocation) noexcept {
    return std::array<std::string_view, 32>{"L57", "L45", "L45b", "L48", "L48b", "L48c", "L48d",
        "L61", "L62", "L63", "L65", "L66", "L66b", "L68", "L69", "L70", "clear", "L73", "L74",
        "L77", "L78", "run", "refault", "L83", "bug_on", "L86", "L87", "L90", "enomem", "unlock",
        "L98", "end"};
}

/// Where an instance of `migrate` stands: before the step at this line or label.
enum class MigrateLocation : std::uint8_t {
    L102, L45, L45b, L45c, L45d, L48, L48b, L52, L52b, L52c, L52d, L53, L53b, skip, L109, L110,
    L110b, unmap, L115, unmapped, L118, L121, L122, L122b, L124, L126, L128, end
};

[[nodiscard]] constexpr auto names_of(MigrateLocation) noexcept {
    return std::array<std::string_view, 28>{"L102", "L45", "L45b", "L45c", "L45d", "L48", "L48b",
        "L52", "L52b", "L52c", "L52d", "L53", "L53b", "skip", "L109", "L110", "L110b", "unmap",
        "L115", "unmapped", "L118", "L121", "L122", "L122b", "L124", "L126", "L128", "end"};
}

enum class Process : std::uint8_t { exec, migrate };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"exec", "migrate"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    entry_locked, at_vma_address, one_place, mapcount_exact, no_entry_in_stack, bug_on, deadlock,
    self_deadlock, lock_inversion, unlock_not_held, held_at_exit, sleep_in_atomic, data_race,
    int_range
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 14>{"entry_locked", "at_vma_address", "one_place",
        "mapcount_exact", "no_entry_in_stack", "bug_on", "deadlock", "self_deadlock",
        "lock_inversion", "unlock_not_held", "held_at_exit", "sleep_in_atomic", "data_race",
        "int_range"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    exec_L57, exec_L45, exec_L45b, exec_L48, exec_L48_2, exec_L48b, exec_L48c, exec_L48c_2,
    exec_L48d, exec_L61, exec_L62, exec_L62_2, exec_L63, exec_L63_2, exec_L65, exec_L66, exec_L66_2,
    exec_L66b, exec_L68_yes, exec_L68_no, exec_L69, exec_L70, exec_clear, exec_L73, exec_L74,
    exec_L77, exec_L78, exec_run, exec_run_2, exec_refault, exec_L83_yes, exec_L83_no, exec_bug_on,
    exec_L86, exec_L87, exec_L90, exec_enomem, exec_unlock, exec_unlock_2, exec_unlock_3, exec_L98,
    migrate_L102, migrate_L45, migrate_L45b, migrate_L45c, migrate_L45d, migrate_L48, migrate_L48b,
    migrate_L52_yes, migrate_L52_no, migrate_L52b_yes, migrate_L52b_no, migrate_L52c, migrate_L52d,
    migrate_L53, migrate_L53b, migrate_skip, migrate_skip_yes, migrate_skip_no, migrate_skip_yes_2,
    migrate_skip_no_2, migrate_L109, migrate_L110_yes, migrate_L110_no, migrate_L110b,
    migrate_unmap, migrate_L115, migrate_unmapped, migrate_unmapped_2, migrate_L118, migrate_L121,
    migrate_L122_yes, migrate_L122_no, migrate_L122b, migrate_L124, migrate_L126, migrate_L128
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Page = 2;
    static constexpr int exec = 1;
    static constexpr int migrate = 2;
};

struct pair {
    static constexpr int Page = 1;
    static constexpr int exec = 1;
    static constexpr int migrate = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct PageFields {
        std::int32_t mapcount{};

        friend bool operator==(const PageFields&, const PageFields&) = default;
    };

    /// The one exec of this mm: setup_arg_pages(), shift_arg_pages(), and then the program.
    struct ExecFields {
        ExecLocation location = ExecLocation::L57;
        Pte entry = Pte::NONE;
        Page p = null;
        Page p_2 = null;
        bool holds_mmap_sem = false;
        bool holds_anon_lock = false;
        bool holds_anon_mutex = false;
        bool holds_ptl = false;
        Table<Scope, bool(Page)> visited;
        Table<Scope, bool(Page)> visited_2;

        friend bool operator==(const ExecFields&, const ExecFields&) = default;
    };

    /// One migration of `page`: unmap_and_move(), which takes no mmap_sem.
    struct MigrateFields {
        MigrateLocation location = MigrateLocation::L102;
        Page page;
        Addr addr = Addr::OLD;
        Table<Scope, bool(Page)> holds_page_lock;
        bool holds_anon_lock = false;
        bool holds_anon_mutex = false;
        bool holds_ptl = false;

        friend bool operator==(const MigrateFields&, const MigrateFields&) = default;
    };

    Table<Scope, Pte(Addr, Page)> pte;
    Addr vm_start = Addr::OLD;
    bool vm_pgoff_lowered = false;
    bool incomplete = true;
    bool dead = false;
    bool anon_mutex_was_taken_under_anon_lock = false;
    bool anon_lock_was_taken_under_anon_mutex = false;
    Table<Scope, PageFields(Page)> page;
    Table<Scope, ExecFields(Exec)> exec;
    Table<Scope, MigrateFields(Migrate)> migrate;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = shift_arg_pages::State<Scope>;
    using Step = shift_arg_pages::Step;
    using Property = shift_arg_pages::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 77> actions{{
        {"exec.L57", 59, "down_write(mmap_sem)", Process::exec, ExecLocation::L57,
            sort_info<Scope, Exec>},
        {"exec.L45", 45, "mutex_lock(anon_mutex)", Process::exec, ExecLocation::L45,
            sort_info<Scope, Exec>},
        {"exec.L45b", 45, "spin_lock(anon_lock)", Process::exec, ExecLocation::L45b,
            sort_info<Scope, Exec>},
        {"exec.L48", 48, "mutex_unlock(anon_mutex)", Process::exec, ExecLocation::L48,
            sort_info<Scope, Exec>},
        {"exec.L48_2", 48, "mutex_unlock(anon_mutex)", Process::exec, ExecLocation::L48,
            sort_info<Scope, Exec>},
        {"exec.L48b", 48, "mutex_unlock(anon_mutex)", Process::exec, ExecLocation::L48b,
            sort_info<Scope, Exec>},
        {"exec.L48c", 48, "spin_unlock(anon_lock)", Process::exec, ExecLocation::L48c,
            sort_info<Scope, Exec>},
        {"exec.L48c_2", 48, "spin_unlock(anon_lock)", Process::exec, ExecLocation::L48c,
            sort_info<Scope, Exec>},
        {"exec.L48d", 48, "spin_unlock(anon_lock)", Process::exec, ExecLocation::L48d,
            sort_info<Scope, Exec>},
        {"exec.L61", 61, "incomplete = false", Process::exec, ExecLocation::L61,
            sort_info<Scope, Exec>},
        {"exec.L62", 62, "vm_start = NEW", Process::exec, ExecLocation::L62,
            sort_info<Scope, Exec>},
        {"exec.L62_2", 62, "vm_start = NEW", Process::exec, ExecLocation::L62,
            sort_info<Scope, Exec>},
        {"exec.L63", 63, "vm_pgoff_lowered = true", Process::exec, ExecLocation::L63,
            sort_info<Scope, Exec>},
        {"exec.L63_2", 63, "vm_pgoff_lowered = true", Process::exec, ExecLocation::L63,
            sort_info<Scope, Exec>},
        {"exec.L65", 65, "incomplete = false", Process::exec, ExecLocation::L65,
            sort_info<Scope, Exec>},
        {"exec.L66", 66, "for (Page p): next", Process::exec, ExecLocation::L66,
            sort_info<Scope, Exec>, sort_info<Scope, Page>},
        {"exec.L66_2", 66, "for (Page p): done", Process::exec, ExecLocation::L66,
            sort_info<Scope, Exec>},
        {"exec.L66b", 67, "might_sleep()", Process::exec, ExecLocation::L66b,
            sort_info<Scope, Exec>},
        {"exec.L68_yes", 68, "if (any): yes", Process::exec, ExecLocation::L68,
            sort_info<Scope, Exec>},
        {"exec.L68_no", 68, "if (any): no", Process::exec, ExecLocation::L68,
            sort_info<Scope, Exec>},
        {"exec.L69", 69, "spin_lock(ptl)", Process::exec, ExecLocation::L69,
            sort_info<Scope, Exec>},
        {"exec.L70", 70, "entry = pte[OLD][p]", Process::exec, ExecLocation::L70,
            sort_info<Scope, Exec>},
        {"exec.clear", 72, "pte[OLD][p] = NONE", Process::exec, ExecLocation::clear,
            sort_info<Scope, Exec>},
        {"exec.L73", 73, "pte[NEW][p] = entry", Process::exec, ExecLocation::L73,
            sort_info<Scope, Exec>},
        {"exec.L74", 74, "spin_unlock(ptl)", Process::exec, ExecLocation::L74,
            sort_info<Scope, Exec>},
        {"exec.L77", 77, "incomplete = false", Process::exec, ExecLocation::L77,
            sort_info<Scope, Exec>},
        {"exec.L78", 78, "up_write(mmap_sem)", Process::exec, ExecLocation::L78,
            sort_info<Scope, Exec>},
        {"exec.run", 80, "for (Page p): next", Process::exec, ExecLocation::run,
            sort_info<Scope, Exec>, sort_info<Scope, Page>},
        {"exec.run_2", 80, "for (Page p): done", Process::exec, ExecLocation::run,
            sort_info<Scope, Exec>},
        {"exec.refault", 82, "spin_lock(ptl)", Process::exec, ExecLocation::refault,
            sort_info<Scope, Exec>},
        {"exec.L83_yes", 83, "if (pte[NEW][p] == MIGRATION): yes", Process::exec, ExecLocation::L83,
            sort_info<Scope, Exec>},
        {"exec.L83_no", 83, "if (pte[NEW][p] == MIGRATION): no", Process::exec, ExecLocation::L83,
            sort_info<Scope, Exec>},
        {"exec.bug_on", 85, "assert is_locked(p.lock)", Process::exec, ExecLocation::bug_on,
            sort_info<Scope, Exec>},
        {"exec.L86", 86, "spin_unlock(ptl)", Process::exec, ExecLocation::L86,
            sort_info<Scope, Exec>},
        {"exec.L87", 87, "wait_event(!is_locked(p.lock))", Process::exec, ExecLocation::L87,
            sort_info<Scope, Exec>},
        {"exec.L90", 90, "spin_unlock(ptl)", Process::exec, ExecLocation::L90,
            sort_info<Scope, Exec>},
        {"exec.enomem", 95, "dead = true", Process::exec, ExecLocation::enomem,
            sort_info<Scope, Exec>},
        {"exec.unlock", 98, "up_write(mmap_sem)", Process::exec, ExecLocation::unlock,
            sort_info<Scope, Exec>},
        {"exec.unlock_2", 48, "spin_unlock(anon_lock)", Process::exec, ExecLocation::unlock,
            sort_info<Scope, Exec>},
        {"exec.unlock_3", 48, "mutex_unlock(anon_mutex)", Process::exec, ExecLocation::unlock,
            sort_info<Scope, Exec>},
        {"exec.L98", 98, "up_write(mmap_sem)", Process::exec, ExecLocation::L98,
            sort_info<Scope, Exec>},
        {"migrate.L102", 104, "lock_page(page.lock)", Process::migrate, MigrateLocation::L102,
            sort_info<Scope, Migrate>},
        {"migrate.L45", 45, "mutex_lock(anon_mutex)", Process::migrate, MigrateLocation::L45,
            sort_info<Scope, Migrate>},
        {"migrate.L45b", 45, "mutex_lock(anon_mutex)", Process::migrate, MigrateLocation::L45b,
            sort_info<Scope, Migrate>},
        {"migrate.L45c", 45, "spin_lock(anon_lock)", Process::migrate, MigrateLocation::L45c,
            sort_info<Scope, Migrate>},
        {"migrate.L45d", 45, "spin_lock(anon_lock)", Process::migrate, MigrateLocation::L45d,
            sort_info<Scope, Migrate>},
        {"migrate.L48", 48, "mutex_unlock(anon_mutex)", Process::migrate, MigrateLocation::L48,
            sort_info<Scope, Migrate>},
        {"migrate.L48b", 48, "spin_unlock(anon_lock)", Process::migrate, MigrateLocation::L48b,
            sort_info<Scope, Migrate>},
        {"migrate.L52_yes", 52, "if (vm_pgoff_lowered): yes", Process::migrate,
            MigrateLocation::L52, sort_info<Scope, Migrate>},
        {"migrate.L52_no", 52, "if (vm_pgoff_lowered): no", Process::migrate, MigrateLocation::L52,
            sort_info<Scope, Migrate>},
        {"migrate.L52b_yes", 52, "if (vm_pgoff_lowered): yes", Process::migrate,
            MigrateLocation::L52b, sort_info<Scope, Migrate>},
        {"migrate.L52b_no", 52, "if (vm_pgoff_lowered): no", Process::migrate,
            MigrateLocation::L52b, sort_info<Scope, Migrate>},
        {"migrate.L52c", 52, "return OLD", Process::migrate, MigrateLocation::L52c,
            sort_info<Scope, Migrate>},
        {"migrate.L52d", 52, "return OLD", Process::migrate, MigrateLocation::L52d,
            sort_info<Scope, Migrate>},
        {"migrate.L53", 53, "return vm_start", Process::migrate, MigrateLocation::L53,
            sort_info<Scope, Migrate>},
        {"migrate.L53b", 53, "return vm_start", Process::migrate, MigrateLocation::L53b,
            sort_info<Scope, Migrate>},
        {"migrate.skip", 53, "return vm_start", Process::migrate, MigrateLocation::skip,
            sort_info<Scope, Migrate>},
        {"migrate.skip_yes", 52, "if (vm_pgoff_lowered): yes", Process::migrate,
            MigrateLocation::skip, sort_info<Scope, Migrate>},
        {"migrate.skip_no", 52, "if (vm_pgoff_lowered): no", Process::migrate,
            MigrateLocation::skip, sort_info<Scope, Migrate>},
        {"migrate.skip_yes_2", 107, "if (incomplete): yes", Process::migrate, MigrateLocation::skip,
            sort_info<Scope, Migrate>},
        {"migrate.skip_no_2", 107, "if (incomplete): no", Process::migrate, MigrateLocation::skip,
            sort_info<Scope, Migrate>},
        {"migrate.L109", 109, "spin_lock(ptl)", Process::migrate, MigrateLocation::L109,
            sort_info<Scope, Migrate>},
        {"migrate.L110_yes", 110, "if (pte[addr][page] == PRESENT): yes", Process::migrate,
            MigrateLocation::L110, sort_info<Scope, Migrate>},
        {"migrate.L110_no", 110, "if (pte[addr][page] == PRESENT): no", Process::migrate,
            MigrateLocation::L110, sort_info<Scope, Migrate>},
        {"migrate.L110b", 111, "pte[addr][page] = MIGRATION", Process::migrate,
            MigrateLocation::L110b, sort_info<Scope, Migrate>},
        {"migrate.unmap", 113, "page.mapcount--", Process::migrate, MigrateLocation::unmap,
            sort_info<Scope, Migrate>},
        {"migrate.L115", 115, "spin_unlock(ptl)", Process::migrate, MigrateLocation::L115,
            sort_info<Scope, Migrate>},
        {"migrate.unmapped", 48, "spin_unlock(anon_lock)", Process::migrate,
            MigrateLocation::unmapped, sort_info<Scope, Migrate>},
        {"migrate.unmapped_2", 48, "mutex_unlock(anon_mutex)", Process::migrate,
            MigrateLocation::unmapped, sort_info<Scope, Migrate>},
        {"migrate.L118", 118, "might_sleep()", Process::migrate, MigrateLocation::L118,
            sort_info<Scope, Migrate>},
        {"migrate.L121", 121, "spin_lock(ptl)", Process::migrate, MigrateLocation::L121,
            sort_info<Scope, Migrate>},
        {"migrate.L122_yes", 122, "if (pte[addr][page] == MIGRATION): yes", Process::migrate,
            MigrateLocation::L122, sort_info<Scope, Migrate>},
        {"migrate.L122_no", 122, "if (pte[addr][page] == MIGRATION): no", Process::migrate,
            MigrateLocation::L122, sort_info<Scope, Migrate>},
        {"migrate.L122b", 123, "pte[addr][page] = PRESENT", Process::migrate,
            MigrateLocation::L122b, sort_info<Scope, Migrate>},
        {"migrate.L124", 124, "page.mapcount++", Process::migrate, MigrateLocation::L124,
            sort_info<Scope, Migrate>},
        {"migrate.L126", 126, "spin_unlock(ptl)", Process::migrate, MigrateLocation::L126,
            sort_info<Scope, Migrate>},
        {"migrate.L128", 128, "unlock_page(page.lock)", Process::migrate, MigrateLocation::L128,
            sort_info<Scope, Migrate>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Page page : members<Scope, Page>) visit(s.page[page].mapcount, 0, 1);
        for (const Addr addr : members<Scope, Addr>) {
            for (const Page page : members<Scope, Page>)
                visit(s.pte[addr][page], 0, sort_size<Scope, Pte> - 1);
        }
        for (const Migrate migrate : members<Scope, Migrate>)
            visit(s.migrate[migrate].page, 0, sort_size<Scope, Page> - 1);
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
            case Process::exec:
                return to_number(s.exec[Exec{self}].location);
            case Process::migrate:
                return to_number(s.migrate[Migrate{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::exec_L57:
                return exec_L57(s, chosen.instance<Exec>());
            case Action::exec_L45:
                return exec_L45(s, chosen.instance<Exec>());
            case Action::exec_L45b:
                return exec_L45b(s, chosen.instance<Exec>());
            case Action::exec_L48:
                return exec_L48(s, chosen.instance<Exec>());
            case Action::exec_L48_2:
                return exec_L48_2(s, chosen.instance<Exec>());
            case Action::exec_L48b:
                return exec_L48b(s, chosen.instance<Exec>());
            case Action::exec_L48c:
                return exec_L48c(s, chosen.instance<Exec>());
            case Action::exec_L48c_2:
                return exec_L48c_2(s, chosen.instance<Exec>());
            case Action::exec_L48d:
                return exec_L48d(s, chosen.instance<Exec>());
            case Action::exec_L61:
                return exec_L61(s, chosen.instance<Exec>());
            case Action::exec_L62:
                return exec_L62(s, chosen.instance<Exec>());
            case Action::exec_L62_2:
                return exec_L62_2(s, chosen.instance<Exec>());
            case Action::exec_L63:
                return exec_L63(s, chosen.instance<Exec>());
            case Action::exec_L63_2:
                return exec_L63_2(s, chosen.instance<Exec>());
            case Action::exec_L65:
                return exec_L65(s, chosen.instance<Exec>());
            case Action::exec_L66:
                return exec_L66(s, chosen.instance<Exec>(), chosen.choice<Page>(0));
            case Action::exec_L66_2:
                return exec_L66_2(s, chosen.instance<Exec>());
            case Action::exec_L66b:
                return exec_L66b(s, chosen.instance<Exec>());
            case Action::exec_L68_yes:
                return exec_L68_yes(s, chosen.instance<Exec>());
            case Action::exec_L68_no:
                return exec_L68_no(s, chosen.instance<Exec>());
            case Action::exec_L69:
                return exec_L69(s, chosen.instance<Exec>());
            case Action::exec_L70:
                return exec_L70(s, chosen.instance<Exec>());
            case Action::exec_clear:
                return exec_clear(s, chosen.instance<Exec>());
            case Action::exec_L73:
                return exec_L73(s, chosen.instance<Exec>());
            case Action::exec_L74:
                return exec_L74(s, chosen.instance<Exec>());
            case Action::exec_L77:
                return exec_L77(s, chosen.instance<Exec>());
            case Action::exec_L78:
                return exec_L78(s, chosen.instance<Exec>());
            case Action::exec_run:
                return exec_run(s, chosen.instance<Exec>(), chosen.choice<Page>(0));
            case Action::exec_run_2:
                return exec_run_2(s, chosen.instance<Exec>());
            case Action::exec_refault:
                return exec_refault(s, chosen.instance<Exec>());
            case Action::exec_L83_yes:
                return exec_L83_yes(s, chosen.instance<Exec>());
            case Action::exec_L83_no:
                return exec_L83_no(s, chosen.instance<Exec>());
            case Action::exec_bug_on:
                return exec_bug_on(s, chosen.instance<Exec>());
            case Action::exec_L86:
                return exec_L86(s, chosen.instance<Exec>());
            case Action::exec_L87:
                return exec_L87(s, chosen.instance<Exec>());
            case Action::exec_L90:
                return exec_L90(s, chosen.instance<Exec>());
            case Action::exec_enomem:
                return exec_enomem(s, chosen.instance<Exec>());
            case Action::exec_unlock:
                return exec_unlock(s, chosen.instance<Exec>());
            case Action::exec_unlock_2:
                return exec_unlock_2(s, chosen.instance<Exec>());
            case Action::exec_unlock_3:
                return exec_unlock_3(s, chosen.instance<Exec>());
            case Action::exec_L98:
                return exec_L98(s, chosen.instance<Exec>());
            case Action::migrate_L102:
                return migrate_L102(s, chosen.instance<Migrate>());
            case Action::migrate_L45:
                return migrate_L45(s, chosen.instance<Migrate>());
            case Action::migrate_L45b:
                return migrate_L45b(s, chosen.instance<Migrate>());
            case Action::migrate_L45c:
                return migrate_L45c(s, chosen.instance<Migrate>());
            case Action::migrate_L45d:
                return migrate_L45d(s, chosen.instance<Migrate>());
            case Action::migrate_L48:
                return migrate_L48(s, chosen.instance<Migrate>());
            case Action::migrate_L48b:
                return migrate_L48b(s, chosen.instance<Migrate>());
            case Action::migrate_L52_yes:
                return migrate_L52_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L52_no:
                return migrate_L52_no(s, chosen.instance<Migrate>());
            case Action::migrate_L52b_yes:
                return migrate_L52b_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L52b_no:
                return migrate_L52b_no(s, chosen.instance<Migrate>());
            case Action::migrate_L52c:
                return migrate_L52c(s, chosen.instance<Migrate>());
            case Action::migrate_L52d:
                return migrate_L52d(s, chosen.instance<Migrate>());
            case Action::migrate_L53:
                return migrate_L53(s, chosen.instance<Migrate>());
            case Action::migrate_L53b:
                return migrate_L53b(s, chosen.instance<Migrate>());
            case Action::migrate_skip:
                return migrate_skip(s, chosen.instance<Migrate>());
            case Action::migrate_skip_yes:
                return migrate_skip_yes(s, chosen.instance<Migrate>());
            case Action::migrate_skip_no:
                return migrate_skip_no(s, chosen.instance<Migrate>());
            case Action::migrate_skip_yes_2:
                return migrate_skip_yes_2(s, chosen.instance<Migrate>());
            case Action::migrate_skip_no_2:
                return migrate_skip_no_2(s, chosen.instance<Migrate>());
            case Action::migrate_L109:
                return migrate_L109(s, chosen.instance<Migrate>());
            case Action::migrate_L110_yes:
                return migrate_L110_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L110_no:
                return migrate_L110_no(s, chosen.instance<Migrate>());
            case Action::migrate_L110b:
                return migrate_L110b(s, chosen.instance<Migrate>());
            case Action::migrate_unmap:
                return migrate_unmap(s, chosen.instance<Migrate>());
            case Action::migrate_L115:
                return migrate_L115(s, chosen.instance<Migrate>());
            case Action::migrate_unmapped:
                return migrate_unmapped(s, chosen.instance<Migrate>());
            case Action::migrate_unmapped_2:
                return migrate_unmapped_2(s, chosen.instance<Migrate>());
            case Action::migrate_L118:
                return migrate_L118(s, chosen.instance<Migrate>());
            case Action::migrate_L121:
                return migrate_L121(s, chosen.instance<Migrate>());
            case Action::migrate_L122_yes:
                return migrate_L122_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L122_no:
                return migrate_L122_no(s, chosen.instance<Migrate>());
            case Action::migrate_L122b:
                return migrate_L122b(s, chosen.instance<Migrate>());
            case Action::migrate_L124:
                return migrate_L124(s, chosen.instance<Migrate>());
            case Action::migrate_L126:
                return migrate_L126(s, chosen.instance<Migrate>());
            case Action::migrate_L128:
                return migrate_L128(s, chosen.instance<Migrate>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// A migration entry that the program can fault on stands for a page that is locked.
    /// shift_arg_pages.latch:132: the invariant `entry_locked`.
    [[nodiscard]] constexpr bool entry_locked(const State& s) const noexcept {
        return forall<Scope, Exec, Addr, Page>([&](Exec e, Addr a, Page p) {
            return !one_of(
                    s.exec[e].location, ExecLocation::run, ExecLocation::refault, ExecLocation::L83,
                    ExecLocation::bug_on, ExecLocation::L86, ExecLocation::L87,
                    ExecLocation::L90) ||
                s.pte[a][p] != Pte::MIGRATION ||
                !page_lock_is_free(s, p);
        });
    }

    /// Unless exec holds the lock, or has failed, a page is mapped where vma_address() says and
    /// nowhere else. shift_arg_pages.latch:136: the invariant `at_vma_address`.
    [[nodiscard]] constexpr bool at_vma_address(const State& s) const noexcept {
        return config.fix != Fix::lock ||
            forall<Scope, Exec, Addr, Page>([&](Exec e, Addr a, Page p) {
                return s.exec[e].holds_anon_lock ||
                    s.exec[e].holds_anon_mutex ||
                    s.dead ||
                    s.pte[a][p] == Pte::NONE ||
                    a == (s.vm_pgoff_lowered ? Addr::OLD : s.vm_start);
            });
    }

    /// A page is mapped in one place at most. shift_arg_pages.latch:141: the invariant `one_place`.
    [[nodiscard]] constexpr bool one_place(const State& s) const noexcept {
        return forall<Scope, Page>([&](Page p) {
            return s.pte[Addr::OLD][p] == Pte::NONE || s.pte[Addr::NEW][p] == Pte::NONE;
        });
    }

    /// page_mapcount() counts the ptes that are present. shift_arg_pages.latch:144: the invariant
    /// `mapcount_exact`.
    [[nodiscard]] constexpr bool mapcount_exact(const State& s) const noexcept {
        return forall<Scope, Page>([&](Page p) {
            return !ptl_is_free(s) ||
                s.page[p].mapcount ==
                    count<Scope, Addr>([&](Addr a) { return s.pte[a][p] == Pte::PRESENT; });
        });
    }

    /// As long as the flag is set, the VMA has no migration entries. shift_arg_pages.latch:148: the
    /// invariant `no_entry_in_stack`.
    [[nodiscard]] constexpr bool no_entry_in_stack(const State& s) const noexcept {
        return config.fix != Fix::flag ||
            !s.incomplete ||
            forall<Scope, Addr, Page>([&](Addr a, Page p) {
                return s.pte[a][p] != Pte::MIGRATION;
            });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Exec>([&](Exec i) {
                return s.exec[i].location == ExecLocation::end;
            }) &&
            forall<Scope, Migrate>([&](Migrate i) {
                return s.migrate[i].location == MigrateLocation::end;
            });
    }

    /// True if no step is enabled, and not every instance is at its end or idle.
    [[nodiscard]] constexpr bool deadlock(const State& s) const noexcept {
        return !finished(s) && !any_enabled(*this, s);
    }

    /// True if a run may start so, by the axioms and `init` of the spec.
    [[nodiscard]] constexpr bool admits(const State& s) const noexcept {
        return forall<Scope, Page>([&](Page p) {
                return s.pte[Addr::OLD][p] == (s.page[p].mapcount == 1 ? Pte::PRESENT : Pte::NONE);
            }) &&
            forall<Scope, Page>([&](Page p) { return s.pte[Addr::NEW][p] == Pte::NONE; }) &&
            forall<Scope, Exec, Exec>([&](Exec i, Exec j) { return i == j; });
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (!entry_locked(s)) violated.insert(Property::entry_locked);
        if (config.fix == Fix::lock && !at_vma_address(s))
            violated.insert(Property::at_vma_address);
        if (!one_place(s)) violated.insert(Property::one_place);
        if (!mapcount_exact(s)) violated.insert(Property::mapcount_exact);
        if (config.fix == Fix::flag && !no_entry_in_stack(s))
            violated.insert(Property::no_entry_in_stack);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Exec self : members<Scope, Exec>) {
            const auto& me = s.exec[self];
            switch (me.location) {
                case ExecLocation::L57:
                    // this instance waits for `mmap_sem`, which it holds itself (taken in line 59)
                    if (me.holds_mmap_sem) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_lock` is held (taken in line 45)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 69, 82)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `mmap_sem` is taken while `anon_lock` is held (taken in line 45), against the
                    // declared order
                    if (me.holds_anon_lock) violated.insert(Property::lock_inversion);
                    // `mmap_sem` is taken while `ptl` is held (taken in lines 69, 82), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case ExecLocation::L45:
                    // this instance waits for `anon_mutex`, which it holds itself (taken in line 45)
                    if (me.holds_anon_mutex) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_lock` is held (taken in line 45)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 69, 82)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `anon_mutex` is taken while `ptl` is held (taken in lines 69, 82), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case ExecLocation::L45b:
                    // this instance waits for `anon_lock`, which it holds itself (taken in line 45)
                    if (me.holds_anon_lock) violated.insert(Property::self_deadlock);
                    // `anon_lock` is taken while `ptl` is held (taken in lines 69, 82), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case ExecLocation::L66b:
                case ExecLocation::L87:
                    // this may sleep, while `anon_lock` is held (taken in line 45)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 69, 82)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                case ExecLocation::L69:
                case ExecLocation::refault:
                    // this instance waits for `ptl`, which it holds itself (taken in lines 69, 82)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Migrate self : members<Scope, Migrate>) {
            const auto& me = s.migrate[self];
            switch (me.location) {
                case MigrateLocation::L102:
                    // this instance waits for `Page.lock`, which it holds itself (taken in line 104)
                    if (me.holds_page_lock[me.page]) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_lock` is held (taken in line 45)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 109, 121)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `Page.lock` is taken while `anon_lock` is held (taken in line 45), against the
                    // declared order
                    if (me.holds_anon_lock) violated.insert(Property::lock_inversion);
                    // `Page.lock` is taken while `ptl` is held (taken in lines 109, 121), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `Page.lock` is taken while `anon_mutex` is held (taken in line 45), against the
                    // declared order
                    if (me.holds_anon_mutex) violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L45:
                    // this instance waits for `anon_mutex`, which it holds itself (taken in line 45)
                    if (me.holds_anon_mutex) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_lock` is held (taken in line 45)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 109, 121)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `anon_mutex` is taken while `ptl` is held (taken in lines 109, 121), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L45b:
                    // this instance waits for `anon_mutex`, which it holds itself (taken in line 45)
                    if (me.holds_anon_mutex) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_lock` is held (taken in line 45)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 109, 121)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `anon_mutex` is taken while `ptl` is held (taken in lines 109, 121), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `anon_mutex` is taken while `anon_lock` is held; elsewhere it was the other way
                    // round (line 45, 45)
                    if (me.holds_anon_lock && s.anon_lock_was_taken_under_anon_mutex)
                        violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L45c:
                    // this instance waits for `anon_lock`, which it holds itself (taken in line 45)
                    if (me.holds_anon_lock) violated.insert(Property::self_deadlock);
                    // `anon_lock` is taken while `ptl` is held (taken in lines 109, 121), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L45d:
                    // this instance waits for `anon_lock`, which it holds itself (taken in line 45)
                    if (me.holds_anon_lock) violated.insert(Property::self_deadlock);
                    // `anon_lock` is taken while `ptl` is held (taken in lines 109, 121), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `anon_lock` is taken while `anon_mutex` is held; elsewhere it was the other way
                    // round (line 45, 45)
                    if (me.holds_anon_mutex && s.anon_mutex_was_taken_under_anon_lock)
                        violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L109:
                case MigrateLocation::L121:
                    // this instance waits for `ptl`, which it holds itself (taken in lines 109, 121)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                case MigrateLocation::L118:
                    // this may sleep, while `anon_lock` is held (taken in line 45)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 109, 121)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `Page.lock`.
    [[nodiscard]] static constexpr bool page_lock_is_free(const State& s, Page page) noexcept {
        return forall<Scope, Migrate>([&](Migrate i) {
            return !s.migrate[i].holds_page_lock[page];
        });
    }

    /// True if nobody holds `anon_lock`.
    [[nodiscard]] static constexpr bool anon_lock_is_free(const State& s) noexcept {
        return forall<Scope, Exec>([&](Exec i) { return !s.exec[i].holds_anon_lock; }) &&
            forall<Scope, Migrate>([&](Migrate i) { return !s.migrate[i].holds_anon_lock; });
    }

    /// True if nobody holds `anon_mutex`.
    [[nodiscard]] static constexpr bool anon_mutex_is_free(const State& s) noexcept {
        return forall<Scope, Exec>([&](Exec i) { return !s.exec[i].holds_anon_mutex; }) &&
            forall<Scope, Migrate>([&](Migrate i) { return !s.migrate[i].holds_anon_mutex; });
    }

    /// True if nobody holds `ptl`.
    [[nodiscard]] static constexpr bool ptl_is_free(const State& s) noexcept {
        return forall<Scope, Exec>([&](Exec i) { return !s.exec[i].holds_ptl; }) &&
            forall<Scope, Migrate>([&](Migrate i) { return !s.migrate[i].holds_ptl; });
    }

    /// shift_arg_pages.latch:59: down_write(mmap_sem)
    constexpr Outcome exec_L57(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L57) return Outcome::not_enabled();
        if (exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_mmap_sem; }))
            return Outcome::not_enabled();
        me.holds_mmap_sem = true;
        me.location =
            config.fix == Fix::flag && config.cleared == Cleared::at_once ? ExecLocation::L61
                : config.fix != Fix::lock && config.fix != Fix::adjust_only ? ExecLocation::L62
                : config.sleepable ? ExecLocation::L45
                : ExecLocation::L45b;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: mutex_lock(anon_mutex)
    constexpr Outcome exec_L45(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L45) return Outcome::not_enabled();
        if (!anon_mutex_is_free(s)) return Outcome::not_enabled();
        me.holds_anon_mutex = true;
        me.location =
            config.fix == Fix::flag && config.cleared == Cleared::at_once
                ? ExecLocation::L61
                : ExecLocation::L62;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: spin_lock(anon_lock)
    constexpr Outcome exec_L45b(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L45b) return Outcome::not_enabled();
        if (!anon_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_anon_lock = true;
        me.location =
            config.fix == Fix::flag && config.cleared == Cleared::at_once
                ? ExecLocation::L61
                : ExecLocation::L62;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:48: mutex_unlock(anon_mutex)
    constexpr Outcome exec_L48(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L48) return Outcome::not_enabled();
        if (config.fix == Fix::flag && config.cleared == Cleared::after_adjust)
            return Outcome::not_enabled();
        // `anon_mutex` is not held by this instance
        if (!me.holds_anon_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_mutex = false;
        me.visited.fill(false);
        me.location = ExecLocation::L66;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:48: mutex_unlock(anon_mutex)
    constexpr Outcome exec_L48_2(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L48) return Outcome::not_enabled();
        if (config.fix != Fix::flag || config.cleared != Cleared::after_adjust)
            return Outcome::not_enabled();
        // `anon_mutex` is not held by this instance
        if (!me.holds_anon_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_mutex = false;
        me.location = ExecLocation::L65;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:48: mutex_unlock(anon_mutex)
    constexpr Outcome exec_L48b(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L48b) return Outcome::not_enabled();
        // `anon_mutex` is not held by this instance
        if (!me.holds_anon_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_mutex = false;
        me.location =
            config.fix == Fix::flag && config.cleared == Cleared::after_move
                ? ExecLocation::L77
                : ExecLocation::L78;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:48: spin_unlock(anon_lock)
    constexpr Outcome exec_L48c(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L48c) return Outcome::not_enabled();
        if (config.fix == Fix::flag && config.cleared == Cleared::after_adjust)
            return Outcome::not_enabled();
        // `anon_lock` is not held by this instance
        if (!me.holds_anon_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_lock = false;
        me.visited.fill(false);
        me.location = ExecLocation::L66;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:48: spin_unlock(anon_lock)
    constexpr Outcome exec_L48c_2(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L48c) return Outcome::not_enabled();
        if (config.fix != Fix::flag || config.cleared != Cleared::after_adjust)
            return Outcome::not_enabled();
        // `anon_lock` is not held by this instance
        if (!me.holds_anon_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_lock = false;
        me.location = ExecLocation::L65;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:48: spin_unlock(anon_lock)
    constexpr Outcome exec_L48d(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L48d) return Outcome::not_enabled();
        // `anon_lock` is not held by this instance
        if (!me.holds_anon_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_lock = false;
        me.location =
            config.fix == Fix::flag && config.cleared == Cleared::after_move
                ? ExecLocation::L77
                : ExecLocation::L78;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:61: incomplete = false
    constexpr Outcome exec_L61(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L61) return Outcome::not_enabled();
        s.incomplete = false;
        me.location = ExecLocation::L62;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:62: vm_start = NEW
    constexpr Outcome exec_L62(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L62) return Outcome::not_enabled();
        if (config.lower_pgoff ||
            config.fix == Fix::adjust_only ||
            (config.fix == Fix::flag && config.cleared == Cleared::after_adjust))
            return Outcome::not_enabled();
        s.vm_start = Addr::NEW;
        me.visited.fill(false);
        me.location = ExecLocation::L66;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:62: vm_start = NEW
    constexpr Outcome exec_L62_2(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L62) return Outcome::not_enabled();
        if ((config.fix != Fix::flag || config.cleared != Cleared::after_adjust) &&
            config.fix != Fix::adjust_only &&
            !config.lower_pgoff)
            return Outcome::not_enabled();
        s.vm_start = Addr::NEW;
        me.location =
            config.lower_pgoff ? ExecLocation::L63
                : config.fix != Fix::adjust_only ? ExecLocation::L65
                : config.sleepable ? ExecLocation::L48
                : ExecLocation::L48c;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:63: vm_pgoff_lowered = true
    constexpr Outcome exec_L63(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L63) return Outcome::not_enabled();
        if (config.fix == Fix::adjust_only ||
            (config.fix == Fix::flag && config.cleared == Cleared::after_adjust))
            return Outcome::not_enabled();
        s.vm_pgoff_lowered = true;
        me.visited.fill(false);
        me.location = ExecLocation::L66;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:63: vm_pgoff_lowered = true
    constexpr Outcome exec_L63_2(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L63) return Outcome::not_enabled();
        if ((config.fix != Fix::flag || config.cleared != Cleared::after_adjust) &&
            config.fix != Fix::adjust_only)
            return Outcome::not_enabled();
        s.vm_pgoff_lowered = true;
        me.location =
            config.fix != Fix::adjust_only ? ExecLocation::L65
                : config.sleepable ? ExecLocation::L48
                : ExecLocation::L48c;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:65: incomplete = false
    constexpr Outcome exec_L65(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L65) return Outcome::not_enabled();
        s.incomplete = false;
        me.visited.fill(false);
        me.location = ExecLocation::L66;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:66: for (Page p): next
    ///     in: for (Page p) {
    constexpr Outcome exec_L66(State& s, Exec self, Page p) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L66) return Outcome::not_enabled();
        if (me.visited[p]) return Outcome::not_enabled();
        me.p = p;
        me.visited[p] = true;
        me.location = ExecLocation::L66b;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:66: for (Page p): done
    ///     in: for (Page p) {
    constexpr Outcome exec_L66_2(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L66) return Outcome::not_enabled();
        if (!forall<Scope, Page>([&](Page p) { return me.visited[p]; }))
            return Outcome::not_enabled();
        me.location =
            config.fix == Fix::lock && config.sleepable ? ExecLocation::L48b
                : config.fix == Fix::lock ? ExecLocation::L48d
                : config.fix == Fix::flag &&
                    config.cleared == Cleared::after_move ? ExecLocation::L77
                : ExecLocation::L78;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:67: might_sleep()
    constexpr Outcome exec_L66b(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L66b) return Outcome::not_enabled();
        me.location = ExecLocation::L68;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:68: if (any): yes
    ///     in: if (any) goto enomem;
    constexpr Outcome exec_L68_yes(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L68) return Outcome::not_enabled();
        me.location = ExecLocation::enomem;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:68: if (any): no
    ///     in: if (any) goto enomem;
    constexpr Outcome exec_L68_no(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L68) return Outcome::not_enabled();
        me.location = ExecLocation::L69;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:69: spin_lock(ptl)
    constexpr Outcome exec_L69(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L69) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ExecLocation::L70;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:70: entry = pte[OLD][p]
    constexpr Outcome exec_L70(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L70) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[OLD][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.entry = s.pte[Addr::OLD][me.p];
        me.location = config.drop_clear ? ExecLocation::L73 : ExecLocation::clear;
        return outcome;
    }

    /// shift_arg_pages.latch:72: pte[OLD][p] = NONE
    constexpr Outcome exec_clear(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::clear) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[OLD][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[Addr::OLD][me.p] = Pte::NONE;
        me.location = ExecLocation::L73;
        return outcome;
    }

    /// shift_arg_pages.latch:73: pte[NEW][p] = entry
    constexpr Outcome exec_L73(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L73) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[NEW][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[Addr::NEW][me.p] = me.entry;
        me.location = ExecLocation::L74;
        return outcome;
    }

    /// shift_arg_pages.latch:74: spin_unlock(ptl)
    constexpr Outcome exec_L74(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L74) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ExecLocation::L66;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:77: incomplete = false
    constexpr Outcome exec_L77(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L77) return Outcome::not_enabled();
        s.incomplete = false;
        me.location = ExecLocation::L78;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:78: up_write(mmap_sem)
    constexpr Outcome exec_L78(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L78) return Outcome::not_enabled();
        // `mmap_sem` is not held by this instance
        if (!me.holds_mmap_sem) return Outcome::trapped(Property::unlock_not_held);
        me.holds_mmap_sem = false;
        me.visited_2.fill(false);
        me.location = ExecLocation::run;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:80: for (Page p): next
    ///     in: for (Page p) {
    constexpr Outcome exec_run(State& s, Exec self, Page p) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::run) return Outcome::not_enabled();
        if (me.visited_2[p]) return Outcome::not_enabled();
        me.p_2 = p;
        me.visited_2[p] = true;
        me.location = ExecLocation::refault;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:80: for (Page p): done
    ///     in: for (Page p) {
    constexpr Outcome exec_run_2(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::run) return Outcome::not_enabled();
        if (!forall<Scope, Page>([&](Page p) { return me.visited_2[p]; }))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `mmap_sem` is still held at the end
        if (me.holds_mmap_sem) outcome.violate(Property::held_at_exit);
        // `anon_lock` is still held at the end
        if (me.holds_anon_lock) outcome.violate(Property::held_at_exit);
        // `anon_mutex` is still held at the end
        if (me.holds_anon_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.location = ExecLocation::end;
        return outcome;
    }

    /// shift_arg_pages.latch:82: spin_lock(ptl)
    constexpr Outcome exec_refault(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::refault) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ExecLocation::L83;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:83: if (pte[NEW][p] == MIGRATION): yes
    ///     in: if (pte[NEW][p] == MIGRATION) {
    constexpr Outcome exec_L83_yes(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L83) return Outcome::not_enabled();
        if (s.pte[Addr::NEW][me.p_2] != Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[NEW][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ExecLocation::bug_on;
        return outcome;
    }

    /// shift_arg_pages.latch:83: if (pte[NEW][p] == MIGRATION): no
    ///     in: if (pte[NEW][p] == MIGRATION) {
    constexpr Outcome exec_L83_no(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L83) return Outcome::not_enabled();
        if (s.pte[Addr::NEW][me.p_2] == Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[NEW][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ExecLocation::L90;
        return outcome;
    }

    /// shift_arg_pages.latch:85: assert is_locked(p.lock)
    constexpr Outcome exec_bug_on(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::bug_on) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `is_locked(p.lock)` is false
        if (page_lock_is_free(s, me.p_2)) outcome.violate(Property::bug_on);
        me.location = ExecLocation::L86;
        return outcome;
    }

    /// shift_arg_pages.latch:86: spin_unlock(ptl)
    constexpr Outcome exec_L86(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L86) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ExecLocation::L87;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:87: wait_event(!is_locked(p.lock))
    constexpr Outcome exec_L87(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L87) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.p_2)) return Outcome::not_enabled();
        me.location = ExecLocation::refault;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:90: spin_unlock(ptl)
    constexpr Outcome exec_L90(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L90) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ExecLocation::run;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:95: dead = true
    constexpr Outcome exec_enomem(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::enomem) return Outcome::not_enabled();
        s.dead = true;
        me.location = config.drop_unlock ? ExecLocation::L98 : ExecLocation::unlock;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:98: up_write(mmap_sem)
    constexpr Outcome exec_unlock(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::unlock) return Outcome::not_enabled();
        if (config.fix == Fix::lock) return Outcome::not_enabled();
        // `mmap_sem` is not held by this instance
        if (!me.holds_mmap_sem) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `anon_lock` is still held at the end
        if (me.holds_anon_lock) outcome.violate(Property::held_at_exit);
        // `anon_mutex` is still held at the end
        if (me.holds_anon_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_mmap_sem = false;
        me.location = ExecLocation::end;
        return outcome;
    }

    /// shift_arg_pages.latch:48: spin_unlock(anon_lock)
    constexpr Outcome exec_unlock_2(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::unlock) return Outcome::not_enabled();
        if (config.fix != Fix::lock || config.sleepable) return Outcome::not_enabled();
        // `anon_lock` is not held by this instance
        if (!me.holds_anon_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_lock = false;
        me.location = ExecLocation::L98;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:48: mutex_unlock(anon_mutex)
    constexpr Outcome exec_unlock_3(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::unlock) return Outcome::not_enabled();
        if (config.fix != Fix::lock || !config.sleepable) return Outcome::not_enabled();
        // `anon_mutex` is not held by this instance
        if (!me.holds_anon_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_mutex = false;
        me.location = ExecLocation::L98;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:98: up_write(mmap_sem)
    constexpr Outcome exec_L98(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L98) return Outcome::not_enabled();
        // `mmap_sem` is not held by this instance
        if (!me.holds_mmap_sem) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `anon_lock` is still held at the end
        if (me.holds_anon_lock) outcome.violate(Property::held_at_exit);
        // `anon_mutex` is still held at the end
        if (me.holds_anon_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_mmap_sem = false;
        me.location = ExecLocation::end;
        return outcome;
    }

    /// shift_arg_pages.latch:104: lock_page(page.lock)
    constexpr Outcome migrate_L102(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L102) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.page)) return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = config.sleepable ? MigrateLocation::L45 : MigrateLocation::L45c;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: mutex_lock(anon_mutex)
    constexpr Outcome migrate_L45(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L45) return Outcome::not_enabled();
        if (!anon_mutex_is_free(s)) return Outcome::not_enabled();
        me.holds_anon_mutex = true;
        me.location =
            !config.drop_skip ? MigrateLocation::skip
                : config.lower_pgoff ? MigrateLocation::L52
                : MigrateLocation::L53;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: mutex_lock(anon_mutex)
    constexpr Outcome migrate_L45b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L45b) return Outcome::not_enabled();
        if (!anon_mutex_is_free(s)) return Outcome::not_enabled();
        me.holds_anon_mutex = true;
        s.anon_mutex_was_taken_under_anon_lock =
            s.anon_mutex_was_taken_under_anon_lock || me.holds_anon_lock;
        me.location = config.lower_pgoff ? MigrateLocation::L52b : MigrateLocation::L53b;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: spin_lock(anon_lock)
    constexpr Outcome migrate_L45c(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L45c) return Outcome::not_enabled();
        if (!anon_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_anon_lock = true;
        me.location =
            !config.drop_skip ? MigrateLocation::skip
                : config.lower_pgoff ? MigrateLocation::L52
                : MigrateLocation::L53;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: spin_lock(anon_lock)
    constexpr Outcome migrate_L45d(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L45d) return Outcome::not_enabled();
        if (!anon_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_anon_lock = true;
        s.anon_lock_was_taken_under_anon_mutex =
            s.anon_lock_was_taken_under_anon_mutex || me.holds_anon_mutex;
        me.location = config.lower_pgoff ? MigrateLocation::L52b : MigrateLocation::L53b;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:48: mutex_unlock(anon_mutex)
    constexpr Outcome migrate_L48(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L48) return Outcome::not_enabled();
        // `anon_mutex` is not held by this instance
        if (!me.holds_anon_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_mutex = false;
        me.location = MigrateLocation::L128;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:48: spin_unlock(anon_lock)
    constexpr Outcome migrate_L48b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L48b) return Outcome::not_enabled();
        // `anon_lock` is not held by this instance
        if (!me.holds_anon_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_lock = false;
        me.location = MigrateLocation::L128;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:52: if (vm_pgoff_lowered): yes
    ///     in: if (lower_pgoff) { if (vm_pgoff_lowered) return OLD; }
    constexpr Outcome migrate_L52_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L52) return Outcome::not_enabled();
        if (!s.vm_pgoff_lowered) return Outcome::not_enabled();
        me.location = MigrateLocation::L52c;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:52: if (vm_pgoff_lowered): no
    ///     in: if (lower_pgoff) { if (vm_pgoff_lowered) return OLD; }
    constexpr Outcome migrate_L52_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L52) return Outcome::not_enabled();
        if (s.vm_pgoff_lowered) return Outcome::not_enabled();
        me.location = MigrateLocation::L53;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:52: if (vm_pgoff_lowered): yes
    ///     in: if (lower_pgoff) { if (vm_pgoff_lowered) return OLD; }
    constexpr Outcome migrate_L52b_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L52b) return Outcome::not_enabled();
        if (!s.vm_pgoff_lowered) return Outcome::not_enabled();
        me.location = MigrateLocation::L52d;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:52: if (vm_pgoff_lowered): no
    ///     in: if (lower_pgoff) { if (vm_pgoff_lowered) return OLD; }
    constexpr Outcome migrate_L52b_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L52b) return Outcome::not_enabled();
        if (s.vm_pgoff_lowered) return Outcome::not_enabled();
        me.location = MigrateLocation::L53b;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:52: return OLD
    constexpr Outcome migrate_L52c(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L52c) return Outcome::not_enabled();
        me.addr = Addr::OLD;
        me.location = MigrateLocation::L109;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:52: return OLD
    constexpr Outcome migrate_L52d(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L52d) return Outcome::not_enabled();
        me.addr = Addr::OLD;
        me.location = MigrateLocation::L121;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:53: return vm_start
    constexpr Outcome migrate_L53(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L53) return Outcome::not_enabled();
        me.addr = s.vm_start;
        me.location = MigrateLocation::L109;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:53: return vm_start
    constexpr Outcome migrate_L53b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L53b) return Outcome::not_enabled();
        me.addr = s.vm_start;
        me.location = MigrateLocation::L121;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:53: return vm_start
    constexpr Outcome migrate_skip(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::skip) return Outcome::not_enabled();
        if (config.fix == Fix::flag || config.lower_pgoff) return Outcome::not_enabled();
        me.addr = s.vm_start;
        me.location = MigrateLocation::L109;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:52: if (vm_pgoff_lowered): yes
    ///     in: if (lower_pgoff) { if (vm_pgoff_lowered) return OLD; }
    constexpr Outcome migrate_skip_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::skip) return Outcome::not_enabled();
        if (config.fix == Fix::flag || !config.lower_pgoff || !s.vm_pgoff_lowered)
            return Outcome::not_enabled();
        me.location = MigrateLocation::L52c;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:52: if (vm_pgoff_lowered): no
    ///     in: if (lower_pgoff) { if (vm_pgoff_lowered) return OLD; }
    constexpr Outcome migrate_skip_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::skip) return Outcome::not_enabled();
        if (config.fix == Fix::flag || !config.lower_pgoff || s.vm_pgoff_lowered)
            return Outcome::not_enabled();
        me.location = MigrateLocation::L53;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:107: if (incomplete): yes
    ///     in: if (fix == flag) { if (incomplete) goto unmapped; }
    constexpr Outcome migrate_skip_yes_2(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::skip) return Outcome::not_enabled();
        if (config.fix != Fix::flag || !s.incomplete) return Outcome::not_enabled();
        me.location = MigrateLocation::unmapped;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:107: if (incomplete): no
    ///     in: if (fix == flag) { if (incomplete) goto unmapped; }
    constexpr Outcome migrate_skip_no_2(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::skip) return Outcome::not_enabled();
        if (config.fix != Fix::flag || s.incomplete) return Outcome::not_enabled();
        me.location = config.lower_pgoff ? MigrateLocation::L52 : MigrateLocation::L53;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:109: spin_lock(ptl)
    constexpr Outcome migrate_L109(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L109) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = MigrateLocation::L110;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:110: if (pte[addr][page] == PRESENT): yes
    ///     in: if (pte[addr][page] == PRESENT) {
    constexpr Outcome migrate_L110_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L110) return Outcome::not_enabled();
        if (s.pte[me.addr][me.page] != Pte::PRESENT) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L110b;
        return outcome;
    }

    /// shift_arg_pages.latch:110: if (pte[addr][page] == PRESENT): no
    ///     in: if (pte[addr][page] == PRESENT) {
    constexpr Outcome migrate_L110_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L110) return Outcome::not_enabled();
        if (s.pte[me.addr][me.page] == Pte::PRESENT) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L115;
        return outcome;
    }

    /// shift_arg_pages.latch:111: pte[addr][page] = MIGRATION
    constexpr Outcome migrate_L110b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L110b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.addr][me.page] = Pte::MIGRATION;
        me.location = config.drop_unmap ? MigrateLocation::L115 : MigrateLocation::unmap;
        return outcome;
    }

    /// shift_arg_pages.latch:113: page.mapcount--
    constexpr Outcome migrate_unmap(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::unmap) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.mapcount` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        // the value is outside of 0..1
        if (s.page[me.page].mapcount - 1 < 0 || s.page[me.page].mapcount - 1 > 1) {
            outcome.trap(Property::int_range);
            return outcome;
        }
        // this stores `page.mapcount` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].mapcount -= 1;
        me.location = MigrateLocation::L115;
        return outcome;
    }

    /// shift_arg_pages.latch:115: spin_unlock(ptl)
    constexpr Outcome migrate_L115(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L115) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = MigrateLocation::unmapped;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:48: spin_unlock(anon_lock)
    constexpr Outcome migrate_unmapped(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::unmapped) return Outcome::not_enabled();
        if (config.sleepable) return Outcome::not_enabled();
        // `anon_lock` is not held by this instance
        if (!me.holds_anon_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_lock = false;
        me.location = MigrateLocation::L118;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:48: mutex_unlock(anon_mutex)
    constexpr Outcome migrate_unmapped_2(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::unmapped) return Outcome::not_enabled();
        if (!config.sleepable) return Outcome::not_enabled();
        // `anon_mutex` is not held by this instance
        if (!me.holds_anon_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_mutex = false;
        me.location = MigrateLocation::L118;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:118: might_sleep()
    constexpr Outcome migrate_L118(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L118) return Outcome::not_enabled();
        me.location = config.sleepable ? MigrateLocation::L45b : MigrateLocation::L45d;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:121: spin_lock(ptl)
    constexpr Outcome migrate_L121(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L121) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = MigrateLocation::L122;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:122: if (pte[addr][page] == MIGRATION): yes
    ///     in: if (pte[addr][page] == MIGRATION) {
    constexpr Outcome migrate_L122_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L122) return Outcome::not_enabled();
        if (s.pte[me.addr][me.page] != Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L122b;
        return outcome;
    }

    /// shift_arg_pages.latch:122: if (pte[addr][page] == MIGRATION): no
    ///     in: if (pte[addr][page] == MIGRATION) {
    constexpr Outcome migrate_L122_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L122) return Outcome::not_enabled();
        if (s.pte[me.addr][me.page] == Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L126;
        return outcome;
    }

    /// shift_arg_pages.latch:123: pte[addr][page] = PRESENT
    constexpr Outcome migrate_L122b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L122b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.addr][me.page] = Pte::PRESENT;
        me.location = MigrateLocation::L124;
        return outcome;
    }

    /// shift_arg_pages.latch:124: page.mapcount++
    constexpr Outcome migrate_L124(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L124) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.mapcount` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        // the value is outside of 0..1
        if (s.page[me.page].mapcount + 1 < 0 || s.page[me.page].mapcount + 1 > 1) {
            outcome.trap(Property::int_range);
            return outcome;
        }
        // this stores `page.mapcount` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.page[me.page].mapcount += 1;
        me.location = MigrateLocation::L126;
        return outcome;
    }

    /// shift_arg_pages.latch:126: spin_unlock(ptl)
    constexpr Outcome migrate_L126(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L126) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = config.sleepable ? MigrateLocation::L48 : MigrateLocation::L48b;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:128: unlock_page(page.lock)
    constexpr Outcome migrate_L128(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L128) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.page != x && me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `anon_lock` is still held at the end
        if (me.holds_anon_lock) outcome.violate(Property::held_at_exit);
        // `anon_mutex` is still held at the end
        if (me.holds_anon_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        for (const Migrate x : members<Scope, Migrate>)
            s.migrate[x].holds_page_lock[me.page] = false;
        me.location = MigrateLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Addr addr : members<Scope, Addr>) {
            for (const Page page : members<Scope, Page>)
                visit(s.pte[addr][page], "pte[", addr, "][", page, "]");
        }
        visit(s.vm_start, "vm_start");
        visit(s.vm_pgoff_lowered, "vm_pgoff_lowered");
        visit(s.incomplete, "incomplete");
        visit(s.dead, "dead");
        visit(s.anon_mutex_was_taken_under_anon_lock, "anon_mutex was taken under anon_lock");
        visit(s.anon_lock_was_taken_under_anon_mutex, "anon_lock was taken under anon_mutex");
        for (const Page page : members<Scope, Page>)
            visit(s.page[page].mapcount, page, ".mapcount");
        for (const Exec exec : members<Scope, Exec>) {
            visit(s.exec[exec].location, exec, ".location");
            visit(s.exec[exec].entry, exec, ".entry");
            visit(s.exec[exec].p, exec, ".p");
            visit(s.exec[exec].p_2, exec, ".p 2");
            visit(s.exec[exec].holds_mmap_sem, exec, ".holds_mmap_sem");
            visit(s.exec[exec].holds_anon_lock, exec, ".holds_anon_lock");
            visit(s.exec[exec].holds_anon_mutex, exec, ".holds_anon_mutex");
            visit(s.exec[exec].holds_ptl, exec, ".holds_ptl");
            for (const Page page : members<Scope, Page>)
                visit(s.exec[exec].visited[page], exec, ".visited[", page, "]");
            for (const Page page : members<Scope, Page>)
                visit(s.exec[exec].visited_2[page], exec, ".visited 2[", page, "]");
        }
        for (const Migrate migrate : members<Scope, Migrate>) {
            visit(s.migrate[migrate].location, migrate, ".location");
            visit(s.migrate[migrate].page, migrate, ".page");
            visit(s.migrate[migrate].addr, migrate, ".addr");
            for (const Page page : members<Scope, Page>)
                visit(
                    s.migrate[migrate].holds_page_lock[page], migrate, ".holds_page_lock[", page,
                    "]");
            visit(s.migrate[migrate].holds_anon_lock, migrate, ".holds_anon_lock");
            visit(s.migrate[migrate].holds_anon_mutex, migrate, ".holds_anon_mutex");
            visit(s.migrate[migrate].holds_ptl, migrate, ".holds_ptl");
        }
    }
};

}  // namespace latchwork::generated::shift_arg_pages
