/// Replays each known failure of anon_vma_root: the broken variant fails at exactly that step,
/// and what was proved survives the same schedule. Written by Latchwork from
/// anon_vma_root.latch: change that, not this.

#include <vector>

#include "anon_vma_root.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::anon_vma_root {

namespace {

struct AnonVma2Mm2AddressSpace2RmapWalk1Migrate0 {
    static constexpr int AnonVma = 2;
    static constexpr int Mm = 2;
    static constexpr int address_space = 2;
    static constexpr int rmap_walk = 1;
    static constexpr int migrate = 0;
};

struct AnonVma2Mm2AddressSpace2RmapWalk0Migrate1 {
    static constexpr int AnonVma = 2;
    static constexpr int Mm = 2;
    static constexpr int address_space = 2;
    static constexpr int rmap_walk = 0;
    static constexpr int migrate = 1;
};

/// How it fails: invariant right_lock is false with w = rmap_walk#0.
TEST_CASE("v36rc1 violates right_lock", "[anon_vma_root][regression]") {
    const std::vector<Step> schedule{
        // 76: a = alloc AnonVma else return
        {Action::address_space_again, AddressSpace{0}, AnonVma{0}},
        {Action::address_space_L77, AddressSpace{0}},  // 77: atomic_set(a.refcount, 1)
        {Action::address_space_L78, AddressSpace{0}},  // 78: a.root = a
        // 79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
        // mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
        {Action::address_space_L79_2, AddressSpace{0}},
        {Action::address_space_L86, AddressSpace{0}},  // 86: a.root = root
        {Action::address_space_L87, AddressSpace{0}},  // 87: spin_lock(root.lock)
        {Action::address_space_L88, AddressSpace{0}},  // 88: a.linked = true
        {Action::address_space_L89, AddressSpace{0}},  // 89: spin_unlock(root.lock)
        {Action::address_space_L90, AddressSpace{0}},  // 90: mm.anon_vma = a
        {Action::address_space_L91_yes, AddressSpace{0}},  // 91: if (mm.mapping == null): yes
        {Action::address_space_L91b, AddressSpace{0}},  // 92: mm.mapping = a
        {Action::address_space_L93, AddressSpace{0}},  // 93: mm.mapped = true
        {Action::address_space_L96, AddressSpace{0}},  // 96: mm.anon_vma = null
        {Action::rmap_walk_L106, RmapWalk{0}},  // 47: rcu_read_lock()
        {Action::rmap_walk_L48, RmapWalk{0}},  // 48: av = READ_ONCE(mm.mapping)
        {Action::rmap_walk_L49_no, RmapWalk{0}},  // 49: if (av == null): no
        {Action::rmap_walk_L50_no, RmapWalk{0}},  // 50: if (!mm.mapped): no
        {Action::address_space_L97, AddressSpace{0}},  // 97: mm.mapped = false
        {Action::address_space_L98, AddressSpace{0}},  // 98: spin_lock(root.lock)
        {Action::address_space_L99, AddressSpace{0}},  // 99: a.linked = false
        {Action::address_space_L100, AddressSpace{0}},  // 100: spin_unlock(root.lock)
        {Action::address_space_L101, AddressSpace{0}},  // 28: AnonVma? a = anon_vma
        {Action::address_space_L29_yes, AddressSpace{0}},  // 29: while (a != null): yes
        // 30: if (atomic_dec_and_test(a.refcount)): yes
        {Action::address_space_L29b_yes, AddressSpace{0}},
        {Action::address_space_L33_no, AddressSpace{0}},  // 33: if (is_locked(root.lock)): no
        {Action::address_space_L34, AddressSpace{0}},  // 34: free(a)
        {Action::address_space_L35, AddressSpace{0}},  // 35: a = a == root ? null : root
        {Action::address_space_L29_no, AddressSpace{0}},  // 29: while (a != null): no
        // 76: a = alloc AnonVma else return
        {Action::address_space_again, AddressSpace{0}, AnonVma{1}},
        {Action::address_space_L77, AddressSpace{0}},  // 77: atomic_set(a.refcount, 1)
        {Action::address_space_L78, AddressSpace{0}},  // 78: a.root = a
        // 79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
        // mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
        {Action::address_space_L79_2, AddressSpace{0}},
        {Action::address_space_L86, AddressSpace{0}},  // 86: a.root = root
        {Action::address_space_L87, AddressSpace{0}},  // 87: spin_lock(root.lock)
        {Action::address_space_L88, AddressSpace{0}},  // 88: a.linked = true
        {Action::address_space_L89, AddressSpace{0}},  // 89: spin_unlock(root.lock)
        {Action::address_space_L90, AddressSpace{0}},  // 90: mm.anon_vma = a
        // 76: a = alloc AnonVma else return
        {Action::address_space_again, AddressSpace{1}, AnonVma{0}},
        {Action::address_space_L77, AddressSpace{1}},  // 77: atomic_set(a.refcount, 1)
        {Action::address_space_L78, AddressSpace{1}},  // 78: a.root = a
        // 79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
        // mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
        {Action::address_space_L79, AddressSpace{1}},
        {Action::rmap_walk_L51, RmapWalk{0}},  // 51: root = READ_ONCE(av.root)
        {Action::address_space_L86, AddressSpace{1}},  // 86: a.root = root
        {Action::rmap_walk_L52, RmapWalk{0}},  // 52: spin_lock(root.lock)
        {Action::rmap_walk_L53, RmapWalk{0}},  // 53: return av
        {Action::rmap_walk_L109_no, RmapWalk{0}},  // 109: if (av == null): no
    };
    const auto broken = Property::right_lock;
    SECTION("v36rc1 fails at step 46") {
        const Machine<AnonVma2Mm2AddressSpace2RmapWalk1Migrate0> machine{Config{.version = Version::v36rc1}};
        const auto run = replay(machine, machine.initial(2), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `AnonVma.lock` is not held by this instance.
TEST_CASE("v36rc1 violates unlock_not_held", "[anon_vma_root][regression]") {
    const std::vector<Step> schedule{
        // 76: a = alloc AnonVma else return
        {Action::address_space_again, AddressSpace{0}, AnonVma{0}},
        {Action::address_space_L77, AddressSpace{0}},  // 77: atomic_set(a.refcount, 1)
        {Action::address_space_L78, AddressSpace{0}},  // 78: a.root = a
        // 79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
        // mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
        {Action::address_space_L79_2, AddressSpace{0}},
        {Action::address_space_L86, AddressSpace{0}},  // 86: a.root = root
        {Action::address_space_L87, AddressSpace{0}},  // 87: spin_lock(root.lock)
        {Action::address_space_L88, AddressSpace{0}},  // 88: a.linked = true
        {Action::address_space_L89, AddressSpace{0}},  // 89: spin_unlock(root.lock)
        {Action::address_space_L90, AddressSpace{0}},  // 90: mm.anon_vma = a
        {Action::address_space_L91_yes, AddressSpace{0}},  // 91: if (mm.mapping == null): yes
        {Action::address_space_L91b, AddressSpace{0}},  // 92: mm.mapping = a
        {Action::address_space_L93, AddressSpace{0}},  // 93: mm.mapped = true
        {Action::address_space_L96, AddressSpace{0}},  // 96: mm.anon_vma = null
        {Action::rmap_walk_L106, RmapWalk{0}},  // 47: rcu_read_lock()
        {Action::rmap_walk_L48, RmapWalk{0}},  // 48: av = READ_ONCE(mm.mapping)
        {Action::rmap_walk_L49_no, RmapWalk{0}},  // 49: if (av == null): no
        {Action::rmap_walk_L50_no, RmapWalk{0}},  // 50: if (!mm.mapped): no
        {Action::address_space_L97, AddressSpace{0}},  // 97: mm.mapped = false
        {Action::address_space_L98, AddressSpace{0}},  // 98: spin_lock(root.lock)
        {Action::address_space_L99, AddressSpace{0}},  // 99: a.linked = false
        {Action::address_space_L100, AddressSpace{0}},  // 100: spin_unlock(root.lock)
        {Action::address_space_L101, AddressSpace{0}},  // 28: AnonVma? a = anon_vma
        {Action::address_space_L29_yes, AddressSpace{0}},  // 29: while (a != null): yes
        // 30: if (atomic_dec_and_test(a.refcount)): yes
        {Action::address_space_L29b_yes, AddressSpace{0}},
        {Action::address_space_L33_no, AddressSpace{0}},  // 33: if (is_locked(root.lock)): no
        {Action::address_space_L34, AddressSpace{0}},  // 34: free(a)
        {Action::address_space_L35, AddressSpace{0}},  // 35: a = a == root ? null : root
        {Action::address_space_L29_no, AddressSpace{0}},  // 29: while (a != null): no
        // 76: a = alloc AnonVma else return
        {Action::address_space_again, AddressSpace{0}, AnonVma{1}},
        {Action::address_space_L77, AddressSpace{0}},  // 77: atomic_set(a.refcount, 1)
        {Action::address_space_L78, AddressSpace{0}},  // 78: a.root = a
        // 79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
        // mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
        {Action::address_space_L79_2, AddressSpace{0}},
        {Action::address_space_L86, AddressSpace{0}},  // 86: a.root = root
        {Action::address_space_L87, AddressSpace{0}},  // 87: spin_lock(root.lock)
        {Action::address_space_L88, AddressSpace{0}},  // 88: a.linked = true
        {Action::address_space_L89, AddressSpace{0}},  // 89: spin_unlock(root.lock)
        {Action::address_space_L90, AddressSpace{0}},  // 90: mm.anon_vma = a
        // 76: a = alloc AnonVma else return
        {Action::address_space_again, AddressSpace{1}, AnonVma{0}},
        {Action::address_space_L77, AddressSpace{1}},  // 77: atomic_set(a.refcount, 1)
        {Action::address_space_L78, AddressSpace{1}},  // 78: a.root = a
        // 79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
        // mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
        {Action::address_space_L79, AddressSpace{1}},
        {Action::rmap_walk_L51, RmapWalk{0}},  // 51: root = READ_ONCE(av.root)
        {Action::address_space_L86, AddressSpace{1}},  // 86: a.root = root
        {Action::rmap_walk_L52, RmapWalk{0}},  // 52: spin_lock(root.lock)
        {Action::rmap_walk_L53, RmapWalk{0}},  // 53: return av
        {Action::rmap_walk_L109_no, RmapWalk{0}},  // 109: if (av == null): no
        {Action::rmap_walk_walk, RmapWalk{0}},  // 111: assert av.linked
        {Action::rmap_walk_L66, RmapWalk{0}},  // 67: spin_unlock(av.root.lock): load address
        {Action::rmap_walk_L67, RmapWalk{0}},  // 67: spin_unlock(av.root.lock)
    };
    const auto broken = Property::unlock_not_held;
    SECTION("v36rc1 fails at step 49") {
        const Machine<AnonVma2Mm2AddressSpace2RmapWalk1Migrate0> machine{Config{.version = Version::v36rc1}};
        const auto run = replay(machine, machine.initial(2), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant right_lock is false with w = rmap_walk#0.
TEST_CASE("refcheck violates right_lock", "[anon_vma_root][regression]") {
    const std::vector<Step> schedule{
        // 76: a = alloc AnonVma else return
        {Action::address_space_again, AddressSpace{0}, AnonVma{0}},
        {Action::address_space_L77, AddressSpace{0}},  // 77: atomic_set(a.refcount, 1)
        {Action::address_space_L78, AddressSpace{0}},  // 78: a.root = a
        // 79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
        // mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
        {Action::address_space_L79_2, AddressSpace{0}},
        {Action::address_space_L86, AddressSpace{0}},  // 86: a.root = root
        {Action::address_space_L87, AddressSpace{0}},  // 87: spin_lock(root.lock)
        {Action::address_space_L88, AddressSpace{0}},  // 88: a.linked = true
        {Action::address_space_L89, AddressSpace{0}},  // 89: spin_unlock(root.lock)
        {Action::address_space_L90, AddressSpace{0}},  // 90: mm.anon_vma = a
        {Action::address_space_L91_yes, AddressSpace{0}},  // 91: if (mm.mapping == null): yes
        {Action::address_space_L91b, AddressSpace{0}},  // 92: mm.mapping = a
        {Action::address_space_L93, AddressSpace{0}},  // 93: mm.mapped = true
        {Action::address_space_L96, AddressSpace{0}},  // 96: mm.anon_vma = null
        {Action::rmap_walk_L106, RmapWalk{0}},  // 47: rcu_read_lock()
        {Action::rmap_walk_L48, RmapWalk{0}},  // 48: av = READ_ONCE(mm.mapping)
        {Action::rmap_walk_L49_no, RmapWalk{0}},  // 49: if (av == null): no
        {Action::rmap_walk_L50_no, RmapWalk{0}},  // 50: if (!mm.mapped): no
        {Action::address_space_L97, AddressSpace{0}},  // 97: mm.mapped = false
        {Action::address_space_L98, AddressSpace{0}},  // 98: spin_lock(root.lock)
        {Action::address_space_L99, AddressSpace{0}},  // 99: a.linked = false
        {Action::address_space_L100, AddressSpace{0}},  // 100: spin_unlock(root.lock)
        {Action::address_space_L101, AddressSpace{0}},  // 28: AnonVma? a = anon_vma
        {Action::address_space_L29_yes, AddressSpace{0}},  // 29: while (a != null): yes
        // 30: if (atomic_dec_and_test(a.refcount)): yes
        {Action::address_space_L29b_yes, AddressSpace{0}},
        {Action::address_space_L33_no, AddressSpace{0}},  // 33: if (is_locked(root.lock)): no
        {Action::address_space_L34, AddressSpace{0}},  // 34: free(a)
        {Action::address_space_L35, AddressSpace{0}},  // 35: a = a == root ? null : root
        {Action::address_space_L29_no, AddressSpace{0}},  // 29: while (a != null): no
        // 76: a = alloc AnonVma else return
        {Action::address_space_again, AddressSpace{0}, AnonVma{1}},
        {Action::address_space_L77, AddressSpace{0}},  // 77: atomic_set(a.refcount, 1)
        {Action::address_space_L78, AddressSpace{0}},  // 78: a.root = a
        // 79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
        // mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
        {Action::address_space_L79_2, AddressSpace{0}},
        {Action::address_space_L86, AddressSpace{0}},  // 86: a.root = root
        {Action::address_space_L87, AddressSpace{0}},  // 87: spin_lock(root.lock)
        {Action::address_space_L88, AddressSpace{0}},  // 88: a.linked = true
        {Action::address_space_L89, AddressSpace{0}},  // 89: spin_unlock(root.lock)
        {Action::address_space_L90, AddressSpace{0}},  // 90: mm.anon_vma = a
        // 76: a = alloc AnonVma else return
        {Action::address_space_again, AddressSpace{1}, AnonVma{0}},
        {Action::address_space_L77, AddressSpace{1}},  // 77: atomic_set(a.refcount, 1)
        {Action::address_space_L78, AddressSpace{1}},  // 78: a.root = a
        // 79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
        // mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
        {Action::address_space_L79, AddressSpace{1}},
        {Action::rmap_walk_L51, RmapWalk{0}},  // 51: root = READ_ONCE(av.root)
        {Action::address_space_L86, AddressSpace{1}},  // 86: a.root = root
        {Action::rmap_walk_L52, RmapWalk{0}},  // 52: spin_lock(root.lock)
        {Action::rmap_walk_L54_yes, RmapWalk{0}},  // 55: if (atomic_read(av.refcount) > 0): yes
        {Action::rmap_walk_L55, RmapWalk{0}},  // 55: return av
        {Action::rmap_walk_L109_no, RmapWalk{0}},  // 109: if (av == null): no
    };
    const auto broken = Property::right_lock;
    SECTION("refcheck fails at step 47") {
        const Machine<AnonVma2Mm2AddressSpace2RmapWalk1Migrate0> machine{Config{.version = Version::refcheck}};
        const auto run = replay(machine, machine.initial(2), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `AnonVma.lock` is not held by this instance.
TEST_CASE("refcheck violates unlock_not_held", "[anon_vma_root][regression]") {
    const std::vector<Step> schedule{
        // 76: a = alloc AnonVma else return
        {Action::address_space_again, AddressSpace{0}, AnonVma{0}},
        {Action::address_space_L77, AddressSpace{0}},  // 77: atomic_set(a.refcount, 1)
        {Action::address_space_L78, AddressSpace{0}},  // 78: a.root = a
        // 79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
        // mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
        {Action::address_space_L79_2, AddressSpace{0}},
        {Action::address_space_L86, AddressSpace{0}},  // 86: a.root = root
        {Action::address_space_L87, AddressSpace{0}},  // 87: spin_lock(root.lock)
        {Action::address_space_L88, AddressSpace{0}},  // 88: a.linked = true
        {Action::address_space_L89, AddressSpace{0}},  // 89: spin_unlock(root.lock)
        {Action::address_space_L90, AddressSpace{0}},  // 90: mm.anon_vma = a
        {Action::address_space_L91_yes, AddressSpace{0}},  // 91: if (mm.mapping == null): yes
        {Action::address_space_L91b, AddressSpace{0}},  // 92: mm.mapping = a
        {Action::address_space_L93, AddressSpace{0}},  // 93: mm.mapped = true
        {Action::address_space_L96, AddressSpace{0}},  // 96: mm.anon_vma = null
        {Action::rmap_walk_L106, RmapWalk{0}},  // 47: rcu_read_lock()
        {Action::rmap_walk_L48, RmapWalk{0}},  // 48: av = READ_ONCE(mm.mapping)
        {Action::rmap_walk_L49_no, RmapWalk{0}},  // 49: if (av == null): no
        {Action::rmap_walk_L50_no, RmapWalk{0}},  // 50: if (!mm.mapped): no
        {Action::address_space_L97, AddressSpace{0}},  // 97: mm.mapped = false
        {Action::address_space_L98, AddressSpace{0}},  // 98: spin_lock(root.lock)
        {Action::address_space_L99, AddressSpace{0}},  // 99: a.linked = false
        {Action::address_space_L100, AddressSpace{0}},  // 100: spin_unlock(root.lock)
        {Action::address_space_L101, AddressSpace{0}},  // 28: AnonVma? a = anon_vma
        {Action::address_space_L29_yes, AddressSpace{0}},  // 29: while (a != null): yes
        // 30: if (atomic_dec_and_test(a.refcount)): yes
        {Action::address_space_L29b_yes, AddressSpace{0}},
        {Action::address_space_L33_no, AddressSpace{0}},  // 33: if (is_locked(root.lock)): no
        {Action::address_space_L34, AddressSpace{0}},  // 34: free(a)
        {Action::address_space_L35, AddressSpace{0}},  // 35: a = a == root ? null : root
        {Action::address_space_L29_no, AddressSpace{0}},  // 29: while (a != null): no
        // 76: a = alloc AnonVma else return
        {Action::address_space_again, AddressSpace{0}, AnonVma{1}},
        {Action::address_space_L77, AddressSpace{0}},  // 77: atomic_set(a.refcount, 1)
        {Action::address_space_L78, AddressSpace{0}},  // 78: a.root = a
        // 79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
        // mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
        {Action::address_space_L79_2, AddressSpace{0}},
        {Action::address_space_L86, AddressSpace{0}},  // 86: a.root = root
        {Action::address_space_L87, AddressSpace{0}},  // 87: spin_lock(root.lock)
        {Action::address_space_L88, AddressSpace{0}},  // 88: a.linked = true
        {Action::address_space_L89, AddressSpace{0}},  // 89: spin_unlock(root.lock)
        {Action::address_space_L90, AddressSpace{0}},  // 90: mm.anon_vma = a
        // 76: a = alloc AnonVma else return
        {Action::address_space_again, AddressSpace{1}, AnonVma{0}},
        {Action::address_space_L77, AddressSpace{1}},  // 77: atomic_set(a.refcount, 1)
        {Action::address_space_L78, AddressSpace{1}},  // 78: a.root = a
        // 79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
        // mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
        {Action::address_space_L79, AddressSpace{1}},
        {Action::rmap_walk_L51, RmapWalk{0}},  // 51: root = READ_ONCE(av.root)
        {Action::address_space_L86, AddressSpace{1}},  // 86: a.root = root
        {Action::rmap_walk_L52, RmapWalk{0}},  // 52: spin_lock(root.lock)
        {Action::rmap_walk_L54_yes, RmapWalk{0}},  // 55: if (atomic_read(av.refcount) > 0): yes
        {Action::rmap_walk_L55, RmapWalk{0}},  // 55: return av
        {Action::rmap_walk_L109_no, RmapWalk{0}},  // 109: if (av == null): no
        {Action::rmap_walk_walk, RmapWalk{0}},  // 111: assert av.linked
        {Action::rmap_walk_L66, RmapWalk{0}},  // 67: spin_unlock(av.root.lock): load address
        {Action::rmap_walk_L67, RmapWalk{0}},  // 67: spin_unlock(av.root.lock)
    };
    const auto broken = Property::unlock_not_held;
    SECTION("refcheck fails at step 50") {
        const Machine<AnonVma2Mm2AddressSpace2RmapWalk1Migrate0> machine{Config{.version = Version::refcheck}};
        const auto run = replay(machine, machine.initial(2), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `av.root`: the object is not live.
TEST_CASE("migrate_plain violates use_after_free", "[anon_vma_root][regression]") {
    const std::vector<Step> schedule{
        // 76: a = alloc AnonVma else return
        {Action::address_space_again, AddressSpace{0}, AnonVma{0}},
        {Action::address_space_L77, AddressSpace{0}},  // 77: atomic_set(a.refcount, 1)
        {Action::address_space_L78, AddressSpace{0}},  // 78: a.root = a
        // 79: atomic { root = a; if (mm.parent.anon_vma != null) { root =
        // mm.parent.anon_vma.root; atomic_inc(root.refcount); } }
        {Action::address_space_L79_2, AddressSpace{0}},
        {Action::address_space_L86, AddressSpace{0}},  // 86: a.root = root
        {Action::address_space_L87, AddressSpace{0}},  // 87: spin_lock(root.lock)
        {Action::address_space_L88, AddressSpace{0}},  // 88: a.linked = true
        {Action::address_space_L89, AddressSpace{0}},  // 89: spin_unlock(root.lock)
        {Action::address_space_L90, AddressSpace{0}},  // 90: mm.anon_vma = a
        {Action::address_space_L91_yes, AddressSpace{0}},  // 91: if (mm.mapping == null): yes
        {Action::address_space_L91b, AddressSpace{0}},  // 92: mm.mapping = a
        {Action::address_space_L93, AddressSpace{0}},  // 93: mm.mapped = true
        {Action::address_space_L96, AddressSpace{0}},  // 96: mm.anon_vma = null
        {Action::migrate_L116, Migrate{0}},  // 124: rcu_read_lock()
        {Action::migrate_L125_no, Migrate{0}},  // 125: if (!mm.mapped): no
        {Action::address_space_L97, AddressSpace{0}},  // 97: mm.mapped = false
        {Action::address_space_L98, AddressSpace{0}},  // 98: spin_lock(root.lock)
        {Action::address_space_L99, AddressSpace{0}},  // 99: a.linked = false
        {Action::address_space_L100, AddressSpace{0}},  // 100: spin_unlock(root.lock)
        {Action::address_space_L101, AddressSpace{0}},  // 28: AnonVma? a = anon_vma
        {Action::address_space_L29_yes, AddressSpace{0}},  // 29: while (a != null): yes
        // 30: if (atomic_dec_and_test(a.refcount)): yes
        {Action::address_space_L29b_yes, AddressSpace{0}},
        {Action::address_space_L33_no, AddressSpace{0}},  // 33: if (is_locked(root.lock)): no
        {Action::address_space_L34, AddressSpace{0}},  // 34: free(a)
        {Action::migrate_L126, Migrate{0}},  // 126: av = mm.mapping
        {Action::migrate_L127, Migrate{0}},  // 127: atomic_inc(av.refcount)
        {Action::migrate_L128, Migrate{0}},  // 128: rcu_read_unlock()
        {Action::migrate_L130, Migrate{0}},  // 130: spin_lock(av.root.lock): load address
    };
    const auto broken = Property::use_after_free;
    SECTION("migrate_plain fails at step 28") {
        const Machine<AnonVma2Mm2AddressSpace2RmapWalk0Migrate1> machine{Config{.migration = Migration::plain}};
        const auto run = replay(machine, machine.initial(2), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::anon_vma_root
