/// The table of visited states: identity, growth, and its memory bound.
#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "verify/explore/table.hpp"

namespace latchwork {

using verify::explore::no_state;
using verify::explore::StateIndex;
using verify::explore::StateTable;
using verify::explore::Word;

namespace {

constexpr std::size_t plenty = std::size_t{1} << 30;

std::array<Word, 2> state_of(Word n) {
    return {n * 3, n % 7};
}

}  // namespace

TEST_CASE("the table knows every state again, with its number and parent, after it has grown") {
    StateTable table(2, plenty);
    constexpr Word count = 400'000;  // so many that some hashes collide
    for (Word n = 0; n < count; ++n) {
        const auto inserted =
            table.insert(state_of(n).data(), n == 0 ? no_state : static_cast<StateIndex>(n / 2));
        REQUIRE(inserted);
        REQUIRE(inserted->is_new);
        REQUIRE(inserted->index == n);
    }
    CHECK(table.size() == count);
    for (Word n = 0; n < count; ++n) {
        const auto again = table.insert(state_of(n).data(), 0);
        REQUIRE(again);
        REQUIRE_FALSE(again->is_new);
        REQUIRE(again->index == n);
        REQUIRE(table.find(state_of(n).data()) == n);
        REQUIRE(table.parent(static_cast<StateIndex>(n)) == (n == 0 ? no_state : n / 2));
        REQUIRE(table.state(static_cast<StateIndex>(n))[0] == n * 3);
    }
    CHECK(table.find(state_of(count).data()) == no_state);
    CHECK(table.size() == count);
}

TEST_CASE("the table keeps its memory bound, and what it holds") {
    constexpr std::size_t bound = 1'000'000;
    StateTable table(2, bound);
    Word n = 0;
    while (table.insert(state_of(n).data(), no_state)) {
        ++n;
        REQUIRE(table.bytes() <= bound);
        REQUIRE(n < 100'000);
    }
    CHECK(n > 10'000);
    CHECK(table.size() == n);
    CHECK_FALSE(table.insert(state_of(n).data(), no_state));
    CHECK(table.insert(state_of(n - 1).data(), no_state)->index == n - 1);
}

}  // namespace latchwork
