/// Each statement does what C says: small protocols, lowered and explored exhaustively.
#include <catch2/catch.hpp>

#include "support/lowered.hpp"

namespace latchwork {
namespace {

using tests::outcomes;
using Finals = std::set<std::string>;
using Broken = std::set<std::string>;

}  // namespace

TEST_CASE("assignments and arithmetic") {
    const auto run = outcomes(
        "int x; bool b; enum E { one, two } E e; domain D; D? d = null; int[mod 4] m = 3;"
        "process p(D a) { int n; n = 2 + 3 * 4; x = n % 5; b = n > 13 && n <= 14; e = two; d = a; atomic { "
        "m++; } }",
        {"x", "b", "e", "d", "m"});
    CHECK(run.finals == Finals{"x=4 b=true e=two d=D#0 m=0"});
    CHECK(run.broken.empty());
}

TEST_CASE("a local that is declared with a constant at the start costs no step") {
    const auto run = outcomes("int x; config c : 0..3 = 2; process p() { int n = c + 1; x = n; }", {"x"});
    CHECK(run.finals == Finals{"x=3"});
    CHECK(run.states == 2);
    CHECK(outcomes("int x; process p() { x = 1; int n = 2; x = n; }", {"x"}).states == 4);
}

TEST_CASE("if, else, and short circuits") {
    const std::string text =
        "object O { bool f; } O? o; int x; process p(bool b) {"
        "  if (b) x = 1; else x = 2;"
        "  atomic { if (o != null && o.f) x = 3; } }";
    const auto run = outcomes(text, {"x"});
    CHECK(run.finals == Finals{"x=1", "x=2"});
    CHECK(run.broken.empty());
}

TEST_CASE("while, break and continue") {
    const auto run = outcomes(
        "int x; process p() { int i = 0; int sum = 0;"
        "  while (true) { i++; if (i == 2) continue; if (i > 4) break; sum += i; } x = sum; }",
        {"x"});
    CHECK(run.finals == Finals{"x=8"});
    CHECK(run.broken.empty());
}

TEST_CASE("a condition that reads only configs is no step") {
    const std::string text =
        "config c : { a, b, d } = a; int x; process p() {"
        "  if (c == a) x = 1; else if (c == b) { x = 2; x = 3; } while (c == a) break; }";
    CHECK(outcomes(text, {"x"}).finals == Finals{"x=1"});
    CHECK(outcomes(text, {"x"}).states == 2);
    const auto b = outcomes(text, {"x"}, {}, {{"c", 1}});
    CHECK(b.finals == Finals{"x=3"});
    CHECK(b.states == 3);
    CHECK(outcomes(text, {"x"}, {}, {{"c", 2}}).finals == Finals{"x=0"});
}

TEST_CASE("a label at what makes no step has no place of its own") {
    const tests::Lowered spec(
        "config c : { a, b } = a; bool x; process p() { if (c == a) { l: smp_mb(); } x = true; } "
        "scope s { p = 1; } check d { drop l; } holds deadlock in s;");
    INFO(spec.rendered());
    REQUIRE(spec.system);
    for (const ir::Action& action : spec.system->actions) CHECK(action.text == "x = true");
}

TEST_CASE("a part of a condition that reads only configs folds, and the rest is one step") {
    const std::string text =
        "config c : bool = false; int y = 1; int x; process p() { if (c && y == 1) x = 2; else x = 3; }";
    CHECK(outcomes(text, {"x"}).states == 2);
    const auto on = outcomes(text, {"x"}, {}, {{"c", 1}});
    CHECK(on.finals == Finals{"x=2"});
    CHECK(on.states == 3);
}

TEST_CASE("a config in a value makes a variant for each of its values") {
    const std::string text = "config c : 0..2 = 1; int x; process p() { x = c * 10; }";
    CHECK(outcomes(text, {"x"}).finals == Finals{"x=10"});
    CHECK(outcomes(text, {"x"}, {}, {{"c", 2}}).finals == Finals{"x=20"});
}

TEST_CASE("goto, forward and back, and return") {
    const auto run = outcomes(
        "int x; process p() { int i = 0; again: i++; if (i < 3) goto again; if (i == 3) goto out; x = 9; "
        "return;"
        " out: x = i; }",
        {"x"});
    CHECK(run.finals == Finals{"x=3"});
    CHECK(run.broken.empty());
}

TEST_CASE("await blocks, and what nobody wakes is a deadlock") {
    const std::string text = "bool go; int x; process p() { await (go); x = 1; } process q() { go = true; }";
    const auto run = outcomes(text, {"x"});
    CHECK(run.finals == Finals{"x=1"});
    CHECK(run.broken.empty());
    CHECK(outcomes(text, {"x"}, {{"q", 0}}).broken == Broken{"deadlock"});
    CHECK(outcomes("config c : bool = false; process p() { await (c); }").broken == Broken{"deadlock"});
}

TEST_CASE("assert claims something of one moment") {
    const std::string text =
        "int x; process p() { x = 1; check_it: assert (x == 1); assert (x != 2); x = 2; }";
    CHECK(outcomes(text).broken.empty());
    CHECK(outcomes(text, {}, {{"p", 2}}).broken == Broken{"assert_L1", "check_it"});
}

TEST_CASE("a null inside of an assert breaks it") {
    CHECK(outcomes("object O { int n; } O? o; process p() { a: assert (o.n == 0); }").broken == Broken{"a"});
}

TEST_CASE("choose gives any member that qualifies, or null, or jumps") {
    const std::string head =
        "object O { bool ok; } bool some; process make(O o) { o.ok = true; some = true; } ";
    const auto found =
        outcomes(head + "O? x; process p() { await (some); atomic { x = choose (O o) where o.ok && true; } }",
                 {"x"}, {{"O", 2}, {"make", 2}});
    CHECK(found.finals == Finals{"x=O#0", "x=O#1"});
    const auto none =
        outcomes(head + "O? x; process p() { x = choose (O o) where false; }", {"x"}, {{"O", 2}});
    CHECK(none.finals == Finals{"x=null"});
    const auto jump = outcomes(head +
                                   "int x; process p() { O o; o = choose (O c) where c.ok else goto out; x = "
                                   "1; return; out: x = 2; }",
                               {"x"}, {{"O", 2}});
    CHECK(jump.finals == Finals{"x=1", "x=2"});
    CHECK(jump.broken.empty());
}

TEST_CASE("choose without else stores null, which a non-nullable place does not take") {
    const auto run = outcomes("object O { bool ok; } process p() { O o; o = choose (O c) where c.ok; }");
    CHECK(run.broken == Broken{"null_reference"});
}

TEST_CASE("choose: a null in the condition springs a trap") {
    const std::string text =
        "object O { O? next; bool ok; } O? x; process p() { atomic { x = choose (O o) where o.next.ok; } }";
    CHECK(outcomes(text).broken == Broken{"null_reference"});
    const std::string safe =
        "object O { O? next; bool ok; } O? x; process p() { atomic { x = choose (O o) where o.next != null "
        "&& o.next.ok; } }";
    CHECK(outcomes(safe).broken.empty());
}

TEST_CASE("any: conditions and values") {
    CHECK(outcomes("int x; process p() { if (any) x = 1; else x = 2; }", {"x"}).finals ==
          Finals{"x=1", "x=2"});
    CHECK(outcomes("int[2..4] x; process p() { x = any; }", {"x"}).finals == Finals{"x=2", "x=3", "x=4"});
    CHECK(outcomes("bool x; process p() { x = any; }", {"x"}).finals == Finals{"x=false", "x=true"});
    CHECK(outcomes("enum E { a, b } E x; process p() { x = any; }", {"x"}).finals == Finals{"x=a", "x=b"});
    CHECK(outcomes("domain D; D? x; process p() { x = any; }", {"x"}, {{"D", 2}}).finals ==
          Finals{"x=null", "x=D#0", "x=D#1"});
}

TEST_CASE("for visits each member once, in any order") {
    const auto run =
        outcomes("domain D; int n; D? last; process p() { for (D d) { last = d; atomic { n++; } } }",
                 {"n", "last"}, {{"D", 3}});
    CHECK(run.finals == Finals{"n=3 last=D#0", "n=3 last=D#1", "n=3 last=D#2"});
    CHECK(run.broken.empty());
}

TEST_CASE("for starts anew when it is entered again") {
    const auto run = outcomes(
        "domain D; int n; process p() { int i = 0; again: for (D d) { atomic { n++; } } i++; if (i < 2) goto "
        "again; }",
        {"n"}, {{"D", 2}});
    CHECK(run.finals == Finals{"n=4"});
}

TEST_CASE("for with a condition on locals takes the others as visited") {
    const auto run =
        outcomes("domain D; int n; process p(D skip) { for (D d) where d != skip { atomic { n++; } } }",
                 {"n"}, {{"D", 3}});
    CHECK(run.finals == Finals{"n=2"});
}

TEST_CASE("for asks a condition on shared state when it gets to a member") {
    // What becomes true behind the cursor is missed; what becomes true before it is not.
    const std::string text =
        "object O { bool ok; } int n; process set(O o) { o.ok = true; }"
        "process p() { for (O o) where o.ok { atomic { n++; } } }";
    CHECK(outcomes(text, {"n"}, {{"O", 2}}).finals == Finals{"n=0", "n=1"});
    CHECK(outcomes(text, {"n"}, {{"O", 2}, {"set", 2}}).finals == Finals{"n=0", "n=1", "n=2"});
}

TEST_CASE("for whose condition depends on a local that the body changes may pass members by") {
    const auto run = outcomes(
        "domain D; int n; process p(D one) { bool all = false; for (D d) where d == one || all { all = true; "
        "atomic { n++; } } }",
        {"n"}, {{"D", 2}});
    CHECK(run.finals == Finals{"n=1", "n=2"});
}

TEST_CASE("break leaves a for loop, continue goes on with it") {
    const auto run =
        outcomes("domain D; int n; process p(D one) { for (D d) { if (d == one) break; atomic { n++; } } }",
                 {"n"}, {{"D", 3}});
    CHECK(run.finals == Finals{"n=0", "n=1", "n=2"});
    const auto on = outcomes(
        "domain D; int n; process p(D one) { for (D d) { if (d == one) continue; atomic { n++; } } }", {"n"},
        {{"D", 3}});
    CHECK(on.finals == Finals{"n=2"});
}

TEST_CASE("atomic is one step, which begins when its first statement can") {
    const std::string text =
        "int x; int y; process p() { atomic { await (x == y); x = x + 1; if (x == 2) y = 5; y = x; } }";
    const auto run = outcomes(text, {"x", "y"}, {{"p", 2}});
    CHECK(run.finals == Finals{"x=2 y=2"});
    CHECK(run.states == 4);
    CHECK(run.broken.empty());
}

TEST_CASE("atomic may be empty in some variants") {
    const std::string text =
        "config c : bool = false; int x; process p() { atomic { if (c) { x = 1; x = x + 1; } } x = x + 0; }";
    CHECK(tests::Lowered(text).codes() == std::vector<std::string>{"LW301"});
    const std::string good =
        "config c : bool = false; int x; process p() { atomic { if (c) { x = 1; x = x + 1; } } }";
    CHECK(outcomes(good, {"x"}, {}, {{"c", 1}}).finals == Finals{"x=2"});
    CHECK(outcomes(good, {"x"}, {}, {{"c", 1}}).states == 2);
    CHECK(outcomes(good, {"x"}).finals == Finals{"x=0"});
}

TEST_CASE("atomic: what is after a config test may be reached with and without a step before it") {
    const std::string text =
        "config c : bool = false; int x; int y; process p() { atomic { if (c) x = 1; y = x + 1; } }";
    CHECK(outcomes(text, {"y"}).finals == Finals{"y=1"});
    CHECK(outcomes(text, {"y"}, {}, {{"c", 1}}).finals == Finals{"y=2"});
    CHECK(outcomes(text, {"y"}, {}, {{"c", 1}}).states == 2);
}

TEST_CASE("updates of one atomic statement see each other, through equal indices") {
    const auto run = outcomes(
        "domain D; int v[D]; int x; process p(D a, D b) { atomic { v[a] = 1; v[b] = v[a] + 1; x = v[a]; } }",
        {"x"}, {{"D", 2}});
    CHECK(run.finals == Finals{"x=1", "x=2"});
}

TEST_CASE("a local array is set as a whole, and element by element") {
    const auto run = outcomes(
        "domain D; int n; process p(D a) { bool seen[D] = false; seen[a] = true;"
        " for (D d) where seen[d] { atomic { n++; } } }",
        {"n"}, {{"D", 3}});
    CHECK(run.finals == Finals{"n=1"});
    CHECK(run.broken.empty());
}

}  // namespace latchwork
