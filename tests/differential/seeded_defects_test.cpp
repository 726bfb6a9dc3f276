/// A campaign that cannot find a defect says nothing: each seeded defect of the prover is caught by the
/// random specs, by the re-check of the proof, and without it by the search of small scopes.
#include <fmt/format.h>

#include <algorithm>

#include <catch2/catch.hpp>

#include "ir/passes.hpp"
#include "tests/support/defective_prover.hpp"
#include "tests/support/lowered.hpp"
#include "tests/support/random_spec.hpp"
#include "verify/check/evidence.hpp"
#include "verify/check/obligations.hpp"
#include "verify/check/scopes.hpp"
#include "verify/checks.hpp"

namespace latchwork::tests {

namespace {

constexpr unsigned most_specs = 300;
constexpr std::chrono::milliseconds prove_time{700}, recheck_time{300};

struct Caught {
    bool by_recheck = false;  ///< a proof was refused by the fresh solver
    bool by_search = false;   ///< a proof, not re-checked, of what some scope violates
};

/// True if one of `properties` is violated in a scope of up to three of each.
bool violated_somewhere(const ir::System& system, const std::vector<ir::PropertyId>& properties) {
    for (ir::Value size = 1; size <= 3 && !properties.empty(); ++size) {
        verify::Request request{system, properties, verify::check::uniform_scope(system, size), {}};
        request.limits.states = 5'000;
        const verify::Result search =
            verify::check::run_checked(*verify::find_engine("explore"), request, {});
        if (std::any_of(search.properties.begin(), search.properties.end(),
                        [](const auto& p) { return std::holds_alternative<verify::Violated>(p.verdict); }))
            return true;
    }
    return false;
}

Caught try_on(const ir::System& system, Defect defect, const Caught& before) {
    Caught caught = before;
    verify::Request request{system, verify::safety_properties(system), {}, {}};
    request.limits.time = prove_time;
    const verify::Result said = defective_prover(defect).make()->run(request, {});
    std::vector<ir::PropertyId> proved;
    for (const verify::PropertyVerdict& p : said.properties)
        if (std::holds_alternative<verify::Proved>(p.verdict)) proved.push_back(p.property);
    caught.by_search = caught.by_search || violated_somewhere(system, proved);
    for (const verify::check::Proof& proof : verify::check::proofs_of(system, said.properties)) {
        if (caught.by_recheck) break;
        const auto answer =
            verify::smt::check_certificate(system, proof.invariants, proof.claims, {recheck_time});
        caught.by_recheck = answer.kind == verify::smt::CertificateAnswer::Kind::refuted;
    }
    return caught;
}

/// Goes through random specs until the defect is caught in both ways.
Caught campaign(Defect defect, unsigned specs) {
    Caught caught;
    for (unsigned seed = 1; seed <= specs && !(caught.by_recheck && caught.by_search); ++seed) {
        const Lowered lowered(random_spec(seed));
        if (!lowered.system) continue;
        INFO("seed " << seed << ", defect " << name(defect));
        caught = try_on(ir::specialize(*lowered.system, std::map<std::string, ir::Value>{}), defect, caught);
        if (caught.by_recheck && caught.by_search) fmt::print("{}: caught at seed {}\n", name(defect), seed);
    }
    return caught;
}

}  // namespace

TEST_CASE("the campaign catches each seeded defect of the prover, with and without the re-check",
          "[defects]") {
    for (const Defect defect : seeded_defects) {
        const Caught caught = campaign(defect, most_specs);
        INFO("defect: " << name(defect));
        CHECK(caught.by_recheck);
        CHECK(caught.by_search);
    }
}

TEST_CASE("the campaign finds nothing in the prover as it is", "[defects]") {
    const Caught caught = campaign(Defect::none, 20);
    CHECK_FALSE(caught.by_recheck);
    CHECK_FALSE(caught.by_search);
}

}  // namespace latchwork::tests
