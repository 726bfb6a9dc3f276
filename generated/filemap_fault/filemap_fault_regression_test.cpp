/// Replays each known failure of filemap_fault: the broken variant fails at exactly that step,
/// and what was proved survives the same schedule. Written by Latchwork from
/// filemap_fault.latch: change that, not this.

#include <vector>

#include "filemap_fault.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::filemap_fault {

namespace {

struct Addr1Page1Fault1Invalidate1 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int fault = 1;
    static constexpr int invalidate = 1;
};

/// How it fails: invariant mappings_agree is false with a = Addr#0, b = Addr#1.
TEST_CASE("counter violates mappings_agree", "[filemap_fault][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry, Fault{0}},  // 42: seq = atomic_read(truncate_count)
        {Action::fault_L43, Fault{0}},  // 30: spin_lock(tree_lock)
        {Action::fault_L31, Fault{0}},  // 31: page = cached
        {Action::fault_L32_no, Fault{0}},  // 32: if (page != null): no
        {Action::fault_L33, Fault{0}},  // 33: spin_unlock(tree_lock)
        {Action::fault_L34, Fault{0}},  // 34: return page
        {Action::fault_L44_yes, Fault{0}},  // 44: if (page == null): yes
        {Action::fault_L44b, Fault{0}, Page{0}},  // 45: page = alloc Page else return
        {Action::fault_L46, Fault{0}},  // 46: spin_lock(tree_lock)
        {Action::fault_L47_no, Fault{0}},  // 47: if (cached != null): no
        {Action::fault_L48, Fault{0}},  // 48: cached = page
        {Action::fault_L49, Fault{0}},  // 49: spin_unlock(tree_lock)
        {Action::fault_L56, Fault{0}},  // 56: spin_lock(ptl)
        {Action::fault_L57_no, Fault{0}},  // 58: if (atomic_read(truncate_count) != seq): no
        {Action::fault_L60_no, Fault{0}},  // 60: if (pte[addr] != null): no
        {Action::fault_retry, Fault{1}},  // 42: seq = atomic_read(truncate_count)
        {Action::invalidate_L75, Invalidate{0}},  // 30: spin_lock(tree_lock)
        {Action::invalidate_L31, Invalidate{0}},  // 31: page = cached
        {Action::invalidate_L32_yes, Invalidate{0}},  // 32: if (page != null): yes
        {Action::invalidate_L32b, Invalidate{0}},  // 32: atomic_inc(page.refs)
        {Action::invalidate_L33, Invalidate{0}},  // 33: spin_unlock(tree_lock)
        {Action::invalidate_L34, Invalidate{0}},  // 34: return page
        {Action::invalidate_L78_no, Invalidate{0}},  // 78: if (page == null): no
        {Action::invalidate_L79, Invalidate{0}},  // 79: lock_page(page.lock)
        {Action::invalidate_L80_yes, Invalidate{0}},  // 80: if (page.attached): yes
        // 81: if (atomic_read(page.mapcount) > 0): no
        {Action::invalidate_L80b_no, Invalidate{0}},
        {Action::fault_set_pte, Fault{0}},  // 68: atomic_inc(page.mapcount)
        {Action::fault_L69, Fault{0}},  // 69: pte[addr] = page
        {Action::fault_L70, Fault{0}},  // 70: spin_unlock(ptl)
        {Action::invalidate_L93, Invalidate{0}},  // 93: page.attached = false
        {Action::invalidate_L94, Invalidate{0}},  // 94: spin_lock(tree_lock)
        {Action::invalidate_L95, Invalidate{0}},  // 95: cached = null
        {Action::invalidate_L96, Invalidate{0}},  // 96: spin_unlock(tree_lock)
        {Action::fault_L43, Fault{1}},  // 30: spin_lock(tree_lock)
        {Action::fault_L31, Fault{1}},  // 31: page = cached
        {Action::fault_L32_no, Fault{1}},  // 32: if (page != null): no
        {Action::fault_L33, Fault{1}},  // 33: spin_unlock(tree_lock)
        {Action::fault_L34, Fault{1}},  // 34: return page
        {Action::fault_L44_yes, Fault{1}},  // 44: if (page == null): yes
        {Action::fault_L44b, Fault{1}, Page{1}},  // 45: page = alloc Page else return
        {Action::fault_L46, Fault{1}},  // 46: spin_lock(tree_lock)
        {Action::fault_L47_no, Fault{1}},  // 47: if (cached != null): no
        {Action::fault_L48, Fault{1}},  // 48: cached = page
        {Action::fault_L49, Fault{1}},  // 49: spin_unlock(tree_lock)
        {Action::fault_L56, Fault{1}},  // 56: spin_lock(ptl)
        {Action::fault_L57_no, Fault{1}},  // 58: if (atomic_read(truncate_count) != seq): no
        {Action::fault_L60_no, Fault{1}},  // 60: if (pte[addr] != null): no
        {Action::fault_set_pte, Fault{1}},  // 68: atomic_inc(page.mapcount)
        {Action::fault_L69, Fault{1}},  // 69: pte[addr] = page
    };
    const auto broken = Property::mappings_agree;
    SECTION("counter fails at step 49") {
        const Machine<scopes::small> machine{Config{.fix = Fix::counter}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant detached_unmapped is false with p = Page#0.
TEST_CASE("counter violates detached_unmapped", "[filemap_fault][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry, Fault{0}},  // 42: seq = atomic_read(truncate_count)
        {Action::fault_L43, Fault{0}},  // 30: spin_lock(tree_lock)
        {Action::fault_L31, Fault{0}},  // 31: page = cached
        {Action::fault_L32_no, Fault{0}},  // 32: if (page != null): no
        {Action::fault_L33, Fault{0}},  // 33: spin_unlock(tree_lock)
        {Action::fault_L34, Fault{0}},  // 34: return page
        {Action::fault_L44_yes, Fault{0}},  // 44: if (page == null): yes
        {Action::fault_L44b, Fault{0}, Page{0}},  // 45: page = alloc Page else return
        {Action::fault_L46, Fault{0}},  // 46: spin_lock(tree_lock)
        {Action::fault_L47_no, Fault{0}},  // 47: if (cached != null): no
        {Action::fault_L48, Fault{0}},  // 48: cached = page
        {Action::fault_L49, Fault{0}},  // 49: spin_unlock(tree_lock)
        {Action::fault_L56, Fault{0}},  // 56: spin_lock(ptl)
        {Action::fault_L57_no, Fault{0}},  // 58: if (atomic_read(truncate_count) != seq): no
        {Action::fault_L60_no, Fault{0}},  // 60: if (pte[addr] != null): no
        {Action::invalidate_L75, Invalidate{0}},  // 30: spin_lock(tree_lock)
        {Action::invalidate_L31, Invalidate{0}},  // 31: page = cached
        {Action::invalidate_L32_yes, Invalidate{0}},  // 32: if (page != null): yes
        {Action::invalidate_L32b, Invalidate{0}},  // 32: atomic_inc(page.refs)
        {Action::invalidate_L33, Invalidate{0}},  // 33: spin_unlock(tree_lock)
        {Action::invalidate_L34, Invalidate{0}},  // 34: return page
        {Action::invalidate_L78_no, Invalidate{0}},  // 78: if (page == null): no
        {Action::invalidate_L79, Invalidate{0}},  // 79: lock_page(page.lock)
        {Action::invalidate_L80_yes, Invalidate{0}},  // 80: if (page.attached): yes
        // 81: if (atomic_read(page.mapcount) > 0): no
        {Action::invalidate_L80b_no, Invalidate{0}},
        {Action::fault_set_pte, Fault{0}},  // 68: atomic_inc(page.mapcount)
        {Action::invalidate_L93, Invalidate{0}},  // 93: page.attached = false
        {Action::invalidate_L94, Invalidate{0}},  // 94: spin_lock(tree_lock)
        {Action::invalidate_L95, Invalidate{0}},  // 95: cached = null
        {Action::invalidate_L96, Invalidate{0}},  // 96: spin_unlock(tree_lock)
        {Action::invalidate_L97, Invalidate{0}},  // 97: atomic_dec(page.refs)
        {Action::invalidate_L99, Invalidate{0}},  // 99: unlock_page(page.lock)
    };
    const auto broken = Property::detached_unmapped;
    SECTION("counter fails at step 32") {
        const Machine<Addr1Page1Fault1Invalidate1> machine{Config{.fix = Fix::counter}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant mappings_agree is false with a = Addr#0, b = Addr#1.
TEST_CASE("no_recheck violates mappings_agree", "[filemap_fault][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_2, Fault{0}},  // 30: spin_lock(tree_lock)
        {Action::fault_L31, Fault{0}},  // 31: page = cached
        {Action::fault_L32_no, Fault{0}},  // 32: if (page != null): no
        {Action::fault_L33, Fault{0}},  // 33: spin_unlock(tree_lock)
        {Action::fault_L34, Fault{0}},  // 34: return page
        {Action::fault_L44_yes, Fault{0}},  // 44: if (page == null): yes
        {Action::fault_L44b, Fault{0}, Page{0}},  // 45: page = alloc Page else return
        {Action::fault_L46, Fault{0}},  // 46: spin_lock(tree_lock)
        {Action::fault_L47_no, Fault{0}},  // 47: if (cached != null): no
        {Action::fault_L48, Fault{0}},  // 48: cached = page
        {Action::fault_L49, Fault{0}},  // 49: spin_unlock(tree_lock)
        {Action::invalidate_L75, Invalidate{0}},  // 30: spin_lock(tree_lock)
        {Action::invalidate_L31, Invalidate{0}},  // 31: page = cached
        {Action::invalidate_L32_yes, Invalidate{0}},  // 32: if (page != null): yes
        {Action::invalidate_L32b, Invalidate{0}},  // 32: atomic_inc(page.refs)
        {Action::invalidate_L33, Invalidate{0}},  // 33: spin_unlock(tree_lock)
        {Action::invalidate_L34, Invalidate{0}},  // 34: return page
        {Action::invalidate_L78_no, Invalidate{0}},  // 78: if (page == null): no
        {Action::invalidate_L79, Invalidate{0}},  // 79: lock_page(page.lock)
        {Action::invalidate_L80_yes, Invalidate{0}},  // 80: if (page.attached): yes
        // 81: if (atomic_read(page.mapcount) > 0): no
        {Action::invalidate_L80b_no, Invalidate{0}},
        {Action::invalidate_L93, Invalidate{0}},  // 93: page.attached = false
        {Action::invalidate_L94, Invalidate{0}},  // 94: spin_lock(tree_lock)
        {Action::invalidate_L95, Invalidate{0}},  // 95: cached = null
        {Action::invalidate_L96, Invalidate{0}},  // 96: spin_unlock(tree_lock)
        {Action::fault_retry_2, Fault{1}},  // 30: spin_lock(tree_lock)
        {Action::fault_L31, Fault{1}},  // 31: page = cached
        {Action::fault_L32_no, Fault{1}},  // 32: if (page != null): no
        {Action::fault_L33, Fault{1}},  // 33: spin_unlock(tree_lock)
        {Action::fault_L34, Fault{1}},  // 34: return page
        {Action::fault_L44_yes, Fault{1}},  // 44: if (page == null): yes
        {Action::fault_L44b, Fault{1}, Page{1}},  // 45: page = alloc Page else return
        {Action::fault_L46, Fault{1}},  // 46: spin_lock(tree_lock)
        {Action::fault_L47_no, Fault{1}},  // 47: if (cached != null): no
        {Action::fault_L48, Fault{1}},  // 48: cached = page
        {Action::fault_L49, Fault{1}},  // 49: spin_unlock(tree_lock)
        {Action::fault_L51, Fault{1}},  // 52: lock_page(page.lock)
        {Action::fault_L56, Fault{1}},  // 56: spin_lock(ptl)
        {Action::fault_L60_no, Fault{1}},  // 60: if (pte[addr] != null): no
        // 67: assert fix == locked ==> is_locked(page.lock) && page.attached
        {Action::fault_set_pte_2, Fault{1}},
        {Action::fault_L68, Fault{1}},  // 68: atomic_inc(page.mapcount)
        {Action::fault_L69, Fault{1}},  // 69: pte[addr] = page
        {Action::fault_L70_2, Fault{1}},  // 70: spin_unlock(ptl)
        {Action::invalidate_L97, Invalidate{0}},  // 97: atomic_dec(page.refs)
        {Action::invalidate_L99, Invalidate{0}},  // 99: unlock_page(page.lock)
        {Action::fault_L51, Fault{0}},  // 52: lock_page(page.lock)
        {Action::fault_L56, Fault{0}},  // 56: spin_lock(ptl)
        {Action::fault_L60_no, Fault{0}},  // 60: if (pte[addr] != null): no
        // 67: assert fix == locked ==> is_locked(page.lock) && page.attached
        {Action::fault_set_pte_2, Fault{0}},
        {Action::fault_L68, Fault{0}},  // 68: atomic_inc(page.mapcount)
        {Action::fault_L69, Fault{0}},  // 69: pte[addr] = page
    };
    const auto broken = Property::mappings_agree;
    SECTION("no_recheck fails at step 51") {
        const Machine<scopes::small> machine{Config{.drop_recheck = true}};
        const auto run = replay(machine, machine.initial(1), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: invariant detached_unmapped is false with p = Page#0.
TEST_CASE("no_recheck violates detached_unmapped", "[filemap_fault][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_2, Fault{0}},  // 30: spin_lock(tree_lock)
        {Action::fault_L31, Fault{0}},  // 31: page = cached
        {Action::fault_L32_no, Fault{0}},  // 32: if (page != null): no
        {Action::fault_L33, Fault{0}},  // 33: spin_unlock(tree_lock)
        {Action::fault_L34, Fault{0}},  // 34: return page
        {Action::fault_L44_yes, Fault{0}},  // 44: if (page == null): yes
        {Action::fault_L44b, Fault{0}, Page{0}},  // 45: page = alloc Page else return
        {Action::fault_L46, Fault{0}},  // 46: spin_lock(tree_lock)
        {Action::fault_L47_no, Fault{0}},  // 47: if (cached != null): no
        {Action::fault_L48, Fault{0}},  // 48: cached = page
        {Action::fault_L49, Fault{0}},  // 49: spin_unlock(tree_lock)
        {Action::invalidate_L75, Invalidate{0}},  // 30: spin_lock(tree_lock)
        {Action::invalidate_L31, Invalidate{0}},  // 31: page = cached
        {Action::invalidate_L32_yes, Invalidate{0}},  // 32: if (page != null): yes
        {Action::invalidate_L32b, Invalidate{0}},  // 32: atomic_inc(page.refs)
        {Action::invalidate_L33, Invalidate{0}},  // 33: spin_unlock(tree_lock)
        {Action::invalidate_L34, Invalidate{0}},  // 34: return page
        {Action::invalidate_L78_no, Invalidate{0}},  // 78: if (page == null): no
        {Action::invalidate_L79, Invalidate{0}},  // 79: lock_page(page.lock)
        {Action::invalidate_L80_yes, Invalidate{0}},  // 80: if (page.attached): yes
        // 81: if (atomic_read(page.mapcount) > 0): no
        {Action::invalidate_L80b_no, Invalidate{0}},
        {Action::invalidate_L93, Invalidate{0}},  // 93: page.attached = false
        {Action::invalidate_L94, Invalidate{0}},  // 94: spin_lock(tree_lock)
        {Action::invalidate_L95, Invalidate{0}},  // 95: cached = null
        {Action::invalidate_L96, Invalidate{0}},  // 96: spin_unlock(tree_lock)
        {Action::invalidate_L97, Invalidate{0}},  // 97: atomic_dec(page.refs)
        {Action::invalidate_L99, Invalidate{0}},  // 99: unlock_page(page.lock)
        {Action::fault_L51, Fault{0}},  // 52: lock_page(page.lock)
        {Action::fault_L56, Fault{0}},  // 56: spin_lock(ptl)
        {Action::fault_L60_no, Fault{0}},  // 60: if (pte[addr] != null): no
        // 67: assert fix == locked ==> is_locked(page.lock) && page.attached
        {Action::fault_set_pte_2, Fault{0}},
        {Action::fault_L68, Fault{0}},  // 68: atomic_inc(page.mapcount)
        {Action::fault_L69, Fault{0}},  // 69: pte[addr] = page
        {Action::fault_L70_2, Fault{0}},  // 70: spin_unlock(ptl)
        {Action::fault_L71, Fault{0}},  // 71: unlock_page(page.lock)
    };
    const auto broken = Property::detached_unmapped;
    SECTION("no_recheck fails at step 35") {
        const Machine<Addr1Page1Fault1Invalidate1> machine{Config{.drop_recheck = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `fix == locked ==> is_locked(page.lock...` is false.
TEST_CASE("no_recheck violates set_pte", "[filemap_fault][regression]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_2, Fault{0}},  // 30: spin_lock(tree_lock)
        {Action::fault_L31, Fault{0}},  // 31: page = cached
        {Action::fault_L32_no, Fault{0}},  // 32: if (page != null): no
        {Action::fault_L33, Fault{0}},  // 33: spin_unlock(tree_lock)
        {Action::fault_L34, Fault{0}},  // 34: return page
        {Action::fault_L44_yes, Fault{0}},  // 44: if (page == null): yes
        {Action::fault_L44b, Fault{0}, Page{0}},  // 45: page = alloc Page else return
        {Action::fault_L46, Fault{0}},  // 46: spin_lock(tree_lock)
        {Action::fault_L47_no, Fault{0}},  // 47: if (cached != null): no
        {Action::fault_L48, Fault{0}},  // 48: cached = page
        {Action::fault_L49, Fault{0}},  // 49: spin_unlock(tree_lock)
        {Action::invalidate_L75, Invalidate{0}},  // 30: spin_lock(tree_lock)
        {Action::invalidate_L31, Invalidate{0}},  // 31: page = cached
        {Action::invalidate_L32_yes, Invalidate{0}},  // 32: if (page != null): yes
        {Action::invalidate_L32b, Invalidate{0}},  // 32: atomic_inc(page.refs)
        {Action::invalidate_L33, Invalidate{0}},  // 33: spin_unlock(tree_lock)
        {Action::invalidate_L34, Invalidate{0}},  // 34: return page
        {Action::invalidate_L78_no, Invalidate{0}},  // 78: if (page == null): no
        {Action::invalidate_L79, Invalidate{0}},  // 79: lock_page(page.lock)
        {Action::invalidate_L80_yes, Invalidate{0}},  // 80: if (page.attached): yes
        // 81: if (atomic_read(page.mapcount) > 0): no
        {Action::invalidate_L80b_no, Invalidate{0}},
        {Action::invalidate_L93, Invalidate{0}},  // 93: page.attached = false
        {Action::invalidate_L94, Invalidate{0}},  // 94: spin_lock(tree_lock)
        {Action::invalidate_L95, Invalidate{0}},  // 95: cached = null
        {Action::invalidate_L96, Invalidate{0}},  // 96: spin_unlock(tree_lock)
        {Action::invalidate_L97, Invalidate{0}},  // 97: atomic_dec(page.refs)
        {Action::invalidate_L99, Invalidate{0}},  // 99: unlock_page(page.lock)
        {Action::fault_L51, Fault{0}},  // 52: lock_page(page.lock)
        {Action::fault_L56, Fault{0}},  // 56: spin_lock(ptl)
        {Action::fault_L60_no, Fault{0}},  // 60: if (pte[addr] != null): no
        // 67: assert fix == locked ==> is_locked(page.lock) && page.attached
        {Action::fault_set_pte_2, Fault{0}},
    };
    const auto broken = Property::set_pte;
    SECTION("no_recheck fails at step 31") {
        const Machine<Addr1Page1Fault1Invalidate1> machine{Config{.drop_recheck = true}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::filemap_fault
