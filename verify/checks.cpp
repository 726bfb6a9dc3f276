/// The check runner: which engine for which expectation, in which scopes.
#include "verify/checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "ir/passes.hpp"
#include "verify/check/evidence.hpp"
#include "verify/check/judge.hpp"
#include "verify/check/scopes.hpp"
#include "verify/check/vacuity.hpp"
#include "verify/explore/explore.hpp"

namespace latchwork::verify {

namespace {

using Clock = std::chrono::steady_clock;
using Kind = ir::Expectation::Kind;

constexpr std::string_view prover = "prove";
constexpr std::string_view explorer = "explore";

/// The uniform scopes in which a counterexample is looked for have up to so many members of each sort.
constexpr ir::Value largest_uniform_scope = 3;

/// The properties of one expectation while it is being decided: positions in CheckResult::properties.
using Positions = std::vector<std::size_t>;

class Runner {
  public:
    Runner(CheckResult& result, const CheckOptions& options, const Context& context)
        : result_(result), system_(*result.system), options_(options), context_(context) {}

    void expect(const ir::Expectation& expectation) {
        fairness_ = expectation.fairness;
        Positions positions;
        for (ir::PropertyId id :
             expectation.properties.empty() ? safety_properties(system_) : expectation.properties) {
            positions.push_back(result_.properties.size());
            PropertyOutcome outcome;
            outcome.property = id;
            outcome.name = system_.property(id).name;
            outcome.expected = expectation.kind;
            outcome.named = !expectation.properties.empty();
            outcome.verdict = Undecided{"no engine has looked at it"};
            result_.properties.push_back(std::move(outcome));
        }
        decide(expectation, positions);
    }

    /// Judges what came out, once everything is decided. `open_system` has its configs open.
    void judge(const ir::System& open_system) {
        if (options_.vacuity) withdraw_vacuous(open_system);
        for (PropertyOutcome& p : result_.properties) p.outcome = check::judge(p.expected, p.verdict);
        find_hidden_traps();
    }

  private:
    PropertyOutcome& at(std::size_t position) { return result_.properties[position]; }

    [[nodiscard]] const EngineInfo* find(std::string_view name) const {
        const std::vector<EngineInfo>& table = options_.registry != nullptr ? *options_.registry : engines();
        const auto found =
            std::find_if(table.begin(), table.end(), [name](const EngineInfo& e) { return e.name == name; });
        return found == table.end() ? nullptr : &*found;
    }

    [[nodiscard]] const EngineInfo& engine(std::string_view name) const {
        const EngineInfo* found = find(options_.engine ? *options_.engine : name);
        if (found == nullptr)
            throw std::invalid_argument(
                fmt::format("there is no engine {}", options_.engine.value_or(std::string(name))));
        return *found;
    }

    void decide(const ir::Expectation& expectation, const Positions& positions) {
        const EngineInfo& chosen = engine(expectation.kind == Kind::proves ? prover : explorer);
        if (!chosen.needs_scope) {
            run(chosen, positions, std::nullopt, options_.limits.time);
            if (expectation.kind == Kind::proves && !options_.engine) refute(positions);
        } else if (!expectation.scope.empty()) {
            run(chosen, positions, check::declared_scope(system_, expectation.scope), options_.limits.time);
        } else if (expectation.kind == Kind::violates) {
            search(chosen, positions, true);
        } else {
            run(chosen, positions, smallest_declared_scope(), options_.limits.time);
        }
    }

    [[nodiscard]] ir::Scope smallest_declared_scope() const {
        if (system_.scopes.empty()) return check::uniform_scope(system_, 2);
        const std::vector<ir::Scope> scopes = check::growing_scopes(system_, 0);
        return scopes.front();
    }

    /// One run of one engine; its answers replace the verdicts.
    void run(const EngineInfo& info, const Positions& positions, const std::optional<ir::Scope>& scope,
             std::chrono::milliseconds time) {
        const Result answer = ask(info, positions, scope, time);
        for (std::size_t i = 0; i < positions.size(); ++i)
            adopt(at(positions[i]), info, answer, answer.properties[i].verdict, scope);
    }

    Result ask(const EngineInfo& info, const Positions& positions, const std::optional<ir::Scope>& scope,
               std::chrono::milliseconds time) {
        Request request{system_, {}, scope, options_.limits, fairness_};
        request.limits.time = time;
        for (std::size_t p : positions) request.properties.push_back(at(p).property);
        Result answer = check::run_checked(info, request, context_);
        for (std::size_t p : positions) at(p).seconds += answer.seconds;
        return answer;
    }

    static void adopt(PropertyOutcome& outcome, const EngineInfo& info, const Result& answer,
                      const Verdict& verdict, const std::optional<ir::Scope>& scope) {
        const auto* violated = std::get_if<Violated>(&verdict);
        outcome.verdict = verdict;
        outcome.engine = info.name;
        outcome.states = answer.states;
        outcome.scope = violated != nullptr ? violated->trace.scope : scope;
    }

    /// For what could not be proved: a real counterexample, if a small scope has one.
    void refute(const Positions& positions) {
        Positions open;
        std::copy_if(positions.begin(), positions.end(), std::back_inserter(open), [&](std::size_t p) {
            return std::holds_alternative<Undecided>(at(p).verdict) ||
                   std::holds_alternative<Bounded>(at(p).verdict);
        });
        if (const EngineInfo* info = find(explorer); info != nullptr && !open.empty())
            search(*info, open, false);
    }

    /// Runs an engine in growing scopes until each property is violated. With `replace`, the others get the
    /// weakest of the verdicts they got and the scope it was got in, the largest if several are alike;
    /// without, they keep theirs, and an undecided one also says in which scope the property holds.
    void search(const EngineInfo& info, Positions open, bool replace) {
        const Clock::time_point deadline = Clock::now() + options_.limits.time;
        std::vector<std::optional<ir::Scope>> holds_in(result_.properties.size());
        bool first = true;
        for (const ir::Scope& scope : check::growing_scopes(system_, largest_uniform_scope)) {
            if (open.empty()) break;
            // Without time left the engine still has to say that it could not look.
            const auto left =
                std::max(std::chrono::milliseconds(0),
                         std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()));
            const Result answer = ask(info, open, scope, left);
            Positions still_open;
            for (std::size_t i = 0; i < open.size(); ++i) {
                PropertyOutcome& outcome = at(open[i]);
                const Verdict& verdict = answer.properties[i].verdict;
                if (std::holds_alternative<Violated>(verdict)) {
                    adopt(outcome, info, answer, verdict, scope);
                    continue;
                }
                still_open.push_back(open[i]);
                if (std::holds_alternative<Holds>(verdict)) holds_in[open[i]] = scope;
                if (replace && (first || check::says_no_more(verdict, outcome.verdict)))
                    adopt(outcome, info, answer, verdict, scope);
            }
            open = std::move(still_open);
            first = false;
        }
        for (std::size_t p : open) {
            auto* undecided = std::get_if<Undecided>(&at(p).verdict);
            if (undecided != nullptr && holds_in[p])
                undecided->reason += fmt::format("; it holds with {}", holds_in[p]->describe(system_));
        }
    }

    /// A claim that something does not go wrong, which came out so.
    static bool is_claim(const PropertyOutcome& p) {
        return p.expected != Kind::violates &&
               (std::holds_alternative<Proved>(p.verdict) || std::holds_alternative<Holds>(p.verdict));
    }

    /// The configs make it true, or it is not for these configs, or it is waived.
    static bool says_nothing(const ir::Property& p) {
        return !p.waived.empty() || (p.formula != nullptr && ir::is_true(p.formula));
    }

    /// Takes back what was said for a system in which something never runs.
    void withdraw_vacuous(const ir::System& open_system) {
        for (PropertyOutcome& p : result_.properties) {
            const auto* vacuous = std::get_if<Vacuous>(&p.verdict);
            if (vacuous == nullptr || vacuous->span.valid() || !p.scope) continue;
            if (const auto named = check::find_contradiction(system_, {*p.scope})) p.verdict = *named;
        }
        std::vector<ir::PropertyId> claims;
        for (const PropertyOutcome& p : result_.properties)
            if (is_claim(p)) claims.push_back(p.property);
        if (claims.empty()) return;
        check::Vacuity vacuity = check::find_vacuity(system_, claims, options_.limits, context_);
        if (!vacuity.system) vacuity.system = check::find_same_values(open_system);
        for (PropertyOutcome& p : result_.properties) {
            if (!is_claim(p)) continue;
            const auto own = vacuity.claims.find(p.property);
            if (own != vacuity.claims.end()) p.verdict = own->second;
            if (p.named && says_nothing(system_.property(p.property)))
                p.verdict =
                    Vacuous{p.name + " says nothing in this variant", system_.property(p.property).span};
            if (vacuity.system) p.verdict = *vacuity.system;
        }
        result_.notes = std::move(vacuity.unknown);
        for (const ir::Obligation* trap : vacuity.traps)
            if (trap != nullptr) note_trap(trap->property, trap->message, trap->span);
    }

    [[nodiscard]] bool is_asked(ir::PropertyId property) const {
        return std::any_of(result_.properties.begin(), result_.properties.end(),
                           [&](const PropertyOutcome& p) { return p.property == property; });
    }

    /// Runs end at a trap that the check does not speak of, and what is behind it is not seen.
    void note_trap(ir::PropertyId property, const std::string& message, base::Span span) {
        const std::string text =
            fmt::format("runs end at the trap {}: {}", system_.property(property).name, message);
        const auto same = [&](const Note& n) { return n.text == text && n.span == span; };
        if (is_asked(property) || std::any_of(result_.notes.begin(), result_.notes.end(), same)) return;
        result_.notes.push_back({text, span});
    }

    /// Where a violation was declared and not found, a trap may have ended the runs that lead to it.
    void find_hidden_traps() {
        const auto missed =
            std::find_if(result_.properties.begin(), result_.properties.end(), [](const PropertyOutcome& p) {
                return p.expected == Kind::violates && p.outcome != Outcome::as_declared && p.scope;
            });
        if (missed == result_.properties.end()) return;
        Request request{system_, {}, missed->scope, options_.limits, fairness_};
        const explore::Exploration all = explore::run_search(request, context_);
        for (const ir::Obligation* trap : all.coverage.traps)
            if (trap != nullptr) note_trap(trap->property, trap->message, trap->span);
    }

    CheckResult& result_;
    const ir::System& system_;
    const CheckOptions& options_;
    const Context& context_;
    std::optional<ir::Fairness> fairness_;  ///< that the expectation asks for
};

/// The check's own outcome from those of its properties.
void conclude(CheckResult& result) {
    const auto first_with = [&](auto&& wanted) -> std::optional<std::size_t> {
        const auto found = std::find_if(result.properties.begin(), result.properties.end(), wanted);
        if (found == result.properties.end()) return std::nullopt;
        return static_cast<std::size_t>(found - result.properties.begin());
    };
    const auto came_out = [](Outcome outcome) {
        return [outcome](const PropertyOutcome& p) { return p.outcome == outcome; };
    };
    for (const Outcome bad : {Outcome::not_as_declared, Outcome::undecided}) {
        if ((result.decisive = first_with(came_out(bad)))) {
            result.outcome = bad;
            result.ok = false;
            result.reason = check::explain(*result.system, result.properties[*result.decisive]);
            return;
        }
    }
    result.decisive =
        first_with([](const PropertyOutcome& p) { return std::holds_alternative<Violated>(p.verdict); });
    if (!result.decisive && !result.properties.empty()) result.decisive = 0;
}

}  // namespace

std::string_view CheckResult::verdict() const {
    return verdict_name(decisive ? properties[*decisive].verdict : Verdict{Holds{}});
}

std::vector<ir::PropertyId> safety_properties(const ir::System& system) {
    std::vector<ir::PropertyId> all;
    for (std::size_t i = 0; i < system.properties.size(); ++i)
        if (!system.properties[i].is_liveness() && system.properties[i].waived.empty()) all.emplace_back(i);
    return all;
}

CheckResult run_check(const ir::System& open_system, const ir::Check& check, const CheckOptions& options,
                      const Context& context) {
    const Clock::time_point begin = Clock::now();
    CheckResult result;
    result.name = check.name;
    result.system = std::make_shared<const ir::System>(ir::specialize(open_system, check));
    Runner runner(result, options, context);
    for (const ir::Expectation& expectation : check.expectations) runner.expect(expectation);
    runner.judge(open_system);
    conclude(result);
    result.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    return result;
}

}  // namespace latchwork::verify
