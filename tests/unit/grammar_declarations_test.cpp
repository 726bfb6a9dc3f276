/// How declarations parse, and which `///` comments they keep.
#include <catch2/catch.hpp>

#include <utility>

#include "grammar_tree.hpp"

namespace latchwork {
namespace {

using grammar_test::Parsed;
using grammar_test::tree;

std::string parse_declaration(const std::string& text) {
    const Parsed parsed("protocol p;\n" + text);
    INFO(parsed.rendered());
    REQUIRE(parsed.protocol);
    REQUIRE(parsed.protocol->declarations.size() == 1);
    return tree(parsed.protocol->declarations[0]);
}

}  // namespace

TEST_CASE("each kind of declaration") {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"config fix : { none, counter } = counter;", "(config fix (list none counter) - counter)"},
        {"config fix : { none };", "(config fix (list none) - -)"},
        {"config strict : bool = true;", "(config strict (list) bool true)"},
        {"config n : 0..3 = 1;", "(config n (list) int[0,3] 1)"},
        {"config n : int[-2..3];", "(config n (list) int[-2,3] -)"},
        {"enum Mode { a, b, c, }", "(enum Mode (list a b c))"},
        {"enum Mode { a };", "(enum Mode (list a))"},
        {"domain Addr;", "(domain Addr)"},
        {"ordered domain Vma;", "(ordered Vma)"},
        {"object Page { }", "(object Page (list))"},
        {"object Page { page_lock lock; bool cached = true; };",
         "(object Page (list (variable page_lock lock (list) - - \"\") (variable bool cached (list) - true "
         "\"\")))"},
        {"spinlock ptl;", "(variable spinlock ptl (list) - - \"\")"},
        {"Page? pte[Addr] __guarded_by(ptl) = null;", "(variable Page? pte (list Addr) ptl null \"\")"},
        {"bool m[A][int[0..7]][0..3][2];", "(variable bool m (list A int[0,7] int[0,3] int[0,1]) - - \"\")"},
        {"const AnonVma root[AnonVma];", "(const AnonVma root (list AnonVma) - - \"\")"},
        {"int[mod 8] seq = 0;", "(variable int[0,7,mod] seq (list) - 0 \"\")"},
        {"atomic_t n = any;", "(variable atomic_t n (list) - any \"\")"},
        {"process p(Addr a, Page? b) { }", "(process p (list Addr:a Page?:b) (block (list)))"},
        {"predicate free(Page p): !p.cached;", "(predicate free (list Page:p) (! (field p cached)))"},
        {"predicate quiet(): true;", "(predicate quiet (list) true)"},
        {"invariant i:\n    a ==> b;", "(invariant i (==> a b))"},
        {"scope small { fault = 2; Page = 2; }", "(scope small (list (set fault 2) (set Page 2)))"},
        {"scope small { };", "(scope small (list))"}};
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(parse_declaration(text) == expected);
    }
}

TEST_CASE("checks: settings, edits and every form of expectation") {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"check c { } proves;", "(check c (list) (list) (list (proves (list) -)))"},
        {"check c { fix = none; P = any; } proves a, b;",
         "(check c (list (set fix none) (set P any)) (list) (list (proves (list a b) -)))"},
        {"check c { drop L; swap L, M; drop = 1; } violates a;",
         "(check c (list (set drop 1)) (list (drop L) (swap L M)) (list (violates (list a) -)))"},
        {"liveness l: terminates(p);", "(liveness l (terminates p) -)"},
        {"liveness l: a at b ~> c under strong fairness;", "(liveness l (~> (list) (at a b) c) strong)"},
        {"liveness l: forall (P p) p at a && x ~> p at b under weak fairness;",
         "(liveness l (~> (list P:p) (&& (at p a) x) (at p b)) weak)"},
        {"liveness l: forall (P p) forall (Q q, R r) a ~> exists (S s) b;",
         "(liveness l (~> (list P:p Q:q R:r) a (exists (list S:s) b)) -)"},
        {"liveness l: (forall (P p) a) ~> b;", "(liveness l (~> (list) (forall (list P:p) a) b) -)"},
        {"liveness weak: terminates(terminates) ~> strong == fairness;",
         "(liveness weak (~> (list) (call terminates (list terminates)) (== strong fairness)) -)"},
        {"check c { } holds a in s under weak fairness, violates b under strong fairness;",
         "(check c (list) (list) (list (holds (list a) s weak) (violates (list b) - strong)))"},
        {"check c { } violates a, b in small;", "(check c (list) (list) (list (violates (list a b) small)))"},
        {"check c { } proves, holds fault_ends in small;",
         "(check c (list) (list) (list (proves (list) -) (holds (list fault_ends) small)))"},
        {"check c { } proves a, b, holds c, d in s, violates e, f;",
         "(check c (list) (list) (list (proves (list a b) -) (holds (list c d) s) (violates (list e f) "
         "-)))"}};
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(parse_declaration(text) == expected);
    }
}

TEST_CASE("doc comments belong to what follows") {
    const Parsed parsed(R"(
/// A protocol
///   of two lines.
protocol p;  /// trailing, belongs to nothing

/// Detached.

/// First.
///
/// Third. // not a comment here
// between
domain A;
//// no doc comment
domain B;
object T {  /// trailing
    /// The lock.
    spinlock lock;  /// trailing too
    int n;
}
/// At the end.
)");
    INFO(parsed.rendered());
    REQUIRE(parsed.protocol);
    CHECK(parsed.protocol->doc == "A protocol\n  of two lines.");
    const auto& declarations = parsed.protocol->declarations;
    CHECK(declarations.at(0).doc == "First.\n\nThird. // not a comment here");
    CHECK(declarations.at(1).doc.empty());
    CHECK(declarations.at(2).doc.empty());
    const auto& object = std::get<ast::ObjectDeclaration>(declarations.at(2).node);
    CHECK(object.fields.at(0).doc == "The lock.");
    CHECK(object.fields.at(1).doc.empty());
    CHECK(parsed.sources.text(declarations.at(0).span) == "domain A;");
}

}  // namespace latchwork
