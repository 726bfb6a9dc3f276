/// Replays each known failure of bounded_buffer: the broken variant fails at exactly that step,
/// and what was proved survives the same schedule. Written by Latchwork from
/// bounded_buffer.latch: change that, not this.

#include <vector>

#include "bounded_buffer.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::bounded_buffer {

namespace {

struct Producer2Consumer2 {
    static constexpr int producer = 2;
    static constexpr int consumer = 2;
};

/// How it fails: the value is outside of 0..2.
TEST_CASE("no_full violates int_range", "[bounded_buffer][regression]") {
    const std::vector<Step> schedule{
        {Action::producer_retry, Producer{0}},  // 12: wait_event(READ_ONCE(used) < 2)
        {Action::producer_L13, Producer{0}},  // 13: spin_lock(lock)
        {Action::producer_put, Producer{0}},  // 17: used++
        {Action::producer_L18, Producer{0}},  // 18: spin_unlock(lock)
        {Action::producer_retry, Producer{1}},  // 12: wait_event(READ_ONCE(used) < 2)
        {Action::producer_L13, Producer{1}},  // 13: spin_lock(lock)
        {Action::producer_retry, Producer{2}},  // 12: wait_event(READ_ONCE(used) < 2)
        {Action::producer_put, Producer{1}},  // 17: used++
        {Action::producer_L18, Producer{1}},  // 18: spin_unlock(lock)
        {Action::producer_L13, Producer{2}},  // 13: spin_lock(lock)
        {Action::producer_put, Producer{2}},  // 17: used++
    };
    const auto broken = Property::int_range;
    SECTION("no_full fails at step 11") {
        const Machine<scopes::small> machine{Config{.drop_full = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("tested_again survives") {
        const Machine<scopes::small> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: the value is outside of 0..2.
TEST_CASE("no_empty violates int_range", "[bounded_buffer][regression]") {
    const std::vector<Step> schedule{
        {Action::producer_retry, Producer{0}},  // 12: wait_event(READ_ONCE(used) < 2)
        {Action::producer_L13, Producer{0}},  // 13: spin_lock(lock)
        {Action::producer_full_no, Producer{0}},  // 15: if (used == 2): no
        {Action::producer_put, Producer{0}},  // 17: used++
        {Action::producer_L18, Producer{0}},  // 18: spin_unlock(lock)
        {Action::consumer_retry, Consumer{0}},  // 24: idle await READ_ONCE(used) > 0
        {Action::consumer_L25, Consumer{0}},  // 25: spin_lock(lock)
        {Action::consumer_retry, Consumer{1}},  // 24: idle await READ_ONCE(used) > 0
        {Action::consumer_take, Consumer{0}},  // 29: used--
        {Action::consumer_L30, Consumer{0}},  // 30: spin_unlock(lock)
        {Action::consumer_L25, Consumer{1}},  // 25: spin_lock(lock)
        {Action::consumer_take, Consumer{1}},  // 29: used--
    };
    const auto broken = Property::int_range;
    SECTION("no_empty fails at step 12") {
        const Machine<Producer2Consumer2> machine{Config{.drop_empty = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("tested_again survives") {
        const Machine<Producer2Consumer2> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::bounded_buffer
