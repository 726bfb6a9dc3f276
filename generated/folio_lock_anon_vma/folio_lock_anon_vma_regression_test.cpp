/// Replays each known failure of folio_lock_anon_vma: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// folio_lock_anon_vma.latch: change that, not this.

#include <vector>

#include "folio_lock_anon_vma.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::folio_lock_anon_vma {

namespace {

/// How it fails: `live(av) && mapping == av && held(av....` is false.
TEST_CASE("no_moved violates walk", "[folio_lock_anon_vma][regression]") {
    const std::vector<Step> schedule{
        {Action::owner_L46, Owner{0}, AnonVma{0}},  // 36: anon_vma_prepare a = alloc AnonVma
        {Action::owner_L37_no, Owner{0}},  // 37: if (a == null): no
        {Action::owner_L38, Owner{0}},  // 38: atomic_set(a.refcount, 1)
        {Action::owner_L39, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L40, Owner{0}},  // 40: return a
        {Action::owner_L50_no, Owner{0}},  // 50: if (from == null): no
        {Action::owner_L51, Owner{0}},  // 51: mapping = from
        {Action::owner_L52, Owner{0}},  // 52: mapped = true
        {Action::owner_L53, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31b, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32b, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L54, Owner{0}, AnonVma{1}},  // 36: anon_vma_prepare a = alloc AnonVma
        {Action::owner_L37b_no, Owner{0}},  // 37: if (a == null): no
        {Action::owner_L38b, Owner{0}},  // 38: atomic_set(a.refcount, 1)
        {Action::owner_L39b, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31c, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32c, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L40b, Owner{0}},  // 40: return a
        {Action::owner_L55_no, Owner{0}},  // 55: if (to == null): no
        {Action::owner_L56, Owner{0}},  // 56: down_write(from.lock)
        {Action::rmap_walk_again, RmapWalk{0}},  // 76: rcu_read_lock()
        {Action::rmap_walk_L77, RmapWalk{0}},  // 77: av = READ_ONCE(mapping)
        {Action::owner_L57, Owner{0}},  // 57: mapping = to
        {Action::owner_L58, Owner{0}},  // 58: up_write(from.lock)
        {Action::rmap_walk_L78_no, RmapWalk{0}},  // 78: if (av == null): no
        {Action::rmap_walk_L79_no, RmapWalk{0}},  // 79: if (!mapped): no
        {Action::rmap_walk_L80_yes, RmapWalk{0}},  // 80: if (down_read_trylock(av.lock)): yes
        {Action::rmap_walk_unmapped_no, RmapWalk{0}},  // 84: if (!mapped): no
        {Action::rmap_walk_L85, RmapWalk{0}},  // 85: rcu_read_unlock()
        // 102: assert live(av) && mapping == av && held(av.lock)
        {Action::rmap_walk_walk, RmapWalk{0}},
    };
    const auto broken = Property::walk;
    SECTION("no_moved fails at step 32") {
        const Machine<scopes::two> machine{Config{.drop_moved = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `live(av) && mapping == av && held(av....` is false.
TEST_CASE("no_moved_slow violates walk", "[folio_lock_anon_vma][regression]") {
    const std::vector<Step> schedule{
        {Action::owner_L46, Owner{0}, AnonVma{0}},  // 36: anon_vma_prepare a = alloc AnonVma
        {Action::owner_L37_no, Owner{0}},  // 37: if (a == null): no
        {Action::owner_L38, Owner{0}},  // 38: atomic_set(a.refcount, 1)
        {Action::owner_L39, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L40, Owner{0}},  // 40: return a
        {Action::owner_L50_no, Owner{0}},  // 50: if (from == null): no
        {Action::owner_L51, Owner{0}},  // 51: mapping = from
        {Action::owner_L52, Owner{0}},  // 52: mapped = true
        {Action::owner_L53, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31b, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32b, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L54, Owner{0}, AnonVma{1}},  // 36: anon_vma_prepare a = alloc AnonVma
        {Action::owner_L37b_no, Owner{0}},  // 37: if (a == null): no
        {Action::owner_L38b, Owner{0}},  // 38: atomic_set(a.refcount, 1)
        {Action::owner_L39b, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31c, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32c, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L40b, Owner{0}},  // 40: return a
        {Action::owner_L55_no, Owner{0}},  // 55: if (to == null): no
        {Action::owner_L56, Owner{0}},  // 56: down_write(from.lock)
        {Action::rmap_walk_again, RmapWalk{0}},  // 76: rcu_read_lock()
        {Action::rmap_walk_L77, RmapWalk{0}},  // 77: av = READ_ONCE(mapping)
        {Action::owner_L57, Owner{0}},  // 57: mapping = to
        {Action::rmap_walk_L78_no, RmapWalk{0}},  // 78: if (av == null): no
        {Action::rmap_walk_L79_no, RmapWalk{0}},  // 79: if (!mapped): no
        {Action::rmap_walk_L80_no, RmapWalk{0}},  // 80: if (down_read_trylock(av.lock)): no
        {Action::owner_L58, Owner{0}},  // 58: up_write(from.lock)
        // 88: if (!atomic_inc_not_zero(av.refcount)): no
        {Action::rmap_walk_L88_no, RmapWalk{0}},
        {Action::rmap_walk_L89_no, RmapWalk{0}},  // 89: if (!mapped): no
        {Action::rmap_walk_leave, RmapWalk{0}},  // 91: rcu_read_unlock()
        {Action::rmap_walk_L92, RmapWalk{0}},  // 92: down_read(av.lock)
        // 95: if (atomic_dec_and_test(av.refcount)): no
        {Action::rmap_walk_L95_no, RmapWalk{0}},
        // 102: assert live(av) && mapping == av && held(av.lock)
        {Action::rmap_walk_walk, RmapWalk{0}},
    };
    const auto broken = Property::walk;
    SECTION("no_moved_slow fails at step 35") {
        const Machine<scopes::two> machine{Config{.drop_moved_slow = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `live(av) && mapping == av && held(av....` is false.
TEST_CASE("no_unmapped violates walk", "[folio_lock_anon_vma][regression]") {
    const std::vector<Step> schedule{
        {Action::owner_L46, Owner{0}, AnonVma{0}},  // 36: anon_vma_prepare a = alloc AnonVma
        {Action::owner_L37_no, Owner{0}},  // 37: if (a == null): no
        {Action::owner_L38, Owner{0}},  // 38: atomic_set(a.refcount, 1)
        {Action::owner_L39, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L40, Owner{0}},  // 40: return a
        {Action::owner_L50_no, Owner{0}},  // 50: if (from == null): no
        {Action::owner_L51, Owner{0}},  // 51: mapping = from
        {Action::owner_L52, Owner{0}},  // 52: mapped = true
        {Action::owner_L53, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31b, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32b, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L54_2, Owner{0}},  // 36: anon_vma_prepare a = alloc AnonVma: fails
        {Action::owner_L37b_yes, Owner{0}},  // 37: if (a == null): yes
        {Action::owner_L37d, Owner{0}},  // 37: return null
        {Action::owner_L55_yes, Owner{0}},  // 55: if (to == null): yes
        {Action::rmap_walk_again, RmapWalk{0}},  // 76: rcu_read_lock()
        {Action::rmap_walk_L77, RmapWalk{0}},  // 77: av = READ_ONCE(mapping)
        {Action::rmap_walk_L78_no, RmapWalk{0}},  // 78: if (av == null): no
        {Action::rmap_walk_L79_no, RmapWalk{0}},  // 79: if (!mapped): no
        {Action::owner_exit, Owner{0}},  // 60: mapped = false
        {Action::owner_L61, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31d, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32d, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L43_yes, Owner{0}},  // 27: if (atomic_dec_and_test(a.refcount)): yes
        {Action::owner_anon_vma_free_wait_no, Owner{0}},  // 23: if (is_locked(a.lock)): no
        {Action::owner_L24, Owner{0}},  // 24: free(a)
        {Action::rmap_walk_L80_yes, RmapWalk{0}},  // 80: if (down_read_trylock(av.lock)): yes
        {Action::rmap_walk_moved_no, RmapWalk{0}},  // 82: if (READ_ONCE(mapping) != av): no
        {Action::rmap_walk_L85, RmapWalk{0}},  // 85: rcu_read_unlock()
        // 102: assert live(av) && mapping == av && held(av.lock)
        {Action::rmap_walk_walk, RmapWalk{0}},
    };
    const auto broken = Property::walk;
    SECTION("no_unmapped fails at step 32") {
        const Machine<scopes::two> machine{Config{.drop_unmapped = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `live(av) && mapping == av && held(av....` is false.
TEST_CASE("no_wait violates walk", "[folio_lock_anon_vma][regression]") {
    const std::vector<Step> schedule{
        {Action::owner_L46, Owner{0}, AnonVma{0}},  // 36: anon_vma_prepare a = alloc AnonVma
        {Action::owner_L37_no, Owner{0}},  // 37: if (a == null): no
        {Action::owner_L38, Owner{0}},  // 38: atomic_set(a.refcount, 1)
        {Action::owner_L39, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L40, Owner{0}},  // 40: return a
        {Action::owner_L50_no, Owner{0}},  // 50: if (from == null): no
        {Action::owner_L51, Owner{0}},  // 51: mapping = from
        {Action::owner_L52, Owner{0}},  // 52: mapped = true
        {Action::owner_L53, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31b, Owner{0}},  // 31: a.linked = linked
        {Action::rmap_walk_again, RmapWalk{0}},  // 76: rcu_read_lock()
        {Action::rmap_walk_L77, RmapWalk{0}},  // 77: av = READ_ONCE(mapping)
        {Action::rmap_walk_L78_no, RmapWalk{0}},  // 78: if (av == null): no
        {Action::rmap_walk_L79_no, RmapWalk{0}},  // 79: if (!mapped): no
        {Action::rmap_walk_L80_no, RmapWalk{0}},  // 80: if (down_read_trylock(av.lock)): no
        {Action::owner_L32b, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L54_2, Owner{0}},  // 36: anon_vma_prepare a = alloc AnonVma: fails
        {Action::owner_L37b_yes, Owner{0}},  // 37: if (a == null): yes
        {Action::owner_L37d, Owner{0}},  // 37: return null
        {Action::owner_L55_yes, Owner{0}},  // 55: if (to == null): yes
        // 88: if (!atomic_inc_not_zero(av.refcount)): no
        {Action::rmap_walk_L88_no, RmapWalk{0}},
        {Action::rmap_walk_L89_no, RmapWalk{0}},  // 89: if (!mapped): no
        {Action::owner_exit, Owner{0}},  // 60: mapped = false
        {Action::owner_L61, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31d, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32d, Owner{0}},  // 32: up_write(a.lock)
        {Action::rmap_walk_leave, RmapWalk{0}},  // 91: rcu_read_unlock()
        {Action::rmap_walk_L92, RmapWalk{0}},  // 92: down_read(av.lock)
        {Action::rmap_walk_moved_slow_no, RmapWalk{0}},  // 94: if (READ_ONCE(mapping) != av): no
        // 95: if (atomic_dec_and_test(av.refcount)): no
        {Action::rmap_walk_L95_no, RmapWalk{0}},
        {Action::owner_L43_yes, Owner{0}},  // 27: if (atomic_dec_and_test(a.refcount)): yes
        {Action::owner_L24, Owner{0}},  // 24: free(a)
        // 102: assert live(av) && mapping == av && held(av.lock)
        {Action::rmap_walk_walk, RmapWalk{0}},
    };
    const auto broken = Property::walk;
    SECTION("no_wait fails at step 35") {
        const Machine<scopes::two> machine{Config{.drop_wait = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: this may sleep, inside of a read section of `rcu` (line 76).
TEST_CASE("no_leave violates sleep_in_atomic", "[folio_lock_anon_vma][regression]") {
    const std::vector<Step> schedule{
        {Action::owner_L46, Owner{0}, AnonVma{0}},  // 36: anon_vma_prepare a = alloc AnonVma
        {Action::owner_L37_no, Owner{0}},  // 37: if (a == null): no
        {Action::owner_L38, Owner{0}},  // 38: atomic_set(a.refcount, 1)
        {Action::owner_L39, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L40, Owner{0}},  // 40: return a
        {Action::owner_L50_no, Owner{0}},  // 50: if (from == null): no
        {Action::owner_L51, Owner{0}},  // 51: mapping = from
        {Action::owner_L52, Owner{0}},  // 52: mapped = true
        {Action::owner_L53, Owner{0}},  // 30: down_write(a.lock)
        {Action::rmap_walk_again, RmapWalk{0}},  // 76: rcu_read_lock()
        {Action::rmap_walk_L77, RmapWalk{0}},  // 77: av = READ_ONCE(mapping)
        {Action::rmap_walk_L78_no, RmapWalk{0}},  // 78: if (av == null): no
        {Action::rmap_walk_L79_no, RmapWalk{0}},  // 79: if (!mapped): no
        {Action::rmap_walk_L80_no, RmapWalk{0}},  // 80: if (down_read_trylock(av.lock)): no
        // 88: if (!atomic_inc_not_zero(av.refcount)): no
        {Action::rmap_walk_L88_no, RmapWalk{0}},
        {Action::rmap_walk_L89_no, RmapWalk{0}},  // 89: if (!mapped): no
    };
    const auto broken = Property::sleep_in_atomic;
    SECTION("no_leave fails at step 18") {
        const Machine<scopes::two> machine{Config{.drop_leave = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: this instance waits for `AnonVma.lock`, which it holds itself (taken in lines
/// 23, 80, 92).
TEST_CASE("put_locked violates self_deadlock", "[folio_lock_anon_vma][regression]") {
    const std::vector<Step> schedule{
        {Action::owner_L46, Owner{0}, AnonVma{0}},  // 36: anon_vma_prepare a = alloc AnonVma
        {Action::owner_L37_no, Owner{0}},  // 37: if (a == null): no
        {Action::owner_L38, Owner{0}},  // 38: atomic_set(a.refcount, 1)
        {Action::owner_L39, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L40, Owner{0}},  // 40: return a
        {Action::owner_L50_no, Owner{0}},  // 50: if (from == null): no
        {Action::owner_L51, Owner{0}},  // 51: mapping = from
        {Action::owner_L52, Owner{0}},  // 52: mapped = true
        {Action::owner_L53, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31b, Owner{0}},  // 31: a.linked = linked
        {Action::rmap_walk_again, RmapWalk{0}},  // 76: rcu_read_lock()
        {Action::rmap_walk_L77, RmapWalk{0}},  // 77: av = READ_ONCE(mapping)
        {Action::rmap_walk_L78_no, RmapWalk{0}},  // 78: if (av == null): no
        {Action::rmap_walk_L79_no, RmapWalk{0}},  // 79: if (!mapped): no
        {Action::rmap_walk_L80_no, RmapWalk{0}},  // 80: if (down_read_trylock(av.lock)): no
        {Action::owner_L32b, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L54_2, Owner{0}},  // 36: anon_vma_prepare a = alloc AnonVma: fails
        {Action::owner_L37b_yes, Owner{0}},  // 37: if (a == null): yes
        {Action::owner_L37d, Owner{0}},  // 37: return null
        {Action::owner_L55_yes, Owner{0}},  // 55: if (to == null): yes
        // 88: if (!atomic_inc_not_zero(av.refcount)): no
        {Action::rmap_walk_L88_no, RmapWalk{0}},
        {Action::rmap_walk_L89_no, RmapWalk{0}},  // 89: if (!mapped): no
        {Action::owner_exit, Owner{0}},  // 60: mapped = false
        {Action::owner_L61, Owner{0}},  // 30: down_write(a.lock)
        {Action::owner_L31d, Owner{0}},  // 31: a.linked = linked
        {Action::owner_L32d, Owner{0}},  // 32: up_write(a.lock)
        {Action::owner_L43_no, Owner{0}},  // 27: if (atomic_dec_and_test(a.refcount)): no
        {Action::rmap_walk_leave, RmapWalk{0}},  // 91: rcu_read_unlock()
        {Action::rmap_walk_L92, RmapWalk{0}},  // 92: down_read(av.lock)
        {Action::rmap_walk_moved_slow_no, RmapWalk{0}},  // 94: if (READ_ONCE(mapping) != av): no
        // 95: if (atomic_dec_and_test(av.refcount)): yes
        {Action::rmap_walk_L95_yes, RmapWalk{0}},
        // 23: if (is_locked(a.lock)): yes
        {Action::rmap_walk_anon_vma_free_wait_3_yes, RmapWalk{0}},
    };
    const auto broken = Property::self_deadlock;
    SECTION("put_locked fails at step 34") {
        const Machine<scopes::two> machine{Config{.drop_unlock = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::folio_lock_anon_vma
