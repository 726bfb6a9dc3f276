/// Drawings of counterexamples, from tables made by hand.
#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "cli/trace_view.hpp"
#include "tests/support/golden.hpp"

using latchwork::cli::draw;
using latchwork::cli::Style;
using latchwork::cli::TraceChange;
using latchwork::cli::TraceRow;
using latchwork::cli::TraceTable;
using latchwork::tests::golden;

namespace {

TraceChange change(const std::string& place, std::string before, std::string after) {
    const std::size_t own = place.find("#0.");
    const bool local = place.starts_with("fault") || place.starts_with("invalidate");
    return {place, local ? place.substr(own + 3) : place, std::move(before), std::move(after), false};
}

/// A fault installs a page that an invalidation has just removed.
TraceTable dangling_pte() {
    TraceTable table;
    table.property = "no_dangling_pte";
    table.property_place = "spec/do_no_page.latch:59";
    table.property_text = "forall (Addr a) pte[a] != null ==> pte[a].cached";
    table.start = {"fault#0: addr = Addr#0", "invalidate#0: page = Page#0"};
    table.columns = {{"fault", 0, "fault#0"}, {"invalidate", 0, "invalidate#0"}};
    const auto step = [&](std::size_t column, std::uint32_t line, std::string action,
                          std::vector<TraceChange> changes = {}) {
        table.rows.push_back(
            {table.rows.size() + 1, column, "L", line, std::move(action), std::move(changes)});
    };
    step(0, 27, "page = choose (Page p) where p.cached", {change("fault#0.page", "null", "Page#0")});
    step(1, 48, "lock_page(page.lock)", {{"held(invalidate#0, Page#0.lock)", "", "false", "true", true}});
    step(1, 50, "for (Addr a)", {change("invalidate#0.a", "null", "Addr#0")});
    step(1, 51, "spin_lock(ptl)");
    step(1, 52, "pte[a] != page");
    step(1, 53, "spin_unlock(ptl)");
    step(0, 32, "spin_lock(ptl)");
    step(0, 35, "pte[addr] = page", {change("pte[Addr#0]", "null", "Page#0")});
    step(1, 50, "every Addr was visited");
    step(1, 56, "page.cached = false", {change("Page#0.cached", "true", "false"), change("seq", "3", "4")});
    table.witness = {"a = Addr#0"};
    table.broken = {"pte[Addr#0] = Page#0", "Page#0.cached is false"};
    return table;
}

Style plain(std::size_t width, bool unicode = true) {
    return {false, unicode, width};
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("a counterexample with room to spare", "[cli][trace]") {
    const std::string drawing = draw(dangling_pte(), plain(120));
    CHECK(drawing == golden("cli_trace_wide.txt", drawing));
}

TEST_CASE("a counterexample in 80 columns", "[cli][trace]") {
    const std::string drawing = draw(dangling_pte(), plain(80));
    CHECK(drawing == golden("cli_trace_80.txt", drawing));
}

TEST_CASE("a counterexample in ASCII", "[cli][trace]") {
    const std::string drawing = draw(dangling_pte(), plain(80, false));
    CHECK(drawing == golden("cli_trace_ascii.txt", drawing));
    for (const char c : drawing) CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("a counterexample that is too wide for columns is a list", "[cli][trace]") {
    TraceTable table = dangling_pte();
    for (int i = 1; i < 6; ++i) {
        table.columns.push_back({"fault", i, "fault#" + std::to_string(i)});
        table.rows.push_back(
            {table.rows.size() + 1, table.columns.size() - 1, "L", 32, "spin_lock(ptl)", {}});
    }
    const std::string drawing = draw(table, plain(80));
    CHECK(drawing == golden("cli_trace_list.txt", drawing));
}

TEST_CASE("a lasso as a list", "[cli][trace]") {
    TraceTable table = dangling_pte();
    table.loop = 2;
    const std::string drawing = draw(table, plain(50));
    CHECK(drawing == golden("cli_lasso_list.txt", drawing));
    for (const std::string& line : lines_of(drawing)) CHECK(latchwork::cli::display_width(line) <= 50);
}

TEST_CASE("a property that breaks before any step", "[cli][trace]") {
    TraceTable table = dangling_pte();
    table.rows.clear();
    table.columns.clear();
    table.start.clear();
    CHECK(draw(table, plain(80)) ==
          "counterexample of no_dangling_pte (spec/do_no_page.latch:59): 0 steps\n"
          "    forall (Addr a) pte[a] != null ==> pte[a].cached\n"
          "  ✗ no_dangling_pte is broken at the start for a = Addr#0: pte[Addr#0] = Page#0,\n"
          "  Page#0.cached is false\n");
}

TEST_CASE("no line of a drawing is longer than the terminal, nor ends in blanks", "[cli][trace]") {
    TraceTable table = dangling_pte();
    table.rows[3].action = std::string(300, 'x');
    table.rows[3].changes = {change(std::string(200, 'y'), "0", "1"),
                             change("fault#0.page", "null", "Page#0")};
    table.columns[0].title = "a_process_with_an_uncommonly_long_name#0";
    for (const bool unicode : {true, false}) {
        for (std::size_t width = 40; width <= 200; ++width) {
            for (const std::string& line : lines_of(draw(table, plain(width, unicode)))) {
                INFO(width << ": " << line);
                CHECK(latchwork::cli::display_width(line) <= width);
                CHECK((line.empty() || line.back() != ' '));
            }
        }
    }
}

TEST_CASE("colours change no column", "[cli][trace]") {
    const Style coloured{true, true, 80};
    std::string drawing = draw(dangling_pte(), coloured);
    CHECK(drawing.find("\x1b[") != std::string::npos);
    for (std::size_t at = 0; (at = drawing.find("\x1b[")) != std::string::npos;) {
        drawing.erase(at, drawing.find('m', at) - at + 1);
    }
    CHECK(drawing == draw(dangling_pte(), plain(80)));
}
