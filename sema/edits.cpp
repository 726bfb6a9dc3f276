/// Edits of checks that change nothing: they would make a check of a bug a check of the correct text.
#include <algorithm>
#include <map>

#include "ir/passes.hpp"
#include "sema/diagnostics.hpp"
#include "sema/lower.hpp"

namespace latchwork::sema {

namespace {

bool same(const ir::Update& a, const ir::Update& b) {
    return a.function == b.function && a.arguments == b.arguments && a.value == b.value && a.bound == b.bound;
}

bool same(const ir::Obligation& a, const ir::Obligation& b) {
    return a.property == b.property && a.bad == b.bad && a.trap == b.trap && a.when_blocked == b.when_blocked;
}

bool same(const ir::Action& a, const ir::Action& b) {
    const auto equal = [](const auto& x, const auto& y) { return same(x, y); };
    return a.name == b.name && a.from == b.from && a.to == b.to && a.guard == b.guard &&
           a.blocking == b.blocking &&
           std::equal(a.updates.begin(), a.updates.end(), b.updates.begin(), b.updates.end(), equal) &&
           std::equal(a.obligations.begin(), a.obligations.end(), b.obligations.begin(), b.obligations.end(),
                      equal);
}

/// Both are variants of one system and share its expressions, so equal actions are made of equal pointers.
bool same(const ir::System& a, const ir::System& b) {
    return std::equal(a.actions.begin(), a.actions.end(), b.actions.begin(), b.actions.end(),
                      [](const ir::Action& x, const ir::Action& y) { return same(x, y); });
}

bool same_text(const Model& m, const ProcessInfo& info, const std::string& first, const std::string& second) {
    const auto text = [&](const std::string& label) {
        return m.squeezed(info.labels.at(label).statement->statement->span);
    };
    return first == second || text(first) == text(second);
}

}  // namespace

std::string edit_name(const Model& model, const ast::Edit& edit) {
    if (!edit.second) return "drop " + edit.first.text;
    std::string other = "swap " + edit.second->text + ", " + edit.first.text;
    const bool known = std::any_of(model.edits.begin(), model.edits.end(),
                                   [&](const EditConfig& e) { return e.name == other; });
    return known ? other : "swap " + edit.first.text + ", " + edit.second->text;
}

void report_idle_edits(Model& model) {
    for (const ast::Declaration& d : model.protocol.declarations) {
        const auto* node = std::get_if<ast::CheckDeclaration>(&d.node);
        if (node == nullptr) continue;
        const ir::Check* check = model.system.find_check(node->name.text);
        for (const ast::Edit& edit : node->edits) {
            const auto known = std::find_if(model.edits.begin(), model.edits.end(), [&](const EditConfig& e) {
                return e.name == edit_name(model, edit);
            });
            std::map<std::string, ir::Value> without = check->configs;
            without.erase(known->name);
            const bool idle =
                (edit.second && same_text(model, *known->process, known->first, known->second)) ||
                same(ir::specialize(model.system, check->configs, check->instances),
                     ir::specialize(model.system, without, check->instances));
            if (idle) model.diagnostics.report(edit_changes_nothing, edit.span, known->name, check->name);
        }
    }
}

}  // namespace latchwork::sema
