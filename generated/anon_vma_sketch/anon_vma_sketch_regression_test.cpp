/// Replays each known failure of anon_vma_sketch: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// anon_vma_sketch.latch: change that, not this.

#include <vector>

#include "anon_vma_sketch.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::anon_vma_sketch {

namespace {

struct AnonVma2Page1Exit1Birth2RmapWalk2NestedWalk0 {
    static constexpr int AnonVma = 2;
    static constexpr int Page = 1;
    static constexpr int exit = 1;
    static constexpr int birth = 2;
    static constexpr int rmap_walk = 2;
    static constexpr int nested_walk = 0;
};

struct AnonVma2Page1Exit0Birth0RmapWalk0NestedWalk2 {
    static constexpr int AnonVma = 2;
    static constexpr int Page = 1;
    static constexpr int exit = 0;
    static constexpr int birth = 0;
    static constexpr int rmap_walk = 0;
    static constexpr int nested_walk = 2;
};

/// How it fails: `rcu` is still held at the end.
TEST_CASE("literal violates held_at_exit", "[anon_vma_sketch][regression]") {
    const std::vector<Step> schedule{
        {Action::rmap_walk_L75, RmapWalk{0}},  // 78: rcu_read_lock()
        {Action::rmap_walk_L79, RmapWalk{0}},  // 79: av = READ_ONCE(page.mapping)
        {Action::rmap_walk_L80_yes, RmapWalk{0}},  // 80: if (av == null): yes
    };
    const auto broken = Property::held_at_exit;
    SECTION("literal fails at step 3") {
        const Machine<AnonVma2Page1Exit1Birth2RmapWalk2NestedWalk0> machine{Config{.sketch = Sketch::literal}};
        const auto run = replay(machine, machine.initial(812), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `root != null` is false.
TEST_CASE("literal violates found", "[anon_vma_sketch][regression]") {
    const std::vector<Step> schedule{
        {Action::rmap_walk_L75, RmapWalk{0}},  // 78: rcu_read_lock()
        {Action::rmap_walk_L79, RmapWalk{0}},  // 79: av = READ_ONCE(page.mapping)
        {Action::rmap_walk_L80_no, RmapWalk{0}},  // 80: if (av == null): no
        {Action::rmap_walk_L84_no, RmapWalk{0}},  // 84: if (!page.mapped): no
        {Action::rmap_walk_L85, RmapWalk{0}},  // 85: spin_lock(av.lock)
        {Action::rmap_walk_L86_yes, RmapWalk{0}},  // 86: if (av.linked): yes
        {Action::rmap_walk_found, RmapWalk{0}},  // 89: assert root != null
    };
    const auto broken = Property::found;
    SECTION("literal fails at step 7") {
        const Machine<AnonVma2Page1Exit1Birth2RmapWalk2NestedWalk0> machine{Config{.sketch = Sketch::literal}};
        const auto run = replay(machine, machine.initial(2302), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `held(av.root.lock)` is false.
TEST_CASE("intent_root_only violates walk", "[anon_vma_sketch][regression]") {
    const std::vector<Step> schedule{
        {Action::exit_L54_no, Exit{0}},  // 56: if (page.mapping == null): no
        {Action::exit_L57, Exit{0}},  // 57: a = page.mapping
        {Action::rmap_walk_L75, RmapWalk{0}},  // 78: rcu_read_lock()
        {Action::rmap_walk_L79, RmapWalk{0}},  // 79: av = READ_ONCE(page.mapping)
        {Action::rmap_walk_L80_no, RmapWalk{0}},  // 80: if (av == null): no
        {Action::rmap_walk_L84_no, RmapWalk{0}},  // 84: if (!page.mapped): no
        {Action::exit_L58, Exit{0}},  // 58: page.mapped = false
        {Action::exit_L59, Exit{0}},  // 59: a.root
        {Action::exit_L41, Exit{0}},  // 42: spin_lock(root.lock)
        {Action::rmap_walk_L85, RmapWalk{0}},  // 85: spin_lock(av.lock)
        {Action::rmap_walk_L86_yes, RmapWalk{0}},  // 86: if (av.linked): yes
        {Action::exit_L46, Exit{0}},  // 46: a.linked = link
        {Action::exit_L50, Exit{0}},  // 50: spin_unlock(root.lock)
        {Action::exit_L60, Exit{0}},  // 60: free(a)
        {Action::birth_L64, Birth{0}, AnonVma{1}},  // 67: a = alloc AnonVma else return
        {Action::birth_L68, Birth{0}},  // 68: root = a
        {Action::birth_L69_no, Birth{0}},  // 69: if (any): no
        {Action::rmap_walk_L87, RmapWalk{0}},  // 87: root = av.root
        {Action::birth_L70, Birth{0}},  // 70: a.root = root
        {Action::rmap_walk_found, RmapWalk{0}},  // 89: assert root != null
        {Action::rmap_walk_list_stays, RmapWalk{0}},  // 91: assert av.linked
        {Action::rmap_walk_L93, RmapWalk{0}},  // 93: spin_unlock(av.lock)
        {Action::rmap_walk_L94_no, RmapWalk{0}},  // 94: if (root == null): no
        {Action::rmap_walk_L95, RmapWalk{0}},  // 95: spin_lock(root.lock)
        {Action::rmap_walk_walk, RmapWalk{0}},  // 100: assert held(av.root.lock)
    };
    const auto broken = Property::walk;
    SECTION("intent_root_only fails at step 25") {
        const Machine<AnonVma2Page1Exit1Birth2RmapWalk2NestedWalk0> machine{Config{.sketch = Sketch::intent,
            .writers = Writers::root_only}};
        const auto run = replay(machine, machine.initial(2302), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `av.linked` is false.
TEST_CASE("intent_root_only violates list_stays", "[anon_vma_sketch][regression]") {
    const std::vector<Step> schedule{
        {Action::exit_L54_no, Exit{0}},  // 56: if (page.mapping == null): no
        {Action::exit_L57, Exit{0}},  // 57: a = page.mapping
        {Action::rmap_walk_L75, RmapWalk{0}},  // 78: rcu_read_lock()
        {Action::rmap_walk_L79, RmapWalk{0}},  // 79: av = READ_ONCE(page.mapping)
        {Action::rmap_walk_L80_no, RmapWalk{0}},  // 80: if (av == null): no
        {Action::rmap_walk_L84_no, RmapWalk{0}},  // 84: if (!page.mapped): no
        {Action::exit_L58, Exit{0}},  // 58: page.mapped = false
        {Action::exit_L59, Exit{0}},  // 59: a.root
        {Action::exit_L41, Exit{0}},  // 42: spin_lock(root.lock)
        {Action::rmap_walk_L85, RmapWalk{0}},  // 85: spin_lock(av.lock)
        {Action::rmap_walk_L86_yes, RmapWalk{0}},  // 86: if (av.linked): yes
        {Action::exit_L46, Exit{0}},  // 46: a.linked = link
        {Action::rmap_walk_L87, RmapWalk{0}},  // 87: root = av.root
        {Action::rmap_walk_found, RmapWalk{0}},  // 89: assert root != null
        {Action::rmap_walk_list_stays, RmapWalk{0}},  // 91: assert av.linked
    };
    const auto broken = Property::list_stays;
    SECTION("intent_root_only fails at step 15") {
        const Machine<AnonVma2Page1Exit1Birth2RmapWalk2NestedWalk0> machine{Config{.sketch = Sketch::intent,
            .writers = Writers::root_only}};
        const auto run = replay(machine, machine.initial(2302), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `held(av.root.lock)` is false.
TEST_CASE("intent_both violates walk", "[anon_vma_sketch][regression]") {
    const std::vector<Step> schedule{
        {Action::exit_L54_no, Exit{0}},  // 56: if (page.mapping == null): no
        {Action::exit_L57, Exit{0}},  // 57: a = page.mapping
        {Action::rmap_walk_L75, RmapWalk{0}},  // 78: rcu_read_lock()
        {Action::rmap_walk_L79, RmapWalk{0}},  // 79: av = READ_ONCE(page.mapping)
        {Action::rmap_walk_L80_no, RmapWalk{0}},  // 80: if (av == null): no
        {Action::rmap_walk_L84_no, RmapWalk{0}},  // 84: if (!page.mapped): no
        {Action::exit_L58, Exit{0}},  // 58: page.mapped = false
        {Action::exit_L59, Exit{0}},  // 59: a.root
        {Action::rmap_walk_L85, RmapWalk{0}},  // 85: spin_lock(av.lock)
        {Action::rmap_walk_L86_yes, RmapWalk{0}},  // 86: if (av.linked): yes
        {Action::rmap_walk_L87, RmapWalk{0}},  // 87: root = av.root
        {Action::rmap_walk_found, RmapWalk{0}},  // 89: assert root != null
        {Action::rmap_walk_list_stays, RmapWalk{0}},  // 91: assert av.linked
        {Action::rmap_walk_L93, RmapWalk{0}},  // 93: spin_unlock(av.lock)
        {Action::exit_L41, Exit{0}},  // 42: spin_lock(root.lock)
        {Action::exit_L43_no, Exit{0}},  // 44: if (a != root): no
        {Action::exit_L46, Exit{0}},  // 46: a.linked = link
        {Action::exit_L47_no, Exit{0}},  // 48: if (a != root): no
        {Action::exit_L50, Exit{0}},  // 50: spin_unlock(root.lock)
        {Action::exit_L60, Exit{0}},  // 60: free(a)
        {Action::birth_L64, Birth{0}, AnonVma{0}},  // 67: a = alloc AnonVma else return
        {Action::birth_L68, Birth{0}},  // 68: root = a
        {Action::birth_L69_yes, Birth{0}},  // 69: if (any): yes
        {Action::birth_L69b, Birth{0}},  // 69: root = parent
        {Action::birth_L70, Birth{0}},  // 70: a.root = root
        {Action::rmap_walk_L94_no, RmapWalk{0}},  // 94: if (root == null): no
        {Action::rmap_walk_L95, RmapWalk{0}},  // 95: spin_lock(root.lock)
        {Action::rmap_walk_walk, RmapWalk{0}},  // 100: assert held(av.root.lock)
    };
    const auto broken = Property::walk;
    SECTION("intent_both fails at step 28") {
        const Machine<AnonVma2Page1Exit1Birth2RmapWalk2NestedWalk0> machine{Config{.sketch = Sketch::intent}};
        const auto run = replay(machine, machine.initial(2369), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: no step is enabled, and not every process is at its end.
TEST_CASE("nested violates deadlock", "[anon_vma_sketch][regression]") {
    const std::vector<Step> schedule{
        {Action::nested_walk_L107, NestedWalk{0}},  // 109: spin_lock(first.lock)
        // 110: for (AnonVma other) where other != first: next
        {Action::nested_walk_L110, NestedWalk{0}, AnonVma{1}},
        {Action::nested_walk_L107, NestedWalk{1}},  // 109: spin_lock(first.lock)
        // 110: for (AnonVma other) where other != first: next
        {Action::nested_walk_L110, NestedWalk{1}, AnonVma{0}},
    };
    const auto broken = Property::deadlock;
    SECTION("nested fails at step 4") {
        const Machine<AnonVma2Page1Exit0Birth0RmapWalk0NestedWalk2> machine{Config{.global = false}};
        const auto run = replay(machine, machine.initial(9149), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: a second `AnonVma.lock` is taken while one is held (taken in lines 109, 110),
/// and nothing orders the two.
TEST_CASE("nested violates lock_inversion", "[anon_vma_sketch][regression]") {
    const std::vector<Step> schedule{
        {Action::nested_walk_L107, NestedWalk{0}},  // 109: spin_lock(first.lock)
        // 110: for (AnonVma other) where other != first: next
        {Action::nested_walk_L110, NestedWalk{0}, AnonVma{1}},
    };
    const auto broken = Property::lock_inversion;
    SECTION("nested fails at step 2") {
        const Machine<AnonVma2Page1Exit0Birth0RmapWalk0NestedWalk2> machine{Config{.global = false}};
        const auto run = replay(machine, machine.initial(9148), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::anon_vma_sketch
