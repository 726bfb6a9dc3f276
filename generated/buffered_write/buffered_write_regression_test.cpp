/// Replays each known failure of buffered_write: the broken variant fails at exactly that step,
/// and what was proved survives the same schedule. Written by Latchwork from
/// buffered_write.latch: change that, not this.

#include <vector>

#include "buffered_write.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::buffered_write {

namespace {

struct Page1Write1Unmap1 {
    static constexpr int Page = 1;
    static constexpr int write = 1;
    static constexpr int unmap = 1;
};

/// How it fails: this instance waits for `Page.lock`, which it holds itself (taken in lines 18,
/// 29).
TEST_CASE("plain violates self_deadlock", "[buffered_write][regression]") {
    const std::vector<Step> schedule{
        {Action::write_again, Write{0}},  // 29: lock_page(page.lock)
        {Action::write_L30_yes, Write{0}},  // 30: if (!buffer.mapped): yes
    };
    const auto broken = Property::self_deadlock;
    SECTION("plain fails at step 2") {
        const Machine<Page1Write1Unmap1> machine{Config{.copy = Copy::plain}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: a second `Page.lock` is taken while one is held (taken in lines 18, 29), and
/// nothing orders the two.
TEST_CASE("plain violates lock_inversion", "[buffered_write][regression]") {
    const std::vector<Step> schedule{
        {Action::write_again, Write{1}},  // 29: lock_page(page.lock)
        {Action::write_L30_yes, Write{1}},  // 30: if (!buffer.mapped): yes
    };
    const auto broken = Property::lock_inversion;
    SECTION("plain fails at step 2") {
        const Machine<scopes::small> machine{Config{.copy = Copy::plain}};
        const auto run = replay(machine, machine.initial(4), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("plain violates deadlock", "[buffered_write][regression]") {
    const std::vector<Step> schedule{
        {Action::write_again, Write{0}},  // 29: lock_page(page.lock)
        {Action::write_L30_yes, Write{0}},  // 30: if (!buffer.mapped): yes
        {Action::unmap_L41, Unmap{0}},  // 41: page.mapped = false
    };
    const auto broken = Property::deadlock;
    SECTION("plain fails at step 3") {
        const Machine<Page1Write1Unmap1> machine{Config{.copy = Copy::plain}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: this instance waits for `Page.lock`, which it holds itself (taken in lines 18,
/// 29).
TEST_CASE("only_fault_in violates self_deadlock", "[buffered_write][regression]") {
    const std::vector<Step> schedule{
        {Action::write_again_no, Write{0}},  // 27: if (!buffer.mapped): no
        {Action::write_L29, Write{0}},  // 29: lock_page(page.lock)
        {Action::unmap_L41, Unmap{0}},  // 41: page.mapped = false
        {Action::write_L30_yes, Write{0}},  // 30: if (!buffer.mapped): yes
    };
    const auto broken = Property::self_deadlock;
    SECTION("only_fault_in fails at step 4") {
        const Machine<Page1Write1Unmap1> machine{Config{.copy = Copy::fault_in}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: a second `Page.lock` is taken while one is held (taken in lines 18, 29), and
/// nothing orders the two.
TEST_CASE("only_fault_in violates lock_inversion", "[buffered_write][regression]") {
    const std::vector<Step> schedule{
        {Action::write_again_no, Write{1}},  // 27: if (!buffer.mapped): no
        {Action::write_L29, Write{1}},  // 29: lock_page(page.lock)
        {Action::unmap_L41, Unmap{1}},  // 41: page.mapped = false
        {Action::write_L30_yes, Write{1}},  // 30: if (!buffer.mapped): yes
    };
    const auto broken = Property::lock_inversion;
    SECTION("only_fault_in fails at step 4") {
        const Machine<scopes::small> machine{Config{.copy = Copy::fault_in}};
        const auto run = replay(machine, machine.initial(69), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("only_fault_in violates deadlock", "[buffered_write][regression]") {
    const std::vector<Step> schedule{
        {Action::write_again_no, Write{0}},  // 27: if (!buffer.mapped): no
        {Action::write_L29, Write{0}},  // 29: lock_page(page.lock)
        {Action::unmap_L41, Unmap{0}},  // 41: page.mapped = false
        {Action::write_L30_yes, Write{0}},  // 30: if (!buffer.mapped): yes
    };
    const auto broken = Property::deadlock;
    SECTION("only_fault_in fails at step 4") {
        const Machine<Page1Write1Unmap1> machine{Config{.copy = Copy::fault_in}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::buffered_write
