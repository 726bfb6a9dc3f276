/// Searching with the interpreter.
#include "tests/golden/sample_search.hpp"

#include <algorithm>

#include "ir/interpreter.hpp"
#include "ir/passes.hpp"

namespace latchwork::tests {

namespace {

class Searcher {
  public:
    Searcher(const ir::System& system, const ir::Scope& scope) : interpreter_(system, scope), scope_(scope) {}

    SampleSearch run() {
        interpreter_.for_each_initial([this](const ir::State& state) {
            add(state, none, {});
            return true;
        });
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            const ir::State state = nodes_[i].state;
            bool ended = false;
            for (const ir::Violation& v : interpreter_.violations(state)) {
                record(v, i, nullptr);
                ended = ended || v.trap;
            }
            if (ended) continue;
            for (const ir::Step& step : interpreter_.enabled(state)) {
                bool trap = false;
                for (const ir::Violation& v : interpreter_.violations(state, step)) {
                    record(v, i, &step);
                    trap = trap || v.trap;
                }
                if (!trap) add(interpreter_.apply(state, step), i, step);
            }
        }
        result_.states = nodes_.size();
        return std::move(result_);
    }

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    struct Node {
        ir::State state;
        std::size_t parent;
        ir::Step step;
    };

    void add(const ir::State& state, std::size_t parent, const ir::Step& step) {
        if (known_.emplace(state, nodes_.size()).second) nodes_.push_back({state, parent, step});
    }

    void record(const ir::Violation& violation, std::size_t at, const ir::Step* last) {
        if (result_.violations.contains(violation.property)) return;
        ir::Trace trace;
        trace.scope = scope_;
        trace.property = violation.property;
        trace.message = violation.message;
        std::size_t n = at;
        for (; nodes_[n].parent != none; n = nodes_[n].parent) {
            trace.steps.push_back(nodes_[n].step);
            trace.states.push_back(nodes_[n].state);
        }
        trace.initial = nodes_[n].state;
        std::reverse(trace.steps.begin(), trace.steps.end());
        std::reverse(trace.states.begin(), trace.states.end());
        if (last != nullptr) {
            trace.steps.push_back(*last);
            trace.states.push_back(violation.trap ? nodes_[at].state
                                                  : interpreter_.apply(nodes_[at].state, *last));
        }
        result_.violations.emplace(violation.property, std::move(trace));
    }

    ir::Interpreter interpreter_;
    ir::Scope scope_;
    std::map<ir::State, std::size_t> known_;
    std::vector<Node> nodes_;
    SampleSearch result_;
};

}  // namespace

SampleSearch search(const ir::System& system, const ir::Scope& scope) {
    return Searcher(system, scope).run();
}

Sample make_sample(const ir::System& open_system) {
    Sample sample;
    for (const codegen::ExploredScope& e : codegen::explored_scopes(open_system)) {
        const ir::Check& check = *open_system.find_check(e.check);
        sample.specialized.push_back(std::make_unique<ir::System>(ir::specialize(open_system, check)));
        const ir::System& system = *sample.specialized.back();
        const SampleSearch found = search(system, ir::Scope(system, e.scope, e.sizes));
        sample.options.states[{e.check, e.scope}] = found.states;
        for (const ir::Expectation& expectation : check.expectations) {
            const bool here = expectation.scope.empty()
                                  ? open_system.scopes.empty() || e.scope == open_system.scopes[0].name
                                  : e.scope == expectation.scope;
            if (!here) continue;
            const bool violates = expectation.kind == ir::Expectation::Kind::violates;
            if (expectation.properties.empty() && violates == found.violations.empty())
                sample.unmet.push_back(e.check + " in " + e.scope);
            for (const ir::PropertyId id : expectation.properties) {
                const auto violation = found.violations.find(id);
                const std::string& name = system.property(id).name;
                if (violates != (violation != found.violations.end()))
                    sample.unmet.push_back(e.check + " in " + e.scope + ": " + name);
                else if (violates)
                    sample.options.counterexamples.push_back({e.check, name, violation->second, &system});
            }
        }
    }
    return sample;
}

}  // namespace latchwork::tests
