/// The check runner: which engine for which expectation, in which scopes.
#include "verify/checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "ir/passes.hpp"
#include "verify/check/judge.hpp"
#include "verify/check/scopes.hpp"
#include "verify/check/vacuity.hpp"
#include "verify/explore/explore.hpp"

namespace latchwork::verify {

namespace {

using Clock = std::chrono::steady_clock;
using Kind = ir::Expectation::Kind;

class Runner {
  public:
    Runner(CheckResult& result, const CheckOptions& options, const Context& context)
        : result_(result), system_(*result.system), options_(options), context_(context) {}

    void expect(const ir::Expectation& expectation) {
        const std::size_t first = result_.properties.size();
        for (ir::PropertyId id :
             expectation.properties.empty() ? safety_properties(system_) : expectation.properties) {
            PropertyOutcome outcome;
            outcome.property = id;
            outcome.name = system_.property(id).name;
            outcome.expected = expectation.kind;
            outcome.named = !expectation.properties.empty();
            result_.properties.push_back(std::move(outcome));
        }
        Decisions asked;
        for (std::size_t i = first; i < result_.properties.size(); ++i)
            asked.push_back(&result_.properties[i]);
        decide(system_, expectation.kind, expectation.scope, expectation.fairness, asked, options_, context_);
        fairness_ = expectation.fairness;
    }

    /// Judges what came out, once everything is decided. `open_system` has its configs open.
    void judge(const ir::System& open_system) {
        if (options_.vacuity) withdraw_vacuous(open_system);
        for (PropertyOutcome& p : result_.properties) p.outcome = check::judge(p.expected, p.verdict);
        find_hidden_traps();
    }

  private:
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
    const auto is_violated = [](const PropertyOutcome& p) {
        return std::holds_alternative<Violated>(p.verdict);
    };
    for (const Outcome bad : {Outcome::not_as_declared, Outcome::undecided}) {
        // A run that ends at a trap leaves the rest of the text without one: first the cause, then what comes
        // of it.
        result.decisive =
            first_with([&](const PropertyOutcome& p) { return came_out(bad)(p) && is_violated(p); });
        if (!result.decisive) result.decisive = first_with(came_out(bad));
        if (result.decisive) {
            result.outcome = bad;
            result.ok = false;
            result.reason = check::explain(*result.system, result.properties[*result.decisive]);
            return;
        }
    }
    result.decisive = first_with(is_violated);
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
