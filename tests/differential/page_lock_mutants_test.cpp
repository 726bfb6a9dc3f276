/// The fix of the page lock, with one of its operations taken out of the text of the spec: it is no longer
/// proved, and exploration shows what that operation was there for.
#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "ir/passes.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/lowered.hpp"
#include "verify/check/evidence.hpp"
#include "verify/check/scopes.hpp"

namespace latchwork::tests {

namespace {

struct Mutant {
    std::string name;
    std::string cut;  ///< the text that goes, from its first occurrence after `after`
    std::string after;
    std::string put;       ///< and what stands there instead
    std::string property;  ///< that it breaks
};

const std::vector<Mutant> mutants = {
    {"the fault does not lock the page", "lock_page(page.lock);", "process fault", "", "unlock_not_held"},
    {"the fault does not unlock the page", "if (fix == locked) unlock_page(page.lock);", "process fault", "",
     "held_at_exit"},
    {"the fault does not look at page->mapping again", "if (!page.cached) {", "recheck:", "if (false) {",
     "no_dangling_pte"},
    {"truncation does not unmap under the page lock", "if (fix == locked) {", "process truncate",
     "if (false) {", "no_dangling_pte"},
    {"truncation does not lock the page", "lock_page(page.lock);", "process truncate", "", "unlock_not_held"},
    {"truncation does not unlock the page", "unlock_page(page.lock);", "process truncate", "",
     "held_at_exit"},
    {"invalidation does not unmap under the page lock", "pte[a] = null;", "process invalidate", "{ }",
     "no_dangling_pte"},
};

/// The text of the spec, without its first line and its checks.
std::string spec() {
    std::ifstream file(source_root() / "spec/do_no_page.latch");
    std::stringstream text;
    text << file.rdbuf();
    const std::string all = text.str(), header = "protocol do_no_page;\n";
    const std::size_t begin = all.find(header), end = all.find("// The five protections");
    REQUIRE((begin != std::string::npos && end != std::string::npos));
    return all.substr(begin + header.size(), end - begin - header.size());
}

std::string mutate(std::string text, const Mutant& m) {
    const std::size_t from = text.find(m.after);
    REQUIRE(from != std::string::npos);
    const std::size_t at = text.find(m.cut, from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, m.cut.size(), m.put);
}

const verify::Verdict& decide(verify::Result& result, const char* engine, const verify::Request& request) {
    result = verify::check::run_checked(*verify::find_engine(engine), request, {});
    return result.properties[0].verdict;
}

}  // namespace

TEST_CASE("the page lock without one of its operations is not proved, and explore shows why") {
    for (const Mutant& m : mutants) {
        CAPTURE(m.name);
        const Lowered lowered(mutate(spec(), m));
        CAPTURE(lowered.rendered());
        REQUIRE(lowered.system);
        const ir::System system = ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
        verify::Request request{system, {*system.find_property(m.property)}, {}, {}};
        request.limits.time = std::chrono::seconds(4);
        verify::Result result;
        CHECK_FALSE(std::holds_alternative<verify::Proved>(decide(result, "prove", request)));
        bool shown = false;
        for (const ir::Scope& scope : verify::check::growing_scopes(system, 1)) {
            request.scope = scope;
            shown = shown || std::holds_alternative<verify::Violated>(decide(result, "explore", request));
        }
        CHECK(shown);
    }
}

TEST_CASE("the page lock with all of its operations is proved") {
    const Lowered lowered(spec());
    REQUIRE(lowered.system);
    const ir::System system = ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
    verify::Request request{system, {*system.find_property("no_dangling_pte")}, {}, {}};
    verify::Result result;
    CHECK(std::holds_alternative<verify::Proved>(decide(result, "prove", request)));
}

}  // namespace latchwork::tests
