/// Liveness properties: the process that must end, or the premise and the goal.
#include <fmt/format.h>

#include "sema/checker.hpp"

namespace latchwork::sema {

void Checker::check_liveness(const ast::LivenessDeclaration& node) {
    if (const auto* response = std::get_if<ast::LeadsTo>(&node.claim)) {
        check_response(*response);
        return;
    }
    const ast::Name& name = std::get<ast::Terminates>(node.claim).process;
    const auto global = m_.globals.find(name.text);
    if (global != m_.globals.end() && global->second.kind == Global::Kind::process) return;
    std::vector<std::string> candidates;
    for (const ir::Process& process : m_.system.processes) candidates.push_back(process.name);
    auto report = m_.diagnostics.report(unknown_process, name.span, name.text);
    const std::string near = base::nearest(name.text, candidates);
    if (!near.empty()) report.suggest(fmt::format("did you mean `{}`?", near));
}

void Checker::check_response(const ast::LeadsTo& node) {
    scopes_.emplace_back();
    for (const ast::Binder& binder : node.binders) {
        resolve_binder(binder, Use::quantifier);
        bind(binder.name, &binder);
    }
    condition(*node.premise);
    condition(*node.goal);
    scopes_.pop_back();
}

}  // namespace latchwork::sema
