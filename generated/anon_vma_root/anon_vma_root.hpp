/// The protocol anon_vma_root as a state machine. Written by Latchwork from
/// anon_vma_root.latch: change that, not this.
///
/// Whoever locks a page's root anon_vma holds the right lock, though slab slots are recycled.
///
/// struct anon_vma comes from a SLAB_TYPESAFE_BY_RCU cache: an rmap walk that finds one by
/// page->mapping may see it freed and used again, with another root. A look at page_mapped()
/// under the root's lock settles it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::anon_vma_root {

/// page_lock_anon_vma(): 2.6.36-rc1, the mutex version of 2011, the fix f18194275c39.
enum class Version : std::uint8_t { v36rc1, refcheck, mapped_check };

[[nodiscard]] constexpr auto names_of(Version) noexcept {
    return std::array<std::string_view, 3>{"v36rc1", "refcheck", "mapped_check"};
}

/// How unmap_and_move() gets its reference: without a lock, as in 2.6.36, or since 1ce82b69e96c
/// under the root's lock.
enum class Migration : std::uint8_t { plain, locked };

[[nodiscard]] constexpr auto names_of(Migration) noexcept {
    return std::array<std::string_view, 2>{"plain", "locked"};
}

/// The variant of the protocol.
struct Config {
    /// page_lock_anon_vma(): 2.6.36-rc1, the mutex version of 2011, the fix f18194275c39.
    Version version = Version::mapped_check;

    /// How unmap_and_move() gets its reference: without a lock, as in 2.6.36, or since 1ce82b69e96c
    /// under the root's lock.
    Migration migration = Migration::locked;

    bool drop_mb = false;  ///< `drop mb`
};

struct AnonVmaTag {
    static constexpr std::string_view name = "AnonVma";

    template <class Scope>
    static constexpr int size = Scope::AnonVma;
};

/// A reference to an object of type `AnonVma`, or null.
using AnonVma = Member<AnonVmaTag>;

struct MmTag {
    static constexpr std::string_view name = "Mm";

    template <class Scope>
    static constexpr int size = Scope::Mm;
};

/// A reference to an object of type `Mm`, or null.
using Mm = Member<MmTag>;

struct AddressSpaceTag {
    static constexpr std::string_view name = "address_space";

    template <class Scope>
    static constexpr int size = Scope::address_space;
};

/// One address space from birth to death, and the next one.
using AddressSpace = Member<AddressSpaceTag>;

struct RmapWalkTag {
    static constexpr std::string_view name = "rmap_walk";

    template <class Scope>
    static constexpr int size = Scope::rmap_walk;
};

/// One rmap walk of the page of `mm`.
using RmapWalk = Member<RmapWalkTag>;

struct MigrateTag {
    static constexpr std::string_view name = "migrate";

    template <class Scope>
    static constexpr int size = Scope::migrate;
};

/// One migration of the page: unmap_and_move() keeps the anon_vma over the time in which the
/// page is not mapped.
using Migrate = Member<MigrateTag>;

/// Where an instance of `address_space` stands: before the step at this line or label.
enum class AddressSpaceLocation : std::uint8_t {
    again, L29, L29b, L33, L33b, L33c, L34, L35, L36, L77, L78, L79, L86, L87, L88, L89, L90, L91,
    L91b, L93, L96, L97, L98, L99, L100, L101, end
};

[[nodiscard]] constexpr auto names_of(AddressSpaceLocation) noexcept {
    return std::array<std::string_view, 27>{"again", "L29", "L29b", "L33", "L33b", "L33c", "L34",
        "L35", "L36", "L77", "L78", "L79", "L86", "L87", "L88", "L89", "L90", "L91", "L91b", "L93",
        "L96", "L97", "L98", "L99", "L100", "L101", "end"};
}

/// Where an instance of `rmap_walk` stands: before the step at this line or label.
enum class RmapWalkLocation : std::uint8_t {
    L106, L48, L49, L50, L51, L52, L53, L54, L55, L57, L58, L60, page_lock_anon_vma_out, L63, L66,
    L67, L68, L109, walk, end
};

[[nodiscard]] constexpr auto names_of(RmapWalkLocation) noexcept {
    return std::array<std::string_view, 20>{"L106", "L48", "L49", "L50", "L51", "L52", "L53", "L54",
        "L55", "L57", "L58", "L60", "page_lock_anon_vma out", "L63", "L66", "L67", "L68", "L109",
        "walk", "end"};
}

/// Where an instance of `migrate` stands: before the step at this line or label.
enum class MigrateLocation : std::uint8_t {
    L116, L27, L29, L29b, L33, L33b, L33c, L34, L35, L36, L48, L49, L50, L51, L52, L53, L54, L55,
    L57, L58, L60, page_lock_anon_vma_out, L63, L66, L67, L68, L120, L121, L125, L125b, L126, L127,
    L128, L130, L130b, L131, L131b, L132, end
};

[[nodiscard]] constexpr auto names_of(MigrateLocation) noexcept {
    return std::array<std::string_view, 39>{"L116", "L27", "L29", "L29b", "L33", "L33b", "L33c",
        "L34", "L35", "L36", "L48", "L49", "L50", "L51", "L52", "L53", "L54", "L55", "L57", "L58",
        "L60", "page_lock_anon_vma out", "L63", "L66", "L67", "L68", "L120", "L121", "L125",
        "L125b", "L126", "L127", "L128", "L130", "L130b", "L131", "L131b", "L132", "end"};
}

enum class Process : std::uint8_t { address_space, rmap_walk, migrate };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 3>{"address_space", "rmap_walk", "migrate"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    right_lock, walk, deadlock, self_deadlock, lock_inversion, unlock_not_held, held_at_exit,
    sleep_in_atomic, null_reference, use_after_free, double_free
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 11>{"right_lock", "walk", "deadlock", "self_deadlock",
        "lock_inversion", "unlock_not_held", "held_at_exit", "sleep_in_atomic", "null_reference",
        "use_after_free", "double_free"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    address_space_again, address_space_again_2, address_space_L29_yes, address_space_L29_no,
    address_space_L29b_yes, address_space_L29b_no, address_space_L33_yes, address_space_L33_no,
    address_space_L33b, address_space_L33c, address_space_L34, address_space_L35, address_space_L36,
    address_space_L77, address_space_L78, address_space_L79, address_space_L79_2, address_space_L86,
    address_space_L87, address_space_L88, address_space_L89, address_space_L90,
    address_space_L91_yes, address_space_L91_no, address_space_L91b, address_space_L93,
    address_space_L96, address_space_L97, address_space_L98, address_space_L99, address_space_L100,
    address_space_L101, rmap_walk_L106, rmap_walk_L48, rmap_walk_L49_yes, rmap_walk_L49_no,
    rmap_walk_L50_yes, rmap_walk_L50_no, rmap_walk_L51, rmap_walk_L52, rmap_walk_L53,
    rmap_walk_L54_yes, rmap_walk_L54_no, rmap_walk_L55, rmap_walk_L57_yes, rmap_walk_L57_no,
    rmap_walk_L58, rmap_walk_L60, rmap_walk_page_lock_anon_vma_out, rmap_walk_L63, rmap_walk_L66,
    rmap_walk_L67, rmap_walk_L68, rmap_walk_L109_yes, rmap_walk_L109_no, rmap_walk_walk,
    migrate_L116, migrate_L116_2, migrate_L27, migrate_L29_yes, migrate_L29_no, migrate_L29b_yes,
    migrate_L29b_no, migrate_L33_yes, migrate_L33_no, migrate_L33b, migrate_L33c, migrate_L34,
    migrate_L35, migrate_L36, migrate_L48, migrate_L49_yes, migrate_L49_no, migrate_L50_yes,
    migrate_L50_no, migrate_L51, migrate_L52, migrate_L53, migrate_L54_yes, migrate_L54_no,
    migrate_L55, migrate_L57_yes, migrate_L57_no, migrate_L58, migrate_L60,
    migrate_page_lock_anon_vma_out, migrate_L63, migrate_L66, migrate_L67, migrate_L68,
    migrate_L120_yes, migrate_L120_no, migrate_L121, migrate_L125_yes, migrate_L125_no,
    migrate_L125b, migrate_L126, migrate_L127, migrate_L128, migrate_L130, migrate_L130b,
    migrate_L131, migrate_L131b, migrate_L132
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int AnonVma = 2;
    static constexpr int Mm = 2;
    static constexpr int address_space = 2;
    static constexpr int rmap_walk = 1;
    static constexpr int migrate = 1;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct AnonVmaFields {
        bool live = false;
        AnonVma root = null;
        std::int32_t refcount = 0;
        bool linked = false;

        friend bool operator==(const AnonVmaFields&, const AnonVmaFields&) = default;
    };

    struct MmFields {
        Mm parent;
        AnonVma anon_vma = null;
        AnonVma mapping = null;
        bool mapped = false;

        friend bool operator==(const MmFields&, const MmFields&) = default;
    };

    /// One address space from birth to death, and the next one.
    struct AddressSpaceFields {
        AddressSpaceLocation location = AddressSpaceLocation::again;
        Mm mm;
        AnonVma a = null;
        AnonVma root = null;
        AnonVma put_anon_vma_a = null;
        Table<Scope, bool(AnonVma)> holds_anon_vma_lock;

        friend bool operator==(const AddressSpaceFields&, const AddressSpaceFields&) = default;
    };

    /// One rmap walk of the page of `mm`.
    struct RmapWalkFields {
        RmapWalkLocation location = RmapWalkLocation::L106;
        Mm mm;
        AnonVma av = null;
        AnonVma page_lock_anon_vma_av = null;
        AnonVma page_lock_anon_vma_root = null;
        Table<Scope, bool(AnonVma)> holds_anon_vma_lock;
        bool shares_rcu = false;

        /// the address in `av.root.lock`, loaded before the operation
        AnonVma lock_operand_1 = null;

        /// the address in `av.root.lock`, loaded before the operation
        AnonVma lock_operand_2 = null;

        Table<Scope, bool(AnonVma)> rmap_walk_holds_AnonVma_lock_at_page_unlock_anon_vma_35;

        friend bool operator==(const RmapWalkFields&, const RmapWalkFields&) = default;
    };

    /// One migration of the page: unmap_and_move() keeps the anon_vma over the time in which the
    /// page is not mapped.
    struct MigrateFields {
        MigrateLocation location = MigrateLocation::L116;
        Mm mm;
        AnonVma av = null;
        AnonVma page_lock_anon_vma_av = null;
        AnonVma page_lock_anon_vma_root = null;
        AnonVma put_anon_vma_root = null;
        AnonVma put_anon_vma_a = null;
        Table<Scope, bool(AnonVma)> holds_anon_vma_lock;
        bool shares_rcu = false;

        /// the address in `av.root.lock`, loaded before the operation
        AnonVma lock_operand_1 = null;

        /// the address in `av.root.lock`, loaded before the operation
        AnonVma lock_operand_2 = null;

        /// the address in `av.root.lock`, loaded before the operation
        AnonVma lock_operand_3 = null;

        /// the address in `av.root.lock`, loaded before the operation
        AnonVma lock_operand_4 = null;

        Table<Scope, bool(AnonVma)> migrate_holds_AnonVma_lock_at_page_unlock_anon_vma_40;

        friend bool operator==(const MigrateFields&, const MigrateFields&) = default;
    };

    Table<Scope, AnonVmaFields(AnonVma)> anon_vma;
    Table<Scope, MmFields(Mm)> mm;
    Table<Scope, AddressSpaceFields(AddressSpace)> address_space;
    Table<Scope, RmapWalkFields(RmapWalk)> rmap_walk;
    Table<Scope, MigrateFields(Migrate)> migrate;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = anon_vma_root::State<Scope>;
    using Step = anon_vma_root::Step;
    using Property = anon_vma_root::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 104> actions{{
        {"address_space.again", 76, "a = alloc AnonVma else return", Process::address_space,
            AddressSpaceLocation::again, sort_info<Scope, AddressSpace>, sort_info<Scope, AnonVma>},
        {"address_space.again_2", 76, "a = alloc AnonVma else return: fails",
            Process::address_space, AddressSpaceLocation::again, sort_info<Scope, AddressSpace>},
        {"address_space.L29_yes", 29, "while (a != null): yes", Process::address_space,
            AddressSpaceLocation::L29, sort_info<Scope, AddressSpace>},
        {"address_space.L29_no", 29, "while (a != null): no", Process::address_space,
            AddressSpaceLocation::L29, sort_info<Scope, AddressSpace>},
        {"address_space.L29b_yes", 30, "if (atomic_dec_and_test(a.refcount)): yes",
            Process::address_space, AddressSpaceLocation::L29b, sort_info<Scope, AddressSpace>},
        {"address_space.L29b_no", 30, "if (atomic_dec_and_test(a.refcount)): no",
            Process::address_space, AddressSpaceLocation::L29b, sort_info<Scope, AddressSpace>},
        {"address_space.L33_yes", 33, "if (is_locked(root.lock)): yes", Process::address_space,
            AddressSpaceLocation::L33, sort_info<Scope, AddressSpace>},
        {"address_space.L33_no", 33, "if (is_locked(root.lock)): no", Process::address_space,
            AddressSpaceLocation::L33, sort_info<Scope, AddressSpace>},
        {"address_space.L33b", 33, "spin_lock(root.lock)", Process::address_space,
            AddressSpaceLocation::L33b, sort_info<Scope, AddressSpace>},
        {"address_space.L33c", 33, "spin_unlock(root.lock)", Process::address_space,
            AddressSpaceLocation::L33c, sort_info<Scope, AddressSpace>},
        {"address_space.L34", 34, "free(a)", Process::address_space, AddressSpaceLocation::L34,
            sort_info<Scope, AddressSpace>},
        {"address_space.L35", 35, "a = a == root ? null : root", Process::address_space,
            AddressSpaceLocation::L35, sort_info<Scope, AddressSpace>},
        {"address_space.L36", 37, "a = null", Process::address_space, AddressSpaceLocation::L36,
            sort_info<Scope, AddressSpace>},
        {"address_space.L77", 77, "atomic_set(a.refcount, 1)", Process::address_space,
            AddressSpaceLocation::L77, sort_info<Scope, AddressSpace>},
        {"address_space.L78", 78, "a.root = a", Process::address_space, AddressSpaceLocation::L78,
            sort_info<Scope, AddressSpace>},
        {"address_space.L79", 79,
            "atomic { root = a; if (mm.parent.anon_vma != null) { root = mm.parent.anon_vma.root; atomic_inc(root.refcount); } }",
            Process::address_space, AddressSpaceLocation::L79, sort_info<Scope, AddressSpace>},
        {"address_space.L79_2", 79,
            "atomic { root = a; if (mm.parent.anon_vma != null) { root = mm.parent.anon_vma.root; atomic_inc(root.refcount); } }",
            Process::address_space, AddressSpaceLocation::L79, sort_info<Scope, AddressSpace>},
        {"address_space.L86", 86, "a.root = root", Process::address_space,
            AddressSpaceLocation::L86, sort_info<Scope, AddressSpace>},
        {"address_space.L87", 87, "spin_lock(root.lock)", Process::address_space,
            AddressSpaceLocation::L87, sort_info<Scope, AddressSpace>},
        {"address_space.L88", 88, "a.linked = true", Process::address_space,
            AddressSpaceLocation::L88, sort_info<Scope, AddressSpace>},
        {"address_space.L89", 89, "spin_unlock(root.lock)", Process::address_space,
            AddressSpaceLocation::L89, sort_info<Scope, AddressSpace>},
        {"address_space.L90", 90, "mm.anon_vma = a", Process::address_space,
            AddressSpaceLocation::L90, sort_info<Scope, AddressSpace>},
        {"address_space.L91_yes", 91, "if (mm.mapping == null): yes", Process::address_space,
            AddressSpaceLocation::L91, sort_info<Scope, AddressSpace>},
        {"address_space.L91_no", 91, "if (mm.mapping == null): no", Process::address_space,
            AddressSpaceLocation::L91, sort_info<Scope, AddressSpace>},
        {"address_space.L91b", 92, "mm.mapping = a", Process::address_space,
            AddressSpaceLocation::L91b, sort_info<Scope, AddressSpace>},
        {"address_space.L93", 93, "mm.mapped = true", Process::address_space,
            AddressSpaceLocation::L93, sort_info<Scope, AddressSpace>},
        {"address_space.L96", 96, "mm.anon_vma = null", Process::address_space,
            AddressSpaceLocation::L96, sort_info<Scope, AddressSpace>},
        {"address_space.L97", 97, "mm.mapped = false", Process::address_space,
            AddressSpaceLocation::L97, sort_info<Scope, AddressSpace>},
        {"address_space.L98", 98, "spin_lock(root.lock)", Process::address_space,
            AddressSpaceLocation::L98, sort_info<Scope, AddressSpace>},
        {"address_space.L99", 99, "a.linked = false", Process::address_space,
            AddressSpaceLocation::L99, sort_info<Scope, AddressSpace>},
        {"address_space.L100", 100, "spin_unlock(root.lock)", Process::address_space,
            AddressSpaceLocation::L100, sort_info<Scope, AddressSpace>},
        {"address_space.L101", 28, "AnonVma? a = anon_vma", Process::address_space,
            AddressSpaceLocation::L101, sort_info<Scope, AddressSpace>},
        {"rmap_walk.L106", 47, "rcu_read_lock()", Process::rmap_walk, RmapWalkLocation::L106,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L48", 48, "av = READ_ONCE(mm.mapping)", Process::rmap_walk,
            RmapWalkLocation::L48, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L49_yes", 49, "if (av == null): yes", Process::rmap_walk, RmapWalkLocation::L49,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L49_no", 49, "if (av == null): no", Process::rmap_walk, RmapWalkLocation::L49,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L50_yes", 50, "if (!mm.mapped): yes", Process::rmap_walk, RmapWalkLocation::L50,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L50_no", 50, "if (!mm.mapped): no", Process::rmap_walk, RmapWalkLocation::L50,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L51", 51, "root = READ_ONCE(av.root)", Process::rmap_walk,
            RmapWalkLocation::L51, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L52", 52, "spin_lock(root.lock)", Process::rmap_walk, RmapWalkLocation::L52,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L53", 53, "return av", Process::rmap_walk, RmapWalkLocation::L53,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L54_yes", 55, "if (atomic_read(av.refcount) > 0): yes", Process::rmap_walk,
            RmapWalkLocation::L54, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L54_no", 55, "if (atomic_read(av.refcount) > 0): no", Process::rmap_walk,
            RmapWalkLocation::L54, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L55", 55, "return av", Process::rmap_walk, RmapWalkLocation::L55,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L57_yes", 58, "if (mm.mapped): yes", Process::rmap_walk, RmapWalkLocation::L57,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L57_no", 58, "if (mm.mapped): no", Process::rmap_walk, RmapWalkLocation::L57,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L58", 58, "return av", Process::rmap_walk, RmapWalkLocation::L58,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L60", 60, "spin_unlock(root.lock)", Process::rmap_walk, RmapWalkLocation::L60,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.page_lock_anon_vma out", 62, "rcu_read_unlock()", Process::rmap_walk,
            RmapWalkLocation::page_lock_anon_vma_out, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L63", 63, "return null", Process::rmap_walk, RmapWalkLocation::L63,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L66", 67, "spin_unlock(av.root.lock): load address", Process::rmap_walk,
            RmapWalkLocation::L66, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L67", 67, "spin_unlock(av.root.lock)", Process::rmap_walk,
            RmapWalkLocation::L67, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L68", 68, "rcu_read_unlock()", Process::rmap_walk, RmapWalkLocation::L68,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L109_yes", 109, "if (av == null): yes", Process::rmap_walk,
            RmapWalkLocation::L109, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L109_no", 109, "if (av == null): no", Process::rmap_walk,
            RmapWalkLocation::L109, sort_info<Scope, RmapWalk>},
        {"rmap_walk.walk", 111, "assert av.linked", Process::rmap_walk, RmapWalkLocation::walk,
            sort_info<Scope, RmapWalk>},
        {"migrate.L116", 124, "rcu_read_lock()", Process::migrate, MigrateLocation::L116,
            sort_info<Scope, Migrate>},
        {"migrate.L116_2", 47, "rcu_read_lock()", Process::migrate, MigrateLocation::L116,
            sort_info<Scope, Migrate>},
        {"migrate.L27", 28, "AnonVma? a = anon_vma", Process::migrate, MigrateLocation::L27,
            sort_info<Scope, Migrate>},
        {"migrate.L29_yes", 29, "while (a != null): yes", Process::migrate, MigrateLocation::L29,
            sort_info<Scope, Migrate>},
        {"migrate.L29_no", 29, "while (a != null): no", Process::migrate, MigrateLocation::L29,
            sort_info<Scope, Migrate>},
        {"migrate.L29b_yes", 30, "if (atomic_dec_and_test(a.refcount)): yes", Process::migrate,
            MigrateLocation::L29b, sort_info<Scope, Migrate>},
        {"migrate.L29b_no", 30, "if (atomic_dec_and_test(a.refcount)): no", Process::migrate,
            MigrateLocation::L29b, sort_info<Scope, Migrate>},
        {"migrate.L33_yes", 33, "if (is_locked(root.lock)): yes", Process::migrate,
            MigrateLocation::L33, sort_info<Scope, Migrate>},
        {"migrate.L33_no", 33, "if (is_locked(root.lock)): no", Process::migrate,
            MigrateLocation::L33, sort_info<Scope, Migrate>},
        {"migrate.L33b", 33, "spin_lock(root.lock)", Process::migrate, MigrateLocation::L33b,
            sort_info<Scope, Migrate>},
        {"migrate.L33c", 33, "spin_unlock(root.lock)", Process::migrate, MigrateLocation::L33c,
            sort_info<Scope, Migrate>},
        {"migrate.L34", 34, "free(a)", Process::migrate, MigrateLocation::L34,
            sort_info<Scope, Migrate>},
        {"migrate.L35", 35, "a = a == root ? null : root", Process::migrate, MigrateLocation::L35,
            sort_info<Scope, Migrate>},
        {"migrate.L36", 37, "a = null", Process::migrate, MigrateLocation::L36,
            sort_info<Scope, Migrate>},
        {"migrate.L48", 48, "av = READ_ONCE(mm.mapping)", Process::migrate, MigrateLocation::L48,
            sort_info<Scope, Migrate>},
        {"migrate.L49_yes", 49, "if (av == null): yes", Process::migrate, MigrateLocation::L49,
            sort_info<Scope, Migrate>},
        {"migrate.L49_no", 49, "if (av == null): no", Process::migrate, MigrateLocation::L49,
            sort_info<Scope, Migrate>},
        {"migrate.L50_yes", 50, "if (!mm.mapped): yes", Process::migrate, MigrateLocation::L50,
            sort_info<Scope, Migrate>},
        {"migrate.L50_no", 50, "if (!mm.mapped): no", Process::migrate, MigrateLocation::L50,
            sort_info<Scope, Migrate>},
        {"migrate.L51", 51, "root = READ_ONCE(av.root)", Process::migrate, MigrateLocation::L51,
            sort_info<Scope, Migrate>},
        {"migrate.L52", 52, "spin_lock(root.lock)", Process::migrate, MigrateLocation::L52,
            sort_info<Scope, Migrate>},
        {"migrate.L53", 53, "return av", Process::migrate, MigrateLocation::L53,
            sort_info<Scope, Migrate>},
        {"migrate.L54_yes", 55, "if (atomic_read(av.refcount) > 0): yes", Process::migrate,
            MigrateLocation::L54, sort_info<Scope, Migrate>},
        {"migrate.L54_no", 55, "if (atomic_read(av.refcount) > 0): no", Process::migrate,
            MigrateLocation::L54, sort_info<Scope, Migrate>},
        {"migrate.L55", 55, "return av", Process::migrate, MigrateLocation::L55,
            sort_info<Scope, Migrate>},
        {"migrate.L57_yes", 58, "if (mm.mapped): yes", Process::migrate, MigrateLocation::L57,
            sort_info<Scope, Migrate>},
        {"migrate.L57_no", 58, "if (mm.mapped): no", Process::migrate, MigrateLocation::L57,
            sort_info<Scope, Migrate>},
        {"migrate.L58", 58, "return av", Process::migrate, MigrateLocation::L58,
            sort_info<Scope, Migrate>},
        {"migrate.L60", 60, "spin_unlock(root.lock)", Process::migrate, MigrateLocation::L60,
            sort_info<Scope, Migrate>},
        {"migrate.page_lock_anon_vma out", 62, "rcu_read_unlock()", Process::migrate,
            MigrateLocation::page_lock_anon_vma_out, sort_info<Scope, Migrate>},
        {"migrate.L63", 63, "return null", Process::migrate, MigrateLocation::L63,
            sort_info<Scope, Migrate>},
        {"migrate.L66", 67, "spin_unlock(av.root.lock): load address", Process::migrate,
            MigrateLocation::L66, sort_info<Scope, Migrate>},
        {"migrate.L67", 67, "spin_unlock(av.root.lock)", Process::migrate, MigrateLocation::L67,
            sort_info<Scope, Migrate>},
        {"migrate.L68", 68, "rcu_read_unlock()", Process::migrate, MigrateLocation::L68,
            sort_info<Scope, Migrate>},
        {"migrate.L120_yes", 120, "if (av == null): yes", Process::migrate, MigrateLocation::L120,
            sort_info<Scope, Migrate>},
        {"migrate.L120_no", 120, "if (av == null): no", Process::migrate, MigrateLocation::L120,
            sort_info<Scope, Migrate>},
        {"migrate.L121", 121, "atomic_inc(av.refcount)", Process::migrate, MigrateLocation::L121,
            sort_info<Scope, Migrate>},
        {"migrate.L125_yes", 125, "if (!mm.mapped): yes", Process::migrate, MigrateLocation::L125,
            sort_info<Scope, Migrate>},
        {"migrate.L125_no", 125, "if (!mm.mapped): no", Process::migrate, MigrateLocation::L125,
            sort_info<Scope, Migrate>},
        {"migrate.L125b", 125, "rcu_read_unlock()", Process::migrate, MigrateLocation::L125b,
            sort_info<Scope, Migrate>},
        {"migrate.L126", 126, "av = mm.mapping", Process::migrate, MigrateLocation::L126,
            sort_info<Scope, Migrate>},
        {"migrate.L127", 127, "atomic_inc(av.refcount)", Process::migrate, MigrateLocation::L127,
            sort_info<Scope, Migrate>},
        {"migrate.L128", 128, "rcu_read_unlock()", Process::migrate, MigrateLocation::L128,
            sort_info<Scope, Migrate>},
        {"migrate.L130", 130, "spin_lock(av.root.lock): load address", Process::migrate,
            MigrateLocation::L130, sort_info<Scope, Migrate>},
        {"migrate.L130b", 130, "spin_lock(av.root.lock)", Process::migrate, MigrateLocation::L130b,
            sort_info<Scope, Migrate>},
        {"migrate.L131", 131, "spin_unlock(av.root.lock): load address", Process::migrate,
            MigrateLocation::L131, sort_info<Scope, Migrate>},
        {"migrate.L131b", 131, "spin_unlock(av.root.lock)", Process::migrate,
            MigrateLocation::L131b, sort_info<Scope, Migrate>},
        {"migrate.L132", 132, "av.root", Process::migrate, MigrateLocation::L132,
            sort_info<Scope, Migrate>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Mm mm : members<Scope, Mm>) visit(s.mm[mm].parent, 0, sort_size<Scope, Mm> - 1);
        for (const AddressSpace address_space : members<Scope, AddressSpace>)
            visit(s.address_space[address_space].mm, 0, sort_size<Scope, Mm> - 1);
        for (const RmapWalk rmap_walk : members<Scope, RmapWalk>)
            visit(s.rmap_walk[rmap_walk].mm, 0, sort_size<Scope, Mm> - 1);
        for (const Migrate migrate : members<Scope, Migrate>)
            visit(s.migrate[migrate].mm, 0, sort_size<Scope, Mm> - 1);
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
            case Process::address_space:
                return to_number(s.address_space[AddressSpace{self}].location);
            case Process::rmap_walk:
                return to_number(s.rmap_walk[RmapWalk{self}].location);
            case Process::migrate:
                return to_number(s.migrate[Migrate{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::address_space_again:
                return address_space_again(
                    s, chosen.instance<AddressSpace>(), chosen.choice<AnonVma>(0));
            case Action::address_space_again_2:
                return address_space_again_2(s, chosen.instance<AddressSpace>());
            case Action::address_space_L29_yes:
                return address_space_L29_yes(s, chosen.instance<AddressSpace>());
            case Action::address_space_L29_no:
                return address_space_L29_no(s, chosen.instance<AddressSpace>());
            case Action::address_space_L29b_yes:
                return address_space_L29b_yes(s, chosen.instance<AddressSpace>());
            case Action::address_space_L29b_no:
                return address_space_L29b_no(s, chosen.instance<AddressSpace>());
            case Action::address_space_L33_yes:
                return address_space_L33_yes(s, chosen.instance<AddressSpace>());
            case Action::address_space_L33_no:
                return address_space_L33_no(s, chosen.instance<AddressSpace>());
            case Action::address_space_L33b:
                return address_space_L33b(s, chosen.instance<AddressSpace>());
            case Action::address_space_L33c:
                return address_space_L33c(s, chosen.instance<AddressSpace>());
            case Action::address_space_L34:
                return address_space_L34(s, chosen.instance<AddressSpace>());
            case Action::address_space_L35:
                return address_space_L35(s, chosen.instance<AddressSpace>());
            case Action::address_space_L36:
                return address_space_L36(s, chosen.instance<AddressSpace>());
            case Action::address_space_L77:
                return address_space_L77(s, chosen.instance<AddressSpace>());
            case Action::address_space_L78:
                return address_space_L78(s, chosen.instance<AddressSpace>());
            case Action::address_space_L79:
                return address_space_L79(s, chosen.instance<AddressSpace>());
            case Action::address_space_L79_2:
                return address_space_L79_2(s, chosen.instance<AddressSpace>());
            case Action::address_space_L86:
                return address_space_L86(s, chosen.instance<AddressSpace>());
            case Action::address_space_L87:
                return address_space_L87(s, chosen.instance<AddressSpace>());
            case Action::address_space_L88:
                return address_space_L88(s, chosen.instance<AddressSpace>());
            case Action::address_space_L89:
                return address_space_L89(s, chosen.instance<AddressSpace>());
            case Action::address_space_L90:
                return address_space_L90(s, chosen.instance<AddressSpace>());
            case Action::address_space_L91_yes:
                return address_space_L91_yes(s, chosen.instance<AddressSpace>());
            case Action::address_space_L91_no:
                return address_space_L91_no(s, chosen.instance<AddressSpace>());
            case Action::address_space_L91b:
                return address_space_L91b(s, chosen.instance<AddressSpace>());
            case Action::address_space_L93:
                return address_space_L93(s, chosen.instance<AddressSpace>());
            case Action::address_space_L96:
                return address_space_L96(s, chosen.instance<AddressSpace>());
            case Action::address_space_L97:
                return address_space_L97(s, chosen.instance<AddressSpace>());
            case Action::address_space_L98:
                return address_space_L98(s, chosen.instance<AddressSpace>());
            case Action::address_space_L99:
                return address_space_L99(s, chosen.instance<AddressSpace>());
            case Action::address_space_L100:
                return address_space_L100(s, chosen.instance<AddressSpace>());
            case Action::address_space_L101:
                return address_space_L101(s, chosen.instance<AddressSpace>());
            case Action::rmap_walk_L106:
                return rmap_walk_L106(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L48:
                return rmap_walk_L48(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L49_yes:
                return rmap_walk_L49_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L49_no:
                return rmap_walk_L49_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L50_yes:
                return rmap_walk_L50_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L50_no:
                return rmap_walk_L50_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L51:
                return rmap_walk_L51(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L52:
                return rmap_walk_L52(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L53:
                return rmap_walk_L53(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L54_yes:
                return rmap_walk_L54_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L54_no:
                return rmap_walk_L54_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L55:
                return rmap_walk_L55(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L57_yes:
                return rmap_walk_L57_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L57_no:
                return rmap_walk_L57_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L58:
                return rmap_walk_L58(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L60:
                return rmap_walk_L60(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_page_lock_anon_vma_out:
                return rmap_walk_page_lock_anon_vma_out(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L63:
                return rmap_walk_L63(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L66:
                return rmap_walk_L66(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L67:
                return rmap_walk_L67(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L68:
                return rmap_walk_L68(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L109_yes:
                return rmap_walk_L109_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L109_no:
                return rmap_walk_L109_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_walk:
                return rmap_walk_walk(s, chosen.instance<RmapWalk>());
            case Action::migrate_L116:
                return migrate_L116(s, chosen.instance<Migrate>());
            case Action::migrate_L116_2:
                return migrate_L116_2(s, chosen.instance<Migrate>());
            case Action::migrate_L27:
                return migrate_L27(s, chosen.instance<Migrate>());
            case Action::migrate_L29_yes:
                return migrate_L29_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L29_no:
                return migrate_L29_no(s, chosen.instance<Migrate>());
            case Action::migrate_L29b_yes:
                return migrate_L29b_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L29b_no:
                return migrate_L29b_no(s, chosen.instance<Migrate>());
            case Action::migrate_L33_yes:
                return migrate_L33_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L33_no:
                return migrate_L33_no(s, chosen.instance<Migrate>());
            case Action::migrate_L33b:
                return migrate_L33b(s, chosen.instance<Migrate>());
            case Action::migrate_L33c:
                return migrate_L33c(s, chosen.instance<Migrate>());
            case Action::migrate_L34:
                return migrate_L34(s, chosen.instance<Migrate>());
            case Action::migrate_L35:
                return migrate_L35(s, chosen.instance<Migrate>());
            case Action::migrate_L36:
                return migrate_L36(s, chosen.instance<Migrate>());
            case Action::migrate_L48:
                return migrate_L48(s, chosen.instance<Migrate>());
            case Action::migrate_L49_yes:
                return migrate_L49_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L49_no:
                return migrate_L49_no(s, chosen.instance<Migrate>());
            case Action::migrate_L50_yes:
                return migrate_L50_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L50_no:
                return migrate_L50_no(s, chosen.instance<Migrate>());
            case Action::migrate_L51:
                return migrate_L51(s, chosen.instance<Migrate>());
            case Action::migrate_L52:
                return migrate_L52(s, chosen.instance<Migrate>());
            case Action::migrate_L53:
                return migrate_L53(s, chosen.instance<Migrate>());
            case Action::migrate_L54_yes:
                return migrate_L54_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L54_no:
                return migrate_L54_no(s, chosen.instance<Migrate>());
            case Action::migrate_L55:
                return migrate_L55(s, chosen.instance<Migrate>());
            case Action::migrate_L57_yes:
                return migrate_L57_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L57_no:
                return migrate_L57_no(s, chosen.instance<Migrate>());
            case Action::migrate_L58:
                return migrate_L58(s, chosen.instance<Migrate>());
            case Action::migrate_L60:
                return migrate_L60(s, chosen.instance<Migrate>());
            case Action::migrate_page_lock_anon_vma_out:
                return migrate_page_lock_anon_vma_out(s, chosen.instance<Migrate>());
            case Action::migrate_L63:
                return migrate_L63(s, chosen.instance<Migrate>());
            case Action::migrate_L66:
                return migrate_L66(s, chosen.instance<Migrate>());
            case Action::migrate_L67:
                return migrate_L67(s, chosen.instance<Migrate>());
            case Action::migrate_L68:
                return migrate_L68(s, chosen.instance<Migrate>());
            case Action::migrate_L120_yes:
                return migrate_L120_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L120_no:
                return migrate_L120_no(s, chosen.instance<Migrate>());
            case Action::migrate_L121:
                return migrate_L121(s, chosen.instance<Migrate>());
            case Action::migrate_L125_yes:
                return migrate_L125_yes(s, chosen.instance<Migrate>());
            case Action::migrate_L125_no:
                return migrate_L125_no(s, chosen.instance<Migrate>());
            case Action::migrate_L125b:
                return migrate_L125b(s, chosen.instance<Migrate>());
            case Action::migrate_L126:
                return migrate_L126(s, chosen.instance<Migrate>());
            case Action::migrate_L127:
                return migrate_L127(s, chosen.instance<Migrate>());
            case Action::migrate_L128:
                return migrate_L128(s, chosen.instance<Migrate>());
            case Action::migrate_L130:
                return migrate_L130(s, chosen.instance<Migrate>());
            case Action::migrate_L130b:
                return migrate_L130b(s, chosen.instance<Migrate>());
            case Action::migrate_L131:
                return migrate_L131(s, chosen.instance<Migrate>());
            case Action::migrate_L131b:
                return migrate_L131b(s, chosen.instance<Migrate>());
            case Action::migrate_L132:
                return migrate_L132(s, chosen.instance<Migrate>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// The lock of the root is held during the walk. anon_vma_root.latch:136: the invariant
    /// `right_lock`.
    [[nodiscard]] constexpr bool right_lock(const State& s) const noexcept {
        return !exists<Scope, RmapWalk>([&](RmapWalk w) {
                return s.rmap_walk[w].location == RmapWalkLocation::walk &&
                    s.rmap_walk[w].av == null;
            }) &&
            !exists<Scope, RmapWalk>([&](RmapWalk w) {
                return (s.rmap_walk[w].location != RmapWalkLocation::walk ||
                        s.rmap_walk[w].av != null) &&
                    s.rmap_walk[w].location == RmapWalkLocation::walk &&
                    s.anon_vma[s.rmap_walk[w].av].root == null;
            }) &&
            forall<Scope, RmapWalk>([&](RmapWalk w) {
                return s.rmap_walk[w].location != RmapWalkLocation::walk ||
                    s.rmap_walk[w].holds_anon_vma_lock[s.anon_vma[s.rmap_walk[w].av].root];
            });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, AddressSpace>([&](AddressSpace i) {
                return s.address_space[i].location == AddressSpaceLocation::end;
            }) &&
            forall<Scope, RmapWalk>([&](RmapWalk i) {
                return s.rmap_walk[i].location == RmapWalkLocation::end;
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
        return forall<Scope, AddressSpace, AddressSpace>([&](AddressSpace i, AddressSpace j) {
            return i == j || s.address_space[j].mm != s.address_space[i].mm;
        });
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (!right_lock(s)) violated.insert(Property::right_lock);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const AddressSpace self : members<Scope, AddressSpace>) {
            const auto& me = s.address_space[self];
            switch (me.location) {
                case AddressSpaceLocation::L33b:
                case AddressSpaceLocation::L87:
                case AddressSpaceLocation::L98:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 33,
                    // 87, 98)
                    if (s.anon_vma[me.root].live && me.holds_anon_vma_lock[me.root])
                        violated.insert(Property::self_deadlock);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 33, 87, 98),
                    // and nothing orders the two
                    if (s.anon_vma[me.root].live &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x] && me.root != x;
                        }))
                        violated.insert(Property::lock_inversion);
                    break;
                default:
                    break;
            }
        }
        for (const RmapWalk self : members<Scope, RmapWalk>) {
            const auto& me = s.rmap_walk[self];
            if (me.location == RmapWalkLocation::L52) {
                // this instance waits for `AnonVma.lock`, which it holds itself (taken in line 52)
                if ((s.anon_vma[me.page_lock_anon_vma_root].live || me.shares_rcu) &&
                    me.holds_anon_vma_lock[me.page_lock_anon_vma_root])
                    violated.insert(Property::self_deadlock);
            }
        }
        for (const Migrate self : members<Scope, Migrate>) {
            const auto& me = s.migrate[self];
            switch (me.location) {
                case MigrateLocation::L33b:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 33,
                    // 52, 130)
                    if ((s.anon_vma[me.put_anon_vma_root].live || me.shares_rcu) &&
                        me.holds_anon_vma_lock[me.put_anon_vma_root])
                        violated.insert(Property::self_deadlock);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 33, 52, 130),
                    // and nothing orders the two
                    if ((s.anon_vma[me.put_anon_vma_root].live || me.shares_rcu) &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x] && me.put_anon_vma_root != x;
                        }))
                        violated.insert(Property::lock_inversion);
                    break;
                case MigrateLocation::L52:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 33,
                    // 52, 130)
                    if ((s.anon_vma[me.page_lock_anon_vma_root].live || me.shares_rcu) &&
                        me.holds_anon_vma_lock[me.page_lock_anon_vma_root])
                        violated.insert(Property::self_deadlock);
                    break;
                case MigrateLocation::L130b:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 33,
                    // 52, 130)
                    if ((s.anon_vma[me.lock_operand_3].live || me.shares_rcu) &&
                        me.holds_anon_vma_lock[me.lock_operand_3])
                        violated.insert(Property::self_deadlock);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 33, 52, 130),
                    // and nothing orders the two
                    if ((s.anon_vma[me.lock_operand_3].live || me.shares_rcu) &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x] && me.lock_operand_3 != x;
                        }))
                        violated.insert(Property::lock_inversion);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `AnonVma.lock`.
    [[nodiscard]] static constexpr bool anon_vma_lock_is_free(
        const State& s, AnonVma anon_vma) noexcept {
        return forall<Scope, AddressSpace>([&](AddressSpace i) {
                return !s.address_space[i].holds_anon_vma_lock[anon_vma];
            }) &&
            forall<Scope, RmapWalk>([&](RmapWalk i) {
                return !s.rmap_walk[i].holds_anon_vma_lock[anon_vma];
            }) &&
            forall<Scope, Migrate>([&](Migrate i) {
                return !s.migrate[i].holds_anon_vma_lock[anon_vma];
            });
    }

    /// anon_vma_root.latch:76: a = alloc AnonVma else return
    constexpr Outcome address_space_again(
        State& s, AddressSpace self, AnonVma slot) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::again) return Outcome::not_enabled();
        if (s.anon_vma[slot].live) return Outcome::not_enabled();
        s.anon_vma[slot].live = true;
        me.a = slot;
        me.location = AddressSpaceLocation::L77;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:76: a = alloc AnonVma else return: fails
    ///     in: a = alloc AnonVma else return;
    constexpr Outcome address_space_again_2(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::again) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.location = AddressSpaceLocation::end;
        return outcome;
    }

    /// anon_vma_root.latch:29: while (a != null): yes
    ///     in: while (a != null) {
    constexpr Outcome address_space_L29_yes(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L29) return Outcome::not_enabled();
        if (me.put_anon_vma_a == null) return Outcome::not_enabled();
        me.location = AddressSpaceLocation::L29b;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:29: while (a != null): no
    ///     in: while (a != null) {
    constexpr Outcome address_space_L29_no(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L29) return Outcome::not_enabled();
        if (me.put_anon_vma_a != null) return Outcome::not_enabled();
        me.location = AddressSpaceLocation::again;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:30: if (atomic_dec_and_test(a.refcount)): yes
    ///     in: if (atomic_dec_and_test(a.refcount)) {
    constexpr Outcome address_space_L29b_yes(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L29b) return Outcome::not_enabled();
        if (me.put_anon_vma_a != null &&
            s.anon_vma[me.put_anon_vma_a].live &&
            s.anon_vma[me.put_anon_vma_a].refcount != 1)
            return Outcome::not_enabled();
        // `a` is null
        if (me.put_anon_vma_a == null) return Outcome::trapped(Property::null_reference);
        // `atomic_dec_and_test(a.refcount)`: the object is not live
        if (!s.anon_vma[me.put_anon_vma_a].live) return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.put_anon_vma_a].refcount -= 1;
        me.location = AddressSpaceLocation::L33;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:30: if (atomic_dec_and_test(a.refcount)): no
    ///     in: if (atomic_dec_and_test(a.refcount)) {
    constexpr Outcome address_space_L29b_no(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L29b) return Outcome::not_enabled();
        if (me.put_anon_vma_a == null ||
            !s.anon_vma[me.put_anon_vma_a].live ||
            s.anon_vma[me.put_anon_vma_a].refcount == 1)
            return Outcome::not_enabled();
        s.anon_vma[me.put_anon_vma_a].refcount -= 1;
        me.location = AddressSpaceLocation::L36;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:33: if (is_locked(root.lock)): yes
    ///     in: if (is_locked(root.lock)) { spin_lock(root.lock); spin_unlock(root.lock); }
    constexpr Outcome address_space_L33_yes(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L33) return Outcome::not_enabled();
        if (s.anon_vma[me.root].live && anon_vma_lock_is_free(s, me.root))
            return Outcome::not_enabled();
        // `is_locked(root.lock)`: the object is not live
        if (!s.anon_vma[me.root].live) return Outcome::trapped(Property::use_after_free);
        me.location = AddressSpaceLocation::L33b;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:33: if (is_locked(root.lock)): no
    ///     in: if (is_locked(root.lock)) { spin_lock(root.lock); spin_unlock(root.lock); }
    constexpr Outcome address_space_L33_no(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L33) return Outcome::not_enabled();
        if (!s.anon_vma[me.root].live || !anon_vma_lock_is_free(s, me.root))
            return Outcome::not_enabled();
        me.location = AddressSpaceLocation::L34;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:33: spin_lock(root.lock)
    constexpr Outcome address_space_L33b(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L33b) return Outcome::not_enabled();
        if (s.anon_vma[me.root].live && !anon_vma_lock_is_free(s, me.root))
            return Outcome::not_enabled();
        // `spin_lock(root.lock);`: the object is not live
        if (!s.anon_vma[me.root].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.root] = true;
        me.location = AddressSpaceLocation::L33c;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:33: spin_unlock(root.lock)
    constexpr Outcome address_space_L33c(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L33c) return Outcome::not_enabled();
        // `spin_unlock(root.lock);`: the object is not live
        if (!s.anon_vma[me.root].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.root]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.root] = false;
        me.location = AddressSpaceLocation::L34;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:34: free(a)
    constexpr Outcome address_space_L34(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L34) return Outcome::not_enabled();
        // `a` is null
        if (me.put_anon_vma_a == null) return Outcome::trapped(Property::null_reference);
        // `a` is not live
        if (!s.anon_vma[me.put_anon_vma_a].live) return Outcome::trapped(Property::double_free);
        s.anon_vma[me.put_anon_vma_a].live = false;
        me.location = AddressSpaceLocation::L35;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:35: a = a == root ? null : root
    constexpr Outcome address_space_L35(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L35) return Outcome::not_enabled();
        me.put_anon_vma_a = me.root == me.put_anon_vma_a ? null : me.root;
        me.location = AddressSpaceLocation::L29;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:37: a = null
    constexpr Outcome address_space_L36(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L36) return Outcome::not_enabled();
        me.put_anon_vma_a = null;
        me.location = AddressSpaceLocation::L29;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:77: atomic_set(a.refcount, 1)
    constexpr Outcome address_space_L77(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L77) return Outcome::not_enabled();
        // `a.refcount`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.a].refcount = 1;
        me.location = AddressSpaceLocation::L78;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:78: a.root = a
    constexpr Outcome address_space_L78(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L78) return Outcome::not_enabled();
        // `a.root`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.a].root = me.a;
        me.location = AddressSpaceLocation::L79;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
    /// mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
    ///     in: atomic {
    constexpr Outcome address_space_L79(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L79) return Outcome::not_enabled();
        if (s.mm[s.mm[me.mm].parent].anon_vma == null) return Outcome::not_enabled();
        // `mm.parent.anon_vma.root`: the object is not live
        if (!s.anon_vma[s.mm[s.mm[me.mm].parent].anon_vma].live)
            return Outcome::trapped(Property::use_after_free);
        // null is stored in a place of type `AnonVma`
        if (s.anon_vma[s.mm[s.mm[me.mm].parent].anon_vma].root == null)
            return Outcome::trapped(Property::null_reference);
        // `atomic_inc(root.refcount)`: the object is not live
        if (!s.anon_vma[s.anon_vma[s.mm[s.mm[me.mm].parent].anon_vma].root].live)
            return Outcome::trapped(Property::use_after_free);
        me.root = s.anon_vma[s.mm[s.mm[me.mm].parent].anon_vma].root;
        s.anon_vma[s.anon_vma[s.mm[s.mm[me.mm].parent].anon_vma].root].refcount += 1;
        me.location = AddressSpaceLocation::L86;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
    /// mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
    ///     in: atomic {
    constexpr Outcome address_space_L79_2(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L79) return Outcome::not_enabled();
        if (s.mm[s.mm[me.mm].parent].anon_vma != null) return Outcome::not_enabled();
        me.root = me.a;
        me.location = AddressSpaceLocation::L86;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:86: a.root = root
    constexpr Outcome address_space_L86(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L86) return Outcome::not_enabled();
        // `a.root`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.a].root = me.root;
        me.location = AddressSpaceLocation::L87;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:87: spin_lock(root.lock)
    constexpr Outcome address_space_L87(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L87) return Outcome::not_enabled();
        if (s.anon_vma[me.root].live && !anon_vma_lock_is_free(s, me.root))
            return Outcome::not_enabled();
        // `spin_lock(root.lock);`: the object is not live
        if (!s.anon_vma[me.root].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.root] = true;
        me.location = AddressSpaceLocation::L88;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:88: a.linked = true
    constexpr Outcome address_space_L88(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L88) return Outcome::not_enabled();
        // `a.linked`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.a].linked = true;
        me.location = AddressSpaceLocation::L89;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:89: spin_unlock(root.lock)
    constexpr Outcome address_space_L89(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L89) return Outcome::not_enabled();
        // `spin_unlock(root.lock);`: the object is not live
        if (!s.anon_vma[me.root].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.root]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.root] = false;
        me.location = AddressSpaceLocation::L90;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:90: mm.anon_vma = a
    constexpr Outcome address_space_L90(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L90) return Outcome::not_enabled();
        s.mm[me.mm].anon_vma = me.a;
        me.location = AddressSpaceLocation::L91;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:91: if (mm.mapping == null): yes
    ///     in: if (mm.mapping == null) {
    constexpr Outcome address_space_L91_yes(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L91) return Outcome::not_enabled();
        if (s.mm[me.mm].mapping != null) return Outcome::not_enabled();
        me.location = AddressSpaceLocation::L91b;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:91: if (mm.mapping == null): no
    ///     in: if (mm.mapping == null) {
    constexpr Outcome address_space_L91_no(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L91) return Outcome::not_enabled();
        if (s.mm[me.mm].mapping == null) return Outcome::not_enabled();
        me.location = AddressSpaceLocation::L96;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:92: mm.mapping = a
    constexpr Outcome address_space_L91b(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L91b) return Outcome::not_enabled();
        s.mm[me.mm].mapping = me.a;
        me.location = AddressSpaceLocation::L93;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:93: mm.mapped = true
    constexpr Outcome address_space_L93(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L93) return Outcome::not_enabled();
        s.mm[me.mm].mapped = true;
        me.location = AddressSpaceLocation::L96;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:96: mm.anon_vma = null
    constexpr Outcome address_space_L96(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L96) return Outcome::not_enabled();
        s.mm[me.mm].anon_vma = null;
        me.location = AddressSpaceLocation::L97;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:97: mm.mapped = false
    constexpr Outcome address_space_L97(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L97) return Outcome::not_enabled();
        s.mm[me.mm].mapped = false;
        me.location = AddressSpaceLocation::L98;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:98: spin_lock(root.lock)
    constexpr Outcome address_space_L98(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L98) return Outcome::not_enabled();
        if (s.anon_vma[me.root].live && !anon_vma_lock_is_free(s, me.root))
            return Outcome::not_enabled();
        // `spin_lock(root.lock);`: the object is not live
        if (!s.anon_vma[me.root].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.root] = true;
        me.location = AddressSpaceLocation::L99;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:99: a.linked = false
    constexpr Outcome address_space_L99(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L99) return Outcome::not_enabled();
        // `a.linked`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.a].linked = false;
        me.location = AddressSpaceLocation::L100;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:100: spin_unlock(root.lock)
    constexpr Outcome address_space_L100(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L100) return Outcome::not_enabled();
        // `spin_unlock(root.lock);`: the object is not live
        if (!s.anon_vma[me.root].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.root]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.root] = false;
        me.location = AddressSpaceLocation::L101;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:28: AnonVma? a = anon_vma
    constexpr Outcome address_space_L101(State& s, AddressSpace self) const noexcept {
        auto& me = s.address_space[self];
        if (me.location != AddressSpaceLocation::L101) return Outcome::not_enabled();
        me.put_anon_vma_a = me.a;
        me.location = AddressSpaceLocation::L29;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:47: rcu_read_lock()
    constexpr Outcome rmap_walk_L106(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L106) return Outcome::not_enabled();
        me.shares_rcu = true;
        me.location = RmapWalkLocation::L48;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:48: av = READ_ONCE(mm.mapping)
    constexpr Outcome rmap_walk_L48(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L48) return Outcome::not_enabled();
        me.page_lock_anon_vma_av = s.mm[me.mm].mapping;
        me.location = RmapWalkLocation::L49;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:49: if (av == null): yes
    ///     in: if (av == null) goto out;
    constexpr Outcome rmap_walk_L49_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L49) return Outcome::not_enabled();
        if (me.page_lock_anon_vma_av != null) return Outcome::not_enabled();
        me.location = RmapWalkLocation::page_lock_anon_vma_out;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:49: if (av == null): no
    ///     in: if (av == null) goto out;
    constexpr Outcome rmap_walk_L49_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L49) return Outcome::not_enabled();
        if (me.page_lock_anon_vma_av == null) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L50;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:50: if (!mm.mapped): yes
    ///     in: if (!mm.mapped) goto out;
    constexpr Outcome rmap_walk_L50_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L50) return Outcome::not_enabled();
        if (s.mm[me.mm].mapped) return Outcome::not_enabled();
        me.location = RmapWalkLocation::page_lock_anon_vma_out;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:50: if (!mm.mapped): no
    ///     in: if (!mm.mapped) goto out;
    constexpr Outcome rmap_walk_L50_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L50) return Outcome::not_enabled();
        if (!s.mm[me.mm].mapped) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L51;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:51: root = READ_ONCE(av.root)
    constexpr Outcome rmap_walk_L51(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L51) return Outcome::not_enabled();
        // `av` is null
        if (me.page_lock_anon_vma_av == null) return Outcome::trapped(Property::null_reference);
        // `READ_ONCE(av.root)`: the object is not live
        if (!s.anon_vma[me.page_lock_anon_vma_av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // null is stored in a place of type `AnonVma`
        if (s.anon_vma[me.page_lock_anon_vma_av].root == null)
            return Outcome::trapped(Property::null_reference);
        me.page_lock_anon_vma_root = s.anon_vma[me.page_lock_anon_vma_av].root;
        me.location = RmapWalkLocation::L52;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:52: spin_lock(root.lock)
    constexpr Outcome rmap_walk_L52(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L52) return Outcome::not_enabled();
        if ((s.anon_vma[me.page_lock_anon_vma_root].live || me.shares_rcu) &&
            !anon_vma_lock_is_free(s, me.page_lock_anon_vma_root))
            return Outcome::not_enabled();
        // `spin_lock(root.lock);`: the object is not live
        if (!s.anon_vma[me.page_lock_anon_vma_root].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.page_lock_anon_vma_root] = true;
        me.location =
            config.version == Version::v36rc1 ? RmapWalkLocation::L53
                : config.version == Version::refcheck ? RmapWalkLocation::L54
                : RmapWalkLocation::L57;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:53: return av
    constexpr Outcome rmap_walk_L53(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L53) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is not held where `page_lock_anon_vma` returns, which says
        // `__acquires(result.root.lock) if (result != null)`
        if ((me.page_lock_anon_vma_av != null &&
                s.anon_vma[me.page_lock_anon_vma_av].root == null) ||
            (me.page_lock_anon_vma_av != null &&
                !me.holds_anon_vma_lock[s.anon_vma[me.page_lock_anon_vma_av].root]))
            outcome.violate(Property::held_at_exit);
        // `AnonVma.lock` is not held as it was when `page_lock_anon_vma` was called in line
        // 108, beyond what that says
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return (me.page_lock_anon_vma_av == null ||
                    s.anon_vma[me.page_lock_anon_vma_av].root != x) &&
                me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        me.av = me.page_lock_anon_vma_av;
        me.location = RmapWalkLocation::L109;
        return outcome;
    }

    /// anon_vma_root.latch:55: if (atomic_read(av.refcount) > 0): yes
    ///     in: if (atomic_read(av.refcount) > 0) return av;
    constexpr Outcome rmap_walk_L54_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L54) return Outcome::not_enabled();
        if (me.page_lock_anon_vma_av != null &&
            (s.anon_vma[me.page_lock_anon_vma_av].live || me.shares_rcu) &&
            s.anon_vma[me.page_lock_anon_vma_av].refcount <= 0)
            return Outcome::not_enabled();
        // `av` is null
        if (me.page_lock_anon_vma_av == null) return Outcome::trapped(Property::null_reference);
        // `atomic_read(av.refcount)`: the object is not live
        if (!s.anon_vma[me.page_lock_anon_vma_av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.location = RmapWalkLocation::L55;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:55: if (atomic_read(av.refcount) > 0): no
    ///     in: if (atomic_read(av.refcount) > 0) return av;
    constexpr Outcome rmap_walk_L54_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L54) return Outcome::not_enabled();
        if (me.page_lock_anon_vma_av == null ||
            (!s.anon_vma[me.page_lock_anon_vma_av].live && !me.shares_rcu) ||
            s.anon_vma[me.page_lock_anon_vma_av].refcount > 0)
            return Outcome::not_enabled();
        me.location =
            config.version == Version::mapped_check ? RmapWalkLocation::L57 : RmapWalkLocation::L60;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:55: return av
    constexpr Outcome rmap_walk_L55(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L55) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is not held where `page_lock_anon_vma` returns, which says
        // `__acquires(result.root.lock) if (result != null)`
        if ((me.page_lock_anon_vma_av != null &&
                s.anon_vma[me.page_lock_anon_vma_av].root == null) ||
            (me.page_lock_anon_vma_av != null &&
                !me.holds_anon_vma_lock[s.anon_vma[me.page_lock_anon_vma_av].root]))
            outcome.violate(Property::held_at_exit);
        // `AnonVma.lock` is not held as it was when `page_lock_anon_vma` was called in line
        // 108, beyond what that says
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return (me.page_lock_anon_vma_av == null ||
                    s.anon_vma[me.page_lock_anon_vma_av].root != x) &&
                me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        me.av = me.page_lock_anon_vma_av;
        me.location = RmapWalkLocation::L109;
        return outcome;
    }

    /// anon_vma_root.latch:58: if (mm.mapped): yes
    ///     in: if (mm.mapped) return av;
    constexpr Outcome rmap_walk_L57_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L57) return Outcome::not_enabled();
        if (!s.mm[me.mm].mapped) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L58;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:58: if (mm.mapped): no
    ///     in: if (mm.mapped) return av;
    constexpr Outcome rmap_walk_L57_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L57) return Outcome::not_enabled();
        if (s.mm[me.mm].mapped) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L60;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:58: return av
    constexpr Outcome rmap_walk_L58(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L58) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is not held where `page_lock_anon_vma` returns, which says
        // `__acquires(result.root.lock) if (result != null)`
        if ((me.page_lock_anon_vma_av != null &&
                s.anon_vma[me.page_lock_anon_vma_av].root == null) ||
            (me.page_lock_anon_vma_av != null &&
                !me.holds_anon_vma_lock[s.anon_vma[me.page_lock_anon_vma_av].root]))
            outcome.violate(Property::held_at_exit);
        // `AnonVma.lock` is not held as it was when `page_lock_anon_vma` was called in line
        // 108, beyond what that says
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return (me.page_lock_anon_vma_av == null ||
                    s.anon_vma[me.page_lock_anon_vma_av].root != x) &&
                me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        me.av = me.page_lock_anon_vma_av;
        me.location = RmapWalkLocation::L109;
        return outcome;
    }

    /// anon_vma_root.latch:60: spin_unlock(root.lock)
    constexpr Outcome rmap_walk_L60(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L60) return Outcome::not_enabled();
        // `spin_unlock(root.lock);`: the object is not live
        if (!s.anon_vma[me.page_lock_anon_vma_root].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.page_lock_anon_vma_root])
            return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.page_lock_anon_vma_root] = false;
        me.location = RmapWalkLocation::page_lock_anon_vma_out;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:62: rcu_read_unlock()
    constexpr Outcome rmap_walk_page_lock_anon_vma_out(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::page_lock_anon_vma_out) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = false;
        me.location = RmapWalkLocation::L63;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:63: return null
    constexpr Outcome rmap_walk_L63(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L63) return Outcome::not_enabled();
        me.av = null;
        me.location = RmapWalkLocation::L109;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:67: spin_unlock(av.root.lock): load address
    ///     in: spin_unlock(av.root.lock);
    constexpr Outcome rmap_walk_L66(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L66) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `av.root`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `av.root` is null
        if (s.anon_vma[me.av].root == null) return Outcome::trapped(Property::null_reference);
        me.lock_operand_1 = s.anon_vma[me.av].root;
        me.location = RmapWalkLocation::L67;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:67: spin_unlock(av.root.lock)
    constexpr Outcome rmap_walk_L67(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L67) return Outcome::not_enabled();
        // `spin_unlock(av.root.lock);`: the object is not live
        if (!s.anon_vma[me.lock_operand_1].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.lock_operand_1])
            return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.lock_operand_1] = false;
        me.location = RmapWalkLocation::L68;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:68: rcu_read_unlock()
    constexpr Outcome rmap_walk_L68(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L68) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held where `page_unlock_anon_vma` returns, which says
        // `__releases(av.root.lock)`
        if (me.lock_operand_2 != null && me.holds_anon_vma_lock[me.lock_operand_2])
            outcome.violate(Property::held_at_exit);
        // `AnonVma.lock` is not held as it was when `page_unlock_anon_vma` was called in
        // line 112, beyond what that says
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return me.lock_operand_2 != x &&
                me.rmap_walk_holds_AnonVma_lock_at_page_unlock_anon_vma_35[x] !=
                    me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.shares_rcu = false;
        me.location = RmapWalkLocation::end;
        return outcome;
    }

    /// anon_vma_root.latch:109: if (av == null): yes
    ///     in: if (av == null) return;
    constexpr Outcome rmap_walk_L109_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L109) return Outcome::not_enabled();
        if (me.av != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        me.location = RmapWalkLocation::end;
        return outcome;
    }

    /// anon_vma_root.latch:109: if (av == null): no
    ///     in: if (av == null) return;
    constexpr Outcome rmap_walk_L109_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L109) return Outcome::not_enabled();
        if (me.av == null) return Outcome::not_enabled();
        me.location = RmapWalkLocation::walk;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:111: assert av.linked
    constexpr Outcome rmap_walk_walk(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::walk) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `av.linked` is false
        if (me.av == null || !s.anon_vma[me.av].linked) outcome.violate(Property::walk);
        // `av.root.lock`, which `page_unlock_anon_vma` says that it releases, is not there
        if (me.av == null || s.anon_vma[me.av].root == null)
            outcome.violate(Property::held_at_exit);
        for (const AnonVma x : members<Scope, AnonVma>)
            me.rmap_walk_holds_AnonVma_lock_at_page_unlock_anon_vma_35[x] =
                me.holds_anon_vma_lock[x];
        me.lock_operand_2 =
            me.av == null || s.anon_vma[me.av].root == null ? null : s.anon_vma[me.av].root;
        me.location = RmapWalkLocation::L66;
        return outcome;
    }

    /// anon_vma_root.latch:124: rcu_read_lock()
    constexpr Outcome migrate_L116(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L116) return Outcome::not_enabled();
        if (config.migration == Migration::locked) return Outcome::not_enabled();
        me.shares_rcu = true;
        me.location = MigrateLocation::L125;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:47: rcu_read_lock()
    constexpr Outcome migrate_L116_2(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L116) return Outcome::not_enabled();
        if (config.migration != Migration::locked) return Outcome::not_enabled();
        me.shares_rcu = true;
        me.location = MigrateLocation::L48;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:28: AnonVma? a = anon_vma
    constexpr Outcome migrate_L27(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L27) return Outcome::not_enabled();
        me.put_anon_vma_a = me.av;
        me.location = MigrateLocation::L29;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:29: while (a != null): yes
    ///     in: while (a != null) {
    constexpr Outcome migrate_L29_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L29) return Outcome::not_enabled();
        if (me.put_anon_vma_a == null) return Outcome::not_enabled();
        me.location = MigrateLocation::L29b;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:29: while (a != null): no
    ///     in: while (a != null) {
    constexpr Outcome migrate_L29_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L29) return Outcome::not_enabled();
        if (me.put_anon_vma_a != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        me.location = MigrateLocation::end;
        return outcome;
    }

    /// anon_vma_root.latch:30: if (atomic_dec_and_test(a.refcount)): yes
    ///     in: if (atomic_dec_and_test(a.refcount)) {
    constexpr Outcome migrate_L29b_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L29b) return Outcome::not_enabled();
        if (me.put_anon_vma_a != null &&
            (s.anon_vma[me.put_anon_vma_a].live || me.shares_rcu) &&
            s.anon_vma[me.put_anon_vma_a].refcount != 1)
            return Outcome::not_enabled();
        // `a` is null
        if (me.put_anon_vma_a == null) return Outcome::trapped(Property::null_reference);
        // `atomic_dec_and_test(a.refcount)`: the object is not live
        if (!s.anon_vma[me.put_anon_vma_a].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.put_anon_vma_a].refcount -= 1;
        me.location = MigrateLocation::L33;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:30: if (atomic_dec_and_test(a.refcount)): no
    ///     in: if (atomic_dec_and_test(a.refcount)) {
    constexpr Outcome migrate_L29b_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L29b) return Outcome::not_enabled();
        if (me.put_anon_vma_a == null ||
            (!s.anon_vma[me.put_anon_vma_a].live && !me.shares_rcu) ||
            s.anon_vma[me.put_anon_vma_a].refcount == 1)
            return Outcome::not_enabled();
        s.anon_vma[me.put_anon_vma_a].refcount -= 1;
        me.location = MigrateLocation::L36;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:33: if (is_locked(root.lock)): yes
    ///     in: if (is_locked(root.lock)) { spin_lock(root.lock); spin_unlock(root.lock); }
    constexpr Outcome migrate_L33_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L33) return Outcome::not_enabled();
        if ((s.anon_vma[me.put_anon_vma_root].live || me.shares_rcu) &&
            anon_vma_lock_is_free(s, me.put_anon_vma_root))
            return Outcome::not_enabled();
        // `is_locked(root.lock)`: the object is not live
        if (!s.anon_vma[me.put_anon_vma_root].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.location = MigrateLocation::L33b;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:33: if (is_locked(root.lock)): no
    ///     in: if (is_locked(root.lock)) { spin_lock(root.lock); spin_unlock(root.lock); }
    constexpr Outcome migrate_L33_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L33) return Outcome::not_enabled();
        if ((!s.anon_vma[me.put_anon_vma_root].live && !me.shares_rcu) ||
            !anon_vma_lock_is_free(s, me.put_anon_vma_root))
            return Outcome::not_enabled();
        me.location = MigrateLocation::L34;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:33: spin_lock(root.lock)
    constexpr Outcome migrate_L33b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L33b) return Outcome::not_enabled();
        if ((s.anon_vma[me.put_anon_vma_root].live || me.shares_rcu) &&
            !anon_vma_lock_is_free(s, me.put_anon_vma_root))
            return Outcome::not_enabled();
        // `spin_lock(root.lock);`: the object is not live
        if (!s.anon_vma[me.put_anon_vma_root].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.put_anon_vma_root] = true;
        me.location = MigrateLocation::L33c;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:33: spin_unlock(root.lock)
    constexpr Outcome migrate_L33c(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L33c) return Outcome::not_enabled();
        // `spin_unlock(root.lock);`: the object is not live
        if (!s.anon_vma[me.put_anon_vma_root].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.put_anon_vma_root])
            return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.put_anon_vma_root] = false;
        me.location = MigrateLocation::L34;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:34: free(a)
    constexpr Outcome migrate_L34(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L34) return Outcome::not_enabled();
        // `a` is null
        if (me.put_anon_vma_a == null) return Outcome::trapped(Property::null_reference);
        // `a` is not live
        if (!s.anon_vma[me.put_anon_vma_a].live) return Outcome::trapped(Property::double_free);
        s.anon_vma[me.put_anon_vma_a].live = false;
        me.location = MigrateLocation::L35;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:35: a = a == root ? null : root
    constexpr Outcome migrate_L35(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L35) return Outcome::not_enabled();
        me.put_anon_vma_a = me.put_anon_vma_a == me.put_anon_vma_root ? null : me.put_anon_vma_root;
        me.location = MigrateLocation::L29;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:37: a = null
    constexpr Outcome migrate_L36(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L36) return Outcome::not_enabled();
        me.put_anon_vma_a = null;
        me.location = MigrateLocation::L29;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:48: av = READ_ONCE(mm.mapping)
    constexpr Outcome migrate_L48(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L48) return Outcome::not_enabled();
        me.page_lock_anon_vma_av = s.mm[me.mm].mapping;
        me.location = MigrateLocation::L49;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:49: if (av == null): yes
    ///     in: if (av == null) goto out;
    constexpr Outcome migrate_L49_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L49) return Outcome::not_enabled();
        if (me.page_lock_anon_vma_av != null) return Outcome::not_enabled();
        me.location = MigrateLocation::page_lock_anon_vma_out;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:49: if (av == null): no
    ///     in: if (av == null) goto out;
    constexpr Outcome migrate_L49_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L49) return Outcome::not_enabled();
        if (me.page_lock_anon_vma_av == null) return Outcome::not_enabled();
        me.location = MigrateLocation::L50;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:50: if (!mm.mapped): yes
    ///     in: if (!mm.mapped) goto out;
    constexpr Outcome migrate_L50_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L50) return Outcome::not_enabled();
        if (s.mm[me.mm].mapped) return Outcome::not_enabled();
        me.location = MigrateLocation::page_lock_anon_vma_out;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:50: if (!mm.mapped): no
    ///     in: if (!mm.mapped) goto out;
    constexpr Outcome migrate_L50_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L50) return Outcome::not_enabled();
        if (!s.mm[me.mm].mapped) return Outcome::not_enabled();
        me.location = MigrateLocation::L51;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:51: root = READ_ONCE(av.root)
    constexpr Outcome migrate_L51(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L51) return Outcome::not_enabled();
        // `av` is null
        if (me.page_lock_anon_vma_av == null) return Outcome::trapped(Property::null_reference);
        // `READ_ONCE(av.root)`: the object is not live
        if (!s.anon_vma[me.page_lock_anon_vma_av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // null is stored in a place of type `AnonVma`
        if (s.anon_vma[me.page_lock_anon_vma_av].root == null)
            return Outcome::trapped(Property::null_reference);
        me.page_lock_anon_vma_root = s.anon_vma[me.page_lock_anon_vma_av].root;
        me.location = MigrateLocation::L52;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:52: spin_lock(root.lock)
    constexpr Outcome migrate_L52(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L52) return Outcome::not_enabled();
        if ((s.anon_vma[me.page_lock_anon_vma_root].live || me.shares_rcu) &&
            !anon_vma_lock_is_free(s, me.page_lock_anon_vma_root))
            return Outcome::not_enabled();
        // `spin_lock(root.lock);`: the object is not live
        if (!s.anon_vma[me.page_lock_anon_vma_root].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.page_lock_anon_vma_root] = true;
        me.location =
            config.version == Version::v36rc1 ? MigrateLocation::L53
                : config.version == Version::refcheck ? MigrateLocation::L54
                : MigrateLocation::L57;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:53: return av
    constexpr Outcome migrate_L53(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L53) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is not held where `page_lock_anon_vma` returns, which says
        // `__acquires(result.root.lock) if (result != null)`
        if ((me.page_lock_anon_vma_av != null &&
                s.anon_vma[me.page_lock_anon_vma_av].root == null) ||
            (me.page_lock_anon_vma_av != null &&
                !me.holds_anon_vma_lock[s.anon_vma[me.page_lock_anon_vma_av].root]))
            outcome.violate(Property::held_at_exit);
        // `AnonVma.lock` is not held as it was when `page_lock_anon_vma` was called in line
        // 119, beyond what that says
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return (me.page_lock_anon_vma_av == null ||
                    s.anon_vma[me.page_lock_anon_vma_av].root != x) &&
                me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        me.av = me.page_lock_anon_vma_av;
        me.location = MigrateLocation::L120;
        return outcome;
    }

    /// anon_vma_root.latch:55: if (atomic_read(av.refcount) > 0): yes
    ///     in: if (atomic_read(av.refcount) > 0) return av;
    constexpr Outcome migrate_L54_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L54) return Outcome::not_enabled();
        if (me.page_lock_anon_vma_av != null &&
            (s.anon_vma[me.page_lock_anon_vma_av].live || me.shares_rcu) &&
            s.anon_vma[me.page_lock_anon_vma_av].refcount <= 0)
            return Outcome::not_enabled();
        // `av` is null
        if (me.page_lock_anon_vma_av == null) return Outcome::trapped(Property::null_reference);
        // `atomic_read(av.refcount)`: the object is not live
        if (!s.anon_vma[me.page_lock_anon_vma_av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.location = MigrateLocation::L55;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:55: if (atomic_read(av.refcount) > 0): no
    ///     in: if (atomic_read(av.refcount) > 0) return av;
    constexpr Outcome migrate_L54_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L54) return Outcome::not_enabled();
        if (me.page_lock_anon_vma_av == null ||
            (!s.anon_vma[me.page_lock_anon_vma_av].live && !me.shares_rcu) ||
            s.anon_vma[me.page_lock_anon_vma_av].refcount > 0)
            return Outcome::not_enabled();
        me.location =
            config.version == Version::mapped_check ? MigrateLocation::L57 : MigrateLocation::L60;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:55: return av
    constexpr Outcome migrate_L55(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L55) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is not held where `page_lock_anon_vma` returns, which says
        // `__acquires(result.root.lock) if (result != null)`
        if ((me.page_lock_anon_vma_av != null &&
                s.anon_vma[me.page_lock_anon_vma_av].root == null) ||
            (me.page_lock_anon_vma_av != null &&
                !me.holds_anon_vma_lock[s.anon_vma[me.page_lock_anon_vma_av].root]))
            outcome.violate(Property::held_at_exit);
        // `AnonVma.lock` is not held as it was when `page_lock_anon_vma` was called in line
        // 119, beyond what that says
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return (me.page_lock_anon_vma_av == null ||
                    s.anon_vma[me.page_lock_anon_vma_av].root != x) &&
                me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        me.av = me.page_lock_anon_vma_av;
        me.location = MigrateLocation::L120;
        return outcome;
    }

    /// anon_vma_root.latch:58: if (mm.mapped): yes
    ///     in: if (mm.mapped) return av;
    constexpr Outcome migrate_L57_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L57) return Outcome::not_enabled();
        if (!s.mm[me.mm].mapped) return Outcome::not_enabled();
        me.location = MigrateLocation::L58;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:58: if (mm.mapped): no
    ///     in: if (mm.mapped) return av;
    constexpr Outcome migrate_L57_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L57) return Outcome::not_enabled();
        if (s.mm[me.mm].mapped) return Outcome::not_enabled();
        me.location = MigrateLocation::L60;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:58: return av
    constexpr Outcome migrate_L58(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L58) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is not held where `page_lock_anon_vma` returns, which says
        // `__acquires(result.root.lock) if (result != null)`
        if ((me.page_lock_anon_vma_av != null &&
                s.anon_vma[me.page_lock_anon_vma_av].root == null) ||
            (me.page_lock_anon_vma_av != null &&
                !me.holds_anon_vma_lock[s.anon_vma[me.page_lock_anon_vma_av].root]))
            outcome.violate(Property::held_at_exit);
        // `AnonVma.lock` is not held as it was when `page_lock_anon_vma` was called in line
        // 119, beyond what that says
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return (me.page_lock_anon_vma_av == null ||
                    s.anon_vma[me.page_lock_anon_vma_av].root != x) &&
                me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        me.av = me.page_lock_anon_vma_av;
        me.location = MigrateLocation::L120;
        return outcome;
    }

    /// anon_vma_root.latch:60: spin_unlock(root.lock)
    constexpr Outcome migrate_L60(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L60) return Outcome::not_enabled();
        // `spin_unlock(root.lock);`: the object is not live
        if (!s.anon_vma[me.page_lock_anon_vma_root].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.page_lock_anon_vma_root])
            return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.page_lock_anon_vma_root] = false;
        me.location = MigrateLocation::page_lock_anon_vma_out;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:62: rcu_read_unlock()
    constexpr Outcome migrate_page_lock_anon_vma_out(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::page_lock_anon_vma_out) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = false;
        me.location = MigrateLocation::L63;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:63: return null
    constexpr Outcome migrate_L63(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L63) return Outcome::not_enabled();
        me.av = null;
        me.location = MigrateLocation::L120;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:67: spin_unlock(av.root.lock): load address
    ///     in: spin_unlock(av.root.lock);
    constexpr Outcome migrate_L66(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L66) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `av.root`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `av.root` is null
        if (s.anon_vma[me.av].root == null) return Outcome::trapped(Property::null_reference);
        me.lock_operand_1 = s.anon_vma[me.av].root;
        me.location = MigrateLocation::L67;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:67: spin_unlock(av.root.lock)
    constexpr Outcome migrate_L67(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L67) return Outcome::not_enabled();
        // `spin_unlock(av.root.lock);`: the object is not live
        if (!s.anon_vma[me.lock_operand_1].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.lock_operand_1])
            return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.lock_operand_1] = false;
        me.location = MigrateLocation::L68;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:68: rcu_read_unlock()
    constexpr Outcome migrate_L68(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L68) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held where `page_unlock_anon_vma` returns, which says
        // `__releases(av.root.lock)`
        if (me.lock_operand_2 != null && me.holds_anon_vma_lock[me.lock_operand_2])
            outcome.violate(Property::held_at_exit);
        // `AnonVma.lock` is not held as it was when `page_unlock_anon_vma` was called in
        // line 122, beyond what that says
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return me.lock_operand_2 != x &&
                me.migrate_holds_AnonVma_lock_at_page_unlock_anon_vma_40[x] !=
                    me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        me.shares_rcu = false;
        me.location = MigrateLocation::L130;
        return outcome;
    }

    /// anon_vma_root.latch:120: if (av == null): yes
    ///     in: if (av == null) return;
    constexpr Outcome migrate_L120_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L120) return Outcome::not_enabled();
        if (me.av != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        me.location = MigrateLocation::end;
        return outcome;
    }

    /// anon_vma_root.latch:120: if (av == null): no
    ///     in: if (av == null) return;
    constexpr Outcome migrate_L120_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L120) return Outcome::not_enabled();
        if (me.av == null) return Outcome::not_enabled();
        me.location = MigrateLocation::L121;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:121: atomic_inc(av.refcount)
    constexpr Outcome migrate_L121(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L121) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `atomic_inc(av.refcount)`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        Outcome outcome = Outcome::taken();
        // `av.root.lock`, which `page_unlock_anon_vma` says that it releases, is not there
        if (s.anon_vma[me.av].root == null) outcome.violate(Property::held_at_exit);
        s.anon_vma[me.av].refcount += 1;
        for (const AnonVma x : members<Scope, AnonVma>)
            me.migrate_holds_AnonVma_lock_at_page_unlock_anon_vma_40[x] = me.holds_anon_vma_lock[x];
        me.lock_operand_2 = s.anon_vma[me.av].root == null ? null : s.anon_vma[me.av].root;
        me.location = MigrateLocation::L66;
        return outcome;
    }

    /// anon_vma_root.latch:125: if (!mm.mapped): yes
    ///     in: if (!mm.mapped) { rcu_read_unlock(); return; }
    constexpr Outcome migrate_L125_yes(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L125) return Outcome::not_enabled();
        if (s.mm[me.mm].mapped) return Outcome::not_enabled();
        me.location = MigrateLocation::L125b;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:125: if (!mm.mapped): no
    ///     in: if (!mm.mapped) { rcu_read_unlock(); return; }
    constexpr Outcome migrate_L125_no(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L125) return Outcome::not_enabled();
        if (!s.mm[me.mm].mapped) return Outcome::not_enabled();
        me.location = MigrateLocation::L126;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:125: rcu_read_unlock()
    constexpr Outcome migrate_L125b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L125b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.shares_rcu = false;
        me.location = MigrateLocation::end;
        return outcome;
    }

    /// anon_vma_root.latch:126: av = mm.mapping
    constexpr Outcome migrate_L126(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L126) return Outcome::not_enabled();
        me.av = s.mm[me.mm].mapping;
        me.location = MigrateLocation::L127;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:127: atomic_inc(av.refcount)
    constexpr Outcome migrate_L127(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L127) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `atomic_inc(av.refcount)`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.av].refcount += 1;
        me.location = MigrateLocation::L128;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:128: rcu_read_unlock()
    constexpr Outcome migrate_L128(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L128) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = false;
        me.location = MigrateLocation::L130;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:130: spin_lock(av.root.lock): load address
    ///     in: spin_lock(av.root.lock);
    constexpr Outcome migrate_L130(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L130) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `av.root`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `av.root` is null
        if (s.anon_vma[me.av].root == null) return Outcome::trapped(Property::null_reference);
        me.lock_operand_3 = s.anon_vma[me.av].root;
        me.location = MigrateLocation::L130b;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:130: spin_lock(av.root.lock)
    constexpr Outcome migrate_L130b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L130b) return Outcome::not_enabled();
        if ((s.anon_vma[me.lock_operand_3].live || me.shares_rcu) &&
            !anon_vma_lock_is_free(s, me.lock_operand_3))
            return Outcome::not_enabled();
        // `spin_lock(av.root.lock);`: the object is not live
        if (!s.anon_vma[me.lock_operand_3].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.lock_operand_3] = true;
        me.location = MigrateLocation::L131;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:131: spin_unlock(av.root.lock): load address
    ///     in: spin_unlock(av.root.lock);
    constexpr Outcome migrate_L131(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L131) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `av.root`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `av.root` is null
        if (s.anon_vma[me.av].root == null) return Outcome::trapped(Property::null_reference);
        me.lock_operand_4 = s.anon_vma[me.av].root;
        me.location = MigrateLocation::L131b;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:131: spin_unlock(av.root.lock)
    constexpr Outcome migrate_L131b(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L131b) return Outcome::not_enabled();
        // `spin_unlock(av.root.lock);`: the object is not live
        if (!s.anon_vma[me.lock_operand_4].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.lock_operand_4])
            return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.lock_operand_4] = false;
        me.location = MigrateLocation::L132;
        return Outcome::taken();
    }

    /// anon_vma_root.latch:132: av.root
    constexpr Outcome migrate_L132(State& s, Migrate self) const noexcept {
        auto& me = s.migrate[self];
        if (me.location != MigrateLocation::L132) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `av.root`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // null is stored in a place of type `AnonVma`
        if (s.anon_vma[me.av].root == null) return Outcome::trapped(Property::null_reference);
        me.put_anon_vma_root = s.anon_vma[me.av].root;
        me.location = MigrateLocation::L27;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const AnonVma anon_vma : members<Scope, AnonVma>) {
            visit(s.anon_vma[anon_vma].live, anon_vma, ".live");
            visit(s.anon_vma[anon_vma].root, anon_vma, ".root");
            visit(s.anon_vma[anon_vma].refcount, anon_vma, ".refcount");
            visit(s.anon_vma[anon_vma].linked, anon_vma, ".linked");
        }
        for (const Mm mm : members<Scope, Mm>) {
            visit(s.mm[mm].parent, mm, ".parent");
            visit(s.mm[mm].anon_vma, mm, ".anon_vma");
            visit(s.mm[mm].mapping, mm, ".mapping");
            visit(s.mm[mm].mapped, mm, ".mapped");
        }
        for (const AddressSpace address_space : members<Scope, AddressSpace>) {
            visit(s.address_space[address_space].location, address_space, ".location");
            visit(s.address_space[address_space].mm, address_space, ".mm");
            visit(s.address_space[address_space].a, address_space, ".a");
            visit(s.address_space[address_space].root, address_space, ".root");
            visit(s.address_space[address_space].put_anon_vma_a, address_space, ".put_anon_vma a");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.address_space[address_space].holds_anon_vma_lock[anon_vma], address_space,
                    ".holds_anon_vma_lock[", anon_vma, "]");
        }
        for (const RmapWalk rmap_walk : members<Scope, RmapWalk>) {
            visit(s.rmap_walk[rmap_walk].location, rmap_walk, ".location");
            visit(s.rmap_walk[rmap_walk].mm, rmap_walk, ".mm");
            visit(s.rmap_walk[rmap_walk].av, rmap_walk, ".av");
            visit(
                s.rmap_walk[rmap_walk].page_lock_anon_vma_av, rmap_walk, ".page_lock_anon_vma av");
            visit(
                s.rmap_walk[rmap_walk].page_lock_anon_vma_root, rmap_walk,
                ".page_lock_anon_vma root");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.rmap_walk[rmap_walk].holds_anon_vma_lock[anon_vma], rmap_walk,
                    ".holds_anon_vma_lock[", anon_vma, "]");
            visit(s.rmap_walk[rmap_walk].shares_rcu, rmap_walk, ".shares_rcu");
            visit(s.rmap_walk[rmap_walk].lock_operand_1, rmap_walk, ".lock operand 1");
            visit(s.rmap_walk[rmap_walk].lock_operand_2, rmap_walk, ".lock operand 2");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.rmap_walk[rmap_walk].rmap_walk_holds_AnonVma_lock_at_page_unlock_anon_vma_35[anon_vma],
                    rmap_walk, ".rmap_walk holds AnonVma.lock at page_unlock_anon_vma 35[",
                    anon_vma, "]");
        }
        for (const Migrate migrate : members<Scope, Migrate>) {
            visit(s.migrate[migrate].location, migrate, ".location");
            visit(s.migrate[migrate].mm, migrate, ".mm");
            visit(s.migrate[migrate].av, migrate, ".av");
            visit(s.migrate[migrate].page_lock_anon_vma_av, migrate, ".page_lock_anon_vma av");
            visit(s.migrate[migrate].page_lock_anon_vma_root, migrate, ".page_lock_anon_vma root");
            visit(s.migrate[migrate].put_anon_vma_root, migrate, ".put_anon_vma root");
            visit(s.migrate[migrate].put_anon_vma_a, migrate, ".put_anon_vma a");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.migrate[migrate].holds_anon_vma_lock[anon_vma], migrate,
                    ".holds_anon_vma_lock[", anon_vma, "]");
            visit(s.migrate[migrate].shares_rcu, migrate, ".shares_rcu");
            visit(s.migrate[migrate].lock_operand_1, migrate, ".lock operand 1");
            visit(s.migrate[migrate].lock_operand_2, migrate, ".lock operand 2");
            visit(s.migrate[migrate].lock_operand_3, migrate, ".lock operand 3");
            visit(s.migrate[migrate].lock_operand_4, migrate, ".lock operand 4");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.migrate[migrate].migrate_holds_AnonVma_lock_at_page_unlock_anon_vma_40[anon_vma],
                    migrate, ".migrate holds AnonVma.lock at page_unlock_anon_vma 40[", anon_vma,
                    "]");
        }
    }
};

}  // namespace latchwork::generated::anon_vma_root
