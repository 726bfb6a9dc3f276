/// Replays each known failure of zap_gather: the broken variant fails at exactly that step, and
/// what was proved survives the same schedule. Written by Latchwork from zap_gather.latch:
/// change that, not this.

#include <vector>

#include "zap_gather.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::zap_gather {

namespace {

struct Vma2Rq1Munmap2Truncate0Split0 {
    static constexpr int Vma = 2;
    static constexpr int Rq = 1;
    static constexpr int munmap = 2;
    static constexpr int truncate = 0;
    static constexpr int split = 0;
};

struct Vma2Rq1Munmap0Truncate1Split0 {
    static constexpr int Vma = 2;
    static constexpr int Rq = 1;
    static constexpr int munmap = 0;
    static constexpr int truncate = 1;
    static constexpr int split = 0;
};

struct Vma2Rq1Munmap2Truncate1Split0 {
    static constexpr int Vma = 2;
    static constexpr int Rq = 1;
    static constexpr int munmap = 2;
    static constexpr int truncate = 1;
    static constexpr int split = 0;
};

struct Vma1Rq1Munmap1Truncate1Split1 {
    static constexpr int Vma = 1;
    static constexpr int Rq = 1;
    static constexpr int munmap = 1;
    static constexpr int truncate = 1;
    static constexpr int split = 1;
};

/// How it fails: this may sleep, while `Rq.preempt` is held (taken in lines 56, 62).
TEST_CASE("gather violates sleep_in_atomic", "[zap_gather][regression]") {
    const std::vector<Step> schedule{{Action::munmap_L53, Munmap{0}}};
    const auto broken = Property::sleep_in_atomic;
    SECTION("gather fails at step 1") {
        const Machine<Vma2Rq1Munmap2Truncate0Split0> machine{Config{.gather = Gather::outside,
            .i_mmap_sleeps = false}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant one_user is false with a = munmap#0, b = munmap#1.
TEST_CASE("gather violates one_user", "[zap_gather][regression]") {
    const std::vector<Step> schedule{
        {Action::munmap_L53, Munmap{0}},  // 56: spin_lock(rq.preempt)
        {Action::munmap_gathered, Munmap{0}},  // 48: might_sleep()
        {Action::munmap_L61, Munmap{0}},  // 61: spin_unlock(rq.preempt)
        {Action::munmap_L53, Munmap{1}},  // 56: spin_lock(rq.preempt)
    };
    const auto broken = Property::one_user;
    SECTION("gather fails at step 4") {
        const Machine<Vma2Rq1Munmap2Truncate0Split0> machine{Config{.gather = Gather::outside,
            .i_mmap_sleeps = false}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: this may sleep, while `Rq.preempt` is held (taken in lines 56, 62).
TEST_CASE("start_moved violates sleep_in_atomic", "[zap_gather][regression]") {
    const std::vector<Step> schedule{
        {Action::munmap_L53_2, Munmap{0}},  // 48: might_sleep()
        {Action::munmap_L55, Munmap{0}},  // 56: spin_lock(rq.preempt)
        {Action::munmap_gathered_2, Munmap{0}},  // 50: spin_lock(ptl)
        {Action::munmap_L50, Munmap{0}},  // 50: spin_unlock(ptl)
    };
    const auto broken = Property::sleep_in_atomic;
    SECTION("start_moved fails at step 4") {
        const Machine<Vma2Rq1Munmap2Truncate0Split0> machine{Config{.gather = Gather::start_moved,
            .i_mmap_sleeps = false}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("end_atomic survives") {
        const Machine<Vma2Rq1Munmap2Truncate0Split0> machine{Config{.gather = Gather::start_moved,
            .end_sleeps = false, .i_mmap_sleeps = false}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("menu_1 survives") {
        const Machine<Vma2Rq1Munmap2Truncate0Split0> machine{Config{.gather = Gather::inside,
            .i_mmap_sleeps = false}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("menu_2 survives") {
        const Machine<Vma2Rq1Munmap2Truncate0Split0> machine{Config{.gather = Gather::inside,
            .pgtables = Pgtables::late}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mainline survives") {
        const Machine<Vma2Rq1Munmap2Truncate0Split0> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: this may sleep, while `i_mmap_lock` is held (taken in line 42).
TEST_CASE("trunc violates sleep_in_atomic", "[zap_gather][regression]") {
    const std::vector<Step> schedule{
        {Action::truncate_L76, Truncate{0}},  // 42: spin_lock(i_mmap_lock)
        {Action::truncate_L78, Truncate{0}, Vma{0}},  // 78: for (Vma v): next
    };
    const auto broken = Property::sleep_in_atomic;
    SECTION("trunc fails at step 2") {
        const Machine<Vma2Rq1Munmap0Truncate1Split0> machine{Config{.gather = Gather::inside,
            .i_mmap_sleeps = false}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("menu_2 survives") {
        const Machine<Vma2Rq1Munmap0Truncate1Split0> machine{Config{.gather = Gather::inside,
            .pgtables = Pgtables::late}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mainline survives") {
        const Machine<Vma2Rq1Munmap0Truncate1Split0> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: this may sleep, while `Rq.preempt` is held (taken in lines 56, 62).
TEST_CASE("cascade violates sleep_in_atomic", "[zap_gather][regression]") {
    const std::vector<Step> schedule{
        {Action::munmap_L53_2, Munmap{0}},  // 48: might_sleep()
        {Action::munmap_L55, Munmap{0}},  // 56: spin_lock(rq.preempt)
        {Action::munmap_gathered_2, Munmap{0}},  // 50: spin_lock(ptl)
        {Action::munmap_L50, Munmap{0}},  // 50: spin_unlock(ptl)
    };
    const auto broken = Property::sleep_in_atomic;
    SECTION("cascade fails at step 4") {
        const Machine<Vma2Rq1Munmap2Truncate1Split0> machine{Config{.gather = Gather::inside}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("menu_2 survives") {
        const Machine<Vma2Rq1Munmap2Truncate1Split0> machine{Config{.gather = Gather::inside,
            .pgtables = Pgtables::late}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mainline survives") {
        const Machine<Vma2Rq1Munmap2Truncate1Split0> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: this may sleep, while `anon_vma_lock` is held (taken in line 95).
TEST_CASE("thp violates sleep_in_atomic", "[zap_gather][regression]") {
    const std::vector<Step> schedule{
        {Action::split_L92, Split{0}},  // 93: rcu_read_lock()
        {Action::split_L94, Split{0}},  // 94: atomic_inc(anon_vma_refcount)
        {Action::split_L94b, Split{0}},  // 94: rcu_read_unlock()
        {Action::split_L95b, Split{0}},  // 95: spin_lock(anon_vma_lock)
    };
    const auto broken = Property::sleep_in_atomic;
    SECTION("thp fails at step 4") {
        const Machine<Vma1Rq1Munmap1Truncate1Split1> machine{Config{.gather = Gather::inside,
            .pgtables = Pgtables::late, .anon_vma_sleeps = false}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("menu_3 survives") {
        const Machine<Vma1Rq1Munmap1Truncate1Split1> machine{Config{.gather = Gather::inside,
            .pgtables = Pgtables::late}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mainline survives") {
        const Machine<Vma1Rq1Munmap1Truncate1Split1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: this may sleep, inside of a read section of `rcu` (line 93).
TEST_CASE("no_ref violates sleep_in_atomic", "[zap_gather][regression]") {
    const std::vector<Step> schedule{{Action::split_L92, Split{0}}};
    const auto broken = Property::sleep_in_atomic;
    SECTION("no_ref fails at step 1") {
        const Machine<Vma1Rq1Munmap1Truncate1Split1> machine{Config{.gather = Gather::inside,
            .pgtables = Pgtables::late, .anon_vma_ref = false}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("menu_3 survives") {
        const Machine<Vma1Rq1Munmap1Truncate1Split1> machine{Config{.gather = Gather::inside,
            .pgtables = Pgtables::late}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mainline survives") {
        const Machine<Vma1Rq1Munmap1Truncate1Split1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::zap_gather
