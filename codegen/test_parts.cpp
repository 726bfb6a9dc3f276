/// What the test files have in common.
#include "codegen/passes.hpp"
#include "codegen/tests.hpp"

namespace latchwork::codegen {

cpp::File test_file(const Context& context, const std::string& suffix, const std::string& doc,
                    const std::string& runtime, std::vector<cpp::Declaration> declarations) {
    cpp::File file;
    file.name = context.names.protocol + suffix + ".cpp";
    file.doc = {doc + " Written by Latchwork from " + context.source_name() + ": change that, not this."};
    file.includes = {context.names.protocol + ".hpp", "latchwork/catch.hpp", runtime};
    cpp::Namespace unnamed{{}, "", std::move(declarations)};
    cpp::Namespace space{{}, "latchwork::generated::" + context.names.protocol, {}};
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
