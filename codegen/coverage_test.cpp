/// The test file that takes every step and every two conflicting steps.
#include <fmt/format.h>

#include <algorithm>

#include "codegen/tests.hpp"

namespace latchwork::codegen {

namespace {

cpp::Declaration test_case(const Context& context, const CoveredVariant& variant, TestScopes& scopes) {
    const ir::Check& check = *context.system.find_check(variant.check);
    const std::string scope = scopes.type(sizes_of(context.system, variant.scope));
    cpp::Block body;
    body.push_back(machine_declaration(context, "machine", scope, check.configs));
    for (std::size_t i = 0; i < variant.schedules.size(); ++i) {
        const Schedule& s = variant.schedules[i];
        const std::string start = std::to_string(initial_number(*variant.system, variant.scope, s.initial));
        cpp::Block section;
        section.push_back(
            {cpp::Declare{"const std::vector<Step>", "schedule", schedule_value(context, *variant.system, s)},
             ""});
        section.push_back(
            {cpp::Declare{
                 "const auto", "run",
                 cpp::call(cpp::atom("perform"),
                           {cpp::atom("machine"), cpp::call(cpp::atom("machine.initial"), {cpp::atom(start)}),
                            cpp::atom("schedule")})},
             ""});
        section.push_back({cpp::Evaluate{cpp::call(cpp::atom("INFO"), {cpp::atom("run.report")})}, ""});
        section.push_back({cpp::Evaluate{cpp::call(cpp::atom("CHECK"), {cpp::atom("run.complete")})}, ""});
        section.push_back(
            {cpp::Evaluate{cpp::call(cpp::atom("CHECK"), {cpp::atom("run.violated.empty()")})}, ""});
        body.push_back({cpp::Section{fmt::format("schedule {}", i + 1), std::move(section)}, ""});
    }
    cpp::Doc doc{fmt::format("{} schedules take {} steps and {} ordered pairs of conflicting steps{}.",
                             variant.schedules.size(), variant.goals.steps.size(), variant.goals.pairs.size(),
                             variant.goals.size() == 0 ? "" : ", all that there are here")};
    return {cpp::TestCase{std::move(doc),
                          fmt::format("{}: every step of {}", variant.check, variant.scope.name()),
                          fmt::format("[{}][coverage]", context.names.protocol), std::move(body)}};
}

}  // namespace

cpp::Expression schedule_value(const Context& context, const ir::System& system, const Schedule& schedule) {
    std::vector<cpp::Expression> steps;
    for (const ir::Step& s : schedule.steps) {
        cpp::Expression step = step_value(context, system, s);
        step.text = "Step";
        steps.push_back(std::move(step));
    }
    return cpp::braces("", std::move(steps));
}

std::vector<const ir::Check*> covered_checks(const ir::System& system) {
    std::vector<const ir::Check*> checks;
    std::set<std::string> variants;
    for (const ir::Check& check : system.checks) {
        const bool holds =
            std::any_of(check.expectations.begin(), check.expectations.end(),
                        [](const ir::Expectation& e) { return e.kind != ir::Expectation::Kind::violates; });
        if (holds && variants.insert(variant_key(system, check.configs)).second) checks.push_back(&check);
    }
    return checks;
}

cpp::File coverage_test_file(const Context& context, const GenerateOptions& options) {
    TestScopes scopes(context);
    std::vector<cpp::Declaration> tests;
    for (const CoveredVariant& variant : options.coverage)
        tests.push_back(test_case(context, variant, scopes));
    std::vector<cpp::Declaration> all = scopes.declarations();
    for (cpp::Declaration& t : tests) all.push_back(std::move(t));
    cpp::File file =
        test_file(context, "_coverage_test",
                  "Takes every step of " + context.system.protocol +
                      ", and every two conflicting steps of different instances one right after the other.",
                  "latchwork/schedule.hpp", std::move(all));
    file.system_includes = {"vector"};
    return file;
}

}  // namespace latchwork::codegen
