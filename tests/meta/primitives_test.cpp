/// Every primitive and every built-in property is documented, and has a test that somebody wrote.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

#include "sema/primitives.hpp"
#include "tests/support/golden.hpp"

namespace {

namespace fs = std::filesystem;
namespace sema = latchwork::sema;

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The text of the unit tests and of all specs.
std::string written_by_hand() {
    const fs::path root = latchwork::tests::source_root();
    std::string text;
    for (const char* folder : {"tests/unit", "tests/verdict", "spec"}) {
        if (!fs::is_directory(root / folder)) continue;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder))
            if (entry.is_regular_file()) text += read(entry.path());
    }
    return text;
}

/// The primitives that no unit test and no spec, together `text`, uses.
std::vector<std::string> unexercised_primitives(const std::string& text) {
    std::vector<std::string> missing;
    for (const sema::Primitive& p : sema::primitives()) {
        if (!std::regex_search(text, std::regex("\\b" + std::string(p.name) + "[(\"]")))
            missing.emplace_back(p.name);
    }
    return missing;
}

/// The built-in properties without a case in `cases`, the test of them all.
std::vector<std::string> unexercised_properties(const std::string& cases) {
    std::vector<std::string> missing;
    for (const sema::BuiltinProperty& p : sema::builtin_properties()) {
        if (cases.find("{\"" + std::string(p.name) + "\",") == std::string::npos)
            missing.emplace_back(p.name);
    }
    return missing;
}

std::string without(std::string text, const std::string& name) {
    for (std::size_t at; (at = text.find(name)) != std::string::npos;) text.erase(at, name.size());
    return text;
}

std::string cases_of_properties() {
    return read(latchwork::tests::source_root() / "tests/unit/builtin_properties_test.cpp");
}

}  // namespace

TEST_CASE("every primitive is documented, with its source in the kernel", "[primitives]") {
    CHECK(sema::primitives().size() > 80);
    for (const sema::Primitive& p : sema::primitives()) {
        INFO(p.name);
        CHECK(sema::find_primitive(p.name) == &p);
        CHECK_FALSE(p.doc.empty());
        CHECK(std::regex_match(std::string(p.source), std::regex("include/[a-z/_-]+\\.h")));
    }
    for (const sema::PrimitiveType& t : sema::primitive_types()) {
        INFO(t.name);
        CHECK(sema::find_primitive_type(t.name) == &t);
        CHECK_FALSE(t.doc.empty());
        CHECK(std::regex_match(std::string(t.source), std::regex("include/[a-z/_-]+\\.h")));
    }
}

TEST_CASE("every primitive is exercised by a test or a spec", "[primitives]") {
    const std::string text = written_by_hand();
    CHECK(unexercised_primitives(text) == std::vector<std::string>{});
    CHECK(unexercised_primitives(without(text, "rcu_assign_pointer")) ==
          std::vector<std::string>{"rcu_assign_pointer"});
}

TEST_CASE("every built-in property is seen to fire, and to be silent", "[primitives]") {
    const std::string cases = cases_of_properties();
    CHECK(unexercised_properties(cases) == std::vector<std::string>{});
    CHECK(unexercised_properties(without(cases, "\"rcu_stall\"")) == std::vector<std::string>{"rcu_stall"});
    for (const sema::BuiltinProperty& p : sema::builtin_properties()) {
        INFO(p.name);
        CHECK_FALSE(p.doc.empty());
    }
}
