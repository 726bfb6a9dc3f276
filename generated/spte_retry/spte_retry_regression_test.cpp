/// Replays each known failure of spte_retry: the broken variant fails at exactly that step, and
/// what was proved survives the same schedule. Written by Latchwork from spte_retry.latch:
/// change that, not this.

#include <vector>

#include "spte_retry.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::spte_retry {

namespace {

struct Addr1Page1Touch1Zap1Fault1 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int touch = 1;
    static constexpr int zap = 1;
    static constexpr int fault = 1;
};

/// How it fails: invariant no_stale_spte is false with a = Addr#0.
TEST_CASE("no_count violates no_stale_spte", "[spte_retry][regression]") {
    const std::vector<Step> schedule{
        {Action::touch_L26, Touch{0}, Page{0}},  // 27: page = alloc Page else return
        {Action::touch_L28, Touch{0}},  // 28: spin_lock(ptl)
        {Action::touch_L29_yes, Touch{0}},  // 29: if (pte[addr] == null): yes
        {Action::touch_L29b, Touch{0}},  // 30: pte[addr] = page
        {Action::touch_L31, Touch{0}},  // 31: spin_unlock(ptl)
        {Action::zap_L39, Zap{0}},  // 41: spin_lock(mmu_lock)
        {Action::zap_L42, Zap{0}},  // 42: mmu_notifier_count++
        {Action::zap_invalidating, Zap{0}},  // 44: spte[addr] = null
        {Action::zap_L45, Zap{0}},  // 45: spin_unlock(mmu_lock)
        {Action::fault_again, Fault{0}},  // 67: seq = READ_ONCE(mmu_notifier_seq)
        {Action::fault_L71, Fault{0}},  // 71: spin_lock(ptl)
        {Action::fault_L72, Fault{0}},  // 72: page = pte[addr]
        {Action::fault_L73_no, Fault{0}},  // 73: if (page == null): no
        {Action::fault_L74, Fault{0}},  // 74: atomic_inc(page.refcount)
        {Action::fault_L75, Fault{0}},  // 75: spin_unlock(ptl)
        {Action::zap_L46, Zap{0}},  // 46: spin_lock(ptl)
        {Action::zap_L47, Zap{0}},  // 47: page = pte[addr]
        {Action::zap_L48, Zap{0}},  // 48: pte[addr] = null
        {Action::zap_L49, Zap{0}},  // 49: spin_unlock(ptl)
        {Action::fault_L83, Fault{0}},  // 83: spin_lock(mmu_lock)
        {Action::fault_L87_no, Fault{0}},  // 88: if (mmu_notifier_seq != seq): no
        {Action::fault_L90, Fault{0}},  // 90: spte[addr] = page
        {Action::fault_L91, Fault{0}},  // 91: spin_unlock(mmu_lock)
        {Action::zap_L50, Zap{0}},  // 50: spin_lock(mmu_lock)
        {Action::zap_L51, Zap{0}},  // 51: mmu_notifier_seq++
        {Action::zap_L54, Zap{0}},  // 54: mmu_notifier_count--
        {Action::zap_L56, Zap{0}},  // 56: spin_unlock(mmu_lock)
        {Action::zap_L57_yes, Zap{0}},  // 57: if (page != null): yes
        {Action::zap_L57b_no, Zap{0}},  // 23: if (atomic_dec_and_test(page.refcount)): no
        {Action::fault_L92_yes, Fault{0}},  // 23: if (atomic_dec_and_test(page.refcount)): yes
        {Action::fault_L23, Fault{0}},  // 23: free(page)
    };
    const auto broken = Property::no_stale_spte;
    SECTION("no_count fails at step 31") {
        const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.scheme = Scheme::no_count}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant no_stale_spte is false with a = Addr#0.
TEST_CASE("no_seq violates no_stale_spte", "[spte_retry][regression]") {
    const std::vector<Step> schedule{
        {Action::touch_L26, Touch{0}, Page{0}},  // 27: page = alloc Page else return
        {Action::touch_L28, Touch{0}},  // 28: spin_lock(ptl)
        {Action::touch_L29_yes, Touch{0}},  // 29: if (pte[addr] == null): yes
        {Action::touch_L29b, Touch{0}},  // 30: pte[addr] = page
        {Action::touch_L31, Touch{0}},  // 31: spin_unlock(ptl)
        {Action::zap_L39, Zap{0}},  // 41: spin_lock(mmu_lock)
        {Action::zap_L42, Zap{0}},  // 42: mmu_notifier_count++
        {Action::zap_invalidating, Zap{0}},  // 44: spte[addr] = null
        {Action::zap_L45, Zap{0}},  // 45: spin_unlock(mmu_lock)
        {Action::fault_again, Fault{0}},  // 67: seq = READ_ONCE(mmu_notifier_seq)
        {Action::fault_L71, Fault{0}},  // 71: spin_lock(ptl)
        {Action::fault_L72, Fault{0}},  // 72: page = pte[addr]
        {Action::fault_L73_no, Fault{0}},  // 73: if (page == null): no
        {Action::fault_L74, Fault{0}},  // 74: atomic_inc(page.refcount)
        {Action::fault_L75, Fault{0}},  // 75: spin_unlock(ptl)
        {Action::zap_L46, Zap{0}},  // 46: spin_lock(ptl)
        {Action::zap_L47, Zap{0}},  // 47: page = pte[addr]
        {Action::zap_L48, Zap{0}},  // 48: pte[addr] = null
        {Action::zap_L49, Zap{0}},  // 49: spin_unlock(ptl)
        {Action::zap_L50, Zap{0}},  // 50: spin_lock(mmu_lock)
        {Action::zap_L51, Zap{0}},  // 51: mmu_notifier_seq++
        {Action::zap_L54, Zap{0}},  // 54: mmu_notifier_count--
        {Action::zap_L56, Zap{0}},  // 56: spin_unlock(mmu_lock)
        {Action::zap_L57_yes, Zap{0}},  // 57: if (page != null): yes
        {Action::zap_L57b_no, Zap{0}},  // 23: if (atomic_dec_and_test(page.refcount)): no
        {Action::fault_L83, Fault{0}},  // 83: spin_lock(mmu_lock)
        {Action::fault_L84_no, Fault{0}},  // 85: if (mmu_notifier_count > 0): no
        {Action::fault_L90, Fault{0}},  // 90: spte[addr] = page
        {Action::fault_L91, Fault{0}},  // 91: spin_unlock(mmu_lock)
        {Action::fault_L92_yes, Fault{0}},  // 23: if (atomic_dec_and_test(page.refcount)): yes
        {Action::fault_L23, Fault{0}},  // 23: free(page)
    };
    const auto broken = Property::no_stale_spte;
    SECTION("no_seq fails at step 31") {
        const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.scheme = Scheme::no_seq}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant no_stale_spte is false with a = Addr#0.
TEST_CASE("seq_late violates no_stale_spte", "[spte_retry][regression]") {
    const std::vector<Step> schedule{
        {Action::touch_L26, Touch{0}, Page{0}},  // 27: page = alloc Page else return
        {Action::touch_L28, Touch{0}},  // 28: spin_lock(ptl)
        {Action::touch_L29_yes, Touch{0}},  // 29: if (pte[addr] == null): yes
        {Action::touch_L29b, Touch{0}},  // 30: pte[addr] = page
        {Action::touch_L31, Touch{0}},  // 31: spin_unlock(ptl)
        {Action::zap_L39, Zap{0}},  // 41: spin_lock(mmu_lock)
        {Action::zap_L42, Zap{0}},  // 42: mmu_notifier_count++
        {Action::zap_invalidating, Zap{0}},  // 44: spte[addr] = null
        {Action::zap_L45, Zap{0}},  // 45: spin_unlock(mmu_lock)
        {Action::fault_again_2, Fault{0}},  // 71: spin_lock(ptl)
        {Action::fault_L72, Fault{0}},  // 72: page = pte[addr]
        {Action::fault_L73_no, Fault{0}},  // 73: if (page == null): no
        {Action::fault_L74, Fault{0}},  // 74: atomic_inc(page.refcount)
        {Action::fault_L75, Fault{0}},  // 75: spin_unlock(ptl)
        {Action::zap_L46, Zap{0}},  // 46: spin_lock(ptl)
        {Action::zap_L47, Zap{0}},  // 47: page = pte[addr]
        {Action::zap_L48, Zap{0}},  // 48: pte[addr] = null
        {Action::zap_L49, Zap{0}},  // 49: spin_unlock(ptl)
        {Action::zap_L50, Zap{0}},  // 50: spin_lock(mmu_lock)
        {Action::zap_L51, Zap{0}},  // 51: mmu_notifier_seq++
        {Action::zap_L54, Zap{0}},  // 54: mmu_notifier_count--
        {Action::zap_L56, Zap{0}},  // 56: spin_unlock(mmu_lock)
        {Action::zap_L57_yes, Zap{0}},  // 57: if (page != null): yes
        {Action::zap_L57b_no, Zap{0}},  // 23: if (atomic_dec_and_test(page.refcount)): no
        {Action::fault_L76, Fault{0}},  // 76: seq = READ_ONCE(mmu_notifier_seq)
        {Action::fault_L83, Fault{0}},  // 83: spin_lock(mmu_lock)
        {Action::fault_L84_no, Fault{0}},  // 85: if (mmu_notifier_count > 0): no
        {Action::fault_L87_no, Fault{0}},  // 88: if (mmu_notifier_seq != seq): no
        {Action::fault_L90, Fault{0}},  // 90: spte[addr] = page
        {Action::fault_L91, Fault{0}},  // 91: spin_unlock(mmu_lock)
        {Action::fault_L92_yes, Fault{0}},  // 23: if (atomic_dec_and_test(page.refcount)): yes
        {Action::fault_L23, Fault{0}},  // 23: free(page)
    };
    const auto broken = Property::no_stale_spte;
    SECTION("seq_late fails at step 32") {
        const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.scheme = Scheme::seq_late}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant no_stale_spte is false with a = Addr#0.
TEST_CASE("start_only violates no_stale_spte", "[spte_retry][regression]") {
    const std::vector<Step> schedule{
        {Action::touch_L26, Touch{0}, Page{0}},  // 27: page = alloc Page else return
        {Action::touch_L28, Touch{0}},  // 28: spin_lock(ptl)
        {Action::touch_L29_yes, Touch{0}},  // 29: if (pte[addr] == null): yes
        {Action::touch_L29b, Touch{0}},  // 30: pte[addr] = page
        {Action::touch_L31, Touch{0}},  // 31: spin_unlock(ptl)
        {Action::zap_L39, Zap{0}},  // 41: spin_lock(mmu_lock)
        {Action::zap_L42, Zap{0}},  // 42: mmu_notifier_count++
        {Action::zap_invalidating, Zap{0}},  // 44: spte[addr] = null
        {Action::zap_L45, Zap{0}},  // 45: spin_unlock(mmu_lock)
        {Action::fault_again, Fault{0}},  // 67: seq = READ_ONCE(mmu_notifier_seq)
        {Action::fault_L71, Fault{0}},  // 71: spin_lock(ptl)
        {Action::fault_L72, Fault{0}},  // 72: page = pte[addr]
        {Action::fault_L73_no, Fault{0}},  // 73: if (page == null): no
        {Action::fault_L74, Fault{0}},  // 74: atomic_inc(page.refcount)
        {Action::fault_L75, Fault{0}},  // 75: spin_unlock(ptl)
        {Action::zap_L46, Zap{0}},  // 46: spin_lock(ptl)
        {Action::zap_L47, Zap{0}},  // 47: page = pte[addr]
        {Action::zap_L48, Zap{0}},  // 48: pte[addr] = null
        {Action::zap_L49, Zap{0}},  // 49: spin_unlock(ptl)
        {Action::zap_L50, Zap{0}},  // 50: spin_lock(mmu_lock)
        {Action::zap_L51, Zap{0}},  // 51: mmu_notifier_seq++
        {Action::zap_L54, Zap{0}},  // 54: mmu_notifier_count--
        {Action::zap_L56, Zap{0}},  // 56: spin_unlock(mmu_lock)
        {Action::zap_L57_yes, Zap{0}},  // 57: if (page != null): yes
        {Action::zap_L57b_no, Zap{0}},  // 23: if (atomic_dec_and_test(page.refcount)): no
        {Action::fault_L83, Fault{0}},  // 83: spin_lock(mmu_lock)
        {Action::fault_L90, Fault{0}},  // 90: spte[addr] = page
        {Action::fault_L91, Fault{0}},  // 91: spin_unlock(mmu_lock)
        {Action::fault_L92_yes, Fault{0}},  // 23: if (atomic_dec_and_test(page.refcount)): yes
        {Action::fault_L23, Fault{0}},  // 23: free(page)
    };
    const auto broken = Property::no_stale_spte;
    SECTION("start_only fails at step 30") {
        const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.scheme = Scheme::start_only}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant no_stale_spte is false with a = Addr#0.
TEST_CASE("unlocked violates no_stale_spte", "[spte_retry][regression]") {
    const std::vector<Step> schedule{
        {Action::touch_L26, Touch{0}, Page{0}},  // 27: page = alloc Page else return
        {Action::touch_L28, Touch{0}},  // 28: spin_lock(ptl)
        {Action::touch_L29_yes, Touch{0}},  // 29: if (pte[addr] == null): yes
        {Action::touch_L29b, Touch{0}},  // 30: pte[addr] = page
        {Action::touch_L31, Touch{0}},  // 31: spin_unlock(ptl)
        {Action::zap_L39, Zap{0}},  // 41: spin_lock(mmu_lock)
        {Action::fault_again, Fault{0}},  // 67: seq = READ_ONCE(mmu_notifier_seq)
        {Action::fault_L71, Fault{0}},  // 71: spin_lock(ptl)
        {Action::fault_L72, Fault{0}},  // 72: page = pte[addr]
        {Action::fault_L73_no, Fault{0}},  // 73: if (page == null): no
        {Action::fault_L74, Fault{0}},  // 74: atomic_inc(page.refcount)
        {Action::fault_L75, Fault{0}},  // 75: spin_unlock(ptl)
        {Action::fault_L77, Fault{0}},  // 78: now = READ_ONCE(mmu_notifier_count)
        {Action::zap_L42, Zap{0}},  // 42: mmu_notifier_count++
        {Action::zap_invalidating, Zap{0}},  // 44: spte[addr] = null
        {Action::zap_L45, Zap{0}},  // 45: spin_unlock(mmu_lock)
        {Action::zap_L46, Zap{0}},  // 46: spin_lock(ptl)
        {Action::zap_L47, Zap{0}},  // 47: page = pte[addr]
        {Action::zap_L48, Zap{0}},  // 48: pte[addr] = null
        {Action::zap_L49, Zap{0}},  // 49: spin_unlock(ptl)
        {Action::zap_L50, Zap{0}},  // 50: spin_lock(mmu_lock)
        {Action::fault_L79_no, Fault{0}},  // 79: if (now > 0): no
        {Action::fault_L80, Fault{0}},  // 80: now = READ_ONCE(mmu_notifier_seq)
        {Action::zap_L51, Zap{0}},  // 51: mmu_notifier_seq++
        {Action::zap_L54, Zap{0}},  // 54: mmu_notifier_count--
        {Action::zap_L56, Zap{0}},  // 56: spin_unlock(mmu_lock)
        {Action::zap_L57_yes, Zap{0}},  // 57: if (page != null): yes
        {Action::zap_L57b_no, Zap{0}},  // 23: if (atomic_dec_and_test(page.refcount)): no
        {Action::fault_L81_no, Fault{0}},  // 81: if (now != seq): no
        {Action::fault_L83, Fault{0}},  // 83: spin_lock(mmu_lock)
        {Action::fault_L90, Fault{0}},  // 90: spte[addr] = page
        {Action::fault_L91, Fault{0}},  // 91: spin_unlock(mmu_lock)
        {Action::fault_L92_yes, Fault{0}},  // 23: if (atomic_dec_and_test(page.refcount)): yes
        {Action::fault_L23, Fault{0}},  // 23: free(page)
    };
    const auto broken = Property::no_stale_spte;
    SECTION("unlocked fails at step 34") {
        const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.scheme = Scheme::unlocked}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::spte_retry
