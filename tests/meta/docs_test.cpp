/// What the pages say is true: their specs come out as they declare, their fragments parse, what they show of
/// the tool is what it prints, and the table of primitives is fresh. With LATCHWORK_UPDATE_GOLDEN=1 the
/// output of the tool is written into the pages.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "cli/reference.hpp"
#include "grammar/parser.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run_cli.hpp"
#include "tests/support/scratch.hpp"

namespace {

namespace fs = std::filesystem;
namespace tests = latchwork::tests;

/// What stands between two lines of three backquotes.
struct Block {
    std::string info;  ///< what stands behind the first of them
    std::size_t line = 0;
    std::size_t begin = 0, end = 0;  ///< its text in the page
};

std::vector<Block> blocks_of(const std::string& page) {
    std::vector<Block> blocks;
    bool open = false;
    std::size_t number = 0;
    for (std::size_t at = 0; at < page.size();) {
        const std::size_t end = std::min(page.find('\n', at), page.size());
        const std::string line = page.substr(at, end - at);
        ++number;
        if (line.compare(0, 3, "```") == 0) {
            if (open) {
                blocks.back().end = at;
            } else {
                blocks.push_back({line.substr(3), number, end + 1, page.size()});
            }
            open = !open;
        }
        at = end + 1;
    }
    return blocks;
}

std::string text_of(const Block& block, const std::string& page) {
    return page.substr(block.begin, block.end - block.begin);
}

std::vector<fs::path> pages() {
    std::vector<fs::path> found = {tests::source_root() / "README.md",
                                   tests::source_root() / "CONTRIBUTING.md"};
    for (const fs::directory_entry& entry : fs::directory_iterator(tests::source_root() / "docs")) {
        if (entry.path().extension() == ".md") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// The errors of a text that is a whole file.
std::string errors_of(const std::string& text) {
    latchwork::base::SourceSet sources;
    latchwork::base::Diagnostics diagnostics;
    const auto file = sources.add("fragment.latch", text);
    if (latchwork::grammar::parse(file, sources, diagnostics)) return "";
    return latchwork::base::render(diagnostics, sources, false);
}

/// A fragment is declarations, statements of a process, or a property; empty if it is one of these.
std::string errors_of_fragment(const std::string& text) {
    const std::string declarations = errors_of("protocol frame;\n" + text);
    const std::string statements = errors_of("protocol frame;\nprocess frame() {\n" + text + "\n}\n");
    const std::string property = errors_of("protocol frame;\ninvariant frame:\n" + text + "\n;\n");
    if (declarations.empty() || statements.empty() || property.empty()) return "";
    return "as declarations:\n" + declarations + "as statements:\n" + statements;
}

/// Without what differs between two runs: seconds, and the blanks that make up for their width.
std::string steady(const std::string& output) {
    const std::string timed = std::regex_replace(output, std::regex(" *[0-9]+\\.[0-9]+ s\\b"), " N s");
    return std::regex_replace(timed, std::regex("[ \t]+\n"), "\n");
}

/// The words of a command line; none of those in the pages is quoted.
std::vector<std::string> words(const std::string& line) {
    std::istringstream stream(line);
    return {std::istream_iterator<std::string>(stream), {}};
}

/// Makes a folder the current one, and goes back.
class In {
  public:
    explicit In(const fs::path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
    ~In() { fs::current_path(before_); }
    In(const In&) = delete;
    In& operator=(const In&) = delete;

  private:
    fs::path before_;
};

/// A listing of the tool as it ought to be: each `$ latchwork …`, and what it prints.
std::string played(const std::string& listing) {
    std::istringstream lines(listing);
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        const std::string prompt = "$ latchwork ";
        if (line.compare(0, prompt.size(), prompt) != 0) continue;
        const tests::CliResult result = tests::run_cli(words(line.substr(prompt.size())));
        text += (text.empty() ? "" : "\n") + line + "\n" + result.out + result.err;
    }
    return text;
}

/// What the checks of all specs expect, edits and settings left out: (spec, check) -> "violates data_race".
std::map<std::pair<std::string, std::string>, std::string> expectations() {
    std::map<std::pair<std::string, std::string>, std::string> found;
    const std::regex check("(?:^|\\n)check\\s+(\\w+)\\s*\\{[^}]*\\}([^;]*);");
    for (const fs::directory_entry& entry : fs::directory_iterator(tests::source_root() / "spec")) {
        const std::string text = tests::read(entry.path());
        for (std::sregex_iterator it(text.begin(), text.end(), check), end; it != end; ++it) {
            found[{entry.path().stem().string(), it->str(1)}] = it->str(2);
        }
    }
    return found;
}

/// What an expectation says is violated.
std::set<std::string> violated(const std::string& expectation) {
    std::set<std::string> names;
    const std::regex name("\\w+");
    bool inside = false;
    for (std::sregex_iterator it(expectation.begin(), expectation.end(), name), end; it != end; ++it) {
        const std::string word = it->str();
        if (word == "proves" || word == "holds" || word == "violates") {
            inside = word == "violates";
        } else if (word == "in" || word == "under") {
            inside = false;
        } else if (inside) {
            names.insert(word);
        }
    }
    return names;
}

/// The words in backquotes.
std::vector<std::string> quoted(const std::string& cell) {
    std::vector<std::string> names;
    const std::regex name("`(\\w+)`");
    for (std::sregex_iterator it(cell.begin(), cell.end(), name), end; it != end; ++it)
        names.push_back(it->str(1));
    return names;
}

std::vector<std::string> cells(const std::string& row) {
    std::vector<std::string> found;
    std::istringstream stream(row);
    for (std::string cell; std::getline(stream, cell, '|');) found.push_back(cell);
    return found;
}

}  // namespace

TEST_CASE("every spec in the pages comes out as it declares", "[docs]") {
    for (const fs::path& path : pages()) {
        const std::string page = tests::read(path);
        for (const Block& block : blocks_of(page)) {
            const std::vector<std::string> info = words(block.info);
            if (info.empty() || info[0] != "latch") continue;
            INFO(path.filename().string()
                 << ":" << block.line << " (a part of a spec is marked ```latch-fragment)");
            const tests::Scratch scratch;
            const fs::path file = scratch.file("spec.latch", text_of(block, page));
            // Of a step of the tutorial that shows how a check fails, the listing behind it says what comes
            // out.
            const bool fails = std::find(info.begin(), info.end(), "fails") != info.end();
            const tests::CliResult result = tests::run_cli({"check", file.string()});
            INFO(result.out << result.err);
            CHECK(result.code == (fails ? 1 : 0));
        }
    }
}

TEST_CASE("every fragment in the pages parses", "[docs]") {
    for (const fs::path& path : pages()) {
        const std::string page = tests::read(path);
        for (const Block& block : blocks_of(page)) {
            if (block.info != "latch-fragment") continue;
            INFO(path.filename().string() << ":" << block.line);
            CHECK(errors_of_fragment(text_of(block, page)) == "");
        }
    }
}

TEST_CASE("what the pages show of the tool is what it prints", "[docs]") {
    for (const fs::path& path : pages()) {
        std::string page = tests::read(path);
        const tests::Scratch scratch;
        const In here(scratch.path());
        std::vector<std::pair<Block, std::string>> fresh;
        for (const Block& block : blocks_of(page)) {
            const std::vector<std::string> info = words(block.info);
            if (info.size() >= 2 && info[0] == "latch") scratch.file(info[1], text_of(block, page));
            if (block.info != "console tested") continue;
            INFO(path.filename().string() << ":" << block.line);
            const std::string shown = text_of(block, page);
            const std::string real = played(shown);
            if (std::getenv("LATCHWORK_UPDATE_GOLDEN") != nullptr && steady(shown) != steady(real)) {
                fresh.emplace_back(block, real);
                continue;
            }
            CHECK(steady(shown) == steady(real));
        }
        for (auto it = fresh.rbegin(); it != fresh.rend(); ++it) {
            page.replace(it->first.begin, it->first.end - it->first.begin, it->second);
        }
        if (!fresh.empty()) std::ofstream(path, std::ios::binary) << page;
    }
}

TEST_CASE("docs/protocols.md says what the checks declare", "[docs]") {
    const auto expected = expectations();
    std::istringstream page(tests::read(tests::source_root() / "docs" / "protocols.md"));
    std::string spec;
    bool inside = false;  // of a table of checks
    std::set<std::pair<std::string, std::string>> compared;
    for (std::string line; std::getline(page, line);) {
        const std::vector<std::string> row = cells(line);
        if (line == "| Variant | What | Check | Comes out |") inside = true;
        if (line.empty()) inside = false;
        if (!inside || row.size() < 5 || line.find('`') == std::string::npos) continue;
        INFO(line);
        std::vector<std::string> checks = quoted(row[3]);
        REQUIRE_FALSE(checks.empty());
        if (row[3].find("`:") != std::string::npos) {  // `spec`: `check`, ...
            spec = checks.front();
            checks.erase(checks.begin());
        }
        for (const std::string& check : checks) {
            INFO(spec << ": " << check);
            const auto found = expected.find({spec, check});
            REQUIRE(found != expected.end());
            const std::string verdict = words(row[4]).front();
            CHECK(found->second.find(verdict) != std::string::npos);
            const std::vector<std::string> names = quoted(row[4]);
            if (verdict == "violates") {
                CHECK(std::set(names.begin(), names.end()) == violated(found->second));
            } else {
                CHECK(violated(found->second).empty());
            }
            for (const std::string& property : names) {
                CHECK(std::regex_search(found->second, std::regex("\\b" + property + "\\b")));
            }
            compared.insert(found->first);
        }
    }
    std::set<std::string> specs;
    for (const auto& [name, check] : compared) specs.insert(name);
    for (const auto& [check, expectation] : expected) {
        INFO(check.first << ": " << check.second << " is in no table");
        CHECK((specs.count(check.first) == 0 || compared.count(check) == 1));
    }
    CHECK(specs.size() > 15);
}

TEST_CASE("docs/primitives.md holds the tables of the tool", "[docs]") {
    std::string page = tests::read(tests::source_root() / "docs" / "primitives.md");
    const auto put = [&](const std::string& topic, const std::string& table) {
        const std::string begin = "<!-- latchwork explain " + topic + " -->\n";
        const std::size_t from = page.find(begin);
        REQUIRE(from != std::string::npos);
        const std::size_t to = page.find("<!-- end -->", from);
        REQUIRE(to != std::string::npos);
        page.replace(from + begin.size(), to - from - begin.size(), table);
    };
    put("primitives", latchwork::cli::primitives_reference());
    put("properties", latchwork::cli::properties_reference());
    CHECK(tests::golden("../../docs/primitives.md", page) == page);
}
