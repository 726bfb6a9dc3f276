/// Input that nobody means well by: it must cost little time and stack, and give few and clear diagnostics.
#include <catch2/catch.hpp>

#include <chrono>

#include "grammar_tree.hpp"

namespace latchwork {
namespace {

using grammar_test::Parsed;
using Codes = std::vector<std::string>;

constexpr std::size_t large = (std::size_t{1} << 20) - 1000;

std::string repeat(std::string_view text, std::size_t size) {
    std::string all;
    while (all.size() + text.size() <= size) all += text;
    return all;
}

}  // namespace

TEST_CASE("a file that is too large is not read") {
    CHECK(Parsed(std::string(10 << 20, '(')).codes() == Codes{"LW101"});
}

TEST_CASE("what is no UTF-8 is reported once, at its first byte") {
    const Parsed latin(
        "protocol p; // gr\xFC\xDF"
        "e\n");
    CHECK(latin.codes() == Codes{"LW102"});
    CHECK(latin.diagnostics.all()[0].span.begin == 17);
    CHECK_THAT(latin.rendered(), Catch::Contains("byte 0xfc at offset 17"));
    CHECK(Parsed(std::string("protocol\0 p;", 12)).codes() == Codes{"LW102"});
    CHECK(Parsed("\xFF\xFEp").codes() == Codes{"LW102"});
    CHECK(Parsed("// \xED\xA0\x80").codes() == Codes{"LW102"});  // a surrogate
    CHECK(Parsed("// \xC0\xAF").codes() == Codes{"LW102"});      // overlong
    CHECK(Parsed("// \xF0\x9F\x98").codes() == Codes{"LW102"});  // cut short
}

TEST_CASE("a comment without end") {
    const Parsed parsed("protocol p;\n/* never closed\ndomain A;\n");
    CHECK(parsed.codes() == Codes{"LW103"});
    CHECK(parsed.place() == "/*");
    CHECK(Parsed("protocol p; // /* no comment\n/* // */ domain A;").protocol);
}

TEST_CASE("nesting is limited") {
    const auto nested = [](std::size_t depth) {
        return "protocol p; invariant i: " + std::string(depth, '(') + "x" + std::string(depth, ')') + ";";
    };
    CHECK(Parsed(nested(250)).protocol);
    CHECK(Parsed(nested(257)).codes() == Codes{"LW104"});

    const std::string start = "protocol p; process q() { x = ";
    const std::vector<std::string> texts = {repeat("(", large),
                                            repeat("{", large),
                                            start + repeat("!", large),
                                            start + "a" + repeat("+a", large),
                                            start + "a" + repeat("==>a", large),
                                            start + "a" + repeat("?a:a", large),
                                            start + "a" + repeat(".a", large),
                                            start + repeat("forall (T x) ", large),
                                            "protocol p; process q() { x" + repeat(".x", large),
                                            "protocol p; process q() { " + repeat("if (x) ", large),
                                            "protocol p; process q() { " + repeat("if (x) ; else ", large),
                                            "protocol p; process q() { " + repeat("L:", 4000) + "}"};
    for (const std::string& text : texts) {
        CAPTURE(text.substr(0, 60));
        CHECK(Parsed(text).codes() == Codes{"LW104"});
    }
}

TEST_CASE("long but flat sums are no nesting problem up to the limit") {
    CHECK(Parsed("protocol p; invariant i: a" + repeat(" + a", 3600) + ";").protocol);
}

TEST_CASE("errors by the thousand end the reading") {
    const Parsed parsed("protocol p;\n" + repeat("process q() { x = ; }\n", 100000));
    CHECK(parsed.codes().size() == 101);
    CHECK(parsed.codes().back() == "LW105");
}

TEST_CASE("a megabyte of anything takes seconds at most") {
    const std::string start = "protocol p; process q() { ";
    const std::vector<std::string> texts = {repeat("@ ", large),
                                            start + repeat("x ", large),
                                            start + repeat(";", large),
                                            start + repeat("&", large),
                                            repeat("}", large),
                                            start + repeat("L:", large),
                                            repeat("/// x\n", large),
                                            start + repeat("x = f(a))", large),
                                            "protocol " + repeat("a", large),
                                            repeat("\xC3\xB6", large)};
    for (const std::string& text : texts) {
        CAPTURE(text.substr(0, 40));
        const auto before = std::chrono::steady_clock::now();
        const Parsed parsed(text);
        const std::string rendered = parsed.rendered();
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - before;
        CHECK_FALSE(parsed.protocol);
        CHECK(rendered.size() < 100000);
        CHECK(seconds.count() < 30);  // generous, for slow builds; some two seconds are normal
    }
}

TEST_CASE("every prefix of a protocol is handled") {
    const std::string text =
        "/// Doc\nprotocol p; config c : { a, b } = a; object P { spinlock l; int n = 0; }\n"
        "P? pte[P] __guarded_by(l) = null;\nprocess q(P x, int[0..3] y) { r: P z = choose (P w) where w.n == "
        "0 else "
        "goto r; if (a) { f(x.l); } else z.n += 1; for (P v) where any ; while (!x) await (y); out: }\n"
        "invariant i: forall (P x) x.n > 0 ==> x at r ? true : false;\nscope s { P = 2; }\n"
        "check k { drop r; swap r, out; } proves i, holds i in s;\n";
    REQUIRE(Parsed(text).protocol);
    for (std::size_t size = 0; size < text.size(); ++size) {
        const Parsed parsed(text.substr(0, size));
        CHECK(parsed.protocol.has_value() == !parsed.diagnostics.has_errors());
        CHECK(parsed.diagnostics.all().size() <= 3);
        // One word missing in the middle.
        std::string damaged = text;
        damaged.erase(size, 1);
        const Parsed other(damaged);
        CHECK(other.protocol.has_value() == !other.diagnostics.has_errors());
    }
}

}  // namespace latchwork
