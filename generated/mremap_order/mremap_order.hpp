/// The protocol mremap_order as a state machine. Written by Latchwork from mremap_order.latch:
/// change that, not this.
///
/// An rmap walk that runs while mremap moves a page sees the old pte or the new one, and never
/// neither.
///
/// move_ptes() takes a pte out of the old VMA and puts it into the new one, under the page
/// table locks of both. The rmap walk of a migration takes one page table lock at a time. So
/// either it visits the old VMA first, or mremap takes the rmap lock: need_rmap_locks.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::mremap_order {

enum class Pte : std::uint8_t { NONE, PRESENT, MIGRATION };

[[nodiscard]] constexpr auto names_of(Pte) noexcept {
    return std::array<std::string_view, 3>{"NONE", "PRESENT", "MIGRATION"};
}

/// Which of the two VMAs the rmap walk visits first: their order in the anon_vma's interval
/// tree.
enum class First : std::uint8_t { old_vma, new_vma };

[[nodiscard]] constexpr auto names_of(First) noexcept {
    return std::array<std::string_view, 2>{"old_vma", "new_vma"};
}

/// The variant of the protocol.
struct Config {
    /// Which of the two VMAs the rmap walk visits first: their order in the anon_vma's interval
    /// tree.
    First first = First::old_vma;

    bool need_rmap_locks = false;  ///< Whether move_ptes() takes the rmap lock.
};

struct PageTag {
    static constexpr std::string_view name = "Page";

    template <class Scope>
    static constexpr int size = Scope::Page;
};

/// A reference to an object of type `Page`, or null.
using Page = Member<PageTag>;

struct MremapTag {
    static constexpr std::string_view name = "mremap";

    template <class Scope>
    static constexpr int size = Scope::mremap;
};

/// The one mremap() of the old VMA, which has all the pages: move_page_tables() and
/// move_ptes().
using Mremap = Member<MremapTag>;

struct MigrateTag {
    static constexpr std::string_view name = "migrate";

    template <class Scope>
    static constexpr int size = Scope::migrate;
};

/// One migration of `page`: migrate_folio_unmap() and remove_migration_ptes().
using Migrate = Member<MigrateTag>;

/// Where an instance of `mremap` stands: before the step at this line or label.
enum class MremapLocation : std::uint8_t {
    L26, L29, L30, L31, L32, L33, L34, L35, L36, L37, L38, L40, end
};

[[nodiscard]] constexpr auto names_of(MremapLocation) noexcept {
    return std::array<std::string_view, 13>{"L26", "L29", "L30", "L31", "L32", "L33", "L34", "L35",
        "L36", "L37", "L38", "L40", "end"};
}

/// Where an instance of `migrate` stands: before the step at this line or label.
enum class MigrateLocation : std::uint8_t {
    L70, L45, L45b, L45c, L45d, L45e, L45f, L45g, L45h, L45i, L45j, L45k, L45l, L46, L46b, L46c,
    L46d, L47, L47b, L47c, L47d, L48, L48b, L48c, L48d, L53, L53b, L53c, L53d, L53e, L53f, L54,
    L54b, L55, L55b, L56, L56b, L61, L61b, L62, L62b, L62c, L62d, L62e, L62f, L63, L63b, L63c, L63d,
    L63e, L63f, L64, L64b, L64c, L64d, L64e, L64f, L65, L65b, L66, L66b, L73, not_neither, L76, L77,
    end
};

[[nodiscard]] constexpr auto names_of(MigrateLocation) noexcept {
    return std::array<std::string_view, 66>{"L70", "L45", "L45b", "L45c", "L45d", "L45e", "L45f",
        "L45g", "L45h", "L45i", "L45j", "L45k", "L45l", "L46", "L46b", "L46c", "L46d", "L47",
        "L47b", "L47c", "L47d", "L48", "L48b", "L48c", "L48d", "L53", "L53b", "L53c", "L53d",
        "L53e", "L53f", "L54", "L54b", "L55", "L55b", "L56", "L56b", "L61", "L61b", "L62", "L62b",
        "L62c", "L62d", "L62e", "L62f", "L63", "L63b", "L63c", "L63d", "L63e", "L63f", "L64",
        "L64b", "L64c", "L64d", "L64e", "L64f", "L65", "L65b", "L66", "L66b", "L73", "not_neither",
        "L76", "L77", "end"};
}

enum class Process : std::uint8_t { mremap, migrate };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"mremap", "migrate"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    entry_locked, one_place, not_neither, deadlock, self_deadlock, lock_inversion, unlock_not_held,
    held_at_exit, sleep_in_atomic, data_race
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 10>{"entry_locked", "one_place", "not_neither", "deadlock",
        "self_deadlock", "lock_inversion", "unlock_not_held", "held_at_exit", "sleep_in_atomic",
        "data_race"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    mremap_L26, mremap_L29, mremap_L29_2, mremap_L30, mremap_L31, mremap_L32, mremap_L33,
    mremap_L34, mremap_L35, mremap_L36, mremap_L37, mremap_L38, mremap_L40, migrate_L70,
    migrate_L45_yes, migrate_L45_no, migrate_L45b_yes, migrate_L45b_no, migrate_L45c_yes,
    migrate_L45c_no, migrate_L45d_yes, migrate_L45d_no, migrate_L45e, migrate_L45f, migrate_L45g,
    migrate_L45h, migrate_L45i, migrate_L45j, migrate_L45k, migrate_L45l, migrate_L46, migrate_L46b,
    migrate_L46c, migrate_L46d, migrate_L47, migrate_L47b, migrate_L47c, migrate_L47d, migrate_L48,
    migrate_L48b, migrate_L48c, migrate_L48d, migrate_L53_yes, migrate_L53_no, migrate_L53b_yes,
    migrate_L53b_no, migrate_L53c, migrate_L53d, migrate_L53e, migrate_L53f, migrate_L54,
    migrate_L54b, migrate_L55, migrate_L55b, migrate_L56, migrate_L56b, migrate_L61, migrate_L61b,
    migrate_L62, migrate_L62b, migrate_L62c_yes, migrate_L62c_no, migrate_L62d_yes, migrate_L62d_no,
    migrate_L62e, migrate_L62f, migrate_L63, migrate_L63b_yes, migrate_L63b_no, migrate_L63c,
    migrate_L63d_yes, migrate_L63d_no, migrate_L63e, migrate_L63f, migrate_L64, migrate_L64b,
    migrate_L64c_yes, migrate_L64c_no, migrate_L64d_yes, migrate_L64d_no, migrate_L64e,
    migrate_L64f, migrate_L65, migrate_L65b, migrate_L66, migrate_L66b, migrate_L73,
    migrate_not_neither, migrate_L76, migrate_L77
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Page = 2;
    static constexpr int mremap = 1;
    static constexpr int migrate = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// The one mremap() of the old VMA, which has all the pages: move_page_tables() and
    /// move_ptes().
    struct MremapFields {
        MremapLocation location = MremapLocation::L26;
        Pte pte = Pte::NONE;
        Page p = null;
        bool holds_mmap_lock = false;
        bool holds_anon_vma_lock = false;
        bool holds_old_ptl = false;
        bool holds_new_ptl = false;
        Table<Scope, bool(Page)> visited;

        friend bool operator==(const MremapFields&, const MremapFields&) = default;
    };

    /// One migration of `page`: migrate_folio_unmap() and remove_migration_ptes().
    struct MigrateFields {
        MigrateLocation location = MigrateLocation::L70;
        Page page;
        bool found = false;
        bool rmap_walk_found = false;
        bool visit_old_result = false;
        bool visit_new_result = false;
        bool visit_old_result_2 = false;
        bool rmap_walk_found_2 = false;
        bool visit_old_result_3 = false;
        bool visit_new_result_2 = false;
        bool visit_old_result_4 = false;
        Table<Scope, bool(Page)> holds_page_lock;
        bool holds_old_ptl = false;
        bool holds_new_ptl = false;
        bool shares_anon_vma_lock = false;

        friend bool operator==(const MigrateFields&, const MigrateFields&) = default;
    };

    Table<Scope, Pte(Page)> old_pte;
    Table<Scope, Pte(Page)> new_pte;
    Table<Scope, MremapFields(Mremap)> mremap;
    Table<Scope, MigrateFields(Migrate)> migrate;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = mremap_order::State<Scope>;
    using Step = mremap_order::Step;
    using Property = mremap_order::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 90> actions{{
        {"mremap.L26", 28, "down_write(mmap_lock)", Process::mremap, MremapLocation::L26,
            sort_info<Scope, Mremap>},
        {"mremap.L29", 29, "for (Page p): next", Process::mremap, MremapLocation::L29,
            sort_info<Scope, Mremap>, sort_info<Scope, Page>},
        {"mremap.L29_2", 29, "for (Page p): done", Process::mremap, MremapLocation::L29,
            sort_info<Scope, Mremap>},
        {"mremap.L30", 30, "down_write(anon_vma_lock)", Process::mremap, MremapLocation::L30,
            sort_info<Scope, Mremap>},
        {"mremap.L31", 31, "spin_lock(old_ptl)", Process::mremap, MremapLocation::L31,
            sort_info<Scope, Mremap>},
        {"mremap.L32", 32, "spin_lock(new_ptl)", Process::mremap, MremapLocation::L32,
            sort_info<Scope, Mremap>},
        {"mremap.L33", 33, "pte = old_pte[p]", Process::mremap, MremapLocation::L33,
            sort_info<Scope, Mremap>},
        {"mremap.L34", 34, "old_pte[p] = NONE", Process::mremap, MremapLocation::L34,
            sort_info<Scope, Mremap>},
        {"mremap.L35", 35, "new_pte[p] = pte", Process::mremap, MremapLocation::L35,
            sort_info<Scope, Mremap>},
        {"mremap.L36", 36, "spin_unlock(new_ptl)", Process::mremap, MremapLocation::L36,
            sort_info<Scope, Mremap>},
        {"mremap.L37", 37, "spin_unlock(old_ptl)", Process::mremap, MremapLocation::L37,
            sort_info<Scope, Mremap>},
        {"mremap.L38", 38, "up_write(anon_vma_lock)", Process::mremap, MremapLocation::L38,
            sort_info<Scope, Mremap>},
        {"mremap.L40", 40, "up_write(mmap_lock)", Process::mremap, MremapLocation::L40,
            sort_info<Scope, Mremap>},
        {"migrate.L70", 72, "lock_page(page.lock)", Process::migrate, MigrateLocation::L70,
            sort_info<Scope, Migrate>},
        {"migrate.L45_yes", 45, "if (old_pte[page] != from): yes", Process::migrate,
            MigrateLocation::L45, sort_info<Scope, Migrate>},
        {"migrate.L45_no", 45, "if (old_pte[page] != from): no", Process::migrate,
            MigrateLocation::L45, sort_info<Scope, Migrate>},
        {"migrate.L45b_yes", 45, "if (old_pte[page] != from): yes", Process::migrate,
            MigrateLocation::L45b, sort_info<Scope, Migrate>},
        {"migrate.L45b_no", 45, "if (old_pte[page] != from): no", Process::migrate,
            MigrateLocation::L45b, sort_info<Scope, Migrate>},
        {"migrate.L45c_yes", 45, "if (old_pte[page] != from): yes", Process::migrate,
            MigrateLocation::L45c, sort_info<Scope, Migrate>},
        {"migrate.L45c_no", 45, "if (old_pte[page] != from): no", Process::migrate,
            MigrateLocation::L45c, sort_info<Scope, Migrate>},
        {"migrate.L45d_yes", 45, "if (old_pte[page] != from): yes", Process::migrate,
            MigrateLocation::L45d, sort_info<Scope, Migrate>},
        {"migrate.L45d_no", 45, "if (old_pte[page] != from): no", Process::migrate,
            MigrateLocation::L45d, sort_info<Scope, Migrate>},
        {"migrate.L45e", 45, "spin_unlock(old_ptl)", Process::migrate, MigrateLocation::L45e,
            sort_info<Scope, Migrate>},
        {"migrate.L45f", 45, "spin_unlock(old_ptl)", Process::migrate, MigrateLocation::L45f,
            sort_info<Scope, Migrate>},
        {"migrate.L45g", 45, "spin_unlock(old_ptl)", Process::migrate, MigrateLocation::L45g,
            sort_info<Scope, Migrate>},
        {"migrate.L45h", 45, "spin_unlock(old_ptl)", Process::migrate, MigrateLocation::L45h,
            sort_info<Scope, Migrate>},
        {"migrate.L45i", 45, "return false", Process::migrate, MigrateLocation::L45i,
            sort_info<Scope, Migrate>},
        {"migrate.L45j", 45, "return false", Process::migrate, MigrateLocation::L45j,
            sort_info<Scope, Migrate>},
        {"migrate.L45k", 45, "return false", Process::migrate, MigrateLocation::L45k,
            sort_info<Scope, Migrate>},
        {"migrate.L45l", 45, "return false", Process::migrate, MigrateLocation::L45l,
            sort_info<Scope, Migrate>},
        {"migrate.L46", 46, "old_pte[page] = to", Process::migrate, MigrateLocation::L46,
            sort_info<Scope, Migrate>},
        {"migrate.L46b", 46, "old_pte[page] = to", Process::migrate, MigrateLocation::L46b,
            sort_info<Scope, Migrate>},
        {"migrate.L46c", 46, "old_pte[page] = to", Process::migrate, MigrateLocation::L46c,
            sort_info<Scope, Migrate>},
        {"migrate.L46d", 46, "old_pte[page] = to", Process::migrate, MigrateLocation::L46d,
            sort_info<Scope, Migrate>},
        {"migrate.L47", 47, "spin_unlock(old_ptl)", Process::migrate, MigrateLocation::L47,
            sort_info<Scope, Migrate>},
        {"migrate.L47b", 47, "spin_unlock(old_ptl)", Process::migrate, MigrateLocation::L47b,
            sort_info<Scope, Migrate>},
        {"migrate.L47c", 47, "spin_unlock(old_ptl)", Process::migrate, MigrateLocation::L47c,
            sort_info<Scope, Migrate>},
        {"migrate.L47d", 47, "spin_unlock(old_ptl)", Process::migrate, MigrateLocation::L47d,
            sort_info<Scope, Migrate>},
        {"migrate.L48", 48, "return true", Process::migrate, MigrateLocation::L48,
            sort_info<Scope, Migrate>},
        {"migrate.L48b", 48, "return true", Process::migrate, MigrateLocation::L48b,
            sort_info<Scope, Migrate>},
        {"migrate.L48c", 48, "return true", Process::migrate, MigrateLocation::L48c,
            sort_info<Scope, Migrate>},
        {"migrate.L48d", 48, "return true", Process::migrate, MigrateLocation::L48d,
            sort_info<Scope, Migrate>},
        {"migrate.L53_yes", 53, "if (new_pte[page] != from): yes", Process::migrate,
            MigrateLocation::L53, sort_info<Scope, Migrate>},
        {"migrate.L53_no", 53, "if (new_pte[page] != from): no", Process::migrate,
            MigrateLocation::L53, sort_info<Scope, Migrate>},
        {"migrate.L53b_yes", 53, "if (new_pte[page] != from): yes", Process::migrate,
            MigrateLocation::L53b, sort_info<Scope, Migrate>},
        {"migrate.L53b_no", 53, "if (new_pte[page] != from): no", Process::migrate,
            MigrateLocation::L53b, sort_info<Scope, Migrate>},
        {"migrate.L53c", 53, "spin_unlock(new_ptl)", Process::migrate, MigrateLocation::L53c,
            sort_info<Scope, Migrate>},
        {"migrate.L53d", 53, "spin_unlock(new_ptl)", Process::migrate, MigrateLocation::L53d,
            sort_info<Scope, Migrate>},
        {"migrate.L53e", 53, "return false", Process::migrate, MigrateLocation::L53e,
            sort_info<Scope, Migrate>},
        {"migrate.L53f", 53, "return false", Process::migrate, MigrateLocation::L53f,
            sort_info<Scope, Migrate>},
        {"migrate.L54", 54, "new_pte[page] = to", Process::migrate, MigrateLocation::L54,
            sort_info<Scope, Migrate>},
        {"migrate.L54b", 54, "new_pte[page] = to", Process::migrate, MigrateLocation::L54b,
            sort_info<Scope, Migrate>},
        {"migrate.L55", 55, "spin_unlock(new_ptl)", Process::migrate, MigrateLocation::L55,
            sort_info<Scope, Migrate>},
        {"migrate.L55b", 55, "spin_unlock(new_ptl)", Process::migrate, MigrateLocation::L55b,
            sort_info<Scope, Migrate>},
        {"migrate.L56", 56, "return true", Process::migrate, MigrateLocation::L56,
            sort_info<Scope, Migrate>},
        {"migrate.L56b", 56, "return true", Process::migrate, MigrateLocation::L56b,
            sort_info<Scope, Migrate>},
        {"migrate.L61", 61, "down_read(anon_vma_lock)", Process::migrate, MigrateLocation::L61,
            sort_info<Scope, Migrate>},
        {"migrate.L61b", 61, "down_read(anon_vma_lock)", Process::migrate, MigrateLocation::L61b,
            sort_info<Scope, Migrate>},
        {"migrate.L62", 44, "spin_lock(old_ptl)", Process::migrate, MigrateLocation::L62,
            sort_info<Scope, Migrate>},
        {"migrate.L62b", 44, "spin_lock(old_ptl)", Process::migrate, MigrateLocation::L62b,
            sort_info<Scope, Migrate>},
        {"migrate.L62c_yes", 62, "if (visit_old(page, from, to)): yes", Process::migrate,
            MigrateLocation::L62c, sort_info<Scope, Migrate>},
        {"migrate.L62c_no", 62, "if (visit_old(page, from, to)): no", Process::migrate,
            MigrateLocation::L62c, sort_info<Scope, Migrate>},
        {"migrate.L62d_yes", 62, "if (visit_old(page, from, to)): yes", Process::migrate,
            MigrateLocation::L62d, sort_info<Scope, Migrate>},
        {"migrate.L62d_no", 62, "if (visit_old(page, from, to)): no", Process::migrate,
            MigrateLocation::L62d, sort_info<Scope, Migrate>},
        {"migrate.L62e", 62, "found = true", Process::migrate, MigrateLocation::L62e,
            sort_info<Scope, Migrate>},
        {"migrate.L62f", 62, "found = true", Process::migrate, MigrateLocation::L62f,
            sort_info<Scope, Migrate>},
        {"migrate.L63", 52, "spin_lock(new_ptl)", Process::migrate, MigrateLocation::L63,
            sort_info<Scope, Migrate>},
        {"migrate.L63b_yes", 63, "if (visit_new(page, from, to)): yes", Process::migrate,
            MigrateLocation::L63b, sort_info<Scope, Migrate>},
        {"migrate.L63b_no", 63, "if (visit_new(page, from, to)): no", Process::migrate,
            MigrateLocation::L63b, sort_info<Scope, Migrate>},
        {"migrate.L63c", 52, "spin_lock(new_ptl)", Process::migrate, MigrateLocation::L63c,
            sort_info<Scope, Migrate>},
        {"migrate.L63d_yes", 63, "if (visit_new(page, from, to)): yes", Process::migrate,
            MigrateLocation::L63d, sort_info<Scope, Migrate>},
        {"migrate.L63d_no", 63, "if (visit_new(page, from, to)): no", Process::migrate,
            MigrateLocation::L63d, sort_info<Scope, Migrate>},
        {"migrate.L63e", 63, "found = true", Process::migrate, MigrateLocation::L63e,
            sort_info<Scope, Migrate>},
        {"migrate.L63f", 63, "found = true", Process::migrate, MigrateLocation::L63f,
            sort_info<Scope, Migrate>},
        {"migrate.L64", 44, "spin_lock(old_ptl)", Process::migrate, MigrateLocation::L64,
            sort_info<Scope, Migrate>},
        {"migrate.L64b", 44, "spin_lock(old_ptl)", Process::migrate, MigrateLocation::L64b,
            sort_info<Scope, Migrate>},
        {"migrate.L64c_yes", 64, "if (visit_old(page, from, to)): yes", Process::migrate,
            MigrateLocation::L64c, sort_info<Scope, Migrate>},
        {"migrate.L64c_no", 64, "if (visit_old(page, from, to)): no", Process::migrate,
            MigrateLocation::L64c, sort_info<Scope, Migrate>},
        {"migrate.L64d_yes", 64, "if (visit_old(page, from, to)): yes", Process::migrate,
            MigrateLocation::L64d, sort_info<Scope, Migrate>},
        {"migrate.L64d_no", 64, "if (visit_old(page, from, to)): no", Process::migrate,
            MigrateLocation::L64d, sort_info<Scope, Migrate>},
        {"migrate.L64e", 64, "found = true", Process::migrate, MigrateLocation::L64e,
            sort_info<Scope, Migrate>},
        {"migrate.L64f", 64, "found = true", Process::migrate, MigrateLocation::L64f,
            sort_info<Scope, Migrate>},
        {"migrate.L65", 65, "up_read(anon_vma_lock)", Process::migrate, MigrateLocation::L65,
            sort_info<Scope, Migrate>},
        {"migrate.L65b", 65, "up_read(anon_vma_lock)", Process::migrate, MigrateLocation::L65b,
            sort_info<Scope, Migrate>},
        {"migrate.L66", 66, "return found", Process::migrate, MigrateLocation::L66,
            sort_info<Scope, Migrate>},
        {"migrate.L66b", 66, "return found", Process::migrate, MigrateLocation::L66b,
            sort_info<Scope, Migrate>},
        {"migrate.L73", 60, "bool found = false", Process::migrate, MigrateLocation::L73,
            sort_info<Scope, Migrate>},
        {"migrate.not_neither", 75, "assert found", Process::migrate, MigrateLocation::not_neither,
            sort_info<Scope, Migrate>},
        {"migrate.L76", 60, "bool found = false", Process::migrate, MigrateLocation::L76,
            sort_info<Scope, Migrate>},
        {"migrate.L77", 77, "unlock_page(page.lock)", Process::migrate, MigrateLocation::L77,
            sort_info<Scope, Migrate>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
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
        for (const Page page : members<Scope, Page>) s.old_pte[page] = Pte::PRESENT;
        return s;
    }

    /// The number of the location where instance `self` of a process stands.
    [[nodiscard]] static constexpr int location(
        const State& s, Process process, int self) noexcept {
        switch (process) {
            case Process::mremap:
                return to_number(s.mremap[Mremap{self}].location);
            case Process::migrate:
                return to_number(s.migrate[Migrate{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::mremap_L26:
                return mremap_L26(s, chosen.instance<Mremap>());
            case Action::mremap_L29:
                return mremap_L29(s, chosen.instance<Mremap>(), chosen.choice<Page>(0));
            case Action::mremap_L29_2:
                return mremap_L29_2(s, chosen.instance<Mremap>());
            case Action::mremap_L30:
                return mremap_L30(s, chosen.instance<Mremap>());
            case Action::mremap_L31:
                return mremap_L31(s, chosen.instance<Mremap>());
            case Action::mremap_L32:
                return mremap_L32(s, chosen.instance<Mremap>());
            case Action::mremap_L33:
                return mremap_L33(s, chosen.instance<Mremap>());
            case Action::mremap_L34:
                return mremap_L34(s, chosen.instance<Mremap>());
            case Action::mremap_L35:
                return mremap_L35(s, chosen.instance<Mremap>());
            case Action::mremap_L36:
                return mremap_L36(s, chosen.instance<Mremap>());
            case Action::mremap_L37:
                return mremap_L37(s, chosen.instance<Mremap>());
            case Action::mremap_L38:
                return mremap_L38(s, chosen.instance<Mremap>());
            case Action::mremap_L40:
                return mremap_L40(s, chosen.instance<Mremap>());
            case Action::migrate_L70:
                return migrate_L70(s, chosen.instance<Migrate>());
            case Action::migrate_L45_yes:
                return migrate_L45_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L45_no:
                return migrate_L45_no(s, chosen.instance<Migrate>());
            case Action::migrate_L45b_yes:
                return migrate_L45b_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L45b_no:
                return migrate_L45b_no(s, chosen.instance<Migrate>());
            case Action::migrate_L45c_yes:
                return migrate_L45c_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L45c_no:
                return migrate_L45c_no(s, chosen.instance<Migrate>());
            case Action::migrate_L45d_yes:
                return migrate_L45d_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L45d_no:
                return migrate_L45d_no(s, chosen.instance<Migrate>());
            case Action::migrate_L45e:
                return migrate_L45e(s, chosen.instance<Migrate>());
            case Action::migrate_L45f:
                return migrate_L45f(s, chosen.instance<Migrate>());
            case Action::migrate_L45g:
                return migrate_L45g(s, chosen.instance<Migrate>());
            case Action::migrate_L45h:
                return migrate_L45h(s, chosen.instance<Migrate>());
            case Action::migrate_L45i:
                return migrate_L45i(s, chosen.instance<Migrate>());
            case Action::migrate_L45j:
                return migrate_L45j(s, chosen.instance<Migrate>());
            case Action::migrate_L45k:
                return migrate_L45k(s, chosen.instance<Migrate>());
            case Action::migrate_L45l:
                return migrate_L45l(s, chosen.instance<Migrate>());
            case Action::migrate_L46:
                return migrate_L46(s, chosen.instance<Migrate>());
            case Action::migrate_L46b:
                return migrate_L46b(s, chosen.instance<Migrate>());
            case Action::migrate_L46c:
                return migrate_L46c(s, chosen.instance<Migrate>());
            case Action::migrate_L46d:
                return migrate_L46d(s, chosen.instance<Migrate>());
            case Action::migrate_L47:
                return migrate_L47(s, chosen.instance<Migrate>());
            case Action::migrate_L47b:
                return migrate_L47b(s, chosen.instance<Migrate>());
            case Action::migrate_L47c:
                return migrate_L47c(s, chosen.instance<Migrate>());
            case Action::migrate_L47d:
                return migrate_L47d(s, chosen.instance<Migrate>());
            case Action::migrate_L48:
                return migrate_L48(s, chosen.instance<Migrate>());
            case Action::migrate_L48b:
                return migrate_L48b(s, chosen.instance<Migrate>());
            case Action::migrate_L48c:
                return migrate_L48c(s, chosen.instance<Migrate>());
            case Action::migrate_L48d:
                return migrate_L48d(s, chosen.instance<Migrate>());
            case Action::migrate_L53_yes:
                return migrate_L53_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L53_no:
                return migrate_L53_no(s, chosen.instance<Migrate>());
            case Action::migrate_L53b_yes:
                return migrate_L53b_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L53b_no:
                return migrate_L53b_no(s, chosen.instance<Migrate>());
            case Action::migrate_L53c:
                return migrate_L53c(s, chosen.instance<Migrate>());
            case Action::migrate_L53d:
                return migrate_L53d(s, chosen.instance<Migrate>());
            case Action::migrate_L53e:
                return migrate_L53e(s, chosen.instance<Migrate>());
            case Action::migrate_L53f:
                return migrate_L53f(s, chosen.instance<Migrate>());
            case Action::migrate_L54:
                return migrate_L54(s, chosen.instance<Migrate>());
            case Action::migrate_L54b:
                return migrate_L54b(s, chosen.instance<Migrate>());
            case Action::migrate_L55:
                return migrate_L55(s, chosen.instance<Migrate>());
            case Action::migrate_L55b:
                return migrate_L55b(s, chosen.instance<Migrate>());
            case Action::migrate_L56:
                return migrate_L56(s, chosen.instance<Migrate>());
            case Action::migrate_L56b:
                return migrate_L56b(s, chosen.instance<Migrate>());
            case Action::migrate_L61:
                return migrate_L61(s, chosen.instance<Migrate>());
            case Action::migrate_L61b:
                return migrate_L61b(s, chosen.instance<Migrate>());
            case Action::migrate_L62:
                return migrate_L62(s, chosen.instance<Migrate>());
            case Action::migrate_L62b:
                return migrate_L62b(s, chosen.instance<Migrate>());
            case Action::migrate_L62c_yes:
                return migrate_L62c_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L62c_no:
                return migrate_L62c_no(s, chosen.instance<Migrate>());
            case Action::migrate_L62d_yes:
                return migrate_L62d_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L62d_no:
                return migrate_L62d_no(s, chosen.instance<Migrate>());
            case Action::migrate_L62e:
                return migrate_L62e(s, chosen.instance<Migrate>());
            case Action::migrate_L62f:
                return migrate_L62f(s, chosen.instance<Migrate>());
            case Action::migrate_L63:
                return migrate_L63(s, chosen.instance<Migrate>());
            case Action::migrate_L63b_yes:
                return migrate_L63b_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L63b_no:
                return migrate_L63b_no(s, chosen.instance<Migrate>());
            case Action::migrate_L63c:
                return migrate_L63c(s, chosen.instance<Migrate>());
            case Action::migrate_L63d_yes:
                return migrate_L63d_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L63d_no:
                return migrate_L63d_no(s, chosen.instance<Migrate>());
            case Action::migrate_L63e:
                return migrate_L63e(s, chosen.instance<Migrate>());
            case Action::migrate_L63f:
                return migrate_L63f(s, chosen.instance<Migrate>());
            case Action::migrate_L64:
                return migrate_L64(s, chosen.instance<Migrate>());
            case Action::migrate_L64b:
                return migrate_L64b(s, chosen.instance<Migrate>());
            case Action::migrate_L64c_yes:
                return migrate_L64c_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L64c_no:
                return migrate_L64c_no(s, chosen.instance<Migrate>());
            case Action::migrate_L64d_yes:
                return migrate_L64d_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L64d_no:
                return migrate_L64d_no(s, chosen.instance<Migrate>());
            case Action::migrate_L64e:
                return migrate_L64e(s, chosen.instance<Migrate>());
            case Action::migrate_L64f:
                return migrate_L64f(s, chosen.instance<Migrate>());
            case Action::migrate_L65:
                return migrate_L65(s, chosen.instance<Migrate>());
            case Action::migrate_L65b:
                return migrate_L65b(s, chosen.instance<Migrate>());
            case Action::migrate_L66:
                return migrate_L66(s, chosen.instance<Migrate>());
            case Action::migrate_L66b:
                return migrate_L66b(s, chosen.instance<Migrate>());
            case Action::migrate_L73:
                return migrate_L73(s, chosen.instance<Migrate>());
            case Action::migrate_not_neither:
                return migrate_not_neither(s, chosen.instance<Migrate>());
            case Action::migrate_L76:
                return migrate_L76(s, chosen.instance<Migrate>());
            case Action::migrate_L77:
                return migrate_L77(s, chosen.instance<Migrate>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// A migration entry stands for a page that is locked. mremap_order.latch:81: the invariant
    /// `entry_locked`.
    [[nodiscard]] constexpr bool entry_locked(const State& s) const noexcept {
        return forall<Scope, Page>([&](Page p) {
            return (s.old_pte[p] != Pte::MIGRATION && s.new_pte[p] != Pte::MIGRATION) ||
                !page_lock_is_free(s, p);
        });
    }

    /// A page is mapped in one of the two at most. mremap_order.latch:85: the invariant
    /// `one_place`.
    [[nodiscard]] constexpr bool one_place(const State& s) const noexcept {
        return forall<Scope, Page>([&](Page p) {
            return s.old_pte[p] == Pte::NONE || s.new_pte[p] == Pte::NONE;
        });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Mremap>([&](Mremap i) {
                return s.mremap[i].location == MremapLocation::end;
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
    [[nodiscard]] constexpr bool admits(const State&) const noexcept {
        return forall<Scope, Mremap, Mremap>([&](Mremap i, Mremap j) { return i == j; });
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (!entry_locked(s)) violated.insert(Property::entry_locked);
        if (!one_place(s)) violated.insert(Property::one_place);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Mremap self : members<Scope, Mremap>) {
            const auto& me = s.mremap[self];
            switch (me.location) {
                case MremapLocation::L26:
                    // this instance waits for `mmap_lock`, which it holds itself (taken in line 28)
                    if (me.holds_mmap_lock) violated.insert(Property::self_deadlock);
                    // this may sleep, while `old_ptl` is held (taken in line 31)
                    if (me.holds_old_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `new_ptl` is held (taken in line 32)
                    if (me.holds_new_ptl) violated.insert(Property::sleep_in_atomic);
                    // `mmap_lock` is taken while `anon_vma_lock` is held (taken in line 30), against
                    // the declared order
                    if (me.holds_anon_vma_lock) violated.insert(Property::lock_inversion);
                    // `mmap_lock` is taken while `old_ptl` is held (taken in line 31), against the
                    // declared order
                    if (me.holds_old_ptl) violated.insert(Property::lock_inversion);
                    // `mmap_lock` is taken while `new_ptl` is held (taken in line 32), against the
                    // declared order
                    if (me.holds_new_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MremapLocation::L30:
                    // this instance waits for `anon_vma_lock`, which it holds itself (taken in line 30)
                    if (me.holds_anon_vma_lock) violated.insert(Property::self_deadlock);
                    // this may sleep, while `old_ptl` is held (taken in line 31)
                    if (me.holds_old_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `new_ptl` is held (taken in line 32)
                    if (me.holds_new_ptl) violated.insert(Property::sleep_in_atomic);
                    // `anon_vma_lock` is taken while `old_ptl` is held (taken in line 31), against the
                    // declared order
                    if (me.holds_old_ptl) violated.insert(Property::lock_inversion);
                    // `anon_vma_lock` is taken while `new_ptl` is held (taken in line 32), against the
                    // declared order
                    if (me.holds_new_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MremapLocation::L31:
                    // this instance waits for `old_ptl`, which it holds itself (taken in line 31)
                    if (me.holds_old_ptl) violated.insert(Property::self_deadlock);
                    // `old_ptl` is taken while `new_ptl` is held (taken in line 32), against the
                    // declared order
                    if (me.holds_new_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MremapLocation::L32:
                    // this instance waits for `new_ptl`, which it holds itself (taken in line 32)
                    if (me.holds_new_ptl) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Migrate self : members<Scope, Migrate>) {
            const auto& me = s.migrate[self];
            switch (me.location) {
                case MigrateLocation::L70:
                    // this instance waits for `Page.lock`, which it holds itself (taken in line 72)
                    if (me.holds_page_lock[me.page]) violated.insert(Property::self_deadlock);
                    // this may sleep, while `old_ptl` is held (taken in line 44)
                    if (me.holds_old_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `new_ptl` is held (taken in line 52)
                    if (me.holds_new_ptl) violated.insert(Property::sleep_in_atomic);
                    // `Page.lock` is taken while `anon_vma_lock` is held (taken in line 61), against
                    // the declared order
                    if (me.shares_anon_vma_lock) violated.insert(Property::lock_inversion);
                    // `Page.lock` is taken while `old_ptl` is held (taken in line 44), against the
                    // declared order
                    if (me.holds_old_ptl) violated.insert(Property::lock_inversion);
                    // `Page.lock` is taken while `new_ptl` is held (taken in line 52), against the
                    // declared order
                    if (me.holds_new_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L61:
                case MigrateLocation::L61b:
                    // this instance waits for `anon_vma_lock`, which it holds itself (taken in line
                    // 61): a writer may wait in between
                    if (me.shares_anon_vma_lock) violated.insert(Property::self_deadlock);
                    // this may sleep, while `old_ptl` is held (taken in line 44)
                    if (me.holds_old_ptl) violated.insert(Property::sleep_in_atomic);
                    // this may sleep, while `new_ptl` is held (taken in line 52)
                    if (me.holds_new_ptl) violated.insert(Property::sleep_in_atomic);
                    // `anon_vma_lock` is taken while `old_ptl` is held (taken in line 44), against the
                    // declared order
                    if (me.holds_old_ptl) violated.insert(Property::lock_inversion);
                    // `anon_vma_lock` is taken while `new_ptl` is held (taken in line 52), against the
                    // declared order
                    if (me.holds_new_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L62:
                case MigrateLocation::L62b:
                case MigrateLocation::L64:
                case MigrateLocation::L64b:
                    // this instance waits for `old_ptl`, which it holds itself (taken in line 44)
                    if (me.holds_old_ptl) violated.insert(Property::self_deadlock);
                    // `old_ptl` is taken while `new_ptl` is held (taken in line 52), against the
                    // declared order
                    if (me.holds_new_ptl) violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L63:
                case MigrateLocation::L63c:
                    // this instance waits for `new_ptl`, which it holds itself (taken in line 52)
                    if (me.holds_new_ptl) violated.insert(Property::self_deadlock);
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

    /// True if nobody but readers holds `anon_vma_lock`.
    [[nodiscard]] static constexpr bool anon_vma_lock_has_no_writer(const State& s) noexcept {
        return forall<Scope, Mremap>([&](Mremap i) { return !s.mremap[i].holds_anon_vma_lock; });
    }

    /// True if nobody holds `old_ptl`.
    [[nodiscard]] static constexpr bool old_ptl_is_free(const State& s) noexcept {
        return forall<Scope, Mremap>([&](Mremap i) { return !s.mremap[i].holds_old_ptl; }) &&
            forall<Scope, Migrate>([&](Migrate i) { return !s.migrate[i].holds_old_ptl; });
    }

    /// True if nobody holds `new_ptl`.
    [[nodiscard]] static constexpr bool new_ptl_is_free(const State& s) noexcept {
        return forall<Scope, Mremap>([&](Mremap i) { return !s.mremap[i].holds_new_ptl; }) &&
            forall<Scope, Migrate>([&](Migrate i) { return !s.migrate[i].holds_new_ptl; });
    }

    /// mremap_order.latch:28: down_write(mmap_lock)
    constexpr Outcome mremap_L26(State& s, Mremap self) const noexcept {
        auto& me = s.mremap[self];
        if (me.location != MremapLocation::L26) return Outcome::not_enabled();
        if (exists<Scope, Mremap>([&](Mremap x) { return s.mremap[x].holds_mmap_lock; }))
            return Outcome::not_enabled();
        me.holds_mmap_lock = true;
        me.visited.fill(false);
        me.location = MremapLocation::L29;
        return Outcome::taken();
    }

    /// mremap_order.latch:29: for (Page p): next
    ///     in: for (Page p) {
    constexpr Outcome mremap_L29(State& s, Mremap self, Page p) const noexcept {
        auto& me = s.mremap[self];
        if (me.location != MremapLocation::L29) return Outcome::not_enabled();
        if (me.visited[p]) return Outcome::not_enabled();
        me.p = p;
        me.visited[p] = true;
        me.location = config.need_rmap_locks ? MremapLocation::L30 : MremapLocation::L31;
        return Outcome::taken();
    }

    /// mremap_order.latch:29: for (Page p): done
    ///     in: for (Page p) {
    constexpr Outcome mremap_L29_2(State& s, Mremap self) const noexcept {
        auto& me = s.mremap[self];
        if (me.location != MremapLocation::L29) return Outcome::not_enabled();
        if (!forall<Scope, Page>([&](Page p) { return me.visited[p]; }))
            return Outcome::not_enabled();
        me.location = MremapLocation::L40;
        return Outcome::taken();
    }

    /// mremap_order.latch:30: down_write(anon_vma_lock)
    constexpr Outcome mremap_L30(State& s, Mremap self) const noexcept {
        auto& me = s.mremap[self];
        if (me.location != MremapLocation::L30) return Outcome::not_enabled();
        if (!anon_vma_lock_has_no_writer(s) ||
            exists<Scope, Migrate>([&](Migrate x) { return s.migrate[x].shares_anon_vma_lock; }))
            return Outcome::not_enabled();
        me.holds_anon_vma_lock = true;
        me.location = MremapLocation::L31;
        return Outcome::taken();
    }

    /// mremap_order.latch:31: spin_lock(old_ptl)
    constexpr Outcome mremap_L31(State& s, Mremap self) const noexcept {
        auto& me = s.mremap[self];
        if (me.location != MremapLocation::L31) return Outcome::not_enabled();
        if (!old_ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_old_ptl = true;
        me.location = MremapLocation::L32;
        return Outcome::taken();
    }

    /// mremap_order.latch:32: spin_lock(new_ptl)
    constexpr Outcome mremap_L32(State& s, Mremap self) const noexcept {
        auto& me = s.mremap[self];
        if (me.location != MremapLocation::L32) return Outcome::not_enabled();
        if (!new_ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_new_ptl = true;
        me.location = MremapLocation::L33;
        return Outcome::taken();
    }

    /// mremap_order.latch:33: pte = old_pte[p]
    constexpr Outcome mremap_L33(State& s, Mremap self) const noexcept {
        auto& me = s.mremap[self];
        if (me.location != MremapLocation::L33) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `old_pte[p]` without holding `old_ptl`
        if (!me.holds_old_ptl) outcome.violate(Property::data_race);
        me.pte = s.old_pte[me.p];
        me.location = MremapLocation::L34;
        return outcome;
    }

    /// mremap_order.latch:34: old_pte[p] = NONE
    constexpr Outcome mremap_L34(State& s, Mremap self) const noexcept {
        auto& me = s.mremap[self];
        if (me.location != MremapLocation::L34) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `old_pte[p]` without holding `old_ptl`
        if (!me.holds_old_ptl) outcome.violate(Property::data_race);
        s.old_pte[me.p] = Pte::NONE;
        me.location = MremapLocation::L35;
        return outcome;
    }

    /// mremap_order.latch:35: new_pte[p] = pte
    constexpr Outcome mremap_L35(State& s, Mremap self) const noexcept {
        auto& me = s.mremap[self];
        if (me.location != MremapLocation::L35) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `new_pte[p]` without holding `new_ptl`
        if (!me.holds_new_ptl) outcome.violate(Property::data_race);
        s.new_pte[me.p] = me.pte;
        me.location = MremapLocation::L36;
        return outcome;
    }

    /// mremap_order.latch:36: spin_unlock(new_ptl)
    constexpr Outcome mremap_L36(State& s, Mremap self) const noexcept {
        auto& me = s.mremap[self];
        if (me.location != MremapLocation::L36) return Outcome::not_enabled();
        // `new_ptl` is not held by this instance
        if (!me.holds_new_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_new_ptl = false;
        me.location = MremapLocation::L37;
        return Outcome::taken();
    }

    /// mremap_order.latch:37: spin_unlock(old_ptl)
    constexpr Outcome mremap_L37(State& s, Mremap self) const noexcept {
        auto& me = s.mremap[self];
        if (me.location != MremapLocation::L37) return Outcome::not_enabled();
        // `old_ptl` is not held by this instance
        if (!me.holds_old_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_old_ptl = false;
        me.location = config.need_rmap_locks ? MremapLocation::L38 : MremapLocation::L29;
        return Outcome::taken();
    }

    /// mremap_order.latch:38: up_write(anon_vma_lock)
    constexpr Outcome mremap_L38(State& s, Mremap self) const noexcept {
        auto& me = s.mremap[self];
        if (me.location != MremapLocation::L38) return Outcome::not_enabled();
        // `anon_vma_lock` is not held by this instance
        if (!me.holds_anon_vma_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock = false;
        me.location = MremapLocation::L29;
        return Outcome::taken();
    }

    /// mremap_order.latch:40: up_write(mmap_lock)
    constexpr Outcome mremap_L40(State& s, Mremap self) const noexcept {
        auto& me = s.mremap[self];
        if (me.location != MremapLocation::L40) return Outcome::not_enabled();
        // `mmap_lock` is not held by this instance
        if (!me.holds_mmap_lock) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `anon_vma_lock` is still held at the end
        if (me.holds_anon_vma_lock) outcome.violate(Property::held_at_exit);
        // `old_ptl` is still held at the end
        if (me.holds_old_ptl) outcome.violate(Property::held_at_exit);
        // `new_ptl` is still held at the end
        if (me.holds_new_ptl) outcome.violate(Property::held_at_exit);
        me.holds_mmap_lock = false;
        me.location = MremapLocation::end;
        return outcome;
    }

    /// mremap_order.latch:72: lock_page(page.lock)
    constexpr Outcome migrate_L70(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L70) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.page)) return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = MigrateLocation::L73;
        return Outcome::taken();
    }

    /// mremap_order.latch:45: if (old_pte[page] != from): yes
    ///     in: if (old_pte[page] != from) { spin_unlock(old_ptl); return false; }
    constexpr Outcome migrate_line_45_yes(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (s.old_pte[me.page] == Pte::PRESENT) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `old_pte[page]` without holding `old_ptl`
        if (!me.holds_old_ptl) outcome.violate(Property::data_race);
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L45_yes(State& s, Migrate self) const noexcept {
        return migrate_line_45_yes(s, self, MigrateLocation::L45, MigrateLocation::L45e);
    }

    /// mremap_order.latch:45: if (old_pte[page] != from): no
    ///     in: if (old_pte[page] != from) { spin_unlock(old_ptl); return false; }
    constexpr Outcome migrate_line_45_no(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (s.old_pte[me.page] != Pte::PRESENT) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `old_pte[page]` without holding `old_ptl`
        if (!me.holds_old_ptl) outcome.violate(Property::data_race);
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L45_no(State& s, Migrate self) const noexcept {
        return migrate_line_45_no(s, self, MigrateLocation::L45, MigrateLocation::L46);
    }

    constexpr Outcome migrate_L45b_yes(State& s, Migrate self) const noexcept {
        return migrate_line_45_yes(s, self, MigrateLocation::L45b, MigrateLocation::L45f);
    }

    constexpr Outcome migrate_L45b_no(State& s, Migrate self) const noexcept {
        return migrate_line_45_no(s, self, MigrateLocation::L45b, MigrateLocation::L46b);
    }

    /// mremap_order.latch:45: if (old_pte[page] != from): yes
    ///     in: if (old_pte[page] != from) { spin_unlock(old_ptl); return false; }
    constexpr Outcome migrate_line_45_yes_2(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (s.old_pte[me.page] == Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `old_pte[page]` without holding `old_ptl`
        if (!me.holds_old_ptl) outcome.violate(Property::data_race);
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L45c_yes(State& s, Migrate self) const noexcept {
        return migrate_line_45_yes_2(s, self, MigrateLocation::L45c, MigrateLocation::L45g);
    }

    /// mremap_order.latch:45: if (old_pte[page] != from): no
    ///     in: if (old_pte[page] != from) { spin_unlock(old_ptl); return false; }
    constexpr Outcome migrate_line_45_no_2(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (s.old_pte[me.page] != Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `old_pte[page]` without holding `old_ptl`
        if (!me.holds_old_ptl) outcome.violate(Property::data_race);
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L45c_no(State& s, Migrate self) const noexcept {
        return migrate_line_45_no_2(s, self, MigrateLocation::L45c, MigrateLocation::L46c);
    }

    constexpr Outcome migrate_L45d_yes(State& s, Migrate self) const noexcept {
        return migrate_line_45_yes_2(s, self, MigrateLocation::L45d, MigrateLocation::L45h);
    }

    constexpr Outcome migrate_L45d_no(State& s, Migrate self) const noexcept {
        return migrate_line_45_no_2(s, self, MigrateLocation::L45d, MigrateLocation::L46d);
    }

    /// mremap_order.latch:45: spin_unlock(old_ptl)
    constexpr Outcome migrate_line_45(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        // `old_ptl` is not held by this instance
        if (!me.holds_old_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_old_ptl = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L45e(State& s, Migrate self) const noexcept {
        return migrate_line_45(s, self, MigrateLocation::L45e, MigrateLocation::L45i);
    }

    constexpr Outcome migrate_L45f(State& s, Migrate self) const noexcept {
        return migrate_line_45(s, self, MigrateLocation::L45f, MigrateLocation::L45j);
    }

    constexpr Outcome migrate_L45g(State& s, Migrate self) const noexcept {
        return migrate_line_45(s, self, MigrateLocation::L45g, MigrateLocation::L45k);
    }

    constexpr Outcome migrate_L45h(State& s, Migrate self) const noexcept {
        return migrate_line_45(s, self, MigrateLocation::L45h, MigrateLocation::L45l);
    }

    /// mremap_order.latch:45: return false
    constexpr Outcome migrate_L45i(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L45i) return Outcome::not_enabled();
        me.visit_old_result = false;
        me.location = MigrateLocation::L62c;
        return Outcome::taken();
    }

    /// mremap_order.latch:45: return false
    constexpr Outcome migrate_L45j(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L45j) return Outcome::not_enabled();
        me.visit_old_result_2 = false;
        me.location = MigrateLocation::L64c;
        return Outcome::taken();
    }

    /// mremap_order.latch:45: return false
    constexpr Outcome migrate_L45k(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L45k) return Outcome::not_enabled();
        me.visit_old_result_3 = false;
        me.location = MigrateLocation::L62d;
        return Outcome::taken();
    }

    /// mremap_order.latch:45: return false
    constexpr Outcome migrate_L45l(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L45l) return Outcome::not_enabled();
        me.visit_old_result_4 = false;
        me.location = MigrateLocation::L64d;
        return Outcome::taken();
    }

    /// mremap_order.latch:46: old_pte[page] = to
    constexpr Outcome migrate_line_46(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `old_pte[page]` without holding `old_ptl`
        if (!me.holds_old_ptl) outcome.violate(Property::data_race);
        s.old_pte[me.page] = Pte::MIGRATION;
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L46(State& s, Migrate self) const noexcept {
        return migrate_line_46(s, self, MigrateLocation::L46, MigrateLocation::L47);
    }

    constexpr Outcome migrate_L46b(State& s, Migrate self) const noexcept {
        return migrate_line_46(s, self, MigrateLocation::L46b, MigrateLocation::L47b);
    }

    /// mremap_order.latch:46: old_pte[page] = to
    constexpr Outcome migrate_line_46_2(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `old_pte[page]` without holding `old_ptl`
        if (!me.holds_old_ptl) outcome.violate(Property::data_race);
        s.old_pte[me.page] = Pte::PRESENT;
        me.location = next;
        return outcome;
    }

    constexpr Outcome migrate_L46c(State& s, Migrate self) const noexcept {
        return migrate_line_46_2(s, self, MigrateLocation::L46c, MigrateLocation::L47c);
    }

    constexpr Outcome migrate_L46d(State& s, Migrate self) const noexcept {
        return migrate_line_46_2(s, self, MigrateLocation::L46d, MigrateLocation::L47d);
    }

    /// mremap_order.latch:47: spin_unlock(old_ptl)
    constexpr Outcome migrate_line_47(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        // `old_ptl` is not held by this instance
        if (!me.holds_old_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_old_ptl = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L47(State& s, Migrate self) const noexcept {
        return migrate_line_47(s, self, MigrateLocation::L47, MigrateLocation::L48);
    }

    constexpr Outcome migrate_L47b(State& s, Migrate self) const noexcept {
        return migrate_line_47(s, self, MigrateLocation::L47b, MigrateLocation::L48b);
    }

    constexpr Outcome migrate_L47c(State& s, Migrate self) const noexcept {
        return migrate_line_47(s, self, MigrateLocation::L47c, MigrateLocation::L48c);
    }

    constexpr Outcome migrate_L47d(State& s, Migrate self) const noexcept {
        return migrate_line_47(s, self, MigrateLocation::L47d, MigrateLocation::L48d);
    }

    /// mremap_order.latch:48: return true
    constexpr Outcome migrate_L48(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L48) return Outcome::not_enabled();
        me.visit_old_result = true;
        me.location = MigrateLocation::L62c;
        return Outcome::taken();
    }

    /// mremap_order.latch:48: return true
    constexpr Outcome migrate_L48b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L48b) return Outcome::not_enabled();
        me.visit_old_result_2 = true;
        me.location = MigrateLocation::L64c;
        return Outcome::taken();
    }

    /// mremap_order.latch:48: return true
    constexpr Outcome migrate_L48c(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L48c) return Outcome::not_enabled();
        me.visit_old_result_3 = true;
        me.location = MigrateLocation::L62d;
        return Outcome::taken();
    }

    /// mremap_order.latch:48: return true
    constexpr Outcome migrate_L48d(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L48d) return Outcome::not_enabled();
        me.visit_old_result_4 = true;
        me.location = MigrateLocation::L64d;
        return Outcome::taken();
    }

    /// mremap_order.latch:53: if (new_pte[page] != from): yes
    ///     in: if (new_pte[page] != from) { spin_unlock(new_ptl); return false; }
    constexpr Outcome migrate_L53_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L53) return Outcome::not_enabled();
        if (s.new_pte[me.page] == Pte::PRESENT) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `new_pte[page]` without holding `new_ptl`
        if (!me.holds_new_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L53c;
        return outcome;
    }

    /// mremap_order.latch:53: if (new_pte[page] != from): no
    ///     in: if (new_pte[page] != from) { spin_unlock(new_ptl); return false; }
    constexpr Outcome migrate_L53_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L53) return Outcome::not_enabled();
        if (s.new_pte[me.page] != Pte::PRESENT) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `new_pte[page]` without holding `new_ptl`
        if (!me.holds_new_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L54;
        return outcome;
    }

    /// mremap_order.latch:53: if (new_pte[page] != from): yes
    ///     in: if (new_pte[page] != from) { spin_unlock(new_ptl); return false; }
    constexpr Outcome migrate_L53b_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L53b) return Outcome::not_enabled();
        if (s.new_pte[me.page] == Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `new_pte[page]` without holding `new_ptl`
        if (!me.holds_new_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L53d;
        return outcome;
    }

    /// mremap_order.latch:53: if (new_pte[page] != from): no
    ///     in: if (new_pte[page] != from) { spin_unlock(new_ptl); return false; }
    constexpr Outcome migrate_L53b_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L53b) return Outcome::not_enabled();
        if (s.new_pte[me.page] != Pte::MIGRATION) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `new_pte[page]` without holding `new_ptl`
        if (!me.holds_new_ptl) outcome.violate(Property::data_race);
        me.location = MigrateLocation::L54b;
        return outcome;
    }

    /// mremap_order.latch:53: spin_unlock(new_ptl)
    constexpr Outcome migrate_line_53(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        // `new_ptl` is not held by this instance
        if (!me.holds_new_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_new_ptl = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L53c(State& s, Migrate self) const noexcept {
        return migrate_line_53(s, self, MigrateLocation::L53c, MigrateLocation::L53e);
    }

    constexpr Outcome migrate_L53d(State& s, Migrate self) const noexcept {
        return migrate_line_53(s, self, MigrateLocation::L53d, MigrateLocation::L53f);
    }

    /// mremap_order.latch:53: return false
    constexpr Outcome migrate_L53e(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L53e) return Outcome::not_enabled();
        me.visit_new_result = false;
        me.location = MigrateLocation::L63b;
        return Outcome::taken();
    }

    /// mremap_order.latch:53: return false
    constexpr Outcome migrate_L53f(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L53f) return Outcome::not_enabled();
        me.visit_new_result_2 = false;
        me.location = MigrateLocation::L63d;
        return Outcome::taken();
    }

    /// mremap_order.latch:54: new_pte[page] = to
    constexpr Outcome migrate_L54(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L54) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `new_pte[page]` without holding `new_ptl`
        if (!me.holds_new_ptl) outcome.violate(Property::data_race);
        s.new_pte[me.page] = Pte::MIGRATION;
        me.location = MigrateLocation::L55;
        return outcome;
    }

    /// mremap_order.latch:54: new_pte[page] = to
    constexpr Outcome migrate_L54b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L54b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `new_pte[page]` without holding `new_ptl`
        if (!me.holds_new_ptl) outcome.violate(Property::data_race);
        s.new_pte[me.page] = Pte::PRESENT;
        me.location = MigrateLocation::L55b;
        return outcome;
    }

    /// mremap_order.latch:55: spin_unlock(new_ptl)
    constexpr Outcome migrate_line_55(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        // `new_ptl` is not held by this instance
        if (!me.holds_new_ptl) return Outcome::trapped(Property::unlock_not_held);
        me.holds_new_ptl = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L55(State& s, Migrate self) const noexcept {
        return migrate_line_55(s, self, MigrateLocation::L55, MigrateLocation::L56);
    }

    constexpr Outcome migrate_L55b(State& s, Migrate self) const noexcept {
        return migrate_line_55(s, self, MigrateLocation::L55b, MigrateLocation::L56b);
    }

    /// mremap_order.latch:56: return true
    constexpr Outcome migrate_L56(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L56) return Outcome::not_enabled();
        me.visit_new_result = true;
        me.location = MigrateLocation::L63b;
        return Outcome::taken();
    }

    /// mremap_order.latch:56: return true
    constexpr Outcome migrate_L56b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L56b) return Outcome::not_enabled();
        me.visit_new_result_2 = true;
        me.location = MigrateLocation::L63d;
        return Outcome::taken();
    }

    /// mremap_order.latch:61: down_read(anon_vma_lock)
    constexpr Outcome migrate_line_61(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (!anon_vma_lock_has_no_writer(s)) return Outcome::not_enabled();
        me.shares_anon_vma_lock = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L61(State& s, Migrate self) const noexcept {
        return migrate_line_61(
            s, self, MigrateLocation::L61, config.first == First::old_vma
                ? MigrateLocation::L62
                : MigrateLocation::L63);
    }

    constexpr Outcome migrate_L61b(State& s, Migrate self) const noexcept {
        return migrate_line_61(
            s, self, MigrateLocation::L61b, config.first == First::old_vma
                ? MigrateLocation::L62b
                : MigrateLocation::L63c);
    }

    /// mremap_order.latch:44: spin_lock(old_ptl)
    constexpr Outcome migrate_line_44(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (!old_ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_old_ptl = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L62(State& s, Migrate self) const noexcept {
        return migrate_line_44(s, self, MigrateLocation::L62, MigrateLocation::L45);
    }

    constexpr Outcome migrate_L62b(State& s, Migrate self) const noexcept {
        return migrate_line_44(s, self, MigrateLocation::L62b, MigrateLocation::L45c);
    }

    /// mremap_order.latch:62: if (visit_old(page, from, to)): yes
    ///     in: if (first == old_vma) { if (visit_old(page, from, to)) found = true; }
    constexpr Outcome migrate_L62c_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L62c) return Outcome::not_enabled();
        if (!me.visit_old_result) return Outcome::not_enabled();
        me.location = MigrateLocation::L62e;
        return Outcome::taken();
    }

    /// mremap_order.latch:62: if (visit_old(page, from, to)): no
    ///     in: if (first == old_vma) { if (visit_old(page, from, to)) found = true; }
    constexpr Outcome migrate_L62c_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L62c) return Outcome::not_enabled();
        if (me.visit_old_result) return Outcome::not_enabled();
        me.location = MigrateLocation::L63;
        return Outcome::taken();
    }

    /// mremap_order.latch:62: if (visit_old(page, from, to)): yes
    ///     in: if (first == old_vma) { if (visit_old(page, from, to)) found = true; }
    constexpr Outcome migrate_L62d_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L62d) return Outcome::not_enabled();
        if (!me.visit_old_result_3) return Outcome::not_enabled();
        me.location = MigrateLocation::L62f;
        return Outcome::taken();
    }

    /// mremap_order.latch:62: if (visit_old(page, from, to)): no
    ///     in: if (first == old_vma) { if (visit_old(page, from, to)) found = true; }
    constexpr Outcome migrate_L62d_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L62d) return Outcome::not_enabled();
        if (me.visit_old_result_3) return Outcome::not_enabled();
        me.location = MigrateLocation::L63c;
        return Outcome::taken();
    }

    /// mremap_order.latch:62: found = true
    constexpr Outcome migrate_L62e(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L62e) return Outcome::not_enabled();
        me.rmap_walk_found = true;
        me.location = MigrateLocation::L63;
        return Outcome::taken();
    }

    /// mremap_order.latch:62: found = true
    constexpr Outcome migrate_L62f(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L62f) return Outcome::not_enabled();
        me.rmap_walk_found_2 = true;
        me.location = MigrateLocation::L63c;
        return Outcome::taken();
    }

    /// mremap_order.latch:52: spin_lock(new_ptl)
    constexpr Outcome migrate_line_52(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        if (!new_ptl_is_free(s)) return Outcome::not_enabled();
        me.holds_new_ptl = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L63(State& s, Migrate self) const noexcept {
        return migrate_line_52(s, self, MigrateLocation::L63, MigrateLocation::L53);
    }

    /// mremap_order.latch:63: if (visit_new(page, from, to)): yes
    ///     in: if (visit_new(page, from, to)) found = true;
    constexpr Outcome migrate_L63b_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L63b) return Outcome::not_enabled();
        if (!me.visit_new_result) return Outcome::not_enabled();
        me.location = MigrateLocation::L63e;
        return Outcome::taken();
    }

    /// mremap_order.latch:63: if (visit_new(page, from, to)): no
    ///     in: if (visit_new(page, from, to)) found = true;
    constexpr Outcome migrate_L63b_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L63b) return Outcome::not_enabled();
        if (me.visit_new_result) return Outcome::not_enabled();
        me.location = config.first == First::new_vma ? MigrateLocation::L64 : MigrateLocation::L65;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L63c(State& s, Migrate self) const noexcept {
        return migrate_line_52(s, self, MigrateLocation::L63c, MigrateLocation::L53b);
    }

    /// mremap_order.latch:63: if (visit_new(page, from, to)): yes
    ///     in: if (visit_new(page, from, to)) found = true;
    constexpr Outcome migrate_L63d_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L63d) return Outcome::not_enabled();
        if (!me.visit_new_result_2) return Outcome::not_enabled();
        me.location = MigrateLocation::L63f;
        return Outcome::taken();
    }

    /// mremap_order.latch:63: if (visit_new(page, from, to)): no
    ///     in: if (visit_new(page, from, to)) found = true;
    constexpr Outcome migrate_L63d_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L63d) return Outcome::not_enabled();
        if (me.visit_new_result_2) return Outcome::not_enabled();
        me.location =
            config.first == First::new_vma ? MigrateLocation::L64b : MigrateLocation::L65b;
        return Outcome::taken();
    }

    /// mremap_order.latch:63: found = true
    constexpr Outcome migrate_L63e(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L63e) return Outcome::not_enabled();
        me.rmap_walk_found = true;
        me.location = config.first == First::new_vma ? MigrateLocation::L64 : MigrateLocation::L65;
        return Outcome::taken();
    }

    /// mremap_order.latch:63: found = true
    constexpr Outcome migrate_L63f(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L63f) return Outcome::not_enabled();
        me.rmap_walk_found_2 = true;
        me.location =
            config.first == First::new_vma ? MigrateLocation::L64b : MigrateLocation::L65b;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L64(State& s, Migrate self) const noexcept {
        return migrate_line_44(s, self, MigrateLocation::L64, MigrateLocation::L45b);
    }

    constexpr Outcome migrate_L64b(State& s, Migrate self) const noexcept {
        return migrate_line_44(s, self, MigrateLocation::L64b, MigrateLocation::L45d);
    }

    /// mremap_order.latch:64: if (visit_old(page, from, to)): yes
    ///     in: if (first == new_vma) { if (visit_old(page, from, to)) found = true; }
    constexpr Outcome migrate_L64c_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L64c) return Outcome::not_enabled();
        if (!me.visit_old_result_2) return Outcome::not_enabled();
        me.location = MigrateLocation::L64e;
        return Outcome::taken();
    }

    /// mremap_order.latch:64: if (visit_old(page, from, to)): no
    ///     in: if (first == new_vma) { if (visit_old(page, from, to)) found = true; }
    constexpr Outcome migrate_L64c_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L64c) return Outcome::not_enabled();
        if (me.visit_old_result_2) return Outcome::not_enabled();
        me.location = MigrateLocation::L65;
        return Outcome::taken();
    }

    /// mremap_order.latch:64: if (visit_old(page, from, to)): yes
    ///     in: if (first == new_vma) { if (visit_old(page, from, to)) found = true; }
    constexpr Outcome migrate_L64d_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L64d) return Outcome::not_enabled();
        if (!me.visit_old_result_4) return Outcome::not_enabled();
        me.location = MigrateLocation::L64f;
        return Outcome::taken();
    }

    /// mremap_order.latch:64: if (visit_old(page, from, to)): no
    ///     in: if (first == new_vma) { if (visit_old(page, from, to)) found = true; }
    constexpr Outcome migrate_L64d_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L64d) return Outcome::not_enabled();
        if (me.visit_old_result_4) return Outcome::not_enabled();
        me.location = MigrateLocation::L65b;
        return Outcome::taken();
    }

    /// mremap_order.latch:64: found = true
    constexpr Outcome migrate_L64e(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L64e) return Outcome::not_enabled();
        me.rmap_walk_found = true;
        me.location = MigrateLocation::L65;
        return Outcome::taken();
    }

    /// mremap_order.latch:64: found = true
    constexpr Outcome migrate_L64f(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L64f) return Outcome::not_enabled();
        me.rmap_walk_found_2 = true;
        me.location = MigrateLocation::L65b;
        return Outcome::taken();
    }

    /// mremap_order.latch:65: up_read(anon_vma_lock)
    constexpr Outcome migrate_line_65(
        State& s, Migrate self, MigrateLocation at, MigrateLocation next) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != at) return Outcome::not_enabled();
        // `anon_vma_lock` is not held as a reader by this instance
        if (!me.shares_anon_vma_lock) return Outcome::trapped(Property::unlock_not_held);
        me.shares_anon_vma_lock = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome migrate_L65(State& s, Migrate self) const noexcept {
        return migrate_line_65(s, self, MigrateLocation::L65, MigrateLocation::L66);
    }

    constexpr Outcome migrate_L65b(State& s, Migrate self) const noexcept {
        return migrate_line_65(s, self, MigrateLocation::L65b, MigrateLocation::L66b);
    }

    /// mremap_order.latch:66: return found
    constexpr Outcome migrate_L66(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L66) return Outcome::not_enabled();
        me.found = me.rmap_walk_found;
        me.location = MigrateLocation::not_neither;
        return Outcome::taken();
    }

    /// mremap_order.latch:66: return found
    constexpr Outcome migrate_L66b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L66b) return Outcome::not_enabled();
        me.found = me.rmap_walk_found_2;
        me.location = MigrateLocation::L77;
        return Outcome::taken();
    }

    /// mremap_order.latch:60: bool found = false
    constexpr Outcome migrate_L73(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L73) return Outcome::not_enabled();
        me.rmap_walk_found = false;
        me.location = MigrateLocation::L61;
        return Outcome::taken();
    }

    /// mremap_order.latch:75: assert found
    constexpr Outcome migrate_not_neither(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::not_neither) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        if (!me.found) outcome.violate(Property::not_neither);  // `found` is false
        me.location = MigrateLocation::L76;
        return outcome;
    }

    /// mremap_order.latch:60: bool found = false
    constexpr Outcome migrate_L76(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L76) return Outcome::not_enabled();
        me.rmap_walk_found_2 = false;
        me.location = MigrateLocation::L61b;
        return Outcome::taken();
    }

    /// mremap_order.latch:77: unlock_page(page.lock)
    constexpr Outcome migrate_L77(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L77) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.page != x && me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `old_ptl` is still held at the end
        if (me.holds_old_ptl) outcome.violate(Property::held_at_exit);
        // `new_ptl` is still held at the end
        if (me.holds_new_ptl) outcome.violate(Property::held_at_exit);
        // `anon_vma_lock` is still held at the end
        if (me.shares_anon_vma_lock) outcome.violate(Property::held_at_exit);
        for (const Migrate x : members<Scope, Migrate>)
            s.migrate[x].holds_page_lock[me.page] = false;
        me.location = MigrateLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Page page : members<Scope, Page>) visit(s.old_pte[page], "old_pte[", page, "]");
        for (const Page page : members<Scope, Page>) visit(s.new_pte[page], "new_pte[", page, "]");
        for (const Mremap mremap : members<Scope, Mremap>) {
            visit(s.mremap[mremap].location, mremap, ".location");
            visit(s.mremap[mremap].pte, mremap, ".pte");
            visit(s.mremap[mremap].p, mremap, ".p");
            visit(s.mremap[mremap].holds_mmap_lock, mremap, ".holds_mmap_lock");
            visit(s.mremap[mremap].holds_anon_vma_lock, mremap, ".holds_anon_vma_lock");
            visit(s.mremap[mremap].holds_old_ptl, mremap, ".holds_old_ptl");
            visit(s.mremap[mremap].holds_new_ptl, mremap, ".holds_new_ptl");
            for (const Page page : members<Scope, Page>)
                visit(s.mremap[mremap].visited[page], mremap, ".visited[", page, "]");
        }
        for (const Migrate migrate : members<Scope, Migrate>) {
            visit(s.migrate[migrate].location, migrate, ".location");
            visit(s.migrate[migrate].page, migrate, ".page");
            visit(s.migrate[migrate].found, migrate, ".found");
            visit(s.migrate[migrate].rmap_walk_found, migrate, ".rmap_walk found");
            visit(s.migrate[migrate].visit_old_result, migrate, ".visit_old result");
            visit(s.migrate[migrate].visit_new_result, migrate, ".visit_new result");
            visit(s.migrate[migrate].visit_old_result_2, migrate, ".visit_old result 2");
            visit(s.migrate[migrate].rmap_walk_found_2, migrate, ".rmap_walk found 2");
            visit(s.migrate[migrate].visit_old_result_3, migrate, ".visit_old result 3");
            visit(s.migrate[migrate].visit_new_result_2, migrate, ".visit_new result 2");
            visit(s.migrate[migrate].visit_old_result_4, migrate, ".visit_old result 4");
            for (const Page page : members<Scope, Page>)
                visit(
                    s.migrate[migrate].holds_page_lock[page], migrate, ".holds_page_lock[", page,
                    "]");
            visit(s.migrate[migrate].holds_old_ptl, migrate, ".holds_old_ptl");
            visit(s.migrate[migrate].holds_new_ptl, migrate, ".holds_new_ptl");
            visit(s.migrate[migrate].shares_anon_vma_lock, migrate, ".shares_anon_vma_lock");
        }
    }
};

}  // namespace latchwork::generated::mremap_order
