/// What the test files have in common.
#include <fmt/format.h>

#include <algorithm>

#include "codegen/passes.hpp"
#include "codegen/tests.hpp"
#include "ir/state.hpp"

namespace latchwork::codegen {

cpp::File test_file(const Context& context, const std::string& suffix, const std::string& doc,
                    const std::string& runtime, std::vector<cpp::Declaration> declarations) {
    cpp::File file;
    file.name = context.names.protocol + suffix + ".cpp";
    file.doc = {doc + " Written by Latchwork from " + context.source_name() + ": change that, not this."};
    file.includes = {context.names.protocol + ".hpp", "latchwork/catch.hpp", runtime};
    cpp::Namespace unnamed{{}, "", std::move(declarations)};
    if (!context.runtime_names().empty())
        unnamed.members.insert(unnamed.members.begin(), {cpp::Using{{}, "namespace latchwork"}});
    cpp::Namespace space{{}, context.space(), {}};
    space.members.push_back({std::move(unnamed)});
    file.declarations.push_back({std::move(space)});
    return file;
}

cpp::Statement machine_declaration(const Context& context, const std::string& name, const std::string& scope,
                                   const std::map<std::string, ir::Value>& configs) {
    std::vector<cpp::Expression> fields;
    if (!context.configs().empty()) fields.push_back(context.config_value(configs));
    return {cpp::Declare{"const " + cpp::specialization("Machine", {scope}), name,
                         cpp::braces("", std::move(fields))},
            ""};
}

std::string variant_key(const ir::System& open_system, const std::map<std::string, ir::Value>& configs) {
    std::string text;
    for (const ir::Function& f : open_system.functions) {
        if (f.role != ir::Function::Role::config) continue;
        const auto chosen = configs.find(f.name);
        text += fmt::format("{};", chosen == configs.end() ? f.initial->value : chosen->second);
    }
    return text;
}

cpp::Expression step_value(const Context& context, const ir::System& system, const ir::Step& step) {
    // A specialized system has fewer actions; their names stay.
    const std::string& name = system.action(step.action).name;
    const auto& actions = context.system.actions;
    const auto own =
        std::find_if(actions.begin(), actions.end(), [&](const ir::Action& a) { return a.name == name; });
    const auto index = static_cast<std::size_t>(own - actions.begin());
    std::vector<cpp::Expression> parts{cpp::atom("Action::" + context.names.action.at(index)),
                                       context.value(ir::Type::member(own->self.sort), step.self)};
    for (std::size_t i = 0; i < step.choices.size(); ++i)
        parts.push_back(context.value(ir::Type::member(own->choices[i].sort), step.choices[i]));
    return cpp::braces("", std::move(parts));
}

// As ir::Interpreter::for_each_initial counts them: the places that start anywhere are the digits, the last
// one the least.
std::uint64_t initial_number(const ir::System& system, const ir::Scope& scope, const ir::State& state) {
    const ir::Layout layout(system, scope);
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < system.functions.size(); ++i) {
        const ir::Function& f = system.functions[i];
        if (f.initial != nullptr) continue;
        ir::Value low = 0;
        ir::Value high = 1;
        if (f.result.kind == ir::Type::Kind::integer) {
            low = f.rule.low;
            high = f.rule.high;
        } else if (f.result.kind == ir::Type::Kind::member) {
            low = f.result.nullable ? ir::null_value : 0;
            high = scope.size(f.result.sort) - 1;
        }
        const ir::FunctionId id(i);
        for (std::size_t p = 0; p < layout.places(id); ++p) {
            const ir::Value digit = state[layout.offset(id) + p] - low;
            number =
                number * (static_cast<std::uint64_t>(high - low) + 1) + static_cast<std::uint64_t>(digit);
        }
    }
    return number;
}

std::map<std::string, ir::Value> sizes_of(const ir::System& system, const ir::Scope& scope) {
    std::map<std::string, ir::Value> sizes;
    for (std::size_t i = 0; i < system.sorts.size(); ++i) {
        const bool enumeration = system.sorts[i].kind == ir::Sort::Kind::enumeration;
        if (!enumeration) sizes[system.sorts[i].name] = scope.size(ir::SortId(i));
    }
    return sizes;
}

std::map<std::string, ir::Value> TestScopes::complete(const std::map<std::string, ir::Value>& sizes) const {
    std::map<std::string, ir::Value> all;
    for (const ir::Sort& sort : context_.system.sorts) {
        if (sort.kind == ir::Sort::Kind::enumeration) continue;
        const auto found = sizes.find(sort.name);
        all[sort.name] = found == sizes.end() ? 1 : found->second;
    }
    return all;
}

std::string TestScopes::type(const std::map<std::string, ir::Value>& sizes) {
    const auto all = complete(sizes);
    for (std::size_t i = 0; i < context_.system.scopes.size(); ++i) {
        if (complete(context_.system.scopes[i].sizes) == all) return "scopes::" + context_.names.scope[i];
    }
    for (const auto& [name, known] : made_) {
        if (known == all) return name;
    }
    // The name tells the sizes: `Addr1Page2Fault2`.
    std::string name;
    for (const ir::Sort& sort : context_.system.sorts) {
        if (sort.kind != ir::Sort::Kind::enumeration)
            name += camel_case(sort.name) + std::to_string(all.at(sort.name));
    }
    made_.emplace_back(names_.claim(name), all);
    return made_.back().first;
}

std::vector<cpp::Declaration> TestScopes::declarations() const {
    std::vector<cpp::Declaration> all;
    for (const auto& [name, sizes] : made_) all.push_back(scope_struct(context_, name, sizes, {}));
    return all;
}

}  // namespace latchwork::codegen
