/// The layers of docs/architecture.md: which folder may include which, and where the types of a library may
/// appear.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/support/golden.hpp"

namespace {

namespace fs = std::filesystem;

/// Folder -> the folders that it may include, itself and base/ left out. `cli` may include all.
const std::map<std::string, std::set<std::string>>& allowed() {
    static const std::map<std::string, std::set<std::string>> table = {
        {"base", {}},
        {"ast", {}},
        {"grammar", {"ast"}},
        {"ir", {}},
        {"sema", {"ast", "ir"}},
        {"verify", {"ir"}},
        {"codegen", {"ir"}},
        {"cli", {"ast", "grammar", "ir", "sema", "verify", "codegen", "runtime"}},
        {"runtime", {}},
        {"generated", {"runtime"}},
    };
    return table;
}

/// A library's headers, and the only folder where they may be included.
struct Confined {
    std::regex header;
    std::string folder;
};

const std::vector<Confined>& confined() {
    static const std::vector<Confined> table = {
        {std::regex("antlr4?-.*|grammar/generated/.*|Latchwork(Lexer|Parser).*|generated/Latchwork.*"),
         "grammar/"},
        {std::regex("z3.*"), "verify/smt/"},
        {std::regex("CLI/.*|nlohmann/.*"), "cli/"},
    };
    return table;
}

struct Include {
    fs::path file;  ///< relative to the root
    std::string header;
    bool quoted = false;
};

std::vector<Include> includes_of(const fs::path& file, const fs::path& root) {
    static const std::regex line_form(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)re");
    std::vector<Include> found;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        std::smatch match;
        if (std::regex_match(line, match, line_form)) {
            found.push_back({fs::relative(file, root), match[2], match[1] == "\""});
        }
    }
    return found;
}

std::vector<Include> all_includes() {
    const fs::path root = latchwork::tests::source_root();
    std::vector<Include> found;
    for (const auto& [folder, unused] : allowed()) {
        if (!fs::is_directory(root / folder)) continue;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
            const fs::path extension = entry.path().extension();
            if (extension != ".hpp" && extension != ".h" && extension != ".cpp" && extension != ".in")
                continue;
            const std::vector<Include> more = includes_of(entry.path(), root);
            found.insert(found.end(), more.begin(), more.end());
        }
    }
    return found;
}

/// The first folder of a path: "verify" of "verify/smt/theory.hpp".
std::string first_folder(const std::string& path) {
    return path.substr(0, path.find('/'));
}

/// What is wrong with an include; empty if nothing.
std::string fault(const Include& include) {
    const std::string file = include.file.generic_string();
    for (const Confined& library : confined()) {
        if (std::regex_match(include.header, library.header) && file.rfind(library.folder, 0) != 0) {
            return file + " includes <" + include.header + ">, which only " + library.folder + " may";
        }
    }
    if (!include.quoted || include.header.find('/') == std::string::npos) return "";
    const std::string from = first_folder(file);
    // Generated code and the runtime know the runtime by the name that it has once installed.
    const std::string to =
        first_folder(include.header) == "latchwork" ? "runtime" : first_folder(include.header);
    if (to == from || allowed().count(to) == 0 || allowed().at(from).count(to) != 0) return "";
    // What ANTLR makes of the grammar lies in the build tree, in a folder that is called generated/ too.
    if (from == "grammar" && to == "generated") return "";
    const bool standalone = from == "runtime" || from == "generated";
    if (to == "base" && !standalone) return "";
    return file + " includes \"" + include.header + "\", but " + from + "/ may not see " + to + "/";
}

}  // namespace

TEST_CASE("every folder includes only what the architecture allows", "[layering]") {
    const std::vector<Include> includes = all_includes();
    CHECK(includes.size() > 100);  // else the files were not found
    std::string faults;
    for (const Include& include : includes) {
        if (const std::string text = fault(include); !text.empty()) faults += text + "\n";
    }
    INFO(faults);
    CHECK(faults.empty());
}

TEST_CASE("the layering rules refuse what they must", "[layering]") {
    CHECK(fault({"verify/explore/search.cpp", "ir/system.hpp", true}).empty());
    CHECK(fault({"verify/explore/search.cpp", "base/id.hpp", true}).empty());
    CHECK(fault({"verify/smt/theory.cpp", "z3++.h", false}).empty());
    CHECK_FALSE(fault({"verify/prove/prove.cpp", "z3++.h", false}).empty());
    CHECK_FALSE(fault({"verify/explore/search.cpp", "codegen/codegen.hpp", true}).empty());
    CHECK_FALSE(fault({"codegen/codegen.cpp", "verify/engine.hpp", true}).empty());
    CHECK_FALSE(fault({"ir/system.hpp", "ast/ast.hpp", true}).empty());
    CHECK_FALSE(fault({"runtime/latchwork/bits.hpp", "base/id.hpp", true}).empty());
    CHECK_FALSE(fault({"sema/names.cpp", "antlr4-runtime.h", false}).empty());
    CHECK_FALSE(fault({"verify/engine.hpp", "nlohmann/json.hpp", false}).empty());
}
