/// Widths, shortening, wrapping.
#include <catch2/catch.hpp>
#include <sstream>

#include "cli/style.hpp"

using namespace std::string_literals;
using latchwork::cli::counted;
using latchwork::cli::display_width;
using latchwork::cli::Environment;
using latchwork::cli::out_style;
using latchwork::cli::pad;
using latchwork::cli::shorten;
using latchwork::cli::Style;
using latchwork::cli::wrap;

TEST_CASE("width counts columns and not bytes", "[cli][style]") {
    CHECK(display_width("") == 0);
    CHECK(display_width("abc") == 3);
    CHECK(display_width("→…✓") == 3);
    CHECK(display_width("e\xCC\x81") == 1);  // e and a combining acute
    CHECK(display_width("页") == 2);
    CHECK(pad("→", 3) == "→  ");
    CHECK(pad("abcd", 3) == "abcd");
}

TEST_CASE("shortening keeps the beginning and says that something is gone", "[cli][style]") {
    const Style unicode{false, true, 80};
    const Style ascii{false, false, 80};
    CHECK(shorten("spin_lock(ptl)", 14, unicode) == "spin_lock(ptl)");
    CHECK(shorten("spin_lock(ptl)", 10, unicode) == "spin_lock…");
    CHECK(shorten("spin_lock(ptl)", 10, ascii) == "spin_lo...");
    CHECK(shorten("spin lock", 6, unicode) == "spin…");
    CHECK(shorten("abcdef", 2, ascii) == "ab");
    CHECK(shorten("abcdef", 0, unicode).empty());
    CHECK(shorten("→→→→", 3, unicode) == "→→…");
    CHECK(latchwork::cli::shorten_branch("if (a_long_condition): no", 20, unicode) == "if (a_long_cond…: no");
    CHECK(latchwork::cli::shorten_branch("if (a_long_condition): no", 25, unicode) ==
          "if (a_long_condition): no");
    CHECK(latchwork::cli::shorten_branch("x = a_long_expression(y)", 20, unicode) == "x = a_long_expressi…");
}

TEST_CASE("wrapping breaks at blanks only", "[cli][style]") {
    CHECK(wrap("one two three", 9, "  ") == "  one two\n  three\n");
    CHECK(wrap("a_word_that_is_longer x", 8, "") == "a_word_that_is_longer\nx\n");
    CHECK(wrap("one\ntwo", 80, "") == "one\ntwo\n");
    CHECK(wrap("", 80, "").empty());
}

TEST_CASE("numbers and nouns", "[cli][style]") {
    CHECK(counted(0, "check") == "0 checks");
    CHECK(counted(1, "check") == "1 check");
    CHECK(counted(2, "process") == "2 processes");
}

TEST_CASE("colours are for terminals, unless told otherwise", "[cli][style]") {
    std::istringstream in;
    std::ostringstream out;
    Environment environment{{}, in, out, out};
    CHECK_FALSE(out_style(environment, "auto").colour);
    CHECK(out_style(environment, "always").colour);
    environment.out_is_terminal = true;
    CHECK(out_style(environment, "auto").colour);
    CHECK_FALSE(out_style(environment, "never").colour);
    environment.no_color = true;
    CHECK_FALSE(out_style(environment, "auto").colour);
    CHECK(out_style(environment, "always").colour);
    CHECK(Style{}.red("x") == "x");
    CHECK(Style{true, true, 80}.red("x") == "\x1b[1;31mx\x1b[0m"s);
}
