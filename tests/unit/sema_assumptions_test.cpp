/// What a protocol assumes (axiom, init, unique), what it leaves out (waive, when), and ordered things.
#include <catch2/catch.hpp>

#include "support/lowered.hpp"
#include "verify/engine.hpp"

namespace latchwork {
namespace {

using tests::Lowered;
using tests::outcomes;
using Broken = std::set<std::string>;
using Codes = std::vector<std::string>;
using Finals = std::set<std::string>;

}  // namespace

TEST_CASE("an axiom restricts constants") {
    const std::string text =
        "domain D; const D root; const D up[D]; D x; D y; init { x == root; y == root; }"
        "axiom rooted: up[root] == root; axiom forall (D d) d != root ==> up[d] != d;"
        "process p() { x = up[root]; } process q(D d) { y = up[d]; }"
        "invariant same: x == root; invariant top: y == root;";
    CHECK(outcomes(text, {}, {{"D", 2}}).broken.empty());
    CHECK(outcomes(text, {}, {{"D", 3}}).broken == Broken{"top"});
    CHECK(Lowered("int x; axiom x == 0; process p() { x = 1; }").codes() == Codes{"LW236"});
    CHECK(Lowered("domain D; const D root; axiom unset: nothing; process p() { }").codes() == Codes{"LW201"});
    CHECK(outcomes("const bool b; axiom b && !b; process p() { }").states == 0);
}

TEST_CASE("init restricts the start") {
    CHECK(outcomes(
              "int[0..3] x = any; int y; init { x > 1; x != 3; } process p() { int k; k = x_now(); y = k; }"
              "inline int x_now() { return x; }",
              {"y"})
              .finals == Finals{"y=2"});
    CHECK(outcomes("domain D; D a; D b; bool same; init { a != b; } process p() { D k; k = a; same = true; }",
                   {}, {{"D", 1}})
              .states == 0);
}

TEST_CASE("instances of a unique process differ in their arguments") {
    const std::string text =
        "domain D; atomic_t n[D]; process p(D d) { atomic_inc(n[d]); }"
        "invariant once: forall (D d) n[d] <= 1;";
    CHECK(outcomes(text, {}, {{"D", 2}, {"p", 2}}).broken == Broken{"once"});
    CHECK(outcomes("domain D; atomic_t n[D]; unique process p(D d) { atomic_inc(n[d]); }"
                   "invariant once: forall (D d) n[d] <= 1;",
                   {"n"}, {{"D", 2}, {"p", 2}})
              .finals == Finals{"n=1,1"});
    // Two arguments: one that differs is enough.
    CHECK(outcomes("domain D; atomic_t n; unique process p(D d, D e) { atomic_inc(n); }", {},
                   {{"D", 2}, {"p", 4}})
              .states > 0);
    CHECK(outcomes("domain D; atomic_t n; unique process p(D d) { atomic_inc(n); }", {}, {{"D", 1}, {"p", 2}})
              .states == 0);
}

TEST_CASE("a property that is waived is not looked at, and says why") {
    const std::string text = "mutex l; process p() { mutex_lock(l); }";
    CHECK(outcomes(text).broken == Broken{"held_at_exit"});
    const Lowered waived(text + " waive held_at_exit: \"handed to the caller\";");
    REQUIRE(waived.system);
    const ir::Property& p = waived.system->property(*waived.system->find_property("held_at_exit"));
    CHECK(p.waived == "handed to the caller");
    CHECK(Lowered(text + " waive held_at_exits: \"x\";").codes() == Codes{"LW205"});
}

TEST_CASE("`when` makes an invariant depend on the config") {
    const std::string text =
        "config fix : { none, some } = none; int x; process p() { if (fix == none) x = 1; else x = 2; }"
        "invariant one when (fix == some): x != 1; invariant two when (fix == none): x != 1;";
    CHECK(outcomes(text, {}, {}, {{"fix", 0}}).broken == Broken{"two"});
    CHECK(outcomes(text, {}, {}, {{"fix", 1}}).broken.empty());
    CHECK(Lowered("int x; process p() { x = 1; } invariant i when (x == 0): true;").codes() ==
          Codes{"LW236"});
}

TEST_CASE("a loop over an ordered domain goes through it in order") {
    const std::string text =
        "ordered domain D; int x; process p() { int k = 0; D last; bool any_yet = false; "
        "for (D d) { if (any_yet) { up: assert (last < d); } last = d; any_yet = true; k = k + 1; } x = k; }";
    const auto run = outcomes(text, {"x"}, {{"D", 3}});
    CHECK(run.finals == Finals{"x=3"});
    CHECK(run.broken.empty());
    CHECK(outcomes("domain D; process p(D a, D b) { a: assert (a == b); }", {}, {{"D", 2}}).broken ==
          Broken{"a"});
    // What appears behind the cursor is missed, in front of it is not.
    const std::string moving =
        "ordered domain D; bool on[D]; int x; process p() { int k = 0; for (D d) where on[d] k = k + 1; x = "
        "k; } process q(D a) { on[a] = true; }";
    CHECK(outcomes(moving, {"x"}, {{"D", 2}, {"q", 2}}).finals == Finals{"x=0", "x=1", "x=2"});
}

TEST_CASE("`where` sees what the body saves") {
    // The body sets `on` for the members that come later; one that was passed over is missed.
    const std::string text =
        "domain D; spinlock l; int x; process p(D a) { bool on = false; int k = 0;"
        " for (D d) where on || d == a { if (!on) { local_irq_disable(); spin_lock_irqsave(l, on);"
        " spin_unlock_irqrestore(l, on); local_irq_enable(); } k = k + 1; } x = k; }";
    CHECK(outcomes(text, {"x"}, {{"D", 2}}).finals == Finals{"x=1", "x=2"});
}

TEST_CASE("`where` sees what the body assigns to a struct") {
    const std::string text =
        "struct Word { bool on; int n; } domain D; int x; process p(D a) { Word w; int k = 0; w = "
        "Word(false, "
        "0); for (D d) where w.on || d == a { w = Word(true, 1); k = k + 1; } x = k; }";
    CHECK(outcomes(text, {"x"}, {{"D", 2}}).finals == Finals{"x=1", "x=2"});
}

TEST_CASE("the order of an ordered domain is one") {
    const std::string text =
        "ordered domain D; process p(D a, D b, D c) { irreflexive: assert (!(a < a)); total: assert (a < b "
        "|| "
        "b < a || a == b); transitive: assert (!(a < b && b < c) || a < c); both: assert (a <= b || a > b); "
        "never: assert (!(a < b)); }";
    CHECK(outcomes(text, {}, {{"D", 3}}).broken == Broken{"never"});
    CHECK(Lowered("domain D; process p(D a, D b) { x: assert (a < b); }").codes() == Codes{"LW224"});
    // It is no part of an initial value.
    CHECK(outcomes("ordered domain D; process p(D a) { bool never = a < a; no: assert (!never); }", {},
                   {{"D", 2}})
              .broken.empty());
    CHECK(Lowered("ordered domain D; bool same[D d] = d <= d; process p(D a) { same[a] = false; }").codes() ==
          Codes{"LW236"});
}

TEST_CASE("locks of one class are taken in the order of their domain, or one is under another lock") {
    const std::string two =
        "process p(D a, D b) { if (a < b) { spin_lock(l[a]); spin_lock(l[b]); spin_unlock(l[b]); "
        "spin_unlock(l[a]); } }";
    CHECK(outcomes("ordered domain D; spinlock l[D]; " + two, {}, {{"D", 2}, {"p", 2}}).broken.empty());
    const std::string backwards =
        "process p(D a, D b) { if (a < b) { spin_lock(l[b]); spin_lock(l[a]); spin_unlock(l[a]); "
        "spin_unlock(l[b]); } }";
    CHECK(outcomes("ordered domain D; spinlock l[D]; " + backwards, {}, {{"D", 2}}).broken ==
          Broken{"lock_inversion"});
}

TEST_CASE("arrays over numbers") {
    const std::string text =
        "int v[3]; int w[1..2] = 7; int x; process p() { int i = 0; while (i < 3) { v[i] = i * 2; i++; } int "
        "a; "
        "int b; int c; a = v[2]; b = w[1]; c = w[2]; x = a * 100 + b * 10 + c; }";
    const auto run = outcomes(text, {"v", "x"});
    CHECK(run.finals == Finals{"v=0,2,4 x=477"});
    CHECK(run.broken.empty());
    CHECK(outcomes("int w[1..2]; process p() { int i = 0; w[i] = 1; }").broken == Broken{"int_range"});
    CHECK(Lowered("int v[65]; process p() { v[0] = 1; }").codes() == Codes{"LW240"});
    CHECK(Lowered("int v[3]; process p() { v[true] = 1; }").codes() == Codes{"LW225"});
}

TEST_CASE("initial values that depend on where they are") {
    const std::string text =
        "domain D; enum Mode { calm, busy } object O { O self = this; } D next[D d] = d; bool on[Mode m] = m "
        "== "
        "busy; process p(D d, O o) { own: assert (next[d] == d); me: assert (o.self == o); m: assert "
        "(on[busy] && !on[calm]); }";
    CHECK(outcomes(text, {}, {{"D", 2}, {"O", 2}}).broken.empty());
}

}  // namespace latchwork
