/// The samples by name.
#include "tests/golden/samples.hpp"

#include <charconv>
#include <random>
#include <string>

#include "tests/golden/sample_search.hpp"
#include "tests/support/page_lock_system.hpp"
#include "tests/support/random_system.hpp"

namespace latchwork::tests {

namespace {

Protocol page_lock_protocol() {
    Protocol protocol{page_lock_system(), {}};
    protocol.system.protocol = "page_lock";
    return protocol;
}

/// A random system with one check, which declares what the reference interpreter finds.
Protocol random_protocol(std::uint32_t seed) {
    std::mt19937 random(seed);
    Protocol protocol{random_system(random), {}};
    ir::System& system = protocol.system;
    system.protocol = "random_" + std::to_string(seed);
    const ir::Scope scope = random_scope(system, random);
    ir::ScopeDeclaration declared{"small", {}, {}};
    for (std::size_t s = 0; s < system.sorts.size(); ++s) {
        if (system.sorts[s].kind != ir::Sort::Kind::enumeration)
            declared.sizes[system.sorts[s].name] = scope.size(ir::SortId(s));
    }
    system.scopes.push_back(std::move(declared));
    ir::Check check;
    check.name = "all";
    const SampleSearch found = search(system, scope);
    for (std::size_t p = 0; p < system.properties.size(); ++p) {
        const ir::PropertyId id(p);
        const bool violated = found.violations.contains(id);
        check.expectations.push_back(
            {violated ? ir::Expectation::Kind::violates : ir::Expectation::Kind::holds, {id}, "small", {}});
    }
    system.checks.push_back(std::move(check));
    return protocol;
}

}  // namespace

std::optional<Protocol> sample(std::string_view name) {
    if (name == "page_lock") return page_lock_protocol();
    if (name == "oddities") return oddities_protocol();
    constexpr std::string_view random = "random_";
    if (name.substr(0, random.size()) != random) return std::nullopt;
    std::uint32_t seed = 0;
    const char* end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data() + random.size(), end, seed);
    if (error != std::errc{} || stop != end) return std::nullopt;
    return random_protocol(seed);
}

}  // namespace latchwork::tests
