/// Mutants of the specs in spec/: most of them are wrong, and all of them are larger than random specs.
/// Hidden from the test suite; a part of `./dev campaign`. LATCHWORK_MUTANTS_OF=do_no_page,… chooses specs,
/// LATCHWORK_MUTANTS_EVERY=n takes every n-th mutant.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>

#include "cli/specification.hpp"
#include "ir/behaviour.hpp"
#include "ir/passes.hpp"
#include "sema/mutants.hpp"
#include "sema/sema.hpp"
#include "tests/support/compare_engines.hpp"
#include "tests/support/golden.hpp"
#include "verify/check/scopes.hpp"
#include "verify/checks.hpp"

namespace latchwork::tests {

namespace {

using verify::Verdict;

constexpr std::size_t most_states = 30'000;
/// The proof of what is right takes longer; these are mostly wrong, and what is not proved says nothing here.
constexpr std::chrono::milliseconds prove_time{1500}, scope_time{400};

/// What all engines say of one system, and where two of them contradict each other.
class Opinions {
  public:
    Opinions(const ir::System& system, Tally& tally)
        : system_(system), tally_(tally), asked_(verify::safety_properties(system)) {}

    void compare() {
        const verify::Result proof = ask("prove", std::nullopt, prove_time);
        for (ir::Value size = 1; size <= 3; ++size) {
            const ir::Scope scope = verify::check::uniform_scope(system_, size);
            const verify::Result search = ask("explore", scope, prove_time);
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
        return tally_.ask(engine, request);
    }

    /// The engines of a scope against the search: no two say opposite things, and all runs are shortest ones.
    void compare_in(const ir::Scope& scope, const verify::Result& search) {
        for (const char* engine : {"bmc", "kinduction", "pdr"}) {
            const verify::Result other = ask(engine, scope, scope_time);
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
    Tally& tally_;
    std::vector<ir::PropertyId> asked_;
};

/// The system of a mutant, its configs at their defaults; none if the language forbids it.
std::optional<ir::System> system_of(const std::filesystem::path& path, const sema::Mutant& mutant) {
    cli::Specification spec = cli::parse_specification(path);
    sema::drop_checks(*spec.protocol);
    sema::apply(mutant, *spec.protocol);
    base::Diagnostics diagnostics;
    const auto open = sema::analyze(*spec.protocol, spec.sources, diagnostics);
    if (!open || diagnostics.has_errors()) return std::nullopt;
    return ir::specialize(*open, std::map<std::string, ir::Value>{});
}

std::vector<std::filesystem::path> chosen_specs() {
    std::vector<std::filesystem::path> paths;
    const char* chosen = std::getenv("LATCHWORK_MUTANTS_OF");
    const std::string names = fmt::format(",{},", chosen == nullptr ? "" : chosen);
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
    const std::size_t stride = setting("LATCHWORK_MUTANTS_EVERY", 1);
    Tally tally;
    for (const std::filesystem::path& path : chosen_specs()) {
        const cli::Specification spec = cli::parse_specification(path);
        const std::vector<sema::Mutant> mutants = sema::find_mutants(*spec.protocol);
        std::set<std::string> seen;
        for (std::size_t m = 0; m < mutants.size(); m += stride) {
            INFO(path.filename().string()
                 << ":" << spec.sources.line(mutants[m].span) << " " << mutants[m].text);
            const auto system = system_of(path, mutants[m]);
            ++tally.numbers["mutants"];
            if (!system) ++tally.numbers["refused"];
            if (!system || !seen.insert(ir::behaviour(*system)).second) continue;
            ++tally.numbers["different"];
            Opinions(*system, tally).compare();
        }
    }
    fmt::print("{}", tally.table());
}

}  // namespace latchwork::tests
