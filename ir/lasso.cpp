/// Re-checking lassos with the reference interpreter.
#include "ir/lasso.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "ir/printer.hpp"

namespace latchwork::ir {

namespace {

using Instance = std::pair<ProcessId, Value>;

class LassoCheck {
  public:
    LassoCheck(const Interpreter& interpreter, const Trace& trace)
        : interpreter_(interpreter), system_(interpreter.system()), trace_(trace), lasso_(*trace.lasso) {}

    std::optional<std::string> operator()() const {
        if (lasso_.loop > trace_.steps.size()) return "the loop begins behind the end of the trace";
        if (!binds_members()) return "the binding does not fit the property";
        if (state(lasso_.loop) != last()) return "the loop does not lead back to where it began";
        if (!stays_pending()) return "the goal is reached, or nothing asks for it";
        return stays() ? stuck() : unfair();
    }

  private:
    [[nodiscard]] const State& state(std::size_t after) const {
        return after == 0 ? trace_.initial : trace_.states[after - 1];
    }
    [[nodiscard]] const State& last() const { return state(trace_.steps.size()); }
    /// True if the run ends in its last state.
    [[nodiscard]] bool stays() const { return lasso_.loop == trace_.steps.size(); }

    [[nodiscard]] const Response& response() const { return system_.property(trace_.property).response; }

    [[nodiscard]] bool binds_members() const {
        const auto fits = [this](const Variable& v, Value member) {
            return member >= 0 && member < trace_.scope.size(v.sort);
        };
        return std::equal(response().bound.begin(), response().bound.end(), lasso_.binding.begin(),
                          lasso_.binding.end(), fits);
    }

    [[nodiscard]] bool holds(Expr e, const State& at) const {
        Interpreter::Environment environment;
        for (std::size_t i = 0; i < lasso_.binding.size(); ++i)
            environment.emplace_back(response().bound[i].number, lasso_.binding[i]);
        return interpreter_.evaluate(at, e, environment) != 0;
    }

    /// True if the goal is never reached in the loop, and at some point from which on it is not reached the
    /// premise holds.
    [[nodiscard]] bool stays_pending() const {
        bool asked = false;
        for (std::size_t after = trace_.steps.size() + 1; after-- > 0;) {
            if (holds(response().goal, state(after))) return asked && after < lasso_.loop;
            asked = asked || holds(response().premise, state(after));
        }
        return asked;
    }

    /// Why the run may leave its last state, if it may.
    [[nodiscard]] std::optional<std::string> stuck() const {
        if (!interpreter_.enabled(last()).empty()) return "a step is enabled at the end";
        for (const Violation& v : interpreter_.violations(last())) {
            if (v.trap) return fmt::format("the run ends with a trap: {}", v.message);
        }
        return std::nullopt;
    }

    [[nodiscard]] Instance actor(const Step& step) const {
        return {system_.action(step.action).process, step.self};
    }

    /// Which instance the loop treats unfairly, if it does.
    [[nodiscard]] std::optional<std::string> unfair() const {
        std::set<Instance> moved, ever, always;
        for (std::size_t i = lasso_.loop; i < trace_.steps.size(); ++i) {
            moved.insert(actor(trace_.steps[i]));
            std::set<Instance> here;
            for (const Step& step : interpreter_.enabled(state(i))) here.insert(actor(step));
            ever.insert(here.begin(), here.end());
            if (i == lasso_.loop) always = here;
            std::erase_if(always, [&here](const Instance& one) { return !here.contains(one); });
        }
        for (const Instance& one : lasso_.fairness == Fairness::weak ? always : ever) {
            if (moved.contains(one)) continue;
            return fmt::format(
                "the loop is not {}ly fair to {}", fairness_name(lasso_.fairness),
                print_value(system_, Type::member(system_.process(one.first).sort), one.second));
        }
        return std::nullopt;
    }

    const Interpreter& interpreter_;
    const System& system_;
    const Trace& trace_;
    const Lasso& lasso_;
};

}  // namespace

std::optional<std::string> refute_lasso(const Interpreter& interpreter, const Trace& trace) {
    if (!trace.lasso) return "the trace of a liveness property is no lasso";
    return LassoCheck(interpreter, trace)();
}

std::string describe_lasso(const System& system, const Trace& trace) {
    const Response& response = system.property(trace.property).response;
    Substitution members;
    for (std::size_t i = 0; i < response.bound.size(); ++i) {
        const Variable& v = response.bound[i];
        members[v.number] = system.pool->member(v.sort, trace.lasso->binding[i]);
    }
    const std::string goal = print(system, substitute(*system.pool, response.goal, members));
    const std::size_t first = trace.lasso->loop + 1, last = trace.steps.size();
    if (first > last) return fmt::format("nothing can take a step any more, and {} does not hold", goal);
    const std::string loop = first == last ? fmt::format("step {} repeats", last)
                                           : fmt::format("steps {} to {} repeat", first, last);
    return fmt::format("{} for ever, and {} never holds", loop, goal);
}

}  // namespace latchwork::ir
