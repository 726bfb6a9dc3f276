/// What the controlled scheduler reports of implementations that are wrong in other ways than by a wrong
/// value: on the page cache of examples/, without observers.
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>

#include <catch2/catch.hpp>

#include "latchwork/conformance.hpp"
#include "page_cache_conformance.hpp"

namespace latchwork::generated::page_cache {

namespace {

struct Scope {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int fault = 1;
    static constexpr int invalidate = 1;
};

/// Passes the hooks in the right order, with or without the lock of the page; one thing may be wrong.
struct Cache final : Implementation<Scope> {
    enum class Fault { none, no_lock, hangs, throws };
    explicit Cache(Fault wrong) : wrong_(wrong) {}

    void fault(page_cache::Fault, Addr, const FaultHooks& at) override {
        for (;;) {
            at.find();
            if (!cached_) return;
            at.lock();
            if (wrong_ == Fault::throws) throw std::runtime_error("out of pages");
            if (wrong_ != Fault::no_lock) lock_.lock();
            at.recheck();
            if (cached_) break;
            if (wrong_ != Fault::no_lock) lock_.unlock();
        }
        at.install();
        if (wrong_ == Fault::hangs) std::this_thread::sleep_for(std::chrono::seconds(1));
        at.finish();
        if (wrong_ != Fault::no_lock) lock_.unlock();
    }
    void invalidate(Invalidate, Page, const InvalidateHooks& at) override {
        const std::scoped_lock lock(lock_);
        at.unmap();
        at.unmap();
        at.remove();
        cached_ = false;
    }
    Observed<page_cache::Page> mapping(Addr) override { return unobserved; }
    Observed<bool> page_cached(Page) override { return unobserved; }
    Observed<bool> table_is_held() override { return unobserved; }
    Observed<bool> page_lock_is_held(Page) override { return unobserved; }

  private:
    Fault wrong_;
    std::mutex lock_;
    std::atomic<bool> cached_ = true;
};

Conformity drive(Cache::Fault wrong) {
    using namespace std::chrono_literals;
    ConformanceLimits limits;
    limits.step = wrong == Cache::Fault::hangs ? 100ms : 10'000ms;
    limits.blocked = wrong == Cache::Fault::no_lock ? 10'000ms : 20ms;
    const Machine<Scope> machine;
    const Conformance<Glue<Scope>> conformance(
        machine, [wrong](const State<Scope>&) { return std::make_unique<Cache>(wrong); }, limits);
    std::vector<Step> schedule;
    // The invalidation has the page's lock when the fault wants it.
    if (wrong != Cache::Fault::hangs) {
        schedule = {{Action::fault_find, page_cache::Fault{0}, Page{0}},
                    {Action::invalidate_L39, Invalidate{0}},
                    {Action::fault_lock, page_cache::Fault{0}}};
    }
    return conformance.follow(machine.initial(0), schedule);
}

}  // namespace

TEST_CASE("a step that the model blocks must block", "[conformance]") {
    const Conformity right = drive(Cache::Fault::none);
    INFO(right.report);
    CHECK(right.conforms);
    const Conformity wrong = drive(Cache::Fault::no_lock);
    CHECK_FALSE(wrong.conforms);
    CHECK(wrong.report.find("fault#0 comes to `recheck`\n  difference: the model cannot get there") !=
          std::string::npos);
}

TEST_CASE("a step that does not return in time is a difference", "[conformance]") {
    const Conformity wrong = drive(Cache::Fault::hangs);
    CHECK_FALSE(wrong.conforms);
    CHECK(wrong.report.find("it does not return") != std::string::npos);
}

TEST_CASE("an exception is a difference", "[conformance]") {
    const Conformity wrong = drive(Cache::Fault::throws);
    CHECK_FALSE(wrong.conforms);
    CHECK(wrong.report.find("throws: out of pages") != std::string::npos);
}

}  // namespace latchwork::generated::page_cache
