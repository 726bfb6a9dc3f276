/// What a whole check comes to, derived from what became of its properties.
#include "cli/report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ir/printer.hpp"

namespace latchwork::cli {

const verify::PropertyOutcome* CheckReport::decisive() const {
    return result.decisive ? &result.properties[*result.decisive] : nullptr;
}

const verify::PropertyOutcome* CheckReport::headline() const {
    const verify::PropertyOutcome* first = decisive();
    if (first == nullptr || result.properties.size() == 1) return first;
    const bool all_alike = std::all_of(
        result.properties.begin(), result.properties.end(), [&](const verify::PropertyOutcome& p) {
            return p.verdict.index() == first->verdict.index() && p.outcome == first->outcome;
        });
    return all_alike ? nullptr : first;
}

ExitCode CheckReport::code() const {
    return exit_code(result.outcome);
}

ExitCode exit_code(verify::Outcome outcome) {
    switch (outcome) {
        case verify::Outcome::as_declared:
            return ExitCode::as_declared;
        case verify::Outcome::undecided:
            return ExitCode::undecided;
        case verify::Outcome::not_as_declared:
            break;
    }
    return ExitCode::not_as_declared;
}

std::vector<const verify::PropertyOutcome*> violations(const CheckReport& report) {
    std::vector<const verify::PropertyOutcome*> found;
    for (const verify::PropertyOutcome& p : report.result.properties) {
        const bool known =
            std::any_of(found.begin(), found.end(), [&](const auto* f) { return f->property == p.property; });
        if (!known && std::holds_alternative<verify::Violated>(p.verdict)) found.push_back(&p);
    }
    return found;
}

std::vector<ir::Expr> invariants(const CheckReport& report) {
    std::vector<ir::Expr> found;
    for (const verify::PropertyOutcome& p : report.result.properties) {
        const auto* proved = std::get_if<verify::Proved>(&p.verdict);
        if (proved == nullptr) continue;
        for (ir::Expr e : proved->invariants) {
            if (std::find(found.begin(), found.end(), e) == found.end()) found.push_back(e);
        }
    }
    return found;
}

std::string describe(const ir::System& system, const ir::Check& check) {
    std::string text;
    for (const ir::Expectation& expectation : check.expectations) {
        using Kind = ir::Expectation::Kind;
        const std::string_view verb = expectation.kind == Kind::proves  ? "proves"
                                      : expectation.kind == Kind::holds ? "holds"
                                                                        : "violates";
        std::vector<std::string> names;
        for (const ir::PropertyId id : expectation.properties) names.push_back(system.property(id).name);
        text += fmt::format("{}{}{}{}", text.empty() ? "" : ", ", verb, names.empty() ? "" : " ",
                            fmt::join(names, ", "));
        if (!expectation.scope.empty()) text += fmt::format(" in {}", expectation.scope);
        if (expectation.fairness)
            text += fmt::format(" under {} fairness", ir::fairness_name(*expectation.fairness));
    }
    return text;
}

}  // namespace latchwork::cli
