/// The proof engine on the page lock protocol: what it proves, what it must not, and that its evidence is
/// checked.
#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>

#include "ir/liveness.hpp"
#include "ir/passes.hpp"
#include "tests/support/lowered.hpp"
#include "tests/support/page_lock_system.hpp"
#include "verify/check/claim.hpp"
#include "verify/check/evidence.hpp"
#include "verify/prove/prove.hpp"
#include "verify/smt/certificate.hpp"
#include "verify/smt/ground_solver.hpp"

namespace {

using namespace latchwork;

constexpr ir::Value none = 0, counter = 1, locked = 2;

ir::System variant(ir::Value fix) {
    return ir::specialize(tests::page_lock_system(), std::map<std::string, ir::Value>{{"fix", fix}});
}

verify::Verdict prove(const ir::System& system, const char* property, const verify::Context& context = {}) {
    const verify::Request request{system, {*system.find_property(property)}, {}, {}};
    return verify::make_prove()->run(request, context).properties[0].verdict;
}

bool proved(const verify::Verdict& v) {
    return std::holds_alternative<verify::Proved>(v);
}

ir::Action& action(ir::System& system, const std::string& name) {
    const auto found = std::find_if(system.actions.begin(), system.actions.end(),
                                    [&](const ir::Action& a) { return a.name == name; });
    REQUIRE(found != system.actions.end());
    return *found;
}

verify::smt::CertificateAnswer::Kind certify(const ir::System& system,
                                             const std::vector<ir::Expr>& invariants) {
    const ir::PropertyId property = *system.find_property("no_dangling_pte");
    const std::vector<verify::smt::Claim> claims = {
        {"no_dangling_pte", *verify::check::safety_claim(system, property)}};
    return verify::smt::check_certificate(system, invariants, claims, {std::chrono::seconds(20)}).kind;
}

}  // namespace

TEST_CASE("the page lock is proved for any number of everything", "[prove]") {
    const ir::System system = variant(locked);
    for (const char* property :
         {"no_dangling_pte", "unlock_not_held", "self_deadlock", "held_at_exit", "data_race"}) {
        CAPTURE(property);
        CHECK(proved(prove(system, property)));
    }
}

TEST_CASE("a broken variant is not proved", "[prove]") {
    for (const ir::Value fix : {none, counter}) {
        const ir::System system = variant(fix);
        verify::Request request{system, {*system.find_property("no_dangling_pte")}, {}, {}};
        request.limits.time =
            std::chrono::seconds(10);  // a search for what is not there ends at its limit only
        CHECK_FALSE(proved(verify::make_prove()->run(request, {}).properties[0].verdict));
    }
}

TEST_CASE("the same system gives the same evidence", "[prove]") {
    const ir::System first = variant(locked), second = variant(locked);
    const auto once = prove(first, "no_dangling_pte"), again = prove(second, "no_dangling_pte");
    REQUIRE((proved(once) && proved(again)));
    CHECK(std::get<verify::Proved>(once).invariants.size() ==
          std::get<verify::Proved>(again).invariants.size());
}

TEST_CASE("the certificate is accepted whole, and not without a needed part or for another system",
          "[prove]") {
    using Kind = verify::smt::CertificateAnswer::Kind;
    ir::System system = variant(locked);
    const auto verdict = prove(system, "no_dangling_pte");
    REQUIRE(proved(verdict));
    const std::vector<ir::Expr>& invariants = std::get<verify::Proved>(verdict).invariants;
    CHECK(certify(system, invariants) == Kind::accepted);
    CHECK(certify(system, {}) != Kind::accepted);

    // Nothing inductive is left once the first of them, an exclusion that all rests on, is denied.
    std::vector<ir::Expr> wrong = invariants;
    wrong[0] = system.pool->logical_not(wrong[0]);
    CHECK(certify(system, wrong) != Kind::accepted);

    // The remover that clears `cached` before it unmaps breaks what was inductive.
    action(system, "invalidate.L36").updates.clear();
    CHECK(certify(system, invariants) != Kind::accepted);
}

TEST_CASE("a stopped proof says so and claims nothing", "[prove]") {
    const std::atomic<bool> stop{true};
    verify::Context context;
    context.stop = &stop;
    const auto verdict = prove(variant(locked), "no_dangling_pte", context);
    REQUIRE(std::holds_alternative<verify::Undecided>(verdict));
    CHECK(std::get<verify::Undecided>(verdict).reason.find("stopped") != std::string::npos);
}

TEST_CASE("an instance of an atom is named by its variables, not by its terms alone", "[prove]") {
    const ir::System system = variant(locked);
    const auto ptl = std::find_if(system.locks.begin(), system.locks.end(),
                                  [](const ir::Lock& lock) { return lock.name == "ptl"; });
    REQUIRE(ptl != system.locks.end());
    const ir::FunctionId holds = ptl->exclusive[0];
    const ir::SortId sort = system.function(holds).arguments[0];
    const ir::Variable f = system.pool->fresh(sort, "f"), g = system.pool->fresh(sort, "g");
    const ir::Expr f_holds = system.apply(holds, {system.pool->variable(f)});
    const ir::Expr g_holds = system.apply(holds, {system.pool->variable(g)});
    verify::smt::GroundSolver solver(verify::smt::make_theory(system), verify::smt::GroundSolver::Role::state,
                                     nullptr, {f, g}, 1);
    // Two clauses with the atom `f holds`, whose variables take the same terms in another order: what is
    // assumed is that both instances hold.
    solver.add_instance(0, {{f_holds, true}}, {f, g}, {0, 1});
    solver.add_instance(1, {{f_holds, true}}, {g, f}, {0, 1});
    solver.add_goal(0, {{f_holds, true}});
    solver.add_goal(1, {{g_holds, true}});
    for (const std::uint32_t goal : {0U, 1U})
        CHECK(solver.check({goal}, {0, 1}, {std::chrono::seconds(5)}) == verify::smt::Answer::unsatisfiable);
}

TEST_CASE("a domain has a member, in the proof and in its re-check") {
    // No term of the first query names a Slot; the second proof uses that there is one.
    for (const char* text :
         {"domain Slot; enum Mode { busy } page_lock l[Slot][Mode]; process p() { for (Slot s) await "
          "(trylock_page(l[s][busy])); }",
          "domain Slot; page_lock l; bool v __guarded_by(l); process p() { for (Slot s) unlock_page(l); v = "
          "v; }"}) {
        CAPTURE(text);
        const tests::Lowered lowered(text);
        REQUIRE(lowered.system);
        verify::Request request{*lowered.system, {}, {}, {}};
        for (std::size_t i = 0; i < lowered.system->properties.size(); ++i)
            request.properties.emplace_back(i);
        request.limits.time = std::chrono::seconds(2);
        const verify::Result result = verify::check::run_checked(*verify::find_engine("prove"), request, {});
        CHECK(proved(result.properties[lowered.system->find_property("data_race")->index()].verdict));
    }
}

TEST_CASE("a local is dead where it is overwritten before it is read") {
    const ir::System system = variant(locked);
    const ir::Liveness liveness(system);
    const ir::Process& fault = system.processes[0];
    const auto function = [&](const std::string& name) {
        const auto found = std::find_if(system.functions.begin(), system.functions.end(),
                                        [&](const ir::Function& f) { return f.name == name; });
        REQUIRE(found != system.functions.end());
        return ir::FunctionId(static_cast<std::size_t>(found - system.functions.begin()));
    };
    const ir::FunctionId page = function("fault.page");
    const auto at = [&](const std::string& location) {
        const auto found = std::find_if(fault.locations.begin(), fault.locations.end(),
                                        [&](const ir::Location& l) { return l.name == location; });
        REQUIRE(found != fault.locations.end());
        return static_cast<ir::Value>(found - fault.locations.begin());
    };
    CHECK_FALSE(liveness.live(page, fault.start));
    CHECK_FALSE(liveness.live(page, fault.end));
    CHECK(liveness.live(page, at("recheck")));
    CHECK(liveness.live(function("fault.addr"), fault.end));  // no local
}

TEST_CASE("a trylock of a lock that is looked up does not confuse who holds it") {
    // One update speaks of all instances and all locks at once.
    const tests::Lowered lowered(
        "domain Cpu; percpu spinlock l; process p() { bool ok = spin_trylock(l[smp_processor_id()]); }");
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    verify::Request request{*lowered.system, {}, {}, {}};
    for (std::size_t i = 0; i < lowered.system->properties.size(); ++i) request.properties.emplace_back(i);
    const verify::Result result = verify::check::run_checked(*verify::find_engine("prove"), request, {});
    const auto of = [&](const char* property) {
        return result.properties[lowered.system->find_property(property)->index()].verdict;
    };
    CHECK(proved(of("unlock_not_held")));
    CHECK_FALSE(proved(of("null_reference")));  // nothing keeps it on its CPU
}
