/// The portfolio: which engine answers what, whoever is first; and that it does not matter who was.
#include <atomic>
#include <catch2/catch.hpp>
#include <set>
#include <thread>

#include "ir/passes.hpp"
#include "tests/support/lowered.hpp"
#include "tests/support/page_lock_system.hpp"
#include "verify/check/evidence.hpp"
#include "verify/check/scopes.hpp"
#include "verify/portfolio.hpp"

namespace latchwork::tests {

namespace {

using verify::Context;
using verify::Decision;
using verify::Decisions;
using verify::EngineInfo;
using verify::EngineOptions;
using Kind = ir::Expectation::Kind;

ir::System page_lock(ir::Value fix) {
    return ir::specialize(page_lock_system(), {{"fix", fix}}, {});
}

/// Never answers by itself, and says what ended it.
class Waits final : public verify::Engine {
  public:
    verify::Result run(const verify::Request& request, const Context& context) override {
        const auto settled = [&](ir::PropertyId p) { return context.settled && context.settled(p); };
        const auto all_settled = [&] {
            return std::all_of(request.properties.begin(), request.properties.end(), settled);
        };
        while (!context.search_over() && !all_settled()) std::this_thread::yield();
        verify::Result result;
        for (ir::PropertyId p : request.properties)
            result.properties.push_back({p, verify::Undecided{settled(p) ? "settled" : "halted"}});
        return result;
    }
    static std::unique_ptr<verify::Engine> make() { return std::make_unique<Waits>(); }
};

EngineInfo real(std::string_view name) {
    return *verify::find_engine(name);
}

/// One decision for each property of a system, asked for in one way.
struct Asked {
    Asked(const ir::System& system, Kind wanted, const std::string& scope, const EngineOptions& options,
          const std::vector<std::string>& names = {}, const Context& base = {}) {
        Context context = base;
        context.verbose = [this](const std::string& line) { said += line + "\n"; };
        for (std::size_t p = 0; p < system.properties.size(); ++p) {
            const std::string& name = system.properties[p].name;
            if (!names.empty() && std::find(names.begin(), names.end(), name) == names.end()) continue;
            decisions.emplace_back().property = ir::PropertyId(p);
        }
        Decisions all;
        for (Decision& d : decisions) all.push_back(&d);
        verify::decide(system, wanted, scope, std::nullopt, all, options, context);
    }
    std::vector<Decision> decisions;
    std::string said;
};

std::vector<std::string> words(const std::vector<Decision>& decisions) {
    std::vector<std::string> all;
    for (const Decision& d : decisions)
        all.push_back(std::string(verify::verdict_name(d.verdict)) + " by " + d.engine);
    return all;
}

}  // namespace

TEST_CASE("a counterexample ends a proof that does not come", "[portfolio]") {
    const std::vector<EngineInfo> registry{{"prove", "", false, true, Waits::make}, real("explore")};
    const Asked asked(page_lock(0), Kind::proves, "", {{}, {}, &registry, 2}, {"no_dangling_pte"});
    REQUIRE(asked.decisions.size() == 1);
    CHECK(words(asked.decisions) == std::vector<std::string>{"violated by explore"});
    CHECK_THAT(asked.said, Catch::Contains("auto: no_dangling_pte is violated with Addr = 1"));
}

TEST_CASE("what is violated keeps nobody waiting for a proof of the rest", "[portfolio]") {
    const std::vector<EngineInfo> registry{{"prove", "", false, true, Waits::make}, real("explore")};
    EngineOptions options{{}, {}, &registry, 2};
    options.patience = std::chrono::milliseconds(10);
    const Asked asked(page_lock(0), Kind::proves, "", options, {"no_dangling_pte", "unlock_not_held"});
    CHECK(words(asked.decisions) == std::vector<std::string>{"violated by explore", "undecided by prove"});
    const auto* open = std::get_if<verify::Undecided>(&asked.decisions[1].verdict);
    REQUIRE(open != nullptr);
    CHECK_THAT(open->reason, Catch::Contains("it was not gone on with, since no_dangling_pte is violated"));
}

TEST_CASE("a search that is ended early concludes from what it has found", "[portfolio][prove]") {
    const ir::System system = page_lock(2);
    std::atomic<bool> conclude{false};
    Context context;
    context.conclude = [&conclude] { return conclude.load(); };
    std::string said;
    context.verbose = [&](const std::string& line) {
        said += line + "\n";
        if (line.find("rung 2 of") != std::string::npos) conclude = true;
    };
    verify::Request request{system, {}, {}, {}};
    for (std::size_t p = 0; p < system.properties.size(); ++p) request.properties.emplace_back(p);
    const verify::Result result = verify::check::run_checked(real("prove"), request, context);
    std::set<std::string_view> verdicts;
    for (const verify::PropertyVerdict& v : result.properties)
        verdicts.insert(verify::verdict_name(v.verdict));
    INFO(said);
    CHECK(verdicts == std::set<std::string_view>{"proved", "undecided"});
}

TEST_CASE("a proof ends a search that does not", "[portfolio]") {
    const std::vector<EngineInfo> registry{real("prove"), {"explore", "", true, false, Waits::make}};
    const Asked asked(page_lock(2), Kind::proves, "", {{}, {}, &registry, 2}, {"no_dangling_pte"});
    CHECK(words(asked.decisions) == std::vector<std::string>{"proved by prove"});
    CHECK_THAT(asked.said, Catch::Contains("auto: prove was first"));
}

TEST_CASE("the verdicts are the same whether engines run side by side or in turn", "[portfolio]") {
    for (const ir::Value fix : {0, 2}) {
        const ir::System system = page_lock(fix);
        const std::vector<std::string> names{"no_dangling_pte", "unlock_not_held"};
        const Asked in_turn(system, Kind::proves, "", {{}, {}, nullptr, 1}, names);
        const Asked beside(system, Kind::proves, "", {{}, {}, nullptr, 2}, names);
        CHECK(words(in_turn.decisions) == words(beside.decisions));
        CHECK_THAT(in_turn.said, Catch::Contains("a bug may show in a small scope, at little cost"));
        CHECK_THAT(beside.said, Catch::Contains("beside it, explore in small scopes"));
        for (std::size_t i = 0; i < in_turn.decisions.size(); ++i) {
            const auto* a = std::get_if<verify::Violated>(&in_turn.decisions[i].verdict);
            const auto* b = std::get_if<verify::Violated>(&beside.decisions[i].verdict);
            if (a != nullptr && b != nullptr) CHECK(a->trace.steps == b->trace.steps);
        }
    }
}

TEST_CASE("what was proved elsewhere speaks of the system that was asked about", "[portfolio]") {
    const ir::System system = page_lock(2);
    const Asked asked(system, Kind::proves, "", {{}, {}, nullptr, 2}, {"no_dangling_pte", "unlock_not_held"});
    std::set<ir::Expr> invariants;
    for (const Decision& d : asked.decisions) {
        const auto* proved = std::get_if<verify::Proved>(&d.verdict);
        REQUIRE(proved != nullptr);
        invariants.insert(proved->invariants.begin(), proved->invariants.end());
        // All rest on the same ones, once each.
        CHECK(std::set<ir::Expr>(proved->invariants.begin(), proved->invariants.end()) == invariants);
    }
    ir::System with = system;
    with.properties[0].kind = ir::Property::Kind::invariant;
    with.properties[0].formula =
        system.pool->logical_and(std::vector<ir::Expr>(invariants.begin(), invariants.end()));
    CHECK(ir::validate(with) == std::vector<std::string>{});
}

TEST_CASE("what is too large to visit is reasoned about", "[portfolio]") {
    const Lowered lowered(
        "int[0..7] x = 0; bool y = false; process p() { while (true) { atomic { x = x; y = false; } } } "
        "process q() { atomic { if (x == 0) x = 5; } } "
        "invariant never: !y; invariant zero: x == 0; scope all { p = 2; q = 2; }");
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    const ir::System system = ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
    EngineOptions options{{}, {}, nullptr, 1};
    options.limits.states = 1;
    const Asked holds(system, Kind::holds, "all", options, {"never"});
    CHECK(words(holds.decisions) == std::vector<std::string>{"holds by kinduction"});
    CHECK_THAT(holds.said, Catch::Contains("kinduction on 1 property: the scope is too large"));
    const Asked violates(system, Kind::violates, "all", options, {"zero"});
    CHECK(words(violates.decisions) == std::vector<std::string>{"violated by bmc"});
    // Who is forced answers alone.
    options.engine = "explore";
    const Asked forced(system, Kind::holds, "all", options, {"never"});
    CHECK(words(forced.decisions) == std::vector<std::string>{"undecided by explore"});
    options.engine = "oracle";
    CHECK_THROWS_AS(Asked(system, Kind::holds, "all", options), std::invalid_argument);
}

TEST_CASE("Ctrl-C ends all engines", "[portfolio]") {
    const std::vector<EngineInfo> registry{{"prove", "", false, true, Waits::make}, real("explore")};
    const std::atomic<bool> stop = true;
    Context context;
    context.stop = &stop;
    const Asked asked(page_lock(2), Kind::proves, "", {{}, {}, &registry, 2}, {"no_dangling_pte"}, context);
    CHECK(words(asked.decisions) == std::vector<std::string>{"undecided by prove"});
}

}  // namespace latchwork::tests
