/// Replays each known failure of range_start_nonblock: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// range_start_nonblock.latch: change that, not this.

#include <vector>

#include "range_start_nonblock.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::range_start_nonblock {

namespace {

struct Notifier1Reap1Driver1 {
    static constexpr int Notifier = 1;
    static constexpr int reap = 1;
    static constexpr int driver = 1;
};

/// How it fails: invariant none_left is false with r = reap#0, mn = Notifier#0.
TEST_CASE("nobody violates none_left", "[range_start_nonblock][regression]") {
    const std::vector<Step> schedule{
        {Action::reap_L24, Reap{0}},  // 27: start
        {Action::reap_L27, Reap{0}, Notifier{0}},  // 27: for (Notifier mn): next
        {Action::reap_L27b_no, Reap{0}},  // 28: if (mn.may_fail): no
        // 37: atomic { atomic_inc(mn.in_progress); told[mn] = true; }
        {Action::reap_L36, Reap{0}},
        {Action::reap_L27, Reap{0}, Notifier{1}},  // 27: for (Notifier mn): next
        {Action::reap_L27b_yes, Reap{0}},  // 28: if (mn.may_fail): yes
        {Action::driver_L49_no, Driver{0}},  // 50: if (!mn.may_fail): no
        {Action::driver_L51, Driver{0}},  // 51: mutex_lock(mn.lock)
        {Action::reap_L31_yes, Reap{0}},  // 32: if (!mutex_trylock(mn.lock)): yes
        {Action::reap_L32, Reap{0}},  // 32: failed = true
        {Action::reap_L27_2, Reap{0}},  // 27: for (Notifier mn): done
        {Action::reap_L40_yes, Reap{0}},  // 40: if (failed): yes
        {Action::reap_out, Reap{0}},  // 45: memory = true
    };
    const auto broken = Property::none_left;
    SECTION("nobody fails at step 13") {
        const Machine<scopes::two> machine{Config{.undo = Undo::nobody}};
        const auto run = replay(machine, machine.initial(3), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant paired is false with mn = Notifier#0.
TEST_CASE("everybody violates paired", "[range_start_nonblock][regression]") {
    const std::vector<Step> schedule{
        {Action::reap_L24, Reap{0}},  // 27: start
        {Action::reap_L27, Reap{0}, Notifier{0}},  // 27: for (Notifier mn): next
        {Action::reap_L27b_yes, Reap{0}},  // 28: if (mn.may_fail): yes
        {Action::driver_L49_no, Driver{0}},  // 50: if (!mn.may_fail): no
        {Action::driver_L51, Driver{0}},  // 51: mutex_lock(mn.lock)
        {Action::reap_L31_yes, Reap{0}},  // 32: if (!mutex_trylock(mn.lock)): yes
        {Action::reap_L32, Reap{0}},  // 32: failed = true
        {Action::reap_L27_3, Reap{0}},  // 27: for (Notifier mn): done
        // 41: for (Notifier mn) where !mn.may_fail || undo == everybody: next
        {Action::reap_L41b, Reap{0}, Notifier{0}},
        // 42: atomic { atomic_dec(mn.in_progress); told[mn] = false; }
        {Action::reap_L41c, Reap{0}},
    };
    const auto broken = Property::paired;
    SECTION("everybody fails at step 10") {
        const Machine<Notifier1Reap1Driver1> machine{Config{.undo = Undo::everybody}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("waits violates deadlock", "[range_start_nonblock][regression]") {
    const std::vector<Step> schedule{
        {Action::reap_L24, Reap{0}},  // 27: start
        {Action::reap_L27, Reap{0}, Notifier{0}},  // 27: for (Notifier mn): next
        {Action::reap_L27b_yes, Reap{0}},  // 28: if (mn.may_fail): yes
        {Action::driver_L49_no, Driver{0}},  // 50: if (!mn.may_fail): no
        {Action::driver_L51, Driver{0}},  // 51: mutex_lock(mn.lock)
    };
    const auto broken = Property::deadlock;
    SECTION("waits fails at step 5") {
        const Machine<Notifier1Reap1Driver1> machine{Config{.blockable = true}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::range_start_nonblock
