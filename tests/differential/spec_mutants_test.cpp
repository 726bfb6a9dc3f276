/// Mutants of the specs in spec/: most of them are wrong, and all of them are larger than random specs.
/// Hidden from the test suite; a part of `./dev campaign`. LATCHWORK_MUTANTS_OF=do_no_page,… chooses specs,
/// LATCHWORK_MUTANTS_EVERY=n takes every n-th mutant.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <sstream>

#include "cli/specification.hpp"
#include "ir/passes.hpp"
#include "sema/mutants.hpp"
#include "sema/sema.hpp"
#include "tests/support/compare_engines.hpp"
#include "tests/support/golden.hpp"
#include "verify/check/evidence.hpp"
#include "verify/check/scopes.hpp"
#include "verify/checks.hpp"

namespace latchwork::tests {

namespace {

using verify::Verdict;

constexpr std::size_t most_states = 30'000;

std::string setting(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// What all engines say of one system, and where two of them contradict each other.
class Opinions {
  public:
    Opinions(const ir::System& system, std::map<std::string, VerdictCounts>& said)
        : system_(system), said_(said), asked_(verify::safety_properties(system)) {}

    void compare() {
        const verify::Result proof = ask("prove", std::nullopt, std::chrono::milliseconds(3000));
        for (ir::Value size = 1; size <= 3; ++size) {
            const ir::Scope scope = verify::check::uniform_scope(system_, size);
            const verify::Result search = ask("explore", scope, std::chrono::milliseconds(3000));
            for (std::size_t p = 0; p < asked_.size(); ++p) {
                INFO(system_.property(asked_[p]).name << ", " << size << " of each");
                CHECK_FALSE((std::holds_alternative<verify::Proved>(proof.properties[p].verdict) &&
                             std::holds_alternative<verify::Violated>(search.properties[p].verdict)));
            }
            if (size == 1) compare_in(scope, search);
        }
    }

  private:
    verify::Result ask(const char* engine, const std::optional<ir::Scope>& scope,
                       std::chrono::milliseconds time) {
        verify::Request request{system_, asked_, scope, {}};
        request.limits.time = time;
        request.limits.states = most_states;
        request.limits.depth = 8;
        verify::Result result = verify::check::run_checked(*verify::find_engine(engine), request, {});
        for (const verify::PropertyVerdict& p : result.properties) ++said_[engine][p.verdict.index()];
        return result;
    }

    /// The engines of a scope against the search: no two say opposite things, and all runs are shortest ones.
    void compare_in(const ir::Scope& scope, const verify::Result& search) {
        for (const char* engine : {"bmc", "kinduction", "pdr"}) {
            const verify::Result other = ask(engine, scope, std::chrono::milliseconds(1000));
            for (std::size_t p = 0; p < asked_.size(); ++p) {
                INFO(system_.property(asked_[p]).name << ", " << engine);
                const Verdict &a = search.properties[p].verdict, &b = other.properties[p].verdict;
                const auto *run = std::get_if<verify::Violated>(&a),
                           *same = std::get_if<verify::Violated>(&b);
                CHECK_FALSE((run != nullptr && std::holds_alternative<verify::Holds>(b)));
                CHECK_FALSE((same != nullptr && std::holds_alternative<verify::Holds>(a)));
                if (run != nullptr && same != nullptr)
                    CHECK(run->trace.steps.size() == same->trace.steps.size());
            }
        }
    }

    const ir::System& system_;
    std::map<std::string, VerdictCounts>& said_;
    std::vector<ir::PropertyId> asked_;
};

/// The system of a mutant, its configs at their defaults; none if the language forbids it.
std::optional<ir::System> system_of(const std::filesystem::path& path, const sema::Mutant& mutant) {
    cli::Specification spec = cli::parse_specification(path);
    sema::apply(mutant, *spec.protocol);
    base::Diagnostics diagnostics;
    const auto open = sema::analyze(*spec.protocol, spec.sources, diagnostics);
    if (!open || diagnostics.has_errors()) return std::nullopt;
    return ir::specialize(*open, std::map<std::string, ir::Value>{});
}

std::vector<std::filesystem::path> chosen_specs() {
    std::vector<std::filesystem::path> paths;
    const std::string names = "," + setting("LATCHWORK_MUTANTS_OF") + ",";
    for (const auto& entry : std::filesystem::directory_iterator(source_root() / "spec")) {
        const std::string stem = entry.path().stem().string();
        if (entry.path().extension() == ".latch" &&
            (names == ",," || names.find("," + stem + ",") != std::string::npos))
            paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

TEST_CASE("engines agree on the mutants of spec/", "[.][mutants-of-spec]") {
    const std::string every = setting("LATCHWORK_MUTANTS_EVERY");
    const std::size_t stride = every.empty() ? 1 : std::stoul(every);
    for (const std::filesystem::path& path : chosen_specs()) {
        std::map<std::string, VerdictCounts> said;
        std::size_t tried = 0, refused = 0;
        const cli::Specification spec = cli::parse_specification(path);
        const std::vector<sema::Mutant> mutants = sema::find_mutants(*spec.protocol);
        for (std::size_t m = 0; m < mutants.size(); m += stride) {
            INFO(path.filename().string()
                 << ":" << spec.sources.line(mutants[m].span) << " " << mutants[m].text);
            const auto system = system_of(path, mutants[m]);
            ++(system ? tried : refused);
            if (system) Opinions(*system, said).compare();
        }
        fmt::print("{}: {} mutants, {} refused\n", path.stem().string(), tried, refused);
        for (const auto& [engine, counts] : said)
            fmt::print("  {:<12}{:>8}\n", engine, fmt::join(counts, " "));
        std::fflush(stdout);
    }
}

}  // namespace latchwork::tests
