/// The pipeline's front half: text, ast, ir.
#include "cli/specification.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "ast/printer.hpp"
#include "cli/files.hpp"
#include "cli/style.hpp"
#include "grammar/parser.hpp"
#include "ir/passes.hpp"
#include "ir/printer.hpp"
#include "sema/sema.hpp"

namespace latchwork::cli {

Specification parse_specification(const std::filesystem::path& path) {
    Specification spec;
    spec.name = path.string();
    spec.files = {path};
    const base::FileId file = spec.sources.add(spec.name, read_text(path));
    spec.protocol = grammar::parse(file, spec.sources, spec.diagnostics);
    if (!spec.protocol) return spec;
    const auto read = [&](const std::string& include) -> std::optional<std::string> {
        try {
            spec.files.push_back(path.parent_path() / include);
            return read_text(spec.files.back());
        } catch (const InputError&) {
            return std::nullopt;
        }
    };
    if (!grammar::resolve_includes(*spec.protocol, spec.sources, spec.diagnostics, read))
        spec.protocol.reset();
    return spec;
}

Specification read_specification(const std::filesystem::path& path) {
    Specification spec = parse_specification(path);
    if (!spec.protocol) return spec;
    spec.system = sema::analyze(*spec.protocol, spec.sources, spec.diagnostics, true);
    if (spec.diagnostics.has_errors()) spec.system.reset();
    if (!spec.system) return spec;
    if (const auto problems = ir::validate(*spec.system); !problems.empty()) {
        throw std::logic_error(
            fmt::format("the lowering of {} is not well-formed: {}", spec.name, fmt::join(problems, "; ")));
    }
    return spec;
}

void print_diagnostics(const Specification& specification, Environment& environment,
                       const CommonOptions& common) {
    if (specification.diagnostics.all().empty()) return;
    const Style style = err_style(environment, common.color);
    environment.err << base::render(specification.diagnostics, specification.sources, style.colour,
                                    common.verbose);
}

Specification require_specification(const std::string& path, Environment& environment,
                                    const CommonOptions& common) {
    Specification spec = read_specification(path);
    print_diagnostics(spec, environment, common);
    if (!spec.system) throw InputError(fmt::format("'{}' has errors", path));
    return spec;
}

}  // namespace latchwork::cli
