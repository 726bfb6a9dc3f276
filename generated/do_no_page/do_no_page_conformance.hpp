/// What code must offer to be tested against do_no_page: hooks and observers. Written by
/// Latchwork from do_no_page.latch: change that, not this.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "do_no_page.hpp"
#include "latchwork/observed.hpp"
#include "latchwork/stage.hpp"

namespace latchwork::generated::do_no_page {

/// The labels of `fault`.
enum class FaultHook : std::uint8_t {
    retry, sample, pick, recheck, resize, recheck_write, install, stale
};

/// The hooks of `fault`. The code under test calls each just before the statement that the spec
/// labels so.
struct FaultHooks {
    latchwork::Hooks hooks;

    /// `sample:` (do_no_page.latch:42)
    void retry() const {
        hooks.at(FaultHook::retry);
    }

    /// `if (fix == counter) seq = atomic_read(truncate_count);` (do_no_page.latch:43)
    void sample() const {
        hooks.at(FaultHook::sample);
    }

    /// `page = choose (Page p) where p.inside else return;` (do_no_page.latch:46)
    void pick() const {
        hooks.at(FaultHook::pick);
    }

    /// `if (!page.cached) { unlock_page(page.lock); goto retry; }` (do_no_page.latch:51)
    void recheck() const {
        hooks.at(FaultHook::recheck);
    }

    /// `if (!page.inside) { unlock_page(page.lock); return; }` (do_no_page.latch:53)
    void resize() const {
        hooks.at(FaultHook::resize);
    }

    /// `if (!page.cached) { unlock_page(page.lock); goto retry; }` (do_no_page.latch:58)
    void recheck_write() const {
        hooks.at(FaultHook::recheck_write);
    }

    /// `pte[addr] = page;` (do_no_page.latch:78)
    void install() const {
        hooks.at(FaultHook::install);
    }

    /// `spin_unlock(ptl);` (do_no_page.latch:84)
    void stale() const {
        hooks.at(FaultHook::stale);
    }

    /// True when the run is over: a loop without end returns.
    [[nodiscard]] bool stopping() const noexcept {
        return hooks.stopping();
    }
};

/// The labels of `truncate`.
enum class TruncateHook : std::uint8_t { shrink, bump, unmap_again, remove, out };

/// The hooks of `truncate`. The code under test calls each just before the statement that the
/// spec labels so.
struct TruncateHooks {
    latchwork::Hooks hooks;

    /// `page.inside = false;` (do_no_page.latch:91)
    void shrink() const {
        hooks.at(TruncateHook::shrink);
    }

    /// `if (fix == counter) atomic_inc(truncate_count);` (do_no_page.latch:93)
    void bump() const {
        hooks.at(TruncateHook::bump);
    }

    /// `for (Addr a) {` (do_no_page.latch:108)
    void unmap_again() const {
        hooks.at(TruncateHook::unmap_again);
    }

    /// `page.cached = false;` (do_no_page.latch:118)
    void remove() const {
        hooks.at(TruncateHook::remove);
    }

    /// `unlock_page(page.lock);` (do_no_page.latch:120)
    void out() const {
        hooks.at(TruncateHook::out);
    }

    /// True when the run is over: a loop without end returns.
    [[nodiscard]] bool stopping() const noexcept {
        return hooks.stopping();
    }
};

/// The labels of `invalidate`.
enum class InvalidateHook : std::uint8_t { unmap_locked, remove, out };

/// The hooks of `invalidate`. The code under test calls each just before the statement that the
/// spec labels so.
struct InvalidateHooks {
    latchwork::Hooks hooks;

    /// `for (Addr a) {` (do_no_page.latch:134)
    void unmap_locked() const {
        hooks.at(InvalidateHook::unmap_locked);
    }

    /// `page.cached = false;` (do_no_page.latch:144)
    void remove() const {
        hooks.at(InvalidateHook::remove);
    }

    /// `unlock_page(page.lock);` (do_no_page.latch:147)
    void out() const {
        hooks.at(InvalidateHook::out);
    }

    /// True when the run is over: a loop without end returns.
    [[nodiscard]] bool stopping() const noexcept {
        return hooks.stopping();
    }
};

/// What conformance tests drive: implement it over your own classes, in an adapter.
template <class Scope>
struct Implementation {
    virtual ~Implementation() = default;

    /// One page fault at `addr`: do_no_page(), since 2.6.23 __do_fault().
    virtual void fault(Fault self, Addr addr, const FaultHooks& at) = 0;

    /// One truncation that cuts off `page`: vmtruncate() and truncate_inode_pages().
    virtual void truncate(Truncate self, Page page, const TruncateHooks& at) = 0;

    /// One call of invalidate_inode_pages2_range() for `page`, which may well be inside i_size.
    virtual void invalidate(Invalidate self, Page page, const InvalidateHooks& at) = 0;

    /// The value of `Page.inside` now.
    virtual Observed<bool> page_inside(Page page) = 0;

    /// The value of `Page.cached` now.
    virtual Observed<bool> page_cached(Page page) = 0;

    /// The value of `Page.removing` now.
    virtual Observed<bool> page_removing(Page page) = 0;

    /// The value of `Page.mapcount` now.
    virtual Observed<std::int32_t> page_mapcount(Page page) = 0;

    /// The value of `pte` now.
    virtual Observed<Page> pte(Addr addr) = 0;

    /// The value of `truncate_count` now.
    virtual Observed<std::int32_t> truncate_count() = 0;

    /// The value of `removals` now.
    virtual Observed<std::int32_t> removals() = 0;

    /// Whether somebody holds `Page.lock`.
    virtual Observed<bool> page_lock_is_held(Page page) = 0;

    /// Whether somebody holds `ptl`.
    virtual Observed<bool> ptl_is_held() = 0;

    /// Whether somebody holds `removers`.
    virtual Observed<bool> removers_is_held() = 0;
};

/// Joins the implementation to the state machine, for the runtime.
template <class Scope>
struct Glue {
    using Machine = do_no_page::Machine<Scope>;
    using Implementation = do_no_page::Implementation<Scope>;

    /// The hook at each location of `fault`.
    static constexpr std::array<int, 29> fault_hooks{0, 1, 0, no_hook, 2, 2, no_hook, no_hook, 3,
        no_hook, 4, no_hook, no_hook, no_hook, 5, no_hook, no_hook, no_hook, no_hook, no_hook,
        no_hook, no_hook, no_hook, no_hook, 6, no_hook, no_hook, 7, at_end};

    /// The hook at each location of `truncate`.
    static constexpr std::array<int, 28> truncate_hooks{no_hook, 0, 0, 1, 1, no_hook, no_hook,
        no_hook, no_hook, no_hook, no_hook, no_hook, no_hook, no_hook, no_hook, no_hook, 2, no_hook,
        no_hook, no_hook, no_hook, no_hook, 3, 4, no_hook, no_hook, no_hook, at_end};

    /// The hook at each location of `invalidate`.
    static constexpr std::array<int, 19> invalidate_hooks{no_hook, no_hook, no_hook, no_hook,
        no_hook, no_hook, no_hook, 0, no_hook, no_hook, no_hook, no_hook, no_hook, 1, no_hook, 2,
        no_hook, no_hook, at_end};

    /// The hook at a location of a process.
    [[nodiscard]] static int hook(Process process, int location) noexcept {
        switch (process) {
            case Process::fault:
                return fault_hooks[static_cast<std::size_t>(location)];
            case Process::truncate:
                return truncate_hooks[static_cast<std::size_t>(location)];
            case Process::invalidate:
                return invalidate_hooks[static_cast<std::size_t>(location)];
        }
        return no_hook;
    }

    /// The label of a hook.
    [[nodiscard]] static std::string_view hook_name(Process process, int hook) noexcept {
        switch (process) {
            case Process::fault:
                return std::array<std::string_view, 8>{"retry", "sample", "pick", "recheck",
                    "resize", "recheck_write", "install", "stale"}[static_cast<std::size_t>(hook)];
            case Process::truncate:
                return std::array<std::string_view, 5>{"shrink", "bump", "unmap_again", "remove",
                    "out"}[static_cast<std::size_t>(hook)];
            case Process::invalidate:
                return std::array<std::string_view, 3>{"unmap_locked", "remove",
                    "out"}[static_cast<std::size_t>(hook)];
        }
        return {};
    }

    /// Runs one instance of a process, from its first statement to its end.
    static void run(
        Implementation& real, const State<Scope>& start, Process process, int self,
        latchwork::Hooks hooks) {
        switch (process) {
            case Process::fault:
                real.fault(Fault{self}, start.fault[Fault{self}].addr, FaultHooks{hooks});
                return;
            case Process::truncate:
                real.truncate(
                    Truncate{self}, start.truncate[Truncate{self}].page, TruncateHooks{hooks});
                return;
            case Process::invalidate:
                real.invalidate(
                    Invalidate{self}, start.invalidate[Invalidate{self}].page,
                    InvalidateHooks{hooks});
                return;
        }
    }

    /// Puts an instance back before its first statement, as a new call with these parameters.
    static void restart(
        State<Scope>& s, const State<Scope>& start, Process process, int self,
        const CallParameters& parameters) {
        switch (process) {
            case Process::fault:
                s.fault[Fault{self}] = start.fault[Fault{self}];
                s.fault[Fault{self}].addr = from_number<Addr>(parameters[0]);
                return;
            case Process::truncate:
                s.truncate[Truncate{self}] = start.truncate[Truncate{self}];
                s.truncate[Truncate{self}].page = from_number<Page>(parameters[0]);
                return;
            case Process::invalidate:
                s.invalidate[Invalidate{self}] = start.invalidate[Invalidate{self}];
                s.invalidate[Invalidate{self}].page = from_number<Page>(parameters[0]);
                return;
        }
    }

    /// Calls visit(seen, expected, parts…) for everything that can be observed.
    template <class Visit>
    static void observe(Implementation& real, const State<Scope>& s, const Visit& visit) {
        for (const Page page : members<Scope, Page>)
            visit(real.page_inside(page), s.page[page].inside, "Page.inside[", page, "]");
        for (const Page page : members<Scope, Page>)
            visit(real.page_cached(page), s.page[page].cached, "Page.cached[", page, "]");
        for (const Page page : members<Scope, Page>)
            visit(real.page_removing(page), s.page[page].removing, "Page.removing[", page, "]");
        for (const Page page : members<Scope, Page>)
            visit(real.page_mapcount(page), s.page[page].mapcount, "Page.mapcount[", page, "]");
        for (const Addr addr : members<Scope, Addr>)
            visit(real.pte(addr), s.pte[addr], "pte[", addr, "]");
        visit(real.truncate_count(), s.truncate_count, "truncate_count");
        visit(real.removals(), s.removals, "removals");
        for (const Page page : members<Scope, Page>)
            visit(
                real.page_lock_is_held(page), exists<Scope, Fault>([&](Fault fault) {
                        return s.fault[fault].holds_page_lock[page];
                    }) ||
                    exists<Scope, Truncate>([&](Truncate truncate) {
                        return s.truncate[truncate].holds_page_lock[page];
                    }) ||
                    exists<Scope, Invalidate>([&](Invalidate invalidate) {
                        return s.invalidate[invalidate].holds_page_lock[page];
                    }), "held(Page.lock[", page, "])");
        visit(
            real.ptl_is_held(), exists<Scope, Fault>([&](Fault fault) {
                    return s.fault[fault].holds_ptl;
                }) ||
                exists<Scope, Truncate>([&](Truncate truncate) {
                    return s.truncate[truncate].holds_ptl;
                }) ||
                exists<Scope, Invalidate>([&](Invalidate invalidate) {
                    return s.invalidate[invalidate].holds_ptl;
                }), "held(ptl)");
        visit(
            real.removers_is_held(), exists<Scope, Truncate>([&](Truncate truncate) {
                    return s.truncate[truncate].holds_removers;
                }) ||
                exists<Scope, Invalidate>([&](Invalidate invalidate) {
                    return s.invalidate[invalidate].holds_removers;
                }), "held(removers)");
    }
};

}  // namespace latchwork::generated::do_no_page
