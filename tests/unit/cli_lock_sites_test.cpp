/// A rule on how locks are taken that is broken is reported with both places where they are taken, as text
/// (tests/golden/cli_lock_sites.txt) and as JSON.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/golden.hpp"
#include "tests/support/run_cli.hpp"
#include "tests/support/scratch.hpp"

namespace latchwork {
namespace {

struct Case {
    std::string name, text;
    std::vector<std::string> sites;  ///< "lock how line by action"
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all = {
        {"lock_inversion",
         "mutex a; mutex b;\n"
         "process p() {\n    mutex_lock(a);\n    mutex_lock(b);\n    mutex_unlock(b); mutex_unlock(a);\n}\n"
         "process q() {\n    mutex_lock(b);\n    mutex_lock(a);\n    mutex_unlock(a); mutex_unlock(b);\n}\n"
         "check c { } violates lock_inversion;\n",
         {"a takes 10 q#0 mutex_lock(a)", "b holds 9 q#0 mutex_lock(b)", "b took 5 p#0 mutex_lock(b)",
          "a held 4 p#0 mutex_lock(a)"}},
        {"lock_inversion",
         "object O { mutex m; }\n"
         "process p(O x, O y) {\n    mutex_lock(x.m);\n    if (x != y) {\n        mutex_lock(y.m);\n"
         "        mutex_unlock(y.m);\n    }\n    mutex_unlock(x.m);\n}\n"
         "scope two { O = 2; }\ncheck c { } violates lock_inversion in two;\n",
         {"O.m takes 6 p#0 mutex_lock(y.m)", "O.m holds 4 p#0 mutex_lock(x.m)"}},
        {"lock_inversion",
         "mutex a; mutex b;\nlock_order a < b;\n"
         "process p() {\n    mutex_lock(b);\n    mutex_lock(a);\n    mutex_unlock(a); mutex_unlock(b);\n}\n"
         "check c { } violates lock_inversion;\n",
         {"a takes 6 p#0 mutex_lock(a)", "b holds 5 p#0 mutex_lock(b)"}},
        {"self_deadlock",
         "spinlock l;\nprocess p() {\n    if (any) spin_lock(l);\n    else spin_lock(l);\n    spin_lock(l);\n"
         "    spin_unlock(l);\n}\ncheck c { } violates self_deadlock;\n",
         {"l takes 6 p#0 spin_lock(l)", "l holds 4 p#0 spin_lock(l)"}},
        {"irq_inversion",
         "spinlock l;\nprocess p() {\n    spin_lock(l);\n    spin_unlock(l);\n}\n"
         "process h() hardirq {\n    spin_lock(l);\n    spin_unlock(l);\n}\n"
         "process other() { spin_lock_irq(l); spin_unlock_irq(l); }\n"
         "check c { other = 0; } violates irq_inversion;\n",
         {"l takes 4 p#0 spin_lock(l)", "l takes 8 h spin_lock(l)"}},
        {"sleep_in_atomic",
         "mutex m; spinlock l;\nprocess p() {\n    spin_lock(l);\n    mutex_lock(m);\n    mutex_unlock(m);\n"
         "    spin_unlock(l);\n}\ncheck c { } violates sleep_in_atomic;\n",
         {"m takes 5 p#0 mutex_lock(m)", "l holds 4 p#0 spin_lock(l)"}},
    };
    return all;
}

/// The text without the name of the folder, which is another one each time.
std::string without(std::string text, const std::string& folder) {
    for (std::size_t at; (at = text.find(folder)) != std::string::npos;) text.erase(at, folder.size());
    return text;
}

}  // namespace

TEST_CASE("a broken rule on locks names each place where they are taken") {
    std::string shown;
    for (const Case& c : cases()) {
        CAPTURE(c.text);
        const tests::Scratch scratch;
        const auto file = scratch.file("t.latch", "protocol t;\n" + c.text);
        const tests::CliResult json = tests::run_cli({"check", file.string(), "--json"});
        REQUIRE(json.code == 0);
        std::vector<std::string> sites;
        const auto report = nlohmann::json::parse(json.out);
        const auto& property = report["checks"][0]["properties"][0];
        CHECK(property["name"] == c.name);
        CHECK_FALSE(property["message"].get<std::string>().empty());
        for (const auto& site : property["sites"]) {
            CHECK(site["file"] == file.string());
            sites.push_back(site["lock"].get<std::string>() + " " + site["how"].get<std::string>() + " " +
                            std::to_string(site["line"].get<int>()) + " " + site["by"].get<std::string>() +
                            " " + site["action"].get<std::string>());
        }
        CHECK(sites == c.sites);
        tests::CliResult text = tests::run_cli({"explore", file.string(), "--property", c.name});
        text.out = without(text.out, scratch.path().string() + "/");
        const std::size_t begin = text.out.find("counterexample of");
        shown += text.out.substr(begin, text.out.rfind("\n\n") + 2 - begin);
    }
    CHECK(shown == tests::golden("cli_lock_sites.txt", shown));
}

TEST_CASE("what is not about taking a lock has no such places") {
    const tests::Scratch scratch;
    const auto file = scratch.file("t.latch",
                                   "protocol t;\nspinlock l;\nprocess p() { spin_unlock(l); }\n"
                                   "check c { } violates unlock_not_held;\n");
    const auto report = nlohmann::json::parse(tests::run_cli({"check", file.string(), "--json"}).out);
    CHECK_FALSE(report["checks"][0]["properties"][0].contains("sites"));
}

}  // namespace latchwork
