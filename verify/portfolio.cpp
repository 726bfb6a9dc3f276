/// The three phases.
#include "verify/portfolio.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "verify/check/evidence.hpp"
#include "verify/check/scopes.hpp"

namespace latchwork::verify {

namespace {

using Clock = std::chrono::steady_clock;

/// The hunt looks into uniform scopes of up to so many of each, the last phase into larger ones.
constexpr ir::Value hunted_scope = 2, largest_scope = 3;
/// What the hunt may cost: it must not keep the proof waiting.
constexpr std::chrono::milliseconds hunt_time{2'000};
constexpr std::size_t hunt_states = 300'000;

class Portfolio {
  public:
    Portfolio(const ir::System& system, const std::vector<ir::PropertyId>& properties,
              const Request::Limits& limits, const Context& context)
        : system_(system), limits_(limits), context_(context) {
        for (ir::PropertyId id : properties) {
            PropertyOutcome outcome;
            outcome.property = id;
            outcome.name = system.property(id).name;
            outcome.verdict = Undecided{"no engine has looked at it"};
            outcomes_.push_back(std::move(outcome));
        }
        holds_in_.resize(properties.size());
    }

    std::vector<PropertyOutcome> run() {
        Request::Limits cheap = limits_;
        cheap.time = std::min(cheap.time, hunt_time);
        cheap.states = std::min(cheap.states, hunt_states);
        search("a bug may show in a small scope, at little cost", hunted_scope, cheap);
        prove();
        search("what is not proved may be wrong in a larger scope", largest_scope, limits_);
        for (std::size_t i = 0; i < outcomes_.size(); ++i) {
            auto* undecided = std::get_if<Undecided>(&outcomes_[i].verdict);
            if (undecided == nullptr || !holds_in_[i]) continue;
            outcomes_[i].scope = holds_in_[i];
            undecided->reason += fmt::format("; it holds with {}", holds_in_[i]->describe(system_));
        }
        return std::move(outcomes_);
    }

  private:
    [[nodiscard]] std::vector<std::size_t> open() const {
        std::vector<std::size_t> positions;
        for (std::size_t i = 0; i < outcomes_.size(); ++i)
            if (std::holds_alternative<Undecided>(outcomes_[i].verdict)) positions.push_back(i);
        return positions;
    }

    void explain(std::string_view engine, std::string_view why, std::size_t properties) const {
        if (context_.verbose)
            context_.verbose(fmt::format("auto: {} on {} properties: {}", engine, properties, why));
    }

    Result ask(const EngineInfo& engine, const std::vector<std::size_t>& positions,
               const std::optional<ir::Scope>& scope, const Request::Limits& limits) {
        Request request{system_, {}, scope, limits};
        for (std::size_t p : positions) request.properties.push_back(outcomes_[p].property);
        Result answer = check::run_checked(engine, request, context_);
        for (std::size_t p : positions) outcomes_[p].seconds += answer.seconds;
        return answer;
    }

    void adopt(PropertyOutcome& outcome, const EngineInfo& engine, const Result& answer,
               const Verdict& verdict) {
        outcome.verdict = verdict;
        outcome.engine = engine.name;
        outcome.states = answer.states;
        if (const auto* violated = std::get_if<Violated>(&verdict)) outcome.scope = violated->trace.scope;
    }

    /// Explores growing scopes, those that were not yet explored to their end, for what is still open.
    void search(std::string_view why, ir::Value largest, const Request::Limits& limits) {
        const EngineInfo& explorer = *find_engine("explore");
        const Clock::time_point deadline = Clock::now() + limits.time;
        const std::vector<ir::Scope> scopes = check::growing_scopes(system_, largest);
        bool told = false;
        for (const ir::Scope& scope : scopes) {
            const std::string name = scope.describe(system_);
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
            const std::vector<std::size_t> positions = open();
            if (positions.empty() || left.count() <= 0 || context_.stopped()) return;
            if (std::find(exhausted_.begin(), exhausted_.end(), name) != exhausted_.end()) continue;
            if (!told) explain(explorer.name, why, positions.size());
            told = true;
            Request::Limits rest = limits;
            rest.time = left;
            const Result answer = ask(explorer, positions, scope, rest);
            bool whole = true;
            for (std::size_t i = 0; i < positions.size(); ++i) {
                const Verdict& verdict = answer.properties[i].verdict;
                if (std::holds_alternative<Violated>(verdict))
                    adopt(outcomes_[positions[i]], explorer, answer, verdict);
                if (std::holds_alternative<Holds>(verdict)) holds_in_[positions[i]] = scope;
                whole = whole && !std::holds_alternative<Undecided>(verdict);
            }
            if (!whole) return;
            exhausted_.push_back(name);
        }
    }

    void prove() {
        const std::vector<std::size_t> positions = open();
        if (positions.empty() || context_.stopped()) return;
        const EngineInfo& prover = *find_engine("prove");
        explain(prover.name, "nothing is wrong in small scopes", positions.size());
        const Result answer = ask(prover, positions, std::nullopt, limits_);
        for (std::size_t i = 0; i < positions.size(); ++i)
            adopt(outcomes_[positions[i]], prover, answer, answer.properties[i].verdict);
    }

    const ir::System& system_;
    const Request::Limits& limits_;
    const Context& context_;
    std::vector<PropertyOutcome> outcomes_;
    std::vector<std::optional<ir::Scope>> holds_in_;
    std::vector<std::string> exhausted_;  ///< scopes whose every state was visited
};

}  // namespace

std::vector<PropertyOutcome> decide(const ir::System& system, const std::vector<ir::PropertyId>& properties,
                                    const Request::Limits& limits, const Context& context) {
    return Portfolio(system, properties, limits, context).run();
}

}  // namespace latchwork::verify
