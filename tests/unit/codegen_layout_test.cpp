/// Tests of the layout of documents: what fits stays together, what does not breaks from the outside in.
#include "codegen/layout.hpp"

#include <catch2/catch.hpp>

using latchwork::codegen::Doc;

namespace {

Doc call(const std::string& name, const Doc& arguments) {
    const Doc inner = Doc::nest(4, Doc::concat({Doc::soft_line(), arguments}));
    return Doc::group(Doc::concat({Doc::text(name + "("), inner, Doc::text(")")}));
}

}  // namespace

TEST_CASE("a group that fits stays on one line") {
    const Doc doc = Doc::group(Doc::concat({Doc::text("a"), Doc::line(), Doc::text("b")}));
    CHECK(doc.lay_out(3) == "a b");
    CHECK(doc.lay_out(2) == "a\nb");
}

TEST_CASE("the outer group breaks first") {
    const Doc doc = call("outer", call("inner", Doc::text("argument")));
    CHECK(doc.lay_out(80) == "outer(inner(argument))");
    CHECK(doc.lay_out(21) == "outer(\n    inner(argument))");
    CHECK(doc.lay_out(17) == "outer(\n    inner(\n        argument))");
}

TEST_CASE("what follows a group counts up to the next possible break") {
    const Doc group = Doc::group(Doc::concat({Doc::text("a"), Doc::line(), Doc::text("b")}));
    CHECK(Doc::concat({group, Doc::text(";")}).lay_out(3) == "a\nb;");
    CHECK(Doc::concat({group, Doc::hard_line(), Doc::text("ccc")}).lay_out(3) == "a b\nccc");
}

TEST_CASE("a hard break breaks the groups around it, and no line ends in a space") {
    const Doc doc = Doc::group(
        Doc::concat({Doc::text("a"), Doc::line(), Doc::nest(2, Doc::hard_line()), Doc::text("b")}));
    CHECK(doc.lay_out(80) == "a\n\n  b");
    CHECK(Doc::nest(4, Doc::concat({Doc::text("a "), Doc::hard_line(), Doc::hard_line(), Doc::text("b")}))
              .lay_out(80) == "a\n\n    b");
}

TEST_CASE("a filled list puts as much on a line as fits") {
    using latchwork::codegen::filled;
    CHECK(filled({Doc::text("aa"), Doc::text("bb"), Doc::text("cc")}).lay_out(7) == "aa, bb,\ncc");
    CHECK(filled({}).lay_out(7).empty());
}
