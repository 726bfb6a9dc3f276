/// The search for what never runs.
#include "verify/check/vacuity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "base/deadline.hpp"
#include "ir/interpreter.hpp"
#include "verify/check/scopes.hpp"
#include "verify/explore/explore.hpp"
#include "verify/explore/frontier.hpp"
#include "verify/explore/walk.hpp"

namespace latchwork::verify::check {

namespace {

constexpr std::size_t few_runs = 4'000;
constexpr std::size_t many_runs = 25 * few_runs;  // where the search was cut off
constexpr unsigned seed = 20260101;
constexpr std::size_t most_states = 1'000'000;  // of a search for what the walks missed

/// What needs no covering: an action that is only there for what it says while it is blocked, an absent
/// process, what the properties that nobody claims say.
explore::Coverage nothing_ran(const ir::System& system, const std::vector<ir::PropertyId>& claimed) {
    explore::Coverage coverage;
    for (const ir::Action& action : system.actions) coverage.actions.push_back(ir::is_false(action.guard));
    for (const ir::Process& process : system.processes) coverage.processes.push_back(process.instances == 0);
    for (const ir::Premise& premise : system.premises)
        coverage.premises.push_back(std::find(claimed.begin(), claimed.end(), premise.property) ==
                                    claimed.end());
    coverage.traps.resize(system.properties.size());
    return coverage;
}

/// The actions, and the left sides, that stand for one piece of the text: the copies of a procedure's body,
/// and of what is repeated. What one of them does, the text does.
class Twins {
  public:
    explicit Twins(const ir::System& system) {
        // A copy of a statement may be several actions, alike in what they show: they go by their order.
        std::map<std::pair<ir::ProcessId, ir::Value>, std::map<Text, std::size_t>> ways;
        std::map<std::pair<Text, std::size_t>, std::vector<std::size_t>> actions;
        for (std::size_t a = 0; a < system.actions.size(); ++a) {
            const ir::Action& action = system.actions[a];
            if (ir::is_false(action.guard)) continue;
            const Text text = text_of(action.span, action.text);
            actions[{text, ways[{action.process, action.from}][text]++}].push_back(a);
        }
        std::map<std::pair<Text, ir::PropertyId>, std::vector<std::size_t>> premises;
        for (std::size_t p = 0; p < system.premises.size(); ++p) {
            const ir::Premise& premise = system.premises[p];
            premises[{text_of(premise.span, premise.text), premise.property}].push_back(p);
        }
        for (auto& [key, group] : actions) actions_.push_back(std::move(group));
        for (auto& [key, group] : premises) premises_.push_back(std::move(group));
    }

    /// What is covered of one twin is covered of all.
    void share(explore::Coverage& covered) const {
        for (const auto& group : actions_) share(group, covered.actions);
        for (const auto& group : premises_) share(group, covered.premises);
    }

  private:
    using Text = std::tuple<std::size_t, std::uint32_t, std::uint32_t, std::string>;

    static Text text_of(base::Span span, const std::string& text) {
        return {span.valid() ? span.file.index() + 1 : 0, span.begin, span.end, text};
    }

    static void share(const std::vector<std::size_t>& group, std::vector<bool>& covered) {
        if (std::none_of(group.begin(), group.end(), [&](std::size_t i) { return covered[i]; })) return;
        for (const std::size_t i : group) covered[i] = true;
    }

    std::vector<std::vector<std::size_t>> actions_, premises_;
};

/// Mostly, a few random runs come by everything at once.
void cover_by_walks(const ir::System& system, const ir::Scope& scope, std::size_t runs,
                    explore::Coverage& covered, const Context& context, const base::Deadline& deadline) {
    explore::Walker walker(system, scope, seed);
    std::vector<explore::Program> premises;
    for (const ir::Premise& p : system.premises)
        premises.push_back(explore::compile(system, walker.layout(), p.occurs));
    const auto see = [&](const ir::State& state) {
        for (std::size_t p = 0; p < premises.size(); ++p)
            if (!covered.premises[p]) covered.premises[p] = premises[p].run(state.data()) != 0;
    };
    for (const ir::State& state : walker.initial()) see(state);
    explore::Frontier frontier(system, walker);
    frontier.run(runs, [&](const std::vector<explore::Taken>& steps) {
        for (const explore::Taken& taken : steps) {
            covered.actions[taken.action->id.index()] = true;
            if (taken.action->ends) covered.processes[taken.action->process.index()] = true;
            see(taken.to);
        }
        return !covered.complete() && !context.stopped() && !deadline.over();
    });
    for (const ir::Obligation* trap : walker.sprung()) covered.spring(*trap);
}

/// Calls `visit(thing, what)` for each of `things` that did not run.
template <class Things, class Visit>
void for_each_missing(const Things& things, const std::vector<bool>& ran, Visit&& visit) {
    for (std::size_t i = 0; i < things.size(); ++i)
        if (!ran[i]) visit(things[i]);
}

std::string step_of(const ir::Action& a) {
    return fmt::format("`{}` ({})", a.text, a.name);
}

std::string left_side(const ir::System& system, const ir::Premise& p) {
    return fmt::format("the left side `{}` of an implication of {}", p.text,
                       system.property(p.property).name);
}

void name_culprits(const ir::System& system, const explore::Coverage& covered, Vacuity& found) {
    const auto blame = [&](const std::string& what, base::Span span) {
        if (!found.system) found.system = Vacuous{what, span};
    };
    for_each_missing(system.actions, covered.actions,
                     [&](const ir::Action& a) { blame(step_of(a) + " never runs", a.span); });
    for_each_missing(system.processes, covered.processes, [&](const ir::Process& p) {
        blame(fmt::format("process {} never ends", p.name), p.span);
    });
    for_each_missing(system.premises, covered.premises, [&](const ir::Premise& p) {
        found.claims.try_emplace(p.property, Vacuous{left_side(system, p) + " never holds", p.span});
    });
}

void name_unknown(const ir::System& system, const explore::Coverage& covered, const std::string& limit,
                  Vacuity& found) {
    const auto note = [&](const std::string& what, base::Span span) {
        found.unknown.push_back({fmt::format("it is not known whether {}: {}", what, limit), span});
    };
    for_each_missing(system.actions, covered.actions,
                     [&](const ir::Action& a) { note(step_of(a) + " ever runs", a.span); });
    for_each_missing(system.processes, covered.processes, [&](const ir::Process& p) {
        note(fmt::format("process {} ever ends", p.name), p.span);
    });
    for_each_missing(system.premises, covered.premises,
                     [&](const ir::Premise& p) { note(left_side(system, p) + " ever holds", p.span); });
}

bool has_initial_state(const ir::System& system, const std::vector<ir::Scope>& scopes) {
    return std::any_of(scopes.begin(), scopes.end(), [&](const ir::Scope& scope) {
        bool any = false;
        ir::Interpreter(system, scope).for_each_initial([&](const ir::State&) {
            any = true;
            return false;
        });
        return any;
    });
}

}  // namespace

std::optional<Vacuous> find_contradiction(const ir::System& system, const std::vector<ir::Scope>& scopes) {
    if (has_initial_state(system, scopes)) return std::nullopt;
    ir::System some = system;
    some.assumptions.clear();
    for (const ir::Assumption& a : system.assumptions) {
        some.assumptions.push_back(a);
        if (has_initial_state(some, scopes)) continue;
        const bool alone = some.assumptions.size() == 1;
        return Vacuous{fmt::format("there is no initial state: `{}` cannot be true{}", a.text,
                                   alone ? "" : " together with the assumptions before it"),
                       a.span};
    }
    return Vacuous{"there is no initial state"};
}

Vacuity find_vacuity(const ir::System& system, const std::vector<ir::PropertyId>& claimed,
                     const Request::Limits& limits, const Context& context) {
    Vacuity found;
    explore::Coverage covered = nothing_ran(system, claimed);
    const Twins twins(system);
    const auto finished = [&] {
        twins.share(covered);
        found.traps = covered.traps;
        return covered.complete();
    };
    const base::Deadline deadline(limits.time);
    const std::vector<ir::Scope> scopes = growing_scopes(system, 2);
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
        cover_by_walks(system, *scope, few_runs, covered, context, deadline);
        if (finished()) return found;
    }
    std::string limit;
    bool any_state = false;
    for (const ir::Scope& scope : scopes) {
        Request request{system, {}, scope, limits};
        request.limits.states = std::min(request.limits.states, most_states);
        request.limits.time = deadline.left();
        const explore::Exploration run = explore::run_search(request, context, {&covered});
        covered = run.coverage;
        if (finished()) return found;
        any_state = any_state || *run.result.states > 0;
        if (run.exhausted) continue;
        cover_by_walks(system, scope, many_runs, covered, context, deadline);
        if (finished()) return found;
        limit = fmt::format("the search of {} ended after {} states", scope.name(), *run.result.states);
    }
    if (!limit.empty()) {
        name_unknown(system, covered, limit, found);
    } else if (!any_state) {
        found.system = find_contradiction(system, scopes);
    } else {
        name_culprits(system, covered, found);
    }
    return found;
}

}  // namespace latchwork::verify::check
