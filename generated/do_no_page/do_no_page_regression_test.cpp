/// Replays each known failure of do_no_page: the broken variant fails at exactly that step, and
/// what was proved survives the same schedule. Written by Latchwork from do_no_page.latch:
/// change that, not this.

#include <vector>

#include "do_no_page.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::do_no_page {

namespace {

struct Addr1Page1Fault1Truncate1Invalidate0 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int fault = 1;
    static constexpr int truncate = 1;
    static constexpr int invalidate = 0;
};

struct Addr1Page1Fault1Truncate0Invalidate1 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int fault = 1;
    static constexpr int truncate = 0;
    static constexpr int invalidate = 1;
};

/// How it fails: invariant no_dangling_pte is false with a = Addr#0.
TEST_CASE("none_truncation violates no_dangling_pte", "[do_no_page][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry, Fault{0}},  // 42: start
        // 50: page = choose (Page p) where p.inside else return
        {Action::fault_L50, Fault{0}, Page{0}},
        {Action::fault_L51_no, Fault{0}},  // 51: if (!page.cached): no
        {Action::truncate_L93, Truncate{0}},  // 94: start
        {Action::truncate_shrink_2, Truncate{0}},  // 95: page.inside = false
        {Action::truncate_L104, Truncate{0}, Addr{0}},  // 104: for (Addr a): next
        {Action::truncate_L104b, Truncate{0}},  // 105: spin_lock(ptl)
        {Action::truncate_L106_no, Truncate{0}},  // 106: if (pte[a] == page): no
        {Action::truncate_L110, Truncate{0}},  // 110: spin_unlock(ptl)
        {Action::fault_L68, Fault{0}},  // 68: spin_lock(ptl)
        {Action::fault_L79_yes, Fault{0}},  // 79: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 82: pte[addr] = page
        {Action::truncate_L104_2, Truncate{0}},  // 104: for (Addr a): done
        {Action::truncate_L112, Truncate{0}},  // 112: lock_page(page.lock)
        {Action::truncate_L113_no, Truncate{0}},  // 113: if (!page.cached): no
        {Action::truncate_remove, Truncate{0}},  // 126: page.cached = false
    };
    const auto broken = Property::no_dangling_pte;
    SECTION("none_truncation fails at step 16") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::none}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("counter_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("sequence_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::sequence}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("only_resize survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mkwrite survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.mkwrite = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant no_dangling_pte is false with a = Addr#0.
TEST_CASE("none_invalidation violates no_dangling_pte", "[do_no_page][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry, Fault{0}},  // 42: start
        // 50: page = choose (Page p) where p.inside else return
        {Action::fault_L50, Fault{0}, Page{0}},
        {Action::fault_L51_no, Fault{0}},  // 51: if (!page.cached): no
        {Action::invalidate_L134, Invalidate{0}},  // 136: lock_page(page.lock)
        {Action::invalidate_L137_no, Invalidate{0}},  // 137: if (!page.cached): no
        {Action::invalidate_unmap_locked, Invalidate{0}, Addr{0}},  // 142: for (Addr a): next
        {Action::invalidate_L142, Invalidate{0}},  // 143: spin_lock(ptl)
        {Action::invalidate_L144_no, Invalidate{0}},  // 144: if (pte[a] == page): no
        {Action::invalidate_L148, Invalidate{0}},  // 148: spin_unlock(ptl)
        {Action::fault_L68, Fault{0}},  // 68: spin_lock(ptl)
        {Action::fault_L79_yes, Fault{0}},  // 79: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 82: pte[addr] = page
        {Action::invalidate_unmap_locked_2, Invalidate{0}},  // 142: for (Addr a): done
        {Action::invalidate_remove, Invalidate{0}},  // 152: page.cached = false
    };
    const auto broken = Property::no_dangling_pte;
    SECTION("none_invalidation fails at step 14") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::none}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("sequence_invalidation survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::sequence}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("flag_invalidation survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::flag}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_invalidation survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_while_mapped survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.unmap = Unmap::while_mapped,
            .drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mkwrite survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.mkwrite = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant no_dangling_pte is false with a = Addr#0.
TEST_CASE("counter_invalidation violates no_dangling_pte", "[do_no_page][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry, Fault{0}},  // 42: start
        {Action::invalidate_L134, Invalidate{0}},  // 136: lock_page(page.lock)
        {Action::invalidate_L137_no_2, Invalidate{0}},  // 137: if (!page.cached): no
        {Action::invalidate_L140, Invalidate{0}},  // 140: atomic_inc(truncate_count)
        {Action::fault_L43, Fault{0}},  // 43: seq = atomic_read(truncate_count)
        // 50: page = choose (Page p) where p.inside else return
        {Action::fault_L50, Fault{0}, Page{0}},
        {Action::fault_L51_no, Fault{0}},  // 51: if (!page.cached): no
        {Action::invalidate_unmap_locked, Invalidate{0}, Addr{0}},  // 142: for (Addr a): next
        {Action::invalidate_L142, Invalidate{0}},  // 143: spin_lock(ptl)
        {Action::invalidate_L144_no, Invalidate{0}},  // 144: if (pte[a] == page): no
        {Action::invalidate_L148, Invalidate{0}},  // 148: spin_unlock(ptl)
        {Action::fault_L68, Fault{0}},  // 68: spin_lock(ptl)
        {Action::fault_L69_no, Fault{0}},  // 70: if (atomic_read(truncate_count) != seq): no
        {Action::fault_L79_yes, Fault{0}},  // 79: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 82: pte[addr] = page
        {Action::invalidate_unmap_locked_2, Invalidate{0}},  // 142: for (Addr a): done
        {Action::invalidate_remove, Invalidate{0}},  // 152: page.cached = false
    };
    const auto broken = Property::no_dangling_pte;
    SECTION("counter_invalidation fails at step 17") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::counter}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("sequence_invalidation survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::sequence}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("flag_invalidation survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::flag}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_invalidation survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_while_mapped survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.unmap = Unmap::while_mapped,
            .drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mkwrite survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.mkwrite = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant no_dangling_pte is false with a = Addr#0.
TEST_CASE("sample_late violates no_dangling_pte", "[do_no_page][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry, Fault{0}},  // 42: start
        // 50: page = choose (Page p) where p.inside else return
        {Action::fault_pick, Fault{0}, Page{0}},
        {Action::truncate_L93, Truncate{0}},  // 94: start
        {Action::truncate_shrink, Truncate{0}},  // 95: page.inside = false
        {Action::truncate_L99, Truncate{0}},  // 99: atomic_inc(truncate_count)
        {Action::fault_sample, Fault{0}},  // 43: seq = atomic_read(truncate_count)
        {Action::fault_L51_no, Fault{0}},  // 51: if (!page.cached): no
        {Action::truncate_L104, Truncate{0}, Addr{0}},  // 104: for (Addr a): next
        {Action::truncate_L104b, Truncate{0}},  // 105: spin_lock(ptl)
        {Action::truncate_L106_no, Truncate{0}},  // 106: if (pte[a] == page): no
        {Action::truncate_L110, Truncate{0}},  // 110: spin_unlock(ptl)
        {Action::fault_L68, Fault{0}},  // 68: spin_lock(ptl)
        {Action::fault_L69_no, Fault{0}},  // 70: if (atomic_read(truncate_count) != seq): no
        {Action::fault_L79_yes, Fault{0}},  // 79: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 82: pte[addr] = page
        {Action::truncate_L104_2, Truncate{0}},  // 104: for (Addr a): done
        {Action::truncate_L112, Truncate{0}},  // 112: lock_page(page.lock)
        {Action::truncate_L113_no, Truncate{0}},  // 113: if (!page.cached): no
        {Action::truncate_remove, Truncate{0}},  // 126: page.cached = false
    };
    const auto broken = Property::no_dangling_pte;
    SECTION("sample_late fails at step 19") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter,
            .swap_sample_pick = true}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("counter_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("sequence_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::sequence}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("only_resize survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mkwrite survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.mkwrite = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant no_dangling_pte is false with a = Addr#0.
TEST_CASE("compared_early violates no_dangling_pte", "[do_no_page][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry, Fault{0}},  // 42: start
        {Action::fault_L43, Fault{0}},  // 43: seq = atomic_read(truncate_count)
        // 50: page = choose (Page p) where p.inside else return
        {Action::fault_L50, Fault{0}, Page{0}},
        {Action::fault_L51_no, Fault{0}},  // 51: if (!page.cached): no
        {Action::fault_L65_no, Fault{0}},  // 66: if (atomic_read(truncate_count) != seq): no
        {Action::truncate_L93, Truncate{0}},  // 94: start
        {Action::truncate_shrink, Truncate{0}},  // 95: page.inside = false
        {Action::truncate_L99, Truncate{0}},  // 99: atomic_inc(truncate_count)
        {Action::truncate_L104, Truncate{0}, Addr{0}},  // 104: for (Addr a): next
        {Action::truncate_L104b, Truncate{0}},  // 105: spin_lock(ptl)
        {Action::truncate_L106_no, Truncate{0}},  // 106: if (pte[a] == page): no
        {Action::truncate_L110, Truncate{0}},  // 110: spin_unlock(ptl)
        {Action::fault_L68, Fault{0}},  // 68: spin_lock(ptl)
        {Action::fault_L79_yes, Fault{0}},  // 79: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 82: pte[addr] = page
        {Action::truncate_L104_2, Truncate{0}},  // 104: for (Addr a): done
        {Action::truncate_L112, Truncate{0}},  // 112: lock_page(page.lock)
        {Action::truncate_L113_no, Truncate{0}},  // 113: if (!page.cached): no
        {Action::truncate_remove, Truncate{0}},  // 126: page.cached = false
    };
    const auto broken = Property::no_dangling_pte;
    SECTION("compared_early fails at step 19") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter,
            .compare_early = true}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("counter_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("sequence_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::sequence}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("only_resize survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mkwrite survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.mkwrite = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant no_dangling_pte is false with a = Addr#0.
TEST_CASE("bump_early violates no_dangling_pte", "[do_no_page][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry, Fault{0}},  // 42: start
        {Action::truncate_L93, Truncate{0}},  // 94: start
        {Action::truncate_bump, Truncate{0}},  // 99: atomic_inc(truncate_count)
        {Action::fault_L43, Fault{0}},  // 43: seq = atomic_read(truncate_count)
        // 50: page = choose (Page p) where p.inside else return
        {Action::fault_L50, Fault{0}, Page{0}},
        {Action::fault_L51_no, Fault{0}},  // 51: if (!page.cached): no
        {Action::truncate_L95, Truncate{0}},  // 95: page.inside = false
        {Action::truncate_L104, Truncate{0}, Addr{0}},  // 104: for (Addr a): next
        {Action::truncate_L104b, Truncate{0}},  // 105: spin_lock(ptl)
        {Action::truncate_L106_no, Truncate{0}},  // 106: if (pte[a] == page): no
        {Action::truncate_L110, Truncate{0}},  // 110: spin_unlock(ptl)
        {Action::fault_L68, Fault{0}},  // 68: spin_lock(ptl)
        {Action::fault_L69_no, Fault{0}},  // 70: if (atomic_read(truncate_count) != seq): no
        {Action::fault_L79_yes, Fault{0}},  // 79: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 82: pte[addr] = page
        {Action::truncate_L104_2, Truncate{0}},  // 104: for (Addr a): done
        {Action::truncate_L112, Truncate{0}},  // 112: lock_page(page.lock)
        {Action::truncate_L113_no, Truncate{0}},  // 113: if (!page.cached): no
        {Action::truncate_remove, Truncate{0}},  // 126: page.cached = false
    };
    const auto broken = Property::no_dangling_pte;
    SECTION("bump_early fails at step 19") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter,
            .swap_shrink_bump = true}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("counter_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("sequence_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::sequence}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("only_resize survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mkwrite survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.mkwrite = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant no_dangling_pte is false with a = Addr#0.
TEST_CASE("sequence_while_mapped violates no_dangling_pte", "[do_no_page][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_2, Fault{0}},  // 48: seq = read_seqcount_begin(removals)
        // 50: page = choose (Page p) where p.inside else return
        {Action::fault_L50, Fault{0}, Page{0}},
        {Action::fault_L51_no, Fault{0}},  // 51: if (!page.cached): no
        {Action::fault_L68, Fault{0}},  // 68: spin_lock(ptl)
        {Action::fault_L72_no, Fault{0}},  // 73: if (read_seqcount_retry(removals, seq)): no
        {Action::fault_L79_yes, Fault{0}},  // 79: if (pte[addr] == null): yes
        {Action::invalidate_L134_2, Invalidate{0}},  // 135: mutex_lock(removers)
        {Action::invalidate_L135, Invalidate{0}},  // 135: write_seqcount_begin(removals)
        {Action::invalidate_L136, Invalidate{0}},  // 136: lock_page(page.lock)
        {Action::invalidate_L137_no_2, Invalidate{0}},  // 137: if (!page.cached): no
        // 139: if (unmap == always || atomic_read(page.mapcount) > 0): no
        {Action::invalidate_L139_no, Invalidate{0}},
        {Action::fault_L80, Fault{0}},  // 80: atomic_inc(page.mapcount)
        {Action::fault_install, Fault{0}},  // 82: pte[addr] = page
        {Action::invalidate_remove, Invalidate{0}},  // 152: page.cached = false
    };
    const auto broken = Property::no_dangling_pte;
    SECTION("sequence_while_mapped fails at step 14") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::sequence,
            .unmap = Unmap::while_mapped}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("sequence_invalidation survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::sequence}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("flag_invalidation survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::flag}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_invalidation survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_while_mapped survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.unmap = Unmap::while_mapped,
            .drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mkwrite survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.mkwrite = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant no_dangling_pte is false with a = Addr#0.
TEST_CASE("flag_while_mapped violates no_dangling_pte", "[do_no_page][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry, Fault{0}},  // 42: start
        // 50: page = choose (Page p) where p.inside else return
        {Action::fault_L50, Fault{0}, Page{0}},
        {Action::fault_L51_no, Fault{0}},  // 51: if (!page.cached): no
        {Action::fault_L68, Fault{0}},  // 68: spin_lock(ptl)
        {Action::fault_L75_no, Fault{0}},  // 76: if (page.removing): no
        {Action::fault_L77_no, Fault{0}},  // 77: if (!page.cached): no
        {Action::fault_L79_yes, Fault{0}},  // 79: if (pte[addr] == null): yes
        {Action::invalidate_L134, Invalidate{0}},  // 136: lock_page(page.lock)
        {Action::invalidate_L137_no_2, Invalidate{0}},  // 137: if (!page.cached): no
        {Action::invalidate_L138_2, Invalidate{0}},  // 138: page.removing = true
        // 139: if (unmap == always || atomic_read(page.mapcount) > 0): no
        {Action::invalidate_L139_no, Invalidate{0}},
        {Action::fault_L80, Fault{0}},  // 80: atomic_inc(page.mapcount)
        {Action::fault_install, Fault{0}},  // 82: pte[addr] = page
        {Action::invalidate_remove, Invalidate{0}},  // 152: page.cached = false
    };
    const auto broken = Property::no_dangling_pte;
    SECTION("flag_while_mapped fails at step 14") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::flag,
            .unmap = Unmap::while_mapped}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("sequence_invalidation survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::sequence}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("flag_invalidation survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::flag}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_invalidation survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_while_mapped survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.unmap = Unmap::while_mapped,
            .drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mkwrite survives") {
        const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.mkwrite = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant no_dangling_pte is false with a = Addr#0.
TEST_CASE("no_recheck violates no_dangling_pte", "[do_no_page][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry, Fault{0}},  // 42: start
        // 50: page = choose (Page p) where p.inside else return
        {Action::fault_L50, Fault{0}, Page{0}},
        {Action::fault_L51_no, Fault{0}},  // 51: if (!page.cached): no
        {Action::invalidate_L134, Invalidate{0}},  // 136: lock_page(page.lock)
        {Action::invalidate_L137_no, Invalidate{0}},  // 137: if (!page.cached): no
        {Action::invalidate_unmap_locked, Invalidate{0}, Addr{0}},  // 142: for (Addr a): next
        {Action::invalidate_L142, Invalidate{0}},  // 143: spin_lock(ptl)
        {Action::invalidate_L144_no, Invalidate{0}},  // 144: if (pte[a] == page): no
        {Action::invalidate_L148, Invalidate{0}},  // 148: spin_unlock(ptl)
        {Action::invalidate_unmap_locked_2, Invalidate{0}},  // 142: for (Addr a): done
        {Action::invalidate_remove, Invalidate{0}},  // 152: page.cached = false
        {Action::invalidate_out, Invalidate{0}},  // 155: unlock_page(page.lock)
        {Action::fault_L52, Fault{0}},  // 53: lock_page(page.lock)
        {Action::fault_resize_no, Fault{0}},  // 57: if (!page.inside): no
        {Action::fault_L68, Fault{0}},  // 68: spin_lock(ptl)
        {Action::fault_L79_yes, Fault{0}},  // 79: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 82: pte[addr] = page
    };
    const auto broken = Property::no_dangling_pte;
    SECTION("no_recheck fails at step 17") {
        const Machine<scopes::tiny> machine{Config{.drop_recheck = true}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("locked survives") {
        const Machine<scopes::tiny> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("only_resize survives") {
        const Machine<scopes::tiny> machine{Config{.drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mkwrite survives") {
        const Machine<scopes::tiny> machine{Config{.mkwrite = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant no_dangling_pte is false with a = Addr#0.
TEST_CASE("no_unmap violates no_dangling_pte", "[do_no_page][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry, Fault{0}},  // 42: start
        // 50: page = choose (Page p) where p.inside else return
        {Action::fault_L50, Fault{0}, Page{0}},
        {Action::fault_L51_no, Fault{0}},  // 51: if (!page.cached): no
        {Action::fault_L52, Fault{0}},  // 53: lock_page(page.lock)
        {Action::fault_recheck_no, Fault{0}},  // 55: if (!page.cached): no
        {Action::fault_resize_no, Fault{0}},  // 57: if (!page.inside): no
        {Action::truncate_L93, Truncate{0}},  // 94: start
        {Action::truncate_shrink_2, Truncate{0}},  // 95: page.inside = false
        {Action::truncate_L104, Truncate{0}, Addr{0}},  // 104: for (Addr a): next
        {Action::truncate_L104b, Truncate{0}},  // 105: spin_lock(ptl)
        {Action::truncate_L106_no, Truncate{0}},  // 106: if (pte[a] == page): no
        {Action::truncate_L110, Truncate{0}},  // 110: spin_unlock(ptl)
        {Action::fault_L68, Fault{0}},  // 68: spin_lock(ptl)
        {Action::fault_L79_yes, Fault{0}},  // 79: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 82: pte[addr] = page
        {Action::fault_L84_2, Fault{0}},  // 84: spin_unlock(ptl)
        {Action::fault_L85, Fault{0}},  // 85: unlock_page(page.lock)
        {Action::truncate_L104_2, Truncate{0}},  // 104: for (Addr a): done
        {Action::truncate_L112, Truncate{0}},  // 112: lock_page(page.lock)
        {Action::truncate_L113_no, Truncate{0}},  // 113: if (!page.cached): no
        {Action::truncate_remove, Truncate{0}},  // 126: page.cached = false
    };
    const auto broken = Property::no_dangling_pte;
    SECTION("no_unmap fails at step 21") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.drop_unmap_again = true}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("counter_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("sequence_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::sequence}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("only_resize survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mkwrite survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.mkwrite = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant no_dangling_pte is false with a = Addr#0.
TEST_CASE("no_size violates no_dangling_pte", "[do_no_page][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry, Fault{0}},  // 42: start
        // 50: page = choose (Page p) where p.inside else return
        {Action::fault_L50, Fault{0}, Page{0}},
        {Action::fault_L51_no, Fault{0}},  // 51: if (!page.cached): no
        {Action::fault_L52, Fault{0}},  // 53: lock_page(page.lock)
        {Action::fault_recheck_no, Fault{0}},  // 55: if (!page.cached): no
        {Action::truncate_L93, Truncate{0}},  // 94: start
        {Action::truncate_shrink_2, Truncate{0}},  // 95: page.inside = false
        {Action::truncate_L104, Truncate{0}, Addr{0}},  // 104: for (Addr a): next
        {Action::truncate_L104b, Truncate{0}},  // 105: spin_lock(ptl)
        {Action::truncate_L106_no, Truncate{0}},  // 106: if (pte[a] == page): no
        {Action::truncate_L110, Truncate{0}},  // 110: spin_unlock(ptl)
        {Action::fault_L68, Fault{0}},  // 68: spin_lock(ptl)
        {Action::fault_L79_yes, Fault{0}},  // 79: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 82: pte[addr] = page
        {Action::fault_L84_2, Fault{0}},  // 84: spin_unlock(ptl)
        {Action::fault_L85, Fault{0}},  // 85: unlock_page(page.lock)
        {Action::truncate_L104_2, Truncate{0}},  // 104: for (Addr a): done
        {Action::truncate_L112, Truncate{0}},  // 112: lock_page(page.lock)
        {Action::truncate_L113_no, Truncate{0}},  // 113: if (!page.cached): no
        {Action::truncate_remove, Truncate{0}},  // 126: page.cached = false
    };
    const auto broken = Property::no_dangling_pte;
    SECTION("no_size fails at step 20") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.drop_resize = true,
            .drop_unmap_again = true}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("counter_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("sequence_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::sequence}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("locked_truncation survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("only_resize survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mkwrite survives") {
        const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.mkwrite = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: invariant no_dangling_pte is false with a = Addr#0.
TEST_CASE("mkwrite_unchecked violates no_dangling_pte", "[do_no_page][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry, Fault{0}},  // 42: start
        // 50: page = choose (Page p) where p.inside else return
        {Action::fault_L50, Fault{0}, Page{0}},
        {Action::fault_L51_no, Fault{0}},  // 51: if (!page.cached): no
        {Action::fault_L52, Fault{0}},  // 53: lock_page(page.lock)
        {Action::fault_recheck_no, Fault{0}},  // 55: if (!page.cached): no
        {Action::fault_resize_no, Fault{0}},  // 57: if (!page.inside): no
        {Action::fault_L58, Fault{0}},  // 59: unlock_page(page.lock)
        {Action::invalidate_L134, Invalidate{0}},  // 136: lock_page(page.lock)
        {Action::invalidate_L137_no, Invalidate{0}},  // 137: if (!page.cached): no
        {Action::invalidate_unmap_locked, Invalidate{0}, Addr{0}},  // 142: for (Addr a): next
        {Action::invalidate_L142, Invalidate{0}},  // 143: spin_lock(ptl)
        {Action::invalidate_L144_no, Invalidate{0}},  // 144: if (pte[a] == page): no
        {Action::invalidate_L148, Invalidate{0}},  // 148: spin_unlock(ptl)
        {Action::invalidate_unmap_locked_2, Invalidate{0}},  // 142: for (Addr a): done
        {Action::invalidate_remove, Invalidate{0}},  // 152: page.cached = false
        {Action::invalidate_out, Invalidate{0}},  // 155: unlock_page(page.lock)
        {Action::fault_L60, Fault{0}},  // 60: lock_page(page.lock)
        {Action::fault_L68, Fault{0}},  // 68: spin_lock(ptl)
        {Action::fault_L79_yes, Fault{0}},  // 79: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 82: pte[addr] = page
    };
    const auto broken = Property::no_dangling_pte;
    SECTION("mkwrite_unchecked fails at step 20") {
        const Machine<scopes::tiny> machine{Config{.mkwrite = true, .drop_recheck_write = true}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("locked survives") {
        const Machine<scopes::tiny> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("only_resize survives") {
        const Machine<scopes::tiny> machine{Config{.drop_resize = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("mkwrite survives") {
        const Machine<scopes::tiny> machine{Config{.mkwrite = true}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::do_no_page
