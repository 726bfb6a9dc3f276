/// Each static rule and each warning: a protocol on which it is reported, and the same put right.
#include <catch2/catch.hpp>

#include "support/lowered.hpp"

namespace latchwork {
namespace {

using tests::Lowered;
using Codes = std::set<std::string>;

struct Case {
    std::string code, wrong, right;
};

/// The codes of all that was reported, hints too.
Codes reported(const std::string& text) {
    const Lowered lowered(text, true);
    Codes codes;
    for (const base::Diagnostic& d : lowered.diagnostics.all()) codes.emplace(d.kind->code);
    return codes;
}

void check(const std::vector<Case>& cases) {
    for (const Case& c : cases) {
        CAPTURE(c.code, c.wrong, c.right);
        CHECK(reported(c.wrong) == Codes{c.code});
        INFO(Lowered(c.right, true).rendered());
        CHECK(reported(c.right) == Codes{});
    }
}

std::string p(const std::string& body) {
    return "process p() { " + body + " } ";
}

}  // namespace

TEST_CASE("a step with several visible accesses is an error, its cures are not") {
    const std::string x = "int x; int y; ";
    const std::string o = "object O { bool cached; bool mapped; } ";
    check({
        {"LW301", x + p("x++; y = 1;"), x + p("int k = x; x = k + 1; y = 1;")},
        {"LW301", x + p("x = y;"), x + p("atomic { x = y; }")},
        {"LW301", x + p("if (x == y) return;"), x + p("int k = x; if (k == y) return;")},
        {"LW301", x + p("x = x + y;"),
         "spinlock l; int x __guarded_by(l); int y __guarded_by(l); " +
             p("spin_lock(l); x = x + y; spin_unlock(l);")},
        {"LW301", "int x; " + p("x++;"), "atomic_t x; " + p("atomic_inc(x);")},
        {"LW301", o + "process p(O o) { if (o.cached && o.mapped) return; }",
         o + "process p(O o) { if (o.cached) { if (o.mapped) return; } }"},
        {"LW301",
         "object O { bool cached; O? next; } process p(O o) { if (o.next != null && o.next.cached) return; }",
         "object O { bool cached; O? next; } "
         "process p(O o) { O? n = o.next; if (n != null && n.cached) return; }"},
        {"LW301", "struct W { int a; int b; } W w; " + p("w.a = 1;"),
         "struct W { int a; int b; } W w; " + p("w = W(1, 2);")},
        // READ_ONCE makes an access to guarded state visible.
        {"LW301",
         "spinlock l; int x __guarded_by(l); int y; " + p("y = READ_ONCE(x); spin_lock(l); spin_unlock(l);"),
         "spinlock l; int x __guarded_by(l); int y; " +
             p("int k = READ_ONCE(x); y = k; spin_lock(l); spin_unlock(l);")},
    });
}

TEST_CASE("what no run gets to is pointed out, what one gets to is not") {
    check({
        {"LW405", "int x; " + p("return; x = 1;"), "int x; " + p("if (any) return; x = 1;")},
        {"LW406", "int x; " + p("return; l: x = 1;"), "int x; " + p("if (any) goto l; return; l: x = 1;")},
        {"LW406", "int x; " + p("goto out; l: x = 1; out: x = 2;"),
         "int x; " + p("if (any) goto out; l: x = 1; out: x = 2;")},
    });
}

TEST_CASE("what nothing uses is pointed out") {
    check({
        {"LW401", "int x; " + p("int n; x = 1;"), "int x; " + p("int n; n = x; if (n == 0) x = 1;")},
        {"LW402", "config c : bool = true; int x; " + p("x = 1;"),
         "config c : bool = true; int x; " + p("if (c) x = 1;")},
        {"LW402", "config c : { a, b } = a; int x; " + p("x = 1;"),
         "config c : { a, b } = a; int x; " + p("x = 1;") + "invariant i when (c == a): x < 2;"},
        {"LW403", "int x; predicate q(int n): n < 2; " + p("x = 1;"),
         "int x; predicate q(int n): n < 2; " + p("x = 1;") + "invariant i: q(x);"},
        {"LW408", "int x; spinlock l; " + p("x = 1;"),
         "int x; spinlock l; " + p("spin_lock(l); x = 1; spin_unlock(l);")},
        {"LW408", "object O { int n; int m; } process q(O o) { o.n = 1; }",
         "object O { int n; int m; } process q(O o) { o.n = 1; o.m = 1; }"},
        {"LW409", "int x; inline f() { x = 2; } " + p("x = 1;"),
         "int x; inline f() { x = 2; } " + p("x = 1; f();")},
    });
}

TEST_CASE("an invariant that says nothing is pointed out") {
    const std::string x = "bool x; object O { } " + p("x = true;") + "process q(O o) { x = o == o; } ";
    check({
        {"LW407", "bool x; " + p("x = true;") + "invariant i: x || !x;",
         "bool x; " + p("x = true;") + "invariant i: !x;"},
        {"LW407", "bool x; object O { } process q(O o) { x = true; } invariant i: forall (O a) a == a;",
         "bool x; object O { } process q(O o) { x = true; } invariant i: forall (O a, O b) a == b;"},
        {"LW407", "bool x; " + p("x = true;") + "invariant i: 1 < 2;",
         "bool x; int n = 1; " + p("x = true; n = 2;") + "invariant i: n < 2;"},
    });
}

TEST_CASE("a name that hides another one is pointed out") {
    const std::string o = "object O { bool b; } ";
    const std::string q = "process q() { x = 1; } ";
    check({
        {"LW404", "int x; int y; " + q + p("int x; x = 1; y = x;"),
         "int x; int y; " + q + p("int z; z = 1; y = z;")},
        {"LW404", o + "O x; int y; process r(O z) { x = z; } process q(O x) { x.b = true; y = 1; }",
         o + "O x; int y; process r(O z) { x = z; } process q(O z) { z.b = true; y = 1; }"},
        {"LW404", "int y; " + p("int k = 1; { int k = 2; y = k; } y = k;"),
         "int y; " + p("{ int k = 1; y = k; } { int k = 2; y = k; }")},
        {"LW404", o + "process q(O x) { for (O x) x.b = true; x.b = false; }",
         o + "process q(O x) { for (O z) z.b = true; x.b = false; }"},
        {"LW404", o + "O shown; process r(O y) { shown = y; } invariant i: forall (O shown) shown.b;",
         o + "O shown; process r(O y) { shown = y; } invariant i: forall (O z) z.b;"},
    });
}

TEST_CASE("choosing by what others change is pointed out, in one step or not") {
    const std::string o = "object O { bool b; } ";
    check({
        {"LW411", o + p("O? x; x = choose (O y) where y.b; if (x != null) x.b = false;"),
         o + p("O? x; for (O y) { if (y.b) { x = y; break; } } if (x != null) x.b = false;")},
        // What cannot change meanwhile may be looked up at once.
        {"LW411", o + p("O? x; x = choose (O y) where y.b else return; x.b = false;"),
         o + "process q(O z) { O? x; x = choose (O y) where y != z else return; x.b = false; }"},
    });
}

TEST_CASE("an edit that changes nothing is an error") {
    const std::string two = "config c : bool = true; int x; process p() { if (c) { l: x = 1; } k: x = 2; } ";
    check({
        {"LW308", two + "check d { c = false; drop l; } violates deadlock;",
         two + "check d { drop l; } violates deadlock;"},
        {"LW308", "int x; " + p("l: x = 1; k: x = 1;") + "check d { swap l, k; } violates deadlock;",
         "int x; " + p("l: x = 1; k: x = 2;") + "check d { swap l, k; } violates deadlock;"},
    });
}

TEST_CASE("a check that asks what another asks is pointed out") {
    const std::string two =
        "config c : { a, b } = a; int x; process p() { if (c == a) x = 1; else x = 2; l: x = 3; k: x = 4; } ";
    check({
        {"LW410", two + "check d { } violates deadlock; check e { c = a; } violates deadlock;",
         two + "check d { } violates deadlock; check e { c = b; } violates deadlock;"},
        {"LW410", two + "check d { } violates deadlock; check e { } violates deadlock;",
         two + "check d { } violates deadlock; check e { } violates held_at_exit;"},
        {"LW410", two + "check d { p = 1; } violates deadlock; check e { p = 1; } violates deadlock;",
         two + "check d { p = 1; } violates deadlock; check e { p = 2; } violates deadlock;"},
        {"LW410", two + "check d { drop l; } violates deadlock; check e { drop l; } violates deadlock;",
         two + "check d { drop l; } violates deadlock; check e { drop k; } violates deadlock;"},
        {"LW410", two + "check d { swap l, k; } violates deadlock; check e { swap k, l; } violates deadlock;",
         two + "check d { swap l, k; } violates deadlock; check e { drop l; drop k; } violates deadlock;"},
        // The order of what is asked is no difference.
        {"LW410",
         two + "check d { } violates deadlock, held_at_exit; check e { } violates held_at_exit, deadlock;",
         two + "check d { } violates deadlock, held_at_exit; check e { } violates deadlock;"},
    });
}

}  // namespace latchwork
