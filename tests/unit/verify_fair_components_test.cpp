/// Fair components and fair loops, on graphs made by hand and against all subsets of random small graphs.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "verify/explore/components.hpp"
#include "verify/explore/lasso.hpp"

namespace latchwork {
namespace {

using ir::Fairness;
using verify::explore::fair_components;
using verify::explore::fair_loop;
using verify::explore::GraphStep;
using verify::explore::no_state;
using verify::explore::StateGraph;
using verify::explore::StateIndex;
using States = std::vector<StateIndex>;

const verify::explore::Tick no_tick = [] {};

/// By state: its steps, as {to, instance}.
StateGraph graph(std::size_t instances, const std::vector<std::vector<GraphStep>>& states) {
    StateGraph result{std::vector<verify::explore::GraphInstance>(instances)};
    for (const std::vector<GraphStep>& steps : states) result.add_state(steps);
    return result;
}

std::vector<States> components(const StateGraph& g, Fairness fairness) {
    auto found = fair_components(g, std::vector<bool>(g.size(), true), fairness, no_tick);
    for (States& each : found) std::sort(each.begin(), each.end());
    std::sort(found.begin(), found.end());
    return found;
}

/// True if a run that goes through these steps, and the states that they lead from, again and again is fair.
bool is_fair(const StateGraph& g, const std::vector<std::pair<StateIndex, GraphStep>>& steps,
             Fairness fairness) {
    for (std::uint32_t i = 0; i < g.instances().size(); ++i) {
        bool moves = false, ever = false, always = true;
        for (const auto& [from, step] : steps) {
            bool enabled = false;
            for (const GraphStep& each : g.steps(from)) enabled = enabled || each.instance == i;
            moves = moves || step.instance == i;
            ever = ever || enabled;
            always = always && enabled;
        }
        if (!moves && (fairness == Fairness::weak ? always : ever)) return false;
    }
    return true;
}

/// The steps between the states of a set; empty unless they connect it strongly.
std::vector<std::pair<StateIndex, GraphStep>> steps_within(const StateGraph& g, std::uint32_t set) {
    const auto in = [set](StateIndex s) { return s != no_state && (set >> s & 1U) != 0; };
    std::vector<std::pair<StateIndex, GraphStep>> steps;
    for (StateIndex s = 0; s < g.size(); ++s) {
        for (const GraphStep& step : g.steps(s))
            if (in(s) && in(step.to)) steps.emplace_back(s, step);
    }
    for (StateIndex s = 0; s < g.size(); ++s) {
        std::uint32_t reached = std::uint32_t{1} << s;
        for (std::size_t i = 0; i < g.size(); ++i) {
            for (const auto& [from, step] : steps)
                if ((reached >> from & 1U) != 0) reached |= std::uint32_t{1} << step.to;
        }
        if (in(s) && reached != set) return {};
    }
    return steps;
}

}  // namespace

TEST_CASE("an instance that is enabled all the time must move", "[liveness]") {
    // Instance 0 goes round; instance 1 could leave from each of the two states.
    const StateGraph g = graph(2, {{{1, 0}, {2, 1}}, {{0, 0}, {2, 1}}, {}});
    CHECK(components(g, Fairness::weak).empty());
    CHECK(components(g, Fairness::strong).empty());
}

TEST_CASE("an instance that is enabled now and then must move under strong fairness alone", "[liveness]") {
    const StateGraph g = graph(2, {{{1, 0}, {2, 1}}, {{0, 0}}, {}});
    CHECK(components(g, Fairness::weak) == std::vector<States>{{0, 1}});
    CHECK(components(g, Fairness::strong).empty());
}

TEST_CASE("what is left without the states that are unfair may be fair", "[liveness]") {
    // 0 and 1 are one component with 2, where instance 1 could leave.
    const StateGraph g = graph(2, {{{1, 0}}, {{0, 0}, {2, 0}}, {{0, 0}, {3, 1}}, {}});
    CHECK(components(g, Fairness::weak) == std::vector<States>{{0, 1, 2}});
    CHECK(components(g, Fairness::strong) == std::vector<States>{{0, 1}});
}

TEST_CASE("a step that springs a trap is enabled and leads nowhere", "[liveness]") {
    const StateGraph g = graph(2, {{{0, 0}, {no_state, 1}}, {{1, 0}}});
    CHECK(components(g, Fairness::weak) == std::vector<States>{{1}});
}

TEST_CASE("a long way down needs no stack", "[liveness]") {
    std::vector<std::vector<GraphStep>> states;
    for (StateIndex s = 1; s < 300000; ++s) states.push_back({{s, 0}});
    states.push_back({{0, 0}});
    const auto found = components(graph(1, states), Fairness::strong);
    REQUIRE(found.size() == 1);
    CHECK(found[0].size() == 300000);
}

TEST_CASE("components and loops of random graphs", "[liveness]") {
    std::mt19937 random(7);
    const auto below = [&random](unsigned n) { return static_cast<std::uint32_t>(random() % n); };
    std::size_t with = 0, without = 0;
    for (int round = 0; round < 3000; ++round) {
        const std::uint32_t size = 1 + below(6);
        std::vector<std::vector<GraphStep>> states(size);
        for (std::vector<GraphStep>& steps : states) {
            for (std::uint32_t n = below(4); n-- > 0;)
                steps.push_back({below(8) == 0 ? no_state : below(size), below(3)});
        }
        const StateGraph g = graph(3, states);
        const Fairness fairness = below(2) == 0 ? Fairness::weak : Fairness::strong;
        const auto found = components(g, fairness);
        bool exists = false;
        for (std::uint32_t set = 1; set < std::uint32_t{1} << size; ++set) {
            const auto steps = steps_within(g, set);
            exists = exists || (!steps.empty() && is_fair(g, steps, fairness));
        }
        REQUIRE(found.empty() != exists);
        (exists ? with : without) += 1;
        for (const States& component : found) {
            std::uint32_t set = 0;
            for (StateIndex s : component) set |= std::uint32_t{1} << s;
            REQUIRE(is_fair(g, steps_within(g, set), fairness));
            for (StateIndex start : component) {
                std::vector<std::pair<StateIndex, GraphStep>> walk;
                StateIndex at = start;
                for (const GraphStep& step : fair_loop(g, component, start, fairness, no_tick)) {
                    walk.emplace_back(at, step);
                    at = step.to;
                    REQUIRE((set >> at & 1U) != 0);
                }
                REQUIRE(at == start);
                REQUIRE_FALSE(walk.empty());
                REQUIRE(is_fair(g, walk, fairness));
            }
        }
    }
    CHECK(with > 300);
    CHECK(without > 300);
}

}  // namespace latchwork
