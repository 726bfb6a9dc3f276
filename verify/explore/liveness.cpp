/// One response after the other, one binding after the other.
#include "verify/explore/liveness.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ir/lasso.hpp"
#include "verify/explore/trace.hpp"

namespace latchwork::verify::explore {

namespace {

using ir::Value;

/// All bindings of variables to members.
std::vector<std::vector<Value>> bindings(const std::vector<ir::Variable>& variables, const ir::Scope& scope) {
    std::vector<std::vector<Value>> all{{}};
    for (const ir::Variable& v : variables) {
        std::vector<std::vector<Value>> longer;
        for (const std::vector<Value>& binding : all) {
            for (Value member = 0; member < scope.size(v.sort); ++member) {
                longer.push_back(binding);
                longer.back().push_back(member);
            }
        }
        all = std::move(longer);
    }
    return all;
}

}  // namespace

LivenessCheck::LivenessCheck(const Search& search, const Request& request, const Context& context)
    : search_(search), request_(request), watch_(context, std::min(request.limits.time, search.time_left())) {
    tick_ = [this] {
        if (const auto limit = watch_.tick([this] { return "explore: " + activity_; }))
            throw LimitReached(*limit);
    };
}

Verdict LivenessCheck::decide(ir::PropertyId property) {
    try {
        return decide_within_limits(property);
    } catch (const LimitReached& limit) {
        return Undecided{fmt::format("{}; all {} states were found, but not all cycles looked at",
                                     limit.what(), search_.table().size())};
    } catch (const std::overflow_error&) {
        return Undecided{"an integer operation left 32 bits"};
    }
}

Verdict LivenessCheck::decide_within_limits(ir::PropertyId id) {
    const ir::Property& property = request_.system.property(id);
    if (!graph_) {
        activity_ = fmt::format("the steps between {} states", search_.table().size());
        graph_ = build_graph(search_, request_.limits.memory_bytes, tick_);
    }
    activity_ = fmt::format("fair cycles against {}, {} states", property.name, graph_->size());
    bool asked = false;
    for (const std::vector<Value>& binding : bindings(property.response.bound, *request_.scope)) {
        const ResponseStates response = evaluate(property.response, binding);
        asked = asked || std::find(response.asks.begin(), response.asks.end(), true) != response.asks.end();
        const auto lasso = find_lasso(*graph_, search_.table(), response, request_.fairness_for(id), tick_);
        if (lasso) return Violated{trace(id, *lasso, binding)};
    }
    if (!asked) return Vacuous{fmt::format("the premise of {} never holds", property.name), property.span};
    return Holds{};
}

ResponseStates LivenessCheck::evaluate(const ir::Response& response, const std::vector<Value>& binding) {
    const ir::Layout& layout = search_.model().layout();
    const Program premise = compile(request_.system, layout, response.premise, response.bound);
    const Program goal = compile(request_.system, layout, response.goal, response.bound);
    ResponseStates states;
    for (StateIndex index = 0; index < graph_->size(); ++index) {
        tick_();
        const ir::State state = unpack(search_, index);
        states.asks.push_back(premise.run(state.data(), binding.data()) != 0);
        states.goal.push_back(goal.run(state.data(), binding.data()) != 0);
    }
    return states;
}

ir::Trace LivenessCheck::trace(ir::PropertyId property, const GraphLasso& lasso,
                               const std::vector<Value>& binding) const {
    ir::Trace trace = run_to(search_, lasso.asked);
    const auto append = [&](const std::vector<GraphStep>& steps) {
        for (const GraphStep& step : steps)
            append_step(search_.model(), trace, graph_->instances()[step.instance], unpack(search_, step.to));
    };
    append(lasso.stem);
    trace.property = property;
    trace.lasso = ir::Lasso{trace.steps.size(), request_.fairness_for(property), binding};
    append(lasso.loop);
    if (const std::optional<std::string> error = ir::replay(request_.system, trace))
        throw std::logic_error("explore: a lasso does not replay: " + *error);
    trace.message = ir::describe_lasso(request_.system, trace);
    return trace;
}

}  // namespace latchwork::verify::explore
