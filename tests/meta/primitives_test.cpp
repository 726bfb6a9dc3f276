/// Every primitive and every built-in property is documented, and has a test that somebody wrote.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

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
    for (const sema::Primitive& p : sema::primitives()) {
        INFO(p.name << " is named in no unit test and in no spec");
        CHECK(std::regex_search(text, std::regex("\\b" + std::string(p.name) + "[(\"]")));
    }
}

TEST_CASE("every built-in property is seen to fire, and to be silent", "[primitives]") {
    const std::string cases =
        read(latchwork::tests::source_root() / "tests/unit/builtin_properties_test.cpp");
    for (const sema::BuiltinProperty& p : sema::builtin_properties()) {
        INFO(p.name << " has no case in tests/unit/builtin_properties_test.cpp");
        CHECK_FALSE(p.doc.empty());
        CHECK(cases.find("{\"" + std::string(p.name) + "\",") != std::string::npos);
    }
}
