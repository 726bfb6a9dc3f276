/// Replays each known failure of ksm_write_protect: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// ksm_write_protect.latch: change that, not this.

#include <vector>

#include "ksm_write_protect.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::ksm_write_protect {

namespace {

struct Ksm1Gup2Fork0Unmap1 {
    static constexpr int ksm = 1;
    static constexpr int gup = 2;
    static constexpr int fork = 0;
    static constexpr int unmap = 1;
};

struct Ksm1Gup1Fork1Unmap1 {
    static constexpr int ksm = 1;
    static constexpr int gup = 1;
    static constexpr int fork = 1;
    static constexpr int unmap = 1;
};

struct Ksm1Gup2Fork2Unmap0 {
    static constexpr int ksm = 1;
    static constexpr int gup = 2;
    static constexpr int fork = 2;
    static constexpr int unmap = 0;
};

/// How it fails: `was_none` is false.
TEST_CASE("mapcount_unmap violates conclude", "[ksm_write_protect][regression]") {
    const std::vector<Step> schedule{
        {Action::ksm_L23, Ksm{0}},  // 26: spin_lock(ptl)
        {Action::gup_L46_no, Gup{0}},  // 48: if (!READ_ONCE(pte)): no
        {Action::gup_L49, Gup{0}},  // 49: atomic_inc(refcount)
        // 50: atomic { same = READ_ONCE(pte); if (same) atomic_inc(extra); }
        {Action::gup_L50, Gup{0}},
        {Action::ksm_L27, Ksm{0}},  // 27: pte = false
        // 31: atomic { maps = atomic_read(mapcount); was_none = atomic_read(extra) == 0; }
        {Action::ksm_L30, Ksm{0}},
        {Action::unmap_L67, Unmap{0}},  // 68: atomic_dec(mapcount)
        {Action::unmap_L69, Unmap{0}},  // 69: atomic_dec(refcount)
        {Action::ksm_L32, Ksm{0}},  // 32: refs = atomic_read(refcount)
        {Action::ksm_L37_yes, Ksm{0}},  // 37: if (maps + 1 == refs): yes
        {Action::ksm_conclude, Ksm{0}},  // 39: assert was_none
    };
    const auto broken = Property::conclude;
    SECTION("mapcount_unmap fails at step 11") {
        const Machine<Ksm1Gup2Fork0Unmap1> machine{Config{.loads = Loads::mapcount_first}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("snapshot_unmap survives") {
        const Machine<Ksm1Gup2Fork0Unmap1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("refcount_unmap survives") {
        const Machine<Ksm1Gup2Fork0Unmap1> machine{Config{.loads = Loads::refcount_first}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `was_none` is false.
TEST_CASE("mapcount_both violates conclude", "[ksm_write_protect][regression]") {
    const std::vector<Step> schedule{
        {Action::ksm_L23, Ksm{0}},  // 26: spin_lock(ptl)
        {Action::gup_L46_no, Gup{0}},  // 48: if (!READ_ONCE(pte)): no
        {Action::gup_L49, Gup{0}},  // 49: atomic_inc(refcount)
        // 50: atomic { same = READ_ONCE(pte); if (same) atomic_inc(extra); }
        {Action::gup_L50, Gup{0}},
        {Action::ksm_L27, Ksm{0}},  // 27: pte = false
        // 31: atomic { maps = atomic_read(mapcount); was_none = atomic_read(extra) == 0; }
        {Action::ksm_L30, Ksm{0}},
        {Action::unmap_L67, Unmap{0}},  // 68: atomic_dec(mapcount)
        {Action::unmap_L69, Unmap{0}},  // 69: atomic_dec(refcount)
        {Action::ksm_L32, Ksm{0}},  // 32: refs = atomic_read(refcount)
        {Action::ksm_L37_yes, Ksm{0}},  // 37: if (maps + 1 == refs): yes
        {Action::ksm_conclude, Ksm{0}},  // 39: assert was_none
    };
    const auto broken = Property::conclude;
    SECTION("mapcount_both fails at step 11") {
        const Machine<Ksm1Gup1Fork1Unmap1> machine{Config{.loads = Loads::mapcount_first}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("snapshot_both survives") {
        const Machine<Ksm1Gup1Fork1Unmap1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `was_none` is false.
TEST_CASE("refcount_fork violates conclude", "[ksm_write_protect][regression]") {
    const std::vector<Step> schedule{
        {Action::ksm_L23, Ksm{0}},  // 26: spin_lock(ptl)
        {Action::gup_L46_no, Gup{0}},  // 48: if (!READ_ONCE(pte)): no
        {Action::gup_L49, Gup{0}},  // 49: atomic_inc(refcount)
        // 50: atomic { same = READ_ONCE(pte); if (same) atomic_inc(extra); }
        {Action::gup_L50, Gup{0}},
        {Action::ksm_L27, Ksm{0}},  // 27: pte = false
        // 34: atomic { refs = atomic_read(refcount); was_none = atomic_read(extra) == 0; }
        {Action::ksm_L33, Ksm{0}},
        {Action::fork_L60, Fork{0}},  // 61: atomic_inc(refcount)
        {Action::fork_L62, Fork{0}},  // 62: atomic_inc(mapcount)
        {Action::ksm_L35, Ksm{0}},  // 35: maps = atomic_read(mapcount)
        {Action::ksm_L37_yes, Ksm{0}},  // 37: if (maps + 1 == refs): yes
        {Action::ksm_conclude, Ksm{0}},  // 39: assert was_none
    };
    const auto broken = Property::conclude;
    SECTION("refcount_fork fails at step 11") {
        const Machine<Ksm1Gup2Fork2Unmap0> machine{Config{.loads = Loads::refcount_first}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("snapshot_fork survives") {
        const Machine<Ksm1Gup2Fork2Unmap0> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mapcount_fork survives") {
        const Machine<Ksm1Gup2Fork2Unmap0> machine{Config{.loads = Loads::mapcount_first}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `was_none` is false.
TEST_CASE("refcount_both violates conclude", "[ksm_write_protect][regression]") {
    const std::vector<Step> schedule{
        {Action::ksm_L23, Ksm{0}},  // 26: spin_lock(ptl)
        {Action::gup_L46_no, Gup{0}},  // 48: if (!READ_ONCE(pte)): no
        {Action::gup_L49, Gup{0}},  // 49: atomic_inc(refcount)
        // 50: atomic { same = READ_ONCE(pte); if (same) atomic_inc(extra); }
        {Action::gup_L50, Gup{0}},
        {Action::ksm_L27, Ksm{0}},  // 27: pte = false
        // 34: atomic { refs = atomic_read(refcount); was_none = atomic_read(extra) == 0; }
        {Action::ksm_L33, Ksm{0}},
        {Action::fork_L60, Fork{0}},  // 61: atomic_inc(refcount)
        {Action::fork_L62, Fork{0}},  // 62: atomic_inc(mapcount)
        {Action::ksm_L35, Ksm{0}},  // 35: maps = atomic_read(mapcount)
        {Action::ksm_L37_yes, Ksm{0}},  // 37: if (maps + 1 == refs): yes
        {Action::ksm_conclude, Ksm{0}},  // 39: assert was_none
    };
    const auto broken = Property::conclude;
    SECTION("refcount_both fails at step 11") {
        const Machine<Ksm1Gup1Fork1Unmap1> machine{Config{.loads = Loads::refcount_first}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("snapshot_both survives") {
        const Machine<Ksm1Gup1Fork1Unmap1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `was_none` is false.
TEST_CASE("mapping_first violates conclude", "[ksm_write_protect][regression]") {
    const std::vector<Step> schedule{
        {Action::ksm_L23, Ksm{0}},  // 26: spin_lock(ptl)
        {Action::gup_L46_no, Gup{0}},  // 48: if (!READ_ONCE(pte)): no
        {Action::gup_L49, Gup{0}},  // 49: atomic_inc(refcount)
        // 50: atomic { same = READ_ONCE(pte); if (same) atomic_inc(extra); }
        {Action::gup_L50, Gup{0}},
        {Action::ksm_L27, Ksm{0}},  // 27: pte = false
        {Action::fork_L60_2, Fork{0}},  // 62: atomic_inc(mapcount)
        // 29: atomic { maps = atomic_read(mapcount); refs = atomic_read(refcount); was_none =
        // atomic_read(extra) == 0; }
        {Action::ksm_L28, Ksm{0}},
        {Action::ksm_L37_yes, Ksm{0}},  // 37: if (maps + 1 == refs): yes
        {Action::ksm_conclude, Ksm{0}},  // 39: assert was_none
    };
    const auto broken = Property::conclude;
    SECTION("mapping_first fails at step 9") {
        const Machine<Ksm1Gup2Fork2Unmap0> machine{Config{.dup = Dup::mapping_first}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("snapshot_fork survives") {
        const Machine<Ksm1Gup2Fork2Unmap0> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mapcount_fork survives") {
        const Machine<Ksm1Gup2Fork2Unmap0> machine{Config{.loads = Loads::mapcount_first}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::ksm_write_protect
