/// Tests of the renderer: parentheses, statements, comments, and files as a whole.
#include "codegen/render.hpp"

#include <catch2/catch.hpp>

namespace cpp = latchwork::codegen::cpp;
using cpp::atom;
using cpp::Operator;

namespace {

cpp::Expression binary(Operator op, cpp::Expression a, cpp::Expression b) {
    return cpp::operation(op, {std::move(a), std::move(b)});
}

}  // namespace

TEST_CASE("parentheses stand where C++ or its compilers' warnings ask for them") {
    const auto a = atom("a"), b = atom("b"), c = atom("c");
    const auto both = binary(Operator::logical_and, a, b);
    CHECK(cpp::render(binary(Operator::logical_or, both, c)) == "(a && b) || c");
    CHECK(cpp::render(binary(Operator::logical_and, binary(Operator::logical_or, a, b), c)) ==
          "(a || b) && c");
    CHECK(cpp::render(binary(Operator::logical_and, binary(Operator::equal, a, b), c)) == "a == b && c");
    CHECK(cpp::render(binary(Operator::equal, binary(Operator::equal, a, b), c)) == "(a == b) == c");
    CHECK(cpp::render(binary(Operator::less, binary(Operator::add, a, b), c)) == "a + b < c");
    CHECK(cpp::render(binary(Operator::subtract, a, binary(Operator::subtract, b, c))) == "a - (b - c)");
    CHECK(cpp::render(binary(Operator::subtract, binary(Operator::subtract, a, b), c)) == "a - b - c");
    CHECK(cpp::render(binary(Operator::multiply, binary(Operator::add, a, b), c)) == "(a + b) * c");
    CHECK(cpp::render(cpp::operation(Operator::logical_not, {both})) == "!(a && b)");
    CHECK(cpp::render(cpp::conditional(a, b, cpp::conditional(b, a, c))) == "a ? b : b ? a : c");
    CHECK(cpp::render(cpp::member(cpp::conditional(a, b, c), "x")) == "(a ? b : c).x");
    CHECK(cpp::render(binary(Operator::add, a, cpp::conditional(a, b, c))) == "a + (a ? b : c)");
}

TEST_CASE("negation goes inwards") {
    const auto a = atom("a"), b = atom("b");
    const auto negated = [](const cpp::Expression& e) { return cpp::render(cpp::negation(e)); };
    CHECK(negated(a) == "!a");
    CHECK(negated(cpp::negation(a)) == "a");
    CHECK(negated(binary(Operator::equal, a, b)) == "a != b");
    CHECK(negated(binary(Operator::less, a, b)) == "a >= b");
    CHECK(negated(binary(Operator::logical_and, a, binary(Operator::equal, a, b))) == "!a || a != b");
    CHECK(negated(atom("true")) == "false");
}

TEST_CASE("literals") {
    CHECK(cpp::literal("a \"b\"\\\n").text == R"("a \"b\"\\\n")");
    CHECK(cpp::number(7).text == "7");
    CHECK(cpp::number(1000).text == "1'000");
    CHECK(cpp::number(12345678).text == "12'345'678");
}

TEST_CASE("a long condition breaks behind its operators, a lambda keeps its shape") {
    const std::string name(30, 'x');
    const auto long_or =
        cpp::operation(Operator::logical_or, {atom(name), atom(name), atom(name), atom(name)});
    cpp::Block then;
    then.push_back({cpp::Return{atom("0")}, ""});
    cpp::Block block;
    block.push_back({cpp::If{long_or, then}, ""});
    CHECK(cpp::block_doc(block).lay_out(100) ==
          "if (" + name + " ||\n    " + name + " ||\n    " + name + " ||\n    " + name + ")\n    return 0;");
    const auto lambda =
        cpp::call(atom("forall<Scope, Page>"), {cpp::lambda({{"Page", "p"}}, atom(name + name + name))});
    CHECK(cpp::expression_doc(lambda).lay_out(100) ==
          "forall<Scope, Page>([&](Page p) {\n    return " + name + name + name + ";\n})");
}

TEST_CASE("a comment stands behind a statement, or before it where the line would be too long") {
    cpp::Block block;
    block.push_back({cpp::Assign{atom("a"), atom("b")}, "why"});
    block.push_back({cpp::Assign{atom("a"), atom(std::string(80, 'b'))}, "why so long"});
    CHECK(cpp::block_doc(block).lay_out(100) ==
          "a = b;  // why\n// why so long\na = " + std::string(80, 'b') + ";");
}

TEST_CASE("a file is rendered with its guard, includes, namespaces and blank lines") {
    cpp::File file{"x.hpp", {"What it is."}, true, {"array"}, {"other.hpp"}, {}};
    cpp::Namespace space{{}, "n", {}};
    space.members.push_back({cpp::Enum{{}, "E", "int", {"a", "b"}}});
    space.members.push_back({cpp::Alias{{}, "A", "int"}});
    space.members.push_back({cpp::Alias{{}, "B", "int"}});
    cpp::Record record{{"A record."}, {"class T"}, "R", {}};
    record.members.push_back({cpp::Variable{{"Told behind it."}, {}, "", "int", "i", atom("0")}});
    record.members.push_back({cpp::Function{
        {}, {}, "friend", "bool", "operator==", {{"const R&", ""}, {"const R&", ""}}, "", {}}});
    space.members.push_back({std::move(record)});
    file.declarations.push_back({std::move(space)});
    CHECK(cpp::render(file) == R"(/// What it is.
#pragma once

#include <array>

#include "other.hpp"

namespace n {

enum class E : int { a, b };

using A = int;
using B = int;

/// A record.
template <class T>
struct R {
    int i = 0;  ///< Told behind it.

    friend bool operator==(const R&, const R&) = default;
};

}  // namespace n
)");
}

TEST_CASE("the prose of a doc comment is wrapped anew; lists, indented lines and empty lines stay") {
    const std::string words =
        "a line of the spec that is as long as its author's editor, or this line's limit, allowed, and";
    cpp::File file;
    file.doc = {words, "some more.", "", "- one", "- two", "  a = b;", "The end."};
    CHECK(cpp::render(file) ==
          "/// a line of the spec that is as long as its author's editor, or this line's limit, allowed,\n"
          "/// and some more.\n"
          "///\n"
          "/// - one\n"
          "/// - two\n"
          "///   a = b;\n"
          "/// The end.\n");
}
