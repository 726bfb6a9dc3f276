/// Tests of the runtime that generated code is written on.
#include <catch2/catch.hpp>

#include "latchwork/logic.hpp"
#include "latchwork/table.hpp"

namespace {

struct PageTag {
    static constexpr std::string_view name = "Page";
    template <class Scope>
    static constexpr int size = Scope::Page;
};
using Page = latchwork::Member<PageTag>;

enum class Colour { red, green, blue };
constexpr auto names_of(Colour) noexcept {
    return std::array<std::string_view, 3>{"red", "green", "blue"};
}

struct Two {
    static constexpr int Page = 2;
};
struct None {
    static constexpr int Page = 0;
};

}  // namespace

TEST_CASE("a member is a number or null") {
    constexpr Page nobody;
    CHECK(nobody == latchwork::null);
    CHECK(Page{1} != latchwork::null);
    CHECK(Page{0} < Page{1});
    CHECK(latchwork::from_number<Page>(-1) == latchwork::null);
    CHECK(latchwork::to_number(Page{1}) == 1);
    CHECK(latchwork::from_number<Colour>(2) == Colour::blue);
}

TEST_CASE("quantifiers visit every tuple") {
    using latchwork::count;
    CHECK(count<Two, Page>([](Page) { return true; }) == 2);
    CHECK(count<Two, Page, Colour>([](Page p, Colour c) { return p == Page{1} || c == Colour::red; }) == 4);
    CHECK(latchwork::forall<Two, Page, Page>([](Page a, Page b) { return a == b || a != b; }));
    CHECK_FALSE(latchwork::forall<Two, Page, Page>([](Page a, Page b) { return a == b; }));
    CHECK(latchwork::exists<Two, Page, Colour>(
        [](Page p, Colour c) { return p == Page{1} && c == Colour::blue; }));
    CHECK_FALSE(latchwork::exists<None, Page>([](Page) { return true; }));
    CHECK(latchwork::forall<None, Page>([](Page) { return false; }));
}

TEST_CASE("tables are indexed by members and enumerators and compared by value") {
    latchwork::Table<Two, int(Page, Colour)> a;
    latchwork::Table<Two, int(Page, Colour)> b;
    CHECK(a == b);
    a[Page{1}][Colour::blue] = 3;
    CHECK_FALSE(a == b);
    CHECK(a[Page{0}][Colour::blue] == 0);
    a.fill(7);
    b.fill(7);
    CHECK(a == b);
    latchwork::Table<None, bool(Page)> empty;
    empty.fill(true);
    CHECK(empty == latchwork::Table<None, bool(Page)>{});
}

TEST_CASE("modulo is Euclidean") {
    CHECK(latchwork::modulo(7, 3) == 1);
    CHECK(latchwork::modulo(-7, 3) == 2);
    CHECK(latchwork::modulo(7, -3) == 1);
    CHECK(latchwork::modulo(-7, -3) == 2);
    CHECK(latchwork::modulo(-6, 3) == 0);
}
