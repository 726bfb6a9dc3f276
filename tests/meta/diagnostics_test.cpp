/// Every kind of diagnostic has a code of its own, explains itself, and is exercised by some test.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "cli/diagnostics.hpp"
#include "tests/support/golden.hpp"

namespace {

namespace fs = std::filesystem;

/// The text of all test files, this folder left out.
std::string all_tests() {
    const fs::path root = latchwork::tests::source_root() / "tests";
    std::string text;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file() || fs::relative(entry.path(), root).begin()->string() == "meta")
            continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        text.append(std::istreambuf_iterator<char>(stream), {});
    }
    return text;
}

/// The codes that no file under tests/, together `tests`, names.
std::vector<std::string> unexercised(const std::string& tests) {
    std::vector<std::string> missing;
    for (const latchwork::base::DiagnosticKind* kind : latchwork::cli::all_diagnostic_kinds()) {
        if (tests.find(kind->code) == std::string::npos) missing.emplace_back(kind->code);
    }
    return missing;
}

}  // namespace

TEST_CASE("codes and names of diagnostics are unique and well-formed", "[diagnostics]") {
    std::set<std::string> codes;
    std::set<std::string> names;
    for (const latchwork::base::DiagnosticKind* kind : latchwork::cli::all_diagnostic_kinds()) {
        INFO(kind->code);
        CHECK(std::regex_match(std::string(kind->code), std::regex("LW[0-9]{3}")));
        CHECK(std::regex_match(std::string(kind->name), std::regex("[a-z0-9]+(-[a-z0-9]+)*")));
        CHECK(codes.insert(std::string(kind->code)).second);
        CHECK(names.insert(std::string(kind->name)).second);
    }
    CHECK(codes.size() > 20);
}

TEST_CASE("every diagnostic explains itself", "[diagnostics]") {
    for (const latchwork::base::DiagnosticKind* kind : latchwork::cli::all_diagnostic_kinds()) {
        INFO(kind->code);
        CHECK_FALSE(kind->format.empty());
        CHECK(kind->explanation.size() >= 40);
    }
}

TEST_CASE("every diagnostic is exercised by a test", "[diagnostics]") {
    std::string tests = all_tests();
    CHECK(unexercised(tests) == std::vector<std::string>{});
    for (std::size_t at; (at = tests.find("LW301")) != std::string::npos;) tests.erase(at, 5);
    CHECK(unexercised(tests) == std::vector<std::string>{"LW301"});
}
