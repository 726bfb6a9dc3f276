/// The order of the passes.
#include "sema/sema.hpp"

#include <stdexcept>
#include <utility>

#include "ir/passes.hpp"
#include "sema/checker.hpp"
#include "sema/inline.hpp"
#include "sema/lock_inversion.hpp"
#include "sema/lower.hpp"
#include "sema/model.hpp"

namespace latchwork::sema {

std::optional<ir::System> analyze(const ast::Protocol& protocol, const base::SourceSet& sources,
                                  base::Diagnostics& diagnostics, bool lints) {
    Model model(protocol, sources, diagnostics);
    model.lint = lints;
    model.system.protocol = protocol.name.text;
    model.system.doc = protocol.doc;
    model.bodies = inline_procedures(protocol, diagnostics);
    Checker(model).run();
    resolve_checks(model);
    lower_processes(model);
    if (!model.has_errors()) watch_lock_order(model);
    if (!model.has_errors()) lower_properties(model);
    if (!model.has_errors()) report_idle_edits(model);
    if (!model.has_errors() && model.lint) lint(model);
    diagnostics.drop_repeated();
    if (model.has_errors()) return std::nullopt;
    const std::vector<std::string> complaints = ir::validate(model.system);
    if (!complaints.empty())
        throw std::logic_error("analyze: the lowered system is ill-formed: " + complaints.front());
    return std::move(model.system);
}

}  // namespace latchwork::sema
