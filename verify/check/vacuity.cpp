/// The search for what never runs.
#include "verify/check/vacuity.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "verify/check/scopes.hpp"
#include "verify/explore/explore.hpp"
#include "verify/explore/walk.hpp"

namespace latchwork::verify::check {

namespace {

constexpr std::size_t walks = 400;
constexpr std::size_t walk_length = 400;
constexpr unsigned seed = 20260101;
constexpr std::size_t most_states = 1'000'000;  // of a search for what the walks missed

/// What needs no covering: an action that is only there for what it says while it is blocked, an absent
/// process.
explore::Coverage nothing_ran(const ir::System& system) {
    explore::Coverage coverage;
    for (const ir::Action& action : system.actions) coverage.actions.push_back(ir::is_false(action.guard));
    for (const ir::Process& process : system.processes) coverage.processes.push_back(process.instances == 0);
    return coverage;
}

/// Mostly, random runs come by everything at once.
void cover_by_walks(const ir::System& system, const ir::Scope& scope, explore::Coverage& covered,
                    const Context& context) {
    explore::Walker walker(system, scope, seed);
    for (std::size_t w = 0; w < walks && !covered.complete() && !context.stopped(); ++w) {
        walker.walk(walk_length, [&](const explore::Taken& taken) {
            covered.actions[taken.action->id.index()] = true;
            if (taken.action->ends) covered.processes[taken.action->process.index()] = true;
        });
    }
}

std::optional<std::size_t> first_missing(const std::vector<bool>& ran) {
    const auto found = std::find(ran.begin(), ran.end(), false);
    if (found == ran.end()) return std::nullopt;
    return static_cast<std::size_t>(found - ran.begin());
}

std::optional<Vacuous> culprit(const ir::System& system, const explore::Coverage& coverage) {
    if (const auto a = first_missing(coverage.actions)) {
        const ir::Action& action = system.actions[*a];
        return Vacuous{fmt::format("`{}` ({}) never runs", action.text, action.name), action.span};
    }
    if (const auto p = first_missing(coverage.processes)) {
        const ir::Process& process = system.processes[*p];
        return Vacuous{fmt::format("process {} never ends", process.name), process.span};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Vacuous> find_vacuity(const ir::System& system, const Request::Limits& limits,
                                    const Context& context) {
    explore::Coverage covered = nothing_ran(system);
    const std::vector<ir::Scope> scopes = growing_scopes(system, 2);
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
        cover_by_walks(system, *scope, covered, context);
        if (covered.complete()) return std::nullopt;
    }
    bool all_exhausted = true, any_state = false;
    const auto deadline = std::chrono::steady_clock::now() + limits.time;
    for (const ir::Scope& scope : scopes) {
        Request request{system, {}, scope, limits};
        request.limits.states = std::min(request.limits.states, most_states);
        request.limits.time = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        const explore::Exploration run = explore::run_search(request, context, {&covered});
        covered = run.coverage;
        if (covered.complete()) return std::nullopt;
        any_state = any_state || *run.result.states > 0;
        all_exhausted = all_exhausted && run.exhausted;
    }
    if (!all_exhausted) return std::nullopt;
    if (!any_state) return Vacuous{"there is no initial state"};
    return culprit(system, covered);
}

}  // namespace latchwork::verify::check
