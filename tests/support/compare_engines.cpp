/// The comparison, one pair of opinions at a time.
#include "tests/support/compare_engines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "ast/printer.hpp"
#include "ir/passes.hpp"
#include "tests/support/lowered.hpp"
#include "tests/support/reference_search.hpp"
#include "tests/unit/grammar_tree.hpp"
#include "verify/explore/explore.hpp"

namespace latchwork::tests {

namespace {

using grammar_test::Parsed;

/// Ends a comparison.
struct Disagreement {
    std::string what;
};

template <class... Args>
void require(bool agreed, fmt::format_string<Args...> what, Args&&... args) {
    if (!agreed) throw Disagreement{fmt::format(what, std::forward<Args>(args)...)};
}

void compare_round_trip(const std::string& text) {
    const Parsed parsed("protocol t; " + text);
    if (!parsed.protocol) return;
    const std::string printed = ast::print(*parsed.protocol);
    const Parsed again(printed);
    require(again.protocol.has_value(), "the printed text does not parse:\n{}", again.rendered());
    require(grammar_test::tree(*again.protocol) == grammar_test::tree(*parsed.protocol),
            "the printed text parses to another tree:\n{}", printed);
}

/// One variant of the system in one scope.
class Variant {
  public:
    Variant(const ir::System& system, const ComparisonLimits& limits, Comparison& comparison)
        : system_(system), limits_(limits), comparison_(comparison), request_{system, {}, scope(system), {}} {
        for (std::size_t i = 0; i < system.properties.size(); ++i) request_.properties.emplace_back(i);
    }

    void compare() {
        const auto problems = ir::validate(system_);
        require(problems.empty(), "the system is not well-formed: {}", fmt::join(problems, "; "));
        expected_ = reference_search(system_, *request_.scope, limits_.states);
        if (!expected_.exhausted) {
            ++comparison_.too_large;
            return;
        }
        const verify::Result search = run("explore");
        if (left_its_bits(search)) {
            ++comparison_.too_large;
            return;
        }
        ++comparison_.variants;
        compare_explore(search);
        if (limits_.bmc) compare_bmc();
        if (expected_.states == 0) return;  // everything is true of it
        if (limits_.prove) compare_prove();
        if (limits_.scope_provers) {
            compare_scope_prover("kinduction");
            compare_scope_prover("pdr");
        }
    }

  private:
    static ir::Scope scope(const ir::System& system) {
        const ir::ScopeDeclaration* small = system.find_scope("small");
        return {system, "small", small != nullptr ? small->sizes : std::map<std::string, ir::Value>{}};
    }

    std::optional<std::size_t> shortest(ir::PropertyId property) const {
        const auto found = expected_.shortest.find(property);
        return found == expected_.shortest.end() ? std::nullopt : std::optional(found->second);
    }

    std::string expectation(ir::PropertyId property) const {
        const auto steps = shortest(property);
        const std::string& name = system_.property(property).name;
        return steps ? fmt::format("the reference search violates {} in {} steps", name, *steps)
                     : fmt::format("the reference search does not violate {}", name);
    }

    verify::Result run(std::string_view engine) const { return comparison_.tally.ask(engine, request_); }

    void compare_run(std::string_view engine, const verify::PropertyVerdict& said) const {
        const auto* violated = std::get_if<verify::Violated>(&said.verdict);
        const auto steps = shortest(said.property);
        require(violated == nullptr || (steps && violated->trace.steps.size() == *steps),
                "{}, and {} in {} steps", expectation(said.property), engine,
                violated != nullptr ? violated->trace.steps.size() : 0);
    }

    /// The interpreter does not look at overflows, and explore packs numbers into fewer bits.
    static bool left_its_bits(const verify::Result& search) {
        return std::any_of(search.properties.begin(), search.properties.end(), [](const auto& said) {
            const auto* undecided = std::get_if<verify::Undecided>(&said.verdict);
            return undecided != nullptr && (undecided->reason.find("32 bits") != std::string::npos ||
                                            undecided->reason.find("unbounded") != std::string::npos);
        });
    }

    void compare_explore(const verify::Result& search) {
        for (const verify::PropertyVerdict& said : search.properties) {
            compare_run("explore", said);
            const bool empty = expected_.states == 0 && std::holds_alternative<verify::Vacuous>(said.verdict);
            require(empty || shortest(said.property) || std::holds_alternative<verify::Holds>(said.verdict),
                    "{}, and explore says {}", expectation(said.property),
                    verify::verdict_name(said.verdict));
            require(!shortest(said.property) || std::holds_alternative<verify::Violated>(said.verdict),
                    "{}, and explore says {}", expectation(said.property),
                    verify::verdict_name(said.verdict));
            const std::size_t steps = shortest(said.property).value_or(0);
            ++(shortest(said.property) ? comparison_.violated : comparison_.held);
            comparison_.longest = std::max(comparison_.longest, steps);
        }
        const verify::Request whole{system_, {}, request_.scope, {}};
        const std::size_t states = verify::explore::run_search(whole, {}).result.states.value_or(0);
        require(states == expected_.states, "the reference search reaches {} states, and explore {}",
                expected_.states, states);
    }

    void compare_bmc() {
        std::size_t deepest = 0;
        for (const auto& [property, steps] : expected_.shortest)
            if (steps <= limits_.depth) deepest = std::max(deepest, steps);
        request_.limits.depth = std::max<std::size_t>(deepest, 2);
        request_.limits.time = limits_.bmc_time;
        for (const verify::PropertyVerdict& said : run("bmc").properties) {
            if (std::holds_alternative<verify::Undecided>(said.verdict)) continue;
            compare_run("bmc", said);
            const bool within =
                shortest(said.property).value_or(request_.limits.depth + 1) <= request_.limits.depth;
            require(!within || std::holds_alternative<verify::Violated>(said.verdict), "{}, and bmc says {}",
                    expectation(said.property), verify::verdict_name(said.verdict));
            require(!shortest(said.property) || !std::holds_alternative<verify::Holds>(said.verdict),
                    "{}, and bmc says holds", expectation(said.property));
            ++comparison_.bounded;
        }
    }

    void compare_prove() {
        request_.limits.time = limits_.prove_time;
        std::vector<ir::PropertyId> proved;
        for (const verify::PropertyVerdict& said : run("prove").properties) {
            if (!std::holds_alternative<verify::Proved>(said.verdict)) continue;
            require(!shortest(said.property), "{}, and prove proves it", expectation(said.property));
            proved.push_back(said.property);
        }
        comparison_.proved += proved.size();
        if (proved.empty()) return;
        for (ir::Value size = 1; size <= 3; ++size) require_hold(proved, size);
    }

    /// What is proved is violated in no scope of `size` members each, as far as that can be searched.
    void require_hold(const std::vector<ir::PropertyId>& proved, ir::Value size) const {
        verify::Request request{system_, proved, ir::Scope(system_, "uniform", {}, size), {}};
        request.limits.states = 10 * limits_.states;
        for (const verify::PropertyVerdict& said :
             comparison_.tally.ask("explore", request, "other_scopes").properties)
            require(!std::holds_alternative<verify::Violated>(said.verdict),
                    "prove proves {}, and explore violates it with {} of each",
                    system_.property(said.property).name, size);
    }

    /// kinduction and pdr: their runs are the shortest ones, and what holds is not violated.
    void compare_scope_prover(std::string_view engine) {
        request_.limits.time = limits_.scope_prover_time;
        request_.limits.depth = std::max(limits_.depth, comparison_.longest);
        for (const verify::PropertyVerdict& said : run(engine).properties) {
            compare_run(engine, said);
            const bool holds = std::holds_alternative<verify::Holds>(said.verdict);
            require(!shortest(said.property) || !holds, "{}, and {} says holds", expectation(said.property),
                    engine);
            comparison_.scope_held += holds ? 1 : 0;
            comparison_.scope_violated += std::holds_alternative<verify::Violated>(said.verdict) ? 1 : 0;
        }
    }

    const ir::System& system_;
    const ComparisonLimits& limits_;
    Comparison& comparison_;
    verify::Request request_;
    ReferenceSearch expected_;
};

void compare_variants(const ir::System& open, const ComparisonLimits& limits, Comparison& comparison) {
    const ir::System defaults = ir::specialize(open, std::map<std::string, ir::Value>{});
    Variant(defaults, limits, comparison).compare();
    for (const ir::Check& check : open.checks) {
        const ir::System system = ir::specialize(open, check);
        try {
            Variant(system, limits, comparison).compare();
        } catch (const Disagreement& d) {
            throw Disagreement{fmt::format("check {}: {}", check.name, d.what)};
        }
    }
}

}  // namespace

Comparison compare_engines(const std::string& text, const ComparisonLimits& limits) {
    Comparison comparison;
    try {
        compare_round_trip(text);
        const Lowered lowered(text);
        comparison.accepted = lowered.system.has_value();
        require(comparison.accepted != lowered.diagnostics.has_errors(),
                "it is {} errors, and there is {} system",
                comparison.accepted ? "accepted with" : "rejected without", comparison.accepted ? "a" : "no");
        if (comparison.accepted) compare_variants(*lowered.system, limits, comparison);
    } catch (const Disagreement& d) {
        comparison.disagreement = d.what;
    } catch (const std::exception& e) {
        comparison.disagreement = fmt::format("crash: {}", e.what());
    }
    return comparison;
}

}  // namespace latchwork::tests
