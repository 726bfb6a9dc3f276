/// A walk over the graph of all states, from goal to goal.
#include "codegen/coverage.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <optional>
#include <unordered_map>

#include "codegen/shared_steps.hpp"
#include "ir/interpreter.hpp"

namespace latchwork::codegen {

namespace {

using ir::Expr;
using ir::FunctionId;

/// Which functions an action touches, and how.
struct Accesses {
    std::set<FunctionId> reads, writes;  ///< at any place
    std::set<FunctionId> others_reads,
        others_writes;  ///< at places that are not certainly the instance's own
};

class AccessFinder {
  public:
    AccessFinder(const ir::System& system, const ir::Action& action) : system_(system), action_(action) {
        read(action.guard);
        for (const ir::Update& u : action.updates) {
            for (const Expr a : u.arguments) read(a);
            read(u.value);
            add(u.function, u.arguments, found_.writes, found_.others_writes);
        }
    }
    [[nodiscard]] const Accesses& found() const { return found_; }

  private:
    void read(Expr e) {
        ir::for_each_subexpression(e, [&](Expr part) {
            if (part->op == ir::Op::apply)
                add(part->function, part->arguments, found_.reads, found_.others_reads);
        });
    }

    void add(FunctionId id, const std::vector<Expr>& arguments, std::set<FunctionId>& all,
             std::set<FunctionId>& others) const {
        const ir::Function& f = system_.function(id);
        if (f.constant || f.role == ir::Function::Role::config) return;
        all.insert(id);
        const bool own = !arguments.empty() && arguments[0]->op == ir::Op::variable &&
                         arguments[0]->variable == action_.self;
        if (!own) others.insert(id);
    }

    const ir::System& system_;
    const ir::Action& action_;
    Accesses found_;
};

bool meet(const std::set<FunctionId>& a, const std::set<FunctionId>& b) {
    return std::any_of(a.begin(), a.end(), [&b](FunctionId f) { return b.contains(f); });
}

/// Two instances may touch one place, and at least one of them writes.
bool conflict(const Accesses& a, const Accesses& b) {
    return meet(a.others_writes, b.writes) || meet(a.writes, b.others_writes) ||
           meet(a.others_writes, b.reads) || meet(a.writes, b.others_reads) ||
           meet(a.others_reads, b.writes) || meet(a.reads, b.others_writes);
}

struct StateHash {
    std::size_t operator()(const ir::State& state) const {
        std::size_t hash = 14695981039346656037U;  // FNV-1a
        for (const ir::Value value : state)
            hash = (hash ^ static_cast<std::uint32_t>(value)) * 1099511628211U;
        return hash;
    }
};

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

class Walker {
  public:
    Walker(const ir::System& open_system, const ir::System& system, const ir::Scope& scope,
           CoverageGoals& covered)
        : system_(system), interpreter_(system, scope), covered_(covered) {
        find_steps(open_system);
        explore();
    }

    std::vector<Schedule> run() {
        const CoverageGoals before = covered_;
        std::vector<Path> paths;
        while (std::optional<Path> path = walk()) paths.push_back(std::move(*path));
        covered_ = before;
        return select(paths);
    }

  private:
    struct Edge {
        ir::Step step;
        std::size_t shared = 0;  ///< the step's place in shared_steps()
        std::size_t to = 0;
    };
    /// A run: where it begins, and its edges by their nodes.
    struct Path {
        std::size_t start = 0;
        std::vector<std::pair<std::size_t, std::size_t>> edges;  ///< node, and the edge's number there
    };

    void find_steps(const ir::System& open_system) {
        std::map<std::string, std::size_t> by_name;
        const std::vector<SharedStep> steps = shared_steps(open_system);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            for (const std::size_t a : steps[i].actions) by_name[open_system.actions[a].name] = i;
        }
        std::vector<Accesses> accesses;
        for (const ir::Action& a : system_.actions) {
            shared_.push_back(by_name.at(a.name));
            accesses.push_back(AccessFinder(system_, a).found());
        }
        for (std::size_t a = 0; a < accesses.size(); ++a) {
            for (std::size_t b = 0; b < accesses.size(); ++b) {
                if (conflict(accesses[a], accesses[b])) conflicts_.insert({shared_[a], shared_[b]});
            }
        }
    }

    std::size_t add(const ir::State& state) {
        const auto [place, fresh] = known_.try_emplace(state, states_.size());
        if (fresh) {
            states_.push_back(&place->first);
            right_.push_back(interpreter_.violations(state).empty());
        }
        return place->second;
    }

    void explore() {
        interpreter_.for_each_initial([&](const ir::State& state) {
            add(state);
            return true;
        });
        starts_ = states_.size();
        for (std::size_t n = 0; n < states_.size(); ++n) {
            edges_.emplace_back();
            const ir::State state = *states_[n];
            if (!right_[n]) continue;
            for (const ir::Step& step : interpreter_.enabled(state)) {
                if (!interpreter_.violations(state, step).empty()) continue;
                const std::size_t to = add(interpreter_.apply(state, step));
                if (right_[to]) edges_[n].push_back({step, shared_[step.action.index()], to});
            }
        }
    }

    [[nodiscard]] bool is_goal(const Edge& edge) const { return !covered_.steps.contains(edge.shared); }
    [[nodiscard]] bool is_pair(const Edge& a, const Edge& b) const {
        const bool same = a.step.self == b.step.self &&
                          system_.action(a.step.action).process == system_.action(b.step.action).process;
        return !same && conflicts_.contains({a.shared, b.shared});
    }
    [[nodiscard]] bool is_goal(const Edge& a, const Edge& b) const {
        return is_pair(a, b) && !covered_.pairs.contains({a.shared, b.shared});
    }

    /// The edges at a node with which the next goal is met: one, or two; none if there is none.
    [[nodiscard]] std::vector<std::size_t> goal_at(std::size_t node) const {
        for (std::size_t i = 0; i < edges_[node].size(); ++i) {
            const Edge& a = edges_[node][i];
            const auto& behind = edges_[a.to];
            for (std::size_t j = 0; j < behind.size(); ++j) {
                if (is_goal(a, behind[j])) return {i, j};
            }
            if (is_goal(a)) return {i};
        }
        return {};
    }

    /// Breadth first from `from` to the nearest goal; appends the way there, the goal's edges included.
    bool go_on(const std::vector<std::size_t>& from, Path& path) {
        std::vector<std::pair<std::size_t, std::size_t>> came(states_.size(), {nowhere, nowhere});
        std::deque<std::size_t> open;
        std::vector<bool> seen(states_.size(), false);
        for (const std::size_t node : from) {
            seen[node] = true;
            open.push_back(node);
        }
        for (; !open.empty(); open.pop_front()) {
            const std::size_t node = open.front();
            const std::vector<std::size_t> goal =
                exhausted_[node] ? std::vector<std::size_t>{} : goal_at(node);
            if (goal.empty()) {
                exhausted_[node] = true;  // goals only ever become fewer
                for (std::size_t i = 0; i < edges_[node].size(); ++i) {
                    const std::size_t to = edges_[node][i].to;
                    if (seen[to]) continue;
                    seen[to] = true;
                    came[to] = {node, i};
                    open.push_back(to);
                }
                continue;
            }
            std::vector<std::pair<std::size_t, std::size_t>> way;
            std::size_t at = node;
            for (; came[at].first != nowhere; at = came[at].first) way.push_back(came[at]);
            std::reverse(way.begin(), way.end());
            if (path.edges.empty()) path.start = at;
            std::size_t here = node;
            for (const std::size_t edge : goal) {
                way.emplace_back(here, edge);
                here = edges_[here][edge].to;
            }
            for (const auto& edge : way) path.edges.push_back(edge);
            return true;
        }
        return false;
    }

    [[nodiscard]] const Edge& edge(const std::pair<std::size_t, std::size_t>& at) const {
        return edges_[at.first][at.second];
    }

    /// What a run covers.
    [[nodiscard]] CoverageGoals goals_of(const Path& path) const {
        CoverageGoals goals;
        for (std::size_t i = 0; i < path.edges.size(); ++i) {
            const Edge& here = edge(path.edges[i]);
            goals.steps.insert(here.shared);
            if (i > 0 && is_pair(edge(path.edges[i - 1]), here))
                goals.pairs.insert({edge(path.edges[i - 1]).shared, here.shared});
        }
        return goals;
    }

    void mark(const CoverageGoals& goals) {
        covered_.steps.insert(goals.steps.begin(), goals.steps.end());
        covered_.pairs.insert(goals.pairs.begin(), goals.pairs.end());
    }

    /// A run from an initial state that meets goals until none can be reached any more.
    std::optional<Path> walk() {
        exhausted_.resize(states_.size(), false);
        std::vector<std::size_t> from;
        for (std::size_t n = 0; n < starts_; ++n) from.push_back(n);
        Path path;
        while (go_on(from, path)) {
            mark(goals_of(path));
            from = {edge(path.edges.back()).to};
        }
        return path.edges.empty() ? std::nullopt : std::optional(std::move(path));
    }

    /// Greedy set cover: always the run that adds the most.
    std::vector<Schedule> select(const std::vector<Path>& paths) {
        std::vector<CoverageGoals> goals;
        for (const Path& p : paths) goals.push_back(goals_of(p));
        std::vector<Schedule> chosen;
        while (true) {
            std::size_t best = nowhere;
            std::size_t most = 0;
            for (std::size_t i = 0; i < paths.size(); ++i) {
                const auto is_new = [](const auto& all, const auto& known) {
                    return static_cast<std::size_t>(std::count_if(
                        all.begin(), all.end(), [&known](const auto& g) { return !known.contains(g); }));
                };
                const std::size_t adds =
                    is_new(goals[i].steps, covered_.steps) + is_new(goals[i].pairs, covered_.pairs);
                if (adds > most) {
                    most = adds;
                    best = i;
                }
            }
            if (best == nowhere) return chosen;
            mark(goals[best]);
            Schedule schedule{*states_[paths[best].start], {}};
            for (const auto& at : paths[best].edges) schedule.steps.push_back(edge(at).step);
            chosen.push_back(std::move(schedule));
        }
    }

    const ir::System& system_;
    ir::Interpreter interpreter_;
    CoverageGoals& covered_;
    std::vector<std::size_t> shared_;  // by action
    std::set<std::pair<std::size_t, std::size_t>> conflicts_;
    std::unordered_map<ir::State, std::size_t, StateHash> known_;
    std::vector<const ir::State*> states_;
    std::vector<bool> right_;  ///< by state: no property is violated in it
    std::vector<std::vector<Edge>> edges_;
    std::vector<bool> exhausted_;
    std::size_t starts_ = 0;
};

}  // namespace

CoverageGoals difference(const CoverageGoals& all, const CoverageGoals& known) {
    CoverageGoals rest;
    std::set_difference(all.steps.begin(), all.steps.end(), known.steps.begin(), known.steps.end(),
                        std::inserter(rest.steps, rest.steps.end()));
    std::set_difference(all.pairs.begin(), all.pairs.end(), known.pairs.begin(), known.pairs.end(),
                        std::inserter(rest.pairs, rest.pairs.end()));
    return rest;
}

std::vector<Schedule> cover(const ir::System& open_system, const ir::System& system, const ir::Scope& scope,
                            CoverageGoals& covered) {
    return Walker(open_system, system, scope, covered).run();
}

}  // namespace latchwork::codegen
