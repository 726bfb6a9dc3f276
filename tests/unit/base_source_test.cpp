/// Positions, lines and spans of source files.
#include <catch2/catch.hpp>

#include "base/source.hpp"
#include "base/text_layout.hpp"

namespace latchwork {

TEST_CASE("positions count lines and bytes from 1") {
    const base::SourceFile file("f", "ab\r\n\nc");
    CHECK(file.position(0).line == 1);
    CHECK(file.position(1).column == 2);
    CHECK(file.position(4).line == 2);
    CHECK(file.position(5).line == 3);
    CHECK(file.position(99).line == 3);
    CHECK(file.position(99).column == 2);
    CHECK(file.line(1) == "ab");
    CHECK(file.line(2).empty());
    CHECK(file.line(3) == "c");
    CHECK(file.line(0).empty());
    CHECK(file.line(4).empty());
}

TEST_CASE("spans join within a file") {
    base::SourceSet sources;
    const base::FileId a = sources.add("a", "0123456789");
    const base::FileId b = sources.add("b", "x");
    const base::Span joined = base::join({a, 5, 7}, {a, 1, 3});
    CHECK(joined == base::Span{a, 1, 7});
    CHECK(sources.text(joined) == "123456");
    CHECK(base::join({}, {a, 1, 3}) == base::Span{a, 1, 3});
    CHECK(base::join({a, 1, 3}, {}) == base::Span{a, 1, 3});
    CHECK(base::join({a, 1, 3}, {b, 0, 1}) == base::Span{a, 1, 3});
    CHECK(sources.text({}).empty());
    CHECK(sources.line({}) == 0);
    CHECK(sources.line({b, 0, 1}) == 1);
}

TEST_CASE("UTF-8 is decoded strictly") {
    const auto decode = [](std::string_view text) { return base::decode_utf8(text, 0); };
    CHECK(decode("a").code_point == U'a');
    CHECK(decode("\xC3\xB6").code_point == 0xF6);
    CHECK(decode("\xE9\xA1\xB5").bytes == 3);
    CHECK(decode("\xF0\x9F\x98\x80").code_point == 0x1F600);
    for (const std::string_view bad : {"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                       "\xF8", "\xC3", "\xE9\xA1"}) {
        CHECK_FALSE(decode(bad).valid);
        CHECK(decode(bad).bytes == 1);
    }
    CHECK(base::count_characters("a\xC3\xB6\xFF") == 3);
    CHECK(base::display_width(0x9875) == 2);
    CHECK(base::display_width(0x308) == 0);
}

}  // namespace latchwork
