/// Drives the code behind do_no_page_adapter.hpp on real threads and compares it with the
/// model. Written by Latchwork from do_no_page.latch: change that, not this.

#include <memory>
#include <vector>

#include "latchwork/catch.hpp"
#include "latchwork/conformance.hpp"
#include "do_no_page_adapter.hpp"

namespace latchwork::generated::do_no_page {

namespace {

struct Addr1Page1Fault1Truncate1Invalidate0 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int fault = 1;
    static constexpr int truncate = 1;
    static constexpr int invalidate = 0;
};

struct Addr1Page1Fault1Truncate0Invalidate1 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int fault = 1;
    static constexpr int truncate = 0;
    static constexpr int invalidate = 1;
};

template <class Scope>
Conformance<Glue<Scope>> conformance() {
    return {Machine<Scope>{variant},
        [](const State<Scope>& start) { return std::make_unique<Adapter<Scope>>(start); }};
}

TEST_CASE("the schedule by which none_truncation violates no_dangling_pte",
    "[do_no_page][conformance]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_2, Fault{0}},  // 42: start
        // 46: page = choose (Page p) where p.inside else return
        {Action::fault_L46_1, Fault{0}, Page{0}},
        {Action::fault_L47_2, Fault{0}},  // 47: if (!page.cached): no
        {Action::truncate_L89_3, Truncate{0}},  // 90: start
        {Action::truncate_shrink_2, Truncate{0}},  // 91: page.inside = false
        {Action::truncate_L96_1, Truncate{0}, Addr{0}},  // 96: for (Addr a): next
        {Action::truncate_L96b, Truncate{0}},  // 97: spin_lock(ptl)
        {Action::truncate_L98_2, Truncate{0}},  // 98: if (pte[a] == page): no
        {Action::truncate_L102, Truncate{0}},  // 102: spin_unlock(ptl)
        {Action::fault_L64_1, Fault{0}},  // 64: spin_lock(ptl)
        {Action::fault_L75_1, Fault{0}},  // 75: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 78: pte[addr] = page
        {Action::truncate_L96_2, Truncate{0}},  // 96: for (Addr a): done
        {Action::truncate_L104, Truncate{0}},  // 104: lock_page(page.lock)
        {Action::truncate_L105_2, Truncate{0}},  // 105: if (!page.cached): no
        {Action::truncate_remove, Truncate{0}},  // 118: page.cached = false
    };
    const auto run = conformance<Addr1Page1Fault1Truncate1Invalidate0>().follow(
        Machine<Addr1Page1Fault1Truncate1Invalidate0>{variant}.initial(1), schedule);
    INFO(run.report);
    CHECK(run.conforms);
}

TEST_CASE("the schedule by which none_invalidation violates no_dangling_pte",
    "[do_no_page][conformance]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_2, Fault{0}},  // 42: start
        // 46: page = choose (Page p) where p.inside else return
        {Action::fault_L46_1, Fault{0}, Page{0}},
        {Action::fault_L47_2, Fault{0}},  // 47: if (!page.cached): no
        {Action::invalidate_L126_1, Invalidate{0}},  // 128: lock_page(page.lock)
        {Action::invalidate_L129_2, Invalidate{0}},  // 129: if (!page.cached): no
        {Action::invalidate_unmap_locked_1, Invalidate{0}, Addr{0}},  // 134: for (Addr a): next
        {Action::invalidate_L134, Invalidate{0}},  // 135: spin_lock(ptl)
        {Action::invalidate_L136_2, Invalidate{0}},  // 136: if (pte[a] == page): no
        {Action::invalidate_L140, Invalidate{0}},  // 140: spin_unlock(ptl)
        {Action::fault_L64_1, Fault{0}},  // 64: spin_lock(ptl)
        {Action::fault_L75_1, Fault{0}},  // 75: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 78: pte[addr] = page
        {Action::invalidate_unmap_locked_2, Invalidate{0}},  // 134: for (Addr a): done
        {Action::invalidate_remove_1, Invalidate{0}},  // 144: page.cached = false
    };
    const auto run = conformance<Addr1Page1Fault1Truncate0Invalidate1>().follow(
        Machine<Addr1Page1Fault1Truncate0Invalidate1>{variant}.initial(1), schedule);
    INFO(run.report);
    CHECK(run.conforms);
}

TEST_CASE("the schedule by which counter_invalidation violates no_dangling_pte",
    "[do_no_page][conformance]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_4, Fault{0}},  // 42: start
        {Action::invalidate_L126_1, Invalidate{0}},  // 128: lock_page(page.lock)
        {Action::invalidate_L129_3, Invalidate{0}},  // 129: if (!page.cached): no
        {Action::invalidate_L132, Invalidate{0}},  // 132: atomic_inc(truncate_count)
        {Action::fault_L43_2, Fault{0}},  // 43: seq = atomic_read(truncate_count)
        // 46: page = choose (Page p) where p.inside else return
        {Action::fault_L46_1, Fault{0}, Page{0}},
        {Action::fault_L47_2, Fault{0}},  // 47: if (!page.cached): no
        {Action::invalidate_unmap_locked_1, Invalidate{0}, Addr{0}},  // 134: for (Addr a): next
        {Action::invalidate_L134, Invalidate{0}},  // 135: spin_lock(ptl)
        {Action::invalidate_L136_2, Invalidate{0}},  // 136: if (pte[a] == page): no
        {Action::invalidate_L140, Invalidate{0}},  // 140: spin_unlock(ptl)
        {Action::fault_L64_4, Fault{0}},  // 64: spin_lock(ptl)
        {Action::fault_L65_2, Fault{0}},  // 66: if (atomic_read(truncate_count) != seq): no
        {Action::fault_L75_1, Fault{0}},  // 75: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 78: pte[addr] = page
        {Action::invalidate_unmap_locked_2, Invalidate{0}},  // 134: for (Addr a): done
        {Action::invalidate_remove_1, Invalidate{0}},  // 144: page.cached = false
    };
    const auto run = conformance<Addr1Page1Fault1Truncate0Invalidate1>().follow(
        Machine<Addr1Page1Fault1Truncate0Invalidate1>{variant}.initial(1), schedule);
    INFO(run.report);
    CHECK(run.conforms);
}

TEST_CASE("the schedule by which sample_late violates no_dangling_pte",
    "[do_no_page][conformance]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_1, Fault{0}},  // 42: start
        // 46: page = choose (Page p) where p.inside else return
        {Action::fault_pick_1, Fault{0}, Page{0}},
        {Action::truncate_L89_3, Truncate{0}},  // 90: start
        {Action::truncate_shrink_5, Truncate{0}},  // 91: page.inside = false
        {Action::truncate_L93_1, Truncate{0}},  // 93: atomic_inc(truncate_count)
        {Action::fault_sample_4, Fault{0}},  // 43: seq = atomic_read(truncate_count)
        {Action::fault_L47_2, Fault{0}},  // 47: if (!page.cached): no
        {Action::truncate_L96_1, Truncate{0}, Addr{0}},  // 96: for (Addr a): next
        {Action::truncate_L96b, Truncate{0}},  // 97: spin_lock(ptl)
        {Action::truncate_L98_2, Truncate{0}},  // 98: if (pte[a] == page): no
        {Action::truncate_L102, Truncate{0}},  // 102: spin_unlock(ptl)
        {Action::fault_L64_4, Fault{0}},  // 64: spin_lock(ptl)
        {Action::fault_L65_2, Fault{0}},  // 66: if (atomic_read(truncate_count) != seq): no
        {Action::fault_L75_1, Fault{0}},  // 75: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 78: pte[addr] = page
        {Action::truncate_L96_2, Truncate{0}},  // 96: for (Addr a): done
        {Action::truncate_L104, Truncate{0}},  // 104: lock_page(page.lock)
        {Action::truncate_L105_2, Truncate{0}},  // 105: if (!page.cached): no
        {Action::truncate_remove, Truncate{0}},  // 118: page.cached = false
    };
    const auto run = conformance<Addr1Page1Fault1Truncate1Invalidate0>().follow(
        Machine<Addr1Page1Fault1Truncate1Invalidate0>{variant}.initial(1), schedule);
    INFO(run.report);
    CHECK(run.conforms);
}

TEST_CASE("the schedule by which compared_early violates no_dangling_pte",
    "[do_no_page][conformance]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_4, Fault{0}},  // 42: start
        {Action::fault_L43_2, Fault{0}},  // 43: seq = atomic_read(truncate_count)
        // 46: page = choose (Page p) where p.inside else return
        {Action::fault_L46_1, Fault{0}, Page{0}},
        {Action::fault_L47_3, Fault{0}},  // 47: if (!page.cached): no
        {Action::fault_L61_5, Fault{0}},  // 62: if (atomic_read(truncate_count) != seq): no
        {Action::truncate_L89_3, Truncate{0}},  // 90: start
        {Action::truncate_shrink_5, Truncate{0}},  // 91: page.inside = false
        {Action::truncate_L93_1, Truncate{0}},  // 93: atomic_inc(truncate_count)
        {Action::truncate_L96_1, Truncate{0}, Addr{0}},  // 96: for (Addr a): next
        {Action::truncate_L96b, Truncate{0}},  // 97: spin_lock(ptl)
        {Action::truncate_L98_2, Truncate{0}},  // 98: if (pte[a] == page): no
        {Action::truncate_L102, Truncate{0}},  // 102: spin_unlock(ptl)
        {Action::fault_L64_1, Fault{0}},  // 64: spin_lock(ptl)
        {Action::fault_L75_1, Fault{0}},  // 75: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 78: pte[addr] = page
        {Action::truncate_L96_2, Truncate{0}},  // 96: for (Addr a): done
        {Action::truncate_L104, Truncate{0}},  // 104: lock_page(page.lock)
        {Action::truncate_L105_2, Truncate{0}},  // 105: if (!page.cached): no
        {Action::truncate_remove, Truncate{0}},  // 118: page.cached = false
    };
    const auto run = conformance<Addr1Page1Fault1Truncate1Invalidate0>().follow(
        Machine<Addr1Page1Fault1Truncate1Invalidate0>{variant}.initial(1), schedule);
    INFO(run.report);
    CHECK(run.conforms);
}

TEST_CASE("the schedule by which bump_early violates no_dangling_pte",
    "[do_no_page][conformance]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_4, Fault{0}},  // 42: start
        {Action::truncate_L89_2, Truncate{0}},  // 90: start
        {Action::truncate_bump_1, Truncate{0}},  // 93: atomic_inc(truncate_count)
        {Action::fault_L43_2, Fault{0}},  // 43: seq = atomic_read(truncate_count)
        // 46: page = choose (Page p) where p.inside else return
        {Action::fault_L46_1, Fault{0}, Page{0}},
        {Action::fault_L47_2, Fault{0}},  // 47: if (!page.cached): no
        {Action::truncate_L91_1, Truncate{0}},  // 91: page.inside = false
        {Action::truncate_L96_1, Truncate{0}, Addr{0}},  // 96: for (Addr a): next
        {Action::truncate_L96b, Truncate{0}},  // 97: spin_lock(ptl)
        {Action::truncate_L98_2, Truncate{0}},  // 98: if (pte[a] == page): no
        {Action::truncate_L102, Truncate{0}},  // 102: spin_unlock(ptl)
        {Action::fault_L64_4, Fault{0}},  // 64: spin_lock(ptl)
        {Action::fault_L65_2, Fault{0}},  // 66: if (atomic_read(truncate_count) != seq): no
        {Action::fault_L75_1, Fault{0}},  // 75: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 78: pte[addr] = page
        {Action::truncate_L96_2, Truncate{0}},  // 96: for (Addr a): done
        {Action::truncate_L104, Truncate{0}},  // 104: lock_page(page.lock)
        {Action::truncate_L105_2, Truncate{0}},  // 105: if (!page.cached): no
        {Action::truncate_remove, Truncate{0}},  // 118: page.cached = false
    };
    const auto run = conformance<Addr1Page1Fault1Truncate1Invalidate0>().follow(
        Machine<Addr1Page1Fault1Truncate1Invalidate0>{variant}.initial(1), schedule);
    INFO(run.report);
    CHECK(run.conforms);
}

TEST_CASE("the schedule by which sequence_while_mapped violates no_dangling_pte",
    "[do_no_page][conformance]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_3, Fault{0}},  // 44: seq = read_seqcount_begin(removals)
        // 46: page = choose (Page p) where p.inside else return
        {Action::fault_L46_1, Fault{0}, Page{0}},
        {Action::fault_L47_2, Fault{0}},  // 47: if (!page.cached): no
        {Action::fault_L64_3, Fault{0}},  // 64: spin_lock(ptl)
        {Action::fault_L68_2, Fault{0}},  // 69: if (read_seqcount_retry(removals, seq)): no
        {Action::fault_L75_2, Fault{0}},  // 75: if (pte[addr] == null): yes
        {Action::invalidate_L126_2, Invalidate{0}},  // 127: mutex_lock(removers)
        {Action::invalidate_L127, Invalidate{0}},  // 127: write_seqcount_begin(removals)
        {Action::invalidate_L128, Invalidate{0}},  // 128: lock_page(page.lock)
        {Action::invalidate_L129_4, Invalidate{0}},  // 129: if (!page.cached): no
        // 131: if (unmap == always || atomic_read(page.mapcount) > 0): no
        {Action::invalidate_L131_3, Invalidate{0}},
        {Action::fault_L76, Fault{0}},  // 76: atomic_inc(page.mapcount)
        {Action::fault_install, Fault{0}},  // 78: pte[addr] = page
        {Action::invalidate_remove_1, Invalidate{0}},  // 144: page.cached = false
    };
    const auto run = conformance<Addr1Page1Fault1Truncate0Invalidate1>().follow(
        Machine<Addr1Page1Fault1Truncate0Invalidate1>{variant}.initial(1), schedule);
    INFO(run.report);
    CHECK(run.conforms);
}

TEST_CASE("the schedule by which flag_while_mapped violates no_dangling_pte",
    "[do_no_page][conformance]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_2, Fault{0}},  // 42: start
        // 46: page = choose (Page p) where p.inside else return
        {Action::fault_L46_1, Fault{0}, Page{0}},
        {Action::fault_L47_2, Fault{0}},  // 47: if (!page.cached): no
        {Action::fault_L64_2, Fault{0}},  // 64: spin_lock(ptl)
        {Action::fault_L71_2, Fault{0}},  // 72: if (page.removing): no
        {Action::fault_L73_2, Fault{0}},  // 73: if (!page.cached): no
        {Action::fault_L75_2, Fault{0}},  // 75: if (pte[addr] == null): yes
        {Action::invalidate_L126_1, Invalidate{0}},  // 128: lock_page(page.lock)
        {Action::invalidate_L129_5, Invalidate{0}},  // 129: if (!page.cached): no
        {Action::invalidate_L130_3, Invalidate{0}},  // 130: page.removing = true
        // 131: if (unmap == always || atomic_read(page.mapcount) > 0): no
        {Action::invalidate_L131_3, Invalidate{0}},
        {Action::fault_L76, Fault{0}},  // 76: atomic_inc(page.mapcount)
        {Action::fault_install, Fault{0}},  // 78: pte[addr] = page
        {Action::invalidate_remove_2, Invalidate{0}},  // 144: page.cached = false
    };
    const auto run = conformance<Addr1Page1Fault1Truncate0Invalidate1>().follow(
        Machine<Addr1Page1Fault1Truncate0Invalidate1>{variant}.initial(1), schedule);
    INFO(run.report);
    CHECK(run.conforms);
}

TEST_CASE("the schedule by which no_recheck violates no_dangling_pte",
    "[do_no_page][conformance]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_2, Fault{0}},  // 42: start
        // 46: page = choose (Page p) where p.inside else return
        {Action::fault_L46_1, Fault{0}, Page{0}},
        {Action::fault_L47_4, Fault{0}},  // 47: if (!page.cached): no
        {Action::invalidate_L126_1, Invalidate{0}},  // 128: lock_page(page.lock)
        {Action::invalidate_L129_2, Invalidate{0}},  // 129: if (!page.cached): no
        {Action::invalidate_unmap_locked_1, Invalidate{0}, Addr{0}},  // 134: for (Addr a): next
        {Action::invalidate_L134, Invalidate{0}},  // 135: spin_lock(ptl)
        {Action::invalidate_L136_2, Invalidate{0}},  // 136: if (pte[a] == page): no
        {Action::invalidate_L140, Invalidate{0}},  // 140: spin_unlock(ptl)
        {Action::invalidate_unmap_locked_2, Invalidate{0}},  // 134: for (Addr a): done
        {Action::invalidate_remove_1, Invalidate{0}},  // 144: page.cached = false
        {Action::invalidate_out_1, Invalidate{0}},  // 147: unlock_page(page.lock)
        {Action::fault_L48_2, Fault{0}},  // 49: lock_page(page.lock)
        {Action::fault_resize_2, Fault{0}},  // 53: if (!page.inside): no
        {Action::fault_L64_1, Fault{0}},  // 64: spin_lock(ptl)
        {Action::fault_L75_1, Fault{0}},  // 75: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 78: pte[addr] = page
    };
    const auto run = conformance<scopes::tiny>().follow(
        Machine<scopes::tiny>{variant}.initial(1), schedule);
    INFO(run.report);
    CHECK(run.conforms);
}

TEST_CASE("the schedule by which no_unmap violates no_dangling_pte", "[do_no_page][conformance]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_2, Fault{0}},  // 42: start
        // 46: page = choose (Page p) where p.inside else return
        {Action::fault_L46_1, Fault{0}, Page{0}},
        {Action::fault_L47_4, Fault{0}},  // 47: if (!page.cached): no
        {Action::fault_L48_1, Fault{0}},  // 49: lock_page(page.lock)
        {Action::fault_recheck_2, Fault{0}},  // 51: if (!page.cached): no
        {Action::fault_resize_2, Fault{0}},  // 53: if (!page.inside): no
        {Action::truncate_L89_3, Truncate{0}},  // 90: start
        {Action::truncate_shrink_2, Truncate{0}},  // 91: page.inside = false
        {Action::truncate_L96_1, Truncate{0}, Addr{0}},  // 96: for (Addr a): next
        {Action::truncate_L96b, Truncate{0}},  // 97: spin_lock(ptl)
        {Action::truncate_L98_2, Truncate{0}},  // 98: if (pte[a] == page): no
        {Action::truncate_L102, Truncate{0}},  // 102: spin_unlock(ptl)
        {Action::fault_L64_1, Fault{0}},  // 64: spin_lock(ptl)
        {Action::fault_L75_1, Fault{0}},  // 75: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 78: pte[addr] = page
        {Action::fault_L80_2, Fault{0}},  // 80: spin_unlock(ptl)
        {Action::fault_L81, Fault{0}},  // 81: unlock_page(page.lock)
        {Action::truncate_L96_2, Truncate{0}},  // 96: for (Addr a): done
        {Action::truncate_L104, Truncate{0}},  // 104: lock_page(page.lock)
        {Action::truncate_L105_4, Truncate{0}},  // 105: if (!page.cached): no
        {Action::truncate_remove, Truncate{0}},  // 118: page.cached = false
    };
    const auto run = conformance<Addr1Page1Fault1Truncate1Invalidate0>().follow(
        Machine<Addr1Page1Fault1Truncate1Invalidate0>{variant}.initial(1), schedule);
    INFO(run.report);
    CHECK(run.conforms);
}

TEST_CASE("the schedule by which no_size violates no_dangling_pte", "[do_no_page][conformance]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_2, Fault{0}},  // 42: start
        // 46: page = choose (Page p) where p.inside else return
        {Action::fault_L46_1, Fault{0}, Page{0}},
        {Action::fault_L47_4, Fault{0}},  // 47: if (!page.cached): no
        {Action::fault_L48_1, Fault{0}},  // 49: lock_page(page.lock)
        {Action::fault_recheck_3, Fault{0}},  // 51: if (!page.cached): no
        {Action::truncate_L89_3, Truncate{0}},  // 90: start
        {Action::truncate_shrink_2, Truncate{0}},  // 91: page.inside = false
        {Action::truncate_L96_1, Truncate{0}, Addr{0}},  // 96: for (Addr a): next
        {Action::truncate_L96b, Truncate{0}},  // 97: spin_lock(ptl)
        {Action::truncate_L98_2, Truncate{0}},  // 98: if (pte[a] == page): no
        {Action::truncate_L102, Truncate{0}},  // 102: spin_unlock(ptl)
        {Action::fault_L64_1, Fault{0}},  // 64: spin_lock(ptl)
        {Action::fault_L75_1, Fault{0}},  // 75: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 78: pte[addr] = page
        {Action::fault_L80_2, Fault{0}},  // 80: spin_unlock(ptl)
        {Action::fault_L81, Fault{0}},  // 81: unlock_page(page.lock)
        {Action::truncate_L96_2, Truncate{0}},  // 96: for (Addr a): done
        {Action::truncate_L104, Truncate{0}},  // 104: lock_page(page.lock)
        {Action::truncate_L105_4, Truncate{0}},  // 105: if (!page.cached): no
        {Action::truncate_remove, Truncate{0}},  // 118: page.cached = false
    };
    const auto run = conformance<Addr1Page1Fault1Truncate1Invalidate0>().follow(
        Machine<Addr1Page1Fault1Truncate1Invalidate0>{variant}.initial(1), schedule);
    INFO(run.report);
    CHECK(run.conforms);
}

TEST_CASE("the schedule by which mkwrite_unchecked violates no_dangling_pte",
    "[do_no_page][conformance]") {
    const std::vector<Step> schedule{
        {Action::fault_retry_2, Fault{0}},  // 42: start
        // 46: page = choose (Page p) where p.inside else return
        {Action::fault_L46_1, Fault{0}, Page{0}},
        {Action::fault_L47_4, Fault{0}},  // 47: if (!page.cached): no
        {Action::fault_L48_1, Fault{0}},  // 49: lock_page(page.lock)
        {Action::fault_recheck_2, Fault{0}},  // 51: if (!page.cached): no
        {Action::fault_resize_4, Fault{0}},  // 53: if (!page.inside): no
        {Action::fault_L54, Fault{0}},  // 55: unlock_page(page.lock)
        {Action::invalidate_L126_1, Invalidate{0}},  // 128: lock_page(page.lock)
        {Action::invalidate_L129_2, Invalidate{0}},  // 129: if (!page.cached): no
        {Action::invalidate_unmap_locked_1, Invalidate{0}, Addr{0}},  // 134: for (Addr a): next
        {Action::invalidate_L134, Invalidate{0}},  // 135: spin_lock(ptl)
        {Action::invalidate_L136_2, Invalidate{0}},  // 136: if (pte[a] == page): no
        {Action::invalidate_L140, Invalidate{0}},  // 140: spin_unlock(ptl)
        {Action::invalidate_unmap_locked_2, Invalidate{0}},  // 134: for (Addr a): done
        {Action::invalidate_remove_1, Invalidate{0}},  // 144: page.cached = false
        {Action::invalidate_out_1, Invalidate{0}},  // 147: unlock_page(page.lock)
        {Action::fault_L56_2, Fault{0}},  // 56: lock_page(page.lock)
        {Action::fault_L64_1, Fault{0}},  // 64: spin_lock(ptl)
        {Action::fault_L75_1, Fault{0}},  // 75: if (pte[addr] == null): yes
        {Action::fault_install, Fault{0}},  // 78: pte[addr] = page
    };
    const auto run = conformance<scopes::tiny>().follow(
        Machine<scopes::tiny>{variant}.initial(1), schedule);
    INFO(run.report);
    CHECK(run.conforms);
}

TEST_CASE("every schedule with at most 2 preemptions", "[do_no_page][conformance]") {
    const auto run = conformance<scopes::tiny>().explore(2);
    INFO(run.report);
    CHECK(run.conforms);
    CHECK(run.compared > 0);
}

TEST_CASE("random schedules", "[do_no_page][conformance]") {
    const auto run = conformance<scopes::tiny>().random(100, 1);
    INFO(run.report);
    CHECK(run.conforms);
}

TEST_CASE("free runs", "[do_no_page][conformance]") {
    const auto run = conformance<scopes::tiny>().stress(20);
    INFO(run.report);
    CHECK(run.conforms);
}

}  // namespace

}  // namespace latchwork::generated::do_no_page
