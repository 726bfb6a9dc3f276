/// Facts that several passes of the generator need.
#include "codegen/context.hpp"

#include <fmt/format.h>

#include <cctype>

namespace latchwork::codegen {

std::string Context::type(const ir::Type& type) const {
    switch (type.kind) {
        case ir::Type::Kind::boolean:
            return "bool";
        case ir::Type::Kind::integer:
            return "std::int32_t";
        case ir::Type::Kind::member:
            break;
    }
    return type_name(type.sort);
}

std::string Context::type(const ir::Function& function) const {
    std::vector<std::string> keys;
    for (std::size_t i = group_of(function) ? 1 : 0; i < function.arguments.size(); ++i)
        keys.push_back(type_name(function.arguments[i]));
    if (keys.empty()) return type(function.result);
    return cpp::specialization(
        "Table", {"Scope", fmt::format("{}({})", type(function.result), fmt::join(keys, ", "))});
}

std::string Context::guard(const std::string& file) const {
    if (!include_guards) return "";
    std::string macro = identifier(space() + "_" + file);
    for (char& c : macro) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return macro;
}

std::vector<cpp::Declaration> Context::uses(const std::vector<std::string>& runtime) const {
    std::vector<cpp::Declaration> all;
    if (name_space == "latchwork" || name_space.starts_with("latchwork::")) return all;
    for (const std::string& name : runtime) all.push_back({cpp::Using{{}, "latchwork::" + name}});
    return all;
}

std::vector<cpp::Declaration> Context::runtime_names() const {
    return uses({"ActionInfo", "InitialChooser", "InitialCounter", "Member", "PropertySet", "Table",
                 "any_enabled", "count", "exists", "forall", "is_enabled", "members", "modulo", "null",
                 "one_of", "sort_info", "sort_size", "to_number"});
}

std::vector<cpp::Declaration> Context::conformance_names() const {
    return uses({"CallParameters", "Observed", "at_end", "from_number", "no_hook", "unobserved"});
}

std::vector<cpp::Declaration> Context::monitor_names() const {
    return uses({"MonitoredCall"});
}

std::string Context::place(base::Span span) const {
    if (!span.valid()) return "";
    const std::string& path = sources.file(span.file).name();
    return fmt::format("{}:{}", path.substr(path.find_last_of("/\\") + 1), sources.line(span));
}

std::string Context::source_line(base::Span span) const {
    if (!span.valid()) return "";
    std::string_view line = sources.file(span.file).line(sources.line(span));
    const std::size_t comment = line.find("//");
    line = line.substr(0, comment);
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return "";
    return std::string(line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin));
}

std::string Context::source_name() const {
    for (const ir::Process& p : system.processes) {
        const std::string at = place(p.span);
        if (!at.empty()) return at.substr(0, at.rfind(':'));
    }
    return system.protocol;
}

cpp::Expression Context::members(ir::SortId sort) const {
    return cpp::atom(cpp::specialization("members", {"Scope", type_name(sort)}));
}

cpp::Expression Context::property(ir::PropertyId id) const {
    return cpp::atom("Property::" + names.property[id.index()]);
}

std::string Context::location(const ir::Process& process, ir::Value at) const {
    const std::size_t sort = process.locations_sort.index();
    return names.sort[sort] + "::" + names.enumerator[sort][static_cast<std::size_t>(at)];
}

std::vector<ir::FunctionId> Context::configs() const {
    std::vector<ir::FunctionId> found;
    for (std::size_t i = 0; i < system.functions.size(); ++i) {
        if (system.functions[i].role == ir::Function::Role::config) found.emplace_back(i);
    }
    return found;
}

std::vector<ir::FunctionId> Context::fields(std::optional<ir::SortId> group) const {
    std::vector<ir::FunctionId> found;
    for (std::size_t i = 0; i < system.functions.size(); ++i) {
        const ir::Function& f = system.functions[i];
        if (f.role != ir::Function::Role::config && group_of(f) == group) found.emplace_back(i);
    }
    return found;
}

cpp::Expression Context::config_value(const std::map<std::string, ir::Value>& chosen) const {
    std::vector<cpp::Expression> fields;
    std::size_t needed = 0;  // of positional ones
    for (const ir::FunctionId id : configs()) {
        const ir::Function& f = system.function(id);
        const auto found = chosen.find(f.name);
        const bool changed = found != chosen.end() && found->second != f.initial->value;
        cpp::Expression own = value(f.result, changed ? found->second : f.initial->value);
        if (standard < 20)
            fields.push_back(std::move(own));
        else if (changed)
            fields.push_back(cpp::designated(names.function[id.index()], std::move(own)));
        if (changed) needed = fields.size();
    }
    fields.resize(needed);
    return cpp::braces("Config", std::move(fields));
}

cpp::Expression Context::value(const ir::Type& type, ir::Value value) const {
    switch (type.kind) {
        case ir::Type::Kind::boolean:
            return cpp::atom(value != 0 ? "true" : "false");
        case ir::Type::Kind::integer:
            // There is no literal for the least integer.
            if (value == std::numeric_limits<ir::Value>::min())
                return cpp::atom("std::numeric_limits<std::int32_t>::min()");
            return cpp::atom(std::to_string(value));
        case ir::Type::Kind::member:
            break;
    }
    if (value == ir::null_value) return cpp::atom("null");
    const std::string& name = type_name(type.sort);
    if (is_enumeration(type.sort))
        return cpp::atom(name + "::" + names.enumerator[type.sort.index()][static_cast<std::size_t>(value)]);
    return cpp::braces(name, {cpp::atom(std::to_string(value))});
}

cpp::Doc doc_lines(const std::string& text) {
    cpp::Doc lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

}  // namespace latchwork::codegen
