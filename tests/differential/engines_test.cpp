/// The engines against each other on random systems: nothing that is proved is ever violated, and bounded
/// model checking finds what exploration finds, no later.
#include <catch2/catch.hpp>

#include "ir/interpreter.hpp"
#include "ir/passes.hpp"
#include "tests/support/random_system.hpp"
#include "verify/check/evidence.hpp"

namespace latchwork::tests {

namespace {

constexpr unsigned proved_systems = 40;
constexpr unsigned bounded_systems = 150;
constexpr std::size_t depth = 5;

verify::Request ask_everything(const ir::System& system) {
    verify::Request request{system, {}, {}, {}};
    for (std::size_t i = 0; i < system.properties.size(); ++i) request.properties.emplace_back(i);
    return request;
}

verify::Result run(std::string_view engine, const verify::Request& request) {
    return verify::check::run_checked(*verify::find_engine(engine), request, {});
}

/// Every sort gets the same size.
ir::Scope uniform(const ir::System& system, ir::Value size) {
    return {system, "uniform", {}, size};
}

}  // namespace

TEST_CASE("what is proved is violated in no scope") {
    unsigned proved = 0, violated = 0;
    for (unsigned seed = 1; seed <= proved_systems; ++seed) {
        std::mt19937 random(seed);
        const ir::System system = random_system(random);
        verify::Request request = ask_everything(system);
        request.limits.time = std::chrono::milliseconds(1500);
        const verify::Result proof = run("prove", request);
        for (ir::Value size = 1; size <= 3; ++size) {
            request.scope = uniform(system, size);
            request.limits.states = 20'000;
            const verify::Result search = run("explore", request);
            for (std::size_t p = 0; p < request.properties.size(); ++p) {
                INFO("seed " << seed << ", size " << size << ", "
                             << system.property(request.properties[p]).name);
                const bool is_violated =
                    std::holds_alternative<verify::Violated>(search.properties[p].verdict);
                const bool is_proved = std::holds_alternative<verify::Proved>(proof.properties[p].verdict);
                CHECK_FALSE((is_violated && is_proved));
                proved += is_proved ? 1 : 0;
                violated += is_violated ? 1 : 0;
            }
        }
    }
    CAPTURE(proved, violated);
    CHECK(proved > proved_systems / 2);
    CHECK(violated > proved_systems / 2);
}

TEST_CASE("bmc and explore agree up to a depth") {
    unsigned found = 0, absent = 0;
    for (unsigned seed = 1; seed <= bounded_systems; ++seed) {
        std::mt19937 random(seed);
        const ir::System system = random_system(random);
        verify::Request request = ask_everything(system);
        request.scope = random_scope(system, random);
        request.limits.depth = depth;
        request.limits.states = 100'000;
        const verify::Result bounded = run("bmc", request);
        const verify::Result search = run("explore", request);
        for (std::size_t p = 0; p < request.properties.size(); ++p) {
            INFO("seed " << seed << ", " << request.scope->describe(system) << ", "
                         << system.property(request.properties[p]).name);
            const auto* by_search = std::get_if<verify::Violated>(&search.properties[p].verdict);
            const auto* by_bmc = std::get_if<verify::Violated>(&bounded.properties[p].verdict);
            const auto* limit = std::get_if<verify::Undecided>(&bounded.properties[p].verdict);
            if (limit != nullptr || std::holds_alternative<verify::Undecided>(search.properties[p].verdict))
                continue;
            const bool within = by_search != nullptr && by_search->trace.steps.size() <= depth;
            // bmc counts a step that breaks an obligation as one more than its depth, so it may see one
            // further.
            if (within) {
                REQUIRE(by_bmc != nullptr);
                CHECK(by_bmc->trace.steps.size() == by_search->trace.steps.size());
                ++found;
            } else if (by_search == nullptr) {
                CHECK(by_bmc == nullptr);
                ++absent;
            }
        }
    }
    CAPTURE(found, absent);
    CHECK(found > bounded_systems / 4);
    CHECK(absent > bounded_systems / 4);
}

}  // namespace latchwork::tests
