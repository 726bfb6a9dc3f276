/// How statements parse, and what their spans cover.
#include <catch2/catch.hpp>

#include <utility>

#include "grammar_tree.hpp"

namespace latchwork {
namespace {

using grammar_test::Parsed;
using grammar_test::tree;

const ast::Block& body(const Parsed& parsed) {
    const auto& process = std::get<ast::ProcessDeclaration>(parsed.protocol->declarations.at(0).node);
    return std::get<ast::Block>(process.body->node);
}

/// The statements of a process with this body.
std::string parse_body(const std::string& text) {
    const Parsed parsed("protocol p; process q() { " + text + " }");
    INFO(parsed.rendered());
    REQUIRE(parsed.protocol);
    std::string all;
    for (const ast::StatementPtr& statement : body(parsed).statements) {
        all += (all.empty() ? "" : " ") + tree(*statement);
    }
    return all;
}

}  // namespace

TEST_CASE("each kind of statement") {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {";", "empty"},
        {"{ }", "(block (list))"},
        {"Page page;", "(local Page page (list) -)"},
        {"Page? page = null;", "(local Page? page (list) null)"},
        {"bool seen[Addr][4] = false;", "(local bool seen (list Addr int[0,3]) false)"},
        {"int[mod 8] n = 0;", "(local int[0,7,mod] n (list) 0)"},
        {"int[-1..7] n;", "(local int[-1,7] n (list) -)"},
        {"pte[a].page = x;", "(= (field (index pte a) page) x)"},
        {"x += 2;", "(+= x 2)"},
        {"x -= y;", "(-= x y)"},
        {"p.n++;", "(++ (field p n) -)"},
        {"x--;", "(-- x -)"},
        {"spin_lock(p.lock);", "(do (call spin_lock (list (field p lock))))"},
        {"if (a) x = 1; else if (b) y = 1; else ;", "(if a (= x 1) (if b (= y 1) empty))"},
        {"if (a) if (b) x = 1; else y = 1;", "(if a (if b (= x 1) (= y 1)) -)"},
        {"while (any) { break; continue; }", "(while any (block (list break continue)))"},
        {"for (Addr a) f(a);", "(for Addr:a - (do (call f (list a))))"},
        {"for (Page p) where p.owner == mm p.mapped = false;",
         "(for Page:p (== (field p owner) mm) (= (field p mapped) false))"},
        {"goto out;", "(goto out)"},
        {"return;", "(return -)"},
        {"return x;", "(return x)"},
        {"await x == 1;", "(await (== x 1))"},
        {"await (x);", "(await x)"},
        {"assert (x && y);", "(assert (&& x y))"},
        {"atomic { x = 1; }", "(atomic (block (list (= x 1))))"}};
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(parse_body(text) == expected);
    }
}

TEST_CASE("choices with and without a condition and a way out") {
    CHECK(parse_body("p = choose (Page q);") == "(= p (choose Page:q - -))");
    CHECK(parse_body("p = choose (Page q) where q.cached else return;") ==
          "(= p (choose Page:q (field q cached) (return -)))");
    CHECK(parse_body("Page p = choose (Page q) else goto out;") ==
          "(local Page p (list) (choose Page:q - (goto out)))");
    CHECK(parse_body("p = choose (T q) else break;") == "(= p (choose T:q - break))");
    CHECK(parse_body("p = choose (T q) else continue;") == "(= p (choose T:q - continue))");
}

TEST_CASE("labels belong to the next statement of their block") {
    CHECK(parse_body("retry: x = 1;") == "(label retry (= x 1))");
    CHECK(parse_body("walk: { ; }") == "(label walk (block (list empty)))");
    CHECK(parse_body("a: b: x = 1; y = 2;") == "(label a (label b (= x 1))) (= y 2)");
    CHECK(parse_body("x = 1; out:") == "(= x 1) (label out empty)");
    CHECK(parse_body("a: b:") == "(label a (label b empty))");
    CHECK(parse_body("end: return;") == "(label end (return -))");
}

TEST_CASE("a statement's span covers its text") {
    const Parsed parsed("protocol p; process q() { retry: if (a) x = 1; else y = f(z); spin_lock(l); out: }");
    REQUIRE(parsed.protocol);
    const ast::Block& block = body(parsed);
    const auto text = [&](const ast::Statement& statement) { return parsed.sources.text(statement.span); };
    CHECK(text(*block.statements.at(0)) == "retry: if (a) x = 1; else y = f(z);");
    const auto& labelled = std::get<ast::LabelledStatement>(block.statements.at(0)->node);
    CHECK(text(*labelled.statement) == "if (a) x = 1; else y = f(z);");
    CHECK(text(*block.statements.at(1)) == "spin_lock(l);");
    const auto& call = std::get<ast::CallStatement>(block.statements.at(1)->node);
    CHECK(parsed.sources.text(call.call->span) == "spin_lock(l)");
    CHECK(text(*block.statements.at(2)) == "out:");
    CHECK(parsed.sources.text(std::get<ast::LabelledStatement>(block.statements.at(2)->node).statement->span)
              .empty());
}

}  // namespace latchwork
