/// Built-in properties of values, unset locals, invariants, and what a system has for each check.
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "ir/passes.hpp"
#include "ir/printer.hpp"
#include "sema/primitives.hpp"
#include "support/lowered.hpp"

namespace latchwork {
namespace {

using tests::Lowered;
using tests::outcomes;
using Finals = std::set<std::string>;
using Broken = std::set<std::string>;

/// The protocol of section 2 of the design: a page fault against the invalidation of a page.
const char* const do_no_page = R"(
config fix : { none, counter, locked } = locked;
domain Addr;
object Page { page_lock lock; bool cached = true; }
spinlock ptl;
Page?    pte[Addr] __guarded_by(ptl) = null;
atomic_t truncate_count = 0;
process fault(Addr addr) {
    Page page;
    int  seq;
retry:
    if (fix == counter) seq = atomic_read(truncate_count);
    page = choose (Page p) where p.cached else return;
    if (fix == locked) {
        lock_page(page.lock);
        if (!page.cached) { unlock_page(page.lock); goto retry; }
    }
    spin_lock(ptl);
    if (fix == counter && atomic_read(truncate_count) != seq) { spin_unlock(ptl); goto retry; }
install:
    pte[addr] = page;
    spin_unlock(ptl);
    if (fix == locked) unlock_page(page.lock);
}
process invalidate(Page page) {
    lock_page(page.lock);
    if (fix == counter) atomic_inc(truncate_count);
    for (Addr a) {
        spin_lock(ptl);
        if (pte[a] == page) pte[a] = null;
        spin_unlock(ptl);
    }
remove:
    page.cached = false;
    unlock_page(page.lock);
}
invariant no_dangling_pte: forall (Addr a) pte[a] != null ==> pte[a].cached;
scope small { fault = 2; invalidate = 1; Page = 2; Addr = 2; }
check locked      { }                proves;
check unprotected { fix = none; }    violates no_dangling_pte;
check counter     { fix = counter; } violates no_dangling_pte;
)";

std::vector<std::string> location_names(const ir::Process& p) {
    std::vector<std::string> names;
    for (const ir::Location& l : p.locations) names.push_back(l.name);
    return names;
}

}  // namespace

TEST_CASE("the page fault protocol: each variant does what its check says") {
    const Lowered lowered(do_no_page);
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    CHECK(lowered.diagnostics.all().empty());
    const ir::System& system = *lowered.system;
    const auto& small = system.find_scope("small")->sizes;
    for (const ir::Check& check : system.checks) {
        CAPTURE(check.name);
        const Broken expected = check.name == "locked" ? Broken{} : Broken{"no_dangling_pte"};
        CHECK(outcomes(system, {}, small, check.configs).broken == expected);
    }
}

TEST_CASE("the page fault protocol: locations, labels and texts") {
    const Lowered lowered(do_no_page);
    REQUIRE(lowered.system);
    const ir::Process& fault = lowered.system->processes[0];
    CHECK(location_names(fault) == std::vector<std::string>{"retry", "L13", "L14", "L16", "L16b", "L18",
                                                            "L19", "L19b", "install", "L22", "L23", "end"});
    CHECK(fault.locations[static_cast<std::size_t>(fault.start)].label == "retry");
}

TEST_CASE("built-in properties stand behind the protocol's own, in a fixed order") {
    const Lowered lowered(
        "int x; invariant b: x == 0; process p() { z: assert (true); } invariant a: x == 0;");
    REQUIRE(lowered.system);
    std::vector<std::string> names;
    for (const ir::Property& p : lowered.system->properties) names.push_back(p.name);
    std::vector<std::string> expected = {"b", "a", "z"};
    for (const sema::BuiltinProperty& p : sema::builtin_properties()) expected.emplace_back(p.name);
    CHECK(names == expected);
    CHECK(expected[3] == "deadlock");
    CHECK(lowered.system->property(*lowered.system->find_property("deadlock")).kind ==
          ir::Property::Kind::deadlock);
    CHECK_FALSE(lowered.system->properties[2].builtin);
    CHECK(lowered.system->properties[3].builtin);
}

TEST_CASE("null_reference: access through null") {
    const std::string head = "object O { int n; O? next; } O? o = null; ";
    CHECK(outcomes(head + "process p() { O? q; int i; i = q.n; }").broken == Broken{"null_reference"});
    CHECK(outcomes(head + "process p() { O? q; q.n = 1; }").broken == Broken{"null_reference"});
    CHECK(outcomes(head + "process p(O x) { O? q; q = x; if (q != null) q.n = 1; }").broken.empty());
    CHECK(outcomes(head +
                   "process p(O x) { O? q; q = x; atomic { if (q.next != null && q.next.n == 0) x.n = 1; } }")
              .broken.empty());
    CHECK(outcomes(head +
                   "process p(O x) { O? q; q = x; atomic { if (q.next == null || q.next.n == 0) x.n = 1; } }")
              .broken.empty());
    CHECK(outcomes(head + "process p(O x) { O? q; q = x; atomic { if (q.next.n == 0) x.n = 1; } }").broken ==
          Broken{"null_reference"});
    CHECK(outcomes(head + "process p(O x) { int i; O? q; q = x; i = q != null ? 1 : q.n; }").broken.empty());
    CHECK(outcomes("domain D; int v[D]; process p() { D? d; v[d] = 1; }").broken == Broken{"null_reference"});
}

TEST_CASE("null_reference: null in a non-nullable place") {
    CHECK(outcomes("object O { } O? o; O x; process p() { atomic { x = o; } }").broken ==
          Broken{"null_reference"});
    CHECK(
        outcomes("object O { } O? o; O x; process p() { atomic { if (o != null) x = o; } }").broken.empty());
    CHECK(outcomes("object O { } O x; process p() { x = null; }").broken == Broken{"null_reference"});
}

TEST_CASE("a non-nullable reference in shared state is not null") {
    CHECK(outcomes("object O { int n; } O root; process p() { O o; o = root; o.n = 1; }", {}, {{"O", 2}})
              .broken.empty());
}

TEST_CASE("a trap in the first part of an atomic statement ends it there") {
    const auto run = outcomes(
        "object O { O? next; int n; } O? o; process p() { atomic { O? q; q = o.next; if (q.n == 1) q.n = 2; "
        "} }");
    CHECK(run.broken == Broken{"null_reference"});
}

TEST_CASE("unset_local: a local that some path leaves unset") {
    CHECK(outcomes("int x; process p(bool b) { int n; if (b) n = 1; x = n; }").broken ==
          Broken{"unset_local"});
    CHECK(outcomes("int x; process p(bool b) { int n; if (b) n = 1; else n = 2; x = n; }").broken.empty());
    CHECK(outcomes("int x; process p(bool b) { int n; if (b) n = 1; if (b) x = n; }").broken.empty());
    CHECK(outcomes("object O { int n; } process p(bool b, O a) { O o; if (b) o = a; o.n = 1; }").broken ==
          Broken{"unset_local"});
    CHECK(outcomes("object O { int n; } process p(bool b, O a) { O o; if (b) o = a; if (b) o.n = 1; }")
              .broken.empty());
    CHECK(outcomes("bool x; process p(bool b) { bool n; if (b) n = true; if (n) x = true; }").broken ==
          Broken{"unset_local"});
    CHECK(outcomes("int x; process p() { int n; n++; x = n; }").broken == Broken{"unset_local"});
}

TEST_CASE("unset_local: a jump passes a declaration with an initial value") {
    const auto broken = [](const std::string& type, const std::string& use) {
        return outcomes("object O { bool f; } int x; process p(bool b, O o) { if (b) goto use; " + type +
                        "; use: " + use + " }")
            .broken;
    };
    CHECK(broken("int n = 1", "x = n;") == Broken{"unset_local"});
    CHECK(broken("O a = o", "a.f = true;") == Broken{"unset_local"});
    CHECK(broken("int n[O] = 1", "x = n[o];") == Broken{"unset_local"});
    CHECK(broken("O? a = null", "if (a == null) x = 1;").empty());
}

TEST_CASE("unset_local: a local that is always set before it is read needs no flag") {
    const auto has_flag = [](const std::string& text) {
        const Lowered lowered(text);
        REQUIRE(lowered.system);
        return std::any_of(lowered.system->functions.begin(), lowered.system->functions.end(),
                           [](const ir::Function& f) { return f.name.find("is set") != std::string::npos; });
    };
    CHECK_FALSE(has_flag("int x; process p(bool b) { int n; if (b) n = 1; else n = 2; x = n; }"));
    CHECK(has_flag("int x; process p(bool b) { int n; if (b) n = 1; x = n; }"));
    // Set and read in the same variants only.
    CHECK_FALSE(
        has_flag("config c : bool; int x; process p() { int n; if (c) n = 1; x = 1; if (c) x = n; }"));
    const std::string dropped = "int x; process p() { int n; set: n = 1; x = n; } invariant i: x == x;";
    CHECK_FALSE(has_flag(dropped));
    CHECK(has_flag(dropped + "check c { drop set; } violates unset_local;"));
}

TEST_CASE("unset_local: elements of a local array") {
    CHECK(outcomes("domain D; int x; process p(D a, D b) { int v[D]; v[a] = 1; x = v[b]; }", {}, {{"D", 2}})
              .broken == Broken{"unset_local"});
    CHECK(outcomes("domain D; int x; process p(D a, D b) { int v[D]; v[a] = 1; v[b] = 2; x = v[a]; }", {},
                   {{"D", 2}})
              .broken.empty());
}

TEST_CASE("int_range, and modular integers that wrap") {
    CHECK(outcomes("int[0..3] x = 3; process p() { atomic { x = x + 1; } }").broken == Broken{"int_range"});
    CHECK(outcomes("int[0..3] x = 2; process p() { atomic { x = x + 1; } }").broken.empty());
    CHECK(outcomes("int[0..3] x; process p() { atomic { x--; } }").broken == Broken{"int_range"});
    CHECK(outcomes("int[mod 4] x = 3; process p() { atomic { x += 2; } }", {"x"}).finals == Finals{"x=1"});
    CHECK(outcomes("int[mod 4] x; process p() { atomic { x--; } }", {"x"}).finals == Finals{"x=3"});
}

TEST_CASE("data_race: loads and stores, behind short circuits, in scans") {
    const std::string head = "spinlock l; object O { bool f __guarded_by(l); } O? o = null; ";
    CHECK(outcomes(head + "process p(O x) { x.f = true; }").broken == Broken{"data_race"});
    CHECK(outcomes(head + "process p(O x) { if (x.f) { } }").broken == Broken{"data_race"});
    CHECK(outcomes(head + "process p(O x) { spin_lock(l); x.f = true; spin_unlock(l); }").broken.empty());
    CHECK(outcomes(head + "process p() { O? q; if (q != null && q.f) { } }").broken.empty());
    CHECK(outcomes(head + "process p() { O? x; x = choose (O y) where y.f; }").broken == Broken{"data_race"});
    CHECK(outcomes(head + "process p() { for (O y) where y.f { } }").broken == Broken{"data_race"});
    CHECK(outcomes(head + "process p() { spin_lock(l); for (O y) where y.f { } spin_unlock(l); }")
              .broken.empty());
    CHECK(outcomes(head + "process p() { if (exists (O y) y.f) { } }").broken == Broken{"data_race"});
    const std::string other =
        "spinlock l; mutex m; int x __guarded_by(l); process p() { mutex_lock(m); x = 1; mutex_unlock(m); }";
    CHECK(outcomes(other).broken == Broken{"data_race"});
}

TEST_CASE("invariants: quantifiers, counting, predicates, null") {
    const std::string head =
        "object O { bool a; O? next; } process p(O o) { o.a = true; } predicate on(O o): o.a; ";
    const auto broken = [&](const std::string& property) {
        return outcomes(head + "invariant i: " + property + ";", {}, {{"O", 2}, {"p", 2}})
            .broken.contains("i");
    };
    CHECK(broken("forall (O o) !on(o)"));
    CHECK(broken("!(exists (O o) on(o))"));
    CHECK_FALSE(broken("(count (O o) on(o)) <= 2"));
    CHECK(broken("(count (O o) on(o)) < 2"));
    CHECK_FALSE(broken("(count (O o) on(o)) <= (count (p i) i at end)"));
    CHECK_FALSE(broken("forall (p i) i at end ==> i.o.a"));
    CHECK(broken("forall (O o) o.next.a"));
    CHECK_FALSE(broken("forall (O o) o.next != null ==> o.next.a"));
    CHECK_FALSE(broken("forall (O o) o.next == null || o.next.a"));
}

TEST_CASE("at and in: where an instance stands") {
    const std::string text =
        "int x; process p() { x = 1; body: { x = 2; second: x = 3; x = 4; } x = 5; }"
        "invariant at_body: forall (p i) i at body ==> x == 1;"
        "invariant in_body: forall (p i) i in body ==> x >= 1 && x <= 3;"
        "invariant all_body: forall (p i) x >= 1 && x <= 3 ==> i in body;"
        "invariant at_second: forall (p i) i at second ==> x == 2;"
        "invariant never: forall (p i) !(i at second);"
        "invariant at_end: forall (p i) i at end ==> x == 5;";
    CHECK(outcomes(text).broken == Broken{"never"});
}

TEST_CASE("at a label before a test of configs") {
    const std::string text =
        "config c : bool = true; int x; process p() { x = 1; here: if (c) x = 2; x = 3; }"
        "invariant before: forall (p i) i at here ==> x == 1; invariant reached: forall (p i) !(i at here);";
    CHECK(outcomes(text).broken == Broken{"reached"});
    CHECK(outcomes(text, {}, {}, {{"c", 0}}).broken.size() <= 1);
    CHECK_FALSE(outcomes(text, {}, {}, {{"c", 0}}).broken.contains("before"));
}

TEST_CASE("asserts see where instances stand, in processes before and behind") {
    const std::string text =
        "int x; process a() { x = 1; one: assert (exists (b i) i at here); two: assert (exists (b i) i at "
        "end); }"
        "process b() { x = 2; here: x = 3; three: assert (forall (a i) i at end); four: assert (forall (a i) "
        "!(i in two)); }";
    CHECK(outcomes(text).broken == Broken{"one", "two", "three", "four"});
    const std::string silent =
        "process a() { one: assert (exists (a i) i at one); two: assert (forall (a i) !(i at one)); }";
    CHECK(outcomes(silent).broken.empty());
}

TEST_CASE("a swap may move a read of a loop's variable out of its loop") {
    const std::string text =
        "object O { int n; } int x; process p() { for (O o) { a: o.n = 1; } b: x = 2; } check c { swap a, b; "
        "} violates unset_local;"
        "check d { } proves;";
    const Lowered lowered(text);
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    CHECK(outcomes(*lowered.system).broken.empty());
    const std::string early =
        "object O { int n; } int x; process p() { b: x = 2; for (O o) { a: o.n = 1; } } check c { swap a, b; "
        "} violates unset_local;";
    const Lowered swapped(early);
    REQUIRE(swapped.system);
    CHECK(outcomes(*swapped.system, {}, {}, swapped.system->find_check("c")->configs).broken ==
          Broken{"unset_local"});
}

TEST_CASE("initial values") {
    CHECK(outcomes("enum E { a, b } E e; bool f; int n; int[3..5] r; domain D; D? d; process p() { }",
                   {"e", "f", "n", "r", "d"})
              .finals == Finals{"e=a f=false n=0 r=3 d=null"});
    CHECK(outcomes("domain D; D d; process p() { }", {"d"}, {{"D", 2}}).finals == Finals{"d=D#0", "d=D#1"});
    CHECK(outcomes("bool f = any; process p() { }", {"f"}).finals == Finals{"f=false", "f=true"});
    CHECK(outcomes("config c : bool = true; int n = c ? 1 : 2; process p() { }", {"n"}).finals ==
          Finals{"n=1"});
    CHECK(outcomes("const bool f; process p() { }", {"f"}).finals == Finals{"f=false", "f=true"});
}

TEST_CASE("checks: configs, instances, expectations") {
    const Lowered lowered(
        "config c : { a, b } = a; config n : -1..3 = 0; int x; process p() { if (c == b) x = n; }"
        "invariant i: x == 0; scope s { p = 2; }"
        "check one { c = b; n = -1; p = 1; } violates i in s, proves deadlock; check two { p = any; } holds "
        "i in s;");
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    const ir::Check& one = *lowered.system->find_check("one");
    CHECK(one.configs == std::map<std::string, ir::Value>{{"c", 1}, {"n", -1}});
    CHECK(one.instances == std::map<std::string, ir::Value>{{"p", 1}});
    REQUIRE(one.expectations.size() == 2);
    CHECK(one.expectations[0].kind == ir::Expectation::Kind::violates);
    CHECK(one.expectations[0].scope == "s");
    CHECK(one.expectations[0].properties == std::vector<ir::PropertyId>{*lowered.system->find_property("i")});
    CHECK(lowered.system->find_check("two")->instances.empty());
    CHECK(lowered.system->find_scope("s")->sizes == std::map<std::string, ir::Value>{{"p", 2}});
}

TEST_CASE("edits: drop") {
    const Lowered lowered(
        "spinlock l; int x __guarded_by(l); process p() { take: spin_lock(l); x = 1; give: spin_unlock(l); }"
        "check good { } proves; check leak { drop give; } violates held_at_exit; check race { drop take; "
        "drop give; } violates data_race;");
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    const ir::System& system = *lowered.system;
    const auto broken = [&](const char* check) {
        return outcomes(system, {}, {{"p", 2}}, system.find_check(check)->configs).broken;
    };
    CHECK(broken("good").empty());
    CHECK(broken("leak") == Broken{"deadlock", "held_at_exit"});
    CHECK(broken("race") == Broken{"data_race"});
    CHECK(system.find_check("leak")->configs == std::map<std::string, ir::Value>{{"drop give", 1}});
}

TEST_CASE("edits: swap, with a jump to what was moved") {
    const Lowered lowered(
        "int x; int y; int z; process p() { int i = 0; a: x = i; i++; b: y = i; if (i == 1) goto a; z = i; }"
        "check c { swap a, b; } proves;");
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    const ir::System& system = *lowered.system;
    // In place: x = 0, i = 1, y = 1, back to a: x = 1, i = 2, y = 2.
    CHECK(outcomes(system, {"x", "y", "z"}).finals == Finals{"x=1 y=2 z=2"});
    // Swapped: y = 0, i = 1, x = 1, and back to a, which is now the second one: it assigns x for ever.
    const auto swapped = outcomes(system, {"x"}, {}, system.find_check("c")->configs);
    CHECK(swapped.finals.empty());
    CHECK(swapped.broken.empty());
    CHECK(swapped.states == 6);
}

}  // namespace latchwork
