/// The generator as a pipeline: names, then one model for each file, then text.
#include <algorithm>

#include "codegen/codegen.hpp"
#include "codegen/conformance.hpp"
#include "codegen/passes.hpp"
#include "codegen/render.hpp"
#include "codegen/tests.hpp"

namespace latchwork::codegen {

std::vector<GeneratedFile> generate(const ir::System& open_system, const base::SourceSet& sources,
                                    const GenerateOptions& options) {
    const Context context{open_system, sources, make_names(open_system)};
    std::vector<cpp::File> tests;
    if (!open_system.checks.empty()) tests.push_back(explore_test_file(context, options));
    if (!options.counterexamples.empty()) tests.push_back(regression_test_file(context, options));

    std::vector<GeneratedFile> files;
    std::vector<std::string> test_names;
    for (const cpp::File& test : tests) {
        files.push_back({test.name, cpp::render(test)});
        test_names.push_back(test.name.substr(0, test.name.rfind('.')));
    }
    for (const cpp::File& file : {header_file(context), conformance_header(context), monitor_header(context),
                                  conformance_test_file(context, options)})
        files.push_back({file.name, cpp::render(file)});
    files.push_back({"CMakeLists.txt", build_file(context, test_names)});
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return files;
}

GeneratedFile adapter(const ir::System& open_system, const base::SourceSet& sources) {
    const cpp::File file = adapter_header({open_system, sources, make_names(open_system)});
    return {file.name, cpp::render(file)};
}

}  // namespace latchwork::codegen
