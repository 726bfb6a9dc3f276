/// How expressions parse: precedence, associativity, spans.
#include <catch2/catch.hpp>

#include <utility>

#include "grammar_tree.hpp"

namespace latchwork {
namespace {

using grammar_test::Parsed;
using grammar_test::tree;

const ast::Expression& body(const Parsed& parsed) {
    return *std::get<ast::InvariantDeclaration>(parsed.protocol->declarations.at(0).node).body;
}

std::string parse_expression(const std::string& text) {
    const Parsed parsed("protocol p; invariant i: " + text + ";");
    INFO(parsed.rendered());
    REQUIRE(parsed.protocol);
    return tree(body(parsed));
}

}  // namespace

TEST_CASE("operators bind as in C, and implication loosest") {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"a + b * c", "(+ a (* b c))"},
        {"(a + b) * c", "(* (+ a b) c)"},
        {"a - b - c", "(- (- a b) c)"},
        {"a % b * c", "(* (% a b) c)"},
        {"a + b < c - d", "(< (+ a b) (- c d))"},
        {"a < b == c >= d", "(== (< a b) (>= c d))"},
        {"a == b && c != d", "(&& (== a b) (!= c d))"},
        {"a || b && c", "(|| a (&& b c))"},
        {"a && b || c", "(|| (&& a b) c)"},
        {"a ==> b ==> c", "(==> a (==> b c))"},
        {"a || b ==> c", "(==> (|| a b) c)"},
        {"a ? b : c ? d : e", "(?: a b (?: c d e))"},
        {"a ? b : c ==> d", "(==> (?: a b c) d)"},
        {"a || b ? c : d", "(?: (|| a b) c d)"},
        {"a ==> b ? c : d", "(==> a (?: b c d))"},
        {"!a && b", "(&& (! a) b)"},
        {"!a.b", "(! (field a b))"},
        {"-a * b", "(* (neg a) b)"},
        {"a - -1", "(- a (neg 1))"},
        {"a <= b && a > b", "(&& (<= a b) (> a b))"}};
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(parse_expression(text) == expected);
    }
}

TEST_CASE("places, calls and literals") {
    CHECK(parse_expression("m[a][b].lock") == "(field (index (index m a) b) lock)");
    CHECK(parse_expression("held(i, a.lock)") == "(call held (list i (field a lock)))");
    CHECK(parse_expression("f()") == "(call f (list))");
    CHECK(parse_expression("any == null") == "(== any null)");
    CHECK(parse_expression("true != false") == "(!= true false)");
    CHECK(parse_expression("0x2A + 42 + 9223372036854775807") == "(+ (+ 42 42) 9223372036854775807)");
    CHECK(parse_expression("drop + swap + mod") == "(+ (+ drop swap) mod)");
}

TEST_CASE("a quantifier's body extends as far right as possible") {
    CHECK(parse_expression("forall (Addr a, Page p) pte[a] != null ==> p.cached") ==
          "(forall (list Addr:a Page:p) (==> (!= (index pte a) null) (field p cached)))");
    CHECK(parse_expression("x && exists (T t) a || b") == "(&& x (exists (list T:t) (|| a b)))");
    CHECK(parse_expression("(exists (T t) a) || b") == "(|| (exists (list T:t) a) b)");
    CHECK(parse_expression("n == count (int[0..3] i) i in open") ==
          "(== n (count (list int[0,3]:i) (in i open)))");
    CHECK(parse_expression("forall (A a) exists (B b) a ? b : c") ==
          "(forall (list A:a) (exists (list B:b) (?: a b c)))");
}

TEST_CASE("location tests bind tighter than every operator") {
    CHECK(parse_expression("!w at install && w in end") == "(&& (! (at w install)) (in w end))");
    CHECK(parse_expression("w in walk ==> w.av == x") == "(==> (in w walk) (== (field w av) x))");
}

TEST_CASE("spans are byte ranges, whatever stands before") {
    const Parsed parsed("protocol p; /* größe \xF0\x9F\x98\x80 */ invariant i: /* ü */ (aa + b) * c[d];");
    REQUIRE(parsed.protocol);
    const ast::Expression& product = body(parsed);
    CHECK(parsed.sources.text(product.span) == "(aa + b) * c[d]");
    const auto& node = std::get<ast::BinaryExpression>(product.node);
    CHECK(parsed.sources.text(node.left->span) == "aa + b");
    CHECK(parsed.sources.text(node.right->span) == "c[d]");
    CHECK(parsed.sources.text(parsed.protocol->declarations.at(0).span).substr(0, 12) == "invariant i:");
}

TEST_CASE("a byte order mark and CRLF line ends are no part of the text") {
    const Parsed parsed("\xEF\xBB\xBFprotocol p;\r\n/// Doc.\r\ninvariant i:\r\n  a;\r\n");
    REQUIRE(parsed.protocol);
    CHECK(parsed.sources.text(body(parsed).span) == "a");
    CHECK(parsed.protocol->declarations.at(0).doc == "Doc.");
}

}  // namespace latchwork
