/// Warnings about a protocol that is well-formed: what says nothing, what no run gets to, what is there
/// twice.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "ir/passes.hpp"
#include "sema/diagnostics.hpp"
#include "sema/lower.hpp"

namespace latchwork::sema {

namespace {

void find_unused(const Model& m) {
    const auto check_used = [&](const Place& place) {
        const bool variable = place.kind == Place::Kind::shared || place.kind == Place::Kind::field;
        if (variable && place.whole == nullptr && !place.used)
            m.diagnostics.report(unused_variable, place.span, place.name);
    };
    for (const Place& place : m.places) check_used(place);
    for (const auto& [object, fields] : m.fields) {
        for (const auto& [name, place] : fields) check_used(place);
    }
    for (const auto& [name, global] : m.globals) {
        if (global.kind == Global::Kind::procedure && !m.called.contains(name))
            m.diagnostics.report(unused_procedure, global.span, name);
    }
}

void find_unreachable_labels(const Model& m) {
    for (const ProcessInfo& info : m.processes) {
        const std::vector<bool> reached = ir::reachable_locations(m.system, info.id);
        for (const auto& [name, label] : info.labels) {
            const auto inside = info.in.find(name);
            const bool anywhere =
                !info.with_step.contains(name) ||
                (inside != info.in.end() &&
                 std::any_of(inside->second.begin(), inside->second.end(),
                             [&](ir::Value at) { return reached[static_cast<std::size_t>(at)]; }));
            if (!anywhere) m.diagnostics.report(unreachable_label, label.span, m.sources.text(label.span));
        }
    }
}

void find_vacuous_invariants(const Model& m) {
    for (const ir::Property& p : m.system.properties) {
        if (p.kind == ir::Property::Kind::invariant && ir::is_true(p.formula))
            m.diagnostics.report(vacuous_invariant, p.span, p.name);
    }
}

void find_scans(const Model& m) {
    for (const auto& [at, scan] : m.scans)
        m.diagnostics.report(choice_in_one_step, scan.span, m.system.sort(scan.sort).name);
}

/// What a check asks, one question each: whether a property (none: all of them) comes out so.
using Question = std::tuple<ir::Expectation::Kind, ir::PropertyId, std::optional<std::string>,
                            std::optional<ir::Fairness>>;

std::set<Question> questions(const ir::Check& check) {
    std::set<Question> all;
    for (const ir::Expectation& e : check.expectations) {
        std::vector<ir::PropertyId> properties = e.properties;
        if (properties.empty()) properties.emplace_back();
        for (const ir::PropertyId p : properties) all.emplace(e.kind, p, e.scope, e.fairness);
    }
    return all;
}

void find_repeated_checks(const Model& m) {
    const std::vector<ir::Check>& checks = m.system.checks;
    const auto configs = [&](const ir::Check& check) {
        std::map<std::string, ir::Value> all;
        for (const ir::Function& f : m.system.functions) {
            if (f.role != ir::Function::Role::config) continue;
            const auto chosen = check.configs.find(f.name);
            all[f.name] = chosen != check.configs.end() ? chosen->second : f.initial->value;
        }
        return all;
    };
    for (std::size_t i = 0; i < checks.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (checks[i].instances != checks[j].instances || configs(checks[i]) != configs(checks[j]) ||
                questions(checks[i]) != questions(checks[j]))
                continue;
            m.diagnostics.report(repeated_check, checks[i].span, checks[i].name, checks[j].name)
                .note(checks[j].span, "the other one");
            break;
        }
    }
}

}  // namespace

void lint(const Model& model) {
    find_unused(model);
    find_unreachable_labels(model);
    find_vacuous_invariants(model);
    find_repeated_checks(model);
    find_scans(model);
}

}  // namespace latchwork::sema
