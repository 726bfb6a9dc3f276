/// Replays each known failure of seqlock: the broken variant fails at exactly that step, and
/// what was proved survives the same schedule. Written by Latchwork from seqlock.latch: change
/// that, not this.

#include <vector>

#include "seqlock.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::seqlock {

namespace {

struct Writer1Reader1 {
    static constexpr int writer = 1;
    static constexpr int reader = 1;
};

/// How it fails: `l == r` is false.
TEST_CASE("no_recheck violates use", "[seqlock][regression]") {
    const std::vector<Step> schedule{
        {Action::writer_L14, Writer{0}},  // 17: mutex_lock(writers)
        {Action::writer_L18, Writer{0}},  // 18: s = sequence
        {Action::writer_L19, Writer{0}},  // 19: flip = left
        {Action::reader_retry, Reader{0}},  // 39: s = sequence
        {Action::writer_begin, Writer{0}},  // 21: sequence = s + 1
        {Action::writer_L24, Writer{0}},  // 24: left = !flip
        {Action::reader_odd_no, Reader{0}},  // 41: if (s % 2 == 1): no
        {Action::reader_L43, Reader{0}},  // 43: l = left
        {Action::reader_L44, Reader{0}},  // 44: r = right
        {Action::reader_use, Reader{0}},  // 49: assert l == r
    };
    const auto broken = Property::use;
    SECTION("no_recheck fails at step 10") {
        const Machine<Writer1Reader1> machine{Config{.drop_recheck = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("seqlock survives") {
        const Machine<Writer1Reader1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `l == r` is false.
TEST_CASE("no_odd violates use", "[seqlock][regression]") {
    const std::vector<Step> schedule{
        {Action::writer_L14, Writer{0}},  // 17: mutex_lock(writers)
        {Action::writer_L18, Writer{0}},  // 18: s = sequence
        {Action::writer_L19, Writer{0}},  // 19: flip = left
        {Action::writer_begin, Writer{0}},  // 21: sequence = s + 1
        {Action::writer_L24, Writer{0}},  // 24: left = !flip
        {Action::reader_retry, Reader{0}},  // 39: s = sequence
        {Action::reader_L43, Reader{0}},  // 43: l = left
        {Action::reader_L44, Reader{0}},  // 44: r = right
        {Action::reader_recheck_no, Reader{0}},  // 47: if (sequence != s): no
        {Action::reader_use, Reader{0}},  // 49: assert l == r
    };
    const auto broken = Property::use;
    SECTION("no_odd fails at step 10") {
        const Machine<Writer1Reader1> machine{Config{.drop_odd = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("seqlock survives") {
        const Machine<Writer1Reader1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `l == r` is false.
TEST_CASE("no_begin violates use", "[seqlock][regression]") {
    const std::vector<Step> schedule{
        {Action::writer_L14, Writer{0}},  // 17: mutex_lock(writers)
        {Action::writer_L18, Writer{0}},  // 18: s = sequence
        {Action::writer_L19, Writer{0}},  // 19: flip = left
        {Action::writer_L24, Writer{0}},  // 24: left = !flip
        {Action::reader_retry, Reader{0}},  // 39: s = sequence
        {Action::reader_odd_no, Reader{0}},  // 41: if (s % 2 == 1): no
        {Action::reader_L43, Reader{0}},  // 43: l = left
        {Action::reader_L44, Reader{0}},  // 44: r = right
        {Action::reader_recheck_no, Reader{0}},  // 47: if (sequence != s): no
        {Action::reader_use, Reader{0}},  // 49: assert l == r
    };
    const auto broken = Property::use;
    SECTION("no_begin fails at step 10") {
        const Machine<Writer1Reader1> machine{Config{.drop_begin = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("seqlock survives") {
        const Machine<Writer1Reader1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `l == r` is false.
TEST_CASE("late_begin violates use", "[seqlock][regression]") {
    const std::vector<Step> schedule{
        {Action::writer_L14, Writer{0}},  // 17: mutex_lock(writers)
        {Action::writer_L18, Writer{0}},  // 18: s = sequence
        {Action::writer_L19, Writer{0}},  // 19: flip = left
        {Action::writer_first, Writer{0}},  // 24: left = !flip
        {Action::reader_retry, Reader{0}},  // 39: s = sequence
        {Action::reader_odd_no, Reader{0}},  // 41: if (s % 2 == 1): no
        {Action::reader_L43, Reader{0}},  // 43: l = left
        {Action::reader_L44, Reader{0}},  // 44: r = right
        {Action::reader_recheck_no, Reader{0}},  // 47: if (sequence != s): no
        {Action::reader_use, Reader{0}},  // 49: assert l == r
    };
    const auto broken = Property::use;
    SECTION("late_begin fails at step 10") {
        const Machine<Writer1Reader1> machine{Config{.swap_begin_first = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("seqlock survives") {
        const Machine<Writer1Reader1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `l == r` is false.
TEST_CASE("early_finish violates use", "[seqlock][regression]") {
    const std::vector<Step> schedule{
        {Action::writer_L14, Writer{0}},  // 17: mutex_lock(writers)
        {Action::writer_L18, Writer{0}},  // 18: s = sequence
        {Action::writer_L19, Writer{0}},  // 19: flip = left
        {Action::writer_begin, Writer{0}},  // 21: sequence = s + 1
        {Action::writer_L24, Writer{0}},  // 24: left = !flip
        {Action::writer_finish, Writer{0}},  // 29: sequence = s + 2
        {Action::reader_retry, Reader{0}},  // 39: s = sequence
        {Action::reader_odd_no, Reader{0}},  // 41: if (s % 2 == 1): no
        {Action::reader_L43, Reader{0}},  // 43: l = left
        {Action::reader_L44, Reader{0}},  // 44: r = right
        {Action::reader_recheck_no, Reader{0}},  // 47: if (sequence != s): no
        {Action::reader_use, Reader{0}},  // 49: assert l == r
    };
    const auto broken = Property::use;
    SECTION("early_finish fails at step 12") {
        const Machine<Writer1Reader1> machine{Config{.swap_second_finish = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("seqlock survives") {
        const Machine<Writer1Reader1> machine{Config{}};
        const auto run = follow(machine, machine.initial(0), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::seqlock
