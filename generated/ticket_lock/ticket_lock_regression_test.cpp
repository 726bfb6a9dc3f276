/// Replays each known failure of ticket_lock: the broken variant fails at exactly that step,
/// and what was proved survives the same schedule. Written by Latchwork from ticket_lock.latch:
/// change that, not this.

#include <vector>

#include "ticket_lock.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::ticket_lock {

namespace {

/// How it fails: invariant exclusion is false with a = thread#0, b = thread#3.
TEST_CASE("wrapped violates exclusion", "[ticket_lock][regression]") {
    const std::vector<Step> schedule{
        {Action::thread_again, Thread{0}},  // 18: atomic { ticket = next; next = next + 1; }
        {Action::thread_wait, Thread{0}},  // 24: await owner == ticket
        {Action::thread_again, Thread{1}},  // 18: atomic { ticket = next; next = next + 1; }
        {Action::thread_again, Thread{2}},  // 18: atomic { ticket = next; next = next + 1; }
        {Action::thread_again, Thread{3}},  // 18: atomic { ticket = next; next = next + 1; }
        {Action::thread_wait, Thread{3}},  // 24: await owner == ticket
    };
    const auto broken = Property::exclusion;
    SECTION("wrapped fails at step 6") {
        const Machine<scopes::four> machine{Config{}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant exclusion is false with a = thread#0, b = thread#1.
TEST_CASE("torn violates exclusion", "[ticket_lock][regression]") {
    const std::vector<Step> schedule{
        {Action::thread_again_2, Thread{0}},  // 20: ticket = next
        {Action::thread_again_2, Thread{1}},  // 20: ticket = next
        {Action::thread_L21, Thread{0}},  // 21: next = ticket + 1
        {Action::thread_wait, Thread{0}},  // 24: await owner == ticket
        {Action::thread_L21, Thread{1}},  // 21: next = ticket + 1
        {Action::thread_wait, Thread{1}},  // 24: await owner == ticket
    };
    const auto broken = Property::exclusion;
    SECTION("torn fails at step 6") {
        const Machine<scopes::three> machine{Config{.take = Take::load_store}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::ticket_lock
