/// What is generated, byte by byte; LATCHWORK_UPDATE_GOLDEN=1 rewrites the expected files.
#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

#include "codegen/codegen.hpp"
#include "tests/golden/sample_search.hpp"
#include "tests/golden/samples.hpp"
#include "tests/support/golden.hpp"

namespace codegen = latchwork::codegen;
namespace tests = latchwork::tests;

namespace {

std::vector<codegen::GeneratedFile> oddities() {
    const tests::Protocol protocol = tests::oddities_protocol();
    const tests::Sample sample = tests::make_sample(protocol.system);
    REQUIRE(sample.unmet.empty());
    return codegen::generate(protocol.system, protocol.sources, sample.options);
}

}  // namespace

TEST_CASE("the generated files are as they were") {
    const auto files = oddities();
    CHECK(files.size() == 4);
    CHECK(std::is_sorted(files.begin(), files.end(),
                         [](const auto& a, const auto& b) { return a.name < b.name; }));
    for (const codegen::GeneratedFile& file : files) {
        INFO(file.name);
        CHECK(file.text == tests::golden("oddities/" + file.name + ".expected", file.text));
    }
}

TEST_CASE("generating twice gives the same bytes") {
    const auto first = oddities(), second = oddities();
    REQUIRE(first.size() == second.size());
    for (std::size_t i = 0; i < first.size(); ++i) CHECK(first[i].text == second[i].text);
}

TEST_CASE("no generated line is too long or ends in a space") {
    for (const codegen::GeneratedFile& file : oddities()) {
        std::istringstream text(file.text);
        for (std::string line; std::getline(text, line);) {
            INFO(file.name << ": " << line);
            CHECK(line.size() <= 100);
            CHECK((line.empty() || line.back() != ' '));
        }
    }
}

TEST_CASE("a check is explored in the scope that it names, else in the first") {
    const auto scopes = codegen::explored_scopes(tests::oddities_protocol().system);
    REQUIRE(scopes.size() == 5);
    CHECK(scopes[0].check == "plain");
    CHECK(scopes[0].scope == "default");
    CHECK(scopes[1].scope == "one");
    CHECK(scopes[2].scope == "one");
    CHECK(scopes[3].check == "dropped");
    CHECK(scopes[3].sizes.at("new") == 1);
    CHECK(scopes[4].sizes.at("new") == 0);
}
