/// The order of scopes.
#include "verify/check/scopes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace latchwork::verify::check {

namespace {

double product_of_sizes(const ir::System& system, const ir::Scope& scope) {
    double product = 1;
    for (std::size_t s = 0; s < system.sorts.size(); ++s) {
        if (system.sorts[s].kind != ir::Sort::Kind::enumeration) product *= scope.size(ir::SortId(s));
    }
    return product;
}

}  // namespace

ir::Scope declared_scope(const ir::System& system, const std::string& name) {
    const ir::ScopeDeclaration* found = system.find_scope(name);
    if (found == nullptr) throw std::invalid_argument(fmt::format("there is no scope {}", name));
    return ir::Scope(system, found->name, found->sizes);
}

ir::Scope uniform_scope(const ir::System& system, ir::Value size) {
    return ir::Scope(system, fmt::format("{} of each", size), {}, size);
}

std::vector<ir::Scope> growing_scopes(const ir::System& system, ir::Value largest) {
    std::vector<ir::Scope> scopes;
    std::set<std::string> known;
    const auto add = [&](ir::Scope scope) {
        if (known.insert(scope.describe(system)).second) scopes.push_back(std::move(scope));
    };
    for (const ir::ScopeDeclaration& declaration : system.scopes)
        add(declared_scope(system, declaration.name));
    for (ir::Value size = 1; size <= largest; ++size) add(uniform_scope(system, size));
    std::stable_sort(scopes.begin(), scopes.end(), [&](const ir::Scope& a, const ir::Scope& b) {
        return product_of_sizes(system, a) < product_of_sizes(system, b);
    });
    return scopes;
}

}  // namespace latchwork::verify::check
