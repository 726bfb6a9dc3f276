/// The protocol shift_arg_proposals as a state machine. Written by Latchwork from
/// shift_arg_proposals.latch: change that, not this.
///
/// Two other ways to keep the second rmap walk of a migration from missing an entry, proposed
/// in spring 2010.
///
/// Both leave exec as it was in 2.6.34: no lock of the rmap is held while vma_adjust() changes
/// the address that a walk computes and move_page_tables() moves the ptes (shift_arg_pages has
/// that race, and what was merged). One way puts right what a walk has missed, where the move
/// or the next fault comes by it. The other keeps a second VMA, at the old address, on the
/// anon_vma's list until the ptes have moved.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::shift_arg_proposals {

enum class Addr : std::uint8_t { OLD, NEW };

[[nodiscard]] constexpr auto names_of(Addr) noexcept {
    return std::array<std::string_view, 2>{"OLD", "NEW"};
}

enum class Pte : std::uint8_t { NONE, PRESENT, MIGRATION };

[[nodiscard]] constexpr auto names_of(Pte) noexcept {
    return std::array<std::string_view, 3>{"NONE", "PRESENT", "MIGRATION"};
}

/// Repair in move_ptes() what belongs to no migration any more; wait there for each migration,
/// and then repair; repair at the fault; the second VMA.
enum class Proposal : std::uint8_t { in_move, wait_in_move, at_fault, second_vma };

[[nodiscard]] constexpr auto names_of(Proposal) noexcept {
    return std::array<std::string_view, 4>{"in_move", "wait_in_move", "at_fault", "second_vma"};
}

/// Which of the two VMAs a walk visits first: their order on the anon_vma's list.
enum class First : std::uint8_t { temporary, stack };

[[nodiscard]] constexpr auto names_of(First) noexcept {
    return std::array<std::string_view, 2>{"temporary", "stack"};
}

/// The variant of the protocol.
struct Config {
    /// Repair in move_ptes() what belongs to no migration any more; wait there for each migration,
    /// and then repair; repair at the fault; the second VMA.
    Proposal proposal = Proposal::second_vma;

    /// Which of the two VMAs a walk visits first: their order on the anon_vma's list.
    First first = First::temporary;
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
    L38, L33, L33b, L33c, L34, L34b, L34c, L41, L42, L43, L43b, move, L47, L48, L49, L50, L50b, L51,
    L54, L55, L55b, L57, L58, L59, L61, L62, run, refault, L67, L68, L69, L69b, bug_on, L75, L76,
    L79, enomem, L85, L86, end
};

[[nodiscard]] constexpr auto names_of(ExecLocation) noexcept {
    return std::array<std::string_view, 40>{"L38", "L33", "L33b", "L33c", "L34", "L34b", "L34c",
        "L41", "L42", "L43", "L43b", "move", "L47", "L48", "L49", "L50", "L50b", "L51", "L54",
        "L55", "L55b", "L57", "L58", "L59", "L61", "L62", "run", "refault", "L67", "L68", "L69",
        "L69b", "bug_on", "L75", "L76", "L79", "enomem", "L85", "L86", "end"};
}

/// Where an instance of `migrate` stands: before the step at this line or label.
enum class MigrateLocation : std::uint8_t {
    L106, L91, L91b, L91c, L91d, L91e, L91f, L91g, L91h, L91i, L91j, L91k, L91l, L92, L92b, L92c,
    L92d, L92e, L92f, L98, L98b, L98c, L98d, L99, L99b, L100, L100b, L101, L101b, L101c, L101d,
    L102, L102b, L108, L109, L110, end
};

[[nodiscard]] constexpr auto names_of(MigrateLocation) noexcept {
    return std::array<std::string_view, 37>{"L106", "L91", "L91b", "L91c", "L91d", "L91e", "L91f",
        "L91g", "L91h", "L91i", "L91j", "L91k", "L91l", "L92", "L92b", "L92c", "L92d", "L92e",
        "L92f", "L98", "L98b", "L98c", "L98d", "L99", "L99b", "L100", "L100b", "L101", "L101b",
        "L101c", "L101d", "L102", "L102b", "L108", "L109", "L110", "end"};
}

enum class Process : std::uint8_t { exec, migrate };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"exec", "migrate"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    entry_locked, always_locked, one_place, bug_on, deadlock, self_deadlock, lock_inversion,
    unlock_not_held, held_at_exit, sleep_in_atomic, data_race
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 11>{"entry_locked", "always_locked", "one_place", "bug_on",
        "deadlock", "self_deadlock", "lock_inversion", "unlock_not_held", "held_at_exit",
        "sleep_in_atomic", "data_race"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    exec_L38, exec_L33, exec_L33b, exec_L33c, exec_L34, exec_L34b, exec_L34c, exec_L41, exec_L42,
    exec_L43, exec_L43_2, exec_L43b_yes, exec_L43b_no, exec_move, exec_L47, exec_L48_yes,
    exec_L48_no, exec_L49_yes, exec_L49_no, exec_L50, exec_L50b, exec_L51, exec_L54_yes,
    exec_L54_no, exec_L55_yes, exec_L55_no, exec_L55b, exec_L57, exec_L58, exec_L59, exec_L61,
    exec_L62, exec_run, exec_run_2, exec_refault, exec_L67_yes, exec_L67_no, exec_L68_yes,
    exec_L68_no, exec_L69, exec_L69b, exec_bug_on, exec_L75, exec_L76, exec_L79, exec_enomem,
    exec_L85, exec_L86, migrate_L106, migrate_L91_yes, migrate_L91_no, migrate_L91b_yes,
    migrate_L91b_no, migrate_L91c_yes, migrate_L91c_no, migrate_L91d_yes, migrate_L91d_no,
    migrate_L91e_yes, migrate_L91e_no, migrate_L91f_yes, migrate_L91f_no, migrate_L91g,
    migrate_L91h, migrate_L91i, migrate_L91j, migrate_L91k, migrate_L91l, migrate_L92, migrate_L92b,
    migrate_L92c, migrate_L92d, migrate_L92e, migrate_L92f, migrate_L98_yes, migrate_L98_no,
    migrate_L98b_yes, migrate_L98b_no, migrate_L98c, migrate_L98d, migrate_L99, migrate_L99b,
    migrate_L100, migrate_L100b, migrate_L101_yes, migrate_L101_no, migrate_L101b_yes,
    migrate_L101b_no, migrate_L101c, migrate_L101d, migrate_L102, migrate_L102b, migrate_L108,
    migrate_L109, migrate_L110
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
    /// The one exec of this mm: setup_arg_pages(), shift_arg_pages(), and then the program.
    struct ExecFields {
        ExecLocation location = ExecLocation::L38;
        Pte entry = Pte::NONE;
        Page p = null;
        Page p_2 = null;
        bool holds_mmap_sem = false;
        bool holds_anon_lock = false;
        bool holds_ptl = false;
        Table<Scope, bool(Page)> visited;
        Table<Scope, bool(Page)> visited_2;

        friend bool operator==(const ExecFields&, const ExecFields&) = default;
    };

    /// One migration of `page`: unmap_and_move(), which takes no mmap_sem.
    struct MigrateFields {
        MigrateLocation location = MigrateLocation::L106;
        Page page;
        Addr rmap_walk_addr = Addr::OLD;
        Addr rmap_walk_addr_2 = Addr::OLD;
        Table<Scope, bool(Page)> holds_page_lock;
        bool holds_anon_lock = false;
        bool holds_ptl = false;

        friend bool operator==(const MigrateFields&, const MigrateFields&) = default;
    };

    Table<Scope, Pte(Addr, Page)> pte;
    Addr vm_start = Addr::OLD;
    bool temporary_listed = false;
    bool dead = false;
    Table<Scope, ExecFields(Exec)> exec;
    Table<Scope, MigrateFields(Migrate)> migrate;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = shift_arg_proposals::State<Scope>;
    using Step = shift_arg_proposals::Step;
    using Property = shift_arg_proposals::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 94> actions{{
        {"exec.L38", 40, "down_write(mmap_sem)", Process::exec, ExecLocation::L38,
            sort_info<Scope, Exec>},
        {"exec.L33", 33, "temporary_listed = listed", Process::exec, ExecLocation::L33,
            sort_info<Scope, Exec>},
        {"exec.L33b", 33, "temporary_listed = listed", Process::exec, ExecLocation::L33b,
            sort_info<Scope, Exec>},
        {"exec.L33c", 33, "temporary_listed = listed", Process::exec, ExecLocation::L33c,
            sort_info<Scope, Exec>},
        {"exec.L34", 34, "spin_unlock(anon_lock)", Process::exec, ExecLocation::L34,
            sort_info<Scope, Exec>},
        {"exec.L34b", 34, "spin_unlock(anon_lock)", Process::exec, ExecLocation::L34b,
            sort_info<Scope, Exec>},
        {"exec.L34c", 34, "spin_unlock(anon_lock)", Process::exec, ExecLocation::L34c,
            sort_info<Scope, Exec>},
        {"exec.L41", 32, "spin_lock(anon_lock)", Process::exec, ExecLocation::L41,
            sort_info<Scope, Exec>},
        {"exec.L42", 42, "vm_start = NEW", Process::exec, ExecLocation::L42,
            sort_info<Scope, Exec>},
        {"exec.L43", 43, "for (Page p): next", Process::exec, ExecLocation::L43,
            sort_info<Scope, Exec>, sort_info<Scope, Page>},
        {"exec.L43_2", 43, "for (Page p): done", Process::exec, ExecLocation::L43,
            sort_info<Scope, Exec>},
        {"exec.L43b_yes", 44, "if (any): yes", Process::exec, ExecLocation::L43b,
            sort_info<Scope, Exec>},
        {"exec.L43b_no", 44, "if (any): no", Process::exec, ExecLocation::L43b,
            sort_info<Scope, Exec>},
        {"exec.move", 46, "spin_lock(ptl)", Process::exec, ExecLocation::move,
            sort_info<Scope, Exec>},
        {"exec.L47", 47, "entry = pte[OLD][p]", Process::exec, ExecLocation::L47,
            sort_info<Scope, Exec>},
        {"exec.L48_yes", 49, "if (entry == MIGRATION): yes", Process::exec, ExecLocation::L48,
            sort_info<Scope, Exec>},
        {"exec.L48_no", 49, "if (entry == MIGRATION): no", Process::exec, ExecLocation::L48,
            sort_info<Scope, Exec>},
        {"exec.L49_yes", 50, "if (is_locked(p.lock)): yes", Process::exec, ExecLocation::L49,
            sort_info<Scope, Exec>},
        {"exec.L49_no", 50, "if (is_locked(p.lock)): no", Process::exec, ExecLocation::L49,
            sort_info<Scope, Exec>},
        {"exec.L50", 50, "spin_unlock(ptl)", Process::exec, ExecLocation::L50,
            sort_info<Scope, Exec>},
        {"exec.L50b", 50, "wait_event(!is_locked(p.lock))", Process::exec, ExecLocation::L50b,
            sort_info<Scope, Exec>},
        {"exec.L51", 51, "entry = PRESENT", Process::exec, ExecLocation::L51,
            sort_info<Scope, Exec>},
        {"exec.L54_yes", 55, "if (entry == MIGRATION): yes", Process::exec, ExecLocation::L54,
            sort_info<Scope, Exec>},
        {"exec.L54_no", 55, "if (entry == MIGRATION): no", Process::exec, ExecLocation::L54,
            sort_info<Scope, Exec>},
        {"exec.L55_yes", 55, "if (!is_locked(p.lock)): yes", Process::exec, ExecLocation::L55,
            sort_info<Scope, Exec>},
        {"exec.L55_no", 55, "if (!is_locked(p.lock)): no", Process::exec, ExecLocation::L55,
            sort_info<Scope, Exec>},
        {"exec.L55b", 55, "entry = PRESENT", Process::exec, ExecLocation::L55b,
            sort_info<Scope, Exec>},
        {"exec.L57", 57, "pte[OLD][p] = NONE", Process::exec, ExecLocation::L57,
            sort_info<Scope, Exec>},
        {"exec.L58", 58, "pte[NEW][p] = entry", Process::exec, ExecLocation::L58,
            sort_info<Scope, Exec>},
        {"exec.L59", 59, "spin_unlock(ptl)", Process::exec, ExecLocation::L59,
            sort_info<Scope, Exec>},
        {"exec.L61", 32, "spin_lock(anon_lock)", Process::exec, ExecLocation::L61,
            sort_info<Scope, Exec>},
        {"exec.L62", 62, "up_write(mmap_sem)", Process::exec, ExecLocation::L62,
            sort_info<Scope, Exec>},
        {"exec.run", 64, "for (Page p): next", Process::exec, ExecLocation::run,
            sort_info<Scope, Exec>, sort_info<Scope, Page>},
        {"exec.run_2", 64, "for (Page p): done", Process::exec, ExecLocation::run,
            sort_info<Scope, Exec>},
        {"exec.refault", 66, "spin_lock(ptl)", Process::exec, ExecLocation::refault,
            sort_info<Scope, Exec>},
        {"exec.L67_yes", 67, "if (pte[NEW][p] == MIGRATION): yes", Process::exec, ExecLocation::L67,
            sort_info<Scope, Exec>},
        {"exec.L67_no", 67, "if (pte[NEW][p] == MIGRATION): no", Process::exec, ExecLocation::L67,
            sort_info<Scope, Exec>},
        {"exec.L68_yes", 69, "if (!is_locked(p.lock)): yes", Process::exec, ExecLocation::L68,
            sort_info<Scope, Exec>},
        {"exec.L68_no", 69, "if (!is_locked(p.lock)): no", Process::exec, ExecLocation::L68,
            sort_info<Scope, Exec>},
        {"exec.L69", 69, "pte[NEW][p] = PRESENT", Process::exec, ExecLocation::L69,
            sort_info<Scope, Exec>},
        {"exec.L69b", 69, "spin_unlock(ptl)", Process::exec, ExecLocation::L69b,
            sort_info<Scope, Exec>},
        {"exec.bug_on", 73, "assert is_locked(p.lock)", Process::exec, ExecLocation::bug_on,
            sort_info<Scope, Exec>},
        {"exec.L75", 75, "spin_unlock(ptl)", Process::exec, ExecLocation::L75,
            sort_info<Scope, Exec>},
        {"exec.L76", 76, "wait_event(!is_locked(p.lock))", Process::exec, ExecLocation::L76,
            sort_info<Scope, Exec>},
        {"exec.L79", 79, "spin_unlock(ptl)", Process::exec, ExecLocation::L79,
            sort_info<Scope, Exec>},
        {"exec.enomem", 84, "dead = true", Process::exec, ExecLocation::enomem,
            sort_info<Scope, Exec>},
        {"exec.L85", 32, "spin_lock(anon_lock)", Process::exec, ExecLocation::L85,
            sort_info<Scope, Exec>},
        {"exec.L86", 86, "up_write(mmap_sem)", Process::exec, ExecLocation::L86,
            sort_info<Scope, Exec>},
        {"migrate.L106", 107, "lock_page(page.lock)", Process::migrate, MigrateLocation::L106,
            sort_info<Scope, Migrate>},
        {"migrate.L91_yes", 91, "if (pte[addr][page] == from): yes", Process::migrate,
            MigrateLocation::L91, sort_info<Scope, Migrate>},
        {"migrate.L91_no", 91, "if (pte[addr][page] == from): no", Process::migrate,
            MigrateLocation::L91, sort_info<Scope, Migrate>},
        {"migrate.L91b_yes", 91, "if (pte[addr][page] == from): yes", Process::migrate,
            MigrateLocation::L91b, sort_info<Scope, Migrate>},
        {"migrate.L91b_no", 91, "if (pte[addr][page] == from): no", Process::migrate,
            MigrateLocation::L91b, sort_info<Scope, Migrate>},
        {"migrate.L91c_yes", 91, "if (pte[addr][page] == from): yes", Process::migrate,
            MigrateLocation::L91c, sort_info<Scope, Migrate>},
        {"migrate.L91c_no", 91, "if (pte[addr][page] == from): no", Process::migrate,
            MigrateLocation::L91c, sort_info<Scope, Migrate>},
        {"migrate.L91d_yes", 91, "if (pte[addr][page] == from): yes", Process::migrate,
            MigrateLocation::L91d, sort_info<Scope, Migrate>},
        {"migrate.L91d_no", 91, "if (pte[addr][page] == from): no", Process::migrate,
            MigrateLocation::L91d, sort_info<Scope, Migrate>},
        {"migrate.L91e_yes", 91, "if (pte[addr][page] == from): yes", Process::migrate,
            MigrateLocation::L91e, sort_info<Scope, Migrate>},
        {"migrate.L91e_no", 91, "if (pte[addr][page] == from): no", Process::migrate,
            MigrateLocation::L91e, sort_info<Scope, Migrate>},
        {"migrate.L91f_yes", 91, "if (pte[addr][page] == from): yes", Process::migrate,
            MigrateLocation::L91f, sort_info<Scope, Migrate>},
        {"migrate.L91f_no", 91, "if (pte[addr][page] == from): no", Process::migrate,
            MigrateLocation::L91f, sort_info<Scope, Migrate>},
        {"migrate.L91g", 91, "pte[addr][page] = to", Process::migrate, MigrateLocation::L91g,
            sort_info<Scope, Migrate>},
        {"migrate.L91h", 91, "pte[addr][page] = to", Process::migrate, MigrateLocation::L91h,
            sort_info<Scope, Migrate>},
        {"migrate.L91i", 91, "pte[addr][page] = to", Process::migrate, MigrateLocation::L91i,
            sort_info<Scope, Migrate>},
        {"migrate.L91j", 91, "pte[addr][page] = to", Process::migrate, MigrateLocation::L91j,
            sort_info<Scope, Migrate>},
        {"migrate.L91k", 91, "pte[addr][page] = to", Process::migrate, MigrateLocation::L91k,
            sort_info<Scope, Migrate>},
        {"migrate.L91l", 91, "pte[addr][page] = to", Process::migrate, MigrateLocation::L91l,
            sort_info<Scope, Migrate>},
        {"migrate.L92", 92, "spin_unlock(ptl)", Process::migrate, MigrateLocation::L92,
            sort_info<Scope, Migrate>},
        {"migrate.L92b", 92, "spin_unlock(ptl)", Process::migrate, MigrateLocation::L92b,
            sort_info<Scope, Migrate>},
        {"migrate.L92c", 92, "spin_unlock(ptl)", Process::migrate, MigrateLocation::L92c,
            sort_info<Scope, Migrate>},
        {"migrate.L92d", 92, "spin_unlock(ptl)", Process::migrate, MigrateLocation::L92d,
            sort_info<Scope, Migrate>},
        {"migrate.L92e", 92, "spin_unlock(ptl)", Process::migrate, MigrateLocation::L92e,
            sort_info<Scope, Migrate>},
        {"migrate.L92f", 92, "spin_unlock(ptl)", Process::migrate, MigrateLocation::L92f,
            sort_info<Scope, Migrate>},
        {"migrate.L98_yes", 98, "if (temporary_listed): yes", Process::migrate,
            MigrateLocation::L98, sort_info<Scope, Migrate>},
        {"migrate.L98_no", 98, "if (temporary_listed): no", Process::migrate, MigrateLocation::L98,
            sort_info<Scope, Migrate>},
        {"migrate.L98b_yes", 98, "if (temporary_listed): yes", Process::migrate,
            MigrateLocation::L98b, sort_info<Scope, Migrate>},
        {"migrate.L98b_no", 98, "if (temporary_listed): no", Process::migrate,
            MigrateLocation::L98b, sort_info<Scope, Migrate>},
        {"migrate.L98c", 90, "spin_lock(ptl)", Process::migrate, MigrateLocation::L98c,
            sort_info<Scope, Migrate>},
        {"migrate.L98d", 90, "spin_lock(ptl)", Process::migrate, MigrateLocation::L98d,
            sort_info<Scope, Migrate>},
        {"migrate.L99", 99, "addr = vm_start", Process::migrate, MigrateLocation::L99,
            sort_info<Scope, Migrate>},
        {"migrate.L99b", 99, "addr = vm_start", Process::migrate, MigrateLocation::L99b,
            sort_info<Scope, Migrate>},
        {"migrate.L100", 90, "spin_lock(ptl)", Process::migrate, MigrateLocation::L100,
            sort_info<Scope, Migrate>},
        {"migrate.L100b", 90, "spin_lock(ptl)", Process::migrate, MigrateLocation::L100b,
            sort_info<Scope, Migrate>},
        {"migrate.L101_yes", 101, "if (temporary_listed): yes", Process::migrate,
            MigrateLocation::L101, sort_info<Scope, Migrate>},
        {"migrate.L101_no", 101, "if (temporary_listed): no", Process::migrate,
            MigrateLocation::L101, sort_info<Scope, Migrate>},
        {"migrate.L101b_yes", 101, "if (temporary_listed): yes", Process::migrate,
            MigrateLocation::L101b, sort_info<Scope, Migrate>},
        {"migrate.L101b_no", 101, "if (temporary_listed): no", Process::migrate,
            MigrateLocation::L101b, sort_info<Scope, Migrate>},
        {"migrate.L101c", 90, "spin_lock(ptl)", Process::migrate, MigrateLocation::L101c,
            sort_info<Scope, Migrate>},
        {"migrate.L101d", 90, "spin_lock(ptl)", Process::migrate, MigrateLocation::L101d,
            sort_info<Scope, Migrate>},
        {"migrate.L102", 102, "spin_unlock(anon_lock)", Process::migrate, MigrateLocation::L102,
            sort_info<Scope, Migrate>},
        {"migrate.L102b", 102, "spin_unlock(anon_lock)", Process::migrate, MigrateLocation::L102b,
            sort_info<Scope, Migrate>},
        {"migrate.L108", 97, "spin_lock(anon_lock)", Process::migrate, MigrateLocation::L108,
            sort_info<Scope, Migrate>},
        {"migrate.L109", 97, "spin_lock(anon_lock)", Process::migrate, MigrateLocation::L109,
            sort_info<Scope, Migrate>},
        {"migrate.L110", 110, "unlock_page(page.lock)", Process::migrate, MigrateLocation::L110,
            sort_info<Scope, Migrate>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
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
            case Action::exec_L38:
                return exec_L38(s, chosen.instance<Exec>());
            case Action::exec_L33:
                return exec_L33(s, chosen.instance<Exec>());
            case Action::exec_L33b:
                return exec_L33b(s, chosen.instance<Exec>());
            case Action::exec_L33c:
                return exec_L33c(s, chosen.instance<Exec>());
            case Action::exec_L34:
                return exec_L34(s, chosen.instance<Exec>());
            case Action::exec_L34b:
                return exec_L34b(s, chosen.instance<Exec>());
            case Action::exec_L34c:
                return exec_L34c(s, chosen.instance<Exec>());
            case Action::exec_L41:
                return exec_L41(s, chosen.instance<Exec>());
            case Action::exec_L42:
                return exec_L42(s, chosen.instance<Exec>());
            case Action::exec_L43:
                return exec_L43(s, chosen.instance<Exec>(), chosen.choice<Page>(0));
            case Action::exec_L43_2:
                return exec_L43_2(s, chosen.instance<Exec>());
            case Action::exec_L43b_yes:
                return exec_L43b_yes(s, chosen.instance<Exec>());
            case Action::exec_L43b_no:
                return exec_L43b_no(s, chosen.instance<Exec>());
            case Action::exec_move:
                return exec_move(s, chosen.instance<Exec>());
            case Action::exec_L47:
                return exec_L47(s, chosen.instance<Exec>());
            case Action::exec_L48_yes:
                return exec_L48_yes(s, chosen.instance<Exec>());
            case Action::exec_L48_no:
                return exec_L48_no(s, chosen.instance<Exec>());
            case Action::exec_L49_yes:
                return exec_L49_yes(s, chosen.instance<Exec>());
            case Action::exec_L49_no:
                return exec_L49_no(s, chosen.instance<Exec>());
            case Action::exec_L50:
                return exec_L50(s, chosen.instance<Exec>());
            case Action::exec_L50b:
                return exec_L50b(s, chosen.instance<Exec>());
            case Action::exec_L51:
                return exec_L51(s, chosen.instance<Exec>());
            case Action::exec_L54_yes:
                return exec_L54_yes(s, chosen.instance<Exec>());
            case Action::exec_L54_no:
                return exec_L54_no(s, chosen.instance<Exec>());
            case Action::exec_L55_yes:
                return exec_L55_yes(s, chosen.instance<Exec>());
            case Action::exec_L55_no:
                return exec_L55_no(s, chosen.instance<Exec>());
            case Action::exec_L55b:
                return exec_L55b(s, chosen.instance<Exec>());
            case Action::exec_L57:
                return exec_L57(s, chosen.instance<Exec>());
            case Action::exec_L58:
                return exec_L58(s, chosen.instance<Exec>());
            case Action::exec_L59:
                return exec_L59(s, chosen.instance<Exec>());
            case Action::exec_L61:
                return exec_L61(s, chosen.instance<Exec>());
            case Action::exec_L62:
                return exec_L62(s, chosen.instance<Exec>());
            case Action::exec_run:
                return exec_run(s, chosen.instance<Exec>(), chosen.choice<Page>(0));
            case Action::exec_run_2:
                return exec_run_2(s, chosen.instance<Exec>());
            case Action::exec_refault:
                return exec_refault(s, chosen.instance<Exec>());
            case Action::exec_L67_yes:
                return exec_L67_yes(s, chosen.instance<Exec>());
            case Action::exec_L67_no:
                return exec_L67_no(s, chosen.instance<Exec>());
            case Action::exec_L68_yes:
                return exec_L68_yes(s, chosen.instance<Exec>());
            case Action::exec_L68_no:
                return exec_L68_no(s, chosen.instance<Exec>());
            case Action::exec_L69:
                return exec_L69(s, chosen.instance<Exec>());
            case Action::exec_L69b:
                return exec_L69b(s, chosen.instance<Exec>());
            case Action::exec_bug_on:
                return exec_bug_on(s, chosen.instance<Exec>());
            case Action::exec_L75:
                return exec_L75(s, chosen.instance<Exec>());
            case Action::exec_L76:
                return exec_L76(s, chosen.instance<Exec>());
            case Action::exec_L79:
                return exec_L79(s, chosen.instance<Exec>());
            case Action::exec_enomem:
                return exec_enomem(s, chosen.instance<Exec>());
            case Action::exec_L85:
                return exec_L85(s, chosen.instance<Exec>());
            case Action::exec_L86:
                return exec_L86(s, chosen.instance<Exec>());
            case Action::migrate_L106:
                return migrate_L106(s, chosen.instance<Migrate>());
            case Action::migrate_L91_yes:
                return migrate_L91_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L91_no:
                return migrate_L91_no(s, chosen.instance<Migrate>());
            case Action::migrate_L91b_yes:
                return migrate_L91b_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L91b_no:
                return migrate_L91b_no(s, chosen.instance<Migrate>());
            case Action::migrate_L91c_yes:
                return migrate_L91c_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L91c_no:
                return migrate_L91c_no(s, chosen.instance<Migrate>());
            case Action::migrate_L91d_yes:
                return migrate_L91d_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L91d_no:
                return migrate_L91d_no(s, chosen.instance<Migrate>());
            case Action::migrate_L91e_yes:
                return migrate_L91e_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L91e_no:
                return migrate_L91e_no(s, chosen.instance<Migrate>());
            case Action::migrate_L91f_yes:
                return migrate_L91f_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L91f_no:
                return migrate_L91f_no(s, chosen.instance<Migrate>());
            case Action::migrate_L91g:
                return migrate_L91g(s, chosen.instance<Migrate>());
            case Action::migrate_L91h:
                return migrate_L91h(s, chosen.instance<Migrate>());
            case Action::migrate_L91i:
                return migrate_L91i(s, chosen.instance<Migrate>());
            case Action::migrate_L91j:
                return migrate_L91j(s, chosen.instance<Migrate>());
            case Action::migrate_L91k:
                return migrate_L91k(s, chosen.instance<Migrate>());
            case Action::migrate_L91l:
                return migrate_L91l(s, chosen.instance<Migrate>());
            case Action::migrate_L92:
                return migrate_L92(s, chosen.instance<Migrate>());
            case Action::migrate_L92b:
                return migrate_L92b(s, chosen.instance<Migrate>());
            case Action::migrate_L92c:
                return migrate_L92c(s, chosen.instance<Migrate>());
            case Action::migrate_L92d:
                return migrate_L92d(s, chosen.instance<Migrate>());
            case Action::migrate_L92e:
                return migrate_L92e(s, chosen.instance<Migrate>());
            case Action::migrate_L92f:
                return migrate_L92f(s, chosen.instance<Migrate>());
            case Action::migrate_L98_yes:
                return migrate_L98_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L98_no:
                return migrate_L98_no(s, chosen.instance<Migrate>());
            case Action::migrate_L98b_yes:
                return migrate_L98b_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L98b_no:
                return migrate_L98b_no(s, chosen.instance<Migrate>());
            case Action::migrate_L98c:
                return migrate_L98c(s, chosen.instance<Migrate>());
            case Action::migrate_L98d:
                return migrate_L98d(s, chosen.instance<Migrate>());
            case Action::migrate_L99:
                return migrate_L99(s, chosen.instance<Migrate>());
            case Action::migrate_L99b:
                return migrate_L99b(s, chosen.instance<Migrate>());
            case Action::migrate_L100:
                return migrate_L100(s, chosen.instance<Migrate>());
            case Action::migrate_L100b:
                return migrate_L100b(s, chosen.instance<Migrate>());
            case Action::migrate_L101_yes:
                return migrate_L101_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L101_no:
                return migrate_L101_no(s, chosen.instance<Migrate>());
            case Action::migrate_L101b_yes:
                return migrate_L101b_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L101b_no:
                return migrate_L101b_no(s, chosen.instance<Migrate>());
            case Action::migrate_L101c:
                return migrate_L101c(s, chosen.instance<Migrate>());
            case Action::migrate_L101d:
                return migrate_L101d(s, chosen.instance<Migrate>());
            case Action::migrate_L102:
                return migrate_L102(s, chosen.instance<Migrate>());
            case Action::migrate_L102b:
                return migrate_L102b(s, chosen.instance<Migrate>());
            case Action::migrate_L108:
                return migrate_L108(s, chosen.instance<Migrate>());
            case Action::migrate_L109:
                return migrate_L109(s, chosen.instance<Migrate>());
            case Action::migrate_L110:
                return migrate_L110(s, chosen.instance<Migrate>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// A migration entry that the program can fault on stands for a page that is locked.
    /// shift_arg_proposals.latch:114: the invariant `entry_locked`.
    [[nodiscard]] constexpr bool entry_locked(const State& s) const noexcept {
        return forall<Scope, Exec, Addr, Page>([&](Exec e, Addr a, Page p) {
            return !one_of(
                    s.exec[e].location, ExecLocation::run, ExecLocation::refault, ExecLocation::L67,
                    ExecLocation::L68, ExecLocation::L69, ExecLocation::L69b, ExecLocation::bug_on,
                    ExecLocation::L75, ExecLocation::L76, ExecLocation::L79) ||
                s.pte[a][p] != Pte::MIGRATION ||
                !page_lock_is_free(s, p);
        });
    }

    /// Each migration entry does, at every instant, unless the mm is dead.
    /// shift_arg_proposals.latch:118: the invariant `always_locked`.
    [[nodiscard]] constexpr bool always_locked(const State& s) const noexcept {
        return s.dead ||
            forall<Scope, Addr, Page>([&](Addr a, Page p) {
                return s.pte[a][p] != Pte::MIGRATION || !page_lock_is_free(s, p);
            });
    }

    /// A page is mapped in one place at most. shift_arg_proposals.latch:122: the invariant
    /// `one_place`.
    [[nodiscard]] constexpr bool one_place(const State& s) const noexcept {
        return forall<Scope, Page>([&](Page p) {
            return s.pte[Addr::OLD][p] == Pte::NONE || s.pte[Addr::NEW][p] == Pte::NONE;
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
                return s.pte[Addr::OLD][p] == Pte::PRESENT && s.pte[Addr::NEW][p] == Pte::NONE;
            }) &&
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
        if (!always_locked(s)) violated.insert(Property::always_locked);
        if (!one_place(s)) violated.insert(Property::one_place);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Exec self : members<Scope, Exec>) {
            const auto& me = s.exec[self];
            switch (me.location) {
                case ExecLocation::L38:
                    // this instance waits for `mmap_sem`, which it holds itself (taken in line 40)
                    if (me.holds_mmap_sem) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_lock` is held (taken in line 32)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 46, 66)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `mmap_sem` is taken while `anon_lock` is held (taken in line 32), against the
                    // declared order
                    if (me.holds_anon_lock) violated.insert(Property::lock_inversion);
                    // `mmap_sem` is taken while `ptl` is held (taken in lines 46, 66), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case ExecLocation::L41:
                case ExecLocation::L61:
                case ExecLocation::L85:
                    // this instance waits for `anon_lock`, which it holds itself (taken in line 32)
                    if (me.holds_anon_lock) violated.insert(Property::self_deadlock);
                    // `anon_lock` is taken while `ptl` is held (taken in lines 46, 66), against the
                    // declared order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case ExecLocation::move:
                case ExecLocation::refault:
                    // this instance waits for `ptl`, which it holds itself (taken in lines 46, 66)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                case ExecLocation::L50b:
                case ExecLocation::L76:
                    // this may sleep, while `anon_lock` is held (taken in line 32)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in lines 46, 66)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    break;
                default:
                    break;
            }
        }
        for (const Migrate self : members<Scope, Migrate>) {
            const auto& me = s.migrate[self];
            switch (me.location) {
                case MigrateLocation::L106:
                    // this instance waits for `Page.lock`, which it holds itself (taken in line 107)
                    if (me.holds_page_lock[me.page]) violated.insert(Property::self_deadlock);
                    // this may sleep, while `anon_lock` is held (taken in line 97)
                    if (me.holds_anon_lock) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `ptl` is held (taken in line 90)
                    if (me.holds_ptl) violated.insert(Property::sleep_in_atomic);
                    // `Page.lock` is taken while `anon_lock` is held (taken in line 97), against the
                    // declared order
                    if (me.holds_anon_lock) violated.insert(Property::lock_inversion);
                    // `Page.lock` is taken while `ptl` is held (taken in line 90), against the declared
                    // order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L98c:
                case MigrateLocation::L98d:
                case MigrateLocation::L100:
                case MigrateLocation::L100b:
                case MigrateLocation::L101c:
                case MigrateLocation::L101d:
                    // this instance waits for `ptl`, which it holds itself (taken in line 90)
                    if (me.holds_ptl) violated.insert(Property::self_deadlock);
                    break;
                case MigrateLocation::L108:
                case MigrateLocation::L109:
                    // this instance waits for `anon_lock`, which it holds itself (taken in line 97)
                    if (me.holds_anon_lock) violated.insert(Property::self_deadlock);
                    // `anon_lock` is taken while `ptl` is held (taken in line 90), against the declared
                    // order
                    if (me.holds_ptl) violated.insert(Property::lock_inversion);
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

    /// True if nobody holds `ptl`.
    [[nodiscard]] static constexpr bool ptl_is_free(const State& s) noexcept {
        return forall<Scope, Exec>([&](Exec i) { return !s.exec[i].holds_ptl; }) &&
            forall<Scope, Migrate>([&](Migrate i) { return !s.migrate[i].holds_ptl; });
    }

    /// shift_arg_proposals.latch:40: down_write(mmap_sem)
    constexpr Outcome exec_L38(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L38) return Outcome::not_enabled();
        if (exists<Scope, Exec>([&](Exec x) { return s.exec[x].holds_mmap_sem; }))
            return Outcome::not_enabled();
        me.holds_mmap_sem = true;
        me.location =
            config.proposal == Proposal::second_vma ? ExecLocation::L41 : ExecLocation::L42;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:33: temporary_listed = listed
    constexpr Outcome exec_L33(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L33) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `temporary_listed` without holding `anon_lock`
        if (!me.holds_anon_lock) outcome.violate(Property::data_race);
        s.temporary_listed = true;
        me.location = ExecLocation::L34;
        return outcome;
    }

    /// shift_arg_proposals.latch:33: temporary_listed = listed
    constexpr Outcome exec_line_33(
        State& s, Exec self, ExecLocation at, ExecLocation next) const noexcept {
        auto& me = s.exec[self];
        if (me.location != at) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `temporary_listed` without holding `anon_lock`
        if (!me.holds_anon_lock) outcome.violate(Property::data_race);
        s.temporary_listed = false;
        me.location = next;
        return outcome;
    }

    constexpr Outcome exec_L33b(State& s, Exec self) const noexcept {
        return exec_line_33(s, self, ExecLocation::L33b, ExecLocation::L34b);
    }

    constexpr Outcome exec_L33c(State& s, Exec self) const noexcept {
        return exec_line_33(s, self, ExecLocation::L33c, ExecLocation::L34c);
    }

    /// shift_arg_proposals.latch:34: spin_unlock(anon_lock)
    constexpr Outcome exec_line_34(
        State& s, Exec self, ExecLocation at, ExecLocation next) const noexcept {
        auto& me = s.exec[self];
        if (me.location != at) return Outcome::not_enabled();
        // `anon_lock` is not held by this instance
        if (!me.holds_anon_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_lock = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome exec_L34(State& s, Exec self) const noexcept {
        return exec_line_34(s, self, ExecLocation::L34, ExecLocation::L42);
    }

    constexpr Outcome exec_L34b(State& s, Exec self) const noexcept {
        return exec_line_34(s, self, ExecLocation::L34b, ExecLocation::L62);
    }

    constexpr Outcome exec_L34c(State& s, Exec self) const noexcept {
        return exec_line_34(s, self, ExecLocation::L34c, ExecLocation::L86);
    }

    /// shift_arg_proposals.latch:32: spin_lock(anon_lock)
    constexpr Outcome exec_line_32(
        State& s, Exec self, ExecLocation at, ExecLocation next) const noexcept {
        auto& me = s.exec[self];
        if (me.location != at) return Outcome::not_enabled();
        if (!anon_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_anon_lock = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome exec_L41(State& s, Exec self) const noexcept {
        return exec_line_32(s, self, ExecLocation::L41, ExecLocation::L33);
    }

    /// shift_arg_proposals.latch:42: vm_start = NEW
    constexpr Outcome exec_L42(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L42) return Outcome::not_enabled();
        s.vm_start = Addr::NEW;
        me.visited.fill(false);
        me.location = ExecLocation::L43;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:43: for (Page p): next
    ///     in: for (Page p) {
    constexpr Outcome exec_L43(State& s, Exec self, Page p) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L43) return Outcome::not_enabled();
        if (me.visited[p]) return Outcome::not_enabled();
        me.p = p;
        me.visited[p] = true;
        me.location = ExecLocation::L43b;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:43: for (Page p): done
    ///     in: for (Page p) {
    constexpr Outcome exec_L43_2(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L43) return Outcome::not_enabled();
        if (!forall<Scope, Page>([&](Page p) { return me.visited[p]; }))
            return Outcome::not_enabled();
        me.location =
            config.proposal == Proposal::second_vma ? ExecLocation::L61 : ExecLocation::L62;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:44: if (any): yes
    ///     in: if (any) goto enomem;
    constexpr Outcome exec_L43b_yes(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L43b) return Outcome::not_enabled();
        me.location = ExecLocation::enomem;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:44: if (any): no
    ///     in: if (any) goto enomem;
    constexpr Outcome exec_L43b_no(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L43b) return Outcome::not_enabled();
        me.location = ExecLocation::move;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:46: spin_lock(ptl)
    constexpr Outcome exec_move(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::move) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ExecLocation::L47;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:47: entry = pte[OLD][p]
    constexpr Outcome exec_L47(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L47) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[OLD][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.entry = s.pte[Addr::OLD][me.p];
        me.location =
            config.proposal == Proposal::in_move ? ExecLocation::L54
                : config.proposal == Proposal::wait_in_move ? ExecLocation::L48
                : ExecLocation::L57;
        return outcome;
    }

    /// shift_arg_proposals.latch:49: if (entry == MIGRATION): yes
    ///     in: if (entry == MIGRATION) {
    constexpr Outcome exec_L48_yes(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L48) return Outcome::not_enabled();
        if (me.entry != Pte::MIGRATION) return Outcome::not_enabled();
        me.location = ExecLocation::L49;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:49: if (entry == MIGRATION): no
    ///     in: if (entry == MIGRATION) {
    constexpr Outcome exec_L48_no(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L48) return Outcome::not_enabled();
        if (me.entry == Pte::MIGRATION) return Outcome::not_enabled();
        me.location = config.proposal == Proposal::in_move ? ExecLocation::L54 : ExecLocation::L57;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:50: if (is_locked(p.lock)): yes
    ///     in: if (is_locked(p.lock)) { spin_unlock(ptl); wait_event(!is_locked(p.lock)); goto
    ///     move; }
    constexpr Outcome exec_L49_yes(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L49) return Outcome::not_enabled();
        if (page_lock_is_free(s, me.p)) return Outcome::not_enabled();
        me.location = ExecLocation::L50;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:50: if (is_locked(p.lock)): no
    ///     in: if (is_locked(p.lock)) { spin_unlock(ptl); wait_event(!is_locked(p.lock)); goto
    ///     move; }
    constexpr Outcome exec_L49_no(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L49) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.p)) return Outcome::not_enabled();
        me.location = ExecLocation::L51;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:50: spin_unlock(ptl)
    constexpr Outcome exec_L50(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L50) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ExecLocation::L50b;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:50: wait_event(!is_locked(p.lock))
    constexpr Outcome exec_L50b(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L50b) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.p)) return Outcome::not_enabled();
        me.location = ExecLocation::move;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:51: entry = PRESENT
    constexpr Outcome exec_L51(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L51) return Outcome::not_enabled();
        me.entry = Pte::PRESENT;
        me.location = config.proposal == Proposal::in_move ? ExecLocation::L54 : ExecLocation::L57;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:55: if (entry == MIGRATION): yes
    ///     in: if (entry == MIGRATION) { if (!is_locked(p.lock)) entry = PRESENT; }
    constexpr Outcome exec_L54_yes(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L54) return Outcome::not_enabled();
        if (me.entry != Pte::MIGRATION) return Outcome::not_enabled();
        me.location = ExecLocation::L55;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:55: if (entry == MIGRATION): no
    ///     in: if (entry == MIGRATION) { if (!is_locked(p.lock)) entry = PRESENT; }
    constexpr Outcome exec_L54_no(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L54) return Outcome::not_enabled();
        if (me.entry == Pte::MIGRATION) return Outcome::not_enabled();
        me.location = ExecLocation::L57;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:55: if (!is_locked(p.lock)): yes
    ///     in: if (entry == MIGRATION) { if (!is_locked(p.lock)) entry = PRESENT; }
    constexpr Outcome exec_L55_yes(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L55) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.p)) return Outcome::not_enabled();
        me.location = ExecLocation::L55b;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:55: if (!is_locked(p.lock)): no
    ///     in: if (entry == MIGRATION) { if (!is_locked(p.lock)) entry = PRESENT; }
    constexpr Outcome exec_L55_no(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L55) return Outcome::not_enabled();
        if (page_lock_is_free(s, me.p)) return Outcome::not_enabled();
        me.location = ExecLocation::L57;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:55: entry = PRESENT
    constexpr Outcome exec_L55b(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L55b) return Outcome::not_enabled();
        me.entry = Pte::PRESENT;
        me.location = ExecLocation::L57;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:57: pte[OLD][p] = NONE
    constexpr Outcome exec_L57(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L57) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[OLD][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[Addr::OLD][me.p] = Pte::NONE;
        me.location = ExecLocation::L58;
        return outcome;
    }

    /// shift_arg_proposals.latch:58: pte[NEW][p] = entry
    constexpr Outcome exec_L58(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L58) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[NEW][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[Addr::NEW][me.p] = me.entry;
        me.location = ExecLocation::L59;
        return outcome;
    }

    /// shift_arg_proposals.latch:59: spin_unlock(ptl)
    constexpr Outcome exec_L59(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L59) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ExecLocation::L43;
        return Outcome::taken();
    }

    constexpr Outcome exec_L61(State& s, Exec self) const noexcept {
        return exec_line_32(s, self, ExecLocation::L61, ExecLocation::L33b);
    }

    /// shift_arg_proposals.latch:62: up_write(mmap_sem)
    constexpr Outcome exec_L62(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L62) return Outcome::not_enabled();
        // `mmap_sem` is not held by this instance
        if (!me.holds_mmap_sem) return Outcome::trapped(Property::unlock_not_held);
        me.holds_mmap_sem = false;
        me.visited_2.fill(false);
        me.location = ExecLocation::run;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:64: for (Page p): next
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

    /// shift_arg_proposals.latch:64: for (Page p): done
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
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.location = ExecLocation::end;
        return outcome;
    }

    /// shift_arg_proposals.latch:66: spin_lock(ptl)
    constexpr Outcome exec_refault(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::refault) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = ExecLocation::L67;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:67: if (pte[NEW][p] == MIGRATION): yes
    ///     in: if (pte[NEW][p] == MIGRATION) {
    constexpr Outcome exec_L67_yes(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L67) return Outcome::not_enabled();
        if (s.pte[Addr::NEW][me.p_2] != Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[NEW][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location =
            config.proposal == Proposal::at_fault ? ExecLocation::L68 : ExecLocation::bug_on;
        return outcome;
    }

    /// shift_arg_proposals.latch:67: if (pte[NEW][p] == MIGRATION): no
    ///     in: if (pte[NEW][p] == MIGRATION) {
    constexpr Outcome exec_L67_no(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L67) return Outcome::not_enabled();
        if (s.pte[Addr::NEW][me.p_2] == Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[NEW][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = ExecLocation::L79;
        return outcome;
    }

    /// shift_arg_proposals.latch:69: if (!is_locked(p.lock)): yes
    ///     in: if (!is_locked(p.lock)) { pte[NEW][p] = PRESENT; spin_unlock(ptl); continue; }
    constexpr Outcome exec_L68_yes(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L68) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.p_2)) return Outcome::not_enabled();
        me.location = ExecLocation::L69;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:69: if (!is_locked(p.lock)): no
    ///     in: if (!is_locked(p.lock)) { pte[NEW][p] = PRESENT; spin_unlock(ptl); continue; }
    constexpr Outcome exec_L68_no(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L68) return Outcome::not_enabled();
        if (page_lock_is_free(s, me.p_2)) return Outcome::not_enabled();
        me.location =
            config.proposal == Proposal::at_fault ? ExecLocation::L75 : ExecLocation::bug_on;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:69: pte[NEW][p] = PRESENT
    constexpr Outcome exec_L69(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L69) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[NEW][p]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[Addr::NEW][me.p_2] = Pte::PRESENT;
        me.location = ExecLocation::L69b;
        return outcome;
    }

    /// shift_arg_proposals.latch:69: spin_unlock(ptl)
    constexpr Outcome exec_L69b(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L69b) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ExecLocation::run;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:73: assert is_locked(p.lock)
    constexpr Outcome exec_bug_on(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::bug_on) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `is_locked(p.lock)` is false
        if (page_lock_is_free(s, me.p_2)) outcome.violate(Property::bug_on);
        me.location = ExecLocation::L75;
        return outcome;
    }

    /// shift_arg_proposals.latch:75: spin_unlock(ptl)
    constexpr Outcome exec_L75(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L75) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ExecLocation::L76;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:76: wait_event(!is_locked(p.lock))
    constexpr Outcome exec_L76(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L76) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.p_2)) return Outcome::not_enabled();
        me.location = ExecLocation::refault;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:79: spin_unlock(ptl)
    constexpr Outcome exec_L79(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L79) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = ExecLocation::run;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:84: dead = true
    constexpr Outcome exec_enomem(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::enomem) return Outcome::not_enabled();
        s.dead = true;
        me.location =
            config.proposal == Proposal::second_vma ? ExecLocation::L85 : ExecLocation::L86;
        return Outcome::taken();
    }

    constexpr Outcome exec_L85(State& s, Exec self) const noexcept {
        return exec_line_32(s, self, ExecLocation::L85, ExecLocation::L33c);
    }

    /// shift_arg_proposals.latch:86: up_write(mmap_sem)
    constexpr Outcome exec_L86(State& s, Exec self) const noexcept {
        auto& me = s.exec[self];
        if (me.location != ExecLocation::L86) return Outcome::not_enabled();
        // `mmap_sem` is not held by this instance
        if (!me.holds_mmap_sem) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `anon_lock` is still held at the end
        if (me.holds_anon_lock) outcome.violate(Property::held_at_exit);
        // `ptl` is still held at the end
        if (me.holds_ptl) outcome.violate(Property::held_at_exit);
        me.holds_mmap_sem = false;
        me.location = ExecLocation::end;
        return outcome;
    }

    /// shift_arg_proposals.latch:107: lock_page(page.lock)
    constexpr Outcome migrate_L106(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L106) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.page)) return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = MigrateLocation::L108;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:91: if (pte[addr][page] == from): yes
    ///     in: if (pte[addr][page] == from) pte[addr][page] = to;
    constexpr Outcome migrate_line_91_yes(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (s.pte[Addr::OLD][me.page] != Pte::PRESENT) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L91_yes(State& s, Migrate self) const noexcept {
        return migrate_line_91_yes(s, self, MigrateLocation::L91, MigrateLocation::L91g);
    }

    /// shift_arg_proposals.latch:91: if (pte[addr][page] == from): no
    ///     in: if (pte[addr][page] == from) pte[addr][page] = to;
    constexpr Outcome migrate_line_91_no(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (s.pte[Addr::OLD][me.page] == Pte::PRESENT) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L91_no(State& s, Migrate self) const noexcept {
        return migrate_line_91_no(s, self, MigrateLocation::L91, MigrateLocation::L92);
    }

    /// shift_arg_proposals.latch:91: if (pte[addr][page] == from): yes
    ///     in: if (pte[addr][page] == from) pte[addr][page] = to;
    constexpr Outcome migrate_L91b_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L91b) return Outcome::not_enabled();
        if (s.pte[me.rmap_walk_addr][me.page] != Pte::PRESENT) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L91h;
        return outcome;
    }

    /// shift_arg_proposals.latch:91: if (pte[addr][page] == from): no
    ///     in: if (pte[addr][page] == from) pte[addr][page] = to;
    constexpr Outcome migrate_L91b_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L91b) return Outcome::not_enabled();
        if (s.pte[me.rmap_walk_addr][me.page] == Pte::PRESENT) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L92b;
        return outcome;
    }

    constexpr Outcome migrate_L91c_yes(State& s, Migrate self) const noexcept {
        return migrate_line_91_yes(s, self, MigrateLocation::L91c, MigrateLocation::L91i);
    }

    constexpr Outcome migrate_L91c_no(State& s, Migrate self) const noexcept {
        return migrate_line_91_no(s, self, MigrateLocation::L91c, MigrateLocation::L92c);
    }

    /// shift_arg_proposals.latch:91: if (pte[addr][page] == from): yes
    ///     in: if (pte[addr][page] == from) pte[addr][page] = to;
    constexpr Outcome migrate_line_91_yes_2(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (s.pte[Addr::OLD][me.page] != Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L91d_yes(State& s, Migrate self) const noexcept {
        return migrate_line_91_yes_2(s, self, MigrateLocation::L91d, MigrateLocation::L91j);
    }

    /// shift_arg_proposals.latch:91: if (pte[addr][page] == from): no
    ///     in: if (pte[addr][page] == from) pte[addr][page] = to;
    constexpr Outcome migrate_line_91_no_2(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (s.pte[Addr::OLD][me.page] == Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L91d_no(State& s, Migrate self) const noexcept {
        return migrate_line_91_no_2(s, self, MigrateLocation::L91d, MigrateLocation::L92d);
    }

    /// shift_arg_proposals.latch:91: if (pte[addr][page] == from): yes
    ///     in: if (pte[addr][page] == from) pte[addr][page] = to;
    constexpr Outcome migrate_L91e_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L91e) return Outcome::not_enabled();
        if (s.pte[me.rmap_walk_addr_2][me.page] != Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L91k;
        return outcome;
    }

    /// shift_arg_proposals.latch:91: if (pte[addr][page] == from): no
    ///     in: if (pte[addr][page] == from) pte[addr][page] = to;
    constexpr Outcome migrate_L91e_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L91e) return Outcome::not_enabled();
        if (s.pte[me.rmap_walk_addr_2][me.page] == Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L92e;
        return outcome;
    }

    constexpr Outcome migrate_L91f_yes(State& s, Migrate self) const noexcept {
        return migrate_line_91_yes_2(s, self, MigrateLocation::L91f, MigrateLocation::L91l);
    }

    constexpr Outcome migrate_L91f_no(State& s, Migrate self) const noexcept {
        return migrate_line_91_no_2(s, self, MigrateLocation::L91f, MigrateLocation::L92f);
    }

    /// shift_arg_proposals.latch:91: pte[addr][page] = to
    constexpr Outcome migrate_line_91(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[Addr::OLD][me.page] = Pte::MIGRATION;
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L91g(State& s, Migrate self) const noexcept {
        return migrate_line_91(s, self, MigrateLocation::L91g, MigrateLocation::L92);
    }

    /// shift_arg_proposals.latch:91: pte[addr][page] = to
    constexpr Outcome migrate_L91h(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L91h) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.rmap_walk_addr][me.page] = Pte::MIGRATION;
        me.location = MigrateLocation::L92b;
        return outcome;
    }

    constexpr Outcome migrate_L91i(State& s, Migrate self) const noexcept {
        return migrate_line_91(s, self, MigrateLocation::L91i, MigrateLocation::L92c);
    }

    /// shift_arg_proposals.latch:91: pte[addr][page] = to
    constexpr Outcome migrate_line_91_2(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[Addr::OLD][me.page] = Pte::PRESENT;
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L91j(State& s, Migrate self) const noexcept {
        return migrate_line_91_2(s, self, MigrateLocation::L91j, MigrateLocation::L92d);
    }

    /// shift_arg_proposals.latch:91: pte[addr][page] = to
    constexpr Outcome migrate_L91k(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L91k) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `pte[addr][page]` without holding `ptl`
        if (!me.holds_ptl) outcome.violate(Property::data_race);
        s.pte[me.rmap_walk_addr_2][me.page] = Pte::PRESENT;
        me.location = MigrateLocation::L92e;
        return outcome;
    }

    constexpr Outcome migrate_L91l(State& s, Migrate self) const noexcept {
        return migrate_line_91_2(s, self, MigrateLocation::L91l, MigrateLocation::L92f);
    }

    /// shift_arg_proposals.latch:92: spin_unlock(ptl)
    constexpr Outcome migrate_line_92(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        // `ptl` is not held by this instance
        if (!me.holds_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_ptl = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L92(State& s, Migrate self) const noexcept {
        return migrate_line_92(s, self, MigrateLocation::L92, MigrateLocation::L99);
    }

    constexpr Outcome migrate_L92b(State& s, Migrate self) const noexcept {
        return migrate_line_92(
            s, self, MigrateLocation::L92b, config.proposal == Proposal::second_vma &&
                config.first == First::stack
                ? MigrateLocation::L101
                : MigrateLocation::L102);
    }

    constexpr Outcome migrate_L92c(State& s, Migrate self) const noexcept {
        return migrate_line_92(s, self, MigrateLocation::L92c, MigrateLocation::L102);
    }

    constexpr Outcome migrate_L92d(State& s, Migrate self) const noexcept {
        return migrate_line_92(s, self, MigrateLocation::L92d, MigrateLocation::L99b);
    }

    constexpr Outcome migrate_L92e(State& s, Migrate self) const noexcept {
        return migrate_line_92(
            s, self, MigrateLocation::L92e, config.proposal == Proposal::second_vma &&
                config.first == First::stack
                ? MigrateLocation::L101b
                : MigrateLocation::L102b);
    }

    constexpr Outcome migrate_L92f(State& s, Migrate self) const noexcept {
        return migrate_line_92(s, self, MigrateLocation::L92f, MigrateLocation::L102b);
    }

    /// shift_arg_proposals.latch:98: if (temporary_listed): yes
    ///     in: if (proposal == second_vma && first == temporary) { if (temporary_listed) visit(OLD,
    ///     page, from, to); }
    constexpr Outcome migrate_line_98_yes(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (!s.temporary_listed) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `temporary_listed` without holding `anon_lock`
        if (!me.holds_anon_lock) outcome.violate(Property::data_race);
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L98_yes(State& s, Migrate self) const noexcept {
        return migrate_line_98_yes(s, self, MigrateLocation::L98, MigrateLocation::L98c);
    }

    /// shift_arg_proposals.latch:98: if (temporary_listed): no
    ///     in: if (proposal == second_vma && first == temporary) { if (temporary_listed) visit(OLD,
    ///     page, from, to); }
    constexpr Outcome migrate_line_98_no(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (s.temporary_listed) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `temporary_listed` without holding `anon_lock`
        if (!me.holds_anon_lock) outcome.violate(Property::data_race);
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L98_no(State& s, Migrate self) const noexcept {
        return migrate_line_98_no(s, self, MigrateLocation::L98, MigrateLocation::L99);
    }

    constexpr Outcome migrate_L98b_yes(State& s, Migrate self) const noexcept {
        return migrate_line_98_yes(s, self, MigrateLocation::L98b, MigrateLocation::L98d);
    }

    constexpr Outcome migrate_L98b_no(State& s, Migrate self) const noexcept {
        return migrate_line_98_no(s, self, MigrateLocation::L98b, MigrateLocation::L99b);
    }

    /// shift_arg_proposals.latch:90: spin_lock(ptl)
    constexpr Outcome migrate_line_90(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (!ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_ptl = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L98c(State& s, Migrate self) const noexcept {
        return migrate_line_90(s, self, MigrateLocation::L98c, MigrateLocation::L91);
    }

    constexpr Outcome migrate_L98d(State& s, Migrate self) const noexcept {
        return migrate_line_90(s, self, MigrateLocation::L98d, MigrateLocation::L91d);
    }

    /// shift_arg_proposals.latch:99: addr = vm_start
    constexpr Outcome migrate_L99(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L99) return Outcome::not_enabled();
        me.rmap_walk_addr = s.vm_start;
        me.location = MigrateLocation::L100;
        return Outcome::taken();
    }

    /// shift_arg_proposals.latch:99: addr = vm_start
    constexpr Outcome migrate_L99b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L99b) return Outcome::not_enabled();
        me.rmap_walk_addr_2 = s.vm_start;
        me.location = MigrateLocation::L100b;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L100(State& s, Migrate self) const noexcept {
        return migrate_line_90(s, self, MigrateLocation::L100, MigrateLocation::L91b);
    }

    constexpr Outcome migrate_L100b(State& s, Migrate self) const noexcept {
        return migrate_line_90(s, self, MigrateLocation::L100b, MigrateLocation::L91e);
    }

    /// shift_arg_proposals.latch:101: if (temporary_listed): yes
    ///     in: if (proposal == second_vma && first == stack) { if (temporary_listed) visit(OLD,
    ///     page, from, to); }
    constexpr Outcome migrate_line_101_yes(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (!s.temporary_listed) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `temporary_listed` without holding `anon_lock`
        if (!me.holds_anon_lock) outcome.violate(Property::data_race);
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L101_yes(State& s, Migrate self) const noexcept {
        return migrate_line_101_yes(s, self, MigrateLocation::L101, MigrateLocation::L101c);
    }

    /// shift_arg_proposals.latch:101: if (temporary_listed): no
    ///     in: if (proposal == second_vma && first == stack) { if (temporary_listed) visit(OLD,
    ///     page, from, to); }
    constexpr Outcome migrate_line_101_no(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (s.temporary_listed) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `temporary_listed` without holding `anon_lock`
        if (!me.holds_anon_lock) outcome.violate(Property::data_race);
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L101_no(State& s, Migrate self) const noexcept {
        return migrate_line_101_no(s, self, MigrateLocation::L101, MigrateLocation::L102);
    }

    constexpr Outcome migrate_L101b_yes(State& s, Migrate self) const noexcept {
        return migrate_line_101_yes(s, self, MigrateLocation::L101b, MigrateLocation::L101d);
    }

    constexpr Outcome migrate_L101b_no(State& s, Migrate self) const noexcept {
        return migrate_line_101_no(s, self, MigrateLocation::L101b, MigrateLocation::L102b);
    }

    constexpr Outcome migrate_L101c(State& s, Migrate self) const noexcept {
        return migrate_line_90(s, self, MigrateLocation::L101c, MigrateLocation::L91c);
    }

    constexpr Outcome migrate_L101d(State& s, Migrate self) const noexcept {
        return migrate_line_90(s, self, MigrateLocation::L101d, MigrateLocation::L91f);
    }

    /// shift_arg_proposals.latch:102: spin_unlock(anon_lock)
    constexpr Outcome migrate_line_102(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        // `anon_lock` is not held by this instance
        if (!me.holds_anon_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_lock = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L102(State& s, Migrate self) const noexcept {
        return migrate_line_102(s, self, MigrateLocation::L102, MigrateLocation::L109);
    }

    constexpr Outcome migrate_L102b(State& s, Migrate self) const noexcept {
        return migrate_line_102(s, self, MigrateLocation::L102b, MigrateLocation::L110);
    }

    /// shift_arg_proposals.latch:97: spin_lock(anon_lock)
    constexpr Outcome migrate_line_97(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (!anon_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_anon_lock = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L108(State& s, Migrate self) const noexcept {
        return migrate_line_97(
            s, self, MigrateLocation::L108, config.proposal == Proposal::second_vma &&
                config.first == First::temporary
                ? MigrateLocation::L98
                : MigrateLocation::L99);
    }

    constexpr Outcome migrate_L109(State& s, Migrate self) const noexcept {
        return migrate_line_97(
            s, self, MigrateLocation::L109, config.proposal == Proposal::second_vma &&
                config.first == First::temporary
                ? MigrateLocation::L98b
                : MigrateLocation::L99b);
    }

    /// shift_arg_proposals.latch:110: unlock_page(page.lock)
    constexpr Outcome migrate_L110(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L110) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.page != x && me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `anon_lock` is still held at the end
        if (me.holds_anon_lock) outcome.violate(Property::held_at_exit);
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
        visit(s.temporary_listed, "temporary_listed");
        visit(s.dead, "dead");
        for (const Exec exec : members<Scope, Exec>) {
            visit(s.exec[exec].location, exec, ".location");
            visit(s.exec[exec].entry, exec, ".entry");
            visit(s.exec[exec].p, exec, ".p");
            visit(s.exec[exec].p_2, exec, ".p 2");
            visit(s.exec[exec].holds_mmap_sem, exec, ".holds_mmap_sem");
            visit(s.exec[exec].holds_anon_lock, exec, ".holds_anon_lock");
            visit(s.exec[exec].holds_ptl, exec, ".holds_ptl");
            for (const Page page : members<Scope, Page>)
                visit(s.exec[exec].visited[page], exec, ".visited[", page, "]");
            for (const Page page : members<Scope, Page>)
                visit(s.exec[exec].visited_2[page], exec, ".visited 2[", page, "]");
        }
        for (const Migrate migrate : members<Scope, Migrate>) {
            visit(s.migrate[migrate].location, migrate, ".location");
            visit(s.migrate[migrate].page, migrate, ".page");
            visit(s.migrate[migrate].rmap_walk_addr, migrate, ".rmap_walk addr");
            visit(s.migrate[migrate].rmap_walk_addr_2, migrate, ".rmap_walk addr 2");
            for (const Page page : members<Scope, Page>)
                visit(
                    s.migrate[migrate].holds_page_lock[page], migrate, ".holds_page_lock[", page,
                    "]");
            visit(s.migrate[migrate].holds_anon_lock, migrate, ".holds_anon_lock");
            visit(s.migrate[migrate].holds_ptl, migrate, ".holds_ptl");
        }
    }
};

}  // namespace latchwork::generated::shift_arg_proposals
