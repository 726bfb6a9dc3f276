/// Rendering of diagnostics, likely misspellings, and the layout of source lines.
#include <catch2/catch.hpp>

#include "base/diagnostic.hpp"
#include "base/text_layout.hpp"

namespace latchwork {
namespace {

const base::DiagnosticKind wrong{"LW901", "wrong", base::Severity::error, "`{}` is wrong", ""};
const base::DiagnosticKind odd{"LW902", "odd", base::Severity::warning, "{} is odd", ""};

struct File {
    explicit File(std::string text) : id(sources.add("dir/x.latch", std::move(text))) {}
    [[nodiscard]] base::Span span(std::size_t begin, std::size_t end) const {
        return {id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    [[nodiscard]] base::Span span(std::string_view text) const {
        const std::size_t begin = sources.file(id).text().find(text);
        return span(begin, begin + text.size());
    }
    [[nodiscard]] std::string render() const { return base::render(diagnostics, sources, false); }

    base::SourceSet sources;
    base::FileId id;
    base::Diagnostics diagnostics;
};

}  // namespace

TEST_CASE("a diagnostic with everything") {
    File file("one\ntwo\n\n\n\n\n\n\n\nten = eleven;\n");
    file.diagnostics.report(wrong, file.span("eleven"), "eleven")
        .note(file.span("two"), "declared here")
        .note({}, "this is\nall")
        .suggest("write `twelve`");
    CHECK(file.diagnostics.has_errors());
    CHECK(file.render() == R"(error[LW901]: `eleven` is wrong
  --> dir/x.latch:10:7
   |
10 | ten = eleven;
   |       ^^^^^^
   = note: this is
           all
   = help: write `twelve`
note: declared here
  --> dir/x.latch:2:1
   |
 2 | two
   | ^^^
)");
}

TEST_CASE("diagnostics are ordered by place, those without one first") {
    File file("a b c\n");
    file.diagnostics.report(odd, file.span("c"), "c");
    file.diagnostics.report(odd, file.span("a"), "a");
    file.diagnostics.report(odd, {}, "nothing");
    CHECK_FALSE(file.diagnostics.has_errors());
    CHECK(file.render() == R"(warning[LW902]: nothing is odd

warning[LW902]: a is odd
 --> dir/x.latch:1:1
  |
1 | a b c
  | ^

warning[LW902]: c is odd
 --> dir/x.latch:1:5
  |
1 | a b c
  |     ^
)");
}

TEST_CASE("tabs and wide characters keep the carets in line") {
    File file("\tx\t= \xE9\xA1\xB5 + y\xCC\x88z;\r\n");
    file.diagnostics.report(wrong, file.span("z"), "z");
    file.diagnostics.report(wrong, file.span("\xE9\xA1\xB5"), "page");
    CHECK(
        file.render() ==
        "error[LW901]: `page` is wrong\n --> dir/x.latch:1:6\n  |\n1 |     x   = \xE9\xA1\xB5 + y\xCC\x88z;\n"
        "  |           ^^\n\n"
        "error[LW901]: `z` is wrong\n --> dir/x.latch:1:12\n  |\n1 |     x   = \xE9\xA1\xB5 + y\xCC\x88z;\n"
        "  |                 ^\n");
}

TEST_CASE("a span of several lines shows the first one") {
    File file("if (x) {\n    y;\n}\n");
    file.diagnostics.report(wrong, file.span(0, 17), "if");
    CHECK(file.render() == R"(error[LW901]: `if` is wrong
 --> dir/x.latch:1:1
  |
1 | if (x) {
  | ^^^^^^^^
...
)");
}

TEST_CASE("an empty span and the end of the file have a caret too") {
    File file("ab\n");
    file.diagnostics.report(wrong, file.span(2, 2), "nothing");
    file.diagnostics.report(wrong, file.span(3, 3), "end");
    CHECK_THAT(file.render(), Catch::Contains("1 | ab\n  |   ^\n") && Catch::Contains("2 |\n  | ^\n"));
    File empty("");
    empty.diagnostics.report(wrong, empty.span(0, 0), "all");
    CHECK_THAT(empty.render(), Catch::Contains("x.latch:1:1\n  |\n1 |\n  | ^\n"));
}

TEST_CASE("a very long line is cut to a window round the caret") {
    for (const std::string filler : {"x", "\xC3\xB6", "\xE9\xA1\xB5", "\t", "\xCC\x88"}) {
        std::string half;
        while (half.size() < 5'000'000) half += filler;
        File file(half + "HERE" + half);
        file.diagnostics.report(wrong, file.span("HERE"), "HERE");
        const std::string text = file.render();
        CHECK(text.size() < 6000);
        CHECK_THAT(text, Catch::Contains("HERE") && Catch::Contains("1 | ...") && Catch::Contains("^^^^\n"));
    }
    const std::string line = std::string(500, 'a') + "HERE" + std::string(500, 'b');
    const base::ShownLine shown = base::lay_out(line, 500, 504);
    CHECK(shown.text.substr(shown.mark_begin, shown.mark_width) == "HERE");
    CHECK(shown.text.size() < 140);
    const base::ShownLine all = base::lay_out(line, 0, line.size());
    CHECK(all.mark_begin == 0);
    CHECK(all.mark_width == all.text.size());
}

TEST_CASE("characters that steer a terminal are not sent to it") {
    File file("a\x1B[2Jb \xE2\x80\xAE\n");
    file.diagnostics.report(wrong, file.span("b"), "b");
    CHECK_THAT(file.render(), !Catch::Contains("\x1B") && !Catch::Contains("\xE2\x80\xAE") &&
                                  Catch::Contains("a\xEF\xBF\xBD[2Jb"));
}

TEST_CASE("colours only when asked for") {
    File file("a\n");
    file.diagnostics.report(wrong, file.span("a"), "a");
    CHECK_THAT(base::render(file.diagnostics, file.sources, true), Catch::Contains("\x1B["));
    CHECK_THAT(file.render(), !Catch::Contains("\x1B"));
}

TEST_CASE("fifty errors are shown, the others counted") {
    File file(std::string(60, 'a'));
    for (std::size_t i = 0; i < 60; ++i) file.diagnostics.report(wrong, file.span(i, i + 1), i);
    file.diagnostics.report(odd, file.span(0, 1), "a");
    const std::string text = file.render();
    CHECK_THAT(text, Catch::Contains("`49` is wrong") && !Catch::Contains("`50` is wrong") &&
                         Catch::Contains("a is odd") && Catch::EndsWith("... and 10 more errors\n"));
    File one(std::string(51, 'a'));
    for (std::size_t i = 0; i < 51; ++i) one.diagnostics.report(wrong, one.span(i, i + 1), i);
    CHECK_THAT(one.render(), Catch::EndsWith("... and 1 more error\n"));
}

TEST_CASE("the nearest word is one that may have been meant") {
    const std::vector<std::string> words = {"process", "predicate", "invariant", "page", "ptl"};
    CHECK(base::nearest("proces", words) == "process");
    CHECK(base::nearest("Process", words) == "process");
    CHECK(base::nearest("invarinat", words) == "invariant");
    CHECK(base::nearest("pgae", words) == "page");
    CHECK(base::nearest("tpl", words) == "ptl");
    CHECK(base::nearest("truncate", words).empty());
    CHECK(base::nearest("p", words).empty());
    CHECK(base::nearest("", words).empty());
    CHECK(base::nearest("page", words).empty());
    CHECK(base::nearest("x", {"y"}).empty());
    CHECK(base::nearest(std::string(1'000'000, 'p'), {std::string(1'000'001, 'p')}).empty());
}

}  // namespace latchwork
