/// The test file that explores every interleaving and requires what the checks declare.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "codegen/tests.hpp"

namespace latchwork::codegen {

namespace {

using Kind = ir::Expectation::Kind;

constexpr ir::Value default_size = 2;
constexpr const char* default_name = "2 of each";

/// That a property is violated in a scope, or is not; without a property: that any is, or none.
struct Claim {
    std::optional<ir::PropertyId> property;
    bool violated = false;
};

/// One test: a check in a scope, and what is claimed of it there.
struct PlannedTest {
    ExploredScope explored;
    std::vector<Claim> claims;
};

/// A declared scope (or the default), as far as the check allows.
ExploredScope declared(const ir::System& system, const ir::Check& check, const std::string& scope) {
    ExploredScope e{check.name, scope, {}};
    const ir::ScopeDeclaration* declaration = system.find_scope(scope);
    for (const ir::Sort& sort : system.sorts) {
        if (sort.kind == ir::Sort::Kind::enumeration) continue;
        ir::Value size = default_size;
        if (declaration != nullptr) {
            const auto found = declaration->sizes.find(sort.name);
            size = found == declaration->sizes.end() ? 1 : found->second;
        }
        e.sizes[sort.name] = size;
    }
    for (const ir::Process& process : system.processes) {
        const auto limit = check.instances.find(process.name);
        ir::Value& size = e.sizes[system.sort(process.sort).name];
        if (limit != check.instances.end()) size = std::min(size, limit->second);
    }
    return e;
}

/// The scope for one property of an expectation; none: for all of them.
ExploredScope scope_for(const ir::System& system, const ir::Check& check, const ir::Expectation& expectation,
                        std::optional<ir::PropertyId> property,
                        const std::vector<Counterexample>& counterexamples) {
    if (!expectation.scope.empty()) return declared(system, check, expectation.scope);
    if (property && expectation.kind == Kind::violates) {
        for (const Counterexample& c : counterexamples) {
            if (c.check == check.name && c.property == system.property(*property).name)
                return {check.name, c.trace.scope.name(), sizes_of(system, c.trace.scope)};
        }
    }
    return declared(system, check, system.scopes.empty() ? default_name : system.scopes[0].name);
}

std::vector<PlannedTest> plan(const ir::System& system, const std::vector<Counterexample>& counterexamples,
                              bool every_scope) {
    std::vector<PlannedTest> tests;
    const auto add = [&](ExploredScope e, std::optional<Claim> claim) {
        auto test = std::find_if(tests.begin(), tests.end(), [&e](const PlannedTest& t) {
            return t.explored.check == e.check && t.explored.scope == e.scope;
        });
        if (test == tests.end()) test = tests.insert(tests.end(), {std::move(e), {}});
        if (claim) test->claims.push_back(*claim);
    };
    for (const ir::Check& check : system.checks) {
        for (const ir::Expectation& e : check.expectations) {
            const bool violated = e.kind == Kind::violates;
            if (e.properties.empty())
                add(scope_for(system, check, e, std::nullopt, counterexamples),
                    Claim{std::nullopt, violated});
            for (const ir::PropertyId id : e.properties) {
                if (system.property(id).is_liveness()) continue;  // the tests look at states, not at cycles
                add(scope_for(system, check, e, id, counterexamples), Claim{id, violated});
            }
        }
        for (std::size_t i = 0; every_scope && i < system.scopes.size(); ++i)
            add(declared(system, check, system.scopes[i].name), std::nullopt);
    }
    return tests;
}

cpp::Statement evaluate(const char* macro, cpp::Expression argument) {
    return {cpp::Evaluate{cpp::call(cpp::atom(macro), {std::move(argument)})}, ""};
}

cpp::Statement require(const Context& context, const Claim& claim) {
    if (!claim.property)
        return evaluate(claim.violated ? "CHECK_FALSE" : "CHECK", cpp::atom("found.violated.empty()"));
    return evaluate(claim.violated ? "CHECK" : "CHECK_FALSE",
                    cpp::call(cpp::atom("found.violates"), {context.property(*claim.property)}));
}

cpp::Declaration test_case(const Context& context, const PlannedTest& test, const GenerateOptions& options,
                           TestScopes& scopes) {
    const ExploredScope& e = test.explored;
    const ir::Check& check = *context.system.find_check(e.check);
    cpp::Block body;
    body.push_back(machine_declaration(context, "machine", scopes.type(e.sizes), check.configs));
    body.push_back({cpp::Declare{"const auto", "found",
                                 cpp::call(cpp::atom("explore"),
                                           {cpp::atom("machine"), cpp::number(options.max_states)})},
                    ""});
    body.push_back(evaluate("INFO", cpp::atom("found.report")));
    body.push_back(evaluate("REQUIRE", cpp::atom("found.complete")));
    const auto states = options.states.find({e.check, e.scope});
    const bool counted = states != options.states.end();
    const std::string tags = !counted                               ? fmt::format("{}{}", long_tag, huge_tag)
                             : states->second > most_states_at_once ? long_tag
                                                                    : "";
    if (counted) {
        body.push_back(evaluate(
            "CHECK",
            cpp::operation(cpp::Operator::equal, {cpp::atom("found.states"), cpp::number(states->second)})));
    }
    for (const Claim& claim : test.claims) body.push_back(require(context, claim));
    return {cpp::TestCase{doc_lines(check.doc), fmt::format("{}: every interleaving of {}", e.check, e.scope),
                          fmt::format("[{}][explore]{}", context.names.protocol, tags), std::move(body)}};
}

}  // namespace

std::vector<ExploredScope> explored_scopes(const ir::System& system,
                                           const std::vector<Counterexample>& counterexamples,
                                           bool every_scope) {
    std::vector<ExploredScope> all;
    for (PlannedTest& test : plan(system, counterexamples, every_scope))
        all.push_back(std::move(test.explored));
    return all;
}

cpp::File explore_test_file(const Context& context, const GenerateOptions& options) {
    TestScopes scopes(context);
    std::vector<cpp::Declaration> tests;
    for (const PlannedTest& test : plan(context.system, options.counterexamples, options.every_scope))
        tests.push_back(test_case(context, test, options, scopes));
    std::vector<cpp::Declaration> all = scopes.declarations();
    for (cpp::Declaration& t : tests) all.push_back(std::move(t));
    return test_file(context, "_explore_test",
                     "Visits every interleaving of the scopes that the checks of " + context.system.protocol +
                         " speak of, and requires what they declare.",
                     "latchwork/explore.hpp", std::move(all));
}

}  // namespace latchwork::codegen
