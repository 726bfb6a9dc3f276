/// What the front end says about files that are not well-formed: one diagnostic for one mistake, in the words
/// of the language, pointing at the right place.
#include <catch2/catch.hpp>

#include <utility>

#include "grammar_tree.hpp"

namespace latchwork {
namespace {

using grammar_test::Parsed;
using Codes = std::vector<std::string>;

struct Case {
    std::string body;  ///< of a process
    std::string code;
    std::string message;  ///< a part of it
    std::string place;    ///< the text pointed at
    std::string help;     ///< a part of it; "" when there is none
};

void check_one(const std::string& text, const Case& expected) {
    CAPTURE(text);
    const Parsed parsed(text);
    INFO(parsed.rendered());
    CHECK_FALSE(parsed.protocol);
    REQUIRE(parsed.codes() == Codes{expected.code});
    const base::Diagnostic& one = parsed.diagnostics.all()[0];
    CHECK_THAT(one.message, Catch::Contains(expected.message));
    CHECK(parsed.place() == expected.place);
    if (expected.help.empty()) {
        CHECK(one.suggestion.empty());
    } else {
        CHECK_THAT(one.suggestion, Catch::Contains(expected.help));
    }
}

}  // namespace

TEST_CASE("one mistake in a statement is one diagnostic") {
    const std::vector<Case> cases = {
        {"x = ;", "LW111", "expected an expression in the assignment, found `;`", ";", ""},
        {"x = 1 2;", "LW111", "expected `;` after the assignment, found `2`", "2", ""},
        {"if x == 3) goto out;", "LW111", "expected `(` in the condition, found `x`", "x", ""},
        {"if (x) y = 1; z = 2; else w = 3;", "LW111", "expected a statement, found the keyword `else`",
         "else", "braces"},
        {"goto ;", "LW111", "expected a name in `goto`", ";", ""},
        {"f(a, , b);", "LW111", "expected an expression in the arguments, found `,`", ",", ""},
        {"foo;", "LW111", "expected `=`, `(`, `:` or a name after `foo`, found `;`", ";", ""},
        {"page->mapping = x;", "LW111", "found `->`", "->", "`.`"},
        {"x = page->mapping;", "LW111", "expected `;` after the assignment, found `->`", "->", "`.`"},
        {"while (x = 3) { y = 4; }", "LW113", "expected `)`, found `=`", "=", "`==` compares"},
        {"for (i = 0; i < 3; i++) { x = 3; }", "LW111", "expected a name", "=", "visits the members"},
        {"++x;", "LW111", "expected a statement, found `++`", "++", "statements of their own"},
        {"atomic x = 3;", "LW111", "expected `{` in `atomic`", "x", ""},
        {"p = choose (P q) else y = 3;", "LW111", "expected `goto`, `return`, `break` or `continue`", "y",
         ""},
        {"switch (x) { y = 1; }", "LW111", "found `{`", "{", "`if (…)"},
        {"x = (1 + 2;", "LW113", "expected `)`, found `;`", ";", ""},
        {"x = a[1;", "LW113", "expected `]`, found `;`", ";", ""},
        {"if (x == 3 { y = 2; } else { z = 3; }", "LW113", "expected `)`, found `{`", "{", ""},
        {"x = 1\n y = 2;", "LW112", "expected `;` after the assignment", "", ""},
        {"f(x)", "LW112", "expected `;` after the call", "", ""},
        {"retrun;", "LW115", "`retrun` is not a keyword", "retrun", "`return`"},
        {"whlie (x) { y++; }", "LW115", "`whlie` is not a keyword", "whlie", "`while`"},
        {"for (P p) whre p.a x = 3;", "LW115", "`whre` is not a keyword", "whre", "`where`"},
        {"int count = 0;", "LW116", "`count` is a keyword and cannot be a name", "count", ""},
        {"Page in;", "LW116", "`in` is a keyword", "in", ""},
        {"spin_lock(&ptl);", "LW106", "the character `&` has no meaning", "&", "not pointed at"},
        {"int gr\xC3\xB6\xC3\x9F"
         "e;",
         "LW106", "the character `\xC3\xB6`", "\xC3\xB6\xC3\x9F", ""},
        {"x = \x01;", "LW106", "the character U+0001", "\x01", ""},
        {"x = 010;", "LW107", "octal", "010", ""},
        {"x = 15UL;", "LW107", "`15UL` is not a number", "15UL", ""},
        {"x = 0xg;", "LW107", "hexadecimal", "0xg", ""},
        {"x = 9223372036854775808;", "LW108", "too large", "9223372036854775808", ""},
        {"int[7..0] x;", "LW118", "7 is greater than 0", "7..0", "`0..7`"},
        {"int[mod 0] x;", "LW118", "a modulus is at least 1", "0", ""},
        {"bool x[0];", "LW118", "at least 1 element", "0", ""},
        {"if (x) out: y = 1;", "LW119", "`out`", "out:", "braces"},
        {"either { x = 1; }", "LW111", "expected `or` in the `either` statement, found `after`", "after", ""},
        {"either { x = 1; } or x = 2;", "LW111", "expected `{` in the `either` statement", "x", ""},
        {"or { x = 1; }", "LW111", "expected a statement, found the keyword `or`", "or", ""},
        {"p = alloc;", "LW111", "expected a type in `alloc`, found `;`", ";", ""},
        {"p = alloc Page else x = 1;", "LW111", "expected `goto`, `return`, `break` or `continue` in `alloc`",
         "x", ""},
        {"repeat 3 x = 1;", "LW111", "expected `(` in the condition, found `3`", "3", ""},
        {"idle await;", "LW111", "expected an expression in `await`, found `;`", ";", ""}};
    for (const Case& one : cases) {
        check_one("protocol p;\nprocess q() {\n    before = 1;\n    " + one.body +
                      "\n    after = 1;\n}\ndomain D;\n",
                  one);
    }
}

TEST_CASE("one mistake in a declaration is one diagnostic") {
    const std::vector<Case> cases = {
        {"proces fault(Addr addr) { x = 1; }", "LW115", "`proces` is not a keyword", "proces", "`process`"},
        {"invarient foo: true;", "LW115", "`invarient`", "invarient", "`invariant`"},
        {"process a(Addr a { x = 1; }", "LW113", "expected `)`, found `{`", "{", ""},
        {"process a() x = 1; }", "LW111", "expected `{` in the process declaration", "x", ""},
        {"domain A", "LW112", "expected `;` after the domain declaration", "", ""},
        {"object Page { bool cached bool x; int y; }", "LW111", "expected `;` after the declaration", "bool",
         ""},
        {"config x { a, b } = a;", "LW111", "expected `:` in the config declaration", "{", ""},
        {"enum E { a b };", "LW111", "in the list of values, found `b`", "b", ""},
        {"assume forall (Page p) p.cached;", "LW111", "found the keyword `forall`", "forall", "`axiom`"},
        {"predicate f(Page p) = true;", "LW111", "expected `:` in the predicate", "=", ""},
        {"scope small { a = 1; b = ; c = 3; }", "LW111", "expected an expression in the setting", ";", ""},
        {"check a { drop ; x = 1; } proves;", "LW111", "in the edit, found `;`", ";", ""},
        {"check a { } prooves;", "LW111", "expected `proves`, `holds` or `violates`", "prooves", "`proves`"},
        {"check a { };", "LW111", "expected `proves`, `holds` or `violates`", ";", ""},
        {"check a { } holds x;", "LW111", "expected `in`", ";", ""},
        {"check a { } violates;", "LW111", "expected a name", ";", ""},
        {"process a() { x = 1; } }", "LW114", "closes nothing", "}", ""},
        {"\"text\";", "LW111", "expected a declaration, found a string", "\"text\"", ""},
        {"dynamic Foo { int x; }", "LW111", "expected `object` in the object declaration", "Foo", ""},
        {"typesafe_by_rcu process a() { }", "LW111", "found the keyword `process`", "process", ""},
        {"unique a() { x = 1; }", "LW111", "expected `;` after the declaration, found `(`", "(", ""},
        {"process h() __acquires l { x = 1; }", "LW111", "expected `(` in the annotation, found `l`", "l",
         ""},
        {"percpu x;", "LW111", "expected a name in the declaration, found `;`", ";", ""},
        {"struct pte bool x;", "LW111", "expected `{` in the struct declaration", "bool", ""},
        {"livness l: P ~> Q;", "LW115", "`livness`", "livness", "`liveness`"},
        {"liveness l: P;", "LW111", "expected `~>` in the liveness property, found `;`", ";", ""},
        {"liveness l: P ~> Q under fair;", "LW111", "expected `weak` or `strong` in the fairness", "fair",
         ""},
        {"liveness l: terminates(p) under weak;", "LW111", "expected `fairness` in the fairness", ";", ""},
        {"liveness l: P ~> Q under weak fairness", "LW112", "after the liveness property", "", ""},
        {"include \"x.latch\"", "LW112", "expected `;` after `include`", "", ""},
        {"include x;", "LW111", "expected a string in `include`, found `x`", "x", ""},
        {"inline f(Page p) x = 1;", "LW111", "expected `{` in the procedure, found `x`", "x", ""},
        {"axiom forall (Page p) p.x", "LW112", "expected `;` after the axiom", "", ""},
        {"init x == 1;", "LW111", "expected `;` after the declaration, found `==`", "==", ""},
        {"lock_order A;", "LW111", "expected `<` in the lock order, found `;`", ";", ""},
        {"lock_order A > B;", "LW111", "expected `<` in the lock order, found `>`", ">", ""},
        {"waive deadlock;", "LW111", "expected `:` in the waiver, found `;`", ";", ""},
        {"invariant i when fix == none: true;", "LW111", "expected `(` in the invariant, found `fix`", "fix",
         ""},
        {"check a { } violates x under both;", "LW111", "expected `weak` or `strong`", "both", ""},
        {"check a { } proves x under weak fairness;", "LW111", "found the keyword `under`", "under", ""}};
    for (const Case& one : cases) check_one("protocol p;\ndomain D;\n" + one.body + "\ndomain E;\n", one);
}

TEST_CASE("all errors of a file are found in one pass") {
    const Parsed parsed(R"(protocol p;
domain A
process q() {
    x = ;
    if (y { z = 1; }
    w = 010;
}
invarient i: true;
check c { } prooves;
)");
    INFO(parsed.rendered());
    CHECK(parsed.codes() == Codes{"LW112", "LW111", "LW113", "LW115", "LW111", "LW107"});
}

TEST_CASE("an unclosed brace is reported once, where the next declaration begins") {
    const Parsed parsed("protocol p;\nprocess q() {\n    if (x) {\n        y = 3;\n\ninvariant ok: true;\n");
    INFO(parsed.rendered());
    REQUIRE(parsed.codes() == Codes{"LW113"});
    CHECK(parsed.place() == "invariant");
    REQUIRE(parsed.diagnostics.all()[0].notes.size() == 1);
    CHECK(parsed.sources.line(parsed.diagnostics.all()[0].notes[0].span) == 3);

    const Parsed at_end("protocol p;\nprocess q() {\n    y = 3;\n");
    REQUIRE(at_end.codes() == Codes{"LW113"});
    CHECK_THAT(at_end.rendered(), Catch::Contains("found the end of the file"));
}

TEST_CASE("a file without protocol declaration") {
    for (const std::string text : {"", "\xEF\xBB\xBF", "// only a comment\n", "domain A;\n"}) {
        CAPTURE(text);
        const Parsed parsed(text);
        CHECK(parsed.codes() == Codes{"LW110"});
        CHECK_THAT(parsed.rendered(), Catch::Contains("no protocol declaration"));
    }
    check_one("protcol x;\ndomain A;\n", {"", "LW110", "no protocol declaration", "protcol", "`protocol`"});
}

TEST_CASE("rendered syntax errors") {
    const Parsed parsed("protocol p;\nprocess q(Addr a {\n\tlock(l)\n\tx = \xC3\xBC;\n}\n");
    CHECK(parsed.rendered() == R"(error[LW113]: expected `)`, found `{`
 --> test.latch:2:18
  |
2 | process q(Addr a {
  |                  ^
note: this `(` is still open
 --> test.latch:2:10
  |
2 | process q(Addr a {
  |          ^

error[LW112]: expected `;` after the call
 --> test.latch:3:9
  |
3 |     lock(l)
  |            ^

error[LW106]: the character `)"
                               "\xC3\xBC"
                               R"(` has no meaning in Latchwork
 --> test.latch:4:6
  |
4 |     x = )"
                               "\xC3\xBC"
                               R"(;
  |         ^
)");
}

TEST_CASE("every kind of diagnostic has a code of its own, a name and an explanation with an example") {
    std::vector<std::string_view> codes;
    for (const base::DiagnosticKind* kind : grammar::diagnostic_kinds()) {
        CAPTURE(kind->name);
        CHECK(kind->code.starts_with("LW1"));
        CHECK(kind->severity == base::Severity::error);
        CHECK(kind->explanation.size() > 100);
        codes.push_back(kind->code);
    }
    CHECK(std::is_sorted(codes.begin(), codes.end()));
    CHECK(std::adjacent_find(codes.begin(), codes.end()) == codes.end());
}

}  // namespace latchwork
