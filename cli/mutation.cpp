/// Making mutants, and asking the engines about them.
#include "cli/mutation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

#include "base/parallel.hpp"
#include "cli/files.hpp"
#include "ir/behaviour.hpp"
#include "ir/edits.hpp"
#include "ir/passes.hpp"
#include "sema/sema.hpp"
#include "verify/check/vacuity.hpp"
#include "verify/portfolio.hpp"

namespace latchwork::cli {

namespace {

struct FateWords {
    std::string_view name, meaning;
};
constexpr std::array<FateWords, 7> fates = {{
    {"refuted", "the operation is needed: without it a property is violated"},
    {"refused", "the language forbids it"},
    {"same", "no step is changed: under sequential consistency, in this variant, it does nothing"},
    {"proved", "still proved for any number of instances: the stated properties do not need it"},
    {"holds", "no violation in the scopes that were explored"},
    {"vacuous", "something never runs without it"},
    {"undecided", "a limit was hit"},
}};

/// A system made of a changed text; or why there is none.
struct Made {
    std::optional<ir::System> system;
    std::string refusal;
};

Made make(const Specification& original, const Variant& variant, const sema::Mutant* mutant, bool split) {
    Specification spec = parse_specification(original.name);
    sema::drop_checks(*spec.protocol);
    if (mutant != nullptr) sema::apply(*mutant, *spec.protocol);
    if (split) (void)sema::split_atomic(*spec.protocol);
    base::Diagnostics diagnostics;
    const std::optional<ir::System> open = sema::analyze(*spec.protocol, spec.sources, diagnostics);
    if (open && !diagnostics.has_errors())
        return {ir::specialize(*open, variant.configs, variant.instances), ""};
    for (const base::Diagnostic& d : diagnostics.all())
        if (d.kind->severity == base::Severity::error)
            return {std::nullopt, fmt::format("{}: {}", d.kind->code, d.message)};
    return {std::nullopt, "it has errors"};
}

/// Mutants are made of the text, without what a check changes in it.
void require_no_edits(const ir::System& open, const Variant& variant) {
    for (const ir::Function& f : open.functions) {
        const auto set = variant.configs.find(f.name);
        if (ir::is_edit(f) && set != variant.configs.end() && set->second != 0)
            throw InputError(
                fmt::format("mutants are made of the text as it is written; the check edits it: {}", f.name));
    }
}

std::vector<ir::PropertyId> ids(const ir::System& system, const std::vector<std::string>& names) {
    std::vector<ir::PropertyId> found;
    for (const std::string& name : names)
        if (const auto id = system.find_property(name)) found.push_back(*id);
    return found;
}

class Trial {
  public:
    Trial(const Specification& spec, const Variant& variant, const std::vector<std::string>& properties,
          const verify::EngineOptions& options, const verify::Context& context)
        : spec_(spec), variant_(variant), properties_(properties), options_(options), context_(context) {}

    void judge(MutantReport& report, const ir::System& system) const {
        bool proved = true, explored = true;
        for (const verify::Decision& d : decide(system)) {
            const std::string& name = system.property(d.property).name;
            if (const auto* violated = std::get_if<verify::Violated>(&d.verdict))
                return refute(report, system, name, violated->trace);
            if (std::holds_alternative<verify::Proved>(d.verdict)) continue;
            proved = false;
            explored = explored && d.holds_in;
            report.detail = undecided_reason(name, d.verdict);
            if (d.holds_in) report.scope = d.holds_in->describe(system);
        }
        const auto vacuity =
            verify::check::find_vacuity(system, ids(system, properties_), options_.limits, context_);
        if (vacuity.system) {
            report.fate = Fate::vacuous;
            report.detail = vacuity.system->culprit;
        } else if (!vacuity.claims.empty()) {
            report.fate = Fate::vacuous;
            report.detail = vacuity.claims.begin()->second.culprit;
        } else if (proved) {
            report.fate = Fate::proved;
        } else {
            report.fate = explored ? Fate::holds : Fate::undecided;
        }
    }

    [[nodiscard]] std::optional<bool> finer(const MutantReport& report) const {
        const Made made = make(spec_, variant_, &report.mutant, true);
        if (!made.system) return std::nullopt;
        return is_violated(*made.system);
    }

    /// True if one of the properties is.
    [[nodiscard]] bool is_violated(const ir::System& system) const {
        const std::vector<verify::Decision> decisions = decide(system);
        return std::any_of(decisions.begin(), decisions.end(), [](const verify::Decision& d) {
            return std::holds_alternative<verify::Violated>(d.verdict);
        });
    }

  private:
    [[nodiscard]] std::vector<verify::Decision> decide(const ir::System& system) const {
        return verify::decide(system, ids(system, properties_), options_, context_);
    }

    static std::string undecided_reason(const std::string& property, const verify::Verdict& verdict) {
        const auto* undecided = std::get_if<verify::Undecided>(&verdict);
        return fmt::format("{}: {}", property, undecided != nullptr ? undecided->reason : "not proved");
    }

    void refute(MutantReport& report, const ir::System& system, const std::string& property,
                const ir::Trace& trace) const {
        report.fate = Fate::refuted;
        report.property = property;
        report.scope = trace.scope.describe(system);
        report.detail = trace.message;
        for (const ir::Step& step : trace.steps) {
            const ir::Action& action = system.action(step.action);
            report.steps.push_back(fmt::format("{}#{}:{}", system.process(action.process).name, step.self,
                                               spec_.sources.line(action.span)));
        }
    }

    const Specification& spec_;
    const Variant& variant_;
    const std::vector<std::string>& properties_;
    const verify::EngineOptions& options_;
    const verify::Context& context_;
};

/// The properties that the protocol has, proved or explored. After Ctrl-C, those that were found until then.
std::vector<std::string> properties_of(const ir::System& system, const verify::EngineOptions& options,
                                       const verify::Context& context) {
    std::vector<std::string> names;
    for (const verify::Decision& d :
         verify::decide(system, verify::safety_properties(system), options, context)) {
        const std::string& name = system.property(d.property).name;
        if (std::holds_alternative<verify::Violated>(d.verdict))
            throw InputError(fmt::format("{} is violated as it is; mutants are made of what is right", name));
        if (std::holds_alternative<verify::Proved>(d.verdict) || d.holds_in) names.push_back(name);
    }
    if (names.empty() && !context.stopped())
        throw InputError("no property is proved or holds; there is nothing to lose");
    return names;
}

}  // namespace

std::string_view fate_name(Fate fate) {
    return fates[static_cast<std::size_t>(fate)].name;
}
std::string_view fate_meaning(Fate fate) {
    return fates[static_cast<std::size_t>(fate)].meaning;
}

MutationRun run_mutants(const Specification& spec, const Variant& variant,
                        const verify::Request::Limits& limits, std::size_t workers,
                        const verify::Context& context,
                        const std::function<void(std::size_t, std::size_t)>& finished) {
    require_no_edits(*spec.system, variant);
    const Made original = make(spec, variant, nullptr, false);
    if (!original.system) throw InputError(original.refusal);
    MutationRun run;
    // One after the other gets all workers; of many at a time, each has one.
    run.properties = properties_of(*original.system, {{}, limits, nullptr, workers}, context);
    const std::string as_it_is = ir::behaviour(*original.system);

    // Made one after the other: what reads text is not made for threads, and takes no time.
    std::vector<std::optional<ir::System>> systems;
    std::map<std::string, std::size_t> first_with;  // of those that make the same steps, one is asked about
    std::vector<std::size_t> alike;
    for (sema::Mutant& mutant : sema::find_mutants(*spec.protocol)) {
        MutantReport report;
        report.line = spec.sources.line(mutant.span);
        Made made = make(spec, variant, &mutant, false);
        report.mutant = std::move(mutant);
        alike.push_back(systems.size());
        if (!made.system) {
            report.fate = Fate::refused;
            report.detail = made.refusal;
        } else if (const std::string steps = ir::behaviour(*made.system); steps == as_it_is) {
            report.fate = Fate::same;
            made.system.reset();
        } else {
            alike.back() = first_with.emplace(steps, systems.size()).first->second;
            if (alike.back() != systems.size()) made.system.reset();
        }
        systems.push_back(std::move(made.system));
        run.mutants.push_back(std::move(report));
    }

    verify::Context quiet;
    quiet.stop = context.stop;
    // One violation refutes a mutant.
    const verify::EngineOptions alone{{}, limits, nullptr, 1, std::chrono::milliseconds(0)};
    const Trial trial(spec, variant, run.properties, alone, quiet);
    std::mutex guard;
    std::size_t done = 0;
    base::parallel_for(run.mutants.size(), workers, [&](std::size_t i) {
        if (systems[i] && quiet.stopped()) run.mutants[i].detail = "stopped";
        if (systems[i] && !quiet.stopped()) trial.judge(run.mutants[i], *systems[i]);
        const std::lock_guard lock(guard);
        finished(++done, run.mutants.size());
    });

    for (std::size_t i = 0; i < run.mutants.size(); ++i)
        if (alike[i] != i) run.mutants[i].take_over(run.mutants[alike[i]]);

    // Is the spec too coarse to show why? Only if it is right in finer steps too.
    Specification again = parse_specification(spec.name);
    if (sema::split_atomic(*again.protocol) == 0) return run;
    const Made finer = make(spec, variant, nullptr, true);
    if (!finer.system) return run;
    if (quiet.stopped() || trial.is_violated(*finer.system)) return run;
    for (MutantReport& report : run.mutants)
        if ((report.fate == Fate::proved || report.fate == Fate::holds) && !quiet.stopped())
            report.refuted_by_finer_steps = trial.finer(report);
    return run;
}

}  // namespace latchwork::cli
