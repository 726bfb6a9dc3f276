/// Objects that come and go: alloc, free, kfree_rcu, slots that keep their type; and grace periods.
#include <catch2/catch.hpp>

#include "sema/primitives.hpp"
#include "support/lowered.hpp"

namespace latchwork {
namespace {

using tests::Lowered;
using tests::outcomes;
using Broken = std::set<std::string>;
using Codes = std::vector<std::string>;
using Finals = std::set<std::string>;

const std::string dynamic = "dynamic object O { int n = 5; spinlock l; atomic_t a; } ";
const std::string typesafe = "typesafe_by_rcu object O { int n = 5; } ";

}  // namespace

TEST_CASE("alloc takes a slot that was never used, with the declared values, or fails") {
    const std::string text =
        dynamic +
        "int x; int y; process p() { O o; o = alloc O else goto none; atomic { x = o.n; } o.n = 6; "
        "free(o); return; none: y = 1; }";
    const auto one = outcomes(text, {"x", "y"}, {{"p", 2}, {"O", 1}});
    CHECK(one.finals == Finals{"x=0 y=1", "x=5 y=1"});
    CHECK(one.broken.empty());
    CHECK(outcomes(text, {"x"}, {{"p", 2}, {"O", 2}}).broken.empty());
    // Without `else`, null; into a place that cannot be null it is an error of its own.
    CHECK(outcomes(dynamic + "bool x; process p() { O? o; o = alloc O; x = o == null; }", {"x"}).finals ==
          Finals{"x=false", "x=true"});
    CHECK(outcomes(dynamic + "process p() { O o; o = alloc O; }").broken == Broken{"null_reference"});
}

TEST_CASE("a freed slot is not used again, if its type does not stay") {
    const std::string text =
        "int times; process p() { O o; o = alloc O else return; free(o); o = alloc O else return; times = 2; "
        "free(o); }";
    CHECK(outcomes(dynamic + text, {"times"}, {{"O", 1}}).finals == Finals{"times=0"});
    CHECK(outcomes(typesafe + text, {"times"}, {{"O", 1}}).finals == Finals{"times=0", "times=2"});
}

TEST_CASE("use_after_free, by every kind of access") {
    for (const char* use :
         {"o.n = 1;", "x = o.n;", "spin_lock(o.l);", "if (spin_trylock(o.l)) x = 1;", "atomic_inc(o.a);",
          "x = READ_ONCE(o.n);", "WRITE_ONCE(o.n, 1);", "o.n++;", "o.n = any;"}) {
        CAPTURE(use);
        const bool bounded = std::string(use) != "o.n = any;";
        const std::string object =
            bounded ? dynamic : "dynamic object O { int[0..5] n = 5; spinlock l; atomic_t a; } ";
        const std::string head = object + "int x; process p() { O o; o = alloc O else return; ";
        CHECK(outcomes(head + "free(o); atomic { " + use + " } }").broken == Broken{"use_after_free"});
        CHECK_FALSE(outcomes(head + "atomic { " + use + " } free(o); }").broken.contains("use_after_free"));
    }
    // A slot that nobody took is no object.
    CHECK(outcomes(dynamic + "process p(O o) { o.n = 1; }").broken == Broken{"use_after_free"});
    // Comparing references is no access.
    CHECK(outcomes(dynamic + "bool x; process p(O o, O q) { x = o == q; }").broken.empty());
}

TEST_CASE("double_free, and null") {
    CHECK(outcomes(dynamic + "process p(O o) { free(o); }").broken == Broken{"double_free"});
    CHECK(outcomes(dynamic + "process p() { O? o; o = alloc O; free(o); }").broken ==
          Broken{"null_reference"});
    const std::string shared = dynamic + "O? root; process w() { O o; o = alloc O else return; root = o; } ";
    const std::string exchange = "process p() { O? o; o = xchg(root, null); if (o != null) free(o); }";
    CHECK(outcomes(shared + exchange, {}, {{"p", 2}}).broken.empty());
    const std::string late = "process p() { O? o; o = root; if (o != null) free(o); }";
    CHECK(outcomes(shared + late, {}, {{"p", 2}}).broken == Broken{"double_free"});
    CHECK(Lowered("object O { } process p(O o) { free(o); }").codes() == Codes{"LW230"});
    CHECK(Lowered("object O { } process p() { O? o; o = alloc O; }").codes().size() == 1);
    CHECK(Lowered(dynamic + "process p(O o) { if (live(o)) return; }").codes() == Codes{"LW239"});
}

TEST_CASE("kfree_rcu keeps an object for the readers that were there") {
    const std::string writer =
        dynamic +
        "O? root; process w() { O o; o = alloc O else return; o.n = 1; rcu_assign_pointer(root, o);"
        " rcu_assign_pointer(root, null); kfree_rcu(o); } ";
    const std::string reader =
        "int x; process r() { O? o; rcu_read_lock(); o = rcu_dereference(root); if (o != null) { atomic { x "
        "= o.n; } "
        "same: assert (o.n == 1); } rcu_read_unlock(); }";
    CHECK(outcomes(writer + reader, {}, {{"r", 2}, {"O", 2}}).broken.empty());
    // Freed at once, it is gone under them.
    const std::string hasty =
        dynamic +
        "O? root; process w() { O o; o = alloc O else return; o.n = 1; rcu_assign_pointer(root, o);"
        " rcu_assign_pointer(root, null); free(o); } ";
    CHECK(outcomes(hasty + reader).broken == Broken{"use_after_free"});
    // The reader that leaves its section and comes back is another one.
    const std::string back =
        "int x; process r() { O? o; rcu_read_lock(); o = rcu_dereference(root); rcu_read_unlock(); "
        "rcu_read_lock(); if (o != null) atomic { x = o.n; } rcu_read_unlock(); }";
    CHECK(outcomes(writer + back).broken == Broken{"use_after_free"});
    // Without a section there is nothing that keeps it.
    const std::string bare =
        "int x; process r() { O? o; o = rcu_dereference(root); if (o != null) atomic { x = o.n; } }"
        "process other() { rcu_read_lock(); rcu_read_unlock(); }";
    CHECK(outcomes(writer + bare).broken == Broken{"use_after_free"});
    CHECK(outcomes(dynamic + "process p() { O o; o = alloc O else return; kfree_rcu(o); kfree_rcu(o); }")
              .broken == Broken{"double_free"});
}

TEST_CASE("a slot whose type stays is read by RCU readers only, and may be another object by then") {
    const std::string writer =
        typesafe +
        "O? root; process w() { O o; o = alloc O else return; o.n = 1; root = o; root = null;"
        " free(o); o = alloc O else return; o.n = 2; } int x; ";
    const std::string reader =
        "process r() { O? o; rcu_read_lock(); o = root; if (o != null) atomic { x = o.n; } "
        "rcu_read_unlock(); }";
    const auto inside = outcomes(writer + reader, {"x"}, {{"O", 1}});
    CHECK(inside.broken.empty());
    CHECK(inside.finals == Finals{"x=0", "x=1", "x=2"});
    const std::string outside = "process r() { O? o; o = root; if (o != null) atomic { x = o.n; } }";
    CHECK(outcomes(writer + outside, {}, {{"O", 1}}).broken == Broken{"use_after_free"});
}

TEST_CASE("alloc leaves the fields of a slot whose type stays") {
    const std::string text =
        "int x; process p() { O o; o = alloc O else return; o.n = 7; free(o); o = alloc O else return; "
        "atomic { x = o.n; } free(o); }";
    CHECK(outcomes(typesafe + text, {"x"}, {{"O", 1}}).finals == Finals{"x=0", "x=7"});
}

TEST_CASE("init makes objects live at the start") {
    const std::string read = "int x; process p(O o) { atomic { x = o.n; } }";
    CHECK(outcomes(dynamic + "init { forall (O o) live(o); } " + read, {"x"}, {{"O", 2}}).finals ==
          Finals{"x=5"});
    CHECK(outcomes(dynamic + "init { forall (O o) live(o); } " + read, {}, {{"O", 2}}).broken.empty());
    const std::string root =
        "O root; init { live(root); } int x; process p() { int k; O o; o = root; k = o.n; "
        "x = k; free(o); } ";
    CHECK(outcomes(dynamic + root, {"x"}, {{"O", 2}}).broken.empty());
    // Those that live at the start are used slots: alloc does not give them again.
    const std::string again =
        "init { forall (O o) live(o); } int x; process p(O o) { O? q; free(o); q = alloc O; if (q != null) x "
        "= 1; }";
    CHECK(outcomes(dynamic + again, {"x"}, {{"O", 1}}).finals == Finals{"x=0"});
    CHECK(outcomes(typesafe + again, {"x"}, {{"O", 1}}).finals == Finals{"x=0", "x=1"});
}

TEST_CASE("live tells in properties what is allocated") {
    const std::string text =
        dynamic +
        "O? root; process p() { O o; o = alloc O else return; mine: assert (live(o)); root = "
        "o; root = null; free(o); gone: assert (!live(o)); }"
        "invariant published: root != null ==> live(root);"
        "invariant never: forall (O o) !live(o);";
    CHECK(outcomes(text, {}, {{"O", 2}}).broken == Broken{"never"});
}

TEST_CASE("a grace period waits for the readers that were there, and for no other") {
    const std::string head = "int x; int seen; ";
    const std::string updater = "process u() { x = 1; synchronize_rcu(); x = 2; } ";
    // A reader that saw 0 is gone before x is 2.
    const std::string reader =
        "process r() { int a; rcu_read_lock(); a = x; none: assert (!(a == 0 && x == 2)); rcu_read_unlock(); "
        "}";
    CHECK(outcomes(head + updater + reader, {}, {{"r", 2}}).broken.empty());
    CHECK(outcomes(head + "process u() { x = 1; x = 2; } " + reader).broken == Broken{"none"});
    // One that comes later does not hold it up: it may see both 1 and 2.
    const std::string later =
        "process r() { int a; int b; rcu_read_lock(); a = x; b = x; seen = a * 10 + b; rcu_read_unlock(); }";
    CHECK(outcomes(head + updater + later, {"seen"}).finals ==
          Finals{"seen=0", "seen=1", "seen=11", "seen=12", "seen=22"});
    // Somebody who reads for ever from then on does not hold it up either.
    const std::string forever =
        "bool go; process u() { go = true; synchronize_rcu(); x = 2; }"
        "process r() { await go; rcu_read_lock(); await (x == 2); rcu_read_unlock(); }";
    CHECK(outcomes(head + forever).broken == Broken{"deadlock"});
    const std::string after =
        "bool go; process u() { synchronize_rcu(); go = true; x = 2; }"
        "process r() { await go; rcu_read_lock(); await (x == 2); rcu_read_unlock(); }";
    CHECK(outcomes(head + after).broken.empty());
}

TEST_CASE("the outermost read section counts") {
    const std::string head = "int x; process u() { x = 1; synchronize_rcu(); x = 2; } ";
    const std::string nested =
        "process r() { int a; rcu_read_lock(); a = x; rcu_read_lock(); rcu_read_unlock(); none: assert (!(a "
        "== 0 && x == 2)); rcu_read_unlock(); }";
    CHECK(outcomes(head + nested).broken.empty());
    const std::string ended =
        "process r() { int a; rcu_read_lock(); a = x; rcu_read_lock(); rcu_read_unlock(); rcu_read_unlock(); "
        "none: assert (!(a == 0 && x == 2)); }";
    CHECK(outcomes(head + ended).broken == Broken{"none"});
    CHECK(outcomes("process r() { rcu_read_lock(); rcu_read_lock(); rcu_read_unlock(); }").broken ==
          Broken{"held_at_exit"});
    CHECK(outcomes("process r() { rcu_read_lock(); rcu_read_unlock(); rcu_read_unlock(); }").broken ==
          Broken{"unlock_not_held"});
    CHECK(
        outcomes("process r() { repeat (3) rcu_read_lock(); repeat (3) rcu_read_unlock(); }").broken.empty());
}

TEST_CASE("read sections are counted inside of an atomic statement") {
    CHECK(outcomes("process r() { atomic { rcu_read_lock(); rcu_read_lock(); } rcu_read_unlock(); "
                   "rcu_read_unlock(); }")
              .broken.empty());
    CHECK(outcomes("process r() { atomic { rcu_read_lock(); rcu_read_lock(); } rcu_read_unlock(); "
                   "might_sleep(); rcu_read_unlock(); }")
              .broken == Broken{"sleep_in_atomic"});
    // Entered and left again, within a section that was open before.
    const std::string inner =
        "process r() { rcu_read_lock(); atomic { rcu_read_lock(); rcu_read_unlock(); } ";
    CHECK(outcomes(inner + "rcu_read_unlock(); might_sleep(); }").broken.empty());
    CHECK(outcomes(inner + "might_sleep(); rcu_read_unlock(); }").broken == Broken{"sleep_in_atomic"});
}

TEST_CASE("SRCU: domains of their own, tokens, and readers that may sleep") {
    const std::string head = "srcu_struct a; srcu_struct b; mutex m; int x; ";
    const std::string reader =
        "process r() { int i; int v; i = srcu_read_lock(a); v = x; mutex_lock(m); mutex_unlock(m); none: "
        "assert (!(v == 0 && x == 2)); srcu_read_unlock(a, i); }";
    CHECK(outcomes(head + "process u() { x = 1; synchronize_srcu(a); x = 2; } " + reader).broken.empty());
    CHECK(outcomes(head + "process u() { x = 1; synchronize_srcu(b); x = 2; } " + reader).broken ==
          Broken{"none"});
    CHECK(outcomes(head + "process u() { x = 1; synchronize_rcu(); x = 2; } " + reader).broken ==
          Broken{"none"});
    CHECK(outcomes(head + "process p() { int i; i = srcu_read_lock(a); synchronize_srcu(a); "
                          "srcu_read_unlock(a, i); }")
              .broken == Broken{"deadlock", "rcu_stall"});
    CHECK(outcomes(head + "process p() { int i; int j; i = srcu_read_lock(a); j = srcu_read_lock(a); "
                          "srcu_read_unlock(a, j); srcu_read_unlock(a, i); }")
              .broken.empty());
}

}  // namespace latchwork
