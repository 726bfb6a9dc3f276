/// Replays each known failure of vma_adjust: the broken variant fails at exactly that step, and
/// what was proved survives the same schedule. Written by Latchwork from vma_adjust.latch:
/// change that, not this.

#include <vector>

#include "vma_adjust.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::vma_adjust {

namespace {

struct AnonVma1Vma1Resize1RmapWalk1 {
    static constexpr int AnonVma = 1;
    static constexpr int Vma = 1;
    static constexpr int resize = 1;
    static constexpr int rmap_walk = 1;
};

/// How it fails: `start == pgoff` is false.
TEST_CASE("nothing violates right_address", "[vma_adjust][regression]") {
    const std::vector<Step> schedule{
        {Action::resize_L33, Resize{0}},  // 34: down_write(vma.mmap_lock)
        {Action::resize_L37, Resize{0}},  // 37: vma.vm_start = new
        {Action::rmap_walk_L45, RmapWalk{0}},  // 49: spin_lock(av.lock)
        // 50: for (Vma vma) where linked[av][vma]: next
        {Action::rmap_walk_L50, RmapWalk{0}, Vma{0}},
        {Action::rmap_walk_L50b, RmapWalk{0}},  // 51: start = vma.vm_start
        {Action::rmap_walk_L52, RmapWalk{0}},  // 52: pgoff = vma.vm_pgoff
        {Action::rmap_walk_right_address, RmapWalk{0}},  // 54: assert start == pgoff
    };
    const auto broken = Property::right_address;
    SECTION("nothing fails at step 7") {
        const Machine<AnonVma1Vma1Resize1RmapWalk1> machine{Config{.lock = Lock::nothing}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("root survives") {
        const Machine<AnonVma1Vma1Resize1RmapWalk1> machine{Config{}};
        const auto run = follow(machine, machine.initial(1), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

/// How it fails: `start == pgoff` is false.
TEST_CASE("own violates right_address", "[vma_adjust][regression]") {
    const std::vector<Step> schedule{
        {Action::resize_L33, Resize{1}},  // 34: down_write(vma.mmap_lock)
        {Action::resize_L35, Resize{1}},  // 35: spin_lock(vma.anon_vma.lock)
        {Action::resize_L37, Resize{1}},  // 37: vma.vm_start = new
        {Action::rmap_walk_L45, RmapWalk{0}},  // 49: spin_lock(av.lock)
        // 50: for (Vma vma) where linked[av][vma]: next
        {Action::rmap_walk_L50, RmapWalk{0}, Vma{1}},
        {Action::rmap_walk_L50b, RmapWalk{0}},  // 51: start = vma.vm_start
        {Action::rmap_walk_L52, RmapWalk{0}},  // 52: pgoff = vma.vm_pgoff
        {Action::rmap_walk_right_address, RmapWalk{0}},  // 54: assert start == pgoff
    };
    const auto broken = Property::right_address;
    SECTION("own fails at step 8") {
        const Machine<scopes::small> machine{Config{.lock = Lock::own}};
        const auto run = replay(machine, machine.initial(468), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
    SECTION("root survives") {
        const Machine<scopes::small> machine{Config{}};
        const auto run = follow(machine, machine.initial(468), schedule, broken, 100'000'000);
        INFO(run.report);
        REQUIRE(run.complete);
        REQUIRE(run.steps > 0);
        CHECK_FALSE(run.broken);
    }
}

}  // namespace

}  // namespace latchwork::generated::vma_adjust
