/// `include`: declarations of other files, where they are looked for, and what is wrong with them.
#include <catch2/catch.hpp>

#include "tests/support/matchers.hpp"
#include "tests/support/run_cli.hpp"
#include "tests/support/scratch.hpp"

using latchwork::tests::CliResult;
using latchwork::tests::contains;
using latchwork::tests::run_cli;
using latchwork::tests::Scratch;

namespace {

CliResult explore(const Scratch& scratch) {
    return run_cli({"explore", (scratch / "t.latch").string(), "--scope", "s"});
}

}  // namespace

TEST_CASE("an included file brings declarations, procedures and predicates", "[cli][include]") {
    const Scratch scratch;
    scratch.file("list.latch",
                 "/// A lock and what it guards.\nspinlock l;\nint n __guarded_by(l);\n"
                 "predicate some(int k): k > 0;\n"
                 "inline put(int k) { spin_lock(l); n = k; spin_unlock(l); }\n");
    scratch.file("t.latch",
                 "protocol t;\ninclude \"list.latch\";\nprocess p() { put(1); }\n"
                 "invariant none: !some(n);\nscope s { }\n");
    const CliResult result = explore(scratch);
    CHECK(result.err.empty());
    CHECK(result.code == 1);
    CHECK_THAT(result.out, contains("counterexample of none"));
    // The lines of the run are those of the file that the procedure is in.
    CHECK_THAT(result.out, contains("   2     5  n = k"));
}

TEST_CASE("a file that cannot be read is LW117", "[cli][include]") {
    const Scratch scratch;
    scratch.file("t.latch",
                 "protocol t;\ninclude \"no.latch\";\nprocess p() { nowhere = 1; }\nscope s { }\n");
    const CliResult result = explore(scratch);
    CHECK(result.code == 2);
    CHECK_THAT(result.err, contains("error[LW117]: the file `no.latch` cannot be read"));
    CHECK_THAT(result.err, contains("2 | include \"no.latch\";"));
    CHECK_THAT(result.err, !contains("LW201"));
}

TEST_CASE("an included file includes others, relative to itself, each once", "[cli][include]") {
    const Scratch scratch;
    scratch.file("lib/locks.latch", "include \"../base.latch\";\nspinlock l;\n");
    scratch.file("lib/more.latch", "include \"locks.latch\";\ninclude \"./locks.latch\";\nspinlock m;\n");
    scratch.file("base.latch", "include \"lib/more.latch\";\nint x;\n");
    scratch.file(
        "t.latch",
        "protocol t;\ninclude \"base.latch\";\ninclude \"lib/locks.latch\";\ninclude \"base.latch\";\n"
        "process p() { spin_lock(l); spin_lock(m); x = 1; spin_unlock(m); spin_unlock(l); }\n"
        "scope s { }\n");
    const CliResult result = explore(scratch);
    CHECK(result.err.empty());
    CHECK(result.code == 0);
}

TEST_CASE("errors in an included file name that file, and all are found", "[cli][include]") {
    const Scratch scratch;
    scratch.file("lib/a.latch", "spinlok l;\n");
    scratch.file("b.latch", "protocol b;\nint y;\n");
    scratch.file("c.latch", "domain D\nint y;\n");
    scratch.file("t.latch", "protocol t;\ninclude \"lib/a.latch\";\nprocess p() { }\nscope s { }\n");
    CliResult result = explore(scratch);
    CHECK(result.code == 2);
    CHECK_THAT(result.err, contains("error[LW202]") && contains("lib/a.latch:1:1"));
    scratch.file("t.latch",
                 "protocol t;\ninclude \"b.latch\";\ninclude \"c.latch\";\nprocess p() { }\nscope s { }\n");
    result = explore(scratch);
    CHECK(result.code == 2);
    CHECK_THAT(result.err, contains("b.latch:1:1") && contains("expected a declaration"));
    CHECK_THAT(result.err, contains("error[LW112]") && contains("c.latch:1:9"));
}

TEST_CASE("what two files declare is declared twice", "[cli][include]") {
    const Scratch scratch;
    scratch.file("a.latch", "int x;\n");
    scratch.file("t.latch",
                 "protocol t;\ninclude \"a.latch\";\nint x;\nprocess p() { x = 1; }\nscope s { }\n");
    const CliResult result = explore(scratch);
    CHECK(result.code == 2);
    CHECK_THAT(result.err, contains("error[LW210]") && contains("t.latch:3:5") && contains("a.latch:1:5"));
}
