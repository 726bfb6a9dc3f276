/// Certificates: what prove and check write, what certify accepts, and that nothing can be changed unseen.
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/certificate.hpp"
#include "cli/sha256.hpp"
#include "ir/passes.hpp"
#include "tests/support/matchers.hpp"
#include "tests/support/run_cli.hpp"
#include "tests/support/scratch.hpp"
#include "verify/smt/solvers.hpp"

namespace fs = std::filesystem;
using latchwork::tests::CliResult;
using latchwork::tests::contains;
using latchwork::tests::entries;
using latchwork::tests::read;
using latchwork::tests::run_cli;
using latchwork::tests::Scratch;

namespace {

/// Two critical sections; the check `open` leaves the lock out.
const std::string spec_text = R"(protocol turns;
config locked : bool = true;
spinlock l;
bool busy = false;
process p() {
    if (locked) spin_lock(l);
    busy = true;
inside:
    busy = false;
    if (locked) spin_unlock(l);
}
invariant alone: forall (p i, p j) i at inside && j at inside ==> i == j;
check closed { }                proves;
check open   { locked = false; } violates alone;
)";

/// A certificate of the spec, in a folder of its own.
struct Certified {
    Certified()
        : spec(scratch.file("turns.latch", spec_text).string()), folder((scratch / "proofs").string()) {
        const CliResult written = run_cli({"check", spec, "--certificate", folder});
        INFO(written.out << written.err);
        REQUIRE(written.code == 0);
    }

    [[nodiscard]] CliResult certify(std::vector<std::string> more = {"--solver", "z3"}) const {
        more.insert(more.begin(), {"certify", folder, spec});
        return run_cli(more);
    }
    /// The file of the obligation whose name contains `part`.
    [[nodiscard]] fs::path file(const std::string& part) const {
        for (const std::string& name : entries(fs::path(folder) / "turns"))
            if (name.find(part) != std::string::npos) return fs::path(folder) / "turns" / name;
        FAIL("no file " << part);
        return {};
    }
    static void replace(const fs::path& path, const std::string& what, const std::string& by) {
        std::string text = read(path);
        const std::size_t at = text.find(what);
        REQUIRE(at != std::string::npos);
        text.replace(at, what.size(), by);
        std::ofstream(path, std::ios::binary) << text;
    }

    Scratch scratch;
    std::string spec, folder;
};

}  // namespace

TEST_CASE("what check proves is certified", "[cli][certify]") {
    const Certified c;
    const CliResult accepted = c.certify();
    INFO(accepted.out << accepted.err);
    CHECK(accepted.code == 0);
    CHECK_THAT(accepted.out, contains("check closed"));
    CHECK_THAT(accepted.out, contains("alone"));
    CHECK_THAT(accepted.out, contains("deadlock"));
    CHECK_THAT(accepted.out, contains("accepted by Z3"));
    CHECK(c.certify({"--complete", "--solver", "z3"}).code == 0);

    const auto json = nlohmann::json::parse(c.certify({"--json", "--solver", "z3"}).out);
    CHECK(json.at("ok") == true);
    CHECK(json.at("proofs").size() == 1);
    CHECK(json.at("complaints").empty());

    const auto manifest = nlohmann::json::parse(read(fs::path(c.folder) / "turns" / "manifest.json"));
    CHECK(manifest.at("schema") == 1);
    CHECK(manifest.at("protocol") == "turns");
    CHECK(manifest.at("proofs").at(0).at("check") == "closed");
    std::size_t initiation = 0, consecution = 0, implication = 0;
    for (const auto& f : manifest.at("proofs").at(0).at("files")) {
        const std::string name = f.at("name");
        initiation += name.find("initiation") != std::string::npos ? 1 : 0;
        consecution += name.find("consecution") != std::string::npos ? 1 : 0;
        implication += name.find("implication") != std::string::npos ? 1 : 0;
    }
    CHECK(initiation == 1);
    CHECK(consecution == 4);
    CHECK(implication == manifest.at("proofs").at(0).at("properties").size());
}

TEST_CASE("cvc5 accepts what is proved", "[cli][certify]") {
    if (!latchwork::verify::smt::find_cvc5()) {
        WARN("cvc5 is not installed");
        return;
    }
    const Certified c;
    const CliResult accepted = c.certify({});
    INFO(accepted.out << accepted.err);
    CHECK(accepted.code == 0);
    CHECK_THAT(accepted.out, contains("and cvc5 "));
}

TEST_CASE("names that SMT-LIB has reserved do not get into a certificate", "[cli][certify]") {
    const Scratch scratch;
    std::string text = spec_text;
    const auto rename = [&text](const std::string& what, const std::string& by) {
        for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
            text.replace(at, what.size(), by);
    };
    rename("process p(", "process exit(");
    rename("(p i, p j)", "(exit i, exit j)");
    const std::string spec = scratch.file("turns.latch", text).string();
    const std::string folder = (scratch / "proofs").string();
    const CliResult written = run_cli({"check", spec, "--certificate", folder});
    INFO(written.out << written.err);
    REQUIRE(written.code == 0);
    std::string script;
    for (const std::string& name : entries(fs::path(folder) / "turns"))
        script += read(fs::path(folder) / "turns" / name);
    CHECK_THAT(script, contains("(declare-sort exit! 0)"));
    const CliResult accepted = run_cli({"certify", folder, spec});
    INFO(accepted.out << accepted.err);
    CHECK(accepted.code == 0);
}

TEST_CASE("names that solvers know do not get into a certificate", "[cli][certify]") {
    const Scratch scratch;
    const std::string spec = scratch
                                 .file("known.latch",
                                       "protocol known;\ndomain Int;\nenum String { one, two }\n"
                                       "object Array { bool select = false; }\nbool and = false;\n"
                                       "process Set(Int ite, Array Real) {\n    mutex_lock(let);\n"
                                       "    and = true;\n    Real.select = true;\n    mutex_unlock(let);\n}\n"
                                       "mutex let;\nString is = one;\n"
                                       "invariant distinct: forall (Array a) a.select ==> and && is == one;\n"
                                       "check as { } proves distinct;\n")
                                 .string();
    const std::string folder = (scratch / "proofs").string();
    const CliResult written = run_cli({"check", spec, "--certificate", folder});
    INFO(written.out << written.err);
    REQUIRE(written.code == 0);
    const CliResult accepted = run_cli({"certify", folder, spec});
    INFO(accepted.out << accepted.err);
    CHECK(accepted.code == 0);
}

TEST_CASE("prove writes a certificate of one variant, and none of what it does not prove", "[cli][certify]") {
    const Scratch scratch;
    const std::string spec = scratch.file("turns.latch", spec_text).string();
    const std::string folder = (scratch / "proofs").string();
    const CliResult none =
        run_cli({"prove", spec, "--set", "locked=false", "--property", "alone", "--certificate", folder});
    CHECK(none.code == 3);
    CHECK_THAT(none.err, contains("nothing is proved"));
    CHECK_FALSE(fs::exists(folder));
    CHECK(run_cli({"certify", folder, spec}).code == 2);

    const CliResult one = run_cli({"prove", spec, "--property", "alone", "--certificate", folder});
    INFO(one.err);
    CHECK(one.code == 0);
    CHECK_THAT(one.out, contains("latchwork certify"));
    CHECK(run_cli({"certify", folder, spec, "--solver", "z3"}).code == 0);
    const CliResult complete = run_cli({"certify", folder, spec, "--solver", "z3", "--complete"});
    CHECK(complete.code == 1);
    CHECK_THAT(complete.out, contains("check closed: no proof of alone"));
}

TEST_CASE("tampering with a certificate is caught", "[cli][certify]") {
    const Certified c;
    const auto refused = [&](const std::string& why) {
        const CliResult result = c.certify();
        INFO(result.out << result.err);
        CHECK(result.code == 1);
        CHECK_THAT(result.out, contains(why));
        CHECK_THAT(result.out, contains("the certificate is not accepted"));
    };
    const fs::path manifest = fs::path(c.folder) / "turns" / "manifest.json";
    SECTION("an obligation is weakened") {
        Certified::replace(c.file("implication_alone"), "(check-sat)", "(assert false)\n(check-sat)");
        refused("changed after it was written");
    }
    SECTION("an obligation is weakened, and its fingerprint with it") {
        const fs::path file = c.file("implication_alone");
        const std::string old =
            nlohmann::json::parse(read(manifest)).at("proofs").at(0).at("files").back().at("sha256");
        Certified::replace(file, "(check-sat)", "(assert false)\n(check-sat)");
        auto json = nlohmann::ordered_json::parse(read(manifest));
        for (auto& f : json.at("proofs").at(0).at("files"))
            if (file.filename() == f.at("name").get<std::string>())
                // SHA-256 of the changed file, which an attacker can compute as well as anybody
                f.at("sha256") = latchwork::cli::sha256(read(file));
        std::ofstream(manifest) << json.dump(2);
        refused("not the obligation of this spec: the invariants imply alone");
    }
    SECTION("a file is missing") {
        fs::remove(c.file("consecution"));
        refused("missing");
    }
    SECTION("an obligation is left out of the manifest too") {
        const fs::path file = c.file("consecution");
        auto json = nlohmann::ordered_json::parse(read(manifest));
        auto& files = json.at("proofs").at(0).at("files");
        files.erase(1);
        fs::remove(file);
        std::ofstream(manifest) << json.dump(2);
        refused("that the manifest does not list");
    }
    SECTION("a file too many") {
        std::ofstream(fs::path(c.folder) / "turns" / "more.smt2") << "(check-sat)\n";
        refused("more.smt2: not a part of this certificate");
    }
    SECTION("invariants that say more than was proved") {
        auto json = nlohmann::ordered_json::parse(read(manifest));
        json.at("proofs").at(0).at("invariants").push_back("(not (apply |busy|))");
        std::ofstream(manifest) << json.dump(2);
        refused("not the obligation of this spec");
    }
    SECTION("invariants of another system") {
        auto json = nlohmann::ordered_json::parse(read(manifest));
        json.at("proofs").at(0).at("invariants").push_back("(not (apply |lazy|))");
        std::ofstream(manifest) << json.dump(2);
        refused("there is no function 'lazy'");
    }
    SECTION("the proof of one variant in the name of another") {
        auto json = nlohmann::ordered_json::parse(read(manifest));
        json.at("proofs").at(0).at("check") = "open";
        std::ofstream(manifest) << json.dump(2);
        refused("another variant under this name");
    }
    SECTION("a broken manifest is input at fault") {
        std::ofstream(manifest) << "{}";
        CHECK(c.certify().code == 2);
        std::ofstream(manifest) << "nonsense";
        CHECK(c.certify().code == 2);
    }
}

TEST_CASE("a certificate is one of the spec as it was", "[cli][certify]") {
    const Certified c;
    SECTION("another system") {
        Certified::replace(c.spec, "busy = true;", "busy = any;");
        const CliResult stale = c.certify();
        CHECK(stale.code == 1);
        CHECK_THAT(stale.out, contains("the spec has changed since"));
    }
    SECTION("a comment changes nothing") {
        Certified::replace(c.spec, "spinlock l;", "spinlock l; // taken by p");
        CHECK(c.certify().code == 0);
    }
    SECTION("written again, it takes the place of the old one") {
        Certified::replace(c.spec, "    busy = true;\n", "    busy = true;\n    busy = true;\n");
        CHECK(run_cli({"check", c.spec, "--certificate", c.folder}).code == 0);
        CHECK(c.certify().code == 0);
    }
}

TEST_CASE("a forged proof is refuted, though its files are the obligations of the spec", "[cli][certify]") {
    const Scratch scratch;
    const std::string spec = scratch.file("turns.latch", spec_text).string();
    const std::string folder = (scratch / "proofs").string();
    const latchwork::cli::Specification read = latchwork::cli::read_specification(spec);
    latchwork::cli::CheckReport report;
    report.variant = {{{"locked", 0}}, {}};
    report.result.system = std::make_shared<latchwork::ir::System>(
        latchwork::ir::specialize(*read.system, report.variant.configs));
    const latchwork::ir::System& system = *report.result.system;
    latchwork::verify::PropertyOutcome forged;
    forged.property = *system.find_property("alone");
    forged.name = "alone";
    // "Nobody is inside" would imply the property, if it were kept.
    const auto i = system.pool->fresh(system.processes[0].sort, "i");
    forged.verdict = latchwork::verify::Proved{
        {system.pool->quantified(
            latchwork::ir::Op::forall, {i},
            system.pool->logical_not(system.at(latchwork::ir::ProcessId(0), system.pool->variable(i),
                                               system.processes[0].blocks.at("inside").front())))},
        {}};
    report.result.properties = {forged};
    CHECK(latchwork::cli::write_certificate(folder, read, {report}) > 0);
    for (const char* solver : {"z3", "all"}) {
        const CliResult result = run_cli({"certify", folder, spec, "--solver", solver});
        INFO(result.out << result.err);
        CHECK(result.code == 1);
        CHECK_THAT(result.out, contains("refutes it"));
        CHECK_THAT(result.out, contains("keeps the invariants"));
    }
}

TEST_CASE("solvers say what they find", "[smt][solvers]") {
    using namespace std::chrono_literals;
    using latchwork::verify::smt::ScriptAnswer;
    const std::string head = "(set-logic ALL)\n(declare-fun x () Int)\n";
    const auto ask = [&](const std::string& text) {
        const ScriptAnswer z3 = latchwork::verify::smt::ask_z3(head + text, {5000ms});
        if (const auto cvc5 = latchwork::verify::smt::find_cvc5()) {
            const Scratch scratch;
            const auto file = scratch.file("q.smt2", head + text);
            CHECK(latchwork::verify::smt::ask_cvc5(*cvc5, file.string(), 5000ms).kind == z3.kind);
        }
        return z3.kind;
    };
    CHECK(ask("(assert (< x x))\n(check-sat)\n") == ScriptAnswer::Kind::accepted);
    CHECK(ask("(assert (< x 3))\n(check-sat)\n") == ScriptAnswer::Kind::refuted);
    CHECK(ask("(assert (nonsense x))\n(check-sat)\n") == ScriptAnswer::Kind::unsettled);

    // Of several questions, each must be answered with "unsat", and none knows what another assumes.
    const auto question = [](const std::string& assumed) {
        return "(push 1)\n(assert " + assumed + ")\n(check-sat)\n(pop 1)\n";
    };
    const std::string some = "(assert (< x 3))\n";
    CHECK(ask(some + question("(< 4 x)") + question("(< 5 x)")) == ScriptAnswer::Kind::accepted);
    CHECK(ask(some + question("(< 4 x)") + question("(< 1 x)")) == ScriptAnswer::Kind::refuted);
    CHECK(ask(some + question("(< 1 x)") + question("(< 4 x)")) == ScriptAnswer::Kind::refuted);
}

TEST_CASE("a script is accepted if each of its questions is", "[smt][solvers]") {
    using namespace std::chrono_literals;
    using latchwork::verify::smt::ScriptAnswer;
    const std::string head = "(set-logic ALL)\n(declare-fun x () Int)\n(assert (< x 3))\n";
    const auto question = [](const std::string& formula) {
        return "(push 1)\n(assert " + formula + ")\n(check-sat)\n(pop 1)\n";
    };
    const auto ask = [&](const std::string& text) {
        const ScriptAnswer z3 = latchwork::verify::smt::ask_z3(text, {5000ms});
        if (const auto cvc5 = latchwork::verify::smt::find_cvc5()) {
            const Scratch scratch;
            const auto file = scratch.file("q.smt2", text);
            CHECK(latchwork::verify::smt::ask_cvc5(*cvc5, file.string(), 5000ms).kind == z3.kind);
        }
        return z3.kind;
    };
    CHECK(ask(head + question("(< 3 x)") + question("(= x 7)")) == ScriptAnswer::Kind::accepted);
    CHECK(ask(head + question("(< 3 x)") + question("(= x 2)")) == ScriptAnswer::Kind::refuted);
    CHECK(ask(head + question("(= x 2)") + question("(< 3 x)")) == ScriptAnswer::Kind::refuted);
    CHECK(ask(head + question("(< 3 x)") + question("(= x y)")) == ScriptAnswer::Kind::unsettled);
    CHECK(ask(head) == ScriptAnswer::Kind::unsettled);
    // What one question denies is no fact for another.
    CHECK(ask(head + question("(and (< 3 x) (= x 2))") + question("(= x 2)")) == ScriptAnswer::Kind::refuted);
    // Whoever ends early has not accepted the rest.
    CHECK(ask(head + question("(< 3 x)") + "(exit)\n" + question("(= x 7)")) ==
          ScriptAnswer::Kind::unsettled);
}
