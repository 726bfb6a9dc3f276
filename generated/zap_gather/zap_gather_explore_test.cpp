/// Visits every interleaving of the scopes that the checks of zap_gather speak of, and requires
/// what they declare. Written by Latchwork from zap_gather.latch: change that, not this.

#include "zap_gather.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

namespace latchwork::generated::zap_gather {

namespace {

struct Vma2Rq1Munmap2Truncate0Split0 {
    static constexpr int Vma = 2;
    static constexpr int Rq = 1;
    static constexpr int munmap = 2;
    static constexpr int truncate = 0;
    static constexpr int split = 0;
};

struct Vma2Rq1Munmap0Truncate1Split0 {
    static constexpr int Vma = 2;
    static constexpr int Rq = 1;
    static constexpr int munmap = 0;
    static constexpr int truncate = 1;
    static constexpr int split = 0;
};

struct Vma2Rq1Munmap2Truncate1Split0 {
    static constexpr int Vma = 2;
    static constexpr int Rq = 1;
    static constexpr int munmap = 2;
    static constexpr int truncate = 1;
    static constexpr int split = 0;
};

struct Vma1Rq1Munmap1Truncate1Split1 {
    static constexpr int Vma = 1;
    static constexpr int Rq = 1;
    static constexpr int munmap = 1;
    static constexpr int truncate = 1;
    static constexpr int split = 1;
};

TEST_CASE("gather: every interleaving of small", "[zap_gather][explore]") {
    const Machine<Vma2Rq1Munmap2Truncate0Split0> machine{Config{.gather = Gather::outside,
        .i_mmap_sleeps = false}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 57);
    CHECK(found.violates(Property::sleep_in_atomic));
    CHECK(found.violates(Property::one_user));
}

TEST_CASE("start_moved: every interleaving of small", "[zap_gather][explore]") {
    const Machine<Vma2Rq1Munmap2Truncate0Split0> machine{Config{.gather = Gather::start_moved,
        .i_mmap_sleeps = false}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 45);
    CHECK(found.violates(Property::sleep_in_atomic));
}

TEST_CASE("end_atomic: every interleaving of small", "[zap_gather][explore]") {
    const Machine<Vma2Rq1Munmap2Truncate0Split0> machine{Config{.gather = Gather::start_moved,
        .end_sleeps = false, .i_mmap_sleeps = false}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 39);
    CHECK(found.violated.empty());
}

TEST_CASE("menu_1: every interleaving of small", "[zap_gather][explore]") {
    const Machine<Vma2Rq1Munmap2Truncate0Split0> machine{Config{.gather = Gather::inside,
        .i_mmap_sleeps = false}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 56);
    CHECK(found.violated.empty());
}

TEST_CASE("trunc: every interleaving of small", "[zap_gather][explore]") {
    const Machine<Vma2Rq1Munmap0Truncate1Split0> machine{Config{.gather = Gather::inside,
        .i_mmap_sleeps = false}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 42);
    CHECK(found.violates(Property::sleep_in_atomic));
}

TEST_CASE("cascade: every interleaving of small", "[zap_gather][explore]") {
    const Machine<Vma2Rq1Munmap2Truncate1Split0> machine{Config{.gather = Gather::inside}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'072);
    CHECK(found.violates(Property::sleep_in_atomic));
}

TEST_CASE("menu_2: every interleaving of small", "[zap_gather][explore]") {
    const Machine<Vma2Rq1Munmap2Truncate1Split0> machine{Config{.gather = Gather::inside,
        .pgtables = Pgtables::late}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 2'446);
    CHECK(found.violated.empty());
}

TEST_CASE("thp: every interleaving of 1 of each", "[zap_gather][explore]") {
    const Machine<Vma1Rq1Munmap1Truncate1Split1> machine{Config{.gather = Gather::inside,
        .pgtables = Pgtables::late, .anon_vma_sleeps = false}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 1'158);
    CHECK(found.violates(Property::sleep_in_atomic));
}

TEST_CASE("no_ref: every interleaving of 1 of each", "[zap_gather][explore]") {
    const Machine<Vma1Rq1Munmap1Truncate1Split1> machine{Config{.gather = Gather::inside,
        .pgtables = Pgtables::late, .anon_vma_ref = false}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 944);
    CHECK(found.violates(Property::sleep_in_atomic));
}

TEST_CASE("menu_3: every interleaving of small", "[zap_gather][explore]") {
    const Machine<scopes::small> machine{Config{.gather = Gather::inside,
        .pgtables = Pgtables::late}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 26'324);
    CHECK(found.violated.empty());
}

TEST_CASE("mainline: every interleaving of small", "[zap_gather][explore]") {
    const Machine<scopes::small> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 16'680);
    CHECK(found.violated.empty());
}

}  // namespace

}  // namespace latchwork::generated::zap_gather
