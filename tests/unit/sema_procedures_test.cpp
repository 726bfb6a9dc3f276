/// Procedures: what stands in the place of a call, whose names mean what, and which calls are wrong.
#include <catch2/catch.hpp>

#include "support/lowered.hpp"

namespace latchwork {
namespace {

using tests::Lowered;
using tests::outcomes;
using Broken = std::set<std::string>;
using Codes = std::vector<std::string>;
using Finals = std::set<std::string>;

}  // namespace

TEST_CASE("a procedure's globals are its own, whatever the caller calls so") {
    const std::string text =
        "int x; int y; inline set(int n) { x = n; }"
        "process p() { int n; n = 5; set(3); y = n; }";
    CHECK(outcomes(text, {"x", "y"}).finals == Finals{"x=3 y=5"});
    // The caller's local `x` hides the shared one from the caller only.
    const std::string hidden =
        "int x; int y; inline set(int n) { x = n; }"
        "process p() { int x; x = 5; set(x + 1); y = x; }";
    CHECK(outcomes(hidden, {"x", "y"}).finals == Finals{"x=6 y=5"});
}

TEST_CASE("the locals of two copies of a procedure are different") {
    const std::string text =
        "int x; inline int twice(int n) { int m; m = n + n; return m; }"
        "process p() { int a; int b; a = twice(1); b = twice(a + 1); x = a + 10 * b; }";
    CHECK(outcomes(text, {"x"}).finals == Finals{"x=62"});
}

TEST_CASE("a name that an inner block declares ends with the block") {
    // In a procedure,
    const std::string inside =
        "int x; int y; inline f() { { int x; x = 1; y = x; } x = 2; } process p() { f(); }";
    CHECK(outcomes(inside, {"x", "y"}).finals == Finals{"x=2 y=1"});
    const std::string parameter =
        "int x; int y; inline f(int n) { { int n; n = 1; y = n; } x = n; } process p() { f(7); }";
    CHECK(outcomes(parameter, {"x", "y"}).finals == Finals{"x=7 y=1"});
    const std::string loop =
        "domain D; int x; int y; inline f(int d) { for (D d) y = 1; x = d; } process p() { f(7); }";
    CHECK(outcomes(loop, {"x"}).finals == Finals{"x=7"});
    // and in its caller: the argument is the shared variable, loaded once.
    const std::string outside =
        "int x; int y; inline f(int n) { x = n + 1; y = n; }"
        "process p() { { int x; x = 8; y = x; } f(x); }";
    CHECK(outcomes(outside, {"x", "y"}).finals == Finals{"x=1 y=0"});
}

TEST_CASE("arguments go by value") {
    const std::string text =
        "int x; int y; inline f(int n) { n = n + 1; x = n; } process p() { int k; k = 3; f(k); y = k; }";
    CHECK(outcomes(text, {"x", "y"}).finals == Finals{"x=4 y=3"});
    // Saved flags are assigned like anything else.
    const std::string flags =
        "spinlock l; bool out = false; inline f(bool flags) { spin_lock_irqsave(l, flags); "
        "spin_unlock_irqrestore(l, flags); } ";
    const auto kept = outcomes(flags + "process p() { bool b; b = true; f(b); out = b; }", {"out"});
    CHECK(kept.finals == Finals{"out=true"});
    CHECK(kept.broken.empty());
    CHECK(outcomes(flags + "process p() { f(true); }").broken.empty());
}

TEST_CASE("structs go by value, and come back as results") {
    const std::string text =
        "struct Word { int who; bool what; } int x; bool y; inline Word marked(Word w) { w = Word(w.who + 1, "
        "true); return w; } process p() { Word a; Word b; a = Word(1, false); b = marked(a); x = a.who * 10 "
        "+ "
        "b.who; y = b.what && !a.what; }";
    CHECK(outcomes(text, {"x", "y"}).finals == Finals{"x=12 y=true"});
}

TEST_CASE("locks and counters go by name") {
    const std::string text =
        "object O { spinlock l; int n __guarded_by(l); } atomic_t calls;"
        "inline add(spinlock l, atomic_t c) { spin_lock(l); atomic_inc(c); spin_unlock(l); }"
        "process p(O o) { add(o.l, calls); }";
    const auto run = outcomes(text, {"calls"}, {{"O", 2}, {"p", 2}});
    CHECK(run.finals == Finals{"calls=2"});
    CHECK(run.broken.empty());
    CHECK(Lowered("object O { spinlock l; } O? root; inline f(spinlock l) { spin_lock(l); }"
                  "process p() { f(root.l); }")
              .codes() == Codes{"LW240"});
}

TEST_CASE("a procedure gives a result: to a local, a shared variable, an `if`") {
    const std::string text =
        "int x; int y; inline int larger(int a, int b) { if (a < b) return b; return a; }"
        "inline bool positive(int n) { return n > 0; }"
        "process p() { int k = larger(2, 3); x = larger(k, 1);"
        " if (positive(k)) y = 1; if (!positive(k)) y = 2; if (positive(0 - k)) y = 3; else y = y_of(); }"
        "inline int y_of() { return 7; }";
    CHECK(outcomes(text, {"x", "y"}).finals == Finals{"x=3 y=7"});
    // A result that nobody wants.
    CHECK(outcomes("int x; inline int f() { x = 1; return 2; } process p() { f(); x = 3; }", {"x"}).finals ==
          Finals{"x=3"});
}

TEST_CASE("procedures call procedures") {
    const std::string text =
        "spinlock l; int x __guarded_by(l); inline int read() { return x; }"
        "inline add(int n) { int k = read(); x = k + n; }"
        "inline locked_add(int n) { spin_lock(l); add(n); add(n); spin_unlock(l); }"
        "process p() { locked_add(2); }";
    const auto run = outcomes(text, {"x"}, {{"p", 2}});
    CHECK(run.finals == Finals{"x=8"});
    CHECK(run.broken.empty());
}

TEST_CASE("labels of a procedure are its own, in each copy") {
    const std::string text =
        "atomic_t n; inline f() { again: atomic_inc(n); if (any) goto out; if (atomic_read(n) < 3) goto "
        "again; out: smp_mb(); }"
        "process p() { f(); f(); out: atomic_inc(n); }";
    CHECK(outcomes(text, {"n"}).finals == Finals{"n=3", "n=4", "n=5"});
    CHECK(Lowered("int x; inline f() { goto out; } process p() { f(); out: x = 1; }").codes() ==
          Codes{"LW204"});
}

TEST_CASE("properties speak of a procedure's labels and locals as its text does") {
    const std::string head =
        "bool x; bool y; inline f() { bool seen; in_f: x = true; seen = y; y = true; } process p() { ";
    const auto broken = [&](const std::string& body, const std::string& invariant) {
        return outcomes(head + body + " } invariant n: forall (p i) " + invariant + ";").broken;
    };
    // A label is that of each copy, unless the process has one of its own that is called so.
    CHECK(broken("f(); f();", "i at in_f ==> !x") == Broken{"n"});
    CHECK(broken("f();", "i at in_f ==> !x").empty());
    CHECK(broken("f(); f(); in_f: x = false;", "i in in_f ==> y").empty());
    CHECK(broken("f();", "i at end ==> i.seen") == Broken{"n"});
    CHECK(broken("y = true; f();", "i at end ==> i.seen").empty());
    CHECK(Lowered(head + "f(); f(); } invariant n: forall (p i) !i.seen;").codes() == Codes{"LW212"});
    CHECK(broken("bool seen = false; f(); f();", "!i.seen").empty());
}

TEST_CASE("an assert of a procedure is one property, wherever it stands") {
    const std::string text =
        "atomic_t n = 1; inline put() { bug_on: assert atomic_read(n) > 0; atomic_dec(n); } "
        "process a() { put(); } process b() { put(); put(); } ";
    CHECK(Lowered(text + "check c { } violates bug_on;").codes() == Codes{});
    CHECK(outcomes(text, {}, {{"b", 0}}).broken.empty());
    CHECK(outcomes(text, {}, {{"a", 0}}).broken == Broken{"bug_on"});
    CHECK(outcomes(text, {}, {}).broken == Broken{"bug_on"});
}

TEST_CASE("an edit of a procedure is made wherever it stands") {
    const std::string traced =
        "int last; inline f() { l: last = 1; k: last = 2; } process p() { f(); f(); } "
        "check c { swap l, k; } violates deadlock;";
    CHECK(outcomes(*Lowered(traced).system, {"last"}, {}, {{"swap l, k", 0}}).finals == Finals{"last=2"});
    CHECK(outcomes(*Lowered(traced).system, {"last"}, {}, {{"swap l, k", 1}}).finals == Finals{"last=1"});
    const std::string head = "int x; int y; inline f() { ";
    const std::string calls = " } process p() { f(); } process q() { f(); f(); } ";
    const Lowered swapped(head + "l: x = 1; k: y = 1;" + calls + "check c { swap l, k; } violates deadlock;");
    CHECK(swapped.codes() == Codes{});
    CHECK(Lowered(head + "l: x = 1;" + calls + "check c { drop l; } violates deadlock;").codes() == Codes{});
    // What may not be moved in a process may not be in a procedure either.
    CHECK(
        Lowered(head + "l: x = 1; k: int z = 2; y = z;" + calls + "check c { swap l, k; } violates deadlock;")
            .codes() == Codes{"LW309"});
    CHECK(Lowered(head + "l: x = 1; while (any) { k: break; }" + calls +
                  "check c { swap l, k; } violates deadlock;")
              .codes() == Codes{"LW309"});
    CHECK(Lowered("int x; inline f() { l: x = 1; } inline g() { k: x = 2; } process p() { f(); } "
                  "process q() { g(); } check c { swap l, k; } violates deadlock;")
              .codes() == Codes{"LW309"});
    const Lowered mixed(head + "l: x = 1; } process r() { k: x = 2; } process p() { f(); } " +
                        "check c { swap l, k; } violates deadlock;");
    CHECK(mixed.codes() == Codes{"LW309"});
    CHECK(
        mixed.rendered().find("`l` is in a procedure, and does not stand beside `k` at each of its calls") !=
        std::string::npos);
}

TEST_CASE("a procedure that stands in `atomic` is part of the step") {
    const std::string text =
        "int x; int y; inline swap() { int k = x; x = y; y = k; } process p() { atomic { x = 1; swap(); } "
        "}";
    const auto run = outcomes(text, {"x", "y"});
    CHECK(run.finals == Finals{"x=0 y=1"});
    CHECK(run.states == 2);
}

TEST_CASE("`return` in a loop of a procedure leaves the procedure") {
    const std::string text =
        "domain D; int n; inline bool any_of() { for (D d) { n = 1; return true; } return false; }"
        "process p() { int k = 0; for (D d) { if (any_of()) k = k + 1; } n = k; }";
    const auto run = outcomes(text, {"n"}, {{"D", 2}});
    CHECK(run.finals == Finals{"n=2"});
    CHECK(run.broken.empty());
}

TEST_CASE("calls that are wrong") {
    struct Case {
        std::string code, text, place;
    };
    const std::vector<Case> cases = {
        {"LW241", "inline f() { f(); } process p() { f(); } process q() { f(); f(); }", "f"},
        {"LW241", "inline f() { g(); } inline g() { h(); } inline h() { f(); } process p() { f(); }", "f"},
        {"LW229", "inline f(int n) { } process p() { f(); }", "f();"},
        {"LW229", "inline f() { } process p() { f(1); }", "f(1);"},
        {"LW238", "int x; inline int f() { return 1; } process p() { x = f() + 1; }", "f()"},
        {"LW238", "int x; inline bool f() { return true; } process p() { while (f()) x = 1; }", "f()"},
        {"LW238", "inline bool f() { return true; } invariant i: f(); process p() { }", "f()"},
        {"LW302", "int x; inline f() { return 1; } process p() { f(); }", "return 1;"},
        {"LW302", "int x; inline int f() { return; } process p() { x = f(); }", "return;"},
        {"LW302", "int x; inline f() { break; } process p() { while (true) { f(); x = 1; } }", "break;"},
        {"LW210", "inline f() { } int f; process p() { }", "f"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const Lowered lowered(c.text);
        INFO(lowered.rendered());
        CHECK(lowered.codes() == Codes{c.code});
        CHECK(lowered.place() == c.place);
    }
}

TEST_CASE("an argument has the type of its parameter") {
    const std::string head = "object O { int n; } mutex m; int x; ";
    CHECK(Lowered(head + "inline f(O o) { o.n = 1; } process p() { f(true); }").codes() == Codes{"LW221"});
    CHECK(Lowered(head + "inline f(spinlock l) { spin_lock(l); } process p() { f(m); }").codes() ==
          Codes{"LW221"});
    CHECK(outcomes(head + "inline f(O o) { o.n = 1; } process p(O? o) { f(o); }").broken ==
          Broken{"null_reference"});
}

TEST_CASE("repeat stands for its statement, so many times") {
    CHECK(outcomes("atomic_t n; process p() { repeat (3) { int k; k = 2; atomic_add(k, n); } }", {"n"})
              .finals == Finals{"n=6"});
    CHECK(outcomes("atomic_t n; process p() { repeat (0) atomic_inc(n); }", {"n"}).finals == Finals{"n=0"});
    CHECK(outcomes("atomic_t n; process p() { repeat (2) repeat (2) { atomic_inc(n); if (any) break_out(); } "
                   "} inline break_out() { atomic_add(10, n); }",
                   {"n"})
              .finals == Finals{"n=14", "n=24", "n=34", "n=4", "n=44"});
}

}  // namespace latchwork
