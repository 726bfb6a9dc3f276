/// Implementation of variants and scopes from the command line.
#include "cli/variant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "base/diagnostic.hpp"
#include "cli/files.hpp"
#include "ir/edits.hpp"
#include "ir/printer.hpp"

namespace latchwork::cli {

namespace {

using ir::Value;

std::optional<Value> parse_integer(const std::string& text) {
    Value value = 0;
    const char* const end = text.data() + text.size();
    const auto [parsed, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || parsed != end) return std::nullopt;
    return value;
}

std::pair<std::string, std::string> split_setting(const std::string& text) {
    const std::size_t at = text.find('=');
    if (at == std::string::npos || at == 0)
        throw InputError(fmt::format("'{}' is not of the form name=value", text));
    return {text.substr(0, at), text.substr(at + 1)};
}

/// The values that a config may take, as the spec writes them.
std::vector<std::string> config_values(const ir::System& system, const ir::Function& config) {
    std::vector<std::string> values;
    Value low = 0;
    Value high = 1;
    if (config.result.kind == ir::Type::Kind::member) {
        high = static_cast<Value>(system.sort(config.result.sort).values.size()) - 1;
    } else if (config.result.kind == ir::Type::Kind::integer) {
        low = config.rule.low;
        high = config.rule.high;
    }
    for (Value value = low; value <= high; ++value)
        values.push_back(ir::print_value(system, config.result, value));
    return values;
}

const ir::Function* find_config(const ir::System& system, const std::string& name) {
    for (const ir::Function& function : system.functions) {
        if (function.role == ir::Function::Role::config && function.name == name) return &function;
    }
    return nullptr;
}

bool is_process(const ir::System& system, const std::string& name) {
    return std::any_of(system.sorts.begin(), system.sorts.end(), [&](const ir::Sort& sort) {
        return sort.kind == ir::Sort::Kind::process && sort.name == name;
    });
}

Value parse_size(const std::string& name, const std::string& text, Value least) {
    const std::optional<Value> size = parse_integer(text);
    if (!size || *size < least || *size > 1000) {
        throw InputError(fmt::format("'{}={}': a number from {} to 1000 is wanted", name, text, least));
    }
    return *size;
}

std::vector<std::string> declared_configs(const ir::System& system) {
    std::vector<std::string> names;
    for (const ir::Function& f : system.functions)
        if (f.role == ir::Function::Role::config && !ir::is_edit(f)) names.push_back(f.name);
    return names;
}

std::set<std::string> edits_of(const ir::System& system, const std::map<std::string, Value>& configs) {
    std::set<std::string> edits;
    for (const ir::Function& f : system.functions) {
        const auto set = configs.find(f.name);
        if (ir::is_edit(f) && set != configs.end() && set->second != 0) edits.insert(f.name);
    }
    return edits;
}

}  // namespace

void unknown_name(std::string_view what, const std::string& name, const std::vector<std::string>& known) {
    const std::string near = base::nearest(name, known);
    std::string help =
        known.empty() ? "there are none" : fmt::format("there are: {}", fmt::join(known, ", "));
    if (!near.empty()) help = fmt::format("did you mean '{}'?", near);
    throw InputError(fmt::format("no {} '{}'; {}", what, name, help));
}

void set_config(const ir::System& system, Variant& variant, const std::string& name,
                const std::string& value) {
    const ir::Function* config = find_config(system, name);
    if (config == nullptr) unknown_name("config", name, declared_configs(system));
    const std::vector<std::string> values = config_values(system, *config);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] != value) continue;
        const Value low = config->result.kind == ir::Type::Kind::integer ? config->rule.low : 0;
        variant.configs[name] = low + static_cast<Value>(i);
        return;
    }
    unknown_name(fmt::format("value of config '{}' is called", name), value, values);
}

void require_known_edits(const ir::System& system, const Variant& variant) {
    const std::set<std::string> edits = edits_of(system, variant.configs);
    const bool known = edits.empty() ||
                       std::any_of(system.checks.begin(), system.checks.end(),
                                   [&](const ir::Check& c) { return edits_of(system, c.configs) == edits; });
    if (!known)
        throw InputError(fmt::format("no check of the spec makes these edits: {}", fmt::join(edits, "; ")));
}

Variant make_variant(const ir::System& system, const ir::Check* check,
                     const std::vector<std::string>& settings) {
    Variant variant;
    if (check != nullptr) variant = {check->configs, check->instances};
    for (const std::string& setting : settings) {
        const auto [name, value] = split_setting(setting);
        if (is_process(system, name)) {
            variant.instances.erase(name);
            if (value != "any") variant.instances[name] = parse_size(name, value, 0);
        } else {
            const ir::Function* config = find_config(system, name);
            if (config != nullptr && ir::is_edit(*config))
                unknown_name("config", name, declared_configs(system));
            set_config(system, variant, name, value);
        }
    }
    return variant;
}

ir::Scope make_scope(const ir::System& system, const ir::Check* check, const std::string& text) {
    if (text.find('=') != std::string::npos) {
        std::map<std::string, Value> sizes;
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t comma = std::min(text.find(',', at), text.size());
            const auto [name, value] = split_setting(text.substr(at, comma - at));
            std::vector<std::string> known;
            for (const ir::Sort& sort : system.sorts) {
                if (sort.kind != ir::Sort::Kind::enumeration) known.push_back(sort.name);
            }
            if (std::find(known.begin(), known.end(), name) == known.end())
                unknown_name("domain, object or process", name, known);
            sizes[name] = parse_size(name, value, is_process(system, name) ? 0 : 1);
            at = comma + 1;
        }
        return {system, text, sizes};
    }
    std::string name = text;
    if (name.empty() && check != nullptr) {
        for (const ir::Expectation& expectation : check->expectations) {
            if (name.empty()) name = expectation.scope;
        }
    }
    if (name.empty() && !system.scopes.empty()) name = system.scopes[0].name;
    if (name.empty()) return {system, "two of everything", {}, 2};
    const ir::ScopeDeclaration* scope = system.find_scope(name);
    if (scope == nullptr) {
        std::vector<std::string> known;
        for (const ir::ScopeDeclaration& s : system.scopes) known.push_back(s.name);
        unknown_name("scope", name, known);
    }
    return {system, name, scope->sizes};
}

const ir::Check& require_check(const ir::System& system, const std::string& name) {
    if (const ir::Check* check = system.find_check(name)) return *check;
    std::vector<std::string> known;
    for (const ir::Check& check : system.checks) known.push_back(check.name);
    unknown_name("check", name, known);
}

std::vector<ir::PropertyId> require_properties(const ir::System& system,
                                               const std::vector<std::string>& names) {
    std::vector<ir::PropertyId> ids;
    if (names.empty()) {
        for (std::size_t i = 0; i < system.properties.size(); ++i) ids.emplace_back(i);
    }
    for (const std::string& name : names) {
        const auto id = system.find_property(name);
        if (!id) {
            std::vector<std::string> known;
            for (const ir::Property& property : system.properties) known.push_back(property.name);
            unknown_name("property", name, known);
        }
        ids.push_back(*id);
    }
    return ids;
}

}  // namespace latchwork::cli
