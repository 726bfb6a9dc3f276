/// Liveness against a reference that looks for fair cycles in another way, on the steps that the interpreter
/// finds in random systems.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "ir/interpreter.hpp"
#include "ir/passes.hpp"
#include "tests/support/random_system.hpp"
#include "verify/explore/explore.hpp"

namespace latchwork::tests {

namespace {

using ir::Fairness;
using ir::State;

constexpr unsigned systems = 12000;
constexpr std::size_t most_states = 250;

using Instance = std::pair<std::size_t, ir::Value>;
struct Move {
    std::size_t to = 0;
    Instance by;
};
struct Node {
    std::vector<Move> moves;
    std::set<Instance> enabled;
    bool stuck = false, asks = false, goal = false;
};

bool has_trap(const std::vector<ir::Violation>& violations) {
    return std::any_of(violations.begin(), violations.end(), [](const ir::Violation& v) { return v.trap; });
}

/// All reachable states; none if there are too many.
class ReferenceGraph {
  public:
    ReferenceGraph(const ir::System& system, const ir::Scope& scope) : interpreter_(system, scope) {
        std::vector<State> states;
        const auto index = [&](const State& s) {
            const auto [at, is_new] = index_.emplace(s, states.size());
            if (is_new) states.push_back(s);
            return at->second;
        };
        interpreter_.for_each_initial([&](const State& s) { return index(s) <= most_states; });
        for (std::size_t i = 0; i < states.size() && states.size() <= most_states; ++i) {
            nodes.push_back(node(State(states[i]), index));
        }
        if (states.size() > most_states) nodes.clear();
    }

    /// True if a fair run stays without the goal after it was asked for. For weak fairness, each instance
    /// must take a step or be disabled again and again. For strong fairness, each subset of the instances is
    /// tried as those that are not enabled on the loop; the others must take steps again and again.
    [[nodiscard]] bool breaks(Fairness fairness) const {
        const std::vector<bool> pending = pending_states();
        for (std::size_t s = 0; s < nodes.size(); ++s)
            if (pending[s] && nodes[s].stuck) return true;
        const std::vector<Instance> all = instances();
        const std::uint32_t subsets = fairness == Fairness::weak ? 1 : std::uint32_t{1} << all.size();
        for (std::uint32_t disabled = 0; disabled < subsets; ++disabled) {
            std::vector<bool> allowed = pending;
            std::vector<Instance> moving;
            for (std::size_t i = 0; i < all.size(); ++i) {
                const bool out = (disabled >> i & 1U) != 0;
                if (!out) moving.push_back(all[i]);
                for (std::size_t s = 0; s < nodes.size(); ++s)
                    if (out && nodes[s].enabled.contains(all[i])) allowed[s] = false;
            }
            if (cycle(allowed, moving, fairness == Fairness::weak)) return true;
        }
        return false;
    }

    std::vector<Node> nodes;

  private:
    template <class Index>
    Node node(const State& state, const Index& index) const {
        const ir::System& system = interpreter_.system();
        const ir::Response& response = system.properties.back().response;
        Node result;
        result.asks = interpreter_.evaluate(state, response.premise) != 0;
        result.goal = interpreter_.evaluate(state, response.goal) != 0;
        const bool ended = has_trap(interpreter_.violations(state));
        for (const ir::Step& step : interpreter_.enabled(state)) {
            const Instance by{system.action(step.action).process.index(), step.self};
            result.enabled.insert(by);
            if (!ended && !has_trap(interpreter_.violations(state, step)))
                result.moves.push_back({index(interpreter_.apply(state, step)), by});
        }
        result.stuck = !ended && result.enabled.empty();
        return result;
    }

    [[nodiscard]] std::vector<Instance> instances() const {
        std::set<Instance> all;
        for (const Node& n : nodes) all.insert(n.enabled.begin(), n.enabled.end());
        return {all.begin(), all.end()};
    }

    [[nodiscard]] std::vector<bool> pending_states() const {
        std::vector<bool> pending(nodes.size());
        for (std::size_t s = 0; s < nodes.size(); ++s) pending[s] = nodes[s].asks && !nodes[s].goal;
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t s = 0; s < nodes.size(); ++s) {
                for (const Move& m : nodes[s].moves) {
                    if (!pending[s] || pending[m.to] || nodes[m.to].goal) continue;
                    pending[m.to] = changed = true;
                }
            }
        }
        return pending;
    }

    /// True if some state of `in` has a run in `in` that never ends and is just to each of `moving`: a
    /// greatest fixed point of "can reach, by at least one step, a state or a step that is just to the next
    /// one".
    [[nodiscard]] bool cycle(std::vector<bool> in, const std::vector<Instance>& moving,
                             bool or_disabled) const {
        for (bool changed = true; changed;) {
            changed = narrow(in, [](std::size_t, const Move&) { return true; });
            for (const Instance& one : moving) {
                changed =
                    narrow(in,
                           [&](std::size_t from, const Move& m) {
                               return m.by == one || (or_disabled && !nodes[from].enabled.contains(one));
                           }) ||
                    changed;
            }
        }
        return std::find(in.begin(), in.end(), true) != in.end();
    }

    /// Leaves in `in` the states that reach a wanted move within it; true if some others had to go.
    template <class Wanted>
    bool narrow(std::vector<bool>& in, const Wanted& wanted) const {
        std::vector<bool> good(nodes.size(), false);
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t s = 0; s < nodes.size(); ++s) {
                for (const Move& m : nodes[s].moves) {
                    if (good[s] || !in[s] || !in[m.to] || !(wanted(s, m) || good[m.to])) continue;
                    good[s] = changed = true;
                }
            }
        }
        const bool narrower = good != in;
        in = good;
        return narrower;
    }

    ir::Interpreter interpreter_;
    std::map<State, std::size_t> index_;
};

/// Makes most actions lead where instances have been before, so that runs go on for ever, and some wait until
/// an instance of the other process is at its start, so that they are enabled now and then.
void add_loops(ir::System& system, const ir::Scope& scope, std::mt19937& random) {
    ir::ExprPool& pool = *system.pool;
    for (ir::Action& a : system.actions) {
        if (random() % 3 != 0) a.to = static_cast<ir::Value>(random() % static_cast<unsigned>(a.from + 1));
        if (random() % 2 == 0) a.guard = pool.boolean(true);
        const ir::ProcessId other(1 - a.process.index());
        const ir::SortId instances = system.process(other).sort;
        if (random() % 3 == 0 && scope.size(instances) > 0) {
            const ir::Expr waited_for =
                system.at(other, pool.member(instances, 0), system.process(other).start);
            a.guard = pool.logical_and({a.guard, waited_for});
        }
    }
}

/// Adds a response of random parts: the system's invariants, or where an instance stands.
void add_response(ir::System& system, const ir::Scope& scope, std::mt19937& random) {
    ir::ExprPool& pool = *system.pool;
    const auto part = [&] {
        const ir::ProcessId process(random() % 2);
        const ir::Process& p = system.process(process);
        if (random() % 2 == 0 && scope.size(p.sort) > 0) {
            const auto at = static_cast<ir::Value>(random() % p.locations.size());
            return system.at(process, pool.member(p.sort, 0), random() % 2 == 0 ? p.end : at);
        }
        const ir::Expr formula = system.properties[random() % 2].formula;
        return random() % 2 == 0 ? formula : pool.logical_not(formula);
    };
    ir::Property property;
    property.name = "response";
    property.kind = ir::Property::Kind::liveness;
    property.response = {{}, random() % 3 == 0 ? pool.boolean(true) : part(), part()};
    system.properties.push_back(std::move(property));
}

}  // namespace

TEST_CASE("explore finds fair cycles where the reference does on random systems") {
    std::map<std::pair<Fairness, bool>, unsigned> seen;
    unsigned loops = 0, differ = 0;
    for (unsigned seed = 1; seed <= systems; ++seed) {
        std::mt19937 random(seed);
        ir::System system = random_system(random);
        const ir::Scope scope = random_scope(system, random);
        add_loops(system, scope, random);
        add_response(system, scope, random);
        INFO("seed " << seed << ", " << scope.describe(system));
        REQUIRE(ir::validate(system) == std::vector<std::string>{});
        const ReferenceGraph graph(system, scope);
        if (graph.nodes.empty()) continue;
        const ir::PropertyId property(system.properties.size() - 1);
        for (const Fairness fairness : {Fairness::weak, Fairness::strong}) {
            const bool breaks = graph.breaks(fairness);
            ++seen[{fairness, breaks}];
            const verify::Result result =
                verify::make_explore()->run({system, {property}, scope, {}, fairness}, {});
            const verify::Verdict& verdict = result.properties.front().verdict;
            INFO(verify::verdict_name(verdict));
            REQUIRE(std::holds_alternative<verify::Violated>(verdict) == breaks);
            if (!breaks) continue;
            const ir::Trace& trace = std::get<verify::Violated>(verdict).trace;
            CHECK_FALSE(ir::replay(system, trace).has_value());
            if (trace.lasso->loop < trace.steps.size()) ++loops;
        }
        if (graph.breaks(Fairness::weak) != graph.breaks(Fairness::strong)) ++differ;
    }
    CAPTURE(loops, differ);
    for (const Fairness fairness : {Fairness::weak, Fairness::strong}) {
        CHECK(seen[{fairness, true}] > 50);
        CHECK(seen[{fairness, false}] > 50);
    }
    CHECK(loops > 50);
    CHECK(differ > 0);
}

}  // namespace latchwork::tests
