/// Breadth-first and random sampling of reachable states.
#include "verify/prove/samples.hpp"

#include <map>
#include <unordered_set>

#include "ir/interpreter.hpp"
#include "verify/explore/walk.hpp"

namespace latchwork::verify::prove {

namespace {

constexpr std::size_t breadth_alone =
    3000;                              // states reached breadth first, with one instance of each process
constexpr std::size_t breadth = 1500;  // and with more
constexpr std::size_t walks = 80;      // in which anybody may go on
constexpr std::size_t walks_by_priority = 20;
constexpr std::size_t walk_length = 160;
constexpr unsigned seed = 20260101;

struct HashState {
    std::size_t operator()(const ir::State& s) const {
        std::size_t h = 1469598103934665603ULL;
        for (ir::Value v : s)
            h = (h ^ static_cast<std::size_t>(static_cast<std::uint32_t>(v))) * 1099511628211ULL;
        return h;
    }
};

/// So many instances of each process, or as many as the assumptions admit: there is one of a unique process.
std::map<std::string, ir::Value> admitted_sizes(const ir::System& system, ir::Value processes,
                                                ir::Value objects) {
    std::map<std::string, ir::Value> sizes;
    for (const ir::Sort& s : system.sorts) sizes[s.name] = s.kind == ir::Sort::Kind::process ? 1 : objects;
    const auto admitted = [&system](const std::map<std::string, ir::Value>& some) {
        const ir::Scope scope(system, "sample", some);
        bool any = false;
        ir::Interpreter(system, scope).for_each_initial([&any](const ir::State&) {
            any = true;
            return false;
        });
        return any;
    };
    for (const ir::Sort& s : system.sorts) {
        if (s.kind != ir::Sort::Kind::process) continue;
        for (sizes[s.name] = processes; sizes[s.name] > 1 && !admitted(sizes);) --sizes[s.name];
    }
    return sizes;
}

/// The states of a scope that are reached breadth first, at most `most`, and by random runs.
std::vector<ir::State> reached(const ir::System& system, const ir::Scope& scope, std::size_t most,
                               const std::function<bool()>& stopped) {
    std::vector<ir::State> states;
    std::unordered_set<ir::State, HashState> seen;
    const auto add = [&](const ir::State& s) {
        if (seen.insert(s).second) states.push_back(s);
    };
    explore::Walker walker(system, scope, seed);
    for (const ir::State& s : walker.initial())
        if (states.size() < most / 2) add(s);
    std::size_t next = 0;
    while (next < states.size() && states.size() < most && !stopped()) {
        const ir::State from = states[next++];
        for (const explore::Taken& taken : walker.steps(from)) add(taken.to);
    }
    const bool complete = next == states.size() && states.size() < most && !walker.more_initial();
    const auto see = [&](const explore::Taken& taken) { add(taken.to); };
    for (std::size_t w = 0; w < walks && !complete && !stopped(); ++w) walker.walk(walk_length, see);
    for (std::size_t w = 0; w < walks_by_priority && !complete && !stopped(); ++w)
        walker.walk_by_priority(walk_length, see);
    return states;
}

}  // namespace

std::vector<SampleSet> sample(const ir::System& system, Sampling sampling,
                              const std::function<bool()>& stopped) {
    struct Sizes {
        ir::Value processes, objects;
    };
    std::vector<SampleSet> all;
    std::vector<Sizes> scopes{{1, 1}, {1, 2}, {2, 2}, {3, 2}, {2, 3}};
    if (sampling == Sampling::large) scopes.push_back({3, 4});
    for (const Sizes size : scopes) {
        const ir::Scope scope(system, "sample", admitted_sizes(system, size.processes, size.objects));
        const std::size_t most = size.processes == 1 ? breadth_alone : breadth;
        all.push_back({ir::Layout(system, scope), reached(system, scope, most, stopped)});
    }
    return all;
}

}  // namespace latchwork::verify::prove
