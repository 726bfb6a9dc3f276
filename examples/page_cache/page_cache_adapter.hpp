/// How the page cache is driven through the schedules of page_cache. This file is yours: Latchwork wrote it
/// once and never writes over it.
#pragma once

#include <cstdlib>

#include "cache.hpp"
#include "page_cache_conformance.hpp"

namespace latchwork::generated::page_cache {

inline constexpr Config variant{};  ///< The variant of the protocol that the code follows.

template <class Scope>
struct Adapter final : Implementation<Scope> {
    /// A new cache is in the only state where the protocol starts.
    explicit Adapter(const State<Scope>&) {}

    void fault(Fault, Addr addr, const FaultHooks& at) override { cache_.fault(number(addr), at); }
    void invalidate(Invalidate, Page page, const InvalidateHooks& at) override {
        cache_.invalidate(number(page), at);
    }

    Observed<Page> mapping(Addr addr) override {
        const auto page = cache_.mapped_at(number(addr));
        return page ? Page{static_cast<int>(*page)} : Page{};
    }
    Observed<bool> page_cached(Page page) override { return cache_.is_cached(number(page)); }
    Observed<bool> table_is_held() override { return cache_.table_is_locked(); }
    Observed<bool> page_lock_is_held(Page page) override { return cache_.is_locked(number(page)); }

  private:
    template <class T>
    static std::size_t number(T member) {
        return static_cast<std::size_t>(member.index());
    }

    /// The switch: with PLANT_BUG in the environment the historic bug is back.
    example::PageCache cache_{static_cast<std::size_t>(Scope::Page), static_cast<std::size_t>(Scope::Addr),
                              std::getenv("PLANT_BUG") ? example::Bug::no_page_lock : example::Bug::none};
};

}  // namespace latchwork::generated::page_cache
