/// The protocol folio_lock_anon_vma as a state machine. Written by Latchwork from
/// folio_lock_anon_vma.latch: change that, not this.
///
/// folio_lock_anon_vma_read() returns with the lock of the anon_vma that the page belongs to,
/// and nobody frees it then.
///
/// Since 2011 the lock sleeps, and nobody may sleep in the RCU section that keeps the slab slot
/// an anon_vma. So the walk tries the lock; if somebody has it, it takes a reference, leaves
/// the RCU section, and waits. Since the page may move to another VMA (UFFDIO_MOVE, 6.8) it
/// looks at page->mapping again. Each anon_vma here is the root of its tree.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::folio_lock_anon_vma {

/// The variant of the protocol.
struct Config {
    bool drop_moved = false;  ///< `drop moved`
    bool drop_moved_slow = false;  ///< `drop moved_slow`
    bool drop_unmapped = false;  ///< `drop unmapped`
    bool drop_wait = false;  ///< `drop wait`
    bool drop_mb = false;  ///< `drop mb`
    bool drop_leave = false;  ///< `drop leave`
    bool drop_unlock = false;  ///< `drop unlock`
};

struct AnonVmaTag {
    static constexpr std::string_view name = "AnonVma";

    template <class Scope>
    static constexpr int size = Scope::AnonVma;
};

/// A reference to an object of type `AnonVma`, or null.
using AnonVma = Member<AnonVmaTag>;

struct OwnerTag {
    static constexpr std::string_view name = "owner";

    template <class Scope>
    static constexpr int size = Scope::owner;
};

/// The process that maps the page, in one VMA and then in another.
using Owner = Member<OwnerTag>;

struct OtherTag {
    static constexpr std::string_view name = "other";

    template <class Scope>
    static constexpr int size = Scope::other;
};

/// Any other process, which may get a slot that was in use.
using Other = Member<OtherTag>;

struct RmapWalkTag {
    static constexpr std::string_view name = "rmap_walk";

    template <class Scope>
    static constexpr int size = Scope::rmap_walk;
};

/// One rmap walk.
using RmapWalk = Member<RmapWalkTag>;

/// Where an instance of `owner` stands: before the step at this line or label.
enum class OwnerLocation : std::uint8_t {
    L46, anon_vma_free_wait, anon_vma_free_wait_2, L23, L23b, L23c, L23d, L24, L24b, L31, L31b,
    L31c, L31d, L31e, L32, L32b, L32c, L32d, L32e, L37, L37b, L37c, L37d, L38, L38b, L39, L39b, L40,
    L40b, L43, L43b, L50, L51, L52, L53, L54, L55, L56, L57, L58, exit, L61, L62, L62b, end
};

[[nodiscard]] constexpr auto names_of(OwnerLocation) noexcept {
    return std::array<std::string_view, 45>{"L46", "anon_vma_free wait", "anon_vma_free wait 2",
        "L23", "L23b", "L23c", "L23d", "L24", "L24b", "L31", "L31b", "L31c", "L31d", "L31e", "L32",
        "L32b", "L32c", "L32d", "L32e", "L37", "L37b", "L37c", "L37d", "L38", "L38b", "L39", "L39b",
        "L40", "L40b", "L43", "L43b", "L50", "L51", "L52", "L53", "L54", "L55", "L56", "L57", "L58",
        "exit", "L61", "L62", "L62b", "end"};
}

/// Where an instance of `other` stands: before the step at this line or label.
enum class OtherLocation : std::uint8_t {
    L66, anon_vma_free_wait, L23, L23b, L24, L31, L31b, L32, L32b, L37, L37b, L38, L39, L40, L43,
    L69, L69b, end
};

[[nodiscard]] constexpr auto names_of(OtherLocation) noexcept {
    return std::array<std::string_view, 18>{"L66", "anon_vma_free wait", "L23", "L23b", "L24",
        "L31", "L31b", "L32", "L32b", "L37", "L37b", "L38", "L39", "L40", "L43", "L69", "L69b",
        "end"};
}

/// Where an instance of `rmap_walk` stands: before the step at this line or label.
enum class RmapWalkLocation : std::uint8_t {
    again, anon_vma_free_wait, anon_vma_free_wait_2, anon_vma_free_wait_3, L23, L23b, L23c, L23d,
    L23e, L23f, L24, L24b, L24c, L77, L78, L79, L80, moved, L82, L82b, unmapped, L84, L85, L88, L89,
    L89b, L89c, leave, L92, moved_slow, L94, L94b, L95, unlock, walk, L103, out, end
};

[[nodiscard]] constexpr auto names_of(RmapWalkLocation) noexcept {
    return std::array<std::string_view, 38>{"again", "anon_vma_free wait", "anon_vma_free wait 2",
        "anon_vma_free wait 3", "L23", "L23b", "L23c", "L23d", "L23e", "L23f", "L24", "L24b",
        "L24c", "L77", "L78", "L79", "L80", "moved", "L82", "L82b", "unmapped", "L84", "L85", "L88",
        "L89", "L89b", "L89c", "leave", "L92", "moved_slow", "L94", "L94b", "L95", "unlock", "walk",
        "L103", "out", "end"};
}

enum class Process : std::uint8_t { owner, other, rmap_walk };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 3>{"owner", "other", "rmap_walk"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    walk, deadlock, self_deadlock, lock_inversion, unlock_not_held, held_at_exit, sleep_in_atomic,
    null_reference, data_race, use_after_free, double_free
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 11>{"walk", "deadlock", "self_deadlock", "lock_inversion",
        "unlock_not_held", "held_at_exit", "sleep_in_atomic", "null_reference", "data_race",
        "use_after_free", "double_free"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    owner_L46, owner_L46_2, owner_anon_vma_free_wait_yes, owner_anon_vma_free_wait_no,
    owner_anon_vma_free_wait_2_yes, owner_anon_vma_free_wait_2_no, owner_L23, owner_L23b,
    owner_L23c, owner_L23d, owner_L24, owner_L24b, owner_L31, owner_L31b, owner_L31c, owner_L31d,
    owner_L31e, owner_L32, owner_L32b, owner_L32c, owner_L32d, owner_L32e, owner_L37_yes,
    owner_L37_no, owner_L37b_yes, owner_L37b_no, owner_L37c, owner_L37d, owner_L38, owner_L38b,
    owner_L39, owner_L39b, owner_L40, owner_L40b, owner_L43_yes, owner_L43_no, owner_L43b_yes,
    owner_L43b_no, owner_L50_yes, owner_L50_no, owner_L51, owner_L52, owner_L53, owner_L54,
    owner_L54_2, owner_L55_yes, owner_L55_no, owner_L56, owner_L57, owner_L58, owner_exit,
    owner_L61, owner_L62_yes, owner_L62_no, owner_L62b, other_L66, other_L66_2,
    other_anon_vma_free_wait_yes, other_anon_vma_free_wait_no, other_L23, other_L23b, other_L24,
    other_L31, other_L31b, other_L32, other_L32b, other_L37_yes, other_L37_no, other_L37b,
    other_L38, other_L39, other_L40, other_L43_yes, other_L43_no, other_L69_yes, other_L69_no,
    other_L69b, rmap_walk_again, rmap_walk_anon_vma_free_wait_yes, rmap_walk_anon_vma_free_wait_no,
    rmap_walk_anon_vma_free_wait_2_yes, rmap_walk_anon_vma_free_wait_2_no,
    rmap_walk_anon_vma_free_wait_3_yes, rmap_walk_anon_vma_free_wait_3_no, rmap_walk_L23,
    rmap_walk_L23b, rmap_walk_L23c, rmap_walk_L23d, rmap_walk_L23e, rmap_walk_L23f, rmap_walk_L24,
    rmap_walk_L24b, rmap_walk_L24c, rmap_walk_L77, rmap_walk_L78_yes, rmap_walk_L78_no,
    rmap_walk_L79_yes, rmap_walk_L79_no, rmap_walk_L80_yes, rmap_walk_L80_no, rmap_walk_moved_yes,
    rmap_walk_moved_no, rmap_walk_L82, rmap_walk_L82b, rmap_walk_unmapped_yes,
    rmap_walk_unmapped_no, rmap_walk_L84, rmap_walk_L85, rmap_walk_L88_yes, rmap_walk_L88_no,
    rmap_walk_L89_yes, rmap_walk_L89_no, rmap_walk_L89b, rmap_walk_L89c_yes, rmap_walk_L89c_no,
    rmap_walk_leave, rmap_walk_L92, rmap_walk_moved_slow_yes, rmap_walk_moved_slow_no,
    rmap_walk_L94, rmap_walk_L94b_yes, rmap_walk_L94b_no, rmap_walk_L95_yes, rmap_walk_L95_no,
    rmap_walk_unlock, rmap_walk_walk, rmap_walk_L103, rmap_walk_out
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int AnonVma = 2;
    static constexpr int owner = 1;
    static constexpr int other = 1;
    static constexpr int rmap_walk = 1;
};

struct two {
    static constexpr int AnonVma = 2;
    static constexpr int owner = 1;
    static constexpr int other = 0;
    static constexpr int rmap_walk = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct AnonVmaFields {
        bool live = false;
        std::int32_t refcount = 0;
        bool linked = false;

        friend bool operator==(const AnonVmaFields&, const AnonVmaFields&) = default;
    };

    /// The process that maps the page, in one VMA and then in another.
    struct OwnerFields {
        OwnerLocation location = OwnerLocation::L46;
        AnonVma from = null;
        AnonVma to = null;
        AnonVma anon_vma_prepare_a = null;
        AnonVma anon_vma_prepare_a_2 = null;
        Table<Scope, bool(AnonVma)> holds_anon_vma_lock;

        friend bool operator==(const OwnerFields&, const OwnerFields&) = default;
    };

    /// Any other process, which may get a slot that was in use.
    struct OtherFields {
        OtherLocation location = OtherLocation::L66;
        AnonVma a = null;
        AnonVma anon_vma_prepare_a = null;
        Table<Scope, bool(AnonVma)> holds_anon_vma_lock;

        friend bool operator==(const OtherFields&, const OtherFields&) = default;
    };

    /// One rmap walk.
    struct RmapWalkFields {
        RmapWalkLocation location = RmapWalkLocation::again;
        AnonVma av = null;
        Table<Scope, bool(AnonVma)> holds_anon_vma_lock;
        Table<Scope, bool(AnonVma)> shares_anon_vma_lock;
        bool shares_rcu = false;
        Table<Scope, std::int32_t(AnonVma)> nested_in_AnonVma_lock;
        std::int32_t nested_in_rcu = 0;

        friend bool operator==(const RmapWalkFields&, const RmapWalkFields&) = default;
    };

    AnonVma mapping = null;
    bool mapped = false;
    Table<Scope, AnonVmaFields(AnonVma)> anon_vma;
    Table<Scope, OwnerFields(Owner)> owner;
    Table<Scope, OtherFields(Other)> other;
    Table<Scope, RmapWalkFields(RmapWalk)> rmap_walk;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = folio_lock_anon_vma::State<Scope>;
    using Step = folio_lock_anon_vma::Step;
    using Property = folio_lock_anon_vma::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 128> actions{{
        {"owner.L46", 36, "anon_vma_prepare a = alloc AnonVma", Process::owner, OwnerLocation::L46,
            sort_info<Scope, Owner>, sort_info<Scope, AnonVma>},
        {"owner.L46_2", 36, "anon_vma_prepare a = alloc AnonVma: fails", Process::owner,
            OwnerLocation::L46, sort_info<Scope, Owner>},
        {"owner.anon_vma_free wait_yes", 23, "if (is_locked(a.lock)): yes", Process::owner,
            OwnerLocation::anon_vma_free_wait, sort_info<Scope, Owner>},
        {"owner.anon_vma_free wait_no", 23, "if (is_locked(a.lock)): no", Process::owner,
            OwnerLocation::anon_vma_free_wait, sort_info<Scope, Owner>},
        {"owner.anon_vma_free wait 2_yes", 23, "if (is_locked(a.lock)): yes", Process::owner,
            OwnerLocation::anon_vma_free_wait_2, sort_info<Scope, Owner>},
        {"owner.anon_vma_free wait 2_no", 23, "if (is_locked(a.lock)): no", Process::owner,
            OwnerLocation::anon_vma_free_wait_2, sort_info<Scope, Owner>},
        {"owner.L23", 23, "down_write(a.lock)", Process::owner, OwnerLocation::L23,
            sort_info<Scope, Owner>},
        {"owner.L23b", 23, "down_write(a.lock)", Process::owner, OwnerLocation::L23b,
            sort_info<Scope, Owner>},
        {"owner.L23c", 23, "up_write(a.lock)", Process::owner, OwnerLocation::L23c,
            sort_info<Scope, Owner>},
        {"owner.L23d", 23, "up_write(a.lock)", Process::owner, OwnerLocation::L23d,
            sort_info<Scope, Owner>},
        {"owner.L24", 24, "free(a)", Process::owner, OwnerLocation::L24, sort_info<Scope, Owner>},
        {"owner.L24b", 24, "free(a)", Process::owner, OwnerLocation::L24b, sort_info<Scope, Owner>},
        {"owner.L31", 31, "a.linked = linked", Process::owner, OwnerLocation::L31,
            sort_info<Scope, Owner>},
        {"owner.L31b", 31, "a.linked = linked", Process::owner, OwnerLocation::L31b,
            sort_info<Scope, Owner>},
        {"owner.L31c", 31, "a.linked = linked", Process::owner, OwnerLocation::L31c,
            sort_info<Scope, Owner>},
        {"owner.L31d", 31, "a.linked = linked", Process::owner, OwnerLocation::L31d,
            sort_info<Scope, Owner>},
        {"owner.L31e", 31, "a.linked = linked", Process::owner, OwnerLocation::L31e,
            sort_info<Scope, Owner>},
        {"owner.L32", 32, "up_write(a.lock)", Process::owner, OwnerLocation::L32,
            sort_info<Scope, Owner>},
        {"owner.L32b", 32, "up_write(a.lock)", Process::owner, OwnerLocation::L32b,
            sort_info<Scope, Owner>},
        {"owner.L32c", 32, "up_write(a.lock)", Process::owner, OwnerLocation::L32c,
            sort_info<Scope, Owner>},
        {"owner.L32d", 32, "up_write(a.lock)", Process::owner, OwnerLocation::L32d,
            sort_info<Scope, Owner>},
        {"owner.L32e", 32, "up_write(a.lock)", Process::owner, OwnerLocation::L32e,
            sort_info<Scope, Owner>},
        {"owner.L37_yes", 37, "if (a == null): yes", Process::owner, OwnerLocation::L37,
            sort_info<Scope, Owner>},
        {"owner.L37_no", 37, "if (a == null): no", Process::owner, OwnerLocation::L37,
            sort_info<Scope, Owner>},
        {"owner.L37b_yes", 37, "if (a == null): yes", Process::owner, OwnerLocation::L37b,
            sort_info<Scope, Owner>},
        {"owner.L37b_no", 37, "if (a == null): no", Process::owner, OwnerLocation::L37b,
            sort_info<Scope, Owner>},
        {"owner.L37c", 37, "return null", Process::owner, OwnerLocation::L37c,
            sort_info<Scope, Owner>},
        {"owner.L37d", 37, "return null", Process::owner, OwnerLocation::L37d,
            sort_info<Scope, Owner>},
        {"owner.L38", 38, "atomic_set(a.refcount, 1)", Process::owner, OwnerLocation::L38,
            sort_info<Scope, Owner>},
        {"owner.L38b", 38, "atomic_set(a.refcount, 1)", Process::owner, OwnerLocation::L38b,
            sort_info<Scope, Owner>},
        {"owner.L39", 30, "down_write(a.lock)", Process::owner, OwnerLocation::L39,
            sort_info<Scope, Owner>},
        {"owner.L39b", 30, "down_write(a.lock)", Process::owner, OwnerLocation::L39b,
            sort_info<Scope, Owner>},
        {"owner.L40", 40, "return a", Process::owner, OwnerLocation::L40, sort_info<Scope, Owner>},
        {"owner.L40b", 40, "return a", Process::owner, OwnerLocation::L40b,
            sort_info<Scope, Owner>},
        {"owner.L43_yes", 27, "if (atomic_dec_and_test(a.refcount)): yes", Process::owner,
            OwnerLocation::L43, sort_info<Scope, Owner>},
        {"owner.L43_no", 27, "if (atomic_dec_and_test(a.refcount)): no", Process::owner,
            OwnerLocation::L43, sort_info<Scope, Owner>},
        {"owner.L43b_yes", 27, "if (atomic_dec_and_test(a.refcount)): yes", Process::owner,
            OwnerLocation::L43b, sort_info<Scope, Owner>},
        {"owner.L43b_no", 27, "if (atomic_dec_and_test(a.refcount)): no", Process::owner,
            OwnerLocation::L43b, sort_info<Scope, Owner>},
        {"owner.L50_yes", 50, "if (from == null): yes", Process::owner, OwnerLocation::L50,
            sort_info<Scope, Owner>},
        {"owner.L50_no", 50, "if (from == null): no", Process::owner, OwnerLocation::L50,
            sort_info<Scope, Owner>},
        {"owner.L51", 51, "mapping = from", Process::owner, OwnerLocation::L51,
            sort_info<Scope, Owner>},
        {"owner.L52", 52, "mapped = true", Process::owner, OwnerLocation::L52,
            sort_info<Scope, Owner>},
        {"owner.L53", 30, "down_write(a.lock)", Process::owner, OwnerLocation::L53,
            sort_info<Scope, Owner>},
        {"owner.L54", 36, "anon_vma_prepare a = alloc AnonVma", Process::owner, OwnerLocation::L54,
            sort_info<Scope, Owner>, sort_info<Scope, AnonVma>},
        {"owner.L54_2", 36, "anon_vma_prepare a = alloc AnonVma: fails", Process::owner,
            OwnerLocation::L54, sort_info<Scope, Owner>},
        {"owner.L55_yes", 55, "if (to == null): yes", Process::owner, OwnerLocation::L55,
            sort_info<Scope, Owner>},
        {"owner.L55_no", 55, "if (to == null): no", Process::owner, OwnerLocation::L55,
            sort_info<Scope, Owner>},
        {"owner.L56", 56, "down_write(from.lock)", Process::owner, OwnerLocation::L56,
            sort_info<Scope, Owner>},
        {"owner.L57", 57, "mapping = to", Process::owner, OwnerLocation::L57,
            sort_info<Scope, Owner>},
        {"owner.L58", 58, "up_write(from.lock)", Process::owner, OwnerLocation::L58,
            sort_info<Scope, Owner>},
        {"owner.exit", 60, "mapped = false", Process::owner, OwnerLocation::exit,
            sort_info<Scope, Owner>},
        {"owner.L61", 30, "down_write(a.lock)", Process::owner, OwnerLocation::L61,
            sort_info<Scope, Owner>},
        {"owner.L62_yes", 62, "if (to != null): yes", Process::owner, OwnerLocation::L62,
            sort_info<Scope, Owner>},
        {"owner.L62_no", 62, "if (to != null): no", Process::owner, OwnerLocation::L62,
            sort_info<Scope, Owner>},
        {"owner.L62b", 30, "down_write(a.lock)", Process::owner, OwnerLocation::L62b,
            sort_info<Scope, Owner>},
        {"other.L66", 36, "anon_vma_prepare a = alloc AnonVma", Process::other, OtherLocation::L66,
            sort_info<Scope, Other>, sort_info<Scope, AnonVma>},
        {"other.L66_2", 36, "anon_vma_prepare a = alloc AnonVma: fails", Process::other,
            OtherLocation::L66, sort_info<Scope, Other>},
        {"other.anon_vma_free wait_yes", 23, "if (is_locked(a.lock)): yes", Process::other,
            OtherLocation::anon_vma_free_wait, sort_info<Scope, Other>},
        {"other.anon_vma_free wait_no", 23, "if (is_locked(a.lock)): no", Process::other,
            OtherLocation::anon_vma_free_wait, sort_info<Scope, Other>},
        {"other.L23", 23, "down_write(a.lock)", Process::other, OtherLocation::L23,
            sort_info<Scope, Other>},
        {"other.L23b", 23, "up_write(a.lock)", Process::other, OtherLocation::L23b,
            sort_info<Scope, Other>},
        {"other.L24", 24, "free(a)", Process::other, OtherLocation::L24, sort_info<Scope, Other>},
        {"other.L31", 31, "a.linked = linked", Process::other, OtherLocation::L31,
            sort_info<Scope, Other>},
        {"other.L31b", 31, "a.linked = linked", Process::other, OtherLocation::L31b,
            sort_info<Scope, Other>},
        {"other.L32", 32, "up_write(a.lock)", Process::other, OtherLocation::L32,
            sort_info<Scope, Other>},
        {"other.L32b", 32, "up_write(a.lock)", Process::other, OtherLocation::L32b,
            sort_info<Scope, Other>},
        {"other.L37_yes", 37, "if (a == null): yes", Process::other, OtherLocation::L37,
            sort_info<Scope, Other>},
        {"other.L37_no", 37, "if (a == null): no", Process::other, OtherLocation::L37,
            sort_info<Scope, Other>},
        {"other.L37b", 37, "return null", Process::other, OtherLocation::L37b,
            sort_info<Scope, Other>},
        {"other.L38", 38, "atomic_set(a.refcount, 1)", Process::other, OtherLocation::L38,
            sort_info<Scope, Other>},
        {"other.L39", 30, "down_write(a.lock)", Process::other, OtherLocation::L39,
            sort_info<Scope, Other>},
        {"other.L40", 40, "return a", Process::other, OtherLocation::L40, sort_info<Scope, Other>},
        {"other.L43_yes", 27, "if (atomic_dec_and_test(a.refcount)): yes", Process::other,
            OtherLocation::L43, sort_info<Scope, Other>},
        {"other.L43_no", 27, "if (atomic_dec_and_test(a.refcount)): no", Process::other,
            OtherLocation::L43, sort_info<Scope, Other>},
        {"other.L69_yes", 69, "if (a != null): yes", Process::other, OtherLocation::L69,
            sort_info<Scope, Other>},
        {"other.L69_no", 69, "if (a != null): no", Process::other, OtherLocation::L69,
            sort_info<Scope, Other>},
        {"other.L69b", 30, "down_write(a.lock)", Process::other, OtherLocation::L69b,
            sort_info<Scope, Other>},
        {"rmap_walk.again", 76, "rcu_read_lock()", Process::rmap_walk, RmapWalkLocation::again,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.anon_vma_free wait_yes", 23, "if (is_locked(a.lock)): yes", Process::rmap_walk,
            RmapWalkLocation::anon_vma_free_wait, sort_info<Scope, RmapWalk>},
        {"rmap_walk.anon_vma_free wait_no", 23, "if (is_locked(a.lock)): no", Process::rmap_walk,
            RmapWalkLocation::anon_vma_free_wait, sort_info<Scope, RmapWalk>},
        {"rmap_walk.anon_vma_free wait 2_yes", 23, "if (is_locked(a.lock)): yes",
            Process::rmap_walk, RmapWalkLocation::anon_vma_free_wait_2, sort_info<Scope, RmapWalk>},
        {"rmap_walk.anon_vma_free wait 2_no", 23, "if (is_locked(a.lock)): no", Process::rmap_walk,
            RmapWalkLocation::anon_vma_free_wait_2, sort_info<Scope, RmapWalk>},
        {"rmap_walk.anon_vma_free wait 3_yes", 23, "if (is_locked(a.lock)): yes",
            Process::rmap_walk, RmapWalkLocation::anon_vma_free_wait_3, sort_info<Scope, RmapWalk>},
        {"rmap_walk.anon_vma_free wait 3_no", 23, "if (is_locked(a.lock)): no", Process::rmap_walk,
            RmapWalkLocation::anon_vma_free_wait_3, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L23", 23, "down_write(a.lock)", Process::rmap_walk, RmapWalkLocation::L23,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L23b", 23, "down_write(a.lock)", Process::rmap_walk, RmapWalkLocation::L23b,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L23c", 23, "down_write(a.lock)", Process::rmap_walk, RmapWalkLocation::L23c,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L23d", 23, "up_write(a.lock)", Process::rmap_walk, RmapWalkLocation::L23d,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L23e", 23, "up_write(a.lock)", Process::rmap_walk, RmapWalkLocation::L23e,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L23f", 23, "up_write(a.lock)", Process::rmap_walk, RmapWalkLocation::L23f,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L24", 24, "free(a)", Process::rmap_walk, RmapWalkLocation::L24,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L24b", 24, "free(a)", Process::rmap_walk, RmapWalkLocation::L24b,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L24c", 24, "free(a)", Process::rmap_walk, RmapWalkLocation::L24c,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L77", 77, "av = READ_ONCE(mapping)", Process::rmap_walk, RmapWalkLocation::L77,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L78_yes", 78, "if (av == null): yes", Process::rmap_walk, RmapWalkLocation::L78,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L78_no", 78, "if (av == null): no", Process::rmap_walk, RmapWalkLocation::L78,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L79_yes", 79, "if (!mapped): yes", Process::rmap_walk, RmapWalkLocation::L79,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L79_no", 79, "if (!mapped): no", Process::rmap_walk, RmapWalkLocation::L79,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L80_yes", 80, "if (down_read_trylock(av.lock)): yes", Process::rmap_walk,
            RmapWalkLocation::L80, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L80_no", 80, "if (down_read_trylock(av.lock)): no", Process::rmap_walk,
            RmapWalkLocation::L80, sort_info<Scope, RmapWalk>},
        {"rmap_walk.moved_yes", 82, "if (READ_ONCE(mapping) != av): yes", Process::rmap_walk,
            RmapWalkLocation::moved, sort_info<Scope, RmapWalk>},
        {"rmap_walk.moved_no", 82, "if (READ_ONCE(mapping) != av): no", Process::rmap_walk,
            RmapWalkLocation::moved, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L82", 82, "up_read(av.lock)", Process::rmap_walk, RmapWalkLocation::L82,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L82b", 82, "rcu_read_unlock()", Process::rmap_walk, RmapWalkLocation::L82b,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.unmapped_yes", 84, "if (!mapped): yes", Process::rmap_walk,
            RmapWalkLocation::unmapped, sort_info<Scope, RmapWalk>},
        {"rmap_walk.unmapped_no", 84, "if (!mapped): no", Process::rmap_walk,
            RmapWalkLocation::unmapped, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L84", 84, "up_read(av.lock)", Process::rmap_walk, RmapWalkLocation::L84,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L85", 85, "rcu_read_unlock()", Process::rmap_walk, RmapWalkLocation::L85,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L88_yes", 88, "if (!atomic_inc_not_zero(av.refcount)): yes", Process::rmap_walk,
            RmapWalkLocation::L88, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L88_no", 88, "if (!atomic_inc_not_zero(av.refcount)): no", Process::rmap_walk,
            RmapWalkLocation::L88, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L89_yes", 89, "if (!mapped): yes", Process::rmap_walk, RmapWalkLocation::L89,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L89_no", 89, "if (!mapped): no", Process::rmap_walk, RmapWalkLocation::L89,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L89b", 89, "rcu_read_unlock()", Process::rmap_walk, RmapWalkLocation::L89b,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L89c_yes", 27, "if (atomic_dec_and_test(a.refcount)): yes", Process::rmap_walk,
            RmapWalkLocation::L89c, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L89c_no", 27, "if (atomic_dec_and_test(a.refcount)): no", Process::rmap_walk,
            RmapWalkLocation::L89c, sort_info<Scope, RmapWalk>},
        {"rmap_walk.leave", 91, "rcu_read_unlock()", Process::rmap_walk, RmapWalkLocation::leave,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L92", 92, "down_read(av.lock)", Process::rmap_walk, RmapWalkLocation::L92,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.moved_slow_yes", 94, "if (READ_ONCE(mapping) != av): yes", Process::rmap_walk,
            RmapWalkLocation::moved_slow, sort_info<Scope, RmapWalk>},
        {"rmap_walk.moved_slow_no", 94, "if (READ_ONCE(mapping) != av): no", Process::rmap_walk,
            RmapWalkLocation::moved_slow, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L94", 94, "up_read(av.lock)", Process::rmap_walk, RmapWalkLocation::L94,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L94b_yes", 27, "if (atomic_dec_and_test(a.refcount)): yes", Process::rmap_walk,
            RmapWalkLocation::L94b, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L94b_no", 27, "if (atomic_dec_and_test(a.refcount)): no", Process::rmap_walk,
            RmapWalkLocation::L94b, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L95_yes", 95, "if (atomic_dec_and_test(av.refcount)): yes", Process::rmap_walk,
            RmapWalkLocation::L95, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L95_no", 95, "if (atomic_dec_and_test(av.refcount)): no", Process::rmap_walk,
            RmapWalkLocation::L95, sort_info<Scope, RmapWalk>},
        {"rmap_walk.unlock", 97, "up_read(av.lock)", Process::rmap_walk, RmapWalkLocation::unlock,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.walk", 102, "assert live(av) && mapping == av && held(av.lock)",
            Process::rmap_walk, RmapWalkLocation::walk, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L103", 103, "up_read(av.lock)", Process::rmap_walk, RmapWalkLocation::L103,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.out", 106, "rcu_read_unlock()", Process::rmap_walk, RmapWalkLocation::out,
            sort_info<Scope, RmapWalk>},
    }};

    /// How many initial states there are.
    [[nodiscard]] constexpr std::uint64_t initial_count() const noexcept {
        return 1;
    }

    /// Initial state `number`, counted from 0.
    [[nodiscard]] constexpr State initial(std::uint64_t) const noexcept {
        State s{};
        return s;
    }

    /// The number of the location where instance `self` of a process stands.
    [[nodiscard]] static constexpr int location(
        const State& s, Process process, int self) noexcept {
        switch (process) {
            case Process::owner:
                return to_number(s.owner[Owner{self}].location);
            case Process::other:
                return to_number(s.other[Other{self}].location);
            case Process::rmap_walk:
                return to_number(s.rmap_walk[RmapWalk{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::owner_L46:
                return owner_L46(s, chosen.instance<Owner>(), chosen.choice<AnonVma>(0));
            case Action::owner_L46_2:
                return owner_L46_2(s, chosen.instance<Owner>());
            case Action::owner_anon_vma_free_wait_yes:
                return owner_anon_vma_free_wait_yes(s, chosen.instance<Owner>());
            case Action::owner_anon_vma_free_wait_no:
                return owner_anon_vma_free_wait_no(s, chosen.instance<Owner>());
            case Action::owner_anon_vma_free_wait_2_yes:
                return owner_anon_vma_free_wait_2_yes(s, chosen.instance<Owner>());
            case Action::owner_anon_vma_free_wait_2_no:
                return owner_anon_vma_free_wait_2_no(s, chosen.instance<Owner>());
            case Action::owner_L23:
                return owner_L23(s, chosen.instance<Owner>());
            case Action::owner_L23b:
                return owner_L23b(s, chosen.instance<Owner>());
            case Action::owner_L23c:
                return owner_L23c(s, chosen.instance<Owner>());
            case Action::owner_L23d:
                return owner_L23d(s, chosen.instance<Owner>());
            case Action::owner_L24:
                return owner_L24(s, chosen.instance<Owner>());
            case Action::owner_L24b:
                return owner_L24b(s, chosen.instance<Owner>());
            case Action::owner_L31:
                return owner_L31(s, chosen.instance<Owner>());
            case Action::owner_L31b:
                return owner_L31b(s, chosen.instance<Owner>());
            case Action::owner_L31c:
                return owner_L31c(s, chosen.instance<Owner>());
            case Action::owner_L31d:
                return owner_L31d(s, chosen.instance<Owner>());
            case Action::owner_L31e:
                return owner_L31e(s, chosen.instance<Owner>());
            case Action::owner_L32:
                return owner_L32(s, chosen.instance<Owner>());
            case Action::owner_L32b:
                return owner_L32b(s, chosen.instance<Owner>());
            case Action::owner_L32c:
                return owner_L32c(s, chosen.instance<Owner>());
            case Action::owner_L32d:
                return owner_L32d(s, chosen.instance<Owner>());
            case Action::owner_L32e:
                return owner_L32e(s, chosen.instance<Owner>());
            case Action::owner_L37_yes:
                return owner_L37_yes(s, chosen.instance<Owner>());
            case Action::owner_L37_no:
                return owner_L37_no(s, chosen.instance<Owner>());
            case Action::owner_L37b_yes:
                return owner_L37b_yes(s, chosen.instance<Owner>());
            case Action::owner_L37b_no:
                return owner_L37b_no(s, chosen.instance<Owner>());
            case Action::owner_L37c:
                return owner_L37c(s, chosen.instance<Owner>());
            case Action::owner_L37d:
                return owner_L37d(s, chosen.instance<Owner>());
            case Action::owner_L38:
                return owner_L38(s, chosen.instance<Owner>());
            case Action::owner_L38b:
                return owner_L38b(s, chosen.instance<Owner>());
            case Action::owner_L39:
                return owner_L39(s, chosen.instance<Owner>());
            case Action::owner_L39b:
                return owner_L39b(s, chosen.instance<Owner>());
            case Action::owner_L40:
                return owner_L40(s, chosen.instance<Owner>());
            case Action::owner_L40b:
                return owner_L40b(s, chosen.instance<Owner>());
            case Action::owner_L43_yes:
                return owner_L43_yes(s, chosen.instance<Owner>());
            case Action::owner_L43_no:
                return owner_L43_no(s, chosen.instance<Owner>());
            case Action::owner_L43b_yes:
                return owner_L43b_yes(s, chosen.instance<Owner>());
            case Action::owner_L43b_no:
                return owner_L43b_no(s, chosen.instance<Owner>());
            case Action::owner_L50_yes:
                return owner_L50_yes(s, chosen.instance<Owner>());
            case Action::owner_L50_no:
                return owner_L50_no(s, chosen.instance<Owner>());
            case Action::owner_L51:
                return owner_L51(s, chosen.instance<Owner>());
            case Action::owner_L52:
                return owner_L52(s, chosen.instance<Owner>());
            case Action::owner_L53:
                return owner_L53(s, chosen.instance<Owner>());
            case Action::owner_L54:
                return owner_L54(s, chosen.instance<Owner>(), chosen.choice<AnonVma>(0));
            case Action::owner_L54_2:
                return owner_L54_2(s, chosen.instance<Owner>());
            case Action::owner_L55_yes:
                return owner_L55_yes(s, chosen.instance<Owner>());
            case Action::owner_L55_no:
                return owner_L55_no(s, chosen.instance<Owner>());
            case Action::owner_L56:
                return owner_L56(s, chosen.instance<Owner>());
            case Action::owner_L57:
                return owner_L57(s, chosen.instance<Owner>());
            case Action::owner_L58:
                return owner_L58(s, chosen.instance<Owner>());
            case Action::owner_exit:
                return owner_exit(s, chosen.instance<Owner>());
            case Action::owner_L61:
                return owner_L61(s, chosen.instance<Owner>());
            case Action::owner_L62_yes:
                return owner_L62_yes(s, chosen.instance<Owner>());
            case Action::owner_L62_no:
                return owner_L62_no(s, chosen.instance<Owner>());
            case Action::owner_L62b:
                return owner_L62b(s, chosen.instance<Owner>());
            case Action::other_L66:
                return other_L66(s, chosen.instance<Other>(), chosen.choice<AnonVma>(0));
            case Action::other_L66_2:
                return other_L66_2(s, chosen.instance<Other>());
            case Action::other_anon_vma_free_wait_yes:
                return other_anon_vma_free_wait_yes(s, chosen.instance<Other>());
            case Action::other_anon_vma_free_wait_no:
                return other_anon_vma_free_wait_no(s, chosen.instance<Other>());
            case Action::other_L23:
                return other_L23(s, chosen.instance<Other>());
            case Action::other_L23b:
                return other_L23b(s, chosen.instance<Other>());
            case Action::other_L24:
                return other_L24(s, chosen.instance<Other>());
            case Action::other_L31:
                return other_L31(s, chosen.instance<Other>());
            case Action::other_L31b:
                return other_L31b(s, chosen.instance<Other>());
            case Action::other_L32:
                return other_L32(s, chosen.instance<Other>());
            case Action::other_L32b:
                return other_L32b(s, chosen.instance<Other>());
            case Action::other_L37_yes:
                return other_L37_yes(s, chosen.instance<Other>());
            case Action::other_L37_no:
                return other_L37_no(s, chosen.instance<Other>());
            case Action::other_L37b:
                return other_L37b(s, chosen.instance<Other>());
            case Action::other_L38:
                return other_L38(s, chosen.instance<Other>());
            case Action::other_L39:
                return other_L39(s, chosen.instance<Other>());
            case Action::other_L40:
                return other_L40(s, chosen.instance<Other>());
            case Action::other_L43_yes:
                return other_L43_yes(s, chosen.instance<Other>());
            case Action::other_L43_no:
                return other_L43_no(s, chosen.instance<Other>());
            case Action::other_L69_yes:
                return other_L69_yes(s, chosen.instance<Other>());
            case Action::other_L69_no:
                return other_L69_no(s, chosen.instance<Other>());
            case Action::other_L69b:
                return other_L69b(s, chosen.instance<Other>());
            case Action::rmap_walk_again:
                return rmap_walk_again(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_anon_vma_free_wait_yes:
                return rmap_walk_anon_vma_free_wait_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_anon_vma_free_wait_no:
                return rmap_walk_anon_vma_free_wait_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_anon_vma_free_wait_2_yes:
                return rmap_walk_anon_vma_free_wait_2_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_anon_vma_free_wait_2_no:
                return rmap_walk_anon_vma_free_wait_2_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_anon_vma_free_wait_3_yes:
                return rmap_walk_anon_vma_free_wait_3_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_anon_vma_free_wait_3_no:
                return rmap_walk_anon_vma_free_wait_3_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L23:
                return rmap_walk_L23(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L23b:
                return rmap_walk_L23b(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L23c:
                return rmap_walk_L23c(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L23d:
                return rmap_walk_L23d(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L23e:
                return rmap_walk_L23e(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L23f:
                return rmap_walk_L23f(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L24:
                return rmap_walk_L24(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L24b:
                return rmap_walk_L24b(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L24c:
                return rmap_walk_L24c(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L77:
                return rmap_walk_L77(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L78_yes:
                return rmap_walk_L78_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L78_no:
                return rmap_walk_L78_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L79_yes:
                return rmap_walk_L79_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L79_no:
                return rmap_walk_L79_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L80_yes:
                return rmap_walk_L80_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L80_no:
                return rmap_walk_L80_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_moved_yes:
                return rmap_walk_moved_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_moved_no:
                return rmap_walk_moved_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L82:
                return rmap_walk_L82(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L82b:
                return rmap_walk_L82b(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_unmapped_yes:
                return rmap_walk_unmapped_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_unmapped_no:
                return rmap_walk_unmapped_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L84:
                return rmap_walk_L84(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L85:
                return rmap_walk_L85(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L88_yes:
                return rmap_walk_L88_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L88_no:
                return rmap_walk_L88_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L89_yes:
                return rmap_walk_L89_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L89_no:
                return rmap_walk_L89_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L89b:
                return rmap_walk_L89b(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L89c_yes:
                return rmap_walk_L89c_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L89c_no:
                return rmap_walk_L89c_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_leave:
                return rmap_walk_leave(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L92:
                return rmap_walk_L92(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_moved_slow_yes:
                return rmap_walk_moved_slow_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_moved_slow_no:
                return rmap_walk_moved_slow_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L94:
                return rmap_walk_L94(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L94b_yes:
                return rmap_walk_L94b_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L94b_no:
                return rmap_walk_L94b_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L95_yes:
                return rmap_walk_L95_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L95_no:
                return rmap_walk_L95_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_unlock:
                return rmap_walk_unlock(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_walk:
                return rmap_walk_walk(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L103:
                return rmap_walk_L103(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_out:
                return rmap_walk_out(s, chosen.instance<RmapWalk>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Owner>([&](Owner i) {
                return s.owner[i].location == OwnerLocation::end;
            }) &&
            forall<Scope, Other>([&](Other i) {
                return s.other[i].location == OtherLocation::end;
            }) &&
            forall<Scope, RmapWalk>([&](RmapWalk i) {
                return s.rmap_walk[i].location == RmapWalkLocation::end;
            });
    }

    /// True if no step is enabled, and not every instance is at its end or idle.
    [[nodiscard]] constexpr bool deadlock(const State& s) const noexcept {
        return !finished(s) && !any_enabled(*this, s);
    }

    /// True if a run may start so, by the axioms and `init` of the spec.
    [[nodiscard]] constexpr bool admits(const State&) const noexcept {
        return forall<Scope, Owner, Owner>([&](Owner i, Owner j) { return i == j; });
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Owner self : members<Scope, Owner>) {
            const auto& me = s.owner[self];
            switch (me.location) {
                case OwnerLocation::L23:
                case OwnerLocation::L53:
                case OwnerLocation::L56:
                case OwnerLocation::L61:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 23,
                    // 30, 56)
                    if (me.from != null &&
                        s.anon_vma[me.from].live &&
                        me.holds_anon_vma_lock[me.from])
                        violated.insert(Property::self_deadlock);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 23, 30, 56),
                    // and nothing orders the two
                    if (me.from != null &&
                        s.anon_vma[me.from].live &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x] && me.from != x;
                        }))
                        violated.insert(Property::lock_inversion);
                    break;
                case OwnerLocation::L23b:
                case OwnerLocation::L62b:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 23,
                    // 30, 56)
                    if (me.to != null && s.anon_vma[me.to].live && me.holds_anon_vma_lock[me.to])
                        violated.insert(Property::self_deadlock);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 23, 30, 56),
                    // and nothing orders the two
                    if (me.to != null &&
                        s.anon_vma[me.to].live &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x] && me.to != x;
                        }))
                        violated.insert(Property::lock_inversion);
                    break;
                case OwnerLocation::L39:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 23,
                    // 30, 56)
                    if (me.anon_vma_prepare_a != null &&
                        s.anon_vma[me.anon_vma_prepare_a].live &&
                        me.holds_anon_vma_lock[me.anon_vma_prepare_a])
                        violated.insert(Property::self_deadlock);
                    break;
                case OwnerLocation::L39b:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 23,
                    // 30, 56)
                    if (me.anon_vma_prepare_a_2 != null &&
                        s.anon_vma[me.anon_vma_prepare_a_2].live &&
                        me.holds_anon_vma_lock[me.anon_vma_prepare_a_2])
                        violated.insert(Property::self_deadlock);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 23, 30, 56),
                    // and nothing orders the two
                    if (me.anon_vma_prepare_a_2 != null &&
                        s.anon_vma[me.anon_vma_prepare_a_2].live &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x] && me.anon_vma_prepare_a_2 != x;
                        }))
                        violated.insert(Property::lock_inversion);
                    break;
                default:
                    break;
            }
        }
        for (const Other self : members<Scope, Other>) {
            const auto& me = s.other[self];
            switch (me.location) {
                case OtherLocation::L23:
                case OtherLocation::L69b:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 23,
                    // 30)
                    if (me.a != null && s.anon_vma[me.a].live && me.holds_anon_vma_lock[me.a])
                        violated.insert(Property::self_deadlock);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 23, 30), and
                    // nothing orders the two
                    if (me.a != null &&
                        s.anon_vma[me.a].live &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x] && me.a != x;
                        }))
                        violated.insert(Property::lock_inversion);
                    break;
                case OtherLocation::L39:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 23,
                    // 30)
                    if (me.anon_vma_prepare_a != null &&
                        s.anon_vma[me.anon_vma_prepare_a].live &&
                        me.holds_anon_vma_lock[me.anon_vma_prepare_a])
                        violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const RmapWalk self : members<Scope, RmapWalk>) {
            const auto& me = s.rmap_walk[self];
            switch (me.location) {
                case RmapWalkLocation::L23:
                case RmapWalkLocation::L23b:
                case RmapWalkLocation::L23c:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 23,
                    // 80, 92)
                    if (me.av != null &&
                        (s.anon_vma[me.av].live || me.shares_rcu) &&
                        (me.holds_anon_vma_lock[me.av] || me.shares_anon_vma_lock[me.av]))
                        violated.insert(Property::self_deadlock);
                    // this may sleep, inside of a read section of `rcu` (line 76)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 23, 80, 92),
                    // and nothing orders the two
                    if (me.av != null &&
                        (s.anon_vma[me.av].live || me.shares_rcu) &&
                        (exists<Scope, AnonVma>([&](AnonVma x) {
                                return me.holds_anon_vma_lock[x] && me.av != x;
                            }) ||
                            exists<Scope, AnonVma>([&](AnonVma x) {
                                return me.shares_anon_vma_lock[x] && me.av != x;
                            })))
                        violated.insert(Property::lock_inversion);
                    break;
                case RmapWalkLocation::L92:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 23,
                    // 80, 92): a writer may wait in between
                    if (me.av != null &&
                        (s.anon_vma[me.av].live || me.shares_rcu) &&
                        (me.holds_anon_vma_lock[me.av] || me.shares_anon_vma_lock[me.av]))
                        violated.insert(Property::self_deadlock);
                    // this may sleep, inside of a read section of `rcu` (line 76)
                    if (me.shares_rcu) violated.insert(Property::sleep_in_atomic);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 23, 80, 92),
                    // and nothing orders the two
                    if (me.av != null &&
                        (s.anon_vma[me.av].live || me.shares_rcu) &&
                        (exists<Scope, AnonVma>([&](AnonVma x) {
                                return me.holds_anon_vma_lock[x] && me.av != x;
                            }) ||
                            exists<Scope, AnonVma>([&](AnonVma x) {
                                return me.shares_anon_vma_lock[x] && me.av != x;
                            })))
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
        return forall<Scope, Owner>([&](Owner i) {
                return !s.owner[i].holds_anon_vma_lock[anon_vma];
            }) &&
            forall<Scope, Other>([&](Other i) {
                return !s.other[i].holds_anon_vma_lock[anon_vma];
            }) &&
            forall<Scope, RmapWalk>([&](RmapWalk i) {
                return !s.rmap_walk[i].holds_anon_vma_lock[anon_vma];
            }) &&
            forall<Scope, RmapWalk>([&](RmapWalk i) {
                return !s.rmap_walk[i].shares_anon_vma_lock[anon_vma];
            });
    }

    /// True if nobody but readers holds `AnonVma.lock`.
    [[nodiscard]] static constexpr bool anon_vma_lock_has_no_writer(
        const State& s, AnonVma anon_vma) noexcept {
        return forall<Scope, Owner>([&](Owner i) {
                return !s.owner[i].holds_anon_vma_lock[anon_vma];
            }) &&
            forall<Scope, Other>([&](Other i) {
                return !s.other[i].holds_anon_vma_lock[anon_vma];
            }) &&
            forall<Scope, RmapWalk>([&](RmapWalk i) {
                return !s.rmap_walk[i].holds_anon_vma_lock[anon_vma];
            });
    }

    /// folio_lock_anon_vma.latch:36: anon_vma_prepare a = alloc AnonVma
    ///     in: AnonVma? a = alloc AnonVma;
    constexpr Outcome owner_line_36(
        State& s, Owner self, AnonVma slot, OwnerLocation at, AnonVma& anon_vma,
        OwnerLocation next) const noexcept {
        auto& me = s.owner[self];
        if (me.location != at) return Outcome::not_enabled();
        if (s.anon_vma[slot].live) return Outcome::not_enabled();
        s.anon_vma[slot].live = true;
        anon_vma = slot;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome owner_L46(State& s, Owner self, AnonVma slot) const noexcept {
        return owner_line_36(
            s, self, slot, OwnerLocation::L46, s.owner[self].anon_vma_prepare_a,
            OwnerLocation::L37);
    }

    /// folio_lock_anon_vma.latch:36: anon_vma_prepare a = alloc AnonVma: fails
    ///     in: AnonVma? a = alloc AnonVma;
    constexpr Outcome owner_L46_2(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L46) return Outcome::not_enabled();
        me.anon_vma_prepare_a = null;
        me.location = OwnerLocation::L37;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:23: if (is_locked(a.lock)): yes
    ///     in: if (is_locked(a.lock)) { down_write(a.lock); up_write(a.lock); }
    constexpr Outcome owner_line_23_yes(
        State& s, Owner self, OwnerLocation at, AnonVma anon_vma,
        OwnerLocation next) const noexcept {
        auto& me = s.owner[self];
        if (me.location != at) return Outcome::not_enabled();
        if (anon_vma != null && s.anon_vma[anon_vma].live && anon_vma_lock_is_free(s, anon_vma))
            return Outcome::not_enabled();
        // `a` is null
        if (anon_vma == null) return Outcome::trapped(Property::null_reference);
        // `is_locked(a.lock)`: the object is not live
        if (!s.anon_vma[anon_vma].live) return Outcome::trapped(Property::use_after_free);
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome owner_anon_vma_free_wait_yes(State& s, Owner self) const noexcept {
        return owner_line_23_yes(
            s, self, OwnerLocation::anon_vma_free_wait, s.owner[self].from, OwnerLocation::L23);
    }

    /// folio_lock_anon_vma.latch:23: if (is_locked(a.lock)): no
    ///     in: if (is_locked(a.lock)) { down_write(a.lock); up_write(a.lock); }
    constexpr Outcome owner_anon_vma_free_wait_no(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::anon_vma_free_wait) return Outcome::not_enabled();
        if (me.from == null || !s.anon_vma[me.from].live || !anon_vma_lock_is_free(s, me.from))
            return Outcome::not_enabled();
        me.location = OwnerLocation::L24;
        return Outcome::taken();
    }

    constexpr Outcome owner_anon_vma_free_wait_2_yes(State& s, Owner self) const noexcept {
        return owner_line_23_yes(
            s, self, OwnerLocation::anon_vma_free_wait_2, s.owner[self].to, OwnerLocation::L23b);
    }

    /// folio_lock_anon_vma.latch:23: if (is_locked(a.lock)): no
    ///     in: if (is_locked(a.lock)) { down_write(a.lock); up_write(a.lock); }
    constexpr Outcome owner_anon_vma_free_wait_2_no(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::anon_vma_free_wait_2) return Outcome::not_enabled();
        if (me.to == null || !s.anon_vma[me.to].live || !anon_vma_lock_is_free(s, me.to))
            return Outcome::not_enabled();
        me.location = OwnerLocation::L24b;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:23: down_write(a.lock)
    constexpr Outcome owner_line_23(
        State& s, Owner self, OwnerLocation at, AnonVma anon_vma,
        OwnerLocation next) const noexcept {
        auto& me = s.owner[self];
        if (me.location != at) return Outcome::not_enabled();
        if (anon_vma != null && s.anon_vma[anon_vma].live && !anon_vma_lock_is_free(s, anon_vma))
            return Outcome::not_enabled();
        // `a` is null
        if (anon_vma == null) return Outcome::trapped(Property::null_reference);
        // `down_write(a.lock);`: the object is not live
        if (!s.anon_vma[anon_vma].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[anon_vma] = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome owner_L23(State& s, Owner self) const noexcept {
        return owner_line_23(s, self, OwnerLocation::L23, s.owner[self].from, OwnerLocation::L23c);
    }

    constexpr Outcome owner_L23b(State& s, Owner self) const noexcept {
        return owner_line_23(s, self, OwnerLocation::L23b, s.owner[self].to, OwnerLocation::L23d);
    }

    /// folio_lock_anon_vma.latch:23: up_write(a.lock)
    constexpr Outcome owner_line_23_2(
        State& s, Owner self, OwnerLocation at, AnonVma anon_vma,
        OwnerLocation next) const noexcept {
        auto& me = s.owner[self];
        if (me.location != at) return Outcome::not_enabled();
        // `a` is null
        if (anon_vma == null) return Outcome::trapped(Property::null_reference);
        // `up_write(a.lock);`: the object is not live
        if (!s.anon_vma[anon_vma].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[anon_vma]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[anon_vma] = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome owner_L23c(State& s, Owner self) const noexcept {
        return owner_line_23_2(
            s, self, OwnerLocation::L23c, s.owner[self].from, OwnerLocation::L24);
    }

    constexpr Outcome owner_L23d(State& s, Owner self) const noexcept {
        return owner_line_23_2(s, self, OwnerLocation::L23d, s.owner[self].to, OwnerLocation::L24b);
    }

    /// folio_lock_anon_vma.latch:24: free(a)
    constexpr Outcome owner_L24(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L24) return Outcome::not_enabled();
        // `a` is null
        if (me.from == null) return Outcome::trapped(Property::null_reference);
        // `a` is not live
        if (!s.anon_vma[me.from].live) return Outcome::trapped(Property::double_free);
        s.anon_vma[me.from].live = false;
        me.location = OwnerLocation::L62;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:24: free(a)
    constexpr Outcome owner_L24b(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L24b) return Outcome::not_enabled();
        // `a` is null
        if (me.to == null) return Outcome::trapped(Property::null_reference);
        // `a` is not live
        if (!s.anon_vma[me.to].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        s.anon_vma[me.to].live = false;
        me.location = OwnerLocation::end;
        return outcome;
    }

    /// folio_lock_anon_vma.latch:31: a.linked = linked
    constexpr Outcome owner_line_31(
        State& s, Owner self, OwnerLocation at, AnonVma anon_vma,
        OwnerLocation next) const noexcept {
        auto& me = s.owner[self];
        if (me.location != at) return Outcome::not_enabled();
        // `a` is null
        if (anon_vma == null) return Outcome::trapped(Property::null_reference);
        // `a.linked`: the object is not live
        if (!s.anon_vma[anon_vma].live) return Outcome::trapped(Property::use_after_free);
        Outcome outcome = Outcome::taken();
        // this stores `a.linked` without holding `AnonVma.lock`
        if (!me.holds_anon_vma_lock[anon_vma]) outcome.violate(Property::data_race);
        s.anon_vma[anon_vma].linked = true;
        me.location = next;
        return outcome;
    }

    constexpr Outcome owner_L31(State& s, Owner self) const noexcept {
        return owner_line_31(
            s, self, OwnerLocation::L31, s.owner[self].anon_vma_prepare_a, OwnerLocation::L32);
    }

    constexpr Outcome owner_L31b(State& s, Owner self) const noexcept {
        return owner_line_31(s, self, OwnerLocation::L31b, s.owner[self].from, OwnerLocation::L32b);
    }

    constexpr Outcome owner_L31c(State& s, Owner self) const noexcept {
        return owner_line_31(
            s, self, OwnerLocation::L31c, s.owner[self].anon_vma_prepare_a_2, OwnerLocation::L32c);
    }

    /// folio_lock_anon_vma.latch:31: a.linked = linked
    constexpr Outcome owner_line_31_2(
        State& s, Owner self, OwnerLocation at, AnonVma anon_vma,
        OwnerLocation next) const noexcept {
        auto& me = s.owner[self];
        if (me.location != at) return Outcome::not_enabled();
        // `a` is null
        if (anon_vma == null) return Outcome::trapped(Property::null_reference);
        // `a.linked`: the object is not live
        if (!s.anon_vma[anon_vma].live) return Outcome::trapped(Property::use_after_free);
        Outcome outcome = Outcome::taken();
        // this stores `a.linked` without holding `AnonVma.lock`
        if (!me.holds_anon_vma_lock[anon_vma]) outcome.violate(Property::data_race);
        s.anon_vma[anon_vma].linked = false;
        me.location = next;
        return outcome;
    }

    constexpr Outcome owner_L31d(State& s, Owner self) const noexcept {
        return owner_line_31_2(
            s, self, OwnerLocation::L31d, s.owner[self].from, OwnerLocation::L32d);
    }

    constexpr Outcome owner_L31e(State& s, Owner self) const noexcept {
        return owner_line_31_2(s, self, OwnerLocation::L31e, s.owner[self].to, OwnerLocation::L32e);
    }

    /// folio_lock_anon_vma.latch:32: up_write(a.lock)
    constexpr Outcome owner_line_32(
        State& s, Owner self, OwnerLocation at, AnonVma anon_vma,
        OwnerLocation next) const noexcept {
        auto& me = s.owner[self];
        if (me.location != at) return Outcome::not_enabled();
        // `a` is null
        if (anon_vma == null) return Outcome::trapped(Property::null_reference);
        // `up_write(a.lock);`: the object is not live
        if (!s.anon_vma[anon_vma].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[anon_vma]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[anon_vma] = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome owner_L32(State& s, Owner self) const noexcept {
        return owner_line_32(
            s, self, OwnerLocation::L32, s.owner[self].anon_vma_prepare_a, OwnerLocation::L40);
    }

    constexpr Outcome owner_L32b(State& s, Owner self) const noexcept {
        return owner_line_32(s, self, OwnerLocation::L32b, s.owner[self].from, OwnerLocation::L54);
    }

    constexpr Outcome owner_L32c(State& s, Owner self) const noexcept {
        return owner_line_32(
            s, self, OwnerLocation::L32c, s.owner[self].anon_vma_prepare_a_2, OwnerLocation::L40b);
    }

    constexpr Outcome owner_L32d(State& s, Owner self) const noexcept {
        return owner_line_32(s, self, OwnerLocation::L32d, s.owner[self].from, OwnerLocation::L43);
    }

    constexpr Outcome owner_L32e(State& s, Owner self) const noexcept {
        return owner_line_32(s, self, OwnerLocation::L32e, s.owner[self].to, OwnerLocation::L43b);
    }

    /// folio_lock_anon_vma.latch:37: if (a == null): yes
    ///     in: if (a == null) return null;
    constexpr Outcome owner_L37_yes(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L37) return Outcome::not_enabled();
        if (me.anon_vma_prepare_a != null) return Outcome::not_enabled();
        me.location = OwnerLocation::L37c;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:37: if (a == null): no
    ///     in: if (a == null) return null;
    constexpr Outcome owner_L37_no(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L37) return Outcome::not_enabled();
        if (me.anon_vma_prepare_a == null) return Outcome::not_enabled();
        me.location = OwnerLocation::L38;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:37: if (a == null): yes
    ///     in: if (a == null) return null;
    constexpr Outcome owner_L37b_yes(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L37b) return Outcome::not_enabled();
        if (me.anon_vma_prepare_a_2 != null) return Outcome::not_enabled();
        me.location = OwnerLocation::L37d;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:37: if (a == null): no
    ///     in: if (a == null) return null;
    constexpr Outcome owner_L37b_no(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L37b) return Outcome::not_enabled();
        if (me.anon_vma_prepare_a_2 == null) return Outcome::not_enabled();
        me.location = OwnerLocation::L38b;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:37: return null
    constexpr Outcome owner_L37c(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L37c) return Outcome::not_enabled();
        me.from = null;
        me.location = OwnerLocation::L50;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:37: return null
    constexpr Outcome owner_L37d(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L37d) return Outcome::not_enabled();
        me.to = null;
        me.location = OwnerLocation::L55;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:38: atomic_set(a.refcount, 1)
    constexpr Outcome owner_line_38(
        State& s, Owner self, OwnerLocation at, AnonVma anon_vma,
        OwnerLocation next) const noexcept {
        auto& me = s.owner[self];
        if (me.location != at) return Outcome::not_enabled();
        // `a` is null
        if (anon_vma == null) return Outcome::trapped(Property::null_reference);
        // `a.refcount`: the object is not live
        if (!s.anon_vma[anon_vma].live) return Outcome::trapped(Property::use_after_free);
        s.anon_vma[anon_vma].refcount = 1;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome owner_L38(State& s, Owner self) const noexcept {
        return owner_line_38(
            s, self, OwnerLocation::L38, s.owner[self].anon_vma_prepare_a, OwnerLocation::L39);
    }

    constexpr Outcome owner_L38b(State& s, Owner self) const noexcept {
        return owner_line_38(
            s, self, OwnerLocation::L38b, s.owner[self].anon_vma_prepare_a_2, OwnerLocation::L39b);
    }

    /// folio_lock_anon_vma.latch:30: down_write(a.lock)
    constexpr Outcome owner_line_30(
        State& s, Owner self, OwnerLocation at, AnonVma anon_vma,
        OwnerLocation next) const noexcept {
        auto& me = s.owner[self];
        if (me.location != at) return Outcome::not_enabled();
        if (anon_vma != null && s.anon_vma[anon_vma].live && !anon_vma_lock_is_free(s, anon_vma))
            return Outcome::not_enabled();
        // `a` is null
        if (anon_vma == null) return Outcome::trapped(Property::null_reference);
        // `down_write(a.lock);`: the object is not live
        if (!s.anon_vma[anon_vma].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[anon_vma] = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome owner_L39(State& s, Owner self) const noexcept {
        return owner_line_30(
            s, self, OwnerLocation::L39, s.owner[self].anon_vma_prepare_a, OwnerLocation::L31);
    }

    constexpr Outcome owner_L39b(State& s, Owner self) const noexcept {
        return owner_line_30(
            s, self, OwnerLocation::L39b, s.owner[self].anon_vma_prepare_a_2, OwnerLocation::L31c);
    }

    /// folio_lock_anon_vma.latch:40: return a
    constexpr Outcome owner_L40(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L40) return Outcome::not_enabled();
        me.from = me.anon_vma_prepare_a;
        me.location = OwnerLocation::L50;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:40: return a
    constexpr Outcome owner_L40b(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L40b) return Outcome::not_enabled();
        me.to = me.anon_vma_prepare_a_2;
        me.location = OwnerLocation::L55;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:27: if (atomic_dec_and_test(a.refcount)): yes
    ///     in: inline put_anon_vma(AnonVma a) { if (atomic_dec_and_test(a.refcount))
    ///     anon_vma_free(a); }
    constexpr Outcome owner_line_27_yes(
        State& s, Owner self, OwnerLocation at, AnonVma anon_vma,
        OwnerLocation next) const noexcept {
        auto& me = s.owner[self];
        if (me.location != at) return Outcome::not_enabled();
        if ((config.drop_mb && config.drop_wait) ||
            (anon_vma != null && s.anon_vma[anon_vma].live && s.anon_vma[anon_vma].refcount != 1))
            return Outcome::not_enabled();
        // `a` is null
        if (anon_vma == null) return Outcome::trapped(Property::null_reference);
        // `atomic_dec_and_test(a.refcount)`: the object is not live
        if (!s.anon_vma[anon_vma].live) return Outcome::trapped(Property::use_after_free);
        s.anon_vma[anon_vma].refcount -= 1;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome owner_L43_yes(State& s, Owner self) const noexcept {
        return owner_line_27_yes(
            s, self, OwnerLocation::L43, s.owner[self].from, config.drop_wait
                ? OwnerLocation::L24
                : OwnerLocation::anon_vma_free_wait);
    }

    /// folio_lock_anon_vma.latch:27: if (atomic_dec_and_test(a.refcount)): no
    ///     in: inline put_anon_vma(AnonVma a) { if (atomic_dec_and_test(a.refcount))
    ///     anon_vma_free(a); }
    constexpr Outcome owner_L43_no(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L43) return Outcome::not_enabled();
        if (me.from == null || !s.anon_vma[me.from].live || s.anon_vma[me.from].refcount == 1)
            return Outcome::not_enabled();
        s.anon_vma[me.from].refcount -= 1;
        me.location = OwnerLocation::L62;
        return Outcome::taken();
    }

    constexpr Outcome owner_L43b_yes(State& s, Owner self) const noexcept {
        return owner_line_27_yes(
            s, self, OwnerLocation::L43b, s.owner[self].to, config.drop_wait
                ? OwnerLocation::L24b
                : OwnerLocation::anon_vma_free_wait_2);
    }

    /// folio_lock_anon_vma.latch:27: if (atomic_dec_and_test(a.refcount)): no
    ///     in: inline put_anon_vma(AnonVma a) { if (atomic_dec_and_test(a.refcount))
    ///     anon_vma_free(a); }
    constexpr Outcome owner_L43b_no(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L43b) return Outcome::not_enabled();
        if (me.to == null || !s.anon_vma[me.to].live || s.anon_vma[me.to].refcount == 1)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        s.anon_vma[me.to].refcount -= 1;
        me.location = OwnerLocation::end;
        return outcome;
    }

    /// folio_lock_anon_vma.latch:50: if (from == null): yes
    ///     in: if (from == null) return;
    constexpr Outcome owner_L50_yes(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L50) return Outcome::not_enabled();
        if (me.from != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.location = OwnerLocation::end;
        return outcome;
    }

    /// folio_lock_anon_vma.latch:50: if (from == null): no
    ///     in: if (from == null) return;
    constexpr Outcome owner_L50_no(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L50) return Outcome::not_enabled();
        if (me.from == null) return Outcome::not_enabled();
        me.location = OwnerLocation::L51;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:51: mapping = from
    constexpr Outcome owner_L51(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L51) return Outcome::not_enabled();
        s.mapping = me.from;
        me.location = OwnerLocation::L52;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:52: mapped = true
    constexpr Outcome owner_L52(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L52) return Outcome::not_enabled();
        s.mapped = true;
        me.location = OwnerLocation::L53;
        return Outcome::taken();
    }

    constexpr Outcome owner_L53(State& s, Owner self) const noexcept {
        return owner_line_30(s, self, OwnerLocation::L53, s.owner[self].from, OwnerLocation::L31b);
    }

    constexpr Outcome owner_L54(State& s, Owner self, AnonVma slot) const noexcept {
        return owner_line_36(
            s, self, slot, OwnerLocation::L54, s.owner[self].anon_vma_prepare_a_2,
            OwnerLocation::L37b);
    }

    /// folio_lock_anon_vma.latch:36: anon_vma_prepare a = alloc AnonVma: fails
    ///     in: AnonVma? a = alloc AnonVma;
    constexpr Outcome owner_L54_2(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L54) return Outcome::not_enabled();
        me.anon_vma_prepare_a_2 = null;
        me.location = OwnerLocation::L37b;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:55: if (to == null): yes
    ///     in: if (to == null) goto exit;
    constexpr Outcome owner_L55_yes(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L55) return Outcome::not_enabled();
        if (me.to != null) return Outcome::not_enabled();
        me.location = OwnerLocation::exit;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:55: if (to == null): no
    ///     in: if (to == null) goto exit;
    constexpr Outcome owner_L55_no(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L55) return Outcome::not_enabled();
        if (me.to == null) return Outcome::not_enabled();
        me.location = OwnerLocation::L56;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:56: down_write(from.lock)
    constexpr Outcome owner_L56(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L56) return Outcome::not_enabled();
        if (me.from != null && s.anon_vma[me.from].live && !anon_vma_lock_is_free(s, me.from))
            return Outcome::not_enabled();
        // `from` is null
        if (me.from == null) return Outcome::trapped(Property::null_reference);
        // `down_write(from.lock);`: the object is not live
        if (!s.anon_vma[me.from].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.from] = true;
        me.location = OwnerLocation::L57;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:57: mapping = to
    constexpr Outcome owner_L57(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L57) return Outcome::not_enabled();
        s.mapping = me.to;
        me.location = OwnerLocation::L58;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:58: up_write(from.lock)
    constexpr Outcome owner_L58(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L58) return Outcome::not_enabled();
        // `from` is null
        if (me.from == null) return Outcome::trapped(Property::null_reference);
        // `up_write(from.lock);`: the object is not live
        if (!s.anon_vma[me.from].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.from]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.from] = false;
        me.location = OwnerLocation::exit;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:60: mapped = false
    constexpr Outcome owner_exit(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::exit) return Outcome::not_enabled();
        s.mapped = false;
        me.location = OwnerLocation::L61;
        return Outcome::taken();
    }

    constexpr Outcome owner_L61(State& s, Owner self) const noexcept {
        return owner_line_30(s, self, OwnerLocation::L61, s.owner[self].from, OwnerLocation::L31d);
    }

    /// folio_lock_anon_vma.latch:62: if (to != null): yes
    ///     in: if (to != null) unlink_anon_vmas(to);
    constexpr Outcome owner_L62_yes(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L62) return Outcome::not_enabled();
        if (me.to == null) return Outcome::not_enabled();
        me.location = OwnerLocation::L62b;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:62: if (to != null): no
    ///     in: if (to != null) unlink_anon_vmas(to);
    constexpr Outcome owner_L62_no(State& s, Owner self) const noexcept {
        auto& me = s.owner[self];
        if (me.location != OwnerLocation::L62) return Outcome::not_enabled();
        if (me.to != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.location = OwnerLocation::end;
        return outcome;
    }

    constexpr Outcome owner_L62b(State& s, Owner self) const noexcept {
        return owner_line_30(s, self, OwnerLocation::L62b, s.owner[self].to, OwnerLocation::L31e);
    }

    /// folio_lock_anon_vma.latch:36: anon_vma_prepare a = alloc AnonVma
    ///     in: AnonVma? a = alloc AnonVma;
    constexpr Outcome other_L66(State& s, Other self, AnonVma slot) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L66) return Outcome::not_enabled();
        if (s.anon_vma[slot].live) return Outcome::not_enabled();
        s.anon_vma[slot].live = true;
        me.anon_vma_prepare_a = slot;
        me.location = OtherLocation::L37;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:36: anon_vma_prepare a = alloc AnonVma: fails
    ///     in: AnonVma? a = alloc AnonVma;
    constexpr Outcome other_L66_2(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L66) return Outcome::not_enabled();
        me.anon_vma_prepare_a = null;
        me.location = OtherLocation::L37;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:23: if (is_locked(a.lock)): yes
    ///     in: if (is_locked(a.lock)) { down_write(a.lock); up_write(a.lock); }
    constexpr Outcome other_anon_vma_free_wait_yes(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::anon_vma_free_wait) return Outcome::not_enabled();
        if (me.a != null && s.anon_vma[me.a].live && anon_vma_lock_is_free(s, me.a))
            return Outcome::not_enabled();
        if (me.a == null) return Outcome::trapped(Property::null_reference);  // `a` is null
        // `is_locked(a.lock)`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        me.location = OtherLocation::L23;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:23: if (is_locked(a.lock)): no
    ///     in: if (is_locked(a.lock)) { down_write(a.lock); up_write(a.lock); }
    constexpr Outcome other_anon_vma_free_wait_no(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::anon_vma_free_wait) return Outcome::not_enabled();
        if (me.a == null || !s.anon_vma[me.a].live || !anon_vma_lock_is_free(s, me.a))
            return Outcome::not_enabled();
        me.location = OtherLocation::L24;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:23: down_write(a.lock)
    constexpr Outcome other_L23(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L23) return Outcome::not_enabled();
        if (me.a != null && s.anon_vma[me.a].live && !anon_vma_lock_is_free(s, me.a))
            return Outcome::not_enabled();
        if (me.a == null) return Outcome::trapped(Property::null_reference);  // `a` is null
        // `down_write(a.lock);`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.a] = true;
        me.location = OtherLocation::L23b;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:23: up_write(a.lock)
    constexpr Outcome other_L23b(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L23b) return Outcome::not_enabled();
        if (me.a == null) return Outcome::trapped(Property::null_reference);  // `a` is null
        // `up_write(a.lock);`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.a]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.a] = false;
        me.location = OtherLocation::L24;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:24: free(a)
    constexpr Outcome other_L24(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L24) return Outcome::not_enabled();
        if (me.a == null) return Outcome::trapped(Property::null_reference);  // `a` is null
        // `a` is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        s.anon_vma[me.a].live = false;
        me.location = OtherLocation::end;
        return outcome;
    }

    /// folio_lock_anon_vma.latch:31: a.linked = linked
    constexpr Outcome other_L31(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L31) return Outcome::not_enabled();
        // `a` is null
        if (me.anon_vma_prepare_a == null) return Outcome::trapped(Property::null_reference);
        // `a.linked`: the object is not live
        if (!s.anon_vma[me.anon_vma_prepare_a].live)
            return Outcome::trapped(Property::use_after_free);
        Outcome outcome = Outcome::taken();
        // this stores `a.linked` without holding `AnonVma.lock`
        if (!me.holds_anon_vma_lock[me.anon_vma_prepare_a]) outcome.violate(Property::data_race);
        s.anon_vma[me.anon_vma_prepare_a].linked = true;
        me.location = OtherLocation::L32;
        return outcome;
    }

    /// folio_lock_anon_vma.latch:31: a.linked = linked
    constexpr Outcome other_L31b(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L31b) return Outcome::not_enabled();
        if (me.a == null) return Outcome::trapped(Property::null_reference);  // `a` is null
        // `a.linked`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        Outcome outcome = Outcome::taken();
        // this stores `a.linked` without holding `AnonVma.lock`
        if (!me.holds_anon_vma_lock[me.a]) outcome.violate(Property::data_race);
        s.anon_vma[me.a].linked = false;
        me.location = OtherLocation::L32b;
        return outcome;
    }

    /// folio_lock_anon_vma.latch:32: up_write(a.lock)
    constexpr Outcome other_line_32(
        State& s, Other self, OtherLocation at, AnonVma anon_vma,
        OtherLocation next) const noexcept {
        auto& me = s.other[self];
        if (me.location != at) return Outcome::not_enabled();
        // `a` is null
        if (anon_vma == null) return Outcome::trapped(Property::null_reference);
        // `up_write(a.lock);`: the object is not live
        if (!s.anon_vma[anon_vma].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[anon_vma]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[anon_vma] = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome other_L32(State& s, Other self) const noexcept {
        return other_line_32(
            s, self, OtherLocation::L32, s.other[self].anon_vma_prepare_a, OtherLocation::L40);
    }

    constexpr Outcome other_L32b(State& s, Other self) const noexcept {
        return other_line_32(s, self, OtherLocation::L32b, s.other[self].a, OtherLocation::L43);
    }

    /// folio_lock_anon_vma.latch:37: if (a == null): yes
    ///     in: if (a == null) return null;
    constexpr Outcome other_L37_yes(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L37) return Outcome::not_enabled();
        if (me.anon_vma_prepare_a != null) return Outcome::not_enabled();
        me.location = OtherLocation::L37b;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:37: if (a == null): no
    ///     in: if (a == null) return null;
    constexpr Outcome other_L37_no(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L37) return Outcome::not_enabled();
        if (me.anon_vma_prepare_a == null) return Outcome::not_enabled();
        me.location = OtherLocation::L38;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:37: return null
    constexpr Outcome other_L37b(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L37b) return Outcome::not_enabled();
        me.a = null;
        me.location = OtherLocation::L69;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:38: atomic_set(a.refcount, 1)
    constexpr Outcome other_L38(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L38) return Outcome::not_enabled();
        // `a` is null
        if (me.anon_vma_prepare_a == null) return Outcome::trapped(Property::null_reference);
        // `a.refcount`: the object is not live
        if (!s.anon_vma[me.anon_vma_prepare_a].live)
            return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.anon_vma_prepare_a].refcount = 1;
        me.location = OtherLocation::L39;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:30: down_write(a.lock)
    constexpr Outcome other_line_30(
        State& s, Other self, OtherLocation at, AnonVma anon_vma,
        OtherLocation next) const noexcept {
        auto& me = s.other[self];
        if (me.location != at) return Outcome::not_enabled();
        if (anon_vma != null && s.anon_vma[anon_vma].live && !anon_vma_lock_is_free(s, anon_vma))
            return Outcome::not_enabled();
        // `a` is null
        if (anon_vma == null) return Outcome::trapped(Property::null_reference);
        // `down_write(a.lock);`: the object is not live
        if (!s.anon_vma[anon_vma].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[anon_vma] = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome other_L39(State& s, Other self) const noexcept {
        return other_line_30(
            s, self, OtherLocation::L39, s.other[self].anon_vma_prepare_a, OtherLocation::L31);
    }

    /// folio_lock_anon_vma.latch:40: return a
    constexpr Outcome other_L40(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L40) return Outcome::not_enabled();
        me.a = me.anon_vma_prepare_a;
        me.location = OtherLocation::L69;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:27: if (atomic_dec_and_test(a.refcount)): yes
    ///     in: inline put_anon_vma(AnonVma a) { if (atomic_dec_and_test(a.refcount))
    ///     anon_vma_free(a); }
    constexpr Outcome other_L43_yes(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L43) return Outcome::not_enabled();
        if ((config.drop_mb && config.drop_wait) ||
            (me.a != null && s.anon_vma[me.a].live && s.anon_vma[me.a].refcount != 1))
            return Outcome::not_enabled();
        if (me.a == null) return Outcome::trapped(Property::null_reference);  // `a` is null
        // `atomic_dec_and_test(a.refcount)`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.a].refcount -= 1;
        me.location = config.drop_wait ? OtherLocation::L24 : OtherLocation::anon_vma_free_wait;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:27: if (atomic_dec_and_test(a.refcount)): no
    ///     in: inline put_anon_vma(AnonVma a) { if (atomic_dec_and_test(a.refcount))
    ///     anon_vma_free(a); }
    constexpr Outcome other_L43_no(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L43) return Outcome::not_enabled();
        if (me.a == null || !s.anon_vma[me.a].live || s.anon_vma[me.a].refcount == 1)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        s.anon_vma[me.a].refcount -= 1;
        me.location = OtherLocation::end;
        return outcome;
    }

    /// folio_lock_anon_vma.latch:69: if (a != null): yes
    ///     in: if (a != null) unlink_anon_vmas(a);
    constexpr Outcome other_L69_yes(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L69) return Outcome::not_enabled();
        if (me.a == null) return Outcome::not_enabled();
        me.location = OtherLocation::L69b;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:69: if (a != null): no
    ///     in: if (a != null) unlink_anon_vmas(a);
    constexpr Outcome other_L69_no(State& s, Other self) const noexcept {
        auto& me = s.other[self];
        if (me.location != OtherLocation::L69) return Outcome::not_enabled();
        if (me.a != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.location = OtherLocation::end;
        return outcome;
    }

    constexpr Outcome other_L69b(State& s, Other self) const noexcept {
        return other_line_30(s, self, OtherLocation::L69b, s.other[self].a, OtherLocation::L31b);
    }

    /// folio_lock_anon_vma.latch:76: rcu_read_lock()
    constexpr Outcome rmap_walk_again(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::again) return Outcome::not_enabled();
        if (me.shares_rcu) me.nested_in_rcu += 1;
        me.shares_rcu = true;
        me.location = RmapWalkLocation::L77;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:23: if (is_locked(a.lock)): yes
    ///     in: if (is_locked(a.lock)) { down_write(a.lock); up_write(a.lock); }
    constexpr Outcome rmap_walk_line_23_yes(
        State& s, RmapWalk self, RmapWalkLocation at, RmapWalkLocation next) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != at) return Outcome::not_enabled();
        if (me.av != null &&
            (s.anon_vma[me.av].live || me.shares_rcu) &&
            anon_vma_lock_is_free(s, me.av))
            return Outcome::not_enabled();
        // `a` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `is_locked(a.lock)`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome rmap_walk_anon_vma_free_wait_yes(State& s, RmapWalk self) const noexcept {
        return rmap_walk_line_23_yes(
            s, self, RmapWalkLocation::anon_vma_free_wait, RmapWalkLocation::L23);
    }

    /// folio_lock_anon_vma.latch:23: if (is_locked(a.lock)): no
    ///     in: if (is_locked(a.lock)) { down_write(a.lock); up_write(a.lock); }
    constexpr Outcome rmap_walk_anon_vma_free_wait_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::anon_vma_free_wait) return Outcome::not_enabled();
        if (me.av == null ||
            (!s.anon_vma[me.av].live && !me.shares_rcu) ||
            !anon_vma_lock_is_free(s, me.av))
            return Outcome::not_enabled();
        me.location = RmapWalkLocation::L24;
        return Outcome::taken();
    }

    constexpr Outcome rmap_walk_anon_vma_free_wait_2_yes(State& s, RmapWalk self) const noexcept {
        return rmap_walk_line_23_yes(
            s, self, RmapWalkLocation::anon_vma_free_wait_2, RmapWalkLocation::L23b);
    }

    /// folio_lock_anon_vma.latch:23: if (is_locked(a.lock)): no
    ///     in: if (is_locked(a.lock)) { down_write(a.lock); up_write(a.lock); }
    constexpr Outcome rmap_walk_anon_vma_free_wait_2_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::anon_vma_free_wait_2) return Outcome::not_enabled();
        if (me.av == null ||
            (!s.anon_vma[me.av].live && !me.shares_rcu) ||
            !anon_vma_lock_is_free(s, me.av))
            return Outcome::not_enabled();
        me.location = RmapWalkLocation::L24b;
        return Outcome::taken();
    }

    constexpr Outcome rmap_walk_anon_vma_free_wait_3_yes(State& s, RmapWalk self) const noexcept {
        return rmap_walk_line_23_yes(
            s, self, RmapWalkLocation::anon_vma_free_wait_3, RmapWalkLocation::L23c);
    }

    /// folio_lock_anon_vma.latch:23: if (is_locked(a.lock)): no
    ///     in: if (is_locked(a.lock)) { down_write(a.lock); up_write(a.lock); }
    constexpr Outcome rmap_walk_anon_vma_free_wait_3_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::anon_vma_free_wait_3) return Outcome::not_enabled();
        if (me.av == null ||
            (!s.anon_vma[me.av].live && !me.shares_rcu) ||
            !anon_vma_lock_is_free(s, me.av))
            return Outcome::not_enabled();
        me.location = RmapWalkLocation::L24c;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:23: down_write(a.lock)
    constexpr Outcome rmap_walk_line_23(
        State& s, RmapWalk self, RmapWalkLocation at, RmapWalkLocation next) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != at) return Outcome::not_enabled();
        if (me.av != null &&
            (s.anon_vma[me.av].live || me.shares_rcu) &&
            !anon_vma_lock_is_free(s, me.av))
            return Outcome::not_enabled();
        // `a` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `down_write(a.lock);`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.av] = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome rmap_walk_L23(State& s, RmapWalk self) const noexcept {
        return rmap_walk_line_23(s, self, RmapWalkLocation::L23, RmapWalkLocation::L23d);
    }

    constexpr Outcome rmap_walk_L23b(State& s, RmapWalk self) const noexcept {
        return rmap_walk_line_23(s, self, RmapWalkLocation::L23b, RmapWalkLocation::L23e);
    }

    constexpr Outcome rmap_walk_L23c(State& s, RmapWalk self) const noexcept {
        return rmap_walk_line_23(s, self, RmapWalkLocation::L23c, RmapWalkLocation::L23f);
    }

    /// folio_lock_anon_vma.latch:23: up_write(a.lock)
    constexpr Outcome rmap_walk_line_23_2(
        State& s, RmapWalk self, RmapWalkLocation at, RmapWalkLocation next) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != at) return Outcome::not_enabled();
        // `a` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `up_write(a.lock);`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.av]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.av] = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome rmap_walk_L23d(State& s, RmapWalk self) const noexcept {
        return rmap_walk_line_23_2(s, self, RmapWalkLocation::L23d, RmapWalkLocation::L24);
    }

    constexpr Outcome rmap_walk_L23e(State& s, RmapWalk self) const noexcept {
        return rmap_walk_line_23_2(s, self, RmapWalkLocation::L23e, RmapWalkLocation::L24b);
    }

    constexpr Outcome rmap_walk_L23f(State& s, RmapWalk self) const noexcept {
        return rmap_walk_line_23_2(s, self, RmapWalkLocation::L23f, RmapWalkLocation::L24c);
    }

    /// folio_lock_anon_vma.latch:24: free(a)
    constexpr Outcome rmap_walk_line_24(
        State& s, RmapWalk self, RmapWalkLocation at) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != at) return Outcome::not_enabled();
        // `a` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `a` is not live
        if (!s.anon_vma[me.av].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.shares_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        s.anon_vma[me.av].live = false;
        me.location = RmapWalkLocation::end;
        return outcome;
    }

    constexpr Outcome rmap_walk_L24(State& s, RmapWalk self) const noexcept {
        return rmap_walk_line_24(s, self, RmapWalkLocation::L24);
    }

    /// folio_lock_anon_vma.latch:24: free(a)
    constexpr Outcome rmap_walk_L24b(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L24b) return Outcome::not_enabled();
        // `a` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `a` is not live
        if (!s.anon_vma[me.av].live) return Outcome::trapped(Property::double_free);
        s.anon_vma[me.av].live = false;
        me.location = RmapWalkLocation::again;
        return Outcome::taken();
    }

    constexpr Outcome rmap_walk_L24c(State& s, RmapWalk self) const noexcept {
        return rmap_walk_line_24(s, self, RmapWalkLocation::L24c);
    }

    /// folio_lock_anon_vma.latch:77: av = READ_ONCE(mapping)
    constexpr Outcome rmap_walk_L77(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L77) return Outcome::not_enabled();
        me.av = s.mapping;
        me.location = RmapWalkLocation::L78;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:78: if (av == null): yes
    ///     in: if (av == null) goto out;
    constexpr Outcome rmap_walk_L78_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L78) return Outcome::not_enabled();
        if (me.av != null) return Outcome::not_enabled();
        me.location = RmapWalkLocation::out;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:78: if (av == null): no
    ///     in: if (av == null) goto out;
    constexpr Outcome rmap_walk_L78_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L78) return Outcome::not_enabled();
        if (me.av == null) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L79;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:79: if (!mapped): yes
    ///     in: if (!mapped) goto out;
    constexpr Outcome rmap_walk_L79_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L79) return Outcome::not_enabled();
        if (s.mapped) return Outcome::not_enabled();
        me.location = RmapWalkLocation::out;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:79: if (!mapped): no
    ///     in: if (!mapped) goto out;
    constexpr Outcome rmap_walk_L79_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L79) return Outcome::not_enabled();
        if (!s.mapped) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L80;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:80: if (down_read_trylock(av.lock)): yes
    ///     in: if (down_read_trylock(av.lock)) {
    constexpr Outcome rmap_walk_L80_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L80) return Outcome::not_enabled();
        if ((config.drop_moved && config.drop_unmapped) ||
            (me.av != null &&
                (s.anon_vma[me.av].live || me.shares_rcu) &&
                !anon_vma_lock_has_no_writer(s, me.av)))
            return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `down_read_trylock(av.lock)`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        if (me.shares_anon_vma_lock[me.av]) me.nested_in_AnonVma_lock[me.av] += 1;
        for (const RmapWalk x : members<Scope, RmapWalk>) {
            for (const AnonVma x_2 : members<Scope, AnonVma>)
                s.rmap_walk[x].shares_anon_vma_lock[x_2] =
                    (self == x && me.av == x_2) || s.rmap_walk[x].shares_anon_vma_lock[x_2];
        }
        me.location = config.drop_moved ? RmapWalkLocation::unmapped : RmapWalkLocation::moved;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:80: if (down_read_trylock(av.lock)): no
    ///     in: if (down_read_trylock(av.lock)) {
    constexpr Outcome rmap_walk_L80_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L80) return Outcome::not_enabled();
        if (me.av == null ||
            (!s.anon_vma[me.av].live && !me.shares_rcu) ||
            anon_vma_lock_has_no_writer(s, me.av))
            return Outcome::not_enabled();
        me.nested_in_AnonVma_lock[me.av] = me.nested_in_AnonVma_lock[me.av];
        for (const RmapWalk x : members<Scope, RmapWalk>) {
            for (const AnonVma x_2 : members<Scope, AnonVma>)
                s.rmap_walk[x].shares_anon_vma_lock[x_2] =
                    (anon_vma_lock_has_no_writer(s, me.av) && self == x && me.av == x_2) ||
                        s.rmap_walk[x].shares_anon_vma_lock[x_2];
        }
        me.location = RmapWalkLocation::L88;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:82: if (READ_ONCE(mapping) != av): yes
    ///     in: if (READ_ONCE(mapping) != av) { up_read(av.lock); rcu_read_unlock(); goto again; }
    constexpr Outcome rmap_walk_moved_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::moved) return Outcome::not_enabled();
        if (s.mapping == me.av) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L82;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:82: if (READ_ONCE(mapping) != av): no
    ///     in: if (READ_ONCE(mapping) != av) { up_read(av.lock); rcu_read_unlock(); goto again; }
    constexpr Outcome rmap_walk_moved_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::moved) return Outcome::not_enabled();
        if (s.mapping != me.av) return Outcome::not_enabled();
        me.location = config.drop_unmapped ? RmapWalkLocation::L85 : RmapWalkLocation::unmapped;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:82: up_read(av.lock)
    constexpr Outcome rmap_walk_L82(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L82) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `up_read(av.lock);`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held as a reader by this instance
        if (!me.shares_anon_vma_lock[me.av]) return Outcome::trapped(Property::unlock_not_held);
        me.shares_anon_vma_lock[me.av] = me.nested_in_AnonVma_lock[me.av] > 0;
        if (me.nested_in_AnonVma_lock[me.av] > 0) me.nested_in_AnonVma_lock[me.av] -= 1;
        me.location = RmapWalkLocation::L82b;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:82: rcu_read_unlock()
    constexpr Outcome rmap_walk_L82b(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L82b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = me.nested_in_rcu > 0;
        if (me.nested_in_rcu > 0) me.nested_in_rcu -= 1;
        me.location = RmapWalkLocation::again;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:84: if (!mapped): yes
    ///     in: if (!mapped) { up_read(av.lock); goto out; }
    constexpr Outcome rmap_walk_unmapped_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::unmapped) return Outcome::not_enabled();
        if (s.mapped) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L84;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:84: if (!mapped): no
    ///     in: if (!mapped) { up_read(av.lock); goto out; }
    constexpr Outcome rmap_walk_unmapped_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::unmapped) return Outcome::not_enabled();
        if (!s.mapped) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L85;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:84: up_read(av.lock)
    constexpr Outcome rmap_walk_L84(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L84) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `up_read(av.lock);`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held as a reader by this instance
        if (!me.shares_anon_vma_lock[me.av]) return Outcome::trapped(Property::unlock_not_held);
        me.shares_anon_vma_lock[me.av] = me.nested_in_AnonVma_lock[me.av] > 0;
        if (me.nested_in_AnonVma_lock[me.av] > 0) me.nested_in_AnonVma_lock[me.av] -= 1;
        me.location = RmapWalkLocation::out;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:85: rcu_read_unlock()
    constexpr Outcome rmap_walk_L85(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L85) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = me.nested_in_rcu > 0;
        if (me.nested_in_rcu > 0) me.nested_in_rcu -= 1;
        me.location = RmapWalkLocation::walk;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:88: if (!atomic_inc_not_zero(av.refcount)): yes
    ///     in: if (!atomic_inc_not_zero(av.refcount)) goto out;
    constexpr Outcome rmap_walk_L88_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L88) return Outcome::not_enabled();
        if (me.av != null &&
            (s.anon_vma[me.av].live || me.shares_rcu) &&
            s.anon_vma[me.av].refcount != 0)
            return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `atomic_inc_not_zero(av.refcount)`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.location = RmapWalkLocation::out;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:88: if (!atomic_inc_not_zero(av.refcount)): no
    ///     in: if (!atomic_inc_not_zero(av.refcount)) goto out;
    constexpr Outcome rmap_walk_L88_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L88) return Outcome::not_enabled();
        if (me.av == null ||
            (!s.anon_vma[me.av].live && !me.shares_rcu) ||
            s.anon_vma[me.av].refcount == 0)
            return Outcome::not_enabled();
        s.anon_vma[me.av].refcount += 1;
        me.location = RmapWalkLocation::L89;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:89: if (!mapped): yes
    ///     in: if (!mapped) { rcu_read_unlock(); put_anon_vma(av); return; }
    constexpr Outcome rmap_walk_L89_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L89) return Outcome::not_enabled();
        if (s.mapped) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L89b;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:89: if (!mapped): no
    ///     in: if (!mapped) { rcu_read_unlock(); put_anon_vma(av); return; }
    constexpr Outcome rmap_walk_L89_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L89) return Outcome::not_enabled();
        if (!s.mapped) return Outcome::not_enabled();
        me.location = config.drop_leave ? RmapWalkLocation::L92 : RmapWalkLocation::leave;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:89: rcu_read_unlock()
    constexpr Outcome rmap_walk_L89b(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L89b) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = me.nested_in_rcu > 0;
        if (me.nested_in_rcu > 0) me.nested_in_rcu -= 1;
        me.location = RmapWalkLocation::L89c;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:27: if (atomic_dec_and_test(a.refcount)): yes
    ///     in: inline put_anon_vma(AnonVma a) { if (atomic_dec_and_test(a.refcount))
    ///     anon_vma_free(a); }
    constexpr Outcome rmap_walk_line_27_yes(
        State& s, RmapWalk self, RmapWalkLocation at, RmapWalkLocation next) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != at) return Outcome::not_enabled();
        if ((config.drop_mb && config.drop_wait) ||
            (me.av != null &&
                (s.anon_vma[me.av].live || me.shares_rcu) &&
                s.anon_vma[me.av].refcount != 1))
            return Outcome::not_enabled();
        // `a` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `atomic_dec_and_test(a.refcount)`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.av].refcount -= 1;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome rmap_walk_L89c_yes(State& s, RmapWalk self) const noexcept {
        return rmap_walk_line_27_yes(
            s, self, RmapWalkLocation::L89c, config.drop_wait
                ? RmapWalkLocation::L24
                : RmapWalkLocation::anon_vma_free_wait);
    }

    /// folio_lock_anon_vma.latch:27: if (atomic_dec_and_test(a.refcount)): no
    ///     in: inline put_anon_vma(AnonVma a) { if (atomic_dec_and_test(a.refcount))
    ///     anon_vma_free(a); }
    constexpr Outcome rmap_walk_L89c_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L89c) return Outcome::not_enabled();
        if (me.av == null ||
            (!s.anon_vma[me.av].live && !me.shares_rcu) ||
            s.anon_vma[me.av].refcount == 1)
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.shares_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        s.anon_vma[me.av].refcount -= 1;
        me.location = RmapWalkLocation::end;
        return outcome;
    }

    /// folio_lock_anon_vma.latch:91: rcu_read_unlock()
    constexpr Outcome rmap_walk_leave(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::leave) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        me.shares_rcu = me.nested_in_rcu > 0;
        if (me.nested_in_rcu > 0) me.nested_in_rcu -= 1;
        me.location = RmapWalkLocation::L92;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:92: down_read(av.lock)
    constexpr Outcome rmap_walk_L92(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L92) return Outcome::not_enabled();
        if (me.av != null &&
            (s.anon_vma[me.av].live || me.shares_rcu) &&
            !anon_vma_lock_has_no_writer(s, me.av))
            return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `down_read(av.lock);`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        if (me.shares_anon_vma_lock[me.av]) me.nested_in_AnonVma_lock[me.av] += 1;
        me.shares_anon_vma_lock[me.av] = true;
        me.location = config.drop_moved_slow ? RmapWalkLocation::L95 : RmapWalkLocation::moved_slow;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:94: if (READ_ONCE(mapping) != av): yes
    ///     in: if (READ_ONCE(mapping) != av) { up_read(av.lock); put_anon_vma(av); goto again; }
    constexpr Outcome rmap_walk_moved_slow_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::moved_slow) return Outcome::not_enabled();
        if (s.mapping == me.av) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L94;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:94: if (READ_ONCE(mapping) != av): no
    ///     in: if (READ_ONCE(mapping) != av) { up_read(av.lock); put_anon_vma(av); goto again; }
    constexpr Outcome rmap_walk_moved_slow_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::moved_slow) return Outcome::not_enabled();
        if (s.mapping != me.av) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L95;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:94: up_read(av.lock)
    constexpr Outcome rmap_walk_L94(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L94) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `up_read(av.lock);`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held as a reader by this instance
        if (!me.shares_anon_vma_lock[me.av]) return Outcome::trapped(Property::unlock_not_held);
        me.shares_anon_vma_lock[me.av] = me.nested_in_AnonVma_lock[me.av] > 0;
        if (me.nested_in_AnonVma_lock[me.av] > 0) me.nested_in_AnonVma_lock[me.av] -= 1;
        me.location = RmapWalkLocation::L94b;
        return Outcome::taken();
    }

    constexpr Outcome rmap_walk_L94b_yes(State& s, RmapWalk self) const noexcept {
        return rmap_walk_line_27_yes(
            s, self, RmapWalkLocation::L94b, config.drop_wait
                ? RmapWalkLocation::L24b
                : RmapWalkLocation::anon_vma_free_wait_2);
    }

    /// folio_lock_anon_vma.latch:27: if (atomic_dec_and_test(a.refcount)): no
    ///     in: inline put_anon_vma(AnonVma a) { if (atomic_dec_and_test(a.refcount))
    ///     anon_vma_free(a); }
    constexpr Outcome rmap_walk_L94b_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L94b) return Outcome::not_enabled();
        if (me.av == null ||
            (!s.anon_vma[me.av].live && !me.shares_rcu) ||
            s.anon_vma[me.av].refcount == 1)
            return Outcome::not_enabled();
        s.anon_vma[me.av].refcount -= 1;
        me.location = RmapWalkLocation::again;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:95: if (atomic_dec_and_test(av.refcount)): yes
    ///     in: if (atomic_dec_and_test(av.refcount)) {
    constexpr Outcome rmap_walk_L95_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L95) return Outcome::not_enabled();
        if ((config.drop_unlock && (config.drop_mb || config.drop_wait)) ||
            (me.av != null &&
                (s.anon_vma[me.av].live || me.shares_rcu) &&
                s.anon_vma[me.av].refcount != 1))
            return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `atomic_dec_and_test(av.refcount)`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.av].refcount -= 1;
        me.location =
            config.drop_unlock ? RmapWalkLocation::anon_vma_free_wait_3 : RmapWalkLocation::unlock;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:95: if (atomic_dec_and_test(av.refcount)): no
    ///     in: if (atomic_dec_and_test(av.refcount)) {
    constexpr Outcome rmap_walk_L95_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L95) return Outcome::not_enabled();
        if (me.av == null ||
            (!s.anon_vma[me.av].live && !me.shares_rcu) ||
            s.anon_vma[me.av].refcount == 1)
            return Outcome::not_enabled();
        s.anon_vma[me.av].refcount -= 1;
        me.location = RmapWalkLocation::walk;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:97: up_read(av.lock)
    constexpr Outcome rmap_walk_unlock(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::unlock) return Outcome::not_enabled();
        if (config.drop_mb && config.drop_wait) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `up_read(av.lock);`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held as a reader by this instance
        if (!me.shares_anon_vma_lock[me.av]) return Outcome::trapped(Property::unlock_not_held);
        me.shares_anon_vma_lock[me.av] = me.nested_in_AnonVma_lock[me.av] > 0;
        if (me.nested_in_AnonVma_lock[me.av] > 0) me.nested_in_AnonVma_lock[me.av] -= 1;
        me.location =
            config.drop_wait ? RmapWalkLocation::L24c : RmapWalkLocation::anon_vma_free_wait_3;
        return Outcome::taken();
    }

    /// folio_lock_anon_vma.latch:102: assert live(av) && mapping == av && held(av.lock)
    constexpr Outcome rmap_walk_walk(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::walk) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `live(av) && mapping == av && held(av....` is false
        if (me.av == null ||
            !s.anon_vma[me.av].live ||
            s.mapping != me.av ||
            (!me.holds_anon_vma_lock[me.av] && !me.shares_anon_vma_lock[me.av]))
            outcome.violate(Property::walk);
        me.location = RmapWalkLocation::L103;
        return outcome;
    }

    /// folio_lock_anon_vma.latch:103: up_read(av.lock)
    constexpr Outcome rmap_walk_L103(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L103) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `up_read(av.lock);`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held as a reader by this instance
        if (!me.shares_anon_vma_lock[me.av]) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return me.av == x ? me.nested_in_AnonVma_lock[me.av] > 0 : me.shares_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        me.shares_anon_vma_lock[me.av] = me.nested_in_AnonVma_lock[me.av] > 0;
        if (me.nested_in_AnonVma_lock[me.av] > 0) me.nested_in_AnonVma_lock[me.av] -= 1;
        me.location = RmapWalkLocation::end;
        return outcome;
    }

    /// folio_lock_anon_vma.latch:106: rcu_read_unlock()
    constexpr Outcome rmap_walk_out(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::out) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.shares_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.nested_in_rcu > 0) outcome.violate(Property::held_at_exit);
        me.shares_rcu = me.nested_in_rcu > 0;
        if (me.nested_in_rcu > 0) me.nested_in_rcu -= 1;
        me.location = RmapWalkLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.mapping, "mapping");
        visit(s.mapped, "mapped");
        for (const AnonVma anon_vma : members<Scope, AnonVma>) {
            visit(s.anon_vma[anon_vma].live, anon_vma, ".live");
            visit(s.anon_vma[anon_vma].refcount, anon_vma, ".refcount");
            visit(s.anon_vma[anon_vma].linked, anon_vma, ".linked");
        }
        for (const Owner owner : members<Scope, Owner>) {
            visit(s.owner[owner].location, owner, ".location");
            visit(s.owner[owner].from, owner, ".from");
            visit(s.owner[owner].to, owner, ".to");
            visit(s.owner[owner].anon_vma_prepare_a, owner, ".anon_vma_prepare a");
            visit(s.owner[owner].anon_vma_prepare_a_2, owner, ".anon_vma_prepare a 2");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.owner[owner].holds_anon_vma_lock[anon_vma], owner, ".holds_anon_vma_lock[",
                    anon_vma, "]");
        }
        for (const Other other : members<Scope, Other>) {
            visit(s.other[other].location, other, ".location");
            visit(s.other[other].a, other, ".a");
            visit(s.other[other].anon_vma_prepare_a, other, ".anon_vma_prepare a");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.other[other].holds_anon_vma_lock[anon_vma], other, ".holds_anon_vma_lock[",
                    anon_vma, "]");
        }
        for (const RmapWalk rmap_walk : members<Scope, RmapWalk>) {
            visit(s.rmap_walk[rmap_walk].location, rmap_walk, ".location");
            visit(s.rmap_walk[rmap_walk].av, rmap_walk, ".av");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.rmap_walk[rmap_walk].holds_anon_vma_lock[anon_vma], rmap_walk,
                    ".holds_anon_vma_lock[", anon_vma, "]");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.rmap_walk[rmap_walk].shares_anon_vma_lock[anon_vma], rmap_walk,
                    ".shares_anon_vma_lock[", anon_vma, "]");
            visit(s.rmap_walk[rmap_walk].shares_rcu, rmap_walk, ".shares_rcu");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.rmap_walk[rmap_walk].nested_in_AnonVma_lock[anon_vma], rmap_walk,
                    ".nested in AnonVma.lock[", anon_vma, "]");
            visit(s.rmap_walk[rmap_walk].nested_in_rcu, rmap_walk, ".nested in rcu");
        }
    }
};

}  // namespace latchwork::generated::folio_lock_anon_vma
