/// Visits every interleaving of the scopes that the checks of do_no_page speak of, and requires
/// what they declare. Written by Latchwork from do_no_page.latch: change that, not this.

#include "do_no_page.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/explore.hpp"

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

struct Addr2Page2Fault2Truncate1Invalidate0 {
    static constexpr int Addr = 2;
    static constexpr int Page = 2;
    static constexpr int fault = 2;
    static constexpr int truncate = 1;
    static constexpr int invalidate = 0;
};

TEST_CASE("none_truncation: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::none}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 113);
    CHECK(found.violates(Property::no_dangling_pte));
}

TEST_CASE("none_invalidation: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::none}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 109);
    CHECK(found.violates(Property::no_dangling_pte));
}

TEST_CASE("counter_truncation: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 182);
    CHECK(found.violated.empty());
}

TEST_CASE("counter_invalidation: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::counter}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 234);
    CHECK(found.violates(Property::no_dangling_pte));
}

TEST_CASE("sequence_truncation: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::sequence}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 163);
    CHECK(found.violated.empty());
}

TEST_CASE("sequence_invalidation: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::sequence}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 177);
    CHECK(found.violated.empty());
}

TEST_CASE("flag_truncation: every interleaving of small", "[do_no_page][explore]") {
    const Machine<Addr2Page2Fault2Truncate1Invalidate0> machine{Config{.fix = Fix::flag}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 69'416);
    CHECK_FALSE(found.violates(Property::no_dangling_pte));
    CHECK_FALSE(found.violates(Property::truncated_for_good));
}

TEST_CASE("flag_invalidation: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::flag}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 145);
    CHECK(found.violated.empty());
}

TEST_CASE("locked_truncation: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 179);
    CHECK(found.violated.empty());
}

TEST_CASE("locked_invalidation: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.drop_resize = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 90);
    CHECK(found.violated.empty());
}

TEST_CASE("locked: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<scopes::tiny> machine{Config{}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 721);
    CHECK(found.violated.empty());
}

TEST_CASE("sample_late: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter,
        .swap_sample_pick = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 212);
    CHECK(found.violates(Property::no_dangling_pte));
}

TEST_CASE("compared_early: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter,
        .compare_early = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 200);
    CHECK(found.violates(Property::no_dangling_pte));
}

TEST_CASE("bump_early: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.fix = Fix::counter,
        .swap_shrink_bump = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 260);
    CHECK(found.violates(Property::no_dangling_pte));
}

TEST_CASE("nomb_sample: every interleaving of small", "[do_no_page][explore]") {
    const Machine<Addr2Page2Fault2Truncate1Invalidate0> machine{Config{.fix = Fix::counter,
        .drop_rmb = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 156'784);
    CHECK_FALSE(found.violates(Property::no_dangling_pte));
}

TEST_CASE("nomb_size: every interleaving of small", "[do_no_page][explore]") {
    const Machine<Addr2Page2Fault2Truncate1Invalidate0> machine{Config{.fix = Fix::counter,
        .drop_wmb = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 156'784);
    CHECK_FALSE(found.violates(Property::no_dangling_pte));
}

TEST_CASE("nomb_zap: every interleaving of small", "[do_no_page][explore]") {
    const Machine<Addr2Page2Fault2Truncate1Invalidate0> machine{Config{.fix = Fix::counter,
        .drop_mb = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 156'784);
    CHECK_FALSE(found.violates(Property::no_dangling_pte));
}

TEST_CASE("sequence_while_mapped: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::sequence,
        .unmap = Unmap::while_mapped}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 178);
    CHECK(found.violates(Property::no_dangling_pte));
}

TEST_CASE("flag_while_mapped: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.fix = Fix::flag,
        .unmap = Unmap::while_mapped}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 140);
    CHECK(found.violates(Property::no_dangling_pte));
}

TEST_CASE("locked_while_mapped: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate0Invalidate1> machine{Config{.unmap = Unmap::while_mapped,
        .drop_resize = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 67);
    CHECK(found.violated.empty());
}

TEST_CASE("no_recheck: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<scopes::tiny> machine{Config{.drop_recheck = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 744);
    CHECK(found.violates(Property::no_dangling_pte));
}

TEST_CASE("no_unmap: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.drop_unmap_again = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 148);
    CHECK(found.violates(Property::no_dangling_pte));
}

TEST_CASE("no_size: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<Addr1Page1Fault1Truncate1Invalidate0> machine{Config{.drop_resize = true,
        .drop_unmap_again = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 131);
    CHECK(found.violates(Property::no_dangling_pte));
}

TEST_CASE("only_resize: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<scopes::tiny> machine{Config{.drop_resize = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 693);
    CHECK(found.violated.empty());
}

TEST_CASE("mkwrite: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<scopes::tiny> machine{Config{.mkwrite = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 850);
    CHECK(found.violated.empty());
}

TEST_CASE("mkwrite_unchecked: every interleaving of tiny", "[do_no_page][explore]") {
    const Machine<scopes::tiny> machine{Config{.mkwrite = true, .drop_recheck_write = true}};
    const auto found = explore(machine, 100'000'000);
    INFO(found.report);
    REQUIRE(found.complete);
    CHECK(found.states == 887);
    CHECK(found.violates(Property::no_dangling_pte));
}

}  // namespace

}  // namespace latchwork::generated::do_no_page
