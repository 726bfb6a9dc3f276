/// Replays each known failure of interval_notifier: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// interval_notifier.latch: change that, not this.

#include <vector>

#include "interval_notifier.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::interval_notifier {

namespace {

struct Addr1Page1Touch1Zap1Fault1 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int touch = 1;
    static constexpr int zap = 1;
    static constexpr int fault = 1;
};

/// How it fails: invariant no_stale_spte is false with a = Addr#0.
TEST_CASE("no_sleep violates no_stale_spte", "[interval_notifier][regression]") {
    const std::vector<Step> schedule{
        {Action::touch_L22, Touch{0}, Page{0}},  // 23: page = alloc Page else return
        {Action::touch_L24, Touch{0}},  // 24: spin_lock(ptl)
        {Action::touch_L25_yes, Touch{0}},  // 25: if (pte[addr] == null): yes
        {Action::touch_L25b, Touch{0}},  // 26: pte[addr] = page
        {Action::touch_L27, Touch{0}},  // 27: spin_unlock(ptl)
        {Action::zap_L35, Zap{0}},  // 38: spin_lock(lock)
        {Action::zap_L39, Zap{0}},  // 39: active++
        {Action::zap_invalidating_yes, Zap{0}},  // 41: if (invalidate_seq % 2 == 0): yes
        {Action::zap_L41, Zap{0}},  // 41: invalidate_seq++
        {Action::zap_L42, Zap{0}},  // 42: seq = invalidate_seq
        {Action::zap_L43, Zap{0}},  // 43: spin_unlock(lock)
        {Action::zap_L44, Zap{0}},  // 44: mutex_lock(driver)
        {Action::zap_set_seq, Zap{0}},  // 46: WRITE_ONCE(interval_seq[addr], seq)
        {Action::zap_L47, Zap{0}},  // 47: spte[addr] = null
        {Action::zap_L48, Zap{0}},  // 48: mutex_unlock(driver)
        {Action::fault_again, Fault{0}},  // 68: spin_lock(lock)
        {Action::fault_L69, Fault{0}},  // 69: seq = READ_ONCE(interval_seq[addr])
        {Action::fault_L70, Fault{0}},  // 70: invalidating = seq == invalidate_seq
        {Action::fault_L71, Fault{0}},  // 71: spin_unlock(lock)
        {Action::fault_L74, Fault{0}},  // 74: spin_lock(ptl)
        {Action::fault_L75, Fault{0}},  // 75: page = pte[addr]
        {Action::fault_L76, Fault{0}},  // 76: spin_unlock(ptl)
        {Action::zap_L49, Zap{0}},  // 49: spin_lock(ptl)
        {Action::zap_L50, Zap{0}},  // 50: page = pte[addr]
        {Action::zap_L51, Zap{0}},  // 51: pte[addr] = null
        {Action::zap_L52, Zap{0}},  // 52: spin_unlock(ptl)
        {Action::zap_L53, Zap{0}},  // 53: spin_lock(lock)
        {Action::zap_L54, Zap{0}},  // 54: active--
        {Action::zap_last_yes, Zap{0}},  // 57: if (active == 0): yes
        {Action::zap_L57, Zap{0}},  // 57: invalidate_seq++
        {Action::zap_L58, Zap{0}},  // 58: spin_unlock(lock)
        {Action::zap_L59_yes, Zap{0}},  // 59: if (page != null): yes
        {Action::zap_L59b, Zap{0}},  // 59: free(page)
        {Action::fault_L77_no, Fault{0}},  // 77: if (page == null): no
        {Action::fault_L78, Fault{0}},  // 78: mutex_lock(driver)
        {Action::fault_retry_no, Fault{0}},  // 80: if (interval_seq[addr] != seq): no
        {Action::fault_L81, Fault{0}},  // 81: spte[addr] = page
    };
    const auto broken = Property::no_stale_spte;
    SECTION("no_sleep fails at step 37") {
        const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.drop_sleep = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant no_stale_spte is false with a = Addr#0.
TEST_CASE("no_retry violates no_stale_spte", "[interval_notifier][regression]") {
    const std::vector<Step> schedule{
        {Action::touch_L22, Touch{0}, Page{0}},  // 23: page = alloc Page else return
        {Action::touch_L24, Touch{0}},  // 24: spin_lock(ptl)
        {Action::touch_L25_yes, Touch{0}},  // 25: if (pte[addr] == null): yes
        {Action::touch_L25b, Touch{0}},  // 26: pte[addr] = page
        {Action::touch_L27, Touch{0}},  // 27: spin_unlock(ptl)
        {Action::zap_L35, Zap{0}},  // 38: spin_lock(lock)
        {Action::zap_L39, Zap{0}},  // 39: active++
        {Action::zap_invalidating_yes, Zap{0}},  // 41: if (invalidate_seq % 2 == 0): yes
        {Action::zap_L41, Zap{0}},  // 41: invalidate_seq++
        {Action::zap_L42, Zap{0}},  // 42: seq = invalidate_seq
        {Action::zap_L43, Zap{0}},  // 43: spin_unlock(lock)
        {Action::zap_L44, Zap{0}},  // 44: mutex_lock(driver)
        {Action::fault_again, Fault{0}},  // 68: spin_lock(lock)
        {Action::fault_L69, Fault{0}},  // 69: seq = READ_ONCE(interval_seq[addr])
        {Action::zap_set_seq, Zap{0}},  // 46: WRITE_ONCE(interval_seq[addr], seq)
        {Action::zap_L47, Zap{0}},  // 47: spte[addr] = null
        {Action::zap_L48, Zap{0}},  // 48: mutex_unlock(driver)
        {Action::fault_L70, Fault{0}},  // 70: invalidating = seq == invalidate_seq
        {Action::fault_L71, Fault{0}},  // 71: spin_unlock(lock)
        {Action::fault_sleep_no, Fault{0}},  // 73: if (invalidating): no
        {Action::fault_L74, Fault{0}},  // 74: spin_lock(ptl)
        {Action::fault_L75, Fault{0}},  // 75: page = pte[addr]
        {Action::fault_L76, Fault{0}},  // 76: spin_unlock(ptl)
        {Action::zap_L49, Zap{0}},  // 49: spin_lock(ptl)
        {Action::zap_L50, Zap{0}},  // 50: page = pte[addr]
        {Action::zap_L51, Zap{0}},  // 51: pte[addr] = null
        {Action::zap_L52, Zap{0}},  // 52: spin_unlock(ptl)
        {Action::zap_L53, Zap{0}},  // 53: spin_lock(lock)
        {Action::zap_L54, Zap{0}},  // 54: active--
        {Action::zap_last_yes, Zap{0}},  // 57: if (active == 0): yes
        {Action::zap_L57, Zap{0}},  // 57: invalidate_seq++
        {Action::zap_L58, Zap{0}},  // 58: spin_unlock(lock)
        {Action::zap_L59_yes, Zap{0}},  // 59: if (page != null): yes
        {Action::zap_L59b, Zap{0}},  // 59: free(page)
        {Action::fault_L77_no, Fault{0}},  // 77: if (page == null): no
        {Action::fault_L78, Fault{0}},  // 78: mutex_lock(driver)
        {Action::fault_L81, Fault{0}},  // 81: spte[addr] = page
    };
    const auto broken = Property::no_stale_spte;
    SECTION("no_retry fails at step 37") {
        const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.drop_retry = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant no_stale_spte is false with a = Addr#0.
TEST_CASE("no_set_seq violates no_stale_spte", "[interval_notifier][regression]") {
    const std::vector<Step> schedule{
        {Action::touch_L22, Touch{0}, Page{0}},  // 23: page = alloc Page else return
        {Action::touch_L24, Touch{0}},  // 24: spin_lock(ptl)
        {Action::touch_L25_yes, Touch{0}},  // 25: if (pte[addr] == null): yes
        {Action::touch_L25b, Touch{0}},  // 26: pte[addr] = page
        {Action::touch_L27, Touch{0}},  // 27: spin_unlock(ptl)
        {Action::zap_L35, Zap{0}},  // 38: spin_lock(lock)
        {Action::zap_L39, Zap{0}},  // 39: active++
        {Action::zap_invalidating_yes, Zap{0}},  // 41: if (invalidate_seq % 2 == 0): yes
        {Action::zap_L41, Zap{0}},  // 41: invalidate_seq++
        {Action::zap_L42, Zap{0}},  // 42: seq = invalidate_seq
        {Action::zap_L43, Zap{0}},  // 43: spin_unlock(lock)
        {Action::zap_L44, Zap{0}},  // 44: mutex_lock(driver)
        {Action::zap_L47, Zap{0}},  // 47: spte[addr] = null
        {Action::zap_L48, Zap{0}},  // 48: mutex_unlock(driver)
        {Action::fault_again, Fault{0}},  // 68: spin_lock(lock)
        {Action::fault_L69, Fault{0}},  // 69: seq = READ_ONCE(interval_seq[addr])
        {Action::fault_L70, Fault{0}},  // 70: invalidating = seq == invalidate_seq
        {Action::fault_L71, Fault{0}},  // 71: spin_unlock(lock)
        {Action::fault_sleep_no, Fault{0}},  // 73: if (invalidating): no
        {Action::fault_L74, Fault{0}},  // 74: spin_lock(ptl)
        {Action::fault_L75, Fault{0}},  // 75: page = pte[addr]
        {Action::fault_L76, Fault{0}},  // 76: spin_unlock(ptl)
        {Action::zap_L49, Zap{0}},  // 49: spin_lock(ptl)
        {Action::zap_L50, Zap{0}},  // 50: page = pte[addr]
        {Action::zap_L51, Zap{0}},  // 51: pte[addr] = null
        {Action::zap_L52, Zap{0}},  // 52: spin_unlock(ptl)
        {Action::zap_L53, Zap{0}},  // 53: spin_lock(lock)
        {Action::zap_L54, Zap{0}},  // 54: active--
        {Action::zap_last_yes, Zap{0}},  // 57: if (active == 0): yes
        {Action::zap_L57, Zap{0}},  // 57: invalidate_seq++
        {Action::zap_L58, Zap{0}},  // 58: spin_unlock(lock)
        {Action::zap_L59_yes, Zap{0}},  // 59: if (page != null): yes
        {Action::zap_L59b, Zap{0}},  // 59: free(page)
        {Action::fault_L77_no, Fault{0}},  // 77: if (page == null): no
        {Action::fault_L78, Fault{0}},  // 78: mutex_lock(driver)
        {Action::fault_retry_no, Fault{0}},  // 80: if (interval_seq[addr] != seq): no
        {Action::fault_L81, Fault{0}},  // 81: spte[addr] = page
    };
    const auto broken = Property::no_stale_spte;
    SECTION("no_set_seq fails at step 37") {
        const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.drop_set_seq = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("never_even violates deadlock", "[interval_notifier][regression]") {
    const std::vector<Step> schedule{
        {Action::touch_L22_2, Touch{0}},  // 23: page = alloc Page else return: fails
        {Action::zap_L35, Zap{0}},  // 38: spin_lock(lock)
        {Action::zap_L39, Zap{0}},  // 39: active++
        {Action::zap_invalidating_yes, Zap{0}},  // 41: if (invalidate_seq % 2 == 0): yes
        {Action::zap_L41, Zap{0}},  // 41: invalidate_seq++
        {Action::zap_L42, Zap{0}},  // 42: seq = invalidate_seq
        {Action::zap_L43, Zap{0}},  // 43: spin_unlock(lock)
        {Action::zap_L44, Zap{0}},  // 44: mutex_lock(driver)
        {Action::zap_set_seq, Zap{0}},  // 46: WRITE_ONCE(interval_seq[addr], seq)
        {Action::zap_L47, Zap{0}},  // 47: spte[addr] = null
        {Action::zap_L48, Zap{0}},  // 48: mutex_unlock(driver)
        {Action::zap_L49, Zap{0}},  // 49: spin_lock(ptl)
        {Action::zap_L50, Zap{0}},  // 50: page = pte[addr]
        {Action::zap_L51, Zap{0}},  // 51: pte[addr] = null
        {Action::zap_L52, Zap{0}},  // 52: spin_unlock(ptl)
        {Action::zap_L53, Zap{0}},  // 53: spin_lock(lock)
        {Action::zap_L54, Zap{0}},  // 54: active--
        {Action::zap_L58, Zap{0}},  // 58: spin_unlock(lock)
        {Action::zap_L59_no, Zap{0}},  // 59: if (page != null): no
        {Action::fault_again, Fault{0}},  // 68: spin_lock(lock)
        {Action::fault_L69, Fault{0}},  // 69: seq = READ_ONCE(interval_seq[addr])
        {Action::fault_L70, Fault{0}},  // 70: invalidating = seq == invalidate_seq
        {Action::fault_L71, Fault{0}},  // 71: spin_unlock(lock)
        {Action::fault_sleep_yes, Fault{0}},  // 73: if (invalidating): yes
    };
    const auto broken = Property::deadlock;
    SECTION("never_even fails at step 24") {
        const Machine<Addr1Page1Touch1Zap1Fault1> machine{Config{.drop_last = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::interval_notifier
