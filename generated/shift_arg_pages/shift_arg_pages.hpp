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

/// The variant of the protocol.
struct Config {
    /// Nothing, as in 2.6.34; anon_vma->lock for vma_adjust() only; for the move of the ptes too;
    /// the flag of 2.6.35.
    Fix fix = Fix::flag;

    /// Whether anon_vma->lock may sleep: a spinlock in 2010, a mutex since 3.0.
    bool sleepable = false;

    /// Whether vm_pgoff goes down together with vm_start, as it does when a stack grows.
    bool lower_pgoff = false;

    bool drop_unlock = false;  ///< `drop unlock`
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
    L54, L42, L42b, L45, L45b, L45c, L45d, L58, L59, L61, L61b, L63, L64, L65, L66, L67, L68, L71,
    L72, run, refault, L77, bug_on, L80, L81, L84, enomem, unlock, L92, end
};

[[nodiscard]] constexpr auto names_of(ExecLocation) noexcept {
    return std::array<std::string_view, 30>{"L54", "L42", "L42b", "L45", "L45b", "L45c", "L45d",
        "L58", "L59", "L61", "L61b", "L63", "L64", "L65", "L66", "L67", "L68", "L71", "L72", "run",
        "refault", "L77", "bug_on", "L80", "L81", "L84", "enomem", "unlock", "L92", "end"};
}

/// Where an instance of `migrate` stands: before the step at this line or label.
enum class MigrateLocation : std::uint8_t {
    L96, L42, L42b, L42c, L42d, L45, L45b, L49, L49b, L49c, L49d, L50, L50b, L100, L102, L103,
    L103b, L105, L107, unmapped, L110, L113, L114, L114b, L116, L118, L120, end
};

[[nodiscard]] constexpr auto names_of(MigrateLocation) noexcept {
    return std::array<std::string_view, 28>{"L96", "L42", "L42b", "L42c", "L42d", "L45", "L45b",
        "L49", "L49b", "L49c", "L49d", "L50", "L50b", "L100", "L102", "L103", "L103b", "L105",
        "L107", "unmapped", "L110", "L113", "L114", "L114b", "L116", "L118", "L120", "end"};
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
    exec_L54, exec_L42, exec_L42b, exec_L45, exec_L45b, exec_L45c, exec_L45d, exec_L58, exec_L58_2,
    exec_L59, exec_L59_2, exec_L61, exec_L61_2, exec_L61b, exec_L63_yes, exec_L63_no, exec_L64,
    exec_L65, exec_L66, exec_L67, exec_L68, exec_L71, exec_L72, exec_run, exec_run_2, exec_refault,
    exec_L77_yes, exec_L77_no, exec_bug_on, exec_L80, exec_L81, exec_L84, exec_enomem, exec_unlock,
    exec_unlock_2, exec_unlock_3, exec_L92, migrate_L96, migrate_L42, migrate_L42b, migrate_L42c,
    migrate_L42d, migrate_L45, migrate_L45b, migrate_L49_yes, migrate_L49_no, migrate_L49b_yes,
    migrate_L49b_no, migrate_L49c, migrate_L49d, migrate_L50, migrate_L50b, migrate_L100_yes,
    migrate_L100_no, migrate_L102, migrate_L103_yes, migrate_L103_no, migrate_L103b, migrate_L105,
    migrate_L107, migrate_unmapped, migrate_unmapped_2, migrate_L110, migrate_L113,
    migrate_L114_yes, migrate_L114_no, migrate_L114b, migrate_L116, migrate_L118, migrate_L120
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
        ExecLocation location = ExecLocation::L54;
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
        MigrateLocation location = MigrateLocation::L96;
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
    static constexpr std::array<ActionInfo<Process, 1>, 70> actions{{
        {"exec.L54", 56, "down_write(mmap_sem)", Process::exec, ExecLocation::L54,
            sort_info<Scope, Exec>},
        {"exec.L42", 42, "mutex_lock(anon_mutex)", Process::exec, ExecLocation::L42,
            sort_info<Scope, Exec>},
        {"exec.L42b", 42, "spin_lock(anon_lock)", Process::exec, ExecLocation::L42b,
            sort_info<Scope, Exec>},
        {"exec.L45", 45, "mutex_unlock(anon_mutex)", Process::exec, ExecLocation::L45,
            sort_info<Scope, Exec>},
        {"exec.L45b", 45, "mutex_unlock(anon_mutex)", Process::exec, ExecLocation::L45b,
            sort_info<Scope, Exec>},
        {"exec.L45c", 45, "spin_unlock(anon_lock)", Process::exec, ExecLocation::L45c,
            sort_info<Scope, Exec>},
        {"exec.L45d", 45, "spin_unlock(anon_lock)", Process::exec, ExecLocation::L45d,
            sort_info<Scope, Exec>},
        {"exec.L58", 58, "vm_start = NEW", Process::exec, ExecLocation::L58,
            sort_info<Scope, Exec>},
        {"exec.L58_2", 58, "vm_start = NEW", Process::exec, ExecLocation::L58,
            sort_info<Scope, Exec>},
        {"exec.L59", 59, "vm_pgoff_lowered = true", Process::exec, ExecLocation::L59,
            sort_info<Scope, Exec>},
        {"exec.L59_2", 59, "vm_pgoff_lowered = true", Process::exec, ExecLocation::L59,
            sort_info<Scope, Exec>},
        {"exec.L61", 61, "for (Page p): next", Process::exec, ExecLocation::L61,
            sort_info<Scope, Exec>, sort_info<Scope, Page>},
        {"exec.L61_2", 61, "for (Page p): done", Process::exec, ExecLocation::L61,
            sort_info<Scope, Exec>},
        {"exec.L61b", 62, "might_sleep()", Process::exec, ExecLocation::L61b,
            sort_info<Scope, Exec>},
        {"exec.L63_yes", 63, "if (any): yes", Process::exec, ExecLocation::L63,
            sort_info<Scope, Exec>},
        {"exec.L63_no", 63, "if (any): no", Process::exec, ExecLocation::L63,
            sort_info<Scope, Exec>},
        {"exec.L64", 64, "spin_lock(ptl)", Process::exec, ExecLocation::L64,
            sort_info<Scope, Exec>},
        {"exec.L65", 65, "entry = pte[OLD][p]", Process::exec, ExecLocation::L65,
            sort_info<Scope, Exec>},
        {"exec.L66", 66, "pte[OLD][p] = NONE", Process::exec, ExecLocation::L66,
            sort_info<Scope, Exec>},
        {"exec.L67", 67, "pte[NEW][p] = entry", Process::exec, ExecLocation::L67,
            sort_info<Scope, Exec>},
        {"exec.L68", 68, "spin_unlock(ptl)", Process::exec, ExecLocation::L68,
            sort_info<Scope, Exec>},
        {"exec.L71", 71, "incomplete = false", Process::exec, ExecLocation::L71,
            sort_info<Scope, Exec>},
        {"exec.L72", 72, "up_write(mmap_sem)", Process::exec, ExecLocation::L72,
            sort_info<Scope, Exec>},
        {"exec.run", 74, "for (Page p): next", Process::exec, ExecLocation::run,
            sort_info<Scope, Exec>, sort_info<Scope, Page>},
        {"exec.run_2", 74, "for (Page p): done", Process::exec, ExecLocation::run,
            sort_info<Scope, Exec>},
        {"exec.refault", 76, "spin_lock(ptl)", Process::exec, ExecLocation::refault,
            sort_info<Scope, Exec>},
        {"exec.L77_yes", 77, "if (pte[NEW][p] == MIGRATION): yes", Process::exec, ExecLocation::L77,
            sort_info<Scope, Exec>},
        {"exec.L77_no", 77, "if (pte[NEW][p] == MIGRATION): no", Process::exec, ExecLocation::L77,
            sort_info<Scope, Exec>},
        {"exec.bug_on", 79, "assert is_locked(p.lock)", Process::exec, ExecLocation::bug_on,
            sort_info<Scope, Exec>},
        {"exec.L80", 80, "spin_unlock(ptl)", Process::exec, ExecLocation::L80,
            sort_info<Scope, Exec>},
        {"exec.L81", 81, "wait_event(!is_locked(p.lock))", Process::exec, ExecLocation::L81,
            sort_info<Scope, Exec>},
        {"exec.L84", 84, "spin_unlock(ptl)", Process::exec, ExecLocation::L84,
            sort_info<Scope, Exec>},
        {"exec.enomem", 89, "dead = true", Process::exec, ExecLocation::enomem,
            sort_info<Scope, Exec>},
        {"exec.unlock", 92, "up_write(mmap_sem)", Process::exec, ExecLocation::unlock,
            sort_info<Scope, Exec>},
        {"exec.unlock_2", 45, "spin_unlock(anon_lock)", Process::exec, ExecLocation::unlock,
            sort_info<Scope, Exec>},
        {"exec.unlock_3", 45, "mutex_unlock(anon_mutex)", Process::exec, ExecLocation::unlock,
            sort_info<Scope, Exec>},
        {"exec.L92", 92, "up_write(mmap_sem)", Process::exec, ExecLocation::L92,
            sort_info<Scope, Exec>},
        {"migrate.L96", 98, "lock_page(page.lock)", Process::migrate, MigrateLocation::L96,
            sort_info<Scope, Migrate>},
        {"migrate.L42", 42, "mutex_lock(anon_mutex)", Process::migrate, MigrateLocation::L42,
            sort_info<Scope, Migrate>},
        {"migrate.L42b", 42, "mutex_lock(anon_mutex)", Process::migrate, MigrateLocation::L42b,
            sort_info<Scope, Migrate>},
        {"migrate.L42c", 42, "spin_lock(anon_lock)", Process::migrate, MigrateLocation::L42c,
            sort_info<Scope, Migrate>},
        {"migrate.L42d", 42, "spin_lock(anon_lock)", Process::migrate, MigrateLocation::L42d,
            sort_info<Scope, Migrate>},
        {"migrate.L45", 45, "mutex_unlock(anon_mutex)", Process::migrate, MigrateLocation::L45,
            sort_info<Scope, Migrate>},
        {"migrate.L45b", 45, "spin_unlock(anon_lock)", Process::migrate, MigrateLocation::L45b,
            sort_info<Scope, Migrate>},
        {"migrate.L49_yes", 49, "if (vm_pgoff_lowered): yes", Process::migrate,
            MigrateLocation::L49, sort_info<Scope, Migrate>},
        {"migrate.L49_no", 49, "if (vm_pgoff_lowered): no", Process::migrate, MigrateLocation::L49,
            sort_info<Scope, Migrate>},
        {"migrate.L49b_yes", 49, "if (vm_pgoff_lowered): yes", Process::migrate,
            MigrateLocation::L49b, sort_info<Scope, Migrate>},
        {"migrate.L49b_no", 49, "if (vm_pgoff_lowered): no", Process::migrate,
            MigrateLocation::L49b, sort_info<Scope, Migrate>},
        {"migrate.L49c", 49, "return OLD", Process::migrate, MigrateLocation::L49c,
            sort_info<Scope, Migrate>},
        {"migrate.L49d", 49, "return OLD", Process::migrate, MigrateLocation::L49d,
            sort_info<Scope, Migrate>},
        {"migrate.L50", 50, "return vm_start", Process::migrate, MigrateLocation::L50,
            sort_info<Scope, Migrate>},
        {"migrate.L50b", 50, "return vm_start", Process::migrate, MigrateLocation::L50b,
            sort_info<Scope, Migrate>},
        {"migrate.L100_yes", 100, "if (incomplete): yes", Process::migrate, MigrateLocation::L100,
            sort_info<Scope, Migrate>},
        {"migrate.L100_no", 100, "if (incomplete): no", Process::migrate, MigrateLocation::L100,
            sort_info<Scope, Migrate>},
        {"migrate.L102", 102, "spin_lock(ptl)", Process::migrate, MigrateLocation::L102,
            sort_info<Scope, Migrate>},
        {"migrate.L103_yes", 103, "if (pte[addr][page] == PRESENT): yes", Process::migrate,
            MigrateLocation::L103, sort_info<Scope, Migrate>},
        {"migrate.L103_no", 103, "if (pte[addr][page] == PRESENT): no", Process::migrate,
            MigrateLocation::L103, sort_info<Scope, Migrate>},
        {"migrate.L103b", 104, "pte[addr][page] = MIGRATION", Process::migrate,
            MigrateLocation::L103b, sort_info<Scope, Migrate>},
        {"migrate.L105", 105, "page.mapcount--", Process::migrate, MigrateLocation::L105,
            sort_info<Scope, Migrate>},
        {"migrate.L107", 107, "spin_unlock(ptl)", Process::migrate, MigrateLocation::L107,
            sort_info<Scope, Migrate>},
        {"migrate.unmapped", 45, "spin_unlock(anon_lock)", Process::migrate,
            MigrateLocation::unmapped, sort_info<Scope, Migrate>},
        {"migrate.unmapped_2", 45, "mutex_unlock(anon_mutex)", Process::migrate,
            MigrateLocation::unmapped, sort_info<Scope, Migrate>},
        {"migrate.L110", 110, "might_sleep()", Process::migrate, MigrateLocation::L110,
            sort_info<Scope, Migrate>},
        {"migrate.L113", 113, "spin_lock(ptl)", Process::migrate, MigrateLocation::L113,
            sort_info<Scope, Migrate>},
        {"migrate.L114_yes", 114, "if (pte[addr][page] == MIGRATION): yes", Process::migrate,
            MigrateLocation::L114, sort_info<Scope, Migrate>},
        {"migrate.L114_no", 114, "if (pte[addr][page] == MIGRATION): no", Process::migrate,
            MigrateLocation::L114, sort_info<Scope, Migrate>},
        {"migrate.L114b", 115, "pte[addr][page] = PRESENT", Process::migrate,
            MigrateLocation::L114b, sort_info<Scope, Migrate>},
        {"migrate.L116", 116, "page.mapcount++", Process::migrate, MigrateLocation::L116,
            sort_info<Scope, Migrate>},
        {"migrate.L118", 118, "spin_unlock(ptl)", Process::migrate, MigrateLocation::L118,
            sort_info<Scope, Migrate>},
        {"migrate.L120", 120, "unlock_page(page.lock)", Process::migrate, MigrateLocation::L120,
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
            case Action::exec_L54:
                return exec_L54(s, chosen.instance<Exec>());
            case Action::exec_L42:
                return exec_L42(s, chosen.instance<Exec>());
            case Action::exec_L42b:
                return exec_L42b(s, chosen.instance<Exec>());
            case Action::exec_L45:
                return exec_L45(s, chosen.instance<Exec>());
            case Action::exec_L45b:
                return exec_L45b(s, chosen.instance<Exec>());
            case Action::exec_L45c:
                return exec_L45c(s, chosen.instance<Exec>());
            case Action::exec_L45d:
                return exec_L45d(s, chosen.instance<Exec>());
            case Action::exec_L58:
                return exec_L58(s, chosen.instance<Exec>());
            case Action::exec_L58_2:
                return exec_L58_2(s, chosen.instance<Exec>());
            case Action::exec_L59:
                return exec_L59(s, chosen.instance<Exec>());
            case Action::exec_L59_2:
                return exec_L59_2(s, chosen.instance<Exec>());
            case Action::exec_L61:
                return exec_L61(s, chosen.instance<Exec>(), chosen.choice<Page>(0));
            case Action::exec_L61_2:
                return exec_L61_2(s, chosen.instance<Exec>());
            case Action::exec_L61b:
                return exec_L61b(s, chosen.instance<Exec>());
            case Action::exec_L63_yes:
                return exec_L63_yes(s, chosen.instance<Exec>());
            case Action::exec_L63_no:
                return exec_L63_no(s, chosen.instance<Exec>());
            case Action::exec_L64:
                return exec_L64(s, chosen.instance<Exec>());
            case Action::exec_L65:
                return exec_L65(s, chosen.instance<Exec>());
            case Action::exec_L66:
                return exec_L66(s, chosen.instance<Exec>());
            case Action::exec_L67:
                return exec_L67(s, chosen.instance<Exec>());
            case Action::exec_L68:
                return exec_L68(s, chosen.instance<Exec>());
            case Action::exec_L71:
                return exec_L71(s, chosen.instance<Exec>());
            case Action::exec_L72:
                return exec_L72(s, chosen.instance<Exec>());
            case Action::exec_run:
                return exec_run(s, chosen.instance<Exec>(), chosen.choice<Page>(0));
            case Action::exec_run_2:
                return exec_run_2(s, chosen.instance<Exec>());
            case Action::exec_refault:
                return exec_refault(s, chosen.instance<Exec>());
            case Action::exec_L77_yes:
                return exec_L77_yes(s, chosen.instance<Exec>());
            case Action::exec_L77_no:
                return exec_L77_no(s, chosen.instance<Exec>());
            case Action::exec_bug_on:
                return exec_bug_on(s, chosen.instance<Exec>());
            case Action::exec_L80:
                return exec_L80(s, chosen.instance<Exec>());
            case Action::exec_L81:
                return exec_L81(s, chosen.instance<Exec>());
            case Action::exec_L84:
                return exec_L84(s, chosen.instance<Exec>());
            case Action::exec_enomem:
                return exec_enomem(s, chosen.instance<Exec>());
            case Action::exec_unlock:
                return exec_unlock(s, chosen.instance<Exec>());
            case Action::exec_unlock_2:
                return exec_unlock_2(s, chosen.instance<Exec>());
            case Action::exec_unlock_3:
                return exec_unlock_3(s, chosen.instance<Exec>());
            case Action::exec_L92:
                return exec_L92(s, chosen.instance<Exec>());
            case Action::migrate_L96:
                return migrate_L96(s, chosen.instance<Migrate>());
            case Action::migrate_L42:
                return migrate_L42(s, chosen.instance<Migrate>());
            case Action::migrate_L42b:
                return migrate_L42b(s, chosen.instance<Migrate>());
            case Action::migrate_L42c:
                return migrate_L42c(s, chosen.instance<Migrate>());
            case Action::migrate_L42d:
                return migrate_L42d(s, chosen.instance<Migrate>());
            case Action::migrate_L45:
                return migrate_L45(s, chosen.instance<Migrate>());
            case Action::migrate_L45b:
                return migrate_L45b(s, chosen.instance<Migrate>());
            case Action::migrate_L49_yes:
                return migrate_L49_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L49_no:
                return migrate_L49_no(s, chosen.instance<Migrate>());
            case Action::migrate_L49b_yes:
                return migrate_L49b_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L49b_no:
                return migrate_L49b_no(s, chosen.instance<Migrate>());
            case Action::migrate_L49c:
                return migrate_L49c(s, chosen.instance<Migrate>());
            case Action::migrate_L49d:
                return migrate_L49d(s, chosen.instance<Migrate>());
            case Action::migrate_L50:
                return migrate_L50(s, chosen.instance<Migrate>());
            case Action::migrate_L50b:
                return migrate_L50b(s, chosen.instance<Migrate>());
            case Action::migrate_L100_yes:
                return migrate_L100_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L100_no:
                return migrate_L100_no(s, chosen.instance<Migrate>());
            case Action::migrate_L102:
                return migrate_L102(s, chosen.instance<Migrate>());
            case Action::migrate_L103_yes:
                return migrate_L103_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L103_no:
                return migrate_L103_no(s, chosen.instance<Migrate>());
            case Action::migrate_L103b:
                return migrate_L103b(s, chosen.instance<Migrate>());
            case Action::migrate_L105:
                return migrate_L105(s, chosen.instance<Migrate>());
            case Action::migrate_L107:
                return migrate_L107(s, chosen.instance<Migrate>());
            case Action::migrate_unmapped:
                return migrate_unmapped(s, chosen.instance<Migrate>());
            case Action::migrate_unmapped_2:
                return migrate_unmapped_2(s, chosen.instance<Migrate>());
            case Action::migrate_L110:
                return migrate_L110(s, chosen.instance<Migrate>());
            case Action::migrate_L113:
                return migrate_L113(s, chosen.instance<Migrate>());
            case Action::migrate_L114_yes:
                return migrate_L114_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L114_no:
                return migrate_L114_no(s, chosen.instance<Migrate>());
            case Action::migrate_L114b:
                return migrate_L114b(s, chosen.instance<Migrate>());
            case Action::migrate_L116:
                return migrate_L116(s, chosen.instance<Migrate>());
            case Action::migrate_L118:
                return migrate_L118(s, chosen.instance<Migrate>());
            case Action::migrate_L120:
                return migrate_L120(s, chosen.instance<Migrate>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// A migration entry that the program can fault on stands for a page that is locked.
    /// shift_arg_pages.latch:124: the invariant `entry_locked`.
    [[nodiscard]] constexpr bool entry_locked(const State& s) const noexcept {
        return forall<Scope, Exec, Addr, Page>([&](Exec e, Addr a, Page p) {
            return !one_of(
                    s.exec[e].location, ExecLocation::run, ExecLocation::refault, ExecLocation::L77,
                    ExecLocation::bug_on, ExecLocation::L80, ExecLocation::L81,
                    ExecLocation::L84) ||
                s.pte[a][p] != Pte::MIGRATION ||
                exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].holds_page_lock[p]; });
        });
    }

    /// Unless exec holds the lock, or has failed, a page is mapped where vma_address() says and
    /// nowhere else. shift_arg_pages.latch:128: the invariant `at_vma_address`.
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

    /// A page is mapped in one place at most. shift_arg_pages.latch:133: the invariant `one_place`.
    [[nodiscard]] constexpr bool one_place(const State& s) const noexcept {
        return forall<Scope, Page>([&](Page p) {
            return s.pte[Addr::OLD][p] == Pte::NONE || s.pte[Addr::NEW][p] == Pte::NONE;
        });
    }

    /// page_mapcount() counts the ptes that are present. shift_arg_pages.latch:136: the invariant
    /// `mapcount_exact`.
    [[nodiscard]] constexpr bool mapcount_exact(const State& s) const noexcept {
        return forall<Scope, Page>([&](Page p) {
            return exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_ptl; }) ||
                exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].holds_ptl; }) ||
                s.page[p].mapcount ==
                    count<Scope, Addr>([&](Addr a) { return s.pte[a][p] == Pte::PRESENT; });
        });
    }

    /// As long as the flag is set, the VMA has no migration entries. shift_arg_pages.latch:140: the
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
                case ExecLocation::L54:
                    // this instance waits for `mmap_sem`, which it holds itself (taken in line 56)
                    if (me.holds_mmap_sem) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_lock` is held (taken in line 42)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 64, 76)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `mmap_sem` is taken while `anon_lock` is held (taken in line 42), against the
                    // declared order
                    if (me.holds_anon_lock) violated.insert(Property::lock_inversion);
                    // `mmap_sem` is taken while `ptl` is held (taken in lines 64, 76), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case ExecLocation::L42:
                    // this instance waits for `anon_mutex`, which it holds itself (taken in line 42)
                    if (me.holds_anon_mutex) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_lock` is held (taken in line 42)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 64, 76)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `anon_mutex` is taken while `ptl` is held (taken in lines 64, 76), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case ExecLocation::L42b:
                    // this instance waits for `anon_lock`, which it holds itself (taken in line 42)
                    if (me.holds_anon_lock) violated.insert(Property::self_deadlock);
                    // `anon_lock` is taken while `ptl` is held (taken in lines 64, 76), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case ExecLocation::L61b:
                    // this may sleep, while `anon_lock` is held (taken in line 42)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 64, 76)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                case ExecLocation::L64:
                    // this instance waits for `ptl`, which it holds itself (taken in lines 64, 76)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                case ExecLocation::refault:
                    // this instance waits for `ptl`, which it holds itself (taken in lines 64, 76)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                case ExecLocation::L81:
                    // this may sleep, while `anon_lock` is held (taken in line 42)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 64, 76)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                default:
                    break;
            }
        }
        for (const Migrate self : members<Scope, Migrate>) {
            const auto& me = s.migrate[self];
            switch (me.location) {
                case MigrateLocation::L96:
                    // this instance waits for `Page.lock`, which it holds itself (taken in line 98)
                    if (me.holds_page_lock[me.page]) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_lock` is held (taken in line 42)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 102, 113)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `Page.lock` is taken while `anon_lock` is held (taken in line 42), against the
                    // declared order
                    if (me.holds_anon_lock) violated.insert(Property::lock_inversion);
                    // `Page.lock` is taken while `ptl` is held (taken in lines 102, 113), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `Page.lock` is taken while `anon_mutex` is held (taken in line 42), against the
                    // declared order
                    if (me.holds_anon_mutex) violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L42:
                    // this instance waits for `anon_mutex`, which it holds itself (taken in line 42)
                    if (me.holds_anon_mutex) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_lock` is held (taken in line 42)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 102, 113)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `anon_mutex` is taken while `ptl` is held (taken in lines 102, 113), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L42b:
                    // this instance waits for `anon_mutex`, which it holds itself (taken in line 42)
                    if (me.holds_anon_mutex) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_lock` is held (taken in line 42)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 102, 113)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `anon_mutex` is taken while `ptl` is held (taken in lines 102, 113), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `anon_mutex` is taken while `anon_lock` is held; elsewhere it was the other way
                    // round (line 42, 42)
                    if (me.holds_anon_lock && s.anon_lock_was_taken_under_anon_mutex)
                        violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L42c:
                    // this instance waits for `anon_lock`, which it holds itself (taken in line 42)
                    if (me.holds_anon_lock) violated.insert(Property::self_deadlock);
                    // `anon_lock` is taken while `ptl` is held (taken in lines 102, 113), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L42d:
                    // this instance waits for `anon_lock`, which it holds itself (taken in line 42)
                    if (me.holds_anon_lock) violated.insert(Property::self_deadlock);
                    // `anon_lock` is taken while `ptl` is held (taken in lines 102, 113), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    // `anon_lock` is taken while `anon_mutex` is held; elsewhere it was the other way
                    // round (line 42, 42)
                    if (me.holds_anon_mutex && s.anon_mutex_was_taken_under_anon_lock)
                        violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L102:
                    // this instance waits for `ptl`, which it holds itself (taken in lines 102, 113)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                case MigrateLocation::L110:
                    // this may sleep, while `anon_lock` is held (taken in line 42)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 102, 113)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                case MigrateLocation::L113:
                    // this instance waits for `ptl`, which it holds itself (taken in lines 102, 113)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// shift_arg_pages.latch:56: down_write(mmap_sem)
    constexpr Outcome exec_L54(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L54) return Outcome::not_enabled();
        if (exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_mmap_sem; }))
            return Outcome::not_enabled();
        me.holds_mmap_sem = true;
        me.location =
            config.fix != Fix::lock && config.fix != Fix::adjust_only ? ExecLocation::L58
                : config.sleepable ? ExecLocation::L42
                : ExecLocation::L42b;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:42: mutex_lock(anon_mutex)
    constexpr Outcome exec_L42(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L42) return Outcome::not_enabled();
        if (exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_anon_mutex; }) ||
            exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].holds_anon_mutex; }))
            return Outcome::not_enabled();
        me.holds_anon_mutex = true;
        me.location = ExecLocation::L58;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:42: spin_lock(anon_lock)
    constexpr Outcome exec_L42b(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L42b) return Outcome::not_enabled();
        if (exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_anon_lock; }) ||
            exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].holds_anon_lock; }))
            return Outcome::not_enabled();
        me.holds_anon_lock = true;
        me.location = ExecLocation::L58;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: mutex_unlock(anon_mutex)
    constexpr Outcome exec_L45(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L45) return Outcome::not_enabled();
        // `anon_mutex` is not held by this instance
        if (!me.holds_anon_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_mutex = false;
        me.visited.fill(false);
        me.location = ExecLocation::L61;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: mutex_unlock(anon_mutex)
    constexpr Outcome exec_L45b(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L45b) return Outcome::not_enabled();
        // `anon_mutex` is not held by this instance
        if (!me.holds_anon_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_mutex = false;
        me.location = config.fix == Fix::flag ? ExecLocation::L71 : ExecLocation::L72;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: spin_unlock(anon_lock)
    constexpr Outcome exec_L45c(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L45c) return Outcome::not_enabled();
        // `anon_lock` is not held by this instance
        if (!me.holds_anon_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_lock = false;
        me.visited.fill(false);
        me.location = ExecLocation::L61;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: spin_unlock(anon_lock)
    constexpr Outcome exec_L45d(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L45d) return Outcome::not_enabled();
        // `anon_lock` is not held by this instance
        if (!me.holds_anon_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_lock = false;
        me.location = config.fix == Fix::flag ? ExecLocation::L71 : ExecLocation::L72;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:58: vm_start = NEW
    constexpr Outcome exec_L58(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L58) return Outcome::not_enabled();
        if (config.lower_pgoff || config.fix == Fix::adjust_only) return Outcome::not_enabled();
        s.vm_start = Addr::NEW;
        me.visited.fill(false);
        me.location = ExecLocation::L61;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:58: vm_start = NEW
    constexpr Outcome exec_L58_2(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L58) return Outcome::not_enabled();
        if (config.fix != Fix::adjust_only && !config.lower_pgoff) return Outcome::not_enabled();
        s.vm_start = Addr::NEW;
        me.location =
            config.lower_pgoff ? ExecLocation::L59
                : config.sleepable ? ExecLocation::L45
                : ExecLocation::L45c;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:59: vm_pgoff_lowered = true
    constexpr Outcome exec_L59(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L59) return Outcome::not_enabled();
        if (config.fix == Fix::adjust_only) return Outcome::not_enabled();
        s.vm_pgoff_lowered = true;
        me.visited.fill(false);
        me.location = ExecLocation::L61;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:59: vm_pgoff_lowered = true
    constexpr Outcome exec_L59_2(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L59) return Outcome::not_enabled();
        if (config.fix != Fix::adjust_only) return Outcome::not_enabled();
        s.vm_pgoff_lowered = true;
        me.location = config.sleepable ? ExecLocation::L45 : ExecLocation::L45c;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:61: for (Page p): next
    ///     in: for (Page p) {
    constexpr Outcome exec_L61(State& s, Exec self, Page p) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L61) return Outcome::not_enabled();
        if (me.visited[p]) return Outcome::not_enabled();
        me.p = p;
        me.visited[p] = true;
        me.location = ExecLocation::L61b;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:61: for (Page p): done
    ///     in: for (Page p) {
    constexpr Outcome exec_L61_2(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L61) return Outcome::not_enabled();
        if (!forall<Scope, Page>([&](Page p) { return me.visited[p]; }))
            return Outcome::not_enabled();
        me.location =
            config.fix == Fix::flag ? ExecLocation::L71
                : config.fix != Fix::lock ? ExecLocation::L72
                : config.sleepable ? ExecLocation::L45b
                : ExecLocation::L45d;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:62: might_sleep()
    constexpr Outcome exec_L61b(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L61b) return Outcome::not_enabled();
        me.location = ExecLocation::L63;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:63: if (any): yes
    ///     in: if (any) goto enomem;
    constexpr Outcome exec_L63_yes(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L63) return Outcome::not_enabled();
        me.location = ExecLocation::enomem;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:63: if (any): no
    ///     in: if (any) goto enomem;
    constexpr Outcome exec_L63_no(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L63) return Outcome::not_enabled();
        me.location = ExecLocation::L64;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:64: spin_lock(ptl)
    constexpr Outcome exec_L64(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L64) return Outcome::not_enabled();
        if (exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_ptl; }) ||
            exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].holds_ptl; }))
            return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ExecLocation::L65;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:65: entry = pte[OLD][p]
    constexpr Outcome exec_L65(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L65) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[OLD][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.entry = s.pte[Addr::OLD][me.p];
        me.location = ExecLocation::L66;
        return outcome;
    }

    /// shift_arg_pages.latch:66: pte[OLD][p] = NONE
    constexpr Outcome exec_L66(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L66) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[OLD][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[Addr::OLD][me.p] = Pte::NONE;
        me.location = ExecLocation::L67;
        return outcome;
    }

    /// shift_arg_pages.latch:67: pte[NEW][p] = entry
    constexpr Outcome exec_L67(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L67) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[NEW][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[Addr::NEW][me.p] = me.entry;
        me.location = ExecLocation::L68;
        return outcome;
    }

    /// shift_arg_pages.latch:68: spin_unlock(ptl)
    constexpr Outcome exec_L68(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L68) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ExecLocation::L61;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:71: incomplete = false
    constexpr Outcome exec_L71(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L71) return Outcome::not_enabled();
        s.incomplete = false;
        me.location = ExecLocation::L72;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:72: up_write(mmap_sem)
    constexpr Outcome exec_L72(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L72) return Outcome::not_enabled();
        // `mmap_sem` is not held by this instance
        if (!me.holds_mmap_sem) return Outcome::trapped(Property::unlock_not_held);
        me.holds_mmap_sem = false;
        me.visited_2.fill(false);
        me.location = ExecLocation::run;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:74: for (Page p): next
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

    /// shift_arg_pages.latch:74: for (Page p): done
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

    /// shift_arg_pages.latch:76: spin_lock(ptl)
    constexpr Outcome exec_refault(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::refault) return Outcome::not_enabled();
        if (exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_ptl; }) ||
            exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].holds_ptl; }))
            return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ExecLocation::L77;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:77: if (pte[NEW][p] == MIGRATION): yes
    ///     in: if (pte[NEW][p] == MIGRATION) {
    constexpr Outcome exec_L77_yes(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L77) return Outcome::not_enabled();
        if (s.pte[Addr::NEW][me.p_2] != Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[NEW][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ExecLocation::bug_on;
        return outcome;
    }

    /// shift_arg_pages.latch:77: if (pte[NEW][p] == MIGRATION): no
    ///     in: if (pte[NEW][p] == MIGRATION) {
    constexpr Outcome exec_L77_no(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L77) return Outcome::not_enabled();
        if (s.pte[Addr::NEW][me.p_2] == Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[NEW][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ExecLocation::L84;
        return outcome;
    }

    /// shift_arg_pages.latch:79: assert is_locked(p.lock)
    constexpr Outcome exec_bug_on(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::bug_on) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `is_locked(p.lock)` is false
        if (forall<Scope, Migrate>([&](Migrate x) {
            return !s.migrate[x].holds_page_lock[me.p_2];
        }))
            outcome.violate(Property::bug_on);
        me.location = ExecLocation::L80;
        return outcome;
    }

    /// shift_arg_pages.latch:80: spin_unlock(ptl)
    constexpr Outcome exec_L80(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L80) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ExecLocation::L81;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:81: wait_event(!is_locked(p.lock))
    constexpr Outcome exec_L81(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L81) return Outcome::not_enabled();
        if (exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].holds_page_lock[me.p_2]; }))
            return Outcome::not_enabled();
        me.location = ExecLocation::refault;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:84: spin_unlock(ptl)
    constexpr Outcome exec_L84(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L84) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ExecLocation::run;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:89: dead = true
    constexpr Outcome exec_enomem(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::enomem) return Outcome::not_enabled();
        s.dead = true;
        me.location = config.drop_unlock ? ExecLocation::L92 : ExecLocation::unlock;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:92: up_write(mmap_sem)
    constexpr Outcome exec_unlock(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::unlock) return Outcome::not_enabled();
        if (config.fix == Fix::lock) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `mmap_sem` is not held by this instance
        if (!me.holds_mmap_sem) outcome.trap(Property::unlock_not_held);
        // `anon_lock` is still held at the end
        if (me.holds_mmap_sem && me.holds_anon_lock) outcome.violate(Property::held_at_exit);
        // `anon_mutex` is still held at the end
        if (me.holds_mmap_sem && me.holds_anon_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_mmap_sem && me.holds_ptl) outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        me.holds_mmap_sem = false;
        me.location = ExecLocation::end;
        return outcome;
    }

    /// shift_arg_pages.latch:45: spin_unlock(anon_lock)
    constexpr Outcome exec_unlock_2(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::unlock) return Outcome::not_enabled();
        if (config.fix != Fix::lock || config.sleepable) return Outcome::not_enabled();
        // `anon_lock` is not held by this instance
        if (!me.holds_anon_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_lock = false;
        me.location = ExecLocation::L92;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: mutex_unlock(anon_mutex)
    constexpr Outcome exec_unlock_3(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::unlock) return Outcome::not_enabled();
        if (config.fix != Fix::lock || !config.sleepable) return Outcome::not_enabled();
        // `anon_mutex` is not held by this instance
        if (!me.holds_anon_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_mutex = false;
        me.location = ExecLocation::L92;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:92: up_write(mmap_sem)
    constexpr Outcome exec_L92(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L92) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `mmap_sem` is not held by this instance
        if (!me.holds_mmap_sem) outcome.trap(Property::unlock_not_held);
        // `anon_lock` is still held at the end
        if (me.holds_mmap_sem && me.holds_anon_lock) outcome.violate(Property::held_at_exit);
        // `anon_mutex` is still held at the end
        if (me.holds_mmap_sem && me.holds_anon_mutex) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_mmap_sem && me.holds_ptl) outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
        me.holds_mmap_sem = false;
        me.location = ExecLocation::end;
        return outcome;
    }

    /// shift_arg_pages.latch:98: lock_page(page.lock)
    constexpr Outcome migrate_L96(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L96) return Outcome::not_enabled();
        if (exists<Scope, Migrate>([&](Migrate x) {
            return s.migrate[x].holds_page_lock[me.page];
        }))
            return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = config.sleepable ? MigrateLocation::L42 : MigrateLocation::L42c;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:42: mutex_lock(anon_mutex)
    constexpr Outcome migrate_L42(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L42) return Outcome::not_enabled();
        if (exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_anon_mutex; }) ||
            exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].holds_anon_mutex; }))
            return Outcome::not_enabled();
        me.holds_anon_mutex = true;
        me.location =
            config.fix == Fix::flag ? MigrateLocation::L100
                : config.lower_pgoff ? MigrateLocation::L49
                : MigrateLocation::L50;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:42: mutex_lock(anon_mutex)
    constexpr Outcome migrate_L42b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L42b) return Outcome::not_enabled();
        if (exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_anon_mutex; }) ||
            exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].holds_anon_mutex; }))
            return Outcome::not_enabled();
        me.holds_anon_mutex = true;
        s.anon_mutex_was_taken_under_anon_lock =
            s.anon_mutex_was_taken_under_anon_lock || me.holds_anon_lock;
        me.location = config.lower_pgoff ? MigrateLocation::L49b : MigrateLocation::L50b;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:42: spin_lock(anon_lock)
    constexpr Outcome migrate_L42c(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L42c) return Outcome::not_enabled();
        if (exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_anon_lock; }) ||
            exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].holds_anon_lock; }))
            return Outcome::not_enabled();
        me.holds_anon_lock = true;
        me.location =
            config.fix == Fix::flag ? MigrateLocation::L100
                : config.lower_pgoff ? MigrateLocation::L49
                : MigrateLocation::L50;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:42: spin_lock(anon_lock)
    constexpr Outcome migrate_L42d(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L42d) return Outcome::not_enabled();
        if (exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_anon_lock; }) ||
            exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].holds_anon_lock; }))
            return Outcome::not_enabled();
        me.holds_anon_lock = true;
        s.anon_lock_was_taken_under_anon_mutex =
            s.anon_lock_was_taken_under_anon_mutex || me.holds_anon_mutex;
        me.location = config.lower_pgoff ? MigrateLocation::L49b : MigrateLocation::L50b;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: mutex_unlock(anon_mutex)
    constexpr Outcome migrate_L45(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L45) return Outcome::not_enabled();
        // `anon_mutex` is not held by this instance
        if (!me.holds_anon_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_mutex = false;
        me.location = MigrateLocation::L120;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: spin_unlock(anon_lock)
    constexpr Outcome migrate_L45b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L45b) return Outcome::not_enabled();
        // `anon_lock` is not held by this instance
        if (!me.holds_anon_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_lock = false;
        me.location = MigrateLocation::L120;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:49: if (vm_pgoff_lowered): yes
    ///     in: if (lower_pgoff) { if (vm_pgoff_lowered) return OLD; }
    constexpr Outcome migrate_L49_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L49) return Outcome::not_enabled();
        if (!s.vm_pgoff_lowered) return Outcome::not_enabled();
        me.location = MigrateLocation::L49c;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:49: if (vm_pgoff_lowered): no
    ///     in: if (lower_pgoff) { if (vm_pgoff_lowered) return OLD; }
    constexpr Outcome migrate_L49_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L49) return Outcome::not_enabled();
        if (s.vm_pgoff_lowered) return Outcome::not_enabled();
        me.location = MigrateLocation::L50;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:49: if (vm_pgoff_lowered): yes
    ///     in: if (lower_pgoff) { if (vm_pgoff_lowered) return OLD; }
    constexpr Outcome migrate_L49b_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L49b) return Outcome::not_enabled();
        if (!s.vm_pgoff_lowered) return Outcome::not_enabled();
        me.location = MigrateLocation::L49d;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:49: if (vm_pgoff_lowered): no
    ///     in: if (lower_pgoff) { if (vm_pgoff_lowered) return OLD; }
    constexpr Outcome migrate_L49b_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L49b) return Outcome::not_enabled();
        if (s.vm_pgoff_lowered) return Outcome::not_enabled();
        me.location = MigrateLocation::L50b;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:49: return OLD
    constexpr Outcome migrate_L49c(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L49c) return Outcome::not_enabled();
        me.addr = Addr::OLD;
        me.location = MigrateLocation::L102;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:49: return OLD
    constexpr Outcome migrate_L49d(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L49d) return Outcome::not_enabled();
        me.addr = Addr::OLD;
        me.location = MigrateLocation::L113;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:50: return vm_start
    constexpr Outcome migrate_L50(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L50) return Outcome::not_enabled();
        me.addr = s.vm_start;
        me.location = MigrateLocation::L102;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:50: return vm_start
    constexpr Outcome migrate_L50b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L50b) return Outcome::not_enabled();
        me.addr = s.vm_start;
        me.location = MigrateLocation::L113;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:100: if (incomplete): yes
    ///     in: if (fix == flag) { if (incomplete) goto unmapped; }
    constexpr Outcome migrate_L100_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L100) return Outcome::not_enabled();
        if (!s.incomplete) return Outcome::not_enabled();
        me.location = MigrateLocation::unmapped;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:100: if (incomplete): no
    ///     in: if (fix == flag) { if (incomplete) goto unmapped; }
    constexpr Outcome migrate_L100_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L100) return Outcome::not_enabled();
        if (s.incomplete) return Outcome::not_enabled();
        me.location = config.lower_pgoff ? MigrateLocation::L49 : MigrateLocation::L50;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:102: spin_lock(ptl)
    constexpr Outcome migrate_L102(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L102) return Outcome::not_enabled();
        if (exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_ptl; }) ||
            exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].holds_ptl; }))
            return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = MigrateLocation::L103;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:103: if (pte[addr][page] == PRESENT): yes
    ///     in: if (pte[addr][page] == PRESENT) {
    constexpr Outcome migrate_L103_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L103) return Outcome::not_enabled();
        if (s.pte[me.addr][me.page] != Pte::PRESENT) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L103b;
        return outcome;
    }

    /// shift_arg_pages.latch:103: if (pte[addr][page] == PRESENT): no
    ///     in: if (pte[addr][page] == PRESENT) {
    constexpr Outcome migrate_L103_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L103) return Outcome::not_enabled();
        if (s.pte[me.addr][me.page] == Pte::PRESENT) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L107;
        return outcome;
    }

    /// shift_arg_pages.latch:104: pte[addr][page] = MIGRATION
    constexpr Outcome migrate_L103b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L103b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.addr][me.page] = Pte::MIGRATION;
        me.location = MigrateLocation::L105;
        return outcome;
    }

    /// shift_arg_pages.latch:105: page.mapcount--
    constexpr Outcome migrate_L105(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L105) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.mapcount` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        // the value is outside of 0..1
        if (s.page[me.page].mapcount - 1 < 0 || 1 < s.page[me.page].mapcount - 1)
            outcome.trap(Property::int_range);
        // this stores `page.mapcount` without holding `ptl`
        if (s.page[me.page].mapcount - 1 >= 0 && 1 >= s.page[me.page].mapcount - 1 && !me.holds_ptl)
            outcome.violate(Property::data_race);
        if (outcome.is_trapped()) return outcome;
        s.page[me.page].mapcount -= 1;
        me.location = MigrateLocation::L107;
        return outcome;
    }

    /// shift_arg_pages.latch:107: spin_unlock(ptl)
    constexpr Outcome migrate_L107(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L107) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = MigrateLocation::unmapped;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: spin_unlock(anon_lock)
    constexpr Outcome migrate_unmapped(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::unmapped) return Outcome::not_enabled();
        if (config.sleepable) return Outcome::not_enabled();
        // `anon_lock` is not held by this instance
        if (!me.holds_anon_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_lock = false;
        me.location = MigrateLocation::L110;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:45: mutex_unlock(anon_mutex)
    constexpr Outcome migrate_unmapped_2(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::unmapped) return Outcome::not_enabled();
        if (!config.sleepable) return Outcome::not_enabled();
        // `anon_mutex` is not held by this instance
        if (!me.holds_anon_mutex) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_mutex = false;
        me.location = MigrateLocation::L110;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:110: might_sleep()
    constexpr Outcome migrate_L110(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L110) return Outcome::not_enabled();
        me.location = config.sleepable ? MigrateLocation::L42b : MigrateLocation::L42d;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:113: spin_lock(ptl)
    constexpr Outcome migrate_L113(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L113) return Outcome::not_enabled();
        if (exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_ptl; }) ||
            exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].holds_ptl; }))
            return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = MigrateLocation::L114;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:114: if (pte[addr][page] == MIGRATION): yes
    ///     in: if (pte[addr][page] == MIGRATION) {
    constexpr Outcome migrate_L114_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L114) return Outcome::not_enabled();
        if (s.pte[me.addr][me.page] != Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L114b;
        return outcome;
    }

    /// shift_arg_pages.latch:114: if (pte[addr][page] == MIGRATION): no
    ///     in: if (pte[addr][page] == MIGRATION) {
    constexpr Outcome migrate_L114_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L114) return Outcome::not_enabled();
        if (s.pte[me.addr][me.page] == Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L118;
        return outcome;
    }

    /// shift_arg_pages.latch:115: pte[addr][page] = PRESENT
    constexpr Outcome migrate_L114b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L114b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.addr][me.page] = Pte::PRESENT;
        me.location = MigrateLocation::L116;
        return outcome;
    }

    /// shift_arg_pages.latch:116: page.mapcount++
    constexpr Outcome migrate_L116(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L116) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `page.mapcount` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        // the value is outside of 0..1
        if (s.page[me.page].mapcount + 1 < 0 || 1 < s.page[me.page].mapcount + 1)
            outcome.trap(Property::int_range);
        // this stores `page.mapcount` without holding `ptl`
        if (s.page[me.page].mapcount + 1 >= 0 && 1 >= s.page[me.page].mapcount + 1 && !me.holds_ptl)
            outcome.violate(Property::data_race);
        if (outcome.is_trapped()) return outcome;
        s.page[me.page].mapcount += 1;
        me.location = MigrateLocation::L118;
        return outcome;
    }

    /// shift_arg_pages.latch:118: spin_unlock(ptl)
    constexpr Outcome migrate_L118(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L118) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = config.sleepable ? MigrateLocation::L45 : MigrateLocation::L45b;
        return Outcome::taken();
    }

    /// shift_arg_pages.latch:120: unlock_page(page.lock)
    constexpr Outcome migrate_L120(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L120) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `Page.lock` is not held
        if (forall<Scope, Migrate>([&](Migrate x) {
            return !s.migrate[x].holds_page_lock[me.page];
        }))
            outcome.trap(Property::unlock_not_held);
        // `Page.lock` is still held at the end
        if (exists<Scope, Migrate>([&](Migrate x) {
                return s.migrate[x].holds_page_lock[me.page];
            }) &&
            exists<Scope, Page>([&](Page x) { return me.page != x && me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `anon_lock` is still held at the end
        if (exists<Scope, Migrate>([&](Migrate x) {
                return s.migrate[x].holds_page_lock[me.page];
            }) &&
            me.holds_anon_lock)
            outcome.violate(Property::held_at_exit);
        // `anon_mutex` is still held at the end
        if (exists<Scope, Migrate>([&](Migrate x) {
                return s.migrate[x].holds_page_lock[me.page];
            }) &&
            me.holds_anon_mutex)
            outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (exists<Scope, Migrate>([&](Migrate x) {
                return s.migrate[x].holds_page_lock[me.page];
            }) &&
            me.holds_ptl)
            outcome.violate(Property::held_at_exit);
        if (outcome.is_trapped()) return outcome;
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
