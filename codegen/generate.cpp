/// The generator as a pipeline: names, then one model for each file, then text.
#include <algorithm>

#include "codegen/codegen.hpp"
#include "codegen/conformance.hpp"
#include "codegen/passes.hpp"
#include "codegen/render.hpp"
#include "codegen/tests.hpp"

namespace latchwork::codegen {

namespace {

Context make_context(const ir::System& open_system, const base::SourceSet& sources,
                     const std::vector<SharedStep>& steps, const GenerateOptions& options) {
    Names names = make_names(open_system, steps, options.name);
    std::set<std::string> taken = names.taken;
    for (const auto* methods : {&names.action, &names.predicate})
        taken.insert(methods->begin(), methods->end());
    NameTable methods(std::move(taken));
    std::vector<LockTest> tests = lock_tests(open_system, steps, methods);
    for (const LockTest& test : tests) names.taken.insert(test.name);
    std::vector<StepFamily> families = step_families(open_system, steps, methods, sources);
    return {open_system,
            sources,
            steps,
            std::move(names),
            std::move(tests),
            std::move(families),
            options.name_space,
            options.include_guards,
            options.standard};
}

}  // namespace

std::vector<GeneratedFile> generate(const ir::System& open_system, const base::SourceSet& sources,
                                    const GenerateOptions& options) {
    const std::vector<SharedStep> steps = shared_steps(open_system);
    const Context context = make_context(open_system, sources, steps, options);
    std::vector<cpp::File> tests;
    if (!open_system.checks.empty()) tests.push_back(explore_test_file(context, options));
    if (!options.counterexamples.empty()) tests.push_back(regression_test_file(context, options));
    if (!options.coverage.empty()) tests.push_back(coverage_test_file(context, options));

    std::vector<GeneratedFile> files;
    for (const cpp::File& test : tests) files.push_back({test.name, cpp::render(test)});
    std::vector<cpp::File> others{header_file(context)};
    if (options.conformance) {
        others.push_back(conformance_header(context));
        others.push_back(monitor_header(context));
        others.push_back(conformance_test_file(context, options));
    }
    for (const cpp::File& file : others) files.push_back({file.name, cpp::render(file)});
    files.push_back({"CMakeLists.txt", build_file(context, tests)});
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return files;
}

GeneratedFile adapter(const ir::System& open_system, const base::SourceSet& sources,
                      const GenerateOptions& options) {
    const std::vector<SharedStep> steps = shared_steps(open_system);
    const cpp::File file = adapter_header(make_context(open_system, sources, steps, options));
    return {file.name, cpp::render(file)};
}

}  // namespace latchwork::codegen
