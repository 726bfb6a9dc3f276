/// What is said about protocols that are wrong: one diagnostic for one mistake, pointing at the right place.
#include <catch2/catch.hpp>

#include <set>

#include "sema/sema.hpp"
#include "support/lowered.hpp"

namespace latchwork {
namespace {

using tests::Lowered;
using Codes = std::vector<std::string>;

struct Case {
    std::string code;
    std::string text;
    std::string place;      ///< the text pointed at
    std::string help = "";  ///< a part of the suggestion; "" when there is none
};

/// Declarations that the cases use.
const std::string head =
    "domain Addr; ordered domain Slot; object Page { page_lock lock; bool cached = true; Page? next; int "
    "refs; }"
    "enum Color { red, green } enum Fruit { apple, red } spinlock ptl; mutex m; spinlock locks[Addr]; "
    "seqcount seq;"
    "Page? pte[Addr] __guarded_by(ptl) = null; atomic_t hits = 0; int x; int[0..3] small; bool flag; const "
    "Page zero; ";

void check(const std::vector<Case>& cases) {
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const Lowered lowered(head + c.text);
        INFO(lowered.rendered());
        CHECK(lowered.codes() == Codes{c.code});
        CHECK(lowered.place() == c.place);
        if (lowered.diagnostics.all().empty()) continue;
        const std::string& help = lowered.diagnostics.all()[0].suggestion;
        if (!c.help.empty()) CHECK_THAT(help, Catch::Contains(c.help));
        const bool warning = c.code[2] == '4';
        CHECK(lowered.system.has_value() == warning);
    }
}

std::string p(const std::string& body) {
    return "process p(Page page, Addr a) { " + body + " }";
}

}  // namespace

TEST_CASE("the declarations that the cases use are free of errors") {
    CHECK(Lowered(head + p("x = 1;")).codes().empty());
}

TEST_CASE("names") {
    check({
        {"LW201", p("x = y + 1;"), "y"},
        {"LW201", p("pages.cached = true;"), "pages", "`page`"},
        {"LW201", "int y __guarded_by(plt);", "plt", "`ptl`"},
        {"LW202", "process p(Adr a) { }", "Adr", "`Addr`"},
        {"LW202", "spinlok l;", "spinlok", "`spinlock`"},
        {"LW203", p("page.cachd = true;"), "cachd", "`cached`"},
        {"LW203", p("x = 1;") + "invariant i: forall (p q) q.pag == zero;", "pag", "`page`"},
        {"LW204", p("again: x = 1; goto agian;"), "agian", "`again`"},
        {"LW204", p("there: x = 1;") + "invariant i: forall (p q) !(q at ther);", "ther", "`there`"},
        {"LW204", p("there: x = 1;") + "check c { drop here; } proves;", "here", "`there`"},
        {"LW205", "check c { } violates no_danglin;", "no_danglin"},
        {"LW205", "check c { } violates deadlok;", "deadlok", "`deadlock`"},
        {"LW206", "scope little { Page = 2; } check c { } violates deadlock in litle;", "litle", "`little`"},
        {"LW207", "config fix : bool; invariant i: fix; check c { fox = true; } proves;", "fox", "`fix`"},
        {"LW207", "scope s { Pag = 1; }", "Pag", "`Page`"},
        {"LW208", "config fix : { none, some }; invariant i: fix == none; check c { fix = sme; } proves;",
         "sme", "`some`"},
        {"LW208", "Color c = gren;", "gren", "`green`"},
        {"LW209", p("spin_lok(ptl);"), "spin_lok", "`spin_lock`"},
        {"LW210", "domain Addr;", "Addr"},
        {"LW210", "enum Two { a, a }", "a"},
        {"LW210", "object O { int n; bool n; }", "n"},
        {"LW210", "invariant i: true; invariant i: true;", "i"},
        {"LW210", "check c { } proves; check c { } proves;", "c"},
        {"LW210", "scope s { } scope s { }", "s"},
        {"LW210", p("l: x = 1; l: x = 2;"), "l"},
        {"LW210", "process p(Page a, Addr a) { }", "a"},
        {"LW210", "int green;", "green"},
        {"LW211", "invariant deadlock: true;", "deadlock"},
        {"LW211", "int spin_lock;", "spin_lock"},
        {"LW211", p("end: x = 1;"), "end"},
        {"LW212", "invariant i: red == red;", "red"},
        {"LW212", "process q() { l: x = 1; }" + p("l: x = 1;") + "check c { drop l; } violates deadlock;",
         "l"},
        {"LW212", p("{ int n; n = 1; } { int n; n = 2; }") + "invariant i: forall (p q) q.n == 0;", "n"},
    });
}

TEST_CASE("types") {
    check({
        {"LW221", p("Page q; q = a; q.refs = 1;"), "a"},
        {"LW221", p("x = flag;"), "flag"},
        {"LW221", p("small = 1; WRITE_ONCE(small, flag);"), "flag"},
        {"LW222", p("if (x) flag = true;"), "x", "`x != 0`"},
        {"LW222", p("await (page);"), "page"},
        {"LW222", "invariant i: x && flag;", "x"},
        {"LW223", p("if (page == a) flag = true;"), "page == a"},
        {"LW223", p("if (a == 1) flag = true;"), "a == 1"},
        {"LW224", p("x = flag + 1;"), "flag"},
        {"LW224", p("if (page < page) flag = true;"), "page"},
        {"LW224", p("flag++;"), "flag"},
        {"LW225", p("pte[page] = null;"), "page"},
        {"LW225", "invariant i: forall (Addr b) pte[1] == null;", "1"},
        {"LW226", "invariant i: pte == null;", "pte"},
        {"LW226", "invariant i: forall (Addr b) pte[b][b] == null;", "pte[b][b]"},
        {"LW226", p("pte = null;"), "pte"},
        {"LW227", p("zero = page;"), "zero"},
        {"LW227", p("hits = 1;"), "hits"},
        {"LW227", p("for (Addr b) b = a;"), "b"},
        {"LW227", "config c : bool; " + p("if (c) c = true;"), "c"},
        {"LW228", p("if (ptl) flag = true;"), "ptl"},
        {"LW228", p("x = hits;"), "hits"},
        {"LW228", "invariant i: Page == null;", "Page"},
        {"LW229", p("spin_lock(ptl, ptl);"), "spin_lock(ptl, ptl)"},
        {"LW229", p("if (read_seqcount_retry(seq)) x = 1;"), "read_seqcount_retry(seq)"},
        {"LW229", "predicate q(Page g): g.cached; invariant i: q();", "q()"},
        {"LW230", p("spin_lock(m);"), "m"},
        {"LW230", p("atomic_inc(x);"), "x"},
        {"LW230", p("spin_lock(locks);"), "locks"},
        {"LW230", p("int n; n = READ_ONCE(a);"), "a"},
        {"LW230", "invariant i: held(zero, ptl);", "zero"},
        {"LW231", "invariant i: forall (Addr b) b.cached;", "b"},
        {"LW232", "int? n;", "int?"},
        {"LW232", p("spinlock l; x = 1;"), "spinlock"},
        {"LW232", "process q(Page g) { } q v;", "q"},
        {"LW232", "invariant i: forall (int n) n == n;", "int"},
        {"LW232", "int v[bool];", "bool"},
        {"LW232", "struct Empty { } Empty v; process q() { v = Empty(); }", "Empty"},
        {"LW232", "config c : Page; invariant i: c == c;", "Page"},
        {"LW233", "process q(int n) { x = n; }", "int n"},
        {"LW233", "int n = any;", "int n = any;"},
        {"LW233", p("x = any;"), "any"},
        {"LW234", p("if (any && flag) x = 1;"), "any"},
        {"LW235", "predicate q(): r(); predicate r(): q(); invariant i: q();", "q"},
        {"LW236", "int n = x;", "x"},
        {"LW236", p("int n; n = 5; n = n % n; x = n;"), "n"},
        {"LW236", p("x = 3 % 0;"), "0"},
        {"LW236", "scope s { Page = x; }", "x"},
        {"LW237", "int[0..3] n = 4;", "4"},
        {"LW237", "config n : 0..3 = 0; invariant i: n < 4; check c { n = 5; } proves;", "5"},
        {"LW237", p("x = 4000000000;"), "4000000000"},
        {"LW237", p("x = 2147483647 + 1;"), "2147483647 + 1"},
        {"LW237", "config n : 0..9 = 0; int y = n * 1000000000; invariant i: y == y;", "n * 1000000000"},
        {"LW238", p("if (spin_lock(ptl)) x = 1;"), "spin_lock(ptl)"},
        {"LW238", p("spin_trylock(ptl);"), "spin_trylock(ptl)"},
        {"LW238", p("if (read_seqcount_begin(seq) == 0) x = 1;"), "read_seqcount_begin(seq)"},
        {"LW238", "invariant i: spin_trylock(ptl);", "spin_trylock(ptl)"},
        {"LW238", p("Page? q; q = choose (Page g) where spin_trylock(ptl);"), "spin_trylock(ptl)"},
        {"LW238", "invariant i: held(ptl);", "held(ptl)"},
        {"LW238", "predicate q(): flag; " + p("q();"), "q()"},
        {"LW239", p("if (held(ptl)) x = 1;"), "held(ptl)"},
        {"LW239", p("if (exists (p q) q at end) x = 1;"), "p q"},
        {"LW240", p("repeat (65) x = 1;"), "65"},
        {"LW241", "inline f() { f(); } " + p("f();"), "f"},
        {"LW241", "inline f() { g(); } inline g() { x = 1; f(); } " + p("f();"), "f"},
    });
}

TEST_CASE("rules") {
    check({
        {"LW301", p("x++;"), "x++;"},
        {"LW301", p("x = page.refs;"), "x = page.refs;"},
        {"LW301", p("if (page.cached && flag) return;"), "page.cached && flag"},
        {"LW301", p("for (Page g) where g.cached && flag { }"), "for (Page g) where g.cached && flag"},
        {"LW302", p("break;"), "break;"},
        {"LW302", p("return x;"), "x"},
        {"LW303", p("atomic { while (x > 0) x--; }"), "while (x > 0) x--;"},
        {"LW303", p("atomic { x = 1; return; }"), "return;"},
        {"LW303", p("atomic { l: x = 1; }"), "l: x = 1;"},
        {"LW304", p("atomic { x = 1; spin_lock(ptl); } spin_unlock(ptl);"), "spin_lock(ptl);"},
        {"LW304", p("atomic { if (flag) x = 1; await (x == 0); }"), "await (x == 0);"},
        {"LW305", p("while (true) { }"), "true"},
        {"LW305", p("l: goto l;"), "goto l;"},
        {"LW305",
         "config e : { a1, b1, c1 }; " +
             p("while (true) { if (e != a1) { if (x == 0) break; } if (e == b1) x = 1; }"),
         "true"},
        {"LW305", "config c : bool; " + p("while (true) { if (c) x = 1; }"), "true"},
        {"LW306", p("goto inside; for (Addr b) { inside: x = 1; }"), "goto inside;"},
        {"LW307", p("Addr b; b = a; atomic { if (spin_trylock(locks[a]) && spin_trylock(locks[b])) x = 1; }"),
         "spin_trylock(locks[a]) && spin_trylock(locks[b])"},
        {"LW307", "int y __guarded_by(ptl); " + p("y = xchg(y, 1);"), "y = xchg(y, 1);"},
        {"LW307", "struct Word { int n; } Word w __guarded_by(ptl); " + p("w = xchg(w, Word(1));"),
         "w = xchg(w, Word(1));"},
        {"LW308", "config c : bool; " + p("if (c) { l: x = 1; }") + "check k { drop l; } violates deadlock;",
         "drop l;"},
        {"LW308", p("l: x = 1; k: x = 1;") + "check c { swap l, k; } proves;", "swap l, k;"},
        {"LW309", "process q() { l: x = 1; }" + p("k: x = 2;") + "check c { swap l, k; } proves;",
         "swap l, k;"},
        {"LW309", p("while (flag) { l: break; } k: x = 2;") + "check c { swap l, k; } proves;", "swap l, k;"},
        {"LW310", p("x = 1; l: ;") + "invariant i: forall (p q) !(q at l);", "q at l"},
        {"LW311", "int n __guarded_by(x);", "x"},
        {"LW311", "int n __guarded_by(locks);", "locks"},
        {"LW311", "atomic_t n __guarded_by(ptl);", "ptl"},
        {"LW245", "percpu int load;", "percpu int load;"},
        {"LW312", "scope s { Page = 1; Page = 2; }", "Page = 2;"},
        {"LW312", p("l: x = 1;") + "check c { drop l; drop l; } violates deadlock;", "drop l;"},
        {"LW313", "scope s { Page = 0; }", "0"},
    });
}

TEST_CASE("warnings") {
    check({
        {"LW401", p("int n; x = 1;"), "n"},
        {"LW402", "config c : bool;", "c"},
        {"LW403", "predicate q(Page g): g.cached;", "q"},
        {"LW404", "process p(Page page) { Page? q; q = choose (Page page) where true; }", "page"},
        {"LW404", "process q(Addr x) { pte[x] = null; }", "x"},
        {"LW405", p("return; x = 1;"), "x = 1;"},
        {"LW405", p("l: x = 1; goto l; { x = 2; }"), "{ x = 2; }"},
    });
}

/// The codes of all that was reported, hints too.
std::set<std::string> everything(const std::string& text) {
    const Lowered lowered(text, true);
    std::set<std::string> codes;
    for (const base::Diagnostic& d : lowered.diagnostics.all()) codes.emplace(d.kind->code);
    return codes;
}

TEST_CASE("what says nothing is pointed out") {
    const std::string fine = "bool v; process p() { v = true; } invariant i: v || !v || true; ";
    CHECK(everything("bool v; process p() { v = true; } invariant i: !v;") == std::set<std::string>{});
    CHECK(everything("bool v; process p() { v = true; return; l: v = false; }") ==
          std::set<std::string>{"LW406"});
    CHECK(everything(fine).contains("LW407"));
    CHECK(everything("bool v; bool w; process p() { v = true; }") == std::set<std::string>{"LW408"});
    CHECK(everything(
              "object O { spinlock l; bool b __guarded_by(l); } process p(O o) { spin_lock(o.l); o.b = true; "
              "spin_unlock(o.l); }") == std::set<std::string>{});
    CHECK(everything("bool v; inline f() { v = false; } process p() { v = true; }") ==
          std::set<std::string>{"LW409"});
    CHECK(everything("bool v; process p() { v = true; } check a { } violates deadlock; "
                     "check b { } violates deadlock;") == std::set<std::string>{"LW410"});
    CHECK(everything(
              "object O { bool b; } process p() { O? o; o = choose (O x) where x.b; if (o != null) o.b = "
              "true; }") == std::set<std::string>{"LW411"});
}

TEST_CASE("all errors of a file are reported in one go") {
    const Lowered lowered(head + R"(
        int n = y;
        process p(Adr q) {
            spin_lok(ptl);
            if (x) flag = 1;
            pte[zero] = null;
            goto nowhere;
        }
        process q() { x++; hits = 2; }
        process r() { x++; }
        invariant i: zero.cachd;
        scope s { Pages = 2; }
        check c { fix = none; } violates j;)");
    INFO(lowered.rendered());
    const auto codes = lowered.codes();
    CHECK(std::set<std::string>(codes.begin(), codes.end()) ==
          std::set<std::string>{"LW201", "LW202", "LW203", "LW204", "LW205", "LW207", "LW209", "LW221",
                                "LW222", "LW225", "LW227", "LW301"});
    CHECK(codes.size() == 13);
}

TEST_CASE("rules are checked in the processes that are free of other errors") {
    const Lowered lowered(
        head + "process p() { x = nowhere; } process q() { x++; } process r() { while (true) { } }");
    CHECK(lowered.codes() == Codes{"LW201", "LW301", "LW305"});
}

TEST_CASE("a process that uses a wrong predicate is not lowered") {
    const Lowered lowered("predicate q(): unknown; bool v; process p() { bool x; if (v ? q() : x) { } }");
    CHECK(lowered.codes() == Codes{"LW201"});
}

TEST_CASE("a config that is defined twice has a default all the same") {
    const Lowered lowered(
        "object o { } config o : bool; process p() { int n; n = 1; } check c { } violates deadlock;");
    CHECK(lowered.codes() == Codes{"LW210", "LW402"});
}

TEST_CASE("null is no default of a config") {
    CHECK(Lowered("config c : { none, some } = null; process p() { if (c == some) return; }").codes() ==
          Codes{"LW221"});
}

TEST_CASE("one mistake is reported once") {
    CHECK(Lowered(head + p("int n; n = nowhere + 1; if (nowhere.f == n && other(1)) x = n;")).codes() ==
          Codes{"LW201", "LW201", "LW209"});
    CHECK(Lowered("Nowhere v; process p() { v = null; v.f = 1; if (v == v) v = v; }").codes() ==
          Codes{"LW202"});
    // A statement with configs is lowered in several variants.
    CHECK(Lowered(head + "config c : bool; " + p("if (c) x++; else x--; x = page.refs + (c ? 1 : 2);"))
              .codes() == Codes{"LW301", "LW301", "LW301"});
}

TEST_CASE("a non-atomic step lists its accesses") {
    const Lowered lowered(head + p("x = page.refs;"));
    REQUIRE(lowered.diagnostics.all().size() == 1);
    const base::Diagnostic& d = lowered.diagnostics.all()[0];
    REQUIRE(d.notes.size() == 2);
    CHECK(lowered.sources.text(d.notes[0].span) == "page.refs");
    CHECK(lowered.sources.text(d.notes[1].span) == "x");
}

TEST_CASE("every kind has a code and a name of its own and explains itself") {
    std::set<std::string_view> codes;
    std::set<std::string_view> names;
    for (const base::DiagnosticKind* kind : sema::diagnostic_kinds()) {
        CAPTURE(kind->code);
        CHECK(codes.insert(kind->code).second);
        CHECK(names.insert(kind->name).second);
        CHECK(kind->explanation.size() > 120);
        CHECK((kind->severity != base::Severity::error) == (kind->code[2] == '4'));
    }
}

TEST_CASE("a loop makes no step only if some choice of the configs skips all of it") {
    const Lowered lowered(
        "config e : { both, flags, turns }; bool f; bool t; process p() {\n"
        "while (true) { if (e != turns) { if (!f) break; } if (e != flags) { if (!t) break; } }\n"
        "f = true; t = true; f = false; t = false; }");
    INFO(lowered.rendered());
    CHECK(lowered.codes().empty());

    // Labels at the places between which there is no step.
    const Lowered labels(
        "config e : { both, flags, turns }; bool f; process p() {\n"
        "l1: if (e == both) goto l3;\n"
        "l2: if (e == flags) goto l1;\n"
        "l3: if (e == turns) f = true;\n"
        "if (e == flags) goto l1; f = false; }");
    CHECK(labels.codes() == Codes{"LW305"});
    const Lowered apart(
        "config e : { both, flags, turns }; bool f; process p() {\n"
        "l1: if (e == both) goto l2;\n"
        "f = true;\n"
        "l2: if (e == flags) goto l1;\n"
        "f = false; }");
    INFO(apart.rendered());
    CHECK(apart.codes().empty());
}

TEST_CASE("a loop makes no step only if the edits that skip all of it are made together") {
    const std::string loop =
        "bool f; bool g; process p() { while (true) { one: if (f) break; two: if (g) break; } f = true; g = "
        "true; } check a { drop one; } proves; check b { drop two; } proves; ";
    const Lowered apart(loop);
    INFO(apart.rendered());
    CHECK(apart.codes().empty());
    CHECK(Lowered(loop + "check c { drop one; drop two; } proves;").codes() == Codes{"LW305"});
}

TEST_CASE("a label that names no assert is told so") {
    const Lowered l(
        "bool x; process p() { here: if (x) assert x; } scope s { p = 1; } check c { } holds here in s;");
    CHECK(l.codes() == Codes{"LW205"});
    CHECK_THAT(l.rendered(), Catch::Contains("names an assert only if it stands right before it"));
}

TEST_CASE("a `count` that swallows what follows it is told so") {
    const std::string help = "the body of `count` reaches as far as it can";
    const std::string start = "int n; process q() { l: n = 1; } invariant i: ";
    for (const char* wrong : {"n == count (q a) (a at l) + 1;", "count (q a) a at l == n;"}) {
        const Lowered lowered(start + wrong);
        CHECK_FALSE(lowered.codes().empty());
        CHECK_THAT(lowered.rendered(), Catch::Contains(help));
    }
    CHECK(Lowered(start + "n == (count (q a) a at l) + 1;").codes().empty());
    CHECK_THAT(Lowered("bool x; " + start + "n == x + 1;").rendered(), !Catch::Contains(help));
}

TEST_CASE("an array over the instances of a process is refused with a cure") {
    const Lowered lowered("process p() { } bool b[p];");
    CHECK(lowered.codes() == Codes{"LW232"});
    CHECK_THAT(lowered.rendered(),
               Catch::Contains("help: declare a domain for what the instances stand for"));
}

TEST_CASE("a word of the kernel that is not in the language is told what says the same") {
    const auto help = [](const std::string& statement) {
        const Lowered spec("object K { int x; } K? k = null; completion c; process p() { " + statement +
                           " }");
        return spec.rendered();
    };
    CHECK_THAT(help("if (k == NULL) return;"), Catch::Contains("the null reference is `null`"));
    CHECK_THAT(help("BUG_ON(true);"), Catch::Contains("`assert …;`"));
    CHECK_THAT(help("WARN_ON_ONCE(true);"), Catch::Contains("`assert …;`"));
    CHECK_THAT(help("kref_get(k);"), Catch::Contains("`refcount_t`"));
    CHECK_THAT(help("cancel_work_sync(k);"), Catch::Contains("Timers and work"));
    CHECK_THAT(help("complet(c);"), Catch::Contains("did you mean `complete`?"));
}

}  // namespace latchwork
