/// Replays each known failure of rw_lock: the broken variant fails at exactly that step, and
/// what was proved survives the same schedule. Written by Latchwork from rw_lock.latch: change
/// that, not this.

#include <vector>

#include "rw_lock.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::rw_lock {

namespace {

struct Reader1Writer1 {
    static constexpr int reader = 1;
    static constexpr int writer = 1;
};

/// How it fails: invariant exclusion is false with w = writer#0, r = reader#0.
TEST_CASE("test_then_count violates exclusion", "[rw_lock][regression]") {
    const std::vector<Step> schedule{
        {Action::reader_again, Reader{0}},  // 19: n = atomic_read(inside)
        {Action::reader_L20_no, Reader{0}},  // 20: if (n < 0): no
        {Action::writer_L32, Writer{0}},  // 33: mutex_lock(writers)
        // 36: while (atomic_cmpxchg(inside, 0, -1) != 0): no
        {Action::writer_wait_no, Writer{0}},
        {Action::reader_L21, Reader{0}},  // 22: atomic_inc(inside)
    };
    const auto broken = Property::exclusion;
    SECTION("test_then_count fails at step 5") {
        const Machine<Reader1Writer1> machine{Config{.entry = Entry::test_then_count}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("exchange survives") {
        const Machine<Reader1Writer1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
    SECTION("after_writers survives") {
        const Machine<Reader1Writer1> machine{Config{.entry = Entry::after_writers}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::rw_lock
