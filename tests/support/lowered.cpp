/// Lowering and exhaustive exploration with the reference interpreter.
#include "support/lowered.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <stdexcept>

#include "grammar/parser.hpp"
#include "ir/interpreter.hpp"
#include "ir/passes.hpp"
#include "ir/printer.hpp"
#include "sema/sema.hpp"

namespace latchwork::tests {

Lowered::Lowered(const std::string& text, bool lints) {
    const base::FileId file = sources.add("t.latch", "protocol t; " + text);
    const auto protocol = grammar::parse(file, sources, diagnostics);
    if (protocol) system = sema::analyze(*protocol, sources, diagnostics, lints);
}

std::vector<std::string> Lowered::codes() const {
    std::vector<std::string> codes;
    for (const base::Diagnostic& d : diagnostics.all()) codes.emplace_back(d.kind->code);
    return codes;
}

std::string Lowered::place(std::size_t n) const {
    return n < diagnostics.all().size() ? std::string(sources.text(diagnostics.all()[n].span)) : "";
}

std::string Lowered::rendered() const {
    return base::render(diagnostics, sources, false);
}

namespace {

constexpr std::size_t most_states = 200'000;

bool has_trap(const std::vector<ir::Violation>& violations) {
    return std::any_of(violations.begin(), violations.end(), [](const ir::Violation& v) { return v.trap; });
}

class Exploration {
  public:
    Exploration(const ir::System& system, const ir::Scope& scope, const std::vector<std::string>& places)
        : system_(system), interpreter_(system, scope), places_(places) {}

    Outcomes run() {
        interpreter_.for_each_initial([this](const ir::State& state) {
            visit(state);
            return true;
        });
        while (!queue_.empty()) {
            const ir::State state = queue_.front();
            queue_.pop_front();
            const auto broken = interpreter_.violations(state);
            record(broken);
            if (has_trap(broken)) continue;
            if (is_final(state)) outcomes_.finals.insert(describe(state));
            for (const ir::Step& step : interpreter_.enabled(state)) {
                const auto bad = interpreter_.violations(state, step);
                record(bad);
                if (!has_trap(bad)) visit(interpreter_.apply(state, step));
            }
        }
        outcomes_.states = seen_.size();
        return std::move(outcomes_);
    }

  private:
    void visit(ir::State state) {
        if (!seen_.insert(state).second) return;
        if (seen_.size() > most_states) throw std::runtime_error("outcomes: too many states");
        queue_.push_back(std::move(state));
    }

    void record(const std::vector<ir::Violation>& violations) {
        for (const ir::Violation& v : violations) outcomes_.broken.insert(system_.property(v.property).name);
    }

    bool is_final(const ir::State& state) const {
        for (const ir::Process& p : system_.processes) {
            const std::size_t first = interpreter_.layout().offset(p.location);
            for (std::size_t i = 0; i < interpreter_.layout().places(p.location); ++i)
                if (state[first + i] != p.end) return false;
        }
        return true;
    }

    std::string describe(const ir::State& state) const {
        std::vector<std::string> parts;
        for (const std::string& name : places_) {
            const auto f = std::find_if(system_.functions.begin(), system_.functions.end(),
                                        [&](const ir::Function& g) { return g.name == name; });
            if (f == system_.functions.end()) throw std::runtime_error("outcomes: no function " + name);
            const ir::FunctionId id(static_cast<std::size_t>(f - system_.functions.begin()));
            std::vector<std::string> values;
            for (std::size_t i = 0; i < interpreter_.layout().places(id); ++i)
                values.push_back(
                    ir::print_value(system_, f->result, state[interpreter_.layout().offset(id) + i]));
            parts.push_back(fmt::format("{}={}", name, fmt::join(values, ",")));
        }
        return fmt::format("{}", fmt::join(parts, " "));
    }

    const ir::System& system_;
    ir::Interpreter interpreter_;
    const std::vector<std::string>& places_;
    std::set<ir::State> seen_;
    std::deque<ir::State> queue_;
    Outcomes outcomes_;
};

}  // namespace

Outcomes outcomes(const ir::System& system, const std::vector<std::string>& places,
                  const std::map<std::string, ir::Value>& sizes,
                  const std::map<std::string, ir::Value>& configs) {
    const ir::System fixed = ir::specialize(system, configs);
    return Exploration(fixed, ir::Scope(fixed, "test", sizes), places).run();
}

Outcomes outcomes(const std::string& text, const std::vector<std::string>& places,
                  const std::map<std::string, ir::Value>& sizes,
                  const std::map<std::string, ir::Value>& configs) {
    const Lowered lowered(text);
    if (!lowered.system) throw std::runtime_error(lowered.rendered());
    return outcomes(*lowered.system, places, sizes, configs);
}

}  // namespace latchwork::tests
