/// Mutants: which are made of a text, and what each of them is.
#include <catch2/catch.hpp>

#include <algorithm>

#include "ast/printer.hpp"
#include "sema/mutants.hpp"
#include "tests/unit/grammar_tree.hpp"

namespace latchwork::tests {

namespace {

using sema::Mutant;

std::vector<Mutant> mutants_of(const std::string& text) {
    const grammar_test::Parsed parsed("protocol t; " + text);
    INFO(parsed.rendered());
    REQUIRE(parsed.protocol);
    return sema::find_mutants(*parsed.protocol);
}

std::vector<std::string> texts(const std::string& text) {
    std::vector<std::string> found;
    for (const Mutant& m : mutants_of(text)) found.push_back(m.text);
    return found;
}

/// The body of the only process after the mutant with this text is made, on one line.
std::string made(const std::string& text, const std::string& wanted) {
    grammar_test::Parsed parsed("protocol t; " + text);
    REQUIRE(parsed.protocol);
    const std::vector<Mutant> all = sema::find_mutants(*parsed.protocol);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Mutant& m) { return m.text == wanted; });
    REQUIRE(found != all.end());
    sema::apply(*found, *parsed.protocol);
    std::string printed = ast::print(*parsed.protocol);
    printed = printed.substr(printed.find("process"));
    std::string line;
    for (const char c : printed)
        if (c != '\n')
            line += c;
        else
            line += ' ';
    for (std::size_t at = 0; (at = line.find("  ")) != std::string::npos;) line.erase(at, 1);
    return line;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("locks are dropped and moved, and loads and stores are not", "[mutants]") {
    CHECK(texts("spinlock l; int x; process p() { spin_lock(l); x = 1; spin_unlock(l); }") ==
          Texts{"drop `spin_lock(l);`", "move `spin_lock(l);` behind `x = 1;`",
                "move `spin_unlock(l);` before `x = 1;`", "drop `spin_unlock(l);`"});
    CHECK(texts("int x; process p() { x = 1; }").empty());
}

TEST_CASE("what is dropped, moved or weakened is gone, elsewhere or shared", "[mutants]") {
    const std::string text = "rwlock l; int x; process p() { write_lock(l); x = 1; write_unlock(l); }";
    CHECK_THAT(made(text, "drop `write_lock(l);`"), Catch::Contains("{ ; x = 1; write_unlock(l); }"));
    CHECK_THAT(made(text, "move `write_unlock(l);` before `x = 1;`"),
               Catch::Contains("{ write_lock(l); write_unlock(l); x = 1; }"));
    CHECK_THAT(made(text, "weaken `write_lock(l)` to its shared form"),
               Catch::Contains("{ read_lock(l); x = 1; read_unlock(l); }"));
}

TEST_CASE("a recheck is dropped with what it guards, unless it tests configs only", "[mutants]") {
    CHECK(texts("config c : bool = true; bool x; process p() { if (x) return; if (c) return; }") ==
          Texts{"drop the recheck `if (x)`"});
}

TEST_CASE("a trylock is taken for granted, wherever it stands", "[mutants]") {
    const std::string text =
        "spinlock l; process p() { bool ok; if (!spin_trylock(l)) return; spin_unlock(l); "
        "ok = spin_trylock(l); if (ok) spin_unlock(l); }";
    const std::vector<Mutant> all = mutants_of(text);
    CHECK(std::count_if(all.begin(), all.end(),
                        [](const Mutant& m) { return m.text == "take `spin_trylock(l)` for granted"; }) == 2);
    CHECK_THAT(made(text, "take `spin_trylock(l)` for granted"), Catch::Contains("if (!true) return;"));
}

TEST_CASE("a trylock is weakened together with the unlock", "[mutants]") {
    const std::string text = "rwsem s; process p() { if (down_write_trylock(s)) { up_write(s); } }";
    CHECK_THAT(made(text, "weaken `down_write_trylock(s)` to its shared form"),
               Catch::Contains("if (down_read_trylock(s)) { up_read(s); }"));
}

TEST_CASE("sections of SRCU are dropped and moved, though they give a token", "[mutants]") {
    const std::string text =
        "srcu_struct s; int x; process p() { int id; id = srcu_read_lock(s); x = 1; srcu_read_unlock(s, id); "
        "}";
    CHECK(texts(text) ==
          Texts{"drop `id = srcu_read_lock(s);`", "move `id = srcu_read_lock(s);` behind `x = 1;`",
                "move `srcu_read_unlock(s, id);` before `x = 1;`", "drop `srcu_read_unlock(s, id);`"});
    CHECK_THAT(made(text, "drop `id = srcu_read_lock(s);`"), Catch::Contains("int id; ; x = 1;"));
}

TEST_CASE("procedures have mutants too, and checks go", "[mutants]") {
    const std::string text =
        "spinlock l; inline f() { spin_lock(l); } process p() { f(); spin_unlock(l); } check c { } proves;";
    grammar_test::Parsed parsed("protocol t; " + text);
    REQUIRE(parsed.protocol);
    const std::vector<Mutant> all = sema::find_mutants(*parsed.protocol);
    REQUIRE(all.size() == 3);
    CHECK(all[0].process == "f");
    CHECK(all[1].text == "move `spin_unlock(l);` before `f();`");
    sema::apply(all[0], *parsed.protocol);
    sema::drop_checks(*parsed.protocol);
    const std::string printed = ast::print(*parsed.protocol);
    CHECK(printed.find("check") == std::string::npos);
    CHECK(printed.find("spin_lock") == std::string::npos);
}

TEST_CASE("atomic blocks are dissolved and counted", "[mutants]") {
    grammar_test::Parsed parsed(
        "protocol t; int x; process p() { atomic { x = 1; x = 2; } atomic { x = 3; } }");
    REQUIRE(parsed.protocol);
    CHECK(sema::split_atomic(*parsed.protocol) == 2);
    CHECK(ast::print(*parsed.protocol).find("atomic") == std::string::npos);
}

}  // namespace latchwork::tests
